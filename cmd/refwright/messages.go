package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
)

// messages writes to standard error, one line each, and remembers the most
// severe problem.
type messages struct {
	w     io.Writer
	worst citation.Severity
}

// line writes a message of one line.
func (m *messages) line(text string) {
	fmt.Fprintf(m.w, "refwright: %s\n", printable(text))
}

// problem writes a problem of a file. What is only worth knowing is left to
// the output formats that show it.
func (m *messages) problem(file string, p citation.Problem) {
	m.count(p)
	if p.Severity != citation.Info {
		m.show(file, p)
	}
}

// count remembers the severity of a problem that is shown otherwise.
func (m *messages) count(p citation.Problem) { m.worst = max(m.worst, p.Severity) }

// show writes a problem of a file that has no part in the exit status.
func (m *messages) show(file string, p citation.Problem) {
	if p.Start.Line > 0 {
		m.line(file + ":" + p.String())
		return
	}
	if p.Key != "" {
		p.Message = p.Key + ": " + p.Message
	}
	m.line(file + ": " + p.String())
}

// verdict returns errFindings when the problems written so far decide the exit
// status: errors always, warnings under --strict.
func (m *messages) verdict(strict bool) error {
	if m.worst >= citation.Error || strict && m.worst >= citation.Warning {
		return errFindings
	}
	return nil
}

// printable makes text from a file safe to show in a terminal and one line
// long: control characters, which could move the cursor or end the line, and
// bytes that are not UTF-8 become U+FFFD.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' {
			return ' '
		}
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || isBidiControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
}

// isBidiControl reports whether r changes the direction of the text after it,
// by which one text can be made to look like another.
func isBidiControl(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
