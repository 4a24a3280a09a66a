package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A difference is one output that is not the same in both.
type difference struct {
	style, label, ours, theirs string
}

// A class is the differences that are of one pattern.
type class struct {
	pattern string
	styles  map[string]bool
	list    []difference
}

// printClasses prints the classes of differences, the largest first: how many
// differences in how many styles, the pattern and examples out of several
// styles.
func printClasses(w io.Writer, all []difference, limit, examples int) {
	byPattern := map[string]*class{}
	for _, d := range all {
		for _, p := range patterns(d.ours, d.theirs) {
			c := byPattern[p]
			if c == nil {
				c = &class{pattern: p, styles: map[string]bool{}}
				byPattern[p] = c
			}
			c.styles[d.style] = true
			c.list = append(c.list, d)
		}
	}
	classes := make([]*class, 0, len(byPattern))
	for _, c := range byPattern {
		classes = append(classes, c)
	}
	slices.SortFunc(classes, func(a, b *class) int {
		if n := len(b.list) - len(a.list); n != 0 {
			return n
		}
		return strings.Compare(a.pattern, b.pattern)
	})
	for _, c := range classes[:min(limit, len(classes))] {
		fmt.Fprintf(w, "%d in %d styles: %s\n", len(c.list), len(c.styles), c.pattern)
		step := max(1, len(c.list)/max(1, examples))
		for i := 0; i < len(c.list) && i/step < examples; i += step {
			d := c.list[i]
			fmt.Fprintf(w, "    %s, %s\n      ours:   %s\n      theirs: %s\n", d.style, d.label, oneLine.Replace(d.ours), oneLine.Replace(d.theirs))
		}
	}
}

// patterns describes how two texts differ: for each place what stands in the
// one and in the other, by the shape of the words. Each pattern is there once.
func patterns(a, b string) []string {
	x, y := tokens(a), tokens(b)
	start := 0
	for start < len(x) && start < len(y) && x[start] == y[start] {
		start++
	}
	x, y = x[start:], y[start:]
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	// common[i][j] is the length of the longest common sequence of x[i:], y[j:].
	common := make([][]int, len(x)+1)
	for i := range common {
		common[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var list []string
	for i, j := 0, 0; i < len(x) || j < len(y); {
		i0, j0 := i, j
		for i < len(x) || j < len(y) {
			if i < len(x) && j < len(y) && x[i] == y[j] {
				break
			}
			if j == len(y) || i < len(x) && common[i+1][j] >= common[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if p := shape(x[i0:i]) + " | " + shape(y[j0:j]); p != "`` | ``" && !slices.Contains(list, p) {
			list = append(list, p)
		}
		for i < len(x) && j < len(y) && x[i] == y[j] {
			i, j = i+1, j+1
		}
	}
	return list
}

// tokens cuts a text into tags, words, numbers and single characters.
func tokens(s string) []string {
	var list []string
	for len(s) > 0 {
		c, size := utf8.DecodeRuneInString(s)
		end := size
		switch {
		case c == '<':
			if i := strings.IndexByte(s, '>'); i > 0 {
				end = i + 1
			}
		case unicode.IsLetter(c):
			if end = strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }); end < 0 {
				end = len(s)
			}
		case unicode.IsDigit(c):
			if end = strings.IndexFunc(s, func(c rune) bool { return !unicode.IsDigit(c) }); end < 0 {
				end = len(s)
			}
		}
		list = append(list, s[:end])
		s = s[end:]
	}
	return list
}

// shape writes a small word as "w", one with a capital as "W" and a number as
// "9". What is longer than a few words is cut.
func shape(tokens []string) string {
	var b strings.Builder
	b.WriteByte('`')
	for i, t := range tokens {
		if i == 12 {
			return b.String() + "...`"
		}
		c, _ := utf8.DecodeRuneInString(t)
		switch {
		case unicode.IsUpper(c):
			b.WriteByte('W')
		case unicode.IsLetter(c):
			b.WriteByte('w')
		case unicode.IsDigit(c):
			b.WriteByte('9')
		default:
			b.WriteString(t)
		}
	}
	b.WriteByte('`')
	return b.String()
}
