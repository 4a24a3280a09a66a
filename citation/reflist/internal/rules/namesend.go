package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// readsAsHead reports whether a text before a year can be authors: no sentence
// ends in it, and it is not prose.
func (p *parse) readsAsHead(s string) bool {
	s = lexicon.WithoutOthers(strings.TrimRight(s, " ,(["))
	s = strings.TrimRight(s, " .,([")
	if len(s) > 2000 {
		return false
	}
	prose, words, people := 0, 0, s
	if m := roleBehind(s); m != nil {
		people = s[:m[0]] // "Marsh, Ann, a c. di"
	}
	for w := range strings.FieldsSeq(people) {
		words++
		bare := bareWord(w)
		if unicode.IsLower(tokens.FirstRune(bare)) && !lexicon.Particles[bare] && !functionWords[bare] && !joinedParticle.MatchString(bare) {
			prose++
		}
		if words > 1 && strings.HasSuffix(w, "?") {
			return false
		}
	}
	short := words <= 6 && !strings.ContainsAny(s, ",;") // "Statistisk sentralbyrå"
	if prose*3 > words && !short && !names.IsOrganization(s) {
		return false
	}
	for i := range s {
		if s[i] != '.' || i+2 >= len(s) || s[i+1] != ' ' {
			continue
		}
		word := lastWord(s[:i])
		bracket := i > 0 && strings.IndexByte(")]", s[i-1]) >= 0
		if endsInvertedList(s, i) || lexicon.WithoutOthers(s[:i+1]) != s[:i+1] && unicode.IsUpper(tokens.FirstRune(s[i+2:])) {
			return false
		}
		bare := endsBareList(s, i)
		if !bare && (utf8.RuneCountInString(word) < 3 && !bracket || lexicon.Lowered(lexicon.Abbreviations, word)) {
			continue
		}
		next := firstField(s[i+2:])
		if names.BeginsWithInitial(next) || roleAfter.MatchString(", "+next) || functionWords[next] {
			continue
		}
		return false
	}
	return true
}

// bareWord returns a word without the marks around it.
func bareWord(w string) string {
	const marks = ".,;:()[]&*"
	for w != "" && strings.IndexByte(marks, w[0]) >= 0 {
		w = w[1:]
	}
	for w != "" && strings.IndexByte(marks, w[len(w)-1]) >= 0 {
		w = w[:len(w)-1]
	}
	return w
}

// joinedParticle is a name with its particle joined to it: "al-Khalidi",
// "d'Alembert".
var joinedParticle = sieve.MustCompile(`^\p{Ll}{1,3}[-‐'’]\p{Lu}`)

// functionWords stand in lists of names and in names of organisations.
var functionWords = lexicon.WordSet("and und et y e og och ja ve i и en with of for the on in to für fürs para pour za için eds ed hrsg others al")

// readsAsNames reports whether a text with no year after it is a list of names.
func (p *parse) readsAsNames(start, end int) bool {
	s := p.s[start:end]
	if !p.readsAsHead(s) || utf8.RuneCountInString(s) > 600 {
		return false
	}
	first, _, comma := strings.Cut(s, ",")
	words := len(strings.Fields(first))
	switch {
	case comma && words <= 4, words >= 2 && words <= 3:
		return true
	case names.BeginsWithInitial(s), names.HasBareInitials(first):
		return true
	case names.IsOrganization(s) && words <= 10:
		return true
	}
	return directList.FindString(s) == s
}

// isTitleLike reports whether what stands before the year is the title of a work
// without authors: no name has a colon, or four words of which one is in small
// letters and joins no others, unless it is an organisation's.
func isTitleLike(s string) bool {
	if strings.Contains(s, ": ") {
		return true
	}
	words := strings.Fields(s)
	if strings.ContainsAny(s, ",;&") || slices.ContainsFunc(words, func(w string) bool { return lexicon.Lowered(lexicon.OrganizationWords, w) }) {
		return false
	}
	return len(words) >= 4 && slices.ContainsFunc(words[1:], func(w string) bool {
		return unicode.IsLower(tokens.FirstRune(w)) && !lexicon.Particles[w] && !functionWords[w] && !joinedParticle.MatchString(w)
	})
}

