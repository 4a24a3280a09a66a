package reflist

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// tagsOf are the tags that the values of a variable have, with those of words
// that lead to them.
func tagsOf(v citation.Variable) crf.Set {
	switch v {
	case citation.VarAuthor:
		return crf.Of(int(authorFamily), int(authorGiven), int(authorParticle), int(authorSuffix), int(authorLiteral), int(authorShort), int(authorOthers), int(authorWithin), int(authorNext))
	case citation.VarEditor:
		return crf.Of(int(editorFamily), int(editorGiven), int(editorParticle), int(editorSuffix), int(editorLiteral), int(editorOthers), int(editorWithin), int(editorNext), int(editorLead))
	case citation.VarTranslator:
		return crf.Of(int(otherFamily), int(otherGiven), int(otherParticle), int(otherLiteral), int(otherWithin), int(otherNext), int(otherLead))
	}
	var s crf.Set
	for t, row := range tags {
		if row.variable == v {
			s = s.Union(crf.Of(t))
		}
	}
	switch v {
	case citation.VarContainerTitle:
		s = s.Union(crf.Of(int(containerLead)))
	case citation.VarVolume:
		s = s.Union(crf.Of(int(volumeLead)))
	case citation.VarIssue:
		s = s.Union(crf.Of(int(issueLead)))
	case citation.VarPage:
		s = s.Union(crf.Of(int(pageLead), int(pageDash)))
	case citation.VarIssued:
		s = s.Union(crf.Of(int(dateWithin), int(yearSuffixTag)))
	}
	return s
}

// unscored are the tags that a word may have whatever the record says, since
// records do not say it.
var unscored = crf.Of(int(noteTag), int(accessedTag), int(genreTag), int(eventTag), int(archiveTag), int(numberTag), int(linkLead),
	int(monthTag), int(dayTag), int(dateWithin), int(endYearTag), int(extentTag), int(volumesTag), int(statusTag), int(originalYearTag), int(bookNumberTag), int(pmidTag),
	int(collectionNumberTag), int(otherLead),
	int(afterOther))

// rest gives tags to what no field has claimed.
func (a *alignment) rest() {
	unknown := unscored
	cues := uint32(0)
	for i := range a.sights {
		cues |= a.sights[i].cues
	}
	if a.ex.Exact {
		unknown = a.untold()
	} else if cues&translatorCue != 0 {
		unknown = unknown.Union(tagsOf(citation.VarTranslator))
	}
	unsure := slices.Concat(a.ex.Skip, a.missing)
	for _, v := range unsure {
		unknown = unknown.Union(tagsOf(v))
	}
	a.words(unknown, unsure)
	firstClaim := slices.Index(a.claimed, true)
	for i := range a.sights {
		if a.claimed[i] || a.sets[i] != (crf.Set{}) {
			continue
		}
		s := &a.sights[i]
		if i == 0 || i < firstClaim && s.class != openClass {
			a.sets[i] = crf.Of(int(labelTag), int(afterOther))
		}
		if i > 0 {
			a.sets[i] = a.sets[i].Union(a.behind(i))
		}
		for _, j := range [...]int{i - 1, i + 1} {
			if j >= 0 && j < len(a.sights) && !a.claimed[j] && a.sights[j].isWord() && single(a.sets[j]) < 0 {
				a.sets[i] = a.sets[i].Union(a.sets[j])
			}
		}
		if s.class == dashClass && i > 0 && a.sets[i-1].Has(int(pageFirstTag)) {
			a.sets[i] = a.sets[i].Union(crf.Of(int(pageDash)))
		}
		if s.class == dashClass || s.class == otherClass {
			a.sets[i] = a.sets[i].Union(unknown)
			if i < firstClaim {
				a.sets[i] = a.sets[i].Union(crf.Of(int(authorRepeat)))
			}
		}
	}
}

func (s *sight) isWord() bool {
	return s.class == wordClass || s.class == numberClass || s.class == andClass || s.class == linkClass
}

