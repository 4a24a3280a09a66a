package reflist

import (
	"bytes"
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// reason mends a path where it says what no record can have, such as a title in two places, and
// where the words, marks and fields beside each other tell what the model has seldom seen. A
// rule sees what those before it have mended, so that their order counts.
func (r *modelReader) reason(t *tokens.Item, known *names.Known) {
	r.reasonLinks(t)
	r.reasonTitles(t, known)
	r.reasonWorks(t)
	r.reasonPeople(t)
	r.reasonNames(t, known)
	r.reasonNumbers(t, known)
	r.settle(t)
}

// reasonLinks has every link be what it says it is.
func (r *modelReader) reasonLinks(t *tokens.Item) {
	for i := range r.sights {
		if r.sights[i].class == linkClass {
			r.path[i], r.confidence[i] = uint8(urlTag), 1
		}
	}
	r.cutLinks(t)
}

// reasonTitles tells titles from what stands beside them.
func (r *modelReader) reasonTitles(t *tokens.Item, known *names.Known) {
	r.quoted()
	r.abroad(t)
	r.colonPublishers()
	r.wholes(t)
	r.join()
	r.subtitled()
	r.titleYears(t)
	r.yearLetters(t)
	r.yearInBrackets()
	r.headYear(known != nil && known.YearStops)
	if known != nil && known.YearStops {
		r.yearInTitle()
	}
	if known != nil && known.FamilyFirst {
		r.peopleInTitle()
	}
	r.yearOfTitle()
	r.remarkTitle()
	r.numberedTitle(t)
	r.titleWithin()
	r.titleOfWhole()
	r.titleless()
	r.countedInBrackets()
	r.closeQuotes()
	r.quotedTitle()
}

// reasonWorks tells what kind of work it is that has its own form of print, and other works that
// are named beside it.
func (r *modelReader) reasonWorks(t *tokens.Item) {
	r.originals(t)
	r.theses(t)
	r.introductions(t)
	r.occasions(t)
	r.called(t)
	r.numberedPapers(t)
	r.responsibility(t)
	r.firstYear(t)
	r.firstYearInBrackets()
	r.yearsBeside(t)
	r.forms(t)
	r.yearBegins()
	r.terms(t)
	r.sentences(t)
	r.imprints(t)
}

// reasonPeople tells authors, editors and others from each other, people from organisations, and both
// from what else is printed.
func (r *modelReader) reasonPeople(t *tokens.Item) {
	r.noPerson()
	r.noDateAsAuthor(t)
	r.firstPerson()
	r.lostInitials()
	r.lostAuthor()
	r.organizationFirst()
	r.honoured(t)
	r.led()
	r.editorsBehindWord()
	r.bounds()
	r.jurisdictions(t)
	r.acronymFirst(t)
	r.acronymBeforeSentence()
	r.acronymBeforeBrackets(t)
	r.initialled()
	r.units(t)
	r.editorsBeforeWord()
	r.editorsForOthers()
	r.authorsForEditors()
	r.translators()
	r.people()
	r.firstOrganization(t)
	r.intoTitle(t)
	r.groupFirst(t)
	r.namedInFull(t)
	for _, of := range [...]nameTags{authorTags, editorTags} {
		r.groups(t, of)
		r.organizations(t, of)
		r.peopleOrganization(of)
		r.partsOfOrganizations(t, of)
		r.joinedAcronyms(of)
		r.listedOrganizations(of)
		r.single(t, of)
	}
	r.shortFirst()
	r.shortLabel(t)
	r.organization(t)
	r.units(t)
	r.labelled(t)
	r.abbreviated(t)
	r.alone()
	r.sites()
	r.unserial()
}

// reasonNames tells the parts of a name from each other and from the next name.
func (r *modelReader) reasonNames(t *tokens.Item, known *names.Known) {
	r.others(t)
	r.lostTitle()
	r.doubleFamilies()
	if known != nil && known.NoComma && known.Initials {
		r.familiesBeforeInitials()
	}
	r.easternNames(t)
	r.capitalFamilies()
	r.bareInversions(t, known)
	r.oneWordNames()
	r.oneNames(t, known)
	r.suffixes()
	r.givenBehindSuffix()
	r.others(t) // behind a suffix
	if known != nil && known.FamilyFirst {
		r.uninverted()
	}
	r.particles()
	r.hyphened()
	r.hyphenedInitials()
	r.broken()
	r.headParticles()
	r.leadingParticles(t)
	r.familyParticles()
}

// reasonNumbers tells journals, series and publishers from each other, and volumes, issues,
// years and pages.
func (r *modelReader) reasonNumbers(t *tokens.Item, known *names.Known) {
	r.ledContainer()
	r.shortenedJournal()
	r.lastPublisher()
	r.publishers(t)
	r.easternNumbers(t)
	r.easternJournal(t)
	r.ranges(t)
	r.journals(t)
	r.numbers(t)
	r.editedVolume()
	r.editions(t)
	r.townInRemark()
	r.townAndYear()
	r.seriesOfVolume(t)
	r.seriesBehindTitle(t)
	r.collections()
	r.bracketedSeries()
	r.seriesAtEnd(t)
	r.series()
	r.digits()
	r.lostVolume()
	r.ordinals()
	if known != nil && known.YearStops {
		r.unstoppedYear()
		r.yearAmongWords()
	}
	r.year()
	r.yearLetters(t)
	r.page()
}

// settle leaves one of what a record has once.
func (r *modelReader) settle(t *tokens.Item) {
	r.trim()
	r.closed()
	for _, t := range [...]tag{titleTag, containerTag, collectionTag, publisherTag, eventTag, genreTag, volumeTag, issueTag, editionTag} {
		r.one(t)
	}
	r.sameAuthor(t)
}

// A stint is a stretch of one tag.
type stint struct{ first, last int } // last is past the end

// give makes a tag that of all sights from first to before last.
func (r *modelReader) give(first, last int, t tag) {
	for i := first; i < last; i++ {
		r.path[i] = uint8(t)
	}
}

func (r *modelReader) stints(t tag) []stint {
	from := len(r.found)
	for i := 0; ; {
		next := bytes.IndexByte(r.path[i:], uint8(t))
		if next < 0 {
			break
		}
		first := i + next
		for i = first; i < len(r.path) && tag(r.path[i]) == t; {
			i++
		}
		r.found = append(r.found, stint{first, i})
	}
	return r.found[from:len(r.found):len(r.found)]
}

// join makes one of two stretches of a text that only punctuation parts.
func (r *modelReader) join() {
	for i := 1; i < len(r.path); i++ {
		t := tag(r.path[i-1])
		if tags[t].role != valueRole || t != titleTag && t != containerTag && t != publisherTag || tag(r.path[i]) == t {
			continue
		}
		j := i
		for j < len(r.path) && j < i+3 && tags[r.path[j]].role == afterRole && !r.sights[j].isWord() {
			j++
		}
		if j < len(r.path) && tag(r.path[j]) == t && !(t == publisherTag && r.isSeriesBracket(j)) {
			r.give(i, j, t)
		}
	}
}

// one leaves one stretch of a tag: of a title the first, of others the surest.
// What is left over of a title may be that of a book without one; the rest is a
// note.
func (r *modelReader) one(t tag) {
	found := r.stints(t)
	if len(found) < 2 {
		return
	}
	keep := 0
	if t != titleTag {
		for i, s := range found {
			if r.sure(s) > r.sure(found[keep]) {
				keep = i
			}
		}
	}
	container := len(r.stints(containerTag)) > 0
	for i, s := range found {
		if i == keep {
			continue
		}
		to := noteTag
		if t == titleTag && i > keep && !container && s.last-s.first > 1 {
			to, container = containerTag, true
		}
		r.give(s.first, s.last, to)
	}
}

// sure returns the least confidence of a stretch.
func (r *modelReader) sure(s stint) float32 {
	least := float32(1)
	for _, c := range r.confidence[s.first:s.last] {
		least = min(least, c)
	}
	return least
}

// isInitials reports whether a word can be the initials of given names: "E", "EL".
func (s *sight) isInitials() bool {
	return s.shape == capitalShape || s.shape == acronymShape || s.shape == longAcronymShape
}

// hasComma reports whether a comma is among some sights.
func (r *modelReader) hasComma(first, last int) bool {
	return slices.ContainsFunc(r.sights[first:last], func(s sight) bool { return s.class == commaClass })
}

// editionNoun are the words for an edition.
var editionNoun = lexicon.WordSet(`ed edn edition aufl auflage éd édition edición edição edizione baskı basım izd izdanje utg utgave uppl upplaga druk wyd vyd painos`)

// leading are the cues of words that lead to a value or name its kind, and are
// none themselves.
const leading = accessCue | urlCue | translatorCue | editorCue | issueCue | volumeCue | pageCue | inCue | andCue

// trim takes from remarks, organisations and given names without a family name what only
// leads elsewhere, and from the end of a genre the words that lead to what follows:
// "Paper presented at", "Report No.".
func (r *modelReader) trim() {
	for _, t := range [...]tag{noteTag, genreTag, eventTag, numberTag, authorLiteral, authorGiven} {
		if t == authorGiven && slices.Contains(r.path, uint8(authorFamily)) {
			continue
		}
		for _, s := range r.stints(t) {
			words, led := 0, 0
			for i := s.first; i < s.last; i++ {
				if r.sights[i].isWord() {
					words++
					if w := &r.sights[i]; w.cues&(leading|editionCue) != 0 && w.class != numberClass && w.shape != acronymShape {
						led++
					}
				}
			}
			if led == words {
				r.give(s.first, s.last, linkLead)
			}
		}
	}
	for _, t := range [...]tag{pageFirstTag, pageLastTag} {
		for _, s := range r.stints(t) {
			for i := s.last - 1; i > s.first && !r.sights[i].isWord(); i-- {
				r.path[i] = uint8(afterNumbers)
			}
			if w := &r.sights[s.first]; s.last > s.first+1 && w.class == wordClass && w.cues&(issueCue|pageCue) != 0 && w.shape == shortLowerShape && w.prefix[0] != 0 {
				r.path[s.first] = uint8(pageLead) // "nr 147"
			}
		}
	}
	for _, s := range r.stints(numberTag) {
		i := s.first
		for i < s.last && (!r.sights[i].isWord() && r.sights[i].class != openClass || r.sights[i].cues&issueCue != 0) {
			i++
		}
		r.give(s.first, i, linkLead)
	}
	for _, s := range r.stints(genreTag) {
		i := s.last
		for i > s.first+1 {
			if w := &r.sights[i-1]; w.isWord() && w.cues&(issueCue|inCue) == 0 && w.shape != shortLowerShape {
				break
			}
			i--
		}
		if i > s.first && i < len(r.sights) && r.sights[i].class == stopClass && (r.sights[i-1].cues&abbreviationCue != 0 || r.near(i+1).class == commaClass) {
			r.path[i] = uint8(genreTag) // "diss."
			i++
		}
		r.give(i, s.last, linkLead)
	}
}
