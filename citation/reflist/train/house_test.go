package main

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// What a house prints has its values where the fields say, and no place that was left
// for one.
func TestHouses(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		h := newHouse(r)
		for range 4 {
			ref := inventor{r}.record()
			text, fields := h.print(ref)
			if strings.Contains(text, "#") || strings.Contains(text, "%") || strings.Contains(text, "~") {
				t.Errorf("%q has what stands for values", text)
			}
			seen := map[citation.Variable]string{}
			for _, f := range fields {
				seen[f.Variable] += text[f.Start:f.End]
			}
			for _, v := range []citation.Variable{citation.VarTitle, citation.VarPublisher, citation.VarURL, citation.VarDOI} {
				if got := seen[v]; got != "" && got != ref.Text(v).Plain() {
					t.Errorf("%q: %s is %q, not %q", text, v, got, ref.Text(v))
				}
			}
			if seen[citation.VarTitle] == "" && !h.bareTitle && !h.bareParts {
				t.Errorf("%q has no title", text)
			}
		}
	}
}

func TestHousesAreDrawnAlike(t *testing.T) {
	list := func() string {
		r := rand.New(rand.NewPCG(3, 4))
		all := renderer{Rand: r}
		var b strings.Builder
		for _, ex := range all.houses(60) {
			b.WriteString(ex.Text + "\n")
		}
		return b.String()
	}
	if a, b := list(), list(); a != b {
		t.Error("the same seed gave other references")
	}
}

// The words of a language have a place for each value, and twelve months.
func TestTerms(t *testing.T) {
	for _, w := range languages {
		if n := len(list(w.month)); n != 12 {
			t.Errorf("%s: %d months", w.tag, n)
		}
		for _, forms := range []string{w.volume, w.issue, w.page, w.extent, w.volumes, w.edition, w.series, w.visited, w.online} {
			for _, f := range list(forms) {
				if !strings.Contains(f, "#") {
					t.Errorf("%s: %q has no place for a value", w.tag, f)
				}
			}
		}
		for _, f := range list(w.editors) {
			if !strings.Contains(f, "~") {
				t.Errorf("%s: %q says nothing of several", w.tag, f)
			}
		}
		for _, q := range list(w.quotes) {
			if n := len([]rune(q)); n < 2 || n > 4 {
				t.Errorf("%s: %q are no quotes", w.tag, q)
			}
		}
		found := false
		for i := range tongues {
			found = found || tongues[i].tag == w.tag
		}
		if !found {
			t.Errorf("%s: nothing is written in it", w.tag)
		}
	}
}

func TestAbbreviate(t *testing.T) {
	for title, want := range map[string]string{
		"Journal of Applied Peat": "J. App. Peat", "Moss": "Moss", "Annals of Marsh Studies": "Ann. Marsh Stud.", "The Reed Review": "Reed Rev.", "Phys. Rev. B": "Phys. Rev. B",
	} {
		if got := abbreviate(title, "."); got != want {
			t.Errorf("%s: %q, not %q", title, got, want)
		}
	}
}

func TestEditorsOfNoWordAreAuthors(t *testing.T) {
	for text, want := range map[string]citation.Variable{"Marsh, Ann. Peat. 1999": citation.VarAuthor, "Marsh, Ann (ed.). Peat. 1999": citation.VarEditor} {
		title := strings.Index(text, "Peat")
		ex := reflist.Example{Text: text, Reference: &citation.Reference{Editor: []citation.Name{{Family: "Marsh", Given: "Ann"}}}, Spans: []reflist.ExampleSpan{
			{Start: 0, End: 10, Variables: []citation.Variable{citation.VarEditor}}, {Start: title, End: title + 4, Variables: []citation.Variable{citation.VarTitle}},
		}}
		withoutRole(&ex)
		if ex.Spans[0].Variables[0] != want || len(ex.Reference.Names(want)) != 1 {
			t.Errorf("%q: %v", text, ex.Spans[0].Variables)
		}
	}
}

func TestRoman(t *testing.T) {
	for s, want := range map[string]string{"4": "IV", "19": "XIX", "140": "CXL", "0": "0", "4a": "4a", "500": "500", "": ""} {
		if got := roman(s); got != want {
			t.Errorf("%q: %q, not %q", s, got, want)
		}
	}
}
