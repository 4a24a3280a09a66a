package check

import (
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
		{name("Margriet", "de", "Vries"), name("Margriet", "", "de Vries"), false},
		{name("María Fernández", "", "Muñoz"), name("María", "", "Fernández Muñoz"), false},
	} {
		if got := isVariant(tt.a, tt.b); got != tt.want {
			t.Errorf("%s and %s: %v", tt.a.Name.String(), tt.b.Name.String(), got)
		}
	}
}
