package tokens

import (
	"fmt"
	"strings"
	"testing"
)

func TestLinks(t *testing.T) {
	tests := []struct{ text, want string }{
		{"See <https://a.org/x?y=1&z=2>.", "URL=https://a.org/x?y=1&z=2"},
		{"fromhttps://a.org/x", "URL=https://a.org/x"},
		{"https://a.org/x_(y).", "URL=https://a.org/x_(y)"},
		{"(https://a.org/x)", "URL=https://a.org/x"},
		{"[here](https://a.org/x).", "URL=https://a.org/x"},
		{"https://doi.org/10.1000/182.", "DOI=https://doi.org/10.1000/182"},
		{"doi:10.1000/182; more", "DOI=10.1000/182"},
		{"ISBN 978-3-8474-1017-1.", "ISBN=978-3-8474-1017-1"},
		{"ISSN 0378-5955", "ISSN=0378-5955"},
		{"PMID: 123456. PMCID: PMC98765", "PMID=123456 PMCID=PMC98765"},
		{"arXiv:1501.00001v2 [cs.DL]", "number=arXiv:1501.00001v2"},
	}
	for _, tt := range tests {
		tk := Tokenize(tt.text)
		var got []string
		for _, l := range tk.findLinks() {
			got = append(got, fmt.Sprintf("%s=%s", l.Variable, tk.Clean[l.Start:l.End]))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, s, tt.want)
		}
	}
}
