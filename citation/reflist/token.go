package reflist

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// A tokenKind is the form of a token.
type tokenKind uint8

const (
	wordToken   tokenKind = iota // letters, with apostrophes within
	numberToken                  // digits
	punctToken                   // one character that is none of the others
	spaceToken                   // white space
	linkToken                    // a URL or DOI
	markupToken                  // emphasis, brackets of links, escapes: not printed
)

// A token is the smallest unit that gets a label. Letters and digits are never
// in one token, so that "1994a" is a year and a letter.
type token struct {
	start, end int // bytes of the item's text
	kind       tokenKind
	escaped    bool // a backslash stands before it: it is no markup
	clean      int  // where it begins in the text without markup
}

// A block is a stretch of the text without markup that markup or quotes hold
// together: [start, end) inside, [outer, outerEnd) with the quotes.
type block struct {
	start, end      int
	outer, outerEnd int
}

// A tokenized item: its tokens, its text without markup, and what the markup
// said. Everything that labels an item works on clean and its offsets.
type tokenized struct {
	text    string // the item's text
	tokens  []token
	clean   string  // the tokens that are not markup
	italics []block // in order, not nested
	quotes  []block // in order, outermost alone

	recognised bool // linkSpans and dateSpans are known
	linkSpans  []link
	dateSpans  []dateSpan

	// Room for what is said of the item.
	labels []label
	marked []bool
}

// spare are tokenized items that were freed.
var spare = sync.Pool{New: func() any { return new(tokenized) }}

// free leaves t to the next item. Nothing may keep it or its tokens.
func (t *tokenized) free() {
	*t = tokenized{tokens: t.tokens[:0], labels: t.labels[:0], marked: t.marked[:0]}
	spare.Put(t)
}

// recognise has the recognisers look at the text, if they have not.
func (t *tokenized) recognise() {
	if !t.recognised {
		t.recognised, t.linkSpans, t.dateSpans = true, t.links(), dates(t.clean)
	}
}

var (
	urlStart = sieve.MustCompile(`^(?i:https?://|ftp://|www\.|(?:dx\.)?doi\.org/)[^\s<>"“”]+`)
	doiStart = sieve.MustCompile(`^10\.\d{4,9}(?:\.\d+)*/[^\s<>"“”]+`)
	htmlTag  = sieve.MustCompile(`^(?i:</?(?:i|em|italic|b|bold|strong|u|sup|sub|sc|span|a|cite)(?:\s[^<>]*)?>)`)
)

// urlOf returns the address that a word begins, "" for none: most words have not the letter
// that one begins with.
func urlOf(rest string) string {
	switch rest[0] | 0x20 {
	case 'h', 'f', 'w', 'd':
		return urlStart.FindString(rest)
	}
	return ""
}

// gluedScheme returns where an address begins in a word of n bytes that a space was lost
// behind, as in "fromhttps://", 0 if none does.
func gluedScheme(rest string, n int) int {
	if !strings.HasPrefix(rest[n:], "://") {
		return 0
	}
	return max(0, strings.LastIndex(rest[:n], "http"))
}

// tokenize cuts the text of an item into tokens and reads its markup: Markdown
// and HTML emphasis, Markdown links, backslash escapes, and quotes of every kind.
func tokenize(text string) *tokenized {
	t := spare.Get().(*tokenized)
	t.text, t.tokens = text, slices.Grow(t.tokens, len(text)/2+4)
	prev := rune(' ')
	for i := 0; i < len(text); {
		rest := text[i:]
		r, n := utf8.DecodeRuneInString(rest)
		kind := punctToken
		switch {
		case layout.IsSpace(r):
			kind, n = spaceToken, len(rest)-len(strings.TrimLeftFunc(rest, layout.IsSpace))
		case isASCIIDigit(r):
			if m := doiStart.FindString(rest); m != "" && !isWordRune(prev) {
				kind, n = linkToken, linkLen(m)
			} else {
				kind, n = numberToken, len(rest)-len(strings.TrimLeftFunc(rest, isASCIIDigit))
			}
		case isWordRune(r):
			if m := urlOf(rest); m != "" && (!isWordRune(prev) || strings.HasPrefix(m, "http")) {
				kind, n = linkToken, linkLen(m)
			} else {
				kind, n = wordToken, wordLen(rest)
				if scheme := gluedScheme(rest, n); scheme > 0 {
					n = scheme
				}
			}
		case r == '\\' && len(rest) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!<>&@\"'~$%", rest[1]) >= 0:
			kind = markupToken
			t.add(i, i+1, markupToken)
			t.add(i+1, i+2, punctToken)
			t.tokens[len(t.tokens)-1].escaped = true
			prev = rune(rest[1])
			i += 2
			continue
		case r == '<':
			if m := htmlTag.FindString(rest); m != "" {
				kind, n = markupToken, len(m)
			} else if urlStart.MatchString(rest[1:]) {
				kind = markupToken
			}
		case r == '>' && len(t.tokens) > 0 && t.tokens[len(t.tokens)-1].kind == linkToken:
			kind = markupToken
		}
		t.add(i, i+n, kind)
		prev, _ = utf8.DecodeLastRuneInString(text[:i+n])
		i += n
	}
	t.readMarkdown()
	t.readEmphasis()
	t.readQuotes()
	t.settleBlocks()
	return t
}

