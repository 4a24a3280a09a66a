package entries

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/lines"
	"github.com/refwright/refwright/internal/sieve"
)

// startsByForm returns the lines that begin an entry where neither markers nor blank
// lines or indents alone tell. When nearly every line reads like a reference of its
// own, each is one, but for those that cannot be.
func (d *Document) startsByForm(at []int) map[int]bool {
	starts := map[int]bool{at[0]: true}
	single := 0
	for _, i := range at {
		if isReferenceLike(strings.TrimSpace(d.LineText(d.Lines[i]))) {
			single++
		}
	}
	if single*10 >= len(at)*8 {
		for _, i := range at {
			starts[i] = true
		}
		return d.complete(at, starts)
	}
	texts, indents := make([]lines.Line, len(at)), d.indents(at)
	for n, i := range at {
		l := d.Lines[i]
		texts[n] = lines.Line{Text: strings.Join(strings.Fields(d.LineText(l)), " "), Indent: indents[n], Blank: n > 0 && d.blankBefore(i)}
	}
	for n, begins := range lines.Starts(texts) {
		if begins || n > 0 && labelled.MatchString(texts[n].Text) && strings.HasSuffix(texts[n-1].Text, ".") {
			starts[at[n]] = true
		}
	}
	d.startBehindGaps(at, starts)
	d.withoutScraps(at, starts)
	return d.complete(at, starts)
}

// startBehindGaps adds the starts behind what ends a sentence before a blank line, as that of
// an appendix, or of a figure in the midst of a list, unless blank lines stand everywhere.
func (d *Document) startBehindGaps(at []int, starts map[int]bool) {
	gaps := 0
	for _, i := range at[1:] {
		if d.isBehindGap(i) {
			gaps++
		}
	}
	if 2*gaps > len(at) {
		return
	}
	for n, i := range at[1:] {
		if d.isBehindGap(i) && sentenceEnd.MatchString(strings.TrimSpace(d.LineText(d.Lines[at[n]]))) {
			starts[i] = true
		}
	}
}

// isBehindGap reports whether a blank line stands before a line, and no page break.
func (d *Document) isBehindGap(i int) bool { return d.blankBefore(i) && !d.topOfPage(i) }

// labelled is a line that begins with the short form of an organisation: "[BBC] British
// Broadcasting Corporation". No model has seen many.
var labelled = sieve.MustCompile(`^\[\p{Lu}[\p{Lu}\p{N}&-]{1,9}\] \p{Lu}`)

// rejoin takes back the starts of what is no entry: a line that is nothing but
// the address or DOI of the entry before, and, where nearly every entry has a
// year, the second of two parts that a page break divides and of which one has
// none, unless each looks like an entry.
func (d *Document) rejoin(lines []int, starts map[int]bool) map[int]bool {
	e := d.entriesOf(lines, starts)
	dated := 0
	for i := range e {
		if e[i].dated() {
			dated++
		}
	}
	for i := range e[1:] {
		x := &e[i+1]
		switch {
		case isOnlyLink(x.text):
		case dated*10 >= len(e)*8 && x.withoutTitle().dated() != e[i].withoutTitle().dated() && d.topOfPage(x.lines[0]) && !(e[i].isWhole() && (x.dated() || yearless.MatchString(x.text)) && entryStart.MatchString(x.text)):
		default:
			continue
		}
		delete(starts, x.lines[0])
	}
	return d.complete(lines, starts)
}

// isOnlyLink reports whether an entry is nothing but an address, with a word that leads to it, with what stands in brackets
// behind it or when it was visited, or nothing but that: "(Accessed: July 1, 2025)."
func isOnlyLink(text string) bool {
	const longest = 26 // bytes of a date
	if onlyDay.MatchString(text) {
		return true
	}
	if visit := lexicon.AccessWord.FindString(text); visit != "" { // "Accessed June 19, 2025. https://"
		if at := strings.Index(text, "http"); at > 0 && at-len(visit) <= longest {
			return addressFirst.FindString(text[at:]) == text[at:]
		}
	}
	if lead := linkLead.FindString(text); lead != "" && addressFirst.MatchString(text[len(lead):]) {
		text = text[len(lead):]
	}
	link := addressFirst.FindString(text)
	rest := strings.TrimSpace(strings.TrimRight(text[len(link):], ". "))
	if rest == "" || bracketed.MatchString(rest) && link != "" {
		return link != ""
	}
	word := lexicon.AccessWord.FindString(rest)
	return word != "" && len(rest)-len(word) <= longest && strings.ContainsAny(rest, "0123456789")
}

