package bibtex

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// FromReference returns the entry of a record, and what is odd about it. The
// record is not changed, and the entry shares nothing with it. Of nil it returns
// the zero Entry.
//
// The key is the record's ID with every character replaced that a key cannot
// have; it is empty if nothing is left, and then the entry cannot be written
// until it has another. [Encoder] does that, and keeps keys apart.
func FromReference(ref *citation.Reference, opt Options) (Entry, []citation.Problem) {
	if ref == nil {
		return Entry{}, nil
	}
	if opt.Dialect != BibTeX {
		opt.Dialect = BibLaTeX
	}
	m := newMapper(ref, opt)
	m.entry.Key = legalKey(ref.ID, opt.Dialect)
	if m.entry.Key != ref.ID && m.entry.Key != "" {
		m.report(keyChanged, citation.Warning, fmt.Sprintf("%q cannot be a key and becomes %q", ref.ID, m.entry.Key))
	}
	m.sources()
	m.rows()
	m.extra()
	m.prefix()
	m.lists()
	m.carry()
	slices.SortStableFunc(m.entry.Fields, func(a, b Field) int {
		if i, j := rank(a.Name), rank(b.Name); i != j {
			return i - j
		}
		return strings.Compare(a.Name, b.Name)
	})
	return m.entry, m.problems
}

func newMapper(ref *citation.Reference, opt Options) *mapper {
	m := &mapper{ref: ref, opt: opt, lang: languageOf(ref.Language.Plain())}
	m.entry.Type = entryTypeOf(ref, opt)
	m.entry.Fields = make([]Field, 0, 16) // more than most entries have
	m.names = nameWriter{dialect: opt.Dialect, dropping: opt.Dialect == BibLaTeX && !needsPrefix(ref)}
	return m
}

// plainEntry returns the entry of a record without its key, what Extra has, and
// the carrier. The fields are in no order.
func plainEntry(ref *citation.Reference, d Dialect) *Entry {
	m := newMapper(ref, Options{Dialect: d})
	m.rows()
	m.prefix()
	m.lists()
	return &m.entry
}

// rank returns where a field stands in an entry: after the fields in their order
// come those that the mapping does not know, and the carrier is last.
func rank(name string) int {
	switch n, ok := fieldOrder[name]; {
	case ok:
		return n
	case name == carrierField:
		return len(fieldOrder) + 2
	}
	return len(fieldOrder) + 1
}

// The sorts of problems a writer meets.
const (
	keyChanged  = "key-changed"  // the ID cannot be a key as it is
	keyMissing  = "key-missing"  // the record has no ID, or none of it can be in a key
	keyTaken    = "key-taken"    // another entry has the key
	leftOut     = "left-out"     // strict: a value has no field
	lessExact   = "less-exact"   // strict: a field says less than the value
	notText     = "not-text"     // bytes that are no UTF-8 are replaced
	notInteger  = "not-integer"  // biblatex expects a number
	extraDamage = "extra-damage" // what Extra holds as TeX source is none
)

// mapper makes the entry of one record.
type mapper struct {
	ref      *citation.Reference
	opt      Options
	entry    Entry
	lang     language
	names    nameWriter
	problems []citation.Problem

	written [256]bool       // by variable: a field says all of it or part
	sourced map[string]bool // fields of Extra that are written
	carried carrier
}

func (m *mapper) report(id string, severity citation.Severity, message string) {
	m.problems = append(m.problems, citation.Problem{ID: id, Severity: severity, Message: message, Key: m.entry.Key})
}

// rows writes the variables that the mapping has fields for.
func (m *mapper) rows() {
	for _, r := range plans()[m.opt.Dialect][m.entry.Type] {
		m.row(r)
	}
	m.special()
}

// add adds a field.
func (m *mapper) add(name, value string) {
	m.entry.Fields = append(m.entry.Fields, Field{Name: name, Value: value})
}

// has reports whether the entry has a field.
func (m *mapper) has(name string) bool {
	_, ok := m.entry.Value(name)
	return ok
}

// isFree reports whether the entry can have a field and does not have it.
func (m *mapper) isFree(name string) bool {
	return !m.has(name) && hasField(canonicalType(m.entry.Type), name, m.opt.Dialect)
}