func (t *tokenized) add(start, end int, kind tokenKind) {
	t.tokens = append(t.tokens, token{start: start, end: end, kind: kind})
}

func isASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// wordLen returns the length of the word that s begins with. An apostrophe
// between letters belongs to it.
func wordLen(s string) int {
	n := 0
	for n < len(s) {
		if isASCIILetter(rune(s[n])) {
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isWordRune(r) {
			if r != '\'' && r != '’' && r != 'ʼ' && r != '\u00AD' {
				break
			}
			if next, _ := utf8.DecodeRuneInString(s[n+size:]); !isWordRune(next) {
				break
			}
		}
		n += size
	}
	return n
}

// linkLen returns how much of a run of characters belongs to the link that
// it begins with: final punctuation does not, nor a closing bracket that the link did not open.
func linkLen(s string) int {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case strings.ContainsRune(`.,;:!?'’»*\`, r):
		case r == ')' && strings.Count(s, "(") < strings.Count(s, ")"):
		case r == ']' && strings.Count(s, "[") < strings.Count(s, "]"):
		case r == '}' && strings.Count(s, "{") < strings.Count(s, "}"):
		default:
			if i := strings.Index(s, "]("); i > 0 { // [url](url)
				return linkLen(s[:i])
			}
			return len(s)
		}
		s = s[:len(s)-n]
	}
	return 1
}

func (t *tokenized) is(i int, s string) bool {
	return i >= 0 && i < len(t.tokens) && t.text[t.tokens[i].start:t.tokens[i].end] == s
}

// readMarkdown turns the brackets of [text](url) into markup. The link itself
// stays, unless it only repeats the text.
func (t *tokenized) readMarkdown() {
	open := -1
	for i := range t.tokens {
		if t.tokens[i].kind == punctToken && t.is(i, "[") && !(i > 0 && t.tokens[i-1].kind == markupToken) {
			open = i
		}
		if open < 0 || !t.is(i, "]") || !t.is(i+1, "(") || i+3 >= len(t.tokens) {
			continue
		}
		if t.tokens[i+2].kind != linkToken || !t.is(i+3, ")") {
			continue
		}
		for _, j := range []int{open, i, i + 1, i + 3} {
			t.tokens[j].kind = markupToken
		}
		url := t.text[t.tokens[i+2].start:t.tokens[i+2].end]
		if strings.TrimSpace(t.text[t.tokens[open].end:t.tokens[i].start]) == url {
			t.tokens[i+2].kind = markupToken
		}
		open = -1
	}
}

// readEmphasis pairs the marks of emphasis, and fixes the text without markup.
func (t *tokenized) readEmphasis() {
	type opener struct {
		token, tokens int
		mark          string
	}
	type pair struct {
		open, close, width int
		italic             bool
	}
	var stack []opener
	var pairs []pair
	for i := 0; i < len(t.tokens); i++ {
		tok := t.tokens[i]
		s := t.text[tok.start:tok.end]
		if tok.kind == markupToken && strings.HasPrefix(s, "<") && len(s) > 1 {
			name := strings.ToLower(strings.TrimFunc(strings.Fields(strings.Trim(s, "</>") + " x")[0], unicode.IsSpace))
			italic := name == "i" || name == "em" || name == "italic" || name == "cite"
			if !strings.HasPrefix(s, "</") {
				stack = append(stack, opener{i, 1, name})
				continue
			}
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].mark == name {
					pairs = append(pairs, pair{stack[k].token, i, 1, italic})
					stack = stack[:k]
					break
				}
			}
			continue
		}
		if tok.kind != punctToken || tok.escaped || s != "*" && s != "_" {
			continue
		}
		width := 1
		for t.is(i+width, s) && t.tokens[i+width].kind == punctToken && !t.tokens[i+width].escaped {
			width++
		}
		before, after := rune(' '), rune(' ')
		if tok.start > 0 {
			before, _ = utf8.DecodeLastRuneInString(t.text[:tok.start])
		}
		if end := t.tokens[i+width-1].end; end < len(t.text) {
			after, _ = utf8.DecodeRuneInString(t.text[end:])
		}
		closed := false
		if !layout.IsSpace(before) && (s == "*" || !isWordRune(after)) {
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].mark == s && stack[k].tokens == width {
					pairs = append(pairs, pair{stack[k].token, i, width, width != 2})
					stack = stack[:k]
					closed = true
					break
				}
			}
		}
		if !closed && width <= 3 && !layout.IsSpace(after) && (s == "*" || !isWordRune(before)) {
			stack = append(stack, opener{i, width, s})
		}
		i += width - 1
	}
	for _, p := range pairs {
		for w := range p.width {
			t.tokens[p.open+w].kind = markupToken
			t.tokens[p.close+w].kind = markupToken
		}
	}
	t.strip()
	for _, p := range pairs {
		if !p.italic {
			continue
		}
		start, end := t.tokens[p.open].clean, t.tokens[p.close].clean
		if n := len(t.italics); n > 0 && t.italics[n-1].start >= start {
			for n > 0 && t.italics[n-1].start >= start {
				n--
			}
			t.italics = t.italics[:n] // inside this one
		}
		if start < end {
			t.italics = append(t.italics, block{start, end, start, end})
		}
	}
}

// strip makes the text without markup.
func (t *tokenized) strip() {
	n := 0
	for i := range t.tokens {
		t.tokens[i].clean = n
		if t.tokens[i].kind != markupToken {
			n += t.tokens[i].end - t.tokens[i].start
		}
	}
	if n == len(t.text) {
		t.clean = t.text
		return
	}
	var b strings.Builder
	b.Grow(n)
	for _, tok := range t.tokens {
		if tok.kind != markupToken {
			b.WriteString(t.text[tok.start:tok.end])
		}
	}
	t.clean = b.String()
}

// doubleClosers returns the quotes that may close one that opens, if it is no single
// one.
func doubleClosers(r rune) string {
	switch r {
	case '"':
		return `"`
	case '“':
		return "”“\""
	case '„':
		return "“”‟\""
	case '‟', '”':
		return "”"
	case '«':
		return "»"
	case '»':
		return "«"
	case '‹':
		return "›"
	case '「':
		return "」"
	case '『':
		return "』"
	case '《':
		return "》"
	case '〈':
		return "〉"
	}
	return ""
}

// singleClosers is doubleClosers of single quotes.
func singleClosers(r rune) string {
	switch r {
	case '‘':
		return "’"
	case '\'', '`':
		return "'"
	case '‚':
		return "‘’"
	}
	return ""
}

// readQuotes finds what stands in double quotes of any kind, or, when there are
// none, in single ones. Quotes within quotes are part of the text.
func (t *tokenized) readQuotes() {
	s := t.clean
	t.quotes = pairQuotes(s, doubleClosers)
	if len(t.quotes) == 0 {
		t.quotes = pairQuotes(s, singleClosers)
	}
}

// mayBeQuote reports whether a character is no letter, mark or space of ASCII, which most are,
// but one of its quotes or from beyond it.
func mayBeQuote(r rune) bool {
	return r >= utf8.RuneSelf || r == '"' || r == '\'' || r == '`'
}

func pairQuotes(s string, closers func(r rune) string) []block {
	var found []block
	open, depth, opener := -1, 0, rune(0)
	var left map[rune]int // how many of each opening quote are still to come, this one included
	for _, r := range s {
		if mayBeQuote(r) && closers(r) != "" {
			if left == nil {
				left = map[rune]int{}
			}
			left[r]++
		}
	}
	if left == nil {
		return nil
	}
	before := rune(' ')
	for i, r := range s {
		if !mayBeQuote(r) {
			before = r
			continue
		}
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			size = 1
		}
		after := rune(' ')
		if i+size < len(s) {
			after, _ = utf8.DecodeRuneInString(s[i+size:])
		}
		starts := !isWordRune(before) && !isASCIIDigit(before) && (!layout.IsSpace(after) || r == '«' && layout.IsSpace(before))
		switch {
		case open >= 0 && strings.ContainsRune(closers(opener), r) && !(isWordRune(before) && isWordRune(after)):
			again := r == opener || opener == '„' && r == '“'
			first := i == open+utf8.RuneLen(opener)
			if again && (layout.IsSpace(before) || first) && (isWordRune(after) || isASCIIDigit(after)) && (closers(r) != string(r) || left[r] >= 3) {
				depth++ // quotes inside
			} else if depth > 0 {
				depth--
			} else {
				found = append(found, block{open + utf8.RuneLen(opener), i, open, i + size})
				open = -1
			}
		case open < 0 && closers(r) != "" && starts:
			open, opener = i, r
		}
		before = r
		if closers(r) != "" {
			left[r]--
		}
	}
	return found
}

