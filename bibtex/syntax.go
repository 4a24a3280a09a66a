package bibtex

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A Node is a piece of a .bib file. The nodes of a file, one after the other,
// are all of its bytes: joining their Text gives the file back.
type Node struct {
	Kind NodeKind

	// Text is the node as it stands in the file, in UTF-8 if the file is in
	// UTF-16, and otherwise byte for byte, whatever its encoding.
	Text []byte

	// Span is where the node stands in the file, in bytes, and Start the place
	// of its beginning for people.
	Span  citation.Span
	Start citation.Position

	// Type is the word after the @, as written. Text between entries has none.
	Type Token

	// Key is the citation key. It is empty in an entry without one, and in all
	// other nodes.
	Key Token

	// Fields are the fields of an entry, in their order, the definitions of a
	// @string, and the value of a @preamble, which has no name.
	Fields []FieldNode

	// Parenthesis says that parentheses stand around the entry, not braces.
	Parenthesis bool

	// Errors are what is wrong with the node, in the order of the file.
	Errors []*SyntaxError

	decoded uint8  // how text decodes it
	utf8    string // the whole of it
}

// A NodeKind says what a [Node] is.
type NodeKind uint8

// The kinds of nodes.
const (
	TextNode     NodeKind = iota // what stands between entries: white space, remarks
	EntryNode                    // an entry of any type
	StringNode                   // @string: macros
	PreambleNode                 // @preamble
	CommentNode                  // @comment with what it has in braces
)

// String returns "text", "entry", "string", "preamble" or "comment".
func (k NodeKind) String() string {
	switch k {
	case EntryNode:
		return "entry"
	case StringNode:
		return "string"
	case PreambleNode:
		return "preamble"
	case CommentNode:
		return "comment"
	}
	return "text"
}

// A Token is a stretch of the Text of a [Node], by byte offsets from its
// beginning. The zero Token is empty.
type Token struct{ Start, End int }

// Of returns the token as it stands in its node.
func (t Token) Of(n *Node) []byte { return n.Text[t.Start:t.End] }

// IsZero reports whether there is no such token.
func (t Token) IsZero() bool { return t.End == 0 }

// A FieldNode is a field of an entry, name = value.
type FieldNode struct {
	Name  Token  // as written
	Value Token  // the whole expression, with its delimiters
	Parts []Part // what # joins; more than one seldom
}

// A Part is one operand of a value.
type Part struct {
	Kind PartKind
	Token
}

// A PartKind says what a [Part] of a value is.
type PartKind uint8

// The kinds of parts. The token of a braced or quoted part is what stands
// between the delimiters.
const (
	Braced PartKind = iota
	Quoted
	Number // digits
	Macro  // the name of a macro
)

// String returns "braced", "quoted", "number" or "macro".
func (k PartKind) String() string {
	switch k {
	case Quoted:
		return "quoted"
	case Number:
		return "number"
	case Macro:
		return "macro"
	}
	return "braced"
}

// IsType reports whether the node is one of this type, in any case of letters.
func (n *Node) IsType(name string) bool { return strings.EqualFold(string(n.Type.Of(n)), name) }

// A SyntaxError says what in a .bib file is not as BibTeX and biber want it.
// Reading goes on after it: the node has what could be read.
type SyntaxError struct {
	ID      string // kebab-case name of the sort of error
	Message string // one line: what was found and what was expected
	Key     string // key of the entry, if it has one so far
	Text    string // what stands there, cut where it is long

	// Span is the stretch concerned, in bytes of the file, and Start the place
	// of its beginning.
	Span  citation.Span
	Start citation.Position
}

// Error returns "line:column: message".
func (e *SyntaxError) Error() string { return e.Start.String() + ": " + e.Message }

// Problem returns the error as a problem, which is a warning if no text of the
// entry is lost or doubtful by it.
func (e *SyntaxError) Problem() citation.Problem {
	severity := citation.Error
	switch e.ID {
	case missingComma, doubleComma, keyMissing, illegalKey:
		severity = citation.Warning
	}
	return citation.Problem{ID: e.ID, Severity: severity, Message: e.Message, Key: e.Key, Span: e.Span, Start: e.Start}
}

// The sorts of syntax errors.
const (
	unclosedValue   = "unclosed-value"   // a value has no end
	unclosedEntry   = "unclosed-entry"   // an entry has no end
	missingComma    = "missing-comma"    // between fields or after the key
	doubleComma     = "double-comma"     // nothing stands between two commas
	missingEquals   = "missing-equals"   // a name without a value
	missingValue    = "missing-value"    // an equals sign without a value
	unexpectedText  = "unexpected-text"  // what stands after a value, or in place of a field
	missingBrace    = "missing-brace"    // an entry type without an entry
	illegalKey      = "illegal-key"      // a key with a space in it
	unbalancedQuote = "unbalanced-quote" // a brace ends a quoted value
	notBibTeX       = "not-bibtex"       // the file is of another format
	entryTooLong    = "entry-too-long"   // more than MaxEntry bytes
)

// MaxEntry is how many bytes an entry may have. A longer one is reported and
// cut at the beginning of the next entry.
const MaxEntry = 16 << 20

// clipText returns the beginning of what stands at an error.
func clipText(b []byte) string {
	const most = 40
	if len(b) <= most {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return strings.ToValidUTF8(string(b[:most]), "\ufffd") + "…"
}

func quoteText(b []byte) string { return fmt.Sprintf("%q", clipText(b)) }
