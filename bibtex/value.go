package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// pages returns a list of pages with -- in its ranges, and whether that says all
// of it. A hyphen and a dash between two pages are the same, and so is space
// beside them.
//
// Source: biblatex manual 3.18b, §2.2.2, pages; BibTeXing (1988), section 3.2.
func pages(s citation.Text, d Dialect) (string, bool) {
	plain := s.Plain()
	if plain != string(s) {
		return escapeText(s, d, protectNothing, false)
	}
	var out strings.Builder
	var said strings.Builder
	exact := true
	for i, p := range citation.ParsePages(plain) {
		first, ok := escape(p.First, d)
		exact = exact && ok
		if i > 0 {
			out.WriteString(", ")
			said.WriteByte(',')
		}
		out.WriteString(first)
		said.WriteString(p.First)
		if p.Last != "" {
			last, ok := escape(p.Last, d)
			exact = exact && ok
			out.WriteString("--" + last)
			said.WriteString("-" + p.Last)
		}
	}
	return out.String(), exact && barePages.Replace(plain) == barePages.Replace(said.String())
}

// ordinals are the editions that classic BibTeX wants as a word.
//
// Source: BibTeXing (1988), section 3.2, edition.
var ordinals = [...]string{
	"", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
	"Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth",
	"Nineteenth", "Twentieth",
}

// edition returns an edition, and whether that says all of it. A number, or an
// English ordinal, is digits in BibLaTeX, which makes an ordinal of them in the
// language of the document, and an ordinal in classic BibTeX.
//
// Source: biblatex manual 3.18b, §2.2.2, edition.
func edition(s citation.Text, d Dialect) (string, bool) {
	n := editionNumber(s.Plain())
	if n == 0 {
		out, exact := escapeText(s, d, classicOnly(d, protectCapitals), false)
		return out, exact && !slices.Contains(ordinals[:], out)
	}
	exact := string(s) == strconv.Itoa(n)
	switch {
	case d == BibLaTeX:
		return strconv.Itoa(n), exact
	case n < len(ordinals):
		return ordinals[n], exact
	}
	return strconv.Itoa(n) + englishSuffix(n), exact
}

// editionNumber returns the number of an edition such as "2", "2nd" or "2nd ed.",
// and 0 for any other text.
func editionNumber(s string) int {
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
	n, ok := citation.Number(digits).Int()
	if !ok {
		return 0
	}
	switch strings.TrimPrefix(s[len(digits):], englishSuffix(n)) {
	case "", " ed", " ed.", " edition":
		return n
	}
	return 0
}

func englishSuffix(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

func classicOnly(d Dialect, p protection) protection {
	if d == BibTeX {
		return p
	}
	return protectNothing
}

// A bibstring is a word that biblatex translates into the language of the
// document, and what a record has for it.
type bibstring struct {
	key, text string
	also      []string // other ways to say it
}

// Source: biblatex manual 3.18b, §4.9.2.11 and §4.9.2.13; the texts are those of
// its English localisation, in full and abbreviated.
var (
	thesisTypes = []bibstring{
		{"phdthesis", "PhD thesis", []string{"Ph.D. thesis"}},
		{"mathesis", "Master's thesis", []string{"Master’s thesis", "MA thesis"}},
		{"bathesis", "Bachelor's thesis", []string{"Bachelor’s thesis", "BA thesis"}},
		{"candthesis", "Candidate thesis", []string{"Cand. thesis"}},
	}
	reportTypes = []bibstring{
		{"techreport", "Technical report", []string{"tech. rep."}},
		{"resreport", "Research report", []string{"research rep."}},
	}
	publicationStates = []bibstring{
		{"inpreparation", "in preparation", nil},
		{"submitted", "submitted", nil},
		{"forthcoming", "forthcoming", nil},
		{"inpress", "in press", nil},
		{"prepublished", "pre-published", nil},
	}
)

// findBibstring returns the key of a text that is one of these, in any case, and
// whether the key is read as exactly this text.
func findBibstring(list []bibstring, text string) (key string, exact bool) {
	for _, b := range list {
		if strings.EqualFold(text, b.text) || text == b.key {
			return b.key, text == b.text
		}
		for _, also := range b.also {
			if strings.EqualFold(text, also) {
				return b.key, false
			}
		}
	}
	return "", false
}

// keywords returns a list of keywords, and whether that says all of it. Both
// dialects separate them by commas.
func keywords(s citation.Text, d Dialect) (string, bool) {
	if d == BibTeX || !strings.Contains(string(s), ";") {
		return escapeText(s, d, protectNothing, false)
	}
	out, _ := escapeText(citation.Text(strings.ReplaceAll(string(s), ";", ",")), d, protectNothing, false)
	return out, false
}

// literalList returns a text as a list of literals: items separated by
// semicolons in the record are joined by "and" in BibLaTeX, and an item with an
// "and" of its own is put in braces. Classic BibTeX has no such lists.
//
// Source: biblatex manual 3.18b, §2.3.4.
func literalList(s citation.Text, d Dialect) (string, bool) {
	if d == BibTeX {
		return escapeText(s, d, protectNothing, false)
	}
	if !strings.Contains(string(s), "; ") && isOwnTeX(string(s)) && !hasAnd(string(s)) && !strings.EqualFold(string(s), "others") {
		return string(s), true
	}
	items := []string{string(s)}
	if strings.IndexByte(string(s), '<') < 0 {
		items = strings.Split(string(s), "; ")
	}
	exact := true
	for i, item := range items {
		out, ok := escapeText(citation.Text(item), d, protectNothing, false)
		exact = exact && ok && (out != "" || len(items) == 1) && item == strings.TrimSpace(item)
		if hasAnd(item) || strings.EqualFold(out, "others") {
			out = group(out)
		}
		items[i] = out
	}
	return strings.Join(items, " and "), exact
}

// verbatim returns a text in which no character is markup, and whether it is all
// there. It has no control characters and no white space at the ends; braces
// that do not balance, and in a URL spaces and backslashes, are percent-encoded.
func verbatim(s string, isURL bool) (string, bool) {
	valid := strings.ToValidUTF8(s, "\ufffd")
	balanced := isBalanced(valid)
	var b strings.Builder
	b.Grow(len(valid))
	for _, r := range strings.TrimSpace(valid) {
		switch {
		case isUnprintable(r) && r != '\t' && r != '\n' && r != '\r':
		case r < 0x80 && isSpaceByte(byte(r)):
			if isURL {
				b.WriteString("%20")
			} else {
				b.WriteByte(' ')
			}
		case r == '{' && !balanced:
			b.WriteString("%7B")
		case r == '}' && !balanced:
			b.WriteString("%7D")
		case r == '\\' && isURL:
			b.WriteString("%5C")
		default:
			b.WriteRune(r)
		}
	}
	out := b.String()
	return out, out == s
}

// isInteger reports whether s is what biblatex takes for an integer.
func isInteger(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
