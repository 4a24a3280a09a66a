package csl

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// encodings are the forms of output.
var encodings = []struct {
	name string
	set  func(*Encoder)
}{
	{"default", func(*Encoder) {}},
	{"lines", func(e *Encoder) { e.Lines = true }},
	{"strict", func(e *Encoder) { e.Strict = true }},
	{"strict lines", func(e *Encoder) { e.Strict, e.Lines = true, true }},
}

// encode returns the file that one encoder makes of records.
func encode(set func(*Encoder), refs ...*citation.Reference) (string, error) {
	var b bytes.Buffer
	enc := NewEncoder(&b)
	set(enc)
	for _, r := range refs {
		if err := enc.Encode(r); err != nil {
			return "", err
		}
	}
	err := enc.Close()
	return b.String(), err
}

// checkRoundTrip checks that a record that is written and read is the same, and
// that writing it again gives the same bytes.
func checkRoundTrip(t *testing.T, r *citation.Reference) {
	t.Helper()
	for _, form := range encodings {
		text, err := encode(form.set, r)
		var bad *JSONValueError
		if errors.As(err, &bad) && !isUTF8Reference(r) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v\n%#v", form.name, err, r)
		}
		back, err := ReadJSON(bytes.NewReader([]byte(text)))
		if err != nil || len(back) != 1 {
			t.Fatalf("%s: %d records, %v\n%s", form.name, len(back), err, text)
		}
		if !r.Equal(back[0]) {
			t.Fatalf("%s: read back differently (-written +read):\n%s\n%s", form.name, cmp.Diff(r.Clone(), back[0].Clone()), text)
		}
		if again, err := encode(form.set, back[0]); err != nil || again != text {
			t.Fatalf("%s: written again differently: %v (-first +second):\n%s", form.name, err, cmp.Diff(text, again))
		}
	}
}

func TestEveryRecordSurvives(t *testing.T) {
	t.Parallel()
	for seed := range seeds(2_000) {
		checkRoundTrip(t, randomChooser(seed, 300).reference())
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func FuzzRecord(f *testing.F) {
	for seed := range uint64(20) {
		f.Add([]byte(*randomChooser(seed, 200)))
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		c := chooser(choices)
		checkRoundTrip(t, c.reference())
	})
}

func TestEveryItemComesBack(t *testing.T) {
	t.Parallel()
	read := 0
	for seed := range seeds(3_000) {
		refs, _ := checkItems(t, []byte(randomChooser(seed, 200).item()))
		read += len(refs)
	}
	if want := int(seeds(3_000)) / 3; read < want {
		t.Errorf("only %d of the items could be read, want at least %d", read, want)
	}
}

func FuzzItem(f *testing.F) {
	for seed := range uint64(20) {
		f.Add([]byte(*randomChooser(seed, 100)))
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		c := chooser(choices)
		checkItems(t, []byte(c.item()))
	})
}

// FuzzFile checks that any bytes give records or errors, that the records come
// back, and that the decoder agrees with encoding/json on what is JSON.
func FuzzFile(f *testing.F) {
	for _, seed := range []string{
		`[{"id":"a","type":"book","author":[{"family":"Doe","x":1}],"issued":{"date-parts":[["2004",5],[0]],"circa":1}}]`,
		`{"id":1,"event":"E","part":2,"part-number":"3","issued":"2004-05?","custom":{"a":1,"refwright":{"fields":{"b":2}}}}`,
		"{\"id\":\"a\"}\n{\"id\":\"b\",}\n{\"title\":\"open\n{\"id\":\"c\"}\r\n\r\n[{}]",
		`[{"issued":{"raw":"2004-05-06T10:00","season":"Winter"},"accessed":{"literal":"x","date-parts":[[0]]}}, 1, "x", [[]]]`,
		"\uFEFF[{\"title\":\"\\ud83d\\ude00 \\ud83d <i>\\u0041</i>\",\"ISSN\":[\"1\",2,null],\"license\":[{}]}]",
		`{"custom":{"refwright":{"variables":{"author":[{"literal":"U N","short":"UN"}],"issued":"199X","accessed":{"start":{"precision":"day","year":3}}},` +
			`"extra":{"biblatex":{"usera":"x"},"csl-json":{"title":"[ \"t\"]"}}}},"title":["t"],"author":[{"literal":"U N"}],"issued":{"date-parts":[[1990],[1999]]}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		refs, errs := checkItems(t, file)
		valid := utf8.Valid(file) && isJSONStream(bytes.TrimPrefix(file, []byte("\uFEFF")))
		if len(errs) == 0 && !valid {
			t.Fatalf("read without an error what is not JSON: %d records", len(refs))
		}
		for _, err := range errs {
			var lost *JSONError
			var syntax *JSONSyntaxError
			switch {
			case errors.As(err, &lost):
			case !errors.As(err, &syntax):
				t.Fatalf("an error of another kind: %v", err)
			case valid && !strings.Contains(err.Error(), "want an item or a list of items"):
				t.Fatalf("this is JSON: %v", err)
			}
		}
	})
}

// isJSONStream reports whether encoding/json reads every value of a file.
func isJSONStream(file []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(file))
	for {
		var v json.RawMessage
		if err := dec.Decode(&v); err != nil {
			return err == io.EOF
		}
	}
}
