package intext

import (
	"sort"

	"github.com/refwright/refwright/citation"
)

// intexts makes the values of what was found, in the order of the text.
func (s *scanner) intexts() []citation.InText {
	if len(s.found) == 0 {
		return nil
	}
	sort.SliceStable(s.found, func(i, j int) bool { return s.found[i].start < s.found[j].start })
	out := make([]citation.InText, 0, len(s.found))
	for i := range s.found {
		out = append(out, s.intext(&s.found[i]))
	}
	return out
}

func (s *scanner) intext(g *cluster) citation.InText {
	b := s.block
	in := citation.InText{System: citation.AuthorDate, Note: b.note, Text: s.text[g.start:g.end], Cites: make([]citation.InTextCite, len(g.cites))}
	in.Span, in.Start, in.End = b.Place(g.start, g.end)
	for i := range g.cites {
		c := &g.cites[i]
		out := &in.Cites[i]
		start, stop := c.start, c.stop
		// A lone narrative cite ends with its parenthesis: "Smith (2010)".
		if c.narrative && len(g.cites) == 1 && c.tail == "" && start < g.end {
			stop = g.end
		}
		out.Span, out.Start, out.End = b.Place(start, stop)
		out.Text = s.text[start:stop]
		if len(c.names) > 0 {
			out.Names = make([]citation.InTextName, len(c.names))
		}
		for j, n := range c.names {
			out.Names[j] = citation.InTextName{Text: s.text[n.start:n.end], Initial: n.initial, Span: b.Span(n.start, n.end)}
		}
		out.EtAl = s.span(c.etAl)
		if c.and != [2]int{} {
			out.And, out.AndSpan = s.text[c.and[0]:c.and[1]], s.span(c.and)
		}
		out.Ibid = c.ibid
		out.Title = c.title
		if !c.ibid {
			out.Year, out.OriginalYear, out.YearSuffix = c.year, c.original, c.letter
			if out.YearSpan = b.Span(c.anchor.start, c.anchor.end); c.anchor.at[1] > 0 {
				out.YearSpan = s.span(c.anchor.at)
			}
		}
		if c.sep[1] > c.sep[0] {
			out.Separator, out.SeparatorSpan = s.text[c.sep[0]:c.sep[1]], s.span(c.sep)
		}
		if c.locator.end > 0 {
			out.Locator, out.Label = s.text[c.locator.at[0]:c.locator.at[1]], c.locator.label
			out.LocatorSpan = s.span(c.locator.at)
			if t := c.locator.term; t[1] > t[0] {
				out.LocatorTerm, out.LocatorTermSpan = s.text[t[0]:t[1]], s.span(t)
			}
		}
		out.Prefix, out.Suffix = c.prefix, c.tail
		out.Narrative, out.Secondary = c.narrative, c.secondary
		out.Confidence = c.confidence
	}
	return in
}

// span returns the bytes of the file of a stretch of the text, none for an
// empty one.
func (s *scanner) span(at [2]int) citation.Span {
	if at[1] <= at[0] {
		return citation.Span{}
	}
	return s.block.Span(at[0], at[1])
}
