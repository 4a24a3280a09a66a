package tokens

import (
	"fmt"
	"strings"
	"testing"
)

func TestMarkup(t *testing.T) {
	tests := []struct{ text, clean, italics, quotes string }{
		{"*A* b", "A b", "A", ""},
		{"_A b_ c", "A b c", "A b", ""},
		{"**A** b", "A b", "", ""},
		{"***A*** b", "A b", "A", ""},
		{"<i>A</i> <em>b</em>", "A b", "A|b", ""},
		{"<italic>A</italic> <bold>b</bold>", "A b", "A", ""},
		{"a_b_c", "a_b_c", "", ""},
		{"2 * 3 * 4", "2 * 3 * 4", "", ""},
		{`\*a\* \[b\]`, "*a* [b]", "", ""},
		{"*unclosed a", "*unclosed a", "", ""},
		{"<https://a.org/x_y_z>", "https://a.org/x_y_z", "", ""},
		{"[a b](https://a.org)", "a bhttps://a.org", "", ""},
		{`"A 'b' c." d`, `"A 'b' c." d`, "", "A 'b' c."},
		{"“A “b” c” d", "“A “b” c” d", "", "A “b” c"},
		{"„“A” and b“ c", "„“A” and b“ c", "", "“A” and b"},
		{"““A” b” c", "““A” b” c", "", "“A” b"},
		{"„A und “B”“ c", "„A und “B”“ c", "", "A und “B”"},
		{"„A“ und »b«", "„A“ und »b«", "", "A|b"},
		{"«A» b", "«A» b", "", "A"},
		{"‘A’s b’ c", "‘A’s b’ c", "", "A’s b"},
		{"O'Brien's and 'x'", "O'Brien's and 'x'", "", "x"},
		{`"A *b* c"`, `"A b c"`, "b", "A b c"},
		{`27" wide`, `27" wide`, "", ""},
	}
	for _, tt := range tests {
		tk := Tokenize(tt.text)
		show := func(bs []Block) string {
			var out []string
			for _, b := range bs {
				out = append(out, tk.Clean[b.Start:b.End])
			}
			return strings.Join(out, "|")
		}
		if tk.Clean != tt.clean || show(tk.Italics) != tt.italics || show(tk.Quotes) != tt.quotes {
			t.Errorf("%s\n got %q, italics %q, quotes %q\nwant %q, italics %q, quotes %q", tt.text, tk.Clean, show(tk.Italics), show(tk.Quotes), tt.clean, tt.italics, tt.quotes)
		}
	}
}

func TestTokensCoverTheText(t *testing.T) {
	for _, text := range []string{"Marsh, Ellen, and P. Stone. 2011. “Peat: *a study*.” <i>Bogs</i> 4 (2): 1–9. [here](https://a.org/x_(y)). \\*", "1994a 2nd S12–S18 a/b-c d’e 10.1000/x", "\u00ad\u200b\x00é\u0301"} {
		tk := Tokenize(text)
		end := 0
		for _, tok := range tk.Tokens {
			if tok.Start != end || tok.End <= tok.Start {
				t.Fatalf("token %+v after %d", tok, end)
			}
			end = tok.End
		}
		if end != len(text) {
			t.Errorf("tokens end at %d of %d", end, len(text))
		}
	}
	var words []string
	for _, tok := range Tokenize("1994a O'Brien's 24,3").Tokens {
		words = append(words, fmt.Sprint("1994a O'Brien's 24,3"[tok.Start:tok.End]))
	}
	if got := strings.Join(words, "|"); got != "1994|a| |O'Brien's| |24|,|3" {
		t.Errorf("tokens %s", got)
	}
}
