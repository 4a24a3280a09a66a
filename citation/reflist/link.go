package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/internal/sieve"
)

// addLink gives a reference that prints neither a DOI nor an address the one that
// its text leads to, as \href{https://doi.org/...}{Title} does.
func addLink(e *entries.Entry, l *citation.Listed) {
	if len(e.Links) == 0 || l.Reference.DOI != "" || l.Reference.URL != "" || len(l.Fields()) == 0 {
		return
	}
	for _, link := range e.Links {
		if !webAddress.MatchString(link.Address) {
			continue
		}
		variable := citation.VarURL
		value := link.Address
		if doi, err := citation.ParseDOI(link.Address); err == nil && strings.Contains(link.Address, "doi.org/") {
			variable, value = citation.VarDOI, doi
		}
		span := citation.Span{Start: e.Document.Source(link.Start), End: e.Document.Source(link.End)}
		for i, s := range l.Segments {
			if s.Role != citation.Separator || span.Start < s.Span.Start || span.End > s.Span.End {
				continue
			}
			l.Reference.SetText(variable, citation.Text(value))
			parts := []citation.Segment{s, {Span: span, Role: citation.Field, Variable: variable, Confidence: 1}, s}
			parts[0].Span.End, parts[2].Span.Start = span.Start, span.End
			var all []citation.Segment
			for _, p := range parts {
				if p.Span.Len() > 0 {
					all = append(all, p)
				}
			}
			l.Segments = append(l.Segments[:i:i], append(all, l.Segments[i+1:]...)...)
			return
		}
	}
}

var webAddress = sieve.MustCompile(`^(?:https?|ftp)://[^\s/]+`)
