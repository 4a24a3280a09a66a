package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var needsReformat = &Rule{
	ID:       "needs-reformat",
	Family:   List,
	Severity: citation.Info,
	Title:    "an entry is not printed as its style prints it",
	Doc: `What was read from an entry gives another text when it is formatted in the style of the
manuscript. Fields may stand in another order, or a mark between them is another.

Markup, the forms of quotation marks and dashes, and brackets around addresses do not count.
Entries that were not read whole are not compared, since what was not read would be
missing. The rule runs only where the program that checks has a formatter.`,
	Bad: `## References

Booth, Ken. "Security and Emancipation," *Review of International Studies* 17.4 (1991): 313-326.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Source: "The Chicago Manual of Style, 18th edition, on reference lists",
	Since:  "0.1.0",
	check: func(p *pass) {
		if p.opt.Format == nil {
			return
		}
		p.eachPrinted(func(l *printed) {
			if !l.isSureButForParticles() || len(l.Remainder()) > 0 || l.Reference.Type == citation.Document {
				return
			}
			want, err := p.opt.Format(l.Reference)
			if err != nil || want == "" || plainEntry(want) == plainEntry(l.Text) {
				return
			}
			p.reportReference(l.Listed, citation.Span{}, "the style prints the entry so: %s", strings.Join(strings.Fields(want), " ")).Confidence = l.Confidence
		})
	},
}

// isSureButForParticles reports whether an entry was read with some confidence; how sure
// the particle of a name is does not count, as either part of it is printed alike.
func (q *printed) isSureButForParticles() bool {
	if q.Confidence >= unlikely {
		return true
	}
	doubtful := false
	for _, s := range q.Segments {
		if s.Role == citation.Field && s.Confidence < unlikely {
			if !strings.HasSuffix(s.Part, "dropping-particle") {
				return false
			}
			doubtful = true
		}
	}
	return doubtful
}

var (
	entryLabel = sieve.Late(`^\\?\[[^\]]*\\?\]\.?\s*`)
	entryMarks = strings.NewReplacer("*", "", "_", "", "<", "", ">", "", "\\", "", "“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'", "–", "-", "‐", "-", "—", "-", "\u00a0", " ")
)

// plainEntry returns an entry without what does not count in comparing it.
func plainEntry(s string) string {
	s = entryLabel.ReplaceAllString(strings.TrimSpace(s), "")
	return strings.TrimRight(strings.Join(strings.Fields(entryMarks.Replace(s)), " "), ".")
}
