package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

func itoa(n int) string { return strconv.Itoa(n) }

// people are the variables of names that rules on names look at.
var people = [...]citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator}

// isCaps reports whether s has at least n letters with case and all are capitals.
func isCaps(s string, n int) bool {
	count := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			count++
		}
	}
	return count >= n
}

// hasUpper reports whether s has a capital.
func hasUpper(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

// isInitials reports whether s is initials alone: "J.", "J.-P.", "JM", "Dž. P.".
func isInitials(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '.' || r == '-' || r == '‐' || r == '\u00a0' }) {
		if n := utf8.RuneCountInString(w); n > 2 && !isCaps(w, n) || n > 4 {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return s != ""
}

// isEnglish reports whether a list joins the names of its entries in English.
func isEnglish(list []*printed) bool {
	english, other := 0, 0
	for _, l := range list {
		n := len(leads(l.Reference))
		v := citation.VarAuthor
		if len(l.Reference.Author) == 0 {
			v = citation.VarEditor
		}
		_, from, ok := l.field(v, n-2, "")
		to, _, hasLast := l.field(v, n-1, "")
		if n < 2 || !ok || !hasLast || from >= to {
			continue
		}
		switch strings.Trim(l.text[from:to], ", \n\t") {
		case "":
		case "and", "&", "\\&":
			english++
		default:
			other++
		}
	}
	return english >= other
}
