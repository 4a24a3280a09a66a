package ris

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// plainEntry returns the entry of a record as far as the mapping has it, with the
// lines that Extra keeps. Strict leaves out tags that RIS does not have.
func plainEntry(ref *citation.Reference, strict bool) *entry {
	e := &entry{}
	kind := typeWritten[ref.Type]
	if kind == "" {
		kind = generic
	}
	e.add(tagType, kind)
	if id := oneLine(ref.ID); id != "" {
		e.add(tagID, id)
	}
	taken := map[string]citation.Variable{}
	written := map[citation.Variable]bool{}
	for _, row := range planOf(kind).write {
		v := row.variable
		if written[v] || !ref.Has(v) || row.with != citation.NoVariable && !ref.Has(row.with) {
			continue
		}
		if by, ok := taken[row.tag]; ok && !(by == citation.VarISSN && v == citation.VarISBN) {
			continue
		}
		from := len(e.lines)
		row.write(e, ref)
		for _, l := range e.lines[from:] {
			taken[l.tag] = v
			written[v] = true
		}
	}
	return withExtra(e, ref.Extra[Format], strict)
}

// write adds the lines of the row's variable, none when nothing of it can be said.
func (r *row) write(e *entry, ref *citation.Reference) {
	v := r.variable
	switch r.form {
	case formNames:
		for _, n := range ref.Names(v) {
			e.put(r.tag, writeName(n))
		}
		return
	case formIssued:
		d := ref.Date(v)
		e.put(r.tag, writeYear(d))
		if d.Start.Precision > citation.PrecisionYear {
			e.put(tagDate, writeDate(d))
		}
		return
	case formDate:
		e.put(r.tag, cmp.Or(writeDays(ref.Date(v)), writeDate(ref.Date(v))))
		return
	}
	value := string(ref.Text(v))
	if r.form != formVerbatim && r.form != formURL && r.form != formDOI {
		value = ref.Text(v).Plain()
	}
	switch r.form {
	case formISSN, formISBN:
		for part := range strings.SplitSeq(value, ", ") {
			e.put(r.tag, oneLine(part))
		}
	case formKeywords:
		separator := ","
		if strings.Contains(value, ";") {
			separator = ";"
		}
		for part := range strings.SplitSeq(value, separator) {
			e.put(r.tag, oneLine(part))
		}
	case formPages:
		p := citation.ParsePages(value)
		if len(p) == 1 && p[0].Last != "" {
			e.put(r.tag, oneLine(p[0].First))
			e.put(tagEndPage, oneLine(p[0].Last))
			return
		}
		e.put(r.tag, readPages(oneLine(value)))
	case formNotes:
		for part := range strings.SplitSeq(value, "\n") {
			e.put(r.tag, oneLine(part))
		}
	case formProse:
		e.put(r.tag, paragraphs(value))
	default:
		e.put(r.tag, oneLine(value))
	}
}

// put adds a line unless there is no value.
func (e *entry) put(tag, value string) {
	if value != "" {
		e.add(tag, value)
	}
}

// paragraphs returns a text with its paragraphs on lines of their own, or on one
// line if one of them looks as if it had a tag.
func paragraphs(s string) string {
	var list []string
	for part := range strings.SplitSeq(s, "\n") {
		if part = oneLine(part); part == "" {
			continue
		}
		if _, _, ok := parseLine(part); ok {
			return oneLine(s)
		}
		list = append(list, part)
	}
	return strings.Join(list, "\n")
}

// withExtra adds the lines that Extra keeps. One that reads as a line of the entry
// does takes its place; the others come last. A line that would change what the
// entry says otherwise is left out: it is no longer true of the record.
func withExtra(e *entry, extra map[string]string, strict bool) *entry {
	if len(extra) == 0 {
		return e
	}
	tags := slices.DeleteFunc(slices.Sorted(maps.Keys(extra)), func(tag string) bool {
		return !isTag(tag) || tag == tagEnd || strict && !knownTags[tag]
	})
	want := readPlain(e)
	all := e
	for _, tag := range tags {
		all = all.withLines(tag, extra[tag])
	}
	if sameFields(readPlain(all), want) {
		return all
	}
	for _, tag := range tags {
		if with := e.withLines(tag, extra[tag]); sameFields(readPlain(with), want) {
			e = with
		}
	}
	return e
}

// withLines returns the entry with the lines that Extra has for a tag.
func (e *entry) withLines(tag, values string) *entry {
	out := &entry{lines: slices.Clone(e.lines)}
	replaced := map[int]bool{}
	for value := range strings.SplitSeq(values, "\n") {
		l := line{tag: tag, value: oneLine(value)}
		if l.value == "" || isCarrier(&l) {
			continue
		}
		first := slices.IndexFunc(out.lines, func(o line) bool { return o.tag == tag })
		i := first
		for ; i >= 0 && i < len(out.lines) && out.lines[i].tag == tag; i++ {
			if !replaced[i] && sameLine(e.kind(), &out.lines[i], &l) {
				break
			}
		}
		switch {
		case i >= 0 && i < len(out.lines) && out.lines[i].tag == tag:
			out.lines[i] = l
			replaced[i] = true
		case tag == tagType, first >= 0 && isOneDate(e.kind(), &l):
			// Not of this record any more.
		default:
			out.lines = append(out.lines, l)
			replaced[len(out.lines)-1] = true
		}
	}
	return out
}

// isOneDate reports whether a line gives a date that an entry has once, so that
// beside another line of its tag it is what the record said before it was changed.
func isOneDate(kind string, l *line) bool {
	_, _, ok := parseDate(l.value)
	return ok && slices.ContainsFunc(planOf(kind).read[l.tag], func(r reading) bool { return r.form == formDate || r.form == formIssued })
}

// sameLine reports whether two lines of one tag say the same of a record.
func sameLine(kind string, a, b *line) bool {
	read := func(l *line) *citation.Reference {
		e := &entry{}
		if l.tag != tagType {
			e.add(tagType, kind)
		}
		e.lines = append(e.lines, *l)
		return readPlain(e)
	}
	return sameFields(read(a), read(b))
}

// readPlain returns the record of an entry without its carrier.
func readPlain(e *entry) *citation.Reference {
	r := newEntryReader(e)
	r.plain()
	return r.ref
}

// sameFields reports whether two records say the same apart from Extra.
func sameFields(a, b *citation.Reference) bool {
	x, y := *a, *b
	x.Extra, y.Extra = nil, nil
	return x.Equal(&y)
}
