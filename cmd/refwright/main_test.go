package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/refwright/refwright/internal/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"refwright": main})
}

// TestScripts runs the scripts of testdata/script. With -update their expected
// outputs are rewritten. Besides the commands of testscript they have:
//
//	exits STATUS ARG...     run refwright and check its exit status
//	closed STATUS ARG...    the same with a standard output that nobody reads
//	write FILE STRING       write a file; STRING has the escapes of Go
//	repeat FILE N STRING    the same, N times over
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       golden.Update(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("GORACE", noRaceSleep)
			model, err := filepath.Abs("../../citation/reflist/model.bin")
			env.Setenv("MODEL", model)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"closed": closed,
			"write": func(ts *testscript.TestScript, neg bool, args []string) {
				need(ts, neg, len(args) == 2, "write FILE STRING")
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(unescape(ts, args[1])), 0o666))
			},
			"repeat": func(ts *testscript.TestScript, neg bool, args []string) {
				need(ts, neg, len(args) == 3, "repeat FILE N STRING")
				n, err := strconv.Atoi(args[1])
				ts.Check(err)
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(unescape(ts, args[2]), n)), 0o666))
			},
		},
	})
}

// noRaceSleep keeps a program built with -race from sleeping for a second
// before it exits.
const noRaceSleep = "atexit_sleep_ms=0"

func need(ts *testscript.TestScript, neg, ok bool, usage string) {
	if neg || !ok {
		ts.Fatalf("usage: %s", usage)
	}
}

func unescape(ts *testscript.TestScript, s string) string {
	s, err := strconv.Unquote(`"` + s + `"`)
	ts.Check(err)
	return s
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, len(args) > 0, "exits STATUS ARG...")
	checkStatus(ts, args[0], ts.Exec("refwright", args[1:]...))
}

func closed(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, len(args) > 0, "closed STATUS ARG...")
	r, w, err := os.Pipe()
	ts.Check(err)
	ts.Check(r.Close())
	defer w.Close()
	cmd := exec.Command("refwright", args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "GORACE="+noRaceSleep)
	cmd.Stdout = w
	cmd.Stderr = ts.Stderr()
	checkStatus(ts, args[0], cmd.Run())
}

func checkStatus(ts *testscript.TestScript, want string, err error) {
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(got) != want {
		ts.Fatalf("exit status %d, want %s", got, want)
	}
}

// endless gives a line n times and calls between now and then.
type endless struct {
	line    string
	n       int
	between func()
	rest    string
	given   int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		if e.given == e.n {
			return 0, io.EOF
		}
		if e.given%(e.n/10) == 0 {
			e.between()
		}
		e.given++
		e.rest = e.line
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestStreamsHoldOneRecordInMemory(t *testing.T) {
	// Not parallel: it looks at the memory of the whole process.
	if testing.Short() {
		t.Skip("reads some tens of megabytes")
	}
	const limit = 4 << 20
	item := `{"id":"a","type":"book","title":"T","abstract":"` + strings.Repeat("word ", 400) + `"}` + "\n"
	reference := "Granovetter, Mark S. 1973. \"The Strength of Weak Ties.\" *American Journal of Sociology* 78 (6): 1360–80.\n"
	for _, tt := range []struct {
		args string
		line string
		n    int
	}{
		{"convert --from ndjson --to ndjson", item, 10_000},
		{"convert --from csl-json --to ndjson", item, 10_000},
		{"convert --from lines --to ndjson", reference, 5_000},
		{"parse --to ndjson", reference, 5_000},
	} {
		t.Run(tt.args, func(t *testing.T) {
			// The model that references are read with is loaded once.
			run(strings.Fields("parse --to ndjson"), strings.NewReader(reference), io.Discard, io.Discard)
			var least, most uint64
			in := &endless{line: tt.line, n: tt.n, between: func() {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				if least == 0 {
					least = m.HeapAlloc
				}
				least, most = min(least, m.HeapAlloc), max(most, m.HeapAlloc)
			}}
			var stderr strings.Builder
			out := &counter{}
			if status := run(strings.Fields(tt.args), in, out, &stderr); status != statusDone {
				t.Fatalf("exit status %d, standard error:\n%s", status, &stderr)
			}
			if out.lines != tt.n {
				t.Errorf("got %d lines, want %d", out.lines, tt.n)
			}
			if most-least > limit {
				t.Errorf("memory grew by %d bytes over %d records, want at most %d", most-least, tt.n, limit)
			}
		})
	}
}

// counter counts lines.
type counter struct{ lines int }

func (c *counter) Write(p []byte) (int, error) {
	c.lines += strings.Count(string(p), "\n")
	return len(p), nil
}

// TestOutputIsWrittenBeforeInputIsWaitedFor lets the command be one side of a
// conversation, line by line.
func TestOutputIsWrittenBeforeInputIsWaitedFor(t *testing.T) {
	t.Parallel()
	for _, args := range []string{"convert --from ndjson --to ndjson", "parse --to ndjson --alone"} {
		t.Run(args, func(t *testing.T) {
			t.Parallel()
			in, toIn := io.Pipe()
			fromOut, out := io.Pipe()
			done := make(chan int)
			go func() {
				status := run(strings.Fields(args), in, out, io.Discard)
				out.Close()
				done <- status
			}()
			for i := range 3 {
				if _, err := fmt.Fprintf(toIn, "{\"id\":\"a%d\",\"type\":\"book\"}\n", i); err != nil {
					t.Fatal(err)
				}
				buf := make([]byte, 1000)
				n, err := fromOut.Read(buf)
				if err != nil || buf[n-1] != '\n' {
					t.Fatalf("got %q, %v, want a line", buf[:n], err)
				}
			}
			toIn.Close()
			if status := <-done; status != statusDone {
				t.Errorf("exit status %d", status)
			}
		})
	}
}
