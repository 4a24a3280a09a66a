package csl

import "strings"

// A pageRangeFormat says how ranges of pages are shortened.
// Source: CSL 1.0.2, Appendix V - Page Range Formats.
type pageRangeFormat uint8

const (
	pagesAsIs pageRangeFormat = iota
	pagesChicago15
	pagesChicago16
	pagesExpanded
	pagesMinimal
	pagesMinimalTwo
)

var pageRangeFormats = []string{"chicago", "chicago-15", "chicago-16", "expanded", "minimal", "minimal-two"}

func (c *compiler) pageRangeFormat(n *xmlNode) (pageRangeFormat, error) {
	i, err := c.src.enum(n, "page-range-format", pageRangeFormats...)
	if i == 0 || err != nil {
		return pagesAsIs, err
	}
	// "chicago" is an alias of "chicago-15".
	return [...]pageRangeFormat{pagesChicago15, pagesChicago15, pagesChicago16, pagesExpanded, pagesMinimal, pagesMinimalTwo}[i-1], nil
}

// format returns both ends of a range as the format wants them. The ends may
// have letters before their digits ("S12").
func (f pageRangeFormat) format(first, last string) (string, string) {
	prefix, a, tail := cutDigits(first)
	prefix2, b, tail2 := cutDigits(last)
	if f == pagesAsIs || a == "" || b == "" || tail2 != "" && f != pagesExpanded || tail != "" && f != pagesExpanded || prefix2 != "" && prefix2 != prefix {
		return first, last
	}
	full := b
	if len(b) < len(a) {
		full = a[:len(a)-len(b)] + b
	}
	if len(full) < len(a) || len(full) == len(a) && full <= a {
		return first, last // it does not rise
	}
	short := f.shorten(a, full)
	// A number in full has its letters again, except where a range is to be as
	// short as can be; Chicago's manual prints "S30–S44".
	if f == pagesExpanded || short == full && (f == pagesChicago15 || f == pagesChicago16) {
		return first, prefix + full + tail2
	}
	return first, short + tail2
}

// shorten returns the last number of a range, which is greater than the first
// one and has at least as many digits, without the digits that may go.
func (f pageRangeFormat) shorten(a, b string) string {
	if len(a) != len(b) {
		return b
	}
	same := 0
	for same < len(a) && a[same] == b[same] {
		same++
	}
	switch f {
	case pagesMinimal:
		return b[same:]
	case pagesMinimalTwo:
		return b[max(0, min(same, len(b)-2)):]
	case pagesChicago15, pagesChicago16:
		if len(a) < 3 || strings.HasSuffix(a, "00") {
			return b
		}
		changed := len(b) - same
		if f == pagesChicago15 && len(a) == 4 && changed >= 3 {
			return b
		}
		if a[len(a)-2] == '0' && changed == 1 {
			return b[len(b)-1:]
		}
		return b[len(b)-max(changed, 2):]
	}
	return b
}

// cutDigits cuts a page number into the letters before its last run of digits,
// the digits and the letters after them.
func cutDigits(s string) (prefix, digits, tail string) {
	end := strings.LastIndexFunc(s, func(c rune) bool { return c >= '0' && c <= '9' }) + 1
	start := end
	for start > 0 && s[start-1] >= '0' && s[start-1] <= '9' {
		start--
	}
	return s[:start], s[start:end], s[end:]
}
