package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
)

// findYear finds the year that the authors end at. It returns where they end
// and where the text after the year begins, -1 when there is no such year.
func (p *parse) findYear(start int) (namesEnd, body int) {
	limit := len(p.s)
	limit = min(limit, p.nextBlock(start+1))
	var none []int
	if mayHaveNoYear(p.s[start:limit]) {
		none = noYear.FindStringSubmatchIndex(p.s[start:limit])
	}
	if none != nil && (none[0] == 0 || !p.readsAsHead(p.s[start:start+none[0]])) {
		none = nil
	}
	titled := 0 // where a span of years ends
	for _, tok := range p.Tokens {
		i := tok.Clean
		if none != nil && i > start+none[0] {
			break // a year of the title
		}
		if i < start || i >= limit || tok.Kind != tokens.Number || !p.isYearAt(i, i+tok.End-tok.Start) {
			continue
		}
		if m := yearsForm.FindStringIndex(p.s[i:]); m != nil && p.laterYear(i+m[1]) && !(i > 0 && originalYear.MatchString(p.s[i-1:])) {
			titled = i + m[1] // the years that the title names
		}
		if i < titled {
			continue
		}
		if names, end, ok := p.dayHead(start, i); ok {
			return names, end
		}
		before := strings.TrimRight(p.s[start:i], " ([")
		if before == "" && start == 0 || !p.readsAsHead(before) {
			continue
		}
		if end, ok := p.year(start+len(before), i); ok {
			return start + len(before), end
		}
	}
	if m := none; m != nil {
		word, end := start+max(m[2], m[4]), start+max(m[3], m[5])
		p.mark(citation.VarIssued, tokens.Whole, word, end, 0.9)
		rest := p.s[end:]
		return start + m[0], end + len(rest) - len(strings.TrimLeft(rest, "),. "))
	}
	return 0, -1
}

// dayHead reads the day of a newspaper or a site that stands behind the authors between full stops, and whose year is
// at a place: "United Nations. 4 May 2018. “Peat.”" It returns where the authors end and the text behind it begins.
func (p *parse) dayHead(start, year int) (names, body int, ok bool) {
	for _, d := range p.dates {
		if d.Start <= start || d.Start >= year || d.End < year || !d.Has(tokens.DayPart) {
			continue
		}
		head := strings.TrimRight(p.s[start:d.Start], " ")
		if strings.HasSuffix(head, ".") && strings.HasPrefix(p.s[d.End:], ". ") && p.readsAsHead(head) {
			p.date(citation.VarIssued, d)
			return start + len(head), d.End + len(". "), true
		}
	}
	return 0, 0, false
}

// mayHaveNoYear reports whether a word stands in a text that begins as one of
// noYear does, behind what goes before such. It spares the slower search with
// the expression.
func mayHaveNoYear(s string) bool {
	for i := range len(s) {
		if i > 0 && s[i-1] != '(' && !layout.IsSpace(rune(s[i-1])) {
			continue
		}
		c := s[i]
		if c >= utf8.RuneSelf || strings.IndexByte("befinostuyz", c) >= 0 {
			return true
		}
		if strings.IndexByte("BEFINOSTUYZ", c) >= 0 && (i < 2 || s[i-1] == '(' || s[i-2] == '.' || s[i-2] == ',') {
			return true
		}
	}
	return false
}

// isYearAt reports whether a number is a year. One that is earlier than any
// printed book, a misprint as a rule, is one when it stands in brackets.
func (p *parse) isYearAt(start, end int) bool {
	return tokens.IsYear(p.s[start:end]) || end-start == 4 && p.s[start] == '1' && start > 0 && p.bracketed(start-1, end)
}

// year marks the year, its letter, and the date that may follow it in the same
// brackets, when one stands from offset at on. It returns where the text after
// it begins.
func (p *parse) year(from, at int) (int, bool) {
	for from < at && !strings.HasPrefix(strings.TrimLeft(p.s[from:], " ,."), "(") && !strings.HasPrefix(strings.TrimLeft(p.s[from:], " ,."), "[") {
		from = at
	}
	if m := originalYear.FindStringSubmatchIndex(p.s[from:]); m != nil {
		p.mark(citation.VarOriginalDate, tokens.YearPart, from+m[2], from+m[3], 0.9)
		from += m[4]
		at = from
	}
	if m := originalUndated.FindStringSubmatchIndex(p.s[from:]); m != nil {
		p.mark(citation.VarOriginalDate, tokens.YearPart, from+m[2], from+m[3], 0.9)
		p.mark(citation.VarIssued, tokens.Whole, from+m[4], from+m[5], 0.9)
		return from + m[1], true
	}
	m := yearForm.FindStringSubmatchIndex(p.s[from:])
	if m == nil {
		return 0, false
	}
	group := func(name string) (int, int, bool) {
		g := yearForm.SubexpIndex(name)
		return from + m[2*g], from + m[2*g+1], m[2*g] >= 0
	}
	end := from + m[1]
	opened := strings.ContainsAny(p.s[from:end], "([") && !strings.ContainsAny(p.s[at:end], ")]")
	after, afterEnd, _ := group("after")
	if opened {
		// "(2015, April 10)": the bracket may hold a whole date, and nothing else.
		inner := strings.IndexAny(p.s[at:], ")]")
		if inner < 0 || inner > 60 {
			return 0, false
		}
		if d := tokens.FindDates(p.s[at : at+inner]); len(d) == 0 && strings.TrimSpace(p.s[after:at+inner]) != "" {
			return 0, false
		}
		end = at + inner + 1
	} else if after < afterEnd && layout.IsSpace(rune(p.s[after])) {
		return 0, false // "Smith 2010 Title" has no mark at all after the year
	}
	v := citation.VarIssued
	if a, b, ok := group("circa"); ok {
		p.mark(v, tokens.CircaPart, a, b, 0.9)
	}
	a, b, _ := group("year")
	p.mark(v, tokens.YearPart, a, b, 0.99)
	if a, b, ok := group("letter"); ok {
		p.mark(citation.VarYearSuffix, tokens.Whole, a, b, 0.98)
	}
	if a, b, ok := group("end"); ok {
		p.mark(v, tokens.EndYearPart, a, b, 0.95)
	}
	if a, b, ok := group("orig"); ok {
		p.mark(citation.VarOriginalDate, tokens.YearPart, a, b, 0.9)
	}
	for _, d := range p.dates {
		if d.Start >= a && d.End <= end {
			p.date(v, d)
		}
	}
	return end, true
}
