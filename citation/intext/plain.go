package intext

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
	"github.com/refwright/refwright/internal/sieve"
)

// readPlain cuts plain text into paragraphs, list items and footnotes. Lines
// within skip, stretches of the file, are left out. In these the entries of lists begin at
// some offsets, which are in order.
func readPlain(d *layout.Document, skip []citation.Span, entries []int) []*block {
	p := plainReader{doc: d, foot: footReader{doc: d}, skip: skip, entries: entries, behind: d.NotesBehind()}
	for i, l := range d.Lines {
		skipped := within(d, l, skip)
		switch {
		case l.Blank, l.Rule:
			p.flush()
			p.below = false
		case l.Foot && !l.Noise && p.beginsFoot(i, skipped):
			p.below = skipped
			p.lines = append(p.lines, i)
		case skipped && !p.below && !p.isNote(i):
			p.flush()
			p.leftOut++
		case l.Noise:
		case i >= p.behind && p.beginsBehind(i), p.beginsListed(i):
			p.lines = append(p.lines, i)
		case isConsole(p.doc.LineText(l)):
			p.flush()
			p.below = false
		default:
			p.leftOut = 0
			if len(p.lines) > 0 && p.begins(i) {
				p.flush()
			}
			// A list that goes over a page has the notes of the page within it.
			p.below = skipped
			p.lines = append(p.lines, i)
		}
	}
	p.flush()
	return p.blocks
}

// isConsole reports whether a line is one of a session of R: what is typed behind its prompt, values
// that are printed with the number of the first, "[8] 0.5 TRUE", the names of packages and settings,
// "[11] cli_3.5.0", or the structure of a value, "$ x: num [1:180] 5 7". Two years, "[1893] 2002", are
// of a citation.
func isConsole(line string) bool {
	return consoleLine.MatchString(line) && !yearsLine.MatchString(line)
}

var (
	consoleLine = sieve.MustCompile(`^\s*(?:R> |[>+] .*(?:[\w.][(\[$]|<-|\s=\s)|\[\d{1,5}\](?:\s+(?:"[^"]*"|[-+]?(?:\d[\d.:eE+-]*|\.\d+|Inf)[L%]?|TRUE|FALSE|NA|<NA>|NaN|NULL))+\s*$` +
		`|\[\d{1,5}\](?:\s+(?:[\w.]+(?:_\d[\w.-]*|=\S+)|[a-z]+\d+))+\s*$|(?:[. ]*[$-] .*[:=] ?|: )?(?:num|chr|int|logi|cplx|Named \w+|Factor w/.*:|List of)(?: \[\d|\s\d))`)
	yearsLine = sieve.MustCompile(`^\s*\[1[4-9]\d\d\]\s+(?:1[4-9]|20)\d\d\.?\s*$`)
)

// A plainReader gathers the lines of one block after the other.
type plainReader struct {
	doc     *layout.Document
	skip    []citation.Span
	entries []int

	lines  []int // of the block that is being gathered
	note   int   // number of the last note
	blocks []*block
	notes  bool // a list of notes has begun
	listed int  // number of the last note of that list which has no mark behind its number, see beginsListed
	below  bool // the lines being gathered are a note within what is left out

	leftOut int // lines with text that were left out since the last that were not

	behind    int // line from which on there are nothing but notes
	foot      footReader
	atFoot    int // number of the note at the foot of a page, or behind the text, that is being gathered
	atFootLen int // length of that number with the space behind it
}

// beginsFoot reports whether a line begins a note at the foot of a page, and then makes a
// block of what was gathered. Where the line is left out, as the list is, only the next note
// can be meant, or the first one if entries of the list stand above it on the page or it is none itself.
func (p *plainReader) beginsFoot(i int, skipped bool) bool {
	if skipped && p.foot.last == 0 && p.leftOut < 2 && !p.isAboveEntries(i) {
		return false
	}
	n, number := p.foot.begins(i)
	if number == 0 {
		return false
	}
	p.flush()
	p.atFoot, p.atFootLen = number, n
	return true
}

