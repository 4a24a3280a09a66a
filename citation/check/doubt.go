package check

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// Reading may fail: an entry of the list is read as two, a citation is not
// found. A rule that is about to say that something is not there looks into the
// text first.

// isScrap reports whether an entry of the list is probably none: a page number, a
// running head, a note at the foot of a page, or a part of another entry.
func isScrap(l *citation.Listed) bool {
	if l.Text == "" {
		return false
	}
	if l.Label == "" && noteText.MatchString(l.Text) {
		return true
	}
	if len(l.Text) < 120 && l.Reference.Issued.IsZero() && l.Reference.Status == "" && !saysNoDate(l.Text) {
		return true
	}
	r := l.Reference
	if names, _ := creators(r); len(names) > 0 {
		return r.Title == "" && len(l.Text) < 60 // "Marsh Press, 1978."
	}
	if r.Title != "" && r.ContainerTitle != "" && !r.Issued.IsZero() {
		return false // "Bog Oak. 2001. The Daily Post, April 8."
	}
	return r.Title == "" || len(l.Text) < 60 || len(l.Text) < 80 && r.Publisher == "" && r.ContainerTitle == "" && r.URL == ""
}

var noteText = sieve.MustCompile(`^\d{1,3} \p{Lu}`)

// makeEntries returns the references without what is probably none.
func (p *pass) makeEntries() []*citation.Listed {
	var ls []*citation.Listed
	for _, l := range p.References {
		if !isScrap(l) {
			ls = append(ls, l)
		}
	}
	return ls
}

// isPrinted reports whether an entry of the list has the first name, or the title, and the year
// of a cite in the places of an author and a year, although it was not read so, or begins
// with the name of a cite by page.
func (p *pass) isPrinted(c *citation.InTextCite) bool { return p.printedIn(c) >= 0 }

// isCitedInPrint reports whether a cite that means no reference is of this one,
// as far as its text tells.
func (p *pass) isCitedInPrint(l *citation.Listed) bool { return p.inPrint()[l] }

// makeInPrint returns the references that cites without one are of.
func (p *pass) makeInPrint() map[*citation.Listed]bool {
	refs := map[*citation.Listed]bool{}
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		if namesAuthors(in) && c.ID == "" && len(c.Candidates) == 0 {
			if i := p.printedIn(c); i >= 0 {
				refs[p.References[i]] = true
			}
		}
	})
	return refs
}

// printedIn returns the number of the entry that has the first name, or the title, and the year
// of a cite, or begins with the name of one by page, -1 if none does.
func (p *pass) printedIn(c *citation.InTextCite) int {
	if len(c.Names) == 0 && c.Title != "" && c.Year != "" {
		return p.nameAndYearIn(c.Title, c.Year+c.YearSuffix)
	}
	if len(c.Names) == 0 || c.Year == "" {
		if len(c.Names) > 0 && c.Key == "" {
			return p.begunBy(c.Names[0].Text)
		}
		return -1
	}
	i := p.nameAndYearIn(c.Names[0].Text, c.Year+c.YearSuffix)
	if core := strings.TrimLeftFunc(c.Names[0].Text, func(r rune) bool { return !unicode.IsUpper(r) }); i < 0 && core != "" && core != c.Names[0].Text {
		// "de Beauvillier" may be "Beauvillier, Simone de" there.
		i = p.nameAndYearIn(core, c.Year+c.YearSuffix)
	}
	return i
}

// begunBy returns the number of the entry that begins with a name, or in which another that does
// may begin, -1 if none does.
func (p *pass) begunBy(printed string) int {
	name := fold(printed)
	for i, l := range p.References {
		if strings.HasPrefix(fold(l.Text)+" ", name+" ") || beginsWithin(l.Text, printed) {
			return i
		}
		if at, ok := p.seconds()[l]; ok && p.beginsAt(l, at, name) {
			return i
		}
	}
	return -1
}

