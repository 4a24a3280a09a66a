package check

import (
	"sort"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
)

var yearSuffixOrder = &Rule{
	ID:       "year-suffix-order",
	Family:   Agreement,
	Severity: citation.Info,
	Title:    "the letters after the year do not follow the titles",
	Doc: `Works of the same authors and year have their letters in the alphabetical order of
their titles. Some editors give them in the order of publication or of citation,
so this is only worth knowing, and reported in Chicago and APA alone. An
article at the beginning of a title may count or not, works with dates of different months
may follow them, and those with a month are not compared with those with a year alone. Where
a letter with a mark decides, as Å does, which stands last in Norwegian, nothing is said.`,
	Bad: `It was disputed (Barber 1984a), and again (Barber 1984b).

## References

Barber, Benjamin. 1984a. *Uses of Strife*. New York: Norton.

Barber, Benjamin. 1984b. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984a), and again (Barber 1984b).

## References

Barber, Benjamin. 1984a. *Strong Democracy*. Berkeley: University of California Press.

Barber, Benjamin. 1984b. *Uses of Strife*. New York: Norton.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 18th edition, on works by the same author in the same year in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		if !p.opt.isStrict() {
			return
		}
		for _, group := range p.sameLabel() {
			if len(group) < 2 || group[0].File != "" {
				continue
			}
			group = append([]*citation.Listed(nil), group...)
			sort.SliceStable(group, func(i, j int) bool { return group[i].Reference.YearSuffix < group[j].Reference.YearSuffix })
			for i := 1; i < len(group); i++ {
				a, b := group[i-1].Reference, group[i].Reference
				if a.YearSuffix == "" || a.YearSuffix == b.YearSuffix || a.Title == "" || b.Title == "" {
					continue
				}
				x, y := a.Title.Plain(), b.Title.Plain()
				if surelyBefore(y, x) && !mayBeByDate(a.Issued.Start, b.Issued.Start) {
					f := p.reportReference(group[i], yearField(group[i]), "%s comes before %s by its title, and after it by its letter", quoted(y), quoted(x))
					p.relateReference(f, group[i-1], citation.Span{}, listLabel(a))
					break
				}
			}
		}
	},
}

// surelyBefore reports whether one title stands before another in the alphabet in any language
// and with or without the article that it begins with.
func surelyBefore(a, b string) bool {
	if !isLatin(a + b) {
		return false
	}
	before := func(a, b string) bool { return titleBefore(a, b) && !markDecides(a, b) }
	return before(a, b) && before(afterArticle(a), afterArticle(b))
}

// mayBeByDate reports whether two dates of one year can be what their order is by: one comes
// first, or of one alone the month is known.
func mayBeByDate(a, b citation.DatePoint) bool {
	return (a.Month == 0) != (b.Month == 0) || earlier(a, b)
}

// titleBefore reports whether a stands before b in the alphabet, without regard
// to marks, case and punctuation.
func titleBefore(a, b string) bool { return fold(a) < fold(b) }

// markDecides reports whether one of the first letters in which two titles differ is none of the
// 26, so that their order depends on the language.
func markDecides(a, b string) bool {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] > unicode.MaxASCII && unicode.IsLetter(x[i]) || y[i] > unicode.MaxASCII && unicode.IsLetter(y[i])
		}
	}
	return false
}

// afterArticle takes the article off the beginning of a title.
func afterArticle(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	switch strings.ToLower(first) {
	case "the", "a", "an", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine", "el", "los", "las", "il", "lo", "gli", "o", "os", "as", "um", "uma", "en", "et", "den", "det", "de", "het":
		if ok {
			return rest
		}
	}
	return s
}

// isLatin reports whether a text is in the Latin alphabet, whose order is known.
func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) < 0
}

func quoted(s string) string { return "“" + s + "”" }

// earlier reports whether a is a day or month that is known to come before b.
func earlier(a, b citation.DatePoint) bool {
	if a.Month == 0 || b.Month == 0 || a.Month > 12 || b.Month > 12 {
		return false
	}
	return a.Month < b.Month || a.Month == b.Month && a.Day < b.Day
}
