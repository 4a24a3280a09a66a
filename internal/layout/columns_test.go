package layout

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// twoColumns prints texts as the columns of pages, as pdftotext -layout does: the
// right column begins at about the same place on all lines, and the lines of the
// columns need not stand side by side.
func twoColumns(r *rand.Rand, left, right []string) string {
	const at = 52
	var b strings.Builder
	for len(left) > 0 || len(right) > 0 {
		drift := r.IntN(3) - 1
		switch {
		case len(left) > 0 && len(right) > 0 && r.IntN(6) > 0:
			fmt.Fprintf(&b, "%-*s%s\n", at+drift, left[0], right[0])
			left, right = left[1:], right[1:]
		case len(left) > len(right):
			b.WriteString(left[0] + "\n")
			left = left[1:]
		default:
			b.WriteString(strings.Repeat(" ", at+drift) + right[0] + "\n")
			right = right[1:]
		}
	}
	return b.String()
}

// column makes lines of text of which no two are the same.
func column(r *rand.Rand, name string, lines int) []string {
	words := strings.Fields("a of and ties weak strength networks friends sosyal ağlar veze Übergang novelles which acquaintances")
	var column []string
	for i := range lines {
		line := fmt.Sprintf("%s%d", name, i)
		for utf8.RuneCountInString(line) < 40 {
			line += " " + words[r.IntN(len(words))]
		}
		line = strings.TrimSpace(string([]rune(line)[:min(48, utf8.RuneCountInString(line))]))
		if r.IntN(4) == 0 {
			line = "   " + strings.TrimSpace(string([]rune(line)[:32])) // of an entry, but the first
		}
		column = append(column, line)
	}
	return column
}

// TestColumns holds that pages are read one column after the other, each line at its
// place in the file.
func TestColumns(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 1))
		var file string
		var want []string
		for page := range 3 {
			head := fmt.Sprintf("%d        A Journal of Ties, with a running head over both columns of the page", page+7)
			left, right := column(r, fmt.Sprint("L", page), 20+r.IntN(9)), column(r, fmt.Sprint("R", page), 20+r.IntN(9))
			if page == 2 {
				right = right[:3] // the last page is not full
			}
			file += head + "\n\n" + twoColumns(r, left, right) + "\f"
			want = append(append(append(want, head), left...), right...)
		}
		d := New([]byte(file)).Columns()
		if !d.InColumns() {
			t.Fatalf("seed %d: no columns in\n%s", seed, file)
		}
		var got []string
		for _, l := range d.Lines {
			if l.Blank {
				continue
			}
			text := strings.TrimSpace(d.LineText(l))
			got = append(got, text)
			start := l.Start + strings.Index(d.LineText(l), text)
			span, from, _ := d.Place(start, start+len(text))
			if file[span.Start:span.End] != text || from.Offset != span.Start {
				t.Fatalf("seed %d: %q stands at %v, where %q is", seed, text, span, file[span.Start:span.End])
			}
		}
		for i := range want {
			if i >= len(got) || got[i] != strings.TrimSpace(want[i]) {
				t.Fatalf("seed %d: line %d is %q, want %q, in\n%s", seed, i, got[min(i, len(got)-1)], want[i], file)
			}
		}
		for _, l := range d.Lines {
			if strings.Contains(d.LineText(l), "A Journal of Ties") && !l.Noise {
				t.Errorf("seed %d: a running head is text: %q", seed, d.LineText(l))
			}
		}
		held := 0
		for _, s := range d.Stretches(0, len(d.Text)) {
			held += s.End - s.Start
		}
		if held > len(file) {
			t.Errorf("seed %d: stretches of %d bytes in a file of %d", seed, held, len(file))
		}
	}
}

