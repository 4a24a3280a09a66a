package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text that was taken from printed pages has lost what raises a number: "a year.1 In
// Africa", "the chief culprit.2,3". Such a number stands right behind a word or the mark
// behind it.

// readGlued takes such numbers for citations where the references are numbered, nothing
// else is a citation by number, and the numbers come in the order of the references.
func (r *run) readGlued(n *numbers, labels map[int]bool, dated int) {
	const fewest = 5
	if labels == nil || r.Format != Plain && r.Format != Markdown || r.hasNumberedNotes() {
		return
	}
	var series numberSeries
	groups := map[*block][]numberGroup{}
	rising, first, last := 0, 0, 0
	for _, b := range r.blocks {
		for _, g := range gluedGroups(b) {
			for _, item := range g.items {
				if !series.seen[item.first] {
					first++
					if item.first >= last {
						rising++
						last = item.first
					}
				}
			}
			groups[b] = append(groups[b], g)
			series.add(g)
		}
	}
	if series.groups < fewest || series.groups < dated || 10*rising < 7*first || !series.isSeries(asGlued, labels, len(r.References)) {
		return
	}
	n.form = asGlued
	for b, found := range groups {
		n.groups[b] = append(n.groups[b], found...)
	}
}

// gluedGroups returns the numbers in a block that stand right behind a word.
func gluedGroups(b *block) []numberGroup {
	text := b.Text
	if b.kind == heading || b.kind == footnote || !isText(text) {
		return nil // "S. Traoré1, M. Okafor2"
	}
	var groups []numberGroup
	for i := 1; i < len(text); i++ {
		if !isASCIIDigit(text[i]) || isASCIIDigit(text[i-1]) || text[i-1] == ' ' {
			continue
		}
		end := endOfGlued(text, i)
		items, ok := numberItems(text, i, end)
		if ok && (gluedAt(text, i) || behindNumber(text, i, end)) && endsGlued(text, end) {
			groups = append(groups, numberGroup{form: asGlued, start: i, end: end, items: items})
		}
		i = end - 1
	}
	return withoutByline(b, groups)
}

// endOfGlued returns where the numbers at an offset end: "2,3", "4(p735),11".
func endOfGlued(text string, end int) int {
	for end < len(text) {
		if l, ok := parenthesisedLocator(text, end, len(text)); ok && isASCIIDigit(text[end-1]) {
			end = l.end
			continue
		}
		if !isASCIIDigit(text[end]) && !isGlueInNumbers(text, end) {
			break
		}
		_, n := utf8.DecodeRuneInString(text[end:])
		end += n
	}
	return end
}

// isGlueInNumbers reports whether a comma or dash between two numbers stands at an offset.
func isGlueInNumbers(text string, at int) bool {
	r, n := utf8.DecodeRuneInString(text[at:])
	return (r == ',' || r == '-' || r == '–' || r == '−') && at+n < len(text) && isASCIIDigit(text[at+n])
}

// endsGlued reports whether a raised number may end at an offset: no letter, and no further
// digits behind a point, follow it.
func endsGlued(text string, end int) bool {
	if end == len(text) {
		return true
	}
	r, n := utf8.DecodeRuneInString(text[end:])
	if (r == '.' || r == ',') && end+n < len(text) {
		r, _ = utf8.DecodeRuneInString(text[end+n:])
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_/%@-–=+°", r)
}

// behindNumber reports whether the numbers at an offset stand behind what is a number itself but
// cannot go on so: "24%16", and a year at the end of a sentence, "in 2050.2,3 It is".
func behindNumber(text string, at, end int) bool {
	before := text[:at-1]
	switch text[at-1] {
	case '%':
		return before != "" && isASCIIDigit(before[len(before)-1])
	case '.':
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " "))
		year := wordAtEnd(before)
		return len(year) == 4 && isYearDigits(year) && year > "1700" && year < "2100" && strings.HasSuffix(before[:len(before)-4], " ") && (end == len(text) || unicode.IsUpper(after))
	}
	return false
}

// isNameWithDigits reports whether a word with digits ends with two capital letters, as the name of an instrument or cell
// does, "4AT", so that a number behind the mark that follows it is not its own.
func isNameWithDigits(w string) bool {
	letters := w[strings.LastIndexAny(w, "0123456789_")+1:]
	return len(letters) > 1 && letters == strings.ToUpper(letters) && strings.IndexByte(w, '_') < 0
}

// gluedAt reports whether the number at an offset stands behind a word, or a mark behind
// one, that no number belongs to: not "p.12", "Fig.2", "log10", "H1", "0.5".
func gluedAt(text string, at int) bool {
	mark := at
	for mark > 0 && at-mark < 4 {
		r, n := utf8.DecodeLastRuneInString(text[:mark])
		if !strings.ContainsRune(".,;:!?)]”’\"'»", r) {
			break
		}
		mark -= n
	}
	w := wordAtEnd(text[:mark])
	if mark < at && w == "" {
		// "(65%).3", "[sic].4"
		return mark > 0 && strings.IndexByte("%)]", text[mark-1]) >= 0
	}
	lower, shortest := strings.ToLower(w), 3
	if mark < at {
		shortest = 2
	}
	if utf8.RuneCountInString(w) < shortest || units[w] || counted[lower] || locatorTerms[lower] != "" || locatorTerms[lower+"."] != "" || strings.ContainsAny(w, "0123456789_") && (mark == at || !isNameWithDigits(w)) {
		return false
	}
	before := text[:mark-len(w)]
	if before != "" && strings.IndexByte("/@\\", before[len(before)-1]) >= 0 || before != "" && before[len(before)-1] == '.' {
		return false // part of an address
	}
	if mark < at {
		return true
	}
	// Right behind a word that is no acronym.
	rest := w[strings.IndexFunc(w, unicode.IsLetter)+1:]
	return strings.IndexFunc(rest, unicode.IsUpper) < 0
}
