package check

import (
	"fmt"
	"sort"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Run checks a manuscript and returns the findings in the order of their
// places. It is a pure function: m is not changed.
func Run(m *Manuscript, opt Options) []Finding {
	p := &pass{Manuscript: m, opt: &opt, all: rules, files: map[string]*file{"": {m.Name, m.Source, citation.NewLines(m.Source)}}}
	for _, d := range m.Data {
		p.files[d.Name] = &file{d.Name, d.Source, citation.NewLines(d.Source)}
	}
	p.index()
	for _, r := range rules {
		if !opt.runs(r) {
			continue
		}
		p.rule = r
		if r.check != nil {
			r.check(p)
			continue
		}
		for i := range m.Problems {
			if m.Problems[i].ID == r.ID {
				p.problem(&m.Problems[i])
			}
		}
	}
	findings := p.ignored(p.findings)
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

// A pass is one run over a manuscript.
type pass struct {
	*Manuscript
	opt      *Options
	files    map[string]*file // by name; the manuscript's is ""
	all      []*Rule          // for rules, which cannot name the variable that lists them
	rule     *Rule            // the one that is running
	findings []Finding

	// byID are the references by key. Of several with one key it has the first.
	byID map[string]*citation.Listed
	// cited are the cites that mean or could mean each reference, by its key, in the
	// order of the text.
	cited map[string][]*citation.InTextCite

	texts []string // see entryTexts
	body  string   // see foldedBody
	// inPrint are the references that cites without one are of; see isCitedInPrint.
	inPrint map[*citation.Listed]bool

	printedLists [][]*printed // see lists
	foundPairs   *pairs       // see pairs
}

func (p *pass) index() {
	p.byID = make(map[string]*citation.Listed, len(p.References))
	for _, l := range p.References {
		if p.byID[l.Reference.ID] == nil {
			p.byID[l.Reference.ID] = l
		}
	}
	p.cited = map[string][]*citation.InTextCite{}
	for i := range p.Citations {
		for j := range p.Citations[i].Cites {
			c := &p.Citations[i].Cites[j]
			for _, id := range meant(c) {
				p.cited[id] = append(p.cited[id], c)
			}
		}
	}
}

// A file is one that findings can be in.
type file struct {
	name  string
	src   []byte
	lines *citation.Lines
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
	f.Related = append(f.Related, Related{File: in.name, Span: span, Start: in.lines.Position(span.Start), End: in.lines.Position(span.End), Message: message})
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
		Span: span, Start: in.lines.Position(span.Start), End: in.lines.Position(span.End),
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
	if q.Key != "" {
		f.References = []string{q.Key}
	}
}
