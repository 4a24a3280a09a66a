package check

import (
	"math/bits"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

// A convention is one of the ways to put a list in alphabetical order. A list is
// out of order only where it is so by all of them.
type convention struct {
	byName      bool   // entries with a label by the name and not by the label
	noParticles bool   // "van Gogh" under g
	mac         bool   // "Mc" as "Mac", and "LeTourneau" as "Le Tourneau"
	letters     bool   // letter by letter and not word by word
	article     bool   // titles with the article they begin with
	initials    bool   // given names by their initials
	language    string // of the alphabet; "" takes off all diacritics
	works       worksOrder
}

// worksOrder is how the works of one author are put in order.
type worksOrder uint8

const (
	byCoauthors worksOrder = iota // alone, then with others, each by year
	byYear                        // with and without others, by year
	byYearDown                    // the latest first
	byTitle
)

// An orderKey is what an entry is sorted by: one string after the other.
type orderKey []string

// sorter makes the keys of the entries of one list.
type sorter struct {
	convention
	authorDate bool
	collator   *collate.Collator
	buffer     collate.Buffer
	keys       map[*printed]orderKey // that have been made
}

func newSorter(c convention, authorDate bool) *sorter {
	s := &sorter{convention: c, authorDate: authorDate, keys: map[*printed]orderKey{}}
	if c.language != "" {
		// Collators are not safe for concurrent use: each sorter has its own.
		s.collator = collate.New(language.Make(c.language), collate.Loose)
	}
	return s
}

func (s *sorter) word(text string) string {
	if s.mac {
		if strings.HasPrefix(text, "Mc") {
			text = "Mac" + text[2:]
		}
		text = compound.ReplaceAllString(text, "$1 $2")
	}
	folded := fold(text)
	if s.collator != nil {
		folded = strings.Map(func(r rune) rune {
			switch {
			case r == '\'' || r == '’' || r == 'ʼ':
				return -1
			case unicode.IsPunct(r):
				return ' '
			}
			return r
		}, text)
		if s.letters {
			folded = strings.ReplaceAll(folded, " ", "")
		}
		s.buffer.Reset()
		return string(s.collator.KeyFromString(&s.buffer, strings.TrimSpace(folded)))
	}
	if s.letters {
		folded = strings.ReplaceAll(folded, " ", "")
	}
	return folded
}

func (s *sorter) name(n citation.Name) []string {
	if n.Literal != "" {
		return []string{s.word(withoutArticle(n.Literal, s.article)), ""}
	}
	family := n.Family
	if !s.noParticles && n.NonDroppingParticle != "" {
		family = n.NonDroppingParticle + " " + family
	}
	given := n.Given
	if !s.noParticles && n.DroppingParticle != "" {
		given += " " + n.DroppingParticle
	}
	if s.initials {
		given = initialsOf(given)
	}
	return []string{s.word(family), s.word(given)}
}

// key returns what an entry is sorted by, nil for one that cannot be sorted.
func (s *sorter) key(l *printed) orderKey {
	key, ok := s.keys[l]
	if !ok {
		key = s.makeKey(l)
		s.keys[l] = key
	}
	return key
}

func (s *sorter) makeKey(l *printed) orderKey {
	r := l.Reference
	names := leads(r)
	var key orderKey
	switch {
	case l.Label != "" && !s.byName:
		key = orderKey{s.word(l.Label), ""}
		if len(names) > 0 {
			names = names[1:]
		}
	case len(names) > 0:
		key = s.name(names[0])
		names = names[1:]
	case r.Title != "":
		key = orderKey{s.word(withoutArticle(r.Title.Plain(), s.article)), ""}
	}
	if len(key) == 0 || key[0] == "" {
		return nil
	}
	if s.works == byCoauthors && s.authorDate {
		for _, n := range names {
			key = append(key, s.name(n)...)
		}
	}
	key = append(key, "") // before all names
	if !s.authorDate {
		return key
	}
	if s.works == byTitle {
		return append(key, s.word(withoutArticle(r.Title.Plain(), s.article)))
	}
	year, ok := r.Issued.Year()
	switch {
	case !ok:
		key = append(key, "99999")
	case s.works == byYearDown:
		key = append(key, itoa(20000-year))
	default:
		key = append(key, itoa(20000+year))
	}
	return append(key, string(r.YearSuffix))
}

// compound is where a name such as LeTourneau is joined.
var compound = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)

func withoutArticle(s string, keep bool) string {
	if keep {
		return s
	}
	return leadingArticle.ReplaceAllString(s, "")
}

var leadingArticle = regexp.MustCompile(`^(?i:the|an?|der|die|das|le|la|les|l['’]|el|los|las|il|lo|gli|o|os|as|het|de)\s+`)

func initialsOf(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(fold(s)) {
		b.WriteString(string([]rune(w)[:1]) + " ")
	}
	return b.String()
}

