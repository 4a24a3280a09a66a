package reflist

import (
	"slices"
)

// The place and publisher behind a title that ran on into them are known by their commas: a
// name in capitals or the name of a town, before what was left of them.

// imprints parts from a title what its last words are of where and by whom it was published,
// and from a remark the place before the words that there is no date.
func (r *modelReader) imprints() {
	r.reprintedTitle()
	r.townInTitle()
	r.placeInTitle()
	r.undatedPlace()
	r.openPlace()
	r.openPublisher()
}

// openPlace takes from the end of a place the bracket that opens behind it: "Oslo [u.a.]".
func (r *modelReader) openPlace() {
	for _, s := range r.stints(placeTag) {
		if end := s.last - 1; end > s.first && r.sights[end].class == openClass {
			r.path[end] = uint8(afterPublisher)
		}
	}
}

// openPublisher parts from the title of a book the publisher in the bracket that opens in it,
// before the year: "Peat and Oaks (OUP 1994)".
func (r *modelReader) openPublisher() {
	const longest = 5 // sights of a publisher
	if hasTag(r.path, publisherTag, placeTag, issueTag) {
		return
	}
	for _, of := range [...]tag{containerTag, titleTag} {
		for _, s := range r.stints(of) {
			open := s.last - 1
			for open > s.first+1 && open >= s.last-longest && r.sights[open].shape != '(' && r.sights[open].class == wordClass && r.sights[open].shape != lowerShape {
				open--
			}
			if r.sights[open].shape != '(' || open+1 == s.last || open <= s.first+1 || r.near(s.last).shape != yearShape || r.near(s.last+1).shape != ')' || r.sights[open+1].cues&(monthCue|seasonCue|placeCue) != 0 {
				continue
			}
			r.path[open] = uint8(tags[of].after)
			r.give(open+1, s.last, publisherTag)
			return
		}
	}
}

// reprintedTitle parts from a title the year of the first edition in square brackets behind it,
// and the edition that follows: "Peat [1975], revised edition, Oslo, Moor House, 1996".
func (r *modelReader) reprintedTitle() {
	for _, s := range r.stints(titleTag) {
		for i := s.first + 1; i+2 < s.last; i++ {
			if r.sights[i].shape != '[' || r.sights[i+1].shape != yearShape || r.sights[i+2].shape != ']' {
				continue
			}
			rest := i + 3
			isEdition := slices.ContainsFunc(r.sights[rest:s.last], func(s sight) bool { return s.cues&editionCue != 0 && s.shape != shortLowerShape })
			if len(r.stints(yearTag)) == 0 || rest < s.last && (r.sights[rest].class != commaClass || !isEdition) {
				return
			}
			r.path[i], r.path[i+1], r.path[i+2] = uint8(afterTitle), uint8(originalYearTag), uint8(afterDate)
			if rest < s.last {
				r.path[rest] = uint8(afterOther)
				r.give(rest+1, s.last, editionTag)
			}
			return
		}
	}
}

// townInTitle parts from the only title of a reference the name of a town between its last commas
// and the publisher behind that, with the bracket of a series: "Peat, Oslo, Moor House (Bogs),
// 1999".
func (r *modelReader) townInTitle() {
	const longest = 5 // words of a publisher
	title := r.stints(titleTag)
	if len(title) != 1 || slices.ContainsFunc(r.path, func(p uint8) bool { return isImprint(tag(p)) || tag(p) == containerTag }) {
		return
	}
	s := title[0]
	for i := s.last - 3; i > s.first+1; i-- {
		town := &r.sights[i]
		if town.class != wordClass || town.cues&placeCue == 0 || town.shape != titleShape || r.sights[i-1].class != commaClass || r.sights[i+1].class != commaClass {
			continue
		}
		end := i + 2
		for ; end < s.last && r.sights[end].class != openClass; end++ {
			if w := &r.sights[end]; w.class != dashClass && w.class != andClass && (w.class != wordClass || w.shape == lowerShape) {
				return
			}
		}
		if end == i+2 || end > i+2+longest || end < s.last && r.sights[s.last-1].class != closeClass {
			return
		}
		r.path[i-1], r.path[i], r.path[i+1] = uint8(afterTitle), uint8(placeTag), uint8(afterPublisher)
		r.give(i+2, end, publisherTag)
		if end < s.last {
			r.path[end], r.path[s.last-1] = uint8(afterPublisher), uint8(afterOther)
			r.give(end+1, s.last-1, noteTag)
		}
		return
	}
}

