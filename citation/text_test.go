package citation

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRunsCutTextAtItsMarkup(t *testing.T) {
	const sc = `<span style="font-variant:small-caps;">`
	tests := []struct {
		name string
		text Text
		want []Run
	}{
		{"empty", "", nil},
		{"plain", "Human Security", []Run{{"Human Security", 0}}},
		{"italic", "the <i>Beagle</i> diary", []Run{{"the ", 0}, {"Beagle", Italic}, {" diary", 0}}},
		{"every style", "<b>a</b><sup>b</sup><sub>c</sub><sc>d</sc>" + sc + `e</span><span class="nocase">f</span><span class="nodecor">g</span>`,
			[]Run{{"a", Bold}, {"b", Superscript}, {"c", Subscript}, {"de", SmallCaps}, {"f", NoCase}, {"g", NoDecor}}},
		{"small capitals with spaces", `<span style="font-variant: small-caps;">a</span><span style="font-variant: small-caps">b</span><span style="font-variant:small-caps">c</span>`,
			[]Run{{"abc", SmallCaps}}},
		{"nested", "<i>a<b>b</b></i>", []Run{{"a", Italic}, {"b", Italic | Bold}}},
		{"nested in itself", "<i>a<i>b</i>c</i>d", []Run{{"abc", Italic}, {"d", 0}}},
		{"nested spans", `<span class="nocase">a` + sc + `b</span>c</span>`, []Run{{"a", NoCase}, {"b", NoCase | SmallCaps}, {"c", NoCase}}},
		{"less-than sign", "a < b, 3<4", []Run{{"a < b, 3<4", 0}}},
		{"unknown tag", "<em>a</em>", []Run{{"<em>a</em>", 0}}},
		{"tag in capitals", "<I>a</I>", []Run{{"<I>a</I>", 0}}},
		{"other span", `<span class="x">a</span>`, []Run{{`<span class="x">a</span>`, 0}}},
		{"never closed", "a<i>b", []Run{{"a<i>b", 0}}},
		{"never opened", "a</i>b", []Run{{"a</i>b", 0}}},
		{"closed twice", "<i>a</i></i>", []Run{{"a", Italic}, {"</i>", 0}}},
		{"crossing", "<i>a<b>b</i>c</b>", []Run{{"a<b>b", Italic}, {"c</b>", 0}}},
		{"small capitals closed by the other form", sc + "a</sc>", []Run{{sc + "a</sc>", 0}}},
		{"empty pair", "a<i></i>b", []Run{{"ab", 0}}},
		{"only an empty pair", "<b></b>", nil},
		{"tag in two pieces", "<<i></i>i>x</i>", []Run{{"<i>x</i>", 0}}},
		{"other scripts", "<i>Ђорђевић</i> 人間", []Run{{"Ђорђевић", Italic}, {" 人間", 0}}},
		{"not UTF-8", "<i>\xff</i>\xfe", []Run{{"\xff", Italic}, {"\xfe", 0}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, tt.text.Runs()); diff != "" {
				t.Errorf("Runs(%q) (-want +got):\n%s", tt.text, diff)
			}
			checkRuns(t, tt.text)
		})
	}
}

func TestPiecesHaveTheNesting(t *testing.T) {
	text := Text(`<i>a<i>b</i></i><b></b> <span class="nodecor">c</span></i>`)
	want := []Piece{{Begins: Italic}, {Text: "a"}, {Begins: Italic}, {Text: "b"}, {Ends: Italic}, {Ends: Italic},
		{Begins: Bold}, {Ends: Bold}, {Text: " "}, {Begins: NoDecor}, {Text: "c"}, {Ends: NoDecor}, {Text: "</i>"}}
	if diff := cmp.Diff(want, slices.Collect(text.Pieces())); diff != "" {
		t.Errorf("Pieces(%q) (-want +got):\n%s", text, diff)
	}
	for range text.Pieces() {
		break // must not panic
	}
}

