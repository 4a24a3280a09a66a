package entries

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/sieve"
)

// complete takes back the starts behind what is no whole entry, where most entries of the
// list have their year in one place, and adds starts that were missed. It does so twice: what
// was joined may show a start that was missed within it.
func (d *Document) complete(lines []int, starts map[int]bool) map[int]bool {
	const rounds = 2
	for range rounds {
		d.completeOnce(lines, starts)
	}
	return starts
}

// completeOnce does what complete does, once.
func (d *Document) completeOnce(lines []int, starts map[int]bool) {
	entries := d.entriesOf(lines, starts)
	usual := usualHead(entries)
	ends := endsOf(entries, usual)
	goesOn := func(e, x *entryLines) bool { return false }
	switch {
	case usual != "":
		goesOn = func(e, x *entryLines) bool { return e.goesOn(x, usual, ends) }
		d.missed(entries, starts, usual)
		dateNames(d.entriesOf(lines, starts), starts, usual)
		entries = d.entriesOf(lines, starts)
	case yearLast(entries):
		d.missedTitled(entries, starts)
		entries = d.entriesOf(lines, starts)
		goesOn = d.goesOnToYear(ends, entries)
	case articlesLast(entries):
		d.missedTitled(entries, starts)
		entries = d.entriesOf(lines, starts)
		goesOn = func(e, x *entryLines) bool { return imprintOnly.MatchString(x.text) || d.isLeftOver(e, x) }
	}
	before := &entries[0]
	for i := range entries[1:] {
		x := &entries[i+1]
		if !goesOn(before, x) && !x.isPieceOf(before) || (d.isBehindGap(x.lines[0]) || d.isOutdented(before, x)) && !ends.isOpen(before.text) {
			before = x
			continue
		}
		delete(starts, x.lines[0])
		both := before.lines[:len(before.lines)+len(x.lines)]
		*before = entryLines{both, d.NewEntry(both).Text}
	}
}

// goesOnToYear returns what reports whether an entry is not at its end before another one, in a list
// whose years stand last.
func (d *Document) goesOnToYear(ends ends, entries []entryLines) func(e, x *entryLines) bool {
	stops, led := stopped(entries), ledByInitials(entries)
	stopped, mostlyStopped := 10*stops >= 9*len(entries), 2*stops > len(entries)
	return func(e, x *entryLines) bool {
		switch {
		case e.lacksYear(x, ends), mostlyStopped && e.breaksOff(), led && e.isUndated() && !initialsFirst.MatchString(x.text), isNames(e.text), e.endsInTitle(x), e.endsInBook(x), imprintOnly.MatchString(x.text), d.isLeftOver(e, x):
			return true
		}
		unfinished := func() bool { return d.topOfPage(x.lines[0]) && !sentenceEnd.MatchString(e.text) }
		return stopped && !nextEntry.MatchString(x.text) && (shortEnd.MatchString(e.text) || unfinished())
	}
}

// dateNames takes back the starts of years behind names alone, which both begin an entry of the
// usual form.
func dateNames(entries []entryLines, starts map[int]bool, usual string) {
	for i := range entries[1:] {
		e, x := &entries[i], &entries[i+1]
		if yearFirst.MatchString(x.text) && headForm(e.text) == "" && headForm(e.text+" "+x.text) == usual {
			delete(starts, x.lines[0])
		}
	}
}

// isLeftOver reports whether what stands at the top of a page is what the page before left over of
// an entry that does not end in its year. A title in quotes behind a sentence and a year is none.
func (d *Document) isLeftOver(e, x *entryLines) bool {
	const line = 100 // bytes
	if nextEntry.MatchString(x.text) && sentenceEnd.MatchString(e.text) && hasYear(e.text) {
		return false
	}
	return len(x.text) < line && d.topOfPage(x.lines[0]) && !yearAtEnd.MatchString(e.text) && !articleEnd.MatchString(e.text) && !nameFirst.MatchString(x.text) && !bodyFirst.MatchString(x.text) && !titledNames.MatchString(x.text)
}

// isOutdented reports whether an entry begins further left than the line before it, on the
// same page, as in a list with a hanging indent.
func (d *Document) isOutdented(before, x *entryLines) bool {
	last := before.lines[len(before.lines)-1]
	return d.Lines[x.lines[0]].Indent < d.Lines[last].Indent && len(before.lines) > 1 && !d.topOfPage(x.lines[0])
}

