package entries

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// Works that are cited in notes stand there in full the first time, as "Wayne C.
// Booth, *The Rhetoric of Fiction* (Chicago: University of Chicago Press, 1961), 71",
// and in short afterwards, "Booth, *Rhetoric*, 73", or as "ibid." (Chicago Manual of
// Style, notes and bibliography). Only the first form is a reference. A note may have
// several, remarks before them, and the pages that are cited behind them.

// Notes returns the references that the notes of a document give in full. Of source,
// the document is one of notes, one a line.
func (d *Document) Notes() []*Entry {
	var entries []*Entry
	for _, note := range d.noteTexts() {
		for _, cite := range citesIn(note.Text) {
			start, end := trimCite(note.Text, cite[0], cite[1])
			if isFullCite(note.Text[start:end]) {
				entries = append(entries, &Entry{Flow: note.Cut(start, end), source: d.source})
			}
		}
	}
	return entries
}

var (
	// markdownNote begins the text of a note in Markdown.
	markdownNote = sieve.Late(`^ {0,3}\[\^[^\]\s]+\]:[ \t]*`)
	// footNumber begins a note at the foot of a page.
	footNumber = sieve.Late(`^\s*(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)]?\s+`)
)

// noteTexts returns the notes of a document, each without its number.
func (d *Document) noteTexts() []*layout.Flow {
	var notes []*layout.Flow
	add := func(lines []int, start int) {
		if len(lines) > 0 {
			notes = append(notes, d.Join(lines, start))
		}
	}
	if d.source != nil {
		for i, l := range d.Lines {
			if !l.Blank {
				add([]int{i}, l.Start)
			}
		}
		return notes
	}
	behind := d.NotesBehind()
	for i := 0; i < len(d.Lines); {
		l := d.Lines[i]
		text := d.LineText(l)
		switch {
		case i >= behind:
			j := i + 1
			for j < len(d.Lines) && !d.beginsBracketNote(j) {
				j++
			}
			n, _ := d.BracketNote(i)
			add(d.textLines(i, j), l.Start+n)
			i = j
		case markdownNote.MatchString(text):
			j := d.endOfMarkdownNote(i)
			add(d.textLines(i, j), l.Start+len(markdownNote.FindString(text)))
			i = j
		case l.Foot && footNumber.MatchString(text):
			j := i + 1
			for j < len(d.Lines) && d.Lines[j].Foot && !d.nextFoot(i, j) {
				j++
			}
			var lines []int
			for k := i; k < j; k++ {
				lines = append(lines, k)
			}
			add(lines, l.Start+len(footNumber.FindString(text)))
			i = j
		case !l.Blank && !isProse(text) && layout.IsNotesHeading(foldHeading(text)):
			s := Section{heading: i, first: d.afterHeading(i)}
			s.last = d.endOf(s)
			for _, e := range d.split(s) {
				if e.TooLong == 0 && markerOf(e.marker+e.Text) != noMarker {
					notes = append(notes, e.Flow)
				}
			}
			i = max(s.last, i+1)
		default:
			i++
		}
	}
	return notes
}

// beginsBracketNote reports whether line i begins with the number of a note in square brackets.
func (d *Document) beginsBracketNote(i int) bool {
	n, _ := d.BracketNote(i)
	return n > 0
}

// hasMarkdownNotes reports whether a line begins a note in Markdown.
func (d *Document) hasMarkdownNotes() bool {
	for _, l := range d.Lines {
		if !l.Blank && markdownNote.MatchString(d.LineText(l)) {
			return true
		}
	}
	return false
}

// endOfMarkdownNote returns the line behind a note that begins on line i: it goes on
// up to a blank line, and with the indented paragraphs behind that.
func (d *Document) endOfMarkdownNote(i int) int {
	blank := false
	for i++; i < len(d.Lines); i++ {
		switch l := d.Lines[i]; {
		case l.Blank:
			blank = true
		case markdownNote.MatchString(d.LineText(l)), blank && l.Indent < 2:
			return i
		default:
			blank = false
		}
	}
	return i
}

