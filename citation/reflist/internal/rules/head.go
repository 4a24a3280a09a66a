package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

var (
	labelForm = sieve.MustCompile(`^\[([^\[\]]{1,40})\]\s*\.?\s*`)
	repeated  = sieve.MustCompile(`^(?:[—–―]{1,3}|-{3,}|_{3,})\s*[.,]?\s*`)
	roleAfter = sieve.MustCompile(`(?i)[\s,(\[]+(?:(?P<ed>eds?\.?|editors?|editores|editör(?:ler)?|éditeurs?|redaktør(?:er)?|redaktör(?:er)?|urednik|urednici|уредник|уредници|урединици|hrsg\.?|herausgeber|hg\.?|éds?\.?|dir\.|a cura di|a c\.\s?di\.?|coord\.?|coords\.?|orgs?\.?|ur\.?|prir\.|red\.?|der\.|haz\.|edit\.|ур\.?|прир\.|ред\.?|уред\.)|(?P<tr>trans\.?|translators?|çev\.|übers\.|trad\.|prev\.)|(?P<co>comps?\.|compilers?))[)\]]?[\s.,]*$`)
	// noYear is what stands in the place of a year. Behind a name without a mark it
	// is one if a full stop follows: "Smith, Ada forthcoming. Title".
	noYear = sieve.MustCompile(`(?:(?:\(|\.\s|,\s|^)(` + lexicon.NoDateAbbreviations + `|(?i:` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `))(?:\)|\.|,|\s+\p{Lu}|\s+[*"“„«]|\s*$)|\s(` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `)\.(?:\s|$))`)
)

// bareRole is what looks like a role and is initials: "Smith ED", "Smith HG".
var bareRole = sieve.MustCompile(`^ \p{Lu}{2}$`)

// roleBehind matches roleAfter behind names. "van der" is no word for editors.
func roleBehind(names string) []int {
	m := roleAfter.FindStringSubmatchIndex(names)
	if m == nil || m[0] == 0 || bareRole.MatchString(names[m[0]:]) {
		return nil
	}
	if endsInParticles(strings.TrimRight(names, ".")) {
		return nil
	}
	return m
}

// endsInParticles reports whether names end in two particles, as in "Mar, Ann van der".
func endsInParticles(names string) bool {
	w := lastWord(names)
	return lexicon.Particles[w] && lexicon.Particles[lastWord(strings.TrimRight(strings.TrimSuffix(names, w), " "))]
}

// roleOf returns the variable of a match of roleAfter.
func roleOf(m []int) citation.Variable {
	switch {
	case m[4] >= 0:
		return citation.VarTranslator
	case m[6] >= 0:
		return citation.VarCompiler
	}
	return citation.VarEditor
}

