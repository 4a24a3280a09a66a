package crf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// version is the first byte of a model.
const version = 1

// AppendBinary appends the model in a form that UnmarshalBinary reads. It is
// meant to be compressed.
func (m *Model) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, version, uint8(m.labels), uint8(m.classes))
	b = binary.AppendUvarint(b, uint64(len(m.steps.list)))
	for _, s := range m.steps.list {
		b = append(b, s.from, s.to)
	}
	for _, scores := range [...][]float32{m.start, m.stepScores} {
		for _, v := range scores {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(math.Round(float64(max(-32, min(32, v)))*1000))))
		}
	}
	b = binary.AppendUvarint(b, uint64(len(m.features)))
	before := Feature(0)
	for _, f := range m.features {
		b = binary.AppendUvarint(b, uint64(f-before))
		before = f
	}
	for i := range m.features {
		b = binary.AppendUvarint(b, uint64(m.bounds[i+1]-m.bounds[i]))
	}
	for _, w := range m.weights {
		b = append(b, uint8(w>>8))
	}
	for _, w := range m.weights {
		b = append(b, uint8(w))
	}
	return b, nil
}

var errModel = errors.New("crf: not a model")

// UnmarshalModel reads what AppendBinary has written.
func UnmarshalModel(b []byte) (*Model, error) {
	if len(b) < 4 || b[0] != version {
		return nil, errModel
	}
	labels, classes := int(b[1]), int(b[2])
	b = b[3:]
	if labels == 0 || labels > MaxLabels || classes == 0 {
		return nil, errModel
	}
	read := func() int {
		v, n := binary.Uvarint(b)
		if n <= 0 || v > uint64(1<<31) {
			b = nil
			return -1
		}
		b = b[n:]
		return int(v)
	}
	n := read()
	if n < 0 || n > labels*labels || len(b) < 2*n {
		return nil, errModel
	}
	s := steps{list: make([]step, n), bounds: make([]int32, labels+1)}
	for i := range s.list {
		s.list[i] = step{b[2*i], b[2*i+1]}
		if int(s.list[i].from) >= labels || int(s.list[i].to) >= labels || i > 0 && s.list[i].to < s.list[i-1].to {
			return nil, fmt.Errorf("%w: steps out of order", errModel)
		}
		s.bounds[s.list[i].to+1] = int32(i + 1)
	}
	for l := 1; l <= labels; l++ {
		s.bounds[l] = max(s.bounds[l], s.bounds[l-1])
	}
	b = b[2*n:]
	m := newModel(labels, classes, s)
	for _, scores := range [...][]float32{m.start, m.stepScores} {
		if len(b) < 2*len(scores) {
			return nil, errModel
		}
		for i := range scores {
			scores[i] = float32(int16(binary.LittleEndian.Uint16(b[2*i:]))) / 1000
		}
		b = b[2*len(scores):]
	}
	for i, v := range m.start {
		if v <= -32 {
			m.start[i] = impossible
		}
	}
	n = read()
	if n < 0 || n > len(b) {
		return nil, errModel
	}
	m.features, m.bounds = make([]Feature, n), make([]int32, n+1)
	before := Feature(0)
	for i := range m.features {
		before += Feature(read())
		m.features[i] = before
	}
	total := 0
	for i := range m.features {
		k := read()
		if k < 0 || k > labels {
			return nil, errModel
		}
		total += k
		m.bounds[i+1] = int32(total)
	}
	if len(b) != 2*total {
		return nil, errModel
	}
	m.weights = make([]uint16, total)
	for i := range m.weights {
		if int(b[i]) >= labels {
			return nil, errModel
		}
		m.weights[i] = uint16(b[i])<<8 | uint16(b[total+i])
	}
	m.finish()
	return m, nil
}
