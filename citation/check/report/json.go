package report

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// jsonFormat is the one for programs: {"version":1,"findings":[…]}, one finding
// a line. [Schema] describes it.
var jsonFormat = Format{Name: "json", Title: "for programs, with a schema", write: writeJSON}

//go:embed schema/check-1.json
var schema []byte

// Schema returns the JSON Schema of the json format.
//
// Within a version properties may be added, and are not taken away or given
// another meaning: a reader passes over what it does not know.
func Schema() []byte { return bytes.Clone(schema) }

type jsonFinding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	File     string `json:"file"`
	jsonPlace
	Message     string        `json:"message"`
	Text        string        `json:"text"`
	References  []string      `json:"references"`
	Related     []jsonRelated `json:"related"`
	Confidence  float64       `json:"confidence"`
	Fixes       []jsonFix     `json:"fixes"`
	Fingerprint string        `json:"fingerprint"`
}

type jsonPlace struct {
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"endLine"`
	EndColumn int `json:"endColumn"`
}

func jsonPlaceOf(start, end citation.Position) jsonPlace {
	return jsonPlace{start.Line, start.Column, end.Line, end.Column}
}

type jsonRelated struct {
	File string `json:"file"`
	jsonPlace
	Message string `json:"message"`
}

type jsonFix struct {
	Message string     `json:"message"`
	Edits   []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	File string `json:"file"`
	jsonPlace
	Offset    int    `json:"offset"`
	EndOffset int    `json:"endOffset"`
	New       string `json:"new"`
}

func writeJSON(w *bufio.Writer, s *settled, _ Options) error {
	w.WriteString(`{"version":1,"findings":[`)
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	for i := range s.findings {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		line.Reset()
		if err := enc.Encode(jsonOf(&s.findings[i])); err != nil {
			return err
		}
		w.Write(bytes.TrimSuffix(line.Bytes(), []byte("\n")))
	}
	if len(s.findings) > 0 {
		w.WriteByte('\n')
	}
	_, err := w.WriteString("]}\n")
	return err
}

func jsonOf(f *finding) *jsonFinding {
	j := &jsonFinding{
		Rule: f.Rule, Severity: f.Severity.String(), File: f.in.name, jsonPlace: jsonPlaceOf(f.Start, f.End),
		Message: f.Message, Text: f.Text, References: f.References, Confidence: f.Confidence, Fingerprint: f.fingerprint,
		Related: make([]jsonRelated, len(f.Related)), Fixes: make([]jsonFix, len(f.Fixes)),
	}
	if j.References == nil {
		j.References = []string{}
	}
	for i := range f.Related {
		p := &f.Related[i]
		j.Related[i] = jsonRelated{f.related[i].name, jsonPlaceOf(p.Start, p.End), p.Message}
	}
	for i := range f.Fixes {
		j.Fixes[i] = jsonFix{f.Fixes[i].Message, make([]jsonEdit, len(f.Fixes[i].Edits))}
		for k, e := range f.Fixes[i].Edits {
			span, start, end := f.editPlace(e)
			j.Fixes[i].Edits[k] = jsonEdit{f.in.name, jsonPlaceOf(start, end), span.Start, span.End, e.New}
		}
	}
	return j
}

// editPlace returns where an edit is. In a file that is not known it has the
// line and column of the finding.
func (f *finding) editPlace(e check.Edit) (citation.Span, citation.Position, citation.Position) {
	return f.in.place(e.Span, f.Start, f.End)
}
