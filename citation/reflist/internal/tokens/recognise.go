package tokens

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/sieve"
)

// What can be said for certain about a stretch of text, whatever stands around
// it, is said here, once: links, identifiers and dates. All offsets are into the
// text without markup.

// A PartSpan is a stretch that is a part of a field.
type PartSpan struct {
	Part       Part
	Start, End int
}

// A Date is a printed date.
type Date struct {
	Start, End int
	Parts      []PartSpan
}

// Has reports whether a part of the date is printed.
func (d Date) Has(p Part) bool {
	for _, ps := range d.Parts {
		if ps.Part == p {
			return true
		}
	}
	return false
}

const (
	yearRE  = `(?P<year>(?:1[0-9]|20)\d\d)`
	rangeRE = `\s?[-–—/]\s?`
)

// numericDates are the dates in digits alone. Their groups, and those of
// wordDates, are named for the parts.
var numericDates = []*sieve.Regexp{
	sieve.MustCompile(yearRE + `-(?P<month>\d\d)-(?P<day>\d\d)`),
	sieve.MustCompile(`(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?` + yearRE),
	sieve.MustCompile(`(?P<day>\d{1,2})/(?P<month>\d{1,2})/` + yearRE),
}

// wordDates are the dates with a month or season in words, the longer ones first.
var wordDates = func() []*sieve.Regexp {
	// Any word will do here: isPossible looks it up, which is far quicker than
	// a pattern of all names.
	month, endMonth := `(?P<month>\p{L}{3,12})\.?`, `(?P<end_month>\p{L}{3,12})\.?`
	day, endDay := `(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?`, `(?P<end_day>\d{1,2})(?:st|nd|rd|th|\.)?`
	season := `(?P<season>\p{L}{3,10})`
	of := `(?:\s+(?:of|de|del)\s+|\s+)`
	var res []*sieve.Regexp
	for _, p := range []string{
		month + `\s+` + day + rangeRE + endMonth + `\s+` + endDay + `,?\s+` + yearRE,
		day + `\s+` + month + rangeRE + endDay + `\s+` + endMonth + `(?:,?` + of + yearRE + `)?`,
		yearRE + `,?\s+` + month + `\s+` + day + `(?:` + rangeRE + endDay + `)?`,
		month + `\s+` + day + `(?:` + rangeRE + endDay + `)?(?:,?\s+` + yearRE + `)?`,
		day + `(?:` + rangeRE + endDay + `)?` + of + month + `(?:,?` + of + yearRE + `)?`,
		month + rangeRE + endMonth + `,?` + of + yearRE,
		month + `,?` + of + yearRE,
		yearRE + `,?\s+` + month + `(?:` + rangeRE + endMonth + `)?`,
		season + `,?\s+` + yearRE,
		yearRE + `,?\s+` + season,
	} {
		res = append(res, sieve.MustCompile(p))
	}
	return res
}()

var partOfGroup = map[string]Part{
	"year": YearPart, "month": MonthPart, "season": SeasonPart, "day": DayPart,
	"end_year": EndYearPart, "end_month": EndMonthPart, "end_day": EndDayPart,
}

// FindDates finds the dates with a month in s, in order.
func FindDates(s string) []Date {
	var found []Date
	find := func(re *sieve.Regexp, from, to int) {
		for _, m := range re.FindAllStringSubmatchIndex(s[from:to], -1) {
			d := Date{Start: from + m[0], End: from + m[1]}
			if Overlaps(found, d.Start, d.End) || !IsBoundary(s, d.Start) || !IsBoundary(s, d.End) {
				continue
			}
			for g, name := range re.SubexpNames() {
				if name != "" && m[2*g] >= 0 {
					d.Parts = append(d.Parts, PartSpan{partOfGroup[name], from + m[2*g], from + m[2*g+1]})
				}
			}
			if d.isPossible(s) {
				found = append(found, d)
			}
		}
	}
	if mayHaveNumericDate(s) {
		for _, re := range numericDates {
			find(re, 0, len(s))
		}
	}
	words := monthWords(s)
	for _, w := range monthWindows(s, words) {
		for _, re := range wordDates {
			find(re, w[0], w[1])
		}
	}
	for _, w := range words {
		if d, ok := bareMonth(s, w); ok && !Overlaps(found, d.Start, d.End) {
			found = append(found, d)
		}
	}
	slices.SortStableFunc(found, func(a, b Date) int { return a.Start - b.Start })
	return found
}

