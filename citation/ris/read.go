package ris

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Format is the name of RIS in [citation.Extra].
const Format = "ris"

// maxNames is how many names are read of one entry.
const maxNames = 50_000

// An entryReader makes a record of an entry.
type entryReader struct {
	e    *entry
	kind string
	plan *plan
	ref  *citation.Reference

	of       []citation.Variable // by line; NoVariable for none
	index    []int               // of the first name of a line
	setBy    map[citation.Variable]string
	endPage  int // index of the line with EP, -1 for none
	keywords []string
	names    int
	kept     map[string][]string                          // for Extra, by tag
	prosed   map[citation.Variable][]string               // paragraphs
	known    map[citation.Variable]map[citation.Name]bool // names from the first tag
}

func newEntryReader(e *entry) *entryReader {
	kind := e.kind()
	return &entryReader{
		e: e, kind: kind, plan: planOf(kind), ref: new(citation.Reference),
		of: make([]citation.Variable, len(e.lines)), index: make([]int, len(e.lines)),
		setBy: map[citation.Variable]string{}, endPage: -1, known: map[citation.Variable]map[citation.Name]bool{},
	}
}

// plain reads the lines, except the carrier.
func (r *entryReader) plain() {
	r.typ()
	order := make([]int, 0, len(r.e.lines))
	ranks := make([]int, len(r.e.lines))
	for i := range r.e.lines {
		l := &r.e.lines[i]
		switch {
		case l.tag == tagType || l.value == "" || isCarrier(l):
			continue
		case l.tag == tagEndPage && r.endPage < 0:
			r.endPage = i
			continue
		case l.tag == tagID && r.ref.ID == "":
			r.ref.ID = flat(l.value)
			continue
		}
		order = append(order, i)
		for _, row := range r.readings(l.tag) {
			ranks[i] = row.rank
			break
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(ranks[i], ranks[j]) })
	var left []int
	for _, i := range order {
		if !r.line(i) {
			left = append(left, i)
		}
	}
	slices.Sort(left)
	for _, i := range left {
		r.keep(r.e.lines[i].tag, r.e.lines[i].value)
	}
	r.finish()
}

// typ reads the reference type. One that would not be written again is kept.
func (r *entryReader) typ() {
	if r.kind == "" {
		return
	}
	t, ok := typeRead[r.kind]
	if !ok {
		t = citation.Document
	}
	r.ref.Type = t
	if typeWritten[t] != r.kind {
		r.keep(tagType, r.kind)
	}
}

// readings returns the rows that a tag of this entry is read by.
func (r *entryReader) readings(tag string) []reading {
	all := r.plan.read[tag]
	if !slices.ContainsFunc(all, func(row reading) bool { return row.beside != "" }) {
		return all
	}
	var list []reading
	for _, row := range all {
		if row.beside == "" || r.e.has(row.beside) {
			list = append(list, row)
		}
	}
	return list
}

// keep puts a line into Extra, below others of its tag. It stands there after
// flush; there may be many lines, so that they are joined once.
func (r *entryReader) keep(tag, value string) {
	if r.kept == nil {
		r.kept = map[string][]string{}
	}
	r.kept[tag] = append(r.kept[tag], value)
}

func (r *entryReader) flush() {
	for tag, values := range r.kept {
		r.ref.Extra.Set(Format, tag, strings.Join(values, "\n"))
	}
	r.kept = nil
}

// line reads a line and reports whether the record now says what it says.
func (r *entryReader) line(i int) bool {
	for _, row := range r.readings(r.e.lines[i].tag) {
		if r.take(row.row, i) {
			r.of[i] = row.variable
			return true
		}
	}
	return false
}

