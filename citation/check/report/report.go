package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// A Report is what checks have found, with the files they were run on.
type Report struct {
	Tool    string // name of the program that reports; "" means refwright
	Version string // its version, if known
	// Files are the files that were checked, also those in which nothing was
	// found, in the order in which they are reported.
	Files []File
	// Findings are those of all files, in any order. A finding in a file that is
	// not among Files is reported after the others.
	Findings []check.Finding
	// Rules are those that SARIF explains. Nil means all of package check.
	Rules []*check.Rule
}

// A File is a file that was checked.
type File struct {
	Name string // as findings name it
	// Source are its bytes. Nil means that they are not known: lines and columns
	// are then those of the findings, and no source is shown.
	Source []byte
}

// Add adds what was found in a manuscript, and its file and data files. Data
// files may be those of several manuscripts: what is found in one of them each
// time is added once.
func (r *Report) Add(m *check.Manuscript, findings []check.Finding) {
	r.addFile(m.Name, m.Source)
	for _, d := range m.Data {
		r.addFile(d.Name, d.Source)
	}
	type identity struct {
		rule, file, message string
		span                citation.Span
	}
	of := func(f *check.Finding) identity { return identity{f.Rule, f.File, f.Message, f.Span} }
	var seen map[identity]bool
	if len(m.Data) > 0 {
		seen = make(map[identity]bool, len(r.Findings))
		for i := range r.Findings {
			seen[of(&r.Findings[i])] = true
		}
	}
	for i := range findings {
		if f := &findings[i]; f.File == m.Name || !seen[of(f)] {
			r.Findings = append(r.Findings, *f)
		}
	}
}

func (r *Report) addFile(name string, src []byte) {
	if !slices.ContainsFunc(r.Files, func(f File) bool { return f.Name == name }) {
		r.Files = append(r.Files, File{name, src})
	}
}

// settled is a report made ready for writing: findings sorted, and each place
// within its file.
type settled struct {
	tool, version string
	rules         []*check.Rule
	files         []*source
	findings      []finding
}

// A finding is a copy of a check.Finding with proper places. Nothing in it is
// shared with the original but what is not written to.
type finding struct {
	check.Finding
	in          *source
	related     []*source // of the file of each related place
	placeless   bool
	fingerprint string
}

// settle makes a report ready. What is odd in a finding, such as a span outside
// its file, is put right: a report is written whatever happens.
func (r *Report) settle() *settled {
	s := &settled{tool: cmp.Or(r.Tool, "refwright"), version: r.Version, rules: r.Rules}
	if s.rules == nil {
		s.rules = check.Rules()
	}
	byName := map[string]*source{}
	add := func(name string, src []byte) *source {
		if byName[name] == nil {
			byName[name] = newSource(name, src, len(s.files))
			s.files = append(s.files, byName[name])
		}
		return byName[name]
	}
	for _, f := range r.Files {
		add(f.Name, f.Source)
	}
	var others []string // files that are only named by findings
	for i := range r.Findings {
		if name := r.Findings[i].File; byName[name] == nil {
			others = append(others, name)
		}
	}
	slices.Sort(others)
	for _, name := range others {
		add(name, nil)
	}

	s.findings = make([]finding, len(r.Findings))
	for i := range r.Findings {
		f := finding{Finding: r.Findings[i], in: byName[r.Findings[i].File]}
		f.placeless = f.Start.Line < 1 && f.Span == (citation.Span{})
		f.Span, f.Start, f.End = f.in.place(f.Span, f.Start, f.End)
		f.Confidence = share(f.Confidence)
		f.Related = slices.Clone(f.Related)
		f.related = make([]*source, len(f.Related))
		for j := range f.Related {
			p := &f.Related[j]
			if p.File == "" {
				p.File = f.File
			}
			in := byName[p.File]
			if in == nil { // no finding is in it, so that it is not one of the files of the report
				in = newSource(p.File, nil, -1)
			}
			f.related[j] = in
			p.Span, p.Start, p.End = in.place(p.Span, p.Start, p.End)
		}
		s.findings[i] = f
	}
	slices.SortStableFunc(s.findings, func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(a.in.index, b.in.index),
			cmp.Compare(a.Start.Offset, b.Start.Offset),
			cmp.Compare(a.Start.Line, b.Start.Line),
			cmp.Compare(a.Start.Column, b.Start.Column),
			cmp.Compare(a.End.Offset, b.End.Offset),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
	plain := make([]check.Finding, len(s.findings))
	for i := range s.findings {
		plain[i] = s.findings[i].Finding
	}
	for i, print := range check.Fingerprints(plain) {
		s.findings[i].fingerprint = print
	}
	return s
}

// share brings a number into the range from 0 to 1, with three decimals.
func share(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return math.Round(1000*max(0, min(x, 1))) / 1000
}

// counts says how many findings there are of each severity, and how many of
// them have a fix.
func (s *settled) counts() (of [3]int, fixable int) {
	for i := range s.findings {
		f := &s.findings[i]
		of[min(f.Severity, citation.Error)]++
		if len(f.Fixes) > 0 {
			fixable++
		}
	}
	return of, fixable
}

// inWords sums the report up: "2 errors and 1 warning in 3 files, 1 fixable".
func (s *settled) inWords() string {
	of, fixable := s.counts()
	var parts []string
	for _, c := range []struct {
		severity  citation.Severity
		one, many string
	}{{citation.Error, "error", "errors"}, {citation.Warning, "warning", "warnings"}, {citation.Info, "info", "infos"}} {
		if n := of[c.severity]; n > 0 {
			parts = append(parts, plural(n, c.one, c.many))
		}
	}
	where := ""
	if len(s.files) > 0 {
		where = " in " + plural(len(s.files), "file", "files")
	}
	fixes := ""
	if fixable > 0 {
		fixes = fmt.Sprintf(", %d fixable", fixable)
	}
	switch n := len(parts); n {
	case 0:
		return "no findings" + where
	case 1:
		return parts[0] + where + fixes
	default:
		return strings.Join(parts[:n-1], ", ") + " and " + parts[n-1] + where + fixes
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
