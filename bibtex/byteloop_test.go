package bibtex

import (
	"bytes"
	"slices"
	"testing"
)

// A byteLoop is the measure of speed: a parser as one would write it in an
// afternoon, a state machine that looks up the class of each byte and what the
// state does with it. It finds the entries of a file that has no errors, their
// fields, and where the values stand. It knows nothing of macros, comments, places
// by line, or text.
type byteLoop struct {
	Type, Key [2]int
	Fields    []loopField
}

type loopField struct{ Name, Value [2]int }

// The classes of bytes.
const (
	loopOther = iota
	loopSpace
	loopAt
	loopOpen
	loopClose
	loopQuote
	loopComma
	loopEquals
	loopClasses
)

// The states, each named after what it looks for.
const (
	inText = iota
	inType
	inKey
	beforeName
	inName
	beforeEquals
	beforeValue
	inBraces
	inQuotes
	inBare
	afterValue
	loopStates
)

// What is to be done with a byte.
const (
	pass = iota // one more of what the state is in
	toType
	endType
	endKey
	startName
	endName
	foundEquals
	openBraces
	openQuotes
	startBare
	deeper
	shallower
	endQuotes
	endBare
	nextField
	endEntry
	endBareAndEntry
)

var loopClass = func() (t [256]uint8) {
	for _, c := range " \t\r\n" {
		t[c] = loopSpace
	}
	t['@'], t['{'], t['}'], t['"'], t[','], t['='] = loopAt, loopOpen, loopClose, loopQuote, loopComma, loopEquals
	return t
}()

var loopTable = [loopStates][loopClasses]uint8{
	inText:       {loopAt: toType},
	inType:       {loopOpen: endType},
	inKey:        {loopComma: endKey, loopClose: endEntry},
	beforeName:   {loopOther: startName, loopClose: endEntry},
	inName:       {loopSpace: endName, loopEquals: foundEquals},
	beforeEquals: {loopEquals: foundEquals},
	beforeValue:  {loopOther: startBare, loopOpen: openBraces, loopQuote: openQuotes},
	inBraces:     {loopOpen: deeper, loopClose: shallower},
	inQuotes:     {loopOpen: deeper, loopClose: shallower, loopQuote: endQuotes},
	inBare:       {loopSpace: endBare, loopComma: nextField, loopClose: endBareAndEntry},
	afterValue:   {loopComma: nextField, loopClose: endEntry},
}

// run calls yield for each entry, which is valid until the next one.
func (l *byteLoop) run(src []byte, yield func(*byteLoop)) {
	state, depth := inText, 0
	var f *loopField
	for i, c := range src {
		switch loopTable[state][loopClass[c]] {
		case toType:
			l.Type[0] = i + 1
			l.Fields = l.Fields[:0]
			state = inType
		case endType:
			l.Type[1], l.Key[0] = i, i+1
			state = inKey
		case endKey:
			l.Key[1] = i
			state = beforeName
		case startName:
			l.Fields = append(l.Fields, loopField{Name: [2]int{i, i}})
			f = &l.Fields[len(l.Fields)-1]
			state = inName
		case endName:
			f.Name[1] = i
			state = beforeEquals
		case foundEquals:
			if state == inName {
				f.Name[1] = i
			}
			state = beforeValue
		case openBraces:
			f.Value[0] = i + 1
			depth = 1
			state = inBraces
		case openQuotes:
			f.Value[0] = i + 1
			depth = 0
			state = inQuotes
		case startBare:
			f.Value[0] = i
			state = inBare
		case deeper:
			depth++
		case shallower:
			if depth--; depth == 0 && state == inBraces {
				f.Value[1] = i
				state = afterValue
			}
		case endQuotes:
			if depth == 0 {
				f.Value[1] = i
				state = afterValue
			}
		case endBare:
			f.Value[1] = i
			state = afterValue
		case nextField:
			if state == inBare {
				f.Value[1] = i
			}
			state = beforeName
		case endBareAndEntry:
			f.Value[1] = i
			yield(l)
			state = inText
		case endEntry:
			yield(l)
			state = inText
		}
	}
}

// TestByteLoopFindsTheSame keeps the measure honest: it does the work it is said to.
func TestByteLoopFindsTheSame(t *testing.T) {
	src := plainFile(50)
	var want, got []string
	for n := range newBytesScanner(src).All() {
		if n.Kind == EntryNode {
			want = append(want, string(n.Type.Of(n)), string(n.Key.Of(n)))
			for _, f := range n.Fields {
				want = append(want, string(f.Name.Of(n)), string(f.Parts[0].Of(n)))
			}
		}
	}
	cut := func(s [2]int) string { return string(bytes.TrimSpace(src[s[0]:s[1]])) }
	new(byteLoop).run(src, func(l *byteLoop) {
		got = append(got, cut(l.Type), cut(l.Key))
		for _, f := range l.Fields {
			got = append(got, cut(f.Name), string(src[f.Value[0]:f.Value[1]]))
		}
	})
	if !slices.Equal(got, want) {
		t.Errorf("the loop finds %d tokens, the scanner %d", len(got), len(want))
	}
}
