package manuscripts

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

var listDefects = []Defect{
	{Rule: "list-order", plant: plantListOrder},
	{Rule: "duplicate-entry", plant: plantDuplicate},
	{Rule: "three-em-dash-use", NeedsStyle: true, In: inChicagoAny, plant: plantDash},
	{Rule: "label-variant", In: inChicagoAny, plant: plantLabel},
	{Rule: "list-segmentation-doubt", plant: plantJoined},
	{Rule: "period-quote-order", NeedsStyle: true, In: inChicago, plant: plantPeriod},
	{Rule: "mixed-quotes", plant: plantQuotes},
	{Rule: "dash-mixed", plant: plantHyphen},
	{Rule: "several-reference-lists", plant: plantTwoLists},
	{Rule: "needs-reformat", NeedsStyle: true, In: inChicago, plant: plantOtherForm},
}

// initial returns the first letter of an entry, 0 if it is no ASCII letter.
func (e *entry) initial() byte {
	s := strings.TrimLeft(e.text(), "*\\“\" ")
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	return s[0]
}

// bare returns the first letter of an entry behind an article, as which many sort
// "The Guardian" and "El País"; that of the entry itself if it begins with none.
func (e *entry) bare() byte {
	s := strings.TrimLeft(e.text(), "*\\“\" ")
	if rest := leadingArticle.ReplaceAllString(s, ""); rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
		return rest[0]
	}
	return e.initial()
}

var leadingArticle = regexp.MustCompile(`^(?:The|Le|La|El|Los|Der|Die|Das) `)

// particleLetter reports whether particles begin with a letter, which sort in
// several ways.
func particleLetter(c byte) bool { return strings.IndexByte("DVAL", c) >= 0 }

// plantListOrder moves an entry to a place where it does not belong.
func plantListOrder(p *planter) bool {
	if !p.byName() || p.Lang == "sr-Cyrl" {
		return false
	}
	n := len(p.entries)
	for range 60 {
		i, j := p.IntN(n), p.IntN(n)
		if i-j < 4 && j-i < 4 {
			continue
		}
		if !p.canMove(i, j) {
			continue
		}
		e := p.entries[i]
		rest := append(append([]entry(nil), p.entries[:i]...), p.entries[i+1:]...)
		p.entries = append(append(append([]entry(nil), rest[:j]...), e), rest[j:]...)
		keys := []string{e.key}
		if j+1 < n {
			keys = append(keys, p.entries[j+1].key)
		}
		return p.at("moved: "+e.text(), keys...)
	}
	return false
}

// canMove reports whether entry i would stand wrong in the place of entry j, by letters whose order
// is sure: no dash stands for authors there, and what stands around is of other letters.
func (p *planter) canMove(i, j int) bool {
	if j == 0 || j+1 == len(p.entries) {
		return false
	}
	e, at, behind := p.entries[i], p.entries[j], p.entries[j+1]
	if e.repeats() || at.repeats() || behind.repeats() || i+1 < len(p.entries) && p.entries[i+1].repeats() {
		return false
	}
	if !isSortLetter(e.initial()) || particleLetter(e.bare()) || !isSortLetter(at.initial()) || at.initial() == e.initial() {
		return false
	}
	for _, beside := range [...]byte{p.entries[j-1].initial(), behind.initial()} {
		if !isSortLetter(beside) || beside == e.initial() || beside == e.bare() {
			return false
		}
	}
	return true
}

// isSortLetter reports whether an entry that begins with a letter sorts in one way; there is none
// with 0.
func isSortLetter(c byte) bool { return c != 0 && !particleLetter(c) }

