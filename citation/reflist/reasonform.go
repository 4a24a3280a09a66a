package reflist

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// What some forms of print say, which the model has seldom seen.

// forms mends what forms of print decide.
func (r *modelReader) forms() {
	r.whole()
	r.cases()
	r.films()
	r.coded()
	r.curators()
	r.particlesBehind()
	r.personBehindAnd()
	r.joinedPerson()
	r.headPeople()
	r.reviewed()
	r.headAuthors()
	r.titleBehindEditors()
	r.headEditors()
	r.editingOrganization()
	r.articleFirst()
	r.editorsForBook()
	r.unledEditors()
	r.datedTitle()
	r.bookTitle()
	r.ledTitle()
	r.volumeFirst()
	r.yearSigns()
	r.yearTwice()
	r.noDate()
	r.proceedings()
	r.ledIssue()
	r.doubleVolume()
	r.pageBehind()
	r.articlePages()
	r.spacedIssue()
	r.romanVolume()
}

// cases takes for the title what a case in law is called, the parties with "v" between, which
// were taken for people and a journal: "Brown v. Board of Education, 347 U.S. 483", "Donoghue v
// Stevenson [1932] AC 562".
func (r *modelReader) cases() {
	const longest = 14 // sights
	first := r.start()
	if r.sights[0].class == wordClass {
		first = 0 // and no label
	}
	last, against := first, -1
search:
	for ; last < min(len(r.sights), first+longest); last++ {
		switch s := &r.sights[last]; {
		case against < 0 && last > first && s.shape == shortLowerShape && versus[r.printed(last, last+1)]:
			against = last
		case s.class == stopClass && against >= 0 && (last == against+1 || r.near(last+1).class == commaClass): // "v.", "Co.,"
		case s.class == commaClass || s.shape == '(' || s.shape == '[':
			break search
		case s.class != wordClass && s.class != andClass && s.class != dashClass || s.shape == lowerShape:
			return
		}
	}
	party := against + 1
	if r.near(party).class == stopClass {
		party++
	}
	if against < 0 || party >= last || last >= len(r.sights) || r.near(last+1).class != numberClass {
		return
	}
	if !r.reported(last) && slices.ContainsFunc(r.stints(titleTag), func(s stint) bool { return s.last > last }) {
		return
	}
	r.give(first, last, titleTag)
	r.path[last] = uint8(afterTitle)
}

// reported takes what stands behind the parties of a case for the reports that it is in: the year in
// brackets or a comma, the volume, the reports in short, and the page: ", 347 U.S. 483", "[1932] AC 562",
// ", 5 U.S. (1 Cranch) 137". What follows up to a bracket is a remark.
func (r *modelReader) reported(mark int) bool {
	first, year := mark+1, -1
	if r.sights[mark].class == openClass {
		if r.near(first).shape != yearShape || r.near(first+1).class != closeClass {
			return false
		}
		year, first = first, first+2
	}
	words := first
	if r.near(words).class == numberClass && r.near(words).shape != yearShape {
		words++
	}
	last, named := words, false
	for ; last < len(r.sights); last++ {
		s := &r.sights[last]
		if s.class != stopClass && (s.class != wordClass || s.shape == lowerShape || s.shape == shortLowerShape || s.cues&(monthCue|seriesCue|issueCue) != 0) {
			break
		}
		named = named || s.class == wordClass
	}
	page := last
	if r.near(page).class == openClass { // "(1 Cranch)"
		const longest = 4 // sights
		for page < len(r.sights) && page <= last+longest && r.sights[page].class != closeClass {
			page++
		}
		page++
	}
	if s := r.near(page); !named || s.class != numberClass || s.shape == yearShape || year < 0 && words == first {
		return false
	}
	r.give(mark+1, page, afterNumbers)
	if year >= 0 {
		r.path[year] = uint8(yearTag)
	}
	if words > first {
		r.path[first] = uint8(volumeTag)
	}
	r.give(words, last, containerTag)
	r.give(last, page, afterContainer)
	r.path[page] = uint8(pageFirstTag)
	for i := page + 1; i < len(r.path) && r.sights[i].class != openClass; i++ {
		switch {
		case tags[r.path[i]].role != valueRole || tag(r.path[i]) == yearTag:
		case r.sights[i].isWord():
			r.path[i] = uint8(noteTag)
		default:
			r.path[i] = uint8(afterNumbers)
		}
	}
	return true
}

// versus are the words between the parties of a case.
var versus = lexicon.WordSet(`v vs`)

