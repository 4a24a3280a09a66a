package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/internal/manuscripts"
)

// An evaluation says what is measured.
type evaluation struct {
	generator manuscripts.Generator
	n         int
	seed      uint64
	plant     int // defects for each rule
	several   int // defects of different rules in one document
	only      string
	skipClean bool
	limit     time.Duration // 0 for none
	samples   int
}

// results are the figures.
type results struct {
	Seed      uint64 `json:"seed"`
	Documents int    `json:"documents"`
	Bytes     int    `json:"bytes"`
	// Unmade is the number of documents that could not be made in their style.
	Unmade int `json:"unmade,omitempty"`
	// EndToEnd and TrueList are the cites by style; "" has all of them.
	EndToEnd map[string]*count `json:"endToEnd"`
	TrueList map[string]*count `json:"trueList"`
	// Forms are those end to end by form and by language.
	Forms map[string]*count `json:"forms"`
	Parts map[string]*part  `json:"parts"`
	// Read is how many entries of the lists were read as far as citations need
	// them, by style.
	Read map[string]*part `json:"read"`
	// Clean has the findings in documents without a defect, by rule.
	Clean map[string]*clean `json:"clean"`
	// Noisy is the number of clean documents with an error or warning.
	Noisy int `json:"noisy"`
	// Rules are the defects by rule.
	Rules map[string]*planted `json:"rules"`
	// Several are those that stand together in one document.
	Several map[string]*planted `json:"several"`

	samples  int
	examples map[string][]string
}

// A clean is what a rule found in documents without a defect.
type clean struct {
	Severity string `json:"severity"`
	Findings int    `json:"findings"`
	// Read is how many of these concern no entry that was read wrongly.
	Read int `json:"read"`
}

func newResults(e *evaluation) *results {
	return &results{
		Seed: e.seed, EndToEnd: map[string]*count{"": {}}, TrueList: map[string]*count{"": {}}, Forms: map[string]*count{}, Parts: map[string]*part{},
		Read: map[string]*part{}, Clean: map[string]*clean{}, Rules: map[string]*planted{}, Several: map[string]*planted{}, samples: e.samples, examples: map[string][]string{},
	}
}

// example keeps a sample of a kind.
func (r *results) example(kind, text string) {
	if len(r.examples[kind]) < r.samples {
		r.examples[kind] = append(r.examples[kind], text)
	}
}

func bump(m map[string]*count, key string, c count) {
	if m[key] == nil {
		m[key] = &count{}
	}
	m[key].add(c)
}

// batch is how many documents are measured before it is looked at which rules
// have had enough defects. It is fixed, so that the figures are the same on any
// number of processors.
const batch = 50

// run measures the documents and, where rules have not had their number of
// defects by then, plants in further documents of the kind that has a place for
// them.
func (e *evaluation) run() (*results, error) {
	total := newResults(e)
	if err := e.generator.Load(); err != nil {
		return nil, err
	}
	for first := 0; first < e.n; first += batch {
		if err := e.batch(total, &e.generator, e.wanted(total), first, min(e.n, first+batch), !e.skipClean); err != nil {
			return nil, err
		}
	}
	start := time.Now()
	if e.plant < 2 {
		return total, nil
	}
	var places []manuscripts.Place
	for _, d := range e.wanted(total) {
		if !slices.Contains(places, d.In) {
			places = append(places, d.In)
		}
	}
	for _, place := range places {
		g := place.Within(&e.generator)
		for first := e.n; first < e.n+mostFurther; first += batch {
			var wanted []manuscripts.Defect
			for _, d := range e.wanted(total) {
				if d.In == place {
					wanted = append(wanted, d)
				}
			}
			if len(wanted) == 0 || e.limit > 0 && time.Since(start) > e.limit {
				break
			}
			if err := g.Load(); err != nil {
				return nil, err
			}
			if err := e.batch(total, g, wanted, first, first+batch, false); err != nil {
				return nil, err
			}
		}
	}
	return total, nil
}

// mostFurther is how many further documents there are at most.
const mostFurther = 4000

// wanted returns the defects that have not been planted often enough.
func (e *evaluation) wanted(total *results) []manuscripts.Defect {
	var list []manuscripts.Defect
	for _, d := range manuscripts.Defects() {
		if e.only != "" && !slices.Contains(strings.Split(e.only, ","), d.Rule) || check.Find(d.Rule) == nil && e.only == "" {
			continue
		}
		if p := total.Rules[d.Rule]; e.plant == 1 || e.plant > 1 && (p == nil || p.Planted < e.plant) {
			list = append(list, d)
		}
	}
	return list
}

