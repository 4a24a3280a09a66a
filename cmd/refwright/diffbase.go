package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

// leaveOld takes out of a subject's findings those that it had at the revision
// of --diff-base, with its data files of then. If the file was not there, all
// findings are new.
func (c *checking) leaveOld(s *subject) error {
	if s.in.path == "" {
		return usageError(errors.New("--diff-base needs a file, not standard input"))
	}
	src, ok, err := atRevision(s.in.path, c.diffBase)
	if err != nil || !ok {
		return err
	}
	reading := s.reading
	reading.References, reading.Data, reading.Problems = nil, nil, nil
	for _, d := range s.reading.Data {
		old, ok, err := atRevision(d.Name, c.diffBase)
		if err != nil {
			return err
		}
		if !ok {
			old = nil
		}
		if err := reading.AddData(d.Name, old); err != nil {
			return nil // what could not be read then had no findings
		}
	}
	reading.Open = openBeside(s.in.path, func(path string) ([]byte, error) {
		src, ok, err := atRevision(path, c.diffBase)
		if err == nil && !ok {
			err = fs.ErrNotExist
		}
		return src, err
	})
	m, err := manuscript.Read(s.manuscript.Name, src, reading)
	if err != nil {
		return nil // likewise
	}
	s.findings = check.New(check.Run(m, s.options), s.findings)
	return nil
}

// atRevision returns the bytes that a file had at a revision of the Git
// repository it is in, and whether it was there.
func atRevision(path, revision string) ([]byte, bool, error) {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	commit, err := git(dir, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		if _, inside := git(dir, "rev-parse", "--git-dir"); inside != nil {
			return nil, false, usageError(fmt.Errorf("--diff-base: %w", inside))
		}
		return nil, false, usageError(fmt.Errorf("--diff-base: %s is not a revision of the repository", revision))
	}
	object := strings.TrimSpace(string(commit)) + ":./" + name
	if _, err := git(dir, "cat-file", "-e", object); err != nil {
		return nil, false, nil
	}
	src, err := git(dir, "cat-file", "blob", object)
	if err != nil {
		return nil, false, inputError(fmt.Errorf("%s: %w", path, err))
	}
	return src, true, nil
}

// git runs git in a directory and returns what it wrote. The error is its
// message of one line.
func git(dir string, args ...string) ([]byte, error) {
	out, err := exec.Command("git", append([]string{"-C", dir}, args...)...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		message, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		return nil, errors.New("git: " + strings.TrimPrefix(message, "fatal: "))
	}
	if err != nil {
		return nil, fmt.Errorf("git: %w", err)
	}
	return out, nil
}
