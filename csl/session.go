package csl

import (
	"fmt"
	"slices"

	"github.com/refwright/refwright/citation"
)

// A Session is a document whose citations and references change, as in a word
// processor. Each change returns the citations whose texts are now different, and
// costs what these cost and a quick look at the others. At any time the document is
// what [Processor.Render] makes of its references and clusters: positions, note
// numbers, letters of years, numbers, names and what cites leave out are right.
//
// A session is not safe for concurrent use. It keeps the references that it is given,
// which must not be changed while it does; of clusters it takes copies.
type Session struct {
	d         *document
	opening   []citation.Problem
	items     []*itemState // in the order of the references
	citations []*sessionCitation
	last      CitationID
	classes   map[string]*likeClass
	renamed   bool // the names of the document have to be registered anew
	list      []entryMark
	layout    listLayout
}

// A CitationID is the name that a [Session] gives a citation, from 1. A citation
// keeps it as long as it is in the document.
type CitationID int

// Changes are what a change of a [Session] does to the texts of the document.
type Changes struct {
	// Citations are those that are new or whose text is another one, in the order
	// of the document. A citation that is only at another place is not among them.
	Citations []CitationText

	// Bibliography is false if the bibliography is the same as before. It may be
	// the same even if this is true, as when a new number of an entry is not printed.
	Bibliography bool
}

// A CitationText is a citation of a [Session] with its text.
type CitationText struct {
	ID    CitationID
	Index int // among the citations, from 0
	Text  string
}

// NewSession opens a document with its references, in the order in which they count
// as cited where no cluster cites them, and clusters, which get the IDs 1, 2, 3 and
// so on. Later changes of the processor do not count. Errors are those of
// [Processor.Render].
func (p *Processor) NewSession(refs []*citation.Reference, clusters ...citation.Cluster) (*Session, error) {
	own := *p
	d, err := own.open(refs)
	if err != nil {
		return nil, err
	}
	s := &Session{d: d, opening: slices.Clip(d.problems), items: slices.Clone(d.items), classes: map[string]*likeClass{}, layout: d.layout(), renamed: true}
	given := make(map[string]*citation.Reference, len(refs))
	for _, ref := range slices.Backward(refs) {
		if ref != nil {
			given[ref.ID] = ref // the first one of an ID
		}
	}
	for _, item := range s.items {
		item.kept = &keptItem{ref: given[item.ref.ID]}
	}
	d.entries = slices.Clone(d.items)
	for i := range clusters {
		s.insert(i, clusters[i])
	}
	s.update()
	return s, nil
}

// Len returns the number of citations.
func (s *Session) Len() int { return len(s.citations) }

// Index returns the place of a citation in the document, from 0, and -1 if there is
// none with the ID.
func (s *Session) Index(id CitationID) int {
	return slices.IndexFunc(s.citations, func(c *sessionCitation) bool { return c.id == id })
}

// Citation returns the citation at a place from 0 to Len()-1.
func (s *Session) Citation(index int) (CitationText, error) {
	if index < 0 || index >= len(s.citations) {
		return CitationText{}, s.noPlace(index)
	}
	c := s.citations[index]
	return CitationText{c.id, index, c.text}, nil
}

// Insert puts a citation at a place from 0 to Len(): before the one that is there,
// or at the end. Index(id) is the place before another one and Index(id)+1 that after.
func (s *Session) Insert(index int, c citation.Cluster) (CitationID, Changes, error) {
	if index < 0 || index > len(s.citations) {
		return 0, Changes{}, s.noPlace(index)
	}
	id := s.insert(index, c)
	return id, s.update(), nil
}

func (s *Session) insert(index int, c citation.Cluster) CitationID {
	s.last++
	own := &sessionCitation{id: s.last, isNew: true}
	own.cluster = copyCluster(c)
	s.citations = slices.Insert(s.citations, index, own)
	s.d.clusters = slices.Insert(s.d.clusters, index, s.d.cluster(&own.cluster))
	return own.id
}

// Change puts another cluster in the place of a citation.
func (s *Session) Change(id CitationID, c citation.Cluster) (Changes, error) {
	i := s.Index(id)
	if i < 0 {
		return Changes{}, noCitation(id)
	}
	own := s.citations[i]
	own.cluster, own.fresh = copyCluster(c), false
	s.d.clusters[i] = s.d.cluster(&own.cluster)
	return s.update(), nil
}

// Move moves a citation to a place from 0 to Len()-1, counted without it.
func (s *Session) Move(id CitationID, index int) (Changes, error) {
	i := s.Index(id)
	switch {
	case i < 0:
		return Changes{}, noCitation(id)
	case index < 0 || index >= len(s.citations):
		return Changes{}, s.noPlace(index)
	}
	own, state := s.citations[i], s.d.clusters[i]
	s.citations = slices.Insert(slices.Delete(s.citations, i, i+1), index, own)
	s.d.clusters = slices.Insert(slices.Delete(s.d.clusters, i, i+1), index, state)
	return s.update(), nil
}

