package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var mixedStyle = &Rule{
	ID:       "mixed-style",
	Family:   List,
	Severity: citation.Info,
	Title:    "an entry has its year at another place than the others",
	Doc: `The year stands behind the authors or at the end, and it stands in parentheses or not, as
the style of the list wants. An entry that differs from almost all others has been pasted
from a list in another style.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization." *Global Policy* 1 (1): 25-37.

Zwi, A. B. (2004). Global health. *International Affairs*, 80(4), 637-653.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization." *Global Policy* 1 (1): 25-37.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			forms := map[string][]*printed{}
			total := 0
			for _, l := range list {
				start, end, ok := l.field(citation.VarIssued, -1, "year")
				title, _, hasTitle := l.field(citation.VarTitle, -1, "")
				if !ok || !hasTitle || len(l.Reference.Author) == 0 || !sureOf(l, citation.VarIssued) {
					continue
				}
				if strings.IndexFunc(l.text[start:end], unicode.IsLetter) >= 0 {
					continue // in two places: one of them is in the title
				}
				form := "at its end"
				if start > title && anyLeadYear.MatchString(l.text) {
					continue // not read well
				}
				_, names, _ := l.field(citation.VarAuthor, -1, "")
				if start < title {
					if names > start || strings.IndexFunc(l.text[names:start], unicode.IsLetter) >= 0 || !isLead(l.text[:start]) || !arePlain(l.Reference.Author) {
						continue // not read well
					}
					form = "behind the authors"
					if strings.HasSuffix(l.text[:start], "(") || strings.HasPrefix(l.text[end:], ")") {
						form = "in parentheses behind the authors"
					}
				}
				forms[form] = append(forms[form], l)
				total++
			}
			most := ""
			for _, form := range [...]string{"behind the authors", "in parentheses behind the authors", "at its end"} {
				if most == "" || len(forms[form]) > len(forms[most]) {
					most = form
				}
			}
			if wrong := total - len(forms[most]); len(forms[most]) < 5 || 5*wrong > total {
				continue
			}
			for _, form := range [...]string{"behind the authors", "in parentheses behind the authors", "at its end"} {
				if form == most {
					continue
				}
				for _, l := range forms[form] {
					start, end, _ := l.field(citation.VarIssued, -1, "year")
					p.reportReference(l.Listed, l.span(start, end), "the year of this entry stands %s, in most entries it stands %s", form, most).Confidence = 0.8
				}
			}
		}
	},
}

// anyLeadYear is a year that stands where an author-date style has it.
var anyLeadYear = sieve.Late(`^[^"“„«\d]{2,160}[.,]?[*_]*\s\(?(?:1[5-9]|20)\d\d[a-z]?[).,]`)

// arePlain reports whether all names have the form of names of people.
func arePlain(names []citation.Name) bool {
	for _, n := range names {
		if !n.IsOthers() && !isPlainName(n) && !isMononym(n) {
			return false
		}
	}
	return true
}

// isMononym reports whether a name is the only one of a person, such as Suharto.
func isMononym(n citation.Name) bool {
	name := n.Family + n.Literal
	return n.Given == "" && hasUpper(name) && strings.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// isLead reports whether the beginning of an entry up to its year may have only names in it.
func isLead(s string) bool {
	n := utf8.RuneCountInString(s)
	return 2 <= n && n <= 200 && !strings.ContainsAny(s, "0123456789\"“„«:;*")
}
