package citation

import "slices"

// A Type is the kind of an item, a CSL 1.0.2 item type. The zero value means
// that the kind is not known. Other strings are allowed, so that a value from
// an input file survives; [Type.IsKnown] tells them apart.
type Type string

// The item types of CSL 1.0.2, Appendix III.
const (
	Article               Type = "article" // preprints and the like
	ArticleJournal        Type = "article-journal"
	ArticleMagazine       Type = "article-magazine"
	ArticleNewspaper      Type = "article-newspaper"
	Bill                  Type = "bill"
	Book                  Type = "book"
	Broadcast             Type = "broadcast"
	Chapter               Type = "chapter"
	Classic               Type = "classic"
	Collection            Type = "collection" // archival collection
	Dataset               Type = "dataset"
	Document              Type = "document" // anything that fits no other type
	Entry                 Type = "entry"
	EntryDictionary       Type = "entry-dictionary"
	EntryEncyclopedia     Type = "entry-encyclopedia"
	Event                 Type = "event"
	Figure                Type = "figure"
	Graphic               Type = "graphic"
	Hearing               Type = "hearing"
	Interview             Type = "interview"
	LegalCase             Type = "legal_case"
	Legislation           Type = "legislation"
	Manuscript            Type = "manuscript"
	Map                   Type = "map"
	MotionPicture         Type = "motion_picture"
	MusicalScore          Type = "musical_score"
	Pamphlet              Type = "pamphlet"
	PaperConference       Type = "paper-conference"
	Patent                Type = "patent"
	Performance           Type = "performance"
	Periodical            Type = "periodical"
	PersonalCommunication Type = "personal_communication"
	Post                  Type = "post"
	PostWeblog            Type = "post-weblog"
	Regulation            Type = "regulation"
	Report                Type = "report"
	Review                Type = "review"
	ReviewBook            Type = "review-book"
	Software              Type = "software"
	Song                  Type = "song"
	Speech                Type = "speech"
	Standard              Type = "standard"
	Thesis                Type = "thesis"
	Treaty                Type = "treaty"
	Webpage               Type = "webpage"
)

var types = []Type{
	Article, ArticleJournal, ArticleMagazine, ArticleNewspaper, Bill, Book, Broadcast, Chapter, Classic, Collection,
	Dataset, Document, Entry, EntryDictionary, EntryEncyclopedia, Event, Figure, Graphic, Hearing, Interview, LegalCase,
	Legislation, Manuscript, Map, MotionPicture, MusicalScore, Pamphlet, PaperConference, Patent, Performance, Periodical,
	PersonalCommunication, Post, PostWeblog, Regulation, Report, Review, ReviewBook, Software, Song, Speech, Standard,
	Thesis, Treaty, Webpage,
}

// Types returns the item types of CSL 1.0.2 in alphabetical order.
func Types() []Type { return slices.Clone(types) }

// IsKnown reports whether t is one of the item types of CSL 1.0.2.
func (t Type) IsKnown() bool { return slices.Contains(types, t) }
