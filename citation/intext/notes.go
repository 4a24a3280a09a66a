package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// notes returns the citation of a note, which may be of several works: full
// references, short forms with a name and a title, "ibid." and its like.
//
// They are looked for only in documents that cite so: whose notes hold references
// and whose text has next to no citations by author and date.
// Source: CMOS 18, 13.23-37.
func (r *run) notes(b *block) []citation.InText {
	if b.kind != footnote {
		return nil
	}
	cites := r.inNotes()[b]
	if len(cites) == 0 {
		return nil
	}
	in := citationAt(b, citation.Notes, cites[0].start, cites[len(cites)-1].end)
	for i := range cites {
		in.Cites = append(in.Cites, cites[i].cite(b))
	}
	return []citation.InText{in}
}

// withoutPublishers returns the cites by author and date in a note of a document that
// cites in its notes. There a name and year in parentheses are those of a
// publisher, "(Routledge, 2010)", a title and year those of a full reference, and
// names that no reference has those of periodicals and months.
func (r *run) withoutPublishers(b *block, dates []citation.InText) []citation.InText {
	if b.kind != footnote || len(dates) == 0 || len(r.inNotes()) == 0 {
		return dates
	}
	known := func(n citation.InTextName) bool { return len(r.known.lookup(n.Text)) > 0 }
	meansWork := func(c citation.InTextCite) bool { return c.Ibid || slices.ContainsFunc(c.Names, known) }
	return slices.DeleteFunc(dates, func(in citation.InText) bool {
		return strings.HasPrefix(in.Text, "(") || !slices.ContainsFunc(in.Cites, meansWork)
	})
}

// withoutWholePages takes the pages of an article off a full reference to it in a note, and the
// volume that one ends with or that stands before pages: they are no place within it.
func (r *run) withoutWholePages(found []citation.InText) {
	pages, volumes := map[string]string{}, map[string]string{}
	for _, l := range r.References {
		if l != nil && l.Reference != nil {
			pages[l.Reference.ID] = string(l.Reference.Page)
			volumes[l.Reference.ID] = string(l.Reference.Volume)
		}
	}
	for i := range found {
		if found[i].System != citation.Notes {
			continue
		}
		for j := range found[i].Cites {
			c := &found[i].Cites[j]
			first, rest, several := strings.Cut(c.Locator, ", ")
			volume := volumes[c.ID] != "" && volumes[c.ID] == first && c.LocatorTerm == ""
			if all := pages[c.ID]; all != "" && c.Locator != "" && (c.Year != "" && samePages(c.Locator, all) || volume && (!several || samePages(rest, all))) {
				c.Locator, c.Label, c.LocatorSpan, c.LocatorTerm, c.LocatorTermSpan = "", "", citation.Span{}, "", citation.Span{}
			}
		}
	}
}

// samePages reports whether two texts are the same range of pages, abbreviated or not.
func samePages(a, b string) bool {
	p, q := citation.ParsePages(a), citation.ParsePages(b)
	if len(p) != 1 || len(q) != 1 || p[0].Last == "" {
		return false
	}
	firstP, lastP, okP := p[0].Numbers()
	firstQ, lastQ, okQ := q[0].Numbers()
	return okP && okQ && firstP == firstQ && lastP == lastQ
}

// readNotes returns the cites of all notes, none if the document does not cite
// in notes.
func (r *run) readNotes() map[*block][]noteCite {
	found := map[*block][]noteCite{}
	var h noteHabit
	for _, b := range r.blocks {
		if b.kind != footnote {
			h.dated += datedCites(b.Text)
			continue
		}
		cites := r.noteCites(b)
		if len(cites) > 0 {
			found[b] = cites
		}
		h.add(cites)
	}
	if !h.cites() {
		return map[*block][]noteCite{}
	}
	return found
}

// A noteHabit is what the notes of a document hold.
type noteHabit struct {
	notes, cited int  // notes, and those with what could be a cite
	titled       int  // cites with a title
	named        int  // notes with cites of authors whom the references have, and no title
	known        bool // the references have an author who is cited
	dated        int  // citations by author and date in the text
}

