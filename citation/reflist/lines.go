package reflist

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/citation/reflist/internal/names"
)

// What Lines holds in memory at most: lines that are read together, and bytes of them.
const (
	blockLines = 100
	blockBytes = 4 * MaxReference
)

// Lines reads one reference a line, without looking for headings. A hundred lines at a
// time, fewer of long ones, are read as parts of one list and then yielded, or with
// [Parser.Alone] each by itself; no more of the input is held in memory. Every line gives
// one value, so that input and output can be counted off against each other: for a line
// without text it has a Reference of the zero value and no segments. A line longer than
// [MaxReference] is kept up to that length, with no fields, and said to be so in
// Problems. Spans and positions are those in the whole input. Keys are not assigned.
//
// The sequence can be used once. An I/O error is yielded last, wrapped, with a
// nil value.
func (p *Parser) Lines(r io.Reader) iter.Seq2[*citation.Listed, error] {
	return func(yield func(*citation.Listed, error) bool) {
		in := lineReader{in: bufio.NewReaderSize(r, MaxReference+2)}
		most := blockLines
		if p.Alone {
			most = 1
		}
		for {
			block, err := in.block(most)
			entries := make([]*entries.Entry, len(block))
			for i := range block {
				entries[i] = block[i].entry
			}
			read := p.readAll(entries, false).read
			names.Plain(read)
			for i := range block {
				if !yield(block[i].listed(read[i]), nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(nil, fmt.Errorf("reading references: %w", err))
				return
			}
		}
	}
}

// A line is one of an input.
type line struct {
	*entries.Document                // nil for one that is none
	entry             *entries.Entry // nil for one without a reference
	why               string         // it is no reference
	size              int            // bytes of the whole line
	offset            int            // of it in the input
	number            int            // from 1
}

// A lineReader cuts an input into lines.
type lineReader struct {
	in     *bufio.Reader
	offset int
	number int
	lines  []line
}

// block returns the next lines, as many as are wanted or fewer, which are valid until
// the next call. The error is that of the input, [io.EOF] at its end, and comes with
// the last lines.
func (r *lineReader) block(most int) ([]line, error) {
	r.lines = r.lines[:0]
	for size := 0; len(r.lines) < most && size < blockBytes; {
		text, err := r.in.ReadSlice('\n')
		l := line{size: len(text), offset: r.offset, number: r.number + 1}
		if errors.Is(err, bufio.ErrBufferFull) {
			text = bytes.Clone(text)
			for errors.Is(err, bufio.ErrBufferFull) {
				var more []byte
				more, err = r.in.ReadSlice('\n')
				l.size += len(more)
			}
		}
		if err != nil && err != io.EOF {
			return r.lines, err
		}
		if l.size > 0 {
			l.read(text)
			r.lines = append(r.lines, l)
			r.offset, r.number = r.offset+l.size, l.number
			size += l.size
		}
		if err == io.EOF {
			return r.lines, err
		}
	}
	return r.lines, nil
}

// read finds the reference in the text of a line.
func (l *line) read(text []byte) {
	d, err := open(bytes.TrimRight(text, "\r\n"))
	if err != nil {
		if !errors.Is(err, ErrEmpty) {
			l.why = err.Error()
		}
		return
	}
	lines := make([]int, 0, len(d.Lines))
	for i := range d.Lines {
		if !d.Lines[i].Blank {
			lines = append(lines, i)
		}
	}
	if len(lines) == 0 {
		return
	}
	l.Document, l.entry = d, d.NewEntry(lines)
	if l.size > len(text) {
		l.entry.TooLong = l.size
	}
	if len(lines) == 1 && d.IsHeading(lines[0]) {
		l.entry.Why = "the line is the heading of a list"
	}
}

// listed returns what was read from the line, nil for nothing, in its place in the
// input.
func (l *line) listed(ref *citation.Listed) *citation.Listed {
	if ref == nil {
		ref = &citation.Listed{Reference: &citation.Reference{}, Start: citation.Position{Offset: l.offset, Line: l.number, Column: 1}}
		if l.why != "" {
			ref.Problems = []citation.Problem{{ID: "unreadable-reference", Severity: citation.Warning, Message: l.why, Start: ref.Start}}
		}
		return ref
	}
	ref.Problems = append(l.Problems(), ref.Problems...)
	move := func(p *citation.Position) { p.Offset += l.offset; p.Line += l.number - 1 }
	move(&ref.Start)
	move(&ref.End)
	ref.Span.Start += l.offset
	ref.Span.End += l.offset
	for i := range ref.Segments {
		ref.Segments[i].Span.Start += l.offset
		ref.Segments[i].Span.End += l.offset
	}
	for i := range ref.Problems {
		q := &ref.Problems[i]
		move(&q.Start)
		q.Span.Start += l.offset
		q.Span.End += l.offset
	}
	return ref
}
