package intext

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/internal/sieve"
)

// Below the title raised numbers behind the authors tell where each of them works: "Ann Marsh1,2*, Bo Reed1 and Eva Lind2".

// lastByline is how many bytes of a document its authors stand within.
const lastByline = 4 << 10

var (
	// nextAuthor stands between the numbers of one author and those of the next.
	nextAuthor = sieve.Late(`^[*†‡§¶#,\s]{0,6}(?:[,;] ?|\s)(?:(?:\p{Ll}{1,3}|&) )?(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3}) ){1,4}\p{Lu}[\p{L}\p{M}'’-]+$`)
	// firstAuthor stands before the first of them, with nothing else on the line.
	firstAuthor = sieve.Late(`(?:\p{Lu}[\p{L}\p{M}.'’-]*) (?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3}) ){0,3}\p{Lu}[\p{L}\p{M}'’-]+$`)
)

// withoutByline leaves out the raised numbers behind the authors of a manuscript.
func withoutByline(b *block, groups []numberGroup) []numberGroup {
	n := 1
	for n < len(groups) && nextAuthor.MatchString(b.Text[groups[n-1].end:groups[n].start]) {
		n++
	}
	if len(groups) < 2 || n < 2 || b.Start > lastByline {
		return groups
	}
	name := firstAuthor.FindStringIndex(b.Text[:groups[0].start])
	if name == nil || !opensLine(b, name[0], groups[0].start) {
		return groups
	}
	// "Ann Marsh1 and Bo Reed2 have shown" is text, as are "Peat Moor1 and Wet Fen2 (PM/WF) are old" and "Peat Moor1 and
	// Wet Fen2. They are old".
	behind := strings.TrimLeft(b.Text[groups[n-1].end:], "*†‡§¶#^, ")
	if r := firstRune(behind); unicode.IsLower(r) || r == '(' || unicode.Is(unicode.Dash, r) || strings.HasPrefix(behind, ". ") || strings.HasPrefix(behind, ": ") {
		return groups
	}
	return groups[n:]
}

// opensLine reports whether a word of text[from:to] begins a line of the file.
func opensLine(b *block, from, to int) bool {
	if from == 0 {
		return true
	}
	for i := from; i < to; i++ {
		if i > from && b.Text[i-1] != ' ' {
			continue
		}
		at := b.Document.Offset(b.Span(i, i+1).Start)
		if before := strings.TrimRight(b.Document.Text[:at], " \t*_"); before == "" || strings.IndexByte("\n\r\f", before[len(before)-1]) >= 0 {
			return strings.IndexByte(b.Text[i:to], ' ') > 0
		}
	}
	return false
}