// textLines returns the lines from one up to another that have text.
func (d *Document) textLines(from, to int) []int {
	var lines []int
	for i := from; i < to; i++ {
		if l := d.Lines[i]; !l.Blank && !l.Noise {
			lines = append(lines, i)
		}
	}
	return lines
}

// nextFoot reports whether line j begins the note after that which begins on line i.
func (d *Document) nextFoot(i, j int) bool {
	s := d.LineText(d.Lines[j])
	return footNumber.MatchString(s) && lexicon.FirstNumber(s) == lexicon.FirstNumber(d.LineText(d.Lines[i]))+1
}

// signal is what stands before a cite in a note.
const signal = `(?:(?:[Ss]ee(?: also| generally| especially|, e\.g\.,| for example)?|[Cc]f\.|[Cc]ompare|[Aa]s cited in|[Qq]uoted in|[Ee]\.g\.,?|[Vv]gl\.(?: auch| dazu| etwa| hierzu)*|[Ss]iehe(?: auch| dazu| hierzu| etwa)*|[Ss]\. auch|(?:Sur (?:ce point|ce sujet|tout ceci|cette question|tout cela), )?[Vv]oir(?: aussi| par exemple| notamment| sur ce point| à ce sujet| surtout)?|[Cc]fr?\.(?: anche| aussi)?|[Vv]edi(?: anche)?|[Ss]i veda(?:no)?(?: anche)?|[Vv]éase(?: también)?|[Vv]er(?: também| también)?|[Zz]ie(?: ook)?|[Ss]e(?: også| även)?|[Bb]kz\.|[Vv]idi|[Uu]p\.|[Uu]sp\.|[Zz]ob\.(?: też)?|[Pp]or\.|[Ss]rov\.(?: též)?|[Vv]iz(?: též)?|[Ll]ásd(?: még)?|[Vv]ö\.|[Сс]м\.(?: также)?|[Сс]р\.|[Цц]ит\. по|[Вв]ид\.|[Вв]идети)[,:]?\s+)`

var (
	signalBefore = sieve.Late(`^(?:and |or |und |et |e |y |i |ve )?` + signal + `?`)
	// signalFirst is what stands before a name that an entry of a list begins with.
	signalFirst  = sieve.MustCompile(`^(` + signal + `)(?:(?:\p{Lu}\p{Ll}?\.[- ]?)+ ?(?:\p{Ll}{1,3} )*\p{Lu}|(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}'’-]+[,:] |\p{Lu}[\p{L}'’-]+,? \p{Lu}\.)`)
	signalWithin = sieve.Late(`[.)”"»]\s+(` + signal + `)\p{Lu}`)
	// proseBehind is a sentence behind a cite: a word that is no name, and another.
	proseBehind = sieve.Late(`(?:\d|\))\.\s+\p{Lu}\p{Ll}+,? \p{Ll}+ `)
	// shortForm is a note that refers to one before.
	shortForm = sieve.Late(`^(?i:ibid|ibidem|idem|id\.|op\. ?cit|loc\. ?cit|art\. ?cit|ebd|ebenda|ders\.|dies\.|a\. ?a\. ?o|agy|age|a\.g\.e|isto|ibíd|там же|исто)`)
)

// signalEnd returns the end of words such as "see" that stand before the names which a text
// begins with, 0 for none. What may be a name or the beginning of a title itself, as a
// word alone may, must stand before initials or a frequent given name.
func signalEnd(s string) int {
	m := signalFirst.FindStringSubmatchIndex(s)
	if m == nil {
		return 0
	}
	if name := s[m[3]:]; !strings.ContainsAny(strings.TrimSpace(s[:m[3]]), " .:,") {
		if first, _, _ := strings.Cut(name, " "); !strings.HasSuffix(first, ".") && !lexicon.LooksGiven(first) || strings.HasSuffix(first, ",") {
			return 0
		}
	}
	return m[3]
}

