package citation

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// Text is the value of a text variable: a string that may carry the inline
// markup of CSL-JSON, which is exactly
//
//	<i>…</i>  <b>…</b>  <sup>…</sup>  <sub>…</sub>  <sc>…</sc>
//	<span style="font-variant:small-caps;">…</span>
//	<span class="nocase">…</span>
//	<span class="nodecor">…</span>
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
	NoCase  // protected from changes of letter case
	NoDecor // upright and of plain weight, whatever stands around it
)

// A Run is a stretch of text in one style.
type Run struct {
	Text  string
	Style Style
}

// opening lists the opening tags; the first one of a style is the one written.
var opening = []struct {
	text  string
	style Style
	close closingTag // its partner
}{
	{"<i>", Italic, closeI},
	{"<b>", Bold, closeB},
	{"<sup>", Superscript, closeSup},
	{"<sub>", Subscript, closeSub},
	{`<span style="font-variant:small-caps;">`, SmallCaps, closeSpan},
	{`<span style="font-variant: small-caps;">`, SmallCaps, closeSpan},
	{`<span style="font-variant:small-caps">`, SmallCaps, closeSpan},
	{`<span style="font-variant: small-caps">`, SmallCaps, closeSpan},
	{"<sc>", SmallCaps, closeSC},
	{`<span class="nocase">`, NoCase, closeSpan},
	{`<span class="nodecor">`, NoDecor, closeSpan},
}

// closingTag is an index into closing.
type closingTag uint8

const (
	closeI closingTag = iota
	closeB
	closeSup
	closeSub
	closeSpan
	closeSC
)

var closing = [...]string{"</i>", "</b>", "</sup>", "</sub>", "</span>", "</sc>"}

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

// A Piece is characters of a [Text], or the place where a style begins or ends.
// One of Text, Begins and Ends is set.
type Piece struct {
	Text   string
	Begins Style // one style
	Ends   Style // the one that began last of those that have not ended
}

// String returns the piece as a [Text] has it: characters, or a tag.
func (p Piece) String() string {
	for _, tag := range opening {
		switch tag.style {
		case p.Begins:
			return tag.text
		case p.Ends:
			return closing[tag.close]
		}
	}
	return p.Text
}

// Pieces returns the text and its markup in order. Styles nest, also within
// themselves: italics within italics are two beginnings and two ends. No text is
// empty; a style may end where it began.
func (t Text) Pieces() iter.Seq[Piece] {
	return func(yield func(Piece) bool) {
		s, pos := string(t), 0
		for _, tag := range pairTags(s) {
			if tag.start > pos && !yield(Piece{Text: s[pos:tag.start]}) {
				return
			}
			pos = tag.end
			p := Piece{Ends: tag.style}
			if tag.open {
				p = Piece{Begins: tag.style}
			}
			if !yield(p) {
				return
			}
		}
		if pos < len(s) {
			yield(Piece{Text: s[pos:]})
		}
	}
}

// Runs cuts the text at its markup. Adjacent runs differ in style, no run is
// empty, and the empty text has none. What is italic within italics is italic;
// [Text.Pieces] has the nesting.
func (t Text) Runs() []Run {
	s := string(t)
	if s != "" && strings.IndexByte(s, '<') < 0 {
		return []Run{{s, 0}}
	}
	var runs []Run
	var depth [8]int // open tags of each style, by bit
	style := Style(0)
	for p := range t.Pieces() {
		switch {
		case p.Begins != 0:
			depth[bits.TrailingZeros8(uint8(p.Begins))]++
			style |= p.Begins
		case p.Ends != 0:
			bit := bits.TrailingZeros8(uint8(p.Ends))
			if depth[bit]--; depth[bit] == 0 {
				style &^= p.Ends
			}
		default:
			runs = append(runs, Run{p.Text, style})
		}
	}
	return mergeRuns(runs)
}

// mergeRuns returns the runs with neighbours of one style joined and without
// empty runs: the same slice if it has neither.
func mergeRuns(pieces []Run) []Run {
	if areMerged(pieces) {
		return pieces
	}
	var runs []Run
	var same []string // texts of the run in the making
	style := Style(0)
	flush := func() {
		if len(same) > 0 {
			runs = append(runs, Run{strings.Join(same, ""), style})
			same = same[:0]
		}
	}
	for _, p := range pieces {
		if p.Text == "" {
			continue
		}
		if p.Style != style {
			flush()
			style = p.Style
		}
		same = append(same, p.Text)
	}
	flush()
	return runs
}

