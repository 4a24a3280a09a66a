package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// A house is a style that nobody has published: how one publisher prints
// references. What it prints, in which order and with what between, is drawn once,
// so that the references of a house are alike.
type house struct {
	*rand.Rand
	words            *terms
	markdown         bool
	stop             string // what parts most
	authors, editors people
	behindAuthors    string
	before           string // what comes before a year behind the authors; "" for a house whose year is elsewhere
	behindYear       string
	title, part      [2]string // marks around the title of a whole work, and of a part of one
	behindTitle      string
	bareTitle        bool // no titles of articles
	bareParts        bool // nor of what is in books
	codes            bool // of types behind titles: "[M]", "[C]//"
	volumeFirst      bool // and the year, before the title of a journal
	editorsWithin    bool // in brackets behind the title, with their word
	titleFirst       bool // of books without an author, and not their editors
	yearOnly         bool // neither place nor publisher of books
	abbreviated      bool // titles of journals
	abbreviation     string
	in               string
	behindContainer  string
	containerMarks   [2]string
	editorsFirst     bool   // before the book that they edited
	namesBehind      bool   // or behind it, with the same words
	bareEditors      bool   // without "in"
	role             string // "ed.~eds."
	behindNames      string // how it is printed
	by               string // before names behind what they edited
	beforeBy         string // what stands before that; "" for what parts most
	serial           []form
	publication      []form
	open, close      string // around the publication
	bookPages        form
	pagesLast        bool
	edition, series  form
	seriesLast       bool
	extent, volumes  form
	genre, number    form
	visited, online  form
	doi              string
	date             string // "%d %B %Y"
	shortMonths      bool
	dash             string
	shortRanges      bool
	end              string
	volumeOfBook     form
	roman            bool
	noted, remarks   bool   // words stand before its references, or behind
	law              string // how an article is printed of which the volume comes before the journal: "(y) v j p"; "" for a house of others
	editionInside    bool   // the brackets around the publication
	sameEditor       bool   // a word stands for an author who is the editor too
	following        bool   // of pages that are cited the first alone is printed, with "ff."
}

// A form is how one value is printed: what is before it, it, which "#" stands for,
// and what is behind.
type form struct {
	variable citation.Variable
	text     string
}

// people is how a list of names is printed.
type people struct {
	inverted, allInverted bool
	given                 int    // full, or one of the forms of initials
	inner                 string // between a family name and the given ones behind it
	bracketed             bool   // "MARSH (Ann)"
	capitals              bool
	next, last            string
	most                  int  // more are "et al."
	lastToo               bool // or "…" and the last
}

// Forms of given names.
const (
	fullGiven    = iota
	spacedGiven  // "A. B."
	closeGiven   // "A.B."
	bareGiven    // "AB"
	undotted     // "A B"
	givenFormsOf // how many
)

func (h *house) of(s string) string { return list(s)[h.IntN(len(list(s)))] }

func (h *house) chance(percent int) bool { return h.IntN(100) < percent }

// newHouse draws one. Its parts are drawn in the order that a reference has them in: another
// order makes other houses of the same seed.
func newHouse(r *rand.Rand) *house {
	h := &house{Rand: r, words: &languages[r.IntN(len(languages))]}
	if h.chance(55) {
		h.words = &languages[r.IntN(6)] // those that most is written in
	}
	h.markdown = h.chance(40)
	h.stop = h.of(". |, |. |, |. |, |. | – |; |: |. — ")
	h.drawNames()
	h.drawTitles()
	h.drawContainer()
	h.drawEditors()
	h.serial = h.drawSerial()
	h.publication, h.open, h.close = h.drawPublication()
	h.drawBook()
	h.drawIdentifiers()
	h.drawDates()
	h.end = h.of(".|.|.|||;")
	h.noted, h.remarks = h.chance(10), h.chance(12)
	h.drawLaw()
	h.editionInside = h.close != "" && h.chance(50)
	h.sameEditor, h.following = h.chance(20), h.chance(15)
	h.follow()
	return h
}

// drawStop draws what parts two fields: what parts most in so many of a hundred houses, or one
// of a list.
func (h *house) drawStop(percent int, s string) string {
	if h.chance(percent) {
		return h.stop
	}
	return h.of(s)
}

