package reflist

import (
	"slices"

	"github.com/refwright/refwright/internal/sieve"
)

// packageVersion is the remark that R and others add to the name of a package, and version is one of
// other software, whose numbers stops or hyphens divide.
var (
	packageVersion = sieve.MustCompile(`(?:\p{Lu}\w* )?[Pp]ackage[ ,] ?[Vv]ersion \d+(?:[.-]\d+)*`)
	version        = sieve.MustCompile(`[Vv]ersion \d+(?:[.-]\d+)+`)
)

// versions makes a remark of the version of a package, and of that of other software whose numbers were
// taken for those of a journal: "R package version 0.6-1" has no pages.
func (r *modelReader) versions() {
	text := r.item.Clean
	for _, m := range packageVersion.FindAllStringIndex(text, -1) {
		if first, last := r.within(m); first < last {
			r.give(first, last, noteTag)
		}
	}
	for _, m := range version.FindAllStringIndex(text, -1) {
		first, last := r.within(m)
		if slices.ContainsFunc(r.path[first:last], func(t uint8) bool {
			switch tag(t) {
			case volumeTag, issueTag, pageFirstTag, pageLastTag, yearTag:
				return true
			}
			return false
		}) {
			r.give(first, last, noteTag)
		}
	}
}
