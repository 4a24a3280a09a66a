package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/internal/sieve"
)

// opCits stand behind a name for the title of a work that was cited before.
var opCits = []string{
	"op. cit.", "op.cit.", "op. cit", "loc. cit.", "art. cit.", "éd. cit.", "ed. cit.", "a.g.e.", "a.g.m.", "a.g.t.", "age.", "agm.", "agt.", "a.a.O.", "a. a. O.", "ob. cit.", "o. c.", "nav. delo", "nav. djelo",
	"n. d.", "nav. dj.", "i. m.", "i.m.", "цит. соч.", "указ. соч.", "нав. дело", "ό.π.", "anf. arb.", "dz. cyt.", "cit. d.",
}

// noteIbids are what in notes, where no title follows, stands for the work just cited, besides
// the words that do so anywhere: "Id. at 45", Italian "ivi" for another page of it.
var noteIbids = []string{"ivi", "id.", "idem", "íd.", "loc. cit."}

// ibidCite reads text[from:to] as "ibid.", or as a name with "op. cit.".
func ibidCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	c := noteCite{start: lead, end: to, prefix: [2]int{from, lead}}
	if n := max(phraseAt(text, lead, ibids), phraseAt(text, lead, noteIbids)); n > 0 {
		return s.ibidAt(from, lead, n), true
	}
	for i := lead; i < to && i < lead+200; i++ {
		if strings.IndexByte(",: ", text[i]) < 0 || i+2 >= to || text[i] == ' ' && strings.IndexByte(",:", text[i-1]) >= 0 {
			continue
		}
		at := skipBlanks(text, i+1, to)
		n := max(phraseAt(text, at, opCits), len(supraNote.FindString(text[at:to])))
		if again := phraseAt(text, at, ibids); again > n && strings.HasPrefix(text[at:to], "ebd") {
			n = again // German lawyers name the author again
		}
		if n == 0 {
			continue
		}
		l, ok := s.noteNames(lead, i, false)
		if !ok || !s.known.knows(text, l) {
			if short, known := s.namesAndShortTitle(lead, i); text[i] == ' ' && known {
				l, ok, c.title = short.names, true, short.title // "Marsh: Peat i. m."
			}
		}
		if !ok || text[i] == ' ' && !s.known.knows(text, l) {
			return c, false
		}
		c.names, c.start, c.end = l, l.from, at+n
		c.known = s.known.knows(text, l)
		behind := min(at+n, to) // the full stop of "op. cit." is no part of the segment that it ends
		if m := yearBehindOpCit.Regexp().FindStringSubmatchIndex(text[behind:]); m != nil {
			c.year = [2]int{behind + m[2], behind + m[3]}
			behind, c.end = c.year[1], c.year[1]
		}
		if at := behind + len(supraAt.FindString(text[behind:])); at > behind {
			if end := placesAt(text, at, len(text), true); end > 0 {
				c.locator, c.end = locator{at: [2]int{at, end}, end: end}, end
			}
		} else if loc, ok := locatorAt(text, behind, len(text), true); ok {
			c.locator, c.end = loc, loc.end
		}
		return c, true
	}
	return c, false
}

// ibidAt reads the place behind "ibid.", of so many bytes at a place in text[from:].
func (s *scanner) ibidAt(from, at, size int) noteCite {
	text, end := s.text, at+size
	c := noteCite{start: at, end: end, prefix: [2]int{from, at}, ibid: true}
	if place := end + len(supraAt.FindString(text[end:])); place > end {
		if behind := placesAt(text, place, len(text), true); behind > 0 {
			c.locator, c.end = locator{at: [2]int{place, behind}, end: behind}, behind
		}
	} else if l, ok := locatorAt(text, end, len(text), true); ok && l.end >= end {
		c.locator, c.end = l, l.end
	}
	return c
}

// ibidWithin reads "ibid." with a place behind words of a sentence: "on this see the table ibid., p. 9".
func ibidWithin(s *scanner, from, to int) (noteCite, bool) {
	for i := from; i < to; i++ {
		if s.text[i] != ' ' {
			continue
		}
		if n := phraseAt(s.text, i+1, ibids); n > 0 {
			c := s.ibidAt(from, i+1, n)
			return c, c.locator.end > 0
		}
	}
	return noteCite{}, false
}

// beforeOpCit returns where in text[from:to], a part of a note, a name with "op. cit." follows
// another cite behind "and", at the comma there; to if none does: "p. 241-268, et de V. Brunel,
// op. cit.". It does not cut the title "Peat, Salt, and the Sea" or the names "Roe, Doe, and Poe".
func beforeOpCit(text string, from, to int, titles []titleAt) int {
	and := 0
	for i := from; i < to; i++ {
		if text[i] == ' ' && i > from && text[i-1] == '.' && ands[strings.ToLower(text[i+1:wordEnd(text, i+1, to)])] {
			and = i // "251. o. és Szabó: i. m."
		}
		if text[i] != ',' && text[i] != ':' {
			continue
		}
		at := skipBlanks(text, i+1, to)
		if and > from && phraseAt(text, at, opCits) > 0 && i-and < maxNoteNames {
			if !isWithinTitle(and, titles) && (strings.ContainsAny(text[from:and], "0123456789") || len(titles) > 0 && titles[0].end <= and) {
				return and
			}
			return to
		}
		if ands[strings.ToLower(text[at:wordEnd(text, at, to)])] {
			and = i
		} else if hasYear(text[at:min(to, at+5)]) {
			and = 0
		}
	}
	return to
}

