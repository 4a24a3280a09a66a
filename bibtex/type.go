package bibtex

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// entryTypes are the entry types of both dialects and what each is read as when
// there is no entrysubtype to say it more exactly. Of several types that are read
// as the same, [entryTypeOf] says which is written.
//
// Sources: biblatex manual 3.18b, §2.1.1 to §2.1.3; BibTeXing (1988), section
// 3.1, for the rows marked classic.
var entryTypes = [...]struct {
	name    string
	reads   citation.Type
	classic bool
}{
	{"article", citation.ArticleJournal, true},
	{"book", citation.Book, true},
	{"mvbook", citation.Book, false},
	{"inbook", citation.Chapter, true},
	{"bookinbook", citation.Chapter, false},
	{"suppbook", citation.Chapter, false},
	{"booklet", citation.Pamphlet, true},
	{"collection", citation.Book, false},
	{"mvcollection", citation.Book, false},
	{"incollection", citation.Chapter, true},
	{"suppcollection", citation.Chapter, false},
	{"dataset", citation.Dataset, false},
	{"manual", citation.Report, true},
	{"misc", citation.Document, true},
	{"online", citation.Webpage, false},
	{"patent", citation.Patent, false},
	{"periodical", citation.Periodical, false},
	{"suppperiodical", citation.ArticleJournal, false},
	{"proceedings", citation.Book, true},
	{"mvproceedings", citation.Book, false},
	{"inproceedings", citation.PaperConference, true},
	{"reference", citation.Book, false},
	{"mvreference", citation.Book, false},
	{"inreference", citation.EntryEncyclopedia, false},
	{"report", citation.Report, false},
	{"set", citation.Document, false},
	{"software", citation.Software, false},
	{"thesis", citation.Thesis, false},
	{"unpublished", citation.Manuscript, true},

	{"conference", citation.PaperConference, true}, // inproceedings
	{"electronic", citation.Webpage, false},        // online
	{"mastersthesis", citation.Thesis, true},
	{"phdthesis", citation.Thesis, true},
	{"techreport", citation.Report, true},
	{"www", citation.Webpage, false}, // online

	{"artwork", citation.Graphic, false},
	{"audio", citation.Song, false},
	{"commentary", citation.Book, false},
	{"image", citation.Figure, false},
	{"jurisdiction", citation.LegalCase, false},
	{"legal", citation.Treaty, false},
	{"legislation", citation.Legislation, false},
	{"letter", citation.PersonalCommunication, false},
	{"movie", citation.MotionPicture, false},
	{"music", citation.Song, false},
	{"performance", citation.Performance, false},
	{"review", citation.Review, false},
	{"standard", citation.Standard, false},
	{"video", citation.MotionPicture, false},
}

var readsAs = func() map[string]citation.Type {
	m := map[string]citation.Type{}
	for _, t := range entryTypes {
		m[t.name] = t.reads
	}
	return m
}()

// typeRow says which entry type a CSL type is written as.
type typeRow struct {
	csl     citation.Type
	modern  string // in BibLaTeX; "" for types that depend on the record
	classic string // in classic BibTeX; "" likewise
	style   string // in BibLaTeX with StyleTypes, if another
}

