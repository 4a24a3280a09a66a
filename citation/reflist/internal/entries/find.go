package entries

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// A Section is a run of lines, [first, last), that holds a reference list, and
// the heading above it, -1 if it has none.
type Section struct {
	heading, first, last int
	Entries              []*Entry // its entries, once they are known
}

// HeadingSpan returns where in the file the heading of a section stands, if it has one.
func (d *Document) HeadingSpan(s Section) (span citation.Span, ok bool) {
	if s.heading < 0 {
		return span, false
	}
	l := d.Lines[s.heading]
	span = d.Span(l.Start, l.End)
	if tail := d.tails[l.End]; tail > 0 {
		span.End = d.source.Source(tail)
	}
	return span, true
}

// Spans returns the stretches of the file that a section takes up, with its heading.
func (d *Document) Spans(s Section) []citation.Span {
	first, end := s.first, len(d.Text)
	if s.heading >= 0 {
		first = s.heading
	}
	if s.last < len(d.Lines) {
		end = d.Lines[s.last].Start
	}
	return d.Stretches(d.Lines[first].Start, end)
}

// level returns the Markdown level of a heading, 0 when the line is not marked as one.
func (d *Document) level(i int) int {
	s := strings.TrimLeft(d.LineText(d.Lines[i]), " ")
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 0 && n <= 6 && n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		return n
	}
	if i+1 < len(d.Lines) && d.Lines[i+1].Rule && !d.Lines[i].Blank {
		switch strings.TrimSpace(d.LineText(d.Lines[i+1]))[0] {
		case '=':
			return 1
		case '-':
			return 2
		}
	}
	return 0
}

// Find returns the reference lists of a document in order. Without a heading
// the whole document is one if it has the form of a list and is none of notes.
func (d *Document) Find(whole bool) []Section {
	all := Section{heading: -1, last: len(d.Lines)}
	if whole {
		if first := d.Neighbour(0, 1); first >= 0 && d.IsHeading(first) {
			all = Section{heading: first, first: d.afterHeading(first), last: len(d.Lines)}
		}
		all.Entries = d.split(all)
		return []Section{all}
	}
	found := d.headed()
	if len(found) == 0 && d.knowLongHeadings() {
		found = d.headed()
	}
	found = withoutProse(found)
	if len(found) == 0 && !d.hasMarkdownNotes() {
		if all.Entries = d.split(all); all.looksLikeList() {
			found = append(found, all)
		}
		if behind := d.behindProse(all); len(behind.Entries) >= fewestUntitled && behind.looksLikeList() {
			found = []Section{behind}
		}
	}
	return found
}

// headed returns the lists that have a heading.
func (d *Document) headed() (found []Section) {
	for i := 0; i < len(d.Lines); i++ {
		if !d.IsHeading(i) && !d.headsNext(found, i) {
			continue
		}
		s := Section{heading: i, first: d.afterHeading(i)}
		end, made := d.made[i]
		if made {
			s.last = end
			s.Entries = d.split(s)
		} else {
			s.last = d.endOf(s)
			s = d.passOverStrays(s)
		}
		if !made && !s.looksLikeList() || s.first >= s.last {
			continue // a line of a table of contents, a word alone in a column
		}
		found = append(found, s)
		i = s.last - 1
	}
	return found
}

// knowLongHeadings makes headings of lists of those, marked as headings, that begin or end with the title
// of a list, as "Bibliography of the works cited", and reports whether there are any. No section of the text stands
// behind such a list, as it does behind "Sources of bias".
func (d *Document) knowLongHeadings() bool {
	level := 6 // of what may stand behind
	for i := len(d.Lines) - 1; i >= 0; i-- {
		of := d.level(i)
		if of == 0 || of > level {
			continue
		}
		s := d.LineText(d.Lines[i])
		switch {
		case !isProse(s) && isLongTitle(foldHeading(s)):
			d.KnowHeading(s)
		case !d.isBackMatter(i):
			level = of - 1
		}
	}
	return len(d.own) > 0
}

