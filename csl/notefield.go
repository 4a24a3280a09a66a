package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// Fields in a note: whole lines, and fields in braces within a line.
var (
	noteLine   = sieve.Late(`^([-_a-z]+|[A-Z]+):\s*([^}]+)$`)
	noteBraces = sieve.Late(`\{:((?:[-_a-z]+|[A-Z]+):[^}]+)\}`)
)

// withNoteFields returns the reference with the fields that its note gives. Zotero
// has no fields for many variables of CSL, so its users write them there, as lines
// or in braces at the beginning of the note:
//
//	original-date: 1859
//	editor: Darwin || Francis
//	{:genre: Peer commentary} {:container-title-short: Nat.}
//
// The type replaces that of the record, a variable only fills what is missing;
// of a name the parts stand on both sides of "||", and each name has a line.
// What is left of the note is the note. The reference is not changed.
//
// Source: citeproc-js (parseNoteFieldHacks), which reads such fields in every
// style; CSL 1.0.2 does not speak of them. Lines with words before the colon
// that are no variable stay in the note.
func withNoteFields(ref *citation.Reference) *citation.Reference {
	if !strings.Contains(string(ref.Note), ":") {
		return ref
	}
	var lines []string
	for line := range strings.SplitSeq(string(ref.Note), "\n") {
		lines = append(lines, splitBraces(line, len(lines) == 0)...)
	}
	full := (*citation.Reference)(nil)
	names := map[citation.Variable][]citation.Name{}
	kept := lines[:0]
	for i, line := range lines {
		m := noteLine.FindStringSubmatch(line)
		if m == nil {
			kept = append(kept, line)
			if strings.TrimSpace(line) != "" && i > 0 {
				kept = append(kept, lines[i+1:]...)
				break
			}
			continue
		}
		if full == nil {
			full = ref.Clone()
		}
		if !setNoteField(full, names, m[1], strings.TrimSpace(m[2])) {
			kept = append(kept, line)
		}
	}
	if full == nil {
		return ref
	}
	for v, list := range names {
		full.SetNames(v, list)
	}
	full.Note = citation.Text(strings.TrimSpace(strings.Join(kept, "\n")))
	return full
}

// splitBraces cuts a line of a note at its fields in braces, up to the first that
// other text goes before. At the beginning of the note such text is no hindrance.
func splitBraces(line string, first bool) []string {
	var parts []string
	start := 0
	for i, m := range noteBraces.FindAllStringSubmatchIndex(line, -1) {
		before := line[start:m[0]]
		if strings.TrimSpace(before) != "" && !(first && i == 0) {
			break
		}
		parts = append(parts, before, strings.TrimSpace(line[m[2]:m[3]]))
		start = m[1]
	}
	return append(parts, line[start:])
}

// setNoteField sets the field of a name, if the reference does not have it, and
// reports whether there is such a field. The names are those of the note so far.
func setNoteField(ref *citation.Reference, names map[citation.Variable][]citation.Name, key, value string) bool {
	if key == "type" {
		ref.Type = citation.Type(value)
		return true
	}
	v := parseVariable(key)
	if v == citation.NoVariable || value == "" {
		return false
	}
	if ref.Has(v) {
		return v.Kind() != citation.KindDate // a second date is not lost
	}
	switch v.Kind() {
	case citation.KindDate:
		d, _ := parseDateString(value)
		return ref.SetDate(v, d)
	case citation.KindNames:
		name := citation.Name{Literal: value}
		if family, given, ok := strings.Cut(value, "||"); ok {
			name = citation.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)}
		}
		names[v] = append(names[v], name)
		return true
	}
	return ref.SetText(v, citation.Text(value))
}
