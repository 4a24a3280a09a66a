package intext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A surname may be a word as well, which an "and" to a co-author of the year tells.
func TestNamesThatAreWords(t *testing.T) {
	testExamples(t, "He; Zemel 2008\nHan; Tao 2009\nAraújo; Simões 1993", []example{
		{"United Nations (2005), Smith (2010), and Krause (2007) take it for granted.", "United Nations | 2005 | narrative // Smith | 2010 | narrative // Krause | 2007 | narrative"},
		{"It was so. He and Zemel (2008) say so.", "He + Zemel | 2008 | narrative"},
		{"Unlike Han & Tao (2009), we hold it.", "Han + Tao | 2009 | narrative"},
		{"Como mostra Araújo; Simões (1993, p. 5), é assim.", "Araújo + Simões | 1993 | page 5 | narrative"},
	})
}

// What looks like the end of a longer name is that of an author where a work of the year has the place.
func TestOwnersBeforeTheYear(t *testing.T) {
	testExamples(t, "Marsh 1986\nReed 1990", []example{
		{"In the East Fenland of Marsh (1986, 590–92) peat decided.", "Marsh | 1986 | page 590–92 | narrative"},
		{"In the East Fenland of Marsh (1986) peat decided.", ""},
		{"In the East Fenland of Marsh (1987, 5) peat decided.", ""},
		{"The University of Marsh (1986, 5) has peat.", ""},
	})
}

// The only work of a year may have been named far before, but no document that stands beside the year.
func TestOnlyWorkOfAYear(t *testing.T) {
	testExamples(t, "Marsh 2010\nReed 1990", []example{
		{"Marsh went to the moors. She studied them. The moors were wet then, as she shows (2010, 43).", "Marsh | 2010 | page 43 | narrative"},
		{"Marsh went to the moors. She studied them. The fen was new. The White Paper (2010, 43) followed.", "White Paper | 2010 | page 43 | narrative"},
	})
}

// A verb may stand for what the author before does.
func TestAuthorsWhoDoLikewise(t *testing.T) {
	testExamples(t, "Marsh 2006", []example{
		{"Marsh (2006, p. 28) made an objection, and so, for Leeds, did Paton (2014).", "Marsh | 2006 | page 28 | narrative // Paton | 2014 | narrative"},
		{"Marsh (2006) objects, as does Paton (2014).", "Marsh | 2006 | narrative // Paton | 2014 | narrative"},
		{"Marsh (2006) shows how Leeds grew, as did Paton (2014) and more than did Hull (1921).", "Marsh | 2006 | narrative"},
		{"The peat grew, and so did Paton (2014).", ""},
		{"Marsh (2006) objects. The fen grew, and so did Paton (2014).", "Marsh | 2006 | narrative"},
	})
}

// Editors may have their role before the year.
func TestEditorsInTheBracketsOfTheYear(t *testing.T) {
	testExamples(t, "Reed; Moss 2012\nMarsh 1993", []example{
		{"It is what Marsh (dir., 1993) called so.", "Marsh | 1993 | narrative"},
		{"So do Reed and Moss (eds., 2012, 14).", "Reed + Moss | 2012 | page 14 | narrative"},
		{"It is so (Reed and Moss, eds., 2012; Marsh, ed. 1993).", "Reed + Moss | 2012; Marsh | 1993"},
		{"It is so (Marsh, der 1993).", ""},
	})
}

// A word may stand for the authors of the work before.
func TestSameAuthorsByAWord(t *testing.T) {
	testExamples(t, "Offe 1972\nOffe 2003\nMarsh 1973\nMarsh 1992", []example{
		{"So ist es (vgl. Offe 1972; ders. 2003).", `Offe | 1972 | prefix "vgl."; Offe | 2003`},
		{"So ist es (Marsh 1992: 169; vgl. auch schon dies. 1973: 140).", `Marsh | 1992 | page 169; Marsh | 1973 | page 140 | prefix "vgl. auch schon"`},
		{"Bei Marsh ist es immer so (dies. 1992: 12).", "Marsh | 1992 | page 12 | narrative"},
		{"So it is (Marsh 1992; ID 2003).", "Marsh | 1992; ID | 2003"},
		{"So ist es (Offe 1972: 30). In der Soziologie erscheint das als Formel (ders. 2003: 12).", "Offe | 1972 | page 30 // Offe | 2003 | page 12 | narrative"},
		{"So ist es (Offe 1972: 30). In der Soziologie erscheint das als Formel (ders. 1999).", "Offe | 1972 | page 30 // Offe | 1999 | narrative"},
		{"In der Soziologie erscheint das als Formel (ders. 2003: 12).", ""},
	})
}

