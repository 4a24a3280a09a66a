package intext

import (
	"strings"
	"unicode"
)

// learnAcronyms learns the acronyms that stand in the brackets of a text.
func (k *known) learnAcronyms(text string) {
	for i := 0; ; {
		n := strings.IndexAny(text[i:], "([")
		if n < 0 {
			return
		}
		i += n + 1
		k.learnAt(text, i)
	}
}

// learnAt learns the acronym that stands in brackets at i.
func (k *known) learnAt(text string, i int) {
	end := i
	for end < len(text) && end-i <= 12 && text[end] != ')' && text[end] != ']' && (text[end] >= 0x80 || text[end] >= 'A' && text[end] <= 'Z') {
		end++
	}
	if end-i < 2 || end == len(text) || text[end] != ')' && text[end] != ']' && !goesOnWithYear(text[end:]) || i < 2 {
		return
	}
	acronym := text[i:end]
	form := spelledOut(acronym, strings.TrimRight(text[max(0, i-160):i-1], " "))
	if form == "" {
		return
	}
	short := fold(acronym)
	if k.full[short] == "" {
		k.full[short] = form
	}
	for _, bearer := range k.names[fold(form)] {
		k.addForm(acronym, bearer)
	}
	for _, bearer := range k.names[short] {
		k.addForm(form, bearer)
	}
}

// goesOnWithYear reports whether a year stands behind the comma or semicolon that a text begins
// with: "(WHO, 2010)".
func goesOnWithYear(s string) bool {
	return (s[0] == ',' || s[0] == ';') && isYearDigits(strings.TrimLeft(s[1:], " "))
}

// spelledOut returns the words at the end of a text whose initials are those of
// an acronym, "" if there are none.
func spelledOut(acronym, before string) string {
	letters := []rune(acronym)
	words := strings.Fields(before)
	n := len(letters) - 1
	for w := len(words) - 1; w >= 0 && len(words)-w <= 12; w-- {
		word := strings.TrimLeft(words[w], "“”\"‘'«„(")
		first := firstRune(word)
		if unicode.ToUpper(first) == letters[n] && (unicode.IsUpper(first) || n > 0) {
			n--
		} else if unicode.IsUpper(first) && w < len(words)-1 && n == len(letters)-1 || !isLinker(strings.ToLower(word)) && !unicode.IsUpper(first) {
			return ""
		}
		if n < 0 {
			if !unicode.IsUpper(first) {
				return ""
			}
			return strings.TrimLeft(strings.Join(words[w:], " "), "“”\"‘'«„(")
		}
	}
	return ""
}

// acronymOf returns the initials of the capitalised words of an organisation's
// name, "" if they are fewer than two.
func acronymOf(name string) string {
	var b strings.Builder
	n := 0
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || isHyphen(r) || r == ',' }) {
		if r := firstRune(w); unicode.IsUpper(r) {
			b.WriteRune(r)
			n++
		}
	}
	if n < 2 || n > 8 {
		return ""
	}
	return b.String()
}
