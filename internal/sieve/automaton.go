package sieve

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// An automaton says of texts whether an expression may match them. Its states are
// sets of instructions of the program that the expression is compiled to.
type automaton struct {
	prog   *syntax.Prog
	beyond []bool // whether each instruction matches a character beyond ASCII
	first  *state // before the text
	exact  bool   // of texts in ASCII it lets through what matches, and nothing else

	making  sync.Mutex
	states  map[string]*state
	again   []uint32 // what a match can begin with at any place
	scratch sparse
	insts   []uint32 // scratch, too, as key is
	key     []byte
}

// A state is what may be true at a place of a text.
type state struct {
	next  [lead + 1]atomic.Pointer[state]
	insts []uint32 // that wait for a character, or for the end
	atEnd bool     // there may be a match if the text ends here
}

// The bytes beyond ASCII are two to a state: what continues a character, and what
// begins one.
const (
	continuation = utf8.RuneSelf + iota
	lead
)

// kinds are what bytes are to a state.
var kinds = func() (k [256]uint8) {
	for c := range k {
		switch {
		case c < utf8.RuneSelf:
			k[c] = uint8(c)
		case c < 0xC0:
			k[c] = continuation
		default:
			k[c] = lead
		}
	}
	return k
}()

// most is how many states an automaton has. What would need more is let through.
const most = 512

// In the state open there may be a match, in shut there is none, whatever follows. In
// the state lost there may be one because the automaton has no more states.
var open, shut, lost = new(state), new(state), new(state)

// make makes the automaton of an expression.
func (a *automaton) make(expr string) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err == nil {
		a.exact = !widen(re)
		a.prog, err = syntax.Compile(re.Simplify())
	}
	if err != nil {
		a.first = lost // it is for the compiler of expressions to complain
		return
	}
	a.beyond = make([]bool, len(a.prog.Inst))
	for i := range a.prog.Inst {
		in := &a.prog.Inst[i]
		a.beyond[i] = beyondASCII(in)
		if in.Op == syntax.InstEmptyWidth && syntax.EmptyOp(in.Arg)&^(syntax.EmptyBeginText|syntax.EmptyEndText) != 0 {
			a.exact = false
		}
	}
	a.states = map[string]*state{}
	a.scratch.place = make([]uint32, len(a.prog.Inst))
	a.follow(uint32(a.prog.Start), 0)
	for _, pc := range a.scratch.list {
		if a.waits(pc) || a.prog.Inst[pc].Op == syntax.InstMatch {
			a.again = append(a.again, pc)
		}
	}
	a.scratch.clear()
	a.follow(uint32(a.prog.Start), syntax.EmptyBeginText)
	a.first = a.settle()
	if a.first != open && a.first != shut {
		// An empty text begins where it ends.
		first := &state{insts: a.first.insts}
		a.scratch.clear()
		a.follow(uint32(a.prog.Start), syntax.EmptyBeginText|syntax.EmptyEndText)
		first.atEnd = a.matches()
		a.first = first
	}
}

// matches reports whether a match is in scratch.
func (a *automaton) matches() bool {
	return slices.ContainsFunc(a.scratch.list, func(pc uint32) bool { return a.prog.Inst[pc].Op == syntax.InstMatch })
}

// widen makes an expression match more, at fewer states: what may be repeated more
// than a few times may be so without end. It reports whether it has.
func widen(re *syntax.Regexp) bool {
	const few = 4
	widened := false
	if re.Op == syntax.OpRepeat && max(re.Min, re.Max) > few {
		widened = true
		re.Min = min(re.Min, few)
		if re.Max > few {
			re.Max = -1
		}
	}
	for _, sub := range re.Sub {
		widened = widen(sub) || widened
	}
	return widened
}

// waits reports whether an instruction waits for a character or the end.
func (a *automaton) waits(pc uint32) bool {
	switch in := &a.prog.Inst[pc]; in.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	case syntax.InstEmptyWidth:
		return syntax.EmptyOp(in.Arg)&syntax.EmptyEndText != 0
	}
	return false
}

