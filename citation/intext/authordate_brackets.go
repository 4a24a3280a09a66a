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

// isOriginal reports whether a bracket holds the year of a first edition and nothing
// else, and that of a later one stands behind it.
func (s *scanner) isOriginal(b *bracket) bool {
	first, last, ranged := strings.Cut(s.text[b.inside:b.end], "–")
	if len(first) != 4 || b.open+1 != b.inside || !isYearDigits(first) || ranged && (len(last) > 4 || strings.Trim(last, "0123456789") != "") {
		return false
	}
	p := skipSpace(s.text, b.closing, len(s.text))
	if p == b.closing {
		return false
	}
	if w, _, ok := wordYearAt(s.text, p, min(len(s.text), p+40)); ok {
		return !w.ibid && s.text[b.open] == '[' // "[1850] forthcoming"
	}
	if !isYearDigits(s.text[p:]) || s.text[b.open] == '(' && s.text[p:p+4] < s.text[b.inside:b.end] {
		return false
	}
	after := strings.TrimLeft(s.text[p+4:], "abcdef")
	return after == "" || strings.IndexByte(",;.:)]", after[0]) >= 0
}

// inLink reports whether a bracket is part of a URL or DOI.
func (s *scanner) inLink(open int) bool {
	if open == 0 || s.text[open-1] == ' ' {
		return false
	}
	before := s.text[max(0, open-200):open]
	before = before[strings.LastIndexByte(before, ' ')+1:]
	return strings.Contains(before, "://") || strings.HasPrefix(before, "www.") || strings.Contains(before, "10.") && strings.Contains(before, "/")
}

// mayHoldCitation is a quick look for a year outside of the brackets within,
// or of a word that stands for one.
func (s *scanner) mayHoldCitation(b *bracket) bool {
	s.findAnchors(b.inside, b.end)
	for i := range s.anchors {
		if !s.inChild(b, &s.anchors[i]) {
			return true
		}
	}
	return false
}

// inChild reports whether a year stands in a bracket within b that is a
// citation of its own: one that does not begin with the year.
func (s *scanner) inChild(b *bracket, a *anchor) bool {
	for _, c := range b.children {
		child := &s.brackets[c]
		if child.open < a.start && a.start < child.end {
			return strings.TrimLeft(s.text[child.inside:a.start], " ") != ""
		}
	}
	return false
}
