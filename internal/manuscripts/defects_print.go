package manuscripts

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
)

// The places of defects that only a list in a certain style can have.
var (
	inChicago    = Place{Style: "chicago-author-date", Lang: "en"}
	inChicago17  = Place{Style: "chicago-author-date-17", Lang: "en"}
	inChicagoAny = Place{Style: "chicago-author-date"}
	inNumbers    = Place{Style: "ieee"}
	inAPA        = Place{Style: "apa"}
	inMLA        = Place{Style: "modern-language-association"}
	inHarvard    = Place{Style: "harvard-cite-them-right", Lang: "en"}
)

// printDefects are what sets one entry of a list apart from the others, and what
// the rules look for that are off unless asked for.
var printDefects = []Defect{
	{Rule: "full-stop-mixed", In: inChicago, plant: plantNoStop},
	{Rule: "journal-abbreviation-mixed", In: inChicago, plant: plantShortJournal},
	{Rule: "journal-capitalization", In: inChicago, plant: plantLowJournal},
	{Rule: "journal-name-inconsistent", In: inChicago, plant: plantOtherJournal},
	{Rule: "label-alone", In: inChicago, plant: plantBareLabel},
	{Rule: "link-form-mixed", In: inChicago, plant: plantAngles},
	{Rule: "mixed-style", In: inChicago, plant: plantParentheses},
	{Rule: "pages-separator-mixed", In: inChicago, plant: plantCommaBeforePages},
	{Rule: "title-capitalization", In: inChicago, plant: plantSmallWord},
	{Rule: "title-case-inconsistent", In: inChicago, plant: plantSentenceCase},
	{Rule: "title-unmarked", In: Place{Style: "chicago-author-date", Lang: "en", Form: Markdown}, plant: plantBareTitle},
	{Rule: "unreadable-reference", In: inChicago, plant: plantFragment},
	{Rule: "unread-text", In: inChicago, plant: plantRemark},
	{Rule: "month-format", In: inChicago, plant: plantMonthComma},
	{Rule: "date-form-mixed", In: inChicago, plant: plantDayFirst},
	{Rule: "date-conflict", In: inChicago, plant: plantOtherDate},
	{Rule: "name-inverted", In: inChicago, plant: plantInverted},
	{Rule: "name-punctuation", In: inChicago, plant: plantNameStop},
	{Rule: "name-variant", In: inChicago, plant: plantNoMiddle},
	{Rule: "pages-single", In: inChicago, plant: plantOnePage},
	{Rule: "publisher-place-missing", In: inChicago17, plant: plantNoPlace},
	{Rule: "punctuation-spacing", In: inChicago, plant: plantNoSpace},
	{Rule: "access-date-missing", In: inHarvard, plant: plantNoVisit},
	{Rule: "year-suffix-order", NeedsStyle: true, In: Place{Style: "chicago-author-date"}, plant: plantSwappedLetters},
	{Rule: "author-mentioned-uncited", In: inChicago, plant: plantMention},
	{Rule: "citation-order-in-group", NeedsStyle: true, In: inAPA, plant: plantGroupOrder},
	{Rule: "locator-missing-for-quote", In: inChicago, plant: plantNoQuotePage},
	{Rule: "secondary-source", In: inChicago, plant: plantSecondhand},
}

// english reports whether the list is in one of Chicago's styles or the MLA's and in English.
func (p *planter) english() bool { return p.american() && p.Lang == "en" }

// change changes the first group of an expression in an entry for which ok holds.
func (p *planter) inEntry(re *regexp.Regexp, ok func(e *entry, ref *citation.Reference) bool, change func(old string) string) bool {
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return ok(e, ref) && len(re.FindAllString(e.text(), 2)) == 1
	})
	if e == nil {
		return false
	}
	m := re.FindStringSubmatchIndex(e.text())
	old := e.text()[m[2]:m[3]]
	e.splice(m[2], m[3], change(old))
	return p.at(fmt.Sprintf("%q for %q", e.pieces[1].text, old), e.key)
}