// goesOn reports whether an entry is not at its end before another one, in a list whose
// years stand behind the authors in a usual form: if it is authors and a year with nothing
// behind them, or names without a year, or ends in a colon or comma, or what follows it is
// no such entry itself and has no year.
func (e *entryLines) goesOn(x *entryLines, usual string, ends ends) bool {
	form := headForm(x.text)
	if particleEnd.MatchString(e.text) {
		return true
	}
	if form == usual {
		return !e.dated() && strings.Contains(e.text, ",") && ends.isUnfinished(e.text)
	}
	switch {
	case isSite(x.text):
		return true
	case ends.isOpen(e.text), headAlone.MatchString(e.text), titleEnd.MatchString(e.text) && isImprint(x.text):
		return true
	case headForm(e.text) != usual:
		return false
	case editorsStart.MatchString(x.text):
		return true
	case form != "":
		return ends.isUnfinished(e.text) || quotedEnd.MatchString(e.text) && !nextEntry.MatchString(x.text) || withinStart.MatchString(x.text)
	}
	if numberEarly.MatchString(x.text) {
		return false // "Marsh A (1293) Turf": a wrong year is one
	}
	return ends.isUnfinished(e.text) || withinStart.MatchString(x.text) || x.isTail()
}

// isSite reports whether a text is nothing but a few words, as the name of a site, and an address behind
// a word that leads to it: "The Moor. URL https://moor.example/peat".
func isSite(text string) bool {
	_, rest, _ := strings.Cut(text, ". ")
	return isLinked(text) && linkLead.MatchString(rest)
}

// isLinked reports whether a text is nothing but a few words, as the name of a site or publisher, and an
// address.
func isLinked(text string) bool {
	head, rest, ok := strings.Cut(text, ". ")
	return ok && siteName.MatchString(head) && isOnlyLink(rest)
}

// isImprint reports whether a text can be the publisher of what the line before names: "Marsh Press.", perhaps with
// an address.
func isImprint(text string) bool { return oneSentence.MatchString(text) || isLinked(text) }

// siteName is the name that a site may have.
var siteName = sieve.MustCompile(`^\p{Lu}[\p{L} ’'-]{2,40}$`)

// isTail reports whether a text can be what is left over of an entry: it is short, has no year,
// and is neither names alone nor an entry without a year.
func (e *entryLines) isTail() bool {
	const line = 160 // bytes
	text := links.ReplaceAllString(e.text, "")
	if len(text) >= line || particleEnd.MatchString(e.text) || namesOnly.MatchString(e.text) || yearless.MatchString(e.text) || e.isBrokenNames() {
		return false
	}
	if link := links.FindStringIndex(e.text); link != nil {
		text = e.text[:link[0]] // behind it stands when it was visited
	}
	unpaired := entryLines{text: numberPairs.ReplaceAllString(text, "")}
	return !unpaired.dated()
}

// isBrokenNames reports whether a text is names of people that the next line goes on with.
func (e *entryLines) isBrokenNames() bool {
	return openEnd.MatchString(e.text) && peopleHead.MatchString(e.text) || wordLast.MatchString(e.text) && peopleLine.MatchString(e.text)
}

// yearLast reports whether most entries with a year end with it, or with that and an address
// or a remark.
func yearLast(entries []entryLines) bool {
	last, dated := 0, 0
	for i := range entries {
		if entries[i].dated() {
			dated++
			if yearAtEnd.MatchString(entries[i].text) {
				last++
			}
		}
	}
	return last > 2 && 5*last > 3*dated
}

// articlesLast reports whether most entries with a year end with it or with the year and pages of an article.
func articlesLast(entries []entryLines) bool {
	last, dated := 0, 0
	for i := range entries {
		if text := links.ReplaceAllString(entries[i].text, ""); entries[i].dated() {
			dated++
			if text = strings.TrimSpace(text); yearAtEnd.MatchString(text) || articleEnd.MatchString(text) {
				last++
			}
		}
	}
	return last > 2 && 5*last > 3*dated
}

// lacksYear reports whether an entry is not at its end before another one, in a list whose
// years stand last: if it has none, and the other does not begin with a name, or it ends in
// a colon or comma.
func (e *entryLines) lacksYear(x *entryLines, ends ends) bool {
	return e.isUndated() && (ends.isOpen(e.text) || !nameFirst.MatchString(x.text))
}

// missedTitled adds the starts of entries that were taken for parts of the one above, in a list
// whose years stand last: lines that begin with a dash, a title in quotes, or names with the family
// name first or an organisation and a title, behind an entry that has its year and is at its end.
func (d *Document) missedTitled(entries []entryLines, starts map[int]bool) {
	for i := range entries {
		lines := entries[i].lines
		first := 0 // line that the entry begins with
		for n, line := range lines[1:] {
			before := strings.TrimSpace(d.LineText(d.Lines[lines[n]]))
			if !sentenceEnd.MatchString(before) || initialEnd.MatchString(before) || d.Lines[line].Indent > d.Lines[lines[first]].Indent && !d.topOfPage(line) {
				continue
			}
			text := strings.TrimSpace(d.LineText(d.Lines[line]))
			if !nextEntry.MatchString(text) {
				if n+2 < len(lines) {
					text += " " + strings.TrimSpace(d.LineText(d.Lines[lines[n+2]]))
				}
				if !titledNames.MatchString(text) && !(visitEnd.MatchString(before) && inverted.MatchString(text)) {
					continue
				}
			}
			e := (&entryLines{text: d.NewEntry(lines[first : n+1]).Text}).withoutTitle()
			if e.dated() && (entryEnd.MatchString(e.text) || visitEnd.MatchString(e.text)) {
				starts[line] = true
				first = n + 1
			}
		}
	}
}

