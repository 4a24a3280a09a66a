package main

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/manuscripts"
)

// A count is how many of what is true were found, and how many of what was found
// are true.
type count struct {
	Right  int `json:"right"`
	Missed int `json:"missed"`
	False  int `json:"false"`
	// Unread are those of the missed ones whose entry in the list was read
	// wrongly; they count as missed as well.
	Unread int `json:"unread"`
}

func (c *count) add(d count) {
	c.Right += d.Right
	c.Missed += d.Missed
	c.False += d.False
	c.Unread += d.Unread
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func (c count) precision() float64 { return share(c.Right, c.Right+c.False) }
func (c count) recall() float64    { return share(c.Right, c.Right+c.Missed) }

// ownRecall is the recall among the cites whose entries were read rightly.
func (c count) ownRecall() float64 { return share(c.Right, c.Right+c.Missed-c.Unread) }

// A part is how often a part of a cite that was found is right as well.
type part struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

// partNames are the parts that are counted, in their order.
var partNames = []string{"span", "names", "letter", "locator", "narrative"}

// A foundCite is a cite that was found; taken says that it was taken for one of the truth.
type foundCite struct {
	*citation.InTextCite
	group *citation.InText
	taken bool
}

// foundCites are the cites that were found in a manuscript.
type foundCites struct {
	all      []*foundCite
	byYear   map[int]*foundCite // by the end of the year, as an earlier one may be before it: "[1850] 1990"
	byNumber map[int][]*foundCite
}

func newFoundCites(citations []citation.InText) *foundCites {
	found := &foundCites{byYear: map[int]*foundCite{}, byNumber: map[int][]*foundCite{}}
	for i := range citations {
		g := &citations[i]
		for j := range g.Cites {
			f := &foundCite{&g.Cites[j], g, false}
			found.all = append(found.all, f)
			switch {
			case f.Number > 0:
				found.byNumber[f.Number] = append(found.byNumber[f.Number], f)
			case f.YearSpan.Len() > 0:
				found.byYear[f.YearSpan.End] = f
			}
		}
	}
	return found
}

// foundAt returns the cite that was found where one of the truth stands, nil for none.
func (r *reading) foundAt(want *manuscripts.Cite, found *foundCites) *foundCite {
	var f *foundCite
	switch {
	case want.NoteSpan.Len() > 0:
		for _, g := range found.all {
			if g.Key == "" && overlap(g.Span, want.Span) && !g.taken && (f == nil || r.keys[g.ID] == want.Key) {
				f = g
			}
		}
	case want.KeySpan.Len() > 0:
		for _, g := range found.all {
			if g.Key != "" && overlap(g.Span, want.KeySpan) && !g.taken {
				f = g
			}
		}
	case want.ByPage:
		for _, g := range found.all {
			if g.group.System == citation.AuthorPage && !g.taken && atPlace(want, g.InTextCite) {
				return g
			}
		}
	case want.NumberSpan.Len() > 0:
		for _, g := range found.byNumber[r.number(want.Key)] {
			if overlap(g.group.Span, want.Group) && !g.taken {
				return g
			}
		}
	default:
		f = found.byYear[want.YearSpan.End]
		if f != nil && (f.taken || f.YearSpan.Start > want.YearSpan.Start) {
			return nil
		}
	}
	return f
}

// cites compares the cites of a manuscript with the truth. Each sample is one
// miss or false alarm.
func (r *reading) cites(parts map[string]*part, sample func(kind, text string)) count {
	var n count
	found := newFoundCites(r.read.Citations)
	for i := range r.truth.Cites {
		want := &r.truth.Cites[i]
		f := r.foundAt(want, found)
		if f != nil {
			f.taken = true
		}
		switch {
		case (f == nil || f.ID == "") && !r.listed(want.Key):
			// Some styles of notes leave works out of the list.
		case f != nil && r.keys[f.ID] == want.Key:
			n.Right++
			r.parts(want, f.InTextCite, parts, sample)
		default:
			r.missed(&n, want, f, sample)
		}
	}
	for _, f := range found.all {
		if !f.taken {
			n.False++
			sample("false", r.at(f.Span)+": cite "+fmt.Sprintf("%q meaning %q", f.Text, f.ID))
		}
	}
	return n
}

// missed counts a cite that was not found, or was found with the meaning of another one, f.
func (r *reading) missed(n *count, want *manuscripts.Cite, f *foundCite, sample func(kind, text string)) {
	n.Missed++
	cause := "no citation was found here"
	if f != nil {
		n.False++
		cause = fmt.Sprintf("means %s, was read as meaning %q", r.entryText(want.Key), f.ID)
		if len(f.Candidates) > 0 {
			cause += fmt.Sprintf(" (candidates %v)", f.Candidates)
		}
	}
	kind := "miss"
	if r.unread[want.Key] {
		n.Unread++
		kind = "unread"
		cause += "; the entry was read as " + r.readAs(want.Key)
	}
	sample(kind, r.at(want.Group)+": "+cause+placeOf(want))
}

// atPlace reports whether a cite by author and page stands where one should: at its page,
// or, where it has none, at what it has in its place.
func atPlace(want *manuscripts.Cite, got *citation.InTextCite) bool {
	if want.LocatorSpan.Len() > 0 {
		return got.LocatorSpan == want.LocatorSpan
	}
	return overlap(got.Span, want.Place())
}

// placeOf says what is special about where a cite stands.
func placeOf(c *manuscripts.Cite) string {
	s := ""
	if c.InNote {
		s += " {in a note}"
	}
	if c.Far {
		s += " {name far before}"
	} else if c.Narrative {
		s += " {narrative}"
	}
	return s
}

// listed reports whether the list has the work of a key, as it is to have in a keyed document.
func (r *reading) listed(key string) bool {
	return r.doc.Form == manuscripts.Keyed || r.number(key) > 0
}

// number returns the number of an entry in the list, from 1.
func (r *reading) number(key string) int {
	for i := range r.truth.Entries {
		if r.truth.Entries[i].Key == key {
			return i + 1
		}
	}
	return 0
}

// parts compares the parts of a cite that was found.
func (r *reading) parts(want *manuscripts.Cite, got *citation.InTextCite, parts map[string]*part, sample func(kind, text string)) {
	set := func(name string, right bool) {
		p := parts[name]
		if p == nil {
			p = &part{}
			parts[name] = p
		}
		p.Of++
		if right {
			p.Right++
		} else {
			sample("part "+name, fmt.Sprintf("%s: found %q, names %v, year %q%q, locator %q, narrative %v", r.at(want.Group), got.Text, got.Names, got.Year, got.YearSuffix, got.Locator, got.Narrative))
		}
	}
	if !want.Hidden {
		if want.YearSpan.Len() > 0 || want.NoteSpan.Len() > 0 || want.ByPage {
			set("span", got.Span == want.Span || want.Narrative && (want.Far || got.Span == want.Group))
		}
		set("locator", got.Locator == want.Locator)
	}
	if want.YearSpan.Len() > 0 {
		set("letter", got.YearSuffix == want.Suffix)
	}
	if want.YearSpan.Len() > 0 || want.ByPage {
		set("narrative", got.Narrative == want.Narrative)
		if want.NamesSpan.Len() > 0 {
			set("names", namesAgree(want.Names, got))
		}
	}
}

// namesAgree reports whether all names were found, and nothing else.
func namesAgree(want string, got *citation.InTextCite) bool {
	rest := fold(want)
	if open := strings.IndexByte(rest, '['); open >= 0 && got.OriginalYear != "" {
		rest = strings.TrimRight(rest[:open], " (") // "Weber ([1922] 1978)"
	}
	for _, n := range got.Names {
		name := fold(n.Text)
		at := strings.Index(rest, name)
		if name == "" || at < 0 {
			return false
		}
		rest = rest[:at] + rest[at+len(name):]
	}
	// What is left are words between names and initials.
	for _, w := range strings.FieldsFunc(rest, func(c rune) bool { return strings.ContainsRune(" .,&-", c) }) {
		if !between[w] && len([]rune(w)) > 1 && !givenName(w) {
			return false
		}
	}
	return len(got.Names) > 0
}

// between are the words that stand between or behind names.
var between = map[string]bool{"and": true, "et": true, "al": true, "und": true, "u": true, "a": true, "ve": true, "vd": true, "i": true, "dr": true, "og": true, "mfl": true, "y": true,
	"и": true, "др": true, "v": true, "s": true, "m": true, "fl": true, "others": true, "autres": true, "otros": true, "ark": true, "diğerleri": true, "и др": true, "jr": true, "iii": true, "saradnici": true, "остали": true, "сарадници": true, "idr": true, "ostali": true,
	"e": true, "en": true, "och": true, "altri": true, "outros": true, "inni": true, "in": true, "anderen": true, "andra": true}

func givenName(w string) bool { return manuscripts.IsGiven(w) }

func overlap(a, b citation.Span) bool { return a.Start < b.End && b.Start < a.End }

// at returns a place ready to paste: file, line, column and the line itself.
func (r *reading) at(span citation.Span) string {
	src := r.truth.Source
	start := max(0, min(span.Start, len(src)))
	p := citation.NewLines(src).Position(start)
	from := strings.LastIndexByte(string(src[:start]), '\n') + 1
	to := min(len(src), max(span.End, start))
	if i := strings.IndexByte(string(src[to:]), '\n'); i >= 0 {
		to += i
	} else {
		to = len(src)
	}
	from, to = max(from, start-60), min(to, max(span.End, start)+40)
	if to < from {
		to = from
	}
	return fmt.Sprintf("%s:%v: …%s…", r.truth.Name, p, strings.Join(strings.Fields(strings.ToValidUTF8(string(src[from:to]), "")), " "))
}

// entryText returns the printed entry of a key.
func (r *reading) entryText(key string) string {
	for _, e := range r.truth.Entries {
		if e.Key == key {
			return strings.Join(strings.Fields(string(r.truth.Source[e.Span.Start:e.Span.End])), " ")
		}
	}
	return key
}

// readAs says how the entry of a key was read.
func (r *reading) readAs(key string) string {
	for _, l := range r.read.References {
		if r.keys[l.Reference.ID] == key {
			var names []string
			for _, a := range l.Reference.Author {
				names = append(names, a.String())
			}
			return fmt.Sprintf("[%s] %v%s of %q", strings.Join(names, "; "), l.Reference.Issued, l.Reference.YearSuffix, l.Text)
		}
	}
	return "nothing: " + r.entryText(key)
}
