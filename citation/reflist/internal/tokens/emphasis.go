package tokens

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
)

// readEmphasis pairs the marks of emphasis, and fixes the text without markup.
func (t *Item) readEmphasis() {
	pairs := t.emphasisPairs()
	for _, p := range pairs {
		for w := range p.width {
			t.Tokens[p.open+w].Kind = Markup
			t.Tokens[p.close+w].Kind = Markup
		}
	}
	t.strip()
	for _, p := range pairs {
		if !p.italic {
			continue
		}
		start, end := t.Tokens[p.open].Clean, t.Tokens[p.close].Clean
		n := len(t.Italics)
		for n > 0 && t.Italics[n-1].Start >= start { // inside this one
			n--
		}
		t.Italics = t.Italics[:n]
		if start < end {
			t.Italics = append(t.Italics, Block{start, end, start, end})
		}
	}
}

// An emphasisMark opens or closes emphasis: one to three asterisks or underlines, or the tag
// of an element.
type emphasisMark struct {
	token int    // its first
	width int    // in tokens
	name  string // "*", "_" or that of the element
}

// An emphasisPair is emphasis between two marks.
type emphasisPair struct {
	open, close, width int // first tokens of its marks, and how many tokens each has
	italic             bool
}

// emphasisPairs pairs each mark that closes with the last one like it that is open.
func (t *Item) emphasisPairs() []emphasisPair {
	var open []emphasisMark
	var pairs []emphasisPair
	closes := func(m emphasisMark, italic bool) bool {
		for k := len(open) - 1; k >= 0; k-- {
			if o := open[k]; o.name == m.name && o.width == m.width {
				pairs = append(pairs, emphasisPair{o.token, m.token, m.width, italic})
				open = open[:k]
				return true
			}
		}
		return false
	}
	for i := 0; i < len(t.Tokens); i++ {
		if name, isEnd, ok := t.tagAt(i); ok {
			m := emphasisMark{i, 1, name}
			if !isEnd {
				open = append(open, m)
			} else {
				closes(m, name == "i" || name == "em" || name == "italic" || name == "cite")
			}
			continue
		}
		m, ok := t.emphasisAt(i)
		if !ok {
			continue
		}
		canOpen, canClose := t.flanks(m)
		isClosed := canClose && closes(m, m.width != 2)
		if !isClosed && canOpen && m.width <= 3 {
			open = append(open, m)
		}
		i += m.width - 1
	}
	return pairs
}

// tagAt returns the name of the element whose tag is token i.
func (t *Item) tagAt(i int) (name string, isEnd, ok bool) {
	tok := t.Tokens[i]
	s := t.Text[tok.Start:tok.End]
	if tok.Kind != Markup || !strings.HasPrefix(s, "<") || len(s) == 1 {
		return "", false, false
	}
	first := strings.Fields(strings.Trim(s, "</>") + " x")[0]
	return strings.ToLower(strings.TrimFunc(first, unicode.IsSpace)), strings.HasPrefix(s, "</"), true
}

// emphasisAt returns the run of asterisks or underlines at token i.
func (t *Item) emphasisAt(i int) (emphasisMark, bool) {
	tok := t.Tokens[i]
	s := t.Text[tok.Start:tok.End]
	if tok.Kind != Punct || tok.escaped || s != "*" && s != "_" {
		return emphasisMark{}, false
	}
	width := 1
	for t.is(i+width, s) && t.Tokens[i+width].Kind == Punct && !t.Tokens[i+width].escaped {
		width++
	}
	return emphasisMark{i, width, s}, true
}

// flanks reports whether a mark can open and close emphasis: no space stands on its inner
// side, and of underlines no letter on the outer one.
func (t *Item) flanks(m emphasisMark) (canOpen, canClose bool) {
	before, after := ' ', ' '
	if start := t.Tokens[m.token].Start; start > 0 {
		before, _ = utf8.DecodeLastRuneInString(t.Text[:start])
	}
	if end := t.Tokens[m.token+m.width-1].End; end < len(t.Text) {
		after, _ = utf8.DecodeRuneInString(t.Text[end:])
	}
	anywhere := m.name == "*"
	canOpen = !layout.IsSpace(after) && (anywhere || !IsWordRune(before))
	canClose = !layout.IsSpace(before) && (anywhere || !IsWordRune(after))
	return canOpen, canClose
}
