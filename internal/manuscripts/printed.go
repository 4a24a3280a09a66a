package manuscripts

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Printed returns the record of a key as its entry prints it: with the letter
// that the style gave to the year, and without a year that the style leaves out. It is
// nil if no record has the key.
func (d *Document) Printed(key string) *citation.Reference {
	ref := d.record(key)
	if ref == nil {
		return nil
	}
	ref = ref.Clone()
	ref.YearSuffix = citation.Text(d.letters[key])
	e := d.entry(key)
	if e == nil {
		return ref
	}
	text := e.text()
	if y, ok := ref.Issued.Year(); ok {
		_, after, found := strings.Cut(text, fmt.Sprint(y))
		switch m := letterBehind.FindStringSubmatch(after); {
		case !found:
			ref.Issued = citation.Date{}
		case m != nil && ref.YearSuffix == "" && d.Style.System != citation.AuthorDate:
			ref.YearSuffix = citation.Text(m[1])
		}
	}
	if strings.Contains(text, "…") { // between the first authors and the last
		ref.Author = slices.DeleteFunc(ref.Author, func(n citation.Name) bool { return n.Family != "" && !strings.Contains(text, n.Family) })
	}
	return ref
}

// Label returns the number or label before the entry of a key, "" if it has none.
func (d *Document) Label(key string) string {
	e := d.entry(key)
	if e == nil || d.Style.System != citation.Numeric && d.Style.System != citation.Keys {
		return ""
	}
	return labelBefore(e.text())
}

// letterBehind is the letter behind a year.
var letterBehind = regexp.MustCompile(`^([a-z])(?:[^\pL]|$)`)

// entryLabel is a number or a label of names and year at the beginning of an entry.
var entryLabel = regexp.MustCompile(`^(?:<sup>|\^)?(?:\\?\[|\()?(\d+|\pL[\pL+-]*\d+[a-z]?)(?:</sup>|[\\.\])^ \t]|$)`)

func labelBefore(text string) string {
	if m := entryLabel.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// labelsDiffer returns an error if two works have the same label of names and year, which the
// style should have told apart.
func (d *Document) labelsDiffer() error {
	if d.Style.System != citation.Keys {
		return nil
	}
	seen := map[string]bool{}
	for i := range d.entries {
		l := labelBefore(d.entries[i].text())
		if seen[l] {
			return &UnmadeError{d.Style.Name, "two works have the label " + l}
		}
		seen[l] = true
	}
	return nil
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