// flat returns a value on one line.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// take reads a line by a row and reports whether that was possible.
func (r *entryReader) take(row *row, i int) bool {
	tag, value, v := r.e.lines[i].tag, r.e.lines[i].value, row.variable
	switch row.form {
	case formProse, formNotes:
		return r.prose(v, tag, value)
	case formDOI:
		doi, err := citation.ParseDOI(flat(value))
		return err == nil && r.text(v, doi)
	case formURL:
		return r.url(v, tag, value)
	case formISSN, formISBN:
		return r.serial(row, tag, value)
	case formPMCID:
		id, err := citation.ParsePMCID(value)
		return err == nil && r.text(v, id)
	case formPMID:
		id, err := citation.ParsePMID(value)
		return err == nil && r.fromPubMed() && r.text(v, id)
	case formNames:
		return r.people(v, i)
	case formKeywords:
		return r.keyword(value)
	case formIssued:
		return r.issued(tag, value)
	case formDate:
		d, other, ok := parseDate(flat(value))
		here := r.ref.Date(v)
		if !ok || !here.IsZero() && here != d {
			return false
		}
		if other != "" {
			r.keep(tag, value)
		}
		return r.ref.SetDate(v, d)
	case formPages:
		return r.pages(v, flat(value))
	case formExtent:
		return r.endPage < 0 && !strings.ContainsAny(value, "-–") && r.text(v, flat(value))
	}
	return r.text(v, flat(value))
}

// text sets a text, unless the record has another.
func (r *entryReader) text(v citation.Variable, s string) bool {
	if here := r.ref.Text(v); here != "" {
		return string(here) == s
	}
	return r.ref.SetText(v, citation.Text(s))
}

// prose adds a paragraph to a text. Those of another tag are the same text again.
func (r *entryReader) prose(v citation.Variable, tag, value string) bool {
	switch {
	case len(r.prosed[v]) == 0:
		if r.prosed == nil {
			r.prosed = map[citation.Variable][]string{}
		}
		r.setBy[v] = tag
	case r.setBy[v] != tag:
		return len(r.prosed[v]) == 1 && r.prosed[v][0] == value
	}
	r.prosed[v] = append(r.prosed[v], value)
	return true
}

// url sets a link: the first of the lines of the value that is one. UR may hold
// anything.
func (r *entryReader) url(v citation.Variable, tag, value string) bool {
	lines := splitAt(value, "\n")
	n := slices.IndexFunc(lines, isLink)
	if n < 0 {
		if tag != "UR" {
			return false
		}
		n = 0
	}
	if !r.text(v, lines[n]) {
		return false
	}
	for i, s := range lines {
		if i != n {
			r.keep(tag, s)
		}
	}
	return true
}

func isLink(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "ftp://")
}

// fromPubMed reports whether the entry says that it comes from PubMed.
func (r *entryReader) fromPubMed() bool {
	for i := range r.e.lines {
		switch l := &r.e.lines[i]; l.tag {
		case "DB", "DP":
			switch strings.ToLower(l.value) {
			case "nlm", "pubmed", "medline":
				return true
			}
		}
	}
	return false
}

// people adds names. Names that another tag has given already are the same ones.
func (r *entryReader) people(v citation.Variable, i int) bool {
	l := &r.e.lines[i]
	names := r.ref.Names(v)
	r.index[i] = len(names)
	var known map[citation.Name]bool
	if len(names) > 0 && r.setBy[v] != l.tag {
		if r.known[v] == nil {
			r.known[v] = map[citation.Name]bool{}
			for _, n := range names {
				r.known[v][n] = true
			}
		}
		known = r.known[v]
	}
	var added []citation.Name
	for _, s := range splitNames(l.value) {
		if n := parseName(s); !n.IsZero() && !known[n] {
			added = append(added, n)
		}
	}
	if r.names+len(added) > maxNames {
		return false
	}
	r.names += len(added)
	if len(names) == 0 {
		r.setBy[v] = l.tag
	}
	return r.ref.SetNames(v, append(names, added...))
}

// keyword adds keywords. They stand one a line, or in a list.
func (r *entryReader) keyword(value string) bool {
	value = strings.ReplaceAll(value, "\n", ";")
	r.keywords = append(r.keywords, splitAt(value, ";")...)
	return true
}

