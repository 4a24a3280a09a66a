package reflist

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// names claims the names of a list, in order.
func (a *alignment) names(v citation.Variable, nt nameTags) {
	names := a.ex.Reference.Names(v)
	if a.skips(v) {
		a.miss(v)
		return
	}
	from, before := 0, -1
	for _, n := range names {
		if n.IsOthers() {
			continue
		}
		n.Given = withoutLead(n.Given)
		if !a.ex.Exact {
			n = organizationOf(n)
		}
		whole := a.person(v, nt, n, from)
		if !whole.ok() {
			a.miss(v)
			continue
		}
		if before >= 0 {
			for i := before; i < whole.first; i++ {
				if !a.claimed[i] {
					a.claim(place{i, i + 1}, nt.next)
				}
			}
		}
		from, before = whole.last, whole.last
	}
	if before < 0 {
		return
	}
	// "et al." behind the last name, with "and" and commas before it.
	for i := before; i < min(before+4, len(a.sights)) && !a.claimed[i]; i++ {
		if a.sights[i].cues&othersCue == 0 {
			continue
		}
		first := i
		for first > before && a.sights[first-1].class == wordClass {
			first--
		}
		last := i + 1
		for last < len(a.sights) && !a.claimed[last] && (a.sights[last].cues&othersCue != 0 || a.sights[last].class == stopClass && last+1 < len(a.sights) && a.sights[last+1].class != wordClass) {
			last++
		}
		for j := before; j < first; j++ {
			a.claim(place{j, j + 1}, nt.next)
		}
		a.claim(place{first, last}, nt.others)
		break
	}
}

// withoutLead takes from a given name the words that lead to it, which labels of
// others may count with it: "Translated by Brian".
func withoutLead(given string) string {
	words := strings.Fields(given)
	for len(words) > 0 && (cuesOf(strings.Trim(words[0], ".,()"))&(editorCue|translatorCue) != 0 || words[0] == "by") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// organizationOf returns the name of an organisation that was labelled as a person:
// "U.S. Library of" as the given name of "Medicine".
func organizationOf(n citation.Name) citation.Name {
	isWord := func(w string) bool {
		return utf8.RuneCountInString(w) > 3 && !names.IsAcronym(w) && !strings.Contains(w, ".")
	}
	switch {
	case n.Literal != "":
		return n
	case n.Given != "" && lexicon.Lowered(jointWords, n.Family):
		return citation.Name{Literal: n.Given + " " + n.Family}
	case len(n.Given) > 2 && lexicon.Lowered(jointWords, n.Given):
		return citation.Name{Literal: n.Family + " " + n.Given}
	}
	if unicode.IsUpper(tokens.FirstRune(n.Given)) && slices.ContainsFunc(strings.Fields(n.Given), isWord) && names.IsOrganization(n.Given+" "+n.Family) {
		return citation.Name{Literal: n.Given + " " + n.Family}
	}
	return n
}

// jointWords end the names of those who work together, as that of no person does:
// "CMS Collaboration".
var jointWords = lexicon.WordSet(`collaboration collaborations investigators collaborators consortium committee organization association corporation`)

// person claims the parts of one name from a sight on and returns where it is.
func (a *alignment) person(v citation.Variable, nt nameTags, n citation.Name, from int) place {
	if n.Literal != "" {
		for _, p := range a.places(squash(n.Literal), from) {
			if a.free(p) && a.within(p, v) {
				a.claim(p, nt.literal)
				return a.short(p, n, nt)
			}
		}
		return place{}
	}
	given := squash(n.Given)
	particle := squash(n.NonDroppingParticle + n.DroppingParticle)
	var fallback place
	for _, p := range a.places(squash(n.Family), from) {
		if !a.free(p) || !a.within(p, v) {
			continue
		}
		if given == "" {
			a.family(p, nt)
			if !a.ex.Exact && p.last-p.first == 1 && names.IsAcronym(n.Family) { // which of both, labels seldom say
				a.sets[p.first] = crf.Of(int(nt.family), int(nt.literal))
			}
			return p
		}
		if !fallback.ok() {
			fallback = p
		}
		g := a.beside(p, given, 4)
		if !g.ok() {
			continue
		}
		whole := place{min(p.first, g.first), max(p.last, g.last)}
		a.family(p, nt)
		a.claim(g, nt.given)
		// The full stop behind an initial belongs to it.
		if g.last < len(a.sights) && !a.claimed[g.last] && a.sights[g.last].class == stopClass && a.sights[g.last-1].shape == capitalShape {
			a.claim(place{g.last, g.last + 1}, nt.given)
			whole.last = max(whole.last, g.last+1)
		}
		if particle != "" {
			q := a.inside(whole, particle)
			if !q.ok() {
				q = a.beside(whole, particle, 2)
			}
			if q.ok() {
				a.claim(q, nt.particle)
				whole = place{min(whole.first, q.first), max(whole.last, q.last)}
			}
		}
		if n.Suffix != "" {
			if q := a.beside(whole, squash(n.Suffix), 2); q.ok() {
				if strings.HasSuffix(n.Suffix, ".") && q.last < len(a.sights) && a.sights[q.last].shape == '.' && a.free(place{q.last, q.last + 1}) {
					q.last++
				}
				a.claim(q, nt.suffix)
				whole = place{min(whole.first, q.first), max(whole.last, q.last)}
			}
		}
		for i := whole.first; i < whole.last; i++ {
			if !a.claimed[i] {
				a.claim(place{i, i + 1}, nt.within)
			}
		}
		return whole
	}
	if fallback.ok() {
		a.family(fallback, nt)
	}
	return fallback
}

// short claims the short form of an organisation beside its name.
func (a *alignment) short(p place, n citation.Name, nt nameTags) place {
	if n.Short == "" || nt.family != authorFamily {
		return p
	}
	q := a.beside(p, squash(n.Short), 3)
	if !q.ok() {
		return p
	}
	a.claim(q, authorShort)
	all := place{min(p.first, q.first), max(p.last, q.last)}
	for i := all.first; i < all.last; i++ {
		if !a.claimed[i] {
			a.claim(place{i, i + 1}, nt.within)
		}
	}
	return all
}

// family claims a family name; particles in lower case before it are such.
func (a *alignment) family(p place, nt nameTags) {
	a.claim(p, nt.family)
	for i := p.first; i < p.last-1 && a.sights[i].cues&particleCue != 0 && a.sights[i].shape == shortLowerShape; i++ {
		a.claim(place{i, i + 1}, nt.particle)
	}
}

// inside finds a value within a place.
func (a *alignment) inside(p place, value string) place {
	for _, q := range a.places(value, p.first) {
		if q.last <= p.last && a.free(q) {
			return q
		}
	}
	return place{}
}

// beside finds a value at most reach sights behind or before a place.
func (a *alignment) beside(p place, value string, reach int) place {
	for _, q := range a.places(value, p.last) {
		if q.first-p.last >= reach {
			break
		}
		if a.free(place{p.last, q.last}) {
			return q
		}
	}
	var last place
	for _, q := range a.places(value, max(0, p.first-reach-len(value))) {
		if q.last > p.first {
			break
		}
		if p.first-q.last < reach && a.free(place{q.first, p.first}) {
			last = q
		}
	}
	return last
}
