package entries

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
	"github.com/refwright/refwright/internal/sieve"
)

// A sourceWriter writes blocks of source as text with the markup of Markdown: a
// block a line, headings and items marked, emphasis in asterisks.
type sourceWriter struct {
	src    string
	text   []byte
	pieces []layout.Piece
	at     int // where in the source the last piece ends

	commands map[int]*command // by where in the text each begins
	lists    []sourceList
	links    []Link
	heads    map[int]int // by where a block begins in the text, its beginning in the source, from 1
	tails    map[int]int // by where a block ends in the text, its end in the source
	labels   int         // entries without a label in this list so far
	items    int         // items of this list that count so far
}

// A sourceList is where in the text a list that commands make begins or ends.
type sourceList struct {
	at    int
	opens bool
}

// write adds a block.
func (w *sourceWriter) write(b *markup.Block) {
	if len(w.text) > 0 {
		end := "\n\n"
		if b.Line {
			end = "\n"
		}
		w.put(end, w.at)
	}
	start, end := w.extent(b)
	w.at = max(w.at, start)
	if b.Kind != markup.ListItem || b.Marker != "+" {
		w.items = 0
	}
	switch b.Kind {
	case markup.Heading:
		w.put(strings.Repeat("#", min(max(b.Level, 1), 6))+" ", b.Start)
	case markup.ListStart, markup.ListEnd:
		w.labels = 0
		w.lists = append(w.lists, sourceList{len(w.text), b.Kind == markup.ListStart})
		w.put("# ", w.at)
	case markup.ListItem:
		m := cmp.Or(b.Marker, "-")
		if m == "+" {
			w.items++
			m = fmt.Sprintf("%d.", w.items)
		}
		w.put(m+" ", w.at)
	case markup.Reference:
		e := &command{key: b.Key, label: b.Label}
		if e.label == "" {
			w.labels++
			e.label = fmt.Sprint(w.labels)
		}
		w.commands[len(w.text)] = e
	}
	if w.at < b.Start {
		w.heads[len(w.text)] = w.at + 1
	}
	w.body(b)
	if end > w.at {
		w.tails[len(w.text)] = end
		w.at = end
	}
}

// put adds text that stands for the source up to end, which may be nothing.
func (w *sourceWriter) put(text string, end int) {
	from := len(w.text)
	w.text = append(w.text, text...)
	w.pieces = append(w.pieces, layout.Piece{Text: from, TextEnd: len(w.text), Doc: w.at, DocEnd: max(w.at, end)})
	w.at = max(w.at, end)
}

// body adds the text of a block, with its emphasis.
func (w *sourceWriter) body(b *markup.Block) {
	links, italics, open := b.Links, b.Italics, false
	next := func() int { // the next edge of emphasis
		switch {
		case len(italics) == 0:
			return len(b.Text) + 1
		case open:
			return italics[0][1]
		}
		return italics[0][0]
	}
	edges := func(at, doc int) {
		for next() <= at {
			w.put("*", doc)
			if open {
				italics = italics[1:]
			}
			open = !open
		}
		for len(links) > 0 && links[0].Start < doc {
			w.links = append(w.links, Link{len(w.text), links[0].Start, links[0].End, links[0].Address})
			links = links[1:]
		}
	}
	for _, p := range b.Pieces {
		edges(p.Text, p.Doc)
		w.at = max(w.at, p.Doc)
		if p.TextEnd-p.Text != p.DocEnd-p.Doc {
			w.put(w.escaped(b.Text[p.Text:p.TextEnd]), p.DocEnd)
			continue
		}
		for from := p.Text; from < p.TextEnd; {
			edges(from, p.Doc+from-p.Text)
			to := min(p.TextEnd, max(next(), from+1))
			w.straight(b.Text[from:to], p.Doc+from-p.Text)
			from = to
		}
	}
	edges(len(b.Text), w.at)
	for _, l := range links {
		w.links = append(w.links, Link{len(w.text), l.Start, l.End, l.Address})
	}
}

