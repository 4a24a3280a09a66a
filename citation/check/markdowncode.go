package check

import (
	"bytes"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// fence is the line that opens or closes a block of code, after the marks of
// quotations and list items.
var fence = sieve.Late("^[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$")

// markdownCode returns what of a Markdown text is code, in order: fenced
// blocks, indented blocks and stretches between backticks. Of a Typst text the
// backticks mean the same.
//
// CommonMark 0.31.2, 4.4, 4.5 and 6.1, as far as it can be told without
// following how blocks nest.
func markdownCode(src []byte) []citation.Span {
	var spans []citation.Span
	var open []byte // the fence of the block we are in, nil outside
	begun := 0
	paragraph := -1 // where the present paragraph begins
	blank, inItem, inCode := true, false, false
	flush := func(end int) {
		if paragraph >= 0 {
			spans = append(spans, codeSpans(src, paragraph, end)...)
			paragraph = -1
		}
	}
	for start := 0; start < len(src); {
		end, next := len(src), len(src)
		if i := bytes.IndexByte(src[start:], '\n'); i >= 0 {
			end, next = start+i, start+i+1
		}
		line := bytes.TrimRight(src[start:end], "\r")
		m := fence.Regexp().FindSubmatch(line)
		switch {
		case open != nil:
			if m != nil && m[1][0] == open[0] && len(m[1]) >= len(open) && len(bytes.TrimSpace(m[2])) == 0 {
				spans = append(spans, citation.Span{Start: begun, End: end})
				open, blank = nil, true
			}
		case m != nil && (m[1][0] == '~' || bytes.IndexByte(m[2], '`') < 0):
			flush(start)
			open, begun = m[1], start
		case len(bytes.Trim(line, " \t>")) == 0:
			flush(start)
			blank = true
		case isIndented(line) && !inItem && (blank || inCode):
			spans = append(spans, citation.Span{Start: start, End: end})
			blank, inCode = false, true
		default:
			inCode = false
			if !isIndented(line) && (blank || isListItem(line)) {
				inItem = isListItem(line)
			}
			if paragraph < 0 {
				paragraph = start
			}
			blank = false
		}
		start = next
	}
	if open != nil {
		spans = append(spans, citation.Span{Start: begun, End: len(src)})
	}
	flush(len(src))
	return spans
}

// isIndented reports whether a line begins with four columns of white space.
func isIndented(line []byte) bool {
	n := 0
	for _, c := range line {
		switch c {
		case ' ':
			n++
		case '\t':
			n = 4
		default:
			return n >= 4
		}
		if n >= 4 {
			return true
		}
	}
	return false
}

// codeSpans returns what stands between backticks in a paragraph: from a run
// of them to the next run of the same length.
func codeSpans(src []byte, start, end int) []citation.Span {
	type run struct{ at, n int }
	var runs []run
	for i := start; i < end; {
		if src[i] != '`' {
			i++
			continue
		}
		n := 1
		for i+n < end && src[i+n] == '`' {
			n++
		}
		runs = append(runs, run{i, n})
		i += n
	}
	if len(runs) < 2 {
		return nil
	}
	next := make([]int, len(runs)) // the next run of the same length
	last := map[int]int{}
	for i := len(runs) - 1; i >= 0; i-- {
		next[i] = len(runs)
		if j, ok := last[runs[i].n]; ok {
			next[i] = j
		}
		last[runs[i].n] = i
	}
	var spans []citation.Span
	for i := 0; i < len(runs); i++ {
		if j := next[i]; j < len(runs) && !escaped(src, runs[i].at) {
			spans = append(spans, citation.Span{Start: runs[i].at, End: runs[j].at + runs[j].n})
			i = j
		}
	}
	return spans
}
