package reflist

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNotes reads notes in each of the forms that manuscripts have them in, and wants
// the works that they give in full, and no others.
func TestNotes(t *testing.T) {
	const (
		first  = `See Mark S. Granovetter, "The Strength of Weak Ties," Q*American Journal of Sociology*Q 78, no. 6 (1973): 1365; and Wayne C. Booth, Q*The Rhetoric of Fiction*Q (Chicago: University of Chicago Press, 1961), 71.`
		second = `Booth, Q*Rhetoric*Q, 73. See also Benedict Anderson, Q*Imagined Communities*Q (London: Verso, 1991), 44–46. This argument was much criticised in 1995, as is known.`
		third  = `Ibid., 45.`
		fourth = `In 1989 the matter was, as everyone knows, quite different, and "remained" so.`
		fifth  = `Vgl. Jürgen Habermas, Q*Strukturwandel der Öffentlichkeit*Q, Frankfurt am Main 1990, S. 54.`
	)
	want := []string{
		"Granovetter Mark S.|The Strength of Weak Ties|1973|",
		"Booth Wayne C.|The Rhetoric of Fiction|1961|",
		"Anderson Benedict|Imagined Communities|1991|",
		"Habermas Jürgen|Strukturwandel der Öffentlichkeit|1990|",
	}
	text := []string{first, second, third, fourth, fifth}
	markdown := strings.NewReplacer("Q*", "*", "*Q", "*")
	latex := strings.NewReplacer("Q*", `\emph{`, "*Q", "}", `"The Strength of Weak Ties,"`, "``The Strength of Weak Ties,''")
	typst := strings.NewReplacer("Q*", "_", "*Q", "_")
	each := func(format string, r *strings.Replacer) string {
		var b strings.Builder
		for i, s := range text {
			fmt.Fprintf(&b, format, i+1, r.Replace(s))
		}
		return b.String()
	}
	const body = "Acquaintances carry news, and they carry it further than friends.\n\n"
	inText := func(before, after string, r *strings.Replacer) string {
		var b strings.Builder
		for _, s := range text {
			b.WriteString("Acquaintances carry news." + before + r.Replace(s) + after + " Friends do not.\n\n")
		}
		return b.String()
	}
	page := func(number int, notes ...string) string {
		lines := strings.Repeat("Acquaintances carry news, and they carry it further than friends do\n", 12)
		return lines + "\n" + strings.Join(notes, "\n") + fmt.Sprintf("\n\n%40d\n\f", number)
	}
	foot := func(n int, s string) string { return fmt.Sprintf("%d %s", n, wrap(markdown.Replace(s), 70, "")) }
	for name, test := range map[string]struct {
		format Format
		text   string
	}{
		"Markdown":        {Text, body + each("[^n%d]: %s\n\n", markdown)},
		"Markdown, tight": {Text, body + each("[^%d]: %s\n", markdown)},
		"a list of notes": {Text, body + "## Notes\n\n" + each("%d. %s\n", markdown)},
		"in brackets":     {Text, "Acquaintances carry news,[1] and they carry it[2] further than friends do.[3] So it is,[4] and so it was.[5]\n\n" + each("[%d] %s\n", markdown)},
		"pages": {Text, page(1, foot(1, first), foot(2, second)) + page(2, foot(3, third), foot(4, fourth), foot(5, fifth)) +
			page(3, foot(6, third))},
		"LaTeX": {LaTeX, "\\begin{document}\n" + inText(`\footnote{`, "}", latex) + "\\end{document}\n"},
		"Typst": {Typst, inText("#footnote[", "]", typst)},
	} {
		t.Run(name, func(t *testing.T) {
			src := []byte(test.text)
			if _, err := (&Parser{Format: test.format}).Parse(src); !errors.Is(err, ErrNoList) {
				t.Errorf("without Notes: %v, want ErrNoList", err)
			}
			list, err := (&Parser{Format: test.format, Notes: true}).Parse(src)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range list.Records() {
				if len(r.Author) == 0 {
					t.Fatalf("no author: %+v", r)
				}
				got = append(got, fmt.Sprintf("%s %s|%s|%s|%s", r.Author[0].Family, r.Author[0].Given, r.Title, r.Issued, r.Page))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if test.format == Text {
				checkSegments(t, src, list.References)
			}
		})
	}
}
