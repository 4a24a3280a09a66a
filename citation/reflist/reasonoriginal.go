package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/sieve"
)

// originalLead is what leads to another publication of a work than the one that is cited: a
// thesis that was published, what was translated.
var originalLead = sieve.MustCompile(`(?i)(?:\bzugl(?:eich\b|\.)|\b[eé]d\. or(?:ig)?\.|\btit(?:olo|re|\.) or(?:ig(?:inale?)?\b|\.)|\btítulo original\b|\borig\.-ausg\.|\boriginally (?:published|submitted)\b|[;,] (?:r[eé]éd|rist)\. |[;,.] \[?(?:(?:now |aujourd'hui |ora |auch |jetzt )?(?:réimpr(?:imé|\.)|repris|réédité|repr(?:inted|\.)|republished|ripubbl(?:icato|\.)|reimpr(?:eso|esso|\.)|wieder ?abgedr(?:uckt|\.)|nachgedr(?:uckt|\.)) (?:in|dans|en|em)\b)|\((?:\d{1,2}(?:re|ère|nde|e|ème|a|ª)? [eé]d\.|r[eé]éd\.|réimpr\.|rist\.|Nachdr(?:uck|\.))[ :])`)

// originals takes for a remark what is said of another publication behind the year of the
// one that is cited, up to the bracket that closes or the end: "Munich: Beck, 1936. Zugl.:
// Munich, Univ., Diss., 1933".
func (r *modelReader) originals() {
	year := slices.Index(r.path, uint8(yearTag))
	if year < 0 {
		return
	}
	lead := originalLead.FindStringIndex(r.item.Clean)
	if lead == nil {
		return
	}
	first := slices.IndexFunc(r.sights, func(s sight) bool { return r.item.Tokens[s.token].Clean >= lead[0] })
	if first < year {
		return
	}
	depth := r.sights[first].depth
	for i := first; i < len(r.path) && (depth == 0 || r.sights[i].depth >= depth); i++ {
		switch of := tag(r.path[i]); of {
		case urlTag, doiTag, pmidTag, bookNumberTag, originalYearTag, collectionTag, pageFirstTag, pageDash, pageLastTag:
		default:
			if tags[of].role == valueRole {
				r.path[i] = uint8(noteTag)
			}
		}
	}
}

// yearsBeside tells the year of the first edition from that of the work, where one of the two stands in
// brackets beside the other and was left over: "1999 [1875]", "[1752] 1955".
func (r *modelReader) yearsBeside() {
	if r.yearsBehindNames() || hasTag(r.path, originalYearTag) {
		return
	}
	for i := 1; i+1 < len(r.path); i++ {
		if r.sights[i].shape != yearShape || r.sights[i-1].class != openClass || r.sights[i+1].class != closeClass {
			continue
		}
		for _, beside := range [...]int{i - 2, i + 2} {
			if beside < 0 || beside >= len(r.path) || r.sights[beside].shape != yearShape || r.number(beside) <= r.number(i) || tag(r.path[i]) != yearTag && tag(r.path[beside]) != yearTag {
				continue
			}
			if of := tag(r.path[beside]); tag(r.path[i]) == titleTag || of == titleTag || of == pageFirstTag || of == volumeTag {
				continue
			}
			r.path[beside] = uint8(yearTag)
			r.path[i-1], r.path[i], r.path[i+1] = uint8(afterDate), uint8(originalYearTag), uint8(afterDate)
			return
		}
	}
}

// yearsBehindNames tells the two years behind the authors, that of the first edition in brackets, whatever these
// were taken for, and gives the title what begins behind them: "Marsh, Ann. (1883) 2013. 1838 on the Moor".
func (r *modelReader) yearsBehindNames() bool {
	for i := 2; i+3 < len(r.path); i++ {
		year, title := i+2, i+4
		if r.sights[i].shape != yearShape || r.sights[i-1].shape != '(' || r.sights[i+1].shape != ')' || r.sights[year].shape != yearShape || r.sights[i+3].class != stopClass {
			continue
		}
		before := r.valueBefore(i - 1)
		if before < 0 || tag(r.path[before]) != authorRepeat && !isNameTag(tag(r.path[before]), authorTags) && !isNameTag(tag(r.path[before]), editorTags) || r.number(year) <= r.number(i) {
			continue
		}
		r.give(i-1, title, afterDate)
		r.path[i], r.path[year] = uint8(originalYearTag), uint8(yearTag)
		if title+1 < len(r.path) && tag(r.path[title]) == yearTag && tag(r.path[title+1]) == titleTag {
			r.path[title] = uint8(titleTag)
		}
		r.titleAroundYear(title)
		if !hasTag(r.path, titleTag) {
			last := title
			for last < len(r.path) && tag(r.path[last]) == noteTag {
				last++
			}
			r.give(title, last, titleTag)
		}
		return true
	}
	return false
}

