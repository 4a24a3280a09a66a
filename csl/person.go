package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// personOrBody renders one name and reports whether its family name came first
// where it would not when spoken.
// Source: CSL 1.0.2, Name-part Order.
func (r *renderer) personOrBody(f namesFrame, v citation.Variable, n *citation.Name, list, i int) (inverted bool) {
	if n.Literal != "" || n.Family == "" && n.Given == "" {
		literal := n.Literal
		if r.shortNames && n.Short != "" {
			literal = r.shortName(f, n)
		}
		if r.sorting {
			literal = cutArticle(literal)
		}
		start, content := r.open(&f.shape.body)
		r.markup(literal, v)
		r.closeLeaf(&f.shape.body, start, content)
		return false
	}
	p := personParts(n)
	level := r.givenLevel(f, list, i, n, &p)
	if p.family == "" {
		level = givenFull // a person with one name
	}
	p.given = r.givenName(f.options, p.given, level)
	if level == givenHidden {
		p.dropping, p.suffix = "", ""
	} else if p.suffix != "" && f.options.has(setInitializeWith) {
		p.suffix = r.given.initials(p.suffix, f.options.initializeWith, false, true)
	}
	start, content := r.open(&f.shape.name)
	w := nameWriter{r: r, f: f, variable: v}
	inverted = w.person(&p, i)
	r.close(&f.shape.name, start, content)
	r.leaf(start, content)
	return inverted
}

// person writes a name of a list and reports whether it is inverted.
func (w *nameWriter) person(p *person, i int) (inverted bool) {
	r, f := w.r, w.f
	switch {
	case !hasRomanesque(p.family):
		// Without the affixes of cs:name-part, which are for names with spaces.
		family, given := w.familyPart("", p.nonDropping, p.family), w.part(&f.shape.given, p.given)
		family.affixes, given.affixes = &plainDecor, &plainDecor
		w.joinAll("", family, given)
	case p.static || r.prefersFamilyFirst():
		w.joinAll(" ", w.familyPart("", p.nonDropping, p.family), w.part(&f.shape.given, p.given))
	case r.sorting:
		w.sortKey(p)
	case f.options.inverts(i):
		w.inverted(p)
		return true
	default:
		w.spoken(p)
	}
	return false
}

// shortName returns the short form of an organisation: in an entry with the full
// name in brackets behind it, "UN (United Nations)"; in a note that names people in
// full behind the name, "United Nations (UN)". Source: The Chicago Manual of Style,
// on organisations known by an abbreviation.
func (r *renderer) shortName(f namesFrame, n *citation.Name) string {
	switch {
	case r.sorting || n.Literal == n.Short || n.Literal == "":
		return n.Short
	case r.area == areaBibliography:
		return n.Short + " (" + n.Literal + ")"
	case !r.style.inText && f.options.form == nameLong:
		return n.Literal + " (" + n.Short + ")"
	}
	return n.Short
}

// prefersFamilyFirst reports whether the language of the item puts the family
// name first also in Latin letters.
func (r *renderer) prefersFamilyFirst() bool {
	if !r.state.present.has(citation.VarLanguage) {
		return false
	}
	lang := string(r.ref.Language)
	return strings.HasPrefix(lang, "ja") || strings.HasPrefix(lang, "zh")
}

// A person is a name taken apart.
type person struct {
	family, given, dropping, nonDropping, suffix string
	commaSuffix, static                          bool
}

// personParts returns the parts of a name. Particles that still stand in the
// family or given name are taken out, as citeproc-js does: words with a small
// first letter before the family name do not drop, such words after the given
// name do. A family name in quotation marks is left whole.
func personParts(n *citation.Name) person {
	p := person{family: n.Family, given: n.Given, dropping: n.DroppingParticle, nonDropping: n.NonDroppingParticle,
		suffix: n.Suffix, commaSuffix: n.CommaSuffix, static: n.StaticOrdering}
	if len(p.family) > 2 && p.family[0] == '"' && p.family[len(p.family)-1] == '"' {
		p.family = p.family[1 : len(p.family)-1]
		return p
	}
	if p.nonDropping != "" || p.family == "" || p.given == "" {
		return p
	}
	var particle string
	particle, p.family = leadingParticles(p.family)
	p.nonDropping = particle
	if p.suffix == "" {
		if given, suffix, ok := strings.Cut(p.given, ","); ok {
			suffix, p.commaSuffix = strings.CutPrefix(suffix, "!")
			p.given, p.suffix = strings.TrimSpace(given), strings.TrimSpace(suffix)
		}
	}
	if p.dropping == "" {
		p.given, p.dropping = trailingParticles(p.given)
	}
	return p
}