// beginsBehind reports whether a line begins a note behind the text, and then makes a block of what was gathered.
func (p *plainReader) beginsBehind(i int) bool {
	n, number := p.doc.BracketNote(i)
	if n == 0 {
		return false
	}
	p.flush()
	text := p.doc.LineText(p.doc.Lines[i])
	p.atFoot, p.atFootLen = number, n-(len(text)-len(strings.TrimLeftFunc(text, layout.IsSpace)))
	return true
}

// isAboveEntries reports whether a line that is left out stands between the beginning of its list and
// the first entry, right below the heading at the foot of a page.
func (p *plainReader) isAboveEntries(i int) bool {
	line := p.doc.Span(p.doc.Lines[i].Start, p.doc.Lines[i].End)
	n := sort.Search(len(p.skip), func(i int) bool { return p.skip[i].End > line.Start })
	first := sort.SearchInts(p.entries, p.skip[n].Start)
	return first < len(p.entries) && line.End <= p.entries[first] && p.entries[first] < p.skip[n].End
}

// within reports whether a line lies in one of the stretches of the file, which
// are in order.
func within(d *layout.Document, l layout.Line, spans []citation.Span) bool {
	if len(spans) == 0 {
		return false
	}
	at := d.Span(l.Start, l.Start).Start
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > at })
	return i < len(spans) && spans[i].Start <= at
}

// begins reports whether a line that follows another without a blank line
// begins a block of its own.
func (p *plainReader) begins(i int) bool {
	l := p.doc.Lines[i]
	text := strings.TrimLeftFunc(p.doc.LineText(l), layout.IsSpace)
	last := p.doc.Lines[p.lines[len(p.lines)-1]]
	switch n, k := marker(text); {
	case k == footnote:
		// "We follow Lee’s" and "¹⁴ reading of it" are no note, nor is in German
		// "bei" and "¹⁴ Lesarten": after a sentence that is broken off only the
		// next note can begin.
		r, _ := utf8.DecodeRuneInString(text[n:])
		next := raisedNumber(text[:n]) == p.note+1
		if s := p.doc.LineText(last); endsSentence(s) && (next || !endsInEtAl(s)) {
			return !unicode.IsLower(r) && r != '(' && r != ','
		}
		// "as has been shown" and "¹. It was so" is the end of a sentence.
		return unicode.IsUpper(r) && next && text[markup.RaisedDigits(text)] != '.'
	case k == listItem && text[0] != '(' && !isASCIIDigit(text[0]):
		return true
	}
	// "(Smith 2010, p." and "401) reading of it" are no item of a list, nor are "Smith et al."
	// and "(401) read it".
	if s := p.doc.LineText(last); !endsSentence(s) || endsInParenthesis(s) || endsInEtAl(s) {
		return false
	}
	if _, k := marker(text); k == listItem {
		return true
	}
	if p.isNote(i) {
		return true
	}
	// The first line of a paragraph is indented more than the last of the one
	// before, or the page ended with the sentence.
	return l.Indent > last.Indent && len(p.lines) > 1 || l.PageBreak
}

// isNote reports whether a line begins a note with a number and a word that
// leads to a citation: "4 See Smith 2010".
func (p *plainReader) isNote(i int) bool {
	text := strings.TrimLeftFunc(p.doc.LineText(p.doc.Lines[i]), layout.IsSpace)
	rest := strings.TrimLeft(text, "0123456789")
	return len(rest) < len(text) && len(text)-len(rest) < 4 && strings.HasPrefix(rest, " ") && leadsOut(strings.TrimLeft(rest, " "))
}

