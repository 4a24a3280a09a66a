package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A termForm is one of the forms that a term can have.
// Source: CSL 1.0.2, Terms.
type termForm uint8

const (
	formLong termForm = iota
	formShort
	formVerb
	formVerbShort
	formSymbol
	formCount
)

var termForms = [...]string{"long", "short", "verb", "verb-short", "symbol"}

// fallback returns the form that stands in for a missing one.
func (f termForm) fallback() termForm {
	switch f {
	case formVerbShort:
		return formVerb
	case formSymbol:
		return formShort
	}
	return formLong
}

// A gender is that of a noun, or of an ordinal that goes with one.
type gender uint8

const (
	neuter gender = iota
	masculine
	feminine
	genderCount
)

// A term is one form of a term in one locale.
type term struct {
	single, multiple string
	gender           gender
	defined          bool // also when it is the empty string
}

// get returns the singular or plural.
func (t *term) get(plural bool) string {
	if plural {
		return t.multiple
	}
	return t.single
}

// A termID is the number of a term: those that CSL knows have the same one in
// every style and locale, others get one where they are first met.
type termID uint16

// Terms that the processor itself uses. They begin the table knownTerms.
const (
	noTerm termID = iota
	termAnd
	termEtAl
	termAndOthers
	termOpenQuote
	termCloseQuote
	termOpenInnerQuote
	termCloseInnerQuote
	termPageRangeDelimiter
	termYearRangeDelimiter
	termCitationRangeDelimiter
	termAD
	termBC
	termCE
	termBCE
	termEditorTranslator
	termNoDate
	termMonth1 // and eleven more
)

const (
	termSeason1      = termMonth1 + 12 // and three more
	termLongOrdinal1 = termSeason1 + 4 // and nine more
	termVariables    = termLongOrdinal1 + 10
)

// termOfVariable returns the term of the same name as a variable.
func termOfVariable(v citation.Variable) termID { return termVariables + termID(v) }

// knownTerms are the names of the terms with fixed numbers.
var knownTerms = func() []string {
	names := strings.Split("|and|et-al|and others|open-quote|close-quote|open-inner-quote|close-inner-quote|"+
		"page-range-delimiter|year-range-delimiter|citation-range-delimiter|ad|bc|ce|bce|editortranslator|no date|"+
		"month-01|month-02|month-03|month-04|month-05|month-06|month-07|month-08|month-09|month-10|month-11|month-12|"+
		"season-01|season-02|season-03|season-04|"+
		"long-ordinal-01|long-ordinal-02|long-ordinal-03|long-ordinal-04|long-ordinal-05|"+
		"long-ordinal-06|long-ordinal-07|long-ordinal-08|long-ordinal-09|long-ordinal-10", "|")
	names = append(names, "") // no variable
	for _, v := range citation.Variables() {
		names = append(names, v.String())
	}
	return append(names, strings.Split(
		// Locators, CSL 1.0.2, Appendix II, without those that are variables.
		"act|appendix|article-locator|book|canon|chapter|column|elocation|equation|figure|folio|line|opus|"+
			"paragraph|part|rule|scene|sub-verbo|sub verbo|supplement|table|timestamp|title-locator|verse|"+
			// The rest of Appendix II that has no kind of its own.
			"accessed|advance-online-publication|album|anonymous|at|audio-recording|available at|by|circa|cited|film|"+
			"forthcoming|from|henceforth|ibid|in|in press|internet|interview|letter|loc-cit|no-place|no-publisher|on|online|op-cit|"+
			"original-work-published|personal-communication|podcast|podcast-episode|preprint|presented at|"+
			"radio-broadcast|radio-series|radio-series-episode|reference|retrieved|review-of|scale|special-issue|"+
			"special-section|television-broadcast|television-series|television-series-episode|video|working-paper|"+
			"colon|comma|semicolon|event|publisher", "|")...)
}()

var knownTermIDs = func() map[string]termID {
	m := make(map[string]termID, len(knownTerms))
	for i, name := range knownTerms {
		if _, ok := m[name]; !ok {
			m[name] = termID(i)
		}
	}
	delete(m, "")
	return m
}()

// termNames gives numbers to the terms of one style.
type termNames struct {
	extra []string // names beyond knownTerms
	ids   map[string]termID
}

// id returns the number of a term, giving it one when it has none.
func (t *termNames) id(name string) termID {
	if id, ok := knownTermIDs[name]; ok {
		return id
	}
	if id, ok := t.ids[name]; ok {
		return id
	}
	if len(knownTerms)+len(t.extra) >= 1<<16-1 {
		return noTerm
	}
	if t.ids == nil {
		t.ids = map[string]termID{}
	}
	id := termID(len(knownTerms) + len(t.extra))
	t.extra = append(t.extra, name)
	t.ids[name] = id
	return id
}

// name returns the name of a term.
func (t *termNames) name(id termID) string {
	if int(id) < len(knownTerms) {
		return knownTerms[id]
	}
	return t.extra[int(id)-len(knownTerms)]
}

// count returns the number of terms.
func (t *termNames) count() int { return len(knownTerms) + len(t.extra) }
