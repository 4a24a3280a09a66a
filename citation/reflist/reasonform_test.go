package reflist

import (
	"strings"
	"testing"
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
			tk := tokenize(tt.text)
			r.look(tk, nil)
			r.path = path(t, tt.path)
			if len(r.path) != len(r.sights) {
				t.Fatalf("%d tokens, %d tags", len(r.sights), len(r.path))
			}
			r.confidence = make([]float32, len(r.path))
			r.forms(tk)
			for i, want := range path(t, tt.want) {
				if r.path[i] != want {
					t.Errorf("%q: %s, want %s", r.printed(tk, i, i+1), tags[r.path[i]].name, tags[want].name)
				}
			}
		})
	}
}

// What stands alone is the title of a work, unless it is called as a journal.
func TestContainerAloneIsATitle(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{"a container alone", "Peat|container-title and|container-title Salt|container-title .|after_container-title 1999|issued/year",
			"Peat|title and|title Salt|title .|after_container-title 1999|issued/year"},
		{"a journal alone", "Bog|container-title Journal|container-title .|after_container-title 1999|issued/year",
			"Bog|container-title Journal|container-title .|after_container-title 1999|issued/year"},
		{"a volume with its word, and a publisher", "Bogs|container-title ,|after_container-title vol|volume/lead 3|volume .|after_numbers Moor|publisher",
			"Bogs|title ,|after_container-title vol|volume/lead 3|volume .|after_numbers Moor|publisher"},
		{"a volume without", "Bogs|container-title ,|after_container-title 3|volume .|after_numbers Moor|publisher",
			"Bogs|container-title ,|after_container-title 3|volume .|after_numbers Moor|publisher"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, (*modelReader).titleless)
		})
	}
}

// Lists of names are divided as their form says.
func TestFormsOfNames(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{"capitals by turns",
			"CHO|author/family ,|author/next Ji|author/family Young|author/family ,|author/next LEE|author/family ,|author/within Eun|author/given .|after_author",
			"CHO|author/family ,|author/within Ji|author/given Young|author/given ,|author/next LEE|author/family ,|author/within Eun|author/given .|after_author"},
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
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) {
				r.people()
				var words []string
				for _, w := range strings.Fields(tt.path) {
					word, _, _ := strings.Cut(w, "|")
					words = append(words, word)
				}
				tk := tokenize(strings.Join(words, " "))
				r.easternNames(tk)
				r.capitalFamilies()
				r.leadingParticles(tk)
			})
		})
	}
}
