package manuscripts

import (
	"fmt"
	"maps"

	"github.com/refwright/refwright/citation"
)

// A Form is how a manuscript is written down.
type Form uint8

// The forms.
const (
	AnyForm  Form = iota
	Markdown      // with footnotes
	Wrapped       // plain text in lines of 72 columns
	Paged         // as pdftotext gives a PDF file: pages, page heads, hyphenation, notes at the foot
	Keyed         // Markdown with Pandoc's keys and a file of records beside it
)

// String returns "any", "markdown", "wrapped", "paged" or "keyed".
func (f Form) String() string { return [...]string{"any", "markdown", "wrapped", "paged", "keyed"}[f] }

// A Document is a manuscript before it is laid out.
type Document struct {
	Seed    uint64
	Style   *Style
	Lang    string // tag of the language
	Form    Form
	Records []*citation.Reference // what is cited, with their keys

	lang    *language
	letters map[string]string // the letter after the year, by key
	blocks  []block
	heading string
	entries []entry
	data    []entry // of a keyed document: the entries of its .bib file
	layout  uint64  // seed of the layout

	fault  faultNote   // of the defect that is being planted
	faults []faultNote // of all that have been
}

// A faultNote says what was planted.
type faultNote struct {
	rule string
	keys []string // references in which the finding may be as well
	what string
}

// Name returns the name of the file.
func (d *Document) Name() string {
	ext := ".txt"
	if d.Form == Markdown || d.Form == Keyed {
		ext = ".md"
	}
	return fmt.Sprintf("seed%d%s", d.Seed, ext)
}

// String says in one line what the document is like.
func (d *Document) String() string {
	return fmt.Sprintf("seed %d, %s, %s, %s", d.Seed, d.Style.Name, d.Lang, d.Form)
}

// clone returns a document that shares nothing with d that a defect changes.
func (d *Document) clone() *Document {
	c := *d
	c.blocks = make([]block, len(d.blocks))
	for i, b := range d.blocks {
		c.blocks[i] = block{b.kind, cloneInlines(b.inlines)}
	}
	c.entries, c.data = cloneEntries(d.entries), cloneEntries(d.data)
	c.letters = maps.Clone(d.letters)
	c.fault, c.faults = faultNote{}, append([]faultNote(nil), d.faults...)
	return &c
}

// record returns the record of a key.
func (d *Document) record(key string) *citation.Reference {
	for _, r := range d.Records {
		if r.ID == key {
			return r
		}
	}
	return nil
}

// entry returns the printed reference of a key, nil if the list has none.
func (d *Document) entry(key string) *entry {
	for i := range d.entries {
		if d.entries[i].key == key {
			return &d.entries[i]
		}
	}
	return nil
}

// citations calls f for every citation, those of notes included, in order.
func (d *Document) citations(f func(*inline)) {
	var walk func(list []inline)
	walk = func(list []inline) {
		for i := range list {
			in := &list[i]
			if in.cite != nil {
				f(in)
			}
			if in.note != nil {
				walk(in.note.body)
			}
		}
	}
	for i := range d.blocks {
		walk(d.blocks[i].inlines)
	}
}
