package ris

import (
	"slices"
	"strings"
	"sync"

	"github.com/refwright/refwright/citation"
)

// A form is a way to write the value of a variable on a line, and to read it.
type form uint8

const (
	formText     form = iota // text on one line
	formProse                // text with paragraphs, as continuation lines
	formNotes                // text with paragraphs, each a line with the tag
	formVerbatim             // text in which no character is markup
	formDOI                  // a DOI, also as a link; nothing else is taken
	formURL                  // a link; nothing else is taken
	formISSN                 // one or more ISSN, each a line
	formISBN                 // one or more ISBN, each a line
	formPMCID                // an identifier of PubMed Central; nothing else is taken
	formPMID                 // an identifier of PubMed, of a record from there
	formNames                // names, each a line
	formKeywords             // keywords, each a line
	formIssued               // PY and, for more than a year, DA
	formDate                 // a date; nothing else is taken
	formPages                // SP and EP
	formExtent               // a number of pages: SP without EP
)

// A row of the mapping pairs a variable with a tag.
type row struct {
	variable citation.Variable
	tag      string // the tag that is written; "" for none
	also     string // other tags that are read, the most telling first
	form     form

	// on lists the reference types that the row is for; those behind a "!" it is
	// not for. Without it the row is for all.
	on string

	// with names another variable that the record must have for the row to be
	// written, beside a tag that the entry must have for it to be read.
	with   citation.Variable
	beside string

	source string
}

// Reference types by what their tags mean.
const (
	journals = "JOUR EJOUR INPR ABST MGZN NEWS JFULL"
	books    = "BOOK EBOOK EDBOOK SER CTLG ANCIENT CLSWK"
	chapters = "CHAP ECHAP DICT ENCYC"
	meetings = "CPAPER CONF"
	films    = "MPCT VIDEO ADVS"
	alone    = books + " RPRT GOVDOC PAMP COMP DATA AGGR DBASE MAP THES"
)

const (
	journalTags   = spec2001 + ", T2 and JF; JO is either title in publishers' files (Springer, ScienceDirect: the full one; Wiley: the short one)"
	seriesEditor  = spec2011 + "; " + zotero
	bookEditor    = spec2001 + ", A2 and ED; publishers' files (Springer) still have it"
	meetingPlace  = spec2011 + "; publishers' files (ACM, Springer) have the publisher's place in CY, and no C1"
	meetingTitle  = spec2011 + "; publishers' files (IEEE, ACM) have the title of the volume in T2, and no C3"
	pagesOfWhole  = zotero + ", numPages"
	misusedForDOI = endnote + ", before version X2, which had no tag for it"
)

