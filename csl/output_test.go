package csl_test

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/golden"
)

// outputs are all formats with the extensions of their files.
var outputs = []struct {
	format    csl.Format
	extension string
}{
	{csl.Text, ".txt"}, {csl.HTML, ".html"}, {csl.Markdown, ".md"}, {csl.LaTeX, ".tex"}, {csl.RTF, ".rtf"}, {csl.Typst, ".typ"},
}

func TestFormatsHaveNames(t *testing.T) {
	t.Parallel()
	var names []string
	for _, o := range outputs {
		names = append(names, o.format.String())
	}
	if got, want := strings.Join(names, " ")+" "+csl.Format(99).String(), "text html markdown latex rtf typst text"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// cited renders the citation of one reference with p and a layout.
func cited(t *testing.T, p csl.Processor, layout string, ref citation.Reference) string {
	t.Helper()
	p.Style = parse(t, `<citation><layout>`+layout+`</layout></citation>`)
	ref.ID = "a"
	doc, err := p.Render([]*citation.Reference{&ref}, []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}}}})
	if err != nil {
		t.Fatal(err)
	}
	return doc.Citations[0]
}

// TestTextIsNoMarkup has texts that would be markup if they were not escaped.
// They are verbatim, in which nothing becomes a quotation mark or another style.
func TestTextIsNoMarkup(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text        string
		latex, rtf, typst string
	}{
		{"specials of LaTeX", `# $ % & _ { } ~ ^ \`,
			`\# \$ \% \& \_ \{ \} \textasciitilde{} \textasciicircum{} \textbackslash{}`,
			`# $ % & _ \{ \} ~ ^ \\`,
			`\# \$ % & \_ { } \~ ^ \\`},
		{"specials of Typst", "* _ ` < > @ [ ] =", "* \\_ \\textasciigrave{} \\textless{} \\textgreater{} @ {[} {]} =",
			"* _ ` < > @ [ ] =", "\\* \\_ \\` \\< \\> \\@ \\[ \\] ="},
		{"a command", `\input{x}\par`, `\textbackslash{}input\{x\}\textbackslash{}par`, `\\input\{x\}\\par`, `\\input{x}\\par`},
		{"code", `#eval("1")`, `\#eval(\textquotedbl{}1\textquotedbl{})`, `#eval("1")`, `\#eval(\"1\")`},
		{"quotes", `"a" 'b'`, `\textquotedbl{}a\textquotedbl{} \textquotesingle{}b\textquotesingle{}`, `"a" 'b'`, `\"a\" \'b\'`},
		{"curly quotes", `“a” ‘b’ „c“ «d»`, `“a” ‘b’ „c“ «d»`, `\u8220 ?a\u8221 ? \u8216 ?b\u8217 ? \u8222 ?c\u8220 ? \u171 ?d\u187 ?`, `“a” ‘b’ „c“ «d»`},
		{"ligatures", "a--b---c ,,d", "a-{}-b-{}-{}-c ,{},d", "a--b---c ,,d", `a\-\-b\-\-\-c ,,d`},
		{"hyphens", "Jean-Luc 3-5 -5 a-", "Jean-Luc 3-5 -5 a-", "Jean-Luc 3-5 -5 a-", `Jean-Luc 3-5 \-5 a\-`},
		{"dots", "a... b..", "a... b..", "a... b..", `a.\.\. b.\.`},
		{"a heading", "= A", "= A", "= A", `\= A`},
		{"an item", "- A", "- A", "- A", `\- A`},
		{"a numbered item", "12. A 3. B", "12. A 3. B", "12. A 3. B", `12\. A 3. B`},
		{"one before a narrow space", "12.\u202f: A", `12.\,: A`, `12.\u8239 ?: A`, "12\\.\u202f: A"},
		{"another one", "+ A + B", "+ A + B", "+ A + B", `\+ A + B`},
		{"a term", "/ A: B", `/\allowbreak{} A: B`, "/ A: B", `\/ A: B`},
		{"comments", "http://x /* y */", `http://x /\allowbreak{}* y */`, "http://x /* y */", `http:/\/x /\* y \*\/`},
		{"lines", "a\n\nb\tc\r\nd", "a  b c  d", "a  b c  d", "a  b c  d"},
		{"letters", "Åsheim Ğđ", "Åsheim Ğđ", `\u197 ?sheim \u286 ?\u273 ?`, "Åsheim Ğđ"},
		{"letters with marks", "ḥ ễ ǿ x\u0301 j\u030c ș", `{\d{h}} {\~{\^e}} {\'{\o}} {\'x} {\v{\j}} ș`,
			`\u7717 ? \u7877 ? \u511 ? x\u769 ? j\u780 ? \u537 ?`, "ḥ ễ ǿ x\u0301 j\u030c ș"},
		{"beyond 16 bits", "𝔄😀", "𝔄😀", `\u-10187 ?\u-8956 ?\u-10179 ?\u-8704 ?`, "𝔄😀"},
		{"other scripts", "Љ 漢", "Љ 漢", `\u1033 ? \u28450 ?`, "Љ 漢"},
		{"raised and lowered", "1ᵉʳ x₂ m² ™ ⁻", `1\textsuperscript{e}\textsuperscript{r} x\textsubscript{2} m² ™ \textsuperscript{\textminus{}}`,
			`1{\super e}{\super r} x\u8322 ? m{\super 2} {\super TM} {\super \u8722 ?}`, "1ᵉʳ x₂ m² ™ ⁻"},
		{"letters that look like marks", "Hawaiʻi", `Hawai\textquoteleft{}i`, `Hawai\u699 ?i`, "Hawaiʻi"},
		{"spaces", "a\u00a0b\u202fc\u200bd\u00ade", `a~b\,c\hspace{0pt}d\-e`, `a\u160 ?b\u8239 ?c\u8203 ?d\u173 ?e`, "a\u00a0b\u202fc\u200bd\u00ade"},
		{"control characters", "a\x00\x1b\x7fb\u0081\u0085", "ab ", "ab ", "ab "},
		{"no UTF-8", "a\xffb", "a\ufffdb", `a\u-3 ?b`, "a\ufffdb"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for format, want := range map[csl.Format]string{csl.LaTeX: test.latex, csl.RTF: test.rtf, csl.Typst: test.typst} {
				got := cited(t, csl.Processor{Format: format}, `<text variable="URL"/>`, citation.Reference{URL: citation.Text(test.text)})
				if got != want {
					t.Errorf("%v: %q\nwant   %q", format, got, want)
				}
			}
		})
	}
}

