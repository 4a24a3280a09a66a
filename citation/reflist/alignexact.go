package reflist

import (
	"github.com/refwright/refwright/citation"
)

// exactTags are the tags of variables that only exact spans tell of.
var exactTags = map[citation.Variable]tag{
	citation.VarAccessed: accessedTag, citation.VarOriginalDate: originalYearTag, citation.VarStatus: statusTag,
	citation.VarEventPlace: eventPlaceTag, citation.VarMedium: mediumTag, citation.VarArchive: archiveTag, citation.VarArchiveLocation: archiveTag,
	citation.VarNumberOfPages: extentTag, citation.VarNumberOfVolumes: volumesTag, citation.VarYearSuffix: yearSuffixTag, citation.VarEventTitle: eventTag,
	citation.VarGenre: genreTag, citation.VarNumber: numberTag, citation.VarPublisherPlace: placeTag, citation.VarPublisher: publisherTag,
	citation.VarContainerTitle: containerTag, citation.VarContainerTitleShort: containerTag, citation.VarCollectionTitle: collectionTag, citation.VarTitle: titleTag,
	citation.VarVolume: volumeTag, citation.VarIssue: issueTag,
}

// exact claims the values that exact spans tell of.
func (a *alignment) exact() {
	if !a.ex.Exact {
		return
	}
	at := 0
	for _, s := range a.ex.Spans {
		t, ok := exactTags[s.Variables[0]]
		if !ok && s.Variables[0] != citation.VarIssued {
			continue
		}
		for at < len(a.sights) && a.t.Tokens[a.sights[at].token].Start < s.Start {
			at++
		}
		first := at
		for at < len(a.sights) && a.t.Tokens[a.sights[at].token].End <= s.End {
			at++
		}
		if p := (place{first, at}); p.ok() && a.free(p) {
			if !ok {
				a.issued(p)
				continue
			}
			a.claim(p, t)
			if t != accessedTag && t != volumeTag && t != issueTag {
				a.ending(p, t)
			}
		}
	}
	a.numberLeads()
	for i := 0; i+1 < len(a.sights); i++ {
		if single(a.sets[i]) == int(yearTag) && a.sights[i+1].class == wordClass && !a.sights[i+1].spaceBefore && a.starts[i+2]-a.starts[i+1] == 1 && !a.claimed[i+1] {
			a.claim(place{i + 1, i + 2}, yearSuffixTag)
		}
	}
}

// issued claims a date by the forms of its parts.
func (a *alignment) issued(p place) {
	for i := p.first; i < p.last; i++ {
		t := dateWithin
		switch s := &a.sights[i]; {
		case s.shape == yearShape:
			t = yearTag
		case s.cues&(monthCue|seasonCue) != 0:
			t = monthTag
		case s.shape == oneDigit || s.shape == twoDigits:
			t = dayTag
		case s.class == wordClass && i == p.first && p.last-p.first > 1 && a.sights[p.first+1].class == wordClass:
			t = statusTag
		}
		a.claim(place{i, i + 1}, t)
	}
}

// numberLeads claims the words that lead to exact numbers.
func (a *alignment) numberLeads() {
	for i := range a.sights {
		switch single(a.sets[i]) {
		case int(volumeTag):
			a.lead(i, volumeCue, volumeLead)
		case int(issueTag):
			a.lead(i, issueCue, issueLead)
		}
	}
}
