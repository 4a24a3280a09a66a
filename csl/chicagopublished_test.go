package csl_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/corpora"
)

// publishedChicago are our styles with the published one of the same system and
// edition, and the least share of their lines that are identical, of each part and
// of all: docs/chicago.md has what was measured, and argues the differences.
var publishedChicago = []struct {
	ours, published string
	each, all       float64
}{
	{"chicago-author-date", "chicago-author-date", 0.94, 0.97},
	{"chicago-author-date-17", "chicago-author-date-17th-edition", 0.9, 0.96},
	{"chicago-notes-bibliography", "chicago-notes-bibliography", 0.925, 0.95},
	{"chicago-notes-bibliography-17", "chicago-notes-bibliography-17th-edition", 0.925, 0.95},
	{"chicago-shortened-notes", "chicago-shortened-notes-bibliography", 0.94, 0.96},
	{"chicago-shortened-notes-17", "chicago-shortened-notes-bibliography-17th-edition", 0.94, 0.96},
}

// TestChicagoAgainstThePublishedStyles renders the records of testdata/chicago in our
// styles and in the published ones, both with our processor and the published
// locale. With -v it prints the lines that differ.
func TestChicagoAgainstThePublishedStyles(t *testing.T) {
	t.Parallel()
	dir := corpora.Dir(t, "csl-data", "styles")
	locales := csl.LocaleFS(os.DirFS(corpora.Dir(t, "csl-data", "locales")))
	var archives [][]*citation.Reference
	for _, file := range chicagoArchives(t) {
		for _, f := range txtar.Parse(readFile(t, file)).Files {
			if f.Name == "items.json" {
				archives = append(archives, chicagoRecords(t, f.Data))
			}
		}
	}
	for _, pair := range publishedChicago {
		t.Run(pair.ours, func(t *testing.T) {
			t.Parallel()
			published, err := csl.ParseStyle(bytes.NewReader(readFile(t, filepath.Join(dir, pair.published+".csl"))))
			if err != nil {
				t.Fatal(err)
			}
			notes := !strings.Contains(pair.ours, "author-date")
			var same, count [partCount]int
			for _, refs := range archives {
				ours := printedRecords(t, builtinStyle(t, pair.ours), locales, refs)
				theirs := printedRecords(t, published, locales, refs)
				for i, ref := range refs {
					for part := range partCount {
						count[part]++
						if ours[i][part] == theirs[i][part] {
							same[part]++
						} else {
							t.Logf("%s, %s:\n  ours   %s\n  theirs %s", ref.ID, partNames[part], ours[i][part], theirs[i][part])
						}
					}
				}
			}
			sames, counts := 0, 0
			for part := range partCount {
				if part == citationAgain && !notes {
					continue // says what a later citation says
				}
				sames, counts = sames+same[part], counts+count[part]
				share := float64(same[part]) / float64(count[part])
				t.Logf("%s: %d of %d identical, %.1f %%", partNames[part], same[part], count[part], 100*share)
				if share < pair.each {
					t.Errorf("%.1f %% of the lines of the %s are identical, want %.1f %%", 100*share, partNames[part], 100*pair.each)
				}
			}
			all := float64(sames) / float64(counts)
			t.Logf("all: %d of %d identical, %.1f %%", sames, counts, 100*all)
			if all < pair.all {
				t.Errorf("%.1f %% of all lines are identical, want %.1f %%", 100*all, 100*pair.all)
			}
		})
	}
}
