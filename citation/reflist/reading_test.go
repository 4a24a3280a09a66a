package reflist

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

// TestReadings reads the lists of testdata and compares all fields of all
// references, and what was not understood, with the golden file beside each.
func TestReadings(t *testing.T) {
	files, err := filepath.Glob("testdata/*.[mt][dx]*")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			list, err := Parse(src)
			if err != nil {
				t.Fatal(err)
			}
			checkSegments(t, src, list.References)
			golden.Check(t, file+".golden", []byte(dump(list)))
		})
	}
}

// dump prints a list for a golden file.
func dump(list *List) string {
	var b strings.Builder
	for _, p := range list.References {
		r := p.Reference
		fmt.Fprintf(&b, "%s\n%s %s\n", p.Text, r.ID, r.Type)
		for _, v := range citation.Variables() {
			if !r.Has(v) {
				continue
			}
			switch v.Kind() {
			case citation.KindNames:
				for _, n := range r.Names(v) {
					fmt.Fprintf(&b, "  %s:", v)
					for _, part := range []struct{ name, value string }{
						{"family", n.Family}, {"given", n.Given}, {"dropping", n.DroppingParticle}, {"non-dropping", n.NonDroppingParticle},
						{"suffix", n.Suffix}, {"literal", n.Literal}, {"short", n.Short},
					} {
						if part.value != "" {
							fmt.Fprintf(&b, " %s=%q", part.name, part.value)
						}
					}
					b.WriteByte('\n')
				}
			case citation.KindDate:
				fmt.Fprintf(&b, "  %s: %s\n", v, r.Date(v))
			default:
				fmt.Fprintf(&b, "  %s: %s\n", v, r.Text(v))
			}
		}
		for _, problem := range p.Problems {
			fmt.Fprintf(&b, "  ! %s\n", problem)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
