package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/internal/manuscripts"
)

// A planted is how the defects of one rule were found.
type planted struct {
	Planted int `json:"planted"`
	Found   int `json:"found"`
	// Unread are those not found whose entry in the list was read wrongly; see
	// faultUnread.
	Unread int `json:"unread"`
	// False are the findings of the rule where nothing of it was planted, in
	// documents with any defect.
	False int `json:"false"`
	// Further are the findings of the rule at the place of a defect beyond the first.
	Further int `json:"further,omitempty"`
	// Others are the findings of other rules that come with the defect, by rule,
	// but for those on entries that were read wrongly: one mistake is to give one
	// finding.
	Others map[string]int `json:"others,omitempty"`
}

func (p *planted) add(q *planted) {
	p.Planted += q.Planted
	p.Found += q.Found
	p.Unread += q.Unread
	p.False += q.False
	p.Further += q.Further
	for k, n := range q.Others {
		if p.Others == nil {
			p.Others = map[string]int{}
		}
		p.Others[k] += n
	}
}

// others lists the rules that spoke up too, and how often.
func (p *planted) others() string {
	var list []string
	if p.Further > 0 {
		list = append(list, fmt.Sprintf("the same %d", p.Further))
	}
	for _, k := range slices.Sorted(maps.Keys(p.Others)) {
		list = append(list, fmt.Sprintf("%s %d", k, p.Others[k]))
	}
	return strings.Join(list, ", ")
}

// defect checks a copy of a document in which defects have been planted, and
// counts them in into.
func (e *evaluation) defect(res *results, into map[string]*planted, needsStyle bool, copied *manuscripts.Document, base *reading, before map[check.Style][]check.Finding) error {
	doc := base.doc
	truth := copied.Lay()
	r, err := readManuscript(copied, truth, false)
	if err != nil {
		return fmt.Errorf("%v: %w", doc, err)
	}
	// Of every two documents one says its style and the other does not.
	opt := options(check.AnyStyle, false)
	if needsStyle || doc.Seed%2 == 0 {
		reformat := slices.ContainsFunc(truth.Faults, func(f manuscripts.Fault) bool { return f.Rule == reformatRule })
		opt = options(r.style(), reformat)
	}
	t := newTally(r, before[opt.Style])
	for _, f := range check.Run(r.read, opt) {
		t.add(&f, res)
	}
	for i, p := range t.counts {
		fault := &truth.Faults[i]
		if p.Found == 0 {
			t.missed(i, base, res)
		}
		if into[fault.Rule] == nil {
			into[fault.Rule] = &planted{}
		}
		into[fault.Rule].add(p)
	}
	return nil
}

// A tally counts what was found of the defects in one document.
type tally struct {
	*reading
	counts []*planted     // of each defect
	left   map[string]int // what was found without the defects, by fingerprint
	other  []string       // what was found that is none of the defects
	what   string         // what was planted
	kind   string         // of the examples
}

func newTally(r *reading, before []check.Finding) *tally {
	t := &tally{reading: r, counts: make([]*planted, len(r.truth.Faults)), left: map[string]int{}}
	rules := ""
	for i := range r.truth.Faults {
		f := &r.truth.Faults[i]
		t.counts[i] = &planted{Planted: 1}
		t.what += f.What + "; "
		rules += f.Rule + " "
	}
	t.kind = "defect " + strings.TrimSpace(rules)
	if len(r.truth.Faults) > 1 {
		t.kind = "several defects"
	}
	for i := range before {
		t.left[fingerprint(&before[i])]++
	}
	return t
}

// add counts a finding: of a defect, of the rule of one elsewhere, or of another rule.
func (t *tally) add(f *check.Finding, res *results) {
	same := -1
	for i := range t.truth.Faults {
		if f.Rule == t.truth.Faults[i].Rule {
			if same = i; t.atFault(&t.truth.Faults[i], f) {
				t.counts[i].Further += t.counts[i].Found
				t.counts[i].Found = 1
				return
			}
		}
	}
	if fp := fingerprint(f); t.left[fp] > 0 {
		t.left[fp]--
		return
	}
	t.other = append(t.other, f.Rule+": "+f.Message)
	switch {
	case same >= 0:
		t.counts[same].False++
		res.example(t.kind+", found elsewhere", t.at(f.Span)+": "+f.Message+" ["+t.what+t.doc.String()+"]")
	case !check.Find(f.Rule).Off && !t.concernsUnread(f):
		t.addOther(f)
		res.example(t.kind+", other rules", t.at(f.Span)+": "+f.Message+" ("+f.Rule+") ["+t.what+t.doc.String()+"]")
	}
}

