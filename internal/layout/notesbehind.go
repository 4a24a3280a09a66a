package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// A word processor that writes a text without its layout puts the notes behind all of it, with their numbers in
// square brackets, and so the calls in the text: "so he says.[1]" and, at the end, "[1] See Marsh".

// bracketNote is the number that such a note begins with, the text of the note behind it.
var bracketNote = sieve.Late(`^\s*\[(\d{1,3}|[ivxl]{1,7})\]\s+\S`)

// romanNumbers are those that endnotes are counted by, from one on.
var romanNumbers = strings.Fields("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx xxxi xxxii xxxiii xxxiv xxxv xxxvi xxxvii xxxviii xxxix xl")

// BracketNote returns the number of the note in square brackets that a line begins, and the length of that with
// the white space around it; 0 if it begins none.
func (d *Document) BracketNote(i int) (n, number int) {
	m := bracketNote.FindStringSubmatchIndex(d.LineText(d.Lines[i]))
	if m == nil {
		return 0, 0
	}
	s := d.LineText(d.Lines[i])
	_, last := utf8.DecodeLastRuneInString(s[:m[1]])
	digits := s[m[2]:m[3]]
	if number, _ = strconv.Atoi(digits); number == 0 {
		number = slices.Index(romanNumbers, digits) + 1
	}
	if number == 0 {
		return 0, 0
	}
	return m[1] - last, number
}

// NotesBehind returns the first line of the notes in square brackets with which a document ends, the number of its
// lines if there are none. They count from one on, and the text calls each. The entries of a numbered list may
// look the same.
func (d *Document) NotesBehind() int {
	first := len(d.Lines)
	next := 0 // number of the note behind
	for i := len(d.Lines) - 1; i >= 0 && next != 1; i-- {
		n, number := d.BracketNote(i)
		switch apart := i == 0 || d.Lines[i-1].Blank; {
		case n > 0 && (next == 0 || number == next-1):
			first, next = i, number
		case n > 0 || apart && !d.Lines[i].Blank:
			return len(d.Lines)
		}
	}
	if next != 1 || !d.callsAll(first) {
		return len(d.Lines)
	}
	return first
}

// callsAll reports whether the text calls each of the notes in square brackets from line first on, one after the
// other, right behind a word or its punctuation.
func (d *Document) callsAll(first int) bool {
	text := d.Text[:d.Lines[first].Start]
	for i := first; i < len(d.Lines); i++ {
		n, _ := d.BracketNote(i)
		if n == 0 {
			continue
		}
		call := strings.TrimSpace(d.LineText(d.Lines[i])[:n])
		for {
			before, after, found := strings.Cut(text, call)
			if !found {
				return false
			}
			text = after
			if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(r) || unicode.IsPunct(r) && r != '\\' && r != '(' && r != '[' {
				break
			}
		}
	}
	return true
}
