package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// numeric returns the citations of a block by number, if the document cites so.
func (r *run) numeric(b *block) []citation.InText {
	var found []citation.InText
	numbers := r.numbers()
	for _, g := range numbers.groups[b] {
		if numbers.form == g.form {
			found = append(found, g.citation(b))
		}
	}
	return found
}

// A numberForm is a way to print the numbers of references.
type numberForm uint8

const (
	noNumbers numberForm = iota
	inBrackets
	inParentheses
	asSuperscript
	asGlued // what was raised and is not in the text that is read
)

// numbers are what in a document could be citations by number, and the form
// that is taken for one. It is decided once for a document: a single "[3]" says
// nothing.
type numbers struct {
	form   numberForm
	groups map[*block][]numberGroup
}

// A numberGroup is one citation by number: "[2–5, 9, p. 12]".
type numberGroup struct {
	form       numberForm
	start, end int
	prefix     [2]int
	items      []numberItem
}

// A numberItem is a number of a group or a range of them, and the locator behind it.
type numberItem struct {
	first, last int
	at          [2]int
	locator     locator
	suffix      [2]int
}

// mostOfRange is the number of references that a range may stand for.
const mostOfRange = 100

// citation returns the citation that the group is: a cite for each reference.
func (g *numberGroup) citation(b *block) citation.InText {
	in := citationAt(b, citation.Numeric, g.start, g.end)
	for _, item := range g.items {
		end := item.at[1]
		if item.locator.at[0] < item.locator.at[1] {
			end = max(end, item.locator.end)
		}
		for n := item.first; n <= item.last; n++ {
			c := citeAt(b, item.at[0], end)
			c.Number = n
			if item.locator.at[0] < item.locator.at[1] {
				putLocator(b, &c, item.locator)
			}
			c.Suffix = trimmedText(b.Text, item.suffix[0], item.suffix[1])
			c.Confidence = 0.95
			in.Cites = append(in.Cites, c)
		}
	}
	if len(in.Cites) > 0 {
		in.Cites[0].Prefix = trimmedText(b.Text, g.prefix[0], g.prefix[1])
	}
	return in
}

// datedCites counts what, seen from afar, is a citation by author and date: a
// name with a capital, a year, and what ends one: "(Smith 2010, 5)",
// "Smith (2010a)".
func datedCites(text string) int {
	n := 0
	for i := 0; i+4 < len(text); i++ {
		if c := text[i]; c != '1' && c != '2' {
			continue
		}
		if !isASCIIDigit(text[i+1]) || !isASCIIDigit(text[i+2]) || !isASCIIDigit(text[i+3]) || text[i:i+4] < "1600" || text[i:i+4] > "2099" || i == 0 {
			continue
		}
		after := i + 4
		if text[after] >= 'a' && text[after] <= 'z' {
			after++
		}
		if after == len(text) || strings.IndexByte(",;:)", text[after]) < 0 {
			continue
		}
		before := strings.TrimSuffix(text[:i], "(")
		if !strings.HasSuffix(before, " ") {
			continue
		}
		w := wordAtEnd(strings.TrimRight(before, " ,."))
		if r, size := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && len(w) > size && !monthWords[strings.ToLower(w)] {
			n++
		}
		i += 3
	}
	return n
}

// readNumbers finds what could be citations by number and decides whether it is.
func (r *run) readNumbers() *numbers {
	n := &numbers{groups: map[*block][]numberGroup{}}
	var series [asSuperscript + 1]numberSeries
	dated := 0
	for _, b := range r.blocks {
		groups := numberGroups(b)
		if len(groups) > 0 {
			n.groups[b] = groups
		}
		for _, g := range groups {
			series[g.form].add(g)
		}
		dated += datedCites(b.Text)
	}
	labels := r.numberLabels()
	for _, form := range []numberForm{inBrackets, asSuperscript, inParentheses} {
		s := &series[form]
		switch {
		case s.groups == 0 || s.groups < dated && !(labels != nil && form == inBrackets && 2*s.groups > dated):
		case form == asSuperscript && r.hasNumberedNotes():
		case form == inBrackets && labels == nil && len(r.References) > 0 && r.hasNotesBehind():
		case s.isSeries(form, labels, len(r.References)):
			if n.form = form; form == asSuperscript {
				n.addSpelled(r.blocks)
			}
			n.placesWithoutTerm(labels)
			n.numbersBehindPlaces(labels)
			n.withoutFarNumbers(labels)
			return n
		}
	}
	r.readGlued(n, labels, dated)
	return n
}