// films takes for the title what stands before the words for who directed a film, which was
// taken for somebody: "Rashomon. 1950. Directed by Akira Kurosawa."
func (r *modelReader) films() {
	title := r.stints(titleTag)
	if len(title) != 1 || title[0].last-title[0].first < 3 {
		return
	}
	s, first := title[0], r.start()
	if !directs[strings.ToLower(r.printed(s.first, s.first+1)+" "+r.printed(s.first+1, s.first+2))] {
		return
	}
	last := first
	for last < s.first && isNameTag(tag(r.path[last]), authorTags) {
		last++
	}
	if last == first || hasTag(r.path[first:last], authorGiven) {
		return
	}
	r.give(first, last, titleTag)
	r.path[last] = uint8(afterTitle)
	r.give(s.first, s.last, noteTag)
}

// directs and performs are words for who directed a film, and who plays in it.
var directs = map[string]bool{"directed by": true, "réalisé par": true, "dirigido por": true, "diretto da": true, "regie von": true}

var performs = map[string]bool{"performance by": true, "performances by": true, "performed by": true}

// whole makes one title of what is in italics and begins as one: the title of a
// meeting has its place and days. Numbers of a volume or page that are in italics with it stay.
func (r *modelReader) whole() {
	years := len(r.stints(yearTag))
	for first := 0; first < len(r.sights); first++ {
		if r.sights[first].block&1 == 0 {
			continue
		}
		last, inside := first, 0
		for last < len(r.sights) && r.sights[last].block&1 != 0 {
			if tag(r.path[last]) == yearTag {
				inside++
			}
			last++
		}
		of := tag(r.path[first])
		if of == titleTag && first > 0 && r.isIn(first-1) && len(r.stints(titleTag)) == 1 {
			of = containerTag
		}
		if (of == titleTag || of == containerTag) && last-first < len(r.sights)*4/5 && (inside == 0 || years > inside) && r.mayBeOne(first, last) {
			end := last
			for end > first && !r.sights[end-1].isWord() && r.sights[end-1].class != closeClass && r.sights[end-1].shape != '?' && r.sights[end-1].shape != '!' {
				end--
			}
			r.give(first, end, of)
		}
		first = last
	}
}

// isIn reports whether a sight is a word for "in" that leads to a container.
func (r *modelReader) isIn(i int) bool {
	return tag(r.path[i]) == containerLead && r.sights[i].cues&inCue != 0
}

// mayBeOne reports whether some sights may be one title, from what they were taken for.
func (r *modelReader) mayBeOne(first, last int) bool {
	for _, p := range r.path[first:last] {
		switch t := tag(p); t {
		case titleTag, containerTag, placeTag, noteTag, eventTag, eventPlaceTag, collectionTag, yearTag, monthTag, dayTag, endYearTag:
		default:
			if tags[t].role == valueRole || tags[t].role == nextRole || t == containerLead || t == editorLead {
				return false
			}
		}
	}
	return true
}

// coded takes what follows a code of the Chinese standard for what it says: "[M]" and "[D]"
// stand behind the title of what is published by itself, "[J]" and "[N]" before what the
// work appeared in. Source: GB/T 7714, the codes of types.
func (r *modelReader) coded() {
	for i := 1; i+2 < len(r.sights); i++ {
		if r.sights[i-1].shape != '[' || r.sights[i].class != wordClass || r.sights[i+1].shape != ']' && r.sights[i+1].shape != '/' || tags[r.path[i]].role == valueRole {
			continue
		}
		from, to := containerTag, publisherTag
		switch r.printed(i, i+1) {
		case "M", "D", "R", "S":
		case "J", "N":
			from, to = to, from
		default:
			continue
		}
		for i < len(r.sights) && r.sights[i].class != closeClass {
			i++
		}
		if i+1 >= len(r.sights) || r.sights[i+1].shape == '/' || len(r.stints(to)) > 0 {
			return
		}
		if found := r.stints(from); len(found) == 1 && found[0].first > i {
			r.give(found[0].first, found[0].last, to)
		}
		return
	}
}

// yearSigns finds the year that a sign for it follows: "2005年".
func (r *modelReader) yearSigns() {
	if hasTag(r.path, yearTag) {
		return
	}
	for i := 1; i+1 < len(r.sights); i++ {
		if r.sights[i].shape != yearShape || r.sights[i+1].class != wordClass || r.sights[i+1].spaceBefore {
			continue
		}
		if sign := r.printed(i+1, i+2); sign != "年" && sign != "년" {
			continue
		}
		of := tag(r.path[i])
		r.path[i], r.path[i+1] = uint8(yearTag), uint8(dateWithin)
		if !r.sights[i-1].isWord() && tag(r.path[i-1]) == of {
			r.path[i-1] = uint8(tags[of].after)
		}
		return
	}
}

