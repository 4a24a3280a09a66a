package csl

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"
)

func TestRuneCount(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "plain text", "ş", "”", "𝄞", "\xff", "\xe2\x80", "\x80\x80\x80"}
	for range 2000 {
		var text []byte
		for range random.IntN(20) {
			text = append(text, pieces[random.IntN(len(pieces))]...)
		}
		if got, want := runeCount(text), utf8.RuneCount(text); got != want {
			t.Errorf("%q: got %d characters, want %d", text, got, want)
		}
	}
}
