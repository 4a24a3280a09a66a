package csl

import (
	"bytes"
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

// groups reports whether the style groups cites as it sorts them. By CSL 1.0.2,
// Cite Grouping, a delimiter of groups and collapsing do that; in citeproc-js
// collapsing only in the text, and the delimiter not where cites are numbered or
// tell their positions.
func (d *document) groups() bool {
	a := &d.style.citation
	return a.collapse != collapseNone && d.style.inText ||
		a.citeGroupDelimiter != "" && !a.usesNumber && !d.style.usesPosition
}

// groupUnsorted moves cites with the same names together, at the place of the
// first of them, in a style that sorts no citations. Source: CSL 1.0.2, Cite
// Grouping; citeproc-js leaves them where they are.
func (d *document) groupUnsorted(pieces []piece) []piece {
	a := &d.style.citation
	if len(a.sort) > 0 || !a.hasCiteGroup && a.collapse < collapseYear || len(pieces) < 2 {
		return pieces
	}
	grouped := make([]piece, 0, len(pieces))
	taken := make([]bool, len(pieces))
	for i := range pieces {
		if taken[i] {
			continue
		}
		grouped = append(grouped, pieces[i])
		for j := i + 1; j < len(pieces) && pieces[i].named; j++ {
			if !taken[j] && pieces[j].named && pieces[i].names == pieces[j].names {
				taken[j] = true
				grouped = append(grouped, pieces[j])
			}
		}
	}
	return grouped
}

// A groupedCite is a cite with what it is grouped by.
type groupedCite struct {
	clusterCite
	names []byte   // key of its names, nil for none
	first *keyList // keys of the first cite of its group
	place int      // of the cite when sorted by names
}

// groupCites sorts cites so that those with the same names are together, each
// group where its first cite belongs. Cites without names are a group, too.
// Source: CSL 1.0.2, Cite Grouping; citeproc-js, in which a group whose first cite
// has an empty key stands where the word "undefined" would.
func (d *document) groupCites(cites []clusterCite, byKeys func(x, y *clusterCite) int) {
	grouped := make([]groupedCite, len(cites))
	for i := range cites {
		grouped[i].clusterCite = cites[i]
		r := d.r
		r.item(cites[i].item, areaCitation)
		r.cite.position = positionSubsequent | positionNearNote
		r.begin()
		r.renderAll(d.style.citation.elements, "")
		if len(r.firstPeople) > 0 {
			grouped[i].names = d.collationKey(plainText(r.runs[r.firstNames.start:r.firstNames.end]))
		}
	}
	sign := 1
	if d.style.citation.sort[0].descending {
		sign = -1
	}
	slices.SortStableFunc(grouped, func(x, y groupedCite) int {
		switch {
		case x.names == nil && y.names == nil:
		case x.names == nil:
			return 1
		case y.names == nil:
			return -1
		default:
			if n := bytes.Compare(x.names, y.names); n != 0 {
				return sign * n
			}
		}
		return byKeys(&x.clusterCite, &y.clusterCite)
	})
	empty := d.collationKey("undefined")
	first := func(g *groupedCite) []byte {
		if key := d.key(g.first, 0); key != nil {
			return key
		}
		return empty
	}
	for i := range grouped {
		g := &grouped[i]
		g.place, g.first = i, g.keys
		if i > 0 && bytes.Equal(g.names, grouped[i-1].names) {
			g.first = grouped[i-1].first
		}
	}
	slices.SortStableFunc(grouped, func(x, y groupedCite) int {
		if n := bytes.Compare(first(&x), first(&y)); n != 0 {
			return sign * n
		}
		return sign * (x.place - y.place)
	})
	for i := range grouped {
		cites[i] = grouped[i].clusterCite
	}
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
		collapsed = a.collapse != collapseNone && !q.hasText && !q.hasOthers
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
	return labelled && after[0].number > 0 && !after[0].prefixed && last != nil && last.variable == citation.VarLocator && endsWithDigit(last.text)
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
	sameYear := p.years == q.years && q.years != ""
	lettered := p.cc.item.suffix > 0 && q.cc.item.suffix > 0
	alone := p.cc.cite.Locator == "" && q.cc.cite.Locator == "" && p.cc.cite.Suffix == ""
	suffixes := a.collapse >= collapseYearSuffix && a.addYearSuffix && sameYear && lettered && alone
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
		if q.prefixed {
			break
		}
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
