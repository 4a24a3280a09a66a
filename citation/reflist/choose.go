package reflist

import "github.com/refwright/refwright/internal/sieve"

// A reference list is written by one hand, so one reader reads all of it. The
// rules were made for the author-date form of the Chicago Manual and know what
// few lists have; every other form the model reads better. docs/model.md has the
// figures.

// authorDateForm is how an entry begins in Chicago's author-date form: names, a
// full stop, the year, a full stop.
var authorDateForm = sieve.MustCompile(`^(?:\\?\[[^\[\]]{1,40}\]\s*)?[^()“”"«»]{0,400}[.\]—–\-]\s*(?:(?:1[4-9]|20)\d\d[a-z]?(?:[-–/](?:1[4-9]|20)?\d\d)?|n\.d|[Ff]orthcoming)\.\s`)

// isAuthorDate reports whether most entries of a list are in Chicago's author-date
// form.
func isAuthorDate(items []*item) bool {
	n := 0
	for _, it := range items {
		if authorDateForm.MatchString(it.Text) {
			n++
		}
	}
	return n*10 >= len(items)*6
}
