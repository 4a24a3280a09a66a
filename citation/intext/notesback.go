package intext

import (
	"slices"
	"strconv"

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
	inNote map[int][]string  // keys of the references, by the number of the note
	note   int
}

// lastCited gives each cite in a note that has nothing but names, and could mean several works of
// theirs, the one that was cited in the note that it names, or last.
func lastCited(found []citation.InText) {
	e := earlier{last: map[string]string{}, inNote: map[int][]string{}}
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
		c.ID = e.back(c)
		if id := e.last[key]; c.ID == "" && slices.Contains(c.Candidates, id) {
			c.ID = id
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
	if !slices.Contains(e.inNote[e.note], c.ID) {
		e.inNote[e.note] = append(e.inNote[e.note], c.ID)
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
