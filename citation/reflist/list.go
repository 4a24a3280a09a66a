package reflist

import "github.com/refwright/refwright/citation"

// A List is what was read from a document: its references in printed order and
// what was odd about the document as a whole.
type List struct {
	References []*citation.Listed
	// Headings are the places of the headings that the references stood under;
	// empty when the whole document was read as a list.
	Headings []citation.Span
	// Spans are the stretches of the file that the lists take up, with their
	// headings.
	Spans []citation.Span
	// Problems are all oddities, of the document and of single references, in
	// the order of their places.
	Problems []citation.Problem
}

// Records returns the references alone, in printed order, each with its key as ID.
func (l *List) Records() []*citation.Reference {
	refs := make([]*citation.Reference, len(l.References))
	for i, p := range l.References {
		refs[i] = p.Reference
	}
	return refs
}
