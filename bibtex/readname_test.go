package bibtex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
)

func TestReadNames(t *testing.T) {
	person := func(given, particle, family, suffix string) citation.Name {
		return citation.Name{Given: given, NonDroppingParticle: particle, Family: family, Suffix: suffix}
	}
	tests := []struct {
		in   string
		want []citation.Name
	}{
		{"Jane Doe", []citation.Name{person("Jane", "", "Doe", "")}},
		{"Doe, Jane", []citation.Name{person("Jane", "", "Doe", "")}},
		{"Doe, Jr., Jane", []citation.Name{person("Jane", "", "Doe", "Jr.")}},
		{"van der Berg, Anna and Anna van der Berg", []citation.Name{person("Anna", "van der", "Berg", ""), person("Anna", "van der", "Berg", "")}},
		{`Charles Louis Xavier Joseph de la Vall{\'e}e Poussin`, []citation.Name{person("Charles Louis Xavier Joseph", "de la", "Vallée Poussin", "")}},
		{"de la Cruz y Ruiz, Ana", []citation.Name{person("Ana", "de la", "Cruz y Ruiz", "")}},
		{"Ludwig {van} Beethoven", []citation.Name{person("Ludwig van", "", "Beethoven", "")}},
		{"{van} Gogh, Vincent", []citation.Name{person("Vincent", "", "van Gogh", "")}},
		{"d'Alembert, Jean and al-Sayyid, Ahmad", []citation.Name{person("Jean", "", "d'Alembert", ""), person("Ahmad", "", "al-Sayyid", "")}},
		{"bell hooks", []citation.Name{person("", "bell", "hooks", "")}},
		{"Plato", []citation.Name{person("", "", "Plato", "")}},
		{"Mao Zedong,", []citation.Name{person("", "", "Mao Zedong", "")}},
		{`{\'E}mile Zola and {\OE}uvre, Xavier`, []citation.Name{person("Émile", "", "Zola", ""), person("Xavier", "", "Œuvre", "")}},
		{`Jos\'{e} de San Mart{\'\i}n`, []citation.Name{person("José", "de", "San Martín", "")}},
		{`{\v S}afa{\v r}{\'\i}k, Pavel Jozef and \v Capek, Karel`, []citation.Name{person("Pavel Jozef", "", "Šafařík", ""), person("Karel", "", "Čapek", "")}},
		{`\"Ozg\"ur, Ay\c{s}e and I{\c{s}}{\i}k, \.Ismail`, []citation.Name{person("Ayşe", "", "Özgür", ""), person("İsmail", "", "Işık", "")}},
		{"Ђорђевић, Живана and 緒方, 貞子", []citation.Name{person("Живана", "", "Ђорђевић", ""), person("貞子", "", "緒方", "")}},
		{"Jean~Paul Sartre and Lovecraft, H.\\,P.", []citation.Name{person("Jean Paul", "", "Sartre", ""), person("H.\u2009P.", "", "Lovecraft", "")}},
		{"{World Bank} and {Barnes and Noble, Inc.}", []citation.Name{{Literal: "World Bank"}, {Literal: "Barnes and Noble, Inc."}}},
		{"A One AND B Two\n  and\tothers", []citation.Name{person("A", "", "One", ""), person("B", "", "Two", ""), citation.Others()}},
		{"others", []citation.Name{citation.Others()}},
		{"Candy, Andy and {others}, X", []citation.Name{person("Andy", "", "Candy", ""), person("X", "", "others", "")}},
		{"A, B, C, D", []citation.Name{person("D", "", "A", "B, C")}},
		{"family=Berg, given=Anna, prefix=van", []citation.Name{person("Anna", "van", "Berg", "")}},
		{"family=Berg, given=Anna, prefix=van, useprefix=false", []citation.Name{{Given: "Anna", DroppingParticle: "van", Family: "Berg"}}},
		{`family={Simon, X}, given="A B", given-i={AB}`, []citation.Name{person("A B", "", "Simon, X", "")}},
		{" and ", nil},
		{"", nil},
	}
	for _, test := range tests {
		got, spans := nameReader{}.list(test.in)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.in, diff)
		}
		if len(spans) != len(got) {
			t.Errorf("%q: %d places of %d names", test.in, len(spans), len(got))
		}
	}
}