// count counts the entries that an expression matches in.
func (p *planter) count(re *regexp.Regexp) int {
	n := 0
	for i := range p.entries {
		if re.MatchString(p.entries[i].text()) {
			n++
		}
	}
	return n
}

func anyEntry(*entry, *citation.Reference) bool { return true }

var lastStop = regexp.MustCompile(`[\pL\d](\pL\.|\d\.)$`)

func plantNoStop(p *planter) bool {
	return p.american() && p.count(lastStop) > 6 && p.inEntry(lastStop, func(e *entry, ref *citation.Reference) bool {
		return !strings.Contains(e.text(), "://")
	}, func(old string) string { return strings.TrimSuffix(old, ".") })
}

// shortJournals are journals and their abbreviated names.
var shortJournals = map[string]string{
	"Journal of Social History": "J. Soc. Hist.", "Comparative Studies Quarterly": "Comp. Stud. Q.", "Polar Research Review": "Polar Res. Rev.",
	"Annals of Regional Science": "Ann. Reg. Sci.", "Third World Policy Review": "Third World Pol. Rev.", "International Affairs Review": "Int. Aff. Rev.",
}

// inJournal returns an entry that prints a journal for which ok holds, and how
// many entries do.
func (p *planter) inJournal(ok func(name string, n int) bool) (*entry, string) {
	n := map[string]int{}
	for _, r := range p.Records {
		if r.Type == citation.ArticleJournal {
			n[string(r.ContainerTitle)]++
		}
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		name := string(ref.ContainerTitle)
		return ref.Type == citation.ArticleJournal && ok(name, n[name]) && strings.Count(e.text(), name) == 1
	})
	if e == nil {
		return nil, ""
	}
	return e, string(p.record(e.key).ContainerTitle)
}

func (p *planter) renamed(e *entry, old, name string) bool {
	return e.edit(old, name) && p.at(name+" for "+old, e.key)
}

func plantShortJournal(p *planter) bool {
	if !p.english() {
		return false
	}
	e, name := p.inJournal(func(name string, n int) bool { return n > 1 && shortJournals[name] != "" })
	return e != nil && p.renamed(e, name, shortJournals[name])
}

func plantLowJournal(p *planter) bool {
	if !p.english() {
		return false
	}
	high := 0
	for _, r := range p.Records {
		if r.Type == citation.ArticleJournal && shortJournals[string(r.ContainerTitle)] != "" {
			high++
		}
	}
	e, name := p.inJournal(func(name string, n int) bool { return n == 1 && shortJournals[name] != "" })
	return high > 6 && e != nil && ascii(string(p.record(e.key).Title)) && p.renamed(e, name, name[:1]+strings.ToLower(name[1:]))
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) < 0
}

func plantOtherJournal(p *planter) bool {
	if !p.english() {
		return false
	}
	e, name := p.inJournal(func(name string, n int) bool { return n > 1 && ascii(name) })
	if e == nil {
		return false
	}
	other := "The " + name
	switch words := strings.Fields(name); {
	case strings.Contains(name, " and ") && p.chance(60):
		other = strings.Replace(name, " and ", " & ", 1)
		if p.Form == Markdown {
			other = strings.Replace(other, "&", `\&`, 1)
		}
	case p.chance(40):
		last := words[len(words)-1]
		other = strings.TrimSuffix(name, last) + strings.ToLower(last)
	case p.chance(50) && len(words[0]) > 7:
		other = name[:4] + name[5:]
	}
	return other != name && p.renamed(e, name, other)
}

var labelledName = regexp.MustCompile(`^(\\?\[\pL+\\?\] [^.]+)\. \d{4}`)

func plantBareLabel(p *planter) bool {
	if !p.chicago() || p.count(labelledName) < 3 {
		return false
	}
	return p.inEntry(labelledName, anyEntry, func(old string) string { return old[:strings.Index(old, "]")+1] })
}

var bareLink = regexp.MustCompile(`(?:^| )(https://[^\s<>]+[^\s<>.])`)

