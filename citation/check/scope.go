package check

import (
	"bytes"
	"sort"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// scopes tells for which part of a file a comment is.
type scopes struct {
	src     []byte
	syntax  CommentSyntax
	entries []citation.Span // of a .bib file
}

func newScopes(src []byte, syntax CommentSyntax) *scopes {
	s := &scopes{src: src, syntax: syntax}
	if syntax == BibComments {
		s.entries = bibEntries(src)
	}
	return s
}

// of returns the stretch of the file that a comment is for.
func (s *scopes) of(comment citation.Span) (from, to int) {
	if s.syntax == BibComments {
		// The entry it stands in, or the next one.
		if i := sort.Search(len(s.entries), func(i int) bool { return s.entries[i].End > comment.Start }); i < len(s.entries) {
			return s.entries[i].Start, s.entries[i].End
		}
		return comment.End, comment.End
	}
	start := lineStart(s.src, comment.Start)
	if before := s.src[start:comment.Start]; !isMarks(before) {
		return start, lineEnd(s.src, comment.End)
	}
	return comment.End, s.blockEnd(comment.End)
}

// maxBlock is how many bytes a comment is for at most.
const maxBlock = 50_000

// blockEnd returns the end of the paragraph or item that begins after at.
func (s *scopes) blockEnd(at int) int {
	begun := false // a line of the block has been seen
	most := min(len(s.src), at+maxBlock)
	for first := true; at < most; first = false {
		end := lineEnd(s.src, at)
		line := s.src[at:end]
		switch blank := isBlankText(line); {
		case blank && begun, begun && s.beginsBlock(line):
			return at
		case !blank && !(first && isMarks(line)) && !s.isComment(line):
			begun = true
		}
		if at = end; at < len(s.src) && s.src[at] == '\r' {
			at++
		}
		if at < len(s.src) {
			at++
		}
	}
	return min(at, len(s.src))
}

// isComment reports whether a line has nothing but another comment of ours, so
// that several may stand above one paragraph.
func (s *scopes) isComment(line []byte) bool {
	line = bytes.TrimLeft(line, " \t>#%;/*")
	line = bytes.TrimPrefix(line, []byte("<!--"))
	return bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte(directive))
}

var (
	listItem = sieve.Late(`^[ \t>]*(?:[-*+•‣▪◦–—]|\(?[0-9]{1,9}[.)]|\[[^\]\n]{1,40}\]:?)(?:[ \t]|$)`)
	texBlock = sieve.Late(`^[ \t]*\\(?:item|bibitem|section|subsection|subsubsection|chapter|paragraph|part|begin|end|par|footnotetext)\b`)
	heading  = sieve.Late(`^[ \t]*(?:#{1,6}|=+)[ \t]`)
)

// beginsBlock reports whether a line begins something new without a blank line
// before it.
func (s *scopes) beginsBlock(line []byte) bool {
	switch s.syntax {
	case TeXComments:
		return texBlock.Regexp().Match(line)
	case TypstComments:
		return heading.Regexp().Match(line) || isListItem(line)
	}
	return heading.Regexp().Match(line) || isListItem(line) || bytes.HasPrefix(bytes.TrimLeft(line, " \t>"), []byte("<!-- "+directive))
}

func isListItem(line []byte) bool { return listItem.Regexp().Match(line) }

// isBlankText reports whether a line has no text, at most marks of a quotation.
func isBlankText(line []byte) bool { return len(bytes.Trim(line, " \t\r>\f")) == 0 }

// isMarks reports whether the beginning of a line has no text: nothing, or the
// marks of a quotation or a list item.
func isMarks(s []byte) bool {
	return isBlankText(s) || isListItem(s) && isBlankText(listItem.Regexp().ReplaceAll(s, nil))
}

// bibEntry is the beginning of an entry.
var bibEntry = sieve.Late(`@[ \t\r\n]*([^\s{}(),"#%'=@]+)[ \t\r\n]*[{(]`)

// bibEntries returns the entries of a .bib file without comments, in order. An
// entry that does not end goes up to the next one that begins a line.
func bibEntries(src []byte) []citation.Span {
	var list []citation.Span
	for at := 0; at < len(src); {
		m := bibEntry.Regexp().FindSubmatchIndex(src[at:])
		if m == nil {
			break
		}
		start, open := at+m[0], at+m[1]-1
		if bytes.EqualFold(src[at+m[2]:at+m[3]], []byte("comment")) {
			at = open + 1
			continue
		}
		end := bibEnd(src, open)
		list = append(list, citation.Span{Start: start, End: end})
		at = max(end, open+1)
	}
	return list
}

// bibEnd returns the end of the entry whose opening brace or parenthesis is at
// open.
func bibEnd(src []byte, open int) int {
	depth := 0
	for i := open; i < len(src); i++ {
		switch c := src[i]; {
		case c == '\\':
			i++
		case c == '{', i == open:
			depth++
		case c == '}':
			depth--
			if depth == 0 && src[open] == '{' {
				return i + 1
			}
		case c == ')' && depth == 1 && src[open] == '(':
			return i + 1
		case c == '@' && i > 0 && src[i-1] == '\n':
			if m := bibEntry.Regexp().FindIndex(src[i:min(len(src), i+100)]); m != nil && m[0] == 0 {
				return i
			}
		}
	}
	return len(src)
}
