package bibtex

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"golang.org/x/text/unicode/norm"
)

func TestEscape(t *testing.T) {
	tests := []struct{ in, modern, classic string }{
		{"plain text", "plain text", "plain text"},
		{"Güvenlik Çalışmaları", "Güvenlik Çalışmaları", `G{\"u}venlik {\c{C}}al{\i}{\c{s}}malar{\i}`},
		{"Ağır İpek ığ", "Ağır İpek ığ", `A{\u{g}}{\i}r {\.I}pek {\i}{\u{g}}`},
		{"Đorđević Čćšž", "Đorđević Čćšž", `{\DJ}or{\dj}evi{\'c} {\v{C}}{\'c}{\v{s}}{\v{z}}`},
		{"Åse Ærø Østby å", "Åse Ærø Østby å", `{\AA}se {\AE}r{\o} {\O}stby {\aa}`},
		{"G\u0308o\u030c", "G\u0308ǒ", `{\"G}{\v{o}}`},
		{"í ï î ǐ ǰ ị į", "í ï î ǐ ǰ ị į", `{\'i} {\"i} {\^i} {\v{\i}} {\v{\j}} {\d{i}} {\k{i}}`},
		{"ế ǻ ǿ ǽ", "ế ǻ ǿ ǽ", `{\'{\^e}} {\'{\r{a}}} {\'{\o}} {\'{\ae}}`},
		{"ș ő ł ß œ þ ŋ", "ș ő ł ß œ þ ŋ", `{\textcommabelow{s}} {\H{o}} {\l} {\ss} {\oe} {\th} {\ng}`},
		{"1–2 — “a” ‘b’ d’e", "1–2 — “a” ‘b’ d’e", "1--2 --- ``a'' `b' d'e"},
		{"a--b ''c'' ``d `` ?` !`", "a-{}-b '{}'c'{}' \\textasciigrave{}\\textasciigrave{}d \\textasciigrave{}\\textasciigrave{} ?\\textasciigrave{} !\\textasciigrave{}", "a-{}-b '{}'c'{}' \\textasciigrave{}\\textasciigrave{}d \\textasciigrave{}\\textasciigrave{} ?\\textasciigrave{} !\\textasciigrave{}"},
		{"’” –- -–", "’” –- -–", "'{}'' --{}- -{}--"},
		{"# $ % & _ { } ~ ^ \\", `\# \$ \% \& \_ \textbraceleft{} \textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}`, `\# \$ \% \& \_ \textbraceleft{} \textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}`},
		{"<a> | «b»", "<a> | «b»", `\textless{}a\textgreater{} \textbar{} {\guillemotleft}b{\guillemotright}`},
		{"<< >> ,,", "<{}< >{}> ,{},", `\textless{}\textless{} \textgreater{}\textgreater{} ,{},`},
		{"Људска 人間 ביטחון", "Људска 人間 ביטחון", "Људска 人間 ביטחון"},
		{"a\u00a0b\u2009c", "a~b\u2009c", `a~b\,c`},
		{"  a\n\t b  ", "a b", "a b"},
		{"a\x00b\x7f\ufffe", "ab", "ab"},
		{"xdata=key", "xdata{=}key", "xdata=key"},
		{"ễ ợ", "ễ ợ", `{\~{\^e}} ợ`},
		{"x\u0335", "x\u0335", "x\u0335"},
		{"§ € ½ …", "§ € ½ …", `{\S} {\texteuro} {\textonehalf} {\ldots}`},
	}
	for _, test := range tests {
		if got, _ := escape(test.in, BibLaTeX); got != test.modern {
			t.Errorf("BibLaTeX %q: got %q, want %q", test.in, got, test.modern)
		}
		if got, _ := escape(test.in, BibTeX); got != test.classic {
			t.Errorf("BibTeX %q: got %q, want %q", test.in, got, test.classic)
		}
	}
}

func TestEscapeSaysWhatItLeavesOut(t *testing.T) {
	for in, want := range map[string]bool{"é\u0301 ok": true, "a\x00": false, "a\xff": false, "\u200fa": true, "a\tb": true} {
		if _, got := escape(in, BibLaTeX); got != want {
			t.Errorf("%q: exact is %v, want %v", in, got, want)
		}
	}
}

