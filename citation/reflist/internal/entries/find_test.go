package entries

import "testing"

// Where no heading is the title of a list, one that begins or ends with such a title is, if a list stands below it.
func TestHeadingsLongerThanATitle(t *testing.T) {
	const list = "\n\nMarsh, Ann, *Peat*, Oslo, Heather, 1996.\n\nReed, Bo, *Turf*, Oslo, Heather, 1997.\n"
	for text, want := range map[string]int{
		"# Peat\n\nIt is peat.\n\n## Bibliografia delle opere citate" + list:                                              1,
		"# Peat\n\nIt is peat.\n\n## Full list of references" + list:                                                      1,
		"# Peat\n\n## References to the moor\n\nIt is peat, and that is all there is.\n\n## Sources" + list:               1,
		"# Peat\n\n## Sources of bias" + list + "\n## Conclusion\n\nIt is peat.\n":                                        0,
		"# Peat\n\n## Sources consulted" + list + "\n## Acknowledgements\n\nIt is peat.\n":                                1,
		"References\n\nMarsh, A. (1996). Peat. Moors,\n\fpublished online 3 May 1996.\nReed, B. (1997). Turf. Heather.\n": 1,
		"# Peat\n\n## References to the moor\n\nIt is peat, and that is all there is.\n":                                  0,
	} {
		if found := New([]byte(text)).Find(false); len(found) != want || want > 0 && len(found[0].Entries) != 2 {
			t.Errorf("%q: %d lists", text, len(found))
		}
	}
}
