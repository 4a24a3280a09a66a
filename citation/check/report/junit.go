package report

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// junitFormat is the XML that CI systems read as the results of tests: a file is
// a suite, and a rule with findings a test case of it. The failure of a case has
// all its findings that are failures, one a line; see [Options.FailOn]. Lesser
// findings are the output of the case, which passes when it has no others. A
// file without findings has one case, which passes.
var junitFormat = Format{Name: "junit", Title: "results of tests, for CI systems", write: writeJUnit}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string        `xml:"name,attr"`
	Classname string        `xml:"classname,attr"`
	File      string        `xml:"file,attr"`
	Line      int           `xml:"line,attr,omitempty"`
	Failure   *junitFailure `xml:"failure"`
	Output    *junitText    `xml:"system-out"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",cdata"`
}

type junitText struct {
	Text string `xml:",cdata"`
}

func writeJUnit(w *bufio.Writer, s *settled, opt Options) error {
	all := junitSuites{Name: clean(s.tool)}
	rest := s.findings
	for _, in := range s.files {
		n := slices.IndexFunc(rest, func(f finding) bool { return f.in != in })
		if n < 0 {
			n = len(rest)
		}
		suite := in.suite(rest[:n], opt.FailOn)
		rest = rest[n:]
		all.Tests += suite.Tests
		all.Failures += suite.Failures
		all.Suites = append(all.Suites, suite)
	}
	w.WriteString(xml.Header)
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	return w.WriteByte('\n')
}

// suite makes the suite of a file of its findings.
func (s *source) suite(findings []finding, failOn citation.Severity) junitSuite {
	name := clean(s.name)
	byRule := map[string][]*finding{}
	var rules []string
	for i := range findings {
		f := &findings[i]
		if byRule[f.Rule] == nil {
			rules = append(rules, f.Rule)
		}
		byRule[f.Rule] = append(byRule[f.Rule], f)
	}
	slices.Sort(rules)
	suite := junitSuite{Name: name}
	for _, rule := range rules {
		c := junitCase{Name: clean(rule), Classname: name, File: name, Line: byRule[rule][0].Start.Line}
		var failures, output strings.Builder
		worst := citation.Info
		message, n := "", 0
		for _, f := range byRule[rule] {
			line := fmt.Sprintf("%s:%v: %s: %s\n", name, f.Start, f.Severity, clean(f.Message))
			if min(f.Severity, citation.Error) < failOn {
				output.WriteString(line)
				continue
			}
			failures.WriteString(line)
			worst = max(worst, f.Severity)
			if n++; n == 1 {
				message, c.Line = clean(f.Message), f.Start.Line
			}
		}
		if output.Len() > 0 {
			c.Output = &junitText{output.String()}
		}
		if n > 0 {
			if n > 1 {
				message += fmt.Sprintf(" (and %d more)", n-1)
			}
			c.Failure = &junitFailure{message, worst.String(), failures.String()}
			suite.Failures++
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "check", Classname: name, File: name}}
	}
	suite.Tests = len(suite.Cases)
	return suite
}
