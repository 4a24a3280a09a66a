// Csldiff formats the same items and citations with package csl and with
// citeproc-js, and says how much of it comes out the same.
//
//	go run ./internal/csldiff -citeproc DIR -styles DIR -locales DIR [-cache DIR] [-v] [-classes N] [STYLE...]
//
// The peer is version 2.4.63 of citeproc-js, run by node. It is installed in a
// directory outside the repository with
//
//	npm install citeproc@2.4.63
//
// and -citeproc names node_modules/citeproc in that directory. The items and
// citations are made for the purpose: -n items, by turns of every type, with
// every variable, and half as many citations again; -seed makes others. Or they come
// from files: -items, CSL-JSON, and -clusters, of the form that
// [csl.ReadClusters] reads. Both processors write HTML in the language of the
// style, with the locale files of the directory -locales. A STYLE is the name of
// a file of the directory -styles without its ending; without any, all styles
// of the directory are compared.
//
// Citeproc-js is slow. With -cache its output is kept in a directory and read
// from there the next time.
//
// For each style it prints how many bibliography entries and citations are
// identical but for white space at their ends, and whether the entries stand in
// the same order; with -v also each pair that differs: the id of the item or
// the number of the citation, from 1, our text and theirs; with -classes the N
// most frequent kinds of difference, with examples.
//
// The exit status is 0 whatever the shares are, 2 for wrong usage and 3 when a
// file or program cannot be used.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// oneLine makes a pair ready to read; entries with a left margin have lines.
var oneLine = strings.NewReplacer("\n", "↵")

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A comparison is what both processors are given.
type comparison struct {
	citeproc, styles, locales, items, clusters, cache string // paths

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

// A result is what the comparison of one style comes to.
type result struct {
	entries, sameEntries     int
	citations, sameCitations int
	sameOrder                bool
	differences              []difference
	firstMoved               string // where the order differs first
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
	flags.StringVar(&c.cache, "cache", "", "`directory` that keeps the output of citeproc-js")
	seed := flags.Uint64("seed", 1, "`number` that the items made depend on")
	count := flags.Int("n", 200, "`number` of items to make")
	verbose := flags.Bool("v", false, "print the pairs that differ")
	classes := flags.Int("classes", 0, "print so `many` kinds of difference")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if c.styles == "" || c.locales == "" || (c.items == "") != (c.clusters == "") {
		fmt.Fprintln(stderr, "csldiff: -styles and -locales are needed, and both or none of -items and -clusters")
		return 2
	}
	done, err := c.prepare(*seed, *count)
	defer done()
	if err != nil {
		fmt.Fprintln(stderr, "csldiff:", err)
		return 3
	}
	names := flags.Args()
	if len(names) == 0 {
		if names, err = c.allStyles(); err != nil {
			fmt.Fprintln(stderr, "csldiff:", err)
			return 3
		}
	}
	var sum result
	failed := false
	for _, name := range names {
		r, err := c.compare(name)
		if err != nil {
			fmt.Fprintf(stderr, "csldiff: %s: %v\n", name, err)
			failed = true
			continue
		}
		r.print(stdout, name, *verbose)
		sum.add(r)
	}
	if len(names) > 1 {
		sum.print(stdout, "all", false)
	}
	if *classes > 0 {
		printClasses(stdout, sum.differences, *classes, 3)
	}
	if failed {
		return 3
	}
	return 0
}

// prepare makes or reads the items and clusters. Made ones are written to files
// for the peer, which the function it returns removes.
func (c *comparison) prepare(seed uint64, count int) (done func(), err error) {
	done = func() {}
	if c.items == "" {
		dir, err := os.MkdirTemp("", "csldiff")
		if err != nil {
			return done, err
		}
		done = func() { os.RemoveAll(dir) }
		m := newMaker(seed)
		m.make(count)
		c.items, c.clusters = filepath.Join(dir, "items.json"), filepath.Join(dir, "clusters.json")
		if err := writeJSON(c.items, m.items); err != nil {
			return done, err
		}
		if err := writeJSON(c.clusters, m.cite(count*3/2)); err != nil {
			return done, err
		}
	}
	return done, c.read()
}

func writeJSON(file string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o666)
}

