package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
	"github.com/refwright/refwright/citation/manuscript"
)

// maxRounds is how often a manuscript is fixed and checked again: a fix may
// make room for another one that overlapped it.
const maxRounds = 10

// mend applies the fixes of a manuscript's findings to the manuscript, as often
// as that changes something, and writes the file or, for --diff, the
// difference. The subject then is the mended manuscript.
func (c *checking) mend(s *subject, stdout io.Writer) error {
	if s.in.path == "" && c.fix {
		return usageError(errors.New("--fix needs a file, not standard input (--diff shows the changes)"))
	}
	if s.manuscript.Encoding != "" && c.fix {
		return inputError(fmt.Errorf("%s: is in %s, and --fix changes only files in UTF-8 (--diff shows the changes)", s.in.name, s.manuscript.Encoding))
	}
	before, fixed := s.manuscript.Source, 0
	for range maxRounds {
		src, n := check.Apply(s.manuscript.Name, s.manuscript.Source, s.findings)
		if n == 0 || bytes.Equal(src, s.manuscript.Source) {
			break
		}
		fixed += n
		m, err := manuscript.Read(s.manuscript.Name, src, s.reading)
		if err != nil {
			return s.in.failed(err)
		}
		s.manuscript, s.findings = m, check.Run(m, s.options)
	}
	after := s.manuscript.Source
	switch {
	case bytes.Equal(before, after):
		return nil
	case c.diff:
		_, err := io.WriteString(stdout, report.Diff(s.manuscript.Name, before, after))
		return outputError("standard output", err)
	}
	err := writeFile(s.in.path, func(w io.Writer) error {
		_, err := w.Write(after)
		return err
	})
	if err == nil {
		c.messages.line(fmt.Sprintf("%s: %d fixed", s.in.name, fixed))
	}
	return err
}
