package reflist

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
)

func seed(t testing.TB) string {
	t.Helper()
	src, err := os.ReadFile("../../testdata/seed/references.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func parse56(t testing.TB, src string) []*citation.Reference {
	t.Helper()
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return list.Records()
}

// TestFormOfTheListDoesNotMatter prints the article's list in the other ways
// that lists are printed in, and wants the same records from each.
func TestFormOfTheListDoesNotMatter(t *testing.T) {
	src := seed(t)
	want := parse56(t, src)
	items := regexp.MustCompile(`(?m)^- (.*)$`).FindAllStringSubmatch(src, -1)
	each := func(heading, sep string, f func(i int, s string) string) string {
		var b strings.Builder
		b.WriteString(heading)
		for i, m := range items {
			b.WriteString(f(i, m[1]) + sep)
		}
		return b.String()
	}
	same := func(_ int, s string) string { return s }
	wrapAt := func(width int, indent string) func(int, string) string {
		return func(_ int, s string) string { return wrap(s, width, indent) }
	}
	curly := regexp.MustCompile(`"([^"]*)"`)
	tests := map[string]string{
		"numbers":                      each("References\n\n", "\n", func(i int, s string) string { return fmt.Sprintf("%d. %s", i+1, s) }),
		"numbers in brackets":          each("REFERENCES\n\n", "\n", func(i int, s string) string { return fmt.Sprintf("[%d] %s", i+1, s) }),
		"other bullets":                each("## References\n\n", "\n", func(_ int, s string) string { return "* " + s }),
		"blank lines":                  each("# References\n\n", "\n\n", same),
		"one a line":                   each("References\n", "\n", same),
		"one a line, no heading":       each("", "\n", same),
		"blank lines, no heading":      each("", "\n\n", same),
		"bullets, no heading":          each("", "\n", func(_ int, s string) string { return "- " + s }),
		"wrapped, hanging indent":      each("References\n\n", "\n", wrapAt(80, "    ")),
		"wrapped, blank lines between": each("References\n\n", "\n\n", wrapAt(72, "")),
		"wrapped bullets":              each("References\n\n", "\n", func(_ int, s string) string { return "- " + wrap(s, 70, "  ") }),
		"wrapped, nothing between":     each("References\n\n", "\n", wrapAt(100, "")),
		"curly quotes":                 each("References\n\n", "\n", func(_ int, s string) string { return "- " + curly.ReplaceAllString(s, "“$1”") }),
		"guillemets":                   each("Références\n\n", "\n", func(_ int, s string) string { return "- " + curly.ReplaceAllString(s, "«$1»") }),
		"underscores for italics":      each("References\n\n", "\n", func(_ int, s string) string { return "- " + strings.ReplaceAll(s, "*", "_") }),
		"HTML italics": each("References\n\n", "\n", func(_ int, s string) string {
			return "- " + regexp.MustCompile(`\*([^*]+)\*`).ReplaceAllString(s, "<i>$1</i>")
		}),
		"no emphasis":       strings.ReplaceAll(src, "*", ""),
		"CR LF":             strings.ReplaceAll(src, "\n", "\r\n"),
		"byte order mark":   "\uFEFF" + src,
		"Turkish heading":   strings.Replace(src, "References", "KAYNAKÇA", 1),
		"Serbian heading":   strings.Replace(src, "References", "**Литература:**", 1),
		"Norwegian heading": strings.Replace(src, "References", "7. Litteraturliste", 1),
		"two columns":       twoColumns(strings.Split(each("References\n", "\n", wrapAt(66, "    ")), "\n")),
		"page breaks":       strings.ReplaceAll(src, "\n\n- ", "\n\n101\n\fThe Review, 2025\n\n- "),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			got := parse56(t, text)
			if len(got) != len(want) {
				t.Fatalf("%d references, want %d", len(got), len(want))
			}
			for i := range want {
				if diff := cmp.Diff(want[i], got[i]); diff != "" {
					t.Errorf("reference %d: (-want +got)\n%s", i+1, diff)
				}
			}
		})
	}
}

// twoColumns prints lines in pages of two columns, as pdftotext -layout does.
func twoColumns(lines []string) string {
	const height, width = 40, 72
	lines = cutLinks(lines, width-4)
	var b strings.Builder
	for page := 1; len(lines) > 0; page++ {
		fmt.Fprintf(&b, "%d        TIES AND NETWORKS\n\n", page+20)
		left := lines[:min(height, len(lines))]
		lines = lines[len(left):]
		right := lines[:min(height, len(lines))]
		lines = lines[len(right):]
		for i, l := range left {
			if i < len(right) {
				l = l + strings.Repeat(" ", width-utf8.RuneCountInString(l)) + right[i]
			}
			b.WriteString(l + "\n")
		}
		b.WriteString("\f")
	}
	return b.String()
}

// wrapEach wraps every line of a text.
func wrapEach(s string, width int, indent string) string {
	all := strings.Split(s, "\n")
	for i := range all {
		all[i] = wrap(all[i], width, indent)
	}
	return strings.Join(all, "\n")
}

// cutLinks breaks lines that are too long, behind a mark of an address.
func cutLinks(lines []string, width int) []string {
	var cut []string
	for _, l := range lines {
		for utf8.RuneCountInString(l) > width {
			i := strings.LastIndexAny(l[:width], "/_=&?.-") + 1
			cut, l = append(cut, l[:i]), "    "+l[i:]
		}
		cut = append(cut, l)
	}
	return cut
}

// wrap breaks a text at white space into lines of at most width characters;
// the lines after the first begin with indent.
func wrap(s string, width int, indent string) string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(s) {
		if line != "" && len(line)+1+len(w) > width {
			lines = append(lines, line)
			line = indent + w
			continue
		}
		if line != "" && line != indent {
			line += " "
		}
		line += w
	}
	return strings.Join(append(lines, line), "\n")
}

// TestModelReadsTheArticle reads the article's list, which is left to the rules, with the
// model, whose training data have none of it. The records are those of the rules; a new
// model may differ in a few.
func TestModelReadsTheArticle(t *testing.T) {
	const least = 54
	src := []byte(seed(t))
	list, err := Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	d := entries.New(src)
	var entries []*entries.Entry
	for _, s := range d.Find(false) {
		entries = append(entries, s.Entries...)
	}
	read := new(Parser).readAs(entries, false)
	if len(read) != len(list.References) {
		t.Fatalf("%d references, want %d", len(read), len(list.References))
	}
	same := 0
	for i, want := range list.Records() {
		got := read[i].Reference
		got.ID = want.ID
		if got.Equal(want) {
			same++
		} else {
			t.Logf("%s\n%s", read[i].Text, cmp.Diff(want, got))
		}
	}
	t.Logf("%d of %d are the same", same, len(read))
	if same < least {
		t.Errorf("%d of %d are the same, want %d", same, len(read), least)
	}
}
