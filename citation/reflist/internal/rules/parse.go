package rules

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// Read labels the tokens of a reference, with what its list shows of names; known may be nil.
func Read(t *tokens.Item, known *names.Known) []tokens.Label {
	p := newParse(t, known)
	defer p.free()
	p.body(p.head())
	return tokens.Apply(t, p.marks)
}

// authorDateForm is how an entry begins in Chicago's author-date form: names, a
// full stop, the year, a full stop.
var authorDateForm = sieve.MustCompile(`^(?:\\?\[[^\[\]]{1,40}\]\s*)?([^()“”"«»]*?)[.\]—–\-]\s*(?:(?:1[4-9]|20)\d\d[a-z]?(?:[-–/](?:1[4-9]|20)?\d\d)?|n\.d|[Ff]orthcoming)\.\s`)

// Fits reports whether the text of an entry begins in the form that the rules were made for.
func Fits(entry string) bool {
	const most = 400 // characters of names
	m := authorDateForm.FindStringSubmatchIndex(entry)
	return m != nil && utf8.RuneCountInString(entry[m[2]:m[3]]) <= most
}

// A parse is the reading of one reference by rules.
type parse struct {
	*tokens.Item
	s     string // the text without markup
	known *names.Known
	links []tokens.Link // in order, and by where they begin
	dates []tokens.Date
	stops []stop
	depth []uint8 // open brackets before each byte

	marks []tokens.Mark
	seen  [tokens.Variables]uint32 // of each variable, the parts that are marked

	titleQuoted bool // the title stood in quotes
	in          bool // "In" stood before the container
	parsedNames map[citation.Variable]int
}

// spareParses are parses that were freed.
var spareParses = sync.Pool{New: func() any { return new(parse) }}

func newParse(t *tokens.Item, known *names.Known) *parse {
	t.Recognise()
	p := spareParses.Get().(*parse)
	p.Item, p.s, p.known, p.links, p.dates = t, t.Clean, known, t.Links, t.Dates
	p.findStops()
	return p
}

// free leaves p, and its room, to the next reference.
func (p *parse) free() {
	*p = parse{marks: p.marks[:0], stops: p.stops[:0], depth: p.depth[:0]}
	spareParses.Put(p)
}

// A stop is where a sentence can end.
type stop struct {
	pos, end int   // the sentence without its full stop, but with its question mark, ends at end
	depth    uint8 // open brackets
	quote    int   // the quotes it stands in, from 1
}

// trial returns a parse of the same text that has read nothing yet.
func (p *parse) trial() *parse {
	q := *p
	q.marks, q.seen, q.parsedNames = nil, [tokens.Variables]uint32{}, nil
	return &q
}

// findStops goes over the text once for the places where a sentence can end,
// so that looking for the end of one does not read it again.
func (p *parse) findStops() {
	p.depth = slices.Grow(p.depth, len(p.s)+1)[:len(p.s)+1]
	clear(p.depth)
	depth, quote := uint8(0), 0
	for i, r := range p.s {
		for quote < len(p.Quotes) && p.Quotes[quote].OuterEnd <= i {
			quote++
		}
		inQuote := 0
		if quote < len(p.Quotes) && p.Quotes[quote].Outer <= i {
			inQuote = quote + 1
		}
		for k := range utf8.RuneLen(r) {
			if i+k < len(p.depth) {
				p.depth[i+k] = depth
			}
		}
		switch r {
		case '(', '[':
			if depth < 255 {
				depth++
			}
		case ')', ']':
			if depth > 0 {
				depth--
			}
		case '.':
			if p.isStop(i) {
				p.stops = append(p.stops, stop{i, i, depth, inQuote})
			}
		case '?', '!':
			k := i + 1
			for k < len(p.s) && p.s[k] == ' ' {
				k++
			}
			if k == len(p.s) || k > i+1 && (p.blocked(k) || inWord.MatchString(p.s[k:])) {
				p.stops = append(p.stops, stop{i, i + 1, depth, inQuote})
			}
		}
	}
	p.depth[len(p.s)] = depth
	if depth > 0 {
		// A bracket that never closes holds nothing back.
		clear(p.depth)
		for i := range p.stops {
			p.stops[i].depth = 0
		}
	}
}

func (p *parse) mark(v citation.Variable, part tokens.Part, start, end int, confidence float32) {
	p.add(tokens.Mark{Start: start, End: end, Label: tokens.Label{Variable: v, Part: part, Confidence: confidence}})
}

