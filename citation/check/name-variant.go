package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

Names that only share a family name and a first initial are taken for one person
where the other authors are the same, or for the first authors of a list that writes
given names out; nor are two people of one entry one. That two people have such names cannot be
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
		for _, list := range p.lists() {
			shortens := shortensNames(list)
			byWord := map[string][]*nameUse{} // one of each form of a name, by its family name and its first given one
			seen := map[citation.Name]bool{}
			for _, l := range list {
				if p.isTwice(l) {
					continue
				}
				for _, v := range people {
					for i, n := range l.Reference.Names(v) {
						if seen[n] || !isPlainName(n) || !sureOfName(l, v, i) {
							continue
						}
						use := &nameUse{l, v, i, foldParts(n)}
						if len(use.name.given) == 0 {
							continue
						}
						seen[n] = true
						words := [...]string{use.name.family, "," + use.name.given[0]}
						for _, word := range words {
							if other := use.otherForm(byWord[word], !shortens); other != nil {
								p.reportVariant(use, other)
								break
							}
						}
						for _, word := range words {
							if len(byWord[word]) < 60 {
								byWord[word] = append(byWord[word], use)
							}
						}
					}
				}
			}
		}
	},
}

// A nameUse is a name in an entry.
type nameUse struct {
	l     *printed
	v     citation.Variable
	index int
	name  foldedName
}

func (p *pass) reportVariant(use, other *nameUse) {
	f := p.reportReference(use.l.Listed, use.l.place(use.v, use.index), "%q is %q in another entry", use.name.Name.String(), other.name.Name.String())
	f.Confidence = 0.7
	f.References = append(f.References, other.l.Reference.ID)
	p.relateReference(f, other.l.Listed, other.l.place(other.v, other.index), "the other form")
}

// otherForm returns the first of some names that is likely another form of one, nil if none is.
func (u *nameUse) otherForm(uses []*nameUse, full bool) *nameUse {
	for _, o := range uses {
		if o.isOtherForm(u, full) {
			return o
		}
	}
	return nil
}

// isOtherForm reports whether two names are likely two forms of one. An initial is that of a
// given name in a list that writes these out, or where the others who made the works are the same.
func (u *nameUse) isOtherForm(o *nameUse, full bool) bool {
	if u.l == o.l {
		return false
	}
	return isVariant(&u.name, &o.name) || isShortOf(&u.name, &o.name) && (full && u.v == o.v && u.index == 0 && o.index == 0 || u.sharesOthers(o))
}

// sharesOthers reports whether those who made two works together are the same but for one.
func (u *nameUse) sharesOthers(o *nameUse) bool {
	a, b := u.l.Reference.Names(u.v), o.l.Reference.Names(o.v)
	if len(a) != len(b) || len(a) < 2 || u.index != o.index {
		return false
	}
	for i := range a {
		if i != u.index && a[i] != b[i] {
			return false
		}
	}
	return true
}

// shortensNames reports whether a list has initials in the place of given names in more than
// one of twenty people.
func shortensNames(list []*printed) bool {
	all, short := 0, 0
	for _, l := range list {
		for _, n := range leads(l.Reference) {
			if n.Given != "" {
				all++
				if isInitials(n.Given) {
					short++
				}
			}
		}
	}
	return all < 8 || short > 1+all/20
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
	if last := strings.LastIndexByte(n.Family, ' '); last > 0 && isCaps(n.Family[last:], 1) && !isCaps(n.Family, 1) {
		return false // initials have been taken for a part of the family name
	}
	if joinedFamilies.MatchString(n.Family) {
		return false // two people
	}
	const mostFamily, mostGiven = 3, 4 // words
	return isPlainPart(n.Family, "'’- ", mostFamily) && isPlainPart(n.Given, "'’-. ", mostGiven)
}

// isPlainPart reports whether a part of a name has at most some words, of letters and of marks
// that it may have, and a capital.
func isPlainPart(s, marks string, most int) bool {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune(marks, r)
	}
	if strings.IndexFunc(s, odd) >= 0 || !hasUpper(s) {
		return false
	}
	words := 0
	for range strings.FieldsSeq(s) {
		words++
	}
	return words <= most
}

