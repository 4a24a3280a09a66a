package check

import (
	"strconv"

	"github.com/refwright/refwright/citation"
)

var pagesSingle = &Rule{
	ID:       "pages-single",
	Family:   Record,
	Severity: citation.Info,
	Off:      true,
	Title:    "an article has one page where the others have a range",
	Doc: `The articles of a list have their first and last page. One has a single page, which is
most likely its first. Look the last one up.

Letters, abstracts and newspaper articles stand on one page, and numbers of articles look
like pages, so the rule is off unless it is asked for. A list with several such entries is
left alone, and so are numbers of four digits and more.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization." *Global Policy* 1 (1): 25-37.

McDonald, Matt. 2002. "Human Security and the New Order." *Australian Journal of International Affairs* 56 (1): 79-91.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Thomas, Caroline. 2001. "Global Governance, Development and Human Security." *Third World Quarterly* 22 (2): 159-175.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization." *Global Policy* 1 (1): 25-37.

McDonald, Matt. 2002. "Human Security and the New Order." *Australian Journal of International Affairs* 56 (1): 79-91.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Thomas, Caroline. 2001. "Global Governance, Development and Human Security." *Third World Quarterly* 22 (2): 159-175.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var single []*printed
			ranges := 0
			for _, l := range list {
				r := citation.ParsePages(string(l.Reference.Page))
				if l.Reference.Type != citation.ArticleJournal || l.Reference.Volume == "" || len(r) != 1 || !sureOf(l, citation.VarPage) {
					continue
				}
				switch _, err := strconv.Atoi(r[0].First); {
				case r[0].IsRange():
					ranges++
				case err == nil && len(r[0].First) < 4:
					single = append(single, l)
				default:
					ranges -= 10 // numbers of articles
				}
			}
			if ranges < 8 || len(single) > 1 && 20*len(single) > ranges {
				continue
			}
			for _, l := range single {
				p.reportReference(l.Listed, l.atPages(), "the article has only page %s, and the others have a range", l.Reference.Page).Confidence = 0.6
			}
		}
	},
}
