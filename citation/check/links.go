package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var (
	// cutLink is a link after which a space stands where none belongs.
	cutLink = sieve.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"“”]*(?:[-/_=?&.]|[^\s<>"“”.,;:)\]])([ \t]{1,2})([^\s<>"“”]+)`)
	// linkGoesOn is how the rest of a link looks: a path, a query or a page of a site.
	linkGoesOn = sieve.Late(`^(?:[\p{Ll}\d%~_-]+(?:[/=_%&-][\p{L}\d%~_.-]*)+|[\p{L}\d%~_/-]+\.(?:s?html?|php|aspx?|pdf|jsp|cfm))[/.,;)>\]\\]*$`)
)

// brokenLink returns where a space stands within a link, in bytes of text.
func (q *printed) brokenLink() (start, end int, ok bool) {
	if m := bracketedCut.FindStringSubmatchIndex(q.text); m != nil && !strings.Contains(q.text[m[0]:m[2]], "doi.org/10.") {
		return m[2], m[3], true // the bracket tells where the link ends
	}
	for _, m := range cutLink.FindAllStringSubmatchIndex(q.text, -1) {
		before, after := q.text[m[0]:m[2]], q.text[m[4]:m[5]]
		last := before[len(before)-1]
		bare := strings.TrimRight(after, `.,;)>]\`) // in Markdown "\>" closes what "\<" opens
		switch {
		case strings.HasSuffix(before, "://") || strings.HasSuffix(before, "www."):
		case strings.Contains(after, "://") || strings.HasPrefix(after, "www.") || strings.HasPrefix(after, "10."):
			continue
		case strings.ContainsRune("/-_=?&", rune(last)):
			if !linkGoesOn.MatchString(after) && !(last != '/' && linkWord.MatchString(bare)) && !q.endsCut(m[4], before, bare) {
				continue
			}
		case last == '.':
			if !linkPage.MatchString(bare) {
				continue
			}
		case !linkGoesOn.MatchString(after) || !strings.ContainsAny(bare, "/_=%") && !linkPage.MatchString(bare[strings.LastIndexByte(bare, '.')+1:]):
			continue
		}
		return m[2], m[3], true
	}
	return 0, 0, false
}

// endsCut reports whether what stands behind the stroke and the space at the end of an entry is
// the number that ends a link, "https://example.org/reports/ 61618.": no year.
func (q *printed) endsCut(at int, link, rest string) bool {
	_, path, _ := strings.Cut(link, "://")
	return strings.TrimRight(q.text[at:], " \t\r\n\f.*_") == rest && strings.Count(path, "/") > 1 && linkNumber.MatchString(rest) && !anyYear.MatchString(rest)
}

var (
	// bracketedCut is a link between angle brackets with a space in it.
	bracketedCut = sieve.MustCompile(`<https?://[^\s<>]+?([ \t]{1,2})[^\s<>:]+>`)
	linkNumber   = sieve.Late(`^\d+$`)
	linkPage     = sieve.Late(`^(?:s?html?|php|aspx?|pdf|jsp|cfm|com|org|net|gov|edu)(?:/\S*)?$`)
	linkWord     = sieve.Late(`^[\p{Ll}\d]+[\p{Ll}\d_%-]*\d[\p{Ll}\d_%-]*$`)
)

// urlIsCut reports whether the address of a reference has been cut off by a space.
func (q *printed) urlIsCut() bool {
	_, end, ok := q.brokenLink()
	return ok && end >= 0 && q.Reference.Has(citation.VarURL)
}

// goesOn reports whether an identifier, as far as it was printed before a line end, goes on
// behind that: what was read begins with it.
func goesOn(printed, read string) bool {
	return len(printed) < len(read) && strings.EqualFold(printed, read[:len(printed)])
}
