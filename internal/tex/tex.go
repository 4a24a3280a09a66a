// Package tex knows how LaTeX writes letters that ASCII does not have, for all
// packages that write it.
package tex

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Accents are the LaTeX commands for combining marks. Every one is defined in
// the encodings OT1 and T1 alike but \k, which needs T1.
//
// Source: LaTeX2e, font encoding files ot1enc.def and t1enc.def.
var Accents = map[rune]string{
	'\u0300': "`",
	'\u0301': "'",
	'\u0302': "^",
	'\u0303': "~",
	'\u0304': "=",
	'\u0306': "u",
	'\u0307': ".",
	'\u0308': `"`,
	'\u030a': "r",
	'\u030b': "H",
	'\u030c': "v",
	'\u0323': "d",
	'\u0326': "textcommabelow",
	'\u0327': "c",
	'\u0328': "k",
	'\u0331': "b",
}

// Letters are the Latin letters that LaTeX has commands for and Unicode does not
// take apart, with the ASCII letters that stand for them.
var Letters = map[rune]struct{ Command, ASCII string }{
	'ß': {"ss", "ss"},
	'æ': {"ae", "ae"},
	'Æ': {"AE", "AE"},
	'œ': {"oe", "oe"},
	'Œ': {"OE", "OE"},
	'ø': {"o", "o"},
	'Ø': {"O", "O"},
	'å': {"aa", "a"},
	'Å': {"AA", "A"},
	'ł': {"l", "l"},
	'Ł': {"L", "L"},
	'đ': {"dj", "d"},
	'Đ': {"DJ", "D"},
	'ð': {"dh", "d"},
	'Ð': {"DH", "D"},
	'þ': {"th", "th"},
	'Þ': {"TH", "TH"},
	'ŋ': {"ng", "n"},
	'Ŋ': {"NG", "N"},
	'ı': {"i", "i"},
	'ȷ': {"j", "j"},
}

// AboveMark is the canonical combining class of the marks above a letter, which
// take the place of the dot of an i and j.
const AboveMark = 230

// With these marks LaTeX takes the dot of an i away by itself, and not everybody
// who reads .bib files knows \'\i.
//
// Source: LaTeX2e, ot1enc.def and t1enc.def. Observed in: pandoc 2.17, which reads
// \'\i as a dotless i with an acute.
const dottedMarks = "`'^\"."

// Accented returns a Latin letter with combining marks, composed or not, as
// commands of LaTeX in ASCII: {\'e}, {\~{\^e}}. It reports false for all else:
// other characters, letters without a mark, and marks that LaTeX lacks.
func Accented(s string) (string, bool) {
	if letter, n := utf8.DecodeRuneInString(s); n == len(s) && letter < endComposed {
		out := composed()[letter]
		return out, out != ""
	}
	return accented(s)
}

// endComposed is behind the composed Latin letters.
const endComposed = '\u0250'

// composed has what Accented returns of the composed letters, "" where that is false.
var composed = sync.OnceValue(func() *[endComposed]string {
	var table [endComposed]string
	for letter := range table {
		table[letter], _ = accented(string(rune(letter)))
	}
	return &table
})

func accented(s string) (string, bool) {
	decomposed := norm.NFD.String(s)
	base, n := utf8.DecodeRuneInString(decomposed)
	marks := decomposed[n:]
	if marks == "" {
		return "", false
	}
	inner := ""
	switch l, ok := Letters[base]; {
	case base == 'i' || base == 'j':
		inner = string(base)
		if r, _ := utf8.DecodeRuneInString(marks); norm.NFD.PropertiesString(string(r)).CCC() == AboveMark && (base == 'j' || !strings.Contains(dottedMarks, Accents[r])) {
			inner = `\` + inner
		}
	case base < utf8.RuneSelf && unicode.IsLetter(base):
		inner = string(base)
	case ok && base != 'ı' && base != 'ȷ':
		inner = `{\` + l.Command + `}`
	default:
		return "", false
	}
	for _, mark := range marks {
		accent, ok := Accents[mark]
		switch {
		case !ok:
			return "", false
		case inner[0] == '{' || len(accent) == 1 && !isLetter(accent[0]):
			inner = `{\` + accent + inner + `}`
		default:
			inner = `{\` + accent + "{" + inner + `}}`
		}
	}
	return inner, true
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
