package csl

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// readOne reads a file of one item.
func readOne(t *testing.T, text string) *citation.Reference {
	t.Helper()
	refs, err := ReadJSON(strings.NewReader(text))
	if err != nil || len(refs) != 1 {
		t.Fatalf("%d records, %v\n%s", len(refs), err, text)
	}
	return refs[0]
}

// TestEditsByOthersStand exchanges a field of an item, as a program would that
// knows nothing of custom.refwright, for what stands in the same field of
// another item. The field must then say what it says without the carrier.
func TestEditsByOthersStand(t *testing.T) {
	t.Parallel()
	members := func(r *citation.Reference, set func(*Encoder)) map[string]json.RawMessage {
		text, err := encode(func(e *Encoder) { set(e); e.Lines = true }, r)
		if err != nil {
			return nil
		}
		var m map[string]json.RawMessage
		if err := json.Unmarshal([]byte(text), &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	read := func(m map[string]json.RawMessage) *citation.Reference {
		text, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		// json.Marshal escapes "<"; that is one more thing other programs do.
		return readOne(t, string(text))
	}
	edits := 0
	for seed := range seeds(600) {
		for _, form := range []int{0, 2} {
			a := members(randomChooser(seed, 300).reference(), encodings[form].set)
			b := members(randomChooser(seed+1, 300).reference(), encodings[form].set)
			if a == nil || b == nil || a["custom"] == nil {
				continue
			}
			custom := a["custom"]
			delete(b, "custom")
			delete(a, "custom")
			was, is := read(a), read(b)
			for _, f := range jsonFields {
				name := f.name
				if form == 2 {
					name = f.schema
				}
				v := f.variable
				same := was.Text(v) == is.Text(v) && was.Date(v) == is.Date(v) && slices.Equal(was.Names(v), is.Names(v))
				if name == "" || f.schema == "" || same || name != f.alias && a[f.alias] != nil {
					continue // an alias in the item speaks when its variable is gone
				}
				edited := map[string]json.RawMessage{"custom": custom}
				for k, value := range a {
					edited[k] = value
				}
				if delete(edited, name); b[name] != nil {
					edited[name] = b[name]
				}
				edits++
				got := read(edited)
				names := slices.Clone(got.Names(v))
				for i, n := range names { // a name that was there may have its short form again
					names[i] = plainName(n)
				}
				// An edited date may still be one that the carrier knows better, as when
				// words were added to an uncertain one.
				date := got.Date(v) == is.Date(v) || plainDate(got.Date(v)) == is.Date(v)
				if got.Text(v) != is.Text(v) || !date || !slices.Equal(names, is.Names(v)) {
					t.Fatalf("seed %d: %s was edited to %s, and reads as %q %v %+v\ncustom: %s", seed, name, b[name],
						got.Text(v), got.Date(v), got.Names(v), custom)
				}
			}
		}
	}
	if want := int(seeds(600)); edits < want {
		t.Errorf("only %d edits, want at least %d", edits, want)
	}
}

// TestEditedItems says what becomes of the carrier and of kept texts when one
// field is edited.
func TestEditedItems(t *testing.T) {
	t.Parallel()
	un := citation.Name{Literal: "United Nations", Short: "UN"}
	doe := citation.Name{Family: "Doe", Given: "Jane"}
	for _, test := range []struct {
		name, item, want string // item as read, lines of output
	}{
		{
			"carrier still true",
			`{"issued":{"date-parts":[[2004]],"circa":true},"custom":{"refwright":{"variables":{"issued":"2004?"}}}}`,
			`{"issued":{"date-parts":[[2004]],"circa":true},"custom":{"refwright":{"variables":{"issued":"2004?"}}}}`,
		},
		{
			"date edited",
			`{"issued":{"date-parts":[[2005]],"circa":true},"custom":{"refwright":{"variables":{"issued":"2004?"}}}}`,
			`{"issued":{"date-parts":[[2005]],"circa":true}}`,
		},
		{
			"date removed",
			`{"custom":{"refwright":{"variables":{"issued":"2004?"}}}}`,
			`{}`,
		},
		{
			"literal added to the date",
			`{"issued":{"date-parts":[[2004]],"circa":true,"literal":"2004?"},"custom":{"refwright":{"variables":{"issued":"2004?"}}}}`,
			`{"issued":{"date-parts":[[2004]],"circa":true,"literal":"2004?"},"custom":{"refwright":{"variables":{"issued":"2004?"}}}}`,
		},
		{
			"name inserted before one with a short form",
			`{"author":[{"family":"Doe","given":"Jane"},{"literal":"United Nations"}],"custom":{"refwright":{"variables":{"author":[{"literal":"United Nations","short":"UN"}]}}}}`,
			`{"author":[{"family":"Doe","given":"Jane"},{"literal":"United Nations"}],"custom":{"refwright":{"variables":{"author":[{"family":"Doe","given":"Jane"},{"literal":"United Nations","short":"UN"}]}}}}`,
		},
		{
			"name edited",
			`{"author":[{"literal":"UNESCO"}],"custom":{"refwright":{"variables":{"author":[{"literal":"United Nations","short":"UN"}]}}}}`,
			`{"author":[{"literal":"UNESCO"}]}`,
		},
		{
			"the same name twice, one with a short form",
			`{"author":[{"literal":"A"},{"literal":"A"}],"custom":{"refwright":{"variables":{"author":[{"literal":"A","short":"X"},{"literal":"A","short":"Y"}]}}}}`,
			`{"author":[{"literal":"A"},{"literal":"A"}],"custom":{"refwright":{"variables":{"author":[{"literal":"A","short":"X"},{"literal":"A","short":"Y"}]}}}}`,
		},
		{
			"type edited in a strict file",
			`{"type":"book","custom":{"refwright":{"fields":{"type":"zine"}}}}`,
			`{"type":"book"}`,
		},
		{
			"field of the carrier also in the item",
			`{"journal":"B","license":"MIT","custom":{"refwright":{"fields":{"journal":"A","license":"CC0","status":"x"}}}}`,
			`{"license":"MIT","journal":"B"}`,
		},
		{
			"kept text of a strict file, date edited",
			`{"issued":{"date-parts":[[2005]]},"custom":{"refwright":{"fields":{"issued":{"date-parts":[[2004]],"S2ID":"x"}}}}}`,
			`{"issued":{"date-parts":[[2005]]}}`,
		},
		{
			"kept text of a strict file, one of two names edited",
			`{"author":[{"family":"Doe"},{"family":"Rowe"}],"custom":{"refwright":{"fields":{"author":[{"family":"Doe","ORCID":"1"},{"family":"Roe","ORCID":"2"}]}}}}`,
			`{"author":[{"family":"Doe","ORCID":"1"},{"family":"Rowe"}]}`,
		},
		{
			"kept text of a strict file, date edited to one that is kept too",
			`{"issued":{"date-parts":[[2004]],"season":"Lent"},"custom":{"refwright":{"fields":{"issued":{"date-parts":[[2004]],"S2ID":"x"}}}}}`,
			`{"issued":{"date-parts":[[2004]],"season":"Lent"}}`,
		},
		{
			"text that is not JSON, then the field given",
			`{"journal":"B","custom":{"refwright":{"extra":{"csl-json":{"journal":"A"}}}}}`,
			`{"journal":"B"}`,
		},
		{
			"text with spaces, then the field edited",
			`{"journal":"B","custom":{"refwright":{"extra":{"csl-json":{"journal":" \"A\"","x":"[ ]"}}}}}`,
			`{"journal":"B"}`,
		},
		{
			"text with spaces",
			`{"x":[1],"custom":{"refwright":{"extra":{"csl-json":{"x":"[ 1 ]"}}}}}`,
			`{"x":[1],"custom":{"refwright":{"extra":{"csl-json":{"x":"[ 1 ]"}}}}}`,
		},
		{
			"custom that is not ours under our name",
			`{"custom":{"a":1,"refwright":{"variables":{"author":"Doe"}}}}`,
			`{"custom":{"a":1,"refwright":{"variables":{"author":"Doe"}}}}`,
		},
		{
			"custom of a later version",
			`{"title":"T","custom":{"refwright":{"fields":{"journal":"A"},"more":[]}}}`,
			`{"title":"T","custom":{"refwright":{"fields":{"journal":"A"},"more":[]}}}`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := readOne(t, test.item)
			got, err := encode(encodings[1].set, r)
			if err != nil || strings.TrimSpace(got) != test.want {
				t.Errorf("got  %swant %s\n%v", got, test.want, err)
			}
		})
	}

	t.Run("date made uncertain", func(t *testing.T) {
		t.Parallel()
		r := readOne(t, `{"issued":{"date-parts":[[2004]],"circa":true,"S2ID":"x"}}`)
		r.Issued.Start.Uncertain = true
		want := `{"issued":{"date-parts":[[2004]],"circa":true,"S2ID":"x"},"custom":{"refwright":{"variables":{"issued":"2004%"}}}}` + "\n"
		if got, err := encode(encodings[1].set, r); got != want || err != nil {
			t.Errorf("got %s, %v, want %s", got, err, want)
		}
	})

	t.Run("record edited", func(t *testing.T) {
		t.Parallel()
		r := readOne(t, `{"author":[{"literal":"United Nations"},{"family":"Doe","given":"Jane","ORCID":"1"}],"issued":{"raw":"May 2004"},"ISSN":["1","2"]}`)
		if r.Issued.Literal != "May 2004" || r.ISSN != "1, 2" || !slices.Equal(r.Author, []citation.Name{{Literal: "United Nations"}, doe}) {
			t.Fatalf("%+v", r)
		}
		r.Author = []citation.Name{doe, un}
		r.Issued = citation.MonthDate(2004, 5)
		r.ISSN = "1"
		var b bytes.Buffer
		enc := NewEncoder(&b)
		enc.Lines = true
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
		want := `{"author":[{"family":"Doe","given":"Jane","ORCID":"1"},{"literal":"United Nations"}],"issued":{"date-parts":[[2004,5]]},"ISSN":"1",` +
			`"custom":{"refwright":{"variables":{"author":[{"family":"Doe","given":"Jane"},{"literal":"United Nations","short":"UN"}]},` +
			`"extra":{"csl-json":{"ISSN":"[\"1\",\"2\"]","author":"[{\"literal\":\"United Nations\"},{\"family\":\"Doe\",\"given\":\"Jane\",\"ORCID\":\"1\"}]","issued":"{\"raw\":\"May 2004\"}"}}}}}` + "\n"
		if b.String() != want {
			t.Errorf("got  %swant %s", b.String(), want)
		}
	})
}
