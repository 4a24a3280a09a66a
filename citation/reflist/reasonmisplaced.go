package reflist

// Words that were left to nothing, or to a remark, where the field beside them goes on.

// remarkTitle takes a remark that stands between the authors or the year and a journal for the
// title that the reference lacks, and one between the title and a journal, of some words, for the rest
// of the title, if that is not in quotes: "Peat. Or, What Is Wrong with Salt? Bog Review, 23(2)".
func (r *modelReader) remarkTitle() {
	const fewest = 4 // words of a sentence that belongs to a title
	const telling = editorCue | translatorCue | editionCue | accessCue | urlCue | thesisCue | reportCue | noDateCue | seriesCue | pageCue | volumeCue | issueCue
	titled := hasTag(r.path, titleTag)
	for _, s := range r.stints(noteTag) {
		before, after := r.valueBefore(s.first), r.valueAfter(s.last)
		if before < 0 || after == len(r.path) || tag(r.path[after]) != containerTag || r.sights[s.first-1].class == openClass || r.sights[s.first].class == openClass {
			continue
		}
		words, remark := 0, false
		for i := s.first; i < s.last; i++ {
			w := &r.sights[i]
			if w.isWord() {
				words++
			}
			remark = remark || w.cues&telling != 0 && w.shape != shortLowerShape || w.class == linkClass
		}
		if remark && titled {
			continue
		}
		switch of := tag(r.path[before]); {
		case !titled && (isNameTag(of, authorTags) || of == yearTag || of == yearSuffixTag):
			r.give(s.first, s.last, titleTag)
			return
		case of == titleTag && words >= fewest && r.sights[s.first].shape != lowerShape && r.near(before+1).class != quoteClass:
			r.give(before+1, s.last, titleTag)
			return
		}
	}
}

// valueBefore returns the last sight of a value before i, -1 if there is none.
func (r *modelReader) valueBefore(i int) int {
	for i--; i >= 0 && tags[r.path[i]].role != valueRole; i-- {
	}
	return i
}

// valueAfter returns the first sight of a value from i on, one past the last if there is none.
func (r *modelReader) valueAfter(i int) int {
	for ; i < len(r.path) && tags[r.path[i]].role != valueRole; i++ {
	}
	return i
}

// numberedTitle gives a title the Roman numerals behind it that were taken for a word such as
// "in": "Peat of the North - I."
func (r *modelReader) numberedTitle() {
	for _, s := range r.stints(containerLead) {
		before := s.first
		for before > 0 && r.sights[before-1].class == dashClass {
			before--
		}
		if before == 0 || tag(r.path[before-1]) != titleTag {
			continue
		}
		last := s.first
		for last < len(r.path) && (r.sights[last].class == dashClass || tag(r.path[last]) == containerLead && isRoman(r.printed(last, last+1))) {
			last++
		}
		if last > s.first && (last == len(r.path) || r.sights[last].class == stopClass || r.sights[last].class == commaClass) {
			r.give(before, last, titleTag)
		}
	}
}

// shortenedJournal gives a journal that a reference begins with its first word, if that is
// an abbreviation and was taken for the label of the reference: "Intl. J. Bogs 12".
func (r *modelReader) shortenedJournal() {
	s := r.stints(labelTag)
	if len(s) != 1 || s[0].first != 0 || s[0].last != 2 || r.sights[0].class != wordClass || r.sights[1].class != stopClass || r.near(2).class != wordClass {
		return
	}
	if tag(r.path[2]) == containerTag {
		r.give(0, 2, containerTag)
	}
}

// lastPublisher makes one publisher of two that a colon parts at the end of a reference, of which the
// second was taken for what the work is in: "Bern: Bog Office: Peat Press."
func (r *modelReader) lastPublisher() {
	published, in := r.stints(publisherTag), r.stints(containerTag)
	if len(published) != 1 || len(in) != 1 || hasTag(r.path, containerLead) {
		return
	}
	p, c := published[0], in[0]
	if c.first == p.last+1 && r.sights[p.last].shape == ':' && r.valueAfter(c.last) == len(r.path) {
		r.give(p.last, c.last, publisherTag)
	}
}
