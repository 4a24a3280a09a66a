package ris

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/refwright/refwright/citation"
)

func TestLinesAreFoundHoweverTheyAreSpaced(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ line, want string }{
		{"TY  - JOUR", "TY|JOUR"},
		{"TY - JOUR", "TY|JOUR"},
		{"TY-JOUR", "TY|JOUR"},
		{"ty  -  jour", "TY|jour"},
		{"  TY  - JOUR", "TY|JOUR"},
		{"TY\t-\tJOUR", "TY|JOUR"},
		{"TY\u00a0\u00a0- JOUR", "TY|JOUR"},
		{"TY  -JOUR", "TY|JOUR"},
		{"ER  - ", "ER|"},
		{"ER  -", "ER|"},
		{"er-", "ER|"},
		{"AU  - Doe, J.", "AU|Doe, J."},
		{"AU - Doe, J.", "AU|Doe, J."},
		{"au  - Doe, J.", "AU|Doe, J."},
		{"AU  -Doe, J.", "AU|Doe, J."},
		{"ZZ  - of no specification", "ZZ|of no specification"},
		{"X1  - of no specification", "X1|of no specification"},

		// Text that goes on the line before.
		{"ZZ - of no specification", ""},
		{"In - vitro", ""},
		{"at - home", ""},
		{"au - small and one space", ""},
		{"TY - the short form, they say", ""},
		{"ER - the emergency room", ""},
		{"AD-hoc", ""},
		{"UV-light", ""},
		{"1A  - a digit first", ""},
		{"AU", ""},
		{"A", ""},
		{"", ""},
		{"- a dash", ""},
		{"a long line without one", ""},
	} {
		got := ""
		if tag, at, ok := parseLine(test.line); ok {
			got = tag + "|" + strings.TrimSpace(test.line[at:])
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.line, got, test.want)
		}
	}
}

const sample = "TY  - BOOK\nTI  - Été à İzmir\nAU  - Åse, Ødegård\nER  - \n\nTY  - BOOK\nTI  - Two\nER  - \n"

// TestPlacesInEveryEncoding reads one file in several encodings: the records
// are the same, and the places are those of the bytes.
func TestPlacesInEveryEncoding(t *testing.T) {
	t.Parallel()
	utf16of := func(s string) []byte {
		b := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return b
	}
	latin := func(s string) []byte {
		var b []byte
		for _, r := range strings.ReplaceAll(s, "İ", "I") {
			b = append(b, byte(r))
		}
		return b
	}
	width := func(s string, each int) int { return each * len([]rune(s)) }
	for _, test := range []struct {
		name   string
		file   []byte
		second int // where the second entry begins
		title  string
	}{
		{"UTF-8", []byte(sample), strings.LastIndex(sample, "TY"), "Été à İzmir"},
		{"byte order mark", []byte("\uFEFF" + sample), 3 + strings.LastIndex(sample, "TY"), "Été à İzmir"},
		{"CR LF", []byte(strings.ReplaceAll(sample, "\n", "\r\n")), 5 + strings.LastIndex(sample, "TY"), "Été à İzmir"},
		{"CR", []byte(strings.ReplaceAll(sample, "\n", "\r")), strings.LastIndex(sample, "TY"), "Été à İzmir"},
		{"UTF-16", utf16of(sample), 2 + width(sample[:strings.LastIndex(sample, "TY")], 2), "Été à İzmir"},
		{"windows-1252", latin(sample), width(sample[:strings.LastIndex(sample, "TY")], 1), "Été à Izmir"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			list, problems := Read(test.file)
			if len(list) != 2 {
				t.Fatalf("%d records, %v", len(list), problems)
			}
			if got := string(list[0].Reference.Title); got != test.title {
				t.Errorf("title: got %q, want %q", got, test.title)
			}
			if got := list[1].Start; got != (citation.Position{Offset: test.second, Line: 6, Column: 1}) {
				t.Errorf("the second entry begins at %+v, want offset %d", got, test.second)
			}
			span, ok := list[1].Field(citation.VarTitle, -1)
			got := string(bytes.ReplaceAll(test.file[span.Start:span.End], []byte{0}, nil))
			if !ok || got != "Two" {
				t.Errorf("the second title stands at %v: %q", span, got)
			}
			if stray := test.name == "windows-1252"; stray != (len(problems) == 1 && problems[0].ID == strayBytes) {
				t.Errorf("problems: %v", problems)
			}
			var each []string
			for l, err := range NewDecoder(iotest.OneByteReader(bytes.NewReader(test.file))).All() {
				if err != nil {
					t.Fatal(err)
				}
				each = append(each, string(l.Reference.Title))
			}
			if fmt.Sprint(each) != fmt.Sprint([]string{test.title, "Two"}) {
				t.Errorf("byte by byte: %q", each)
			}
		})
	}
}

