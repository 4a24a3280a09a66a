package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxNoteNames is the greatest length of the authors of a cite in a note, in bytes.
const maxNoteNames = 300

// noteNames reads the authors that end at text[:to], before a title, in the order
// "Keith Krause and Michael C. Williams". What stands before them begins at from
// and may be a sentence: "On this see". listed says that the references have the title.
func (s *scanner) noteNames(from, to int, listed bool) (nameList, bool) {
	to = beforeRole(s.text, from, to)
	if _, others := etAlBefore(s.text, from, to); !others && to > from && s.text[to-1] == '.' && !abbreviates(s.text[from:to-1]) {
		to-- // French: "László Ivanova. “What Is heritage?,”"
	}
	if to-from > maxNoteNames {
		from = to - maxNoteNames
		n := strings.IndexByte(s.text[from:to], ' ')
		if n < 0 {
			return nameList{}, false
		}
		from += n + 1
	}
	if l, ok := s.noteNamesAt(from, to); ok {
		return l, true
	}
	// Later beginnings: behind a word that leads to a cite, and, for names that
	// the references have, behind a comma or colon, or any word before a title
	// that they have too.
	for i := from; i < to; i++ {
		if s.text[i] != ' ' {
			continue
		}
		w := wordAtEnd(strings.TrimRight(s.text[from:i], ".,:"))
		leads := isLead(w)
		if !leads && !listed && !byWords[w] && strings.IndexByte(",:", s.text[i-1]) < 0 {
			continue
		}
		if l, ok := s.noteNamesAt(i+1, to); ok && (leads || s.known.knows(s.text, l) || s.text[i-1] == ',' && l.names[0].initial != "") {
			return l, true
		}
	}
	return nameList{}, false
}

// abbreviates reports whether a text ends with "Jr" or "Sr", to which the full stop behind it belongs.
func abbreviates(s string) bool {
	w := strings.ToLower(wordAtEnd(s))
	return w == "jr" || w == "sr"
}

// byWords stand before the author of what somebody says: "le obiezioni di", "the view of".
var byWords = words(`of by di da de del della do da von av af van od przez par pour por per bij`)

// beforeRole returns the end of text[from:to] without the punctuation at its end, the
// short form of a name, "United Nations (UN)", and a word that says that the
// names are those of editors: "Jane Roe, ed.,", "Roe (Hrsg.):".
func beforeRole(text string, from, to int) int {
	end := from + len(strings.TrimRight(text[from:to], " ,:"))
	if end > from && strings.IndexByte(")]", text[end-1]) >= 0 {
		open := from + strings.LastIndexAny(text[from:end-1], "([")
		if open > from && isAcronym(text[open+1:end-1]) && !strings.Contains(text[open:end], " ") {
			return from + len(strings.TrimRight(text[from:open], " "))
		}
	}
	if open := strings.LastIndexByte(text[from:end], '('); open > 0 && text[end-1] == ')' && isRole(text[from+open+1:end-1]) {
		return from + len(strings.TrimRight(text[from:from+open], " ,"))
	}
	bare := strings.TrimRight(text[from:end], ".)")
	if comma := strings.LastIndexByte(bare, ','); comma > 0 && rolePhrases[strings.ToLower(strings.TrimLeft(bare[comma+1:], " "))] {
		return from + len(strings.TrimRight(bare[:comma], " "))
	}
	w := wordAtEnd(bare)
	if at := from + len(bare) - len(w); w != "" && at > from && roleWords[strings.ToLower(w)] && strings.IndexByte(" (", text[at-1]) >= 0 {
		if before := from + len(strings.TrimRight(text[from:at], " (")); before > from && (strings.IndexByte(",.", text[before-1]) >= 0 || text[at-1] == '(' || len(bare) < end-from) {
			return from + len(strings.TrimRight(text[from:before], " ,"))
		}
	}
	return end
}

// noteNamesAt reads text[from:to] as authors and nothing else.
func (s *scanner) noteNamesAt(from, to int) (nameList, bool) {
	l := nameList{from: from, end: to, possessive: to}
	if from >= to {
		return l, false
	}
	start, others := etAlBefore(s.text, from, to)
	if !others && to < len(s.text) && s.text[to] == '.' {
		start, others = etAlBefore(s.text, from, to+1) // of a note that ends with "Moss e.a."
	}
	if others && start > from {
		l.etAl = [2]int{start, to}
		to = start
		for to > from && strings.IndexByte(" ,", s.text[to-1]) >= 0 {
			to--
		}
	}
	if len(s.known.lookup(s.text[from:to])) > 0 {
		l.names = []name{{start: from, end: to, from: from, known: true}}
		return l, true
	}
	for at := from; at < to; {
		end, next, and := s.noteNameEnd(at, to)
		if and != [2]int{} {
			l.and = and
		}
		n, ok := s.noteName(at, end)
		switch w := strings.ToLower(s.text[at:end]); {
		case suffixes[w] && len(l.names) > 0:
		case len(l.names) > 0 && isParticle(w): // "Khalidi, al-/Moss"
		case !ok:
			return l, false
		default:
			l.names = append(l.names, n)
		}
		if len(l.names) > 20 {
			return l, false
		}
		at = next
	}
	if len(l.names) == 0 {
		return l, false
	}
	// "Ağır, Bülent Sarper"
	if len(l.names) == 2 && l.and == [2]int{} && l.names[0].known && !l.names[1].known && s.isGivenName(l.names[0], l.names[1].from, l.names[1].end) {
		l.names = l.names[:1]
	}
	return l, true
}

