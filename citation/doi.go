package citation

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseDOI returns the Digital Object Identifier in s, from "10." on. Accepted
// before it are a resolver (https://doi.org/, http://dx.doi.org/ and the like, with
// or without scheme, behind it also ACM's own), a label ("doi:", "DOI ", "DOI: ") and the forms
// "info:doi/" and "urn:doi:", also one after the other. After a resolver the
// DOI is part of a URL: percent-encoded characters are decoded and a query is
// cut off, but a "#" is kept, since it ends many DOIs and starts no fragment of
// use there. Elsewhere a percent sign stands for itself.
//
// The letters keep their case; [FoldDOI] gives the form to compare.
//
// A DOI is "10.", a registrant code of four to nine digits, perhaps with
// further numbers after full stops, a slash and a suffix of one or more
// printable characters. The DOI Handbook sets no other bound on the suffix, so
// a final full stop or bracket is kept: DOIs that end so are registered, though
// few. Where the DOI was cut from running text, [TrimDOI] separates the
// punctuation that more likely belongs to the sentence.
//
// A shortDOI ("10/abc") is refused: it stands for a DOI that only the resolver
// knows. Errors are of type [*IdentifierError].
//
// Source: DOI Handbook, numbering; Crossref, on DOI patterns (the length of the
// registrant code).
func ParseDOI(s string) (string, error) {
	fail := func(format string, args ...any) (string, error) {
		return "", &IdentifierError{"DOI", s, fmt.Sprintf(format, args...)}
	}
	doi, inURL := strings.TrimFunc(s, isSpace), false
	for inner := ""; inner != doi; {
		inner = doi
		if path, ok := cutURL(doi, "doi.org/", "dx.doi.org/"); ok {
			doi, inURL = path, true
		} else if path, ok := cutProxy(doi, "doi.org.", "dx.doi.org.", "doi-org.", "dx-doi-org."); ok {
			doi, inURL = path, true
		} else if path, ok := cutURL(doi, "doi.acm.org/"); ok && inURL {
			doi = path
		} else {
			doi = cutLabel(doi, "info:doi/", "urn:doi:", "doi")
		}
	}
	if inURL {
		path, _, _ := strings.Cut(doi, "?")
		decoded, err := url.PathUnescape(path)
		if err != nil {
			return fail("in a URL, two hexadecimal digits follow a percent sign")
		}
		doi = decoded
	}
	prefix, suffix, slash := strings.Cut(doi, "/")
	switch code, ok := strings.CutPrefix(prefix, "10."); {
	case prefix == "10" && slash:
		return fail("it is a shortDOI, which stands for a DOI that the resolver knows")
	case !ok:
		return fail(`a DOI begins with "10."`)
	case !isRegistrant(code):
		return fail(`the registrant code after "10." is %q, want four to nine digits`, clip(code))
	case !slash:
		return fail("there is no slash after the registrant code")
	case suffix == "":
		return fail("there is nothing after the slash")
	}
	if !utf8.ValidString(suffix) {
		return fail("it is not valid UTF-8")
	}
	for _, r := range suffix {
		if !unicode.IsGraphic(r) || unicode.IsSpace(r) {
			return fail("found %q, want printable characters without spaces", r)
		}
	}
	return doi, nil
}

// isRegistrant reports whether s is the part of a DOI between "10." and "/".
func isRegistrant(s string) bool {
	code, subdivisions, found := strings.Cut(s, ".")
	if !allDigits(code) || len(code) < 4 || len(code) > 9 {
		return false
	}
	for found {
		code, subdivisions, found = strings.Cut(subdivisions, ".")
		if !allDigits(code) {
			return false
		}
	}
	return true
}

// FoldDOI returns the form of a DOI for comparison, with ASCII letters in lower
// case. Two DOIs are the same when their folded forms are: case does not count
// in ASCII letters, and does in all others.
//
// Source: DOI Handbook, case sensitivity.
func FoldDOI(doi string) string { return lowerASCII(doi) }

// TrimDOI cuts a DOI taken from running text before the punctuation that
// probably belongs to the sentence: final full stops, commas, semicolons,
// colons, question and exclamation marks, quotation marks, and closing brackets
// whose opening bracket is not in the DOI. doi+tail is the argument.
//
//	10.1000/abc.            10.1000/abc             .
//	10.1016/S0014(01)       10.1016/S0014(01)
//	10.1000/abc).           10.1000/abc             ).
//	10.1002/(SICI)1:2<3>x   10.1002/(SICI)1:2<3>x
func TrimDOI(s string) (doi, tail string) {
	var open [3]int // closing brackets in s without a partner, when negative
	const opening, closing = "([<", ")]>"
	for i := range len(s) {
		if k := strings.IndexByte(opening, s[i]); k >= 0 {
			open[k]++
		} else if k := strings.IndexByte(closing, s[i]); k >= 0 {
			open[k]--
		}
	}
	doi = s
	for doi != "" {
		r, size := utf8.DecodeLastRuneInString(doi)
		if k := strings.IndexRune(closing, r); k >= 0 && open[k] < 0 {
			open[k]++
		} else if !strings.ContainsRune(".,;:?!'\"’”»›", r) {
			break
		}
		doi = doi[:len(doi)-size]
	}
	return doi, s[len(doi):]
}

// DOIURL returns the address that resolves a DOI, https://doi.org/ and the DOI
// with the characters encoded that a URL cannot hold. [ParseDOI] reads it back.
func DOIURL(doi string) string {
	var b strings.Builder
	b.WriteString("https://doi.org/")
	for i := range len(doi) {
		c := doi[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte("%\"#?<>{}^[]`|\\+", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
