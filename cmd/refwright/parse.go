package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/charset"
)

// A parsing is one run of refwright parse.
type parsing struct {
	from, to string
	strict   bool
	lists    listReading
	messages *messages
}

// The inputs and outputs of refwright parse.
var (
	parseFrom = []string{"article", "references", "lines"}
	parseTo   = []string{"text", "json", "ndjson"}
)

func parseCommand(m *messages) *cobra.Command {
	p := parsing{messages: m, lists: listReading{minConfidence: 0.5}}
	cmd := &cobra.Command{
		Use:   "parse [FILE]",
		Short: "Show how each printed reference was read",
		Long: `Parse reads the reference list of an article, or of standard input, and shows
for each reference its number, key, type and confidence, and then its fields in
printed order: the value, how sure the reading is from 0 to 1, and where it
stood, as line:column with the end exclusive. The remainder is what was not
understood. A field that was read with less confidence than --min-confidence has
a question mark behind it, and is a warning for --strict.

--to json gives everything, as one object:

  file        name of the file
  headings    the headings that the references stood under
  references  number, key, confidence, start, end; text (the reference on one
              line), item (CSL-JSON), segments
  problems    id, severity, message, key, start, end

The segments of a reference hold all of its characters once, in order: start,
end, role (field, separator or remainder), variable, index (of a name), part
(such as family, or year), confidence, text. Doubtful fields are problems with
the id doubtful-field. A start or end is an object of
offset (bytes from 0), line and column (code points, both from 1).

--to ndjson reads one reference a line, never an article, and writes one
CSL-JSON item a line in the same order, at constant memory: {} for a line in
which it can read nothing. Lines are read some hundred at a time, as one list;
--alone reads and writes each before the next. A key ends in the number of its
line, as in agir2015-12. Doubtful fields are warnings then, if --min-confidence is given.`,
		Example: `  refwright parse article.md
  refwright parse --from references refs.txt --to json
  refwright parse --to ndjson lines.txt`,
		RunE: func(cmd *cobra.Command, files []string) error {
			if len(files) > 1 {
				return usageError(fmt.Errorf("parse reads one file, not %d", len(files)))
			}
			if p.to == "ndjson" && !cmd.Flags().Changed("min-confidence") {
				p.lists.minConfidence = 0 // an item has no place for a mark
			}
			return p.run(files, cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&p.from, "from", "", "`FORMAT` of the input: "+orList(parseFrom)+" (default article)")
	flags.StringVar(&p.to, "to", "text", "`FORMAT` of the output: "+orList(parseTo))
	flags.BoolVar(&p.strict, "strict", false, "end with status 1 after any warning")
	p.lists.addFlags(cmd, "mark fields that are read with less confidence than `N`,\nfrom 0 to 1")
	completeFlag(cmd, "from", parseFrom)
	completeFlag(cmd, "to", parseTo)
	return cmd
}

func (p *parsing) run(files []string, stdin io.Reader, stdout io.Writer) error {
	if err := oneOf("format", "to", p.to, parseTo); err != nil {
		return err
	}
	if p.from == "" && p.to == "ndjson" {
		p.from = "lines"
	} else if p.from == "" {
		p.from = "article"
	}
	if err := oneOf("format", "from", p.from, parseFrom); err != nil {
		return err
	}
	if p.to == "ndjson" && p.from != "lines" {
		return usageError(errors.New("--to ndjson reads one reference a line: leave --from " + p.from + " out, or use refwright convert --to ndjson"))
	}
	ins, err := inputs(files, stdin)
	if err != nil {
		return err
	}
	in := ins[0]
	if in.lists, err = p.lists.parser(); err != nil {
		return err
	}
	if err := in.open(); err != nil {
		return err
	}
	defer in.close()

	out := bufio.NewWriter(stdout)
	if p.to == "ndjson" {
		in.idle = func() { out.Flush() }
		err = p.stream(in, out)
	} else {
		err = p.show(in, out)
	}
	if flushed := outputError("standard output", out.Flush()); err == nil {
		err = flushed
	}
	if err != nil {
		return err
	}
	return p.messages.verdict(p.strict)
}

// stream writes one item for each line.
func (p *parsing) stream(in *input, out *bufio.Writer) error {
	defer collectLess()()
	enc := csl.NewEncoder(out)
	enc.Lines = true
	n := 0
	for parsed, err := range lines(in) {
		if err != nil {
			return err
		}
		unread := len(parsed.Fields()) == 0
		for _, problem := range parsed.Problems {
			if unread {
				problem.Message, _, _ = strings.Cut(problem.Message, "; ") // no item keeps the text
			}
			p.messages.problem(in.name, problem)
		}
		n++
		if unread {
			_, err = out.WriteString("{}\n")
		} else {
			numberKey(parsed.Reference, n, new(citation.KeyPattern))
			err = enc.Encode(parsed.Reference)
		}
		if err != nil {
			return outputError("standard output", err)
		}
	}
	return nil
}

// show writes everything that was read as text or JSON.
func (p *parsing) show(in *input, out io.Writer) error {
	parser := in.lists
	parser.Whole, parser.Format = p.from == "references", sourceFormat(in)
	parser.Notes = !parser.Whole
	src, err := io.ReadAll(io.LimitReader(in.reader, reflist.MaxInput+1))
	if err != nil {
		return in.failed(err)
	}
	var list *reflist.List
	if p.from == "lines" {
		list, err = listOfLines(in, src)
	} else if list, err = parser.Parse(src); err != nil {
		err = listError(in, charset.IsHTML(src), err)
	}
	if err != nil {
		return err
	}
	p.report(in.name, list.Problems)
	r := newReading(in.name, src, list)
	r.doubt = p.lists.minConfidence
	if p.to == "json" {
		return r.writeJSON(out)
	}
	return r.writeText(out)
}

// report writes problems, but for doubtful fields: the output marks them.
func (p *parsing) report(file string, problems []citation.Problem) {
	for _, problem := range problems {
		if problem.ID == reflist.DoubtfulField {
			p.messages.count(problem)
		} else {
			p.messages.problem(file, problem)
		}
	}
}

// listOfLines reads one reference a line into a list.
func listOfLines(in *input, src []byte) (*reflist.List, error) {
	list := &reflist.List{}
	whole := &input{name: in.name, lists: in.lists, reader: bufio.NewReaderSize(bytes.NewReader(src), sniffed)}
	for parsed, err := range lines(whole) {
		if err != nil {
			return nil, err
		}
		list.Problems = append(list.Problems, parsed.Problems...)
		if len(parsed.Segments) > 0 {
			list.References = append(list.References, parsed)
		}
	}
	citation.AssignKeys(list.Records())
	return list, nil
}
