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
	exact  bool   // of texts in ASCII it lets through what matches, and nothing else

	classes classes
	first   uint32 // the state before the text
	table   atomic.Pointer[table]

	making  sync.Mutex
	numbers map[string]uint32 // where the entries of each state are
	states  [][]uint32        // the instructions of each that wait for a character or the end; there is none 0
	again   []uint32          // what a match can begin with at any place
	scratch sparse
	insts   []uint32 // scratch, too, as key is
	key     []byte
}

// A table has for each state, and there for each class of bytes and for the end of the
// text, what comes behind: the place of the entries of another state, or one of the
// numbers below. So what steps need of memory is little, and stays near. When there are more states than
// a table has room for, a longer one takes its place. All that happens to an entry is that it is made.
type table []atomic.Uint32

// In the state open there may be a match, in shut there is none, whatever follows. In
// the state lost there may be one because the automaton has no more states.
const (
	unmade = iota
	open
	shut
	lost
	entries // what is not below is a place of entries: a state has as many
)

// most is how many states an automaton has. What would need more is let through.
const most = 512

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
	a.classes.make(a.prog)
	a.numbers = map[string]uint32{}
	a.states = make([][]uint32, 1, 8)
	t := make(table, cap(a.states)*a.classes.width())
	a.table.Store(&t)
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
	if a.first >= entries {
		// An empty text begins where it ends.
		insts := a.states[int(a.first)/a.classes.width()]
		a.scratch.clear()
		a.follow(uint32(a.prog.Start), syntax.EmptyBeginText|syntax.EmptyEndText)
		a.first = a.newState(insts)
	}
}

// newState returns the place of the entries of a new state. What is true at the end of the
// text is in scratch.
func (a *automaton) newState(insts []uint32) uint32 {
	width := a.classes.width()
	t := *a.table.Load()
	if len(a.states)*width == len(t) {
		longer := make(table, 2*len(t))
		for i := range t {
			longer[i].Store(t[i].Load())
		}
		t = longer
	}
	at := len(a.states) * width
	a.states = append(a.states, insts)
	end := uint32(shut)
	if a.matches() {
		end = open
	}
	t[at+a.classes.n].Store(end)
	a.table.Store(&t)
	return uint32(at)
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
	at := a.first
	i := 0
	if at >= entries {
		t := *a.table.Load()
		for ; i < len(s) && at >= entries; i++ {
			c := uint32(a.classes.of[s[i]])
			next := t[at+c].Load()
			if next == unmade {
				next = a.step(at, c)
				t = *a.table.Load()
			}
			at = next
		}
		if at >= entries {
			may = t[at+uint32(a.classes.n)].Load() == open
			return may, may && a.exact && isASCII(s)
		}
	}
	may = at == open || at == lost
	return may, at == open && a.exact && isASCII(s[:i])
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// step makes what comes behind the state at a place when a byte of a class follows.
func (a *automaton) step(at, class uint32) uint32 {
	a.making.Lock()
	defer a.making.Unlock()
	a.scratch.clear()
	insts := a.states[int(at)/a.classes.width()]
	c := a.classes.one[class]
	for _, pc := range insts {
		in := &a.prog.Inst[pc]
		if in.Op == syntax.InstEmptyWidth {
			continue
		}
		if c >= utf8.RuneSelf && a.beyond[pc] || c < utf8.RuneSelf && in.MatchRune(rune(c)) {
			a.follow(in.Out, 0)
		}
	}
	if isContinuation(c) {
		// It belongs to the character before, or is none's and stands for itself.
		for _, pc := range insts {
			a.scratch.add(pc)
		}
	}
	for _, pc := range a.again {
		a.scratch.add(pc)
	}
	next := a.settle()
	(*a.table.Load())[at+class].Store(next)
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
func (a *automaton) settle() uint32 {
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
	if at, ok := a.numbers[string(key)]; ok {
		return at
	}
	if len(a.numbers) >= most {
		return lost
	}
	a.scratch.clear()
	for _, pc := range insts {
		if a.prog.Inst[pc].Op == syntax.InstEmptyWidth {
			a.follow(pc, syntax.EmptyEndText)
		}
	}
	at := a.newState(slices.Clone(insts))
	a.numbers[string(key)] = at
	return at
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