// drawNames draws how authors and editors are printed, and what is between them and the
// title: in some houses the year.
func (h *house) drawNames() {
	h.authors = h.people()
	h.editors = h.authors
	if h.chance(50) {
		h.editors = h.people()
	}
	if h.chance(65) {
		h.editors.inverted, h.editors.allInverted, h.editors.bracketed = false, false, false
	}
	h.behindAuthors = h.drawStop(50, ". |, |: | – |: |, |. | - ")
	if h.chance(40) {
		h.before = h.of(" (#)|. #|, #| #| (#)|, (#)| [#]|. (#)| (#)|; #")
		h.behindYear = h.of(". |, |: |. | | – |.|), ")
		if h.behindYear == "), " {
			h.behindYear = ", "
		}
	}
}

// drawTitles draws how titles are printed, and of what there are none.
func (h *house) drawTitles() {
	h.title, h.part = h.marks(25), h.marks(50)
	h.behindTitle = h.drawStop(65, ". |, |. |, | – |; |: ")
	h.bareTitle, h.titleFirst = h.chance(7), h.chance(40)
	h.bareParts, h.volumeFirst, h.editorsWithin = h.chance(4), h.chance(2), h.chance(6)
	if a := h.authors; a.allInverted && a.given < bareGiven && a.given != fullGiven && h.chance(4) {
		h.behindAuthors = " " // behind the full stop of an initial
	}
	h.yearOnly = h.chance(8)
}

// drawContainer draws how the title is printed of what holds the work.
func (h *house) drawContainer() {
	h.abbreviated, h.abbreviation = h.chance(22), h.of(".|.|")
	h.in = h.of("||" + h.words.in + "|" + h.words.in)
	h.containerMarks = h.marks(15)
	if h.markdown && h.chance(60) {
		h.containerMarks = [2]string{"*", "*"}
	}
	switch k := h.IntN(100); {
	case k < 2: // as the Chinese standard
		h.codes, h.in, h.behindTitle = true, "//", ""
	case k < 4: // as the Russian one
		h.in, h.behindTitle = "//", " "
	}
	h.behindContainer = h.drawStop(50, ". |, |. |, ")
}

// drawEditors draws where the editors of a book stand, and the words for them.
func (h *house) drawEditors() {
	h.editorsFirst = h.chance(45)
	h.role, h.behindNames, h.by = h.of(h.words.editors), h.of(" (#)|, #| (#)| #| [#]|, (#)|. #"), h.of(h.words.by)
	h.namesBehind, h.bareEditors = h.chance(30), h.chance(40)
}

// drawBook draws how the figures of a book and its series are printed.
func (h *house) drawBook() {
	h.pagesLast = h.chance(60)
	h.bookPages = form{citation.VarPage, h.of(", |. |, | |: ") + h.of(h.words.page)}
	if h.chance(15) {
		h.bookPages.text = " (" + h.of(h.words.page) + ")"
	}
	if h.chance(3) {
		h.bookPages.text = h.of(pagesBehind)
	}
	h.edition = form{citation.VarEdition, h.of(", #|. #| (#)|, #|. #| [#]")}
	h.edition.text = strings.Replace(h.edition.text, "#", h.of(h.words.edition), 1)
	h.series = form{citation.VarCollectionTitle, h.of(", #|. #| (#)|. #| (#)|. – (#)| [#]| (= #)")}
	h.series.text = strings.Replace(h.series.text, "#", h.of(h.words.series), 1)
	if strings.Count(h.series.text, "(") > 1 {
		h.series.text = ". " + h.of(h.words.series)
	}
	h.seriesLast = h.chance(50)
	h.volumeOfBook = form{citation.VarVolume, h.of(", |. |, | ") + h.of(h.words.volume)}
	h.roman = h.chance(15)
	if h.chance(35) {
		h.extent = form{citation.VarNumberOfPages, h.of(", |. |, |. – | (") + h.of(h.words.extent)}
		if strings.Contains(h.extent.text, " (") {
			h.extent.text += ")"
		}
	}
	h.volumes = form{citation.VarNumberOfVolumes, h.of(", |. |, ") + h.of(h.words.volumes)}
}

