package intext

import (
	"strings"
	"unicode"
)

// cutLead parts what stands between two years of one author from the words that
// lead to the second: ", my translation, cf. ". Where the author is known to have a work
// of that year, any words that lead to citations do: ", following ".
func cutLead(gap string, known bool) (between, lead string) {
	i := strings.LastIndexAny(strings.TrimRight(gap, " ,"), ",;") // "e.g.," ends in one itself
	lead = strings.TrimSpace(gap[i+1:])
	if also, rest := lastWord(lead); alsoWords[also] {
		lead = rest // "siehe auch"
	}
	leads := leadsIn(lead)
	lead = strings.TrimSpace(gap[i+1:])
	leads = leads || known && isPrefix(lead)
	if i < 0 || !leads || strings.IndexFunc(lead, unicode.IsUpper) >= 0 {
		return gap, ""
	}
	return gap[:i+1], lead
}

// cutIdem takes the word for the same authors off the end of what stands before a year: "; vgl. ders. ".
func cutIdem(gap string) (before string, ok bool) {
	gap = strings.TrimRight(gap, " ,*_")
	i := strings.LastIndexAny(gap, " ;,(*_")
	word := gap[i+1:]
	return gap[:i+1], word != "" && isIdem(word) && !isAcronym(strings.Trim(word, "."))
}

// isSeparator reports whether a text is what divides cites and nothing else.
func isSeparator(s string) bool {
	switch s {
	case ",", ";", "·", "\u0387", "&", "/", "、", "；", "，", "،", "؛", ", and", ",&", ", &", "; and", "(", ")", ",(":
		return true
	}
	return s != "" && ands[strings.ToLower(strings.TrimLeft(s, ",; "))]
}

// isTail reports whether a text is what may stand between two years of one
// author: ", emphasis added, ", ", my translation; ".
func isTail(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 4 || s[0] != ',' || s[len(s)-1] != ',' && s[len(s)-1] != ';' {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if !tailWords[w] {
			return false
		}
	}
	return true
}

// cleanPrefix takes off a prefix what divides it from the cite before.
func cleanPrefix(s string) string {
	if i := strings.LastIndexByte(s, ';'); i >= 0 {
		s = s[i+1:]
	}
	s = strings.TrimLeft(s, " ,;·\u0387.:()[]；，、。（）،؛")
	s = strings.TrimRight(s, " ([（")
	if w, rest, ok := strings.Cut(s, " "); ok && ands[strings.ToLower(w)] {
		s = strings.TrimLeft(rest, " ")
	} else if ands[strings.ToLower(s)] {
		s = ""
	}
	return s
}

// isPrefix reports whether a text has none but words that lead to a citation.
func isPrefix(s string) bool {
	if s == "" || len(s) > 120 {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == ',' || r == ':' || r == ';' || r == '/' || r == '–' || r == '—'
	}) {
		lower := strings.ToLower(w)
		if !prefixes[lower] && !prefixes[strings.Trim(lower, ".*_")] && !linkers[lower] {
			return false
		}
	}
	return true
}

// leadsIn reports whether a text ends with a word that leads to a citation, "see", or with one
// for "also" behind it.
func leadsIn(s string) bool {
	s = strings.TrimRight(s, " :,(*_")
	if s == "" {
		return false
	}
	last := strings.LastIndexAny(s, " (;:")
	w := strings.ToLower(s[last+1:])
	if before := strings.TrimRight(s[:last+1], " "); alsoWords[w] && before != "" {
		return leadsIn(before)
	}
	return w != "" && (strongPrefixes[w] || strongPrefixes[strings.Trim(w, ".*_")])
}

// tailBefore returns the words that stand between a cite and the next.
func (s *scanner) tailBefore(from, to int) string {
	between := s.text[from:to]
	semicolon := strings.IndexByte(between, ';')
	if semicolon < 0 {
		if isTail(between) {
			return cleanTail(between)
		}
		return ""
	}
	return cleanTail(between[:semicolon])
}

func cleanTail(s string) string { return strings.Trim(s, " ,;:()[]*_") }

// isSecondary reports whether words before a cite say that it is the work in
// which another was found.
func isSecondary(prefix string) bool {
	if prefix == "" {
		return false
	}
	led := strings.TrimRight(strings.ToLower(prefix), " ,*_") // with its colon
	for _, w := range secondaries {
		lower := led
		if !strings.HasSuffix(w, ":") {
			lower = strings.TrimRight(led, " :")
		}
		if strings.HasSuffix(lower, w) && !endsWithWord(lower[:len(lower)-len(w)]) {
			return true
		}
	}
	return false
}

// startsSecondary reports whether a text begins with words for another work in which one was found:
// ", quoted in Mills 1959".
func startsSecondary(s string) bool {
	return longestOf(secondaries, strings.TrimLeft(s, " ,;")) > 0
}
