// Cslsuite runs a folder of fixtures of the CSL test suite through package csl.
//
//	go run ./internal/cslsuite [-locales DIR] [-run REGEXP] [-v] [-pass] DIR
//
// It prints the names of the fixtures that fail, with -v also why, and at the
// end how many of how many pass. With -pass it prints the names of those that
// pass instead, as the list of the test of csl has them. The locales are those
// of the directory -locales, by default csl-data/locales in the corpora: the
// directory that REFWRIGHT_CORPORA names, or that holds DIR, or ../shared.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/cslfixture"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("cslsuite", flag.ContinueOnError)
	flags.SetOutput(stderr)
	locales := flags.String("locales", "", "`directory` of the locale files")
	pattern := flags.String("run", "", "run only fixtures whose names match `regexp`")
	verbose := flags.Bool("v", false, "print why a fixture fails")
	passing := flags.Bool("pass", false, "print the fixtures that pass")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	only, err := regexp.Compile(*pattern)
	if err != nil || flags.NArg() != 1 {
		fmt.Fprintln(stderr, "usage: cslsuite [-locales DIR] [-run REGEXP] [-v] [-pass] DIR")
		return 2
	}
	files, err := filepath.Glob(filepath.Join(flags.Arg(0), "*.txt"))
	if err != nil || len(files) == 0 {
		fmt.Fprintln(stderr, "cslsuite: no fixtures in", flags.Arg(0))
		return 3
	}
	if *locales == "" {
		*locales = findLocales(flags.Arg(0))
	}
	if info, err := os.Stat(*locales); err != nil || !info.IsDir() {
		fmt.Fprintln(stderr, "cslsuite: no directory of locale files: set REFWRIGHT_CORPORA or -locales")
		return 3
	}
	load := cslfixture.Cached(csl.LocaleFS(os.DirFS(*locales)))
	pass, count := 0, 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		if !only.MatchString(name) {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			fmt.Fprintln(stderr, "cslsuite:", err)
			return 3
		}
		f := cslfixture.Parse(string(data))
		if f.Mode() == "" {
			continue
		}
		count++
		got, err := f.Run(load)
		ok := err == nil && got == f.Want()
		if ok {
			pass++
		}
		if ok == *passing {
			fmt.Fprintln(stdout, name)
		}
		if !ok && *verbose {
			if err != nil {
				fmt.Fprintln(stdout, "  error:", err)
			} else {
				fmt.Fprintf(stdout, "  want: %s\n  got:  %s\n", f.Want(), got)
				if strings.Contains(got, "\n") {
					fmt.Fprintln(stdout, cmp.Diff(f.Want(), got))
				}
			}
		}
	}
	fmt.Fprintf(stdout, "%d of %d pass\n", pass, count)
	if pass < count {
		return 1
	}
	return 0
}

// findLocales returns the directory of locale files of the corpora, "" when
// there is none.
func findLocales(fixtures string) string {
	for _, corpora := range []string{os.Getenv("REFWRIGHT_CORPORA"), filepath.Dir(filepath.Clean(fixtures)), filepath.Join("..", "shared")} {
		dir := filepath.Join(corpora, "csl-data", "locales")
		if info, err := os.Stat(dir); corpora != "" && err == nil && info.IsDir() {
			return dir
		}
	}
	return ""
}
