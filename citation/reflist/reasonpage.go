package reflist

import (
	"slices"
)

// Pages are told from the numbers beside them.

// numberAsContainer takes for a number what was taken for what contains the work and is no more than
// one behind its word: "No. 2".
func (r *modelReader) numberAsContainer() {
	for _, s := range r.stints(containerTag) {
		first, last := &r.sights[s.first], s.last-1
		if s.last-s.first < 2 || s.last-s.first > 3 || first.cues&issueCue == 0 || r.sights[last].class != numberClass || last-s.first == 2 && r.sights[s.first+1].class != stopClass {
			continue
		}
		r.give(s.first, last, issueLead)
		r.path[last] = uint8(numberTag)
		if len(r.stints(containerTag)) > 0 {
			r.path[last] = uint8(issueTag)
		}
	}
}

// pageAtEnd finds the page behind its word at the end, of which nothing was made: "s. 23."
func (r *modelReader) pageAtEnd() {
	i := len(r.path) - 1
	for i > 0 && !r.sights[i].isWord() {
		i--
	}
	word := i - 1
	if word > 0 && r.sights[word].class == stopClass {
		word--
	}
	if word < 1 || r.sights[i].class != numberClass || r.sights[i].shape == yearShape || !r.isVacant(i) || hasTag(r.path, pageFirstTag) {
		return
	}
	if w := &r.sights[word]; w.class == wordClass && w.cues&pageCue != 0 && w.cues&(volumeCue|editorCue|andCue) == 0 && w.shape == shortLowerShape && r.isVacant(word) && !r.sights[word-1].isWord() {
		r.give(word, i, pageLead)
		r.path[i] = uint8(pageFirstTag)
	}
}

// pagesInRemark finds the pages of a work that were made a part of the remark behind them, or
// of a second title: "S. 1-8, hier S. 2".
func (r *modelReader) pagesInRemark() {
	if hasTag(r.path, pageFirstTag) {
		return
	}
	found := r.stints(noteTag)
	if titles := r.stints(titleTag); len(titles) > 1 {
		found = append(found, titles[1:]...)
	}
	for _, s := range found {
		first := s.first
		if r.sights[first].class != wordClass || r.sights[first].cues&pageCue == 0 || r.sights[first].cues&(volumeCue|editorCue) != 0 {
			continue
		}
		if first++; first < s.last && r.sights[first].class == stopClass {
			first++
		}
		if first+2 >= s.last || r.sights[first].class != numberClass || r.sights[first+1].class != dashClass || r.sights[first+2].class != numberClass {
			continue
		}
		r.give(s.first, first, pageLead)
		r.path[first], r.path[first+1], r.path[first+2] = uint8(pageFirstTag), uint8(pageDash), uint8(pageLastTag)
		r.give(first+3, s.last, noteTag)
		return
	}
}

// citedPage takes for a remark the page that is cited, behind a word or in brackets after those
// of the whole work: "S. 1-8, hier S. 2", "pp. 142-48 (p. 146)".
func (r *modelReader) citedPage() {
	pages := r.stints(pageFirstTag)
	if len(pages) < 2 || !slices.Contains(r.path[pages[0].last:pages[1].first], uint8(pageLastTag)) {
		return
	}
	for i := pages[1].first - 1; tag(r.path[i]) != pageLastTag; i-- {
		if tags[r.path[i]].role == valueRole && tag(r.path[i]) != noteTag {
			return // another number was taken for the first
		}
		if s := &r.sights[i]; s.class == openClass || s.class == wordClass && s.cues&pageCue == 0 {
			for i := pages[1].first; i < len(r.path); i++ {
				switch tag(r.path[i]) {
				case pageFirstTag, pageLastTag, pageDash:
					r.path[i] = uint8(noteTag)
				}
			}
			return
		}
	}
}

// citedNote takes for a remark the number of a note behind the page of a book, which was taken for an
// issue: "p. 31, n. 2."
func (r *modelReader) citedNote() {
	if hasTag(r.path, containerTag) {
		return
	}
	page := lastOf(r.path, pageFirstTag)
	for _, s := range r.stints(issueTag) {
		if page >= 0 && s.first > page && tag(r.path[s.first-1]) == issueLead {
			r.give(s.first, s.last, noteTag)
		}
	}
}

// firstPages leaves of several pages the first range, or the first page where there is none, unless a
// word leads to others alone, and takes the others for a remark: "pp. 254–256, 296 ff."
func (r *modelReader) firstPages() {
	pages := r.stints(pageFirstTag)
	if len(pages) > 1 && r.near(pages[0].first-1).class == openClass {
		pages = pages[1:] // "Peat (863–864), Bogs, 7–9"
	}
	if len(pages) < 2 || !r.isLedPage(pages[0].first) && slices.ContainsFunc(pages[1:], func(s stint) bool { return r.isLedPage(s.first) }) {
		return
	}
	end := func(k int) int { // where the next begins
		if k+1 < len(pages) {
			return pages[k+1].first
		}
		return len(r.path)
	}
	kept := 0
	for k := range pages {
		if slices.Contains(r.path[pages[k].first:end(k)], uint8(pageLastTag)) {
			kept = k
			break
		}
	}
	for k := range pages {
		if k == kept {
			continue
		}
		for i := pages[k].first; i < end(k); i++ {
			switch tag(r.path[i]) {
			case pageFirstTag, pageLastTag, pageDash:
				r.path[i] = uint8(noteTag)
			}
		}
	}
}

// isLedPage reports whether a word for pages leads to a sight.
func (r *modelReader) isLedPage(i int) bool { return i > 0 && tag(r.path[i-1]) == pageLead }

// page finds the page of an article that was left without one: the number that
// follows the volume, or the year behind it, as in "J. Bogs 62, 599 (2009)", a small one
// behind a colon alone: "J. Bogs 6: 9".
func (r *modelReader) page() {
	volume := r.stints(volumeTag)
	if len(volume) == 0 || len(r.stints(pageFirstTag)) > 0 {
		return
	}
	for i := volume[0].last; i < len(r.path); i++ {
		s := &r.sights[i]
		switch {
		case !s.isWord() || tag(r.path[i]) == yearTag:
			continue
		case s.class != numberClass || s.shape == yearShape:
			return
		}
		switch tag(r.path[i]) {
		case issueTag:
			small := s.shape == oneDigit || s.shape == twoDigits
			if small && r.sights[i-1].shape != ':' || r.sights[i-1].class == openClass {
				return
			}
		case statusTag, numberTag, noteTag, volumeTag, accessedTag, collectionNumberTag, afterOther:
		default:
			return
		}
		r.path[i] = uint8(pageFirstTag)
		return
	}
}
