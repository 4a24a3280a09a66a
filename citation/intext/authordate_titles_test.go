package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// titledWorks are works without authors, and some with.
const titledWorks = `
1995 = A History of Ferries in the Sound
2008 = Deniz Yolları: Kısa Bir Tarih
2013 = Harbours after 1900
2017 = The Price of Salt
Arslan, Ayşe 2010 = 1945 Sonrasında Liman
Moss, Ann; Reed, Tom; Lind, Eva 2003 = What Is a Harbour?
Reed, Tom 2004 = Salt`

func TestTitlesInThePlaceOfAuthors(t *testing.T) {
	refs := listOf(titledWorks)
	refs[3].Reference.ContainerTitle = "Salt Atlas"
	refs[5].Reference.OriginalDate = citation.YearDate(1846)
	for _, c := range []struct{ text, want string }{
		{"So it is (“A History of Ferries in the Sound” 1995, 3).", "history1995"},
		{"So it is (“A History of Ferries,” 1995; Reed 2004).", "history1995 reed2004"},
		{"So it is (A History of Ferries 1995).", "history1995"},
		{"So it is (*Harbours after 1900* 2013).", "harbours2013"},
		{"So it is (Reed 2004; „Deniz Yolları: Kısa Bir Tarih“ 2008).", "reed2004 deniz2008"},
		{"So it is (Deniz Yolları 2008).", "deniz2008"},
		{"Unlike “A History of Ferries in the Sound” (1995), we wait.", "history1995"},
		{"We follow “A History of Ferries in the Sound”’s (1995) lead.", "history1995"},
		{"“Deniz Yolları: Kısa Bir Tarih”ın (2008) görüşü budur.", "deniz2008"},
		{"As Harbours after 1900 (2013, 4) has it, all is well.", "harbours2013"},
		{"For “A History of Ferries in the Sound” it was late, above all in Oslo (1995).", "history1995"},
		{"It is dear (Reed 2004), so (Arslan 2010).[^1]\n\n[^1]: See *Harbours after 1900*, 2013; Reed 2004.", "reed2004 arslan2010 harbours2013 reed2004"},
		{"It is dear (Reed 2004), so (Arslan 2010).[^1]\n\n[^1]: E.g., “A History of Ferries in the Sound,” 1995; Reed 2004.", "reed2004 arslan2010 history1995 reed2004"},
		{"It is dear (Reed 2004).[^1]\n\n[^1]: Vgl. „Deniz Yolları: Kısa Bir Tarih“, 2008.", "reed2004 deniz2008"},
		{"Salt is dear (Salt Atlas 2017).", "price2017"},
		{"Salt is dear (Salt Atlas 2017), and was (Salt Atlas 2010).", "price2017 -"},
		{"Arslan (*1945 Sonrasında Liman* 2010) says so.", "arslan2010"},
		{"Moss et al.’s (*What Is a Harbour?* [1846] 2003) question stands.", "moss2003"},
		// A year that is not that of the work, and a work that is not in the list.
		{"So it is (*A History of Ferries in the Sound* 1996).", "history1995!year"},
		{"So it is (“Harbours after 1900,” 2012, 4).", "harbours2013!year"},
		{"Unlike “A History of Ferries in the Sound” (1998), we wait.", "history1995!year"},
		{"So it is (*A History of Ferries in the Sound* 1995b).", "history1995!letter-unknown"},
		{"So it is (see *Ropes before the Storm* 1996; Reed 2004).", "- reed2004"},
		{"So it is (“Ropes before the Storm,” 1996).", "-"},
		{"So it is (Ropes before the storms 1996; Reed 2004).", "- reed2004"},
		{"So it is (cf. Reed 2004; Ropes before the storms, 1996).", "reed2004 -"},
		{"So it is (Treaty on the harbours 1996; Reed 2004).", "reed2004"},
		{"It was shown (in the film *Ropes before the Storm* 1996).", ""},
		// No titles of works: not from the beginning, not of the year.
		{"So it is (Ferries in the Sound 1995).", "-"},
		{"The price of salt (2017 prices) rose.", ""},
		{"Harbours after 1900 (1913 = 100) grew.", ""},
	} {
		var got []string
		for _, in := range (&Finder{Format: Markdown, References: refs}).Find([]byte(c.text)) {
			got = append(got, answers([]citation.InText{in}))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}

// TestYearsInThePlaceOfAuthors reads the citations of a style that puts the year of a work
// without authors first, in the list and in the text.
func TestYearsInThePlaceOfAuthors(t *testing.T) {
	refs := listOf(titledWorks)
	for _, l := range refs[:2] {
		year, _ := l.Reference.Issued.Year()
		l.Text = fmt.Sprintf("(%d) %s", year, l.Reference.Title)
	}
	for _, c := range []struct{ text, want string }{
		{"Most of it is known (1995).", "history1995"},
		{"Most of it is known (Reed 2004, 3; 1995; Arslan 2010).", "reed2004 history1995 arslan2010"},
		{"Most of it is known (2013).", ""},
		{"The Treaty of Rome (1995) and Resolution 12 (2008) say so.", ""},
	} {
		if diff := cmp.Diff(c.want, answers((&Finder{References: refs}).Find([]byte(c.text)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}

// Behind a word for "as" a title without marks that says something is read in any list.
func TestUnlistedTitleBehindAs(t *testing.T) {
	testExamples(t, "Reed 2004", []example{
		{"As The Harbours between Belief and Storms (2009) put it, it is so.", "2009 | The Harbours between Belief and Storms | narrative"},
		{"As the Dutch inquiry into harbours (2009) put it, it is so.", ""},
		{"So it is (Histoire d’un Mot : Le Patrimoine, 2005).", "2005 | Histoire d’un Mot : Le Patrimoine"},
		{"So it is (Source: World Development Report of the Bank, 2005).", `World Development Report of the Bank | 2005 | prefix "Source:"`},
		{"So it is (among others: Treaty of Rome, 1957).", ""},
		{"As “The Seventh Seal” (1957) shows, it is so.", ""},
	})
}

// A title without marks that no reference has is a citation beside one of a work of the list.
func TestBareTitleBesideACitation(t *testing.T) {
	testExamples(t, "Reed 2004", []example{
		{"So it is (Ropes before the storms 1996; Reed 2004).", "1996 | Ropes before the storms; Reed | 2004"},
		{"So it is (cf. Reed, 2004; Ropes before the storms, 1996).", `Reed | 2004 | prefix "cf."; 1996 | Ropes before the storms`},
		{"So it is (Reed, 2004; Ropes before storms: a study of some boats in Norway, 1996).", `Reed | 2004; 1996 | Ropes before storms: a study of some boats in Norway`},
		{"So it is (Ropes before the storms 1996; Moss 2004).", "Moss | 2004"},
		{"So it is (Ropes before the storms 1996).", ""},
		{"So it is («Ropes and storms: a study of Norway», 2019).", "2019 | Ropes and storms: a study of Norway"},
		{"So it is («Ropes and storms of Norway», 2019).", ""},
		{"Tako je (Reed 2004; Stanić i ostali, 2005).", "Reed | 2004; Stanić | et al. | 2005"},
	})
}

// A title in the sentence that no reference has is a citation where the list has works without authors
// and the sentence tells what it says.
func TestUnlistedTitleInASentence(t *testing.T) {
	refs := listOf(titledWorks)
	for _, c := range []struct{ text, want string }{
		{"According to “The Politics of Ropes” (2004), it was late.", "-"},
		{"The same is true of “Ropes and Storms: A Study of Norway” (2001), for whom it comes last.", "-"},
		{"As *Ropes before the Storm* (1996) puts it, all is well.", "-"},
		{"It was late. Ropes and storms: a study of Norway (2008) showed that it was.", "-"},
		{"Reed (2004) and Ropes and Storms: A Study of Norway (1992) agree.", "reed2004 -"},
		{"Unlike Harbours after 1900 (2013), we wait. According to Ropes before storms (1992), they came.", "harbours2013 -"},
		{"Unlike Harbours after 1900 (2013), we wait. So it is (Ropes before the storms 1996).", "harbours2013 -"},
		{"„Ropes and Storms: A Study of Norway” (2008) i „Storms without Ropes” (2009) są co do tego zgodni.", "- -"},
		{"In other words: «Ropes and Storms: A Study of Norway» (2004) shows it.", "-"},
		{"“The Ropes of Norway” (2007), Moss et al. (2003), and Reed (2004) take it so.", "- moss2003 reed2004"},
		{"More precisely: a study by Marsh and Weber (1922) shows it.", "-"},
		{"According to Harbours after 1900 (2013), it is so (Reed 2004), as it (2020–2022) changed. More precisely: after independence (in 1765), state", "harbours2013 reed2004"},
		{"So it is (Reed 2004, among others; “The Ropes of Norway,” 2007).", "reed2004 -"},
		{"So it is (Reed 2004; Norway between storms and harbours 2007).", "reed2004 -"},
		{"So it is (Reed 2004; Ropes and Storms: Harbours, Ferries, Norway, 2007).", "reed2004 -"},
		{"So it is (Harbours after 1900 2013), and so (The Ropes To Norway, 2007).", "harbours2013 -"},
		{"So it is (Reed 2004; The Sea without the Ferries 2007).", "reed2004 -"},
		{"So it is (Reed 2004).[^1]\n\n[^1]: See Reed 2004; “The Ropes of Norway,” 2023.", "reed2004 reed2004 -"},
		{"So it is (Reed 2004).[^1]\n\n[^1]: See Reed 2004. He sang “The Ropes of Norway,” 2023.", "reed2004 reed2004"},
		// Films, treaties and what is not told of.
		{"The film “Ropes before the Storm” (1957) shows it.", ""},
		{"He sang “Ropes before the Storm” (1957) and left.", ""},
		{"The Dutch inquiry into harbours (2018) showed that.", ""},
		{"In other words: the Treaty of Rome (1957) says nothing.", ""},
		{"Unlike Harbours after 1900 (2013), we wait. The Dutch treaty on harbours (2018) says so.", "harbours2013"},
		{"Wie Reed dargelegt hat, ist Hafen eine Form von Salz und nicht deren Ursache (2004).", "reed2004"},
	} {
		if diff := cmp.Diff(c.want, answers((&Finder{Format: Markdown, References: refs}).Find([]byte(c.text)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}
