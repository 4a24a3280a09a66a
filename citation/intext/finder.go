package intext

import (
	"slices"
	"sort"
	"sync"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// A Format is a way in which a manuscript is written.
type Format uint8

// The formats of manuscripts.
const (
	UnknownFormat Format = iota // read as plain text
	Plain                       // plain text, output of pdftotext
	Markdown                    // CommonMark with footnotes, as Pandoc and GitHub read it
	LaTeX                       // LaTeX source
	Typst                       // Typst source
)

var formatNames = [...]string{"unknown", "plain", "markdown", "latex", "typst"}

// String returns "plain", "markdown", "latex", "typst" or "unknown".
func (f Format) String() string { return formatNames[f] }

// ParseFormat returns the format with this name, [UnknownFormat] if there is
// none.
func ParseFormat(name string) Format { return Format(max(0, slices.Index(formatNames[:], name))) }

// Formats returns the formats that are known.
func Formats() []Format { return []Format{Plain, Markdown, LaTeX, Typst} }

// A Finder finds the citations of a manuscript. Its zero value reads plain text
// and knows no references. Its fields are options; it may be used by several
// goroutines at once as long as none changes it.
type Finder struct {
	// Format is how the manuscript is written.
	Format Format
	// References are those that the citations may mean. Their names and labels
	// also help to find citations, above all where the name stands far from the
	// year. They are not changed.
	References []*citation.Listed
	// Skip are the stretches of the file in which no citations are looked for:
	// the reference lists.
	Skip []citation.Span
}

// entries returns where the references begin in the file, in order.
func (f *Finder) entries() []int {
	var at []int
	for _, l := range f.References {
		if l != nil && l.Span.Len() > 0 {
			at = append(at, l.Span.Start)
		}
	}
	slices.Sort(at)
	return at
}

// Find returns the citations of a manuscript in the order of the text; those of
// a note stand where the note does. The columns of a page are read one after the
// other. Any bytes may come in. The result does not
// keep src.
func (f *Finder) Find(src []byte) []citation.InText {
	// What is to be known of the references is made while the text is read and looked through.
	names, index := make(chan *known, 1), make(chan *resolver, 1)
	go func() {
		names <- newKnown(f.References)
		index <- newResolver(f.References)
	}()
	r := &run{Finder: f, doc: layout.New(src)}
	r.inNotes, r.numbers = sync.OnceValue(r.readNotes), sync.OnceValue(r.readNumbers)
	switch f.Format {
	case Markdown:
		r.blocks = readMarkdown(r.doc, f.Skip)
	case LaTeX:
		r.blocks = readLaTeX(r.doc, f.Skip)
	case Typst:
		r.blocks = readTypst(r.doc, f.Skip)
	default:
		r.doc = r.doc.Columns()
		r.blocks = readPlain(r.doc, f.Skip, f.entries())
	}
	if f.Format != LaTeX && f.Format != Typst {
		r.blocks = rejoin(r.blocks)
	}
	r.known = <-names
	r.known.learn(r.blocks)
	dates := r.authorDates()
	pages, left, byPage := r.byPage(dates)
	if byPage {
		dates = left
	}
	var found []citation.InText
	columns := r.doc.InColumns()
	for i, b := range r.blocks {
		first := len(found)
		keys := r.keys(b)
		found = append(found, keys...)
		if b.noCite {
			continue
		}
		notes := notWithin(dates[i], outside(keys, r.notes(b)))
		if byPage {
			notes = outside(pages[i], notes)
		}
		found = append(found, notes...)
		found = append(found, outside(notes, outside(keys, r.withoutPublishers(b, dates[i])))...)
		if byPage {
			found = append(found, outside(dates[i], outside(notes, outside(keys, pages[i])))...)
		} else {
			found = append(found, outside(keys, r.numeric(b))...)
		}
		if columns {
			inOrder(found[first:])
		}
	}
	if !columns {
		inOrder(found)
	}
	v := <-index
	r.resolve(found, v)
	r.tellApart(found)
	r.goOnInLines(found)
	r.lastCited(found)
	v.ibids(found) // behind what was told apart
	found = withoutLooseNotes(found)
	r.joinParts(found)
	r.withoutWholePages(found)
	return found
}

// inOrder sorts citations by their places in the file.
func inOrder(found []citation.InText) {
	sort.SliceStable(found, func(i, j int) bool { return found[i].Span.Start < found[j].Span.Start })
}

// outside returns the citations that overlap none of those that are certain, which
// are in order: "@doe2010 [3]" is no number, and "(London: Routledge, 2010)"
// in a note is not by Routledge.
func outside(certain, found []citation.InText) []citation.InText {
	if len(certain) == 0 {
		return found
	}
	kept := found[:0]
	for _, c := range found {
		i := sort.Search(len(certain), func(i int) bool { return certain[i].Span.End > c.Span.Start })
		if i == len(certain) || certain[i].Span.Start >= c.Span.End {
			kept = append(kept, c)
		}
	}
	return kept
}

// notWithin returns the notes that are not the last cites of a longer list by
// author and date: "see Smith 1993, 5; Jones 1978, 326".
func notWithin(lists, notes []citation.InText) []citation.InText {
	return slices.DeleteFunc(notes, func(n citation.InText) bool {
		return slices.ContainsFunc(lists, func(l citation.InText) bool {
			return len(l.Cites) > 2 && l.Span.Start < n.Span.Start && n.Span.End <= l.Span.End
		})
	})
}

// A run is one call of Find.
type run struct {
	*Finder
	doc    *layout.Document
	known  *known
	blocks []*block

	// Worked out once, for the whole document.
	inNotes func() map[*block][]noteCite // see readNotes
	numbers func() *numbers              // what could be citations by number

	// Worked out when first needed.
	ids       map[string]bool // keys of the references
	printed   bool            // a reference stands in the manuscript
	labels    map[string]bool // labels of a Typst document
	citing    map[string]bool // functions of a Typst document that cite
	bracketed int             // 2 if the text cites by keys in brackets, 1 if not
	alpha     int             // 2 if the list has labels of names and years, 1 if not

	noteScanner scanner
}

// A block is a stretch of running text: a paragraph, a heading, a list item, a
// footnote. What is no text, such as code, is not in it; markup is taken off.
type block struct {
	*layout.Flow
	kind kind
	note int // number of the note that the block is of, 0 for the body
	// marked says that the note was told by its number, in a format that knows
	// notes by itself: that number stands in the text as well.
	marked bool
	noCite bool // holds keys in metadata and no text

	superscripts [][2]int // stretches of the text that are raised, in order
	emphasis     [][2]int // stretches in italics or bold, in order
}

// A kind is what a block is in its document.
type kind uint8

const (
	paragraph kind = iota
	heading
	listItem
	footnote
	tableCell
)
