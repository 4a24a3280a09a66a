package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/markup"
)

// maxNumberGroup is the greatest length of a citation by number, in bytes.
const maxNumberGroup = 300

// bracketGroup reads the brackets or parentheses that open at an offset of the
// text as a citation by number.
func bracketGroup(b *block, at int) (numberGroup, bool) {
	text := b.Text
	closing := byte(']')
	g := numberGroup{form: inBrackets, start: at}
	if text[at] == '(' {
		closing, g.form = ')', inParentheses
	}
	end := closingOf(text, at, closing)
	if end < 0 {
		return g, false
	}
	g.end = end + 1
	if alone := b.kind == tableCell && g.form == inBrackets && g.end == len(text); at == 0 && !alone || !b.isRaised(at) && !citesAt(text, at, g.form) {
		return g, false
	}
	p := at + 1
	if p < end && !isASCIIDigit(text[p]) {
		if p = afterPrefix(text, p, end); p < 0 || g.form == inParentheses && !leadsOut(text[at+1:p]) && longestOf(prefixPhrases, text[at+1:p]) == 0 {
			return g, false
		}
		g.prefix = [2]int{at + 1, p}
	}
	var ok bool
	if g.items, ok = numberItems(text, p, end); !ok {
		return g, false
	}
	if g.form == inParentheses && g.prefix == [2]int{} && isCounted(text, at, g) {
		return g, false
	}
	return g, true
}

// closingOf returns where the brackets that open at an offset are closed, -1 if others stand within
// them but in square ones the number of an equation: "[6, eq. (4)]".
func closingOf(text string, at int, closing byte) int {
	for p, limit := at+1, min(len(text), at+maxNumberGroup); ; {
		n := strings.IndexAny(text[p:limit], "[]()")
		switch {
		case n < 0:
			return -1
		case text[p+n] == closing:
			return p + n
		case closing != ']' || text[p+n] != '(' || !isASCIIDigit(text[at+1]):
			return -1
		}
		inner := strings.IndexByte(text[p+n:limit], ')')
		if inner < 0 {
			return -1
		}
		p += n + inner + 1
	}
}

// counted are words before a number that is none of a reference.
var counted = map[string]bool{
	"eq": true, "eqs": true, "equation": true, "equations": true, "fig": true, "figure": true, "table": true, "step": true,
	"section": true, "chapter": true, "appendix": true, "part": true, "rule": true, "theorem": true, "lemma": true,
	"proposition": true, "corollary": true, "definition": true, "item": true, "no": true, "vol": true, "volume": true,
	"example": true, "case": true, "condition": true, "type": true, "gleichung": true, "abbildung": true, "tabelle": true,
	"denklem": true, "şekil": true, "tablo": true, "formula": true, "version": true, "phase": true, "article": true, "artikel": true, "artículo": true, "articolo": true, "artigo": true, "artykuł": true,
}

// isCounted reports whether a number in parentheses is that of an equation, a figure
// or an item: "Eq. (3)", "(1) first, (2) second", or one at the end of a line of
// its own.
func isCounted(text string, at int, g numberGroup) bool {
	head := strings.TrimRight(text[:at], " .\u00A0")
	if w := wordAtEnd(head); counted[strings.ToLower(w)] && !strings.HasSuffix(head[:len(head)-len(w)], "-") { // "negam-no (3)"
		return true
	}
	if numbered := strings.TrimRight(strings.TrimRight(head, "º°ª."), "0123456789"); len(numbered) < len(head) && counted[strings.ToLower(wordAtEnd(strings.TrimRight(numbered, " .\u00A0")))] {
		return true // "volume 12 (3)", "artigo 5.º (3)"
	}
	if len(g.items) > 1 || g.items[0].first != g.items[0].last {
		return false
	}
	after := text[g.end:]
	if strings.HasPrefix(after, " ") {
		r, _ := utf8.DecodeRuneInString(after[1:])
		before := strings.TrimRight(text[:at], " ")
		if _, ok := etAlBefore(text, 0, len(before)); ok {
			return false
		}
		goesOn := unicode.IsLetter(r) || unicode.IsDigit(r) && isNextItem(before, g.items[0].first)
		return goesOn && mayEndBeforeItem(before)
	}
	return after == ""
}