// increasing returns which entries are in order: the longest run of keys none of
// which is less than the one before it. Of several the one that moves fewest
// late entries is taken.
func increasing(keys []orderKey) []bool {
	in := make([]bool, len(keys))
	var tails []int // index of the least last key of a run of each length
	before := make([]int, len(keys))
	for i, k := range keys {
		n := sort.Search(len(tails), func(j int) bool { return slices.Compare(keys[tails[j]], k) > 0 })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	if len(tails) == 0 {
		return in
	}
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		in[i] = true
	}
	return in
}

// An ordered is a list with the entries that are in order.
type ordered struct {
	entries []*printed // those that can be sorted
	in      []bool
	out     int // how many are not in order

	by         convention
	authorDate bool
}

func (s *sorter) sort(list []*printed) ordered {
	o := ordered{by: s.convention, authorDate: s.authorDate}
	var keys []orderKey
	for _, l := range list {
		if k := s.key(l); k != nil {
			o.entries = append(o.entries, l)
			keys = append(keys, k)
		}
	}
	o.in = increasing(keys)
	for _, in := range o.in {
		if !in {
			o.out++
		}
	}
	return o
}

// order finds the entries of a list that are out of order by every convention.
// It reports false for a list that is in no alphabetical order at all.
func order(list []*printed, style Style) (o ordered, ok bool) {
	list = sortable(list)
	authorDate := isAuthorDate(list)
	least := 8
	if authorDate {
		least = 3
	}
	if len(list) < least {
		return o, false
	}
	best := convention{}
	o = newSorter(best, authorDate).sort(list)
	try := func(c convention) {
		if o.out > 0 {
			if other := newSorter(c, authorDate).sort(list); other.out < o.out {
				best, o = c, other
			}
		}
	}
	for _, change := range []func(*convention){
		func(c *convention) { c.byName = true },
		func(c *convention) { c.noParticles = true },
		func(c *convention) { c.letters = true },
		func(c *convention) { c.mac = true },
		func(c *convention) { c.article = true },
		func(c *convention) { c.initials = true },
	} {
		c := best
		change(&c)
		try(c)
	}
	if o.out > 0 {
		for _, tag := range alphabetsOf(list...) {
			c := best
			c.language = tag
			try(c)
		}
	}
	if style == AnyStyle && o.out > 1 {
		for _, works := range [...]worksOrder{byYear, byYearDown, byTitle} {
			c := best
			c.works = works
			if other := newSorter(c, authorDate).sort(list); other.out == 0 {
				return other, true
			}
		}
	}
	n := len(o.entries)
	if enough := authorDate && 3*o.out <= n || 5*o.out <= n; !enough {
		return o, false
	}
	o.forgive()
	return o, true
}

// alphabets are those that order letters with diacritics in their own way, with
// the letters that show that a list may be in their order. The orders of x/text
// for nb, no and Serbian are wrong; nn and hr are theirs.
var alphabets = []struct{ tag, letters string }{
	{"nn", "åøæ"}, {"sv", "åäö"}, {"hr", "čćđšž"}, {"tr", "ğışçöü"}, {"de-u-co-phonebk", "äöü"}, {"es", "ñ"}, {"pl", "ąćęłńóśźż"},
	{"cs", "řěů"}, {"hu", "őű"}, {"ro", "ăâîșşțţ"}, {"lt", "ėįųū"}, {"lv", "āēģķļņ"}, {"et", "õ"}, {"is", "þð"},
	{"ru", "ыэъё"}, {"uk", "іїєґ"}, {"hr", "ђјљњћџ"},
}

// alphabetsOf returns the alphabets whose letters the names of entries have.
func alphabetsOf(list ...*printed) []string {
	var names strings.Builder
	for _, l := range list {
		for _, n := range leads(l.Reference) {
			names.WriteString(strings.ToLower(n.String()))
		}
	}
	s := norm.NFC.String(names.String())
	var tags []string
	for _, a := range alphabets {
		if strings.ContainsAny(s, a.letters) {
			tags = append(tags, a.tag)
		}
	}
	return tags
}

// forgive takes an entry for one in order that stands rightly between its
// neighbours by some other convention, and a run of three and more that is in
// order by itself or stands at an end, as a part of a divided list does.
func (o *ordered) forgive() {
	sorters := map[convention]*sorter{}
	for i := 0; i < len(o.entries); i++ {
		if o.in[i] {
			continue
		}
		j := i
		for j < len(o.entries) && !o.in[j] {
			j++
		}
		if j-i >= 3 {
			if part := newSorter(o.by, o.authorDate).sort(o.entries[i:j]); part.out == 0 || i == 0 || j == len(o.entries) {
				for k := i; k < j; k++ {
					o.in[k] = true
				}
				i = j
				continue
			}
		}
		before, after := i-1, i+1
		for before >= 0 && !o.in[before] {
			before--
		}
		for after < len(o.entries) && !o.in[after] {
			after++
		}
		if fits(sorters, o.entries, before, i, after, o.by, o.authorDate) {
			o.in[i] = true
		}
	}
}

