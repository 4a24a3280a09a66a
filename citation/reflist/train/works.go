package main

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

var englishWorks = &tongues[0]

// record invents one.
func (v inventor) record() *citation.Reference {
	if v.chance(35) {
		return v.recordIn(englishWorks)
	}
	return v.recordIn(&tongues[v.IntN(len(tongues))])
}

// recordIn invents one in a language.
func (v inventor) recordIn(t *tongue) *citation.Reference {
	w := work{inventor: v, ref: &citation.Reference{Language: citation.Text(t.tag)}, t: t, who: t}
	if v.chance(15) { // a name from elsewhere
		w.who = &tongues[v.IntN(len(tongues))]
	}
	about := v.fill(t, v.pick(t.titles), true)
	if v.chance(20) {
		about += ": " + v.fill(t, v.pick(t.titles), true)
	}
	w.ref.Title = citation.Text(about)
	if v.chance(8) {
		w.ref.YearSuffix = citation.Text(rune('a' + v.IntN(4)))
	}
	meeting := 3
	if t == englishWorks {
		meeting = 12
	}
	switch k := v.IntN(100); {
	case v.chance(meeting):
		v.inProceedings(w.ref)
		if v.chance(8) {
			v.proceedings(w.ref)
		}
		return w.ref
	case k < 20:
		w.book()
	case k < 40:
		w.chapter()
	case k < 58:
		w.article()
	case k < 74:
		w.report()
	case k < 88:
		w.webpage()
	case k < 93:
		w.newspaper()
	case k < 96:
		w.thesis()
	case k < 98:
		w.speech()
	default:
		w.paper()
	}
	w.oddDates()
	if w.ref.Type == citation.Book && v.chance(4) {
		w.ref.Medium = citation.Text([]string{"Kindle", "CD-ROM", "PDF", "DVD"}[v.IntN(4)])
	}
	return w.ref
}

// A work is a record that is being invented. What it is by chance is drawn in the order
// in which its methods ask: another order makes other records of the same seed.
type work struct {
	inventor
	ref *citation.Reference
	t   *tongue
	who *tongue // that its authors are named in
}

func (w *work) book() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.Book, w.creators(w.who, 18), w.date(0)
	w.publish()
	if w.chance(15) {
		ref.Edition = citation.Number(fmt.Sprint(2 + w.IntN(5)))
		if w.chance(12) {
			ref.Edition = citation.Number([]string{"rev.", "revised", "enlarged", "new"}[w.IntN(4)])
		}
	}
	w.inSeries(18)
	switch {
	case w.chance(10):
		ref.Volume = citation.Number(fmt.Sprint(1 + w.IntN(6)))
	case w.chance(5):
		ref.NumberOfVolumes = citation.Number(fmt.Sprint(2 + w.IntN(6)))
	}
	if w.chance(30) {
		ref.NumberOfPages = citation.Number(fmt.Sprint(90 + w.IntN(500)))
	}
	if w.chance(8) {
		ref.Page = w.pages() // what is cited of it
	}
	if w.chance(8) {
		ref.Translator = w.people(w.t)[:1]
	}
	if w.chance(20) {
		ref.Editor, ref.Author = ref.Author, nil
	}
}

func (w *work) chapter() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.Chapter, w.creators(w.who, 4), w.date(0)
	ref.ContainerTitle = citation.Text(w.fill(w.t, w.pick(w.t.titles), true))
	if w.chance(85) {
		ref.Editor = w.people(w.t)
	}
	if w.chance(85) {
		ref.Page = w.pages()
	}
	w.publish()
	w.inSeries(10)
	if w.chance(8) {
		ref.Volume = citation.Number(fmt.Sprint(1 + w.IntN(9)))
	}
}

func (w *work) article() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.ArticleJournal, w.creators(w.who, 6), w.date(18)
	ref.ContainerTitle = citation.Text(w.fill(w.t, w.pick(w.t.journals), true))
	if w.chance(4) { // it has neither volume nor pages yet
		ref.DOI = w.doi()
		return
	}
	if w.chance(4) { // a section: "Physica C"
		ref.ContainerTitle += citation.Text(" " + string(rune('A'+w.IntN(6))))
	}
	ref.Volume = citation.Number(fmt.Sprint(1 + w.IntN(120)))
	if w.chance(2) {
		n := 1 + w.IntN(200)
		ref.Volume = citation.Number(fmt.Sprintf("%d-%d", n, n+1))
	}
	if w.chance(75) {
		ref.Issue = citation.Number(fmt.Sprint(1 + w.IntN(12)))
	}
	if w.chance(88) {
		ref.Page = w.pages()
	}
	if w.chance(30) {
		ref.DOI = w.doi()
	}
}

