package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// Bibliography styles change the case of titles: most styles of classic BibTeX
// set the titles of articles and chapters in sentence case, whatever their
// language, and so do many styles of biblatex with titles in English. Braces
// keep a word as it is. A record has a title as it is printed, so that what must
// not change has to be found:
//
//   - What the record marks as nocase.
//   - Words with a capital after the first character, alone or in a part between
//     hyphens: HIV, McRae, O'Brien, iPhone, IVth, 3D, U.S., AT&T. Among them are
//     all acronyms and all Roman numerals but I, V and X.
//   - Single capitals other than A: I, vitamin D, X-ray.
//   - In a title in sentence case, the capitalised words after the first: they
//     are names, since nothing else has a capital there. A title is in sentence
//     case if it has a word in lower case that title case would capitalise, which
//     is one of four letters or more that is no preposition or conjunction. In
//     a title in title case names cannot be told from other words.
//   - The word after ? and !, which begins a sentence and which the styles take
//     for one in the middle. The word after a colon is left to the styles of
//     classic BibTeX, which do keep its capital.
//   - A title in a language other than English, as a whole, in classic BibTeX,
//     whose styles know nothing of languages. In BibLaTeX the langid does it,
//     and braces are needed only where there is no langid for the language.
//     Without a language the title counts as English.
//
// Sources: BibTeXing (1988), section 4, item 6; biblatex manual 3.18b, §4.6.4,
// \MakeSentenceCase. Observed in: the 180 .bst files of a TeX Live 2022, which
// change the case of a title 92 times, of a booktitle 4 times, and that of type and
// edition throughout; the colon in the output of BibTeX 0.99d.

// protection says which words of a value keep their case.
type protection uint8

const (
	protectNothing  protection = iota
	protectCapitals            // words with inner capitals
	protectClassic             // all that the rules above say for classic BibTeX
	protectModern              // all that they say for BibLaTeX
	protectWhole               // the whole text
)

// titleProtection returns what a title in this language, without its markup, needs.
func titleProtection(plain string, l language, d Dialect) protection {
	switch {
	case l.english && d == BibTeX:
		return protectClassic
	case l.english:
		return protectModern
	case d == BibLaTeX && l.langid != "":
		return protectNothing
	}
	// A capital that the styles would change, which the very first letter of
	// the title is not, and a letter of another script is not for bibtex.
	first := strings.IndexFunc(plain, unicode.IsLetter)
	for i, r := range plain {
		if i > first && unicode.IsUpper(r) && (d == BibLaTeX || unicode.Is(unicode.Latin, r)) {
			return protectWhole
		}
	}
	return protectNothing
}

// A word is a stretch of a title between spaces and hyphens.
type word struct {
	start, end   int  // bytes of the title
	afterHyphen  bool // the word is a further part of a compound
	first        bool // the first word of the title
	afterColon   bool
	startsPhrase bool // it follows ? or !
	begins       bool // it follows any punctuation that a capital may follow
}

// words appends the words of a title to an empty list. Apostrophes, and dots and
// ampersands between letters, are part of a word.
func words(list []word, s string) []word {
	inner := func(r rune) bool { return r == '\'' || r == '’' || r == '.' || r == '&' }
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) {
			i += n
			continue
		}
		w := word{start: i, first: len(list) == 0}
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !isWordRune(r) {
				next, _ := utf8.DecodeRuneInString(s[i+n:])
				if !inner(r) || !isWordRune(next) {
					break
				}
			}
			i += n
		}
		w.end = i
		if strings.HasPrefix(s[i:], ".") && strings.Contains(s[w.start:i], ".") && i-strings.LastIndex(s[:i], ".") <= 2 {
			i++ // the last dot of U.S.
			w.end = i
		}
		if len(list) > 0 {
			between := s[list[len(list)-1].end:w.start]
			w.afterHyphen = between == "-" || between == "‐" || between == "‑"
			spaced := strings.ContainsFunc(between, unicode.IsSpace)
			w.afterColon = spaced && strings.Contains(between, ":")
			w.startsPhrase = spaced && strings.ContainsAny(between, "?!")
			w.begins = strings.ContainsAny(between, ":.?!–—“”\"«»„()[]/")
		}
		list = append(list, w)
	}
	return list
}

func isWordRune(r rune) bool { return isLetterOrDigit(r) || unicode.IsMark(r) }

// isLetterOrDigit says what braces are there for: where there is none there is no
// case to keep.
func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// protectedWords returns the stretches of a title whose case must not change, in
// order and apart.
func protectedWords(title string, p protection) []citation.Span {
	var memory [24]word // for most titles
	list := words(memory[:0], title)
	sentence := p != protectCapitals && isSentenceCase(title, list)
	var spans []citation.Span
	for _, w := range list {
		text := title[w.start:w.end]
		first, n := utf8.DecodeRuneInString(text)
		upper := unicode.IsUpper(first)
		keep := strings.ContainsFunc(text[n:], unicode.IsUpper)
		if !keep && upper && p != protectCapitals && !w.first {
			single := utf8.RuneCountInString(text) == 1 && text != "A"
			keep = single || w.startsPhrase || sentence && (p == protectModern || !w.afterColon)
		}
		if !keep {
			continue
		}
		if k := len(spans); k > 0 && w.afterHyphen && title[spans[k-1].End:w.start] == "-" {
			spans[k-1].End = w.end
		} else {
			spans = append(spans, citation.Span{Start: w.start, End: w.end})
		}
	}
	return spans
}

// isSentenceCase reports whether a title has a word in lower case that would
// have a capital in title case.
func isSentenceCase(title string, list []word) bool {
	for _, w := range list {
		text := title[w.start:w.end]
		first, _ := utf8.DecodeRuneInString(text)
		if !w.first && !w.afterHyphen && !w.begins && unicode.IsLower(first) &&
			utf8.RuneCountInString(text) >= 4 && !strings.ContainsFunc(text, unicode.IsUpper) && !smallWords[text] {
			return true
		}
	}
	return false
}

// smallWords are the words of four letters and more that title case leaves in
// lower case in one manual of style or another, and some that stand in names.
var smallWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		about above across after against along amid among amongst around atop before behind below beneath beside
		besides between beyond concerning despite down during except following from inside into like minus near
		notwithstanding onto opposite outside over past plus regarding round since than that through throughout till
		toward towards under underneath unlike until unto upon versus with within without
		although because both either lest neither once provided though unless what when whenever where whereas
		wherever whether which while whose
		della delle degli dell dalla nella sull dans pour avec chez sous über unter nach zwischen gegen oder sowie eine
		einer eines einem para como entre desde sobre hasta från till efter etter eller mellom mellan
	`) {
		m[w] = true
	}
	return m
}()

// protectRuns adds the style NoCase to stretches of the text that runs make up.
// What has a style stands in the argument of a command, which protects it.
func protectRuns(runs []citation.Run, spans []citation.Span) []citation.Run {
	if len(spans) == 0 {
		return runs
	}
	out := make([]citation.Run, 0, len(runs)+2*len(spans))
	add := func(text string, style citation.Style) {
		if text != "" {
			out = append(out, citation.Run{Text: text, Style: style})
		}
	}
	at := 0 // where the run begins in the text
	for _, run := range runs {
		pos := 0
		for _, span := range spans {
			start, end := max(span.Start-at, pos), min(span.End-at, len(run.Text))
			if start < end && run.Style == 0 {
				add(run.Text[pos:start], run.Style)
				add(run.Text[start:end], run.Style|citation.NoCase)
				pos = end
			}
		}
		add(run.Text[pos:], run.Style)
		at += len(run.Text)
	}
	return out
}
