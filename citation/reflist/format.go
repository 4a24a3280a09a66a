package reflist

import (
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
)

// A Format is how a document is written.
type Format uint8

// The formats that a [Parser] reads.
const (
	// Text is plain text and Markdown.
	Text Format = iota
	// LaTeX is the source of a LaTeX document. A list is an environment
	// thebibliography, each of whose entries brings its key, or stands under a
	// heading such as \section*{References}.
	LaTeX
	// Typst is the source of a Typst document, with a list under a heading such
	// as "= References".
	Typst
)

// markup returns what reads the source of the format; nil for text.
func (f Format) markup() func(*layout.Document, markup.Options) []*markup.Block {
	switch f {
	case LaTeX:
		return markup.LaTeX
	case Typst:
		return markup.Typst
	}
	return nil
}
