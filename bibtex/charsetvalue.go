package bibtex

import (
	"unicode/utf8"

	"github.com/refwright/refwright/internal/charset"
)

// decodeBytes returns a stretch of a file as UTF-8. Bytes that are none are read
// as windows-1252, so that a file that mixes both, as files do that were pasted
// together, comes out right throughout.
func decodeBytes(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	return string(charset.Decode(b).Text)
}

// text returns a token of a node as UTF-8. All tokens share one string with the
// text of the node.
func (n *Node) text(t Token) string {
	if n.decoded == 0 {
		n.decoded = decodedParts
		if utf8.Valid(n.Text) {
			n.decoded, n.utf8 = decodedWhole, string(n.Text)
		}
	}
	if n.decoded == decodedWhole {
		return n.utf8[t.Start:t.End]
	}
	return decodeBytes(t.Of(n))
}

// The ways to decode a node: not yet, as a whole, and by parts, where bytes change.
const (
	decodedWhole = 1 + iota
	decodedParts
)