func (h *noteHabit) add(cites []noteCite) {
	h.notes++
	if len(cites) == 0 {
		return
	}
	h.cited++
	named := true
	for _, c := range cites {
		if c.title != [2]int{} {
			h.titled++
		}
		h.known = h.known || c.known
		named = named && c.title == [2]int{} && (c.known || c.ibid || c.back)
	}
	if named {
		h.named++
	}
}

// cites reports whether a document cites in its notes: they have titles, or most have nothing but authors
// whom the references have and a place, as Swiss lawyers write.
func (h *noteHabit) cites() bool {
	const least = 3
	if h.named >= least && 3*h.named >= 2*h.notes && h.dated <= 1+h.named/2 {
		return true
	}
	return (h.titled > 1 || h.titled == 1 && h.known) && 3*h.cited >= h.notes && h.dated <= 1+h.titled/2
}

// A noteCite is a cite in a note; empty stretches are not there.
type noteCite struct {
	start, end int
	prefix     [2]int
	names      nameList
	title      [2]int // without quotes and the comma within them
	year       [2]int // of a full reference
	locator    locator
	ibid       bool
	back       bool // it refers to an earlier note alone
	known      bool // the references have the names
}

func (n *noteCite) cite(b *block) citation.InTextCite {
	c := citeAt(b, n.start, n.end)
	c.Prefix = trimmedText(b.Text, n.prefix[0], n.prefix[1])
	for _, name := range n.names.names {
		c.Names = append(c.Names, citation.InTextName{Text: b.Text[name.start:name.end], Initial: name.initial, Span: b.Span(name.start, name.end)})
	}
	if n.names.etAl[0] < n.names.etAl[1] {
		c.EtAl = b.Span(n.names.etAl[0], n.names.etAl[1])
	}
	if n.names.and[0] < n.names.and[1] {
		c.And, c.AndSpan = b.Text[n.names.and[0]:n.names.and[1]], b.Span(n.names.and[0], n.names.and[1])
	}
	if n.year[0] < n.year[1] {
		c.Year, c.YearSpan = b.Text[n.year[0]:n.year[1]], b.Span(n.year[0], n.year[1])
	}
	c.Title, c.Ibid = b.Text[n.title[0]:n.title[1]], n.ibid
	if n.locator.at[0] < n.locator.at[1] {
		putLocator(b, &c, n.locator)
	}
	switch {
	case n.ibid:
		c.Confidence = 0.95
	case n.title == [2]int{}:
		c.Confidence = 0.8
	default:
		c.Confidence = 0.9
	}
	return c
}

// noteCites returns what in a note could be cites.
func (r *run) noteCites(b *block) []noteCite {
	var cites []noteCite
	s := &r.noteScanner
	s.reset(b, r.known)
	titles := withKnown(b.Text, titlesIn(b), r.known.titlesIn(b.Text, 0, len(b.Text), func(f titleForm) bool { return f.whole || f.short }))
	titles = slices.DeleteFunc(s.withoutSubjects(titles), s.isNames)
	for start := 0; start < len(b.Text); {
		end := s.noteSegmentEnd(start, titles)
		from := skipBlanks(b.Text, start, end)
		for len(titles) > 0 && titles[0].start < from {
			titles = titles[1:]
		}
		end = min(beforeOpCit(b.Text, start, end, titles), s.beforeNextWork(from, end, titles))
		to := from + len(strings.TrimRight(b.Text[from:end], " .;"))
		if followingPages.MatchString(b.Text[from:to]) && strings.HasPrefix(b.Text[to:], ".") {
			to++ // of "S. 78 f."
		}
		var c noteCite
		ok := false
		switch {
		case len(titles) > 0 && titles[0].start < to:
			if before := b.Text[from:titles[0].start]; byPlace.MatchString(before) || strings.HasSuffix(before, " in ") {
				c, ok = datedNoteCite(s, from, to) // the title is of the book that holds the work
			}
			if !ok {
				c, ok = titledCite(s, from, to, titles)
			}
			if !ok {
				c, ok = datedNoteCite(s, from, to)
			}
		default:
			c, ok = untitledCite(s, from, to)
		}
		if ok {
			cites = append(cites, c)
			if c.end < to && c.title == [2]int{} && laterNoteRef(b.Text[c.end:to]) {
				start = c.end
				continue
			}
		}
		_, width := utf8.DecodeRuneInString(b.Text[end:])
		start = end + max(1, width)
	}
	return cites
}

