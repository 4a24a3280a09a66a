package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// body reads what follows the authors and the year: the title, and then one
// stretch after the other by what it says of itself.
func (p *parse) body(i int) {
	// Each reader returns where what it reads at an offset ends, or the offset
	// itself when the stretch is not its own. The first that reads it has it.
	readers := [...]func(*parse, int) int{
		(*parse).readLink, (*parse).readAccess, (*parse).readDate, (*parse).readRole, (*parse).readIn,
		(*parse).readBracket, (*parse).readEdition, (*parse).readReportNumber, (*parse).readItalics, (*parse).readQuoted,
		(*parse).readDocumentSymbol, (*parse).readGenre, (*parse).readNumeration, (*parse).readPlace, (*parse).readJournal,
		(*parse).readClause,
	}
	if !p.has(citation.VarTitle) {
		i = p.title(skipOpening(p.s, i))
	}
	for i < len(p.s) {
		i = skipOpening(p.s, i)
		if i >= len(p.s) {
			break
		}
		next := i
		for _, read := range readers {
			if next = read(p, i); next > i {
				break
			}
		}
		if next <= i {
			_, n := utf8.DecodeRuneInString(p.s[i:])
			next = i + n
		}
		i = next
	}
}

// skipOpening returns the first offset from i on at which a value can begin.
func skipOpening(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !layout.IsSpace(r) && !strings.ContainsRune(".,;:)]}–—-|/", r) {
			break
		}
		i += n
	}
	return i
}

func (p *parse) readLink(i int) int {
	l, ok := p.linkAt(i)
	if !ok {
		return i
	}
	if l.Lead < l.Start {
		p.separate(l.Lead, l.Start)
	}
	p.mark(l.Variable, tokens.Whole, l.Start, l.End, 0.99)
	return l.End
}

var (
	accessFrom  = sieve.MustCompile(`^,?\s*(?i:from)\s*:?\s*$`)
	yearAlone   = sieve.MustCompile(`^((?:1[0-9]|20)\d\d)([a-z])?(?:[-–/](\d{2,4}))?(?:\b|$)`)
	inPunctuate = sieve.MustCompile(`^(?:(?:In|IN|İçinde|Içinde|Dans|dans|En|en|Em|em|in|U|u|У|у|W|V|I|i)\s*:\s*|(?:In|IN|İçinde|Içinde|Dans|En|Em)\s+)`)
	inLetter    = sieve.MustCompile(`^(?:U|У|I)\s+\p{Lu}`)
	inLower     = sieve.MustCompile(`^(?:in|içinde|dans|u|i|en)\s+`)
)

func (p *parse) readAccess(i int) int {
	m := lexicon.AccessWord.FindStringIndex(p.s[i:])
	if m == nil {
		return i
	}
	at := i + m[1]
	d, ok := p.dateAt(at)
	if !ok {
		if l, found := p.linkAt(at); found && l.Start > i {
			p.separate(i, at)
			return at
		}
		return i
	}
	p.separate(i, at)
	p.date(citation.VarAccessed, d)
	if next := p.nextLink(d.End); next < len(p.s) && accessFrom.MatchString(p.s[d.End:next]) {
		p.separate(d.End, next)
	}
	return d.End
}

// readDate reads a date. A full date of the year already printed completes it;
// one of another year is that of an event, since the year after the authors is
// the year of publication.
func (p *parse) readDate(i int) int {
	d, ok := p.dateAt(i)
	if !ok {
		m := yearAlone.FindStringSubmatchIndex(p.s[i:])
		if m == nil || !tokens.IsBoundary(p.s, i+m[1]) || p.looksNumbered(i) {
			return i
		}
		if p.dated() {
			if p.s[i:i+4] != p.value(citation.VarIssued, tokens.YearPart) {
				return i
			}
			p.separate(i, i+m[1])
			return i + m[1]
		}
		if m[6] >= 0 && p.laterYear(i+m[1]) {
			return i // the years that a book is about, which ends its title
		}
		p.mark(citation.VarIssued, tokens.YearPart, i, i+4, 0.9)
		if m[4] >= 0 {
			p.mark(citation.VarYearSuffix, tokens.Whole, i+m[4], i+m[5], 0.9)
		}
		if m[6] >= 0 {
			p.mark(citation.VarIssued, tokens.EndYearPart, i+m[6], i+m[7], 0.9)
		}
		return i + m[1]
	}
	year := ""
	for _, ps := range d.Parts {
		if ps.Part == tokens.YearPart {
			year = p.s[ps.Start:ps.End]
		}
	}
	v := citation.VarIssued
	switch {
	case p.dated() && year != "" && year != p.value(v, tokens.YearPart) || p.hasDate(d):
		v = citation.VarEventDate
		if p.has(v) {
			return i
		}
	case !p.dated() && year == "":
		return i
	}
	p.date(v, d)
	return d.End
}

