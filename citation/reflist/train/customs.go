package main

import "github.com/refwright/refwright/citation"

// A house that follows the customs of its language prints as most journals do that are
// written in it: what is not custom stays as it was drawn. The customs are those of social
// and historical sciences in German, of humanities in French, Italian and Polish, the
// Russian standard of references (GOST R 7.0.5), and Hungarian journals.

// customary says of how many houses of a hundred of a language follow its customs.
const customary = 45

// customs are those of the languages that have any here.
var customs = map[string]func(*house){
	"de": (*house).german, "fr": (*house).french, "it": (*house).italian, "pl": (*house).polish, "cs": (*house).polish, "sk": (*house).polish,
	"ru": (*house).russian, "uk": (*house).russian, "bg": (*house).russian, "hu": (*house).hungarian,
}

// follow makes a house follow the customs of its language.
func (h *house) follow() {
	if custom := customs[h.words.tag]; custom != nil && h.chance(customary) {
		custom(h)
	}
}

// customPublication sets how place, publisher and year of a book are printed.
func (h *house) customPublication(open string, texts ...string) {
	h.open, h.close, h.editionInside = open, "", false
	h.publication = nil
	for i, v := range []citation.Variable{citation.VarPublisherPlace, citation.VarPublisher, citation.VarIssued} {
		if texts[i] != "" {
			h.publication = append(h.publication, form{v, texts[i]})
		}
	}
}

// customSerial sets how volume, issue, year and pages of an article are printed, in order.
func (h *house) customSerial(forms ...form) { h.serial, h.law = forms, "" }

func volume(s string) form { return form{citation.VarVolume, s} }
func issue(s string) form  { return form{citation.VarIssue, s} }
func issued(s string) form { return form{citation.VarIssued, s} }
func page(s string) form   { return form{citation.VarPage, s} }

// customNames sets how authors are printed.
func (h *house) customNames(inverted bool, inner, next, last string) {
	h.authors = people{inverted: inverted, allInverted: inverted && h.chance(85), given: h.authors.given, inner: inner, capitals: h.authors.capitals, next: next, last: last, most: h.authors.most}
	if h.chance(45) {
		h.authors.given = fullGiven
	}
	h.editors = h.authors
	if h.chance(60) {
		h.editors.inverted, h.editors.allInverted = false, false
	}
	h.editors.capitals = false
}

func (h *house) german() {
	next := h.of("/| / |; |, |/")
	last := next
	if h.chance(35) {
		last = " und "
	}
	h.customNames(h.chance(80), ", ", next, last)
	h.stop, h.before, h.behindYear, h.behindAuthors = h.of(". |, |. "), h.of(" (#)| (#)|, #|| #"), h.of(": |: |: |, |. "), h.of(": |, |: ")
	h.title, h.part, h.containerMarks = [2]string{}, [2]string{}, [2]string{}
	if h.chance(15) {
		h.part = [2]string{"„", "“"}
	}
	h.behindTitle, h.in, h.editorsFirst = h.of(". |, |. "), h.of("In:|in:|In:|"), h.chance(65)
	h.role, h.behindNames, h.by = h.of("Hg.~Hg.|Hrsg.~Hrsg.|Hg.~Hgg.|hrsg.~hrsg.|Hg.~Hg."), h.of(" (#)| (#)| (#)|, #"), h.of("hrsg. v.|hrsg. von|hg. von|hg. v.|Hg. v.")
	switch k := h.IntN(4); k {
	case 0:
		h.customPublication(h.of(". |, "), "#", "", " #")
	case 1:
		h.customPublication(h.of(". |, "), "#", ", #", h.of(", #| #"))
	default:
		h.customPublication(h.of(". |, |. "), "#", ": #", h.of(", #| #|, #"))
	}
	h.bookPages, h.edition = page(h.of(", S. #|. S. #|: #|, #|, S. #|, S.#")), form{citation.VarEdition, h.of(". #. Aufl.|, #. Aufl.|, #. Auflage|. #., überarb. Aufl.|, #., erw. Aufl.|. #. Aufl")}
	pages := page(h.of(", S. #|: #|, S. #|, #|: S. #|, S.#"))
	switch h.IntN(5) {
	case 0:
		h.customSerial(volume(" #"), issued(" (#)"), issue(h.of(", H. #| #|, Heft #|, Nr. #|/#")), pages)
	case 1:
		h.customSerial(volume(h.of(", Jg. #|, #. Jg.|, Bd. #| #. Jg.")), issue(h.of(", H. #|, Heft #|, Nr. #| (H. #)")), issued(h.of(" (#)|, #| #")), pages)
	case 2:
		h.customSerial(issue(h.of(", #| #|, H. #|, Heft #")), issued("/#"), pages)
	default:
		h.customSerial(volume(h.of(" #|, #| #")), issue(h.of(" (#)|, H. #|, #|/#|(#)")), issued(h.of(" (#)|, #|, #")), pages)
	}
	h.bareEditors = false
}