// beginsWithin reports whether a name stands in an entry where another may begin: behind a full
// stop, but not behind that of an initial, "edited by A. Marsh."
func beginsWithin(text, name string) bool {
	for at := 0; ; {
		k := strings.Index(text[at:], ". "+name)
		if k < 0 {
			return false
		}
		k += at
		at = k + len(". ") + len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:k])
		if !unicode.IsUpper(before) && at < len(text) && (text[at] == '.' || text[at] == ',') {
			return true
		}
	}
}

// nameAndYearIn returns the number of the entry that has a name and then a year.
func (p *pass) nameAndYearIn(name, year string) int {
	name, year = " "+fold(name)+" ", " "+fold(year)+" "
	if len(name) < 4 || len(year) < 4 {
		return -1
	}
	for i, t := range p.entryTexts() {
		own := false
		for at := 0; ; {
			j := strings.Index(t[at:], name)
			if j < 0 {
				break
			}
			at += j + len(name) - 1
			rest := t[at:min(len(t), at+160)]
			k := strings.Index(rest, year)
			if k < 0 {
				continue
			}
			if !own && strings.Contains(" "+fold(firstShort(p.References[i].Reference))+" ", name) {
				// The entry of this very author, or of one with a double name: the year
				// must stand before the one that was read.
				read := strings.Index(rest, " "+fold(listYear(p.References[i].Reference))+" ")
				if own = true; read >= 0 && read < k && !p.isTwo(p.References[i]) {
					continue
				}
			}
			return i
		}
	}
	return -1
}

// address is one in which a number is no year.
var address = sieve.Late(`(?:https?://|www\.|doi\.org/|doi:)\S+`)

// firstWord is the word that an entry begins with, if it is a name.
var firstWord = sieve.Late(`^\p{Lu}[\p{L}\p{M}’'-]+`)

var repeatedAuthor = sieve.MustCompile(`^(?:[—–―]{1,3}|-{3,}|_{3,})`)

func firstShort(r *citation.Reference) string {
	if names, _ := creators(r); len(names) > 0 {
		return shortName(names[0])
	}
	return ""
}

// makeEntryTexts returns the folded texts of the references, each between spaces.
func (p *pass) makeEntryTexts() []string {
	texts := make([]string, len(p.References))
	last := ""
	for i, l := range p.References {
		if l.Text == "" {
			continue
		}
		texts[i] = " " + fold(address.ReplaceAllString(p.withDigits(l), " ")) + " "
		switch {
		case repeatedAuthor.MatchString(l.Text):
			texts[i] = " " + last + texts[i] // a dash stands for the author before
		case firstShort(l.Reference) != "":
			last = fold(firstShort(l.Reference))
		}
	}
	return texts
}

// withDigits returns the text of an entry with digits for the letters in its year.
func (p *pass) withDigits(l *citation.Listed) string {
	q := p.print(l)
	start, end, ok := q.letteredYear()
	if !ok {
		return l.Text
	}
	return q.text[:start] + ocrDigits.Replace(q.text[start:end]) + q.text[end:]
}

// isNumberInBody reports whether the text has a report by what it is called and its number, as papers of governments and
// parliaments are cited: "NOU 2019: 23".
func (p *pass) isNumberInBody(l *citation.Listed) bool {
	r := l.Reference
	return r.Genre != "" && r.Number != "" && strings.Contains(p.foldedBody(), " "+fold(r.Genre.Plain()+" "+string(r.Number))+" ")
}