// fewestUntitled is how many entries a list has at least that no heading stands above, but prose.
const fewestUntitled = 5

// behindProse returns the section of the document from where a list begins that has no heading, of
// which the entries are known as those of the whole document. What prose stands before it is none of
// it. There is no such section where the document is a list from its first line on, or one of notes.
func (d *Document) behindProse(all Section) Section {
	const often = 3 // without prose a list may be cut otherwise, which shows more
	s := all
	for range often {
		at := firstOfList(s.Entries)
		if at == len(s.Entries) {
			return Section{heading: -1}
		}
		if at == 0 {
			break
		}
		s.first = d.lineAt(s.Entries[at].Start)
		s.Entries = d.split(s)
	}
	if above := d.text(s.first-1, -1); s.first == all.first || above >= 0 && layout.IsNotesHeading(foldHeading(d.LineText(d.Lines[above]))) || markerOf(s.Entries[0].marker) == numberMarker {
		return Section{heading: -1}
	}
	return d.passOverStrays(s)
}

// firstOfList returns the entry from which on most read like references and few like prose.
func firstOfList(entries []*Entry) int {
	const prose = 2 // entries that one which is prose outweighs
	sum, best, first := 0, 0, len(entries)
	for i := len(entries) - 1; i >= 0; i-- {
		switch text := entries[i].Text; {
		case isSentences(text) || citesTogether.MatchString(text):
			sum -= prose
		case isReferenceLike(text):
			sum++
		case !mayBeReference(text):
			sum--
		}
		if sum >= best {
			best, first = sum, i
		}
	}
	if best == 0 {
		return len(entries)
	}
	return first
}

// headsNext reports whether a line heads a list by a title that only parts of lists have:
// behind "Primary sources", which ends there, "Secondary literature" of the same level.
func (d *Document) headsNext(found []Section, i int) bool {
	if len(found) == 0 {
		return false
	}
	before := found[len(found)-1]
	return before.last == i && before.heading >= 0 && d.level(i) > 0 && d.level(i) == d.level(before.heading) && isDivisionTitle(foldHeading(d.LineText(d.Lines[i])))
}

// withoutProse leaves out the sections in which no entry reads like a reference and all are
// long, where others have some: a chapter on "Sources" that cites them.
func withoutProse(found []Section) []Section {
	const long = 250 // bytes
	isProse := func(s Section) bool {
		return !slices.ContainsFunc(s.Entries, func(e *Entry) bool { return len(e.Text) < long || isReferenceLike(e.Text) })
	}
	if len(found) < 2 || !slices.ContainsFunc(found, func(s Section) bool {
		return slices.ContainsFunc(s.Entries, func(e *Entry) bool { return isReferenceLike(e.Text) })
	}) {
		return found
	}
	return slices.DeleteFunc(found, isProse)
}

func (d *Document) afterHeading(i int) int {
	i++
	for i < len(d.Lines) && (d.Lines[i].Blank || d.Lines[i].Rule || d.Lines[i].Noise) {
		i++
	}
	return i
}

// endOf returns the line after the last of the list that begins at s.first: a
// heading that is not below the list's own, or, in a list whose entries are
// all marked in one way, the first paragraph that is not marked so.
func (d *Document) endOf(s Section) int {
	if s.first >= len(d.Lines) {
		return s.first
	}
	level := d.level(s.heading)
	mark := noMarker
	first := d.LineText(d.Lines[s.first])
	if !isTitle(strings.TrimSpace(first)) {
		mark = markerOf(first)
	}
	ofNotes := markdownNote.MatchString(first)
	afterBlank := false
	behind := d.NotesBehind()
	for i := s.first; i < len(d.Lines); i++ {
		l := d.Lines[i]
		switch {
		case l.Noise:
			continue
		case l.Blank:
			afterBlank = true
			continue
		case i == behind && mark != bracketMarker && d.isListUpTo(s, i):
			return i
		case i > s.first && d.IsHeading(i), afterBlank && !ofNotes && markdownNote.MatchString(d.LineText(l)):
			return i
		case i > s.first && level > 0 && d.level(i) > 0 && d.level(i) <= level:
			return i
		case i > s.first && level == 0 && d.level(i) > 0 && d.level(i) <= 2 && afterBlank:
			return i
		case afterBlank && mark != noMarker && d.endsMarked(s.first, i, mark):
			return i
		case afterBlank && i > s.first && d.isBackMatter(i), i > s.first && d.headsProse(i):
			return i
		}
		afterBlank = false
	}
	return len(d.Lines)
}