// mayHaveNumericDate reports whether s has the same separator twice within a
// few bytes, between digits. Most references do not, and need no pattern.
func mayHaveNumericDate(s string) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && IsASCIIDigit(rune(s[i])) }
	for i := range len(s) {
		c := s[i]
		if c != '-' && c != '.' && c != '/' || !digit(i-1) {
			continue
		}
		for j := i + 2; j <= i+4 && j < len(s); j++ {
			if s[j] == c && digit(j-1) {
				return true
			}
		}
	}
	return false
}

// A monthWord is a month or a season in words.
type monthWord struct {
	start, end int
	month      bool
}

// longestMonth is the length in bytes of the longest word for a month or season, and more.
const longestMonth = 24

// monthWords returns the months and seasons of s.
func monthWords(s string) []monthWord {
	var words []monthWord
	for i := 0; i < len(s); {
		n := WordLen(s[i:])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		if w := s[i : i+n]; n <= longestMonth {
			if month := lexicon.Lowered(lexicon.Months, w) > 0; month || lexicon.Lowered(lexicon.Seasons, w) > 0 {
				words = append(words, monthWord{i, i + n, month})
			}
		}
		i += n
	}
	return words
}

// monthWindows returns the stretches of s around its months and seasons, wide enough
// for a whole date, so that the patterns need not look at all of it.
func monthWindows(s string, words []monthWord) [][2]int {
	const reach = 32
	var windows [][2]int
	for _, w := range words {
		from, to := max(0, w.start-reach), min(len(s), w.end+reach)
		for !utf8.RuneStart(s[from]) {
			from++
		}
		for to < len(s) && !utf8.RuneStart(s[to]) {
			to--
		}
		if k := len(windows); k > 0 && windows[k-1][1] >= from {
			windows[k-1][1] = to
		} else {
			windows = append(windows, [2]int{from, to})
		}
	}
	return windows
}

// bareMonth returns a month or season alone, which is a date where a bracket or a
// comma holds it.
func bareMonth(s string, w monthWord) (Date, bool) {
	d := Date{Start: w.start, End: w.end}
	if !w.month {
		d.Parts = []PartSpan{{SeasonPart, w.start, w.end}}
	} else {
		d.Parts = []PartSpan{{MonthPart, w.start, w.end}}
		if strings.HasPrefix(s[w.end:], ".") {
			d.End++
		}
	}
	return d, IsBoundary(s, d.Start) && IsBoundary(s, d.End) && isHeld(s, d.Start, d.End)
}

// isPossible reports whether day and month are in range and words are months.
func (d Date) isPossible(s string) bool {
	for _, p := range d.Parts {
		v := s[p.Start:p.End]
		switch p.Part {
		case DayPart, EndDayPart:
			if n := lexicon.FirstNumber(v); n < 1 || n > 31 {
				return false
			}
		case MonthPart, EndMonthPart:
			if MonthNumber(v) == 0 {
				return false
			}
		case SeasonPart:
			if lexicon.Lowered(lexicon.Seasons, v) == 0 {
				return false
			}
		}
	}
	return true
}

// MonthNumber returns 1 to 12 for a month in words or digits, otherwise 0.
func MonthNumber(s string) int {
	if n := lexicon.FirstNumber(s); n > 0 {
		if n > 12 {
			return 0
		}
		return n
	}
	return lexicon.Lowered(lexicon.Months, strings.TrimSuffix(s, "."))
}

// Overlaps reports whether a stretch has something in common with one of some dates.
func Overlaps(ds []Date, start, end int) bool {
	for _, d := range ds {
		if start < d.End && d.Start < end {
			return true
		}
	}
	return false
}

// IsBoundary reports whether no word or number goes on across offset i.
func IsBoundary(s string, i int) bool {
	if i <= 0 || i >= len(s) {
		return true
	}
	before, after := LastRune(s[:i]), FirstRune(s[i:])
	in := func(r rune) bool { return IsWordRune(r) || IsASCIIDigit(r) }
	return !(in(before) && in(after))
}

