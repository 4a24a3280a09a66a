package names

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// IsFamilyFirst reports whether a name of two words has the family name first
// ("McRae Bob"): the list prints the same person in the other order elsewhere, or the
// first word can be a family name alone or the second a given
// one alone, by their forms, by the names of the list or by names that are
// frequent in Europe and the Americas, or the list has all names so, and nothing speaks for the
// other order. Names of
// languages that print the family name first are not among these.
func (known *Known) IsFamilyFirst(first, last string) bool {
	if known.turns(first, last) {
		return true
	}
	if lexicon.LooksGiven(first) || !known.CanBeFamilyFirst(first, last) {
		return false
	}
	if known.isGiven(last) || lexicon.LooksGiven(last) {
		return known.isFamily(first) || lexicon.LooksFamily(first) || !lexicon.Lowered(lexicon.AlsoFamilies, last) || known != nil && known.FamilyFirst && known.NoComma
	}
	return lexicon.SurnameShape.MatchString(first)
}

// isTurned is IsFamilyFirst of a name behind one with a comma, where the family name stands
// first by a slip alone: each of the two words has to speak for that.
func (known *Known) isTurned(first, last string) bool {
	return known.IsFamilyFirst(first, last) && (known.isFamily(first) || lexicon.LooksFamily(first)) && lexicon.LooksGiven(last)
}

// turns reports whether the list prints the person of two words in the other order more
// often, or as often and the last word is the given name by what it is.
func (known *Known) turns(first, last string) bool {
	if known == nil {
		return false
	}
	same, other := known.people[[2]string{first, last}], known.people[[2]string{last, first}]
	return other > 0 && (other > same || other == same && lexicon.LooksGiven(last) && !lexicon.LooksGiven(first))
}

// CanBeFamilyFirst reports whether nothing speaks against the family name standing
// first in a name of two words beside one that has it there. What is a given name
// and a family name, as Hubert, stands before a given one alone.
func (known *Known) CanBeFamilyFirst(first, last string) bool {
	if known.isGiven(first) || known.isFamily(last) || lexicon.LooksFamily(last) {
		return false
	}
	return !lexicon.LooksGiven(first) || lexicon.Lowered(lexicon.AlsoFamilies, first) && lexicon.LooksGiven(last) && !lexicon.Lowered(lexicon.AlsoFamilies, last)
}

// IsGivenName reports whether a word is a given name, as other names of the list show or those that are frequent.
func (known *Known) IsGivenName(word string) bool {
	return known.isGiven(word) || lexicon.LooksGiven(word)
}

// twoWords cuts a name of two words.
func twoWords(name string) (first, last string, ok bool) {
	first, last, ok = strings.Cut(name, " ")
	return first, last, ok && first != "" && last != "" && !strings.Contains(last, " ") && !strings.Contains(name, ".") && !isParticle(first)
}

func (known *Known) isGiven(s string) bool {
	return known != nil && known.given[s] && !known.Family[s]
}

// hasOddOrder reports whether the names of the list show that a name behind the
// creators of a reference was read in the wrong order.
func (known *Known) hasOddOrder(l *citation.Listed) bool {
	for _, v := range [...]citation.Variable{citation.VarEditor, citation.VarTranslator} {
		for _, n := range l.Reference.Names(v) {
			if known.IsFamilyFirst(n.Given, n.Family) {
				return true
			}
		}
	}
	return false
}