// isSingleName reports whether a word without a year after it is an author: a
// title in quotes, or two sentences at least, follow.
func (p *parse) isSingleName(start, end int) bool {
	word := p.s[start:end]
	if utf8.RuneCountInString(word) < 4 || !unicode.IsUpper(tokens.FirstRune(word)) || tokens.WordLen(word) < len(word) {
		return false
	}
	at := skipOpening(p.s, end)
	if p.blocked(at) {
		return at < p.nextLink(end)
	}
	if !strings.HasPrefix(p.s[end:], ". ") || at >= len(p.s) || !unicode.IsUpper(tokens.FirstRune(p.s[at:])) {
		return false
	}
	next := skipOpening(p.s, p.sentenceEnd(at))
	return next < len(p.s) && !p.endsAt(next)
}

// authorsEnd returns where the authors end in a reference that does not have
// the year behind them: before the first quotes or emphasis, after "et al.",
// at a full stop that is not an initial's, or at that of an initial with which
// an inverted name ends ("Smith, J. A. Title", "Smith JA. Title").
func (p *parse) authorsEnd(start int) int {
	limit := p.nextBlock(start + 1)
	if m := directList.FindStringIndex(p.s[start:limit]); m != nil {
		end := start + m[1]
		if rest, ok := strings.CutPrefix(p.s[end:limit], ", "); ok && roleAfter.MatchString(", "+names.FirstWord(rest)) {
			end += len(", ") + len(names.FirstWord(rest))
		}
		return end
	}
	if m := directName.FindStringIndex(p.s[start:]); m != nil {
		if comma := start + strings.LastIndexByte(p.s[start:start+m[1]], ','); comma < limit && isProseOf(p.s[comma+1:], 2) {
			return comma
		}
	}
	comma := false
	for i := start; i < limit; i++ {
		comma = comma || p.s[i] == ','
		if p.s[i] != '.' {
			continue
		}
		before, after := p.s[start:i], p.s[i+1:]
		switch word := lastWord(before); {
		case strings.HasSuffix(lexicon.Lower(tokens.Tail(before, 8)), "et al"):
			return i + 1
		case isInitials(word) || lexicon.Lowered(lexicon.Suffixes, word):
			isName := comma && firstName.MatchString(before+".") || !comma && bareName(before) || inverted.MatchString(tokens.Tail(before, 64)+".")
			if (isName || endsBareList(p.s[start:], i-start)) && endsNames(after) {
				return i + 1
			}
		case p.isStop(i) && i+1 < limit:
			return i
		}
	}
	return limit
}

// directList is a list of names whose initials stand first, as those of engineers
// are printed: "A. B. Smith, C.-D. van Dyke, and E. Jones". It has at least two
// names, since a title may follow a single one after a comma as well.
var directList, directName = func() (list, one *sieve.Regexp) {
	const (
		initials = `(?:\p{Lu}\p{Ll}?\.[ \-‐]?)+`
		family   = `(?:\p{Ll}[\p{Ll}’']{0,6}[ \-])*\p{Lu}[\p{L}\p{M}’'\-‐]+(?:\s\p{Lu}[\p{L}\p{M}’'\-‐]+)?(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)(?:[ ,]|$))?`
		name     = initials + `\s?` + family
		and      = `(?:\s*,?\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s|\s*[,;]\s)`
	)
	const (
		single  = `\p{Lu}\p{Ll}{3,}`
		further = `(?:` + and + `(?:` + single + and + `)?` + name + `)`
	)
	list = sieve.MustCompile(`^(?:` + single + `\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s` + name + further + `*|` + name + further + `+|` + name + `\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s` + single + `\b)(?:,?\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s` + single + `\b)?(?:,?\s(?:et al|vd|u\.\s?a|mfl|и др|i dr)\.)?`)
	return list, sieve.MustCompile(`^` + name + `(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)\b)?, (?:\p{Lu}|[“„«‘"])`)
}()

// bareName reports whether a text ends in a name with initials that have no
// stop between them ("Smith JA"), and not in "and B".
func bareName(s string) bool {
	w := strings.Fields(tokens.Tail(s, 32))
	if len(w) > 2 && lexicon.Lowered(lexicon.Suffixes, w[len(w)-1]) {
		s, w = strings.TrimRight(strings.TrimSuffix(s, w[len(w)-1]), " "), w[:len(w)-1]
	}
	return len(w) > 1 && bareInitials.MatchString(tokens.Tail(s, 16)) && !functionWords[w[len(w)-2]]
}

