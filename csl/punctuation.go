package csl

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// punctuate settles what happens where pieces of output meet: marks that
// collide, doubled spaces, and marks beside closing quotation marks. The runs are
// those of one entry, or of cites with what goes between them, which stays.
//
// Source: CSL 1.0.2, Locale Options, "punctuation-in-quote". Collisions are
// left to processors; these are settled as citeproc-js does it.
//
// The result is good until the next call.
func (d *document) punctuate(runs []run) []run {
	root := d.readNodes(runs)
	if !d.settleCites(root) {
		d.settle(root)
	}
	return d.written(root)
}

// settleCites settles each of the cites in a citation and reports whether there
// are any.
func (d *document) settleCites(n *textNode) bool {
	any := false
	for _, child := range n.children {
		switch {
		case child.cite:
			d.settle(child)
			any = true
		case child.open != nil: // of the layout
			any = d.settleCites(child) || any
		}
	}
	return any
}

// settle settles the marks and spaces within a node.
func (d *document) settle(n *textNode) {
	p := punctuator{inQuote: d.locale.punctuationInQuote}
	p.raise(n)
	p.join(n)
	p.lower(n)
	p.swap(n)
}

// alternateBrackets writes parentheses within parentheses as square brackets, as
// citeproc-js does in styles of notes. It looks at the affixes of groups and
// their like alone.
func alternateBrackets(runs []run) []run {
	depth := 0
	cloned := false
	for i := range runs {
		if runs[i].flags&levelRun == 0 || !strings.ContainsAny(runs[i].text, "()") {
			continue
		}
		text := []byte(runs[i].text)
		for j, c := range text {
			switch c {
			case '(':
				if depth%2 != 0 {
					text[j] = '['
				}
				depth++
			case ')':
				if depth%2 == 0 {
					text[j] = ']'
				}
				depth--
			}
		}
		if !cloned {
			runs, cloned = slices.Clone(runs), true
		}
		runs[i].text = string(text)
	}
	return runs
}

// absorbs reports whether a mark after a node is one with a mark at its end.
func (n *textNode) absorbs(mark rune) bool {
	for ; n != nil; n = n.lastChild() {
		c := lastRune(n.suffix)
		if c == 0 && n.leaf {
			c = n.end()
		}
		if c != mark && isMark(c) {
			if left, right := collide(c, mark); left != right {
				return true
			}
		}
	}
	return false
}

// firstRune returns the first character of a text, 0 for none. It is small enough to be
// put in place, since most texts are empty or ASCII.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0])
	}
	return firstWide(s)
}

//go:noinline
func firstWide(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

func lastRune(s string) rune {
	if s == "" {
		return 0
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c)
	}
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}

func cutFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[size:]
}

func cutLast(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-size]
}

// isMark reports whether c is a mark that can collide with another one.
func isMark(c rune) bool {
	switch c {
	case '.', ',', ':', ';', '!', '?':
		return true
	}
	return false
}

// isMarkOrSpace reports whether c is such a mark or a space.
func isMarkOrSpace(c rune) bool { return isMark(c) || c == ' ' || c == '\u00a0' }

// collide says which of two marks stay where they meet.
func collide(a, b rune) (left, right bool) {
	switch {
	case !isMark(a):
		return true, true
	case a == b:
		return true, false
	}
	switch a {
	case '!', '?':
		return true, b != '.' && b != ':'
	case ':':
		switch b {
		case '!', '?':
			return false, true
		case '.':
			return true, false
		}
	case ';':
		switch b {
		case '!', '?':
			return false, true
		case ':', '.':
			return true, false
		}
	}
	return true, true
}