// nameKey returns what a name is compared by from one entry to the next: all of
// its parts, in whatever order or letter case they are shown, with the short form
// where that is shown.
func (r *renderer) nameKey(n *citation.Name) string {
	p := personParts(n)
	short := ""
	if r.shortNames {
		short = n.Short
	}
	// A family name alone is a name as a whole, like a literal.
	return strings.Join([]string{short, p.nonDropping, p.family + n.Literal, p.given, p.dropping, p.suffix}, "\x00")
}

// leadingParticles cuts words that begin with a small letter from the start of
// a family name, "van der" from "van der Berg" and "d'" from "d'Alembert".
func leadingParticles(family string) (particles, rest string) {
	rest = family
	if family[0] >= 'A' && family[0] <= 'Z' {
		return "", family // as most do
	}
	for {
		end := -1
		for i, c := range rest {
			if c == ' ' {
				if i == 0 {
					break
				}
				end = i + 1
				break
			}
			if c == '-' || c == '’' || c == '\'' || c == 'ʻ' {
				if i > 0 {
					end = i + utf8.RuneLen(c)
				}
			}
		}
		if end <= 0 || end >= len(rest) {
			break
		}
		for end < len(rest) && rest[end] == ' ' {
			end++
		}
		first := strings.TrimLeft(rest[:end], "-'’ʻ ")
		c, _ := utf8.DecodeRuneInString(first)
		if end == len(rest) || !unicode.IsLower(c) {
			break
		}
		rest = rest[end:]
	}
	particles = family[:len(family)-len(rest)]
	if trimmed := strings.TrimRight(particles, " "); !strings.HasSuffix(trimmed, "'") && !strings.HasSuffix(trimmed, "’") {
		particles = trimmed
	}
	return particles, rest
}

// trailingParticles cuts words that begin with a small letter from the end of a
// given name.
func trailingParticles(given string) (rest, particles string) {
	rest = given
	for {
		i := strings.LastIndexByte(rest, ' ')
		if i <= 0 {
			break
		}
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[i+1:], "-'’ʻ"))
		if !unicode.IsLower(c) {
			break
		}
		rest = strings.TrimRight(rest[:i], " ")
	}
	return rest, strings.TrimSpace(given[len(rest):])
}

// cutArticle takes an English article off the name of a body, for sorting.
// Source: CSL 1.0.2, Name-part Order.
func cutArticle(s string) string {
	for _, article := range [...]string{"the ", "a ", "an "} {
		if len(s) > len(article) && strings.EqualFold(s[:len(article)], article) {
			return s[len(article):]
		}
	}
	return s
}

// A nameWriter appends the parts of one name.
type nameWriter struct {
	r        *renderer
	f        namesFrame
	variable citation.Variable
}

// A namePiece is a part of a name that is still to be written: a few texts
// within the affixes of cs:name-part, each in the format of its own kind.
type namePiece struct {
	affixes *decor
	texts   [3]nameText
	tail    string // suffix of the name, which has no format
	comma   bool   // before the suffix
	glue    string
}

type nameText struct {
	text string
	d    *decor
}

func (p *namePiece) empty() bool {
	return p.texts[0].text == "" && p.texts[1].text == "" && p.texts[2].text == ""
}

// part returns a piece of texts of one kind, joined by spaces.
func (w *nameWriter) part(d *decor, texts ...string) namePiece {
	p := namePiece{affixes: d, glue: " "}
	for i, s := range texts {
		p.texts[i] = nameText{s, d}
	}
	return p
}

