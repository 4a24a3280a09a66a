package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// A Name is one printed name: where its parts stand.
type Name struct {
	Parts      []tokens.PartSpan
	Confidence float32
}

// An Order says how the names of a list are printed.
type Order uint8

// Orders of the parts of names.
const (
	AnyOrder   Order = iota // find out: "Family, Given, Given Family and Given Family", or all inverted
	GivenFirst              // "Given Family", as editors after "edited by"
)

// A piece of a list of names between two separators.
type field struct {
	start, end int
	comma      bool // a comma, and not "and" or a semicolon, stands before it
	semicolon  bool
}

var (
	initialsOnly = sieve.MustCompile(`^(?:\p{Lu}(?:\p{Ll}{1,2}\.|\.?)[ \-‐]?)+$`)
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
func splitNames(s string, start, end int) []field {
	var fields []field
	f := field{start: start}
	flush := func(at int) {
		f.end = at
		for f.start < f.end && layout.IsSpace(tokens.FirstRune(s[f.start:])) {
			f.start++
		}
		for f.start < f.end && layout.IsSpace(tokens.LastRune(s[f.start:f.end])) {
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
			f = field{start: i + m, comma: strings.TrimSpace(sep) == ",", semicolon: strings.Contains(sep, ";")}
			i += m
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:end])
		i += n
	}
	flush(end)
	return fields
}

// Parse reads a list of names. A stretch that is one organisation is one
// literal name.
func (known *Known) Parse(s string, start, end int, order Order) []Name {
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
	var names []Name
	if order != GivenFirst && IsOrganization(s[start:end]) {
		names = []Name{Literal(s, start, end, 0.9)}
	} else {
		fields := splitNames(s, start, end)
		if order == GivenFirst {
			names = known.direct(s, fields)
		} else {
			names = known.inverted(s, fields)
		}
	}
	if others {
		names = append(names, Name{[]tokens.PartSpan{{Part: tokens.OthersPart, Start: end, End: end}}, 0.95})
	}
	return names
}

// Literal is the name of s[start:end] that is not divided, as an organisation's.
func Literal(s string, start, end int, confidence float32) Name {
	return Name{[]tokens.PartSpan{{Part: tokens.LiteralPart, Start: start, End: end}}, confidence}
}

// direct reads fields that are each "Given Family". When one is "Family Given", as
// "McRae Bob", so are the others that can be, as the list was written by one hand;
// the confidence is low.
func (known *Known) direct(s string, fields []field) []Name {
	inverted := false
	for _, f := range fields {
		first, last, ok := twoWords(s[f.start:f.end])
		inverted = inverted || ok && known.IsFamilyFirst(first, last)
	}
	var names []Name
	for i := 0; i < len(fields); i++ {
		f := fields[i]
		text := s[f.start:f.end]
		if n := len(names); n > 0 && lexicon.Lowered(lexicon.Suffixes, text) {
			names[n-1].Parts = append(names[n-1].Parts, tokens.PartSpan{Part: tokens.SuffixPart, Start: f.start, End: f.end})
			continue
		}
		if i+1 < len(fields) && fields[i+1].comma && !strings.Contains(text, " ") && HasInitials(s[fields[i+1].start:fields[i+1].end]) {
			names = append(names, personName(s, f.start, f.end, fields[i+1].start, fields[i+1].end, 0.9))
			i++
			continue
		}
		if IsOrganization(text) {
			names = append(names, Literal(s, f.start, f.end, 0.85))
			continue
		}
		if first, last, ok := twoWords(text); ok && inverted && (known.CanBeFamilyFirst(first, last) || known.turns(first, last)) {
			at := f.start + len(first)
			names = append(names, personName(s, f.start, at, at+1, f.end, 0.4))
			continue
		}
		names = append(names, known.directName(s, f.start, f.end))
	}
	return names
}

