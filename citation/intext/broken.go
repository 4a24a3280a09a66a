package intext

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
	"github.com/refwright/refwright/internal/sieve"
)

// A page ends where it is full, so that a paragraph, a sentence and even a
// citation may be broken in two, with the notes of the page, its number and a
// running head between the halves.

// mostJoins is the number of blocks that one paragraph may be joined from. It
// keeps a text in which nothing ends from being copied over and over.
const mostJoins = 8

// mostBetween is the number of notes and heads that may stand between the
// halves of a paragraph.
const mostBetween = 40

// rejoin puts paragraphs together that were broken by the end of a page. It
// changes the slice.
func rejoin(blocks []*block) []*block {
	markNotes(blocks)
	heads := runningHeads(blocks)
	for i := 0; i < len(blocks); i++ {
		if blocks[i] == nil {
			continue
		}
		for joins := 1; joins < mostJoins; joins++ {
			j := otherHalf(blocks, i, heads)
			if j < 0 {
				break
			}
			blocks[i] = joinBlocks(blocks[i], blocks[j])
			// A head or page number between the halves is no text.
			for k := i + 1; k < j; k++ {
				if blocks[k] != nil && blocks[k].kind != footnote {
					blocks[k] = nil
				}
			}
			blocks[j] = nil
		}
	}
	whole := blocks[:0]
	for _, b := range blocks {
		if b != nil {
			whole = append(whole, b)
		}
	}
	return whole
}

// markNotes finds the paragraphs that are notes by the raised number they begin
// with, where the format has no notes of its own.
func markNotes(blocks []*block) {
	last := 0
	for i, b := range blocks {
		if b.kind == footnote {
			last = b.note
		}
		if b.kind != paragraph || len(b.superscripts) == 0 || b.superscripts[0][0] != 0 || endsWithCall(b.Text, last) && breaksOff(blocks[:i]) {
			continue
		}
		end := b.superscripts[0][1]
		number := raisedNumber(b.Text[:end])
		if number == 0 {
			number, _ = strconv.Atoi(b.Text[:end])
		}
		if number > 0 && !opensPageWithCall(blocks[:i], b.Flow.Document, b.Flow.Start, number, last) && startsWithWord(strings.TrimLeft(b.Text[end:], " .“”\"‘'«„(*_")) {
			b.kind, b.note = footnote, number
			last = number
		}
	}
}

// otherHalf returns the block that goes on with the broken one at i, -1 if that
// is whole.
func otherHalf(blocks []*block, i int, heads map[string]int) int {
	b := blocks[i]
	if b.kind != paragraph && b.kind != listItem || len(b.Text) < 40 {
		return -1
	}
	inside, initial := endsInParenthesis(b.Text), endsInInitial(b.Text)
	if !inside && !initial && endsSentence(b.Text) && !endsInEtAl(b.Text) {
		return -1
	}
	for j := i + 1; j < len(blocks) && j <= i+mostBetween; j++ {
		next := blocks[j]
		switch {
		case next == nil || next.kind == footnote:
		case next.kind != paragraph:
			return -1
		case isRunningHead(next.Text, heads), (inside || initial) && isHeadOfPage(b, next):
		case inside && closesParenthesis(next.Text), goesOn(b.Text, next.Text) && !endsInTitle(b, next), breaksPage(b, next), goesOnInParenthesis(b, next), goesOnBehindNumber(b, next), initial && goesOnBehindInitial(b, next):
			return j
		default:
			return -1
		}
	}
	return -1
}

// goesOn reports whether a text may be the rest of the sentence that another
// broke off.
func goesOn(before, after string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "“”\"‘'«„("))
	if unicode.IsLower(first) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	if unicode.IsLetter(last) && endsWithCall(after, 0) {
		return true
	}
	if (unicode.IsLetter(last) || endsInEtAl(before) || isApostrophe(last) && !strings.ContainsAny(before, "‘")) && beginsWithYear(after) || beginsWithNumber(after, last) {
		return true
	}
	if !unicode.IsLetter(first) || len(after) < 40 {
		return false
	}
	// A heading has no comma at its end and is not that long.
	return last == ',' || len(before) > 200 && unicode.IsLetter(last) && len(after) > 100
}

// endsInTitle reports whether the last line of a block may be the title of the part that the
// next block begins: a few words with a capital, behind the end of a sentence, that leave most of
// the line free.
func endsInTitle(b, next *block) bool {
	first, _ := utf8.DecodeRuneInString(next.Text)
	text := b.Flow.Document.Text[b.Flow.Start:b.Flow.End]
	i := strings.LastIndexByte(text, '\n')
	if i < 0 || !unicode.IsUpper(first) || !endsSentence(withoutCall(strings.TrimRight(text[:i], " \r"))) {
		return false
	}
	line := strings.TrimSpace(text[i:])
	head, _ := utf8.DecodeRuneInString(line)
	const most = 40 // bytes
	return len(line) < most && unicode.IsUpper(head) && !strings.ContainsAny(line, ",.;:()0123456789")
}

