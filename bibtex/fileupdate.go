package bibtex

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"golang.org/x/text/unicode/norm"
)

// notUpdated says that the file does not hold a record as it was given.
const notUpdated = "not-updated"

// Records returns the records of the file and what is odd about it, as [Read] does
// of what [File.Bytes] gives.
func (f *File) Records() ([]*citation.Listed, []citation.Problem) { return Read(f.Bytes()) }

// Update writes records into the file: each as a change of the entry that has its
// ID as its key, and as an entry at the end if there is none. Entries of other
// records stay. A record that the file holds already changes nothing, and of any
// other only the fields that hold what is new.
//
// A changed entry stays in its dialect, whatever the options say; that of opt is for
// new ones. What an entry inherits and the record has otherwise becomes a field of
// the entry itself. Where the change of an entry would change others that inherit
// from it, these get the fields that keep their records as they are, if their
// records are among those given.
//
// The problems are those of the new entries, as by [Encoder], and one with the ID
// not-updated for each record that the file cannot hold: because its entry is
// broken, or because it lacks what another entry lends to it.
func (f *File) Update(refs []*citation.Reference, opt Options) []citation.Problem {
	u := updater{file: f, opt: opt, whole: map[string]bool{}, before: map[string]*citation.Reference{}, held: map[string]heldEntry{}, failed: map[string]error{}}
	u.run(refs)
	return u.problems
}

// updater is one run of Update.
type updater struct {
	file     *File
	opt      Options
	whole    map[string]bool // entries of which the whole is written next, since fields were not enough
	before   map[string]*citation.Reference
	held     map[string]heldEntry
	failed   map[string]error
	problems []citation.Problem
}

// A heldEntry is an entry that held its record when it was last read.
type heldEntry struct {
	entry   *entryInFile
	classic bool // so was most of the file
}

// stillHolds reports whether an entry of a view is the one that held its record.
// What it inherits is among its fields.
func (u *updater) stillHolds(view *fileReader, e *entryInFile) bool {
	held, ok := u.held[e.Key]
	return ok && held.classic == view.classic && held.entry.Type == e.Type && held.entry.own == e.own && slices.Equal(held.entry.Fields, e.Fields)
}

// rounds is how often the file is read again after changes: what children inherit
// changes with their parents.
const rounds = 5

func (u *updater) run(refs []*citation.Reference) {
	f := u.file
	given := map[string]bool{}
	var added, known []*citation.Reference
	for _, ref := range refs {
		switch {
		case ref == nil:
		case ref.ID == "" || f.entries().byKey[ref.ID] == nil:
			added = append(added, ref)
		case given[ref.ID]:
			u.report(ref.ID, "an earlier record has the ID too")
		default:
			given[ref.ID] = true
			known = append(known, ref)
		}
	}
	for range rounds {
		changed := false
		r := &entryReader{}
		view := f.entries()
		blocks := f.blocksByKey()
		for _, ref := range known {
			e := view.byKey[ref.ID]
			if u.failed[ref.ID] != nil || u.stillHolds(view, e) {
				continue
			}
			if held, ok := u.held[ref.ID]; ok { // a parent has changed
				if u.before[ref.ID] == nil {
					before := &entryReader{}
					(&fileReader{classic: held.classic}).record(before, held.entry)
					u.before[ref.ID] = before.ref
				}
				delete(u.held, ref.ID)
			}
			view.record(r, e)
			if u.holds(r.ref, ref, e) {
				u.held[ref.ID] = heldEntry{e, view.classic}
				r.spare = r.ref
				continue
			}
			if u.before[ref.ID] == nil {
				u.before[ref.ID] = r.ref
			}
			b := blocks[ref.ID]
			var err error
			if isBroken(&b.node) {
				err = fmt.Errorf("its text is broken: %s", b.node.Errors[0].Message)
			} else {
				err = u.write(b, e, r, ref)
			}
			if err != nil {
				u.failed[ref.ID] = err
			}
			changed = true
		}
		if !changed {
			break
		}
		f.view = nil
	}
	u.check(known)
	u.add(added)
}

// blocksByKey returns the first block with each key.
func (f *File) blocksByKey() map[string]*block {
	m := map[string]*block{}
	for _, b := range f.blocks {
		if b.node.Kind == EntryNode {
			if key := b.node.text(b.node.Key); m[key] == nil {
				m[key] = b
			}
		}
	}
	return m
}

