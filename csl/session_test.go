package csl_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// numericStyle numbers works in the order of citation and makes ranges of numbers.
const numericStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Numbers</title><id>numbers</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
<layout prefix="[" suffix="]" delimiter=", "><group delimiter=": "><text variable="citation-number"/><text variable="locator"/></group></layout></citation>
<bibliography second-field-align="flush"><layout><text variable="citation-number" suffix=". "/>
<group delimiter=", "><names variable="author"/><text variable="title"/><date variable="issued" form="numeric"/></group></layout></bibliography></style>`

// letterStyle tells names apart in the whole document, adds names and letters, and
// points to the first note.
const letterStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Letters</title><id>letters</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation collapse="year-suffix-ranged" year-suffix-delimiter="," disambiguate-add-names="true" disambiguate-add-givenname="true"
 givenname-disambiguation-rule="all-names" disambiguate-add-year-suffix="true" et-al-min="3" et-al-use-first="1" et-al-subsequent-min="2" et-al-subsequent-use-first="1" near-note-distance="3">
<sort><key variable="issued"/></sort>
<layout delimiter="; "><choose><if position="ibid-with-locator"><text value="ibid., "/><text variable="locator"/></if><else-if position="ibid"><text value="ibid."/></else-if>
<else><group delimiter=" "><names variable="author"><name form="short" initialize-with="."/></names><date variable="issued"><date-part name="year"/></date><text variable="locator"/>
<choose><if position="near-note"><text value="(near)"/></if><else-if position="subsequent"><text variable="first-reference-note-number" prefix="(n. " suffix=")"/></else-if></choose></group></else></choose></layout></citation>
<bibliography subsequent-author-substitute="---" subsequent-author-substitute-rule="partial-each"><sort><key variable="author"/><key variable="issued" sort="descending"/></sort>
<layout><group delimiter=" "><names variable="author"/><date variable="issued"><date-part name="year"/></date><text variable="title"/></group></layout></bibliography></style>`

