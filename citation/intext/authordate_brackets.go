package intext

import "strings"

// A bracket is a pair of parentheses or square brackets with what it holds.
type bracket struct {
	open, inside int   // where it opens, and where what it holds begins
	end, closing int   // where that ends, and where the bracket has closed
	children     []int // numbers of the brackets within it
	nested       bool  // it is within another
	original     bool  // it holds the year of the first edition: "[1850] 1990"
}

// longestBracket is the most bytes that a citation in parentheses may have, and
// deepestBracket the most brackets within one another that are looked into.
const (
	longestBracket = 2500
	deepestBracket = 5
)

// fullwidth is the parenthesis of Chinese and Japanese text.
const fullwidth = "（"

// findBrackets finds the pairs of brackets in a text, each after those within it.
// Every byte is looked at once.
func (s *scanner) findBrackets() {
	s.brackets = s.brackets[:0]
	type opening struct {
		at, inside int
		kind       byte
		children   []int
	}
	var stack []opening
	text := s.text
	for i := 0; i < len(text); {
		size, kind, opens := 1, byte('('), false
		switch text[i] {
		case '(':
			opens = true
		case '[':
			kind, opens = '[', true
		case ')':
		case ']':
			kind = '['
		case fullwidth[0]:
			if opens = strings.HasPrefix(text[i:], fullwidth); !opens && !strings.HasPrefix(text[i:], "）") {
				i++
				continue
			}
			size = len(fullwidth)
		default:
			i++
			continue
		}
		if opens {
			// What is too far back can no longer be closed.
			if len(stack) > 0 && i-stack[0].at > longestBracket {
				keep := 0
				for keep < len(stack) && i-stack[keep].at > longestBracket {
					keep++
				}
				stack = append(stack[:0], stack[keep:]...)
			}
			if len(stack) < 4*deepestBracket {
				stack = append(stack, opening{at: i, inside: i + size, kind: kind})
			}
			i += size
			continue
		}
		// A bracket that is closed by none of its kind is left out.
		for d := len(stack) - 1; d >= 0 && d >= len(stack)-3; d-- {
			if stack[d].kind != kind {
				continue
			}
			o := stack[d]
			children := o.children
			for _, lost := range stack[d+1:] {
				children = append(children, lost.children...)
			}
			stack = stack[:d]
			if i-o.at > longestBracket {
				break
			}
			for _, c := range children {
				s.brackets[c].nested = true
			}
			s.brackets = append(s.brackets, bracket{open: o.at, inside: o.inside, end: i, closing: i + size, children: children})
			if d > 0 {
				stack[d-1].children = append(stack[d-1].children, len(s.brackets)-1)
			}
			break
		}
		i += size
	}
}

// readBrackets reads a pair of brackets and, where read reports false, those within it, down to
// deepestBracket.
func readBrackets(all []bracket, i, depth int, read func(*bracket) bool) {
	if b := &all[i]; !read(b) && depth < deepestBracket {
		for _, c := range b.children {
			readBrackets(all, c, depth+1, read)
		}
	}
}
