package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// maxNames is how many names of a list are read. What comes behind them counts as
// "and others", and is reported.
const maxNames = 50_000

// A nameReader reads lists of names as BibTeX and biber divide them. Names.go has
// the forms; a name that stands in braces as a whole is an organisation.
//
// Sources: BibTeXing (1988), section 4, item 18; biblatex manual 3.18b, §2.3.3
// and §3.6 (name parts as key=value). Where BibTeX and biber differ, in a
// particle before a comma, it is biber: only the leading words in lower case are
// the particle of "de la Cruz y Ruiz, Ana".
type nameReader struct {
	// dropping says that a particle is one that biblatex drops, which it does
	// unless useprefix is set. In classic BibTeX it stays with the family name.
	dropping bool
}

// list reads a list of names. Where each of them stands in value is in spans.
func (r nameReader) list(value string) (names []citation.Name, spans []citation.Span) {
	items := splitAnd(value)
	if len(items) == 0 {
		return nil, nil
	}
	names = make([]citation.Name, 0, len(items))
	spans = items[:0] // never ahead of what is read
	for i, span := range items {
		raw := value[span.Start:span.End]
		if i == len(items)-1 && i > 0 && strings.EqualFold(raw, "others") || len(items) == 1 && raw == "others" {
			names = append(names, citation.Others())
			spans = append(spans, span)
			continue
		}
		if n := r.name(raw); !n.IsZero() {
			names = append(names, n)
			spans = append(spans, span)
		}
		if len(names) == maxNames && i < len(items)-1 {
			return append(names, citation.Others()), append(spans, citation.Span{Start: items[i+1].Start, End: len(value)})
		}
	}
	return names, spans
}

// splitAnd cuts a list at the word and, in any case and outside of braces. The
// items have no white space at their ends; those that are empty are left out.
func splitAnd(s string) []citation.Span {
	items := make([]citation.Span, 0, min(strings.Count(s, "and"), maxNames)+1)
	start, depth := 0, 0
	add := func(end int) {
		for start < end && isSpaceByte(s[start]) {
			start++
		}
		for end > start && isSpaceByte(s[end-1]) {
			end--
		}
		if end > start {
			items = append(items, citation.Span{Start: start, End: end})
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '{':
			depth++
		case '}':
			depth--
		case '\\':
			if i+1 < len(s) && s[i+1] != '{' && s[i+1] != '}' {
				i++
			}
		case 'a', 'A':
			if depth == 0 && i+3 <= len(s) && strings.EqualFold(s[i:i+3], "and") &&
				(i == 0 || isSpaceByte(s[i-1])) && (i+3 == len(s) || isSpaceByte(s[i+3])) {
				add(i)
				start = i + 3
				i += 2
			}
		}
	}
	add(len(s))
	return items
}

// name reads one name.
func (r nameReader) name(s string) citation.Name {
	if n, ok := simpleName(s); ok {
		return n
	}
	if inner, ok := wholeGroup(s); ok {
		return citation.Name{Literal: decodePlain(inner)}
	}
	var cut [3]string // for most names
	parts := splitCommas(cut[:0], s)
	if n, ok := r.extended(parts); ok {
		return n
	}
	var n citation.Name
	var particle string
	var memory [8]string // for most names
	words := texWords(memory[:0], parts[0])
	switch len(parts) {
	case 1:
		n.Given, particle, n.Family = divide(words)
	default:
		particle, n.Family = divideLast(words)
		n.Given = namePart(parts[len(parts)-1])
		if len(parts) > 2 {
			n.Suffix = namePart(strings.Join(parts[1:len(parts)-1], ","))
			if n.Given == "" { // Family, Jr.,
				n.Given, n.Suffix = n.Suffix, ""
			}
		}
	}
	r.setParticle(&n, particle)
	return n
}

// simpleName reads a name as most are: two or three words in upper case and no TeX,
// with or without a comma.
func simpleName(s string) (n citation.Name, ok bool) {
	if !isPlainTeX(s) || strings.IndexByte(s, '=') >= 0 || strings.Contains(s, "\u00a0") {
		return n, false
	}
	family, given, comma := strings.Cut(s, ",")
	if !comma {
		i := strings.LastIndexByte(s, ' ')
		if i < 0 {
			return n, false
		}
		given, family = s[:i], s[i+1:]
		for word := range strings.SplitSeq(given, " ") {
			if isLowerWord(word) {
				return n, false
			}
		}
		return citation.Name{Family: family, Given: given}, family != ""
	}
	given = strings.TrimPrefix(given, " ")
	if given == "" || strings.IndexByte(given, ',') >= 0 || strings.IndexByte(family, ' ') >= 0 || family == "" {
		return n, false
	}
	return citation.Name{Family: family, Given: given}, true
}

func (r nameReader) setParticle(n *citation.Name, particle string) {
	if r.dropping {
		n.DroppingParticle = particle
	} else {
		n.NonDroppingParticle = particle
	}
}