// head reads the authors and the year, and returns where the rest begins.
func (p *parse) head() int {
	start := 0
	var short []int
	if m := labelForm.FindStringSubmatchIndex(p.s); m != nil && !allDigits(p.s[m[2]:m[3]]) {
		short, start = m[2:4], m[1]
	}
	if m := repeated.FindStringIndex(p.s[start:]); m != nil && start+m[1] < len(p.s) {
		v, rest := citation.VarAuthor, start+m[1]
		if r := roleAfter.FindStringSubmatchIndex(", " + names.FirstWord(p.s[rest:])); r != nil {
			v = roleOf(r)
			p.separate(rest, rest+len(names.FirstWord(p.s[rest:])))
			rest += len(names.FirstWord(p.s[rest:]))
			rest += len(p.s[rest:]) - len(strings.TrimLeft(p.s[rest:], " .,"))
		}
		p.mark(v, tokens.RepeatPart, start, start+len(strings.TrimRight(p.s[start:start+m[1]], " .,")), 0.9)
		start = rest
		if end, ok := p.year(start, start); ok {
			return end
		}
		return p.furtherNames(v, start)
	}
	if lexicon.YearFirst.MatchString(p.s[start:]) {
		if body, ok := p.year(start, start+1); ok {
			return body
		}
	}
	if body, ok := p.titleFirst(start); ok && short == nil {
		return body
	}
	namesEnd, body := p.findYear(start)
	if body < 0 {
		namesEnd = p.authorsEnd(start)
		body = namesEnd
	}
	v := citation.VarAuthor
	end := trimEnd(p.s, start, namesEnd)
	if end < len(p.s) && p.s[end] == '.' && (initialsEnd.MatchString(p.s[start:end]) || endsInAbbreviation(p.s[start:end]) && !endsInParticles(p.s[start:end]) || lexicon.WithoutOthers(p.s[start:end+1]) != p.s[start:end+1]) {
		end++ // the stop of an initial or of "ed."
	}
	for end > start && strings.IndexByte("([ ,", p.s[end-1]) >= 0 {
		end--
	}
	if m := roleBehind(p.s[start:end]); m != nil {
		v = roleOf(m)
		p.separate(start+m[0], end)
		end = start + m[0]
	}
	if short == nil {
		if m := shortAfter.FindStringSubmatchIndex(p.s[start:end]); m != nil {
			short, end = []int{start + m[2], start + m[3]}, start+m[0]
		} else if m := shortBefore.FindStringSubmatchIndex(p.s[start:end]); m != nil {
			short, start, end = []int{start + m[2], start + m[3]}, start+m[4], start+m[5]
		}
	}
	switch {
	case start >= end && short != nil:
		p.names(v, []names.Name{names.Literal(p.s, short[0], short[1], 0.9)})
	case start < end && short != nil:
		var people []names.Name
		if strings.Contains(p.s[start:end], ", ") && !names.IsOrganization(p.s[start:end]) {
			people = p.known.Parse(p.s, start, end, names.AnyOrder)
		} else {
			people = []names.Name{names.Literal(p.s, start, end, 0.97)}
		}
		people[0].Parts = append(people[0].Parts, tokens.PartSpan{Part: tokens.ShortPart, Start: short[0], End: short[1]})
		p.names(v, people)
	case start < end && body > namesEnd && v == citation.VarAuthor && isTitleLike(p.s[start:end]):
		p.mark(citation.VarTitle, tokens.Whole, start, trimTitle(p.s, start, end), 0.7)
	case start < end && (body > namesEnd || p.readsAsNames(start, end) || p.isSingleName(start, end)):
		p.names(v, p.known.Parse(p.s, start, end, names.AnyOrder))
	case start < end:
		body = start // no authors: the title comes first
	}
	return body
}

var furtherName = sieve.MustCompile(`^(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s+\p{L}`)

// furtherNames reads the names, and the year behind them, that follow a dash for
// the authors before: "———, and Ada Roe. 2010". It returns where the rest begins.
func (p *parse) furtherNames(v citation.Variable, start int) int {
	if m := lexicon.EtAl.FindStringIndex(" " + p.s[start:]); m != nil {
		if _, body := p.findYear(start + m[1] - 2); body >= 0 {
			p.names(v, []names.Name{{Parts: []tokens.PartSpan{{Part: tokens.OthersPart, Start: start, End: start}}, Confidence: 0.9}})
			return body
		}
	}
	if !furtherName.MatchString(p.s[start:]) {
		return start
	}
	first := start + strings.IndexByte(p.s[start:], ' ')
	namesEnd, body := p.findYear(first)
	if body < 0 {
		if namesEnd = p.nextBlock(first); namesEnd == p.nextLink(first) {
			return start
		}
		body = namesEnd
	}
	end := trimEnd(p.s, first, namesEnd)
	if m := roleBehind(p.s[first:end]); m != nil {
		p.separate(first+m[0], end)
		end = first + m[0]
	}
	p.separate(start, first)
	p.names(v, p.known.Parse(p.s, first, end, names.GivenFirst))
	return body
}

var (
	// shortAfter and shortBefore are the other ways to print a short form:
	// "World Health Organization (WHO)", "UN (United Nations)".
	shortAfter  = sieve.MustCompile(`\s*[\[(](\p{Lu}[\p{Lu}\d&/\-]{1,11}|\p{Lu}\p{L}?\p{Lu}{1,4})[\])]$`)
	shortBefore = sieve.MustCompile(`^(\p{Lu}[\p{Lu}\d&/\-]{1,11})(?:\s*[(\[]|\s+[–—-]+\s)\s*(\p{Lu}[^()\[\]]{6,})[)\]]?$`)
)

