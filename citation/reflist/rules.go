package reflist

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// readByRules labels the tokens of one reference. known are the names of its list, nil for
// none.
func readByRules(t *tokenized, known *knownNames) []label {
	p := newParse(t, known)
	defer p.free()
	p.body(p.head())
	return apply(t, p.marks)
}

// authorDateForm is how an entry begins in Chicago's author-date form: names, a
// full stop, the year, a full stop.
var authorDateForm = sieve.MustCompile(`^(?:\\?\[[^\[\]]{1,40}\]\s*)?[^()“”"«»]{0,400}[.\]—–\-]\s*(?:(?:1[4-9]|20)\d\d[a-z]?(?:[-–/](?:1[4-9]|20)?\d\d)?|n\.d|[Ff]orthcoming)\.\s`)

// fitsRules reports whether an entry begins in the form that the rules were made for.
func fitsRules(entry string) bool { return authorDateForm.MatchString(entry) }

// A parse is the reading of one reference by rules.
type parse struct {
	*tokenized
	s     string // the text without markup
	known *knownNames
	links []link // in order, and by where they begin
	dates []dateSpan
	stops []stop
	depth []uint8 // open brackets before each byte

	marks []mark
	seen  [variables]uint32 // of each variable, the parts that are marked

	titleQuoted bool // the title stood in quotes
	in          bool // "In" stood before the container
	parsedNames map[citation.Variable]int
}

// spareParses are parses that were freed.
var spareParses = sync.Pool{New: func() any { return new(parse) }}

func newParse(t *tokenized, known *knownNames) *parse {
	t.recognise()
	p := spareParses.Get().(*parse)
	p.tokenized, p.s, p.known, p.links, p.dates = t, t.clean, known, t.linkSpans, t.dateSpans
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
	q.marks, q.seen, q.parsedNames = nil, [variables]uint32{}, nil
	return &q
}

