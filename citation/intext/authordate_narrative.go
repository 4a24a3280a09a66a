package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readNarrative finds the authors of a group that begins with a year: in the
// sentence right before it, or further back.
func (s *scanner) readNarrative(g *cluster, b *bracket) bool {
	first := &g.cites[0]
	if first.prefix != "" && !isPrefix(first.prefix) {
		return false
	}
	if first.idem {
		return s.readIdem(g, b)
	}
	if s.readTitleNarrative(g, b) {
		return true
	}
	l, conf := s.besideBracket(g, b)
	if opensArguments(s.text, b.open) && (conf == 0 || s.isUnknown(&l, first.printedYears())) {
		return false
	}
	if (conf == 0 || s.mayEndTitle(&l, first.printedYears())) && s.readUnlistedNarrative(g, b) {
		return true
	}
	if conf > 0 && conf <= unknownInSentence && !s.isSubject(b, &l) && !s.joinsBefore(l.from) {
		// "Ikenberry sees it in Central Asia (2018, 7)": a known author goes
		// before a name that no reference has, unless that is the subject of a
		// sentence, "Barber (1963, 5) denies it", or goes on a list of citations.
		if far, c := s.farBefore(g, b); c > 0.5 && !s.isCited(far.from) {
			s.giveNames(g, far, c)
			return true
		}
	}
	if conf > 0 {
		s.giveNames(g, l, conf)
		g.start = l.from
		first = &g.cites[0]
		first.start = l.from
		first.sep = [2]int{l.possessive, first.anchor.start}
		return true
	}
	l, conf = s.farBefore(g, b)
	if t := s.farTitle(g, b); t.is() && (conf == 0 || t.start > l.end) {
		s.giveTitle(g, t, 0.8)
		return true
	}
	if conf > 0 {
		s.giveNames(g, l, conf)
	}
	return conf > 0
}

// readIdem finds the authors of a group that begins with a word for those before: in the sentence, or in the
// citation before.
func (s *scanner) readIdem(g *cluster, b *bracket) bool {
	l, conf := s.farBefore(g, b)
	if conf == 0 && len(s.found) > 0 {
		before := s.found[len(s.found)-1].cites
		l, conf = before[len(before)-1].nameList, 0.7
	}
	if len(l.names) == 0 {
		return false
	}
	s.giveNames(g, l, conf)
	return true
}

// isSubject reports whether names are those of authors by what the sentence says of them: as its
// subject, or behind words such as "according to".
func (s *scanner) isSubject(b *bracket, l *nameList) bool {
	if s.beginsSentence(l.from) && s.isReported(b, l) {
		return true
	}
	return endsInLeadPhrase(strings.ToLower(strings.TrimRight(s.text[s.back(l.from, 40, 0):l.from], " ")))
}

// isCited reports whether a name stands within the parentheses of another citation, whose work it
// tells there.
func (s *scanner) isCited(at int) bool {
	return slices.ContainsFunc(s.brackets, func(b bracket) bool {
		return b.open < at && at < b.closing
	})
}

// giveNames gives the cites without names those that stand in the sentence.
func (s *scanner) giveNames(g *cluster, l nameList, conf float64) {
	for i := range g.cites {
		c := &g.cites[i]
		if len(c.names) > 0 || c.ibid {
			break
		}
		c.nameList = l
		c.narrative = true
		c.confidence = conf
	}
}

// besideBracket reads the names right before a bracket.
func (s *scanner) besideBracket(g *cluster, b *bracket) (nameList, float64) {
	l, ok := s.namesBefore(s.windowBefore(b.open), b.open, narrative)
	if !ok {
		if l, ok = s.ownerBefore(g, b); !ok {
			return l, 0
		}
	}
	between := strings.Trim(s.text[l.possessive:b.open], " *_,”\"")
	if between != "" && !(strings.HasPrefix(between, "(") || strings.HasPrefix(between, "[")) {
		return l, 0
	}
	s.takeCommaAuthors(&l, g.cites[0].printedYears())
	conf := s.judgeNarrative(g, b, &l)
	return l, conf
}

