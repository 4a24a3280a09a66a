package check

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

var threeEmDashUse = &Rule{
	ID:       "three-em-dash-use",
	Family:   List,
	Severity: citation.Info,
	Title:    "a dash stands for repeated authors",
	Doc: `The 18th edition of the Chicago manual and the APA repeat the names in every entry; the
17th edition and the MLA have a three-em dash or three hyphens in their place. Without a style a list is held to its
own habit: where some entries repeat names that others replace by a dash, the form that
fewer have is reported.

A dash cannot be found by a search for the name, and is wrong as soon as an entry is moved.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Axworthy, Lloyd. 2001. "Introduction." *International Journal* 56 (1): 1-13.

Axworthy, Lloyd. 2002. "Conclusion." *International Journal* 57 (1): 1-13.

Axworthy, Lloyd. 2003. "Afterword." *International Journal* 58 (1): 1-13.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

———. 2005. "Beyond Critical Security." *International Relations* 12 (1): 2-19.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Axworthy, Lloyd. 2001. "Introduction." *International Journal* 56 (1): 1-13.

Axworthy, Lloyd. 2002. "Conclusion." *International Journal* 57 (1): 1-13.

Axworthy, Lloyd. 2003. "Afterword." *International Journal* 58 (1): 1-13.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Booth, Ken. 2005. "Beyond Critical Security." *International Relations* 12 (1): 2-19.
`,
	Source: "The Chicago Manual of Style, 17th and 18th editions, on the 3-em dash; MLA Handbook, 9th edition, on several works by one author",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var dashes, repeated []*printed
			for i, l := range list {
				start, end, ok := l.field(citation.VarAuthor, -1, "repeat")
				if ok && end > 0 && (start == 0 || strings.HasSuffix(strings.TrimSpace(l.text[:start]), "-->")) {
					dashes = append(dashes, l)
				} else if i > 0 && sameAuthors(list[i-1].Reference, l.Reference) && !p.isTwice(l) {
					repeated = append(repeated, l)
				}
			}
			switch p.opt.Style {
			case Chicago18, APA7:
				repeated = nil
			case Chicago17, MLA9:
				if len(dashes) > 0 {
					dashes = nil
				} else {
					continue
				}
			default:
				first, ok := minority(len(dashes), len(repeated))
				switch {
				case !ok:
					continue
				case first:
					repeated = nil
				default:
					dashes = nil
				}
			}
			for _, l := range dashes {
				start, end, _ := l.field(citation.VarAuthor, -1, "repeat")
				p.reportReference(l.Listed, l.span(start, end), "a dash stands for the names, which are to be repeated")
			}
			for _, l := range repeated {
				p.reportReference(l.Listed, l.leadSpan(), "the names are repeated where other entries have a dash")
			}
		}
	},
}

func sameAuthors(r, s *citation.Reference) bool {
	return len(r.Author) > 0 && slices.Equal(r.Author, s.Author)
}