// plantDuplicate enters a work twice.
func plantDuplicate(p *planter) bool {
	if !p.byName() {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return p.sole(ref) && p.letters[e.key] == "" })
	if e == nil {
		return false
	}
	twice := entry{e.key, clonePieces(e.pieces)}
	if p.chance(50) { // nearly the same
		s := twice.text()
		s = regexp.MustCompile(`,? (\d+) \((\d+)\)`).ReplaceAllString(s, " $1, no. $2")
		s = strings.Replace(s, "University Press", "Univ. Press", 1)
		twice.pieces = []piece{{text: s}}
	}
	for i := range p.entries {
		if p.entries[i].key == e.key {
			p.entries = append(p.entries[:i+1:i+1], append([]entry{twice}, p.entries[i+1:]...)...)
			break
		}
	}
	return p.at("twice: "+twice.text(), twice.key)
}

// plantDash writes a dash for the author of the entry before, or in a style that has dashes
// the author for one of them.
func plantDash(p *planter) bool {
	switch {
	case p.authorPage():
		return p.plantNoDash()
	case !p.authorDate() || p.Style.Manual != "chicago-18":
		return false
	}
	for i := 1; i < len(p.entries); i++ {
		a, b := p.record(p.entries[i-1].key), p.record(p.entries[i].key)
		if len(a.Author) != 1 || len(b.Author) != 1 || a.Author[0] != b.Author[0] {
			continue
		}
		head, rest, ok := strings.Cut(p.entries[i].text(), ". ")
		if !ok || !strings.Contains(p.entries[i-1].text(), head+". ") || len(rest) == 0 || rest[0] < '0' || rest[0] > '9' {
			continue
		}
		p.entries[i].pieces = []piece{{text: "———", fault: true}, {text: ". " + rest}}
		return p.at("a dash for "+head, p.entries[i].key)
	}
	return false
}

// plantNoDash repeats the author of the entry before where the list has dashes.
func (p *planter) plantNoDash() bool {
	dashes := 0
	for i := range p.entries {
		if p.entries[i].repeats() {
			dashes++
		}
	}
	for _, i := range p.shuffled(len(p.entries)) {
		if i == 0 || dashes < 2 || !p.entries[i].repeats() || p.entries[i-1].repeats() {
			continue
		}
		authors := p.record(p.entries[i].key).Author
		if len(authors) != 1 || !slices.Equal(authors, p.record(p.entries[i-1].key).Author) {
			continue
		}
		head, _, ok := strings.Cut(p.entries[i-1].text(), ". ")
		dash, rest, repeated := strings.Cut(p.entries[i].text(), ". ")
		if !ok || !repeated || len(head) < 12 {
			continue
		}
		p.entries[i].pieces = []piece{{text: head, fault: true}, {text: ". " + rest}}
		return p.at(head+" for "+dash, p.entries[i].key)
	}
	return false
}

// plantOtherForm prints the volume and issue of an article as other styles do.
func plantOtherForm(p *planter) bool {
	if !p.chicago() || p.Lang != "en" {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return len(volumeIssue.FindAllString(e.text(), -1)) == 1 })
	if e == nil {
		return false
	}
	m := volumeIssue.FindStringSubmatch(e.text())
	to := m[1] + "." + m[2] + ":"
	if p.chance(50) {
		to = m[1] + ", no. " + m[2] + ":"
	}
	return e.edit(m[0], to) && p.at(to+" for "+m[0], e.key)
}

// volumeIssue are a volume and its issue in Chicago's form.
var volumeIssue = regexp.MustCompile(`\b(\d+) \((\d+)\):`)

// plantQuotes writes straight quotation marks in one entry.
func plantQuotes(p *planter) bool {
	if p.Form == Keyed {
		return false
	}
	n := 0
	for i := range p.entries {
		if strings.Contains(p.entries[i].text(), "“") {
			n++
		}
	}
	if n < 5 {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return strings.Count(e.text(), "“") == 1 && strings.Count(e.text(), "”") == 1
	})
	if e == nil {
		return false
	}
	s := e.text()
	at, end := strings.Index(s, "“"), strings.Index(s, "”")+len("”")
	e.pieces = []piece{{text: s[:at]}, {text: strings.NewReplacer("“", `"`, "”", `"`).Replace(s[at:end]), fault: true}, {text: s[end:]}}
	return p.at("straight quotation marks", e.key)
}

