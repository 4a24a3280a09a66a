package check

import "github.com/refwright/refwright/citation"

// A Manuscript is what is checked: a file, and what was read from it. It is not
// changed.
type Manuscript struct {
	Name   string // of the file, as reports name it
	Source []byte // the text of the file in UTF-8, to which all offsets refer
	// Encoding is how the file is written when that is not UTF-8, such as "windows-1252".
	Encoding string
	// LaTeX says that the source is LaTeX, in which some characters of the text are escaped.
	LaTeX bool

	// Citations stand in the text, in its order.
	Citations []citation.InText
	// References stand in the manuscript's lists, in their order, or in data
	// files beside it.
	References []*citation.Listed
	// Lists are where reference lists stand in the file.
	Lists []citation.Span
	// Data are the data files, such as .bib files, that references stand in
	// whose [citation.Listed.File] is not empty. Rules about print are not for
	// these references.
	Data []DataFile

	// Problems are those of the readers. Each becomes a finding under its ID.
	Problems []citation.Problem
	// Ignores are the comments of the file that switch rules off.
	Ignores []Ignore
}

// A DataFile is a file of records beside a manuscript.
type DataFile struct {
	Name   string
	Source []byte
}
