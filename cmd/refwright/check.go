package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/citation/reflist"
)

// A checking is one run of refwright check.
type checking struct {
	manuscriptReading
	configs       configs
	style         string
	only, off     []string
	formats       []string // NAME or NAME=FILE
	failOn        string   // "" to follow the configuration
	baseline      string
	writeBaseline string
	diffBase      string
	noSnippet     bool
	diff, fix     bool
	messages      *messages

	outputs []reportOutput
	report  report.Report
	failed  bool // a finding decides the exit status
}

// A reportOutput is a format and the file that it goes to, "" for standard
// output.
type reportOutput struct {
	format report.Format
	path   string
}

// failOns are the values of --fail-on, and the least severity that ends the
// command with status 1.
var failOns = []string{"error", "warning", "info", "never"}

// severityOf returns the severity with this name.
func severityOf(name string) (citation.Severity, bool) {
	for _, s := range []citation.Severity{citation.Info, citation.Warning, citation.Error} {
		if s.String() == name {
			return s, true
		}
	}
	return citation.Error, false
}

func checkCommand(m *messages) *cobra.Command {
	c := checking{messages: m}
	var formats []string
	for _, f := range report.Formats() {
		formats = append(formats, f.Name)
	}
	cmd := &cobra.Command{
		Use:   "check [FILE...]",
		Short: "Check the citations and references of manuscripts",
		Long: `Check reads manuscripts with their reference lists, or standard input, and
reports what is wrong: works that are cited and not listed, or listed and not
cited; names, years and pages on which text and list disagree; citations that
are not of the form of the others; errors in the references themselves. With
--bib the citations are held against the records of a data file; keys without it
against those of the files that the manuscript names.

Every finding has a rule, which refwright explain RULE explains. The exit status
is 1 when a finding is at least as severe as --fail-on says.

The file .refwright.toml in the directory of a manuscript or above it says how
the manuscripts are checked; without FILE, those that it names are. What a flag
says holds rather than what the file says. A comment such as
<!-- refwright:ignore RULE: REASON --> switches a rule off for a line or a paragraph.

--baseline leaves out the findings that --write-baseline has written to a file,
and --diff-base those that the file had at a revision of Git.

` + reportTable() + `
A format goes to standard output, or with --format NAME=FILE to a file, which is
written anew (the summary is appended). --format may stand several times.`,
		Example: `  refwright check article.md
  refwright check thesis.md --format sarif=findings.sarif --format github
  refwright check paper.md --bib refs.bib
  refwright check article.md --diff`,
		RunE: func(cmd *cobra.Command, files []string) error {
			return c.run(files, cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&c.formats, "format", nil, "`NAME[=FILE]` of a report and where it goes (default text)")
	flags.StringVar(&c.failOn, "fail-on", "", "least `SEVERITY` that gives status 1: "+orList(failOns)+"\n(default error)")
	flags.StringVar(&c.configs.path, "config", "", "`FILE` of the configuration, or none (default .refwright.toml\nin the directory of the manuscript or above it)")
	flags.StringVar(&c.baseline, "baseline", "", "`FILE` of findings that are known and left out")
	flags.StringVar(&c.writeBaseline, "write-baseline", "", "write the findings to `FILE` as known, and report none")
	flags.StringVar(&c.diffBase, "diff-base", "", "report only what is new since the `REVISION` of Git")
	flags.StringVar(&c.style, "style", "", "`STYLE` that the manuscript follows: "+orList(check.StyleNames())+"\n(default any: its own habits)")
	flags.StringArrayVar(&c.only, "only", nil, "check only this `RULE`; may stand several times")
	flags.StringArrayVar(&c.off, "off", nil, "do not check this `RULE`; may stand several times")
	flags.BoolVar(&c.fix, "fix", false, "put right in the files what can be put right surely")
	flags.BoolVar(&c.diff, "diff", false, "show what --fix would change, and nothing else")
	flags.BoolVar(&c.noSnippet, "no-snippets", false, "leave the lines of the manuscript out of reports")
	c.addFlags(cmd)
	completeFlag(cmd, "format", formats)
	completeFlag(cmd, "fail-on", failOns)
	completeFlag(cmd, "style", check.StyleNames())
	for _, flag := range []string{"only", "off"} {
		completeFlag(cmd, flag, ruleIDs())
	}
	return cmd
}

// reportTable lists the formats of reports for the help text.
func reportTable() string {
	var b strings.Builder
	b.WriteString("Formats of reports:\n")
	for _, f := range report.Formats() {
		fmt.Fprintf(&b, "  %-10s %s\n", f.Name, f.Title)
	}
	return b.String()
}

func ruleIDs() []string {
	var ids []string
	for _, r := range check.Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

func (c *checking) run(files []string, stdin io.Reader, stdout io.Writer) error {
	if err := c.settle(); err != nil {
		return err
	}
	if len(files) == 0 {
		var err error
		if files, err = c.configs.manuscripts(); err != nil {
			return err
		}
	}
	ins, err := inputs(files, stdin)
	if err != nil {
		return err
	}
	c.report.Version = version()
	known := baselines{path: c.baseline}
	for _, in := range ins {
		s, err := c.subject(in)
		if err != nil {
			return err
		}
		if err := s.read(); err != nil {
			if len(files) == 0 && errors.Is(err, reflist.ErrEmpty) {
				err = inputError(fmt.Errorf("%w (no FILE is given, and no %s names any)", err, manuscript.ConfigName))
			}
			return err
		}
		if c.fix || c.diff {
			if err := c.mend(s, stdout); err != nil {
				return err
			}
		}
		if c.diffBase != "" {
			if err := c.leaveOld(s); err != nil {
				return err
			}
		}
		if c.writeBaseline == "" {
			if err := known.leaveOut(s); err != nil {
				return err
			}
		}
		c.report.Add(s.manuscript, s.findings)
		c.failed = c.failed || s.settings.Fails(s.findings)
	}
	if c.writeBaseline != "" {
		return c.saveBaseline()
	}
	for _, stale := range known.stale() {
		c.messages.line(stale)
	}
	if !c.diff {
		if err := c.write(stdout); err != nil {
			return err
		}
	}
	if c.failed {
		return errFindings
	}
	return nil
}

// settle reads the flags.
func (c *checking) settle() error {
	if c.failOn != "" {
		if err := oneOf("severity", "fail-on", c.failOn, failOns); err != nil {
			return err
		}
	}
	if _, ok := check.ParseStyle(c.style); !ok && c.style != "" {
		return unknown("style", "style", c.style, check.StyleNames())
	}
	for _, id := range slices.Concat(c.only, c.off) {
		if _, err := findRule(id); err != nil {
			return err
		}
		if slices.Contains(c.only, id) && slices.Contains(c.off, id) {
			return usageError(fmt.Errorf("--only and --off both name %s", id))
		}
	}
	if len(c.formats) == 0 {
		c.formats = []string{"text"}
	}
	for _, f := range c.formats {
		name, path, _ := strings.Cut(f, "=")
		format, ok := report.ByName(name)
		if !ok {
			var names []string
			for _, f := range report.Formats() {
				names = append(names, f.Name)
			}
			return unknownFormat("format", name, names)
		}
		c.outputs = append(c.outputs, reportOutput{format, path})
	}
	if c.fix && c.diff {
		return usageError(errors.New("--fix and --diff exclude each other"))
	}
	return nil
}

// subject says how one input is read and checked: as its configuration has it,
// and the flags before that.
func (c *checking) subject(in *input) (*subject, error) {
	s := &subject{in: in}
	var err error
	if s.config, err = c.configs.of(filepath.Dir(in.path)); err != nil {
		return nil, err
	}
	s.settings = s.config.For(s.config.name(in.path))
	if c.failOn != "" {
		s.settings.FailOn = manuscript.Off
		if severity, ok := severityOf(c.failOn); ok {
			s.settings.FailOn = manuscript.LevelOf(severity)
		}
	}
	if s.reading, err = c.manuscriptReading.options(); err != nil {
		return nil, err
	}
	s.reading.Headings = s.settings.Headings
	if len(c.data) == 0 {
		for _, name := range s.settings.Bib {
			s.data = append(s.data, s.config.path(name))
		}
		if err := addData(&s.reading, s.data); err != nil {
			return nil, err
		}
	}
	s.options = s.settings.Options()
	if c.style != "" {
		s.options.Style, _ = check.ParseStyle(c.style)
	}
	s.options.Only = c.only
	s.options.Off = append(s.options.Off, c.off...)
	s.options.Year = time.Now().Year()
	manuscript.SetFormatter(&s.options)
	return s, nil
}

// write writes the report in each of its formats.
func (c *checking) write(stdout io.Writer) error {
	for _, o := range c.outputs {
		if err := c.writeTo(o, stdout); err != nil {
			return err
		}
	}
	return nil
}

func (c *checking) writeTo(o reportOutput, stdout io.Writer) error {
	opt := report.Options{NoSnippets: c.noSnippet}
	opt.FailOn, _ = severityOf(c.failOn)
	if o.path == "" {
		opt.Color = isTerminal(stdout)
		return outputError("standard output", o.format.Write(stdout, &c.report, opt))
	}
	if o.format.Name == "summary" {
		// The file is one to which the steps of a job add.
		f, err := os.OpenFile(o.path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
		if err != nil {
			return outputError(o.path, err)
		}
		err = o.format.Write(f, &c.report, opt)
		return outputError(o.path, errors.Join(err, f.Close()))
	}
	return writeFile(o.path, func(w io.Writer) error { return o.format.Write(w, &c.report, opt) })
}

// writeFile replaces a file, when all of it has been written.
func writeFile(path string, write func(io.Writer) error) error {
	t, err := findTarget(path, true)
	if err != nil {
		return err
	}
	out, err := t.open(nil)
	if err != nil {
		return err
	}
	defer out.discard()
	if err := write(out); err != nil {
		return outputError(path, err)
	}
	return out.commit()
}

// isTerminal reports whether w is a terminal that shows colours.
func isTerminal(w io.Writer) bool {
	if g, ok := w.(*guardedWriter); ok {
		w = g.w
	}
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}
