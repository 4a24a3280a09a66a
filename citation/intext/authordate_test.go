package intext

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// listed makes references of lines such as "Smith; van der Berg 2010" and
// "[UN] {United Nations} 2010a", as a list would give them: family names or,
// in braces, an organisation.
func listed(lines string) []*citation.Listed {
	var refs []*citation.Listed
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		l := &citation.Listed{Reference: &citation.Reference{ID: fmt.Sprintf("r%d", len(refs))}}
		if label, rest, ok := strings.Cut(line, "]"); ok && line[0] == '[' {
			l.Label, line = label[1:], strings.TrimSpace(rest)
		}
		i := strings.LastIndexByte(line, ' ')
		names, year := line[:max(i, 0)], line[i+1:]
		if y, err := strconv.Atoi(strings.TrimRight(year, "abc")); err == nil {
			l.Reference.Issued = citation.YearDate(y)
		} else if year != "n.d." {
			l.Reference.Issued = citation.Date{Literal: year}
		}
		for _, n := range strings.Split(names, ";") {
			n = strings.TrimSpace(n)
			switch {
			case n == "":
			case n[0] == '{':
				l.Reference.Author = append(l.Reference.Author, citation.Name{Literal: strings.Trim(n, "{}")})
			default:
				l.Reference.Author = append(l.Reference.Author, citation.Name{Family: n, Given: "A."})
			}
		}
		refs = append(refs, l)
	}
	return refs
}

// inTexts describes the citations of a text, the cites of one divided by "; "
// and the citations by " // ".
func inTexts(refs []*citation.Listed, text string) string {
	f := Finder{References: refs}
	var groups []string
	for _, in := range f.Find([]byte(text)) {
		if in.System != citation.AuthorDate {
			continue
		}
		var cites []string
		for i := range in.Cites {
			cites = append(cites, describeCite(&in.Cites[i]))
		}
		groups = append(groups, strings.Join(cites, "; "))
	}
	return strings.Join(groups, " // ")
}

type example struct{ text, want string }

