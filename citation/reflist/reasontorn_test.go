package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/names"
)

func TestTornHeads(t *testing.T) {
	stops := names.Known{YearStops: true}
	for _, tt := range []struct {
		name       string
		known      names.Known
		path, want string
	}{
		{
			"editors, of whom one was taken for the title", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Ovid|title ,|after_title en|container-title/lead Bo|editor/given Reed|editor/family ,|after_editor red|container-title/lead .|after_title 2007|issued/year .|after_date Peat|title",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next Ovid|editor/family ,|editor/next en|editor/next Bo|editor/given Reed|editor/family ,|after_editor red|editor/lead .|after_editor 2007|issued/year .|after_date Peat|title",
		},
		{
			"editors with initials behind their names", names.Known{},
			"Marsh|author/family A|author/given ,|author/next Reed|author/family B|author/given -|author/given W|container-title/lead ,|after_title Tarn|editor/family C|editor/given (|after_editor eds|container-title/lead )|after_title (|after_title 2007|issued/year )|after_date Peat|title",
			"Marsh|editor/family A|editor/given ,|editor/next Reed|editor/family B|editor/given -|editor/given W|editor/given ,|editor/next Tarn|editor/family C|editor/given (|after_editor eds|editor/lead )|after_editor (|after_editor 2007|issued/year )|after_date Peat|title",
		},
		{
			"somebody with a particle, taken for the title", stops,
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Bo|title de|title Reed|title ,|title and|title Ovid|title .|after_title 2007|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given de|author/particle Reed|author/family ,|author/next and|author/next Ovid|author/family .|after_author 2007|issued/year .|after_date Peat|title",
		},
		{
			"initials behind commas", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Reed|title ,|after_title B|editor/given .|editor/given and|editor/next Ovid|editor/family (|after_editor eds|editor/lead )|after_editor 2007|issued/year .|after_date Peat|title",
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given ,|editor/next Reed|editor/family ,|editor/within B|editor/given .|editor/given and|editor/next Ovid|editor/family (|after_editor eds|editor/lead )|after_editor 2007|issued/year .|after_date Peat|title",
		},
		{
			"initials with stops behind their names, and a particle before the year, taken for a word before it", stops,
			"Marsh|author/family J|author/given .|author/given L|author/given .|author/given ,|author/next Reed|author/family K|author/given .|author/given af|issued/within 2007|issued/year .|after_date Peat|title",
			"Marsh|author/family J|author/given .|author/given L|author/given .|author/given ,|author/next Reed|author/family K|author/given .|author/given af|author/particle 2007|issued/year .|after_date Peat|title",
		},
		{
			"several initials, of which one was taken for a word", names.Known{},
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given J|editor/given .|editor/given ,|editor/next Reed|editor/family ,|after_editor I|container-title/lead .|after_others ,|after_others &|editor/next Tarn|editor/family ,|editor/within B|editor/given .|editor/given G|editor/given .|editor/given (|after_editor eds|editor/lead .|after_editor )|after_editor 2007|issued/year .|after_date Peat|title",
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given J|editor/given .|editor/given ,|editor/next Reed|editor/family ,|editor/within I|editor/given .|editor/given ,|editor/next &|editor/next Tarn|editor/family ,|editor/within B|editor/given .|editor/given G|editor/given .|editor/given (|after_editor eds|editor/lead .|after_editor )|after_editor 2007|issued/year .|after_date Peat|title",
		},
		{
			"initials with a hyphen, of which one was taken for a word", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given &|author/next Reed|author/family ,|author/within J|author/given .|author/given -|author/given W|container-title/lead .|editor/given T|editor/given .|editor/given (|after_editor Eds|editor/lead .|after_editor )|after_editor 1933|issued/year",
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given &|editor/next Reed|editor/family ,|editor/within J|editor/given .|editor/given -|editor/given W|editor/given .|editor/given T|editor/given .|editor/given (|after_editor Eds|editor/lead .|after_editor )|after_editor 1933|issued/year",
		},
		{
			"editors before a title, of whom one was taken for the title", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Bo|title de|title Reed|title ,|after_title and|container-title/lead Ida|editor/given Stone|editor/family ,|after_editor eds|container-title/lead .|after_title Moors|container-title 1921|container-title .|after_container-title Heather|publisher ,|after_publisher 2011|issued/year",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next Bo|editor/given de|editor/particle Reed|editor/family ,|editor/next and|editor/next Ida|editor/given Stone|editor/family ,|after_editor eds|editor/lead .|after_title Moors|title 1921|title .|after_container-title Heather|publisher ,|after_publisher 2011|issued/year",
		},
		{
			"authors before what is printed for no date", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family ,|after_author Ida|title ten|title Stone|title ,|after_title en|container-title/lead Eve|container-title af|container-title Tarn|container-title .|container-title bez|container-title datuma|container-title .|container-title Moors|container-title .|after_container-title Heather|publisher",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family ,|author/next Ida|author/given ten|author/particle Stone|author/family ,|author/next en|author/next Eve|author/given af|author/particle Tarn|author/family .|after_author bez|container-title datuma|container-title .|container-title Moors|container-title .|after_container-title Heather|publisher",
		},
		{
			"a particle with a hyphen, taken for et al.", names.Known{},
			"Marsh|author/family J|author/given ,|author/next Reed|author/family F|author/given ,|author/next al|author/others -|container-title/lead Tarn|editor/family N|editor/given (|after_editor eds|container-title/lead )|after_title (|after_title 2023|issued/year",
			"Marsh|editor/family J|editor/given ,|editor/next Reed|editor/family F|editor/given ,|editor/next al|editor/family -|editor/family Tarn|editor/family N|editor/given (|after_editor eds|editor/lead )|after_editor (|after_editor 2023|issued/year",
		},
		{
			"somebody of one name before the year, and the title behind it", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Ovid|note ,|after_others 1973|issued/year .|after_date Peat|title .|after_title",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|author/next Ovid|author/family ,|after_author 1973|issued/year .|after_date Peat|title .|after_title",
		},
		{
			"a word that may be the title before the year", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Turf|note ,|after_others 1973|issued/year .|after_date Heather|publisher .|after_publisher",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Turf|note ,|after_others 1973|issued/year .|after_date Heather|publisher .|after_publisher",
		},
		{
			"a particle behind initials, taken for a word for editors", names.Known{},
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given and|editor/next Reed|editor/family ,|editor/within B|editor/given .|editor/given von|editor/lead (|after_editor eds|editor/lead .|after_editor )|after_editor (|after_editor 2007|issued/year )|after_date Peat|title",
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given and|editor/next Reed|editor/family ,|editor/within B|editor/given .|editor/given von|editor/particle (|after_editor eds|editor/lead .|after_editor )|after_editor (|after_editor 2007|issued/year )|after_date Peat|title",
		},
		{
			"authors who were taken for one", stops,
			"Sukarno|author/family ,|author/within Ann|author/given S|author/given .|author/given Marsh|author/given ,|author/within Bo|author/given de|author/particle Reed|author/given ,|author/next and|author/next Eve|author/given Tarn|author/family .|after_author forthcoming|status .|after_date Peat|title",
			"Sukarno|author/family ,|author/next Ann|author/given S|author/given .|author/given Marsh|author/family ,|author/next Bo|author/given de|author/particle Reed|author/family ,|author/next and|author/next Eve|author/given Tarn|author/family .|after_author forthcoming|status .|after_date Peat|title",
		},
		{
			"a comma within a name, where the first has none, and a particle behind initials", stops,
			"Marsh|author/family A|author/given ,|author/next Ovid|author/family ,|author/within Reed|author/given B|author/given van|author/given (|after_author 2007|issued/year )|after_date Peat|title",
			"Marsh|author/family A|author/given ,|author/next Ovid|author/family ,|author/next Reed|author/family B|author/given van|author/particle (|after_author 2007|issued/year )|after_date Peat|title",
		},
		{
			"a year of the first edition, behind a suffix", stops,
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Jr|after_author .|after_author (|after_author 1883|original-date/year )|after_date 2012|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Jr|after_author .|after_author (|after_author 1883|original-date/year )|after_date 2012|issued/year .|after_date Peat|title",
		},
		{
			"a suffix among torn names", stops,
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Jr|after_author .|after_author ,|after_author Ovid|title ,|after_title and|container-title/lead Bo|editor/given Reed|editor/family .|after_editor 2012|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/within Jr|author/suffix .|author/suffix ,|author/next Ovid|author/family ,|author/next and|author/next Bo|author/given Reed|author/family .|after_author 2012|issued/year .|after_date Peat|title",
		},
		{
			"a numeral behind a name", stops,
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Bo|title Reed|title III|title ,|title and|title Ovid|title .|after_title 2012|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family III|author/suffix ,|author/next and|author/next Ovid|author/family .|after_author 2012|issued/year .|after_date Peat|title",
		},
		{
			"a word for others behind a comma, and a name taken for a note", stops,
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family ,|after_author Ida|note de|note Stone|note ,|after_others et|after_others al|after_others .|after_others 2012|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family ,|author/next Ida|author/given de|author/particle Stone|author/family ,|after_author et|after_author al|after_author .|after_author 2012|issued/year .|after_date Peat|title",
		},
		{
			"editors of whom the first has a particle", names.Known{},
			"al|author/family -|author/family Marsh|author/family A|author/given ,|author/next van|author/particle Reed|author/family B|author/given ,|after_author Tarn|container-title/lead C|editor/given (|after_editor red|container-title/lead )|after_title (|after_title 2018|issued/year )|after_date Peat|title",
			"al|editor/family -|editor/family Marsh|editor/family A|editor/given ,|editor/next van|editor/particle Reed|editor/family B|editor/given ,|editor/next Tarn|editor/family C|editor/given (|after_editor red|editor/lead )|after_editor (|after_editor 2018|issued/year )|after_date Peat|title",
		},
		{
			"a suffix behind initials", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|author/next Reed|author/family ,|author/within B|author/given .|author/given ,|author/within III|author/suffix en|author/next Tarn|author/family ,|after_author I|container-title/lead .|after_title (|after_title red|editor/lead .|after_editor )|after_editor (|after_editor 2022|issued/year )|after_date Peat|title",
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given ,|editor/next Reed|editor/family ,|editor/within B|editor/given .|editor/given ,|editor/within III|editor/suffix en|editor/next Tarn|editor/family ,|editor/within I|editor/given .|editor/given (|after_editor red|editor/lead .|after_editor )|after_editor (|after_editor 2022|issued/year )|after_date Peat|title",
		},
		{
			"editors before a comma and the year", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|author/next Reed|author/family ,|author/within J|author/given .|author/given -|author/given W|container-title/lead .|after_title T|editor/given .|editor/given (|after_editor Eds|editor/lead .|after_editor )|after_editor ,|after_editor 2022|issued/year .|after_date Peat|title",
			"Marsh|editor/family ,|editor/within A|editor/given .|editor/given ,|editor/next Reed|editor/family ,|editor/within J|editor/given .|editor/given -|editor/given W|editor/given .|editor/given T|editor/given .|editor/given (|after_editor Eds|editor/lead .|after_editor )|after_editor ,|after_editor 2022|issued/year .|after_date Peat|title",
		},
		{
			"a name with an initial within, taken for a family name", stops,
			"Marsh|author/family ,|author/within Peter|author/given ,|author/next Ann|author/family E|author/family .|author/family Reed|author/family ,|author/within Bo|author/given Tarn|author/given ,|author/next and|author/next Ida|author/given Stone|author/family .|after_author 1998|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Peter|author/given ,|author/next Ann|author/given E|author/given .|author/given Reed|author/family ,|author/next Bo|author/given Tarn|author/family ,|author/next and|author/next Ida|author/given Stone|author/family .|after_author 1998|issued/year .|after_date Peat|title",
		},
		{
			"a title among authors, where the list has the year elsewhere", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Peat|title and|title Salt|title ,|after_title Leeds|publisher-place .|after_publisher 2007|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Peat|title and|title Salt|title ,|after_title Leeds|publisher-place .|after_publisher 2007|issued/year",
		},
		{
			"an edition", names.Known{},
			"P|author/given .|author/given Marsh|author/family ,|after_author Peat|title ,|after_title ed|edition .|after_others 1609|issued/year",
			"P|author/given .|author/given Marsh|author/family ,|after_author Peat|title ,|after_title ed|edition .|after_others 1609|issued/year",
		},
		{
			"names with small words among them", stops,
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Peat|title of|title Leeds|title .|after_title 2007|issued/year .|after_date Heather|publisher",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author Peat|title of|title Leeds|title .|after_title 2007|issued/year .|after_date Heather|publisher",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) {
				for i := range r.sights[1:] {
					if r.sights[i].shape == '-' {
						r.sights[i].spaceBefore, r.sights[i+1].spaceBefore = false, false
					}
				}
				r.known = tt.known
				r.tornHead()
			})
		})
	}
}

