package markup

import (
	"strings"
	"unicode"
)

// address reads an address at the place of the reader as it stands, and reports
// whether there is one.
func (t *typstReader) address() bool {
	s := t.s[t.pos:t.limit()]
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return false
	}
	n := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>[]\"“”", r) })
	if n < 0 {
		n = len(s)
	}
	n = len(strings.TrimRight(s[:n], ".,;:!?'*_)"))
	t.w.Add(t.pos, t.pos+n)
	t.pos += n
	return true
}

// link reads the arguments of #link("…"), which end at end: the address is
// printed, unless content stands behind it.
func (t *typstReader) link(end int) bool {
	args := Trimmed(t.s, t.pos+1, end-1)
	s := t.s[args[0]:args[1]]
	if len(s) < 3 || s[0] != '"' || s[len(s)-1] != '"' || strings.ContainsAny(s[1:len(s)-1], "\"\\ \n") {
		return false
	}
	if end < t.end && t.s[end] == '[' {
		t.w.block.Links = append(t.w.block.Links, Link{args[0] + 1, args[1] - 1, s[1 : len(s)-1]})
		t.pos = end + 1
		t.content("link")
		return true
	}
	t.w.Add(args[0]+1, args[1]-1)
	t.pos = end
	return true
}
