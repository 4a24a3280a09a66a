package citation

// An InText is one citation as it stands in the text of a manuscript: a
// [Cluster] with its place. It is everything in one pair of parentheses or
// brackets, in one note, or a name in the sentence with its year.
type InText struct {
	// Span is the citation in the file: from the opening parenthesis to the
	// closing one, or from the first author named in the sentence, where the
	// name belongs to the citation, to the closing parenthesis behind the year.
	Span       Span
	Start, End Position
	// Text is the citation on one line, as [Listed.Text] is.
	Text   string
	System System
	// Note is the number of the note that holds the citation, from 1; 0 means
	// that it stands in the text.
	Note  int
	Cites []InTextCite
}

// A System is a way to cite.
type System uint8

// The systems.
const (
	UnknownSystem System = iota
	AuthorDate           // (Smith 2010, 5)
	Numeric              // [3], superscript numbers
	Notes                // a note with the reference or a short form of it
	Keys                 // [@smith2010], \cite{smith2010}
	AuthorPage           // (Smith 5), as MLA has it
)

// String returns "author-date", "numeric", "notes", "keys", "author-page" or "unknown".
func (s System) String() string {
	switch s {
	case AuthorDate:
		return "author-date"
	case Numeric:
		return "numeric"
	case Notes:
		return "notes"
	case Keys:
		return "keys"
	case AuthorPage:
		return "author-page"
	}
	return "unknown"
}

// An InTextCite is one cite of an [InText]: one work at one place. What it does
// not say is left at its zero value.
type InTextCite struct {
	// Span is the cite without prefix and suffix: from the name, or the year
	// where no name stands beside it, to the end of the locator. A name far
	// before its year is not within it; see Names.
	Span       Span
	Start, End Position
	Text       string

	// Names are the authors as printed beside the year, or in the sentence for
	// a narrative cite. A second year of the same authors, as in
	// "Axworthy 1997, 2001", has the names of the first.
	Names []InTextName
	// EtAl is where "et al." or its like stands, empty if nowhere.
	EtAl Span
	// And is the word or sign before the last name: "and", "&", "ve"; and
	// AndSpan where it stands.
	And     string
	AndSpan Span

	// Year is the year as printed without its letter: "1994", "n.d.",
	// "forthcoming". Of "[1850] 1990" and "1850/1990" it is the later, and
	// OriginalYear the earlier.
	Year         string
	OriginalYear string
	YearSuffix   string // the letter: "a"
	YearSpan     Span   // year and letter
	// Separator is what stands between the names and the year, or the names or title
	// and the place in a cite by author and page, white space folded: " ", ", ".
	Separator     string
	SeparatorSpan Span

	// Title is the title as printed of a cite in a note, or of one by author and date or page
	// that has it in the place of an author or beside one, without quotation marks. Of a
	// narrative cite by page it may stand in the sentence.
	Title string
	Ibid  bool // the cite says only "ibid." or its like, with or without a locator

	// Locator is the place within the work as printed, without the word before
	// it: "22-23". Label is what it counts, a CSL locator; "" means "page".
	Locator     string
	Label       string
	LocatorSpan Span
	// LocatorTerm is the word before the locator as printed, such as "pp.".
	LocatorTerm     string
	LocatorTermSpan Span

	Prefix string // words before the cite, such as "see"
	Suffix string // words after it

	// Narrative says that the authors stand in the sentence and not beside the
	// year in parentheses.
	Narrative bool
	// Secondary says that this is the work in which another was found, as in
	// "Weber 1922, cited in Mills 1959": the cite of Mills.
	Secondary bool

	Number int    // of a numeric cite, from 1
	Key    string // of a cite by key

	// ID is the key of the reference that the cite means, "" if there is none.
	ID string
	// Candidates are the keys of all references that it could mean equally
	// well, when they are several; ID is one of them or "".
	Candidates []string
	// Confidence is how likely it is that this is a cite and that it means ID,
	// from 0 to 1.
	Confidence float64
	// Differs says in what the cite and the reference ID disagree.
	Differs Difference
}

// An InTextName is the name of an author as a cite has it.
type InTextName struct {
	Text    string // "van Gogh", "United Nations", "UNDP"
	Initial string // initials before it, or given names that stand for them: "K." in "K. Krause", "Karl" in "Karl Krause"
	Span    Span   // without initials
}

// A Difference is a set of the ways in which a cite can disagree with the
// reference that it means. One mistake of a writer is one difference.
type Difference uint16

// The differences.
const (
	DiffersInSpelling  Difference = 1 << iota // a name is spelt otherwise
	DiffersInYear                             // the year is another
	DiffersInCoauthors                        // authors are missing or others are named
	DiffersInOrder                            // the authors stand in another order
	SuffixMissing                             // several references have author and year, and the cite has no letter
	SuffixUnknown                             // the letter is that of none
	DiffersInInitial                          // the initials are those of another
	EtAlOfNone                                // "et al." where the reference has no further authors
	DiffersInKey                              // the key is another, or the reference has none
)

// Has reports whether d has all of the differences in e.
func (d Difference) Has(e Difference) bool { return d&e == e }

// differenceNames are the names of the differences, from the lowest bit.
var differenceNames = [...]string{"spelling", "year", "coauthors", "order", "suffix-missing", "suffix-unknown", "initial", "et-al", "key"}

// Names returns the names of the differences in d: "spelling", "year",
// "coauthors", "order", "suffix-missing", "suffix-unknown", "initial", "et-al", "key".
func (d Difference) Names() []string {
	var names []string
	for i, name := range differenceNames {
		if d&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}