func testExamples(t *testing.T, refs string, examples []example) {
	t.Helper()
	known := listed(refs)
	for _, e := range examples {
		if diff := cmp.Diff(e.want, inTexts(known, e.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", e.text, diff)
		}
	}
}

const commonRefs = `
	Smith 2010
	Smith; Jones 2012
	Axworthy 1997
	Axworthy 2001
	Axworthy; Vollebæk; Kuhnle 2014
	[UNDP] {United Nations Development Programme} 1994a
	[UNDP] {United Nations Development Programme} 1994b
	[UN] {United Nations} 2006
	{World Health Organization} 2010
	van der Berg 1999
	O'Brien 2009
	d'Alembert 1751
	García Márquez 1985
	Ağır 2022
	Đorđević 2015
	Åkesson; Ødegård 2003
	Достоевский 1866
	Παπανδρέου 2004
	王 2010
	Ikenberry 2018
	Mearsheimer 2019
	Krause 2007
	Krause; Williams 1996
	Kant 1787
	May 2010
	Paris 2001
	Gaspar 2005
	Weber n.d.
	Rossi forthcoming
	Al-Ghazali 1105
	Small 2001
	Cicero -43
`

func TestCitationInParentheses(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"It is so (Axworthy 1997, 5, siehe auch 2001).", `Axworthy | 1997 | page 5; Axworthy | 2001 | prefix "siehe auch"`},
		{"It is so (UNDP 1994a, see b).", "UNDP | 1994a; UNDP | 1994b | prefix \"see\""},
		{"It is so (UNDP 1994a, following b).", "UNDP | 1994a; UNDP | 1994b | prefix \"following\""},
		{"It is so (UNDP 1994a, for a different view see b, c).", "UNDP | 1994a; UNDP | 1994b | prefix \"for a different view see\"; UNDP | 1994c"},
		{"It is so (Smith 2010).", "Smith | 2010"},
		{"It is so (Smith 2010, 5).", "Smith | 2010 | page 5"},
		{"It is so (Smith, 2010, p. 5).", "Smith | 2010 | page 5"},
		{"It is so (Smith 2010: 5-7).", "Smith | 2010 | page 5-7"},
		{"It is so (Smith 2010ap: 5; Krause 2007).", "Smith | 2010a | page 5; Krause | 2007"},
		{"It is so (Smith 2010p: 5; Krause 2007s: 6–7).", "Smith | 2010 | page 5; Krause | 2007 | page 6–7"},
		{"It is so (Smith 2010:5).", "Smith | 2010 | page 5"},
		{"It is so [Smith 2010, 5].", "Smith | 2010 | page 5"},
		{"It is so by structural realism (SR, Smith 2010, ch. 5).", `Smith | 2010 | chapter 5 | prefix "SR,"`},
		{"It is so by the index (HDI; Smith and Jones 2012).", "Smith + Jones | 2012"},
		{"It is so by the index (HDI, Smith and Jones 2012).", `Smith + Jones | 2012 | prefix "HDI,"`},
		{"It is so (UN, Smith 2010).", "UN + Smith | 2010"},
		{"It is so (Markup Language of Reeds, Smith 2010).", `Smith | 2010 | prefix "Markup Language of Reeds,"`},
		{"It is so (Reeds, Smith (2010)).", `Smith | 2010 | prefix "Reeds,"`},
		{"It was a Workshop on Computing Moors (WCM 2003).", ""},
		{"It was the World Bank Group (WBG 2003, 5).", "WBG | 2003 | page 5"},
		{"It is so （Smith 2010）。", "Smith | 2010"},
		{"It is so (Axworthy، Vollebæk، and Kuhnle 2014، 5؛ Smith 2010).", "Axworthy + Vollebæk + Kuhnle | 2014 | page 5; Smith | 2010"},
		{"It is so (Axworthy, Vollebæk ea, 2014).", "Axworthy + Vollebæk | et al. | 2014"},
		{"It is so (Smith and Jones 2012).", "Smith + Jones | 2012"},
		{"It is so (Smith & Jones, 2012).", "Smith + Jones | 2012"},
		{"It is so (Axworthy, Vollebæk, and Kuhnle 2014).", "Axworthy + Vollebæk + Kuhnle | 2014"},
		{"It is so (Axworthy et al. 2014, 144).", "Axworthy | et al. | 2014 | page 144"},
		{"It is so (Axworthy, et al., 2014).", "Axworthy | et al. | 2014"},
		{"It is so (Axworthy *et al.* 2014).", "Axworthy | et al. | 2014"},
		{"It is so (see Smith 2010; cf. Krause 2007, 4).", `Smith | 2010 | prefix "see"; Krause | 2007 | page 4 | prefix "cf."`},
		{"It is so (see, e.g., Smith 2010).", `Smith | 2010 | prefix "see, e.g.,"`},
		{"It is so (See also Smith 2010).", `Smith | 2010 | prefix "See also"`},
		{"It is so (Smith 2010, emphasis added).", `Smith | 2010 | suffix "emphasis added"`},
		{"It is so (Smith 2010, 5; emphasis added).", `Smith | 2010 | page 5 | suffix "emphasis added"`},
		{"It is so (UNDP 1994b; UN 2006, Smith 2010).", "UNDP | 1994b; UN | 2006; Smith | 2010"},
		{"It is so (Smith 2010, 992, UN, 2006).", "Smith | 2010 | page 992; UN | 2006"},
		{"It is so (Axworthy 1997, 2001).", "Axworthy | 1997; Axworthy | 2001"},
		{"It is so (Axworthy 1997; 2001).", "Axworthy | 1997; Axworthy | 2001"},
		{"It is so (Axworthy 1997, cf. 2001).", `Axworthy | 1997; Axworthy | 2001 | prefix "cf."`},
		{"It is so (Axworthy, 1997, p. 5, cf. 2001, p. 6; Smith, 2010).", `Axworthy | 1997 | page 5; Axworthy | 2001 | page 6 | prefix "cf."; Smith | 2010`},
		{"It is so (Axworthy 1997, my translation, for a different view see 2001).", `Axworthy | 1997 | suffix "my translation"; Axworthy | 2001 | prefix "for a different view see"`},
		{"It is so (Axworthy 1997, p. 5, following 2001, p. 6).", `Axworthy | 1997 | page 5; Axworthy | 2001 | page 6 | prefix "following"`},
		{"It is so (Axworthy 1997, from 1960).", `Axworthy | 1997 | suffix "from 1960"`},
		{"It is so (Axworthy 1997, 240, my translation; 2001).", `Axworthy | 1997 | page 240 | suffix "my translation"; Axworthy | 2001`},
		{"It is so (Axworthy 1997, see Canada 2001 and the rest).", `Axworthy | 1997 | suffix "see Canada 2001 and the rest"`},
		{"It is so (Axworthy 1997 and 2001).", "Axworthy | 1997; Axworthy | 2001"},
		{"It is so (UNDP 1994a, b).", "UNDP | 1994a; UNDP | 1994b"},
		{"It is so (UNDP 1994a, 1994b, 12).", "UNDP | 1994a; UNDP | 1994b | page 12"},
		{"It is so (Almond 1999b, c).", "Almond | 1999b; Almond | 1999c"},
		{"It is so (Almond 1999a,b; Smith 2010).", "Almond | 1999a; Almond | 1999b; Smith | 2010"},
		{"It is so (Almond 1999a, c. 5).", `Almond | 1999a | suffix "c. 5"`},
		{"It is so (Almond 1999a–c).", "Almond | 1999a; Almond | 1999b; Almond | 1999c"},
		{"Тако је (Петровић 2015а, б).", "Петровић | 2015а; Петровић | 2015б"},
		{"Тако је (Петровић 2015а и б; Јовановић 2015/16а).", "Петровић | 2015а; Петровић | 2015б; Јовановић | 2015/16а"},
		{"Тако је (Петровић 2015а–в).", "Петровић | 2015а; Петровић | 2015б; Петровић | 2015в"},
		{"Тако је (Петровић 2015а, с. 5).", "Петровић | 2015а | page 5"},
		{"It is so (K. Krause 2007).", "K. Krause | 2007"},
		{"It is so (undp 1994a, § 1-1) and so (may 2010) and (moors 2010).", "undp | 1994a | section 1-1"},
		{"It is so (Krause 2007–8, 5) on 2001-5-11.", "Krause | 2007–8 | page 5"},
		{"People in Smith’s (2010, 46) sense. Cutoff for Krause (2007) errors. Protests in Paris (2001) failed.", "Smith | 2010 | page 46 | narrative // Krause | 2007 | narrative"},
		{"It is so in UN 2006: 15, and in UN 2006 not.", "UN | 2006 | page 15"},
		{"It is so (National Archives, FO 371, 1836; Staatsarchiv Mainz, 1840; Архив Србије, МПс, 1836, II-78).", ""},
		{"It is so (National Archives, 2015).", "National Archives | 2015"},
		{"Height 39 cm. Smith 2010, 140 no. 216, pl. 114; Krause 2007, fig. 3.", "Smith | 2010 | page 140 // Krause | 2007 | figure 3"},
		{"Drawing after Krause 2007, pl. 30. In Oslo 2007, 14 of them met.", "Krause | 2007 | figure 30"},
		{"So ist es (z. B. Krause 2007; z. B. K. Krause 2007).", `Krause | 2007 | prefix "z. B."; K. Krause | 2007 | prefix "z. B."`},
		{"It is so (Krause, K. 2007).", "K. Krause | 2007"},
		{"It is so (Keith Krause 2007).", "Krause | 2007"},
		{"(an idea first raised by Smith 2010, 5, and later taken up)", `Smith | 2010 | page 5 | prefix "an idea first raised by" | suffix "and later taken up"`},
		{"It is so (see Smith (2010), Krause (2007)).", `Smith | 2010 | prefix "see"; Krause | 2007`},
		{"It is so (as said in the preface (Smith 2010, 5) of that book).", "Smith | 2010 | page 5"},
		{"“We must” (Smith 2010, 5).", "Smith | 2010 | page 5"},
		{"It is so (World Health Organization [WHO] 2010).", "World Health Organization | 2010"},
		{"The World Health Organization (WHO) met; it is so (WHO 2010).", "WHO | 2010"},
		{"It is so (Gasper 2005).", "Gasper | 2005"},
		{"It is so (Desmond Gasper 2005).", "Gasper | 2005"},
		{"It is so (UN General Assembly 2006, para. 5).", "UN General Assembly | 2006 | paragraph 5"},
		{"It is so (SMITH; JONES, 2012).", "SMITH + JONES | 2012"},
		{"It is so (Krause, 2007; Krause; Williams, 1996, p. 5).", "Krause | 2007; Krause + Williams | 1996 | page 5"},
		{"It is so (Smith, 2010a; b).", "Smith | 2010a; Smith | 2010b"},
		{"如此（王小明、李华，2015；Smith, 2010）。", "王小明 + 李华 | 2015; Smith | 2010"},
		{"It is so (see Smith 2010 for a review; Krause 2007).", `Smith | 2010 | prefix "see" | suffix "for a review"; Krause | 2007`},
		{"It is so (Smith 2010)(Krause 2007).", "Smith | 2010 // Krause | 2007"},
		{"It is so (Figure 1; Smith 2010).", "Smith | 2010"},
		{"It is so (“Annual Report” 2014).", ""},
	})
}