// A name may stand behind a word that has lost its vowel.
func TestNamesBehindElision(t *testing.T) {
	testExamples(t, "Octobre 2010\nd’Alembert 1751", []example{
		{"C’est la théorie, et celle d’Octobre et al. (2010) aussi.", "Octobre | et al. | 2010 | narrative"},
		{"C’est là. Celle d'Octobre (2010) aussi.", "Octobre | 2010 | narrative"},
		{"C’est là ce qu’Octobre a vu dans sa thèse (2010, p. 4).", "Octobre | 2010 | page 4 | narrative"},
		{"C’est la théorie, et celle de d’Alembert (1751) aussi.", "d’Alembert | 1751 | narrative"},
		{"C’est la théorie, et celle d’Avril (2010) aussi.", ""},
	})
}

// What stands before a name in a language whose nouns have capitals is no part of it.
func TestWorksBeforeNames(t *testing.T) {
	testExamples(t, "Reed; Moss 1996\nMoss 1996\nBöhme 2009", []example{
		{"Das belegen die Beiträge in Böhme (2009).", "Böhme | 2009 | narrative"},
		{"Das belegen die Beiträge in Reed und Moss (1996).", "Reed + Moss | 1996 | narrative"},
		{"It is the school of the Museum of Moss (1996).", ""},
		{"We need both Böhme and Moss (1996) for that.", "Moss | 1996 | narrative"},
		{"It is so. Adding the Reed and Moss (1996) data helps.", "Reed + Moss | 1996 | narrative"},
	})
}