// isInBody reports whether the text of the manuscript has the first author of a
// reference and its year close to each other, or the report by its number, although no citation was found
// there.
func (p *pass) isInBody(l *citation.Listed) bool {
	year := fold(listYear(l.Reference))
	of := []string{l.Label}
	if names, _ := creators(l.Reference); len(names) > 0 {
		of = append(of, shortName(names[0]), names[0].Literal)
	} else if i := strings.IndexAny(l.Text, ",."); i > 0 && i < 40 {
		of = append(of, l.Text[:i])
		year = anyYear.FindString(l.Text)
	}
	if at, ok := p.behindRests()[l]; ok {
		of = append(of, firstWord.FindString(p.print(l).text[at.Start:])) // the name behind the rest of another entry
	}
	if isNumber(l.Label) && p.isBracketed(l.Label) {
		return true
	}
	if word := firstWord.FindString(l.Text); word != "" && len(of) > 1 && !strings.Contains(of[1], word) {
		of = append(of, word) // the name was read otherwise than the entry begins
	}
	if title := l.Reference.Title.Plain(); len(of) == 1 && strings.Count(title, " ") > 0 {
		of = append(of, title)
	}
	if year == "" {
		return false
	}
	if p.isPairInBody(l) {
		return true
	}
	body := p.foldedBody()
	if p.isNumberInBody(l) {
		return true
	}
	if len(of) > 1 && of[0] == l.Label && isTitleLed(l) && p.isInParts(l.Reference.Title.Plain(), year) {
		return true
	}
	for _, name := range of {
		name = fold(name)
		if len(name) < 2 {
			continue
		}
		name = " " + name + " "
		for at := 0; ; {
			j := strings.Index(body[at:], name)
			if j < 0 {
				break
			}
			at += j + len(name) - 1
			if rest := body[at:min(len(body), at+100)]; strings.Contains(rest, " "+year+" ") {
				return true
			}
		}
	}
	return false
}

// isPairInBody reports whether the body of a manuscript that cites by page names both authors of a
// reference side by side, of whom nothing is cited: a page may end between them and the number.
func (p *pass) isPairInBody(l *citation.Listed) bool {
	names, others := creators(l.Reference)
	if len(names) != 2 || others || !slices.ContainsFunc(p.Citations, func(in citation.InText) bool { return in.System == citation.AuthorPage }) {
		return false
	}
	first, second := fold(shortName(names[0])), fold(shortName(names[1]))
	if first == "" || second == "" {
		return false
	}
	for _, o := range p.References {
		if of, _ := creators(o.Reference); len(of) == 2 && o != l && fold(shortName(of[0])) == first && fold(shortName(of[1])) == second {
			return false // it may be another work of theirs
		}
	}
	const longest = 5 // bytes of a word for "and"
	body := p.foldedBody()
	for at := 0; ; {
		i := strings.Index(body[at:], " "+first+" ")
		if i < 0 {
			return false
		}
		at += i + len(first) + 1
		and, rest, ok := strings.Cut(body[at+1:], " ")
		if ok && len(and) <= longest && strings.HasPrefix(rest, second+" ") {
			return true
		}
	}
}

// isBracketed reports whether the text outside the lists has a number in brackets where no
// citation may have been found: with more behind it in the bracket, which may end on
// another page, "[35, S.", or at the beginning of a line, as the label of an item.
func (p *pass) isBracketed(number string) bool {
	for _, form := range [...]string{"[" + number + ",", "\n[" + number + "]"} {
		for at := 0; ; {
			i := bytes.Index(p.Source[at:], []byte(form))
			if i < 0 {
				break
			}
			at += i + 1
			if !slices.ContainsFunc(p.Lists, func(l citation.Span) bool { return l.Start <= at && at < l.End }) {
				return true
			}
		}
	}
	return false
}

// isTitleLed reports whether an entry names nobody.
func isTitleLed(l *citation.Listed) bool {
	names, _ := creators(l.Reference)
	return len(names) == 0 && l.Reference.Title != ""
}

// isInParts reports whether the body has a title up to its colon, and the rest of it
// with the year behind: a page may end within it, with a note and a running head between.
func (p *pass) isInParts(title, year string) bool {
	first, rest, ok := strings.Cut(title, ":")
	first, rest = " "+fold(first)+" ", " "+fold(rest)+" "
	if !ok || len(first) < 10 || len(rest) < 10 {
		return false
	}
	body := p.foldedBody()
	at := strings.Index(body, first)
	if at < 0 {
		return false
	}
	behind := body[at+len(first)-1:]
	end := strings.Index(behind[:min(len(behind), 400)], rest)
	return end >= 0 && strings.HasPrefix(behind[end+len(rest)-1:], " "+year+" ")
}

