package check

import (
	"math/rand/v2"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestVariantsOfNames(t *testing.T) {
	name := func(given, particle, family string) foldedName {
		return foldParts(citation.Name{Given: given, NonDroppingParticle: particle, Family: family})
	}
	for _, tt := range []struct {
		a, b foldedName
		want bool
	}{
		{name("Hans G.", "", "Brauch"), name("Hans Günter", "", "Brauch"), true},
		{name("Hanna", "", "Kellermann"), name("Hanna", "", "Kellerman"), true},
		{name("Hans", "", "Brauch"), name("Hans", "", "Marsh"), false},
		{name("Anderi", "", "Petrov"), name("Andrei", "", "Petrov"), true},
		{name("Karin", "", "Petrov"), name("Karen", "", "Petrov"), false},
		{name("Margriet", "de", "Vries"), name("Margriet", "", "de Vries"), false},
		{name("María Fernández", "", "Muñoz"), name("María", "", "Fernández Muñoz"), false},
	} {
		if got := isVariant(&tt.a, &tt.b); got != tt.want {
			t.Errorf("%s and %s: %v", tt.a.Name.String(), tt.b.Name.String(), got)
		}
	}
}

func TestOneEdit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]rune, random.IntN(5))
		for i := range b {
			b[i] = []rune("abñ")[random.IntN(3)]
		}
		return string(b)
	}
	for range 5000 {
		a, b := word(), word()
		if got, want := isOneEdit(a, b), letterEdits(a, b, 2) == 1; got != want {
			t.Errorf("%q and %q: %v, want %v", a, b, got, want)
		}
	}
}
