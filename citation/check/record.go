package check

import (
	"errors"

	"github.com/refwright/refwright/citation"
)

// eachCitedRecord calls f with each record of a data file that the manuscript cites. What is
// wrong in the others does not come into print.
func (p *pass) eachCitedRecord(f func(*citation.Listed)) {
	for _, l := range p.References {
		if l.Text == "" && len(p.cited[l.Reference.ID]) > 0 {
			f(l)
		}
	}
}

// checkRecordIdentifier reports the identifiers in a field of the records that are cited that
// cannot be such by their parser.
func (p *pass) checkRecordIdentifier(v citation.Variable, kind string, values func(*citation.Reference) []string, parse func(string) (string, error)) {
	p.eachCitedRecord(func(l *citation.Listed) {
		for _, s := range values(l.Reference) {
			if s == "" {
				continue
			}
			_, err := parse(s)
			var id *citation.IdentifierError
			if errors.As(err, &id) {
				span, _ := l.Field(v, -1)
				p.reportReference(l, span, "%s is not %s: %s", s, kind, id.Reason)
			}
		}
	})
}
