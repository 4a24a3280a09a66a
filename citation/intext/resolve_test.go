package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

// listOf makes references of lines such as
//
//	Krause, Keith; Williams, Michael C. 1996a
//	[UN] {United Nations} 2006
//	Smith, John; others. 2010 = Title of it
func listOf(lines string) []*citation.Listed {
	var refs []*citation.Listed
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		l := &citation.Listed{Reference: &citation.Reference{}}
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			l.Label, line, _ = strings.Cut(line[1:], "] ")
		}
		line, title, _ := strings.Cut(line, " = ")
		l.Reference.Title = citation.Text(title)
		at := strings.LastIndex(line, " ")
		names, year := line[:max(at, 0)], line[at+1:]
		switch {
		case year == "nd":
		case year == "forthcoming":
			l.Reference.Status = "forthcoming"
		default:
			y := strings.TrimRight(year, "abcdабвг")
			l.Reference.YearSuffix = citation.Text(year[len(y):])
			l.Reference.Issued, _ = citation.ParseEDTF(y)
		}
		for name := range strings.SplitSeq(strings.TrimSuffix(names, "."), "; ") {
			var n citation.Name
			switch {
			case name == "":
				continue
			case name == "others":
				n = citation.Others()
			case strings.HasPrefix(name, "{"):
				n.Literal = strings.Trim(name, "{}")
				if n.Literal != l.Label {
					n.Short = l.Label
				}
			default:
				n.Family, n.Given, _ = strings.Cut(name, ", ")
				if p := strings.Fields(n.Family); len(p) > 1 && strings.ToLower(p[0]) == p[0] {
					n.NonDroppingParticle, n.Family = p[0], strings.Join(p[1:], " ")
				}
			}
			l.Reference.Author = append(l.Reference.Author, n)
		}
		refs = append(refs, l)
	}
	records := make([]*citation.Reference, len(refs))
	for i, l := range refs {
		records[i] = l.Reference
	}
	citation.AssignKeys(records)
	return refs
}

// citesOf makes cites of "Krause & K. Williams 1996a", "Tian et al. 2024" or
// "ibid.".
func citesOf(s string) []citation.InText {
	var found []citation.InText
	for group := range strings.SplitSeq(s, " | ") {
		in := citation.InText{System: citation.AuthorDate}
		for text := range strings.SplitSeq(group, "; ") {
			c := citation.InTextCite{Text: text}
			if text == "ibid." {
				c.Ibid = true
				in.Cites = append(in.Cites, c)
				continue
			}
			at := strings.LastIndex(text, " ")
			year := text[at+1:]
			c.Year = strings.TrimRight(year, "abcde")
			c.YearSuffix = year[len(c.Year):]
			if strings.HasPrefix(year, "n") || strings.HasPrefix(year, "f") {
				c.Year, c.YearSuffix = year, ""
			}
			names, etAl := strings.CutSuffix(text[:at], " et al.")
			if etAl {
				c.EtAl = citation.Span{Start: 1, End: 7}
			}
			if strings.Contains(names, " & ") {
				c.And = "and"
			}
			for name := range strings.SplitSeq(strings.ReplaceAll(names, " & ", ", "), ", ") {
				n := citation.InTextName{Text: name}
				if i := strings.Index(name, ". "); i > 0 && i < 4 {
					n.Initial, n.Text = name[:i+1], name[i+2:]
				}
				c.Names = append(c.Names, n)
			}
			in.Cites = append(in.Cites, c)
		}
		found = append(found, in)
	}
	return found
}

