package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// describeIgnores writes comments as "RULES|REASON|SCOPE", those that do not
// work as "!RULES|what is wrong".
func describeIgnores(src string, list []check.Ignore) []string {
	var out []string
	for _, g := range list {
		rules := strings.Join(g.Rules, " ")
		switch {
		case g.Malformed != "":
			out = append(out, "!"+rules+"|"+g.Malformed)
		case g.Reason == "":
			out = append(out, "!"+rules+"|no reason")
		default:
			out = append(out, rules+"|"+g.Reason+"|"+strings.TrimSpace(src[g.From:g.To]))
		}
	}
	return out
}

func TestFindIgnores(t *testing.T) {
	t.Parallel()
	const (
		plain = check.PlainComments
		md    = check.MarkdownComments
		tex   = check.TeXComments
		typ   = check.TypstComments
		bib   = check.BibComments
	)
	for _, tt := range []struct {
		name   string
		syntax check.CommentSyntax
		src    string
		want   []string
	}{
		{"nothing", md, "Text.\n", nil},
		{"the line it stands on", md, "One.\nTwo. <!-- refwright:ignore a: why -->\nThree.\n", []string{"a|why|Two. <!-- refwright:ignore a: why -->"}},
		{"the paragraph after it", md, "One.\n\n<!-- refwright:ignore a: why -->\nTwo\ntwo.\n\nThree.\n", []string{"a|why|Two\ntwo."}},
		{"over a blank line", md, "<!-- refwright:ignore a: why -->\n\nTwo\ntwo.\n\nThree.\n", []string{"a|why|Two\ntwo."}},
		{"text behind it on its line", md, "<!-- refwright:ignore a: why --> Two\ntwo.\n\nThree.\n", []string{"a|why|Two\ntwo."}},
		{"the entry after it", md, "- One\n<!-- refwright:ignore a: why -->\n- Two\n  two\n- Three\n", []string{"a|why|- Two\n  two"}},
		{"within an entry", md, "- One\n- <!-- refwright:ignore a: why --> Two\n  two\n- Three\n", []string{"a|why|Two\n  two"}},
		{"entries with labels", md, "<!-- refwright:ignore a: why -->\n[UN] One\n[EU] Two\n", []string{"a|why|[UN] One"}},
		{"several over one paragraph", md, "<!-- refwright:ignore a: why -->\n<!-- refwright:ignore b: because -->\nTwo.\n\nThree.\n", []string{"a|why|<!-- refwright:ignore b: because -->\nTwo.", "b|because|Two."}},
		{"a quotation", md, "> <!-- refwright:ignore a: why -->\n> Two\n> two.\n>\n> Three.\n", []string{"a|why|> Two\n> two."}},
		{"over several lines", md, "<!-- refwright:ignore\n  a,\n  b: it is\n  so -->\nTwo.\n", []string{"a b|it is so|Two."}},
		{"at the end", md, "Two.\n\n<!-- refwright:ignore a: why -->", []string{"a|why|"}},
		{"Windows", md, "One. <!-- refwright:ignore a: why -->\r\n<!-- refwright:ignore b: why -->\r\nTwo\r\ntwo.\r\n\r\nThree.\r\n", []string{"a|why|One. <!-- refwright:ignore a: why -->", "b|why|Two\r\ntwo."}},
		{"two hyphens", md, "One. <!-- refwright:ignore a, b -- why: it is so -->", []string{"a b|why: it is so|One. <!-- refwright:ignore a, b -- why: it is so -->"}},
		{"no rules", md, "One. <!-- refwright:ignore: why -->\nTwo. <!--refwright:ignore -- why-->", []string{"|why|One. <!-- refwright:ignore: why -->", "|why|Two. <!--refwright:ignore -- why-->"}},
		{"no space before the rule's reason", md, "One. <!-- refwright:ignore list-order--why -->", []string{"list-order|why|One. <!-- refwright:ignore list-order--why -->"}},
		{"no reason", md, "<!-- refwright:ignore a -->\n<!-- refwright:ignore a: -->\n<!-- refwright:ignore a -- ?! -->\n<!-- refwright:ignore -->", []string{"!a|no reason", "!a|no reason", "!a|no reason", "!|no reason"}},
		{"a reason in another script", md, "One. <!-- refwright:ignore a: 草稿 -->", []string{"a|草稿|One. <!-- refwright:ignore a: 草稿 -->"}},
		{"other comments", md, "<!-- refwright -->\n<!-- see refwright:ignore a: why -->\n<!-- prettier-ignore -->", nil},
		{"not closed", md, "<!-- refwright:ignore a: why\n", nil},
		{"a space", md, "<!-- refwright: ignore a: why -->\nTwo.", []string{"!ignore a|behind refwright: stands, without a space, one of ignore, ignore-start, ignore-end and ignore-file"}},
		{"another word", md, "<!-- refwright:ignored a: why -->\nTwo.", []string{"!a|refwright:ignored is no such comment: there are ignore, ignore-start, ignore-end and ignore-file"}},
		{"the file", md, "One.\n\n<!-- refwright:ignore-file a: why -->\n", []string{"a|why|One.\n\n<!-- refwright:ignore-file a: why -->"}},
		{"a region", md, "<!-- refwright:ignore-start a: why -->\nOne.\n\nTwo.\n<!-- refwright:ignore-end -->\nThree.\n", []string{"a|why|One.\n\nTwo."}},
		{"regions that overlap", md, "<!-- refwright:ignore-start a: why -->\nOne.\n<!-- refwright:ignore-start b: why -->\nTwo.\n<!-- refwright:ignore-end a -->\nThree.\n<!-- refwright:ignore-end -->\n",
			[]string{"a|why|One.\n<!-- refwright:ignore-start b: why -->\nTwo.", "b|why|Two.\n<!-- refwright:ignore-end a -->\nThree."}},
		{"an end alone", md, "<!-- refwright:ignore-end -->", []string{"!|ignore-end without an ignore-start before it"}},
		{"a start alone", md, "<!-- refwright:ignore-start a: why -->", []string{"!a|ignore-start without an ignore-end after it"}},
		{"a start without a reason", md, "<!-- refwright:ignore-start a -->\n<!-- refwright:ignore-end -->", []string{"!a|no reason"}},
		{"fenced code", md, "```html\n<!-- refwright:ignore a: why -->\n```\n~~~~\n<!-- refwright:ignore a: why -->\n~~~\n<!-- refwright:ignore a: why -->\n~~~~\nTwo.\n", nil},
		{"fenced code that is not closed", md, "```\n<!-- refwright:ignore a: why -->\n", nil},
		{"indented code", md, "As in\n\n    <!-- refwright:ignore a: why -->\n\n    <!-- refwright:ignore a: why -->\n\nTwo.\n", nil},
		{"indented under an item", md, "- One.\n\n    <!-- refwright:ignore a: why -->\n    Two.\n", []string{"a|why|Two."}},
		{"code in the line", md, "Write `<!-- refwright:ignore a: why -->` or\n``<!-- refwright:ignore ` a: why -->``.\n", nil},
		{"a backtick that opens nothing", md, "A ` alone. <!-- refwright:ignore a: why -->\n\nAnother `.\n", []string{"a|why|A ` alone. <!-- refwright:ignore a: why -->"}},

		{"TeX, line", tex, "One.\nTwo. % refwright:ignore a: why\nThree.\n", []string{"a|why|Two. % refwright:ignore a: why"}},
		{"TeX, paragraph", tex, "One.\n\n%% refwright:ignore a -- why\nTwo\ntwo.\n\nThree.\n", []string{"a|why|Two\ntwo."}},
		{"TeX, item", tex, "% refwright:ignore a: why\n\\bibitem{x} Two\ntwo.\n\\bibitem{y} Three.\n", []string{"a|why|\\bibitem{x} Two\ntwo."}},
		{"TeX, escaped", tex, "5\\% refwright:ignore a: why\n\\\\% refwright:ignore b: why\n", []string{"b|why|\\\\% refwright:ignore b: why"}},
		{"TeX, verbatim", tex, "\\begin{lstlisting}\n% refwright:ignore a: why\n\\end{lstlisting}\n\\verb|% refwright:ignore a: why| \\verb|x| % refwright:ignore b: why\n", []string{"b|why|\\verb|% refwright:ignore a: why| \\verb|x| % refwright:ignore b: why"}},
		{"TeX, verbatim in a comment", tex, "% \\begin{verbatim}\n% refwright:ignore a: why\nTwo.\n", []string{"a|why|Two."}},
		{"TeX, a comment in a comment", tex, "Two. % refwright:ignore a: not % refwright:ignore b: why\n", []string{"a|not % refwright:ignore b: why|Two. % refwright:ignore a: not % refwright:ignore b: why"}},

		{"Typst", typ, "One. // refwright:ignore a: why\n/* refwright:ignore b:\n why */\nTwo.\n\n`// refwright:ignore c: why`\n", []string{"a|why|One. // refwright:ignore a: why", "b|why|Two."}},
		{"Typst, heading", typ, "// refwright:ignore a: why\n= One\nTwo\n- Three\n", []string{"a|why|= One\nTwo"}},

		{"plain text", plain, "One.\n\nrefwright:ignore a: why\nTwo\ntwo.\n\n# refwright:ignore b: why\n[1] Three.\n[2] Four. refwright:ignore c: why\n", []string{"a|why|Two\ntwo.", "b|why|[1] Three."}},
		{"plain text, as in Markdown", plain, "One. <!-- refwright:ignore a: why -->\n", []string{"a|why|One. <!-- refwright:ignore a: why -->"}},

		{"bib, next entry", bib, "@book{a, title = {A}}\n\n% refwright:ignore a: why\n@book{b,\n  title = {B}}\n@book{c, title = {C}}\n", []string{"a|why|@book{b,\n  title = {B}}"}},
		{"bib, entry of its own", bib, "@comment{refwright:ignore a: why}\n@comment{jabref-meta: x}\n@book(b,\n  title = {B)})\n@book{c, title = {C}}\n", []string{"a|why|@book(b,\n  title = {B)})"}},
		{"bib, within", bib, "@book{b,\n  % refwright:ignore a: why\n  title = {B}}\n@book{c, title = {C}}\n", []string{"a|why|@book{b,\n  % refwright:ignore a: why\n  title = {B}}"}},
		{"bib, an entry that does not end", bib, "% refwright:ignore a: why\n@book{b,\n  title = {B\n@book{c, title = {C}}\n", []string{"a|why|@book{b,\n  title = {B"}},
		{"bib, file", bib, "@Comment{refwright:ignore-file a: why}\n@book{b}\n", []string{"a|why|@Comment{refwright:ignore-file a: why}\n@book{b}"}},
		{"bib, at the end", bib, "@book{b}\n% refwright:ignore a: why\n", []string{"a|why|"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, describeIgnores(tt.src, check.FindIgnores([]byte(tt.src), tt.syntax))); diff != "" {
				t.Errorf("comments (-want +got)\n%s", diff)
			}
		})
	}
}

