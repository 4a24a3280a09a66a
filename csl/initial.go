package csl

import (
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
func (r *renderer) givenLevel(f namesFrame, list, i int, n *citation.Name) givenLevel {
	level := defaultGivenLevel(f.options)
	if r.sorting {
		return level
	}
	return max(level, r.state.givenLevel(r, f, list, i, n, level))
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
		return initials(given, o.initializeWith, o.initialize, r.style.initializeHyphen)
	}
	return given
}

// initials shortens a given name to its initials, or if shorten is false puts
// the mark only after initials that are in the name.
// Source: CSL 1.0.2, Name, "initialize-with" and "initialize", and
// Hyphenation of Initialized Names.
func initials(given, mark string, shorten, hyphens bool) string {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(given, "’'"))
	if !isRomanesque(c) {
		return given
	}
	words := splitGiven(given, hyphens)
	var b strings.Builder
	for i, w := range words {
		text, initial := w.text, w.initial
		if shorten && !initial {
			text, initial = shortenWord(w.text)
		}
		if i > 0 {
			switch {
			case w.hyphen:
				b.WriteByte('-')
			case initial && words[i-1].short:
				// The mark has the space, if there is to be one.
			default:
				trimmed := strings.TrimRight(b.String(), " \u00a0")
				b.Reset()
				b.WriteString(trimmed)
				b.WriteByte(' ')
			}
		}
		b.WriteString(text)
		words[i].short = initial
		if initial {
			m := mark
			if i+1 < len(words) && words[i+1].hyphen {
				m = strings.TrimRight(m, " ")
			}
			b.WriteString(m)
		} else if w.period {
			b.WriteByte('.')
		}
	}
	return strings.TrimRight(b.String(), " \u00a0\ufeff")
}

// A givenWord is one part of a given name.
type givenWord struct {
	text    string
	hyphen  bool // a hyphen joins it to the word before
	period  bool // a period followed it
	initial bool // it is an initial as it stands
	short   bool // it has become one
}

// splitGiven cuts a given name at spaces, periods and hyphens.
func splitGiven(given string, hyphens bool) []givenWord {
	var words []givenWord
	hyphen := false
	add := func(text string, period bool) {
		if text == "" {
			return
		}
		c, size := utf8.DecodeRuneInString(text)
		// A lone capital is an initial, and so is any word before a period
		// that has a capital: "Th.", "Chr.".
		initial := size == len(text) && !unicode.IsLower(c) || period && unicode.IsUpper(c)
		words = append(words, givenWord{text: text, hyphen: hyphen, period: period, initial: initial})
		hyphen = false
	}
	start := 0
	for i, c := range given {
		switch {
		case c == '.':
			add(given[start:i], true)
			start = i + 1
		case unicode.IsSpace(c):
			add(given[start:i], false)
			start = i + utf8.RuneLen(c)
		case c == '-' || c == '‐' || c == '‑':
			next, _ := utf8.DecodeRuneInString(given[i+utf8.RuneLen(c):])
			if unicode.IsLower(next) {
				continue // "Ji-won" is one word
			}
			add(given[start:i], false)
			hyphen = hyphens && len(words) > 0
			start = i + utf8.RuneLen(c)
		}
	}
	add(given[start:], false)
	return words
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