// withoutCall returns a text without the plain digits of the call of a note behind its last mark: "is gone.”2".
func withoutCall(s string) string {
	const most = 3 // digits
	call := strings.TrimRight(s, "0123456789")
	if last, _ := utf8.DecodeLastRuneInString(call); len(s)-len(call) > most || unicode.IsLetter(last) || unicode.IsSpace(last) {
		return s
	}
	return call
}

// breaksPage reports whether a page ends between two paragraphs of which the first is no
// heading, as it is long, has a whole sentence, has a comma and breaks off with a word in small letters, or breaks off
// with a short word such as "in", behind which the second may be the rest of a line, as "Asia (2024)." is.
func breaksPage(b, next *block) bool {
	last, _ := utf8.DecodeLastRuneInString(b.Text)
	first, _ := utf8.DecodeRuneInString(next.Text)
	w := wordAtEnd(b.Text)
	short := isLower(w) && utf8.RuneCountInString(w) <= 3
	const line = 40 // bytes
	clause := len(b.Text) > line && strings.Contains(b.Text, ", ") && isLower(w)
	isText := len(b.Text) > 200 || hasSentence(b.Text) || short || clause
	isRest := len(next.Text) > line || (short || strings.Contains(next.Text, " (")) && endsSentence(next.Text)
	goesOn := unicode.IsLetter(last) && (unicode.IsLetter(first) || countFirst.MatchString(next.Text))
	return isText && isRest && goesOn && pageBetween(b, next)
}

// countFirst is a number that a sentence goes on with: "it rose by" and "1500 in all".
var countFirst = sieve.MustCompile(`^\d{2,6} \p{Ll}`)

// goesOnInParenthesis reports whether a page ends between two paragraphs of which the second begins with
// what is in parentheses, and the first does not end there: "According to Marsh" and "(*Peat* 12), it is
// so".
func goesOnInParenthesis(b, next *block) bool {
	return strings.HasPrefix(next.Text, "(") && isBrokenOff(b.Text) && pageBetween(b, next)
}

// goesOnBehindNumber reports whether a page ends between two paragraphs of which the second begins with
// a citation by number and goes on with the sentence that the first breaks off: "as in thirty years of
// work" and "[2] it has changed", "so Marsh et al." and "[2]. Others". An entry of a list has a name behind its
// number.
func goesOnBehindNumber(b, next *block) bool {
	if numberAlone.MatchString(next.Text) {
		return isBrokenOff(b.Text) && pageBetween(b, next)
	}
	n := afterNumber.FindString(next.Text)
	word, _, _ := strings.Cut(next.Text[len(n):], " ")
	if markup.RaisedDigits(next.Text) > 0 {
		return isBrokenOff(b.Text) && pageBetween(b, next) // no note, see opensPageWithCall
	}
	return n != "" && isLower(word) && !particles[word] && isBrokenOff(b.Text) && (len(b.Text) > 200 || hasSentence(b.Text)) && pageBetween(b, next)
}

var (
	afterNumber = sieve.MustCompile(`^\[\d[\d,–-]{0,20}\] `)
	// numberAlone is a citation that ends a sentence or a clause.
	numberAlone = sieve.MustCompile(`^\[\d[\d,–-]{0,20}\][.,;] `)
)

// goesOnBehindInitial reports whether a page ends between a paragraph that ends with the initials of a name
// and one that the name may begin: "it is the view of J." and "Marsh (2001, 5), whose work".
func goesOnBehindInitial(b, next *block) bool {
	first, _ := utf8.DecodeRuneInString(next.Text)
	return unicode.IsLetter(first) && pageBetween(b, next)
}

// endsInInitial reports whether a text ends with initials behind a word in small letters, "the view of J.-P.", one
// that begins a sentence, "Neither J.", or the end of one: few sentences end so, and no entry of a list.
func endsInInitial(s string) bool {
	whole := len(s)
	for strings.HasSuffix(s, ".") {
		w := wordAtEnd(s[:len(s)-1])
		if !isInitial(w) {
			break
		}
		s = strings.TrimRight(s[:len(s)-1-len(w)], " -‐")
	}
	w := wordAtEnd(s)
	lower := strings.ToLower(w)
	const long = 200 // bytes of a paragraph
	begins := len(s) > long && endsSentence(strings.TrimRight(s, "0123456789")) && strings.LastIndexByte(s, '.') > len(s)-4
	return len(s) < whole && (isLower(w) || sentenceWords[lower] || neithers[lower] || begins)
}

// isBrokenOff reports whether a text ends with a word, or with "et al."
func isBrokenOff(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(last) || endsInEtAl(s)
}