func (h *house) french() {
	next := h.of(", |, |; | – |, ")
	h.customNames(h.chance(60), h.of(" | |, | "), next, h.of(" et | et |, | & |, "))
	if h.authors.inverted {
		h.authors.capitals = h.chance(40)
		h.authors.bracketed = h.chance(12)
	}
	h.stop, h.before, h.behindYear, h.behindAuthors = ", ", "", ", ", h.of(", |, |. |, ")
	if h.authors.inverted && h.chance(70) {
		h.before, h.behindYear = h.of(", #| (#)|, #| (#)|. #"), h.of(", |, |. | : |, ")
	}
	h.part = [2]string{"« ", " »"}
	if h.chance(30) {
		h.part = h.marks(0)
	}
	h.behindTitle, h.in, h.editorsFirst = ", ", h.of("in|dans|In|in|"), h.chance(65)
	h.role, h.behindNames, h.by = h.of("dir.~dir.|éd.~éds|dir.~dir.|coord.~coord.|sous la dir. de~sous la dir. de|ed.~eds"), h.of(" (#)| (#)|, #"), h.of("sous la dir. de|sous la direction de|éd. par|dir. par|ss la dir. de|éd.")
	h.customPublication(h.of(", |, |. "), "#", h.of(", #|, #|, #| : #|: #"), h.of(", #|, #| #"))
	if h.chance(15) {
		h.customPublication(", ", "#", "", h.of(", #| #"))
	}
	h.bookPages, h.edition = page(h.of(", p. #|, pp. #|, p. #|, #|. p. #")), form{citation.VarEdition, h.of(", #e éd.|, #e édition|, #e éd. revue|. #e éd.")}
	h.series = form{citation.VarCollectionTitle, h.of(", coll. « # »|, « # »| (« # »)|, coll. « #, # »|, coll. « # », #|, coll. #| (#)| (#, #)|, collection « # »|, « # », #")}
	pages := page(h.of(", p. #|, pp. #|, p. #|, #|, p.#|: #"))
	switch h.IntN(4) {
	case 0:
		h.customSerial(issue(h.of(", n° #|, #|, n° #|, no #")), issued(", #"), pages)
	case 1:
		h.customSerial(volume(h.of(", t. #|, #|, vol. #")), issued(h.of(", #| (#)")), issue(h.of(", n° #|, fasc. #|, #")), pages)
	default:
		h.customSerial(volume(h.of(", vol. #|, #|, t. #| #")), issue(h.of(", n° #|(#)|, no #| (#)|, n° #|, n°#")), issued(h.of(", #| (#)|, #")), pages)
	}
	h.roman, h.bareEditors = h.roman || h.chance(15), false
}

func (h *house) italian() {
	h.customNames(h.chance(35), h.of(", | |, "), h.of(", | - |, "), h.of(" e |, | e | - "))
	h.stop, h.before, h.behindAuthors = ", ", "", h.of(", |, |: ")
	h.title, h.part = h.marks(0), h.marks(10)
	h.behindTitle, h.in, h.editorsFirst, h.containerMarks = ", ", h.of("in|in|in:|"), h.chance(40), [2]string{}
	h.role, h.behindNames, h.by = h.of("a cura di~a cura di|cur.~curr.|a c. di~a c. di|ed.~edd."), h.of(" (#)|, #| (#)"), h.of("a cura di|a cura di|a c. di|ed.")
	switch h.IntN(4) {
	case 0:
		h.customPublication(", ", "#", "", h.of(" #|, #"))
	case 1:
		h.customPublication(", ", "#", "", " #")
		h.publication = []form{{citation.VarPublisher, "#"}, {citation.VarPublisherPlace, ", #"}, {citation.VarIssued, h.of(" #|, #")}}
	default:
		h.customPublication(", ", "#", h.of(", #|, #|: #"), h.of(", #|, #| #"))
	}
	h.bookPages, h.edition = page(h.of(", pp. #|, p. #|, pp.#|, pp. #")), form{citation.VarEdition, h.of(", #a ed.|, #ª ed.|, # ed.")}
	h.series = form{citation.VarCollectionTitle, h.of(" (#, #)| («#», #)| (#)|, #| (#; #)|, «#»")}
	if h.chance(60) {
		h.containerMarks = [2]string{"«", "»"}
	}
	pages := page(h.of(", pp. #|, pp. #|, p. #|, pp.#"))
	h.customSerial(volume(h.of(", #| #|, vol. #|, a. #")), issue(h.of(", n. #|, fasc. #|, #|/#|, n° #")), issued(h.of(" (#)|, #|, #")), pages)
	if h.chance(30) {
		h.customSerial(volume(h.of(", #|, # ")), issued(" (#)"), issue(h.of(", n. #|, fasc. #|, #")), pages)
	}
	h.roman = h.roman || h.chance(35)
}