// looksNumbered reports whether the four digits at offset i are a volume or
// the first page of a range.
func (p *parse) looksNumbered(i int) bool {
	rest := p.s[i+4:]
	return strings.HasPrefix(rest, " (") || len(rest) > 1 && rest[0] == '(' || strings.HasPrefix(rest, ":") && p.dated() ||
		pageRange.MatchString(p.s[i:]) && p.has(citation.VarVolume)
}

// readBracket reads what stands in brackets: an edition, pages, a date, a
// description of the medium.
func (p *parse) readBracket(i int) int {
	r := p.s[i]
	if r != '(' && r != '[' {
		return i
	}
	closing := strings.IndexByte(p.s[i:], map[byte]byte{'(': ')', '[': ']'}[r])
	if closing < 0 {
		return i
	}
	inner, end := p.s[i+1:i+closing], i+closing+1
	switch {
	case lexicon.AccessWord.MatchString(inner):
		if p.readAccess(i+1) > i+1 {
			return end
		}
	case r == '[' && p.has(citation.VarTitle):
		if rest, ok := strings.CutPrefix(lexicon.Lower(inner), "review of "); ok {
			from := i + 1 + len(inner) - len(rest)
			p.separate(i+1, from)
			title, _, _ := strings.Cut(inner[len(inner)-len(rest):], ", by ")
			p.mark(citation.VarReviewedTitle, tokens.Whole, from, from+len(title), 0.7)
			return from + len(title)
		}
		if lexicon.Lowered(lexicon.Media, inner) {
			p.mark(citation.VarMedium, tokens.Whole, i+1, end-1, 0.9)
			return end
		}
		if !allDigits(inner) {
			p.mark(citation.VarGenre, tokens.Whole, i+1, end-1, 0.6)
			return end
		}
	case p.has(citation.VarTitle):
		// What the brackets hold is read as the rest is.
		if _, ok := editionForm(inner); ok {
			return i + 1 // the next round reads it
		}
		if pagesWord.MatchString(inner) || volumeWord.MatchString(inner) {
			at := i + 1
			for n := p.numeration(at, false); n > at; n = p.numeration(at, false) {
				at = n
			}
			return at
		}
		return i + 1
	}
	return i
}

var editionPhrase = sieve.MustCompile(`^(?i)(?:(?P<n>\d{1,3})\s?(?:st|nd|rd|th|[.:]\s?[aeªº]|\.|ᵉʳ|ʳᵉ|ᵈᵉ|ᵉ|ᵈ|ème|ère|eme|nde|re|er|de|e|a|ª|º|°|[-‑](?:ое|е|ге|те|я|а))?\s?(?:revised |rev\. |enlarged |expanded |updated |überarb\. |erw\. )?(?:ed\.|edn\.?|edition|aufl\.|auflage|baskı|bs\.|bası|izd\.|izdanje|éd\.|édition|edición|edição|ediz\.|edizione|ed\b|utg\.|utgave|utgåva|upplagan?|uppl\.|udg\.|udgave|druk|wyd\.|wydanie|vyd\.|vydání|kiad\.|kiadás|painos|изд\.|издание|издање|вид\.|видання)|(?P<w>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|rev\.|revised|new|expanded|updated)\s(?:and (?:enlarged|expanded|updated) )?(?:ed\.|edn\.?|edition))`)