// followingPages is a page with the ones behind it, which lacks a full stop: "78 f".
var followingPages = sieve.Late(`\d ?(?:ff?|sqq?|vdd?|nn|ss|sgg)$`)

// withoutSubjects leaves out the known titles that are the name of an author of the list, where they stand before another
// title, as a work on somebody may be called so: "Ellen Marsh, *Peat*".
func (s *scanner) withoutSubjects(titles []titleAt) []titleAt {
	var all []titleAt
	for i, t := range titles {
		if !t.marked && t.known && i+1 < len(titles) && isSubjectMark(strings.Trim(s.text[t.end:titles[i+1].start], " *_“„«\"")) {
			if l, ok := s.noteNamesAt(t.start, t.end); ok && l.allKnown() {
				continue
			}
		}
		all = append(all, t)
	}
	return all
}

// isSubjectMark reports whether a mark stands between an author and a title.
func isSubjectMark(s string) bool { return s == "," || s == ":" }

// A titleAt is a title in a text: set off by quotes or italics, or that of a
// reference.
type titleAt struct {
	start, end int    // with quotes
	inner      [2]int // without them, and without the comma before the closing one
	marked     bool   // it is set off
	known      bool   // it is that of a reference
	anonymous  bool   // of one without authors
}

// withKnown joins titles that are set off with those that references have. One that
// is set off may begin or end within a known one: "“Heritage” and the Making of
// Towns".
func withKnown(text string, marked []titleAt, known []titleMatch) []titleAt {
	if len(known) == 0 {
		return marked
	}
	var all []titleAt
	for _, m := range known {
		begin := withArticle(text, m.start)
		t := titleAt{start: begin, end: m.end, inner: [2]int{m.start, m.end}, known: true, anonymous: m.anonymous}
		for len(marked) > 0 && marked[0].end <= t.start {
			all, marked = append(all, marked[0]), marked[1:]
		}
		if len(marked) > 0 && marked[0].inner[0] <= t.start && t.end <= marked[0].inner[1] {
			// It is that title, or a part of it.
			if strings.TrimLeft(text[marked[0].inner[0]:t.start], "“”‘’'\"„‚«¿¡*_") == "" {
				marked[0].known, marked[0].anonymous = true, t.anonymous
			}
			continue
		}
		if !standsAsTitle(text, t.start, t.end) || m.short && !strings.HasSuffix(text[:m.start], ", ") {
			continue
		}
		// Quotes within quotes: "„“Heritage” and the Making of Towns“".
		t.start = len(strings.TrimRight(text[:t.start], "“”‘’'\"„‚«¿¡"))
		t.end = len(text) - len(strings.TrimLeft(text[t.end:], "”’'\"“»‘?!"))
		for len(marked) > 0 && marked[0].start < t.end {
			if marked[0].start < t.start {
				t.start, t.inner[0] = marked[0].start, marked[0].start
			}
			if marked[0].end > t.end {
				t.end, t.inner[1] = marked[0].end, marked[0].end
			}
			marked = marked[1:]
		}
		all = append(all, t)
	}
	return append(all, marked...)
}

// withArticle returns where a title that references have without its article begins in a text that has
// one, behind punctuation: "Reed, A History of Peat".
func withArticle(text string, start int) int {
	before := strings.TrimRight(text[:start], " ")
	w := wordAtEnd(before)
	at := len(before) - len(w)
	if !isCapitalised(w) || !articles[strings.ToLower(w)] || !strings.HasSuffix(text[:at], ", ") {
		return start
	}
	return at
}

