package rules

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// Forms of volumes, issues and pages. Their groups are named: v, i, f and l for the
// first and last page.
const (
	number = `[A-Za-z]{0,3}\d+[A-Za-z]?(?:\.\d+)?`
	roman  = `[IVXLCDMivxlcdm]+`
	pageNo = `(?:[A-Za-z]{0,2}\d+[a-z]?|[ivxlcdm]+)`
	dash   = `\s?[-–—−‑]{1,2}\s?`
)

var (
	volumeWord  = sieve.MustCompile(`^(?i:volumes?|vols?\.?|cilt|cit\.|bd\.|band|jahrgang|jg\.|tomes?|tom[oe]?|t\.|årg\.|årgang|god\.|knj\.|sv\.|c\.|v\.|rocznik|r\.|том|т\.)\s?(?P<v>` + number + `|` + roman + `)(?:\b|$)`)
	volumeAfter = sieve.MustCompile(`^(?P<v>\d+)\.\s?(?i:jg\.|jahrgang|jahrg\.|bd\.|årg\.|årgang|cilt|évf\.|roč\.)`)
	issueWord   = sieve.MustCompile(`^(?i:numbers?|issues?|nos?\.?|nr\.?|n\.|sy\.|n°|nº|nᵒ|n\.\s?º|núm\.|num\.|numéro|sayı:?|say\.|heft|h\.|hefte|fasc\.|br\.|broj|z\.|zeszyt|№|вып\.|бр\.|изд\.|izd\.|iss\.)\s?(?P<i>` + number + `(?:` + dash + number + `)?|` + roman + `)(?:\b|$)`)
	pagesWord   = sieve.MustCompile(`^(?i:pages?|pp?\.|pp|ss?\.|str\.|seiten?|sayfa|sf\.|pág?s?\.|стр\.|с\.|oldal|sid\.|side[rn]?|bl\.)\s?(?P<f>` + pageNo + `)(?:` + dash + `(?P<l>` + pageNo + `))?(?:ff?\.|\b|$)`)
	volIssue    = sieve.MustCompile(`^(?P<v>` + number + `|[IVXLCDM]+)\s?\((?P<i>[^()]{1,24})\)`)
	pageRange   = sieve.MustCompile(`^(?P<f>` + pageNo + `)` + dash + `(?P<l>` + pageNo + `)(?:\b|$)`)
	onePage     = sieve.MustCompile(`^(?P<f>[A-Za-z]{0,2}\d+)(?:\b|$)`)
	slashIssue  = sieve.MustCompile(`^(?P<v>\d+)/(?P<i>\d+)(?:\b|$)`)
	dotIssue    = sieve.MustCompile(`^(?P<v>\d+)\.(?P<i>\d+)(?:\b|$)`)
	volNumber   = sieve.MustCompile(`^(?P<v>\d+[a-z]?|[IVXLCDM]{1,7})(?:\b|$)`)
	volRange    = sieve.MustCompile(`^(?P<v>\d+[-–]\d+)\s?[:(]`)
	issueValue  = sieve.MustCompile(`^(?i:nos?\.?|nr\.?|n°|nº|issue|sayı|special issue|suppl\.?|supplement)?\s?(?P<i>[A-Za-z]{0,5}\.?\s?\d+[A-Za-z]?(?:\s?[-–—/&]\s?\d+)?|` + roman + `)$`)
)

// numeration reads what follows the name of a journal or a book: volume,
// issue, a date in brackets, pages. It begins at offset i and returns the
// marks and where it ended, i itself when there is nothing of the sort.
func (p *parse) numeration(i int, afterJournal bool) int {
	n := numeration{parse: p, afterJournal: afterJournal, end: i}
	for n.step() {
	}
	return n.end
}

// A numeration is what has been read of the numbers behind a name.
type numeration struct {
	*parse
	afterJournal         bool
	volume, issue, pages bool // which have been read

	end int    // of what has been read
	sep int    // where the next number stands, behind separators
	at  string // the text from there
}

// step reads the next number or date, and reports whether there is one.
func (n *numeration) step() bool {
	n.sep = skipSeparators(n.s, n.end)
	n.at = n.s[n.sep:]
	if n.at == "" || n.blocked(n.sep) {
		return false
	}
	if d, ok := n.dateAt(n.sep); ok {
		switch {
		case n.afterJournal && (n.volume || n.bracketed(n.sep, d.End)) && !n.hasDate(d):
			// "1 (April): 10-23", "34 (2), spring 2010, 5".
			n.date(citation.VarIssued, d)
			n.end = n.closeBracket(n.sep, d.End)
			return true
		case d.Start == n.sep:
			return false // "*The Guardian*, 3 March 2013": no volume
		}
	}
	next := -1
	for _, read := range [...]func(*numeration) int{
		(*numeration).volumeWithIssue, (*numeration).issueInBrackets, (*numeration).yearInBrackets, (*numeration).inForm, (*numeration).bareVolume,
	} {
		if next = read(n); next >= 0 {
			break
		}
	}
	if next <= n.end {
		return false
	}
	n.end = next
	return true
}