// words gives tags to the words that no field has claimed.
func (a *alignment) words(unknown crf.Set, unsure []citation.Variable) {
	has := func(v citation.Variable) bool { return a.ex.Reference.Has(v) || a.skips(v) }
	firstClaim := slices.Index(a.claimed, true)
	for i := range a.sights {
		s := &a.sights[i]
		if a.claimed[i] || !s.isWord() {
			continue
		}
		if i < firstClaim && i < 3 && s.class == numberClass {
			a.sets[i] = crf.Of(int(labelTag))
			continue
		}
		set := a.fitting(i, unknown)
		if in := a.spanSet(i, unsure); in != (crf.Set{}) {
			set = in
		}
		if !a.ex.Exact {
			set = set.Union(a.unlabelled(i))
		}
		if s.cues&inCue != 0 && (has(citation.VarContainerTitle) || has(citation.VarEditor)) {
			set = crf.Of(int(containerLead))
		}
		if s.cues&editorCue != 0 && has(citation.VarEditor) {
			set = crf.Of(int(editorLead))
		}
		if s.cues&(editorCue|editionCue) == editorCue|editionCue {
			set = set.Union(crf.Of(int(afterOther)))
		}
		if s.cues&translatorCue != 0 {
			set = set.Union(crf.Of(int(otherLead)))
		}
		if s.cues&volumeCue != 0 && has(citation.VarVolume) {
			set = set.Union(crf.Of(int(volumeLead)))
		}
		if s.cues&issueCue != 0 && has(citation.VarIssue) {
			set = set.Union(crf.Of(int(issueLead)))
		}
		if s.cues&pageCue != 0 && has(citation.VarPage) {
			set = set.Union(crf.Of(int(pageLead)))
		}
		if s.class == andClass {
			set = set.Union(a.behind(i)).Union(crf.Of(int(containerLead)))
		}
		a.sets[i] = set.Union(a.leadsHere(i))
	}
}

// unlabelled returns the tags of fields that labels leave out at times although they
// are printed: the page behind a volume, and a publisher or place that is called as one.
func (a *alignment) unlabelled(i int) crf.Set {
	var set crf.Set
	s := &a.sights[i]
	ref := a.ex.Reference
	if s.class == numberClass && !ref.Has(citation.VarPage) && a.behindVolume(i) {
		set = crf.Of(int(pageFirstTag), int(pageLastTag))
	}
	if s.class == wordClass && a.segments[s.segment].cues&publisherCue != 0 && !ref.Has(citation.VarPublisher) {
		set = set.Union(crf.Of(int(publisherTag)))
	}
	if s.cues&placeCue != 0 && !ref.Has(citation.VarPublisherPlace) {
		set = set.Union(crf.Of(int(placeTag)))
	}
	return set
}

// behindVolume reports whether only marks, and words that lead to a page, stand between
// a number and a volume, an issue or another such number.
func (a *alignment) behindVolume(i int) bool {
	for j := i - 1; j >= max(0, i-5); j-- {
		switch s := &a.sights[j]; {
		case single(a.sets[j]) == int(volumeTag) || single(a.sets[j]) == int(issueTag) || a.sets[j].Has(int(pageFirstTag)):
			return true
		case s.isWord() && s.cues&pageCue == 0:
			return false
		}
	}
	return false
}

// untold returns the tags of words that stand in no value where all values are told:
// those that lead to one, or that a style prints for what the record lacks.
func (a *alignment) untold() crf.Set {
	set := crf.Of(int(linkLead), int(afterOther), int(mediumTag))
	for _, row := range [...]struct {
		variable citation.Variable
		tags     crf.Set
	}{
		{citation.VarAccessed, crf.Of(int(accessedTag))}, {citation.VarTranslator, crf.Of(int(otherLead))}, {citation.VarEditor, crf.Of(int(editorLead))},
		{citation.VarOriginalDate, crf.Of(int(originalYearTag))}, {citation.VarNumberOfPages, crf.Of(int(extentTag))}, {citation.VarNumberOfVolumes, crf.Of(int(volumesTag))},
		{citation.VarCollectionNumber, crf.Of(int(collectionNumberTag))}, {citation.VarPage, crf.Of(int(pageLead))},
		{citation.VarVolume, crf.Of(int(volumeLead))}, {citation.VarIssue, crf.Of(int(issueLead))},
		{citation.VarISBN, crf.Of(int(bookNumberTag))}, {citation.VarISSN, crf.Of(int(bookNumberTag))}, {citation.VarPMID, crf.Of(int(pmidTag))},
	} {
		if a.ex.Reference.Has(row.variable) {
			set = set.Union(row.tags)
		}
	}
	if !a.ex.Reference.Has(citation.VarIssued) {
		set = set.Union(crf.Of(int(statusTag)))
	}
	return set
}

// fitting leaves of the tags of a word those that it can have by its form.
func (a *alignment) fitting(i int, set crf.Set) crf.Set {
	var left crf.Set
	for t := range int(tagCount) {
		if set.Has(t) && a.fits(i, tag(t)) {
			left = left.Union(crf.Of(t))
		}
	}
	return left
}

