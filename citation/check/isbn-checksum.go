package check

import (
	"errors"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var isbnChecksum = &Rule{
	ID:       "isbn-checksum",
	Family:   Identifiers,
	Severity: citation.Error,
	Title:    "the check digit of an ISBN is wrong",
	Doc: `The last digit of an ISBN follows from the others. When it does not, a digit is
wrong or two have changed places. A number that is too long or too short is reported
as well.`,
	Bad: `## References

Buzan, Barry. 1991. *People, States and Fear*. London: Wheatsheaf. ISBN 978-0-7450-0719-8.
`,
	Good: `## References

Buzan, Barry. 1991. *People, States and Fear*. London: Wheatsheaf. ISBN 978-0-7450-0719-9.
`,
	Source: "ISBN Users' Manual, on the check digit",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCitedRecord(func(l *citation.Listed) {
			s := string(l.Reference.ISBN)
			if end, reason := checkISBN(s); s != "" && reason != "" {
				span, _ := l.Field(citation.VarISBN, -1)
				p.reportReference(l, span, "%s is not an ISBN: %s", s[:end], reason)
			}
		})
		p.eachPrinted(func(l *printed) {
			if !l.mentions("isbn") {
				return
			}
			for _, m := range printedISBN.FindAllStringSubmatchIndex(l.text, -1) {
				end, reason := checkISBN(l.text[m[2]:m[3]])
				if reason != "" && !goesOn(isbnDigits(l.text[m[2]:m[2]+end]), string(l.Reference.ISBN)) {
					p.reportReference(l.Listed, l.span(m[2], m[2]+end), "%s is not an ISBN: %s", strings.TrimSpace(l.text[m[2]:m[2]+end]), reason)
				}
			}
		})
	},
}

var printedISBN = sieve.Late(`(?i)\bISBN(?:-1[03])?(?:\s*\([^()]{1,20}\))?\s*[:.]?\s*(\d[\dX \t–‐-]{7,40})`)

// isbn13 is a number of thirteen digits that begins as all ISBNs of that length do.
var isbn13 = sieve.Late(`^97[89](?:[–‐-]?\d){10}\b|^97[89](?:[ \t–‐-]?\d){10}$`)

// checkISBN looks for an ISBN at the beginning of a run of digits, hyphens and
// spaces, behind which other numbers may stand. It returns where the number
// ends and what is wrong with it.
func checkISBN(s string) (end int, reason string) {
	if number := isbn13.FindString(s); number != "" {
		s = number // its first ten digits are no ISBN of their own
	}
	least, digits := 10, 0
	if isbn13.MatchString(s) {
		least = 13
	}
	for i, r := range s {
		if r != 'x' && r != 'X' && (r < '0' || r > '9') {
			continue
		}
		digits++
		if digits != least && digits != 13 || digits < 13 && goesOnAt(s[i+1:]) {
			continue
		}
		if _, err := citation.ParseISBN(s[:i+1]); err == nil {
			return i + 1, ""
		}
	}
	end = len(strings.TrimRight(s, " \t–‐-"))
	_, err := citation.ParseISBN(s[:end])
	var id *citation.IdentifierError
	if !errors.As(err, &id) || digits > 14 {
		return end, "" // other numbers follow
	}
	return end, id.Reason
}

// goesOnAt reports whether a number goes on with what follows: a digit, or a hyphen and one.
func goesOnAt(rest string) bool {
	rest = strings.TrimLeft(rest, "–‐-")
	return rest != "" && isDigit(rest[0])
}

// isbnDigits returns the digits of an ISBN, with the X that may be its last.
func isbnDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == 'X' || r == 'x' {
			return r
		}
		return -1
	}, s)
}
