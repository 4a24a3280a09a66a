package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/lines"
)

// trainLines trains the model of where entries begin, on lists of the references of
// each source and of those that are rendered in one style, and writes it.
func (o *options) trainLines(ctx context.Context, learned []line, progress io.Writer) error {
	p := printer{rand.New(rand.NewPCG(o.train.Seed, 11))}
	bySource := map[string][]string{}
	for _, l := range learned {
		bySource[l.Source] = append(bySource[l.Source], l.Raw)
	}
	var lists []lines.List
	for _, source := range slices.Sorted(maps.Keys(bySource)) {
		refs := bySource[source]
		for range min(600, len(refs)/2) {
			list := make([]string, 8+p.IntN(40))
			for i := range list {
				list[i] = refs[p.IntN(len(refs))]
			}
			lists = append(lists, p.list(list))
		}
	}
	whole, err := o.renderLists(o.rendered/renderedList, o.houses/renderedList)
	if err != nil {
		return err
	}
	for _, list := range whole {
		lists = append(lists, p.print(p.unmarked(list)))
	}
	fmt.Fprintln(progress, len(lists), "lists")
	start := time.Now()
	file, err := lines.Train(ctx, slices.Values(lists), lines.Options{Epochs: o.train.Epochs, Seed: o.train.Seed, Progress: func(epoch int, loss float64) {
		fmt.Fprintf(progress, "epoch %d: loss %.4f a line, %v\n", epoch+1, loss, time.Since(start).Round(time.Second))
	}})
	if err != nil {
		return err
	}
	return os.WriteFile(o.lines, file, 0o644)
}

// A printer prints lists without numbers or bullets.
type printer struct{ *rand.Rand }

// marker is a number or bullet before a reference.
var marker = regexp.MustCompile(`^\s*(?:\[\d{1,4}\]|\(\d{1,3}\)|\d{1,3}[.)]|[-*•])\s*`)

// unmarked takes numbers and bullets off references.
func (p printer) unmarked(refs []string) []string {
	list := make([]string, 0, len(refs))
	for _, r := range refs {
		if r = strings.Join(strings.Fields(marker.ReplaceAllString(r, "")), " "); r != "" {
			list = append(list, r)
		}
	}
	return list
}

// list prints a list of references of which most are sorted.
func (p printer) list(refs []string) lines.List {
	list := p.unmarked(refs)
	if p.IntN(10) < 7 {
		sort.SliceStable(list, func(i, j int) bool { return citation.FoldText(list[i]) < citation.FoldText(list[j]) })
		if p.IntN(10) < 4 {
			p.dashes(list)
		}
	}
	return p.print(list)
}

// print prints references in the order that they have.
func (p printer) print(list []string) lines.List {
	width := 42 + float64(p.IntN(68))
	measure := func(r rune) float64 { return float64(lines.Width(string(r))) }
	if p.IntN(2) == 0 {
		measure = proportional
	}
	hyphens := p.IntN(2) == 0
	long := p.IntN(8) == 0
	layout := p.IntN(20)
	var l lines.List
	for _, ref := range list {
		cut := []string{ref}
		if !long {
			cut = p.wrap(ref, width, measure, hyphens)
		}
		for i, line := range cut {
			now := lines.Line{Text: line}
			switch {
			case layout < 5 && i > 0: // a hanging indent
				now.Indent = 4
			case layout == 5 && i == 0: // an indent of the first line
				now.Indent = 3
			}
			now.Blank = layout >= 4 && layout < 9 && i == 0 && len(l.Lines) > 0
			if p.IntN(40) == 0 {
				now.Blank = !now.Blank // the end of a page
			}
			l.Lines, l.Starts = append(l.Lines, now), append(l.Starts, i == 0)
		}
	}
	return l
}

// dashes puts a dash for the authors of an entry that are those of the one before.
func (p printer) dashes(list []string) {
	dash := []string{"———", "---", "_____", "—", "– – –"}[p.IntN(5)]
	before := ""
	for i, ref := range list {
		names, rest := ref, ""
		if at := strings.IndexAny(ref, ".(\""); at > 5 {
			names, rest = ref[:at], ref[at:]
		}
		if names == before && rest != "" {
			list[i] = dash + strings.TrimLeft(rest, " ")
		}
		before = names
	}
}

// proportional is how wide a character is in a printed face, of an average one.
func proportional(r rune) float64 {
	switch {
	case strings.ContainsRune("ijltfr.,;:'|!()[]-", r):
		return 0.6
	case strings.ContainsRune("mwMW—@%", r):
		return 1.6
	case unicode.IsUpper(r):
		return 1.3
	}
	return float64(lines.Width(string(r)))
}

// wrap breaks a reference into lines, and with hyphens some words.
func (p printer) wrap(s string, width float64, measure func(rune) float64, hyphens bool) []string {
	length := func(s string) float64 {
		sum := 0.0
		for _, r := range s {
			sum += measure(r)
		}
		return sum
	}
	var cut []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case length(line)+1+length(word) <= width:
			line += " " + word
		default:
			if letters := utf8.RuneCountInString(word); hyphens && letters > 6 && p.IntN(3) > 0 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) {
				head := string([]rune(word)[:2+p.IntN(letters-4)])
				if length(line)+2+length(head) <= width {
					cut = append(cut, line+" "+head+"-")
					line = word[len(head):]
					continue
				}
			}
			cut = append(cut, line)
			line = word
		}
	}
	return append(cut, line)
}
