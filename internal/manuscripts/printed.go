package manuscripts

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// Printed returns the record of a key as its entry prints it: with the letter
// that the style gave to the year. It is nil if no record has the key.
func (d *Document) Printed(key string) *citation.Reference {
	ref := d.record(key)
	if ref == nil {
		return nil
	}
	ref = ref.Clone()
	ref.YearSuffix = citation.Text(d.letters[key])
	return ref
}

// IsGiven reports whether a word in lower case is a given name of some person.
func IsGiven(word string) bool {
	for _, o := range origins {
		for _, g := range o.given {
			if strings.ToLower(g) == word {
				return true
			}
		}
	}
	return false
}
