package citation

import "strings"

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
func (n Name) IsOthers() bool { return n == Others() }

// IsZero reports whether n is empty.
func (n Name) IsZero() bool { return n == Name{} }

// IsOrganization reports whether n is a name without parts.
func (n Name) IsOrganization() bool { return n.Literal != "" && !n.IsOthers() }

// String returns the name in the order it is spoken: given name, particles,
// family name, suffix; or the literal.
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	var b strings.Builder
	for _, part := range [...]string{n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Family} {
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
