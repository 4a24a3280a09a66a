package bibtex

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/refwright/refwright/internal/corpora"
)

// bibFiles returns the contents of all .bib files below a directory, by path.
func bibFiles(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".bib") {
			return err
		}
		src, err := os.ReadFile(path)
		files[path] = src
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// checkNodes fails unless the nodes of a file are all of it, one after the other,
// and the same in one piece and in small ones.
func checkNodes(t testing.TB, src []byte) (entries int) {
	t.Helper()
	s := newBytesScanner(src)
	at := 0
	var joined []byte
	var spans []int
	for n := range s.All() {
		if n.Span.Start != at {
			t.Fatalf("a node begins at %d, the one before ended at %d", n.Span.Start, at)
		}
		at = n.Span.End
		joined = append(joined, n.Text...)
		if n.Kind == EntryNode {
			entries++
			spans = append(spans, n.Span.Start, n.Span.End)
		}
		checkTokens(t, n)
	}
	if at != len(src) && !(isUTF16(src) && len(src) == 2) { // a byte order mark alone has no text
		t.Fatalf("the nodes end at %d of %d", at, len(src))
	}
	if !isUTF16(src) && !bytes.Equal(joined, src) {
		t.Fatal("the nodes are not the file")
	}
	k := 0
	for n, err := range NewScanner(io.MultiReader(bytes.NewReader(src))).All() {
		if n == nil {
			t.Fatal(err)
		}
		if n.Kind == EntryNode {
			if k+1 >= len(spans) || spans[k] != n.Span.Start || spans[k+1] != n.Span.End {
				t.Fatalf("in pieces, entry %d stands at %v", k/2, n.Span)
			}
			k += 2
		}
	}
	if k != len(spans) {
		t.Fatalf("in pieces there are %d entries, want %d", k/2, len(spans)/2)
	}
	return entries
}

// checkTokens fails if a token is not in order or not within its node.
func checkTokens(t testing.TB, n *Node) {
	t.Helper()
	last := 0
	check := func(what string, tok Token) {
		if tok.IsZero() {
			return
		}
		if tok.Start < last || tok.End < tok.Start || tok.End > len(n.Text) {
			t.Fatalf("%s at %v in a node of %d bytes, after %d", what, tok, len(n.Text), last)
		}
		last = tok.End
	}
	check("type", n.Type)
	check("key", n.Key)
	for _, f := range n.Fields {
		check("name", f.Name)
		from := last
		check("value", f.Value)
		last = from
		for _, p := range f.Parts {
			check("part", p.Token)
		}
		last = max(last, f.Value.End)
	}
}

// TestCorpusFiles reads real files: nothing is lost, and nothing panics.
func TestCorpusFiles(t *testing.T) {
	files := bibFiles(t, corpora.Dir(t, "bib", "files"))
	entries, records, size := 0, 0, 0
	for path, src := range files {
		n := checkNodes(t, src)
		list, _ := Read(src)
		entries += n
		records += len(list)
		size += len(src)
		if len(list) > n {
			t.Errorf("%s: %d records of %d entries", path, len(list), n)
		}
	}
	t.Logf("%d files, %d bytes, %d entries, %d records", len(files), size, entries, records)
}
