package citation

// A Listed is a reference as it stands in a file: an entry of a printed
// reference list, of a .bib file or of another file of records, with its record
// and its place.
type Listed struct {
	// Reference is the record, with its key as ID. A printed reference that
	// could not be read has the type document and its whole printed text as note.
	Reference *Reference
	// MadeKey says that the file gives the reference no key, so that the ID of its
	// record was made.
	MadeKey bool
	// File is the name of the file, "" for the manuscript that is being read.
	File string
	// Text is the printed reference on one line: white space is folded to
	// single spaces, words broken at a line end are joined, page heads within
	// it are left out. Markup stays. Of an entry in a data format it is "".
	Text string
	// Segments are the reference in the file, in order, each a field, a
	// separator or a remainder. Those of a printed reference hold every
	// character of it exactly once, white space included, in the order of reading,
	// which is not that of the file where a reference goes from the left column of
	// a page to the right one. Span and End are then those of its part in the left
	// one.
	Segments []Segment
	// Label is what is printed before the reference in brackets and stands for
	// it in the text, without the brackets: "UN", "12". It is "" for none.
	Label string
	// List numbers the lists of the file from 0, and Division the parts of a list that titles
	// such as "Archives" or single letters divide.
	List, Division int
	// Confidence is how likely the whole record is right, from 0 to 1.
	Confidence float64
	// Span is the whole reference in the file, without a bullet or number
	// before it; Start and End are its places for people.
	Span       Span
	Start, End Position
	// Problems are the oddities of this reference.
	Problems []Problem
}

// Records returns the records of a list, in its order, as the packages of formats write
// them.
func Records(list []*Listed) []*Reference {
	refs := make([]*Reference, len(list))
	for i, l := range list {
		refs[i] = l.Reference
	}
	return refs
}

// A Segment is a stretch of the file that belongs to one field, or to none.
type Segment struct {
	Span Span // bytes of the file
	Role Role
	// Variable is the field, when Role is [Field].
	Variable Variable
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

// Fields returns the segments that are values of fields, in the order of the file.
func (l *Listed) Fields() []Segment { return l.of(Field) }

// Remainder returns what of the reference was not understood.
func (l *Listed) Remainder() []Segment { return l.of(Remainder) }

func (l *Listed) of(r Role) []Segment {
	var segs []Segment
	for _, s := range l.Segments {
		if s.Role == r {
			segs = append(segs, s)
		}
	}
	return segs
}

// Field returns where the field stands: from the first of its segments to the
// last, and whether it has any. With an index of -1 the names of a names
// variable count as one.
func (l *Listed) Field(v Variable, index int) (Span, bool) {
	var span Span
	found := false
	for _, s := range l.Segments {
		if s.Role != Field || s.Variable != v || index >= 0 && s.Index != index {
			continue
		}
		if !found {
			span, found = s.Span, true
		}
		span.End = max(span.End, s.Span.End)
	}
	return span, found
}
