package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// showBlocks prints blocks for tests: kind, number, text with ^raised^ and
// *emphasised* text.
func showBlocks(blocks []*block) string {
	var out strings.Builder
	for _, b := range blocks {
		marks := map[int]string{}
		for _, s := range b.superscripts {
			marks[s[0]] += "^"
			marks[s[1]] = "^" + marks[s[1]]
		}
		for _, s := range b.emphasis {
			marks[s[0]] += "*"
			marks[s[1]] = "*" + marks[s[1]]
		}
		out.WriteString([]string{"p", "h", "li", "fn", "td"}[b.kind])
		if b.note > 0 {
			fmt.Fprint(&out, b.note)
		}
		out.WriteString(": ")
		for i := 0; i <= len(b.Text); i++ {
			out.WriteString(marks[i])
			if i < len(b.Text) {
				out.WriteByte(b.Text[i])
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// checkBlocks fails when a block does not map to the document in order.
func checkBlocks(t *testing.T, d *layout.Document, blocks []*block) {
	t.Helper()
	for _, b := range blocks {
		text, doc := 0, b.Start
		for _, p := range b.Pieces {
			if p.Text != text || p.TextEnd < p.Text || p.Doc < doc || p.DocEnd < p.Doc || p.DocEnd > len(d.Text) {
				t.Fatalf("block %q: pieces %v", b.Text, b.Pieces)
			}
			if p.TextEnd-p.Text == p.DocEnd-p.Doc && !strings.ContainsAny(d.Text[p.Doc:p.DocEnd], "\\&") {
				for i := range p.TextEnd - p.Text {
					if c := b.Text[p.Text+i]; isASCIIDigitOrLetter(c) && c != d.Text[p.Doc+i] {
						t.Errorf("block %q: piece %q of %q", b.Text, b.Text[p.Text:p.TextEnd], d.Text[p.Doc:p.DocEnd])
						break
					}
				}
			}
			text, doc = p.TextEnd, p.DocEnd
		}
		if text != len(b.Text) || b.End > len(d.Text) || doc > b.End {
			t.Errorf("block %q: pieces end at %d, %d of %d", b.Text, text, doc, b.End)
		}
		for _, marks := range [][][2]int{b.superscripts, b.emphasis} {
			at := 0
			for _, s := range marks {
				if s[0] < at || s[1] <= s[0] || s[1] > len(b.Text) {
					t.Errorf("block %q: marks %v", b.Text, marks)
				}
				at = s[1]
			}
		}
	}
}

func isASCIIDigitOrLetter(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func TestMarkdownBecomesRunningText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"paragraphs and heading", "# A *b*\n\nOne\ntwo  \nthree.\n\nFour\n", "h: A *b*\np: One two three.\np: Four\n"},
		{"code is no text", "a `[3]` b\n\n    [4]\n\n```\n[@doe]\n```\n", "p: a b\n"},
		{"list and quotation", "- one\n- two\n\n  three\n\n> four\n> five\n", "li: one\nli: two\nli: three\np: four five\n"},
		{"brackets", "The [CHS] and [@key, 22] and [3].", "p: The [CHS] and [@key, 22] and [3].\n"},
		{"links", "See [Smith *et al.*](http://x.org/2010 \"t\") and <http://y.org/a>, ![Fig. 1](a.png).", "p: See Smith *et al.* and http://y.org/a, Fig. 1.\n"},
		{"escapes and entities", `A \[3\] &amp; B &uuml;&#8211;\*`, "p: A [3] & B ü–*\n"},
		{"superscripts", "a^2^ b<sup>3,4</sup> c¹²,³ x^y", "p: a^2^ b^3,4^ c^¹²^,^³^ x^y\n"},
		{"math", "a $x_1 [3]$ b $5 and $6 c $$\n[7]\n$$ d", "p: a b $5 and $6 c d\n"},
		{"footnotes", "One[^b], two[^a].\n\n[^a]: Second *Title*,\n    12.\n\n[^b]: First.\n\nEnd.\n", "p: One, two.\nfn2: Second *Title*, 12.\nfn1: First.\np: End.\n"},
		{"note in the text", "One^[See [the] *book*, 3.] and more^[B^[nested].].", "p: One and more.\nfn1: See [the] *book*, 3.\nfn2: B.\nfn3: nested\n"},
		{"numbers behind a caret", "One^[3, 4] two^[open", "p: One^[3, 4] two^[open\n"},
		{"table", "| a | b |\n|---|---|\n| (Ağır 2015) | [3] |\n", "td: a\ntd: b\ntd: (Ağır 2015)\ntd: [3]\n"},
		{"metadata", "---\ntitle: x (Smith 2010)\n---\n\nText.\n", "p: Text.\n"},
		{"HTML", "a <!-- (Smith 2010) --> b<br>c <i>d</i> <span>e</span>\n\n<div>\n<p>One &amp; <b>two</b></p><script>no</script>\n<!-- x\ny --> three\n</div>\n\n<pre>\nno\n</pre>\n", "p: a b c *d* e\np: One & *two*\np: three\n"},
		{"notes at the foot of a page", "One.¹ Two.\n² Second.\n\n- ³ Third\nline.\n⁴ Fourth.\n\n<sup>5</sup> Fifth.\n\n^6^ Sixth.\n\n7 of them.\n",
			"p: One.^¹^ Two.\nfn2: Second.\nfn3: Third line.\nfn4: Fourth.\nfn5: Fifth.\nfn6: Sixth.\np: 7 of them.\n"},
		{"numbers at the beginning of a line", "We follow Lee’s\n^14^ reading, and that of Ağır\n² in this.\n", "p: We follow Lee’s ^14^ reading, and that of Ağır ^²^ in this.\n"},
		{"notes as a list", "# Notes\n\n1. One.\n2. Two.\n\n# More\n\n1. Item\n", "h: Notes\nfn1: One.\nfn2: Two.\nh: More\nli: Item\n"},
		{"word broken at a line end", "Inter-\nnational and Anti-\nPersonnel", "p: International and Anti-Personnel\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := layout.New([]byte(test.in))
			blocks := readMarkdown(d, nil)
			checkBlocks(t, d, blocks)
			if diff := cmp.Diff(test.want, showBlocks(blocks)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestMarkdownSkips(t *testing.T) {
	in := "\xEF\xBB\xBFText (a).\n\n# References\n\n- Smith 2010\n- Jones\n\nMore\n"
	start := strings.Index(in, "# Ref")
	d := layout.New([]byte(in))
	got := showBlocks(readMarkdown(d, []citation.Span{{Start: start, End: strings.Index(in, "\n\nMore")}}))
	if want := "p: Text (a).\np: More\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
