package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// segments returns the whole of an entry in the file as segments, in order and
// without gaps but for noise between its lines.
func (it *item) segments(t *tokenized, labels []label) []citation.Segment {
	runs := 1
	for i := 1; i < len(labels); i++ {
		if labels[i] != labels[i-1] {
			runs++
		}
	}
	segs := make([]citation.Segment, 0, runs+2)
	k := 0 // the token that the current byte of the item belongs to
	for _, p := range it.Pieces {
		for k < len(t.tokens) && t.tokens[k].end <= p.Text {
			k++
		}
		segs = it.leftOut(segs, p.Doc)
		if p.Text == p.TextEnd {
			// Bytes that vanished, such as a hyphen at a line end: they belong to the
			// word that they broke.
			var s citation.Segment
			if k < len(t.tokens) && t.tokens[k].start < p.Text {
				s = segmentOf(t.tokens[k], labels[k])
			} else {
				s = citation.Segment{Role: citation.Separator, Confidence: 1}
			}
			segs = it.appendPiece(segs, p, s)
			continue
		}
		straight := p.DocEnd-p.Doc == p.TextEnd-p.Text
		for j := k; j < len(t.tokens) && t.tokens[j].start < p.TextEnd; j++ {
			s := segmentOf(t.tokens[j], labels[j])
			if !straight {
				segs = it.appendPiece(segs, p, s)
				break
			}
			from, to := max(p.Text, t.tokens[j].start), min(p.TextEnd, t.tokens[j].end)
			segs = it.leftOut(segs, p.Doc+from-p.Text)
			s.Span = it.Document.Span(p.Doc+from-p.Text, p.Doc+to-p.Text)
			segs = appendSegment(segs, s)
		}
	}
	return it.closed(segs)
}

// appendPiece adds a piece of the text whole, as a segment like s.
func (it *item) appendPiece(segs []citation.Segment, p layout.Piece, s citation.Segment) []citation.Segment {
	for _, s.Span = range it.Document.Stretches(p.Doc, p.DocEnd) {
		segs = appendSegment(segs, s)
	}
	return segs
}

// closed adds what opens in the source before the text and closes behind it, such
// as a brace.
func (it *item) closed(segs []citation.Segment) []citation.Segment {
	if len(segs) == 0 {
		return segs
	}
	if it.head > 0 {
		span := citation.Span{Start: it.source.Source(it.head - 1), End: segs[0].Span.Start}
		first := appendSegment(nil, citation.Segment{Span: span, Role: citation.Separator, Confidence: 1})
		for _, s := range segs {
			first = appendSegment(first, s)
		}
		segs = first
	}
	if it.tail == 0 {
		return segs
	}
	span := citation.Span{Start: segs[len(segs)-1].Span.End, End: it.source.Source(it.tail)}
	return appendSegment(segs, citation.Segment{Span: span, Role: citation.Separator, Confidence: 1})
}

// leftOut adds what stands in the source before an offset of the document and is
// no text, such as the name of a command, as a separator.
func (it *item) leftOut(segs []citation.Segment, offset int) []citation.Segment {
	span := it.Document.LeftOut(offset)
	if len(segs) == 0 || span.Len() == 0 || span.End <= segs[len(segs)-1].Span.End {
		return segs
	}
	span.Start = max(span.Start, segs[len(segs)-1].Span.End)
	return appendSegment(segs, citation.Segment{Span: span, Role: citation.Separator, Confidence: 1})
}

func segmentOf(t token, l label) citation.Segment {
	switch {
	case l.variable != citation.NoVariable:
		return citation.Segment{Role: citation.Field, Variable: l.variable, Index: int(l.index), Part: l.part.String(), Confidence: float64(l.confidence)}
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
