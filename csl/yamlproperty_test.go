package csl

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// checkYAMLRoundTrip checks that a record that is written and read is the same,
// and that writing it again gives the same bytes.
func checkYAMLRoundTrip(t *testing.T, r *citation.Reference) {
	t.Helper()
	for _, strict := range []bool{false, true} {
		write := func(r *citation.Reference) (string, error) {
			var b strings.Builder
			e := NewYAMLEncoder(&b)
			e.Strict = strict
			if err := e.Encode(r); err != nil {
				return "", err
			}
			return b.String(), e.Close()
		}
		text, err := write(r)
		var bad *JSONValueError
		if errors.As(err, &bad) && !isUTF8Reference(r) {
			return
		}
		if err != nil {
			t.Fatalf("%v\n%#v", err, r)
		}
		back, err := ReadYAML(strings.NewReader(text))
		if err != nil || len(back) != 1 {
			t.Fatalf("strict %v: %d records, %v\n%s", strict, len(back), err, text)
		}
		want := r
		if strict {
			if !want.Equal(back[0]) {
				want = strictYAML(t, r)
			}
		}
		if !want.Equal(back[0]) {
			t.Fatalf("strict %v: read back differently (-written +read):\n%s\n%s", strict, cmp.Diff(want.Clone(), back[0].Clone()), text)
		}
		if again, err := write(back[0]); err != nil || again != text {
			t.Fatalf("strict %v: written again differently: %v (-first +second):\n%s", strict, err, cmp.Diff(text, again))
		}
	}
}

// strictYAML returns the record that strict CSL-JSON gives back, which has an id
// and a type.
func strictYAML(t *testing.T, r *citation.Reference) *citation.Reference {
	text, err := encode(func(e *Encoder) { e.Strict = true }, r)
	if err != nil {
		t.Fatal(err)
	}
	back, err := ReadJSON(strings.NewReader(text))
	if err != nil || len(back) != 1 {
		t.Fatal(err)
	}
	return back[0]
}

func TestEveryRecordSurvivesYAML(t *testing.T) {
	t.Parallel()
	for seed := range seeds(2_000) {
		checkYAMLRoundTrip(t, randomChooser(seed, 300).reference())
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func FuzzYAMLRecord(f *testing.F) {
	for seed := range uint64(20) {
		f.Add([]byte(*randomChooser(seed, 200)))
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		c := chooser(choices)
		checkYAMLRoundTrip(t, c.reference())
	})
}

// FuzzYAMLFile checks that any bytes give records or errors with a place, and that
// the records come back.
func FuzzYAMLFile(f *testing.F) {
	for _, s := range []string{
		"---\nreferences:\n- id: a\n  type: book\n  title: \"A *b* c\"\n  author:\n  - family: Doe\n    given: Jane\n  issued: 2004-05/..\n...\n",
		"- {id: a, issued: {year: 2004, month: 5}}\n- id: b\n  title: |\n    two\n    lines\n",
		"---\ntitle: x\nreferences: [{id: a, <<: {type: book}}]\n---\n\nText.\n\n---\nreferences:\n- id: b\n  x: &a [1, *a]\n---\n",
		"references:\n- &a {id: a}\n- *a\n- id: [\n- id: d\n",
		"\xff\xfe-\x00 \x00i\x00d\x00:\x00 \x00a\x00",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		d := NewYAMLDecoder(bytes.NewReader(file))
		for ref, err := range d.All() {
			var lost *YAMLError
			var syntax *YAMLSyntaxError
			switch {
			case errors.As(err, &lost):
				if lost.Start.Line < 1 || lost.Start.Column < 1 || lost.Start.Offset > len(file) {
					t.Fatalf("no place: %v", err)
				}
			case errors.As(err, &syntax):
				if syntax.Start.Line < 1 || syntax.Start.Column < 1 || syntax.Start.Offset > len(file) {
					t.Fatalf("no place: %v", err)
				}
			case err != nil:
				t.Fatalf("an error of another kind: %v", err)
			default:
				checkYAMLRoundTrip(t, ref)
			}
		}
	})
}
