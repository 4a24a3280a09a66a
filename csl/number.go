package csl

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A numberElement is cs:number, and cs:text with a number variable.
// Source: CSL 1.0.2, Number.
type numberElement struct {
	decor
	variable  citation.Variable
	form      numberForm
	isText    bool // it is cs:text with another variable than the locator
	isLocator bool // it is cs:text with the locator, which a cite has once, as in citeproc-js
}

type numberForm uint8

const (
	numberNumeric numberForm = iota
	numberOrdinal
	numberLongOrdinal
	numberRoman
)

func (c *compiler) number(n *xmlNode) (element, error) {
	d, err := c.decor(n)
	if err != nil {
		return nil, err
	}
	v, ok := c.variable(n, "variable")
	if !ok {
		return nil, c.src.errorAt(n.offset, nil, "<number> has no variable")
	}
	form, err := c.src.enum(n, "form", "numeric", "ordinal", "long-ordinal", "roman")
	if err != nil {
		return nil, err
	}
	if v == citation.VarCitationNumber || v == citation.VarYearSuffix {
		return &textVariable{decor: d, variable: v}, nil
	}
	return &numberElement{decor: d, variable: v, form: numberForm(max(0, form-1))}, nil
}

func (e *numberElement) render(r *renderer) outcome {
	r.textCalled = r.textCalled || e.isText
	value := string(r.text(e.variable))
	if value == "" || e.isLocator && r.locatorDone {
		return called
	}
	start, content := r.open(&e.decor)
	if r.sorting {
		r.runs = append(r.runs, run{text: numberSortKey(value)})
	} else {
		r.number(e, value)
	}
	if !r.closeLeaf(&e.decor, start, content) {
		return called
	}
	if e.isLocator && !r.comparing {
		r.locatorDone = true
	}
	return called | found
}

// number appends the value of a number variable.
func (r *renderer) number(e *numberElement, value string) {
	v := e.variable
	if v == citation.VarNumber && groupsDigits(value) {
		r.markup(value, v)
		return
	}
	parts := r.numberParts(v, value)
	if parts[0].label != noTerm && v == citation.VarPage && r.labelled != v {
		r.numberLabel(v, parts, 0)
	}
	for i := 0; i < len(parts); {
		group := parts[i:].group()
		if i > 0 {
			r.numberLabel(v, parts, i)
		}
		form := e.form
		if group[0].label != parts[0].label {
			form = numberNumeric
		}
		r.numberGroup(v, group, form)
		i += len(group)
	}
}

// numberGroup appends the parts of one label.
func (r *renderer) numberGroup(v citation.Variable, parts numbers, form numberForm) {
	numeric, plain := parts.numeric(), parts.isPlain()
	ranges := hasRanges(v)
	add := func(text string) { r.runs = append(r.runs, run{text: text, variable: v}) }
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if ranges && parts.isRangeAt(i) && !keepsDash(v, p) && (form == numberNumeric || !numeric) {
			first, last := p.text, parts[i+1].text
			join := r.rangeDelimiter(v)
			switch {
			case particle(first) != particle(last):
				join = strings.TrimSpace(p.raw)
			case r.isPage(v):
				first, last = r.style.pageRange.format(first, last)
			}
			add(first + join + last)
			i++
			p = parts[i]
		} else {
			text := p.text
			if numeric {
				text = r.formNumber(text, v, form)
			}
			if plain {
				add(text)
			} else {
				r.markup(strings.ReplaceAll(text, `\-`, "-"), v)
			}
			if p.joiner == joinHyphen && numeric && ranges && !keepsDash(v, p) {
				add(r.rangeDelimiter(v))
				continue
			}
		}
		if join := p.join(r, numeric); join != "" {
			add(join)
		}
	}
}

