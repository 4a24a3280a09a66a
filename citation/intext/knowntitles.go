package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A titleForm is a title by which a work may be cited, or the beginning of one.
type titleForm struct {
	text string // folded
	ref  int
	// whole says that it is all of the title, or the part before the colon.
	whole bool
	// anonymous says that the work has no authors.
	anonymous bool
	// short says that it is the part before the colon without its article, as notes have it behind the authors.
	short bool
}

// mostForms is the number of titles with one last word that are looked through.
const mostForms = 200

// addTitles takes in the titles of a reference. Works without authors are cited by
// the beginning of theirs as well.
func (k *known) addTitles(ref int, r *citation.Reference, authors bool) {
	if paper := fold(paperOf(r)); paper != "" {
		k.addTitle(titleForm{text: paper, ref: ref, whole: true, anonymous: true})
	}
	for _, t := range [...]citation.Text{r.Title, r.TitleShort} {
		plain := t.Plain()
		if len(plain) > maxTitle {
			continue
		}
		whole := fold(plain)
		k.addTitle(titleForm{text: whole, ref: ref, whole: true, anonymous: !authors})
		if main, _, ok := strings.Cut(plain, ":"); ok {
			if main := fold(main); strings.Contains(main, " ") {
				k.addTitle(titleForm{text: main, ref: ref, whole: true, anonymous: !authors})
				if short := dropArticle(main); authors && len(short) < len(main) && strings.Contains(short, " ") {
					k.addTitle(titleForm{text: short, ref: ref, short: true})
				}
			}
		}
		if authors {
			continue
		}
		words := strings.Split(whole, " ")
		for n := 2; n < min(len(words), 9); n++ {
			if !linkers[words[n-1]] && !ands[words[n-1]] {
				k.addTitle(titleForm{text: strings.Join(words[:n], " "), ref: ref, anonymous: true})
			}
		}
	}
}

// paperOf returns what a work without authors is called and its number, by which papers of parliaments are cited:
// "Meld. St. 6". It is "" for others.
func paperOf(r *citation.Reference) string {
	if len(citedBy(r)) > 0 || r.Genre == "" || r.Number == "" {
		return ""
	}
	return r.Genre.Plain() + " " + string(r.Number)
}

func (k *known) addTitle(t titleForm) {
	last := t.text[strings.LastIndexByte(t.text, ' ')+1:]
	if last == "" || len(k.titles[last]) >= mostForms {
		return
	}
	for _, old := range k.titles[last] {
		if old.text == t.text && old.ref == t.ref {
			return
		}
	}
	k.titles[last] = append(k.titles[last], t)
}

// A foldedWord is a word of a text in the form in which titles are compared.
type foldedWord struct {
	start, end int
	text       string
}

// wordBefore returns the word that ends at an offset or before it, behind from. Words
// are divided as [fold] divides them.
func wordBefore(text string, from, to int) (foldedWord, bool) {
	var room nameRoom
	start, end, folded := room.wordBefore(text, from, to)
	return foldedWord{start, end, string(folded)}, len(folded) > 0
}

// wordBefore returns the place of such a word, and the word in the room, empty if there is none.
func (room *nameRoom) wordBefore(text string, from, to int) (start, end int, folded []byte) {
	for to > from {
		r, n := utf8.DecodeLastRuneInString(text[from:to])
		if !isFoldable(r) {
			to -= n
			continue
		}
		start := to - n
		for start > from {
			r, n := utf8.DecodeLastRuneInString(text[from:start])
			if !isFoldable(r) {
				break
			}
			start -= n
		}
		if folded = foldTo(room[:0], text[start:to]); len(folded) > 0 {
			bare := strings.TrimLeftFunc(text[start:to], isMute)
			return to - len(bare), to - len(bare) + len(strings.TrimRightFunc(bare, isMute)), folded
		}
		to = start
	}
	return 0, 0, nil
}

