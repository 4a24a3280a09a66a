package reflist

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// A nameSpan is one printed name: where its parts stand.
type nameSpan struct {
	parts      []partSpan
	confidence float32
}

// A nameOrder says how the names of a list are printed.
type nameOrder uint8

const (
	anyOrder   nameOrder = iota // find out: "Family, Given, Given Family and Given Family", or all inverted
	givenFirst                  // "Given Family", as editors after "edited by"
)

// A piece of a list of names between two separators.
type nameField struct {
	start, end int
	comma      bool // a comma, and not "and" or a semicolon, stands before it
	semicolon  bool
}

var (
	initialsOnly = sieve.MustCompile(`^(?:\p{Lu}\p{Ll}?\p{Ll}?\.?[ \-‐]?)+$`)
	// vancouver is a name with bare initials: "Smith JA", "al-Hakim J-P",
	// "Humboldt K von".
	vancouver = sieve.MustCompile(`^((?:\p{Ll}[\p{L}'’]*[\s\-])*\p{Lu}[\p{L}\p{M}'’\-]+(?:\s\p{Lu}[\p{L}\p{M}'’\-]{2,}){0,2})\s((?:\p{Lu}-?){0,2}\p{Lu}(?:\s(?:von|van|de|der|den|zu|af|av|du|da|di|dos|del|la)){0,2})(?:\s(Jr|Sr|II|III|IV|2nd|3rd))?$`)
	// dottedName is a name whose initials follow without a comma: "Smith J.A.".
	dottedName = sieve.MustCompile(`^((?:\p{Ll}[\p{L}'’]*[\s\-])*\p{Lu}[\p{L}\p{M}'’\-]+)\s((?:\p{Lu}\p{Ll}?\.[\s\-]?)+)$`)
)

// wholeName is a name with its initial in the middle, which is no given name
// alone: "Peter A. Smith".
var wholeName = sieve.MustCompile(`^\p{Lu}[\p{L}\p{M}'’\-]+(?:\s\p{Lu}\.)+\s\p{Lu}[\p{L}\p{M}'’\-]{2,}$`)

// splitNames cuts s[start:end] at its separators.
func splitNames(s string, start, end int) []nameField {
	var fields []nameField
	f := nameField{start: start}
	flush := func(at int) {
		f.end = at
		for f.start < f.end && layout.IsSpace(firstRune(s[f.start:])) {
			f.start++
		}
		for f.start < f.end && layout.IsSpace(lastRune(s[f.start:f.end])) {
			f.end--
		}
		if f.start < f.end && strings.Trim(s[f.start:f.end], "….") != "" {
			fields = append(fields, f)
		}
	}
	for i := start; i < end; {
		m := separatorLen(s[i:end])
		if m == 0 && s[i] == ' ' {
			m = czechAnd(s[start:end], i-start)
		}
		if m > 0 && i > start {
			sep := s[i : i+m]
			flush(i)
			f = nameField{start: i + m, comma: strings.TrimSpace(sep) == ",", semicolon: strings.Contains(sep, ";")}
			i += m
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:end])
		i += n
	}
	flush(end)
	return fields
}

// parse reads a list of names. A stretch that is one organisation is one
// literal name.
func (known *knownNames) parse(s string, start, end int, order nameOrder) []nameSpan {
	for end > start && strings.IndexByte(" ,;:", s[end-1]) >= 0 {
		end--
	}
	others := false
	for i := start + 1; i < end; i++ {
		if strings.IndexByte(" ,", s[i]) >= 0 {
			if m := lexicon.EtAlAt(s[i:end]); m != nil && i+m[1] >= end-1 {
				end, others = i, true
				break
			}
		}
	}
	var names []nameSpan
	if order != givenFirst && isOrganization(s[start:end]) {
		names = []nameSpan{literalName(s, start, end, 0.9)}
	} else {
		fields := splitNames(s, start, end)
		if order == givenFirst {
			names = known.direct(s, fields)
		} else {
			names = known.inverted(s, fields)
		}
	}
	if others {
		names = append(names, nameSpan{[]partSpan{{othersPart, end, end}}, 0.95})
	}
	return names
}

func literalName(s string, start, end int, confidence float32) nameSpan {
	return nameSpan{[]partSpan{{literalPart, start, end}}, confidence}
}

