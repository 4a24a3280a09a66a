package bibtex

import (
	"errors"
	"strings"
	"testing"
)

func TestEntryText(t *testing.T) {
	e := Entry{"article", "a1", []Field{{"title", "A {T}itle", false}, {"month", `may # "--" # jun`, true}, {"year", "2001", true}, {"x+an", "", false}}}
	const want = `@article{a1,
  title = {A {T}itle},
  month = may # "--" # jun,
  year = 2001,
  x+an = {},
}
`
	if got := e.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if v, ok := e.Value("title"); v != "A {T}itle" || !ok {
		t.Errorf("title is %q, %v", v, ok)
	}
	if _, ok := e.Value("note"); ok {
		t.Error("there is a note")
	}
}

func TestEntriesThatCannotBeWritten(t *testing.T) {
	field := func(name, value string, bare bool) Entry {
		return Entry{"misc", "k", []Field{{name, value, bare}}}
	}
	tests := []struct {
		entry Entry
		want  string
	}{
		{Entry{}, `entry "": "" is not an entry type`},
		{Entry{Type: "mi sc", Key: "k"}, `entry "k": "mi sc" is not an entry type`},
		{Entry{Type: "misc"}, `entry "": it has no key`},
		{Entry{Type: "misc", Key: "a,b"}, `entry "a,b": the key has a character that ends it`},
		{field("", "x", false), `entry "k": "" is not a field name`},
		{field("1x", "x", false), `entry "k": "1x" is not a field name`},
		{field("x=", "x", false), `entry "k": "x=" is not a field name`},
		{field("x", "a}", false), `entry "k": field "x": braces do not balance`},
		{field("x", "}{", false), `entry "k": field "x": braces do not balance`},
		{field("x", `\{`, false), `entry "k": field "x": braces do not balance`},
		{field("x", "", true), `entry "k": field "x": "" cannot stand without braces`},
		{field("x", "two words", true), `entry "k": field "x": "two words" cannot stand without braces`},
		{field("x", "a #", true), `entry "k": field "x": "a #" cannot stand without braces`},
		{field("x", `"a`, true), `entry "k": field "x": "\"a" cannot stand without braces`},
		{field("x", "12a", true), `entry "k": field "x": "12a" cannot stand without braces`},
		{field("x", "a, y = b", true), `entry "k": field "x": "a, y = b" cannot stand without braces`},
	}
	for _, test := range tests {
		b, err := test.entry.AppendText([]byte("before"))
		var entryError *EntryError
		if !errors.As(err, &entryError) || err.Error() != test.want {
			t.Errorf("%+v: got %v, want %s", test.entry, err, test.want)
		}
		if string(b) != "before" {
			t.Errorf("%+v: wrote %q", test.entry, b)
		}
		if s := test.entry.String(); !strings.HasPrefix(s, "(") {
			t.Errorf("%+v: String is %q", test.entry, s)
		}
	}
}