// noDate takes from the end of a place or publisher the words that say that there is no
// date: "Oslo no date".
func (r *modelReader) noDate() {
	if hasTag(r.path, yearTag) {
		return
	}
	for _, of := range [...]tag{placeTag, publisherTag} {
		for _, s := range r.stints(of) {
			if first := s.last - 2; first > s.first && isNoDate(r.printed(first, s.last)) {
				r.give(first, s.last, statusTag)
			}
		}
	}
}

// yearTwice leaves to the year what a title of a journal ends in behind a full stop, where
// the volume follows with its word: "Political Analysis. 2001. Vol. 9".
func (r *modelReader) yearTwice() {
	for _, s := range r.stints(containerTag) {
		i := s.last - 1
		if i < s.first+2 || r.sights[i].shape != yearShape || r.sights[i-1].class != stopClass {
			continue
		}
		for next := i + 1; next < len(r.path) && (tags[r.path[next]].role == afterRole || tag(r.path[next]) == volumeLead); next++ {
			if tag(r.path[next]) == volumeLead {
				r.path[i-1], r.path[i] = uint8(afterContainer), uint8(dateWithin)
				break
			}
		}
	}
}

// proceedings parts from a title the proceedings that it appeared in, which begin a
// sentence of their own: "Peat and Salt. Proceedings of the Third Conference".
func (r *modelReader) proceedings() {
	if hasTag(r.path, containerTag) || r.beginsWithEditors() {
		return
	}
	for _, s := range r.stints(titleTag) {
		for i := s.first + 3; i+3 < s.last; i++ {
			if r.sights[i-1].class != stopClass && r.sights[i-1].class != commaClass || r.sights[i].cues&meetingCue == 0 || r.sights[i].shape != titleShape {
				continue
			}
			switch lexicon.Lower(r.printed(i, i+1)) {
			case "proceedings", "proc":
				r.path[i-1] = uint8(afterTitle)
				r.give(i, s.last, containerTag)
				return
			}
		}
	}
}

// ledIssue takes for an issue of a journal what a word for issues alone leads to, and was
// taken for a volume: "nr 1", "H. 40/41".
func (r *modelReader) ledIssue() {
	issue := r.stints(issueTag)
	if !hasTag(r.path, containerTag) {
		return
	}
	for _, s := range r.stints(volumeTag) {
		last := s.last
		if len(issue) > 0 { // unless it is the second half of a double one
			if issue[0].first != s.last+1 || r.sights[s.last].shape != '/' || r.number(s.last+1) != r.number(s.last-1)+1 {
				return
			}
			last = issue[0].last
		}
		word := s.first - 1
		if word > 0 && r.sights[word].class == stopClass {
			word--
		}
		if word < 0 || tags[r.path[word]].role == valueRole {
			continue
		}
		if w := &r.sights[word]; w.shape != '№' && (w.class != wordClass || w.cues&issueCue == 0 || w.cues&(volumeCue|organizationCue) != 0) {
			continue
		}
		r.give(s.first, last, issueTag)
		return
	}
}

// doubleVolume makes one volume of two numbers with a stroke between them that follow each other, and
// are more than issues of one year: "Cahiers du Marais, 41/42, 11–40".
func (r *modelReader) doubleVolume() {
	const issues = 12 // of a monthly
	volume, issue := r.stints(volumeTag), r.stints(issueTag)
	if len(volume) != 1 || len(issue) != 1 || volume[0].last+1 != issue[0].first || r.sights[volume[0].last].shape != '/' {
		return
	}
	if a, b := r.number(volume[0].last-1), r.number(issue[0].first); a > issues && b == a+1 && issue[0].last-issue[0].first == 1 {
		r.give(volume[0].last, issue[0].last, volumeTag)
	}
}

// ledTitle takes the word for "in" that a title was taken to begin with, and the title, for
// those of what the work is in, where it has no other: "Marsh, A. Em *Peat and Salt*; Reed,
// B., org." In plain print "In" may begin a title, and the editors behind it tell.
func (r *modelReader) ledTitle() {
	title := r.stints(titleTag)
	if len(title) == 1 && title[0].first > 1 && r.isIn(title[0].first-1) && len(r.stints(containerTag)) == 0 && slices.Contains(r.path[:title[0].first], uint8(authorFamily)) {
		r.give(title[0].first, title[0].last, containerTag)
		return
	}
	if len(title) != 1 || title[0].last-title[0].first < 2 || slices.Contains(r.path[:title[0].first], uint8(containerLead)) {
		return
	}
	first, last := title[0].first, title[0].last
	word, next := &r.sights[first], &r.sights[first+1]
	if word.class != wordClass || word.cues&inCue == 0 || word.shape != titleShape || !hasTag(r.path[:first], authorFamily) {
		return
	}
	edited := hasNames(r.path[last:], editorTags)
	if apart := word.block&1 == 0 && next.block&1 != 0; !apart && (!edited || lexicon.Lower(r.printed(first, first+1)) == "in") {
		return
	}
	for i := last; i < len(r.path); i++ {
		if r.isIn(i) {
			return // another word for "in" leads to it
		}
	}
	for _, c := range r.stints(containerTag) {
		if c.first < last || c.first > last+2 {
			return
		}
		last = c.last
	}
	r.path[first] = uint8(containerLead)
	r.give(first+1, last, containerTag)
}

