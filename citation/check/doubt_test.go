package check_test

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// Where an entry was not read rightly, what it prints speaks for the cites.
func TestEntriesThatPrintWhatIsCited(t *testing.T) {
	t.Parallel()
	year := func(y int) citation.Date {
		return citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: y}}
	}
	const source = "Peat is salt (Marsh and Ovid 2003), as is known.\n"
	pair := []citation.InTextName{{Text: "Marsh", Span: citation.Span{Start: 14, End: 19}}, {Text: "Ovid", Span: citation.Span{Start: 24, End: 28}}}
	marsh := []citation.Name{{Family: "Marsh", Given: "Ann"}}
	title := &citation.Listed{Text: "Moor Council. 2002b. Leeds: Heather.", Reference: &citation.Reference{ID: "b", Title: "Moor Council", Issued: year(2002), YearSuffix: "b"}}
	for _, tt := range []struct {
		name, rule string
		cite       citation.InTextCite
		entries    []*citation.Listed
		want       int
	}{
		{
			"the title and letter of an entry that was read otherwise", "year-suffix-unknown",
			citation.InTextCite{ID: "b", Title: "Moor Council", Year: "2002", YearSuffix: "a", Differs: citation.SuffixUnknown, Confidence: 0.9},
			[]*citation.Listed{title, {Text: "Moor Council. 2002a. Peat.", Reference: &citation.Reference{ID: "a", Author: []citation.Name{{Literal: "Moor Council"}}, Issued: year(2002), YearSuffix: "a"}}},
			0,
		},
		{
			"a title and letter that no entry has", "year-suffix-unknown",
			citation.InTextCite{ID: "b", Title: "Moor Council", Year: "2002", YearSuffix: "a", Differs: citation.SuffixUnknown, Confidence: 0.9},
			[]*citation.Listed{title},
			1,
		},
		{
			"coauthors in the entry that a dash stands for", "coauthor-missing",
			citation.InTextCite{ID: "b", Names: pair, Year: "2003", Differs: citation.DiffersInCoauthors, Confidence: 0.9},
			[]*citation.Listed{
				{Text: "Marsh, Ann, Ovid. 2002. Peat.", Reference: &citation.Reference{ID: "a", Author: marsh, Issued: year(2002)}},
				{Text: "———. 2003. Turf.", Reference: &citation.Reference{ID: "b", Author: marsh, Issued: year(2003)}},
			},
			0,
		},
		{
			"coauthors in neither", "coauthor-missing",
			citation.InTextCite{ID: "b", Names: pair, Year: "2003", Differs: citation.DiffersInCoauthors, Confidence: 0.9},
			[]*citation.Listed{
				{Text: "Marsh, Ann. 2002. Peat.", Reference: &citation.Reference{ID: "a", Author: marsh, Issued: year(2002)}},
				{Text: "———. 2003. Turf.", Reference: &citation.Reference{ID: "b", Author: marsh, Issued: year(2003)}},
			},
			1,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := &check.Manuscript{
				Name: "in.md", Source: []byte(source), References: tt.entries,
				Citations: []citation.InText{{System: citation.AuthorDate, Cites: []citation.InTextCite{tt.cite}}},
			}
			if got := check.Run(m, check.Options{Only: []string{tt.rule}}); len(got) != tt.want {
				t.Errorf("%d findings, want %d: %v", len(got), tt.want, got)
			}
		})
	}
}
