package bibtex

import (
	"strings"
	"sync"

	"github.com/refwright/refwright/citation"
)

// A form is a way to write the value of a variable in a field, and to read it.
type form uint8

const (
	formText     form = iota // text with markup
	formLong                 // text with markup and paragraphs
	formTitle                // text whose case styles change
	formVerbatim             // text in which no character is markup
	formURL                  // the same, a URL
	formList                 // a list of literals
	formInteger              // an integer, or else text
	formEdition              // a number or ordinal, or else text
	formPages                // pages and page ranges
	formKeywords             // words separated by commas
	formGenre                // the key of a kind of thesis or report, or else text
	formState                // the key of a publication state, or else text
	formLanguage             // the name of a language in babel
	formISBN                 // a valid ISBN
	formISSN                 // a valid ISSN
	formArXiv                // "arXiv:" and an identifier of arXiv, in eprint
	formPubMed               // an identifier of PubMed, in eprint
	formNames                // a list of names
	formRole                 // a list of names, with their role in the field's type
	formDate                 // a date in EDTF
	formIssued               // a date in EDTF; year, month and day in classic BibTeX
)

// A row of the mapping pairs a variable with a field.
type row struct {
	variable citation.Variable
	field    string // in BibLaTeX; "" if it has none
	classic  string // in classic BibTeX; "" if the same, "-" if it has none
	form     form

	// on lists the entry types that the row is for; those behind a "!" it is not
	// for. Without it the row is for all. In BibLaTeX the entry type must have
	// the field as well.
	on string

	// with names another variable that the record must have too.
	with citation.Variable

	source string
}

// Sources of the mapping.
const (
	fields  = "biblatex manual 3.18b, §2.2.2"
	special = "biblatex manual 3.18b, §2.2.3"
	titles  = "biblatex manual 3.18b, §2.3.5"
	roles   = "biblatex manual 3.18b, §2.3.6"
	series  = "biblatex manual 3.18b, §2.3.7"
	issues  = "biblatex manual 3.18b, §2.3.11"
	prints  = "biblatex manual 3.18b, §3.14.7"
	xampl   = "BibTeXing (1988), section 3.2"
	anyRole = "biblatex manual 3.18b, §2.3.6; of another role the standard styles print the word itself"
	site    = "biblatex manual 3.18b, §2.2.2, titleaddon: printed where CSL styles have the name of a site"
	byName  = "none; the name is that of the CSL variable"
)

// Entry types by what their fields mean.
const (
	journalTypes = "article periodical suppperiodical review"
	wholeTypes   = "book mvbook collection mvcollection proceedings mvproceedings reference mvreference"
	partTypes    = "inbook bookinbook suppbook incollection suppcollection inreference inproceedings conference"
	thesisNames  = "phdthesis mastersthesis"
)