// write writes what of a record is new into its entry, the second time all of it.
// The reader has read the entry.
func (u *updater) write(b *block, e *entryInFile, r *entryReader, ref *citation.Reference) error {
	f := u.file
	opt := u.opt
	opt.Dialect = BibLaTeX
	if r.classic {
		opt.Dialect = BibTeX
	}
	made, _ := FromReference(withoutOld(ref, e, r), opt)
	made.Key = e.Key
	if opt.Dialect == BibTeX && f.hasLetters() {
		for i := range made.Fields {
			if !isVerbatimField(made.Fields[i].Name) {
				made.Fields[i].Value = unicodeTeX(made.Fields[i].Value)
			}
		}
	}
	view := f.view // of before the changes of this round
	defer func() { f.view = view }()
	if u.whole[ref.ID] {
		return f.change(b, &made)
	}
	u.whole[ref.ID] = true
	old, _ := FromReference(r.ref, opt)
	if old.Type != made.Type {
		if err := f.setType(b, made.Type); err != nil {
			return err
		}
	}
	return u.fields(b, e, r, &old, &made)
}

// withoutOld returns a record without the source of values that are new.
func withoutOld(ref *citation.Reference, e *entryInFile, r *entryReader) *citation.Reference {
	raw := ref.Extra[Format]
	if len(raw) == 0 {
		return ref
	}
	ref = ref.Clone()
	for i := range e.Fields {
		name, v := e.Fields[i].Name, r.of[i]
		if value, ok := raw[name]; ok && v != citation.NoVariable && r.ref.Extra[Format][name] == value && !sameValue(r.ref, ref, v) {
			delete(ref.Extra[Format], name)
		}
	}
	return ref
}

// fields writes the difference of two entries that are made of records into the
// entry of a file.
func (u *updater) fields(b *block, e *entryInFile, r *entryReader, old, made *Entry) error {
	f := u.file
	of := variablesOf(made, r.classic)
	for name, v := range variablesOf(old, r.classic) {
		if of[name] == citation.NoVariable {
			of[name] = v
		}
	}
	changed := map[citation.Variable]bool{}
	for i := range made.Fields {
		field := made.Fields[i]
		if value, ok := old.Value(field.Name); ok && value == field.Value {
			continue
		}
		v := of[field.Name]
		changed[v] = true
		names := u.namesOf(e, r, v)
		if len(names) == 1 && names[0] != field.Name && v != citation.VarIssued && fieldIndex(&b.node, field.Name) < 0 {
			field.Name = names[0] // such as journal for journaltitle
			of[field.Name] = v
		}
		if err := f.setField(b, e, field, u.after(b, made, i)); err != nil {
			return err
		}
	}
	for i := range old.Fields {
		if _, ok := made.Value(old.Fields[i].Name); !ok {
			changed[of[old.Fields[i].Name]] = true
			if err := f.removeField(b, old.Fields[i].Name); err != nil {
				return err
			}
		}
	}
	delete(changed, citation.NoVariable)
	for i := range e.own {
		name := e.Fields[i].Name
		if _, ok := made.Value(name); ok || !changed[r.of[i]] || u.keepsName(made, of, name, r.of[i]) {
			continue
		}
		if err := f.removeField(b, name); err != nil {
			return err
		}
	}
	return nil
}

// keepsName reports whether a field stands for one of an entry under another name.
func (u *updater) keepsName(made *Entry, of map[string]citation.Variable, name string, v citation.Variable) bool {
	if of[name] != v {
		return false
	}
	for i := range made.Fields {
		if of[made.Fields[i].Name] == v {
			return true
		}
	}
	return false
}

// namesOf returns the names of an entry's own fields that hold a variable.
func (u *updater) namesOf(e *entryInFile, r *entryReader, v citation.Variable) []string {
	var names []string
	for i := range e.own {
		if v != citation.NoVariable && r.of[i] == v {
			names = append(names, e.Fields[i].Name)
		}
	}
	return names
}

// after returns where a new field goes: behind the nearest one before it that is
// there.
func (u *updater) after(b *block, made *Entry, i int) int {
	for k := i - 1; k >= 0; k-- {
		if at := fieldIndex(&b.node, made.Fields[k].Name); at >= 0 {
			return at
		}
	}
	return placeOf(&b.node, made.Fields[i].Name)
}

// variablesOf returns which variables the fields of an entry hold.
func variablesOf(e *Entry, classic bool) map[string]citation.Variable {
	r := newEntryReader(e)
	r.classic = classic
	r.read()
	of := map[string]citation.Variable{}
	for i := range e.Fields {
		of[e.Fields[i].Name] = r.of[i]
	}
	return of
}

