package intext

import (
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A cite in a note that has nothing but names may mean several works of theirs. Which one is told by
// the number of the note that it refers back to, or else by what was cited last.
// Source: CMOS 18, 13.37; McGill Guide, 1.4.

// backRef is the number of an earlier note in a cite: "supra note 4", "(o. Fn. 10)", "(n 3)".
var backRef = sieve.Late(`(?:^|[\s(\[])(?i:fn|fußn|fussn|anm|nn?|notes?|nota|noot|przyp|dn)\b\.?,?\s*(\d{1,3})\b`)

// An earlier is what was cited before a place in the notes.
type earlier struct {
	last   map[string]string // key of the reference, by the names of the cite
	cited  []string          // keys of the references, the last one last
	inNote map[int][]string  // keys of the references, by the number of the note
	note   int
	pages  map[string]citation.Pages // of the references
}

// lastCited gives each cite in a note that has nothing but names, and could mean several works of
// theirs, the one that was cited in the note that it names, or last.
func (r *run) lastCited(found []citation.InText) {
	e := earlier{last: map[string]string{}, inNote: map[int][]string{}, pages: map[string]citation.Pages{}}
	for _, l := range r.References {
		if l != nil && l.Reference != nil {
			e.pages[l.Reference.ID] = citation.ParsePages(string(l.Reference.Page))
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

// settle gives a cite the work that it means by what was cited before, and takes the cite in.
func (e *earlier) settle(c *citation.InTextCite) {
	key := ""
	for _, n := range c.Names {
		key += n.Text + "\x00"
	}
	if c.ID == "" && c.Title == "" && len(c.Candidates) > 0 {
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

// withPage takes from the candidates of a cite the works whose pages do not have the one that it gives.
func (e *earlier) withPage(c *citation.InTextCite) {
	first, _, _ := strings.Cut(c.Locator, "-")
	first, _, _ = strings.Cut(first, "–")
	n, err := strconv.Atoi(first)
	if err != nil || c.Label != "" {
		return
	}
	with := slices.DeleteFunc(slices.Clone(c.Candidates), func(id string) bool {
		pages := e.pages[id]
		return len(pages) > 0 && !slices.ContainsFunc(pages, func(p citation.PageRange) bool {
			from, to, ok := p.Expand().Numbers()
			return !ok || from <= n && n <= max(from, to)
		})
	})
	if len(with) > 0 {
		c.Candidates = with
	}
}

// back returns the one work that a cite could mean of those in the note that it refers back to, ""
// if it names no note or that has none or several of them.
func (e *earlier) back(c *citation.InTextCite) string {
	m := backRef.Regexp().FindStringSubmatch(c.Text)
	if m == nil {
		return ""
	}
	n, _ := strconv.Atoi(m[1])
	only := ""
	for _, id := range e.inNote[n] {
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
	days := citesDays(found)
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
			case days:
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
	m := dayBefore.Regexp().FindStringSubmatch(before)
	if !found || m == nil {
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
