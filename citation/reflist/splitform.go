package reflist

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// endsEntry reports whether a line ends as an entry may.
func endsEntry(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".>)]”\"»", last) || endsInLink.MatchString(line)
}

// startsByForm decides line by line: a line begins an entry if it begins like
// a reference and the line before could end one. When every line reads like a
// reference of its own, each is one.
func (d *document) startsByForm(lines []int) map[int]bool {
	starts := map[int]bool{lines[0]: true}
	single := 0
	for _, i := range lines {
		if isReferenceLike(strings.TrimSpace(d.LineText(d.Lines[i]))) {
			single++
		}
	}
	if single*10 >= len(lines)*8 {
		for _, i := range lines {
			starts[i] = true
		}
		return starts
	}
	longest := 0
	for _, i := range lines {
		longest = max(longest, utf8.RuneCountInString(d.LineText(d.Lines[i])))
	}
	for n, i := range lines[1:] {
		before := strings.TrimRightFunc(d.LineText(d.Lines[lines[n]]), layout.IsSpace)
		s := strings.TrimLeftFunc(d.LineText(d.Lines[i]), layout.IsSpace)
		last, _ := utf8.DecodeLastRuneInString(before)
		short := utf8.RuneCountInString(before) < longest*7/10
		ends := endsEntry(before) || short && !unicode.IsLower(last)
		if (ends || d.blankBefore(i)) && entryStart.MatchString(s) {
			starts[i] = true
		}
	}
	return d.amend(lines, d.rejoin(lines, starts))
}

// rejoin takes back the starts of what is no entry: a line that is nothing but
// the address or DOI of the entry before, and, where nearly every entry has a
// year, the second of two parts that a page break divides and of which one has
// none.
func (d *document) rejoin(lines []int, starts map[int]bool) map[int]bool {
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
		case onlyLink.MatchString(x.text):
		case dated*10 >= len(e)*8 && x.dated() != e[i].dated() && d.topOfPage(x.lines[0]):
		default:
			continue
		}
		delete(starts, x.lines[0])
	}
	return starts
}

// onlyLink is an entry that is nothing but an address.
var onlyLink = sieve.MustCompile(`^<?(?:https?://|www\.|(?:doi:? ?)?10\.\d{4,9}/)[^\s<>]+>?\.?$`)

