// Bibcompare reads .bib files with package bibtex and with other programs, and
// says where they do not see the same.
//
//	go run ./internal/bibcompare [-tidy DIR] [-v] FILE|DIR...
//
// The peers are btparse, with which biber reads (the Perl module Text::BibTeX;
// Debian: libtext-bibtex-perl), pybtex in its tolerant mode (Debian:
// python3-pybtex), and the parser of bibtex-tidy, which is installed in a directory
// outside the repository with
//
//	npm install bibtex-tidy@1.14.0
//
// and -tidy names node_modules/bibtex-tidy in that directory. A peer that is not
// installed is left out, and that is said. Of a directory all .bib files below it
// are read.
//
// For each peer it prints which entries it sees that package bibtex does not, by
// class, and how many it does not see; and for btparse how many values of the
// entries that both see are the same, with macros replaced and white space folded,
// and by class those that are not. With -v each of them is printed.
//
// The exit status is 0 whatever the figures are, 2 for wrong usage and 3 when a
// file cannot be read.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/refwright/refwright/internal/bibpeers"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("bibcompare", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tidy := flags.String("tidy", "", "`directory` of the npm package bibtex-tidy")
	verbose := flags.Bool("v", false, "print each disagreement")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(stderr, "bibcompare: no files")
		return 2
	}
	paths, err := bibFiles(flags.Args())
	if err != nil {
		fmt.Fprintln(stderr, "bibcompare:", err)
		return 3
	}
	ours := make([]*ourFile, len(paths))
	entries, size := 0, 0
	for i, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(stderr, "bibcompare:", err)
			return 3
		}
		ours[i] = readOurs(src)
		entries += len(ours[i].entries)
		size += len(src)
	}
	fmt.Fprintf(stdout, "bibtex: %d files, %d bytes, %d entries\n", len(paths), size, entries)
	peers := []*bibpeers.Peer{bibpeers.Btparse(), bibpeers.Pybtex(false)}
	if *tidy != "" {
		peers = append(peers, bibpeers.BibtexTidy(*tidy))
	}
	for _, p := range peers {
		version, files, err := p.Read(paths...)
		switch {
		case errors.Is(err, bibpeers.ErrNotInstalled):
			fmt.Fprintf(stdout, "\n%s is not installed\n", p.Name)
			continue
		case err != nil:
			fmt.Fprintln(stderr, "bibcompare:", err)
			return 3
		}
		c := &comparison{values: p.ReplacesMacros}
		for i, f := range files {
			c.file(ours[i], f)
		}
		fmt.Fprintf(stdout, "\n%s\n", version)
		c.print(stdout, *verbose)
	}
	return 0
}

// bibFiles returns the files that are meant, in order.
func bibFiles(args []string) ([]string, error) {
	var paths []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			paths = append(paths, arg)
			continue
		}
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".bib") {
				paths = append(paths, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths), nil
}
