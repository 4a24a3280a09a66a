package reflist

import (
	"strconv"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

func (a *alignment) dates() {
	d := a.ex.Reference.Issued
	if !d.Start.HasYear() || a.ex.Exact {
		return
	}
	if a.skips(citation.VarIssued) {
		a.miss(citation.VarIssued)
		return
	}
	year := strconv.Itoa(d.Start.Year)
	var candidates []place
	for _, p := range a.places(year, 0) {
		if a.free(p) && a.within(p, citation.VarIssued) {
			candidates = append(candidates, p)
		}
	}
	if len(candidates) == 0 {
		a.miss(citation.VarIssued)
		return
	}
	chosen := candidates[0]
	held := func(p place) bool { return p.first > 0 && a.sights[p.first-1].class == openClass }
	for _, p := range candidates[1:] {
		if held(p) && !held(chosen) {
			chosen = p
		}
	}
	if len(candidates) > 1 && !held(chosen) && len(a.ex.Spans) == 0 {
		// Which one, only the model can tell.
		for _, p := range candidates {
			a.sets[p.first] = crf.Of(int(yearTag), int(accessedTag), int(noteTag), int(originalYearTag), int(afterOther))
			a.claimed[p.first] = true
		}
		return
	}
	a.claim(chosen, yearTag)
	if i := chosen.last; i < len(a.sights) && !a.claimed[i] && a.sights[i].class == wordClass && !a.sights[i].spaceBefore && a.starts[i+1]-a.starts[i] == 1 {
		a.claim(place{i, i + 1}, yearSuffixTag)
	}
	// Month and day beside it.
	first, last := chosen.first, chosen.last
	for first > 0 && chosen.first-first < 6 && a.dateWord(first-1) {
		first--
	}
	for last < len(a.sights) && last-chosen.last < 6 && a.dateWord(last) {
		last++
	}
	months := 0
	for i := first; i < last; i++ {
		if a.sights[i].cues&(monthCue|seasonCue) != 0 {
			months++
		}
	}
	if months != 1 {
		return
	}
	month := -1
	for i := first; i < last; i++ {
		if a.sights[i].cues&(monthCue|seasonCue) != 0 {
			a.claim(place{i, i + 1}, monthTag)
			month = i
		}
	}
	day := -1
	for i := first; i < last; i++ {
		if s := &a.sights[i]; (s.shape == oneDigit || s.shape == twoDigits) && (i-month <= 2 && month-i <= 2) && !a.claimed[i] && !a.isOther(i) && (d.Start.Day == 0 || a.text[a.starts[i]:a.starts[i+1]] == strconv.Itoa(int(d.Start.Day))) {
			a.claim(place{i, i + 1}, dayTag)
			day = i
			break
		}
	}
	lo, hi := min(month, chosen.first), max(month, chosen.first)
	if day >= 0 {
		lo, hi = min(lo, day), max(hi, day)
	}
	for i := lo; i < hi; i++ {
		if !a.claimed[i] {
			a.claim(place{i, i + 1}, dateWithin)
		}
	}
}

// isOther reports whether a number beside a month is no day: the last of pages, as in
// "12-27, February 1995", or one that a word leads to, as in "No. 7, July".
func (a *alignment) isOther(i int) bool {
	return i > 1 && a.sights[i-1].class == dashClass && a.sights[i-2].class == numberClass || a.leads(i, pageCue|issueCue|volumeCue)
}

// dateWord reports whether a sight can be part of a date in words.
func (a *alignment) dateWord(i int) bool {
	s := &a.sights[i]
	return !a.claimed[i] && (s.cues&(monthCue|seasonCue) != 0 || s.shape == oneDigit || s.shape == twoDigits || s.class == commaClass || s.class == stopClass || s.class == dashClass || s.shape == shortLowerShape)
}
