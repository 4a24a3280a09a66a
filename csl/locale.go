package csl

import (
	"io"
	"strings"

	"golang.org/x/text/language"
)

// A Locale is the words and habits of one language or dialect: terms, date
// formats and options. It never changes and is safe to share between
// goroutines.
//
// Source: CSL 1.0.2, Locale Files - Structure.
type Locale struct {
	tag      string // as written in xml:lang; "" in a style means every language
	names    termNames
	terms    map[termKey]term
	ordinals *ordinals // nil when the file defines none
	dates    [2]*dateElement
	options  localeOptions
}

// Language returns the tag of the locale as it is written in the file, such as
// "en-US".
func (l *Locale) Language() string { return l.tag }

// A termKey says which form of which term.
type termKey struct {
	id   termID
	form termForm
	// gender is that of the noun which an ordinal goes with.
	gender gender
}

// localeOptions are the options of cs:style-options, each 0 when the locale is
// silent, 1 for false and 2 for true.
// Source: CSL 1.0.2, Locale Options.
type localeOptions struct {
	limitDayOrdinals   int8
	punctuationInQuote int8
}

// ParseLocale reads a locale file of CSL 1.0. An error is an I/O error or a
// [*StyleError].
func ParseLocale(r io.Reader) (*Locale, error) {
	root, src, err := readXML(r)
	if err != nil {
		return nil, err
	}
	if root.name != "locale" {
		return nil, src.errorAt(root.offset, nil, "the root element is <%s>: want <locale>", root.name)
	}
	tag, ok := root.attr("xml:lang")
	if !ok || tag == "" {
		return nil, src.errorAt(root.offset, nil, "<locale> has no xml:lang: want a language such as \"en-US\"")
	}
	l := &Locale{}
	if err := l.parse(src, root, &l.names); err != nil {
		return nil, err
	}
	return l, nil
}

// parse reads a cs:locale element of a file or of a style. The terms get their
// numbers from names.
func (l *Locale) parse(src *source, n *xmlNode, names *termNames) error {
	l.tag, _ = n.attr("xml:lang")
	if l.tag != "" {
		if _, err := language.Raw.Parse(l.tag); err != nil && strings.ContainsAny(l.tag, " /\\.") {
			return src.errorAttr(n, "xml:lang", "xml:lang=%q of <locale>: want a language tag such as \"en-US\"", l.tag)
		}
	}
	l.terms = map[termKey]term{}
	for _, c := range n.children {
		var err error
		switch c.name {
		case "terms":
			err = l.parseTerms(src, c, names)
		case "date":
			err = l.parseDate(src, c)
		case "style-options":
			err = l.parseOptions(src, c)
		case "info":
		default:
			err = src.errorAt(c.offset, nil, "<%s> in <locale>: want \"info\", \"terms\", \"date\" or \"style-options\"", c.name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (l *Locale) parseOptions(src *source, n *xmlNode) error {
	for attr, option := range map[string]*int8{
		"limit-day-ordinals-to-day-1": &l.options.limitDayOrdinals,
		"punctuation-in-quote":        &l.options.punctuationInQuote,
	} {
		i, err := src.enum(n, attr, "false", "true")
		if err != nil {
			return err
		}
		*option = int8(i)
	}
	return nil
}

func (l *Locale) parseDate(src *source, n *xmlNode) error {
	form, err := src.enum(n, "form", dateForms...)
	if err != nil {
		return err
	}
	if form == 0 {
		return src.errorAt(n.offset, nil, "<date> in <locale> has no form: want %s", oneOf(dateForms))
	}
	d, err := (&compiler{src: src, names: &l.names}).dateFormat(n)
	if err != nil {
		return err
	}
	l.dates[form-1] = d
	return nil
}

func (l *Locale) parseTerms(src *source, n *xmlNode, names *termNames) error {
	for _, c := range n.children {
		if c.name != "term" {
			return src.errorAt(c.offset, nil, "<%s> in <terms>: want \"term\"", c.name)
		}
		if err := l.parseTerm(src, c, names); err != nil {
			return err
		}
	}
	return nil
}

func (l *Locale) parseTerm(src *source, n *xmlNode, names *termNames) error {
	name, ok := n.attr("name")
	if !ok {
		return src.errorAt(n.offset, nil, "<term> has no name")
	}
	form, err := src.enum(n, "form", termForms[:]...)
	if err != nil {
		return err
	}
	gen, err := src.enum(n, "gender", "masculine", "feminine", "neuter")
	if err != nil {
		return err
	}
	genForm, err := src.enum(n, "gender-form", "masculine", "feminine", "neuter")
	if err != nil {
		return err
	}
	t := term{defined: true, gender: gender(gen % 3)}
	if single := n.child("single"); single != nil {
		t.single = single.words()
		t.multiple = t.single
	} else if n.child("multiple") == nil {
		t.single, t.multiple = n.words(), n.words()
	}
	if multiple := n.child("multiple"); multiple != nil {
		t.multiple = multiple.words()
	}
	if number, ok := ordinalNumber(name); ok {
		match, err := src.enum(n, "match", "last-digit", "last-two-digits", "whole-number")
		if err != nil {
			return err
		}
		if l.ordinals == nil {
			l.ordinals = &ordinals{}
		}
		l.ordinals.add(number, ordinalMatch(match), gender(genForm%3), t.single)
		return nil
	}
	l.terms[termKey{names.id(name), termForm(max(0, form-1)), gender(genForm % 3)}] = t
	return nil
}
