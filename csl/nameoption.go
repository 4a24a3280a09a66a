package csl

import "strings"

// nameOptions are the attributes of cs:name and cs:names that a style can also
// set for a whole scope.
// Source: CSL 1.0.2, Name and Inheritable Name Options.
type nameOptions struct {
	set nameAttr // those that are given

	and                 andForm
	delimiterBeforeEtAl delimiterRule
	delimiterBeforeLast delimiterRule
	etAlMin             int
	etAlUseFirst        int
	etAlSubsequentMin   int
	etAlSubsequentUse   int
	etAlUseLast         bool
	initialize          bool
	initializeWith      string
	nameAsSortOrder     sortOrder
	sortSeparator       string
	form                nameForm
	delimiter           string
	namesDelimiter      string
}

type nameAttr uint16

const (
	setAnd nameAttr = 1 << iota
	setDelimiterBeforeEtAl
	setDelimiterBeforeLast
	setEtAlMin
	setEtAlUseFirst
	setEtAlSubsequentMin
	setEtAlSubsequentUse
	setEtAlUseLast
	setInitialize
	setInitializeWith
	setNameAsSortOrder
	setSortSeparator
	setForm
	setDelimiter
	setNamesDelimiter
)

type andForm uint8

const (
	andNone andForm = iota
	andText
	andSymbol
)

type delimiterRule uint8

const (
	delimiterContextual delimiterRule = iota
	delimiterAfterInverted
	delimiterAlways
	delimiterNever
)

type sortOrder uint8

const (
	orderAsSpoken sortOrder = iota
	orderFirst
	orderAll
)

type nameForm uint8

const (
	nameLong nameForm = iota
	nameShort
	nameCount
)

// defaultNameOptions are the values of attributes that are nowhere given.
var defaultNameOptions = nameOptions{initialize: true, sortSeparator: ", ", delimiter: ", "}

// nameOptions reads the attributes of cs:name, or in a scope, where two of them
// have other names.
func (c *compiler) nameOptions(n *xmlNode, scope bool) (nameOptions, error) {
	o := nameOptions{}
	formName, delimiterName := "form", "delimiter"
	if scope {
		formName, delimiterName = "name-form", "name-delimiter"
	}
	i, err := c.src.enum(n, "and", "text", "symbol")
	if err != nil {
		return o, err
	}
	o.note(i > 0, setAnd)
	o.and = andForm(i)
	for _, read := range [...]func(*source, *xmlNode) error{o.readDelimiterRules, o.readEtAl, o.readSwitches} {
		if err := read(c.src, n); err != nil {
			return o, err
		}
	}
	o.readTexts(n, delimiterName)
	if scope {
		s, ok := n.attr("names-delimiter")
		o.note(ok, setNamesDelimiter)
		o.namesDelimiter = s
	}
	i, err = c.src.enum(n, "name-as-sort-order", "first", "all")
	if err != nil {
		return o, err
	}
	o.note(i > 0, setNameAsSortOrder)
	o.nameAsSortOrder = sortOrder(i)
	i, err = c.src.enum(n, formName, "long", "short", "count")
	o.note(i > 0, setForm)
	o.form = nameForm(max(0, i-1))
	return o, err
}

// readDelimiterRules reads when delimiters precede the last name and "et al.".
func (o *nameOptions) readDelimiterRules(src *source, n *xmlNode) error {
	for _, a := range []struct {
		name string
		set  nameAttr
		rule *delimiterRule
	}{
		{"delimiter-precedes-et-al", setDelimiterBeforeEtAl, &o.delimiterBeforeEtAl},
		{"delimiter-precedes-last", setDelimiterBeforeLast, &o.delimiterBeforeLast},
	} {
		i, err := src.enum(n, a.name, "contextual", "after-inverted-name", "always", "never")
		if err != nil {
			return err
		}
		o.note(i > 0, a.set)
		*a.rule = delimiterRule(max(0, i-1))
	}
	return nil
}