// mapping is the table that both directions follow. Going to RIS, a variable
// takes its first row that is for the type, whose conditions hold and whose tag
// no other variable has taken; going back, a line takes the first row with its tag
// that is for the type and whose variable is free. A variable that finds no row
// goes to the carrier, a line that finds none to Extra.
//
// The rows stand in the order that lines have in an entry.
var mapping = [...]row{
	{variable: citation.VarEditor, tag: "AU", also: "A1", form: formNames, on: "EDBOOK", source: endnote},
	{variable: citation.VarDirector, tag: "AU", also: "A1", form: formNames, on: films, source: endnote},
	{variable: citation.VarComposer, tag: "AU", also: "A1", form: formNames, on: "MUSIC", source: endnote},
	{variable: citation.VarAuthor, tag: "AU", also: "A1", form: formNames, source: spec2001},
	{variable: citation.VarRecipient, tag: "A2", form: formNames, on: "PCOMM ICOMM", source: spec2011},
	{variable: citation.VarPerformer, tag: "A2", form: formNames, on: "SOUND", source: zotero},
	{variable: citation.VarAuthority, tag: "A2", on: "PAT", source: zotero},
	{variable: citation.VarEditor, tag: "A3", form: formNames, on: books, source: seriesEditor},
	{variable: citation.VarEditor, tag: "A2", also: "ED", form: formNames, on: "!" + alone + " " + films + " PAT CASE HEAR BILL STAT", source: spec2011},
	{variable: citation.VarEditor, tag: "ED", form: formNames, source: spec2001},
	{variable: citation.VarCollectionEditor, tag: "A2", form: formNames, on: books, beside: "T2 T3 A3", source: seriesEditor},
	{variable: citation.VarEditor, also: "A2", form: formNames, on: books, source: bookEditor},
	{variable: citation.VarCollectionEditor, tag: "A2", form: formNames, on: alone + " ELEC WEB UNPB", source: seriesEditor},
	{variable: citation.VarCollectionEditor, tag: "A3", form: formNames, on: chapters + " " + meetings + " MUSIC", source: seriesEditor},
	{variable: citation.VarIllustrator, tag: "A3", form: formNames, on: "BLOG", source: spec2011},
	{variable: citation.VarProducer, tag: "A3", form: formNames, on: films, source: endnote},
	{variable: citation.VarPerformer, tag: "A4", form: formNames, on: films, source: endnote},
	{variable: citation.VarTranslator, tag: "A4", form: formNames, on: "!" + films + " " + meetings + " CASE RPRT DATA MUSIC", source: spec2011},

	{variable: citation.VarTitle, tag: "TI", also: "T1 CT", source: spec2001},
	{variable: citation.VarTitle, also: "BT", on: books, source: spec2001},
	{variable: citation.VarTitleShort, tag: "ST", source: spec2011},
	{variable: citation.VarContainerTitle, tag: "C3", on: meetings, with: citation.VarEventTitle, beside: "T2 BT", source: meetingTitle},
	{variable: citation.VarEventTitle, tag: "T2", on: meetings, beside: "C3 BT", source: meetingTitle},
	{variable: citation.VarContainerTitle, tag: "T2", also: "BT C3 JF JO", on: meetings, source: meetingTitle},
	{variable: citation.VarEventTitle, tag: "T2", on: meetings, source: meetingTitle},
	{variable: citation.VarCollectionTitle, tag: "T2", also: "T3", on: alone, source: spec2011 + "; " + zotero},
	{variable: citation.VarContainerTitle, tag: "T2", also: "BT", on: chapters, source: spec2001},
	{variable: citation.VarContainerTitle, tag: "T2", also: "JF JO BT JA J2 J1", on: "!" + chapters + " " + alone + " " + meetings, source: journalTags},
	{variable: citation.VarContainerTitleShort, tag: "J2", also: "JA JO J1", source: spec2001},
	{variable: citation.VarCollectionTitle, tag: "T3", on: "!" + alone, source: spec2001},
	{variable: citation.VarReviewedTitle, tag: "RI", on: journals, source: spec2011},

	{variable: citation.VarIssued, tag: "PY", also: "Y1 DA YR", form: formIssued, source: spec2011},
	{variable: citation.VarEventDate, tag: "DA", also: "Y1", form: formDate, on: meetings, source: "publishers' files (IEEE: Y1 - 3-5 June 2015)"},
	{variable: citation.VarIssued, also: "C2", form: formIssued, on: meetings, source: spec2011},
	{variable: citation.VarAvailableDate, tag: "ET", form: formDate, on: "JOUR EJOUR", source: spec2011 + ", epub date"},
	{variable: citation.VarSubmitted, tag: "C1", form: formDate, on: "PAT", source: zotero},

	{variable: citation.VarVolume, tag: "VL", also: "VO", on: "!THES PAT", source: spec2001},
	{variable: citation.VarIssue, tag: "IS", also: "CP", on: "!PAT", source: spec2001},
	{variable: citation.VarNumber, tag: "C7", on: journals, source: spec2011 + ", article number"},
	{variable: citation.VarNumber, tag: "SN", on: "RPRT GOVDOC PAT STAND", source: spec2011 + "; " + zotero},
	{variable: citation.VarCollectionNumber, tag: "M1", also: "SV", on: books + " " + chapters + " " + meetings, source: endnote},
	{variable: citation.VarNumber, tag: "M1", on: "!" + journals + " ELEC WEB BLOG", source: spec2011},
	{variable: citation.VarNumberOfVolumes, tag: "NV", on: "!CASE STAT PAT NEWS DATA", source: spec2011},
	{variable: citation.VarVersion, tag: "ET", on: "COMP DATA", source: spec2011},
	{variable: citation.VarEdition, tag: "ET", on: "!COMP DATA JOUR EJOUR PAT HEAR BILL", source: spec2011},
	{variable: citation.VarChapterNumber, tag: "SE", on: "CHAP ECHAP", source: spec2011},
	{variable: citation.VarSection, tag: "SE", on: "NEWS MGZN STAT BILL STAND", source: spec2011},
	{variable: citation.VarDimensions, tag: "SP", on: films + " SOUND", source: zotero + ", runningTime"},
	{variable: citation.VarNumberOfPages, tag: "SP", form: formExtent, on: books + " THES PAMP", source: pagesOfWhole},
	{variable: citation.VarPage, tag: "SP", form: formPages, source: spec2001},

	{variable: citation.VarAuthority, tag: "PB", on: "CASE", source: zotero},
	{variable: citation.VarPublisher, tag: "PB", source: spec2001},
	{variable: citation.VarJurisdiction, tag: "CY", on: "PAT", source: spec2011},
	{variable: citation.VarEventPlace, tag: "CY", on: meetings, beside: "C1", source: meetingPlace},
	{variable: citation.VarPublisherPlace, tag: "C1", on: meetings, with: citation.VarEventPlace, beside: "CY", source: meetingPlace},
	{variable: citation.VarPublisherPlace, tag: "CY", also: "PP C1", on: meetings, source: meetingPlace},
	{variable: citation.VarPublisherPlace, tag: "CY", also: "PP", source: spec2001},
	{variable: citation.VarScale, tag: "C1", on: "MAP", source: spec2011},
	{variable: citation.VarReferences, tag: "C5", on: "PAT", source: zotero},
	{variable: citation.VarStatus, tag: "C6", on: "PAT", source: zotero},
	{variable: citation.VarDOI, also: "M3", form: formDOI, source: misusedForDOI},
	{variable: citation.VarGenre, tag: "M3", on: "!" + journals, source: spec2011},

	{variable: citation.VarDOI, tag: "DO", also: "DI", form: formDOI, source: spec2011},
	{variable: citation.VarURL, tag: "UR", also: "LK L2", form: formURL, source: spec2001},
	{variable: citation.VarAccessed, tag: "Y2", also: "RD", form: formDate, source: spec2011},
	{variable: citation.VarAccessed, also: "M1", form: formDate, on: "ELEC WEB BLOG", source: spec2011 + ", access year; citation-js"},
	{variable: citation.VarISSN, tag: "SN", form: formISSN, on: "!RPRT GOVDOC PAT STAND", source: spec2001},
	{variable: citation.VarISBN, tag: "SN", form: formISBN, on: "!RPRT GOVDOC PAT STAND", source: spec2001},
	{variable: citation.VarPMCID, tag: "C2", form: formPMCID, on: "JOUR EJOUR", source: spec2011},
	{variable: citation.VarPMID, also: "AN", form: formPMID, source: endnote + ", of records from PubMed"},
	{variable: citation.VarLanguage, tag: "LA", form: formVerbatim, source: spec2011},
	{variable: citation.VarArchive, tag: "DB", source: zotero},
	{variable: citation.VarArchiveLocation, tag: "AN", source: zotero},
	{variable: citation.VarSource, tag: "DP", source: zotero},
	{variable: citation.VarCallNumber, tag: "CN", source: spec2011},

	{variable: citation.VarKeyword, tag: "KW", form: formKeywords, source: spec2001},
	{variable: citation.VarAbstract, tag: "AB", also: "N2", form: formProse, source: spec2011 + "; in 2001 it was N2, and AB a note, which no program holds to"},
	{variable: citation.VarNote, tag: "N1", form: formNotes, source: spec2001},
	{variable: citation.VarAnnote, tag: "RN", form: formNotes, source: spec2011 + ", research notes"},
}