func fits(sorters map[convention]*sorter, entries []*printed, before, i, after int, best convention, authorDate bool) bool {
	near := entries[max(0, before):min(len(entries), after+1)]
	languages := append([]string{best.language, ""}, alphabetsOf(near...)...)
	for _, l := range near {
		// "ch" after h, as in Czech; "ch" after c, as in older Spanish; v and w as
		// one letter and z after s, as in Estonian.
		if name := firstName(leads(l.Reference)); strings.Contains(name, "ch") {
			languages = append(languages, "cs", "es-u-co-trad")
		} else if strings.HasPrefix(name, "w") || strings.HasPrefix(name, "v") || strings.Contains(name, "z") {
			languages = append(languages, "et")
		}
	}
	slices.Sort(languages)
	languages = slices.Compact(languages)
	for custom := range uint(64) {
		for _, tag := range languages {
			// Few lists follow more than two unusual customs at once.
			if n := bits.OnesCount(custom); n > 2 || n > 1 && tag != "" && tag != best.language {
				continue
			}
			c := convention{custom&1 != 0, custom&2 != 0, custom&4 != 0, custom&8 != 0, custom&16 != 0, custom&32 != 0, tag, best.works}
			if sorters[c] == nil {
				sorters[c] = newSorter(c, authorDate)
			}
			s := sorters[c]
			key := s.key(entries[i])
			if (before < 0 || slices.Compare(s.key(entries[before]), key) <= 0) && (after >= len(entries) || slices.Compare(key, s.key(entries[after])) <= 0) {
				return true
			}
		}
	}
	return false
}

// sortable returns the entries that have been read with some confidence, in the
// script that most of them begin in. Those in Chinese or Japanese characters
// have no alphabetical order.
func sortable(list []*printed) []*printed {
	count := map[*unicode.RangeTable]int{}
	script := func(l *printed) *unicode.RangeTable {
		name := l.Reference.Title.Plain()
		if names := leads(l.Reference); len(names) > 0 {
			name = names[0].Family + names[0].Literal
		}
		for _, r := range name {
			switch {
			case unicode.Is(unicode.Latin, r):
				return unicode.Latin
			case unicode.Is(unicode.Cyrillic, r):
				return unicode.Cyrillic
			case unicode.Is(unicode.Greek, r):
				return unicode.Greek
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				return nil
			}
		}
		return nil
	}
	for _, l := range list {
		count[script(l)]++
	}
	most := unicode.Latin
	for _, t := range [...]*unicode.RangeTable{unicode.Cyrillic, unicode.Greek} {
		if count[t] > count[most] {
			most = t
		}
	}
	var out []*printed
	for _, l := range list {
		if script(l) == most && l.Reference.Type != citation.Document && sureOfLead(l) {
			out = append(out, l)
		}
	}
	return out
}

func sureOfLead(l *printed) bool {
	names := leads(l.Reference)
	if len(names) == 0 {
		start, _, ok := l.field(citation.VarTitle, -1, "")
		return ok && start < 12 && l.Confidence >= 0.3
	}
	v := citation.VarAuthor
	if len(l.Reference.Author) == 0 {
		v = citation.VarEditor
		if len(l.Reference.Editor) == 0 {
			v = citation.VarTranslator
		}
	}
	if names[0].Short != "" && names[0].Family != "" || strings.ContainsAny(names[0].String(), "<>") {
		return false // not read well
	}
	if first, _ := utf8.DecodeRuneInString(names[0].Literal); unicode.IsLower(first) || unicode.IsPunct(first) {
		return false // not the whole of a name
	}
	if start, _, ok := l.field(v, 0, ""); !ok || strings.IndexFunc(labelBefore.ReplaceAllString(l.text[:start], ""), unicode.IsLetter) >= 0 {
		return false // something stands before the name
	}
	if names[len(names)-1].IsOthers() || names[0].Literal == "" && !isPlainName(names[0]) && names[0].Given != "" || strings.ContainsAny(names[0].Literal, ",;:") {
		return false // who the others are is not known
	}
	return sureOfName(l, v, 0)
}

var labelBefore = regexp.MustCompile(`^\\?\[[^\]]*\]`)

// isAuthorDate reports whether the year of most entries stands before the title.
func isAuthorDate(list []*printed) bool {
	n := 0
	for _, l := range list {
		if l.yearFirst() {
			n++
		}
	}
	return 2*n > len(list)
}

// yearFirst reports whether the year stands before the title.
func (q *printed) yearFirst() bool {
	year, _, ok := q.field(citation.VarIssued, -1, "year")
	title, _, hasTitle := q.field(citation.VarTitle, -1, "")
	return ok && hasTitle && year < title
}

// isNumbered reports whether the entries of a list have numbers.
func (p *pass) isNumbered(list []*printed) bool {
	n := 0
	for _, l := range list {
		src := p.file(l.Listed).src
		start := max(0, min(l.Span.Start, len(src)))
		line := start
		for line > 0 && src[line-1] != '\n' {
			line--
		}
		if isNumber(l.Label) || numberBefore.Match(src[line:start]) {
			n++
		}
	}
	return 2*n > len(list)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

var numberBefore = regexp.MustCompile(`^\s*[\[(]?\d+[.)\]]?\s*$`)