func TestNamesThatReferencesDoNotHave(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"It is so (Almond 1963).", "Almond | 1963"},
		{"It is so (Almond and Verba 1963, 4).", "Almond + Verba | 1963 | page 4"},
		{"It is so (MOFA, 2006).", "MOFA | 2006"},
		{"It is so (JICA Ogata Research Institute 2024).", "JICA Ogata Research Institute | 2024"},
		{"It is so (Ministry of Foreign Affairs of Japan 2004).", "Ministry of Foreign Affairs of Japan | 2004"},
		{"It is so (Department of Foreign Affairs and International Trade 1999).", "Department of Foreign Affairs and International Trade | 1999"},
		{"It is so (Lopes da Silva 2024).", "Lopes da Silva | 2024"},
		{"It is so (Çelik vd. 2015: 3).", "Çelik | et al. | 2015 | page 3"},
		{"It is so (Çelik v.dğr. 2015: 3).", "Çelik | et al. | 2015 | page 3"},
		{"It is so (Fyans et collab., 2012).", "Fyans | et al. | 2012"},
		{"It is so (Çelik, б. д., с. 3; Kaya s/f).", "Çelik | б. д. | page 3; Kaya | s/f"},
		{"It is so (Müller/Schmidt 2010).", "Müller + Schmidt | 2010"},
		{"Almond (1963, 3) has it.", "Almond | 1963 | page 3 | narrative"},
		{"Almond (1963) argues that.", "Almond | 1963 | narrative"},
		{"According to Almond (1963), it is.", "Almond | 1963 | narrative"},
		{"Almond and Verba (1963) have it.", "Almond + Verba | 1963 | narrative"},
		{"Almond's (1963) book.", "Almond | 1963 | narrative"},
		{"Almond et al. (1963).", "Almond | et al. | 1963 | narrative"},
		{"It is so (U.S. Census Bureau 2010).", "U.S. Census Bureau | 2010"},
		{"It is so (the World Bank 2019).", "World Bank | 2019"},
		{"It is so (Law Commission 2010).", "Law Commission | 2010"},
		{"The theory of Almond (1963) is old.", "Almond | 1963 | narrative"},
		{"See Almond (1963), Verba (1965) and Barber (1984).", "Almond | 1963 | narrative // Verba | 1965 | narrative // Barber | 1984 | narrative"},
		{"Das zeigt Müller (2015) deutlich.", "Müller | 2015 | narrative"},
		{"Yılmaz (2015) bunu savunur.", "Yılmaz | 2015 | narrative"},
		{"Ludwig von Mises (1949) argued.", "Ludwig von Mises | 1949 | narrative"},
		{"Neither Smith (2010) nor Almond (1963) has it.", "Smith | 2010 | narrative // Almond | 1963 | narrative"},
		{"Almond (1963) and Smith (2010) have it.", "Almond | 1963 | narrative // Smith | 2010 | narrative"},
		{"Neither UN (2014) nor Smith (2010) has it.", "UN | 2014 | narrative // Smith | 2010 | narrative"},
		{"Isto tvrdi i García Márquez (2019). Vidi tabelu 3.", "García Márquez | 2019 | narrative"},
		{"Diese Sicht vertritt auch Almond (1963).", "Almond | 1963 | narrative"},
		{"As Almond (1963) put it, so it is.", "Almond | 1963 | narrative"},
		{"Smith (2010) et King (1975, 119) sont du même avis.", "Smith | 2010 | narrative // King | 1975 | page 119 | narrative"},
		{"I motsetning til Almond (1963) er det slik.", "Almond | 1963 | narrative"},
		{"It was disputed (Smith 2010). Barber (2010, 5) denies it.", "Smith | 2010 // Barber | 2010 | page 5 | narrative"},
		{"Almond (1963, 1970) has it.", "Almond | 1963 | narrative; Almond | 1970 | narrative"},
	})
}

