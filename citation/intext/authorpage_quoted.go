package intext

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Behind a quotation that is a paragraph of its own the place in the work stands alone, after the full stop:
//
//	Marsh says what they are:
//
//	> The moors are wide. (43)
//
// It is of the work that the paragraph before leads to.
// Source: MLA Handbook, 9th edition, on quotations that are set off from the text.

// isBlockQuotation reports whether a block is such a quotation, with the place in a bracket.
func (p *pageReader) isBlockQuotation(b *bracket) bool {
	if p.before == nil || len(p.found) > 0 || strings.TrimSpace(p.text[b.closing:]) != "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text[:b.open], " ”\"»’*_"))
	return strings.ContainsRune(".!?…—", last)
}

// sourceOfQuotation returns the work that a place behind a quotation of its own is of: that which the sentence that
// leads to it names, or that which the paragraph before cited last and has the page, or that which the manuscript
// is about, or else the last again.
func (p *pageReader) sourceOfQuotation(l locator) *knownReference {
	var s scanner
	q := s.authorPage(p.before, nil, p.known)
	end := len(q.text)
	only := func(src *source) *knownReference {
		if works := q.worksOfSource(src); len(works) == 1 && works[0] >= 0 {
			return p.known.refs[works[0]]
		}
		return nil
	}
	if kind, stops := p.kindOf(l); kind != inPages {
		if src, ok := q.kindBefore(end, kind, stops, false); ok {
			return only(&src)
		}
		return nil
	}
	place := p.text[l.at[0]:l.at[1]]
	page, subject := pageAt(place), p.known.subject
	src, same, ok := q.sourceBefore(end, place)
	ok = ok && !q.lacksPage(&src, page)
	if subject != nil && !subject.timed && !(ok && (same || q.hasPage(&src, page))) && (len(subject.pages) == 0 || subject.hasPage(page)) {
		return subject
	}
	if !ok {
		return nil
	}
	if ref := only(&src); ref != nil && !ref.unpaged {
		return ref
	}
	return nil
}

// isOfSubject reports whether a page alone behind a quotation is of the work that the manuscript is about rather than
// of the one cited in the sentence before, in which another was quoted: "(qtd. in Marsh 43)".
func (p *pageReader) isOfSubject(src *source, same bool, page int) bool {
	subject := p.known.subject
	if same || src.cited == nil || subject == nil || subject.timed || len(subject.pages) > 0 && !subject.hasPage(page) || p.hasPage(src, page) {
		return false
	}
	prefix := src.cited.prefix
	return isSecondary(cleanPrefix(p.text[prefix[0]:prefix[1]])) && !slices.Contains(p.worksOfSource(src), slices.Index(p.known.refs, subject))
}
