package reflist

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// A modelReader is what one goroutine reads with.
type modelReader struct {
	looker
	known      names.Known // what the list shows of names
	tagger     *crf.Tagger
	kinds      *crf.Tagger // of one position; nil for a model that knows none
	path       []uint8
	unreasoned []uint8 // the path before there was reasoning
	confidence []float32
	assessment assessment
	readings   []reading
	outline    outline
	decisions  []decision
	presences  [1 << presenceBits]presenceSums
	habits     habitSums
	features   []crf.Feature
	found      []stint // by stints, of the reference that is read
}

// modelLabeller labels with a model.
type modelLabeller struct {
	*Model
	setting
	trace *trace
}

func (m modelLabeller) label(t *tokens.Item) ([]tokens.Label, citation.Type) {
	r, _ := m.readers.Get().(*modelReader)
	if r == nil {
		r = &modelReader{tagger: crf.NewTagger(m.crf)}
		if m.kinds != nil {
			r.kinds = crf.NewTagger(m.kinds)
		}
	}
	defer m.readers.Put(r)
	if m.seen == nil {
		r.tag(t)
	} else {
		r.tagAgain(t, m.seen)
	}
	share := r.choose(m.Model, m.setting, m.trace)
	r.unreasoned = append(r.unreasoned[:0], r.path...)
	r.reason(m.known)
	r.assure(m.Model, r.assess(r.unreasoned, share))
	return r.labels(), r.kind()
}

// tag finds the best path and how sure it is of it.
func (r *modelReader) tag(t *tokens.Item) {
	r.look(t)
	r.makeRoom()
	r.tagger.Tag(r.observe(), r.path, r.confidence)
}

func (r *modelReader) makeRoom() {
	r.found = r.found[:0]
	n := len(r.sights)
	if cap(r.path) < n {
		r.path, r.confidence = make([]uint8, n, 2*n), make([]float32, n, 2*n)
	}
	r.path, r.confidence = r.path[:n], r.confidence[:n]
}

// A seen is what was found when a reference was tagged.
type seen struct {
	path       []uint8
	confidence []float32
	lattice    *crf.Lattice
}

// keep returns what tag found.
func (r *modelReader) keep() *seen {
	return &seen{slices.Clone(r.path), slices.Clone(r.confidence), r.tagger.Lattice()}
}

// tagAgain is tag of a reference that was tagged before.
func (r *modelReader) tagAgain(t *tokens.Item, s *seen) {
	r.look(t)
	r.makeRoom()
	r.observe()
	copy(r.path, s.path)
	copy(r.confidence, s.confidence)
	r.tagger.Resume(s.lattice)
}

// labels makes labels of the path.
func (r *modelReader) labels() []tokens.Label {
	r.item.Labels = slices.Grow(r.item.Labels, len(r.item.Tokens))[:len(r.item.Tokens)]
	clear(r.item.Labels)
	labels := r.item.Labels
	var index [tokens.Variables]uint16 // of the name that was seen last of each variable
	var open [tokens.Variables]bool    // a family name or literal of it was seen
	for i := 0; i < len(r.path); {
		j := i + 1
		for j < len(r.path) && r.path[j] == r.path[i] {
			j++
		}
		row := &tags[r.path[i]]
		first, last := r.sights[i].token, r.sights[j-1].token
		l := tokens.Label{Variable: row.variable, Part: row.part, Confidence: 1}
		for _, c := range r.confidence[i:j] {
			l.Confidence = min(l.Confidence, c)
		}
		switch {
		case row.role == nextRole:
			v := nextOf(tag(r.path[i]))
			if open[v] {
				index[v]++
				open[v] = false
			}
			l.Separator = true
		case row.role != valueRole || tag(r.path[i]) == accessedTag:
			l = tokens.Label{Separator: true, Confidence: 1}
		case row.variable.Kind() == citation.KindNames:
			if row.part == tokens.LiteralPart || row.part == tokens.OthersPart {
				if open[row.variable] {
					index[row.variable]++
				}
				open[row.variable] = true
			}
			if row.part == tokens.FamilyPart {
				open[row.variable] = true
			}
			l.Index = index[row.variable]
			if row.part == tokens.NonDroppingPart && r.drops(i, j) {
				l.Part = tokens.DroppingPart
			}
		}
		for k := first; k <= last; k++ {
			if r.item.Tokens[k].Kind != tokens.Markup {
				labels[k] = l
			}
			if counts := tag(r.path[i]) == extentTag || tag(r.path[i]) == volumesTag; counts && r.item.Tokens[k].Kind != tokens.Number {
				labels[k] = tokens.Label{Separator: true, Confidence: 1}
			}
		}
		i = j
	}
	r.item.Recognise()
	r.editorTranslators(labels)
	r.filmMakers(labels)
	r.repeatedAs(labels)
	r.dates(labels)
	r.remarks(labels)
	// What a recogniser is certain of.
	for _, l := range r.item.Links {
		first, last := r.item.TokenRange(l.Lead, l.End)
		for k := first; k < last; k++ {
			if r.item.Tokens[k].Clean < l.Start {
				labels[k] = tokens.Label{Separator: true, Confidence: 1}
			} else {
				labels[k] = tokens.Label{Variable: l.Variable, Confidence: 0.99}
			}
		}
		for k := last; k < len(labels) && labels[k].Variable == l.Variable; k++ {
			labels[k] = labels[k-1] // the rest of an address that was cut
		}
	}
	return labels
}

