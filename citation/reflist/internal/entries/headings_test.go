package entries

import "testing"

func TestHeadings(t *testing.T) {
	for _, h := range []string{
		"References", "REFERENCES", "## References", "# References #", "**References**", "References:", "7. References", "VII. REFERENCES", "R E F E R E N C E S",
		"Works Cited", "Literaturverzeichnis", "KAYNAKÇA", "Kaynakça", "Литература", "Referanser", "Références", "Bibliografía", "参考文献", "Referências Bibliográficas", "## References {#refs}",
		"Bibliografía citada", "Geraadpleegde bronnen", "Список використаних джерел", "Zitierte Literatur", "Heimildaskrá", "Tài liệu tham khảo", "3.2 Kilder og litteratur", "Lista referințelor bibliografice",
		"Lähteet ja kirjallisuus", "Použitá literatúra", "Felhasznált források", "Literatūros sąrašas", "قائمة المصادر والمراجع", "Sources and References", "Bibliography and Further Reading", "Kaynaklar ve Notlar",
	} {
		d := New([]byte(h + "\n"))
		if !d.IsHeading(0) {
			t.Errorf("%q is not taken for a heading", h)
		}
	}
	for _, h := range []string{"References to earlier work", "The sources of error", "See References", "References, 23", "Notes and Queries", "Interviews and reports", ""} {
		d := New([]byte(h + "\nx\n"))
		if d.IsHeading(0) {
			t.Errorf("%q is taken for a heading", h)
		}
	}
}

// A word at the end of an entry is no heading.
func TestHeadingsAreNoWordsOfEntries(t *testing.T) {
	for _, text := range []string{"Society for Bogs. 2009. Peat and\nliterature.\n", "Marsh, E. 2009. Peat and its\nLiterature. Leeds.\n", "Marsh, E. 2009. Peat and its\nReferences.\n"} {
		d := New([]byte(text))
		if d.IsHeading(1) {
			t.Errorf("%q has a heading", text)
		}
	}
}
