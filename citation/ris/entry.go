package ris

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A line is a tag with its value. Continuation lines are part of the value,
// each after a line feed.
type line struct {
	tag   string // two characters, in capitals
	value string // without white space at its ends
	span  citation.Span
}

// An entry is a record as it stands in a file.
type entry struct {
	lines    []line
	span     citation.Span
	start    citation.Position
	end      citation.Position
	problems []citation.Problem
	more     []continuation // while the entry is read
}

// kind returns the reference type in capitals, "" if the entry has none.
func (e *entry) kind() string {
	for i := range e.lines {
		if e.lines[i].tag == tagType {
			return strings.ToUpper(e.lines[i].value)
		}
	}
	return ""
}

// has reports whether the entry has one of the tags, which spaces separate.
func (e *entry) has(tags string) bool {
	for i := range e.lines {
		if strings.Contains(tags, e.lines[i].tag) {
			return true
		}
	}
	return false
}

// add adds a line.
func (e *entry) add(tag, value string) {
	e.lines = append(e.lines, line{tag: tag, value: value})
}

// appendText appends the lines of the entry, with the one that ends it.
func (e *entry) appendText(b []byte) []byte {
	for _, l := range e.lines {
		b = append(append(append(append(b, l.tag...), "  - "...), l.value...), '\n')
	}
	return append(b, tagEnd+"  - \n"...)
}

// parseLine divides a line into its tag and the rest, and returns where the rest
// begins. The specification wants a tag in capitals, two spaces, a hyphen and a
// space. That form makes a line of any tag. Of the tags that are known these
// deviations are read as well: white space before the tag, other white space than
// two spaces behind it, none behind the hyphen if there are two spaces before it,
// and small letters if the rest is right. TY and ER, without which no entry is
// found, may have all of these at once.
//
// Source of the form: RIS Format Specification, 2001, "Tag format". Deviations
// are those that Zotero's translator and rispy read.
func parseLine(s string) (tag string, at int, ok bool) {
	if !hasTag(s) {
		return "", 0, false
	}
	i := skipSpace(s, 0)
	begin := i
	if i+2 > len(s) || !isLetter(s[i]) || !isLetter(s[i+1]) && !isDigit(s[i+1]) {
		return "", 0, false
	}
	tag = s[i : i+2]
	i += 2
	gap := i
	i = skipSpace(s, i)
	if i == len(s) || s[i] != '-' {
		return "", 0, false
	}
	two := s[gap:i] == "  "
	i++
	at = i
	spaced := at == len(s) || skipSpace(s, at) > at
	upper := strings.ToUpper(tag)
	exact := begin == 0 && two && spaced
	switch {
	case exact && upper == tag:
	case upper == tagType:
		rest := strings.TrimSpace(s[at:])
		if !exact && (rest == "" || strings.ContainsAny(rest, " \t.,")) {
			return "", 0, false
		}
	case upper == tagEnd:
		if !exact && strings.TrimSpace(s[at:]) != "" {
			return "", 0, false
		}
	case !knownTags[upper]:
		return "", 0, false
	case upper != tag:
		if !exact {
			return "", 0, false
		}
	case !spaced && !two:
		return "", 0, false
	}
	return upper, skipSpace(s, at), true
}

// hasTag is a quick look at whether there is a hyphen where a tag may have one.
func hasTag(s string) bool {
	return len(s) >= 3 && strings.IndexByte(s[:min(len(s), 32)], '-') >= 2
}

// skipSpace returns the offset after the spaces, tabs and no-break spaces at i.
func skipSpace(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += len("\u00a0")
		default:
			return i
		}
	}
	return i
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// isTag reports whether a string is a tag as the specification has it.
func isTag(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && (s[1] >= 'A' && s[1] <= 'Z' || isDigit(s[1]))
}

// oneLine returns s without control characters and with its white space folded
// to single spaces.
func oneLine(s string) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		c := s[i]
		clean = c > ' ' && c < 0x7f || c == ' ' && i > 0 && i+1 < len(s) && s[i+1] != ' '
	}
	if clean {
		return s
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\v' && r != '\f' || r >= 0x7f && r < 0xa0 && r != 0x85 || r == '\uFEFF' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
