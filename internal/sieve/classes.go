package sieve

import (
	"math/bits"
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// Classes are the bytes that an expression does not tell apart. Those beyond ASCII are
// of two: what begins a character, and what continues one.
type classes struct {
	of  [256]uint8 // the class of each byte
	one []byte     // one byte of each class
	n   int
}

// width is how many entries a state has: one of each class, and one of the end.
func (c *classes) width() int { return c.n + 1 }

func isContinuation(c byte) bool { return c >= utf8.RuneSelf && c < 0xC0 }

// make makes the classes of a program.
func (c *classes) make(prog *syntax.Prog) {
	parts := []asciiSet{{^uint64(0), ^uint64(0)}}
	for i := range prog.Inst {
		set := asciiOf(&prog.Inst[i])
		for k := range parts {
			in, out := parts[k].and(set), parts[k].without(set)
			if in != (asciiSet{}) && out != (asciiSet{}) {
				parts[k] = in
				parts = append(parts, out)
			}
		}
	}
	c.n = len(parts) + 2
	c.one = make([]byte, c.n)
	for k, p := range parts {
		for w, word := range p {
			for ; word != 0; word &= word - 1 {
				b := w<<6 | bits.TrailingZeros64(word)
				c.of[b], c.one[k] = uint8(k), uint8(b)
			}
		}
	}
	for b := utf8.RuneSelf; b < len(c.of); b++ {
		k := c.n - 1
		if isContinuation(uint8(b)) {
			k--
		}
		c.of[b], c.one[k] = uint8(k), uint8(b)
	}
}

// An asciiSet is a set of ASCII characters.
type asciiSet [2]uint64

func (s asciiSet) and(o asciiSet) asciiSet { return asciiSet{s[0] & o[0], s[1] & o[1]} }

func (s asciiSet) without(o asciiSet) asciiSet { return asciiSet{s[0] &^ o[0], s[1] &^ o[1]} }

// add adds the characters from lo to hi that are ASCII.
func (s *asciiSet) add(lo, hi rune) {
	for r := lo; r <= min(hi, unicode.MaxASCII); r++ {
		s[r>>6] |= 1 << (r & 63)
	}
}

// asciiOf returns the ASCII characters that an instruction matches.
func asciiOf(in *syntax.Inst) (s asciiSet) {
	switch in.Op {
	case syntax.InstRuneAny:
		s.add(0, unicode.MaxASCII)
	case syntax.InstRuneAnyNotNL:
		s.add(0, unicode.MaxASCII)
		s[0] &^= 1 << '\n'
	case syntax.InstRune, syntax.InstRune1:
		if len(in.Rune) != 1 {
			for i := 0; i+1 < len(in.Rune); i += 2 {
				s.add(in.Rune[i], in.Rune[i+1])
			}
			break
		}
		r := in.Rune[0]
		s.add(r, r)
		if syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				s.add(f, f)
			}
		}
	}
	return s
}