// continuesTitle is what goes on with a phrase that begins with words in quotes:
// "“Labour” and the making of wages".
var continuesTitle = sieve.MustCompile(`^\s(?:and|or|of|as|the|at|is|are|for|after|before|without|versus|vs|und|oder|als|ohne|nach|et|ou|comme|sans|après|y|o|como|sin|e|come|senza|ve|veya|olarak|i|ili|kao|bez|posle|и|или|као|без|после|og|eller|som|uten|utan|och|eller|en|of|als|zonder)\s\p{Ll}`)

// settleBlocks leaves out the blocks that hold no field together: "et al." in
// emphasis, and quotes that stand within emphasis or begin a longer phrase.
func (t *tokenized) settleBlocks() {
	t.italics = slices.DeleteFunc(t.italics, func(b block) bool {
		m := lexicon.EtAl.FindStringIndex(" " + t.clean[b.start:b.end] + " ")
		return m != nil && m[1] >= b.end-b.start+1
	})
	t.quotes = slices.DeleteFunc(t.quotes, func(q block) bool {
		for _, b := range t.italics {
			if b.start <= q.outer && q.outerEnd <= b.end && strings.ContainsFunc(t.clean[b.start:q.outer]+t.clean[q.outerEnd:b.end], unicode.IsLetter) {
				return true
			}
		}
		return q.start < q.end && !strings.ContainsRune(".,?!…", lastRune(t.clean[q.start:q.end])) && continuesTitle.MatchString(t.clean[q.outerEnd:])
	})
}

