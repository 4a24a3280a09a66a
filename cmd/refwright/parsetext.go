package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// The width of the columns of fields and values.
const (
	nameWidth  = 16
	valueWidth = 56
)

// writeText writes one block of lines for each reference.
func (r *reading) writeText(w io.Writer) error {
	out := bufio.NewWriter(w)
	for i, p := range r.list.References {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "%d  %s  %s  %.2f\n", i+1, p.Reference.ID, p.Reference.Type, p.Confidence)
		for _, f := range fields(p) {
			if len(f.places) == 0 {
				row(out, f.name, f.value, "", "")
				continue
			}
			row(out, f.name, f.value, r.confidence(f), r.ranges(f.places))
		}
		for _, s := range p.Remainder() {
			row(out, citation.Remainder.String(), r.slice(s.Span), "", r.ranges([]citation.Span{s.Span}))
		}
	}
	return outputError("standard output", out.Flush())
}

// confidence returns how sure a field is, with a mark where that is not enough.
func (r *reading) confidence(f field) string {
	sure := fmt.Sprintf("%.2f", f.confidence)
	if f.confidence < r.doubt {
		sure += "?"
	}
	return sure
}

// row writes a field. A value that is wider than its column goes on below.
func row(w io.Writer, name, value, confidence, place string) {
	lines := wrap(printable(value), valueWidth)
	first := fmt.Sprintf("   %-*s  %s%s  %-5s %s", nameWidth, name, lines[0], strings.Repeat(" ", max(0, valueWidth-utf8.RuneCountInString(lines[0]))), confidence, place)
	fmt.Fprintln(w, strings.TrimRight(first, " "))
	for _, line := range lines[1:] {
		fmt.Fprintf(w, "   %-*s  %s\n", nameWidth, "", line)
	}
}

// wrap breaks a text at spaces into lines of at most so many characters. A
// longer word has a line of its own.
func wrap(text string, width int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

// ranges returns places as line:column-column, or line:column-line:column over
// several lines.
func (r *reading) ranges(spans []citation.Span) string {
	var list []string
	for _, s := range spans {
		start, end := r.position(s.Start), r.position(s.End)
		if start.Line == end.Line {
			list = append(list, fmt.Sprintf("%s-%d", start, end.Column))
		} else {
			list = append(list, start.String()+"-"+end.String())
		}
	}
	return strings.Join(list, " ")
}
