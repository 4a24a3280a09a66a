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
		for _, at := range p.cutNames() {
			f := p.reportReference(at.l.Listed, at.l.span(at.start, at.end), "\"et al.\" stands for people whom the entry should name; %d other entries name four people and more", at.whole)
			f.Confidence = 0.8
			if at.v != citation.VarAuthor {
				p.severity(f, citation.Info) // most manuals shorten the names of editors
			}
		}
	},
}

// A cutName is a list of one or two names with "et al.", in a list of references
// that names all people elsewhere.
type cutName struct {
	l          *printed
	v          citation.Variable
	n          int // names before "et al."
	start, end int // of "et al."
	whole      int // how many entries of the list name four people and more
}

// makeCutNames finds the lists of names that are shorter than the others. What is
// one of them is no finding of etal-list.
func (p *pass) makeCutNames() []cutName {
	var found []cutName
	for _, list := range p.lists() {
		whole, most := 0, 0
		var cut []cutName
		for _, l := range list {
			for _, v := range people {
				names := l.Reference.Names(v)
				switch n := len(names); {
				case n > 1 && n <= 3 && names[n-1].IsOthers():
					cut = append(cut, cutName{l: l, v: v, n: n - 1})
				case n >= 4 && !names[n-1].IsOthers():
					whole++
					most = max(most, n)
				}
			}
		}
		if most < 7 && p.isNumbered(list) {
			continue // styles with numbers name all of six, and one of more
		}
		if sure := p.sureCuts(cut, whole); whole >= 3 && 3*len(sure) <= whole {
			found = append(found, sure...)
		}
	}
	return found
}

// sureCuts returns the cut lists of names that have been read for what they are, with their places: others may have
// more names, and say nothing of the habit of the list.
func (p *pass) sureCuts(cut []cutName, whole int) []cutName {
	var sure []cutName
	for _, at := range cut {
		ok := false
		if at.start, at.end, ok = at.l.field(at.v, at.n, "others"); ok && p.isSureCut(at) {
			at.whole = whole
			sure = append(sure, at)
		}
	}
	return sure
}

// isSureCut reports whether the names of a cut list have been read for what they are.
func (p *pass) isSureCut(at cutName) bool {
	const tooMany = 4 // commas: there are more names than have been read
	first, _, _ := at.l.field(at.v, 0, "")
	if first >= at.start || strings.Count(at.l.text[first:at.start], ",") >= tooMany {
		return false
	}
	if isNoDate(at.l.text[at.start:at.end]) || p.isSingleName(at.l.Reference.Names(at.v)[0].Given) {
		return false
	}
	return sureOfName(at.l, at.v, at.n)
}

// hasCutAuthors reports whether the authors of a reference are fewer than the
// rest of the list names.
func (p *pass) hasCutAuthors(l *citation.Listed) bool {
	for _, at := range p.cutNames() {
		if at.l.Listed == l && at.v == citation.VarAuthor {
			return true
		}
	}
	return false
}
