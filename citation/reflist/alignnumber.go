package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

func (a *alignment) pages() {
	page := string(a.ex.Reference.Page)
	if page == "" {
		return
	}
	if a.skips(citation.VarPage) {
		a.miss(citation.VarPage)
		return
	}
	first, last, _ := strings.Cut(page, "-")
	first, last = squash(first), squash(last)
	for n := len(last); n >= 0; n-- { // "365-74" is 365-374
		ending := last[len(last)-n:]
		var found place
		for _, p := range a.places(first, 0) {
			if !a.free(p) || !a.within(p, citation.VarPage) {
				continue
			}
			if n == 0 {
				if last == "" && (!found.ok() || a.leads(p.first, pageCue)) {
					found = p
				}
				continue
			}
			if p.last+1 >= len(a.sights) || a.sights[p.last].class != dashClass {
				continue
			}
			from := p.last
			for from < len(a.sights) && a.sights[from].class == dashClass {
				from++
			}
			if q := a.places(ending, from); len(q) > 0 && q[0].first == from && a.free(q[0]) {
				a.claim(place{p.last, from}, pageDash)
				a.claim(p, pageFirstTag)
				a.claim(q[0], pageLastTag)
				a.lead(p.first, pageCue, pageLead)
				return
			}
		}
		if found.ok() {
			a.claim(found, pageFirstTag)
			a.lead(found.first, pageCue, pageLead)
			return
		}
	}
	a.miss(citation.VarPage)
}

// leads reports whether a word with a cue leads to a sight.
func (a *alignment) leads(i int, cue uint32) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if a.sights[j].class == stopClass || a.sights[j].class == dashClass || a.sights[j].class == otherClass {
			continue
		}
		return a.sights[j].cues&cue != 0 && !a.claimed[j]
	}
	return false
}

// lead claims a word with a cue that leads to a sight, and its full stop.
func (a *alignment) lead(i int, cue uint32, t tag) {
	if !a.leads(i, cue) {
		return
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		if a.claimed[j] {
			return
		}
		a.claim(place{j, j + 1}, t)
		if a.sights[j].cues&cue != 0 {
			return
		}
	}
}

func (a *alignment) numbers() {
	if !a.ex.Exact {
		a.volumes()
	}
	a.edition()
}

func (a *alignment) volumes() {
	a.number(citation.VarVolume, string(a.ex.Reference.Volume), volumeCue, volumeTag, volumeLead)
	a.number(citation.VarIssue, string(a.ex.Reference.Issue), issueCue, issueTag, issueLead)
	a.number(citation.VarCollectionNumber, string(a.ex.Reference.CollectionNumber), volumeCue|issueCue, collectionNumberTag, collectionNumberTag)
}

// number claims a number of a volume or issue: of several places the most likely.
func (a *alignment) number(v citation.Variable, value string, cue uint32, t, lead tag) {
	if value == "" {
		return
	}
	if a.skips(v) {
		a.miss(v)
		return
	}
	var best place
	most := -1
	for _, p := range a.places(squash(value), 0) {
		if !a.free(p) || !a.within(p, v) {
			continue
		}
		score := p.first * 4 / len(a.sights)
		if a.leads(p.first, cue) {
			score += 10
		}
		for j := p.first - 1; j >= max(0, p.first-3); j-- {
			if a.sets[j] == crf.Of(int(containerTag)) && t == volumeTag || a.sets[j] == crf.Of(int(volumeTag)) && t == issueTag || a.sets[j] == crf.Of(int(collectionTag)) && t == collectionNumberTag {
				score += 8
				break
			}
		}
		if score > most {
			best, most = p, score
		}
	}
	if !best.ok() {
		a.miss(v)
		return
	}
	a.claim(best, t)
	a.lead(best.first, cue, lead)
}

func (a *alignment) edition() {
	value := string(a.ex.Reference.Edition)
	if value == "" {
		return
	}
	if a.skips(citation.VarEdition) {
		a.miss(citation.VarEdition)
		return
	}
	value = squash(value)
	digits := strings.TrimRight(value, "abcdefghijklmnopqrstuvwxyzª")
	for _, v := range []string{value, digits} {
		for _, p := range a.places(v, 0) {
			if !a.free(p) || !a.within(p, citation.VarEdition) {
				continue
			}
			near := false
			for j := max(0, p.first-2); j < min(p.last+4, len(a.sights)); j++ {
				near = near || a.sights[j].cues&editionCue != 0
			}
			if near {
				a.claim(p, editionTag)
				return
			}
		}
	}
	a.miss(citation.VarEdition)
}
