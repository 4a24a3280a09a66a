package layout

import (
	"fmt"
	"strings"
	"testing"
)

// numberedLines are lines of a manuscript, of which some go on with a sentence.
func numberedLines(n int, number func(i int, text string) string) string {
	texts := []string{"The mire was drained in", "the year of the flood. Nobody", "asked the people of the", "parish, and none had a say."}
	var b strings.Builder
	for i := range n {
		b.WriteString(number(i+1, texts[i%len(texts)]) + "\n")
	}
	return b.String()
}

func TestNumbersOfLinesAreNoText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		number func(i int, text string) string
		want   string // the text of line 10
	}{
		{"before", func(i int, s string) string { return fmt.Sprintf("%d %s", i, s) }, "the year of the flood. Nobody"},
		{"in the margin", func(i int, s string) string { return fmt.Sprintf("%4d     %s", i, s) }, "the year of the flood. Nobody"},
		{"behind", func(i int, s string) string { return fmt.Sprintf("%s   %d", s, i) }, "the year of the flood. Nobody"},
		{"every fifth", func(i int, s string) string {
			if i%5 == 0 {
				return fmt.Sprintf("%-4d %s", i, s)
			}
			return "     " + s
		}, "the year of the flood. Nobody"},
		{"anew on each page", func(i int, s string) string { return fmt.Sprintf("%d %s", (i-1)%30+1, s) }, "the year of the flood. Nobody"},
	}
	for _, test := range tests {
		d := New([]byte(numberedLines(60, test.number)))
		l := d.Lines[9]
		if got := strings.TrimSpace(d.LineText(l)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
		if l.Indent != d.Lines[1].Indent {
			t.Errorf("%s: line 10 is indented by %d, line 2 by %d", test.name, l.Indent, d.Lines[1].Indent)
		}
	}
}

func TestNumbersOfEntriesAreText(t *testing.T) {
	t.Parallel()
	var list strings.Builder
	for i := range 40 {
		fmt.Fprintf(&list, "%d Marsh E. On peat, part %d. Bogs 2004;%d:1-9.\n", i+1, i+2, i+3)
	}
	d := New([]byte(list.String()))
	if d.Text != list.String() {
		t.Errorf("the text was changed: %q", d.Text[:60])
	}
}

func TestWordAcrossAPageIsNoise(t *testing.T) {
	t.Parallel()
	d := New([]byte("The mire was drained in\nD\nR\n\nA\nF\nT\nthe year of the flood.\nA\nfen.\n"))
	var got []string
	for _, l := range d.Lines {
		if !l.Noise && !l.Blank {
			got = append(got, d.LineText(l))
		}
	}
	if want := "The mire was drained in|the year of the flood.|A|fen."; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
