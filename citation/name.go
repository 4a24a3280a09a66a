package citation

import (
	"strings"
	"unicode"
)

// A Name is a person or an organisation. A person has a Family name and usually
// a Given name; an organisation, or a person whose name does not divide, has a
// Literal and none of the parts. Names are comparable with ==.
//
// Source: CSL 1.0.2, Names, and its name variables in the input schema.
type Name struct {
	Family              string
	Given               string
	DroppingParticle    string // leaves with the given name, as "von" in Humboldt
	NonDroppingParticle string // stays with the family name, as "van" in Van Gogh
	Suffix              string // "Jr.", "III"
	Literal             string // the whole name, not divided

	// Short is the short form of the name: "UN" for United Nations, the
	// shortauthor of BibLaTeX.
	Short string

	CommaSuffix    bool // a comma goes before the suffix
	StaticOrdering bool // family name first in every position, as in Chinese
	ParseNames     bool // particles are still inside Family and Given
}

// Others returns the name that ends a list whose further names are not given:
// BibTeX's "and others", "et al." in print. Its form, the literal "others", is
// the one pandoc reads and writes.
func Others() Name { return Name{Literal: "others"} }

// IsOthers reports whether n is [Others].
func (n Name) IsOthers() bool { return n.Literal != "" && n == Others() }

// IsZero reports whether n is empty.
func (n Name) IsZero() bool { return n == Name{} }

// IsOrganization reports whether n is a name without parts.
func (n Name) IsOrganization() bool { return n.Literal != "" && !n.IsOthers() }

// String returns the name in the order it is spoken: given name, particles,
// family name, suffix; or the literal. The family name goes first with
// StaticOrdering, and in Chinese, Japanese and Korean characters, which are
// written without a space between the names.
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	if isEastAsian(n.Family + n.Given) {
		return n.Family + n.Given
	}
	parts := [...]string{n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Family}
	if n.StaticOrdering {
		parts = [...]string{n.NonDroppingParticle, n.Family, n.Given, n.DroppingParticle}
	}
	var b strings.Builder
	for _, part := range parts {
		joinPart(&b, part)
	}
	if n.Suffix != "" {
		if n.CommaSuffix {
			b.WriteByte(',')
		}
		joinPart(&b, n.Suffix)
	}
	return b.String()
}

// isEastAsian reports whether s is written in characters of Chinese, Japanese or
// Korean throughout.
func isEastAsian(s string) bool {
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
			return false
		}
	}
	return s != ""
}

// joinPart adds a part of a name, after a space unless what stands there ends
// in an apostrophe or hyphen (d'Alembert, al-Sayyid).
func joinPart(b *strings.Builder, part string) {
	if part == "" {
		return
	}
	if s := b.String(); s != "" && !strings.HasSuffix(s, "'") && !strings.HasSuffix(s, "’") && !strings.HasSuffix(s, "-") {
		b.WriteByte(' ')
	}
	b.WriteString(part)
}