var (
	linkLead     = sieve.MustCompile(`(?i)^(?:\[online\]\.? ?)?(?:available (?:at|from)|retrieved from|accessed at|disponible (?:en|sur)|disponibile (?:su|a)|disponível em|verfügbar unter|beschikbaar (?:op|via)|tillgänglig (?:på|via)|dostępne na|erişim adresi|dostupno na|доступно на|tilgjengelig (?:fra|på)|url)\s?:?\s*`)
	addressFirst = sieve.MustCompile(`^<?(?:https?://|www\.|(?:doi:? ?)?10\.\d{4,9}/)[^\s<>]+>?`)
	// onlyDay is a day in brackets: "(January 17, 2025)."
	onlyDay   = sieve.MustCompile(`^[\[(](?:\p{L}+\.? \d{1,2}, |\d{1,2}\.? (?:de )?\p{L}+\.?,? (?:de )?)(?:1[4-9]|20)\d\d[\])]\.?$`)
	bracketed = sieve.MustCompile(`^[\[(][^\[\]()]{4,60}[\])]$`)
)

// topOfPage reports whether nothing but running heads and blank lines stands
// between a line and the beginning of its page.
func (d *Document) topOfPage(i int) bool {
	for ; i >= 0; i-- {
		if d.Lines[i].PageBreak {
			return true
		}
		if i > 0 && !d.Lines[i-1].Blank && !d.Lines[i-1].Noise {
			return false
		}
	}
	return false
}

// yearOrScan is a year, or one in which letters stand for digits, as in a recognised
// scan: "2OO9", "199l".
const yearOrScan = `(?:(?:1[4-9]|20)\d\d|2[0Oo][\dOolI]{2}|1[5-9][\dOolI]{2})`

// nameParticles are the particles that a family name may begin with at the head of an entry.
const nameParticles = `van|von|vom|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|[dl]['’]|al-|ter|ten|zu|zur`

// entryStart is how an entry begins: a label, a name before a comma, an
// organisation before a full stop, each soon followed by a year; or a dash
// for a repeated author.
var entryStart = sieve.MustCompile(`^(?:\\?\[[^\]]{1,30}\\?\][. ]|[*_]{0,3}[—–_-]{2,}[*_]{0,3}[.,]|(?:(?:` + nameParticles + `)\s*)*(?:` +
	`\p{Lu}[\p{L}\p{M}'’\-]+(?:[ \-]\p{L}[\p{L}\p{M}'’.\-]*){0,4},\s\p{Lu}` +
	`|\p{Lu}[^.]{2,80}\.\s` + yearOrScan +
	`|\p{Lu}[^.,“"()]{2,80}(?: \([^()]{2,80}\))?,\s` + yearOrScan + `[a-z]?\.\s\S` +
	`|\p{Lu}[^(]{2,120}(?:\([^()\d]{2,80}\) )?\(` + yearOrScan + `))`)

// An entryLines is an entry of a cut that may still change.
type entryLines struct {
	lines []int
	text  string
}

// dated reports whether the entry has a year, other than one in an address, or
// says that it has none.
func (e *entryLines) dated() bool {
	text := links.ReplaceAllString(e.text, "")
	return hasYear(text) || noDateWord.MatchString(text) || numberEarly.MatchString(text)
}

// isWhole reports whether the entry ends as one does that has said where it was
// published: behind a title, with a full stop.
func (e *entryLines) isWhole() bool { return wholeEntry.MatchString(e.text) }

// wholeEntry is one of authors, a title and more, each with a full stop.
var wholeEntry = sieve.MustCompile(`^\p{Lu}[^.]*(?:\.[^.]*)*\p{Ll}{2}[.”“»"*_?!]+ .*[\p{L}\p{N})–-]{3}[.>]$`)

var links = sieve.MustCompile(`(?:https?://|www\.|10\.\d{4,9}/)\S+`)

func (d *Document) entriesOf(lines []int, starts map[int]bool) []entryLines {
	var entries []entryLines
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !starts[lines[j]] {
			j++
		}
		entries = append(entries, entryLines{lines[i:j], d.NewEntry(lines[i:j]).Text})
		i = j
	}
	return entries
}

// bracketHead is an entry of authors, their year in brackets, and a title.
var bracketHead = sieve.MustCompile(`^[^.:“"„«()]{2,200}(?:\([^()]{2,100}\) )?\((?:1[4-9]|20)\d\d[a-z]?\) [^()\s]`)

// numberEarly is an entry with a number where the year stands, right or wrong.
var numberEarly = sieve.MustCompile(`^[^\d]{2,200}?(?:[.,] \d{4}[a-z]?[.,:] |\(\d{4}[a-z]?\))`)
