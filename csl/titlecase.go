package csl

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/refwright/refwright/citation"
)

// A titleCaser puts a text into title case.
//
// Source: CSL 1.0.2, Title Case Conversion, for what is capitalized. How a title
// is cut into words, and what quotation marks do to the words beside them, is as
// in citeproc-js, which this follows step by step: it cuts a text at marks and
// markup into strings and these at spaces into words, walks over them once, and
// gives the first letter of some words back. So the word after a straight
// single mark that does not close, and after an outer mark that holds an inner
// one, keeps its small letter.
type titleCaser struct {
	lang    language.Tag
	strings []titleString

	segments   []titleSegment
	now        []byte       // a string in the making
	quotes     []titleQuote // that are open
	first      bool         // no word has come yet
	afterPunct bool         // the last mark was a colon, question or exclamation mark
	last       int          // the string of the last word so far, -1 when that stays as it is
}

// A titling says what becomes of a field under text-case="title". Its quotation
// marks count as they are written, so that it is put into title case when it is
// read and not when it has been rendered, as other text is.
type titling uint8

const (
	notTitled    titling = iota
	fieldToTitle         // the field is put into title case
	fieldAsIs            // it stays as it is, being in another language
)

// A titleString is text between marks.
type titleString struct {
	mark      string // before it, "" for markup, the beginning and a merged apostrophe
	was, now  string
	segment   int
	start     int  // in the segment
	protected bool // by markup
}

// A titleQuote is a quotation mark that waits for its partner.
type titleQuote struct {
	inner, closer string
	after         int // the string after it, -1 when that keeps its capital
}

// A titleSegment is text without markup in it; between two segments is some.
type titleSegment struct {
	text      string
	protected bool
}

// titleQuotes are the marks that open: which one does within, and which closes.
var titleQuotes = map[string]titleQuote{
	` "`: {inner: ` '`, closer: `"`},
	` '`: {inner: ` "`, closer: `'`},
	"‘":  {inner: "‘", closer: "’"},
	"“":  {inner: "“", closer: "”"},
}

// begin empties the caser for another text and returns its segments, of which there
// are n.
func (c *titleCaser) begin(n int) []titleSegment {
	c.segments = slices.Grow(c.segments[:0], n)[:n]
	return c.segments
}

// toTitle changes the segments to title case.
func (c *titleCaser) toTitle(lang language.Tag) {
	segments := c.segments
	c.lang, c.strings, c.quotes = lang, c.strings[:0], c.quotes[:0]
	c.first, c.afterPunct, c.last = true, false, -1
	for i := range segments {
		c.cut(i, segments[i])
	}
	for i := range c.strings {
		c.step(i)
	}
	for _, q := range c.quotes {
		c.giveBack(q.after)
	}
	c.finish()
	for i := 0; i < len(c.strings); {
		at := c.strings[i].segment
		seg, b, done := &segments[at], c.now[:0], 0
		for ; i < len(c.strings) && c.strings[i].segment == at; i++ {
			if s := &c.strings[i]; s.now != s.was {
				b = append(append(b, seg.text[done:s.start]...), s.now...)
				done = s.start + len(s.was)
			}
		}
		if c.now = append(b, seg.text[done:]...); done > 0 {
			seg.text = string(c.now)
		}
	}
}

