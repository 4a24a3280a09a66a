package entries

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/sieve"
)

// bareNumber is a number without a mark behind it, or without a space behind that, before what an
// entry may begin with.
var bareNumber = sieve.MustCompile(`^[ \t]*\d{1,3}[.)]?[ \t]*["“„«‘'*_\[]{0,3}(?:(?:` + nameParticles + `)[ -]?){0,2}['’ʿʾ]?[\p{Lu}\p{Lt}\p{Lo}]`)

// counted returns the lines that begin with the numbers from 1 on, without marks and spaces behind
// them, where these are the numbers of the entries of a list: at least three, of which no
// more than one on end is left out. What stands before the text of these is noted in d.bare.
func (d *Document) counted(lines []int) map[int]bool {
	const least, longest = 3, 12 // numbers, and lines of an entry on average
	last, with := 0, 0
	var found []int
	for _, i := range lines {
		s := d.LineText(d.Lines[i])
		if !bareNumber.MatchString(s) {
			if len(found) == 0 {
				return nil
			}
			continue
		}
		with++
		if n := lexicon.FirstNumber(s); n == last+1 || n == last+2 && last > 0 {
			found = append(found, i)
			last = n
		} else if len(found) == 0 {
			return nil
		}
	}
	if len(found) < least || 4*len(found) < 3*with || len(lines) > longest*len(found) {
		return nil
	}
	starts := map[int]bool{}
	for _, i := range found {
		d.setBare(i, d.LineText(d.Lines[i]))
		starts[i] = true
	}
	return starts
}

// setBare notes in d.bare where the text of line i begins behind its number.
func (d *Document) setBare(i int, s string) {
	if d.bare == nil {
		d.bare = map[int]int{}
	}
	d.bare[i] = len(s) - len(strings.TrimLeft(s, "0123456789.) \t"))
}
