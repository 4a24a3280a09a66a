package check

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var nameAllCaps = &Rule{
	ID:       "name-all-caps",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a family name is in capitals and those of the list are not",
	Doc: `One name is printed in capitals in a list whose other names are not; it has most
likely been pasted. A list that prints all or many of its names so is left alone, and
so are organisations and acronyms.`,
	Bad: `## References


Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

BOOTH, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Good: `## References


Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var found []stretch
			names, bare := 0, 0 // given names that are initials without full stops
			for _, l := range list {
				if len(l.Reference.Author) == 0 || l.Reference.Author[0].Family == "" || l.Reference.Author[0].Given == "" {
					continue
				}
				names++
				if given := l.Reference.Author[0].Given; isInitials(given) && isCaps(given, 1) && !strings.Contains(given, ".") {
					bare++
				}
			}
			if caps, people := inCapitals(list); 2*caps > people {
				continue
			}
			for _, l := range list {
				if len(l.Reference.Author) == 0 {
					continue
				}
				// A single word is an acronym, or a name that citations print as one.
				if start, end, ok := l.field(citation.VarAuthor, 0, ""); ok && start == 0 && l.Reference.Author[0].Given == "" && isCaps(l.text[:end], 4) && p.isCitedInSmall(l, l.text[:end]) {
					found = append(found, stretch{l, start, end})
					continue
				}
				if !isCapsName(l.Reference.Author[0], 2*bare > names) {
					continue
				}
				// A name that a dash stands for is printed in another entry.
				if start, end, ok := l.field(citation.VarAuthor, 0, "family"); ok {
					family := withoutParticles(l.text[start:end])
					if isCaps(strings.ReplaceAll(family, "ß", "SS"), 4) && withoutParticles(beforeFamily.ReplaceAllString(l.text[:end], "")) == family {
						found = append(found, stretch{l, end - len(family), end})
					}
				}
			}
			if names >= 5 {
				p.reportOddNames(found, max(1, names/10), "capitals")
			}
		}
	},
}

// beforeFamily is what may stand before a family name at the beginning of an entry: markup and
// initials.
var beforeFamily = sieve.Late(`^(?:<[^<>]*>|[*_\s]|\p{Lu}\p{Ll}?\.-?)+`)

// inCapitals counts the entries that begin with a family name, and those of them that print it in capitals.
func inCapitals(list []*printed) (caps, people int) {
	for _, l := range list {
		for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor} {
			if start, end, ok := l.field(v, 0, "family"); ok {
				people++
				if isCaps(strings.ReplaceAll(l.text[start:end], "ß", "SS"), 2) {
					caps++
				}
				break
			}
		}
	}
	return caps, people
}

// isCitedInSmall reports whether a citation of a reference has a name with one
// capital.
func (p *pass) isCitedInSmall(l *printed, name string) bool {
	for _, c := range p.cited[l.Reference.ID] {
		for _, n := range c.Names {
			if strings.EqualFold(n.Text, name) && n.Text != name {
				return true
			}
		}
	}
	return false
}

// isCapsName reports whether a family name is in capitals beside a given name
// that is not, unless it is initials: with full stops, or without them where the
// names of the list are so.
func isCapsName(n citation.Name, bare bool) bool {
	family := withoutParticles(n.Family)
	if strings.IndexFunc(family, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-‐ '’", r) }) >= 0 {
		return false
	}
	return isCaps(strings.ReplaceAll(family, "ß", "SS"), 4) && (!isCaps(n.Given, 1) || isInitials(n.Given) && (bare || strings.Contains(n.Given, ".")))
}