// topOfPage reports whether nothing but running heads and blank lines stands
// between a line and the beginning of its page.
func (d *document) topOfPage(i int) bool {
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

var (
	endsInLink = sieve.MustCompile(`(?:https?://|doi\.org/|10\.\d{4})\S*$`)
	// entryStart is how an entry begins: a label, a name before a comma, an
	// organisation before a full stop, each soon followed by a year; or a dash
	// for a repeated author.
	entryStart = sieve.MustCompile(`^(?:\\?\[[^\]]{1,30}\\?\][. ]|[—–_-]{2,}[.,]|(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|d['’]|al-|ter|ten|zu|zur)\s*)*\p{Lu}[\p{L}\p{M}'’\-]+(?:[ \-]\p{L}[\p{L}\p{M}'’.\-]*){0,4},\s\p{Lu}|\p{Lu}[^.]{2,80}\.\s` + yearOrScan + `|\p{Lu}[^.,“"()]{2,80}(?: \([^()]{2,80}\))?,\s` + yearOrScan + `[a-z]?\.\s\S|\p{Lu}[^(]{2,120}\(` + yearOrScan + `)`)
)

// amend puts right what single lines cannot tell, by what the whole list shows:
// if nearly every entry has a year, one without is the beginning of the next,
// and if nearly every entry begins with its author and year in the order of the
// alphabet, a line that does so too begins one.
func (d *document) amend(lines []int, starts map[int]bool) map[int]bool {
	e := d.entriesOf(lines, starts)
	if len(e) < 4 {
		return starts
	}
	dated, early, ordered, bracketed := 0, 0, 0, 0
	for n, x := range e {
		if x.dated() {
			dated++
		}
		if yearEarly.MatchString(x.text) || !yearInText.MatchString(x.text) && x.dated() {
			early++
		}
		if bracketHead.MatchString(x.text) {
			bracketed++
		}
		if n > 0 && sortKey(e[n-1].text) <= sortKey(x.text) {
			ordered++
		}
	}
	if dated*10 >= len(e)*8 {
		for n, x := range e[:len(e)-1] {
			switch {
			case n > 0 && early*10 >= len(e)*7 && !yearEarly.MatchString(x.text) && sortKey(x.text) < sortKey(e[n-1].text) && !noDateWord.MatchString(x.text):
				delete(starts, x.lines[0])
			case x.dated() || len(x.lines) > 3:
			case n > 0 && e[n-1].dated() && sortKey(x.text) < sortKey(e[n-1].text):
				delete(starts, x.lines[0])
			case n > 0 && len(x.lines) == 1 && placeAlone.MatchString(x.text) && e[n-1].dated() && e[n+1].dated():
				delete(starts, x.lines[0])
			case early*10 >= len(e)*7 && endsInWord.MatchString(x.text) && yearEarly.MatchString(e[n+1].text):
				// The next one has its year where an entry has it; this has none.
			case e[n+1].dated():
				delete(starts, e[n+1].lines[0])
			}
		}
		e = d.entriesOf(lines, starts)
	}
	if early*10 < len(e)*7 || ordered*10 < len(e)*8 {
		return starts
	}
	for n, x := range e {
		next := ""
		if n+1 < len(e) {
			next = sortKey(e[n+1].text)
		}
		low := sortKey(x.text)
		for k := 1; k < len(x.lines); k++ {
			i := x.lines[k]
			s := strings.TrimLeftFunc(d.LineText(d.Lines[i]), layout.IsSpace)
			before, after := d.newItem(x.lines[:k]).Text, d.newItem(x.lines[k:]).Text
			switch {
			case bracketed*10 >= len(e)*8 && bracketHead.MatchString(after):
				// "Smith J, Roe B (2010) Title": nothing in an entry looks like it,
				// whatever the entry before ends with.
			case !unicode.IsUpper(firstRune(s)) || !endsEntry(strings.TrimRightFunc(d.LineText(d.Lines[x.lines[k-1]]), layout.IsSpace)):
				continue
			}
			key := sortKey(s)
			if n > 0 && bracketed*10 >= len(e)*8 && bracketHead.MatchString(after) && !(&entryLines{text: before}).dated() {
				// "Publisher, Place" ends the entry before, though it looks like a name.
				delete(starts, x.lines[0])
				starts[i] = true
				low = key
				continue
			}
			if key < low || next != "" && key > next || !headYear.MatchString(after) || !yearEarly.MatchString(before) {
				continue
			}
			starts[i] = true
			low = key
		}
	}
	return starts
}

// endsInWord is an entry that ends in a word and a full stop, not in an initial: names
// alone do not end so.
var endsInWord = sieve.MustCompile(`\p{L}{4,}[.”"»*_]+$`)

// placeAlone is what can only be the end of an entry: "Presses du Rivage, Paris."
var placeAlone = sieve.MustCompile(`^\p{Lu}[\p{L} &'’-]{2,40}, \p{Lu}[\p{L} ]{2,20}\.?$`)

// An entryLines is an entry of a cut that may still change.
type entryLines struct {
	lines []int
	text  string
}

// dated reports whether the entry has a year, other than one in an address, or
// says that it has none.
func (e *entryLines) dated() bool {
	text := links.ReplaceAllString(e.text, "")
	return yearInText.MatchString(text) || noDateWord.MatchString(text)
}

var links = sieve.MustCompile(`(?:https?://|www\.|10\.\d{4,9}/)\S+`)

func (d *document) entriesOf(lines []int, starts map[int]bool) []entryLines {
	var entries []entryLines
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !starts[lines[j]] {
			j++
		}
		entries = append(entries, entryLines{lines[i:j], d.newItem(lines[i:j]).Text})
		i = j
	}
	return entries
}

var (
	// yearEarly is an entry with its year behind the authors, before any other
	// digit.
	yearEarly = sieve.MustCompile(`^[^\d]{2,300}?[ (,.](?:1[4-9]|20)\d\d[a-z]?(?:[).,;:]|$)`)
	// bracketHead is an entry of authors, their year in brackets, and a title.
	bracketHead = sieve.MustCompile(`^[^.:“"„«()]{2,200}(?:\([^()]{2,100}\) )?\((?:1[4-9]|20)\d\d[a-z]?\) [^()\s]`)
	// headYear is an author or organisation without a full stop in its name, and
	// the year behind it.
	headYear = sieve.MustCompile(`^[^.:“"„«]{2,140}?[,.]? \(?(?:1[4-9]|20)\d\d[a-z]?[).,;:]`)
)

// sortKey is how an entry is sorted, roughly: its first letters, without marks.
func sortKey(s string) string {
	var b strings.Builder
	s = strings.TrimLeftFunc(s[:min(len(s), 64)], func(r rune) bool { return !unicode.IsLetter(r) })
	for particle, ok := firstParticle(s); ok; particle, ok = firstParticle(s) {
		s = s[len(particle):]
	}
	for _, r := range norm.NFD.String(s) {
		switch r {
		case 'ı':
			r = 'i'
		case 'ø', 'Ø':
			r = 'o'
		case 'ł', 'Ł':
			r = 'l'
		case 'đ', 'Đ':
			r = 'd'
		}
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
		} else if !unicode.IsMark(r) && r != '\'' && r != '’' {
			break
		}
		if b.Len() >= 4 {
			break
		}
	}
	return b.String()
}

// firstParticle returns a particle that a name begins with, with the space
// behind it.
func firstParticle(s string) (string, bool) {
	i := strings.IndexByte(s, ' ')
	if i < 0 || !particles[s[:i]] {
		return "", false
	}
	return s[:i+1], true
}