// direct reads fields that are each "Given Family". When one is "Family Given", as
// "McRae Bob", so are the others that can be, as the list was written by one hand;
// the confidence is low.
func (known *knownNames) direct(s string, fields []nameField) []nameSpan {
	inverted := false
	for _, f := range fields {
		first, last, ok := twoWords(s[f.start:f.end])
		inverted = inverted || ok && known.isFamilyFirst(first, last)
	}
	var names []nameSpan
	for i := 0; i < len(fields); i++ {
		f := fields[i]
		text := s[f.start:f.end]
		if n := len(names); n > 0 && lexicon.Lowered(lexicon.Suffixes, text) {
			names[n-1].parts = append(names[n-1].parts, partSpan{suffixPart, f.start, f.end})
			continue
		}
		if i+1 < len(fields) && fields[i+1].comma && !strings.Contains(text, " ") && hasInitials(s[fields[i+1].start:fields[i+1].end]) {
			names = append(names, personName(s, f.start, f.end, fields[i+1].start, fields[i+1].end, 0.9))
			i++
			continue
		}
		if isOrganization(text) {
			names = append(names, literalName(s, f.start, f.end, 0.85))
			continue
		}
		if first, last, ok := twoWords(text); ok && inverted && (known.canBeFamilyFirst(first, last) || known.turns(first, last)) {
			at := f.start + len(first)
			names = append(names, personName(s, f.start, at, at+1, f.end, 0.4))
			continue
		}
		names = append(names, known.directName(s, f.start, f.end))
	}
	return names
}

// inverted reads a list that begins with a family name before a comma.
func (known *knownNames) inverted(s string, fields []nameField) []nameSpan {
	// apart: the initials stand behind commas of their own. mixed: the names but
	// the first are not inverted, as the last one shows, which follows "and".
	initials := func(i int) bool {
		if i >= len(fields) || !fields[i].comma {
			return false
		}
		text := s[fields[i].start:fields[i].end]
		return hasInitials(text) && !lexicon.Lowered(lexicon.Suffixes, text)
	}
	apart := false
	for i := range fields {
		apart = apart || initials(i)
	}
	mixed := false
	if n := len(fields) - 1; n > 1 && !apart {
		last := fields[n]
		mixed = !last.comma && !last.semicolon && strings.Contains(s[last.start:last.end], " ")
	}
	var names []nameSpan
	for i := 0; i < len(fields); i++ {
		f := fields[i]
		text := s[f.start:f.end]
		if n := len(names); n > 0 && lexicon.Lowered(lexicon.Suffixes, text) {
			names[n-1].parts = append(names[n-1].parts, partSpan{suffixPart, f.start, f.end})
			continue
		}
		if m := vancouver.FindStringSubmatchIndex(strings.TrimSuffix(text, ".")); m != nil && !(lexicon.Lowered(lexicon.Suffixes, text[m[4]:m[5]]) && strings.Contains(text[:m[3]], " ")) {
			names = append(names, personName(s, f.start, f.start+m[3], f.start+m[4], f.start+m[5], 0.85))
			if m[6] >= 0 {
				last := &names[len(names)-1]
				last.parts = append(last.parts, partSpan{suffixPart, f.start + m[6], f.start + m[7]})
			}
			continue
		}
		if leadingInitial.MatchString(text) && givenName.MatchString(text) {
			names = append(names, known.directName(s, f.start, f.end))
			continue
		}
		if m := dottedName.FindStringSubmatchIndex(text); m != nil && dottedName.MatchString(s[fields[0].start:fields[0].end]) {
			names = append(names, personName(s, f.start, f.start+m[3], f.start+m[4], f.start+m[5], 0.85))
			continue
		}
		next := i+1 < len(fields) && fields[i+1].comma && !lexicon.Lowered(lexicon.Suffixes, s[fields[i+1].start:fields[i+1].end])
		if next && len(strings.Fields(text)) == 1 && vancouver.MatchString(s[fields[i+1].start:fields[i+1].end]) {
			// One name, and behind it one with bare initials: they are two people.
			names = append(names, nameSpan{[]partSpan{{familyPart, f.start, f.end}}, 0.7})
			continue
		}
		if next {
			given := s[fields[i+1].start:fields[i+1].end]
			words := len(strings.Fields(text))
			if words == 1 && (apart && !initials(i+1) && initials(i+2) ||
				mixed && i > 0 && strings.Contains(given, " ") && !hasInitials(lastField(given)) ||
				wholeName.MatchString(given) || known.standsAlone(text, given, i == 0)) {
				names = append(names, nameSpan{[]partSpan{{familyPart, f.start, f.end}}, 0.7})
				continue
			}
			// The first name is inverted; a later one if it is one word, or if
			// initials follow it.
			if len(names) == 0 || words == 1 || hasInitials(given) || lexicon.Lowered(lexicon.Particles, strings.Fields(text)[0]) {
				if words > 1 && isOrganization(text) && !hasInitials(given) {
					names = append(names, literalName(s, f.start, f.end, 0.7))
					continue
				}
				names = append(names, personName(s, f.start, f.end, fields[i+1].start, fields[i+1].end, 0.98))
				i++
				continue
			}
		}
		if isOrganization(text) {
			names = append(names, literalName(s, f.start, f.end, 0.85))
			continue
		}
		if len(fields) == 1 && strings.Contains(text, " ") && !leadingInitial.MatchString(text) {
			// A person who stands alone and first is printed with the family
			// name before a comma; what has none is an organisation.
			names = append(names, literalName(s, f.start, f.end, 0.6))
			continue
		}
		names = append(names, known.directName(s, f.start, f.end))
	}
	return names
}

