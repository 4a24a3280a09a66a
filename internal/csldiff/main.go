// Csldiff formats the same items and citations with package csl and with
// citeproc-js, and says how much of it comes out the same.
//
//	go run ./internal/csldiff -citeproc DIR -styles DIR -locales DIR -items ITEMS.json -clusters CLUSTERS.json [-v] [STYLE...]
//
// The peer is version 2.4.63 of citeproc-js, run by node. It is installed in a
// directory outside the repository with
//
//	npm install citeproc@2.4.63
//
// and -citeproc names node_modules/citeproc in that directory. The items are
// CSL-JSON; the clusters are of the form that [csl.ReadClusters] reads. Both
// processors write HTML in the language of the style, with the locale files of
// the directory -locales. A STYLE is the name of a file of the directory
// -styles without its ending; without any, the five styles are compared whose
// results docs/csl-conformance.md has. Of the Vancouver styles that is the one of
// the National Library of Medicine, nlm-citation-sequence.
//
// For each style it prints how many bibliography entries and citations are
// identical but for white space at their ends, and whether the entries stand in
// the same order; with -v also each pair that differs: the id of the item or
// the number of the citation, from 1, our text and theirs.
//
// The exit status is 0 whatever the shares are, 2 for wrong usage and 3 when a
// file or program cannot be used.
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// peerVersion is the version of citeproc-js whose results are on record.
const peerVersion = "2.4.63"

// oneLine makes a pair ready to read; entries with a left margin have lines.
var oneLine = strings.NewReplacer("\n", "↵")

//go:embed citeproc.js
var driver string

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A comparison is what both processors are given.
type comparison struct {
	citeproc, styles, locales, items, clusters string // paths

	refs []*citation.Reference
	list []citation.Cluster
}

// An output is what a processor prints.
type output struct {
	Version      string // of the peer
	Citations    []string
	IDs          []string
	Bibliography []string
}

func run(args []string, stdout, stderr io.Writer) int {
	var c comparison
	flags := flag.NewFlagSet("csldiff", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&c.citeproc, "citeproc", "", "`directory` of the npm package citeproc")
	flags.StringVar(&c.styles, "styles", "", "`directory` of the styles")
	flags.StringVar(&c.locales, "locales", "", "`directory` of the locale files")
	flags.StringVar(&c.items, "items", "", "`file` of the items, CSL-JSON")
	flags.StringVar(&c.clusters, "clusters", "", "`file` of the citations, JSON")
	verbose := flags.Bool("v", false, "print the pairs that differ")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	for _, path := range []string{c.citeproc, c.styles, c.locales, c.items, c.clusters} {
		if path == "" {
			fmt.Fprintln(stderr, "csldiff: -citeproc, -styles, -locales, -items and -clusters are all needed")
			return 2
		}
	}
	names := flags.Args()
	if len(names) == 0 {
		names = []string{"chicago-author-date", "apa", "modern-language-association", "ieee", "nlm-citation-sequence"}
	}
	if err := c.read(); err != nil {
		fmt.Fprintln(stderr, "csldiff:", err)
		return 3
	}
	for _, name := range names {
		if err := c.compare(name, *verbose, stdout, stderr); err != nil {
			fmt.Fprintf(stderr, "csldiff: %s: %v\n", name, err)
			return 3
		}
	}
	return 0
}

// read reads the items and clusters.
func (c *comparison) read() error {
	items, err := os.Open(c.items)
	if err != nil {
		return err
	}
	defer items.Close()
	if c.refs, err = csl.ReadJSON(items); err != nil {
		return fmt.Errorf("%s: %w", c.items, err)
	}
	clusters, err := os.Open(c.clusters)
	if err != nil {
		return err
	}
	defer clusters.Close()
	if c.list, err = csl.ReadClusters(clusters); err != nil {
		return fmt.Errorf("%s: %w", c.clusters, err)
	}
	return nil
}

