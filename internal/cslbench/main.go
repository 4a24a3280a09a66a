//go:build unix

// Cslbench measures package csl beside citeproc-js on the same items.
//
//	go run ./internal/cslbench -styles DIR -locales DIR [-citeproc DIR] [-n N,...] [-own N,...] [-runs N] [-items FILE [-clusters FILE]] [STYLE...]
//
// The peer is version 2.4.63 of citeproc-js, run by node. It is installed in a
// directory outside the repository with
//
//	npm install citeproc@2.4.63
//
// and -citeproc names node_modules/citeproc in that directory; without it only
// ours is measured. A STYLE is the name of a file of the directory -styles without
// its ending. Items are made, as many as -n says for both and -own for ours alone; or
// they come from the file -items, CSL-JSON. Made items are the same for one -seed.
// Both write a bibliography in HTML.
//
// Each measurement is a process of its own, from its start to its end: the
// items are read, the style and its locale are loaded, and the bibliography is made.
// Processor time is that of all threads, with the collection of garbage and, in node,
// the compiling. Ours is run -runs times, in turns with other amounts, and the least
// time counts; the peer is run once. "Load" is the processor time for the style
// with its locale within that process.
//
// The last table is a document with citations, in the first STYLE: 2,000 made citations
// of 1,000 made items, or those of -clusters with the items of -items; -cited=false
// leaves it out.
//
// The tables are Markdown. The exit status is 0 whatever the figures are, 2 for wrong
// usage and 3 when a file or program cannot be used.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	if len(os.Args) > 1 {
		if part, ok := parts[os.Args[1]]; ok {
			os.Exit(runPart(part, os.Args[2:], os.Stdout, os.Stderr))
		}
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// A bench is what is measured.
type bench struct {
	citeproc, styles, locales string // paths; the first is "" to leave the peer out
	runs                      int    // of ours
	seed                      string // of the made items
	dir                       string // for made files
}

// An input is a document to format.
type input struct {
	items    int
	file     string
	clusters string // the file of the citations, "" for none
	ownOnly  bool
}

func run(args []string, stdout, stderr io.Writer) int {
	var b bench
	flags := flag.NewFlagSet("cslbench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&b.citeproc, "citeproc", "", "`directory` of the npm package citeproc")
	flags.StringVar(&b.styles, "styles", "", "`directory` of the styles")
	flags.StringVar(&b.locales, "locales", "", "`directory` of the locale files")
	flags.IntVar(&b.runs, "runs", 3, "`number` of runs of ours, of which the best counts")
	both := flags.String("n", "1000,10000", "`numbers` of items to make for both")
	own := flags.String("own", "30000,100000", "`numbers` of items to make for ours alone")
	items := flags.String("items", "", "`file` of items to take instead, CSL-JSON")
	clusters := flags.String("clusters", "", "`file` of citations of them, JSON")
	cited := flags.Bool("cited", true, "measure a document with citations, too")
	seed := flags.Uint64("seed", 1, "`number` that the made items depend on")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if b.styles == "" || b.locales == "" || b.runs < 1 || flags.NArg() == 0 || *clusters != "" && *items == "" {
		fmt.Fprintln(stderr, "cslbench: -styles, -locales and a style are needed, and -items with -clusters")
		return 2
	}
	b.seed = strconv.FormatUint(*seed, 10)
	dir, err := os.MkdirTemp("", "cslbench")
	if err == nil {
		defer os.RemoveAll(dir)
		b.dir = dir
		err = b.measure(stdout, flags.Args(), *both, *own, *items, *clusters, *cited)
	}
	if err != nil {
		fmt.Fprintln(stderr, "cslbench:", err)
		return 3
	}
	return 0
}

// measure measures and prints the tables.
func (b *bench) measure(w io.Writer, styles []string, both, own, items, clusters string, cited bool) error {
	inputs, err := b.inputs(both, own, items)
	if err != nil {
		return err
	}
	if len(inputs) > 0 {
		fmt.Fprintln(w, header)
	}
	for _, style := range styles {
		if err := b.compare(w, style, inputs); err != nil {
			return err
		}
	}
	if !cited || items != "" && clusters == "" {
		return nil
	}
	document := input{file: items, clusters: clusters}
	if clusters == "" {
		if document, err = b.makeDocument(1000, 2000); err != nil {
			return err
		}
	} else {
		document.items = inputs[0].items
	}
	fmt.Fprint(w, "\nWith citations:\n\n", header, "\n")
	return b.compare(w, styles[0], []input{document})
}

// inputs makes the bibliographies that are measured.
func (b *bench) inputs(both, own, items string) ([]input, error) {
	if items != "" {
		n, err := b.part(countCommand, items)
		return []input{{items: n, file: items}}, err
	}
	var inputs []input
	for i, list := range []string{both, own} {
		for field := range strings.SplitSeq(list, ",") {
			if field == "" {
				continue
			}
			in := input{file: filepath.Join(b.dir, "items"+field+".json"), ownOnly: i == 1}
			var err error
			if in.items, err = strconv.Atoi(field); err != nil {
				return nil, err
			}
			if _, err := b.part(makeCommand, b.seed, field, in.file); err != nil {
				return nil, err
			}
			inputs = append(inputs, in)
		}
	}
	return inputs, nil
}

// makeDocument makes items and citations of them.
func (b *bench) makeDocument(items, citations int) (input, error) {
	in := input{items: items, file: filepath.Join(b.dir, "cited.json"), clusters: filepath.Join(b.dir, "clusters.json")}
	_, err := b.part(makeCommand, b.seed, strconv.Itoa(items), in.file, strconv.Itoa(citations), in.clusters)
	return in, err
}

const header = `| style | items | | CPU s | items per CPU s | wall s | peak MB | load ms | speed | load |
|---|---|---|---|---|---|---|---|---|---|`

// compare measures a style with all inputs and prints a line for each
// processor and input.
func (b *bench) compare(w io.Writer, style string, inputs []input) error {
	path := filepath.Join(b.styles, style+".csl")
	best := make([]measurement, len(inputs))
	for round := range b.runs {
		for i, in := range inputs {
			m, err := b.ours(path, in)
			if err != nil {
				return err
			}
			if round > 0 {
				m = m.best(best[i])
			}
			best[i] = m
		}
	}
	for i, in := range inputs {
		ours := best[i]
		if b.citeproc == "" || in.ownOnly {
			ours.print(w, style, in, "csl", "", "")
			continue
		}
		theirs, err := b.theirs(path, in)
		if err != nil {
			return err
		}
		if theirs.entries != ours.entries || theirs.citations != ours.citations {
			return fmt.Errorf("%s: ours has %d entries and %d citations, citeproc-js %d and %d", style, ours.entries, ours.citations, theirs.entries, theirs.citations)
		}
		theirs.print(w, style, in, "citeproc-js", "1", "1")
		ours.print(w, style, in, "csl", times(theirs.cpu, ours.cpu), times(theirs.load, ours.load))
	}
	return nil
}
