package intext

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/internal/layout"
)

func TestTypstBecomesRunningText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"headings and paragraphs", "= One <one>\nText\nmore.\n\n== Two *b*\n\nEnd", "h: One\np: Text more.\nh: Two *b*\np: End\n"},
		{"comments", "a // no\nb /* c /* d */ e */ f https://x.org/a g", "p: a b f https://x.org/a g\n"},
		{"code is no text", "a `[3]` b\n```py\n[3]\n```\n#let x = \"no\"\n#set text(font: \"no\")\n#import \"x\": y\nc #x d $x [3]$ e", "p: a b\np: c d e\n"},
		{"marks", "_a *b* c_ snake_case 2*3 d#super[3, 4] #emph[e]", "p: *a b c* snake_case 2*3 d^3, 4^ *e*\n"},
		{"footnotes", "One#footnote[See _T_, 3.] two#footnote[B #footnote[C]].", "p: One two.\nfn1: See *T*, 3.\nfn2: B\nfn3: C\n"},
		{"content in arguments", "#figure(\n  image(\"a.png\"),\n  caption: [See @doe, [3].],\n) <fig>\nText #link(\"http://x\")[here].", "p: See @doe, [3].\np: Text here.\n"},
		{"citations stay", "As @doe2010[p. 5] says, #cite(<roe>, form: \"prose\", supplement: [p. 7]). By @a.b. End", "p: As @doe2010[p. 5] says, #cite(<roe>, form: \"prose\", supplement: [p. 7]). By @a.b. End\n"},
		{"functions that take a label", "As #src(<roe>) and #ref(<fig>) say.", "p: As #src(<roe>) and say.\n"},
		{"escapes and signs", "\\#a \\@b 1--2 ~c \\u{e9} d\\\ne", "p: #a @b 1–2 c é d e\n"},
		{"lists", "- One\n+ Two\n3. Three\n\nText", "li: One\nli: Two\nli: Three\np: Text\n"},
		{"open ends", "#footnote[a *b", "fn1: a *b*\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := layout.New([]byte(test.in))
			blocks := readTypst(d, nil)
			checkBlocks(t, d, blocks)
			if diff := cmp.Diff(test.want, showBlocks(blocks)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
