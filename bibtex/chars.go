package bibtex

import "bytes"

// nameBytes are the bytes that may stand in the name of a type, field or macro:
// all but white space, control characters and those that BibTeX gives a meaning.
// Bytes beyond ASCII are among them, in whatever encoding.
//
// Source: BibTeX 0.99d, bibtex.web, id_class.
var nameBytes = func() (table [256]bool) {
	for c := range table {
		table[c] = c > ' ' && c != 0x7f && bytes.IndexByte([]byte("\"#%'(),={}@\\"), byte(c)) < 0
	}
	return table
}()

// keyEnds are the bytes that end a key. A key may have more characters than a
// name, parentheses and apostrophes among them, at which btparse and so biber stop.
//
// Source: BibTeX 0.99d, bibtex.web, scan for a database key.
var keyEnds = func() (table [256]bool) {
	for _, c := range []byte(" \t\n\v\f\r,={}\"") {
		table[c] = true
	}
	return table
}()

// nameEnd returns the end of the name that begins at i.
func nameEnd(s []byte, i int) int {
	for i < len(s) && nameBytes[s[i]] {
		if s[i] == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0 {
			break // a no-break space
		}
		i++
	}
	return i
}

// spaceEnd returns the end of the white space at i: ASCII, no-break and
// zero-width spaces, which word processors and web pages leave behind, and byte
// order marks within a file that was pasted together.
func spaceEnd(s []byte, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isSpaceByte(c):
			i++
		case c < 0x80:
			return i
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0:
			i += 2
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x8B || s[i+2] == 0xA8 || s[i+2] == 0xA9):
			i += 3
		case c == 0xEF && i+2 < len(s) && s[i+1] == 0xBB && s[i+2] == 0xBF:
			i += 3
		default:
			return i
		}
	}
	return i
}

// lineEnd returns where the line ends that holds i, behind its LF or CR.
func lineEnd(s []byte, i int) int {
	n := bytes.IndexByte(s[i:], '\n')
	line := s[i:]
	if n >= 0 {
		line = s[i : i+n+1]
	}
	if cr := bytes.IndexByte(line, '\r'); cr >= 0 && cr+1 != n {
		return i + cr + 1
	}
	return i + len(line)
}

// isLineStart reports whether only white space stands before i in its line.
func isLineStart(s []byte, i int) bool {
	for i--; i >= 0; i-- {
		switch s[i] {
		case '\n', '\r':
			return true
		case ' ', '\t', 0xA0, 0xC2, 0xEF, 0xBB, 0xBF:
		default:
			return false
		}
	}
	return true
}
