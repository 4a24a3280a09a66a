package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/internal/sieve"
)

// yearLed is the beginning of an entry that has its year first, maybe behind the dash and the word
// for editors that stand for the people of the entry before.
var yearLed = sieve.MustCompile(`^(?:[—–―_-]{1,6}[.,]?\s+)?(\((?:[Ee]ds?|[Hh]rsg|[Hh]g|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Rr]ed)\.?\)[.,]?\s+)?\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,:]?\s`)

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
// and it has no editors. Where its year stands behind the word for editors, they are its editors.
func takeAuthors(l *citation.Listed, of *citation.Reference) {
	ref := l.Reference
	switch m := yearLed.FindStringSubmatch(l.Text); {
	case len(m) > 1 && m[1] != "":
		ref.Editor = slices.Clone(names.Creators(of))
	case len(of.Author) > 0:
		ref.Author = slices.Clone(of.Author)
	case len(ref.Editor) == 0:
		ref.Editor = slices.Clone(of.Editor)
	}
}