// editionForm returns the place of the edition that s begins with.
func editionForm(s string) ([]int, bool) {
	m := editionPhrase.FindStringSubmatchIndex(s)
	return m, m != nil && m[0] == 0
}

func (p *parse) readEdition(i int) int {
	m, ok := editionForm(p.s[i:])
	if !ok {
		return i
	}
	if m[2] >= 0 {
		p.mark(citation.VarEdition, tokens.Whole, i+m[2], i+m[3], 0.97)
	} else {
		p.mark(citation.VarEdition, tokens.Whole, i+m[4], i+m[5], 0.9)
	}
	p.separate(i, i+m[1])
	end := i + m[1]
	for end < len(p.s) && p.s[end] == '.' {
		end++
	}
	return end
}

// readItalics reads what stands in emphasis: the title when there is none yet,
// the series of a report, the container.
func (p *parse) readItalics(i int) int {
	b, ok := blockAt(p.Italics, i)
	if !ok {
		return i
	}
	end := trimTitle(p.s, b.Start, b.End)
	switch {
	case !p.has(citation.VarTitle):
		p.mark(citation.VarTitle, tokens.Whole, b.Start, end, 0.9)
		return b.End
	case strings.HasPrefix(p.s[end:b.End], ".") && strings.Contains(p.s[b.Start:end], ". "):
		end++ // "Z. Naturforsch.": the stop is that of an abbreviation
	}
	switch {
	case !p.has(citation.VarContainerTitle) && !p.in && genreClause.MatchString(p.s[b.Start:end]) && p.numerationFree(b.End):
		p.mark(citation.VarGenre, tokens.Whole, b.Start, end, 0.8)
		return b.End
	case !p.has(citation.VarContainerTitle) && (p.titleQuoted || p.in || p.plainTitle()):
		if p.has(citation.VarNumber) && names.IsOrganization(p.s[b.Start:end]) {
			// The publisher of a numbered document.
			p.mark(citation.VarPublisher, tokens.Whole, b.Start, end, 0.8)
			return b.End
		}
		p.mark(citation.VarContainerTitle, tokens.Whole, b.Start, end, 0.98)
		return p.numeration(b.End, !p.in || volIssue.MatchString(strings.TrimLeft(p.s[b.End:], " ,")))
	case !p.has(citation.VarContainerTitle) && p.in:
		p.mark(citation.VarContainerTitle, tokens.Whole, b.Start, end, 0.9)
		return b.End
	}
	return p.numeration(i, p.has(citation.VarContainerTitle) && !p.in)
}

// plainTitle reports whether the title stood without quotes and emphasis.
func (p *parse) plainTitle() bool {
	for _, m := range p.marks {
		if m.Label.Variable == citation.VarTitle {
			_, italic := blockAt(p.Italics, m.Start)
			return !p.titleQuoted && !italic
		}
	}
	return false
}

// numerationFree reports whether no volume or pages follow at offset i.
func (p *parse) numerationFree(i int) bool {
	trial := p.trial()
	trial.numeration(i, true)
	return !trial.has(citation.VarVolume) && !trial.has(citation.VarPage)
}

func (p *parse) readQuoted(i int) int {
	b, ok := blockAt(p.Quotes, i)
	if !ok {
		return i
	}
	end := trimTitle(p.s, b.Start, b.End)
	switch {
	case !p.has(citation.VarTitle):
		p.titleQuoted = true
		p.mark(citation.VarTitle, tokens.Whole, b.Start, end, 0.9)
	case p.in && !p.has(citation.VarContainerTitle):
		p.mark(citation.VarContainerTitle, tokens.Whole, b.Start, end, 0.8)
	}
	return b.OuterEnd
}

func (p *parse) readNumeration(i int) int {
	return p.numeration(i, p.has(citation.VarContainerTitle) && !p.in)
}

// journalForm is a container without emphasis, before its numbers.
var journalForm = sieve.MustCompile(`^(\p{Lu}[^\d“”"*()\[\]]{2,140}?)[,.;:]?\s+(?:\(?(?:1[5-9]|20)\d\d\)?\s?[;,]\s?)?(?:(?i:vol\.?|volume|cilt|bd\.|jg\.|no\.|nr\.|sayı|årg\.|god\.|br\.)\s?\d|\d+\s?\(|\d+\s?[:,]\s?(?:\d|no\.|nr\.|pp?\.)|\d+/\d+|\d+\.\d+)`)

