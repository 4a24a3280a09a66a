package main

import "strings"

type name = map[string]any

// The people of the items: few surnames, so that cites have to be told apart.
var (
	families = strings.Fields("Yılmaz Çelik Şahin Đorđević Petrović Ødegård Åsheim Müller Weiß García-Lorca Núñez Černý O'Brien MacDonald Smith Smith Lee Chen D'Angelo Lefèvre Saint-Clair Łukaszewicz")
	givens   = strings.Fields("Ayşe Mehmet İbrahim Ana Đorđe Ingrid Øyvind Jürgen María Zdeněk Łukasz Seán Mary John Jane Jean-Pierre Anne-Marie Wei Émile")
	bodies   = []string{"World Health Organization", "Ministry of Education and Research", "Türk Dil Kurumu", "Universität Wien, Institut für Geschichte", "IEEE", "Open Data Group", "Statistisk sentralbyrå"}
	foreign  = []name{
		{"family": "王", "given": "小明"}, {"family": "山田", "given": "太郎"}, {"family": "Иванов", "given": "Сергей Петрович"},
		{"family": "Παπαδόπουλος", "given": "Γιώργος"}, {"family": "الخطيب", "given": "أحمد"}, {"family": "כהן", "given": "דוד"}, {"family": "Kim", "given": "Min-jun"},
	}
	particles = []name{
		{"family": "Goyen", "given": "Jan", "non-dropping-particle": "van"},
		{"family": "Broek", "given": "Anneke", "non-dropping-particle": "van den"},
		{"family": "Stein", "given": "Karl", "dropping-particle": "von"},
		{"family": "Vega", "given": "Inés", "dropping-particle": "de", "non-dropping-particle": "la"},
		{"family": "Hakim", "given": "Tariq", "non-dropping-particle": "al-"},
		{"family": "Artois", "given": "Luc", "dropping-particle": "d'"},
		{"family": "van Rijn", "given": "Pieter"}, {"family": "de la Cruz", "given": "Rosa"}, {"family": "von Hagen", "given": "Ute"}, {"family": "al-Amin", "given": "Samir"},
	}
	odd = []name{
		{"family": "Voltan"}, {"given": "Sappho"}, {"family": "King", "given": "Ruth", "suffix": "Jr."}, {"family": "Ford", "given": "Alan", "suffix": "III"},
		{"family": "Wells", "given": "Tom", "suffix": "Jr.", "comma-suffix": true}, {"family": "Smith", "given": "J. R."}, {"family": "Smith", "given": "J.R."},
		{"family": "Lee", "given": "Mary K"}, {"family": "O’Neill", "given": "Conor"}, {"family": "Ng", "given": "A"}, {"family": "Ruiz y Mora", "given": "Ma. Pilar"},
		{"family": "Chen", "given": "X.-Y."}, {"family": "bell", "given": "Gloria"}, {"family": "Thomas", "given": "Philippe"}, {"family": "Thomas", "given": "Ph."},
	}
)

// people makes a list of names.
func (m *maker) people() []any {
	n := 1
	switch r := m.Float64(); {
	case r < .45:
	case r < .68:
		n = 2
	case r < .80:
		n = 3
	case r < .95:
		n = m.between(4, 8)
	default:
		n = m.between(9, 24)
	}
	list := make([]any, n)
	for i := range list {
		list[i] = m.name(n)
	}
	return list
}

// name makes one of n names.
func (m *maker) name(n int) name {
	switch r := m.Float64(); {
	case n < 3 && r < .08:
		return name{"literal": pick(m, bodies)}
	case r < .13:
		return pick(m, foreign)
	case r < .20:
		return pick(m, particles)
	case r < .28:
		return pick(m, odd)
	}
	given := pick(m, givens)
	if m.chance(.25) {
		given += " " + string("ABCDEJKMS"[m.IntN(9)]) + "."
	}
	return name{"family": pick(m, families), "given": given}
}
