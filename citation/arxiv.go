package citation

import (
	"slices"
	"strconv"
	"strings"
)

// ParseArXiv returns the arXiv identifier in s, with its version if it has one
// and without the prefix "arXiv:":
//
//	2101.00001v2       since January 2015, five digits after the month
//	0706.0001          April 2007 to December 2014, four
//	hep-th/9901001v3   until March 2007: archive, year, month, three digits
//	math.GT/0309136    the same with a subject class
//
// It may stand after "arXiv:" or in an address at arxiv.org (abs, pdf, html),
// with its subject behind it ("arXiv:0706.0001v1 [q-bio.CB]"), or in the DOI
// that arXiv registers (10.48550/arXiv.2101.00001). [SplitArXiv] takes the
// version off. Errors are of type [*IdentifierError].
//
// Source: arXiv, "Understanding the arXiv identifier".
func ParseArXiv(s string) (string, error) {
	id := strings.TrimFunc(s, isSpace)
	if subject := strings.IndexByte(id, '['); subject > 0 && strings.HasSuffix(id, "]") {
		id = strings.TrimRightFunc(id[:subject], isSpace)
	}
	if doi, err := ParseDOI(id); err == nil {
		if rest, ok := cutPrefixFold(doi, "10.48550/arxiv."); ok {
			id = rest
		}
	}
	if path, ok := cutURL(id, "arxiv.org/", "export.arxiv.org/"); ok {
		path = cutQuery(path)
		if format, rest, ok := strings.Cut(path, "/"); ok && slices.Contains([]string{"abs", "pdf", "html", "format"}, format) {
			id = strings.TrimSuffix(rest, ".pdf")
		}
	}
	id = cutLabel(id, "arxiv")
	base, version := cutVersion(id)
	archive, number, old := strings.Cut(base, "/")
	var reason string
	if old {
		archive, reason = oldArXiv(archive, number)
		base = archive + "/" + number
	} else {
		reason = newArXiv(base)
	}
	if reason != "" {
		return "", &IdentifierError{"arXiv identifier", s, reason}
	}
	return base + version, nil
}

// SplitArXiv separates an arXiv identifier, as [ParseArXiv] returns it, from
// its version. The version is 0 if none is given, which means the latest.
func SplitArXiv(id string) (base string, version int) {
	base, v := cutVersion(id)
	if v != "" {
		version, _ = strconv.Atoi(v[1:])
	}
	return base, version
}

// cutVersion separates "v2" from the end of an identifier. It has at most four
// digits; more make it part of the base, which is refused.
func cutVersion(id string) (base, version string) {
	i := strings.LastIndexAny(id, "vV")
	if i < 0 || !allDigits(id[i+1:]) || id[i+1] == '0' || len(id)-i > 5 {
		return id, ""
	}
	return id[:i], "v" + id[i+1:]
}

const wantArXiv = "want a form such as 2101.00001 or hep-th/9901001"

// newArXiv says what is wrong with an identifier of the form YYMM.NNNNN.
func newArXiv(s string) (reason string) {
	date, number, ok := strings.Cut(s, ".")
	if !ok || !allDigits(number) || len(date) != 4 || !allDigits(date) {
		return wantArXiv
	}
	switch {
	case !isArXivMonth(date[2:]):
		return "the month is " + date[2:] + ", want 01 to 12"
	case date < "0704":
		return "such identifiers begin with April 2007, 0704"
	case date < "1501" && len(number) != 4:
		return "until 2014, four digits follow the full stop"
	case date >= "1501" && len(number) != 5:
		return "since 2015, five digits follow the full stop"
	}
	return ""
}

// oldArXiv returns the archive of an identifier of the form archive/YYMMNNN,
// in its usual letter case, or says what is wrong.
func oldArXiv(archive, number string) (canonical, reason string) {
	name, class, hasClass := strings.Cut(archive, ".")
	name = lowerASCII(name)
	switch {
	case !allDigits(number):
		return "", wantArXiv
	case !slices.Contains(oldArchives, name):
		return "", strconv.Quote(clip(archive)) + " is no archive of before 2007"
	case hasClass && (class == "" || strings.Trim(lowerASCII(class), "abcdefghijklmnopqrstuvwxyz-") != ""):
		return "", "the subject class is " + strconv.Quote(clip(class)) + ", want letters"
	case len(number) != 7:
		return "", "want seven digits after the slash"
	case !isArXivMonth(number[2:4]):
		return "", "the month is " + number[2:4] + ", want 01 to 12"
	case number > "0703999" && number < "9107000":
		return "", "such identifiers run from July 1991, 9107, to March 2007, 0703"
	}
	if hasClass {
		name += "." + class
	}
	return name, ""
}

func isArXivMonth(s string) bool {
	m, ok := twoDigits(s)
	return ok && m >= 1 && m <= 12
}

// oldArchives lists the archives whose names stand in identifiers, sorted.
// Source: arXiv, the archives of before April 2007, with those since merged.
var oldArchives = []string{
	"acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg",
	"comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math",
	"math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg", "q-bio",
	"quant-ph", "solv-int", "supr-con",
}
