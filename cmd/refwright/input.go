package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/refwright/refwright/citation/reflist"
)

// sniffed is the number of bytes at the start of an input by which its format
// is guessed.
const sniffed = 4096

// An input is a file of the command line, or standard input.
type input struct {
	name   string // as messages name it
	path   string // "" for standard input
	file   *os.File
	reader *bufio.Reader  // nil until it is opened
	lists  reflist.Parser // how printed references in it are read
	// idle is called before the input is waited for, nil for nothing.
	idle func()
}

// A source is the file below the buffer of an input.
type source struct {
	in *input
	r  io.Reader
}

func (s source) Read(p []byte) (int, error) {
	if s.in.idle != nil {
		s.in.idle()
	}
	return s.r.Read(p)
}

// inputs returns the files in order, standard input for "-" and for no file at
// all. A file that is not there is found out before anything is read.
func inputs(files []string, stdin io.Reader) ([]*input, error) {
	if len(files) == 0 {
		files = []string{"-"}
	}
	var list []*input
	seenStdin := false
	for _, name := range files {
		if name == "-" {
			if seenStdin {
				return nil, usageError(errors.New("standard input is named twice"))
			}
			seenStdin = true
			in := &input{name: "<stdin>"}
			in.reader = bufio.NewReaderSize(source{in, stdin}, sniffed)
			list = append(list, in)
			continue
		}
		if err := readable(name); err != nil {
			return nil, inputError(err)
		}
		list = append(list, &input{name: name, path: name})
	}
	return list, nil
}

// readable returns an error if there is no file of this name.
func readable(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file", name)
	case err != nil:
		return fmt.Errorf("%s: %w", name, cause(err))
	case info.IsDir():
		return fmt.Errorf("%s: is a directory, not a file", name)
	}
	return nil
}

// readFile reads a file that a flag or the configuration names.
func readFile(name string) ([]byte, error) {
	if err := readable(name); err != nil {
		return nil, err
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	return src, nil
}

// open makes the input ready to be read, if it is not yet.
func (in *input) open() error {
	if in.reader != nil {
		return nil
	}
	f, err := os.Open(in.path)
	if err != nil {
		return in.failed(err)
	}
	in.file, in.reader = f, bufio.NewReaderSize(source{in, f}, sniffed)
	return nil
}

func (in *input) close() {
	if in.file != nil {
		in.file.Close()
		in.file = nil
	}
}

// failed says that the input could not be read.
func (in *input) failed(err error) error {
	return inputError(fmt.Errorf("%s: %w", in.name, cause(err)))
}

// head returns the start of the input without consuming it: what there is
// after the first read, or up to a given length. An error is left for the
// reader to meet.
func (in *input) head(length int) []byte {
	in.reader.Peek(length)
	head, _ := in.reader.Peek(in.reader.Buffered())
	return head
}