// stopped returns how many entries end as a sentence does.
func stopped(entries []entryLines) int {
	n := 0
	for i := range entries {
		if sentenceEnd.MatchString(entries[i].text) {
			n++
		}
	}
	return n
}

// breaksOff reports whether an entry has no year yet and does not end as a sentence does.
func (e *entryLines) breaksOff() bool {
	return !sentenceEnd.MatchString(e.text) && e.isUndated()
}

// isUndated reports whether an entry has no year but one in a title.
func (e *entryLines) isUndated() bool { return !e.withoutTitle().dated() }

// ledByInitials reports whether most entries begin with the initials of somebody.
func ledByInitials(entries []entryLines) bool {
	n := 0
	for i := range entries {
		if initialsFirst.MatchString(entries[i].text) {
			n++
		}
	}
	return 2*n > len(entries)
}

// initialsFirst is somebody whose initials stand before the family name.
var initialsFirst = sieve.MustCompile(`^(?:\p{Lu}\p{Ll}?\. ?-?)+(?:(?:` + nameParticles + `)[ -])*\p{Lu}\p{L}`)

// endsInTitle reports whether an entry ends with its title in quotes, or that and a year that what
// it is in may begin with, has no year but these, and the other one does not begin as only entries do.
func (e *entryLines) endsInTitle(x *entryLines) bool {
	titled := &entryLines{text: bareYearEnd.ReplaceAllString(e.text, "")}
	return quotedEnd.MatchString(titled.text) && titled.isUndated() && !nextEntry.MatchString(x.text)
}

// withoutTitle returns an entry without titles in quotes, and the years in them.
func (e *entryLines) withoutTitle() *entryLines {
	return &entryLines{text: quotedTitle.ReplaceAllString(e.text, "")}
}

// lacksSource reports whether an entry ends with its title in quotes and the other one begins
// with what such a title stands in: a journal with volume, year and pages, or a newspaper
// with its day.
func (e *entryLines) lacksSource(x *entryLines) bool {
	return quotedEnd.MatchString(e.text) && sourceFirst.MatchString(x.text)
}

// opensQuote reports whether an entry ends within the quotation marks of a title, which the other
// one closes, whatever the marks of the language are: each has an odd number of them, and the other
// does not begin as entries do.
func (e *entryLines) opensQuote(x *entryLines) bool {
	odd := func(s string) bool { return len(doubleQuote.FindAllStringIndex(s, -1))%2 > 0 }
	return odd(e.text) && odd(x.text) && headForm(x.text) == "" && !nextEntry.MatchString(x.text) && !nameFirst.MatchString(x.text)
}

// isPieceOf reports whether an entry is a piece of the one before it, whatever the form of the list.
func (e *entryLines) isPieceOf(before *entryLines) bool {
	return isOnlyLink(e.text) || beginsWithEdition(e.text) || pagesFirst.MatchString(e.text) || before.lacksSource(e) || before.opensQuote(e) || before.breaksDate(e) || before.breaksAtYear(e) || before.endsInEditors() || before.endsInGiven(e) || closesBracket(before.text, e.text, "[]") || bookOpen.MatchString(before.text)
}

// endsInBook reports whether an entry ends within the title or the editors of the book that its work is in.
func (e *entryLines) endsInBook(x *entryLines) bool {
	return editorBroken.MatchString(e.text) || titleYear.MatchString(e.text) && editedTail.MatchString(x.text)
}

// breaksDate reports whether an entry ends with a day whose month the other one begins with.
func (e *entryLines) breaksDate(x *entryLines) bool {
	return dayLast.MatchString(e.text) && monthFirst.MatchString(x.text)
}

// endsInEditors reports whether an entry ends with a word for the editors of the book that its work is in, behind its
// year or a title: "Marsh, A. (2001) “Peat,” in R. Reed (ed.)", "Marsh, Ann, “Peat”, in Moors, ed.", or within their
// names: "edited by Ann".
func (e *entryLines) endsInEditors() bool {
	return editorNamed.MatchString(e.text) || editorsLast.MatchString(e.text) && (hasYear(e.text) || doubleQuote.MatchString(e.text))
}

// endsInGiven reports whether an entry ends with the given names of the last of several people, of whom the other one
// begins with the family name and a suffix: "and Ann Lee", "Marsh, Jr., Heather". A publisher
// may have an "and" in its name: ": Faber and Faber".
func (e *entryLines) endsInGiven(x *entryLines) bool {
	return givenLast.MatchString(e.text) && !publisherLast.MatchString(e.text) && suffixed.MatchString(x.text)
}

