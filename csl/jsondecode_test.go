package csl

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/refwright/refwright/citation"
)

// readAll returns, one a line, the ids of the records and the errors of a file,
// and the places where the items begin.
func readAll(r io.Reader) string {
	var b strings.Builder
	dec := NewDecoder(r)
	for ref, err := range dec.All() {
		if err != nil {
			fmt.Fprintf(&b, "%T %v\n", err, err)
		} else {
			fmt.Fprintf(&b, "%v %s\n", dec.Position(), ref.ID)
		}
	}
	return b.String()
}

func TestDecoderFindsItems(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, file, want string }{
		{"nothing", "", ""},
		{"white space", " \n\t", ""},
		{"an empty list", "[]", ""},
		{"many empty lists", strings.Repeat("[ ]\n", 100_000), ""},
		{"one item", `{"id":"a"}`, "1:1 a\n"},
		{"a list", `[{"id":"a"}, {"id":"b"}]`, "1:2 a\n1:14 b\n"},
		{"lines", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", "1:1 a\n2:1 b\n"},
		{"lines of other systems", "{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}\r{\"id\":\"c\"}", "1:1 a\n3:1 b\n4:1 c\n"},
		{"no space between", `{"id":"a"}{"id":"b"}[{"id":"c"}]{"id":"d"}`, "1:1 a\n1:11 b\n1:22 c\n1:33 d\n"},
		{"lists one after the other", "[{\"id\":\"a\"}]\n[]\n[{\"id\":\"b\"}]", "1:2 a\n3:2 b\n"},
		{"byte order mark", "\uFEFF[{\"id\":\"a\"}]", "1:2 a\n"},
		{"columns are code points", `[{"id":"Ærø 𝔘"}, {"id":"b"}]`, "1:2 Ærø 𝔘\n1:18 b\n"},
		{"brackets in strings", `[{"id":"a]}\"{["}, {"id":"b"}]`, "1:2 a]}\"{[\n1:20 b\n"},

		{"the end in a list", `[{"id":"a"}`, "1:2 a\n*csl.JSONSyntaxError 1:12: found the end in the list that begins at 1:1\n"},
		{"the end in an item", "[\n{\"id\":\"a\"", "*csl.JSONSyntaxError 2:10: found the end in the item that begins at 2:1\n"},
		{"the end in a string", `[{"id":"a`, "*csl.JSONSyntaxError 1:10: found the end in the item that begins at 1:2\n"},
		{"the end after a comma", `[{"id":"a"},`, "1:2 a\n*csl.JSONSyntaxError 1:13: found the end in the list that begins at 1:1\n"},
		{"a comma too many", `[{"id":"a"},]`, "1:2 a\n*csl.JSONSyntaxError 1:13: found ']' after a comma\n"},
		{"a comma too few", `[{"id":"a"} {"id":"b"}]`, "1:2 a\n*csl.JSONSyntaxError 1:13: found an object, want ',' or ']'\n"},
		{"a comma between items", `{"id":"a"},{"id":"b"}`, "1:1 a\n*csl.JSONSyntaxError 1:11: found ',', want an item or a list of items\n"},
		{"two commas", `[{"id":"a"},,{"id":"b"}]`, "1:2 a\n*csl.JSONSyntaxError 1:13: found ',', want an item\n"},
		{"the wrong bracket", `[{"id":["a"}, {"id":"b"}]`, "*csl.JSONSyntaxError 1:12: found '}', which closes nothing\n"},
		{"a bracket alone", `[}]`, "*csl.JSONSyntaxError 1:2: found '}', which closes nothing\n"},
		{"something else", "<html>", "*csl.JSONSyntaxError 1:1: found '<', want an item or a list of items\n"},
		{"a string", `"a"`, "*csl.JSONSyntaxError 1:1: found a string, want an item or a list of items\n"},
		{"UTF-16", "\xFF\xFE[\x00]\x00", "*csl.JSONSyntaxError 1:1: found UTF-16, want UTF-8\n"},
		{"text after a list", `[{"id":"a"}] x`, "1:2 a\n*csl.JSONSyntaxError 1:14: found 'x', want an item or a list of items\n"},
		{
			"a string that does not end",
			"[\n{\"id\": \"a\",\n \"title\": \"x,\n \"note\": \"y\"},\n{\"id\": \"b\"}]",
			"*csl.JSONSyntaxError 3:14: found a line end in a string\n",
		},

		{"items that are none", `[1, "a", {"id":"b"}, null, [{"id":"c"}], -]`, "" +
			"*csl.JSONError 1:2: found a number, want an item as an object\n" +
			"*csl.JSONError 1:5: found a string, want an item as an object\n" +
			"1:10 b\n" +
			"*csl.JSONError 1:22: found null, want an item as an object\n" +
			"*csl.JSONError 1:28: found a list, want an item as an object\n" +
			"*csl.JSONError 1:42: found a number, want an item as an object\n"},
		{"bytes that are not UTF-8", "[{\"id\":\"a\",\n\"title\":\"\u00e9\xe9\"},{\"id\":\"b\"}]", "*csl.JSONError 2:11: found byte 0xe9, which is not UTF-8\n2:15 b\n"},

		{"a line cut short", "{\"id\":\"a\"}\n{\"id\":\"b\",\"title\":\"x\n{\"id\":\"c\"}\n", "" +
			"1:1 a\n*csl.JSONError 2:21: found a line end in a string\n3:1 c\n"},
		{"a line without its bracket", "{\"id\":\"a\",\"author\":[{}\n{\"id\":\"b\"}\n", "*csl.JSONError 2:1: found an object where none can stand\n2:1 b\n"},
		{"a line that ends in a comma", "{\"id\":\"a\",\r\n{\"id\":\"b\"}\r\n", "*csl.JSONError 2:1: found an object where none can stand\n2:1 b\n"},
		{"a line with a wrong bracket", "{\"id\":[\"a\"}}, \"x\": 1}\n\n{\"id\":\"b\"}", "*csl.JSONError 1:11: found '}', which closes nothing\n3:1 b\n"},
		{"a line with other things wrong", "{\"id\":a}\n{\"id\":\"b\"}", "*csl.JSONError 1:7: id: found \"a\", want a value\n2:1 b\n"},
		{"a broken item of many lines", "{\"id\":\n[\"a\"}\n{\"id\":\"b\"}", "*csl.JSONSyntaxError 2:5: found '}', which closes nothing\n"},
		{"a broken line before other text", "{\"id\":[\"a\"}\nxyz\n{\"id\":\"b\"}", "*csl.JSONSyntaxError 1:11: found '}', which closes nothing\n"},
		{"objects in lists that begin lines", "{\"author\":[\n{\"family\":\"Doe\"},\n{\"family\":\"Roe\"}],\n\"id\":\n\"a\"}", "1:1 a\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := readAll(strings.NewReader(test.file)); got != test.want {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
			if len(test.file) > 1000 {
				return
			}
			if got := readAll(iotest.OneByteReader(strings.NewReader(test.file))); got != test.want {
				t.Errorf("byte by byte: got\n%swant\n%s", got, test.want)
			}
			if got := readAll(iotest.DataErrReader(strings.NewReader(test.file))); got != test.want {
				t.Errorf("with EOF at the last byte: got\n%swant\n%s", got, test.want)
			}
		})
	}
}