var (
	leadingInitial = sieve.MustCompile(`^\p{Lu}\.`)
	// givenName is a name whose initials stand first: "J.-P. Smith".
	givenName = sieve.MustCompile(`^(?:\p{Lu}\p{Ll}?\.[ \-‐]?)+\p{L}[\p{L}\p{M}’']`)
)

// directName reads "Given [particle] Family [suffix]". One word is a family
// name, unless it is an acronym.
func (known *knownNames) directName(s string, start, end int) nameSpan {
	words := wordsOf(s, start, end)
	if len(words) < 2 {
		if isAcronym(s[start:end]) {
			return literalName(s, start, end, 0.8)
		}
		return nameSpan{[]partSpan{{familyPart, start, end}}, 0.6}
	}
	var suffix []partSpan
	if w := words[len(words)-1]; len(words) > 2 && lexicon.Lowered(lexicon.Suffixes, s[w[0]:w[1]]) {
		suffix = []partSpan{{suffixPart, w[0], w[1]}}
		words = words[:len(words)-1]
		end = words[len(words)-1][1]
	}
	family := len(words) - 1
	for k := 1; k < len(words)-1; k++ {
		if isParticle(s[words[k][0]:words[k][1]]) {
			family = k
			break
		}
	}
	if n := len(words) - 1; family == n && n > 1 && known.isDoubleFamily(s[words[n-1][0]:words[n-1][1]], s[words[n][0]:words[n][1]]) {
		return nameSpan{[]partSpan{{givenPart, start, words[n-2][1]}, {familyPart, words[n-1][0], end}}, 0.8}.with(suffix)
	}
	confidence := float32(0.95)
	n := nameSpan{confidence: confidence}
	given := partSpan{givenPart, start, words[family-1][1]}
	switch {
	case family == len(words)-1:
		n.parts = []partSpan{given, {familyPart, words[family][0], end}}
	case family > 1 && isPatronymic(s[words[family-1][0]:words[family-1][1]]):
		// "Diego Lopes da Silva": Lopes is the first of two family names.
		given.end = words[family-2][1]
		n.parts = []partSpan{given, {familyPart, words[family-1][0], end}}
		n.confidence = 0.7
	default:
		last := family
		for last < len(words)-1 && isParticle(s[words[last][0]:words[last][1]]) {
			last++
		}
		part := nonDroppingPart
		if lexicon.Lowered(lexicon.DroppingParticles, s[words[family][0]:words[family][1]]) {
			part = droppingPart
		}
		n.parts = []partSpan{given, {part, words[family][0], words[last-1][1]}, {familyPart, words[last][0], end}}
	}
	return n.with(suffix)
}

// with returns the name with its suffix, if it has one.
func (n nameSpan) with(suffix []partSpan) nameSpan {
	n.parts = append(n.parts, suffix...)
	return n
}

