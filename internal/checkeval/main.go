// Checkeval makes manuscripts with package manuscripts, in which every citation
// and every defect is known, and measures how well the finder and the checks do
// on them.
//
//	go run ./internal/checkeval -n 300 -seed 1 -corpora DIR [-rules 300] [-several 6] [-json FILE] [-v 20]
//
// DIR has the published styles and locales in csl-data/styles and
// csl-data/locales; without it the manuscripts are in English and in the
// built-in styles. Seeds from 1 are for tuning: their documents may be looked
// at. Figures to be quoted come from seeds from 1000 on, whose documents nobody
// looks at.
//
// Three tables are printed:
//
//   - Cites: how many were found and mean the right reference, with the list read
//     from the manuscript ("end to end") and with the true records in its place
//     ("true list"). A cite counts as found when the place of its year, number
//     or key is right to the byte. Misses whose entry in the list was read
//     wrongly are counted apart as well: they are no fault of the finder.
//   - Clean documents: the errors and warnings in documents without a defect.
//   - Defects: for each rule how many planted ones were found at their place, and
//     how many other findings of the rule there were. Where the documents have
//     too few places for a defect, further documents are made for it.
//
// The exit status is 0 whatever the figures are, 2 for wrong usage and 3 when a
// file cannot be used.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/refwright/refwright/internal/manuscripts"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	e := &evaluation{}
	var corpora, out, form string
	flags := flag.NewFlagSet("checkeval", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&e.n, "n", 300, "`number` of documents")
	flags.Uint64Var(&e.seed, "seed", 1, "`seed` of the first document")
	flags.StringVar(&corpora, "corpora", "", "`directory` of the published styles and locales")
	flags.IntVar(&e.plant, "rules", 0, "`number` of defects to plant for each rule; 0 for none")
	flags.IntVar(&e.several, "several", 0, "`number` of defects of different rules to plant together in each document")
	flags.StringVar(&e.only, "rule", "", "`ids` of the only rules to plant, with commas between")
	flags.DurationVar(&e.limit, "for", 0, "`time` after which no further documents are made, such as 30m; 0 for none")
	flags.BoolVar(&e.skipClean, "skip-clean", false, "measure the defects alone")
	flags.StringVar(&e.generator.Only, "style", "", "`name` of the only style")
	flags.IntVar(&e.generator.Further, "further", 20, "`per cent` of documents in any published style beyond those that are always used")
	flags.StringVar(&e.generator.Lang, "lang", "", "`tag` of the only language")
	flags.StringVar(&form, "form", "", "the only `form`: markdown, wrapped, paged or keyed")
	flags.IntVar(&e.samples, "v", 0, "`number` of misses and false alarms to print of each kind")
	flags.StringVar(&out, "json", "", "`file` for the figures as JSON")
	show := flags.Bool("show", false, "print the first document and nothing else")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return 2
	}
	for f := manuscripts.AnyForm; f <= manuscripts.Keyed; f++ {
		if f.String() == form {
			e.generator.Form = f
		}
	}
	if corpora != "" {
		e.generator.Styles = os.DirFS(filepath.Join(corpora, "csl-data", "styles"))
		e.generator.Locales = os.DirFS(filepath.Join(corpora, "csl-data", "locales"))
	}
	if *show {
		if err := e.show(stdout); err != nil {
			fmt.Fprintln(stderr, "checkeval:", err)
			return 3
		}
		return 0
	}
	res, err := e.run()
	if err != nil {
		fmt.Fprintln(stderr, "checkeval:", err)
		return 3
	}
	res.print(stdout)
	if out != "" {
		if err := res.write(out); err != nil {
			fmt.Fprintln(stderr, "checkeval:", err)
			return 3
		}
	}
	return 0
}