// drawIdentifiers draws how genres, numbers, addresses and visits are printed.
func (h *house) drawIdentifiers() {
	h.genre = form{citation.VarGenre, h.of(", #|. #| (#)| [#]|. #|, #| – #")}
	h.number = form{citation.VarNumber, h.of(" #|, #| No. #|, n. #| Nr. #|, no. #| n° #| (#)")}
	h.visited = form{citation.VarAccessed, h.of(" (#)|, #|. #| [#]|; #")}
	h.visited.text = strings.Replace(h.visited.text, "#", h.of(h.words.visited), 1)
	h.online = form{citation.VarURL, h.of(". |, | |. |; ") + h.of(h.words.online)}
	if h.chance(20) {
		h.online.text = h.of(". |, | ") + "<#>"
	}
	h.doi = h.of(". doi:#|. https://doi.org/#|, doi: #|. DOI: #| doi:#|, DOI #|. http://dx.doi.org/#|; doi:#")
}

// drawDates draws how dates and ranges are printed.
func (h *house) drawDates() {
	h.date = h.of("%d %B %Y|%d. %B %Y|%B %d, %Y|%d %B %Y|%0d.%m.%Y|%0d/%m/%Y|%Y-%m-%0d|%Y, %B %d|%Y %B %d|%B %Y|%d.%m.%Y")
	h.shortMonths = h.chance(30)
	h.dash = h.of("-|–|–|-|-| - | – ")
	h.shortRanges = h.chance(15)
}

// drawLaw makes some houses ones of law, most of them English.
func (h *house) drawLaw() {
	percent := 1
	if h.words.tag == "en" {
		percent = 6
	}
	if h.chance(percent) {
		h.law = h.of("v j p (y)|(y) v j p|v j p (y)|[y] j p|v j p, (y)|v j (y) p")
	}
}

// marks draws the marks around a text, none in a hundred less percent.
func (h *house) marks(percent int) [2]string {
	switch {
	case h.chance(percent):
		q := []rune(h.of(h.words.quotes))
		if len(q) == 3 {
			return [2]string{string(q[0]) + " ", " " + string(q[2])}
		}
		if len(q) == 4 {
			return [2]string{string(q[:2]), string(q[2:])}
		}
		return [2]string{string(q[0]), string(q[1])}
	case h.markdown && h.chance(50):
		return [2]string{"*", "*"}
	}
	return [2]string{}
}

// bareInversions says in how many houses of a hundred of a language, besides a few of any,
// a family name stands before the given ones without a comma.
var bareInversions = map[string]int{"hu": 70, "fr": 16, "it": 12, "pl": 14, "ru": 40, "uk": 40, "bg": 10, "el": 12, "ro": 10, "es": 4, "pt": 4}

// people draws a form of names.
func (h *house) people() people {
	p := people{given: h.IntN(givenFormsOf), inverted: h.chance(65), inner: ", "}
	if h.chance(35) {
		p.given = fullGiven
	}
	p.allInverted = p.inverted && h.chance(70)
	if p.given != fullGiven && h.chance(35) {
		p.inner = " "
	}
	p.capitals = h.chance(22)
	if p.given == fullGiven && (h.chance(bareInversions[h.words.tag]+4) || p.capitals && h.chance(40)) {
		p.inner = " "
	}
	p.bracketed = p.allInverted && h.chance(6)
	p.next = h.of(", |, |; |, |, | – | / | - |/|; |, | • | & ")
	if p.inverted && p.inner == ", " && h.chance(40) {
		p.next = h.of("; |; |; | – |/| / |. ")
	}
	p.last = p.next
	if h.chance(65) {
		and := h.of(h.words.and)
		p.last = " " + and + " "
		if h.chance(20) {
			p.last = strings.TrimRight(p.next, " ") + p.last
		}
		if strings.HasPrefix(and, ", ") || and == "·" || and == "、" {
			p.last = and
		}
	}
	p.most, p.lastToo = 2+h.IntN(12), h.chance(4)
	return p
}

// pagesBehind are forms of pages with the word behind them.
const pagesBehind = ", # p.|, #. p.|, # pp.|, # s.|, #. s.|, #. o.|: # p.|. # p.|, # pages"

