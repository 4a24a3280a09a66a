package csl

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// MaxJSONDepth is how deep the arrays and objects of an item may be nested, the
// item itself being one level. What stands in the item's custom object has
// a few levels more, for [Encoder].
const MaxJSONDepth = 500

// carrierDepth is the number of levels that custom.refwright puts around a
// value that could stand in the item itself.
const carrierDepth = 3

// A jsonParser reads a JSON text in memory. Its syntax is that of RFC 8259; the
// text must be valid UTF-8, which the parser does not check.
//
// encoding/json is not used because it replaces what is not UTF-8 and unpaired
// surrogates without a word, lets the last of two equal names win, and knows no
// places.
type jsonParser struct {
	src   string
	pos   int
	depth int // number of open arrays and objects
	max   int // most of depth

	list []citation.Name // used again for each list of names
}

func newJSONParser(text string) *jsonParser { return &jsonParser{src: text, max: MaxJSONDepth} }

func (p *jsonParser) fault(offset int, message string) *jsonFault {
	return &jsonFault{offset: offset, message: message}
}

// space skips white space.
func (p *jsonParser) space() {
	for p.pos < len(p.src) {
		switch p.src[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
		default:
			return
		}
	}
}

// peek skips white space and returns the next byte, 0 at the end.
func (p *jsonParser) peek() byte {
	if p.pos < len(p.src) && p.src[p.pos] > ' ' {
		return p.src[p.pos]
	}
	p.space()
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

// want returns the fault that something else was expected here.
func (p *jsonParser) want(what string) *jsonFault {
	p.space()
	return p.fault(p.pos, "found "+describeJSON(p.src[min(p.pos, len(p.src)):])+", want "+what)
}

// describeJSON names what a text begins with.
func describeJSON(s string) string {
	if len(s) == 0 {
		return "the end"
	}
	switch c := s[0]; {
	case c == '{':
		return "an object"
	case c == '[':
		return "a list"
	case c == '"':
		return "a string"
	case c == '-' || c >= '0' && c <= '9':
		return "a number"
	case strings.HasPrefix(s, "true") || strings.HasPrefix(s, "false"):
		return "a boolean"
	case strings.HasPrefix(s, "null"):
		return "null"
	}
	r, _ := utf8.DecodeRuneInString(s)
	return strconv.QuoteRune(r)
}

// open enters an array or object.
func (p *jsonParser) open(bracket byte) *jsonFault {
	if p.peek() != bracket {
		if bracket == '{' {
			return p.want("an object")
		}
		return p.want("a list")
	}
	if p.depth++; p.depth > p.max {
		return p.fault(p.pos, "nested deeper than "+strconv.Itoa(MaxJSONDepth)+" levels")
	}
	p.pos++
	return nil
}

// more reports whether the array or object has a further element, and passes
// the comma before it or the bracket that closes.
func (p *jsonParser) more(first bool, bracket byte) (bool, *jsonFault) {
	switch c := p.peek(); {
	case c == bracket:
		p.pos++
		p.depth--
		return false, nil
	case first:
		return true, nil
	case c != ',':
		return false, p.want("',' or " + strconv.QuoteRune(rune(bracket)))
	}
	p.pos++
	if p.peek() == bracket {
		return false, p.fault(p.pos, "found "+strconv.QuoteRune(rune(bracket))+" after a comma")
	}
	return true, nil
}

// key reads the name of a member and the colon.
func (p *jsonParser) key() (string, *jsonFault) {
	p.space()
	at := p.pos
	body, escaped, f := p.rawKey()
	if f != nil || !escaped {
		return body, f
	}
	s, clean := unquoteJSON(body)
	if !clean {
		return "", p.fault(at, jsonHalfPair)
	}
	return s, nil
}

const jsonHalfPair = "found half a surrogate pair, which is no character"

// rawKey is key without resolving escapes.
func (p *jsonParser) rawKey() (body string, escaped bool, f *jsonFault) {
	if p.peek() != '"' {
		return "", false, p.want("a name in quotation marks")
	}
	if body, escaped, f = p.str(); f != nil {
		return "", false, f
	}
	if p.peek() != ':' {
		return "", false, p.want("':'")
	}
	p.pos++
	return body, escaped, nil
}

// str reads a string and returns what stands between its quotation marks and
// whether there is an escape in it.
func (p *jsonParser) str() (body string, escaped bool, f *jsonFault) {
	start := p.pos + 1
	for i := start; i < len(p.src); i++ {
		for i < len(p.src) && jsonPlain[p.src[i]] {
			i++
		}
		if i == len(p.src) {
			break
		}
		switch c := p.src[i]; {
		case c == '"':
			p.pos = i + 1
			return p.src[start:i], escaped, nil
		case c == '\\':
			escaped = true
			n := jsonEscapeLen(p.src[i:])
			if n == 0 {
				return "", false, p.fault(i, "found a backslash that begins no escape")
			}
			i += n - 1
		case c < ' ':
			return "", false, p.fault(i, "found "+jsonControl(c)+" in a string, want it escaped")
		}
	}
	return "", false, p.fault(start-1, "found a string that does not end")
}

// jsonPlain has the bytes that stand for themselves in a string.
var jsonPlain = func() (plain [256]bool) {
	for c := range plain {
		plain[c] = c >= ' ' && c != '"' && c != '\\'
	}
	return plain
}()

func jsonControl(c byte) string {
	switch c {
	case '\n', '\r':
		return "a line end"
	case '\t':
		return "a tab"
	}
	return "U+00" + strings.ToUpper(string(hexDigits[c>>4])+string(hexDigits[c&15]))
}

const hexDigits = "0123456789abcdef"

// jsonEscapeLen returns the length of the escape that s begins with, 0 for none.
func jsonEscapeLen(s string) int {
	if len(s) < 2 {
		return 0
	}
	switch s[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if _, ok := hex4(s[2:]); ok {
			return 6
		}
	}
	return 0
}

// hex4 reads four hexadecimal digits.
func hex4(s string) (rune, bool) {
	if len(s) < 4 {
		return 0, false
	}
	var r rune
	for i := range 4 {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// unquoteJSON resolves the escapes of a string that [jsonParser.str] has
// accepted. Half a surrogate pair, which is no character, becomes U+FFFD; then
// clean is false.
func unquoteJSON(body string) (s string, clean bool) {
	clean = true
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); {
		if body[i] != '\\' {
			n := strings.IndexByte(body[i:], '\\')
			if n < 0 {
				n = len(body) - i
			}
			out = append(out, body[i:i+n]...)
			i += n
			continue
		}
		c := body[i+1]
		i += 2
		switch c {
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			r, _ := hex4(body[i:])
			i += 4
			if utf16.IsSurrogate(r) {
				low := rune(0)
				if i+2 <= len(body) && body[i] == '\\' && body[i+1] == 'u' {
					low, _ = hex4(body[i+2:])
				}
				if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
					clean = false
				} else {
					i += 6
				}
			}
			out = utf8.AppendRune(out, r)
			continue
		}
		out = append(out, c)
	}
	return string(out), clean
}

// scalar reads a string, number, boolean or null as text, exactly as it is
// written. Null is "". It is clean unless the text had to be changed.
func (p *jsonParser) scalar() (s string, clean bool, f *jsonFault) {
	c := p.peek()
	if c == '"' {
		body, escaped, f := p.str()
		if f != nil || !escaped {
			return body, true, f
		}
		s, clean = unquoteJSON(body)
		return s, clean, nil
	}
	start := p.pos
	if c == '{' || c == '[' {
		return "", false, p.want("a string")
	}
	if f := p.literal(); f != nil {
		return "", false, f
	}
	if c == 'n' {
		return "", true, nil
	}
	return p.src[start:p.pos], true, nil
}

// literal passes a number, true, false or null.
func (p *jsonParser) literal() *jsonFault {
	start := p.pos
	for p.pos < len(p.src) && isLiteralByte(p.src[p.pos]) {
		p.pos++
	}
	word := p.src[start:p.pos]
	switch word {
	case "true", "false", "null":
		return nil
	}
	if isJSONNumber(word) {
		return nil
	}
	p.pos = start
	if len(word) == 0 {
		return p.want("a value")
	}
	return p.fault(start, "found "+strconv.Quote(clipJSON(word))+", want a value")
}

// isLiteralByte reports whether c can stand in a number or one of the words;
// letters all count, so that a wrong word is one word.
func isLiteralByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.'
}