// refused are the variables that no row is for, by reason.
var refused = map[string][]citation.Variable{
	"RIS has no tag for it": {
		citation.VarArchiveCollection, citation.VarArchivePlace, citation.VarCitationLabel, citation.VarDivision,
		citation.VarLicense, citation.VarMedium, citation.VarOriginalPublisher, citation.VarOriginalPublisherPlace,
		citation.VarOriginalTitle, citation.VarPartTitle, citation.VarReviewedGenre, citation.VarVolumeTitle,
		citation.VarVolumeTitleShort, citation.VarPartNumber, citation.VarPrintingNumber, citation.VarSupplementNumber,
		citation.VarOriginalDate,
	},
	"RIS has no tag for this role": {
		citation.VarChair, citation.VarCompiler, citation.VarContainerAuthor, citation.VarContributor, citation.VarCurator,
		citation.VarEditorialDirector, citation.VarEditorTranslator, citation.VarExecutiveProducer, citation.VarGuest,
		citation.VarHost, citation.VarInterviewer, citation.VarNarrator, citation.VarOrganizer, citation.VarOriginalAuthor,
		citation.VarReviewedAuthor, citation.VarScriptWriter, citation.VarSeriesCreator,
	},
	"it is the first of the pages":                                 {citation.VarPageFirst},
	"it says where a record came from or is cited, not what it is": {citation.VarCitationKey, citation.VarLocator},
	"processors count for themselves": {
		citation.VarYearSuffix, citation.VarCitationNumber, citation.VarFirstReferenceNoteNumber,
	},
}

