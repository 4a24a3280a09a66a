package reflist

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Numbers have words beside them that say what they are. Here these are believed where the
// model, which has seldom seen the word or the place, made nothing or something else of the
// number. And what a reference lacks of a year, volume or page is found among the numbers
// that it has too many of.

// numbers mends the numbers of a path by the words beside them.
func (r *modelReader) numbers() {
	r.wordsForVolume()
	r.letterOfVolume()
	r.numberAsContainer()
	r.dayNumbers()
	r.countedInTitle()
	r.volumeInTitle()
	r.volumeBeforeColon()
	r.titleOfVolume()
	r.countedVolumes()
	r.ledEdition()
	r.editionBehindTitle()
	r.ledVolume()
	r.numberOfJournal()
	r.citedPage()
	r.citedNote()
	r.firstPages()
	r.pagesInRemark()
	r.pageAtEnd()
}

// letterOfVolume gives a volume the letter that is joined to it and was taken for an issue: "12a: 99".
func (r *modelReader) letterOfVolume() {
	for _, s := range r.stints(issueTag) {
		if w := &r.sights[s.first]; s.last-s.first == 1 && s.first > 0 && tag(r.path[s.first-1]) == volumeTag && w.shape == shortLowerShape && w.prefix[0] == 0 && !w.spaceBefore {
			r.path[s.first] = uint8(volumeTag)
		}
	}
}

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

// isVacant reports whether a sight is no value, or one of those that what is not understood
// becomes.
func (r *modelReader) isVacant(i int) bool {
	switch t := tag(r.path[i]); t {
	case noteTag, numberTag, genreTag:
		return true
	default:
		return tags[t].role != valueRole
	}
}

// isNumeral reports whether a sight is a number, in Roman numerals too.
func (r *modelReader) isNumeral(i int) bool {
	switch r.sights[i].shape {
	case capitalShape, acronymShape, longAcronymShape, capitalsShape:
		return isRoman(r.printed(i, i+1))
	}
	return r.sights[i].class == numberClass && r.sights[i].shape != yearShape
}

// isRoman reports whether a word is of the letters of Roman numerals.
func isRoman(w string) bool {
	for _, c := range []byte(w) {
		switch c {
		case 'I', 'V', 'X', 'L', 'C', 'D', 'M':
		default:
			return false
		}
	}
	return w != ""
}

// isSmallRoman reports whether a word is of the letters of Roman numerals below 500 in lower
// case.
func isSmallRoman(w string) bool { return strings.Trim(w, "ivxlcd") == "" }

// wordsForVolume takes words in lower case for no volume, "dactyl.", and one behind a word for
// a series for more of the journal: "Bogs, Série Peat, n° 2". A name and an acronym are none either.
func (r *modelReader) wordsForVolume() {
	for _, s := range r.stints(volumeTag) {
		if r.isOneName(s) {
			before := &r.sights[s.first-1]
			isTitle := r.sights[s.first].shape == titleShape
			switch {
			case isTitle && before.cues&seriesCue != 0 && r.isSeriesOfContainer(s.first-1):
				r.give(s.first-2, s.last, containerTag)
				continue
			case r.sights[s.first].cues&monthCue != 0:
			case tag(r.path[s.first-1]) == containerTag:
				r.path[s.first] = uint8(containerTag) // "Bogs BMJ"
				continue
			case isTitle && tag(r.path[s.first-1]) == volumeLead && before.class == wordClass && before.cues&volumeCue == 0:
				r.path[s.first] = uint8(noteTag)
				continue
			}
		}
		words := false
		for i := s.first; i < s.last; i++ {
			switch {
			case r.sights[i].shape == lowerShape:
				words = !isSmallRoman(r.printed(i, i+1))
			case r.sights[i].isWord():
				words = false
				i = s.last
			}
		}
		if words {
			r.give(s.first, s.last, noteTag)
		}
	}
}

// isOneName reports whether a stretch behind another is one word with a capital or an acronym, and
// no Roman numeral.
func (r *modelReader) isOneName(s stint) bool {
	w := &r.sights[s.first]
	if s.first == 0 || s.last-s.first != 1 || w.class != wordClass {
		return false
	}
	return (w.shape == titleShape || w.shape == acronymShape || w.shape == longAcronymShape) && !isRoman(r.printed(s.first, s.last))
}

