package intext

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// byPage resolves a cite by author and page: by its names and, where these have several works,
// by the words of a title. One that agrees with no reference may have a single mistake.
func (v *resolver) byPage(c *citation.InTextCite, q *query) {
	words := fold(c.Title)
	if len(q.names) == 0 {
		v.byShortTitle(c, words)
		return
	}
	far := isFarName(c)
	var agree []int
	best := 0
	for _, i := range v.withName(q) {
		e := v.entries[i]
		f := v.compareNames(q, e)
		const named = citation.DiffersInCoauthors | citation.EtAlOfNone
		if far && f.differs&named != 0 {
			f.differs &^= named // the sentence may name them elsewhere
			f.loose += len(q.names) + 1
		}
		if !f.names || f.differs != 0 {
			continue
		}
		if !q.names[0].leadsWith(e.authors) {
			f.loose++ // "A." is rather Ann than Mary A.
		}
		if agree == nil || f.loose < best {
			best, agree = f.loose, agree[:0]
		}
		if f.loose == best {
			agree = append(agree, i)
		}
	}
	if len(agree) == 0 && len(c.Names) == 1 {
		for i, e := range v.entries {
			if isShortOrganisation(c.Names[0].Text, e.organisation) {
				best, agree = 1, append(agree, i)
			}
		}
	}
	if len(agree) == 0 {
		return // until it is known which references are cited rightly
	}
	agree = v.inScript(agree, c.Names[0].Text)
	if of := v.those(agree, func(e *entry) bool { return !e.headed }); len(of) > 0 && words == "" {
		agree = of // a film is cited by its title, which the list has it under
	}
	sure := 1.0
	if best > 0 {
		sure = 0.85
	}
	if words != "" {
		if of := v.withWords(agree, words); len(of) > 0 {
			agree = of
		} else if of := v.withWords(v.withName(q), words); len(of) == 1 {
			// Of "Parsons" and "Parsons and Shils" the title tells which is meant.
			c.Differs = v.compareNames(q, v.entries[of[0]]).differs
			agree = of
		} else if of := v.withPrinted(v.withName(q), nameKey(c.Title)); len(of) == 1 {
			agree, sure = of, 0.8*sure // an entry that was not read well
		} else {
			sure *= 0.8
		}
	}
	v.apply(c, answer{agree, c.Differs, sure})
}

// inScript returns those of the references whose first author the list has in the script of a
// name, all if it has none so: in a Serbian list people of one name may stand in both.
func (v *resolver) inScript(refs []int, name string) []int {
	if len(refs) < 2 {
		return refs
	}
	var of []int
	cyrillic := isCyrillic(fold(name))
	for _, i := range refs {
		if e := v.entries[i]; len(e.authors) > 0 && isCyrillic(e.authors[0].surname) == cyrillic {
			of = append(of, i)
		}
	}
	if len(of) == 0 {
		return refs
	}
	return of
}

// isCyrillic reports whether a folded name is in Cyrillic.
func isCyrillic(folded string) bool { return firstRune(folded) >= 'Ѐ' && firstRune(folded) <= 'ӿ' }

// isFarName reports whether the sentence names the authors of a cite elsewhere than before its
// parentheses.
func isFarName(c *citation.InTextCite) bool {
	return c.Narrative && (len(c.Names) == 0 || c.Names[0].Span.Start < c.Span.Start)
}

// nearestByPage looks for the one reference whose names a single mistake explains.
func (v *resolver) nearestByPage(c *citation.InTextCite, q *query) {
	if len(q.names) == 0 {
		return
	}
	words := fold(c.Title)
	far := isFarName(c)
	best := 0
	var refs []int
	var differs citation.Difference
	for i, e := range v.entries {
		f := v.compareNames(q, e)
		if !f.names || !one(f.differs) || far && f.differs != citation.DiffersInSpelling && f.differs != citation.DiffersInOrder {
			continue
		}
		score := 2
		if f.weak {
			score = 0
		}
		if e.cited == 0 {
			score++
		}
		if words != "" && len(v.withWords([]int{i}, words)) > 0 {
			score += 2
		}
		if score == 0 || score < best {
			continue
		}
		if score > best {
			best, refs, differs = score, refs[:0], f.differs
		}
		if f.differs != differs {
			differs = 0
		}
		refs = append(refs, i)
	}
	if len(refs) == 0 || differs == 0 || best == 1 && len(refs) > 1 {
		if words != "" {
			v.byShortTitle(c, words)
			if c.ID != "" {
				c.Differs = citation.DiffersInCoauthors
			}
		}
		return
	}
	v.apply(c, answer{refs, differs, 0.85})
}

// byShortTitle resolves a cite of a title alone: that of a work without authors, or else of
// any other.
func (v *resolver) byShortTitle(c *citation.InTextCite, words string) {
	var anonymous, all []int
	for i, e := range v.entries {
		if all = append(all, i); e.titled {
			anonymous = append(anonymous, i)
		}
	}
	of := v.withWords(anonymous, words)
	if len(of) == 0 {
		of = v.withWords(all, words)
	}
	v.apply(c, answer{of, 0, 0.95})
}

// withWords returns those of the references whose titles have the words; if some begin with
// them, only these, and if some are no more than them, only these.
func (v *resolver) withWords(refs []int, words string) []int {
	var exact, whole, begin, in []int
	for _, i := range refs {
		e := v.entries[i]
		switch ref := (&knownReference{full: e.title}); {
		case words == "" || !ref.hasWords(words):
		case e.title == words:
			exact = append(exact, i)
		case dropArticle(e.title) == dropArticle(words):
			whole = append(whole, i)
		case beginsTitle(e.title, words):
			begin = append(begin, i)
		default:
			in = append(in, i)
		}
	}
	for _, found := range [...][]int{exact, whole, begin} {
		if len(found) > 0 {
			return found
		}
	}
	return in
}

// withPrinted returns those of the references in whose printed text a key stands.
func (v *resolver) withPrinted(refs []int, key string) []int {
	var of []int
	for _, i := range refs {
		if len(key) > 5 && strings.Contains(v.entries[i].printedKey(), key) {
			of = append(of, i)
		}
	}
	return of
}
