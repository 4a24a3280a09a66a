package ris

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

// dump prints records for people, one value a line.
func dump(list []*citation.Listed, problems []citation.Problem) string {
	var b strings.Builder
	for _, l := range list {
		fmt.Fprintf(&b, "%v-%v\n%s", l.Start, l.End, dumpRecord(l.Reference))
		b.WriteByte('\n')
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "%v %v\n", p.Severity, p)
	}
	return b.String()
}

func dumpRecord(r *citation.Reference) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  id: %s\n  type: %s\n", r.ID, r.Type)
	for _, v := range citation.Variables() {
		switch {
		case !r.Has(v):
		case v.Kind() == citation.KindNames:
			for _, n := range r.Names(v) {
				s := fmt.Sprintf("%+v", struct{ Family, Given, Dropping, NonDropping, Suffix, Literal string }{
					n.Family, n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Suffix, n.Literal,
				})
				fmt.Fprintf(&b, "  %v: %s\n", v, s)
			}
		case v.Kind() == citation.KindDate:
			fmt.Fprintf(&b, "  %v: %v\n", v, r.Date(v))
		default:
			fmt.Fprintf(&b, "  %v: %q\n", v, r.Text(v))
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(r.Extra[Format])) {
		fmt.Fprintf(&b, "  extra %s: %q\n", tag, r.Extra[Format][tag])
	}
	return b.String()
}

// TestDialects reads files as different programs write them. The files were made
// for this test after the habits of the programs; what is in them is invented.
func TestDialects(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/dialects/*.ris")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	dir := golden.Open(t, "testdata/golden")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			list, problems := Read(src)
			name := strings.TrimSuffix(filepath.Base(file), ".ris")
			golden.Check(t, dir.File(name+".records"), dump(list, problems))
			var b strings.Builder
			var refs []*citation.Reference
			for _, l := range list {
				refs = append(refs, l.Reference)
				checkRoundTrip(t, l.Reference)
			}
			if _, err := Write(&b, refs); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, dir.File(name+".out.ris"), b.String())
			checkNothingLost(t, src)
		})
	}
}

// checkNothingLost checks that every line of a file is a field or kept, and that
// places lie in the file and in order.
func checkNothingLost(t *testing.T, src []byte) {
	t.Helper()
	s := newScanner(strings.NewReader(string(src)))
	end := 0
	for {
		e, err := s.entry()
		if e == nil {
			if _, ok := err.(*EntryError); ok {
				continue
			}
			return
		}
		r := newEntryReader(e)
		r.plain()
		for i, l := range e.lines {
			if l.span.Start < end || l.span.End < l.span.Start || l.span.End > len(src) {
				t.Fatalf("line %d of the entry at %v has the place %v in a file of %d bytes", i, e.start, l.span, len(src))
			}
			end = l.span.End
			kept := false
			for _, part := range strings.Split(l.value, "\n") {
				kept = kept || strings.Contains(r.ref.Extra[Format][l.tag], part)
			}
			if r.of[i] == citation.NoVariable && !kept && l.value != "" && l.tag != tagType && l.tag != tagID && !isCarrier(&l) {
				t.Fatalf("lost: %+v\n%s", l, dumpRecord(r.ref))
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/dialects/*.ris")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte("\xff\xfeT\x00Y\x00 \x00 \x00-\x00 \x00B\x00\r\x00\n\x00T\x00I\x00"))
	f.Add([]byte("TY  - BOOK\rTI  - \xe9t\xe9\r\rER  - \r"))
	f.Fuzz(func(t *testing.T, src []byte) {
		list, _ := Read(src)
		for _, l := range list {
			if l.Span.Start < 0 || l.Span.End > len(src) || l.Span.Start > l.Span.End {
				t.Fatalf("the span %v in a file of %d bytes", l.Span, len(src))
			}
			checkRoundTrip(t, l.Reference)
		}
		checkNothingLost(t, src)
	})
}
