package manuscripts

// A role says what a piece of text is.
type role uint8

const (
	glue        role = iota // text outside cites: parentheses, separators, prose
	prefixPart              // words before a cite
	namesPart               // the authors of a cite, "et al." included
	commaPart               // between the authors and the year
	yearPart                // the year, or what stands for it
	letterPart              // the letter after it
	termPart                // between the year and the locator: ", pp. "
	locatorPart             // the locator
	suffixPart              // words after a cite
	numberPart              // the number of a numeric cite
	keyPart                 // the key of a cite by key
	notePart                // a cite in a note, or "ibid." anywhere, but for its locator
	titlePart               // the title in a cite by author and page
)

// A piece is a stretch of text of one role. Pieces are the only text of a
// document: its layout and its truth are made of them.
type piece struct {
	text  string
	role  role
	cite  int  // number of the cite within its citation, for roles other than glue
	fault bool // the defect that is being planted is here
	of    int  // number of the planted defect that is here, from 1; 0 for none
}

// An inline is what a paragraph is made of: prose, or a citation.
type inline struct {
	pieces []piece
	cite   *cited // nil for prose
	note   *note  // a mark of a note stands here
}

// A cited is one citation of the document.
type cited struct {
	narrative bool
	far       bool // the names stand far before the year
	second    bool // the first work was found in the second
	cites     []planned
}

// A planned is a cite that the document has.
type planned struct {
	key     string
	locator string // as printed; "" for none
	chapter bool   // the locator counts chapters
	hidden  bool   // within a numeric range, "2" of "1–3"
}

// A note is a footnote.
type note struct {
	number int
	body   []inline
}

// A block is a paragraph or another part of the text.
type block struct {
	kind    blockKind
	inlines []inline
}

type blockKind uint8

const (
	paragraph blockKind = iota
	heading
	listItem
	caption
)

// An entry is one reference as it is printed in the list.
type entry struct {
	key    string
	pieces []piece
}

// text returns the printed reference.
func (e *entry) text() string {
	s := ""
	for _, p := range e.pieces {
		s += p.text
	}
	return s
}

func cloneEntries(list []entry) []entry {
	out := make([]entry, len(list))
	for i, e := range list {
		out[i] = entry{e.key, clonePieces(e.pieces)}
	}
	return out
}

func clonePieces(list []piece) []piece { return append([]piece(nil), list...) }

func cloneInlines(list []inline) []inline {
	out := make([]inline, len(list))
	for i, in := range list {
		out[i] = inline{pieces: clonePieces(in.pieces)}
		if in.cite != nil {
			c := *in.cite
			c.cites = append([]planned(nil), c.cites...)
			out[i].cite = &c
		}
		if in.note != nil {
			out[i].note = &note{in.note.number, cloneInlines(in.note.body)}
		}
	}
	return out
}