// titleFirst reads a reference without authors, which begins with its title in
// quotes or emphasis; when the year comes next and then a title in quotes, the
// emphasis is the name of the newspaper that stands in the place of the author.
func (p *parse) titleFirst(start int) (body int, ok bool) {
	quote, quoted := blockAt(p.Quotes, start)
	italic, slanted := blockAt(p.Italics, start)
	if !quoted && !slanted {
		return 0, false
	}
	b := italic
	if quoted {
		b = quote
	}
	body = b.OuterEnd
	at := skipSeparators(p.s, b.OuterEnd)
	if at < len(p.s) && p.s[at] == '(' {
		at++
	}
	v := citation.VarTitle
	if at < len(p.s) && tokens.IsASCIIDigit(rune(p.s[at])) {
		if end, dated := p.year(at, at); dated {
			body = end
			if _, titled := blockAt(p.Quotes, skipSeparators(p.s, end)); titled && !quoted {
				v = citation.VarContainerTitle
			}
		}
	}
	p.titleQuoted = quoted
	p.mark(v, tokens.Whole, b.Start, trimTitle(p.s, b.Start, b.End), 0.9)
	return body, true
}

var initialsEnd = sieve.MustCompile(`(?:^|[\s.\-])\p{Lu}$`)

// findYear finds the year that the authors end at. It returns where they end
// and where the text after the year begins, -1 when there is no such year.
func (p *parse) findYear(start int) (namesEnd, body int) {
	limit := len(p.s)
	limit = min(limit, p.nextBlock(start+1))
	var none []int
	if mayHaveNoYear(p.s[start:limit]) {
		none = noYear.FindStringSubmatchIndex(p.s[start:limit])
	}
	if none != nil && (none[0] == 0 || !p.readsAsHead(p.s[start:start+none[0]])) {
		none = nil
	}
	titled := 0 // where a span of years ends
	for _, tok := range p.Tokens {
		i := tok.Clean
		if none != nil && i > start+none[0] {
			break // a year of the title
		}
		if i < start || i >= limit || tok.Kind != tokens.Number || !p.isYearAt(i, i+tok.End-tok.Start) {
			continue
		}
		if m := yearsForm.FindStringIndex(p.s[i:]); m != nil && p.laterYear(i+m[1]) {
			titled = i + m[1] // the years that the title names
		}
		if i < titled {
			continue
		}
		before := strings.TrimRight(p.s[start:i], " ([")
		if before == "" && start == 0 || !p.readsAsHead(before) {
			continue
		}
		if end, ok := p.year(start+len(before), i); ok {
			return start + len(before), end
		}
	}
	if m := none; m != nil {
		word, end := start+max(m[2], m[4]), start+max(m[3], m[5])
		p.mark(citation.VarIssued, tokens.Whole, word, end, 0.9)
		rest := p.s[end:]
		return start + m[0], end + len(rest) - len(strings.TrimLeft(rest, "),. "))
	}
	return 0, -1
}

// yearsForm is a span of years, written out.
var yearsForm = sieve.MustCompile(`^(?:1[0-9]|20)\d\d[-–—](?:1[0-9]|20)\d\d`)

// mayHaveNoYear reports whether a word stands in a text that begins as one of
// noYear does, behind what goes before such. It spares the slower search with
// the expression.
func mayHaveNoYear(s string) bool {
	for i := range len(s) {
		if i > 0 && s[i-1] != '(' && !layout.IsSpace(rune(s[i-1])) {
			continue
		}
		c := s[i]
		if c >= utf8.RuneSelf || strings.IndexByte("befinostuyz", c) >= 0 {
			return true
		}
		if strings.IndexByte("BEFINOSTUYZ", c) >= 0 && (i < 2 || s[i-1] == '(' || s[i-2] == '.' || s[i-2] == ',') {
			return true
		}
	}
	return false
}

// isYearAt reports whether a number is a year. One that is earlier than any
// printed book, a misprint as a rule, is one when it stands in brackets.
func (p *parse) isYearAt(start, end int) bool {
	return tokens.IsYear(p.s[start:end]) || end-start == 4 && p.s[start] == '1' && start > 0 && p.bracketed(start-1, end)
}

// originalYear is the year of the first edition before that of the printed
// one: "(1781) 1998".
var originalYear = sieve.MustCompile(`^[\s.,]*[(\[]((?:1[0-9]|20)\d\d)[)\]]\s*()(?:1[0-9]|20)\d\d[a-z]?\s?[.,:;)\]]`)

