package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var labelVariant = &Rule{
	ID:       "label-variant",
	Family:   List,
	Severity: citation.Warning,
	Title:    "an organisation has two labels, or a label stands for two organisations",
	Doc: `A label such as [UN] stands for one organisation throughout, or readers who come from the
text with the label look in the wrong place.`,
	Bad: `## References

[CHS] Commission on Human Security. 2003. *Human Security Now*. New York: CHS.

[MFAJ] Ministry of Foreign Affairs of Japan. 1999. *Diplomatic Bluebook*. Tokyo: MFAJ.

[MOFA] Ministry of Foreign Affairs of Japan. 2004. *Ministerial Meeting*. Tokyo: MOFA.
`,
	Good: `## References

[CHS] Commission on Human Security. 2003. *Human Security Now*. New York: CHS.

[MFAJ] Ministry of Foreign Affairs of Japan. 1999. *Diplomatic Bluebook*. Tokyo: MFAJ.

[MFAJ] Ministry of Foreign Affairs of Japan. 2004. *Ministerial Meeting*. Tokyo: MFAJ.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			byName, byLabel := map[string]*printed{}, map[string]*printed{}
			for _, l := range list {
				if l.Label == "" || isNumber(l.Label) || len(l.Reference.Author) != 1 {
					continue
				}
				name, label := fold(l.Reference.Author[0].Literal), fold(l.Label)
				if name == "" || name == label {
					continue
				}
				other, what := byName[name], "has another label in another entry"
				if other == nil || fold(other.Label) == label {
					other, what = byLabel[label], "is the label of another organisation too"
					if other == nil || fold(other.Reference.Author[0].Literal) == name {
						if byName[name] == nil {
							byName[name] = l
						}
						byLabel[label] = l
						continue
					}
				}
				end := strings.IndexByte(l.text, ']') + 1
				f := p.reportReference(l.Listed, l.span(0, end), "%s %s", l.Reference.Author[0].Literal, what)
				if strings.HasPrefix(what, "is the label") {
					f.Message = l.Label + " " + what
				} else {
					byName[name] = l // one finding for entries in a row
				}
				f.References = append(f.References, other.Reference.ID)
				p.relateReference(f, other.Listed, citation.Span{}, "the other entry")
				byLabel[label] = l
			}
		}
	},
}
