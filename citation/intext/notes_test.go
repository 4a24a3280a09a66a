package intext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// noteWorks are references that the notes of the tests cite.
func noteWorks() []*citation.Listed {
	work := func(id, title string, names ...citation.Name) *citation.Listed {
		return &citation.Listed{Reference: &citation.Reference{ID: id, Type: citation.Book, Title: citation.Text(title), Author: names}}
	}
	return []*citation.Listed{
		work("krause", "Critical Security Studies: Concepts and Cases", citation.Name{Family: "Krause", Given: "Keith"}, citation.Name{Family: "Williams", Given: "Michael C."}),
		work("ağır", "Soğuk Savaş Sonrası Güvenlik", citation.Name{Family: "Ağır", Given: "Bülent Sarper"}),
		work("øst", "Fredens vilkår", citation.Name{Family: "Østerud", Given: "Øyvind"}),
		work("gogh", "Letters to Theo", citation.Name{Family: "Gogh", Given: "Vincent", NonDroppingParticle: "van"}),
		work("road", "Peat, Salt, and the Road to 1794", citation.Name{Family: "Moss", Given: "Ana"}),
		work("fen", "The Wide Fen: A History", citation.Name{Family: "Tarn", Given: "Ida"}),
		work("moss", "¿Qué es turba?", citation.Name{Family: "Moss", Given: "Ana"}),
		work("un", "Agenda for Peace", citation.Name{Literal: "United Nations"}),
	}
}

