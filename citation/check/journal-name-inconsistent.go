package check

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

var journalNameInconsistent = &Rule{
	ID:       "journal-name-inconsistent",
	Family:   List,
	Severity: citation.Info,
	Title:    "one journal is printed in two ways",
	Doc: `The name of a journal is printed with different capitals, with and without "The", with
"&" and "and", or with a letter that differs. Different journals with similar names, such as
International Affairs and International Affairs Review, are not taken for one.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637-653.

Zwi, Anthony B. 2006. "Threats to Health." *International affairs* 82 (1): 1-20.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637-653.

Zwi, Anthony B. 2006. "Threats to Health." *International Affairs* 82 (1): 1-20.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			type form struct {
				l    *printed
				text string
				n    int
			}
			byKey := map[string][]*form{}
			var keys []string
			for _, l := range list {
				text := norm.NFC.String(strings.TrimSpace(l.Reference.ContainerTitle.Plain()))
				if !isJournal(l.Reference) || text == "" || !sureOf(l, citation.VarContainerTitle) {
					continue
				}
				key := journalKey(text)
				found := false
				for _, f := range byKey[key] {
					if f.text == text {
						f.n++
						found = true
					}
				}
				if !found {
					if byKey[key] == nil {
						keys = append(keys, key)
					}
					byKey[key] = append(byKey[key], &form{l, text, 1})
				}
			}
			for i, key := range keys {
				for _, other := range keys[:i] {
					if len(byKey[key]) > 0 && len(byKey[other]) > 0 && isMisspelling(key, other) {
						byKey[other] = append(byKey[other], byKey[key]...)
						byKey[key] = nil
					}
				}
			}
			for _, key := range keys {
				forms := byKey[key]
				if len(forms) < 2 {
					continue
				}
				best := forms[0]
				for _, f := range forms {
					if f.n > best.n {
						best = f
					}
				}
				for _, f := range forms {
					if f == best || dropSpace.Replace(f.text) == dropSpace.Replace(best.text) {
						continue
					}
					g := p.reportReference(f.l.Listed, f.l.place(citation.VarContainerTitle, -1), "%q is %q in another entry", f.text, best.text)
					g.Confidence = 0.8
					g.References = append(g.References, best.l.Reference.ID)
					p.relateReference(g, best.l.Listed, best.l.place(citation.VarContainerTitle, -1), "the other form")
				}
			}
		}
	},
}

var dropSpace = strings.NewReplacer(" ", "", ".", "", ",", "", "’", "", "'", "")

// isJournal reports whether a work is an article in a periodical, from its type or, where
// that is one of a site, from its having a volume and pages or an issue.
func isJournal(r *citation.Reference) bool {
	switch r.Type {
	case citation.ArticleJournal, citation.ArticleMagazine, citation.ArticleNewspaper, citation.Review:
		return true
	case citation.Webpage, citation.Article, citation.Document:
		return r.ContainerTitle != "" && r.Volume != "" && (r.Issue != "" || r.Page != "")
	}
	return false
}

// journalKey returns the name of a journal without what varies in print.
func journalKey(s string) string {
	s = fold(strings.ReplaceAll(s, "&", " and "))
	return strings.TrimPrefix(s, "the ")
}

// isMisspelling reports whether two names of journals differ by a slip within one long word,
// which is not its last letter, as in a plural, unless that stands twice.
func isMisspelling(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	at := -1
	for i := range x {
		if x[i] != y[i] {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	if at < 0 {
		return false
	}
	least := 6
	if len(x) == 1 {
		least = 8
	}
	s, t := x[at], y[at]
	if len(s) > len(t) {
		s, t = t, s
	}
	last := s[len(s)-1]
	return len(s) >= least && isOneSlip(s, t) && s[0] == t[0] && last == t[len(t)-1] && (!strings.HasPrefix(t, s) || t[len(t)-2] == last && last != 's')
}
