package check

import (
	"bytes"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

var severalReferenceLists = &Rule{
	ID:       "several-reference-lists",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "there are two reference lists with one heading",
	Doc: `Two reference lists under the same heading, with no citation between them, are parts
of one list: it was split or put in twice.

Lists under headings of their own, such as primary and secondary sources, and lists
at the ends of chapters are not reported.`,
	Bad: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Arendt, Hannah. 1963. *On Revolution*. New York: Viking.

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.

Dahl, Robert. 1998. *On Democracy*. New Haven: Yale University Press.
`,
	Good: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the arrangement of reference lists",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, second := range p.secondLists() {
			f := p.report(p.headingOf(second.list), "a second reference list with the heading of the first")
			p.relateText(f, p.headingOf(second.first), "the first list")
		}
	},
}

// A secondList is a list of the manuscript and the one before it that has the same heading.
type secondList struct{ first, list citation.Span }

// secondLists returns the lists that have the heading of the one before and no citation between.
func (p *pass) secondLists() []secondList {
	var found []secondList
	for i := 1; i < len(p.Lists); i++ {
		a, b := p.Lists[i-1], p.Lists[i]
		first, second := p.headingOf(a), p.headingOf(b)
		if first.Len() == 0 || second.Len() == 0 || fold(p.source(first)) != fold(p.source(second)) {
			continue
		}
		if !slices.ContainsFunc(p.Citations, func(in citation.InText) bool { return in.Span.Start >= a.End && in.Span.End <= b.Start }) {
			found = append(found, secondList{a, b})
		}
	}
	return found
}

// headingOf returns where the heading of a list stands, an empty span if the
// list has none.
func (p *pass) headingOf(list citation.Span) citation.Span {
	if list.Start < 0 || list.End > len(p.Source) || list.Start >= list.End {
		return citation.Span{}
	}
	line := p.Source[list.Start:list.End]
	if i := bytes.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	for _, l := range p.References {
		if l.File == "" && l.Span.Start < list.Start+len(line) && l.Span.End > list.Start {
			return citation.Span{} // an entry
		}
	}
	text := strings.TrimSpace(string(line))
	start := list.Start + bytes.Index(line, []byte(text))
	return citation.Span{Start: start, End: start + len(text)}
}
