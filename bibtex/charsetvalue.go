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
