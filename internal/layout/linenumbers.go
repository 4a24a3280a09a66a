package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Manuscripts that are to be reviewed have numbers in the margin that count their lines: every
// line or every fifth, through the document or anew on each page. pdftotext puts them before or
// behind the text of the line. They are no text: passOverLineNumbers leaves spaces in their place,
// so that all offsets stay.

const (
	fewestNumbered = 12 // lines, or numbers of five lines each, that are numbered on end
	fifth          = 5
)

// A lineNumber is the number that may be in the margin of a line: text[start:end] of the document,
// and where the text of the line begins behind it, or ends before it.
type lineNumber struct {
	line, number, start, end, text int
}

// passOverLineNumbers takes the numbers of lines out of the text.
func (d *Document) passOverLineNumbers() {
	if len(d.Lines) < fewestNumbered {
		return
	}
	var found []lineNumber
	for _, read := range []func(Line) (lineNumber, bool){d.numberBefore, d.numberBehind} {
		var some []lineNumber
		for i, l := range d.Lines {
			if n, ok := read(l); ok {
				n.line = i
				some = append(some, n)
			}
		}
		for _, step := range []int{1, fifth} {
			if in := d.counting(some, step); in != nil {
				found = append(found, in...)
				break
			}
		}
	}
	if len(found) == 0 {
		return
	}
	text := []byte(d.Text)
	close := 0 // numbers with a single space behind them
	for _, n := range found {
		for i := n.start; i < n.end; i++ {
			text[i] = ' '
		}
		if n.text == n.end+1 {
			close++
		}
	}
	d.Text, d.Lines = string(text), nil
	d.cut()
	for _, n := range found {
		switch l := &d.Lines[n.line]; {
		case l.Blank:
			l.Noise = true
		case n.text > n.end && 2*close > len(found):
			l.Indent = max(0, l.Indent-(n.text-l.Start))
		}
	}
}

// numberBefore returns the number that a line begins with.
func (d *Document) numberBefore(l Line) (lineNumber, bool) {
	s := d.LineText(l)
	rest := strings.TrimLeftFunc(s, IsSpace)
	n := digits(rest)
	text := strings.TrimLeftFunc(rest[n:], IsSpace)
	if n == 0 || n > mostDigits || text != "" && len(text) == len(rest)-n {
		return lineNumber{}, false
	}
	start := l.Start + len(s) - len(rest)
	return lineNumber{number: atoi(rest[:n]), start: start, end: start + n, text: l.End - len(text)}, true
}

// numberBehind returns the number that a line ends with.
func (d *Document) numberBehind(l Line) (lineNumber, bool) {
	s := strings.TrimRightFunc(d.LineText(l), IsSpace)
	n := 0
	for n < len(s) && isDigit(s[len(s)-1-n]) {
		n++
	}
	before := s[:len(s)-n]
	text := strings.TrimRightFunc(before, IsSpace)
	if n == 0 || n > mostDigits || text != "" && len(text) == len(before) {
		return lineNumber{}, false
	}
	return lineNumber{number: atoi(s[len(before):]), start: l.Start + len(before), end: l.Start + len(s)}, true
}

// mostDigits are those of the number of a line.
const mostDigits = 4

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// digits returns how many digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// atoi returns the value of a few digits.
func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// counting returns those numbers that count the lines of the document by a step, nil if they do not:
// runs of numbers that rise by it, mostly as many lines further on, over most of the lines from the
// first to the last of them. Behind the numbers of a list would begin its entries, and behind the
// numbers of lines some go on within a sentence.
func (d *Document) counting(all []lineNumber, step int) []lineNumber {
	if len(all) < fewestNumbered {
		return nil
	}
	// The longest run that ends with each number, and the one before it there.
	before, length := make([]int, len(all)), make([]int, len(all))
	at := map[int]int{}
	next := make([]int, len(all))
	for i, n := range all {
		before[i], length[i], next[i] = -1, 1, -1
		if k, ok := at[n.number-step]; ok && n.number > step {
			before[i], length[i] = k, length[k]+1
		}
		if k, ok := at[n.number]; !ok || length[i] >= length[k] || n.number <= step {
			at[n.number] = i
		}
	}
	for i := len(all) - 1; i >= 0; i-- {
		if k := before[i]; k >= 0 && next[k] < 0 {
			next[k] = i
		}
	}
	texts := d.textsBefore()
	var in []lineNumber
	even, within := 0, 0
	for i := range all {
		if before[i] >= 0 {
			continue
		}
		var run []int
		for k := i; k >= 0; k = next[k] {
			run = append(run, k)
		}
		if len(run)*step < fewestNumbered || len(run) < 3 {
			continue
		}
		for n, k := range run {
			in = append(in, all[k])
			if n > 0 && texts[all[k].line]-texts[all[run[n-1]].line] == step {
				even++
			}
			if d.goesOn(all[k]) {
				within++
			}
		}
	}
	if len(in)*step < 2*fewestNumbered || 10*even < 7*len(in) || 8*within < len(in) || step > 1 && 2*len(in) < len(all) {
		return nil
	}
	first, last := in[0].line, in[0].line
	for _, n := range in {
		first, last = min(first, n.line), max(last, n.line)
	}
	if lines := texts[last] - texts[first]; 10*len(in)*step < 6*lines {
		return nil
	}
	return in
}

// textsBefore returns of each line how many stand before it, and up to it, that have more than a
// number.
func (d *Document) textsBefore() []int {
	n := make([]int, len(d.Lines))
	seen := 0
	for i, l := range d.Lines {
		if s := strings.TrimFunc(d.LineText(l), IsSpace); digits(s) < len(s) {
			seen++
		}
		n[i] = seen
	}
	return n
}

// goesOn reports whether the text of a line, or of the next one behind a number alone, goes on
// with a sentence.
func (d *Document) goesOn(n lineNumber) bool {
	l := d.Lines[n.line]
	s := strings.TrimLeftFunc(d.Text[max(n.text, l.Start):l.End], IsSpace)
	if next := d.Neighbour(n.line+1, 1); s == "" && next >= 0 {
		s = strings.TrimLeftFunc(d.LineText(d.Lines[next]), IsSpace)
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