func plantAngles(p *planter) bool {
	return p.american() && p.count(bareLink) > 4 && p.inEntry(bareLink, anyEntry, func(old string) string { return "<" + old + ">" })
}

var leadYearIn = regexp.MustCompile(`^[^\d“"*(]+\pL{2}(\. \d{4})\. `)

func plantParentheses(p *planter) bool {
	return p.chicago() && p.count(leadYearIn) > 9 && p.inEntry(leadYearIn, func(e *entry, ref *citation.Reference) bool {
		return authored(ref) && p.plainYear(ref) && !e.repeats()
	}, func(old string) string { return " (" + old[2:] + ")" })
}

var colonPages = regexp.MustCompile(`\d\)(: \d+)[–-]`)

func plantCommaBeforePages(p *planter) bool {
	return p.chicago() && p.count(colonPages) > 4 && p.inEntry(colonPages, anyEntry, func(old string) string { return "," + old[1:] })
}

// plantFragment puts what is left of an entry into the list.
func plantFragment(p *planter) bool {
	if !p.chicago() || p.Form == Paged { // there it may seem to belong to the entry before
		return false
	}
	i := p.between(1, len(p.entries)-1)
	text := pick(p.random, []string{"1997, 12 (4): 5–7, 9.", "2003, 77–81, 90.", "12 (3): 44–60."})
	p.entries = slices.Insert(p.entries, i, entry{"", []piece{{text: text, fault: true}}})
	return p.at("a fragment: " + text)
}

// plantRemark leaves a remark of the writer behind the pages of an article.
func plantRemark(p *planter) bool {
	if !p.chicago() {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return ref.Type == citation.ArticleJournal && ref.DOI == ""
	})
	if e == nil {
		return false
	}
	p.tail(e, pick(p.random, []string{"see there", "to check", "at home", "copy lost"}))
	return p.at("a remark: "+e.pieces[1].text, e.key)
}

var dayPrinted = regexp.MustCompile(`, ((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\.`)

// dated changes the day that an entry prints.
func (p *planter) dated(change func(old string, year int) string) bool {
	year := 0
	return p.english() && p.inEntry(dayPrinted, func(e *entry, ref *citation.Reference) bool {
		y, ok := ref.Issued.Year()
		if ok = ok && authoredOrBody(ref); ok {
			year = y
		}
		return ok
	}, func(old string) string { return change(old, year) })
}

func authoredOrBody(ref *citation.Reference) bool { return len(ref.Author) > 0 }

func plantMonthComma(p *planter) bool {
	return p.dated(func(old string, year int) string {
		month, _, _ := strings.Cut(old, " ")
		return fmt.Sprintf("%s, %d", month, year)
	})
}

func plantOtherDate(p *planter) bool {
	return p.dated(func(old string, year int) string {
		return fmt.Sprintf("%s, %d", old, year+pick(p.random, []int{-2, -1, 1}))
	})
}

// plantDayFirst writes one date of six or more with the day before the month.
func plantDayFirst(p *planter) bool {
	dates := 0
	for i := range p.entries {
		if dayPrinted.MatchString(p.entries[i].text()) {
			dates++
		}
	}
	return dates >= 6 && p.dated(func(old string, _ int) string {
		month, day, _ := strings.Cut(old, " ")
		return day + " " + month
	})
}

// plantInverted turns the name of an editor round, if its given name shows that.
func plantInverted(p *planter) bool {
	if !p.english() {
		return false
	}
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		ref := p.record(e.key)
		if ref == nil {
			continue // planted by another defect
		}
		for _, n := range ref.Editor {
			if n.Given == "" || strings.ContainsAny(n.Given+n.Family, " .-") || n.NonDroppingParticle+n.DroppingParticle+n.Suffix != "" || eitherOrder[n.Given] || eitherOrder[n.Family] {
				continue
			}
			if name := n.Given + " " + n.Family; strings.Contains(e.text(), "edited by ") && e.edit(name, n.Family+" "+n.Given) {
				return p.at(n.Family+" "+n.Given+" for "+name, e.key)
			}
		}
	}
	return false
}