// issued sets the date of publication, or makes it more exact.
func (r *entryReader) issued(tag, value string) bool {
	value = flat(value)
	here := r.ref.Issued
	d, other, ok := parseDate(value)
	if !ok && tag == tagDate && here == citation.YearDate(here.Start.Year) {
		// EndNote writes "20 May" or "Spring" beside the year.
		d, other, ok = parseDate(fmt.Sprintf("%s %04d", value, here.Start.Year))
	}
	switch {
	case d.IsRange() && strings.Contains(meetings, r.kind):
		return false // the days of the meeting
	case !ok && here.IsZero() && tag != tagDate:
		r.ref.Issued = citation.Date{Literal: strings.TrimLeft(value, "/ ")}
		return r.ref.Issued.Literal != ""
	case !ok:
		return false
	case here.IsZero() || refines(d, here):
		r.ref.Issued = d
	case here != d && !refines(here, d):
		return false
	}
	if other != "" {
		r.keep(tag, value)
	}
	return true
}

// pages sets pages from SP, with EP if there is one.
func (r *entryReader) pages(v citation.Variable, first string) bool {
	page := readPages(first)
	if r.ref.Text(v) != "" {
		return string(r.ref.Text(v)) == page
	}
	if r.endPage >= 0 {
		last := flat(r.e.lines[r.endPage].value)
		switch p := citation.ParsePages(page); {
		case len(p) != 1 || p[0].Last != "": // SP has the end as well
			if !strings.HasSuffix(page, last) {
				r.keep(tagEndPage, last)
			}
		case last != first:
			page = joinPages(first, last)
		}
		r.of[r.endPage] = v
		r.endPage = -1
	}
	return r.ref.SetText(v, citation.Text(page))
}

// readPages returns pages as records have them: a hyphen between the ends of a
// range, whatever dash stands in the file.
func readPages(s string) string {
	if !strings.ContainsAny(s, "-–—,;&−") {
		return s
	}
	var list []string
	for _, p := range citation.ParsePages(s) {
		list = append(list, joinPages(p.First, p.Last))
	}
	if len(list) == 0 {
		return s
	}
	return strings.Join(list, ", ")
}

// joinPages returns a range. Pages such as 1-2 have a hyphen themselves, so that a
// dash goes between them.
func joinPages(first, last string) string {
	switch {
	case last == "":
		return first
	case strings.Contains(first, "-") || strings.Contains(last, "-"):
		return first + "–" + last
	}
	return first + "-" + last
}

// finish sets what needs all lines.
func (r *entryReader) finish() {
	if r.endPage >= 0 {
		last := flat(r.e.lines[r.endPage].value)
		if r.ref.Page == "" {
			r.ref.Page = citation.Number(last)
			r.of[r.endPage] = citation.VarPage
		} else {
			r.keep(tagEndPage, last)
		}
	}
	for v, parts := range r.prosed {
		r.ref.SetText(v, citation.Text(strings.Join(parts, "\n")))
	}
	r.flush()
	separator := ", "
	if slices.ContainsFunc(r.keywords, func(s string) bool { return strings.Contains(s, ",") }) && len(r.keywords) > 1 {
		separator = "; "
	}
	r.ref.Keyword = citation.Text(strings.Join(r.keywords, separator))
	if r.ref.DOI == "" && strings.Contains(string(r.ref.URL), "doi.org/") {
		if doi, err := citation.ParseDOI(string(r.ref.URL)); err == nil {
			r.ref.DOI = citation.Text(doi)
		}
	}
}

// segments returns where the fields stand.
func (r *entryReader) segments() []citation.Segment {
	var segs []citation.Segment
	for i, v := range r.of {
		if v != citation.NoVariable {
			segs = append(segs, citation.Segment{Span: r.e.lines[i].span, Role: citation.Field, Variable: v, Index: r.index[i], Confidence: 1})
		}
	}
	return segs
}

// listed makes a record of an entry, with its place.
func (e *entry) listed() *citation.Listed {
	r := newEntryReader(e)
	if _, ok := typeRead[r.kind]; !ok && r.kind != "" {
		e.problem(unknownType, citation.Info, "RIS has no reference type "+clip(r.kind)+", which is read as "+generic, e.start)
	}
	r.plain()
	r.carried()
	for i := range e.problems {
		e.problems[i].Key = r.ref.ID
	}
	return &citation.Listed{
		Reference: r.ref, Segments: r.segments(), Confidence: 1,
		Span: e.span, Start: e.start, End: e.end, Problems: e.problems,
	}
}

// clip makes a value fit for a message.
func clip(s string) string {
	if r := []rune(oneLine(s)); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return oneLine(s)
}