func TestCitationInSentence(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"Smith (2010, 5) argues that.", "Smith | 2010 | page 5 | narrative"},
		{"As Smith and Jones (2010; 2012) say.", "Smith + Jones | 2010 | narrative; Smith + Jones | 2012 | narrative"},
		{"In the UNDP's (1994b, 230-234) report.", "UNDP | 1994b | page 230-234 | narrative"},
		{"In the UNDP’s (1994b, 230–234) report.", "UNDP | 1994b | page 230–234 | narrative"},
		{"Yukio Smith (2010), ambassador.", "Smith | 2010 | narrative"},
		{"Ağır’ın (2022) kitabı.", "Ağır | 2022 | narrative"},
		{"Ağır'a (2022: 5) göre.", "Ağır | 2022 | page 5 | narrative"},
		{"In Paris, Smith (2010) spoke.", "Smith | 2010 | narrative"},
		{"Between Canada and Axworthy (1997) it was.", "Axworthy | 1997 | narrative"},
		{"Axworthy et al. (2014, 144) say so.", "Axworthy | et al. | 2014 | page 144 | narrative"},
		{"Axworthy, Vollebæk, and Kuhnle (2014) say.", "Axworthy + Vollebæk + Kuhnle | 2014 | narrative"},
		{"Smith [2010, 5] argues.", "Smith | 2010 | page 5 | narrative"},
		{"Smith (2010; see also Krause 2007) argues.", `Smith | 2010 | narrative; Krause | 2007 | prefix "see also"`},
		{"The World Health Organization (2010) says.", "World Health Organization | 2010 | narrative"},
		{"根据王（2010）。", "王 | 2010 | narrative"},
		{"Smiths (2010) Studie ist schön, für World Health Organizations (2010) Größe.", "Smith | 2010 | narrative // World Health Organization | 2010 | narrative"},
		{"Smiths (2010) said so.", "Smiths | 2010 | narrative"},
		{"Prema Đorđeviću (2015), to je tako.", "Đorđević | 2015 | narrative"},
		{"По Достоевскому (1866), так.", "Достоевскому | 1866 | narrative"},
		{"The Paris (2015) agreement; Paris (2001) says.", "Paris | 2001 | narrative"},
		{"Gasper (2005) is cited.", "Gasper | 2005 | narrative"},
	})
}

