package intext

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A textRun is a stretch of text of one leaf of a Markdown document.
type textRun struct {
	start, end int    // of the document
	text       string // what it stands for, when verbatim is false
	verbatim   bool   // the bytes of the document are the text
	lineEnd    bool
	marks      mark
	note       int // opens the note with that number, when greater than 0
	noteEnd    bool
	ref        int // refers to the note with that index in the tree, when greater than 0
}

// An inlineReader reads what stands within one leaf.
type inlineReader struct {
	*markdownReader
	runs  []textRun
	marks mark
	html  []string // open elements that set marks
}

// nodes reads the children of a node, with the marks of their parents.
func (in *inlineReader) nodes(n ast.Node, marks mark) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			in.text(c, marks)
		case *ast.Emphasis:
			in.nodes(c, marks|emphasised)
		case *ast.Link, *ast.Image:
			in.nodes(c, marks)
		case *ast.AutoLink:
			in.autoLink(c, marks)
		case *ast.RawHTML:
			for i := range c.Segments.Len() {
				s := c.Segments.At(i)
				if i == 0 {
					in.tag(string(in.src[s.Start:s.Stop]), s.Start, s.Stop)
				}
			}
		case *extast.FootnoteLink:
			in.runs = append(in.runs, textRun{ref: c.Index})
		case *ast.CodeSpan, *mathNode, *extast.FootnoteBacklink:
		default:
			if c.Type() == ast.TypeInline {
				in.nodes(c, marks)
			}
		}
	}
}

func (in *inlineReader) autoLink(l *ast.AutoLink, marks mark) {
	label, start := string(l.Label(in.src)), l.Pos()+1 // behind "<"
	if start < 1 || !strings.HasPrefix(in.doc.Text[min(start, len(in.doc.Text)):], label) {
		return
	}
	in.add(textRun{start: start, end: start + len(label), verbatim: true, marks: marks})
}

// text reads a text with escapes and entities.
func (in *inlineReader) text(t *ast.Text, marks mark) {
	start, end := t.Segment.Start, t.Segment.Stop
	s := in.doc.Text[start:end]
	last := 0
	for i := 0; i < len(s); {
		n, with := 0, ""
		switch {
		case t.IsRaw():
		case s[i] == '\\' && i+1 < len(s) && isASCIIPunct(s[i+1]):
			n, with = 2, s[i+1:i+2]
		case s[i] == '\\' && i+1 < len(s) && s[i+1] == ' ':
			n, with = 2, " " // Pandoc: a space that does not break
		case s[i] == '&':
			n, with = entity(s[i:])
		}
		if n == 0 {
			i++
			continue
		}
		in.add(textRun{start: start + last, end: start + i, verbatim: true, marks: marks})
		in.add(textRun{start: start + i, end: start + i + n, text: with, marks: marks})
		i += n
		last = i
	}
	in.add(textRun{start: start + last, end: end, verbatim: true, marks: marks})
	if t.SoftLineBreak() || t.HardLineBreak() {
		in.runs = append(in.runs, textRun{start: end, end: end, lineEnd: true})
	}
}

// add adds a run, to the last one where it goes on with it.
func (in *inlineReader) add(r textRun) {
	if r.start >= r.end {
		return
	}
	r.marks |= in.marks
	if n := len(in.runs); n > 0 && r.verbatim {
		if p := &in.runs[n-1]; p.verbatim && p.end == r.start && p.marks == r.marks {
			p.end = r.end
			return
		}
	}
	in.runs = append(in.runs, r)
}

// tag reads an HTML tag in running text.
func (in *inlineReader) tag(tag string, start, end int) {
	name, closing := tagName(tag)
	switch name {
	case "br":
		in.add(textRun{start: start, end: end, text: " "})
		return
	case "sup", "i", "em", "b", "strong":
	default:
		return
	}
	if !closing {
		if len(in.html) < mostTags {
			in.html = append(in.html, name)
		}
	} else {
		for i := len(in.html) - 1; i >= 0; i-- {
			if in.html[i] == name {
				in.html = append(in.html[:i], in.html[i+1:]...)
				break
			}
		}
	}
	in.marks = 0
	for _, open := range in.html {
		if open == "sup" {
			in.marks |= raised
		} else {
			in.marks |= emphasised
		}
	}
}

// tagName returns the name of an HTML tag in small letters, "" if it is none such
// as a comment, and whether it closes an element.
func tagName(tag string) (name string, closing bool) {
	s := strings.TrimPrefix(tag, "<")
	if s, closing = strings.CutPrefix(s, "/"); s == "" {
		return "", closing
	}
	n := strings.IndexFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	})
	if n < 0 {
		n = len(s)
	}
	return strings.ToLower(s[:n]), closing
}

// entity returns the length of the HTML entity that s begins with and what it
// stands for.
func entity(s string) (int, string) {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return 0, ""
	}
	with := html.UnescapeString(s[:end+1])
	if with == s[:end+1] || strings.HasSuffix(with, ";") && len(with) > 1 {
		return 0, ""
	}
	return end + 1, with
}

func isASCIIPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// write makes blocks of the runs of a leaf: one, and one for each note in it.
func (m *markdownReader) write(runs []textRun, k kind, note int) {
	runs = m.pandoc(runs)
	writers := []*blockWriter{newBlockWriter(m.doc, k, note)}
	all := append([]*blockWriter(nil), writers...)
	lineEnd := -1
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		last := len(writers) - 1
		switch {
		case r.note > 0:
			w := newBlockWriter(m.doc, footnote, r.note)
			writers = append(writers, w)
			all = append(all, w)
			continue
		case r.noteEnd:
			writers = writers[:last]
			continue
		case r.lineEnd:
			lineEnd = r.end
			continue
		}
		if first := writers[0].Len() == 0; last == 0 && note == 0 && (first || lineEnd >= 0) && k != heading {
			// A note at the foot of a page is a paragraph that begins with its
			// number, or a line behind the end of a sentence.
			number, n := m.noteMark(runs[i:])
			if n > 0 && (first || r.marks&raised == 0 && m.afterSentence(lineEnd, r.start+n)) {
				writers[0] = newBlockWriter(m.doc, footnote, number)
				writers[0].block.marked = true
				all = append(all, writers[0])
				lineEnd = -1
				r.start += n
				if r.start == r.end {
					continue
				}
			}
		}
		w := writers[last]
		if lineEnd >= 0 {
			w.Break(lineEnd, max(lineEnd, r.start))
			lineEnd = -1
		}
		w.marks = r.marks
		if r.verbatim {
			w.add(r.start, r.end)
		} else {
			w.replace(r.text, r.start, r.end)
		}
	}
	for _, w := range all {
		if b := w.finish(); b != nil {
			m.blocks = append(m.blocks, b)
		}
	}
}

// afterSentence reports whether a line ends a sentence at an offset of the document, and another
// begins at next.
func (m *markdownReader) afterSentence(end, next int) bool {
	r, _ := utf8.DecodeRuneInString(m.doc.Text[next:])
	return !unicode.IsLower(r) && endsSentence(m.doc.Text[max(0, end-100):end])
}

// noteMark returns the number of the note that a line begins with, and the length of
// it in the first run, 0 if there is none.
func (m *markdownReader) noteMark(runs []textRun) (number, n int) {
	r := runs[0]
	if !r.verbatim {
		return 0, 0
	}
	s := m.doc.Text[r.start:r.end]
	if r.marks&raised == 0 {
		n, k := marker(s)
		if k != footnote {
			return 0, 0
		}
		return raisedNumber(s[:n]), n
	}
	if len(s) > 3 || strings.Trim(s, "0123456789") != "" || len(runs) < 2 || runs[1].lineEnd {
		return 0, 0
	}
	for i := range len(s) {
		number = 10*number + int(s[i]-'0')
	}
	return number, len(s)
}

// pandoc finds notes ^[...] and superscripts ^...^ in the runs of a leaf.
// Source: Pandoc User's Guide 3, Extensions: inline_notes, superscript.
func (m *markdownReader) pandoc(runs []textRun) []textRun {
	var ends map[int]int
	if m.hasCaret(runs) {
		ends = m.noteEnds(runs)
	}
	var out []textRun
	for _, r := range runs {
		if r.ref > 0 {
			m.number(r.ref)
			continue
		}
		if ends == nil || !r.verbatim {
			out = append(out, r)
			continue
		}
		last := r.start
		flush := func(to int) {
			if last < to {
				part := r
				part.start, part.end = last, to
				out = append(out, part)
			}
		}
		for i := r.start; i < r.end; {
			s := m.doc.Text[i:r.end]
			switch {
			case ends[i] == noteOpens:
				flush(i)
				m.lastNote++
				out = append(out, textRun{note: m.lastNote})
				i += 2
				last = i
			case ends[i] == noteCloses:
				flush(i)
				out = append(out, textRun{noteEnd: true})
				i++
				last = i
			case s[0] == '^':
				n := superscript(s)
				if n == 0 || ends[i+n-1] == noteOpens {
					i++
					continue
				}
				flush(i)
				up := r
				up.start, up.end, up.marks = i+1, i+n-1, r.marks|raised
				out = append(out, up)
				i += n
				last = i
			default:
				i++
			}
		}
		flush(r.end)
	}
	return out
}

func (m *markdownReader) hasCaret(runs []textRun) bool {
	for _, r := range runs {
		if r.verbatim && strings.IndexByte(m.doc.Text[r.start:r.end], '^') >= 0 {
			return true
		}
	}
	return false
}

const (
	noteOpens  = 1
	noteCloses = 2
)

// noteEnds returns which offsets of the document begin and end a note in the text.
// A caret before nothing but numbers in brackets raises them: ^[3, 4].
func (m *markdownReader) noteEnds(runs []textRun) map[int]int {
	ends := map[int]int{}
	var open []int // offset of each open bracket; ^[ as ^offset
	for _, r := range runs {
		if !r.verbatim {
			continue
		}
		for i := r.start; i < r.end; i++ {
			switch c := m.doc.Text[i]; {
			case c == '[' && i > r.start && m.doc.Text[i-1] == '^':
				open = append(open, ^(i - 1))
			case c == '[':
				open = append(open, i)
			case c == ']' && len(open) > 0:
				from := open[len(open)-1]
				open = open[:len(open)-1]
				if from < 0 && !onlyNumbers(m.doc.Text[^from+2:i]) {
					ends[^from], ends[i] = noteOpens, noteCloses
				}
			}
		}
	}
	return ends
}

func onlyNumbers(s string) bool { return len(s) < 100 && strings.Trim(s, "0123456789 ,;-–") == "" }

// superscript returns the length of the ^...^ that s begins with, 0 if none. It
// holds no white space.
func superscript(s string) int {
	for i := 1; i < len(s) && i < 100; {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '^' && i > 1:
			return i + 1
		case r == '^' || r == '[' || r == ']' || r == ' ' || r == '\t' || r == '\n':
			return 0
		}
		i += size
	}
	return 0
}
