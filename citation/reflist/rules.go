package reflist

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// ruleLabeller labels by rules over what the recognisers found: the authors up
// to the year, the title after it, and then what each stretch of the rest says
// of itself.
type ruleLabeller struct{}

func (ruleLabeller) label(t *tokenized) []label {
	p := newParse(t)
	p.body(p.head())
	return apply(t, p.marks)
}

// A parse is the reading of one reference by rules.
type parse struct {
	*tokenized
	s     string // the text without markup
	links []link // in order, and by where they begin
	dates []dateSpan
	stops []stop
	depth []uint8 // open brackets before each byte

	linkAtByte map[int]int
	dateAtByte map[int]int

	marks []mark
	seen  map[[2]uint8]bool // variables and parts that are marked

	titleQuoted bool // the title stood in quotes
	in          bool // "In" stood before the container
	parsedNames map[citation.Variable]int
}

// A stop is where a sentence can end.
type stop struct {
	pos, end int   // the sentence without its full stop, but with its question mark, ends at end
	depth    uint8 // open brackets
	quote    int   // the quotes it stands in, from 1
}

func newParse(t *tokenized) *parse {
	p := &parse{tokenized: t, s: t.clean, links: t.links(), dates: dates(t.clean)}
	p.linkAtByte, p.dateAtByte = map[int]int{}, map[int]int{}
	for i := len(p.links) - 1; i >= 0; i-- {
		p.linkAtByte[p.links[i].start] = i
		p.linkAtByte[p.links[i].lead] = i
	}
	for i := len(p.dates) - 1; i >= 0; i-- {
		p.dateAtByte[p.dates[i].start] = i
	}
	p.findStops()
	p.seen = map[[2]uint8]bool{}
	return p
}

// trial returns a parse of the same text that has read nothing yet.
func (p *parse) trial() *parse {
	q := *p
	q.marks, q.seen, q.parsedNames = nil, map[[2]uint8]bool{}, nil
	return &q
}

// findStops goes over the text once for the places where a sentence can end,
// so that looking for the end of one does not read it again.
func (p *parse) findStops() {
	p.depth = make([]uint8, len(p.s)+1)
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
	p.seen[[2]uint8{uint8(m.label.variable), uint8(m.label.part)}] = true
	p.seen[[2]uint8{uint8(m.label.variable), anyPart}] = true
}

// anyPart stands for all parts of a variable in seen.
const anyPart = 255

// separate marks a stretch as words that only lead to a field.
func (p *parse) separate(start, end int) {
	p.marks = append(p.marks, mark{start, end, label{separator: true, confidence: 0.9}})
}

func (p *parse) has(v citation.Variable) bool { return p.seen[[2]uint8{uint8(v), anyPart}] }

