package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceFields are the titles of works and of the books that they stand in.
// Journals and series keep their capitals.
var sentenceFields = fieldSet("title subtitle booktitle booksubtitle maintitle mainsubtitle shorttitle")

// isEnglish reports whether an entry says that it is in English.
func isEnglish(e *Entry) bool {
	for _, name := range [...]string{"langid", "hyphenation", "language"} {
		if value, ok := e.Value(name); ok && strings.TrimSpace(value) != "" {
			tag := readLanguage(value)
			return tag == "en" || strings.HasPrefix(tag, "en-")
		}
	}
	return false
}

// sentenceCase returns a title, as TeX source, with the capitals lowered that title
// case has and sentence case has not. These stay:
//
//   - the first word, and a word after a colon, full stop, question mark,
//     exclamation mark or em dash;
//   - a word with a capital after the first letter, and a single capital other
//     than A;
//   - what stands in braces or in the argument of a command, and math;
//   - the whole title if it is in sentence case already: its capitals are names.
//
// Sources: Publication Manual of the APA, 7th edition; biblatex manual
// 3.18b, §4.6.4, \MakeSentenceCase, for braces.
func sentenceCase(s string) string {
	list := words(nil, s)
	if isSentenceCase(decodePlain(s), words(nil, decodePlain(s))) {
		return s
	}
	open := openPlaces(s)
	b := []byte(s)
	out := make([]byte, 0, len(b))
	at := 0
	for i, w := range list {
		text := s[w.start:w.end]
		first, n := utf8.DecodeRuneInString(text)
		if !unicode.IsUpper(first) || w.first || strings.ContainsFunc(text[n:], unicode.IsUpper) || utf8.RuneCountInString(text) == 1 && text != "A" {
			continue
		}
		if !open[w.start] || w.end < len(s) && (s[w.end] == '{' || s[w.end] == '\\') || w.start > 0 && (s[w.start-1] == '}' || s[w.start-1] == '\\') {
			continue
		}
		if between := s[list[i-1].end:w.start]; w.afterColon || w.startsPhrase || strings.Contains(between, "---") || strings.Contains(between, "—") ||
			strings.Contains(between, ".") && strings.ContainsFunc(between, unicode.IsSpace) {
			continue
		}
		out = append(out, s[at:w.start]...)
		out = utf8.AppendRune(out, unicode.ToLower(first))
		at = w.start + n
	}
	return string(append(out, s[at:]...))
}

// openPlaces returns which bytes of TeX source stand in no braces, no math and no
// name of a command.
func openPlaces(s string) []bool {
	open := make([]bool, len(s))
	depth, math := 0, false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '$':
			math = !math
		case '\\':
			for i++; i < len(s) && isASCIILetter(s[i]); i++ {
			}
			if i < len(s) && s[i-1] != '\\' {
				i-- // the byte behind the name is read for itself
			}
		default:
			open[i] = depth == 0 && !math
		}
	}
	return open
}