// isHeld reports whether a month alone stands in brackets or between commas,
// as in "1 (April): 10-23".
func isHeld(s string, start, end int) bool {
	before := strings.TrimRight(s[:start], " ")
	after := strings.TrimLeft(s[end:], " ")
	return strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") ||
		strings.HasSuffix(before, ",") && strings.HasPrefix(after, ":")
}

// Identifiers and links.

// A Link is a URL or identifier that stands in the text.
type Link struct {
	Start, End int // what is printed of it, the name before it ("doi:") not included
	Lead       int // where that name begins
	Variable   citation.Variable
}

var (
	doiLead   = sieve.MustCompile(`(?i)\b(?:doi\s*[:.]?\s*)$`)
	urlLead   = sieve.MustCompile(`(?i)(?:\b(?:available (?:at|from|online at)|retrieved from|accessed at|disponible (?:en|sur)|disponível em|erişim adresi|dostupno na|tilgjengelig (?:fra|på)|online|url|from|at|in)\s*:?\s*)$`)
	isbnForm  = sieve.MustCompile(`(?i)\bISBN(?:-1[03])?\s*:?\s*([0-9][0-9\-– ]{8,16}[0-9Xx])`)
	issnForm  = sieve.MustCompile(`(?i)\b(?:e-?)?ISSN\s*:?\s*([0-9]{4}[-–][0-9]{3}[0-9Xx])`)
	pmidForm  = sieve.MustCompile(`\bPMID\s*:?\s*([0-9]{1,9})`)
	pmcidForm = sieve.MustCompile(`\b(?:PMCID\s*:?\s*)?(PMC[0-9]{1,9})\b`)
	arxivForm = sieve.MustCompile(`(?i)\barXiv\s*:\s*((?:\d{4}\.\d{4,5}|[a-z\-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?)(?:\s*\[[\w.\-]+\])?`)
)

// leadLen is how far before a link the words that lead to it can begin.
const leadLen = 64

// findLinks finds the links and identifiers of a reference, in order.
func (t *Item) findLinks() []Link {
	var found []Link
	for _, tok := range t.Tokens {
		if tok.Kind != Address {
			continue
		}
		start, end := tok.Clean, tok.Clean+tok.End-tok.Start
		l := Link{Start: start, End: end, Lead: start, Variable: citation.VarURL}
		if _, err := citation.ParseDOI(t.Clean[start:end]); err == nil {
			l.Variable = citation.VarDOI
			if m := doiLead.FindStringIndex(Tail(t.Clean[:start], leadLen)); m != nil {
				l.Lead -= m[1] - m[0]
			}
		} else if m := urlLead.FindStringIndex(Tail(t.Clean[:start], leadLen)); m != nil {
			l.Lead -= m[1] - m[0]
		}
		found = append(found, l)
	}
	for _, f := range []struct {
		form     *sieve.Regexp
		word     string // that it needs, in lower case
		variable citation.Variable
	}{
		{isbnForm, "isbn", citation.VarISBN}, {issnForm, "issn", citation.VarISSN}, {pmidForm, "pmid", citation.VarPMID},
		{pmcidForm, "pmc", citation.VarPMCID}, {arxivForm, "arxiv", citation.VarNumber},
	} {
		if !containsFold(t.Clean, f.word) {
			continue
		}
		for _, m := range f.form.FindAllStringSubmatchIndex(t.Clean, -1) {
			l := Link{Start: m[2], End: m[3], Lead: m[0], Variable: f.variable}
			if f.form == arxivForm {
				l.Start, l.Lead = m[0], m[0]
			}
			found = append(found, l)
		}
	}
	slices.SortStableFunc(found, func(a, b Link) int { return a.Lead - b.Lead })
	return found
}

// containsFold reports whether s has a word of lower-case ASCII letters, in any
// case.
func containsFold(s, word string) bool {
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == word[0] && strings.EqualFold(s[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// IsYear reports whether a word is a year of four digits.
func IsYear(s string) bool {
	return len(s) == 4 && (s[0] == '1' && s[1] >= '4' || s[0] == '2' && s[1] == '0') && IsASCIIDigit(rune(s[2])) && IsASCIIDigit(rune(s[3])) && IsASCIIDigit(rune(s[1]))
}
