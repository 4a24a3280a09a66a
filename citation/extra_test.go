package citation

import "testing"

func TestExtra(t *testing.T) {
	var e Extra
	if e.Clone() != nil || !e.Equal(nil) || !e.Equal(Extra{}) || e["biblatex"]["keywords"] != "" {
		t.Error("the zero value is not empty")
	}
	e.Set("biblatex", "keywords", "security")
	e.Set("biblatex", "abstract", "")
	e.Set("csl-json", "custom", `{"a":1}`)
	c := e.Clone()
	if !c.Equal(e) || !e.Equal(c) {
		t.Error("a clone is not equal")
	}
	c.Set("biblatex", "keywords", "peace")
	if e["biblatex"]["keywords"] != "security" {
		t.Error("a clone shares its maps")
	}
	if c.Equal(e) || e.Equal(c) || e.Equal(nil) || (Extra)(nil).Equal(e) {
		t.Error("different values are equal")
	}
	// A field with the empty value is there all the same.
	if a, b := (Extra{"biblatex": {"abstract": ""}}), (Extra{"biblatex": {"note": ""}}); a.Equal(b) || a.Equal(nil) {
		t.Error("different fields are equal")
	}
	empty := Extra{"ris": {}, "csl-json": nil}
	if !empty.Equal(nil) || !(Extra)(nil).Equal(empty) || empty.Clone() != nil {
		t.Error("a format without values counts")
	}
}
