package bibtex

import (
	"bytes"

	"github.com/refwright/refwright/citation"
)

// A nodeParser cuts a window of a file into nodes. It follows BibTeX where that
// reads on, and goes on where BibTeX gives up: an error costs at most the rest of
// its entry, for it looks for the next entry at the beginning of a line.
//
// A value that has no end would swallow all entries behind it. It is given up at
// the end of the file, or when it holds the beginning of another entry and goes
// on for longer than patience behind that. Abstracts may hold such lines and are
// kept whole, since they end soon. Patience shrinks with every such value, so
// that a file full of them takes no time.
//
// Sources: BibTeXing (1988), section 2; BibTeX 0.99d, bibtex.web, part 10.
// Observed in: biber 2.18 for %, which begins a remark within an entry.
type nodeParser struct {
	s   []byte
	eof bool // s goes to the end of the file

	short    bool // the node goes on beyond s, and more of the file is there
	gaveUp   bool // a value of the node had no end
	patience int

	n     *Node
	pos   int // where the node begins in s
	i     int
	close byte // what ends the entry
	parts []Part
}

const (
	mostPatience  = 64 << 10
	leastPatience = 1 << 10

	// longestName is how long the name of an entry type may be, and mostSpace
	// how much white space may stand before its brace, so that a file without
	// entries is passed over in one go.
	longestName = 256
	mostSpace   = 1 << 10

	// mostErrors is how many errors of one node are reported.
	mostErrors = 100
)

// node reads the node at pos into n and returns its end. If that is not in the
// window, short is set.
func (p *nodeParser) node(n *Node, pos int) int {
	p.n, p.pos, p.i, p.short, p.gaveUp = n, pos, pos, false, false
	p.parts = p.parts[:0]
	*n = Node{Fields: n.Fields[:0]}
	typ, open, is := p.entryStart(pos)
	if p.short {
		return pos
	}
	if is != isEntry || p.inWord(pos) {
		return p.text()
	}
	n.Type = p.token(typ.Start, typ.End)
	p.i = open + 1
	p.close = '}'
	if p.s[open] == '(' {
		p.close, n.Parenthesis = ')', true
	}
	switch {
	case n.isTypeIn(p.s, typ, "comment"):
		if end := p.comment(open); end > 0 || p.short {
			return end
		}
		*n = Node{Fields: n.Fields[:0]}
		p.i = open
		return p.text()
	case n.isTypeIn(p.s, typ, "string"):
		n.Kind = StringNode
		p.fields()
	case n.isTypeIn(p.s, typ, "preamble"):
		n.Kind = PreambleNode
		p.preamble()
	default:
		n.Kind = EntryNode
		p.key()
		if !p.short && p.i >= 0 {
			p.fields()
		}
	}
	if p.short {
		return pos
	}
	if p.gaveUp {
		p.patience = max(p.patience/2, leastPatience)
	} else {
		p.patience = min(p.patience*2, mostPatience)
	}
	return p.i
}

func (n *Node) isTypeIn(s []byte, t Token, name string) bool {
	return t.End-t.Start == len(name) && bytes.EqualFold(s[t.Start:t.End], []byte(name))
}

// token makes a token of the node from places in the window.
func (p *nodeParser) token(start, end int) Token { return Token{start - p.pos, end - p.pos} }

// report notes an error at [start, end) of the window.
func (p *nodeParser) report(id, message string, start, end int) {
	if p.short || len(p.n.Errors) >= mostErrors {
		return
	}
	end = min(max(end, start), len(p.s))
	key := ""
	if !p.n.Key.IsZero() {
		key = decodeBytes(p.s[p.pos+p.n.Key.Start : p.pos+p.n.Key.End])
	}
	p.n.Errors = append(p.n.Errors, &SyntaxError{ID: id, Message: message, Key: key, Text: clipText(p.s[start:end]), Span: citation.Span{Start: start, End: end}})
}

// An answer says whether an entry begins somewhere.
type answer uint8

const (
	isNothing answer = iota
	isWord           // an @ and a word, but no brace
	isEntry
)

// entryStart looks whether an entry begins at i: an @, a name and a brace or
// parenthesis. It returns the name and the place of the brace.
func (p *nodeParser) entryStart(i int) (typ Token, open int, is answer) {
	s := p.s
	if i >= len(s) || s[i] != '@' {
		return Token{}, 0, isNothing
	}
	limit := min(len(s), i+longestName+mostSpace)
	start := spaceEnd(s[:limit], i+1)
	end := nameEnd(s[:min(limit, start+longestName)], start)
	open = spaceEnd(s[:limit], end)
	if open == len(s) && !p.eof {
		p.short = true
		return Token{}, 0, isNothing
	}
	switch {
	case end == start || end == start+longestName:
		return Token{}, 0, isNothing
	case open == limit || s[open] != '{' && s[open] != '(':
		return Token{start, end}, 0, isWord
	}
	return Token{start, end}, open, isEntry
}

