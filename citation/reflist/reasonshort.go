package reflist

import "slices"

// shortFirst parts the short form of an organisation from its name behind it in brackets,
// where the two were taken for one name: "OECD (Organisation for Economic Co-operation and
// Development)".
func (r *modelReader) shortFirst() {
	if slices.Contains(r.path, uint8(authorShort)) {
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
		if slices.ContainsFunc(r.sights[first+2:last], func(s sight) bool { return s.class == openClass || s.class == closeClass }) {
			continue
		}
		r.path[first], r.path[first+1] = uint8(authorShort), uint8(authorWithin)
		r.give(last, s.last, afterAuthor)
	}
}
