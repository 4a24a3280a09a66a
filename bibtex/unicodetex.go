package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/tex"
)

// unicodeTeX returns TeX source in which the commands for letters and accents are
// the characters that they stand for, and which says the same. Commands that TeX
// needs, such as \& and \%, stay, and so does everything else.
func unicodeTeX(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b []byte
	math := false
	word := -1     // where the last command that is a word ended
	argument := -1 // and where its argument may begin
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '$':
			math = !math
		case math && c == '\\' && i+1 < len(s):
			b = append(b, s[i:i+2]...)
			i += 2
			continue
		case math:
		case c == '{' && i+1 < len(s) && s[i+1] == '\\':
			// Braces that may be those of an argument stay.
			if i == argument || len(b) > 0 && (b[len(b)-1] == '}' || b[len(b)-1] == ']') {
				break
			}
			if end := groupEnd(s, i); end > 0 {
				if letter, ok := letterOf(s[i+1 : end-1]); ok {
					b = append(b, letter...)
					i = end
					continue
				}
			}
		case c == '\\':
			if end := accentEnd(s, i); end > i && i != word {
				if letter, ok := letterOf(s[i:end]); ok {
					b = append(b, letter...)
					i = end
					continue
				}
			}
			end := i + 1
			for end < len(s) && isASCIILetter(s[end]) {
				end++
			}
			if end == i+1 {
				_, size := utf8.DecodeRuneInString(s[end:])
				end += size
			} else {
				word, argument = end, end
				for argument < len(s) && isSpaceByte(s[argument]) {
					argument++
				}
			}
			b = append(b, s[i:end]...)
			i = end
			continue
		}
		b = append(b, s[i])
		i++
	}
	return string(b)
}

// accentEnd returns where the command at i ends with its argument, if it is one
// for an accent or a letter, and else i.
func accentEnd(s string, i int) int {
	k := i + 1
	if k >= len(s) {
		return i
	}
	argument := func(k int) int {
		switch {
		case k >= len(s):
			return i
		case s[k] == '{':
			if end := groupEnd(s, k); end > 0 {
				return end
			}
		case s[k] == '\\':
			for k++; k < len(s) && isASCIILetter(s[k]); k++ {
			}
			return k
		case isASCIILetter(s[k]):
			return k + 1
		}
		return i
	}
	if !isASCIILetter(s[k]) {
		if strings.IndexByte("`'^\"~=.", s[k]) < 0 {
			return i
		}
		for k++; k < len(s) && s[k] == ' '; k++ {
		}
		return argument(k)
	}
	for k < len(s) && isASCIILetter(s[k]) {
		k++
	}
	name := s[i+1 : k]
	if isAccentName(name) {
		for ; k < len(s) && s[k] == ' '; k++ {
		}
		return argument(k)
	}
	if strings.HasPrefix(s[k:], "{}") {
		return k + 2
	}
	if k < len(s) && isSpaceByte(s[k]) {
		return i // TeX eats the space behind it, and who writes it may not know
	}
	return k
}

func isAccentName(name string) bool {
	for _, accent := range tex.Accents {
		if accent == name {
			return true
		}
	}
	return false
}

// letterOf returns the one letter that a piece of TeX stands for.
func letterOf(tex string) (string, bool) {
	if len(tex) > 40 {
		return "", false
	}
	d := texDecoder{s: tex}
	d.all()
	runs := d.finish()
	if d.lossy || len(runs) != 1 || runs[0].Style != 0 {
		return "", false
	}
	text := norm.NFC.String(runs[0].Text)
	first, n := utf8.DecodeRuneInString(text)
	if first < utf8.RuneSelf || !unicode.IsLetter(first) || norm.NFC.NextBoundaryInString(text, true) != len(text) {
		return "", false
	}
	for _, r := range text[n:] {
		if !unicode.IsMark(r) {
			return "", false
		}
	}
	return text, true
}

// asciiTeX returns TeX source in which characters beyond ASCII are the commands of
// LaTeX that stand for them, where there are any.
func asciiTeX(s string) string {
	ascii := true
	for i := 0; ascii && i < len(s); i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return s
	}
	s = norm.NFC.String(s)
	var b strings.Builder
	for i := 0; i < len(s); {
		n := norm.NFC.NextBoundaryInString(s[i:], true)
		cluster := s[i : i+n]
		if cluster[0] >= utf8.RuneSelf || n > 1 {
			if tex, ok := latexCluster(cluster); ok {
				if tex[0] != '{' && tex[0] == '\\' {
					tex = "{" + tex + "}"
				}
				cluster = tex
			}
		}
		b.WriteString(cluster)
		i += n
	}
	return b.String()
}