// answers writes what was found as "key", "key!difference" or "key?key!…".
func answers(found []citation.InText) string {
	var out []string
	for _, in := range found {
		for _, c := range in.Cites {
			s := c.ID
			if s == "" {
				s = "-"
			}
			if len(c.Candidates) > 0 {
				s = strings.Join(c.Candidates, "?")
			}
			if c.Differs != 0 {
				s += "!" + strings.Join(differenceNames(c.Differs), "+")
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

func differenceNames(d citation.Difference) []string {
	var names []string
	for i, name := range []string{"spelling", "year", "coauthors", "order", "letter-missing", "letter-unknown", "initial", "et-al", "key"} {
		if d&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

const worldList = `
	Ağır, Bülent S. 2015
	Ağır, Bülent S. 2022
	Axworthy, Lloyd; Vollebæk, Knut; Kuhnle, Stein; Peou, Sorpong 2014
	Axworthy, Lloyd 1997
	Brauch, Hans G. 2005
	Đorđević, Ivica 2010
	Gaspar, Des 2005
	van Gogh, Vincent 1888
	Julio, Claudia. F. Fuentes; Brauch, Hans G. 2009
	Krause, Keith; Williams, Michael C. 1996
	Krause, Keith 2007
	Lopes da Silva, Diego 2019
	Mearsheimer, John J. 2019
	O'Brien, Patricia 2009
	Tian, Nan; Lopes da Silva, Diego; Liang, Xiaodon; Scarazzato, Lora 2024
	Aristotle 1998
	al-Sayyid Marsot, Afaf 1984
	Müller, Jan; others 2011
	Işık, Ayşe 2001
	Ødegård, Kari 2018
	Nguyễn Đình, Hoà 1997
	Smith, John nd
	Brown, Ann forthcoming
	Kaya-Yılmaz, Elif 2012
	[UN] {United Nations} 2006
	[UN] {UN} 2001
	[UNDP] {United Nations Development Programme} 1994a
	[UNDP] {United Nations Development Programme} 1994b
	[UNDP] {United Nations Development Programme} 2022
	[HRW] {HRW} 2001
	[MFAJ] {Ministry of Foreign Affairs of Japan} 1999
	[MOFA] {Ministry of Foreign Affairs of Japan} 2004
	[MOFA] {Ministry of Foreign Affairs of Japan} 2005
	{Department of Foreign Affairs and International Trade} 1999
	{JICA Ogata Research Institute} 2024
	{World Health Organization (WHO)} 2004
	Jones, Anna 2010
	Jones, Brian 2010
	Reed, Ann; Moss, Bo 1990 = Peat
	Reed, Ann; Lind, Eva; Holm, Per 1990 = Salt
	Clark, Ian 2003a
	Weiss, Thomas G. 2007b
	= A Guide to the Perplexed Reader of Maps 2013`

func TestResolve(t *testing.T) {
	t.Parallel()
	list := strings.Replace(worldList, "= A Guide to the Perplexed Reader of Maps 2013", "2013 = A Guide to the Perplexed Reader of Maps", 1)
	for _, c := range []struct{ cites, want string }{
		// The same names.
		{"Ağır 2022", "agir2022"},
		{"Agir 2022", "agir2022"}, // marks do not count
		{"AĞIR 2022", "agir2022"},
		{norm.NFD.String("Ağır 2022"), "agir2022"},
		{"Ağır'ın 2015", "agir2015"},
		{"B. S. Ağır 2015", "agir2015"},
		{"Bülent Sarper Ağır 2015", "agir2015"},
		{"Djordjević 2010", "djordjevic2010"},
		{"Ђорђевић 2010", "djordjevic2010"},
		{"van Gogh 1888", "vangogh1888"},
		{"Gogh 1888", "vangogh1888"},
		{"Van Gogh 1888", "vangogh1888"},
		{"O’Brien 2009", "obrien2009"},
		{"OBrien 2009", "obrien2009"},
		{"Brien 2009", "obrien2009"},
		{"O'Brien's 2009", "obrien2009"},
		{"Lopes da Silva 2019", "lopesdasilva2019"},
		{"da Silva 2019", "lopesdasilva2019"},
		{"Julio & Brauch 2009", "julio2009"},
		{"Fuentes Julio & Brauch 2009", "julio2009"},
		{"Aristotle 1998", "aristotle1998"},
		{"al-Sayyid Marsot 1984", "alsayyidmarsot1984"},
		{"Al Sayyid Marsot 1984", "alsayyidmarsot1984"},
		{"Marsot 1984", "alsayyidmarsot1984"},
		{"Mueller et al. 2011", "muller2011"},
		{"Işık 2001", "isik2001"},
		{"Isik 2001", "isik2001"},
		{"Oedegaard 2018", "odegard2018"},
		{"Odegard 2018", "odegard2018"},
		{"Nguyen Dinh 1997", "nguyendinh1997"},
		{"Kaya 2012", "kayayilmaz2012"},
		{"Kaya Yılmaz 2012", "kayayilmaz2012"},
		{"John Mearsheimer 2019", "mearsheimer2019"},

		// Co-authors and et al.
		{"Axworthy et al. 2014", "axworthy2014"},
		{"Axworthy, Vollebæk et al. 2014", "axworthy2014"},
		{"Axworthy, Vollebaek, Kuhnle & Peou 2014", "axworthy2014"},
		{"Krause 2007", "krause2007"},
		{"Tian et al. 2024", "tian2024"},
		{"Reed & Moss 1990", "reed1990"}, // of two authors "et al." leaves out more than one
		{"Reed et al. 1990", "reed1990salt"},

		// Organisations.
		{"UN 2006", "un2006"},
		{"United Nations 2006", "un2006"},
		{"United Nations 2001", "un2001"},
		{"UNDP's 1994b", "undp1994b"},
		{"UNDP 2022", "undp2022"},
		{"Human Rights Watch 2001", "hrw2001"},
		{"DFAIT 1999", "departmentforeignaffairs1999"},
		{"Department of Foreign Affairs & International Trade 1999", "departmentforeignaffairs1999"},
		{"JICA 2024", "jica2024"},
		{"WHO 2004", "worldhealthorganization2004"},
		{"World Health Organization 2004", "worldhealthorganization2004"},
		{"Ministry of Foreign Affairs of Japan 1999", "mfaj1999"},
		{"MOFA 1999", "mfaj1999"}, // the label of its other works
		{"MFAJ 2004", "mofa2004"},
		{"Guide to the Perplexed 2013", "guide2013"},

		// Years that are none.
		{"Smith n.d.", "smithnd"},
		{"Brown forthcoming", "brownforthcoming"},

		// One mistake.
		{"Gasper 2005", "gaspar2005!spelling"},
		{"Mearsheimmer 2019", "mearsheimer2019!spelling"},
		{"Krouse & Williams 1996", "krause1996!spelling"},
		{"Krause & Willians 1996", "krause1996!spelling"},
		{"Axwrothy et al. 2014", "axworthy2014!spelling"},
		{"United Natons 2006", "un2006!spelling"},
		{"Brown 2012", "brownforthcoming!year"},
		{"Krause & Williams 1997", "krause1996!year"},
		{"Mearsheimer 2109", "mearsheimer2019!year"},
		{"MOFA 2006", "mofa2004?mofa2005!year"},
		{"MOFA 2004 | MOFA 2006", "mofa2004 mofa2005!year"}, // the other is cited
		{"Gaspar 1978", "gaspar2005!year"},                  // far, but the work is cited nowhere
		{"Krause 1996", "krause1996!coauthors"},
		{"Axworthy 2014", "axworthy2014!coauthors"},
		{"Axworthy & Vollebæk 2014", "axworthy2014!coauthors"},
		{"Axworthy & Peou 2014", "axworthy2014!coauthors"},
		{"Krause & Wilkins 1996", "krause1996!coauthors"},
		{"Williams & Krause 1996", "krause1996!order"},
		{"Axworthy et al. 1997", "axworthy1997!et-al"},
		{"UNDP 1994", "undp1994a?undp1994b!letter-missing"},
		{"UNDP 1994c", "undp1994a?undp1994b!letter-unknown"},
		{"Krause 2007a", "krause2007!letter-unknown"},
		{"Clark 2003b", "clark2003a!letter-unknown"},
		{"Clark 2003", "clark2003a"}, // the list has a letter too many
		{"P. Krause 2007", "krause2007!initial"},

		// Several that agree.
		{"Jones 2010", "jones2010?jones2010b"},
		{"A. Jones 2010", "jones2010"},
		{"B. Jones 2010", "jones2010b"},

		// Nothing.
		{"Almond 1963", "-"},
		{"WTO 2004", "-"},
		{"EU 2006", "-"},
		{"Hobbes 2007", "-"},
		{"Krause 2007 | Krause 1953", "krause2007 -"}, // another work of a cited author
		{"Gaspar 2005 | Gasser 2005", "gaspar2005 -"}, // two letters, and the other is cited
		{"Krauss & Williams 1997", "-"},               // two mistakes
		{"Donald Krause 2007", "-"},                   // another person
		{"Ağır 2022 | ibid. | Nobody 1900; ibid. | ibid.", "agir2022 agir2022 - - -"}, // after none, none
		{"Ağır 2022 | Ağır 2015; UN 2006 | ibid.", "agir2022 agir2015 un2006 -"},
	} {
		found := citesOf(c.cites)
		(&run{}).resolve(found, newResolver(listOf(list)))
		if got := answers(found); got != c.want {
			t.Errorf("%s: %s, want %s", c.cites, got, c.want)
		}
	}
}

func TestResolveKeysAndNumbers(t *testing.T) {
	t.Parallel()
	refs := listOf("[1] Smith, John 2010\n[2] Brown, Ann 2011\n[4] Green, Tom 2012")
	refs[1].Reference.Extra = citation.Extra{"biblatex": {"ids": "old, brown:11"}}
	found := []citation.InText{
		{System: citation.Numeric, Cites: []citation.InTextCite{{Number: 1}, {Number: 3}, {Number: 4}}},
		{System: citation.Keys, Cites: []citation.InTextCite{{Key: "green2012"}, {Key: "brown:11"}, {Key: "nobody"}}},
	}
	(&run{}).resolve(found, newResolver(refs))
	if diff := cmp.Diff("smith2010 - green2012 green2012 brown2011 -", answers(found)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, l := range refs {
		l.Label = ""
	}
	(&run{}).resolve(found, newResolver(refs))
	if got, want := answers(found[:1]), "smith2010 green2012 -"; got != want {
		t.Errorf("without numbers in the list: %s, want %s", got, want)
	}
}

func TestResolveSeveralLabels(t *testing.T) {
	t.Parallel()
	refs := listOf("[MFAJ] {Ministry of Foreign Affairs} 1999a\n[MOFA] {Ministry of Foreign Affairs} 1999b\n{Ministry of Foreign Affairs} 2001\n[MFAJ] {Ministry of Fisheries} 1999c")
	for _, c := range []struct{ cites, want string }{
		{"MFAJ 1999a", "mfaj1999a"},
		{"MFAJ 1999b", "mofa1999b"},
		{"MFAJ 1999c", "mfaj1999c"},
		{"MFAJ 2001", "ministryforeignaffairs2001"},
		{"MOFA 1999c", "mofa1999b!letter-unknown"},
	} {
		found := citesOf(c.cites)
		(&run{}).resolve(found, newResolver(refs))
		if got := answers(found); got != c.want {
			t.Errorf("%s: %s, want %s", c.cites, got, c.want)
		}
	}
}

func TestResolveFirstEditions(t *testing.T) {
	t.Parallel()
	refs := listOf("Weber, Max 1978 = Economy and Society\nWeber, Max 1978 = Essays")
	refs[0].Reference.OriginalDate = citation.YearDate(1922)
	weber := []citation.InTextName{{Text: "Weber"}}
	found := []citation.InText{{System: citation.AuthorDate, Cites: []citation.InTextCite{
		{Names: weber, Year: "1978", OriginalYear: "1922"},
		{Names: weber, Year: "1978"},
		{Names: weber, Year: "1922"},
	}}}
	(&run{}).resolve(found, newResolver(refs))
	if diff := cmp.Diff("weber1978 weber1978essays weber1978", answers(found)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A dash stands for the newspaper that the entry before it begins with.
func TestResolveRepeatedNewspapers(t *testing.T) {
	t.Parallel()
	refs := listOf("2017a = Moor\n2017b = Peat")
	for i, text := range []string{"*Fenland Post*. 2017a. “Moor.” July 22, 2017.", "*———*. 2017b. “Peat.” December 19, 2017."} {
		refs[i].Text, refs[i].Reference.ContainerTitle = text, "Fenland Post"
	}
	post := []citation.InTextName{{Text: "Fenland Post"}}
	found := []citation.InText{{System: citation.AuthorDate, Cites: []citation.InTextCite{
		{Names: post, Year: "2017", YearSuffix: "a"},
		{Names: post, Year: "2017", YearSuffix: "b"},
	}}}
	(&run{}).resolve(found, newResolver(refs))
	if diff := cmp.Diff(string(refs[0].Reference.ID+" "+refs[1].Reference.ID), answers(found)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestResolveNotes(t *testing.T) {
	t.Parallel()
	refs := listOf("Smith, John 2010 = The Long Walk: Essays\nSmith, John 2012 = Short Rest\nBrown, Ann 2011 = Houses of Bergen")
	name := func(s string) []citation.InTextName { return []citation.InTextName{{Text: s}} }
	found := []citation.InText{
		{System: citation.Notes, Note: 1, Cites: []citation.InTextCite{{Names: name("John Smith"), Title: "The Long Walk", Year: "2010"}}},
		{System: citation.Notes, Note: 2, Cites: []citation.InTextCite{{Ibid: true}}},
		{System: citation.Notes, Note: 3, Cites: []citation.InTextCite{{Names: name("Smith"), Title: "Short Rest"}}},
		{System: citation.Notes, Note: 4, Cites: []citation.InTextCite{{Names: name("Brown")}}},
		{System: citation.Notes, Note: 5, Cites: []citation.InTextCite{{Names: name("Smith")}}},
		{System: citation.Notes, Note: 6, Cites: []citation.InTextCite{{Title: "Houses of Bergen"}}},
		{System: citation.Notes, Note: 7, Cites: []citation.InTextCite{{Names: name("Brown"), Title: "Another Work"}}},
	}
	(&run{}).resolve(found, newResolver(refs))
	want := "smith2010 smith2010 smith2012 brown2011 smith2010?smith2012 brown2011 -"
	if diff := cmp.Diff(want, answers(found)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		most int
		want int
	}{
		{"gasper", "gaspar", 2, 1},
		{"smith", "smiht", 2, 1},
		{"", "ab", 2, 2},
		{"abc", "abc", 1, 0},
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 3},
		{"a", "abcdef", 2, 3},
	} {
		if got := keyDistance(c.a, c.b, c.most); got != c.want {
			t.Errorf("keyDistance(%q, %q, %d) = %d, want %d", c.a, c.b, c.most, got, c.want)
		}
	}
}

// BenchmarkResolve resolves 2,000 cites of 1,000 references; every tenth cite
// has a mistake or means none.
func BenchmarkResolve(b *testing.B) {
	var list, cites strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&list, "Author%c%c%c, A. %d\n", 'a'+i%26, 'a'+i/26%26, 'a'+i*7%26, 1960+i%60)
	}
	for i := range 2000 {
		k, year := i*7%1000, 0
		switch {
		case i%20 == 0:
			year = 1
		case i%20 == 10:
			k += 5000
		}
		if i > 0 {
			cites.WriteString(" | ")
		}
		fmt.Fprintf(&cites, "Author%c%c%c %d", 'a'+k%26, 'a'+k/26%26, 'a'+k*7%26, 1960+k%60+year)
	}
	refs, found := listOf(list.String()), citesOf(cites.String())
	b.ReportAllocs()
	for b.Loop() {
		(&run{}).resolve(found, newResolver(refs))
	}
}

// Two names are nearly the same by how many letters they differ in.
func TestNearKeys(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want likeness
	}{
		{"netting", "netings", misspelt},
		{"hofman", "hoffmann", faintly},
		{"marsh", "march", misspelt},
		{"netting", "nesting", misspelt},
		{"netting", "resting", unlike},
		{"moss", "mos", faintly},
	} {
		if got := nearKeys(tt.a, tt.b, false); got != tt.want {
			t.Errorf("%s and %s: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// "et al." leaves out two authors or more, if the list has works of both kinds.
func TestEtAlOfTwoWorksOfOneYear(t *testing.T) {
	for _, test := range []struct{ refs, text, want string }{
		{"Chandra, T.; Toueg, S. 1996\nChandra, T.; Hadzilacos, V.; Toueg, S. 1996", "So it is (Chandra and Toueg 1996; Chandra et al. 1996).", "chandra1996 chandra1996b"},
		{"Chandra, T.; Toueg, S. 1996", "So it is (Chandra et al. 1996).", "chandra1996"},
	} {
		f := Finder{References: listOf(test.refs)}
		if diff := cmp.Diff(test.want, answers(f.Find([]byte(test.text)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.text, diff)
		}
	}
}

// In a recognised text a name may stand for one that looks alike, if it is the only one of the year.
func TestResolveSlipsOfRecognition(t *testing.T) {
	const list = "Boserup, E. 1965\nCarneiro, R. 1960\nClarke, A.; Hind, B. 1971\nHunn, A. 1980\nSarnin, B. 1990\nSamrn, C. 1990"
	const slips = "In the va1ley, the ho1lows and the agricu1ture "
	for _, c := range []struct{ before, cite, want string }{
		{slips, "Bosemp 1965", "boserup1965"},
		{slips, "Cameiro 1960", "carneiro1960"},
		{slips, "Darke & Hincl 1971", ""}, // the first letters tell
		{slips, "C1arke & Hincl 1971", "clarke1971"},
		{slips, "Clarke et al. 1971", "clarke1971"},
		{slips, "Hum 1980", ""},  // too short
		{slips, "Samm 1990", ""}, // which of two
		{slips, "Bosemp 1964", ""},
		{"In the valley ", "Bosemp 1965", "boserup1965 otherwise"},
		{"In the valley ", "Cameiro 1960", "carneiro1960 otherwise"},
	} {
		refs := listOf(list)
		found := (&Finder{References: refs}).Find([]byte(c.before + "it is so (" + c.cite + ").\n"))
		got := ""
		for _, in := range found {
			for _, cite := range in.Cites {
				got += cite.ID
				if cite.Differs != 0 {
					got += " otherwise"
				}
			}
		}
		if got != c.want {
			t.Errorf("%s(%s): %q, want %q", c.before, c.cite, got, c.want)
		}
	}
}
