package citation

import (
	"fmt"
	"strings"
)

// An IdentifierError says why a string is not an identifier of some kind. The
// functions that read identifiers, from [ParseArXiv] to [ParsePMID], return
// no other errors.
type IdentifierError struct {
	Kind   string // "DOI", "ISBN", "ISSN", "arXiv identifier", "ORCID iD", "PMID" or "PMCID"
	Text   string // the string as it was given
	Reason string // what was found and what was expected
}

// Error returns one line: the text, the kind and the reason.
func (e *IdentifierError) Error() string {
	article := "a"
	if e.Kind != "" && strings.IndexByte("aeiouAEIOU", e.Kind[0]) >= 0 {
		article = "an"
	}
	return fmt.Sprintf("%q is not %s %s: %s", clip(e.Text), article, e.Kind, e.Reason)
}

// cutPrefixFold is strings.CutPrefix without regard to the case of ASCII
// letters; prefix is in lower case.
func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || lowerASCII(s[:len(prefix)]) != prefix {
		return s, false
	}
	return s[len(prefix):], true
}

// cutLabel removes a label such as "ISSN" before an identifier, with the colon
// and space after it.
func cutLabel(s string, labels ...string) string {
	for _, label := range labels {
		if rest, ok := cutPrefixFold(s, label); ok {
			return strings.TrimLeftFunc(rest, func(r rune) bool { return r == ':' || isSpace(r) })
		}
	}
	return s
}

// cutURL removes the scheme, host and first path of a URL, given in lower case
// without scheme and "www.", and reports whether one of them stood there. The
// scheme may be missing.
func cutURL(s string, bases ...string) (string, bool) {
	rest, ok := cutPrefixFold(s, "https://")
	if !ok {
		rest, _ = cutPrefixFold(s, "http://")
	}
	rest, _ = cutPrefixFold(rest, "www.")
	for _, base := range bases {
		if path, ok := cutPrefixFold(rest, base); ok {
			return path, true
		}
	}
	return s, false
}

// cutProxy is cutURL of a URL with a scheme whose host a library's proxy has put before
// its own: what stands in hosts and the host of the proxy.
//
// Source: EZproxy, on proxy by hostname, which makes hyphens of full stops for https.
func cutProxy(s string, hosts ...string) (string, bool) {
	_, rest, ok := strings.Cut(s, "://")
	if !ok {
		return s, false
	}
	host, path, _ := strings.Cut(rest, "/")
	for _, of := range hosts {
		if _, ok := cutPrefixFold(host, of); ok {
			return path, true
		}
	}
	return s, false
}

// cutQuery removes the query, the fragment and the final slash of a URL.
func cutQuery(s string) string {
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		s = s[:i]
	}
	return strings.TrimSuffix(s, "/")
}

// checkedDigits returns the digits of an identifier that may be grouped by
// hyphens and spaces and ends in a check character, a digit or X. An "x" comes
// back in upper case. The reason is "" when the string has these characters
// alone; how many there are is the caller's to judge.
func checkedDigits(s string) (digits, reason string) {
	var b strings.Builder
	for i, r := range s {
		switch {
		case isDigit(r):
			b.WriteByte(byte(r))
		case r == 'x' || r == 'X':
			if i+1 < len(s) {
				return "", "X is a check character and stands last"
			}
			b.WriteByte('X')
		case isHyphen(r) || isSpace(r):
		default:
			return "", fmt.Sprintf("found %q, want digits and hyphens", r)
		}
	}
	return b.String(), ""
}

// digitValue returns the value of a digit, or 10 for X.
func digitValue(c byte) int {
	if c == 'X' {
		return 10
	}
	return int(c - '0')
}

// checkChar returns the check character for a value from 0 to 10.
func checkChar(value int) byte { return "0123456789X"[value] }

// wrongCheck is the reason for an identifier whose check character fails.
func wrongCheck(found, want byte) string {
	return fmt.Sprintf("the check character is %c, and %c by the other digits", found, want)
}
