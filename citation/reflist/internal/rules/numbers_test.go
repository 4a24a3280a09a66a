package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

func TestNumeration(t *testing.T) {
	tests := []struct{ text, want string }{
		{" 5 (2): 203-222.", "volume=5 issue=2 page=203 page=222"},
		{" 1 (4):67.", "volume=1 issue=4 page=67"},
		{" 26: 1-26.", "volume=26 page=1 page=26"},
		{" 1 (2), 6-26", "volume=1 issue=2 page=6 page=26"},
		{" 1 (April): 10-23", "volume=1 issued=April page=10 page=23"},
		{" 11, no. 1 (Spring 2017): 1–34", "volume=11 issue=1 issued=Spring issued=2017 page=1 page=34"},
		{", 8(3), 207–217", "volume=8 issue=3 page=207 page=217"},
		{", vol. 12, no. 3, pp. 45–60", "volume=12 issue=3 page=45 page=60"},
		{", 24. Jg., H. 3, S. 60-67", "volume=24 issue=3 page=60 page=67"},
		{", cilt 5, sayı 2, ss. 10-20", "volume=5 issue=2 page=10 page=20"},
		{" 12/3: 4-5", "volume=12 issue=3 page=4 page=5"},
		{", v. 23, n. 3, p. 421-441, 2003", "volume=23 issue=3 page=421 page=441"},
		{" XII (3): 4", "volume=XII issue=3 page=4"},
		{" 8-9 (1): 4-5", "volume=8-9 issue=1 page=4 page=5"},
		{", 45–60.", "page=45 page=60"},
		{". The end", ""},
	}
	for _, tt := range tests {
		p := newParse(tokens.Tokenize("J"+tt.text), nil)
		p.numeration(1, true)
		var got []string
		for _, m := range p.marks {
			if m.Label.Variable != citation.NoVariable {
				got = append(got, fmt.Sprintf("%s=%s", m.Label.Variable, p.s[m.Start:m.End]))
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, s, tt.want)
		}
	}
}

func TestEditions(t *testing.T) {
	for text, want := range map[string]string{
		"2nd ed. London": "2", "3. Aufl. Berlin": "3", "2. baskı, x": "2", "4e éd.": "4", "second edition": "second", "edited": "", "2nd edgy": "",
		"2ᵉ éd. Paris": "2", "1ʳᵉ édition": "1", "2. bs.": "2", "2:a uppl.": "2", "3-е изд.": "3", "2.ª ed.": "2", "2a ed.": "2", "4° ediz.": "4", "2 atlas": "",
	} {
		got := ""
		if m, ok := editionForm(text); ok {
			if m[2] >= 0 {
				got = text[m[2]:m[3]]
			} else {
				got = text[m[4]:m[5]]
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
