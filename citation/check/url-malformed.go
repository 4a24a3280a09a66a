package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var urlMalformed = &Rule{
	ID:       "url-malformed",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "an address that cannot be one",
	Doc: `The beginning of an address is misspelt, its host has no full stop or two in a row,
a comma stands where a full stop belongs, or another address begins within it, as when it
was pasted twice. It leads nowhere. Addresses of archives, which have that of a page in
their path, are not reported.`,
	Bad: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https:/press.un.org/en/2006/hrct673.doc.htm.
`,
	Good: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https://press.un.org/en/2006/hrct673.doc.htm.
`,
	Source: "RFC 3986, URI generic syntax",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !hasOddLink(l.low) {
				return
			}
			for _, m := range badLink.FindAllStringSubmatchIndex(l.text, -1) {
				link := l.text[m[2]:m[3]]
				if m[2] > 0 && strings.ContainsRune("/=", rune(l.text[m[2]-1])) {
					continue // within another address
				}
				if m[4] >= 0 && goodScheme.MatchString(l.text[m[4]:m[5]]) {
					continue
				}
				p.reportReference(l.Listed, l.span(m[2], m[2]+len(strings.TrimRight(link, ".,;:)*_"))), "the address is misspelt")
				return
			}
		})
	},
}

// hasOddLink reports whether a text in lower case has "://" or "www." otherwise
// than a good address has them: "https://", a name without a mark but hyphens, and
// a full stop. It spares the slower search with an expression.
func hasOddLink(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '/', '\\':
			if i == 0 || s[i-1] != ':' && s[i-1] != '/' {
				continue
			}
			scheme := s[len(strings.TrimRight(s[:i-1], "htps")) : i-1]
			if s[i-1] != ':' || !strings.HasPrefix(s[i:], "//") || scheme != "http" && scheme != "https" || strings.HasPrefix(s[i+2:], "http") {
				return true
			}
			rest := strings.TrimLeft(s[i+2:], hostBytes+".")
			host := s[i+2 : len(s)-len(rest)]
			if !strings.Contains(host, ".") || host[0] == '.' || strings.Contains(host, "..") || len(rest) > 1 && rest[0] == ',' && !isBlank(rest[1]) {
				return true
			}
			path, _, _ := strings.Cut(rest, " ")
			if strings.Contains(path, "://") {
				return true
			}
			i++ // past both strokes
		case 'w':
			end := i
			for end < len(s) && s[end] == 'w' {
				end++
			}
			if n := end - i; n >= 2 && end+1 < len(s) && (s[end] == ',' || s[end] == '.' && (n != 3 || s[end+1] == '.')) {
				return true
			}
			i = end - 1
		}
	}
	return false
}

const hostBytes = "abcdefghijklmnopqrstuvwxyz0123456789-"

var goodScheme = sieve.Late(`^(?i:https?)$`)

var badLink = sieve.Late(`(?:^|[\s<(\["“.,;:])((?i:` +
	`(?:https?|htp|htps|htpp|hhttps?|htttps?|ttps?|htt|hptt|hptts)(?::/[^/\s]|//|;//|:\\)[^\s<>]{4,}` + // https:/x, http//x
	`|https?:///+[^\s<>]+` +
	`|https?://https?:?/?/?[^\s<>]+` +
	`|https?://[\w.-]*(?:\.\.|,)[^\s<>]+` + // www..x, www,x
	`|https?://[^\s<>()\[\]"“”]*[^\s<>()\[\]"“”/=]https?://[^\s<>]+` + // pasted twice
	`|https?://[a-z0-9-]{4,}/[^\s<>]*` + // no full stop in the host
	`|www\.\.[^\s<>]+|www,[^\s<>]+|w{2}\.[a-z0-9-]+\.(?:com|org|net|edu|gov)[^\s<>]*` +
	`|([htps]{3,8})://[^\s<>]+` + // the letters of https in another order
	`))`)