// beforeNextWork returns where in text[from:to], a part of a note that begins with a work whose title the
// references have, the authors of another such work begin, or its title if it has none, behind the year or
// pages of the one before; to if none does: "Peat[M]. Oslo: Heather, 2003: 7, MARSH E. Turf[M]".
func (s *scanner) beforeNextWork(from, to int, titles []titleAt) int {
	for i := 1; i < len(titles) && titles[i].end <= to; i++ {
		t, behind := titles[i], titles[i-1].end
		if !titles[0].known && !titles[0].marked || !t.known && !t.marked || !strings.ContainsAny(s.text[behind:t.start], "0123456789") {
			continue
		}
		at := t.start
		if !t.anonymous {
			at = s.knownNamesBefore(behind, t.start)
		}
		if at < 0 {
			if end := s.beforeWorkOfSame(behind, t); end > 0 {
				return end
			}
			continue
		}
		before := strings.TrimRight(s.text[behind:at], " *_“”„«\"'")
		word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
		if (!titles[0].known || !t.known) && !ands[word] && word != "with" {
			continue // "Marsh, *Peat*, p. 9, and Reed, *Turf*, p. 7"
		}
		if ands[word] || word == "with" {
			before = strings.TrimRight(before[:len(before)-len(word)], " ,") // "p. 9, and Reed, *Turf*"
		}
		if before != "" && !containers[word] && !strings.HasSuffix(before, "/") && (len(before) < at-behind || !t.anonymous) {
			if m := proseBehindPlace.FindStringSubmatchIndex(before); m != nil {
				return behind + m[2]
			}
			return behind + len(before)
		}
	}
	return to
}

// proseBehindPlace are the words between the place in one work and the authors of the next: "Peat, 3, and closes a chapter of".
var proseBehindPlace = sieve.Late(`\d(, (?:\p{Ll}[\p{L}’'-]*,? ?)+)$`)

// beforeWorkOfSame returns where in text[from:], behind a place, the cite of a title without names begins: that of another
// work of the authors just cited, behind a word for them or one that leads to a cite; 0 if it is none. "212–15, but
// not in *Turf*, 24", "S. 428, sowie in: ders. (Hg.), Peat".
func (s *scanner) beforeWorkOfSame(from int, t titleAt) int {
	named := from + len(strings.TrimRight(s.text[from:beforeRole(s.text, from, t.start)], " ,:*_“„«\""))
	last := from + strings.LastIndexByte(s.text[from:named], ' ') + 1
	comma := from + strings.LastIndexByte(s.text[from:last], ',')
	if comma < from || !strings.ContainsAny(s.text[from:comma], "0123456789") {
		return 0
	}
	if word := s.text[last:named]; isIdem(word) || isLead(word) && (t.known || s.isShortTitle(t)) {
		return comma
	}
	return 0
}

// knownNamesBefore returns where the authors begin that stand right before to, a title, and are all
// known; -1 if there are none.
func (s *scanner) knownNamesBefore(from, to int) int {
	end := beforeRole(s.text, from, to)
	end = from + len(strings.TrimRight(s.text[from:end], " ."))
	for i := max(from, end-maxNoteNames); i < end; i++ {
		if i > from && s.text[i-1] != ' ' {
			continue
		}
		if l, ok := s.noteNamesAt(i, end); ok && l.allKnown() {
			return i
		}
	}
	return -1
}

// isWithinTitle reports whether an offset of the text is within one of the titles.
func isWithinTitle(at int, titles []titleAt) bool {
	return slices.ContainsFunc(titles, func(t titleAt) bool { return t.start < at && at < t.end })
}

// supraNote refers to the note that a work was cited in, as lawyers do: "supra note 4, at 12".
var supraNote = sieve.Late(`^(?i:supra|above)(?:,?\s+(?i:notes?|nn?\.?|fn\.?)\s*\d{1,3}\b|$)`)

// supraAt stands between that and the page.
var supraAt = sieve.Late(`^,?\s+(?:at|à la pp?\.?|aux? pp?\.?)\s+`)

// yearBehindOpCit tells works of one author apart: "Roe, op. cit., 2010, 5".
var yearBehindOpCit = sieve.Late(`^\.?\*?,\s+(?:\pL+ \d{1,2}, |\d{1,2}\.? \pL+ )?((?:1[5-9]|20)\d\d)[a-z]?\*?(?:[,.;)]|$)`)