// isListUpTo reports whether some of the entries of a section up to a line read like references.
func (d *Document) isListUpTo(s Section, line int) bool {
	s.last = line
	return slices.ContainsFunc(d.split(s), func(e *Entry) bool { return isReferenceLike(e.Text) })
}

// endsMarked reports whether line i, behind a blank one, is no part of a list whose entries are
// marked: it has no mark and stands where entries begin, and the list does not go on behind it.
func (d *Document) endsMarked(first, i int, mark marker) bool {
	l := d.Lines[i]
	if l.Indent != d.Lines[first].Indent && !d.topOfPage(i) {
		return false
	}
	return markerOf(d.LineText(l)) == noMarker && d.level(i) == 0 && !d.continues(i, true) && !d.resumes(first, i, mark)
}

// resumes reports whether a list whose entries are marked goes on behind line i,
// which is not marked: with the next number within a few lines, or, at the top
// of a page, with a bullet.
func (d *Document) resumes(first, i int, mark marker) bool {
	want := 0
	if mark != bulletMarker {
		for k := i - 1; k >= first && want == 0; k-- {
			if s := d.LineText(d.Lines[k]); !d.Lines[k].Noise && markerOf(s) == mark && !hasYear(s[:MarkerEnd(s)]) {
				want = lexicon.FirstNumber(s) + 1 // "1985. In: Reed, A." is no entry
			}
		}
	} else if !d.topOfPage(i) {
		return false
	}
	const near = 8
	for k, seen := i+1, 0; k < len(d.Lines) && seen < near; k++ {
		if l := d.Lines[k]; l.Blank || l.Noise {
			continue
		}
		seen++
		if s := d.LineText(d.Lines[k]); markerOf(s) == mark && (mark == bulletMarker || lexicon.FirstNumber(s) == want) {
			return true
		}
	}
	return false
}

// continues reports whether line i goes on with what the lines before it
// began, though a page break or a blank line stands between: the text before
// it does not end, and it does not begin as an entry or, on the same page, as
// a sentence does. In a list whose entries are marked, a line without a mark
// does not begin one.
func (d *Document) continues(i int, marked bool) bool {
	before, newPage := i-1, d.Lines[i].PageBreak
	for before >= 0 && (d.Lines[before].Blank || d.Lines[before].Noise) {
		newPage = newPage || d.Lines[before].Noise || d.Lines[before].PageBreak
		before--
	}
	if before < 0 {
		return false
	}
	s := strings.TrimRightFunc(d.LineText(d.Lines[before]), layout.IsSpace)
	line := strings.TrimLeftFunc(d.LineText(d.Lines[i]), layout.IsSpace)
	first, _ := utf8.DecodeRuneInString(line)
	if newPage && goesOnOverPage(s, line, marked) {
		return true
	}
	if layout.InLink(s) && !marked || !marked && entryStart.MatchString(line) {
		return false
	}
	if !newPage && !marked && (lexicon.YearFirst.MatchString(line) || bracketHead.MatchString(line) || quotedHead.MatchString(line)) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if !newPage && (letteredYear.MatchString(s) || strings.HasPrefix(line, "**")) {
		return false
	}
	return (unicode.IsLetter(last) || strings.ContainsRune(",;:-–&(", last)) &&
		(newPage || unicode.IsLower(first) || unicode.IsDigit(first) || strings.ContainsRune("(\"“*_<", first))
}

