package csl

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestEncoderForms(t *testing.T) {
	t.Parallel()
	a, b := &citation.Reference{ID: "a", Title: "<i>A</i> & B"}, &citation.Reference{ID: "b"}
	for _, test := range []struct {
		name string
		set  func(*Encoder)
		refs []*citation.Reference
		want string
	}{
		{"nothing", encodings[0].set, nil, "[]\n"},
		{"nothing, in lines", encodings[1].set, nil, ""},
		{"one", encodings[0].set, []*citation.Reference{b}, "[\n  {\n    \"id\": \"b\"\n  }\n]\n"},
		{"two", encodings[0].set, []*citation.Reference{a, b}, "[\n  {\n    \"id\": \"a\",\n    \"title\": \"<i>A</i> & B\"\n  },\n  {\n    \"id\": \"b\"\n  }\n]\n"},
		{"two, in lines", encodings[1].set, []*citation.Reference{a, b}, "{\"id\":\"a\",\"title\":\"<i>A</i> & B\"}\n{\"id\":\"b\"}\n"},
		{"empty", encodings[0].set, []*citation.Reference{{}, {}}, "[\n  {},\n  {}\n]\n"},
		{"strict and empty", encodings[3].set, []*citation.Reference{{Type: citation.Book}}, "{\"id\":\"\",\"type\":\"book\"}\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got, err := encode(test.set, test.refs...); got != test.want || err != nil {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
		})
	}
}

func TestDatesThatNeedNoCarrier(t *testing.T) {
	t.Parallel()
	for _, edtf := range []string{
		"2004", "2004-05", "2004-05-06", "2004-02-29", "-0043-03-15", "0000", "Y123456", "2004~", "2004-05~/2005-06~", "2004/..", "2004~/..",
		"2004-21", "2004-24~", "2005/2006-01-02",
	} {
		d, err := citation.ParseEDTF(edtf)
		if err != nil {
			t.Fatal(err)
		}
		got, err := encode(encodings[1].set, &citation.Reference{Issued: d})
		if err != nil || strings.Contains(got, "custom") {
			t.Errorf("%s: %s %v", edtf, got, err)
		}
	}
}

// TestDatesInTheCarrier says what stands in the carrier for dates that make no
// sense, and that plainDate is as near as a date of CSL-JSON comes.
func TestDatesInTheCarrier(t *testing.T) {
	t.Parallel()
	year := citation.YearDate(2004).Start
	for _, test := range []struct {
		date citation.Date
		want string
	}{
		{citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionMonth, Year: 2004, Month: 13}}, `{"custom":{"refwright":{"variables":{"issued":{"start":{"precision":"month","year":2004,"month":13}}}}}}`},
		{citation.Date{Start: citation.DatePoint{Precision: 77, Day: 3, Uncertain: true, Approximate: true}}, `{"custom":{"refwright":{"variables":{"issued":{"start":{"precision":77,"day":3,"uncertain":true,"approximate":true}}}}}}`},
		{citation.Date{End: year}, `{"issued":{"date-parts":[[2004]]},"custom":{"refwright":{"variables":{"issued":{"end":{"precision":"year","year":2004}}}}}}`},
		{citation.Date{Start: citation.DatePoint{Month: 1}, Literal: "x"}, `{"issued":{"literal":"x"},"custom":{"refwright":{"variables":{"issued":{"start":{"precision":"none","month":1}}}}}}`},
		{citation.Date{Start: citation.YearDate(2005).Start, End: year}, `{"issued":{"date-parts":[[2005],[2004]]}}`},
		{citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: 1 << 30}}, `{"custom":{"refwright":{"variables":{"issued":{"start":{"precision":"year","year":1073741824}}}}}}`},
	} {
		r := &citation.Reference{Issued: test.date}
		if got, err := encode(encodings[1].set, r); got != test.want+"\n" || err != nil {
			t.Errorf("%+v: got %s, %v, want %s", test.date, got, err, test.want)
		}
		checkRoundTrip(t, r)
	}
	for seed := range uint64(2_000) {
		d := randomChooser(seed, 40).date()
		if plain := plainDate(d); plainDate(plain) != plain || plain.Literal != d.Literal {
			t.Fatalf("plainDate(%+v) = %+v, and of that %+v", d, plain, plainDate(plain))
		}
	}
}

func TestKeptTextsNeedNoCarrier(t *testing.T) {
	t.Parallel()
	for _, item := range []string{
		`{"issued":{"date-parts":[[2004,22]]}}`,
		`{"issued":"2004-06-XX"}`,
		`{"title":"cut \ud83d"}`,
		`{"author":[{"family":"Doe","x":[1,{"y":null}]}]}`,
	} {
		if got, err := encode(encodings[1].set, readOne(t, item)); got != item+"\n" || err != nil {
			t.Errorf("%s: got %s, %v", item, got, err)
		}
	}
}

