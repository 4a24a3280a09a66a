package intext

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// pandocKeys returns the citations in the syntax of Pandoc: [see @doe2010, 22; -@roe],
// and @doe2010 [p. 33] in the sentence.
func (r *run) pandocKeys(b *block) []citation.InText {
	if strings.IndexByte(b.Text, '@') < 0 {
		return nil
	}
	var found []citation.InText
	closing := matchBrackets(b.Text)
	for i := 0; i < len(b.Text); {
		switch b.Text[i] {
		case '[':
			if end := closing[i]; end > 0 {
				if in, ok := r.keyGroup(b, i, end+1); ok {
					found = append(found, in)
					i = end + 1
					continue
				}
			}
		case '@':
			if in, end, ok := r.bareKey(b, i, closing); ok {
				found = append(found, in)
				i = end
				continue
			}
		}
		i++
	}
	return found
}

// matchBrackets returns for the opening brackets of a text where the closing
// ones stand.
func matchBrackets(text string) map[int]int {
	closing := map[int]int{}
	var open []int
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '[':
			open = append(open, i)
		case text[i] == ']' && len(open) > 0:
			closing[open[len(open)-1]] = i
			open = open[:len(open)-1]
		}
	}
	return closing
}

// maxGroup is the greatest length of a citation in brackets.
const maxGroup = 2000

// keyGroup reads text[start:end], with its brackets, as a group of cites.
func (r *run) keyGroup(b *block, start, end int) (citation.InText, bool) {
	if end-start > maxGroup || strings.IndexByte(b.Text[start:end], '@') < 0 {
		return citation.InText{}, false
	}
	in := citationAt(b, citation.Keys, start, end)
	for _, item := range keyItems(b.Text, start+1, end-1) {
		c, ok := r.keyItem(b, item[0], item[1])
		if !ok {
			if len(in.Cites) > 0 {
				last := &in.Cites[len(in.Cites)-1]
				last.Suffix = strings.TrimSpace(last.Suffix + "; " + trimmedText(b.Text, item[0], item[1]))
				last.Suffix = strings.TrimPrefix(last.Suffix, "; ")
			}
			continue
		}
		in.Cites = append(in.Cites, c)
		in.Cites = append(in.Cites, r.keysBehind(b, c, item[1])...)
	}
	return in, len(in.Cites) > 0
}

// keysBehind returns the cites by further keys in the words behind a cite, up to the end of
// its item: Pandoc reads "[@doe2010 and @roe2012]" as two.
func (r *run) keysBehind(b *block, c citation.InTextCite, end int) (more []citation.InTextCite) {
	if strings.IndexByte(c.Suffix, '@') < 0 {
		return nil
	}
	for i := strings.LastIndex(b.Text[:end], c.Suffix); i < end; i++ {
		if b.Text[i] != '@' {
			continue
		}
		if key, n := r.keyAt(b, i); n > 0 && i+n <= end && !r.isCrossReference(key) {
			next := citeAt(b, i, i+n)
			next.Key = key
			more = append(more, next)
			i += n - 1
		}
	}
	return more
}

// keyItems cuts text[start:end] at the semicolons outside brackets and braces.
func keyItems(text string, start, end int) [][2]int {
	var items [][2]int
	depth, from := 0, start
	for i := start; i < end; i++ {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case ';':
			if depth <= 0 {
				items = append(items, [2]int{from, i})
				from = i + 1
			}
		}
	}
	return append(items, [2]int{from, end})
}

// keyItem reads one cite: words, the key, a locator and words.
func (r *run) keyItem(b *block, start, end int) (citation.InTextCite, bool) {
	depth := 0
	for i := start; i < end; i++ {
		switch b.Text[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '@':
			key, n := r.keyAt(b, i)
			if depth > 0 || n == 0 || i+n > end {
				continue
			}
			if r.isCrossReference(key) {
				return citation.InTextCite{}, false
			}
			from := i
			if from > start && b.Text[from-1] == '-' {
				from-- // -@doe: the sentence names the authors
			}
			var rest citation.InTextCite
			to := setLocator(b, &rest, i+n, end)
			if rest.Locator == "" {
				to = i + n
			}
			c := citeAt(b, from, to)
			c.Key, c.Prefix, c.Suffix = key, trimmedText(b.Text, start, from), rest.Suffix
			c.Locator, c.Label, c.LocatorSpan = rest.Locator, rest.Label, rest.LocatorSpan
			c.LocatorTerm, c.LocatorTermSpan = rest.LocatorTerm, rest.LocatorTermSpan
			return c, true
		}
	}
	return citation.InTextCite{}, false
}

