package citation

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestKeysStayWhenTheListGrows(t *testing.T) {
	old := []*Reference{
		withID(kaldor(nil), "Kaldor:HS"),
		withID(smith("Peace and Its Enemies"), "smith2001"),
		withID(smith("War and Its Friends"), "smith2001war"),
		{ID: "gone2001", Title: "Gone"},
		{ID: "memo", Title: "Memorandum of an Office"},
		{Title: "No key"}, nil,
	}
	refs := []*Reference{
		nil,
		smith("Something New"), // would be smith2001
		smith("War and its frends"),
		withID(smith("Peace and its Enemies."), "mine"),
		kaldor(func(r *Reference) { r.Author[0].Given = "M."; r.Issued = YearDate(2006) }),
		{Title: "Memorandum of an Office"},
		withID(smith("Other Work"), "GONE2001"),
		withID(smith("Still Another"), "own"),
		{Title: "Gone Away", Author: []Name{{Family: "Gone"}}, Issued: YearDate(2001)},
	}
	new(KeyPattern).AssignFrom(refs, old)
	if got, want := ids(refs), "smith2001something smith2001war smith2001 Kaldor:HS memo smith2001other own gone2001gone"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestAnOldKeyIsGivenOnce(t *testing.T) {
	refs := []*Reference{smith("War and Its Friend"), smith("War and Its Friends"), smith("War and Its Friends")}
	new(KeyPattern).AssignFrom(refs, []*Reference{withID(smith("War and Its Friends"), "w")})
	if got, want := ids(refs), "smith2001 w smith2001war"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestKeysFromAnOldListAreUnique(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	p := mustKeyPattern(t, "[auth][year]")
	for range 100 {
		old := randomKeyList(random, 30)
		p.Assign(old)
		refs := randomKeyList(random, 30)
		for _, o := range old {
			if random.IntN(2) == 0 {
				refs = append(refs, withID(o.Clone(), ""))
			}
		}
		random.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
		p.AssignFrom(refs, old)
		seen := map[string]bool{}
		for _, r := range refs {
			if r.ID == "" || seen[strings.ToLower(r.ID)] {
				t.Fatalf("the key %q is there twice", r.ID)
			}
			seen[strings.ToLower(r.ID)] = true
		}
		// What was given stays given.
		before := ids(refs)
		if p.AssignFrom(refs, refs); ids(refs) != before {
			t.Fatalf("keys changed from\n%s to\n%s", before, ids(refs))
		}
	}
}

func ExampleKeyPattern_AssignFrom() {
	old := []*Reference{{ID: "HS", Title: "Human Security", Author: []Name{{Family: "Kaldor"}}, Issued: YearDate(2007)}}
	refs := []*Reference{
		{Title: "New Wars", Author: []Name{{Family: "Kaldor"}}, Issued: YearDate(2007)},
		{Title: "Human security", Author: []Name{{Family: "Kaldor", Given: "Mary"}}, Issued: YearDate(2007)},
	}
	new(KeyPattern).AssignFrom(refs, old)
	fmt.Println(refs[0].ID, refs[1].ID)
	// Output: kaldor2007 HS
}