// ownerBefore reads the name right before a bracket whose year and place are those of a work by its bearer, though it looks
// like the end of a longer name: "the East Berlin of Marsh (1986, 590)". That of an organisation is one: "the University of
// Marsh (1986, 590)".
func (s *scanner) ownerBefore(g *cluster, b *bracket) (nameList, bool) {
	c := &g.cites[0]
	if c.locator.end == 0 && c.letter == "" {
		return nameList{}, false
	}
	end := len(strings.TrimRight(s.text[:b.open], " *_"))
	start := end - len(wordAtEnd(s.text[:end]))
	before := strings.TrimRight(s.text[:start], " ")
	link := wordAtEnd(before)
	of := strings.TrimRight(before[:len(before)-len(link)], " ")
	f := s.known.familiar(s.text[start:end], c.printedYears())
	if start == end || !ofWords[link] || organisationWords[strings.ToLower(wordAtEnd(of))] || f.strength != nameYear || !f.first || f.organisation {
		return nameList{}, false
	}
	return nameList{names: []name{{start: start, end: end, from: start, known: true}}, from: start, end: end, possessive: end}, true
}

// takeCommaAuthors puts the authors in front of a name that a comma alone parts from
// it, as ISO 690 has them in French: "Araújo, Okonkwo (1993)", or a semicolon, as ABNT has
// them: "Araújo; Okonkwo (1993)", or an "and" behind a name that is a word as well: "He and
// Okonkwo (1993)", or a "with", as Slavic languages have it: "Araújo s Okonkwem (1993)". They
// are such where a reference of the year has just these authors in this order.
func (s *scanner) takeCommaAuthors(l *nameList, years []int) {
	if len(l.names) != 1 || !l.names[0].known || l.names[0].initial != "" || l.etAl != [2]int{} {
		return
	}
	for _, b := range s.known.lookup(s.text[l.names[0].start:l.names[0].end]) {
		if ref := s.known.refs[b.ref]; b.position == 0 || b.position != ref.authors-1 || !ref.hasYear(years) {
			continue
		}
		if names, ok := s.authorsBefore(l.names[0].start, b); ok {
			l.names = append(names, l.names[0])
			l.from = names[0].from
			return
		}
	}
}

// authorsBefore reads the authors of a reference that go before one of them, each
// with a comma or a semicolon behind it, or the last of them with an "and", in a text that goes on at a place.
func (s *scanner) authorsBefore(at int, b bearer) ([]name, bool) {
	from := s.back(at, window, 0)
	names := make([]name, b.position)
	for position := b.position - 1; position >= 0; position-- {
		before := strings.TrimRight(s.text[from:at], " ")
		sign := 1
		if w := wordAtEnd(before); position == b.position-1 && (ands[w] || withWords[w]) && strings.HasSuffix(strings.TrimSuffix(before, w), " ") {
			sign = len(w) + 1
		} else if before != "" && before[len(before)-1] == '&' && position == b.position-1 {
			sign = 2
		} else if before == "" || before[len(before)-1] != ',' && before[len(before)-1] != ';' {
			return nil, false
		}
		end := from + len(strings.TrimRight(before[:max(0, len(before)-sign)], " ,"))
		toks := s.tokens(from, end)
		if len(toks) > 0 {
			end = s.withoutEnding(toks, len(toks)-1)
		}
		start, ok := s.knownNameAt(toks, len(toks)-1, end, narrative)
		if !ok {
			return nil, false
		}
		at = toks[start].start
		if !slices.ContainsFunc(s.known.lookup(s.text[at:end]), func(of bearer) bool { return of.ref == b.ref && of.position == position }) {
			return nil, false
		}
		names[position] = name{start: at, end: end, from: at, known: true}
	}
	return names, true
}

// opensArguments reports whether a bracket stands directly behind a letter, digit or underscore, as
// that of a function in code does: "ISOdatetime(2004, 1)". So does that of a year behind a
// name where a space is missing, or in a script without spaces.
func opensArguments(text string, open int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:open])
	return r == '_' || r == '.' || unicode.IsDigit(r) || unicode.IsLetter(r) && !isIdeograph(r)
}

// isUnknown reports whether no reference has the first of some names, and nothing else says
// that they are names: no "and" or "et al." stands with them.
func (s *scanner) isUnknown(l *nameList, years []int) bool {
	return l.and == [2]int{} && l.etAl == [2]int{} && s.known.familiar(s.text[l.names[0].start:l.names[0].end], years).strength == unknown
}

// unknownInSentence is how likely a name that no reference has is an author.
const unknownInSentence = 0.75

