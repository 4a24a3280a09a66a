package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// outputError says what could not be written. It returns nil for no error.
func outputError(name string, err error) error {
	if err == nil {
		return nil
	}
	return inputError(fmt.Errorf("%s: %w", name, cause(err)))
}

// cause leaves out the operation and path of a file error, which the message
// names in its own way.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

// A target is where the result is to go: standard output, a device, or a file.
type target struct {
	name   string      // as messages name it
	path   string      // "" for standard output
	mode   fs.FileMode // of the file
	device bool        // not a file that could be replaced
}

// findTarget looks at what the option -o names, "" or "-" for standard output.
// It refuses a file that exists, unless force is set.
func findTarget(path string, force bool) (*target, error) {
	if path == "" || path == "-" {
		return &target{name: "standard output"}, nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &target{name: path, path: path, mode: 0o666}, nil
	case err != nil:
		return nil, outputError(path, err)
	case info.IsDir():
		return nil, usageError(fmt.Errorf("%s: is a directory", path))
	case !info.Mode().IsRegular():
		return &target{name: path, path: path, device: true}, nil
	case !force:
		return nil, usageError(fmt.Errorf("%s: exists already (--force overwrites it)", path))
	}
	t := &target{name: path, path: path, mode: info.Mode().Perm()}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		t.path = real // the link stays
	}
	return t, nil
}

// An output is an open target. A file appears under its name only when it is
// complete.
type output struct {
	*bufio.Writer
	target *target
	file   *os.File
	temp   string // name of the file until it is complete
}

func (t *target) open(stdout io.Writer) (*output, error) {
	if t.path == "" {
		return &output{Writer: bufio.NewWriter(stdout), target: t}, nil
	}
	o := &output{target: t}
	var err error
	if t.device {
		o.file, err = os.OpenFile(t.path, os.O_WRONLY, 0)
	} else {
		// Not os.CreateTemp, which makes files that nobody else may read.
		o.temp = filepath.Join(filepath.Dir(t.path), ".refwright-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
		o.file, err = os.OpenFile(o.temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, t.mode)
	}
	if err != nil {
		return nil, outputError(t.name, err)
	}
	o.Writer = bufio.NewWriter(o.file)
	return o, nil
}

// flush writes what is buffered, so that a reader of the output has all that
// there is before more input is waited for. An error comes back from commit.
func (o *output) flush() { o.Flush() }

// commit writes what is left and gives the file its name.
func (o *output) commit() error {
	err := o.Flush()
	if o.temp != "" && err == nil {
		err = o.file.Sync()
	}
	if o.file != nil {
		err = cmp.Or(err, o.file.Close())
		o.file = nil
	}
	if o.temp != "" && err == nil {
		if err = os.Rename(o.temp, o.target.path); err == nil {
			o.temp = ""
		}
	}
	return outputError(o.target.name, err)
}

// discard removes what is not complete. After commit it does nothing.
func (o *output) discard() {
	if o.file != nil {
		o.file.Close()
		o.file = nil
	}
	if o.temp != "" {
		os.Remove(o.temp)
		o.temp = ""
	}
}
