package tokens

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

// A Kind is the form of a token.
type Kind uint8

// Kinds of tokens.
const (
	Word    Kind = iota // letters, with apostrophes within
	Number              // digits
	Punct               // one character that is none of the others
	Space               // white space
	Address             // a URL or DOI
	Markup              // emphasis, brackets of links, escapes: not printed
)

// A Token is the smallest unit that gets a label. Letters and digits are never
// in one token, so that "1994a" is a year and a letter.
type Token struct {
	Start, End int // bytes of the item's text
	Kind       Kind
	escaped    bool // a backslash stands before it: it is no markup
	Clean      int  // where it begins in the text without markup
}

// A Block is a stretch of the text without markup that markup or quotes hold
// together: [Start, End) inside, [Outer, OuterEnd) with the quotes.
type Block struct {
	Start, End      int
	Outer, OuterEnd int
}

// An Item is a reference as tokens: its text without markup, and what the markup said.
// Everything that labels an item works on Clean and its offsets.
type Item struct {
	Text    string // as it is printed
	Tokens  []Token
	Clean   string  // the tokens that are not markup
	Italics []Block // in order, not nested
	Quotes  []Block // in order, outermost alone

	// What is certain of the text whatever stands around, once Recognise was called.
	Links []Link
	Dates []Date

	Labels []Label // room for what is said of the tokens

	recognised bool
	marked     []bool
}

// spare are items that were freed.
var spare = sync.Pool{New: func() any { return new(Item) }}

// Free leaves t to the next item. Nothing may keep it or its tokens.
func (t *Item) Free() {
	*t = Item{Tokens: t.Tokens[:0], Labels: t.Labels[:0], marked: t.marked[:0]}
	spare.Put(t)
}

