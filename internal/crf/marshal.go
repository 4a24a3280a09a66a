package crf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// version is the first byte of a model.
const version = 2

// The weights of steps are kept as whole numbers, in so many parts of 1, up to stepMost and
// down to -stepMost, which stands for impossible ones.
const (
	stepScale = 1000
	stepMost  = 32
)

// errModel is the error of bytes that are no model.
var errModel = errors.New("crf: not a model")

// A draft is a model before it has the form of a file.
type draft struct {
	labels, classes int
	steps           steps
	start           []float32
	stepScores      []float32 // of classes and steps
	features        []Feature // in the order of spread
	weights         func(i int) []float32
}

// file returns the model in the form that UnmarshalModel reads, of at most so many
// bytes: the weights nearest to zero are left out. The number 0 stands for any
// size.
func (d *draft) file(most int) []byte {
	b := []byte{version, uint8(d.labels), uint8(d.classes)}
	b = binary.LittleEndian.AppendUint16(b, uint16(len(d.steps.list)))
	for _, s := range d.steps.list {
		b = append(b, s.from, s.to)
	}
	for _, scores := range [...][]float32{d.start, d.stepScores} {
		for _, v := range scores {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(math.Round(float64(max(-stepMost, min(stepMost, v)))*stepScale))))
		}
	}
	head := slices.Clip(b)
	write := func(least float64) []byte {
		rows, buckets := appendTable(nil, d.features, d.labels, d.weights, least)
		return append(binary.LittleEndian.AppendUint32(head, buckets), rows...)
	}
	file := write(least)
	if most == 0 || len(file) <= most {
		return file
	}
	const near = 0.01
	over, under := least, 128.0
	for under-over > near {
		if mid := (over + under) / 2; len(write(mid)) > most {
			over = mid
		} else {
			under = mid
		}
	}
	return write(under)
}

// AppendBinary appends the model in the form that UnmarshalModel reads.
func (m *Model) AppendBinary(b []byte) ([]byte, error) { return append(b, m.file...), nil }

// Size returns how many bytes AppendBinary appends.
func (m *Model) Size() int { return len(m.file) }

// UnmarshalModel returns the model that b holds. It keeps b, and reads the weights
// of features there when they are asked for.
func UnmarshalModel(b []byte) (*Model, error) {
	file := b
	if len(b) < 5 || b[0] != version {
		return nil, errModel
	}
	labels, classes, n := int(b[1]), int(b[2]), int(binary.LittleEndian.Uint16(b[3:]))
	b = b[5:]
	if labels == 0 || labels > MaxLabels || classes == 0 || n > labels*labels || len(b) < 2*n+2*labels+2*n*classes+4 {
		return nil, errModel
	}
	m := &Model{
		file: file, labels: labels, classes: classes,
		start: make([]grains, labels), startFactors: make([]float32, labels),
		steps: n, leaps: make([]leap, n*classes), bounds: make([]int32, labels+1), reach: make([]Set, labels), index: make([]uint16, labels*labels),
	}
	list := b[:2*n]
	for i := 0; i < len(list); i += 2 {
		from, to := list[i], list[i+1]
		if int(from) >= labels || int(to) >= labels {
			return nil, fmt.Errorf("%w: a step from %d to %d", errModel, from, to)
		}
		m.bounds[from+1]++
		m.reach[from] = m.reach[from].Union(Of(int(to)))
	}
	for l := range labels {
		m.bounds[l+1] += m.bounds[l]
	}
	b = b[2*n:]
	score := func(i int) int16 { return int16(binary.LittleEndian.Uint16(b[2*i:])) }
	for i := range m.start {
		if v := score(i); v > -stepMost*stepScale {
			m.start[i], m.startFactors[i] = grains(v)*stepGrains, float32(math.Exp(float64(float32(v)/stepScale)))
		} else {
			m.start[i] = impossible
		}
	}
	b = b[2*labels:]
	next := slices.Clone(m.bounds)
	for i := range n {
		from, to := list[2*i], list[2*i+1]
		for c := range classes {
			v := score(c*n + i)
			m.leaps[c*n+int(next[from])] = leap{int32(v) * stepGrains << rankBits, stepFactor(float32(v) / stepScale), to}
		}
		next[from]++
		m.index[int(from)*labels+int(to)] = uint16(next[from])
	}
	b = b[2*n*classes:]
	var ok bool
	if m.weights, ok = readTable(b[4:], binary.LittleEndian.Uint32(b), labels); !ok {
		return nil, errModel
	}
	return m, nil
}
