package intext

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return -1
}

// fold returns a name in the form in which names are compared: lower case,
// without marks on letters, apostrophes and full stops, its words divided by
// single spaces.
func fold(s string) string {
	var room nameRoom
	return string(foldTo(room.sized(len(s)), s))
}

// nameRoom has room for most names, so that looking one up makes no string of its folded form.
type nameRoom [64]byte

// sized returns the room, empty, or a larger one for a longer name.
func (room *nameRoom) sized(most int) []byte {
	if most > len(room) {
		return make([]byte, 0, most)
	}
	return room[:0]
}

// foldTo is fold that writes to b, which is empty.
func foldTo(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = appendFolded(b, rune(c))
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		parts := decomposition(norm.NFD, s[i:i+size])
		if i += size; parts == nil {
			b = appendFoldedLetter(b, r)
		}
		for len(parts) > 0 {
			r, size := utf8.DecodeRune(parts)
			b = appendFoldedLetter(b, r)
			parts = parts[size:]
		}
	}
	return bytes.TrimRight(b, " ")
}

// decomposition returns what a character is made of in a form of Unicode, nil if
// that is itself. It spares the strings that normalizing all of a text makes.
func decomposition(form norm.Form, character string) []byte {
	if r, _ := utf8.DecodeRuneInString(character); '\uac00' <= r && r < '\ud7a4' {
		return []byte(form.String(character)) // the properties do not have that of Hangul
	}
	return form.PropertiesString(character).Decomposition()
}

func appendFoldedLetter(b []byte, r rune) []byte {
	if r >= utf8.RuneSelf {
		if letters, ok := foldedLetters[r]; ok {
			return append(b, letters...)
		}
	}
	return appendFolded(b, unicode.ToLower(r))
}

func appendFolded(b []byte, r rune) []byte {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return append(b, byte(r))
	case r == '\'' || r == '.' || r == softHyphen || isApostrophe(r) || r >= 0x80 && unicode.Is(unicode.Mn, r):
		return b
	case r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		return append(b, string(r)...)
	case len(b) > 0 && b[len(b)-1] != ' ':
		return append(b, ' ')
	}
	return b
}

// foldedLetters are the letters of which no mark can be taken.
var foldedLetters = map[rune]string{
	'ı': "i", 'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d",
	'ł': "l", 'Ł': "l", 'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe",
	'þ': "th", 'Þ': "th", 'ħ': "h", 'Ħ': "h", 'ς': "σ",
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == 'ʿ' || r == 'ʾ' || r == '`'
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '\u2011' }
