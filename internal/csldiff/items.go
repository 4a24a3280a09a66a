package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// An item is a record in the fields of CSL-JSON.
type item map[string]any

// A maker makes items and citations that are hard to format. The same seed
// makes the same ones.
type maker struct {
	*rand.Rand
	items []item
	teams [][]any // names of people who publish together more than once
}

func newMaker(seed uint64) *maker { return &maker{Rand: rand.New(rand.NewPCG(seed, 1))} }

// chance is true with a probability of p.
func (m *maker) chance(p float64) bool { return m.Float64() < p }

// between returns a number from lo to hi.
func (m *maker) between(lo, hi int) int { return lo + m.IntN(hi-lo+1) }

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

// A core lists the variables that most items of a kind have.
type core struct {
	types     []citation.Type
	variables string
}

var cores = []core{
	{[]citation.Type{citation.ArticleJournal, citation.ArticleMagazine, citation.ArticleNewspaper, citation.Review, citation.ReviewBook, citation.Periodical},
		"author container-title container-title-short volume issue page DOI ISSN"},
	{[]citation.Type{citation.Book, citation.Classic, citation.Collection, citation.MusicalScore, citation.Map, citation.Pamphlet},
		"author publisher publisher-place edition volume ISBN"},
	{[]citation.Type{citation.Chapter, citation.EntryDictionary, citation.EntryEncyclopedia, citation.Entry, citation.PaperConference},
		"author container-title editor publisher publisher-place page edition"},
	{[]citation.Type{citation.Thesis, citation.Manuscript, citation.Speech, citation.Report, citation.Article},
		"author genre publisher publisher-place number"},
	{[]citation.Type{citation.Webpage, citation.Post, citation.PostWeblog, citation.Dataset, citation.Software, citation.Document},
		"author container-title URL accessed"},
	{[]citation.Type{citation.LegalCase, citation.Legislation, citation.Bill, citation.Regulation, citation.Treaty, citation.Hearing, citation.Patent, citation.Standard},
		"authority jurisdiction container-title volume page number section"},
	{[]citation.Type{citation.MotionPicture, citation.Broadcast, citation.Song, citation.Performance, citation.Event, citation.Graphic, citation.Figure},
		"author director medium publisher event-title event-place"},
	{[]citation.Type{citation.PersonalCommunication, citation.Interview}, "author interviewer recipient medium"},
}

// coreOf returns the variables of a type's kind.
func coreOf(t citation.Type) []string {
	for _, c := range cores {
		for _, u := range c.types {
			if u == t {
				return strings.Fields(c.variables)
			}
		}
	}
	return []string{"author"}
}

// make makes n items. The types take turns, so that each has its share.
func (m *maker) make(n int) {
	for range max(6, n/8) {
		m.teams = append(m.teams, m.people())
	}
	types := citation.Types()
	for i := range n {
		m.items = append(m.items, m.item(fmt.Sprintf("i%03d", i+1), types[i%len(types)]))
	}
}

// item makes an item: a title and a date, most of the variables of its kind, and
// a few of all others.
func (m *maker) item(id string, t citation.Type) item {
	it := item{"id": id, "type": string(t)}
	m.set(it, citation.VarTitle, .97)
	m.set(it, citation.VarIssued, .93)
	common := map[string]bool{}
	for _, name := range coreOf(t) {
		common[name] = true
	}
	for _, v := range citation.Variables() {
		switch {
		case v == citation.VarTitle, v == citation.VarIssued, v.IsProcessor():
		case common[v.String()]:
			m.set(it, v, .8)
		default:
			m.set(it, v, .06)
		}
	}
	if event, ok := it["event-title"]; ok {
		it["event"] = event // the older name, the only one that citeproc-js knows
	}
	if m.chance(.35) {
		it["language"] = pick(m, languages)
	}
	return it
}

var languages = []string{"en", "en-US", "en-GB", "de", "de-DE", "fr", "fr-FR", "tr", "tr-TR", "sr", "nb-NO", "ru-RU", "es", "it", "zh-CN", "ja-JP", "ar", "he-IL", "pt-BR", "nl"}