// row writes the variable of a row, if it has a value, has not been written by
// an earlier row, and the field is free.
func (m *mapper) row(r *row) {
	name := r.name(m.opt.Dialect)
	if m.written[r.variable] || !m.ref.Has(r.variable) || r.with != citation.NoVariable && !m.ref.Has(r.with) || m.has(name) && r.form != formRole {
		return
	}
	v := m.ref.Text(r.variable)
	var out string
	var exact bool
	switch r.form {
	case formNames:
		out, exact = m.names.list(m.ref.Names(r.variable))
		exact = m.shortForms(r.variable, name) && exact
	case formRole:
		m.role(r.variable)
		return
	case formDate:
		out, exact = modernDate(m.ref.Date(r.variable))
	case formIssued:
		m.issued(r.variable)
		return
	case formGenre:
		out, exact = m.genre(v)
		if out == "" && exact {
			m.written[r.variable] = true
			return
		}
	case formArXiv, formPubMed:
		m.eprint(r, v)
		return
	default:
		out, exact = m.text(r, v)
	}
	if out == "" {
		return
	}
	m.add(name, out)
	m.wrote(r.variable, exact)
}

// wrote notes that a field has the value of a variable, or part of it.
func (m *mapper) wrote(v citation.Variable, exact bool) {
	m.written[v] = true
	if !exact {
		m.carryVariable(v)
	}
}

// text returns the value of a field that holds one text, "" if it cannot hold
// this one, and whether it says all of it.
func (m *mapper) text(r *row, v citation.Text) (string, bool) {
	d := m.opt.Dialect
	switch r.form {
	case formLong:
		return escapeText(v, d, protectNothing, true)
	case formTitle:
		return m.title(v)
	case formVerbatim, formURL:
		out, exact := verbatim(string(v), r.form == formURL)
		return out, exact && decodeVerbatim(out) == string(v)
	case formList:
		return literalList(v, d)
	case formInteger:
		if d == BibLaTeX && !isInteger(string(v)) {
			m.report(notInteger, citation.Info, fmt.Sprintf("%s is %q; biber keeps it, but not when it validates the data model", r.variable, v))
		}
	case formEdition:
		return edition(v, d)
	case formPages:
		return pages(v, d)
	case formKeywords:
		return keywords(v, d)
	case formState:
		if key, exact := findBibstring(publicationStates, v.Plain()); key != "" && d == BibLaTeX {
			return key, exact
		}
		out, exact := escapeText(v, d, protectNothing, false)
		return out, exact
	case formLanguage:
		return m.lang.langid, m.lang.exact
	case formISBN:
		if d == BibLaTeX {
			return checkedNumber(string(v), citation.ParseISBN)
		}
	case formISSN:
		if d == BibLaTeX {
			return checkedNumber(string(v), citation.ParseISSN)
		}
	}
	return escapeText(v, d, protectNothing, false)
}

// title returns the value of a field for a title.
func (m *mapper) title(v citation.Text) (string, bool) {
	d, plain := m.opt.Dialect, v.Plain()
	p := titleProtection(plain, m.lang, d)
	if p == protectNothing && plain == string(v) {
		return escape(plain, d)
	}
	runs := v.Runs()
	written, back := writtenTitle(runs, plain, m.lang, p)
	if !back {
		if _, bare := writtenTitle(runs, plain, m.lang, protectNothing); bare {
			// Braces of our own would hide those that the record asks for.
			written, back, p = runs, true, protectNothing
		}
	}
	if p == protectWhole {
		written = runs
	}
	out, exact := escapeRuns(written, d, p == protectWhole, false)
	return out, exact && back
}

// checkedNumber returns an ISBN or ISSN as digits and hyphens, and "" for one that
// is wrong, of which biber would warn.
func checkedNumber(s string, parse func(string) (string, error)) (string, bool) {
	canonical, err := parse(s)
	switch {
	case err != nil:
		return "", false
	case strings.Trim(s, "0123456789X-") == "":
		return s, true
	}
	return canonical, false
}

// genre returns the type field. The two types of classic BibTeX for a thesis say
// by themselves which kind it is.
func (m *mapper) genre(v citation.Text) (string, bool) {
	list := reportTypes
	if readsAs[m.entry.Type] == citation.Thesis {
		list = thesisTypes
	}
	key, exact := findBibstring(list, v.Plain())
	switch isThesisOrReport := readsAs[m.entry.Type] == citation.Thesis || readsAs[m.entry.Type] == citation.Report; {
	case key == "" || !isThesisOrReport:
		out, exact := escapeText(v, m.opt.Dialect, classicOnly(m.opt.Dialect, protectCapitals), false)
		return out, exact && (m.opt.Dialect == BibLaTeX || v != unnamedThesis && v != unnamedReport)
	case m.opt.Dialect == BibLaTeX:
		return key, exact
	case m.entry.Type == "phdthesis" && key == "phdthesis" || m.entry.Type == "mastersthesis" && key == "mathesis" || m.entry.Type == "techreport" && key == "techreport":
		if !exact {
			m.carryVariable(citation.VarGenre)
		}
		return "", true
	}
	return escapeText(v, m.opt.Dialect, protectCapitals, false)
}

// Without a type, the styles of classic BibTeX call a phdthesis a PhD thesis and
// a techreport a technical report. These words keep them from saying what the
// record does not, and are read as no genre.
const (
	unnamedThesis = "Thesis"
	unnamedReport = "Report"
)

