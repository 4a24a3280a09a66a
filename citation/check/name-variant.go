package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var nameVariant = &Rule{
	ID:       "name-variant",
	Family:   Record,
	Severity: citation.Info,
	Title:    "one person is spelt in two ways",
	Doc: `A person appears in the list under two forms of the name: with an initial and with
the full name, with and without a second name, with and without diacritics, or with
a letter that differs. Print the name in one form, or the works look like those of
two people.

Names that only share a family name and a first initial are not taken for one
person, nor are two people of one entry. That two people have such names cannot be
excluded; the finding is a question.`,
	Bad: `## References


Brauch, Hans G. 2005. *Conceptualizing Human Security*. Berlin: Springer.

Brauch, Hans Günter. 2009. *Facing Global Environmental Change*. Berlin: Springer.
`,
	Good: `## References


Brauch, Hans Günter. 2005. *Conceptualizing Human Security*. Berlin: Springer.

Brauch, Hans Günter. 2009. *Facing Global Environmental Change*. Berlin: Springer.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		type use struct {
			l     *printed
			v     citation.Variable
			index int
			name  foldedName
		}
		for _, list := range p.lists() {
			byGiven := map[string][]use{} // one of each form of a name, by the first given name
			seen := map[citation.Name]bool{}
			for _, l := range list {
				for _, v := range people {
					names := l.Reference.Names(v)
					for i, n := range names {
						if seen[n] || !isPlainName(n) || !sureOfName(l, v, i) || fold(n.Given) == "" {
							continue
						}
						seen[n] = true
						name := foldParts(n)
						key := name.given[0]
						if u := slices.IndexFunc(byGiven[key], func(u use) bool { return u.l != l && isVariant(u.name, name) }); u >= 0 {
							other := byGiven[key][u]
							f := p.reportReference(l.Listed, l.place(v, i), "%q is %q in another entry", n.String(), other.name.Name.String())
							f.Confidence = 0.7
							f.References = append(f.References, other.l.Reference.ID)
							p.relateReference(f, other.l.Listed, other.l.place(other.v, other.index), "the other form")
						}
						if len(byGiven[key]) < 60 {
							byGiven[key] = append(byGiven[key], use{l, v, i, name})
						}
					}
				}
			}
		}
	},
}

// sureOfName reports whether a name has been read with some confidence.
func sureOfName(l *printed, v citation.Variable, index int) bool {
	for _, s := range l.Segments {
		if s.Role == citation.Field && s.Variable == v && s.Index == index && s.Confidence < 0.5 {
			return false
		}
	}
	return true
}

// isPlainName reports whether a name has the parts of a person's and nothing
// that has come into it from beside it.
func isPlainName(n citation.Name) bool {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune("'’- ", r)
	}
	if last := strings.LastIndexByte(n.Family, ' '); last > 0 && isCaps(n.Family[last:], 1) && !isCaps(n.Family, 1) {
		return false // initials have been taken for a part of the family name
	}
	if joinedFamilies.MatchString(n.Family) {
		return false // two people
	}
	return n.Family != "" && n.Given != "" && strings.IndexFunc(n.Family, odd) < 0 && hasUpper(n.Family) &&
		strings.IndexFunc(strings.ReplaceAll(n.Given, ".", ""), odd) < 0 && hasUpper(n.Given) && len(strings.Fields(n.Given)) <= 4 && len(strings.Fields(n.Family)) <= 3
}

// joinedFamilies are the names of two people that were taken for one family name. In Spanish and
// Portuguese there are families with such words.
var joinedFamilies = sieve.Late(`\p{L} (?:and|und|ve|og|och|i|и) \p{Lu}`)

// A foldedName is a name with its folded parts.
type foldedName struct {
	citation.Name
	family string
	given  []string // words
}

func foldParts(n citation.Name) foldedName {
	return foldedName{n, fold(n.NonDroppingParticle + " " + n.Family), strings.Fields(fold(n.Given))}
}

// isVariant reports whether two names are likely two forms of one: the first
// given name is the same word, and the rest agree but for initials, a missing
// part, diacritics or one letter of a long family name.
func isVariant(a, b foldedName) bool {
	// One name may have been parted in two ways.
	return hasVariant(a, b) && !strings.EqualFold(a.Name.String(), b.Name.String())
}

// hasVariant is isVariant of the parts of two names.
func hasVariant(a, b foldedName) bool {
	x, y := a.given, b.given
	s, t := a.family, b.family
	if s != t && (len(s)-len(t) > 2 || len(t)-len(s) > 2 || utf8.RuneCountInString(s) < 6 || !slices.Equal(x, y)) {
		return false
	}
	if x[0] != y[0] || utf8.RuneCountInString(x[0]) < 3 || isCaps(a.Given, 1) || isCaps(b.Given, 1) || a.Suffix != b.Suffix || a.DroppingParticle != b.DroppingParticle {
		return false
	}
	if s != t {
		return utf8.RuneCountInString(x[0]) >= 4 && isOneEdit(s, t)
	}
	full := false // a second given name is written out in one of them
	for i := 1; i < len(x) || i < len(y); i++ {
		switch {
		case i >= len(x):
			full = full || len(y[i]) > 1
		case i >= len(y):
			full = full || len(x[i]) > 1
		case x[i] != y[i] && !(len(x[i]) == 1 && strings.HasPrefix(y[i], x[i])) && !(len(y[i]) == 1 && strings.HasPrefix(x[i], y[i])):
			return false
		}
	}
	if slices.Equal(x, y) {
		return norm.NFC.String(a.Given+a.Family) != norm.NFC.String(b.Given+b.Family) && !strings.EqualFold(a.Given+a.Family, b.Given+b.Family) && strings.Map(dropPunctuation, a.Given+a.Family) != strings.Map(dropPunctuation, b.Given+b.Family)
	}
	return true
}

func dropPunctuation(r rune) rune {
	if unicode.IsPunct(r) || unicode.IsSpace(r) {
		return -1
	}
	return r
}