func TestNameFarFromYear(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"For instance, according to Ikenberry, Donald Trump was the first president hostile to it since the 1930s (2018, 7).", "Ikenberry | 2018 | page 7 | narrative"},
		{"John Mearsheimer argues that “it was clear. The plates shift, and little can be done” (2019, 7).", "Mearsheimer | 2019 | page 7 | narrative"},
		{"Krause and Williams hold that it must be broadened (1996, 230).", "Krause + Williams | 1996 | page 230 | narrative"},
		{"Kako Krause i\nostali tvrde, to nije tako (1996, str. 80).", "Krause | et al. | 1996 | page 80 | narrative"},
		{"Ikenberry wrote. Trump was hostile (2018, 7).", "Ikenberry | 2018 | page 7 | narrative"},
		{"Smith’s well-known book on the matter (2010) says so.", "Smith | 2010 | narrative"},
		{"Trump was hostile (2018, 7).", ""},
		{"Smith was there. It rained. The year was good (2010, 7).", ""},
		{"The UN adopted the resolution (2006).", ""},
	})
}

func TestNamesOfTheWorld(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"So (van der Berg 1999).", "van der Berg | 1999"},
		{"So (Van der Berg 1999).", "Van der Berg | 1999"},
		{"Van der Berg (1999) said.", "Van der Berg | 1999 | narrative"},
		{"So (O'Brien 2009; O’Brien 2009).", "O'Brien | 2009; O’Brien | 2009"},
		{"O’Brien (2009) said.", "O’Brien | 2009 | narrative"},
		{"So (d'Alembert 1751).", "d'Alembert | 1751"},
		{"So d’Alembert (1751) said.", "d’Alembert | 1751 | narrative"},
		{"So (García Márquez 1985).", "García Márquez | 1985"},
		{"So (García 1985).", "García | 1985"},
		{"So (Đorđević 2015; Dorđević 2015).", "Đorđević | 2015; Dorđević | 2015"},
		{"So (Åkesson og Ødegård 2003).", "Åkesson + Ødegård | 2003"},
		{"So (A\u030Akesson & Ødegård 2003).", "Åkesson + Ødegård | 2003"},
		{"Как пишет Достоевский (1866, с. 5).", "Достоевский | 1866 | page 5 | narrative"},
		{"Итак (Достоевский 1866: 5).", "Достоевский | 1866 | page 5"},
		{"Ναι (Παπανδρέου 2004, σ. 12).", "Παπανδρέου | 2004 | page 12"},
		{"如此（王 2010）。", "王 | 2010"},
		{"So (al-Ghazali 1105).", "al-Ghazali | 1105"},
		{"So (de Beauvoir 1949).", "de Beauvoir | 1949"},
		{"So (St. Clair 1949).", "St. Clair | 1949"},
		{"So (Davis Jr. 1999).", "Davis | 1999"},
		{"So (Mill-Jones 1999).", "Mill-Jones | 1999"},
		{"So (İnan ve Şimşek 2011, s. 4).", "İnan + Şimşek | 2011 | page 4"},
		{"So (Kovač i dr. 2011, str. 4).", "Kovač | et al. | 2011 | page 4"},
		{"So (Иванов и др. 2011, с. 4).", "Иванов | et al. | 2011 | page 4"},
		{"So (Weber, 1892, *apud* Smith 2010; Kovač i sar. 2011).", "Weber | 1892; Smith | 2010 | secondary | prefix \"*apud*\"; Kovač | et al. | 2011"},
		{"So (Иванов и др, 2011; Kovač i dr 2011).", "Иванов | et al. | 2011; Kovač | et al. | 2011"},
		{"So (Hansen m.fl. 2011, s. 4).", "Hansen | et al. | 2011 | page 4"},
		{"So (Müller u. a. 2011, S. 4).", "Müller | et al. | 2011 | page 4"},
		{"So (Virtanen ym. 2011, s. 4).", "Virtanen | et al. | 2011 | page 4"},
	})
}

