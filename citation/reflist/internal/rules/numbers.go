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
	var volume, issue, pages bool
	end := i
	for {
		sep := skipSeparators(p.s, end)
		colon := strings.Contains(p.s[end:sep], ":")
		at := p.s[sep:]
		if at == "" || p.blocked(sep) {
			break
		}
		if d, ok := p.dateAt(sep); ok && afterJournal && (volume || p.bracketed(sep, d.End)) && !p.hasDate(d) {
			// "1 (April): 10-23", "34 (2), spring 2010, 5".
			p.date(citation.VarIssued, d)
			end = p.closeBracket(sep, d.End)
			continue
		} else if ok && d.Start == sep {
			break // "*The Guardian*, 3 March 2013": no volume
		}
		next := -1
		mark := func(re *sieve.Regexp, m []int) {
			for g, name := range re.SubexpNames() {
				if name == "" || m[2*g] < 0 {
					continue
				}
				a, b := sep+m[2*g], sep+m[2*g+1]
				switch name {
				case "v":
					p.mark(citation.VarVolume, tokens.Whole, a, b, 0.99)
					volume = true
				case "i":
					if v := issueValue.FindStringSubmatchIndex(p.s[a:b]); v != nil {
						a, b = a+v[2], a+v[3]
					}
					p.mark(citation.VarIssue, tokens.Whole, a, b, 0.99)
					issue = true
				case "f":
					p.mark(citation.VarPage, tokens.FirstPart, a, b, 0.99)
					pages = true
				case "l":
					p.mark(citation.VarPage, tokens.LastPart, a, b, 0.99)
				}
			}
			end := m[1]
			if re == volRange {
				end = m[3] // what follows only proves that it is a volume
			}
			p.separate(sep, sep+end)
			next = sep + end
		}
		try := func(ok bool, re *sieve.Regexp) bool {
			if !ok || next >= 0 {
				return false
			}
			if m := re.FindStringSubmatchIndex(at); m != nil && tokens.IsBoundary(p.s, sep+m[1]) {
				mark(re, m)
				return true
			}
			return false
		}
		if m := volIssue.FindStringSubmatchIndex(at); m != nil && !volume && !pages && afterJournal {
			inner := at[m[4]:m[5]]
			switch {
			case issueValue.MatchString(inner) && !tokens.IsYear(inner):
				mark(volIssue, m)
			case tokens.IsYear(inner) || len(tokens.FindDates(inner)) > 0 || len(tokens.FindDates("("+inner+")")) > 0:
				// The bracket holds a date, which the next round reads.
				p.mark(citation.VarVolume, tokens.Whole, sep+m[2], sep+m[3], 0.99)
				volume = true
				next = sep + m[3]
			}
		}
		if inner, ok := bracketAt(at); ok && next < 0 && volume && !issue && issueValue.MatchString(inner) && !tokens.IsYear(inner) {
			m := issueValue.FindStringSubmatchIndex(inner)
			p.mark(citation.VarIssue, tokens.Whole, sep+1+m[2], sep+1+m[3], 0.99)
			issue = true
			next = sep + len(inner) + 2
		}
		if inner, ok := bracketAt(at); ok && next < 0 && tokens.IsYear(inner) && afterJournal {
			if !p.dated() {
				p.mark(citation.VarIssued, tokens.YearPart, sep+1, sep+5, 0.99)
			} else {
				p.separate(sep, sep+6)
			}
			next = sep + 6
		}
		try(!volume, volumeWord)
		try(!volume, volumeAfter)
		try(!issue, issueWord)
		try(!pages, pagesWord)
		try(!volume && !issue && !pages && afterJournal, slashIssue)
		try(!volume && !issue && !pages && afterJournal, dotIssue)
		try(!volume && !pages && !colon && afterJournal, volRange)
		try(!pages, pageRange)
		try(!pages && (colon && (volume || issue)), onePage)
		if !pages && volume && !colon && next < 0 && sep > end && strings.Contains(p.s[end:sep], ",") {
			try(true, onePage)
		}
		if next < 0 && !volume && !pages && afterJournal {
			if m := volNumber.FindStringSubmatchIndex(at); m != nil && tokens.IsBoundary(p.s, sep+m[1]) && !tokens.IsYear(at[:m[1]]) {
				mark(volNumber, m)
			}
		}
		if next < 0 || next <= end {
			break
		}
		end = next
	}
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
