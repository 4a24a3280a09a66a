package csl

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestParserAgreesWithStandardLibrary compares the syntax with that of
// encoding/json.
func TestParserAgreesWithStandardLibrary(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		``, ` `, `1`, `-`, `-0`, `01`, `1.`, `.5`, `1.5`, `1e`, `1e5`, `1E+05`, `1e-`, `+1`, `0x1`, `1_0`, `NaN`, `Infinity`, `1 2`,
		`true`, `True`, `truex`, `nul`, `null`, `"a"`, `"`, `"\"`, `"\\"`, `"\x"`, `"\u12"`, `"\u12G4"`, `"\ud800"`, `"\u00e9"`, "\"\n\"", "\"\x7f\"",
		`[]`, `[`, `]`, `[1`, `[1,`, `[1,]`, `[,1]`, `[1 2]`, `[[1],[2]]`, `{}`, `{`, `{"a"}`, `{"a":}`, `{"a":1,}`, `{,"a":1}`, `{"a" 1}`,
		`{a:1}`, `{"a":1 "b":2}`, `{"a":1,"a":2}`, `{"a":{"b":[{}]}}`, `{1:2}`, `{null:1}`, `[1}`, `{"a":1]`, "[1,\f2]", "[\u00a01]", `// x`, `'a'`,
	} {
		p := newJSONParser(text)
		_, f := p.skip()
		if f == nil {
			f = p.end()
		}
		if got, want := f == nil, json.Valid([]byte(text)); got != want {
			t.Errorf("%q: got %v (%+v), want %v", text, got, f, want)
		}
		if f == nil {
			var b strings.Builder
			b.WriteString(compactJSON("\t" + text + "\r\n"))
			if !json.Valid([]byte(b.String())) {
				t.Errorf("%q: compact as %q", text, b.String())
			}
		}
	}
}

func TestUnquote(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		body, want string
		clean      bool
	}{
		{`a\"\\\/\b\f\n\r\tz`, "a\"\\/\b\f\n\r\tz", true},
		{`\u0041\u00e9\u20AC`, "Aé€", true},
		{`\ud83d\ude00!`, "😀!", true},
		{`\uFFFD`, "\uFFFD", true},
		{`x\ud83d`, "x\uFFFD", false},
		{`\ude00\ud83d`, "\uFFFD\uFFFD", false},
		{`\ud83d\n`, "\uFFFD\n", false},
		{`\ud83d\u0041`, "\uFFFDA", false},
		{`\ud83d\ud83d\ude00`, "\uFFFD😀", false},
	} {
		if got, clean := unquoteJSON(test.body); got != test.want || clean != test.clean {
			t.Errorf("%s: got %q, %v, want %q, %v", test.body, got, clean, test.want, test.clean)
		}
	}
}