// The name behind a species is that of who described it.
func TestAuthorsOfSpecies(t *testing.T) {
	refs := listed("Marsh 2010\nReed 1766")
	for _, test := range []struct{ text, want string }{
		{"We saw *Bombus mosa* (Moss, 1758) and *Apis (Fen) reedi minor* (Marsh, 1802).", ""},
		{"We saw *Bombus mosa* (Reed, 1766).", "Reed | 1766"},
		{"We saw *Bombus mosa* (Moss, 1958, p. 12).", "Moss | 1958 | page 12"},
		{"We read *The Moor* (Moss, 1958).", "Moss | 1958"},
	} {
		f := Finder{References: refs, Format: Markdown}
		var got []string
		for _, in := range f.Find([]byte(test.text)) {
			got = append(got, describeCite(&in.Cites[0]))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " // ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}

// A clause tells what an author says, whatever the verb is.
func TestClausesOfUnknownAuthors(t *testing.T) {
	testExamples(t, "Smith 2010\nAlmond 1963", []example{
		{"Es así. Perrenoud (2008) añade que no.", "Perrenoud | 2008 | narrative"},
		{"Slik er det og var det. Klette (2013) har på sin side vist at det er smalt.", "Klette | 2013 | narrative"},
		{"It was so. Brennan (2012) would later complain that it is not.", "Brennan | 2012 | narrative"},
		{"It was so. Brennan (2012) is the one that it is about.", ""},
		{"It was so. Brennan (2012) lies in that sea.", ""},
		{"It was so. Brennan (2012) lies near the sea, and that is all.", ""},
		{"Das war so (Schuljahr 2016/17).", ""},
	})
}

func TestNarrativeCiteOfUnknownAuthor(t *testing.T) {
	testExamples(t, "Smith 2010\nAlmond 1963", []example{
		{"It is what that Norwegian Refugee Council (2017) described.", "Norwegian Refugee Council | 2017 | narrative"},
		{"Neither UN (2014) nor Williams (2000) has much to say.", "UN | 2014 | narrative // Williams | 2000 | narrative"},
		{"Weder Weber (2014) noch Krause (2000) sagt das.", "Weber | 2014 | narrative // Krause | 2000 | narrative"},
		{"Isto tvrdi i Márquez (2019).", "Márquez | 2019 | narrative"},
		{"Isto tvrdi i García Márquez (2019).", "García Márquez | 2019 | narrative"},
		{"It was disputed (Almond 1963). Barber (1963, 5) denies it.", "Almond | 1963 // Barber | 1963 | page 5 | narrative"},
		{"Verba (1963) and Smith (2010) agree.", "Verba | 1963 | narrative // Smith | 2010 | narrative"},
		{"Smith (2010) and, later, Verba (1965) looked into it.", "Smith | 2010 | narrative // Verba | 1965 | narrative"},
		{"Verba (1963) and, later, Smith (2010) took it for granted.", "Verba | 1963 | narrative // Smith | 2010 | narrative"},
		{"Verba (1963) en Lijphart (1984) zijn het daarover eens.", "Verba | 1963 | narrative // Lijphart | 1984 | narrative"},
		{"Norwegian Refugee Council [2010] et Smith [2010:42] sont du même avis.", "Norwegian Refugee Council | 2010 | narrative // Smith | 2010 | page 42 | narrative"},
		{"Verba (1963), Moss et al. (1984), and Smith (2010) take it so.", "Verba | 1963 | narrative // Moss | et al. | 1984 | narrative // Smith | 2010 | narrative"},
		{"Verba (1963), Lijphart, Reed, and Moss (1984), and Smith (2010) take it so.", "Verba | 1963 | narrative // Lijphart + Reed + Moss | 1984 | narrative // Smith | 2010 | narrative"},
		{"Lind och van der Linden (1994) visade att det beror.", "Lind + van der Linden | 1994 | narrative"},
		{"According to von der Linden (1994), it depends.", "von der Linden | 1994 | narrative"},
		{"Ødegårds (1988) analys av det är bra.", "Ødegårds | 1988 | narrative"},
		{"UNDP (2006) These ist umstritten.", "UNDP | 2006 | narrative"},
		{"A differenza di van den Hoven, Rossi (2022), diamo tutto per scontato.", "Rossi | 2022 | narrative"},
		{"La même chose est affirmée. Ainsi Barber (1984) rappelle que c’est vrai.", "Barber | 1984 | narrative"},
		{"Barber (1984) podkreśla, że to prawda.", "Barber | 1984 | narrative"},
		{"W przeciwieństwie do Barber (1984) widzimy to inaczej.", "Barber | 1984 | narrative"},
		{"The same is true of Barber (1984), for whom it comes last.", "Barber | 1984 | narrative"},
		{"Auch Weber (1922) behandelt es.", "Weber | 1922 | narrative"},
		{"Bu görüşü ilk kez TESEV (1998) dile getirmiştir.", "TESEV | 1998 | narrative"},
		{"It was disputed (Almond 1963, C.-M. Weber 1922).", "Almond | 1963; C.-M. Weber | 1922"},
		{"It was disputed (Almond 1963; B. G. Weber 1922; S. A. Krause 1930).", "Almond | 1963; B. G. Weber | 1922; S. A. Krause | 1930"},
		// Places and times beside an author.
		{"They met at Yalta (1945), where it was decided.", ""},
		{"The battle of Poltava (1709) and Smith (2010) are no pair.", "Smith | 2010 | narrative"},
		{"Stalingrad (1943) and Smith (2010) are no pair.", "Smith | 2010 | narrative"},
		{"Die Konferenz von Jalta (1945) und Smith (2010) nennen es so.", "Smith | 2010 | narrative"},
		{"Either London (1948) or the war it was.", ""},
		{"The film Citizen Kane (1941) shows it.", ""},
		{"El Estado (1980) muestra que el caso es de la ley, del rey y de los otros, y el resto es el de la vida.", ""},
		{"Depois da Revolução dos Cravos (1974), trabalho foi reformada.", ""},
		{"Een studie over Friesland (2008) liet zien dat het zo is.", ""},
		{"The PISA (2012) survey came late.", ""},
		{"Verba (1963) and Tannenberg (1914) came to mind.", ""},
	})
}

// A work of that year by an author in the sentence gives way to one who goes on a list.
func TestNarrativeCiteBehindAnother(t *testing.T) {
	testExamples(t, "Smith 2010\nSmith 2015", []example{
		{"Smith (2010) and, later, Verba (2015) looked into it.", "Smith | 2010 | narrative // Verba | 2015 | narrative"},
		{"It was so (Smith 2015). Verba (2015, 7), Moss, and Reed (2012) saw it.", "Smith | 2015 // Verba | 2015 | page 7 | narrative // Moss + Reed | 2012 | narrative"},
		{"Smith says so; according to Verba (2015), it is not.", "Verba | 2015 | narrative"},
		{"Smith (2010) sees it in Central Asia (2015, 7).", "Smith | 2010 | narrative // Smith | 2015 | page 7 | narrative"},
	})
}

// TestWordsOfAHeading reads a sentence behind a heading that stands in the same
// paragraph.
func TestWordsOfAHeading(t *testing.T) {
	testExamples(t, "{UN} 1975", []example{
		{"Handel\nFür UN war es eine Frage der Zeit, vor allem in Oslo (1975b).", "UN | 1975b | narrative"},
	})
}

func TestNarrativeCiteBehindOtherNouns(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"Contrary to Smith and Jones's (2012) account, it is so.", "Smith + Jones | 2012 | narrative"},
		{"It is so. Building on Krause's (2007) account, it is not.", "Krause | 2007 | narrative"},
		{"The University of Paris (2001) was founded in the middle ages.", ""},
		{"Es bleibt umstritten. Glaube, Öffentlichkeit Krause und Williams (1996) sind einig.", "Krause + Williams | 1996 | narrative"},
		{"In Education, Health, and Axworthy (1997) it is so.", "Axworthy | 1997 | narrative"},
		{"So ist die Richtung.2 UN (2006) sieht es anders.", "UN | 2006 | narrative"},
	})
}

