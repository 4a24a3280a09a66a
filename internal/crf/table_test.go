package crf

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// Numbers of weights are added up eight at a time as they are one by one, whatever they are.
func TestRowSizes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	table := table{full: 80}
	for range 20_000 {
		b := make([]byte, r.IntN(30))
		for i := range b {
			if b[i] = uint8(r.IntN(256)); r.IntN(3) == 0 {
				b[i] = fullRow
			}
		}
		n, want := r.IntN(len(b)+1), 0
		for _, weights := range b[:n] {
			want += table.rowSize(weights)
		}
		if got := table.rowSizes(b, n); got != want {
			t.Fatalf("the first %d of %v: %d bytes, want %d", n, b, got, want)
		}
	}
}

// The first number of two bytes is found that is the one looked for, among those that count.
func TestIndexHalf(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range 20_000 {
		b := make([]byte, 2*r.IntN(30))
		for i := range b {
			b[i] = uint8(r.IntN(2)) << (7 * r.IntN(2))
		}
		n, half := r.IntN(len(b)/2+1), uint16(r.IntN(2)|r.IntN(2)<<7|r.IntN(2)<<15)
		want := -1
		for i := n - 1; i >= 0; i-- {
			if binary.LittleEndian.Uint16(b[2*i:]) == half {
				want = i
			}
		}
		if got := indexHalf(b, n, half); got != want {
			t.Fatalf("%x among the first %d of %x: %d, want %d", half, n, b, got, want)
		}
	}
}
