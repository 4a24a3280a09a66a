package check

import (
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var nameAllLower = &Rule{
	ID:       "name-all-lower",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a family name begins with a small letter and those of the list do not",
	Doc: `A name without a capital, other than a particle such as "van" or "de", is a slip. People
who write their names so, such as bell hooks, are not reported, nor is a list in which
many names are in small letters.`,
	Bad: `## References


Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Good: `## References


Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var found []stretch
			for _, l := range list {
				if start, end, ok := l.lowerLead(); ok {
					found = append(found, stretch{l, start, end})
				}
			}
			if len(list) >= 5 {
				p.reportOddNames(found, len(list)/5, "small letters")
			}
		}
	},
}

// lowerLead returns where a family name without a capital stands at the beginning
// of an entry, or of a line behind the end of another.
func (q *printed) lowerLead() (start, end int, ok bool) {
	first, _ := utf8.DecodeRuneInString(q.text)
	if unicode.IsLower(first) && len(q.Reference.Author) > 0 && hasUpper(q.Reference.Author[0].Given) && sureOfName(q, citation.VarAuthor, 0) {
		if start, end, ok = q.field(citation.VarAuthor, 0, "family"); ok && end-start >= 2 && !hasUpper(q.text[:end]) {
			return start, end, true
		}
	}
	if !unicode.IsLower(first) && !q.anyLine(unicode.IsLower) {
		return 0, 0, false
	}
	if m := lowerNames.FindStringSubmatchIndex(q.text); m != nil && !isParticle(q.text[m[2]:m[3]]) {
		return m[2], m[3], true
	}
	return 0, 0, false
}

var (
	// lowerNames is a family name without a capital before given names, perhaps
	// further names, and the year, where a title follows.
	lowerNames = sieve.MustCompile(`(?:^|(?:\.|https?://\S+)\n\s*)((?:\p{Ll}[\p{Ll}'’-]+ )?\p{Ll}[\p{Ll}'’-]+), \p{Lu}[^\d"“”„«»:]{0,160}[.,\s]\(?[12]\d{3}[a-z]?[).,]+\s+["“„«*_\p{Lu}]`)
)
