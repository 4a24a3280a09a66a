package intext

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
)

// Notes at the foot of a page, as pdftotext gives them: their number stands on the
// line, and so does the number in the text that calls them.

// A footReader tells which lines begin a note at the foot of a page.
type footReader struct {
	doc    *layout.Document
	last   int  // number of the last note
	from   int  // where in the text the call of the next note is looked for
	dotted bool // the numbers of the notes of this page have full stops
}

// farthestCall is the most bytes between the call of a note and the note, which
// may stand at the foot of the page after.
const farthestCall = 16 << 10

// begins returns the number of the note that a line begins, and the length of the
// number with the space behind it; 0 if it begins none. Lines are to be asked for
// in order. The first note of a page must be called in the text before it, unlike the
// numbered heading, table or list that looks the same; those behind it go on
// counting.
func (f *footReader) begins(i int) (n, number int) {
	l := f.doc.Lines[i]
	if !l.Foot {
		return 0, 0
	}
	text := f.doc.LineText(l)
	indent := len(text) - len(strings.TrimLeftFunc(text, layout.IsSpace))
	text = text[indent:]
	n, number = leadingNumber(text)
	alone := n == 0 && i+1 < len(f.doc.Lines)
	if alone {
		n, number = leadingNumber(text + "\n" + strings.TrimLeftFunc(f.doc.LineText(f.doc.Lines[i+1]), layout.IsSpace))
		n = min(n, len(text))
	}
	if n == 0 {
		return 0, 0
	}
	first := i == 0 || !f.doc.Lines[i-1].Foot
	dotted := strings.HasPrefix(strings.TrimLeft(text, "0123456789"), ".")
	switch {
	case !first && dotted != f.dotted: // "3. Oktober 1990" in a note
		return 0, 0
	case first && !alone && number != f.last+1 && number != 1 && !(f.last > 0 && number > f.last && number < f.last+4):
		return 0, 0
	case !first && number != f.last+1:
		return 0, 0
	}
	from := f.from
	called := f.called(number, l.Start)
	switch {
	case !first && endsOpen(f.doc.LineText(f.doc.Lines[i-1])) && (!called || f.follows(number, i)):
		f.from = from
		return 0, 0
	case !called && (first || !endsSentence(f.doc.LineText(f.doc.Lines[i-1]))):
		return 0, 0
	}
	f.last, f.dotted = number, dotted
	return n, number
}

// follows reports whether a line behind line i, at the foot of the same page, begins with a number.
func (f *footReader) follows(number, i int) bool {
	for _, l := range f.doc.Lines[i+1:] {
		if !l.Foot {
			return false
		}
		if _, n := leadingNumber(strings.TrimLeftFunc(f.doc.LineText(l), layout.IsSpace)); n == number {
			return true
		}
	}
	return false
}

// endsOpen reports whether a line ends with a word that a number goes with, such as
// "no." or "pp.", so that the number in front of the next line is no note's.
func endsOpen(line string) bool {
	line = strings.TrimRightFunc(line, layout.IsSpace)
	w := strings.ToLower(wordAtEnd(strings.TrimRight(line, ".")))
	return locatorTerms[w] != "" && (strings.HasSuffix(line, ".") || len(w) > 3)
}

// leadingNumber reads the number of a note, with or without a full stop, in front of its first word, or of the year under which a work
// without authors is cited.
func leadingNumber(s string) (n, number int) {
	for n < len(s) && n < 3 && isASCIIDigit(s[n]) {
		number = 10*number + int(s[n]-'0')
		n++
	}
	if n == 0 || n == len(s) || number == 0 {
		return 0, 0
	}
	if s[n] == '.' {
		n++
	}
	rest := strings.TrimLeftFunc(s[n:], layout.IsSpace)
	r, _ := utf8.DecodeRuneInString(rest)
	opens := unicode.IsLetter(r) || strings.ContainsRune("“”\"„«‘‚‹¿¡", r) || isYearDigits(rest) && looksLikeYear(rest[:4])
	if len(rest) == len(s)-n || !opens {
		return 0, 0
	}
	return len(s) - len(rest), number
}

// called reports whether the number of a note stands in the text before an offset, raised or
// not, right behind a word or its punctuation: "building;1", "the archive was banned.11".
func (f *footReader) called(number, before int) bool {
	digits := strconv.Itoa(number)
	return f.calledBy(raise(digits), before) || f.calledBy(digits, before)
}

// raise returns the superscript digits of a number.
func raise(digits string) string {
	return strings.Map(func(r rune) rune { return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'] }, digits)
}

func (f *footReader) calledBy(digits string, before int) bool {
	text := f.doc.Text
	for at := max(f.from, before-farthestCall); at < before; {
		n := strings.Index(text[at:before], digits)
		if n < 0 {
			return false
		}
		i := at + n
		at = i + len(digits)
		if i > 0 && layout.IsCall(text, i, at) {
			f.from = at
			return true
		}
	}
	return false
}
