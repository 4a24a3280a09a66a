package bibtex

import (
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Reference returns the record that an entry holds, with the key as its ID, and
// what is odd about it. What the record has no variable for is in its Extra under
// [Format], as TeX source by the name of the field, so that FromReference writes
// it back. The entry is not changed.
//
// What other entries lend to this one by crossref and xdata is not known here;
// [Read] sees to that.
//
// Of several fields with one name the first counts, as for BibTeX.
func (e *Entry) Reference() (*citation.Reference, []citation.Problem) {
	r := newEntryReader(e)
	r.read()
	return r.ref, r.problems
}

// The sorts of problems a reader meets besides syntax errors.
const (
	duplicateField  = "duplicate-field"
	duplicateKey    = "duplicate-key"
	undefinedString = "undefined-string"
	macroTooLong    = "string-too-long"
	controlChar     = "control-char"
	badLaTeX        = "latex-unbalanced"
	badCarrier      = "bad-carrier"
	notADate        = "date-format"
	otherEncoding   = "encoding"
)

// entryReader makes the record of one entry.
type entryReader struct {
	e        *Entry
	kind     string // entry type in lower case
	classic  bool   // the fields are those of classic BibTeX
	ref      *citation.Reference
	problems []citation.Problem

	lang  language
	own   int                 // how many fields are the entry's own; the others are inherited
	first [knownFields]int32  // by number: the index of the field, from 1
	used  []bool              // by field: it is read
	of    []citation.Variable // by field: where it went
	names [][]citation.Span   // by field: where its names stand in the value

	others []string            // the names of fields without a number
	spare  *citation.Reference // a record that nobody needs, to be written over
	full   *citation.Reference // the record with what the carrier has
	rivals [2]*entryReader     // by dialect: reads what would be written
}

func newEntryReader(e *Entry) *entryReader {
	r := &entryReader{}
	r.reset(e)
	return r
}

// reset makes the reader ready for another entry. It keeps nothing of the last one
// but the memory of its lists.
func (r *entryReader) reset(e *Entry) {
	*r = entryReader{
		e: e, kind: strings.ToLower(e.Type), classic: isClassicEntry(e), own: len(e.Fields),
		used: slices.Grow(r.used[:0], len(e.Fields))[:len(e.Fields)], of: slices.Grow(r.of[:0], len(e.Fields))[:len(e.Fields)],
		names: slices.Grow(r.names[:0], len(e.Fields))[:len(e.Fields)], others: r.others[:0], spare: r.spare,
		full: r.full, rivals: r.rivals,
	}
	clear(r.used)
	clear(r.of)
	clear(r.names)
}

func (r *entryReader) read() {
	r.plain()
	r.carried()
	r.rest()
}

func (r *entryReader) report(id string, severity citation.Severity, format string, args ...any) {
	r.problems = append(r.problems, citation.Problem{ID: id, Severity: severity, Message: fmt.Sprintf(format, args...), Key: r.e.Key})
}

// Fields and entry types that only one of the dialects has.
var (
	modernFields = fieldSet(`date journaltitle journalsubtitle location langid eprinttype eprintclass entrysubtype subtitle titleaddon maintitle
		urldate origdate eventdate eventtitle pubstate editortype issuetitle shortjournal shortauthor options related xdata ids verba`)
	classicFields = fieldSet(`year month journal address school annote archiveprefix primaryclass`)
)

func fieldSet(names string) map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(names) {
		m[name] = true
	}
	return m
}

// isClassicEntry reports whether an entry is more likely one for classic BibTeX
// than for BibLaTeX, by the fields that only one of them has.
func isClassicEntry(e *Entry) bool {
	modern, classic := 0, 0
	for i := range e.Fields {
		switch name := e.Fields[i].Name; {
		case name == carrierField || name == "entrysubtype" || name == "urldate" || name == "langid":
			// This package writes them in both.
		case modernFields[name]:
			modern++
		case classicFields[name]:
			classic++
		}
	}
	return classic > modern
}

