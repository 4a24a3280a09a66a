package ruledocs

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

const regenerate = "run go generate ./internal/ruledocs"

func TestFilesAreFresh(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	files := Files()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		got, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Errorf("%v: %s", err, regenerate)
			continue
		}
		if diff := cmp.Diff(files[name], string(got)); diff != "" {
			t.Errorf("%s is stale: %s (-want +committed)\n%s", name, regenerate, diff)
		}
	}
	pages, _ := filepath.Glob(filepath.Join(root, "docs", "rules", "*"))
	for _, p := range pages {
		if _, ok := files["docs/rules/"+filepath.Base(p)]; !ok {
			t.Errorf("docs/rules/%s is of no rule: %s", filepath.Base(p), regenerate)
		}
	}
}

var sample = &check.Rule{
	ID: "list-order", Family: check.List, Severity: citation.Warning, Title: "the list is not in order",
	Doc:    "A list is *sorted* by **name**, see `biber --sortcase` and\n[the manual](https://example.org/a).\n\n- `*`: one",
	Bad:    "## References\n\n```\nB\nA\n```\n",
	Good:   "@book{a}",
	Source: "Observed in a list.", Since: "0.1.0",
}

func TestPage(t *testing.T) {
	t.Parallel()
	const want = "# list-order\n\nThe list is not in order.\n\nList · warning · since 0.1.0\n\n" +
		"A list is *sorted* by **name**, see `biber --sortcase` and\n[the manual](https://example.org/a).\n\n- `*`: one\n\n" +
		"## Found\n\n````markdown\n## References\n\n```\nB\nA\n```\n````\n\n## Not found\n\n```bibtex\n@book{a}\n```\n\n" +
		"## Switch it off\n\nIn one place, by a comment with a reason, such as `<!-- refwright:ignore list-order: REASON -->`, or in `.refwright.toml`:\n\n" +
		"```toml\n[rules]\nlist-order = \"off\"\n```\n\nSource: Observed in a list.\n"
	if diff := cmp.Diff(want, Page(sample)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	const want = `list-order: the list is not in order
(list, warning, since 0.1.0)

A list is sorted by name, see biber --sortcase and
the manual (https://example.org/a).

- *: one

Found:

    ## References

    ` + "```" + `
    B
    A
    ` + "```" + `

Not found:

    @book{a}

To switch it off in .refwright.toml:

    [rules]
    list-order = "off"

or in one place:

    <!-- refwright:ignore list-order: REASON -->

Source: Observed in a list.
`
	if diff := cmp.Diff(want, Text(sample)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestPageNamesTheStyleOfItsExamples(t *testing.T) {
	t.Parallel()
	r := *sample
	r.Style = check.APA7
	if got := Page(&r); !strings.Contains(got, "\n\nThe examples are checked with the style apa-7.\n\n## Found") {
		t.Errorf("got\n%s", got)
	}
	if got := Text(&r); !strings.Contains(got, "\n\nFound with the style apa-7:\n\n    ##") {
		t.Errorf("got\n%s", got)
	}
}

func TestLists(t *testing.T) {
	t.Parallel()
	rules := []*check.Rule{
		{ID: "a", Family: check.Agreement, Severity: citation.Error, Title: "one"},
		{ID: "bb", Family: check.Agreement, Off: true, Title: "two | three"},
		{ID: "c", Family: check.Form, Severity: citation.Info, Title: "four"},
	}
	const text = "Agreement of text and list\n  a   error    one\n  bb  off      two | three\n\nForm of a citation\n  c   info     four\n"
	if diff := cmp.Diff(text, List(rules)); diff != "" {
		t.Errorf("text (-want +got)\n%s", diff)
	}
	const rows = "| [a](a.md) | error | one |\n| [bb](bb.md) | off | two \\| three |\n"
	if got := Index(rules); !strings.Contains(got, rows) {
		t.Errorf("the index has no rows\n%s\n%s", rows, got)
	}
}

// A rule about comments cannot be switched off by one, and its page does not
// say so.
func TestNoCommentSwitchesOffARuleAboutComments(t *testing.T) {
	t.Parallel()
	r := check.Find("unused-ignore")
	for _, page := range []string{Page(r), Text(r)} {
		if strings.Contains(page, "REASON") {
			t.Errorf("the page offers a comment:\n%s", page)
		}
	}
}
