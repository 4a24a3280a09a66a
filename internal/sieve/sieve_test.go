package sieve

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// expressions of the kinds that there are: anchored, at the end, with words around,
// of other letters, with case folded, of nothing.
var expressions = []string{
	``, `a*`, `^$`, `^`, `$`, `\bed\b`, `\Ba`, `^\p{Lu}\.`, `^[\s,]*(?i:et\.? ?al\.?|ve diğ\.|и др\.)(?:[\s.,]|$)`,
	`(?i)[\s,(\[]+(?:(?P<ed>eds?\.?|hrsg\.?)|(?P<tr>trans\.?))[)\]]?[\s.,]*$`, `(?i)kiss`, `[^\x00-\x7F]`, `(?m)^b$`, `(?s)a.b`, `a.b`,
	`(?:^|[\s.\-])\p{Lu}$`, `\z`, `\d{2,4}(?:-\d+)?`, `^\s(?:and|or)\s\p{Ll}`, `(?i:no\.?|n°|№)\s?\d+`, `\p{L}{3,12}\.?\s+\d\d`, `x{3}$`, `(?:)|a`, `a\b`, `ab|ac|^c`, `a^|b`, `$a|b$`, `(?:^a)$`, `(?:a|^)$`, `^x{2,6}$`,
}

// words are what texts are put together from, broken characters among them.
var words = []string{
	"a", "b", "c", "ab", "x", "xxx", "A", "É", "é", ".", ",", " ", "\n", "\u00a0", "ed", "Eds.", "hrsg", "et al", "Et Al.", "ve diğ.", "и др.", "KIſS", "\u212aiss", "12", "1999", "-", "no", "№", "n°",
	"\xc3", "\x80", "\xff", "\xe2\x80", "and", "or", "(", ")", "[", "Jan", "März",
}

func text(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(9) {
		b.WriteString(words[r.IntN(len(words))])
	}
	return b.String()
}

// Everything is as without the sieve.
func TestSieveLosesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	texts := []string{""}
	for range 20_000 {
		texts = append(texts, text(r))
	}
	for _, e := range expressions {
		plain, sifted := regexp.MustCompile(e), MustCompile(e)
		matches, spared := 0, 0
		for _, s := range texts {
			want := plain.FindStringSubmatchIndex(s)
			if got := sifted.FindStringSubmatchIndex(s); !slices.Equal(got, want) {
				t.Errorf("%q in %q: got %v, want %v", e, s, got, want)
			}
			if got := sifted.MatchString(s); got != (want != nil) {
				t.Errorf("%q in %q: a match is %v", e, s, got)
			}
			if want != nil {
				matches++
			} else if !sifted.mayMatch(s) {
				spared++
			}
		}
		t.Logf("%-40q %d texts match, of the others %d%% are spared a search", e, matches, spared*100/max(1, len(texts)-matches))
	}
}

// TestMethods compares the methods with those of package regexp, with and without an
// automaton.
func TestMethods(t *testing.T) {
	for name, compile := range map[string]func(string) *Regexp{"MustCompile": MustCompile, "Late": Late} {
		t.Run(name, func(t *testing.T) { testMethods(t, compile) })
	}
}

func testMethods(t *testing.T, compile func(string) *Regexp) {
	const e = `(?P<letter>[a-c])(\d)?`
	plain, sifted := regexp.MustCompile(e), compile(e)
	for _, s := range []string{"", "xyz", "xa1yb", "c"} {
		if got, want := sifted.MatchString(s), plain.MatchString(s); got != want {
			t.Errorf("MatchString(%q) = %v", s, got)
		}
		if got, want := sifted.FindString(s), plain.FindString(s); got != want {
			t.Errorf("FindString(%q) = %q", s, got)
		}
		if got, want := sifted.FindStringIndex(s), plain.FindStringIndex(s); !slices.Equal(got, want) {
			t.Errorf("FindStringIndex(%q) = %v", s, got)
		}
		if got, want := sifted.FindStringSubmatch(s), plain.FindStringSubmatch(s); !slices.Equal(got, want) {
			t.Errorf("FindStringSubmatch(%q) = %q", s, got)
		}
		if got, want := sifted.FindAllString(s, -1), plain.FindAllString(s, -1); !slices.Equal(got, want) {
			t.Errorf("FindAllString(%q) = %q", s, got)
		}
		if got, want := sifted.FindAllStringIndex(s, -1), plain.FindAllStringIndex(s, -1); !slices.EqualFunc(got, want, slices.Equal[[]int]) {
			t.Errorf("FindAllStringIndex(%q) = %v", s, got)
		}
		if got, want := sifted.FindAllStringSubmatchIndex(s, -1), plain.FindAllStringSubmatchIndex(s, -1); !slices.EqualFunc(got, want, slices.Equal[[]int]) {
			t.Errorf("FindAllStringSubmatchIndex(%q) = %v", s, got)
		}
		if got, want := sifted.ReplaceAllString(s, "-"), plain.ReplaceAllString(s, "-"); got != want {
			t.Errorf("ReplaceAllString(%q) = %q", s, got)
		}
	}
	if sifted.SubexpIndex("letter") != 1 || !slices.Equal(sifted.SubexpNames(), plain.SubexpNames()) || sifted.String() != e {
		t.Error("the names of groups are others")
	}
}

// An expression of more states than there may be lets the rest through.
func TestTooManyStates(t *testing.T) {
	const e = `a[ab]{12}c`
	plain, sifted := regexp.MustCompile(e), MustCompile(e)
	r := rand.New(rand.NewPCG(1, 1))
	for range 3000 {
		b := make([]byte, 40)
		for i := range b {
			b[i] = "ab"[r.IntN(2)]
		}
		b[39] = 'c'
		if s := string(b); sifted.MatchString(s) != plain.MatchString(s) {
			t.Errorf("%q", s)
		}
	}
	if n := len(sifted.auto.numbers); n > most {
		t.Errorf("%d states", n)
	}
}

func FuzzSieve(f *testing.F) {
	f.Add(`(?i)\bs{2}$`, "KIſS")
	f.Add(`^a|[^b]+c`, "\xc3bac")
	f.Fuzz(func(t *testing.T, e, s string) {
		if len(e) > 100 || len(s) > 200 {
			return
		}
		plain, err := regexp.Compile(e)
		if err != nil {
			return
		}
		if got, want := MustCompile(e).MatchString(s), plain.MatchString(s); got != want {
			t.Errorf("%q in %q: %v", e, s, got)
		}
	})
}

func BenchmarkSpared(b *testing.B) {
	r := MustCompile(expressions[9])
	s := strings.Repeat("A line of a hundred bytes in which nothing is found. ", 2)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		r.MatchString(s)
	}
}
