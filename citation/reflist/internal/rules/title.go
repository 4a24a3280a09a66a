package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// title reads the title at offset i: what stands in quotes, or emphasis, or up
// to the end of the sentence.
func (p *parse) title(i int) int {
	if i >= len(p.s) {
		return i
	}
	if b, ok := blockAt(p.Quotes, i); ok {
		p.titleQuoted = true
		p.mark(citation.VarTitle, tokens.Whole, b.Start, trimTitle(p.s, b.Start, b.End), 0.99)
		return b.OuterEnd
	}
	if b, ok := blockAt(p.Italics, i); ok {
		p.mark(citation.VarTitle, tokens.Whole, b.Start, trimTitle(p.s, b.Start, b.End), 0.98)
		return b.End
	}
	if _, ok := p.linkAt(i); ok {
		return i
	}
	end := p.sentenceEnd(i)
	confidence := float32(0.85)
	for _, b := range p.Italics {
		// "Title of the article, *Journal*, 5": the emphasis is not the title's
		// when a separator stands before it.
		if b.Outer > i && b.Outer < end {
			before := strings.TrimRight(p.s[i:b.Outer], " ")
			if strings.HasSuffix(before, ",") || strings.HasSuffix(before, ".") || inBefore.MatchString(before) {
				end = b.Outer
				if m := inBefore.FindStringIndex(before); m != nil {
					end = i + m[0]
				}
			}
			break
		}
	}
	for _, tail := range []*sieve.Regexp{titleTail, titleIn} {
		if m := tail.FindStringSubmatchIndex(p.s[i:end]); m != nil && m[2] > 0 {
			end = i + m[2]
		}
	}
	end = p.beforeEdition(i, end)
	end = p.beforeThesis(i, end)
	end = p.beforePublisher(i, end)
	end = p.questionEnd(i, end)
	end = trimTitle(p.s, i, end)
	p.mark(citation.VarTitle, tokens.Whole, i, end, confidence)
	return max(end, i)
}

var (
	inBefore = sieve.MustCompile(`(?:[.,;]\s)(?:In|in|Içinde|içinde|U|Dans|En|Em)\s?:?$`)
	inWord   = sieve.MustCompile(`^(?:In|IN|İçinde|Içinde|Dans|En|Em|U|У|I|W|V)(?::|\s)\s*`)
	// titleIn is the word before a book, with the colon that makes it sure:
	// "Title, in: Roe, J. (ed.)".
	titleIn = sieve.MustCompile(`(),\s(?i:in|içinde|dans|en|em|u|у|i|w|v)\s?:\s`)
	// inTitle is the word before a book in small letters, behind a full stop.
	inTitle = sieve.MustCompile(`^(?:in|dans)\s\p{Lu}`)
	// titleTail is what may follow a title in the same sentence.
	titleTail = sieve.MustCompile(`()\s(?:\((?:\d{1,3}(?:st|nd|rd|th|\.)\s?(?:ed|Aufl|rev)|(?i:vols?\.|rev\. ed|pp?\.)|Eds?\.|Trans|Hrsg)|\[(?i:review|video|film|data set|dataset|computer software|blog|online|audio|podcast|map|poster|paper presentation|conference|doctoral|master|unpublished|press release|tweet|e-?book|interview|www document|internett?\]|en ligne|en línea|em linha|i̇nternet|çevrimiçi))`)
	// lastBracket is a bracket that an entry ends with: "Title (Publisher)".
	lastBracket = sieve.MustCompile(`\s\((\p{Lu}[^()]{2,80})\)$`)
)

// beforeEdition returns where the title ends before the edition of the book,
// if a comma stands between them.
func (p *parse) beforeEdition(i, end int) int {
	for k := i; k+2 < end; k++ {
		if p.s[k] != ',' || p.s[k+1] != ' ' || !tokens.IsASCIIDigit(rune(p.s[k+2])) {
			continue
		}
		if _, ok := editionForm(p.s[k+2:]); ok {
			return k
		}
	}
	return end
}

// beforeThesis returns where the title ends before a bracket that says what
// degree the work was written for: "Title (PhD diss.)".
func (p *parse) beforeThesis(i, end int) int {
	for k := i + 1; k+1 < end; k++ {
		if p.s[k-1] == ' ' && p.s[k] == '(' && thesisClause.MatchString(p.s[k+1:]) {
			return k - 1
		}
	}
	return end
}

// beforePublisher returns where the title ends before a bracket with the
// publisher, if nothing follows it but a link.
func (p *parse) beforePublisher(i, end int) int {
	m := lastBracket.FindStringSubmatchIndex(p.s[i:end])
	if m == nil || !p.endsAt(end) {
		return end
	}
	inner := p.s[i+m[2] : i+m[3]]
	if names.IsOrganization(inner) || placeForm.MatchString(inner) || p.dated() && len(strings.Fields(inner)) <= 4 && isPlaceLike(inner) {
		return i + m[0]
	}
	return end
}

// endsAt reports whether nothing but a link, or the numbers of a volume or year,
// follows a sentence that ends at offset i.
func (p *parse) endsAt(i int) bool {
	i = skipOpening(p.s, i)
	if i >= len(p.s) || tokens.IsASCIIDigit(rune(p.s[i])) {
		return true
	}
	_, link := p.linkAt(i)
	return link
}

// questionEnd returns where a title that asks or exclaims ends, if what follows
// its mark in the same sentence names a source, and is no subtitle.
func (p *parse) questionEnd(i, end int) int {
	for k := i; k+1 < end; k++ {
		if p.s[k] != '?' && p.s[k] != '!' || p.depth[k] > p.depth[i] {
			continue
		}
		at := k + 1
		for at < end && strings.IndexByte(" ,.", p.s[at]) >= 0 {
			at++
		}
		if at > k+1 && at < end && p.isSource(at) {
			return k + 1
		}
	}
	return end
}

// isSource reports whether offset i, behind a question mark, begins what names
// where a work was published.
func (p *parse) isSource(i int) bool {
	s := p.s[i:]
	if s[0] == '[' || genreClause.MatchString(s) || thesisClause.MatchString(s) {
		return true
	}
	if _, ok := editionForm(s); ok {
		return true
	}
	end := p.sentenceEnd(i)
	if s[0] == '(' {
		return unicode.IsUpper(tokens.FirstRune(s[1:])) && strings.HasSuffix(p.s[i:end], ")")
	}
	if inTitle.MatchString(s) {
		return true
	}
	if !unicode.IsUpper(tokens.FirstRune(s)) || strings.ContainsAny(p.s[i:end], "?!") {
		return false
	}
	if m := placeForm.FindStringSubmatchIndex(s); m != nil && i+m[1] < end && isPlaceLike(s[m[2]:m[3]]) && unicode.IsUpper(tokens.FirstRune(s[m[1]:])) && !p.stopWithin(i, i+m[3]) {
		return true
	}
	if m := journalForm.FindStringSubmatchIndex(s); m != nil && i+m[3] < end && !p.stopWithin(i, i+m[3]-1) {
		return true
	}
	const most = 12 // words of a publisher or a portal
	return p.endsAt(end) && len(strings.Fields(p.s[i:end])) <= most
}

// trimTitle takes white space and the punctuation of the list off a title; a
// question or exclamation mark stays, and so does an ellipsis.
func trimTitle(s string, start, end int) int {
	for end > start {
		if strings.HasSuffix(s[start:end], "...") {
			return end
		}
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !layout.IsSpace(r) && !strings.ContainsRune(".,;:", r) {
			break
		}
		end -= n
	}
	return end
}