// originalUndated is the year of the first edition before a word for no date, or
// for a work still to come: "(1781) forthcoming".
var originalUndated = sieve.MustCompile(`^[\s.,]*[(\[]((?:1[0-9]|20)\d\d)[)\]]\s*(` + lexicon.NoDateAbbreviations + `|(?i:` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `))\.?(?:\s|$)`)

var yearForm = sieve.MustCompile(`^[\s(\[,.]*(?P<circa>ca\.?\s|c\.\s|circa\s|um\s)?(?P<year>(?:1[0-9]|20)\d\d)(?:(?:\)\()?(?P<letter>[a-z]))?(?:\s?[-–—/]\s?(?P<end>(?:(?:1[0-9]|20)\d\d|\d\d?)))?(?:\s?\[(?P<orig>(?:1[0-9]|20)\d\d)\])?(?P<after>[).,:;\]]+|\s|$)`)

// year marks the year, its letter, and the date that may follow it in the same
// brackets, when one stands from offset at on. It returns where the text after
// it begins.
func (p *parse) year(from, at int) (int, bool) {
	for from < at && !strings.HasPrefix(strings.TrimLeft(p.s[from:], " ,."), "(") && !strings.HasPrefix(strings.TrimLeft(p.s[from:], " ,."), "[") {
		from = at
	}
	if m := originalYear.FindStringSubmatchIndex(p.s[from:]); m != nil {
		p.mark(citation.VarOriginalDate, tokens.YearPart, from+m[2], from+m[3], 0.9)
		from += m[4]
		at = from
	}
	if m := originalUndated.FindStringSubmatchIndex(p.s[from:]); m != nil {
		p.mark(citation.VarOriginalDate, tokens.YearPart, from+m[2], from+m[3], 0.9)
		p.mark(citation.VarIssued, tokens.Whole, from+m[4], from+m[5], 0.9)
		return from + m[1], true
	}
	m := yearForm.FindStringSubmatchIndex(p.s[from:])
	if m == nil {
		return 0, false
	}
	group := func(name string) (int, int, bool) {
		g := yearForm.SubexpIndex(name)
		return from + m[2*g], from + m[2*g+1], m[2*g] >= 0
	}
	end := from + m[1]
	opened := strings.ContainsAny(p.s[from:end], "([") && !strings.ContainsAny(p.s[at:end], ")]")
	after, afterEnd, _ := group("after")
	if opened {
		// "(2015, April 10)": the bracket may hold a whole date, and nothing else.
		inner := strings.IndexAny(p.s[at:], ")]")
		if inner < 0 || inner > 60 {
			return 0, false
		}
		if d := tokens.FindDates(p.s[at : at+inner]); len(d) == 0 && strings.TrimSpace(p.s[after:at+inner]) != "" {
			return 0, false
		}
		end = at + inner + 1
	} else if after < afterEnd && layout.IsSpace(rune(p.s[after])) {
		return 0, false // "Smith 2010 Title" has no mark at all after the year
	}
	v := citation.VarIssued
	if a, b, ok := group("circa"); ok {
		p.mark(v, tokens.CircaPart, a, b, 0.9)
	}
	a, b, _ := group("year")
	p.mark(v, tokens.YearPart, a, b, 0.99)
	if a, b, ok := group("letter"); ok {
		p.mark(citation.VarYearSuffix, tokens.Whole, a, b, 0.98)
	}
	if a, b, ok := group("end"); ok {
		p.mark(v, tokens.EndYearPart, a, b, 0.95)
	}
	if a, b, ok := group("orig"); ok {
		p.mark(citation.VarOriginalDate, tokens.YearPart, a, b, 0.9)
	}
	for _, d := range p.dates {
		if d.Start >= a && d.End <= end {
			p.date(v, d)
		}
	}
	return end, true
}

