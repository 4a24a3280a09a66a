package csl

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/refwright/refwright/citation"
)

// A renderer renders items, one after the other, into a list of runs. It is for
// one goroutine.
type renderer struct {
	style  *Style
	locale *localeSet
	keep   bool // printed year letters stay

	shortNames  bool // organisations go by their short forms
	shortTitles bool // so do titles without one of the record

	// The item and cite at hand.
	ref   *citation.Reference
	state *itemState
	cite  citeState
	area  areaID
	scope areaID // whose name options apply

	runs      []run
	citeStart int

	sentenceStart bool // what is rendered begins an entry or note

	sorting   bool     // a sort key is rendered
	comparing bool     // the cite is rendered to be told from others
	reads     readSet  // what was looked at of the document around the item
	key       *sortKey // names-min and its like, while sorting

	suppressed       variableSet       // rendered in place of others
	letterDone       bool              // the letter of the year stands
	locatorDone      bool              // the locator stands
	labelled         citation.Variable // number variable that cs:label was last for
	labelForm        termForm          // of labels within the value
	conditions       int               // disambiguate="true" tested in the cite
	mostConditions   int               // the most of those in the cites that are compared
	hideNames        bool              // leave out the first names, which the cite before has
	hideYear         bool              // leave out the year, too
	outerNames       *namesElement
	substituting     int // depth of cs:substitute
	nameLists        int
	textCalled       bool // cs:text was called with a variable that is no number
	namesShown       bool // a cs:names has names
	namesSeen        bool
	firstNames       nameSpan         // the output of the first cs:names
	firstList        nameSpan         // the first list in it, without its label
	firstPeople      []*citation.Name // the names in it
	firstCut         bool             // "et al." follows them
	authorSubstitute *authorSubstitution

	given       givenSplitter
	numberRoom  numbers // that a number is taken apart in
	sortFamily  decor   // of name parts in sort keys
	sortGiven   decor
	pieces      []citation.Piece // that a field is taken apart in
	titles      titleCaser
	titling     titling
	language    language.Tag
	languageOf  citation.Text
	hasLanguage bool
}

func newRenderer(p *Processor, locale *localeSet) *renderer {
	return &renderer{style: p.Style, locale: locale, keep: p.KeepYearSuffix, shortNames: p.ShortNames, shortTitles: p.ShortTitles}
}

// A nameSpan is a stretch of runs.
type nameSpan struct{ start, end int }

// A variableSet is a set of variables.
type variableSet [2]uint64

func (s *variableSet) add(v citation.Variable)      { s[v>>6&1] |= 1 << (v & 63) }
func (s *variableSet) has(v citation.Variable) bool { return s[v>>6&1]&(1<<(v&63)) != 0 }
func (s *variableSet) within(t *variableSet) bool   { return s[0]&^t[0]|s[1]&^t[1] == 0 }
func (s *variableSet) meets(t *variableSet) bool    { return s[0]&t[0]|s[1]&t[1] != 0 }

// addNames adds the names variables that runs come from.
func (s *variableSet) addNames(runs []run) {
	for i := range runs {
		if v := runs[i].variable; v.Kind() == citation.KindNames {
			s.add(v)
		}
	}
}

// citePosition is a set of positions.
type citePosition uint8

const (
	positionFirst citePosition = 1 << iota
	positionSubsequent
	positionIbid
	positionIbidWithLocator
	positionNearNote
)

var positionNames = []string{"first", "subsequent", "ibid", "ibid-with-locator", "near-note"}

// A citeState is what a cite adds to its item.
type citeState struct {
	locator   string
	label     termID
	position  citePosition
	firstNote int // number of the note that first cites the item
}

// A readSet is a set of things that the document around an item decides and that
// rendering looked at. Text that was made without looking stays as it is when
// they change.
type readSet uint8

const (
	readNumber    readSet = 1 << iota // of the entry in the bibliography
	readPosition                      // of the cite
	readFirstNote                     // the note that first cites the item
)

// entryNumber returns the number of the entry of the item.
func (r *renderer) entryNumber() int {
	r.reads |= readNumber
	return r.state.number
}

// position returns the positions of the cite, none outside of citations.
func (r *renderer) position() citePosition {
	if r.area != areaCitation {
		return 0
	}
	r.reads |= readPosition
	return r.cite.position
}

// firstNote returns the number of the note that first cites the item, 0 for none.
func (r *renderer) firstNote() int {
	r.reads |= readFirstNote
	return r.cite.firstNote
}

// item turns to another item.
func (r *renderer) item(s *itemState, area areaID) {
	r.sentenceStart = area == areaBibliography || !r.style.inText
	r.ref, r.state, r.area, r.scope = s.ref, s, area, area
	r.cite = citeState{}
}

// begin empties the output and forgets what rendering leaves behind.
func (r *renderer) begin() {
	r.runs = r.runs[:0]
	r.citeStart = 0
	r.suppressed = variableSet{}
	r.letterDone, r.locatorDone, r.namesSeen = false, false, false
	r.textCalled, r.namesShown = false, false
	r.conditions, r.labelled = 0, citation.NoVariable
	r.nameLists = 0
	r.firstNames, r.firstList = nameSpan{}, nameSpan{}
	r.firstPeople, r.firstCut = r.firstPeople[:0], false
	r.outerNames = nil
}