// raggedPage makes lines of one column that pdftotext has joined across hyphens, so that
// some are twice as long as others, with single spaces between words.
func raggedPage(r *rand.Rand, lines int) string {
	var b strings.Builder
	for range lines {
		least := 54 + r.IntN(8)
		if r.IntN(3) == 0 {
			least *= 2
		}
		line := "to"
		for len(line) < least {
			line += " " + strings.Repeat("e", 1+r.IntN(7))
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// TestNoColumns holds that other pages stay as they are.
func TestNoColumns(t *testing.T) {
	prose := strings.Repeat("Acquaintances carry news further than friends do, and this is why it is so often they\nwho know of work.  It has been said before, and it will be said again by those who\n", 20)
	table := strings.Repeat("Ankara          12.4        1973        yes\nBeograd          7.0        1991        no\n", 20)
	contents := strings.Repeat("1  Introduction to the question of ties . . . . . . . . . . . .      12\n", 20)
	ragged := raggedPage(rand.New(rand.NewPCG(6, 1)), 40)
	code := strings.Repeat("x = 1          # a\ncall(x)        # b\n", 20)
	for name, text := range map[string]string{"prose": prose, "table": table, "contents": contents, "code": code, "ragged": ragged, "no pages": "", "short": "a\n"} {
		if d := New([]byte(text + "\f" + text + "\f")); d.Columns() != d {
			t.Errorf("%s: columns:\n%s", name, d.Columns().Text)
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	if d := New([]byte(twoColumns(r, column(r, "L", 30), column(r, "R", 30)))); d.Columns() != d {
		t.Error("columns in a file without pages")
	}
}

// An address that reaches into the right column does not part the left one, and East Asian
// characters are as wide as two.
func TestColumnsOfUnevenLines(t *testing.T) {
	left := strings.Fields("one two three four five six seven eight nine ten")
	right := strings.Fields("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	var page, wantLeft, wantRight []string
	for i := range left {
		l, r := left[i]+" of the words of a page", right[i]+" of the words of a page"
		gap := 40 - len(l)
		switch i {
		case 4:
			l = "https://moor.example/of/the/peat/and/the/bogs/1234567"
			gap = 1
			r = ""
		case 7:
			l = "湿原の歴史と泥炭の利用"
			gap = 40 - 2*utf8.RuneCountInString(l)
		}
		page = append(page, strings.TrimRight(l+strings.Repeat(" ", gap)+r, " "))
		wantLeft = append(wantLeft, l)
		if r != "" {
			wantRight = append(wantRight, r)
		}
	}
	d := New([]byte(strings.Join(page, "\n") + "\n\fbehind\n")).Columns()
	var got []string
	for _, l := range d.Lines {
		if !l.Blank {
			got = append(got, strings.TrimSpace(d.LineText(l)))
		}
	}
	want := strings.Join(append(append(wantLeft, wantRight...), "behind"), "|")
	if got := strings.Join(got, "|"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWidthsOfLinesTellTheGapOfASingleSpace(t *testing.T) {
	t.Parallel()
	left := []string{
		"Marsh, Ellen, and Ivo Peat. 2003. “On the",
		"draining of rills, its titles, and its till”.",
		"Second edition. Bogs and Moors 12 (3): 1–19.",
		"Marsh, Ellen. 2004. The Mire and Its",
		"People. London: Heather and Sons.",
		"Quagmire, Tom. 2001. “A Willow Will Still",
		"Fill It”. Bogs and Moors 11: 35–59.",
		"Rill, Jill. 1961. It Tilts: The Trifles of Hills.",
		"Sedge, Iris. 1999. Mud, and More Mud.",
		"Oslo: Fen.",
	}
	right := []string{
		"Sedge, Iris, and Ann Reed. 1998. “Reeds in",
		"    the north, and how they were cut”. In",
		"    Fens of the World, edited by Ivo Peat.",
		"Turf, Jan. 1987. What Burns and How: On",
		"    Fuel and Its Prices. Leiden: Spade.",
		"Turf, Jan. 1988. “Who Cuts It? A Reply to",
		"    Marsh”. Bogs and Moors 2: 110–29.",
		"Waters, Lee. 1971. Dams, Locks and Sluices",
		"    of Drenthe. Assen: Veen.",
		"Waters, Lee. 1973. Tides. Assen: Veen.",
	}
	left, right = slices.Repeat(left, 3), slices.Repeat(right, 3)
	var page strings.Builder
	for i := range left {
		gap := max(1, 44-len([]rune(left[i])))
		page.WriteString(left[i] + strings.Repeat(" ", gap) + right[i] + "\n")
	}
	d := New([]byte(page.String() + "\f")).Columns()
	var got []string
	for _, l := range d.Lines {
		if !l.Blank {
			got = append(got, strings.TrimSpace(d.LineText(l)))
		}
	}
	want := append(left, right...)
	for i := range want {
		want[i] = strings.TrimSpace(want[i])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
