//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"

	"github.com/refwright/refwright/csl"
)

// First arguments with which this program does a part of its work in a process of its
// own. What is measured is one. So are those that need much memory: a process counts
// that of the one which started it as its own.
const (
	renderCommand = "-render" // STYLE LOCALES ITEMS CLUSTERS, prints a report
	makeCommand   = "-make"   // SEED N FILE [N FILE]: items, and citations of them
	countCommand  = "-count"  // ITEMS, prints a number
)

// A part does what a command says and returns what to print.
type part func(args []string) (any, error)

var parts = map[string]part{
	renderCommand: func(args []string) (any, error) { return render(args[0], args[1], args[2], args[3]) },
	makeCommand:   makeFiles,
	countCommand: func(args []string) (any, error) {
		refs, err := readFile(args[0], csl.ReadJSON)
		return len(refs), err
	},
}

func runPart(p part, args []string, stdout, stderr io.Writer) int {
	result, err := p(args)
	if err == nil {
		err = json.NewEncoder(stdout).Encode(result)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 3
	}
	return 0
}

// part runs a part that makes or counts and returns the number that it prints.
func (b *bench) part(args ...string) (int, error) {
	c, err := partCommand(args...)
	if err != nil {
		return 0, err
	}
	c.Stderr = os.Stderr
	text, err := c.Output()
	if err != nil {
		return 0, err
	}
	var n int
	return n, json.Unmarshal(text, &n)
}

func partCommand(args ...string) (*exec.Cmd, error) {
	program, err := os.Executable()
	return exec.Command(program, args...), err
}

func makeFiles(args []string) (any, error) {
	seed, err := strconv.ParseUint(args[0], 10, 64)
	if err != nil {
		return 0, err
	}
	m := newMaker(seed)
	n, err := strconv.Atoi(args[1])
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%q is no number of items", args[1])
	}
	items := m.make(n)
	if err := writeJSON(args[2], items); err != nil || len(args) < 5 {
		return n, err
	}
	if n, err = strconv.Atoi(args[3]); err != nil {
		return 0, err
	}
	return n, writeJSON(args[4], m.cite(items, n))
}

func writeJSON(file string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o666)
}
