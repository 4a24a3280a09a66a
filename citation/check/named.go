package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// Where citations have pages and no years, a work as a whole, or one that has no pages, is cited by its author or
// its title in the sentence: "Marsh has shown that", "In *Bright Moors*".
// Source: MLA Handbook, 9th edition, on citing a work in the text without parentheses.

// citesByPage reports whether most citations of a manuscript are by author and page.
func (p *pass) citesByPage() bool {
	pages := 0
	for i := range p.Citations {
		if p.Citations[i].System == citation.AuthorPage {
			pages++
		}
	}
	return 2*pages > len(p.Citations)
}

// isNamedInProse reports whether the sentences of a manuscript that cites by page name a reference: by its title, or, where
// it has no pages, by its first author, of whom nothing else is cited.
func (p *pass) isNamedInProse(l *citation.Listed) bool {
	prose := p.prose()
	if prose == "" {
		return false
	}
	title, _, _ := strings.Cut(l.Reference.Title.Plain(), ":")
	const shortest = 3 // letters of a name
	if strings.Contains(title, " ") && strings.Contains(p.foldedProse(), " "+fold(title)+" ") || isSetOffIn(prose, title) {
		return true
	}
	name := firstShort(l.Reference)
	if isSetOffIn(prose, name) {
		return true // a title that was read as a name
	}
	if l.Reference.Page != "" || l.Reference.URL == "" && hasPages[l.Reference.Type] && l.Reference.Type != citation.ArticleJournal || utf8.RuneCountInString(name) < shortest || !hasUpper(name) || !hasWord(prose, name) {
		return false
	}
	for _, o := range p.References {
		names, _ := creators(o.Reference)
		for _, n := range names {
			if o != l && len(p.cited[o.Reference.ID]) > 0 && fold(shortName(n)) == fold(name) {
				return false
			}
		}
	}
	return true
}

// isSetOffIn reports whether a text has a title in italics or quotes.
func isSetOffIn(text, title string) bool {
	if title == "" {
		return false
	}
	for _, marks := range [...][2]string{{"*", "*"}, {"_", "_"}, {"“", "”"}, {"\"", "\""}, {"{", "}"}, {"[", "]"}} {
		if strings.Contains(text, marks[0]+title+marks[1]) {
			return true
		}
	}
	return false
}

// hasWord reports whether a text has a name as a word of its own.
func hasWord(text, name string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at+i])
		at += i + len(name)
		if after, _ := utf8.DecodeRuneInString(text[at:]); !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
	}
}

// makeProse returns the text outside the reference lists, without parentheses and citations, "" of a manuscript that
// does not cite by page.
func (p *pass) makeProse() string {
	if !p.citesByPage() {
		return ""
	}
	src := []byte(string(p.Source))
	blank := func(span citation.Span) {
		for i := max(0, span.Start); i < min(span.End, len(src)); i++ {
			src[i] = ' '
		}
	}
	for i := range p.Citations {
		blank(p.Citations[i].Span)
	}
	p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
		for _, n := range c.Names {
			blank(n.Span)
		}
	})
	for _, l := range p.Lists {
		blank(l)
	}
	return parenthesis.ReplaceAllString(string(src), "")
}

// holdsCited reports whether a work is the book that entries of cited works name by its editors alone:
// "Marsh, Jane. "Peat." Reed, pp. 1–9.".
// Source: MLA Handbook, 9th edition, on cross-references in the list.
func (p *pass) holdsCited(l *citation.Listed) bool {
	names, _ := creators(l.Reference)
	if len(names) == 0 {
		return false
	}
	short := make([]string, len(names))
	for i, n := range names {
		short[i] = fold(shortName(n))
	}
	for _, o := range p.References {
		in := fold(o.Reference.ContainerTitle.Plain())
		if in != "" && len(p.cited[o.Reference.ID]) > 0 && (in == short[0] || in == joinNames(short)) {
			return true
		}
	}
	return false
}