// index looks through the fields once. Of several with one name the first counts,
// and the others are reported.
func (r *entryReader) index() {
	var seen map[string]bool // of more than a few other fields
	lent := r.own < len(r.e.Fields)
	for i := range r.e.Fields {
		f := &r.e.Fields[i]
		if lent && f.isEmpty() {
			continue // another one may be lent in its place
		}
		n := fieldNumbers[f.Name]
		again := false
		switch {
		case n != 0 && r.first[n] != 0:
			again = true
		case n != 0:
			r.first[n] = int32(i) + 1
		case seen[f.Name] || seen == nil && slices.Contains(r.others, f.Name):
			again = true
		default:
			r.others = append(r.others, f.Name)
			if seen != nil {
				seen[f.Name] = true
			} else if len(r.others) > 16 {
				seen = map[string]bool{}
				for _, name := range r.others {
					seen[name] = true
				}
			}
		}
		if again {
			r.used[i] = true
			r.report(duplicateField, citation.Warning, "the field %s stands here again; the first one counts", f.Name)
		}
	}
}

// find returns the index of a field that has not been read, and -1 if there is
// none. An empty field is no field.
func (r *entryReader) find(name string) int { return r.at(fieldNumbers[name]) }

func (r *entryReader) at(n fieldNumber) int {
	i := int(r.first[n]) - 1
	if n == 0 || i < 0 || r.used[i] || r.e.Fields[i].isEmpty() {
		return -1
	}
	return i
}

// value returns the value of a field that has not been read, "" if there is none.
func (r *entryReader) value(name string) string {
	if i := r.find(name); i >= 0 {
		return r.e.Fields[i].Value
	}
	return ""
}

func (r *entryReader) has(name string) bool { return r.find(name) >= 0 }

// use notes that a field is read, as a variable, and exactly so. What the
// variable does not say exactly is kept beside it.
func (r *entryReader) use(i int, v citation.Variable, exact bool) {
	r.used[i] = true
	r.of[i] = v
	if !exact {
		r.keep(i)
	}
}

// keep keeps the source of a field in Extra, but that of one that is lent: it stands
// in the entry that lends it.
func (r *entryReader) keep(i int) {
	if i < r.own {
		r.keepSource(i)
	}
}

// keepPart keeps the source of a field that says a part of what a variable has, even
// one that is lent. The entry that is written has all parts, or the whole would stand in
// one field and the other would be lent to it again.
func (r *entryReader) keepPart(i int, v citation.Variable) {
	r.used[i] = true
	r.of[i] = v
	r.keepSource(i)
}

func (r *entryReader) keepSource(i int) {
	f := &r.e.Fields[i]
	kept := r.ref.Extra[Format]
	if kept == nil {
		r.ref.Extra.Set(Format, f.Name, f.Value)
	} else if _, ok := kept[f.Name]; !ok {
		kept[f.Name] = f.Value
	}
}

// plain reads the fields by the mapping, without a look at the carrier.
func (r *entryReader) plain() {
	r.index()
	if r.ref, r.spare = r.spare, nil; r.ref == nil {
		r.ref = &citation.Reference{}
	}
	*r.ref = citation.Reference{ID: r.e.Key, Type: r.typeOf()}
	r.lang = r.language()
	r.date()
	r.eprint()
	plan := planOf(r.kind)
	for i := range plan.rows {
		if row := &plan.rows[i]; row.partner == 0 && row.with == citation.NoVariable || row.partner != 0 && r.first[row.partner] != 0 {
			r.row(row)
		}
	}
	r.lenient(plan)
	r.titles()
	r.afterwards()
}

// row reads the field of a row, if its variable is free.
func (r *entryReader) row(row *readRow) {
	i := r.at(row.modern)
	if i < 0 {
		i = r.at(row.classic)
	}
	if i < 0 || r.ref.Has(row.variable) && row.form != formRole {
		return
	}
	value := r.e.Fields[i].Value
	switch row.form {
	case formNames:
		if row.field == "editor" && r.roleOf("editor") != citation.VarEditor {
			return
		}
		r.people(i, row.variable)
	case formRole:
		r.role(row.variable)
	case formDate:
		d, exact, ok := readModernDate(value)
		if !ok {
			d, exact = citation.Date{Literal: decodePlain(value)}, false
			r.report(notADate, citation.Info, "%s is %q, which is no date in EDTF", r.e.Fields[i].Name, clipText([]byte(value)))
		}
		r.ref.SetDate(row.variable, d)
		r.use(i, row.variable, exact)
	default:
		form := row.form
		if form == formList && r.classic && !isWholeGroup(value) {
			form = formText // classic BibTeX has no lists: Taylor and Francis are one publisher
		}
		text, exact := form.readText(row.variable, value, r)
		if text == "" && row.form == formLanguage {
			return
		}
		r.ref.SetText(row.variable, text)
		r.use(i, row.variable, exact)
	}
}

