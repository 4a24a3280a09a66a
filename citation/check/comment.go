package check

import (
	"bytes"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A CommentSyntax is how a format marks comments.
type CommentSyntax uint8

// The syntaxes.
const (
	// PlainComments are those of plain text, which has none: a line that begins
	// with the words themselves, or with them after #, %, // or ;, and what
	// looks like a comment of Markdown.
	PlainComments CommentSyntax = iota
	// MarkdownComments are those of HTML, outside of code.
	MarkdownComments
	// TeXComments go from % to the end of the line, outside of what is verbatim.
	TeXComments
	// TypstComments go from // to the end of the line or from /* to */, outside
	// of raw text.
	TypstComments
	// BibComments are lines that begin with % and entries @comment{...}.
	BibComments
)

// A comment is one in a file, as far as it may be meant for refwright.
type comment struct {
	span citation.Span // with its marks
	text citation.Span // without them
}

// comments returns the comments of a file that may be meant for refwright, in
// order.
func comments(src []byte, syntax CommentSyntax) []comment {
	switch syntax {
	case MarkdownComments:
		return markdownComments(src)
	case TeXComments:
		return texComments(src)
	case TypstComments:
		return typstComments(src)
	case BibComments:
		return bibComments(src)
	}
	return plainComments(src)
}

// The marks before a comment, up to the words that make it one for refwright.
var (
	plainOpening = sieve.Late(`(?m)<!--\s*refwright:|^[ \t]*(?:[#%;]+|//+)?[ \t]*(refwright:)`)
	htmlOpening  = sieve.Late(`<!--\s*refwright:`)
	texOpening   = sieve.Late(`%+[ \t]*refwright:`)
	typstOpening = sieve.Late(`//+[ \t]*refwright:|/\*\s*refwright:`)
	bibOpening   = sieve.Late(`(?mi)^[ \t]*%+[ \t]*refwright:|@comment\s*[{(]\s*refwright:`)
)

func plainComments(src []byte) []comment {
	var list []comment
	for _, m := range plainOpening.Regexp().FindAllSubmatchIndex(src, -1) {
		if within(list, m[0]) {
			continue
		}
		if m[2] >= 0 {
			list = append(list, toLineEnd(src, skipSpace(src, m[0], m[1]), m[1]))
		} else if c, ok := closed(src, m[0], m[1], "-->"); ok {
			list = append(list, c)
		}
	}
	return list
}

func markdownComments(src []byte) []comment {
	return outsideCode(src, htmlOpening, func(m []int) (comment, bool) { return closed(src, m[0], m[1], "-->") })
}

// outsideCode returns the comments that begin as opening says and not in code, which looks
// alike in Markdown and Typst. read returns the one whose opening stands at a place.
func outsideCode(src []byte, opening *sieve.Regexp, read func(m []int) (comment, bool)) []comment {
	var list []comment
	var code []citation.Span
	for i, m := range opening.Regexp().FindAllIndex(src, -1) {
		if i == 0 {
			code = markdownCode(src)
		}
		for len(code) > 0 && code[0].End <= m[0] {
			code = code[1:]
		}
		if len(code) > 0 && code[0].Start <= m[0] || within(list, m[0]) {
			continue
		}
		if c, ok := read(m); ok {
			list = append(list, c)
		}
	}
	return list
}

func texComments(src []byte) []comment {
	var list []comment
	verbatim := newVerbatim(src)
	for _, m := range texOpening.Regexp().FindAllIndex(src, -1) {
		if !within(list, m[0]) && !escaped(src, m[0]) && !verbatim.has(m[0]) {
			list = append(list, toLineEnd(src, m[0], m[1]))
		}
	}
	return list
}

func typstComments(src []byte) []comment {
	return outsideCode(src, typstOpening, func(m []int) (comment, bool) {
		if src[m[0]+1] == '*' {
			return closed(src, m[0], m[1], "*/")
		}
		return toLineEnd(src, m[0], m[1]), true
	})
}

func bibComments(src []byte) []comment {
	var list []comment
	for _, m := range bibOpening.Regexp().FindAllIndex(src, -1) {
		if within(list, m[0]) {
			continue
		}
		if src[m[0]] != '@' {
			list = append(list, toLineEnd(src, skipSpace(src, m[0], m[1]), m[1]))
			continue
		}
		closing := "}"
		if bytes.IndexByte(src[m[0]:m[1]], '{') < 0 {
			closing = ")"
		}
		if c, ok := closed(src, m[0], m[1], closing); ok {
			list = append(list, c)
		}
	}
	return list
}

// within reports whether at is within the last comment.
func within(list []comment, at int) bool { return len(list) > 0 && at < list[len(list)-1].span.End }

// toLineEnd returns the comment that begins at start and goes to the end of the
// line, and whose directive ends at after.
func toLineEnd(src []byte, start, after int) comment {
	end := lineEnd(src, after)
	return comment{citation.Span{Start: start, End: end}, citation.Span{Start: after - len(directive), End: end}}
}

// maxComment is how many bytes of a comment are looked at for its end.
const maxComment = 10_000

// closed returns the comment that begins at start, whose text begins before
// after with the directive, and ends with mark.
func closed(src []byte, start, after int, mark string) (comment, bool) {
	rest := src[after:min(len(src), after+maxComment)]
	n := bytes.Index(rest, []byte(mark))
	if n < 0 {
		return comment{}, false
	}
	return comment{
		citation.Span{Start: start, End: after + n + len(mark)},
		citation.Span{Start: after - len(directive), End: after + n},
	}, true
}

// escaped reports whether the byte at i has an odd number of backslashes before
// it.
func escaped(src []byte, i int) bool {
	n := 0
	for i-n > 0 && src[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// maxBefore is how many bytes of a line of TeX before a place are looked at.
const maxBefore = 1000

// before returns what stands before at on its line.
func before(src []byte, at int) []byte {
	s := src[max(0, at-maxBefore):at]
	return s[bytes.LastIndexByte(s, '\n')+1:]
}

// verbatimEdge is the beginning or end of an environment of TeX that is printed
// as it stands.
var verbatimEdge = sieve.Late(`\\(begin|end)\{((?:B|L|S)?[vV]erbatim\*?|lstlisting|minted|comment)\}`)

// A verbatim is what of a TeX file is printed as it stands, asked for from the
// beginning to the end.
type verbatim struct {
	src   []byte
	spans []citation.Span
}

func newVerbatim(src []byte) *verbatim {
	v := &verbatim{src: src}
	begun, name := -1, ""
	for _, m := range verbatimEdge.Regexp().FindAllSubmatchIndex(src, -1) {
		this := string(src[m[4]:m[5]])
		switch begin := string(src[m[2]:m[3]]) == "begin"; {
		case begin && begun < 0 && !commentedOut(src, m[0]):
			begun, name = m[1], this
		case !begin && begun >= 0 && this == name:
			v.spans = append(v.spans, citation.Span{Start: begun, End: m[0]})
			begun = -1
		}
	}
	return v
}

// commentedOut reports whether there is a comment sign of TeX before at on its
// line.
func commentedOut(src []byte, at int) bool {
	for i := at - len(before(src, at)); i < at; i++ {
		if src[i] == '%' && !escaped(src, i) {
			return true
		}
	}
	return false
}

// has reports whether at is verbatim. It has to be asked in order.
func (v *verbatim) has(at int) bool {
	for len(v.spans) > 0 && v.spans[0].End <= at {
		v.spans = v.spans[1:]
	}
	if len(v.spans) > 0 && v.spans[0].Start <= at {
		return true
	}
	// \verb|...| on one line, with any sign for the bar.
	line := before(v.src, at)
	for {
		i := bytes.Index(line, []byte(`\verb`))
		if i < 0 {
			return false
		}
		if line = bytes.TrimPrefix(line[i+len(`\verb`):], []byte("*")); len(line) == 0 {
			return false
		}
		end := bytes.IndexByte(line[1:], line[0])
		if end < 0 {
			return !isIDByte(line[0]) // a command such as \verbatiminput
		}
		line = line[end+2:]
	}
}

// maxLine is how many bytes a line is followed backwards or forwards.
const maxLine = 100_000

// lineStart and lineEnd return where the line begins and ends that has at, the
// end without its newline.
func lineStart(src []byte, at int) int {
	from := max(0, at-maxLine)
	return from + bytes.LastIndexByte(src[from:at], '\n') + 1
}

func lineEnd(src []byte, at int) int {
	end := min(len(src), at+maxLine)
	if i := bytes.IndexByte(src[at:end], '\n'); i >= 0 {
		end = at + i
	}
	for end > at && src[end-1] == '\r' {
		end--
	}
	return end
}
