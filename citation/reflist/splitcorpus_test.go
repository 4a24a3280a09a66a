package reflist

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/internal/corpora"
	"github.com/refwright/refwright/internal/lines"
)

// A printedForm is a way in which the references of a list are printed.
type printedForm struct {
	name string
	list func(r *rand.Rand, refs []string) string
}

// printedForms are those of lists that are pasted, scanned or taken out of PDF files.
var printedForms = []printedForm{
	{"hanging", func(_ *rand.Rand, refs []string) string { return wrapped(refs, 80, "    ", "\n") }},
	{"blank lines", func(_ *rand.Rand, refs []string) string { return wrapped(refs, 80, "", "\n\n") }},
	{"nothing between", func(_ *rand.Rand, refs []string) string { return wrapped(refs, 80, "", "\n") }},
	{"numbered", func(_ *rand.Rand, refs []string) string {
		numbered := make([]string, len(refs))
		for i, ref := range refs {
			numbered[i] = fmt.Sprintf("%d. %s", i+1, ref)
		}
		return wrapped(numbered, 80, "", "\n")
	}},
	{"hyphenated", func(r *rand.Rand, refs []string) string {
		return hyphenate(r, wrapped(refs, 80, "    ", "\n"))
	}},
	{"paged", func(r *rand.Rand, refs []string) string {
		return paged(hyphenate(r, wrapped(refs, 80, "    ", "\n")))
	}},
	{"paged, nothing between", func(r *rand.Rand, refs []string) string {
		return paged(wrapped(refs, 80, "", "\n"))
	}},
}

func wrapped(refs []string, width int, indent, between string) string {
	list := make([]string, len(refs))
	for i, ref := range refs {
		list[i] = wrapWide(ref, width, indent)
	}
	return strings.Join(list, between) + "\n"
}

// wrapWide is wrap with East Asian characters of two columns.
func wrapWide(s string, width int, indent string) string {
	var b strings.Builder
	at := 0
	for i, word := range strings.Fields(s) {
		n := lines.Width(word)
		switch {
		case i == 0:
		case at+1+n <= width:
			b.WriteByte(' ')
			at++
		default:
			b.WriteString("\n" + indent)
			at = len(indent)
		}
		b.WriteString(word)
		at += n
	}
	return b.String()
}

// hyphenate breaks words at the ends of a third of the lines.
func hyphenate(r *rand.Rand, text string) string {
	all := strings.Split(text, "\n")
	for i := 0; i+1 < len(all); i++ {
		next := strings.TrimLeft(all[i+1], " ")
		word, rest, _ := strings.Cut(next, " ")
		if r.IntN(3) > 0 || next == all[i+1] || utf8.RuneCountInString(word) < 8 || strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsLower(c) }) {
			continue
		}
		cut := len(string([]rune(word)[:4]))
		all[i] += " " + word[:cut] + "-"
		all[i+1] = strings.Repeat(" ", len(all[i+1])-len(next)) + word[cut:] + " " + rest
	}
	return strings.Join(all, "\n")
}

// paged breaks a text into pages with running heads and numbers.
func paged(text string) string {
	var b strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if i > 0 && i%45 == 0 {
			fmt.Fprintf(&b, "\n%40d\n\f%d    TIES AND NETWORKS\n\n", 100+i/45, 101+i/45)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// TestSplitOfCorpora prints lists of a fifth of the references of each source in these
// forms and wants 99 in 100 of them cut where they begin, and no more than that cut
// elsewhere. With -v it says how many are; docs/model.md has the figures of a model
// that had not learned from that fifth.
func TestSplitOfCorpora(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(corpora.Dir(t, "refs"), "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatal("no references", err)
	}
	type tally struct{ right, want, got int }
	const lists, length = 8, 30
	tallies := map[string]*tally{}
	for _, file := range files {
		refs := rawReferences(t, file)
		r := rand.New(rand.NewPCG(1, 2))
		for range lists {
			list := make([]string, length)
			for i := range list {
				list[i] = begin + refs[r.IntN(len(refs))]
			}
			sort.Strings(list)
			for _, form := range printedForms {
				text, want := beginnings(form.list(r, list))
				got := starts(t, text)
				for _, name := range []string{form.name, filepath.Base(file) + ", " + form.name} {
					c := tallies[name]
					if c == nil {
						c = &tally{}
						tallies[name] = c
					}
					c.want += len(want)
					c.got += len(got)
					for at := range got {
						if want[at] {
							c.right++
						}
					}
				}
			}
		}
	}
	var names []string
	for name := range tallies {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		c := tallies[name]
		precision, recall := float64(c.right)/float64(c.got), float64(c.right)/float64(c.want)
		t.Logf("%-50s precision %.4f recall %.4f", name, precision, recall)
		if !strings.Contains(name, ".jsonl") && min(precision, recall) < 0.99 {
			t.Errorf("%s: precision %.4f, recall %.4f", name, precision, recall)
		}
	}
}

func rawReferences(t *testing.T, file string) []string {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var refs []string
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		var line struct{ Raw string }
		if err := json.Unmarshal(scan.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		h := fnv.New32a()
		h.Write([]byte(citation.FoldText(line.Raw)))
		s := strings.Join(strings.Fields(line.Raw[entries.MarkerEnd(line.Raw):]), " ")
		if len(s) > 20 && h.Sum32()%5 == 0 {
			refs = append(refs, s)
		}
	}
	return refs
}

// begin stands before each reference of a list that is being printed.
const begin = "\uE000"

// beginnings takes these marks out of a printed list and returns where they stood.
func beginnings(marked string) (text string, at map[int]bool) {
	at = map[int]bool{}
	var b strings.Builder
	for n, part := range strings.Split(marked, begin) {
		if n > 0 {
			at[b.Len()] = true
		}
		b.WriteString(part)
	}
	return b.String(), at
}

func starts(t *testing.T, text string) map[int]bool {
	list, err := (&Parser{Whole: true, Rules: true}).Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	at := map[int]bool{}
	for _, r := range list.References {
		at[r.Start.Offset] = true
	}
	return at
}
