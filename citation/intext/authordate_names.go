package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, or a single character that is none.
type token struct {
	start, end int
	word       bool
}

// tokens cuts text[from:to] into words and the characters between them, without
// spaces and marks of emphasis. A word has letters, digits and, between them,
// apostrophes, hyphens and the dot of the Catalan "l·l". The result is good until the next call.
func (s *scanner) tokens(from, to int) []token {
	s.toks = s.toks[:0]
	text := s.text
	for i := from; i < to; {
		r, n := rune(text[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(text[i:to])
		}
		switch {
		case isWordRune(r):
			end := i + n
			for end < to {
				r, n := rune(text[end]), 1
				if r >= 0x80 {
					r, n = utf8.DecodeRuneInString(text[end:to])
				}
				if !isWordRune(r) {
					next, _ := utf8.DecodeRuneInString(text[end+n : to])
					if !isApostrophe(r) && !isHyphen(r) && (r != '·' || next|0x20 != 'l') || !unicode.IsLetter(next) {
						break
					}
				}
				end += n
			}
			s.toks = append(s.toks, token{i, end, true})
			i = end
		case r == ' ' || r == '*' || r == '_':
			i += n
		default:
			s.toks = append(s.toks, token{i, i + n, false})
			i += n
		}
	}
	return s.toks
}

func isWordRune(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == softHyphen || r == 'ʼ' || r == 'ʿ' || r == 'ʾ'
}

// softHyphen is where a word may be cut at the end of a line, and no part of it.
const softHyphen = '\u00ad'

// A name is an author as a citation has it, by its place in the text.
type name struct {
	start, end int // without initials
	from       int // with initials or a given name
	initial    string
	known      bool // the references have just this name
}

// A nameList is the authors before a year.
type nameList struct {
	names []name
	from  int // where the first begins, with initials
	end   int // where the last ends, or "et al."
	etAl  [2]int
	and   [2]int
	// possessive is where "'s" behind the last name ends, end if there is none.
	possessive int
}

// A setting says where a citation stands, and so what may be a name in it.
type setting uint8

const (
	parenthetical setting = iota // in parentheses with its year
	narrative                    // in the sentence, before the parentheses
	bare                         // in a note or sentence, without any
)

// dropSubject takes from names in parentheses what the text speaks of there before the work that it cites
// for it, where the list has no author of that name and a work of that year by the author behind it: an
// abbreviation, "(GEE, Liang and Zeger 1986)", what it stands for, of three words or more, or any word
// before a year with parentheses of its own, "(Orobanche, Crowder (1978))".
func (s *scanner) dropSubject(l *nameList, year int, years []int) {
	if len(l.names) < 2 || l.names[0].initial != "" {
		return
	}
	first, next := s.text[l.names[0].start:l.names[0].end], l.names[1]
	if !isAbbreviation(first) && strings.Count(first, " ") < 2 && (year == 0 || s.text[year-1] != '(') || s.known.familiar(first, years).strength > unknown {
		return
	}
	if f := s.known.familiar(s.text[next.start:next.end], years); f.strength == nameYear && f.first {
		l.names, l.from = l.names[1:], next.from
	}
}

// namesBefore reads the authors that end at text[:to], none before from, from
// right to left. It reports false if there are none.
func (s *scanner) namesBefore(from, to int, where setting) (nameList, bool) {
	l := nameList{end: to}
	to = trimSeparator(s.text, from, to)
	if comma, ok := roleBefore(s.text, from, to); ok {
		to = trimSeparator(s.text, from, comma)
	}
	l.end = to
	if start, ok := etAlBefore(s.text, from, to); ok {
		l.etAl = [2]int{start, to}
		to = trimSeparator(s.text, from, start)
	}
	toks := s.tokens(from, to)
	if len(toks) > 48 {
		toks = toks[len(toks)-48:]
	}
	toks = s.divideEastern(toks)
	i := len(toks) - 1
	first := true
	and := l.and
	for i >= 0 {
		n, next, ok := s.nameAt(toks, i, where, &l, first)
		if !ok {
			l.and = and // it stands between other things
			break
		}
		and = l.and
		l.names = append(l.names, n)
		l.from = n.from
		first = false
		i = next
		// What stands before it: a sign between authors, or anything else.
		i = s.connectorBefore(toks, i, where, &l)
		if i < 0 || len(l.names) > 40 {
			break
		}
	}
	if len(l.names) == 0 {
		return l, false
	}
	for a, b := 0, len(l.names)-1; a < b; a, b = a+1, b-1 {
		l.names[a], l.names[b] = l.names[b], l.names[a]
	}
	if l.etAl == [2]int{} {
		l.end = l.names[len(l.names)-1].end
	}
	l.possessive = max(l.possessive, l.end)
	return l, true
}

// trimSeparator returns the end of what comes before the punctuation, brackets
// and spaces at the end of text[from:to].
func trimSeparator(text string, from, to int) int {
	for to > from {
		switch text[to-1] {
		case ' ', ',', ':', '(', '[', '*', '_':
			to--
			continue
		}
		if text[to-1] == ';' && isAcronym(strings.TrimSpace(text[from:to-1])) {
			to-- // "(CDC; 2018)"
			continue
		}
		if before := text[from:to]; strings.HasSuffix(before, "（") || strings.HasSuffix(before, "，") || strings.HasSuffix(before, "、") {
			to -= len("（")
			continue
		}
		if strings.HasSuffix(text[from:to], "،") {
			to -= len("،")
			continue
		}
		break
	}
	// "(World Health Organization [WHO] 2010)"
	if to > from && (text[to-1] == ']' || text[to-1] == ')') {
		open := strings.LastIndexAny(text[max(from, to-24):to], "[(")
		if open >= 0 {
			open += max(from, to-24)
			inside := text[open+1 : to-1]
			if inside != "" && !strings.ContainsAny(inside, " ,;0123456789") && open > from {
				return trimSeparator(text, from, open)
			}
		}
	}
	return to
}

// roleBefore returns where the comma stands behind which text[from:to] ends with the role of editors: "Marsh, ed.".
func roleBefore(text string, from, to int) (int, bool) {
	comma := from + strings.LastIndexByte(text[from:to], ',')
	if comma <= from {
		return 0, false
	}
	role := strings.TrimSpace(text[comma+1 : to])
	return comma, isLower(role) && isRole(role) && (strings.HasSuffix(role, ".") || !particles[role])
}

// isComma reports whether a text begins with a comma, Latin or Arabic.
func isComma(s string) bool { return strings.HasPrefix(s, ",") || strings.HasPrefix(s, "،") }

// etAlBefore returns where the "et al." begins that text[from:to] ends with.
func etAlBefore(text string, from, to int) (int, bool) {
	end := to
	for end > from && (text[end-1] == '*' || text[end-1] == '_' || text[end-1] == ',') {
		end--
	}
	if end == from {
		return 0, false
	}
	end = from + len(withoutCase(text[from:end]))
	if end == from {
		return 0, false
	}
	for _, e := range etAlsBy[text[end-1]] {
		start := end - len(e)
		if start <= from || !hasPrefixFold(text[start:end], e) {
			continue
		}
		if !isIdeograph(firstRune(e)) && endsWithWord(text[from:start]) {
			continue
		}
		for start > from && (text[start-1] == '*' || text[start-1] == '_') {
			start--
		}
		return start, true
	}
	return 0, false
}

// withoutCase returns a text without the ending that an apostrophe parts from its
// last word, and the Turkish words for "et al." without that of their case: "et
// al.’s", "vd.’nin", "ve diğerlerinin".
func withoutCase(s string) string {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	if i := max(strings.LastIndexByte(word, '\''), strings.LastIndex(word, "’")); i > 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		if ending := word[i+size:]; len(ending) <= longestCase && isLower(ending+"x") {
			return s[:len(s)-len(word)+i]
		}
	}
	for _, w := range [...]string{"diğerleri", "arkadaşları"} {
		if n := len(word) - len(w); n > 0 && n <= longestCase && hasPrefixFold(word, w) {
			return s[:len(s)-n]
		}
	}
	return s
}