// TestEveryCharacterHasOneEscape goes through all letters and symbols that the
// tables have, and all precomposed letters that Unicode has.
func TestEveryCharacterHasOneEscape(t *testing.T) {
	seen := map[string]rune{}
	for r := rune(0x80); r < 0x3000; r++ {
		s := string(r)
		if norm.NFC.String(s) != s {
			continue // such as the angstrom sign, which is the letter
		}
		out, ok := latexCluster(s)
		if !ok {
			continue
		}
		if other, ok := seen[out]; ok && out != `\,` {
			t.Errorf("%q and %q are both %q", other, r, out)
		}
		seen[out] = r
		if got := decodeTeX(t, out); got != s && out != `\,` {
			t.Errorf("%q is written as %q and read as %q", s, out, got)
		}
		for i := 0; i < len(out); i++ {
			if out[i] >= 0x80 {
				t.Errorf("%q is written as %q", s, out)
			}
		}
	}
	if len(seen) < 450 {
		t.Errorf("only %d characters have an escape", len(seen))
	}
}

func TestEscapeText(t *testing.T) {
	tests := []struct {
		in      citation.Text
		protect protection
		want    string
	}{
		{"<i>a</i> <b>b</b> x<sup>2</sup> y<sub>3</sub> <sc>c</sc>", protectNothing, `\emph{a} \textbf{b} x\textsuperscript{2} y\textsubscript{3} \textsc{c}`},
		{`a <span class="nocase">de facto</span> b`, protectNothing, `a {de facto} b`},
		{`<i>a <span class="nocase">b</span></i>`, protectNothing, `\emph{a {b}}`},
		{`<i>a <span class="nodecor">v.</span> b</i>`, protectNothing, `\emph{a \textnormal{v.} b}`},
		{`<span class="nocase"><i>b</i></span>`, protectNothing, `\emph{{b}}`},
		{`<i><b>b</b></i>`, protectNothing, `\emph{{}\textbf{b}}`},
		{`<i>& b</i>`, protectNothing, `\emph{{}\& b}`},
		{`<i>Öz</i>`, protectNothing, `\emph{{\"O}z}`},
		{`a < b > c <x>`, protectNothing, `a \textless{} b \textgreater{} c \textless{}x\textgreater{}`},
		{`On HIV and <i>HIV</i>`, protectCapitals, `On {HIV} and \emph{HIV}`},
		{`On McRae`, protectWhole, `{On McRae}`},
		{`<i>On</i> McRae`, protectWhole, `{{}\emph{On} McRae}`},
		{`<i>a </i> b`, protectNothing, `\emph{a }b`},
	}
	for _, test := range tests {
		if got, _ := escapeText(test.in, BibTeX, test.protect, false); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

// FuzzEscape checks that what is written can be read back, whatever it is.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"Ağır — “x”", "a\\b{c}d", "--'``?`", "e\u0301\u0302 x\u0335", "\x00\xff", "ıı\u0301", "“ ‘’”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, d := range []Dialect{BibLaTeX, BibTeX} {
			out, _ := escape(s, d)
			if !isBalanced(out) {
				t.Fatalf("%q is written as %q", s, out)
			}
			if got, want := alike(decodeTeX(t, out)), alike(s); got != want {
				t.Fatalf("%s: %q is written as %q and read as %q, want %q", d, s, out, got, want)
			}
		}
	})
}

// alike brings a text to the form in which what is the same in print is the same:
// see the package documentation.
func alike(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\ufffd"))
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\u0085' || r < 0x80 && isSpaceByte(byte(r)):
			b.WriteByte(' ')
		case r == '\u202f':
			b.WriteRune('\u2009')
		case r == '‘':
			b.WriteByte('`')
		case r == '’':
			b.WriteByte('\'')
		case !isUnprintable(r):
			b.WriteRune(r)
		}
	}
	fields := strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' })
	return norm.NFC.String(strings.Join(fields, " "))
}
