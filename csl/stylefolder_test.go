package csl_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/csl"
)

// styleTree is a folder of styles: two of their own, one hidden, one dependent, one
// that is broken, and a file beside the folder.
func styleTree() fs.FS {
	style := func(id, title, rest string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>` + title + `</title><id>` + id +
			`</id>` + rest + `</style>`)}
	}
	const citation = `</info><citation><layout><text variable="title"/></layout></citation>`
	return fstest.MapFS{
		"one.csl":               style("http://www.zotero.org/styles/one", "Style One", citation),
		"odd-name.csl":          style("http://www.zotero.org/styles/two", "Style Two", citation),
		"hidden/three.csl":      style("http://www.zotero.org/styles/three", "Style Three", citation),
		"dependent/journal.csl": style("http://www.zotero.org/styles/journal", "Journal", `<link href="http://www.zotero.org/styles/three" rel="independent-parent"/></info>`),
		"broken.csl":            {Data: []byte("<style><info>")},
		"readme.txt":            {Data: []byte("x")},
	}
}

func TestStylesAreFoundByNameIDAndTitle(t *testing.T) {
	t.Parallel()
	load := csl.StyleFS(styleTree())
	for name, want := range map[string]string{
		"one":                                "Style One",
		"one.csl":                            "Style One",
		"http://www.zotero.org/styles/one":   "Style One",
		"https://www.zotero.org/styles/one":  "Style One",
		"http://www.zotero.org/styles/two":   "Style Two",
		"odd-name":                           "Style Two",
		"style two":                          "Style Two",
		"three":                              "Style Three",
		"journal":                            "Journal",
		"http://example.org/styles/one":      "",
		"nowhere":                            "",
		"../one":                             "",
		"":                                   "",
		"http://www.zotero.org/styles/../..": "",
	} {
		s, err := load(name)
		switch {
		case want == "" && !errors.Is(err, fs.ErrNotExist):
			t.Errorf("%q: got %v, want fs.ErrNotExist", name, err)
		case want != "" && err != nil:
			t.Errorf("%q: %v", name, err)
		case want != "" && s.Info().Title != want:
			t.Errorf("%q: got %q, want %q", name, s.Info().Title, want)
		}
	}
	journal, err := load("journal")
	if err != nil {
		t.Fatal(err)
	}
	if parent, err := journal.Resolve(load); err != nil || parent.Info().Title != "Style Three" {
		t.Errorf("the parent of a dependent style: %v", err)
	}
	var place *csl.StyleError
	if _, err := load("broken"); !errors.As(err, &place) || place.File != "broken.csl" {
		t.Errorf("a broken style: got %v, want a *StyleError with its file", err)
	}
}

func TestStyleFilesOfATree(t *testing.T) {
	t.Parallel()
	var got []string
	for f, err := range csl.StyleFiles(styleTree()) {
		line := f.Path + " " + f.Name() + " " + f.Title
		if err != nil {
			line += " unreadable"
		}
		got = append(got, line)
	}
	want := []string{"broken.csl broken  unreadable", "odd-name.csl odd-name Style Two", "one.csl one Style One", "dependent/journal.csl journal Journal",
		"hidden/three.csl three Style Three"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadInfoSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"<style></style>": "csl: the file has no <info>",
		"":                "csl: the file has no <info>",
		"<style><info>":   "csl: XML syntax error on line 1: unexpected EOF",
	} {
		if _, err := csl.ReadInfo(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