// areMerged reports whether neighbours differ in style and none is empty.
func areMerged(runs []Run) bool {
	for i, r := range runs {
		if r.Text == "" || i > 0 && r.Style == runs[i-1].Style {
			return false
		}
	}
	return true
}

// FromRuns returns the text that has these runs: its [Text.Runs] are the same
// ones, with neighbours of one style joined. CSL-JSON cannot escape a tag, so
// where the text of a run would be read as one, an empty pair of tags goes
// between its first two characters: the text "<i>" is written "<<i></i>i>",
// which citeproc-js, for one, reads so too.
func FromRuns(runs []Run) Text {
	runs = mergeRuns(runs)
	t := writeRuns(runs)
	if !slices.ContainsFunc(runs, func(r Run) bool { return strings.IndexByte(r.Text, '<') >= 0 }) || slices.Equal(t.Runs(), runs) {
		return t
	}
	runs = slices.Clone(runs)
	for i, r := range runs {
		runs[i].Text = breakTags(r.Text)
	}
	return writeRuns(runs)
}

func writeRuns(runs []Run) Text {
	size := 0
	for _, r := range runs {
		size += len(r.Text)
		if r.Style != 0 {
			size += len(`<span class="nocase"></span>`)
		}
	}
	var b strings.Builder
	b.Grow(size)
	var memory [8]string // one for each style
	for _, r := range runs {
		if r.Style == 0 {
			b.WriteString(r.Text)
			continue
		}
		ends := memory[:0]
		for i := range opening {
			if tag := &opening[i]; r.Style&tag.style != 0 && (i == 0 || opening[i-1].style != tag.style) {
				b.WriteString(tag.text)
				ends = append(ends, closing[tag.close])
			}
		}
		b.WriteString(r.Text)
		for _, end := range slices.Backward(ends) {
			b.WriteString(end)
		}
	}
	return Text(b.String())
}

// breakTags parts the first two characters of every tag in s.
func breakTags(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '<' && (openingAt(s[i:]) >= 0 || closingAt(s[i:]) >= 0) {
			b.WriteString("<i></i>")
		}
	}
	return b.String()
}

// tag is one tag in a text, at the bytes [start, end).
type tag struct {
	start, end int
	style      Style
	close      closingTag // of an opening tag, its partner
	open       bool
	paired     bool
}

// pairTags returns the tags of s that have a partner, in order. Tags nest: a
// closing tag belongs to the innermost open tag of its form, and the tags opened
// after that one are literal. It takes time in proportion to len(s), since a tag
// leaves the stack when it is passed over.
func pairTags(s string) []tag {
	var tags []tag
	var stack []int               // opening tags without a partner, as indices into tags
	var waiting [len(closing)]int // how many of them wait for each closing tag
	for i := 0; ; {
		j := strings.IndexByte(s[i:], '<')
		if j < 0 {
			break
		}
		i += j
		length := 1
		if k := openingAt(s[i:]); k >= 0 {
			o := opening[k]
			length = len(o.text)
			stack = append(stack, len(tags))
			waiting[o.close]++
			tags = append(tags, tag{start: i, end: i + length, style: o.style, close: o.close, open: true})
		} else if c := closingAt(s[i:]); c >= 0 && waiting[c] > 0 {
			length = len(closing[c])
			for partner := false; !partner; {
				top := &tags[stack[len(stack)-1]]
				stack = stack[:len(stack)-1]
				waiting[top.close]--
				if partner = int(top.close) == c; partner {
					top.paired = true
					tags = append(tags, tag{start: i, end: i + length, style: top.style, paired: true})
				}
			}
		}
		i += length
	}
	return slices.DeleteFunc(tags, func(t tag) bool { return !t.paired })
}

// openingAt returns the index in opening of the tag that begins s, or -1.
func openingAt(s string) int {
	for i := range opening {
		if strings.HasPrefix(s, opening[i].text) {
			return i
		}
	}
	return -1
}

// closingAt returns the index in closing of the tag that begins s, or -1.
func closingAt(s string) int {
	for i, c := range closing {
		if strings.HasPrefix(s, c) {
			return i
		}
	}
	return -1
}
