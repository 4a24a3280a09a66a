package reflist

import (
	"strconv"
	"strings"
	"testing"
)

// TestDoubts holds that the fields below the least confidence, and only they, are
// problems, each at its place.
func TestDoubts(t *testing.T) {
	const text = "References\n\nBooth, Wayne C. 1961. *The Rhetoric of\n  Fiction*. Chicago: University of Chicago Press.\n"
	for _, test := range []struct {
		least float64
		want  string
	}{
		{0, ""},
		{0.5, ""},
		{1, `3:1 doubtful author "Booth, Wayne C." 3:17 doubtful issued "1961" 3:24 doubtful title "The Rhetoric of Fiction" 4:13 doubtful publisher-place "Chicago" 4:22 doubtful publisher "University of Chicago Press"`},
	} {
		list, err := (&Parser{MinConfidence: test.least}).Parse([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range list.Problems {
			if p.ID != DoubtfulField {
				t.Errorf("problem %v", p)
				continue
			}
			what, _, _ := strings.Cut(p.Message, " (")
			got = append(got, p.Start.String()+" "+what)
			if printed := strings.Join(strings.Fields(text[p.Span.Start:p.Span.End]), " "); !strings.HasSuffix(what, strconv.Quote(printed)) {
				t.Errorf("%s: its span is %q", what, printed)
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("least %v:\ngot  %s\nwant %s", test.least, s, test.want)
		}
	}
	for parsed, err := range (&Parser{MinConfidence: 1}).Lines(strings.NewReader("x\nBooth, Wayne C. 1961. *Fiction*. London: Verso.\n")) {
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range parsed.Problems {
			if p.ID == DoubtfulField && strings.Contains(p.Message, "author") && p.Start.String() != "2:1" {
				t.Errorf("%v at %v, want 2:1", p, p.Start)
			}
		}
	}
}