// Recognise finds the links and dates of the text, if it has not.
func (t *Item) Recognise() {
	if !t.recognised {
		t.recognised, t.Links, t.Dates = true, t.findLinks(), FindDates(t.Clean)
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

// Tokenize cuts the text of an item into tokens and reads its markup: Markdown
// and HTML emphasis, Markdown links, backslash escapes, and quotes of every kind.
func Tokenize(text string) *Item {
	t := spare.Get().(*Item)
	t.Text, t.Tokens = text, slices.Grow(t.Tokens, len(text)/2+4)
	prev := rune(' ')
	for i := 0; i < len(text); {
		rest := text[i:]
		r, n := utf8.DecodeRuneInString(rest)
		kind := Punct
		switch {
		case layout.IsSpace(r):
			kind, n = Space, len(rest)-len(strings.TrimLeftFunc(rest, layout.IsSpace))
		case IsASCIIDigit(r):
			if m := doiStart.FindString(rest); m != "" && !IsWordRune(prev) {
				kind, n = Address, linkLen(m)
			} else {
				kind, n = Number, len(rest)-len(strings.TrimLeftFunc(rest, IsASCIIDigit))
			}
		case IsWordRune(r):
			if m := urlOf(rest); m != "" && (!IsWordRune(prev) || strings.HasPrefix(m, "http")) {
				kind, n = Address, linkLen(m)
			} else {
				kind, n = Word, WordLen(rest)
				if scheme := gluedScheme(rest, n); scheme > 0 {
					n = scheme
				}
			}
		case r == '\\' && len(rest) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!<>&@\"'~$%", rest[1]) >= 0:
			kind = Markup
			t.add(i, i+1, Markup)
			t.add(i+1, i+2, Punct)
			t.Tokens[len(t.Tokens)-1].escaped = true
			prev = rune(rest[1])
			i += 2
			continue
		case r == '<':
			if m := htmlTag.FindString(rest); m != "" {
				kind, n = Markup, len(m)
			} else if urlStart.MatchString(rest[1:]) {
				kind = Markup
			}
		case r == '>' && len(t.Tokens) > 0 && t.Tokens[len(t.Tokens)-1].Kind == Address:
			kind = Markup
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

func (t *Item) add(start, end int, kind Kind) {
	t.Tokens = append(t.Tokens, Token{Start: start, End: end, Kind: kind})
}

// IsASCIIDigit reports whether r is one of 0 to 9.
func IsASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

// IsWordRune reports whether r can be part of a word: a letter, a mark on one, or a digit beyond
// those of ASCII.
func IsWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// WordLen returns the length of the word that s begins with. An apostrophe
// between letters belongs to it, and the dot of the Catalan "l·l".
func WordLen(s string) int {
	n := 0
	for n < len(s) {
		if isASCIILetter(rune(s[n])) {
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !IsWordRune(r) {
			if r != '\'' && r != '’' && r != 'ʼ' && r != '\u00AD' && r != '·' {
				break
			}
			if next, _ := utf8.DecodeRuneInString(s[n+size:]); !IsWordRune(next) || r == '·' && next|0x20 != 'l' {
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

func (t *Item) is(i int, s string) bool {
	return i >= 0 && i < len(t.Tokens) && t.Text[t.Tokens[i].Start:t.Tokens[i].End] == s
}

// readMarkdown turns the brackets of [text](url) into markup. The link itself
// stays, unless it only repeats the text.
func (t *Item) readMarkdown() {
	open := -1
	for i := range t.Tokens {
		if t.Tokens[i].Kind == Punct && t.is(i, "[") && !(i > 0 && t.Tokens[i-1].Kind == Markup) {
			open = i
		}
		if open < 0 || !t.is(i, "]") || !t.is(i+1, "(") || i+3 >= len(t.Tokens) {
			continue
		}
		if t.Tokens[i+2].Kind != Address || !t.is(i+3, ")") {
			continue
		}
		for _, j := range []int{open, i, i + 1, i + 3} {
			t.Tokens[j].Kind = Markup
		}
		url := t.Text[t.Tokens[i+2].Start:t.Tokens[i+2].End]
		if strings.TrimSpace(t.Text[t.Tokens[open].End:t.Tokens[i].Start]) == url {
			t.Tokens[i+2].Kind = Markup
		}
		open = -1
	}
}

// strip makes the text without markup.
func (t *Item) strip() {
	n := 0
	for i := range t.Tokens {
		t.Tokens[i].Clean = n
		if t.Tokens[i].Kind != Markup {
			n += t.Tokens[i].End - t.Tokens[i].Start
		}
	}
	if n == len(t.Text) {
		t.Clean = t.Text
		return
	}
	var b strings.Builder
	b.Grow(n)
	for _, tok := range t.Tokens {
		if tok.Kind != Markup {
			b.WriteString(t.Text[tok.Start:tok.End])
		}
	}
	t.Clean = b.String()
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
func (t *Item) readQuotes() {
	s := t.Clean
	t.Quotes = pairQuotes(s, doubleClosers)
	if len(t.Quotes) == 0 {
		t.Quotes = pairQuotes(s, singleClosers)
	}
}

// mayBeQuote reports whether a character is no letter, mark or space of ASCII, which most are,
// but one of its quotes or from beyond it.
func mayBeQuote(r rune) bool {
	return r >= utf8.RuneSelf || r == '"' || r == '\'' || r == '`'
}

func pairQuotes(s string, closers func(r rune) string) []Block {
	var found []Block
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
		starts := !IsWordRune(before) && !IsASCIIDigit(before) && (!layout.IsSpace(after) || r == '«' && layout.IsSpace(before))
		switch {
		case open >= 0 && strings.ContainsRune(closers(opener), r) && !(IsWordRune(before) && IsWordRune(after)):
			again := r == opener || opener == '„' && r == '“'
			first := i == open+utf8.RuneLen(opener)
			if again && (layout.IsSpace(before) || first) && (IsWordRune(after) || IsASCIIDigit(after)) && (closers(r) != string(r) || left[r] >= 3) {
				depth++ // quotes inside
			} else if depth > 0 {
				depth--
			} else {
				found = append(found, Block{open + utf8.RuneLen(opener), i, open, i + size})
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
func (t *Item) settleBlocks() {
	t.Italics = slices.DeleteFunc(t.Italics, func(b Block) bool {
		m := lexicon.EtAl.FindStringIndex(" " + t.Clean[b.Start:b.End] + " ")
		return m != nil && m[1] >= b.End-b.Start+1
	})
	t.Quotes = slices.DeleteFunc(t.Quotes, func(q Block) bool {
		for _, b := range t.Italics {
			if b.Start <= q.Outer && q.OuterEnd <= b.End && strings.ContainsFunc(t.Clean[b.Start:q.Outer]+t.Clean[q.OuterEnd:b.End], unicode.IsLetter) {
				return true
			}
		}
		return q.Start < q.End && !strings.ContainsRune(".,?!…", LastRune(t.Clean[q.Start:q.End])) && continuesTitle.MatchString(t.Clean[q.OuterEnd:])
	})
}

// TokenRange returns the tokens whose text lies in [start, end) of the text
// without markup, markup between them included.
func (t *Item) TokenRange(start, end int) (first, last int) {
	first = t.FirstToken(start)
	for first < len(t.Tokens) && t.Tokens[first].Kind == Markup && t.Tokens[first].Clean == start {
		first++
	}
	last = first
	for i := first; i < len(t.Tokens) && t.Tokens[i].Clean < end; i++ {
		if t.Tokens[i].Kind != Markup {
			last = i + 1
		}
	}
	return first, last
}

// FirstToken returns the first token that begins at offset i of the text without
// markup or later.
func (t *Item) FirstToken(i int) int {
	return sort.Search(len(t.Tokens), func(k int) bool { return t.Tokens[k].Clean >= i })
}

// HasWord reports whether there is a word of two letters or more.
func (t *Item) HasWord() bool {
	for _, tok := range t.Tokens {
		if tok.Kind == Word && utf8.RuneCountInString(t.Text[tok.Start:tok.End]) > 1 {
			return true
		}
	}
	return false
}

// Words counts the tokens that are words, numbers or links.
func (t *Item) Words() int {
	n := 0
	for _, tok := range t.Tokens {
		if tok.Kind == Word || tok.Kind == Number || tok.Kind == Address {
			n++
		}
	}
	return n
}

// FirstRune returns the first character of s, utf8.RuneError if s is empty.
func FirstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// LastRune returns the last character of s, utf8.RuneError if s is empty.
func LastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

// Tail returns at most the last n bytes of s.
func Tail(s string, n int) string { return s[max(0, len(s)-n):] }
