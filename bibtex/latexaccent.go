package bibtex

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/tex"
	"golang.org/x/text/unicode/norm"
)

// accent puts a mark on the letter that follows.
func (d *texDecoder) accent(command string, mark rune) {
	for d.i < len(d.s) && isSpaceByte(d.s[d.i]) {
		d.i++
	}
	if letter, end := letterAt(d.s, d.i); end > 0 {
		d.i = end
		if text := composed()[[2]rune{rune(letter), mark}]; text != "" {
			d.write(text)
		} else {
			d.write(string(rune(letter)) + string(mark))
		}
		return
	}
	base := d.base()
	if base == "" {
		// The mark by itself, as in \~{}.
		if len(command) == 1 && !isASCIILetter(command[0]) {
			d.write(command)
		} else {
			d.write(norm.NFC.String("\u00a0" + string(mark)))
		}
		return
	}
	if norm.NFD.PropertiesString(string(mark)).CCC() == tex.AboveMark {
		if rest, ok := strings.CutPrefix(base, "ı"); ok {
			base = "i" + rest
		} else if rest, ok := strings.CutPrefix(base, "ȷ"); ok {
			base = "j" + rest
		}
	}
	n := norm.NFC.NextBoundaryInString(base, true)
	d.write(norm.NFC.String(base[:n]+string(mark)) + base[n:])
}

// composed are the letters with marks that are one character, by letter and mark.
var composed = sync.OnceValue(func() map[[2]rune]string {
	m := map[[2]rune]string{}
	for _, mark := range accentMarks {
		for letter := 'A'; letter <= 'z'; letter++ {
			if text := norm.NFC.String(string(letter) + string(mark)); utf8.RuneCountInString(text) == 1 {
				m[[2]rune{letter, mark}] = text
			}
		}
	}
	return m
})

// letterAt returns the letter of ASCII at i, with or without braces of its own,
// and where it ends; 0 if something else stands there.
func letterAt(s string, i int) (letter byte, end int) {
	switch {
	case i < len(s) && isASCIILetter(s[i]):
		return s[i], i + 1
	case i+2 < len(s) && s[i] == '{' && isASCIILetter(s[i+1]) && s[i+2] == '}':
		return s[i+1], i + 3
	}
	return 0, 0
}

// base reads the argument of an accent as plain text.
func (d *texDecoder) base() string {
	if d.i >= len(d.s) || d.s[d.i] == '}' {
		return ""
	}
	if d.depth >= deepest {
		d.lossy = true
		return ""
	}
	in := texDecoder{s: d.s, i: d.i, depth: d.depth + deepest/8} // no more than eight marks on a letter
	switch c := d.s[d.i]; {
	case c == '{' || c == '\\':
		in.item()
	case c < utf8.RuneSelf:
		in.write(string(c))
		in.i++
	default:
		in.char()
	}
	d.i = in.i
	d.lossy = d.lossy || in.lossy
	d.control = d.control || in.control
	return in.plain()
}