// personName reads a family name and a given name that stand apart. Particles
// before the family name stay with it, those after the given name drop.
func personName(s string, family, familyEnd, given, givenEnd int, confidence float32) nameSpan {
	n := nameSpan{confidence: confidence}
	var suffix []partSpan
	words := wordsOf(s, family, familyEnd)
	k := 0
	for k < len(words)-1 && isParticle(s[words[k][0]:words[k][1]]) {
		k++
	}
	if k > 0 {
		n.parts = append(n.parts, partSpan{nonDroppingPart, words[0][0], words[k-1][1]})
		family = words[k][0]
	}
	n.parts = append(n.parts, partSpan{familyPart, family, familyEnd})
	words = wordsOf(s, given, givenEnd)
	if last := len(words) - 1; last > 0 && lexicon.Lowered(lexicon.Suffixes, s[words[last][0]:words[last][1]]) {
		suffix = []partSpan{{suffixPart, words[last][0], words[last][1]}}
		words = words[:last]
		givenEnd = words[last-1][1]
	}
	k = len(words)
	for k > 1 && (isParticle(s[words[k-1][0]:words[k-1][1]]) || lexicon.FamilyParticles[s[words[k-1][0]:words[k-1][1]]]) {
		k-- // also "Mar, Ana Della"
	}
	n.parts = append(n.parts, partSpan{givenPart, given, givenEnd})
	if k < len(words) && k > 0 {
		n.parts[len(n.parts)-1].end = words[k-1][1]
		n.parts = append(n.parts, partSpan{droppingPart, words[k][0], givenEnd})
	}
	n.parts = append(n.parts, suffix...)
	return n
}

// wordsOf returns the places of the words of s[start:end], cut at white space.
func wordsOf(s string, start, end int) [][2]int {
	var words [][2]int
	for i := start; i < end; {
		n := strings.IndexFunc(s[i:end], layout.IsSpace)
		if n < 0 {
			n = end - i
		}
		if n > 0 {
			words = append(words, [2]int{i, i + n})
		}
		i += max(n, 1)
		for i < end && !utf8.RuneStart(s[i]) {
			i++
		}
	}
	return words
}

func isParticle(w string) bool { return lexicon.Particles[w] }

// isPatronymic reports whether a word is a Portuguese or Spanish patronymic,
// which is never a given name: Lopes, Fernández.
func isPatronymic(w string) bool {
	return utf8.RuneCountInString(w) >= 5 && (strings.HasSuffix(w, "es") || strings.HasSuffix(w, "ez")) && unicode.IsUpper(firstRune(w))
}

// isAcronym reports whether s is one word of capitals, such as HRW or UNDP.
func isAcronym(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) || layout.IsSpace(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

var functionWord = sieve.MustCompile(`\s(?:of|for|on|the|für|des|der|pour|para|per|voor|za|için|on|against|til|för)\s`)

// isOrganization reports whether a name is an organisation's: it has one of
// the words that they are called by, or a preposition within, or is an acronym.
func isOrganization(s string) bool {
	s = strings.TrimSpace(s)
	if isAcronym(s) && !strings.Contains(s, ".") {
		return true
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !isWordRune(r) && r != '’' && r != '\'' })
	if len(words) < 2 {
		return len(words) == 1 && lexicon.Lowered(lexicon.OrganizationWords, words[0]) && utf8.RuneCountInString(words[0]) > 5
	}
	people := strings.Count(s, ",") >= 1
	for i, w := range words {
		if !lexicon.Lowered(lexicon.OrganizationWords, w) {
			continue
		}
		// In a list of people one word may be somebody's name (Church, Bank,
		// Union); as a family name before a comma it is.
		if people && i == 0 && strings.HasPrefix(strings.TrimSpace(s)[len(w):], ",") {
			continue
		}
		return true
	}
	return !people && functionWord.MatchString(" "+s+" ") && !particleName(words)
}

// particleName reports whether the words read as a person with particles, such
// as "Ursula von der Leyen".
func particleName(words []string) bool {
	if len(words) < 3 || len(words) > 6 {
		return false
	}
	lowerWords := 0
	for _, w := range words {
		if unicode.IsLower(firstRune(w)) {
			if !lexicon.Particles[w] {
				return false
			}
			lowerWords++
		}
	}
	return lowerWords > 0 && words[0] != "the"
}

// hasInitials reports whether s is nothing but initials, and no short name such
// as Ng.
func hasInitials(s string) bool {
	return initialsOnly.MatchString(s) && (strings.Contains(s, ".") || strings.ToUpper(s) == s)
}

// firstField returns the first word of s, empty if it has none.
func firstField(s string) string {
	for w := range strings.FieldsSeq(s) {
		return w
	}
	return ""
}

// lastField returns the last word of s, which has one.
func lastField(s string) string {
	words := strings.Fields(s)
	return words[len(words)-1]
}

// firstWord returns what stands before the first white space.
func firstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}
