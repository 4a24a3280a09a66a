package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// What an example's words can be, by their text.
func TestAlignment(t *testing.T) {
	marsh := []citation.Name{{Family: "Marsh", Given: "Ann"}}
	for _, tt := range []struct {
		name, text string
		ref        citation.Reference
		word, want string // tags, with commas between; a "!" before one that it cannot have
	}{
		{
			"the last page before a month is no day", "Marsh, Ann. Peat. Moss 31(4), 12-27, February 1995.",
			citation.Reference{Author: marsh, Title: "Peat", ContainerTitle: "Moss", Volume: "31", Issue: "4", Page: "12-27", Issued: citation.YearDate(1995)},
			"27", "page/last",
		},
		{
			"an issue before a month is no day", "Marsh, Ann. Peat. Moss, Vol. 29, No. 7, July 1996.",
			citation.Reference{Author: marsh, Title: "Peat", ContainerTitle: "Moss", Volume: "29", Issue: "7", Issued: citation.YearDate(1996)},
			"7", "issue",
		},
		{
			"a day", "Marsh, Ann. Peat. Moss, 7 July 1996.",
			citation.Reference{Author: marsh, Title: "Peat", ContainerTitle: "Moss", Issued: citation.YearDate(1996)},
			"7", "issued/day",
		},
		{
			"an organisation that was labelled as a person", "U.S. Department of Peat. Moss. 1996.",
			citation.Reference{Author: []citation.Name{{Family: "Peat", Given: "U.S. Department of"}}, Title: "Moss", Issued: citation.YearDate(1996)},
			"Peat", "author/literal",
		},
		{
			"letters that a person or an organisation may have", "ABC. Moss. 1996.",
			citation.Reference{Author: []citation.Name{{Family: "ABC"}}, Title: "Moss", Issued: citation.YearDate(1996)},
			"ABC", "author/literal,author/family",
		},
		{
			"words of which nothing is known are no numbers", "Marsh, Ann. Peat. Oslo: Moss, 1996.",
			citation.Reference{Author: marsh, Title: "Peat", Issued: citation.YearDate(1996)},
			"Moss", "note,!ISBN,!PMID,!issued/day,!event-title",
		},
		{
			"a page that the labels leave out", "Marsh, Ann. Peat. Moss 2008;8:247.",
			citation.Reference{Author: marsh, Title: "Peat", ContainerTitle: "Moss", Volume: "8", Issued: citation.YearDate(2008)},
			"247", "page/first",
		},
		{
			"a publisher that the labels leave out", "Marsh, Ann. Peat. Oslo: Reed Press, 1996.",
			citation.Reference{Author: marsh, Title: "Peat", Issued: citation.YearDate(1996)},
			"Reed", "publisher",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			k, tk := new(looker), tokens.Tokenize(tt.text)
			k.look(tk)
			sets := align(k, tk, &Example{Text: tt.text, Reference: &tt.ref})
			for i, s := range k.sights {
				if tok := tk.Tokens[s.token]; tk.Text[tok.Start:tok.End] != tt.word {
					continue
				}
				for _, name := range strings.Split(tt.want, ",") {
					bare, not := strings.CutPrefix(name, "!")
					found := false
					for tg, row := range tags {
						found = found || row.name == bare && sets[i].Has(tg)
					}
					if found == not {
						t.Errorf("%q: %s is %t", tt.word, bare, found)
					}
				}
				return
			}
			t.Fatalf("no word %q", tt.word)
		})
	}
}
