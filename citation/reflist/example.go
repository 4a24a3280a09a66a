package reflist

import (
	"github.com/refwright/refwright/citation"
)

// An Example is a printed reference whose fields are known.
type Example struct {
	// Text is the reference as printed, one line.
	Text string
	// Reference is its record. What the record lacks and Skip does not name is not
	// printed. A type of "" is not known.
	Reference *citation.Reference
	// Skip are variables of which the record does not say whether they are printed.
	Skip []citation.Variable
	// Spans say where fields stand, as far as that is known.
	Spans []ExampleSpan
	// Exact says that Spans are the values themselves, all of them.
	Exact bool
	// Printed, if not nil, is what print has made of Text.
	Printed *Printed
	// List names the list that the example stands in, or what makes lists alike: their
	// style, or where they come from. Examples of one name that follow each other are read
	// together. "" is a list of one.
	List string
	// Weight says how much the example counts; 0 counts as 1.
	Weight float32
}

// An ExampleSpan is a stretch of the text in which the values of some variables
// stand, with what surrounds them.
type ExampleSpan struct {
	Start, End int // bytes of the text
	Variables  []citation.Variable
}
