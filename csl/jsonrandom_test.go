package csl

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A chooser makes choices from bytes, so that a fuzzer steers them. When the
// bytes are used up, every choice is the first.
type chooser []byte

// randomChooser returns a chooser with the bytes of one seed.
func randomChooser(seed uint64, n int) *chooser {
	rng := rand.New(rand.NewPCG(seed, 20))
	c := make(chooser, n)
	for i := range c {
		c[i] = byte(rng.Uint32())
	}
	return &c
}

// seeds returns how many seeds a test takes: n, or few with -short.
func seeds(n uint64) uint64 {
	if testing.Short() {
		return n / 10
	}
	return n
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

func (c *chooser) bool() bool { return c.n(2) == 1 }

func pick[T any](c *chooser, from []T) T { return from[c.n(len(from))] }

var someStrings = []string{
	"", "a", "Δοκιμή", "İstanbul ısı", "Ђорђе", "Ærø å", "e\u0301", "שלום", "<i>x</i> & y", `"quoted" \back`,
	"tab\tnew\nline\rret", "\x00\x1f\x7f", "\u2028\u2029", "𝔘\uFFFD\uFFFE", "12", "0012", "true", "null", "2004-05", "other",
	"  ", "{}", "[1, 2]", "\uFEFF", "refwright", "csl-json",
}

// text returns a string, sometimes made of raw bytes, which need not be UTF-8.
func (c *chooser) text() string {
	if c.n(250) != 1 {
		return pick(c, someStrings)
	}
	n := min(c.n(12), len(*c))
	s := string((*c)[:n])
	*c = (*c)[n:]
	return s
}

func (c *chooser) name() citation.Name {
	n := citation.Name{Family: c.text(), Given: c.text()}
	if c.bool() {
		n = citation.Name{
			Family: c.text(), Given: c.text(), DroppingParticle: c.text(), NonDroppingParticle: c.text(),
			Suffix: c.text(), Literal: c.text(), Short: c.text(),
			CommaSuffix: c.bool(), StaticOrdering: c.bool(), ParseNames: c.bool(),
		}
	}
	return n
}

// point returns an end of a date, mostly one that makes sense.
func (c *chooser) point() citation.DatePoint {
	years := []int{2004, 1, 0, -1, -43, -44, 9999, 10000, -9999, 123456789, 999999999, 1000000000, -999999999, -999999998,
		-1000000000, 1900, 1990, -100, -190, -10000, 1 << 31 >> 1, -1 << 31, 7}
	p := citation.DatePoint{
		Precision: citation.Precision(c.n(9)), Year: pick(c, years), Uncertain: c.bool(), Approximate: c.bool(),
	}
	switch p.Precision {
	case citation.NoPrecision, citation.OpenEnd, citation.UnknownEnd:
		p = citation.DatePoint{Precision: p.Precision}
	case citation.PrecisionSeason:
		p.Month = uint8(21 + c.n(21))
	case citation.PrecisionMonth:
		p.Month = uint8(1 + c.n(12))
	case citation.PrecisionDay:
		p.Month, p.Day = uint8(1+c.n(12)), uint8(1+c.n(31))
	case citation.PrecisionDecade:
		p.Year -= p.Year % 10
	case citation.PrecisionCentury:
		p.Year -= p.Year % 100
	}
	if c.n(6) == 1 {
		p.Month, p.Day, p.Precision = uint8(c.n(256)), uint8(c.n(256)), citation.Precision(c.n(256))
	}
	return p
}

func (c *chooser) date() citation.Date {
	d := citation.Date{Start: c.point()}
	if c.bool() {
		d.End = c.point()
	}
	if c.n(3) == 1 {
		d.Literal = c.text()
	}
	return d
}

// keptTexts are texts for Extra["csl-json"], apt and not.
var keptTexts = []string{
	`"a"`, `{"a":1}`, `{ "a" : [1, 2 ] }`, `12`, `null`, `""`, `[]`, `{}`, ``, `{`, `"\ud800"`, `"a\ud800"`, `["a","b"]`, `["12"]`,
	`[{"family":"a","given":"a","x":1},{"family":"a"}]`, `[{"family":"","given":""},{"x":null}]`, `[{"literal":"a"}]`, `[1]`,
	`{"date-parts":[[2004]],"x":1}`, `{"date-parts":[["2004"]]}`, `{"date-parts":[[2004,22]]}`, `{"date-parts":[[2004]],"season":"Winter"}`,
	`{"date-parts":[[2004,13,40]]}`, `{"date-parts":[[null]]}`, `{"raw":"2004"}`, `{"raw":"other"}`, `"2004-05"`, `"2004-05-XX"`, `"other"`,
	`{"date-parts":[[2004],[2005],[2006]]}`, `{"circa":"perhaps","date-parts":[[2004]]}`, `{"date-parts":[[0]]}`,
	`{"refwright":{}}`, `{"refwright":{"fields":{"a":1}}}`, `{"refwright":[1],"b":2}`, `{"refwright": [1]}`, `{"a":1,"a":2}`,
	`{"short_id":"x"}`, `true`, `[["a"]]`, `["a",null]`, `"tab	"`, "\"\xff\"", `"" x`, strings.Repeat("[", 600),
}

func (c *chooser) keptText() string {
	if c.n(16) == 1 {
		depth := []int{MaxJSONDepth - 2, MaxJSONDepth - 1, MaxJSONDepth, MaxJSONDepth + 1}[c.n(4)]
		return strings.Repeat("[", depth) + strings.Repeat("]", depth)
	}
	return pick(c, keptTexts)
}

// aptText returns a text for Extra["csl-json"] that fits the value of a variable
// and says more.
func (c *chooser) aptText(r *citation.Reference, v citation.Variable) string {
	var b []byte
	switch v.Kind() {
	case citation.KindNames:
		b = append(b, '[')
		for i, n := range r.Names(v) {
			switch c.n(6) {
			case 1: // left out
				continue
			case 2: // changed since
				n.Family += "x"
			}
			if len(b) > 1 {
				b = append(b, ',')
			}
			b, _ = appendJSONName(b, &n, false)
			if c.bool() && len(b) > 3 && b[len(b)-2] != '{' {
				b = append(b[:len(b)-1], `,"isInstitution":`+string(rune('0'+i%10))+`}`...)
			}
		}
		b = append(b, ']')
	case citation.KindDate:
		b, _ = appendJSONDate(b, r.Date(v))
		if len(b) > 2 {
			b = append(b[:len(b)-1], `,"S2ID":"x"}`...)
		}
		if c.n(4) == 1 {
			b, _ = appendJSONString(nil, r.Date(v).String())
		}
	default:
		b, _ = appendJSONString(b, string(r.Text(v)))
		b = append(append([]byte{'['}, b...), ']')
	}
	if c.n(4) == 1 {
		b = append(b, ' ')
	}
	return string(b)
}

// reference returns any record.
func (c *chooser) reference() *citation.Reference {
	r := &citation.Reference{ID: c.text()}
	r.Type = citation.Type(c.text())
	if c.bool() {
		r.Type = pick(c, citation.Types())
	}
	all := citation.Variables()
	someNames := []string{"id", "type", "categories", "custom", "", "foo", "part", "event", "shortTitle", "refwright"}
	for range c.n(10) {
		v := pick(c, all)
		if c.n(3) == 1 { // the ones with names of their own
			v = pick(c, jsonNames).variable
		}
		switch v.Kind() {
		case citation.KindNames:
			var names []citation.Name
			for range c.n(4) {
				names = append(names, c.name())
				if c.n(4) == 1 {
					names = append(names, names[0])
				}
			}
			r.SetNames(v, names)
		case citation.KindDate:
			r.SetDate(v, c.date())
		default:
			r.SetText(v, citation.Text(c.text()))
		}
		switch c.n(6) {
		case 1:
			r.Extra.Set("csl-json", v.String(), c.keptText())
		case 2, 3:
			r.Extra.Set("csl-json", v.String(), c.aptText(r, v))
		}
	}
	for range c.n(3) {
		r.Categories = append(r.Categories, c.text())
	}
	for range c.n(5) {
		switch c.n(4) {
		case 0:
			r.Extra.Set("csl-json", c.text(), c.keptText())
		case 1:
			r.Extra.Set("csl-json", pick(c, someNames), c.keptText())
		case 2:
			r.Extra.Set("biblatex", c.text(), c.text())
		default:
			r.Extra.Set(c.text(), c.text(), c.text())
		}
	}
	return r
}

// isUTF8Reference reports whether every string of a record is UTF-8.
func isUTF8Reference(r *citation.Reference) bool { return isUTF8(reflect.ValueOf(r)) }

// isUTF8 reports whether every string in a value is UTF-8.
func isUTF8(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return utf8.ValidString(v.String())
	case reflect.Pointer:
		return isUTF8(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if !isUTF8(v.Index(i)) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !isUTF8(v.Field(i)) {
				return false
			}
		}
	case reflect.Map:
		for k, e := range v.Seq2() {
			if !isUTF8(k) || !isUTF8(e) {
				return false
			}
		}
	}
	return true
}

