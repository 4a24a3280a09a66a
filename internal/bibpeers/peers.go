// Package bibpeers reads .bib files with other programs that read them, so that
// tests and comparisons can be made with what they see.
//
// A [Peer] runs a small script of this package in the program's own language. It
// gets paths, one a line, and prints JSON, one value a line: its version; for
// each file its path, its entries in their order, and an error if it gave up.
// Texts are bytes, as code points from 0 to 255.
package bibpeers

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// ErrNotInstalled says that a peer, or what runs it, is not there.
var ErrNotInstalled = errors.New("not installed")

// A Peer is a program that reads .bib files.
type Peer struct {
	Name string

	// ReplacesMacros says that values have the text of macros, and undefined ones
	// are empty.
	ReplacesMacros bool

	command []string // of the script
	probe   []string // succeeds if the peer is there
}

//go:embed scripts/btparse.pl
var btparseScript string

//go:embed scripts/pybtex.py
var pybtexScript string

//go:embed scripts/bibtextidy.js
var bibtexTidyScript string

// Btparse is the C library btparse through the Perl module Text::BibTeX, which
// biber reads with.
func Btparse() *Peer {
	return &Peer{Name: "btparse", ReplacesMacros: true, command: []string{"perl", "-e", btparseScript}, probe: []string{"perl", "-e", "use Text::BibTeX; use JSON::PP"}}
}

// Pybtex is the Python package pybtex, in the mode in which it goes on after an
// error. With text it gives titles without markup and the parts of authors too.
func Pybtex(text bool) *Peer {
	python := "python3"
	if exec.Command(python, "-c", "import pybtex").Run() != nil {
		python = "/usr/bin/python3" // where systems install packages, if another one is in front
	}
	p := &Peer{Name: "pybtex", command: []string{python, "-c", pybtexScript}, probe: []string{python, "-c", "import pybtex"}}
	if text {
		p.command = append(p.command, "text")
	}
	return p
}

// BibtexTidy is the npm package bibtex-tidy in a directory.
func BibtexTidy(dir string) *Peer {
	return &Peer{Name: "bibtex-tidy", command: []string{"node", "-e", bibtexTidyScript, dir}, probe: []string{"node", filepath.Join(dir, "bibtex-tidy.js")}}
}

// A File is what a peer reads of a file.
type File struct {
	Path    string
	Entries []Entry
	Err     string // why the peer gave up, "" if it did not
}

// An Entry is an entry as a peer reads it. Texts are bytes as in the file but for
// what the peer changes.
type Entry struct {
	Key, Type string
	Fields    []Field
	Broken    bool // the peer reports an error in it

	Title   string
	Authors [][3]string // family name, particle, given names
}

// A Field is a field of an [Entry], with macros replaced by peers that do that.
type Field struct{ Name, Value string }

// Read reads files. It returns the peer's version, and what it read of each file
// in the order of paths. A file at which the peer crashes has an Err, and the
// others are read. The error is [ErrNotInstalled] if the peer cannot be run.
func (p *Peer) Read(paths ...string) (version string, files []File, err error) {
	if err := exec.Command(p.probe[0], p.probe[1:]...).Run(); err != nil {
		return "", nil, fmt.Errorf("%s: %w", p.Name, ErrNotInstalled)
	}
	for len(files) < len(paths) {
		v, read, err := p.run(paths[len(files):])
		if v != "" {
			version = v
		}
		if len(read) == 0 {
			return version, files, fmt.Errorf("running %s: %w", p.Name, err)
		}
		if err != nil && len(files)+len(read) <= len(paths) {
			last := &read[len(read)-1]
			last.Err = strings.TrimSpace(last.Err + " crashed: " + err.Error())
		}
		files = append(files, read...)
	}
	return version, files, nil
}

// line is what a script prints on one line.
type line struct {
	Version *byteText
	Path    *byteText
	Error   *byteText

	Key, Type byteText
	Fields    [][2]byteText
	Broken    bool
	Title     byteText
	Authors   [][3]byteText
}

// byteText is a text whose code points are bytes.
type byteText string

// UnmarshalJSON makes bytes of code points.
func (t *byteText) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	out := make([]byte, 0, len(s))
	for _, r := range s {
		out = append(out, byte(r))
	}
	*t = byteText(out)
	return nil
}

// run starts the peer once. It may end before all files are read.
func (p *Peer) run(paths []string) (version string, files []File, err error) {
	cmd := exec.Command(p.command[0], p.command[1:]...)
	cmd.Stdin = strings.NewReader(strings.Join(paths, "\n") + "\n")
	out, err := cmd.Output()
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, len(out)+1)
	for lines.Scan() {
		var l line
		if bad := json.Unmarshal(lines.Bytes(), &l); bad != nil {
			return version, files, errors.Join(err, bad)
		}
		switch {
		case l.Version != nil:
			version = string(*l.Version)
		case l.Path != nil:
			files = append(files, File{Path: paths[len(files)]})
		case len(files) == 0:
			return version, files, fmt.Errorf("an entry before the first file: %s", lines.Bytes())
		case l.Error != nil:
			files[len(files)-1].Err = string(*l.Error)
		default:
			f := &files[len(files)-1]
			f.Entries = append(f.Entries, l.entry())
		}
	}
	return version, files, err
}

func (l *line) entry() Entry {
	e := Entry{Key: string(l.Key), Type: string(l.Type), Broken: l.Broken, Title: string(l.Title)}
	for _, f := range l.Fields {
		e.Fields = append(e.Fields, Field{string(f[0]), string(f[1])})
	}
	for _, a := range l.Authors {
		e.Authors = append(e.Authors, [3]string{string(a[0]), string(a[1]), string(a[2])})
	}
	return e
}