// readJournal reads the name of a journal that only its volume gives away.
func (p *parse) readJournal(i int) int {
	if p.has(citation.VarContainerTitle) || !p.has(citation.VarTitle) || p.in {
		return i
	}
	m := journalForm.FindStringSubmatchIndex(p.s[i:])
	if m == nil || i+m[3] > p.nextBlock(i) || p.stopWithin(i, i+m[3]-1) && !p.titleQuoted {
		return i
	}
	if tokens.Overlaps(p.dates, i, i+m[3]) {
		return i // "Lysøen, May 20, 1999"
	}
	end := trimEnd(p.s, i, i+m[3])
	at := skipSeparators(p.s, end)
	trial := p.trial()
	if after := p.s[trial.numeration(at, true):]; after != "" && layout.IsSpace(tokens.FirstRune(after)) && unicode.IsLower(tokens.FirstRune(strings.TrimLeft(after, " "))) {
		return i // "Resolution 66/290 on Human Security": prose
	}
	p.mark(citation.VarContainerTitle, tokens.Whole, i, end, 0.85)
	if y := yearAlone.FindStringIndex(p.s[at:]); y != nil && !p.dated() {
		p.mark(citation.VarIssued, tokens.YearPart, at, at+4, 0.9)
		end = at + 4
	}
	return p.numeration(end, true)
}

// readClause reads a clause that says nothing of itself by where it stands.
func (p *parse) readClause(i int) int {
	end := p.clauseEnd(i)
	if end <= i {
		return i
	}
	if m := yearTail.FindStringIndex(p.s[i:end]); m != nil && m[0] > 0 && !p.dated() && !p.laterYear(end) {
		end = i + m[0] // the next round reads the year
	}
	text := p.s[i:end]
	words := len(strings.Fields(text))
	next := skipOpening(p.s, end)
	_, dateNext := p.dateAt(next)
	capital := unicode.IsUpper(tokens.FirstRune(text))
	digits := strings.ContainsAny(text, "0123456789")
	switch {
	case lexicon.Lowered(lexicon.Media, text) && p.has(citation.VarTitle):
		p.mark(citation.VarMedium, tokens.Whole, i, end, 0.9)
	case !p.has(citation.VarTitle):
		p.mark(citation.VarTitle, tokens.Whole, i, trimTitle(p.s, i, end), 0.5)
	case p.in && !p.has(citation.VarContainerTitle):
		end = p.containerEnd(i)
		p.mark(citation.VarContainerTitle, tokens.Whole, i, trimTitle(p.s, i, end), 0.7)
	case !capital:
		return p.leftover(i, end)
	case !p.titleQuoted && !p.has(citation.VarPublisher) && !p.has(citation.VarCollectionTitle) && placeForm.MatchString(p.s[next:]) && words <= 10:
		// What stands between a book's title and its place is its series.
		name := end
		if m := seriesNumber.FindStringSubmatchIndex(text); m != nil {
			name = i + m[0]
			p.mark(citation.VarCollectionNumber, tokens.Whole, i+m[2], i+m[3], 0.85)
		}
		p.mark(citation.VarCollectionTitle, tokens.Whole, i, name, 0.8)
	case p.has(citation.VarGenre) && !p.has(citation.VarPublisher) && !p.has(citation.VarEventTitle) && !digits && (names.IsOrganization(text) || words <= 6):
		if !names.IsOrganization(text) && words <= 2 && p.has(citation.VarPublisherPlace) {
			return p.leftover(i, end)
		}
		p.mark(citation.VarPublisher, tokens.Whole, i, end, 0.8)
	case p.has(citation.VarEventTitle) && words <= 3 && !p.has(citation.VarEventPlace) && !digits:
		p.mark(citation.VarEventPlace, tokens.Whole, i, end, 0.7)
	case dateNext && words <= 2 && !names.IsOrganization(text) && !p.has(citation.VarContainerTitle) && !p.has(citation.VarPublisherPlace) && !digits:
		p.mark(citation.VarPublisherPlace, tokens.Whole, i, end, 0.7)
	case p.titleQuoted && !p.has(citation.VarContainerTitle) && !digits && words <= 8 && (words <= 5 || names.IsOrganization(text)) && !p.italicsAfter(end):
		p.mark(citation.VarContainerTitle, tokens.Whole, i, end, 0.7)
	case !p.titleQuoted && !p.has(citation.VarPublisher) && !digits && words <= 10 && (names.IsOrganization(text) || words <= 6):
		end = max(end, p.publisherEnd(i))
		p.mark(citation.VarPublisher, tokens.Whole, i, end, 0.7)
	case (p.in || p.has(citation.VarContainerTitle)) && !p.has(citation.VarPublisher) && !digits && words <= 8 && !dateNext:
		end = max(end, p.publisherEnd(i))
		p.mark(citation.VarPublisher, tokens.Whole, i, end, 0.6)
	default:
		return p.leftover(i, end)
	}
	return end
}