// withoutFarNumbers drops the groups with a number far beyond those of the list, which are something else, such as the
// size of a matrix: "[64, 200, 3]".
func (n *numbers) withoutFarNumbers(labels map[int]bool) {
	if labels == nil {
		return
	}
	last := 0
	for number := range labels {
		last = max(last, number)
	}
	for b, groups := range n.groups {
		n.groups[b] = slices.DeleteFunc(groups, func(g numberGroup) bool {
			return len(g.items) > 1 && slices.ContainsFunc(g.items, func(i numberItem) bool { return i.last > 2*last+10 })
		})
	}
}

// placesWithoutTerm makes pages of the second numbers of brackets, as in "[6, 553]", where the
// document writes so: most pairs have a second number that no reference has.
func (n *numbers) placesWithoutTerm(labels map[int]bool) {
	if n.form != inBrackets || labels == nil {
		return
	}
	pair := func(g *numberGroup) bool {
		return len(g.items) == 2 && g.items[0].first == g.items[0].last && labels[g.items[0].first] && g.items[0].locator == (locator{})
	}
	pairs, beyond := 0, 0
	for _, groups := range n.groups {
		for i := range groups {
			if g := &groups[i]; g.form == n.form && len(g.items) > 1 {
				pairs++
				if pair(g) && !labels[g.items[1].first] {
					beyond++
				}
			}
		}
	}
	if beyond < 3 || 2*beyond < pairs {
		return
	}
	for _, groups := range n.groups {
		for i := range groups {
			if g := &groups[i]; g.form == n.form && pair(g) {
				at := g.items[1].at
				g.items[0].locator = locator{at: at, end: at[1]}
				g.items = g.items[:1]
			}
		}
	}
}

// numbersBehindPlaces makes references of the numbers that stand behind a place and a comma, as in
// "[2, p. 184, 3]" and "(28, chap. 7, 29, 30)", where all in the document could be: the list has them,
// and they come after the number before the place.
func (n *numbers) numbersBehindPlaces(labels map[int]bool) {
	type behind struct {
		group *numberGroup
		items []numberItem
	}
	var found []behind
	for b, groups := range n.groups {
		for i := range groups {
			g := &groups[i]
			if g.form != n.form {
				continue
			}
			items, ok := g.withNumbersBehind(b.Text, labels)
			if !ok {
				return
			}
			if len(items) > len(g.items) {
				found = append(found, behind{g, items})
			}
		}
	}
	for _, f := range found {
		f.group.items = f.items
	}
}

// withNumbersBehind returns the items of a group and those that stand behind their places. ok is false
// if one of these is no reference of the list. Where semicolons part the references, only the next number
// is one.
func (g *numberGroup) withNumbersBehind(text string, labels map[int]bool) (items []numberItem, ok bool) {
	parted := strings.IndexByte(text[g.start:g.end], ';') >= 0
	for _, item := range g.items {
		l := item.locator
		first := strings.IndexByte(text[l.at[0]:l.at[1]], ',')
		term := strings.ToLower(strings.TrimRight(text[l.term[0]:l.term[1]], "."))
		if first < 0 || l.end != l.at[1] || term == "" || severalPlaces[term] {
			items = append(items, item)
			continue
		}
		item.locator.at[1], item.locator.end = l.at[0]+first, l.at[0]+first
		items = append(items, item)
		for p := item.locator.end; p < l.end; {
			next, end, ok := numberRange(text, skipBlanks(text, p+1, l.end), l.end)
			last := items[len(items)-1].last
			if !ok || !labels[next.first] || next.first <= last || parted && next.first > last+1 || end < l.end && text[end] != ',' {
				return nil, false
			}
			items = append(items, next)
			p = end
		}
	}
	return items, true
}

// severalPlaces are terms of more than one place.
var severalPlaces = words(`pp ss pgs págs chs chaps caps secs sects vols cols figs nos`)

// numberLabels returns the numbers that are printed before the references, nil
// if most of them have none.
func (r *run) numberLabels() map[int]bool {
	labels := map[int]bool{}
	for _, l := range r.References {
		if n, err := strconv.Atoi(strings.TrimRight(l.Label, ".)")); err == nil && n > 0 {
			labels[n] = true
		}
	}
	if 2*len(labels) <= len(r.References) || len(labels) == 0 {
		return nil
	}
	return labels
}