// groupsDigits reports whether the commas of a value stand between thousands, as in
// the number of a patent: "4,586,960". Citeproc-js takes this for a list.
func groupsDigits(value string) bool {
	groups := strings.Split(value, ",")
	for i, g := range groups {
		if len(g) != 3 && (i > 0 || len(g) == 0 || len(g) > 3) || !isDigits(g) {
			return false
		}
	}
	return len(groups) > 1
}

// keepsDash reports whether a part is joined to the next one by a dash that stays
// as it is: that of the value, but for pages. Source: citeproc-js.
func keepsDash(v citation.Variable, p numberPart) bool {
	return v != citation.VarPage && strings.Contains(p.raw, "–")
}

// isRangeAt reports whether parts i and i+1 are the ends of a range, and of no
// longer chain.
func (p numbers) isRangeAt(i int) bool {
	return p[i].joiner == joinHyphen && i+1 < len(p) && p[i+1].joiner != joinHyphen &&
		(i == 0 || p[i-1].joiner != joinHyphen) && p[i].isRange(p[i+1])
}

// isPage reports whether ranges of the variable are ranges of pages.
func (r *renderer) isPage(v citation.Variable) bool {
	return v == citation.VarPage || v == citation.VarLocator && r.locatorLabel() == termOfVariable(citation.VarPage)
}

// hasRanges reports whether a hyphen in the variable stands for a range.
// Source: CSL 1.0.2, Range Delimiters, and citeproc-js for the other variables.
func hasRanges(v citation.Variable) bool {
	switch v {
	case citation.VarPage, citation.VarLocator, citation.VarIssue, citation.VarVolume, citation.VarEdition,
		citation.VarNumber, citation.VarCollectionNumber,
		citation.VarChapterNumber, citation.VarNumberOfPages, citation.VarNumberOfVolumes:
		return true
	}
	return false
}

func (r *renderer) rangeDelimiter(v citation.Variable) string {
	id := termPageRangeDelimiter
	if v == citation.VarCollectionNumber {
		id = termYearRangeDelimiter
	}
	if s := r.locale.term(id, formLong, false); s != "" {
		return s
	}
	return "–"
}

// formNumber writes one number in a form. A number with
// letters stays as it is.
func (r *renderer) formNumber(s string, v citation.Variable, form numberForm) string {
	if form == numberNumeric {
		return s
	}
	n, ok := citation.Number(s).Int()
	if !ok {
		return s
	}
	switch form {
	case numberRoman:
		return roman(n)
	case numberLongOrdinal:
		if s, ok := r.locale.longOrdinal(n, r.locale.gender(termOfVariable(v))); ok {
			return s
		}
	}
	return strconv.Itoa(n) + r.locale.ordinals.suffix(n, r.locale.gender(termOfVariable(v)))
}

// roman returns a number of 1 to 3999 in small roman numerals, and another one
// in digits.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value int
		text  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}

// numbers are the parts of the value of a number variable.
type numbers []numberPart

type numberPart struct {
	text   string
	joiner joiner // to the next part
	raw    string // the joiner as it stands in the value
	label  termID // what the part is one of, noTerm where the value does not say
}

type joiner uint8

const (
	joinNone joiner = iota
	joinHyphen
	joinComma
	joinAmpersand
	joinAnd
	joinEscaped // a hyphen that is no range
	joinSpace   // before a label
)

// and returns the word for "and" in the language of the output.
func (r *renderer) and() string { return r.locale.term(termAnd, formLong, false) }