// mayEndBeforeItem reports whether a text ends with what stands before an item of a numbered list:
// a mark or "and", or nothing.
func mayEndBeforeItem(before string) bool {
	return before == "" || strings.IndexByte(",;:.", before[len(before)-1]) >= 0 || ands[strings.ToLower(wordAtEnd(before))]
}

// isNextItem reports whether the number before one stands in parentheses shortly before it, as in
// "(1) belief, (2) labour, and (3) 1990 houses".
func isNextItem(before string, n int) bool {
	const far = 200
	return n > 1 && strings.Contains(before[max(0, len(before)-far):], "("+strconv.Itoa(n-1)+") ")
}

// isRaised reports whether an offset of the text is within what is raised.
func (b *block) isRaised(at int) bool {
	return slices.ContainsFunc(b.superscripts, func(s [2]int) bool { return s[0] <= at && at < s[1] })
}

// citesAt reports whether a citation may stand at an offset of the text. "a[3]"
// is an element of an array, and "f(3)" a value.
func citesAt(text string, at int, form numberForm) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '_' {
		return before != '\\' && before != '$' && before != '!'
	}
	if form == inParentheses || unicode.IsDigit(before) || before == '_' {
		return false
	}
	if isIdeograph(before) {
		return true // which no space goes behind
	}
	// Some print the number right behind the word.
	w := wordAtEnd(text[:at])
	return utf8.RuneCountInString(w) >= 3 && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 &&
		!strings.HasSuffix(strings.TrimSuffix(text[:at], w), "\\")
}

// afterPrefix passes over words such as "see" and "e.g.," before the first number, -1 if there
// are others.
func afterPrefix(text string, at, end int) int {
	for p := at; p < end; {
		if isASCIIDigit(text[p]) {
			return p
		}
		if n := longestOf(prefixPhrases, text[p:end]); n > 0 {
			p = skipBlanks(text, p+n, end)
			if p < end && text[p] == ',' {
				p = skipBlanks(text, p+1, end)
			}
			continue
		}
		n := strings.IndexByte(text[p:end], ' ')
		if n < 0 {
			return -1
		}
		w := strings.ToLower(strings.Trim(text[p:p+n], ",:"))
		if w != "ref." && w != "refs." && !prefixes[w] && !prefixes[strings.TrimRight(w, ".")] && !ands[w] {
			return -1
		}
		p += n + 1
	}
	return -1
}

// numberItems reads the numbers in text[start:end], with their locators.
func numberItems(text string, start, end int) ([]numberItem, bool) {
	var items []numberItem
	for p := start; ; {
		p = skipBlanks(text, p, end)
		item, to, ok := numberRange(text, p, end)
		if !ok {
			return nil, false
		}
		p = to
		if l, ok := parenthesisedLocator(text, p, end); ok {
			item.locator = l
			p = l.end
		}
		if l, ok := numberLocator(text, p, end); ok {
			item.locator = l
			p = l.end
		}
		p = skipBlanks(text, p, end)
		if p < end && text[p] == ',' && !startsNumber(text, p+1, end) {
			// Words behind the number: "[3, Theorem 2]".
			to := end
			if n := strings.IndexByte(text[p:end], ';'); n >= 0 {
				to = p + n
			}
			if r, _ := utf8.DecodeRuneInString(text[skipBlanks(text, p+1, end):end]); !unicode.IsLetter(r) {
				return nil, false
			}
			item.suffix = [2]int{p + 1, to}
			p = to
		}
		items = append(items, item)
		if p >= end {
			return items, true
		}
		if text[p] != ',' && text[p] != ';' {
			return nil, false
		}
		p++
	}
}

// numberLocator reads a locator with a term, ", p. 12", or behind a colon.
func numberLocator(text string, at, end int) (locator, bool) {
	if at >= end || text[at] != ',' && text[at] != ':' && text[at] != ' ' {
		return locator{}, false
	}
	l, ok := locatorAt(text, at, end, true)
	if !ok || l.term == [2]int{} && text[at] != ':' || l.term[0] > l.at[0] && startsNumber(text, skipBlanks(text, l.end, end), end) {
		return locator{}, false // "[3, 4 s. 208]" is of page 208 of the fourth, not of "4 s." of the third
	}
	l.beforeNumber(text, end)
	return l, true
}

