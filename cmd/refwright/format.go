package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A formatting is one run of refwright format.
type formatting struct {
	conversion // the input and where the output goes

	style, locales, lang  string
	clusters              string // file of the citations
	cite                  bool   // the citation of each record, instead of the bibliography
	json                  bool
	links                 bool
	keepLetters           bool
	fullNames, fullTitles bool
}

// outputs are the formats of a bibliography by the name that --to has for them.
var outputs = []csl.Format{csl.Text, csl.Markdown, csl.HTML, csl.LaTeX, csl.RTF, csl.Typst}

func outputNames() []string {
	names := make([]string, len(outputs))
	for i, f := range outputs {
		names[i] = f.String()
	}
	return names
}

func formatCommand(m *messages) *cobra.Command {
	f := formatting{conversion: conversion{messages: m}}
	cmd := &cobra.Command{
		Use:   "format [FILE...]",
		Short: "Format citations and a bibliography in a style",
		Long: `Format reads the records of all files in order, or of standard input, in any
format that convert reads, and writes their bibliography in a CSL style.

--style takes the name of a built-in style,
  ` + strings.Join(csl.BuiltinStyles(), "\n  ") + `
or the file of any other. --lang chooses the language; a dialect without a locale
of its own has that of its language ("de-LI" that of de-DE). Built in are
` + strings.Join(csl.BuiltinLocales(), ", ") + `;
--locales names a directory of locale files (locales-hu-HU.xml) for others.

--clusters names a JSON file with the citations of a document in their order:
a list that has for each citation the list of its cites,
  [[{"id": "agir2015", "locator": "370", "label": "page"}], ...]
and the citations are then written before the bibliography, one a line. A cite may
have prefix, suffix, suppress-author and author-only. For "Smith (2010, 5)", a
citation is an object, as citeproc-js takes it:
  {"citationItems": [{"id": "smith2010", "locator": "5"}],
   "properties": {"mode": "composite"}}

--cite writes the citation of each record alone, after its key and a tab.

An organisation whose record has a short form of its name is cited by it, and
entered as "UN (United Nations)". With the built-in styles, titles are shortened
where the style asks for that, as in later notes, also without a short title in the
record: subtitles and articles at the beginning are left out.

The list in LaTeX needs \usepackage{hyperref} and, with pdflatex,
\usepackage[T1]{fontenc}. RTF is a whole document; the others are parts of one.

--json writes one object: {"citations": [...], "ids": [...], "bibliography":
[...]}, with a string for each citation and each entry, and the keys of the
entries.`,
		Example: `  refwright format article.md --style chicago-author-date --to markdown
  refwright format refs.json --style apa.csl --lang de-DE
  refwright format refs.json --clusters citations.json --json`,
		RunE: func(cmd *cobra.Command, files []string) error {
			return f.run(files, cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.style, "style", "chicago-author-date", "name, file, title or ID of the `STYLE`")
	flags.StringVar(&f.locales, "locales", "", "`DIRECTORY` of locale files, before the built-in ones")
	flags.StringVar(&f.lang, "lang", "", "language of the output, a `TAG` such as de-DE\n(default that of the style)")
	flags.StringVar(&f.clusters, "clusters", "", "JSON `FILE` with the citations of a document")
	flags.BoolVar(&f.cite, "cite", false, "write the citation of each record, not the bibliography")
	flags.BoolVar(&f.json, "json", false, "write everything as one JSON object")
	flags.BoolVar(&f.links, "links", false, "link citations to the entries: in HTML, LaTeX, RTF and Typst")
	flags.BoolVar(&f.keepLetters, "keep-letters", false, "keep the letters after years that the records have")
	flags.BoolVar(&f.fullNames, "full-names", false, "cite organisations by their full names, also where the\nrecords have short forms")
	flags.BoolVar(&f.fullTitles, "full-titles", false, "do not shorten titles for which the records have no\nshort ones")
	flags.StringVar(&f.from, "from", "", "`FORMAT` of the input")
	flags.StringVar(&f.to, "to", "text", "`FORMAT` of the output: "+orList(outputNames()))
	flags.BoolVar(&f.strict, "strict", false, "end with status 1 after any warning")
	flags.StringVarP(&f.path, "output", "o", "", "write to `FILE` instead of standard output")
	flags.BoolVar(&f.force, "force", false, "let -o overwrite a file")
	f.lists.addModelFlag(cmd)
	completeFlag(cmd, "from", formatNames(canRead))
	completeFlag(cmd, "to", outputNames())
	return cmd
}

func (f *formatting) run(files []string, stdin io.Reader, stdout io.Writer) error {
	processor, err := f.processor()
	if err != nil {
		return err
	}
	for _, p := range processor.Style.Problems() {
		f.messages.problem(f.style, p)
	}
	clusters, err := f.readClusters()
	if err != nil {
		return err
	}
	target, err := findTarget(f.path, f.force)
	if err != nil {
		return err
	}
	refs, err := f.references(files, stdin)
	if err != nil {
		return err
	}
	if f.clusters == "" && (f.cite || f.json) {
		for _, ref := range refs {
			clusters = append(clusters, citation.Cluster{Cites: []citation.Cite{{ID: ref.ID}}})
		}
	}
	doc, err := processor.Render(refs, clusters)
	if err != nil {
		return inputError(err)
	}
	for _, p := range doc.Problems {
		f.messages.problem(cmp.Or(f.clusters, "format"), p)
	}
	data, err := f.output(doc, refs)
	if err != nil {
		return err
	}
	out, err := target.open(stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	out.Write(data) // commit returns the error
	if err := out.commit(); err != nil {
		return err
	}
	return f.messages.verdict(f.strict)
}

func (f *formatting) processor() (*csl.Processor, error) {
	p := &csl.Processor{Lang: f.lang, KeepYearSuffix: f.keepLetters, ShortNames: !f.fullNames, Anchors: true, LinkCites: f.links, LinkAddresses: true}
	found := false
	for _, format := range outputs {
		if format.String() == f.to {
			p.Format, found = format, true
		}
	}
	if !found {
		return nil, unknownFormat("to", f.to, outputNames())
	}
	folders := findFolders()
	var err error
	if p.Style, err = folders.style(f.style); err != nil {
		return nil, err
	}
	p.ShortTitles = !f.fullTitles && slices.Contains(csl.BuiltinStyles(), f.style)
	p.Locales, err = folders.locales(f.locales)
	return p, err
}

func (f *formatting) readClusters() ([]citation.Cluster, error) {
	if f.clusters == "" {
		return nil, nil
	}
	src, err := readFile(f.clusters)
	if err != nil {
		return nil, inputError(err)
	}
	clusters, err := csl.ReadClusters(bytes.NewReader(src))
	if err != nil {
		return nil, inputError(fmt.Errorf("%s: %w", f.clusters, err))
	}
	return clusters, nil
}

// references reads all records and gives keys to those without.
func (f *formatting) references(files []string, stdin io.Reader) ([]*citation.Reference, error) {
	ins, err := f.inputs(files, stdin)
	if err != nil {
		return nil, err
	}
	var refs []*citation.Reference
	for _, in := range ins {
		from, err := f.source(in)
		if err != nil {
			return nil, err
		}
		err = f.read(in, from, func(r record) error {
			refs = append(refs, r.Reference)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	citation.AssignKeys(refs)
	return refs, nil
}

// output lays out what was rendered.
func (f *formatting) output(doc *csl.Document, refs []*citation.Reference) ([]byte, error) {
	var b bytes.Buffer
	if f.json {
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		err := enc.Encode(struct {
			Citations    []string `json:"citations"`
			IDs          []string `json:"ids"`
			Bibliography []string `json:"bibliography"`
		}{notNil(doc.Citations), notNil(doc.IDs), notNil(doc.Bibliography)})
		return b.Bytes(), err
	}
	if f.cite && f.clusters == "" {
		for i, c := range doc.Citations {
			fmt.Fprintf(&b, "%s\t%s\n", refs[i].ID, c)
		}
		return b.Bytes(), nil
	}
	start := doc.Start
	if f.to == csl.RTF.String() {
		b.WriteString(start) // the whole output is one document
		start = ""
	}
	for _, c := range doc.Citations {
		switch f.to {
		case csl.HTML.String():
			c = "<p class=\"csl-citation\">" + c + "</p>"
		case csl.RTF.String():
			c = `{\pard ` + c + `\par}`
		}
		b.WriteString(c + "\n")
	}
	if len(doc.Citations) > 0 && len(doc.Bibliography) > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(start)
	for i, entry := range doc.Bibliography {
		if i > 0 && f.to == csl.Markdown.String() {
			b.WriteByte('\n') // a paragraph each
		}
		b.WriteString(entry)
	}
	b.WriteString(doc.End)
	if doc.End != "" {
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

func notNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