// standsAsTitle reports whether the words of a title that is not set off stand as one
// does: with a capital, behind punctuation or a word that leads to a citation, and
// before punctuation.
func standsAsTitle(text string, start, end int) bool {
	r, _ := utf8.DecodeRuneInString(text[start:])
	if last, _ := utf8.DecodeLastRuneInString(text[:start]); unicode.IsLower(r) && !strings.ContainsRune("“„«", last) && !isCapitalised(firstWord(text[start:end])) {
		return false // but “heritage” and the Making of Towns, ’s-Hertogenbosch
	}
	before := strings.TrimRight(text[:start], " “”\"„«‘‚’'*_¿¡")
	after := strings.TrimLeft(text[end:], " ”\"“»’‘?!*_")
	asks := strings.ContainsAny(text[end:len(text)-len(after)], "?!")
	if after != "" && !asks && strings.IndexByte(",.;:()[]</", after[0]) < 0 && !strings.HasPrefix(after, "…") && !numberBehind.MatchString(after) {
		return false
	}
	if before == "" || strings.IndexByte(",.;:()", before[len(before)-1]) >= 0 {
		return true
	}
	w := wordAtEnd(before)
	return isLead(w) || ands[strings.ToLower(w)]
}

// numberBehind is a year or a page right behind a title: "Peat 2012, S. 4", "Peat 201–4".
var numberBehind = sieve.Late(`^(?:\d{1,4}|[ivxlc]+)(?:[–-]\d{1,4})?(?:[.,;]|$)`)

// quotes are the opening quotation marks of titles and what closes each. In Swedish and Finnish
// one mark does both: "”Titel”".
var quotes = map[rune]string{'“': "”“", '„': "“”", '”': "”", '«': "»", '»': "«", '"': `"`, '‘': "’", '‚': "‘’", '‹': "›"}

// maxTitle is the greatest length of a title in bytes.
const maxTitle = 500

// titlesIn returns the titles that are set off in a block, in order.
func titlesIn(b *block) []titleAt {
	var titles []titleAt
	emphasis := b.emphasis
	for i := 0; i < len(b.Text); {
		for len(emphasis) > 0 && emphasis[0][0] < i {
			emphasis = emphasis[1:]
		}
		if len(emphasis) > 0 && emphasis[0][0] == i {
			e := emphasis[0]
			if !isMarkedIbid(b.Text[e[0]:e[1]]) {
				titles = append(titles, titleAt{start: e[0], end: e[1], inner: trimmedTitle(b.Text, e[0], e[1]), marked: true})
			}
			i = e[1]
			continue
		}
		r, n := utf8.DecodeRuneInString(b.Text[i:])
		if end := singleQuoted(b.Text, i); end > 0 {
			_, closing := utf8.DecodeLastRuneInString(b.Text[:end])
			titles = append(titles, titleAt{start: i, end: end, inner: trimmedTitle(b.Text, i+n, end-closing), marked: true})
			i = end
			continue
		}
		if closing, ok := quotes[r]; ok && opensQuote(b.Text, i, r) {
			within := quoteWithin(b.Text, i+n)
			if end := within + strings.IndexAny(b.Text[i+n+within:max(i+n+within, min(len(b.Text), i+n+maxTitle))], closing); end > max(2, within-1) {
				_, size := utf8.DecodeRuneInString(b.Text[i+n+end:])
				titles = append(titles, titleAt{start: i, end: i + n + end + size, inner: trimmedTitle(b.Text, i+n, i+n+end), marked: true})
				i += n + end + size
				continue
			}
		}
		i += n
	}
	return titles
}

