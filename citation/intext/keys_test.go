package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// showCitations prints citations for tests: each on a line, and its cites on
// lines below it, with what they say. It fails when a place is not that of the
// text.
func showCitations(t *testing.T, src string, found []citation.InText) string {
	t.Helper()
	var out strings.Builder
	last := 0
	for _, in := range found {
		if in.Span.Start < last || in.Span.End > len(src) || in.Span.Start >= in.Span.End {
			t.Errorf("citation %q at %v, after %d", in.Text, in.Span, last)
		}
		last = in.Span.Start
		if in.Start.Offset != in.Span.Start || in.End.Offset != in.Span.End {
			t.Errorf("citation %q: span %v and places %v, %v", in.Text, in.Span, in.Start, in.End)
		}
		fmt.Fprintf(&out, "%s", src[in.Span.Start:in.Span.End])
		if in.Note > 0 {
			fmt.Fprintf(&out, " (note %d)", in.Note)
		}
		out.WriteByte('\n')
		for _, c := range in.Cites {
			fmt.Fprintf(&out, "\t%s", src[c.Span.Start:c.Span.End])
			add := func(name, value string) {
				if value != "" {
					fmt.Fprintf(&out, " %s=%q", name, value)
				}
			}
			add("key", c.Key)
			if c.Number > 0 {
				add("number", fmt.Sprint(c.Number))
			}
			var names []string
			for _, n := range c.Names {
				names = append(names, n.Text)
			}
			add("names", strings.Join(names, "+"))
			add("title", c.Title)
			add("year", c.Year)
			add("locator", c.Locator)
			add("label", c.Label)
			add("term", c.LocatorTerm)
			if c.Locator != "" {
				add("at", src[c.LocatorSpan.Start:c.LocatorSpan.End])
			}
			add("prefix", c.Prefix)
			add("suffix", c.Suffix)
			if c.Narrative {
				out.WriteString(" narrative")
			}
			if c.Ibid {
				out.WriteString(" ibid")
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

func findOf(system citation.System, format Format, src string, refs []*citation.Listed) []citation.InText {
	f := Finder{Format: format, References: refs}
	var found []citation.InText
	for _, in := range f.Find([]byte(src)) {
		if in.System == system {
			found = append(found, in)
		}
	}
	return found
}

func TestKeys(t *testing.T) {
	tests := []struct {
		name   string
		format Format
		in     string
		want   string
	}{
		{"Pandoc group", Markdown, "So [see @doe2010, pp. 33-35; also @ağır:2015a, ch. 1, and *later*].",
			"[see @doe2010, pp. 33-35; also @ağır:2015a, ch. 1, and *later*]\n" +
				"\t@doe2010, pp. 33-35 key=\"doe2010\" locator=\"33-35\" term=\"pp.\" at=\"33-35\" prefix=\"see\"\n" +
				"\t@ağır:2015a, ch. 1 key=\"ağır:2015a\" locator=\"1\" label=\"chapter\" term=\"ch.\" at=\"1\" prefix=\"also\" suffix=\"and later\"\n"},
		{"authors suppressed", Markdown, "Doe [-@doe2010, 22] and [-@roe].", "[-@doe2010, 22]\n\t-@doe2010, 22 key=\"doe2010\" locator=\"22\" at=\"22\"\n[-@roe]\n\t-@roe key=\"roe\"\n"},
		{"in the sentence", Markdown, "As @doe2010 [p. 33; @roe, 5] and @doe2010 say, -@doe2010 [p. 3].",
			"@doe2010 [p. 33; @roe, 5]\n\t@doe2010 key=\"doe2010\" locator=\"33\" term=\"p.\" at=\"33\" narrative\n\t@roe, 5 key=\"roe\" locator=\"5\" at=\"5\"\n" +
				"@doe2010\n\t@doe2010 key=\"doe2010\" narrative\n-@doe2010 [p. 3]\n\t-@doe2010 [p. 3] key=\"doe2010\" locator=\"3\" term=\"p.\" at=\"3\"\n"},
		{"odd keys", Markdown, "[@{https://x.org/a}; @a.b-c_d/e, {pp. iv, vi-xi}] and [@doe2010.].",
			"[@{https://x.org/a}; @a.b-c_d/e, {pp. iv, vi-xi}]\n\t@{https://x.org/a} key=\"https://x.org/a\"\n\t@a.b-c_d/e, {pp. iv, vi-xi} key=\"a.b-c_d/e\" locator=\"iv, vi-xi\" term=\"pp.\" at=\"iv, vi-xi\"\n" +
				"[@doe2010.]\n\t@doe2010 key=\"doe2010\" suffix=\".\"\n"},
		{"no keys", Markdown, "Mail a@b.org or <c@d.org>, `@doe2010`, \\@doe2010, @octocat, https://x.org/@doe2010 and @fig-one [@sec:two].", ""},
		{"in a note", Markdown, "One.^[See @doe2010, 5.] Two[^1].\n\n[^1]: [@roe1999]\n", "@doe2010 (note 1)\n\t@doe2010 key=\"doe2010\" narrative\n[@roe1999] (note 2)\n\t@roe1999 key=\"roe1999\"\n"},
		{"cited in the metadata", Markdown, "---\ntitle: A @b\nnocite: |\n  @doe, @roe_x\n  @poe\nauthor: x@y\n---\nText.", "@doe\n\t@doe key=\"doe\"\n@roe_x\n\t@roe_x key=\"roe_x\"\n@poe\n\t@poe key=\"poe\"\n"},
		{"line end", Markdown, "One [see\n@doe2010,\n22] two.", "[see\n@doe2010,\n22]\n\t@doe2010,\n22 key=\"doe2010\" locator=\"22\" at=\"22\" prefix=\"see\"\n"},
		{"brackets in brackets", Markdown, "A [see [@doe2010]] b [@doe2010 [sic], 3].", "[@doe2010]\n\t@doe2010 key=\"doe2010\"\n[@doe2010 [sic], 3]\n\t@doe2010 key=\"doe2010\" suffix=\"[sic], 3\"\n"},

		{"keys behind keys", Markdown, "A [cf. @doe2010 and @roe2012, 5; @poe and fig. @fig:one].", "[cf. @doe2010 and @roe2012, 5; @poe and fig. @fig:one]\n\t@doe2010 key=\"doe2010\" prefix=\"cf.\" suffix=\"and @roe2012, 5\"\n\t@roe2012 key=\"roe2012\"\n\t@poe key=\"poe\" suffix=\"and fig. @fig:one\"\n"},

		{"LaTeX", LaTeX, `A \cite{doe,roe} b \parencite[see][pp.~3--5, and later]{doe} c \textcite*[22]{a:b_c} d \Citet{x}.`,
			"\\cite{doe,roe}\n\tdoe key=\"doe\"\n\troe key=\"roe\"\n" +
				"\\parencite[see][pp.~3--5, and later]{doe}\n\tdoe key=\"doe\" locator=\"3–5\" term=\"pp.\" at=\"3--5\" prefix=\"see\" suffix=\"and later\"\n" +
				"\\textcite*[22]{a:b_c}\n\ta:b_c key=\"a:b_c\" locator=\"22\" at=\"22\" narrative\n\\Citet{x}\n\tx key=\"x\" narrative\n"},
		{"several", LaTeX, "\\parencites(see)(and more)[3]{a}[cf.][]{b, c}\\nocite{d}\\nocite{*}",
			"\\parencites(see)(and more)[3]{a}[cf.][]{b, c}\n\ta key=\"a\" locator=\"3\" at=\"3\" prefix=\"see\"\n\tb key=\"b\" prefix=\"cf.\"\n\tc key=\"c\" suffix=\"and more\"\n\\nocite{d}\n\td key=\"d\"\n"},
		{"apacite", LaTeX, `A \citep<e.g.,>[p.~9]{a} \citeA<see>{b,c}.`,
			"\\citep<e.g.,>[p.~9]{a}\n\ta key=\"a\" locator=\"9\" term=\"p.\" at=\"9\" prefix=\"e.g.\"\n\\citeA<see>{b,c}\n\tb key=\"b\" prefix=\"see\" narrative\n\tc key=\"c\" narrative\n"},
		{"in a footnote", LaTeX, "A\\footnote{\\cite[ch. 2]{a}} \\footcite{b} % \\cite{c}\n\\verb|\\cite{d}|\\volcite{2}[5]{e} a@b \\@doe2010",
			"\\cite[ch. 2]{a} (note 1)\n\ta key=\"a\" locator=\"2\" label=\"chapter\" term=\"ch.\" at=\"2\"\n\\footcite{b}\n\tb key=\"b\"\n\\volcite{2}[5]{e}\n\te key=\"e\" locator=\"5\" at=\"5\"\n"},
		{"commands in Markdown", Markdown, "A \\parencite[22]{doe_roe_x} b `\\cite{c}` \\\\cite{d}.", "\\parencite[22]{doe_roe_x}\n\tdoe_roe_x key=\"doe_roe_x\" locator=\"22\" at=\"22\"\n"},

		{"Typst", Typst, "As @doe2010[p. 5] says, @roe. See @intro. #cite(<a.b>, form: \"prose\", supplement: [ch. 7]) \\@no a@b.c\n\n= Intro <intro>\n",
			"@doe2010[p. 5]\n\t@doe2010[p. 5] key=\"doe2010\" locator=\"5\" term=\"p.\" at=\"5\"\n@roe\n\t@roe key=\"roe\"\n" +
				"#cite(<a.b>, form: \"prose\", supplement: [ch. 7])\n\ta.b key=\"a.b\" locator=\"7\" label=\"chapter\" term=\"ch.\" at=\"7\" narrative\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := showCitations(t, test.in, findOf(citation.Keys, test.format, test.in, nil))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestKeysOfTheListAreKeysInTheSentence(t *testing.T) {
	refs := []*citation.Listed{{Reference: &citation.Reference{ID: "octocat"}}}
	if got := findOf(citation.Keys, Markdown, "See @octocat.", refs); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}
