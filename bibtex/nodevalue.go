package bibtex

import "bytes"

// value reads an expression. It reports false if a part has no end; the node
// ends then where the next one begins.
func (p *nodeParser) value() (parts []Part, ok bool) {
	s := p.s
	for {
		start := p.skip()
		if p.short || start >= len(s) {
			return parts, true
		}
		end := 0
		switch c := s[start]; {
		case c == '{':
			if end = p.braces(start); end < 0 {
				return p.giveUp(parts, Braced, start)
			}
			parts = p.part(parts, Braced, start+1, end-1)
		case c == '"':
			if end = p.quotes(start); end < 0 {
				return p.giveUp(parts, Quoted, start)
			}
			if end-1 == start || s[end-1] != '"' {
				p.report(unbalancedQuote, "a brace ends the quoted value", start, end)
				parts = p.part(parts, Quoted, start+1, end)
			} else {
				parts = p.part(parts, Quoted, start+1, end-1)
			}
		case nameBytes[c]:
			end = nameEnd(s, start)
			if end >= len(s) && !p.eof {
				p.short = true
				return parts, true
			}
			kind := Number
			for _, c := range s[start:end] {
				if c < '0' || c > '9' {
					kind = Macro
				}
			}
			parts = p.part(parts, kind, start, end)
		default:
			return parts, true
		}
		p.i = end
		p.skip()
		if p.short || p.i >= len(s) || s[p.i] != '#' {
			return parts, true
		}
		p.i++
	}
}

// part adds an operand to those of a value. All parts of a node stand in one
// slice, which the next node uses again.
func (p *nodeParser) part(parts []Part, kind PartKind, start, end int) []Part {
	p.parts = append(p.parts, Part{kind, p.token(start, end)})
	return p.parts[len(p.parts)-len(parts)-1 : len(p.parts) : len(p.parts)]
}

// giveUp ends a value that has no end, and its entry, at the next entry.
func (p *nodeParser) giveUp(parts []Part, kind PartKind, start int) ([]Part, bool) {
	if p.short {
		return parts, true
	}
	p.gaveUp = true
	end := p.findEntry(start, len(p.s))
	p.short = false
	if end < 0 {
		end = len(p.s)
	}
	end = p.trimmed(end)
	if end-start > MaxEntry {
		p.report(entryTooLong, "the entry is longer than can be read", start, start+1)
	} else {
		p.report(unclosedValue, "the value has no end", start, end)
	}
	p.i = end
	return p.part(parts, kind, start+1, max(end, start+1)), false
}

// braces returns the place behind the brace that closes the one at i, and -1 if
// there is none.
func (p *nodeParser) braces(i int) int {
	s, start := p.s, i
	depth := 1
	w := watch{from: i + 1}
	for i++; ; {
		j := bytes.IndexByte(s[i:], '}')
		if j < 0 {
			if !p.eof && len(s)-start <= MaxEntry && !p.isHopeless(&w, len(s)) {
				p.short = true
			}
			return -1
		}
		depth += bytes.Count(s[i:i+j], openBrace) - 1
		i += j + 1
		if depth == 0 {
			return i
		}
		if i-start > p.patience && (i-start > MaxEntry || p.isHopeless(&w, i)) {
			return -1
		}
	}
}

var openBrace = []byte{'{'}

// A watch looks for entries within a value.
type watch struct {
	from  int // up to here there is none
	found int // the first one
}

// isHopeless reports whether a value that has no end before i goes on for too
// long behind the beginning of another entry.
func (p *nodeParser) isHopeless(w *watch, i int) bool {
	if w.found == 0 {
		if found := p.findEntry(w.from, i); found > 0 {
			w.found = found
		}
		// An entry may begin at the end of what was looked at.
		w.from = max(w.from, i-longestName-mostSpace)
	}
	return w.found > 0 && i-w.found > p.patience
}

// quotes returns the place behind the quote that closes the one at i; behind what
// stands before a brace that closes none, which ends the value as well; and -1 if
// there is neither.
//
// Source: BibTeXing (1988), section 2: quotes within braces are no delimiters.
func (p *nodeParser) quotes(i int) int {
	s, start := p.s, i
	// Most have no braces, and end soon.
	if j := bytes.IndexByte(s[i+1:min(len(s), i+1+leastPatience)], '"'); j >= 0 {
		if text := s[i+1 : i+1+j]; bytes.IndexByte(text, '{') < 0 && bytes.IndexByte(text, '}') < 0 {
			return i + j + 2
		}
	}
	depth, found := 0, 0
	for i++; i < len(s); i++ {
		switch s[i] {
		case '"':
			if depth == 0 {
				return i + 1
			}
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return i
			}
		case '@':
			if found == 0 && p.isApart(i) {
				short := p.short
				if _, _, is := p.entryStart(i); is == isEntry {
					found = i
				}
				p.short = short
			}
		}
		if found > 0 && i-found > p.patience || i-start > MaxEntry {
			return -1
		}
	}
	if !p.eof {
		p.short = true
	}
	return -1
}