// Remove takes a citation out.
func (s *Session) Remove(id CitationID) (Changes, error) {
	i := s.Index(id)
	if i < 0 {
		return Changes{}, noCitation(id)
	}
	s.citations = slices.Delete(s.citations, i, i+1)
	s.d.clusters = slices.Delete(s.d.clusters, i, i+1)
	return s.update(), nil
}

// ShiftNotes adds to the note numbers of the citations from a place on, as a new
// note (1) or the loss of one (-1) before them does. For a new note shift first and
// insert then. Citations that are in the text stay there. No note may come to a number
// below 1.
func (s *Session) ShiftNotes(index, by int) (Changes, error) {
	if index < 0 || index > len(s.citations) {
		return Changes{}, s.noPlace(index)
	}
	for _, c := range s.citations[index:] {
		if n := c.cluster.NoteNumber; n > 0 && n+by < 1 {
			return Changes{}, fmt.Errorf("csl: note %d moved by %d", n, by)
		}
	}
	for i, c := range s.citations[index:] {
		if c.cluster.NoteNumber > 0 {
			c.cluster.NoteNumber += by
			s.d.clusters[index+i].note = c.cluster.NoteNumber
		}
	}
	return s.update(), nil
}

// SetItem puts a reference in the place of the one with its ID, or after all others
// if there is none. Cites that named it before it was there find it. The session
// keeps the reference; nil changes nothing.
func (s *Session) SetItem(ref *citation.Reference) Changes {
	if ref == nil {
		return Changes{}
	}
	item := &itemState{itemFacts: s.d.style.factsOf(withNoteFields(ref)), kept: &keptItem{ref: ref}}
	if before := s.d.byID[ref.ID]; before != nil {
		s.leave(before)
		s.items[slices.Index(s.items, before)] = item
		s.d.entries[slices.Index(s.d.entries, before)] = item
	} else {
		s.items = append(s.items, item)
		s.d.entries = append(s.d.entries, item)
	}
	s.d.byID[ref.ID] = item
	return s.changeItems()
}

// RemoveItem takes out the reference with an ID. Cites of it stay in their clusters
// and are problems of the document; they print nothing.
func (s *Session) RemoveItem(id string) (Changes, error) {
	item := s.d.byID[id]
	if item == nil {
		return Changes{}, fmt.Errorf("csl: there is no reference %q", id)
	}
	s.leave(item)
	i, j := slices.Index(s.items, item), slices.Index(s.d.entries, item)
	s.items = slices.Delete(s.items, i, i+1)
	s.d.entries = slices.Delete(s.d.entries, j, j+1)
	delete(s.d.byID, id)
	return s.changeItems(), nil
}

// changeItems makes the document anew after a change of its references.
func (s *Session) changeItems() Changes {
	for i, c := range s.citations {
		s.d.clusters[i] = s.d.cluster(&c.cluster)
	}
	s.renamed = true
	s.d.items = s.items
	if l := s.d.layout(); l != s.layout {
		s.layout, s.d.w = l, s.d.p.Format.writer(l)
		for _, item := range s.items {
			item.kept.hasEntry = false
		}
	}
	return s.update()
}

// References returns the references in their order.
func (s *Session) References() []*citation.Reference {
	refs := make([]*citation.Reference, len(s.items))
	for i, item := range s.items {
		refs[i] = item.kept.ref
	}
	return refs
}

// Clusters returns copies of the clusters of the citations, in the order of the document.
func (s *Session) Clusters() []citation.Cluster {
	clusters := make([]citation.Cluster, len(s.citations))
	for i, c := range s.citations {
		clusters[i] = copyCluster(c.cluster)
	}
	return clusters
}

// Document returns the document as it is now: all citations and the bibliography,
// of which it renders what it has not rendered since the last change. Its problems
// are those of the references that the session was opened with, and the cites that
// are of unknown references now.
func (s *Session) Document() *Document {
	doc := &Document{}
	s.d.problems = slices.Clone(s.opening)
	for _, c := range s.citations {
		doc.Citations = append(doc.Citations, c.text)
		s.d.noteUnknown(&c.cluster)
	}
	doc.Problems = s.d.problems
	s.d.putTogether(doc, s.renderEntries())
	return doc
}

func (s *Session) noPlace(index int) error {
	return fmt.Errorf("csl: there is no place %d among %d citations", index, len(s.citations))
}

func noCitation(id CitationID) error {
	return fmt.Errorf("csl: there is no citation with the ID %d", id)
}

func copyCluster(c citation.Cluster) citation.Cluster {
	c.Cites = slices.Clone(c.Cites)
	return c
}
