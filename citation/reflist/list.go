package reflist

import (
	"fmt"

	"github.com/refwright/refwright/citation"
)

// A List is what was read from a document: its references in printed order and
// what was odd about the document as a whole.
type List struct {
	References []*citation.Listed
	// Keyed says that the document itself gives references keys, as \bibitem does.
	Keyed bool
	// Headings are the places of the headings that the references stood under;
	// empty when the whole document was read as a list.
	Headings []citation.Span
	// Spans are the stretches of the file that the lists take up, with their
	// headings, in the order of the file: one for each list, or one for each line
	// of it where pages have two columns.
	Spans []citation.Span
	// Problems are all oddities, of the document and of single references, in
	// the order of their places.
	Problems []citation.Problem
}

// checkKeys reports the keys that the document gives to several references.
func (l *List) checkKeys() {
	first := map[string]*citation.Listed{}
	for _, r := range l.References {
		id := r.Reference.ID
		if id == "" {
			continue
		}
		if before := first[id]; before != nil {
			r.Problems = append(r.Problems, citation.Problem{
				ID: "duplicate-key", Severity: citation.Warning, Span: r.Span, Start: r.Start,
				Message: fmt.Sprintf("the key %s is that of the reference on line %d too", id, before.Start.Line),
			})
			continue
		}
		first[id] = r
	}
}

// Records returns the references alone, in printed order, each with its key as ID.
func (l *List) Records() []*citation.Reference {
	return citation.Records(l.References)
}
