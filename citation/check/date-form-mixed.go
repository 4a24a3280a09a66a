package check

import (
	"strings"
	"time"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var dateFormMixed = &Rule{
	ID:       "date-form-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "a date has the day before the month where the others have it behind, or the reverse",
	Doc: `"8 March 2010" and "March 8, 2010" are both right, and a list keeps to one of them. A date
in the other form is reported where five or more are alike.

Dates within titles are not looked at, and those of visits are compared with each other alone,
since some styles print them in their own way. Months are known by their English names.`,
	Bad: `## References

Annan, Kofi. 2005. "In Larger Freedom." United Nations, March 21, 2005.

Axworthy, Lloyd. 1999. "Message to the Hague Appeal." Speech, May 13, 1999.

O'Brien, Patricia. 2009. "Ministerial Meeting Statement." United Nations, September 23, 2009.

Ogata, Sadako. 2003. "Human Security Now." Address, 1 May 2003.

Takasu, Yukio. 2009. "Measure Progress by Change." Address, New York, October 6, 2009.

Vollebæk, Knut. 1999. "The Spirit of Lysøen." Speech, Bergen, May 20, 1999.
`,
	Good: `## References

Annan, Kofi. 2005. "In Larger Freedom." United Nations, March 21, 2005.

Axworthy, Lloyd. 1999. "Message to the Hague Appeal." Speech, May 13, 1999.

O'Brien, Patricia. 2009. "Ministerial Meeting Statement." United Nations, September 23, 2009.

Ogata, Sadako. 2003. "Human Security Now." Address, May 1, 2003.

Takasu, Yukio. 2009. "Measure Progress by Change." Address, New York, October 6, 2009.

Vollebæk, Knut. 1999. "The Spirit of Lysøen." Speech, Bergen, May 20, 1999.
`,
	Source: "The Chicago Manual of Style, 18th edition, on dates",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var own, visits [2][]stretch // with the day before the month, and behind it
			for _, l := range list {
				if !mayHaveDay(l.text) {
					continue
				}
				for form, dates := range daysOf(l.text) {
					for _, m := range dates.FindAllStringSubmatchIndex(l.text, -1) {
						start, end := max(m[2], m[4]), max(m[3], m[5])
						if l.variable(start) == citation.VarTitle || l.isLink(start) {
							continue
						}
						group := &own
						if accessWord.MatchString(l.text[max(0, start-40):start]) || bareVisit.MatchString(l.text[:start]) {
							group = &visits
						}
						group[form] = append(group[form], stretch{l, start, end})
					}
				}
			}
			p.reportDateForms(own)
			p.reportDateForms(visits)
		}
	},
}

// reportDateForms reports the dates in the form that few of a list have.
func (p *pass) reportDateForms(dates [2][]stretch) {
	wrong, what := dates[0], "the day stands before the month, in the other dates of the list behind it"
	if len(dates[1]) < len(dates[0]) {
		wrong, what = dates[1], "the day stands behind the month, in the other dates of the list before it"
	}
	if most := max(len(dates[0]), len(dates[1])); most < 5 || 5*len(wrong) > most {
		return
	}
	for _, at := range wrong {
		p.reportReference(at.l.Listed, at.span(), "%s", what).Confidence = 0.8
	}
}

// mayHaveDay reports whether a figure stands beside what may begin the English name of a month, or
// a line breaks in a word. It spares the slower search with expressions.
func mayHaveDay(s string) bool {
	if strings.Contains(s, "-\n") {
		return true
	}
	for i := 0; i+3 <= len(s); i++ {
		if s[i] < 'A' || s[i] > 'S' || !englishMonths[s[i:i+3]] {
			continue
		}
		before := strings.TrimRight(strings.TrimRight(s[:i], " \t\r\n\f"), "dhnrst")
		if before != "" && isDigit(before[len(before)-1]) {
			return true
		}
		if behind := strings.TrimLeft(s[i+3:], "abcdefghijklmnopqrstuvwxyz. \t\r\n\f"); behind != "" && isDigit(behind[0]) {
			return true
		}
	}
	return false
}

var englishMonths = map[string]bool{"Jan": true, "Feb": true, "Mar": true, "Apr": true, "May": true, "Jun": true, "Jul": true, "Aug": true, "Sep": true, "Oct": true, "Nov": true, "Dec": true}

// wholeDays and brokenDays are days of a month with an English name, written out or not, before the
// month and behind it: with the year in the first group, and without one, where nothing else can be
// meant, in the second. The end of a line may break the months of brokenDays, which are slower to find.
var wholeDays, brokenDays = func() (whole, broken [2]*sieve.Regexp) {
	var months []string
	for m := time.January; m <= time.December; m++ {
		months = append(months, m.String())
	}
	return daysWith(strings.Join(months, "|")), daysWith(englishMonth)
}()

func daysWith(fullMonth string) [2]*sieve.Regexp {
	month := `(?:` + fullMonth + `|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)`
	const day, year = `[0-3]?\d(?:st|nd|rd|th)?(?:\s?[-–]\s?[0-3]?\d)?`, `(?:1[5-9]|20)\d\d\b`
	const before = `(?:[,(]|[.?!]["”])\s*`
	return [2]*sieve.Regexp{
		sieve.MustCompile(`(?:^|[^\d\p{L}:./-])(` + day + `\s+` + month + `,?\s+` + year + `)|` + before + `(` + day + `\s+` + month + `)[.;)]`),
		sieve.MustCompile(`(?:^|[^\d\p{L}])(` + month + `\s+` + day + `,\s*` + year + `)|` + before + `(` + month + `\s+` + day + `)[.;)]`),
	}
}

// daysOf returns the expressions for the days in a text.
func daysOf(text string) [2]*sieve.Regexp {
	if strings.Contains(text, "-\n") {
		return brokenDays
	}
	return wholeDays
}