var initialBehind = regexp.MustCompile(`[\s,](\pL{4,}[aeiouyáéíóú]) \p{Lu}\.`)

func plantNameStop(p *planter) bool {
	if !p.american() {
		return false
	}
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		for _, n := range p.record(e.key).Author {
			if initialBehind.MatchString(" "+n.Given) && strings.Count(e.text(), n.Given) == 1 {
				return p.renamed(e, n.Given, strings.Replace(n.Given, " ", ". ", 1))
			}
		}
	}
	return false
}

// plantNoMiddle leaves the initial of a second name out of one of the entries of
// an author.
func plantNoMiddle(p *planter) bool {
	if !p.american() {
		return false
	}
	names := map[string]int{}
	full := func(n citation.Name) string { return n.Given + "|" + n.Family }
	for i := range p.entries {
		for _, n := range p.record(p.entries[i].key).Author {
			if strings.Contains(p.entries[i].text(), n.Given) {
				names[full(n)]++
			}
		}
	}
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		if e.repeats() || i+1 < len(p.entries) && p.entries[i+1].repeats() {
			continue
		}
		for _, n := range p.record(e.key).Author {
			first, rest, ok := strings.Cut(n.Given, " ")
			if ok && strings.HasSuffix(rest, ".") && len(first) > 3 && names[full(n)] > 1 && strings.Count(e.text(), n.Given) == 1 {
				other := first
				if strings.Contains(e.text(), n.Given+" 1") || strings.Contains(e.text(), n.Given+" 2") {
					other += "." // the stop of the initial ended the names
				}
				var keys []string
				for j := range p.entries {
					if slices.Contains(p.record(p.entries[j].key).Author, n) {
						keys = append(keys, p.entries[j].key)
					}
				}
				return e.edit(n.Given, other) && p.at(other+" for "+n.Given, keys...)
			}
		}
	}
	return false
}

func plantOnePage(p *planter) bool {
	if !p.chicago() || p.count(colonPages) < 10 {
		return false
	}
	e, first, _, printed := p.withPages(func(ref *citation.Reference) bool {
		return ref.Type == citation.ArticleJournal && p.unlocated(ref.ID)
	})
	return e != nil && first < 1000 && e.edit(printed, fmt.Sprint(first)) && p.at(fmt.Sprintf("%d for %s", first, printed), e.key)
}

func plantNoPlace(p *planter) bool {
	if !p.chicago() || p.Style.Manual != "chicago-17" {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return (ref.Type == citation.Book || ref.Type == citation.Chapter) && strings.Count(e.text(), string(ref.PublisherPlace)+": ") == 1
	})
	if e == nil {
		return false
	}
	place := string(p.record(e.key).PublisherPlace) + ": "
	at := strings.Index(e.text(), place)
	_, size := firstWord(e.text()[at+len(place):])
	e.splice(at, at+len(place)+size, e.text()[at+len(place):at+len(place)+size])
	return p.at("without "+place, e.key)
}

// firstWord returns the first word of a text and its length.
func firstWord(s string) (string, int) {
	w, _, _ := strings.Cut(s, " ")
	return w, len(w)
}

var commaInTitle = regexp.MustCompile(`[“*: ]\pL[^“”*\d.]*\pL{3}(, )\pL\p{Ll}{2}[^“”*]*[”*]`)

func plantNoSpace(p *planter) bool {
	done := p.chicago() && p.inEntry(commaInTitle, func(e *entry, ref *citation.Reference) bool {
		return strings.Contains(ref.Title.Plain(), ", ") && !strings.Contains(ref.ContainerTitle.Plain(), ", ")
	}, func(string) string { return pick(p.random, []string{",", " , "}) })
	return done && !bytes.Contains(p.Lay().Source, []byte("\n,")) && !bytes.Contains(p.Lay().Source, []byte("  ,")) // the space is that of a line end
}

var visited = regexp.MustCompile(`[^.]( \(Accessed: [^)]*\))`)

func plantNoVisit(p *planter) bool {
	return p.authorDate() && p.inEntry(visited, func(e *entry, ref *citation.Reference) bool { return ref.DOI == "" }, func(string) string { return "" })
}

