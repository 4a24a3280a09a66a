package reflist

import (
	"strings"
	"testing"
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
