package check

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var locatorMissingForQuote = &Rule{
	ID:       "locator-missing-for-quote",
	Family:   Agreement,
	Severity: citation.Info,
	Off:      true,
	Title:    "a quotation has no page",
	Doc: `A quotation needs the page on which it stands. The rule looks at citations in
parentheses that follow a quotation of at least five words, and at works that have
pages: an article, a chapter or a book, and nothing that is read on the web. Where pages
stand behind names alone, a work of one page needs none.

It is off, as it cannot tell a quotation from a term in quotes or a title.`,
	Bad: `It is said that “the people should rule over themselves at last” (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It is said that “the people should rule over themselves at last” (Barber 1984, 12).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on page numbers in text citations; MLA Handbook, 9th edition, on citing sources in the text",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Citations {
			in := &p.Citations[i]
			if !namesAuthors(in) || len(in.Cites) != 1 || in.Cites[0].Locator != "" || in.Cites[0].Narrative {
				continue
			}
			c := &in.Cites[0]
			l := p.byID[c.ID]
			if l == nil || l.Reference.URL != "" && l.Reference.Page == "" || !hasPages[l.Reference.Type] {
				continue
			}
			if in.System == citation.AuthorPage && isOnePage(l) {
				continue
			}
			before := strings.TrimRight(p.source(citation.Span{Start: max(0, in.Span.Start-1000), End: in.Span.Start}), " \t\r\n.,")
			if !endsInQuote(before) {
				continue
			}
			f := p.report(c.Span, "the quotation before %s has no page", label(c))
			f.Confidence = 0.6
			f.References = []string{c.ID}
		}
	},
}

// isOnePage reports whether a work stands on one page of another.
func isOnePage(l *citation.Listed) bool {
	pages := citation.ParsePages(string(l.Reference.Page))
	return len(pages) == 1 && !pages[0].IsRange()
}

var hasPages = map[citation.Type]bool{
	citation.Book: true, citation.Chapter: true, citation.ArticleJournal: true, citation.Thesis: true, citation.PaperConference: true,
}

var quotes = map[string]string{"”": "“", "\"": "\"", "»": "«", "“": "„", "’": "‘"}

var wordStart = sieve.Late(`\p{L}+`)

// endsInQuote reports whether a text ends with a quotation of five words or more.
func endsInQuote(s string) bool {
	_, n := utf8.DecodeLastRuneInString(s)
	open, ok := quotes[s[len(s)-n:]]
	if !ok {
		return false
	}
	s = s[:len(s)-n]
	at := strings.LastIndex(s, open)
	return at >= 0 && !strings.Contains(s[at:], "\n\n") && len(wordStart.FindAllString(s[at:], 6)) >= 5
}