// descendingStyle lists the works in the order of citation, the last one first.
const descendingStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Descending</title><id>descending</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation disambiguate-add-year-suffix="true"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><names variable="author"/><date variable="issued" form="numeric"/><text variable="citation-number" prefix="#"/></group></layout></citation>
<bibliography><sort><key variable="citation-number" sort="descending"/></sort><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography></style>`

// An editor changes a session as a stream of bytes says, and knows what the changes
// have reported.
type editor struct {
	t       testing.TB
	session *csl.Session
	texts   map[csl.CitationID]string
	stream  []byte
}

// below takes a number from 0 to n-1.
func (e *editor) below(n int) int {
	if len(e.stream) == 0 || n <= 0 {
		return 0
	}
	b := e.stream[0]
	e.stream = e.stream[1:]
	return int(b) % n
}

// reference returns one of few IDs with some of few names, years and titles, so that
// cites are often alike.
func (e *editor) reference() *citation.Reference {
	n := e.below(12)
	r := &citation.Reference{ID: fmt.Sprint("r", n), Type: []citation.Type{citation.Book, citation.ArticleJournal}[e.below(2)],
		Title: citation.Text([]string{"Seas", "Shores: a study", "The isles"}[e.below(3)]), ContainerTitle: "Waters"}
	if y := e.below(4); y > 0 {
		r.Issued = citation.YearDate(2000 + y)
	}
	for range e.below(4) {
		r.Author = append(r.Author, citation.Name{Family: []string{"Yılmaz", "Ås", "Berg"}[e.below(3)], Given: []string{"Ayşe", "Ali", "Mary Ann", ""}[e.below(4)]})
	}
	return r
}

func (e *editor) cluster(last int) citation.Cluster {
	c := citation.Cluster{NoteNumber: max(0, last+e.below(3)-1), Narrative: e.below(8) == 7}
	for range 1 + e.below(3) {
		cite := citation.Cite{ID: fmt.Sprint("r", e.below(13))}
		switch e.below(10) {
		case 0, 1, 2:
			cite.Locator = []string{"5", "7–9"}[e.below(2)]
		case 3:
			cite.Prefix = "see "
		case 4:
			cite.Suffix = ", passim"
		case 5:
			cite.SuppressAuthor = true
		case 6:
			cite.AuthorOnly = true
		}
		c.Cites = append(c.Cites, cite)
	}
	return c
}

// edit makes one change.
func (e *editor) edit() {
	s := e.session
	var changes csl.Changes
	var err error
	id := csl.CitationID(0)
	if n := s.Len(); n > 0 {
		c, err := s.Citation(e.below(n))
		if err != nil {
			e.t.Fatal(err)
		}
		id = c.ID
	}
	before := s.Document()
	switch kind := e.below(12); {
	case kind == 0:
		changes = s.SetItem(e.reference())
	case kind == 1:
		ref := fmt.Sprint("r", e.below(12))
		known := slices.ContainsFunc(s.References(), func(r *citation.Reference) bool { return r.ID == ref })
		if changes, err = s.RemoveItem(ref); known != (err == nil) {
			e.t.Fatalf("known %v, and removed with the error %v", known, err)
		}
		err = nil
	case kind == 2 && id > 0:
		changes, err = s.Remove(id)
		delete(e.texts, id)
	case kind <= 4 && id > 0:
		changes, err = s.Move(id, e.below(s.Len()))
	case kind <= 6 && id > 0:
		changes, err = s.Change(id, e.cluster(e.below(20)))
	case kind == 7:
		changes, err = s.ShiftNotes(e.below(s.Len()+1), 1)
	default:
		at := e.below(s.Len() + 1)
		id, changes, err = s.Insert(at, e.cluster(at))
		if s.Index(id) != at {
			e.t.Fatalf("inserted at %d, and it is at %d", at, s.Index(id))
		}
	}
	if err != nil {
		e.t.Fatal(err)
	}
	for _, c := range changes.Citations {
		if s.Index(c.ID) != c.Index {
			e.t.Fatalf("citation %d reported at %d, and it is at %d", c.ID, c.Index, s.Index(c.ID))
		}
		if text, ok := e.texts[c.ID]; ok && text == c.Text {
			e.t.Fatalf("citation %d is reported as changed, and is %q as before", c.ID, text)
		}
		e.texts[c.ID] = c.Text
	}
	if after := s.Document(); !changes.Bibliography && (!slices.Equal(before.IDs, after.IDs) || !slices.Equal(before.Bibliography, after.Bibliography) || before.Start != after.Start || before.End != after.End) {
		e.t.Fatalf("a change of the bibliography is not reported:\n%s", cmp.Diff(before.Bibliography, after.Bibliography))
	}
}

// check holds that the document is what rendering it anew gives, and that the
// changes have told all.
func (e *editor) check(p *csl.Processor) {
	e.t.Helper()
	got := e.session.Document()
	want, err := p.Render(e.session.References(), e.session.Clusters())
	if err != nil {
		e.t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		e.t.Fatalf("the session is not the document rendered anew (-want +got):\n%s", cmp.Diff(want, got))
	}
	for i, text := range got.Citations {
		c, err := e.session.Citation(i)
		if err != nil || c.Text != text || e.texts[c.ID] != text {
			e.t.Fatalf("citation %d is %q, and was reported as %q (%v)", i, text, e.texts[c.ID], err)
		}
	}
}

// runEdits edits an empty document as a stream says.
func runEdits(t testing.TB, p *csl.Processor, stream []byte, most int) {
	t.Helper()
	e := &editor{t: t, texts: map[csl.CitationID]string{}, stream: stream}
	var refs []*citation.Reference
	for range e.below(12) {
		if r := e.reference(); !slices.ContainsFunc(refs, func(x *citation.Reference) bool { return x.ID == r.ID }) {
			refs = append(refs, r)
		}
	}
	var err error
	if e.session, err = p.NewSession(refs); err != nil {
		t.Fatal(err)
	}
	for range most {
		if len(e.stream) == 0 {
			break
		}
		e.edit()
		e.check(p)
	}
}

// sessionStyles are styles of all kinds: those that are built in, three of this file
// and those of the fixtures, which have all that CSL has.
func sessionStyles(t testing.TB) []*csl.Style {
	t.Helper()
	var styles []*csl.Style
	for _, name := range []string{"chicago-author-date", "chicago-notes-bibliography", "chicago-shortened-notes"} {
		style, err := csl.BuiltinStyle(name)
		if err != nil {
			t.Fatal(err)
		}
		styles = append(styles, style)
	}
	for _, source := range append([]string{numericStyle, letterStyle, descendingStyle}, fixtureSections(t, "CSL")...) {
		if style, err := csl.ParseStyle(strings.NewReader(source)); err == nil && !style.IsDependent() {
			styles = append(styles, style)
		}
	}
	return styles
}

// TestSessionIsTheDocumentRenderedAnew holds that after each of any sequence of
// edits a session has what rendering its document anew gives.
func TestSessionIsTheDocumentRenderedAnew(t *testing.T) {
	t.Parallel()
	for i, style := range sessionStyles(t) {
		runs := 2
		if i < 6 {
			runs = 12
		}
		for run := range runs {
			r := rand.New(rand.NewPCG(uint64(i), uint64(run)))
			stream := make([]byte, 600)
			for j := range stream {
				stream[j] = byte(r.Uint32())
			}
			t.Run(fmt.Sprintf("%d/%d", i, run), func(t *testing.T) {
				p := &csl.Processor{Style: style, Format: outputs[run%len(outputs)].format, ShortTitles: run%2 == 1, Anchors: run%3 == 1, Fields: run%3 == 2}
				runEdits(t, p, stream, 40)
			})
		}
	}
}

// FuzzSession holds the same of the edits that any bytes say.
func FuzzSession(f *testing.F) {
	f.Add(byte(0), []byte("\x03\x01\x00\x01\x02\x01\x00\x01\x02\x00\x01\x02\x01\x00\x01\x0b\x00\x01\x02\x03\x00\x0a\x01"))
	f.Add(byte(3), []byte("0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz"))
	f.Add(byte(4), []byte("zyxwvutsrqponmlkjihgfedcba9876543210zyxwvutsrqponmlkjihgfedcba9876543210"))
	styles := sessionStyles(f)
	f.Fuzz(func(t *testing.T, style byte, stream []byte) {
		if len(stream) < 2000 {
			runEdits(t, &csl.Processor{Style: styles[int(style)%len(styles)], Format: csl.HTML}, stream, 60)
		}
	})
}

func TestSessionReportsMistakes(t *testing.T) {
	t.Parallel()
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (&csl.Processor{}).NewSession(nil); err == nil {
		t.Error("a session without style")
	}
	s, err := (&csl.Processor{Style: style}).NewSession(fuzzRefs(), citation.Cluster{NoteNumber: 1, Cites: []citation.Cite{{ID: "a"}}})
	if err != nil {
		t.Fatal(err)
	}
	for name, do := range map[string]func() error{
		"insert before": func() error { _, _, err := s.Insert(-1, citation.Cluster{}); return err },
		"insert after":  func() error { _, _, err := s.Insert(2, citation.Cluster{}); return err },
		"change":        func() error { _, err := s.Change(9, citation.Cluster{}); return err },
		"move":          func() error { _, err := s.Move(9, 0); return err },
		"move to":       func() error { _, err := s.Move(1, 1); return err },
		"remove":        func() error { _, err := s.Remove(0); return err },
		"remove item":   func() error { _, err := s.RemoveItem("none"); return err },
		"shift":         func() error { _, err := s.ShiftNotes(0, -1); return err },
		"shift from":    func() error { _, err := s.ShiftNotes(2, 1); return err },
		"citation":      func() error { _, err := s.Citation(1); return err },
	} {
		if do() == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if c := s.SetItem(nil); c.Citations != nil || c.Bibliography {
		t.Errorf("no item changes %v", c)
	}
}