func TestNotes(t *testing.T) {
	tests := []struct{ name, notes, want string }{
		{"full and short", "[^1]: Keith Krause and Michael C. Williams, *Critical Security Studies: Concepts and Cases* (London: Routledge, 1997), 12–13.\n\n[^2]: Krause and Williams, *Critical Security Studies*, 45.\n",
			"Keith Krause and Michael C. Williams, *Critical Security Studies: Concepts and Cases* (London: Routledge, 1997), 12–13 (note 1)\n" +
				"\tKeith Krause and Michael C. Williams, *Critical Security Studies: Concepts and Cases* (London: Routledge, 1997), 12–13 names=\"Krause+Williams\" title=\"Critical Security Studies: Concepts and Cases\" year=\"1997\" locator=\"12–13\" at=\"12–13\"\n" +
				"Krause and Williams, *Critical Security Studies*, 45 (note 2)\n\tKrause and Williams, *Critical Security Studies*, 45 names=\"Krause+Williams\" title=\"Critical Security Studies\" locator=\"45\" at=\"45\"\n"},
		{"ibid", "[^1]: Østerud, *Fredens vilkår*, 3.\n\n[^2]: Ibid., 22.\n\n[^3]: *Ibid.*\n\n[^4]: A.g.e., s. 5; ebd., S. 7.\n",
			"Østerud, *Fredens vilkår*, 3 (note 1)\n\tØsterud, *Fredens vilkår*, 3 names=\"Østerud\" title=\"Fredens vilkår\" locator=\"3\" at=\"3\"\n" +
				"Ibid., 22 (note 2)\n\tIbid., 22 locator=\"22\" at=\"22\" ibid\nIbid. (note 3)\n\tIbid. ibid\n" +
				"A.g.e., s. 5; ebd., S. 7 (note 4)\n\tA.g.e., s. 5 locator=\"5\" term=\"s.\" at=\"5\" ibid\n\tebd., S. 7 locator=\"7\" term=\"S.\" at=\"7\" ibid\n"},
		{"several, an article, words", "[^1]: See also Jane Roe, “A Short Title,” *Journal of Peace* 12, no. 3 (2010): 22–23; Ağır, *Soğuk Savaş Sonrası Güvenlik*, s. 7. On this there is more to say.\n\n[^2]: Roe, “Short Title,” 24.\n",
			"Jane Roe, “A Short Title,” *Journal of Peace* 12, no. 3 (2010): 22–23; Ağır, *Soğuk Savaş Sonrası Güvenlik*, s. 7 (note 1)\n" +
				"\tJane Roe, “A Short Title,” *Journal of Peace* 12, no. 3 (2010): 22–23 names=\"Roe\" title=\"A Short Title\" year=\"2010\" locator=\"22–23\" at=\"22–23\" prefix=\"See also\"\n" +
				"\tAğır, *Soğuk Savaş Sonrası Güvenlik*, s. 7 names=\"Ağır\" title=\"Soğuk Savaş Sonrası Güvenlik\" locator=\"7\" term=\"s.\" at=\"7\"\n" +
				"Roe, “Short Title,” 24 (note 2)\n\tRoe, “Short Title,” 24 names=\"Roe\" title=\"Short Title\" locator=\"24\" at=\"24\"\n"},
		{"particle, organisation, op. cit.", "[^1]: Vincent van Gogh, *Letters to Theo*, 5.\n\n[^2]: United Nations, *Agenda for Peace*, chap. 2.\n\n[^3]: Ağır, op. cit., p. 12.\n",
			"Vincent van Gogh, *Letters to Theo*, 5 (note 1)\n\tVincent van Gogh, *Letters to Theo*, 5 names=\"van Gogh\" title=\"Letters to Theo\" locator=\"5\" at=\"5\"\n" +
				"United Nations, *Agenda for Peace*, chap. 2 (note 2)\n\tUnited Nations, *Agenda for Peace*, chap. 2 names=\"United Nations\" title=\"Agenda for Peace\" locator=\"2\" label=\"chapter\" term=\"chap.\" at=\"2\"\n" +
				"Ağır, op. cit., p. 12 (note 3)\n\tAğır, op. cit., p. 12 names=\"Ağır\" locator=\"12\" term=\"p.\" at=\"12\"\n"},
		{"a page that might be a year", "[^1]: Østerud, *Fredens vilkår*, S. 1866.\n\n[^2]: Ağır, *Soğuk Savaş*, 7.\n",
			"Østerud, *Fredens vilkår*, S. 1866 (note 1)\n\tØsterud, *Fredens vilkår*, S. 1866 names=\"Østerud\" title=\"Fredens vilkår\" locator=\"1866\" term=\"S.\" at=\"1866\"\n" +
				"Ağır, *Soğuk Savaş*, 7 (note 2)\n\tAğır, *Soğuk Savaş*, 7 names=\"Ağır\" title=\"Soğuk Savaş\" locator=\"7\" at=\"7\"\n"},
		{"supra with a page", "[^1]: Bülent Ağır, *Peat*, 93 Cornell L. Rev. 275.\n\n[^2]: Ağır, *supra* note 1, at 300.\n",
			"Bülent Ağır, *Peat*, 93 Cornell L. Rev. 275 (note 1)\n\tBülent Ağır, *Peat*, 93 Cornell L. Rev. 275 names=\"Ağır\" title=\"Peat\"\n" +
				"Ağır, *supra* note 1, at 300 (note 2)\n\tAğır, *supra* note 1, at 300 names=\"Ağır\" locator=\"300\" at=\"300\"\n"},
		{"op. cit. at the end, and behind another", "[^1]: Østerud, *Fredens vilkår*, Oslo, 1990, p. 3, et de B. S. Ağır, *op. cit.*\n\n[^2]: Østerud, op. cit.\n",
			"Østerud, *Fredens vilkår*, Oslo, 1990, p. 3, et de B. S. Ağır, *op. cit. (note 1)\n\tØsterud, *Fredens vilkår*, Oslo, 1990, p. 3 names=\"Østerud\" title=\"Fredens vilkår\" year=\"1990\" locator=\"3\" term=\"p.\" at=\"3\"\n" +
				"\tde B. S. Ağır, *op. cit. names=\"Ağır\" prefix=\"et\"\nØsterud, op. cit. (note 2)\n\tØsterud, op. cit. names=\"Østerud\"\n"},
		{"the same author, the same work", "[^1]: Østerud, *Fredens vilkår*, s. 3.\n\n[^2]: *Ivi*, p. 5.\n\n[^3]: *Id.*, p. 7.\n\n[^4]: Tenże, *Fredens vilkår*, Oslo 1990, s. 9.\n",
			"Østerud, *Fredens vilkår*, s. 3 (note 1)\n\tØsterud, *Fredens vilkår*, s. 3 names=\"Østerud\" title=\"Fredens vilkår\" locator=\"3\" term=\"s.\" at=\"3\"\n" +
				"Ivi*, p. 5 (note 2)\n\tIvi*, p. 5 locator=\"5\" term=\"p.\" at=\"5\" ibid\nId.*, p. 7 (note 3)\n\tId.*, p. 7 locator=\"7\" term=\"p.\" at=\"7\" ibid\n" +
				"Tenże, *Fredens vilkår*, Oslo 1990, s. 9 (note 4)\n\tTenże, *Fredens vilkår*, Oslo 1990, s. 9 title=\"Fredens vilkår\" year=\"1990\" locator=\"9\" term=\"s.\" at=\"9\"\n"},
		{"British lawyers", "[^1]: Jane Roe, 'Authors’ Rights: Who’s Right?' (2002) 65 MLR 1, 13.\n\n[^2]: *R v Brown* [1990] 2 QB 540 (CA) 556. cf Østerud (n 1) 137 and Ağır (n 3) 15.\n\n[^3]: Ağır, ‘Soğuk Savaş’ in Moss (ed), *Book* (OUP 2015) 4.\n",
			"Jane Roe, 'Authors’ Rights: Who’s Right?' (2002) 65 MLR 1, 13 (note 1)\n\tJane Roe, 'Authors’ Rights: Who’s Right?' (2002) 65 MLR 1, 13 names=\"Roe\" title=\"Authors’ Rights: Who’s Right?\" year=\"2002\" locator=\"13\" at=\"13\"\n" +
				"Østerud (n 1) 137 and Ağır (n 3) 15 (note 2)\n\tØsterud (n 1) 137 names=\"Østerud\" locator=\"137\" at=\"137\" prefix=\"cf\"\n\tAğır (n 3) 15 names=\"Ağır\" locator=\"15\" at=\"15\" prefix=\"and\"\n" +
				"Ağır, ‘Soğuk Savaş’ in Moss (ed), *Book* (OUP 2015) 4 (note 3)\n\tAğır, ‘Soğuk Savaş’ in Moss (ed), *Book* (OUP 2015) 4 names=\"Ağır\" title=\"Soğuk Savaş\" year=\"2015\" locator=\"4\" at=\"4\"\n"},
		{"editors, a dash between", "[^1]: Keith Krause - Michael C. Williams (a cura di), *Critical Security Studies*, Oslo, 1997, p. 4.\n",
			"Keith Krause - Michael C. Williams (a cura di), *Critical Security Studies*, Oslo, 1997, p. 4 (note 1)\n\tKeith Krause - Michael C. Williams (a cura di), *Critical Security Studies*, Oslo, 1997, p. 4 names=\"Krause+Williams\" title=\"Critical Security Studies\" year=\"1997\" locator=\"4\" term=\"p.\" at=\"4\"\n"},
		{"without markup", "[^1]: Krause and Williams, Critical Security Studies, 45.\n\n[^2]: Østerud, Fredens vilkår, 7–9.\n",
			"Krause and Williams, Critical Security Studies, 45 (note 1)\n\tKrause and Williams, Critical Security Studies, 45 names=\"Krause+Williams\" title=\"Critical Security Studies\" locator=\"45\" at=\"45\"\n" +
				"Østerud, Fredens vilkår, 7–9 (note 2)\n\tØsterud, Fredens vilkår, 7–9 names=\"Østerud\" title=\"Fredens vilkår\" locator=\"7–9\" at=\"7–9\"\n"},
		{"a question in Spanish", "[^1]: Moss, ¿Qué Es Turba?; Østerud, Fredens vilkår, 7.\n\n[^2]: Moss, ¿Qué Es Turba?\n",
			"Moss, ¿Qué Es Turba?; Østerud, Fredens vilkår, 7 (note 1)\n\tMoss, ¿Qué Es Turba? names=\"Moss\" title=\"Qué Es Turba\"\n" +
				"\tØsterud, Fredens vilkår, 7 names=\"Østerud\" title=\"Fredens vilkår\" locator=\"7\" at=\"7\"\n" +
				"Moss, ¿Qué Es Turba? (note 2)\n\tMoss, ¿Qué Es Turba? names=\"Moss\" title=\"Qué Es Turba\"\n"},
		{"titles without articles and markup", "[^1]: It begins with Krause and Williams, Critical Security Studies, 45, and goes on to Tarn, Wide Fen, 9.\n\n[^2]: Østerud, Fredens vilkår, 7.\n",
			"Krause and Williams, Critical Security Studies, 45, and goes on to Tarn, Wide Fen, 9 (note 1)\n\tKrause and Williams, Critical Security Studies, 45 names=\"Krause+Williams\" title=\"Critical Security Studies\" locator=\"45\" at=\"45\" prefix=\"It begins with\"\n" +
				"\tTarn, Wide Fen, 9 names=\"Tarn\" title=\"Wide Fen\" locator=\"9\" at=\"9\" prefix=\"and goes on to\"\nØsterud, Fredens vilkår, 7 (note 2)\n\tØsterud, Fredens vilkår, 7 names=\"Østerud\" title=\"Fredens vilkår\" locator=\"7\" at=\"7\"\n"},
		{"a title behind a colon, years of several volumes", "[^1]: Roe, *Some Peat* (Oslo: Moor, 1970–83), 4:3 (23 May 1663). Moss takes another view: “Peat, Salt,” 7.\n",
			"Roe, *Some Peat* (Oslo: Moor, 1970–83), 4:3 (23 May 1663). Moss takes another view: “Peat, Salt,” 7 (note 1)\n\tRoe, *Some Peat* (Oslo: Moor, 1970–83), 4:3 (23 May 1663) names=\"Roe\" title=\"Some Peat\" year=\"1970\"\n\t“Peat, Salt,” 7 title=\"Peat, Salt\" locator=\"7\" at=\"7\" prefix=\"Moss takes another view:\"\n"},
		{"a name alone, an address", "[^1]: Øyvind Østerud, “Fredens vilkår,” *Samtiden* 9, no. 2 (1990): 33, https://doi.org/10.1234/x.\n\n[^2]: Østerud, 45.\n\n[^3]: Krause and Williams.\n",
			"Øyvind Østerud, “Fredens vilkår,” *Samtiden* 9, no. 2 (1990): 33 (note 1)\n\tØyvind Østerud, “Fredens vilkår,” *Samtiden* 9, no. 2 (1990): 33 names=\"Østerud\" title=\"Fredens vilkår\" year=\"1990\" locator=\"33\" at=\"33\"\n" +
				"Østerud, 45 (note 2)\n\tØsterud, 45 names=\"Østerud\" locator=\"45\" at=\"45\"\nKrause and Williams (note 3)\n\tKrause and Williams names=\"Krause+Williams\"\n"},
		{"op. cit. behind a list and a title with and", "[^1]: Krause, Moss, and Williams, op. cit.\n\n[^2]: Moss, Peat, Salt, and the Road to 1794, op. cit.\n",
			"Krause, Moss, and Williams, op. cit. (note 1)\n\tKrause, Moss, and Williams, op. cit. names=\"Krause+Moss+Williams\"\n" +
				"Moss, Peat, Salt, and the Road to 1794, op. cit (note 2)\n\tMoss, Peat, Salt, and the Road to 1794, op. cit names=\"Moss\" title=\"Peat, Salt, and the Road to 1794\"\n"},
		{"notes that are none", "[^1]: The term *Realpolitik* was coined in Prussia, in 1853.\n\n[^2]: In German, *Stimmung*, a mood.\n\n[^3]: He says, “We must go,” and goes.\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src := "Text[^1] and[^2] so[^3] on[^4].\n\n" + test.notes
			got := showCitations(t, src, findOf(citation.Notes, Markdown, src, noteWorks()))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestNotesWithoutMarkup reads notes of plain text, in which nothing but the
// references tells the titles.
func TestNotesWithoutMarkup(t *testing.T) {
	refs := listOf(`
Krause, Keith; Williams, Michael C. 1997 = Critical Studies: Concepts, Cases, and “Doubts”
Moss, Ann 2003 = “Salt” and the Sea
2010 = The Price of Salt
Reed, Tom 2011 = What Is a Harbour?
{Harbour Office} 2008 = Ships
{Harbour Office} 2009 = Ships
Lund, Eva; Vos, Jan; Reed, Tom 2012 = History of Peat in the North
Vos, Piet 1998 = ’s-Hertogenbosch na 1847`)
	refs[1].Text = "Moss, Ann. “Salt” and the Sea between 1945 and 1970. Sea Letters 4 (2003)."
	refs[2].Reference.ContainerTitle, refs[1].Reference.ContainerTitle = "Salt Atlas", "Sea Letters"
	for _, c := range []struct{ note, want string }{
		{"Keith Krause and Michael C. Williams, Critical Studies: Concepts, Cases, and “Doubts” (London: Routledge, 1997).", "krause1997"},
		{"see also Krause and Williams, Critical Studies; Moss, “Salt” and the Sea.", "krause1997 moss2003"},
		{"“Salt” and the Sea, ed. by Tom Reed, 2nd ed. (Routledge, 2003).", "moss2003"},
		{"Tom Reed, ed., What Is a Harbour? (Routledge, 2011), 5; Moss (Hrsg.), “Salt” and the Sea, S. 4.", "reed2011 moss2003"},
		{"„The Price of Salt“, Salt Atlas, 9. Juni 2010, https://salt.example/1; Reed, What Is a Harbour?", "price2010 reed2011"},
		{"The Price of Salt.", "price2010"},
		{"Ann Moss, „“Salt” and the Sea“, Sea 4 (2003.): 5–9; Eva Lind, „“Salt” and the Land“, 4.", "moss2003 -"},
		{"Salt Atlas, “The Price of Salt”.", "price2010"},
		{"Harbour Office (HO), Ships (Oslo: Springer, 2009), 4.", "harbouroffice2009"},
		{"Harbour Office, Ships (2009), 4; vgl. Tom Reed, What Is a Harbour?, 2. Aufl. (Springer, 2011), 6.", "harbouroffice2009 reed2011"},
		{"Jane Roe, A Book That Nobody Lists (Oslo: Press of the North, 1990), 7.", "-"},
		{"Tim Reed, What Is a Harbour?, 7.", "reed2011"},
		{"Moss, op. cit., 2003, 7; Reed, op. cit., 2011.", "moss2003 reed2011"},
		{"Reed, ebd., 7; Moss [Fn. 1], 5.", "reed2011 moss2003"},
		{"MOSS, Annabel. “Salt” and the Sea. In: ROE, Ann, ed. Ships. Oslo: Springer, 2003, s. 5–7; KRAUSE, K., WILLIAMS, M. C. Critical Studies: Concepts, Cases, and “Doubts”. London: Routledge, 1997.", "moss2003 krause1997"},
		{"on this point see MOSS, Ann. “Salt” and the Sea. Oslo: Springer, 2003, s. 5.", "moss2003"},
		{"Krause et al. Critical Studies; see Reed. The sea, he says, is 7 m deep.", "krause1997 reed2011"},
		{"REED, Tom. What Is a Harbour? Sea Atlas. 2011, vol. 5, no. 3; HARBOUR OFFICE. Ships. Oslo: Springer, 2009.", "reed2011 harbouroffice2009"},
		{"MOSS, Ann. “salt” and the Sea. Oslo: Springer, 2003, s. 5.", "moss2003"},
		{"What Is a Harbour?, by Tom Reed, Springer, 2011, p. 5.", "reed2011"},
		{"KRAUSE, K. ed. Critical Studies: Concepts, Cases, and “Doubts”. London: Routledge, 1997; Reed, What Is a Harbour? 2011, S. 5.", "krause1997 reed2011"},
		{"Ann Moss et Tom Reed III. « Tides », Sea 56 (2012): 97.", "-"},
		{"Moss, op. cit.; Vos, ‘’s-Hertogenbosch na 1847’; see Moss.", "moss2003 vos1998 moss2003"},
		{"Moss, Salt and the Sea between 1945.", "moss2003"},
		{"Reed ed., What Is a Harbour? 55; on this point see Reed.", "reed2011 reed2011"},
		{"Moss Sea Letters 4 s. 5; Reed, What Is a Harbour? xi.", "moss2003 reed2011"},
		{"Moss, op. cit., 9 June 2003.", "moss2003"},
		{"HARBOUR OFFICE (HO). Ships. Oslo: Springer, 2009; see Reed.", "harbouroffice2009 reed2011"},
		{"Eva Lund e.a., red., A History of Peat in the North (Springer, 2012), 4; Lund e.a., A History of Peat in the North.", "lund2012 lund2012"},
		{"Reed 5–7; Moss; see Reed.", "reed2011 moss2003 reed2011"},
	} {
		src := "So.¹ And so.²\n\nNotes\n\n1. Moss, “Salt” and the Sea, 3.\n\n2. " + c.note + "\n"
		found := (&Finder{Format: Plain, References: refs}).Find([]byte(src))
		if diff := cmp.Diff("moss2003 "+c.want, answers(found)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}

// The year of a note in full is held against that of the reference with its author and title.
func TestYearOfNote(t *testing.T) {
	refs := listOf("Moss, Ann 2003 = Salt and the Sea\nReed, Tom 2011 = What Is a Harbour?")
	for _, c := range []struct{ note, want string }{
		{"Ann Moss, *Salt and the Sea* (Oslo: Springer, 2003), 4.", "moss2003"},
		{"Ann Moss, *Salt and the Sea* (Oslo: Springer, 2002), 4.", "moss2003!year"},
		{"Ann Moss, *Salt and the Sea*, 4.", "moss2003"},
		{"Ann Moss, *Salt and the Sea*, trans. Eva Lind (Oslo: Springer, 2002), 4.", "moss2003!year"},
		{"Ann Moss, *Salt and the Sea*, Paris, Seuil, 2003, p. 14.", "moss2003"},
		{"Ann Moss, *Salt and the Sea*, Paris, Seuil, 2002, p. 14.", "moss2003!year"},
		{"Ann Moss, *Salt and the Sea*, Paris, Seuil, 2002, 2003.", "moss2003"},
		{"Moss, *Salt and*, vi–vii. The phrase is that of Tom Reed, *What Is a Harbour?*, 7.", "moss2003 reed2011"},
	} {
		src := "So.[^1] And so.[^2]\n\n[^1]: " + c.note + "\n[^2]: Reed, *What Is a Harbour?*, 9.\n"
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte(src))
		if diff := cmp.Diff(c.want+" reed2011", answers(found)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}

// A cite of an author alone means the work in the note that it refers back to, or that cited last.
func TestNotesThatReferBack(t *testing.T) {
	refs := listOf("Moss, Ann 2003 = Salt and the Sea\nMoss, Ann 2005 = Tides\nReed, Tom 2011 = What Is a Harbour?\nMoss, Ann; Reed, Tom 2012 = Piers\n[UN] United Nations 2004 = Piers\n[UN] United Nations 2006 = Quays")
	refs[1].Reference.Page, refs[0].Reference.Page = "1-20", "70-80"
	for _, c := range []struct{ note, want string }{
		{"Moss, supra note 1 at 5.", "moss2003"},
		{"Moss, supra note 2.", "moss2005"},
		{"Moss (Fn. 1), S. 5; Moss [Fn., 2]; Reed (n 2) 7.", "moss2003 moss2005 reed2011"},
		{"Moss, op. cit., p. 5.", "moss2005"},
		{"Moss, supra note 3.", "moss2005"},
		{"Moss and Reed 5.", "moss2012"},
		{"Moss, supra note 2 at 9; Reed xii; Moss e.a.", "moss2005 reed2011 moss2012"},
		{"Moss 77.", "moss2003"},
		{"United Nations, *Quays*; UN, 5.", "unitednations2006 unitednations2006"},
		{"Moss, supra note 4; Moss, supra note 1.", "moss2005 moss2003"},
		{"Moss, supra note 1; note 3.", "moss2003 reed2011"},
		{"同①: 72；同[3]: 5.", "moss2003 reed2011"},
		{"同②: 15; supra note 2 at 16.", "moss2005 moss2005"},
		{"Moss, *Tides*, 4; see note 9 for more.", "moss2005"},
		{"See note 9.", ""},
	} {
		src := "So.[^1] And so.[^2] And.[^3] Or.[^4]\n\n[^1]: Ann Moss, *Salt and the Sea* (Oslo: Springer, 2003).\n[^2]: Ann Moss, *Tides*; Reed, *What Is a Harbour?*\n" +
			"[^3]: Reed, *What Is a Harbour?*, 9.\n[^4]: " + c.note + "\n"
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte(src))
		if diff := cmp.Diff(strings.TrimSpace("moss2003 moss2005 reed2011 reed2011 "+c.want), answers(found)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}

// Historians refer back with "see note 3" in their language, with a short title, with a word for the author just cited,
// and in the midst of a sentence.
func TestNotesThatReferBackInOtherWords(t *testing.T) {
	refs := listOf("Moss, Ann 2003 = Salz und See\nMoss, Ann 2005 = Gezeiten\nReed, Tom 2011 = Was ist ein Hafen?\nHof, Ida im 1982 = Das nasse Jahr")
	for _, c := range []struct{ note, want string }{
		{"Reed (wie Anm. 2), S. 5.", "reed2011"},
		{"So im Ergebnis auch Moss (wie Anm. 1), S. 5; zurückhaltender Reed (wie Anm. 2), S. 7, und Moss (wie Anm. 2), S. 9 f.", "moss2003 reed2011 moss2005"},
		{"Für Bremen auch Moss, Gezeiten (wie Anm. 2), S. 5.", "moss2005"},
		{"Moss [voir note 1], p. 5; Reed (cit. nota 2), p. 7.", "moss2003 reed2011"},
		{"Ann Moss: Gezeiten, München 2005, S. 9. Anders noch dies., Salz (wie Anm. 1), S. 7.", "moss2005 moss2003"},
		{"Ann Moss: Gezeiten, München 2005, S. 9; dies.: Salz und See, Bonn 2003, S. 8 ff.", "moss2005 moss2003"},
		{"Ann Moss: Gezeiten, München 2005. Zu den älteren Arbeiten vgl. die Übersicht ebd., S. 9–28.", "moss2005 moss2005"},
		{"A. Moss, *Gezeiten*, Roma, Heather, 2005, p. 8; ma già Ead., *Salz und See*, Roma, Heather, 2003, pp. 9-10.", "moss2005 moss2003"},
		{"Cfr. Moss, *Gezeiten*, cit., p. 113, e Reed, *Hafen*, cit., p. 530.", "moss2005 reed2011"},
		{"Ivi, il prefetto al re, 2 luglio 1877.", "reed2011"},
		{"MOSS, Ann: op. cit., p. 202; véase REED, Tom: *op. cit.*, p. 7.", "moss2005 reed2011"},
		{"Moss: Salz i. m. 360. o. és Reed: i. m. 12. o.", "moss2003 reed2011"},
		{"Uo. 342. o. Vö. Reed: i. m. 81. o.", "reed2011 reed2011"},
		{"Reed, T. Op. cit. P. 48.", "reed2011"},
		{"A. Moss, *Gezeiten*, éd. cit., p. 4 (lettre à Reed, avril 1857).", "moss2005"},
		{"Reed comes close to this in *Was ist*, 212–15, but not in *Das nasse Jahr*, 24.", "reed2011 hof1982"},
		{"Vgl. Tom Reed, *Was ist ein Hafen?*, Bonn 2011, S. 425–428, sowie die Beiträge in: ders. (Hg.), *Was ist ein Hafen?*, Bonn 2011.", "reed2011 reed2011"},
		{"As in Ann Moss, *Gezeiten* (London: Heather, 2005), 259–351, esp. 336–37.", "moss2005"},
		{"Es zeigte T. Reed, *Hafen*, S. 46.", "reed2011"},
		{"Moss A. Gezeiten. М.; Л., 2005. С. 15–61.", "moss2005"},
		{"Moss A. Gezeiten // Болото. М., 2005. С. 16.", "moss2005"},
		{"Ida Wirth, *Was ist ein Hafen?*, München 2015, S. 4.", "-"},
		{"AStA, *Notarile*, 2° versamento, p. 9.", ""},
		{"OECD, *Peat Outlook*, 45.", "-"},
		{"Ann Moss, *Salz und See* § 5 (Heather Press, 2005).", "moss2003!year"},
		{"Ann Moss, *Gezeiten*, Oslo, 2005, sur https://fen.example/1 (Consulté le 8 mars 2025).", "moss2005"},
		{"ACS, *Notarile*, b. 3, p. 9.", ""},
		{"Moss: *Gezeiten*, Bd. I; Reed: *Hafen*, S. 4.", "moss2005 reed2011"},
	} {
		src := "So.[^1] Und.[^2] Auch.[^3] Oder.[^4]\n\n[^1]: Ann Moss: Salz und See (Oslo: Springer, 2003).\n[^2]: Ann Moss, *Gezeiten*; Reed, *Was ist ein Hafen?*\n" +
			"[^3]: Reed, *Was ist ein Hafen?*, 9.\n[^4]: " + c.note + "\n"
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte(src))
		if diff := cmp.Diff(strings.TrimSpace("moss2003 moss2005 reed2011 reed2011 "+c.want), answers(found)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
		for _, in := range found {
			for _, cite := range in.Cites {
				if cite.Locator == "il" {
					t.Errorf("%s: a word is a page", c.note)
				}
			}
		}
	}
}

// Words for "op. cit." tell an article from a book and a thesis; what "ibid." follows may be told by them.
func TestNotesThatTellTheTypeOfAWork(t *testing.T) {
	refs := listOf("Moss, Ann 2003 = Tuz\nMoss, Ann 2005 = Deniz\nMoss, Ann 2011 = Liman")
	refs[0].Reference.Type, refs[1].Reference.Type, refs[2].Reference.Type = citation.Book, citation.ArticleJournal, citation.Thesis
	for note, want := range map[string]string{
		"Moss, a.g.e., s. 5.":                           "moss2003",
		"Moss, a.g.m., s. 5; krş. Moss, a.g.t., s. 61.": "moss2005 moss2011",
		"Moss, art. cit., p. 5.":                        "moss2005",
		"Moss, a.g.m., s. 32 vd.\n[^5]: A.g.m., s. 33.": "moss2005 moss2005",
		"Moss, op. cit., s. 5.":                         "moss2011",
	} {
		src := "So.[^1] And so.[^2] And.[^3] Or.[^4] Or.[^5]\n\n[^1]: Ann Moss, *Tuz*, İstanbul 2003.\n[^2]: Ann Moss, *Deniz*, s. 7.\n[^3]: Ann Moss, *Liman*, s. 9.\n[^4]: " + note + "\n"
		if diff := cmp.Diff("moss2003 moss2005 moss2011 "+want, answers((&Finder{Format: Markdown, References: refs}).Find([]byte(src)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", note, diff)
		}
	}
}

// How far a cite in a note goes, and what its place is.
func TestPlacesInNotes(t *testing.T) {
	refs := listOf("Moss, Ann 2003 = Salz und See\nMoss, Ann 2005 = Gezeiten\nReed, Tom 2011 = Ann Moss\nRoe, Ida 2007 = Tides of the North\nLind, Eva; Hill, Bo 1999 = Turf")
	for _, c := range []struct{ note, want string }{
		{"Ann Moss, *Gezeiten*, S. 78 f.", "moss2005 78 f."},
		{"Мосс: *apud* MOSS, Ann: *op. cit.*, p. 245.", "moss2003 245"},
		{"Moss A. Gezeiten. М.; Л., 2005. С. 15–61.", "moss2005 15–61"},
		{"Moss A. Salz und See… С. 22.", "moss2003 22"},
		{"Ann Moss, *Gezeiten*, Paris, Gallimard, 2005, p. 7.", "moss2005 7"},
		{"MOSS, Ann: op. cit., p. 202.", "moss2003 202"},
		{"LIND, Eva y HILL, Bo: art. cit., p. 29.", "lind1999 29"},
		{"Compare Roe, *Tides*, 88, with A. Moss, *Gezeiten*, 99.", "roe2007 88; moss2005 99"},
		{"As in Ann Moss, *Gezeiten* (London: Heather, 2005), 259–351, esp. 336–37.", "moss2005 336–37"},
		{"A. Moss, *Gezeiten*, éd. cit., p. 4 (lettre à Reed, avril 1857).", "moss2005 4"},
		{"Uo. 342. o.", "moss2003 342"},
	} {
		src := "So.[^1] Und.[^2]\n\n[^1]: Ann Moss: Salz und See (Oslo: Springer, 2003).\n[^2]: " + c.note + "\n"
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte(src))
		var got []string
		for _, cite := range found[len(found)-1].Cites {
			got = append(got, cite.ID+" "+cite.Locator)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}

// A name that the list does not have may stand before its initials.
func TestUnknownNamesBeforeInitialsInNotes(t *testing.T) {
	refs := listOf("Скрынников, Руслан 1992 = Царство террора\nMoss, Ann 2003 = Salz und See")
	src := "So.[^1] Und.[^2]\n\n[^1]: Ann Moss: Salz und See (Oslo: Springer, 2003).\n[^2]: Скрыников Р. Г. Царство террора. СПб., 1992. С. 212.\n"
	found := (&Finder{Format: Markdown, References: refs}).Find([]byte(src))
	if c := found[len(found)-1].Cites[0]; len(c.Names) != 1 || c.Names[0].Text != "Скрыников" || c.Names[0].Initial != "Р. Г" {
		t.Errorf("%+v", c.Names)
	}
}

// Somebody whom no reference has is told by initials before a title that is set off.
func TestUnlistedWorksInNotes(t *testing.T) {
	refs := listOf("Moss, Ann 2003 = Salt")
	src := "So.[^1] And so.[^2]\n\n[^1]: Ann Moss, *Salt* (Oslo: Springer, 2003).\n[^2]: Così, fra i molti, A. M. Reed, *Torba*, in «Moors», 3 (1991), pp. 134-147.\n"
	if diff := cmp.Diff("moss2003 -", answers((&Finder{Format: Markdown, References: refs}).Find([]byte(src)))); diff != "" {
		t.Error(diff)
	}
}

func TestNotesBesideAuthorAndDate(t *testing.T) {
	src := "So (Ağır 2015, 3), (Krause 1997, 5), (Gogh 1880, 7)[^1].\n\n[^1]: Østerud, *Fredens vilkår*, 3.\n"
	if got := findOf(citation.Notes, Markdown, src, noteWorks()); len(got) > 0 {
		t.Errorf("got %v", got)
	}
}
