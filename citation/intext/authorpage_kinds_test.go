package intext

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// Acts, scenes and lines of plays, and lines of poems, alone in parentheses.
func TestActsAndLinesAlone(t *testing.T) {
	t.Parallel()
	refs := worksCited()
	add := func(id, title, pages, given, family string) {
		r := &citation.Reference{ID: id, Title: citation.Text(title), Issued: citation.YearDate(1951), Author: []citation.Name{{Given: given, Family: family}}, Page: citation.Number(pages)}
		refs = append(refs, &citation.Listed{Reference: r})
	}
	add("storm", "The Storm", "", "Tom", "Alder")
	add("astorm", "A Storm", "", "Ida", "Fen")
	add("queen", "Queen of the Fens", "", "Tom", "Alder")
	add("study", "Music in The Storm", "60-79", "Bo", "Sandgren")
	add("poem", "The Mire", "380-81", "Eva", "Heath")
	testPages(t, refs, []pageExample{
		{"behind a page of a critic", "It is so (Alder, *Storm* 1.2.33–35). Weber finds it elsewhere (43; cf. 5.1.30).", "storm line 1.2.33–35 | weber 43 narrative | storm line 5.1.30 prefix:cf. narrative"},
		{"in another paragraph", "It is so (Alder, *Storm* 1.2.33).\n\nWeber calls it “bright” (1.2.44) at last.", "storm line 1.2.33 | storm line 1.2.44 narrative"},
		{"of the play that the paragraph named last", "It is so (Alder, *Storm* 1.2.33), and so it is elsewhere (Alder, *Queen* 1.4.2).\n\nIn *Queen of the Fens* Weber finds it (3.4.5).", "storm line 1.2.33 | queen line 1.4.2 | queen line 3.4.5 narrative"},
		{"of one play or the other", "It is so (Alder, *Storm* 1.2.33), and so it is elsewhere (Alder, *Queen* 1.4.2).\n\nWeber finds it (3.4.5).", "storm line 1.2.33 | queen line 1.4.2"},
		{"of the play of the title", "# Rain in *The Storm*\n\nSandgren finds “rain” (1.2.33).", "storm line 1.2.33 narrative"},
		{"a title that several have", "It is so (Alder, *Storm* 1.2.33). It ends (*Storm* 5.1.2).", "storm line 1.2.33 | storm line 5.1.2"},
		{"a volume and page of an author", "As Weber has argued, it is so (2.35).", "weber line 2.35 narrative"},
		{"lines of the poem that was named", "“The Mire” was written late (Weber 43). The voice that calls (lines 1–4) is the same that asks (20).", "weber 43 | poem line 1–4 narrative | poem line 20 narrative"},
		{"lines go on", "Weber’s version begins so (Heath, line 1), but it ends (3–4), and is on two pages (380).", "poem line 1 | poem line 3–4 narrative | poem 380 narrative"},
		{"an index is no page", "As J. Marsh shows it. Peat of 1857 (1840 = 100) is dear.", ""},
	})
}