func (w *work) report() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.Report, w.creators(w.who, 75), w.date(25)
	if w.chance(8) {
		ref.Editor, ref.Author = ref.Author, nil
	}
	if w.chance(45) {
		ref.Genre = citation.Text(w.pick(w.t.work))
		if w.chance(35) {
			ref.Genre = citation.Text(acronym(w.organization(w.t).Literal)+" ") + ref.Genre
		}
	}
	switch {
	case ref.Genre != "" && w.chance(70):
		ref.Number = citation.Number(fmt.Sprint(1 + w.IntN(60)))
		if w.chance(30) {
			ref.Number = citation.Number(fmt.Sprintf("%d-%02d", 1990+w.IntN(35), w.IntN(40)))
		}
	case w.chance(30):
		ref.Number = w.symbol()
	}
	if w.chance(60) {
		ref.Publisher = citation.Text(w.organization(w.t).Literal)
	}
	if w.chance(30) {
		ref.PublisherPlace = citation.Text(w.pick(w.t.cities))
	}
	if w.chance(60) {
		ref.URL = w.url()
	}
}

func (w *work) webpage() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.Webpage, w.creators(w.who, 70), w.date(55)
	if w.chance(60) {
		ref.ContainerTitle = citation.Text(w.organization(w.t).Literal)
	}
	ref.URL = w.url()
	if w.chance(40) {
		ref.Accessed = w.date(100)
		ref.Accessed.Start.Year = 2005 + w.IntN(20)
	}
}

func (w *work) newspaper() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.ArticleNewspaper, w.people(w.who), w.date(100)
	ref.ContainerTitle = citation.Text(w.fill(w.t, w.pick(w.t.papers), true))
	if w.chance(40) {
		ref.URL = w.url()
	}
	if w.chance(15) {
		ref.Author = nil
	}
}

func (w *work) thesis() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.Thesis, w.people(w.who)[:1], w.date(0)
	if ref.Genre = citation.Text(w.fill(w.t, w.pick(theses[w.t.tag]), false)); ref.Genre == "" {
		ref.Genre = citation.Text(w.pick(theses["en"]))
	}
	if ref.Publisher = citation.Text(w.fill(w.t, w.pick(universities[w.t.tag]), true)); ref.Publisher == "" {
		ref.Publisher = citation.Text(w.fill(w.t, w.pick(universities["en"]), true))
	}
	if w.chance(35) {
		ref.PublisherPlace = citation.Text(w.pick(w.t.cities))
	}
}

func (w *work) speech() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.Speech, w.creators(w.who, 10), w.date(60)
	ref.Genre = citation.Text([]string{"Address", "Paper presented", "Lecture", "Remarks", "Keynote address", "Presentation", "Address on the Report of the Secretary-General"}[w.IntN(7)])
	ref.EventTitle = citation.Text([]string{"Annual Meeting of the ", "64th Session of the ", "Conference of the ", "Ministerial Meeting of the ", ""}[w.IntN(5)] + w.organization(w.t).Literal)
	if w.chance(60) {
		ref.EventPlace = citation.Text(w.pick(w.t.cities))
	}
	if w.chance(40) {
		ref.URL = w.url()
	}
}

// paper makes one of a conference, as databases have it, without the parts of a meeting
// that inProceedings knows.
func (w *work) paper() {
	ref := w.ref
	ref.Type, ref.Author, ref.Issued = citation.PaperConference, w.people(w.who), w.date(20)
	meeting := w.fill(w.t, w.pick(meetings), true)
	ref.ContainerTitle = citation.Text(strings.Replace(meeting, "#", fmt.Sprint(4+w.IntN(40)), 1))
	ref.Page = w.pages()
	if w.chance(50) {
		w.publish()
	}
}

// publish gives the work a publisher and most often its place, or two of these.
func (w *work) publish() {
	w.ref.Publisher = citation.Text(w.fill(w.t, w.pick(w.t.publishers), true))
	if w.chance(85) {
		w.ref.PublisherPlace = citation.Text(w.pick(w.t.cities))
		if w.chance(8) {
			w.ref.PublisherPlace += citation.Text(w.pick("/|/|, | / |-| und | – |; | & ") + w.pick(w.t.cities))
		}
	}
}

// inSeries puts the work into a series, with a number or without, in so many of a hundred.
func (w *work) inSeries(percent int) {
	if !w.chance(percent) {
		return
	}
	w.ref.CollectionTitle = citation.Text(w.series(w.t))
	if w.chance(55) {
		w.ref.CollectionNumber = citation.Number(fmt.Sprint(1 + w.IntN(180)))
	}
}

// oddDates makes of some works one that is to come, one without a date, or a new edition
// of an old one.
func (w *work) oddDates() {
	ref := w.ref
	switch {
	case w.chance(3):
		ref.Issued, ref.Status = citation.Date{}, "forthcoming"
	case w.chance(4):
		ref.Issued = citation.Date{}
	case w.chance(4) && !ref.Issued.IsZero():
		ref.OriginalDate = citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: ref.Issued.Start.Year - 1 - w.IntN(200)}}
	}
}
