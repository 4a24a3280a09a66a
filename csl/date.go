package csl

import (
	"fmt"
	"strconv"

	"github.com/refwright/refwright/citation"
)

// A dateElement is cs:date, in a style or as a format in a locale.
// Source: CSL 1.0.2, Date and Localized Date Formats.
type dateElement struct {
	decor
	variable  citation.Variable
	form      uint8 // 0 for a format of the style's own, else 1 + the index of dateForms
	show      datePartSet
	delimiter string
	parts     []datePart
}

var dateForms = []string{"text", "numeric"}

type datePartName uint8

const (
	partYear datePartName = iota
	partMonth
	partDay
	partCount
)

var datePartNames = []string{"year", "month", "day"}

type datePartSet uint8

const allParts = datePartSet(1<<partCount - 1)

func (s datePartSet) has(p datePartName) bool { return s&(1<<p) != 0 }

// A datePart is cs:date-part.
type datePart struct {
	decor
	name           datePartName
	form           datePartForm
	rangeDelimiter string // "" for that of the locale
}

type datePartForm uint8

const (
	partDefault datePartForm = iota
	partNumeric
	partLeadingZeros
	partOrdinal
	partLong
	partShort
)

var datePartForms = []string{"numeric", "numeric-leading-zeros", "ordinal", "long", "short"}

func (c *compiler) date(n *xmlNode) (element, error) {
	e, err := c.dateFormat(n)
	if err != nil {
		return nil, err
	}
	v, ok := c.variable(n, "variable")
	if !ok {
		return nil, c.src.errorAt(n.offset, nil, "<date> has no variable")
	}
	e.variable = v
	return e, nil
}

// dateFormat compiles what dates in styles and locales have in common.
func (c *compiler) dateFormat(n *xmlNode) (*dateElement, error) {
	d, err := c.decor(n)
	if err != nil {
		return nil, err
	}
	e := &dateElement{decor: d, show: allParts}
	e.delimiter, _ = n.attr("delimiter")
	form, err := c.src.enum(n, "form", dateForms...)
	if err != nil {
		return nil, err
	}
	e.form = uint8(form)
	show, err := c.src.enum(n, "date-parts", "year-month-day", "year-month", "year")
	if err != nil {
		return nil, err
	}
	switch show {
	case 2:
		e.show = 1<<partYear | 1<<partMonth
	case 3:
		e.show = 1 << partYear
	}
	for _, child := range n.children {
		if child.name != "date-part" {
			return nil, c.src.errorAt(child.offset, nil, "<%s> in <date>: want \"date-part\"", child.name)
		}
		p, err := c.datePart(child)
		if err != nil {
			return nil, err
		}
		e.parts = append(e.parts, p)
	}
	return e, nil
}

func (c *compiler) datePart(n *xmlNode) (datePart, error) {
	var p datePart
	var err error
	if p.decor, err = c.decor(n); err != nil {
		return p, err
	}
	name, err := c.src.enum(n, "name", datePartNames...)
	if err != nil {
		return p, err
	}
	if name == 0 {
		return p, c.src.errorAt(n.offset, nil, "<date-part> has no name: want %s", oneOf(datePartNames))
	}
	p.name = datePartName(name - 1)
	form, err := c.src.enum(n, "form", datePartForms...)
	p.form = datePartForm(form)
	p.rangeDelimiter, _ = n.attr("range-delimiter")
	return p, err
}

func (e *dateElement) render(r *renderer) outcome {
	d := r.date(e.variable)
	// When a work was consulted does not tell it from another one.
	if d.IsZero() || r.comparing && e.variable == citation.VarAccessed {
		return called
	}
	if r.sorting {
		return e.renderSortKey(r, d)
	}
	start, content := r.open(&e.decor)
	format, parts, buf := e, e.parts, [partCount]datePart{}
	if e.form != 0 {
		if format = r.locale.dates[e.form-1]; format == nil {
			r.runs = r.runs[:start]
			return called
		}
		parts = e.localParts(format, buf[:0])
		if format.format != 0 {
			r.runs = append(r.runs, run{kind: openRun, format: format.format})
		}
	}
	if d.Start.IsZero() && d.End.IsZero() {
		r.literalDate(parts, d.Literal, e.variable)
	} else {
		r.dateParts(parts, format.delimiter, d, e.variable)
	}
	if e.form != 0 {
		if format.textCase != caseAsIs {
			r.applyCase(content, format.textCase)
		}
		if format.format != 0 {
			r.runs = append(r.runs, run{kind: closeRun})
		}
	}
	if !r.close(&e.decor, start, content) {
		return called
	}
	return called | found
}

