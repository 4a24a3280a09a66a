package csl

// jsonIndent is one level of indentation.
const jsonIndent = "  "

// maxJSONSpread is how many levels of an item are laid out on several lines. What is
// deeper stands on one line, so that deep nesting does not make long output.
const maxJSONSpread = 6

// A jsonLayout lays out items so that they can be read and compared by line: an
// array or object that has an object somewhere in it, and the item itself, has
// each element on a line of its own; any other stands on one line. It is memory
// that is used again for each item.
type jsonLayout struct {
	spread []bool // by bracket that opens, in the order of the text: on lines of their own
	open   []int  // indices in spread of the brackets that are open
}

// append appends a compact JSON object, an element of a list.
func (l *jsonLayout) append(b, text []byte) []byte {
	l.measure(text)
	next, level := 0, 1
	inSpread := func() bool { return l.spread[l.open[len(l.open)-1]] }
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"':
			n := jsonStringLen(text[i:])
			b = append(b, text[i:i+n]...)
			i += n - 1
		case '{', '[':
			b = append(b, c)
			l.open = append(l.open, next)
			next++
			if inSpread() {
				level++
				b = appendJSONNewline(b, level)
			}
		case '}', ']':
			if inSpread() {
				level--
				b = appendJSONNewline(b, level)
			}
			l.open = l.open[:len(l.open)-1]
			b = append(b, c)
		case ',':
			b = append(b, c)
			if inSpread() {
				b = appendJSONNewline(b, level)
			} else {
				b = append(b, ' ')
			}
		case ':':
			b = append(b, ':', ' ')
		default:
			b = append(b, c)
		}
	}
	return b
}

func appendJSONNewline(b []byte, level int) []byte {
	b = append(b, '\n')
	for range level {
		b = append(b, jsonIndent...)
	}
	return b
}

// measure finds out which brackets are spread.
func (l *jsonLayout) measure(text []byte) {
	l.spread, l.open = l.spread[:0], l.open[:0]
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i += jsonStringLen(text[i:]) - 1
		case '{':
			for j := min(len(l.open), maxJSONSpread) - 1; j >= 0 && !l.spread[l.open[j]]; j-- {
				l.spread[l.open[j]] = true
			}
			fallthrough
		case '[':
			l.open = append(l.open, len(l.spread))
			l.spread = append(l.spread, false)
		case '}', ']':
			l.open = l.open[:len(l.open)-1]
		}
	}
	l.spread[0] = len(text) > len("{}")
}