// inWord reports whether the @ at i stands within a word, as in the address of a
// mail.
func (p *nodeParser) inWord(i int) bool {
	if i == 0 {
		return false
	}
	c := p.s[i-1]
	return isASCIILetter(c) || c >= '0' && c <= '9'
}

// findEntry returns the first place from i and before end where an entry begins
// at the beginning of a line or behind a brace, and -1 if there is none.
func (p *nodeParser) findEntry(i, end int) int {
	for i < end {
		j := bytes.IndexByte(p.s[i:end], '@')
		if j < 0 {
			return -1
		}
		i += j
		if p.isApart(i) {
			short := p.short
			if _, _, is := p.entryStart(i); is == isEntry {
				return i
			}
			p.short = short
		}
		i++
	}
	return -1
}

// isApart reports whether only white space stands between i and the beginning of
// its line or a closing brace.
func (p *nodeParser) isApart(i int) bool {
	if isLineStart(p.s, i) {
		return true
	}
	for i--; i >= 0 && (p.s[i] == ' ' || p.s[i] == '\t'); i-- {
	}
	return i >= 0 && p.s[i] == '}'
}

// text reads what stands between entries, up to the next one. A line that begins
// with % holds no entry, although BibTeX knows no remarks: who writes such a
// line does not want one.
func (p *nodeParser) text() int {
	s := p.s
	lineStart, seen := p.pos, -1 // the beginning of the line, and up to where it is known
	remark := false
	for i := p.i; ; i++ {
		j := bytes.IndexByte(s[i:], '@')
		if j < 0 {
			break
		}
		i += j
		k := bytes.LastIndexAny(s[max(seen, p.pos):i], "\n\r")
		if k >= 0 {
			lineStart = max(seen, p.pos) + k + 1
		}
		if k >= 0 || seen < 0 {
			first := spaceEnd(s[:i], lineStart)
			remark = first < i && s[first] == '%'
			if remark && isEncodingLine(s[first:i]) {
				remark = false
				if _, _, is := p.entryStart(i); is == isEntry {
					return i
				}
			}
		}
		seen = i
		if i == p.pos && p.i > p.pos {
			continue
		}
		if p.inWord(i) {
			continue
		}
		typ, _, is := p.entryStart(i)
		switch {
		case p.short && i > p.pos:
			p.short = false
			return i
		case p.short:
			return i
		case remark || i == p.pos && is != isWord:
		case is == isEntry:
			return i
		case is == isWord && isLineStart(s, i) && readsAs[string(bytes.ToLower(s[typ.Start:typ.End]))] != "":
			p.report(missingBrace, "an entry type without a brace behind it", i, typ.End)
		}
	}
	if p.eof {
		return len(s)
	}
	// Up to the last line, so that its beginning is known when there is more.
	if k := bytes.LastIndexByte(s[p.pos:], '\n'); k >= 0 {
		return p.pos + k + 1
	}
	if len(s)-p.pos > mostPatience {
		return len(s)
	}
	p.short = true
	return p.pos
}

// isEncodingLine reports whether a line names the encoding of the file, as JabRef
// has it at the beginning. Old versions forgot to end the line.
func isEncodingLine(s []byte) bool {
	const start = "% encoding:"
	return len(s) > len(start) && bytes.EqualFold(s[:len(start)], []byte(start))
}

// comment reads a @comment in braces and returns its end. Without braces, or
// without their end, it is text.
//
// Observed in: JabRef, which keeps its settings in such comments; BibTeX itself
// passes over the word alone.
func (p *nodeParser) comment(open int) int {
	if p.s[open] != '{' {
		return -1
	}
	end := p.braces(open)
	if end > 0 {
		p.n.Kind = CommentNode
	}
	return end
}

// preamble reads the value of a @preamble.
func (p *nodeParser) preamble() {
	start := p.skip()
	parts, ok := p.value()
	if len(parts) > 0 {
		end := p.i
		if !ok {
			end = p.pos + parts[len(parts)-1].End
		}
		p.n.Fields = append(p.n.Fields, FieldNode{Value: p.token(start, max(end, start)), Parts: parts})
	}
	if ok {
		p.fields()
	}
}