// cut appends the strings of a segment.
func (c *titleCaser) cut(segment int, seg titleSegment) {
	first := len(c.strings)
	mark, start := "", 0
	add := func(end int) {
		s := seg.text[start:end]
		c.strings = append(c.strings, titleString{mark: mark, was: s, segment: segment, start: start, protected: seg.protected})
	}
	for i := 0; i < len(seg.text); {
		size := markSize(seg.text[i:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(seg.text[i:])
			i += size
			continue
		}
		add(i)
		mark = seg.text[i : i+size]
		i += size
		start = i
	}
	add(len(seg.text))
	for i := first; i < len(c.strings); i++ {
		s := &c.strings[i]
		if s.mark == "'" && s.was != "" { // an apostrophe
			s.mark, s.start, s.was = "", s.start-1, seg.text[s.start-1:s.start+len(s.was)]
		}
		s.now = s.was
	}
}

// markSize returns the length of the mark that a text begins with, 0 for none.
func markSize(s string) int {
	if strings.HasPrefix(s, ` "`) || strings.HasPrefix(s, " '") {
		return 2
	}
	if c := s[0] | 0x20; c >= 'a' && c <= 'z' {
		return 0
	}
	c, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(`‘’“”"'-–—/.,;?!:[]()`, c) {
		return size
	}
	return 0
}

// step takes in a string and the mark before it.
func (c *titleCaser) step(i int) {
	s := &c.strings[i]
	blank := strings.TrimSpace(s.was) == ""
	if i > 0 {
		switch s.mark {
		case "!", "?", ":":
			c.afterPunct = true
		}
	}
	switch {
	case blank:
	case s.protected:
		c.last = -1
	default:
		c.capitalize(i)
	}
	if back := c.quote(s.mark, i); back >= 0 {
		c.giveBack(back)
		c.last = -1
	}
	if !blank {
		c.first, c.afterPunct = false, false
	}
}

// capitalize capitalizes the words of a string.
func (c *titleCaser) capitalize(i int) {
	s := &c.strings[i]
	b, done := c.now[:0], 0
	for at := 0; at < len(s.was); {
		char, size := utf8.DecodeRuneInString(s.was[at:])
		if isTitleSpace(char) {
			at += size
			continue
		}
		end := len(s.was)
		if n := strings.IndexFunc(s.was[at:], isTitleSpace); n >= 0 {
			end = at + n
		}
		word := s.was[at:end]
		// Only the first string of a title knows the hyphen after it.
		hyphen := i == 0 && end == len(s.was) && len(c.strings) > 1 && c.strings[1].mark == "-"
		c.last = i
		if (hyphen || c.first || c.afterPunct || size < len(word) && !isStopWord(word)) && word == toLower(word, c.lang) {
			b = append(append(b, s.was[done:at]...), capitalizeWord(word, c.lang)...)
			done = end
		}
		c.first, c.afterPunct = false, false
		at = end
	}
	if c.now = append(b, s.was[done:]...); done > 0 {
		s.now = string(c.now)
	}
}

// isTitleSpace reports whether a space parts words: one that is narrow and does
// not break does not.
func isTitleSpace(c rune) bool {
	return c == ' ' || c == '\u00a0' || c >= '\u2000' && c <= '\u200b' || c == '\u205f' || c == '\u3000'
}

func isStopWord(lower string) bool { return stopWords[strings.TrimRightFunc(lower, unicode.IsSpace)] }

// quote takes in a mark before the string i. It returns the string whose first
// letter is given back, -1 for none.
func (c *titleCaser) quote(mark string, i int) int {
	n := len(c.quotes)
	if q, ok := titleQuotes[mark]; ok {
		if n == 0 || mark == c.quotes[n-1].inner {
			q.after = i
			c.quotes = append(c.quotes, q)
			return -1
		}
		back := c.quotes[n-1].after
		q.after = -1
		c.quotes[n-1] = q
		return back
	}
	switch mark {
	case "’", "”", `"`, "'":
		if n == 0 || mark != c.quotes[n-1].closer {
			return i
		}
		c.quotes = c.quotes[:n-1]
	}
	return -1
}

// giveBack gives a string, unless it is -1, the first character that it had.
func (c *titleCaser) giveBack(i int) {
	if i < 0 || c.strings[i].was == "" {
		return
	}
	s := &c.strings[i]
	_, size := utf8.DecodeRuneInString(s.was)
	// The capital of one letter may be two: that of ß is SS.
	if rest, ok := strings.CutPrefix(s.now, capitalizeWord(s.was[:size], c.lang)); ok {
		s.now = s.was[:size] + rest
	}
}

// finish capitalizes the last word, which may be a stop word.
func (c *titleCaser) finish() {
	if c.last < 0 {
		return
	}
	s := &c.strings[c.last]
	end := len(strings.TrimRightFunc(s.now, isTitleSpace))
	start := 0
	if i := strings.LastIndexFunc(s.now[:end], isTitleSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(s.now[i:])
		start = i + size
	}
	word := s.now[start:end]
	if utf8.RuneCountInString(word) > 1 && isStopWord(toLower(word, c.lang)) {
		s.now = s.now[:start] + capitalizeWord(word, c.lang) + s.now[end:]
	}
}

// runs puts runs into title case, as one text.
func (c *titleCaser) runs(runs []run, lang language.Tag) {
	segments := c.begin(len(runs))
	protected := protection{}
	for i := range runs {
		segments[i] = titleSegment{protected: protected.next(&runs[i])}
		if runs[i].kind == textRun {
			segments[i].text = runs[i].text
		}
	}
	c.toTitle(lang)
	for i := range runs {
		if runs[i].kind == textRun {
			runs[i].text = segments[i].text
		}
	}
}

// pieces puts the pieces of a field into title case, before its quotation marks are
// read.
func (c *titleCaser) pieces(pieces []citation.Piece, lang language.Tag) {
	segments := c.begin(len(pieces))
	protected := protection{}
	for i, p := range pieces {
		r := run{text: p.Text}
		switch {
		case p.Begins != 0:
			r = run{kind: openRun, format: styleFormats(p.Begins)}
		case p.Ends != 0:
			r = run{kind: closeRun}
		}
		segments[i] = titleSegment{text: p.Text, protected: protected.next(&r)}
	}
	c.toTitle(lang)
	for i := range pieces {
		pieces[i].Text = segments[i].text
	}
}