// goesOnOverPage reports whether a page begins with what can be no entry behind the last line of the page before.
func goesOnOverPage(before, line string, marked bool) bool {
	first, _ := utf8.DecodeRuneInString(line)
	switch {
	case first == '(' && !lexicon.YearFirst.MatchString(line): // "Marsh, Ellen, Peat, 1788–1808", "(Heather, 1979)"
	case dayLast.MatchString(before) && monthFirst.MatchString(line): // "Gazette, 2.", "Juli 1994"
	case closesBracket(before, line, "()"): // "In Marsh, E. (A c.", "Di), Peat"
	case beginsWithEdition(line): // "Marsh, Ellen. Peat to 1808.", "2nd ed. Leeds: Heather, 1979."
	case marked && unicode.IsLower(first): // "3. Marsh, E. Moors of 1788.", "in Peat (ed. Reed, A.) 3–9"
	case yearAtPageTop.MatchString(line) && !hasYear(before) && !layout.InLink(before): // "Marsh, Ellen.", "1979. Peat."
	default:
		return false
	}
	return true
}

// dayLast is a day at the end of a text, and monthFirst a month with a year or address at the beginning of one.
var (
	dayLast    = sieve.MustCompile(`, \d{1,2}\.?$`)
	monthFirst = sieve.MustCompile(`^\p{L}{3,} (?:(?:1[4-9]|20)\d\d[.,]|<?https?:)`)
)

// closesBracket reports whether a text closes the bracket that the one before it leaves open, within a few words. The
// brackets are "()" or "[]".
func closesBracket(before, text, brackets string) bool {
	const words = 40 // bytes
	end := strings.IndexAny(text, brackets)
	return end >= 0 && end < words && text[end] == brackets[1] && strings.LastIndexByte(before, brackets[0]) > strings.LastIndexByte(before, brackets[1])
}

// editionFirst is a number in front of a word, as that of an edition is.
var editionFirst = sieve.MustCompile(`^\d{1,2}(?:st|nd|rd|th|[.ªºaeᵉoеа]|de|è|ère)* (\pL+)`)

// beginsWithEdition reports whether a text begins with the number of an edition: "5th ed.".
func beginsWithEdition(s string) bool {
	m := editionFirst.FindStringSubmatch(s)
	return m != nil && lexicon.Lowered(lexicon.EditionNouns, m[1])
}

