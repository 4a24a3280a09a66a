package reflist

import "github.com/refwright/refwright/citation"

// segments returns the whole of an entry in the file as segments, in order and
// without gaps but for noise between its lines.
func (it *item) segments(t *tokenized, labels []label) []Segment {
	var segs []Segment
	k := 0 // the token that the current byte of the item belongs to
	for _, p := range it.pieces {
		for k < len(t.tokens) && t.tokens[k].end <= p.item {
			k++
		}
		if p.item == p.itemEnd {
			// Bytes that vanished, such as a hyphen at a line end: they belong to the
			// word that they broke.
			var s Segment
			if k < len(t.tokens) && t.tokens[k].start < p.item {
				s = segmentOf(t.tokens[k], labels[k])
			} else {
				s = Segment{Role: Separator, Confidence: 1}
			}
			s.Span = it.doc.span(p.doc, p.docEnd)
			segs = appendSegment(segs, s)
			continue
		}
		straight := p.docEnd-p.doc == p.itemEnd-p.item
		for j := k; j < len(t.tokens) && t.tokens[j].start < p.itemEnd; j++ {
			s := segmentOf(t.tokens[j], labels[j])
			if straight {
				from, to := max(p.item, t.tokens[j].start), min(p.itemEnd, t.tokens[j].end)
				s.Span = it.doc.span(p.doc+from-p.item, p.doc+to-p.item)
			} else {
				s.Span = it.doc.span(p.doc, p.docEnd)
			}
			segs = appendSegment(segs, s)
			if !straight {
				break
			}
		}
	}
	return segs
}

func segmentOf(t token, l label) Segment {
	switch {
	case l.variable != citation.NoVariable:
		return Segment{Role: Field, Variable: l.variable, Index: int(l.index), Part: l.part.String(), Confidence: float64(l.confidence)}
	case isRemainder(t, l):
		return Segment{Role: Remainder}
	}
	return Segment{Role: Separator, Confidence: 1}
}

// appendSegment adds a segment, to the last one when both are alike and meet.
func appendSegment(segs []Segment, s Segment) []Segment {
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

// Fields returns the segments that are values of fields, in printed order.
func (p *Parsed) Fields() []Segment { return p.of(Field) }

// Remainder returns what of the reference was not understood.
func (p *Parsed) Remainder() []Segment { return p.of(Remainder) }

func (p *Parsed) of(r Role) []Segment {
	var segs []Segment
	for _, s := range p.Segments {
		if s.Role == r {
			segs = append(segs, s)
		}
	}
	return segs
}
