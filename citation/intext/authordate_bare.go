package intext

import (
	"sort"
	"strings"
)

// readBare finds citations that stand in no parentheses: lists in notes, such
// as "see: Buzan 1991, Bilgin 2003, and Krause and Williams 1996", and, in the
// text, known works behind a word such as "see", or with a place, as catalogues have
// them: "Height 39 cm. Buzan 1991, fig. 6; Bilgin 2003, 14.", or reports of a series by their number: "NOU 1992: 15".
func (s *scanner) readBare() {
	text := s.text
	// The outermost brackets in order: what they hold is not looked at here.
	var outer []int
	for i := range s.brackets {
		if !s.brackets[i].nested && !s.brackets[i].original {
			outer = append(outer, i)
		}
	}
	sort.Slice(outer, func(i, j int) bool { return s.brackets[outer[i]].open < s.brackets[outer[j]].open })
	next := 0
	from := 0 // where the text not yet read begins
	for i := 0; i < len(text); {
		for next < len(outer) && s.brackets[outer[next]].closing <= i {
			next++
		}
		if next < len(outer) && s.brackets[outer[next]].open <= i {
			i = s.brackets[outer[next]].closing
			continue
		}
		switch c := text[i]; {
		case isASCIIDigit(c) && (i == 0 || !isASCIIDigit(text[i-1])) && (c == '1' || c == '2') && isYearDigits(text[i:]):
		case s.block.kind == footnote && !isASCIIDigit(c) && i > 0 && text[i-1] == ' ' && isUndated(text[i:]):
		default:
			i++
			continue
		}
		stop := len(text)
		if next < len(outer) {
			stop = s.brackets[outer[next]].open
		}
		if g, ok := s.bareFrom(from, i, stop); ok {
			s.found = append(s.found, g)
			i = g.end
			from = g.end
			continue
		}
		i++
	}
}

// isUndated reports whether a text begins with "n.d." or the like.
func isUndated(s string) bool {
	a, _, ok := wordYearAt(s, 0, min(len(s), 40))
	return ok && !a.ibid
}

// bareFrom reads the citations of which the first has its year at a place.
func (s *scanner) bareFrom(from, year, to int) (cluster, bool) {
	text := s.text
	to = min(to, year+longestBracket)
	if year > from && strings.IndexByte("[(", text[year-1]) >= 0 {
		year-- // of "[1850] 1990"
	}
	start := s.back(year, window, from)
	begin, titled := s.bareTitle(start, year, to)
	named := strings.TrimRight(text[start:year], " ,*_)")
	if year == start || !titled && !endsWithWord(named) && !strings.HasSuffix(named, ".") {
		return cluster{}, false
	}
	listed := false // an author of the list has a work of that year
	placed := false // and a page or the like stands behind it
	if !titled {
		l, ok := s.namesBefore(start, year, bare)
		if !ok || strings.Trim(withoutRole(text[l.possessive:year]), " ,*_") != "" || l.possessive > l.end {
			return cluster{}, false
		}
		a, _, ok := anchorAt(text, year, to)
		if ok {
			s.takeCommaAuthors(&l, a.printedYears())
		}
		first := text[l.names[0].start:l.names[0].end]
		listed = ok && !a.word && s.known.familiar(first, a.printedYears()).strength == nameYear && !places[strings.ToLower(first)]
		if listed && (strings.HasPrefix(text[a.end:to], ", ") || strings.HasPrefix(text[a.end:to], ":") && isAcronym(first)) {
			_, placed = locatorAt(text, a.end, to, false)
		}
		if s.block.kind != footnote && !s.isKnown(first) && l.etAl == [2]int{} {
			return cluster{}, false
		}
		begin = l.from
	}
	before := strings.TrimRight(text[s.back(begin, window, from):begin], " “”„«\"*_")
	if !leadsIn(before) && !placed && !(s.block.kind == footnote && (listed || before == "" && from == 0 || endsSentence(before) && before != "" || isPrefix(before))) {
		return cluster{}, false
	}
	s.findAnchors(begin, to)
	anchors := append([]anchor(nil), s.anchors...)
	cites := s.readCites(begin, to, anchors, bare)
	if len(cites) == 0 || cites[0].start != begin || len(cites[0].names) == 0 && cites[0].title == "" {
		return cluster{}, false
	}
	// Those that do not follow one another at once are for another group.
	n := 1
	for n < len(cites) {
		gap := text[cites[n-1].stop:cites[n].start]
		if strings.Contains(gap, ". ") || !isSeparator(strings.TrimSpace(gap)) && !isPrefix(cleanPrefix(gap)) && cleanPrefix(gap) != "" {
			break
		}
		n++
	}
	cites = cites[:n]
	for i := range cites {
		c := &cites[i]
		c.confidence -= 0.05
		c.tail = ""
		if i == 0 {
			c.prefix = prefixAtEnd(before)
		}
		c.secondary = c.secondary || isSecondary(c.prefix)
	}
	return cluster{start: cites[0].start, end: cites[n-1].stop, cites: cites}, true
}

// withoutRole takes off a text the role of an editor in parentheses: "Bödeker (Hg.) 2002".
func withoutRole(s string) string {
	inside, rest, ok := cutRole(strings.TrimLeft(s, " "))
	if ok && roleWords[strings.ToLower(strings.TrimRight(inside, "."))] {
		return rest
	}
	return s
}

func cutRole(s string) (inside, rest string, ok bool) {
	if !strings.HasPrefix(s, "(") {
		return "", s, false
	}
	return strings.Cut(s[1:], ")")
}

// bareTitle returns where the title of a work without authors begins that stands before a
// year.
func (s *scanner) bareTitle(from, year, to int) (int, bool) {
	a, _, ok := anchorAt(s.text, year, to)
	if !ok || a.ibid {
		return 0, false
	}
	t := s.titleBefore(from, year, a.printedYears())
	return t.start, t.is() && !t.authored
}

// prefixAtEnd returns the words at the end of a text that lead to a citation.
func prefixAtEnd(s string) string {
	from := len(s)
	for from > 0 {
		i := strings.LastIndexByte(strings.TrimRight(s[:from], " "), ' ') + 1
		w := strings.ToLower(strings.Trim(s[i:from], " ,:("))
		if !strongPrefixes[w] && !strongPrefixes[strings.TrimRight(w, ".")] || len(s)-i > 40 {
			break
		}
		from = i
	}
	return strings.TrimRight(s[from:], " ,:")
}
