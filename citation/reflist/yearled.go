package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/internal/sieve"
)

// yearLed is the beginning of an entry that has its year first.
var yearLed = sieve.MustCompile(`^\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,:]?\s`)

// isOfSame reports whether an entry that begins with its year is a further work of the authors of
// the entry before, who are not printed again: it has none of its own, and is of no earlier year.
//
// Source: AAA Style Guide, "References Cited"; the years stand below each other there.
func isOfSame(l *citation.Listed, previous *citation.Reference) bool {
	ref := l.Reference
	if len(ref.Author) > 0 || len(names.Creators(previous)) == 0 || !yearLed.MatchString(l.Text) {
		return false
	}
	year, ok := ref.Issued.Year()
	before, known := previous.Issued.Year()
	return ok && known && before <= year
}

// takeAuthors gives a work the authors of another one, or its editors where neither has authors
// and it has no editors.
func takeAuthors(ref, of *citation.Reference) {
	switch {
	case len(of.Author) > 0:
		ref.Author = slices.Clone(of.Author)
	case len(ref.Editor) == 0:
		ref.Editor = slices.Clone(of.Editor)
	}
}