// isSeriesOfContainer reports whether a word, which is none of a value, stands behind what the work
// is in and a comma: "Bogs, Série".
func (r *modelReader) isSeriesOfContainer(word int) bool {
	before := r.valueBefore(word + 1)
	return before >= 0 && before == word-2 && tag(r.path[before]) == containerTag && r.sights[before+1].class == commaClass
}

// countedInTitle parts from a title how many volumes there are, which stands behind its last
// comma: "History of Peat, 2 tomes".
func (r *modelReader) countedInTitle() {
	if hasTag(r.path, volumesTag) {
		return
	}
	for _, s := range r.stints(titleTag) {
		number := s.last - 2
		if number > s.first && r.sights[s.last-1].class == stopClass {
			number--
		}
		if number < s.first+2 || !r.follow(number-1, commaClass, numberClass, wordClass) || r.sights[number].shape == yearShape {
			continue
		}
		if word := &r.sights[number+1]; word.cues&volumeCue == 0 || !word.spaceBefore {
			continue
		}
		r.path[number-1], r.path[number] = uint8(afterTitle), uint8(volumesTag)
		r.give(number+1, s.last, afterOther)
		return
	}
}

// volumeLatin are words for a volume of old books.
var volumeLatin = lexicon.WordSet(`tomus tomo tom pars`)

// volumeInTitle parts from a title the Roman numeral of a volume between two of its commas, or
// behind the last, with a word for a volume or none, and the title of the volume: "Peat of
// the moor, II, The salt", "Turfae, tomus II", "Peat. Vol. 2: The salt".
func (r *modelReader) volumeInTitle() {
	title, in := r.stints(titleTag), r.stints(containerTag)
	if hasTag(r.path, volumeTag) || len(title) > 1 || len(in) > 1 || len(title)+len(in) == 0 {
		return
	}
	named := false
	s := append(title, in...)[len(title)+len(in)-1] // the book, and not its part
	for i := s.first + 2; i < s.last; i++ {
		number := i
		named = r.sights[i].class == wordClass && (r.sights[i].cues&volumeCue != 0 && r.sights[i].cues&(journalCue|andCue|inCue) == 0 || lexicon.Lowered(volumeLatin, r.printed(i, i+1)))
		if named {
			number++
			if number < s.last && r.sights[number].class == stopClass {
				number++
			} else if r.sights[i].shape == shortLowerShape || r.sights[i].shape == capitalShape {
				continue
			}
		}
		if r.sights[i-1].class != commaClass && !(named && r.sights[i-1].class == stopClass) || number >= s.last || !r.isNumeral(number) || !named && (len(in) > 0 || r.sights[number].class == numberClass) {
			continue
		}
		last := number + 1
		if mark := r.near(last).class; last < s.last && mark != commaClass && !(named && (mark == stopClass || mark == colonClass)) || !named && (last+1 >= s.last || r.sights[last+1].shape != titleShape) {
			continue
		}
		r.path[i-1] = uint8(afterTitle)
		r.give(i, number, volumeLead)
		r.path[number] = uint8(volumeTag)
		if last < s.last {
			r.path[last] = uint8(afterNumbers)
			r.give(last+1, s.last, noteTag)
		}
		return
	}
}

// volumeBeforeColon makes the volume of a small Roman numeral behind a title that a colon
// follows, and was taken for a word for "in": "The Bogs of the North, iv: 1500–1640".
func (r *modelReader) volumeBeforeColon() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for i := 2; i+1 < len(r.path); i++ {
		if tag(r.path[i]) != containerLead || r.sights[i-1].class != commaClass || tag(r.path[i-2]) != titleTag || r.sights[i+1].shape != ':' {
			continue
		}
		w := r.printed(i, i+1)
		if len(w) < 2 || strings.Trim(w, "ivx") != "" { // "i" and "v" are words for "in"
			continue
		}
		r.path[i], r.path[i+1] = uint8(volumeTag), uint8(afterNumbers)
		for _, c := range r.stints(containerTag) {
			if c.first == i+2 {
				r.give(c.first, c.last, noteTag)
			}
		}
		return
	}
}

