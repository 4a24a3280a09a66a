package csl

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A givenLevel says how much of a given name is shown.
type givenLevel uint8

const (
	givenHidden givenLevel = iota
	givenInitials
	givenFull
)

// givenLevel returns how much of the given name is shown: what the form asks
// for, or more where disambiguation does.
func (r *renderer) givenLevel(f namesFrame, list, i int, n *citation.Name, p *person) givenLevel {
	level := defaultGivenLevel(f.options)
	if r.sorting {
		return level
	}
	return max(level, r.state.givenLevel(r, f, list, i, n, p, level))
}

func defaultGivenLevel(o *nameOptions) givenLevel {
	switch {
	case o.form == nameShort:
		return givenHidden
	case o.has(setInitializeWith):
		return givenInitials
	}
	return givenFull
}

// givenName returns the given name at a level.
func (r *renderer) givenName(o *nameOptions, given string, level givenLevel) string {
	switch {
	case given == "" || level == givenHidden:
		return ""
	case level == givenInitials && (o.has(setInitializeWith) || r.style.withInitials):
		return r.given.initials(given, o.initializeWith, o.initialize, r.style.initializeHyphen)
	}
	return given
}

// initials shortens a given name to its initials, or if shorten is false puts
// the mark only after initials that are in the name. Markup stays around the
// words that it is on.
// Source: CSL 1.0.2, Name, "initialize-with" and "initialize", and
// Hyphenation of Initialized Names.
func (s *givenSplitter) initials(given, mark string, shorten, hyphens bool) string {
	words := s.split(given, hyphens)
	if len(words) == 0 {
		return given
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(words[0].text, "’'"))
	if !isRomanesque(c) {
		return given
	}
	if !shorten {
		joinInitials(words)
	}
	var out [32]byte
	b := out[:0]
	for i := range words {
		w := &words[i]
		text, initial := w.text, w.initial
		if shorten && !initial {
			text, initial = shortenWord(w.text)
		}
		if i > 0 {
			switch {
			case w.hyphen:
				b = append(b, '-')
			case initial && words[i-1].short:
				// The mark has the space, if there is to be one.
			default:
				b = append(bytes.TrimRight(b, " \u00a0"), ' ')
			}
		}
		w.short = initial
		m := ""
		switch {
		case initial && i+1 < len(words) && words[i+1].hyphen:
			m = strings.TrimRight(mark, " ")
		case initial:
			m = mark
		case w.period:
			m = "."
		}
		end := strings.TrimRight(m, " \u00a0")
		for _, part := range [...]string{w.before, text, end, w.after, m[len(end):]} {
			b = append(b, part...)
		}
	}
	return string(bytes.TrimRight(b, " \u00a0\ufeff"))
}

// joinInitials takes out the hyphens between initials, as of "X.-Y.", which
// citeproc-js does where it puts a mark after initials but makes none.
func joinInitials(words []givenWord) {
	for i := 1; i < len(words); i++ {
		if w := &words[i]; w.initial && words[i-1].initial && utf8.RuneCountInString(w.text) == 1 {
			w.hyphen = false
		}
	}
}

// A givenWord is one part of a given name.
type givenWord struct {
	text          string
	before, after string // markup
	hyphen        bool   // a hyphen joins it to the word before
	period        bool   // a period followed it
	initial       bool   // it is an initial as it stands
	short         bool   // it has become one
}

// split cuts a given name at spaces, periods and hyphens. The words are good until
// the next call.
func (s *givenSplitter) split(given string, hyphens bool) []givenWord {
	*s = givenSplitter{words: s.words[:0], hyphens: hyphens}
	if strings.IndexByte(given, '<') < 0 {
		s.text(given)
	} else {
		for p := range citation.Text(given).Pieces() {
			if p.Text != "" {
				s.text(p.Text)
			} else {
				s.tag(p)
			}
		}
	}
	s.end(false)
	if n := len(s.words); n > 0 {
		s.words[n-1].after += s.last.before // no word came
	}
	return s.words
}

// A givenSplitter cuts given names into words. The last one is in the making.
type givenSplitter struct {
	words   []givenWord
	last    givenWord
	hyphens bool // hyphens between words are kept
}

func (s *givenSplitter) text(given string) {
	start := 0
	for i, c := range given {
		hyphen := c == '-' || c == '‐' || c == '‑'
		switch {
		case hyphen:
			next, _ := utf8.DecodeRuneInString(given[i+utf8.RuneLen(c):])
			if s.hyphens && unicode.IsLower(next) {
				continue // "Ji-won" is one word; without hyphens it is two, as in citeproc-js
			}
		case c != '.' && !unicode.IsSpace(c):
			continue
		}
		s.last.text += given[start:i]
		start = i + utf8.RuneLen(c)
		s.end(c == '.')
		if hyphen {
			s.last.hyphen = s.hyphens && len(s.words) > 0
		}
	}
	s.last.text += given[start:]
}

// tag puts markup beside the word that it belongs to.
func (s *givenSplitter) tag(p citation.Piece) {
	switch {
	case s.last.text != "":
		s.last.after += p.String()
	case p.Ends != 0 && s.last.before == "" && len(s.words) > 0:
		s.words[len(s.words)-1].after += p.String()
	default:
		s.last.before += p.String()
	}
}

// end ends the last word, if there is one.
func (s *givenSplitter) end(period bool) {
	w := s.last
	if w.text == "" {
		return
	}
	c, size := utf8.DecodeRuneInString(w.text)
	// A lone capital is an initial, and so is any word before a period
	// that has a capital: "Th.", "Chr.".
	w.initial = size == len(w.text) && !unicode.IsLower(c) || period && unicode.IsUpper(c)
	w.period = period
	s.words = append(s.words, w)
	s.last = givenWord{}
}

// shortenWord returns the initial of a word, or the word when it has none: a
// particle with a small letter stays. Of a word that begins with several
// capitals the others become small ("PHilip", "Ph").
func shortenWord(s string) (string, bool) {
	c, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(c) && unicode.IsLower(c) {
		return s, false
	}
	end := size
	for end < len(s) {
		next, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsUpper(next) {
			break
		}
		end += n
	}
	if end == size || end == len(s) {
		return s[:size], true
	}
	return s[:size] + strings.ToLower(s[size:end]), true
}