// TestPositionsAgreeWithLines compares the places of the stream with those of
// citation.Lines, whatever the line ends.
func TestPositionsAgreeWithLines(t *testing.T) {
	t.Parallel()
	for seed := range uint64(500) {
		c := randomChooser(seed, 200)
		var b strings.Builder
		b.WriteByte('[')
		for i := range 10 {
			if i > 0 {
				b.WriteByte(',')
			}
			for range c.n(6) {
				b.WriteString(pick(c, []string{" ", "\n", "\r", "\r\n", "\t"}))
			}
			b.WriteString(pick(c, []string{`{"id":"é"}`, "{\"id\":\r\n\"𝔘\"}", `{"id":[]}`, "{\"id\":\r1\n}"}))
		}
		b.WriteByte(']')
		lines := citation.NewLines([]byte(b.String()))
		dec := NewDecoder(iotest.HalfReader(strings.NewReader(b.String())))
		for _, err := range dec.All() {
			places := []citation.Position{dec.Position()}
			var lost *JSONError
			if errors.As(err, &lost) {
				places = append(places, lost.Start)
			} else if err != nil {
				t.Fatal(err)
			}
			for _, at := range places {
				if want := lines.Position(at.Offset); at != want {
					t.Fatalf("seed %d: %+v, want %+v\n%q", seed, at, want, b.String())
				}
			}
		}
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	nested := func(depth int) string {
		return `{"id":"deep","x":` + strings.Repeat("[", depth) + strings.Repeat("]", depth) + "}"
	}
	long := func(size int) string {
		const frame = `{"id":"long","title":""}`
		return `{"id":"long","title":"` + strings.Repeat("é", (size-len(frame))/2) + `"}`
	}
	const end = `, {"id":"end"}]`
	for _, test := range []struct{ name, file, want string }{
		{"deep", "[" + nested(MaxJSONDepth-1) + end, "1:2 deep\n1:1020 end\n"},
		{"too deep", "[" + nested(MaxJSONDepth) + end, "*csl.JSONError 1:518: item deep: x: nested deeper than 500 levels\n1:1022 end\n"},
		{"much too deep", "[" + nested(100_000) + end, "*csl.JSONError 1:2: nested deeper than 500 levels\n1:200022 end\n"},
		{"deep in custom", `[{"custom":{"refwright":{"fields":{"x":` + strings.Repeat("[", MaxJSONDepth-1) + strings.Repeat("]", MaxJSONDepth-1) + `}}}}` + end, "1:2 \n1:1044 end\n"},
		{"too deep in custom", `[{"custom":{"a":` + strings.Repeat("[", MaxJSONDepth-1) + strings.Repeat("]", MaxJSONDepth-1) + `}}` + end, "*csl.JSONError 1:515: custom.a: nested deeper than 500 levels\n1:1019 end\n"},
		{"long", "[" + long(MaxJSONItem) + end, "1:2 long\n1:8388624 end\n"},
		{"too long", "[" + long(MaxJSONItem+2) + end, "*csl.JSONError 1:2: longer than 16 MiB\n1:8388625 end\n"},
		{"much too long", "[" + long(3*MaxJSONItem) + end, "*csl.JSONError 1:2: longer than 16 MiB\n1:25165840 end\n"},
		{"never ends", "[{" + strings.Repeat(`"`, 2*MaxJSONItem), "*csl.JSONSyntaxError 1:33554435: found the end in the item that begins at 1:2\n"},
		{"lines that are never closed", strings.Repeat("{\"a\":[\n", 300_000), "*csl.JSONSyntaxError 300001:1: found the end in the item that begins at 1:1\n"},
		{"many broken lines", strings.Repeat("{[}\n", 100_000) + "{\"id\":\"end\"}", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readAll(strings.NewReader(test.file))
			if test.want == "" {
				if n := strings.Count(got, "\n"); n != 100_001 || !strings.HasSuffix(got, "\n100001:1 end\n") {
					t.Errorf("%d lines, the last: %s", n, got[max(0, len(got)-100):])
				}
				return
			}
			if got != test.want {
				t.Errorf("got\n%swant\n%s", got[:min(len(got), 1000)], test.want)
			}
		})
	}
}

