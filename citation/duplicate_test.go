package citation

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// kaldor is an article, with changes.
func kaldor(change func(*Reference)) *Reference {
	r := &Reference{
		Type: ArticleJournal, Author: []Name{{Given: "Mary", Family: "Kaldor"}}, Title: "Human Security: Reflections on Globalization",
		ContainerTitle: "Global Policy", Volume: "1", Issue: "1", Page: "25-37", Issued: YearDate(2007), DOI: "10.1000/182",
	}
	if change != nil {
		change(r)
	}
	return r
}

func TestSameWork(t *testing.T) {
	bare := func(r *Reference) {
		r.Volume, r.Issue, r.Page, r.DOI, r.ContainerTitle = "", "", "", "", ""
	}
	noDOI := func(r *Reference) { r.DOI = "" }
	report := func(year int) *Reference {
		return &Reference{Type: Report, Author: []Name{{Literal: "United Nations Development Programme"}}, Title: "Human Development Report", Issued: YearDate(year)}
	}
	book := func(change func(*Reference)) *Reference {
		r := &Reference{Type: Book, Author: []Name{{Given: "Benedict", Family: "Anderson"}}, Title: "Imagined Communities", Issued: YearDate(1991), ISBN: "978-0-86091-546-1"}
		change(r)
		return r
	}
	for _, tt := range []struct {
		name string
		a, b *Reference
		want string // "" for different works
	}{
		{"equal", kaldor(nil), kaldor(nil), "DOI, title, names and year 1.00"},
		{"DOI as an address", kaldor(nil), kaldor(func(r *Reference) { r.DOI = "https://doi.org/10.1000/182" }), "DOI, title, names and year 1.00"},
		{"on line a year earlier", kaldor(nil), kaldor(func(r *Reference) { r.Issued = YearDate(2006) }), "DOI, title and names 0.95"},
		{"DOI and no year", kaldor(nil), kaldor(func(r *Reference) { r.Issued = Date{} }), "DOI, title and names 1.00"},
		{"title translated", kaldor(nil), kaldor(func(r *Reference) { r.Title = "Menschliche Sicherheit" }), "DOI, names and year 0.70"},
		{"DOI copied", kaldor(nil), kaldor(func(r *Reference) { r.Title = "Security"; r.Author = []Name{{Family: "Booth"}} }), ""},
		{"other DOI", kaldor(nil), kaldor(func(r *Reference) { r.DOI = "10.1000/183" }), ""},

		{"case", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Title = "HUMAN SECURITY: REFLECTIONS ON GLOBALIZATION" }), "title, names and year 0.95"},
		{"markup", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Title = "<i>Human</i> Security: Reflections on “Globalization”" }), "title, names and year 0.95"},
		{"spelling", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Title = "Human Security: Reflections on Globalisation" }), "title, names and year 0.80"},
		{"article", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Title = "The Human Security: Reflections on Globalization" }), "title, names and year 0.95"},
		{"no subtitle", kaldor(noDOI), kaldor(func(r *Reference) { bare(r); r.Title = "Human Security" }), "main title, names and year 0.70"},
		{"other subtitle", kaldor(bare), kaldor(func(r *Reference) { bare(r); r.Title = "Human Security: The New Wars of This Age" }), ""},
		{"bare", kaldor(noDOI), kaldor(bare), "title, names and year 0.95"},
		{"initial", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Author[0].Given = "M." }), "title, names and year 0.95"},
		{"journal abbreviated", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.ContainerTitle = "Glob. Pol." }), "title, names and year 0.95"},
		{"month and another day", kaldor(func(r *Reference) { noDOI(r); r.Issued = MonthDate(2007, 4) }), kaldor(func(r *Reference) { noDOI(r); r.Issued = DayDate(2007, 6, 14) }), ""},
		{"month and day", kaldor(func(r *Reference) { noDOI(r); r.Issued = MonthDate(2007, 6) }), kaldor(func(r *Reference) { noDOI(r); r.Issued = DayDate(2007, 6, 14) }), "title, names and year 0.95"},
		{"years and a year", book(func(r *Reference) { r.ISBN = ""; r.Issued.End = YearDate(1995).Start }), book(func(r *Reference) { r.ISBN = "" }), ""},
		{"volumes and a volume", book(func(r *Reference) { r.ISBN = ""; r.NumberOfVolumes = "5" }), book(func(r *Reference) { r.ISBN = ""; r.Volume = "A" }), ""},
		{"report and article", kaldor(noDOI), kaldor(func(r *Reference) { bare(r); r.Type, r.Number = Report, "CS-2007-3" }), ""},
		{"another second name", kaldor(func(r *Reference) { noDOI(r); r.Author = append(r.Author, Name{Family: "Selchow"}) }), kaldor(func(r *Reference) { noDOI(r); r.Author = append(r.Author, Name{Family: "Martin"}) }), ""},
		{"a slip in a second name", kaldor(func(r *Reference) { noDOI(r); r.Author = append(r.Author, Name{Family: "Selchow"}) }), kaldor(func(r *Reference) { noDOI(r); r.Author = append(r.Author, Name{Family: "Selhcow"}) }), "title, names and year 0.95"},
		{"fewer names", kaldor(func(r *Reference) { noDOI(r); r.Author = append(r.Author, Name{Family: "Selchow"}) }), kaldor(noDOI), "title, names and year 0.95"},
		{"addresses", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.URL = "https://www.jstor.org/stable/1" }), "title, names and year 0.95"},
		{"type", kaldor(noDOI), kaldor(func(r *Reference) { bare(r); r.Type = Report }), "title, names and year 0.85"},
		{"diacritics", kaldor(func(r *Reference) { bare(r); r.Author[0].Family = "Đorđević"; r.Title = "Bezbednost građana" }), kaldor(func(r *Reference) { bare(r); r.Author[0].Family = "Dordevic"; r.Title = "Bezbednost gradana" }), "title, names and year 0.95"},
		{"dotless i", kaldor(func(r *Reference) { bare(r); r.Author[0].Family = "Ağır"; r.Title = "Güvenlik Kuramı" }), kaldor(func(r *Reference) { bare(r); r.Author[0].Family = "Agir"; r.Title = "Guvenlik Kurami" }), "title, names and year 0.95"},
		{"both scripts", kaldor(func(r *Reference) { bare(r); r.Author[0] = Name{Given: "Milan", Family: "Đorđević"} }), kaldor(func(r *Reference) { bare(r); r.Author[0] = Name{Given: "Милан", Family: "Ђорђевић"} }), "title, names and year 0.95"},
		{"particle", kaldor(func(r *Reference) { bare(r); r.Author[0].Family = "van der Berg" }), kaldor(func(r *Reference) { bare(r); r.Author[0].Family = "Berg"; r.Author[0].NonDroppingParticle = "van der" }), "title, names and year 0.95"},

		{"other year", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Issued = YearDate(2008) }), ""},
		{"other volume", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Volume = "2" }), ""},
		{"other pages", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Page = "40-50" }), ""},
		{"pages in short", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Page = "25–37" }), "title, names and year 0.95"},
		{"other journal", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.ContainerTitle = "Security Dialogue" }), ""},
		{"other number in the title", kaldor(bare), kaldor(func(r *Reference) { bare(r); r.Title += " 2" }), ""},
		{"other given name", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Author[0].Given = "Nicholas" }), ""},
		{"other author", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Author[0].Family = "Booth" }), ""},
		{"review", kaldor(noDOI), kaldor(func(r *Reference) { noDOI(r); r.Type = ReviewBook }), ""},
		{"month", kaldor(func(r *Reference) { bare(r); r.Issued = MonthDate(2007, 3) }), kaldor(func(r *Reference) { bare(r); r.Issued = MonthDate(2007, 4) }), ""},
		{"a paper with the DOI of the article", kaldor(nil), kaldor(func(r *Reference) { r.Type, r.Issued, r.Page = PaperConference, YearDate(2004), "139-150" }), ""},
		{"publishers", book(func(r *Reference) { r.ISBN, r.Publisher, r.PublisherPlace = "", "Verso", "London" }), book(func(r *Reference) { r.ISBN, r.Publisher, r.PublisherPlace = "", "Schocken Books", "New York" }), ""},
		{"one publisher in two places", book(func(r *Reference) { r.ISBN, r.Publisher, r.PublisherPlace = "", "Verso Books", "London" }), book(func(r *Reference) { r.ISBN, r.Publisher, r.PublisherPlace = "", "Verso", "New York" }), "title, names and year 0.95"},
		{"reprint by another publisher", book(func(r *Reference) { r.Publisher, r.PublisherPlace = "Verso", "London" }), book(func(r *Reference) { r.Issued, r.Publisher, r.PublisherPlace = YearDate(2006), "Dover", "New York" }), ""},
		{"thesis and the book of it", book(func(r *Reference) { r.Type, r.ISBN, r.Publisher = Thesis, "", "Cornell University" }), book(func(r *Reference) { r.ISBN, r.Publisher = "", "Verso" }), ""},
		{"talk and paper", kaldor(func(r *Reference) { bare(r); r.Type = Manuscript }), kaldor(func(r *Reference) { noDOI(r); r.Author = append(r.Author, Name{Family: "Selchow"}) }), ""},
		{"chapters under the title of their book", book(func(r *Reference) { r.Type, r.ChapterNumber = Chapter, "1" }), book(func(r *Reference) { r.Type, r.ChapterNumber = Chapter, "2" }), ""},
		{"a chapter under the title of its book", book(func(r *Reference) { r.Type, r.Page = Chapter, "1-20" }), book(func(r *Reference) {}), ""},
		{"a titled volume and the whole", book(func(r *Reference) { r.ISBN, r.VolumeTitle = "", "The First" }), book(func(r *Reference) { r.ISBN = "" }), ""},
		{"a set and its first work", kaldor(nil), kaldor(func(r *Reference) { r.Type, r.Extra = Document, Extra{"bibtex": {"entrytype": "set"}} }), ""},
		{"introductions", kaldor(func(r *Reference) { bare(r); r.Title = "Introduction" }), kaldor(func(r *Reference) { bare(r); r.Title = "Introduction" }), ""},
		{"reports of two years", report(1994), report(1995), ""},
		{"reports of one year", report(1994), report(1994), "title, names and year 0.95"},
		{"no authors", kaldor(func(r *Reference) { noDOI(r); r.Author = nil }), kaldor(func(r *Reference) { noDOI(r); r.Author = nil }), "title and year 0.70"},
		{"no authors and no container", kaldor(func(r *Reference) { bare(r); r.Author = nil }), kaldor(func(r *Reference) { bare(r); r.Author = nil }), ""},
		{"nothing", &Reference{}, &Reference{}, ""},

		{"ISBN in two forms", book(func(*Reference) {}), book(func(r *Reference) { r.ISBN = "0860915468"; r.Title = "Imagined Communities: Reflections" }), "ISBN, main title, names and year 0.95"},
		{"ISBN and other year", book(func(*Reference) {}), book(func(r *Reference) { r.Issued = YearDate(1993) }), "ISBN, title and names 0.85"},
		{"volumes of one ISBN", book(func(r *Reference) { r.Volume = "1" }), book(func(r *Reference) { r.Volume = "2" }), ""},
		{"editions", book(func(r *Reference) { r.ISBN = ""; r.Edition = "2" }), book(func(r *Reference) { r.ISBN = "" }), ""},
		{"book and chapter", book(func(*Reference) {}), book(func(r *Reference) { r.Type = Chapter; r.ContainerTitle = r.Title }), ""},
		{"chapters of one ISBN", book(func(r *Reference) { r.Type = Chapter; r.ContainerTitle, r.Title = r.Title, "One" }), book(func(r *Reference) { r.Type = Chapter; r.ContainerTitle, r.Title = r.Title, "Two" }), ""},
		{"ISBN copied", book(func(*Reference) {}), book(func(r *Reference) { r.Title = "Security"; r.Author = []Name{{Family: "Booth"}} }), ""},
	} {
		for _, pair := range [...][2]*Reference{{tt.a, tt.b}, {tt.b, tt.a}} {
			l, ok := SameWork(pair[0], pair[1])
			got := ""
			if ok {
				got = fmt.Sprintf("%v %.2f", l.Shared, l.Confidence)
			}
			if got != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
			}
		}
	}
}

