package reflist

import (
	"github.com/refwright/refwright/citation/reflist/internal/tokens"

	mathbits "math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/crf"
)

// A class of token decides which weights a step to it has.
const (
	wordClass uint8 = iota
	numberClass
	linkClass
	stopClass
	commaClass
	colonClass
	openClass
	closeClass
	dashClass
	quoteClass
	andClass
	otherClass
	classCount
)

// A sight is what is seen of one token. White space and markup give none.
type sight struct {
	token       int32  // its index
	word        uint32 // hash of the word in lower case
	shape       uint32
	cues        uint32
	prefix      [2]uint32 // hashes of the first two and three letters, 0 of a short word
	suffix      [2]uint32 // of the last two and three
	class       uint8
	spaceBefore bool
	block       uint8 // in italics, in quotes
	depth       uint8
	sentence    uint8 // how many sentences ended before
	years       uint8 // how many years stood before
	segment     int32 // between punctuation, from 0
	chunk       int32 // between what parts names, from 0
}

// A stretch is what stands between two marks of punctuation.
type stretch struct {
	first, last int32 // sights
	cues        uint32
	digits      bool
	opens       uint32 // what stands before it
	closes      uint32 // what ends it
}

// A chunk is what stands between two marks that can part names: the full stop of an
// initial is none of them. Its form tells "Marsh A. Peat" from "Ann B. Marsh,".
type chunk struct {
	first         int32 // sight
	form          uint32
	called        uint32 // whether a word in it says that it is an organisation, or is a given name
	opens, closes uint32 // what stands before and behind it
}

// A looker collects what is seen of a reference. It is used again for the next.
type looker struct {
	item     *tokens.Item // the reference that is looked at
	sights   []sight
	segments []stretch
	chunks   []chunk
	seq      crf.Sequence
	style    uint32 // what the reference as a whole looks like
}

// hashSeed is what a hash begins with, and blend takes something more into one. Source:
// FNV-1a of 32 bits.
const hashSeed = 2166136261

func blend(h, x uint32) uint32 { return (h ^ x) * 16777619 }

func hashString(s string) uint32 {
	h := uint32(hashSeed)
	for i := range len(s) {
		h = blend(h, uint32(s[i]))
	}
	return h
}

// hashLower hashes the lower-case form of a word without making it, and the parts
// of it that tell of its form.
func hashLower(w string, s *sight) {
	h := uint32(hashSeed)
	var ends [4]rune
	n := 0
	for _, r := range w {
		r = unicode.ToLower(r)
		h = blend(h, uint32(r))
		n++
		switch n {
		case 2:
			s.prefix[0] = h
		case 3:
			s.prefix[1] = h
		}
		ends[0], ends[1], ends[2] = ends[1], ends[2], r
	}
	s.word = h
	if n < 4 {
		s.prefix = [2]uint32{}
		return
	}
	h = blend(hashSeed, uint32(ends[1]))
	s.suffix[0] = blend(h, uint32(ends[2]))
	s.suffix[1] = blend(s.suffix[0], uint32(ends[0]))
}

// shapes of words and numbers; that of punctuation is the character.
const (
	capitalShape uint32 = 1<<24 + iota
	acronymShape
	longAcronymShape
	capitalsShape
	titleShape
	lowerShape
	shortLowerShape
	mixedShape
	otherShape
	yearShape
	oneDigit
	twoDigits
	threeDigits
	fourDigits
	manyDigits
	doiShape
	urlShape
	edgeShape
)

func wordShape(w string) uint32 {
	upper, lower, n := 0, 0, 0
	first := false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || i == 0
		case unicode.IsLower(r):
			lower++
		}
		n++
	}
	switch {
	case upper == 0 && lower == 0:
		return otherShape
	case upper == 1 && n == 1:
		return capitalShape
	case lower == 0 && n <= 3:
		return acronymShape
	case lower == 0 && n == 4:
		return longAcronymShape
	case lower == 0:
		return capitalsShape
	case upper == 0 && n <= 3:
		return shortLowerShape
	case upper == 0:
		return lowerShape
	case first && upper == 1:
		return titleShape
	}
	return mixedShape
}

