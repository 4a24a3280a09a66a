package bibtex

import (
	"regexp"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// values changes the values of a file by the options. A change that would be read
// as something else is left.
func (t *Tidy) values(f *File) {
	if !t.DropEmpty && !t.Pages && !t.DOIs && !t.Months && !t.URLs && t.Characters == AnyCharacters && !t.SentenceCase {
		return
	}
	view := f.entries()
	lenders := map[string]bool{}
	for _, e := range view.entries {
		for _, link := range [...]string{"crossref", "xdata"} {
			if keys, ok := e.Value(link); ok {
				for key := range strings.SplitSeq(keys, ",") {
					lenders[strings.ToLower(strings.TrimSpace(key))] = true
				}
			}
		}
	}
	macros := map[string]bool{} // that the file defines
	for _, b := range f.blocks {
		if b.node.Kind == StringNode {
			for i := range b.node.Fields {
				macros[strings.ToLower(b.node.text(b.node.Fields[i].Name))] = true
			}
		}
	}
	before, after := &entryReader{}, &entryReader{}
	for _, b := range f.blocks {
		if b.node.Kind != EntryNode || isBroken(&b.node) {
			continue
		}
		e := view.entries[b.entry]
		_, child := e.Value("crossref")
		_, user := e.Value("xdata")
		alone := !lenders[strings.ToLower(e.Key)] && !child && !user
		english := t.SentenceCase && isEnglish(&e.Entry)
		view.record(before, e)
		for i := len(b.node.Fields) - 1; i >= 0; i-- {
			n := &b.node
			field := &n.Fields[i]
			name := strings.ToLower(n.text(field.Name))
			if t.DropEmpty && alone && isEmptyField(n, field) && isOnly(&e.Entry, name) {
				t.drop(f, b, view, e, i, before, after)
				continue
			}
			t.field(f, b, view, e, i, name, before, after, macros)
			if english && sentenceFields[name] {
				t.sentence(f, b, i)
			}
		}
	}
	f.view = nil
	f.usual = nil
}

// drop removes an empty field.
func (t *Tidy) drop(f *File, b *block, view *fileReader, e *entryInFile, i int, before, after *entryReader) {
	fields, own := e.Fields, e.own
	e.Fields, e.own = slices.Delete(slices.Clone(fields), i, i+1), own-1
	view.record(after, e)
	if !sameRecord(before.ref, after.ref) || f.removeField(b, fields[i].Name) != nil {
		e.Fields, e.own = fields, own
	}
	f.view = view
}

// field brings the value of a field to its form.
func (t *Tidy) field(f *File, b *block, view *fileReader, e *entryInFile, i int, name string, before, after *entryReader, macros map[string]bool) {
	n := &b.node
	field := &n.Fields[i]
	old := e.Fields[i]
	set := func(from, to int, value string, bare bool) {
		e.Fields[i].Value, e.Fields[i].Bare = value, bare
		view.record(after, e)
		source := f.encode(value, isVerbatimField(name))
		if !sameRecord(before.ref, after.ref) || f.setText(b, splice(n.Text, from, to, source)) != nil {
			e.Fields[i] = old
		}
		f.view = view
	}
	single := len(field.Parts) == 1 && field.Parts[0].Kind <= Quoted
	text := func(value string) {
		if value != old.Value && isBalanced(value) && (field.Parts[0].Kind == Braced || canQuote(value)) {
			set(field.Parts[0].Start, field.Parts[0].End, value, false)
		}
	}
	switch {
	case name == "month" && t.Months:
		if len(field.Parts) != 1 || field.Parts[0].Kind == Macro {
			return
		}
		list, days, _ := readMonths(old.Value)
		if len(list) == 1 && len(days) == 0 && list[0] >= 1 && list[0] <= 12 && !macros[months[list[0]]] {
			set(field.Value.Start, field.Value.End, months[list[0]], true)
		}
	case !single:
	case name == "pages" && t.Pages:
		text(tidyPages(old.Value))
	case name == "doi" && t.DOIs:
		if doi, err := citation.ParseDOI(decodeVerbatim(old.Value)); err == nil {
			text(string(doi))
		}
	case name == "url" && t.URLs:
		text(decodeVerbatim(old.Value))
	case isVerbatimField(name):
	case t.Characters == UnicodeCharacters:
		text(unicodeTeX(old.Value))
	case t.Characters == LaTeXCharacters:
		text(asciiTeX(old.Value))
	}
}

// sentence puts a title in sentence case.
func (t *Tidy) sentence(f *File, b *block, i int) {
	n := &b.node
	field := &n.Fields[i]
	if len(field.Parts) != 1 || field.Parts[0].Kind > Quoted {
		return
	}
	at := field.Parts[0].Token
	value := n.text(at)
	if s := sentenceCase(value); s != value {
		view := f.view
		f.setText(b, splice(n.Text, at.Start, at.End, f.encode(s, false))) // an error leaves it as it is
		f.view = view
	}
}

// sameRecord reports whether two records have the same values, in whatever TeX.
func sameRecord(a, b *citation.Reference) bool {
	if a.Type != b.Type {
		return false
	}
	for _, v := range citation.Variables() {
		if !sameValue(a, b, v) && !sameInPrint(a, b, v) {
			return false
		}
	}
	return true
}

func isEmptyField(n *Node, f *FieldNode) bool {
	return len(f.Parts) == 1 && f.Parts[0].Kind <= Quoted && strings.TrimSpace(string(f.Parts[0].Of(n))) == ""
}

// isOnly reports whether no other field of an entry has a name.
func isOnly(e *Entry, name string) bool {
	count := 0
	for i := range e.Fields {
		if e.Fields[i].Name == name {
			count++
		}
	}
	return count == 1
}

// pageRange is a range of pages with whatever stands between its ends.
var pageRange = regexp.MustCompile(`^([A-Za-z]*[0-9]+[A-Za-z]*|[ivxlcdmIVXLCDM]+)\s*(?:-{1,3}|–|—|−|\\textendash(?:\{\}|\s)?)\s*([A-Za-z]*[0-9]+[A-Za-z]*|[ivxlcdmIVXLCDM]+)$`)

// tidyPages returns pages with two hyphens in each range.
//
// Source: BibTeXing (1988), section 3.2, pages.
func tidyPages(s string) string {
	items := strings.Split(s, ",")
	for i, item := range items {
		item = strings.TrimSpace(item)
		if m := pageRange.FindStringSubmatch(item); m != nil {
			item = m[1] + "--" + m[2]
		}
		items[i] = item
	}
	return strings.Join(items, ", ")
}
