package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// readerOf returns a reader that has read a text of words with tags: "Marsh|author/family
// ,|author/within Ann|author/given".
func readerOf(t *testing.T, marked string) *modelReader {
	t.Helper()
	byName := map[string]tag{}
	for i, row := range tags {
		byName[row.name] = tag(i)
	}
	r := new(modelReader)
	var words []string
	for _, w := range strings.Fields(marked) {
		word, name, _ := strings.Cut(w, "|")
		tg, ok := byName[strings.ReplaceAll(name, "_", " ")]
		if !ok {
			t.Fatalf("no tag %q", name)
		}
		words = append(words, word)
		r.path, r.confidence = append(r.path, uint8(tg)), append(r.confidence, 1)
	}
	r.look(tokens.Tokenize(strings.Join(words, " ")))
	if len(r.sights) != len(r.path) {
		t.Fatalf("%d tokens, %d tags", len(r.sights), len(r.path))
	}
	return r
}

// marked is what readerOf reads.
func (r *modelReader) marked(words []string) string {
	var all []string
	for i, p := range r.path {
		all = append(all, words[i]+"|"+strings.ReplaceAll(tags[p].name, " ", "_"))
	}
	return strings.Join(all, " ")
}

// checkReasoning checks what reasoning makes of the words and tags of a path.
func checkReasoning(t *testing.T, path, want string, reason func(*modelReader)) {
	t.Helper()
	r := readerOf(t, path)
	reason(r)
	if got := r.marked(wordsOfPath(path)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// A reasonTest says what reasoning makes of a path; what has no name is called by its number.
type reasonTest struct{ name, path, want string }

// checkReasonings checks what reasoning makes of the paths of a table.
func checkReasonings(t *testing.T, reason func(*modelReader), tests []reasonTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { checkReasoning(t, tt.path, tt.want, reason) })
	}
}

// wordsOfPath returns the words of a path, without their tags.
func wordsOfPath(path string) []string {
	words := strings.Fields(path)
	for i, w := range words {
		words[i], _, _ = strings.Cut(w, "|")
	}
	return words
}

// A number that a reference lacks is found among those that it has too many of.
func TestNumbersThatAReferenceLacks(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		at         int
		want       tag
	}{
		{"a year among two volumes", "Bogs|container-title .|after_container-title 2012|volume ;|after_numbers 48|volume (|after_numbers 3|issue )|after_numbers", 2, yearTag},
		{"no year where there is one", "Bogs|container-title 2012|volume ,|after_numbers 48|volume (|after_numbers 1999|issued/year )|after_date", 1, volumeTag},
		{"a page behind the volume", "Bogs|container-title ,|after_container-title 62|volume ,|after_numbers 599|issue (|after_numbers 2009|issued/year )|after_date", 4, pageFirstTag},
		{"a page behind the year", "Bogs|container-title 62|volume (|after_numbers 2009|issued/year )|after_date 599|status", 5, pageFirstTag},
		{"a volume taken for a day", "2005|issued/year .|after_date Bogs|container-title 12|issued/day a|year-suffix :|after_numbers 99|page/first", 3, volumeTag},
		{"a day with its month", "Bogs|container-title 12|issued/day May|issued/month 2005|issued/year", 1, dayTag},
		{"no page in brackets", "Bogs|container-title 62|volume (|after_numbers 599|issue )|after_numbers 2009|issued/year", 3, issueTag},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := readerOf(t, tt.path)
			r.lostVolume()
			r.year()
			r.page()
			if got := tag(r.path[tt.at]); got != tt.want {
				t.Errorf("got %s, want %s", tags[got].name, tags[tt.want].name)
			}
		})
	}
}

// A series of a number alone is none, and one that has a name stays.
func TestSeriesOfANumber(t *testing.T) {
	checkReasonings(t, (*modelReader).series, []reasonTest{
		{"a number", "No|collection-title .|collection-title 2|collection-title", "No|issue/lead .|issue/lead 2|number"},
		{"a meeting with its year", "BOGS|collection-title ’|collection-title 85|collection-title", "BOGS|collection-title ’|collection-title 85|collection-title"},
	})
}

// A comma behind the last page is none of it.
func TestMarksAreNoNames(t *testing.T) {
	checkReasoning(t, "Marsh|editor/family (|editor/given ed|editor/lead )|after_editor", "Marsh|editor/family (|URL/lead ed|editor/lead )|after_editor", (*modelReader).trim)
}

func TestPagesEndInNumbers(t *testing.T) {
	checkReasoning(t, "85|page/first –|page/within 104|page/last ,|page/last here|note 99|note", "85|page/first –|page/within 104|page/last ,|after_numbers here|note 99|note", (*modelReader).trim)
}
