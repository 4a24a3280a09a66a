package reflist

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// A Printed is a text made of another one by what happens to texts in print: lost
// spaces, words broken at line ends, other quotes. It remembers where each byte
// came from, so that what is known of the text holds for it too.
type Printed struct {
	Text   string
	origin []int32
}

// Where bytes come from that were not in the text.
const (
	fromLabel  = -2 // a number or label before the reference
	fromRepeat = -3 // a dash for repeated authors
	fromShort  = -4 // the short form of an author before the name
	fromNote   = -7 // a remark
	fromClose  = -6 // closes the bracket of a short form
	fromWithin = -5 // between a name and its short form
)

// NewPrinted returns a text as it is.
func NewPrinted(text string) *Printed {
	p := &Printed{Text: text, origin: make([]int32, len(text))}
	for i := range p.origin {
		p.origin[i] = int32(i)
	}
	return p
}

// Replace puts s in the place of bytes start to end. It counts as what stood there.
func (p *Printed) Replace(start, end int, s string) {
	from := int32(0)
	switch {
	case start < end:
		from = p.origin[start]
	case start > 0:
		from = p.origin[start-1]
	}
	p.put(start, end, s, func(i int) int32 {
		if start+i < end {
			return p.origin[start+i]
		}
		return from
	})
}

// Label puts a number or label before the text.
func (p *Printed) Label(s string) { p.put(0, 0, s, func(int) int32 { return fromLabel }) }

// Short puts the short form of the author before the text, in brackets.
func (p *Printed) Short(s string) {
	p.Label("] ")
	p.put(0, 0, s, func(int) int32 { return fromShort })
	p.Label("[")
}

// Remark puts a remark at byte at, with punctuation before it that counts as what
// stands there.
func (p *Printed) Remark(at int, before, s string) {
	p.put(at, at, s, func(int) int32 { return fromNote })
	p.Replace(at, at, before)
}

// ShortBehind puts the short form of the author behind its name, which ends at
// end, in brackets that open as given.
func (p *Printed) ShortBehind(end int, open, s string) {
	close := ")"
	if strings.HasSuffix(open, "[") {
		close = "]"
	}
	p.Replace(end, end, close)
	for i := end; i < end+len(close); i++ {
		p.origin[i] = fromClose
	}
	p.put(end, end, s, func(int) int32 { return fromShort })
	p.put(end, end, open, func(int) int32 { return fromWithin })
}

// Bracket puts brackets around the author, bytes start to end.
func (p *Printed) Bracket(start, end int) {
	p.put(end, end, "]", func(int) int32 { return fromLabel })
	p.put(start, start, "[", func(int) int32 { return fromLabel })
}

// Repeat puts a dash in the place of the authors, bytes start to end.
func (p *Printed) Repeat(start, end int, s string) {
	p.put(start, end, s, func(int) int32 { return fromRepeat })
}

func (p *Printed) put(start, end int, s string, from func(i int) int32) {
	origin := make([]int32, 0, len(p.origin)+len(s))
	origin = append(origin, p.origin[:start]...)
	for i := range len(s) {
		origin = append(origin, from(i))
	}
	p.origin = append(origin, p.origin[end:]...)
	p.Text = p.Text[:start] + s + p.Text[end:]
}

// Map puts for each rune what f returns.
func (p *Printed) Map(f func(r rune) string) {
	var text []byte
	var origin []int32
	for i, r := range p.Text {
		n := len(text)
		text = append(text, f(r)...)
		for range len(text) - n {
			origin = append(origin, p.origin[i])
		}
	}
	p.Text, p.origin = string(text), origin
}

// transfer returns the tags of the tokens of p, of those of the text that it was
// made of.
func (p *Printed) transfer(k *looker, t *tokens.Item, of *tokens.Item, sights []sight, sets []crf.Set) []crf.Set {
	at := make([]int32, len(of.Text)) // the sight of each byte, from 1
	for i, s := range sights {
		tok := of.Tokens[s.token]
		for b := tok.Start; b < tok.End; b++ {
			at[b] = int32(i + 1)
		}
	}
	moved := make([]crf.Set, len(k.sights))
	for i, s := range k.sights {
		tok := t.Tokens[s.token]
		for b := tok.Start; b < tok.End && moved[i] == (crf.Set{}); b++ {
			if !utf8.RuneStart(t.Text[b]) {
				continue
			}
			switch o := p.origin[b]; {
			case o == fromLabel:
				moved[i] = crf.Of(int(labelTag))
			case o == fromNote:
				moved[i] = crf.Of(int(noteTag))
			case o == fromWithin:
				moved[i] = crf.Of(int(authorWithin))
			case o == fromClose:
				moved[i] = crf.Of(int(afterAuthor))
			case o == fromShort:
				moved[i] = crf.Of(int(authorShort))
			case o == fromRepeat:
				moved[i] = crf.Of(int(authorRepeat))
			case at[o] > 0:
				moved[i] = sets[at[o]-1]
			}
		}
		if moved[i] == (crf.Set{}) { // made of white space or markup
			if i == 0 {
				moved[i] = crf.Of(int(labelTag), int(afterOther))
			} else {
				moved[i] = moved[i-1]
				for tg, row := range tags {
					if moved[i-1].Has(tg) {
						moved[i] = moved[i].Union(crf.Of(int(row.after)))
					}
				}
			}
		}
	}
	return moved
}