// remarks takes from remarks what only leads elsewhere, "Retrieved", and from what a work
// is called the marks that are left of it.
func (r *modelReader) remarks(labels []tokens.Label) {
	for k := 0; k < len(labels); {
		end := k + 1
		for end < len(labels) && labels[end].Variable == labels[k].Variable {
			end++
		}
		if v := labels[k].Variable; v == citation.VarNote || v == citation.VarGenre {
			said := false
			for i := range r.sights {
				if s := &r.sights[i]; int(s.token) >= k && int(s.token) < end && s.isWord() && (s.cues&(leading|editionCue) == 0 || s.class == numberClass) {
					said = true
				}
			}
			for i := k; i < end && !said; i++ {
				labels[i] = tokens.Label{Separator: true, Confidence: 1}
			}
		}
		k = end
	}
}

// editorTranslators makes of the editors translators as well whom words for both lead to: "edited and
// translated by".
func (r *modelReader) editorTranslators(labels []tokens.Label) {
	for i := 0; i < len(r.path); i++ {
		cues, of := uint32(0), citation.NoVariable
		for ; i < len(r.path) && (tag(r.path[i]) == editorLead || tag(r.path[i]) == otherLead); i++ {
			cues |= r.sights[i].cues
			if of = citation.VarEditor; tag(r.path[i]) == otherLead {
				of = citation.VarTranslator
			}
		}
		if cues&editorCue == 0 || cues&translatorCue == 0 || cues&andCue == 0 {
			continue
		}
		// They stand behind these words, up to the next ones of their kind.
		for k := i; k < len(r.path) && tag(r.path[k]) != editorLead && tag(r.path[k]) != otherLead; k++ {
			if l := &labels[r.sights[k].token]; l.Variable == of {
				l.Variable = citation.VarEditorTranslator
			}
		}
	}
}

// filmMakers makes directors and performers of those whom words for these lead to, of whom the model
// has made editors or translators: "*Moors*. Directed by Ann Marsh, performances by Bo Reed and Ida Elm".
// Source: MLA Handbook, 9th edition, on contributors.
func (r *modelReader) filmMakers(labels []tokens.Label) {
	for i := 0; i+2 < len(r.path); i++ {
		of := r.filmRole(i)
		if of == citation.NoVariable {
			continue
		}
		from := labels[r.sights[i+2].token].Variable
		if from != citation.VarEditor && from != citation.VarTranslator {
			continue
		}
		labels[r.sights[i].token] = tokens.Label{Separator: true, Confidence: 1}
		labels[r.sights[i+1].token] = labels[r.sights[i].token]
		last := i + 2
		for last < len(r.path) && r.filmRole(last) == citation.NoVariable && (isNameTag(tag(r.path[last]), editorTags) || isNameTag(tag(r.path[last]), otherTags) || tags[r.path[last]].role == withinRole || tags[r.path[last]].role == nextRole) {
			last++
		}
		// Those behind them in the list are counted from them on.
		first, moved := labels[r.sights[i+2].token].Index, uint16(0)
		for k := range labels {
			l := &labels[k]
			if l.Variable != from || l.Index < first || l.Separator {
				continue
			}
			if k <= int(r.sights[last-1].token) {
				l.Variable, moved = of, l.Index-first+1
				l.Index -= first
			} else {
				l.Index -= moved
			}
		}
	}
}

// filmRole returns what those are whom the words at a sight lead to.
func (r *modelReader) filmRole(i int) citation.Variable {
	if i+1 < len(r.path) {
		switch words := strings.ToLower(r.printed(i, i+1) + " " + r.printed(i+1, i+2)); {
		case directs[words]:
			return citation.VarDirector
		case performs[words]:
			return citation.VarPerformer
		}
	}
	return citation.NoVariable
}

// repeatedAs makes of a dash for the authors of the entry before one for whom the word behind it
// says: "———, eds."
func (r *modelReader) repeatedAs(labels []tokens.Label) {
	for i, p := range r.path {
		if tag(p) != authorRepeat {
			continue
		}
		next := i + 1
		for next < len(r.path) && !r.sights[next].isWord() {
			next++
		}
		if next == len(r.path) {
			return
		}
		switch tag(r.path[next]) {
		case editorLead:
			labels[r.sights[i].token].Variable = citation.VarEditor
		case otherLead:
			labels[r.sights[i].token].Variable = citation.VarTranslator
		}
	}
}

// drops reports whether a particle leaves with the given name: one that stands
// behind it, and "von" and its like before the family name.
func (r *modelReader) drops(first, last int) bool {
	is := func(i int, p tokens.Part) bool { return i >= 0 && i < len(r.path) && tags[r.path[i]].part == p }
	if !is(first-1, tokens.GivenPart) {
		return false
	}
	if !is(last, tokens.FamilyPart) {
		return true
	}
	return lexicon.DroppingParticles[r.printed(first, first+1)]
}

// nextOf returns the variable whose names a tag parts.
func nextOf(t tag) citation.Variable {
	switch t {
	case authorNext:
		return citation.VarAuthor
	case editorNext:
		return citation.VarEditor
	}
	return citation.VarTranslator
}
