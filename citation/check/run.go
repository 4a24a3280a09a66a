package check

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/parallel"
)

// Run checks a manuscript and returns the findings: those of the manuscript before those of
// data files, each file's in the order of their places. It is a pure function but for
// [Options].Format: neither m nor opt is changed, and the same manuscript and options give the
// same findings. Rules run on all processors. It may be called by several goroutines at once.
func Run(m *Manuscript, opt Options) []Finding {
	p := &pass{work: newWork(m, &opt)}
	// Rules do not depend on each other. Each has a pass of its own, and what they
	// find is put together in the order of the rules.
	found := make([][]Finding, len(rules))
	parallel.Do(len(rules), func(i int) {
		if opt.runs(rules[i]) {
			own := &pass{work: p.work, rule: rules[i]}
			own.run()
			found[i] = own.findings
		}
	})
	p.findings = slices.Concat(found...)
	findings := p.ignored(p.findings)
	p.dropTornFixes(findings)
	sort.SliceStable(findings, func(i, j int) bool {
		a, b := &findings[i], &findings[j]
		if a.File != b.File {
			return a.File == m.Name || b.File != m.Name && a.File < b.File
		}
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.Span.End < b.Span.End
	})
	return findings
}

// dropTornFixes takes away the fixes with an edit of more than one line of a manuscript where something else stands between
// the lines, which it would change as well: the other column of a page, or a running head.
func (p *pass) dropTornFixes(findings []Finding) {
	columns := sync.OnceValue(func() bool {
		return slices.ContainsFunc(p.lists(), func(list []*printed) bool {
			return slices.ContainsFunc(list, func(l *printed) bool { return l.inColumns && l.File == "" })
		})
	})
	torn := func(f Fix) bool {
		return slices.ContainsFunc(f.Edits, func(e Edit) bool {
			return strings.IndexByte(p.source(e.Span), '\n') >= 0 && (columns() || p.isTornAt(e.Span))
		})
	}
	for i := range findings {
		if f := &findings[i]; f.File == p.Name && slices.ContainsFunc(f.Fixes, torn) {
			f.Fixes = slices.DeleteFunc(slices.Clone(f.Fixes), torn)
		}
	}
}

// isTornAt reports whether the citation that has a place stands in the file with more between its lines than it holds.
func (p *pass) isTornAt(span citation.Span) bool {
	const markup = 10 // characters
	return slices.ContainsFunc(p.Citations, func(c citation.InText) bool {
		return c.Span.Start <= span.Start && span.End <= c.Span.End && printedLen(p.source(c.Span)) > printedLen(c.Text)+markup
	})
}

// printedLen returns the length of a text without white space.
func printedLen(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		n += len(w)
	}
	return n
}

