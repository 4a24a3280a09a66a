// Package lines finds where the entries of a list begin that have no numbers or
// bullets: by their form, by where lines end, and by blank lines and indents if there
// are any. It labels the lines with a conditional random field that has learned from
// printed lists.
package lines

import (
	"context"
	_ "embed"
	"iter"
	"sync"

	"github.com/refwright/refwright/internal/crf"
)

// A Line is one line of a list.
type Line struct {
	Text   string // without white space at its ends
	Indent int    // columns of white space before it
	Blank  bool   // a blank line stands before it
}

// A List is a list whose entries are known.
type List struct {
	Lines  []Line
	Starts []bool // whether a line begins an entry
}

// The labels of a line: it begins an entry or goes on with one, and the entry has a
// year by its end or has none yet. An entry seldom begins before the one above has
// its year.
const (
	startDated = iota
	startUndated
	withinDated
	withinUndated
	labelCount
)

//go:embed lines.bin
var builtinFile []byte

var builtin = sync.OnceValues(func() (*crf.Model, error) { return crf.UnmarshalModel(builtinFile) })

// Starts reports of each line whether it begins an entry; the first one does.
func Starts(lines []Line) []bool {
	starts := make([]bool, len(lines))
	if len(lines) == 0 {
		return starts
	}
	m, err := builtin()
	if err != nil { // which a test looks for
		starts[0] = true
		return starts
	}
	path := make([]uint8, len(lines))
	crf.NewTagger(m).Tag(observe(lines), path, nil)
	for i, l := range path {
		starts[i] = i == 0 || l == startDated || l == startUndated
	}
	return starts
}

// Options say how a model is trained.
type Options struct {
	Epochs   int // how often all lists are seen
	Seed     uint64
	Progress func(epoch int, loss float64)
}

// Train trains a model and returns its file. The same lists and options give the same
// one.
func Train(ctx context.Context, lists iter.Seq[List], opt Options) ([]byte, error) {
	var examples []crf.Example
	for l := range lists {
		examples = append(examples, crf.Example{Sequence: observe(l.Lines), Labels: labels(l)})
	}
	m, err := crf.Train(ctx, examples, crf.Options{
		Labels: labelCount, Classes: classCount,
		Allowed: func(from, to int) bool {
			dated := from == startDated || from == withinDated
			return to != withinDated && to != withinUndated || to == withinDated || !dated
		},
		Start:  func(l int) bool { return l == startDated || l == startUndated },
		Epochs: opt.Epochs, MinCount: 5, Rate: 0.1, MaxSize: maxModel, Seed: opt.Seed, Progress: opt.Progress,
	})
	if err != nil {
		return nil, err
	}
	return m.AppendBinary(nil)
}

// maxModel is how many bytes the model may have.
const maxModel = 300 << 10

// labels returns the label of each line.
func labels(l List) []crf.Set {
	sets := make([]crf.Set, len(l.Lines))
	dated := false
	for i, line := range l.Lines {
		now := hasYear(line.Text)
		label := withinUndated
		switch {
		case l.Starts[i] && now:
			label = startDated
		case l.Starts[i]:
			label = startUndated
		case now || dated:
			label = withinDated
		}
		dated = label == startDated || label == withinDated
		sets[i] = crf.Of(label)
	}
	return sets
}
