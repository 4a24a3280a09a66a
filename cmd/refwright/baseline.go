package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/refwright/refwright/citation/check"
)

// baselines are the files of known findings, each read once.
type baselines struct {
	path string // of --baseline, "" for those of the configurations
	read map[string]*check.Baseline
	seen map[string][]check.Finding // findings by baseline
	of   map[string][]string        // names of the files by baseline
}

// leaveOut takes the known findings out of a subject's.
func (b *baselines) leaveOut(s *subject) error {
	path := b.path
	if path == "" && s.config.Baseline != "" {
		path = s.config.path(s.config.Baseline)
	}
	if path == "" {
		return nil
	}
	if b.read == nil {
		b.read, b.seen, b.of = map[string]*check.Baseline{}, map[string][]check.Finding{}, map[string][]string{}
	}
	if b.read[path] == nil {
		src, err := readFile(path)
		if err != nil {
			return usageError(fmt.Errorf("%w (the baseline, which --write-baseline writes)", err))
		}
		known, err := check.ParseBaseline(path, src)
		if err != nil {
			return usageError(err)
		}
		known.Name = s.config.name
		b.read[path] = known
	}
	b.seen[path] = append(b.seen[path], s.findings...)
	b.of[path] = append(b.of[path], s.manuscript.Name)
	s.findings = b.read[path].New(s.findings)
	return nil
}

// stale returns a message for each baseline some of whose findings no longer
// occur in the files that were checked.
func (b *baselines) stale() []string {
	var messages []string
	for path, known := range b.read {
		if n := len(known.Stale(b.seen[path], b.of[path])); n > 0 {
			messages = append(messages, fmt.Sprintf("%s: %d of its findings no longer occur (--write-baseline writes it anew)", path, n))
		}
	}
	return messages
}

// saveBaseline writes what was found as known.
func (c *checking) saveBaseline() error {
	config, err := c.configs.of(".")
	if err != nil {
		return err
	}
	known := check.Baseline{Name: config.name}
	known.Set(c.report.Findings)
	var data bytes.Buffer
	if _, err := known.WriteTo(&data); err != nil {
		return outputError(c.writeBaseline, err)
	}
	return writeFile(c.writeBaseline, func(w io.Writer) error {
		_, err := w.Write(data.Bytes())
		return err
	})
}