// breaksAtYear reports whether an entry ends with a year and the other one begins with the word and the year that make
// a span of it, or the last word of its title with an imprint in brackets: "Peat between 1913", "and 1942. Moors", "Torf po
// 1760", "Roku (Heather, 2004)".
func (e *entryLines) breaksAtYear(x *entryLines) bool {
	return bareYearEnd.MatchString(e.text) && (spanTail.MatchString(x.text) || wordAndImprint.MatchString(x.text))
}

// ends are how the entries of a list end.
type ends struct {
	open  map[byte]bool // marks that more comes after elsewhere, but not here
	loose bool          // many do not end as a sentence does
}

// endsOf returns how entries end, loosely if a fifth of those do that have the usual head and
// stand before one with it. A mark does not show that more comes if a third of all end in it.
func endsOf(entries []entryLines, usual string) ends {
	marks, loose, sure := map[byte]int{}, 0, 0
	for i := range entries {
		text := entries[i].text
		if openEnd.MatchString(text) {
			marks[text[len(text)-1]]++
		}
		if i+1 < len(entries) && usual != "" && headForm(text) == usual && headForm(entries[i+1].text) == usual {
			if sure++; !sentenceEnd.MatchString(text) {
				loose++
			}
		}
	}
	e := ends{open: map[byte]bool{}, loose: 5*loose > sure && loose > 1}
	for mark, n := range marks {
		e.open[mark] = 3*n >= len(entries)
	}
	return e
}

// isOpen reports whether an entry ends in a mark that no entry of the list ends with.
func (e ends) isOpen(text string) bool {
	return openEnd.MatchString(text) && !e.open[text[len(text)-1]]
}

// isUnfinished reports whether an entry does not end as those of the list do.
func (e ends) isUnfinished(text string) bool {
	return e.isOpen(text) || !e.loose && !sentenceEnd.MatchString(text)
}

// usualHead returns what stands around the year that most entries with a year have behind
// their authors, "" where there is no such habit.
func usualHead(entries []entryLines) string {
	forms, dated := map[string]int{}, 0
	for i := range entries {
		if form := headForm(entries[i].text); form != "" {
			forms[form]++
			dated++
		} else if entries[i].dated() {
			dated++
		}
	}
	for form, n := range forms {
		if 2*n > dated && (2*n > len(entries) || n > 2) {
			return form
		}
	}
	return ""
}

// headForm returns what stands around the year behind the names that a text begins with:
// ". y." in Chicago's form, " (y)" in another one; "" if it begins otherwise.
func headForm(s string) string {
	if strings.HasSuffix(s, ",") {
		s += " …" // "(1999," and on the next line "May 19)"
	}
	if m := headYear.FindStringSubmatch(s); m != nil && lowerWords.MatchString(lexicon.WithoutOthers(longForm.ReplaceAllString(m[1], ""))) {
		return ""
	}
	return formAround(headYear, s)
}

// formAround returns what stands around the year that an expression finds in a text, with what stands
// before and behind it.
func formAround(re *sieve.Regexp, s string) string {
	m := re.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	if strings.HasSuffix(m[2], "(") {
		return strings.TrimPrefix(m[2], ".") + "y)" // "B. (1999).", "B et al. (1999)" and "B (1999, May 19)."
	}
	return m[2] + "y" + m[3]
}

// missed adds the starts of entries that were taken for parts of the one above: lines
// that begin with names and a year in the usual form, a title in quotes and a year, or behind an address
// a title and such a year, behind what is a whole entry.
// Where entries end without a full stop, so may the one above, if people with initials or an
// organisation begin the line or its first word had room in the line above.
func (d *Document) missed(entries []entryLines, starts map[int]bool, usual string) {
	stops, width := 0, 0
	for i := range entries {
		if strings.HasSuffix(entries[i].text, ".") {
			stops++
		}
		for _, line := range entries[i].lines {
			width = max(width, utf8.RuneCountInString(strings.TrimSpace(d.LineText(d.Lines[line]))))
		}
	}
	stopless := 3*stops < len(entries)
	hasRoom := func(before, text string) bool {
		const spare = 3 // characters, as pages differ a little
		word, _, _ := strings.Cut(text, " ")
		return utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word)+spare <= width
	}
	for i := range entries {
		lines := entries[i].lines
		withNext := slices.Clip(lines)
		if i+1 < len(entries) {
			withNext = append(withNext, entries[i+1].lines[0])
		}
		for n, line := range lines[1:] {
			before := strings.TrimSpace(d.LineText(d.Lines[lines[n]]))
			text := strings.TrimSpace(d.LineText(d.Lines[line]))
			form := d.missedForm(before, withNext[n+1:])
			if quotedHead.MatchString(text) {
				form = usual // of whatever marks
			}
			freely := stopless && !openEnd.MatchString(before) && (beginsAnother(before, text) || hasRoom(before, text))
			ends := sentenceEnd.MatchString(before) || freely
			if form != usual || !ends || initialEnd.MatchString(before) {
				continue
			}
			text = d.NewEntry(lines[:n+1]).Text
			if left := (&entryLines{text: text}); i > 0 && !d.InColumns() && d.topOfPage(lines[0]) && left.isTail() && headForm(entries[i-1].text) == usual {
				text = entries[i-1].text + " " + text // what the page before left over
			}
			if headed.MatchString(text) || headedByTitle.MatchString(text) || yearless.MatchString(text) {
				starts[line] = true
			}
		}
	}
}

