package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// What a form of print decides is read so, whatever the model took it for. The tags are
// those of the words and marks of the text, in order; "." repeats the one before.
func TestFormsThatDecide(t *testing.T) {
	byName := map[string]tag{}
	for i, row := range tags {
		byName[strings.ReplaceAll(row.name, " ", "_")] = tag(i)
	}
	path := func(t *testing.T, s string) []uint8 {
		var p []uint8
		for _, name := range strings.Fields(s) {
			if name == "." {
				p = append(p, p[len(p)-1])
				continue
			}
			tg, ok := byName[name]
			if !ok {
				t.Fatalf("no tag %q", name)
			}
			p = append(p, uint8(tg))
		}
		return p
	}
	for _, tt := range []struct{ name, text, path, want string }{
		{"what is in italics is one title", "Ann Marsh. *Bogs, Oslo, Moss*, 1999",
			"author/given author/family after_author container-title after_container-title publisher-place after_publisher container-title after_container-title issued/year",
			"author/given author/family after_author container-title . . . . after_container-title issued/year"},
		{"but for a volume", "Ann Marsh. *Bogs, 12*, 1999",
			"author/given author/family after_author container-title after_container-title volume after_numbers issued/year",
			"author/given author/family after_author container-title after_container-title volume after_numbers issued/year"},
		{"a case has two parties", "Marsh v. Board of Peat, 347 U.S. 483",
			"author/family after_author . container-title . . after_container-title volume container-title . . . page/first",
			"title . . . . . after_title volume container-title . . . page/first"},
		{"but no word for a volume", "Marsh v. 12",
			"title volume/lead . volume",
			"title volume/lead . volume"},
		{"a film has no author", "Peat. 1950. Directed by Ann Marsh. Oslo",
			"author/family after_author issued/year after_date title . . . after_title publisher-place",
			"title after_title issued/year after_date note . . . after_title publisher-place"},
		{"who is behind a c. di edited", "A. Reed, Peat, a c. di B. Marsh, Bern",
			"author/given . author/family after_author title after_title editor/lead . . . author/given . author/family after_author publisher-place",
			"author/given . author/family after_author title after_title editor/lead . . . editor/given . editor/family after_author publisher-place"},
		{"no word of a cura di is part of a name", "A. Reed, Peat, a cura di B. Marsh, Bern",
			"author/given . author/family after_author title after_title container-title/lead editor/lead author/given author/given . author/family after_author publisher-place",
			"author/given . author/family after_author title after_title container-title/lead editor/lead editor/lead author/given . author/family after_author publisher-place"},
		{"nor is the V of a curator a word for in", "A. Reed, Peat, a cura di V. Marsh, Bern",
			"author/given . author/family after_author title after_title container-title/lead editor/lead author/family container-title/lead after_title author/family after_author publisher-place",
			"author/given . author/family after_author title after_title container-title/lead editor/lead editor/lead author/given . author/family after_author publisher-place"},
		{"[M] stands before a publisher", "Peat and Salt[M]. Moor House, 1999",
			"title . . after_title after_others . . container-title . after_container-title issued/year",
			"title . . after_title after_others . . publisher . after_container-title issued/year"},
		{"[J] before a journal", "Peat and Salt[J/OL]. Moor House, 1999",
			"title . . after_title after_others . . . . publisher . after_publisher issued/year",
			"title . . after_title after_others . . . . container-title . after_publisher issued/year"},
		{"authors that edited", "Marsh, A. (a cura di), Peat",
			"author/family author/within author/given . after_author container-title/lead editor/lead author/given after_author . title",
			"editor/family editor/within editor/given . after_editor editor/lead . . after_editor after_author title"},
		{"and what they edited", "Marsh, A., ed. *Peat*, 1999", "author/family author/within author/given . after_author . after_title container-title after_container-title issued/year",
			"editor/family editor/within editor/given . after_editor editor/lead after_title title after_container-title issued/year"},
		{"or in short", "Marsh, A. a c. di: Peat",
			"author/family author/within author/given . title . . . after_title title",
			"editor/family editor/within editor/given . editor/lead . . . after_title title"},
		{"editors that no word says to be some", "Marsh, A., in Peat, edited by Bo Reed",
			"editor/family editor/within editor/given . after_editor container-title/lead container-title after_container-title editor/lead . editor/given editor/family",
			"author/family author/within author/given . after_author container-title/lead container-title after_container-title editor/lead . editor/given editor/family"},
		{"what \"in\" leads to is no title", "Marsh, A., in Peat, edited by Bo Reed",
			"author/family author/within author/given . after_author container-title/lead title after_title editor/lead . editor/given editor/family",
			"author/family author/within author/given . after_author container-title/lead container-title after_title editor/lead . editor/given editor/family"},
		{"a volume in small Roman figures", "Bogs (Moor, 1999), xxi, p. 7",
			"title after_title publisher after_publisher issued/year after_date . note after_others page/lead . page/first",
			"title after_title publisher after_publisher issued/year after_date . volume after_others page/lead . page/first"},
		{"behind a journal", "Bogs, xx, pp. 7", "container-title after_container-title note after_others page/lead . page/first",
			"container-title after_container-title volume after_others page/lead . page/first"},
		{"or that were taken to edit", "Marsh A, 編集者. Peat", "author/family author/given author/next author/family after_author title",
			"editor/family editor/given editor/next editor/lead after_author title"},
		{"a word for \"in\" before what is in italics", "Marsh, A. Em *Peat and Salt*", "author/family author/within author/given . title . . .",
			"author/family author/within author/given . container-title/lead container-title . ."},
		{"or before what has editors", "Marsh, A. Em Peat; Reed, B.", "author/family author/within author/given . title . after_title editor/family editor/within editor/given .",
			"author/family author/within author/given . container-title/lead container-title after_title editor/family editor/within editor/given ."},
		{"a title that begins with \"In\"", "Marsh, A. In Search of Peat; Reed, B.", "author/family author/within author/given . title . . . after_title editor/family editor/within editor/given .",
			"author/family author/within author/given . title . . . after_title editor/family editor/within editor/given ."},
		{"a volume before the journal", "‘Peat’ 44 Bogs 180", "after_author title after_title container-title . page/first", "after_author title after_title volume container-title page/first"},
		{"a word for editors is no title", "Marsh, A., redaktor Peat and Salt",
			"author/family author/within author/given . after_author title . . .",
			"editor/family editor/within editor/given . after_editor editor/lead title . ."},
		{"authors of a part with editors", "Marsh, A. Peat. Reed, B. (ed.)",
			"author/family author/within author/given . title after_title editor/family editor/within editor/given . after_editor editor/lead . .",
			"author/family author/within author/given . title after_title editor/family editor/within editor/given . after_editor editor/lead . ."},
		{"a sign for a year", "Bogs. 2005年;5",
			"container-title . . . after_container-title volume",
			"container-title after_container-title issued/year issued/within after_container-title volume"},
		{"no date behind a place", "Moor, Oslo no date, 12", "publisher after_publisher publisher-place . . after_publisher page/first",
			"publisher after_publisher publisher-place status . after_publisher page/first"},
		{"a year behind a journal", "Bogs and Moors. 2001. Vol. 9",
			"container-title . . . . after_container-title volume/lead . volume",
			"container-title . . after_container-title issued/within after_container-title volume/lead . volume"},
		{"proceedings are no part of a title", "Peat, Salt and Moss. Proceedings of the Third Workshop. 1999",
			"title . . . . . . . . . . after_title issued/year",
			"title . . . . after_title container-title . . . . after_title issued/year"},
		{"a word for issues, and a double one", "Bogs. nr 40/41, 38", "container-title after_container-title volume/lead volume after_numbers issue after_numbers page/first",
			"container-title after_container-title volume/lead issue issue issue after_numbers page/first"},
		{"a word for issues", "Bogs. nr 1, 38", "container-title after_container-title volume/lead volume after_numbers page/first",
			"container-title after_container-title volume/lead issue after_numbers page/first"},
		{"the word for pages behind them", "Bogs, 6. p.", "container-title after_container-title volume after_numbers page/lead .",
			"container-title after_container-title page/first after_numbers page/lead ."},
		{"pages of an article with a number", "ACM, 34:1-34:6.", "publisher after_publisher volume after_numbers page/first page/within page/last after_numbers . .",
			"publisher after_publisher page/first . . page/within page/last . . after_numbers"},
		{"an issue behind a space", "Bogs 3 1, 59", "container-title volume . after_numbers issue", "container-title volume issue after_numbers page/first"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := new(modelReader)
			tk := tokens.Tokenize(tt.text)
			r.look(tk)
			r.path = path(t, tt.path)
			if len(r.path) != len(r.sights) {
				t.Fatalf("%d tokens, %d tags", len(r.sights), len(r.path))
			}
			r.confidence = make([]float32, len(r.path))
			r.forms()
			for i, want := range path(t, tt.want) {
				if r.path[i] != want {
					t.Errorf("%q: %s, want %s", r.printed(i, i+1), tags[r.path[i]].name, tags[want].name)
				}
			}
		})
	}
}

