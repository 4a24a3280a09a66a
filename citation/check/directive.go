package check

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// directive is how the text of a comment begins that is meant for refwright.
const directive = "refwright:"

// A parsedDirective is the text of such a comment in its parts.
type parsedDirective struct {
	verb   string // the word after "refwright:"
	rules  []string
	spans  []citation.Span // of rules
	reason string
}

// parseDirective reads the text of a comment, which is src[text.Start:text.End]. It
// reports false if the comment is not meant for refwright. Without a reason
// everything after the verb counts as rules.
func parseDirective(src []byte, text citation.Span) (parsedDirective, bool) {
	var d parsedDirective
	at := skipSpace(src, text.Start, text.End)
	if !bytes.HasPrefix(src[at:text.End], []byte(directive)) {
		return d, false
	}
	at += len(directive)
	verb := at
	for at < text.End && isIDByte(src[at]) && !bytes.HasPrefix(src[at:text.End], []byte("--")) {
		at++
	}
	d.verb = string(src[verb:at])
	for at < text.End {
		if n := separator(src[at:text.End]); n > 0 {
			d.reason = reason(src[at+n : text.End])
			break
		}
		if c := src[at]; c == ',' || isSpace(c) {
			at++
			continue
		}
		start := at
		for at < text.End && src[at] != ',' && !isSpace(src[at]) && separator(src[at:text.End]) == 0 {
			at++
		}
		d.rules = append(d.rules, string(src[start:at]))
		d.spans = append(d.spans, citation.Span{Start: start, End: at})
	}
	return d, true
}

// separator returns the length of what divides the rules from the reason at
// the beginning of s, 0 if there is nothing of the kind.
func separator(s []byte) int {
	for _, sep := range []string{":", "--", "—", "–"} {
		if bytes.HasPrefix(s, []byte(sep)) {
			return len(sep)
		}
	}
	return 0
}

// reason returns the reason on one line, "" if it has no letter or digit.
func reason(s []byte) string {
	text := strings.Join(strings.Fields(string(bytes.ToValidUTF8(s, []byte("\uFFFD")))), " ")
	text = strings.TrimLeft(text, "-–—: ")
	if strings.IndexFunc(text, func(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }) < 0 {
		return ""
	}
	return text
}

func isIDByte(c byte) bool {
	return c == '-' || c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func skipSpace(src []byte, at, end int) int {
	for at < end && isSpace(src[at]) {
		at++
	}
	return at
}