// beginsInLower reports whether a text begins with a small letter, as a line does that an entry goes on in: "published
// online 3 May 1991".
func beginsInLower(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// letteredYear is a year with its letter, which is no word that a text breaks off with.
var letteredYear = sieve.MustCompile(`[ (,](?:1[4-9]|20)\d\d[a-z]$`)

// quotedHead is a title in quotes with the year of an entry behind it: ‘“Moors”. 2014. *Gazette*’.
var quotedHead = sieve.MustCompile(`^[“"„«”][^“”"„«»]{3,200}[”"»“][.,]? \(?(?:1[4-9]|20)\d\d[a-z]?\)?[.,:]`)

// yearAtPageTop is a year with a full stop, a title behind it.
var yearAtPageTop = sieve.MustCompile(`^(?:1[4-9]|20)\d\d[a-z]?\.\s["“„«*_]*\p{Lu}`)

// backMatter are the first words of what may follow a reference list.
var backMatter = sieve.MustCompile(`^(?i:appendix|appendices|acknowledge?ments?|about the authors?|affiliations?|correspondence|corresponding authors?|author biograph|biographical note|notes on contributors?|supplementary (?:material|information)|conflicts? of interest|declaration of|funding|annex|anhang|danksagung|annexes?|remerciements|agradecimientos|agradecimentos|teşekkür|ekler?|özet|sažetak|summary|abstract|apstrakt|rezime|résumé|resumen|zusammenfassung|riassunto)\b`)

// isBackMatter reports whether line i heads a part of the document that is not
// a list: a short line that begins with one of its usual names, or with the day on which the article was received, the
// title of notes, a title that prose stands behind, or a line by itself that is all in capitals.
func (d *Document) isBackMatter(i int) bool {
	s := strings.Trim(d.LineText(d.Lines[i]), " \t#*_")
	if utf8.RuneCountInString(s) > 150 {
		return false
	}
	if backMatter.MatchString(s) && !hasYear(s) || receivedOn.MatchString(s) && !beginsInLower(s) || !isProse(s) && layout.IsNotesHeading(foldHeading(s)) {
		return true
	}
	if d.standsAlone(i) && divisionLetter.MatchString(s) && isTitle(s) && isSentences(d.paragraphBehind(i)) {
		return true
	}
	if i+1 < len(d.Lines) && !d.Lines[i+1].Blank && !d.Lines[i+1].PageBreak || strings.ContainsAny(s, ",;") {
		return false // the names that an entry begins with
	}
	capitals, words := 0, strings.Fields(s)
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 10 && len(words) >= 2 && !hasYear(s) && !mayBeReference(d.paragraphBehind(i))
}

// headsProse reports whether line i is the title of a part of the document that is no list, though
// no blank line may tell: where pdftotext writes none, a line of a few words behind the end of an
// entry, with sentences behind it.
func (d *Document) headsProse(i int) bool {
	s := strings.TrimSpace(d.LineText(d.Lines[i]))
	title := partLetter.ReplaceAllString(s, "")
	if !divisionLetter.MatchString(title) || !isTitle(title) {
		return false
	}
	behind := d.paragraphBehind(i)
	known, prose := backMatter.FindString(title), isSentences(behind) || citesTogether.MatchString(behind)
	if known != "" && (prose || known == title) {
		above := d.text(i-1, -1)
		return above >= 0 && !openEnd.MatchString(strings.TrimSpace(d.LineText(d.Lines[above]))) && !mayBeReference(behind)
	}
	if title != s && !prose && d.blankBefore(i) {
		prose = len(behind) > longProse && !hasYear(behind) && !mayBeReference(behind)
	}
	return prose && (title != s || strings.ToUpper(s) == s) && d.endsAbove(i) && !isReferenceLike(behind)
}

// longProse is how many bytes of text without a year are prose behind the letter of an appendix, of
// whatever words.
const longProse = 200

var (
	// partLetter is the letter or number of an appendix before its title.
	partLetter = sieve.MustCompile(`^(?:[A-H]|\d)?(?:\.\d)?\.?\s+`)
	// citesTogether are citations of several works in brackets, as prose has them.
	citesTogether = sieve.MustCompile(`\([^()]*\p{Lu}[^()]*(?:1[4-9]|20)\d\d[^()]*; ?[^()]*(?:1[4-9]|20)\d\d[^()]*\)`)
)

// paragraphBehind returns the text of the first lines behind line i, up to a blank one.
func (d *Document) paragraphBehind(i int) string {
	const most = 4
	var lines []int
	for i++; i < len(d.Lines) && len(lines) < most && !(d.Lines[i].Blank && len(lines) > 0); i++ {
		if l := d.Lines[i]; !l.Blank && !l.Noise && !l.Rule {
			lines = append(lines, i)
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return d.NewEntry(lines).Text
}

// looksLikeList reports whether enough of the entries of a section read like references:
// one in three may be one, under the heading of a list; without a heading three in five
// are, or four in five may be and one in three is. What is longer than references are is none then.
func (s *Section) looksLikeList() bool {
	like, may := 0, 0
	for _, e := range s.Entries {
		if s.heading < 0 && len(e.Text) > longReference {
			continue
		}
		if isReferenceLike(e.Text) {
			like++
			may++
		} else if mayBeReference(e.Text) {
			may++
		}
		if s.heading >= 0 && 3*may >= len(s.Entries) {
			return may > 0
		}
	}
	n := len(s.Entries)
	return s.heading < 0 && like > 0 && (5*like >= 3*n || 5*may >= 4*n && 3*like >= n)
}
