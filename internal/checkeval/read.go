package main

import (
	"slices"
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
		if err := opt.AddData(dataName, truth.Data); err != nil {
			return nil, err
		}
	}
	m, err := manuscript.Read(truth.Name, truth.Source, opt)
	if err != nil {
		return nil, err
	}
	r.read = m
	r.match()
	return r, nil
}

// dataName is the name of the file of records of a keyed manuscript.
const dataName = "records.bib"

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
			Reference: ref, Label: doc.Label(e.Key), Confidence: 1, Span: e.Span, Start: lines.Position(e.Span.Start), End: lines.Position(e.Span.End),
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
	best, most := make([]*citation.Listed, len(entries)), make([]int, len(entries))
	next := 0
	for _, l := range r.read.References {
		for next < len(entries) && entries[next].Span.End <= l.Span.Start {
			next++
		}
		for i := next; i < len(entries) && entries[i].Span.Start < l.Span.End; i++ {
			// Of what was read of an entry the longest, if it is most of that: notes and
			// the heads of pages that stand within an entry are no part of it.
			e := &entries[i]
			common := min(e.Span.End, l.Span.End) - max(e.Span.Start, l.Span.Start)
			if common > most[i] && 2*common > l.Span.Len() {
				best[i], most[i] = l, common
			}
		}
	}
	for i, l := range best {
		if l != nil {
			r.keys[l.Reference.ID] = entries[i].Key
			if !sameWork(r.doc.Printed(entries[i].Key), l.Reference) {
				r.unread[entries[i].Key] = true
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
// surnames of the first authors, how many there are, the year and its letter; of
// a work without authors the title.
func sameWork(want, got *citation.Reference) bool {
	if want == nil {
		return false
	}
	wantNames, gotNames := creators(want), creators(got)
	if named := slices.DeleteFunc(slices.Clone(gotNames), citation.Name.IsOthers); len(named) < len(gotNames) && len(named) < len(wantNames) {
		wantNames, gotNames = wantNames[:len(named)], named // "et al."
	}
	if (len(wantNames) == 0) != (len(gotNames) == 0) || len(wantNames) <= 3 && len(wantNames) != len(gotNames) {
		return false
	}
	if len(wantNames) == 0 && fold(want.Title.Plain()) != fold(got.Title.Plain()) {
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
	for i := range min(len(wantNames), len(gotNames), 3) {
		want, got := &wantNames[i], fold(family(gotNames[i]))
		if got != fold(family(*want)) && got != fold(strings.ReplaceAll(want.Family, " ", "")) {
			return false
		}
	}
	return true
}

// creators returns the authors of a work, or the editors of one without authors.
func creators(r *citation.Reference) []citation.Name {
	if len(r.Author) == 0 {
		return r.Editor
	}
	return r.Author
}

// family returns the name under which somebody is listed, with the particles that stand
// before it: whether "al-" is one of these or part of the family name makes no difference.
func family(n citation.Name) string {
	if n.Literal != "" {
		return n.Literal
	}
	return strings.NewReplacer(" ", "", "-", "").Replace(n.DroppingParticle + n.NonDroppingParticle + n.Family)
}

var (
	foldMarks = strings.NewReplacer("’", "'", "*", "", "\\", "", "\u00a0", " ")
	// foldLetters makes alike what capitals make alike: "IŞIK" and "GROSS" do not say more.
	foldLetters = strings.NewReplacer("ı", "i", "i̇", "i", "ß", "ss")
)

// fold takes off what says nothing about who it is.
func fold(s string) string {
	return foldLetters.Replace(strings.ToLower(foldMarks.Replace(s)))
}
