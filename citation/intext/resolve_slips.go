package intext

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// In a text that was recognised from a scanned page a name may stand for one that looks alike: "Bosemp" for Boserup,
// "Cameiro" for Carneiro. It is no mistake of the author's, where the list has one such name with the year.

// bySlips gives a cite that agrees with no reference the only one with its year whose names look like its own, and
// reports whether there is one.
func (v *resolver) bySlips(c *citation.InTextCite, q *query) bool {
	if !v.recognised || q.year == "" || len(q.names) == 0 {
		return false
	}
	ref := -1
	for _, i := range v.byYear[q.year] {
		e := v.entries[i]
		if e.titled || e.suffix != q.suffix || !q.hasAllOf(e) || !q.looksLike(e) {
			continue
		}
		if ref >= 0 {
			return false
		}
		ref = i
	}
	v.settle(c, ref, 0.8)
	return ref >= 0
}

// looksLike reports whether each name of a cite is, or looks like, that of the author in its place.
func (q *query) looksLike(e *entry) bool {
	for i, n := range q.names {
		if i >= len(e.authors) {
			return false
		}
		if l, odd := n.compare(e.authors[i]); l >= loosely && !odd {
			continue
		}
		if !n.looksLike(e.authors[i]) {
			return false
		}
	}
	return true
}

// looksLike reports whether a name may have been recognised for another one. Its first letter, a capital, stays.
func (n citeName) looksLike(a listedName) bool {
	const most, shortest = 4, 4 // letters that are others, and of a name
	for _, k := range n.keys {
		for _, key := range a.keys {
			if min(len(k), len(key)) >= shortest && k[0] == key[0] && keyDistance(k, key, most) <= most && shapeOf(k) == shapeOf(key) {
				return true
			}
		}
	}
	return false
}

// shapeOf returns the strokes of a key in the place of its letters: those that are made of short upright strokes are
// seldom parted rightly (rn and m, ri and n, ru and m), and others look alike.
func shapeOf(key string) string { return strokes.Replace(key) }

var strokes = strings.NewReplacer(
	"m", "iii", "n", "ii", "u", "ii", "r", "i", "l", "i", "1", "i", "j", "i",
	"h", "ii", "b", "ii", // of which the first stroke is long
	"d", "ci", "e", "c", "o", "c", "0", "c",
	"w", "vv", "y", "v", "f", "t", "q", "g", "5", "s",
)
