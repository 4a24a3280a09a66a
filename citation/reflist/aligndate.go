package reflist

import (
	"strconv"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// dates finds the date of publication: its year, and month and day beside it.
func (a *alignment) dates() {
	d := a.ex.Reference.Issued
	if !d.Start.HasYear() || a.ex.Exact {
		return
	}
	if a.skips(citation.VarIssued) {
		a.miss(citation.VarIssued)
		return
	}
	var candidates []place
	for _, p := range a.places(strconv.Itoa(d.Start.Year), 0) {
		if a.free(p) && a.within(p, citation.VarIssued) {
			candidates = append(candidates, p)
		}
	}
	if len(candidates) == 0 {
		a.miss(citation.VarIssued)
		return
	}
	year := candidates[0]
	held := func(p place) bool { return p.first > 0 && a.sights[p.first-1].class == openClass }
	for _, p := range candidates[1:] {
		if held(p) && !held(year) {
			year = p
		}
	}
	if len(candidates) > 1 && !held(year) && len(a.ex.Spans) == 0 {
		// Which one, only the model can tell.
		for _, p := range candidates {
			a.sets[p.first] = crf.Of(int(yearTag), int(accessedTag), int(noteTag), int(originalYearTag), int(afterOther))
			a.claimed[p.first] = true
		}
		return
	}
	a.claim(year, yearTag)
	if a.isYearLetter(year.last) {
		a.claim(place{year.last, year.last + 1}, yearSuffixTag)
	}
	words := a.dateWords(year)
	if month := a.onlyMonth(words); month >= 0 {
		a.claim(place{month, month + 1}, monthTag)
		a.dayBeside(year, month, words)
	}
}

// isYearLetter reports whether a sight is the letter behind a year: "1994a".
func (a *alignment) isYearLetter(i int) bool {
	if i >= len(a.sights) || a.claimed[i] {
		return false
	}
	s := &a.sights[i]
	return s.class == wordClass && !s.spaceBefore && a.starts[i+1]-a.starts[i] == 1
}

// dateWords returns a year with what may be a date in words around it.
func (a *alignment) dateWords(year place) place {
	const furthest = 6 // sights
	first, last := year.first, year.last
	for first > 0 && year.first-first < furthest && a.dateWord(first-1) {
		first--
	}
	for last < len(a.sights) && last-year.last < furthest && a.dateWord(last) {
		last++
	}
	return place{first, last}
}

// onlyMonth returns the one month or season in the words of a date, and -1 if there is none
// or more than one.
func (a *alignment) onlyMonth(words place) int {
	month := -1
	for i := words.first; i < words.last; i++ {
		if a.sights[i].cues&(monthCue|seasonCue) == 0 {
			continue
		}
		if month >= 0 {
			return -1
		}
		month = i
	}
	return month
}

// dayBeside finds the day beside a month, and gives what stands within the date to it.
func (a *alignment) dayBeside(year place, month int, words place) {
	lo, hi := min(month, year.first), max(month, year.first)
	for i := words.first; i < words.last; i++ {
		if a.isDay(i, month) {
			a.claim(place{i, i + 1}, dayTag)
			lo, hi = min(lo, i), max(hi, i)
			break
		}
	}
	for i := lo; i < hi; i++ {
		if !a.claimed[i] {
			a.claim(place{i, i + 1}, dateWithin)
		}
	}
}

// isDay reports whether a sight is the day of a month, and that of the record if it has one.
func (a *alignment) isDay(i, month int) bool {
	s := &a.sights[i]
	if s.shape != oneDigit && s.shape != twoDigits || i-month > 2 || month-i > 2 || a.claimed[i] || a.isOther(i) {
		return false
	}
	day := int(a.ex.Reference.Issued.Start.Day)
	return day == 0 || a.text[a.starts[i]:a.starts[i+1]] == strconv.Itoa(day)
}

// isOther reports whether a number beside a month is no day: the last of pages, as in
// "12-27, February 1995", or one that a word leads to, as in "No. 7, July".
func (a *alignment) isOther(i int) bool {
	return i > 1 && a.sights[i-1].class == dashClass && a.sights[i-2].class == numberClass || a.leads(i, pageCue|issueCue|volumeCue)
}

// dateWord reports whether a sight can be part of a date in words.
func (a *alignment) dateWord(i int) bool {
	s := &a.sights[i]
	if a.claimed[i] {
		return false
	}
	switch s.class {
	case commaClass, stopClass, dashClass:
		return true
	}
	switch s.shape {
	case oneDigit, twoDigits, shortLowerShape:
		return true
	}
	return s.cues&(monthCue|seasonCue) != 0
}