// hasSentence reports whether a sentence ends within a text and another one begins, which no
// heading has.
func hasSentence(s string) bool {
	for i := 0; ; {
		n := strings.Index(s[i:], ". ")
		if n < 0 {
			return false
		}
		i += n
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		_, isCall := markup.RaisedDigit(before)
		w := wordAtEnd(s[:i])
		i += len(". ")
		if first, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsUpper(first) && (before == ')' || isCall || unicode.IsLower(before) && utf8.RuneCountInString(w) > 4 || len(w) == 4 && isYearDigits(w) && strings.HasSuffix(s[:i-len(". ")-len(w)], " ")) {
			return true
		}
	}
}

// endsInEtAl reports whether a text ends in "et al." or its like, which has a full stop
// that ends no sentence.
func endsInEtAl(s string) bool {
	_, ok := etAlBefore(s, 0, len(s))
	return ok
}

// beginsWithYear reports whether a text begins with a year in parentheses, whose
// author stands before it.
func beginsWithYear(s string) bool {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return false
	}
	a, _, ok := anchorAt(s, 1, len(s))
	return ok && (a.word || a.fourDigits())
}

// beginsWithNumber reports whether a text that goes on from another one begins with a number
// in square brackets, as a citation by number does: behind a word only where punctuation
// or a word in small letters follows, since an entry of a list begins so, too.
func beginsWithNumber(s string, last rune) bool {
	n, rest, ok := strings.Cut(strings.TrimPrefix(s, "["), "]")
	if !ok || s[0] != '[' || n == "" || !isASCIIDigit(n[0]) || len(n) >= maxNumberGroup {
		return false
	}
	if last == ',' || (unicode.IsLetter(last) || strings.ContainsRune("”“»’", last)) && rest != "" && strings.IndexByte(",.;:?!)", rest[0]) >= 0 {
		return true
	}
	word := nextWord(rest)
	return unicode.IsLetter(last) && strings.HasPrefix(rest, " ") && isLower(word) && !particles[word]
}

// endsInParenthesis reports whether the last parenthesis or square bracket of a text is open.
func endsInParenthesis(s string) bool {
	s = s[max(0, len(s)-300):]
	return strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') || strings.LastIndexByte(s, '[') > strings.LastIndexByte(s, ']')
}

// closesParenthesis reports whether a text closes a parenthesis or square bracket that it
// does not open.
func closesParenthesis(s string) bool {
	s = s[:min(len(s), 300)]
	for _, pair := range [...]string{"()", "[]"} {
		if i := strings.IndexAny(s, pair); i >= 0 && s[i] == pair[1] {
			return true
		}
	}
	return false
}

// joinBlocks returns a block with the text of two.
func joinBlocks(a, b *block) *block {
	joined := &block{Flow: a.Append(b.Flow), kind: a.kind, note: a.note}
	shift := len(joined.Text) - len(b.Text)
	joined.superscripts = shifted(a.superscripts, b.superscripts, shift)
	joined.emphasis = shifted(a.emphasis, b.emphasis, shift)
	return joined
}

func shifted(a, b [][2]int, shift int) [][2]int {
	if len(a)+len(b) == 0 {
		return nil
	}
	all := append([][2]int(nil), a...)
	for _, s := range b {
		all = append(all, [2]int{s[0] + shift, s[1] + shift})
	}
	return all
}

// runningHeads counts the short paragraphs of a document by what does not
// change in them from page to page.
func runningHeads(blocks []*block) map[string]int {
	heads := map[string]int{}
	for _, b := range blocks {
		if b.kind == paragraph && len(b.Text) < 100 {
			heads[withoutDigits(b.Text)]++
		}
	}
	return heads
}

// isRunningHead reports whether a paragraph is a page number or a running head.
func isRunningHead(s string, heads map[string]int) bool {
	if len(s) >= 100 {
		return false
	}
	bare := withoutDigits(s)
	return bare == "" || heads[bare] > 1
}

// isHeadOfPage reports whether a paragraph may be the running head of the page that begins behind
// another: a few words without a full stop or a parenthesis.
func isHeadOfPage(b, next *block) bool {
	return len(next.Text) < 100 && !strings.ContainsAny(next.Text, "()[].;") && pageBetween(b, next)
}

// pageBetween reports whether a page ends between two paragraphs.
func pageBetween(b, next *block) bool {
	return pageEndsBefore(b, next.Flow.Document, next.Flow.Start)
}

// pageEndsBefore reports whether a page ends between a paragraph and a place of the same document behind it.
func pageEndsBefore(b *block, d *layout.Document, at int) bool {
	return b.Flow.Document == d && strings.Contains(d.Text[b.Flow.End:max(b.Flow.End, at)], "\f")
}

// opensPageWithCall reports whether a raised number at the top of a page goes on with the sentence that the
// page before breaks off: "nor its cause" and "¹² is known". It is not the next after that of the last note.
func opensPageWithCall(blocks []*block, d *layout.Document, at, number, last int) bool {
	return number > 1 && number != last+1 && breaksOff(blocks) && pageEndsBefore(lastText(blocks), d, at)
}

func withoutDigits(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsSpace(r) || strings.ContainsRune("-–—|", r)
	}), " ")
}