func TestTitlesAmongAuthors(t *testing.T) {
	checkReasonings(t, (*modelReader).titleAmongAuthors, []reasonTest{
		{
			"behind a dash for others",
			"—|author/repeat ,|after_author Ann|title de|title Marsh|title ,|after_title en|container-title/lead Bo|author/given Reed|author/family ,|after_author Peat|container-title :|container-title Moors|container-title (|after_container-title Heather|publisher",
			"—|author/repeat ,|author/next Ann|author/given de|author/particle Marsh|author/family ,|author/next en|author/next Bo|author/given Reed|author/family ,|after_author Peat|title :|title Moors|title (|after_container-title Heather|publisher",
		},
		{
			"a title of other words",
			"—|author/repeat ,|after_author Peat|title of|title Marsh|title ,|after_title en|container-title/lead Bo|author/given Reed|author/family ,|after_author Moors|container-title",
			"—|author/repeat ,|after_author Peat|title of|title Marsh|title ,|after_title en|container-title/lead Bo|author/given Reed|author/family ,|after_author Moors|container-title",
		},
		{
			"an editor behind it",
			"—|author/repeat ,|after_author Peat|title ,|after_title en|container-title/lead Bo|editor/given Reed|editor/family ,|after_editor Moors|container-title",
			"—|author/repeat ,|after_author Peat|title ,|after_title en|container-title/lead Bo|editor/given Reed|editor/family ,|after_editor Moors|container-title",
		},
	})
}