func TestDecoderReportsReadErrors(t *testing.T) {
	t.Parallel()
	broken := errors.New("the disk is on fire")
	for _, file := range []string{"", `[`, `[{"id":"a"}`, `[{"id":"a"},{"id":"b`, `{"id":"a"} {"id":`} {
		r := io.MultiReader(strings.NewReader(file), iotest.ErrReader(broken))
		var got []error
		for ref, err := range NewDecoder(r).All() {
			if err == nil && ref.ID != "a" || err != nil && ref != nil {
				t.Errorf("%q: %+v, %v", file, ref, err)
			}
			if err != nil {
				got = append(got, err)
			}
		}
		if len(got) != 1 || !errors.Is(got[0], broken) || got[0].Error() != "read CSL-JSON: the disk is on fire" {
			t.Errorf("%q: %v", file, got)
		}
	}
	if got := readAll(neverReader{}); got != "*fmt.wrapError read CSL-JSON: multiple Read calls return no data or error\n" {
		t.Errorf("a reader that gives nothing: %s", got)
	}
}

// A neverReader never reads anything.
type neverReader struct{}

func (neverReader) Read([]byte) (int, error) { return 0, nil }

func TestSecondRangeGoesOn(t *testing.T) {
	t.Parallel()
	dec := NewDecoder(strings.NewReader(`[{"id":"a"},{"id":1.5},{"id":"b","title":[[]]},{"id":"c"}]`))
	var got []string
	for range 6 {
		for ref, err := range dec.All() {
			if err != nil {
				got = append(got, err.Error())
			} else {
				got = append(got, ref.ID)
			}
			break
		}
	}
	want := []string{"a", "1.5", "1:43: item b: title: found a list, want a string", "c"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadJSONGivesWhatItCan(t *testing.T) {
	t.Parallel()
	refs, err := ReadJSON(strings.NewReader(`[{"id":"a"},{"id":{}},{"id":"b"},}`))
	if len(refs) != 2 || refs[0].ID != "a" || refs[1].ID != "b" {
		t.Errorf("%v", refs)
	}
	var lost *JSONError
	var syntax *JSONSyntaxError
	if !errors.As(err, &lost) || !errors.As(err, &syntax) {
		t.Fatalf("%v", err)
	}
	if want := "1:19: id: found an object, want a string\n1:34: found '}', which closes nothing"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
	if want := (citation.Position{Offset: 18, Line: 1, Column: 19}); lost.Start != want || lost.Field != "id" {
		t.Errorf("%+v", lost)
	}
}
