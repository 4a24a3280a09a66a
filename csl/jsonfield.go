package csl

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// A jsonField says how a variable is called in CSL-JSON.
type jsonField struct {
	variable citation.Variable
	kind     citation.Kind
	name     string // as in styles; what is written by default
	schema   string // as in csl-data.json; "" when it has no such property
	alias    string // another name that is read; "" for none
}

// jsonNames are the variables whose name in CSL-JSON is not only their name in
// styles. Source: csl-data.json of CSL 1.0.2, compared with Appendix IV of the
// specification; the schema still has the names that "part-number" and its like
// had in drafts. The aliases journalAbbreviation and shortTitle stand in the
// schema too, and event is there marked as deprecated.
var jsonNames = []jsonField{
	{variable: citation.VarPartNumber, schema: "part", alias: "part"},
	{variable: citation.VarPrintingNumber, schema: "printing", alias: "printing"},
	{variable: citation.VarSupplementNumber, schema: "supplement", alias: "supplement"},
	{variable: citation.VarLicense, schema: ""},
	{variable: citation.VarEditorTranslator, schema: ""},
	{variable: citation.VarEventTitle, schema: "event-title", alias: "event"},
	{variable: citation.VarContainerTitleShort, schema: "container-title-short", alias: "journalAbbreviation"},
	{variable: citation.VarTitleShort, schema: "title-short", alias: "shortTitle"},
}

// jsonLead are the variables that are written first, because people look for
// them first. The others follow: names, dates, texts, numbers.
var jsonLead = []citation.Variable{
	citation.VarTitle, citation.VarAuthor, citation.VarEditor, citation.VarTranslator, citation.VarIssued,
	citation.VarContainerTitle, citation.VarVolume, citation.VarIssue, citation.VarPage, citation.VarEdition,
	citation.VarPublisher, citation.VarPublisherPlace, citation.VarDOI, citation.VarURL,
}

// jsonFields are the variables in the order in which they are written.
var jsonFields = func() []jsonField {
	order := slices.Clone(jsonLead)
	for _, kind := range []citation.Kind{citation.KindNames, citation.KindDate, citation.KindText, citation.KindNumber} {
		for _, v := range citation.Variables() {
			if v.Kind() == kind && !slices.Contains(jsonLead, v) {
				order = append(order, v)
			}
		}
	}
	var fields []jsonField
	for _, v := range order {
		f := jsonField{schema: v.String()}
		if i := slices.IndexFunc(jsonNames, func(f jsonField) bool { return f.variable == v }); i >= 0 {
			f = jsonNames[i]
		}
		f.variable, f.kind, f.name = v, v.Kind(), v.String()
		fields = append(fields, f)
	}
	return fields
}()

// A jsonRole says what the name of a field of an item stands for.
type jsonRole uint8

const (
	roleOther    jsonRole = iota // a field that CSL does not know
	roleID                       // "id"
	roleType                     // "type"
	roleLabels                   // "categories"
	roleCustom                   // "custom"
	roleVariable                 // a variable, by its name in styles
	roleAlias                    // a variable, by another name
)

// A jsonKey is the meaning of a name.
type jsonKey struct {
	role  jsonRole
	field int // index in jsonFields, for variables and aliases
}

// jsonKeys are the names that CSL-JSON knows. Any other is roleOther, the zero value.
var jsonKeys = func() map[string]jsonKey {
	keys := map[string]jsonKey{
		"id":         {role: roleID},
		"type":       {role: roleType},
		"categories": {role: roleLabels},
		"custom":     {role: roleCustom},
	}
	for i, f := range jsonFields {
		keys[f.name] = jsonKey{roleVariable, i}
		if f.alias != "" {
			keys[f.alias] = jsonKey{roleAlias, i}
		}
	}
	return keys
}()
