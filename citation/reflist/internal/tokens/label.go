package tokens

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// Variables is how many values a [citation.Variable] can have.
const Variables = 256

// A Part is what a labelled stretch is within its field.
type Part uint8

// Parts of fields.
const (
	Whole Part = iota
	FamilyPart
	GivenPart
	DroppingPart    // dropping particle
	NonDroppingPart // non-dropping particle
	SuffixPart
	LiteralPart // organisation, or a name that is not divided
	ShortPart   // short form of an organisation
	OthersPart  // "et al."
	RepeatPart  // a dash for the authors of the entry before
	YearPart
	MonthPart
	SeasonPart
	DayPart
	EndYearPart // of a range
	EndMonthPart
	EndDayPart
	CircaPart
	FirstPart // page
	LastPart  // page
)

var partNames = [...]string{
	"", "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "short", "others", "repeat",
	"year", "month", "season", "day", "end-year", "end-month", "end-day", "circa", "first", "last",
}

// String returns the name that a segment has for the part, "" for Whole.
func (p Part) String() string { return partNames[p] }

// A Label says what a token is. The zero label is of a token that was not
// understood, or that only separates.
type Label struct {
	Variable   citation.Variable
	Part       Part
	Index      uint16 // of the name in its list
	Separator  bool   // words that only lead to a field: "edited by", "In"
	Confidence float32
}

// A Mark gives a label to a stretch of the text without markup.
type Mark struct {
	Start, End int
	Label      Label
}

// Apply turns marks into labels, one a token. Of two marks on one token the
// first given stands.
func Apply(t *Item, marks []Mark) []Label {
	labels := make([]Label, len(t.Tokens))
	t.marked = slices.Grow(t.marked[:0], len(t.Tokens))[:len(t.Tokens)]
	done := t.marked
	clear(done)
	for _, m := range marks {
		first, last := t.TokenRange(m.Start, m.End)
		for i := first; i < last; i++ {
			if !done[i] {
				labels[i], done[i] = m.Label, true
			}
		}
	}
	return labels
}
