package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// people prints who a reference begins with: "Roe/Ada; van Dyke/Jan/Jr.".
func people(r *citation.Reference) string {
	names := r.Author
	if len(names) == 0 {
		names = r.Editor
	}
	var all []string
	for _, n := range names {
		if n.IsOthers() {
			all = append(all, "others")
			continue
		}
		given := strings.TrimSpace(n.Given + " " + n.DroppingParticle)
		parts := []string{n.Literal + strings.TrimSpace(n.NonDroppingParticle+" "+n.Family), given, n.Suffix}
		all = append(all, strings.TrimRight(strings.Join(parts, "/"), "/"))
	}
	return strings.Join(all, "; ")
}

// brief reads one reference and prints its people, year and title.
func brief(t *testing.T, line string) string {
	t.Helper()
	for l, err := range (&Parser{Rules: true}).Lines(strings.NewReader(line)) {
		if err != nil {
			t.Fatal(err)
		}
		r := l.Reference
		role := ""
		if len(r.Author) == 0 && len(r.Editor) > 0 {
			role = "eds "
		}
		year := r.Issued.String() + string(r.YearSuffix)
		if year == "" {
			year = string(r.Status)
		}
		return role + people(r) + " | " + year + " | " + string(r.Title.Plain())
	}
	return ""
}

type headTest struct{ name, text, want string }