// allStyles returns the names of the styles of the directory.
func (c *comparison) allStyles() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(c.styles, "*.csl"))
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".csl")
	}
	return files, err
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

// compare formats in a style and compares.
func (c *comparison) compare(name string) (*result, error) {
	style := filepath.Join(c.styles, name+".csl")
	theirs, err := c.theirs(style)
	if err != nil {
		return nil, err
	}
	if theirs.Version != peerVersion {
		return nil, fmt.Errorf("citeproc-js is of version %s, not %s", theirs.Version, peerVersion)
	}
	ours, err := c.ours(style)
	if err != nil {
		return nil, err
	}
	r := &result{sameOrder: slices.Equal(ours.IDs, theirs.IDs)}
	differ := func(label, ours, theirs string) {
		r.differences = append(r.differences, difference{name, label, ours, theirs})
	}
	ourEntry, theirEntry := ours.entries(), theirs.entries()
	ids := union(ours.IDs, theirs.IDs)
	r.entries = len(ids)
	for _, id := range ids {
		a, inOurs := ourEntry[id]
		b, inTheirs := theirEntry[id]
		if inOurs && inTheirs && a == b {
			r.sameEntries++
			continue
		}
		differ("entry "+id, a, b)
	}
	for i := range min(len(ours.IDs), len(theirs.IDs)) {
		if ours.IDs[i] != theirs.IDs[i] {
			r.firstMoved = fmt.Sprintf("entry %d of the bibliography is %s in ours, %s in theirs", i+1, ours.IDs[i], theirs.IDs[i])
			break
		}
	}
	r.citations = max(len(ours.Citations), len(theirs.Citations))
	for i := range r.citations {
		a, b := at(ours.Citations, i), at(theirs.Citations, i)
		if a == b {
			r.sameCitations++
			continue
		}
		differ("citation "+strconv.Itoa(i+1), a, b)
	}
	return r, nil
}

// add adds up results.
func (r *result) add(s *result) {
	r.entries += s.entries
	r.sameEntries += s.sameEntries
	r.citations += s.citations
	r.sameCitations += s.sameCitations
	r.differences = append(r.differences, s.differences...)
	r.sameOrder = true
}

// print prints a line of figures, and the pairs.
func (r *result) print(w io.Writer, name string, pairs bool) {
	order := ""
	if !r.sameOrder {
		order = ", other order"
	}
	fmt.Fprintf(w, "%s: entries %s, citations %s%s\n", name, share(r.sameEntries, r.entries), share(r.sameCitations, r.citations), order)
	if !pairs {
		return
	}
	for _, d := range r.differences {
		fmt.Fprintf(w, "    %s\n      ours:   %s\n      theirs: %s\n", d.label, oneLine.Replace(d.ours), oneLine.Replace(d.theirs))
	}
	if r.firstMoved != "" {
		fmt.Fprintln(w, "    "+r.firstMoved)
	}
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
	list := slices.Clone(c.list)
	for i := range list {
		if style.IsNote() && list[i].NoteNumber == 0 {
			list[i].NoteNumber = i + 1
		}
	}
	p := csl.Processor{Style: style, Locales: csl.LocaleFS(os.DirFS(c.locales)), Format: csl.HTML}
	doc, err := p.Render(c.refs, list)
	if err != nil {
		return output{}, err
	}
	return output{Citations: doc.Citations, IDs: doc.IDs, Bibliography: doc.Bibliography}, nil
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

func share(n, of int) string {
	if of == 0 {
		return "none"
	}
	return fmt.Sprintf("%d of %d (%.1f %%)", n, of, 100*float64(n)/float64(of))
}