// batch measures the documents from first to end, several at once, and adds the
// figures up in the order of the seeds.
func (e *evaluation) batch(total *results, g *manuscripts.Generator, wanted []manuscripts.Defect, first, end int, clean bool) error {
	type outcome struct {
		res *results
		err error
	}
	out := make([]chan outcome, end-first)
	work := make(chan int, len(out))
	for i := range out {
		out[i] = make(chan outcome, 1)
		work <- i
	}
	close(work)
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for i := range work {
				res, err := e.document(g, e.seed+uint64(first+i), wanted, clean)
				out[i] <- outcome{res, err}
			}
		}()
	}
	for i := range out {
		o := <-out[i]
		if o.err != nil {
			return o.err
		}
		total.merge(o.res)
	}
	return nil
}

// document measures one document.
func (e *evaluation) document(g *manuscripts.Generator, seed uint64, wanted []manuscripts.Defect, clean bool) (*results, error) {
	res := newResults(e)
	doc, err := g.New(seed)
	if unmade := (*manuscripts.UnmadeError)(nil); errors.As(err, &unmade) {
		res.Unmade = 1
		res.example("documents that could not be made", unmade.Error())
		return res, nil
	}
	if err != nil {
		return nil, err
	}
	var copies []*manuscripts.Document
	var defects []manuscripts.Defect
	for _, d := range wanted {
		if c, ok := d.Plant(doc); ok {
			copies, defects = append(copies, c), append(defects, d)
		}
	}
	if !clean && len(copies) == 0 {
		return res, nil
	}
	truth := doc.Lay()
	r, err := readManuscript(doc, truth, false)
	if err != nil {
		return nil, fmt.Errorf("%v: %w", doc, err)
	}
	before := map[check.Style][]check.Finding{}
	for _, style := range []check.Style{check.AnyStyle, r.style()} {
		before[style] = check.Run(r.read, options(style, slices.ContainsFunc(defects, func(d manuscripts.Defect) bool { return d.Rule == reformatRule })))
	}
	if clean {
		if err := e.cleanDocument(res, r, before); err != nil {
			return nil, err
		}
	}
	for i, c := range copies {
		if err := e.defect(res, res.Rules, defects[i].NeedsStyle, c, r, before); err != nil {
			return nil, err
		}
	}
	if clean && e.several > 0 {
		if err := e.defect(res, res.Several, true, manuscripts.PlantSeveral(doc, e.several), r, before); err != nil {
			return nil, err
		}
	}
	return res, nil
}

// reformatRule is the rule that compares entries with what a formatter prints.
const reformatRule = "needs-reformat"

// options are those of a check of a manuscript in a style: the rules that run only
// when they are asked for are asked for, if there is a defect for them, and that which
// needs a formatter if reformat says so, as it formats the whole list.
func options(style check.Style, reformat bool) check.Options {
	opt := check.Options{Year: presentYear, Style: style, Severity: map[string]citation.Severity{}}
	if reformat {
		opt.Severity[reformatRule] = citation.Info
		manuscript.SetFormatter(&opt)
	}
	for _, d := range manuscripts.Defects() {
		if rule := check.Find(d.Rule); rule != nil && rule.Off {
			opt.Severity[d.Rule] = rule.Severity
		}
	}
	return opt
}

// cleanDocument measures a document without a defect.
func (e *evaluation) cleanDocument(res *results, r *reading, before map[check.Style][]check.Finding) error {
	doc := r.doc
	res.Documents, res.Bytes = 1, len(r.truth.Source)
	e.clean(res, r, before)
	n := r.cites(res.Parts, func(kind, text string) { res.example("cites end to end, "+kind, text+" ["+doc.String()+"]") })
	for _, key := range []string{"", doc.Style.Name} {
		bump(res.EndToEnd, key, n)
	}
	for _, key := range []string{"form " + doc.Form.String(), "language " + doc.Lang} {
		bump(res.Forms, key, n)
	}
	t, err := readManuscript(doc, r.truth, true)
	if err != nil {
		return fmt.Errorf("%v: %w", doc, err)
	}
	n = t.cites(map[string]*part{}, func(kind, text string) { res.example("cites with the true list, "+kind, text+" ["+doc.String()+"]") })
	for _, key := range []string{"", doc.Style.Name} {
		bump(res.TrueList, key, n)
	}
	return nil
}

// style is the style of the document as the check is told it.
func (r *reading) style() check.Style {
	s, _ := check.ParseStyle(r.doc.Style.Manual)
	return s
}