// citesIn returns the stretches of a note that may each be a cite: it is cut at
// semicolons outside of brackets, quotation marks and emphasis, and before words such
// as "see".
func citesIn(s string) [][2]int {
	var cuts []int
	depth, emphasis := 0, false
	for i, r := range s {
		switch r {
		case '*':
			emphasis = !emphasis
		case '(', '[', '“', '«', '„':
			depth++
		case ')', ']', '”', '»':
			depth = max(0, depth-1)
		case ';':
			if depth == 0 && !emphasis {
				cuts = append(cuts, i)
			}
		}
	}
	for _, m := range signalWithin.FindAllStringSubmatchIndex(s, -1) {
		cuts = append(cuts, m[2])
	}
	cuts = append(cuts, len(s))
	var cites [][2]int
	start := 0
	slices.Sort(cuts)
	for _, cut := range cuts {
		if cut > start {
			cites = append(cites, [2]int{start, cut})
		}
		start = cut
	}
	return cites
}

// trimCite leaves out of a stretch of a note what is no reference: marks and words
// before it, the sentence behind it and the pages that are cited.
func trimCite(s string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:])
		if r != ';' && !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	start += len(signalBefore.FindString(s[start:end]))
	if m := proseBehind.FindStringIndex(s[start:end]); m != nil && hasYear(s[start:start+m[0]+1]) {
		end = start + m[0] + 2
	}
	if m := citedWithin.FindStringSubmatchIndex(s[start:end]); m != nil {
		end = start + m[2]
	} else if m := citedPages.FindStringSubmatchIndex(s[start:end]); m != nil && !isWholeWork(s[start+m[2]:start+m[3]]) {
		end = start + m[2]
	}
	return start, start + len(strings.TrimRightFunc(s[start:end], unicode.IsSpace))
}

// citedPages are the pages that are cited, behind the year or the brackets that end
// with it.
var citedPages = sieve.Late(`(?:\b(?:1[4-9]|20)\d\d[a-z]?|n\.d\.)\)?(\s*[,:]\s*(?:(?i:pp?|ss?|págs?|str|sayfa|с|стр|fol|at)\b\.?\s*)?` + citedPage + `(?:\s*,\s*` + citedPage + `)*)\.?$`)

// citedWithin are the pages that are cited behind those of the whole work: "3–53, at 12".
var citedWithin = sieve.Late(`\d[-–—]\d{1,4}(\s*[,;:(]\s*(?i:at|here|esp\.|especially|hier|bes\.|insb\.|insbesondere|ici|not\.|notamment|spéc\.|qui|in part\.|specie|aquí|aqui|her|här|zvl\.|burada)\s*(?:(?i:pp?|ss?|págs?|str|с|стр)\b\.?\s*)?` + citedPage + `(?:\s*,\s*` + citedPage + `)*\)?)\.?$`)

const citedPage = `(?:\d{1,4}|[ivxlc]{1,6})(?:\s*[-–—]\s*(?:\d{1,4}|[ivxlc]{1,6}))?(?:\s*(?:nn?|fn|note|Anm|ff?)\.?\s*\d*)?`

// isWholeWork reports whether pages behind a year are so many that they are those of
// the whole article.
func isWholeWork(pages string) bool {
	m := citedRange.FindStringSubmatch(pages)
	if m == nil {
		return false
	}
	first, last := lexicon.FirstNumber(m[1]), lexicon.FirstNumber(m[2])
	if last < first { // "231-35"
		unit := 1
		for range m[2] {
			unit *= 10
		}
		last += first / unit * unit
	}
	const most = 6 // pages that are cited at once
	return last-first >= most
}

var citedRange = sieve.Late(`(\d+)\s*[-–—]\s*(\d+)`)

// isFullCite reports whether a stretch of a note has the parts of a full reference: a
// name, a title and a year.
func isFullCite(s string) bool {
	if len(s) < 25 || len(s) > longReference || shortForm.MatchString(s) {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "*_“\"«„[")); !unicode.IsUpper(first) {
		return false
	}
	if !hasYear(s) && !noDateWord.MatchString(s) {
		return false
	}
	return strings.Count(s, ",") >= 2 || strings.Contains(s, ",") && strings.ContainsAny(s, "*_“\"«„(:")
}