// isJSONNumber reports whether s is a number as JSON writes it.
func isJSONNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	digits := func() int {
		n := 0
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		return n
	}
	n := digits()
	if n == 0 || n > 1 && s[0] == '0' {
		return false
	}
	if s = s[n:]; len(s) > 0 && s[0] == '.' {
		s = s[1:]
		if n = digits(); n == 0 {
			return false
		}
		s = s[n:]
	}
	if len(s) > 0 && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if len(s) > 0 && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		if n = digits(); n == 0 {
			return false
		}
		s = s[n:]
	}
	return len(s) == 0
}

// skip passes any value and returns its text.
func (p *jsonParser) skip() (string, *jsonFault) {
	c := p.peek()
	start := p.pos
	f := p.skipValue(c)
	return p.src[start:p.pos], f
}

func (p *jsonParser) skipValue(c byte) *jsonFault {
	switch c {
	case '"':
		_, _, f := p.str()
		return f
	case '[', '{':
	default:
		return p.literal()
	}
	if f := p.open(c); f != nil {
		return f
	}
	end := c + 2 // the closing brackets stand two after the opening ones in ASCII
	for first := true; ; first = false {
		ok, f := p.more(first, end)
		if !ok || f != nil {
			return f
		}
		if c == '{' {
			if _, _, f := p.rawKey(); f != nil {
				return f
			}
		}
		if f := p.skipValue(p.peek()); f != nil {
			return f
		}
	}
}

// end returns a fault unless only white space is left.
func (p *jsonParser) end() *jsonFault {
	if p.peek(); p.pos < len(p.src) {
		return p.want("the end")
	}
	return nil
}

// compactJSON returns a JSON text, which must be valid, without white space
// between its parts. The parts stay as they are written.
func compactJSON(text string) string {
	if !strings.ContainsAny(text, " \n\t\r") {
		return text
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case ' ', '\t', '\n', '\r':
		case '"':
			n := jsonStringLen(text[i:])
			out = append(out, text[i:i+n]...)
			i += n - 1
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// jsonStringLen returns the length of the valid JSON string that text begins with.
func jsonStringLen[T string | []byte](text T) int {
	for i := 1; i < len(text); i++ {
		if c := text[i]; c == '"' {
			return i + 1
		} else if c == '\\' {
			i++
		}
	}
	return len(text)
}

// isEmptyJSON reports whether a valid JSON text is null, "", [] or {}.
func isEmptyJSON(text string) bool {
	switch compactJSON(text) {
	case "null", `""`, "[]", "{}":
		return true
	}
	return false
}

// validJSON returns a text without white space, and "" if it is not one that can
// be the value of a field.
func validJSON(text string) string {
	p := newJSONParser(text)
	p.depth = 1
	if _, f := p.skip(); f != nil || p.end() != nil || !utf8.ValidString(text) {
		return ""
	}
	return compactJSON(text)
}
