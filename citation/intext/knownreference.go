package intext

import (
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A knownReference is what citations need of a reference.
type knownReference struct {
	years   []int
	undated bool
	// firsts are the folded names that its first author may be cited by.
	firsts  []string
	people  bool   // the first author is a person
	authors int    // how many there are
	title   string // folded, of a work without authors
	own     string // the title of any work, as printed
	full    string // the same, folded
	headed  bool   // the list has the title before the names
	timed   bool   // it is a film or a recording, whose places are times
	unpaged bool   // it has no pages
	stops   int    // full stops in the places that it is cited by, of a play 2: "1.2.332"; see [pageReader.learnKinds]
	holder  string // the folded title of the journal or book that holds it
	// organisation is the folded name of the first author, if that is no person.
	organisation string
	pages        citation.Pages
	text         string // as printed
}

// yearInFront returns the year that a printed reference begins with: "(2017) Title", ""
// for none.
func yearInFront(s string) string {
	if s = strings.TrimLeft(s, "("); isYearDigits(s) && looksLikeYear(s[:4]) {
		return s[:4]
	}
	return ""
}

func (ref *knownReference) addYears(r *citation.Reference) {
	for _, v := range [...]citation.Variable{citation.VarIssued, citation.VarOriginalDate} {
		d := r.Date(v)
		for _, p := range [...]citation.DatePoint{d.Start, d.End} {
			if p.HasYear() {
				ref.years = append(ref.years, p.Year)
			}
		}
		ref.years = append(ref.years, yearsIn(d.Literal)...)
	}
	ref.undated = len(ref.years) == 0
}

// hasYear reports whether a reference is of a year as a citation prints it: one
// of the years in it, or none for a word such as "n.d.".
func (ref *knownReference) hasYear(printed []int) bool {
	if len(printed) == 0 {
		return ref.undated
	}
	for _, p := range printed {
		for _, y := range ref.years {
			if p == y {
				return true
			}
		}
	}
	return false
}

// beginsWithTitle reports whether a reference begins with its title, as films do, whoever made it.
func beginsWithTitle(l *citation.Listed) bool {
	fields := l.Fields()
	return len(fields) > 0 && fields[0].Variable == citation.VarTitle
}

// hasPage reports whether a number is among the pages of a reference.
func (ref *knownReference) hasPage(n int) bool { return ref.hasPageNear(n, 0) }

// mayHavePage reports the same, and whether it is so near, where they are in the thousands, that
// it is a wrong page rather than a year.
func (ref *knownReference) mayHavePage(n int) bool { return ref.hasPage(n) || ref.hasPageNear(n, 50) }

func (ref *knownReference) hasPageNear(n, near int) bool {
	const thousands = 1000
	return slices.ContainsFunc(ref.pages, func(p citation.PageRange) bool {
		first, last, ok := p.Expand().Numbers()
		return ok && (near == 0 || first >= thousands) && first-near <= n && n <= max(first, last)+near
	})
}

// yearsIn returns the years in a printed date: those of "1850/1990" are two.
// Years before Christ are negative, as in a [citation.DatePoint].
func yearsIn(s string) []int {
	var years []int
	for i := 0; i < len(s); i++ {
		if !isASCIIDigit(s[i]) {
			continue
		}
		n := i
		for n < len(s) && isASCIIDigit(s[n]) {
			n++
		}
		if n-i <= 4 {
			y, _ := strconv.Atoi(s[i:n])
			if isBefore(s[n:]) {
				y = 1 - y
			}
			years = append(years, y)
		}
		i = n
	}
	return years
}
