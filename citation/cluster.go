package citation

// A Cluster is one citation of a document: the cites that stand together in one
// pair of parentheses or one note, such as "(Smith 2010; Jones 2012, 5)".
type Cluster struct {
	Cites []Cite

	// NoteNumber is the number of the footnote or endnote that holds the
	// citation, from 1; 0 means that it stands in the text. A note may hold
	// several clusters, which then have the same number.
	NoteNumber int

	// Narrative puts the author of the first cite before the citation, as part
	// of the sentence: "Smith (2010, 5)". Styles that set citations in notes do
	// not look at it: the note is whole, and a cluster with AuthorOnly gives the
	// author for the sentence.
	Narrative bool
	Infix     Text // words between the author and the rest of a narrative citation
}

// A Cite is one reference within a [Cluster].
type Cite struct {
	ID string // of the Reference

	Locator string // the place within the work, such as "12–15"; "" for none
	Label   string // what Locator counts, a CSL locator such as "chapter"; "" means "page"

	Prefix Text // words before the cite, such as "see "
	Suffix Text // words after it

	SuppressAuthor bool // leave the author out: the sentence names them
	AuthorOnly     bool // nothing but the author

	// Position and NearNote are worked out from the order of the clusters
	// unless Position is set.
	Position CitePosition
	NearNote bool
}

// A CitePosition says how a [Cite] stands to the earlier cites of the same work.
// Source: CSL 1.0.2, Choose, "position".
type CitePosition uint8

// The positions of a cite. Each after SubsequentCite implies it, and
// IbidWithLocatorCite implies IbidCite.
const (
	AutoPosition        CitePosition = iota // as the order of the clusters has it
	FirstCite                               // the first cite of the work
	SubsequentCite                          // a later one
	IbidCite                                // of the work just cited, at the same place
	IbidWithLocatorCite                     // of the work just cited, at another place
)

// String returns the name of the position in CSL, and "" for [AutoPosition].
func (p CitePosition) String() string {
	switch p {
	case FirstCite:
		return "first"
	case SubsequentCite:
		return "subsequent"
	case IbidCite:
		return "ibid"
	case IbidWithLocatorCite:
		return "ibid-with-locator"
	}
	return ""
}