// flush makes a block of the lines gathered.
func (p *plainReader) flush() {
	if len(p.lines) == 0 {
		return
	}
	first := p.doc.Lines[p.lines[0]]
	text := p.doc.LineText(first)
	start := first.Start + len(text) - len(strings.TrimLeftFunc(text, layout.IsSpace))
	n, k := marker(p.doc.Text[start:first.End])
	if k == listItem && closesParenthesis(p.doc.Text[start:start+n]) && p.isOpen() {
		n, k = 0, paragraph // "(Smith 2010," and, on the next page, "346) says"
	}
	if k == listItem && p.opensPlace(start, n) {
		n, k = 0, paragraph // "as Smith" and, on the next page, "(346) says"
	}
	if k == footnote && (endsWithCall(p.doc.Text[start:first.End], p.note) && breaksOff(p.blocks) || opensPageWithCall(p.blocks, p.doc, start, raisedNumber(p.doc.Text[start:start+n]), p.note)) {
		n, k = 0, paragraph // "nor its cause" and, on the next page, "¹². It was so" or "¹² is known"
	}
	b := &block{kind: k}
	if p.atFoot > 0 {
		b.kind, b.note = footnote, p.atFoot
		if start += p.atFootLen; start >= first.End && len(p.lines) > 1 { // alone on its line
			p.lines = p.lines[1:]
			start = p.doc.Lines[p.lines[0]].Start
		}
		p.atFoot, k = 0, heading // read already
	}
	switch k {
	case heading:
	case listItem:
		if number, ok := itemNumber(p.doc.Text[start : start+n]); ok && p.notes {
			b.kind, b.note = footnote, number
		}
		start += n
		// "- ¹ Prof. Dr." is a note whose first line was taken for an item.
		if m, inner := marker(p.doc.Text[start:first.End]); inner == footnote {
			b.kind, b.note = footnote, raisedNumber(p.doc.Text[start:start+m])
			start += m
		}
	case footnote:
		b.note = raisedNumber(p.doc.Text[start : start+n])
		start += n
	default:
		if m, number := p.plainNote(p.doc.Text[start:first.End]); m > 0 {
			b.kind, b.note = footnote, number
			start += m
		}
	}
	if b.note > 0 {
		p.note = b.note
		if p.notes && b.note == p.listed+1 { // at the foot of its page as well
			p.listed = b.note
		}
	}
	b.Flow = p.doc.Join(p.lines, start)
	p.lines = p.lines[:0]
	if b.Text != "" {
		b.superscripts = markup.WithRaisedDigits(b.Text, nil)
		p.blocks = append(p.blocks, b)
		if b.kind != footnote {
			p.endsListed(b.Text)
		}
	}
}

// isOpen reports whether a parenthesis is open at the end of the last paragraph,
// behind which a page number and a running head may stand.
func (p *plainReader) isOpen() bool {
	for i := len(p.blocks) - 1; i >= 0 && i >= len(p.blocks)-mostBetween; i-- {
		if b := p.blocks[i]; endsInParenthesis(b.Text) {
			return true
		} else if b.kind != footnote && len(b.Text) >= 100 {
			break
		}
	}
	return false
}

// endsWithCall reports whether a text begins with a raised number that is not the next after
// that of the last note and the end of a sentence, which it may be the call of a note or work in.
func endsWithCall(s string, last int) bool {
	n := markup.RaisedDigits(s)
	return n > 0 && n+1 < len(s) && strings.IndexByte(".,;:", s[n]) >= 0 && s[n+1] == ' ' && raisedNumber(s[:n]) != last+1
}

// opensPlace reports whether the marker of n bytes at a place in the document is a page in parentheses
// that the paragraph before, on another page, goes on with. It is none of a list that it begins.
func (p *plainReader) opensPlace(start, n int) bool {
	number, ok := itemNumber(p.doc.Text[start : start+n])
	b := lastText(p.blocks)
	return ok && number > 1 && p.doc.Text[start] == '(' && breaksOff(p.blocks) && strings.Contains(p.doc.Text[b.End:start], "\f")
}

// breaksOff reports whether the last paragraph ends with a word, or with "et al."
func breaksOff(blocks []*block) bool {
	b := lastText(blocks)
	return b != nil && b.kind == paragraph && isBrokenOff(b.Text)
}

// lastText returns the last block that is no note, page number or running head, nil if it is not near.
func lastText(blocks []*block) *block {
	for i := len(blocks) - 1; i >= 0 && i >= len(blocks)-mostBetween; i-- {
		if b := blocks[i]; b != nil && b.kind != footnote && len(b.Text) >= 40 {
			return b
		}
	}
	return nil
}