// quoteWithin returns the length of the quotation that a title begins with, 0 if it begins
// with none: in German „“Heritage” and the Making of Towns“ the same mark opens one
// and closes the other.
func quoteWithin(text string, at int) int {
	r, n := utf8.DecodeRuneInString(text[at:])
	closing := quotes[r]
	if closing == "" || r == '"' {
		return 0
	}
	end := strings.IndexAny(text[at+n:min(len(text), at+n+maxTitle)], closing)
	if end < 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(text[at+n+end:])
	return n + end + size
}

// opensQuote reports whether a quotation mark opens a title: it stands behind a
// space. A single one may be an apostrophe and is not taken.
func opensQuote(text string, at int, mark rune) bool {
	if mark == '‘' || mark == '‚' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return at == 0 || before == ' ' || before == '('
}

// singleQuoted returns where a title in single quotation marks ends that begins at an offset, 0
// if none does. As these are apostrophes as well, it stands behind the comma that ends the names, or
// first of all, and what ends one is to follow it: "Carol Harlow, 'Public Law and Popular
// Justice' (2002)".
func singleQuoted(text string, at int) int {
	open, n := utf8.DecodeRuneInString(text[at:])
	if open != '\'' && open != '‘' || at > 0 && !strings.HasSuffix(text[:at], ", ") {
		return 0
	}
	from := at + n
	if first, size := utf8.DecodeRuneInString(text[from:]); isApostrophe(first) && isCapitalised(firstWord(text[from+size:])) {
		from += size // ‘’s-Hertogenbosch’
	} else if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return 0
	}
	for i := from; i < min(len(text), at+maxTitle); i++ {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r != '\'' && r != '’' {
			continue
		}
		rest := text[i+size:]
		if rest == "" || strings.IndexByte(",.;", rest[0]) >= 0 || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " [") || strings.HasPrefix(rest, " in ") {
			return i + size
		}
	}
	return 0
}

// trimmedTitle returns text[start:end] without spaces and commas around it.
func trimmedTitle(text string, start, end int) [2]int {
	for start < end && text[start] == ' ' {
		start++
	}
	for start < end && strings.IndexByte(" ,.;:", text[end-1]) >= 0 {
		end--
	}
	return [2]int{start, end}
}

// isMarkedIbid reports whether emphasised text is no title but "ibid.", "op. cit." or "supra".
func isMarkedIbid(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ,.;")) + "."
	if isLead(s) {
		return true
	}
	for _, list := range [][]string{ibids, noteIbids, opCits} {
		for _, w := range list {
			if strings.TrimSuffix(w, ".")+"." == s {
				return true
			}
		}
	}
	for _, w := range []string{"see.", "see also.", "but see.", "cf.", "in.", "et al.", "idem.", "passim.", "supra.", "supra note.", "see supra.", "see supra note.", "infra.", "see infra.", "see also infra.", "contra.", "accord.", "compare.", "with.", "see generally.", "see, e.g.", "e.g."} {
		if w == s {
			return true
		}
	}
	return false
}

// noteSegmentEnd returns where the part of a note ends that begins at an offset: at
// a semicolon or at the end of a sentence, outside of titles and parentheses.
func (s *scanner) noteSegmentEnd(start int, titles []titleAt) int {
	text := s.text
	depth, known := 0, false
	for i := start; i < len(text); i++ {
		for len(titles) > 0 && titles[0].end <= i {
			titles = titles[1:]
		}
		if len(titles) > 0 && titles[0].start <= i {
			known = known || titles[0].known && titles[0].start >= start
			i = titles[0].end - 1
			continue
		}
		switch text[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		case ';', "；"[0]:
			if depth == 0 && (text[i] == ';' && !betweenTowns(text, i) || strings.HasPrefix(text[i:], "；")) {
				return i
			}
		case '.', '?', '!':
			if depth == 0 && endsNoteSentence(text, i) && !s.leadsToTitle(start, i, titles) && !(known && goesOnWithReference(text, i+2, titles)) {
				return i
			}
		}
	}
	return len(text)
}

// betweenTowns reports whether a semicolon parts the abbreviations of two towns: "М.; Л., 1950".
func betweenTowns(text string, at int) bool {
	return shortTown.MatchString(text[max(0, at-12):at]) && townBehind.MatchString(text[at:min(len(text), at+20)])
}