// isNamedInBody reports whether the text outside the lists has the first author of a reference, or the
// beginning of its title where it has none.
func (p *pass) isNamedInBody(l *citation.Listed) bool {
	name, _, _ := strings.Cut(l.Reference.Title.Plain(), ":")
	if names, _ := creators(l.Reference); len(names) > 0 {
		name = shortName(names[0])
	}
	return strings.Contains(" "+p.foldedBody()+" ", " "+fold(name)+" ")
}

// makeFoldedBody returns the text outside the reference lists, folded, and
// without the years of the cites that mean one reference for certain: these are
// those of no other.
func (p *pass) makeFoldedBody() string {
	var b strings.Builder
	b.Grow(len(p.Source))
	at := 0
	src := slices.Clone(p.Source)
	p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
		if c.ID == "" || c.Differs != 0 || len(c.Candidates) > 1 || c.YearSpan.Start < 0 || c.YearSpan.End > len(src) {
			return
		}
		for i := c.YearSpan.Start; i < c.YearSpan.End; i++ {
			src[i] = '.'
		}
	})
	for _, l := range p.Lists {
		if l.Start >= at && l.End <= len(p.Source) {
			b.Write(src[at:l.Start])
			at = l.End
		}
	}
	b.Write(src[at:])
	for _, l := range p.References {
		if l.File == "" && isScrap(l) {
			b.WriteString("\n" + l.Text)
		}
	}
	return " " + fold(joinBroken(b.String())) + " "
}

// joinBroken joins words that are broken at a line end.
func joinBroken(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		line, rest := strings.TrimSuffix(s[:i], "\r"), strings.TrimLeft(s[i+1:], " \t")
		word, broken := strings.CutSuffix(line, "-")
		last, _ := utf8.DecodeLastRuneInString(word)
		first, _ := utf8.DecodeRuneInString(rest)
		if broken && unicode.IsLetter(last) && unicode.IsLower(first) {
			b.WriteString(word)
		} else {
			b.WriteString(line)
			b.WriteByte('\n')
		}
		s = rest
	}
}

// isNamedBefore reports whether an author of a reference of the cite's year is
// named before a narrative cite in its paragraph: the name that was taken for
// the author's may be that of a place.
func (p *pass) isNamedBefore(c *citation.InTextCite) bool {
	if !c.Narrative || p.beginsSentence(c) {
		return false
	}
	if c.EtAl.Len() > 0 || len(c.Names) > 1 {
		return false // no place is called so
	}
	if p.followsCitation(c) {
		return false // "Marsh (1990), Reed (1991) and Alder (1992)"
	}
	before := " " + fold(p.uncited(c)) + " "
	for _, l := range p.References {
		if name := fold(firstShort(l.Reference)); len(name) > 1 && bareYear(l.Reference) == c.Year && strings.Contains(before, " "+name+" ") {
			return true
		}
	}
	return false
}

// followsCitation reports whether a narrative cite follows another behind a comma or a word for
// "and".
func (p *pass) followsCitation(c *citation.InTextCite) bool {
	const most = 8 // bytes between
	return slices.ContainsFunc(p.Citations, func(in citation.InText) bool {
		between := c.Span.Start - in.Span.End
		return between > 0 && between <= most && !strings.ContainsAny(p.source(citation.Span{Start: in.Span.End, End: c.Span.Start}), ".!?\n")
	})
}

