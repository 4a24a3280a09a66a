package rules

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

var (
	labelForm = sieve.MustCompile(`^\[([^\[\]]{1,40})\]\s*\.?\s*`)
	repeated  = sieve.MustCompile(`^(?:[—–―]{1,3}|-{3,}|_{3,})\s*[.,]?\s*`)
	roleAfter = sieve.MustCompile(`(?i)[\s,(\[]+(?:(?P<ed>eds?\.?|editors?|editores|editör(?:ler)?|éditeurs?|redaktør(?:er)?|redaktör(?:er)?|urednik|urednici|hosts|directors?|уредник|уредници|урединици|hrsg\.?|herausgeber|hg\.?|éds?\.?|dir\.|a cura di|a c\.\s?di\.?|coord\.?|coords\.?|orgs?\.?|ur\.?|prir\.|red\.?|der\.|haz\.|edit\.|ур\.?|прир\.|ред\.?|уред\.)|(?P<tr>trans\.?|translators?|çev\.|übers\.|trad\.|prev\.)|(?P<co>comps?\.|compilers?))[)\]]?[\s.,]*$`)
	// noYear is what stands in the place of a year. Behind a name without a mark it
	// is one if a full stop follows: "Smith, Ada forthcoming. Title".
	noYear = sieve.MustCompile(`(?:(?:\(|\.\s|,\s|^)(` + lexicon.NoDateAbbreviations + `|(?i:` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `))(?:\)|\.|,|\s+\p{Lu}|\s+\d{4}\s\p{L}|\s+[*"“„«]|\s*$)|\s(` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `)\.(?:\s|$))`)
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
	var short []int // the short form of an organisation
	if m := labelForm.FindStringSubmatchIndex(p.s); m != nil && !allDigits(p.s[m[2]:m[3]]) {
		short, start = m[2:4], m[1]
	}
	if m := repeated.FindStringIndex(p.s[start:]); m != nil && start+m[1] < len(p.s) {
		return p.repeatedAuthors(start, start+m[1])
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
	end := p.withStop(start, namesEnd)
	if m := roleBehind(p.s[start:end]); m != nil {
		v = roleOf(m)
		p.separate(start+m[0], end)
		end = start + m[0]
	}
	if short == nil {
		short, start, end = p.shortForm(start, end)
	}
	switch text := p.s[start:max(start, end)]; {
	case short != nil:
		p.withShort(v, start, end, short)
	case start >= end:
	case body > namesEnd && v == citation.VarAuthor && isTitleLike(text):
		p.mark(citation.VarTitle, tokens.Whole, start, trimTitle(p.s, start, end), 0.7)
	case body > namesEnd || p.readsAsNames(start, end) || p.isSingleName(start, end):
		p.names(v, p.known.Parse(p.s, start, end, names.AnyOrder))
	default:
		body = start // no authors: the title comes first
	}
	return body
}

// repeatedAuthors reads a dash for the authors before, from start to end, with the word
// for their role and the year behind it.
func (p *parse) repeatedAuthors(start, end int) int {
	v, rest := citation.VarAuthor, end
	for _, words := range [...]int{1, 3} { // "ed.", "a c. di"
		word := firstWords(p.s[rest:], words)
		if r := roleAfter.FindStringSubmatchIndex(", " + word); r != nil {
			v = roleOf(r)
			p.separate(rest, rest+len(word))
			rest += len(word)
			rest += len(p.s[rest:]) - len(strings.TrimLeft(p.s[rest:], " .,"))
			break
		}
	}
	p.mark(v, tokens.RepeatPart, start, start+len(strings.TrimRight(p.s[start:end], " .,")), 0.9)
	if body, ok := p.year(rest, rest); ok {
		return body
	}
	return p.furtherNames(v, rest)
}

// firstWords returns the first n words of a text, all of it if it has fewer.
func firstWords(s string, n int) string {
	for i := range len(s) {
		if s[i] == ' ' {
			if n--; n == 0 {
				return s[:i]
			}
		}
	}
	return s
}

// withStop returns where names that end at end do without what stands before a year,
// and with a full stop that is their own.
func (p *parse) withStop(start, end int) int {
	end = trimEnd(p.s, start, end)
	if end < len(p.s) && p.s[end] == '.' && ownsStop(p.s[start:end]) {
		end++
	}
	for end > start && strings.IndexByte("([ ,", p.s[end-1]) >= 0 {
		end--
	}
	return end
}

// ownsStop reports whether a full stop behind names is that of an initial, of "ed." or
// of "et al."
func ownsStop(names string) bool {
	switch {
	case initialsEnd.MatchString(names):
		return true
	case endsInAbbreviation(names) && !endsInParticles(names):
		return true
	}
	return lexicon.WithoutOthers(names+".") != names+"."
}

// shortForm finds the short form of an organisation behind its name or before it, and
// returns it with the place of the name.
func (p *parse) shortForm(start, end int) (short []int, nameStart, nameEnd int) {
	if m := shortAfter.FindStringSubmatchIndex(p.s[start:end]); m != nil {
		return []int{start + m[2], start + m[3]}, start, start + m[0]
	}
	if m := shortBefore.FindStringSubmatchIndex(p.s[start:end]); m != nil {
		return []int{start + m[2], start + m[3]}, start + m[4], start + m[5]
	}
	return nil, start, end
}

// withShort marks names with a short form, or the short form alone.
func (p *parse) withShort(v citation.Variable, start, end int, short []int) {
	if start >= end {
		p.names(v, []names.Name{names.Literal(p.s, short[0], short[1], 0.9)})
		return
	}
	people := []names.Name{names.Literal(p.s, start, end, 0.97)}
	if text := p.s[start:end]; strings.Contains(text, ", ") && !names.IsOrganization(text) {
		people = p.known.Parse(p.s, start, end, names.AnyOrder)
	}
	people[0].Parts = append(people[0].Parts, tokens.PartSpan{Part: tokens.ShortPart, Start: short[0], End: short[1]})
	p.names(v, people)
}

var furtherName = sieve.MustCompile(`^(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s+\p{L}`)

// furtherPeople is several people, up to the last of them.
var furtherPeople = sieve.MustCompile(`^\p{Lu}[\p{L}\p{M}.'’‐ -]{2,60}(?:, \p{Lu}[\p{L}\p{M}.'’‐ -]{2,60})*,? (?:and|&|und|et|y|e|og|och|ve|i|и|en) \p{Lu}[\p{L}\p{M}.'’‐ -]{2,60}$`)

// furtherNames reads the names, and the year behind them, that follow a dash for
// the first author before, or all: "———, and Ada Roe. 2010", "———, Bo Reed, and Ada Roe. 2010". It returns where the rest begins.
func (p *parse) furtherNames(v citation.Variable, start int) int {
	if m := lexicon.EtAl.FindStringIndex(" " + p.s[start:]); m != nil {
		if _, body := p.findYear(start + m[1] - 2); body >= 0 {
			p.names(v, []names.Name{{Parts: []tokens.PartSpan{{Part: tokens.OthersPart, Start: start, End: start}}, Confidence: 0.9}})
			return body
		}
	}
	first := start
	namesEnd, body := p.findYear(first)
	switch {
	case furtherName.MatchString(p.s[start:]):
		first += strings.IndexByte(p.s[start:], ' ')
	case body < 0 || !furtherPeople.MatchString(p.s[start:trimEnd(p.s, start, namesEnd)]):
		return start
	}
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

// yearsForm is a span of years, written out.
var yearsForm = sieve.MustCompile(`^(?:1[0-9]|20)\d\d[-–—](?:1[0-9]|20)\d\d`)

// originalYear is the year of the first edition before that of the printed
// one, or the first of several: "(1781) 1998", "[1781/1787] 1998".
var originalYear = sieve.MustCompile(`^[\s.,]*[(\[]((?:1[0-9]|20)\d\d)(?:\s?[-–—/]\s?\d{2,4})?[)\]]\s*()(?:1[0-9]|20)\d\d[a-z]?\s?[.,:;)\]]`)

// originalUndated is the year of the first edition before a word for no date, or
// for a work still to come: "(1781) forthcoming".
var originalUndated = sieve.MustCompile(`^[\s.,]*[(\[]((?:1[0-9]|20)\d\d)[)\]]\s*(` + lexicon.NoDateAbbreviations + `|(?i:` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `))\.?(?:\s|$)`)

var yearForm = sieve.MustCompile(`^[\s(\[,.]*(?P<circa>ca\.?\s|c\.\s|circa\s|um\s)?(?P<year>(?:1[0-9]|20)\d\d)(?:(?:\)\()?(?P<letter>[a-z]))?(?:\s?[-–—/]\s?(?P<end>(?:(?:1[0-9]|20)\d\d|\d\d?)))?(?:\s?\[(?P<orig>(?:1[0-9]|20)\d\d)(?:\s?[-–—/]\s?\d{2,4})?\])?(?P<after>[).,:;\]]+|\s|$)`)

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
