package intext

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A cite in a note that has nothing but names may mean several works of theirs. Which one is told by
// the number of the note that it refers back to, or else by what was cited last.
// Source: CMOS 18, 13.37; McGill Guide, 1.4.

// backRef is the number of an earlier note in a cite: "supra note 4", "(o. Fn. 10)", "(n 3)".
var backRef = sieve.Late(`(?:^|[\s(\[])(?i:fn|fußn|fussn|anm|nn?|notes?|nota|noot|przyp|dn)\b\.?,?\s*(\d{1,3})\b|^同(?:前|上)?注? ?\[?(\d{1,3}|[①-⑳])`)

// An earlier is what was cited before a place in the notes.
type earlier struct {
	last   map[string]string // key of the reference, by the names of the cite
	cited  []string          // keys of the references, the last one last
	inNote map[int][]string  // keys of the references, by the number of the note
	first  map[string]int    // the note in which a reference was cited first
	note   int
	pages  map[string]citation.Pages // of the references
	types  map[string]citation.Type
	titled map[string]bool // the references that have no authors
}

// only returns the work that a cite with nothing but the number of a note can mean: the only one there, or
// the only one that was not cited before, that has no authors, or that has the page. "" is none.
func (e *earlier) only(c *citation.InTextCite, note int) string {
	ids := e.inNote[note]
	for _, fits := range [...]func(id string) bool{
		func(id string) bool { return e.first[id] == note },
		func(id string) bool { return e.titled[id] },
		func(id string) bool { return e.hasPage(id, c) },
	} {
		if len(ids) == 1 {
			break
		}
		if some := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !fits(id) }); len(some) > 0 {
			ids = some
		}
	}
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

// lastCited gives each cite in a note that has nothing but names, and could mean several works of
// theirs, the one that was cited in the note that it names, or last.
func (r *run) lastCited(found []citation.InText) {
	e := earlier{last: map[string]string{}, inNote: map[int][]string{}, first: map[string]int{}, pages: map[string]citation.Pages{}, types: map[string]citation.Type{}, titled: map[string]bool{}}
	for _, l := range r.References {
		if l != nil && l.Reference != nil {
			e.pages[l.Reference.ID] = citation.ParsePages(string(l.Reference.Page))
			e.types[l.Reference.ID] = l.Reference.Type
			e.titled[l.Reference.ID] = len(citedBy(l.Reference)) == 0
		}
	}
	for i := range found {
		in := &found[i]
		if in.System != citation.Notes {
			continue
		}
		if in.Note != e.note {
			e.note, e.inNote[in.Note] = in.Note, nil // chapters count their notes anew
		}
		for j := range in.Cites {
			e.settle(&in.Cites[j])
		}
	}
}

// withoutLooseNotes drops the references to earlier notes of which it is not known which work they mean: a
// note may hold more than works.
func withoutLooseNotes(found []citation.InText) []citation.InText {
	loose := func(c citation.InTextCite) bool { return c.ID == "" && refersToNote(&c) }
	for i := range found {
		if in := &found[i]; in.System == citation.Notes && slices.ContainsFunc(in.Cites, loose) {
			in.Cites = slices.DeleteFunc(in.Cites, loose)
		}
	}
	return slices.DeleteFunc(found, func(in citation.InText) bool { return in.System == citation.Notes && len(in.Cites) == 0 })
}

// refersToNote reports whether a cite has nothing but the number of an earlier note, and perhaps a place.
func refersToNote(c *citation.InTextCite) bool {
	return !c.Ibid && len(c.Names) == 0 && c.Title == "" && c.Year == "" && backNote(c) > 0
}

// backNote returns the number of the note that a cite refers back to, 0 for none.
func backNote(c *citation.InTextCite) int {
	m := backRef.Regexp().FindStringSubmatch(c.Text)
	if m == nil {
		return 0
	}
	digits := m[1] + m[2]
	if r, _ := utf8.DecodeRuneInString(digits); r >= '①' {
		return int(r-'①') + 1
	}
	n, _ := strconv.Atoi(digits)
	return n
}