// longestCase is the most bytes of an ending of case.
const longestCase = 6

// nameAt reads the name that ends with token i, and returns the number of the
// token before it.
func (s *scanner) nameAt(toks []token, i int, where setting, l *nameList, last bool) (name, int, bool) {
	text := s.text
	var n name
	// "Smith, J." and "Smith J.": initials behind the surname.
	trailing := ""
	if j, initials := initialsBefore(text, toks, i); initials != "" && j >= 0 {
		k := j
		if !toks[k].word && text[toks[k].start] == ',' {
			k--
		}
		if k >= 0 && toks[k].word && isCapitalised(text[toks[k].start:toks[k].end]) && toks[k].end-toks[k].start > 2 {
			trailing, i = initials, k
		}
	}
	// "Konrád György": where the given name stands behind.
	if word := text[toks[i].start:toks[i].end]; s.known.hungarian && toks[i].word && i > 0 && toks[i-1].word && isCapitalised(word) && !s.isKnown(word) && s.isKnown(text[toks[i-1].start:toks[i-1].end]) {
		i--
	}
	// "Davis Jr.", "Davis, Jr."
	suffixed := true
	if toks[i].word && i > 0 && suffixes[strings.ToLower(text[toks[i].start:toks[i].end])] {
		i--
	} else if i > 1 && text[toks[i].start] == '.' && suffixes[strings.ToLower(text[toks[i-1].start:toks[i-1].end])] {
		i -= 2
	} else {
		suffixed = false
	}
	if i > 0 && !toks[i].word && text[toks[i].start] == ',' && (last && i < len(toks)-1 || suffixed) {
		i--
	}
	// "the authors' (2010)": an apostrophe alone.
	if !toks[i].word && last && i > 0 && isApostrophe(firstRune(text[toks[i].start:])) {
		l.possessive = toks[i].end
		i--
	}
	// "THL:n (2021)": the ending of a case behind an abbreviation.
	if last && s.endsAbbreviation(toks, i) {
		l.possessive = toks[i].end
		i -= 2
	}
	if !toks[i].word {
		return n, i, false
	}
	n.start, n.end = toks[i].start, toks[i].end
	if word := text[n.start:n.end]; isIdeograph(firstRune(word)) || !last && koreanAnd(word) != "" {
		if n.end = n.start + len(s.withoutParticle(word, last)); last {
			l.possessive = toks[i].end
		}
	}
	if bare := withoutPossessive(text[n.start:n.end]); len(bare) < n.end-n.start && (last || where != parenthetical) && !s.isKnown(text[n.start:n.end]) {
		if last {
			l.possessive = n.end
		}
		n.end = n.start + len(bare)
	}
	if where != parenthetical && n.end == toks[i].end {
		if base := s.withoutEnding(toks, i); base < n.end {
			if last {
				l.possessive = n.end
			}
			n.end = base
		}
	}
	if k, ok := s.knownNameAt(toks, i, n.end, where); ok {
		n.start, n.known = s.behindElision(toks[k].start, n.end), true
		if n.from = n.start; n.start > toks[k].start {
			return n, k - 1, true
		}
		if p := s.particlesOf(toks, k, n.end, where); p < k {
			k = p
			n.start = toks[k].start
		}
		n.from = n.start
		return s.withGiven(toks, k-1, n, where, trailing, l.and != [2]int{})
	}
	if where != parenthetical && s.endsLongerName(toks, i) && s.isKnown(text[n.start:n.end]) {
		return n, i, false
	}
	return s.newNameAt(toks, i, n, where, trailing, l.and != [2]int{})
}

