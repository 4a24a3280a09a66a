package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A program that recognises the letters of a scanned page takes some for others that look alike. Letters within years,
// "l957" and "196S", and the digits 0 and 1 within words, "va1ley", are read as what they must be, in a text that shows
// several such slips. What is put in their place is of one byte as they are, so that all offsets stay.

// A text is taken for a recognised one if it shows a few different slips at least, and one in so many bytes.
const (
	fewestSlips = 3
	slipIn      = 16 << 10
)

// A slip is a place in the text with the character that was meant there.
type slip struct {
	at    int
	meant byte
}

// mendSlips puts the characters that were meant in the place of those that were recognised.
func (d *Document) mendSlips() {
	var slips []slip
	seen := map[string]bool{}
	for i := 0; i < len(d.Text); {
		start := i
		digits, letters := 0, 0
		for ; i < len(d.Text) && isAlphanumeric(d.Text[i]); i++ {
			if isDigit(d.Text[i]) {
				digits++
			} else {
				letters++
			}
		}
		if i == start {
			i++
			continue
		}
		if digits == 0 || letters == 0 || i-start < 4 || !d.standsFree(start, i) {
			continue
		}
		token := d.Text[start:i]
		some := slipsOfYear(token)
		shown := slices.ContainsFunc(some, func(s slip) bool { return !mayBeMeant(token, s.at) })
		if some == nil {
			some, shown = slipsOfWord(token)
		}
		for _, s := range some {
			slips = append(slips, slip{start + s.at, s.meant})
		}
		if shown {
			seen[token] = true
		}
	}
	if d.Recognised = len(seen) >= fewestSlips && len(seen)*slipIn >= len(d.Text); !d.Recognised {
		return
	}
	text := []byte(d.Text)
	for _, s := range slips {
		text[s.at] = s.meant
	}
	d.Text = string(text)
}

func isAlphanumeric(c byte) bool {
	return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// standsFree reports whether text[start:end] is a word or number by itself, and no part of an address, a path or a key.
func (d *Document) standsFree(start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(d.Text[:start])
	after, n := utf8.DecodeRuneInString(d.Text[end:])
	next, _ := utf8.DecodeRuneInString(d.Text[end+n:])
	if start > 0 && !IsSpace(before) && !strings.ContainsRune("([“”\"„«‘", before) {
		return false
	}
	switch {
	case end == len(d.Text) || IsSpace(after) || strings.ContainsRune(")]’”\"»", after):
		return true
	case strings.ContainsRune(",;:.?!-–", after):
		return after == '–' || after == ':' || !unicode.IsLetter(next)
	}
	return false
}

// yearDigit returns the digit that a character of a year is or looks like, 0 if it is none.
func yearDigit(c byte) byte {
	switch c {
	case 'l', 'I':
		return '1'
	case 'O', 'o':
		return '0'
	case 'S':
		return '5'
	}
	if isDigit(c) {
		return c
	}
	return 0
}

// slipsOfYear returns the letters of a year, with its letter behind it or without, that stand for digits. Half of it
// at least is digits.
func slipsOfYear(token string) []slip {
	const length = 4
	if len(token) > length+1 || len(token) == length+1 && (token[length] < 'a' || token[length] > 'h') {
		return nil
	}
	var slips []slip
	var year [length]byte
	for i := range length {
		if year[i] = yearDigit(token[i]); year[i] == 0 {
			return nil
		}
		if year[i] != token[i] {
			slips = append(slips, slip{i, year[i]})
		}
	}
	if s := string(year[:]); 2*len(slips) > length || s < "1500" || s > "2030" {
		return nil
	}
	return slips
}

// mayBeMeant reports whether a letter among the digits of a token may have been typed: that of an element in "18O2", of
// a unit in "200l".
func mayBeMeant(token string, at int) bool {
	return token[at] == 'O' || at == len(token)-1 && token[at-1] == '0'
}

// slipsOfWord returns the digits 0 and 1 within a word that stand for letters, and whether they show that a
// text is recognised: "p0st" may be typed so.
func slipsOfWord(token string) (slips []slip, shown bool) {
	const fewest = 2 // letters before and behind
	first := strings.IndexAny(token, "0123456789")
	rest := strings.TrimLeft(token[first:], "0123456789")
	word := token[:first] + rest
	upper := strings.ToUpper(word) == word
	if first == 0 || rest == "" || len(token)-len(word) > 2 || len(word) <= fewest || strings.ContainsAny(rest, "0123456789") || !upper && word[1:] != strings.ToLower(word[1:]) {
		return nil, false
	}
	shown = word == strings.ToLower(word) && first >= fewest && len(rest) >= fewest && len(token) == len(word)+1
	for i := first; i < len(token)-len(rest); i++ {
		switch {
		case token[i] == '6' && shown:
			return nil, true // "signi6cance", of "fi"
		case token[i] == '1' && !upper: // "EC1A" is a postcode
			slips = append(slips, slip{i, 'l'})
		case token[i] == '0' && upper:
			slips = append(slips, slip{i, 'O'})
		case token[i] == '0':
			slips = append(slips, slip{i, 'o'})
		default:
			return nil, false
		}
	}
	return slips, shown
}
