package check

import (
	"slices"
	"sort"
	"unicode/utf8"
)

// Apply applies fixes to the bytes of the file of this name, and returns the
// changed bytes and the number of findings that this fixes. src is not changed.
//
// Of each finding the first fix counts; the others are alternatives to it. A fix
// is applied whole or not at all. One that overlaps a fix of an earlier finding
// is left for the next time: what has been fixed is read and checked again, and
// then fixed again, until Apply returns 0. Two findings with the very same fix
// are both fixed by it. A fix that changes nothing, or that does not belong to
// these bytes because its edits overlap or lie outside them or within a code
// point, is passed over.
func Apply(file string, src []byte, findings []Finding) ([]byte, int) {
	var done edits
	var fixes [][]Edit // applied so far
	n := 0
	for i := range findings {
		f := &findings[i]
		if f.File != file || len(f.Fixes) == 0 {
			continue
		}
		fix := sorted(f.Fixes[0].Edits)
		switch {
		case !applies(src, fix):
		case done.hasRoom(fix):
			for _, e := range fix {
				done = slices.Insert(done, done.after(e.Span.Start), e)
			}
			fixes = append(fixes, fix)
			n++
		case slices.ContainsFunc(fixes, func(other []Edit) bool { return slices.Equal(fix, other) }):
			n++
		}
	}
	size := len(src)
	for _, e := range done {
		size += len(e.New)
	}
	out := make([]byte, 0, size)
	at := 0
	for _, e := range done {
		out = append(append(out, src[at:e.Span.Start]...), e.New...)
		at = e.Span.End
	}
	return append(out, src[at:]...), n
}

// sorted returns edits in the order of their places.
func sorted(fix []Edit) []Edit {
	fix = slices.Clone(fix)
	slices.SortStableFunc(fix, func(a, b Edit) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return a.Span.End - b.Span.End
	})
	return fix
}

// applies reports whether the edits can be made and change something.
func applies(src []byte, fix []Edit) bool {
	changes := false
	for i, e := range fix {
		if e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > len(src) {
			return false
		}
		if splitsRune(src, e.Span.Start) || splitsRune(src, e.Span.End) {
			return false
		}
		if i > 0 && overlap(fix[i-1], e) {
			return false
		}
		changes = changes || string(src[e.Span.Start:e.Span.End]) != e.New
	}
	return changes
}

// splitsRune reports whether the offset is inside a code point.
func splitsRune(src []byte, offset int) bool {
	if offset == len(src) || utf8.RuneStart(src[offset]) {
		return false
	}
	for i := offset - 1; i >= 0 && i > offset-utf8.UTFMax; i-- {
		if utf8.RuneStart(src[i]) {
			_, size := utf8.DecodeRune(src[i:])
			return i+size > offset
		}
	}
	return false
}

// overlap reports whether two edits concern the same bytes. An insertion at the
// place where another edit begins does; one where it ends does not.
func overlap(a, b Edit) bool {
	return a.Span.Start < b.Span.End && b.Span.Start < a.Span.End || a.Span.Start == b.Span.Start
}

// edits are in the order of their places and do not overlap.
type edits []Edit

// after returns the index of the first edit that begins at the offset or later.
func (list edits) after(offset int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= offset })
}

// hasRoom reports whether none of the edits of a fix overlaps one of the list.
func (list edits) hasRoom(fix []Edit) bool {
	for _, e := range fix {
		i := list.after(e.Span.Start)
		if i > 0 && overlap(list[i-1], e) || i < len(list) && overlap(list[i], e) {
			return false
		}
	}
	return true
}