func TestDuplicatesDoNotComeTogetherByAThird(t *testing.T) {
	volume := func(v string) *Reference {
		return kaldor(func(r *Reference) { r.DOI, r.Issue, r.Page = "", "", ""; r.Volume = Number(v) })
	}
	got := FindDuplicates([]*Reference{volume("1"), nil, volume(""), volume("2"), volume("1"), kaldor(func(r *Reference) { r.Title = "Other" })})
	want := []DuplicateGroup{{First: 0, Others: []Duplicate{
		{Index: 2, Of: 0, Likeness: Likeness{SameTitle | SameNames | SameYear, 0.95}},
		{Index: 4, Of: 0, Likeness: Likeness{SameTitle | SameNames | SameYear, 0.95}},
	}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// library returns n records, of which every tenth is there twice with a
// misprint; and the number of those.
func library(n int) ([]*Reference, int) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("security human state power peace war order region border trade policy rights system theory change conflict development")
	families := strings.Fields("Ağır Đorđević Smith Booth Müller Nesbø García Wałęsa Kaldor Buzan Hansen Wæver")
	var refs []*Reference
	twice := 0
	for i := range n {
		title := words[random.IntN(len(words))]
		for range 5 {
			title += " " + words[random.IntN(len(words))]
		}
		r := &Reference{
			Type: Book, Title: Text(fmt.Sprintf("%s %d", title, i)), Issued: YearDate(1980 + random.IntN(40)),
			Author: []Name{{Family: families[random.IntN(len(families))], Given: string(rune('A' + random.IntN(26)))}},
		}
		refs = append(refs, r)
		if i%10 == 9 {
			again := *r
			again.Title = Text(strings.Replace(string(r.Title), "e", "a", 1))
			if again.Title != r.Title {
				twice++
				refs = append(refs, &again)
			}
		}
	}
	random.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
	return refs, twice
}

func TestDuplicatesOfALargeLibraryAreFoundInSeconds(t *testing.T) {
	refs, twice := library(90_000)
	start := time.Now()
	found := 0
	for _, g := range FindDuplicates(refs) {
		found += len(g.Others)
	}
	t.Logf("%d of %d records are there twice, %d found in %v", twice, len(refs), found, time.Since(start))
	if found != twice {
		t.Errorf("found %d of %d", found, twice)
	}
}

func TestDuplicatesOfWorksAlikeTakeNoLonger(t *testing.T) {
	refs := make([]*Reference, 5_000)
	for i := range refs {
		refs[i] = kaldor(func(r *Reference) { r.DOI = ""; r.Page = Number(fmt.Sprint(i)) })
	}
	if got := FindDuplicates(refs); len(got) != 0 {
		t.Errorf("%d groups of different works", len(got))
	}
	for i := range refs {
		refs[i] = kaldor(nil)
	}
	if got := FindDuplicates(refs); len(got) != 1 || len(got[0].Others) != len(refs)-1 {
		t.Errorf("one work in %d groups", len(got))
	}
}

func BenchmarkFindDuplicates(b *testing.B) {
	for _, n := range []int{100, 10_000, 90_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			refs, _ := library(n)
			b.ReportAllocs()
			for b.Loop() {
				FindDuplicates(refs)
			}
		})
	}
}

func FuzzSameWork(f *testing.F) {
	f.Add("Human Security", "human security: x", "Kaldor", "Ђорђевић", "10.1000/1", "12-5")
	f.Add("Introduction", "Introduction", "", "van Gogh", "", "\xff")
	f.Fuzz(func(t *testing.T, title, other, name, otherName, doi, page string) {
		a := &Reference{Title: Text(title), Author: []Name{{Family: name, Given: otherName}}, DOI: Text(doi), Issued: YearDate(2001)}
		b := &Reference{Title: Text(other), Author: []Name{{Family: otherName, Given: name}}, DOI: Text(doi), Page: Number(page), Issued: YearDate(2001)}
		x, ok := SameWork(a, b)
		if y, and := SameWork(b, a); x != y || ok != and {
			t.Fatalf("%v %v, the other way round %v %v", x, ok, y, and)
		}
		m, conflicts := MergeReferences(a, b)
		if again, more := MergeReferences(a, b); !m.Equal(again) || len(more) != len(conflicts) {
			t.Fatal("merging twice gives two records")
		}
		if m, conflicts := MergeReferences(a, a); !m.Equal(a) || len(conflicts) > 0 {
			t.Fatalf("merged with itself: %v, %v", m, conflicts)
		}
	})
}
