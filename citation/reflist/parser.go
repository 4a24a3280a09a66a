package reflist

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/refwright/refwright/citation"
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
	// Rules reads references by rules alone, without a model.
	Rules bool
	// MinConfidence is the confidence, from 0 to 1, below which a field is doubted:
	// it then has a problem [DoubtfulField]. 0 doubts none.
	MinConfidence float64
}

// DoubtfulField is the ID of the problem that a field was read with less confidence
// than [Parser.MinConfidence]. Its span is that of the field.
const DoubtfulField = "doubtful-field"

// labeller returns what labels references. byRules says that they are in the form
// that the rules were made for; known are the names of the list, nil for none.
func (p *Parser) labeller(byRules bool, known *knownNames) labeller {
	switch {
	case p.Rules || byRules && p.Model == nil:
		return ruleLabeller{known}
	case p.Model != nil:
		return modelLabeller{p.Model, known}
	}
	if m := builtinModel(); m != nil {
		return modelLabeller{m, known}
	}
	return ruleLabeller{known}
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
	d, err := newDocument(src)
	if err != nil {
		return nil, err
	}
	for _, h := range p.Headings {
		if h = foldHeading(h); h != "" {
			if d.own == nil {
				d.own = map[string]bool{}
			}
			d.own[h] = true
		}
	}
	list := &List{Problems: d.problems()}
	file := d
	d = d.readSource(p.Format, false)
	var sections []section
	if len(d.Lines) > 0 { // it has none if nothing of source is text
		sections = d.find(p.Whole)
	}
	if len(sections) == 0 && p.Notes {
		if p.Format != Text {
			d = file.readSource(p.Format, true)
		}
		for _, ref := range p.readItems(d.notes()) {
			if isOfNote(ref) {
				list.References = append(list.References, ref)
			}
		}
	}
	for n, s := range sections {
		from := s.first
		if s.heading >= 0 {
			from = s.heading
			list.Headings = append(list.Headings, d.headingSpan(s.heading))
		}
		list.Spans = append(list.Spans, d.lineSpans(from, s.last)...)
		for _, ref := range p.readItems(d.split(s)) {
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
		if p.NoKeys && !keyed[r] {
			r.Reference.ID = ""
		}
	}
	return list, nil
}

// Lines reads one reference a line, without looking for headings, and holds one
// line in memory. Every line gives one value, so that input and output can be
// counted off against each other: for a line without text it has a Reference
// of the zero value and no segments. A line longer than [MaxReference] is kept
// up to that length, with no fields, and said to be so in Problems. Spans and
// positions are those in the whole input. Keys are not assigned.
//
// The sequence can be used once. An I/O error is yielded last, wrapped, with a
// nil value.
func (p *Parser) Lines(r io.Reader) iter.Seq2[*citation.Listed, error] {
	return func(yield func(*citation.Listed, error) bool) {
		in := bufio.NewReaderSize(r, MaxReference+2)
		for offset, n := 0, 1; ; n++ {
			text, err := in.ReadSlice('\n')
			size := len(text)
			if errors.Is(err, bufio.ErrBufferFull) {
				text = bytes.Clone(text)
				for errors.Is(err, bufio.ErrBufferFull) {
					var more []byte
					more, err = in.ReadSlice('\n')
					size += len(more)
				}
			}
			if err != nil && err != io.EOF {
				yield(nil, fmt.Errorf("reading references: %w", err))
				return
			}
			if size > 0 {
				if !yield(p.readLine(text, offset, n, size), nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			offset += size
		}
	}
}

// readLine reads the reference on line n of an input, which begins at offset.
func (p *Parser) readLine(text []byte, offset, n, size int) *citation.Listed {
	blank := &citation.Listed{Reference: &citation.Reference{}, Start: citation.Position{Offset: offset, Line: n, Column: 1}}
	d, err := newDocument(bytes.TrimRight(text, "\r\n"))
	if err != nil {
		if !errors.Is(err, ErrEmpty) {
			blank.Problems = []citation.Problem{{ID: "unreadable-reference", Severity: citation.Warning, Message: err.Error(), Start: blank.Start}}
		}
		return blank
	}
	lines := make([]int, 0, len(d.Lines))
	for i, l := range d.Lines {
		if !l.Blank {
			lines = append(lines, i)
		}
	}
	if len(lines) == 0 {
		return blank
	}
	it := d.newItem(lines)
	if size > len(text) {
		it.tooLong = size
	}
	var ref *citation.Listed
	if len(lines) == 1 && d.isHeading(lines[0]) {
		ref = it.unread("the line is the heading of a list")
	} else {
		ref = p.readItem(it, false, nil, nil)
	}
	if ref == nil {
		return blank
	}
	ref.Problems = append(d.problems(), ref.Problems...)
	move := func(p *citation.Position) { p.Offset += offset; p.Line += n - 1 }
	move(&ref.Start)
	move(&ref.End)
	ref.Span.Start += offset
	ref.Span.End += offset
	for i := range ref.Segments {
		ref.Segments[i].Span.Start += offset
		ref.Segments[i].Span.End += offset
	}
	for i := range ref.Problems {
		q := &ref.Problems[i]
		move(&q.Start)
		q.Span.Start += offset
		q.Span.End += offset
	}
	return ref
}

// readItems reads the entries of a list, on all processors, and leaves out those
// without text.
func (p *Parser) readItems(items []*item) []*citation.Listed {
	read := make([]*citation.Listed, len(items))
	byRules := isAuthorDate(items)
	each := func(read func(i int)) {
		var next atomic.Int64
		var workers sync.WaitGroup
		for range min(runtime.GOMAXPROCS(0), len(items)/8+1) {
			workers.Go(func() {
				for i := int(next.Add(1)) - 1; i < len(items); i = int(next.Add(1)) - 1 {
					read(i)
				}
			})
		}
		workers.Wait()
	}
	each(func(i int) { read[i] = p.readItem(items[i], byRules, nil, nil) })
	if byRules && !p.Rules && !isSure(read) {
		byRules = false
		each(func(i int) { read[i] = p.readItem(items[i], byRules, nil, nil) })
	}
	known := namesOf(read)
	each(func(i int) {
		if read[i] != nil && (hasDoubt(read[i]) || known.hasOddOrder(read[i]) || known.hasOddYear(read[i]) || known.familyFirst && leadingPart(read[i]) == givenPart.String()) {
			read[i] = p.readItem(items[i], byRules, known, nil)
		}
	})
	// A dash stands for the authors of the entry before, which are known only
	// now. What kind of work an entry is may depend on its having authors.
	var previous *citation.Reference
	refs := read[:0]
	for i, ref := range read {
		if ref == nil {
			continue
		}
		if previous != nil && repeatsAuthors(ref) {
			ref = p.readItem(items[i], byRules, known, previous)
		}
		refs = append(refs, ref)
		previous = ref.Reference
	}
	return refs
}

// repeatsAuthors reports whether a dash stands for the authors of an entry.
func repeatsAuthors(l *citation.Listed) bool {
	repeat := repeatPart.String()
	return slices.ContainsFunc(l.Segments, func(s citation.Segment) bool { return s.Part == repeat })
}

// readItem reads one entry of a list; known are the names of the list, nil for
// none, and previous is the record of the entry
// before, nil if there is none. It returns nil for an entry without text.
func (p *Parser) readItem(it *item, byRules bool, known *knownNames, previous *citation.Reference) *citation.Listed {
	if it.Text == "" {
		return nil
	}
	if len(it.Text) > MaxReference || it.tooLong > 0 {
		return it.unread(fmt.Sprintf("the reference has %d bytes, more than the %d that are read into fields", max(it.tooLong, len(it.Text)), MaxReference))
	}
	t := tokenize(it.Text)
	if !t.hasWord() {
		return it.unread(noFields)
	}
	labels, kind := p.labeller(byRules, known).label(t)
	listed := assemble(it, t, labels, kind, previous)
	it.addLink(listed)
	listed.Problems = append(listed.Problems, it.doubts(listed, p.MinConfidence)...)
	return listed
}
