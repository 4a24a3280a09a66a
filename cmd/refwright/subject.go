package main

import (
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

// A subject is one manuscript that is checked.
type subject struct {
	in         *input
	config     *location
	settings   manuscript.Settings
	data       []string // paths of the configuration's data files
	reading    manuscript.Options
	options    check.Options
	manuscript *check.Manuscript
	findings   []check.Finding
}

// read reads the manuscript and checks it.
func (s *subject) read() error {
	m, err := readManuscript(s.in, &s.reading)
	if err != nil {
		return err
	}
	s.manuscript, s.findings = m, check.Run(m, s.options)
	return nil
}