// people reads a list of names.
func (r *entryReader) people(i int, v citation.Variable) {
	names, spans := r.nameReader().list(r.e.Fields[i].Value)
	if had := r.ref.Names(v); len(had) > 0 {
		names = append(had, names...)
	}
	r.ref.SetNames(v, names)
	r.use(i, v, true)
	r.names[i] = spans
}

// nameReader returns what reads the names of the entry.
func (r *entryReader) nameReader() nameReader {
	options := ""
	if i := r.first[fieldNumbers["options"]]; i > 0 {
		options = strings.ReplaceAll(r.e.Fields[i-1].Value, " ", "")
	}
	switch {
	case strings.Contains(options, "useprefix=false"):
		return nameReader{dropping: true}
	case strings.Contains(options, "useprefix"):
		return nameReader{}
	}
	return nameReader{dropping: !r.classic}
}

// roleOf returns the variable that the type of a field for editors stands for,
// and NoVariable for a role that CSL does not have.
func (r *entryReader) roleOf(field string) citation.Variable {
	kind := strings.ToLower(strings.TrimSpace(r.value(field + "type")))
	if kind == "" || kind == "editor" {
		return citation.VarEditor
	}
	for i := range mapping {
		if row := &mapping[i]; row.form == formRole && row.variable.String() == kind {
			return row.variable
		}
	}
	return citation.NoVariable
}

// role reads the people of one role from the fields for editors.
func (r *entryReader) role(v citation.Variable) {
	for _, field := range [...]string{"editor", "editora", "editorb", "editorc"} {
		i := r.find(field)
		if i < 0 || r.roleOf(field) != v {
			continue
		}
		r.people(i, v)
		if j := r.find(field + "type"); j >= 0 {
			r.use(j, v, true)
		}
	}
}

// lenient reads what no row foresees on this entry type, such as a publisher of a
// thesis, where the variable is still free. A field goes by its first row.
func (r *entryReader) lenient(plan *readPlan) {
	if !slices.Contains(r.used, false) {
		return
	}
	for k := range plan.lenient {
		row := &plan.lenient[k]
		if i := r.at(row.modern); i >= 0 {
			r.row(row)
			if r.used[i] && !row.natural {
				r.keep(i) // it would be written under another name
			}
		}
	}
}

// typeOf returns the type that the entry type and its subtype stand for.
func (r *entryReader) typeOf() citation.Type {
	t, known := readsAs[r.kind]
	if i := r.find("entrysubtype"); i >= 0 {
		subtype := strings.ToLower(strings.TrimSpace(r.e.Fields[i].Value))
		switch {
		case subtype == "magazine":
			r.use(i, citation.NoVariable, true)
			return citation.ArticleMagazine
		case subtype == "newspaper":
			r.use(i, citation.NoVariable, true)
			return citation.ArticleNewspaper
		}
		for _, c := range citation.Types() {
			if strings.ReplaceAll(string(c), "_", "-") == subtype || string(c) == subtype {
				r.use(i, citation.NoVariable, true)
				return c
			}
		}
	}
	if !known {
		return citation.Document
	}
	return t
}

// afterwards reads what needs the rest of the record.
func (r *entryReader) afterwards() {
	for _, short := range [...]struct {
		field string
		v     citation.Variable
	}{{"shortauthor", citation.VarAuthor}, {"shorteditor", citation.VarEditor}} {
		if i := r.find(short.field); i >= 0 && r.shortForms(i, short.v) {
			r.use(i, short.v, true)
		}
	}
	r.aliases()
	r.addendum()
	r.unnamedGenre()
	if r.ref.Language == "" {
		r.otherLanguage()
	}
	r.howPublished()
}

