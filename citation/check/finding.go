package check

import "github.com/refwright/refwright/citation"

// A Finding is something that a rule has found.
type Finding struct {
	Rule     string // its ID
	Severity citation.Severity
	// File is the name of the file in which Span lies: that of the manuscript or
	// of its data file.
	File       string
	Span       citation.Span     // bytes of the file
	Start, End citation.Position // of Span, for people
	Text       string            // what stands there, white space folded
	// Message says what was found and what was expected, in one line without full
	// stop.
	Message string
	// References are the keys of the references concerned.
	References []string
	// Related are other places that belong to it: the evidence.
	Related []Related
	// Confidence is how likely the finding is right, from 0 to 1.
	Confidence float64
	// Fixes are ways to put it right, where that is sure. Several are
	// alternatives.
	Fixes []Fix
}

// Related is a place that a finding refers to.
type Related struct {
	File       string            // its name, as that of [Finding].File
	Span       citation.Span     // bytes of the file
	Start, End citation.Position // of Span, for people
	Message    string            // what stands there, in one line without full stop
}

// A Fix is a change of a file that puts a finding right. Its edits belong
// together, are in order and do not overlap.
type Fix struct {
	Message string // what it does, as an order: "change 1992 to 1991"
	Edits   []Edit
}

// An Edit replaces a stretch of the finding's file. An empty span inserts.
type Edit struct {
	Span citation.Span
	New  string
}
