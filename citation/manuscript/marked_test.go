package manuscript_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The manuscripts of testdata/marked are written by hand and say themselves what is to be
// found in them, by marks in the text:
//
//	⟦=key⟧         before an entry of the list: its name in the marks
//	⟦key key2⟧     behind a cite: the entries that it means
//	⟦a|b⟧          either
//	⟦-⟧            none
//	⟦?⟧            whichever
//	⟦!rule⟧        a finding of the rule in this line
//	⟦!rule|other⟧  a finding of one of the rules
//
// The marks are taken out before a manuscript is read. What the program says otherwise than the
// marks is in testdata/marked/deviations.golden, so that a change for the better and one for
// the worse are both seen; findings of the severity info that no mark asks for are there too.
func TestMarkedManuscripts(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/marked/*")
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, file := range files {
		if ext := filepath.Ext(file); ext == ".golden" || ext == ".bib" {
			continue
		}
		m := readMarked(t, file)
		d := m.deviations()
		if len(d) > 0 {
			fmt.Fprintf(&got, "%s\n\t%s\n", filepath.Base(file), strings.Join(d, "\n\t"))
		}
		if testing.Verbose() {
			t.Log(m.count(file))
		}
	}
	golden := "testdata/marked/deviations.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("deviations from the marks (-want +got):\n%s", diff)
	}
}

// A mark is one ⟦…⟧ of a file.
type mark struct {
	file   string // "" for the manuscript
	offset int    // in the text without marks
	line   int
	what   string
}

var markPattern = regexp.MustCompile(`⟦([^⟧]*)⟧`)

// unmark takes the marks out of a file.
func unmark(name string, marked []byte) (plain []byte, marks []mark) {
	last, line := 0, 1
	for _, m := range markPattern.FindAllSubmatchIndex(marked, -1) {
		plain = append(plain, marked[last:m[0]]...)
		line += strings.Count(string(marked[last:m[0]]), "\n")
		marks = append(marks, mark{name, len(plain), line, string(marked[m[2]:m[3]])})
		last = m[1]
	}
	return append(plain, marked[last:]...), marks
}

// A markedManuscript is a manuscript with what its marks ask for and what was found.
type markedManuscript struct {
	*check.Manuscript
	marks    []mark
	findings []check.Finding
	right    int // cites that are as marked
	caught   int // marked findings that were made
}

func readMarked(t *testing.T, file string) *markedManuscript {
	t.Helper()
	read := func(name string) ([]byte, error) { return os.ReadFile(filepath.FromSlash(name)) }
	marked, err := read(file)
	if err != nil {
		t.Fatal(err)
	}
	src, marks := unmark("", marked)
	var opt manuscript.Options
	bib := strings.TrimSuffix(file, filepath.Ext(file)) + ".bib"
	if marked, err := read(bib); err == nil {
		records, more := unmark(bib, marked)
		marks = append(marks, more...)
		if err := opt.AddData(bib, records); err != nil {
			t.Fatal(err)
		}
	}
	m, err := manuscript.Read(file, src, opt)
	if err != nil {
		t.Fatal(err)
	}
	return &markedManuscript{Manuscript: m, marks: marks, findings: check.Run(m, check.Options{Year: 2026})}
}

// deviations returns where the cites and the findings are not as the marks say, in words.
func (m *markedManuscript) deviations() (out []string) {
	m.right, m.caught = 0, 0
	out = append(m.entryDeviations(), m.citeDeviations()...)
	return append(out, m.findingDeviations()...)
}

// keys returns the keys of the references that the marks name. Those of a data file have
// their own keys.
func (m *markedManuscript) keys() map[string]string {
	keys := map[string]string{}
	for _, k := range m.marks {
		name, ok := strings.CutPrefix(k.what, "=")
		if !ok {
			continue
		}
		for _, l := range m.References {
			if l.File == "" && l.Span.Start <= k.offset+2 && k.offset < l.Span.End && holds(l, k.offset+2) {
				keys[l.Reference.ID] = name
				break
			}
		}
	}
	return keys
}

// holds reports whether a reference has an offset of the file. Where a page has two columns its span has lines of the other
// one, too.
func holds(l *citation.Listed, offset int) bool {
	return slices.ContainsFunc(l.Segments, func(s citation.Segment) bool { return s.Span.Start <= offset && offset <= s.Span.End })
}

func (m *markedManuscript) entryDeviations() (out []string) {
	keys := m.keys()
	for _, l := range m.References {
		if l.File == "" && keys[l.Reference.ID] == "" && len(keys) > 0 {
			out = append(out, fmt.Sprintf("entry %d: %s is no entry", l.Start.Line, shorten(l.Text)))
		}
	}
	named := map[string]bool{}
	for _, name := range keys {
		named[name] = true
	}
	for _, k := range m.marks {
		if name, ok := strings.CutPrefix(k.what, "="); ok && !named[name] {
			out = append(out, fmt.Sprintf("entry %d: %s was not found", k.line, name))
		}
	}
	return out
}

func (m *markedManuscript) citeDeviations() (out []string) {
	keys := m.keys()
	type want struct {
		mark
		names []string
	}
	var wants []want
	for _, k := range m.marks {
		if k.file == "" && !strings.HasPrefix(k.what, "=") && !strings.HasPrefix(k.what, "!") {
			for name := range strings.FieldsSeq(k.what) {
				wants = append(wants, want{k, strings.Split(name, "|")})
			}
		}
	}
	used := make([]bool, len(wants))
	for _, c := range m.Citations {
		// Those that are as marked come first, so that of several cites of a citation the
		// others are told from them.
		var open []citation.InTextCite
		pick := func(cite citation.InTextCite, any bool) bool {
			name := keys[cite.ID]
			if name == "" {
				name = cite.ID
			}
			if name == "" {
				name = "-"
			}
			for i, w := range wants {
				if used[i] || w.offset < c.Span.Start || w.offset > c.Span.End {
					continue
				}
				if slices.Contains(w.names, name) || w.names[0] == "?" {
					used[i] = true
					m.right++
					return true
				}
				if any {
					used[i] = true
					out = append(out, fmt.Sprintf("cite %d: %q means %s, not %s", w.line, c.Text, w.what, name))
					return true
				}
			}
			return false
		}
		for _, cite := range c.Cites {
			if !pick(cite, false) {
				open = append(open, cite)
			}
		}
		for _, cite := range open {
			if !pick(cite, true) {
				out = append(out, fmt.Sprintf("cite %d: %q is no cite, and not of %q", c.Start.Line, c.Text, cite.ID))
			}
		}
	}
	for i, w := range wants {
		if !used[i] && w.names[0] != "?" {
			before := string(m.Source[max(0, w.offset-30):w.offset])
			out = append(out, fmt.Sprintf("cite %d: …%q was not found, of %s", w.line, strings.ToValidUTF8(before, ""), w.names[0]))
		}
	}
	return out
}

func (m *markedManuscript) findingDeviations() (out []string) {
	used := make([]bool, len(m.findings))
	for _, k := range m.marks {
		rules, ok := strings.CutPrefix(k.what, "!")
		if !ok {
			continue
		}
		i := slices.IndexFunc(m.findings, func(f check.Finding) bool {
			name := f.File
			if name == m.Name {
				name = ""
			}
			return name == k.file && f.Start.Line <= k.line && k.line <= f.End.Line && slices.Contains(strings.Split(rules, "|"), f.Rule)
		})
		for i >= 0 && used[i] { // another one of this rule in this line
			next := slices.IndexFunc(m.findings[i+1:], func(f check.Finding) bool {
				return f.Start.Line == k.line && slices.Contains(strings.Split(rules, "|"), f.Rule)
			})
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		if i < 0 {
			out = append(out, fmt.Sprintf("missed %d: %s", k.line, rules))
			continue
		}
		used[i] = true
		m.caught++
	}
	for i, f := range m.findings {
		if !used[i] {
			out = append(out, fmt.Sprintf("%v %v: %s (%s)", f.Severity, f.Start, f.Message, f.Rule))
		}
	}
	return out
}

// count returns how many cites and findings are as marked, of how many, and how many findings
// no mark asks for.
func (m *markedManuscript) count(file string) string {
	var cites, planted int
	for _, k := range m.marks {
		switch {
		case strings.HasPrefix(k.what, "!"):
			planted++
		case !strings.HasPrefix(k.what, "="):
			cites += len(strings.Fields(k.what))
		}
	}
	found, false_ := 0, map[string]int{}
	for _, c := range m.Citations {
		found += len(c.Cites)
	}
	for _, d := range m.deviations() {
		word, _, _ := strings.Cut(d, " ")
		false_[word]++
	}
	return fmt.Sprintf("%-28s cites %d found %d right %d; planted %d caught %d; errors %d warnings %d infos %d", filepath.Base(file), cites, found, m.right, planted, m.caught, false_["error"], false_["warning"], false_["info"])
}

func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