// addendum puts what is printed at the end of the entry behind its note.
func (r *entryReader) addendum() {
	i := r.find("addendum")
	if i < 0 {
		return
	}
	if j := slices.IndexFunc(r.e.Fields, func(f Field) bool { return f.Name == "note" }); j >= 0 && r.of[j] == citation.VarNote {
		r.keepPart(j, citation.VarNote)
	}
	addendum, _ := decodeText(r.e.Fields[i].Value, false, false)
	r.ref.Note = joinSentence(r.ref.Note, addendum)
	r.keepPart(i, citation.VarNote)
}

// genres are what the entry types say that tell what kind of thesis or report it is.
var genres = map[string]citation.Text{"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "techreport": "Technical report"}

// unnamedGenre gives a thesis or report the genre that its entry type says, and takes
// the one away that stands there only because BibTeX wants some.
func (r *entryReader) unnamedGenre() {
	genre := genres[r.kind]
	switch {
	case genre == "":
	case r.ref.Genre == "":
		r.ref.Genre = genre
	case r.ref.Genre == unnamedThesis || r.ref.Genre == unnamedReport:
		r.ref.Genre = ""
	}
}

// otherLanguage takes the language from a field that is not the one for it.
func (r *entryReader) otherLanguage() {
	for _, name := range [...]string{"hyphenation", "language"} {
		i := r.find(name)
		if i < 0 {
			continue
		}
		if tag := readLanguage(r.e.Fields[i].Value); tag != "" {
			r.ref.Language = citation.Text(tag)
			r.use(i, citation.VarLanguage, false)
			return
		}
	}
}

// howPublished takes an address in howpublished as the URL.
func (r *entryReader) howPublished() {
	for i := range r.e.Fields {
		f := &r.e.Fields[i]
		if f.Name != "howpublished" || r.of[i] == citation.NoVariable || r.ref.URL != "" {
			continue
		}
		if url, ok := addressOf(f.Value); ok {
			r.ref.URL = citation.Text(url)
			r.ref.SetText(r.of[i], "")
			r.use(i, citation.VarURL, false)
		}
	}
}

// addressOf returns the URL that a value consists of.
func addressOf(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if inner, ok := wholeGroup(s); ok {
		s = inner
	}
	url := decodeVerbatim(s)
	if strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "https://") {
		return url, !strings.ContainsAny(url, " {}\\")
	}
	return "", false
}

// shortForms gives names their short forms, and reports whether all found one.
func (r *entryReader) shortForms(i int, v citation.Variable) bool {
	short, _ := r.nameReader().list(r.e.Fields[i].Value)
	names := r.ref.Names(v)
	if len(short) != len(names) {
		return false
	}
	for j := range names {
		if s := short[j].String(); short[j] != names[j] {
			names[j].Short = s
		}
	}
	return true
}

// borrows reports whether the entry has a field by which others lend to it.
func (r *entryReader) borrows() bool {
	for i := range links {
		if l := &links[i]; l.kept != nil && r.value(l.name) != "" {
			return true
		}
	}
	return false
}

// rest puts what was not read into Extra, and the entry type if the record does
// not tell it.
func (r *entryReader) rest() {
	borrows := r.borrows()
	for i := range r.e.Fields {
		if f := &r.e.Fields[i]; !r.used[i] && f.Name != carrierField && !f.isEmpty() {
			r.keep(i)
			r.used[i] = true
		}
	}
	switch o := strings.ReplaceAll(r.ref.Extra[Format]["options"], " ", ""); {
	case o == "useprefix=true" && needsPrefix(r.ref), o == "useprefix=false" && hasParticle(r.ref):
		delete(r.ref.Extra[Format], "options") // the writer puts it there
	}
	if r.kind != "" {
		told := 0 // in how many ways of writing the record is of this type again
		ways := [...]Options{{}, {Dialect: BibTeX}, {StyleTypes: true}}
		for _, opt := range ways {
			if entryTypeOf(r.ref, opt) == r.kind {
				told++
			}
		}
		if told == 0 || borrows && told < len(ways) { // the type says what is lent to it
			r.ref.Extra.Set(Format, "entrytype", r.kind)
		}
	}
	if len(r.ref.Extra[Format]) == 0 {
		delete(r.ref.Extra, Format)
	}
	if len(r.ref.Extra) == 0 {
		r.ref.Extra = nil
	}
}
