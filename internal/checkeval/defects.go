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
	counts := make([]*planted, len(truth.Faults))
	what, rules := "", ""
	for i := range truth.Faults {
		f := &truth.Faults[i]
		counts[i] = &planted{Planted: 1}
		what += f.What + "; "
		rules += f.Rule + " "
	}
	kind := "defect " + strings.TrimSpace(rules)
	if len(truth.Faults) > 1 {
		kind = "several defects"
	}
	left := map[string]int{} // what was found before
	for i := range before[opt.Style] {
		left[fingerprint(&before[opt.Style][i])]++
	}
	var other []string
findings:
	for _, f := range check.Run(r.read, opt) {
		same := -1
		for i := range truth.Faults {
			if f.Rule == truth.Faults[i].Rule {
				if same = i; r.atFault(&truth.Faults[i], &f) {
					counts[i].Further += counts[i].Found
					counts[i].Found = 1
					continue findings
				}
			}
		}
		if fp := fingerprint(&f); left[fp] > 0 {
			left[fp]--
			continue
		}
		other = append(other, f.Rule+": "+f.Message)
		switch {
		case same >= 0:
			counts[same].False++
			res.example(kind+", found elsewhere", r.at(f.Span)+": "+f.Message+" ["+what+doc.String()+"]")
		case !check.Find(f.Rule).Off && !r.concernsUnread(&f):
			// Of several defects the one whose place it is; of one that one.
			for i := range counts {
				if len(counts) == 1 || r.atFault(&truth.Faults[i], &f) {
					if counts[i].Others == nil {
						counts[i].Others = map[string]int{}
					}
					counts[i].Others[f.Rule]++
					break
				}
			}
			res.example(kind+", other rules", r.at(f.Span)+": "+f.Message+" ("+f.Rule+") ["+what+doc.String()+"]")
		}
	}
	for i, p := range counts {
		fault := &truth.Faults[i]
		if p.Found == 0 {
			kind := kind + ", missed"
			if r.faultUnread(fault, base) {
				p.Unread = 1
				kind += ", entry read wrongly"
			}
			res.example(kind, r.at(r.place(fault))+": "+fault.Rule+": "+fault.What+"; found instead: "+strings.Join(other, "; ")+" ["+doc.String()+"]")
		}
		if into[fault.Rule] == nil {
			into[fault.Rule] = &planted{}
		}
		into[fault.Rule].add(p)
	}
	return nil
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
