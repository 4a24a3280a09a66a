package names

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"golang.org/x/text/unicode/norm"
)

// sortsByFirstWords reports whether the order of a list shows that names which were read with
// the given name first have the family name there, as "Farge Arlette, *Dire*" may be either:
// the entries stand in the order of their first words, they would not in that of the
// families, and the first words are not oftener given names than the second ones.
func sortsByFirstWords(refs []*citation.Listed) bool {
	const fewest, turned = 6, 2 // entries, and those among them that would be turned
	entries, candidates, given := 0, 0, 0
	for _, l := range refs {
		if l == nil {
			continue
		}
		first, leading := leadingName(l)
		if first == nil {
			continue
		}
		entries++
		if _, _, two := twoWords(first.Given + " " + first.Family); leading != tokens.GivenPart.String() || !two || !strings.HasPrefix(l.Text, first.Given+" "+first.Family+",") {
			continue
		}
		candidates++
		if lexicon.LooksGiven(first.Family) {
			given++
		}
		if lexicon.LooksGiven(first.Given) {
			given--
		}
	}
	if entries < fewest || candidates < turned || given <= 0 {
		return false
	}
	var asPrinted, asRead []string
	for _, l := range refs {
		if l == nil {
			continue
		}
		if first, _ := leadingName(l); first != nil {
			asPrinted, asRead = append(asPrinted, sortKey(l.Text)), append(asRead, sortKey(first.Family))
		}
	}
	printed, read := disorder(asPrinted), disorder(asRead)
	return 10*printed <= entries && read > 2*printed && 4*read >= candidates
}

// sortKey is the first word of a text, without marks on its letters.
func sortKey(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' }); end >= 0 {
		s = s[:end]
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'ł':
			return 'l'
		case r == 'Ł':
			return 'L'
		}
		return r
	}, norm.NFD.String(s)))
}

// disorder counts the words that stand before one that they should stand behind.
func disorder(words []string) int {
	n := 0
	for i := 1; i < len(words); i++ {
		if words[i] < words[i-1] {
			n++
		}
	}
	return n
}