// set gives an item a value of the variable with a probability of p.
func (m *maker) set(it item, v citation.Variable, p float64) {
	if !m.chance(p) {
		return
	}
	switch v.Kind() {
	case citation.KindNames:
		if v == citation.VarAuthor && m.chance(.55) {
			it[v.String()] = pick(m, m.teams)
			return
		}
		it[v.String()] = m.people()
	case citation.KindDate:
		it[v.String()] = m.date()
	case citation.KindNumber:
		it[v.String()] = m.number(v)
	default:
		it[v.String()] = m.textOf(v)
	}
}

// number makes the value of a number variable.
func (m *maker) number(v citation.Variable) any {
	switch v {
	case citation.VarPage:
		return m.pages()
	case citation.VarPageFirst:
		return strconv.Itoa(m.between(1, 900))
	case citation.VarNumberOfPages:
		return pick(m, []any{"312", 96, "xii, 248", "1", "xvi+420"})
	case citation.VarNumberOfVolumes:
		return pick(m, []any{"2", "1", 12, "3"})
	}
	switch m.IntN(20) {
	case 0:
		return pick(m, []string{"2-3", "11–12", "1998-1999"})
	case 1:
		return pick(m, []string{"2, 4", "3 & 4", "1 and 2", "5, 7-9"})
	case 2:
		return pick(m, []string{"IV", "xii", "2nd", "3rd", "1re"})
	case 3:
		return pick(m, []string{"Special issue", "Suppl. 2", "Neue Folge", "rev. and enl.", "2nd rev.", "Herbst"})
	case 4:
		return pick(m, []string{"12A", "B-17", "2.1", "v3.0.2", "E5/12", "L 119"})
	}
	return strconv.Itoa(m.between(1, 130))
}

// pages makes a value of page.
func (m *maker) pages() string {
	first := m.between(1, 1200)
	switch m.IntN(16) {
	case 0:
		return strconv.Itoa(first)
	case 1:
		return fmt.Sprintf("S%d-S%d", first, first+7)
	case 2:
		return fmt.Sprintf("e%d", 10000+first)
	case 3:
		return fmt.Sprintf("%d, %d-%d", first, first+8, first+14)
	case 4:
		return pick(m, []string{"iv-xi", "xii", "A1, A14", "12a-12d", "100-104", "1496-1504", "197-9", "3:1-3:23", "B12", "41 ff.", "231 & 240"})
	case 5:
		return fmt.Sprintf("%d–%d", first, first+m.between(1, 150))
	case 6:
		a := strconv.Itoa(first)
		return a + "-" + string(a[len(a)-1]+1)
	}
	return fmt.Sprintf("%d-%d", first, first+m.between(1, 60))
}

// date makes a date.
func (m *maker) date() map[string]any {
	year := m.between(1985, 2024)
	parts := func(p ...int) map[string]any { return map[string]any{"date-parts": [][]int{p}} }
	month, day := m.between(1, 12), m.between(1, 28)
	switch m.IntN(24) {
	case 0:
		d := parts(year)
		d["circa"] = true
		return d
	case 1:
		d := parts(year)
		d["season"] = m.between(1, 4)
		return d
	case 2:
		return map[string]any{"date-parts": [][]int{{year}, {year + m.between(1, 12)}}}
	case 3:
		return map[string]any{"date-parts": [][]int{{year, month, day}, {year, month, min(28, day+3)}}}
	case 4:
		return map[string]any{"date-parts": [][]int{{year, min(month, 10)}, {year, min(month, 10) + 2}}}
	case 5:
		return map[string]any{"date-parts": [][]int{{year, 12, 30}, {year + 1, 1, 2}}}
	case 6:
		return parts(-m.between(20, 480))
	case 7:
		return parts(m.between(70, 900))
	case 8:
		return map[string]any{"literal": pick(m, []string{"in press", "forthcoming", "n.d.", "Early Spring 1970"})}
	case 9, 10, 11, 12, 13:
		return parts(year, month, day)
	case 14, 15:
		return parts(year, month)
	}
	return parts(year)
}