func TestFilesThatAreNotRIS(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ file, want string }{
		{"", "[]"},
		{"\n \n", "[]"},
		{"<html>\n<body>\n", "[1:1: there is no entry of RIS in the file (not-ris)]"},
		{"@book{a,\n title = {x}}\n", "[1:1: there is no entry of RIS in the file (not-ris)]"},
		{"ER  - \n", "[]"},
	} {
		if list, problems := Read([]byte(test.file)); len(list) != 0 || fmt.Sprint(problems) != test.want {
			t.Errorf("%q: %d records, %v, want %s", test.file, len(list), problems, test.want)
		}
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	const end = "\nER  - \nTY  - BOOK\nID  - end\nER  - \n"
	for _, test := range []struct{ name, file, want string }{
		{"a long value", "TY  - BOOK\nTI  - " + strings.Repeat("x", MaxEntry/2) + end, "ok end"},
		{"a value too long", "TY  - BOOK\nTI  - " + strings.Repeat("x", MaxEntry+1) + end, "1:1: the entry has more than 8 MiB or 100000 lines end"},
		{"many lines", "TY  - BOOK\n" + strings.Repeat("AU  - A, B\n", 99_000) + end, "ok end"},
		{"too many lines", "TY  - BOOK\n" + strings.Repeat("AU  - A, B\n", 200_000) + end, "1:1: the entry has more than 8 MiB or 100000 lines end"},
		{"notes", "TY  - BOOK\n" + strings.Repeat("N1  - A note.\n", 99_000) + end, "ok end"},
		{"unknown tags", "TY  - BOOK\n" + strings.Repeat("ZZ  - a\n", 99_000) + end, "ok end"},
		{"numbers", "TY  - BOOK\n" + strings.Repeat("SN  - 0028-0836\n", 99_000) + end, "ok end"},
		{"names from two tags", "TY  - BOOK\n" + strings.Repeat("AU  - A, B\n", 49_000) + strings.Repeat("A1  - A, C\n", 49_000) + end, "ok end"},
		{"names on one line", "TY  - BOOK\nAU  - " + strings.Repeat("A;", 2_000_000) + end, "ok end"},
		{"continuation lines", "TY  - BOOK\nAB  - a\n" + strings.Repeat("b\n", 1_000_000) + end, "ok end"},
		{"empty entries", strings.Repeat("TY  - \n", 10) + end, "ok"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := ""
			for l, err := range NewDecoder(strings.NewReader(test.file)).All() {
				var lost *EntryError
				switch {
				case errors.As(err, &lost):
					got += err.Error() + " "
				case err != nil:
					t.Fatal(err)
				case l.Reference.ID == "":
					got += "ok "
				default:
					got += l.Reference.ID
				}
			}
			if !strings.HasPrefix(got, test.want) {
				t.Errorf("got %q, want %q", got[:min(len(got), 200)], test.want)
			}
		})
	}
}

func TestErrorOfTheReader(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	n := 0
	for _, err := range NewDecoder(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(sample)))).All() {
		if err == nil || !errors.Is(err, iotest.ErrTimeout) {
			t.Errorf("got %v", err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d results, want one error", n)
	}
	e := NewEncoder(failingWriter{broken})
	for range 2 {
		if err := e.Encode(&citation.Reference{}); !errors.Is(err, broken) {
			t.Errorf("got %v", err)
		}
	}
	if err := e.Close(); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

// BenchmarkRead and BenchmarkWrite convert ten thousand entries.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{1, 100, 10_000} {
		src := benchFile(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range NewDecoder(bytes.NewReader(src)).All() {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	src := benchFile(b, 1000)
	list, _ := Read(src)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		enc := NewEncoder(failingWriter{nil})
		for _, l := range list {
			if err := enc.Encode(l.Reference); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func benchFile(b *testing.B, n int) []byte {
	var out bytes.Buffer
	enc := NewEncoder(&out)
	for i := range n {
		err := enc.Encode(&citation.Reference{
			ID: fmt.Sprintf("kovac%d", i), Type: citation.ArticleJournal,
			Title:          "Grain and water: “a study of mills” on the lower Drava",
			Author:         []citation.Name{{Family: "Kovač", Given: "Ana Marija"}, {Family: "Berg", Given: "Jan", NonDroppingParticle: "van den"}},
			Issued:         citation.DayDate(1900+i%120, 1+i%12, 1+i%28),
			ContainerTitle: "Journal of Rural History", Volume: citation.Number(fmt.Sprint(1 + i%80)), Issue: "3", Page: "201–224",
			DOI: citation.Text(fmt.Sprintf("10.5555/jrh.%d", i)), ISSN: "1234-5679", Language: "en-GB",
			Abstract: "We follow the millers of one river through four hundred years of accounts, and ask who paid for the water.",
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return out.Bytes()
}
