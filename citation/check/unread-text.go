package check

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var unreadText = &Rule{
	ID:       "unread-text",
	Family:   Reading,
	Severity: citation.Info,
	Off:      true,
	Title:    "a part of an entry was not understood",
	Doc: `Some words of an entry belong to no field that was recognised: they were left out of
the record, or kept in it as a note, which no list prints as such. The entry may be
right and the reader wrong, so that the rule is off unless it is asked for; what it
shows is where the other rules are blind.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

small, Michael. 2001. "The Human Security Network." *Global Policy* 17 (4): 231-235.
`,
	Good: `## References

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "Observed in: lists with remarks between the fields",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Problems {
			if q := &p.Problems[i]; q.ID == p.rule.ID && q.File == "" {
				p.problem(q)
			}
		}
		const longestQuoted = 60 // characters of what is quoted
		for _, list := range p.lists() {
			for _, l := range list {
				if slices.ContainsFunc(l.Problems, func(q citation.Problem) bool { return q.ID == p.rule.ID }) {
					continue
				}
				for i := range l.Segments {
					if s := &l.Segments[i]; p.isRemark(l, i) {
						f := p.reportReference(l.Listed, s.Span, "%q belongs to no field that was recognised", clip(strings.Trim(strings.Join(strings.Fields(p.text(l.Listed, s.Span)), " "), " .,;"), longestQuoted))
						f.Confidence = 0.7
					}
				}
			}
		}
	},
}

// isRemark reports whether a stretch of an entry is what is left of it: a note, words behind
// the last field that lead to nothing, or what was read as a field that articles do not have, with
// little confidence or in small letters.
func (p *pass) isRemark(l *printed, i int) bool {
	const sure = 0.5
	s := &l.Segments[i]
	switch {
	case s.Role == citation.Separator:
		return i == len(l.Segments)-1 && twoWords.MatchString(p.text(l.Listed, s.Span))
	case s.Role != citation.Field:
		return false
	case s.Variable == citation.VarNote:
		return true
	case l.Reference.Type == citation.ArticleJournal && (s.Confidence < sure || !hasUpper(p.text(l.Listed, s.Span))):
		switch s.Variable {
		case citation.VarCollectionTitle, citation.VarPublisher, citation.VarPublisherPlace, citation.VarGenre, citation.VarArchive, citation.VarMedium, citation.VarEventTitle:
			return true
		}
	}
	return false
}

// twoWords are words that lead to no field, behind which nothing stands.
var twoWords = sieve.Late(`^[\s.,;]*\p{Ll}+\s\p{Ll}{2,}[\s.]*$`)
