package citation

import (
	"strings"
	"unicode/utf8"
)

// Pages is a list of pages and page ranges, as [ParsePages] reads it from the
// variables page and locator. The zero value is no pages.
type Pages []PageRange

// A PageRange is one page or a run of pages. A page is a string: "12", "xiv",
// "S12", "e102", "A3.1".
type PageRange struct {
	First string
	Last  string // "" for a single page; else as printed, see [PageRange.Expand]
}

// ParsePages reads a list of pages:
//
//	231-35, 240     pages 231 to 235 and page 240
//	S12–S18         a range, with any dash, or several hyphens
//	xii-xvi & 1-20  roman numerals; ",", ";" and "&" separate
//	III-1245–1248   the longer dash divides the range
//	3-1-3-12        so does the middle hyphen, when the halves are alike
//
// Every string is read. A part that is no page and no range, such as "12ff." or
// "Article 7-8", becomes a single page of that text, so that nothing is lost.
// Words such as "pp." are not taken off.
func ParsePages(s string) Pages {
	var pages Pages
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ';' || r == '&' }) {
		if part = strings.TrimFunc(part, isSpace); part != "" {
			pages = append(pages, parseRange(part))
		}
	}
	return pages
}

func parseRange(s string) PageRange {
	for _, split := range [...]func(string) (string, string, bool){splitAtDash, splitAtHyphen} {
		first, last, ok := split(s)
		first, last = strings.TrimFunc(first, isSpace), strings.TrimFunc(last, isSpace)
		if ok && isPage(first) && isPage(last) {
			return PageRange{first, last}
		}
	}
	return PageRange{First: s}
}

// splitAtDash cuts s at its only dash: an en dash or longer, a minus sign, or
// hyphens in a row.
func splitAtDash(s string) (before, after string, ok bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		dash := isDash(r)
		end := i + n
		for end < len(s) {
			next, n := utf8.DecodeRuneInString(s[end:])
			if !isHyphen(r) || !isHyphen(next) {
				break
			}
			dash = true
			end += n
		}
		if dash {
			if ok {
				return "", "", false
			}
			before, after, ok = s[:i], s[end:], true
		}
		i = end
	}
	return before, after, ok
}

// splitAtHyphen cuts s at its middle hyphen, if it has an odd number of them.
func splitAtHyphen(s string) (before, after string, ok bool) {
	var at []int
	for i, r := range s {
		if isHyphen(r) {
			at = append(at, i)
		}
	}
	if len(at)%2 == 0 {
		return "", "", false
	}
	i := at[len(at)/2]
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+n:], true
}

// isDash reports whether r is a dash that is longer than a hyphen.
func isDash(r rune) bool {
	return isHyphen(r) && r != '-' && r != '\u00ad' && r != '\u2010' && r != '\u2011'
}

// isPage reports whether s can be an end of a range: a roman numeral, or ASCII
// or other letters and digits with at least one digit, and between them full
// stops, colons, slashes and single hyphens.
func isPage(s string) bool {
	if romanValue(s) > 0 {
		return true
	}
	digits, joined := false, true // joined: a letter or digit must come
	for _, r := range s {
		switch {
		case isDigit(r) || isLetter(r):
			digits = digits || isDigit(r)
			joined = false
		case !joined && (isHyphen(r) && !isDash(r) || strings.ContainsRune(".:/", r)):
			joined = true
		default:
			return false
		}
	}
	return digits && !joined
}

// String returns the list as CSL-JSON has it: ranges with a plain hyphen, and
// ", " between the parts. [ParsePages] reads it back.
func (p Pages) String() string {
	parts := make([]string, len(p))
	for i, r := range p {
		parts[i] = r.String()
	}
	return strings.Join(parts, ", ")
}

// Expand returns the list with every range expanded; see [PageRange.Expand].
func (p Pages) Expand() Pages {
	var pages Pages
	for _, r := range p {
		pages = append(pages, r.Expand())
	}
	return pages
}

// String returns the range with a plain hyphen, or the single page. Where a
// hyphen within a page would be read as that of the range, there are two.
func (r PageRange) String() string {
	if r.Last == "" {
		return r.First
	}
	if s := r.First + "-" + r.Last; parseRange(s) == r {
		return s
	}
	return r.First + "--" + r.Last
}

// IsRange reports whether r has two ends.
func (r PageRange) IsRange() bool { return r.Last != "" }

// Expand returns the range with its last page in full, where it was printed
// without the digits or letters it shares with the first:
//
//	231-35        231-235
//	S12-8         S12-S18
//	S12-S8        S12-S18
//	123.e1-e5     123.e1-123.e5
//
// A range that would then end before it begins ("235-31") stays as it is, and
// so does every other one.
func (r PageRange) Expand() PageRange {
	prefix, digits, suffix := cutPage(r.First)
	lastPrefix, lastDigits, lastSuffix := cutPage(r.Last)
	if digits == "" || lastDigits == "" || suffix != "" || lastSuffix != "" || !strings.HasSuffix(prefix, lastPrefix) {
		return r
	}
	if n := len(digits) - len(lastDigits); n > 0 {
		lastDigits = digits[:n] + lastDigits
	}
	if len(lastDigits) == len(digits) && lastDigits < digits {
		return r
	}
	return PageRange{r.First, prefix + lastDigits}
}

// Numbers returns the numbers of the first and the last page of the expanded
// range, the same number twice for a single page. It reports false for pages
// whose numbers cannot be compared: with different prefixes ("A12-B3"), one
// roman and one not, or without a number of at most nine digits.
func (r PageRange) Numbers() (first, last int, ok bool) {
	if first = romanValue(r.First); first > 0 {
		if r.Last == "" {
			return first, first, true
		}
		last = romanValue(r.Last)
		return first, last, last > 0
	}
	r = r.Expand()
	if r.Last == "" {
		r.Last = r.First
	}
	prefix, digits, suffix := cutPage(r.First)
	lastPrefix, lastDigits, lastSuffix := cutPage(r.Last)
	if prefix != lastPrefix || suffix != "" || lastSuffix != "" {
		return 0, 0, false
	}
	first, ok = Number(digits).Int()
	last, lastOK := Number(lastDigits).Int()
	return first, last, ok && lastOK
}

// cutPage cuts a page before and after its last number: "S", "12", "b".
func cutPage(s string) (prefix, digits, suffix string) {
	end := strings.LastIndexAny(s, "0123456789") + 1
	start := end
	for start > 0 && isDigit(rune(s[start-1])) {
		start--
	}
	return s[:start], s[start:end], s[end:]
}
