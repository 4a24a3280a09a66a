package reflist

import (
	"strings"

	"github.com/refwright/refwright/internal/sieve"
)

// complete takes back the starts behind what is no whole entry where most have their year
// behind the authors: authors and a year with nothing behind them, and what ends in a
// colon or comma, if what follows is no such entry itself. In such lists it adds the
// starts that were missed.
func (d *document) complete(lines []int, starts map[int]bool) map[int]bool {
	e := d.entriesOf(lines, starts)
	usual := usualHead(e)
	if usual == "" {
		return starts
	}
	for i := range e[1:] {
		before, x := e[i].text, &e[i+1]
		if headForm(x.text) != usual && (openEnd.MatchString(before) || headAlone.MatchString(before) || oneSentence.MatchString(x.text) && titleEnd.MatchString(before)) {
			delete(starts, x.lines[0])
		}
	}
	d.missed(e, starts, usual)
	return starts
}

// usualHead returns what stands around the year that most entries have behind their
// authors, "" where there is no such habit.
func usualHead(entries []entryLines) string {
	forms := map[string]int{}
	for i := range entries {
		forms[headForm(entries[i].text)]++
	}
	for form, n := range forms {
		if form != "" && 2*n > len(entries) {
			return form
		}
	}
	return ""
}

// headForm returns what stands around the year behind the names that a text begins with:
// ". y." in Chicago's form, " (y)" in another one; "" if it begins otherwise.
func headForm(s string) string {
	m := headYear.FindStringSubmatch(s)
	if m == nil || lowerWords.MatchString(withoutOthers(m[1])) {
		return ""
	}
	return m[2] + "y" + m[3]
}

// missed adds the starts of entries that were taken for parts of the one above: lines
// that begin with names and a year in the usual form, behind what is a whole entry.
func (d *document) missed(entries []entryLines, starts map[int]bool, usual string) {
	for i := range entries {
		lines := entries[i].lines
		for n, line := range lines[1:] {
			before := strings.TrimSpace(d.LineText(d.Lines[lines[n]]))
			text := strings.TrimSpace(d.LineText(d.Lines[line]))
			form := headForm(text)
			if form == "" && n+2 < len(lines) && peopleHead.MatchString(text) {
				form = headForm(text + " " + strings.TrimSpace(d.LineText(d.Lines[lines[n+2]])))
			}
			if form != usual || !sentenceEnd.MatchString(before) || initialEnd.MatchString(before) {
				continue
			}
			if text := d.newItem(lines[:n+1]).Text; headed.MatchString(text) || yearless.MatchString(text) {
				starts[line] = true
			}
		}
	}
}

var (
	// headYear is names with what stands around the year behind them.
	headYear = sieve.MustCompile(`^([\p{Lu}\[—–―][^\d“"„«:]{1,160}?)([.,]? \(?)(?:` + yearOrScan + `[a-z]?|` + yearAbsent + `)(\)?[.,:]?) \S`)
	// yearAbsent says that there is no year, with its last full stop where a bracket follows.
	yearAbsent = `(?:n\.\s?d|s\.\s?[adf]|o\.\s?J|t\.\s?y|b\.\s?g|u\.\s?å|б\.\s?г)\.??`
	// peopleHead is a line of at least two people with initials behind their family names,
	// whose year stands on the next.
	peopleHead = sieve.MustCompile(`^(?:\p{Lu}[\p{L}’'-]+(?: \p{L}[\p{L}’'-]+){0,2}, (?:\p{Lu}\.[ -]?)+, (?:(?:&|and) )?){2,}`)
	// lowerWords are words that stand in no list of names and in no name of a body.
	lowerWords  = sieve.MustCompile(`(?:^|\s)\p{Ll}{5,}`)
	sentenceEnd = sieve.MustCompile(`(?:[.”"»>)]|\d)$`)
	initialEnd  = sieve.MustCompile(`(?:^|[\s.-])\p{Lu}\.$`)
)

var (
	// headed is an entry with authors, their year and more; headAlone is one without more.
	headed    = sieve.MustCompile(`^[^\d“"„«]+[.,\s(]` + yearOrScan + `[a-z]?\)?[.,:]?\s\S`)
	headAlone = sieve.MustCompile(`^[^\d“"„«]+[.,\s(]` + yearOrScan + `[a-z]?\)?[.,:]?$`)
	// yearless is an entry with authors, a title of three words or more, perhaps an
	// edition, and a publisher.
	yearless = sieve.MustCompile(`^\p{Lu}[^\d“"„«]*[.)] [^.,\d]+ [^.,\d]+ [^.\d]+[.?!] (?:\d{1,2}\S* \p{L}+\. )?\p{Lu}[^.\d]*\.$`)
	// oneSentence is a few words that end in a full stop, as a publisher does: "Marsh Press."
	// titleEnd is an entry of authors, their year and one sentence without quotes.
	oneSentence = sieve.MustCompile(`^\p{Lu}[^.,:?!\d“"„«]{2,60}\.$`)
	titleEnd    = sieve.MustCompile(`^[^\d“"„«]+[.,\s(]` + yearOrScan + `[a-z]?\)?[.,:]? [^.?!“"„«]+(?:, \d{4}[–-]\d{2,4}|[^.?!“"„«])*[.?!]$`)
	// openEnd is what no entry ends with.
	openEnd = sieve.MustCompile(`[:;,(&]$`)
)