// Authors with commas alone between them are read where the references have them so.
func TestNarrativeCiteWithCommasAlone(t *testing.T) {
	testExamples(t, "Araújo; Okonkwo 1993\nOkonkwo 1995\nBarber 1993\nMoe; Low; de Vries 2001", []example{
		{"Araújo, Okonkwo (1993) le disent.", "Araújo + Okonkwo | 1993 | narrative"},
		{"Selon Araújo, Okonkwo (1993), il pleut.", "Araújo + Okonkwo | 1993 | narrative"},
		{"C’est ce que disent Moe, Low, de Vries (2001, 7).", "Moe + Low + de Vries | 2001 | page 7 | narrative"},
		{"Comme Moe, Low, de Vries l’ont dit, il pleut (2001, 7).", "Moe + Low + de Vries | 2001 | page 7 | narrative"},
		{"⁴ Voir Barber 1993; Araújo, Okonkwo 1993.", `Barber | 1993 | prefix "Voir"; Araújo + Okonkwo | 1993`},
		{"⁴ Ver Barber 1993; Papadopoulos, Moss 2013.", `Barber | 1993 | prefix "Ver"; Papadopoulos + Moss | 2013`},
		{"⁴ Araújo, Okonkwo 1993.", "Araújo + Okonkwo | 1993"},
		{"After Barber, Okonkwo (1993) said so.", "Okonkwo | 1993 | narrative"},
		{"Before Araújo, Okonkwo (1995) said so.", "Okonkwo | 1995 | narrative"},
		{"Low, de Vries (2001) said so.", "de Vries | 2001 | narrative"},
	})
}