// judgeNarrative says how likely it is that names and the year in parentheses
// behind them are a citation. It may take from the list the names that do not
// belong to it.
func (s *scanner) judgeNarrative(g *cluster, b *bracket, l *nameList) float64 {
	c := g.cites[0]
	c.nameList = *l
	f := s.familiarList(&c)
	if f.strength == unknown {
		// "Canada and Axworthy (1997)", "Instead, Axworthy et al. (1997)"
		for i := 1; i < len(l.names); i++ {
			n := l.names[i]
			if from := s.known.familiar(s.text[n.start:n.end], c.printedYears()); from.strength == nameYear && from.first {
				l.names = l.names[i:]
				if n.initial == "" {
					l.names[0].from = n.start // what stands before it is no given name
				}
				if l.from = l.names[0].from; len(l.names) == 1 {
					l.and = [2]int{}
				}
				c.nameList, f = *l, from
				break
			}
		}
	}
	if n := len(l.names); n == 2 && f.strength < nameYear && s.wroteAlone(l.names[1], c.printedYears()) {
		// "both Axworthy and Barber (1963)": a known author is named beside the work of another.
		l.names = l.names[1:]
		l.from, l.and = l.names[0].from, [2]int{}
		c.nameList = *l
		f = s.familiarList(&c)
	}
	follows := s.followsWell(c.stop, b.end)
	evidence := c.hasForm() || len(g.cites) > 1 && len(g.cites[1].names) == 0 || l.possessive > l.end || s.isReported(b, l) || startsSecondary(s.text[c.stop:b.end])
	switch f.strength {
	case nameYear:
		if follows {
			return 0.97
		}
		return 0.7
	case nameOnly:
		switch {
		case !follows || c.ranged || !c.plausible() && (f.organisation || !c.fourDigits()):
		case evidence:
			return 0.88
		case !f.organisation && f.first && !places[strings.ToLower(s.text[l.names[0].start:l.names[0].end])]:
			return 0.7
		}
	case likeYear:
		if follows && !c.ranged && !s.looksLikeThing(&c) {
			return 0.85
		}
	default:
		if follows && evidence && c.plausible() && !c.ranged && !s.looksLikeThing(&c) && !s.isNoun(l) && !s.isBook(l) && (c.hasForm() || l.possessive > l.end || !s.isPlace(l)) {
			return unknownInSentence
		}
	}
	return 0
}

// wroteAlone reports whether a name is that of the only author of a work of some years.
func (s *scanner) wroteAlone(n name, years []int) bool {
	return slices.ContainsFunc(s.known.lookup(s.text[n.start:n.end]), func(b bearer) bool {
		ref := s.known.refs[b.ref]
		return b.position == 0 && ref.authors == 1 && ref.hasYear(years)
	})
}

// isNoun reports whether a single word, which no reference has as a name, is
// one that an article or pronoun goes before, or the kind of a work of art, or what it is about: "und
// nicht deren Ursache (1994, 5)", "the film Vertigo (1958)", "een studie over Friesland (2008)",
// "Turf Cutting for Beginners (2009)".
func (s *scanner) isNoun(l *nameList) bool {
	if s.isThingBefore(l.from) {
		return true
	}
	if len(l.names) > 1 || l.etAl != [2]int{} || strings.Contains(s.text[l.names[0].start:l.names[0].end], " ") || isAcronym(s.text[l.names[0].start:l.names[0].end]) {
		return false
	}
	// "Smith (2010) et King (1975)": an article in another language.
	if s.joinsBefore(l.from) {
		return false
	}
	before := strings.TrimRight(s.text[s.back(l.from, 40, 0):l.from], " ")
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	if alsoWords[word] {
		// "Isto tvrdi i Müller (2015)": the article of one language is the "also" of
		// another.
		verb, _ := lastWord(strings.TrimRight(before[:len(before)-len(word)], " "))
		if reportingVerbs[strings.ToLower(verb)] {
			return false
		}
	}
	if title, ok := strings.CutSuffix(before, " "+word); ok && purposeWords[word] {
		if first, _ := utf8.DecodeRuneInString(wordAtEnd(title)); unicode.IsUpper(first) {
			return true
		}
	}
	lower := strings.ToLower(before)
	return (determiners[word] && !asWords[word] || aboutWords[word]) && !endsInLeadPhrase(lower)
}

// isBook reports whether an unknown name is in italics, "*La Nouvelle Héloïse* (1761)", and goes on from no
// other citation, as that of a newspaper may.
func (s *scanner) isBook(l *nameList) bool {
	return s.isEmphasised(l.from, l.end) && !s.joinsBefore(l.from)
}

// isPlace reports whether what stands before a single word tells that it is a place: "slaget ved Lund (1676)".
func (s *scanner) isPlace(l *nameList) bool {
	return len(l.names) == 1 && placeWords[s.wordBefore(l.from)] && !leadsToAuthor(strings.ToLower(strings.TrimRight(s.text[s.back(l.from, 40, 0):l.from], " ")))
}

