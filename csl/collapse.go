package csl

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// A collapse is a value of the attribute collapse.
type collapse uint8

const (
	collapseNone collapse = iota
	collapseCitationNumber
	collapseYear
	collapseYearSuffix
	collapseYearSuffixRanged
)

// groups reports whether the style groups cites.
func (d *document) groups() bool {
	return d.style.citation.hasCiteGroup || d.style.citation.collapse >= collapseYear
}

// isLike reports whether two cites are of one group: they have the same names,
// or both have none. The second counts where cites are sorted, as in citeproc-js.
func (p *piece) isLike(q *piece) bool {
	return p.named == q.named && (!p.named || p.names == q.names)
}

// groupCites moves cites with the same names together, at the place of the
// first of them. Source: CSL 1.0.2, Cite Grouping.
func (d *document) groupCites(pieces []piece) []piece {
	if !d.groups() || len(pieces) < 2 {
		return pieces
	}
	sorted := len(d.style.citation.sort) > 0
	grouped := make([]piece, 0, len(pieces))
	taken := make([]bool, len(pieces))
	for i := range pieces {
		if taken[i] {
			continue
		}
		group := len(grouped)
		grouped = append(grouped, pieces[i])
		for j := i + 1; j < len(pieces) && (pieces[i].named || sorted); j++ {
			if !taken[j] && pieces[i].isLike(&pieces[j]) {
				taken[j] = true
				grouped = append(grouped, pieces[j])
			}
		}
		slices.SortStableFunc(grouped[group:], func(p, q piece) int {
			if sorted {
				if n := d.compareKeys(p.cc.keys, q.cc.keys); n != 0 {
					return n
				}
			}
			return d.compareLetters(p.cc, q.cc)
		})
	}
	return grouped
}

// collapse leaves out of each cite what it has in common with the one before,
// and gives each its delimiter. Source: CSL 1.0.2, Cite Collapsing; citeproc-js,
// which takes a cite for collapsed unless it renders names or a text variable.
func (d *document) collapse(pieces []piece) {
	a := &d.style.citation
	named := (*piece)(nil) // the last one with names
	grouped := false       // it has those of the one with names before
	collapsed := false
	for i := range pieces {
		q := &pieces[i]
		q.delimiter = a.delimiter
		before := collapsed
		collapsed = a.collapse != collapseNone && !q.hasText
		same := q.named && named != nil && q.names == named.names
		if q.named {
			collapsed = collapsed && same
			named, grouped = q, same && a.hasCiteGroup
		}
		if i == 0 {
			continue
		}
		p := &pieces[i-1]
		if a.collapse >= collapseYear && (same || q.dateOnly && p.dateOnly && q.names == "" && p.names == "") {
			d.collapseCite(p, q)
		}
		switch {
		case q.hasYear && a.hasYearSuffixDelim:
			q.delimiter = a.yearSuffixDelimiter
		case q.hasYear && a.hasCiteGroup:
			q.delimiter = a.citeGroupDelimiter
		case q.hasYear:
		case a.hasAfterCollapse && (p.cc.cite.Locator != "" && !p.goesOn(pieces[i:]) || !collapsed && (before || a.collapse != collapseYearSuffix)):
			q.delimiter = a.afterCollapse
		case grouped:
			q.delimiter = a.citeGroupDelimiter
		case a.hasAfterCollapse:
		case collapsed && d.style.inText && !a.usesNumber:
			q.delimiter = ", "
		}
	}
}

// goesOn reports whether a cite that ends in a locator is in one list with those
// after it: there is a label before the locator, whose last number the number of
// the next cite follows, or a range of them. Source: citeproc-js, which sees
// numbers in a row.
func (p *piece) goesOn(after []piece) bool {
	for i := 1; i < len(after) && after[i].number > 0; i++ {
		if after[i].number != after[i-1].number+1 {
			return false
		}
	}
	labelled := false
	for i := range p.runs {
		labelled = labelled || p.runs[i].flags&termRun != 0
	}
	last := lastText(p.runs)
	return labelled && after[0].number > 0 && last != nil && last.variable == citation.VarLocator && endsWithDigit(last.text)
}

// lastText returns the last text in runs, nil for none.
func lastText(runs []run) *run {
	for i := len(runs) - 1; i >= 0; i-- {
		if runs[i].kind == textRun && runs[i].text != "" {
			return &runs[i]
		}
	}
	return nil
}

// collapseCite leaves the names out of a cite, and the year too where that is
// the same.
func (d *document) collapseCite(p, q *piece) {
	a := &d.style.citation
	names, years := q.names, q.years
	suffixes := a.collapse >= collapseYearSuffix && a.addYearSuffix &&
		p.years == q.years && q.years != "" && p.cc.item.suffix > 0 && q.cc.item.suffix > 0 &&
		p.cc.cite.Locator == "" && q.cc.cite.Locator == "" && p.cc.cite.Suffix == ""
	*q = d.renderCite(q.cc, true, suffixes)
	q.names, q.years, q.hasNames, q.hasYear = names, years, true, suffixes
	q.delimiter = a.delimiter
	if !suffixes {
		q.letterOnly = 0
	}
	if a.collapse == collapseYearSuffixRanged && suffixes && !p.hasYear {
		p.letterOnly = p.cc.item.suffix // a range may begin with it
	}
}

// rangeEnd returns the last of the pieces from i on that make one range of
// numbers or letters.
func rangeEnd(pieces []piece, i int) int {
	last := i
	for j := i + 1; j < len(pieces); j++ {
		p, q := &pieces[j-1], &pieces[j]
		if p.number > 0 && q.number == p.number+1 && p.ranged && q.ranged ||
			p.letterOnly > 0 && q.hasYear && q.letterOnly == p.letterOnly+1 && p.ranged && q.ranged {
			last = j
			continue
		}
		break
	}
	return last
}

// rangeMark returns what stands between the ends of a collapsed range.
// Source: CSL 1.0.2, Range Delimiters.
func (d *document) rangeMark() string {
	if s := d.locale.term(termCitationRangeDelimiter, formLong, false); s != "" {
		return s
	}
	return "–"
}