// readsAsHead reports whether a text before a year can be authors: no sentence
// ends in it, and it is not prose.
func (p *parse) readsAsHead(s string) bool {
	s = lexicon.WithoutOthers(strings.TrimRight(s, " ,(["))
	s = strings.TrimRight(s, " .,([")
	if len(s) > 2000 {
		return false
	}
	prose, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		bare := bareWord(w)
		if unicode.IsLower(tokens.FirstRune(bare)) && !lexicon.Particles[bare] && !functionWords[bare] && !joinedParticle.MatchString(bare) {
			prose++
		}
		if words > 1 && strings.HasSuffix(w, "?") {
			return false
		}
	}
	short := words <= 6 && !strings.ContainsAny(s, ",;") // "Statistisk sentralbyrå"
	if prose*3 > words && !short && !names.IsOrganization(s) {
		return false
	}
	for i := range s {
		if s[i] != '.' || i+2 >= len(s) || s[i+1] != ' ' {
			continue
		}
		word := lastWord(s[:i])
		bracket := i > 0 && strings.IndexByte(")]", s[i-1]) >= 0
		if endsInvertedList(s, i) || lexicon.WithoutOthers(s[:i+1]) != s[:i+1] && unicode.IsUpper(tokens.FirstRune(s[i+2:])) {
			return false
		}
		bare := endsBareList(s, i)
		if !bare && (utf8.RuneCountInString(word) < 3 && !bracket || lexicon.Lowered(lexicon.Abbreviations, word)) {
			continue
		}
		next := firstField(s[i+2:])
		if names.BeginsWithInitial(next) || roleAfter.MatchString(", "+next) || functionWords[next] {
			continue
		}
		return false
	}
	return true
}

// bareWord returns a word without the marks around it.
func bareWord(w string) string {
	const marks = ".,;:()[]&*"
	for w != "" && strings.IndexByte(marks, w[0]) >= 0 {
		w = w[1:]
	}
	for w != "" && strings.IndexByte(marks, w[len(w)-1]) >= 0 {
		w = w[:len(w)-1]
	}
	return w
}

// joinedParticle is a name with its particle joined to it: "al-Khalidi",
// "d'Alembert".
var joinedParticle = sieve.MustCompile(`^\p{Ll}{1,3}[-‐'’]\p{Lu}`)

// functionWords stand in lists of names and in names of organisations.
var functionWords = lexicon.WordSet("and und et y e og och ja ve i и en with of for the on in to für fürs para pour za için eds ed hrsg others al")

// readsAsNames reports whether a text with no year after it is a list of names.
func (p *parse) readsAsNames(start, end int) bool {
	s := p.s[start:end]
	if !p.readsAsHead(s) || utf8.RuneCountInString(s) > 600 {
		return false
	}
	first, _, comma := strings.Cut(s, ",")
	words := len(strings.Fields(first))
	return directList.FindString(s) == s || comma && words <= 4 || names.BeginsWithInitial(s) || names.HasBareInitials(first) || names.IsOrganization(s) && words <= 10 || words >= 2 && words <= 3
}

// isTitleLike reports whether what stands before the year is the title of a work
// without authors: no name has a colon, or four words of which one is in small
// letters and joins no others, unless it is an organisation's.
func isTitleLike(s string) bool {
	if strings.Contains(s, ": ") {
		return true
	}
	words := strings.Fields(s)
	if strings.ContainsAny(s, ",;&") || slices.ContainsFunc(words, func(w string) bool { return lexicon.Lowered(lexicon.OrganizationWords, w) }) {
		return false
	}
	return len(words) >= 4 && slices.ContainsFunc(words[1:], func(w string) bool {
		return unicode.IsLower(tokens.FirstRune(w)) && !lexicon.Particles[w] && !functionWords[w] && !joinedParticle.MatchString(w)
	})
}

// isSingleName reports whether a word without a year after it is an author: a
// title in quotes, or two sentences at least, follow.
func (p *parse) isSingleName(start, end int) bool {
	word := p.s[start:end]
	if utf8.RuneCountInString(word) < 4 || !unicode.IsUpper(tokens.FirstRune(word)) || tokens.WordLen(word) < len(word) {
		return false
	}
	at := skipOpening(p.s, end)
	if p.blocked(at) {
		return at < p.nextLink(end)
	}
	if !strings.HasPrefix(p.s[end:], ". ") || at >= len(p.s) || !unicode.IsUpper(tokens.FirstRune(p.s[at:])) {
		return false
	}
	next := skipOpening(p.s, p.sentenceEnd(at))
	return next < len(p.s) && !p.endsAt(next)
}