// endsInLeadPhrase reports whether a text in lower case ends in words that make the name
// behind them an author's, as "im Anschluss an" does, of which "an" alone is an article
// elsewhere.
func endsInLeadPhrase(lower string) bool {
	return slices.ContainsFunc(leadPhrases, func(lead string) bool {
		return strings.HasSuffix(lower, lead) && !endsWithWord(lower[:len(lower)-len(lead)])
	})
}

// A mention is the name of a known author somewhere in a block.
type mention struct {
	start, end int
}

// farthest is the most bytes between an author in the sentence and the year.
const farthest = 700

// farBefore finds the author of a group that has none beside it: the nearest in
// this sentence or the one before, who has a work of that year, or, of a year that one
// work alone has, its author anywhere before in the paragraph.
func (s *scanner) farBefore(g *cluster, b *bracket) (nameList, float64) {
	c := &g.cites[0]
	if c.prefix != "" || !c.plausible() && !c.fourDigits() || c.ranged || len(s.known.names) == 0 || !s.followsWell(c.stop, b.end) {
		return nameList{}, 0
	}
	hasPlace := c.locator.end > 0 || c.letter != ""
	// "Resolution 1325 (2000)", "決議1325号（2000）" and "94 (2010)" are no author's.
	if before := strings.TrimRight(s.text[:b.open], " 号號호"); !hasPlace && before != "" && isASCIIDigit(before[len(before)-1]) {
		return nameList{}, 0
	}
	years := c.printedYears()
	if !c.word && !s.anyOf(years) && !hasPlace {
		return nameList{}, 0
	}
	s.listMentions()
	last := len(s.mentions)
	for last > 0 && s.mentions[last-1].end > b.open {
		last--
	}
	var wrongYear *mention
	only := c.locator.end > 0 && c.locator.label == "" && !notAuthors[s.wordBefore(b.open)] && !isCapitalised(wordAtEnd(strings.TrimRight(s.text[:b.open], " *_"))) && s.isOnlyOf(years) // but "the White Paper (2010, 43)"
	for i := last - 1; i >= 0 && (only || b.open-s.mentions[i].end <= farthest); i-- {
		m := s.mentions[i]
		if strings.TrimSpace(s.text[m.end:b.open]) == "" {
			continue // seen already, and not taken
		}
		ends := s.sentenceEnds(m.end, b.open)
		near := ends <= 1 && b.open-m.end <= farthest
		if !near && !only || ends > 0 && !hasPlace {
			break
		}
		f := s.known.familiar(s.text[m.start:m.end], years)
		if !near {
			if f.strength == nameYear && f.first && !f.organisation {
				return s.listAt(m, years), 0.6
			}
			continue
		}
		switch {
		case f.strength == nameYear && (!f.organisation || ends == 0 && (hasPlace || s.speaks(m))):
			conf := 0.85
			if !hasPlace {
				conf = 0.65
			}
			if ends > 0 {
				conf -= 0.1
			}
			return s.listAt(m, years), conf
		case f.strength == nameOnly && !f.organisation && f.first && ends == 0 && hasPlace && wrongYear == nil:
			wrongYear = &s.mentions[i]
		}
	}
	if wrongYear != nil {
		return s.listAt(*wrongYear, years), 0.5
	}
	return nameList{}, 0
}

// speaks reports whether what stands around the name of an organisation has it
// say something, unlike "the UN adopted the resolution (2006)".
func (s *scanner) speaks(m mention) bool {
	before := strings.TrimRight(s.text[s.back(m.start, 40, 0):m.start], " ")
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	if asWords[word] || leadWords[word] {
		return true
	}
	after := s.text[m.end:min(len(s.text), m.end+80)]
	for range 6 {
		w, ok := lowerWord(after)
		if !ok {
			return false
		}
		if reportingVerbs[strings.ToLower(w)] {
			return true
		}
		after = after[strings.Index(after, w)+len(w):]
	}
	return false
}

// anyOf reports whether any reference is of one of the years.
func (s *scanner) anyOf(years []int) bool {
	for _, y := range years {
		if len(s.known.byYear[y]) > 0 {
			return true
		}
	}
	return false
}

// isOnlyOf reports whether one reference alone is of one of the years.
func (s *scanner) isOnlyOf(years []int) bool {
	var of []int
	for _, y := range years {
		of = append(of, s.known.byYear[y]...)
	}
	slices.Sort(of)
	return len(slices.Compact(of)) == 1
}

