package report

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// githubFormat writes the commands of GitHub Actions that annotate a file at its
// line, one a finding:
//
//	::error file=article.md,line=3,endLine=3,col=18,endColumn=29,title=missing-reference::Almond 1963 is not in the reference list
//
// All of them are in the log of the step. GitHub shows the first ten of each
// level of a step, and fifty of a job, as annotations; the formats summary and
// sarif have no such limit. Names of files are relative to the root of the
// repository.
//
// Reference: GitHub Docs, Workflow commands for GitHub Actions.
var githubFormat = Format{Name: "github", Title: "annotations of GitHub Actions", write: writeGitHub}

func writeGitHub(w *bufio.Writer, s *settled, _ Options) error {
	for i := range s.findings {
		f := &s.findings[i]
		level := [...]string{citation.Info: "notice", citation.Warning: "warning", citation.Error: "error"}[min(f.Severity, citation.Error)]
		fmt.Fprintf(w, "::%s file=%s,line=%d,endLine=%d", level, property(f.in.name), f.Start.Line, f.End.Line)
		if f.Start.Line == f.End.Line { // columns are for one line only
			fmt.Fprintf(w, ",col=%d,endColumn=%d", f.Start.Column, f.End.Column)
		}
		if f.Rule != "" {
			fmt.Fprintf(w, ",title=%s", property(f.Rule))
		}
		lines := []string{clean(f.Message)}
		for j := range f.Related {
			lines = append(lines, fmt.Sprintf("%s: %s:%v", clean(f.Related[j].Message), clean(f.related[j].name), f.Related[j].Start))
		}
		for j := range f.Fixes {
			lines = append(lines, "fix: "+clean(f.Fixes[j].Message))
		}
		fmt.Fprintf(w, "::%s\n", commandData.Replace(strings.Join(lines, "\n")))
	}
	return nil
}

var (
	commandData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func property(s string) string { return commandProperty.Replace(clean(s)) }