func TestEtAlWithEndingsAndMarkup(t *testing.T) {
	testExamples(t, "Köhler; Low 2010\nJohnson; Low 2016f\nHargreaves; Low; Wu 1931\nMüller-Lüdenscheidt; Low; Wu 1990\nSchröder; Wu; Low 2007\n{UN} 2008\nWu 2009", []example{
		{"Köhler vd.’in (2010) görüşleri tartışıldı.", "Köhler | et al. | 2010 | narrative"},
		{"Johnson vd.'un (2016f, 158) dediği gibi.", "Johnson | et al. | 2016f | page 158 | narrative"},
		{"Johnson ve diğerlerinin (2016f, 158) dediği gibi.", "Johnson | et al. | 2016f | page 158 | narrative"},
		{"UN’un (2008) ve Wu’nun (2009) görüşleri.", "UN | 2008 | narrative // Wu | 2009 | narrative"},
		{"Ng’in (2008) görüşleri.", "Ng | 2008 | narrative"},
		{"Johnson ve arkadaşlarına (2016f) göre.", "Johnson | et al. | 2016f | narrative"},
		{"Köhler et al.'s (2010) view.", "Köhler | et al. | 2010 | narrative"},
		{"Schröder et al. ([1927] 2007, 205) say it.", "Schröder | et al. | 2007 | original 1927 | page 205 | narrative"},
		{"Hargreaves et al. wrote of West Africa that nobody lived there (1931, 66).", "Hargreaves | et al. | 1931 | page 66 | narrative"},
		{"Hargreaves *et al.* wrote of West Africa that nobody lived there (1931, 66).", "Hargreaves | et al. | 1931 | page 66 | narrative"},
		{"Hargreaves _vd._ orada kimsenin yaşamadığını yazar (1931, 66).", "Hargreaves | et al. | 1931 | page 66 | narrative"},
		{"Kao što Müller-Lüdenscheidt i\nostali tvrdi, nije tako (1990, str. 80).", "Müller-Lüdenscheidt | et al. | 1990 | page 80 | narrative"},
	})
}

// The place of a cite with "et al." begins with its names.
func TestSpanOfEtAlWithEnding(t *testing.T) {
	f := Finder{References: listed("Köhler; Low 2010")}
	found := f.Find([]byte("So ist es. Köhler vd.’in (2010) görüşleri tartışıldı."))
	if len(found) != 1 || found[0].Text != "Köhler vd.’in (2010)" {
		t.Errorf("found %v", found)
	}
}

func TestNarrativeCiteOverPageBreak(t *testing.T) {
	head := func(page string) string { return "\n\n" + page + "\nHuman Security\n\n" }
	testExamples(t, "Giraudoux; van Dijk 1974\nPapadopoulos 2015\nPapadopoulos 2004\nFairclough; Hargreaves 2005", []example{
		{"Dass es so ist, sagen alle, und Giraudoux und van Dijk" + head("292") + "(1974, S. 816) sagen es auch. Der Erste Weltkrieg" + head("293") + "ging weiter.", "Giraudoux + van Dijk | 1974 | page 816 | narrative"},
		{"As Pap-\nadopoulos has argued, trade is a form of health and not its cause" + head("162") + "(2015). The Treaty of Rome" + head("163") + "says nothing.", "Papadopoulos | 2015 | narrative"},
		{"It is said at the end of a page that is full, as by Fair-" + head("22") + "clough and Hargreaves’s (2005) book, that it is so" + head("23") + "and not otherwise.", "Fairclough + Hargreaves | 2005 | narrative"},
		{"It is said at the end of a page that is full, as by Fair-\n\n¹² See the end.\n\n\f23 Human Security\n\nclough and Hargreaves’s (2005) book, that it is so\n\n\f24 Human Security\n\nand not otherwise.", "Fairclough + Hargreaves | 2005 | narrative"},
		{"It is so in most of the works that were written by Papadopoulos (2015," + head("22") + "346) and by Fairclough and Hargreaves (2005, 178). And it" + head("23") + "goes on.",
			"Papadopoulos | 2015 | page 346 | narrative // Fairclough + Hargreaves | 2005 | page 178 | narrative"},
		{strings.Repeat("This was said before, and more than once. ", 6) + "So say, as everybody knows, Pieter van\n\n22\n\fHuman Security\n\nDijk (1974) and all of those who ever read him\n\n23\n\fHuman Security\n\nsay.",
			"van Dijk | 1974 | narrative"},
		{strings.Repeat("This was said before, and more than once. ", 6) + "So say, as it seems to be known, Giraudoux et al.\n\n\f22\nHuman Security\n\n(1974) and all.\n\n\f23\nHuman Security\n\nIt is so.",
			"Giraudoux | et al. | 1974 | narrative"},
		{strings.Repeat("This was said before, and more than once. ", 6) + "So says Giraudoux\n\n7 See below.\n\n\f22\nHuman Security\n\n(1974, 12), and all do.\n\n\f23\nHuman Security\n\nIt is so.",
			"Giraudoux | 1974 | page 12 | narrative"},
		// A sentence ends before the call of a note.
		{"It is so (but see Papadopoulos 2015), and in Belgrade.3 The games of Athens (2004) were not.", `Papadopoulos | 2015 | prefix "but see"`},
		// A heading does not go on in a paragraph with a number.
		{"The Argument of Papadopoulos about Trade and Health" + head("5") + "(1) It is so. (2) It is not" + head("6") + "so.", ""},
	})
}

