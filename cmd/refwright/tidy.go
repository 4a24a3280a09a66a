package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check/report"
	"github.com/refwright/refwright/internal/charset"
)

// A tidying is one run of refwright tidy.
type tidying struct {
	tidy bibtex.Tidy

	sort, indent, characters string
	normalize                []string
	write, check, diff       bool
	strict                   bool
	messages                 *messages
}

// What the flags of refwright tidy take.
var (
	sortOrders  = []string{bibtex.Unsorted.String(), bibtex.ByKey.String(), bibtex.ByAuthorYear.String()}
	normalForms = []string{"pages", "doi", "months", "urls", "all"}
	characters  = []string{bibtex.UnicodeCharacters.String(), bibtex.LaTeXCharacters.String()}
)

func tidyCommand(m *messages) *cobra.Command {
	t := tidying{messages: m}
	cmd := &cobra.Command{
		Use:   "tidy [FILE...]",
		Short: "Bring .bib files in order",
		Long: `Tidy brings a .bib file, or standard input, in order and writes it to standard
output: one field a line, types and names in lower case, values in braces, one
empty line between entries. Without further flags no character of a value
changes. Remarks, @string, @preamble, @comment and @xdata keep their place, lines
end as they did, and the encoding stays. A tidy file does not change.

--write changes the files in place. --check names the files that are not tidy and
ends with status 1 if there are any. --diff shows what would change.

--sort orders entries between what keeps its place; a remark directly above an
entry goes with it, and entries that others name in crossref come last.
--normalize takes a list of

  pages   1--2 for 1-2 and 1–2
  doi     10.1000/x for https://doi.org/10.1000/x
  months  the macro may for {May} and {5}
  urls    no TeX in URLs
  all     all of these

and changes a value only if it is read as the same. --sentence-case lowers the
capitals of English titles, where langid, hyphenation or language says that the
entry is in English and no braces protect them: names lose theirs too.

Entries whose text is broken stay as they are, and are reported. So are works that
stand in the file twice; nothing is removed.`,
		Example: `  refwright tidy refs.bib
  refwright tidy --check *.bib
  refwright tidy --write --sort key --normalize all --characters unicode refs.bib`,
		RunE: func(cmd *cobra.Command, files []string) error {
			if err := t.options(files); err != nil {
				return err
			}
			return t.run(files, cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.BoolVarP(&t.write, "write", "w", false, "write the files, not standard output")
	flags.BoolVar(&t.check, "check", false, "name the files that are not tidy, with status 1 if there\nare any, and write nothing")
	flags.BoolVar(&t.diff, "diff", false, "show what would change, and write nothing")
	flags.StringVar(&t.sort, "sort", "none", "`ORDER` of the entries: "+orList(sortOrders))
	flags.StringVar(&t.indent, "indent", "2", "`WIDTH` of the indent in spaces, or tab")
	flags.IntVar(&t.tidy.Layout.Align, "align", 0, "put the equals signs behind `COLUMN` characters")
	flags.StringSliceVar(&t.tidy.Layout.Order, "order", nil, "`FIELDS` that come first in an entry, separated by commas")
	flags.BoolVar(&t.tidy.Layout.Quotes, "quotes", false, "put values in quotes where they can be")
	flags.BoolVar(&t.tidy.Layout.NoFinalComma, "no-final-comma", false, "leave out the comma behind the last field")
	flags.BoolVar(&t.tidy.DropEmpty, "drop-empty", false, "remove fields without a value")
	flags.StringSliceVar(&t.normalize, "normalize", nil, "`LIST` of what to bring to one form: "+orList(normalForms))
	flags.StringVar(&t.characters, "characters", "", "write letters beyond ASCII as `KIND`: "+orList(characters))
	flags.BoolVar(&t.tidy.SentenceCase, "sentence-case", false, "English titles in sentence case")
	flags.BoolVar(&t.strict, "strict", false, "end with status 1 after any warning")
	completeFlag(cmd, "sort", sortOrders)
	completeFlag(cmd, "normalize", normalForms)
	completeFlag(cmd, "characters", characters)
	return cmd
}

// maxIndent is the widest indent, and the rightmost column of an equals sign.
const maxIndent = 100

// options reads what the flags say.
func (t *tidying) options(files []string) error {
	modes := 0
	for _, set := range [...]bool{t.write, t.check || t.diff} {
		if set {
			modes++
		}
	}
	switch {
	case modes > 1:
		return usageError(errors.New("--write changes files, --check and --diff do not: take one"))
	case modes == 0 && len(files) > 1:
		return usageError(errors.New("several files go to standard output as one: --write changes each (or --check, --diff)"))
	case t.write && (len(files) == 0 || slices.Contains(files, "-")):
		return usageError(errors.New("--write needs a file, not standard input"))
	case t.tidy.Layout.Align < 0 || t.tidy.Layout.Align > maxIndent:
		return usageError(fmt.Errorf("--align: %d, want 0 to %d", t.tidy.Layout.Align, maxIndent))
	}
	if err := oneOf("order", "sort", t.sort, sortOrders); err != nil {
		return err
	}
	t.tidy.Sort = bibtex.SortOrder(slices.Index(sortOrders, t.sort))
	if t.characters != "" {
		if err := oneOf("kind", "characters", t.characters, characters); err != nil {
			return err
		}
		t.tidy.Characters = bibtex.Characters(slices.Index(characters, t.characters) + 1)
	}
	for _, form := range t.normalize {
		if err := oneOf("form", "normalize", form, normalForms); err != nil {
			return err
		}
		all := form == "all"
		t.tidy.Pages = t.tidy.Pages || all || form == "pages"
		t.tidy.DOIs = t.tidy.DOIs || all || form == "doi"
		t.tidy.Months = t.tidy.Months || all || form == "months"
		t.tidy.URLs = t.tidy.URLs || all || form == "urls"
	}
	for i, name := range t.tidy.Layout.Order {
		t.tidy.Layout.Order[i] = strings.ToLower(strings.TrimSpace(name))
	}
	if t.indent == "tab" {
		t.tidy.Layout.Indent = "\t"
		return nil
	}
	n, err := strconv.Atoi(t.indent)
	if err != nil || n < 1 || n > maxIndent {
		return usageError(fmt.Errorf("--indent: %q, want 1 to %d, or tab", t.indent, maxIndent))
	}
	t.tidy.Layout.Indent = strings.Repeat(" ", n)
	return nil
}

func (t *tidying) run(files []string, stdin io.Reader, stdout io.Writer) error {
	ins, err := inputs(files, stdin)
	if err != nil {
		return err
	}
	changed := false
	for _, in := range ins {
		differs, err := t.file(in, stdout)
		in.close()
		if err != nil {
			return err
		}
		changed = changed || differs
	}
	if t.check && changed {
		return errFindings
	}
	return t.messages.verdict(t.strict)
}

// file brings a file in order and reports whether that changes it.
func (t *tidying) file(in *input, stdout io.Writer) (changed bool, err error) {
	if err := in.open(); err != nil {
		return false, err
	}
	src, err := io.ReadAll(in.reader)
	if err != nil {
		return false, in.failed(err)
	}
	list, problems := bibtex.Read(src)
	for _, p := range problems {
		switch p.ID {
		case "not-bibtex":
			return false, in.failed(errors.New(p.Message))
		case "duplicate-key":
			t.messages.problem(in.name, p)
		}
	}
	out, problems := t.tidy.Apply(src)
	for _, p := range problems {
		t.messages.problem(in.name, p)
	}
	t.duplicates(in.name, list)

	changed = !bytes.Equal(src, out)
	text := ""
	switch {
	case t.write && changed:
		return true, writeFile(in.path, func(w io.Writer) error {
			_, err := w.Write(out)
			return err
		})
	case t.write:
		return false, nil
	case t.diff:
		if changed {
			text = report.Diff(in.name, charset.Decode(src).Text, charset.Decode(out).Text)
		}
	case t.check:
		if changed {
			text = printable(in.name) + "\n"
		}
	default:
		text = string(out)
	}
	_, err = io.WriteString(stdout, text)
	return changed, outputError("standard output", err)
}

// duplicates reports works that stand in a file twice.
func (t *tidying) duplicates(name string, list []*citation.Listed) {
	for _, g := range citation.FindDuplicates(citation.Records(list)) {
		for _, d := range g.Others {
			record, of := list[d.Index], list[d.Of]
			t.messages.problem(name, citation.Problem{
				ID: "duplicate-record", Severity: citation.Warning, Key: record.Reference.ID, Start: record.Start,
				Message: fmt.Sprintf("%s may be the same work as %s on line %d: the same %v", record.Reference.ID, of.Reference.ID, of.Start.Line, d.Shared),
			})
		}
	}
}
