package reflist

import (
	"slices"
	"strconv"
)

// Numbers of several: ranges whose second number was left over, and issues and volumes that
// stand beside each other.

// ranges mends the numbers of several.
func (r *modelReader) ranges() {
	r.rangeEnds()
	r.romanRanges()
	r.besideVolume()
	r.monthAsIssue()
	r.loneVolume()
	r.dashedNumbers()
}

// rangeEnds gives a page, a volume or an issue the second number of a range of which nothing
// was made: "481‑92", "Vol. 15‑16".
func (r *modelReader) rangeEnds() {
	for _, of := range [...]tag{pageFirstTag, volumeTag, issueTag} {
		for _, s := range r.stints(of) {
			dash, end := s.last, s.last+1
			if end >= len(r.path) || r.sights[dash].class != dashClass || r.sights[end].class != numberClass || r.sights[s.last-1].class != numberClass || !r.isVacant(dash) || !r.isVacant(end) {
				continue
			}
			if of == pageFirstTag {
				r.path[dash], r.path[end] = uint8(pageDash), uint8(pageLastTag)
			} else {
				r.give(dash, end+1, of)
			}
		}
	}
}

// romanRanges gives a volume in Roman numerals the one before its hyphen: "Bogs, V-VI (1963)".
func (r *modelReader) romanRanges() {
	for _, s := range r.stints(volumeTag) {
		dash, number := s.first, s.first+1
		if r.sights[s.first].class != dashClass {
			dash, number = s.first-1, s.first
		}
		if dash < 1 || number >= s.last || r.sights[dash].class != dashClass || tags[r.path[dash-1]].role == valueRole || r.sights[dash-1].class != wordClass {
			continue
		}
		if isRoman(r.printed(dash-1, dash)) && isRoman(r.printed(number, number+1)) {
			r.give(dash-1, s.first, volumeTag)
		}
	}
}

// besideVolume parts the issue from the volume where both were taken for volumes, behind a comma
// before the page, "5, 17, 7–35", or behind a space as a range, "90 1–2", and makes one of
// two issues with a comma between, "nos. 3, 4".
func (r *modelReader) besideVolume() {
	issue := r.stints(issueTag)
	if len(issue) == 2 && issue[1].first == issue[0].last+1 && r.sights[issue[0].last].class == commaClass && r.sights[issue[1].first].class == numberClass {
		r.path[issue[0].last] = uint8(issueTag)
	}
	if len(issue) > 0 {
		return
	}
	volume := r.stints(volumeTag)
	switch {
	case len(volume) == 2:
		first, second := volume[0], volume[1]
		if second.first == first.last+1 && r.sights[first.last].class == commaClass && r.sights[second.first].class == numberClass && hasTag(r.path[second.last:], pageFirstTag) {
			r.give(second.first, second.last, issueTag)
		}
	case len(volume) == 1 && volume[0].last-volume[0].first == 4:
		s := r.sights[volume[0].first:volume[0].last]
		if s[0].class == numberClass && s[1].class == numberClass && s[1].spaceBefore && s[2].class == dashClass && s[3].class == numberClass {
			r.give(volume[0].first+1, volume[0].last, issueTag)
		}
	}
}

// monthAsIssue takes for an issue the month or season that stands in the place of one: behind
// a word for issues, "no. Summer (1996)", or in brackets right behind the volume where the year
// stands elsewhere, "8(May)".
func (r *modelReader) monthAsIssue() {
	if hasTag(r.path, issueTag) {
		return
	}
	for i := 1; i+1 < len(r.path); i++ {
		if r.sights[i].class != wordClass || r.sights[i].cues&(monthCue|seasonCue) == 0 {
			continue
		}
		word := i - 1
		if r.sights[word].class == stopClass && word > 0 {
			word--
		}
		switch behind := r.sights[i+1].class; {
		case behind == numberClass:
		case tag(r.path[i]) == publisherTag && tag(r.path[word]) == publisherTag && r.sights[word].cues&issueCue != 0 && r.near(i+1).class == commaClass && !r.near(word-1).isWord():
			r.give(word, i, issueLead)
			r.path[i] = uint8(issueTag)
			return
		case r.sights[word].cues&issueCue != 0 && r.sights[word].cues&monthCue == 0 && r.isVacant(word) && (r.isVacant(i) || tag(r.path[i]) == monthTag):
			r.give(word, i, issueLead)
			r.path[i] = uint8(issueTag)
			return
		case i > 1 && r.sights[i-1].class == openClass && !r.sights[i-1].spaceBefore && behind == closeClass && tag(r.path[i-2]) == volumeTag && tag(r.path[i]) == monthTag && hasTag(r.path, yearTag):
			r.path[i], r.path[i+1] = uint8(issueTag), uint8(afterNumbers)
			return
		}
	}
}

// loneVolume takes for the volume the only number of an article, which was taken for a page and
// stands right behind the title of the journal, "J. Bogs 113.", or behind a comma at the end of
// a reference without a title whose year stands before: "Marsh, A. 2003, Bog Notes, 34".
func (r *modelReader) loneVolume() {
	const most = 999 // beyond which a number is rather a page
	pages := r.stints(pageFirstTag)
	if len(pages) != 1 || pages[0].last != pages[0].first+1 || hasTag(r.path, volumeTag, issueTag, pageLastTag) {
		return
	}
	at := pages[0].first
	before, year := r.valueBefore(at), slices.Index(r.path, uint8(yearTag))
	if before < 0 || tag(r.path[before]) != containerTag {
		return
	}
	beside := before == at-1 && r.sights[before].isWord()
	atEnd := before >= at-2 && year >= 0 && year < before && r.valueAfter(at+1) == len(r.path) && !hasTag(r.path, pageLead) && !hasTag(r.path, titleTag)
	if n := r.number(at); (beside || atEnd) && n > 0 && n <= most {
		r.path[at] = uint8(volumeTag)
	}
}

// dashedNumbers makes one number of a double volume, whose second half was taken for the issue,
// "Bogs 16-18 (1995)", and the pages of what was taken for an issue where there are none: "5:S3-S4".
func (r *modelReader) dashedNumbers() {
	issue := r.stints(issueTag)
	if len(issue) != 1 {
		return
	}
	s := issue[0]
	if before := s.first - 2; before >= 0 && s.last-s.first == 1 && r.sights[s.first-1].class == dashClass && r.sights[s.first-1].shape != '/' && tag(r.path[before]) == volumeTag {
		const widest = 3
		if from, to := r.number(before), r.number(s.first); from > 0 && to > from && to-from <= widest {
			r.give(s.first-1, s.last, volumeTag)
		}
		return
	}
	const long = 5 // letter, number, dash, letter, number
	if s.last-s.first != long || r.sights[s.first].shape != capitalShape || r.sights[s.first+2].class != dashClass || r.sights[s.first+3].word != r.sights[s.first].word {
		return
	}
	if hasTag(r.path, volumeTag) && !hasTag(r.path, pageFirstTag) {
		r.give(s.first, s.first+2, pageFirstTag)
		r.path[s.first+2] = uint8(pageDash)
		r.give(s.first+3, s.last, pageLastTag)
	}
}

// number returns the number that a sight is, 0 if it is none.
func (r *modelReader) number(i int) int {
	n, err := strconv.Atoi(r.printed(i, i+1))
	if err != nil {
		return 0
	}
	return n
}
