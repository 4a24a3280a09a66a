// Package markup reads the source of documents in LaTeX and Typst into blocks
// of running text of which each byte knows where in the file it came from.
package markup

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// A Block is a stretch of running text: a paragraph, a heading, a list item, a
// note. What is no text, such as code, is not in it; markup is taken off.
type Block struct {
	*layout.Flow
	Kind Kind
	Note int // number of the note that the block is of, 0 for the body

	Superscripts [][2]int // stretches of the text that are raised, in order
	Emphasis     [][2]int // stretches in italics or bold, in order

	// What only reading with [Options.Lists] gives.
	Italics [][2]int // stretches in italics, in order
	Links   []Link   // addresses that are not printed
	Level   int      // of a heading, from 1
	Marker  string   // of a ListItem: the number that is typed, "3.", or "+" for one that counts
	Key     string   // of a Reference
	Label   string   // of a Reference, "" for none
	Line    bool     // begins on a new line of the paragraph before
}

// A Link is an address that a text leads to and does not show.
type Link struct {
	Start, End int // of the document's text
	Address    string
}

// A Kind is what a block is in its document.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	ListItem
	Footnote
	TableCell

	// Those of a list made by commands, when lists are read.
	ListStart // \begin{thebibliography}: stands for the heading
	Reference // \bibitem, with all of its text up to the next or an empty line
	ListEnd   // \end{thebibliography}
)

// Options say what is read. The zero value is for the running text.
type Options struct {
	// Skip are stretches of the file that are passed over.
	Skip []citation.Span
	// Lists says that the reference lists are wanted: those that commands make
	// are read too, addresses are text, and blocks have what helps to tell the
	// parts of a list. Otherwise they are left out.
	Lists bool
}