// authorsEnd returns where the authors end in a reference that does not have
// the year behind them: before the first quotes or emphasis, after "et al.",
// at a full stop that is not an initial's, or at that of an initial with which
// an inverted name ends ("Smith, J. A. Title", "Smith JA. Title").
func (p *parse) authorsEnd(start int) int {
	limit := p.nextBlock(start + 1)
	if m := directList.FindStringIndex(p.s[start:limit]); m != nil {
		end := start + m[1]
		if rest, ok := strings.CutPrefix(p.s[end:limit], ", "); ok && roleAfter.MatchString(", "+names.FirstWord(rest)) {
			end += len(", ") + len(names.FirstWord(rest))
		}
		return end
	}
	if m := directName.FindStringIndex(p.s[start:]); m != nil {
		if comma := start + strings.LastIndexByte(p.s[start:start+m[1]], ','); comma < limit && isProseOf(p.s[comma+1:], 2) {
			return comma
		}
	}
	comma := false
	for i := start; i < limit; i++ {
		comma = comma || p.s[i] == ','
		if p.s[i] != '.' {
			continue
		}
		before, after := p.s[start:i], p.s[i+1:]
		switch word := lastWord(before); {
		case strings.HasSuffix(lexicon.Lower(tokens.Tail(before, 8)), "et al"):
			return i + 1
		case isInitials(word) || lexicon.Lowered(lexicon.Suffixes, word):
			if comma && firstName.MatchString(before+".") || inverted.MatchString(tokens.Tail(before, 64)+".") || endsBareList(p.s[start:], i-start) || !comma && bareName(before) {
				if endsNames(after) {
					return i + 1
				}
			}
		case p.isStop(i) && i+1 < limit:
			return i
		}
	}
	return limit
}

// directList is a list of names whose initials stand first, as those of engineers
// are printed: "A. B. Smith, C.-D. van Dyke, and E. Jones". It has at least two
// names, since a title may follow a single one after a comma as well.
var directList, directName = func() (list, one *sieve.Regexp) {
	const (
		initials = `(?:\p{Lu}\p{Ll}?\.[ \-‐]?)+`
		family   = `(?:\p{Ll}[\p{Ll}’']{0,6}[ \-])*\p{Lu}[\p{L}\p{M}’'\-‐]+(?:\s\p{Lu}[\p{L}\p{M}’'\-‐]+)?(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)(?:[ ,]|$))?`
		name     = initials + `\s?` + family
		and      = `(?:\s*,?\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s|\s*[,;]\s)`
	)
	const (
		single  = `\p{Lu}\p{Ll}{3,}`
		further = `(?:` + and + `(?:` + single + and + `)?` + name + `)`
	)
	list = sieve.MustCompile(`^(?:` + single + `\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s` + name + further + `*|` + name + further + `+|` + name + `\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s` + single + `\b)(?:,?\s(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s` + single + `\b)?(?:,?\s(?:et al|vd|u\.\s?a|mfl|и др|i dr)\.)?`)
	return list, sieve.MustCompile(`^` + name + `(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)\b)?, (?:\p{Lu}|[“„«‘"])`)
}()

// bareName reports whether a text ends in a name with initials that have no
// stop between them ("Smith JA"), and not in "and B".
func bareName(s string) bool {
	w := strings.Fields(tokens.Tail(s, 32))
	if len(w) > 2 && lexicon.Lowered(lexicon.Suffixes, w[len(w)-1]) {
		s, w = strings.TrimRight(strings.TrimSuffix(s, w[len(w)-1]), " "), w[:len(w)-1]
	}
	return len(w) > 1 && bareInitials.MatchString(tokens.Tail(s, 16)) && !functionWords[w[len(w)-2]]
}

// endsBareList reports whether the stop at offset i ends a list of names with
// bare initials, "Smith JA, Roe B. Title": the first name is one of them, and
// what follows is no family name, as it is in "Jane K. Smith".
func endsBareList(s string, i int) bool {
	first, _, more := strings.Cut(s[:i], ", ")
	switch {
	case more && names.HasBareInitials(strings.ReplaceAll(first, ".", "")):
		return isInitials(lastWord(s[:i])) || bareName(s[:i])
	case !bareName(s[:i]):
		return false
	case more:
		people := strings.Split(s[:i], ", ")
		return slices.ContainsFunc(people[:len(people)-1], func(n string) bool { return names.HasBareInitials(n) && !numeralSuffix.MatchString(n) })
	}
	return isProseOf(s[i+1:], 3) && names.HasBareInitials(s[:i])
}

