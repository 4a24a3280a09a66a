package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A pagesJudgement says what is wrong with the pages of a reference. One thing
// is said of one range.
type pagesJudgement uint8

const (
	fine pagesJudgement = iota
	reversed
	implausible
)

// judgePages judges the pages of a reference and returns the range in question.
func judgePages(l *printed) (citation.PageRange, pagesJudgement) {
	for _, r := range l.pageRanges() {
		first, last, ok := r.Numbers()
		if !ok || !r.IsRange() || strings.HasPrefix(r.First, "0") || strings.Contains(l.text, r.First+"-"+r.Last+"-") {
			continue // "083105-3" is page 3 of an article with a number, and "2025-07-22" a day
		}
		switch {
		case first > last && (l.Reference.Page == "" || sureOf(l, citation.VarPage) && l.atPages().Len() < len(l.Reference.Page)+12):
			return r, reversed
		case first <= last && r.First == strconv.Itoa(first) && isPart(l.Reference) && first > 1 && last-first >= 300 && len(strconv.Itoa(first)) < len(strconv.Itoa(last)):
			return r, implausible
		}
	}
	return citation.PageRange{}, fine
}

// pageRanges returns the ranges of pages that were read, or else the one that
// stands in print.
func (q *printed) pageRanges() citation.Pages {
	if q.Reference.Page != "" {
		return citation.ParsePages(string(q.Reference.Page))
	}
	at, ok := q.rangeText()
	if !ok {
		return nil
	}
	return citation.ParsePages(q.text[at.start:at.dash] + "-" + q.text[at.dashEnd:at.end])
}

// unlikely is the confidence below which a field is rather something else. Rules that only compare
// what is printed can do with less than half.
const unlikely = 0.2

// sureOf reports whether all segments of a field are not unlikely what they are said
// to be.
func sureOf(l *printed, v citation.Variable) bool {
	found := false
	for _, s := range l.Segments {
		if s.Role == citation.Field && s.Variable == v {
			if s.Confidence < unlikely {
				return false
			}
			found = true
		}
	}
	return found
}

// isPart reports whether a work is part of another, so that its pages are
// those within it.
func isPart(r *citation.Reference) bool {
	switch r.Type {
	case citation.ArticleJournal, citation.ArticleMagazine, citation.ArticleNewspaper, citation.Chapter, citation.PaperConference,
		citation.EntryDictionary, citation.EntryEncyclopedia, citation.Entry, citation.Review:
		return r.ContainerTitle != ""
	}
	return false
}

// printedRange is a range of pages behind the word for them.
var printedRange = sieve.Late(`(?:\b(?:[Pp]{1,2}|[Ss]{1,2}|[Ss]tr|[Pp]ágs?)|[Сс]тр)\.?\s{0,3}(\d{1,5})(\s?[-–‑‐]\s?)(\d{1,5})\b`)

// hasMarkedRange reports whether a number and a dash stand behind the last letter
// of a word for pages. It spares the slower search with an expression.
func hasMarkedRange(s string) bool {
	for i := 1; i < len(s); i++ {
		if !isDigit(s[i]) || isDigit(s[i-1]) {
			continue
		}
		end := i
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		rest := strings.TrimLeftFunc(s[end:min(len(s), end+4)], unicode.IsSpace)
		word := strings.TrimSuffix(strings.TrimRightFunc(s[:i], unicode.IsSpace), ".")
		i = end
		if word == "" || !strings.HasPrefix(rest, "-") && !strings.HasPrefix(rest, "\xe2\x80") {
			continue
		}
		// "p", "pp", "ss", "str", "pág", "págs", "с" or "стр".
		switch last, _ := utf8.DecodeLastRuneInString(word); last {
		case 'p', 'P', 's', 'S', 'r', 'g', 'с', 'С', 'р':
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// rangeText is where a range of pages stands in the text of an entry.
type rangeText struct{ start, dash, dashEnd, end int }

// rangeText returns the range of pages of an entry as printed. Where none was
// read, it is the one behind the word for pages.
func (q *printed) rangeText() (at rangeText, ok bool) {
	if q.Reference.Page == "" {
		if !hasMarkedRange(q.text) {
			return at, false
		}
		m := printedRange.FindStringSubmatchIndex(q.text)
		if m == nil || q.isLink(m[2]) {
			return at, false
		}
		return rangeText{m[2], m[4], m[5], m[7]}, true
	}
	var hasLast bool
	at.start, at.dash, ok = q.field(citation.VarPage, -1, "first")
	at.dashEnd, at.end, hasLast = q.field(citation.VarPage, -1, "last")
	return at, ok && hasLast && at.dash < at.dashEnd
}

// atPages returns where the pages stand in the file.
func (q *printed) atPages() citation.Span {
	if q.Reference.Page == "" {
		if at, ok := q.rangeText(); ok {
			return q.span(at.start, at.end)
		}
	}
	return q.place(citation.VarPage, -1)
}

// pagesText returns the range of pages of an entry as printed, in full and with a
// hyphen, "" if it has none.
func (q *printed) pagesText() string {
	at, ok := q.rangeText()
	if !ok {
		return ""
	}
	pages := citation.ParsePages(q.text[at.start:at.dash] + "-" + q.text[at.dashEnd:at.end])
	if len(pages) != 1 {
		return ""
	}
	if first, last, ok := pages[0].Numbers(); !ok || first >= last {
		return ""
	}
	return pages.Expand().String()
}
