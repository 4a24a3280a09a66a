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

// A marker is what stands before every entry of a list.
type marker uint8

const (
	noMarker marker = iota
	bulletMarker
	numberMarker  // "1." or "1)", also in bold
	bracketMarker // "[1]", or "[^1]:" of a note in Markdown
)

var (
	bullet   = sieve.MustCompile(`^[ \t]*(?:[-*+•·‣▪●◦○■–—]|\\-)[ \t]+`)
	numbered = sieve.MustCompile(`^[ \t]*(?:\d{1,4}[.)]|\(\d{1,3}\)|\d{1,4}\\[.)]|(?:\*\*|__)\d{1,4}(?:[.)](?:\*\*|__)|(?:\*\*|__)[.)]))[ \t]+`)
	bracket  = sieve.MustCompile(`^[ \t]*\\?\[(?:\d{1,4}\\?\]|\^\d{1,4}\]:)[ \t.]*`)

	// yearLed is a year where a number of an entry may stand: "1994. Title", below a work of the
	// same authors.
	yearLed = sieve.MustCompile(`^[ \t]*(?:1[5-9]|20)\d\d[.)]`)

	loneNumber = sieve.MustCompile(`^\s*\d{1,3}\s*$`)

	// authorDash is a dash that stands for the authors of the entry before.
	authorDash = sieve.MustCompile(`^[ \t]*[–—][ \t]+(?:\(\p{L}{2,5}\.?\)[.,]? )?\(?(?:1[5-9]|20)\d\d[a-z]?[).,:]`)
)

// markerOf returns the marker that a line begins with.
func markerOf(s string) marker {
	switch {
	case bracket.MatchString(s):
		return bracketMarker
	case numbered.MatchString(s) && !yearLed.MatchString(s):
		return numberMarker
	case bullet.MatchString(s) && !layout.IsRule(strings.TrimSpace(s)):
		return bulletMarker
	}
	return noMarker
}

// MarkerEnd returns where the text of a line begins behind its marker.
func MarkerEnd(s string) int {
	for _, re := range []*sieve.Regexp{bracket, numbered, bullet} {
		if m := re.FindStringIndex(s); m != nil && !yearLed.MatchString(s) {
			return m[1]
		}
	}
	return len(s) - len(strings.TrimLeftFunc(s, layout.IsSpace))
}

// split cuts a section into its entries. How entries begin is decided once for
// the section, by what most of it shows: a marker, a blank line between, a
// hanging indent, or the form of the lines themselves.
func (d *Document) split(s Section) []*Entry {
	var lines []int  // the lines that have text
	var behind []int // those behind what divides the list
	divided, mark := false, d.usualMark(s)
	for i := s.first; i < s.last; i++ {
		if l := d.Lines[i]; l.Blank || l.Noise || l.Rule || mark == noMarker && d.isLoneNumber(i) {
			continue
		}
		if s.heading >= 0 && d.isDivision(i, mark) {
			divided = true
			continue
		}
		if lines = append(lines, i); divided {
			behind, divided = append(behind, i), false
		}
	}
	if len(lines) == 0 {
		return nil
	}
	starts := d.starts(lines)
	for _, i := range behind {
		starts[i] = true
	}
	var entries []*Entry
	division := 0
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !starts[lines[j]] {
			j++
		}
		if slices.Contains(behind, lines[i]) {
			division++
		}
		e := d.NewEntry(lines[i:j])
		e.Division = division
		entries = append(entries, e)
		i = j
	}
	return entries
}

// isLoneNumber reports whether a line is nothing but a number between blank lines, as that of a page is
// which stands in the midst of a column.
func (d *Document) isLoneNumber(i int) bool {
	return loneNumber.MatchString(d.LineText(d.Lines[i])) && d.blankBefore(i) && i+1 < len(d.Lines) && d.Lines[i+1].Blank
}