// isKnown reports whether the references have a name.
func (s *scanner) isKnown(name string) bool { return len(s.known.lookup(name)) > 0 }

// knownNameAt returns the first token of the longest name that the references
// have and that ends with token i, at end.
func (s *scanner) knownNameAt(toks []token, i, end int, where setting) (int, bool) {
	text := s.text
	if len(s.known.names) == 0 {
		return 0, false
	}
	found := -1
	for k := i; k >= 0 && i-k < 14; k-- {
		if !toks[k].word {
			if c := text[toks[k].start]; c != '&' && c != '.' && c != ',' && c != '-' {
				break
			}
			continue
		}
		start := s.behindElision(toks[k].start, end)
		if s.known.mostWords(text[start:min(toks[k].end, end)]) == 0 {
			continue
		}
		if phrase := text[start:end]; len(phrase) < 160 && s.isKnown(phrase) && (!isLower(phrase) || s.known.lower[fold(phrase)]) {
			found = k
		}
	}
	if found < 0 {
		return 0, false
	}
	if found == i && s.endsLongerName(toks, i) {
		return 0, false
	}
	return found, true
}

// endsLongerName reports whether a word that is a known surname is the end of
// another name: Paris is not meant by "the University of Paris".
func (s *scanner) endsLongerName(toks []token, i int) bool {
	if i < 2 || !toks[i-1].word || !toks[i-2].word {
		return false
	}
	link := s.text[toks[i-1].start:toks[i-1].end] // in capitals it begins a sentence
	before := s.text[toks[i-2].start:toks[i-2].end]
	if !linkers[link] || particles[link] || ands[link] || !isCapitalised(before) || sentenceWords[strings.ToLower(before)] {
		return false
	}
	if workWords[strings.ToLower(before)] || withWords[link] && s.isKnown(before) {
		return false // "die Beiträge in Paris", "Marsh in Paris", of Slovenian authors
	}
	leads := leadLinks[link] || determiners[link] || link == "in" && (strings.HasSuffix(before, "ing") || len(withoutPossessive(s.text[toks[i].start:toks[i].end])) < toks[i].end-toks[i].start)
	if leads && s.beginsSentence(toks[i-2].start) && !isOrganisationWord(s.text, toks[i-2]) {
		return false // "Building on Paris", "Adding the Paris data", "Stakeholders in Paris's sense", but "Protests in Paris"
	}
	end := toks[i-1].end
	return !endsInLeadPhrase(strings.ToLower(s.text[s.back(end, 40, 0):end])) // "Contrary to Paris"
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// newNameAt reads a name that the references do not have: capitalised words,
// with the particles and, in a longer name, the linking words between them.
func (s *scanner) newNameAt(toks []token, i int, n name, where setting, trailing string, inList bool) (name, int, bool) {
	text := s.text
	word := text[n.start:n.end]
	lower := strings.ToLower(word)
	if !isCapitalised(word) || prefixes[lower] && !isAcronym(word) {
		return n, i, false
	}
	if isIdeograph(firstRune(word)) && where != parenthetical {
		return s.ideographsAt(toks[i], n, i)
	}
	if sentenceWords[lower] && !isAcronym(word) && where != parenthetical {
		return n, i, false
	}
	count := 1
	k := i - 1
	for k >= 0 && count < 12 {
		t := toks[k]
		w := text[t.start:t.end]
		lower := strings.ToLower(w)
		if !t.word {
			// "St. Clair", "K. Krause": the full stop of an abbreviation.
			if w == "." && k > 0 && toks[k-1].word && toks[k-1].end == t.start && particles[strings.ToLower(text[toks[k-1].start:t.end])] {
				k--
				n.start = toks[k].start
				k--
				continue
			}
			break
		}
		if where == narrative && (particles[lower] || linkers[lower]) && endsInLeadPhrase(strings.ToLower(text[s.back(t.end, 40, 0):t.end])) {
			break // "Im Anschluss an Taylor"
		}
		if where == narrative && ofWords[w] && k > 0 && toks[k-1].word && isWorkWord(text[toks[k-1].start:toks[k-1].end]) {
			break // "les travaux de Lefebvre"
		}
		surnames := s.beginsSurname(t, where)
		if particles[lower] && !isAcronym(w) && (surnames || !(sentenceWords[lower] && isCapitalised(w) && s.beginsSentence(t.start))) && !ands[lower] {
			// "the work of de Beauvoir" and "Simone de Beauvoir"; but not
			// "in der EU", where the particle is an article, or "as Taylor put it".
			if (linkers[lower] || asWords[lower]) && !surnames && !isSurnameParticle(lower) && !(k > 0 && (isPartOfName(text, toks[k-1]) || articled[text[toks[k-1].start:toks[k-1].end]])) {
				break
			}
			n.start = t.start
			k--
			continue
		}
		if isCapitalised(w) {
			leads := prefixes[lower] && (where == parenthetical || s.beginsSentence(t.start)) || titles[lower] && where != parenthetical
			begins := sentenceWords[lower] && !isAcronym(w) && !surnames && (where != parenthetical || k == 0 || !toks[k-1].word)
			if leads || begins {
				break
			}
			if where == narrative && count >= 6 {
				break
			}
			n.start = t.start
			count++
			k--
			continue
		}
		// A linking word, or two, between capitalised ones.
		j := k
		for j >= 0 && k-j < 3 && toks[j].word && linkers[strings.ToLower(text[toks[j].start:toks[j].end])] && !isCapitalised(text[toks[j].start:toks[j].end]) {
			j--
		}
		if j == k || j < 0 || !isPartOfName(text, toks[j]) || where == narrative && count == 1 && !isOrganisationWord(text, toks[j]) || s.splitsNames(toks, j, k) {
			break
		}
		n.start = toks[j].start
		count++
		k = j - 1
	}
	n.from = n.start
	return s.withGiven(toks, k, n, where, trailing, inList)
}

// isPartOfName reports whether a token is a capitalised word that may stand in
// the name of an organisation.
func isPartOfName(text string, t token) bool {
	w := text[t.start:t.end]
	lower := strings.ToLower(w)
	return t.word && isCapitalised(w) && !prefixes[lower] && !sentenceWords[lower] && !isASCIIDigit(w[0])
}

// splitsNames reports whether the linking words toks[j+1:k+1] are an "and"
// between two authors rather than within the name of an organisation, which
// shows in such words as "Ministry" or "of" before it.
func (s *scanner) splitsNames(toks []token, j, k int) bool {
	hasAnd := false
	for _, t := range toks[j+1 : k+1] {
		hasAnd = hasAnd || ands[strings.ToLower(s.text[t.start:t.end])]
	}
	if !hasAnd {
		return false
	}
	for p := j; p >= 0 && j-p < 8 && toks[p].word; p-- {
		w := strings.ToLower(s.text[toks[p].start:toks[p].end])
		if w == "of" || w == "for" || w == "für" || organisationWords[w] {
			return false
		}
	}
	return true
}

func isOrganisationWord(text string, t token) bool {
	return organisationWords[strings.ToLower(text[t.start:t.end])]
}

// isSurnameParticle reports whether a lower-case particle stands in front of a
// surname more often than it links other words.
func isSurnameParticle(w string) bool {
	switch w {
	case "von", "van", "de", "del", "della", "di", "da", "dos", "du", "d'", "d’", "al", "el", "ibn", "bin", "ben", "ter", "ten", "af", "le", "la":
		return true
	}
	return false
}

// beginsSurname reports whether a word is the capitalised article that a surname begins with, "Le Goff":
// behind a word in small letters, first in parentheses or behind a semicolon there, and first in a sentence
// where the article is none of the language.
func (s *scanner) beginsSurname(t token, where setting) bool {
	w := s.text[t.start:t.end]
	lower := strings.ToLower(w)
	if !isCapitalised(w) || !nameArticles[lower] {
		return false
	}
	before := strings.TrimRight(s.text[:t.start], " *_")
	if where != narrative && (strings.HasSuffix(before, "(") || strings.HasSuffix(before, ";")) || isLower(wordAtEnd(before)) && !strings.HasSuffix(before, "’") {
		return true
	}
	return !s.known.articles[lower] && s.beginsSentence(t.start)
}

// isWorkWord reports whether a word is that of what authors make, perhaps with an article that an apostrophe
// parts from it: "l’étude".
func isWorkWord(w string) bool {
	noun, _ := lastWord(w)
	return workWords[strings.ToLower(noun)]
}

// articled are the particles behind which an article may stand: "van der Linden", "von dem Berg".
var articled = words(`van von op aan`)

// ideographsAt reads a name in Chinese, Japanese or Korean characters, which is
// not divided from the words before it. Only a known one can be told.
func (s *scanner) ideographsAt(t token, n name, i int) (name, int, bool) {
	for p := n.start; p < n.end; {
		_, size := utf8.DecodeRuneInString(s.text[p:n.end])
		if s.isKnown(s.text[p:n.end]) {
			if before, _ := utf8.DecodeLastRuneInString(s.text[n.start:p]); s.known.japanese && p+size == n.end && p > n.start && unicode.Is(unicode.Han, before) {
				break // one sign may end another name: "小林" for "林"
			}
			n.start, n.from, n.known = p, p, true
			return n, i - 1, true
		}
		p += size
	}
	n.from = n.start
	return n, i - 1, s.isKoreanName(s.text[n.start:n.end]) && s.joinsBefore(n.start)
}

func isAnd(text string, t token) bool {
	w := text[t.start:t.end]
	return w == "&" || t.word && ands[w]
}

// particlesOf returns the first of the tokens before k that are particles of a
// known surname, which the references may have with it or as part of the given
// name.
func (s *scanner) particlesOf(toks []token, k, end int, where setting) int {
	text := s.text
	p := k
	for p > 0 && toks[p-1].word && particles[strings.ToLower(text[toks[p-1].start:toks[p-1].end])] {
		p--
	}
	if p == k || s.isKnown(text[toks[p].start:end]) {
		return p
	}
	first := text[toks[p].start:toks[p].end]
	switch {
	case asWords[strings.ToLower(first)]: // "As Taylor put it"
	case isCapitalised(first):
		// "Le Guern", but not "Le Smith (2010) ..." at the beginning.
		if where == parenthetical || !sentenceWords[strings.ToLower(first)] || first == "Della" || !s.beginsSentence(toks[p].start) {
			return p
		}
	case where == parenthetical && (p == 0 || !toks[p-1].word || ands[text[toks[p-1].start:toks[p-1].end]]) && isSurnameParticle(first):
		return p
	}
	return k
}

// withoutParticle takes off a word in Chinese, Japanese or Korean characters the role of a
// person, and, where another name goes behind, the Korean "and", if what is left is known.
func (s *scanner) withoutParticle(word string, last bool) string {
	if s.isKnown(word) {
		return word
	}
	if before := koreanAnd(word); !last && s.isKnown(before) {
		return before
	}
	if before := personsAlone(word); s.isKnown(before) {
		return before
	}
	return word
}

// beginsSentence reports whether a place is the beginning of a sentence.
func (s *scanner) beginsSentence(i int) bool {
	before := strings.TrimRight(s.text[:i], " “”\"‘'«„(⁰¹²³⁴⁵⁶⁷⁸⁹")
	return before == "" || strings.ContainsRune(".!?:;…", rune(before[len(before)-1]))
}
