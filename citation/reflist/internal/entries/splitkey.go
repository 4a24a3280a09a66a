package entries

import "github.com/refwright/refwright/internal/sieve"

// key is the label of an entry by the names and year of its work, as the styles "alpha" of BibTeX and
// BibLaTeX make it: "[Cha98]", "[ABC+04a]".
var key = sieve.MustCompile(`^[ \t]*\\?\[\p{L}[\p{L}+*’'&-]{0,9}\d{2,4}[a-z]?\\?\][ \t]+\S`)

// keyed returns the lines that begin with a key, where these are the entries of a list: it begins with
// one, and no more lines lie between than entries have.
func (d *Document) keyed(lines []int) map[int]bool {
	const longest = 8 // lines of an entry on average
	if !key.MatchString(d.LineText(d.Lines[lines[0]])) {
		return nil
	}
	starts := map[int]bool{}
	for _, i := range lines {
		if key.MatchString(d.LineText(d.Lines[i])) {
			starts[i] = true
		}
	}
	if len(starts) < 2 || len(lines) > longest*len(starts) {
		return nil
	}
	return starts
}
