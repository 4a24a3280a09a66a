package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// A citesShow is one run of refwright cites.
type citesShow struct {
	manuscriptReading
	to       string
	messages *messages
}

var citesTo = []string{"text", "json", "ndjson"}

func citesCommand(m *messages) *cobra.Command {
	c := citesShow{messages: m}
	cmd := &cobra.Command{
		Use:   "cites [FILE]",
		Short: "Show the citations in a text and the references they mean",
		Long: `Cites reads a manuscript with its reference list, or of standard input, and
shows every citation in the order of the text, with its place, and for each
work in it the reference that it means, by key, and how sure that is, from 0 to
1. A work that is not in the list has the key "-".

--to json writes a list with an object for each citation:

  text         the citation on one line
  line, column where it begins
  endLine, endColumn  where it ends, exclusive
  system       author-date, author-page, numeric, notes or keys
  note         number of the footnote that holds it; 0 for none
  items        names (a list), year (with its letter), locator,
               reference (a key, or null), narrative, confidence; and, where
               there is something to say: label (what the locator counts),
               prefix, suffix, etAl, key, number, title, ibid, candidates
               (keys that fit equally well), differs (in what cite and
               reference disagree)

--to ndjson writes the same objects one a line.`,
		Example: `  refwright cites article.md
  refwright cites thesis.tex --bib refs.bib --to json`,
		RunE: func(cmd *cobra.Command, files []string) error {
			if len(files) > 1 {
				return usageError(fmt.Errorf("cites reads one file, not %d", len(files)))
			}
			return c.run(files, cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&c.to, "to", "text", "`FORMAT` of the output: "+orList(citesTo))
	completeFlag(cmd, "to", citesTo)
	c.addFlags(cmd)
	return cmd
}

func (c *citesShow) run(files []string, stdin io.Reader, stdout io.Writer) error {
	if err := oneOf("format", "to", c.to, citesTo); err != nil {
		return err
	}
	opt, err := c.options()
	if err != nil {
		return err
	}
	ins, err := inputs(files, stdin)
	if err != nil {
		return err
	}
	m, err := readManuscript(ins[0], &opt)
	if err != nil {
		return err
	}
	for _, p := range m.Problems {
		c.report(m.Name, p)
	}
	out := bufio.NewWriter(stdout)
	switch c.to {
	case "text":
		citesText(out, m)
	case "json":
		err = citesJSON(out, m, "[", ",\n ", "]\n")
	case "ndjson":
		err = citesJSON(out, m, "", "\n", "\n")
	}
	if err != nil {
		return err
	}
	return outputError("standard output", out.Flush())
}

// report writes what was odd about the manuscript or a data file. It is for refwright check
// to judge: citations are shown whatever there is.
func (c *citesShow) report(manuscript string, p citation.Problem) {
	if p.Severity != citation.Info {
		c.messages.show(cmp.Or(p.File, manuscript), p)
	}
}

// citesText writes a line for each citation and one for each work in it.
func citesText(out *bufio.Writer, m *check.Manuscript) {
	for _, c := range m.Citations {
		fmt.Fprintf(out, "%v  %s\n", c.Start, printable(c.Text))
		for _, cite := range c.Cites {
			id := cite.ID
			if id == "" {
				id = "-"
			}
			fmt.Fprintf(out, "   %-24s %.2f", printable(id), cite.Confidence)
			if cite.Locator != "" {
				label := cite.Label
				if label == "" {
					label = "page"
				}
				fmt.Fprintf(out, "  %s %s", label, printable(cite.Locator))
			}
			if len(cite.Candidates) > 0 {
				fmt.Fprintf(out, "  could be %s", printable(strings.Join(cite.Candidates, ", ")))
			}
			if differs := cite.Differs.Names(); len(differs) > 0 {
				fmt.Fprintf(out, "  %s", strings.Join(differs, ", "))
			}
			out.WriteByte('\n')
		}
	}
}

// The shape of refwright cites --to json. Names and meanings stay; new ones may
// be added.
type (
	jsonCitation struct {
		Text      string     `json:"text"`
		Line      int        `json:"line"`
		Column    int        `json:"column"`
		EndLine   int        `json:"endLine"`
		EndColumn int        `json:"endColumn"`
		System    string     `json:"system"`
		Note      int        `json:"note"`
		Items     []jsonCite `json:"items"`
	}
	jsonCite struct {
		Names      []string `json:"names"`
		Year       string   `json:"year"`
		Locator    string   `json:"locator"`
		Reference  *string  `json:"reference"`
		Narrative  bool     `json:"narrative"`
		Confidence float64  `json:"confidence"`
		Label      string   `json:"label,omitempty"`
		Prefix     string   `json:"prefix,omitempty"`
		Suffix     string   `json:"suffix,omitempty"`
		EtAl       bool     `json:"etAl,omitempty"`
		Key        string   `json:"key,omitempty"`
		Number     int      `json:"number,omitempty"`
		Title      string   `json:"title,omitempty"`
		Ibid       bool     `json:"ibid,omitempty"`
		Candidates []string `json:"candidates,omitempty"`
		Differs    []string `json:"differs,omitempty"`
	}
)

func citesJSON(out *bufio.Writer, m *check.Manuscript, open, between, end string) error {
	out.WriteString(open)
	for i := range m.Citations {
		if i > 0 {
			out.WriteString(between)
		}
		var data bytes.Buffer
		enc := json.NewEncoder(&data)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(citationJSON(&m.Citations[i])); err != nil {
			return outputError("standard output", err)
		}
		out.Write(bytes.TrimRight(data.Bytes(), "\n"))
	}
	if open != "" || len(m.Citations) > 0 {
		out.WriteString(end)
	}
	return nil
}

func citationJSON(c *citation.InText) jsonCitation {
	out := jsonCitation{
		Text: c.Text, Line: c.Start.Line, Column: c.Start.Column, EndLine: c.End.Line, EndColumn: c.End.Column,
		System: c.System.String(), Note: c.Note, Items: []jsonCite{},
	}
	for i := range c.Cites {
		cite := &c.Cites[i]
		item := jsonCite{
			Names: []string{}, Year: cite.Year + cite.YearSuffix, Locator: cite.Locator, Label: cite.Label,
			Narrative: cite.Narrative, Confidence: round(cite.Confidence), Prefix: cite.Prefix, Suffix: cite.Suffix,
			EtAl: cite.EtAl != citation.Span{}, Key: cite.Key, Number: cite.Number, Title: cite.Title, Ibid: cite.Ibid,
			Candidates: cite.Candidates, Differs: cite.Differs.Names(),
		}
		for _, n := range cite.Names {
			item.Names = append(item.Names, n.Text)
		}
		if cite.ID != "" {
			item.Reference = &cite.ID
		}
		out.Items = append(out.Items, item)
	}
	return out
}