// familyPart returns a piece of the family name with its particles. A dropping
// particle has the format of the given name.
// Source: CSL 1.0.2, Name-part Formatting.
func (w *nameWriter) familyPart(dropping, nonDropping, family string) namePiece {
	given, own := &w.f.shape.given, &w.f.shape.family
	return namePiece{affixes: own, texts: [3]nameText{{dropping, given}, {nonDropping, own}, {family, own}}, glue: w.glue()}
}

// glue is the space between a particle and what follows it; it does not break
// in French, Russian and Czech, as in citeproc-js.
func (w *nameWriter) glue() string {
	switch w.r.locale.language {
	case "fr", "ru", "cs":
		return "\u00a0"
	}
	return " "
}

// write appends a piece.
func (w *nameWriter) write(p *namePiece) {
	r := w.r
	r.affix(p.affixes.prefix)
	last := ""
	for i := range p.texts {
		t := &p.texts[i]
		if t.text == "" {
			continue
		}
		if last != "" && !joinsNext(last) {
			r.affix(p.glue)
		}
		d := *t.d
		d.prefix, d.suffix = "", ""
		start, content := r.open(&d)
		r.markup(t.text, w.variable)
		r.closeLeaf(&d, start, content)
		last = t.text
	}
	if p.tail != "" {
		if p.comma {
			r.affix(", ")
		} else {
			r.affix(" ")
		}
		r.markup(p.tail, w.variable)
	}
	r.affix(p.affixes.suffix)
}

// joinsNext reports whether a particle is written together with what follows.
func joinsNext(s string) bool {
	return strings.HasSuffix(s, "'") || strings.HasSuffix(s, "’") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, "ʻ") || strings.HasSuffix(s, " ")
}

// joinAll writes pieces with a separator between those that are not empty.
func (w *nameWriter) joinAll(sep string, pieces ...namePiece) {
	written := false
	for i := range pieces {
		if pieces[i].empty() {
			continue
		}
		if written {
			w.r.affix(sep)
		}
		w.write(&pieces[i])
		written = true
	}
}

// spoken writes a name in the order in which it is spoken.
func (w *nameWriter) spoken(p *person) {
	given := w.part(&w.f.shape.given, p.given)
	family := w.familyPart(p.dropping, p.nonDropping, p.family)
	family.tail, family.comma = p.suffix, p.commaSuffix
	sep := " "
	if strings.ContainsAny(w.f.options.initializeWith, "\u00a0\ufeff") {
		sep = w.glue()
	}
	w.joinAll(sep, given, family)
}

// inverted writes the family name first.
func (w *nameWriter) inverted(p *person) {
	sep := w.f.options.sortSeparator
	family := w.familyPart("", p.nonDropping, p.family)
	given := w.part(&w.f.shape.given, p.given, p.dropping)
	if w.r.style.demoteParticle == demoteDisplayAndSort {
		family = w.familyPart("", "", p.family)
		given.texts[2] = nameText{p.nonDropping, &w.f.shape.family}
	}
	suffix := w.part(&plainDecor, p.suffix)
	w.joinAll(sep, family, given, suffix)
}

// sortKey writes a name as it sorts. Letter case is that of the style, which
// matters for letters that have no like in the other case ("ı" and "I").
// Source: CSL 1.0.2, Name-part Order.
func (w *nameWriter) sortKey(p *person) {
	family, given := &w.r.sortFamily, &w.r.sortGiven
	family.textCase, given.textCase = w.f.shape.family.textCase, w.f.shape.given.textCase
	nonDropping, dropping := strings.Trim(p.nonDropping, "'’"), strings.Trim(p.dropping, "'’")
	if w.r.style.demoteParticle == demoteNever {
		w.joinAll(sortGap, w.part(family, nonDropping, p.family), w.part(given, dropping), w.part(given, p.given), w.part(&plainDecor, p.suffix))
		return
	}
	// The specification puts demoted particles before the given name; here they
	// follow it, as in citeproc-js and in print: "Rossi, Åse von" before "Rossi, John".
	w.joinAll(sortGap, w.part(family, p.family), w.part(given, p.given, dropping, nonDropping), w.part(&plainDecor, p.suffix))
}