// missedForm returns the form of the head that the first of some lines begins behind the one before it,
// "" if it begins none.
func (d *Document) missedForm(before string, lines []int) string {
	text := strings.TrimSpace(d.LineText(d.Lines[lines[0]]))
	form := headForm(text)
	const longest = 3 // lines of names
	whole := text
	for n := 2; form == "" && n <= min(longest, len(lines)) && (peopleHead.MatchString(whole) || peopleLine.MatchString(whole)); n++ {
		whole = d.NewEntry(lines[:n]).Text
		form = headForm(whole + " …")
	}
	if form == "" && headAlone.MatchString(text) {
		form = headForm(text + " …") // with the title on the next line
	}
	if form == "" && titleBeforeDate.MatchString(text) {
		form = " (y)"
	}
	ofTitle := addressLast.MatchString(before) || len(lines) > 1 && headAlone.MatchString(text) && addressFirst.MatchString(strings.TrimSpace(d.LineText(d.Lines[lines[1]])))
	if form == "" && ofTitle {
		form = formAround(titledHead, text+" …")
	}
	return form
}

// beginsAnother reports whether a line shows that one without a stop at its end ends an entry: by
// initials, an organisation that goes on from no word, or somebody, or an organisation and its year, behind the day of
// a newspaper.
func beginsAnother(before, text string) bool {
	return initialsHead.MatchString(text) || organizationHead.MatchString(text) && !wordEnd.MatchString(before) ||
		(inverted.MatchString(text) || organizationYear.MatchString(text)) && dayEnd.MatchString(before)
}

var (
	// headYear is names with what stands around the year behind them.
	headYear = sieve.MustCompile(`^((?:(?:` + nameParticles + `)[\s-]*){0,3}[\p{Lu}\[—–―][^\d“”"„«»:]{0,240}?)([.,]? \(?)(?:` + yearOrScan + `[a-z]?|` + yearAbsent + `)(\)?[.,:]?) \S`)
	// titledHead is a title that an entry begins with, with what stands around the year behind it.
	titledHead = sieve.MustCompile(`^(\p{Lu}[^\d“”"„«»]{8,160}?)([.,]? \(?)` + yearOrScan + `[a-z]?(\)?[.,:]?) \S`)
	// titleBeforeDate is a title and a sentence's end before a day in brackets: "Peat: A history. (2023, July 18)."
	titleBeforeDate = sieve.MustCompile(`^\p{Lu}[^\d“”"„«»()]{8,160}[.?!] \(` + yearOrScan + `[a-z]?, \p{L}+ \d{1,2}\)\. \S`)
	addressLast     = sieve.MustCompile(`(?:https?://|www\.|\b10\.\d{4,9}/)\S*[\p{L}\d/]$`)
	// withinWords are those for what a part stands in.
	withinWords = `(?:In|En|Dans|I|U|У|İçinde|W|V|Em)`
	// editorsInBrackets says that the names before it are those of editors.
	editorsInBrackets = `\((?:[Ee]ds?|[Hh]rsg|[Hh]g|[Éé]ds?|[Dd]irs?|[Cc]oords?|[Uu]r|[Уу]р|[Rr]ed|[Oo]rgs?|[Hh]az|[Dd]er|[Aa] c\. [Dd]i)\.?\)`
	// editedBy leads to the editors of a book.
	editedBy = `eds?\.|edited by|[Hh]rsg\.|herausgegeben von|éd\.|dir\.|édité par|dirigé par|editado por|coord\.|a cura di|red\.|redigert av|redigerad av|onder redactie van|pod redakcją|zredagowan[eay] przez|ur\.|uredio|уредио|editör|yay\. haz\.|der\.`
	// yearAbsent says that there is no year, or none yet, with its last full stop where a
	// bracket follows.
	yearAbsent = `(?:n\.\s?d|s\.\s?[adf]|o\.\s?J|t\.\s?y|b\.\s?g|u\.\s?å|б\.\s?г)\.??|(?i:` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `)`
	// peopleHead is a line of at least two people with initials behind their family names,
	// whose year stands on the next.
	peopleHead = sieve.MustCompile(`^(?:(?:` + nameParticles + `)[\s-]*){0,3}(?:\p{Lu}[\p{L}’'-]+(?: \p{L}[\p{L}’'-]+){0,2}, (?:\p{Lu}\.[ -]?)+, (?:(?:&|and) )?){2,}`)
	// peopleLine is a line of at least three names of people, the first with the family name first.
	peopleLine = sieve.MustCompile(`^(?:(?:` + nameParticles + `)[\s-]*){0,3}\p{Lu}[\p{L}’'-]+(?: \p{L}[\p{L}’'-]+){0,2}, \p{Lu}[^\d“”"„«»:()/]+, \p{Lu}[^\d“”"„«»:()/]*$`)
	// initialsHead is a line that begins with somebody whose initials stand behind the family
	// name, or with one name alone, before another one or a year.
	initialsHead = sieve.MustCompile(`^(?:(?:` + nameParticles + `)[\s-]*){0,3}\p{Lu}[\p{L}\p{M}’'-]+(?:(?: \p{Lu}[\p{L}\p{M}’'-]+)? \p{Lu}{1,3}(?:-\p{Lu})?(?: III?| Jr)?(?: (?:` + nameParticles + `))*(?:,| \()| \()`)
	// inverted is somebody with the family name first, and dayEnd the day that a line ends with: "19 May".
	inverted = sieve.MustCompile(`^(?:(?:` + nameParticles + `)[ -]){0,2}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, \p{Lu}`)
	dayEnd   = sieve.MustCompile(`, \d{1,2}\.? \p{L}{3,}$`)
	// organizationHead is a line that begins with a name of several words before a bracket, and
	// wordEnd is what a line ends with in the midst of such a name or of a title.
	organizationHead = sieve.MustCompile(`^\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}’'-]+){1,8} \(`)
	// organizationYear is an organisation of several words before its year: "World Bank. 2012a."
	organizationYear = sieve.MustCompile(`^\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}’'-]+){1,8}[.,]? \(?` + yearOrScan + `[a-z]?\b`)
	wordEnd          = sieve.MustCompile(`(?:[\s(]\p{Ll}{1,3}|[&/–—-])$`)
	// lowerWords are words that stand in no list of names and in no name of a body, but for its
	// long form in brackets.
	lowerWords  = sieve.MustCompile(`(?:^|\s)\p{Ll}{5,}`)
	longForm    = sieve.MustCompile(`\([^()]*\)`)
	sentenceEnd = sieve.MustCompile(`(?:[.”"»>)]|\d\]?|(?:https?://|www\.)\S+)$`)
	initialEnd  = sieve.MustCompile(`(?:^|[\s.-])\p{Lu}\.$`)
)