func (h *house) polish() {
	h.customNames(h.chance(60), h.of(" | |, "), h.of(", |, | – "), h.of(", |, | i | a "))
	h.stop, h.before, h.behindAuthors = h.of(", |, |. "), "", h.of(", |, |: ")
	h.title, h.part, h.behindTitle = [2]string{}, [2]string{}, h.of(", |, |. ")
	h.in, h.editorsFirst, h.containerMarks = h.of(h.words.in), h.chance(35), [2]string{}
	if h.words.tag == "pl" && h.chance(60) {
		h.containerMarks = [2]string{"„", "”"}
	}
	if h.chance(35) {
		h.customPublication(h.stop, "#", h.of(": #|, #"), h.of(" #|, #"))
	} else {
		h.customPublication(h.stop, "#", "", h.of(" #|, #"))
	}
	h.bookPages = page(", " + h.of(h.words.page))
	h.customSerial(volume(h.of(", |, | ")+h.of(h.words.volume)), issued(h.of(", #| (#)|, #| #")), issue(", "+h.of(h.words.issue)), page(", "+h.of(h.words.page)))
	if h.chance(30) {
		h.customSerial(issued(h.of(", #| #")), issue(", "+h.of(h.words.issue)), page(", "+h.of(h.words.page)))
	}
}

func (h *house) russian() {
	h.customNames(true, h.of(" | |, | "), ", ", ", ")
	h.authors.given, h.authors.capitals, h.authors.allInverted = spacedGiven+h.IntN(2), false, true
	h.editors = h.authors
	h.editors.inverted, h.editors.allInverted = false, false
	h.stop, h.before, h.behindAuthors = h.of(". – |. |. – |. |. — "), "", h.of(" | |. | ")
	h.title, h.part, h.containerMarks, h.behindTitle = [2]string{}, [2]string{}, [2]string{}, " "
	h.in, h.editorsFirst, h.beforeBy = h.of("//|//|// В кн.:|// В сб.:|//"), false, h.of(" / |: | / ")
	h.by = h.of("под ред.|отв. ред.|ред.|сост.|под общ. ред.|под редакцией")
	h.customPublication(h.stop, "#", h.of(": #| : #|, #"), ", #")
	h.bookPages, h.pagesLast = page(h.stop+h.of("С. #|С. #|с. #|C. #")), true
	h.edition = form{citation.VarEdition, h.stop + h.of("#-е изд.|#-е изд., испр.|Изд. #-е|#-е изд., доп.")}
	h.extent = form{}
	if h.chance(60) {
		h.extent = form{citation.VarNumberOfPages, h.stop + "# с."}
	}
	h.volumeOfBook = volume(h.stop + h.of("Т. #|Кн. #|Вып. #|Ч. #"))
	pages := page(h.stop + h.of("С. #|С. #|с. #|С.#|C. #"))
	number := issue(h.of(h.stop+"|, ") + h.of("№ #|№ #|№#|Вып. #|вып. #|N #"))
	h.customSerial(issued(h.of(h.stop+"|, ")+"#"), volume(h.stop+h.of("Т. #|Вып. #|Т.#")), number, pages)
	if h.words.tag == "bg" {
		h.customPublication(h.of(". |, "), "#", h.of(": #|, #"), ", #")
		h.customSerial(issued(", #"), issue(", № #"), page(h.of(", с. #|, #")))
	}
}

func (h *house) hungarian() {
	h.customNames(true, " ", h.of(" – |, |-|; "), h.of(" – | és |-|, "))
	h.authors.given, h.authors.allInverted, h.editors = fullGiven, true, h.authors
	h.stop, h.before, h.behindYear, h.behindAuthors = h.of(". |, |. "), h.of("| (#)||, #"), h.of(": |: |. "), h.of(": |: |, ")
	h.title, h.part, h.containerMarks, h.behindTitle = [2]string{}, [2]string{}, [2]string{}, h.of(". |. |, ")
	h.in, h.editorsFirst, h.role, h.behindNames = h.of("In:|In|in:|In:"), h.chance(60), h.of("szerk.~szerk.|szerk.~szerk.|Szerk.~Szerk."), h.of(" (#)| (#)|, #")
	h.customPublication(h.of(". |, "), "#", h.of(": #|, #|: #"), h.of(", #|. #|, #"))
	h.bookPages = page(h.of(", |. |: |, ") + h.of(h.words.page))
	h.customSerial(volume(h.of(", #. évf.| #. évf.| #|, #")), issued(h.of(" (#)|, #| (#)")), issue(h.of(" #. sz.|, #. sz.|/#. sz.| #. szám")), page(h.of(" #|, # p.|. #|, #|: #")))
}
