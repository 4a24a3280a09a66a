package entries

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/layout"
)

// A Document is the text of a file in which lists are found.
type Document struct {
	*layout.Document
	Strays []citation.Problem // what stands between and behind the entries of lists, once these are found

	own  map[string]bool // further headings of lists, folded; nil for none
	bare map[int]int     // by the line that an entry begins, how long a number without a mark before it is

	// Of a document that was made of source.
	source   *layout.Document
	heads    map[int]int      // by where a text begins, where in the source it does, from 1, when that is before it
	tails    map[int]int      // by the end of a line, where it ends in the source, when that is further on
	commands map[int]*command // by the line that each begins
	made     map[int]int      // by the line that begins a list, the line behind it
	links    []Link           // in order
}

// New decodes a file and cuts it into lines.
func New(src []byte) *Document {
	d := &Document{Document: layout.New(src)}
	d.passOverComments()
	d.passOverFoot()
	return d
}

// IsEmpty reports whether a document has no text at all.
func (d *Document) IsEmpty() bool {
	return strings.TrimFunc(d.Text, func(r rune) bool { return unicode.IsSpace(r) || r == 0 || r == 0xFEFF }) == ""
}

// passOverFoot makes noise of the notes at the feet of pages: they stand in the midst
// of a list, and are none of its entries. Where the heading of a list stands above, or an
// entry with the number before, these are entries that begin with a number.
func (d *Document) passOverFoot() {
	for i := 0; i < len(d.Lines); i++ {
		if !d.Lines[i].Foot {
			continue
		}
		listed := d.IsHeading(i) || d.countsOn(i) // "6 References" is no note
		for ; i < len(d.Lines) && d.Lines[i].Foot; i++ {
			d.Lines[i].Foot = !listed
			d.Lines[i].Noise = d.Lines[i].Noise || !listed
		}
	}
}

// countsOn reports whether the lines from i on, which begin with a number, are entries of a list:
// those before them have what begins with the number before, or the heading of a list stands right
// above their first, and the list counts on behind them or ends with them.
func (d *Document) countsOn(i int) bool {
	want := lexicon.FirstNumber(d.LineText(d.Lines[i])) - 1
	for k, seen := i-1, 0; k >= 0 && seen < nearLines; k-- {
		l := d.Lines[k]
		if l.Blank || l.Noise {
			continue
		}
		seen++
		if d.IsHeading(k) {
			return seen == 1 && want == 0 && d.isCountedBehind(i)
		}
		if s := d.LineText(l); bareNumber.MatchString(s) {
			return want > 0 && lexicon.FirstNumber(s) == want && d.blankBefore(k)
		}
	}
	return false
}

// nearLines is how many lines with text lie between the numbers of two entries at most.
const nearLines = 20

// isCountedBehind reports whether the text behind the notes or entries at the foot of a page that
// line i begins has the number after their last, or there is none or the title of something else.
func (d *Document) isCountedBehind(i int) bool {
	last := 0
	for ; i < len(d.Lines) && d.Lines[i].Foot; i++ {
		s := d.LineText(d.Lines[i])
		if n := lexicon.FirstNumber(s); n == last+1 && footNumber.MatchString(s) || (n == last+1 || n == last+2 && last > 0) && bareNumber.MatchString(s) {
			last = n
		}
	}
	seen := 0
	for ; i < len(d.Lines) && seen < nearLines; i++ {
		l := d.Lines[i]
		if l.Blank || l.Noise || l.Foot {
			continue
		}
		s := d.LineText(l)
		if bareNumber.MatchString(s) && lexicon.FirstNumber(s) == last+1 || seen == 0 && (d.IsHeading(i) || d.isBackMatter(i)) {
			return true
		}
		seen++
	}
	return seen == 0
}

// Problems returns what was odd about the bytes of the file.
func (d *Document) Problems() []citation.Problem {
	var ps []citation.Problem
	add := func(id string, offset int, format string, args ...any) {
		ps = append(ps, citation.Problem{
			ID: id, Severity: citation.Warning, Message: fmt.Sprintf(format, args...),
			Span: d.Span(offset, offset), Start: d.Position(offset),
		})
	}
	if complaint := d.Complaint(); complaint != "" {
		add("encoding", d.Offset(d.FirstInvalid), "%s", complaint)
	}
	if nul := strings.IndexByte(d.Text, 0); nul >= 0 {
		add("control-char", nul, "a NUL character, read as white space%s", andMore(strings.Count(d.Text, "\x00")))
	}
	return ps
}

// andMore says that a problem which is reported once stands in n places.
func andMore(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (and %d more)", n-1)
}
