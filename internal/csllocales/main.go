// Csllocales formats the same items and citations with the built-in locales and
// with other locale files, and says in what words the two differ.
//
//	go run ./internal/csllocales -styles DIR -locales DIR -items ITEMS.json -clusters CLUSTERS.json [-lang TAG,...] [-words N] [STYLE...]
//
// The other files are those of the directory -locales, such as the published
// ones; nothing else of the two runs differs. The items are CSL-JSON; the
// clusters are of the form that [csl.ReadClusters] reads. A STYLE is the name of
// a file of the directory -styles without its ending; without any, the ten are
// used whose results docs/locales.md has. Without -lang all built-in locales are
// compared.
//
// For each language it prints how many entries of bibliographies and how many
// citations are identical in all styles together, and then the N most frequent
// differences between words: how often, in how many styles, what the built-in
// locale printed there and what the other one did.
//
// With -terms and the directory of the built-in files it compares the files
// themselves: of the terms and forms that both have in American English, how
// many are the same in the language, and how many have the English words in the
// built-in file and in the other one.
//
// The exit status is 0 whatever the shares are, 2 for wrong usage and 3 when a
// file cannot be used.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// defaultStyles are author-date, note and number styles of several fields and
// countries, as their published files are named.
var defaultStyles = []string{
	"american-medical-association", "apa", "chicago-author-date", "chicago-notes-bibliography", "din-1505-2",
	"harvard-cite-them-right", "ieee", "iso690-author-date-en", "modern-language-association", "nlm-citation-sequence",
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("csllocales", flag.ContinueOnError)
	flags.SetOutput(stderr)
	styles := flags.String("styles", "", "`directory` of the styles")
	locales := flags.String("locales", "", "`directory` of the other locale files")
	items := flags.String("items", "", "`file` of the items, CSL-JSON")
	clusters := flags.String("clusters", "", "`file` of the citations, JSON")
	langs := flags.String("lang", strings.Join(csl.BuiltinLocales(), ","), "`tags` of the languages, with commas")
	words := flags.Int("words", 0, "print so `many` differences between words")
	terms := flags.String("terms", "", "`directory` of the built-in locale files, to compare terms")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *styles == "" || *locales == "" || *items == "" || *clusters == "" {
		fmt.Fprintln(stderr, "csllocales: -styles, -locales, -items and -clusters are needed")
		return 2
	}
	names := flags.Args()
	if len(names) == 0 {
		names = defaultStyles
	}
	c := comparison{other: csl.LocaleFS(os.DirFS(*locales))}
	if err := c.read(*styles, names, *items, *clusters); err != nil {
		fmt.Fprintln(stderr, "csllocales:", err)
		return 3
	}
	for lang := range strings.SplitSeq(*langs, ",") {
		r, err := c.compare(lang)
		if err != nil {
			fmt.Fprintf(stderr, "csllocales: %s: %v\n", lang, err)
			return 3
		}
		r.print(stdout, lang, *words)
		if *terms != "" && lang != english {
			if err := compareTerms(stdout, *terms, *locales, lang); err != nil {
				fmt.Fprintln(stderr, "csllocales:", err)
				return 3
			}
		}
	}
	return 0
}

// A comparison is what is formatted in every language.
type comparison struct {
	names  []string
	styles []*csl.Style
	other  func(tag string) (*csl.Locale, error)
	refs   []*citation.Reference
	list   []citation.Cluster
}

func (c *comparison) read(dir string, names []string, items, clusters string) error {
	for _, name := range names {
		style, err := open(filepath.Join(dir, name+".csl"), csl.ParseStyle)
		if err != nil {
			return err
		}
		c.names = append(c.names, name)
		c.styles = append(c.styles, style)
	}
	var err error
	if c.refs, err = open(items, csl.ReadJSON); err != nil {
		return err
	}
	c.list, err = open(clusters, csl.ReadClusters)
	return err
}

// open reads a file with the function for its kind.
func open[T any](file string, read func(io.Reader) (T, error)) (t T, err error) {
	f, err := os.Open(file)
	if err != nil {
		return t, err
	}
	defer f.Close()
	if t, err = read(f); err != nil {
		return t, fmt.Errorf("%s: %w", file, err)
	}
	return t, nil
}

// compare formats in all styles with both locales.
func (c *comparison) compare(lang string) (*result, error) {
	r := &result{words: map[pair]*count{}}
	for i, style := range c.styles {
		ours, err := (&csl.Processor{Style: style, Lang: lang}).Render(c.refs, c.list)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.names[i], err)
		}
		theirs, err := (&csl.Processor{Style: style, Lang: lang, Locales: c.other}).Render(c.refs, c.list)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.names[i], err)
		}
		for j := range ours.Citations {
			r.citations.add(r.same(i, ours.Citations[j], theirs.Citations[j]))
		}
		// Words decide on the order too; so entries are found by their ids.
		entry := map[string]string{}
		for j, id := range theirs.IDs {
			entry[id] = theirs.Bibliography[j]
		}
		for j, id := range ours.IDs {
			r.entries.add(r.same(i, ours.Bibliography[j], entry[id]))
		}
	}
	return r, nil
}

// A result is that of one language.
type result struct {
	entries, citations share
	words              map[pair]*count
}

type share struct{ same, all int }

func (s *share) add(same bool) {
	s.all++
	if same {
		s.same++
	}
}

func (s share) String() string {
	return fmt.Sprintf("%d of %d (%.1f %%)", s.same, s.all, 100*float64(s.same)/float64(max(1, s.all)))
}

// A pair is the words in one place of a text that are not the same.
type pair struct{ ours, theirs string }

// A count says how often a pair is there, and in which styles.
type count struct {
	n      int
	styles map[int]bool
}

// same reports whether two texts are the same, and counts the words in which
// they are not.
func (r *result) same(style int, ours, theirs string) bool {
	if ours == theirs {
		return true
	}
	// A line a word, for a comparison of lines. A no-break space does not part words.
	lines := func(text string) string {
		return strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '\n' }), "\n") + "\n"
	}
	words := func(text string) string { return strings.TrimSpace(strings.ReplaceAll(text, "\n", " ")) }
	a := lines(ours)
	for _, e := range udiff.Lines(a, lines(theirs)) {
		p := pair{words(a[e.Start:e.End]), words(e.New)}
		if r.words[p] == nil {
			r.words[p] = &count{styles: map[int]bool{}}
		}
		r.words[p].n++
		r.words[p].styles[style] = true
	}
	return false
}

func (r *result) print(w io.Writer, lang string, limit int) {
	fmt.Fprintf(w, "%s: entries %v, citations %v\n", lang, r.entries, r.citations)
	var pairs []pair
	for p := range r.words {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(r.words[b].n-r.words[a].n, cmp.Compare(a.ours, b.ours), cmp.Compare(a.theirs, b.theirs))
	})
	for _, p := range pairs[:min(limit, len(pairs))] {
		fmt.Fprintf(w, "%6d in %2d styles: %q, %q\n", r.words[p].n, len(r.words[p].styles), p.ours, p.theirs)
	}
}
