package manuscript

import (
	"bytes"
	"regexp"

	"github.com/refwright/refwright/citation/intext"
)

// fence opens or closes a block of code. Source: CommonMark 0.31.2, fenced code
// blocks.
var fence = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})")

// withoutCode returns the bytes of a Markdown manuscript with its fenced code
// written over with spaces, so that a list shown as an example is not taken for
// the manuscript's own. Offsets stay. src is not changed.
func withoutCode(src []byte, format intext.Format) []byte {
	if format != intext.Markdown || !bytes.Contains(src, []byte("```")) && !bytes.Contains(src, []byte("~~~")) {
		return src
	}
	out := bytes.Clone(src)
	var open []byte
	for start := 0; start < len(out); {
		end := len(out)
		if i := bytes.IndexByte(out[start:], '\n'); i >= 0 {
			end = start + i
		}
		line := out[start:end]
		m := fence.FindSubmatch(line)
		code := open != nil || m != nil
		switch {
		case open == nil && m != nil:
			open = bytes.Clone(m[1])
		case m != nil && m[1][0] == open[0] && len(m[1]) >= len(open) && len(bytes.TrimSpace(line)) == len(m[1]):
			open = nil
		}
		for i := range line {
			if code && line[i] != '\r' {
				line[i] = ' '
			}
		}
		start = end + 1
	}
	return out
}
