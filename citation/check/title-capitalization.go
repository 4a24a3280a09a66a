package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var titleCapitalization = &Rule{
	ID:       "title-capitalization",
	Family:   Record,
	Severity: citation.Info,
	Title:    "one word of a title is in another case than the titles of the list",
	Doc: `The titles of the list have capitals in all their main words, and this title has them in
all but one; or it has a capital in a "the", "of" or "and" within. It is a slip of the pen.

Only English titles are looked at, in lists of eight and more such titles of which almost
all are in headline style. What follows "The" may be a name, as in "The Hague"; well-known
ones are not reported.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization and Human Intervention." *Global Policy* 1 (1): 25-37.

McDonald, Matt. 2002. "Human Security and the New Order." *Australian Journal of International Affairs* 56 (1): 79-91.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Suhrke, Astri. 1999. "Human Security and the Interests of States." *Security Dialogue* 30 (3): 265-276.

Tadjbakhsh, Shahrbanou. 2007. *Human Security: Concepts and Implications of the Term*. London: Routledge.

Thomas, Caroline. 2001. "Global Governance, Development and Human security." *Third World Quarterly* 22 (2): 159-175.

Zwi, Anthony B. 2004. "The Challenge of Global Health." *International Affairs* 80 (4): 637-653.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization and Human Intervention." *Global Policy* 1 (1): 25-37.

McDonald, Matt. 2002. "Human Security and the New Order." *Australian Journal of International Affairs* 56 (1): 79-91.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Suhrke, Astri. 1999. "Human Security and the Interests of States." *Security Dialogue* 30 (3): 265-276.

Tadjbakhsh, Shahrbanou. 2007. *Human Security: Concepts and Implications of the Term*. London: Routledge.

Thomas, Caroline. 2001. "Global Governance, Development and Human Security." *Third World Quarterly* 22 (2): 159-175.

Zwi, Anthony B. 2004. "The Challenge of Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "The Chicago Manual of Style, 18th edition, on headline-style capitalization",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			headline, other := 0, 0
			english := englishOf(list)
			var titles []casedTitle
			for _, l := range list {
				if !english(l) {
					continue
				}
				t, ok := titleCase(l)
				switch {
				case t.capital >= 1 && t.small == 0:
					headline++
				case t.small > t.capital:
					other++
				}
				if ok && t.capital >= 2 && t.small < 2 {
					titles = append(titles, t)
				}
			}
			if headline < 8 || 8*other > headline {
				continue
			}
			for _, t := range titles {
				l := t.printed
				if !sureOf(l, citation.VarTitle) {
					continue
				}
				if t.small == 1 {
					p.reportReference(l.Listed, l.span(t.last.Start, t.last.End), "%q is in small letters, and titles of the list have capitals", l.text[t.last.Start:t.last.End]).Confidence = 0.7
				} else if m := smallInTitle.FindStringSubmatchIndex(l.text[t.start:t.end]); m != nil && !properThe.MatchString(l.text[t.start+m[2]:t.end]) {
					p.reportReference(l.Listed, l.span(t.start+m[2], t.start+m[3]), "%q has a capital within the title", l.text[t.start+m[2]:t.start+m[3]]).Confidence = 0.7
				}
			}
		}
	},
}

var (
	lineBreak = sieve.MustCompile(`-\n\s*`)
	// smallInTitle is a small word that is written with a capital behind another
	// small word.
	smallInTitle = sieve.MustCompile(`\b(?:and|of|in|to|for|on|with|or|from)\s(The|Of|And|A|An)\s\p{Lu}`)
	properThe    = sieve.Late(`^The\s(?:Hague|Gambia|Bahamas|Netherlands|Lancet|Economist|Guardian|Times|New York|Washington|Beatles|Atlantic|Bronx|Federalist|Wealth|Prince|Republic|Origin)`)
)

// titleWords returns where the words of a title stand.
func titleWords(title string) [][2]int {
	var words [][2]int
	start, at := 0, 0
	for at < len(title) {
		if n := wordPart(title[at:]); n > 0 {
			at += n
			continue
		}
		if start < at {
			words = append(words, [2]int{start, at})
		}
		_, n := utf8.DecodeRuneInString(title[at:])
		at += n
		start = at
	}
	if start < at {
		words = append(words, [2]int{start, at})
	}
	return words
}

// wordPart returns the length of what a text begins with if that belongs to a word: a character, or
// the end of a line that divides the word; 0 if it does not.
func wordPart(s string) int {
	if rest, ok := strings.CutPrefix(s, "-\n"); ok {
		rest = strings.TrimLeft(rest, " \t\r\n\f")
		if r, n := utf8.DecodeRuneInString(rest); unicode.IsLower(r) {
			return len(s) - len(rest) + n
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(" \t\r\n\f:;,.?!–—()\"“”", r) {
		return 0
	}
	return n
}

// A casedTitle is the title of an entry, with how many of its main words are in small letters
// and with a capital, but for the first word of it and of a subtitle, and where the last of
// the small ones stands. Words of fewer than five letters do not count as small.
type casedTitle struct {
	*printed
	start, end     int // in the text of the entry, as last is
	small, capital int
	last           citation.Span
}

// titleCase reads the title of an entry, if it has one.
func titleCase(l *printed) (t casedTitle, ok bool) {
	t.printed = l
	if t.start, t.end, ok = l.field(citation.VarTitle, -1, ""); !ok {
		return t, false
	}
	title := blankTags(l.text[t.start:t.end])
	for i, m := range titleWords(title) {
		w := strings.TrimLeft(title[m[0]:m[1]], "‘’'")
		m[0] = m[1] - len(w)
		w = strings.TrimRight(w, "‘’'")
		m[1] = m[0] + len(w)
		w = lineBreak.ReplaceAllString(w, "")
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case i == 0 || smallWord(w) || strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 || hasUpper(strings.TrimPrefix(w, string(first))):
		case unicode.IsLower(first) && len(w) >= 5:
			t.small++
			t.last = citation.Span{Start: t.start + m[0], End: t.start + m[1]}
		case unicode.IsUpper(first) && len(w) >= 4:
			t.capital++
		}
	}
	return t, true
}
