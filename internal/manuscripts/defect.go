package manuscripts

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A Defect is one mistake that writers make, and how to plant it.
type Defect struct {
	// Rule is the rule of package check that should find it.
	Rule string
	// NeedsStyle says that it is a defect only in the style of the document, which
	// the check has to be told.
	NeedsStyle bool
	// In are the documents that have a place for it: their form, style, language.
	// What is empty may be any.
	In Place

	plant func(*planter) bool
}

// A Place is what kind of document has a place for a defect.
type Place struct {
	Form        Form
	Style, Lang string
	References  int // how many there are, where the defect needs many
}

// Within returns a generator of documents of such a kind alone, unless g has
// been told what to make.
func (p Place) Within(g *Generator) *Generator {
	n := &Generator{Styles: g.Styles, Locales: g.Locales, Only: g.Only, Further: g.Further, Lang: g.Lang, Form: g.Form, References: g.References, Citations: g.Citations, Bytes: g.Bytes}
	if n.Form == AnyForm {
		n.Form = p.Form
	}
	if n.Only == "" {
		n.Only = p.Style
	}
	if n.Lang == "" {
		n.Lang = p.Lang
	}
	if n.References == 0 {
		n.References = p.References
	}
	return n
}

// Plant returns a copy of a document with the defect, or false where the
// document has no place for it. It may have other defects already.
func (d *Defect) Plant(doc *Document) (*Document, bool) {
	stream := uint64(17)
	for _, c := range d.Rule {
		stream = stream*31 + uint64(c)
	}
	p := &planter{random: newRandom(doc.Seed, stream), Document: doc.clone()}
	before := p.planted()
	if !d.plant(p) {
		return nil, false
	}
	p.fault.rule = d.Rule
	for _, old := range doc.faults {
		for _, key := range old.keys {
			if slices.Contains(p.fault.keys, key) {
				return nil, false
			}
		}
	}
	p.faults = append(p.faults, p.fault)
	p.pieces(func(q *piece) {
		if q.fault {
			q.fault, q.of = false, len(p.faults)
		}
	})
	// One that was planted before must still be there.
	for n := range before {
		if !p.planted()[n] {
			return nil, false
		}
	}
	return p.Document, true
}

// pieces calls f for every piece of the document.
func (d *Document) pieces(f func(*piece)) {
	var walk func(list []inline)
	walk = func(list []inline) {
		for i := range list {
			for j := range list[i].pieces {
				f(&list[i].pieces[j])
			}
			if list[i].note != nil {
				walk(list[i].note.body)
			}
		}
	}
	for i := range d.blocks {
		walk(d.blocks[i].inlines)
	}
	for _, list := range [][]entry{d.entries, d.data} {
		for i := range list {
			for j := range list[i].pieces {
				f(&list[i].pieces[j])
			}
		}
	}
}

// planted returns the numbers of the planted defects that pieces are marked with.
func (d *Document) planted() map[int]bool {
	set := map[int]bool{}
	d.pieces(func(p *piece) {
		if p.of > 0 {
			set[p.of] = true
		}
	})
	return set
}

// PlantSeveral returns a copy of a document with up to n different defects, of
// which no two concern the same reference. Those that change the whole list are
// not among them.
func PlantSeveral(doc *Document, n int) *Document {
	all := Defects()
	r := newRandom(doc.Seed, 3)
	for _, i := range r.shuffled(len(all)) {
		switch d := &all[i]; {
		case len(doc.faults) == n:
			return doc
		case d.Rule == "no-reference-list" || d.Rule == "several-reference-lists" || strings.HasPrefix(d.Rule, "numeric-"):
		default:
			if c, ok := d.Plant(doc); ok {
				doc = c
			}
		}
	}
	return doc
}

// Defects returns all defects, by family as package check has them.
func Defects() []Defect {
	var all []Defect
	all = append(all, agreementDefects...)
	all = append(all, formDefects...)
	all = append(all, recordDefects...)
	all = append(all, identifierDefects...)
	all = append(all, listDefects...)
	all = append(all, printDefects...)
	all = append(all, noteDefects...)
	all = append(all, dataDefects...)
	return append(all, commentDefects...)
}