var (
	shortTown  = sieve.Late(`(?:^|[ :.])\p{Lu}\p{Ll}{0,2}\.$`)
	townBehind = sieve.Late(`^; \p{Lu}\p{Ll}{0,3}\.?(?:, \d{4}|:)`)
)

// leadsToTitle reports whether names with the family name first, or those of a known organisation,
// and nothing else, stand before a full stop behind which a title follows that the references have:
// "MARSH, Ellen. Peat".
func (s *scanner) leadsToTitle(start, stop int, titles []titleAt) bool {
	if len(titles) == 0 || !titles[0].known || stop-start >= maxNoteNames || strings.Trim(s.text[stop+1:max(stop+1, titles[0].start)], " *_«“") != "" {
		return false
	}
	from := afterLead(s.text, start, stop)
	names := s.text[from:beforeRole(s.text, from, stop)]
	organisation := strings.IndexByte(names, ' ') > 0 && len(s.known.lookup(names)) > 0
	return organisation || strings.IndexByte(names, ',') > 0 && !strings.ContainsAny(names, "0123456789:")
}

// containers are words before the work that holds another, in references of the kind of ISO 690.
var containers = words(`in: in dans en i: i u u: em v v: içinde içinde: ve: w w: у у: в в:`)

// goesOnWithReference reports whether text[at:], behind a full stop in a reference whose title is
// known, is more of it: what holds the work, where it was published, an address. It has a number, and
// hardly a word of prose.
func goesOnWithReference(text string, at int, titles []titleAt) bool {
	end := at
	for end < len(text) && (text[end] != ';' || betweenTowns(text, end)) {
		end++
	}
	if len(titles) > 0 && titles[0].known {
		end = min(end, max(at, titles[0].start))
	}
	first, rest, _ := strings.Cut(text[at:end], " ")
	if containers[strings.ToLower(first)] || strings.HasPrefix(rest, ": ") && containers[strings.ToLower(first)+":"] {
		return true
	}
	if isLead(strings.Trim(first, ".,:")) || !strings.ContainsAny(text[at:end], "0123456789") {
		return false
	}
	prose := 0
	for _, w := range strings.Fields(text[at:end]) {
		if strongPrefixes[strings.TrimRight(w, ".")] {
			return false // "Zu den älteren Arbeiten vgl. ebd., S. 9"
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && utf8.RuneCountInString(w) > 3 && !linkers[w] && locatorTerms[strings.Trim(w, ".,:")] == "" && !strings.ContainsAny(w, "./") {
			prose++
		}
	}
	return prose < 3
}

// endsNoteSentence reports whether the full stop at an offset ends a sentence and no
// abbreviation or initial.
func endsNoteSentence(text string, at int) bool {
	if at+2 >= len(text) || text[at+1] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[at+2:])
	if !unicode.IsUpper(next) && !isLead(text[at+2:wordEnd(text, at+2, len(text))]) {
		return false
	}
	w := wordAtEnd(text[:at])
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(next) && strongPrefixes[strings.ToLower(text[at+2:wordEnd(text, at+2, len(text))])] && (w == "f" || w == "ff" || w == "o") {
		return true // "S. 5 f. Vgl. auch"
	}
	if w == "" || unicode.IsDigit(r) {
		// "9. Juni 2009", "2. Aufl."
		following := strings.ToLower(text[at+2 : wordEnd(text, at+2, len(text))])
		return w == "" || len(w) > 2 || !monthWords[following] && !editionWords[following]
	}
	if strings.Trim(w, "ivxlc") == "" {
		return true // "Kuhn, *Structure*, vi–vii. The reference is to"
	}
	return utf8.RuneCountInString(w) > 3 && !roleWords[strings.ToLower(w)] && locatorTerms[strings.ToLower(w)] == "" && !prefixes[strings.ToLower(w)] && !prefixes[strings.ToLower(w)+"."]
}