// What stands alone is the title of a work, unless it is called as a journal.
func TestContainerAloneIsATitle(t *testing.T) {
	checkReasonings(t, (*modelReader).titleless, []reasonTest{
		{
			"a title with a colon, taken for place and publisher",
			"Marsh|editor/family .|after_editor Leeds|publisher-place :|after_publisher Peat|publisher after|publisher 1989|publisher .|publisher Heather|publisher ,|after_publisher 2003|issued/year",
			"Marsh|editor/family .|after_editor Leeds|title :|title Peat|title after|title 1989|title .|after_title Heather|publisher ,|after_publisher 2003|issued/year",
		},
		{
			"words behind the year that were taken for a series",
			"—|author/repeat .|after_author 1997|issued/year c|year-suffix .|after_date Van|collection-title Turf|collection-title Naar|collection-title Veen|collection-title .|after_container-title Leeds|publisher-place :|after_publisher Heather|publisher",
			"—|author/repeat .|after_author 1997|issued/year c|year-suffix .|after_date Van|title Turf|title Naar|title Veen|title .|after_container-title Leeds|publisher-place :|after_publisher Heather|publisher",
		},
		{
			"a publisher with a full stop, behind a title",
			"Marsh|editor/family .|after_editor Turf|title .|after_title Leeds|publisher-place :|after_publisher Peat|publisher Co|publisher .|publisher Heather|publisher ,|after_publisher 2003|issued/year",
			"Marsh|editor/family .|after_editor Turf|title .|after_title Leeds|publisher-place :|after_publisher Peat|publisher Co|publisher .|publisher Heather|publisher ,|after_publisher 2003|issued/year",
		},
		{"words taken for place and publisher before another sentence of that", "Moor|author/literal Council|author/literal .|after_author 2002|issued/year .|after_date Peat|publisher-place :|after_publisher Turf|publisher after|publisher 1809|publisher .|publisher Heather|publisher .|after_publisher",
			"Moor|author/literal Council|author/literal .|after_author 2002|issued/year .|after_date Peat|title :|title Turf|title after|title 1809|title .|after_title Heather|publisher .|after_publisher"},
		{"words taken for a remark", "—|author/repeat .|after_author 1993|issued/year b|year-suffix .|after_date Turf|note :|note Peat|note after|note 1752|note ,|after_title 2|edition .|after_others wyd|after_others",
			"—|author/repeat .|after_author 1993|issued/year b|year-suffix .|after_date Turf|title :|title Peat|title after|title 1752|title ,|after_title 2|edition .|after_others wyd|after_others"},
		{"a publisher with an abbreviation", "Moor|author/literal Council|author/literal .|after_author 2002|issued/year .|after_date Leeds|publisher-place :|after_publisher St|publisher .|publisher Marsh|publisher .|after_publisher",
			"Moor|author/literal Council|author/literal .|after_author 2002|issued/year .|after_date Leeds|publisher-place :|after_publisher St|publisher .|publisher Marsh|publisher .|after_publisher"},
		{"words left over behind the year", "—|author/repeat .|after_author 2002|issued/year b|year-suffix .|after_date Peat|after_others :|after_others Turf|after_others .|after_others Leeds|publisher-place",
			"—|author/repeat .|after_author 2002|issued/year b|year-suffix .|after_date Peat|title :|title Turf|title .|after_others Leeds|publisher-place"},
		{"a container alone", "Peat|container-title and|container-title Salt|container-title .|after_container-title 1999|issued/year",
			"Peat|title and|title Salt|title .|after_container-title 1999|issued/year"},
		{"a journal alone", "Bog|container-title Journal|container-title .|after_container-title 1999|issued/year",
			"Bog|container-title Journal|container-title .|after_container-title 1999|issued/year"},
		{"a volume with its word, and a publisher", "Bogs|container-title ,|after_container-title vol|volume/lead 3|volume .|after_numbers Moor|publisher",
			"Bogs|title ,|after_container-title vol|volume/lead 3|volume .|after_numbers Moor|publisher"},
		{"a volume without", "Bogs|container-title ,|after_container-title 3|volume .|after_numbers Moor|publisher",
			"Bogs|container-title ,|after_container-title 3|volume .|after_numbers Moor|publisher"},
	})
}

