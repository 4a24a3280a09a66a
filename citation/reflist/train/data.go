package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// A line is a labelled reference.
type line struct {
	ID     string          `json:"id"`
	Source string          `json:"source"`
	List   string          `json:"list,omitempty"`
	Class  string          `json:"class,omitempty"` // of the style that it is rendered in, as CSL has it: "author-date"
	Raw    string          `json:"raw"`
	CSL    json.RawMessage `json:"csl"`
	Skip   []string        `json:"skip,omitempty"`
	Spans  [][3]any        `json:"spans,omitempty"`
	Weight float32         `json:"weight,omitempty"`
}

// spanVariables are the variables whose values stand in a span of a name. A
// variable's own name is one too.
var spanVariables = map[string][]citation.Variable{
	"title": {citation.VarTitle, citation.VarContainerTitle}, "journal": {citation.VarContainerTitle}, "container": {citation.VarContainerTitle},
	"booktitle": {citation.VarContainerTitle, citation.VarTitle}, "collection": {citation.VarCollectionTitle},
	"date": {citation.VarIssued}, "year": {citation.VarIssued}, "volume": {citation.VarVolume, citation.VarIssue}, "pages": {citation.VarPage}, "pagination": {citation.VarPage},
	"location": {citation.VarPublisherPlace}, "place": {citation.VarPublisherPlace}, "publicationplace": {citation.VarPublisherPlace},
}

// readLines reads the references of files. What stands in several is read once.
func readLines(files []string) ([]line, error) {
	var lines []line
	seen := map[string]bool{}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		in := bufio.NewScanner(bytes.NewReader(src))
		in.Buffer(nil, len(src)+1)
		for n := 1; in.Scan(); n++ {
			var l line
			if err := json.Unmarshal(in.Bytes(), &l); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			if key := citation.FoldText(l.Raw); !seen[key] {
				seen[key] = true
				lines = append(lines, l)
			}
		}
	}
	return lines, nil
}

// divide parts the references that are learned from and those that are left out.
func (o *options) divide(lines []line) (learned, left []line) {
	for _, l := range lines {
		if o.without != "" && slices.Contains(strings.Split(o.without, ","), l.Source) || part(l.Raw) == o.fold {
			left = append(left, l)
		} else {
			learned = append(learned, l)
		}
	}
	return learned, left
}

// part returns which of the five parts a text falls into.
func part(s string) int {
	h := fnv.New32a()
	h.Write([]byte(citation.FoldText(s)))
	return int(h.Sum32() % 5)
}

func examplesOf(lines []line) ([]reflist.Example, error) {
	var examples []reflist.Example
	for _, l := range lines {
		ex, err := l.example()
		if err != nil {
			return nil, fmt.Errorf("reference %s: %w", l.ID, err)
		}
		examples = append(examples, ex)
	}
	return examples, nil
}

func (l *line) example() (reflist.Example, error) {
	ex := reflist.Example{Text: l.Raw, Weight: l.Weight, List: l.Source}
	refs, err := csl.ReadJSON(bytes.NewReader(l.CSL))
	if err != nil || len(refs) != 1 {
		return ex, fmt.Errorf("not one CSL-JSON item: %w", err)
	}
	ex.Reference = refs[0]
	for _, name := range l.Skip {
		if name == "type" {
			ex.Reference.Type = ""
		}
		if v, ok := citation.ParseVariable(name); ok {
			ex.Skip = append(ex.Skip, v)
		}
	}
	at := make([]int, 0, len(l.Raw)+1) // the bytes of its code points
	for i := range l.Raw {
		at = append(at, i)
	}
	at = append(at, len(l.Raw))
	for _, s := range l.Spans {
		start, ok1 := s[0].(float64)
		end, ok2 := s[1].(float64)
		name, ok3 := s[2].(string)
		if !ok1 || !ok2 || !ok3 || start < 0 || end < start || int(end) >= len(at) {
			return ex, fmt.Errorf("no span: %v", s)
		}
		variables := spanVariables[name]
		if v, ok := citation.ParseVariable(name); ok && variables == nil {
			variables = []citation.Variable{v}
		}
		if variables != nil {
			ex.Spans = append(ex.Spans, reflist.ExampleSpan{Start: at[int(start)], End: at[int(end)], Variables: variables})
		}
	}
	return ex, nil
}

// predict reads references with a model and writes what it reads, and what was
// right, a line each.
func predict(name string, m *reflist.Model, lines []line) error {
	var text strings.Builder
	var gold, pred bytes.Buffer
	for _, l := range lines {
		text.WriteString(strings.Join(strings.Fields(l.Raw), " ") + "\n")
		b, err := json.Marshal(l)
		if err != nil {
			return err
		}
		gold.Write(append(b, '\n'))
	}
	enc := csl.NewEncoder(&pred)
	enc.Lines = true
	n := 0
	parser := reflist.Parser{Model: m}
	for read, err := range parser.Lines(strings.NewReader(text.String())) {
		if err != nil {
			return err
		}
		read.Reference.ID = lines[n].ID
		if err := enc.Encode(read.Reference); err != nil {
			return fmt.Errorf("reference %s: %w", lines[n].ID, err)
		}
		n++
	}
	if err := enc.Close(); err != nil {
		return err
	}
	if err := os.WriteFile(name+".pred.jsonl", pred.Bytes(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(name+".gold.jsonl", gold.Bytes(), 0o644)
}
