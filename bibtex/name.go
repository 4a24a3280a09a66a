package bibtex

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
)

// Names are written so that BibTeX, biber and whoever imitates them divide them
// as the record does:
//
//	Family, Given                    a person
//	van Family, Given                with a particle
//	Family, Jr., Given               with a suffix
//	Family                           a person of one name
//	{United Nations}                 an organisation, or a name that does not divide
//	others                           and more, at the end of a list
//
// A part is put in braces where it would be divided elsewhere: at a comma, at
// the word "and", and before a word in lower case, which BibTeX takes for a
// particle, as in {Garcia de la Torre}, Juan.
//
// A particle is a particle for BibTeX only if all its words begin in lower case.
// Another one, such as the De of De Gaulle, stands with the family name, and the
// carrier has the parts. So it is in classic BibTeX with one that no space
// follows (d'Alembert, al-Sayyid); biblatex leaves out the space by itself.
//
// Sources: BibTeXing (1988), section 4, item 18; biblatex manual 3.18b, §2.3.3
// for organisations. Observed in: the names that BibTeX 0.99d and biber 2.18
// make of these forms. They differ where BibTeX divides words at hyphens too and
// takes everything up to the last word in lower case for the particle.

// nameWriter writes the lists of names of one record.
type nameWriter struct {
	dialect Dialect

	// dropping says which particles a particle in the file stands for: with
	// biblatex's option useprefix=false, which is the default, for the dropping
	// ones. Classic styles keep a particle with the family name.
	dropping bool
}

// list returns a list of names as the value of a field, "" if no name is left,
// and whether it says all that the names do.
func (w nameWriter) list(names []citation.Name) (string, bool) {
	out := make([]string, 0, len(names))
	all := true
	for i, n := range names {
		if n.IsOthers() && i == len(names)-1 {
			out = append(out, "others")
			continue
		}
		s, exact := w.name(n)
		all = all && exact
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " and "), all
}

// shorts returns a list in which the short form stands for each name that has
// one, and whether one has.
func (w nameWriter) shorts(names []citation.Name) (string, bool) {
	if !slices.ContainsFunc(names, hasShort) {
		return "", false
	}
	list := slices.Clone(names)
	for i, n := range names {
		if n.Short != "" {
			list[i] = citation.Name{Literal: n.Short}
		}
	}
	s, _ := w.list(list)
	return s, true
}

func hasShort(n citation.Name) bool { return n.Short != "" }

// name returns one name, "" if it is empty, and whether it says all that n does
// but for the short form.
func (w nameWriter) name(n citation.Name) (string, bool) {
	exact := !n.CommaSuffix && !n.StaticOrdering && !n.ParseNames
	part := func(s string) string {
		if isOwnTeX(s) {
			return s
		}
		t := newTexWriter(w.dialect)
		t.inName = w.dialect == BibLaTeX
		t.text(s)
		exact = exact && !t.lossy
		return t.done()
	}
	given, suffix, literal := part(n.Given), part(n.Suffix), part(n.Literal)

	particle, family := n.NonDroppingParticle, n.Family
	if n.DroppingParticle != "" {
		particle = joinParticle(n.DroppingParticle, particle)
		exact = exact && n.NonDroppingParticle == "" && w.dropping
	} else if particle != "" {
		exact = exact && !w.dropping
	}
	particle = strings.TrimSpace(particle)
	if particle != "" && (!isParticle(particle, w.dialect) || part(family) == "" || w.dialect == BibTeX && isAttached(particle)) {
		family, particle = joinParticle(particle, family), ""
		exact = false
	}
	last := part(family)

	switch {
	case literal != "":
		return wholeName(literal), exact && n == citation.Name{Literal: n.Literal, Short: n.Short}
	case last == "" && given == "" && suffix == "":
		return "", false
	case last == "":
		return wholeName(strings.TrimSpace(given + " " + suffix)), false
	case given == "" && suffix != "":
		return group(strings.TrimSpace(part(particle) + " " + last + " " + suffix)), false
	}
	if isDivided(family) || given == "" && particle == "" && (isSeveralWords(family, w.dialect) || strings.EqualFold(family, "others")) {
		last = wholeName(last)
		exact = exact && (given != "" || particle != "")
	}
	if particle != "" {
		last = part(particle) + " " + last
	}
	if given == "" {
		return last, exact && !isWholeGroup(last)
	}
	if suffix != "" {
		last += ", " + enclose(suffix, n.Suffix)
	}
	return last + ", " + enclose(given, n.Given), exact
}

// wholeName returns a name that does not divide. One that is the word others is
// kept from meaning that there are more names, as biber has it in braces too.
func wholeName(tex string) string {
	if strings.EqualFold(tex, "others") {
		return "{{}" + tex + "}"
	}
	return group(tex)
}

// enclose puts a part in braces if what it came from has a comma or an "and".
func enclose(tex, plain string) string {
	if strings.Contains(plain, ",") || hasAnd(plain) {
		return group(tex)
	}
	return tex
}

// isDivided reports whether a family name before a comma would be divided: at a
// comma, at "and", at a hyphen that joins nothing, or because a word before the
// last begins in lower case.
func isDivided(family string) bool {
	if strings.Contains(family, ",") || hasAnd(family) || strings.HasPrefix(family, "-") || strings.HasSuffix(family, "-") {
		return true
	}
	lower := false
	for word := range nameWords(family, BibTeX) {
		if lower {
			return true
		}
		lower = startsLower(word)
	}
	return false
}

func isSeveralWords(name string, d Dialect) bool {
	n := 0
	for range nameWords(name, d) {
		n++
	}
	return n > 1
}

// hasAnd reports whether one of the words of s is "and", in any case.
func hasAnd(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if strings.EqualFold(word, "and") {
			return true
		}
	}
	return false
}

// nameWords cuts a name into the words that a dialect sees in it.
func nameWords(s string, d Dialect) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool {
		return unicode.IsSpace(r) || d == BibTeX && r == '-'
	})
}

// isParticle reports whether every word that a dialect sees begins in lower case.
func isParticle(s string, d Dialect) bool {
	if strings.Contains(s, ",") || hasAnd(s) {
		return false
	}
	for word := range nameWords(s, d) {
		if !startsLower(word) {
			return false
		}
	}
	return true
}

// startsLower reports whether the first letter of s is in lower case.
func startsLower(s string) bool {
	i := strings.IndexFunc(s, unicode.IsLetter)
	if i < 0 {
		return false
	}
	for _, r := range s[i:] {
		return unicode.IsLower(r)
	}
	return false
}

// isAttached reports whether no space follows a particle.
func isAttached(particle string) bool {
	return strings.HasSuffix(particle, "'") || strings.HasSuffix(particle, "’") || strings.HasSuffix(particle, "-")
}

func joinParticle(particle, rest string) string {
	if particle == "" || rest == "" || isAttached(particle) {
		return particle + rest
	}
	return particle + " " + rest
}