// yearTail is the year behind the name of a portal or publisher.
var yearTail = sieve.MustCompile(`,?\s(?:1[5-9]|20)\d\d[a-z]?$`)

// laterYear reports whether a year stands behind offset i, other than in a link.
func (p *parse) laterYear(i int) bool {
	for k := p.FirstToken(i); k < len(p.Tokens); k++ {
		if tok := p.Tokens[k]; tok.Kind == tokens.Number && tokens.IsYear(p.Text[tok.Start:tok.End]) {
			return true
		}
	}
	return false
}

// laterPages reports whether a range of pages stands behind offset i, before any link.
func (p *parse) laterPages(i int) bool { return rangeWithin.MatchString(p.s[i:p.nextLink(i)]) }

// rangeWithin is a range of pages within a text.
var rangeWithin = sieve.MustCompile(`[ ,(]\d{1,5}\s?[-–‑]\s?\d{1,5}\b`)

var seriesNumber = sieve.MustCompile(`(?:,?\s(?i:vol\.|no\.|nr\.|bd\.|cilt|knj\.))?\s(\d+)$`)

// leftover keeps prose that no field wants as the note, and leaves the rest as
// the remainder.
func (p *parse) leftover(i, end int) int {
	if p.has(citation.VarTitle) && len(strings.Fields(p.s[i:end])) >= 3 && !p.has(citation.VarNote) {
		p.mark(citation.VarNote, tokens.Whole, i, end, 0.5)
	}
	return end
}

func (p *parse) italicsAfter(i int) bool {
	for _, b := range p.Italics {
		if b.Outer >= i {
			return true
		}
	}
	return false
}

var containerTail = sieve.MustCompile(`,?\s(?:\(|edited by|eds?\.\s|pp?\.\s?\d|vol\.|hrsg\.|\d+\s?[-–]\s?\d+)|,\s\d`)

// placeTail is the place and publisher behind the title of a book and a comma, with
// the year that makes it sure.
var placeTail = sieve.MustCompile(`,\s\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}:\s\p{Lu}[^:;,?]{2,60}[;,]\s(?:1[5-9]|20)\d\d`)

// titleYears are the years that a book is about.
var titleYears = sieve.MustCompile(`^,\s(?:1\d|20)\d\d[-–](?:1\d|20)\d\d`)

// containerEnd returns where a book title without emphasis ends.
func (p *parse) containerEnd(i int) int {
	end := min(p.sentenceEnd(i), p.nextBlock(i+1))
	end = p.questionEnd(i, end)
	if m := placeTail.FindStringIndex(p.s[i:]); m != nil && i+m[0] < end {
		end = i + m[0]
	}
	for _, m := range containerTail.FindAllStringIndex(p.s[i:end], -1) {
		years := titleYears.FindStringIndex(p.s[i+m[0] : end])
		if m[0] > 0 && (years == nil || !p.laterYear(i+m[0]+years[1]) && !p.laterPages(i+m[0]+years[1])) {
			return i + m[0]
		}
	}
	return end
}