// Tags that stand in no row.
const (
	tagType    = "TY"
	tagEnd     = "ER"
	tagID      = "ID"
	tagEndPage = "EP"
	tagDate    = "DA" // written beside PY
)

// otherTags are the tags of the specifications that no row reads. They are known,
// so that they are found where their spacing is wrong.
const otherTags = "TY ER ID EP A1 A2 A3 A4 A5 A6 AD AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CR DS ED ID J1 JA JF JO L1 L2 L3 L4 LB LK M1 M2 M3 N2 NO OL OP " +
	"PA PP RI RN RP SE SV T3 TA TT U1 U2 U3 U4 U5 VO WP WT WV"

// A reading is a row that a tag is read by, with how telling the tag is for it.
type reading struct {
	*row
	rank int
}

// A plan is the mapping as it holds for one reference type.
type plan struct {
	read  map[string][]reading
	write []*row
}

// plans has the plan of each reference type, and that of GEN for "".
var plans = sync.OnceValue(func() map[string]*plan {
	m := map[string]*plan{}
	for _, t := range types {
		if m[t.ris] == nil {
			m[t.ris] = newPlan(t.ris)
		}
	}
	m[""] = m[generic]
	return m
})

func planOf(ris string) *plan {
	if p := plans()[ris]; p != nil {
		return p
	}
	return plans()[""]
}

func newPlan(ris string) *plan {
	p := &plan{read: map[string][]reading{}}
	for i := range mapping {
		r := &mapping[i]
		if !r.isFor(ris) {
			continue
		}
		if r.tag != "" {
			p.write = append(p.write, r)
		}
		for rank, tag := range r.tags() {
			if r.tag == "" {
				rank++
			}
			p.read[tag] = append(p.read[tag], reading{r, rank})
		}
	}
	return p
}

// tags returns the tags that the row is read from, the most telling first.
func (r *row) tags() []string {
	tags := strings.Fields(r.also)
	if r.tag != "" {
		tags = append([]string{r.tag}, tags...)
	}
	return tags
}

func (r *row) isFor(ris string) bool {
	list, not := strings.CutPrefix(r.on, "!")
	return r.on == "" || slices.Contains(strings.Fields(list), ris) != not
}

// knownTags are all tags that a line may have however it is spaced.
var knownTags = func() map[string]bool {
	m := map[string]bool{}
	for _, tag := range strings.Fields(otherTags) {
		m[tag] = true
	}
	for i := range mapping {
		for _, tag := range mapping[i].tags() {
			m[tag] = true
		}
	}
	return m
}()
