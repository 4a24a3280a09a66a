package csl

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A Processor renders the citations and the bibliography of a document in a
// CSL style. Its fields are options; it is not changed by rendering, and one
// processor may render in several goroutines at once.
//
//	p := csl.Processor{Style: style, Format: csl.HTML}
//	doc, err := p.Render(refs, nil)
type Processor struct {
	// Style is the style, which has to be independent.
	Style *Style

	// Locales returns the locale of a tag such as "de-AT", or an error that is
	// [fs.ErrNotExist] when there is none. Nil means the built-in locales. See
	// [LocaleFS] for the locale files of a directory.
	Locales func(tag string) (*Locale, error)

	// Lang is the language of the output, as a tag: "de", "de-CH", "sr-Latn".
	// Empty means that of the style, or American English when the style leaves
	// it open.
	Lang string

	// Format is the format of the output. The zero value is plain text.
	Format Format

	// KeepYearSuffix keeps the letters after years that records have in
	// year-suffix, as printed. Without it letters are assigned as the style says
	// and those of the records do not count.
	KeepYearSuffix bool

	// ShortNames cites an organisation by the short form of its name, where the
	// record has one, and enters it under that, with the full name behind it in
	// brackets: "(UN 2010)" and "UN (United Nations). 2010."; a note that names
	// people in full has "United Nations (UN)". CSL has no short
	// forms, so other processors know nothing of this.
	ShortNames bool

	// ShortTitles gives records without a title-short one where a style asks for
	// it, as for notes on a work that was cited before: the title without its
	// subtitle and, in English, without an article at its beginning. CSL has the
	// whole title there.
	ShortTitles bool

	// Anchors gives each entry an anchor: in HTML the id "ref-" and the key with
	// hyphens for its spaces, in Typst a label of that name, in LaTeX a hypertarget
	// and in RTF a bookmark, in which characters that these may not have are written
	// as numbers.
	Anchors bool
	// LinkCites links each cite to the entry of its reference, in the formats that
	// have anchors. It needs Anchors in the bibliography; Typst reports a link to an
	// entry that is not in the document as an error.
	LinkCites bool
	// LinkAddresses makes URLs and DOIs links, in all formats but plain text. An
	// address that is not one of the web or FTP is never a link.
	LinkAddresses bool

	// Fields asks for [Document.Fields].
	Fields bool

	// Workers is the number of goroutines that [Processor.Render] may use for one
	// document, 0 for as many as there are processors ([runtime.GOMAXPROCS]). Small
	// documents take one. The output is the same whatever the number is.
	Workers int
}

// A Document is what [Processor.Render] makes of the references and citations
// of a document.
type Document struct {
	// Citations has one text per cluster, in the order of the clusters.
	Citations []string

	// IDs are the references of the bibliography in its order, and Bibliography
	// has the text of the entry of each. Both are nil when the style has no
	// bibliography.
	IDs          []string
	Bibliography []string

	// Start and End go before and after the entries in the format: the div element
	// around them in HTML, the list environment in LaTeX, the settings of paragraphs
	// in Typst. In RTF they make a document of the entries, which citations can be
	// put into as well.
	Start, End string

	// Fields are the stretches of each entry of the bibliography that the values of
	// variables make, in order; nil unless the processor was asked for them.
	Fields [][]Field

	// Layout of the bibliography, for formats that leave it to the reader.
	// Source: CSL 1.0.2, Whitespace.
	HangingIndent    bool
	SecondFieldAlign string // "flush", "margin" or ""
	LineSpacing      int    // in lines
	EntrySpacing     int    // in lines

	// Problems are the cites of unknown references, references that have the key
	// of another one, and a language that has no locale.
	Problems []citation.Problem
}

var (
	errNoStyle = errors.New("csl: the processor has no style")
)

// Render renders all references, and the citations of a document in their
// order. The order of refs is that in which they count as cited where no
// cluster cites them. The references and clusters are not changed.
//
// An error says that the style or a locale cannot be used. A cite of a
// reference that is not in refs is left out and reported in Document.Problems.
func (p *Processor) Render(refs []*citation.Reference, clusters []citation.Cluster) (*Document, error) {
	d, err := p.open(refs)
	if err != nil {
		return nil, err
	}
	for i := range clusters {
		d.clusters = append(d.clusters, d.cluster(&clusters[i]))
		d.noteUnknown(&clusters[i])
	}
	d.citedOrder()
	d.number()
	d.disambiguate()
	doc := &Document{Problems: d.problems}
	if len(d.clusters) > 0 {
		doc.Citations = make([]string, len(d.clusters))
	}
	d.inParallel(len(d.clusters), itemShare, func(w *document, from, to int) {
		for i := from; i < to; i++ {
			doc.Citations[i] = w.renderCluster(&w.clusters[i])
		}
	})
	d.putTogether(doc, d.renderEntries())
	return doc, nil
}