// TestTextAfterMarkup has texts that would be markup because of what the style
// writes before them.
func TestTextAfterMarkup(t *testing.T) {
	t.Parallel()
	ref := citation.Reference{Title: "T", Genre: "G", CitationKey: "12"}
	for _, test := range []struct{ name, layout, want string }{
		{"arguments", `<text variable="title" font-style="italic"/><text value="(2)"/>`, `#emph[T]\(2)`},
		{"more arguments", `<text variable="title" font-style="italic"/><text value="[2]"/>`, `#emph[T]\[2\]`},
		{"a field", `<text variable="title" font-style="italic" suffix="."/><text variable="genre"/>`, `#emph[T].\u{47}`},
		{"no field", `<text variable="title" font-style="italic" suffix=". "/><text variable="genre"/>`, `#emph[T]. G`},
		{"the end of an expression", `<text variable="title" font-style="italic"/><text value="; 2"/>`, `#emph[T]\; 2`},
		{"a numbered item", `<group font-weight="bold"><text variable="citation-key"/><text value=". "/></group><text variable="title"/>`, `#strong[12\. ]T`},
		{"an item", `<group font-weight="bold"><text value="- "/><text variable="title"/></group>`, `#strong[\- T]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := cited(t, csl.Processor{Format: csl.Typst}, test.layout, ref); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestLooksOfText(t *testing.T) {
	t.Parallel()
	ref := citation.Reference{Title: "a <i>b</i> <b>c</b> <sc>d</sc> <sup>e</sup> <sub>f</sub> “g ‘h’”"}
	const upright = `font-style="italic" font-weight="bold" font-variant="small-caps"`
	for _, test := range []struct {
		name, layout      string
		latex, rtf, typst string
	}{
		{"markup of a field", `<text variable="title"/>`,
			`a \textit{b} \textbf{c} \textsc{d} \textsuperscript{e} \textsubscript{f} “g ‘h’”`,
			`a {\i b} {\b c} {\scaps d} {\super e} {\sub f} \u8220 ?g \u8216 ?h\u8217 ?\u8221 ?`,
			`a #emph[b] #strong[c] #smallcaps[d] #super[e] #sub[f] “g ‘h’”`},
		{"markup within the same look", `<text variable="title" ` + upright + `/>`,
			`\textbf{\textsc{\textit{a \textup{b} \textmd{c} \textulc{d} \textsuperscript{e} \textsubscript{f} “g ‘h’”}}}`,
			`{\b {\scaps {\i a {\i0 b} {\b0 c} {\scaps0 d} {\super e} {\sub f} \u8220 ?g \u8216 ?h\u8217 ?\u8221 ?}}}`,
			`#strong[#smallcaps[#emph[a #emph[b] #strong(delta: -300)[c] #text(features: (smcp: 0))[d] #super[e] #sub[f] “g ‘h’”]]]`},
		{"the same look twice", `<group font-style="italic" font-weight="bold"><text value="x " font-style="italic" font-weight="bold"/><text value="y" font-style="oblique"/></group>`,
			`\textbf{\textit{x y}}`, `{\b {\i x y}}`, `#strong[#emph[x y]]`},
		{"decorations", `<group text-decoration="underline"><text value="x "/><text value="y" text-decoration="none"/></group><text value="z" font-style="oblique" vertical-align="baseline"/>`,
			`\underline{x y}\textsl{z}`, `{\ul x {\ulnone y}}{\nosupersub {\i z}}`, `#underline[x y]#emph[z]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for format, want := range map[csl.Format]string{csl.LaTeX: test.latex, csl.RTF: test.rtf, csl.Typst: test.typst} {
				if got := cited(t, csl.Processor{Format: format}, test.layout, ref); got != want {
					t.Errorf("%v: %s\nwant   %s", format, got, want)
				}
			}
		})
	}
}

func TestQuotationMarksOfALocaleAreText(t *testing.T) {
	t.Parallel()
	style := parse(t, `<locale><terms><term name="open-quote">&lt;{#</term><term name="close-quote">}_></term></terms></locale>`+
		`<citation><layout><text variable="title" quotes="true"/></layout></citation>`)
	for format, want := range map[csl.Format]string{
		csl.Text: `<{#T}_>`, csl.HTML: `&#60;{#T}_&#62;`, csl.Markdown: `\<{\#T}\_\>`, csl.LaTeX: `\textless{}\{\#T\}\_\textgreater{}`, csl.RTF: `<\{#T\}_>`, csl.Typst: `\<{\#T}\_\>`,
	} {
		p := csl.Processor{Style: style, Format: format}
		doc, err := p.Render([]*citation.Reference{{ID: "a", Title: "T"}}, []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}}}})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != want {
			t.Errorf("%v: %s, want %s", format, got, want)
		}
	}
}

