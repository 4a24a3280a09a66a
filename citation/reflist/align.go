package reflist

import (
	"cmp"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// An alignment finds where the fields of a record are printed.
type alignment struct {
	*looker
	t       *tokens.Item
	ex      *Example
	text    string  // letters and digits of the reference, folded
	sight   []int32 // that each byte of text belongs to
	starts  []int32 // where in text each sight begins; one more than sights
	sets    []crf.Set
	claimed []bool
	missing []citation.Variable // that the record has and the print seems not to have
}

// align returns the tags that each token of an example may have. k has looked at
// it.
func align(k *looker, t *tokens.Item, ex *Example) []crf.Set {
	a := &alignment{looker: k, t: t, ex: ex, sets: make([]crf.Set, len(k.sights)), claimed: make([]bool, len(k.sights))}
	a.fold()
	a.links()
	a.exact()
	a.texts()
	a.names(citation.VarAuthor, authorTags)
	a.names(citation.VarEditor, editorTags)
	a.names(citation.VarTranslator, otherTags)
	a.dates()
	a.pages()
	a.numbers()
	a.rest()
	return a.sets
}

func squash(s string) string { return strings.ReplaceAll(citation.FoldText(s), " ", "") }

func (a *alignment) fold() {
	var b strings.Builder
	for i := range a.sights {
		a.starts = append(a.starts, int32(b.Len()))
		tok := a.t.Tokens[a.sights[i].token]
		if tok.Kind == tokens.Address {
			b.WriteByte(' ')
		} else {
			b.WriteString(squash(a.t.Text[tok.Start:tok.End]))
		}
		for len(a.sight) < b.Len() {
			a.sight = append(a.sight, int32(i))
		}
	}
	a.starts = append(a.starts, int32(b.Len()))
	a.text = b.String()
}

// A place is a range of sights.
type place struct{ first, last int } // last is past the end

func (p place) ok() bool { return p.last > p.first }

// places yields where a folded value stands at the bounds of sights, in order.
func (a *alignment) places(value string, from int) []place {
	var found []place
	if value == "" {
		return nil
	}
	for at := int(a.starts[from]); at < len(a.text); {
		i := strings.Index(a.text[at:], value)
		if i < 0 {
			break
		}
		i += at
		end := i + len(value)
		first := int(a.sight[i])
		if int(a.starts[first]) == i && (end == len(a.text) || a.sight[end] != a.sight[end-1]) {
			found = append(found, place{first, int(a.sight[end-1]) + 1})
		}
		at = i + 1
	}
	return found
}

func (a *alignment) free(p place) bool {
	for i := p.first; i < p.last; i++ {
		if a.claimed[i] {
			return false
		}
	}
	return true
}

func (a *alignment) claim(p place, t tag) {
	for i := p.first; i < p.last; i++ {
		a.sets[i], a.claimed[i] = crf.Of(int(t)), true
	}
}

// within reports whether a place lies in a span of a variable; it is true when no
// span has this variable.
func (a *alignment) within(p place, v citation.Variable) bool {
	known := false
	for _, s := range a.ex.Spans {
		if !slices.Contains(s.Variables, v) {
			continue
		}
		known = true
		first, last := a.t.Tokens[a.sights[p.first].token], a.t.Tokens[a.sights[p.last-1].token]
		if first.Start >= s.Start && last.End <= s.End {
			return true
		}
	}
	return !known
}

func (a *alignment) skips(v citation.Variable) bool { return slices.Contains(a.ex.Skip, v) }

func (a *alignment) links() {
	for i := range a.sights {
		switch a.sights[i].shape {
		case doiShape, urlShape:
			tok := a.t.Tokens[a.sights[i].token]
			t := urlTag
			if _, err := citation.ParseDOI(a.t.Text[tok.Start:tok.End]); err == nil {
				t = doiTag
			}
			a.claim(place{i, i + 1}, t)
		}
	}
}

// textTags are the tags of variables that are printed as they are.
var textTags = []struct {
	variable citation.Variable
	tag      tag
}{
	{citation.VarTitle, titleTag}, {citation.VarContainerTitle, containerTag}, {citation.VarCollectionTitle, collectionTag},
	{citation.VarEventTitle, eventTag}, {citation.VarGenre, genreTag}, {citation.VarPublisher, publisherTag},
	{citation.VarPublisherPlace, placeTag}, {citation.VarArchive, archiveTag}, {citation.VarNote, noteTag},
	{citation.VarNumber, numberTag}, {citation.VarISBN, bookNumberTag}, {citation.VarISSN, bookNumberTag}, {citation.VarPMID, pmidTag},
}

func (a *alignment) texts() {
	type text struct {
		value    string
		tag      tag
		variable citation.Variable
	}
	var texts []text
	for _, row := range textTags {
		if _, ok := exactTags[row.variable]; ok && a.ex.Exact {
			continue
		}
		if v := squash(a.ex.Reference.Text(row.variable).Plain()); v != "" {
			texts = append(texts, text{v, row.tag, row.variable})
		}
	}
	slices.SortStableFunc(texts, func(x, y text) int { return cmp.Compare(len(y.value), len(x.value)) })
	for _, x := range texts {
		var best place
		for _, p := range a.places(x.value, 0) {
			if !a.free(p) || !a.within(p, x.variable) {
				continue
			}
			// The title is the first, what publishes the last.
			if !best.ok() || x.tag != titleTag && x.tag != containerTag {
				best = p
			}
		}
		if !best.ok() {
			a.miss(x.variable)
			continue
		}
		if a.skips(x.variable) {
			a.miss(x.variable) // its bounds are not sure
			continue
		}
		a.claim(best, x.tag)
		a.ending(best, x.tag)
	}
}

// ending claims what belongs to the end of a text and is no letter: a question
// mark, a bracket that closes one within.
func (a *alignment) ending(p place, t tag) {
	if a.ex.Exact && t != titleTag && t != containerTag && t != collectionTag && t != publisherTag {
		return // they end where they end
	}
	open := 0
	for i := p.first; i < p.last; i++ {
		switch a.sights[i].class {
		case openClass:
			open++
		case closeClass:
			open--
		}
	}
	for i := p.last; i < len(a.sights) && !a.claimed[i] && !a.sights[i].spaceBefore; i++ {
		switch s := &a.sights[i]; {
		case s.shape == '?' || s.shape == '!':
		case s.class == closeClass && open > 0:
			open--
		default:
			return
		}
		a.claim(place{i, i + 1}, t)
	}
}

func (a *alignment) miss(v citation.Variable) { a.missing = append(a.missing, v) }
