package reflist

import "slices"

// A work without a date has a word for that behind its authors, and the years of the entry are those of its title.

// noDateBehindNames finds what is printed for no date behind the authors, or editors, that a reference
// begins with, whatever it was taken for: "Marsh, Ann. o. J. Peat", "Marsh, A., без датума.". No
// initials begin with a small letter.
func (r *modelReader) noDateBehindNames() {
	if status := r.stints(statusTag); len(status) > 0 {
		r.yearBehindStatus(status[0])
		return
	}
	r.labelBeforeNoDate()
	dated := hasTag(r.path, yearTag)
	for i := r.start() + 1; i < len(r.path) && (tags[r.path[i-1]].role != valueRole || isNameTag(tag(r.path[i-1]), authorTags) || isNameTag(tag(r.path[i-1]), editorTags)); i++ {
		if !r.isNoDate(i) {
			continue
		}
		end := r.noDateEnd(i)
		inBrackets := r.sights[i-1].class == openClass && r.near(end).class == closeClass
		if dated && !(r.isBehindNames(i) && (inBrackets || r.yearsGoOn() || r.isTitleYear(end))) {
			return
		}
		r.yearsIntoText()
		r.yearBehindStatus(stint{i, end})
		was := tag(r.path[i])
		r.give(i, end, statusTag)
		if before := tag(r.path[i-1]); isNameTag(before, authorTags) {
			r.path[i-1] = uint8(afterAuthor)
		} else if isNameTag(before, editorTags) {
			r.path[i-1] = uint8(afterEditor)
		}
		if behind := r.near(end).class; was == titleTag && (behind == stopClass || behind == closeClass) {
			r.path[end] = uint8(afterDate)
			if behind == closeClass && !hasTag(r.path, titleTag) {
				r.sentenceIsTitle(end + 1)
			}
		}
		r.titleBehindNoDate(end)
		return
	}
}

// isBehindNames reports whether the last word before a sight is of an author or editor, or one for editors behind them:
// "Marsh, Ann, ed. n.d.".
func (r *modelReader) isBehindNames(i int) bool {
	before := func(i int) int {
		for i--; i > 0 && !r.sights[i].isWord(); i-- {
		}
		return i
	}
	word := before(i)
	if word > 0 && r.sights[word].cues&editorCue != 0 {
		word = before(word)
	}
	return word >= 0 && (isNameTag(tag(r.path[word]), authorTags) || isNameTag(tag(r.path[word]), editorTags))
}

// yearBehindStatus gives the title the year that it begins with behind a word such as "forthcoming", or one for
// no date.
func (r *modelReader) yearBehindStatus(status stint) {
	if years := r.stints(yearTag); r.isTitleYear(status.last) {
		r.give(years[0].first, years[0].last, titleTag)
	}
}

// isTitleYear reports whether the only year stands behind nothing but marks from a sight on, and before the title.
func (r *modelReader) isTitleYear(from int) bool {
	for from < len(r.path) && !r.sights[from].isWord() {
		from++
	}
	years := r.stints(yearTag)
	return len(years) == 1 && years[0].first == from && r.isValueWord(years[0].last) && tag(r.path[years[0].last]) == titleTag
}

// yearsGoOn reports whether nothing but a space parts each year from a word before it.
func (r *modelReader) yearsGoOn() bool {
	return !slices.ContainsFunc(r.stints(yearTag), func(y stint) bool { return !r.isValueWord(r.beforeYears(y)) })
}

// yearsIntoText gives the years of what has no date to the words before them.
func (r *modelReader) yearsIntoText() {
	for _, y := range r.stints(yearTag) {
		if word := r.beforeYears(y); r.isValueWord(word) {
			r.give(word+1, y.last, tag(r.path[word]))
		}
	}
}

// beforeYears returns where the sight before a year stands, but for words between it and another year.
func (r *modelReader) beforeYears(y stint) int {
	i := y.first - 1
	for i > 0 && tag(r.path[i]) == dateWithin && r.sights[i].isWord() {
		i--
	}
	return i
}

// sentenceIsTitle gives the title what stands from a sight on up to the next full stop.
func (r *modelReader) sentenceIsTitle(first int) {
	for first < len(r.path) && !r.sights[first].isWord() {
		first++
	}
	last := first
	for last < len(r.path) && r.sights[last].class != stopClass {
		last++
	}
	if first < last && last < len(r.path) {
		r.give(first, last, titleTag)
	}
}

// noDateEnd returns the end of what is printed for no date at a sight, or the sight where there is
// none. The full stop of an abbreviation belongs to it.
func (r *modelReader) noDateEnd(i int) int {
	for _, n := range [...]int{4, 3, 2, 1} { // sights: "o. J.", "o. J", "bez datuma", "undated"
		if end := i + n; end < len(r.path) && (r.sights[end-1].class == stopClass || !r.sights[end].isWord()) && isNoDate(r.printed(i, end)) {
			return end
		}
	}
	return i
}

// labelBeforeNoDate makes somebody of one name of what was taken for a label before what is printed for no date: "Ovid.
// n.d. Peat".
func (r *modelReader) labelBeforeNoDate() {
	const name, stop, noDate = 0, 1, 2
	if len(r.path) <= noDate || tag(r.path[name]) != labelTag || !r.isWholeName(name) || r.sights[stop].class != stopClass || !r.isNoDate(noDate) {
		return
	}
	r.path[name] = uint8(authorFamily)
	for i := stop; i < len(r.path) && tag(r.path[i]) == labelTag; i++ {
		r.path[i] = uint8(afterAuthor)
	}
}

// isNoDate reports whether what is printed for no date begins at a sight, behind a mark.
func (r *modelReader) isNoDate(i int) bool {
	w := &r.sights[i]
	return i > 0 && !r.sights[i-1].isWord() && w.class == wordClass && (w.shape == shortLowerShape || w.shape == lowerShape) && r.noDateEnd(i) > i
}

// titleBehindNoDate makes the title, of a work that has none, of what follows and was taken for
// what the work is in, or of a sentence that was taken for the place.
func (r *modelReader) titleBehindNoDate(i int) {
	for i < len(r.path) && tags[r.path[i]].role != valueRole && !r.sights[i].isWord() {
		i++
	}
	if i == len(r.path) || slices.Contains(r.path, uint8(titleTag)) {
		return
	}
	first, of := i, tag(r.path[i])
	for i < len(r.path) && tag(r.path[i]) == of {
		i++
	}
	if of == containerTag || of == collectionTag || of == placeTag && r.near(i).class == stopClass && r.near(i+1).isWord() {
		r.give(first, i, titleTag)
	}
}
