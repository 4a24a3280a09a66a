package check

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var linkFormMixed = &Rule{
	ID:       "link-form-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "some addresses stand in angle brackets and others do not",
	Doc: `Addresses stand in angle brackets throughout a list or nowhere. The form that fewer
entries have is reported.`,
	Bad: `## References

Booth, Ken. 1991. "Security." <https://press.un.org/booth.htm>.

Hough, Ken. 1992. "Security." <https://press.un.org/hough.htm>.

Kaldor, Ken. 1993. "Security." <https://press.un.org/kaldor.htm>.

Zwi, Anthony B. 2004. "Global Health." https://press.un.org/z.htm.
`,
	Good: `## References

Booth, Ken. 1991. "Security." <https://press.un.org/booth.htm>.

Hough, Ken. 1992. "Security." <https://press.un.org/hough.htm>.

Kaldor, Ken. 1993. "Security." <https://press.un.org/kaldor.htm>.

Zwi, Anthony B. 2004. "Global Health." <https://press.un.org/z.htm>.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var bare, angled []*printed
			for _, l := range list {
				start, _, ok := l.linkStart()
				switch {
				case !ok:
				case start > 0 && l.text[start-1] == '<':
					angled = append(angled, l)
				case start == 0 || isBlank(l.text[start-1]):
					bare = append(bare, l)
				}
			}
			first, ok := minority(len(bare), len(angled))
			if !ok {
				continue
			}
			wrong, message := angled, "the address stands in angle brackets, most of the list do not"
			if first {
				wrong, message = bare, "the address stands without angle brackets, most of the list have them"
			}
			for _, l := range wrong {
				start, end, _ := l.linkStart()
				span := l.span(start, end)
				f := p.reportReference(l.Listed, span, "%s", message)
				switch {
				case span.Len() != end-start:
				case first:
					f.Fixes = []Fix{{"put it in angle brackets", []Edit{{span, "<" + l.text[start:end] + ">"}}}}
				case end < len(l.text) && l.text[end] == '>':
					f.Fixes = []Fix{{"remove the brackets", []Edit{{citation.Span{Start: span.Start - 1, End: span.End + 1}, l.text[start:end]}}}}
				}
			}
		}
	},
}

var linkForm = sieve.MustCompile(`https?://[^\s<>"“”]+`)

// linkStart returns where the first address stands, without punctuation behind it.
func (q *printed) linkStart() (start, end int, ok bool) {
	m := linkForm.FindStringIndex(q.text)
	if m == nil {
		return 0, 0, false
	}
	link, _ := citation.TrimDOI(q.text[m[0]:m[1]])
	return m[0], m[0] + len(link), true
}