// settle gives a cite the work that it means by what was cited before, and takes the cite in.
func (e *earlier) settle(c *citation.InTextCite) {
	key := ""
	for _, n := range c.Names {
		key += n.Text + "\x00"
	}
	if c.ID == "" && refersToNote(c) {
		c.ID = e.only(c, backNote(c))
	}
	if c.ID == "" && c.Title == "" && len(c.Candidates) > 0 {
		e.withType(c)
		if c.ID = e.back(c); c.ID == "" {
			e.withPage(c)
			c.ID = e.back(c)
		}
		switch id := e.last[key]; {
		case c.ID != "":
		case len(c.Candidates) == 1:
			c.ID = c.Candidates[0]
		case slices.Contains(c.Candidates, id):
			c.ID = id
		default:
			c.ID = e.lastOf(c.Candidates) // whose names were printed in another form: "WHO"
		}
		if c.ID != "" {
			c.Candidates = nil
		}
	}
	if c.ID == "" {
		return
	}
	if key != "" {
		e.last[key] = c.ID
	}
	e.cited = append(slices.DeleteFunc(e.cited, func(id string) bool { return id == c.ID }), c.ID)
	if e.first[c.ID] == 0 {
		e.first[c.ID] = e.note
	}
	if !slices.Contains(e.inNote[e.note], c.ID) {
		e.inNote[e.note] = append(e.inNote[e.note], c.ID)
	}
}

// lastOf returns which of some works was cited last, "" if none was.
func (e *earlier) lastOf(ids []string) string {
	for _, id := range slices.Backward(e.cited) {
		if slices.Contains(ids, id) {
			return id
		}
	}
	return ""
}

// typesCited are the types of the works that words for "op. cit." are said of, where these tell one of another:
// Turkish "adı geçen makale" is an article that was named, "adı geçen eser" a work and "adı geçen tez" a thesis.
var typesCited = []struct {
	words []string
	types []citation.Type
}{
	{[]string{"a.g.m.", "agm.", "art. cit.", "art. cit"}, []citation.Type{citation.ArticleJournal, citation.Chapter, citation.PaperConference, citation.ArticleMagazine, citation.ArticleNewspaper}},
	{[]string{"a.g.e.", "age."}, []citation.Type{citation.Book, citation.Report, citation.Manuscript}},
	{[]string{"a.g.t.", "agt."}, []citation.Type{citation.Thesis}},
}

// withType takes from the candidates of a cite the works that are not of the type which its word for "op. cit." tells.
func (e *earlier) withType(c *citation.InTextCite) {
	text := strings.ToLower(c.Text)
	for _, t := range typesCited {
		if !slices.ContainsFunc(t.words, func(w string) bool { return strings.Contains(text, w) }) {
			continue
		}
		if of := slices.DeleteFunc(slices.Clone(c.Candidates), func(id string) bool { return !slices.Contains(t.types, e.types[id]) }); len(of) > 0 {
			c.Candidates = of
		}
	}
}

// withPage takes from the candidates of a cite the works whose pages do not have the one that it gives.
func (e *earlier) withPage(c *citation.InTextCite) {
	if firstPage(c) == 0 {
		return
	}
	with := slices.DeleteFunc(slices.Clone(c.Candidates), func(id string) bool { return len(e.pages[id]) > 0 && !e.hasPage(id, c) })
	if len(with) > 0 {
		c.Candidates = with
	}
}

// hasPage reports whether the page of a cite is one of those of a work.
func (e *earlier) hasPage(id string, c *citation.InTextCite) bool {
	n := firstPage(c)
	return n > 0 && slices.ContainsFunc(e.pages[id], func(p citation.PageRange) bool {
		from, to, ok := p.Expand().Numbers()
		return !ok || from <= n && n <= max(from, to)
	})
}

// firstPage returns the page of a cite, or the first of several, 0 for none.
func firstPage(c *citation.InTextCite) int {
	first, _, _ := strings.Cut(c.Locator, "-")
	first, _, _ = strings.Cut(first, "–")
	n, err := strconv.Atoi(first)
	if err != nil || c.Label != "" {
		return 0
	}
	return n
}

// back returns the one work that a cite could mean of those in the note that it refers back to, ""
// if it names no note or that has none or several of them.
func (e *earlier) back(c *citation.InTextCite) string {
	only := ""
	for _, id := range e.inNote[backNote(c)] {
		if !slices.Contains(c.Candidates, id) {
			continue
		}
		if only != "" {
			return ""
		}
		only = id
	}
	return only
}