// localParts returns the parts of a localized format that are to be shown, with
// the attributes that the calling element has of its own.
func (e *dateElement) localParts(format *dateElement, parts []datePart) []datePart {
	for _, p := range format.parts {
		if !e.show.has(p.name) {
			continue
		}
		for _, own := range e.parts {
			if own.name != p.name {
				continue
			}
			prefix, suffix := p.prefix, p.suffix
			merged := own
			merged.prefix, merged.suffix = prefix, suffix
			if own.form == partDefault {
				merged.form = p.form
			}
			if own.format == 0 {
				merged.format = p.format
			}
			if own.textCase == caseAsIs {
				merged.textCase = p.textCase
			}
			merged.stripPeriods = own.stripPeriods || p.stripPeriods
			if own.rangeDelimiter == "" {
				merged.rangeDelimiter = p.rangeDelimiter
			}
			p = merged
		}
		parts = append(parts, p)
	}
	return parts
}

// literalDate renders a date in words where the year would stand.
func (r *renderer) literalDate(parts []datePart, literal string, v citation.Variable) {
	for i := range parts {
		if p := &parts[i]; p.name == partYear {
			start, content := r.open(&p.decor)
			r.markup(literal, v)
			r.closeLeaf(&p.decor, start, content)
		}
	}
}

