//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A maker makes the items and citations of a bibliography as people have them:
// half of it articles, a quarter books and chapters, the rest what else is cited, in
// English for the most part. Names come from a small stock, and teams publish again and
// again, so that a style which tells authors and years apart has much to do. The
// same seed makes the same ones.
type maker struct {
	*rand.Rand
	teams [][]any
}

func newMaker(seed uint64) *maker { return &maker{Rand: rand.New(rand.NewPCG(seed, 2))} }

func (m *maker) chance(p float64) bool { return m.Float64() < p }

func (m *maker) between(lo, hi int) int { return lo + m.IntN(hi-lo+1) }

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

var (
	families = strings.Fields("Aksoy Demir Güneş Işık Öztürk Uçar Babić Đurić Ilić Nikolić Žarić Berg Dahl Ødegaard Næss Sæther Brandt Jäger Köhler Weiß " +
		"Castro Ibáñez Peña Ruiz Beneš Říha Mazur Żak Nagy Tóth Baker Carter Green Hall O'Neill Turner Ward Choi Park Liu Sato Mori Phạm Đặng " +
		"Petrov Orlova Marin Nikolaidis Bianchi Greco Moreau Petit Saint-Pierre Holm Lund Virtanen Santos Silva")
	givens = strings.Fields("Aylin Can Ebru Şule Ömer Zeynep Jelena Miloš Vesna Živko Astrid Kåre Øyvind Solveig Björn Heike Günther Inés Álvaro Lucía Radek " +
		"Hana Piotr Zofia Ágnes Gábor Alice Brian Carol David Ellen Fiona George Ji-woo Min Na Kenji Aiko Thảo Igor Irina Ioana Nikos Carla Paolo " +
		"Anne-Laure Claude Mette Jens Aino João")
	bodies   = []string{"International Labour Office", "Riksarkivet", "Devlet Arşivleri", "Council of Museums", "Institute for Water Research"}
	subjects = strings.Fields("archives bridges cities courts diaries forests harbours households islands letters maps markets parishes railways rivers " +
		"rituals schools songs villages workshops")
	kinds = strings.Fields("changing coastal common contested disputed everyday forgotten imagined inherited medieval modern ordinary printed private public " +
		"regional sacred shared silent urban")
	places    = []string{"Thrace", "Bosnia", "Lapland", "the Alps", "Galicia", "the Baltic", "Lisbon", "Vienna", "Korea", "the Andes", "the North Sea", "Smyrna"}
	subtitles = []string{"A History", "Five Case Studies", "What Is Left?", "Between “Old” and “New”", "1789–1848", "An Essay in Method", "Bir Deneme", "The <i>Codex</i> and Its Readers"}
	journals  = [][2]string{{"Journal of %s", "J. %s"}, {"%s Quarterly", "%s Q."}, {"Archive for %s", "Arch. %s"}, {"Studies in %s", "Stud. %s"}, {"The %s Review", "%s Rev."}}
	houses    = [][2]string{{"Meridian University Press", "Leeds"}, {"Kuzey Yayınevi", "Ankara"}, {"Fjordforlaget", "Bergen"}, {"Mohnhaus", "Leipzig"}, {"Éditions de l'Ouest", "Nantes"}}
	languages = []string{"tr", "sr", "nb", "de", "fr"}
)

// make makes n items.
func (m *maker) make(n int) []map[string]any {
	m.teams = nil
	for range max(10, n/4) {
		m.teams = append(m.teams, m.people(9))
	}
	items := make([]map[string]any, n)
	for i := range items {
		items[i] = m.item(fmt.Sprintf("w%d", i+1))
	}
	return items
}

// person makes a name.
func (m *maker) person() map[string]any {
	p := map[string]any{"family": pick(m, families), "given": pick(m, givens)}
	if m.chance(.3) {
		p["given"] = fmt.Sprintf("%s %c.", p["given"], 'A'+m.IntN(20))
	}
	switch r := m.Float64(); {
	case r < .03:
		p["non-dropping-particle"] = pick(m, []string{"van", "de", "van den"})
	case r < .05:
		p["dropping-particle"] = "von"
	case r < .06:
		p["suffix"] = "Jr."
	}
	return p
}

// people makes one to most names, fewer more often.
func (m *maker) people(most int) []any {
	list := []any{m.person()}
	for len(list) < most && m.chance(.55) {
		list = append(list, m.person())
	}
	return list
}