// hasLetters reports whether letters beyond ASCII stand in the file.
func (f *File) hasLetters() bool {
	for _, b := range f.blocks {
		if b.node.Kind == EntryNode {
			for _, c := range b.node.Text {
				if c >= utf8.RuneSelf {
					return true
				}
			}
		}
	}
	return false
}

// holds reports whether an entry, which is read as got, holds a record.
func (u *updater) holds(got, want *citation.Reference, e *entryInFile) bool {
	return len(u.missing(got, want, e)) == 0
}

// missing names what of a record an entry does not hold as the record has it.
func (u *updater) missing(got, want *citation.Reference, e *entryInFile) []string {
	if got.Equal(want) {
		return nil
	}
	var names []string
	if got.Type != want.Type && !(want.Type == "" && got.Type == citation.Document) {
		names = append(names, "type")
	}
	for _, v := range citation.Variables() {
		if !sameInPrint(got, want, v) {
			names = append(names, v.String())
		}
	}
	before := u.before[want.ID]
	for format, values := range want.Extra {
		for name, value := range values {
			if got.Extra[format][name] == value {
				continue
			}
			if format == Format {
				if v, ok := e.Value(name); ok && v == value {
					continue
				}
				if before != nil && before.Extra[Format][name] == value && fieldNumbers[name] != 0 {
					continue // how the file had a value that is another one now
				}
			}
			names = append(names, format+" "+name)
		}
	}
	for format, values := range got.Extra {
		for name := range values {
			if _, ok := want.Extra[format][name]; !ok && fieldNumbers[name] == 0 {
				names = append(names, format+" "+name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// sameInPrint reports whether two records have a variable alike but for what the
// package comment says is no difference.
func sameInPrint(a, b *citation.Reference, v citation.Variable) bool {
	plain := func(s string) string {
		s = norm.NFC.String(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " "))
		return strings.ReplaceAll(s, "’", "'")
	}
	switch v.Kind() {
	case citation.KindNames:
		m, n := a.Names(v), b.Names(v)
		if len(m) != len(n) {
			return false
		}
		for i := range m {
			x, y := m[i], n[i]
			for _, name := range [...]*citation.Name{&x, &y} {
				for _, p := range [...]*string{&name.Family, &name.Given, &name.DroppingParticle, &name.NonDroppingParticle, &name.Suffix, &name.Literal, &name.Short} {
					*p = plain(*p)
				}
			}
			if x != y {
				return false
			}
		}
		return true
	case citation.KindDate:
		x, y := a.Date(v), b.Date(v)
		x.Literal, y.Literal = plain(x.Literal), plain(y.Literal)
		return x == y
	}
	x, y := a.Text(v), b.Text(v)
	if x == y {
		return true
	}
	if v == citation.VarPage {
		x, y = readPages(citation.Text(strings.ReplaceAll(string(x), "–", "--"))), readPages(citation.Text(strings.ReplaceAll(string(y), "–", "--")))
	}
	return citation.FromRuns(citation.Text(plain(string(x))).Runs()) == citation.FromRuns(citation.Text(plain(string(y))).Runs())
}

// check reports what the file does not hold after all.
func (u *updater) check(refs []*citation.Reference) {
	r := &entryReader{}
	view := u.file.entries()
	for _, ref := range refs {
		e := view.byKey[ref.ID]
		if e == nil {
			continue
		}
		message := ""
		if err := u.failed[ref.ID]; err != nil {
			message = err.Error()
		} else {
			if u.stillHolds(view, e) {
				continue
			}
			view.record(r, e)
			names := u.missing(r.ref, ref, e)
			if len(names) == 0 {
				continue
			}
			message = "the entry does not hold what the record has as " + strings.Join(names, ", ")
			if len(e.Fields) > e.own {
				message += "; some fields are lent by other entries"
			}
		}
		u.report(ref.ID, message)
	}
}

func (u *updater) report(key, message string) {
	u.problems = append(u.problems, citation.Problem{ID: notUpdated, Severity: citation.Error, Message: message, Key: key})
}

// add puts new entries at the end of the file.
func (u *updater) add(refs []*citation.Reference) {
	if len(refs) == 0 {
		return
	}
	f := u.file
	enc := NewEncoder(&bytes.Buffer{})
	enc.Options = u.opt
	for _, key := range f.Keys() {
		enc.keys.take(key, u.opt.Dialect)
	}
	for _, ref := range refs {
		e, problems := enc.entry(ref)
		if err := f.add(&e); err != nil {
			problems = append(problems, citation.Problem{ID: notUpdated, Severity: citation.Error, Message: err.Error(), Key: e.Key})
		}
		u.problems = append(u.problems, problems...)
	}
}