func TestNoteWithAnUnknownAuthor(t *testing.T) {
	testExamples(t, "Arslan; Habermann 1983\nDąbrowska 1996\nOkonkwo 1987\n{UN} 1975", []example{
		{"One.2\n\n2 For a different view see Arslan & Habermann, 1983; Dąbrowska, 1996, p. 105;\nÜnsal et al., 1963, p. 98.",
			`Arslan + Habermann | 1983 | prefix "see"; Dąbrowska | 1996 | page 105; Ünsal | et al. | 1963 | page 98`},
		{"Up. Okonkwo, 1987; UN, 1975, str. 40.", `Okonkwo | 1987 | prefix "Up."; UN | 1975 | page 40`},
	})
}

// The initials of several authors may be those of a collection of laws.
func TestCollectionsOfLaws(t *testing.T) {
	testExamples(t, "Sjöstrand; Fairclough; Smith 1992\nLow 2001", []example{
		{"Lagen (SFS 1928:345) trädde i kraft (Low 2001).", "Low | 2001"},
	})
}

// Words that lead to an author are no part of the name behind them.
func TestAuthorBehindLeadingWords(t *testing.T) {
	testExamples(t, "Low 2001", []example{
		{"Im Anschluss an Taylor (1993) ist der Begriff gewendet worden.", "Taylor | 1993 | narrative"},
		{"Så er det i tråd med Hansen (1998), som skriver.", "Hansen | 1998 | narrative"},
		{"C’est ainsi dans les travaux de Lefebvre (1974) sur l’espace.", "Lefebvre | 1974 | narrative"},
		{"Een studie van Visser (2004) is er niet. De leer van Chalcedon (2001) is er wel.", "Visser | 2004 | narrative"},
		{"Zdaniem Nowaka (2004) nic się nie zmienia.", "Nowaka | 2004 | narrative"},
		{"Een studie van Visser (2004), die ervan schrijft, en Boonstra (1991).", "Visser | 2004 | narrative // Boonstra | 1991 | narrative"},
		{"Podle studie, kterou napsal Low (2001), která psala o lidech z venkova, a Možný (1991).", "Low | 2001 | narrative // Možný | 1991 | narrative"},
		{"Visser (2004) schrijft over de vrede, en over Chalcedon (1991).", "Visser | 2004 | narrative"},
		{"They met in Paris (1993) and in the Ruhr (1998).", ""},
	})
}

