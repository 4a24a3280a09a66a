package citation

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func randomName(random *rand.Rand) Name {
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	if random.IntN(3) == 0 {
		return Name{Literal: pick("United Nations", "日本国", "others"), Short: pick("", "UN")}
	}
	return Name{
		Family: pick("Ağır", "Đorđević", "Gogh"), Given: pick("", "Vincent", "Ивица"), NonDroppingParticle: pick("", "van"),
		DroppingParticle: pick("", "von"), Suffix: pick("", "Jr."), CommaSuffix: random.IntN(2) == 0,
		StaticOrdering: random.IntN(2) == 0, ParseNames: random.IntN(2) == 0,
	}
}

// set gives v a value that differs from the one it has.
func set(random *rand.Rand, r *Reference, v Variable) {
	old := *r
	for cmp.Equal(old, *r) {
		text := Text(fmt.Sprintf("<i>%s</i> %d", v, random.IntN(1000)))
		names := make([]Name, 1+random.IntN(3))
		for i := range names {
			names[i] = randomName(random)
		}
		switch v.Kind() {
		case KindText, KindNumber:
			r.SetText(v, text)
		case KindNames:
			r.SetNames(v, names)
		case KindDate:
			r.SetDate(v, Date{Start: randomPoint(random)})
		}
	}
}

// randomReference returns a record of which about half the variables have a value.
func randomReference(random *rand.Rand) *Reference {
	r := &Reference{ID: fmt.Sprint("id", random.IntN(100)), Type: types[random.IntN(len(types))]}
	for _, v := range Variables() {
		if random.IntN(2) == 0 {
			set(random, r, v)
		}
	}
	for i := range random.IntN(3) {
		r.Categories = append(r.Categories, fmt.Sprint("category", i))
		r.Extra.Set("biblatex", fmt.Sprint("field", i), fmt.Sprint(random.IntN(100)))
	}
	return r
}

func TestCloneIsEqualAndSharesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		r := randomReference(random)
		c := r.Clone()
		if diff := cmp.Diff(r, c); diff != "" {
			t.Fatalf("a clone differs (-record +clone):\n%s", diff)
		}
		if !r.Equal(c) || !c.Equal(r) {
			t.Fatal("a clone is not equal")
		}
		before := r.Clone()
		for _, v := range Variables() {
			for i := range c.Names(v) {
				c.Names(v)[i].Family = "changed"
			}
		}
		for i := range c.Categories {
			c.Categories[i] = "changed"
		}
		c.Extra.Set("biblatex", "field0", "changed")
		if diff := cmp.Diff(before, r); diff != "" {
			t.Fatalf("a change of the clone changed the record (-before +after):\n%s", diff)
		}
	}
}

func TestEqualSeesEveryVariable(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	r := randomReference(random)
	for _, v := range Variables() {
		s := r.Clone()
		set(random, s, v)
		if r.Equal(s) || s.Equal(r) {
			t.Errorf("records that differ in %v are equal", v)
		}
	}
	for name, change := range map[string]func(*Reference){
		"ID":         func(r *Reference) { r.ID += "x" },
		"Type":       func(r *Reference) { r.Type += "x" },
		"Categories": func(r *Reference) { r.Categories = append(r.Categories, "x") },
		"Extra":      func(r *Reference) { r.Extra.Set("ris", "N1", "x") },
	} {
		s := r.Clone()
		change(s)
		if r.Equal(s) || s.Equal(r) {
			t.Errorf("records that differ in %s are equal", name)
		}
	}
}

func TestEmptyAndMissingListsAreEqual(t *testing.T) {
	a := &Reference{}
	b := &Reference{Author: []Name{}, Categories: []string{}, Extra: Extra{"ris": {}}}
	if !a.Equal(b) || !b.Equal(a) {
		t.Error("an empty list differs from a missing one")
	}
	if c := b.Clone(); c.Author != nil || c.Categories != nil || c.Extra != nil {
		t.Error("a clone has empty lists")
	}
}

func TestNilRecords(t *testing.T) {
	var none *Reference
	if none.Clone() != nil || !none.Equal(nil) || none.Equal(&Reference{}) || (&Reference{}).Equal(nil) {
		t.Error("a nil record equals another or has a clone")
	}
}

func TestAccessorsReachTheirFieldsAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 14))
	fields := map[string]Variable{}
	for _, v := range Variables() {
		r := &Reference{}
		set(random, r, v)
		var changed []string
		value := reflect.ValueOf(*r)
		for i := range value.NumField() {
			if !value.Field(i).IsZero() {
				changed = append(changed, value.Type().Field(i).Name)
			}
		}
		if len(changed) != 1 {
			t.Errorf("setting %v changed the fields %v", v, changed)
			continue
		}
		fields[changed[0]] = v
		for _, w := range Variables() {
			if r.Has(w) != (v == w) {
				t.Errorf("a record with %v alone: Has(%v) is %t", v, w, r.Has(w))
			}
			hasText, hasNames, hasDate := r.Text(w) != "", r.Names(w) != nil, !r.Date(w).IsZero()
			kind := w.Kind()
			if v == w && (hasText != (kind == KindText || kind == KindNumber) || hasNames != (kind == KindNames) || hasDate != (kind == KindDate)) {
				t.Errorf("the accessors do not agree with the kind of %v", v)
			}
			if v != w && (hasText || hasNames || hasDate) {
				t.Errorf("a record with %v alone has %v", v, w)
			}
		}
	}
	typ := reflect.TypeFor[Reference]()
	for i := range typ.NumField() {
		switch name := typ.Field(i).Name; name {
		case "ID", "Type", "Categories", "Extra":
		default:
			if fields[name] == NoVariable {
				t.Errorf("no variable reaches the field %s", name)
			}
		}
	}
}

func TestSettersRefuseOtherKinds(t *testing.T) {
	all := append(Variables(), NoVariable, variableCount, 255)
	for _, v := range all {
		r := &Reference{}
		kind := v.Kind()
		if got, want := r.SetText(v, "x"), kind == KindText || kind == KindNumber; got != want {
			t.Errorf("SetText(%v) = %t, want %t", v, got, want)
		}
		if got, want := r.SetNames(v, []Name{{}}), kind == KindNames; got != want {
			t.Errorf("SetNames(%v) = %t, want %t", v, got, want)
		}
		if got, want := r.SetDate(v, YearDate(1)), kind == KindDate; got != want {
			t.Errorf("SetDate(%v) = %t, want %t", v, got, want)
		}
		if got, want := r.Has(v), kind != NoKind; got != want {
			t.Errorf("Has(%v) = %t, want %t", v, got, want)
		}
	}
}
