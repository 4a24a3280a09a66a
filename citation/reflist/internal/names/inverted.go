package names

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// inverted reads a list that begins with a family name before a comma.
func (known *Known) inverted(s string, fields []field) []Name {
	l := invertedList{known: known, s: s, fields: fields}
	for i := range fields {
		l.apart = l.apart || l.hasInitials(i)
	}
	if n := len(fields) - 1; n > 1 && !l.apart {
		last := fields[n]
		l.mixed = !last.comma && !last.semicolon && strings.Contains(l.text(n), " ")
	}
	for i := 0; i < len(fields); {
		i = l.read(i)
	}
	return l.names
}

// An invertedList is a list of names that is being read, of which the first is inverted.
type invertedList struct {
	known  *Known
	s      string
	fields []field
	apart  bool // the initials stand behind commas of their own
	mixed  bool // the names but the first are not inverted, as the last one shows, which follows "and"
	names  []Name
}

func (l *invertedList) text(i int) string { return l.s[l.fields[i].start:l.fields[i].end] }

// hasInitials reports whether a field behind a comma is initials.
func (l *invertedList) hasInitials(i int) bool {
	return i < len(l.fields) && l.fields[i].comma && HasInitials(l.text(i)) && !isSuffix(l.text(i))
}

func isSuffix(text string) bool { return lexicon.Lowered(lexicon.Suffixes, text) }

// read reads the name that field i begins, or the suffix of the one before, and returns the
// field that comes next.
func (l *invertedList) read(i int) int {
	f, text := l.fields[i], l.text(i)
	if n := len(l.names); n > 0 && isSuffix(text) {
		l.names[n-1].Parts = append(l.names[n-1].Parts, tokens.PartSpan{Part: tokens.SuffixPart, Start: f.start, End: f.end})
		return i + 1
	}
	name, ok := l.whole(f, text)
	next := i + 1
	if !ok {
		name, next, ok = l.withGiven(i)
	}
	if !ok {
		name, next = l.alone(i), i+1
	}
	l.names = append(l.names, name)
	return next
}

// whole reads a name that stands in one field, as its initials show: "Smith JA", "J. A.
// Smith", "Smith J.A." where the first one has this form.
func (l *invertedList) whole(f field, text string) (Name, bool) {
	if m := vancouver.FindStringSubmatchIndex(strings.TrimSuffix(text, ".")); m != nil {
		suffix := isSuffix(text[m[4]:m[5]]) && strings.Contains(text[:m[3]], " ")
		if !suffix {
			name := personName(l.s, f.start, f.start+m[3], f.start+m[4], f.start+m[5], 0.85)
			if m[6] >= 0 {
				name.Parts = append(name.Parts, tokens.PartSpan{Part: tokens.SuffixPart, Start: f.start + m[6], End: f.start + m[7]})
			}
			return name, true
		}
	}
	if leadingInitial.MatchString(text) && givenName.MatchString(text) {
		return l.known.directName(l.s, f.start, f.end), true
	}
	if m := dottedName.FindStringSubmatchIndex(text); m != nil && dottedName.MatchString(l.text(0)) {
		return personName(l.s, f.start, f.start+m[3], f.start+m[4], f.start+m[5], 0.85), true
	}
	return Name{}, false
}

// withGiven reads a family name before a comma, with the given name behind it or, if
// that is another person's, without, and returns the field that comes next.
func (l *invertedList) withGiven(i int) (name Name, next int, ok bool) {
	if i+1 >= len(l.fields) || !l.fields[i+1].comma || isSuffix(l.text(i+1)) {
		return Name{}, i, false
	}
	f, behind := l.fields[i], l.fields[i+1]
	text, given := l.text(i), l.text(i+1)
	words := strings.Fields(text)
	if len(words) == 1 && l.isOther(i) {
		return Name{[]tokens.PartSpan{{Part: tokens.FamilyPart, Start: f.start, End: f.end}}, 0.7}, i + 1, true
	}
	// The first name is inverted; a later one if it is one word, or if
	// initials follow it, or as the last, behind "and", if nobody else stands behind the comma.
	if len(l.names) > 0 && initialWithin.MatchString(text) {
		return Name{}, i, false // "Ann E. Marsh"
	}
	last := i+2 == len(l.fields) && !f.comma && !strings.Contains(given, " ")
	if len(l.names) > 0 && len(words) > 1 && !last && !HasInitials(given) && !lexicon.Lowered(lexicon.Particles, words[0]) {
		return Name{}, i, false
	}
	if len(words) > 1 && IsOrganization(text) && !HasInitials(given) {
		return Literal(l.s, f.start, f.end, 0.7), i + 1, true
	}
	return personName(l.s, f.start, f.end, behind.start, behind.end, 0.98), i + 2, true
}

// isOther reports whether what stands behind the family name of field i is another
// person: a name with bare initials, or what a list in this form shows to be one.
func (l *invertedList) isOther(i int) bool {
	text, given := l.text(i), l.text(i+1)
	switch {
	case vancouver.MatchString(given), wholeName.MatchString(given):
		return true
	case l.apart && !l.hasInitials(i+1) && l.hasInitials(i+2):
		return true
	case l.mixed && i > 0 && strings.Contains(given, " ") && !HasInitials(lastField(given)):
		return true
	}
	return l.known.StandsAlone(text, given, i == 0)
}

// alone reads a name without a comma behind it.
func (l *invertedList) alone(i int) Name {
	f, text := l.fields[i], l.text(i)
	if IsOrganization(text) {
		return Literal(l.s, f.start, f.end, 0.85)
	}
	if len(l.fields) == 1 && strings.Contains(text, " ") && !leadingInitial.MatchString(text) {
		// A person who stands alone and first is printed with the family
		// name before a comma; what has none is an organisation.
		return Literal(l.s, f.start, f.end, 0.6)
	}
	if first, last, ok := twoWords(text); ok && i > 0 && l.known.isTurned(first, last) {
		at := f.start + len(first)
		return personName(l.s, f.start, at, at+1, f.end, 0.5)
	}
	return l.known.directName(l.s, f.start, f.end)
}

var (
	leadingInitial = sieve.MustCompile(`^\p{Lu}\.`)
	// initialWithin is an initial between two names: "Ann E. Marsh".
	initialWithin = sieve.MustCompile(`\p{Ll} \p{Lu}\. \p{Lu}\p{Ll}`)
	// givenName is a name whose initials stand first: "J.-P. Smith".
	givenName = sieve.MustCompile(`^(?:\p{Lu}\p{Ll}?\.[ \-‐]?)+\p{L}[\p{L}\p{M}’']`)
)
