package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// markupTag matches the markup of a [citation.Text].
var markupTag = sieve.Late(`</?(?:i|b|sup|sub|sc|span)(?: [^>]*)?>`)

// A letter as an article, before words that show it to be none: "A to Z".
var noArticle = map[string]bool{"to": true, "is": true, "priori": true, "posteriori": true, "la": true}

// shortTitle returns a title without its subtitle and, in English, without an
// article at the beginning. Of a question or an exclamation the mark stays. What
// stands in quotation marks or markup is never cut.
//
// Rule: The Chicago Manual of Style on shortened titles. That it also drops words
// of a main title that is long needs a reader.
func shortTitle(title citation.Text, english bool) citation.Text {
	s := mainTitle(string(title))
	if !english {
		return citation.Text(s)
	}
	article, rest, ok := strings.Cut(s, " ")
	switch next, _, _ := strings.Cut(rest, " "); {
	case !ok || !strings.EqualFold(article, "a") && !strings.EqualFold(article, "an") && !strings.EqualFold(article, "the"):
		return citation.Text(s)
	case len(article) == 1 && noArticle[strings.ToLower(next)]:
		return citation.Text(s)
	}
	first, size := utf8.DecodeRuneInString(rest)
	if first == utf8.RuneError {
		return citation.Text(s)
	}
	return citation.Text(string(unicode.ToUpper(first)) + rest[size:])
}

// mainTitle returns a title up to its subtitle.
func mainTitle(s string) string {
	tags := markupTag.FindAllStringIndex(s, -1)
	depth := 0
	for i := 0; i < len(s); {
		if len(tags) > 0 && tags[0][0] == i {
			if s[i+1] == '/' {
				depth--
			} else {
				depth++
			}
			i, tags = tags[0][1], tags[1:]
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		switch c {
		case '“', '«', '„':
			depth++
		case '”', '»':
			depth--
		case ':', '?', '!':
			if depth <= 0 && i > 0 && beginsSubtitle(s[i+1:], c) {
				return strings.TrimRight(s[:i], " ") + strings.Trim(string(c), ":")
			}
		}
		i += size
	}
	return s
}

// beginsSubtitle reports whether a subtitle comes behind a mark.
func beginsSubtitle(s string, mark rune) bool {
	rest, ok := strings.CutPrefix(s, " ")
	if !ok || rest == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(rest)
	return mark == ':' || !unicode.IsLower(first)
}