// readEtAl reads from how many names on "et al." stands, and behind how many.
func (o *nameOptions) readEtAl(src *source, n *xmlNode) error {
	for _, a := range []struct {
		name  string
		set   nameAttr
		value *int
	}{
		{"et-al-min", setEtAlMin, &o.etAlMin},
		{"et-al-use-first", setEtAlUseFirst, &o.etAlUseFirst},
		{"et-al-subsequent-min", setEtAlSubsequentMin, &o.etAlSubsequentMin},
		{"et-al-subsequent-use-first", setEtAlSubsequentUse, &o.etAlSubsequentUse},
	} {
		i, err := src.number(n, a.name)
		if err != nil {
			return err
		}
		o.note(i >= 0, a.set)
		*a.value = max(0, i)
	}
	return nil
}

// readSwitches reads the attributes that are true or false.
func (o *nameOptions) readSwitches(src *source, n *xmlNode) error {
	for _, a := range []struct {
		name  string
		set   nameAttr
		value *bool
	}{
		{"et-al-use-last", setEtAlUseLast, &o.etAlUseLast},
		{"initialize", setInitialize, &o.initialize},
	} {
		b, ok, err := src.boolean(n, a.name)
		if err != nil {
			return err
		}
		o.note(ok, a.set)
		*a.value = b
	}
	return nil
}

// readTexts reads the attributes that are printed.
func (o *nameOptions) readTexts(n *xmlNode, delimiterName string) {
	for _, a := range []struct {
		name  string
		set   nameAttr
		value *string
	}{
		{"initialize-with", setInitializeWith, &o.initializeWith},
		{"sort-separator", setSortSeparator, &o.sortSeparator},
		{delimiterName, setDelimiter, &o.delimiter},
	} {
		s, ok := n.attr(a.name)
		o.note(ok, a.set)
		*a.value = s
	}
	for strings.Contains(o.sortSeparator, "  ") { // one space will do, as in citeproc-js
		o.sortSeparator = strings.ReplaceAll(o.sortSeparator, "  ", " ")
	}
}

// inverts reports whether name i of a list has its family name first.
func (o *nameOptions) inverts(i int) bool {
	return o.nameAsSortOrder == orderAll || o.nameAsSortOrder == orderFirst && i == 0
}

func (o *nameOptions) note(ok bool, a nameAttr) {
	if ok {
		o.set |= a
	}
}

func (o *nameOptions) has(a nameAttr) bool { return o.set&a != 0 }

// over returns the options with those that are missing taken from base.
func (o nameOptions) over(base nameOptions) nameOptions {
	r := base
	r.set |= o.set
	if o.has(setAnd) {
		r.and = o.and
	}
	if o.has(setDelimiterBeforeEtAl) {
		r.delimiterBeforeEtAl = o.delimiterBeforeEtAl
	}
	if o.has(setDelimiterBeforeLast) {
		r.delimiterBeforeLast = o.delimiterBeforeLast
	}
	if o.has(setEtAlMin) {
		r.etAlMin = o.etAlMin
	}
	if o.has(setEtAlUseFirst) {
		r.etAlUseFirst = o.etAlUseFirst
	}
	if o.has(setEtAlSubsequentMin) {
		r.etAlSubsequentMin = o.etAlSubsequentMin
	}
	if o.has(setEtAlSubsequentUse) {
		r.etAlSubsequentUse = o.etAlSubsequentUse
	}
	if o.has(setEtAlUseLast) {
		r.etAlUseLast = o.etAlUseLast
	}
	if o.has(setInitialize) {
		r.initialize = o.initialize
	}
	if o.has(setInitializeWith) {
		r.initializeWith = o.initializeWith
	}
	if o.has(setNameAsSortOrder) {
		r.nameAsSortOrder = o.nameAsSortOrder
	}
	if o.has(setSortSeparator) {
		r.sortSeparator = o.sortSeparator
	}
	if o.has(setForm) {
		r.form = o.form
	}
	if o.has(setDelimiter) {
		r.delimiter = o.delimiter
	}
	if o.has(setNamesDelimiter) {
		r.namesDelimiter = o.namesDelimiter
	}
	return r
}
