package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
)

// segments returns the whole of an entry in the file as segments, in order and
// without gaps but for noise between its lines.
func segments(e *entries.Entry, t *tokens.Item, labels []tokens.Label) []citation.Segment {
	runs := 1
	for i := 1; i < len(labels); i++ {
		if labels[i] != labels[i-1] {
			runs++
		}
	}
	w := segmentWriter{e, make([]citation.Segment, 0, runs+2)}
	k := 0 // the token that the current byte of the item belongs to
	for _, p := range e.Pieces {
		for k < len(t.Tokens) && t.Tokens[k].End <= p.Text {
			k++
		}
		w.leftOut(p.Doc)
		if p.Text == p.TextEnd {
			// Bytes that vanished, such as a hyphen at a line end: they belong to the
			// word that they broke.
			s := citation.Segment{Role: citation.Separator, Confidence: 1}
			if k < len(t.Tokens) && t.Tokens[k].Start < p.Text {
				s = segmentOf(t.Tokens[k], labels[k])
			}
			w.piece(p, s)
			continue
		}
		straight := p.DocEnd-p.Doc == p.TextEnd-p.Text
		for j := k; j < len(t.Tokens) && t.Tokens[j].Start < p.TextEnd; j++ {
			s := segmentOf(t.Tokens[j], labels[j])
			if !straight {
				w.piece(p, s)
				break
			}
			from, to := max(p.Text, t.Tokens[j].Start), min(p.TextEnd, t.Tokens[j].End)
			w.leftOut(p.Doc + from - p.Text)
			s.Span = e.Document.Span(p.Doc+from-p.Text, p.Doc+to-p.Text)
			w.segments = appendSegment(w.segments, s)
		}
	}
	w.close()
	return w.segments
}

// remainder returns an entry of which nothing was read as segments.
func remainder(e *entries.Entry) []citation.Segment {
	w := segmentWriter{Entry: e}
	for _, p := range e.Pieces {
		w.leftOut(p.Doc)
		w.piece(p, citation.Segment{Role: citation.Remainder})
	}
	w.close()
	return w.segments
}

// A segmentWriter makes the segments of an entry.
type segmentWriter struct {
	*entries.Entry
	segments []citation.Segment
}

// piece adds a piece of the text whole, as a segment like s.
func (w *segmentWriter) piece(p layout.Piece, s citation.Segment) {
	for _, s.Span = range w.Document.Stretches(p.Doc, p.DocEnd) {
		w.segments = appendSegment(w.segments, s)
	}
}

// separate adds a stretch of the file as a separator.
func (w *segmentWriter) separate(span citation.Span) {
	w.segments = appendSegment(w.segments, citation.Segment{Span: span, Role: citation.Separator, Confidence: 1})
}

// leftOut adds what stands in the source before an offset of the document and is
// no text, such as the name of a command, as a separator.
func (w *segmentWriter) leftOut(offset int) {
	span := w.Document.LeftOut(offset)
	if len(w.segments) == 0 || span.Len() == 0 {
		return
	}
	if end := w.segments[len(w.segments)-1].Span.End; span.End > end {
		span.Start = max(span.Start, end)
		w.separate(span)
	}
}

// close adds what opens in the source before the text and closes behind it, such
// as a brace. Of an entry that ends in the right column its place ends in the left one.
func (w *segmentWriter) close() {
	if len(w.segments) == 0 {
		return
	}
	whole, _, _ := w.Extent()
	if first := w.segments[0].Span.Start; whole.Start < first {
		within := w.segments
		w.segments = nil
		w.separate(citation.Span{Start: whole.Start, End: first})
		for _, s := range within {
			w.segments = appendSegment(w.segments, s)
		}
	}
	if last := w.segments[len(w.segments)-1].Span.End; last < whole.End && !w.Document.InColumns() {
		w.separate(citation.Span{Start: last, End: whole.End})
	}
}

func segmentOf(t tokens.Token, l tokens.Label) citation.Segment {
	switch {
	case l.Variable != citation.NoVariable:
		return citation.Segment{Role: citation.Field, Variable: l.Variable, Index: int(l.Index), Part: l.Part.String(), Confidence: float64(l.Confidence)}
	case isRemainder(t, l):
		return citation.Segment{Role: citation.Remainder}
	}
	return citation.Segment{Role: citation.Separator, Confidence: 1}
}

// appendSegment adds a segment, to the last one when both are alike and meet.
func appendSegment(segs []citation.Segment, s citation.Segment) []citation.Segment {
	if s.Span.Len() == 0 {
		return segs
	}
	if n := len(segs); n > 0 {
		last := segs[n-1]
		meet := last.Span.End == s.Span.Start
		last.Span = s.Span
		if meet && last == s {
			segs[n-1].Span.End = s.Span.End
			return segs
		}
	}
	return append(segs, s)
}
