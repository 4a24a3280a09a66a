package reflist

import (
	"slices"
	"strings"
	"testing"
)

func TestHeadings(t *testing.T) {
	for _, h := range []string{
		"References", "REFERENCES", "## References", "# References #", "**References**", "References:", "7. References", "VII. REFERENCES", "R E F E R E N C E S",
		"Works Cited", "Literaturverzeichnis", "KAYNAKÇA", "Kaynakça", "Литература", "Referanser", "Références", "Bibliografía", "参考文献", "Referências Bibliográficas", "## References {#refs}",
		"Bibliografía citada", "Geraadpleegde bronnen", "Список використаних джерел", "Zitierte Literatur", "Heimildaskrá", "Tài liệu tham khảo", "3.2 Kilder og litteratur", "Lista referințelor bibliografice",
		"Lähteet ja kirjallisuus", "Použitá literatúra", "Felhasznált források", "Literatūros sąrašas", "قائمة المصادر والمراجع", "Sources and References", "Bibliography and Further Reading", "Kaynaklar ve Notlar",
	} {
		d := newDocument([]byte(h + "\n"))
		if !d.isHeading(0) {
			t.Errorf("%q is not taken for a heading", h)
		}
	}
	for _, h := range []string{"References to earlier work", "The sources of error", "See References", "References, 23", "Notes and Queries", "Interviews and reports", ""} {
		d := newDocument([]byte(h + "\nx\n"))
		if d.isHeading(0) {
			t.Errorf("%q is taken for a heading", h)
		}
	}
}

// A word at the end of an entry is no heading.
func TestHeadingsAreNoWordsOfEntries(t *testing.T) {
	for _, text := range []string{"Society for Bogs. 2009. Peat and\nliterature.\n", "Marsh, E. 2009. Peat and its\nLiterature. Leeds.\n", "Marsh, E. 2009. Peat and its\nReferences.\n"} {
		d := newDocument([]byte(text))
		if d.isHeading(1) {
			t.Errorf("%q has a heading", text)
		}
	}
}

const twoItems = "- Smith, Ann. 2001. *A Book*. Oslo: Press.\n- Berg, Ola. 2002. *Another*. Oslo: Press.\n"

func TestWhereAListEnds(t *testing.T) {
	tests := map[string]string{
		"end of file":             "References\n\n" + twoItems,
		"heading":                 "## References\n\n" + twoItems + "\n## Appendix\n\n- a point of 2001\n",
		"heading of upper level":  "## References\n\n" + twoItems + "\n# Part Two\n\n- a point of 2001\n",
		"paragraph":               "References\n\n" + twoItems + "\nA PARAGRAPH IN CAPITALS OF 2001\n\nMore.\n",
		"acknowledgements":        "References\n\n" + strings.ReplaceAll(twoItems, "- ", "\n") + "\nAcknowledgements\n\nThanks.\n",
		"table of contents above": "Contents\n\nReferences\n\nIntroduction\n\nSome text.\n\nReferences\n\n" + twoItems,
		"rule below the heading":  "References\n==========\n\n" + twoItems,
		"indented list":           "References\n\n" + strings.ReplaceAll(twoItems, "- ", "  - "),
	}
	for name, src := range tests {
		list, err := Parse([]byte(src))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(list.References) != 2 || list.References[1].Reference.Title != "Another" {
			t.Errorf("%s: %d references: %q", name, len(list.References), list.References[len(list.References)-1].Text)
		}
	}
}

func TestLinesOfAnEntryAreJoined(t *testing.T) {
	tests := []struct{ src, want string }{
		{"one\ntwo", "one two"},
		{"one  \n\t two", "one two"},
		{"inter-\nnational", "international"},
		{"McGill-\nQueen's", "McGill-Queen's"},
		{"12-\n15", "12-15"},
		{"soft\u00AD\nly", "softly"},
		{"https://a.org/b/\nc/d.html", "https://a.org/b/c/d.html"},
		{"https://a.org/b-\nc/d.html", "https://a.org/b-c/d.html"},
		{"https://a.org/b.\nAccessed", "https://a.org/b. Accessed"},
		{"doi:10.1162/\nrest.90.3", "doi:10.1162/rest.90.3"},
		{"doi: 10.\n1162/00346", "doi: 10.1162/00346"},
		{"doi:10.1162/rest.\nv90.i3. Accessed", "doi:10.1162/rest.v90.i3. Accessed"},
		{"doi:10.1162/rest.\n2017.", "doi:10.1162/rest. 2017."},
		{"doi:10.1162/rest.\nBoston", "doi:10.1162/rest. Boston"},
		{"Vol. 10.\n1162/3", "Vol. 10. 1162/3"},
		{"an eﬃcient ﬁle", "an efficient file"},
		{"Scho\u0308lkopf, Vie\u0323\u0302t, q\u0308", "Schölkopf, Việt, q\u0308"},
		{"a\r\nb", "a b"},
		{"non\u00A0breaking", "non breaking"},
	}
	for _, tt := range tests {
		d := newDocument([]byte(tt.src))
		lines := make([]int, len(d.Lines))
		for i := range lines {
			lines[i] = i
		}
		if it := d.newItem(lines); it.Text != tt.want {
			t.Errorf("%q: got %q, want %q", tt.src, it.Text, tt.want)
		}
	}
}

func TestPageFurnitureIsNotText(t *testing.T) {
	src := "References\n\nSmith, Ann. 2001. *A Very Long\nBook*. Oslo: Press.\n\nBerg, Ola. 2002. *Another\n\n104\n\fThe Review 2025\n\nBook*. Oslo:\nPress.\n\n105\n\fThe Review 2025\n\nLie, Bo. 2003. *Third*. Oslo: Press.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, p := range list.References {
		texts = append(texts, p.Text)
	}
	want := "Smith, Ann. 2001. *A Very Long Book*. Oslo: Press.|Berg, Ola. 2002. *Another Book*. Oslo: Press.|Lie, Bo. 2003. *Third*. Oslo: Press."
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	checkSegments(t, []byte(src), list.References)
}

// In a list in groups with a blank line between, a hanging indent tells the entries.
func TestGroupsOfAListThatHangs(t *testing.T) {
	src := "Works Cited\n\nPrimary Sources\n\nMarsh, Ann. 1881. Letters from\n   Tromsø. Oslo: Berg.\nWood, Carl. 1882. Answers to\n   Ann Marsh. Oslo: Berg.\n\nSecondary Sources\n\nHill, Dora. 1990. Two Friends in\n   the North. Bergen: Fjord.\nLund, Egil. 1995. Letters Lost and\n   Found. Bergen: Fjord.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range list.References {
		got = append(got, p.Reference.Title.Plain())
	}
	want := []string{"Letters from Tromsø", "Answers to Ann Marsh", "Two Friends in the North", "Letters Lost and Found"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Two entries that differ in the year alone stand at the edges of two pages, as
// running heads do.
func TestARepeatedAuthorIsNoRunningHead(t *testing.T) {
	t.Parallel()
	src := "References\n\nRefugee Council. 1994. *A Word*. Oslo: Press.\n\n———. 1997. *A Word*. Oslo: Press.\n\n\n290\n\fThe Review\n\n———. 2000. *A Word*. Oslo: Press.\n\n291\n\fThe Review\n\nZwi, Anthony. 2004. *Health*. Oslo: Press.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range list.References {
		got = append(got, l.Reference.ID)
	}
	want := "refugeecouncil1994 refugeecouncil1997 refugeecouncil2000 zwi2004"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
}
