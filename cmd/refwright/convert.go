package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// A conversion is one run of refwright convert.
type conversion struct {
	from, to string // names of formats, "" to guess
	strict   bool
	path     string // of the output, "" for standard output
	force    bool
	messages *messages

	lists      listReading
	markDoubts bool // as comments
	keys       keying
	duplicates string // one of duplicatesModes, "" for the first of them unless records stream
}

func convertCommand(m *messages) *cobra.Command {
	c := conversion{messages: m}
	cmd := &cobra.Command{
		Use:   "convert [FILE...] --to FORMAT",
		Short: "Convert references from one format to another",
		Long: `Convert reads the records of all files in order, or of standard input, and
writes them in one format.

` + formatTable() + `
An article without a list gives the works that its notes cite in full, without the
pages that are cited.

Without --from the format of each file is guessed, by its extension or else by
how it begins. Without --to it is that of the file that -o names.

Records without a key get one, such as agir2015. With --keys every record gets
one by a pattern, in brackets as in JabRef or a formula as in Better BibTeX:

  [auth:lower][year]   auth.lower + shorttitle(3,3) + year

With --keys-from, works that are in an earlier file keep the key that they have
there, and no other key is one of that file.

Records that are likely of one work, by DOI, ISBN, or title, names and year, are
reported. --duplicates merge makes one of them: the first takes what it lacks
from the others; what contradicts is reported and kept with the record. For
--strict, which is about what cannot be read or written, only the latter counts.

--min-confidence reports the fields of printed references that were read with less
confidence, and --mark-doubts writes them as comments before their entries as well.

To ndjson, records go out one by one as they come in at constant memory, unless
the input is an article or a list, or --keys-from or --duplicates is given. A key
is then followed by the number of the record, as in agir2015-12, and nobody looks
for duplicates.`,
		Example: `  refwright convert article.md --to biblatex
  refwright convert refs.txt --from references --to csl-json -o refs.json
  pdftotext -layout article.pdf - | refwright convert --to bibtex`,
		RunE: func(cmd *cobra.Command, files []string) error {
			return c.run(files, cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&c.from, "from", "", "`FORMAT` of the input")
	flags.StringVar(&c.to, "to", "", "`FORMAT` of the output")
	flags.BoolVar(&c.strict, "strict", false, "end with status 1 after any warning, and write only\nwhat the official description of the format has")
	flags.StringVarP(&c.path, "output", "o", "", "write to `FILE` instead of standard output")
	flags.BoolVar(&c.force, "force", false, "let -o overwrite a file")
	flags.StringVar(&c.keys.pattern, "keys", "", "`PATTERN` of new keys for all records")
	flags.StringVar(&c.keys.path, "keys-from", "", "keep the keys of the works in `FILE`")
	flags.StringVar(&c.duplicates, "duplicates", "", "what to do with records of one work: `HOW` is\nreport (default), merge or keep")
	c.lists.addFlags(cmd, "warn of fields of printed references that are read\nwith less confidence than `N`, from 0 to 1")
	flags.BoolVar(&c.markDoubts, "mark-doubts", false, "write these warnings into a .bib file, as comments")
	completeFlag(cmd, "duplicates", duplicatesModes)
	completeFlag(cmd, "from", formatNames(canRead))
	completeFlag(cmd, "to", formatNames(canWrite))
	return cmd
}

func (c *conversion) run(files []string, stdin io.Reader, stdout io.Writer) error {
	to, err := c.target()
	if err != nil {
		return err
	}
	if c.markDoubts && (c.lists.minConfidence == 0 || !to.comments) {
		return usageError(errors.New("--mark-doubts needs --min-confidence, and --to bibtex or biblatex"))
	}
	stream := to.writesStream && c.keys.path == "" && c.duplicates == ""
	if err := c.checkDuplicates(); err != nil {
		return err
	}
	ins, err := c.inputs(files, stdin)
	if err != nil {
		return err
	}
	defer func() {
		for _, in := range ins {
			in.close()
		}
	}()
	if err := c.keys.prepare(); err != nil {
		return err
	}
	from := make([]*format, len(ins))
	for i, in := range ins {
		if from[i], err = c.source(in); err != nil {
			return err
		}
		stream = stream && from[i].readsStream
	}
	target, err := findTarget(c.path, c.force)
	if err != nil {
		return err
	}
	if stream {
		err = c.stream(ins, from, to, target, stdout)
	} else {
		err = c.whole(ins, from, to, target, stdout)
	}
	if err != nil {
		return err
	}
	return c.messages.verdict(c.strict)
}

// inputs returns the inputs, with how the printed references in them are read.
func (c *conversion) inputs(files []string, stdin io.Reader) ([]*input, error) {
	lists, err := c.lists.parser()
	if err != nil {
		return nil, err
	}
	ins, err := inputs(files, stdin)
	for _, in := range ins {
		in.lists = lists
	}
	return ins, err
}

// target returns the format to write.
func (c *conversion) target() (*format, error) {
	if c.to != "" {
		return findFormat("to", c.to, canWrite)
	}
	var names []string
	for _, f := range byExtension(filepath.Ext(c.path)) {
		if canWrite(f) {
			names = append(names, f.name)
		}
	}
	switch {
	case len(names) == 1:
		return findFormat("to", names[0], canWrite)
	case len(names) > 1:
		return nil, usageError(fmt.Errorf("%s could be %s: --to says which", c.path, orList(names)))
	}
	return nil, usageError(errors.New("--to is missing: want " + orList(formatNames(canWrite))))
}

// source returns the format of an input.
func (c *conversion) source(in *input) (*format, error) {
	if c.from != "" {
		return findFormat("from", c.from, canRead)
	}
	return guess(in)
}

// whole reads everything before it writes anything, so that keys are chosen
// with all records in sight and a failure leaves no output.
func (c *conversion) whole(ins []*input, from []*format, to *format, target *target, stdout io.Writer) error {
	var records []record
	for i, in := range ins {
		err := c.read(in, from[i], func(r record) error {
			records = append(records, r)
			return nil
		})
		if err != nil {
			return err
		}
	}
	records, found, conflicts := c.findDuplicates(records)
	refs := make([]*citation.Reference, len(records))
	for i, r := range records {
		refs[i] = r.Reference
	}
	c.keys.assign(refs)
	c.reportDuplicates(found, conflicts)

	var data bytes.Buffer
	w := c.writing(&data, to)
	for _, r := range records {
		if err := w.write(r); err != nil {
			return inputError(err)
		}
	}
	if err := w.encoder.Close(); err != nil {
		return inputError(err)
	}
	out, err := target.open(stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	out.Write(data.Bytes()) // commit returns the error
	return out.commit()
}

// stream writes each record before it reads the next.
func (c *conversion) stream(ins []*input, from []*format, to *format, target *target, stdout io.Writer) error {
	defer collectLess()()
	out, err := target.open(stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	w := c.writing(out, to)
	n := 0
	for i, in := range ins {
		in.idle = out.flush
		err := c.read(in, from[i], func(r record) error {
			n++
			c.keys.number(r.Reference, n)
			return outputError(out.target.name, w.write(r))
		})
		if err != nil {
			out.flush() // what came before is complete
			return err
		}
	}
	if err := w.encoder.Close(); err != nil {
		return outputError(out.target.name, err)
	}
	return out.commit()
}

// A writing is the state of writing records.
type writing struct {
	*conversion
	encoder encoder
	current record
}

func (c *conversion) writing(out io.Writer, to *format) *writing {
	w := &writing{conversion: c}
	opt := writeOptions{strict: c.strict}
	if c.markDoubts {
		opt.comment = w.doubts
	}
	w.encoder = to.write(out, opt, w.report)
	return w
}

// doubts returns the doubtful fields of the current record, one a line.
func (w *writing) doubts(*citation.Reference) string {
	var b strings.Builder
	for _, p := range w.current.problems {
		if p.ID == reflist.DoubtfulField {
			fmt.Fprintf(&b, "%s:%s: %s\n", w.current.file, p.Start, printable(p.Message))
		}
	}
	return b.String()
}

func (w *writing) write(r record) error {
	w.current = r
	return w.encoder.Encode(r.Reference)
}

// report writes what the encoder has found, at the place of the record that it
// was given last.
func (w *writing) report(p citation.Problem) {
	p.Start = w.current.start
	w.messages.problem(w.current.file, p)
}

// read calls each for the records of an input.
func (c *conversion) read(in *input, from *format, each func(record) error) error {
	if err := in.open(); err != nil {
		return err
	}
	defer in.close()
	for r, err := range from.read(in, func(p citation.Problem) { c.messages.problem(in.name, p) }) {
		if err != nil {
			return err
		}
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}

// formatTable lists the formats for the help text.
func formatTable() string {
	var b strings.Builder
	b.WriteString("Formats:\n")
	for _, f := range formats() {
		direction := "in, out"
		if f.write == nil {
			direction = "in"
		} else if f.read == nil {
			direction = "out"
		}
		fmt.Fprintf(&b, "  %-10s  %-7s  %s\n", f.name, direction, f.about)
	}
	return b.String()
}