func (m *maker) title() string {
	t := fmt.Sprintf("%s %s and %s %s in %s", pick(m, kinds), pick(m, subjects), pick(m, kinds), pick(m, subjects), pick(m, places))
	t = strings.ToUpper(t[:1]) + t[1:]
	if m.chance(.5) {
		t += ": " + pick(m, subtitles)
	}
	return t
}

// date makes a date of one to three parts, which is in full if that is asked for.
func (m *maker) date(full bool) any {
	parts := []int{m.between(1970, 2024)}
	if full || m.chance(.25) {
		parts = append(parts, m.between(1, 12))
	}
	if full || len(parts) > 1 && m.chance(.4) {
		parts = append(parts, m.between(1, 28))
	}
	return map[string]any{"date-parts": [][]int{parts}}
}

func (m *maker) pages() string {
	first := m.between(1, 800)
	return fmt.Sprintf("%d-%d", first, first+m.between(2, 45))
}

// item makes an item.
func (m *maker) item(id string) map[string]any {
	it := map[string]any{"id": id, "title": m.title(), "issued": m.date(false), "author": m.people(12)}
	switch r := m.Float64(); {
	case r < .02:
		delete(it, "author")
	case r < .05:
		it["author"] = []any{map[string]any{"literal": pick(m, bodies)}}
	case r < .6:
		it["author"] = pick(m, m.teams)
	}
	if m.chance(.1) {
		it["language"] = pick(m, languages)
	}
	house, subject := pick(m, houses), pick(m, subjects)
	topic := strings.ToUpper(subject[:1]) + subject[1:]
	publish := func() { it["publisher"], it["publisher-place"] = house[0], house[1] }
	switch r := m.IntN(100); {
	case r < 48:
		journal := pick(m, journals)
		it["type"] = "article-journal"
		it["container-title"], it["container-title-short"] = fmt.Sprintf(journal[0], topic), fmt.Sprintf(journal[1], topic[:4]+".")
		it["volume"], it["issue"], it["page"] = fmt.Sprint(m.between(1, 80)), fmt.Sprint(m.between(1, 8)), m.pages()
		if m.chance(.8) {
			it["DOI"] = fmt.Sprintf("10.%d/%s.%d", m.between(1000, 9999), subject[:4], m.between(100, 99_999))
		}
	case r < 63:
		it["type"], it["container-title"], it["editor"], it["page"] = "chapter", m.title(), m.people(4), m.pages()
		publish()
	case r < 79:
		it["type"], it["ISBN"] = "book", fmt.Sprintf("978%010d", m.IntN(10_000_000_000))
		publish()
		if m.chance(.25) {
			it["edition"] = fmt.Sprint(m.between(2, 6))
		}
		if m.chance(.15) {
			it["translator"] = m.people(2)
		}
	case r < 86:
		it["type"], it["container-title"], it["page"] = "paper-conference", fmt.Sprintf("Papers of the %dth Meeting on %s", m.between(4, 20), topic), m.pages()
		publish()
	case r < 91:
		it["type"], it["genre"], it["number"], it["publisher"] = "report", "Working paper", fmt.Sprint(m.between(1, 300)), pick(m, bodies)
		it["URL"] = fmt.Sprintf("https://example.org/papers/%s", id)
	case r < 95:
		it["type"], it["genre"], it["publisher"] = "thesis", "PhD diss.", "University of "+house[1]
	default:
		it["type"], it["container-title"], it["issued"] = pick(m, []string{"webpage", "article-newspaper", "article-magazine"}), "The Daily "+topic, m.date(true)
		it["URL"], it["accessed"] = fmt.Sprintf("https://example.org/news/%s", id), m.date(true)
	}
	return it
}

// cite makes n citations of items at random.
func (m *maker) cite(items []map[string]any, n int) [][]map[string]any {
	clusters := make([][]map[string]any, n)
	for i := range clusters {
		size := 1
		for size < 5 && m.chance(.45) {
			size++
		}
		for range size {
			cite := map[string]any{"id": pick(m, items)["id"]}
			if m.chance(.3) {
				cite["locator"], cite["label"] = fmt.Sprint(m.between(1, 300)), "page"
			}
			clusters[i] = append(clusters[i], cite)
		}
	}
	return clusters
}
