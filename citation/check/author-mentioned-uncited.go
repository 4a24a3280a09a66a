package check

import (
	"sort"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var authorMentionedUncited = &Rule{
	ID:       "author-mentioned-uncited",
	Family:   Agreement,
	Severity: citation.Info,
	Off:      true,
	Title:    "an author of the list is named in a paragraph that does not cite them",
	Doc: `A sentence that reports what an author says needs a citation. The rule looks for the
surnames of first authors in paragraphs without a citation of any of their works,
and reports the first in each.

It is off, as surnames are also words and other people's names.`,
	Bad: `Barber argues that democracy has to be strong.

It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `Barber (1984) argues that democracy has to be strong.

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on when to cite in the text",
	Since:  "0.1.0",
	check: func(p *pass) {
		authors := map[string]string{} // surname: the folded one
		for _, l := range p.References {
			if names, _ := creators(l.Reference); len(names) > 0 && len(names[0].Family) >= 4 && hasUpper(names[0].Family) {
				authors[names[0].Family] = firstKey(l.Reference)
			}
		}
		if len(authors) == 0 {
			return
		}
		for _, par := range p.paragraphs() {
			var cited map[string]bool
			said := map[string]bool{}
			text := p.source(par)
			for _, m := range capitalised.FindAllStringIndex(text, -1) {
				key, ok := authors[text[m[0]:m[1]]]
				if !ok || said[key] {
					continue
				}
				if cited == nil {
					cited = p.citedIn(par)
				}
				if said[key] = true; !cited[key] {
					p.report(citation.Span{Start: par.Start + m[0], End: par.Start + m[1]}, "%s is named and not cited in this paragraph", text[m[0]:m[1]]).Confidence = 0.4
				}
			}
		}
	},
}

var (
	capitalised = sieve.Late(`\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*`)
	blankLines  = sieve.Late(`\r?\n[ \t]*(?:\r?\n[ \t]*)+`)
)

// paragraphs returns the stretches between blank lines that are not in a
// reference list.
func (p *pass) paragraphs() []citation.Span {
	var pars []citation.Span
	add := func(start, end int) {
		for _, l := range p.Lists {
			if start < l.End && l.Start < end {
				return
			}
		}
		if start < end && !strings.HasPrefix(strings.TrimSpace(p.source(citation.Span{Start: start, End: end})), "#") {
			pars = append(pars, citation.Span{Start: start, End: end})
		}
	}
	at := 0
	for _, m := range blankLines.Regexp().FindAllIndex(p.Source, -1) {
		add(at, m[0])
		at = m[1]
	}
	add(at, len(p.Source))
	return pars
}

// citedIn returns the folded first authors that are cited in a stretch of the
// text.
func (p *pass) citedIn(par citation.Span) map[string]bool {
	cited := map[string]bool{}
	i := sort.Search(len(p.Citations), func(i int) bool { return p.Citations[i].Span.End > par.Start })
	for ; i < len(p.Citations) && p.Citations[i].Span.Start < par.End; i++ {
		for j := range p.Citations[i].Cites {
			for _, l := range p.listedOf(meant(&p.Citations[i].Cites[j])) {
				cited[firstKey(l.Reference)] = true
			}
		}
	}
	return cited
}
