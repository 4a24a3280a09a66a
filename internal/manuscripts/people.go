package manuscripts

import "github.com/refwright/refwright/citation"

// An origin is a region and the names of its people.
type origin struct {
	given, family []string
}

var origins = map[string]origin{
	"en": {
		[]string{"John", "Mary", "Emily", "Robert", "Linda", "James", "Sarah", "Peter", "Alice", "Henry", "Margaret", "Thomas"},
		[]string{"Smith", "Johnson", "Williams", "Brown", "Whitaker", "Hargreaves", "O’Brien", "MacDonald", "McAllister", "Fitzgerald", "Ashworth", "Pemberton", "Young", "Long", "King", "O’Connor", "Fairclough", "Thornbury", "Lee"},
	},
	"tr": {
		[]string{"Ayşe", "Mehmet", "Gülşen", "İbrahim", "Işıl", "Çağlar", "Ömer", "Şule", "Nilüfer", "Tuğba"},
		[]string{"Yılmaz", "Özdemir", "Çelik", "Şahin", "Kıvılcım", "Işık", "Arslan", "Aydınlı", "Gökçen", "Ünsal", "Dağlı", "Büyükköse"},
	},
	"sr": {
		[]string{"Ana", "Marija", "Đorđe", "Nikola", "Milica", "Dragan", "Ljiljana", "Željko", "Snežana", "Branislav"},
		[]string{"Đorđević", "Petrović", "Jovanović", "Živković", "Šimić", "Njegovan", "Ljubičić", "Stojković", "Vukašinović", "Pavlović", "Džamić"},
	},
	"sr-Cyrl": {
		[]string{"Ана", "Марија", "Ђорђе", "Никола", "Милица", "Драган", "Љиљана", "Жељко"},
		[]string{"Ђорђевић", "Петровић", "Јовановић", "Живковић", "Његован", "Љубичић", "Стојковић", "Вукашиновић"},
	},
	"nb": {
		[]string{"Ingrid", "Bjørn", "Håkon", "Åse", "Solveig", "Øystein", "Kari", "Torbjørn"},
		[]string{"Ødegård", "Bjørnsen", "Håkonsen", "Åsheim", "Kristoffersen", "Nygård", "Østby", "Halvorsen", "Sæther", "Løkkevik"},
	},
	"de": {
		[]string{"Jürgen", "Käthe", "Hans-Peter", "Ulrike", "Wolfgang", "Sabine", "Götz", "Annemarie"},
		[]string{"Müller", "Schröder", "Weiß", "Habermann", "Kleinschmidt", "Größl", "Zimmermann", "Wagenknecht", "Müller-Lüdenscheidt", "Köhler", "Bäumler"},
	},
	"fr": {
		[]string{"François", "Hélène", "Jean-Pierre", "Anne-Marie", "Étienne", "Geneviève", "Zoé", "Benoît"},
		[]string{"Lefèvre", "Dubois", "Saint-Aubin", "Châtelain", "Bérubé", "Lacroix", "D’Alembert", "Montaigu", "Giraudoux"},
	},
	"es": {
		[]string{"José", "María", "Ángel", "Lucía", "Íñigo", "Begoña", "Joaquín", "Inés"},
		[]string{"García Márquez", "Fernández Muñoz", "Núñez", "Ibáñez Cortés", "Quiroga", "Álvarez Pérez", "Peñalver", "Zúñiga"},
	},
	"pt": {
		[]string{"João", "Conceição", "Antônio", "Inês", "Luís", "Graça"},
		[]string{"Magalhães", "Gonçalves", "Araújo", "Carvalho Neves", "Simões", "Guimarães"},
	},
	"pl": {
		[]string{"Agnieszka", "Łukasz", "Małgorzata", "Stanisław", "Zbigniew", "Żaneta"},
		[]string{"Kowalska", "Wójcik", "Łukaszewicz", "Szczepański", "Dąbrowska", "Żeromski", "Piątkowska"},
	},
	"it": {
		[]string{"Giovanni", "Chiara", "Niccolò", "Maria Grazia", "Pier Paolo", "Elena", "Andrea", "Ugo"},
		[]string{"Rossi", "Bianchi", "De Luca", "Di Stefano", "D’Angelo", "Lo Presti", "Colombo", "Nicolò", "Dell’Orto", "Ginzburgo"},
	},
	"nl": {
		[]string{"Joost", "Marieke", "Pieter", "Anneke", "Jan-Willem", "Saskia", "Gijs", "Renée"},
		[]string{"Bakker", "Huizenga", "Kuyper", "Hoekstra", "Dijkstra", "Veenstra-Postma", "Schuurman", "Noordegraaf", "Coppens"},
	},
	"sv": {
		[]string{"Åsa", "Göran", "Björn", "Lena", "Per-Olof", "Karin", "Örjan", "Maj"},
		[]string{"Åkesson", "Öberg", "Lindström", "Sjöstrand", "Nordquist", "Hägglund", "Ekelöf", "Söderberg", "Wallin"},
	},
	"other": {
		[]string{"Yuki", "Wei", "Minh", "Olga", "László", "Zdeněk", "Eleni", "Ravi", "Fatima", "Kwame"},
		[]string{"Tanaka", "Suzuki", "Nguyễn", "Ivanova", "Szőke", "Dvořák", "Papadopoulos", "Chatterjee", "Okonkwo", "Černý", "Mbeki-Diallo", "Ng", "Wu"},
	},
}