// usualMark returns the marker that the lines of a section have which begin with one, if
// they are many.
func (d *Document) usualMark(s Section) marker {
	const few = 8 // of how many lines one is
	count, lines := map[marker]int{}, 0
	for i := s.first; i < s.last; i++ {
		if l := d.Lines[i]; !l.Blank && !l.Noise {
			if text := d.LineText(l); !isTitle(strings.TrimSpace(text)) {
				count[markerOf(text)]++
			}
			lines++
		}
	}
	for _, m := range []marker{bracketMarker, numberMarker, bulletMarker} {
		if count[m]*few > lines && count[m] > 1 {
			return m
		}
	}
	return noMarker
}

// starts returns the lines that begin an entry.
func (d *Document) starts(lines []int) map[int]bool {
	starts := map[int]bool{lines[0]: true}
	if len(d.commands) > 0 {
		for _, i := range lines {
			starts[i] = starts[i] || d.commands[i] != nil
		}
		if len(starts) > 1 || d.commands[lines[0]] != nil {
			return starts
		}
	}
	if m := d.listMarker(lines); m != noMarker {
		d.marked(lines, m, starts)
		return starts
	}
	if counted := d.counted(lines); counted != nil {
		return counted
	}
	if keyed := d.keyed(lines); keyed != nil {
		return keyed
	}
	if laid := d.startsByLayout(lines); laid != nil {
		return laid
	}
	return d.startsByForm(lines)
}

// listMarker returns the marker that stands before the entries of a list, noMarker for none.
func (d *Document) listMarker(lines []int) marker {
	count := map[marker]int{}
	for _, i := range lines {
		if s := d.LineText(d.Lines[i]); !authorDash.MatchString(s) {
			count[markerOf(s)]++
		}
	}
	first := markerOf(d.LineText(d.Lines[lines[0]]))
	for _, m := range []marker{bracketMarker, numberMarker, bulletMarker} {
		several := count[m] >= 2 || count[m] == 1 && first == m
		if several && (first == m || count[m]*3 >= len(lines)) {
			return m
		}
	}
	return noMarker
}

// startsByLayout returns the lines that begin an entry by blank lines and indents, nil where these
// do not tell.
func (d *Document) startsByLayout(lines []int) map[int]bool {
	indents := d.indents(lines)
	blocks, hanging, flush := 0, 0, 0
	ends := 0 // indented lines with a flush one behind them, with no blank line between
	for n, i := range lines {
		apart := n == 0 || d.blankBefore(i)
		if apart {
			blocks++
		}
		if indents[n] > 0 {
			hanging++
			continue
		}
		flush++
		if !apart && indents[n-1] > 0 {
			ends++
		}
	}
	if blocks > 1 && blocks*4 >= len(lines) && ends*2 < blocks {
		starts := d.startsByBlanks(lines, indents, blocks, hanging > 0)
		if d.wellCut(lines, starts) {
			return d.rejoin(lines, starts)
		}
		return nil
	}
	if hanging == 0 || flush < 2 {
		return nil
	}
	return d.startsByIndent(lines, indents)
}

// startsByBlanks returns the lines behind blank ones that begin an entry. A page may break an entry, of
// which the rest is indented as the lines of other entries are, if any are.
func (d *Document) startsByBlanks(lines, indents []int, blocks int, hangs bool) map[int]bool {
	indented := 0 // lines behind a blank one
	for n, i := range lines[1:] {
		if d.blankBefore(i) && indents[n+1] > 0 {
			indented++
		}
	}
	hangs = hangs && 4*indented < blocks
	starts := map[int]bool{lines[0]: true}
	for n, i := range lines[1:] {
		if d.blankBefore(i) && !d.continues(i, false) && !(hangs && indents[n+1] > 0 && d.topOfPage(i)) {
			starts[i] = true
		}
	}
	return starts
}

// startsByIndent returns the lines that begin the entries of a list with a hanging indent, which are
// the flush ones, or the others if the first line of each is indented; nil if neither cuts it well.
func (d *Document) startsByIndent(lines, indents []int) map[int]bool {
	if first := indents[0]; first > 0 {
		const longest = 8 // lines of an entry on average
		indented := map[int]bool{}
		for n, i := range lines {
			if indents[n] == first {
				indented[i] = true
			}
		}
		if longest*len(indented) >= len(lines) && d.wellCut(lines, indented) {
			return indented
		}
	}
	starts := map[int]bool{lines[0]: true}
	for n, i := range lines {
		if indents[n] == 0 {
			starts[i] = true
		}
	}
	if d.wellCut(lines, starts) {
		return d.rejoin(lines, starts)
	}
	return nil
}