// joinedFamilies are the names of two people that were taken for one family name. In Spanish and
// Portuguese there are families with such words.
var joinedFamilies = sieve.MustCompile(`\p{L} (?:and|und|ve|og|och|i|и) \p{Lu}`)

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
func isVariant(a, b *foldedName) bool {
	// One name may have been parted in two ways.
	return hasVariant(a, b) && !strings.EqualFold(a.Name.String(), b.Name.String())
}

// hasVariant is isVariant of the parts of two names.
func hasVariant(a, b *foldedName) bool {
	x, y := a.given, b.given
	s, t := a.family, b.family
	if s == t && slices.Equal(x, y) {
		return plainLetters(a.Family) != plainLetters(b.Family) || !isCaps(a.Given, 1) && len(x[0]) > 2 && plainLetters(a.Given) != plainLetters(b.Given)
	}
	if s == t && slices.Equal(x[1:], y[1:]) && isMisspeltGiven(x[0], y[0]) {
		return a.Suffix == b.Suffix
	}
	if s != t && (len(s)-len(t) > 2 || len(t)-len(s) > 2 || !slices.Equal(x, y) || utf8.RuneCountInString(s) < 6) {
		return false
	}
	if x[0] != y[0] || utf8.RuneCountInString(x[0]) < 3 || isCaps(a.Given, 1) || isCaps(b.Given, 1) || a.Suffix != b.Suffix || a.DroppingParticle != b.DroppingParticle {
		return false
	}
	if s != t {
		return utf8.RuneCountInString(x[0]) >= 4 && isOneSlip(s, t)
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
	return true
}

// isShortOf reports whether the given name of one of two names is the initial of the other's.
func isShortOf(a, b *foldedName) bool {
	if a.family != b.family || isInitials(a.Given) == isInitials(b.Given) || a.Suffix != b.Suffix || a.DroppingParticle != b.DroppingParticle {
		return false
	}
	x, y := a.given, b.given
	if isInitials(b.Given) {
		x, y = y, x
	}
	for i := range min(len(x), len(y)) {
		if !strings.HasPrefix(y[i], x[i]) {
			return false
		}
	}
	return utf8.RuneCountInString(y[0]) > 2
}

// isMisspeltGiven reports whether two folded given names differ by a slip of the pen within, where
// no other name comes of it, as Marta does of Maria, Daniela of Daniel, Marian of Marina and Karen of
// Karin.
func isMisspeltGiven(x, y string) bool {
	const least, end = 5, 2
	if firstOf(x) != firstOf(y) {
		return false
	}
	n, m := utf8.RuneCountInString(x), utf8.RuneCountInString(y)
	if min(n, m) < least-1 || max(n, m) < least || !isOneSlip(x, y) {
		return false
	}
	if x[len(x)-end:] == y[len(y)-end:] {
		return true
	}
	if n != m || strings.ContainsAny(x[len(x)-1:]+y[len(y)-1:], "ao") {
		return false
	}
	if x[len(x)-1] != y[len(y)-1] || isVowel(x[len(x)-1]) {
		return !isOneEdit(x, y) // "Ellne", "Anderi"
	}
	return isVowel(x[len(x)-end]) != isVowel(y[len(y)-end]) // "Helnn"
}

func isVowel(b byte) bool { return strings.IndexByte("aeiouy", b) >= 0 }

// isOneSlip reports whether two words differ in one letter, one has a letter more, or two letters
// beside each other have changed places.
func isOneSlip(a, b string) bool {
	if isOneEdit(a, b) {
		return true
	}
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	if len(a) != len(b) || i == len(a) {
		return false
	}
	for !utf8.RuneStart(a[i]) || !utf8.RuneStart(b[i]) {
		i--
	}
	a, b = a[i:], b[i:]
	x, y := firstOf(a), firstOf(b)
	return strings.HasPrefix(a[len(x):], y) && strings.HasPrefix(b[len(y):], x) && a[len(x)+len(y):] == b[len(x)+len(y):]
}