var (
	// headed is an entry with authors, their year and more, headedByTitle one that its title in
	// quotes begins; headAlone is one without more.
	headedByTitle = sieve.MustCompile(`^[“"„«][^”"»“]{3,}[.,?!]?[”"»“][.,]? \(?` + yearOrScan + `[a-z]?\)?[.,:]? \S`)
	headed        = sieve.MustCompile(`^[^\d“"„«]+[.,\s(](?:` + yearOrScan + `[a-z]?|` + yearAbsent + `)\)?[.,:]?\s\S`)
	headAlone     = sieve.MustCompile(`^[^\d“"„«]+[.,\s(]` + yearOrScan + `[a-z]?(?:, \p{L}+\.?(?: \d{1,2})?\)|\)?)[.,:]?$`)
	// yearFirst is a year before more.
	yearFirst = sieve.MustCompile(`^\(?` + yearOrScan + `[a-z]?\)?[.,:]? \S`)
	// yearless is an entry with authors, a title of three words or more, or of people with
	// a title that ends in the years it is about, perhaps an edition, and a publisher.
	yearless = sieve.MustCompile(`^\p{Lu}(?:[^\d“"„«]*[.)] [^.,\d]+ [^.,\d]+ [^.\d]+|[^\d“"„«]*,[^\d“"„«]*[.)] [^.\d]+, \d{4}[–-]\d{2,4})[.?!] (?:\d{1,2}\S* \p{L}+\. )?\p{Lu}[^.\d]*\.$`)
	// oneSentence is a few words that end in a full stop, as a publisher does: "Marsh Press."
	// titleEnd is an entry of authors, their year and one sentence without quotes.
	oneSentence = sieve.MustCompile(`^\p{Lu}[^.,:?!\d“"„«]{2,60}\.$`)
	titleEnd    = sieve.MustCompile(`^[^\d“"„«]+[.,\s(]` + yearOrScan + `[a-z]?\)?[.,:]? [^.?!“"„«]+(?:, \d{4}[–-]\d{2,4}|[^.?!“"„«])*[.?!]$`)
	// numberPairs are pages, or parts of an ISSN, which may look like years.
	numberPairs = sieve.MustCompile(`\d+[-–]\d+`)
	// yearAtEnd is the year that an entry ends with, perhaps with pages, an address or what else
	// stands behind it.
	yearAtEnd = sieve.MustCompile(`[ (,;](?:1[4-9]|20)\d\d[a-z]?[).]*(?:,? (?:pages?|pp?\.|[Ss]{1,2}\.|str\.|стр\.|с\.|págs?\.) ?[\d–‑-]+\.?)?(?:,? (?:https?://|(?:URL|url|[Dd]oi|DOI|ISBN|Available|Accessed|arXiv|[Ss]ubmitted|[Ff]orthcoming|To appear|In press)\b).*)?$`)
	// nameFirst is a name that an entry begins with: initials and a family name, or two
	// names before a comma, a full stop, initials or another person.
	nameFirst = sieve.MustCompile(`^(?:(?:(?:` + nameParticles + `)[\s-]?){0,2}(?:(?:\p{Lu}\p{Ll}?\.[ \-‐]?)+(?:\p{Ll}{1,3}['’ ])*\p{Lu}['’]?\p{L}|\p{Lu}[\p{L}'’\-]+,? \p{Lu}[\p{L}'’\-]*(?: (?:` + nameParticles + `)-?)?\.?(?:[.,:]| and | & | et | und | y )|\p{Lu}[\p{L}'’\-]+, \p{Lu}[\p{L}'’\-]+(?: \p{Lu}\.)+[ ,]|\p{Lu}[\p{L}'’\-]+ (?:\p{Lu}\. ?)+(?:\p{Ll}{1,3}['’ ])*\p{Lu}\p{L})|[—–―\[])`)
	// bodyFirst is an organisation with its short form, before a title or year.
	bodyFirst = sieve.MustCompile(`^(?:\p{Lu}{2,10} \(\p{Lu}[^()\d]{4,80}\)|\p{Lu}[^().,\d]{4,80} \(\p{Lu}{2,10}\))(?:[.,:] [\p{Lu}“"„«*_]|[.,]? \(?(?:1[4-9]|20)\d\d)`)
	// namesOnly is a list of names with commas, and nothing that stands in no name.
	namesOnly = sieve.MustCompile(`^\p{Lu}[^\d“”"„«»:./]*,[^\d“”"„«»:./]*$`)
	// withinStart is what no entry begins with that has a head: a mark, or the editors of a
	// book behind the word for "in".
	withinStart = sieve.MustCompile(`^(?:[&)\],;:]|` + withinWords + `:? \p{Lu}[^()]{2,160}` + editorsInBrackets + `|` + withinWords + ` [^()]{2,160}, (?:` + editedBy + `) \p{Lu})`)
	// editedTail is the end of a title with the editors of the book behind it: "Moor, edited by Ann Marsh".
	editedTail = sieve.MustCompile(`^\p{Lu}[^.,:()“”"„«»\d]{2,80}, (?:` + editedBy + `) \p{Lu}`)
	// editorsStart is the end of the names of a book's editors and its title: "Marsh (Ed.), Peat".
	editorsStart = sieve.MustCompile(`^(?:(?:` + nameParticles + `)[ -]?){0,2}\p{Lu}[^\d“"„«()]{2,160}` + editorsInBrackets + `,? \p{L}`)
	quotedEnd    = sieve.MustCompile(`[”“"»’][.,]?$|[.,?!][”“"»’]$`)
	// sourceFirst is a journal with the number of its volume, an issue, year and pages behind
	// it, a newspaper with its day, what an address stands behind, or the word for a book.
	sourceFirst = sieve.MustCompile(`^(?:In (?:\p{Lu}|\d)|` + withinWords + `:? \p{Lu}\p{L}|\p{Lu}[^\d.,:;“”„"«»()]{2,80}(?: \d{1,4}(?:, \p{L}{1,6}[.°]?[º°]? ?\d+)? \([^()]{1,30}\): ?\d|, (?:\d{1,2}\.? \p{L}+,?|\p{L}+ \d{1,2},) (?:1[4-9]|20)\d\d[.,]|\. https?://))`)
	// nextEntry is what only entries begin with: a dash for authors who are repeated, or a title in
	// quotes. titledNames is names with the family name first, or the name of a body, before a title.
	nextEntry   = sieve.MustCompile(`^(?:[—–―]{2,}|[“”"„«»])`)
	titledNames = sieve.MustCompile(`^(?:(?:(?:` + nameParticles + `)[\s-]*){0,3}\p{Lu}[\p{L}\p{M}’'-]+(?:[ -]\p{L}[\p{L}\p{M}’'-]*){0,2}, (?:(?:and|und|et|y|e|i|en|och|og|ve|и|&) )?\p{Lu}[^\d:;“”„"«»()]{1,120}|\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,6}(?: \([^()\d]{2,80}\))?)\. [\p{Lu}\d“”"„«»]`)
	doubleQuote = sieve.MustCompile(`[“”„"«»]`)
	// quotedTitle is a title in quotes, with what was printed in other ones within.
	quotedTitle = sieve.MustCompile(`(?:[“"„«]|(?:^|\s)[”»])[^»]*?[”"»“«][.,]?(?:\s|$)`)
	// entryEnd is what an entry ends with whose year stands last: a year, pages, an address, or
	// what kind of thesis it is.
	entryEnd = sieve.MustCompile(`(?:(?:1[4-9]|20)\d\d[a-z]?[.,)]+|\d[–‑-]\d+\.|(?:https?://|10\.\d{4,9}/)\S+|(?:diss|tezi|thesis|avhandling|rad|рад|thèse|tesis|Diss)\.)$`)
	// articleEnd is the year, or date, and the pages of an article.
	articleEnd  = sieve.MustCompile(`\([^()]{0,20}(?:1[4-9]|20)\d\d\.?\): ?\d+(?:[–‑-]\d+)?\.$`)
	bareYearEnd = sieve.MustCompile(` (?:1[4-9]|20)\d\d$`)
	// wordLast is a word with a capital behind a comma or a word for "and": "Cobb, B., Lo".
	wordLast = sieve.MustCompile(`(?:[,&]|\s(?:and|und|et|y|e|i|og|och|en|ve|и)) \p{Lu}\p{Ll}+$`)
	// givenLast are the given names of the last of several people; suffixed is a family name with a suffix.
	givenLast     = sieve.MustCompile(`\s(?:and|&|und|et|y|e|i|og|och|en|ve) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?$`)
	publisherLast = sieve.MustCompile(`[:.,] \p{Lu}[\p{L}’'-]+ (?:and|&|und|et|y|e|i|og|och|en|ve) \p{Lu}[\p{L}’'-]+$`)
	suffixed      = sieve.MustCompile(`^\p{Lu}[\p{L}’'-]+,? (?:Jr|Sr)\.?,`)
	// visitEnd is when a page was visited, in square brackets: "[visited 28 November 2025]".
	visitEnd = sieve.MustCompile(`\p{L} \d{4}\]\.?$`)
	// shortEnd is a short word, as for "and", which stands in the midst of a sentence.
	shortEnd = sieve.MustCompile(`\s(?:&|\p{Ll}{1,3})$`)
	// editorBroken is an editor of whom the family name stands on the next line: "edited by Ann M.".
	editorBroken = sieve.MustCompile(`, (?:` + editedBy + `) (?:[^\d“”"„«»:;()]{1,80}[ -])?\p{Lu}\.$`)
	// pagesFirst are the pages of a part, which stand before its book in some styles: "Pp. 35–46 in Moors",
	// "S. 35–46 w Torfie", or whose word for pages ended the line before: "35–46 in Moors".
	pagesFirst = sieve.MustCompile(`^(?:\d{1,4}[–-]\d{1,4} \p{Ll}{1,4} \p{Lu}|[Pp]p\. ?\d|(?:[PpSsСс]|[Ss]s|[Ss]tr|[Сс]тр|[Pp]ágs?)\. ?\d+[–-]\d+ )`)
	// titleYear is a year, of a title if the title goes on behind it.
	titleYear = sieve.MustCompile(`[\p{L}:.,”"»] \d{4}$`)
	// imprintOnly is a university and the kind of a thesis, or a publisher and a year, with an address, which is no
	// entry.
	imprintOnly = sieve.MustCompile(`^(?:\p{Lu}[^.,:;\d“”„"«»()]{2,60}, (?:[\p{L}.]+ ){0,2}(?:diss|dissertation|thesis|thèse|tesis|tesi|tese|proefschrift|doktorsavhandling|doktorgradsavhandling|rozprawa doktorska|disertacija|дисертација|doktora tezi)\.?$|\p{Lu}[^.,:;\d“”„"«»()]{2,60}(?:: \p{Lu}[^.,:;\d“”„"«»()]{2,60})?, (?:1[4-9]|20)\d\d[a-z]?\.?,?(?: https?://\S+)?$)`)
	// particleEnd is the particle of a name that the next line goes on with, behind another name.
	particleEnd = sieve.MustCompile(`[.,&] (?:` + nameParticles + `)$`)
	// openEnd is what no entry ends with.
	openEnd = sieve.MustCompile(`[:;,(&]$`)
	// editorNamed is the beginning of the names of editors at the end.
	editorNamed = sieve.MustCompile(`, (?:` + editedBy + `) (?:\p{Lu}[\p{L}'’-]+ ?){1,3}$`)
	// bookOpen is the title of a book at the end, of which the part behind a colon is to come: "” In Moors:".
	bookOpen = sieve.MustCompile(`[”"»“][.,]? ` + withinWords + `:? \p{Lu}[^.:“”„"«»]{2,120}:$`)
	// editorsLast is a word for editors, in brackets or behind a comma, at the end.
	editorsLast = sieve.MustCompile(`(?: ` + editorsInBrackets + `,?|, (?:eds?|hrsg|red|ur|ур)\.)$`)
	// wordAndImprint is a word and a publisher with its year in brackets.
	wordAndImprint = sieve.MustCompile(`^\p{L}+ \(\p{Lu}[^()]{2,80}, (?:1[4-9]|20)\d\d\)`)
	// spanTail is the last year of a span with the word before it.
	spanTail = sieve.MustCompile(`^(?i:and|und|et|y|e|i|og|och|en|ve|и|to|till?|bis|tot|do|à|a|al?) (?:\p{L}{1,3}[ ’'])?(?:1[4-9]|20)\d\d[.,:;)”"»]`)
)
