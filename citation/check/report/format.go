package report

import (
	"bufio"
	"io"

	"github.com/refwright/refwright/citation"
)

// Options say how a report is written. The zero value suits a file; each format
// passes over what is not for it.
type Options struct {
	// Color has the text format use the colours of a terminal.
	Color bool
	// Width is the number of columns to which the text format shortens lines of
	// the source. 0 means 100.
	Width int
	// NoSnippets leaves the lines of the source out of text and SARIF. Messages,
	// and the text of a finding in JSON, quote the source all the same.
	NoSnippets bool
	// FailOn is the least severity that is a failure in JUnit. The zero value
	// makes every finding one, and one more than citation.Error none.
	FailOn citation.Severity
}

// A Format is a way to write a report.
type Format struct {
	Name  string // as [ByName] takes it
	Title string // what it is for, in a few words
	write func(*bufio.Writer, *settled, Options) error
}

// formats are all formats, in the order in which help shows them. Each is in a
// file of its own.
var formats = []Format{textFormat, jsonFormat, sarifFormat, githubFormat, summaryFormat, junitFormat}

// Formats returns all formats, the one for people first.
func Formats() []Format { return append([]Format(nil), formats...) }

// ByName returns the format of this name, and whether there is one.
func ByName(name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Write writes the report. The report is not changed. An error is one of w.
func (f Format) Write(w io.Writer, r *Report, opt Options) error {
	out := bufio.NewWriter(w)
	if err := f.write(out, r.settle(), opt); err != nil {
		return err
	}
	return out.Flush()
}