// fits reports whether a word has the form of what a tag stands for. What can be any
// words fits all.
func (a *alignment) fits(i int, t tag) bool {
	s := &a.sights[i]
	number := s.class == numberClass
	switch t {
	case bookNumberTag:
		return number && (strings.Contains(a.text, "isbn") || strings.Contains(a.text, "issn"))
	case pmidTag:
		return number && (strings.Contains(a.text, "pmid") || strings.Contains(a.text, "pmc") || strings.Contains(a.text, "pubmed"))
	case dayTag:
		return s.shape == oneDigit || s.shape == twoDigits
	case monthTag:
		return s.cues&(monthCue|seasonCue) != 0 || s.shape == oneDigit || s.shape == twoDigits
	case dateWithin:
		return s.shape == shortLowerShape
	case endYearTag:
		return s.shape == yearShape || s.shape == twoDigits
	case originalYearTag:
		return s.shape == yearShape
	case statusTag:
		return s.cues&(noDateCue|abbreviationCue) != 0 || s.class == wordClass && s.shape != titleShape
	case extentTag:
		return number || s.cues&pageCue != 0
	case volumesTag:
		return number || s.cues&volumeCue != 0
	case collectionNumberTag:
		return number || s.cues&(volumeCue|issueCue) != 0 || s.isInitials()
	case eventTag:
		return a.has(meetingCue)
	case accessedTag:
		return a.has(accessCue) || a.has(urlCue)
	case linkLead:
		return !number
	}
	return true
}

// has reports whether a word of the reference has a cue.
func (a *alignment) has(cue uint32) bool {
	return slices.ContainsFunc(a.sights, func(s sight) bool { return s.cues&cue != 0 })
}

// leadsHere returns the tags of words that lead to what stands near: the words
// for an editor or a volume in any language.
func (a *alignment) leadsHere(i int) crf.Set {
	const reach = 4
	var set crf.Set
	for j := i + 1; j < min(i+reach, len(a.sights)); j++ {
		if !a.claimed[j] {
			continue
		}
		set = set.Union(leadOf(single(a.sets[j]), true))
		break
	}
	for j := i - 1; j > max(-1, i-reach); j-- {
		if !a.claimed[j] {
			continue
		}
		set = set.Union(leadOf(single(a.sets[j]), false))
		break
	}
	return set
}

// leadOf returns the tag of words before a value, or behind it.
func leadOf(t int, before bool) crf.Set {
	switch tag(t) {
	case editorFamily, editorGiven, editorParticle, editorLiteral, editorOthers, editorSuffix:
		return crf.Of(int(editorLead), int(containerLead))
	case otherFamily, otherGiven, otherParticle, otherLiteral:
		return crf.Of(int(otherLead))
	}
	if !before {
		return crf.Set{}
	}
	switch tag(t) {
	case containerTag:
		return crf.Of(int(containerLead))
	case volumeTag:
		return crf.Of(int(volumeLead))
	case issueTag:
		return crf.Of(int(issueLead))
	case pageFirstTag:
		return crf.Of(int(pageLead))
	case doiTag, urlTag:
		return crf.Of(int(linkLead))
	}
	return crf.Set{}
}

// spanSet returns the tags of what stands in a span of a variable whose value is
// not sure, the empty set for what stands in none.
func (a *alignment) spanSet(i int, unsure []citation.Variable) crf.Set {
	tok := a.t.Tokens[a.sights[i].token]
	var set crf.Set
	for _, s := range a.ex.Spans {
		if tok.Start < s.Start || tok.End > s.End {
			continue
		}
		for _, v := range s.Variables {
			if !slices.Contains(unsure, v) {
				continue
			}
			set = set.Union(tagsOf(v))
			if v == citation.VarTitle || v == citation.VarContainerTitle {
				set = set.Union(tagsOf(citation.VarContainerTitle)).Union(crf.Of(int(titleTag), int(collectionTag)))
			}
		}
	}
	return set
}

// behind returns the tags of punctuation behind what stands before it.
func (a *alignment) behind(i int) crf.Set {
	var s crf.Set
	if i == 0 {
		return crf.Of(int(labelTag), int(afterOther))
	}
	for t, row := range tags {
		if a.sets[i-1].Has(t) {
			s = s.Union(crf.Of(int(row.after)))
			if row.role == leadRole { // "ed." and its full stop
				s = s.Union(crf.Of(t))
			}
		}
	}
	return s
}
