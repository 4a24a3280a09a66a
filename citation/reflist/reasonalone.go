package reflist

import "slices"

// What a reference begins with that was taken for an organisation and is none: a journal
// that stands alone, or the title of a work without an author.

// alone makes what contains the work, or its title, of an organisation that a reference
// without a title begins with: "Biostatistics 4 (2003) 195-206".
func (r *modelReader) alone() {
	first := r.start()
	names := r.stints(authorLiteral)
	if len(names) == 0 || names[0].first != first || len(r.stints(authorFamily)) > 0 || slices.Contains(r.path, uint8(titleTag)) {
		return
	}
	s := names[0]
	numbered := slices.ContainsFunc(r.path, func(p uint8) bool {
		return tag(p) == volumeTag || tag(p) == issueTag || tag(p) == pageFirstTag
	})
	container := r.stints(containerTag)
	switch {
	case !numbered && (len(container) > 0 || s.last-s.first < 4):
	case !numbered:
		r.beginsWith(s, titleTag)
	case len(container) == 0:
		r.beginsWith(s, containerTag)
		if r.sights[s.last-1].class == numberClass && s.last-s.first > 1 && !slices.Contains(r.path, uint8(volumeTag)) {
			r.path[s.last-1] = uint8(volumeTag)
		}
	case container[0].first-s.last <= 1 && r.near(s.last).class == stopClass:
		r.give(s.first, container[0].last, containerTag) // "Appl. Phys."
	}
}

// beginsWith makes another field of the name that a reference begins with, and of the
// punctuation behind it that of this field.
func (r *modelReader) beginsWith(s stint, t tag) {
	r.give(s.first, s.last, t)
	for i := s.last; i < len(r.path) && !r.sights[i].isWord() && tags[r.path[i]].after == afterAuthor; i++ {
		r.path[i] = uint8(tags[t].after)
	}
}
