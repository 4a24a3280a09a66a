package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// The forms in which names stand in a sentence: capitals, possessives, cases.

// isLower reports whether a text has no capital, but letters that could be one.
func isLower(s string) bool {
	lower := false
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.Is(unicode.Lo, r) {
			return false
		}
		lower = lower || unicode.IsLower(r)
	}
	return lower
}

// smallName reads the name of an organisation or a law, of one word, that stands in small letters before the year that a work
// of it has: "(kommuneloven 2018)".
func (s *scanner) smallName(prev int, c *cite) (nameList, bool) {
	end := trimSeparator(s.text, prev, c.anchor.start)
	start := prev + strings.LastIndexAny(s.text[prev:end], " (;") + 1
	word := s.text[start:end]
	if strings.Trim(s.text[prev:start], " ;") != "" || !isLower(word) || wordEnd(s.text, start, end) != end {
		return nameList{}, false
	}
	f := s.known.familiar(word, c.printedYears())
	n := name{start: start, end: end, from: start, known: true}
	return nameList{names: []name{n}, from: start, end: end, possessive: end}, word != "" && f.strength == nameYear && f.organisation
}

// withoutEnding returns where a known name ends that stands in a case of a
// language that has them: "World Banks (2011) These", "prema Kovaču (2011)".
// Only in such a language a name is read so: elsewhere the same letters are a
// misspelling.
func (s *scanner) withoutEnding(toks []token, i int) int {
	end := toks[i].end
	word := s.text[toks[i].start:end]
	if len(s.known.names) == 0 || s.isKnown(word) {
		return end
	}
	if s.known.germanic && strings.HasSuffix(word, "s") && s.endsKnown(toks, i, end-1) {
		return end - 1
	}
	var endings []string
	switch {
	case firstRune(word) >= 'Ѐ':
		endings = cyrillicEndings
	case s.known.baltic != nil:
		endings = s.known.baltic.endings
	case s.known.slavic:
		endings = latinEndings
	}
	for _, ending := range endings {
		if base, ok := strings.CutSuffix(word, ending); ok && len(base) >= 3 && s.endsKnown(toks, i, toks[i].start+len(base)) {
			return toks[i].start + len(base)
		}
	}
	return end
}

// endsKnown reports whether a known name of a few words ends at a place in token i.
func (s *scanner) endsKnown(toks []token, i, end int) bool {
	const most = 5
	for k := i; k >= 0 && i-k < most && (toks[k].word || s.text[toks[k].start] == '-'); k-- {
		if toks[k].word && s.hasEndings(s.text[toks[k].start:end]) {
			return true
		}
	}
	return false
}

// hasEndings reports whether a name is known as more than the initials of several authors, "RIM", which have no
// endings.
func (s *scanner) hasEndings(name string) bool {
	return slices.ContainsFunc(s.known.lookup(name), func(b bearer) bool { return !b.organisation || !b.part || strings.Contains(name, " ") })
}

// latinEndings and cyrillicEndings are those of surnames in Slavic languages, and of the
// possessive adjectives made of them: "u Lukićevom radu", "Županovljeva knjiga".
var (
	latinEndings = strings.Fields(`ljevoj ljevoga ljevome ljevima ljevim ljevog ljevom ljevih ljeva ljeve ljevi ljevo ljevu ljev jevega jevemu jevem jevim jevih jeva jeve jevi jevo jev ovega ovemu ovoj evoj ovou ově ové ová ovoga evoga ovome evome ovima evima ovim evim ovog evog ovom evom ovih evih om em ova eva ove eve ovi evi ovo evo ovu evu ov ev
		owi ju jem ja ie ho mu m u a e i`)
	cyrillicEndings = strings.Fields(`овој евој овога евога овоме евоме овима евима овим евим овог евог овом евом ових евих ого ому ові еві ова ева ове еве ови еви ово ево ову еву ом ем ым им ім ой ою ею єю ов ев
		у а е ю я и ју јем ја`)
)

// isCapitalised reports whether a word begins like a name: with a capital,
// perhaps behind "al-", "d’" or the like, or in a script without capitals.
func isCapitalised(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	if unicode.Is(unicode.Lo, r) {
		return r != 'ª' && r != 'º'
	}
	// "al-Ghazali", "d'Alembert", "ʿAbduh"
	if r == 'ʿ' || r == 'ʾ' || r == 'ʼ' {
		return isCapitalised(w[n:])
	}
	for i, r := range w {
		if i > 4 {
			break
		}
		if isHyphen(r) || isApostrophe(r) {
			next, _ := utf8.DecodeRuneInString(w[i+utf8.RuneLen(r):])
			return unicode.IsUpper(next)
		}
	}
	return false
}

// isAcronym reports whether a word is written in capitals.
func isAcronym(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// turkishCases are the endings of case behind a name of two letters, which might
// be no name before others: "Wu’nun", "Ng’in", but "Qu’il".
var turkishCases = words(`nın nin nun nün ın in ün ya ye yı yi yu yü da de ta te dan den tan ten`)

// withoutPossessive takes "'s" off a word, and a case ending behind an
// apostrophe, as Turkish has it: "Ağır’ın".
func withoutPossessive(w string) string {
	for i, r := range w {
		if i == 0 || !isApostrophe(r) {
			continue
		}
		ending := w[i+utf8.RuneLen(r):]
		if ending == "s" || isLower(ending) && utf8.RuneCountInString(ending) <= 6 &&
			(utf8.RuneCountInString(w[:i]) >= 3 || isAcronym(w[:i]) || turkishCases[ending]) {
			return w[:i]
		}
	}
	return w
}

// behindElision returns where a known name begins in a stretch, which may stand behind a word that has lost its vowel:
// "celle d’Alder (2010)". Names begin so as well: "d’Alembert".
func (s *scanner) behindElision(start, end int) int {
	const longest = len("lorsqu’")
	if !strings.ContainsAny(s.text[start:min(end, start+longest)], "'’") {
		return start // nearly all words
	}
	n := len(elision.FindString(s.text[start:end]))
	if n > 0 && !s.isKnown(s.text[start:end]) && s.isKnown(s.text[start+n:end]) {
		return start + n
	}
	return start
}

// elision is what French and Italian words leave before a vowel.
var elision = sieve.Late(`^(?:[DdLlNn]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Dd]ell|[Dd]all|[Ss]econd)['’]`)

// lowerWord reports whether a text begins, behind spaces, with a word in lower
// case, and returns it.
func lowerWord(s string) (string, bool) {
	s = strings.TrimLeft(s, " ,")
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return "", false
	}
	end := wordEnd(s, 0, len(s))
	return s[:end], true
}