// issued writes the date of publication. BibLaTeX has no place for a date in
// words but for the states of publication that it knows.
func (m *mapper) issued(v citation.Variable) {
	d := m.ref.Date(v)
	if m.opt.Dialect == BibLaTeX {
		if s, exact := modernDate(d); s != "" {
			m.add("date", s)
			m.wrote(v, exact)
			return
		}
		key, _ := findBibstring(publicationStates, d.Literal)
		if key != "" && m.ref.Status == "" && m.isFree("pubstate") {
			m.add("pubstate", key)
			m.wrote(v, false)
			m.carried.absent(citation.VarStatus)
		}
		return
	}
	c, exact := toClassicDate(d)
	if c.year != "" {
		m.add("year", c.year)
	}
	if c.month != "" {
		m.entry.Fields = append(m.entry.Fields, Field{Name: "month", Value: c.month, Bare: c.bareMonth})
	}
	if c.day != "" {
		m.add("day", c.day)
	}
	if c.year != "" {
		m.wrote(v, exact)
	}
}

// role writes people whose role biblatex knows as a kind of editor, in the first
// free field for editors.
func (m *mapper) role(v citation.Variable) {
	for _, name := range [...]string{"editor", "editora", "editorb", "editorc"} {
		if !m.isFree(name) {
			continue
		}
		out, exact := m.names.list(m.ref.Names(v))
		if out == "" {
			return
		}
		m.add(name, out)
		m.add(name+"type", v.String())
		m.wrote(v, exact && !slices.ContainsFunc(m.ref.Names(v), hasShort))
		return
	}
}

// shortForms writes the short forms of authors and editors, and reports whether
// those of the names are written.
func (m *mapper) shortForms(v citation.Variable, name string) bool {
	names := m.ref.Names(v)
	short, found := m.names.shorts(names)
	if !found {
		return true
	}
	if name != "author" && name != "editor" {
		return false
	}
	m.add("short"+name, short)
	return true
}

// special writes the fields that are no row of the mapping.
func (m *mapper) special() {
	ref := m.ref

	// People who edited and translated a work are its editors and its
	// translators.
	if names := ref.EditorTranslator; len(names) > 0 && len(ref.Editor) == 0 && len(ref.Translator) == 0 && m.isFree("editor") && m.isFree("translator") {
		if out, _ := m.names.list(names); out != "" {
			m.add("editor", out)
			m.add("translator", out)
			m.wrote(citation.VarEditorTranslator, false)
			m.carried.absent(citation.VarEditor)
			m.carried.absent(citation.VarTranslator)
		}
	}

	// An address at arXiv says which article it is. A reader takes an eprint
	// that the URL or the DOI tells as well for no number of the record.
	if id, ok := arXivOf(ref); ok && ref.Number == "" && m.isFree("eprint") {
		m.addArXiv(id)
	}

	if m.opt.Dialect == BibTeX && !m.has("type") && ref.Genre == "" {
		switch m.entry.Type {
		case "phdthesis", "mastersthesis":
			m.add("type", unnamedThesis)
		case "techreport":
			m.add("type", unnamedReport)
		}
	}

	if subtype := subtypeOf(ref.Type, m.entry.Type); subtype != "" {
		m.add("entrysubtype", subtype)
	}
}

// prefix says which particles those of the entry are, where a reader would take
// them for the other ones. Without the option they are dropping in BibLaTeX, and
// stay in classic BibTeX; and an entry may have the fields of the one in a file
// of the other.
func (m *mapper) prefix() {
	value := ""
	switch dropping := !isClassicEntry(&m.entry); {
	case m.opt.Dialect == BibLaTeX && !m.names.dropping:
		value = "useprefix=true"
	case m.opt.Dialect == BibLaTeX && !dropping && hasParticle(m.ref):
		value = "useprefix=false"
	case m.opt.Dialect == BibTeX && dropping && needsPrefix(m.ref):
		value = "useprefix=true"
	}
	if value == "" {
		return
	}
	for i := range m.entry.Fields {
		if f := &m.entry.Fields[i]; f.Name == "options" {
			if !strings.Contains(f.Value, "useprefix") {
				f.Value += ", " + value
			}
			return
		}
	}
	m.add("options", value)
}

// lists keeps the "and" of a text of classic BibTeX from being one between items,
// where nothing else in the entry says that it is no BibLaTeX.
func (m *mapper) lists() {
	if m.opt.Dialect != BibTeX || isClassicEntry(&m.entry) {
		return
	}
	for _, r := range plans()[BibTeX][m.entry.Type] {
		for i := range m.entry.Fields {
			f := &m.entry.Fields[i]
			if r.form == formList && f.Name == r.name(BibTeX) && !m.sourced[f.Name] && hasAnd(f.Value) && !isWholeGroup(f.Value) {
				f.Value = group(f.Value)
			}
		}
	}
}

