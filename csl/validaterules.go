package csl

import "slices"

// An elementRule says what an element may have. The element around it counts
// where its name does not say enough: "names/label" is not "label".
type elementRule struct {
	attrs    []attrRule
	need     []string // one of these attributes has to be there
	children []string
	requires []string // children that have to be there
}

// An attrRule is an attribute with the values that it may have.
type attrRule struct {
	name   string
	kind   valueKind
	values []string // of kind valueEnum
}

type valueKind uint8

const (
	valueAny valueKind = iota
	valueEnum
	valueNumber
	valueText      // a variable that cs:text renders
	valueNumeric   // a number variable, for cs:number
	valueLabelled  // a number variable that cs:label can name
	valueDate      // a date variable
	valueNames     // a list of names variables
	valueVariables // variables of any kind
	valueTypes     // a list of item types
	valueLocators  // a list of kinds of locators
	valueTerm
	valueMacro
)

func anyValue(names ...string) []attrRule { return attrs(valueAny, names...) }
func numbered(names ...string) []attrRule { return attrs(valueNumber, names...) }
func boolean(names ...string) (list []attrRule) {
	for _, name := range names {
		list = append(list, enumerated(name, "true", "false")...)
	}
	return list
}

func attrs(kind valueKind, names ...string) (list []attrRule) {
	for _, name := range names {
		list = append(list, attrRule{name: name, kind: kind})
	}
	return list
}

func enumerated(name string, values ...string) []attrRule {
	return []attrRule{{name: name, kind: valueEnum, values: values}}
}