// townInRemark makes a place and a publisher of a remark that is the name of a town and, behind
// a comma, words in capitals: "Peat, Oslo, M.H., coll. « Bogs »".
func (r *modelReader) townInRemark() {
	const longest = 8 // sights of a publisher
	title := r.stints(titleTag)
	if len(title) != 1 || hasTag(r.path, publisherTag, placeTag) {
		return
	}
	for _, s := range r.stints(noteTag) {
		if s.last-s.first < 3 || s.last-s.first > longest+2 || r.valueBefore(s.first) != title[0].last-1 || r.sights[s.first-1].class != commaClass {
			continue
		}
		town := &r.sights[s.first]
		if town.class != wordClass || town.cues&placeCue == 0 || town.shape != titleShape || r.sights[s.first+1].class != commaClass {
			continue
		}
		capitals := !slices.ContainsFunc(r.sights[s.first+2:s.last], func(s sight) bool {
			return s.class == numberClass || s.class == wordClass && s.shape == lowerShape || s.class == linkClass || s.class == openClass
		})
		if capitals && r.sights[s.first+2].class == wordClass {
			r.path[s.first], r.path[s.first+1] = uint8(placeTag), uint8(afterPublisher)
			r.give(s.first+2, s.last, publisherTag)
		}
		return
	}
}

// townAndYear makes a place and a year of a remark that is words in capitals and a year, at the
// end of a reference that has neither: "Peat. Bd. 1. Oslo 2000."
func (r *modelReader) townAndYear() {
	const longest = 3 // words of a place
	if hasTag(r.path, publisherTag, placeTag, yearTag, containerTag) {
		return
	}
	for _, s := range r.stints(noteTag) {
		year := s.last - 1
		if year == s.first || year > s.first+longest || r.sights[year].shape != yearShape || r.valueAfter(s.last) < len(r.path) {
			continue
		}
		noName := func(s sight) bool { return s.class != wordClass || s.shape != titleShape || s.cues&monthCue != 0 }
		if slices.ContainsFunc(r.sights[s.first:year], noName) {
			continue
		}
		r.give(s.first, year, placeTag)
		r.path[year] = uint8(yearTag)
	}
}

// placeBeforeTitle gives to a title the words before its colon that were taken for a place, though no publisher stands
// behind that: "Marsh, Ann, editor. Leeds: Peat after 1898. Heather, 2013."
func (r *modelReader) placeBeforeTitle() {
	for _, p := range r.stints(placeTag) {
		if r.near(p.last).shape == ':' && p.last+1 < len(r.path) && tag(r.path[p.last+1]) == titleTag && r.near(p.first-1).class == stopClass && !hasTag(r.path[:p.first], titleTag) {
			r.give(p.first, p.last+1, titleTag)
		}
	}
}

// placeInTitle parts from a title in sentence case its last words behind a comma, in capitals, where
// they can only be the place: before the publisher, or before the year of a book that has
// no comma before it. "Peat of the moor, Lom, Éd. du Sel", "Peat of the moor, Lom 1739".
func (r *modelReader) placeInTitle() {
	const longest = 4 // sights of a place
	title := r.stints(titleTag)
	if len(title) != 1 || hasTag(r.path, placeTag, containerTag) {
		return
	}
	s := title[0]
	after := r.valueAfter(s.last)
	if after == len(r.path) {
		return
	}
	switch of := tag(r.path[after]); {
	case of == publisherTag && after == s.last+1 && r.sights[s.last].class == commaClass:
	case of == yearTag && after == s.last && !hasTag(r.path, publisherTag):
	case of == yearTag && after == s.last+1 && r.endsInPlace(s) && !hasTag(r.path, publisherTag):
	default:
		return
	}
	first := s.last - 1
	for ; first > s.first && first >= s.last-longest && r.sights[first].class != commaClass; first-- {
		w := &r.sights[first]
		if w.class != dashClass && (w.class != wordClass || w.shape != titleShape && w.shape != mixedShape) {
			return
		}
	}
	if first+1 == s.last || r.sights[first].class != commaClass || r.sights[first+1].class != wordClass {
		return
	}
	small := 0 // words that only a title in sentence case has
	for i := s.first + 1; i < first; i++ {
		if r.sights[i].shape == lowerShape {
			small++
		}
	}
	if small == 0 && r.sights[first+1].cues&placeCue == 0 {
		return
	}
	r.path[first] = uint8(afterTitle)
	r.give(first+1, s.last, placeTag)
}

// endsInPlace reports whether the last word of a stretch between two commas is the name of a place.
func (r *modelReader) endsInPlace(s stint) bool {
	return s.last-s.first > 2 && r.near(s.last-2).class == commaClass && r.near(s.last-1).cues&placeCue != 0 && r.near(s.last).class == commaClass
}

// undatedPlace takes for the place what stands before the words that there is no date, at the end
// of a remark behind the title: "Oslo, n.d."
func (r *modelReader) undatedPlace() {
	const longest = 3 // words of a place
	if hasTag(r.path, placeTag, yearTag, statusTag) {
		return
	}
	for _, s := range r.stints(noteTag) {
		comma := s.first
		for comma < s.last && r.sights[comma].class == wordClass && r.sights[comma].shape == titleShape {
			comma++
		}
		end := s.last
		if end < len(r.path) && r.sights[end].class == stopClass {
			end++
		}
		if comma == s.first || comma > s.first+longest || comma+1 >= s.last || r.sights[comma].class != commaClass || !isNoDate(r.printed(comma+1, end)) && !isNoDate(r.printed(comma+1, s.last)) {
			continue
		}
		r.give(s.first, comma, placeTag)
		r.path[comma] = uint8(afterPublisher)
		r.give(comma+1, s.last, statusTag)
		return
	}
}