func TestFromRunsWritesMarkup(t *testing.T) {
	tests := []struct {
		name string
		runs []Run
		want Text
	}{
		{"none", nil, ""},
		{"empty run", []Run{{"", Italic}}, ""},
		{"plain", []Run{{"a", 0}}, "a"},
		{"styles", []Run{{"a", Italic}, {"b", SmallCaps | NoCase}},
			`<i>a</i><span style="font-variant:small-caps;"><span class="nocase">b</span></span>`},
		{"neighbours of one style", []Run{{"a", Bold}, {"b", Bold}}, "<b>ab</b>"},
		{"less-than sign", []Run{{"3 < 4", 0}}, "3 < 4"},
		{"lone tag", []Run{{"the <i> tag", 0}}, "the <i> tag"},
		{"pair of tags", []Run{{"<i>a</i>", 0}}, "<<i></i>i>a<<i></i>/i>"},
		{"pair of tags over two runs", []Run{{"<b>", 0}, {"a", Italic}, {"</b>", 0}}, "<<i></i>b><i>a</i><<i></i>/b>"},
		{"tag made of two runs", []Run{{"<", 0}, {"i>a</i>", 0}}, "<<i></i>i>a<<i></i>/i>"},
		{"unknown style", []Run{{"a", 1 << 7}}, "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := FromRuns(tt.runs); got != tt.want {
				t.Errorf("FromRuns(%v) = %q, want %q", tt.runs, got, tt.want)
			}
		})
	}
}

func TestPlainLeavesOutMarkup(t *testing.T) {
	for text, want := range map[Text]string{
		"":           "",
		"a < b":      "a < b",
		"<i>a</i> b": "a b",
		`<span class="nocase">UN</span> at <i>50`: "UN at <i>50",
	} {
		if got := text.Plain(); got != want {
			t.Errorf("Text(%q).Plain() = %q, want %q", text, got, want)
		}
	}
}

// checkRuns checks what holds for the runs of every text.
func checkRuns(t *testing.T, text Text) {
	t.Helper()
	runs := text.Runs()
	var plain strings.Builder
	for i, r := range runs {
		if r.Text == "" {
			t.Errorf("Runs(%q): run %d is empty", text, i)
		}
		if i > 0 && runs[i-1].Style == r.Style {
			t.Errorf("Runs(%q): runs %d and %d have one style", text, i-1, i)
		}
		plain.WriteString(r.Text)
	}
	if got := text.Plain(); got != plain.String() {
		t.Errorf("Plain(%q) = %q, and its runs together are %q", text, got, plain.String())
	}
	if back := FromRuns(runs).Runs(); !slices.Equal(back, runs) {
		t.Errorf("FromRuns(Runs(%q)) = %q has the runs %q, want %q", text, FromRuns(runs), back, runs)
	}
}

// textPieces are what random texts are made of.
var textPieces = []string{
	"<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<sc>", "</sc>", `<span class="nocase">`,
	`<span style="font-variant:small-caps;">`, `<span style="font-variant: small-caps">`, "</span>", "<", ">", "i>", "/i>",
	"<span", " ", "a", "ş", "Đ", "人", "\xff",
}

func TestRunsOfRandomTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteString(textPieces[random.IntN(len(textPieces))])
		}
		checkRuns(t, Text(b.String()))
	}
}

func TestRunsTakeLinearTime(t *testing.T) {
	for name, s := range map[string]string{
		"openers":                         strings.Repeat("<i>", 1<<20/3),
		"closers":                         strings.Repeat("</i>", 1<<20/4),
		"openers, closers of another tag": strings.Repeat("<i>", 1<<19/3) + strings.Repeat("</b>", 1<<19/4),
		"openers, one closer around":      "<b>" + strings.Repeat("<i>", 1<<20/3) + "</b>",
		"deep":                            strings.Repeat("<i>", 1<<19/3) + strings.Repeat("</i>", 1<<19/3),
		"one run of pairs":                "<i>" + strings.Repeat("<i>a</i>", 1<<20/8) + "</i>",
		"many runs":                       strings.Repeat("<i>a</i>b", 1<<20/9),
		"less-than signs":                 strings.Repeat("<", 1<<20),
	} {
		t.Run(name, func(t *testing.T) {
			// In quadratic time these megabytes run into the time limit of tests.
			FromRuns(Text(s).Runs())
		})
	}
}

func FuzzRuns(f *testing.F) {
	for _, s := range textPieces {
		f.Add(s + "a" + s)
	}
	f.Add("<i><i><b></i></b></i>")
	f.Add("<<i></i>i>x</i>")
	f.Fuzz(func(t *testing.T, s string) { checkRuns(t, Text(s)) })
}