// uncited returns the text of the paragraph before the year of a cite, without the
// other citations in it and the names further before that are their authors': an author who is named for
// one of them is not that of this one.
func (p *pass) uncited(c *citation.InTextCite) string {
	end := max(0, yearSpan(c).Start)
	start := max(0, end-400)
	before := []byte(p.source(citation.Span{Start: start, End: end}))
	blank := func(s citation.Span) {
		for j := max(0, s.Start-start); j < min(s.End, end)-start; j++ {
			before[j] = '.'
		}
	}
	for i := range p.Citations {
		in := &p.Citations[i]
		if in.Span.End > end || in.Span.End <= start || in.Span.Start >= end {
			continue
		}
		blank(in.Span)
		for j := range in.Cites {
			for _, name := range in.Cites[j].Names {
				blank(name.Span)
			}
		}
	}
	if i := strings.LastIndex(string(before), "\n\n"); i >= 0 {
		before = before[i:]
	}
	return string(before)
}

// beginsSentence reports whether the name of a cite begins a sentence and its year
// follows at once: it is the subject, and no place.
func (p *pass) beginsSentence(c *citation.InTextCite) bool {
	if len(c.Names) == 0 || c.Names[0].Span.Len() == 0 {
		return false
	}
	start, end := c.Names[0].Span.Start, c.Names[len(c.Names)-1].Span.End
	if !bracketAfter.MatchString(p.source(citation.Span{Start: end, End: min(len(p.Source), end+8)})) {
		return false
	}
	before := strings.TrimRight(p.source(citation.Span{Start: max(0, start-8), End: start}), " \t\r\n")
	return before == "" || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "?") || strings.HasSuffix(before, "!")
}

var bracketAfter = sieve.Late(`^[’']?s?[’']?\s+[(\[]`)

// isCut reports whether the names of a cite are only some of those that stand
// there: another name and a word for "and" come before them, or "et al." comes
// after.
func (p *pass) isCut(c *citation.InTextCite) bool {
	if len(c.Names) == 0 {
		return true
	}
	first, last := c.Names[0].Span, c.Names[len(c.Names)-1].Span
	if first.Len() == 0 || last.Len() == 0 {
		return true
	}
	if c.EtAl.Len() == 0 && etAlAfter.MatchString(p.source(citation.Span{Start: last.End, End: min(len(p.Source), last.End+24)})) {
		return true
	}
	if andAfter.MatchString(p.source(citation.Span{Start: last.End, End: min(len(p.Source), last.End+16)})) {
		return true
	}
	return andBefore.MatchString(p.source(citation.Span{Start: max(0, first.Start-60), End: first.Start}))
}

var (
	etAlAfter = sieve.Late(`^[,’']?s?[\s\x{a0}]+[*_]?(?:and[\s\x{a0}]+others\b|and[\s\x{a0}]+colleagues\b|et[\s\x{a0}]+al|and[\s\x{a0}]+al\.|mfl|m\.[\s\x{a0}]?fl|u\.[\s\x{a0}]?a\.|vd\.?|ve[\s\x{a0}]+diğerleri|et[\s\x{a0}]+coll|y[\s\x{a0}]+otros|y[\s\x{a0}]+cols|e[\s\x{a0}]+outros|e[\s\x{a0}]+altri|i[\s\x{a0}]+ostali|и[\s\x{a0}]+остали|i[\s\x{a0}]+dr\.|и[\s\x{a0}]+др\.|i[\s\x{a0}]+inni|und[\s\x{a0}]+andere|og[\s\x{a0}]+andre|m\.[\s\x{a0}]?v\.)`)
	andBefore = sieve.Late(`(?:^|[^\p{L}’'-])\p{Lu}[\p{L}\p{M}’'-]*\.?,?[\s\x{a0}]+(?:and|&|und|ve|et|y|e|i|и|og|och|en)[\s\x{a0}]+(?:\p{L}+[\s\x{a0}]+)?$`)
	andAfter  = sieve.Late(`^,?[\s\x{a0}]+(?:and|&|und|ve|et|y|e|i|и|og|och|en)[\s\x{a0}]+\p{Lu}`)
)
