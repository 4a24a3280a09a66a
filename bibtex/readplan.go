package bibtex

import (
	"strings"
	"sync"

	"github.com/refwright/refwright/citation"
)

// A fieldNumber stands for the name of a field that a reader knows, so that an
// entry is looked through once and not for each row of the mapping. 0 is none.
type fieldNumber uint8

// otherFields are the fields that a reader knows and the mapping does not.
const otherFields = `
	crossref xdata verba entrysubtype options year month day eprinttype archiveprefix pmid hyphenation language addendum shortauthor shorteditor
	subtitle titleaddon booksubtitle booktitleaddon mainsubtitle maintitleaddon journalsubtitle journaltitleaddon issuesubtitle issuetitleaddon
	editora editorb editorc editortype editoratype editorbtype editorctype`

var fieldNumbers = func() map[string]fieldNumber {
	m := map[string]fieldNumber{}
	add := func(name string) {
		if name != "" && m[name] == 0 {
			m[name] = fieldNumber(len(m) + 1)
		}
	}
	for i := range mapping {
		add(mapping[i].field)
		add(mapping[i].name(BibTeX))
	}
	for name := range strings.FieldsSeq(otherFields) {
		add(name)
	}
	return m
}()

// knownFields is more than there are fields with a number.
const knownFields = 128

// A readRow is a row of the mapping, made ready for one entry type.
type readRow struct {
	*row
	modern, classic fieldNumber
	partner         fieldNumber // the field that must be there as well, or 0
	natural         bool        // the row is for the entry type
}

// A readPlan has the rows for an entry type: those that are for it, and those that
// are read where these leave something over.
type readPlan struct {
	rows, lenient []readRow
}

// readPlans are the plans by entry type. Types that are not known have the one of
// the type "".
var readPlans = sync.OnceValue(func() map[string]*readPlan {
	plans := map[string]*readPlan{"": newReadPlan("")}
	for _, t := range entryTypes {
		plans[t.name] = newReadPlan(t.name)
	}
	return plans
})

func newReadPlan(kind string) *readPlan {
	p := &readPlan{}
	for i := range mapping {
		if r := &mapping[i]; r.isFor(kind) && r.isPlain() {
			p.rows = append(p.rows, newReadRow(r, kind))
		}
	}
	for _, alone := range [...]bool{true, false} {
		seen := map[string]bool{}
		for i := range mapping {
			r := &mapping[i]
			if !r.isPlain() || r.form == formRole || r.source == site || alone != (r.with == citation.NoVariable) || !alone && !r.isFor(kind) ||
				r.variable == citation.VarContainerTitle && isIn(kind, wholeTypes) { // a book is in no other
				continue
			}
			for _, name := range [...]string{r.field, r.name(BibTeX)} {
				if name != "" && !seen[name] {
					lenient := newReadRow(r, kind)
					lenient.modern, lenient.classic = fieldNumbers[name], 0
					p.lenient = append(p.lenient, lenient)
				}
				seen[name] = true
			}
		}
	}
	return p
}

// isPlain reports whether a row is read by itself, and not with other fields.
func (r *row) isPlain() bool {
	return r.form != formIssued && r.form != formArXiv && r.form != formPubMed
}

func newReadRow(r *row, kind string) readRow {
	out := readRow{row: r, modern: fieldNumbers[r.field], natural: r.isFor(kind)}
	if name := r.name(BibTeX); name != r.field {
		out.classic = fieldNumbers[name]
	}
	if r.with != citation.NoVariable {
		for i := range mapping {
			if other := &mapping[i]; other.variable == r.with && other.with == r.variable && other.on == r.on {
				out.partner = fieldNumbers[other.field]
			}
		}
	}
	return out
}

func planOf(kind string) *readPlan {
	if p := readPlans()[kind]; p != nil {
		return p
	}
	return readPlans()[""]
}
