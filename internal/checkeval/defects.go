package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/internal/manuscripts"
)

// A planted is how the defects of one rule were found.
type planted struct {
	Planted int `json:"planted"`
	Found   int `json:"found"`
	// Unread are those not found whose entry in the list was read wrongly.
	Unread int `json:"unread"`
	// False are the findings of the rule where nothing of it was planted, in
	// documents with any defect.
	False int `json:"false"`
	// Others are the errors and warnings of other rules that come with the
	// defect, by rule, but for those on entries that were read wrongly.
	Others map[string]int `json:"others,omitempty"`
}

func (p *planted) add(q *planted) {
	p.Planted += q.Planted
	p.Found += q.Found
	p.Unread += q.Unread
	p.False += q.False
	for k, n := range q.Others {
		if p.Others == nil {
			p.Others = map[string]int{}
		}
		p.Others[k] += n
	}
}

// others lists the other rules that spoke up.
func (p *planted) others() string {
	var list []string
	for _, k := range slices.Sorted(maps.Keys(p.Others)) {
		list = append(list, fmt.Sprintf("%s %d", k, p.Others[k]))
	}
	return strings.Join(list, ", ")
}

// defect checks a copy of a document in which a defect has been planted.
func (e *evaluation) defect(res *results, d *manuscripts.Defect, copied *manuscripts.Document, base *reading, before map[check.Style][]check.Finding) error {
	doc := base.doc
	p := &planted{Planted: 1}
	truth := copied.Lay()
	r, err := readManuscript(copied, truth, false)
	if err != nil {
		return fmt.Errorf("%v: %w", doc, err)
	}
	// Of every two documents one says its style and the other does not.
	opt := check.Options{Year: presentYear, Severity: map[string]citation.Severity{}}
	if d.NeedsStyle || doc.Seed%2 == 0 {
		opt.Style = r.style()
	}
	if rule := check.Find(d.Rule); rule != nil && rule.Off {
		opt.Severity[d.Rule] = max(rule.Severity, citation.Warning)
	}
	findings := check.Run(r.read, opt)
	left := map[string]int{} // what was found before
	for i := range before[opt.Style] {
		left[fingerprint(&before[opt.Style][i])]++
	}
	var other []string
	for i := range findings {
		f := &findings[i]
		if f.Rule == d.Rule && r.atFault(f) {
			p.Found = 1
			continue
		}
		if fp := fingerprint(f); left[fp] > 0 {
			left[fp]--
			continue
		}
		if f.Rule == d.Rule {
			p.False++
			res.example("defect "+d.Rule+", found elsewhere", r.at(f.Span)+": "+f.Message+" ["+truth.Fault.What+"; "+doc.String()+"]")
			continue
		}
		if f.Severity >= citation.Warning && !r.concernsUnread(f) {
			if p.Others == nil {
				p.Others = map[string]int{}
			}
			p.Others[f.Rule]++
			res.example("defect "+d.Rule+", other rules", r.at(f.Span)+": "+f.Message+" ("+f.Rule+") ["+truth.Fault.What+"; "+doc.String()+"]")
		}
		other = append(other, f.Rule+": "+f.Message)
	}
	if p.Found == 0 {
		kind := "defect " + d.Rule + ", missed"
		if r.faultUnread(base) {
			p.Unread = 1
			kind += ", entry read wrongly"
		}
		span := citation.Span{}
		if len(truth.Fault.Spans) > 0 {
			span = truth.Fault.Spans[0]
		} else {
			for _, en := range truth.Entries {
				if slices.Contains(truth.Fault.Keys, en.Key) {
					span = en.Span
				}
			}
		}
		res.example(kind, r.at(span)+": "+truth.Fault.What+"; found instead: "+strings.Join(other, "; ")+" ["+doc.String()+"]")
	}
	if res.Rules[d.Rule] == nil {
		res.Rules[d.Rule] = &planted{}
	}
	res.Rules[d.Rule].add(p)
	return nil
}

// fingerprint tells a finding without its place, which a defect moves.
func fingerprint(f *check.Finding) string { return f.Rule + "\x00" + f.Text + "\x00" + f.Message }

// atFault reports whether a finding is at the place of the planted defect.
func (r *reading) atFault(f *check.Finding) bool {
	for _, s := range r.truth.Fault.Spans {
		if overlap(f.Span, s) || f.Span.Len() == 0 && s.Start <= f.Span.Start && f.Span.Start <= s.End {
			return true
		}
	}
	for _, id := range f.References {
		if slices.Contains(r.truth.Fault.Keys, r.keys[id]) {
			return true
		}
	}
	for _, e := range r.truth.Entries {
		if slices.Contains(r.truth.Fault.Keys, e.Key) && overlap(f.Span, e.Span) {
			return true
		}
	}
	return false
}

// faultUnread reports whether an entry that the planted defect concerns was read
// wrongly before it was planted.
func (r *reading) faultUnread(base *reading) bool {
	for _, k := range r.truth.Fault.Keys {
		if base.unread[k] {
			return true
		}
	}
	for i := range r.truth.Cites {
		c := &r.truth.Cites[i]
		for _, s := range r.truth.Fault.Spans {
			if base.unread[c.Key] && overlap(c.Group, s) {
				return true
			}
		}
	}
	return false
}