// findStops goes over the text once for the places where a sentence can end,
// so that looking for the end of one does not read it again.
func (p *parse) findStops() {
	p.depth = slices.Grow(p.depth, len(p.s)+1)[:len(p.s)+1]
	clear(p.depth)
	depth, quote := uint8(0), 0
	for i, r := range p.s {
		for quote < len(p.quotes) && p.quotes[quote].outerEnd <= i {
			quote++
		}
		inQuote := 0
		if quote < len(p.quotes) && p.quotes[quote].outer <= i {
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

func (p *parse) mark(v citation.Variable, part part, start, end int, confidence float32) {
	p.add(mark{start, end, label{variable: v, part: part, confidence: confidence}})
}

func (p *parse) add(m mark) {
	p.marks = append(p.marks, m)
	p.seen[m.label.variable] |= 1 << m.label.part
}

// separate marks a stretch as words that only lead to a field.
func (p *parse) separate(start, end int) {
	p.marks = append(p.marks, mark{start, end, label{separator: true, confidence: 0.9}})
}

func (p *parse) has(v citation.Variable) bool { return p.seen[v] != 0 }

func (p *parse) hasPart(v citation.Variable, part part) bool {
	return p.seen[v]>>part&1 != 0
}

// value returns the text of the first mark of v.
func (p *parse) value(v citation.Variable, part part) string {
	for _, m := range p.marks {
		if m.label.variable == v && m.label.part == part {
			return p.s[m.start:m.end]
		}
	}
	return ""
}

func (p *parse) dated() bool { return p.hasPart(citation.VarIssued, yearPart) }

// names marks a list of names, numbered on from those that v has.
func (p *parse) names(v citation.Variable, spans []nameSpan) {
	if p.parsedNames == nil {
		p.parsedNames = map[citation.Variable]int{}
	}
	start, end := len(p.s), 0
	for _, n := range spans {
		i := p.parsedNames[v]
		p.parsedNames[v]++
		for _, ps := range n.parts {
			m := mark{ps.start, ps.end, label{variable: v, part: ps.part, index: uint16(i), confidence: n.confidence}}
			if ps.part == othersPart {
				// The words themselves, which follow the last name.
				if loc := lexicon.EtAl.FindStringIndex(p.s[ps.start:]); loc != nil {
					m.end = ps.start + loc[1]
					for m.end > m.start && strings.IndexByte(" ,:;)", p.s[m.end-1]) >= 0 {
						m.end--
					}
					m.start += len(p.s[m.start:m.end]) - len(strings.TrimLeft(p.s[m.start:m.end], " ,"))
				}
			}
			p.add(m)
			start, end = min(start, m.start), max(end, m.end)
		}
	}
	if start < end {
		p.separate(start, end) // "and" between them
	}
}

// date marks the parts of a date that v does not have yet.
func (p *parse) date(v citation.Variable, d dateSpan) {
	for _, ps := range d.parts {
		if p.hasPart(v, ps.part) {
			p.separate(ps.start, ps.end)
			continue
		}
		p.mark(v, ps.part, ps.start, ps.end, 0.98)
	}
}

// dateAt returns the date that stands at offset i, or in a bracket that opens there.
func (p *parse) dateAt(i int) (dateSpan, bool) {
	for _, d := range p.dates {
		if d.start == i {
			return d, true
		}
	}
	if i < len(p.s) && p.s[i] == '(' {
		for _, d := range p.dates {
			if d.start == i+1 {
				return d, true
			}
		}
	}
	return dateSpan{}, false
}

// hasDate reports whether the date of publication has a month already.
func (p *parse) hasDate(dateSpan) bool {
	return p.hasPart(citation.VarIssued, monthPart) || p.hasPart(citation.VarIssued, seasonPart)
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
func blockAt(bs []block, i int) (block, bool) {
	if k := blockFrom(bs, i); k < len(bs) && bs[k].outer == i {
		return bs[k], true
	}
	return block{}, false
}

// blockFrom returns the first block of bs that begins at offset i or later.
func blockFrom(bs []block, i int) int {
	return sort.Search(len(bs), func(k int) bool { return bs[k].outer >= i })
}

// blocked reports whether at offset i begins something that holds together:
// quotes, emphasis, a link.
func (p *parse) blocked(i int) bool {
	if _, ok := blockAt(p.quotes, i); ok {
		return true
	}
	if b, ok := blockAt(p.italics, i); ok && b.end-b.start > 6 {
		return true
	}
	_, ok := p.linkAt(i)
	return ok
}

func (p *parse) linkAt(i int) (link, bool) {
	for _, l := range p.links {
		if l.start == i || l.lead == i {
			return l, true
		}
	}
	return link{}, false
}

// nextBlock returns where the first quotes, emphasis or link from i on begin,
// or the end of the text.
func (p *parse) nextBlock(i int) int {
	next := p.nextLink(i)
	for _, bs := range [][]block{p.quotes, p.italics} {
		if k := blockFrom(bs, i); k < len(bs) {
			next = min(next, bs[k].outer)
		}
	}
	return next
}

func (p *parse) nextLink(i int) int {
	if k := sort.Search(len(p.links), func(k int) bool { return p.links[k].lead >= i }); k < len(p.links) {
		return p.links[k].lead
	}
	return len(p.s)
}

// isStop reports whether the full stop at offset i ends a sentence: white
// space, an end or a quote follows, and neither an initial nor an abbreviation
// stands before it.
func (p *parse) isStop(i int) bool {
	after := p.s[i+1:]
	if after != "" && !layout.IsSpace(firstRune(after)) && !strings.ContainsRune("”\"»)'’.", firstRune(after)) && !p.blocked(i+1) {
		return false
	}
	word := lastWord(p.s[:i])
	next := strings.TrimLeft(after, " ")
	if next == "" {
		return true
	}
	if n := utf8.RuneCountInString(word); n == 1 && unicode.IsUpper(firstRune(word)) || n > 0 && n <= 2 && unicode.IsUpper(firstRune(word)) && strings.HasSuffix(p.s[:i-len(word)], ".") {
		return false
	}
	if month := lexicon.Lowered(lexicon.Months, word) > 0 && !isASCIIDigit(firstRune(next)); lexicon.Lowered(lexicon.Abbreviations, word) && !month && !p.blocked(i+1+len(after)-len(next)) {
		return false
	}
	return !unicode.IsLower(firstRune(next)) || inTitle.MatchString(next) && utf8.RuneCountInString(word) > 2 || strings.HasPrefix(next, "http") || p.blocked(len(p.s)-len(next))
}

// lastWord returns the letters and digits that s ends in.
func lastWord(s string) string {
	i := len(s)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !isWordRune(r) && !isASCIIDigit(r) {
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
	if k := blockFrom(p.quotes, i+1) - 1; k >= 0 && i < p.quotes[k].outerEnd {
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