// A planter changes a copy of a document.
type planter struct {
	*random
	*Document
}

// A site is a cite in the document.
type site struct {
	in  *inline
	n   int // its number within the citation
	ref *citation.Reference
}

// piece returns the piece of the cite with this role, nil if it has none.
func (s site) piece(r role) *piece {
	for i := range s.in.pieces {
		if p := &s.in.pieces[i]; p.role == r && p.cite == s.n {
			return p
		}
	}
	return nil
}

// change sets the text of a piece and notes that a defect is there.
func (p *piece) change(text string) {
	p.text, p.fault = text, true
}

// sites returns the cites for which ok holds, in any order.
func (p *planter) sites(ok func(s site) bool) []site {
	var all []site
	p.Document.citations(func(in *inline) {
		for n := range in.cite.cites {
			s := site{in, n, p.record(in.cite.cites[n].key)}
			if ok(s) {
				all = append(all, s)
			}
		}
	})
	out := make([]site, len(all))
	for i, j := range p.shuffled(len(all)) {
		out[i] = all[j]
	}
	return out
}

// authorDate reports whether the document cites by author and year, with a list
// of its own.
func (p *planter) authorDate() bool {
	return p.Style.System == citation.AuthorDate && p.Form != Keyed
}

// authorPage reports whether the document cites by author and page, with a list of its own.
func (p *planter) authorPage() bool {
	return p.Style.System == citation.AuthorPage && p.Form != Keyed
}

// byName reports whether authors stand in the text, with years or with pages, and in a list of
// the document's own.
func (p *planter) byName() bool { return p.Style.named() && p.Form != Keyed }

// sole reports whether nobody else in the list shares a surname with an author
// of the work, in whichever alphabet of Serbian, and the authors have no other works
// in it.
func (p *planter) sole(ref *citation.Reference) bool {
	for _, r := range p.Records {
		if r == ref {
			continue
		}
		for _, a := range creators(r) {
			for _, b := range creators(ref) {
				if azbuka.Replace(surname(a)) == azbuka.Replace(surname(b)) {
					return false
				}
			}
		}
	}
	return true
}

// plainYear reports whether the year of the work is a number without a letter.
func (p *planter) plainYear(ref *citation.Reference) bool {
	_, ok := ref.Issued.Year()
	return ok && p.letters[ref.ID] == ""
}

// full reports whether a cite has what its system puts behind the names: a year, or a place.
func (s site) full() bool { return s.piece(yearPart) != nil || s.piece(locatorPart) != nil }

// people reports whether a work is cited under the names of people.
func people(ref *citation.Reference) bool { return !creators(ref)[0].IsOrganization() }

// authored reports whether a work has authors who are people.
func authored(ref *citation.Reference) bool {
	return len(ref.Author) > 0 && !ref.Author[0].IsOrganization()
}

// pickEntry returns an entry for which ok holds, nil if there is none.
func (p *planter) pickEntry(ok func(e *entry, ref *citation.Reference) bool) *entry {
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		if ref := p.record(e.key); ref != nil && ok(e, ref) {
			return e
		}
	}
	return nil
}

// repeats reports whether an entry has a dash for the author before it.
func (e *entry) repeats() bool {
	return strings.HasPrefix(strings.TrimLeft(e.text(), "- "), "———")
}

// edit puts text in the place of old, which must stand in the entry just once.
func (e *entry) edit(old, text string) bool {
	s := e.text()
	if old == "" || strings.Count(s, old) != 1 {
		return false
	}
	at := strings.Index(s, old)
	e.pieces = []piece{{text: s[:at]}, {text: text, fault: true}, {text: s[at+len(old):]}}
	return true
}

// at notes what was done, and the references in which the finding may be.
func (p *planter) at(what string, keys ...string) bool {
	p.fault.what, p.fault.keys = what, keys
	return true
}