// listAt returns the authors of a work of some years of whom a mention is the last.
func (s *scanner) listAt(m mention, years []int) nameList {
	end := m.end
	if !s.aloneIn(s.text[m.start:m.end]) {
		end = s.etAlAfter(end)
	}
	if l, ok := s.namesBefore(s.back(m.end, window, 0), end, narrative); ok && l.names[len(l.names)-1].end == m.end && s.isKnown(s.text[l.names[0].start:l.names[0].end]) {
		s.takeCommaAuthors(&l, years)
		return l
	}
	l := nameList{names: []name{{start: m.start, end: m.end, from: m.start, known: true}}, from: m.start, end: m.end, possessive: m.end}
	s.takeCommaAuthors(&l, years)
	return l
}

// etAlAfter returns where the "et al." ends that stands behind a name, or the
// end of the name if there is none.
func (s *scanner) etAlAfter(end int) int {
	rest := s.text[end:min(len(s.text), end+24)]
	for _, e := range etAls {
		words := strings.TrimLeft(rest, " *_") // "*et al.*"
		if n := len(rest) - len(words) + len(e); strings.HasPrefix(rest, " ") && len(rest) >= n && hasPrefixFold(words, e) && wordEnd(s.text, end+n, len(s.text)) == end+n {
			return end + n
		}
	}
	return end
}

// listMentions finds the known authors in the block, once.
func (s *scanner) listMentions() {
	if s.listed {
		return
	}
	s.listed = true
	text := s.text
	toks := s.tokens(0, len(text))
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if !t.word {
			continue
		}
		w := text[t.start:t.end]
		if !isCapitalised(w) && !particles[w] && !s.isLowerName(toks, i) {
			continue
		}
		if at := s.behindElision(t.start, t.end); at > t.start {
			s.mentions = append(s.mentions, mention{at, t.end})
			continue
		}
		most := s.known.mostWords(withoutPossessive(w))
		if most == 0 {
			if base := s.withoutEnding(toks, i); s.isKnown(text[t.start:base]) {
				s.mentions = append(s.mentions, mention{t.start, base}) // "Marshevoj"
			}
			continue
		}
		// The longest name that begins here.
		for n := min(most+2, len(toks)-i); n > 0; n-- {
			last := toks[i+n-1]
			if !last.word || last.end-t.start > 160 {
				continue
			}
			end := last.start + len(withoutPossessive(text[last.start:last.end]))
			if s.isKnown(text[t.start:end]) && !(n == 1 && s.endsLongerName(toks, i)) {
				s.mentions = append(s.mentions, mention{t.start, end})
				i += n - 1
				break
			}
		}
	}
}

// isLowerName reports whether a word is the surname of an author whom the list prints without a capital, and is one
// here: behind the given name, "danah boyd", or where it says something.
func (s *scanner) isLowerName(toks []token, i int) bool {
	w := s.text[toks[i].start:toks[i].end]
	name := fold(withoutPossessive(w))
	if !s.known.lower[name] {
		return false
	}
	behindGiven := i > 0 && toks[i-1].word && s.known.lower[fold(s.text[toks[i-1].start:toks[i-1].end])+" "+name]
	return behindGiven || s.speaks(mention{toks[i].start, toks[i].end})
}

// sentenceEnds counts the ends of sentences in a stretch, outside of quotes.
func (s *scanner) sentenceEnds(from, to int) int {
	ends, quoted := 0, 0
	text := s.text
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		switch r {
		case '“', '„', '«':
			if r == '“' && quoted > 0 {
				quoted-- // German quotes end so
			} else {
				quoted++
			}
		case '”', '»':
			quoted = max(0, quoted-1)
		case '。', '！', '？':
			if quoted == 0 {
				ends++
			}
		case '.', '!', '?', '…':
			if quoted > 0 {
				break
			}
			rest := strings.TrimLeft(text[i+n:to], "”\"’')]»")
			if i > from && !isASCIIDigit(text[i-1]) {
				rest = strings.TrimLeft(rest, "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹") // the call of a note
			}
			if !strings.HasPrefix(rest, " ") {
				break
			}
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " “”\"‘'«„(["))
			word, _ := lastWord(text[from:i])
			if r == '.' && (utf8.RuneCountInString(word) == 1 || abbreviations[strings.ToLower(word)]) {
				break
			}
			if !unicode.IsLower(next) {
				ends++
			}
		}
		i += n
	}
	return ends
}