// straight adds text that stands in the source as it is.
func (w *sourceWriter) straight(s string, doc int) {
	for s != "" {
		n := strings.IndexAny(s, "*_\\#")
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			w.put(s[:n], doc+n)
			s, doc = s[n:], doc+n
			continue
		}
		if len(w.escaped(s[:min(len(s), 2)])) > min(len(s), 2) {
			w.put(`\`, doc)
		}
		w.put(s[:1], doc+1)
		s, doc = s[1:], doc+1
	}
}

// escaped returns text with a backslash before its first character if that would
// be read as markup. Addresses have none.
func (w *sourceWriter) escaped(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '*', '_':
		if w.inAddress() {
			return s
		}
	case '\\':
		if len(s) > 1 && (s[1] >= 'a' && s[1] <= 'z' || s[1] >= 'A' && s[1] <= 'Z') {
			return s
		}
	case '#':
		if n := len(w.text); n > 0 && w.text[n-1] != '\n' {
			return s
		}
	default:
		return s
	}
	return `\` + s
}

// inAddress reports whether the text so far ends within an address.
func (w *sourceWriter) inAddress() bool {
	s := string(w.text[max(0, len(w.text)-400):])
	s = s[strings.LastIndexAny(s, " \n<>\"")+1:]
	return strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.Contains(s, "10.") && strings.Contains(s, "/")
}

var (
	opensBefore   = sieve.MustCompile(`(?:\\[A-Za-z]{1,40}\*?[ \t]{0,9}\{|\{(?:\\[A-Za-z]{1,40})?[ \t]{0,9}|#[A-Za-z]{1,40}\[|["` + "`" + `*_])$`)
	headingBefore = sieve.MustCompile(`(?:\\[A-Za-z]{1,40}\*?(?:\[[^\[\]]{0,200}\])?[ \t\n]{0,9}\{|=+[ \t]*)$`)
)

// extent returns where in the source a block stands, with the braces and signs
// that are open within it and close at its end.
func (w *sourceWriter) extent(b *markup.Block) (start, end int) {
	start, end = b.Start, b.End
	if b.Kind == markup.ListStart || b.Kind == markup.ListEnd {
		return start, end
	}
	if b.Kind == markup.Heading {
		start = w.before(headingBefore, start)
	}
	opened, closed := unbalanced(w.src[start:end])
	if len(b.Italics) > 0 && b.Italics[0][0] == 0 {
		closed = max(closed, 1)
	}
	for range min(closed, 9) {
		from := w.before(opensBefore, start)
		if from == start {
			break
		}
		if w.src[start-1] == '{' || strings.ContainsAny(w.src[from:start], "{") {
			more, _ := unbalanced(w.src[from:end])
			opened = max(opened, more)
		}
		start = from
	}
	limit := len(w.src)
	for ; end < limit && opened > 0 && w.src[end] == '}'; end++ {
		opened--
	}
	if n := len(b.Italics); n > 0 && b.Italics[n-1][1] == len(b.Text) && end < limit && strings.IndexByte("_*]", w.src[end]) >= 0 {
		end++
	}
	return start, end
}

// before returns where an expression matches that ends at an offset of the
// source, the offset if it does not match there.
func (w *sourceWriter) before(re *sieve.Regexp, offset int) int {
	from := max(w.at, offset-250)
	if from >= offset {
		return offset
	}
	if m := re.FindStringIndex(w.src[from:offset]); m != nil {
		return from + m[0]
	}
	return offset
}

// unbalanced counts the braces of a stretch of source that open and do not close
// in it, and those that close and do not open.
func unbalanced(s string) (opened, closed int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			opened++
		case '}':
			if opened > 0 {
				opened--
			} else {
				closed++
			}
		}
	}
	return opened, closed
}