// Lists of names are divided as their form says.
func TestFormsOfNames(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.people()
		r.easternNames()
		r.capitalFamilies()
		r.leadingParticles()
	}, []reasonTest{
		{"capitals by turns",
			"CHO|author/family ,|author/next Ji|author/family Young|author/family ,|author/next LEE|author/family ,|author/within Eun|author/given .|after_author",
			"CHO|author/family ,|author/within Ji|author/given Young|author/given ,|author/next LEE|author/family ,|author/within Eun|author/given .|after_author"},
		{"families with a capital within and initials without marks",
			"McReed|author/family A|author/given ,|author/next Stone|author/family B|author/given ,|author/next McMarsh|author/family C|author/given ,|author/next Tarn|author/family D|author/given .|after_author",
			"McReed|author/family A|author/given ,|author/next Stone|author/family B|author/given ,|author/next McMarsh|author/family C|author/given ,|author/next Tarn|author/family D|author/given .|after_author"},
		{"capitals that are not by turns",
			"CHO|author/family ,|author/next Ji|author/given Young|author/family ,|author/next Bo|author/given Lee|author/family ,|author/next Eun|author/given Marsh|author/family",
			"CHO|author/family ,|author/next Ji|author/given Young|author/family ,|author/next Bo|author/given Lee|author/family ,|author/next Eun|author/given Marsh|author/family"},
		{"names of one word in Korean",
			"서민수|author/family ,|author/within 오수진|author/given ,|author/next 이지현|author/family",
			"서민수|author/family ,|author/next 오수진|author/family ,|author/next 이지현|author/family"},
		{"a title in Chinese behind a name",
			"楊志強|author/family ,|author/within 經濟與经济研究|author/given", "楊志強|author/family ,|author/within 經濟與经济研究|author/given"},
		{"a family name apart",
			"서|author/family ,|author/within 민수|author/given", "서|author/family ,|author/within 민수|author/given"},
		{"\"and\" parts two people",
			"Ann|editor/given Marsh|editor/family ,|editor/next Gabor|editor/next Reed|editor/family ,|editor/within and|editor/within Bo|editor/given Stone|editor/family",
			"Ann|editor/given Marsh|editor/family ,|editor/next Gabor|editor/given Reed|editor/family ,|editor/next and|editor/next Bo|editor/given Stone|editor/family"},
		{"particles with a capital",
			"Tim|author/given Van|author/given de|author/particle Mar|author/family ,|author/next O|author/given Ó|author/given Briain|author/family ,|author/next Vu|author/given Van|author/given Linh|author/family",
			"Tim|author/given Van|author/family de|author/family Mar|author/family ,|author/next O|author/given Ó|author/family Briain|author/family ,|author/next Vu|author/given Van|author/given Linh|author/family"},
		{"more particles with a capital",
			"A|author/given .|author/given De|author/given Mar|author/family ,|author/next Hans|author/given Van|author/given Reed|author/family",
			"A|author/given .|author/given De|author/family Mar|author/family ,|author/next Hans|author/given Van|author/family Reed|author/family"},
		{"initials before family names in capitals",
			"MAR|author/family ,|author/within P|author/given .|author/given ,|author/next J|author/given .|author/given REED|author/family ,|author/next K|author/given .|author/given STONE|author/family ,|author/next and|author/next H|author/given .|author/given PEAT|author/family",
			"MAR|author/family ,|author/within P|author/given .|author/given ,|author/next J|author/given .|author/given REED|author/family ,|author/next K|author/given .|author/given STONE|author/family ,|author/next and|author/next H|author/given .|author/given PEAT|author/family"},
		{"initials without a family name",
			"Marsh|author/family ,|author/next A|author/given", "Marsh|author/family ,|author/within A|author/given"},
	})
}

