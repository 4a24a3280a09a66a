package csl

import (
	"iter"
	"strings"

	"golang.org/x/text/language"
)

// A localeSet is the locale that one rendering uses: the locales of the style
// and the locale files laid over each other, with every term in its place.
// Source: CSL 1.0.2, Locale Fallback.
type localeSet struct {
	tag      string       // of the language that the output is in
	language string       // its first part
	casing   language.Tag // of the output, for changes of letter case
	foreign  bool         // no file is of that language
	terms    []term       // by number and form, see at
	genders  map[termKey]term
	ordinals *ordinals
	dates    [2]*dateElement

	limitDayOrdinals   bool
	punctuationInQuote bool
}

// newLocaleSet lays locales over each other: files from the least to the most
// specific, then those of the style.
func newLocaleSet(s *Style, tag string, files []*Locale) *localeSet {
	set := &localeSet{tag: tag, language: languageOf(tag), terms: make([]term, s.names.count()*int(formCount)), genders: map[termKey]term{}}
	set.casing, _ = language.Parse(tag)
	before := ""
	for _, l := range files {
		own, _, _ := strings.Cut(l.tag, "-")
		if before != "" && !strings.EqualFold(own, before) {
			set.forget(s, l)
		}
		before = own
		set.add(s, l, &l.names)
	}
	for want := range prefixes(tag) {
		for _, l := range s.locales {
			if strings.EqualFold(l.tag, want) {
				set.add(s, l, &s.names)
			}
		}
	}
	return set
}

// prefixes yields the tags that a locale of a style may have to count for a tag,
// the least specific first: "", "sr", "sr-Latn" and "sr-Latn-RS".
func prefixes(tag string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield("") {
			return
		}
		for i := range len(tag) + 1 {
			if (i == len(tag) || tag[i] == '-') && !yield(tag[:i]) {
				return
			}
		}
	}
}

// forget takes out all forms of the terms that a locale of another language
// has: where it lacks a form, its other forms stand in and not those of English.
func (set *localeSet) forget(s *Style, l *Locale) {
	for key := range l.terms {
		id, ok := s.ownID(key.id, &l.names)
		if !ok {
			continue
		}
		for form := range formCount {
			set.terms[int(id)*int(formCount)+int(form)] = term{}
		}
	}
}

// ownID returns the number that the style has for a term of a locale, and
// whether it has any use for the term.
func (s *Style) ownID(id termID, names *termNames) (termID, bool) {
	if int(id) < len(knownTerms) || names == &s.names {
		return id, true
	}
	id, ok := s.names.ids[names.name(id)]
	return id, ok
}

// add lays a locale over what is there.
func (set *localeSet) add(s *Style, l *Locale, names *termNames) {
	for key, t := range l.terms {
		id, ok := s.ownID(key.id, names)
		if !ok {
			continue
		}
		if key.gender != neuter {
			set.genders[termKey{id, key.form, key.gender}] = t
			continue
		}
		set.terms[int(id)*int(formCount)+int(key.form)] = t
	}
	if l.ordinals != nil {
		set.ordinals = l.ordinals
		// Long ordinals belong to the terms that one definition replaces.
	}
	for i, d := range l.dates {
		if d != nil {
			set.dates[i] = d
		}
	}
	if o := l.options.limitDayOrdinals; o != 0 {
		set.limitDayOrdinals = o == 2
	}
	if o := l.options.punctuationInQuote; o != 0 {
		set.punctuationInQuote = o == 2
	}
}

// lookup returns a term, falling back to other forms where the one asked for
// is not defined, and whether there is one.
func (set *localeSet) lookup(id termID, form termForm) (*term, bool) {
	for {
		t := &set.terms[int(id)*int(formCount)+int(form)]
		if t.defined {
			return t, true
		}
		if form == formLong {
			return t, false
		}
		form = form.fallback()
	}
}

// term returns the text of a term, "" when there is none.
func (set *localeSet) term(id termID, form termForm, plural bool) string {
	t, _ := set.lookup(id, form)
	return t.get(plural)
}

// gender returns the gender of a noun.
func (set *localeSet) gender(id termID) gender {
	return set.terms[int(id)*int(formCount)].gender
}

// longOrdinal returns the word for a number of 1 to 10, and whether there is one.
func (set *localeSet) longOrdinal(n int, g gender) (string, bool) {
	if n < 1 || n > 10 {
		return "", false
	}
	id := termLongOrdinal1 + termID(n-1)
	if t, ok := set.genders[termKey{id, formLong, g}]; ok && g != neuter {
		return t.single, true
	}
	t, ok := set.lookup(id, formLong)
	return t.single, ok
}