// runs reports whether a rule is to be run.
func (o *Options) runs(r *Rule) bool {
	if len(o.Only) > 0 {
		return contains(o.Only, r.ID)
	}
	if contains(o.Off, r.ID) {
		return false
	}
	_, asked := o.Severity[r.ID]
	return !r.Off || asked
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// A pass is the run of one rule over a manuscript.
type pass struct {
	*work
	rule     *Rule
	findings []Finding
}

// run runs the rule.
func (p *pass) run() {
	if p.rule.check != nil {
		p.rule.check(p)
	}
	for i := range p.Problems {
		// A rule that looks at print itself is told only of data files.
		if q := &p.Problems[i]; q.ID == p.rule.ID && (p.rule.check == nil || q.File != "") {
			p.problem(q)
		}
	}
}

// A work is what the rules know of a manuscript. They share it; what costs time
// is made when the first rule asks for it.
type work struct {
	*Manuscript
	opt   *Options
	files map[string]*file // by name; the manuscript's is ""
	all   []*Rule          // for rules, which cannot name the variable that lists them

	// byID are the references by key. Of several with one key it has the first.
	byID map[string]*citation.Listed
	// cited are the cites that mean or could mean each reference, by its key, in the
	// order of the text.
	cited map[string][]*citation.InTextCite

	lists        func() [][]*printed
	prints       func() map[*citation.Listed]*printed
	entries      func() []*citation.Listed
	entryTexts   func() []string
	foldedBody   func() string
	prose        func() string
	foldedProse  func() string
	inPrint      func() map[*citation.Listed]bool
	singleNames  func() map[string]bool
	pairs        func() *pairs
	etAlCites    func() []etAlCite
	sameYear     func() map[string][]*citation.Listed
	sameLabel    func() [][]*citation.Listed
	cutNames     func() []cutName
	nameless     func() []nameless
	oddLabels    func() []oddLabel
	earlyNumbers func() []earlyNumber
	// behindRests has the entries that begin with what is left of the one above.
	behindRests func() map[*citation.Listed]citation.Span
	// seconds has the entries in which another seems to begin.
	seconds func() map[*citation.Listed]citation.Span
}

func newWork(m *Manuscript, opt *Options) *work {
	w := &work{Manuscript: m, opt: opt, all: rules, files: map[string]*file{"": newFile(m.Name, m.Source)}}
	for _, d := range m.Data {
		w.files[d.Name] = newFile(d.Name, d.Source)
	}
	w.index()
	p := &pass{work: w} // of no rule
	w.lists = sync.OnceValue(p.makeLists)
	w.prints = sync.OnceValue(p.makePrints)
	w.entries = sync.OnceValue(p.makeEntries)
	w.entryTexts = sync.OnceValue(p.makeEntryTexts)
	w.foldedBody = sync.OnceValue(p.makeFoldedBody)
	w.prose = sync.OnceValue(p.makeProse)
	w.foldedProse = sync.OnceValue(func() string { return " " + fold(p.prose()) + " " })
	w.inPrint = sync.OnceValue(p.makeInPrint)
	w.singleNames = sync.OnceValue(p.makeSingleNames)
	w.pairs = sync.OnceValue(p.makePairs)
	w.etAlCites = sync.OnceValue(p.makeEtAlCites)
	w.sameYear = sync.OnceValue(p.makeSameYear)
	w.sameLabel = sync.OnceValue(p.makeSameLabel)
	w.cutNames = sync.OnceValue(p.makeCutNames)
	w.nameless = sync.OnceValue(p.makeNameless)
	w.oddLabels = sync.OnceValue(p.makeOddLabels)
	w.earlyNumbers = sync.OnceValue(p.makeEarlyNumbers)
	w.behindRests = sync.OnceValue(p.makeBehindRests)
	w.seconds = sync.OnceValue(p.makeSeconds)
	return w
}

func (w *work) index() {
	w.byID = make(map[string]*citation.Listed, len(w.References))
	for _, l := range w.References {
		if w.byID[l.Reference.ID] == nil {
			w.byID[l.Reference.ID] = l
		}
	}
	w.cited = map[string][]*citation.InTextCite{}
	for i := range w.Citations {
		for j := range w.Citations[i].Cites {
			c := &w.Citations[i].Cites[j]
			for _, id := range meant(c) {
				w.cited[id] = append(w.cited[id], c)
			}
		}
	}
}

// A file is one that findings can be in.
type file struct {
	name  string
	src   []byte
	lines func() *citation.Lines // made when the first finding is
}

func newFile(name string, src []byte) *file {
	return &file{name, src, sync.OnceValue(func() *citation.Lines { return citation.NewLines(src) })}
}

// file returns the file that a reference stands in.
func (p *pass) file(l *citation.Listed) *file {
	if f := p.files[l.File]; f != nil {
		return f
	}
	return p.files[""]
}

// report adds a finding of the running rule in the manuscript's file. The
// pointer is good until the next call.
func (p *pass) report(span citation.Span, format string, args ...any) *Finding {
	return p.add(p.files[""], span, fmt.Sprintf(format, args...))
}

// reportReference adds a finding in a reference, at one of its fields or,
// where span is empty, at the whole of it.
func (p *pass) reportReference(l *citation.Listed, span citation.Span, format string, args ...any) *Finding {
	if span == (citation.Span{}) {
		span = l.Span
	}
	f := p.add(p.file(l), span, fmt.Sprintf(format, args...))
	f.References = []string{l.Reference.ID}
	return f
}

// relateReference adds a reference to a finding as evidence, or, where span is
// not empty, one of its fields.
func (p *pass) relateReference(f *Finding, l *citation.Listed, span citation.Span, message string) {
	if span == (citation.Span{}) {
		span = l.Span
	}
	f.relate(p.file(l), span, message)
}

// relateText adds a place of the manuscript to a finding as evidence.
func (p *pass) relateText(f *Finding, span citation.Span, message string) {
	f.relate(p.files[""], span, message)
}

func (f *Finding) relate(in *file, span citation.Span, message string) {
	f.Related = append(f.Related, Related{File: in.name, Span: span, Start: in.lines().Position(span.Start), End: in.lines().Position(span.End), Message: message})
}

func (p *pass) add(in *file, span citation.Span, message string) *Finding {
	severity, ok := p.opt.Severity[p.rule.ID]
	if !ok {
		severity = p.rule.Severity
	}
	span.Start = max(0, min(span.Start, len(in.src)))
	span.End = max(span.Start, min(span.End, len(in.src)))
	p.findings = append(p.findings, Finding{
		Rule: p.rule.ID, Severity: severity, File: in.name,
		Span: span, Start: in.lines().Position(span.Start), End: in.lines().Position(span.End),
		Text:    strings.Join(strings.Fields(string(in.src[span.Start:span.End])), " "),
		Message: message, Confidence: 1,
	})
	return &p.findings[len(p.findings)-1]
}

// problem makes a finding of a reader's problem.
func (p *pass) problem(q *citation.Problem) {
	in := p.files[q.File]
	if in == nil {
		in = p.files[""]
	}
	f := p.add(in, q.Span, q.Message)
	if q.File != "" || q.Severity == citation.Info {
		p.severity(f, q.Severity)
	}
	if q.Key != "" {
		f.References = []string{q.Key}
	}
	if isKeyFault(q.ID) {
		p.relateToKey(f, q)
	}
}
