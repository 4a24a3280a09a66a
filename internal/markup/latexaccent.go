package markup

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// latexAccents are the commands of LaTeX that put an accent on a letter, and the
// combining character for each.
var latexAccents = map[string]string{
	"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
	`"`: "\u0308", "r": "\u030A", "H": "\u030B", "v": "\u030C", "d": "\u0323", "c": "\u0327", "k": "\u0328",
	"b": "\u0331", "t": "\u0361",
}

// latexAccent returns the letter with an accent whose command begins at an offset of
// s, and the end of it, 0 if there is none: \'e, \'{e}, \v s, \c{c}, \'\i.
func latexAccent(s string, at int) (string, int) { return accentAt(s, at, 1) }

// maxAccents is how many accents a letter may have.
const maxAccents = 3

func accentAt(s string, at, depth int) (string, int) {
	name := latexName(s[at+1:])
	if name == "" && at+1 < len(s) {
		name = s[at+1 : at+2]
	}
	accent, ok := latexAccents[name]
	if !ok {
		return "", 0
	}
	i := at + 1 + len(name)
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	braces := i < len(s) && s[i] == '{'
	if braces {
		i++
	}
	letter, end := latexLetter(s, i)
	if end == 0 && i < len(s) && s[i] == '\\' && depth < maxAccents {
		letter, end = accentAt(s, i, depth+1) // \'{\^e}
	}
	if end == 0 {
		return "", 0
	}
	if braces {
		if end >= len(s) || s[end] != '}' {
			return "", 0
		}
		end++
	}
	return norm.NFC.String(letter + accent), end
}

// latexLetter returns the letter at an offset and the end of it, 0 if there is none.
func latexLetter(s string, at int) (string, int) {
	if at >= len(s) {
		return "", 0
	}
	if s[at] == '\\' {
		name := latexName(s[at+1:])
		end := at + 1 + len(name)
		switch name {
		case "i", "j": // without a dot only so that the accent has room
			return name, end
		case "":
			return "", 0
		}
		if cmd := latexCommands[name]; cmd.text != "" {
			return cmd.text, end
		}
		return "", 0
	}
	r, n := utf8.DecodeRuneInString(s[at:])
	if !unicode.IsLetter(r) {
		return "", 0
	}
	return s[at : at+n], at + n
}
