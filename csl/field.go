package csl

import "github.com/refwright/refwright/citation"

// A Field is a stretch of a rendered entry that the value of a variable makes:
// bytes Start to End of its text. The markup of the format within the value
// parts it in two. A name variable is one field for each part of each name, the
// words between them not included.
type Field struct {
	Start, End int
	Variable   citation.Variable
}

// field notes what a run of text has written.
func (d *document) field(r *run, start, end int) {
	if !d.p.Fields || r.variable == citation.NoVariable || start == end {
		return
	}
	if n := len(d.fields); n > 0 && d.fields[n-1].End == start && d.fields[n-1].Variable == r.variable {
		d.fields[n-1].End = end
		return
	}
	d.fields = append(d.fields, Field{start, end, r.variable})
}
