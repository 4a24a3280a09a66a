package reflist

import (
	"strings"
	"testing"
)

func TestAddressesWithASpace(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Marsh, A. (1999): Peat. Oslo. http://bogs.example/peat/ salt/12.pdf", "http://bogs.example/peat/salt/12.pdf"},
		{"Marsh, A. (1999): Peat. Oslo. http://bogs.example/peat_ salt.html.", "http://bogs.example/peat_salt.html"},
		{"Marsh, A. (1999): Peat. Oslo. http://bogs.example/peat/ abgerufen am 12.3.2009", "http://bogs.example/peat/"},
		{"Marsh, A. (1999): Peat. Oslo. http://bogs.example/peat/ Report.pdf, Stand: 12.3.2009.", "http://bogs.example/peat/Report.pdf"},
		{"Marsh, A. (1999): Peat. Oslo. http://bogs.example/peat salt/12.pdf", "http://bogs.example/peat"},
	} {
		for read, err := range new(Parser).Lines(strings.NewReader(tt.text + "\n")) {
			if err != nil {
				t.Fatal(err)
			}
			if got := string(read.Reference.URL); got != tt.want {
				t.Errorf("%s: got %q", tt.text, got)
			}
		}
	}
}