// clean counts the findings in a document without a defect, told its style and
// not told. What is found both times counts once; rules that are off do not.
func (e *evaluation) clean(res *results, r *reading, before map[check.Style][]check.Finding) {
	p := &part{Of: len(r.truth.Entries), Right: len(r.truth.Entries) - len(r.unread)}
	res.Read[r.doc.Style.Name], res.Read[""] = p, p
	for _, entry := range r.truth.Entries {
		if r.unread[entry.Key] {
			res.example("entries read wrongly", r.entryText(entry.Key)+" was read as "+r.readAs(entry.Key)+" ["+r.doc.String()+"]")
		}
	}
	seen := map[string]bool{}
	for _, style := range slices.Sorted(maps.Keys(before)) {
		for i := range before[style] {
			f := &before[style][i]
			if key := fmt.Sprint(f.Rule, f.Span, f.Message); !seen[key] && !check.Find(f.Rule).Off {
				seen[key] = true
				e.finding(res, r, f)
			}
		}
	}
}

// finding counts a finding in a document without a defect.
func (e *evaluation) finding(res *results, r *reading, f *check.Finding) {
	c := res.Clean[f.Rule]
	if c == nil {
		c = &clean{Severity: f.Severity.String()}
		res.Clean[f.Rule] = c
	}
	c.Findings++
	kind := "clean " + f.Rule
	if r.concernsUnread(f) {
		kind += ", entry read wrongly"
	} else {
		c.Read++
	}
	if f.Severity >= citation.Warning {
		res.Noisy = 1
	}
	res.example(kind, r.at(f.Span)+": "+f.Message+" ["+r.doc.String()+"]")
}

// concernsUnread reports whether a finding is of an entry that was read wrongly,
// or of a citation of one.
func (r *reading) concernsUnread(f *check.Finding) bool {
	for _, id := range f.References {
		if r.unread[r.keys[id]] {
			return true
		}
	}
	for i := range r.truth.Cites {
		c := &r.truth.Cites[i]
		if r.unread[c.Key] && overlap(c.Group, f.Span) {
			return true
		}
	}
	for _, e := range r.truth.Entries {
		if r.unread[e.Key] && overlap(e.Span, f.Span) {
			return true
		}
	}
	return false
}

// show prints the first document, with the defect of the rule if there is one.
func (e *evaluation) show(w io.Writer) error {
	doc, err := e.generator.New(e.seed)
	if err != nil {
		return err
	}
	for _, d := range manuscripts.Defects() {
		if d.Rule != e.only {
			continue
		}
		if c, ok := d.Plant(doc); ok {
			doc = c
		}
	}
	truth := doc.Lay()
	for _, f := range truth.Faults {
		fmt.Fprintf(w, "# %s: %s %v\n", f.Rule, f.What, f.Spans)
	}
	fmt.Fprintf(w, "# %v\n%s", doc, truth.Source)
	sort.SliceStable(truth.Cites, func(i, j int) bool { return truth.Cites[i].Span.Start < truth.Cites[j].Span.Start })
	for _, c := range truth.Cites {
		fmt.Fprintf(w, "%v %q names=%q year=%q%q locator=%q narrative=%v key=%s\n", c.Span, truth.Source[c.Group.Start:c.Group.End], c.Names, c.Year, c.Suffix, c.Locator, c.Narrative, c.Key)
	}
	return nil
}

func (r *results) merge(o *results) {
	r.Documents += o.Documents
	r.Bytes += o.Bytes
	r.Noisy += o.Noisy
	r.Unmade += o.Unmade
	for _, m := range []struct{ to, from map[string]*count }{{r.EndToEnd, o.EndToEnd}, {r.TrueList, o.TrueList}, {r.Forms, o.Forms}} {
		for k, c := range m.from {
			bump(m.to, k, *c)
		}
	}
	for _, m := range []struct{ to, from map[string]*part }{{r.Parts, o.Parts}, {r.Read, o.Read}} {
		for k, c := range m.from {
			if m.to[k] == nil {
				m.to[k] = &part{}
			}
			m.to[k].Right += c.Right
			m.to[k].Of += c.Of
		}
	}
	for k, c := range o.Clean {
		if r.Clean[k] == nil {
			r.Clean[k] = &clean{Severity: c.Severity}
		}
		r.Clean[k].Findings += c.Findings
		r.Clean[k].Read += c.Read
	}
	for _, m := range []struct{ to, from map[string]*planted }{{r.Rules, o.Rules}, {r.Several, o.Several}} {
		for k, c := range m.from {
			if m.to[k] == nil {
				m.to[k] = &planted{}
			}
			m.to[k].add(c)
		}
	}
	for k, list := range o.examples {
		for _, t := range list {
			r.example(k, t)
		}
	}
}
