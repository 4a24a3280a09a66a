package manuscripts

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A Manuscript is a document as a file, and what is true of it.
type Manuscript struct {
	Name   string
	Source []byte
	// Data is the .bib file of a keyed manuscript, nil of any other.
	Data []byte
	// Cites are all cites in the text, in its order.
	Cites []Cite
	// Entries are the printed references, in their order.
	Entries []Entry
	// Faults are what was planted.
	Faults []Fault
}

// A Cite is one cite as it stands in the file. A span that it does not have is
// empty.
type Cite struct {
	Citation int // number of the citation that it is part of, from 0
	Group    citation.Span
	Span     citation.Span // without prefix and suffix
	Key      string
	// Names is the text of the authors, "et al." included.
	Names     string
	NamesSpan citation.Span
	// Year is what stands for the year, without letter; of a cite that has only
	// the letter it is "".
	Year, Suffix string
	YearSpan     citation.Span // year and letter
	Locator      string
	LocatorSpan  citation.Span
	Number       int
	NumberSpan   citation.Span
	KeySpan      citation.Span
	NoteSpan     citation.Span // of a cite in a note, without the locator
	TitleSpan    citation.Span // of a cite by author and page
	ByPage       bool          // it is by author and page
	Narrative    bool
	Far          bool // the names stand far before the year
	InNote       bool
	Hidden       bool // it is within a range of numbers
}

// Place returns the part of the cite that says what is cited: the year, the
// number or the key; of a cite by author and page the page, or else the title or the
// names.
func (c *Cite) Place() citation.Span {
	switch {
	case c.KeySpan.Len() > 0:
		return c.KeySpan
	case c.NoteSpan.Len() > 0:
		return c.NoteSpan
	case c.NumberSpan.Len() > 0 || c.Hidden:
		return c.NumberSpan
	case c.ByPage && c.LocatorSpan.Len() > 0:
		return c.LocatorSpan
	case c.ByPage && c.TitleSpan.Len() > 0:
		return c.TitleSpan
	case c.ByPage:
		return c.NamesSpan
	}
	return c.YearSpan
}

// An Entry is a printed reference.
type Entry struct {
	Key  string
	Span citation.Span
}

// A Fault is a planted defect and where it should be found.
type Fault struct {
	Rule string
	What string // what was done, for people
	// Spans are the places in the file; a finding that touches one is right.
	Spans []citation.Span
	// Data are the places in the .bib file.
	Data []citation.Span
	// Keys are references; so is a finding of the whole of one of them.
	Keys []string
}

// truth reads the marks.
func (l *layouter) truth(m *Manuscript, spans, inData []citation.Span) {
	type id struct{ group, cite int }
	at := map[id]int{}
	groups := map[int]citation.Span{}
	for i, k := range l.marks {
		span := spans[i]
		if k.fault > 0 {
			f := &m.Faults[k.fault-1]
			if inData[i].Start >= 0 {
				f.Data = append(f.Data, inData[i])
			} else {
				f.Spans = append(f.Spans, span)
			}
		}
		switch {
		case k.key != "":
			m.Entries = append(m.Entries, Entry{k.key, span})
			continue
		case k.group < 0:
			continue
		case k.cite < 0:
			groups[k.group] = span
			continue
		}
		key := id{k.group, k.cite}
		n, ok := at[key]
		if !ok {
			n = len(m.Cites)
			at[key] = n
			g := l.groups[k.group]
			p := g.cites[k.cite]
			m.Cites = append(m.Cites, Cite{Citation: k.group, Key: p.key, Narrative: g.narrative, Far: g.far, InNote: l.noted[k.group], ByPage: l.doc.Style.System == citation.AuthorPage && l.doc.Form != Keyed})
		}
		c := &m.Cites[n]
		text := k.text
		switch k.role {
		case glue:
			c.Span = span
		case namesPart:
			c.Names, c.NamesSpan = text, span
		case yearPart:
			c.Year, c.YearSpan = text, span
		case letterPart:
			c.Suffix = strings.TrimPrefix(text, "-")
			if c.YearSpan.Len() == 0 {
				c.YearSpan.Start = span.Start
			}
			c.YearSpan.End = span.End
		case locatorPart:
			c.Locator, c.LocatorSpan = text, span
		case numberPart:
			c.NumberSpan = span
		case keyPart:
			c.KeySpan = span
		case notePart:
			c.NoteSpan = span
		case titlePart:
			c.TitleSpan = span
		}
	}
	for i := range m.Cites {
		m.Cites[i].Group = groups[m.Cites[i].Citation]
	}
	// The cites within a range of numbers have no text of their own.
	for g, group := range l.groups {
		for _, p := range group.cites {
			if p.hidden {
				m.Cites = append(m.Cites, Cite{Citation: g, Key: p.key, Hidden: true, Group: groups[g], Span: groups[g], NumberSpan: groups[g]})
			}
		}
	}
}
