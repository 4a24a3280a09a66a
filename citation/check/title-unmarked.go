package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var titleUnmarked = &Rule{
	ID:       "title-unmarked",
	Family:   List,
	Severity: citation.Info,
	Title:    "a title is neither in italics nor in quotation marks",
	Doc: `The titles of books stand in italics, those of articles and pages in quotation marks. A
title without either, in a list whose other titles have them, has lost its markup.

In APA style the titles of articles and chapters have neither, so that one of these is
reported only where three others are marked, and other styles leave those of theses without,
so that one is reported only where another thesis is marked. Lists without italics, as plain text has them, are left alone.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

[CHS] Commission on Human Security. 2003. *Human Security Now*. New York: CHS.

[EC] European Council. 2003. *European Security Strategy*. Brussels: EC.

[HSWG] Human Security Working Group. 2004. *A Human Security Doctrine*. Barcelona: HSWG.

[UNDP] United Nations Development Programme. 1994. Human Development Report 1994. New York: UNDP.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

[CHS] Commission on Human Security. 2003. *Human Security Now*. New York: CHS.

[EC] European Council. 2003. *European Security Strategy*. Brussels: EC.

[HSWG] Human Security Working Group. 2004. *A Human Security Doctrine*. Barcelona: HSWG.

[UNDP] United Nations Development Programme. 1994. *Human Development Report 1994*. New York: UNDP.
`,
	Source: "The Chicago Manual of Style, 18th edition, on titles in reference lists",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var bare []*printed
			marked, italic := 0, 0
			parts := 0 // marked titles of articles and chapters, which APA leaves without
			theses := 0
			for _, l := range list {
				start, _, ok := l.field(citation.VarTitle, -1, "")
				if !ok || !sureOf(l, citation.VarTitle) || l.mentions("&quot;", "&ldquo;", "&rdquo;") {
					continue
				}
				before := strings.TrimRight(l.text[:start], " \t\n\\")
				mark := func() {
					marked++
					if isPart(l.Reference) {
						parts++
					}
					if l.Reference.Type == citation.Thesis {
						theses++
					}
				}
				if start > 0 && strings.ContainsAny(l.text[start:start+1], "\"`'\\") || strings.HasPrefix(l.text[start:], "“") || strings.HasPrefix(l.text[start:], "‘") {
					mark()
					continue
				}
				switch last, _ := utf8.DecodeLastRuneInString(before); {
				case last == '*' || last == '_':
					italic++
					mark()
				case strings.ContainsRune("\"“”„«‘'[", last):
					mark()
				case l.Reference.Type != citation.Legislation && len(l.Reference.Author) > 0 && l.titleFollowsYear(start):
					bare = append(bare, l)
				}
			}
			if parts < 3 {
				// What has italics behind its title is a part that was not read as one.
				bare = slices.DeleteFunc(bare, func(l *printed) bool {
					_, end, _ := l.field(citation.VarTitle, -1, "")
					return isPart(l.Reference) || strings.ContainsAny(l.text[end:], "*_")
				})
			}
			if theses == 0 {
				bare = slices.DeleteFunc(bare, func(l *printed) bool { return l.Reference.Type == citation.Thesis })
			}
			if italic < 3 || marked < 5 || 10*len(bare) > marked+len(bare) && len(bare) > 1 {
				continue
			}
			for _, l := range bare {
				p.reportReference(l.Listed, l.place(citation.VarTitle, -1), "the title is neither in italics nor in quotation marks").Confidence = 0.8
			}
		}
	},
}

var lawTitle = sieve.Late(`^(?:[\p{Ll}*_]|I |Lei |Decreto|Portaria|Act |Law |Loi |Gesetz|Zakon|Directive|Regulation|Resolution)`)

// titleFollowsYear reports whether only punctuation stands between the year and
// a title that begins as one does which has its markup elsewhere.
func (q *printed) titleFollowsYear(title int) bool {
	_, year, ok := q.field(citation.VarIssued, -1, "year")
	_, suffix, _ := q.field(citation.VarYearSuffix, -1, "")
	year = max(year, suffix)
	return ok && year < title && strings.Trim(q.text[year:title], " .,:)\n") == "" && !lawTitle.MatchString(q.text[title:])
}
