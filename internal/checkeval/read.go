package main

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/intext"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/internal/manuscripts"
)

// A reading is a manuscript as the program reads it, beside what is true of it.
type reading struct {
	doc   *manuscripts.Document
	truth *manuscripts.Manuscript
	read  *check.Manuscript
	// keys has the true key of each reference that was read, by its key there.
	keys map[string]string
	// unread are the keys of the entries whose first author or year were read
	// wrongly: what goes wrong with their citations is no fault of the finder.
	unread map[string]bool
}

// presentYear is the year that manuscripts are checked in.
const presentYear = 2026

// readManuscript reads a manuscript from its bytes alone or, with trueList, with
// the true records in the place of those that would be read from its list.
func readManuscript(doc *manuscripts.Document, truth *manuscripts.Manuscript, trueList bool) (*reading, error) {
	r := &reading{doc: doc, truth: truth, keys: map[string]string{}, unread: map[string]bool{}}
	if trueList && doc.Form != manuscripts.Keyed {
		r.read = &check.Manuscript{Name: truth.Name, Source: truth.Source, References: printedList(doc, truth)}
		if n := len(truth.Entries); n > 0 {
			r.read.Lists = []citation.Span{{Start: truth.Entries[0].Span.Start, End: truth.Entries[n-1].Span.End}}
		}
		f := intext.Finder{Format: manuscript.FormatOf(truth.Name), References: r.read.References, Skip: r.read.Lists}
		r.read.Citations = f.Find(truth.Source)
		r.match()
		return r, nil
	}
	opt := manuscript.Options{}
	if doc.Form == manuscripts.Keyed {
		opt.References, opt.Data = dataFile(doc)
	}
	m, err := manuscript.Read(truth.Name, truth.Source, opt)
	if err != nil {
		return nil, err
	}
	r.read = m
	r.match()
	return r, nil
}

// dataFile returns the records as those of a data file.
func dataFile(doc *manuscripts.Document) ([]*citation.Listed, []check.DataFile) {
	const name = "records.bib"
	var b strings.Builder
	var list []*citation.Listed
	for _, ref := range doc.Records {
		start := b.Len()
		b.WriteString("@misc{" + ref.ID + "}")
		list = append(list, &citation.Listed{Reference: ref, File: name, Confidence: 1, Span: citation.Span{Start: start, End: b.Len()}})
		b.WriteString("\n")
	}
	src := []byte(b.String())
	lines := citation.NewLines(src)
	for _, l := range list {
		l.Start, l.End = lines.Position(l.Span.Start), lines.Position(l.Span.End)
	}
	return list, []check.DataFile{{Name: name, Source: src}}
}

// printedList returns the true records as those of the list in the file.
func printedList(doc *manuscripts.Document, truth *manuscripts.Manuscript) []*citation.Listed {
	lines := citation.NewLines(truth.Source)
	var list []*citation.Listed
	for _, e := range truth.Entries {
		ref := doc.Printed(e.Key)
		if ref == nil {
			continue
		}
		list = append(list, &citation.Listed{
			Reference: ref, Confidence: 1, Span: e.Span, Start: lines.Position(e.Span.Start), End: lines.Position(e.Span.End),
			Text: strings.Join(strings.Fields(string(truth.Source[e.Span.Start:e.Span.End])), " "),
		})
	}
	return list
}

// match says which true entry each reference is that was read, by its place.
func (r *reading) match() {
	if r.doc.Form == manuscripts.Keyed {
		for _, ref := range r.doc.Records {
			r.keys[ref.ID] = ref.ID
		}
		return
	}
	entries := r.truth.Entries
	next := 0
	for _, l := range r.read.References {
		for next < len(entries) && entries[next].Span.End <= l.Span.Start {
			next++
		}
		for i := next; i < len(entries) && entries[i].Span.Start < l.Span.End; i++ {
			e := &entries[i]
			start, end := max(e.Span.Start, l.Span.Start), min(e.Span.End, l.Span.End)
			// Half of the entry, and no other reference has had it.
			if 2*(end-start) > e.Span.Len() {
				r.keys[l.Reference.ID] = e.Key
				if !sameWork(r.doc.Printed(e.Key), l.Reference) {
					r.unread[e.Key] = true
				}
			}
		}
	}
	seen := map[string]bool{}
	for _, key := range r.keys {
		seen[key] = true
	}
	for _, e := range entries {
		if !seen[e.Key] {
			r.unread[e.Key] = true
		}
	}
}

// sameWork reports whether a record was read as far as citations need it: the
// surname of the first author, how many authors there are, the year and its
// letter.
func sameWork(want, got *citation.Reference) bool {
	if want == nil {
		return false
	}
	if len(want.Author) == 0 || len(got.Author) == 0 || len(want.Author) <= 3 && len(want.Author) != len(got.Author) {
		return false
	}
	wantYear, ok := want.Issued.Year()
	gotYear, gotOK := got.Issued.Year()
	if ok != gotOK || wantYear != gotYear {
		return false
	}
	if want.YearSuffix != got.YearSuffix {
		return false
	}
	for i := range min(len(want.Author), len(got.Author), 3) {
		if fold(family(want.Author[i])) != fold(family(got.Author[i])) {
			return false
		}
	}
	return true
}

func family(n citation.Name) string {
	if n.Literal != "" {
		return n.Literal
	}
	return n.Family
}

// fold takes off what says nothing about who it is.
func fold(s string) string {
	return strings.ToLower(strings.NewReplacer("’", "'", "*", "", "\\", "", "\u00a0", " ").Replace(s))
}
