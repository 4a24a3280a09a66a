package intext

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// notText are the elements of HTML whose content is no running text.
var notText = map[string]bool{
	"script": true, "style": true, "pre": true, "textarea": true, "svg": true, "math": true, "code": true, "head": true,
}

// inlineHTML are the elements of HTML that do not end a paragraph.
var inlineHTML = map[string]bool{
	"a": true, "abbr": true, "b": true, "bdi": true, "bdo": true, "cite": true, "data": true, "del": true, "dfn": true,
	"em": true, "font": true, "i": true, "ins": true, "kbd": true, "label": true, "mark": true, "q": true, "s": true,
	"samp": true, "small": true, "span": true, "strong": true, "sub": true, "sup": true, "time": true, "tt": true,
	"u": true, "var": true, "wbr": true, "br": true, "img": true,
}

// htmlBlock reads the text between the tags of a block of HTML. The tags are
// not matched: an element that is left open does no harm.
func (m *markdownReader) htmlBlock(n *ast.HTMLBlock, k kind, note int) {
	if n.HTMLBlockType == ast.HTMLBlockType1 {
		return
	}
	in := inlineReader{markdownReader: m}
	flush := func() {
		m.write(in.runs, k, note)
		in.runs = nil
	}
	hidden := ""  // the open element whose content is no text
	comment := "" // what ends the open comment or instruction
	lines := n.Lines()
	for i := range lines.Len() {
		seg := lines.At(i)
		m.htmlLine(&in, seg.Start, seg.Stop, &hidden, &comment, flush)
		in.runs = append(in.runs, textRun{start: seg.Stop, end: seg.Stop, lineEnd: true})
	}
	flush()
}

func (m *markdownReader) htmlLine(in *inlineReader, at, end int, hidden, comment *string, flush func()) {
	end = at + len(strings.TrimRight(string(m.src[at:end]), "\r\n"))
	for at < end {
		s := m.doc.Text[at:end]
		if *comment != "" {
			i := strings.Index(s, *comment)
			if i < 0 {
				return
			}
			at += i + len(*comment)
			*comment = ""
			continue
		}
		lt := strings.IndexByte(s, '<')
		if lt != 0 {
			if lt < 0 {
				lt = len(s)
			}
			if *hidden == "" {
				m.htmlText(in, at, at+lt)
			}
			at += lt
			continue
		}
		switch {
		case strings.HasPrefix(s, "<!--"):
			*comment = "-->"
			at += 4
			continue
		case strings.HasPrefix(s, "<?"):
			*comment = "?>"
			at += 2
			continue
		}
		name, closing := tagName(s)
		if name == "" && !strings.HasPrefix(s, "<!") {
			if *hidden == "" {
				m.htmlText(in, at, at+1)
			}
			at++
			continue
		}
		gt := strings.IndexByte(s, '>')
		switch {
		case closing && name == *hidden:
			*hidden = ""
		case !closing && *hidden == "" && notText[name]:
			*hidden = name
		}
		if gt < 0 { // the tag goes on in the next line
			*comment = ">"
			return
		}
		switch {
		case *hidden != "":
		case inlineHTML[name]:
			in.tag(s[:gt+1], at, at+gt+1)
		default:
			flush()
		}
		at += gt + 1
	}
}

// htmlText adds text of HTML: entities are read, other signs stand for themselves.
func (m *markdownReader) htmlText(in *inlineReader, start, end int) {
	last := start
	for i := start; i < end; {
		if n, with := entity(m.doc.Text[i:end]); m.doc.Text[i] == '&' && n > 0 {
			in.add(textRun{start: last, end: i, verbatim: true})
			in.add(textRun{start: i, end: i + n, text: with})
			i += n
			last = i
			continue
		}
		i++
	}
	in.add(textRun{start: last, end: end, verbatim: true})
}
