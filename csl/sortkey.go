package csl

import (
	"bytes"
	"slices"
	"strconv"
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
	hasNames      bool // there may be names among the elements
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
			k.elements, k.hasNames = []element{e}, true
		}
		return k, nil
	}
	if _, ok := n.attr("macro"); ok {
		m, err := c.macro(n, "macro")
		if err != nil {
			return k, err
		}
		k.elements = []element{&groupElement{elements: m.elements, dates: hasDate(m.node)}}
		k.hasNames = hasNames(m.elements)
		return k, nil
	}
	return k, c.src.errorAt(n.offset, nil, "<key> says not what to sort by: want \"variable\" or \"macro\"")
}

// hasNames reports whether there is a cs:names among elements and those within.
func hasNames(elements []element) bool {
	return slices.ContainsFunc(elements, func(e element) bool {
		switch e := e.(type) {
		case *namesElement:
			return true
		case *groupElement:
			return hasNames(e.elements)
		case *chooseElement:
			return slices.ContainsFunc(e.branches, func(b branch) bool { return hasNames(b.elements) })
		}
		return false
	})
}

// A sorter makes and compares sort keys. It is for one goroutine, as the
// collator in it is.
type sorter struct {
	collator *collate.Collator
	buffer   collate.Buffer
	scripts  []*unicode.RangeTable // that go before all others, in their order
	words    map[string][]byte     // keys of words, which come again and again
	room     []byte                // that a key is made in
}

// A sorter keeps the keys of so many words, and of none that is longer.
const (
	maxKeptWords      = 1 << 13
	maxKeptWordLength = 32
)

func newSorter(tag string) *sorter {
	return &sorter{collator: collate.New(collationTag(tag), collate.Loose, collate.Numeric), scripts: ownScripts(tag), words: map[string][]byte{}}
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
	key := s.room[:0]
	for more := true; more; {
		word := text
		end := strings.IndexAny(text, " "+sortGap)
		if more = end >= 0; more {
			word, text = text[:end], text[end+1:]
		}
		key = append(s.appendWord(key, word), 0, 0)
	}
	s.room = key
	return bytes.Clone(key)
}

// appendWord appends the key of a word.
func (s *sorter) appendWord(key []byte, word string) []byte {
	if kept, ok := s.words[word]; ok {
		return append(key, kept...)
	}
	start := len(key)
	letters := strings.Map(func(c rune) rune {
		if unicode.IsPunct(c) || unicode.IsSymbol(c) && c > 127 || unicode.IsSpace(c) {
			return -1
		}
		return c
	}, word)
	if letters != "" {
		s.buffer.Reset()
		if s.scripts != nil {
			key = append(key, 1, s.rank(letters)) // the end of a text sorts before
		}
		key = append(key, s.collator.KeyFromString(&s.buffer, letters)...)
	}
	if len(word) <= maxKeptWordLength && len(s.words) < maxKeptWords {
		s.words[strings.Clone(word)] = bytes.Clone(key[start:])
	}
	return key
}

// A keyList are the keys that an item is sorted by. Each is made when it is first
// asked for: most items differ in the first one or two, and a style may have a dozen.
type keyList struct {
	keys []sortKey
	area areaID
	item *itemState
	cite citeState // zero for an entry

	made   [][]byte    // the first keys, nil for one that is empty
	names  variableSet // names variables in these
	reads  readSet     // of making them
	number int         // of the entry then
}

// key returns a key.
func (d *document) key(l *keyList, i int) []byte {
	for len(l.made) <= i {
		d.makeKey(l)
	}
	return l.made[i]
}

// collationKey returns text as bytes that compare as the text sorts.
func (d *document) collationKey(text string) []byte {
	if d.sorter == nil {
		d.sorter = newSorter(d.locale.tag)
	}
	return d.sorter.collationKey(text)
}

// makeKey makes the next key of a list.
func (d *document) makeKey(l *keyList) {
	r, k := d.r, &l.keys[len(l.made)]
	before := r.reads
	r.reads = 0
	r.item(l.item, l.area)
	r.cite = l.cite
	text := r.sortText(k)
	if k.hasNames {
		l.names.addNames(r.runs)
	}
	var key []byte
	if strings.Trim(text, sortGap+" ") != "" {
		key = d.collationKey(text)
	}
	l.made = append(l.made, key)
	l.reads |= r.reads
	l.number = l.item.number
	r.reads |= before
}

// sortText renders a key of the item.
func (r *renderer) sortText(k *sortKey) string {
	r.begin()
	if k.elements != nil {
		r.key, r.sorting = k, true
		r.renderAll(k.elements, "")
		r.key, r.sorting = nil, false
		return plainText(r.runs)
	}
	if k.variable == citation.VarCitationNumber {
		return padded(r.entryNumber(), 8)
	}
	switch k.variable.Kind() {
	case citation.KindDate:
		if d := r.date(k.variable); !d.IsZero() {
			return dateSortKey(d, allParts)
		}
		return ""
	case citation.KindNumber:
		if value := string(r.text(k.variable)); value != "" {
			return numberSortKey(value)
		}
		return ""
	}
	return narrowSpaces(r.text(k.variable).Plain())
}

// numberSortKey pads the numbers in a value.
func numberSortKey(s string) string {
	n := citation.Number(s)
	if i, ok := n.Int(); ok {
		return padded(i, 9)
	}
	return s
}

// padded returns a number in at least so many digits.
func padded(n, digits int) string { return string(appendPadded(nil, n, digits)) }

// appendPadded appends a number that is not negative, in at least so many digits.
func appendPadded(b []byte, n, digits int) []byte {
	for limit := 10; digits > 1; digits-- {
		if n < limit {
			for range digits - 1 {
				b = append(b, '0')
			}
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// compareKeys compares two items by their keys. An empty key goes last.
func (d *document) compareKeys(a, b *keyList) int {
	for i := range a.keys {
		x, y := d.key(a, i), d.key(b, i)
		switch {
		case x == nil && y == nil:
		case x == nil:
			return 1
		case y == nil:
			return -1
		default:
			if c := bytes.Compare(x, y); c != 0 {
				if a.keys[i].descending {
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
