package reflist

import (
	"slices"
)

// Days and years are numbers beside others, and were taken for volumes or issues where the
// model has seldom seen them.

// dayNumbers finds the days and last years among the numbers.
func (r *modelReader) dayNumbers() {
	r.dayInNumbers()
	r.twoDays()
	r.dayBeforeMonth()
	r.lastYear()
	r.leadToDate()
	r.dateAsContainer()
}

// leadToDate parts from what a work is in the word in small letters that leads to a date behind it: "In:
// Moorbote vom 5. März 2008".
func (r *modelReader) leadToDate() {
	for _, s := range r.stints(containerTag) {
		if s.last >= len(r.path) || s.last-s.first < 2 || r.sights[s.last-1].class != wordClass || r.sights[s.last-1].shape != shortLowerShape || r.sights[s.last].class == openClass {
			continue
		}
		switch tag(r.path[s.last]) {
		case dayTag, monthTag, yearTag:
			r.path[s.last-1] = uint8(afterContainer)
		}
	}
}

// dateAsContainer leaves a date that was taken for a container to what stands around it:
// "Peat", July 2-3, 2002.
func (r *modelReader) dateAsContainer() {
	for _, of := range [...]tag{containerTag, collectionTag} {
		for _, s := range r.stints(of) {
			r.item.Recognise()
			from, to := r.item.Tokens[r.sights[s.first].token].Clean, r.item.Tokens[r.sights[s.last-1].token].Clean
			for _, d := range r.item.Dates {
				if d.Start <= from && to < d.End {
					r.give(s.first, s.last, noteTag)
				}
			}
		}
	}
}

// dayInNumbers makes the day and the month of numbers before the year that were taken for
// a volume and an issue: "Bog Gazette, 12.3.1974".
func (r *modelReader) dayInNumbers() {
	const days, months = 31, 12
	for _, s := range r.stints(volumeTag) {
		i := s.first
		if s.last-i != 1 || i+4 >= len(r.path) || tag(r.path[i+2]) != issueTag || tag(r.path[i+4]) != yearTag || r.sights[i+4].shape != yearShape {
			continue
		}
		apart := slices.ContainsFunc(r.sights[i+1:i+5], func(s sight) bool { return s.spaceBefore })
		day, month := r.number(i), r.number(i+2)
		if apart || r.sights[i+1].class != stopClass || r.sights[i+3].class != stopClass || day < 1 || day > days || month < 1 || month > months {
			continue
		}
		r.path[i], r.path[i+1], r.path[i+2], r.path[i+3] = uint8(dayTag), uint8(dateWithin), uint8(monthTag), uint8(dateWithin)
		return
	}
}

// twoDays makes the month of the second of two numbers before the year that were both taken for its
// day: "Bogbote, 18.09.2001".
func (r *modelReader) twoDays() {
	const months = 12
	if hasTag(r.path, monthTag) {
		return
	}
	for _, s := range r.stints(dayTag) {
		if month := s.last + 1; month+2 < len(r.path) && s.last-s.first == 1 && r.sights[s.last].class == stopClass && tag(r.path[month]) == dayTag && r.sights[month+1].class == stopClass && tag(r.path[month+2]) == yearTag {
			if n := r.number(month); n >= 1 && n <= months {
				r.path[month] = uint8(monthTag)
			}
			return
		}
	}
}

// dayBeforeMonth makes the day of a number before a month that was taken for a volume: "vom 23.
// Mai 1925".
func (r *modelReader) dayBeforeMonth() {
	const days = 31
	for _, s := range r.stints(volumeTag) {
		month := s.last
		if month < len(r.path) && r.sights[month].class == stopClass {
			month++
		}
		if n := r.number(s.first); s.last-s.first != 1 || n < 1 || n > days || month+1 >= len(r.path) || tag(r.path[month]) != monthTag || tag(r.path[month+1]) != yearTag || len(r.stints(dayTag)) > 0 {
			continue
		}
		r.path[s.first] = uint8(dayTag)
		r.give(s.last, month, dateWithin)
		if s.first > 0 && tag(r.path[s.first-1]) == volumeLead {
			r.path[s.first-1] = uint8(afterContainer)
		}
		return
	}
}

// lastYear makes the last year of a number that a dash joins to the year, without a space, and was
// taken for an issue, a volume, how many volumes there are, a day or the begin of the title: "69 (1986-7)", "1884-1939".
func (r *modelReader) lastYear() {
	years := r.stints(yearTag)
	if len(years) != 1 || len(r.stints(endYearTag)) > 0 {
		return
	}
	dash := years[0].last
	end := dash + 1
	if end >= len(r.path) || r.sights[dash].class != dashClass || r.sights[dash].shape == '/' || r.sights[dash].spaceBefore || r.sights[end].spaceBefore || r.sights[end].class != numberClass {
		return
	}
	titled := end+2 < len(r.path) && tag(r.path[dash]) == titleTag && tag(r.path[end+1]) == titleTag && !r.sights[end+1].isWord()
	if of := tag(r.path[end]); !titled && (of != issueTag && of != volumeTag && of != volumesTag && of != dayTag && of != noteTag && tags[of].role == valueRole || end+1 < len(r.path) && tag(r.path[end+1]) == of) {
		return
	}
	from, to := r.number(dash-1), r.number(end)
	switch {
	case to < 10:
		to += from / 10 * 10
	case to < 100:
		to += from / 100 * 100
	}
	if from > 0 && to > from {
		r.path[dash], r.path[end] = uint8(dateWithin), uint8(endYearTag)
		if titled {
			r.path[end+1] = uint8(afterDate)
		}
	}
}