// eitherOrder are the names that tell no reader which part of a name is the given
// one: those of languages that print the family name first, given names that are
// as common as family names, and family names that are as common as given names.
var eitherOrder = map[string]bool{
	"Yuki": true, "Wei": true, "Minh": true, "László": true, "Tanaka": true, "Suzuki": true, "Nguyễn": true, "Szőke": true, "Ng": true, "Wu": true, "Lee": true,
	"Robert": true, "James": true, "Peter": true, "Henry": true, "Thomas": true,
	"Işık": true, "Gökçen": true, "Kıvılcım": true, "Ünsal": true, "Şahin": true, "Arslan": true, "Çağlar": true,
}

// originTags are the regions in a fixed order, as a map has none.
var originTags = []string{"en", "en", "en", "en", "tr", "sr", "nb", "de", "fr", "es", "pt", "pl", "it", "nl", "sv", "other", "other"}

// particled are people whose names have parts of their own.
var particled = []citation.Name{
	{Family: "Hoven", NonDroppingParticle: "van den", Given: "Joost"},
	{Family: "Dijk", NonDroppingParticle: "van", Given: "Teun"},
	{Family: "Vries", NonDroppingParticle: "de", Given: "Margriet"},
	{Family: "Beauvillier", NonDroppingParticle: "de", Given: "Simone"},
	{Family: "Khalidi", NonDroppingParticle: "al-", Given: "Rashid"},
	{Family: "Hakim", NonDroppingParticle: "al-", Given: "Nadia"},
	{Family: "Rosa", NonDroppingParticle: "Della", Given: "Giulia"},
	{Family: "Linden", NonDroppingParticle: "van der", Given: "Anneke"},
	{Family: "Berg", NonDroppingParticle: "ten", Given: "Gijs"},
	{Family: "Santos", DroppingParticle: "dos", Given: "João"},
	{Family: "Ekenstam", DroppingParticle: "af", Given: "Karin"},
	{Family: "Humboldt", DroppingParticle: "von", Given: "Karoline"},
	{Family: "Wartenburg", DroppingParticle: "von", Given: "Paul"},
	{Family: "King", Given: "Martin Andrew", Suffix: "Jr.", CommaSuffix: true},
	{Family: "Gates", Given: "Henry Lewis", Suffix: "III"},
	{Family: "Suharto"},
	{Family: "Sukarno"},
	{Family: "Le Guern", Given: "Michel"},
	{Family: "MacIntosh-Reyes", Given: "Catriona"},
}

// organizations are bodies that publish; some go by a short form.
var organizations = []citation.Name{
	{Literal: "United Nations", Short: "UN"},
	{Literal: "United Nations Development Programme", Short: "UNDP"},
	{Literal: "World Health Organization", Short: "WHO"},
	{Literal: "Organisation for Economic Co-operation and Development", Short: "OECD"},
	{Literal: "Türkiye İstatistik Kurumu", Short: "TÜİK"},
	{Literal: "Statistisk sentralbyrå", Short: "SSB"},
	{Literal: "World Bank"},
	{Literal: "European Commission"},
	{Literal: "Amnesty International"},
	{Literal: "Ministry of Foreign Affairs"},
	{Literal: "Human Rights Watch"},
	{Literal: "Norwegian Refugee Council"},
}

// person returns some person, of the region given or, in most cases, of any.
func (r *random) person(home string) citation.Name {
	if r.chance(7) {
		return pick(r, particled)
	}
	tag := pick(r, originTags)
	if r.chance(35) {
		tag = home
	}
	o := origins[tag]
	n := citation.Name{Family: pick(r, o.family), Given: pick(r, o.given)}
	if r.chance(25) {
		n.Given += " " + string("ABCDEGHJKLMRST"[r.IntN(14)]) + "."
	}
	return n
}

// creators returns those under whom a work is cited: its authors, the editors of
// a book that has none, or its title if it names nobody.
func creators(ref *citation.Reference) []citation.Name {
	switch {
	case len(ref.Author) > 0:
		return ref.Author
	case len(ref.Editor) > 0:
		return ref.Editor
	}
	return []citation.Name{{Literal: ref.Title.Plain()}}
}

// surname returns the family name with the particle that stays before it.
func surname(n citation.Name) string {
	switch p := n.NonDroppingParticle; {
	case n.Short != "":
		return n.Short
	case n.Literal != "":
		return n.Literal
	case p == "" || p[len(p)-1] == '-':
		return p + n.Family
	default:
		return p + " " + n.Family
	}
}