// A document is the state of one rendering.
type document struct {
	p          *Processor
	style      *Style
	locale     *localeSet
	r          *renderer
	w          writer
	sorter     *sorter      // nil before something is sorted
	items      []*itemState // in the order in which they are cited
	byID       map[string]*itemState
	clusters   []clusterState
	entries    []*itemState // in the order of the bibliography
	fields     []Field      // of the entry in hand
	marks      [2]quoteMarks
	quoteChars charSet
	room       room

	withNotes bool // cites are compared with the notes of the items' first cites
	problems  []citation.Problem
}

// open prepares the rendering of a list of references.
func (p *Processor) open(refs []*citation.Reference) (*document, error) {
	switch {
	case p.Style == nil:
		return nil, errNoStyle
	case p.Style.IsDependent():
		return nil, fmt.Errorf("csl: style %q is dependent: render with its parent %q: %w", p.Style.info.ID, p.Style.info.Parent, ErrDependent)
	}
	set, err := p.localeSet()
	if err != nil {
		return nil, err
	}
	d := &document{p: p, style: p.Style, locale: set, byID: make(map[string]*itemState, len(refs))}
	d.r = newRenderer(p, set)
	if set.foreign {
		d.problems = append(d.problems, citation.Problem{ID: "missing-locale", Severity: citation.Warning,
			Message: fmt.Sprintf("there is no locale for %q: its words are those of American English", set.tag)})
	}
	states := make([]itemState, len(refs))
	for i, ref := range refs {
		if ref == nil {
			continue
		}
		if _, ok := d.byID[ref.ID]; ok {
			d.problems = append(d.problems, citation.Problem{ID: "duplicate-reference", Severity: citation.Warning, Key: ref.ID,
				Message: fmt.Sprintf("a second reference %q is left out", ref.ID)})
			continue
		}
		s := &states[i]
		s.itemFacts = p.Style.factsOf(withNoteFields(ref))
		d.byID[ref.ID] = s
		d.items = append(d.items, s)
	}
	d.w = p.Format.writer(d.layout())
	d.marks, d.quoteChars = d.quoteMarks(), newCharSet(d.quoteCharacters())
	return d, nil
}

// A room is memory that one text after the other is made in.
type room struct {
	framed  []run // a citation with what is around it
	settled []run // a citation or an entry with its punctuation settled
	nodes   nodePool
	mark    run
	out     strings.Builder // what is written
}

// localeSet returns the locale of the output.
func (p *Processor) localeSet() (*localeSet, error) {
	tag := p.Lang
	if tag == "" {
		tag = p.Style.defaultLocale
	}
	if tag == "" {
		tag = "en-US"
	}
	tag = dialect(tag)
	load := p.Locales
	if load == nil {
		load = BuiltinLocale
	}
	var files []*Locale
	for _, t := range fallbackTags(tag) {
		l, err := load(t)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, err
		case l != nil:
			files = append(files, l)
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("csl: there is no locale for %q, nor \"en-US\" to stand in for it", tag)
	}
	set := newLocaleSet(p.Style, tag, files)
	set.foreign = !slices.ContainsFunc(files, func(l *Locale) bool { return languageOf(l.tag) == languageOf(tag) })
	return set, nil
}

// cluster returns a citation with the items of its cites. Cites of unknown
// references are left out.
func (d *document) cluster(from *citation.Cluster) clusterState {
	c := clusterState{note: from.NoteNumber, narrative: from.Narrative && d.style.inText, infix: from.Infix}
	for i := range from.Cites {
		cite := &from.Cites[i]
		if s := d.byID[cite.ID]; s != nil {
			state := citeState{locator: strings.TrimSpace(cite.Locator), label: locatorTerm(cite.Label, nil)}
			c.cites = append(c.cites, clusterCite{cite: cite, item: s, state: state})
		}
	}
	return c
}

// noteUnknown reports the cites of a citation whose references are unknown.
func (d *document) noteUnknown(c *citation.Cluster) {
	for i := range c.Cites {
		if id := c.Cites[i].ID; d.byID[id] == nil {
			d.problems = append(d.problems, citation.Problem{ID: "unknown-reference", Severity: citation.Error, Key: id,
				Message: fmt.Sprintf("there is no reference %q", id)})
		}
	}
}

// citedOrder puts the items in the order in which they are cited; those that
// are not cited follow.
func (d *document) citedOrder() {
	order := 0
	for i := range d.clusters {
		for _, c := range d.clusters[i].cites {
			if c.item.cited == 0 {
				order++
				c.item.cited = order
			}
		}
	}
	for _, s := range d.items {
		if s.cited == 0 {
			order++
			s.cited = order
		}
	}
	ordered := make([]*itemState, len(d.items))
	for _, s := range d.items {
		ordered[s.cited-1] = s
	}
	d.items = ordered
}