// titleOfVolume takes for the volume what was taken for a title and is only a number and the
// word for a volume before it: "Bd. I".
func (r *modelReader) titleOfVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for _, of := range [...]tag{containerTag, publisherTag} {
		for _, s := range r.stints(of) {
			if r.isVolume(s) {
				number := s.last - 1
				r.give(s.first, number, volumeLead)
				r.path[number] = uint8(volumeTag)
				return
			}
		}
	}
}

// countedVolumes takes a number before the word for volumes for how many there are, where a
// word leads to that of the volume behind: "2 vol., t. I".
func (r *modelReader) countedVolumes() {
	found := r.stints(volumeTag)
	if len(found) != 1 || found[0].last-found[0].first != 1 || hasTag(r.path, volumesTag) {
		return
	}
	at := found[0].first
	if at > 0 && tag(r.path[at-1]) == volumeLead || at+1 >= len(r.path) || r.sights[at].class != numberClass || r.sights[at+1].cues&volumeCue == 0 || !r.sights[at+1].spaceBefore {
		return
	}
	r.path[at] = uint8(volumesTag)
	if atEnd := r.valueAfter(at+1) == len(r.path); atEnd && !hasTag(r.path, containerTag) && at > 1 && r.sights[at-1].class == commaClass {
		return // "Oslo, 1840, 2 vol."
	}
	if r.ledVolume(); !hasTag(r.path, volumeTag) {
		r.path[at] = uint8(volumeTag)
	}
}

// ledEdition makes an edition of the number before a word for one, "2nd edn", in Roman
// numerals behind a comma too, "III ed.", or behind one that is printed before it: "wyd. 3".
func (r *modelReader) ledEdition() {
	if hasTag(r.path, editionTag) {
		return
	}
	noun := func(i int) bool {
		return i >= 0 && i < len(r.sights) && r.sights[i].class == wordClass && lexicon.Lowered(editionNoun, r.printed(i, i+1))
	}
	for i := range r.sights {
		s := &r.sights[i]
		isRomanEdition := i > 0 && r.sights[i-1].class == commaClass && (s.shape == capitalShape || s.shape == acronymShape || s.shape == longAcronymShape) && noun(i+1) && isRoman(r.printed(i, i+1))
		if s.shape != oneDigit && s.shape != twoDigits && !isRomanEdition || !r.isVacant(i) && tag(r.path[i]) != volumeTag {
			continue
		}
		first, last := i, i+1
		for last < len(r.sights) && last < i+3 && r.isOrdinal(last) {
			last++
		}
		switch before := i - 1; {
		case noun(last) && (last > i+1 || r.sights[i+1].spaceBefore):
			last++
		case before > 0 && r.sights[before].class == stopClass && noun(before-1) && editionBefore[lexicon.Lower(r.printed(before-1, before))]:
			first, last = before-1, i+1
		default:
			continue
		}
		r.give(first, last, afterOther)
		r.path[i] = uint8(editionTag)
		return
	}
}

// editionBehindTitle finds the number of an edition that ended the title, before words in
// small letters of which the last is one for an edition: "Peat. 2., erw. Aufl."
func (r *modelReader) editionBehindTitle() {
	const longest = 14 // sights behind the number
	for _, s := range r.stints(titleTag) {
		for i := max(s.first+2, s.last-longest); i < s.last; i++ {
			if n := &r.sights[i]; n.shape != oneDigit && n.shape != twoDigits || r.near(i+1).class != stopClass || r.sights[i-1].class != stopClass && r.sights[i-1].class != commaClass {
				continue
			}
			last, noun := i+2, -1
			for ; last < len(r.path) && last < i+longest; last++ {
				w := &r.sights[last]
				if w.class != commaClass && w.class != stopClass && w.cues&editionCue == 0 && w.shape != lowerShape && w.shape != shortLowerShape {
					break
				}
				if w.cues&editionCue != 0 && w.shape != shortLowerShape {
					noun = last
				}
			}
			if noun < 0 {
				continue
			}
			r.path[i-1] = uint8(afterTitle)
			r.give(i, noun+1, afterOther)
			r.give(i+1, max(noun+1, s.last), afterOther)
			for _, e := range r.stints(editionTag) {
				r.give(e.first, e.last, afterOther)
			}
			r.path[i] = uint8(editionTag)
			return
		}
	}
}

// editionBefore are the words for an edition whose number stands behind them.
var editionBefore = lexicon.WordSet(`wyd izd aufl`)