// dateParts renders a date or a range of dates. The parts that both ends share
// stand once, around the range.
// Source: CSL 1.0.2, Date Ranges.
func (r *renderer) dateParts(parts []datePart, delimiter string, d citation.Date, v citation.Variable) {
	from, to := d.Start, d.End
	if !from.HasYear() && to.HasYear() && !d.IsRange() {
		from = to
	}
	if !d.IsRange() {
		r.datePoint(parts, delimiter, from, v, len(parts), nil)
		return
	}
	// The largest part in which the ends differ.
	differ := partCount
	for i := range parts {
		if p := parts[i].name; p < differ && to.HasYear() && partValue(from, p) != partValue(to, p) {
			differ = p
		}
	}
	if !to.HasYear() { // open
		r.datePoint(parts, delimiter, from, v, len(parts), nil)
		r.affix(r.openRange(parts))
		return
	}
	if differ == partCount {
		r.datePoint(parts, delimiter, from, v, len(parts), nil)
		return
	}
	// Parts at least as small as the differing one are in the range.
	first, last := -1, -1
	for i := range parts {
		if p := parts[i].name; p >= differ && (partValue(from, p) != 0 || partValue(to, p) != 0) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	join := "–"
	if s := r.locale.term(termYearRangeDelimiter, formLong, false); s != "" {
		join = s
	}
	for i := range parts {
		if parts[i].name == differ && parts[i].rangeDelimiter != "" {
			join = parts[i].rangeDelimiter
		}
	}
	before := len(r.runs)
	if r.datePoint(parts[:first], delimiter, from, v, -1, nil); len(r.runs) > before {
		r.delimit(delimiter)
	}
	r.datePoint(parts[first:last+1], delimiter, from, v, last-first, func() {
		r.runs = append(r.runs, run{kind: nodeRun}, run{text: join, flags: affixRun}, run{kind: endRun}, run{kind: nodeRun})
		rest := append([]datePart(nil), parts[first:last+1]...)
		rest[0].prefix = ""
		r.datePoint(rest, delimiter, to, v, len(parts), nil)
		r.endNode()
	})
	if last+1 < len(parts) {
		before := len(r.runs)
		r.delimit(delimiter)
		content := len(r.runs)
		if r.datePoint(parts[last+1:], delimiter, from, v, len(parts), nil); len(r.runs) == content {
			r.runs = r.runs[:before]
		}
	}
}

// openRange returns what follows the start of a range without end.
func (r *renderer) openRange(parts []datePart) string {
	for i := range parts {
		if parts[i].name == partYear && parts[i].rangeDelimiter != "" {
			return parts[i].rangeDelimiter
		}
	}
	if s := r.locale.term(termYearRangeDelimiter, formLong, false); s != "" {
		return s
	}
	return "–"
}

// partValue returns a part of a date, 0 when it is not known. A season counts
// as a month of its own.
func partValue(p citation.DatePoint, name datePartName) int {
	switch name {
	case partYear:
		return p.Year
	case partMonth:
		return int(p.Month)
	}
	return int(p.Day)
}

// datePoint renders the parts of one date. The part with index cut has no suffix
// and is followed, within one part of the output, by what then renders.
func (r *renderer) datePoint(parts []datePart, delimiter string, d citation.DatePoint, v citation.Variable, cut int, then func()) {
	start := len(r.runs)
	for i := range parts {
		p := parts[i]
		if i == cut {
			p.suffix = ""
		}
		before := len(r.runs)
		if before > start {
			r.delimit(delimiter)
		}
		if i == cut && then != nil {
			r.beginNode()
			r.datePart(&p, d, v)
			then()
			r.endNode()
			continue
		}
		content := len(r.runs)
		r.datePart(&p, d, v)
		if len(r.runs) == content {
			r.runs = r.runs[:before]
		}
	}
}

// datePart renders one part of a date.
func (r *renderer) datePart(p *datePart, d citation.DatePoint, v citation.Variable) {
	if p.name == partYear && r.hideYear {
		r.appendLetter(p)
		return
	}
	text := ""
	switch p.name {
	case partYear:
		text = r.year(p, d)
	case partMonth:
		text = r.month(p, d)
	case partDay:
		text = r.day(p, d)
	}
	if text == "" {
		return
	}
	outer := len(r.runs)
	r.beginNode()
	start, content := r.open(&p.decor)
	r.runs = append(r.runs, run{text: text, variable: v})
	if !r.closeLeaf(&p.decor, start, content) {
		r.runs = r.runs[:outer]
		return
	}
	if p.name == partYear {
		r.era(d)
		r.appendLetter(p)
	}
	r.endNode()
}

// era appends the term for years before or after Christ, behind the affixes of
// the year. Source: CSL 1.0.2, AD and BC. Years from 1 to 499 have the term
// "ad", as in citeproc-js; the specification says, up to 999.
func (r *renderer) era(d citation.DatePoint) {
	id := termAD
	switch {
	case d.Year <= 0:
		id = termBC
	case d.Year >= 500:
		return
	}
	r.runs = append(r.runs, run{kind: nodeRun}, run{text: r.locale.term(id, formLong, false), flags: affixRun}, run{kind: endRun})
}

// appendLetter appends the letter of the year after the first year of a cite or
// entry, unless the style renders it elsewhere. It has the affixes and the format
// of the year, as in citeproc-js; the specification leaves them open.
// Source: CSL 1.0.2, Disambiguation, "disambiguate-add-year-suffix".
func (r *renderer) appendLetter(p *datePart) {
	if r.style.explicitYearSuffix || r.letterDone || r.sorting || r.comparing {
		return
	}
	if letter := r.state.letter(r); letter != "" {
		r.letterDone = true
		start, content := r.open(&p.decor)
		r.runs = append(r.runs, run{text: letter, variable: citation.VarYearSuffix, flags: suffixRun})
		r.closeLeaf(&p.decor, start, content)
	}
}

// year returns a year without its era.
func (r *renderer) year(p *datePart, d citation.DatePoint) string {
	if !d.HasYear() {
		return ""
	}
	if d.Year <= 0 {
		return strconv.Itoa(1 - d.Year)
	}
	s := strconv.Itoa(d.Year)
	if p.form == partShort && d.Year >= 1000 && len(s) > 2 {
		s = s[len(s)-2:]
	}
	return s
}

func (r *renderer) month(p *datePart, d citation.DatePoint) string {
	m := int(d.Month)
	switch {
	case m == 0:
		return ""
	case m > 20: // EDTF 21 to 24, and 25 to 41, of which the seasons recur
		if m > 24 {
			return ""
		}
		form := formLong
		if p.form == partShort {
			form = formShort
		}
		return r.locale.term(termSeason1+termID(m-21), form, false)
	case m > 12:
		return ""
	}
	switch p.form {
	case partNumeric:
		return strconv.Itoa(m)
	case partLeadingZeros:
		return fmt.Sprintf("%02d", m)
	case partShort:
		return r.locale.term(termMonth1+termID(m-1), formShort, false)
	}
	return r.locale.term(termMonth1+termID(m-1), formLong, false)
}

func (r *renderer) day(p *datePart, d citation.DatePoint) string {
	n := int(d.Day)
	if n == 0 {
		return ""
	}
	switch p.form {
	case partLeadingZeros:
		return fmt.Sprintf("%02d", n)
	case partOrdinal:
		if n == 1 || !r.locale.limitDayOrdinals {
			g := neuter
			if d.Month >= 1 && d.Month <= 12 {
				g = r.locale.gender(termMonth1 + termID(d.Month-1))
			}
			return strconv.Itoa(n) + r.locale.ordinals.suffix(n, g)
		}
	}
	return strconv.Itoa(n)
}

// renderSortKey renders the parts that would be shown as digits that sort.
// Source: CSL 1.0.2, Sorting Macros.
func (e *dateElement) renderSortKey(r *renderer, d citation.Date) outcome {
	show := datePartSet(0)
	if e.form != 0 {
		show = e.show
	} else {
		for i := range e.parts {
			show |= 1 << e.parts[i].name
		}
	}
	key := dateSortKey(d, show)
	if key == "" {
		return called
	}
	r.runs = append(r.runs, run{text: key, flags: dateKeyRun})
	return called | found
}

// dateSortKey returns a date as digits that sort as text.
// Source: CSL 1.0.2, Sorting Variables.
func dateSortKey(d citation.Date, show datePartSet) string {
	if d.Start.IsZero() && d.End.IsZero() {
		return "" // words do not sort among years
	}
	var room [2 * (9 + 2 + 2)]byte
	key := room[:0]
	for _, p := range [...]citation.DatePoint{d.Start, d.End} {
		year, month, day := 0, 0, 0
		if p.HasYear() {
			year, month, day = p.Year+100_000_000, int(p.Month), int(p.Day)
		}
		if month > 12 || !show.has(partMonth) {
			month = 0
		}
		if !show.has(partDay) {
			day = 0
		}
		key = appendPadded(appendPadded(appendPadded(key, max(0, year), 9), month, 2), day, 2)
	}
	return string(key)
}
