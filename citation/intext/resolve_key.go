package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A cite by a key that no reference has may have a mistake in it, or the reference may
// have one in its key, or none at all. The reference is taken that one such mistake
// explains, if it explains no other as well, and the difference is kept.

// lostKeys returns the keys of cites that no reference has.
func lostKeys(found []citation.InText) map[string]bool {
	lost := map[string]bool{}
	for i := range found {
		for j := range found[i].Cites {
			if c := &found[i].Cites[j]; c.Key != "" && c.Key != "*" && c.ID == "" {
				lost[c.Key] = true
			}
		}
	}
	return lost
}

// A keyFit says why a cite with a key that no reference has may mean a reference.
type keyFit uint8

const (
	noFit    keyFit = iota
	onlyLeft        // it is the only one without a key, and the only key is without a reference
	tells           // the key is made of its author, its year and words of its title
	slip            // its key has other letters in one or two places
	sign            // its key has other signs, spaces or capitals, or is cut at a space
)

// sureOfKey is how likely it is that the reference is meant.
var sureOfKey = [...]float64{onlyLeft: 0.7, tells: 0.9, slip: 0.9, sign: 1}

// nearestKey looks for the one reference that a mistake in a key explains; lost is the
// number of keys that no reference has.
func (v *resolver) nearestKey(c *citation.InTextCite, lost int) {
	best := noFit
	var refs []int
	for i, e := range v.entries {
		fit := v.fitKey(c.Key, e)
		if fit == noFit && lost == 1 && e.keyless && e.cited == 0 && v.keyless == 1 {
			fit = onlyLeft
		}
		if fit == noFit || fit < best {
			continue
		}
		if fit > best {
			best, refs = fit, refs[:0]
		}
		refs = append(refs, i)
	}
	if len(refs) != 1 {
		return
	}
	c.Differs = citation.DiffersInKey
	v.settle(c, refs[0], sureOfKey[best])
}

// fitKey says what explains that a key means a reference, whose key is another one.
// Where a number or a word differs that tells works apart, such as a year, the reference
// must be cited nowhere else.
func (v *resolver) fitKey(key string, e *entry) keyFit {
	if !e.keyless {
		a, b := nameKey(key), nameKey(e.id)
		first, _, cut := strings.Cut(e.id, " ")
		switch {
		case a == b && a != "" || cut && first == key:
			return sign
		case numbersOf(a) == numbersOf(b):
			if nearKeys(a, b, false) == misspelt {
				return slip
			}
		case e.cited == 0 && misspeltYear(a, b):
			return slip
		}
	}
	if e.cited == 0 && e.tells(key) {
		return tells
	}
	return noFit
}

// numbersOf returns the digits of a key, with a space between numbers.
func numbersOf(key string) string {
	return strings.Join(strings.FieldsFunc(key, func(r rune) bool { return !unicode.IsDigit(r) }), " ")
}

// misspeltYear reports whether two keys are the same but for one year, of which a digit
// is another or two have changed places.
func misspeltYear(a, b string) bool {
	x, y := yearIn(a), yearIn(b)
	return x != "" && y != "" && isSlip(x, y) && strings.Replace(a, x, "", 1) == strings.Replace(b, y, "", 1)
}

// yearIn returns the only number of a key if it has the form of a year, or "".
func yearIn(key string) string {
	if n := numbersOf(key); len(n) == 4 {
		return n
	}
	return ""
}

// tells reports whether a key says no more than what a reference is: it is made of the
// name of its first author or, where there is none, words of its title, and the year,
// with further names and words of the title.
func (e *entry) tells(key string) bool {
	rest := nameKey(key)
	year := false
	for _, y := range e.years {
		if n := numbersOf(rest); n == y || len(y) == 4 && n == y[2:] {
			rest, year = strings.Replace(rest, n, "", 1), true
			break
		}
	}
	if !year {
		return false
	}
	var heads, words []string // those that a key begins with, and all
	for i, a := range e.authors {
		names := slices.Concat(a.keys, a.loose)
		if words = append(words, names...); i == 0 {
			heads = names
		}
	}
	title := strings.Fields(e.title)
	words = append(append(words, title...), "etal", "ea", e.suffix)
	if e.titled {
		heads = append(heads, title...)
	}
	for _, head := range heads {
		if utf8.RuneCountInString(head) > 1 && strings.HasPrefix(rest, head) && madeOf(rest[len(head):], words) {
			return true
		}
	}
	return false
}

// madeOf reports whether a text is made of some of the words.
func madeOf(s string, words []string) bool {
	ends := make([]bool, len(s)+1) // where a word may begin
	ends[0] = true
	for i := range s {
		for _, w := range words {
			if ends[i] && w != "" && strings.HasPrefix(s[i:], w) {
				ends[i+len(w)] = true
			}
		}
	}
	return ends[len(s)]
}

// byKey returns the reference with a key, an alias or an alphabetic label.
func (v *resolver) byKey(key string) int {
	if i, ok := v.keys[key]; ok {
		return i
	}
	return -1
}

// byNumber returns the reference with the number in front, or, in a list that is
// not numbered, the reference at this place.
func (v *resolver) byNumber(n int) int {
	if v.numbered {
		if i, ok := v.labels[n]; ok {
			return i
		}
		return -1
	}
	if n < 1 || n > len(v.entries) {
		return -1
	}
	return n - 1
}

func (v *resolver) key(s string, i int) {
	if _, ok := v.keys[s]; !ok && s != "" {
		v.keys[s] = i
	}
}