// mapping is the table that both directions follow. Going to BibTeX, a variable
// takes its first row whose field the entry type has, whose conditions hold and
// whose field is free; going back, a field takes its first row that may be on the
// entry type. A variable that finds no row goes to the carrier.
//
// The rows stand in the order that fields have in an entry.
var mapping = [...]row{
	{variable: citation.VarAuthor, field: "author", form: formNames, source: fields},
	{variable: citation.VarContainerAuthor, field: "bookauthor", form: formNames, on: "inbook bookinbook suppbook", source: fields},
	{variable: citation.VarEditor, field: "editor", form: formNames, source: fields},
	{variable: citation.VarCompiler, field: "editor", classic: "-", form: formRole, source: roles},
	{variable: citation.VarDirector, field: "editor", classic: "-", form: formRole, source: anyRole},
	{variable: citation.VarOrganizer, field: "editor", classic: "-", form: formRole, source: roles},
	{variable: citation.VarIllustrator, field: "editor", classic: "-", form: formRole, source: anyRole},
	{variable: citation.VarTranslator, field: "translator", form: formNames, source: fields},

	{variable: citation.VarVolumeTitle, field: "title", classic: "-", form: formTitle, on: wholeTypes, with: citation.VarTitle, source: titles},
	{variable: citation.VarTitle, field: "maintitle", classic: "-", form: formTitle, on: wholeTypes, with: citation.VarVolumeTitle, source: titles},
	{variable: citation.VarTitle, field: "title", form: formTitle, source: fields},
	{variable: citation.VarTitleShort, field: "shorttitle", form: formTitle, source: fields},
	{variable: citation.VarContainerTitle, field: "journaltitle", classic: "journal", form: formText, on: "article suppperiodical review set", source: fields},
	{variable: citation.VarContainerTitleShort, field: "shortjournal", form: formText, on: "article suppperiodical review", source: fields},
	{variable: citation.VarVolumeTitle, field: "issuetitle", form: formTitle, on: journalTypes, source: fields},
	{variable: citation.VarVolumeTitle, field: "booktitle", classic: "-", form: formTitle, on: partTypes, with: citation.VarContainerTitle, source: titles},
	{variable: citation.VarContainerTitle, field: "maintitle", classic: "-", form: formTitle, on: partTypes, with: citation.VarVolumeTitle, source: titles},
	{variable: citation.VarContainerTitle, field: "booktitle", form: formTitle, on: partTypes, source: fields},
	{variable: citation.VarContainerTitle, field: "titleaddon", classic: "howpublished", form: formText, on: "online misc software dataset", source: site},

	{variable: citation.VarGenre, field: "type", form: formGenre, on: "!" + wholeTypes + " " + partTypes + " " + journalTypes + " online", source: fields},
	{variable: citation.VarEdition, field: "edition", form: formEdition, source: fields},
	{variable: citation.VarVersion, field: "version", form: formText, source: fields},
	{variable: citation.VarVolume, field: "volume", form: formInteger, source: fields},
	{variable: citation.VarPartNumber, field: "part", form: formText, source: fields},
	{variable: citation.VarNumberOfVolumes, field: "volumes", form: formInteger, source: fields},
	{variable: citation.VarCollectionTitle, field: "series", form: formText, source: series},
	{variable: citation.VarIssue, field: "number", form: formText, on: journalTypes, source: issues},
	{variable: citation.VarIssue, field: "issue", classic: "-", form: formText, on: "set", source: issues},
	{variable: citation.VarCollectionNumber, field: "number", form: formText, on: wholeTypes + " " + partTypes, source: series},
	{variable: citation.VarNumber, field: "eprint", form: formArXiv, source: prints},
	{variable: citation.VarNumber, field: "number", form: formText, on: "!" + journalTypes + " " + wholeTypes + " " + partTypes, source: fields},
	{variable: citation.VarChapterNumber, field: "chapter", form: formText, source: fields},
	{variable: citation.VarPage, field: "pages", form: formPages, source: fields},
	{variable: citation.VarNumberOfPages, field: "pagetotal", form: formText, source: fields},

	{variable: citation.VarEventTitle, field: "eventtitle", form: formText, source: fields},
	{variable: citation.VarEventDate, field: "eventdate", form: formDate, source: fields},
	{variable: citation.VarEventPlace, field: "venue", form: formText, source: fields},
	{variable: citation.VarPublisher, field: "publisher", form: formList, on: "!report techreport thesis " + thesisNames + " manual booklet", source: fields},
	{variable: citation.VarPublisher, field: "institution", form: formList, on: "report techreport thesis", source: fields},
	{variable: citation.VarPublisher, field: "institution", classic: "school", form: formList, on: thesisNames, source: xampl},
	{variable: citation.VarPublisher, field: "organization", form: formList, on: "manual online misc software", source: fields},
	{variable: citation.VarPublisher, field: "howpublished", form: formText, on: "booklet unpublished", source: fields},
	{variable: citation.VarJurisdiction, field: "location", classic: "-", form: formList, on: "patent", source: fields},
	{variable: citation.VarPublisherPlace, field: "location", classic: "address", form: formList, on: "!patent", source: fields},
	{variable: citation.VarIssued, field: "date", form: formIssued, source: fields},
	{variable: citation.VarStatus, field: "pubstate", form: formState, source: fields},

	{variable: citation.VarOriginalTitle, field: "origtitle", form: formTitle, source: fields},
	{variable: citation.VarOriginalDate, field: "origdate", form: formDate, source: fields},
	{variable: citation.VarOriginalPublisher, field: "origpublisher", form: formList, source: fields},
	{variable: citation.VarOriginalPublisherPlace, field: "origlocation", form: formList, source: fields},

	{variable: citation.VarISBN, field: "isbn", form: formISBN, source: fields},
	{variable: citation.VarISSN, field: "issn", form: formISSN, source: fields},
	{variable: citation.VarDOI, field: "doi", form: formVerbatim, source: fields},
	{variable: citation.VarPMID, field: "eprint", classic: "pmid", form: formPubMed, source: prints},
	{variable: citation.VarPMCID, classic: "pmcid", form: formVerbatim, source: byName},
	{variable: citation.VarURL, field: "url", form: formURL, source: fields},
	{variable: citation.VarAccessed, field: "urldate", form: formDate, source: fields},
	{variable: citation.VarCallNumber, field: "library", form: formText, source: fields},
	{variable: citation.VarCitationLabel, field: "shorthand", form: formText, source: fields},

	{variable: citation.VarNote, field: "note", form: formText, source: fields},
	{variable: citation.VarAbstract, field: "abstract", form: formLong, source: fields},
	{variable: citation.VarAnnote, field: "annotation", classic: "annote", form: formLong, source: fields},
	{variable: citation.VarKeyword, field: "keywords", form: formKeywords, source: special},
	{variable: citation.VarLanguage, field: "langid", form: formLanguage, source: special},
}