// isOrdinal reports whether a sight can be what makes an ordinal of a number before it: a
// full stop, "nd", "ª", the "е" of "4-е".
func (r *modelReader) isOrdinal(i int) bool {
	s := &r.sights[i]
	if s.class == stopClass || s.class == dashClass {
		return !s.spaceBefore
	}
	return s.class == wordClass && !s.spaceBefore && s.cues&(editionCue|pageCue) == 0 && (s.shape == shortLowerShape || s.shape == otherShape)
}

// ledVolume makes a volume of a number behind a word for one of which nothing was made:
// "Bd. I".
func (r *modelReader) ledVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for i := 0; i+1 < len(r.sights); i++ {
		s, number := &r.sights[i], i+1
		if s.cues&volumeCue == 0 || s.cues&(accessCue|urlCue) != 0 || s.class != wordClass || !r.isVacant(i) {
			continue
		}
		stopped := r.sights[number].class == stopClass
		if stopped {
			number++
		}
		short := s.shape == shortLowerShape || s.shape == capitalShape // "t", "v"
		if number >= len(r.sights) || short && !stopped || !r.isNumeral(number) || !r.isVacant(number) {
			continue
		}
		r.give(i, number, volumeLead)
		r.path[number] = uint8(volumeTag)
		return
	}
}

// numberOfJournal makes the issue of the number behind a journal that a word for issues leads to, and that
// was taken for that of a report: "Les Cahiers du Marais, n.62-63, juin 1986, p. 3-29".
func (r *modelReader) numberOfJournal() {
	for _, p := range r.path {
		switch tag(p) {
		case volumeTag, issueTag, genreTag, publisherTag, placeTag, collectionTag:
			return
		}
	}
	in, numbers := r.stints(containerTag), r.stints(numberTag)
	if len(in) != 1 || len(numbers) != 1 || !hasTag(r.path, pageFirstTag) {
		return
	}
	s, word := numbers[0], numbers[0].first-1
	if word > 0 && (r.sights[word].class == stopClass || r.sights[word].cues&issueCue == 0) {
		word-- // "n.", "n°"
	}
	if s.first < in[0].last || word < in[0].last || r.sights[word].cues&issueCue == 0 || r.valueBefore(s.first) != in[0].last-1 {
		return
	}
	if !slices.ContainsFunc(r.sights[s.first:s.last], func(w sight) bool { return w.class == wordClass }) {
		r.give(s.first, s.last, issueTag)
	}
}

// isVolume reports whether a stretch is a word for a volume, with a full stop or not, and a number.
func (r *modelReader) isVolume(s stint) bool {
	number := s.last - 1
	if number != s.first+1 && (number != s.first+2 || r.sights[s.first+1].class != stopClass) {
		return false
	}
	word := &r.sights[s.first]
	return word.class == wordClass && word.cues&volumeCue != 0 && r.isNumeral(number)
}

// volumeFirst parts the volume from the title of a journal behind it, as lawyers print them:
// "71 Harv. L. Rev. 593". What follows the title is then the page.
func (r *modelReader) volumeFirst() {
	container := r.stints(containerTag)
	if len(container) != 1 || hasTag(r.path, issueTag) {
		return
	}
	first, last := container[0].first, container[0].last
	volume := r.stints(volumeTag)
	if before := first - 1; before >= 0 && r.sights[before].class == numberClass {
		if led := len(volume) > 0 && volume[0] == (stint{before, first}); led || r.isVacant(before) {
			first = before // it was parted from the title
			if led {
				volume = volume[1:]
			}
		}
	}
	if last-first < 2 || !r.isNumberBeforeWord(first) {
		return
	}
	page := last
	for page < len(r.path) && !r.sights[page].isWord() {
		page++
	}
	if page >= len(r.path) || r.sights[page].class != numberClass {
		return
	}
	switch {
	case len(volume) > 1, len(volume) == 1 && volume[0].first != page:
		return
	case tag(r.path[page]) == volumeTag:
		const most = 200 // pages of an article
		if cited := r.stints(pageFirstTag); len(cited) > 0 {
			from := lexicon.FirstNumber(r.printed(page, page+1))
			if at := lexicon.FirstNumber(r.printed(cited[0].first, cited[0].last)); at < from || at > from+most {
				return
			}
		}
		for i := page + 1; i < len(r.path); i++ {
			switch tag(r.path[i]) {
			case pageFirstTag, pageLastTag, pageDash:
				r.path[i] = uint8(noteTag) // the page that is cited
			}
		}
	case tag(r.path[page]) != pageFirstTag:
		return
	}
	r.path[first], r.path[page] = uint8(volumeTag), uint8(pageFirstTag)
}