// someValues are JSON values that fields of items have, apt and not.
var someValues = append([]string{
	`"text"`, `"Ærø <i>x</i> \u00e9\n"`, `0`, `-1`, `12.50`, `1e400`, `12345678901234567890`, `false`, `{"a":[]}`, `[1,"b"]`,
	`[{"family":"Doe","given":"Jane"},{"literal":"United Nations"}]`, `[{"family":"Doe","given":null,"suffix":3,"comma-suffix":1}]`,
	`[{"family":"Doe","ORCID":"x","static-ordering":"yes","parse-names":"false"},{"name":"Org"}]`, `[{"family":"\udc00"}]`,
	`{"date-parts":[[2004,5,6]]}`, `{"date-parts":[["2004","05"],["2005"]]}`, `{"date-parts":[[-44],[0,0,0]],"circa":1}`,
	`{"date-parts":[[2004,5,31],[2004,4,31]]}`, `{"date-parts":[[2004]],"season":"2"}`, `{"date-parts":[[2004]],"season":22,"circa":"true"}`,
	`{"date-parts":[[2004]],"season":33}`, `{"date-parts":[[2004,21],[2005,22]]}`, `{"date-parts":[[2004,0,0]]}`, `{"date-parts":[["2004",""]]}`,
	`{"date-parts":[]}`, `{"date-parts":[[]],"literal":"n.d."}`, `{"date-parts":[[2004.0]]}`, `{"date-parts":[[2004,5,6,7]]}`,
	`{"season":3}`, `{"circa":true}`, `{"literal":"forthcoming","date-parts":[[2004]]}`, `{"raw":"2004/2005","circa":true}`,
	`{"raw":"2004-05-06T10:11:12Z"}`, `{"raw":"May 2004","literal":"x"}`, `{"raw":2004}`, `{"literal":null,"season":null,"date-parts":null}`,
	`"2004-06~/.."`, `"/2004"`, `"199X"`, `"2004-05-06T10:00"`, `2004`, `"May 2004"`, `{"date-parts":[[999999999]]}`, `{"date-parts":[[1000000000]]}`,
	`{"date-parts":[[-1000000000]]}`, `{"date-parts":[[-999999999,1]]}`, `{"date-parts":[[2004],["x"]]}`, `{"date-parts":[[2004],[]]}`,
}, keptTexts...)

// item returns the text of an item, which need not be one.
func (c *chooser) item() string {
	names := []string{"event", "part", "shortTitle", "journalAbbreviation", "printing", "supplement", "custom", "foo", "event-title",
		"part-number", "title-short", "license", "editor-translator", "author", "issued", "ISSN", "title", "type", "id", "categories"}
	var b strings.Builder
	b.WriteString(`{"id":"a"`)
	for range c.n(8) {
		name := pick(c, names)
		if c.n(3) == 1 {
			name = pick(c, jsonFields).name
		}
		key := jsonKeys[name]
		value := pick(c, someValues)
		if key.role == roleVariable { // mostly an apt value
			for range 8 {
				p := newJSONParser(value)
				if _, f := p.variable(new(citation.Reference), &jsonFields[key.field]); f == nil && p.end() == nil {
					break
				}
				value = pick(c, someValues)
			}
		}
		b.WriteString(`, "` + name + `": ` + value)
	}
	b.WriteString("}\n")
	return b.String()
}