// refused are the variables that no field is for, in either dialect, by reason.
var refused = map[string][]citation.Variable{
	"there is no such field": {
		citation.VarArchive, citation.VarArchiveCollection, citation.VarArchiveLocation, citation.VarArchivePlace,
		citation.VarAuthority, citation.VarDimensions, citation.VarDivision,
		citation.VarLicense, citation.VarMedium, citation.VarPartTitle, citation.VarReferences,
		citation.VarReviewedGenre, citation.VarReviewedTitle, citation.VarScale, citation.VarSource,
		citation.VarVolumeTitleShort, citation.VarPrintingNumber, citation.VarSection,
		citation.VarSupplementNumber, citation.VarAvailableDate, citation.VarSubmitted,
	},
	"there is no field for this role": {
		citation.VarChair, citation.VarCollectionEditor, citation.VarComposer, citation.VarContributor,
		citation.VarCurator, citation.VarEditorialDirector, citation.VarExecutiveProducer, citation.VarGuest,
		citation.VarHost, citation.VarInterviewer, citation.VarNarrator, citation.VarOriginalAuthor,
		citation.VarPerformer, citation.VarProducer, citation.VarRecipient, citation.VarReviewedAuthor,
		citation.VarScriptWriter, citation.VarSeriesCreator,
	},
	"it takes two fields, editor and translator, that must be free": {citation.VarEditorTranslator},
	"it is the first of the pages":                                  {citation.VarPageFirst},
	"it says where a record came from or is cited, not what it is": {
		citation.VarCitationKey, citation.VarLocator,
	},
	"biblatex and CSL processors count for themselves": {
		citation.VarYearSuffix, citation.VarCitationNumber, citation.VarFirstReferenceNoteNumber,
	},
}

// refusals has the reason for each of them.
var refusals = func() map[citation.Variable]string {
	m := map[citation.Variable]string{}
	for reason, variables := range refused {
		for _, v := range variables {
			m[v] = reason
		}
	}
	return m
}()

// name returns the name of the row's field in a dialect, "" if it has none.
func (r *row) name(d Dialect) string {
	switch {
	case d == BibLaTeX || r.classic == "":
		return r.field
	case r.classic == "-":
		return ""
	}
	return r.classic
}

// isFor reports whether the row is for an entry type.
func (r *row) isFor(entryType string) bool {
	list, not := strings.CutPrefix(r.on, "!")
	for name := range strings.FieldsSeq(list) {
		if name == entryType {
			return !not
		}
	}
	return not || r.on == ""
}

// hasField reports whether an entry type has a field. The styles of classic
// BibTeX pass over a field they do not know, and the types that biblatex only
// names have what their styles give them.
func hasField(entryType, field string, d Dialect) bool {
	if d == BibTeX {
		return true
	}
	legal, ok := dataModel()[entryType]
	return !ok || legal[field]
}

// plans are the rows for each entry type, in the order of the table.
var plans = sync.OnceValue(func() (plans [2]map[string][]*row) {
	for _, d := range [...]Dialect{BibLaTeX, BibTeX} {
		plans[d] = map[string][]*row{}
		for _, t := range entryTypes {
			for i := range mapping {
				r := &mapping[i]
				if name := r.name(d); name != "" && r.isFor(t.name) && hasField(canonicalType(t.name), name, d) {
					plans[d][t.name] = append(plans[d][t.name], r)
				}
			}
		}
	}
	return plans
})

// canonicalType returns the type that biber makes of another name for it.
//
// Source: biblatex manual 3.18b, §2.1.2.
func canonicalType(entryType string) string {
	switch entryType {
	case "conference":
		return "inproceedings"
	case "electronic", "www":
		return "online"
	case "mastersthesis", "phdthesis":
		return "thesis"
	case "techreport":
		return "report"
	case "suppperiodical":
		return "article"
	}
	return entryType
}

// fieldOrder gives the fields that are not in the mapping, or not at the place
// that their row has there, theirs: each stands behind the field before the
// colon.
var fieldOrder = func() map[string]int {
	behind := map[string]string{
		"bookauthor": "shortauthor",
		"editor":     "editortype editora editoratype editorb editorbtype editorc editorctype shorteditor",
		"date":       "year month day",
		"eprint":     "eprinttype archiveprefix eprintclass primaryclass",
		"langid":     "entrysubtype options",
		"publisher":  "institution school organization howpublished",
		"pmid":       "pmcid",
		"titleaddon": "subtitle",
		"translator": "annotator commentator introduction foreword afterword holder",
		"annotation": "annote",
	}
	order := map[string]int{}
	var add func(name string)
	add = func(name string) {
		if name != "" && order[name] == 0 {
			order[name] = len(order) + 1
			for after := range strings.FieldsSeq(behind[name]) {
				add(after)
			}
		}
	}
	for i := range mapping {
		r := &mapping[i]
		if r.variable == citation.VarNumber && r.field == "eprint" {
			continue // it stands with the other identifiers
		}
		add(r.name(BibLaTeX))
		add(r.name(BibTeX))
	}
	return order
}()
