package bibtex

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/corpora"
	"golang.org/x/text/unicode/norm"
)

// inPrint returns a record with those differences taken away that the package
// comment says are none.
func inPrint(ref *citation.Reference, d Dialect) *citation.Reference {
	out := ref.Clone()
	out.ID = ""
	if out.Type == "" {
		out.Type = citation.Document
	}
	plain := func(s string) string {
		s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " ")
		s = norm.NFC.String(s)
		if d == BibTeX {
			s = strings.ReplaceAll(s, "’", "'")
		}
		return s
	}
	for _, v := range citation.Variables() {
		switch v.Kind() {
		case citation.KindNames:
			names := out.Names(v)
			for i := range names {
				for _, p := range []*string{&names[i].Family, &names[i].Given, &names[i].DroppingParticle, &names[i].NonDroppingParticle, &names[i].Suffix, &names[i].Literal, &names[i].Short} {
					*p = plain(*p)
				}
			}
			out.SetNames(v, names)
		case citation.KindDate:
			date := out.Date(v)
			date.Literal = plain(date.Literal)
			out.SetDate(v, date)
		default:
			text := plain(string(out.Text(v)))
			if v == citation.VarPage {
				text = string(readPages(citation.Text(strings.ReplaceAll(text, "–", "--"))))
			}
			out.SetText(v, citation.FromRuns(citation.Text(text).Runs()))
		}
	}
	for format, fields := range out.Extra {
		for name, value := range fields {
			fields[name] = strings.ToValidUTF8(value, "\ufffd")
		}
		out.Extra[format] = fields
	}
	return out
}

// diffInPrint returns how a record differs in print from the one that was written as
// an entry.
func diffInPrint(written, read *citation.Reference, e *Entry, d Dialect) string {
	want, got := inPrint(written, d), inPrint(read, d)
	for name, value := range want.Extra[Format] {
		// What was kept, because its entry type has another field for it, may be
		// just that field in this entry.
		if v, ok := e.Value(name); ok && v == value && got.Extra[Format][name] == "" {
			got.Extra.Set(Format, name, value)
		}
	}
	return cmp.Diff(*want, *got)
}

// TestRecordsComeBack writes records and reads them: they are the same in print.
func TestRecordsComeBack(t *testing.T) {
	for _, d := range []Dialect{BibLaTeX, BibTeX} {
		for _, ref := range records() {
			t.Run(d.String()+"/"+ref.ID, func(t *testing.T) {
				e, _ := FromReference(ref, Options{Dialect: d})
				e.Key = "key"
				list, problems := Read([]byte(e.String()))
				if len(list) != 1 {
					t.Fatalf("%d records of\n%s", len(list), e.String())
				}
				if diff := cmp.Diff(inPrint(ref, d), inPrint(list[0].Reference, d)); diff != "" {
					t.Errorf("(-want +got):\n%s\n%s%v", diff, e.String(), problems)
				}
			})
		}
	}
}

// TestCorpusRecordsComeBack reads real files, writes their records and reads them
// again.
func TestCorpusRecordsComeBack(t *testing.T) {
	dir := corpora.Dir(t, "bib", "files")
	records, titles := 0, 0
	for path, src := range bibFiles(t, dir) {
		name, _ := filepath.Rel(dir, path)
		list, _ := Read(src)
		for _, d := range []Dialect{BibLaTeX, BibTeX} {
			failed := 0
			for _, l := range list {
				e, _ := FromReference(l.Reference, Options{Dialect: d})
				got, _ := e.Reference()
				records++
				if strings.Contains(e.String(), `verba = {{"title":`) {
					titles++
				}
				if same := l.Reference.Clone(); got.Equal(same) {
					continue
				}
				if diff := diffInPrint(l.Reference, got, &e, d); diff != "" {
					if failed++; failed == 1 {
						t.Errorf("%s: %s: %s (-want +got):\n%s\n%s", name, d, l.Reference.ID, diff, e.String())
					}
				}
			}
			if failed > 0 {
				t.Errorf("%s: %s: %d records differ", name, d, failed)
			}
		}
	}
	t.Logf("%d records, %d with titles in the carrier", records, titles)
}

// otherLoans are the entries that get other fields when all are written in classic
// BibTeX: what lends to them is a @mvbook or a @periodical, which is a @book or a @misc
// there, and so gives them its title under another name.
var otherLoans = map[string]bool{"b1": true, "f": true}

// TestCorpusLoansComeBack writes the records of real files in which entries lend to
// each other, all into one file: what is lent again on reading changes nothing.
func TestCorpusLoansComeBack(t *testing.T) {
	dir := corpora.Dir(t, "bib", "files")
	records := 0
	for path, src := range bibFiles(t, dir) {
		name, _ := filepath.Rel(dir, path)
		list, _ := Read(src)
		var refs []*citation.Reference
		keys := map[string]bool{}
		lent := false
		for _, l := range list {
			if keys[l.Reference.ID] {
				continue // it gets another key, and lends nothing
			}
			keys[l.Reference.ID] = true
			refs = append(refs, l.Reference)
			for _, link := range links {
				lent = lent || link.kept != nil && l.Reference.Extra[Format][link.name] != ""
			}
		}
		if !lent {
			continue
		}
		records += len(refs)
		for _, d := range []Dialect{BibLaTeX, BibTeX} {
			var b bytes.Buffer
			if _, err := Write(&b, d, refs); err != nil {
				t.Fatal(err)
			}
			again, _ := Read(b.Bytes())
			if len(again) != len(refs) {
				t.Errorf("%s: %s: %d records of %d", name, d, len(again), len(refs))
				continue
			}
			for i, ref := range refs {
				e, _ := FromReference(ref, Options{Dialect: d})
				if diff := diffInPrint(ref, again[i].Reference, &e, d); (diff != "") != (d == BibTeX && otherLoans[ref.ID]) {
					t.Errorf("%s: %s: %s (-want +got):\n%s", name, d, ref.ID, diff)
				}
			}
		}
	}
	t.Logf("%d records", records)
}
