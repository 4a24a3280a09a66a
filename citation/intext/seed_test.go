package intext

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/internal/corpora"
	"github.com/refwright/refwright/internal/golden"
)

// The golden file has every citation of a real article, one cite a line, as it
// was read from the text by hand.
func TestCitationsOfRealArticle(t *testing.T) {
	src, err := os.ReadFile(corpora.Dir(t, "seed", "article.md"))
	if err != nil {
		t.Fatal(err)
	}
	list, err := reflist.Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []Format{Plain, Markdown} {
		t.Run(format.String(), func(t *testing.T) {
			f := Finder{Format: format, References: list.References, Skip: list.Spans}
			golden.Check(t, "testdata/seed.golden", describe(f.Find(src)))
		})
	}
}

// describe writes citations as the test data has them: a line for each with its
// place, and one for each of its cites.
func describe(found []citation.InText) string {
	var b strings.Builder
	for i := range found {
		in := &found[i]
		fmt.Fprintf(&b, "%v-%v", in.Start, in.End)
		if in.Note > 0 {
			fmt.Fprintf(&b, " note %d", in.Note)
		}
		b.WriteByte('\n')
		for j := range in.Cites {
			b.WriteString("\t" + describeCite(&in.Cites[j]) + "\n")
		}
	}
	return b.String()
}

// describeCite writes a cite on one line: names, year, locator, and what else
// is said of it.
func describeCite(c *citation.InTextCite) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+value)
		}
	}
	var names []string
	for _, n := range c.Names {
		names = append(names, strings.TrimSpace(n.Initial+" "+n.Text))
	}
	add("", strings.Join(names, " + "))
	if c.EtAl.Len() > 0 {
		add("", "et al.")
	}
	add("", c.Year+c.YearSuffix)
	add("original ", c.OriginalYear)
	add("", c.Title)
	if c.Locator != "" {
		label := c.Label
		if label == "" {
			label = "page"
		}
		add(label+" ", c.Locator)
	}
	if c.Ibid {
		add("", "ibid")
	}
	if c.Narrative {
		add("", "narrative")
	}
	if c.Secondary {
		add("", "secondary")
	}
	if c.Prefix != "" {
		add("prefix ", fmt.Sprintf("%q", c.Prefix))
	}
	if c.Suffix != "" {
		add("suffix ", fmt.Sprintf("%q", c.Suffix))
	}
	return strings.Join(parts, " | ")
}