// tokenRange returns the tokens whose text lies in [start, end) of the text
// without markup, markup between them included.
func (t *tokenized) tokenRange(start, end int) (first, last int) {
	first = t.firstToken(start)
	for first < len(t.tokens) && t.tokens[first].kind == markupToken && t.tokens[first].clean == start {
		first++
	}
	last = first
	for i := first; i < len(t.tokens) && t.tokens[i].clean < end; i++ {
		if t.tokens[i].kind != markupToken {
			last = i + 1
		}
	}
	return first, last
}

// firstToken returns the first token that begins at offset i of the text without
// markup or later.
func (t *tokenized) firstToken(i int) int {
	return sort.Search(len(t.tokens), func(k int) bool { return t.tokens[k].clean >= i })
}

// hasWord reports whether there is a word of two letters or more.
func (t *tokenized) hasWord() bool {
	for _, tok := range t.tokens {
		if tok.kind == wordToken && utf8.RuneCountInString(t.text[tok.start:tok.end]) > 1 {
			return true
		}
	}
	return false
}

// words counts the tokens that are words, numbers or links.
func (t *tokenized) words() int {
	n := 0
	for _, tok := range t.tokens {
		if tok.kind == wordToken || tok.kind == numberToken || tok.kind == linkToken {
			n++
		}
	}
	return n
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

// tail returns at most the last n bytes of s.
func tail(s string, n int) string { return s[max(0, len(s)-n):] }
