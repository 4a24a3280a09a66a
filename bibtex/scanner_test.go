package bibtex

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outline returns the nodes of a file, one a line: what they are, and their
// fields with the kinds of their parts.
func outline(src string) string {
	var b strings.Builder
	for n := range newBytesScanner([]byte(src)).All() {
		fmt.Fprintf(&b, "%s %s", n.Start, n.Kind)
		if n.Kind == TextNode {
			fmt.Fprintf(&b, " %q\n", n.Text)
			continue
		}
		fmt.Fprintf(&b, " %s %q", n.Type.Of(n), n.Key.Of(n))
		for _, f := range n.Fields {
			fmt.Fprintf(&b, " %s=", f.Name.Of(n))
			for i, p := range f.Parts {
				if i > 0 {
					b.WriteString(" # ")
				}
				fmt.Fprintf(&b, "%s(%s)", p.Kind, p.Of(n))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestNodes(t *testing.T) {
	src := `A remark @ work.
@String(pub = "ACM " # {Press})
@preamble{"\newcommand" # x}
@comment{jabref-meta: {a}}
@Article{k:1, title = {A {B} "c"}, year = 2001, month = "1~" # jan,}
% @book{no, title={No}}
@book(k2,title="{a"}b")
`
	want := `1:1 text "A remark @ work.\n"
2:1 string String "" pub=quoted(ACM ) # braced(Press)
2:32 text "\n"
3:1 preamble preamble "" =quoted(\newcommand) # macro(x)
3:29 text "\n"
4:1 comment comment ""
4:27 text "\n"
5:1 entry Article "k:1" title=braced(A {B} "c") year=number(2001) month=quoted(1~) # macro(jan)
5:69 text "\n% @book{no, title={No}}\n"
7:1 entry book "k2" title=quoted({a"}b)
7:24 text "\n"
`
	if diff := cmp.Diff(want, outline(src)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSyntaxErrors has one entry with an error a case, and a good one behind it,
// which must be there whatever happens.
func TestSyntaxErrors(t *testing.T) {
	tests := []struct{ in, id, want string }{
		{"@misc{k, title = {T}\n year = 2000}", missingComma, "2:2: expected a comma before the next field"},
		{"@misc{k\n title = {T}}", missingComma, "2:2: expected a comma behind the key"},
		{"@misc{k, title = {T},, year = 2000}", doubleComma, "1:22: a comma where a field was expected"},
		{"@misc{k, title {T}, year = 2000}", missingEquals, `1:10: expected = behind "title"`},
		{"@misc{k, title = , year = 2000}", missingValue, `1:10: expected a value of "title"`},
		{"@misc{k, title = {T} junk, year = 2000}", unexpectedText, `1:22: found "junk" where a comma or the end of the entry was expected`},
		{"@misc{k, title = {T,\n year = 2000\n}", unclosedEntry, "1:1: the entry has no end: expected } before the next entry"},
		{"@misc{k, title = {T},\n year = 2000\n", unclosedEntry, "1:1: the entry has no end: expected } before the next entry"},
		{"@misc{k, title = {{T,\n year = 2000\n", unclosedValue, "1:18: the value has no end"},
		{"@misc{k, title = \"T}, year = 2000\n", unbalancedQuote, "1:18: a brace ends the quoted value"},
		{"@misc{k, title = {T})", unexpectedText, "1:21: found ) where } would end the entry"},
		{"@misc{Smith 2001, title = {T}}", illegalKey, "1:7: a key cannot have a space"},
		{"@misc{, title = {T}}", keyMissing, `1:7: an entry without a key: found ","`},
		{"@misc{title = {T}}", keyMissing, "1:7: an entry without a key: expected one before the first field"},
		{"@misc k, title = {T}\n", missingBrace, "1:1: an entry type without a brace behind it"},
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			good := false
			var all []error
			for n, err := range newBytesScanner([]byte(test.in + "\n@misc{good, title = {Good}}\n")).All() {
				var syntax *SyntaxError
				if errors.As(err, &syntax) {
					if len(all) == 0 && syntax.ID != test.id {
						t.Errorf("the error is %s, want %s", syntax.ID, test.id)
					}
					all = append(all, err)
				}
				good = good || string(n.Key.Of(n)) == "good" && len(n.Fields) == 1 && err == nil
			}
			if len(all) == 0 || all[0].Error() != test.want {
				t.Errorf("errors %v, want %s", all, test.want)
			}
			if !good {
				t.Error("the entry behind it is lost")
			}
		})
	}
}

func TestOneLostBraceCostsOneEntry(t *testing.T) {
	var b strings.Builder
	for i := range 1000 {
		if i%10 == 5 {
			fmt.Fprintf(&b, "@misc{bad%d, title = {x\n", i)
		} else {
			fmt.Fprintf(&b, "@misc{k%d, title = {A}, year = 2000}\n", i)
		}
	}
	good := 0
	for n, err := range newBytesScanner([]byte(b.String())).All() {
		if n.Kind == EntryNode && err == nil {
			good++
		}
	}
	if good != 900 {
		t.Errorf("%d good entries are left, want 900", good)
	}
}

func TestLongValueWithEntriesInItIsKept(t *testing.T) {
	value := strings.Repeat("A long abstract. ", 10_000) + "\n@article{x, title={y}}\n" + strings.Repeat("more ", 1000)
	src := "@misc{k, abstract = {" + value + "}}\n@misc{good}"
	list, problems := Read([]byte(src))
	if len(list) != 2 || len(problems) > 0 || list[1].Reference.ID != "good" {
		t.Errorf("%d records, %v", len(list), problems)
	}
}

func TestScannerReportsWhatTheReaderDoes(t *testing.T) {
	fail := errors.New("no more")
	s := NewScanner(io.MultiReader(strings.NewReader("@misc{a}\n@misc{b}"), errReader{fail}))
	var last error
	for n, err := range s.All() {
		if n == nil {
			last = err
		}
	}
	if !errors.Is(last, fail) {
		t.Errorf("got %v", last)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

func TestEntryThatIsTooLongIsCut(t *testing.T) {
	src := io.MultiReader(strings.NewReader("@misc{k, title = {"), &endless{text: bytes.Repeat([]byte("x"), 1<<20), left: 40}, strings.NewReader("\n@misc{good}"))
	good, tooLong := false, false
	for n, err := range NewScanner(src).All() {
		var syntax *SyntaxError
		tooLong = tooLong || errors.As(err, &syntax) && syntax.ID == entryTooLong
		good = good || n != nil && string(n.Key.Of(n)) == "good"
	}
	if !tooLong || !good {
		t.Errorf("reported: %t; the next entry is there: %t", tooLong, good)
	}
}