// beforeNumber ends a locator before what is the number of another reference: in
// "3, p. 553, 7" a page cannot follow that is before the other, in "3, s. 5, 7, s. 9" another
// place follows, and in "3, s. 5,7" and "3:5,7" the comma is not that of pages.
func (l *locator) beforeNumber(text string, to int) {
	first := strings.IndexByte(text[l.at[0]:l.at[1]], ',')
	if first < 0 || l.end != l.at[1] {
		return
	}
	first += l.at[0]
	tight := l.term == [2]int{} || first+1 < l.at[1] && text[first+1] != ' '
	if tight || descends(text[l.at[0]:l.at[1]]) || followedByTerm(text, l.at[1], to) {
		l.at[1], l.end = first, first
	}
}

// descends reports whether of numbers with commas between one is less than the one before.
func descends(text string) bool {
	last := 0
	for _, part := range strings.Split(text, ",") {
		part = strings.TrimSpace(part)
		n, _ := number(part, 0, len(part))
		if n > 0 && n < last {
			return true
		}
		last = n
	}
	return false
}

// followedByTerm reports whether a place with a term stands behind a comma in text[at:to].
func followedByTerm(text string, at, to int) bool {
	for at < to && text[at] != ';' {
		if text[at] == ',' {
			if l, ok := locatorAt(text, at, to, true); ok && l.term[1] > at && l.term[0] < l.at[0] {
				return true
			}
		}
		at++
	}
	return false
}

// parenthesisedLocator reads the locator right behind a number, "3(p56)".
// Source: AMA Manual of Style, 11th edition, 3.6.
func parenthesisedLocator(text string, at, end int) (locator, bool) {
	if at >= end || text[at] != '(' {
		return locator{}, false
	}
	n := strings.IndexByte(text[at:min(end, at+60)], ')')
	if n < 0 {
		return locator{}, false
	}
	if l, ok := locatorAt(text, at+1, at+n, true); ok && l.term != [2]int{} && l.end == at+n {
		l.end = at + n + 1
		return l, true
	}
	// "(piv)": term and Roman number are one word.
	for i := at + 2; i < at+n && i < at+8; i++ {
		label, ok := locatorTerms[strings.ToLower(text[at+1:i])]
		if ok && utf8.RuneStart(text[i]) && placesAt(text, i, at+n, true) == at+n {
			return locator{at: [2]int{i, at + n}, term: [2]int{at + 1, i}, label: label, end: at + n + 1}, true
		}
	}
	return locator{}, false
}

// numberRange reads "3" or "3–5".
func numberRange(text string, at, end int) (numberItem, int, bool) {
	first, p := number(text, at, end)
	item := numberItem{first: first, last: first, at: [2]int{at, p}}
	if first == 0 {
		return item, at, false
	}
	q := skipBlanks(text, p, end)
	for _, dash := range [...]string{"-", "–", "—", "‐", "‑", "−", "⁻"} {
		if !strings.HasPrefix(text[q:end], dash) {
			continue
		}
		from := skipBlanks(text, q+len(dash), end)
		last, to := number(text, from, end)
		if last <= first || last-first >= mostOfRange {
			return item, at, false
		}
		item.last, item.at[1] = last, to
		return item, to, true
	}
	return item, p, true
}

// number reads the number of a reference, in digits or superscript digits. 0 and a
// year are none.
func number(text string, at, end int) (int, int) {
	n, digits := 0, 0
	p := at
	for p < end && digits < 5 {
		r, size := utf8.DecodeRuneInString(text[p:end])
		d, ok := markup.RaisedDigit(r)
		if r >= '0' && r <= '9' {
			d, ok = int(r-'0'), true
		}
		if !ok || digits == 0 && d == 0 {
			break
		}
		n = 10*n + d
		digits++
		p += size
	}
	if digits == 0 || digits > 4 || n >= 1400 && n < 2100 {
		return 0, at
	}
	return n, p
}

func skipBlanks(text string, at, end int) int {
	for at < end && text[at] == ' ' {
		at++
	}
	return at
}

// startsNumber reports whether a digit, raised or not, follows.
func startsNumber(text string, at, end int) bool {
	r, _ := utf8.DecodeRuneInString(text[skipBlanks(text, at, end):end])
	_, ok := markup.RaisedDigit(r)
	return ok || r >= '0' && r <= '9'
}