// The groups of attributes that elements share. Source: CSL 1.0.2, Affixes,
// Formatting, Display, Quotes, Strip-periods, Text-case, Inheritable Name
// Options.
var (
	affixAttrs   = anyValue("prefix", "suffix")
	fontAttrs    = formatRules("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
	displayAttrs = formatRules("display")
	quotesAttrs  = boolean("quotes")
	periodsAttrs = boolean("strip-periods")
	caseAttrs    = enumerated("text-case", textCases...)
	shownAttrs   = slices.Concat(affixAttrs, fontAttrs, displayAttrs)

	nameAttrs = slices.Concat(
		enumerated("and", "text", "symbol"),
		enumerated("delimiter-precedes-et-al", delimiterRules...),
		enumerated("delimiter-precedes-last", delimiterRules...),
		numbered("et-al-min", "et-al-use-first", "et-al-subsequent-min", "et-al-subsequent-use-first"),
		boolean("et-al-use-last", "initialize"),
		anyValue("initialize-with", "sort-separator"),
		enumerated("name-as-sort-order", "first", "all"))
	scopeNameAttrs = slices.Concat(nameAttrs, enumerated("name-form", nameForms...), anyValue("name-delimiter", "names-delimiter"))
)

var (
	delimiterRules = []string{"contextual", "after-inverted-name", "always", "never"}
	nameForms      = []string{"long", "short", "count"}
	genders        = []string{"masculine", "feminine", "neuter"}
	infoElements   = []string{"author", "category", "contributor", "eissn", "id", "issn", "issnl", "link", "published", "rights", "summary",
		"title", "title-short", "translator", "updated"}
)

// formatRules returns the rules of attributes in the table of formats.
func formatRules(names ...string) (list []attrRule) {
	for _, name := range names {
		for _, a := range formatAttrs {
			if a.name == name {
				list = append(list, enumerated(name, a.values...)...)
			}
		}
	}
	return list
}

// elementRules are the elements of styles and locale files.
// Source: CSL 1.0.2, from The Root Element to Choose.
var elementRules = map[string]elementRule{
	"style": {
		attrs: slices.Concat(enumerated("class", "in-text", "note"), anyValue("version", "default-locale", "xml:lang"),
			enumerated("demote-non-dropping-particle", "display-and-sort", "sort-only", "never"), boolean("initialize-with-hyphen"),
			enumerated("page-range-format", pageRangeFormats...), scopeNameAttrs),
		children: []string{"info", "locale", "macro", "citation", "bibliography"},
		requires: []string{"info"},
	},
	"info": {attrs: anyValue("xml:lang"), children: infoElements},
	"locale": {
		attrs:    anyValue("xml:lang", "version"),
		children: []string{"info", "date", "terms", "style-options"},
	},
	"locale/info":   {children: infoElements},
	"style-options": {attrs: boolean("punctuation-in-quote", "limit-day-ordinals-to-day-1")},
	"terms":         {children: []string{"term"}},
	"term": {
		attrs: slices.Concat(anyValue("name"), enumerated("form", termForms[:]...), enumerated("gender", genders...), enumerated("gender-form", genders...),
			enumerated("match", "last-digit", "last-two-digits", "whole-number")),
		need:     []string{"name"},
		children: []string{"single", "multiple"},
	},
	"single":   {},
	"multiple": {},
	"macro":    {attrs: anyValue("name"), need: []string{"name"}, children: renderingElements},
	"citation": {
		attrs: slices.Concat(enumerated("collapse", "citation-number", "year", "year-suffix", "year-suffix-ranged"),
			anyValue("cite-group-delimiter", "year-suffix-delimiter", "after-collapse-delimiter"),
			boolean("disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix"),
			enumerated("givenname-disambiguation-rule", "all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials", "by-cite"),
			numbered("near-note-distance"), scopeNameAttrs),
		children: []string{"sort", "layout"},
		requires: []string{"layout"},
	},
	"bibliography": {
		attrs: slices.Concat(boolean("hanging-indent"), enumerated("second-field-align", "flush", "margin"), numbered("line-spacing", "entry-spacing"),
			anyValue("subsequent-author-substitute"),
			enumerated("subsequent-author-substitute-rule", "complete-all", "complete-each", "partial-each", "partial-first"), scopeNameAttrs),
		children: []string{"sort", "layout"},
		requires: []string{"layout"},
	},
	"sort": {children: []string{"key"}, requires: []string{"key"}},
	"key": {
		attrs: slices.Concat(attrs(valueVariables, "variable"), attrs(valueMacro, "macro"), enumerated("sort", "ascending", "descending"),
			numbered("names-min", "names-use-first"), boolean("names-use-last")),
		need: []string{"variable", "macro"},
	},
	"layout": {attrs: slices.Concat(affixAttrs, fontAttrs, anyValue("delimiter")), children: renderingElements},
	"text": {
		attrs: slices.Concat(attrs(valueText, "variable"), attrs(valueMacro, "macro"), attrs(valueTerm, "term"), anyValue("value"),
			enumerated("form", termForms[:]...), boolean("plural"), shownAttrs, quotesAttrs, periodsAttrs, caseAttrs),
		need: []string{"variable", "macro", "term", "value"},
	},
	"date": {
		attrs: slices.Concat(attrs(valueDate, "variable"), enumerated("form", dateForms...),
			enumerated("date-parts", "year-month-day", "year-month", "year"), anyValue("delimiter"), shownAttrs, caseAttrs),
		need:     []string{"variable"},
		children: []string{"date-part"},
	},
	"locale/date": {
		attrs:    slices.Concat(enumerated("form", dateForms...), anyValue("delimiter"), affixAttrs, fontAttrs, caseAttrs),
		need:     []string{"form"},
		children: []string{"date-part"},
		requires: []string{"date-part"},
	},
	"date-part": {
		attrs: slices.Concat(enumerated("name", datePartNames...), enumerated("form", datePartForms...), anyValue("range-delimiter"),
			affixAttrs, fontAttrs, periodsAttrs, caseAttrs),
		need: []string{"name"},
	},
	"number": {
		attrs: slices.Concat(attrs(valueNumeric, "variable"), enumerated("form", "numeric", "ordinal", "long-ordinal", "roman"), shownAttrs, periodsAttrs, caseAttrs),
		need:  []string{"variable"},
	},
	"names": {
		attrs:    slices.Concat(attrs(valueNames, "variable"), anyValue("delimiter"), shownAttrs),
		need:     []string{"variable"},
		children: []string{"name", "et-al", "label", "substitute"},
	},
	"name": {
		attrs:    slices.Concat(nameAttrs, enumerated("form", nameForms...), anyValue("delimiter"), affixAttrs, fontAttrs),
		children: []string{"name-part"},
	},
	"name-part": {
		attrs: slices.Concat(enumerated("name", "given", "family"), affixAttrs, fontAttrs, caseAttrs),
		need:  []string{"name"},
	},
	"et-al":      {attrs: slices.Concat(enumerated("term", "et-al", "and others"), fontAttrs)},
	"substitute": {children: renderingElements},
	"names/label": {
		attrs: slices.Concat(enumerated("form", termForms[:]...), enumerated("plural", "contextual", "always", "never"), affixAttrs, fontAttrs, periodsAttrs, caseAttrs),
	},
	"label": {
		attrs: slices.Concat(attrs(valueLabelled, "variable"), enumerated("form", termForms[:]...), enumerated("plural", "contextual", "always", "never"),
			affixAttrs, fontAttrs, periodsAttrs, caseAttrs),
		need: []string{"variable"},
	},
	"group":   {attrs: slices.Concat(anyValue("delimiter"), shownAttrs), children: renderingElements},
	"choose":  {children: []string{"if", "else-if", "else"}, requires: []string{"if"}},
	"if":      {attrs: conditionRules, need: conditionAttrs, children: renderingElements},
	"else-if": {attrs: conditionRules, need: conditionAttrs, children: renderingElements},
	"else":    {children: renderingElements},
}

var conditionRules = slices.Concat(enumerated("match", "all", "any", "none"), enumerated("disambiguate", "true"),
	attrs(valueVariables, "is-numeric", "is-uncertain-date", "variable"), attrs(valueLocators, "locator"), attrs(valueTypes, "type"),
	[]attrRule{{name: "position", kind: valueEnum, values: positionNames}})