// drawSerial draws how volume, issue, year and pages of an article are printed.
func (h *house) drawSerial() []form {
	w := h.words
	volume := form{citation.VarVolume, h.of(" |, | |, |. |; | ") + h.of(w.volume)}
	if h.chance(20) {
		volume.text = h.of(" #|, #|:#| #")
	}
	issue := form{citation.VarIssue, h.of(", |, | | (|/|.|:|-|,|(|(| (|(")}
	switch {
	case strings.HasSuffix(issue.text, "("):
		issue.text += h.of("#|#|#|"+w.issue) + ")"
	case strings.HasSuffix(issue.text, " "):
		issue.text += h.of(w.issue + "|#")
	default:
		issue.text += "#"
	}
	year := form{citation.VarIssued, h.of(" (#)| (#)|, #|, #|/#|. #| #|; #| [#]")}
	pages := form{citation.VarPage, h.of(", |, |: |:|. |; | ") + h.of(w.page)}
	if h.chance(10) {
		pages.text = " (" + h.of(w.page) + ")"
	}
	if h.chance(15) {
		pages.text = h.of(":#|: #|, #| #")
	}
	if h.chance(3) {
		pages.text = h.of(pagesBehind)
	}
	orders := [...][]form{
		{volume, issue, year, pages}, {volume, issue, year, pages}, {volume, year, issue, pages}, {volume, issue, pages, year}, {volume, pages, year},
		{year, volume, issue, pages}, {volume, year, pages}, {year, volume, issue, pages}, {issue, year, pages}, {volume, issue, pages, year},
	}
	order := orders[h.IntN(len(orders))]
	if order[0] == year && h.chance(60) { // "2004;12(3):45"
		order = slices.Clone(order)
		order[0].text, order[1].text = h.of(" #|. #|, #"), h.of(";#|; #|, #|;#|: #")
	}
	return order
}

// drawPublication draws how place, publisher and year are printed.
func (h *house) drawPublication() (order []form, open, close string) {
	place, publisher, year := form{citation.VarPublisherPlace, "#"}, form{citation.VarPublisher, "#"}, form{citation.VarIssued, "#"}
	year.text = h.of(", #|, #| #| (#)|, #|. #| #|; #|: #")
	switch k := h.IntN(12); {
	case k < 6:
		publisher.text = h.of(": #|: #| : #|, #|, #|: #|; #| - #")
		order = []form{place, publisher, year}
	case k < 9:
		place.text = h.of(", #|, #|: #|. #|; #| (#)| #")
		order = []form{publisher, place, year}
	case k < 10:
		publisher.text = h.of(", #|, #|: #|. #")
		year.text = h.of(" #|, #| #")
		order = []form{place, year, publisher}
	case k < 11:
		order = []form{place, year}
	default:
		place.text = h.of(", #|, #|: #|. #|; #")
		order = []form{publisher, year, place}
	}
	open = h.stop
	if h.chance(25) {
		open = h.of(". |, |. – |; ")
	}
	if h.chance(15) {
		open, close = " (", ")"
		for i := range order {
			order[i].text = strings.NewReplacer(" (", ", ", ")", "").Replace(order[i].text)
		}
	}
	return order, open, close
}

// houses makes n examples of references in houses' styles.
func (r *renderer) houses(n int) []reflist.Example {
	const shortest, longest = 20, 800
	var examples []reflist.Example
	for lists := 0; len(examples) < n; lists++ {
		h := newHouse(r.Rand)
		for range renderedList {
			ref := r.recordFor(h)
			text, fields := h.print(ref)
			if strings.Contains(text, "\n") || len(text) > longest || len(text) < shortest {
				continue
			}
			ex := reflist.Example{Text: text, Reference: printed(ref, fields, text), Exact: true, Weight: renderedWeight, List: fmt.Sprintf("house/%d", lists)}
			for _, f := range fields {
				ex.Spans = append(ex.Spans, reflist.ExampleSpan{Start: f.Start, End: f.End, Variables: []citation.Variable{f.Variable}})
			}
			ex.Spans = join(ex.Spans)
			withoutRole(&ex)
			ex.Printed, _ = dirty(ex, r.Rand)
			if h.noted || h.remarks {
				if ex.Printed == nil {
					ex.Printed = reflist.NewPrinted(ex.Text)
				}
				h.aside(ex.Printed)
			}
			examples = append(examples, ex)
		}
	}
	return examples
}
