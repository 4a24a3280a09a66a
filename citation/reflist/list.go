package reflist

import "github.com/refwright/refwright/citation"

// A List is what was read from a document: its references in printed order and
// what was odd about the document as a whole.
type List struct {
	References []*Parsed
	// Headings are the places of the headings that the references stood under;
	// empty when the whole document was read as a list.
	Headings []citation.Span
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

// Parsed is one printed reference, and how it was read.
type Parsed struct {
	// Reference is the record. A reference that could not be read has the type
	// document and its whole printed text as note.
	Reference *citation.Reference
	// Text is the printed reference on one line: white space is folded to
	// single spaces, words broken at a line end are joined, page heads within
	// it are left out. Markup stays.
	Text string
	// Segments are the printed reference in the file, in order. Together they
	// hold every character of it exactly once, white space included.
	Segments []Segment
	// Confidence is how likely the whole record is right, from 0 to 1.
	Confidence float64
	// Start is where the reference begins in the file.
	Start citation.Position
	// Problems are the oddities of this reference.
	Problems []citation.Problem
}

// A Segment is a stretch of the file that belongs to one field, or to none.
type Segment struct {
	Span citation.Span // bytes of the file
	Role Role
	// Variable is the field, when Role is [Field].
	Variable citation.Variable
	// Index numbers the names of a names variable from 0; otherwise it is 0.
	Index int
	// Part says which part of a name, a date or a range of pages it is, in
	// words: "family", "given", "year", "first"; otherwise "".
	Part string
	// Confidence is how likely it is that the segment is what it is said to
	// be, from 0 to 1.
	Confidence float64
}

// A Role says what a [Segment] is.
type Role uint8

// The roles of a segment.
const (
	Remainder Role = iota // not understood: letters or digits that belong to no field
	Separator             // punctuation, markup, white space and words such as "edited by"
	Field                 // the value of a field or a part of it
)

// String returns "remainder", "separator" or "field".
func (r Role) String() string {
	switch r {
	case Separator:
		return "separator"
	case Field:
		return "field"
	}
	return "remainder"
}
