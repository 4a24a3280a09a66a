package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
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
			f := p.reportReference(v.Listed, v.span(0, strings.IndexByte(v.text, ']')+1), "%s is [%s] here and [%s] in another entry", name, v.Label, v.other.Label)
			if v.shared {
				f.Message = fmt.Sprintf("[%s] is %s here and %s in another entry", v.Label, name, v.other.Reference.Author[0].Literal)
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

// makeOddLabels finds the first entry with each label that its organisation has less often
// than another one, or as often and later, and the first with each label that another
// organisation has too. Entries in a row that agree with each other count as one.
func (p *pass) makeOddLabels() []oddLabel {
	var odd []oddLabel
	for _, list := range p.lists() {
		if isDatedList(list) {
			continue
		}
		entries := map[string][]*printed{} // the first with each label of an organisation
		runs := map[[2]string]int{}        // of entries in a row, by organisation and label
		last := map[string]string{}        // label of an organisation
		var names []string
		for _, l := range list {
			if l.Label == "" || isNumber(l.Label) || len(l.Reference.Author) != 1 {
				continue
			}
			name, label := fold(l.Reference.Author[0].Literal), fold(l.Label)
			if name == "" || name == label {
				continue
			}
			if len(entries[name]) == 0 {
				names = append(names, name)
			}
			if last[name] == label {
				continue
			}
			last[name] = label
			if runs[[2]string{name, label}]++; runs[[2]string{name, label}] == 1 {
				entries[name] = append(entries[name], l)
			}
		}
		of := map[string]*printed{} // the first entry of the first organisation with a label
		for _, name := range names {
			usual := entries[name][0]
			for _, l := range entries[name] {
				if runs[[2]string{name, fold(l.Label)}] > runs[[2]string{name, fold(usual.Label)}] {
					usual = l
				}
			}
			for _, l := range entries[name] {
				switch first := of[fold(l.Label)]; {
				case l != usual:
					odd = append(odd, oddLabel{l, usual, false})
				case first != nil:
					odd = append(odd, oddLabel{l, first, true})
				default:
					of[fold(l.Label)] = l
				}
			}
		}
	}
	return odd
}

// datedLabel is a label of a name and a year: "Knu98", "WHO2010b".
var datedLabel = sieve.Late(`^\pL[\pL+*]*\d{2,4}[a-z]?$`)

// isDatedList reports whether most labels of a list are of names and years, so that each work
// has its own.
func isDatedList(list []*printed) bool {
	labels, dated := 0, 0
	for _, l := range list {
		if l.Label != "" {
			labels++
			if datedLabel.MatchString(l.Label) {
				dated++
			}
		}
	}
	return 2*dated > labels
}

// hasOddLabel reports whether the organisation that wrote a work has several labels: what
// comes of that, in any of its works, is no mistake of its own.
func (p *pass) hasOddLabel(l *citation.Listed) bool {
	return slices.ContainsFunc(p.oddLabels(), func(v oddLabel) bool {
		return !v.shared && len(l.Reference.Author) == 1 && fold(l.Reference.Author[0].Literal) == fold(v.Reference.Author[0].Literal)
	})
}