func TestYears(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"So (Weber n.d.).", "Weber | n.d."},
		{"So (UNDP 1994aa).", "UNDP | 1994a"},
		{"So (Weber [kein Datum], 5).", "Weber | kein Datum | page 5"},
		{"So (Weber n.d., 5).", "Weber | n.d. | page 5"},
		{"So (Weber, n.d.-a).", "Weber | n.d.a"},
		{"So (Weber o. J.).", "Weber | o. J."},
		{"So (Weber t.y.).", "Weber | t.y."},
		{"So (Weber b.g.).", "Weber | b.g."},
		{"So (Rossi forthcoming).", "Rossi | forthcoming"},
		{"So (Rossi in press).", "Rossi | in press"},
		{"Rossi (forthcoming) says.", "Rossi | forthcoming | narrative"},
		{"So (Almond [1850] 1990, 5).", "Almond | 1990 | original 1850 | page 5"},
		{"So (Rossi [1857] forthcoming).", "Rossi | forthcoming | original 1857"},
		{"So (Almond 1990 [1850], 5).", "Almond | 1990 | original 1850 | page 5"},
		{"So (Smith 2010, my translation, 2012).", `Smith | 2010 | suffix "my translation"; Smith | 2012`},
		{"So (Almond 1850/1990, 5).", "Almond | 1990 | original 1850 | page 5"},
		{"Almond ([1850] 1990, 5) says.", "Almond | 1990 | original 1850 | page 5 | narrative"},
		{"So (Smith 2010–2012, 5).", "Smith | 2010–2012 | page 5"},
		{"So (Cicero 44 BC).", "Cicero | 44 BC"},
		{"So (Almond ca. 1500).", "Almond | ca. 1500"},
		{"So (Almond 2010/11).", "Almond | 2010/11"},
	})
}

