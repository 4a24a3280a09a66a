package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestStrays(t *testing.T) {
	const (
		first = `Marsh A (1981). Peat and its Uses. Fjord
  Press, Bergen.
Reed B, Wood C (1982). “Answers to Marsh.” Journal
  of Bogs, 12(3), 45–67.
Hill D (1990). Two Bogs in the North. Fjord Press,
  Bergen.
`
		second = `Lund E (1995). “Bogs Lost and Found.” Journal
  of Bogs, 25(1), 1–12.
Moor F (1996). Sedges. Fjord Press, Bergen.
Nord G (1997). “Rushes.” Journal of Bogs, 27(2),
  13–24.
`
		appendix = `
A. How the bogs were measured

Each bog was walked by two people with a rod of three
metres. Where the rod met rock they noted the depth.
They then went on to the next place, ten steps away.
The depths were added up and the sum was divided by
the number of places.
`
		address = `
Ellen Marsh
Institute of Bogs
University of the North
9000 Tromsø, Norway
`
		figure = `
0.0

2.0

4.0
depth in metres

Figure 7: Depths of the bogs
`
	)
	for _, tt := range []struct {
		name, text string
		want       int
		problem    citation.Severity // of the strays
	}{
		{"none", first + second, 6, 0},
		{"an appendix", first + second + appendix + appendix, 6, citation.Info},
		{"addresses", first + second + address, 6, citation.Info},
		{"where the authors are", first + second + "Dr. Ann Hill\nDepartment of Moors\nUniversity of the North\nann.hill@moors.example\n\nProf. Bo Reed\nDepartment of Moors & Department of Salt\nUniversity of the North\nbo.reed@moors.example\n", 6, citation.Info},
		{"keys before works without a year, at the end", "[Ma81] Marsh, Ann. Peat and its Uses. Fjord Press, 1981.\n\n[Re82] Reed, Bo. Answers. Bogs 12 (1982) 45–67.\n\n[Hi90] Hill, Di. Two Bogs. Fjord Press, 1990.\n\n[Ma91] Marsh, Ann. Reeds. Fjord Press, 1991.\n\n[Lu95] Lund, Eva. Bogs in the Making of the North. Fjord Press, Bergen.\n\n[Mo96] Moor, Fay. What Are Sedges? Fjord Press\n\n[No97] Nord, Guro, Rushes in the Making of the North, in Moors and Bogs of Norway and the Lands around it (Hill, Di, and Marsh, Ann (eds.)), Fjord Press, Bergen, pp. 3-9 and a great many other pages that nobody has read, as they were lost in a flood.\n", 7, 0},
		{"a figure", first + figure + second, 6, citation.Warning},
		{"an organisation with its short form, and a title that is a question", first + second + "UBS (Union of Bog Societies). (1998). What is it that we do\n  when we dig? In E. Marsh (Ed.), Peat (pp. 4–9). Fjord Press.\n", 7, 0},
		{"a figure and an appendix", first + figure + second + appendix, 6, citation.Warning},
	} {
		src := []byte("Depths of bogs vary.\n\nReferences\n\n" + tt.text)
		list, err := Parse(src)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if len(list.References) != tt.want {
			t.Errorf("%s: %d references, want %d", tt.name, len(list.References), tt.want)
		}
		for _, r := range list.References {
			if len(r.Reference.Author) == 0 || strings.Contains(r.Text, "metres") || strings.Contains(r.Text, "Institute") {
				t.Errorf("%s: %q", tt.name, r.Text)
			}
		}
		var worst citation.Severity
		for _, p := range list.Problems {
			worst = max(worst, p.Severity)
		}
		if worst != tt.problem {
			t.Errorf("%s: problems %v, want the worst to be of severity %v", tt.name, list.Problems, tt.problem)
		}
		checkSegments(t, src, list.References)
	}
}
