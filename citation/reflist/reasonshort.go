package reflist

import "github.com/refwright/refwright/citation/reflist/internal/names"

// shortFirst parts the short form of an organisation from its name behind it in brackets,
// where the two were taken for one name: "OECD (Organisation for Economic Co-operation and
// Development)".
func (r *modelReader) shortFirst() {
	if hasTag(r.path, authorShort) {
		return
	}
	for _, s := range r.stints(authorLiteral) {
		first, last := s.first, s.last
		if first+4 > last || r.sights[first].shape != acronymShape && r.sights[first].shape != longAcronymShape || r.sights[first+1].class != openClass {
			continue
		}
		if r.sights[last-1].class == closeClass {
			last--
		} else if r.near(last).class != closeClass {
			continue
		}
		if r.hasClass(first+2, last, openClass, closeClass) {
			continue
		}
		r.path[first], r.path[first+1] = uint8(authorShort), uint8(authorWithin)
		r.give(last, s.last, afterAuthor)
	}
}

// labelBehind makes an organisation of what was taken for a label that a reference begins with, and its short form of
// the capital letters in square brackets behind it, where the year follows: "Moor Bank [MB] (2020)".
func (r *modelReader) labelBehind() {
	open := 0
	for open < len(r.path) && tag(r.path[open]) == labelTag && r.sights[open].class == wordClass {
		open++
	}
	short, closing := open+1, open+2
	if open < 2 || closing+2 >= len(r.path) || r.sights[open].shape != '[' || r.sights[closing].shape != ']' || !names.IsAcronym(r.printed(short, closing)) {
		return
	}
	if year := r.valueAfter(closing + 1); year > closing+3 || year == len(r.path) || tag(r.path[year]) != yearTag {
		return
	}
	r.give(0, open, authorLiteral)
	r.path[open], r.path[short], r.path[closing] = uint8(authorWithin), uint8(authorShort), uint8(afterAuthor)
}

// shortLabel makes the short form of an organisation of the label that a reference begins with, if it
// is one of capital letters: "[UN] United Nations".
func (r *modelReader) shortLabel() {
	const name = 3 // sight that the organisation begins at
	if len(r.path) <= name || r.sights[0].class != openClass || r.sights[2].class != closeClass || tags[r.path[1]].role == valueRole || tag(r.path[name]) != authorLiteral {
		return
	}
	if label := &r.sights[1]; label.class == wordClass && names.IsAcronym(r.printed(1, 2)) {
		r.path[1], r.path[2] = uint8(authorShort), uint8(authorWithin)
	}
}