// plantHyphen writes a hyphen in one range of pages.
func plantHyphen(p *planter) bool {
	if p.Form == Keyed {
		return false
	}
	n := 0
	for i := range p.entries {
		if _, _, s := pagesIn(&p.entries[i], p.record(p.entries[i].key)); strings.Contains(s, "–") {
			n++
		}
	}
	if n < 5 {
		return false
	}
	e, _, _, printed := p.withPages(func(ref *citation.Reference) bool { return true })
	if e == nil || !strings.Contains(printed, "–") {
		return false
	}
	e.edit(printed, strings.Replace(printed, "–", "-", 1))
	return p.at("a hyphen in "+printed, e.key)
}

// plantTwoLists writes the heading of the list a second time in its middle.
func plantTwoLists(p *planter) bool {
	if p.Form != Markdown || len(p.entries) < 12 || !p.byName() {
		return false
	}
	i := len(p.entries) / 2
	if p.entries[i].repeats() {
		return false
	}
	s := "## " + p.heading + "\n\n"
	p.entries[i-1].pieces = append(p.entries[i-1].pieces, piece{text: "\n\n"}, piece{text: s, fault: true})
	for j := i; j < len(p.entries); j++ {
		p.fault.keys = append(p.fault.keys, p.entries[j].key)
	}
	return p.at("the heading of the list twice", p.fault.keys...)
}

// plantJoined puts two entries into one paragraph.
func plantJoined(p *planter) bool {
	if !p.american() {
		return false
	}
	for _, i := range p.shuffled(len(p.entries) - 1) {
		a, b := &p.entries[i], p.entries[i+1]
		ref := p.record(b.key)
		if b.repeats() || !authored(ref) || ref.Author[0].Given == "" || !p.plainYear(ref) || !strings.HasSuffix(a.text(), ".") || i+2 < len(p.entries) && p.entries[i+2].repeats() {
			continue
		}
		before := strings.Fields(a.text())
		joint := before[len(before)-1] + " " + strings.Fields(b.text())[0]
		old, entries := a.pieces, p.entries
		a.pieces = []piece{{text: a.text() + " "}, {text: b.text(), fault: true}}
		key := a.key
		p.entries = append(p.entries[:i+1:i+1], p.entries[i+2:]...)
		if !bytes.Contains(p.Lay().Source, []byte(joint)) {
			// What begins a line looks like an entry of its own, and is read as one.
			a.pieces, p.entries = old, entries
			continue
		}
		return p.at("two entries in one paragraph", key)
	}
	return false
}

// plantPeriod puts the full stop behind the quotation mark.
func plantPeriod(p *planter) bool {
	if !p.american() || p.Lang != "en" {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return strings.Count(e.text(), ".”") == 1 })
	return e != nil && e.edit(".”", "”.") && p.at("the full stop behind the quotation mark", e.key)
}

// plantLabel gives one of the works of an organisation another label.
func plantLabel(p *planter) bool {
	label := func(e *entry) string {
		short := creators(p.record(e.key))[0].Short
		if short != "" && strings.HasPrefix(e.text(), "["+short+"] ") {
			return short
		}
		return ""
	}
	if !p.chicago() {
		return false
	}
	for _, i := range p.shuffled(len(p.entries)) {
		a := &p.entries[i]
		short := label(a)
		if short == "" {
			continue
		}
		for j := range p.entries {
			if b := &p.entries[j]; i != j && label(b) == short {
				s := a.text()
				a.pieces = []piece{{text: "[" + short + "O]", fault: true}, {text: s[len(short)+2:]}}
				return p.at("the label "+short+"O for "+short, a.key, b.key)
			}
		}
	}
	return false
}