// disputed is a manuscript in which each "Almond 1963" is a missing reference.
func disputed(src string) *check.Manuscript {
	m := &check.Manuscript{Name: "a.md", Source: []byte(src), Ignores: check.FindIgnores([]byte(src), check.MarkdownComments)}
	lines := citation.NewLines(m.Source)
	for at := 0; ; {
		i := strings.Index(src[at:], "Almond 1963")
		if i < 0 {
			return m
		}
		span := citation.Span{Start: at + i, End: at + i + len("Almond 1963")}
		at = span.End
		c := citation.InTextCite{Span: span, Start: lines.Position(span.Start), End: lines.Position(span.End), Text: "Almond 1963", Confidence: 1}
		m.Citations = append(m.Citations, citation.InText{Span: span, Start: c.Start, End: c.End, System: citation.AuthorDate, Cites: []citation.InTextCite{c}})
	}
}

func TestIgnoresSwitchRulesOff(t *testing.T) {
	t.Parallel()
	missingOnly := check.Options{Only: []string{"missing-reference", "unused-ignore"}}
	for _, tt := range []struct {
		name, src string
		opt       check.Options
		want      []string
	}{
		{"the rule", "Almond 1963 <!-- refwright:ignore missing-reference: why -->\nAlmond 1963\n", missingOnly, []string{"2:1 missing-reference"}},
		{"all rules", "Almond 1963 <!-- refwright:ignore: why -->\n", missingOnly, nil},
		{"another rule", "Almond 1963 <!-- refwright:ignore uncited-reference: why -->\n", missingOnly, []string{"1:1 missing-reference"}},
		{"one rule of two", "Almond 1963 <!-- refwright:ignore uncited-reference, missing-reference: why -->\n", check.Options{Only: []string{"missing-reference", "uncited-reference", "unused-ignore"}}, []string{"1:35 unused-ignore"}},
		{"a rule twice", "Almond 1963 <!-- refwright:ignore missing-reference, missing-reference: why -->\n", missingOnly, nil},
		{"two comments for one finding", "<!-- refwright:ignore-file missing-reference: why -->\nAlmond 1963 <!-- refwright:ignore missing-reference: why -->\n", missingOnly, nil},
		{"no reason", "Almond 1963 <!-- refwright:ignore missing-reference -->\n", missingOnly, []string{"1:1 missing-reference"}},
		{"of a rule that is off", "<!-- refwright:ignore uncited-reference: why -->\nText.\n", check.Options{Only: []string{"unused-ignore"}}, nil},
		{"unused", "<!-- refwright:ignore missing-reference: why -->\nText.\n", missingOnly, []string{"1:1 unused-ignore"}},
		{"unused, of all rules", "<!-- refwright:ignore: why -->\nText.\n", check.Options{}, []string{"1:1 unused-ignore"}},
		{"unused, of all rules, some of them off", "<!-- refwright:ignore: why -->\nText.\n", missingOnly, nil},
		{"a comment about comments", "<!-- refwright:ignore-file unused-ignore, unknown-rule: why -->\n<!-- refwright:ignore no-such-rule: why -->\n", check.Options{}, []string{"1:28 unused-ignore", "1:43 unused-ignore", "2:23 unknown-rule"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, f := range check.Run(disputed(tt.src), tt.opt) {
				got = append(got, fmt.Sprintf("%v %s", f.Start, f.Rule))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
		})
	}
}

// A comment of a data file is for findings of that file.
func TestIgnoresOfADataFile(t *testing.T) {
	t.Parallel()
	const bib = "% refwright:ignore uncited-reference: further reading\n@book{almond, title = {A}}\n@book{barber, title = {B}}\n"
	m := disputed("Almond 1963\n")
	m.Data = []check.DataFile{{Name: "refs.bib", Source: []byte(bib)}}
	m.Ignores = check.FindIgnores([]byte(bib), check.BibComments)
	for i := range m.Ignores {
		m.Ignores[i].File = "refs.bib"
	}
	for _, key := range []string{"almond", "barber"} {
		at := strings.Index(bib, "@book{"+key)
		m.References = append(m.References, &citation.Listed{
			Reference: &citation.Reference{ID: key}, File: "refs.bib", Span: citation.Span{Start: at, End: at + len("@book{almond, title = {A}}")},
		})
	}
	var got []string
	for _, f := range check.Run(m, check.Options{Only: []string{"uncited-reference", "unused-ignore"}}) {
		got = append(got, fmt.Sprintf("%s:%v %s", f.File, f.Start, f.Rule))
	}
	if diff := cmp.Diff([]string{"refs.bib:3:1 uncited-reference"}, got); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

func TestBlankKeepsOffsets(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, src, want string }{
		{"none", "Text.\n", "Text.\n"},
		{"behind text", "One. <!-- refwright:ignore a: é -->\nTwo.", "One.                                \nTwo."},
		{"over lines", "<!-- refwright:ignore\n a: why -->\nTwo.", "                     \n           \nTwo."},
		{"before text", "<!-- refwright:ignore a: why --> Two.", "<!-- refwright:ignore a: why --> Two."},
	} {
		src := []byte(tt.src)
		if got := string(check.Blank(src, check.FindIgnores(src, check.MarkdownComments))); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if string(src) != tt.src {
			t.Errorf("%s: the source is changed", tt.name)
		}
	}
}

func TestBlankLeavesCommentsOfDataFilesAlone(t *testing.T) {
	t.Parallel()
	m := []byte("Text.\n")
	list := []check.Ignore{{File: "refs.bib", Span: citation.Span{Start: 2, End: 100}}}
	if got := string(check.Blank(m, list)); got != "Text.\n" {
		t.Errorf("got %q", got)
	}
}

func TestNearestRule(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ id, want string }{
		{"missing-refrence", "missing-reference"},
		{"missing_reference", "missing-reference"},
		{"uncited-references", "uncited-reference"},
		{"W0611", ""},
		{"", ""},
		{strings.Repeat("x", 1000), ""},
	} {
		if got := check.Nearest(tt.id); got != tt.want {
			t.Errorf("Nearest(%.20q) = %q, want %q", tt.id, got, tt.want)
		}
	}
}