// hasParticle reports whether a name of the record has a particle that BibTeX
// takes for one.
func hasParticle(ref *citation.Reference) bool {
	for i := range mapping {
		if r := &mapping[i]; r.form == formNames || r.form == formRole {
			for _, n := range ref.Names(r.variable) {
				if isParticle(n.DroppingParticle, BibLaTeX) && n.DroppingParticle != "" || isParticle(n.NonDroppingParticle, BibLaTeX) && n.NonDroppingParticle != "" {
					return true
				}
			}
		}
	}
	return false
}

// needsPrefix reports whether biblatex must be told that particles stay with
// the family name, which it leaves out otherwise when it cites and sorts. The
// option is for the whole entry, so that the first name with a particle decides.
//
// Source: biblatex manual 3.18b, §3.1.3.1, useprefix.
func needsPrefix(ref *citation.Reference) bool {
	for i := range mapping {
		if r := &mapping[i]; r.form == formNames || r.form == formRole {
			for _, n := range ref.Names(r.variable) {
				switch {
				case n.DroppingParticle != "":
					return false
				case n.NonDroppingParticle != "" && isParticle(n.NonDroppingParticle, BibLaTeX):
					return true
				}
			}
		}
	}
	return false
}

// sources writes the fields of Extra that say what variables of the record say,
// and more exactly: a title with its subtitle, a date with its time of day. They
// are what the record was read from. Once a variable has another value they are no
// longer written as fields.
func (m *mapper) sources() {
	e := Entry{Type: m.entry.Type, Key: m.entry.Key}
	raw := m.ref.Extra[Format]
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		if name != "entrytype" && name != "options" && name != carrierField && isIdentifier(name) && name == strings.ToLower(name) && isSource(raw[name]) {
			e.Fields = append(e.Fields, Field{Name: name, Value: raw[name]})
		}
	}
	if len(e.Fields) == 0 {
		return
	}
	r := newEntryReader(&e)
	r.classic = m.opt.Dialect == BibTeX
	r.plain()
	m.sourced = map[string]bool{}
	for i, v := range r.of {
		if v == citation.NoVariable || !sameValue(r.ref, m.ref, v) || slices.ContainsFunc(m.ref.Names(v), hasShort) {
			continue
		}
		m.entry.Fields = append(m.entry.Fields, e.Fields[i])
		m.sourced[e.Fields[i].Name] = true
		m.written[v] = true
		if v == citation.VarTitle && r.ref.TitleShort != "" && r.ref.TitleShort == m.ref.TitleShort {
			m.written[citation.VarTitleShort] = true // the title before the subtitle
		}
	}
}

// readable returns the fields of Extra that would be read as a variable beside
// the fields of the entry, although the record does not have that value. They
// cannot stand there.
func (m *mapper) readable(raw map[string]string) map[string]bool {
	known := false
	for name := range raw {
		known = known || isKnownField(name)
	}
	if !known {
		return nil
	}
	e := Entry{Type: m.entry.Type, Fields: slices.Clone(m.entry.Fields)}
	own := len(e.Fields)
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		if !m.sourced[name] && !m.has(name) && name != carrierField {
			e.Fields = append(e.Fields, Field{Name: name, Value: raw[name]})
		}
	}
	r := newEntryReader(&e)
	r.classic = m.opt.Dialect == BibTeX
	r.plain()
	read := map[string]bool{}
	for i := own; i < len(e.Fields); i++ {
		if r.of[i] != citation.NoVariable {
			read[e.Fields[i].Name] = true
		}
	}
	return read
}

// extra writes the fields that only this format knows. A field that the mapping
// has written is not written again.
func (m *mapper) extra() {
	raw := m.ref.Extra[Format]
	read := m.readable(raw)
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		value := raw[name]
		switch {
		case m.sourced[name]:
		case name == "entrytype":
			if value != m.entry.Type {
				m.carried.extra(Format, name, value)
			}
		case m.has(name) || name == carrierField || read[name] || name == "crossref" && raw["entrytype"] == "set" && m.entry.Type != "set":
			// Nor does an entry lend anything to a set that is none in this dialect.
			m.carried.extra(Format, name, value)
		case !isIdentifier(name) || name != strings.ToLower(name) || !isSource(value):
			m.report(extraDamage, citation.Warning, fmt.Sprintf("the field %q of Extra is no TeX source", name))
			m.carried.extra(Format, name, value)
		default:
			m.add(name, value)
		}
	}
	for format, values := range m.ref.Extra {
		if format != Format {
			for name, value := range values {
				m.carried.extra(format, name, value)
			}
		}
	}
}
