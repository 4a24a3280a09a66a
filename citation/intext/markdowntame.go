package intext

import "bytes"

// The parser of Markdown takes time that grows with the square of some things
// of which no manuscript has many. Beyond these numbers they are text.
const (
	mostContainers = 60   // list items and quotations that begin in one line
	mostBrackets   = 1000 // opening brackets of a paragraph
	longestAddress = 2000 // bytes of the address of a link
	mostTags       = 100  // HTML elements that are open in running text
)

// tame overwrites the signs that are too many.
func tame(src []byte) {
	brackets := 0
	for len(src) > 0 {
		line := src
		if i := bytes.IndexByte(src, '\n'); i >= 0 {
			line = src[:i+1]
		}
		src = src[len(line):]
		tameContainers(line)
		if len(bytes.TrimSpace(line)) == 0 {
			brackets = 0
			continue
		}
		for i, c := range line {
			if c == '(' && i > 0 && line[i-1] == ']' && bytes.IndexByte(line[i:min(len(line), i+longestAddress)], ')') < 0 {
				line[i] = 'x'
			}
			if c != '[' {
				continue
			}
			if brackets++; brackets > mostBrackets {
				line[i] = 'x'
			}
		}
	}
}

// tameContainers overwrites the signs at the beginning of a line that open more
// than mostContainers lists and quotations.
func tameContainers(line []byte) {
	signs := 0
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch c {
		case '[': // [^1]: begins a note, which holds others
			n := bytes.Index(line[i:min(len(line), i+200)], []byte("]:"))
			if n < 0 || line[i+1] != '^' {
				return
			}
			i += n + 1
		case ' ', '\t', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			continue
		case '>', '-', '+', '*', '.', ')':
		default:
			return
		}
		if signs++; signs <= mostContainers {
			continue
		}
		if isRuleOf(line, c) {
			return
		}
		for j := i; j < len(line); j++ {
			if line[j] != '\n' && line[j] != '\r' {
				line[j] = 'x'
			}
		}
		return
	}
}

// isRuleOf reports whether a line has nothing but one sign, as a rule has.
func isRuleOf(line []byte, sign byte) bool {
	return (sign == '-' || sign == '*') && len(bytes.Trim(line, string(sign)+"\r\n")) == 0
}