// addOther counts a finding of another rule with the defect whose place it is at, or with the
// only one.
func (t *tally) addOther(f *check.Finding) {
	for i, p := range t.counts {
		if len(t.counts) == 1 || t.atFault(&t.truth.Faults[i], f) {
			if p.Others == nil {
				p.Others = map[string]int{}
			}
			p.Others[f.Rule]++
			return
		}
	}
}

// missed says that a defect was not found, and whether its entry was read wrongly before it was planted.
func (t *tally) missed(i int, base *reading, res *results) {
	fault := &t.truth.Faults[i]
	kind := t.kind + ", missed"
	if t.faultUnread(fault, base) {
		t.counts[i].Unread = 1
		kind += ", entry read wrongly"
	}
	res.example(kind, t.at(t.place(fault))+": "+fault.Rule+": "+fault.What+"; found instead: "+strings.Join(t.other, "; ")+" ["+base.doc.String()+"]")
}

// place returns a place of a defect, for people.
func (r *reading) place(fault *manuscripts.Fault) citation.Span {
	if len(fault.Spans) > 0 {
		return fault.Spans[0]
	}
	for _, e := range r.truth.Entries {
		if slices.Contains(fault.Keys, e.Key) {
			return e.Span
		}
	}
	return citation.Span{}
}

// fingerprint tells a finding without its place, which a defect moves.
func fingerprint(f *check.Finding) string { return f.Rule + "\x00" + f.Text + "\x00" + f.Message }

// atFault reports whether a finding is at the place of a planted defect.
func (r *reading) atFault(fault *manuscripts.Fault, f *check.Finding) bool {
	spans := fault.Spans
	if f.File == dataName {
		spans = fault.Data
	}
	for _, s := range spans {
		if overlap(f.Span, s) || f.Span.Len() == 0 && s.Start <= f.Span.Start && f.Span.Start <= s.End {
			return true
		}
	}
	for _, id := range f.References {
		if slices.Contains(fault.Keys, r.keys[id]) {
			return true
		}
	}
	for _, e := range r.truth.Entries {
		if f.File != dataName && slices.Contains(fault.Keys, e.Key) && overlap(f.Span, e.Span) {
			return true
		}
	}
	return false
}

// joined reports whether an entry of the list was read as a part of another.
func (r *reading) joined(key string) bool {
	for _, k := range r.keys {
		if k == key {
			return false
		}
	}
	return slices.ContainsFunc(r.truth.Entries, func(e manuscripts.Entry) bool { return e.Key == key })
}

// fieldOf has the field that some rules are about, beside the names and the year.
var fieldOf = map[string]citation.Variable{
	"pages-reversed": citation.VarPage, "pages-implausible": citation.VarPage, "pages-single": citation.VarPage, "pages-separator-mixed": citation.VarPage,
	"same-pages-same-book": citation.VarPage, "dash-mixed": citation.VarPage, "locator-outside-pages": citation.VarPage,
	"title-capitalization": citation.VarTitle, "title-case-inconsistent": citation.VarTitle, "title-unmarked": citation.VarTitle, "year-suffix-order": citation.VarTitle,
	"journal-capitalization": citation.VarContainerTitle, "journal-name-inconsistent": citation.VarContainerTitle, "journal-abbreviation-mixed": citation.VarContainerTitle,
	"publisher-place-missing": citation.VarPublisher, "duplicate-entry": citation.VarTitle,
}

// misread reports whether a field of an entry was read otherwise than it is.
func (r *reading) misread(key string, v citation.Variable) bool {
	want := r.doc.Printed(key)
	if v == citation.NoVariable || want == nil {
		return false
	}
	for _, l := range r.read.References {
		if r.keys[l.Reference.ID] == key {
			if v == citation.VarPage {
				return citation.ParsePages(string(want.Text(v))).Expand().String() != citation.ParsePages(string(l.Reference.Text(v))).Expand().String()
			}
			return letters(want.Text(v).Plain()) != letters(l.Reference.Text(v).Plain())
		}
	}
	return true
}

// letters returns the letters and digits of a text in small letters.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// faultUnread reports whether an entry that the planted defect concerns was read
// wrongly before it was planted: its names, its year, or the field that the rule is
// about. So is one that was not told from its neighbour since.
func (r *reading) faultUnread(fault *manuscripts.Fault, base *reading) bool {
	for _, k := range fault.Keys {
		if base.unread[k] || base.misread(k, fieldOf[fault.Rule]) || r.joined(k) {
			return true
		}
	}
	for i := range r.truth.Cites {
		c := &r.truth.Cites[i]
		for _, s := range fault.Spans {
			if base.unread[c.Key] && overlap(c.Group, s) {
				return true
			}
		}
	}
	return false
}
