package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

var (
	brokenLink = sieve.Late(`(?:https?://|www\.)[^\s<>]*[/_=&?%.\-]$`)
	linkRest   = sieve.Late(`^[\p{L}\p{N}%&=?/_.~#+\-]*[/_=&?%.~#\-\d][\p{L}\p{N}%&=?/_.~#+\-]*[.,>]?(?:\s|$)`)
	brokenDOI  = sieve.Late(`(?i:doi(?:\.org/|\W{1,3}|\W+https?://(?:dx\.)?doi\.org/))10\.(?:\d{4,9}(/(?:[^\s<>]*[/_.\-])?))?$`) // with what stands behind the prefix
	doiRest    = sieve.Late(`^\d{4,9}/\S`)
	openLink   = sieve.Late(`<(?:https?://|www\.)[^\s<>]*$`) // one in brackets, which end with it
	// The first part of a suffix, which has a digit, and one behind a full stop, which may also end the DOI.
	suffixFirst = sieve.Late(`^[^\s<>]*\d`)
	suffixRest  = sieve.Late(`^[\p{Ll}\d][\p{L}\d.()/_\-]*\d[\p{L}\d()/_\-]*[.,;]?(?:\s|$)`)
	yearAlone   = sieve.Late(`^(?:1[4-9]|20)\d\d[.,;]?(?:\s|$)`)
	linkAtEnd   = sieve.Late(`(?:https?://|www\.|10\.\d{4,9}/)[^\s<>]*$`)
	// Of a link that is broken anywhere.
	cutScheme = sieve.Late(`(?i:\b(?:https?|ftp))(:?|:/|://)$`)
	cutLink   = sieve.Late(`(?:https?://|www\.)[^\s<>]*[\p{L}\p{N}]$`)
	cutRest   = sieve.Late(`^([\p{L}\p{N}%&=?/_.~#+\-]+?)[.,;>]*(?:\s|$)`)
	namedFile = sieve.Late(`(?i)\.(?:s?html?|pdf|php|aspx?|jsp|cfm|docx?|pptx?|xlsx?|xml|txt)$`)
	anewAt    = sieve.Late(`^(?i:https?\b|ftp\b|www\.|10\.\d{4})`)
	numbers   = sieve.Late(`^\d+(?:[./\-]\d+)*$`) // a date, or volume and issue
)

// InLink reports whether a text ends within a URL or DOI.
func InLink(s string) bool {
	s = tail(s, 400)
	return (hasLink(s) || strings.Contains(s, "10.")) && linkAtEnd.MatchString(s)
}

// IsBrokenLink reports whether a URL or DOI goes on from one line to the next: one in "<>" wherever
// it is broken, another after one of "/_=&?%.-" when what follows can only be the rest of it, or
// between any two letters when what follows is a link's alone.
func IsBrokenLink(before, after string) bool {
	if i := strings.IndexByte(after, '>'); i > 0 && !strings.ContainsFunc(after[:i], IsSpace) && openLink.MatchString(tail(before, 400)) {
		return true
	}
	if isCutLink(before, after) {
		return true
	}
	if before == "" || strings.IndexByte("/_=&?%.-", before[len(before)-1]) < 0 {
		return false // as brokenLink says, but sooner
	}
	before = tail(before, 400)
	return hasLink(before) && brokenLink.MatchString(before) && linkRest.MatchString(after) || isBrokenDOI(before, after)
}

// isCutLink reports whether a link is cut where nothing shows it, as LaTeX does with long ones:
// "https:" before "//a.org/b",
// "https://a.org/ne" before "ws/2001/b". What follows has the signs
// of a link that no word has, and the link does not end with the name of a file.
func isCutLink(before, after string) bool {
	if m := cutScheme.FindStringSubmatch(tail(before, 9)); m != nil {
		rest := strings.TrimPrefix("://", m[1])
		return strings.HasPrefix(after, rest) && (rest != "" || cutRest.MatchString(after))
	}
	before = tail(before, 400)
	if !hasLink(before) || !cutLink.MatchString(before) {
		return false
	}
	m := cutRest.FindStringSubmatch(after)
	if m == nil || anewAt.MatchString(after) || numbers.MatchString(m[1]) {
		return false
	}
	rest, isFile := m[1], namedFile.MatchString(m[1])
	switch first, _ := utf8.DecodeRuneInString(rest); {
	case namedFile.MatchString(before):
		return first == '?' || first == '#'
	case unicode.IsUpper(first):
		return isFile || strings.Contains(rest, "=")
	case strings.ContainsRune("/?=&%#_", first), isFile:
		return true
	}
	return strings.ContainsAny(rest, "?=&%_") || strings.Count(rest, "/") > 1 ||
		strings.Contains(rest, "/") && strings.ContainsAny(rest, ".-0123456789")
}

// isBrokenDOI reports whether a DOI that is called one goes on behind a line end: "doi:10."
// before "1162/rest.1", "doi:10.1162/" before "rest.1", "doi:10.1162/rest." before "1".
func isBrokenDOI(before, after string) bool {
	m := brokenDOI.FindStringSubmatch(before)
	switch {
	case m == nil:
		return false
	case m[1] == "":
		return doiRest.MatchString(after)
	case m[1] == "/":
		return suffixFirst.MatchString(after)
	}
	return suffixRest.MatchString(after) && !yearAlone.MatchString(after)
}

// hasLink is a quick look for what every URL has, before an expression is
// matched at the end of each line.
func hasLink(s string) bool { return strings.Contains(s, "://") || strings.Contains(s, "www.") }
