package check

import (
	"slices"
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
		for _, v := range p.oddLabels() {
			name := v.Reference.Author[0].Literal
			f := p.reportReference(v.Listed, v.span(0, strings.IndexByte(v.text, ']')+1), "%s has another label in another entry", name)
			if v.shared {
				f.Message = v.Label + " is the label of another organisation too"
			}
			f.References = append(f.References, v.other.Reference.ID)
			p.relateReference(f, v.other.Listed, citation.Span{}, "the other entry")
		}
	},
}

// An oddLabel is an entry whose label is at odds with that of another one.
type oddLabel struct {
	*printed
	other  *printed
	shared bool // both have one label, and two organisations
}

// makeOddLabels finds the entries with a label at odds with one before. Of entries in
// a row that agree with each other the first is one.
func (p *pass) makeOddLabels() []oddLabel {
	var odd []oddLabel
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
			named, labelled := byName[name], byLabel[label]
			switch {
			case named != nil && fold(named.Label) != label:
				odd = append(odd, oddLabel{l, named, false})
				byName[name] = l
			case labelled != nil && fold(labelled.Reference.Author[0].Literal) != name:
				odd = append(odd, oddLabel{l, labelled, true})
			case named == nil:
				byName[name] = l
			}
			byLabel[label] = l
		}
	}
	return odd
}

// hasOddLabel reports whether the organisation that wrote a work has several labels: what
// comes of that, in any of its works, is no mistake of its own.
func (p *pass) hasOddLabel(l *citation.Listed) bool {
	return slices.ContainsFunc(p.oddLabels(), func(v oddLabel) bool {
		return !v.shared && len(l.Reference.Author) == 1 && fold(l.Reference.Author[0].Literal) == fold(v.Reference.Author[0].Literal)
	})
}
