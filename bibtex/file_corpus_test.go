package bibtex

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/corpora"
)

// differing returns how many bytes two files have in common at their beginning and,
// behind that, at their end.
func differing(a, b []byte) (head, tail int) {
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return head, tail
}

// TestCorpusFilesStayAsTheyAre reads real files and writes them without a change.
func TestCorpusFilesStayAsTheyAre(t *testing.T) {
	for path, src := range bibFiles(t, corpora.Dir(t, "bib")) {
		f := ParseFile(src)
		if !bytes.Equal(f.Bytes(), src) {
			t.Errorf("%s: the file is another one", path)
		}
		list, _ := Read(src)
		var refs []*citation.Reference
		seen := map[string]bool{}
		for _, l := range list {
			if id := l.Reference.ID; id != "" && !seen[id] {
				seen[id] = true
				refs = append(refs, l.Reference)
			}
		}
		if problems := f.Update(refs, Options{}); len(problems) > 0 || !bytes.Equal(f.Bytes(), src) {
			t.Errorf("%s: its own records change the file: %v", path, problems)
		}
	}
}

// TestCorpusChangesStayInTheirEntry changes one field in each of some entries of
// every real file: nothing but that value differs.
func TestCorpusChangesStayInTheirEntry(t *testing.T) {
	changed, refused := 0, 0
	for path, src := range bibFiles(t, corpora.Dir(t, "bib", "files")) {
		list, _ := Read(src)
		keys := map[string]int{}
		for _, l := range list {
			keys[l.Reference.ID]++
		}
		for i, l := range list {
			if keys[l.Reference.ID] > 1 || l.Reference.ID == "" || i%max(1, len(list)/3) != 0 {
				continue
			}
			for k, field := range []Field{{Name: "title", Value: "A New Title, {\\\"O}nce"}, {Name: "x-mine", Value: "1"}} {
				if len(src) > 300_000 && i%2 != k {
					continue
				}
				f := ParseFile(src)
				if err := f.SetField(l.Reference.ID, field); err != nil {
					refused++
					continue
				}
				changed++
				out := f.Bytes()
				head, tail := differing(src, out)
				if head < l.Span.Start || len(src)-tail > l.Span.End {
					t.Errorf("%s: %s: bytes %d to %d differ, the entry stands at %v", path, l.Reference.ID, head, len(src)-tail, l.Span)
				}
				e, ok := ParseFile(out).Entry(l.Reference.ID)
				if !ok {
					t.Errorf("%s: %s is gone", path, l.Reference.ID)
					continue
				}
				if got, _ := e.Value(field.Name); got != field.Value {
					t.Errorf("%s: %s: %s is %q, want %q", path, l.Reference.ID, field.Name, got, field.Value)
				}
			}
		}
	}
	t.Logf("%d changes, %d refused", changed, refused)
}

// TestCorpusRecordsGoIntoTheirFile changes records of real files and writes them
// back: they are read as they were given, other entries stay, and most changes
// touch no more than a line.
func TestCorpusRecordsGoIntoTheirFile(t *testing.T) {
	changed, long, failed := 0, 0, 0
	for path, src := range bibFiles(t, corpora.Dir(t, "bib", "files")) {
		list, _ := Read(src)
		if len(src) > 300_000 {
			continue
		}
		count := map[string]int{}
		for _, l := range list {
			count[l.Reference.ID]++
		}
		for i, l := range list {
			if count[l.Reference.ID] > 1 || l.Reference.ID == "" || i%max(1, len(list)/4) != 0 {
				continue
			}
			for name, change := range map[string]func(r *citation.Reference){
				"title":  func(r *citation.Reference) { r.Title = "Güvenlik: A <i>New</i> title" },
				"author": func(r *citation.Reference) { r.Author = []citation.Name{{Family: "Øst", Given: "Å."}} },
				"issued": func(r *citation.Reference) { r.Issued = citation.MonthDate(1999, 5) },
				"gone":   func(r *citation.Reference) { r.Page, r.Volume, r.Publisher, r.ContainerTitle = "", "", "", "" },
			} {
				ref := l.Reference.Clone()
				change(ref)
				f := ParseFile(src)
				problems := f.Update([]*citation.Reference{ref}, Options{})
				out := f.Bytes()
				if len(problems) > 0 {
					failed++
					if !slices.ContainsFunc(problems, func(p citation.Problem) bool { return p.ID == notUpdated }) {
						t.Errorf("%s: %s: %v", path, ref.ID, problems)
					}
					if testing.Verbose() {
						t.Log(path, name, problems)
					}
					continue
				}
				changed++
				head, tail := differing(src, out)
				if head < len(src) && (head < l.Span.Start || len(src)-tail > l.Span.End) {
					t.Errorf("%s: %s: bytes %d to %d differ, the entry stands at %v", path, l.Reference.ID, head, len(src)-tail, l.Span)
				}
				if bytes.Count(out[head:len(out)-tail], []byte("\n")) > 3 {
					long++
					if testing.Verbose() && long < 20 {
						t.Logf("%s: %s:\n%s\nbecomes\n%s", path, name, src[head:len(src)-tail], out[head:len(out)-tail])
					}
				}
				again, _ := Read(out)
				if len(again) != len(list) {
					t.Errorf("%s: %s: %d records, want %d", path, ref.ID, len(again), len(list))
					continue
				}
				got := again[i].Reference
				want := inPrint(ref, BibTeX)
				have := inPrint(got, BibTeX)
				want.Extra, have.Extra = nil, nil
				if diff := cmp.Diff(want, have); diff != "" {
					t.Errorf("%s: %s: %s (-want +got):\n%s", path, name, ref.ID, diff)
				}
			}
		}
	}
	t.Logf("%d records changed, %d of them over more than three lines, %d reported", changed, long, failed)
}
