package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/rules"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// A labeller reads one reference: it says of every token which field it belongs to, and
// what type the work is of, "" if it does not know. What labels mean for the record is
// the business of assemble, so that labellers can be exchanged.
type labeller interface {
	label(t *tokens.Item) ([]tokens.Label, citation.Type)
}

// A reference list is written by one hand, so one reader reads all of it. The
// rules were made for the author-date form of the Chicago Manual and know what
// few lists have. Where a list has that form and the rules are sure of what they
// read, they read it; every other list the model reads better, those in another
// author-date form among them. docs/model.md has the figures.

// isAuthorDate reports whether most entries of a list are in Chicago's author-date
// form.
func isAuthorDate(entries []*entries.Entry) bool {
	fit, misfit := 0, 0
	for _, e := range entries {
		if rules.Fits(e.Text) {
			fit++
		} else {
			misfit++
		}
		if fit*10 >= len(entries)*6 || misfit*10 > len(entries)*4 {
			break // the others do not change it
		}
	}
	return fit*10 >= len(entries)*6
}

// isSure reports whether the rules are sure of the entries of a list as a whole.
func isSure(refs []*citation.Listed) bool {
	const sure = 0.7 // they have 0.8 of lists in Chicago's form, 0.6 of others
	sum, n := 0.0, 0
	for _, ref := range refs {
		if ref != nil {
			sum += ref.Confidence
			n++
		}
	}
	return sum >= sure*float64(n)
}

// ruleLabeller labels by rules over what the recognisers found.
type ruleLabeller struct {
	known *names.Known // of the list; nil for none
}

func (l ruleLabeller) label(t *tokens.Item) ([]tokens.Label, citation.Type) {
	return rules.Read(t, l.known), ""
}
