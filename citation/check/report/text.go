package report

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// textFormat is the one for people:
//
//	article.md:3:18: error: Almond 1963 is not in the reference list (missing-reference)
//	    3 | It was disputed (Almond 1963).
//	      |                  ^^^^^^^^^^^
//	      = the list has Almond 1964: article.md:9:1
//	      = fix: change 1963 to 1964
//
//	1 error in 1 file, 1 fixable
var textFormat = Format{Name: "text", Title: "for people, with the lines of the source", write: writeText}

// The colours of a terminal.
const (
	reset  = "\x1b[0m"
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	cyan   = "\x1b[1;36m"
	faint  = "\x1b[2m"
)

func writeText(w *bufio.Writer, s *settled, opt Options) error {
	paint := func(color, text string) string {
		if !opt.Color || text == "" {
			return text
		}
		return color + text + reset
	}
	colors := [...]string{citation.Info: cyan, citation.Warning: yellow, citation.Error: red}
	for i := range s.findings {
		f := &s.findings[i]
		color := colors[min(f.Severity, citation.Error)]
		place := clean(f.in.name)
		if !f.placeless {
			place += ":" + f.Start.String()
		}
		fmt.Fprintf(w, "%s: %s: %s", paint(bold, place), paint(color, f.Severity.String()), clean(f.Message))
		if f.Rule != "" {
			fmt.Fprintf(w, " %s", paint(faint, "("+clean(f.Rule)+")"))
		}
		w.WriteByte('\n')

		gutter := 5
		if !opt.NoSnippets && !f.placeless && f.in.known {
			rows := f.in.excerpt(&f.Finding, opt.Width)
			gutter = max(gutter, len(rows[len(rows)-1].number))
			for _, row := range rows {
				fmt.Fprintln(w, strings.TrimRight(paint(faint, fmt.Sprintf("%*s |", gutter, row.number))+" "+row.text, " "))
				if row.marks != "" {
					blanks := len(row.marks) - len(strings.TrimLeft(row.marks, " "))
					fmt.Fprintln(w, paint(faint, fmt.Sprintf("%*s |", gutter, ""))+" "+row.marks[:blanks]+paint(color, row.marks[blanks:]))
				}
			}
		}
		note := func(format string, args ...any) {
			fmt.Fprintf(w, "%s %s\n", paint(faint, fmt.Sprintf("%*s =", gutter, "")), fmt.Sprintf(format, args...))
		}
		for j := range f.Related {
			note("%s: %s:%v", clean(f.Related[j].Message), clean(f.related[j].name), f.Related[j].Start)
		}
		for j := range f.Fixes {
			word := "fix"
			if j > 0 {
				word = "or"
			}
			note("%s: %s", word, clean(f.Fixes[j].Message))
		}
		if !opt.NoSnippets {
			w.WriteByte('\n')
		}
	}
	_, err := fmt.Fprintln(w, s.inWords())
	return err
}