// pageBehind finds the page that the word for it follows, at the end or before a mark:
// "Peat, 6. p."
func (r *modelReader) pageBehind() {
	if hasTag(r.path, pageFirstTag) {
		return
	}
	for i := range r.path {
		if t := tag(r.path[i]); t != volumeTag && t != issueTag || r.sights[i].class != numberClass || i > 0 && tag(r.path[i-1]) == t {
			continue
		}
		word := i + 1
		if word < len(r.path) && r.sights[word].class == stopClass {
			word++
		}
		if word >= len(r.path) || tag(r.path[word]) != pageLead || r.sights[word].class != wordClass || r.sights[word].cues&pageCue == 0 {
			continue
		}
		next := word + 1
		for next < len(r.path) && r.sights[next].class == stopClass {
			next++
		}
		if next == len(r.path) || !r.sights[next].isWord() {
			r.path[i] = uint8(pageFirstTag)
			return
		}
	}
}

// articlePages takes for pages those that have the number of the article before each:
// "73:1–73:7".
func (r *modelReader) articlePages() {
	for i := 0; i+6 < len(r.sights); i++ {
		first, last := r.sights[i:i+3], r.sights[i+4:i+7]
		if r.sights[i+3].class != dashClass || !isArticlePage(first) || !isArticlePage(last) || first[0].word != last[0].word {
			continue
		}
		switch tags[r.path[i+6]].after {
		case afterNumbers, afterOther, afterDate:
		default:
			continue
		}
		r.give(i, i+3, pageFirstTag)
		r.path[i+3] = uint8(pageDash)
		r.give(i+4, i+7, pageLastTag)
		return
	}
}

func isArticlePage(s []sight) bool {
	return s[0].class == numberClass && s[1].shape == ':' && s[2].class == numberClass && !s[1].spaceBefore && !s[2].spaceBefore
}

// spacedIssue parts the issue from the volume where only a space is between them: "77 18".
func (r *modelReader) spacedIssue() {
	for _, s := range r.stints(volumeTag) {
		if s.last-s.first != 2 || r.sights[s.first].class != numberClass || r.sights[s.first+1].class != numberClass || !r.sights[s.first+1].spaceBefore {
			continue
		}
		issue := r.stints(issueTag)
		switch {
		case len(issue) == 0:
		case len(issue) == 1 && issue[0].first > s.first && !hasTag(r.path, pageFirstTag):
			r.give(issue[0].first, issue[0].last, pageFirstTag)
		default:
			return
		}
		r.path[s.first+1] = uint8(issueTag)
		return
	}
}

// romanVolume finds the volume that stands in small Roman figures behind the place and
// publisher in brackets, or behind a journal, at the end or before a page: "(Oslo: Moor,
// 1999), xxi", "Bogs, xx, pp. 7–9", "Bogs, lxxxv (1999)".
func (r *modelReader) romanVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for i := 2; i < len(r.sights); i++ {
		behind := r.sights[i-2].class == closeClass || tag(r.path[i-2]) == containerTag
		if !behind || !r.follow(i-1, commaClass, wordClass) || !r.isVolumeEnd(i+1) {
			continue
		}
		if !isSmallRoman(r.printed(i, i+1)) || !hasTag(r.path[:i], publisherTag, placeTag, containerTag) {
			continue
		}
		switch tag(r.path[i]) {
		case authorFamily, authorGiven, titleTag, containerTag:
		default:
			r.path[i] = uint8(volumeTag)
			return
		}
	}
}

// isVolumeEnd reports whether what can follow a volume stands at a sight: nothing, a comma, a full stop
// or a year in brackets.
func (r *modelReader) isVolumeEnd(i int) bool {
	if i == len(r.sights) {
		return true
	}
	s := &r.sights[i]
	return s.class == commaClass || s.class == stopClass || s.shape == '(' && r.near(i+1).shape == yearShape
}

// isEastern reports whether a word is written in Chinese, Japanese or Korean.
func isEastern(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}