// indents returns how far each line is indented more than the least of its page or column,
// which may begin further left than another.
func (d *Document) indents(lines []int) []int {
	const few = 6 // lines of a page that tell nothing of it
	indents := make([]int, len(lines))
	margin := -1 // of the page before
	for first := 0; first < len(lines); {
		last := first + 1
		for last < len(lines) && !d.breaksBetween(lines[last-1], lines[last]) {
			last++
		}
		least := d.Lines[lines[first]].Indent
		for _, i := range lines[first:last] {
			least = min(least, d.Lines[i].Indent)
		}
		if margin < 0 || last-first >= few || least < margin {
			margin = least
		}
		for n := first; n < last; n++ {
			indents[n] = d.Lines[lines[n]].Indent - margin
		}
		first = last
	}
	return indents
}

// breaksBetween reports whether a page or column begins behind one line and no later than
// another.
func (d *Document) breaksBetween(line, next int) bool {
	for i := line + 1; i <= next; i++ {
		if d.Lines[i].PageBreak {
			return true
		}
	}
	return false
}

// marked adds the lines of a list whose entries have markers that begin one. Numbers must
// count up, so that a line that happens to begin with one ("12. Jahrhundert") does not
// start an entry; they may begin anew, or leave some out, but not where the next goes on
// with the count ("1. Januar 2004" between 5 and 6), nor with a nought ("01. August 2011").
func (d *Document) marked(lines []int, m marker, starts map[int]bool) {
	last := -1
	for at, i := range lines {
		s := d.LineText(d.Lines[i])
		if m == numberMarker && last > 0 && yearLed.MatchString(s) && lexicon.FirstNumber(s) == last+1 {
			d.setBare(i, s) // a long list, which counts through the years
			last++
			starts[i] = true
			continue
		}
		if markerOf(s) != m {
			if d.level(i) > 0 || d.IsHeading(i) {
				starts[i] = true
			}
			continue
		}
		if m != bulletMarker {
			n := lexicon.FirstNumber(s)
			goesOn := func() bool { return d.nextNumber(lines[at+1:], m) == last+1 }
			if last >= 0 && (n <= last || n > last+20) && (n != 1 || s[0] == '0' || (last > 1 || d.Lines[i].Indent > d.Lines[lines[0]].Indent) && goesOn()) {
				continue
			}
			if last >= 0 && n > last+1 && goesOn() {
				continue
			}
			last = n
		}
		starts[i] = true
	}
}

// nextNumber returns the number of the first line with a marker, -1 if there is none.
func (d *Document) nextNumber(lines []int, m marker) int {
	for _, i := range lines {
		if s := d.LineText(d.Lines[i]); markerOf(s) == m {
			return lexicon.FirstNumber(s)
		}
	}
	return -1
}

func (d *Document) blankBefore(i int) bool {
	for i--; i >= 0 && (d.Lines[i].Noise || d.Lines[i].Rule); i-- {
	}
	return i >= 0 && d.Lines[i].Blank
}

// wellCut reports whether most entries of a cut read like references, each
// like one, and few begin in the midst of one.
func (d *Document) wellCut(lines []int, starts map[int]bool) bool {
	like, broken, n := 0, 0, 0
	before := ""
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !starts[lines[j]] {
			j++
		}
		n++
		text := d.NewEntry(lines[i:j]).Text
		if isReferenceLike(text) {
			like++
		}
		if first, _ := utf8.DecodeRuneInString(text); n > 1 && !isOnlyLink(text) && (unicode.IsLower(first) && !entryLetter.MatchString(text) && !sentenceEnd.MatchString(before) || brokenEnd.MatchString(before)) {
			broken++
		}
		before = text
		i = j
	}
	return like*2 >= n && (broken*5 <= n || like == n)
}

// brokenEnd is what a line ends with in the midst of an entry.
var brokenEnd = sieve.MustCompile(`[,:(&–‐-]$`)
