package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var etalInAuthorField = &Rule{
	ID:       "etal-in-author-field",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "an entry says \"et al.\" where the list names everybody",
	Doc: `The list of references is where all authors and editors of a work are named. An entry
with "et al." after one or two names, in a list that names four people and more elsewhere,
leaves out people whom the list should name.

Manuals that have "et al." in the list want it behind a number of names, or in all
entries of many authors. So an entry that names three people or more is not reported,
nor is a list in which many entries have "et al.". Some manuals shorten the names of
the editors of a book alone: for editors and translators this is an info.`,
	Bad: `## References


Axworthy, Lloyd, Knut Vollebæk, Stein Kuhnle, and Sorpong Peou. 2014. "Introduction." *Asian Journal of Peacebuilding* 2 (2): 143-149.

Mahmud, Hasan, et al. 2008. "Human Security or National Security." *Journal of Politics and Law* 1 (4): 67-72.

Tian, Nan, Diego Lopes da Silva, Xiaodon Liang, and Lora Scarazzato. 2024. *Trends in World Military Expenditure*. Stockholm: SIPRI.

Zwi, Anthony, Ken Booth, Roland Paris, and Mary Kaldor. 2004. *Human Security and Global Health*. London: Routledge.
`,
	Good: `## References


Axworthy, Lloyd, Knut Vollebæk, Stein Kuhnle, and Sorpong Peou. 2014. "Introduction." *Asian Journal of Peacebuilding* 2 (2): 143-149.

Mahmud, Hasan, Muhammad Mahbub Quaisar, Abdus Sabur, and Sharmin Tabanna. 2008. "Human Security or National Security." *Journal of Politics and Law* 1 (4): 67-72.

Tian, Nan, Diego Lopes da Silva, Xiaodon Liang, and Lora Scarazzato. 2024. *Trends in World Military Expenditure*. Stockholm: SIPRI.

Zwi, Anthony, Ken Booth, Roland Paris, and Mary Kaldor. 2004. *Human Security and Global Health*. London: Routledge.
`,
	Source: "The Chicago Manual of Style, 18th edition, on works by more than two authors",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			whole := 0 // lists of names with four and more
			type place struct {
				l *printed
				v citation.Variable
				n int
			}
			var cut []place
			for _, l := range list {
				for _, v := range people {
					if v == citation.VarAuthor && p.opt.Style != AnyStyle {
						continue // etal-list knows how many the style names
					}
					names := l.Reference.Names(v)
					switch n := len(names); {
					case n > 1 && n <= 3 && names[n-1].IsOthers():
						cut = append(cut, place{l, v, n - 1})
					case n >= 4 && !names[n-1].IsOthers():
						whole++
					}
				}
			}
			if whole < 3 || 3*len(cut) > whole {
				continue
			}
			for _, at := range cut {
				first, _, _ := at.l.field(at.v, 0, "")
				// Many commas are more names than have been read.
				if start, end, ok := at.l.field(at.v, at.n, "others"); ok && first < start && strings.Count(at.l.text[first:start], ",") < 4 && sureOfName(at.l, at.v, at.n) {
					f := p.reportReference(at.l.Listed, at.l.span(start, end), "the entry does not name all people; %d of the list do", whole)
					f.Confidence = 0.8
					if _, set := p.opt.Severity[p.rule.ID]; at.v != citation.VarAuthor && !set {
						f.Severity = citation.Info // most manuals shorten the names of editors
					}
				}
			}
		}
	},
}