// An initial is rather the first one of an author than one behind it.
func TestInitialsOfNamesakes(t *testing.T) {
	refs := listOf("Moss, Brian H. 1988 = Salt\nMoss, Henry 1988 = Turf")
	for text, want := range map[string]string{"So (H. Moss 1988).": "moss1988turf", "So (B. H. Moss 1988).": "moss1988", "So (Henry Moss 1988).": "moss1988turf", "So (Moss 1988).": "moss1988?moss1988turf"} {
		if got := answers((&Finder{References: refs}).Find([]byte(text))); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// The day before a year is a part of the date of a work that the list has of that day.
func TestDays(t *testing.T) {
	refs := listOf("Moss, Ann 2017-11-07 = Salt\nReed, Tom 2017 = Turf\n{Ministry of Peat} 2014-02-04 = Peat\nReed, Tom 2017-05-03 = Bogs")
	for _, c := range []struct{ text, want string }{
		{"So (Moss 7 November 2017).", "moss2017"},
		{"So (Reed 2017; Moss November 7, 2017).", "reed2017 moss2017"},
		{"As Reed (3 May 2017) says, so it is.", "reed2017bogs"},
		{"As the Ministry of Peat (4 February 2014) has it, all is well.", "ministrypeat2014"},
		{"So (Reed 3 May 2017; Reed 2017, 5).", "reed2017bogs reed2017"},
		{"So (Reed 2017, 5).", "reed2017?reed2017bogs"},
		{"So (Moss 8 November 2017).", ""},
		{"It was so (7 November 2017).", ""},
		{"It was so (The Hague, 7 November 2017).", ""},
	} {
		if got := answers((&Finder{References: refs}).Find([]byte(c.text))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLocators(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"So (Smith 2010, pp. 5–7).", "Smith | 2010 | page 5–7"},
		{"So (Smith 2010, S. 12).", "Smith | 2010 | page 12"},
		{"So (Smith 2010, s. 12).", "Smith | 2010 | page 12"},
		{"So (Smith 2010, str. 12).", "Smith | 2010 | page 12"},
		{"So (Smith 2010, chap. 3).", "Smith | 2010 | chapter 3"},
		{"So (Smith 2010, ch. 3).", "Smith | 2010 | chapter 3"},
		{"So (Smith 2010, § 12).", "Smith | 2010 | section 12"},
		{"So (Smith 2010, §12).", "Smith | 2010 | section 12"},
		{"So (Smith 2010, para. 3).", "Smith | 2010 | paragraph 3"},
		{"So (Smith 2010, fn. 3).", "Smith | 2010 | note 3"},
		{"So (Smith 2010, n. 3).", "Smith | 2010 | note 3"},
		{"So (Smith 2010, fig. 3).", "Smith | 2010 | figure 3"},
		{"So (Smith 2010, table 3).", "Smith | 2010 | table 3"},
		{"So (Smith 2010, vol. 2:45).", "Smith | 2010 | volume 2:45"},
		{"So (Smith 2010, 1:23).", "Smith | 2010 | page 1:23"},
		{"So (Smith 2010, 45 and 50).", "Smith | 2010 | page 45 and 50"},
		{"So (Smith 2010, 45, 50).", "Smith | 2010 | page 45, 50"},
		{"So (Smith 2010, xii).", "Smith | 2010 | page xii"},
		{"So (Smith 2010, il primo).", `Smith | 2010 | suffix "il primo"`},
		{"So (Smith 2010, 5f.).", "Smith | 2010 | page 5f."},
		{"So (Smith 2010, 5ff.).", "Smith | 2010 | page 5ff."},
		{"So (Smith 2010, passim).", "Smith | 2010 | page passim"},
		{"So (Smith 2010, 1000-1001).", "Smith | 2010 | page 1000-1001"},
		{"So (Smith 2010, p. 1994).", "Smith | 2010 | page 1994"},
		{"So (Smith 2010, 12n3).", "Smith | 2010 | page 12n3"},
		{"So (Smith 2010, 22 - 23).", "Smith | 2010 | page 22 - 23"},
		{"So (Smith 2010 p. 5).", "Smith | 2010 | page 5"},
		{"So (Smith, 2010, s.45).", "Smith | 2010 | page 45"},
		{"So (Smith 2010, Kap. 4).", "Smith | 2010 | chapter 4"},
		{"So (Smith 2010, 45. sayfa).", "Smith | 2010 | page 45"},
	})
}

func TestSecondaryCitations(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"So (Weber 1922, cited in Smith 2010, 5).", `Weber | 1922; Smith | 2010 | page 5 | secondary | prefix "cited in"`},
		{"So (Weber 1922 quoted in Smith 2010).", `Weber | 1922; Smith | 2010 | secondary | prefix "quoted in"`},
		{"So (akt. Ağır 2022: 5).", `Ağır | 2022 | page 5 | secondary | prefix "akt."`},
		{"So (Weber 1922, zit. nach Smith 2010, S. 5).", `Weber | 1922; Smith | 2010 | page 5 | secondary | prefix "zit. nach"`},
		{"So (Weber, citirano u Smith 2010).", `Smith | 2010 | secondary | prefix "Weber, citirano u"`},
	})
}

func TestIbid(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"So (ibid.).", "ibid"},
		{"So (ibid., 34).", "page 34 | ibid"},
		{"So (Ibid: 34-35).", "page 34-35 | ibid"},
		{"So (ebd., S. 5).", "page 5 | ibid"},
		{"So (samas), (samas, lk 5), (prav tam, str. 6) (samas, kus vanemad), (prav tam, 7 let prej).", "ibid // page 5 | ibid // page 6 | ibid"},
		{"So (see ibid., 5).", `page 5 | ibid | prefix "see"`},
	})
}

