package bibtex

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	tags "golang.org/x/text/language"

	"github.com/refwright/refwright/citation"
)

// A SortOrder is an order of entries.
//
// Entries are sorted between what keeps its place: @string, @preamble, @comment,
// and remarks with an empty line behind them, such as the headings of sections. A
// remark directly above an entry goes with it, and so does one behind it in the
// line of its brace. An @xdata keeps its place among the others, and entries that
// others name in crossref come last, as BibTeX needs it.
type SortOrder uint8

// The orders of entries.
const (
	Unsorted     SortOrder = iota // as they are
	ByKey                         // by key, whatever the case of letters
	ByAuthorYear                  // by the first author or editor, the year and the title
)

// String returns "none", "key" or "author-year".
func (s SortOrder) String() string {
	switch s {
	case ByKey:
		return "key"
	case ByAuthorYear:
		return "author-year"
	}
	return "none"
}

// sortKey is what an entry is sorted by.
type sortKey struct {
	parent bool
	texts  [3][]byte
}

func (a *sortKey) compare(b *sortKey) int {
	if a.parent != b.parent {
		if a.parent {
			return 1
		}
		return -1
	}
	return slices.CompareFunc(a.texts[:], b.texts[:], bytes.Compare)
}

// sorted returns the elements with their entries in order.
func (t *Tidy) sorted(f *File, list []element, end string) []element {
	list = joinRemarks(list, end)
	view := f.entries()
	parents := map[string]bool{}
	for _, e := range view.entries {
		if key, ok := e.Value("crossref"); ok {
			parents[strings.ToLower(strings.TrimSpace(key))] = true
		}
	}
	type unit struct {
		element
		key sortKey
	}
	c := collate.New(tags.Und, collate.IgnoreCase)
	var buf collate.Buffer
	r := &entryReader{}
	sort := func(part []element) {
		var units []unit
		var slots []int
		first := map[string]sortKey{}
		for i := range part {
			e := view.entries[part[i].entry]
			if e.Type == "xdata" {
				continue
			}
			u := unit{element: part[i]}
			folded := strings.ToLower(e.Key)
			if key, ok := first[folded]; ok {
				u.key = key // of entries with one key the first counts, and stays the first
			} else {
				view.record(r, e)
				u.key = t.sortKey(r.ref, c, &buf)
				u.key.parent = parents[folded]
				first[folded] = u.key
			}
			units = append(units, u)
			slots = append(slots, i)
		}
		slices.SortStableFunc(units, func(a, b unit) int { return a.key.compare(&b.key) })
		for k, i := range slots {
			gap, space := part[i].gap, part[i].space
			part[i] = units[k].element
			part[i].gap, part[i].space = gap, space // which belong to the place
		}
	}
	for i := 0; i < len(list); {
		k := i
		for k < len(list) && list[k].is(EntryNode) && !isBroken(&list[k].node) {
			k++
		}
		sort(list[i:k])
		i = max(k, i+1)
	}
	return list
}

// sortKey returns what a record is sorted by.
func (t *Tidy) sortKey(ref *citation.Reference, c *collate.Collator, buf *collate.Buffer) sortKey {
	var k sortKey
	of := func(s string) []byte {
		defer buf.Reset()
		return bytes.Clone(c.KeyFromString(buf, s))
	}
	if t.Sort == ByKey {
		k.texts[0] = []byte(strings.ToLower(ref.ID))
		return k
	}
	names := ref.Author
	if len(names) == 0 {
		names = ref.Editor
	}
	lead := ref.Title.Plain()
	if len(names) > 0 {
		n := names[0]
		lead = strings.TrimSpace(cmp.Or(n.Family, n.Literal, n.Given) + " " + n.Given)
	}
	k.texts[0] = of(lead)
	k.texts[1] = []byte(ref.Issued.String())
	if len(k.texts[1]) == 0 {
		k.texts[1] = []byte{0xff} // what has no year comes last
	}
	k.texts[2] = of(ref.Title.Plain())
	return k
}

// joinRemarks makes the remarks that go with an entry a part of its text.
func joinRemarks(list []element, end string) []element {
	var out []element
	for i := 0; i < len(list); i++ {
		e := list[i]
		if e.isText() {
			if e.gap == 0 && len(out) > 0 && out[len(out)-1].is(EntryNode) {
				// In the line of the brace of the entry before.
				line := bytes.IndexAny(e.text, "\r\n")
				if line < 0 {
					line = len(e.text)
				}
				before := &out[len(out)-1]
				before.text = slices.Concat(before.text, bytes.Trim(e.space, "\r\n"), bytes.TrimRight(e.text[:line], " \t"))
				rest := bytes.TrimLeft(e.text[line:], " \t\r\n\f\v")
				e.gap = lineCount(e.text[line : len(e.text)-len(rest)])
				e.text = rest
				if len(rest) == 0 {
					if i+1 < len(list) && list[i+1].gap == 1 && list[i+1].isText() {
						list[i+1].gap = 2
					}
					continue
				}
			}
			if i+1 < len(list) && list[i+1].is(EntryNode) && list[i+1].gap == 1 {
				above, remark := lastParagraph(e.text)
				next := &list[i+1]
				next.text = slices.Concat(remark, []byte(end), next.text)
				next.gap, next.space = 2, nil
				if len(above) == 0 {
					continue
				}
				e.text = above
			}
		}
		out = append(out, e)
	}
	return out
}

// lastParagraph cuts text at its last empty line.
func lastParagraph(text []byte) (above, last []byte) {
	for i := len(text) - 1; i > 0; i-- {
		if text[i] != '\n' && text[i] != '\r' {
			continue
		}
		from := i
		for from > 0 && isSpaceByte(text[from-1]) {
			from--
		}
		if lineCount(text[from:i+1]) > 1 {
			return text[:from], bytes.TrimLeft(text[i+1:], " \t")
		}
		i = from
	}
	return nil, text
}