func numberShape(w string) uint32 {
	switch len(w) {
	case 1:
		return oneDigit
	case 2:
		return twoDigits
	case 3:
		return threeDigits
	case 4:
		if w >= "1450" && w <= "2039" {
			return yearShape
		}
		return fourDigits
	}
	return manyDigits
}

// look fills k with what is seen of t.
func (k *looker) look(t *tokens.Item) {
	k.item = t
	k.sights, k.segments, k.chunks = k.sights[:0], k.segments[:0], k.chunks[:0]
	space, depth, sentence, years := false, uint8(0), uint8(0), uint8(0)
	italic, quote := 0, 0
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind == tokens.Markup {
			continue
		}
		if tok.Kind == tokens.Space {
			space = true
			continue
		}
		w := t.Text[tok.Start:tok.End]
		s := sight{token: int32(i), spaceBefore: space, class: otherClass, sentence: min(sentence, 6), years: min(years, 3)}
		space = false
		at := tok.Clean
		for italic < len(t.Italics) && t.Italics[italic].End <= at {
			italic++
		}
		for quote < len(t.Quotes) && t.Quotes[quote].End <= at {
			quote++
		}
		if italic < len(t.Italics) && t.Italics[italic].Start <= at {
			s.block = 1
		}
		if quote < len(t.Quotes) && t.Quotes[quote].Start <= at {
			s.block |= 2
		}
		switch tok.Kind {
		case tokens.Word:
			hashLower(w, &s)
			s.shape, s.class = wordShape(w), wordClass
			if len(w) <= longestCue {
				s.cues = knownCues.of(s.word)
			}
			if s.cues&andCue != 0 && (s.shape == shortLowerShape || w == "AND" || w == "And") {
				s.class = andClass
			}
		case tokens.Number:
			s.word, s.shape, s.class = hashString(w), numberShape(w), numberClass
			if s.shape == yearShape {
				years++
			}
		case tokens.Address:
			s.shape, s.class = urlShape, linkClass
			if w[0] == '1' {
				s.shape = doiShape
			}
			s.word = s.shape
		default:
			r, _ := utf8.DecodeRuneInString(w)
			r = narrow(r, t.Text[:tok.Start], t.Text[tok.End:])
			s.shape, s.word = uint32(r), uint32(r)
			s.class = punctuationClass(r)
			switch s.class {
			case openClass:
				depth = min(depth+1, 3)
			case closeClass:
				if depth > 0 {
					depth--
				}
			case stopClass:
				if n := len(k.sights); n > 0 && k.sights[n-1].shape != capitalShape && k.sights[n-1].cues&abbreviationCue == 0 {
					sentence++
				}
			}
		}
		s.depth = depth
		k.sights = append(k.sights, s)
	}
	k.divide()
	k.cut()
	k.judge()
}