func TestTextThatIsNotUTF8(t *testing.T) {
	t.Parallel()
	const bad = "caf\xe9"
	extra := func(format, field, value string) citation.Extra { return citation.Extra{format: {field: value}} }
	for _, test := range []struct {
		ref   citation.Reference
		field string
	}{
		{citation.Reference{ID: bad}, "id"},
		{citation.Reference{Type: bad}, "type"},
		{citation.Reference{Title: bad}, "title"},
		{citation.Reference{License: bad}, "license"},
		{citation.Reference{Volume: bad}, "volume"},
		{citation.Reference{Author: []citation.Name{{Family: "Doe"}, {Given: bad}}}, "author[1].given"},
		{citation.Reference{Author: []citation.Name{{Family: "Doe", Short: bad}}}, "author[0].short"},
		{citation.Reference{Issued: citation.Date{Literal: bad}}, "issued.literal"},
		{citation.Reference{Categories: []string{bad}}, "categories"},
		{citation.Reference{Extra: extra("csl-json", "x", bad)}, `Extra["csl-json"]["x"]`},
		{citation.Reference{Extra: extra("csl-json", "x", `"`+bad+`"`)}, `Extra["csl-json"]["x"]`},
		{citation.Reference{Extra: extra("csl-json", bad, `1`)}, "Extra"},
		{citation.Reference{Extra: extra("biblatex", bad, "")}, `Extra["biblatex"]`},
		{citation.Reference{Extra: extra("biblatex", "x", bad)}, `Extra["biblatex"]["x"]`},
		{citation.Reference{Extra: extra(bad, "x", "")}, "Extra"},
	} {
		for _, form := range encodings {
			var b bytes.Buffer
			enc := NewEncoder(&b)
			form.set(enc)
			err := enc.Encode(&test.ref)
			var value *JSONValueError
			if !errors.As(err, &value) || value.Field != test.field || b.Len() > 0 {
				t.Errorf("%s: %s: got %v, wrote %q", form.name, test.field, err, b.String())
			}
		}
	}
	err := NewEncoder(new(bytes.Buffer)).Encode(&citation.Reference{ID: "doe99", Title: bad})
	if got, want := fmt.Sprint(err), "item doe99: title: not valid UTF-8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A failingWriter writes a number of times and then fails.
type failingWriter struct{ writes int }

var errFull = errors.New("the disk is full")

func (w *failingWriter) Write(p []byte) (int, error) {
	if w.writes--; w.writes < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestEncoderErrors(t *testing.T) {
	t.Parallel()
	good, bad := &citation.Reference{ID: "a"}, &citation.Reference{ID: "b", Title: "\xff"}

	t.Run("one bad record", func(t *testing.T) {
		t.Parallel()
		var b bytes.Buffer
		err := WriteJSON(&b, []*citation.Reference{bad, good, nil, bad})
		if got, want := fmt.Sprint(err), "item b: title: not valid UTF-8\nthere is no record\nitem b: title: not valid UTF-8"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got, want := b.String(), "[\n  {\n    \"id\": \"a\"\n  }\n]\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("too long", func(t *testing.T) {
		t.Parallel()
		err := NewEncoder(new(bytes.Buffer)).Encode(&citation.Reference{ID: "a", Note: citation.Text(strings.Repeat("x", MaxJSONItem))})
		if got, want := fmt.Sprint(err), "item a: longer than 16 MiB"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("the writer fails", func(t *testing.T) {
		t.Parallel()
		for writes := range 3 {
			enc := NewEncoder(&failingWriter{writes})
			errs := []error{enc.Encode(good), enc.Encode(good), enc.Close(), enc.Close(), enc.Encode(good)}
			for i, err := range errs {
				if failed := errors.Is(err, errFull); failed != (i >= writes) {
					t.Errorf("%d writes: call %d: %v", writes, i, err)
				}
			}
		}
		err := WriteJSON(&failingWriter{1}, []*citation.Reference{good, good, good})
		if got, want := fmt.Sprint(err), "write CSL-JSON: the disk is full"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("closed", func(t *testing.T) {
		t.Parallel()
		var b bytes.Buffer
		enc := NewEncoder(&b)
		if err := errors.Join(enc.Close(), enc.Close()); err != nil || b.String() != "[]\n" {
			t.Errorf("%v, %q", err, b.String())
		}
		if err := enc.Encode(good); err == nil {
			t.Error("a closed encoder encodes")
		}
	})
}

// TestDeepItemsStayShort checks that indentation does not make a long file of a
// deep one.
func TestDeepItemsStayShort(t *testing.T) {
	t.Parallel()
	const depth = MaxJSONDepth - 2
	item := `{"x":` + strings.Repeat("[", depth) + strings.Repeat("{},", 10_000) + "{}" + strings.Repeat("]", depth) + "}"
	got, err := encode(encodings[0].set, readOne(t, item))
	if err != nil || len(got) > 2*len(item) {
		t.Errorf("%d bytes became %d, %v", len(item), len(got), err)
	}
}