// hasNumberedNotes reports whether the document has notes whose marks stand in the
// text as raised numbers. In plain text a single one with another number than 1 may be a
// citation that a line begins with.
func (r *run) hasNumberedNotes() bool {
	native := r.Format == Markdown || r.Format == LaTeX || r.Format == Typst
	others := 0 // than the first
	for _, b := range r.blocks {
		if b.kind == footnote && b.note > 0 && (b.marked || !native) {
			if native || b.note == 1 || others > 0 {
				return true
			}
			others++
		}
	}
	return false
}

// hasNotesBehind reports whether the marks of notes stand in square brackets in the text.
func (r *run) hasNotesBehind() bool {
	return r.Format != LaTeX && r.Format != Typst && r.doc.NotesBehind() < len(r.doc.Lines)
}

// A numberSeries are the numbers of all groups of one form.
type numberSeries struct {
	groups int
	seen   map[int]bool
	leads  map[int]bool // those that groups begin with, and no page of theirs
	max    int
}

func (s *numberSeries) add(g numberGroup) {
	if s.seen == nil {
		s.seen, s.leads = map[int]bool{}, map[int]bool{}
	}
	s.groups++
	s.leads[g.items[0].first] = true
	for _, item := range g.items {
		for n := item.first; n <= item.last; n++ {
			s.seen[n] = true
			s.max = max(s.max, n)
		}
	}
}

// isSeries reports whether the numbers are those of references: of a list with
// these labels or, if the labels are not known, of this many references, of which
// 0 means that none is known.
func (s *numberSeries) isSeries(form numberForm, labels map[int]bool, references int) bool {
	if labels != nil {
		in, last := 0, 0
		for n := range labels {
			last = max(last, n)
		}
		beyond := 0 // numbers right behind the last of the list, as of an entry that was left out
		for n := range s.seen {
			switch {
			case labels[n]:
				in++
			case n > last && n <= last+3:
				beyond++
			}
		}
		if form == inParentheses {
			// "(3)" is also an item, an equation, a note of the author.
			return s.groups >= 5 && in+beyond == len(s.seen) && beyond <= 1+in/10 && (beyond == 0 || in >= 5) && 2*in >= len(labels)
		}
		leads := 0
		for n := range s.leads {
			if labels[n] {
				leads++
			}
		}
		return 2*in >= len(s.seen) || leads >= 3 && 10*leads >= 9*len(s.leads)
	}
	if form == inParentheses || len(s.seen) < 3 || !s.seen[1] || references > 0 && s.max > references+2 {
		return false
	}
	return 10*len(s.seen) >= 6*s.max
}

// numberGroups returns what in a block could be citations by number.
func numberGroups(b *block) []numberGroup {
	if b.kind == heading && len(b.superscripts) == 0 && strings.IndexByte(b.Text, '[') < 0 || isFrontMatter(b.Text) {
		return nil
	}
	var groups []numberGroup
	raised := raisedGroups(b)
	for i := 0; i < len(b.Text); {
		n := strings.IndexAny(b.Text[i:], "[(")
		if n < 0 {
			break
		}
		i += n
		g, ok := bracketGroup(b, i)
		if !ok {
			i++
			continue
		}
		i = g.end
		if last := len(groups) - 1; last >= 0 && groups[last].goesOn(b.Text, g) {
			groups[last].join(g)
			continue
		}
		for len(raised) > 0 && raised[0].start < g.start {
			groups = append(groups, raised[0])
			raised = raised[1:]
		}
		groups = append(groups, g)
	}
	return append(groups, raised...)
}

// goesOn reports whether the range "[2]–[5]", or "(2)–(5)", has its end in h.
func (g *numberGroup) goesOn(text string, h numberGroup) bool {
	if g.form != h.form || g.form != inBrackets && g.form != inParentheses || len(g.items) != 1 || h.start-g.end > len("—") {
		return false
	}
	switch text[g.end:h.start] {
	case "-", "–", "—":
	default:
		return false
	}
	first, last := g.items[len(g.items)-1], h.items[0]
	return first.first == first.last && last.first == last.last && first.last < last.first && last.first-first.last < mostOfRange
}

// join makes a range of the last number of g and the first of h.
func (g *numberGroup) join(h numberGroup) {
	g.items[len(g.items)-1].last = h.items[0].last
	g.items[len(g.items)-1].at[1] = h.items[0].at[1]
	g.items = append(g.items, h.items[1:]...)
	g.end = h.end
}

// wordAtEnd returns the word that a text ends with, "" if it ends otherwise.
func wordAtEnd(s string) string {
	s = s[max(0, len(s)-100):]
	i := len(s)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		i -= n
	}
	return s[i:]
}