// narrow returns the sign that a wide one of Chinese and Japanese print stands for. The dot between
// two names parts them as a comma does, but not the parts of one in Katakana: "カール・マルクス".
func narrow(r rune, before, after string) rune {
	switch r {
	case '。', '｡':
		return '.'
	case '『':
		return '《'
	case '』':
		return '》'
	case '・', '･':
		last, _ := utf8.DecodeLastRuneInString(before)
		next, _ := utf8.DecodeRuneInString(after)
		if (unicode.Is(unicode.Katakana, last) || last == 'ー') && unicode.Is(unicode.Katakana, next) {
			return r
		}
		return '、'
	}
	if '！' <= r && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

func punctuationClass(r rune) uint8 {
	switch r {
	case '.', '?', '!':
		return stopClass
	case ',', '،', '、', '，':
		return commaClass
	case ':', ';':
		return colonClass
	case '(', '[', '{':
		return openClass
	case ')', ']', '}':
		return closeClass
	case '-', '–', '—', '‐', '‑', '−', '/':
		return dashClass
	case '"', '“', '”', '„', '«', '»', '‘', '’', '\'', '‹', '›', '`', '´', '「', '」', '《', '》':
		return quoteClass
	case '&', '+':
		return andClass
	}
	return otherClass
}

// divide cuts the reference into what stands between punctuation.
func (k *looker) divide() {
	open := stretch{first: 0, last: -1, opens: edgeShape}
	for i := range k.sights {
		s := &k.sights[i]
		s.segment = int32(len(k.segments))
		switch s.class {
		case stopClass, commaClass, colonClass, openClass, closeClass, quoteClass:
			open.closes = s.shape
			k.segments = append(k.segments, open)
			open = stretch{first: int32(i + 1), last: int32(i), opens: s.shape}
		default:
			open.last = int32(i)
			open.cues |= s.cues
			open.digits = open.digits || s.class == numberClass
		}
	}
	open.closes = edgeShape
	k.segments = append(k.segments, open)
}

// cut cuts the reference into chunks.
func (k *looker) cut() {
	const longest = 6 // a longer chunk is no name
	open, length := chunk{opens: edgeShape, form: hashSeed}, 0
	for i := range k.sights {
		s := &k.sights[i]
		s.chunk = int32(len(k.chunks))
		ends := false
		switch s.class {
		case commaClass, colonClass, openClass, closeClass, quoteClass, andClass, numberClass, linkClass:
			ends = true
		case stopClass:
			ends = i == 0 || k.sights[i-1].shape != capitalShape
		}
		if !ends {
			open.called |= s.cues & (organizationCue | givenCue)
			if s.shape == shortLowerShape && s.cues&particleCue == 0 {
				open.called |= 1 // "of" and the like
			}
			if length++; length <= longest {
				form := s.shape
				if s.cues&particleCue != 0 && s.shape == shortLowerShape {
					form = edgeShape
				}
				open.form = blend(open.form, form)
			}
			continue
		}
		open.closes = s.shape
		if s.class == andClass {
			open.closes = uint32(andClass)
		}
		k.chunks = append(k.chunks, open)
		open, length = chunk{first: int32(i + 1), opens: open.closes, form: hashSeed}, 0
	}
	open.closes = edgeShape
	k.chunks = append(k.chunks, open)
}

// judge says what the reference as a whole looks like.
func (k *looker) judge() {
	style := uint32(0)
	if len(k.item.Quotes) > 0 {
		style |= 1
	}
	if len(k.item.Italics) > 0 {
		style |= 2
	}
	n := len(k.sights)
	for i := range k.sights {
		s := &k.sights[i]
		if s.shape == yearShape {
			early := i < n/3
			held := i > 0 && k.sights[i-1].class == openClass
			switch {
			case early && held:
				style |= 4
			case early:
				style |= 8
			case held:
				style |= 16
			}
			if i > 0 && k.sights[i-1].class == stopClass && k.near(i+1).class == stopClass {
				style |= 128 // as Chicago's author-date form, which the rules know best
			}
			break
		}
	}
	// How the first name stands: "Family, G.", "G. Family", "Family G".
	for i := 0; i < min(n, 6); i++ {
		s := &k.sights[i]
		if s.class == commaClass {
			style |= 32
			break
		}
		if s.isInitials() {
			style |= 64
			break
		}
	}
	k.style = style
}

// near returns the sight at i, or one that stands for the edge.
func (k *looker) near(i int) *sight {
	if i < 0 || i >= len(k.sights) {
		return &edge
	}
	return &k.sights[i]
}

var edge = sight{shape: edgeShape, word: edgeShape, class: otherClass}

func mix(template, a, b uint32) crf.Feature {
	h := template*0x9E3779B1 + a
	h ^= h >> 15
	h *= 0x85EBCA6B
	h ^= h >> 13
	h += b
	h *= 0xC2B2AE35
	h ^= h >> 16
	h *= 0x27D4EB2F
	h ^= h >> 15
	return crf.Feature(h)
}

// each goes over the bits that are set.
func each(bits uint32, do func(bit uint32)) {
	for ; bits != 0; bits &= bits - 1 {
		do(uint32(mathbits.TrailingZeros32(bits)))
	}
}