// raisedGroups returns the raised numbers of a block.
func raisedGroups(b *block) []numberGroup {
	var groups []numberGroup
	for i := 0; i < len(b.superscripts); {
		start, end := b.superscripts[i][0], b.superscripts[i][1]
		i++
		// "¹²,³(p5)": the comma and the locator are not raised.
		for {
			if l, ok := parenthesisedLocator(b.Text, end, len(b.Text)); ok {
				end = l.end
			}
			if i == len(b.superscripts) || b.superscripts[i][0] < end || !isNumberGlue(b.Text[end:b.superscripts[i][0]]) {
				break
			}
			end = b.superscripts[i][1]
			i++
		}
		for _, bracket := range [...]string{"[]", "()"} {
			if end-start > 2 && b.Text[start] == bracket[0] && b.Text[end-1] == bracket[1] {
				start, end = start+1, end-1
			}
		}
		if end-start > 1 && b.Text[end-1] == ')' && strings.IndexByte(b.Text[start:end], '(') < 0 {
			end-- // "3)", as Japanese journals have it
		}
		items, ok := numberItems(b.Text, start, end)
		if !ok || !raisedCites(b, start) || isIsotope(b.Text, start, end) || hasRaisedSign(b.Text, start, end) {
			continue
		}
		groups = append(groups, numberGroup{form: asSuperscript, start: start, end: end, items: items})
	}
	return withoutByline(b, groups)
}

func isNumberGlue(s string) bool {
	switch s {
	case "", ",", ", ", "–", "-", "−", "‐", "⁻", ";", "\u02D2", "⸴":
		return true
	}
	return false
}

// raisedCites reports whether a raised number may be a citation: no power of a
// number or unit, and no mark of an author's address in a line of names.
func raisedCites(b *block, at int) bool {
	if at == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(b.Text[:at])
	w := wordAtEnd(b.Text[:at])
	if unicode.IsDigit(before) && len(strings.TrimRight(w, "0123456789")) < 3 { // not that of a name: "TASMINH2"
		return w >= "1600" && isYearDigits(w) && len(w) == 4 && strings.HasSuffix(b.Text[:at-len(w)], " ") // nobody squares a year
	}
	if unicode.IsLetter(before) {
		if utf8.RuneCountInString(w) == 1 || units[w] || strings.ContainsAny(w, "0123456789_") {
			return false
		}
	}
	return isText(b.Text)
}

// isText reports whether a paragraph is long, ends as a sentence does, with or without a number behind
// it, or has more small words than others, as the beginning of one at the end of a page: no line of names.
func isText(s string) bool {
	const long = 200 // bytes
	return len(s) > long || endsSentence(strings.TrimRight(s, "0123456789,-–⁻¹²³⁰⁴⁵⁶⁷⁸⁹()")) || isMostlySmall(s)
}

// isMostlySmall reports whether more than half of at least eight words begin with a small letter.
func isMostlySmall(s string) bool {
	words, small := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		if isLower(w) {
			small++
		}
	}
	return words >= 8 && 2*small > words
}

// isIsotope reports whether a raised number goes before the sign of a chemical element, as in
// "^14^C", with nothing before it that it could be behind.
func isIsotope(text string, start, end int) bool {
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], "^"))
	before, size := utf8.DecodeLastRuneInString(strings.TrimRight(text[:start], "^"))
	return unicode.IsUpper(after) && (size == 0 || before == ' ' || before == '(' || before == '[' || isHyphen(before) || before == '–' || before == '/')
}

// hasRaisedSign reports whether a raised sign stands before or behind a raised number, as in the power of a unit and
// the charge of an ion: "cm⁻²", "Pb²⁺".
func hasRaisedSign(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return strings.ContainsRune("⁺⁻", before) || strings.ContainsRune("⁺⁻", after)
}

// units are what is squared and cubed.
var units = map[string]bool{
	"km": true, "cm": true, "mm": true, "dm": true, "nm": true, "µm": true, "μm": true, "ft": true, "in": true, "mi": true,
	"yd": true, "ha": true, "CO": true, "sin": true, "cos": true, "tan": true, "log": true,
}
