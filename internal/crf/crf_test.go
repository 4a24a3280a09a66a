package crf

import (
	"bytes"
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// chain makes sequences in which the label is what the feature two positions
// before says.
func chain(n int, seed uint64) []Example {
	r := rand.New(rand.NewPCG(seed, 1))
	var all []Example
	for range n {
		s := new(Sequence)
		var sets []Set
		label := 0
		for range 5 + r.IntN(20) {
			step := r.IntN(3)
			label = (label + step) % 5
			s.Add(Feature(step + 10))
			s.Group()
			s.Add(Feature(100 + r.IntN(1000)))
			if r.IntN(4) == 0 {
				s.Add(Feature(200000 + label))
			}
			s.End(uint8(step))
			sets = append(sets, Of(label))
		}
		all = append(all, Example{Sequence: s, Labels: sets})
	}
	return all
}

func TestTrain(t *testing.T) {
	opt := Options{Labels: 5, Classes: 3, Allowed: func(_, _ int) bool { return true }, Start: func(int) bool { return true }, Epochs: 6, MinCount: 1, Rate: 0.2,
		Progress: func(e int, loss float64) { t.Logf("epoch %d: %g", e, loss) }}
	m, err := Train(context.Background(), chain(400, 1), opt)
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	g := NewTagger(m)
	for _, e := range chain(100, 2) {
		path, conf := make([]uint8, e.Sequence.Len()), make([]float32, e.Sequence.Len())
		g.Tag(e.Sequence, path, conf)
		for i, l := range path {
			all++
			if e.Labels[i].Has(int(l)) {
				right++
			}
		}
	}
	if right*100 < all*97 {
		t.Errorf("%d of %d labels right", right, all)
	}
}

// options are those of a small model.
func options() Options {
	return Options{
		Labels: 5, Classes: 3, Epochs: 2, MinCount: 1, Rate: 0.2,
		Allowed: func(from, to int) bool { return from != 3 || to != 4 }, Start: func(l int) bool { return l < 3 },
	}
}

// trained returns a small model.
func trained(t testing.TB) *Model {
	m, err := Train(context.Background(), chain(100, 3), options())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func tagAll(m *Model, examples []Example) (paths [][]uint8, confidence [][]float32) {
	g := NewTagger(m)
	for _, e := range examples {
		path, c := make([]uint8, e.Sequence.Len()), make([]float32, e.Sequence.Len())
		g.Tag(e.Sequence, path, c)
		paths, confidence = append(paths, path), append(confidence, c)
	}
	return paths, confidence
}

// The same examples give the same model, byte for byte.
func TestTrainIsDeterministic(t *testing.T) {
	a, _ := trained(t).AppendBinary(nil)
	b, _ := trained(t).AppendBinary(nil)
	if !bytes.Equal(a, b) {
		t.Error("two trainings gave two models")
	}
}

func TestStepsThatAreNotAllowed(t *testing.T) {
	paths, confidence := tagAll(trained(t), chain(200, 9))
	for n, path := range paths {
		if path[0] > 2 {
			t.Errorf("%d begins with %d", n, path[0])
		}
		for i, l := range path {
			if i > 0 && path[i-1] == 3 && l == 4 {
				t.Errorf("%d: a step from 3 to 4 at %d", n, i)
			}
			if c := confidence[n][i]; !(c >= 0 && c <= 1.0001) {
				t.Errorf("%d: confidence %v at %d", n, c, i)
			}
		}
	}
}

func TestModelRoundTrip(t *testing.T) {
	m := trained(t)
	b, err := m.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	read, err := UnmarshalModel(b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := read.AppendBinary(nil)
	if err != nil || !bytes.Equal(b, again) {
		t.Error("a model that was read is not written as it was", err)
	}
	examples := chain(50, 4)
	want, _ := tagAll(m, examples)
	got, _ := tagAll(read, examples)
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A model is made to fit a size, at the cost of what weighs least.
func TestModelOfASize(t *testing.T) {
	whole, _ := trained(t).AppendBinary(nil)
	opt := options()
	opt.MaxSize = len(whole) * 2 / 3
	m, err := Train(context.Background(), chain(100, 3), opt)
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := m.AppendBinary(nil); len(b) > opt.MaxSize || len(b) < opt.MaxSize/2 {
		t.Errorf("%d bytes, of at most %d", len(b), opt.MaxSize)
	}
}

// A table gives back the weights that it was made of, as near as it keeps them.
func TestTable(t *testing.T) {
	const labels = 70
	r := rand.New(rand.NewPCG(2, 2))
	var features []Feature
	rows := map[Feature][]float32{}
	for f := range Feature(3000) {
		features = append(features, f)
		row := make([]float32, labels)
		for range 1 + r.IntN(1+r.IntN(2*labels)) {
			row[r.IntN(labels)] = float32(r.NormFloat64()) / 2
		}
		rows[f] = row
	}
	slices.SortFunc(features, func(a, b Feature) int { return cmp.Compare(spread(a), spread(b)) })
	b, buckets := appendTable(nil, features, labels, func(i int) []float32 { return rows[features[i]] }, least)
	table, ok := readTable(b, buckets, labels)
	if !ok {
		t.Fatal("no table")
	}
	var s sums
	grouped := false
	got := make([]float32, labels)
	score := func(features []Feature) {
		var q Sequence
		for _, f := range features {
			q.Add(f)
		}
		if grouped {
			q.Group()
		}
		q.End(0)
		s.add(&table, &q, 0)
		for l := range got {
			got[l] = float32(s.labels[l]) * unit
		}
	}
	for round := range 4 { // once unknown, once remembered, and the same in groups
		grouped = round > 1
		for _, f := range features {
			score([]Feature{f})
			for l, w := range rows[f] {
				if d := math.Abs(float64(got[l] - w)); d > max((least+0.01)*unit, 0.17*math.Abs(float64(w))) {
					t.Errorf("feature %d, label %d: %v, want %v", f, l, got[l], w)
				}
			}
		}
	}
	unknown := 0
	for f := range Feature(3000) {
		if table.find(f+1<<20).n > 0 {
			unknown++
		}
	}
	if unknown > 5 {
		t.Errorf("%d of 3000 features that the table does not have are found", unknown)
	}
	many := make([]Feature, 700)
	for i := range many {
		many[i] = features[0]
	}
	for _, grouped = range []bool{false, true} {
		score(features[:1])
		one := slices.Clone(got)
		score(many)
		for l := range one {
			if math.Abs(float64(got[l]-700*one[l])) > 0.1 {
				t.Errorf("label %d: 700 rows of %v sum up to %v", l, one[l], got[l])
			}
		}
	}
}

func TestTaggingAllocatesNothing(t *testing.T) {
	g := NewTagger(trained(t))
	examples := chain(20, 6)
	path, confidence := make([]uint8, 100), make([]float32, 100)
	all := func() {
		for _, e := range examples {
			n := e.Sequence.Len()
			g.Tag(e.Sequence, path[:n], confidence[:n])
		}
	}
	all()
	if n := testing.AllocsPerRun(10, all); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// What is known in part is learned from in part.
func TestPartlyKnown(t *testing.T) {
	examples := chain(400, 1)
	r := rand.New(rand.NewPCG(5, 5))
	for _, e := range examples {
		for i := range e.Labels {
			if r.IntN(2) == 0 {
				e.Labels[i] = e.Labels[i].Union(Of(r.IntN(5), r.IntN(5)))
			}
		}
	}
	m, err := Train(context.Background(), examples, Options{
		Labels: 5, Classes: 3, Epochs: 6, MinCount: 1, Rate: 0.2,
		Allowed: func(_, _ int) bool { return true }, Start: func(int) bool { return true },
	})
	if err != nil {
		t.Fatal(err)
	}
	test := chain(100, 2)
	paths, _ := tagAll(m, test)
	right, all := 0, 0
	for n, e := range test {
		for i, s := range e.Labels {
			all++
			if s.Has(int(paths[n][i])) {
				right++
			}
		}
	}
	if right*100 < all*95 {
		t.Errorf("%d of %d labels right", right, all)
	}
}

func FuzzUnmarshalModel(f *testing.F) {
	b, _ := trained(f).AppendBinary(nil)
	f.Add(b)
	f.Add([]byte{version, 5, 3})
	examples := chain(3, 1)
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := UnmarshalModel(b)
		if err != nil {
			return
		}
		tagAll(m, examples)
	})
}

func BenchmarkTag(b *testing.B) {
	m := trained(b)
	s := chain(1, 8)[0].Sequence
	path, confidence := make([]uint8, s.Len()), make([]float32, s.Len())
	g := NewTagger(m)
	b.ReportAllocs()
	for b.Loop() {
		g.Tag(s, path, confidence)
	}
}
