package reflist

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
)

// doubts returns a problem for each field of an entry, or name of a field, that was
// read with less than the least confidence, in printed order. A field is as sure as
// the least sure of its segments.
func doubts(e *entries.Entry, l *citation.Listed, least float64) []citation.Problem {
	if least <= 0 {
		return nil
	}
	type field struct {
		variable citation.Variable
		index    int
	}
	var order []field
	sure := map[field]float64{}
	for _, s := range l.Segments {
		if s.Role != citation.Field {
			continue
		}
		f := field{s.Variable, s.Index}
		if before, seen := sure[f]; !seen {
			order = append(order, f)
			sure[f] = s.Confidence
		} else {
			sure[f] = min(before, s.Confidence)
		}
	}
	var problems []citation.Problem
	for _, f := range order {
		if sure[f] >= least {
			continue
		}
		span, _ := l.Field(f.variable, f.index)
		problems = append(problems, citation.Problem{
			ID: DoubtfulField, Severity: citation.Warning, Span: span, Start: e.Document.FilePosition(span.Start),
			Message: fmt.Sprintf("doubtful %s %q (%.2f)", f.variable, clip(strings.Join(strings.Fields(e.Document.FileText(span)), " ")), sure[f]),
		})
	}
	return problems
}
