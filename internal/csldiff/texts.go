package main

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

var (
	adjectives = strings.Fields("digital rural colonial hidden political early comparative maritime nonlinear ethical post-war well-known non-English")
	nouns      = strings.Fields("memory labour archives trade governance language markets heritage translation water-rights cities media")
	places     = []string{"Anatolia", "the Balkans", "Norway", "the United States", "São Paulo", "ancient Rome", "New York"}

	// Titles with what is hard in titles: markup, marks, quotation marks, letter
	// case, other languages.
	hardTitles = []string{
		"On <i>Drosophila</i> and its relatives", "The <i>Iliad</i>: a reader's guide", "<i>Homo sapiens</i> and H<sub>2</sub>O", "The 10<sup>9</sup> problem",
		"Who owns the past?", "Stop! A plea", "What is “memory”?", "“Quoted from the start” and after", "The end of “history”", "A 'single' quotation and a \"double\" one",
		"The farmers' market and the city's edge", "A note on Yeats's ‘Easter’", "R&D in <small firms>", "<span class=\"nocase\">iPhone</span> users and eBay sellers",
		"A <b>bold</b> and <span style=\"font-variant:small-caps;\">small</span> claim", "A QUESTION OF CAPITALS", "of mice and of men", "Trade vs. aid: the case against",
		"Reading between the lines: an up-to-date look at what follows", "1984 and after", "3D printing: from lab to market", "Part I: the beginning",
		"Etc.", "Letters, vol. 2.", "Über die Grenzen der Sprache", "L'histoire de la forêt : une introduction", "İstanbul'un sokakları ve ışıkları", "Na Drini ćuprija",
		"История города", "東京の歴史", "تاريخ المدينة", "Blåbær og brød", "Ein „Wort“ über Wörter", "« Le mot » et la chose", "Nested “double ‘single’ quotes” here",
		"<i>Reading <i>Ulysses</i> today</i>", "The α-helix and the β-sheet", "A study of 'n' and of 'the'", "To be or not to be – that is the question", "Women, work, and welfare—a review",
		"Is it over? Or has it just begun?", "What's in a name: the <i>Oxford English Dictionary</i>", "X", "A", "The law (and its limits)", "Data [dataset]", "Water: a history; fire: a myth",
	}
	journals = [][2]string{
		{"Journal of Memory Studies", "J. Mem. Stud."}, {"Annals of Trade & Labour", "Ann. Trade Lab."}, {"The Quarterly Review of Cities", "Q. Rev. Cities"},
		{"Zeitschrift für Sprache", "Z. Spr."}, {"Türk Tarih Dergisi", "TTD"}, {"<i>Archiv</i>: new series", "Archiv NS"}, {"Nature of Water", ""}, {"Who’s Who?", "Who"},
	}
	publishers = [][2]string{
		{"Harbour University Press", "Harbour"}, {"North & Sons", "London"}, {"Verlag für Alles", "Wien"}, {"Yeni Yayınları", "İstanbul"}, {"Forlaget AS", "Oslo"}, {"Éditions du Pont", "Paris; Genève"},
	}
	genres   = []string{"PhD thesis", "Working paper", "Technical report", "Bachelor's thesis", "podcast", "blog post", "U.S. Patent", "computer software", "Doktorarbeit"}
	media    = []string{"CD", "film", "Online", "oil on canvas", "microfiche", "e-mail", "radio"}
	sentence = []string{"see also the earlier edition", "First published 1950.", "A short note; with a semicolon", "Accession no. 12", "Reprint", "In the possession of the author", "s. A."}
)

// title makes a title.
func (m *maker) title() string {
	if m.chance(.45) {
		return pick(m, hardTitles)
	}
	t := fmt.Sprintf("%s %s and %s %s in %s", pick(m, adjectives), pick(m, nouns), pick(m, adjectives), pick(m, nouns), pick(m, places))
	switch m.IntN(4) {
	case 0:
		return strings.ToUpper(t[:1]) + t[1:]
	case 1:
		return "The " + t + ": " + pick(m, []string{"a critical study", "What We Know", "notes and queries", "the view from below?", "1850–1914"})
	case 2:
		return strings.ToUpper(t[:1]) + t[1:] + ", " + fmt.Sprint(m.between(1750, 1990)) + "-" + fmt.Sprint(m.between(1991, 2020))
	}
	return "The " + t
}

// textOf makes the value of a text variable.
func (m *maker) textOf(v citation.Variable) string {
	digits := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteByte(byte('0' + m.IntN(10)))
		}
		return b.String()
	}
	switch v {
	case citation.VarTitle, citation.VarOriginalTitle, citation.VarReviewedTitle, citation.VarPartTitle, citation.VarVolumeTitle:
		return m.title()
	case citation.VarTitleShort:
		return pick(m, []string{"A short one", "Drosophila", "“Quoted”", "The law", "Who owns?"})
	case citation.VarContainerTitle, citation.VarCollectionTitle, citation.VarVolumeTitleShort:
		if m.chance(.6) {
			return pick(m, journals)[0]
		}
		return m.title()
	case citation.VarContainerTitleShort:
		return pick(m, journals)[1]
	case citation.VarPublisher, citation.VarOriginalPublisher, citation.VarAuthority, citation.VarArchive:
		if m.chance(.2) {
			return pick(m, bodies)
		}
		return pick(m, publishers)[0]
	case citation.VarPublisherPlace, citation.VarOriginalPublisherPlace, citation.VarEventPlace, citation.VarArchivePlace, citation.VarJurisdiction, citation.VarDivision:
		return pick(m, publishers)[1]
	case citation.VarEventTitle:
		return pick(m, []string{"Third Congress of Linguists", "Summer school on “water”", "ACME '19", "Tagung der Gesellschaft"})
	case citation.VarGenre:
		return pick(m, genres)
	case citation.VarMedium, citation.VarDimensions:
		return pick(m, media)
	case citation.VarDOI:
		return "10." + digits(4) + "/" + pick(m, []string{"abc.", "s(99)", "j_x-", "a<b>"}) + digits(5)
	case citation.VarURL:
		return "https://example.org/" + pick(m, []string{"a_b/", "x?y=1&z=", "~me/", "p,q/"}) + digits(3)
	case citation.VarISBN:
		return "978-0-" + digits(3) + "-" + digits(5) + "-" + digits(1)
	case citation.VarISSN:
		return digits(4) + "-" + digits(4)
	case citation.VarPMID, citation.VarPMCID:
		return digits(7)
	case citation.VarLanguage:
		return pick(m, languages)
	case citation.VarStatus:
		return pick(m, []string{"in press", "forthcoming", "submitted manuscript", "rev."})
	case citation.VarReferences, citation.VarSection, citation.VarScale, citation.VarCallNumber, citation.VarArchiveLocation:
		return pick(m, []string{"Box 7, Folder 2", "§ 12", "1:50000", "Art", "MS 42", "Cmd. 3–5"})
	}
	return pick(m, sentence)
}