// titleAroundYear makes a title of the sentence that begins at a place behind both years, of which a year in its
// midst was taken for that of issue: "Oslo: Bogs after 1971 Anew. Heather."
func (r *modelReader) titleAroundYear(first int) {
	last := first
	for last < len(r.path) && r.sights[last].class != stopClass && r.sights[last].class != quoteClass {
		last++
	}
	if hasTag(r.path[first:last], yearTag) && last < len(r.path) && r.sights[last].class == stopClass {
		r.give(first, last, titleTag)
		r.path[last] = uint8(afterTitle)
	}
}

// firstYears are the years of the first editions, with that of the work behind or before them.
var firstYears = [...]struct {
	form           *sieve.Regexp
	original, year int // groups
}{
	{sieve.MustCompile(`[(\[]((?:1[4-9]|20)\d\d)\s?[-–—/]\s?\d{2,4}[)\]]\s*((?:1[4-9]|20)\d\d)[a-z]?\s?[.,:;)]`), 1, 2},
	{sieve.MustCompile(`((?:1[4-9]|20)\d\d)[a-z]?,?\s?[(\[]((?:1[4-9]|20)\d\d)\s?[-–—/]\s?\d{2,4}[)\]]`), 2, 1},
	{sieve.MustCompile(`\(((?:1[4-9]|20)\d\d)\s?[-–—]\s?\d{2,4}\s?/\s?((?:1[4-9]|20)\d\d)[a-z]?\)`), 1, 2},
}

// severalFirstYears parts the years of the first editions behind the authors from that of the work: "Marsh, A. [1781/1787] 1998.",
// "Marsh, A. (1998 [1781–87])", "Marsh, A. (1781–87/1998)". The first of them is kept.
func (r *modelReader) severalFirstYears() {
	for _, f := range firstYears {
		m := f.form.FindStringSubmatchIndex(r.item.Clean)
		if m == nil {
			continue
		}
		original, year := r.item.Clean[m[2*f.original]:m[2*f.original+1]], r.item.Clean[m[2*f.year]:m[2*f.year+1]]
		first, last := r.within(m)
		isName := func(t tag) bool { return isNameTag(t, authorTags) || isNameTag(t, editorTags) }
		if original >= year || first == 0 || hasOtherValue(r.path[:first], isName) || !hasTag(r.path[:first], authorFamily, authorLiteral, editorFamily) {
			continue
		}
		for i := first; i < last; i++ {
			switch at := r.item.Tokens[r.sights[i].token].Clean; {
			case at == m[2*f.original]:
				r.path[i] = uint8(originalYearTag)
			case at == m[2*f.year]:
				r.path[i] = uint8(yearTag)
			case tag(r.path[i]) != yearSuffixTag:
				r.path[i] = uint8(afterDate)
			}
		}
		for ; last < len(r.path) && !r.sights[last].isWord() && r.sights[last].class != quoteClass; last++ {
			r.path[last] = uint8(afterDate)
		}
		return
	}
}

// firstYearInBrackets takes for the year of the first edition one in square brackets behind that of
// the work, which was taken for the begin of the title: "Marsh, Ann (1988) [1922]: Peat".
func (r *modelReader) firstYearInBrackets() {
	title := r.stints(titleTag)
	r.firstYearBefore(title)
	years := r.stints(yearTag)
	if len(title) == 0 || len(years) != 1 || hasTag(r.path, originalYearTag) {
		return
	}
	first := title[0].first
	if r.sights[first].shape == '[' {
		first++
	}
	last := first + 2
	bracketed := r.near(first-1).shape == '[' && r.near(first).shape == yearShape && r.near(first+1).shape == ']'
	if first < 3 || !bracketed || tag(r.path[years[0].first]) != yearTag || r.valueBefore(title[0].first) != years[0].last-1 {
		return
	}
	for last < title[0].last && !r.sights[last].isWord() && r.sights[last].class != quoteClass {
		last++
	}
	if last == title[0].last {
		return
	}
	r.give(first-1, last, afterDate)
	r.path[first] = uint8(originalYearTag)
}