// typeRows has all types of CSL. Where a type of the data model fits only in
// part, it is the one that has fields for what such a record holds: unpublished
// has events, manual has a number, a version and an organization. What stands on
// its own and fits nowhere is misc.
//
// Sources: biblatex manual 3.18b, §2.1; BibTeXing (1988), section 3.1.
var typeRows = [...]typeRow{
	{citation.Article, "", "", ""}, // online, or article with a journal
	{citation.ArticleJournal, "article", "article", ""},
	{citation.ArticleMagazine, "article", "article", ""},
	{citation.ArticleNewspaper, "article", "article", ""},
	{citation.Bill, "misc", "misc", "legislation"},
	{citation.Book, "", "book", ""}, // book, or collection without an author
	{citation.Broadcast, "misc", "misc", "video"},
	{citation.Chapter, "", "incollection", ""}, // inbook, or incollection
	{citation.Classic, "book", "book", ""},
	{citation.Collection, "misc", "misc", ""}, // of an archive
	{citation.Dataset, "dataset", "misc", ""},
	{citation.Document, "misc", "misc", ""},
	{citation.Entry, "inreference", "incollection", ""},
	{citation.EntryDictionary, "inreference", "incollection", ""},
	{citation.EntryEncyclopedia, "inreference", "incollection", ""},
	{citation.Event, "unpublished", "misc", ""},
	{citation.Figure, "misc", "misc", "image"},
	{citation.Graphic, "misc", "misc", "artwork"},
	{citation.Hearing, "misc", "misc", "legal"},
	{citation.Interview, "misc", "misc", ""},
	{citation.LegalCase, "misc", "misc", "jurisdiction"},
	{citation.Legislation, "misc", "misc", "legislation"},
	{citation.Manuscript, "unpublished", "unpublished", ""},
	{citation.Map, "misc", "misc", "image"},
	{citation.MotionPicture, "misc", "misc", "movie"},
	{citation.MusicalScore, "misc", "misc", "music"},
	{citation.Pamphlet, "booklet", "booklet", ""},
	{citation.PaperConference, "inproceedings", "inproceedings", ""},
	{citation.Patent, "patent", "misc", ""},
	{citation.Performance, "misc", "misc", "performance"},
	{citation.Periodical, "periodical", "misc", ""},
	{citation.PersonalCommunication, "misc", "misc", "letter"},
	{citation.Post, "online", "misc", ""},
	{citation.PostWeblog, "online", "misc", ""},
	{citation.Regulation, "misc", "misc", "legislation"},
	{citation.Report, "report", "techreport", ""},
	{citation.Review, "", "", "review"}, // article with a journal, or misc
	{citation.ReviewBook, "", "", "review"},
	{citation.Software, "software", "misc", ""},
	{citation.Song, "misc", "misc", "music"},
	{citation.Speech, "unpublished", "misc", ""},
	{citation.Standard, "manual", "manual", "standard"},
	{citation.Thesis, "thesis", "", ""}, // phdthesis or mastersthesis
	{citation.Treaty, "misc", "misc", "legal"},
	{citation.Webpage, "online", "misc", ""},
}

var typeRowOf = func() map[citation.Type]*typeRow {
	m := map[citation.Type]*typeRow{}
	for i := range typeRows {
		m[typeRows[i].csl] = &typeRows[i]
	}
	return m
}()

// entryTypeOf returns the entry type that a record is written as. The one it was
// read from, which Extra has under "entrytype", holds as long as it is read as
// the type that the record has.
func entryTypeOf(ref *citation.Reference, opt Options) string {
	if t := strings.ToLower(ref.Extra[Format]["entrytype"]); t != "" && readsAs[t] == ref.Type && (opt.Dialect == BibLaTeX || isClassic(t)) {
		return t
	}
	row := typeRowOf[ref.Type]
	switch {
	case row == nil:
		return "misc"
	case opt.Dialect == BibLaTeX && opt.StyleTypes && row.style != "":
		return row.style
	case opt.Dialect == BibTeX && row.classic != "":
		return row.classic
	case opt.Dialect == BibLaTeX && row.modern != "":
		return row.modern
	}
	switch ref.Type {
	case citation.Book:
		if len(ref.Author) == 0 && len(ref.Editor) > 0 {
			return "collection"
		}
		return "book"
	case citation.Chapter:
		// Only inbook has a field for the author of the book, and only
		// incollection wants an editor.
		if len(ref.ContainerAuthor) == 0 && len(ref.Editor) > 0 {
			return "incollection"
		}
		return "inbook"
	case citation.Thesis:
		if key, _ := findBibstring(thesisTypes, ref.Genre.Plain()); key == "mathesis" {
			return "mastersthesis"
		}
		return "phdthesis"
	case citation.Article:
		if ref.ContainerTitle != "" {
			return "article"
		}
		if opt.Dialect == BibLaTeX {
			return "online"
		}
	case citation.Review, citation.ReviewBook:
		if ref.ContainerTitle != "" {
			return "article"
		}
	}
	return "misc"
}

func isClassic(entryType string) bool {
	for _, t := range entryTypes {
		if t.name == entryType {
			return t.classic
		}
	}
	return false
}

// subtypeOf returns the entrysubtype that makes an entry type be read as the type
// of the record, and "" if it needs none: the words that styles of biblatex look
// for where there are such, and else the name of the CSL type, with a hyphen where
// that has an underscore, which TeX would not print.
//
// Source: biblatex manual 3.18b, §2.2.2, entrysubtype. Observed in: the styles of
// TeX Live 2022, which look for magazine and newspaper.
func subtypeOf(t citation.Type, entryType string) string {
	switch {
	case readsAs[entryType] == t || !t.IsKnown():
		return ""
	case t == citation.ArticleMagazine:
		return "magazine"
	case t == citation.ArticleNewspaper:
		return "newspaper"
	}
	return strings.ReplaceAll(string(t), "_", "-")
}