// splitNumber cuts a value at its commas, hyphens and the like, and at the word
// "and", also in the language of the output. The parts are appended.
func splitNumber(parts numbers, s, and string) numbers {
	start := 0
	for i := 0; i < len(s); {
		kind, width := joinNone, 1
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && s[i+1] == '-':
			kind, width = joinEscaped, 2
		case c == '-':
			kind = joinHyphen
		case c == ',' || c == ';':
			kind = joinComma
		case c == '&':
			kind = joinAmpersand
		case strings.HasPrefix(s[i:], "–"):
			kind, width = joinHyphen, len("–")
		case strings.HasPrefix(s[i:], " and "):
			kind, width = joinAnd, len(" and ")
		case and != "" && c == ' ' && strings.HasPrefix(s[i+1:], and) && strings.HasPrefix(s[i+1+len(and):], " "):
			kind, width = joinAnd, len(and)+2
		case c >= utf8.RuneSelf:
			_, width = utf8.DecodeRuneInString(s[i:])
		}
		if kind == joinNone {
			i += width
			continue
		}
		end := i
		for end > start && s[end-1] == ' ' {
			end--
		}
		next := i + width
		for kind == joinHyphen && next < len(s) && s[next] == '-' {
			next++
		}
		for next < len(s) && s[next] == ' ' {
			next++
		}
		parts = append(parts, numberPart{text: s[start:end], joiner: kind, raw: s[end:next]})
		start, i = next, next
	}
	return joinSubsections(append(parts, numberPart{text: strings.TrimRight(s[start:], " ")}))
}

// joinSubsections makes one part of a number with a range of letters: "12a-c".
func joinSubsections(parts numbers) numbers {
	for i := len(parts) - 2; i >= 0; i-- {
		p, q := &parts[i], parts[i+1]
		letters := strings.TrimLeft(p.text, "0123456789")
		if p.raw == "-" && letters != p.text && isLetters(letters) && isLetters(q.text) {
			p.text += "-" + q.text
			p.joiner, p.raw = q.joiner, q.raw
			parts = slices.Delete(parts, i+1, i+2)
		}
	}
	return parts
}

func isLetters(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// numeric reports whether every part is a number, perhaps with letters before
// and after its digits. Source: CSL 1.0.2, Choose, "is-numeric"; citeproc-js,
// in which small Roman numerals and numbers with a slash are numeric, too.
func (p numbers) numeric() bool {
	for i := range p {
		text := p[i].text
		if !citation.Number(text).IsNumeric() && !isSmallRoman(text) && !isSlashed(text) {
			return false
		}
	}
	return true
}

// isSmallRoman reports whether s is a Roman numeral of i, v and x alone.
func isSmallRoman(s string) bool { return s != "" && strings.Trim(s, "ivx") == "" }

// isSlashed reports whether s is numbers joined by slashes, such as "12/13".
func isSlashed(s string) bool {
	parts := strings.Split(s, "/")
	for _, part := range parts {
		if part == "" || !isDigits(part) {
			return false
		}
	}
	return len(parts) > 1
}

// plural reports whether there are several numbers.
func (p numbers) plural() bool {
	if len(p) < 2 || !isPageNumber(p[0].text) {
		return false
	}
	for _, part := range p[:len(p)-1] {
		if part.joiner != joinEscaped {
			return true
		}
	}
	return false
}

// join returns what goes between a part and the next one.
func (p *numberPart) join(r *renderer, numeric bool) string {
	switch p.joiner {
	case joinNone:
		return ""
	case joinEscaped:
		return "-"
	case joinAmpersand:
		if s := r.locale.term(termAnd, formSymbol, false); s != "" && s != r.locale.term(termAnd, formLong, false) {
			return " " + s + " "
		}
		return " & "
	case joinComma:
		if numeric && p.raw[0] != ';' {
			return ", "
		}
	case joinHyphen:
		if numeric {
			return strings.TrimSpace(p.raw)
		}
	}
	return p.raw
}

// isRange reports whether two parts are the ends of a range of numbers.
func (p *numberPart) isRange(q numberPart) bool {
	return isPageNumber(p.text) && isPageNumber(q.text)
}

// isPageNumber reports whether s is digits with perhaps letters around them, or
// a roman numeral.
func isPageNumber(s string) bool {
	if s == "" {
		return false
	}
	if isRoman(s) {
		return true
	}
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		default:
			return false
		}
	}
	return digits > 0
}

func itoa(n int) string { return strconv.Itoa(n) }

// isDigits reports whether there is nothing but digits in a text.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
