package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/names"
)

func TestNamesWithoutACommaAreTurned(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{
			"a frequent given name behind another",
			"Woolgar|author/given Steve|author/family &|author/next Latour|author/given Bruno|author/family ,|after_author Peat|title",
			"Woolgar|author/family Steve|author/given &|author/next Latour|author/family Bruno|author/given ,|after_author Peat|title",
		},
		{
			"one among others, which stay",
			"Woolgar|author/given Steve|author/family &|author/next Bruno|author/given Latour|author/family ,|after_author Peat|title",
			"Woolgar|author/family Steve|author/given &|author/next Bruno|author/given Latour|author/family ,|after_author Peat|title",
		},
		{
			"one among others of more words",
			"Ruth|editor/given M|editor/given .|editor/given Peat|editor/family &|editor/next Woolgar|editor/given Steve|editor/family ,|after_editor Bogs|title",
			"Ruth|editor/given M|editor/given .|editor/given Peat|editor/family &|editor/next Woolgar|editor/family Steve|editor/given ,|after_editor Bogs|title",
		},
		{
			"one that could be either among others",
			"Quell|author/given Robert|author/family &|author/next Bruno|author/given Latour|author/family ,|after_author Peat|title",
			"Quell|author/given Robert|author/family &|author/next Bruno|author/given Latour|author/family ,|after_author Peat|title",
		},
		{
			"initials",
			"S.|author/given Steve|author/family ,|after_author Peat|title",
			"S.|author/given Steve|author/family ,|after_author Peat|title",
		},
	} {
		tt.path, tt.want = strings.ReplaceAll(tt.path, "S.|author/given ", "S|author/given .|author/given "), strings.ReplaceAll(tt.want, "S.|author/given ", "S|author/given .|author/given ")
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, (*modelReader).bareInversions)
		})
	}
}

// In a list of "Marsh Ann" those that an entry begins with have the family name first, and organisations stay.
func TestFamilyNamesStandFirstInTheWholeList(t *testing.T) {
	known := names.Known{FamilyFirst: true, NoComma: true, FullNames: true, Family: map[string]bool{}}
	for _, tt := range []reasonTest{
		{
			"somebody alone",
			"Marsh|author/given Bernard|author/family (|after_author 2004|issued/year )|after_date Peat|title",
			"Marsh|author/family Bernard|author/given (|after_author 2004|issued/year )|after_date Peat|title",
		},
		{
			"a hyphen in the given name",
			"Marsh|author/family Claude|author/given ,|author/next Quell|author/given Jean|author/family -|author/family Claude|author/family (|after_author 1989|issued/year )|after_date Peat|title",
			"Marsh|author/family Claude|author/given ,|author/next Quell|author/family Jean|author/given -|author/given Claude|author/given (|after_author 1989|issued/year )|after_date Peat|title",
		},
		{
			"a particle behind",
			"Marsh|author/given François|author/given de|author/family (|after_author 1993|issued/year )|after_date Peat|title",
			"Marsh|author/family François|author/given de|author/particle (|after_author 1993|issued/year )|after_date Peat|title",
		},
		{
			"taken for an organisation",
			"Marsh|author/literal Bernard|author/literal (|after_author 2004|issued/year )|after_date Peat|title",
			"Marsh|author/family Bernard|author/given (|after_author 2004|issued/year )|after_date Peat|title",
		},
		{
			"an unknown given name beside another",
			"Marsh|author/given Quillo|author/family ,|author/next Reed|author/family Claude|author/given (|after_author 1989|issued/year )|after_date Peat|title",
			"Marsh|author/family Quillo|author/given ,|author/next Reed|author/family Claude|author/given (|after_author 1989|issued/year )|after_date Peat|title",
		},
		{
			"the given name first beside another",
			"Bernard|author/given Quillo|author/family ,|author/next Reed|author/family Claude|author/given (|after_author 1989|issued/year )|after_date Peat|title",
			"Bernard|author/given Quillo|author/family ,|author/next Reed|author/family Claude|author/given (|after_author 1989|issued/year )|after_date Peat|title",
		},
		{
			"an organisation with a given name",
			"Fondation|author/literal Bernard|author/literal (|after_author 2004|issued/year )|after_date Peat|title",
			"Fondation|author/literal Bernard|author/literal (|after_author 2004|issued/year )|after_date Peat|title",
		},
		{
			"an organisation without one",
			"Bog|author/literal Quillo|author/literal (|after_author 2004|issued/year )|after_date Peat|title",
			"Bog|author/literal Quillo|author/literal (|after_author 2004|issued/year )|after_date Peat|title",
		},
		{
			"editors behind the title",
			"Marsh|author/family Bernard|author/given (|after_author 2004|issued/year )|after_date Peat|title in|container-title/lead Quillo|editor/given Claude|editor/family",
			"Marsh|author/family Bernard|author/given (|after_author 2004|issued/year )|after_date Peat|title in|container-title/lead Quillo|editor/given Claude|editor/family",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) {
				r.known = known
				for i := range r.sights {
					r.sights[i].spaceBefore = false
				}
				r.bareFamilies()
			})
		})
	}
}
