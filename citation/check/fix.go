package check

import "sort"

// Apply applies the first fix of each finding in the file of this name to its
// bytes, and returns the changed bytes and the number of fixes. A fix that
// overlaps one before it is left for the next time. src is not changed.
func Apply(file string, src []byte, findings []Finding) ([]byte, int) {
	var edits []Edit
	n := 0
	for i := range findings {
		f := &findings[i]
		if f.File != file || len(f.Fixes) == 0 || overlaps(edits, f.Fixes[0].Edits) {
			continue
		}
		edits = append(edits, f.Fixes[0].Edits...)
		n++
	}
	sort.SliceStable(edits, func(i, j int) bool { return edits[i].Span.Start < edits[j].Span.Start })
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, src[at:e.Span.Start]...), e.New...)
		at = e.Span.End
	}
	return append(out, src[at:]...), n
}

// overlaps reports whether an edit touches one that is there already. Two
// insertions at one place do.
func overlaps(edits, more []Edit) bool {
	for _, a := range edits {
		for _, b := range more {
			if a.Span.Start < b.Span.End && b.Span.Start < a.Span.End || a.Span.Start == b.Span.Start {
				return true
			}
		}
	}
	return false
}
