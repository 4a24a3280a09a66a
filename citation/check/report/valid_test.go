package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/yuin/goldmark"
	gast "github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/refwright/refwright/citation/check/report"
)

// valid says, for each format, whether output is what it has to be for n
// findings.
var valid = map[string]func(out string, n int) error{
	"text":    validText,
	"json":    validJSON,
	"sarif":   validSARIF,
	"github":  validGitHub,
	"summary": validSummary,
	"junit":   validJUnit,
}

// control is what no line for a terminal or a log has in it.
var control = regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{2028}\x{2029}]`)

func validText(out string, n int) error {
	if m := control.FindString(out); m != "" || !utf8.ValidString(out) {
		return fmt.Errorf("a control character, %q, or no UTF-8", m)
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if words := lines[len(lines)-1]; (n == 0) != strings.HasPrefix(words, "no findings") {
		return fmt.Errorf("%d findings, and the last line is %q", n, words)
	}
	return nil
}

// ourSchema is that of the json format, without the leave to add properties.
var ourSchema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		return nil, err
	}
	var close func(v any)
	close = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if v["type"] == "object" {
				v["additionalProperties"] = false
			}
			for _, x := range v {
				close(x)
			}
		case []any:
			for _, x := range v {
				close(x)
			}
		}
	}
	close(doc)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:refwright:check:1", doc); err != nil {
		return nil, err
	}
	return c.Compile("urn:refwright:check:1")
})

func validate(schema func() (*jsonschema.Schema, error), out string) (map[string]any, error) {
	s, err := schema()
	if err != nil {
		return nil, err
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		return nil, err
	}
	if err := s.Validate(v); err != nil {
		return nil, err
	}
	return v.(map[string]any), nil
}

func validJSON(out string, n int) error {
	v, err := validate(ourSchema, out)
	if err != nil {
		return err
	}
	if got := len(v["findings"].([]any)); got != n {
		return fmt.Errorf("%d findings, want %d", got, n)
	}
	return nil
}

// sarifSchema is the schema of OASIS, which the library has in its source as a
// constant.
var sarifSchema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "schema.go"), nil, 0)
	if err != nil {
		return nil, err
	}
	var source string
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			source, err = strconv.Unquote(lit.Value)
		}
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(source))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	id := doc.(map[string]any)["id"].(string)
	if err := c.AddResource(id, doc); err != nil {
		return nil, err
	}
	return c.Compile(id)
})

func validSARIF(out string, n int) error {
	if _, err := validate(sarifSchema, out); err != nil {
		return err
	}
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		return err
	}
	run := log.Runs[0]
	if len(run.Results) != min(n, 25_000) {
		return fmt.Errorf("%d results of %d findings", len(run.Results), n)
	}
	for _, r := range run.Results {
		if rule := run.Tool.Driver.Rules[r.RuleIndex]; rule.ID != r.RuleID {
			return fmt.Errorf("the rule with the index of %q is %q", r.RuleID, rule.ID)
		}
		if r.Message.Text == "" || len(r.Locations) != 1 || len(r.RelatedLocations) > 10 {
			return fmt.Errorf("a result without message or place, or with too many places: %+v", r)
		}
		for _, l := range append(r.Locations, r.RelatedLocations...) {
			if l.PhysicalLocation.Region.StartLine < 1 || l.PhysicalLocation.ArtifactLocation.URI == "" {
				return fmt.Errorf("no place: %+v", l)
			}
		}
	}
	return nil
}

// A sarifLog is what tests look at of a SARIF log.
type sarifLog struct {
	Runs []struct {
		ColumnKind  string
		Tool        struct{ Driver struct{ Rules []sarifRule } }
		Results     []sarifResult
		Invocations []struct {
			ToolExecutionNotifications []struct{ Message sarifText }
		}
	}
}

type sarifText struct{ Text, Markdown string }

type sarifRule struct {
	ID                                      string
	ShortDescription, FullDescription, Help sarifText
	DefaultConfiguration                    struct {
		Enabled bool
		Level   string
	}
	Properties struct{ Tags []string }
}

type sarifResult struct {
	RuleID, Level               string
	RuleIndex                   int
	Message                     sarifText
	PartialFingerprints         map[string]string
	Locations, RelatedLocations []sarifLocation
}

type sarifLocation struct {
	ID               int
	PhysicalLocation struct {
		ArtifactLocation struct{ URI string }
		Region           struct {
			StartLine, StartColumn, EndLine, EndColumn, ByteOffset, ByteLength int
			Snippet                                                            *sarifText
		}
	}
}

var command = regexp.MustCompile(`^::(error|warning|notice) file=[^:,]+,line=[1-9]\d*,endLine=[1-9]\d*(,col=[1-9]\d*,endColumn=[1-9]\d*)?(,title=[^:,]*)?::.*$`)

func validGitHub(out string, n int) error {
	if m := control.FindString(out); m != "" {
		return fmt.Errorf("a control character: %q", m)
	}
	lines := strings.Split(out, "\n")
	if len(lines)-1 != n {
		return fmt.Errorf("%d lines for %d findings", len(lines)-1, n)
	}
	for _, line := range lines[:n] {
		if !command.MatchString(line) {
			return fmt.Errorf("no command: %q", line)
		}
		if regexp.MustCompile(`%(?:$|[^2013]|2[^5C]|3[^A]|0[^AD]|1)`).MatchString(line) {
			return fmt.Errorf("a bare %%: %q", line)
		}
	}
	return nil
}

// validSummary parses Markdown: there must be no markup in it but a heading, a
// table with a row for each finding, and line breaks.
func validSummary(out string, n int) error {
	if len(out) > 1<<20 {
		return fmt.Errorf("%d bytes are more than 1 MiB", len(out))
	}
	for _, line := range strings.Split(out, "\n") {
		// A parser passes over cells that are too many.
		if bars := strings.Count(regexp.MustCompile(`\\.`).ReplaceAllString(line, ""), "|"); bars != 0 && bars != 5 {
			return fmt.Errorf("%d bars: %s", bars, line)
		}
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	src := []byte(out)
	rows := 0
	err := gast.Walk(md.Parser().Parse(text.NewReader(src)), func(node gast.Node, entering bool) (gast.WalkStatus, error) {
		if !entering {
			return gast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *gast.Document, *gast.Heading, *gast.Paragraph, *gast.Text, *gast.String, *gast.TextBlock, *east.Table, *east.TableHeader, *east.TableCell:
		case *east.TableRow:
			rows++
			if cells := node.ChildCount(); cells != 4 {
				return gast.WalkStop, fmt.Errorf("a row of %d cells", cells)
			}
		case *gast.RawHTML:
			if html := string(node.Segments.Value(src)); html != "<br>" {
				return gast.WalkStop, fmt.Errorf("HTML: %s", html)
			}
		default:
			return gast.WalkStop, fmt.Errorf("markup: %s", node.Kind())
		}
		return gast.WalkContinue, nil
	})
	if err != nil {
		return err
	}
	if rows != n && !strings.HasSuffix(out, " not shown.\n") {
		return fmt.Errorf("%d rows for %d findings", rows, n)
	}
	return nil
}

func validJUnit(out string, n int) error {
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Suites   []struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
			Cases    []struct {
				Failures []string `xml:"failure"`
				Output   string   `xml:"system-out"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	dec := xml.NewDecoder(strings.NewReader(out))
	if err := dec.Decode(&suites); err != nil {
		return err
	}
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if space, ok := token.(xml.CharData); err != nil || !ok || strings.TrimSpace(string(space)) != "" {
			return fmt.Errorf("after the end: %v, %v", token, err)
		}
	}
	lines := 0
	for _, s := range suites.Suites {
		failures := 0
		for _, c := range s.Cases {
			failures += len(c.Failures)
			lines += strings.Count(strings.Join(c.Failures, "")+c.Output, "\n")
		}
		if s.Tests != len(s.Cases) || s.Failures != failures {
			return fmt.Errorf("%d tests and %d failures, want %d and %d", s.Tests, s.Failures, len(s.Cases), failures)
		}
		suites.Tests -= s.Tests
		suites.Failures -= s.Failures
	}
	if suites.Tests != 0 || suites.Failures != 0 || lines != n {
		return fmt.Errorf("the numbers of tests and failures are off by %d and %d; %d findings, want %d", suites.Tests, suites.Failures, lines, n)
	}
	return nil
}
