package bibtex

import (
	"bytes"
	"testing"

	"github.com/refwright/refwright/citation"
)

// FuzzFile changes any file: without a change it is the same, a changed field has
// its value, and its own records change nothing.
func FuzzFile(f *testing.F) {
	for _, src := range readSeeds(f) {
		f.Add(src, "title", "A {New} title")
	}
	f.Add([]byte("\xff\xfe"), "title", "")
	f.Fuzz(func(t *testing.T, src []byte, name, value string) {
		file := ParseFile(src)
		if !bytes.Equal(file.Bytes(), src) {
			t.Fatal("without a change the file is another one")
		}
		keys := file.Keys()
		if len(keys) == 0 {
			return
		}
		key := keys[len(keys)-1]
		before, _ := file.Entry(key)
		if file.SetField(key, Field{Name: name, Value: value}) != nil {
			if !bytes.Equal(file.Bytes(), src) {
				t.Fatal("an error changed the file")
			}
			return
		}
		after, ok := file.Entry(key)
		if !ok || after.Type != before.Type || len(after.Fields) < len(before.Fields) || len(after.Fields) > len(before.Fields)+1 {
			t.Fatalf("%v becomes %v", before, after)
		}
		list, _ := file.Records()
		var refs []*citation.Reference
		for _, l := range list {
			refs = append(refs, l.Reference)
		}
		out := file.Bytes()
		file.Update(refs, Options{})
		if len(file.Keys()) == len(keys) && !bytes.Equal(file.Bytes(), out) && !isUTF16(src) {
			t.Fatalf("its own records change the file\n%q\nto\n%q", out, file.Bytes())
		}
	})
}

// FuzzUnicodeTeX replaces commands by letters and letters by commands: it says the
// same, and a second time changes nothing.
func FuzzUnicodeTeX(f *testing.F) {
	for _, s := range []string{`{\"o}`, `\'{\i}`, `\ss{} \o re`, `{\'{E}}cole $\alpha$`, `\v{s}\"`, `\c c\=a`, "Iğdır", `\textbf{\"o}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !isBalanced(s) {
			return
		}
		u := unicodeTeX(s)
		if again := unicodeTeX(u); again != u {
			t.Fatalf("%q, %q, then %q", s, u, again)
		}
		if !isBalanced(u) || !isBalanced(asciiTeX(s)) {
			t.Fatalf("%q: %q, %q", s, u, asciiTeX(s))
		}
	})
}