// isGivenName reports whether text[from:to] may be the given names of somebody with a family name that
// the references have, as their initials are.
func (s *scanner) isGivenName(family name, from, to int) bool {
	initials := givenInitials(s.text[from:to])
	if initials == "" {
		return false
	}
	return slices.ContainsFunc(s.known.lookup(s.text[family.start:family.end]), func(b bearer) bool {
		return b.initials != "" && (strings.HasPrefix(b.initials, initials) || strings.HasPrefix(initials, b.initials))
	})
}

// isParticle reports whether a word in lower case is a particle of a name, and perhaps parted from it: "al-".
func isParticle(w string) bool {
	return particles[w] || particles[strings.TrimRight(w, "-")]
}

// noteNameEnd returns where the name at an offset ends, where the next begins and the
// word such as "and" between them.
func (s *scanner) noteNameEnd(at, to int) (end, next int, and [2]int) {
	for i := at; i < to; i++ {
		if s.text[i] == '/' {
			return i, i + 1, [2]int{}
		}
		if s.text[i] != ' ' && s.text[i] != ',' {
			continue
		}
		end = i
		if dash := len(spacedDash(s.text[i:to])); dash > 0 {
			return end, i + dash, [2]int{}
		}
		p := i
		for p < to && strings.IndexByte(" ,", s.text[p]) >= 0 {
			p++
		}
		w := wordEnd(s.text, p, to)
		if p < to && s.text[p] == '&' {
			w = p + 1
		}
		if w > p && w < to && s.text[w] == ' ' && ands[strings.ToLower(s.text[p:w])] && !(w == p+1 && isInitial(s.text[p:w])) {
			return end, skipBlanks(s.text, w, to), [2]int{p, w}
		}
		if s.text[i] == ',' {
			return end, p, [2]int{}
		}
	}
	return to, to, [2]int{}
}

// spacedDash returns the dash between spaces that a text begins with, which in Italian parts
// names: "G. Cavallo - R. Chartier".
func spacedDash(s string) string {
	for _, dash := range [...]string{" - ", " – "} {
		if strings.HasPrefix(s, dash) {
			return dash
		}
	}
	return ""
}

// noteName reads text[from:to] as one author, given name first.
func (s *scanner) noteName(from, to int) (name, bool) {
	n := name{start: from, end: to, from: from}
	if from >= to || to-from > 80 {
		return n, false
	}
	organisation := false
	words := [][2]int{}
	for p := from; p < to; {
		e := p
		for e < to && s.text[e] != ' ' {
			e++
		}
		w := s.text[p:e]
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’"))
		switch lower := strings.ToLower(w); {
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
		case strings.ContainsAny(w, "-'’") && strings.IndexFunc(w, unicode.IsUpper) > 0: // al-Khalidi
		case particles[lower]:
		case linkers[lower] && len(words) > 0:
			organisation = true
		default:
			return n, false
		}
		if strings.IndexFunc(w, unicode.IsDigit) >= 0 || strings.ContainsAny(w, "()[]\"“”;?!") {
			return n, false
		}
		words = append(words, [2]int{p, e})
		p = skipBlanks(s.text, e, to)
	}
	// "Henry Lewis Gates III"
	if last := words[len(words)-1]; len(words) > 1 && suffixes[strings.ToLower(s.text[last[0]:last[1]])] {
		words = words[:len(words)-1]
		to = words[len(words)-1][1]
		n.end = to
	}
	// The longest end of it that the references have is the family name.
	for _, w := range words {
		if len(s.known.lookup(s.text[w[0]:to])) > 0 {
			n.start, n.known = w[0], true
			n.initial = initialsIn(s.text[from:n.start])
			return n, true
		}
	}
	// So is a beginning that they have, before the given names: "MARSH E", "MARSH E von".
	for _, w := range words[:len(words)-1] {
		family := name{start: from, end: w[1], from: from, known: true}
		if s.isGivenName(family, w[1]+1, to) {
			return family, true
		}
	}
	if sentenceWords[strings.ToLower(s.text[words[0][0]:words[0][1]])] || len(words) > 12 {
		return n, false
	}
	if organisation || len(words) > 5 {
		return n, true
	}
	first := len(words) - 1
	if n := initialsLast(s.text, words); n > 0 {
		n := words[n-1][1] // "Marsh E. P.", as in Russian
		return name{start: from, end: n, from: from, initial: s.text[n+1 : to]}, true
	}
	for first > 1 && particles[s.text[words[first-1][0]:words[first-1][1]]] {
		first--
	}
	n.start = words[first][0]
	n.initial = initialsIn(s.text[from:n.start])
	return n, true
}

// initialsLast returns how many words of a name stand before initials at its end, 0 if it does not end in any.
func initialsLast(text string, words [][2]int) int {
	n := len(words)
	for n > 0 && isInitial(strings.TrimSuffix(text[words[n-1][0]:words[n-1][1]], ".")) {
		n--
	}
	if n == len(words) {
		return 0
	}
	return n
}

// initialsIn returns given names that are only initials, "" if they are more.
func initialsIn(given string) string {
	given = strings.TrimSpace(given)
	for _, w := range strings.Fields(given) {
		for _, part := range strings.Split(strings.TrimSuffix(w, "."), "-") {
			if !isInitial(strings.TrimSuffix(part, ".")) {
				return ""
			}
		}
	}
	return given
}
