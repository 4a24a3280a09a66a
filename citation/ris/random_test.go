package ris

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// A chooser makes choices from bytes, so that a fuzzer steers them. When the
// bytes are used up, every choice is the first.
type chooser []byte

func randomChooser(seed uint64, n int) *chooser {
	rng := rand.New(rand.NewPCG(seed, 7))
	c := make(chooser, n)
	for i := range c {
		c[i] = byte(rng.Uint32())
	}
	return &c
}

// n returns a number from 0 up to and not including most, which is up to 256.
func (c *chooser) n(most int) int {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return int(b) % most
}

func pick[T any](c *chooser, from []T) T { return from[c.n(len(from))] }

var someStrings = []string{
	"", "a", "Kovač", "İstanbul ısı", "Ђорђе", "Ærø å", "e\u0301", "שלום", "<i>x</i> & y", "<<i></i>i>", `"quoted" \back`, "a, b; c",
	"tab\tnew\nline\rret", "\x00\x1f\x7f", "\u2028\u2029\u0085", "𝔘\uFFFD\uFFFE", "12", "0012", "201-224", "201–24", "1-3, 5–9", "2004-05", "et al.",
	"others", "  ", "von", "de la", "J. Smith", "United Nations", "Ministry, Oslo", "a,, b", "b,", "Jr.", "10.1000/xyz", "https://doi.org/10.1000/xyz",
	"http://example.org/a_b", "0028-0836", "0028-0836, 1476-4687", "978-3-16-148410-0", "PMC12345", "12345", "TY  - BOOK", "ER  - ", "x\nAU  - y\n\nz",
	"refwright:{}", "PubMed", "2010/05/20/", "2010/05/20/spring", "May 2010", "\u00a0", "\uFEFF", "ris", "-", "/",
}

// text returns a string, sometimes made of raw bytes.
func (c *chooser) text() string {
	if c.n(200) != 1 {
		return pick(c, someStrings)
	}
	n := min(c.n(12), len(*c))
	s := string((*c)[:n])
	*c = (*c)[n:]
	return s
}

func (c *chooser) name() citation.Name {
	switch c.n(4) {
	case 0:
		return citation.Name{Family: c.text(), Given: c.text()}
	case 1:
		return citation.Name{Literal: c.text()}
	}
	return citation.Name{
		Family: c.text(), Given: c.text(), DroppingParticle: c.text(), NonDroppingParticle: c.text(), Suffix: c.text(),
		Literal: c.text(), Short: c.text(), CommaSuffix: c.n(2) == 1, StaticOrdering: c.n(2) == 1, ParseNames: c.n(2) == 1,
	}
}

func (c *chooser) point() citation.DatePoint {
	p := citation.DatePoint{
		Precision: citation.Precision(c.n(9)), Year: pick(c, []int{2004, 1, 0, -1, -43, 9999, 10000, 1990, 1900, -9999, 1 << 30}),
		Uncertain: c.n(4) == 1, Approximate: c.n(4) == 1,
	}
	switch p.Precision {
	case citation.PrecisionSeason:
		p.Month = uint8(21 + c.n(21))
	case citation.PrecisionMonth:
		p.Month = uint8(1 + c.n(12))
	case citation.PrecisionDay:
		p.Month, p.Day = uint8(1+c.n(12)), uint8(1+c.n(31))
	}
	if c.n(8) == 1 {
		p.Month, p.Day, p.Precision = uint8(c.n(256)), uint8(c.n(256)), citation.Precision(c.n(256))
	}
	return p
}

func (c *chooser) date() citation.Date {
	d := citation.Date{Start: c.point()}
	if c.n(3) == 1 {
		d.End = c.point()
	}
	if c.n(4) == 1 {
		d.Literal = c.text()
	}
	return d
}

// reference returns any record.
func (c *chooser) reference() *citation.Reference {
	r := &citation.Reference{ID: c.text(), Type: citation.Type(c.text())}
	if c.n(4) > 0 {
		r.Type = pick(c, citation.Types())
	}
	all := citation.Variables()
	for range c.n(14) {
		v := pick(c, all)
		if c.n(3) > 0 {
			v = mapping[c.n(len(mapping))].variable
		}
		switch v.Kind() {
		case citation.KindNames:
			var names []citation.Name
			for range c.n(4) {
				names = append(names, c.name())
			}
			r.SetNames(v, names)
		case citation.KindDate:
			r.SetDate(v, c.date())
		default:
			r.SetText(v, citation.Text(c.text()))
		}
	}
	for range c.n(3) {
		r.Categories = append(r.Categories, c.text())
	}
	tags := strings.Fields(otherTags + " PY TI AU T2 DO UR KW SN SP N1 AB XX")
	for range c.n(5) {
		switch c.n(4) {
		case 0:
			r.Extra.Set("biblatex", c.text(), c.text())
		case 1:
			r.Extra.Set(Format, c.text(), c.text())
		default:
			r.Extra.Set(Format, pick(c, tags), c.text()+pick(c, []string{"", "\n" + c.text()}))
		}
	}
	return r
}

// isUTF8Value reports whether every string in a value is UTF-8.
func isUTF8Value(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return utf8.ValidString(v.String())
	case reflect.Pointer:
		return isUTF8Value(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if !isUTF8Value(v.Index(i)) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !isUTF8Value(v.Field(i)) {
				return false
			}
		}
	case reflect.Map:
		for k, e := range v.Seq2() {
			if !isUTF8Value(k) || !isUTF8Value(e) {
				return false
			}
		}
	}
	return true
}

// write returns the file of one record.
func write(t *testing.T, r *citation.Reference, strict bool) (string, []citation.Problem) {
	t.Helper()
	var b strings.Builder
	e := NewEncoder(&b)
	e.Strict = strict
	if err := e.Encode(r); err != nil {
		t.Fatal(err)
	}
	return b.String(), e.Problems()
}

// checkRoundTrip checks that a record that is written and read is the same, and
// that writing it again gives the same bytes.
func checkRoundTrip(t *testing.T, r *citation.Reference) {
	t.Helper()
	text, _ := write(t, r, false)
	list, problems := Read([]byte(text))
	problems = slices.DeleteFunc(problems, func(p citation.Problem) bool { return p.ID == unknownType }) // of a TY in Extra
	if len(list) != 1 || len(problems) != 0 {
		t.Fatalf("%d records, %v\n%s", len(list), problems, text)
	}
	back := list[0].Reference
	strict, found := write(t, r, true)
	if strings.Contains(strict, "\n"+carrierTag+"  - "+carrierWord) {
		t.Fatalf("strict output has a carrier:\n%s", strict)
	}
	if strings.Contains(text, "\n"+carrierTag+"  - "+carrierWord) && len(found) == 0 {
		t.Fatalf("strict output loses something in silence:\n%s\n%s", text, strict)
	}
	if !isUTF8Value(reflect.ValueOf(r)) {
		return
	}
	if again, _ := write(t, back, false); again != text {
		t.Fatalf("written again differently (-first +second):\n%s", cmp.Diff(text, again))
	}
	if !r.Equal(back) {
		t.Fatalf("read back differently (-written +read):\n%s\n%s", cmp.Diff(r.Clone(), back.Clone()), text)
	}
}

func TestEveryRecordSurvives(t *testing.T) {
	t.Parallel()
	n := uint64(4000)
	if testing.Short() {
		n = 400
	}
	for seed := range n {
		checkRoundTrip(t, randomChooser(seed, 400).reference())
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