func checkHeads(t *testing.T, tests []headTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := brief(t, tt.text); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestAuthorsWithoutYear(t *testing.T) {
	checkHeads(t, []headTest{
		{"behind an initial", "Sandvik, Tor E. uten dato. *Fjord og fjell*. Bergen: Alma Mater.", "Sandvik/Tor E. |  | Fjord og fjell"},
		{"in Serbian", "Petrović, Vesna. bez datuma. *Reke Balkana*. Novi Sad: Matica.", "Petrović/Vesna |  | Reke Balkana"},
		{"in Polish", "Petrović, Vesna. brak daty. *Rzeki Bałkanów*. Warszawa: PWN.", "Petrović/Vesna |  | Rzeki Bałkanów"},
		{"abbreviated", "Kaya, Elif, ve Deniz M. Öztürk. t.y. *Deniz ve kıyı*. İzmir: Kıyı.", "Kaya/Elif; Öztürk/Deniz M. |  | Deniz ve kıyı"},
		{"after a role", "Holm, Nils, og Liv Dahl, red. u.å. *Nordlyset*. Tromsø: Ravn.", "eds Holm/Nils; Dahl/Liv |  | Nordlyset"},
		{"after a role, before a title that begins with a year", "Holm, Nils, og Liv Dahl, red. u.å. 1925 og etter. Tromsø: Ravn.", "eds Holm/Nils; Dahl/Liv |  | 1925 og etter"},
		{"still to come", "Marsh, Ellen forthcoming. “Peat and its uses.” *Moorland Studies* 4 (2): 1–9.", "Marsh/Ellen | forthcoming | Peat and its uses"},
		{"a letter in brackets of its own", "Kovács B. G., Németh S. A. (2004)(b). *Rivers of the plain*. Szeged: Duna.", "Kovács/B. G.; Németh/S. A. | 2004b | Rivers of the plain"},
		{"initials are no abbreviation", "Kovács, B. G., & Németh, S. A. (2004). *Rivers of the plain*. Szeged: Duna.", "Kovács/B. G.; Németh/S. A. | 2004 | Rivers of the plain"},
		{"initials before no date", "Kovács, B. G., & Németh, O. J. (s. f.). *Ríos del llano*. Quito: Andina.", "Kovács/B. G.; Németh/O. J. |  | Ríos del llano"},
	})
}

func TestListsOfAuthors(t *testing.T) {
	checkHeads(t, []headTest{
		{"and others without stops", "Kovács, Béla u a. (2004). *Rivers of the plain*. Szeged: Duna.", "Kovács/Béla; others | 2004 | Rivers of the plain"},
		{"a numeral is no initial", "Roe, Ann, Henry Lewis Gates III, Luis L. Moor, and Bo Reed. 1987. *Bogs*. Leeds: Heather.", "Roe/Ann; Gates/Henry Lewis/III; Moor/Luis L.; Reed/Bo | 1987 | Bogs"},
		{"bare initials", "Marsh EL, Stone P, Reed QB. The peat bogs of the north. Moorland Stud 2011;4:1–9.", "Marsh/EL; Stone/P; Reed/QB | 2011 | The peat bogs of the north"},
		{"bare initials, a year in the title", "Marsh EL, Stone P, Reed QB. Beyond peat: bogs after 1934. Leeds: Heather; 1988.", "Marsh/EL; Stone/P; Reed/QB | 1988 | Beyond peat: bogs after 1934"},
		{"bare initials that are an abbreviation", "Marsh EL, Reed BD. Fuel: the bogs after 1934. Leeds: Heather; 1988.", "Marsh/EL; Reed/BD | 1988 | Fuel: the bogs after 1934"},
		{"bare initials, one author", "Marsh E. Bogs after 1934. Leeds: Heather; 1988.", "Marsh/E | 1988 | Bogs after 1934"},
		{"bare initials and a suffix", "Stone P, Reed QB III, Ames T Jr. Bog oak. Leeds: Heather; 1988.", "Stone/P; Reed/QB/III; Ames/T/Jr | 1988 | Bog oak"},
		{"a middle initial", "Marsh, Ellen, and Quentin B. Reed. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Reed/Quentin B. | 1988 | Bog oak"},
		{"suffix of a name that is not inverted", "Marsh, Ellen, Quentin Blaise Reed III, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Reed/Quentin Blaise/III; Stone/Paul | 1988 | Bog oak"},
		{"suffix after a comma", "Marsh, Ellen, Quentin Blaise Reed, Jr., and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Reed/Quentin Blaise/Jr.; Stone/Paul | 1988 | Bog oak"},
		{"initials first", "E. L. Marsh, Q.-B. Reed, and P. van Stone, “Bog oak,” *Moorland Studies*, vol. 4, no. 2, pp. 1–9, 1988.", "Marsh/E. L.; Reed/Q.-B.; van Stone/P. | 1988 | Bog oak"},
		{"others in emphasis", "Marsh, E.L. *et al.* (1988) *Bog oak*. Leeds: Heather.", "Marsh/E.L.; others | 1988 | Bog oak"},
		{"others in Norwegian", "Marsh, Ellen, Paul Stone, mfl. 1988. *Myr og torv*. Oslo: Lyng.", "Marsh/Ellen; Stone/Paul; others | 1988 | Myr og torv"},
		{"others in Serbian", "Марић, Јелена, и остали. 1988. *Мочваре*. Београд: Тресет.", "Марић/Јелена; others | 1988 | Мочваре"},
		{"left out in the middle", "Marsh, E. L., Reed, Q. B., …, & Stone, P. van. (1988). *Bog oak*. Leeds: Heather.", "Marsh/E. L.; Reed/Q. B.; Stone/P. van | 1988 | Bog oak"},
		{"year that the title begins with", "Marsh E, Reed Q (2017) 1934 and its bogs. Moorland Stud 4:1–9", "Marsh/E; Reed/Q | 2017 | 1934 and its bogs"},
		{"month in Cyrillic", "Марић, Ј. (2014, Јули 28). Мочваре севера. Тресет.", "Марић/Ј. | 2014-07-28 | Мочваре севера"},
		{"organisation with its short form, the year far on", "PBA (Peat Bog Association). Bogs [Internet]. Leeds: Heather; 1988.", "Peat Bog Association | 1988 | Bogs"},
		{"editors in Norwegian", "Dahl L, Holm N, redaktører. Myr og torv. Oslo: Lyng; 1996.", "eds Dahl/L; Holm/N | 1996 | Myr og torv"},
	})
}

func TestQuotesThatATitleBeginsWith(t *testing.T) {
	checkHeads(t, []headTest{
		{"in emphasis", "Marsh, E. L. (1988). *“Bog oak” and the making of tables*. Leeds: Heather.", "Marsh/E. L. | 1988 | “Bog oak” and the making of tables"},
		{"plain", "Marsh EL, Reed QB. “Bog oak” and the making of tables. Leeds: Heather; 1988.", "Marsh/EL; Reed/QB | 1988 | “Bog oak” and the making of tables"},
		{"a whole title in quotes", "Marsh, Ellen. 1988. “Bog oak.” *Moorland Studies* 4: 1–9.", "Marsh/Ellen | 1988 | Bog oak"},
		{"title in quotes before in", "Marsh, Ellen. 1988. “Bog oak”, in *Trees of the Moor*. Leeds: Heather.", "Marsh/Ellen | 1988 | Bog oak"},
	})
}

func TestSingleNamesInLists(t *testing.T) {
	checkHeads(t, []headTest{
		{"before initials", "Ovidius, Marsh, E. L., & Reed, Q. (1988). *Bog oak*. Leeds: Heather.", "Ovidius; Marsh/E. L.; Reed/Q. | 1988 | Bog oak"},
		{"between inverted names", "Marsh, E. L., Ovidius, Reed, Q. (1988). *Bog oak*. Leeds: Heather.", "Marsh/E. L.; Ovidius; Reed/Q. | 1988 | Bog oak"},
		{"between names that are not", "Marsh, Ellen, Ovidius, Quentin Reed, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Ovidius; Reed/Quentin; Stone/Paul | 1988 | Bog oak"},
		{"two given names", "Marsh, Ellen Louise, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen Louise; Stone/Paul | 1988 | Bog oak"},
		{"short family names", "Marsh, Ellen, Amy Ng, and Bo Lee. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Ng/Amy; Lee/Bo | 1988 | Bog oak"},
		{"with bare initials", "Ovidius, van Stone P, Reed Q. Bog oak: the trees, the moor. Leeds: Heather; 1988.", "Ovidius; van Stone/P; Reed/Q | 1988 | Bog oak: the trees, the moor"},
	})
}

func TestFamilyNamesOfTwoWords(t *testing.T) {
	checkHeads(t, []headTest{
		{"two words that do not tell", "Marsh, Ellen, and Luz A. Quiroga Soler. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Soler/Luz A. Quiroga | 1988 | Bog oak"},
		{"Spanish in -ez", "Marsh, Ellen, and Luz A. Núñez Soler. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Núñez Soler/Luz A. | 1988 | Bog oak"},
		{"Portuguese", "Marsh, Ellen, and Rui Teixeira Brandão. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Teixeira Brandão/Rui | 1988 | Bog oak"},
		{"a particle with a capital", "Marsh, Ellen, and Anna Della Torre. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Della Torre/Anna | 1988 | Bog oak"},
		{"a middle name", "Marsh, Ellen, and Anna Maria Stone. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Stone/Anna Maria | 1988 | Bog oak"},
	})
}

func TestWhereAListOfNamesEnds(t *testing.T) {
	checkHeads(t, []headTest{
		{"inverted, years in the title", "Marsh, E. L. Peat in Connacht, 1804–1809. (University of Leeds, 1992).", "Marsh/E. L. | 1992 | Peat in Connacht, 1804–1809"},
		{"inverted, with an ampersand", "Marsh, E. L. & Reed, Q. The moor, 1878–1894. *Moorland Studies* **74**, 621–636 (1900).", "Marsh/E. L.; Reed/Q. | 1900 | The moor, 1878–1894"},
		{"a middle name is none", "Marsh, E. Walter. 1958. *Bog oak*. Leeds: Heather.", "Marsh/E. Walter | 1958 | Bog oak"},
		{"many initials", "Marsh, C. J. C. H. (1989). Bog oak. Heather.", "Marsh/C. J. C. H. | 1989 | Bog oak"},
		{"behind others", "Marsh EL, Reed Q, et al. Peat in Connacht, 1781–1809. In: Stone P, ed. *Bogs and People*. Heather; 2020:381-394.", "Marsh/EL; Reed/Q; others | 2020 | Peat in Connacht, 1781–1809"},
		{"a single name and one with initials", "Ovidius and Q. Reed, “Bog oak after 1911,” *Moorland Studies*, vol. 4, no. 2, pp. 1–9, 1988.", "Ovidius; Reed/Q. | 1988 | Bog oak after 1911"},
		{"a single name before a title in quotes", "Ovidius, “Bog oak,” *Moorland Studies*, vol. 4, no. 2, pp. 1–9, 1988.", "Ovidius | 1988 | Bog oak"},
		{"a single name before a plain title", "Ovidius. The oaks of the bog. Moorland Studies. 1991;105:879–912.", "Ovidius | 1991 | The oaks of the bog"},
		{"a day", "BOG (Board of Turf). 4 May 2018. “Moors.” *The Moor Observer*.", "Board of Turf | 2018-05-04 | Moors"},
		{"a day in a title", "Marsh, Ann. Peat of 4 May 2018. Leeds: Heather.", "Marsh/Ann |  | Peat of 4 May 2018"},
		{"no date, years in the title", "Marsh, E.L., Reed, Q., n.d. Peat in Connacht, 1872–1895, 5th ed. Heather, Leeds.", "Marsh/E.L.; Reed/Q. |  | Peat in Connacht, 1872–1895"},
		{"still to come, years in the title", "Marsh, E.L. (forthcoming) Peat in Connacht, 1872–1895. Leeds: Heather.", "Marsh/E.L. | forthcoming | Peat in Connacht, 1872–1895"},
		{"an editor with one name", "Suharto, ur. 2008. *Reke Balkana*. Novi Sad: Matica.", "eds Suharto | 2008 | Reke Balkana"},
		{"no date in German", "Marsh, Ellen, und Paul Stein. o. J. *Was ist Torf?* Celle: Heide.", "Marsh/Ellen; Stein/Paul |  | Was ist Torf?"},
		{"an initial in the middle", "Ovidius, Paul A. Stone, Ada Marsh, and Quentin Reed. 1988. *Bog oak*. Leeds: Heather.", "Ovidius; Stone/Paul A.; Marsh/Ada; Reed/Quentin | 1988 | Bog oak"},
		{"short names", "Marsh, Ellen, Paul Stone, Wei Ng, and Ada Lee. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Stone/Paul; Ng/Wei; Lee/Ada | 1988 | Bog oak"},
	})
}

func TestTitlesThatStandFirst(t *testing.T) {
	checkHeads(t, []headTest{
		{"a colon", "Peat and people: a study of Connacht. (2012, May 1). Moor Portal. https://moor.example/peat", " | 2012-05-01 | Peat and people: a study of Connacht"},
		{"small letters", "Bogs without any people. 2012. *Moorland Studies*, May 1.", " | 2012-05-01 | Bogs without any people"},
		{"behind their year", "(2012) Bogs without people. Moorland Studies 4:1–9", " | 2012 | Bogs without people"},
		{"an organisation", "Statistisk sentralbyrå. 2012. *Myr og torv*. Oslo: Lyng.", "Statistisk sentralbyrå | 2012 | Myr og torv"},
		{"an organisation with a preposition", "Ministry for the Bogs. 2012. *Peat*. Leeds: Heather.", "Ministry for the Bogs | 2012 | Peat"},
	})
}

func TestMoreFormsOfAuthors(t *testing.T) {
	checkHeads(t, []headTest{
		{"a middle initial without a year behind", "Marsh, Ellen, Paul Stone, Håkon B. Reed, and Ada C. Lee. “Bog oak.” In *Trees of the Moor*, edited by Wei Ng. Heather, 1985.", "Marsh/Ellen; Stone/Paul; Reed/Håkon B.; Lee/Ada C. | 1985 | Bog oak"},
		{"the first one's initial before the title", "Marsh, Ellen H. Rethinking bog oak: trees, Connacht, and the long road to 1808. Leeds: Heather, 2005.", "Marsh/Ellen H. | 2005 | Rethinking bog oak: trees, Connacht, and the long road to 1808"},
		{"initials that are a role elsewhere", "Marsh E, Reed HG (2025) Moor und Torf. In: Stone J, Lee D (Hrsg) Bäume. Heide, Celle, S 154–168", "Marsh/E; Reed/HG | 2025 | Moor und Torf"},
		{"one engineer", "Q. Reed, “bog oak” and the making of tables. Leeds: Heather, 1984.", "Reed/Q. | 1984 | “bog oak” and the making of tables"},
		{"engineers as editors", "Q. Reed and Ovidius, Eds., *Bog oak*, Leeds: Heather, 1984.", "eds Reed/Q.; Ovidius | 1984 | Bog oak"},
		{"an engineer and a single name", "Q. Reed and Ovidius, A history of bog oak. Leeds: Heather, 2009.", "Reed/Q.; Ovidius | 2009 | A history of bog oak"},
		{"dotted initials without commas", "Marsh E.L., Reed Q.B. Bog oak. Leeds: Heather, 1984.", "Marsh/E.L.; Reed/Q.B. | 1984 | Bog oak"},
		{"a Javanese name", "Sudarmo, Ellen Marsh, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Sudarmo; Marsh/Ellen; Stone/Paul | 1988 | Bog oak"},
		{"a conjunction in the title", "Marsh EL. Torv i Lofoten, 1784–1798. I: Reed Q, redaktør. Myr. Oslo: Lyng; 2002. s. 33–47.", "Marsh/EL | 2002 | Torv i Lofoten, 1784–1798"},
		{"first published, and still to come", "Marsh, Ellen, and Paul Stone. (1908) forthcoming. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Stone/Paul | forthcoming | Bog oak"},
		{"publisher and year in brackets behind editors", "Marsh, Ellen, and Paul Stone, “Bog oak,” in *Trees of the Moor*, ed. by Wei Ng and Ada Lee (Heather, 1994), pp. 210–20", "Marsh/Ellen; Stone/Paul | 1994 | Bog oak"},
		{"a book in Serbian", "Marić, Jelena L. „Hrast iz močvare“. U Drveće i ljudi: močvare posle 1843, uredio Petar Ilić. Treset, 1983.", "Marić/Jelena L. | 1983 | Hrast iz močvare"},
		{"issue in French", "Marsh, Ellen, et Paul Stone. « Le bois des tourbières ». *Tourbe* 124, nᵒ 8 (2025): 385‑93.", "Marsh/Ellen; Stone/Paul | 2025 | Le bois des tourbières"},
	})
}

// Whoever translated and edited a work did both, in whichever order the words stand.
func TestWhoTranslatedAndEdited(t *testing.T) {
	for _, words := range []string{"Edited and translated by", "Translated and edited by"} {
		list, err := (&Parser{Rules: true}).Parse([]byte("References\n\nMarsh, Ann. 1998. *Peat of the Moor*. " + words + " Bo Reed and Ida Stone. Leeds: Heather.\n"))
		if err != nil || len(list.References) != 1 {
			t.Fatal(list, err)
		}
		ref := list.References[0].Reference
		if got := ref.Names(citation.VarEditorTranslator); len(got) != 2 || got[1].Family != "Stone" || ref.CollectionTitle != "" {
			t.Errorf("%s: %v, series %q", words, got, ref.CollectionTitle)
		}
	}
}

// Hosts and directors stand in the place of editors, and the word for them is no name.
func TestHostsAndDirectors(t *testing.T) {
	for _, word := range []string{"hosts", "directors"} {
		list, err := (&Parser{Rules: true}).Parse([]byte("References\n\nMarsh, Ann, and Bo Reed, " + word + ". 2019. “Peat Cuts.” *On the Moor*. Leeds: Heather.\n"))
		if err != nil || len(list.References) != 1 {
			t.Fatal(list, err)
		}
		if got := people(list.References[0].Reference); got != "Marsh/Ann; Reed/Bo" {
			t.Errorf("%s: %s", word, got)
		}
	}
}