func FuzzFindIgnores(f *testing.F) {
	for _, s := range []string{
		"One. <!-- refwright:ignore a, b: why -->\n<!-- refwright:ignore-start a -- x -->\n- y\n<!-- refwright:ignore-end a -->",
		"\\verb|x|% refwright:ignore a: why\n\\begin{verbatim}\n% refwright:ignore\n\\end{verbatim}",
		"/* refwright:ignore a: why */ `// refwright:ignore`",
		"% refwright:ignore a: why\n@book{b, t={}}\n@comment(refwright:ignore-file: x)\n@x{",
		"```\n<!-- refwright:ignore a: why -->\n    <!-- refwright:x -->",
		"refwright:ignore — why\r\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for syntax := check.PlainComments; syntax <= check.BibComments; syntax++ {
			list := check.FindIgnores(src, syntax)
			last := 0
			for _, g := range list {
				if g.Span.Start < last || g.Span.Len() <= 0 || g.Span.End > len(src) {
					t.Fatalf("syntax %d: comment at %v after %d", syntax, g.Span, last)
				}
				last = g.Span.End
				if g.From < 0 || g.From > g.To || g.To > len(src) {
					t.Fatalf("syntax %d: scope %d to %d of %d bytes", syntax, g.From, g.To, len(src))
				}
				if len(g.Rules) != len(g.RuleSpans) {
					t.Fatalf("syntax %d: %d rules at %d places", syntax, len(g.Rules), len(g.RuleSpans))
				}
				for i, s := range g.RuleSpans {
					if s.Start < g.Span.Start || s.End > g.Span.End || string(src[s.Start:s.End]) != g.Rules[i] {
						t.Fatalf("syntax %d: rule %q at %v", syntax, g.Rules[i], s)
					}
				}
			}
			blank := check.Blank(src, list)
			if len(blank) != len(src) || strings.Count(string(blank), "\n") != strings.Count(string(src), "\n") {
				t.Fatalf("syntax %d: written over, the file is of another length", syntax)
			}
			check.Run(&check.Manuscript{Name: "x", Source: src, Ignores: list}, check.Options{})
		}
	})
}
