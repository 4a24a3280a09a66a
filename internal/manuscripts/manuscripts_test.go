package manuscripts

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// documents makes the documents of the first seeds.
func documents(t *testing.T, n uint64) []*Document {
	t.Helper()
	g := &Generator{}
	var list []*Document
	for seed := uint64(1); seed <= n; seed++ {
		d, err := g.New(seed)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, d)
	}
	return list
}

func TestASeedAlwaysGivesTheSameManuscript(t *testing.T) {
	t.Parallel()
	a, b := documents(t, 12), documents(t, 12)
	for i := range a {
		if !bytes.Equal(a[i].Lay().Source, b[i].Lay().Source) {
			t.Errorf("%v: two manuscripts", a[i])
		}
	}
}

func TestTheTruthIsWhatTheFileSays(t *testing.T) {
	t.Parallel()
	for _, d := range documents(t, 40) {
		m := d.Lay()
		if !utf8.Valid(m.Source) {
			t.Errorf("%v: not UTF-8", d)
		}
		if bytes.Contains(m.Source, []byte("{c}")) {
			t.Errorf("%v: a place for a citation is left", d)
		}
		for _, r := range string(m.Source) {
			if isMark(r) {
				t.Errorf("%v: a mark is left", d)
				break
			}
		}
		cited := map[string]bool{}
		for _, c := range m.Cites {
			cited[c.Key] = true
			in := func(inner, outer citation.Span) bool { return inner.Start >= outer.Start && inner.End <= outer.End }
			if c.Place().Len() <= 0 || !in(c.Place(), c.Span) || !in(c.Span, c.Group) || !in(c.NamesSpan, c.Span) && c.NamesSpan.Len() > 0 || !in(c.LocatorSpan, c.Span) && c.LocatorSpan.Len() > 0 {
				t.Errorf("%v: spans of the cite %+v", d, c)
			}
			ref := d.record(c.Key)
			if y, ok := ref.Issued.Year(); ok && d.Style.System == citation.AuthorDate && c.KeySpan.Len() == 0 {
				if got := string(m.Source[c.YearSpan.Start:c.YearSpan.End]); got != citation.YearDate(y).String()+c.Suffix {
					t.Errorf("%v: year %q of %s, want %d%s", d, got, c.Key, y, c.Suffix)
				}
			}
		}
		for _, r := range d.Records {
			if !cited[r.ID] {
				t.Errorf("%v: %s is not cited", d, r.ID)
			}
		}
		if d.Form != Keyed && len(m.Entries) != len(d.Records) {
			t.Errorf("%v: %d entries of %d records", d, len(m.Entries), len(d.Records))
		}
		for _, e := range m.Entries {
			text := strings.Join(strings.Fields(string(m.Source[e.Span.Start:e.Span.End])), " ")
			if d.Form == Markdown && text != d.entry(e.Key).text() {
				t.Errorf("%v: entry %q, want %q", d, text, d.entry(e.Key).text())
			}
		}
	}
}

// published are the defects that the built-in styles have no place for.
var published = map[string]bool{
	"numeric-undefined": true, "short-title-missing": true, "citation-comma-before-page": true, "numeric-gap": true, "numeric-order": true, "note-shortform": true, "note-ibid": true, "citation-order-in-group": true, "access-date-missing": true,
}

func TestEveryDefectCanBePlantedAndLeavesTheOriginalAlone(t *testing.T) {
	t.Parallel()
	const most = 400 // seeds of documents that are tried
	docs := documents(t, 40)
	keyed := &Generator{Form: Keyed}
	for seed := uint64(1); seed <= 5; seed++ {
		d, err := keyed.New(seed)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	whole := func(d *Document) []byte {
		m := d.Lay()
		return append(m.Source, m.Data...)
	}
	var before [][]byte
	for _, d := range docs {
		before = append(before, whole(d))
	}
	for _, def := range Defects() {
		n := 0
		for i, d := range docs {
			c, ok := def.Plant(d)
			if !ok {
				continue
			}
			n++
			m := c.Lay()
			switch {
			case bytes.Equal(append(m.Source, m.Data...), before[i]):
				t.Errorf("%s: %v: nothing has changed", def.Rule, d)
			case len(m.Faults) != 1 || m.Faults[0].Rule != def.Rule || len(m.Faults[0].Spans)+len(m.Faults[0].Data)+len(m.Faults[0].Keys) == 0:
				t.Errorf("%s: %v: no place: %+v", def.Rule, d, m.Faults)
			}
			if got := whole(d); !bytes.Equal(got, before[i]) {
				t.Fatalf("%s: %v: the original has changed", def.Rule, d)
			}
		}
		// Few documents have a place for some, such as six dates with a day.
		for seed := uint64(len(docs)); n == 0 && !published[def.Rule] && seed <= most; seed++ {
			d, err := new(Generator).New(seed)
			if err != nil {
				t.Fatal(err)
			}
			if _, ok := def.Plant(d); ok {
				n++
			}
		}
		if n == 0 && !published[def.Rule] {
			t.Errorf("%s: no document has a place for it", def.Rule)
		}
	}
}

func TestSeveralDefectsAreAllMarked(t *testing.T) {
	t.Parallel()
	for _, d := range documents(t, 15) {
		m := PlantSeveral(d, 6).Lay()
		if d.Form != Keyed && len(m.Faults) != 6 {
			t.Errorf("%v: %d defects, want 6", d, len(m.Faults))
		}
		seen := map[string]bool{}
		for _, f := range m.Faults {
			if len(f.Spans)+len(f.Data)+len(f.Keys) == 0 {
				t.Errorf("%v: %s: no place", d, f.Rule)
			}
			for _, k := range f.Keys {
				if seen[k] {
					t.Errorf("%v: two defects of %s", d, k)
				}
			}
			for _, k := range f.Keys {
				seen[k] = true
			}
		}
	}
}

// No line of a paragraph begins with what Markdown takes for an item of a list or a heading.
func TestLinesOfParagraphsBeginNothing(t *testing.T) {
	mark := string(rune(firstMark))
	lines := withoutItems([]string{"It is so (Marsh, ch.", mark + "1) in the", "  - moor", "# 5"})
	want := []string{"It is so (Marsh, ch. " + mark + "1)", "in the -", "  moor #", "5"}
	if !slices.Equal(lines, want) {
		t.Errorf("%q, want %q", lines, want)
	}
}