// plantSwappedLetters swaps the letters of two works of one year.
func plantSwappedLetters(p *planter) bool {
	if !p.chicago() && p.Style.Manual != "apa-7" || p.Form == Keyed {
		return false
	}
	for i := 1; i < len(p.entries); i++ {
		a, b := &p.entries[i-1], &p.entries[i]
		x, y := p.record(a.key), p.record(b.key)
		year, ok := x.Issued.Year()
		other, _ := y.Issued.Year()
		if p.letters[a.key] != "a" || p.letters[b.key] != "b" || !ok || year != other || x.Issued.Start.Month > 0 || y.Issued.Start.Month > 0 || len(x.Author) == 0 || !slices.Equal(x.Author, y.Author) {
			continue
		}
		if !titlesInOrder(x, y) {
			continue
		}
		headA, tailA, okA := strings.Cut(a.text(), fmt.Sprintf("%da", year))
		headB, tailB, okB := strings.Cut(b.text(), fmt.Sprintf("%db", year))
		if !okA || !okB || strings.Contains(p.allLetters(x), "c") {
			continue
		}
		a.pieces = []piece{{text: headA}, {text: fmt.Sprintf("%da", year), fault: true}, {text: tailB}}
		b.pieces = []piece{{text: headB}, {text: fmt.Sprintf("%db", year), fault: true}, {text: tailA}}
		a.key, b.key = b.key, a.key
		p.letters[a.key], p.letters[b.key] = "a", "b"
		for _, s := range p.sites(func(s site) bool { return s.piece(letterPart) != nil && (s.ref == x || s.ref == y) }) {
			q := s.piece(letterPart)
			q.text = strings.NewReplacer("a", "b", "b", "a").Replace(q.text)
		}
		return p.at("the letters a and b swapped", a.key, b.key)
	}
	return false
}

// titlesInOrder reports whether the title of a comes before that of b whether
// articles count or not.
func titlesInOrder(a, b *citation.Reference) bool {
	plain := func(r *citation.Reference) string {
		return strings.ToLower(strings.NewReplacer("“", "", "”", "").Replace(r.Title.Plain()))
	}
	bare := func(s string) string {
		if first, rest, ok := strings.Cut(s, " "); ok && len(first) <= 3 {
			return rest
		}
		return s
	}
	x, y := plain(a), plain(b)
	return ascii(x+y) && x < y && bare(x) < bare(y)
}

// allLetters are the letters of the works of the authors of a work.
func (p *planter) allLetters(ref *citation.Reference) string {
	s := ""
	for _, r := range p.Records {
		if slices.Equal(r.Author, ref.Author) {
			s += p.letters[r.ID]
		}
	}
	return s
}

// plantMention names an author in a paragraph that does not cite them.
func plantMention(p *planter) bool {
	if !p.english() || p.Form == Paged { // pages have no blank lines between paragraphs
		return false
	}
	for _, i := range p.shuffled(len(p.blocks)) {
		b := &p.blocks[i]
		if b.kind != paragraph || len(b.inlines) == 0 {
			continue
		}
		ref := pick(p.random, p.Records)
		if !authored(ref) || len(ref.Author[0].Family) < 5 || ref.Author[0].NonDroppingParticle != "" || strings.ContainsAny(ref.Author[0].Family, " -’") || !p.sole(ref) {
			continue
		}
		name, here := ref.Author[0].Family, false
		for _, in := range b.inlines {
			here = here || in.note != nil
			for _, q := range in.pieces {
				here = here || strings.Contains(q.text, name)
			}
		}
		if here {
			continue
		}
		b.inlines = append(b.inlines, inline{pieces: []piece{{text: pick(p.random, []string{"This is what ", "On this point ", "Here "})}, {text: name, fault: true}, {text: " has been followed by most. "}}})
		return p.at(name+" without a citation", ref.ID)
	}
	return false
}