// isNumberBeforeWord reports whether a number that is no year and has no word before it stands
// before a word with a space between.
func (r *modelReader) isNumberBeforeWord(i int) bool {
	if i > 0 && r.sights[i-1].isWord() || r.sights[i].class != numberClass || r.sights[i].shape == yearShape {
		return false
	}
	next := r.near(i + 1)
	return next.isWord() && next.class != numberClass && next.spaceBefore
}

// lostVolume makes the volume of a journal of a small number behind its title that was taken
// for a day without a month or for a second year, with its letter: "Bogs 12a: 99–101".
func (r *modelReader) lostVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	found := r.stints(dayTag)
	if hasTag(r.path, monthTag) {
		found = nil
	}
	if years := r.stints(yearTag); len(years) > 1 {
		found = append(found, years...)
	}
	for _, s := range found {
		before := s.first - 1
		for before >= 0 && tags[r.path[before]].role != valueRole {
			before--
		}
		if s.last-s.first != 1 || r.sights[s.first].class != numberClass || r.sights[s.first].shape == yearShape || before < 0 || tag(r.path[before]) != containerTag {
			continue
		}
		r.path[s.first] = uint8(volumeTag)
		if s.last < len(r.path) && tag(r.path[s.last]) == yearSuffixTag {
			r.path[s.last] = uint8(volumeTag)
		}
		return
	}
}

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

// editedVolume takes a number behind a word for volumes for one, and no edition, before "Ed. by":
// "Bogs. Vol. 2. Ed. by Ann Marsh."
func (r *modelReader) editedVolume() {
	for _, s := range r.stints(editionTag) {
		before := s.first - 1
		if r.near(before).class == stopClass {
			before--
		}
		word := s.first + 1
		if r.near(word).class == stopClass {
			word++
		}
		if before < 0 || r.sights[s.first].class != numberClass || r.sights[before].class != wordClass || r.sights[before].cues&volumeCue == 0 || r.near(word).cues&editorCue == 0 {
			continue
		}
		after := r.valueAfter(word)
		if after < len(r.path) && isNameTag(tag(r.path[after]), editorTags) {
			r.path[s.first] = uint8(volumeTag)
			r.give(s.first+1, after, editorLead)
		}
	}
}

// editions leaves of an edition its number, or its words but for "edition".
func (r *modelReader) editions() {
	for _, s := range r.stints(editionTag) {
		number := -1
		for i := s.first; i < s.last; i++ {
			if r.sights[i].class == numberClass {
				number = i
				break
			}
		}
		for i := s.first; i < s.last; i++ {
			w := lexicon.Lower(r.printed(i, i+1))
			if number >= 0 && i != number || number < 0 && (r.sights[i].cues&abbreviationCue != 0 && r.sights[i].cues&editionCue != 0 || editionNoun[w] || !r.sights[i].isWord()) {
				r.path[i] = uint8(afterOther)
			}
		}
	}
}

// digits takes from numbers of books and articles what has no digit.
func (r *modelReader) digits() {
	for _, t := range [...]tag{bookNumberTag, pmidTag} {
		for _, s := range r.stints(t) {
			has := false
			for i := s.first; i < s.last; i++ {
				has = has || r.sights[i].class == numberClass
			}
			if !has {
				r.give(s.first, s.last, linkLead)
			}
		}
	}
}

// ordinals leaves what is a single letter out of what stands for a date, "2.ª ed.", and
// takes a word for editors behind their names, "(ur)", for no letter of a year.
func (r *modelReader) ordinals() {
	for i := range r.path {
		if tag(r.path[i]) == yearSuffixTag && r.sights[i].cues&editorCue != 0 {
			r.path[i] = uint8(editorLead)
		}
	}
	for _, s := range r.stints(statusTag) {
		if s.last-s.first == 1 && r.sights[s.first].class == wordClass && (r.sights[s.first].shape == otherShape || r.sights[s.first].shape == capitalShape) {
			r.path[s.first] = uint8(afterOther)
		}
	}
}