// directName reads "Given [particle] Family [suffix]". One word is a family
// name, unless it is an acronym.
func (known *Known) directName(s string, start, end int) Name {
	words := wordsOf(s, start, end)
	if len(words) < 2 {
		if IsAcronym(s[start:end]) {
			return Literal(s, start, end, 0.8)
		}
		return Name{[]tokens.PartSpan{{Part: tokens.FamilyPart, Start: start, End: end}}, 0.6}
	}
	var suffix []tokens.PartSpan
	if w := words[len(words)-1]; len(words) > 2 && lexicon.Lowered(lexicon.Suffixes, s[w[0]:w[1]]) {
		suffix = []tokens.PartSpan{{Part: tokens.SuffixPart, Start: w[0], End: w[1]}}
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
	if n := len(words) - 1; family == n && n > 1 && known.IsDoubleFamily(s[words[n-1][0]:words[n-1][1]], s[words[n][0]:words[n][1]]) {
		return Name{[]tokens.PartSpan{{Part: tokens.GivenPart, Start: start, End: words[n-2][1]}, {Part: tokens.FamilyPart, Start: words[n-1][0], End: end}}, 0.8}.with(suffix)
	}
	confidence := float32(0.95)
	n := Name{Confidence: confidence}
	given := tokens.PartSpan{Part: tokens.GivenPart, Start: start, End: words[family-1][1]}
	switch {
	case family == len(words)-1:
		n.Parts = []tokens.PartSpan{given, {Part: tokens.FamilyPart, Start: words[family][0], End: end}}
	case family > 1 && isPatronymic(s[words[family-1][0]:words[family-1][1]]):
		// "Diego Lopes da Silva": Lopes is the first of two family names.
		given.End = words[family-2][1]
		n.Parts = []tokens.PartSpan{given, {Part: tokens.FamilyPart, Start: words[family-1][0], End: end}}
		n.Confidence = 0.7
	default:
		last := family
		for last < len(words)-1 && isParticle(s[words[last][0]:words[last][1]]) {
			last++
		}
		part := tokens.NonDroppingPart
		if lexicon.Lowered(lexicon.DroppingParticles, s[words[family][0]:words[family][1]]) {
			part = tokens.DroppingPart
		}
		n.Parts = []tokens.PartSpan{given, {Part: part, Start: words[family][0], End: words[last-1][1]}, {Part: tokens.FamilyPart, Start: words[last][0], End: end}}
	}
	return n.with(suffix)
}

// with returns the name with its suffix, if it has one.
func (n Name) with(suffix []tokens.PartSpan) Name {
	n.Parts = append(n.Parts, suffix...)
	return n
}

// personName reads a family name and a given name that stand apart. Particles
// before the family name stay with it, those after the given name drop.
func personName(s string, family, familyEnd, given, givenEnd int, confidence float32) Name {
	n := Name{Confidence: confidence}
	var suffix []tokens.PartSpan
	words := wordsOf(s, family, familyEnd)
	k := 0
	for k < len(words)-1 && isParticle(s[words[k][0]:words[k][1]]) {
		k++
	}
	if k > 0 {
		n.Parts = append(n.Parts, tokens.PartSpan{Part: tokens.NonDroppingPart, Start: words[0][0], End: words[k-1][1]})
		family = words[k][0]
	}
	n.Parts = append(n.Parts, tokens.PartSpan{Part: tokens.FamilyPart, Start: family, End: familyEnd})
	words = wordsOf(s, given, givenEnd)
	if last := len(words) - 1; last > 0 && lexicon.Lowered(lexicon.Suffixes, s[words[last][0]:words[last][1]]) {
		suffix = []tokens.PartSpan{{Part: tokens.SuffixPart, Start: words[last][0], End: words[last][1]}}
		words = words[:last]
		givenEnd = words[last-1][1]
	}
	k = len(words)
	for k > 1 && (isParticle(s[words[k-1][0]:words[k-1][1]]) || lexicon.FamilyParticles[s[words[k-1][0]:words[k-1][1]]]) {
		k-- // also "Mar, Ana Della"
	}
	n.Parts = append(n.Parts, tokens.PartSpan{Part: tokens.GivenPart, Start: given, End: givenEnd})
	if k < len(words) && k > 0 {
		n.Parts[len(n.Parts)-1].End = words[k-1][1]
		n.Parts = append(n.Parts, tokens.PartSpan{Part: tokens.DroppingPart, Start: words[k][0], End: givenEnd})
	}
	n.Parts = append(n.Parts, suffix...)
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
	return utf8.RuneCountInString(w) >= 5 && (strings.HasSuffix(w, "es") || strings.HasSuffix(w, "ez")) && unicode.IsUpper(tokens.FirstRune(w))
}

// IsAcronym reports whether s is one word of capitals, such as HRW or UNDP.
func IsAcronym(s string) bool {
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

// IsOrganization reports whether a name is an organisation's: it has one of
// the words that they are called by, or a preposition within, or is an acronym.
func IsOrganization(s string) bool {
	s = strings.TrimSpace(s)
	if IsAcronym(s) && !strings.Contains(s, ".") {
		return true
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !tokens.IsWordRune(r) && r != '’' && r != '\'' })
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
		if unicode.IsLower(tokens.FirstRune(w)) {
			if !lexicon.Particles[w] {
				return false
			}
			lowerWords++
		}
	}
	return lowerWords > 0 && words[0] != "the"
}

// IsInitials reports whether s is initials, with full stops or without, or a name as short.
func IsInitials(s string) bool { return initialsOnly.MatchString(s) }

// BeginsWithInitial reports whether s begins with an initial and its full stop.
func BeginsWithInitial(s string) bool { return leadingInitial.MatchString(s) }

// HasBareInitials reports whether s is a name with bare initials, "Smith JA".
func HasBareInitials(s string) bool { return vancouver.MatchString(s) }

// HasInitials reports whether s is nothing but initials, and no short name such
// as Ng.
func HasInitials(s string) bool {
	return initialsOnly.MatchString(s) && (strings.Contains(s, ".") || strings.ToUpper(s) == s)
}

// lastField returns the last word of s, which has one.
func lastField(s string) string {
	words := strings.Fields(s)
	return words[len(words)-1]
}

// FirstWord returns what stands before the first white space.
func FirstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}