func TestLinksInEachFormat(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, url         string
		latex, rtf, typst string
	}{
		{"plain", "https://example.org/a", `\href{https://example.org/a}{https://example.org/\allowbreak{}a}`,
			`{\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{https://example.org/a}}}`, `#link("https://example.org/a")[https:/\/example.org/a]`},
		{"specials", `https://e.org/é#a%20_b&c~d"}\{$`,
			`\href{https://e.org/\%C3\%A9\#a\%20\_b\&c\%7Ed\%22\%7D\%5C\%7B\%24}{https://e.org/\allowbreak{}é\#a\%20\_b\&c\textasciitilde{}d\textquotedbl{}\}\textbackslash{}\{\$}`,
			`{\field{\*\fldinst{HYPERLINK "https://e.org/%C3%A9#a%20_b&c~d%22%7D%5C%7B$"}}{\fldrslt{https://e.org/\u233 ?#a%20_b&c~d"\}\\\{$}}}`,
			`#link("https://e.org/é#a%20_b&c~d\"}\\{$")[https:/\/e.org/é\#a%20\_b&c\~d\"}\\{\$]`},
		{"a script", "javascript:alert(1)", `javascript:alert(1)`, `javascript:alert(1)`, `javascript:alert(1)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for format, want := range map[csl.Format]string{csl.LaTeX: test.latex, csl.RTF: test.rtf, csl.Typst: test.typst} {
				got := cited(t, csl.Processor{Format: format, LinkAddresses: true}, `<text variable="URL"/>`, citation.Reference{URL: citation.Text(test.url)})
				if got != want {
					t.Errorf("%v: %s\nwant   %s", format, got, want)
				}
			}
		})
	}
}

// TestCitesLeadToEntries holds that the target of a link is the anchor of the
// entry, whatever the key, and that links do not nest.
func TestCitesLeadToEntries(t *testing.T) {
	t.Parallel()
	layout := `<layout><text variable="title"/><text variable="URL" prefix=" "/></layout>`
	style := parse(t, `<citation>`+layout+`</citation><bibliography>`+layout+`</bibliography>`)
	long := strings.Repeat("k", 50)
	for _, test := range []struct {
		format    csl.Format
		id        string
		cite, own string
	}{
		{csl.HTML, `a "b"`, `<a href="#ref-a-&quot;b&quot;">T https://e.org/x</a>`, `id="ref-a-&quot;b&quot;"`},
		{csl.LaTeX, `a_b é`, `\hyperlink{ref-a+5fb-+c3+a9}{T https://e.org/\allowbreak{}x}`, `\hypertarget{ref-a+5fb-+c3+a9}{}`},
		{csl.RTF, `a_b é`, `{\field{\*\fldinst{HYPERLINK \\l "ref_a_5fb_2d_c3_a9"}}{\fldrslt{T https://e.org/x}}}`, `{\*\bkmkstart ref_a_5fb_2d_c3_a9}{\*\bkmkend ref_a_5fb_2d_c3_a9}`},
		{csl.RTF, long, `{\field{\*\fldinst{HYPERLINK \\l "ref_kkkkkkkkkkkkkkkkkkkkkkkkkkk_f31c3a5b"}}{\fldrslt{T https://e.org/x}}}`, `{\*\bkmkstart ref_kkkkkkkkkkkkkkkkkkkkkkkkkkk_f31c3a5b}`},
		{csl.Typst, `a"b\`, `#link(label("ref-a\"b\\"))[T https:/\/e.org/x]`, `]#label("ref-a\"b\\")`},
	} {
		p := csl.Processor{Style: style, Format: test.format, Anchors: true, LinkCites: true, LinkAddresses: true}
		doc, err := p.Render([]*citation.Reference{{ID: test.id, Title: "T", URL: "https://e.org/x"}}, []citation.Cluster{{Cites: []citation.Cite{{ID: test.id}}}})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != test.cite {
			t.Errorf("%v: %s\nwant   %s", test.format, got, test.cite)
		}
		if got := doc.Bibliography[0]; !strings.Contains(got, test.own) {
			t.Errorf("%v: no %s in %s", test.format, test.own, got)
		}
	}
}

func TestCitesAreNoLinksWithoutABibliography(t *testing.T) {
	t.Parallel()
	for _, o := range outputs {
		if got := cited(t, csl.Processor{Format: o.format, LinkCites: true}, `<text variable="title"/>`, citation.Reference{Title: "T"}); got != "T" {
			t.Errorf("%v: %s", o.format, got)
		}
	}
}

// TestLayoutsOfBibliographies compares what each format makes of the layouts that
// styles have.
func TestLayoutsOfBibliographies(t *testing.T) {
	t.Parallel()
	refs := []*citation.Reference{
		{ID: "a", Title: "A <i>small</i> book", Annote: "An annotation.", Note: "A note."},
		{ID: "b", Title: "[Another] one", Annote: "100% & more."},
		{ID: "c", Title: "- Third", DOI: "10.1000/a_b"},
	}
	numbered := `<layout suffix="."><text variable="citation-number" prefix="[" suffix="]"/><text variable="title"/></layout>`
	dir := golden.Open(t, "testdata/output")
	for _, test := range []struct{ name, bibliography string }{
		{"plain", `<bibliography><layout><text variable="title"/><text variable="DOI" prefix=" "/></layout></bibliography>`},
		{"hanging", `<bibliography hanging-indent="true" entry-spacing="0" line-spacing="2"><layout><text variable="title"/></layout></bibliography>`},
		{"flush", `<bibliography second-field-align="flush" entry-spacing="0">` + numbered + `</bibliography>`},
		{"margin", `<bibliography second-field-align="margin" entry-spacing="0">` + numbered + `</bibliography>`},
		{"blocks", `<bibliography hanging-indent="true" entry-spacing="1"><layout suffix="."><text variable="title"/>` +
			`<text variable="annote" display="block" font-style="italic"/><text variable="note" display="indent"/><text value="End"/></layout></bibliography>`},
		{"labels", `<bibliography entry-spacing="0"><layout><text variable="citation-number" display="left-margin"/>` +
			`<text variable="title" display="right-inline"/><text variable="annote" display="block"/></layout></bibliography>`},
	} {
		style := parse(t, `<citation><layout><text variable="title"/></layout></citation>`+test.bibliography)
		for _, o := range outputs {
			p := csl.Processor{Style: style, Format: o.format, Anchors: true, LinkAddresses: true}
			doc, err := p.Render(refs, nil)
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, dir.File(test.name+o.extension), doc.Start+strings.Join(doc.Bibliography, "")+doc.End+"\n")
		}
	}
}

func TestListWithoutEntries(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title"/></layout></bibliography>`)
	doc, err := (&csl.Processor{Style: style, Format: csl.LaTeX}).Render(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Start != "" || doc.End != "" {
		t.Errorf("LaTeX: %q and %q around nothing", doc.Start, doc.End)
	}
}
