package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// merge lets the rules speak where they know what the model has seldom seen: dates
// of visits and of first editions, dashes for authors, the division of names.
func (r *modelReader) merge(t *tokenized, labels []label) {
	for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator} {
		r.divide(t, labels, v)
	}
	for k := 0; k < len(r.ruled); {
		end := k + 1
		for end < len(r.ruled) && r.ruled[end] == r.ruled[k] {
			end++
		}
		if l := r.ruled[k]; rulesKnow(l) && yields(labels[k:end], l) {
			for i := k; i < end; i++ {
				labels[i] = l
			}
		}
		k = end
	}
	r.remarks(t, labels)
}

// remarks takes from remarks what only leads elsewhere, "Retrieved", and from what a work
// is called the marks that are left of it.
func (r *modelReader) remarks(t *tokenized, labels []label) {
	for k := 0; k < len(labels); {
		end := k + 1
		for end < len(labels) && labels[end].variable == labels[k].variable {
			end++
		}
		if v := labels[k].variable; v == citation.VarNote || v == citation.VarGenre {
			said := false
			for i := range r.sights {
				if s := &r.sights[i]; int(s.token) >= k && int(s.token) < end && s.isWord() && (s.cues&(leading|editionCue) == 0 || s.class == numberClass) {
					said = true
				}
			}
			for i := k; i < end && !said; i++ {
				labels[i] = label{separator: true, confidence: 1}
			}
		}
		k = end
	}
}

// rulesKnow reports whether a label of the rules is one of those that the model
// has seldom seen.
func rulesKnow(l label) bool {
	switch l.variable {
	case citation.VarAccessed, citation.VarOriginalDate, citation.VarEventDate, citation.VarCollectionNumber, citation.VarNumberOfVolumes,
		citation.VarMedium, citation.VarYearSuffix, citation.VarEditorTranslator, citation.VarReviewedTitle, citation.VarReviewedAuthor:
		return true
	case citation.VarIssued:
		return l.part == whole || l.part == endYearPart
	}
	return l.part == repeatPart || l.part == shortPart
}

// yields reports whether what the model says of some tokens gives way to a label
// of the rules.
func yields(labels []label, l label) bool {
	for _, m := range labels {
		if l.part == shortPart && m.variable != citation.NoVariable {
			return false
		}
		switch m.variable {
		case citation.NoVariable, citation.VarNote, citation.VarGenre, citation.VarNumber, l.variable:
		case citation.VarIssued, citation.VarEventDate, citation.VarArchive, citation.VarMedium:
		case citation.VarVolume, citation.VarIssue: // a year that few works are so old as to have
			if l.variable != citation.VarOriginalDate {
				return false
			}
		case citation.VarAuthor, citation.VarEditor, citation.VarTranslator:
			if l.part != repeatPart && l.variable != citation.VarEditorTranslator {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// divide takes the division of a list of names into persons and their parts from
// the rules where the model leaves somebody of two names without a given one, as in
// "edited by McRae Bob and Hubert Don", and where the rules, which know many names, see
// the family name first.
func (r *modelReader) divide(t *tokenized, labels []label, v citation.Variable) {
	first, last, end, least := listOf(t, labels, v)
	from, to, ruledEnd, _ := listOf(t, r.ruled, v)
	if first < 0 || first != from || last != to || !lacksGiven(t, labels[first:last], first) && !turned(t, labels[first:last], r.ruled[first:last], first) || hasLiteral(labels[first:last]) || hasLiteral(r.ruled[first:last]) {
		return
	}
	for k := first; k < max(end, ruledEnd); k++ {
		labels[k] = r.ruled[k]
		labels[k].confidence = min(labels[k].confidence, least)
		if labels[k].variable == citation.NoVariable {
			labels[k] = label{separator: true, confidence: 1}
		}
	}
}

// lacksGiven reports whether a person of a list has a family name of two words or
// more and no given name. The labels begin at a token.
func lacksGiven(t *tokenized, labels []label, at int) bool {
	family, given := map[uint16]int{}, map[uint16]bool{}
	for i, l := range labels {
		switch {
		case t.tokens[at+i].kind != wordToken:
		case l.part == familyPart:
			family[l.index]++
		case l.part == givenPart:
			given[l.index] = true
		}
	}
	for who, words := range family {
		if words > 1 && !given[who] {
			return true
		}
	}
	return false
}

// turned reports whether the rules take two words for a family and a given name that
// are a given and a family name to the model, and nobody in the list for one of whom the
// given name stands first. The labels begin at a token.
func turned(t *tokenized, labels, ruled []label, at int) bool {
	for i := 0; i+2 < len(ruled); i++ {
		if ruled[i].part == givenPart && ruled[i+2].part == familyPart && ruled[i].index == ruled[i+2].index && t.tokens[at+i+1].kind == spaceToken {
			return false
		}
	}
	for i := 0; i+2 < len(labels); i++ {
		if labels[i].part == givenPart && ruled[i].part == familyPart && labels[i+2].part == familyPart && ruled[i+2].part == givenPart && t.tokens[at+i+1].kind == spaceToken {
			return true
		}
	}
	return false
}

func hasLiteral(labels []label) bool {
	return slices.ContainsFunc(labels, func(l label) bool { return l.part == literalPart })
}

// listOf returns the tokens that the names of a variable are printed in: from the
// first to the last word, and the end with what follows that; and the least
// confidence of them. first is -1 for none.
func listOf(t *tokenized, labels []label, v citation.Variable) (first, last, end int, least float32) {
	first, least = -1, 1
	for k, l := range labels {
		if l.variable != v || t.tokens[k].kind == markupToken {
			continue
		}
		end = k + 1
		if t.tokens[k].kind == wordToken {
			if first < 0 {
				first = k
			}
			last = k + 1
		}
		least = min(least, l.confidence)
	}
	return first, last, end, least
}
