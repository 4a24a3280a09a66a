package bibtex

// Format is the name under which [citation.Extra] holds what BibLaTeX and BibTeX
// know about a record and CSL does not: fields by their name, as TeX source, and
// the entry type under "entrytype". Both dialects share it, because they share
// the fields.
const Format = "biblatex"

// A Dialect is one of the two languages of .bib files.
type Dialect uint8

// The dialects.
const (
	BibLaTeX Dialect = iota // read by biber: UTF-8, EDTF dates, the data model of biblatex
	BibTeX                  // read by bibtex: LaTeX escapes, year and month
)

// String returns "biblatex" or "bibtex".
func (d Dialect) String() string {
	if d == BibTeX {
		return "bibtex"
	}
	return "biblatex"
}

// Options say how records become entries. The zero value writes BibLaTeX and
// loses nothing.
type Options struct {
	// Dialect is the language to write.
	Dialect Dialect

	// Strict leaves out the field that carries what no other field holds, and
	// reports as a problem what is lost thereby.
	Strict bool

	// StyleTypes writes the entry types that biblatex names but gives no
	// fields, such as jurisdiction, movie and standard. Styles made for them,
	// among them biblatex-apa and biblatex-chicago, know what to do with them,
	// all others treat them as misc, and biber warns of their fields when it is
	// asked to validate the data model. Without it the entry is one of the
	// regular types with an entrysubtype. Classic BibTeX has no such types.
	//
	// Source: biblatex manual 3.18b, §2.1.3.
	StyleTypes bool
}