// isFoldable reports whether [fold] makes a character part of a word.
func isFoldable(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || isASCIIDigit(byte(r)) || r == '\'' || r == '.'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || isApostrophe(r) || unicode.Is(unicode.Mn, r)
}

// isMute reports whether [fold] leaves a character out.
func isMute(r rune) bool { return r == '.' || isApostrophe(r) }

// A titleMatch is a title of a reference in a text.
type titleMatch struct {
	titleForm
	start, end int // of the words of it
}

// titleEnding returns the longest title that text[from:to] ends with, of a form that is
// accepted.
func (k *known) titleEnding(text string, from, to int, accept func(titleForm) bool) (titleMatch, bool) {
	if len(k.titles) == 0 {
		return titleMatch{}, false
	}
	var room nameRoom
	start, end, folded := room.wordBefore(text, from, to)
	if len(folded) == 0 {
		return titleMatch{}, false
	}
	forms := k.titles[string(folded)]
	if len(forms) == 0 {
		word := text[start:end]
		bare := withoutPossessive(word)
		if len(bare) == len(word) {
			return titleMatch{}, false
		}
		folded = foldTo(room[:0], bare)
		if forms = k.titles[string(folded)]; len(forms) == 0 {
			return titleMatch{}, false
		}
	}
	last := foldedWord{start, end, string(folded)}
	words := []foldedWord{last} // from the end
	var best titleMatch
	for _, f := range forms {
		if len(f.text) <= len(best.text) || !accept(f) {
			continue
		}
		n, rest := 0, f.text
		for rest != "" {
			if n == len(words) {
				w, ok := wordBefore(text, from, words[n-1].start)
				if !ok {
					break
				}
				words = append(words, w)
			}
			before, fits := strings.CutSuffix(rest, words[n].text)
			if !fits || before != "" && before[len(before)-1] != ' ' {
				break
			}
			rest = strings.TrimRight(before, " ")
			n++
		}
		if rest == "" {
			best = titleMatch{f, words[n-1].start, last.end}
		}
	}
	return best, best.text != ""
}

// hasAnonymous reports whether a reference of one of the years has no authors.
func (k *known) hasAnonymous(years []int) bool {
	for _, y := range years {
		refs := k.byYear[y]
		for _, n := range refs[:min(len(refs), mostOfYear)] {
			if k.refs[n].title != "" {
				return true
			}
		}
	}
	return false
}

// titlesIn returns the titles of references in text[from:to] that are of an accepted
// form, in order. Of those that overlap it takes the longer.
func (k *known) titlesIn(text string, from, to int, accept func(titleForm) bool) []titleMatch {
	if len(k.titles) == 0 {
		return nil
	}
	var found []titleMatch
	var room nameRoom
	for end := to; end > from; {
		start, _, word := room.wordBefore(text, from, end)
		if len(word) == 0 {
			break
		}
		m, ok := k.titleEnding(text, from, end, accept)
		end = start
		if !ok {
			continue
		}
		// A longer one may end within it and begin before it.
		if n := len(found) - 1; n >= 0 && found[n].start < m.end {
			if len(found[n].text) >= len(m.text) {
				continue
			}
			found = found[:n]
		}
		found = append(found, m)
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return found
}

// hasTitle reports whether a work without authors, of one of the years, has a
// title that begins so.
func (k *known) hasTitle(title string, years []int) bool {
	folded := fold(title)
	if len(folded) < 4 {
		return false
	}
	for _, y := range years {
		refs := k.byYear[y]
		for _, n := range refs[:min(len(refs), mostOfYear)] {
			if strings.HasPrefix(k.refs[n].title, folded) {
				return true
			}
		}
	}
	return false
}

// isAnonymous reports whether a work without authors has a title, or the part of one
// before the colon.
func (k *known) isAnonymous(title string) bool {
	folded := fold(title)
	if strings.Count(folded, " ") < leastTitle-1 {
		return false
	}
	for _, f := range k.titles[folded[strings.LastIndexByte(folded, ' ')+1:]] {
		if f.whole && f.anonymous && f.text == folded {
			return true
		}
	}
	return false
}
