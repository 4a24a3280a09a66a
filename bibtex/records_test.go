package bibtex

import (
	"github.com/refwright/refwright/citation"
)

// records are the records of the golden files: names of the world, every sort of
// date, and what BibTeX has trouble with.
func records() []*citation.Reference {
	name := func(family, given string) citation.Name { return citation.Name{Family: family, Given: given} }
	org := func(literal, short string) citation.Name { return citation.Name{Literal: literal, Short: short} }
	edtf := func(s string) citation.Date {
		d, err := citation.ParseEDTF(s)
		if err != nil {
			panic(err)
		}
		return d
	}
	return []*citation.Reference{
		{
			ID: "yilmaz2019", Type: citation.Book, Language: "tr",
			Author: []citation.Name{name("Yılmaz", "İpek"), name("Öztürk", "Çağrı Şükrü")},
			Title:  "Güvenliğin Dönüşümü: Iğdır’dan İzmir’e", Edition: "2",
			Publisher: "Ege Kitaplığı", PublisherPlace: "İzmir", Issued: citation.YearDate(2019), ISBN: "978-0-306-40615-7",
		},
		{
			ID: "đorđević2012", Type: citation.Chapter, Language: "en",
			Author:         []citation.Name{name("Đorđević", "Živana")},
			Editor:         []citation.Name{name("Čolić", "Đura"), name("Šćepanović", "Anđa"), citation.Others()},
			Title:          "Human Security after Dayton: An HIV Perspective",
			ContainerTitle: "Rethinking Peace in the Western Balkans", Page: "65–74, 80",
			Publisher: "Faculty of Security and Peace; Institut d’études", PublisherPlace: "Novi Sad; Lyon", Issued: citation.YearDate(2012),
		},
		{
			ID: "петровић2015", Type: citation.ArticleJournal, Language: "sr-Cyrl",
			Author: []citation.Name{name("Петровић", "Јелена")},
			Title:  "Људска безбедност и НАТО", ContainerTitle: "Безбедност", Volume: "XIV", Issue: "3", Page: "12-30",
			Issued: citation.MonthDate(2015, 5), ISSN: "2049-3630", DOI: "10.5555/abc_1%2F#x",
		},
		{
			ID: "petrovic2016", Type: citation.ArticleJournal, Language: "sr-Latn-RS",
			Author: []citation.Name{name("Petrović", "Jelena")},
			Title:  "Ljudska bezbednost i NATO", ContainerTitle: "Žurnal za bezbednost", Volume: "15",
			Issued: edtf("2016-21"),
		},
		{
			ID: "ostby2008", Type: citation.ArticleNewspaper, Language: "nb-NO",
			Author: []citation.Name{name("Østby", "Åse"), name("Ærlig", "Bjørn")},
			Title:  "Små stater på Lysøen", ContainerTitle: "Bergensposten", Page: "A4", Issued: citation.DayDate(2008, 3, 9),
			URL: "https://example.org/lysøen?a=1&b={2}#top", Accessed: citation.DayDate(2024, 2, 29),
		},
		{
			ID: "vangogh1888", Type: citation.PersonalCommunication,
			Author:    []citation.Name{{NonDroppingParticle: "van", Family: "Gogh", Given: "Vincent"}},
			Recipient: []citation.Name{{NonDroppingParticle: "van", Family: "Gogh", Given: "Theo"}},
			Title:     "On yellow", Issued: edtf("1888-09~"),
		},
		{
			ID: "humboldt1845", Type: citation.Book, Language: "de",
			Author: []citation.Name{{DroppingParticle: "von", Family: "Humboldt", Given: "Alexander"}},
			Title:  "Kosmos: Entwurf einer physischen Weltbeschreibung", Issued: edtf("1845/1862"), NumberOfVolumes: "5",
		},
		{
			ID: "particles", Type: citation.Book,
			Author: []citation.Name{
				{NonDroppingParticle: "De", Family: "Gaulle", Given: "Charles"},
				{DroppingParticle: "d’", Family: "Alembert", Given: "Jean"},
				{NonDroppingParticle: "al-", Family: "Sayyid", Given: "Ahmad"},
				{DroppingParticle: "de", NonDroppingParticle: "La", Family: "Fontaine", Given: "Jean"},
				name("García de la Torre", "Juan"), name("hooks", "bell"),
				{Family: "King", Given: "Martin Luther", Suffix: "Jr.", CommaSuffix: true},
			},
			Title: "Particles", Issued: citation.YearDate(2001),
		},
		{
			ID: "odd names", Type: citation.Book,
			Author: []citation.Name{
				name("Plato", ""), name("Al Jazeera", ""), name("", "Cher"), org("Barnes and Noble, Inc.", ""),
				name("Smith, Sons and Co", "J, K"), name("others", ""), {Family: "Smith", Suffix: "III"},
				org("given=x, {prefix}", ""), {},
			},
			Title: "Odd names", Issued: citation.YearDate(2002),
		},
		{
			ID: "un2006", Type: citation.Webpage,
			Author: []citation.Name{org("United Nations", "UN"), org("Human Rights Watch", "")},
			Title:  "Norway's report: a “model” on many issues", ContainerTitle: "United Nations",
			Issued: citation.DayDate(2006, 3, 14), URL: "https://example.org/press/a_b.htm", Accessed: citation.YearDate(2020), YearSuffix: "a",
		},
		{
			ID: "cicero", Type: citation.Classic, Author: []citation.Name{name("Cicero", "Marcus Tullius")},
			Title: "Laelius de amicitia", Language: "la", Issued: edtf("-0043"), OriginalTitle: "Laelius", OriginalDate: edtf("-0043"),
		},
		{
			ID: "undated", Type: citation.Manuscript, Title: "No date at all", Issued: citation.Date{Literal: "n.d."},
			Archive: "National Archive", ArchiveLocation: "Box 3, {folder",
		},
		{
			ID: "forthcoming", Type: citation.ArticleJournal, Author: []citation.Name{name("Doe", "Jane")},
			Title: "What Is Human Security? A Review of the IVth Report", ContainerTitle: "Journal of Tests",
			Issued: citation.Date{Literal: "forthcoming"},
		},
		{
			ID: "nfd", Type: citation.Book, Author: []citation.Name{name("O\u0308zal", "S\u0327i\u0307lei\u0308")},
			Title: "Pe\u0301ter’s re\u0301sume\u0301 x\u0302 e\u0302\u0301", Issued: citation.YearDate(1999),
		},
		{
			ID: "rtl", Type: citation.Book, Language: "he", Author: []citation.Name{name("לוי", "דוד")},
			Title: "ביטחון אנושי ו־NATO", Issued: citation.YearDate(2011), Publisher: "מאגנס", PublisherPlace: "ירושלים",
		},
		{
			ID: "cjk", Type: citation.Book, Language: "ja", Author: []citation.Name{{Family: "緒方", Given: "貞子", StaticOrdering: true}},
			Title: "人間の安全保障", Issued: citation.YearDate(2003),
		},
		{
			ID: "markup", Type: citation.ArticleJournal, Author: []citation.Name{name("Doe", "Jane")},
			Title:          `On <i>Homo <b>Sapiens</b></i> and H<sub>2</sub>O in <span class="nocase">de facto</span> <span style="font-variant:small-caps;">ad</span> 10<sup>th</sup> & 5% of $3_{x}^~#1 \ "q" -- ''`,
			ContainerTitle: "A & B", Issued: citation.YearDate(2020), Note: "see <i>{x</i>}",
			Abstract: "First paragraph.\nStill the first.\n\nSecond.",
			Keyword:  "one; two", Number: "arXiv:2101.00001v2",
		},
		{
			ID: "thesis", Type: citation.Thesis, Author: []citation.Name{name("Doe", "Jane")}, Title: "Norway and the United Nations in war",
			Genre: "PhD thesis", Publisher: "University of Oslo", PublisherPlace: "Oslo", Issued: edtf("2001-07/2001-09"),
		},
		{
			ID: "thesis2", Type: citation.Thesis, Author: []citation.Name{name("Doe", "Jane")}, Title: "A thesis", Publisher: "NTNU",
			Genre: "Licentiate PhD thesis", Issued: edtf("199X~"),
		},
		{
			ID: "sipri2024", Type: citation.Report, Author: []citation.Name{name("Tian", "Nan")}, Title: "Trends in World Military Expenditure, 2023",
			Genre: "SIPRI Fact Sheet", Publisher: "SIPRI", Number: "24/1", CollectionTitle: "Fact Sheets", Issued: edtf("2024-04-22/2024-04-24"),
		},
		{
			ID: "volumes", Type: citation.Chapter, Author: []citation.Name{name("Doe", "Jane")}, ContainerAuthor: []citation.Name{name("Roe", "Richard")},
			Title: "A chapter", ContainerTitle: "The Main Work", VolumeTitle: "The Second Volume", Volume: "2", Edition: "3rd ed.", Page: "1-2–1-10",
			Issued: citation.YearDate(1980), CollectionTitle: "Studies", CollectionNumber: "12",
		},
		{
			ID: "book in volumes", Type: citation.Book, Editor: []citation.Name{name("Doe", "Jane")}, Title: "The Main Work",
			VolumeTitle: "Its First Volume", Volume: "1", Edition: "Revised McGraw", Issued: citation.YearDate(1980),
		},
		{
			ID: "film", Type: citation.MotionPicture, Director: []citation.Name{name("Ray", "Satyajit")}, Composer: []citation.Name{name("Shankar", "Ravi")},
			Title: "Pather Panchali", Issued: citation.YearDate(1955), Dimensions: "125 min", Medium: "35 mm",
		},
		{
			ID: "speech", Type: citation.Speech, Author: []citation.Name{name("Doe", "Jane")}, Title: "An address", EventTitle: "64th Session of the UN",
			EventPlace: "New York", EventDate: citation.DayDate(2009, 10, 6), Genre: "Keynote", Issued: citation.YearDate(2009),
		},
		{
			ID: "case", Type: citation.LegalCase, Title: "Doe v. Roe", Authority: "Court of Tests", Number: "12 U.S. 3", Issued: citation.YearDate(1954),
		},
		{
			ID: "software", Type: citation.Software, Author: []citation.Name{name("Doe", "Jane")}, Title: "refwright", Version: "1.0", ContainerTitle: "Code Host",
			URL: "https://example.org/x", Issued: citation.YearDate(2026), Categories: []string{"tools"}, License: "MIT",
		},
		{
			ID: "preprint", Type: citation.Article, Author: []citation.Name{name("Doe", "Jane")}, Title: "A preprint", URL: "https://arxiv.org/abs/0706.0001",
			Issued: citation.YearDate(2007), PMID: "123",
		},
		{
			ID: "extra", Type: citation.Book, EditorTranslator: []citation.Name{name("Doe", "Jane")}, Title: "Extra", Issued: citation.YearDate(2000),
			Extra: citation.Extra{
				Format:     {"entrytype": "mvbook", "titleaddon": `With {\LaTeX}`, "owner": "me", "title": "{Raw}", "bad": "}", "file": "a_b.pdf"},
				"csl-json": {"rating": "5", "shelf": `"@{x"`},
			},
		},
		{ID: "", Title: "No key", Issued: citation.YearDate(2000)},
		{ID: "UN2006", Type: "x-game", Title: "Same key but for case", Issued: citation.YearDate(2000)},
		{ID: "un2006", Type: citation.Document, Title: "Same key", Issued: citation.YearDate(2000)},
		{
			ID: "hostile", Type: citation.Book, Author: []citation.Name{name("}, \nx = {y", "@book{z,}")},
			Title: "}\n}\n@book{evil, title = {\x00\xff \\input{x} %\r\n$\\", Publisher: "\\", Issued: citation.YearDate(2000),
			DOI: "10.1/{x", URL: "http://x/}\\ y", Volume: "{", Page: "}-{",
		},
	}
}
