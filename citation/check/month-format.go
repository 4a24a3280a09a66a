package check

import (
	"strings"
	"time"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var monthFormat = &Rule{
	ID:       "month-format",
	Family:   Record,
	Severity: citation.Info,
	Title:    "a comma stands between month and year",
	Doc: `No comma stands between a month and its year when no day is given: "April 2024". With a
day between them in the American order there is one: "April 5, 2024".

Months are known by their English names.`,
	Bad: `## References

Tian, Nan. 2024. *Trends in World Military Expenditure*. SIPRI Fact Sheet. Stockholm: SIPRI, April, 2024.
`,
	Good: `## References

Tian, Nan. 2024. *Trends in World Military Expenditure*. SIPRI Fact Sheet. Stockholm: SIPRI, April 2024.
`,
	Source: "The Chicago Manual of Style, 18th edition, on commas with dates",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !strings.Contains(l.Text, ", 1") && !strings.Contains(l.Text, ", 2") {
				return
			}
			for _, m := range monthComma.FindAllStringSubmatchIndex(l.text, -1) {
				if v := l.variable(m[2]); v == citation.VarTitle || v == citation.VarContainerTitle && l.variable(m[6]) == v || l.isLink(m[2]) {
					continue
				}
				span := l.span(m[4], m[5])
				f := p.reportReference(l.Listed, l.span(m[2], m[7]), "a comma stands between month and year")
				f.Fixes = []Fix{{"remove the comma", []Edit{{span, ""}}}}
			}
		})
	},
}

// monthComma is a month, a comma and a year. A line may end within the month.
var monthComma = sieve.MustCompile(`(?:^|[,.;(]\s*)(` + englishMonth + `)(,)\s+((?:1[5-9]|20)\d\d)\b`)

// englishMonth is the name of a month written out, which the end of a line may break.
var englishMonth = func() string {
	var months []string
	for m := time.January; m <= time.December; m++ {
		months = append(months, strings.Join(strings.Split(m.String(), ""), `(?:-\n\s*)?`))
	}
	return `(?:` + strings.Join(months, "|") + `)`
}()