func (p *parse) add(m tokens.Mark) {
	p.marks = append(p.marks, m)
	p.seen[m.Label.Variable] |= 1 << m.Label.Part
}

// separate marks a stretch as words that only lead to a field.
func (p *parse) separate(start, end int) {
	p.marks = append(p.marks, tokens.Mark{Start: start, End: end, Label: tokens.Label{Separator: true, Confidence: 0.9}})
}

func (p *parse) has(v citation.Variable) bool { return p.seen[v] != 0 }

func (p *parse) hasPart(v citation.Variable, part tokens.Part) bool {
	return p.seen[v]>>part&1 != 0
}

// value returns the text of the first mark of v.
func (p *parse) value(v citation.Variable, part tokens.Part) string {
	for _, m := range p.marks {
		if m.Label.Variable == v && m.Label.Part == part {
			return p.s[m.Start:m.End]
		}
	}
	return ""
}

func (p *parse) dated() bool { return p.hasPart(citation.VarIssued, tokens.YearPart) }

// names marks a list of names, numbered on from those that v has.
func (p *parse) names(v citation.Variable, spans []names.Name) {
	if p.parsedNames == nil {
		p.parsedNames = map[citation.Variable]int{}
	}
	start, end := len(p.s), 0
	for _, n := range spans {
		i := p.parsedNames[v]
		p.parsedNames[v]++
		for _, ps := range n.Parts {
			m := tokens.Mark{Start: ps.Start, End: ps.End, Label: tokens.Label{Variable: v, Part: ps.Part, Index: uint16(i), Confidence: n.Confidence}}
			if ps.Part == tokens.OthersPart {
				// The words themselves, which follow the last name.
				if loc := lexicon.EtAl.FindStringIndex(p.s[ps.Start:]); loc != nil {
					m.End = ps.Start + loc[1]
					for m.End > m.Start && strings.IndexByte(" ,:;)", p.s[m.End-1]) >= 0 {
						m.End--
					}
					m.Start += len(p.s[m.Start:m.End]) - len(strings.TrimLeft(p.s[m.Start:m.End], " ,"))
				}
			}
			p.add(m)
			start, end = min(start, m.Start), max(end, m.End)
		}
	}
	if start < end {
		p.separate(start, end) // "and" between them
	}
}

// date marks the parts of a date that v does not have yet.
func (p *parse) date(v citation.Variable, d tokens.Date) {
	for _, ps := range d.Parts {
		if p.hasPart(v, ps.Part) {
			p.separate(ps.Start, ps.End)
			continue
		}
		p.mark(v, ps.Part, ps.Start, ps.End, 0.98)
	}
}

// dateAt returns the date that stands at offset i, or in a bracket that opens there.
func (p *parse) dateAt(i int) (tokens.Date, bool) {
	for _, d := range p.dates {
		if d.Start == i {
			return d, true
		}
	}
	if i < len(p.s) && p.s[i] == '(' {
		for _, d := range p.dates {
			if d.Start == i+1 {
				return d, true
			}
		}
	}
	return tokens.Date{}, false
}

// hasDate reports whether the date of publication has a month already.
func (p *parse) hasDate(tokens.Date) bool {
	return p.hasPart(citation.VarIssued, tokens.MonthPart) || p.hasPart(citation.VarIssued, tokens.SeasonPart)
}

func (p *parse) bracketed(start, end int) bool {
	return start < len(p.s) && p.s[start] == '(' && strings.HasPrefix(p.s[end:], ")")
}

func (p *parse) closeBracket(start, end int) int {
	if p.bracketed(start, end) {
		return end + 1
	}
	return end
}

// blockAt returns the block of bs that begins at offset i.
func blockAt(bs []tokens.Block, i int) (tokens.Block, bool) {
	if k := blockFrom(bs, i); k < len(bs) && bs[k].Outer == i {
		return bs[k], true
	}
	return tokens.Block{}, false
}

// blockFrom returns the first block of bs that begins at offset i or later.
func blockFrom(bs []tokens.Block, i int) int {
	return sort.Search(len(bs), func(k int) bool { return bs[k].Outer >= i })
}

// blocked reports whether at offset i begins something that holds together:
// quotes, emphasis, a link.
func (p *parse) blocked(i int) bool {
	if _, ok := blockAt(p.Quotes, i); ok {
		return true
	}
	if b, ok := blockAt(p.Italics, i); ok && b.End-b.Start > 6 {
		return true
	}
	_, ok := p.linkAt(i)
	return ok
}

