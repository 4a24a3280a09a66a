package bibtex

import "testing"

func TestDecodeText(t *testing.T) {
	tests := []struct {
		in, want string
		exact    bool
	}{
		// Accents in every form.
		{`M{\"u}ller M\"{u}ller M\"uller {\"{u}}`, "Müller Müller Müller ü", true},
		{`\'\i{} \'{\i} {\'\i} \"{\i} \u\i`, "í í í ï ĭ", true},
		{`\v{C}apek {\v C}apek \v Capek`, "Čapek Čapek Čapek", true},
		{`\c{c} \c c \k{a} \H{o} \r a \.I \u g \d{h} \b{o} \=a \~n`, "ç ç ą ő å İ ğ ḥ o̱ ā ñ", true},
		{`\t{oo} \'{\^e} \~{} \^{}`, "o͡o ế ~ ^", true},
		{`\ss \ae{} \O stergaard \aa \L{}od\'z \DJ or\dj e {\i}`, "ßæ Østergaard åŁodź Đorđe ı", true},
		// Ligatures, quotes, spaces and escapes.
		{"``double'' and `single' and don't", "“double” and ‘single’ and don't", true},
		{"a--b---c -{}- '{}'", "a–b—c -- ''", true},
		{"?`Qu\\'e? !`a! ,,b'' <<c>>", "¿Qué? ¡a! „b” «c»", true},
		{`A \& B 50\% \# \_ \$ \{x\}`, "A & B 50% # _ $ {x}", true},
		{`a~b\,c\-d\/e`, "a\u00a0b\u2009c\u00adde", true},
		{"  a \t b\n c ", "a b c", true},
		{`\TeX\ and \LaTeX{} x`, "TeX and LaTeX x", true},
		{`5\,\textdegree C \texteuro 5`, "5\u2009°C €5", true},
		{`\enquote{a \enquote{b}}`, "“a ‘b’”", true},
		// Commands for fonts are markup, and braces keep case.
		{`G\"odel's \emph{incompleteness}`, "Gödel's <i>incompleteness</i>", true},
		{`{\bf bold} \textit{it \textbf{both}} {\em a} \begin{it}x\end{it} y`, "<b>bold</b> <i>it </i><i><b>both</b></i> <i>a</i> <i>x</i> y", true},
		{`\textsc{abc} \texttt{x} \mbox{y} \uppercase{z}`, `<span style="font-variant:small-caps;">abc</span> x y z`, true},
		{`The {NASA} {Story of} {\em Homo {S}apiens}`, `The <span class="nocase">NASA</span> <span class="nocase">Story of</span> <i>Homo </i><i><span class="nocase">S</span></i><i>apiens</i>`, true},
		{`{\"O}zal {{\"O}zal} Foo{:} {a}`, `Özal <span class="nocase">Özal</span> Foo: <span class="nocase">a</span>`, true},
		// Formulas: what text can say, and the rest as it is.
		{`$x^2$ and CO$_2$ and 10$^{th}$`, "<i>x</i><sup>2</sup> and CO<sub>2</sub> and 10<sup>th</sup>", true},
		{`$\alpha$-decay, $k$-means, \ensuremath{\beta}`, "α-decay, <i>k</i>-means, β", true},
		{`$\frac{a}{b}$ of $n \log n$`, `$\frac{a}{b}$ of $n \log n$`, false},
		{`a $5 b`, "a $5 b", false},
		// Arguments that are not text, and commands that nobody knows.
		{`\url{http://x.org/a_b%20}`, "http://x.org/a_b%20", true},
		{`\href{http://x}{text}`, "text", false},
		{`\noopsort{1973}1973`, "1973", true},
		{`{\noopsort{1968a}}{\switchargs{--90}{1968}}`, "1968–90", true},
		{`\foo{Bar} baz`, "Bar baz", false},
		{`\`, "", false},
		{`{`, "", false},
		{`}`, "", false},
		// A percent sign of TeX, and those of people.
		{"a %remark\nb, 50% sure\nof 50 % and\nc%\nd", "a b, 50% sure of 50 % and cd", true},
		// A tag in a file is text.
		{`<i>x</i> & y`, "<<i></i>i>x<<i></i>/i> & y", true},
		{"a\x00b\u0085c", "ab c", true},
	}
	for _, test := range tests {
		got, exact := decodeText(test.in, true, false)
		if string(got) != test.want || exact != test.exact {
			t.Errorf("%q: got %q, %t, want %q, %t", test.in, got, exact, test.want, test.exact)
		}
	}
}

func TestParagraphsAreKeptWhereTheyMayBe(t *testing.T) {
	in := "One.\n\nTwo \\par Three"
	if got, _ := decodeText(in, false, true); got != "One.\n\nTwo\n\nThree" {
		t.Errorf("long: %q", got)
	}
	if got, _ := decodeText(in, false, false); got != "One. Two Three" {
		t.Errorf("short: %q", got)
	}
}

func TestDecodeVerbatim(t *testing.T) {
	for in, want := range map[string]string{
		`http://x.org/a\_b\%20c`:        "http://x.org/a_b%20c",
		`\url{http://x.org/~a}`:         "http://x.org/~a",
		`http://x.org/\~{}a`:            "http://x.org/~a",
		"http://x.org/a\n  b":           "http://x.org/a b",
		`10.1002/(SICI)1<1::AID>3.0#\&`: "10.1002/(SICI)1<1::AID>3.0#&",
	} {
		if got := decodeVerbatim(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestBracesOfTheWriterAreNoMarks(t *testing.T) {
	tests := []struct{ in, want string }{
		{"An {HIV} Perspective", "An HIV Perspective"},
		{"Travels to {Mars} and Beyond", `Travels to <span class="nocase">Mars</span> and Beyond`},
		{"An {HIV} and {Mars} Perspective", `An HIV and <span class="nocase">Mars</span> Perspective`},
		{"Letters from {Norway} in wartime", "Letters from Norway in wartime"},
	}
	for _, test := range tests {
		if got, _ := readTitle(test.in, languageOf("")); string(got) != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}
