package main

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// The shape of refwright parse --to json. Names and meanings stay; new ones may
// be added.
type (
	jsonReading struct {
		File       string          `json:"file"`
		Headings   []jsonSpan      `json:"headings"`
		References []jsonReference `json:"references"`
		Problems   []jsonProblem   `json:"problems"`
	}
	jsonReference struct {
		Number     int             `json:"number"` // from 1, in printed order
		Key        string          `json:"key"`
		Confidence float64         `json:"confidence"` // from 0 to 1
		Start      jsonPosition    `json:"start"`
		End        jsonPosition    `json:"end"` // exclusive, like every end
		Text       string          `json:"text"`
		Item       json.RawMessage `json:"item"` // CSL-JSON
		Segments   []jsonSegment   `json:"segments"`
	}
	jsonSegment struct {
		Start      jsonPosition `json:"start"`
		End        jsonPosition `json:"end"`
		Role       string       `json:"role"`               // "field", "separator" or "remainder"
		Variable   string       `json:"variable,omitempty"` // CSL name, of a field
		Index      *int         `json:"index,omitempty"`    // from 0, of a name
		Part       string       `json:"part,omitempty"`
		Confidence float64      `json:"confidence"`
		Text       string       `json:"text"`
	}
	jsonProblem struct {
		ID       string        `json:"id"`
		Severity string        `json:"severity"` // "info", "warning" or "error"
		Message  string        `json:"message"`
		Key      string        `json:"key,omitempty"`
		Start    *jsonPosition `json:"start,omitempty"`
		End      *jsonPosition `json:"end,omitempty"`
	}
	jsonSpan struct {
		Start jsonPosition `json:"start"`
		End   jsonPosition `json:"end"`
		Text  string       `json:"text"`
	}
	jsonPosition struct {
		Offset int `json:"offset"` // bytes of the file, from 0
		Line   int `json:"line"`   // from 1
		Column int `json:"column"` // code points, from 1
	}
)

func (r *reading) writeJSON(w io.Writer) error {
	out := jsonReading{File: r.name, Headings: []jsonSpan{}, References: []jsonReference{}, Problems: []jsonProblem{}}
	for _, h := range r.list.Headings {
		out.Headings = append(out.Headings, jsonSpan{r.place(h.Start), r.place(h.End), r.slice(h)})
	}
	for i, p := range r.list.References {
		ref, err := r.reference(i+1, p)
		if err != nil {
			return err
		}
		out.References = append(out.References, ref)
	}
	for _, p := range r.list.Problems {
		problem := jsonProblem{ID: p.ID, Severity: p.Severity.String(), Message: p.Message, Key: p.Key}
		if p.Start.Line > 0 {
			start, end := jsonPosition(p.Start), r.place(p.Span.End)
			problem.Start, problem.End = &start, &end
		}
		out.Problems = append(out.Problems, problem)
	}
	var data bytes.Buffer
	enc := json.NewEncoder(&data)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return outputError("standard output", err)
	}
	_, err := lineBreaks.WriteString(w, data.String())
	return outputError("standard output", err)
}

// lineBreaks puts each reference, segment, heading and problem on a line of
// its own. What it looks for cannot stand within a JSON string, where a
// quotation mark comes after a backslash.
var lineBreaks = strings.NewReplacer(
	`,"headings":`, ",\n\"headings\":",
	`,"references":`, ",\n\"references\":",
	`,"problems":`, ",\n\"problems\":",
	`{"number":`, "\n {\"number\":",
	`,"item":`, ",\n  \"item\":",
	`,"segments":`, ",\n  \"segments\":",
	`[{"start":`, "[\n   {\"start\":",
	`,{"start":`, ",\n   {\"start\":",
	`[{"id":`, "[\n {\"id\":",
	`,{"id":`, ",\n {\"id\":",
)

// round leaves out the digits of a confidence that mean nothing.
func round(confidence float64) float64 { return math.Round(confidence*1000) / 1000 }

func (r *reading) reference(number int, p *citation.Listed) (jsonReference, error) {
	var item bytes.Buffer
	enc := csl.NewEncoder(&item)
	enc.Lines = true
	if err := enc.Encode(p.Reference); err != nil {
		return jsonReference{}, outputError("standard output", err)
	}
	ref := jsonReference{
		Number: number, Key: p.Reference.ID, Confidence: round(p.Confidence),
		Start: jsonPosition(p.Start), End: jsonPosition(p.Start),
		Text: p.Text, Item: item.Bytes(), Segments: []jsonSegment{},
	}
	for _, s := range p.Segments {
		seg := jsonSegment{
			Start: r.place(s.Span.Start), End: r.place(s.Span.End), Role: s.Role.String(),
			Part: s.Part, Confidence: round(s.Confidence), Text: r.slice(s.Span),
		}
		if s.Role == citation.Field {
			seg.Variable = s.Variable.String()
			if s.Variable.Kind() == citation.KindNames {
				seg.Index = &s.Index
			}
		}
		ref.Segments = append(ref.Segments, seg)
		ref.End = seg.End
	}
	return ref, nil
}

func (r *reading) place(offset int) jsonPosition { return jsonPosition(r.position(offset)) }
