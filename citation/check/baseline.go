package check

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/refwright/refwright/citation"
)

// A Baseline is a list of findings that are known and accepted for now, so that
// only what is added to them is reported. It knows a finding again by its
// [Fingerprint], wherever its line has moved.
//
// It is kept as a JSON file, one finding a line and sorted, so that the
// differences between two of them can be read.
type Baseline struct {
	Findings []KnownFinding
	// Name, when not nil, says how the baseline names a file that findings call
	// by another name, such as by its path from another directory.
	Name func(file string) string
}

// A KnownFinding is one in a [Baseline], or several that are alike.
type KnownFinding struct {
	Fingerprint string `json:"fingerprint"`
	// Rule, File and Message are for people, as they were when the baseline was
	// written; File is also what [Baseline.Stale] goes by.
	Rule    string `json:"rule"`
	File    string `json:"file"`
	Message string `json:"message"`
	// Count is how many are alike; 0 means 1.
	Count int `json:"count,omitempty"`
}

// baselineVersion is the version of the file's form.
const baselineVersion = 1

// maxBaseline is how many findings of one kind a file may count.
const maxBaseline = 1_000_000

// Set makes the baseline one of these findings and no others.
func (b *Baseline) Set(findings []Finding) {
	b.Findings = nil
	at := map[string]int{}
	for i := range findings {
		f := &findings[i]
		print := fingerprintAs(f, b.Name)
		if j, ok := at[print]; ok {
			b.Findings[j].Count = max(1, b.Findings[j].Count) + 1
			continue
		}
		at[print] = len(b.Findings)
		b.Findings = append(b.Findings, KnownFinding{Fingerprint: print, Rule: f.Rule, File: b.name(f.File), Message: f.Message})
	}
	slices.SortStableFunc(b.Findings, func(x, y KnownFinding) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Message, y.Message), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
}

func (b *Baseline) name(file string) string {
	if b.Name != nil {
		return b.Name(file)
	}
	return file
}

// counts returns how many findings of each fingerprint are known.
func (b *Baseline) counts() map[string]int {
	known := make(map[string]int, len(b.Findings))
	for _, k := range b.Findings {
		known[k.Fingerprint] += max(1, k.Count)
	}
	return known
}

// New returns the findings that are not in the baseline, in their order. Of
// findings that are alike as many are known as the baseline counts.
func (b *Baseline) New(findings []Finding) []Finding {
	return without(findings, b.counts(), b.Name)
}

// Stale returns what is in the baseline and does not occur any more: the
// findings that are not among those given, each with the count that is
// missing. Only those in the given files are, since nothing can be said of a
// file that was not checked.
func (b *Baseline) Stale(findings []Finding, files []string) []KnownFinding {
	left := b.counts()
	without(findings, left, b.Name)
	checked := map[string]bool{}
	for _, f := range files {
		checked[b.name(f)] = true
	}
	var stale []KnownFinding
	for _, k := range b.Findings {
		if n := min(left[k.Fingerprint], max(1, k.Count)); n > 0 && checked[k.File] {
			left[k.Fingerprint] -= n
			k.Count = n
			stale = append(stale, k)
		}
	}
	return stale
}

// WriteTo writes the baseline as a file of JSON.
func (b *Baseline) WriteTo(w io.Writer) (int64, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	fmt.Fprintf(&out, "{\"version\": %d,\n\"findings\": [", baselineVersion)
	for i, k := range b.Findings {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		if err := enc.Encode(k); err != nil {
			return 0, err // strings and numbers cannot fail
		}
		out.Truncate(out.Len() - 1) // the line end
	}
	if len(b.Findings) > 0 {
		out.WriteByte('\n')
	}
	out.WriteString("]}\n")
	return out.WriteTo(w)
}

// A BaselineError says why a file is no baseline.
type BaselineError struct {
	File    string
	Start   citation.Position // zero when there is no place
	Message string
}

// Error returns "file:line:column: message", without a place when there is none.
func (e *BaselineError) Error() string {
	if e.Start.Line == 0 {
		return e.File + ": " + e.Message
	}
	return fmt.Sprintf("%s:%v: %s", e.File, e.Start, e.Message)
}

// ParseBaseline reads a file that [Baseline.WriteTo] wrote; name is that of the
// file. An error is a [*BaselineError].
func ParseBaseline(name string, src []byte) (*Baseline, error) {
	fail := func(offset int64, format string, args ...any) error {
		e := &BaselineError{File: name, Message: fmt.Sprintf(format, args...)}
		if offset >= 0 {
			e.Start = citation.NewLines(src).Position(int(offset))
		}
		return e
	}
	var head struct {
		Version *int `json:"version"`
	}
	var body struct {
		Version  int            `json:"version"`
		Findings []KnownFinding `json:"findings"`
	}
	decode := func(v any, strict bool) error {
		dec := json.NewDecoder(bytes.NewReader(src))
		if strict {
			dec.DisallowUnknownFields()
		}
		err := dec.Decode(v)
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case err == nil && len(bytes.TrimSpace(src[dec.InputOffset():])) > 0:
			return fail(dec.InputOffset(), "there is something after the baseline")
		case errors.As(err, &syntax):
			return fail(max(0, syntax.Offset-1), "not a baseline: %v", syntax)
		case errors.As(err, &kind):
			return fail(max(0, kind.Offset-1), "not a baseline: %s is a JSON %s", cmp.Or(kind.Field, "the file"), kind.Value)
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return fail(int64(len(src)), "not a baseline: the file ends too early")
		case err != nil:
			return fail(-1, "not a baseline: %v", err)
		}
		return nil
	}
	if err := decode(&head, false); err != nil {
		return nil, err
	}
	switch {
	case head.Version == nil:
		return nil, fail(-1, "not a baseline: it has no version")
	case *head.Version != baselineVersion:
		return nil, fail(-1, "a baseline of version %d; this program reads version %d", *head.Version, baselineVersion)
	}
	if err := decode(&body, true); err != nil {
		return nil, err
	}
	for i, k := range body.Findings {
		if k.Fingerprint == "" || k.Count < 0 || k.Count > maxBaseline {
			return nil, fail(-1, "not a baseline: finding %d has no fingerprint or no proper count", i+1)
		}
	}
	return &Baseline{Findings: body.Findings}, nil
}