// beyondASCII reports whether an instruction matches a character beyond ASCII.
func beyondASCII(in *syntax.Inst) bool {
	switch in.Op {
	case syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	case syntax.InstRune1, syntax.InstRune:
		for _, r := range in.Rune {
			if r >= utf8.RuneSelf {
				return true
			}
		}
		if len(in.Rune) == 1 && syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
			for r := unicode.SimpleFold(in.Rune[0]); r != in.Rune[0]; r = unicode.SimpleFold(r) {
				if r >= utf8.RuneSelf {
					return true
				}
			}
		}
	}
	return false
}

// lets reports whether the expression may match somewhere in s, and whether it is
// sure to.
func (a *automaton) lets(s string) (may, sure bool) {
	st := a.first
	i := 0
	for ; i < len(s) && st != open && st != shut && st != lost; i++ {
		c := kinds[s[i]]
		next := st.next[c].Load()
		if next == nil {
			next = a.step(st, c)
		}
		st = next
	}
	may = st == open || st == lost || st.atEnd
	return may, may && a.exact && st != lost && isASCII(s[:i])
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// step makes the state behind a byte.
func (a *automaton) step(st *state, c byte) *state {
	a.making.Lock()
	defer a.making.Unlock()
	a.scratch.clear()
	for _, pc := range st.insts {
		in := &a.prog.Inst[pc]
		if in.Op == syntax.InstEmptyWidth {
			continue
		}
		if c >= utf8.RuneSelf && a.beyond[pc] || c < utf8.RuneSelf && in.MatchRune(rune(c)) {
			a.follow(in.Out, 0)
		}
	}
	if c == continuation {
		// It belongs to the character before, or is none's and stands for itself.
		for _, pc := range st.insts {
			a.scratch.add(pc)
		}
	}
	for _, pc := range a.again {
		a.scratch.add(pc)
	}
	next := a.settle()
	st.next[c].Store(next)
	return next
}

// follow adds to scratch the instructions that wait for a character and are come
// to from pc without one, under the conditions that hold.
func (a *automaton) follow(pc uint32, holds syntax.EmptyOp) {
	if !a.scratch.add(pc) {
		return
	}
	switch in := &a.prog.Inst[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		a.follow(in.Out, holds)
		a.follow(in.Arg, holds)
	case syntax.InstCapture, syntax.InstNop:
		a.follow(in.Out, holds)
	case syntax.InstEmptyWidth:
		const known = syntax.EmptyBeginText | syntax.EmptyEndText
		if op := syntax.EmptyOp(in.Arg); op&known&^holds == 0 {
			a.follow(in.Out, holds)
		}
	}
}

// settle returns the state of what is in scratch.
func (a *automaton) settle() *state {
	insts := a.insts[:0]
	for _, pc := range a.scratch.list {
		if a.prog.Inst[pc].Op == syntax.InstMatch {
			return open
		}
		if a.waits(pc) {
			insts = append(insts, pc)
		}
	}
	a.insts = insts
	if len(insts) == 0 && len(a.again) == 0 {
		return shut
	}
	slices.Sort(insts)
	key := a.key[:0]
	for _, pc := range insts {
		key = binary.AppendUvarint(key, uint64(pc))
	}
	a.key = key
	if st := a.states[string(key)]; st != nil {
		return st
	}
	if len(a.states) >= most {
		return lost
	}
	st := &state{insts: slices.Clone(insts)}
	a.states[string(key)] = st
	a.scratch.clear()
	for _, pc := range insts {
		if a.prog.Inst[pc].Op == syntax.InstEmptyWidth {
			a.follow(pc, syntax.EmptyEndText)
		}
	}
	st.atEnd = a.matches()
	return st
}

// A sparse set of small numbers, in the order in which they came.
type sparse struct {
	list  []uint32
	place []uint32
}

func (s *sparse) clear() { s.list = s.list[:0] }

func (s *sparse) add(n uint32) bool {
	if p := s.place[n]; int(p) < len(s.list) && s.list[p] == n {
		return false
	}
	s.place[n] = uint32(len(s.list))
	s.list = append(s.list, n)
	return true
}
