package csl

import (
	"strings"
	"testing"
)

func TestYAMLMarkup(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ yaml, text, again string }{
		{"plain", "plain", ""},
		{"a *b* c", "a <i>b</i> c", ""},
		{"a _b_ c", "a <i>b</i> c", "a *b* c"},
		{"a **b** c", "a <b>b</b> c", ""},
		{"a __b__ c", "a <b>b</b> c", "a **b** c"},
		{"***a***", "<b><i>a</i></b>", ""},
		{"*a **b** c*", "<i>a <b>b</b> c</i>", ""},
		{"a*b*c", "a<i>b</i>c", ""},
		{"H~2~O, 1^st^", "H<sub>2</sub>O, 1<sup>st</sup>", ""},
		{"[Sc]{.smallcaps} [NASA]{.nocase}", `<span style="font-variant:small-caps;">Sc</span> <span class="nocase">NASA</span>`, ""},
		{`[Sc]{style="font-variant: small-caps;"}`, `<span style="font-variant:small-caps;">Sc</span>`, "[Sc]{.smallcaps}"},
		{"*Roe [v.]{.nodecor} Wade*", `<i>Roe <span class="nodecor">v.</span> Wade</i>`, ""},
		{"[*Homo sapiens*]{.nocase}", `<span class="nocase"><i>Homo sapiens</i></span>`, ""},
		{"snake_case_x", "snake_case_x", ""},
		{"5 * 3 * 2", "5 * 3 * 2", `5 \* 3 \* 2`},
		{"a ^ b ~ c", "a ^ b ~ c", `a \^ b \~ c`},
		{"^a b^", "^a b^", `\^a b\^`},
		{"~~gone~~", "~~gone~~", `\~\~gone\~\~`},
		{"[link](x)", "[link](x)", `\[link\](x)`},
		{"[a]{.other}", "[a]{.other}", `\[a\]{.other}`},
		{`\*a\* \_ \\ \[ \x`, `*a* _ \ [ \x`, `\*a\* \_ \\ \[ \\x`},
		{"&amp; &lt; &nosuch; AT&T", "& < &nosuch; AT&T", `& < \&nosuch; AT&T`},
		{"*a", "*a", `\*a`},
		{"**a*", "**a*", `\*\*a\*`},
		{"**", "**", `\*\*`},
		{"1. FC Köln", "1. FC Köln", `1\. FC Köln`},
		{"# 1", "# 1", `\# 1`},
		{"$x$ @doe doe@x", "$x$ @doe doe@x", `\$x\$ \@doe doe@x`},
		{"<i>a</i>", "<i>a</i>", "*a*"},
		{"<i> a</i>", "<i> a</i>", ""},
		{"<sup>a b</sup>", "<sup>a b</sup>", ""},
		{"a < b <c>", "a < b <c>", `a < b \<c>`},
	} {
		if got := readYAMLText(test.yaml); got != test.text {
			t.Errorf("%q: got %q, want %q", test.yaml, got, test.text)
		}
		again := test.again
		if again == "" {
			again = test.yaml
		}
		if got := writeYAMLText(test.text); got != again {
			t.Errorf("%q is written %q, want %q", test.text, got, again)
		}
	}
}

func FuzzYAMLMarkup(f *testing.F) {
	for _, s := range []string{"*a **b** ^c^ ~d~ [e]{.nocase} &amp; \\* _f_", "<i>a</i> <b> b</b><<i></i>i>", strings.Repeat("[*^~", 50), "1. a", "***a***b**", "\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		readYAMLText(s)
		if got := readYAMLText(writeYAMLText(s)); got != s {
			t.Fatalf("%q is written %q, which reads %q", s, writeYAMLText(s), got)
		}
		if got := readYAMLPlain(writeYAMLPlain(s)); got != s {
			t.Fatalf("%q reads %q", s, got)
		}
	})
}
