package reflist

import (
	"fmt"
	"io"
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// A Parser reads reference lists. The zero value is ready to use, and a Parser
// may be used by several goroutines at once as long as none changes it.
type Parser struct {
	// Whole says that the whole document is a reference list, so that no
	// heading is looked for.
	Whole bool
	// Headings are titles of reference lists besides those that are known, such
	// as "Sources cited". Case, numbers before them and markup do not count.
	Headings []string
	// Notes says that the references of a document without a list are read from its
	// notes: those that are given there in full, without the pages that are cited.
	Notes bool
	// Format is how the document is written.
	Format Format
	// NoKeys leaves the ID of a reference empty unless the document itself gives
	// it a key, as \bibitem does.
	NoKeys bool
	// Model reads the references; nil is the built-in one.
	Model *Model
	// Alone reads each reference by itself: what the rest of the list does is not looked
	// at where one can be read in several ways, which is faster and right less often.
	Alone bool
	// Rules reads references by rules alone, without a model.
	Rules bool
	// MinConfidence is the confidence, from 0 to 1, below which a field is doubted:
	// it then has a problem [DoubtfulField]. 0 doubts none.
	MinConfidence float64
}

// DoubtfulField is the ID of the problem that a field was read with less confidence
// than [Parser.MinConfidence]. Its span is that of the field.
const DoubtfulField = "doubtful-field"

// labeller returns what labels the references of a list in a setting, and notes in
// trace what they tell of it.
func (p *Parser) labeller(s setting, trace *trace) labeller {
	switch {
	case p.Rules || s.byRules && p.Model.isZero():
		return ruleLabeller{s.known}
	case !p.Model.isZero():
		return modelLabeller{p.Model, s, trace}
	}
	if m := builtinModel(); m != nil {
		return modelLabeller{m, s, trace}
	}
	return ruleLabeller{s.known}
}

// Parse reads the references of a document with the zero [Parser].
func Parse(src []byte) (*List, error) { return new(Parser).Parse(src) }

// Read is [Parse] of all that r gives.
func Read(r io.Reader) (*List, error) { return new(Parser).Read(r) }

// Read is [Parser.Parse] of all that r gives. An error of r is returned wrapped.
func (p *Parser) Read(r io.Reader) (*List, error) {
	src, err := io.ReadAll(io.LimitReader(r, MaxInput+1))
	if err != nil {
		return nil, fmt.Errorf("reading a reference list: %w", err)
	}
	return p.Parse(src)
}

// Parse reads the references of a document. It finds the list under its
// heading, or takes the whole document when that has the form of a list. The
// error is [ErrEmpty], [ErrNoList], a [*BinaryError] or a [*TooLargeError]; a
// reference that cannot be read is no error but a problem in the list. The
// result does not keep src.
func (p *Parser) Parse(src []byte) (*List, error) {
	d, err := open(src)
	if err != nil {
		return nil, err
	}
	for _, h := range p.Headings {
		d.KnowHeading(h)
	}
	list := &List{Problems: d.Problems()}
	file := d
	d = d.ReadSource(p.Format.markup(), false)
	var sections []entries.Section
	if len(d.Lines) > 0 { // it has none if nothing of source is text
		sections = d.Find(p.Whole)
	}
	list.Problems = append(list.Problems, d.Strays...)
	if len(sections) == 0 && p.Notes {
		if p.Format != Text {
			d = file.ReadSource(p.Format.markup(), true)
		}
		for _, ref := range p.readEntries(d.Notes()) {
			if isWork(ref.Reference) {
				list.References = append(list.References, ref)
			}
		}
	}
	for n, s := range sections {
		if heading, ok := d.HeadingSpan(s); ok {
			list.Headings = append(list.Headings, heading)
		}
		list.Spans = append(list.Spans, d.Spans(s)...)
		for _, ref := range p.readEntries(s.Entries) {
			ref.List = n
			list.References = append(list.References, ref)
		}
	}
	if len(list.References) == 0 {
		return nil, ErrNoList
	}
	slices.SortFunc(list.Spans, func(a, b citation.Span) int { return a.Start - b.Start })
	list.checkKeys()
	keyed := map[*citation.Listed]bool{}
	for _, r := range list.References {
		keyed[r] = r.Reference.ID != ""
		list.Keyed = list.Keyed || keyed[r]
	}
	citation.AssignKeys(list.Records())
	for _, r := range list.References {
		for i := range r.Problems {
			r.Problems[i].Key = r.Reference.ID
		}
		list.Problems = append(list.Problems, r.Problems...)
		if r.MadeKey = !keyed[r] && !p.NoKeys; !keyed[r] && p.NoKeys {
			r.Reference.ID = ""
		}
	}
	return list, nil
}

// isWork reports whether what was read from a note is a work: a remark that has a
// year in it is none.
func isWork(r *citation.Reference) bool {
	return r.Title != "" && !r.Issued.IsZero() && (len(r.Author) > 0 || len(r.Editor) > 0)
}

// readItem reads one entry of a list in a setting, and notes in trace, which may be
// nil, what it tells of the list. It returns nil for an entry without text.
func (p *Parser) readEntry(e *entries.Entry, s setting, trace *trace) *citation.Listed {
	if e.Text == "" {
		return nil
	}
	if e.Why != "" {
		return unread(e, e.Why)
	}
	if len(e.Text) > MaxReference || e.TooLong > 0 {
		return unread(e, fmt.Sprintf("the reference has %d bytes, more than the %d that are read into fields", max(e.TooLong, len(e.Text)), MaxReference))
	}
	t := tokens.Tokenize(e.Text)
	defer t.Free()
	if !t.HasWord() {
		return unread(e, noFields)
	}
	labels, kind := p.labeller(s, trace).label(t)
	listed := assemble(e, t, labels, kind, s.previous)
	addLink(e, listed)
	listed.Problems = append(listed.Problems, doubts(e, listed, p.MinConfidence)...)
	return listed
}