// itemNumber returns the number of a list item by its marker, such as "12. ".
func itemNumber(marker string) (int, bool) {
	n, err := strconv.Atoi(strings.Trim(marker, "(). "))
	return n, err == nil
}

// plainNote reads the number of a footnote that is printed on the line, as
// pdftotext gives it: "4 For more details". It is one only where the paragraph
// before is broken off, since a numbered heading looks the same.
func (p *plainReader) plainNote(text string) (n, number int) {
	for n < len(text) && n < 3 && isASCIIDigit(text[n]) {
		number = 10*number + int(text[n]-'0')
		n++
	}
	if n == 0 || number == 0 || len(p.blocks) == 0 || n >= len(text) || text[n] != ' ' {
		return 0, 0
	}
	rest := strings.TrimLeft(text[n:], " ")
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsUpper(r) {
		return 0, 0
	}
	if leadsOut(rest) {
		return len(text) - len(rest), number
	}
	if len(text) < 40 {
		return 0, 0
	}
	before := p.blocks[len(p.blocks)-1]
	if before.kind == footnote && before.note == number-1 || before.kind == paragraph && len(before.Text) > 200 && !endsSentence(before.Text) {
		return n, number
	}
	return 0, 0
}

// leadsOut reports whether a text begins with words that lead to a citation:
// "See", "On this point see", "For a different view see", "Following Smith 2010".
func leadsOut(s string) bool {
	s = s[:min(len(s), 100)]
	for i := range 5 {
		w, rest, ok := strings.Cut(s, " ")
		w = strings.ToLower(strings.TrimRight(w, ".,:"))
		if strongPrefixes[w] && (i == 0 || strings.ContainsAny(rest, "0123456789")) {
			return true
		}
		if i == 0 && w == "following" && strings.ContainsAny(rest, "0123456789") {
			return true
		}
		if !ok || !prefixes[w] && !linkers[w] && !determiners[w] && !viewWords[w] {
			return false
		}
		s = rest
	}
	return false
}

// marker returns the length of the bullet, the number or the raised number of a
// note that a line begins with, with the space behind it, and what it makes of
// the line.
func marker(s string) (int, kind) {
	if n := markup.RaisedDigits(s); n > 0 {
		rest := strings.TrimLeft(s[n:], " \t.)")
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) || unicode.IsPunct(r) {
			return len(s) - len(rest), footnote
		}
		return 0, paragraph
	}
	for _, bullet := range [...]string{"-", "*", "+", "•", "–", "—", "▪", "◦", "‣", "·"} {
		if strings.HasPrefix(s, bullet) {
			rest := strings.TrimLeft(s[len(bullet):], " \t")
			if len(rest) < len(s)-len(bullet) {
				return len(s) - len(rest), listItem
			}
		}
	}
	// "1. ", "(1) ", "a) "
	n := 0
	if strings.HasPrefix(s, "(") {
		n++
	}
	digits := n
	for n < len(s) && n-digits < 3 && isASCIIDigit(s[n]) {
		n++
	}
	if n == digits && n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	if n == digits || n+1 >= len(s) || s[n] != ')' && (s[n] != '.' || digits == 1 || s[n-1] >= 'a') || s[n+1] != ' ' {
		return 0, paragraph
	}
	return n + 2, listItem
}

// raisedNumber returns the value of the superscript digits in s.
func raisedNumber(s string) int {
	n := 0
	for _, r := range s {
		if d, ok := markup.RaisedDigit(r); ok && n < 1e6 {
			n = 10*n + d
		}
	}
	return n
}

// endsSentence reports whether the last sentence of a text is complete: it ends
// in a full stop or its like, whatever quotes, brackets and note numbers follow.
func endsSentence(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', ':', ';', '…', '。', '！', '？':
			return true
		case '"', '\'', '”', '’', '»', '“', '‘', ')', ']', '*', '_':
		default:
			if _, ok := markup.RaisedDigit(r); !ok && !layout.IsSpace(r) {
				return false
			}
		}
		s = s[:len(s)-n]
	}
	return true
}

func isASCIIDigit(b byte) bool { return b >= '0' && b <= '9' }