func (p *parse) hasPart(v citation.Variable, part part) bool {
	return p.seen[[2]uint8{uint8(v), uint8(part)}]
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
				if loc := etAl.FindStringIndex(p.s[ps.start:]); loc != nil {
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
	k, ok := p.dateAtByte[i]
	if !ok && i < len(p.s) && p.s[i] == '(' {
		k, ok = p.dateAtByte[i+1]
	}
	if !ok {
		return dateSpan{}, false
	}
	return p.dates[k], true
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
	k, ok := p.linkAtByte[i]
	if !ok {
		return link{}, false
	}
	return p.links[k], true
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
	if abbreviations[lower(word)] && !p.blocked(i+1+len(after)-len(next)) {
		return false
	}
	return !unicode.IsLower(firstRune(next)) || strings.HasPrefix(next, "http") || p.blocked(len(p.s)-len(next))
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

var (
	labelForm = regexp.MustCompile(`^\[([^\[\]]{1,40})\]\s*\.?\s*`)
	repeated  = regexp.MustCompile(`^(?:[—–―]{1,3}|-{3,}|_{3,})\s*[.,]?\s*`)
	roleAfter = regexp.MustCompile(`(?i)[\s,(\[]+(?:(?P<ed>eds?\.?|editors?|hrsg\.?|herausgeber|hg\.?|éds?\.?|dir\.|a cura di|coord\.?|coords\.?|orgs?\.?|ur\.?|prir\.|red\.?|der\.|haz\.|edit\.|ур\.?|прир\.|ред\.?|уред\.)|(?P<tr>trans\.?|translators?|çev\.|übers\.|trad\.|prev\.)|(?P<co>comps?\.|compilers?))[)\]]?[\s.,]*$`)
	noYear    = regexp.MustCompile(`(?i)(?:\(|\.\s|,\s|^)(?P<word>(?:` + noDateAbbreviations + `)|(?:` + noDateWords + `|` + statusWords + `))(?:\)|\.|,|\s+(?-i:\p{Lu})|\s+[*"“„«]|$)`)
)

// roleOf returns the variable of a match of roleAfter.
func roleOf(m []int) citation.Variable {
	switch {
	case m[4] >= 0:
		return citation.VarTranslator
	case m[6] >= 0:
		return citation.VarCompiler
	}
	return citation.VarEditor
}

// firstWord returns what stands before the first white space.
func firstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}

// head reads the authors and the year, and returns where the rest begins.
func (p *parse) head() int {
	start := 0
	var short []int
	if m := labelForm.FindStringSubmatchIndex(p.s); m != nil && !allDigits(p.s[m[2]:m[3]]) {
		short, start = m[2:4], m[1]
	}
	if m := repeated.FindStringIndex(p.s[start:]); m != nil && start+m[1] < len(p.s) {
		v, rest := citation.VarAuthor, start+m[1]
		if r := roleAfter.FindStringSubmatchIndex(", " + firstWord(p.s[rest:])); r != nil {
			v = roleOf(r)
			p.separate(rest, rest+len(firstWord(p.s[rest:])))
			rest += len(firstWord(p.s[rest:]))
			rest += len(p.s[rest:]) - len(strings.TrimLeft(p.s[rest:], " .,"))
		}
		p.mark(v, repeatPart, start, start+len(strings.TrimRight(p.s[start:start+m[1]], " .,")), 0.9)
		start = rest
		if end, ok := p.year(start, start); ok {
			return end
		}
		return start
	}
	if body, ok := p.titleFirst(start); ok && short == nil {
		return body
	}
	namesEnd, body := p.findYear(start)
	if body < 0 {
		namesEnd = p.authorsEnd(start)
		body = namesEnd
	}
	v := citation.VarAuthor
	end := trimEnd(p.s, start, namesEnd)
	if namesEnd > end && p.s[end] == '.' && (initialsEnd.MatchString(p.s[start:end]) || abbreviations[lower(lastWord(p.s[start:end]))]) {
		end++ // the stop of an initial or of "ed."
	}
	for end > start && strings.IndexByte("([ ,", p.s[end-1]) >= 0 {
		end--
	}
	if m := roleAfter.FindStringSubmatchIndex(p.s[start:end]); m != nil && m[0] > 0 {
		v = roleOf(m)
		p.separate(start+m[0], end)
		end = start + m[0]
	}
	if short == nil {
		if m := shortAfter.FindStringSubmatchIndex(p.s[start:end]); m != nil {
			short, end = []int{start + m[2], start + m[3]}, start+m[0]
		} else if m := shortBefore.FindStringSubmatchIndex(p.s[start:end]); m != nil {
			short, start, end = []int{start + m[2], start + m[3]}, start+m[4], start+m[5]
		}
	}
	switch {
	case start >= end && short != nil:
		p.names(v, []nameSpan{literalName(p.s, short[0], short[1], 0.9)})
	case start < end && short != nil:
		var names []nameSpan
		if strings.Contains(p.s[start:end], ", ") && !isOrganization(p.s[start:end]) {
			names = parseNames(p.s, start, end, anyOrder)
		} else {
			names = []nameSpan{literalName(p.s, start, end, 0.97)}
		}
		names[0].parts = append(names[0].parts, partSpan{shortPart, short[0], short[1]})
		p.names(v, names)
	case start < end && (body > namesEnd || p.readsAsNames(start, end)):
		p.names(v, parseNames(p.s, start, end, anyOrder))
	case start < end:
		body = start // no authors: the title comes first
	}
	return body
}

var (
	// shortAfter and shortBefore are the other ways to print a short form:
	// "World Health Organization (WHO)", "UN (United Nations)".
	shortAfter  = regexp.MustCompile(`\s*[\[(](\p{Lu}[\p{Lu}\d&/\-]{1,11}|\p{Lu}\p{L}?\p{Lu}{1,4})[\])]$`)
	shortBefore = regexp.MustCompile(`^(\p{Lu}[\p{Lu}\d&/\-]{1,11})(?:\s*[(\[]|\s+[–—-]+\s)\s*(\p{Lu}[^()\[\]]{6,})[)\]]?$`)
)

// titleFirst reads a reference without authors, which begins with its title in
// quotes or emphasis; when the year comes next and then a title in quotes, the
// emphasis is the name of the newspaper that stands in the place of the author.
func (p *parse) titleFirst(start int) (body int, ok bool) {
	quote, quoted := blockAt(p.quotes, start)
	italic, slanted := blockAt(p.italics, start)
	if !quoted && !slanted {
		return 0, false
	}
	b := italic
	if quoted {
		b = quote
	}
	body = b.outerEnd
	at := skipSeparators(p.s, b.outerEnd)
	if at < len(p.s) && p.s[at] == '(' {
		at++
	}
	v := citation.VarTitle
	if at < len(p.s) && isASCIIDigit(rune(p.s[at])) {
		if end, dated := p.year(at, at); dated {
			body = end
			if _, titled := blockAt(p.quotes, skipSeparators(p.s, end)); titled && !quoted {
				v = citation.VarContainerTitle
			}
		}
	}
	p.titleQuoted = quoted
	p.mark(v, whole, b.start, trimTitle(p.s, b.start, b.end), 0.9)
	return body, true
}

var initialsEnd = regexp.MustCompile(`(?:^|[\s.\-])\p{Lu}$`)

// findYear finds the year that the authors end at. It returns where they end
// and where the text after the year begins, -1 when there is no such year.
func (p *parse) findYear(start int) (namesEnd, body int) {
	limit := len(p.s)
	limit = min(limit, p.nextBlock(start+1))
	for _, tok := range p.tokens {
		i := tok.clean
		if i < start || i >= limit || tok.kind != numberToken || !p.isYearAt(i, i+tok.end-tok.start) {
			continue
		}
		before := strings.TrimRight(p.s[start:i], " ([")
		if before == "" && start == 0 || !p.readsAsHead(before) {
			continue
		}
		if end, ok := p.year(start+len(before), i); ok {
			return start + len(before), end
		}
	}
	if m := noYear.FindStringSubmatchIndex(p.s[start:limit]); m != nil && m[0] > 0 && p.readsAsHead(p.s[start:start+m[0]]) {
		v := citation.VarIssued
		p.mark(v, whole, start+m[2], start+m[3], 0.9)
		rest := p.s[start+m[3]:]
		return start + m[0], start + m[3] + len(rest) - len(strings.TrimLeft(rest, "),. "))
	}
	return 0, -1
}

// isYearAt reports whether a number is a year. One that is earlier than any
// printed book, a misprint as a rule, is one when it stands in brackets.
func (p *parse) isYearAt(start, end int) bool {
	return isYear(p.s[start:end]) || end-start == 4 && p.s[start] == '1' && start > 0 && p.bracketed(start-1, end)
}

// originalYear is the year of the first edition before that of the printed
// one: "(1781) 1998".
var originalYear = regexp.MustCompile(`^[\s.,]*[(\[]((?:1[0-9]|20)\d\d)[)\]]\s*()(?:1[0-9]|20)\d\d`)

var yearForm = regexp.MustCompile(`^[\s(\[,.]*(?P<circa>ca\.?\s|c\.\s|circa\s|um\s)?(?P<year>(?:1[0-9]|20)\d\d)(?P<letter>[a-z])?(?:\s?[-–—/]\s?(?P<end>(?:(?:1[0-9]|20)\d\d|\d\d?)))?(?:\s?\[(?P<orig>(?:1[0-9]|20)\d\d)\])?(?P<after>[).,:;\]]+|\s|$)`)

// year marks the year, its letter, and the date that may follow it in the same
// brackets, when one stands from offset at on. It returns where the text after
// it begins.
func (p *parse) year(from, at int) (int, bool) {
	for from < at && !strings.HasPrefix(strings.TrimLeft(p.s[from:], " ,."), "(") && !strings.HasPrefix(strings.TrimLeft(p.s[from:], " ,."), "[") {
		from = at
	}
	if m := originalYear.FindStringSubmatchIndex(p.s[from:]); m != nil {
		p.mark(citation.VarOriginalDate, yearPart, from+m[2], from+m[3], 0.9)
		from += m[4]
		at = from
	}
	m := yearForm.FindStringSubmatchIndex(p.s[from:])
	if m == nil {
		return 0, false
	}
	group := func(name string) (int, int, bool) {
		g := yearForm.SubexpIndex(name)
		return from + m[2*g], from + m[2*g+1], m[2*g] >= 0
	}
	end := from + m[1]
	opened := strings.ContainsAny(p.s[from:end], "([") && !strings.ContainsAny(p.s[at:end], ")]")
	after, afterEnd, _ := group("after")
	if opened {
		// "(2015, April 10)": the bracket may hold a whole date, and nothing else.
		inner := strings.IndexAny(p.s[at:], ")]")
		if inner < 0 || inner > 60 {
			return 0, false
		}
		if d := dates(p.s[at : at+inner]); len(d) == 0 && strings.TrimSpace(p.s[after:at+inner]) != "" {
			return 0, false
		}
		end = at + inner + 1
	} else if after < afterEnd && layout.IsSpace(rune(p.s[after])) {
		return 0, false // "Smith 2010 Title" has no mark at all after the year
	}
	v := citation.VarIssued
	if a, b, ok := group("circa"); ok {
		p.mark(v, circaPart, a, b, 0.9)
	}
	a, b, _ := group("year")
	p.mark(v, yearPart, a, b, 0.99)
	if a, b, ok := group("letter"); ok {
		p.mark(citation.VarYearSuffix, whole, a, b, 0.98)
	}
	if a, b, ok := group("end"); ok {
		p.mark(v, endYearPart, a, b, 0.95)
	}
	if a, b, ok := group("orig"); ok {
		p.mark(citation.VarOriginalDate, yearPart, a, b, 0.9)
	}
	for _, d := range p.dates {
		if d.start >= a && d.end <= end {
			p.date(v, d)
		}
	}
	return end, true
}

// readsAsHead reports whether a text before a year can be authors: no sentence
// ends in it, and it is not prose.
func (p *parse) readsAsHead(s string) bool {
	s = withoutOthers(strings.TrimRight(s, " ,(["))
	s = strings.TrimRight(s, " .,([")
	if len(s) > 2000 {
		return false
	}
	prose, words := 0, 0
	for i, w := range strings.Fields(s) {
		words++
		bare := strings.Trim(w, ".,;:()[]&*")
		if unicode.IsLower(firstRune(bare)) && !particles[bare] && !functionWords[bare] && !joinedParticle.MatchString(bare) {
			prose++
		}
		if i > 0 && strings.HasSuffix(w, "?") {
			return false
		}
	}
	short := words <= 6 && !strings.ContainsAny(s, ",;") // "Statistisk sentralbyrå"
	if prose*3 > words && !short && !isOrganization(s) {
		return false
	}
	for i := range s {
		if s[i] != '.' || i+2 >= len(s) || s[i+1] != ' ' {
			continue
		}
		word := lastWord(s[:i])
		if utf8.RuneCountInString(word) < 3 || abbreviations[lower(word)] {
			continue
		}
		next := strings.Fields(s[i+2:])[0]
		if leadingInitial.MatchString(next) || roleAfter.MatchString(", "+next) {
			continue
		}
		return false
	}
	return true
}

// joinedParticle is a name with its particle joined to it: "al-Khalidi",
// "d'Alembert".
var joinedParticle = regexp.MustCompile(`^\p{Ll}{1,3}[-‐'’]\p{Lu}`)

// withoutOthers takes "et al." and the like off the end of a list of names.
func withoutOthers(s string) string {
	for i := max(0, len(s)-24); i < len(s); i++ {
		if s[i] != ' ' && s[i] != ',' {
			continue
		}
		if m := etAl.FindStringIndex(s[i:]); m != nil && i+m[1] == len(s) {
			return s[:i]
		}
	}
	return s
}

// functionWords stand in lists of names and in names of organisations.
var functionWords = wordSet("and und et y e og och ja ve i и en with of for the on in to für fürs para pour za için eds ed hrsg others al")

// readsAsNames reports whether a text with no year after it is a list of names.
func (p *parse) readsAsNames(start, end int) bool {
	s := p.s[start:end]
	if !p.readsAsHead(s) || utf8.RuneCountInString(s) > 600 {
		return false
	}
	first, _, comma := strings.Cut(s, ",")
	words := len(strings.Fields(first))
	return comma && words <= 4 || leadingInitial.MatchString(s) || vancouver.MatchString(first) || isOrganization(s) && words <= 10 || words >= 2 && words <= 3
}

// authorsEnd returns where the authors end in a reference that does not have
// the year behind them: before the first quotes or emphasis, after "et al.",
// at a full stop that is not an initial's, or at that of an initial with which
// an inverted name ends ("Smith, J. A. Title", "Smith JA. Title").
func (p *parse) authorsEnd(start int) int {
	limit := p.nextBlock(start + 1)
	comma := false
	for i := start; i < limit; i++ {
		comma = comma || p.s[i] == ','
		if p.s[i] != '.' {
			continue
		}
		before, after := p.s[start:i], p.s[i+1:]
		switch word := lastWord(before); {
		case strings.HasSuffix(lower(tail(before, 8)), "et al"):
			return i + 1
		case isInitials(word):
			inverted := comma || bareName(before)
			if inverted && endsNames(after) {
				return i + 1
			}
		case p.isStop(i) && i+1 < limit:
			return i
		}
	}
	return limit
}

// bareName reports whether a text ends in a name with initials that have no
// stop between them ("Smith JA"), and not in "and B".
func bareName(s string) bool {
	w := strings.Fields(tail(s, 32))
	return len(w) > 1 && bareInitials.MatchString(tail(s, 16)) && !functionWords[w[len(w)-2]]
}

var bareInitials = regexp.MustCompile(`\p{L}{2}\s\p{Lu}{1,3}$`)

func isInitials(word string) bool {
	n := utf8.RuneCountInString(word)
	return n > 0 && n <= 3 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// endsNames reports whether what follows the stop of an initial is not part of
// a list of names: a word of two letters or more that is none of those that
// stand in one.
func endsNames(after string) bool {
	rest := strings.TrimLeft(after, " ")
	if rest == after || rest == "" {
		return false
	}
	word := rest[:wordLen(rest)]
	return utf8.RuneCountInString(word) >= 2 && !functionWords[lower(word)] && !particles[word] && !roleAfter.MatchString(" "+word+".") ||
		isASCIIDigit(firstRune(rest)) || utf8.RuneCountInString(word) == 1 && !strings.HasPrefix(rest[len(word):], ".") && !strings.HasPrefix(rest[len(word):], ",")
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
