package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// variables is how many values a [citation.Variable] can have.
const variables = 256

// A part is what a labelled stretch is within its field.
type part uint8

const (
	whole part = iota
	familyPart
	givenPart
	droppingPart    // dropping particle
	nonDroppingPart // non-dropping particle
	suffixPart
	literalPart // organisation, or a name that is not divided
	shortPart   // short form of an organisation
	othersPart  // "et al."
	repeatPart  // a dash for the authors of the entry before
	yearPart
	monthPart
	seasonPart
	dayPart
	endYearPart // of a range
	endMonthPart
	endDayPart
	circaPart
	firstPart // page
	lastPart  // page
)

var partNames = [...]string{
	"", "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "short", "others", "repeat",
	"year", "month", "season", "day", "end-year", "end-month", "end-day", "circa", "first", "last",
}

func (p part) String() string { return partNames[p] }

// A label says what a token is. The zero label is of a token that was not
// understood, or that only separates.
type label struct {
	variable   citation.Variable
	part       part
	index      uint16 // of the name in its list
	separator  bool   // words that only lead to a field: "edited by", "In"
	confidence float32
}

// A mark gives a label to a stretch of the text without markup.
type mark struct {
	start, end int
	label      label
}

// apply turns marks into labels, one a token. Of two marks on one token the
// first given stands.
func apply(t *tokenized, marks []mark) []label {
	labels := make([]label, len(t.tokens))
	t.marked = slices.Grow(t.marked[:0], len(t.tokens))[:len(t.tokens)]
	done := t.marked
	clear(done)
	for _, m := range marks {
		first, last := t.tokenRange(m.start, m.end)
		for i := first; i < last; i++ {
			if !done[i] {
				labels[i], done[i] = m.label, true
			}
		}
	}
	return labels
}