// wholeGroup returns what stands in the braces around all of s. A group that
// begins with a command is a letter with an accent, and not a name in braces.
func wholeGroup(s string) (inner string, ok bool) {
	if len(s) < 2 || s[0] != '{' || s[1] == '\\' || groupEnd(s, 0) != len(s) {
		return "", false
	}
	return s[1 : len(s)-1], true
}

func isWholeGroup(s string) bool {
	_, ok := wholeGroup(strings.TrimSpace(s))
	return ok
}

// splitCommas appends what stands between the commas of a name to an empty list. Those
// in braces do not count.
func splitCommas(parts []string, s string) []string {
	if strings.IndexByte(s, ',') < 0 {
		return append(parts, s)
	}
	start, depth := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case ',':
			if depth == 0 && (i == 0 || s[i-1] != '\\') {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	parts = append(parts, s[start:])
	if len(parts) > 1 && strings.TrimSpace(parts[len(parts)-1]) == "" {
		parts = parts[:len(parts)-1] // "Plato,"
		if len(parts) == 1 {
			parts = append(parts, "")
		}
	}
	return parts
}

// texWords appends the words of a part of a name to an empty list. They stand apart by
// white space and ties outside of braces.
func texWords(words []string, s string) []string {
	start, depth := -1, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		apart := depth == 0 && (isSpaceByte(c) || c == '~' && (i == 0 || s[i-1] != '\\'))
		switch {
		case apart && start >= 0:
			// The letter of an accent such as "\v c" belongs to the same word.
			if isSpaceByte(c) && endsInAccent(s[start:i]) {
				continue
			}
			words = append(words, s[start:i])
			start = -1
		case apart:
		case start < 0:
			start = i
		}
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	return words
}

// endsInAccent reports whether a word ends in a command that takes a letter.
func endsInAccent(s string) bool {
	i := len(s)
	for i > 0 && isASCIILetter(s[i-1]) {
		i--
	}
	return i > 0 && s[i-1] == '\\' && accentMarks[s[i:]] != 0
}

// divide divides a name without commas into given names, particle and family
// name.
func divide(words []string) (given, particle, family string) {
	if len(words) == 0 {
		return "", "", ""
	}
	last := len(words) - 1
	from := last // the particle begins here
	for i := range last {
		if isLowerWord(words[i]) {
			from = i
			break
		}
	}
	to := from // and ends here
	for to < last && isLowerWord(words[to]) {
		to++
	}
	return joinWords(words[:from]), joinWords(words[from:to]), joinWords(words[to:])
}

// divideLast divides what stands before the first comma.
func divideLast(words []string) (particle, family string) {
	n := 0
	for n < len(words)-1 && isLowerWord(words[n]) {
		n++
	}
	return joinWords(words[:n]), joinWords(words[n:])
}

func joinWords(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return namePart(strings.Join(words, " "))
}

// namePart returns a part of a name that is not divided further. Ties keep lines
// from breaking, and are spaces like all others in a name.
func namePart(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(decodePlain(s), "\u00a0", " "))
}

// isLowerWord reports whether a word of a name begins in lower case. A group
// counts only if it is a letter with its accent, and a word without letters
// before it counts as upper case.
//
// Source: BibTeXing (1988), section 4, item 18.
func isLowerWord(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\\', c == '{' && i+1 < len(s) && s[i+1] == '\\':
			text := decodePlain(s[i:])
			for _, r := range text {
				if unicode.IsLetter(r) {
					return unicode.IsLower(r)
				}
			}
			return false
		case c == '{':
			if end := groupEnd(s, i); end > 0 {
				i = end
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		i += n
	}
	return false
}

// extended reads a name whose parts are given as key=value.
//
// Source: biblatex manual 3.18b, §3.6. The keys that say how a name is sorted
// and abbreviated are passed over.
func (r nameReader) extended(parts []string) (n citation.Name, ok bool) {
	particle := ""
	for i, part := range parts {
		name, value, found := strings.Cut(part, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		switch name {
		case "family", "given", "prefix", "suffix", "useprefix", "id", "given-i", "family-i", "prefix-i", "suffix-i", "sortingnamekeytemplatename", "nametemplates", "hash", "gender":
		default:
			found = false
		}
		if !found {
			if i == 0 || name == "" && len(parts) > 1 {
				return citation.Name{}, false
			}
			continue
		}
		ok = true
		value = strings.TrimSpace(value)
		if len(value) >= 2 && value[0] == '"' && value[len(value)-1] == '"' {
			value = value[1 : len(value)-1]
		}
		switch name {
		case "family":
			n.Family = namePart(value)
		case "given":
			n.Given = namePart(value)
		case "prefix":
			particle = namePart(value)
		case "suffix":
			n.Suffix = namePart(value)
		case "useprefix":
			r.dropping = strings.EqualFold(decodePlain(value), "false")
		}
	}
	r.setParticle(&n, particle)
	if n.Given == "" && n.Suffix == "" && particle == "" && strings.Contains(n.Family, " ") {
		n = citation.Name{Literal: n.Family}
	}
	return n, ok
}