// plantGroupOrder swaps two works in one pair of parentheses, of which neither was
// found in the other.
func plantGroupOrder(p *planter) bool {
	if !p.authorDate() || p.Style.Manual != "apa-7" {
		return false
	}
	for _, s := range p.sites(func(s site) bool {
		return len(s.in.cite.cites) == 2 && s.n == 0 && !s.in.cite.narrative && !s.in.cite.second && people(s.ref) && s.piece(namesPart) != nil
	}) {
		other := p.record(s.in.cite.cites[1].key)
		if (site{s.in, 1, other}).piece(namesPart) == nil || !people(other) || slices.ContainsFunc(s.in.pieces, func(q piece) bool {
			return q.role == prefixPart || q.role == suffixPart && q.text != "" && q.text != ")"
		}) {
			continue
		}
		if a, b := surname(creators(s.ref)[0]), surname(creators(other)[0]); !ascii(a+b) || strings.ContainsAny(a+b, " -’") || a[0] == b[0] {
			continue
		}
		var open, first, between, second, end []piece
		for _, q := range s.in.pieces {
			inside := q.role != glue && q.role != suffixPart
			switch {
			case inside && q.cite == s.in.pieces[firstInside(s.in.pieces)].cite:
				first = append(first, q)
			case inside:
				q.fault = true
				second = append(second, q)
			case len(first) == 0:
				open = append(open, q)
			case len(second) == 0:
				between = append(between, q)
			default:
				end = append(end, q)
			}
		}
		for i := range first {
			first[i].fault = true
		}
		s.in.pieces = slices.Concat(open, second, between, first, end)
		return p.at("two works swapped", s.ref.ID, other.ID)
	}
	return false
}

// firstInside is the number of the first piece that belongs to a cite.
func firstInside(list []piece) int {
	return slices.IndexFunc(list, func(q piece) bool { return q.role != glue && q.role != suffixPart })
}

// plantNoQuotePage takes the page off the citation of a quotation.
func plantNoQuotePage(p *planter) bool {
	if !p.byName() {
		return false
	}
	last := yearPart // what is left of the cite
	if p.authorPage() {
		last = namesPart
	}
	var quoted []*inline
	for i := range p.blocks {
		list := p.blocks[i].inlines
		for j := 1; j < len(list); j++ {
			if before := list[j-1].pieces; list[j].cite != nil && len(before) > 0 && strings.HasSuffix(strings.TrimRight(before[len(before)-1].text, " "), "”") {
				quoted = append(quoted, &list[j])
			}
		}
	}
	for _, s := range p.sites(func(s site) bool {
		switch s.ref.Type {
		case citation.Book, citation.Chapter, citation.ArticleJournal, citation.Thesis:
		default:
			return false
		}
		return slices.Contains(quoted, s.in) && len(s.in.cite.cites) == 1 && !s.in.cite.narrative && s.piece(locatorPart) != nil && s.piece(termPart) != nil && s.piece(last) != nil && (s.ref.URL == "" || s.ref.Page != "")
	}) {
		old := s.piece(locatorPart).text
		s.piece(termPart).text, s.piece(locatorPart).text = "", ""
		s.piece(last).fault = true
		s.in.cite.cites[0].locator = ""
		return p.at("without the page "+old, s.ref.ID)
	}
	return false
}

// plantSecondhand cites a work, nowhere cited itself, from another.
func plantSecondhand(p *planter) bool {
	if !p.english() {
		return false
	}
	cited := map[string]int{}
	all := p.sites(func(site) bool { return true })
	for _, s := range all {
		cited[s.ref.ID]++
	}
	for _, s := range all {
		if cited[s.ref.ID] != 1 || s.n != 0 || len(s.in.cite.cites) != 2 || s.in.pieces[firstInside(s.in.pieces)].cite != 0 || s.piece(yearPart) == nil || !s.in.findSecond(pick(p.random, p.lang.secondhand)) {
			continue
		}
		for i := range s.in.pieces {
			if q := &s.in.pieces[i]; q.cite == s.n && q.role >= namesPart {
				q.fault = true
			}
		}
		return p.at("cited from another work", s.ref.ID)
	}
	return false
}