func TestListsWithoutParentheses(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"¹ See Smith 2010; Krause [1938] forthcoming, 5; Reed 2001.", `Smith | 2010 | prefix "See"; Krause | forthcoming | original 1938 | page 5; Reed | 2001`},
		{"¹ See Smith 2010; Krause [1938] 2007, 5; Paris (1999) 2001.", `Smith | 2010 | prefix "See"; Krause | 2007 | original 1938 | page 5; Paris | 2001 | original 1999`},
		{"Later, Krause (2007) 2010 people came.", "Krause | 2007 | narrative"},
		{"⁴ For more details, see: Smith 2010, Krause 2007, Axworthy 1997, Axworthy 2001, and Krause and Williams 1996.",
			`Smith | 2010 | prefix "see"; Krause | 2007; Axworthy | 1997; Axworthy | 2001; Krause + Williams | 1996`},
		{"⁴ See Smith 2010, 5; Almond 1963.", `Smith | 2010 | page 5 | prefix "See"; Almond | 1963`},
		{"Text.\n\n2 For a different view see Smith & Jones, 2012; Krause, 2007, p. 105;\nÜnsal et al., 1963, p. 98.",
			`Smith + Jones | 2012 | prefix "see"; Krause | 2007 | page 105; Ünsal | et al. | 1963 | page 98`},
		{"Text.\n\n2 But see Axworthy 1997, 2001, 137; Smith 2010; Axworthy, Vollebæk, and Kuhnle 2014, 326–29.",
			`Axworthy | 1997 | prefix "see"; Axworthy | 2001 | page 137; Smith | 2010; Axworthy + Vollebæk + Kuhnle | 2014 | page 326–29`},
		{"So it is, see Smith 2010; Almond 1963; Krause 1999.", `Smith | 2010 | prefix "see"; Almond | 1963; Krause | 1999`},
		{"⁴ Smith 2010, 5.", "Smith | 2010 | page 5"},
		{"⁴ See Smith 2010a, b.", `Smith | 2010a | prefix "See"; Smith | 2010b`},
		{"⁴ See Smith 2010a, p. V and Smith 2011a, b. Then more.", `Smith | 2010a | page V | prefix "See"; Smith | 2011a; Smith | 2011b`},
		{"For a review, see Smith 2010.", `Smith | 2010 | prefix "see"`},
		{"⁴ John Smith, The Book (London: Press, 2010), 5.", ""},
		{"It was the year of Smith 2010 and more.", ""},
		{"Since the Paris 2001 meeting all was well.", ""},
	})
}

func TestNoCitations(t *testing.T) {
	testExamples(t, commonRefs, []example{
		{"It was in 1998 and since the 1930s.", ""},
		{"On September 11, 2001, and (11 September 2001) and (September 2001).", ""},
		{"The plan (2005-2008) and the war (1914–1918) and World War II (1939-1945).", ""},
		{"Immanuel Weber (1724–1804) was born.", ""},
		{"The European Union (EU) and the Responsibility to Protect (R2P) of 2005.", ""},
		{"International Affairs 94 (1): 7-23.", ""},
		{"Resolution 1325 (2000) and Resolution 1973 (2011).", ""},
		{"(1) first, (2) second.", ""},
		{"They met (April 2010) and (June 2010) and (Spring 2011).", ""},
		{"The pandemic (COVID-19) of 2020 (COVID-2019).", ""},
		{"After Rio (1992) and Kyoto (1997) nothing came.", ""},
		{"The film Casablanca (1942) shows it.", ""},
		{"Neither Rio (1992) nor Kyoto (1997) helped, nor the Plaza Accord (1985).", ""},
		{"Casablanca (1942) and Vertigo (1958); Waterloo (1815) or Verdun (1916).", ""},
		{"See Belgrade, 1999; Oslo, March 2014; Article 5, 2010.", ""},
		{"NATO (1949) and the OSCE (1975) agree. 2 For a different view of May 1968 see below.", ""},
		{"Det hävdar Romfördraget (1957) och inte Kyotoprotokollet (1997).", ""},
		{"The Treaty of Rome (1957) and the Nice Treaty (2001) and (Treaty of Rome, 1957).", ""},
		{"It is there (see Figure 1) and (see Table 2010).", ""},
		{"It is so (born 1950), (n = 2010), (since 1990), (in 1998), (founded in 1945).", ""},
		{"In its European Security Strategy 2003 the EU said, in the Nice Treaty 2001.", ""},
		{"It cost much (US$ 2000) and (€2000) and (2000 euros).", ""},
		{"He came (Belgrade, 2019), then (New York 2010).", ""},
		{"The film Psycho (1960) and Citizen Kane (1941).", ""},
		{"Cite this article as: Smith, John. 2025. “Title” (Smith 2010).", ""},
		{"Zitierweise: Smith, John (2010): Titel.", ""},
		{"The act (Companies Act 2006) and (European Communities Regulation 2010).", ""},
		{"He was king (1066) and (c. 1500).", ""},
		{"She won the election (2016).", ""},
		{"Turkey (2002) and the Constitution (1982) and Germany (1990).", ""},
		{"A phone (Nokia 3310) and a jet (Boeing 747).", ""},
		{"The case (Brown v. Board 1954).", ""},
		{"It was held (London, 5 May 2010).", ""},
		{"During 2010 (2010 being a good year) and (2010).", ""},
		{"Numbers 1999 and 2010, 2011; 2012.", ""},
		{"http://example.org/Smith_(2010)/x and doi:10.1000/(2010)5.", ""},
	})
}

func TestALocatorTermHasOneMeaning(t *testing.T) {
	for term, label := range locatorTerms {
		if strings.HasSuffix(term, ".") || term != strings.ToLower(term) || label == "" {
			t.Errorf("%q is %q", term, label)
		}
	}
}
