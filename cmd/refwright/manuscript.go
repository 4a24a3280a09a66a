package main

import (
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/intext"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/citation/reflist"
)

// A manuscriptReading says how manuscripts are read, for the verbs that read
// citations.
type manuscriptReading struct {
	from  string   // name of the format, "" to guess
	data  []string // paths of data files that have the references
	lists listReading
}

func (r *manuscriptReading) addFlags(cmd *cobra.Command) {
	var names []string
	for _, f := range intext.Formats() {
		names = append(names, f.String())
	}
	cmd.Flags().StringVar(&r.from, "from", "", "`FORMAT` of the manuscript: "+orList(names)+"\n(default by its extension; standard input is markdown)")
	cmd.Flags().StringArrayVar(&r.data, "bib", nil, "`FILE` of records that the manuscript cites, instead of\nits own list: .bib, .ris, .json (CSL-JSON), .ndjson,\n.yaml (CSL-YAML)")
	r.lists.addModelFlag(cmd)
	completeFlag(cmd, "from", names)
}

// options reads the data files.
func (r *manuscriptReading) options() (manuscript.Options, error) {
	var opt manuscript.Options
	if r.from != "" {
		if opt.Format = intext.ParseFormat(r.from); opt.Format == intext.UnknownFormat {
			var names []string
			for _, f := range intext.Formats() {
				names = append(names, f.String())
			}
			return opt, unknownFormat("from", r.from, names)
		}
	}
	parser, err := r.lists.parser()
	if err != nil {
		return opt, err
	}
	opt.Model = parser.Model
	return opt, addData(&opt, r.data)
}

// addData reads data files.
func addData(opt *manuscript.Options, paths []string) error {
	for _, path := range paths {
		src, err := readFile(path)
		if err != nil {
			return inputError(err)
		}
		if err := opt.AddData(path, src); err != nil {
			return inputError(err)
		}
	}
	return nil
}

// openBeside returns a function that reads a file by its name relative to another.
func openBeside(path string, read func(string) ([]byte, error)) func(string) (string, []byte, error) {
	return func(name string) (string, []byte, error) {
		if name = filepath.FromSlash(name); !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(path), name)
		}
		src, err := read(name)
		return name, src, err
	}
}

// readManuscript reads an input that is a manuscript. Standard input is Markdown
// unless the options say otherwise, and they do afterwards.
func readManuscript(in *input, opt *manuscript.Options) (*check.Manuscript, error) {
	if err := in.open(); err != nil {
		return nil, err
	}
	defer in.close()
	src, err := io.ReadAll(io.LimitReader(in.reader, reflist.MaxInput+1))
	if err != nil {
		return nil, in.failed(err)
	}
	if in.path == "" && opt.Format == intext.UnknownFormat {
		opt.Format = intext.Markdown
	}
	if opt.Open == nil && in.path != "" {
		opt.Open = openBeside(in.path, readFile)
	}
	m, err := manuscript.Read(in.name, src, *opt)
	if err != nil {
		return nil, in.failed(err)
	}
	return m, nil
}
