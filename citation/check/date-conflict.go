package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var dateConflict = &Rule{
	ID:       "date-conflict",
	Family:   Record,
	Severity: citation.Info,
	Title:    "the year of a reference and its full date disagree",
	Doc: `A reference gives its year twice, once behind the author and once in the full date,
and the two are not the same. One of them is wrong, or the date is that of an event
and not of the publication; the entry should say so. A date behind an address or a word such as
"accessed" is that of a visit.`,
	Bad: `## References

Organization of American States. 2003. "Human Security Network IVth Ministerial Meeting," July 2-3, 2002. https://scm.oas.org/doc_public/CP11782E07.doc.
`,
	Good: `## References

Organization of American States. 2002. "Human Security Network IVth Ministerial Meeting," July 2-3, 2002. https://scm.oas.org/doc_public/CP11782E07.doc.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Problems {
			q := &p.Problems[i]
			l := p.byID[q.Key]
			if q.ID != p.rule.ID {
				continue
			}
			if l == nil {
				l = p.listedAt(q.Span)
			}
			if l == nil || l.Text == "" {
				p.problem(q)
				continue
			}
			pr := p.print(l)
			start, end, ok := pr.field(citation.VarEventDate, -1, "")
			if !ok || l.Reference.Issued.IsRange() || accessWord.MatchString(pr.text[max(0, start-40):start]) || bareVisit.MatchString(pr.text[:start]) || p.isTwo(l) {
				continue
			}
			p.reportReference(l, pr.span(start, end), "the year is %s, and the date %s", l.Reference.Issued, strings.Join(strings.Fields(pr.text[start:end]), " ")).Confidence = 0.8
		}
	},
}

// accessWord says that the date behind it is that of a visit to a site.
var accessWord = sieve.MustCompile(`(?i)(?:acc?ess|acev?ss|retriev|\bcited|\[cit|consult|visit|abgerufen|zugriff|zugegriffen|erişim|pristup|dostęp|viewed|view|citado|lest |hämtad|besøkt|bezocht|web\.|online|available|disponível|disponible|acce[ds]|accès|åpnet|tilgået|hentet|öppnad|läst|alıntı|a\.\s?yer|aufgerufen|abruf|načten|přístup|megtekint|letölt|viitattu|luettu|geraadpleegd|доступ|обращения|приступ)[^"“”]*$`)

// bareVisit is an address before a date in brackets, which is that of a visit.
var bareVisit = sieve.MustCompile(`(?:https?://|www\.|doi:)\S+\s*[(\[]$`)

// listedAt returns the reference of a printed list that holds a span.
func (p *pass) listedAt(span citation.Span) *citation.Listed {
	for _, l := range p.References {
		if l.File == "" && l.Span.Start <= span.Start && span.End <= l.Span.End {
			return l
		}
	}
	return nil
}