// firstYearBefore takes for the year of the first edition the one in square brackets before that of the work,
// which was taken for the begin of the title: "Marsh, A. ([1922] 1988), Peat".
func (r *modelReader) firstYearBefore(title []stint) {
	years := r.stints(yearTag)
	if len(title) == 0 || len(years) != 1 || hasTag(r.path, originalYearTag) {
		return
	}
	y, first := years[0], title[0].first
	if y.first < 2 || first != y.last+1 {
		return
	}
	opened := r.sights[y.first-2].shape == '(' && r.sights[y.first-1].shape == '[' && r.sights[y.last].shape == ']'
	if !opened || r.sights[first].shape != yearShape || r.near(first+1).class != closeClass {
		return
	}
	last := first + 1
	for last < title[0].last && !r.sights[last].isWord() && r.sights[last].class != quoteClass {
		last++
	}
	if last == title[0].last {
		return
	}
	r.give(y.first, y.last, originalYearTag)
	r.path[first] = uint8(yearTag)
	r.give(first+1, last, afterDate)
}

// responsibility takes for a remark the authors who are named once more behind the title and
// a slash: "Peat A. Bogs / A. Peat. – Bern". Source: ISBD, the statement of responsibility.
func (r *modelReader) responsibility() {
	const longest = 20 // sights
	family := slices.Index(r.path, uint8(authorFamily))
	if family < 0 {
		return
	}
	for i := family + 2; i+1 < len(r.path); i++ {
		if r.sights[i].shape != '/' || !r.sights[i].spaceBefore || !r.sights[i+1].spaceBefore || tag(r.path[i-1]) != titleTag && !isNameTag(tag(r.path[i-1]), editorTags) {
			continue
		}
		last, repeated := i+1, false
		for ; last < len(r.path) && last < i+longest; last++ {
			s := &r.sights[last]
			repeated = repeated || s.word == r.sights[family].word
			if s.class == stopClass && r.sights[last-1].shape != capitalShape || s.class == openClass || s.class == linkClass {
				break
			}
		}
		if !repeated || last == i+longest {
			return
		}
		r.path[i] = uint8(afterTitle)
		if title := lastOf(r.path[:i], titleTag); title >= 0 {
			r.give(title, i, titleTag)
		}
		for j := i + 1; j < last; j++ {
			if tags[r.path[j]].role == valueRole {
				r.path[j] = uint8(noteTag)
			}
		}
		return
	}
}

// introduced is what is said behind a title of who translated or introduced the work.
var introduced = sieve.MustCompile(`^(?i:aus dem (?:\p{L}+ischen|deutschen|englischen|\p{L}+ \p{L}+ischen) (?:übersetzt )?v(?:on |\. )|(?:aus dem \p{L}+ )?übers(?:etzt|\.)[ ,]|mit eine[mr] (?:\p{L}+ )?(?:vorwort|nachwort|einleitung|geleitwort|einführung|essay) |deutsch von |translated |traduit d|trad\. d|(?:avec une |texte )?(?:préface|postface|introduction|avant-propos|présentation|présenté|établi) (?:de |d['’]|par )|préf\. d|with an? (?:\p{L}+ )?(?:introduction|foreword|preface|afterword) by |(?:con |prefazione|introduzione|postfazione|traduzione|prólogo|traducción|tradução|prefácio|apresentação|introdução)(?:una? \p{L}+ )?(?: d[aeio]l?| por) )`)

// introductions take from a title its last sentence, or what a comma parts from it, where that
// says who translated or introduced the work: "Peat. Aus dem Englischen von Ann Marsh".
func (r *modelReader) introductions() {
	for _, s := range r.stints(titleTag) {
		for i := s.first + 2; i+2 < s.last; i++ {
			w := &r.sights[i]
			stopped := r.sights[i-1].class == stopClass && w.shape == titleShape
			if w.class != wordClass || !stopped && !(r.sights[i-1].class == commaClass && w.shape != titleShape) {
				continue
			}
			if introduced.MatchString(r.item.Clean[r.item.Tokens[w.token].Clean:]) {
				r.path[i-1] = uint8(afterTitle)
				r.give(i, s.last, noteTag)
				return
			}
		}
	}
}

// lastOf returns where a tag stands last in a path, -1 for nowhere.
func lastOf(path []uint8, t tag) int {
	for i := len(path) - 1; i >= 0; i-- {
		if tag(path[i]) == t {
			return i
		}
	}
	return -1
}

// firstYear takes for that of the first edition an earlier year in brackets right behind the
// year: "Marsh, A., 1973 (1961)".
func (r *modelReader) firstYear() {
	years := r.stints(yearTag)
	if len(years) != 2 || years[0].last+1 != years[1].first || r.sights[years[0].last].class != openClass || years[1].last == len(r.path) || r.sights[years[1].last].class != closeClass {
		return
	}
	if lexicon.FirstNumber(r.printed(years[1].first, years[1].last)) < lexicon.FirstNumber(r.printed(years[0].first, years[0].last)) {
		r.give(years[1].first, years[1].last, originalYearTag)
	}
}