// skip passes over white space and remarks, and returns where it stops.
func (p *nodeParser) skip() int {
	s, i := p.s, p.i
	for i < len(s) && (s[i] == ' ' || isSpaceByte(s[i])) {
		i++
	}
	if i < len(s) && s[i] < 0x80 && s[i] != '%' { // as a rule
		p.i = i
		return i
	}
	for {
		p.i = spaceEnd(p.s, p.i)
		if p.i < len(p.s) && p.s[p.i] == '%' {
			p.i = lineEnd(p.s, p.i)
			continue
		}
		if p.i >= len(p.s) && !p.eof {
			p.short = true
		}
		return p.i
	}
}

// fields reads fields up to the end of the entry.
func (p *nodeParser) fields() {
	s := p.s
	comma := true    // a comma, or the beginning, stands before
	another := false // and a further comma would be one too many
	for {
		p.skip()
		if p.short {
			return
		}
		if p.i >= len(s) {
			p.report(unclosedEntry, "the entry has no end: expected "+string(p.close)+" before the end of the file", p.pos, len(s))
			return
		}
		switch c := s[p.i]; {
		case c == p.close:
			p.i++
			return
		case c == ',':
			if another {
				p.report(doubleComma, "a comma where a field was expected", p.i, p.i+1)
			}
			p.i++
			comma, another = true, true
			continue
		case c == '@':
			if _, _, is := p.entryStart(p.i); is == isEntry {
				p.report(unclosedEntry, "the entry has no end: expected "+string(p.close)+" before the next entry", p.pos, p.i)
				p.i = p.trimmed(p.i)
				return
			}
			p.junk()
		case nameBytes[c]:
			if !comma && p.isField(p.i) {
				p.report(missingComma, "expected a comma before the next field", p.i, p.i+1)
				comma = true
			}
			if !comma || !p.field() {
				if !p.junk() {
					return
				}
			}
		case c == '}' || c == ')':
			p.report(unexpectedText, "found "+string(c)+" where "+string(p.close)+" would end the entry", p.i, p.i+1)
			p.i++
			next := spaceEnd(s, p.i)
			if next >= len(s) {
				if !p.eof {
					p.short = true
				}
				return
			}
			if _, _, is := p.entryStart(next); is == isEntry {
				return
			}
		default:
			if !p.junk() {
				return
			}
		}
		if p.i < 0 || p.short || p.gaveUp {
			return
		}
		comma, another = false, false
	}
}

// trimmed returns i without the white space before it.
func (p *nodeParser) trimmed(i int) int {
	for i > p.pos && isSpaceByte(p.s[i-1]) {
		i--
	}
	return i
}

// field reads a name, an equals sign and a value. It reports false if what
// follows must be passed over.
func (p *nodeParser) field() bool {
	s := p.s
	start := p.i
	end := nameEnd(s, start)
	p.i = end
	p.skip()
	if p.short {
		return true
	}
	if p.i >= len(s) || s[p.i] != '=' {
		p.report(missingEquals, "expected = behind "+quoteText(s[start:end]), start, end)
		return p.i >= len(s) || s[p.i] == ',' || s[p.i] == p.close
	}
	p.i++
	from := p.skip()
	first := len(p.n.Errors)
	parts, ok := p.value()
	if len(parts) == 0 {
		if ok && len(p.n.Errors) == first {
			p.report(missingValue, "expected a value of "+quoteText(s[start:end]), start, end)
		}
		return true
	}
	to := min(p.pos+parts[len(parts)-1].End, len(s))
	if last := parts[len(parts)-1].Kind; (last == Braced || last == Quoted) && ok {
		to++
	}
	p.n.Fields = append(p.n.Fields, FieldNode{Name: p.token(start, end), Value: p.token(from, to), Parts: parts})
	return true
}

// junk passes over what makes no field, up to a comma, to the end of the entry or
// to the next entry. It reports false if a brace in it has no end.
func (p *nodeParser) junk() bool {
	s, start := p.s, p.i
	count := len(p.n.Errors)
	for p.i < len(s) {
		c := s[p.i]
		if c == ',' || c == p.close {
			break
		}
		if c == '@' && p.i > start && p.isApart(p.i) {
			if _, _, is := p.entryStart(p.i); is == isEntry {
				break
			}
		}
		if c == '{' {
			end := p.braces(p.i)
			if end < 0 {
				p.giveUp(nil, Braced, p.i)
				return false
			}
			p.i = end
			continue
		}
		p.i++
	}
	if p.i >= len(s) && !p.eof {
		p.short = true
	}
	end := p.trimmed(p.i)
	if end > start && (count == 0 || p.n.Errors[count-1].Span.End != start) && !(count > 0 && p.n.Errors[count-1].ID == missingEquals) {
		p.report(unexpectedText, "found "+quoteText(s[start:end])+" where a comma or the end of the entry was expected", start, end)
	}
	return true
}
