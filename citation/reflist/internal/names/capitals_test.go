package names

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

func TestPlainNames(t *testing.T) {
	for _, tt := range []struct {
		name     citation.Name
		language string
		want     citation.Name
	}{
		{citation.Name{Family: "BECKER", Given: "Gary S."}, "", citation.Name{Family: "Becker", Given: "Gary S."}},
		{citation.Name{Family: "MÜLLER-LÜDENSCHEIDT", Given: "A."}, "", citation.Name{Family: "Müller-Lüdenscheidt", Given: "A."}},
		{citation.Name{Family: "O’BRIEN", Given: "FLANN"}, "", citation.Name{Family: "O’Brien", Given: "Flann"}},
		{citation.Name{Family: "McDONALD", Given: "J"}, "", citation.Name{Family: "McDonald", Given: "J"}},
		{citation.Name{Family: "MACHADO", Given: "JRR"}, "", citation.Name{Family: "Machado", Given: "JRR"}},
		{citation.Name{Family: "DE LA CRUZ", Given: "Juana"}, "", citation.Name{Family: "Cruz", Given: "Juana", NonDroppingParticle: "de la"}},
		{citation.Name{Family: "ORTEGA Y GASSET", Given: "José"}, "", citation.Name{Family: "Ortega y Gasset", Given: "José"}},
		{citation.Name{Family: "GROß", Given: "Otto"}, "", citation.Name{Family: "Groß", Given: "Otto"}},
		{citation.Name{Family: "KIRAÇ", Given: "Ali"}, "tr", citation.Name{Family: "Kıraç", Given: "Ali"}},
		{citation.Name{Family: "KIRAÇ", Given: "Işıl"}, "fr", citation.Name{Family: "Kıraç", Given: "Işıl"}},
		{citation.Name{Family: "ΠΑΠΑΔΟΠΟΥΛΟΣ", Given: "Γ."}, "", citation.Name{Family: "Παπαδοπουλος", Given: "Γ."}},
		{citation.Name{Family: "LI", Given: "Wei"}, "", citation.Name{Family: "Li", Given: "Wei"}},
		{citation.Name{Literal: "STATISTISCHES BUNDESAMT"}, "", citation.Name{Literal: "STATISTISCHES BUNDESAMT"}},
		{citation.Name{Family: "MADONNA"}, "", citation.Name{Family: "MADONNA"}},
	} {
		ref := &citation.Reference{Author: []citation.Name{tt.name, {Family: "SMITH", Given: "Ann"}, {Family: "REED", Given: "Bo"}}, Language: citation.Text(tt.language)}
		Plain([]*citation.Listed{{Reference: ref}})
		if diff := cmp.Diff(tt.want, ref.Author[0]); diff != "" {
			t.Errorf("%v: (-want +got)\n%s", tt.name, diff)
		}
	}
}

// The letters of a name are those of the list, not of the work.
func TestPlainNamesOfAWorkInTurkish(t *testing.T) {
	list := []*citation.Listed{
		{Reference: &citation.Reference{Author: []citation.Name{{Family: "WILLIAMS", Given: "Ann"}}, Language: "tr"}},
		{Reference: &citation.Reference{Author: []citation.Name{{Family: "HUIZENGA", Given: "Bo"}}, Language: "fr"}},
	}
	Plain(list)
	if got := list[0].Reference.Author[0].Family; got != "Williams" {
		t.Errorf("got %s", got)
	}
}