func (p *parse) linkAt(i int) (tokens.Link, bool) {
	for _, l := range p.links {
		if l.Start == i || l.Lead == i {
			return l, true
		}
	}
	return tokens.Link{}, false
}

// nextBlock returns where the first quotes, emphasis or link from i on begin,
// or the end of the text.
func (p *parse) nextBlock(i int) int {
	next := p.nextLink(i)
	for _, bs := range [][]tokens.Block{p.Quotes, p.Italics} {
		if k := blockFrom(bs, i); k < len(bs) {
			next = min(next, bs[k].Outer)
		}
	}
	return next
}

func (p *parse) nextLink(i int) int {
	if k := sort.Search(len(p.links), func(k int) bool { return p.links[k].Lead >= i }); k < len(p.links) {
		return p.links[k].Lead
	}
	return len(p.s)
}

// isStop reports whether the full stop at offset i ends a sentence: white
// space, an end or a quote follows, and neither an initial nor an abbreviation
// stands before it.
func (p *parse) isStop(i int) bool {
	after := p.s[i+1:]
	if after != "" && !layout.IsSpace(tokens.FirstRune(after)) && !strings.ContainsRune("”\"»)'’.", tokens.FirstRune(after)) && !p.blocked(i+1) {
		return false
	}
	word := lastWord(p.s[:i])
	next := strings.TrimLeft(after, " ")
	if next == "" {
		return true
	}
	if n := utf8.RuneCountInString(word); n == 1 && unicode.IsUpper(tokens.FirstRune(word)) || n > 0 && n <= 2 && unicode.IsUpper(tokens.FirstRune(word)) && strings.HasSuffix(p.s[:i-len(word)], ".") {
		return false
	}
	if month := lexicon.Lowered(lexicon.Months, word) > 0 && !tokens.IsASCIIDigit(tokens.FirstRune(next)); lexicon.Lowered(lexicon.Abbreviations, word) && !month && !p.blocked(i+1+len(after)-len(next)) {
		return false
	}
	return !unicode.IsLower(tokens.FirstRune(next)) || inTitle.MatchString(next) && utf8.RuneCountInString(word) > 2 || strings.HasPrefix(next, "http") || p.blocked(len(p.s)-len(next))
}

// lastWord returns the letters and digits that s ends in.
func lastWord(s string) string {
	i := len(s)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !tokens.IsWordRune(r) && !tokens.IsASCIIDigit(r) {
			break
		}
		i -= n
	}
	return s[i:]
}

// sentenceEnd returns where the sentence that offset i stands in ends: at a
// full stop, at a question or exclamation mark after which quotes, emphasis, a
// link or "In" begin, at a link, or at the end. Quotes and brackets are passed
// over.
func (p *parse) sentenceEnd(i int) int {
	limit := p.nextLink(i)
	own := 0
	if k := blockFrom(p.Quotes, i+1) - 1; k >= 0 && i < p.Quotes[k].OuterEnd {
		own = k + 1
	}
	for k := sort.Search(len(p.stops), func(k int) bool { return p.stops[k].pos >= i }); k < len(p.stops) && p.stops[k].pos < limit; k++ {
		if st := p.stops[k]; st.depth <= p.depth[i] && (st.quote == 0 || st.quote == own) {
			return st.end
		}
	}
	return trimEnd(p.s, i, limit)
}

// clauseEnd is like sentenceEnd, but stops at a comma, semicolon or colon that
// white space follows, and where quotes or emphasis begin.
func (p *parse) clauseEnd(i int) int {
	end := p.sentenceEnd(i)
	depth := 0
	for j := i; j < end; j++ {
		switch p.s[j] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',', ';', ':':
			if depth <= 0 && (j+1 == len(p.s) || p.s[j+1] == ' ' || p.blocked(j+1)) {
				return j
			}
		}
		if j > i && p.blocked(j) {
			return trimEnd(p.s, i, j)
		}
	}
	return end
}

// trimEnd moves end back over white space and punctuation, not before start.
func trimEnd(s string, start, end int) int {
	for end > start && strings.IndexByte(" .,;:", s[end-1]) >= 0 {
		end--
	}
	return end
}

// skipSeparators returns the offset of the first byte from i on that is
// neither white space nor one of ",;:.".
func skipSeparators(s string, i int) int {
	for i < len(s) && strings.IndexByte(" ,;:.", s[i]) >= 0 {
		i++
	}
	return i
}

// firstField returns the first word of s, empty if it has none.
func firstField(s string) string {
	for w := range strings.FieldsSeq(s) {
		return w
	}
	return ""
}
