package csl

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/refwright/refwright/citation"
)

// A sortKey is cs:key. Source: CSL 1.0.2, Sorting.
type sortKey struct {
	elements      []element // of the macro or variable
	variable      citation.Variable
	descending    bool
	namesMin      int // -1 where the key says nothing
	namesUseFirst int
	namesUseLast  bool
	hasUseLast    bool
}

// sortGap stands between the parts of a name in a sort key. No field has this
// character; it sorts as a space does.
const sortGap = "\x1f"

func (c *compiler) sort(n *xmlNode) ([]sortKey, error) {
	var keys []sortKey
	for _, child := range n.children {
		if child.name != "key" {
			return nil, c.src.errorAt(child.offset, nil, "<%s> in <sort>: want \"key\"", child.name)
		}
		k, err := c.key(child)
		if err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	return keys, nil
}

func (c *compiler) key(n *xmlNode) (k sortKey, err error) {
	order, err := c.src.enum(n, "sort", "ascending", "descending")
	if err != nil {
		return k, err
	}
	k.descending = order == 2
	if k.namesMin, err = c.src.number(n, "names-min"); err != nil {
		return k, err
	}
	if k.namesUseFirst, err = c.src.number(n, "names-use-first"); err != nil {
		return k, err
	}
	if k.namesUseLast, k.hasUseLast, err = c.src.boolean(n, "names-use-last"); err != nil {
		return k, err
	}
	if v, ok := c.variable(n, "variable"); ok {
		k.variable = v
		if v.Kind() == citation.KindNames {
			e := &namesElement{variables: []citation.Variable{v}, etAlTerm: termEtAl}
			e.own = nameOptions{set: setNameAsSortOrder | setForm, nameAsSortOrder: orderAll}
			c.style.allNames = append(c.style.allNames, e)
			k.elements = []element{e}
		}
		return k, nil
	}
	if _, ok := n.attr("macro"); ok {
		m, err := c.macro(n, "macro")
		if err != nil {
			return k, err
		}
		k.elements = []element{&groupElement{elements: m.elements, dates: hasDate(m.node)}}
		return k, nil
	}
	return k, c.src.errorAt(n.offset, nil, "<key> says not what to sort by: want \"variable\" or \"macro\"")
}

// A sorter makes and compares sort keys. It is for one goroutine, as the
// collator in it is.
type sorter struct {
	collator *collate.Collator
	buffer   collate.Buffer
	scripts  []*unicode.RangeTable // that go before all others, in their order
}

func newSorter(tag string) *sorter {
	return &sorter{collator: collate.New(collationTag(tag), collate.Loose, collate.Numeric), scripts: ownScripts(tag)}
}

// ownScripts returns the scripts that a language sorts before all others, nil
// for languages that begin with Latin. Tables of x/text do not have this order.
// Source: CLDR 44, the reorder settings of the collations.
func ownScripts(tag string) []*unicode.RangeTable {
	t, err := language.Parse(tag)
	if err != nil {
		return nil
	}
	base, _ := t.Base()
	script, _ := t.Script()
	switch base.String() {
	case "ja":
		return []*unicode.RangeTable{unicode.Latin, unicode.Hiragana, unicode.Katakana, unicode.Han}
	case "zh":
		return []*unicode.RangeTable{unicode.Han}
	case "ko":
		return []*unicode.RangeTable{unicode.Han, unicode.Hangul}
	}
	for _, table := range []struct {
		name string
		of   *unicode.RangeTable
	}{
		{"Cyrl", unicode.Cyrillic}, {"Grek", unicode.Greek}, {"Hebr", unicode.Hebrew}, {"Arab", unicode.Arabic},
		{"Armn", unicode.Armenian}, {"Geor", unicode.Georgian}, {"Thai", unicode.Thai},
	} {
		if script.String() == table.name {
			return []*unicode.RangeTable{table.of}
		}
	}
	return nil
}

// rank returns the place of the script of a word among the scripts.
func (s *sorter) rank(word string) byte {
	c, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLetter(c) {
		return 0 // digits go before letters
	}
	for i, script := range s.scripts {
		if unicode.Is(script, c) {
			return byte(i + 1)
		}
	}
	return byte(len(s.scripts) + 1)
}

// collationTag returns the tag whose order x/text has right for a language: its
// tables for Bokmål and for Serbian in Latin letters are those of English, but
// these languages sort as Nynorsk and Croatian do.
func collationTag(tag string) language.Tag {
	t, err := language.Parse(tag)
	if err != nil {
		return language.AmericanEnglish
	}
	base, _ := t.Base()
	script, _ := t.Script()
	switch {
	case base.String() == "nb" || base.String() == "no":
		return language.MustParse("nn")
	case base.String() == "sr" && script.String() == "Latn":
		return language.Croatian
	}
	return t
}

// collationKey returns text as bytes that compare as the text sorts: word by
// word, without regard to case, marks and punctuation. What stands between two
// spaces is a word, though it be empty.
// Source: CSL 1.0.2, Sorting; citeproc-js, for marks and punctuation.
func (s *sorter) collationKey(text string) []byte {
	var key []byte
	for word := range strings.SplitSeq(strings.ReplaceAll(text, sortGap, " "), " ") {
		word = strings.Map(func(c rune) rune {
			if unicode.IsPunct(c) || unicode.IsSymbol(c) && c > 127 || unicode.IsSpace(c) {
				return -1
			}
			return c
		}, word)
		if word != "" {
			s.buffer.Reset()
			if s.scripts != nil {
				key = append(key, 1, s.rank(word)) // the end of a text sorts before
			}
			key = append(key, s.collator.KeyFromString(&s.buffer, word)...)
		}
		key = append(key, 0, 0)
	}
	return key
}

// sortKeys returns the keys of an item, nil for one that is empty.
func (r *renderer) sortKeys(s *sorter, keys []sortKey) [][]byte {
	list := make([][]byte, len(keys))
	r.sortNames = variableSet{}
	for i := range keys {
		k := &keys[i]
		text := ""
		r.begin()
		switch {
		case k.elements != nil:
			r.key, r.sorting = k, true
			r.renderAll(k.elements, "")
			r.key, r.sorting = nil, false
			text = plainText(r.runs)
			for j := range r.runs {
				if v := r.runs[j].variable; v.Kind() == citation.KindNames {
					r.sortNames.add(v)
				}
			}
		case k.variable == citation.VarCitationNumber:
			text = fmt.Sprintf("%08d", r.entryNumber())
		default:
			switch k.variable.Kind() {
			case citation.KindDate:
				if d := r.date(k.variable); !d.IsZero() {
					text = dateSortKey(d, allParts)
				}
			case citation.KindNumber:
				if value := string(r.text(k.variable)); value != "" {
					text = numberSortKey(value)
				}
			default:
				text = r.text(k.variable).Plain()
			}
		}
		if strings.Trim(text, sortGap+" ") != "" {
			list[i] = s.collationKey(text)
		}
	}
	return list
}

// numberSortKey pads the numbers in a value.
func numberSortKey(s string) string {
	n := citation.Number(s)
	if i, ok := n.Int(); ok {
		return fmt.Sprintf("%09d", i)
	}
	return s
}

// compareKeys compares the keys of two items. An empty key goes last.
func compareKeys(keys []sortKey, a, b [][]byte) int {
	for i := range keys {
		x, y := a[i], b[i]
		switch {
		case x == nil && y == nil:
		case x == nil:
			return 1
		case y == nil:
			return -1
		default:
			if c := bytes.Compare(x, y); c != 0 {
				if keys[i].descending {
					return -c
				}
				return c
			}
		}
	}
	return 0
}

// plainText returns the text of runs alone.
func plainText(runs []run) string {
	n := 0
	for i := range runs {
		n += len(runs[i].text)
	}
	var b strings.Builder
	b.Grow(n)
	for i := range runs {
		b.WriteString(runs[i].text)
	}
	return b.String()
}