// tellApart gives each cite in a note, or with the day of a work, that could mean several works the one that what else it says
// fits best: the journal or book that holds the work, the year, and beside these the volume, the first
// page and the day, as in "Kühling, NJW 2020, 275".
func (r *run) tellApart(found []citation.InText) {
	refs := map[string]*citation.Reference{}
	for _, l := range r.References {
		if l != nil && l.Reference != nil {
			refs[l.Reference.ID] = l.Reference
		}
	}
	days := sync.OnceValue(func() bool { return citesDays(found) })
	acts := sync.OnceValue(func() map[string]bool { return citedByActs(found) })
	for i := range found {
		for j := range found[i].Cites {
			c := &found[i].Cites[j]
			if c.ID != "" || len(c.Candidates) == 0 || c.Ibid {
				continue
			}
			id := ""
			switch {
			case found[i].System == citation.Notes:
				id = best(c, refs)
			case found[i].System == citation.AuthorPage:
				id = ofSameKind(c, acts())
			case days():
				id = ofDay(c, refs)
			}
			if id != "" {
				c.ID, c.Candidates, c.Differs = id, nil, 0
			}
		}
	}
}

// citesDays reports whether some citations by author and date have a day before the year, as works that
// the list has under a day are cited in some styles: "Moss 7 November 2017".
func citesDays(found []citation.InText) bool {
	return slices.ContainsFunc(found, func(in citation.InText) bool {
		return in.System == citation.AuthorDate && slices.ContainsFunc(in.Cites, func(c citation.InTextCite) bool { return printedDay(&c) > 0 })
	})
}

// printedDay returns the day before the year of a cite, 0 if it has none.
func printedDay(c *citation.InTextCite) int {
	before, _, found := strings.Cut(c.Text, c.Year)
	if !found || !strings.ContainsAny(before, "0123456789") {
		return 0
	}
	m := dayBefore.Regexp().FindStringSubmatch(before)
	if m == nil {
		return 0
	}
	day, _ := strconv.Atoi(m[2] + m[3])
	return day
}

// ofDay returns the one candidate of a cite that is of the day it has, or of none as it has none; "" if
// there is none or several are.
func ofDay(c *citation.InTextCite, refs map[string]*citation.Reference) string {
	id, day := "", printedDay(c)
	for _, candidate := range c.Candidates {
		if ref := refs[candidate]; ref == nil || int(ref.Issued.Start.Day) != day {
			continue
		}
		if id != "" {
			return ""
		}
		id = candidate
	}
	return id
}

// best returns the candidate of a cite of which it says most, "" if it says nothing of any, or as much of several.
func best(c *citation.InTextCite, refs map[string]*citation.Reference) string {
	text := " " + fold(c.Text) + " "
	id, most := "", 0
	for _, candidate := range c.Candidates {
		said := 0
		if ref := refs[candidate]; ref != nil {
			said = saidOf(text, ref)
		}
		switch {
		case said > most:
			id, most = candidate, said
		case said == most:
			id = ""
		}
	}
	return id
}

// saidOf returns how much a folded text says of a work besides its authors.
func saidOf(text string, ref *citation.Reference) (n int) {
	const shortest = 4
	if in := fold(ref.ContainerTitle.Plain()); len(in) >= shortest && strings.Contains(text, " "+in+" ") {
		n++
	}
	years, _ := yearKeys(ref)
	if slices.ContainsFunc(years, func(y string) bool { return len(y) == 4 && strings.Contains(text, " "+y+" ") }) {
		n++
	}
	if n == 0 {
		return 0
	}
	numbers := []string{string(ref.Volume)}
	if pages := citation.ParsePages(string(ref.Page)); len(pages) > 0 {
		numbers = append(numbers, pages[0].First)
	}
	if d := ref.Issued.Start.Day; d > 0 {
		numbers = append(numbers, strconv.Itoa(int(d)))
	}
	for _, number := range numbers {
		if number != "" && strings.Contains(text, " "+number+" ") {
			n++
		}
	}
	return n
}
