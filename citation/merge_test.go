package citation

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMergedRecordIsTheUnion(t *testing.T) {
	a := &Reference{
		ID: "kaldor", Type: ArticleJournal, Title: "Human Security", Author: []Name{{Given: "M.", Family: "Kaldor"}, Others()},
		Issued: YearDate(2007), Page: "25-7", Keyword: "peace; War", Volume: "1", DOI: "10.1000/AB", Publisher: "Wiley",
		Extra: Extra{"biblatex": {"file": "a.pdf"}},
	}
	b := &Reference{
		ID: "k2", Type: ArticleJournal, Title: "Human security: Reflections", Author: []Name{{Given: "Mary H.", Family: "Kaldor"}, {Given: "Ivica", Family: "Đorđević"}},
		Issued: MonthDate(2007, 3), Page: "25-27", Keyword: "war, state", Volume: "2", DOI: "https://doi.org/10.1000/ab", Issue: "4", Publisher: "WILEY",
		Extra: Extra{"biblatex": {"file": "b.pdf", "owner": "me"}},
	}
	before := []*Reference{a.Clone(), b.Clone()}
	got, conflicts := MergeReferences(nil, a, b)
	want := &Reference{
		ID: "kaldor", Type: ArticleJournal, Title: "Human security: Reflections", Author: []Name{{Given: "Mary H.", Family: "Kaldor"}, {Given: "Ivica", Family: "Đorđević"}},
		Issued: MonthDate(2007, 3), Page: "25-27", Keyword: "peace, War, state", Volume: "1", DOI: "10.1000/AB", Issue: "4", Publisher: "Wiley",
		Extra: Extra{"biblatex": {"file": "a.pdf", "owner": "me"}, MergedFormat: {"volume": "2", "biblatex: file": "b.pdf"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	wantConflicts := []MergeConflict{{"volume", "1", "2"}, {"biblatex: file", "a.pdf", "b.pdf"}}
	if d := cmp.Diff(wantConflicts, conflicts); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if !a.Equal(before[0]) || !b.Equal(before[1]) {
		t.Error("merging changed a record")
	}
	if again, _ := MergeReferences(got, b); !again.Equal(got) {
		t.Errorf("merging once more changed it\n%s", cmp.Diff(got, again))
	}
	if none, _ := MergeReferences(); none != nil {
		t.Errorf("the union of nothing is %v", none)
	}
}

func TestMergedNamesContradictOrNot(t *testing.T) {
	n := func(given, family string) Name { return Name{Given: given, Family: family} }
	for _, tt := range []struct {
		a, b     []Name
		want     string
		conflict bool
	}{
		{[]Name{n("J.", "Nesbø")}, []Name{n("Jo", "Nesbø")}, "Jo Nesbø", false},
		{[]Name{n("Jo", "Nesbø")}, []Name{n("J.", "Nesbo")}, "Jo Nesbø", false},
		{[]Name{n("Jo", "Nesbø")}, []Name{n("Per", "Nesbø")}, "Jo Nesbø", true},
		{[]Name{n("Jo", "Nesbø")}, []Name{n("Jo", "Nesbø"), n("Ken", "Booth")}, "Jo Nesbø", true},
		{[]Name{n("Jo", "Nesbø"), Others()}, []Name{n("J", "Nesbø"), n("Ken", "Booth"), Others()}, "Jo Nesbø; Ken Booth; others", false},
		{[]Name{{Literal: "UN"}}, []Name{{Literal: "UN", Short: "U"}}, "UN", false},
	} {
		m, conflicts := MergeReferences(&Reference{Author: tt.a}, &Reference{Author: tt.b})
		if got := namesText(m.Author); got != tt.want || len(conflicts) > 0 != tt.conflict {
			t.Errorf("%v and %v are %s with %v, want %s", tt.a, tt.b, got, conflicts, tt.want)
		}
	}
}

func TestMergedDateIsTheMoreExact(t *testing.T) {
	for _, tt := range []struct {
		a, b, want string
		conflict   bool
	}{
		{"2007", "2007-03", "2007-03", false},
		{"2007-03-01", "2007", "2007-03-01", false},
		{"2007-04", "2007-03-02", "2007-04", true},
		{"2007", "2008", "2007", true},
		{"2007?", "2007", "2007", false},
		{"2007/2008", "2007", "2007/2008", true},
	} {
		a, _ := ParseEDTF(tt.a)
		b, _ := ParseEDTF(tt.b)
		m, conflicts := MergeReferences(&Reference{Issued: a}, &Reference{Issued: b})
		if got := m.Issued.String(); got != tt.want || len(conflicts) > 0 != tt.conflict {
			t.Errorf("%s and %s are %s with %v, want %s", tt.a, tt.b, got, conflicts, tt.want)
		}
	}
}

func ExampleFindDuplicates() {
	refs := []*Reference{
		{ID: "a", Title: "The Human Security Agenda", Author: []Name{{Family: "Kaldor"}}, Issued: YearDate(2007), Volume: "1"},
		{ID: "b", Title: "Human security agenda", Author: []Name{{Family: "Kaldor", Given: "Mary"}}, Issued: YearDate(2007), Publisher: "Polity"},
	}
	for _, group := range FindDuplicates(refs) {
		for _, d := range group.Others {
			fmt.Printf("%s is %s: the same %v\n", refs[d.Index].ID, refs[d.Of].ID, d.Shared)
		}
		merged, conflicts := MergeReferences(refs[0], refs[1])
		fmt.Println(merged.Author[0], merged.Publisher, len(conflicts))
	}
	// Output:
	// b is a: the same title, names and year
	// Mary Kaldor Polity 0
}
