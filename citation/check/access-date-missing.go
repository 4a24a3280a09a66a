package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var accessDateMissing = &Rule{
	ID:       "access-date-missing",
	Family:   Record,
	Severity: citation.Info,
	Off:      true,
	Title:    "a web page without the date of a visit",
	Doc: `Some manuals and many teachers want the day on which a page was seen. Most manuals want
it only for pages without a date of their own, so the rule is off.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." https://press.un.org/a.htm.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." Accessed May 5, 2010. https://press.un.org/a.htm.
`,
	Source: "The Chicago Manual of Style, 18th edition, on access dates",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			r := l.Reference
			if r.URL != "" && r.DOI == "" && r.Accessed.IsZero() && !visitWord.MatchString(l.text) && !strings.Contains(string(r.URL), "doi.org/") {
				p.reportReference(l.Listed, l.place(citation.VarURL, -1), "the date of the visit is missing")
			}
		})
	},
}

// visitWord stands before the date of a visit to a page.
var visitWord = sieve.Late(`(?i)acc?ess|acev?ss|retriev|\bcited|consult|visit|abgerufen|zugriff|zugegriffen|erişim|pristup|dostęp|view|citado|\blest |hämtad|besøkt|bezocht`)