// What few sources print, each rule by itself.
func TestWhatFewSourcesPrint(t *testing.T) {
	for _, tt := range []struct {
		name, path, want string
		rule             func(*modelReader)
	}{
		{
			"a subtitle before a place behind a full stop",
			"Peat|title .|after_title Salt|publisher und|publisher mehr|publisher .|after_publisher Lom|publisher-place",
			"Peat|title .|title Salt|title und|title mehr|title .|after_publisher Lom|publisher-place",
			(*modelReader).publishedSubtitle,
		},
		{
			"a publisher before a place behind a full stop",
			"Peat|title .|after_title Marsh|publisher und|publisher Reed|publisher .|after_publisher Lom|publisher-place",
			"Peat|title .|after_title Marsh|publisher und|publisher Reed|publisher .|after_publisher Lom|publisher-place",
			(*modelReader).publishedSubtitle,
		},
		{
			"the first sentence of an edited book",
			"Peat|title ,|after_title in|container-title/lead Reed|editor/family ,|after_editor Bogs|note and|note Oaks|note .|after_title Essays|container-title ,|after_container-title Lom|publisher-place",
			"Peat|title ,|after_title in|container-title/lead Reed|editor/family ,|after_editor Bogs|container-title and|container-title Oaks|container-title .|container-title Essays|container-title ,|after_container-title Lom|publisher-place",
			(*modelReader).containerSubtitle,
		},
		{
			"a particle among given names",
			"Santos|author/family ,|author/within Boaventura|author/given de|author/particle Sousa|author/given .|after_author Peat|title",
			"Santos|author/family ,|author/within Boaventura|author/given de|author/given Sousa|author/given .|after_author Peat|title",
			(*modelReader).particles,
		},
		{
			"a word that leads to a date",
			"Moorbote|container-title von|container-title 5|issued/day März|issued/month 2008|issued/year",
			"Moorbote|container-title von|after_container-title 5|issued/day März|issued/month 2008|issued/year",
			(*modelReader).leadToDate,
		},
		{
			"a series at the end",
			"Peat|title ,|after_title Lom|publisher-place ,|after_publisher Bog|publisher ,|after_publisher 1992|issued/year ,|after_date La|note Librairie|note des|note marais|note .|after_publisher",
			"Peat|title ,|after_title Lom|publisher-place ,|after_publisher Bog|publisher ,|after_publisher 1992|issued/year ,|after_date La|collection-title Librairie|collection-title des|collection-title marais|collection-title .|after_publisher",
			(*modelReader).seriesAtEnd,
		},
		{
			"a remark at the end",
			"Peat|title ,|after_title Lom|publisher-place ,|after_publisher Bog|publisher ,|after_publisher 1992|issued/year ,|after_date Traduit|note de|note l'anglais|note .|after_publisher",
			"Peat|title ,|after_title Lom|publisher-place ,|after_publisher Bog|publisher ,|after_publisher 1992|issued/year ,|after_date Traduit|note de|note l'anglais|note .|after_publisher",
			(*modelReader).seriesAtEnd,
		},
		{
			"the volume of a law review that was parted from it",
			"Peat|title ,|after_title 89|volume Bog|container-title Law|container-title Rev|container-title .|after_container-title 1685|volume ,|after_numbers 1710|page/first (|after_numbers 1976|issued/year",
			"Peat|title ,|after_title 89|volume Bog|container-title Law|container-title Rev|container-title .|after_container-title 1685|page/first ,|after_numbers 1710|note (|after_numbers 1976|issued/year",
			(*modelReader).volumeFirst,
		},
		{
			"rest of a title behind quotes",
			"Von|title der|title „|title Moorfrage|title “|after_title bis|container-title zum|container-title Ende|container-title ,|after_container-title Lom|publisher-place",
			"Von|title der|title „|title Moorfrage|title “|title bis|title zum|title Ende|title ,|after_container-title Lom|publisher-place",
			(*modelReader).lowerContainer,
		},
		{
			"an article that is no word for in",
			"Den|title danske|title mose|title .|after_title En|container-title/lead kort|container-title historie|container-title ,|after_container-title Lom|publisher-place",
			"Den|title danske|title mose|title .|title En|title kort|title historie|title ,|after_container-title Lom|publisher-place",
			(*modelReader).articleAsIn,
		},
		{
			"the Spanish word for in",
			"Las|title turberas|title .|after_title En|container-title/lead actas|container-title del|container-title congreso|container-title ,|after_container-title Lom|publisher-place",
			"Las|title turberas|title .|after_title En|container-title/lead actas|container-title del|container-title congreso|container-title ,|after_container-title Lom|publisher-place",
			(*modelReader).articleAsIn,
		},
		{
			"a series that in and editors lead to",
			"Peat|title .|after_title In|container-title/lead Reed|editor/family .|after_editor Bogs|collection-title and|collection-title Oaks|collection-title .|after_container-title Lom|publisher-place",
			"Peat|title .|after_title In|container-title/lead Reed|editor/family .|after_editor Bogs|container-title and|container-title Oaks|container-title .|after_container-title Lom|publisher-place",
			(*modelReader).ledSeries,
		},
		{
			"a book in capitals before a page",
			"ANN|author/given MARSH|author/family ,|after_author PEAT|container-title MOORS|container-title 225|page/first (|after_numbers 1986|issued/year )|after_date",
			"ANN|author/given MARSH|author/family ,|after_author PEAT|title MOORS|title 225|page/first (|after_numbers 1986|issued/year )|after_date",
			(*modelReader).titleless,
		},
		{
			"the year in a bracket behind a title",
			"Peat|title Law|title (|title Bog|title Com|title 242|title ,|title 1996|title )|title para|note 3|note",
			"Peat|title Law|title (|after_title Bog|note Com|note 242|note ,|after_title 1996|issued/year )|after_date para|note 3|note",
			(*modelReader).titledYear,
		},
		{
			"a note of a page",
			"Peat|title ,|after_title 1978|issued/year ,|after_date p|page/lead 31|page/first ,|after_numbers n|issue/lead 2|issue",
			"Peat|title ,|after_title 1978|issued/year ,|after_date p|page/lead 31|page/first ,|after_numbers n|issue/lead 2|note",
			(*modelReader).citedNote,
		},
		{
			"how many paragraphs there are",
			"Das|title Moor|title [|title 25|title Absätze|title ]|title .|after_title",
			"Das|title Moor|title [|after_title 25|note Absätze|note ]|after_title .|after_title",
			(*modelReader).countedInBrackets,
		},
		{
			"a body of two parts for one group",
			"The|author/literal BOG|author/literal Officers|author/literal and|author/next Coordinators|author/literal for|author/literal the|author/literal BOG|author/literal Group|author/literal .|after_author Peat|title",
			"The|author/literal BOG|author/literal Officers|author/literal and|author/literal Coordinators|author/literal for|author/literal the|author/literal BOG|author/literal Group|author/literal .|after_author Peat|title",
			func(r *modelReader) { r.partsOfOrganizations(authorTags) },
		},
		{
			"what a ministry that edits is for",
			"Ministerium|editor/literal für|editor/literal Moor|editor/literal ,|editor/next Torf|editor/family Wald|editor/given und|editor/next Salz|editor/family (|after_editor Hrsg|editor/lead",
			"Ministerium|editor/literal für|editor/literal Moor|editor/literal ,|editor/literal Torf|editor/literal Wald|editor/literal und|editor/literal Salz|editor/literal (|after_editor Hrsg|editor/lead",
			func(r *modelReader) { r.enumerations(editorTags) },
		},
		{
			"a case and its reports",
			"Marsh|citation-label v|citation-label .|citation-label Reed|author/family ,|after_author 5|after_others Bog|after_others .|after_others (|after_numbers 1|issue Peat|container-title )|container-title 137|page/first (|after_numbers 1803|issued/year )|after_date",
			"Marsh|title v|title .|title Reed|title ,|after_title 5|volume Bog|container-title .|container-title (|after_container-title 1|after_container-title Peat|after_container-title )|after_container-title 137|page/first (|after_numbers 1803|issued/year )|after_date",
			(*modelReader).cases,
		},
		{
			"a case, its year and its reports",
			"Marsh|author/given v|author/particle Reed|author/family [|after_author 1932|issued/year ]|after_date AC|title 562|number",
			"Marsh|title v|title Reed|title [|after_title 1932|issued/year ]|after_numbers AC|container-title 562|page/first",
			(*modelReader).cases,
		},
		{
			"a thesis behind a comma",
			"Peat|title ,|title Thèse|title de|title géographie|title ,|after_title Lom|publisher-place",
			"Peat|title ,|after_title Thèse|genre de|genre géographie|genre ,|after_title Lom|publisher-place",
			(*modelReader).theses,
		},
		{
			"a day and a month that were both taken for days",
			"Bogbote|container-title ,|after_container-title 18|issued/day .|issued/within 09|issued/day .|issued/within 2001|issued/year",
			"Bogbote|container-title ,|after_container-title 18|issued/day .|issued/within 09|issued/month .|issued/within 2001|issued/year",
			(*modelReader).twoDays,
		},
		{
			"volumes that are counted at the end",
			"Peat|title ,|after_title Lom|publisher-place ,|after_publisher 1840|issued/year ,|after_date 2|volume vol|volume/lead .|after_numbers",
			"Peat|title ,|after_title Lom|publisher-place ,|after_publisher 1840|issued/year ,|after_date 2|number-of-volumes vol|volume/lead .|after_numbers",
			(*modelReader).countedVolumes,
		},
		{
			"the number of a journal",
			"Bogs|container-title ,|after_container-title n|after_others .|after_others 62|number -|number 63|number ,|after_others juin|issued/month 1986|issued/year ,|after_date 3|page/first",
			"Bogs|container-title ,|after_container-title n|after_others .|after_others 62|issue -|issue 63|issue ,|after_others juin|issued/month 1986|issued/year ,|after_date 3|page/first",
			(*modelReader).numberOfJournal,
		},
		{
			"a double volume",
			"Bogs|container-title ,|after_container-title 41|volume /|issue/lead 42|issue ,|after_numbers 3|page/first",
			"Bogs|container-title ,|after_container-title 41|volume /|volume 42|volume ,|after_numbers 3|page/first",
			(*modelReader).doubleVolume,
		},
		{
			"a volume and an issue",
			"Bogs|container-title ,|after_container-title 1|volume /|issue/lead 2|issue ,|after_numbers 3|page/first",
			"Bogs|container-title ,|after_container-title 1|volume /|issue/lead 2|issue ,|after_numbers 3|page/first",
			(*modelReader).doubleVolume,
		},
		{
			"the year of a first edition before that of the work",
			"Marsh|author/family (|after_author [|after_author 1922|issued/year ]|after_date 1988|title )|title ,|title Peat|title",
			"Marsh|author/family (|after_author [|after_author 1922|original-date/year ]|after_date 1988|issued/year )|after_date ,|after_date Peat|title",
			(*modelReader).firstYearInBrackets,
		},
		{
			"an initial that was taken for a word for in",
			"Marsh|author/family ,|author/within G|author/given .|author/given ,|after_author W|container-title/lead .|container-title/lead Reed|editor/family (|after_editor Hrsg|editor/lead",
			"Marsh|author/family ,|author/within G|author/given .|author/given ,|after_author W|editor/given .|editor/given Reed|editor/family (|after_editor Hrsg|editor/lead",
			(*modelReader).initialOfLead,
		},
		{
			"an organisation of a country",
			"Statistics|author/given Norway|author/family .|after_author Peat|title",
			"Statistics|author/literal Norway|author/literal .|after_author Peat|title",
			func(r *modelReader) { r.organizations(authorTags) },
		},
	} {
		t.Run(tt.name, func(t *testing.T) { checkReasoning(t, tt.path, tt.want, tt.rule) })
	}
}