// keyAt reads the key whose "@" stands in the text, and returns its length with
// the "@", 0 if it is none: that of an e-mail address, or escaped.
func (r *run) keyAt(b *block, at int) (string, int) {
	if before, size := utf8.DecodeLastRuneInString(b.Text[:at]); size > 0 {
		if isKeyRune(before) || strings.ContainsRune("./+%\\@:", before) {
			return "", 0
		}
		if before == '-' && at >= 2 {
			if r, _ := utf8.DecodeLastRuneInString(b.Text[:at-1]); isKeyRune(r) {
				return "", 0
			}
		}
	}
	key, n := pandocKey(b.Text[at+1:])
	if n == 0 || b.escaped(at) || r.isHandle(key) {
		return "", 0
	}
	return key, n + 1
}

// isHandle reports whether a key is rather the name of somebody on the network: the document
// prints its references, of which none has the key, and no year stands in it. So "(NASA
// [@NASA], 2021)" is no citation by key.
func (r *run) isHandle(key string) bool {
	return !r.hasKey(key) && r.printed && !yearInKey.MatchString(key)
}

// yearInKey is what makes a key with no brackets around it more than a name
// of somebody on the network.
var yearInKey = sieve.Late(`\pL{2}.*(?:1[5-9]|20)\d\d|\pL{3,}[:_\-]\d\d`)

// bareKey reads a key in the sentence, with the brackets behind it, and returns
// where it ends.
func (r *run) bareKey(b *block, at int, closing map[int]int) (citation.InText, int, bool) {
	key, n := r.keyAt(b, at)
	if n == 0 || r.isCrossReference(key) || !b.noCite && !r.plausibleKey(key) {
		return citation.InText{}, 0, false
	}
	from, keyEnd := at, at+n
	narrative := !b.noCite
	if at > 0 && b.Text[at-1] == '-' {
		from, narrative = at-1, false
	}
	end := keyEnd
	var rest citation.InTextCite
	var more []citation.InTextCite
	open := keyEnd
	if open < len(b.Text) && b.Text[open] == ' ' {
		open++
	}
	if to := closing[open]; to > open && to-open < maxGroup && b.Text[open] == '[' {
		for i, item := range keyItems(b.Text, open+1, to) {
			c, ok := r.keyItem(b, item[0], item[1])
			switch {
			case ok && i > 0:
				more = append(more, c)
			case i == 0 && !ok:
				setLocator(b, &rest, item[0], item[1])
			}
		}
		if rest.Locator != "" || len(more) > 0 {
			end = to + 1
		} else {
			rest = citation.InTextCite{}
		}
	}
	in := citationAt(b, citation.Keys, from, end)
	c := citeAt(b, from, keyEnd)
	if rest.Locator != "" && len(more) == 0 {
		c = citeAt(b, from, end)
	}
	c.Key, c.Narrative = key, narrative
	c.Suffix, c.Locator, c.Label, c.LocatorSpan = rest.Suffix, rest.Locator, rest.Label, rest.LocatorSpan
	c.LocatorTerm, c.LocatorTermSpan = rest.LocatorTerm, rest.LocatorTermSpan
	in.Cites = append([]citation.InTextCite{c}, more...)
	return in, end, true
}

// plausibleKey reports whether a key without brackets is one and not the name
// of somebody on the network: a reference has it, the text cites by keys in
// brackets, or it has a year.
func (r *run) plausibleKey(key string) bool {
	if r.hasKey(key) || yearInKey.MatchString(key) {
		return true
	}
	return r.Format == Markdown && r.bracketedKeys()
}

// bracketedKeys reports whether the document cites by keys in brackets.
func (r *run) bracketedKeys() bool {
	if r.bracketed == 0 {
		r.bracketed = 1
		for _, b := range r.blocks {
			if r.hasBracketedKey(b.Text) {
				r.bracketed = 2
				break
			}
		}
	}
	return r.bracketed == 2
}

func (r *run) hasBracketedKey(text string) bool {
	for i := 0; i < len(text); {
		n := strings.IndexByte(text[i:], '@')
		if n < 0 {
			break
		}
		i += n + 1
		before := strings.TrimSuffix(text[:i-1], "-")
		if strings.HasSuffix(before, "[") {
			if key, n := pandocKey(text[i:]); n > 0 && !r.isCrossReference(key) && !r.isHandle(key) {
				return true
			}
		}
	}
	return false
}