// numeralSuffix is the numeral of somebody with the name of a forebear: "Henry Gates III".
var numeralSuffix = sieve.MustCompile(`\s(?:II|III|IV)$`)

// inverted is a name whose initials stand behind a comma: "Smith, J. A.".
var inverted = sieve.MustCompile(`\p{L}[\p{L}\p{M}’'\-]+,\s(?:\p{Lu}\p{Ll}?\.[ \-‐]?)*\p{Lu}\p{Ll}?\.$`)

// firstName is a first author with an initial behind the given name, "Smith,
// John A."; in names further on a family name follows the initial.
var firstName = sieve.MustCompile(`^[^,.]{2,40},\s(?:\p{Lu}[\p{L}\p{M}’'\-]+\s){1,2}(?:\p{Lu}\.\s)*\p{Lu}\.$`)

// endsInvertedList reports whether the stop at offset i ends a list of names
// with their initials behind commas, "Smith, J., Roe, B. A title": what follows
// is no middle name, as it is in "Smith, J. Walter".
func endsInvertedList(s string, i int) bool {
	if !inverted.MatchString(tokens.Tail(s[:i+1], 64)) && !(i < 64 && firstName.MatchString(s[:i+1])) {
		return false
	}
	next, _, _ := strings.Cut(s[i+1:], ",")
	if k := strings.Index(next, " & "); k >= 0 {
		next = next[:k]
	}
	return strings.ContainsRune("“„«‘\"", tokens.FirstRune(strings.TrimLeft(next, " "))) || isProseOf(next, 3)
}

// isProseOf reports whether a text has at least n words, or one in small letters
// that does not stand in lists of names, before the word that joins two names.
func isProseOf(s string, n int) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		switch {
		case len(w) <= 3 && nameJoiners[w] || w == "&":
			return false
		case lexicon.Lowered(lexicon.Suffixes, w) || lexicon.Particles[w] || names.HasInitials(w):
			continue
		case unicode.IsLower(tokens.FirstRune(w)) && !functionWords[w]:
			return true
		}
		if words++; words >= n {
			return true
		}
	}
	return false
}

// nameJoiners stand before the last name of a list.
var nameJoiners = lexicon.WordSet("and und et y e og och ja ve i и en")

var bareInitials = sieve.MustCompile(`\p{L}{2}\s(?:\p{Lu}-?){0,2}\p{Lu}$`)

func isInitials(word string) bool {
	n := utf8.RuneCountInString(word)
	return n > 0 && n <= 3 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// endsNames reports whether what follows the stop of an initial is not part of
// a list of names: a word of two letters or more that is none of those that
// stand in one.
func endsNames(after string) bool {
	rest := strings.TrimLeft(after, " ")
	if rest == after || rest == "" {
		return false
	}
	word := rest[:tokens.WordLen(rest)]
	if word == "" && strings.ContainsRune("“„«‘\"", tokens.FirstRune(rest)) {
		return true
	}
	return utf8.RuneCountInString(word) >= 2 && !functionWords[word] && !lexicon.Particles[word] && !roleAfter.MatchString(" "+word+".") ||
		tokens.IsASCIIDigit(tokens.FirstRune(rest)) || utf8.RuneCountInString(word) == 1 && !strings.HasPrefix(rest[len(word):], ".") && !strings.HasPrefix(rest[len(word):], ",")
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// endsInAbbreviation reports whether names end in an abbreviation whose full stop is its own, as
// "eds." Those of titles, which go before a name, are surnames at the end of one: Amartya
// Sen.
func endsInAbbreviation(names string) bool {
	w := lastWord(names)
	return lexicon.Lowered(lexicon.Abbreviations, w) && !(lexicon.Lowered(titlesBefore, w) && strings.Contains(names, " "))
}

// titlesBefore are abbreviations of titles before names.
var titlesBefore = lexicon.WordSet("gen col lt gov sen rep hon rt")
