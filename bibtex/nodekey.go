package bibtex

import "bytes"

// key reads the key of an entry and the comma behind it.
func (p *nodeParser) key() {
	s := p.s
	start := p.skip()
	end := p.keyEnd(start)
	if end < 0 {
		return
	}
	i := spaceEnd(s, end)
	if i >= len(s) {
		p.i = i
		if p.eof {
			p.n.Key = p.token(start, end)
		}
		return // the fields see that the entry has no end
	}
	if s[i] == '=' { // a field
		p.report(keyMissing, "an entry without a key: expected one before the first field", start, end)
		p.i = start
		return
	}
	if p.close == ')' && end > start && s[end-1] == ')' && s[i] != ',' {
		end--
		i = end
	}
	p.n.Key = p.token(start, end)
	if end == start {
		p.n.Key = Token{}
		p.report(keyMissing, "an entry without a key: found "+quoteText(s[start:min(start+1, len(s))]), start, start+1)
	}
	p.i = i
	switch {
	case s[i] == ',':
		p.i++
	case s[i] == p.close || s[i] == '@':
	case end == start:
		p.isField(i) // for its end may be beyond the window
	case p.isField(i) || !p.spacedKey(start, i):
		p.report(missingComma, "expected a comma behind the key", i, i+1)
	}
}

// keyEnd returns where the key that begins at start ends, and -1 if what follows in
// the file decides. An equals sign is part of it if no value stands behind.
func (p *nodeParser) keyEnd(start int) int {
	s, i := p.s, start
	for ; i < len(s); i++ {
		c := s[i]
		if !keyEnds[c] {
			continue
		}
		if c != '=' {
			break
		}
		next := spaceEnd(s, i+1)
		if next >= len(s) && !p.eof {
			p.short = true
			return -1
		}
		if next < len(s) && (s[next] == '{' || s[next] == '"') {
			break
		}
	}
	return i
}

// spacedKey reads a key with a space in it, which goes on at i up to a comma, and
// reports whether there is such a one.
func (p *nodeParser) spacedKey(start, i int) bool {
	s, comma := p.s, i
	for comma < len(s) && bytes.IndexByte([]byte(",}{=\"\n\r@"), s[comma]) < 0 {
		comma++
	}
	if comma >= len(s) && !p.eof {
		p.short = true
	}
	if comma >= len(s) || s[comma] != ',' {
		return false
	}
	end := comma
	for end > i && isSpaceByte(s[end-1]) {
		end--
	}
	p.n.Key = p.token(start, end)
	p.report(illegalKey, "a key cannot have a space", start, end)
	p.i = comma + 1
	return true
}

// isField reports whether a name and an equals sign stand at i.
func (p *nodeParser) isField(i int) bool {
	end := nameEnd(p.s, i)
	if end == i {
		return false
	}
	next := spaceEnd(p.s, end)
	if next >= len(p.s) && !p.eof {
		p.short = true
	}
	return next < len(p.s) && p.s[next] == '='
}
