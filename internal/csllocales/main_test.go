package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// files are what a run reads: a style that prints two terms, and a German locale
// that differs from ours in one.
var files = map[string]string{
	"s.csl": `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><id>s</id><title>s</title></info>
<citation><layout><text term="and"/></layout></citation>
<bibliography><layout><group delimiter=" "><text term="volume" form="short"/><text variable="title"/><text term="no date" form="short"/></group></layout></bibliography></style>`,
	"items.json":    `[{"id": "a", "type": "book", "title": "A"}]`,
	"clusters.json": `[[{"id": "a"}]]`,
	"locales-en-US.xml": `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms>
<term name="and">and</term><term name="volume" form="short">vol.</term><term name="no date" form="short">n.d.</term></terms></locale>`,
	"locales-de-DE.xml": `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="de-DE"><terms>
<term name="and">und</term><term name="volume" form="short"><single>Bd.</single><multiple>Bde.</multiple></term></terms></locale>`,
}

func TestDifferencesAreCounted(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr strings.Builder
	status := run([]string{"-styles", dir, "-locales", dir, "-items", filepath.Join(dir, "items.json"), "-clusters", filepath.Join(dir, "clusters.json"),
		"-lang", "de-DE", "-words", "3", "-terms", filepath.Join("..", "..", "csl", "locales"), "s"}, &stdout, &stderr)
	want := `de-DE: entries 0 of 1 (0.0 %), citations 1 of 1 (100.0 %)
     1 in  1 styles: "o.\u00a0J.", "n.d."
de-DE: 3 terms and forms, the same in both 2, as in English 0 and 1
`
	if diff := cmp.Diff(want, stdout.String()); status != 0 || diff != "" {
		t.Errorf("status %d, %s(-want +got):\n%s", status, stderr.String(), diff)
	}
}

func TestStatusTellsUsageFromFiles(t *testing.T) {
	t.Parallel()
	for want, args := range map[int][]string{
		2: {"-styles", "."},
		3: {"-styles", ".", "-locales", ".", "-items", "none", "-clusters", "none"},
	} {
		var out strings.Builder
		if got := run(args, &out, &out); got != want || out.Len() == 0 {
			t.Errorf("%q: status %d, want %d: %s", args, got, want, out.String())
		}
	}
}