// compare formats in a style and prints how much is identical.
func (c *comparison) compare(name string, verbose bool, stdout, stderr io.Writer) error {
	style := filepath.Join(c.styles, name+".csl")
	ours, err := c.ours(style)
	if err != nil {
		return err
	}
	theirs, err := c.theirs(style)
	if err != nil {
		return err
	}
	if theirs.Version != peerVersion {
		fmt.Fprintf(stderr, "csldiff: citeproc-js is of version %s, not %s\n", theirs.Version, peerVersion)
	}
	fmt.Fprintln(stdout, name)
	show := func(label, ours, theirs string) {
		if verbose {
			fmt.Fprintf(stdout, "    %s\n      ours:   %s\n      theirs: %s\n", label, oneLine.Replace(ours), oneLine.Replace(theirs))
		}
	}

	same, order := 0, "same order"
	if !slices.Equal(ours.IDs, theirs.IDs) {
		order = "other order"
	}
	ourEntry, theirEntry := ours.entries(), theirs.entries()
	ids := union(ours.IDs, theirs.IDs)
	for _, id := range ids {
		a, inOurs := ourEntry[id]
		b, inTheirs := theirEntry[id]
		if inOurs && inTheirs && a == b {
			same++
			continue
		}
		show("entry "+id, a, b)
	}
	fmt.Fprintf(stdout, "  bibliography %s, %s\n", share(same, len(ids)), order)
	if verbose && order != "same order" {
		showOrder(stdout, ours.IDs, theirs.IDs)
	}

	same = 0
	count := max(len(ours.Citations), len(theirs.Citations))
	for i := range count {
		a, b := at(ours.Citations, i), at(theirs.Citations, i)
		if a == b {
			same++
			continue
		}
		show("citation "+strconv.Itoa(i+1), a, b)
	}
	fmt.Fprintf(stdout, "  citations    %s\n", share(same, count))
	return nil
}

// ours is what package csl prints.
func (c *comparison) ours(styleFile string) (output, error) {
	f, err := os.Open(styleFile)
	if err != nil {
		return output{}, err
	}
	defer f.Close()
	style, err := csl.ParseStyle(f)
	if err != nil {
		return output{}, err
	}
	p := csl.Processor{Style: style, Locales: csl.LocaleFS(os.DirFS(c.locales)), Format: csl.HTML}
	doc, err := p.Render(c.refs, c.list)
	if err != nil {
		return output{}, err
	}
	return output{Citations: doc.Citations, IDs: doc.IDs, Bibliography: doc.Bibliography}, nil
}

// theirs is what citeproc-js prints.
func (c *comparison) theirs(styleFile string) (output, error) {
	var out output
	node := exec.Command("node", "-e", driver, "--", c.citeproc, styleFile, c.locales, c.items, c.clusters)
	var stderr bytes.Buffer
	node.Stderr = &stderr
	text, err := node.Output()
	if err != nil {
		return out, fmt.Errorf("citeproc-js: %w\n%s", err, stderr.Bytes())
	}
	if err := json.Unmarshal(text, &out); err != nil {
		return out, fmt.Errorf("output of citeproc-js: %w", err)
	}
	if len(out.IDs) != len(out.Bibliography) {
		return out, errors.New("citeproc-js gives more ids than entries or fewer")
	}
	return out, nil
}

// entries returns the entries by the id of their item.
func (o *output) entries() map[string]string {
	m := make(map[string]string, len(o.IDs))
	for i, id := range o.IDs {
		m[id] = strings.TrimSpace(o.Bibliography[i])
	}
	return m
}

// at returns the text at i, trimmed; "" where there is none.
func at(texts []string, i int) string {
	if i >= len(texts) {
		return ""
	}
	return strings.TrimSpace(texts[i])
}

// union returns the ids of a and then those that b alone has.
func union(a, b []string) []string {
	all := slices.Clone(a)
	seen := make(map[string]bool, len(a))
	for _, id := range a {
		seen[id] = true
	}
	for _, id := range b {
		if !seen[id] {
			all = append(all, id)
		}
	}
	return all
}

// showOrder prints the first place where the order differs.
func showOrder(w io.Writer, ours, theirs []string) {
	for i := range min(len(ours), len(theirs)) {
		if ours[i] != theirs[i] {
			fmt.Fprintf(w, "    entry %d of the bibliography is %s in ours, %s in theirs\n", i+1, ours[i], theirs[i])
			return
		}
	}
}

func share(n, of int) string {
	if of == 0 {
		return "none"
	}
	return fmt.Sprintf("%d of %d identical (%.1f %%)", n, of, 100*float64(n)/float64(of))
}
