package ris

import "github.com/refwright/refwright/citation"

// Sources of the tables.
const (
	spec2001 = "RIS Format Specification, ISI ResearchSoft, 2001"
	spec2011 = "RIS Format Specifications, Thomson Reuters, 2011, tables of the reference types"
	zotero   = "Zotero, translator RIS"
	endnote  = "EndNote, export RefMan (RIS) Export, and its table of reference types"
	csl102   = "CSL 1.0.2, Appendix III; RIS has no nearer type"
)

// A typeRow pairs a reference type of RIS with a type of CSL.
type typeRow struct {
	ris    string
	csl    citation.Type
	source string
}

// types is the table of types for both directions: a type of CSL is written as
// its first row says, a type of RIS is read as its first row says. The rows of a
// type of RIS that are not its first are for writing alone.
//
// Where the sources differ: CONF is a whole volume of proceedings since 2011, but
// publishers and Zotero use it for a paper, as in 2001, so that it is read as one;
// CPAPER is written. MUSIC is a score, not a recording. LEGAL is a rule or
// regulation, as in 2011, and not a case.
var types = [...]typeRow{
	{"JOUR", citation.ArticleJournal, spec2001},
	{"EJOUR", citation.ArticleJournal, spec2011},
	{"INPR", citation.ArticleJournal, spec2001},
	{"ABST", citation.ArticleJournal, spec2001},
	{"MGZN", citation.ArticleMagazine, spec2001},
	{"NEWS", citation.ArticleNewspaper, spec2001},
	{"JFULL", citation.Periodical, spec2001},
	{"BOOK", citation.Book, spec2001},
	{"EBOOK", citation.Book, spec2011},
	{"EDBOOK", citation.Book, spec2011},
	{"SER", citation.Book, spec2001},
	{"CTLG", citation.Book, spec2001},
	{"ANCIENT", citation.Classic, spec2011},
	{"CLSWK", citation.Classic, spec2011},
	{"CHAP", citation.Chapter, spec2001},
	{"ECHAP", citation.Chapter, spec2011},
	{"DICT", citation.EntryDictionary, spec2011},
	{"ENCYC", citation.EntryEncyclopedia, spec2011},
	{"CPAPER", citation.PaperConference, spec2011},
	{"CONF", citation.PaperConference, spec2001},
	{"THES", citation.Thesis, spec2001},
	{"RPRT", citation.Report, spec2001},
	{"GOVDOC", citation.Report, spec2011},
	{"PAMP", citation.Pamphlet, spec2001},
	{"STAND", citation.Standard, spec2011},
	{"PAT", citation.Patent, spec2001},
	{"MANSCPT", citation.Manuscript, spec2011},
	{"UNPB", citation.Manuscript, spec2001},
	{"UNPD", citation.Manuscript, zotero},
	{"UNPB", citation.Article, csl102},
	{"DATA", citation.Dataset, spec2001},
	{"AGGR", citation.Dataset, spec2011},
	{"DBASE", citation.Dataset, spec2011},
	{"COMP", citation.Software, spec2001},
	{"ELEC", citation.Webpage, spec2001},
	{"WEB", citation.Webpage, spec2011},
	{"BLOG", citation.PostWeblog, spec2011},
	{"PCOMM", citation.PersonalCommunication, spec2001},
	{"ICOMM", citation.PersonalCommunication, spec2001},
	{"ICOMM", citation.Post, csl102},
	{"CASE", citation.LegalCase, spec2001},
	{"BILL", citation.Bill, spec2001},
	{"UNBILL", citation.Bill, spec2001},
	{"STAT", citation.Legislation, spec2001},
	{"LEGAL", citation.Regulation, spec2011},
	{"LEGAL", citation.Treaty, csl102},
	{"HEAR", citation.Hearing, spec2001},
	{"MAP", citation.Map, spec2001},
	{"ART", citation.Graphic, spec2001},
	{"FIGURE", citation.Figure, spec2011},
	{"CHART", citation.Figure, spec2011},
	{"MPCT", citation.MotionPicture, spec2001},
	{"VIDEO", citation.MotionPicture, spec2001},
	{"ADVS", citation.MotionPicture, spec2001},
	{"MPCT", citation.Broadcast, csl102},
	{"SOUND", citation.Song, spec2001},
	{"MUSIC", citation.MusicalScore, spec2001},
	{"SLIDE", citation.Speech, spec2001},
	{"GEN", citation.Document, spec2001},
	{"MULTI", citation.Document, spec2011},
	{"EQUA", citation.Document, spec2011},
	{"GRANT", citation.Document, spec2011},
	{"JOUR", citation.Review, csl102},
	{"JOUR", citation.ReviewBook, csl102},
	{"ENCYC", citation.Entry, csl102},
	{"PCOMM", citation.Interview, csl102},
	{"GEN", citation.Collection, csl102},
	{"GEN", citation.Event, csl102},
	{"GEN", citation.Performance, csl102},
}

// generic is the type of RIS for what has no other.
const generic = "GEN"

var typeRead, typeWritten = func() (map[string]citation.Type, map[citation.Type]string) {
	read, written := map[string]citation.Type{}, map[citation.Type]string{}
	for _, row := range types {
		if _, ok := read[row.ris]; !ok {
			read[row.ris] = row.csl
		}
		if _, ok := written[row.csl]; !ok {
			written[row.csl] = row.ris
		}
	}
	return read, written
}()