// volumeWithIssue reads a volume before the brackets around its issue, or around a
// date, which the next step reads.
func (n *numeration) volumeWithIssue() int {
	if n.volume || n.pages || !n.afterJournal {
		return -1
	}
	m := volIssue.FindStringSubmatchIndex(n.at)
	if m == nil {
		return -1
	}
	inner := n.at[m[4]:m[5]]
	switch {
	case issueValue.MatchString(inner) && !tokens.IsYear(inner):
		return n.take(volIssue, m)
	case tokens.IsYear(inner) || len(tokens.FindDates(inner)) > 0 || len(tokens.FindDates("("+inner+")")) > 0:
		n.mark(citation.VarVolume, tokens.Whole, n.sep+m[2], n.sep+m[3], 0.99)
		n.volume = true
		return n.sep + m[3]
	}
	return -1
}

// issueInBrackets reads an issue whose volume has been read.
func (n *numeration) issueInBrackets() int {
	inner, ok := bracketAt(n.at)
	if !ok || !n.volume || n.issue || !issueValue.MatchString(inner) || tokens.IsYear(inner) {
		return -1
	}
	m := issueValue.FindStringSubmatchIndex(inner)
	n.mark(citation.VarIssue, tokens.Whole, n.sep+1+m[2], n.sep+1+m[3], 0.99)
	n.issue = true
	return n.sep + len(inner) + 2
}

// yearInBrackets reads the year of a journal, or passes over it where one is known.
func (n *numeration) yearInBrackets() int {
	inner, ok := bracketAt(n.at)
	if !ok || !tokens.IsYear(inner) || !n.afterJournal {
		return -1
	}
	if !n.dated() {
		n.mark(citation.VarIssued, tokens.YearPart, n.sep+1, n.sep+5, 0.99)
	} else {
		n.separate(n.sep, n.sep+6)
	}
	return n.sep + 6
}

// inForm reads a number that a word or its form tells, by the first form that fits
// and can still come.
func (n *numeration) inForm() int {
	between := n.s[n.end:n.sep]
	colon, comma := strings.Contains(between, ":"), strings.Contains(between, ",")
	first := n.afterJournal && !n.volume && !n.issue && !n.pages
	isPage := !n.pages && (colon && (n.volume || n.issue) || !colon && comma && n.volume)
	for _, f := range [...]struct {
		can  bool
		form *sieve.Regexp
	}{
		{!n.volume, volumeWord},
		{!n.volume, volumeAfter},
		{!n.issue, issueWord},
		{!n.pages, pagesWord},
		{first, slashIssue},
		{first, dotIssue},
		{n.afterJournal && !n.volume && !n.pages && !colon, volRange},
		{!n.pages, pageRange},
		{isPage, onePage},
	} {
		if !f.can {
			continue
		}
		if m := f.form.FindStringSubmatchIndex(n.at); m != nil && tokens.IsBoundary(n.s, n.sep+m[1]) {
			return n.take(f.form, m)
		}
	}
	return -1
}

// bareVolume reads a number right behind the name of a journal.
func (n *numeration) bareVolume() int {
	if n.volume || n.pages || !n.afterJournal {
		return -1
	}
	m := volNumber.FindStringSubmatchIndex(n.at)
	if m == nil || !tokens.IsBoundary(n.s, n.sep+m[1]) || tokens.IsYear(n.at[:m[1]]) {
		return -1
	}
	return n.take(volNumber, m)
}

// take marks what the groups of a form name, and returns where the form ends.
func (n *numeration) take(form *sieve.Regexp, m []int) int {
	for g, name := range form.SubexpNames() {
		if name == "" || m[2*g] < 0 {
			continue
		}
		a, b := n.sep+m[2*g], n.sep+m[2*g+1]
		switch name {
		case "v":
			n.mark(citation.VarVolume, tokens.Whole, a, b, 0.99)
			n.volume = true
		case "i":
			if v := issueValue.FindStringSubmatchIndex(n.s[a:b]); v != nil {
				a, b = a+v[2], a+v[3]
			}
			n.mark(citation.VarIssue, tokens.Whole, a, b, 0.99)
			n.issue = true
		case "f":
			n.mark(citation.VarPage, tokens.FirstPart, a, b, 0.99)
			n.pages = true
		case "l":
			n.mark(citation.VarPage, tokens.LastPart, a, b, 0.99)
		}
	}
	end := n.sep + m[1]
	if form == volRange {
		end = n.sep + m[3] // what follows only proves that it is a volume
	}
	n.separate(n.sep, end)
	return end
}

// bracketAt returns what stands in the round brackets that s begins with.
func bracketAt(s string) (string, bool) {
	if !strings.HasPrefix(s, "(") {
		return "", false
	}
	inner, _, ok := strings.Cut(s[1:], ")")
	return inner, ok && !strings.Contains(inner, "(")
}
