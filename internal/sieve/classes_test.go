package sieve

import (
	"regexp/syntax"
	"testing"
)

// Bytes of one class are alike to all instructions, and those of two are not.
func TestClassesTellApartWhatExpressionsDo(t *testing.T) {
	for _, e := range append([]string{`[a-c]|[b-d]`, `(?i)K`, `(?s).`, `.`, `\PL`, `[^\x00-\x{10FFFF}]`}, expressions...) {
		re, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		prog, err := syntax.Compile(re.Simplify())
		if err != nil {
			t.Fatal(err)
		}
		var c classes
		c.make(prog)
		alike := func(a, b byte) bool {
			for i := range prog.Inst {
				switch in := &prog.Inst[i]; in.Op {
				case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
					if in.MatchRune(rune(a)) != in.MatchRune(rune(b)) {
						return false
					}
				}
			}
			return true
		}
		for a := range byte(0x80) {
			for b := range a {
				if got, want := c.of[a] == c.of[b], alike(a, b); got != want {
					t.Errorf("%q: %q and %q are of one class: %v", e, a, b, got)
				}
			}
		}
		for b := range 0x100 {
			if class := int(c.of[b]); class >= c.n || c.of[c.one[class]] != c.of[b] || isContinuation(byte(b)) != isContinuation(c.one[class]) {
				t.Errorf("%q: byte %x is of class %d of %d", e, b, class, c.n)
			}
		}
	}
}
