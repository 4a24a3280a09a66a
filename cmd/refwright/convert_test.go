package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// everySort are records of the sorts that formats differ on: particles and names in one
// piece, markup, ranges and doubtful dates, variables and roles that only CSL has,
// categories, and what another format left with a record.
const everySort = `{"id":"article2001","type":"article-journal","author":[{"family":"Humboldt","given":"Wilhelm","non-dropping-particle":"von","suffix":"Jr."},{"literal":"United Nations"}],"issued":{"date-parts":[[2001,5,7]]},"title":"On <i>Homo sapiens</i> and CO<sub>2</sub>","container-title":"Annals & Papers","volume":"3","issue":"4","page":"5-17","DOI":"10.5555/abc","ISSN":"1234-5679","keyword":"one, two","language":"en-GB"}
{"id":"chapter1998","type":"chapter","author":[{"family":"Ağır","given":"Ayşe"}],"editor":[{"family":"Đorđević","given":"Milan"}],"container-author":[{"family":"Doe","given":"Jane"}],"issued":{"date-parts":[[1998],[1999]]},"title":"Çok — sınır","container-title":"The Whole","publisher":"Press; Other Press","publisher-place":"Oslo","ISBN":"978-0-306-40615-7","chapter-number":"2","page":"40-61"}
{"id":"map1850","type":"map","author":[{"family":"Petit","given":"Luc","dropping-particle":"de"}],"composer":[{"family":"Bartók","given":"Béla"}],"issued":{"date-parts":[[1850]],"circa":true},"original-date":{"date-parts":[[1790]]},"title":"Carte {générale} 100 %","scale":"1:50000","medium":"copper","archive":"Archive","archive_location":"Box 5"}
{"id":"thesis2010","type":"thesis","author":[{"literal":"Plato"}],"issued":{"literal":"after the war"},"title":"A \\ backslash, a # and a $ sign","genre":"PhD thesis","publisher":"University","number-of-pages":"300","note":"First line","categories":["red"],"custom":{"rating":5}}
{"id":"page2020","type":"webpage","title":"A page: its subtitle","title-short":"A page","container-title":"Site","URL":"https://example.org/a_b?c=d#e","accessed":{"date-parts":[[2020,12,1]]},"abstract":"Of two lines\n\nin two paragraphs"}
`

// TestEveryFormatGoesIntoEveryOther converts records from each format to each, and
// back: they are the same.
func TestEveryFormatGoesIntoEveryOther(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	convert := func(t *testing.T, in, from, to string) string {
		t.Helper()
		out, err := os.CreateTemp(dir, "*."+to)
		if err != nil {
			t.Fatal(err)
		}
		defer out.Close()
		var stderr strings.Builder
		if status := run([]string{"convert", "--from", from, "--to", to, in}, strings.NewReader(""), out, &stderr); status != statusDone {
			t.Fatalf("%s to %s: exit status %d: %s", from, to, status, &stderr)
		}
		return out.Name()
	}
	text := func(path string) string {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	source := filepath.Join(dir, "source.ndjson")
	if err := os.WriteFile(source, []byte(everySort), 0o666); err != nil {
		t.Fatal(err)
	}
	want := text(convert(t, source, "ndjson", "ndjson"))
	pairs := 0
	for _, from := range formats() {
		if from.write == nil || from.read == nil {
			continue
		}
		first := convert(t, source, "ndjson", from.name)
		for _, to := range formats() {
			if to.write == nil || to.read == nil {
				continue
			}
			pairs++
			t.Run(from.name+" to "+to.name, func(t *testing.T) {
				second := convert(t, first, from.name, to.name)
				got := text(convert(t, second, to.name, "ndjson"))
				if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("(-want +got)\n%s\n%s", diff, text(second))
				}
			})
		}
	}
	if pairs != 36 {
		t.Errorf("%d pairs", pairs)
	}
}
