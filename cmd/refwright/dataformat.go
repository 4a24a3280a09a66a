package main

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/manuscript"
)

// A format is a row of the table of formats: all that the command knows of one.
// To add a format is to add a row to [formats].
type format struct {
	name       string
	about      string
	extensions []string // with the dot, in lower case
	// sniff reports whether an input that begins so is of this format. It is
	// nil where the extension or --from must say.
	sniff func(head []byte) bool
	// read yields the records of an input; nil for a format that is only
	// written. An error is the last; what can be passed over is reported.
	read func(in *input, report reporter) iter.Seq2[record, error]
	// write returns an encoder; nil for a format that is only read.
	write func(w io.Writer, opt writeOptions, report reporter) encoder
	// readsStream and writesStream say that records are read and written one
	// by one, so that an input without end can be converted while it comes.
	readsStream, writesStream bool
	// comments says that it has comments, for remarks on records.
	comments bool
}

// A record is a reference and where it comes from.
type record struct {
	*citation.Reference
	file     string
	start    citation.Position  // of the record in its file
	problems []citation.Problem // met in reading it, of a printed reference
}

// writeOptions say how records are written.
type writeOptions struct {
	strict  bool                             // only what the official description of the format has
	comment func(*citation.Reference) string // remarks before a record, nil for none
}

// A reporter takes what was odd about a record that was read or written.
type reporter func(citation.Problem)

// An encoder writes records to a file of one format.
type encoder interface {
	// Encode writes a record. A record that cannot be written is reported; an
	// error is one of the file.
	Encode(*citation.Reference) error
	// Close writes what ends the file.
	Close() error
}

// formatNames returns the names of the formats that can be read, or written,
// for help and messages.
func formatNames(can func(*format) bool) []string {
	var names []string
	for _, f := range formats() {
		if can(f) {
			names = append(names, f.name)
		}
	}
	return names
}

func canRead(f *format) bool { return f.read != nil }

func canWrite(f *format) bool { return f.write != nil }

// findFormat returns the format that a flag names.
func findFormat(flag, name string, can func(*format) bool) (*format, error) {
	for _, f := range formats() {
		if f.name == name && can(f) {
			return f, nil
		}
	}
	return nil, unknownFormat(flag, name, formatNames(can))
}

func unknownFormat(flag, name string, known []string) error {
	return unknown("format", flag, name, known)
}

// byExtension returns the formats whose files have this extension.
func byExtension(extension string) []*format {
	var found []*format
	for _, f := range formats() {
		if slices.Contains(f.extensions, strings.ToLower(extension)) {
			found = append(found, f)
		}
	}
	return found
}

// formats is the table of formats, in the order of the help text and of
// guessing.
func formats() []*format {
	return []*format{
		{
			name:       "article",
			about:      "a text with a reference list (plain, Markdown, TeX, Typst)",
			extensions: manuscript.Extensions(),
			read:       readList(false),
		},
		{
			name:  "references",
			about: "a reference list and nothing else",
			read:  readList(true),
		},
		{
			name:        "lines",
			about:       "one reference a line",
			read:        readLines,
			readsStream: true,
		},
		{
			name:        "csl-json",
			about:       "CSL-JSON, as Zotero and pandoc write it",
			extensions:  []string{".json"},
			sniff:       sniffJSON,
			read:        readCSLJSON(false),
			readsStream: true,
			write:       writeCSLJSON(false),
		},
		{
			name:         "ndjson",
			about:        "CSL-JSON, one item a line",
			extensions:   []string{".ndjson", ".jsonl"},
			sniff:        sniffNDJSON,
			read:         readCSLJSON(true),
			readsStream:  true,
			write:        writeCSLJSON(true),
			writesStream: true,
		},
		{
			name:       "bibtex",
			about:      "BibTeX",
			extensions: []string{".bib", ".bibtex"},
			sniff:      sniffBibTeX,
			read:       readBibTeX,
			write:      writeBibTeX(bibtex.BibTeX),
			comments:   true,
		},
		{
			name:       "biblatex",
			about:      "BibLaTeX",
			extensions: []string{".bib", ".bibtex"},
			read:       readBibTeX,
			write:      writeBibTeX(bibtex.BibLaTeX),
			comments:   true,
		},
		{
			name:        "ris",
			about:       "RIS, as reference managers and publishers' sites write it",
			extensions:  []string{".ris"},
			sniff:       sniffRIS,
			read:        readRIS,
			readsStream: true,
			write:       writeRIS,
		},
		{
			name:       "csl-yaml",
			about:      "CSL-YAML, as pandoc and Quarto read it",
			extensions: []string{".yaml", ".yml"},
			sniff:      sniffYAML,
			read:       readCSLYAML,
			write:      writeCSLYAML,
		},
	}
}

// guess returns the format of an input, by its extension if that says it and
// else by how it begins.
func guess(in *input) (*format, error) {
	found := byExtension(filepath.Ext(in.path))
	if len(found) > 0 {
		if i := slices.IndexFunc(found, canRead); i >= 0 {
			return found[i], nil
		}
		return nil, usageError(fmt.Errorf("%s: %s can only be written; to read it as something else, say --from %s", in.name, found[0].name, orList(formatNames(canRead))))
	}
	if err := in.open(); err != nil {
		return nil, err
	}
	head := in.head(sniffed)
	for _, f := range formats() {
		if f.read != nil && f.sniff != nil && f.sniff(head) {
			return f, nil
		}
	}
	return findFormat("from", "article", canRead)
}

// trimStart drops a byte order mark and white space.
func trimStart(head []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
}
