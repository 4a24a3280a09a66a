package citation

import "strings"

// Text is the value of a text variable: a string that may carry the inline
// markup of CSL-JSON, which is exactly
//
//	<i>…</i>  <b>…</b>  <sup>…</sup>  <sub>…</sub>  <sc>…</sc>
//	<span style="font-variant:small-caps;">…</span>
//	<span class="nocase">…</span>
//
// Every other "<" stands for itself, and so does a tag without its partner.
// Source: the CSL-JSON documentation of citeproc-js, section on rich text.
type Text string

// A Style is a set of the inline styles that a [Run] of text has.
type Style uint8

// The inline styles.
const (
	Italic Style = 1 << iota
	Bold
	Superscript
	Subscript
	SmallCaps
	NoCase // protected from changes of letter case
)

// A Run is a stretch of text in one style.
type Run struct {
	Text  string
	Style Style
}

// markup lists the tags of CSL-JSON; the first form of a style is the one written.
var markup = []struct {
	open, close string
	style       Style
}{
	{"<i>", "</i>", Italic},
	{"<b>", "</b>", Bold},
	{"<sup>", "</sup>", Superscript},
	{"<sub>", "</sub>", Subscript},
	{`<span style="font-variant:small-caps;">`, "</span>", SmallCaps},
	{`<span style="font-variant: small-caps;">`, "</span>", SmallCaps},
	{`<span style="font-variant:small-caps">`, "</span>", SmallCaps},
	{`<span style="font-variant: small-caps">`, "</span>", SmallCaps},
	{"<sc>", "</sc>", SmallCaps},
	{`<span class="nocase">`, "</span>", NoCase},
}

// Plain returns the text without its markup.
func (t Text) Plain() string {
	if strings.IndexByte(string(t), '<') < 0 {
		return string(t)
	}
	var b strings.Builder
	for _, r := range t.Runs() {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Runs cuts the text at its markup. Adjacent runs differ in style, no run is
// empty, and the empty text has none.
func (t Text) Runs() []Run {
	s := string(t)
	if s == "" {
		return nil
	}
	tags := pairTags(s)
	var runs []Run
	add := func(text string, style Style) {
		if text == "" {
			return
		}
		if n := len(runs); n > 0 && runs[n-1].Style == style {
			runs[n-1].Text += text
			return
		}
		runs = append(runs, Run{text, style})
	}
	var depth [8]int // open tags of each style, by bit
	style := Style(0)
	pos := 0
	for _, tag := range tags {
		add(s[pos:tag.start], style)
		bit := 0
		for tag.style>>bit != 1 {
			bit++
		}
		if tag.open {
			depth[bit]++
		} else {
			depth[bit]--
		}
		if depth[bit] > 0 {
			style |= tag.style
		} else {
			style &^= tag.style
		}
		pos = tag.end
	}
	add(s[pos:], style)
	return runs
}

// FromRuns returns the text that has these runs. Text of a run that would read
// as markup is the caller's to avoid: CSL-JSON has no way to escape it.
func FromRuns(runs []Run) Text {
	var b strings.Builder
	for _, r := range runs {
		var closing []string
		for i := range markup {
			m := &markup[i]
			if r.Style&m.style != 0 && (i == 0 || markup[i-1].style != m.style) {
				b.WriteString(m.open)
				closing = append(closing, m.close)
			}
		}
		b.WriteString(r.Text)
		for i := len(closing) - 1; i >= 0; i-- {
			b.WriteString(closing[i])
		}
	}
	return Text(b.String())
}

// tag is one tag in a text, at the bytes [start, end).
type tag struct {
	start, end int
	style      Style
	open       bool
}

// pairTags returns the tags of s that have a partner, in order. Tags nest: a
// closing tag belongs to the innermost open tag, and if that is another one the
// tags opened in between are literal.
func pairTags(s string) []tag {
	var all []tag
	var stack []int // indices into all of the open tags without a partner
	paired := map[int]bool{}
	closers := map[int]string{}
	for i := 0; i < len(s); {
		j := strings.IndexByte(s[i:], '<')
		if j < 0 {
			break
		}
		i += j
		n := 0
		for k := range markup {
			if strings.HasPrefix(s[i:], markup[k].open) {
				n = len(markup[k].open)
				closers[len(all)] = markup[k].close
				stack = append(stack, len(all))
				all = append(all, tag{i, i + n, markup[k].style, true})
				break
			}
		}
		if n == 0 {
			for k := len(stack) - 1; k >= 0; k-- {
				opener := stack[k]
				if closer := closers[opener]; strings.HasPrefix(s[i:], closer) {
					n = len(closer)
					paired[opener], paired[len(all)] = true, true
					all = append(all, tag{i, i + n, all[opener].style, false})
					stack = stack[:k]
					break
				}
			}
		}
		i += max(n, 1)
	}
	kept := all[:0]
	for i, tg := range all {
		if paired[i] {
			kept = append(kept, tg)
		}
	}
	return kept
}
