// Package entries finds reference lists in documents and cuts them into entries.
//
// A [Document] is a file decoded and cut into lines. [Document.ReadSource] makes text with the
// markup of Markdown out of the source of LaTeX and Typst (source.go, sourcewriter.go), and puts
// columns of pdftotext one after the other. [Document.Find] finds lists under their headings
// (headings.go), or takes the whole document when that has the form of a list (likeness.go), up
// to what is surely none of it (find.go), passes over titles of parts (divide.go) and over what
// stands between and behind the entries (strays.go), and cuts the rest into entries by bullets,
// numbers, blank lines, hanging indents, or a small model of how lines begin and end (split.go and
// its companions). [Document.Notes] finds the references that notes give in full.
//
// An [Entry] knows where in the file each of its bytes stands. Nothing here panics on any
// input, or is shared: documents may be read at the same time, each by one goroutine.
package entries
