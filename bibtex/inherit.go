package bibtex

import (
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// The sorts of problems with entries that lend each other fields.
const (
	inheritCycle  = "crossref-cycle"
	missingParent = "crossref-missing"
)

// visit says how far the inheritance of an entry has come.
type visit uint8

const (
	notVisited visit = iota
	inVisit
	visited
)

// maxLent is how many fields an entry may have when all are lent.
const maxLent = 1000

// A link is a field that names other entries.
type link struct {
	name string
	list bool // it names several
	// kept are the fields that stay with the entry they stand in; nil if none is lent.
	kept map[string]bool
	only string // the one entry type that is lent to; "" for all
	one  bool   // only the first entry lends
	same bool   // fields keep their names
}

// links are the fields that name other entries, in the order in which these lend. A
// set has the fields of its first member, so that it is labelled and sorted like it,
// but for its annotation.
//
// Sources: biblatex manual 3.18b, §3.13.6 (xdata), §2.4.1 and appendix B
// (crossref); biber 2.18, biber.conf, noinherit (crossref), and Biber/Entry.pm,
// set_inherit_from (entryset).
var links = [...]link{
	{name: "xdata", list: true, kept: fieldSet(`xdata crossref ids`), same: true},
	{name: "entryset", list: true, kept: fieldSet(`xdata crossref ids entryset annotation annote ` + carrierField), only: "set", one: true},
	{name: "crossref", kept: fieldSet(`crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions
		relatedstring relatedtype shorthand shorthandintro sortkey ` + carrierField)},
	{name: "xref"},
	{name: "related", list: true},
}

// resolve gives every entry the fields that others lend to it. Of links that lend
// nothing it only sees to it that the entries are there.
func (f *fileReader) resolve() {
	modern, classic := 0, 0
	for _, e := range f.entries {
		for i := range e.Fields {
			if modernFields[e.Fields[i].Name] {
				modern++
			} else if classicFields[e.Fields[i].Name] {
				classic++
			}
		}
	}
	f.classic = classic > modern
	for _, e := range f.entries {
		f.inherit(e, 0)
	}
}

// deepestLoan is how many entries may lend to each other in a row.
const deepestLoan = 100

// inherit completes the fields of an entry.
func (f *fileReader) inherit(e *entryInFile, depth int) {
	if e.state != notVisited {
		return
	}
	e.state = inVisit
	defer func() { e.state = visited }()
	for i := range links {
		l := &links[i]
		value, ok := e.Value(l.name)
		if !ok {
			continue
		}
		keys := []string{strings.TrimSpace(value)}
		if l.list {
			keys = strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\t' || r == '\r' })
		}
		lends := l.kept != nil && (l.only == "" || l.only == e.Type)
		for _, key := range keys {
			parent := f.byKey[key]
			if parent == nil {
				parent = f.byAlias[strings.ToLower(key)]
			}
			switch {
			case key == "":
				continue
			case parent == nil:
				e.report(missingParent, citation.Warning, fmt.Sprintf("%s names %q, and there is no such entry in the file", l.name, key))
				continue
			case !lends:
				continue
			case parent.state == inVisit || depth >= deepestLoan:
				e.report(inheritCycle, citation.Error, fmt.Sprintf("%s leads from %q back to it", l.name, key))
				continue
			}
			f.inherit(parent, depth+1)
			e.borrow(parent, l)
			lends = !l.one
		}
	}
}

func (e *entryInFile) report(id string, severity citation.Severity, message string) {
	e.problems = append(e.problems, citation.Problem{ID: id, Severity: severity, Message: message, Key: e.Key, Span: e.span, Start: e.start})
}

// borrow takes the fields of a parent that the entry does not have, by a link to it. As
// for biber an empty field is none; for BibTeX it would keep that of the parent away.
func (e *entryInFile) borrow(parent *entryInFile, l *link) {
	have := map[string]bool{}
	for i := range e.Fields {
		if f := &e.Fields[i]; !f.isEmpty() {
			have[f.Name] = true
		}
	}
	for _, alias := range [...][2]string{{"date", "year"}, {"journaltitle", "journal"}, {"location", "address"}, {"institution", "school"}} {
		if have[alias[0]] || have[alias[1]] {
			have[alias[0]], have[alias[1]] = true, true
		}
	}
	if have["date"] && !l.same {
		have["month"], have["day"] = true, true
	}
	for i := range parent.Fields {
		field := parent.Fields[i]
		if l.kept[field.Name] {
			continue
		}
		names := []string{field.Name}
		if !l.same {
			names = lentNames(parent.Type, e.Type, field.Name)
		}
		for _, name := range names {
			if have[name] || len(e.Fields) >= maxLent {
				continue
			}
			if _, ok := parent.Value(name); ok && name != parent.Fields[i].Name {
				continue // such as a booktitle that waits there for those who know no rules
			}
			have[name] = true
			field.Name = name
			e.Fields = append(e.Fields, field)
		}
	}
}

// A loan says how the fields of one type are called in another.
type loan struct {
	from, to string
	names    [][2]string // of the parent and of the child
}

// loans are the rules for types that call the same thing otherwise. All other
// fields keep their name.
//
// Source: biblatex manual 3.18b, appendix B, default inheritance setup.
var loans = []loan{
	{"mvbook mvreference mvcollection mvproceedings", "book inbook bookinbook suppbook reference inreference collection incollection suppcollection proceedings inproceedings",
		[][2]string{{"title", "maintitle"}, {"subtitle", "mainsubtitle"}, {"titleaddon", "maintitleaddon"}}},
	{"book", "inbook bookinbook suppbook", [][2]string{{"author", "author"}, {"author", "bookauthor"}}},
	{"mvbook", "inbook bookinbook suppbook", [][2]string{{"author", "author"}, {"author", "bookauthor"}}},
	{"book collection reference proceedings", "inbook bookinbook suppbook incollection suppcollection inreference inproceedings conference",
		[][2]string{{"title", "booktitle"}, {"subtitle", "booksubtitle"}, {"titleaddon", "booktitleaddon"}}},
	{journalTypes, "set", [][2]string{{"number", "issue"}}}, // of a set it would be the number of a work
	{"periodical", "article suppperiodical", [][2]string{{"title", "journaltitle"}, {"subtitle", "journalsubtitle"}, {"titleaddon", "journaltitleaddon"}}},
}

// withoutTitle are fields that a part does not take from its whole.
var withoutTitle = fieldSet("shorttitle sorttitle indextitle indexsorttitle")

// lentNames returns the names under which a child has a field of its parent, none
// if it does not get it.
func lentNames(parent, child, field string) []string {
	var names []string
	for i := range loans {
		l := &loans[i]
		if !isIn(parent, l.from) || !isIn(child, l.to) {
			continue
		}
		for _, n := range l.names {
			if n[0] == field {
				names = append(names, n[1])
			}
			if n[0] == "title" && withoutTitle[field] {
				return nil
			}
		}
	}
	if names == nil {
		names = []string{field}
	}
	return names
}

func isIn(name, list string) bool {
	for s := range strings.FieldsSeq(list) {
		if s == name {
			return true
		}
	}
	return false
}

// hasModernField reports whether an entry has a field that only BibLaTeX has.
func hasModernField(e *Entry) bool {
	return slices.ContainsFunc(e.Fields, func(f Field) bool { return modernFields[f.Name] })
}
