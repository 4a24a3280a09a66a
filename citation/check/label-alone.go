package check

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var labelAlone = &Rule{
	ID:       "label-alone",
	Family:   List,
	Severity: citation.Info,
	Title:    "an entry has a label and no name behind it",
	Doc: `Entries that begin with a label in brackets, such as [UN], explain it by the name behind
it. This one has the label alone, and readers who do not know it are lost.`,
	Bad: `## References

[CHS] Commission on Human Security. 2003. *Human Security Now*. New York: CHS.

[EC] European Council. 2003. *European Security Strategy*. Brussels: EC.

[HRW]. 2001. *Child Soldiers*. New York: HRW.
`,
	Good: `## References

[CHS] Commission on Human Security. 2003. *Human Security Now*. New York: CHS.

[EC] European Council. 2003. *European Security Strategy*. Brussels: EC.

[HRW] Human Rights Watch. 2001. *Child Soldiers*. New York: HRW.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var alone []*printed
			named := 0
			for _, l := range list {
				m := bareLabel.FindStringSubmatchIndex(l.text)
				switch {
				case m != nil && !isNumber(l.text[m[2]:m[3]]):
					alone = append(alone, l)
				case l.Label != "" && !isNumber(l.Label) && len(l.Reference.Author) > 0:
					named++
				}
			}
			if named < 2 || len(alone) > named {
				continue
			}
			for _, l := range alone {
				m := bareLabel.FindStringSubmatchIndex(l.text)
				p.reportReference(l.Listed, l.span(m[0], m[3]+1), "the label stands without the name that it is short for")
			}
		}
	},
}

var bareLabel = sieve.MustCompile(`^\\?\[([\p{L}][\p{L}\d&/-]*)\\?\][.,]?\s+\(?(?:1[5-9]|20)\d\d`)
