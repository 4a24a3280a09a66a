package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var locatorOutsidePages = &Rule{
	ID:       "locator-outside-pages",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a page is cited that is not among the pages of the work",
	Doc: `The list says on which pages an article or a chapter stands, and the citation names
a page that is not one of them. The page or the range is wrong, or another work is
meant.

Ranges may be abbreviated ("231–35"). The rule is silent on works whose pages are
one page, which may be the first or the number of an article; on pages that cannot
be compared, such as a roman and an arabic one; on numbers from 1500 to 2099, which
may be years; where the range in the list cannot be right itself; where an entry may
be two, of which the pages are those of one; and on numbers that are cited out of
order, which may mean another work. Of two chapters with the same pages it tells
which has those of the other.`,
	Bad: `It was disputed (Axworthy 2001, 6).

## References

Axworthy, Lloyd. 2001. "Introduction." *International Journal* 52 (2): 231–235.
`,
	Good: `It was disputed (Axworthy 2001, 232).

## References

Axworthy, Lloyd. 2001. "Introduction." *International Journal* 52 (2): 231–235.
`,
	Source: "The Chicago Manual of Style, 18th edition, on page numbers in text citations and in references to articles and chapters",
	Since:  "0.1.0",
	check: func(p *pass) {
		const otherWork = citation.DiffersInYear | citation.DiffersInCoauthors | citation.DiffersInOrder | citation.SuffixUnknown | citation.DiffersInInitial
		listed := map[*citation.Listed]citation.Pages{}
		pagesOf := func(l *citation.Listed) citation.Pages {
			pages, ok := listed[l]
			if !ok {
				pages = pagesInList(l)
				listed[l] = pages
			}
			return pages
		}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			l := p.byID[c.ID]
			if in.System == citation.AuthorPage && c.Narrative && c.Confidence < 0.7 {
				return // a page without a name in its sentence, which may be of another work than the last
			}
			if l == nil || c.Locator == "" || c.Label != "" && c.Label != "page" || len(c.Candidates) > 1 {
				return
			}
			if c.Differs&otherWork != 0 && (c.Differs != citation.DiffersInCoauthors || !p.isCut(c)) {
				return
			}
			pages := pagesOf(l)
			if len(pages) == 0 {
				return
			}
			for i, cited := range citation.ParsePages(c.Locator) {
				if i > 0 && in.System == citation.Numeric {
					break // "(16, p. 23, 28)" may cite the work 28
				}
				if !outside(cited, pages) || isYearLike(cited) || p.isTwo(l) || p.isOfSecond(c) || p.isSwapped(c) {
					continue
				}
				f := p.report(c.LocatorSpan, "%s is not among the pages of the work, which are %s", cited.String(), pages.Expand().String())
				if c.LocatorSpan.Len() == 0 {
					f = p.report(c.Span, "%s is not among the pages of the work, which are %s", cited.String(), pages.Expand().String())
				}
				f.References = []string{c.ID}
				span, _ := l.Field(citation.VarPage, -1)
				p.relateReference(f, l, span, "the pages in the list")
				return
			}
		})
	},
}

// pagesInList returns the pages of a work that is part of another, as the list
// has them: those after "pp." or its like if it has such, else those that were
// read as pages. They are nil where they are not ranges that can be compared.
func pagesInList(l *citation.Listed) citation.Pages {
	pages := citation.ParsePages(string(l.Reference.Page))
	pagesAt := func(m []int) citation.Pages {
		return citation.Pages{{First: l.Text[m[2]:m[3]], Last: l.Text[m[4]:m[5]]}}
	}
	marked := markedPages.FindAllStringSubmatchIndex(l.Text, 2)
	var after [][]int
	if len(pages) == 0 && len(marked) == 0 {
		after = volumePages.FindAllStringSubmatchIndex(l.Text, 2)
	}
	switch {
	case len(marked) == 1:
		pages = pagesAt(marked[0])
	case len(after) == 1:
		pages = pagesAt(after[0])
	case len(marked) > 1, l.Text != "" && !sureOf(&printed{Listed: l}, citation.VarPage):
		return nil
	}
	for _, r := range pages {
		first, last, ok := r.Numbers()
		if !ok || !r.IsRange() || last < first || isYearLike(r) {
			return nil
		}
	}
	return pages
}

var markedPages = sieve.MustCompile(`(?:^|[\s,(])(?:pp?|str|ss?|S|pág|págs|стр|с)\.?[\s\x{a0}]?(\d{1,5})\s?[-‐‑–]\s?(\d{1,5})\b`)

// volumePages are pages after the volume: "57:174–190", "52(1), 92–115", "History
// 38, 811–837".
var volumePages = sieve.MustCompile(`(?:[\d)]:|\p{L}\s\d{1,4},|\d\([\d/–-]+\),)\s?(\d{1,5})[-‐‑–](\d{1,5})(?:[.,;\s]|$)`)

// isYearLike reports whether a range or page may be a year, such as one in a
// title.
func isYearLike(r citation.PageRange) bool {
	first, last, ok := r.Numbers()
	return ok && first >= 1500 && last < 2100
}

// outside reports whether pages that are cited can be compared with those of a
// work and an end of them lies outside.
func outside(cited citation.PageRange, pages citation.Pages) bool {
	first, last, ok := cited.Numbers()
	if !ok {
		return false
	}
	in := func(n int) bool {
		for _, r := range pages {
			from, to, _ := r.Numbers()
			if pageForm(r.First) != pageForm(cited.First) {
				return true // not comparable
			}
			if from <= n && n <= to {
				return true
			}
		}
		return false
	}
	return !in(first) || !in(last)
}

// pageForm returns what a page has beside its number, so that roman numerals and
// pages with letters are told apart.
func pageForm(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return "roman"
	}
	return strings.TrimRight(s, "0123456789")
}
