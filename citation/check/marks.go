package check

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

// A lostMark is a name in a cite whose letters have other marks than those of the list.
type lostMark struct {
	cite *citation.InTextCite
	at   int // of the name in the cite
	want string
}

// lostMarks returns the names of cites that differ from the list by the marks on letters
// alone, in a manuscript that keeps the marks of other names: who writes without marks, or a
// text that has lost them, has another habit.
func (p *pass) lostMarks() []lostMark {
	var found []lostMark
	kept, lost := map[string]bool{}, map[string]bool{}
	alike := map[string]bool{} // names that text and list have with the same marks, if any
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		l := p.byID[c.ID]
		if l == nil || c.Differs != 0 || !namesAuthors(in) && in.System != citation.Notes {
			return
		}
		names, _ := creators(l.Reference)
		for i, n := range c.Names {
			if i >= len(names) || n.Span.Len() == 0 || names[i].Literal != "" || isCaps(n.Text, 2) {
				continue
			}
			for _, want := range [...]string{shortName(names[i]), names[i].Family} {
				if want != n.Text && fold(want) != fold(n.Text) || l.Text != "" && !strings.Contains(l.Text, want) {
					continue // a name in capitals was read without some of its marks
				}
				if want == n.Text {
					if alike[want] {
						break
					}
					alike[want] = true
				}
				switch a, b := plainLetters(n.Text), plainLetters(want); {
				case a == b && a != strings.ReplaceAll(fold(want), " ", ""):
					kept[want] = true
				case a != b && !isInCapitals(l, want):
					lost[want] = true
					found = append(found, lostMark{c, i, want})
				}
				break
			}
		}
	})
	if len(kept) < 2 || 4*len(lost) > 3+len(kept) {
		return nil
	}
	// A name that the list has in both forms is a name-variant there.
	return slices.DeleteFunc(found, func(m lostMark) bool { return p.isListed(m.cite.Names[m.at].Text) })
}

// isInCapitals reports whether an entry prints a name in capitals alone, which "Größl" and "Işık"
// cannot be known from.
func isInCapitals(l *citation.Listed, name string) bool {
	return isCaps(name, 2) || strings.Contains(l.Text, strings.ToUpper(name)) && !strings.Contains(l.Text, name)
}

// isListed reports whether the list prints a family name with just these letters.
func (p *pass) isListed(name string) bool {
	letters := plainLetters(name)
	return slices.ContainsFunc(p.References, func(l *citation.Listed) bool {
		return slices.ContainsFunc(leads(l.Reference), func(n citation.Name) bool { return plainLetters(n.Family) == letters })
	})
}

// plainLetters returns the letters of a name, small, each with its marks.
func plainLetters(name string) string {
	return strings.ReplaceAll(strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(name)), "ß", "ss")
}