// endsBareList reports whether the stop at offset i ends a list of names with
// bare initials, "Smith JA, Roe B. Title": the first name is one of them, and
// what follows is no family name, as it is in "Jane K. Smith".
func endsBareList(s string, i int) bool {
	first, _, more := strings.Cut(s[:i], ", ")
	switch {
	case more && names.HasBareInitials(strings.ReplaceAll(first, ".", "")):
		return isInitials(lastWord(s[:i])) || bareName(s[:i])
	case !bareName(s[:i]):
		return false
	case more:
		people := strings.Split(s[:i], ", ")
		return slices.ContainsFunc(people[:len(people)-1], func(n string) bool { return names.HasBareInitials(n) && !numeralSuffix.MatchString(n) })
	}
	return isProseOf(s[i+1:], 3) && names.HasBareInitials(s[:i])
}

// numeralSuffix is the numeral of somebody with the name of a forebear: "Henry Gates III".
var numeralSuffix = sieve.MustCompile(`\s(?:II|III|IV)$`)

// inverted is a name whose initials stand behind a comma: "Smith, J. A.".
var inverted = sieve.MustCompile(`\p{L}[\p{L}\p{M}’'\-]+,\s(?:\p{Lu}\p{Ll}?\.[ \-‐]?)*\p{Lu}\p{Ll}?\.$`)

// firstName is a first author with an initial behind the given name, "Smith,
// John A."; in names further on a family name follows the initial.
var firstName = sieve.MustCompile(`^[^,.]{2,40},\s(?:\p{Lu}[\p{L}\p{M}’'\-]+\s){1,2}(?:\p{Lu}\.\s)*\p{Lu}\.$`)

// endsInvertedList reports whether the stop at offset i ends a list of names
// with their initials behind commas, "Smith, J., Roe, B. A title": what follows
// is no middle name, as it is in "Smith, J. Walter".
func endsInvertedList(s string, i int) bool {
	if !inverted.MatchString(tokens.Tail(s[:i+1], 64)) && !(i < 64 && firstName.MatchString(s[:i+1])) {
		return false
	}
	next, _, _ := strings.Cut(s[i+1:], ",")
	if k := strings.Index(next, " & "); k >= 0 {
		next = next[:k]
	}
	return strings.ContainsRune("“„«‘\"", tokens.FirstRune(strings.TrimLeft(next, " "))) || isProseOf(next, 3)
}

// isProseOf reports whether a text has at least n words, or one in small letters
// that does not stand in lists of names, before the word that joins two names.
func isProseOf(s string, n int) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		switch {
		case len(w) <= 3 && nameJoiners[w] || w == "&":
			return false
		case lexicon.Lowered(lexicon.Suffixes, w) || lexicon.Particles[w] || names.HasInitials(w):
			continue
		case unicode.IsLower(tokens.FirstRune(w)) && !functionWords[w]:
			return true
		}
		if words++; words >= n {
			return true
		}
	}
	return false
}

// nameJoiners stand before the last name of a list.
var nameJoiners = lexicon.WordSet("and und et y e og och ja ve i и en")

var bareInitials = sieve.MustCompile(`\p{L}{2}\s(?:\p{Lu}-?){0,2}\p{Lu}$`)

func isInitials(word string) bool {
	n := utf8.RuneCountInString(word)
	return n > 0 && n <= 3 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// endsNames reports whether what follows the stop of an initial is not part of
// a list of names: a word of two letters or more that is none of those that
// stand in one.
func endsNames(after string) bool {
	rest := strings.TrimLeft(after, " ")
	if rest == after || rest == "" {
		return false
	}
	word := rest[:tokens.WordLen(rest)]
	if word == "" && strings.ContainsRune("“„«‘\"", tokens.FirstRune(rest)) {
		return true
	}
	switch letters := utf8.RuneCountInString(word); {
	case tokens.IsASCIIDigit(tokens.FirstRune(rest)):
		return true
	case letters == 1:
		behind := rest[len(word):]
		return !strings.HasPrefix(behind, ".") && !strings.HasPrefix(behind, ",")
	default:
		return letters > 1 && !functionWords[word] && !lexicon.Particles[word] && !roleAfter.MatchString(" "+word+".")
	}
}

// endsInAbbreviation reports whether names end in an abbreviation whose full stop is its own, as
// "eds." Those of titles, which go before a name, are surnames at the end of one: Amartya
// Sen.
func endsInAbbreviation(names string) bool {
	w := lastWord(names)
	return lexicon.Lowered(lexicon.Abbreviations, w) && !(lexicon.Lowered(titlesBefore, w) && strings.Contains(names, " "))
}

// titlesBefore are abbreviations of titles before names.
var titlesBefore = lexicon.WordSet("gen col lt gov sen rep hon rt")
