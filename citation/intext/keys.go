package intext

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/markup"
)

// keys returns the citations of a block that name a reference by its key.
func (r *run) keys(b *block) []citation.InText {
	var found []citation.InText
	switch r.Format {
	case LaTeX:
		found = latexKeys(b)
	case Typst:
		found = r.typstKeys(b)
	default:
		found = r.pandocKeys(b)
		if more := append(r.labelCites(b), latexKeys(b)...); len(more) > 0 {
			found = append(found, more...)
			sort.SliceStable(found, func(i, j int) bool { return found[i].Span.Start < found[j].Span.Start })
		}
	}
	return found
}

// citationAt returns a citation of a block's text[start:end] without cites.
func citationAt(b *block, system citation.System, start, end int) citation.InText {
	c := citation.InText{System: system, Note: b.note, Text: b.Text[start:end]}
	c.Span, c.Start, c.End = b.Place(start, end)
	return c
}

// citeAt returns a cite of a block's text[start:end].
func citeAt(b *block, start, end int) citation.InTextCite {
	c := citation.InTextCite{Text: b.Text[start:end], Confidence: 1}
	c.Span, c.Start, c.End = b.Place(start, end)
	return c
}

// setLocator reads what follows a cite in text[start:end]: a locator and words
// behind it. It returns the end of the locator, start if there is none.
func setLocator(b *block, c *citation.InTextCite, start, end int) int {
	// Pandoc: "{pp. iv, vi}" is a locator whatever is in it.
	at := skipSeparators(b.Text, start, end)
	if at < end && b.Text[at] == '{' {
		if n := strings.IndexByte(b.Text[at:end], '}'); n > 0 {
			inner := markup.Trimmed(b.Text, at+1, at+n)
			if l, ok := locatorAt(b.Text, inner[0], inner[1], true); ok && l.end == inner[1] {
				putLocator(b, c, l)
			} else if inner[0] < inner[1] {
				l := locator{at: inner}
				if term, to, label := termAt(b.Text, inner[0], inner[1]); to > inner[0] {
					l = locator{at: markup.Trimmed(b.Text, to, inner[1]), term: term, label: label}
				}
				putLocator(b, c, l)
			}
			c.Suffix = trimmedText(b.Text, at+n+1, end)
			return at + n + 1
		}
	}
	l, ok := locatorAt(b.Text, start, end, true)
	if !ok {
		c.Suffix = trimmedText(b.Text, start, end)
		return start
	}
	putLocator(b, c, l)
	c.Suffix = trimmedText(b.Text, l.end, end)
	return l.end
}

func putLocator(b *block, c *citation.InTextCite, l locator) {
	c.Locator, c.Label = b.Text[l.at[0]:l.at[1]], l.label
	if c.Label == "page" {
		c.Label = ""
	}
	c.LocatorSpan = b.Span(l.at[0], l.at[1])
	if l.term[0] < l.term[1] {
		c.LocatorTerm = b.Text[l.term[0]:l.term[1]]
		c.LocatorTermSpan = b.Span(l.term[0], l.term[1])
	}
}

// trimmedText returns text[start:end] without the separator and space around it.
func trimmedText(text string, start, end int) string {
	return strings.Trim(text[min(start, end):end], " ,;")
}

func skipSeparators(text string, at, end int) int {
	for at < end && (text[at] == ' ' || text[at] == ',') {
		at++
	}
	return at
}

// escaped reports whether a backslash stands before a byte of the text in the file.
func (b *block) escaped(at int) bool {
	i := sort.Search(len(b.Pieces), func(i int) bool { return b.Pieces[i].TextEnd > at })
	if i == len(b.Pieces) {
		return false
	}
	p := b.Pieces[i]
	return p.DocEnd-p.Doc == p.TextEnd-p.Text+1 && b.Document.Text[p.Doc] == '\\'
}

// crossReferences are what labels of figures and the like begin with, before a
// hyphen or colon, in Quarto, pandoc-crossref and by custom.
var crossReferences = map[string]bool{
	"fig": true, "tbl": true, "tab": true, "sec": true, "eq": true, "eqn": true, "lst": true, "thm": true, "lem": true,
	"cor": true, "prp": true, "cnj": true, "def": true, "exm": true, "exr": true, "sol": true, "rem": true, "alg": true,
	"ch": true, "chap": true, "app": true, "suppfig": true,
}

// isCrossReference reports whether a key is the label of a figure or the like.
func (r *run) isCrossReference(key string) bool {
	i := strings.IndexAny(key, "-:")
	return i > 0 && crossReferences[key[:i]] && !r.hasKey(key)
}

// hasKey reports whether a reference has the key.
func (r *run) hasKey(key string) bool {
	r.keyOnce()
	return r.ids[key]
}

// keyOnce gathers the keys of the references.
func (r *run) keyOnce() {
	if r.ids != nil {
		return
	}
	r.ids = map[string]bool{}
	for _, l := range r.References {
		if l.Reference != nil {
			r.ids[l.Reference.ID] = true
			r.printed = r.printed || l.File == "" && l.Text != ""
		}
	}
}

// pandocKey returns the key that s begins with, without "@", and its length in s:
// letters, digits and underscores, with single signs between them, or anything in
// braces.
// Source: Pandoc User's Guide 3, Citation syntax.
func pandocKey(s string) (key string, n int) {
	if strings.HasPrefix(s, "{") {
		end := strings.IndexByte(s[:min(len(s), 500)], '}')
		if end < 2 || strings.ContainsAny(s[1:end], " {") {
			return "", 0
		}
		return s[1:end], end + 1
	}
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isKeyRune(r) {
			next, _ := utf8.DecodeRuneInString(s[n+size:])
			if n == 0 || !strings.ContainsRune(":.#$%&-+?<>~/", r) || n+size >= len(s) || !isKeyRune(next) {
				break
			}
		}
		n += size
	}
	return s[:n], n
}

func isKeyRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