// A number that could be a year is a page of the work before it where that has the page.
func TestPagesThatLookLikeYears(t *testing.T) {
	refs := listed("Dietz; Stern 2003\nDietz; Stern 1911\nLow 2001")
	refs[0].Reference.Page = "1907-12"
	refs[1].Reference.Page = "1-9"
	for _, e := range []example{
		{"Dietz and Stern (2003, 1908) answer.", "Dietz + Stern | 2003 | page 1908 | narrative"},
		{"So it is (Dietz and Stern 2003, 1908; Low 2001).", "Dietz + Stern | 2003 | page 1908; Low | 2001"},
		{"Dietz and Stern (2003, 1908, 1910, 1912) answer.", "Dietz + Stern | 2003 | page 1908, 1910, 1912 | narrative"},
		{"Dietz and Stern (2003, 1908, 1911) answer.", "Dietz + Stern | 2003 | page 1908 | narrative; Dietz + Stern | 1911 | narrative"},
		{"So it is (Dietz and Stern 2003, 1911).", "Dietz + Stern | 2003; Dietz + Stern | 1911"},
		{"So it is (Dietz and Stern 2003, 1920).", "Dietz + Stern | 2003 | page 1920"},
		{"So it is (Dietz and Stern 2003, 1990).", "Dietz + Stern | 2003; Dietz + Stern | 1990"},
	} {
		if diff := cmp.Diff(e.want, inTexts(refs, e.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", e.text, diff)
		}
	}
}

// Surnames may begin with an article, also where no reference has them.
func TestArticlesInUnknownNames(t *testing.T) {
	testExamples(t, "Reed 2004", []example{
		{"So it is (Lo Presti 1974; Reed 2004; Le Goff 1980: 36).", "Lo Presti | 1974; Reed | 2004; Le Goff | 1980 | page 36"},
		{strings.Repeat("It was so in many places and times. ", 40) + "Le Goff (1980) shows that it is so.", "Le Goff | 1980 | narrative"},
		{strings.Repeat("C’est le cas dans le monde entier. ", 40) + "Le Traité (1957) montre que c’est vrai.", ""},
		{"Le Traité (1957) montre que c’est vrai.", ""},
		{"Slaget ved Lund (1676) visade det.", ""},
		{"In Barber’s (1984) view it is so.", "Barber | 1984 | narrative"},
		{"L’étude de Barber (1984) est bonne.", "Barber | 1984 | narrative"},
		{"In other words: Reed (2004), and Data Atlas (2017) take it so.", "Reed | 2004 | narrative // Data Atlas | 2017 | narrative"},
		{"According to Der Derian (1980), it is so.", "Der Derian | 1980 | narrative"},
		{"So it is (Reed 2004, cytowane za Moss i Wójcik 1984).", `Reed | 2004; Moss + Wójcik | 1984 | secondary | prefix "cytowane za"`},
		{"Como dice Reed (2004) y *Die Zeit* (2021), es así.", "Reed | 2004 | narrative // Die Zeit | 2021 | narrative"},
		{strings.Repeat("Es así en todo el mundo y en otros. ", 40) + "Die Zeit (2012) mostró que es así.", "Die Zeit | 2012 | narrative"},
		{strings.Repeat("Es ist so und nicht anders. ", 40) + "Die Wende (1989) zeigt es.", ""},
		{"So it is (Reed 2004, återgiven i Szczepański 1981).", `Reed | 2004; Szczepański | 1981 | secondary | prefix "återgiven i"`},
		{"Así lo sostiene también Moss, Gates (2018).", "Gates | 2018 | narrative"},
	})
}

// A year that one work alone has, with a page, is of its author wherever the paragraph names that before.
func TestAuthorFarBeforeTheOnlyWorkOfItsYear(t *testing.T) {
	refs := listOf("Marsh, Ann 1946\nReed, Bo 1950\nHill, Di 1950\nMarsh, Ann 2001")
	const long = " It was long. And it was wide. And so on it went, as things go. "
	for _, test := range []struct{ text, want string }{
		{"Marsh began it." + long + "Power is a wish (1946, 192–93).", "marsh1946"},
		{"Marsh began it." + long + "Power is a wish (1946).", ""},
		{"Reed began it." + long + "Power is a wish (1950, 12).", ""},
		{"Marsh began it." + long + "Power is a wish (1946, art. 12).", ""},
		{"Marsh began it." + long + "Power is in the Treaty (1946, 12).", ""},
		{"Reed began it." + long + "Power is a wish (1946, 12).", ""},
		{"Marsh began it.\n\n" + long + "Power is a wish (1946, 12).", ""},
	} {
		f := Finder{References: refs}
		if diff := cmp.Diff(test.want, answers(f.Find([]byte(test.text)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.text, diff)
		}
	}
}
