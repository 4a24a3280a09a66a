package check

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var etalList = &Rule{
	ID:       "etal-list",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "the list names more or fewer authors of a work than the style",
	Doc: `In the reference list Chicago 18 names up to six authors, and of more the first
three with "et al."; Chicago 17 names up to ten, and of more the first seven; APA 7
names up to twenty, and of more the first nineteen and the last.

An entry with "et al." after one or two names, in a list that names all people elsewhere,
is left to the rule etal-in-author-field. The rule needs a style and is silent without one.`,
	Bad: `It was disputed (Tian et al. 2024).

## References

Tian, Nan, et al. 2024. *Trends in Military Expenditure*. Stockholm: SIPRI.
`,
	Good: `It was disputed (Tian et al. 2024).

## References

Tian, Nan, Diego Lopes da Silva, Xiao Liang, and Lorenzo Scarazzato. 2024. *Trends in Military Expenditure*. Stockholm: SIPRI.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 17th and 18th editions, on the number of authors named in a reference list; Publication Manual of the American Psychological Association, 7th edition, on the same; MLA Handbook, 9th edition, on works by several authors",
	Since:  "0.1.0",
	check: func(p *pass) {
		most, first := 0, 0
		switch p.opt.Style {
		case Chicago18:
			most, first = 6, 3
		case Chicago17:
			most, first = 10, 7
		case APA7:
			most = 20
		case MLA9:
			most, first = 2, 1
		default:
			return
		}
		alone := p.loneNames()
		for _, l := range p.entries() {
			if l.Text == "" || len(l.Reference.Author) == 0 {
				continue
			}
			names, others := creators(l.Reference)
			span, ok := l.Field(citation.VarAuthor, -1)
			if !ok || len(names) == 0 || repeatedAuthor.MatchString(l.Text) { // "Et al.", "———."
				continue
			}
			switch {
			case !others && len(names) > most && !ellipsis.MatchString(p.text(l, span)):
				f := p.reportReference(l, span, "%d authors are named, and the style names at most %d", len(names), most)
				if first > 0 {
					f.Message += " or the first " + itoa(first) + " with et al."
				}
			case others && first > 0 && len(names) != first:
				if p.hasCutAuthors(l) || strings.Count(p.text(l, span), ",") > len(names)+1 {
					continue // reported by etal-in-author-field, or not read well
				}
				if len(names) == first-1 && (alone[names[0].Given] || slices.ContainsFunc(names, func(n citation.Name) bool { return alone[n.Family] })) {
					continue // "Suharto, Sukarno" may be two people, as may "Suharto, Ann Marsh, Sukarno"
				}
				p.reportReference(l, span, "et al. comes after %d names, and in this style after the first %d of more than %d", len(names), first, most)
			case others && first == 0:
				p.reportReference(l, span, "et al. stands in the list, and the style names up to %d authors", most)
			}
		}
	},
}

// loneNames returns the names of people of whom the list has no more than one word.
func (p *pass) loneNames() map[string]bool {
	alone := map[string]bool{}
	for _, l := range p.entries() {
		names, _ := creators(l.Reference)
		for _, n := range names {
			if n.Given == "" && n.Family != "" {
				alone[n.Family] = true
			} else if n.Literal != "" && !strings.ContainsAny(n.Literal, " .") {
				alone[n.Literal] = true
			}
		}
	}
	return alone
}

var ellipsis = sieve.Late(`…|\. ?\. ?\.`)

// text returns the bytes of a reference's file in a span.
func (p *pass) text(l *citation.Listed, span citation.Span) string {
	src := p.file(l).src
	if span.Start < 0 || span.End > len(src) || span.Start > span.End {
		return ""
	}
	return string(src[span.Start:span.End])
}
