package lines

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/internal/crf"
)

// TestBuiltinModel holds that the model inside is one of this version.
func TestBuiltinModel(t *testing.T) {
	m, err := crf.UnmarshalModel(builtinFile)
	if err != nil {
		t.Fatal(err)
	}
	if m.Labels() != labelCount || m.Classes() != classCount {
		t.Errorf("%d labels and %d classes", m.Labels(), m.Classes())
	}
}

// TestStarts cuts small lists; "> " stands before the lines that begin an entry.
func TestStarts(t *testing.T) {
	for name, list := range map[string]string{
		"nothing": "",
		"one":     "> Booth, Wayne C. 1961. The Rhetoric of Fiction. Chicago: UCP.",
		"wrapped": `
> Anderson, Benedict. 1991. Imagined Communities: Reflections on the Origin and
Spread of Nationalism. Rev. ed. London: Verso.
> Booth, Wayne C. 1961. The Rhetoric of Fiction. Chicago: University of Chicago
Press.
> Granovetter, Mark S. 1973. “The Strength of Weak Ties.” American Journal of
Sociology 78 (6): 1360–80. https://doi.org/10.1086/225469.
> ———. 1985. “Economic Action and Social Structure: The Problem of Embeddedness.”
American Journal of Sociology 91 (3): 481–510.`,
		"Vancouver": `
> Anderson B. Imagined communities: reflections on the origin and spread of
nationalism. London: Verso; 1991.
> Booth WC. The rhetoric of fiction. Chicago: University of Chicago Press; 1961.
> Granovetter MS. The strength of weak ties. Am J Sociol.
1973;78(6):1360-80.`,
		"hanging": `
> Habermas, Jürgen: Strukturwandel der Öffentlichkeit. Untersuchungen zu einer
    Kategorie der bürgerlichen Gesellschaft. Frankfurt am Main 1990.
> Luhmann, Niklas: Soziale Systeme. Grundriß einer allgemeinen Theorie.
    Frankfurt am Main 1984.`,
	} {
		var lines []Line
		var want []bool
		for _, s := range strings.Split(strings.TrimSpace(list), "\n") {
			text, starts := strings.CutPrefix(s, "> ")
			bare := strings.TrimLeft(text, " ")
			lines = append(lines, Line{Text: bare, Indent: len(text) - len(bare)})
			want = append(want, starts)
		}
		if list == "" {
			lines, want = nil, nil
		}
		if got := Starts(lines); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// TestTrain holds that a model learns what its lists show, and is the same each time.
func TestTrain(t *testing.T) {
	list := List{
		Lines:  []Line{{Text: "Smith, A. 2001. One thing and"}, {Text: "another."}, {Text: "Tobin, B. 2002. Two things and"}, {Text: "more of them."}},
		Starts: []bool{true, false, true, false},
	}
	lists := slices.Repeat([]List{list}, 20)
	first, err := Train(context.Background(), slices.Values(lists), Options{Epochs: 5})
	if err != nil {
		t.Fatal(err)
	}
	second, err := Train(context.Background(), slices.Values(lists), Options{Epochs: 5})
	if err != nil || string(first) != string(second) {
		t.Errorf("two models differ, %v", err)
	}
	m, err := crf.UnmarshalModel(first)
	if err != nil {
		t.Fatal(err)
	}
	path := make([]uint8, len(list.Lines))
	crf.NewTagger(m).Tag(observe(list.Lines), path, nil)
	if want := []uint8{startDated, withinDated, startDated, withinDated}; !slices.Equal(path, want) {
		t.Errorf("labels %v, want %v", path, want)
	}
}

func FuzzStarts(f *testing.F) {
	f.Add("Smith, A. 2001. One.\n  Two\n\n———. 2002.\n\xff")
	f.Fuzz(func(t *testing.T, text string) {
		var lines []Line
		for _, s := range strings.Split(text, "\n") {
			lines = append(lines, Line{Text: strings.TrimSpace(s), Indent: len(s) % 7})
		}
		if got := Starts(lines); len(got) != len(lines) || !got[0] {
			t.Errorf("%v of %d lines", got, len(lines))
		}
	})
}
