package citation

import "testing"

func TestNameIsWrittenAsItIsSpoken(t *testing.T) {
	for want, n := range map[string]Name{
		"":                         {},
		"Bülent S. Ağır":           {Given: "Bülent S.", Family: "Ağır"},
		"Plato":                    {Family: "Plato"},
		"Madonna":                  {Given: "Madonna"},
		"United Nations":           {Literal: "United Nations", Short: "UN"},
		"others":                   Others(),
		"Vincent van Gogh":         {Given: "Vincent", NonDroppingParticle: "van", Family: "Gogh"},
		"Alexander von Humboldt":   {Given: "Alexander", DroppingParticle: "von", Family: "Humboldt"},
		"Charles de La Fontaine":   {Given: "Charles", DroppingParticle: "de", NonDroppingParticle: "La", Family: "Fontaine"},
		"Jean d'Alembert":          {Given: "Jean", DroppingParticle: "d'", Family: "Alembert"},
		"Jean d’Alembert":          {Given: "Jean", DroppingParticle: "d’", Family: "Alembert"},
		"Lutfi al-Sayyid":          {Given: "Lutfi", NonDroppingParticle: "al-", Family: "Sayyid"},
		"Martin Luther King, Jr.":  {Given: "Martin Luther", Family: "King", Suffix: "Jr.", CommaSuffix: true},
		"John Smith III":           {Given: "John", Family: "Smith", Suffix: "III"},
		"Nguyễn Văn An":            {Given: "Văn An", Family: "Nguyễn", StaticOrdering: true},
		"毛泽东":                      {Given: "泽东", Family: "毛"},
		"村上春樹":                     {Given: "春樹", Family: "村上", StaticOrdering: true},
		"김대중":                      {Given: "대중", Family: "김"},
		"David 李":                  {Given: "David", Family: "李"},
		"نجيب محفوظ":               {Given: "نجيب", Family: "محفوظ"},
		"Иван Ђорђевић":            {Given: "Иван", Family: "Ђорђевић"},
		"van Gogh, Jr.":            {NonDroppingParticle: "van", Family: "Gogh", Suffix: "Jr.", CommaSuffix: true},
		"the literal and no parts": {Literal: "the literal and no parts", Family: "x", Given: "y"},
	} {
		if got := n.String(); got != want {
			t.Errorf("%#v is written %q, want %q", n, got, want)
		}
	}
}

func TestNameSaysWhatItIs(t *testing.T) {
	for _, tt := range []struct {
		name                       Name
		zero, others, organization bool
	}{
		{Name{}, true, false, false},
		{Name{Family: "Booth"}, false, false, false},
		{Others(), false, true, false},
		{Name{Literal: "others", Short: "x"}, false, false, true},
		{Name{Literal: "United Nations"}, false, false, true},
	} {
		if tt.name.IsZero() != tt.zero || tt.name.IsOthers() != tt.others || tt.name.IsOrganization() != tt.organization {
			t.Errorf("%#v: IsZero %t, IsOthers %t, IsOrganization %t", tt.name, tt.name.IsZero(), tt.name.IsOthers(), tt.name.IsOrganization())
		}
	}
}