func (r *renderer) noteNames(start int) {
	r.namesSeen = true
	r.firstNames = nameSpan{start, len(r.runs)}
}

// text returns a text or number variable as it is to be rendered. Like names and date
// it asks the item first whether there is one, which spares a look at the record.
func (r *renderer) text(v citation.Variable) citation.Text {
	switch v {
	case citation.NoVariable:
		return ""
	case citation.VarLocator:
		return citation.Text(r.cite.locator)
	case citation.VarFirstReferenceNoteNumber:
		if r.firstNote() == 0 {
			return ""
		}
		return citation.Text(itoa(r.firstNote()))
	case citation.VarCitationNumber:
		return citation.Text(itoa(r.entryNumber()))
	}
	if r.suppressed.has(v) {
		return ""
	}
	if v == citation.VarPageFirst && r.ref.Page != "" {
		return citation.Text(firstPage(string(r.ref.Page)))
	}
	var value citation.Text
	if r.state.present.has(v) {
		value = r.ref.Text(v)
	}
	if value == "" && v == citation.VarCitationLabel {
		return citation.Text(r.state.label())
	}
	return value
}

// firstPage returns the first page of a range or list.
func firstPage(s string) string {
	first := ""
	for _, p := range splitNumber(nil, s, "") {
		first += p.text
		if p.joiner != joinEscaped {
			break
		}
		first += "-"
	}
	return first
}

func (r *renderer) date(v citation.Variable) citation.Date {
	if r.suppressed.has(v) || !r.state.present.has(v) {
		return citation.Date{}
	}
	return r.ref.Date(v)
}

func (r *renderer) names(v citation.Variable) []citation.Name {
	if r.suppressed.has(v) || v != citation.VarEditorTranslator && !r.state.present.has(v) {
		return nil
	}
	names := r.ref.Names(v)
	if names == nil && v == citation.VarEditorTranslator && !r.suppressed.has(citation.VarEditor) {
		return sameEditorTranslator(r.ref)
	}
	return names
}

// sameEditorTranslator returns the editors when the translators are the same
// people. Source: CSL 1.0.2, Appendix IV, "editor-translator".
func sameEditorTranslator(ref *citation.Reference) []citation.Name {
	if len(ref.Editor) > 0 && slices.Equal(ref.Editor, ref.Translator) {
		return ref.Editor
	}
	return nil
}

func (r *renderer) hasLocator() bool { return r.cite.locator != "" }

// hasValue tests a variable for cs:if. Source: CSL 1.0.2, Choose, "variable".
// For those that are named here it depends on more than the record.
func (r *renderer) hasValue(v citation.Variable) bool {
	switch v {
	case citation.VarLocator:
		return r.hasLocator()
	case citation.VarCitationNumber:
		return true
	case citation.VarFirstReferenceNoteNumber:
		return r.firstNote() > 0
	case citation.VarYearSuffix:
		return r.state.letter(r) != ""
	case citation.VarPageFirst:
		return r.ref.Page != "" || r.ref.PageFirst != ""
	case citation.VarEditorTranslator:
		return len(r.ref.EditorTranslator) > 0 || sameEditorTranslator(r.ref) != nil
	}
	return r.state.present.has(v)
}

// isOfRecord reports whether hasValue asks about the record alone.
func isOfRecord(v citation.Variable) bool {
	switch v {
	case citation.VarLocator, citation.VarCitationNumber, citation.VarFirstReferenceNoteNumber, citation.VarYearSuffix,
		citation.VarPageFirst, citation.VarEditorTranslator:
		return false
	}
	return true
}

func (r *renderer) isNumeric(v citation.Variable) bool {
	if v.Kind() == citation.KindDate || v.Kind() == citation.KindNames {
		return false
	}
	value := string(r.text(v))
	return value != "" && r.numberParts(v, value).numeric()
}

// caseLang returns the language for changes of letter case of a run: that of the item for
// what its record says, and that of the output for terms, dates and the text of the style.
func (r *renderer) caseLang(x *run) language.Tag {
	if x.flags&(termRun|affixRun) != 0 || x.variable == citation.NoVariable || x.variable.Kind() == citation.KindDate {
		return r.locale.casing
	}
	return r.lang()
}

// lang returns the language of the item, or of the output where it says none.
func (r *renderer) lang() language.Tag {
	if r.ref == nil || r.hasLanguage && r.languageOf == r.ref.Language {
		return r.language
	}
	tag := string(r.ref.Language)
	if tag == "" {
		tag = r.locale.tag
	}
	t, err := language.Parse(tag)
	if err != nil {
		t, _ = language.Parse(r.locale.tag)
	}
	r.language, r.languageOf, r.hasLanguage = t, r.ref.Language, true
	return t
}

// isEnglish reports whether the item is in English, by its own language or else
// that of the style. Source: CSL 1.0.2, Non-English Items; like citeproc-js it
// looks at two letters, so that "eng" and "English" are English too.
func (r *renderer) isEnglish() bool {
	lang := string(r.ref.Language)
	if lang == "" {
		lang = r.style.defaultLocale
		if lang == "" {
			return true
		}
	}
	return len(lang) >= 2 && strings.EqualFold(lang[:2], "en")
}