// Where no year stands behind them, names are told from the title by their commas and the word for "and".
func TestNamesTornByTheTitle(t *testing.T) {
	checkReasonings(t, (*modelReader).tornTitle, []reasonTest{
		{
			"",
			"Marsh|author/family ,|after_author Ann|title Eve|title ,|title and|title Ovid|title .|title Peat|title :|title Moors|title .|after_title Heather|publisher ,|after_publisher 2007|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given Eve|author/given ,|author/next and|author/next Ovid|author/family .|after_author Peat|title :|title Moors|title .|after_title Heather|publisher ,|after_publisher 2007|issued/year",
		},
		{
			"a title of names",
			"Marsh|author/family ,|after_author Reed|title and|title Ovid|title .|title Peat|title .|after_title Heather|publisher ,|after_publisher 2007|issued/year",
			"Marsh|author/family ,|after_author Reed|title and|title Ovid|title .|title Peat|title .|after_title Heather|publisher ,|after_publisher 2007|issued/year",
		},
		{
			"a title of one sentence",
			"Marsh|author/family ,|after_author Salt|title ,|title and|title Peat|title .|after_title Heather|publisher ,|after_publisher 2007|issued/year",
			"Marsh|author/family ,|after_author Salt|title ,|title and|title Peat|title .|after_title Heather|publisher ,|after_publisher 2007|issued/year",
		},
	})
}
