package manuscripts

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

var agreementDefects = []Defect{
	{Rule: "missing-reference", plant: plantMissing},
	{Rule: "uncited-reference", plant: plantUncited},
	{Rule: "year-mismatch", plant: plantYear},
	{Rule: "author-spelling-mismatch", plant: plantSpelling},
	{Rule: "coauthor-missing", plant: plantCoauthor},
	{Rule: "author-order-mismatch", plant: plantOrder},
	{Rule: "year-suffix-missing", plant: plantNoLetter},
	{Rule: "year-suffix-unknown", plant: plantOtherLetter},
	{Rule: "year-suffix-unneeded", plant: plantLoneLetter},
	{Rule: "ambiguous-surname", NeedsStyle: true, In: inChicagoAny, plant: plantNoInitial},
	{Rule: "etal-needed", NeedsStyle: true, In: inChicago, plant: plantEtAlNeeded},
	{Rule: "etal-unneeded", NeedsStyle: true, In: inChicago, plant: plantEtAlUnneeded},
	{Rule: "etal-list", NeedsStyle: true, In: inChicago, plant: plantEtAlList},
	{Rule: "locator-outside-pages", plant: plantLocator},
	{Rule: "numeric-undefined", In: inNumbers, plant: plantNumber},
	{Rule: "numeric-gap", In: inNumbers, plant: plantNumberGap},
	{Rule: "numeric-order", In: inNumbers, plant: plantNumberOrder},
	{Rule: "no-reference-list", plant: plantNoList},
	{Rule: "short-title-missing", In: inMLA, plant: plantNoTitle},
	{Rule: "nd-without-list-nd", In: inChicagoAny, plant: plantUndated},
}

// plantMissing takes a reference out of the list.
func plantMissing(p *planter) bool {
	if !p.byName() {
		return false
	}
	// A year whose name stands far before it is known as a cite by the list alone, as are
	// names without a page where there are no years, and a work that was found in another
	// need not be in the list.
	near := map[string]bool{}
	for _, s := range p.sites(func(s site) bool {
		return !s.in.cite.far && !(p.authorPage() && (s.in.cite.narrative || s.piece(locatorPart) == nil)) && !(s.in.cite.second && s.in.pieces[firstInside(s.in.pieces)].cite == s.n)
	}) {
		near[s.ref.ID] = true
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return p.sole(ref) && near[e.key] && !e.repeats() })
	if e == nil {
		return false
	}
	key, text := e.key, e.text()
	for i := range p.entries {
		if p.entries[i].key == key {
			p.entries = append(p.entries[:i], p.entries[i+1:]...)
			break
		}
	}
	p.flagCites(key)
	return p.at("taken out of the list: " + text)
}

// plantNoTitle leaves the title out of a cite by author and page, where the author has
// several works.
func plantNoTitle(p *planter) bool {
	if !p.authorPage() {
		return false
	}
	sites := p.sites(func(s site) bool {
		return !s.in.cite.narrative && s.piece(namesPart) != nil && s.piece(titlePart) != nil && s.piece(locatorPart) != nil
	})
	if len(sites) == 0 {
		return false
	}
	s := sites[0]
	title := s.piece(titlePart)
	old := title.text
	title.text, s.piece(namesPart).fault = "", true
	if comma := s.piece(commaPart); comma != nil {
		comma.text = ""
	}
	return p.at("left out: "+old, s.ref.ID)
}

// flagCites notes all cites of a work as places of the defect.
func (p *planter) flagCites(key string) {
	for _, s := range p.sites(func(s site) bool { return s.ref.ID == key }) {
		for i := range s.in.pieces {
			if q := &s.in.pieces[i]; q.cite == s.n && (q.role >= namesPart && q.role <= numberPart || q.role == titlePart) {
				q.fault = true
			}
		}
	}
}

// plantUncited takes all citations of a work out of the text.
func plantUncited(p *planter) bool {
	if !p.byName() {
		return false
	}
	alone := map[string]bool{}
	p.Document.citations(func(in *inline) {
		for _, c := range in.cite.cites {
			if _, ok := alone[c.key]; !ok {
				alone[c.key] = true
			}
			if len(in.cite.cites) > 1 {
				alone[c.key] = false
			}
		}
	})
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return alone[e.key] && p.letters[e.key] == "" })
	if e == nil {
		return false
	}
	for i := range p.blocks {
		p.blocks[i].inlines = p.without(p.blocks[i].inlines, e.key)
	}
	return p.at("no longer cited: "+e.text(), e.key)
}

// without takes the citations of a work out of a text.
func (p *planter) without(list []inline, key string) []inline {
	var out []inline
	for _, in := range list {
		if in.note != nil {
			for _, c := range in.note.body {
				if c.cite != nil && c.cite.cites[0].key == key {
					in.note = nil
					break
				}
			}
			if in.note == nil {
				continue
			}
		}
		if in.cite == nil || in.cite.cites[0].key != key {
			out = append(out, in)
			continue
		}
		if in.cite.narrative {
			out = append(out, inline{pieces: []piece{{text: p.lang.others}}})
			if in.cite.far {
				for _, q := range in.pieces {
					if q.role == glue && len(q.text) > 12 {
						out = append(out, inline{pieces: []piece{{text: strings.TrimSuffix(strings.TrimSuffix(q.text, " "), " (")}}})
					}
				}
			}
			continue
		}
		if n := len(out); n > 0 && out[n-1].cite == nil && len(out[n-1].pieces) > 0 {
			q := &out[n-1].pieces[len(out[n-1].pieces)-1]
			q.text = strings.TrimSuffix(q.text, " ")
		}
	}
	return out
}

// plantYear changes the year of one cite.
func plantYear(p *planter) bool {
	if !p.authorDate() {
		return false
	}
	// A year whose name stands far before it belongs to it by the list alone, and a work that is cited
	// from another may be one that the list does not have.
	sites := p.sites(func(s site) bool {
		second := s.in.cite.second && s.in.pieces[firstInside(s.in.pieces)].cite == s.n
		return !second && p.sole(s.ref) && p.plainYear(s.ref) && s.piece(yearPart) != nil && !s.in.cite.far
	})
	if len(sites) == 0 {
		return false
	}
	s := sites[0]
	y, _ := s.ref.Issued.Year()
	other := y + pick(p.random, []int{-10, -2, -1, 1, 1, 2, 9})
	if other > 2025 || other < 1880 {
		other = y - 1
	}
	s.piece(yearPart).change(fmt.Sprint(other))
	return p.at(fmt.Sprintf("%d for %d", other, y), s.ref.ID)
}

// plantSpelling misspells a surname in one cite: a letter changed, left out,
// doubled or swapped with its neighbour. Marks on letters stay as they are.
func plantSpelling(p *planter) bool {
	if !p.byName() {
		return false
	}
	for _, s := range p.sites(func(s site) bool {
		return people(s.ref) && p.sole(s.ref) && p.plainYear(s.ref) && s.piece(namesPart) != nil && !s.in.cite.far
	}) {
		q := s.piece(namesPart)
		for _, a := range creators(s.ref) {
			name := a.Family
			if utf8.RuneCountInString(name) < 6 || strings.Count(q.text, name) != 1 {
				continue
			}
			wrong := p.misspelt(name)
			if wrong == "" || p.isName(wrong) {
				continue
			}
			q.change(strings.Replace(q.text, name, wrong, 1))
			return p.at(wrong+" for "+name, s.ref.ID)
		}
	}
	return false
}

// misspelt returns a name with one mistake in it, "" if there is no place for one.
func (p *planter) misspelt(name string) string {
	r := []rune(name)
	for range 40 {
		i := p.between(1, len(r)-2)
		if !unicode.IsLower(r[i]) || !unicode.IsLower(r[i+1]) {
			continue
		}
		out := append([]rune(nil), r...)
		switch p.IntN(4) {
		case 0:
			out[i], out[i+1] = out[i+1], out[i]
		case 1:
			if r[i] > 0x7f {
				continue // another base letter could be a spelling without the mark
			}
			out[i] = pick(p.random, []rune("aeioulnrstk"))
			if strings.EqualFold(string(out), name) {
				continue
			}
		case 2:
			out = append(out[:i], out[i+1:]...)
		default:
			out = append(out[:i+1], out[i:]...)
		}
		if string(out) != name {
			return string(out)
		}
	}
	return ""
}

// isName reports whether some author in the list has the surname.
func (p *planter) isName(name string) bool {
	for _, r := range p.Records {
		for _, a := range creators(r) {
			if a.Family == name {
				return true
			}
		}
	}
	return false
}

// plantCoauthor leaves the second of two authors out of a cite.
func plantCoauthor(p *planter) bool {
	if !p.byName() {
		return false
	}
	// A name far before its page may be one of several that stand before.
	for _, s := range p.sites(func(s site) bool {
		return people(s.ref) && len(creators(s.ref)) == 2 && p.sole(s.ref) && p.plainYear(s.ref) && s.piece(namesPart) != nil && s.full() && !(p.authorPage() && s.in.cite.far)
	}) {
		q := s.piece(namesPart)
		first := surname(creators(s.ref)[0])
		at := strings.Index(q.text, first)
		if at < 0 || !strings.Contains(q.text, surname(creators(s.ref)[1])) {
			continue
		}
		old := q.text
		q.change(q.text[:at+len(first)])
		return p.at(fmt.Sprintf("%s for %s", q.text, old), s.ref.ID)
	}
	return false
}

// plantOrder swaps the two authors of a cite.
func plantOrder(p *planter) bool {
	if !p.byName() {
		return false
	}
	for _, s := range p.sites(func(s site) bool {
		return people(s.ref) && len(creators(s.ref)) == 2 && p.sole(s.ref) && p.plainYear(s.ref) && s.piece(namesPart) != nil && s.full()
	}) {
		q := s.piece(namesPart)
		a, b := surname(creators(s.ref)[0]), surname(creators(s.ref)[1])
		if strings.Count(q.text, a) != 1 || strings.Count(q.text, b) != 1 {
			continue
		}
		old := q.text
		q.change(strings.NewReplacer(a, b, b, a).Replace(q.text))
		return p.at(fmt.Sprintf("%s for %s", q.text, old), s.ref.ID)
	}
	return false
}

// plantNoLetter leaves the letter after a year out.
func plantNoLetter(p *planter) bool {
	sites := p.lettered()
	if len(sites) == 0 {
		return false
	}
	letter, year := sites[0].piece(letterPart), sites[0].piece(yearPart)
	old := letter.text
	letter.text, year.fault = "", true
	return p.at(fmt.Sprintf("%s for %s%s", year.text, year.text, old), sites[0].ref.ID)
}

// lettered returns the cites that have a year and a letter.
func (p *planter) lettered() []site {
	if !p.authorDate() {
		return nil
	}
	return p.sites(func(s site) bool {
		_, ok := s.ref.Issued.Year()
		return ok && s.piece(yearPart) != nil && s.piece(letterPart) != nil
	})
}

// plantOtherLetter gives a cite a letter that no work has.
func plantOtherLetter(p *planter) bool {
	sites := p.lettered()
	if len(sites) == 0 {
		return false
	}
	q := sites[0].piece(letterPart)
	old := q.text
	q.change("f")
	return p.at(fmt.Sprintf("f for %s", old), sites[0].ref.ID)
}

// plantLoneLetter gives a letter to the year of the only work of its authors, in
// the list and in all cites.
func plantLoneLetter(p *planter) bool {
	if !p.authorDate() {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return p.sole(ref) && p.plainYear(ref) })
	if e == nil {
		return false
	}
	ref := p.record(e.key)
	y, _ := ref.Issued.Year()
	year := fmt.Sprint(y)
	old := e.text()
	if strings.Count(old, year) != 1 || !e.edit(year, year+"a") {
		return false
	}
	for _, s := range p.sites(func(s site) bool { return s.ref == ref && s.piece(yearPart) != nil }) {
		q := s.piece(yearPart)
		q.change(q.text + "a")
	}
	return p.at(fmt.Sprintf("%sa for %s in %s", year, year, old), e.key)
}

// plantNoInitial takes the given name or initial out of a cite of one of two
// people who share a surname.
func plantNoInitial(p *planter) bool {
	if !p.byName() || !p.Style.givenNames {
		return false
	}
	for _, s := range p.sites(func(s site) bool { return people(s.ref) && len(creators(s.ref)) == 1 && s.piece(namesPart) != nil }) {
		q := s.piece(namesPart)
		name := surname(creators(s.ref)[0])
		if at := strings.Index(q.text, name); at > 0 && q.text != name {
			old := q.text
			q.change(name)
			return p.at(fmt.Sprintf("%s for %s", name, old), s.ref.ID)
		}
	}
	return false
}

// plantEtAlNeeded names all authors where the style has "et al.".
func plantEtAlNeeded(p *planter) bool {
	if !p.byName() || p.Style.Manual == "any" || p.Lang != "en" {
		return false
	}
	// Where the list leaves authors out, names far before a page may be those of several works.
	for _, s := range p.sites(func(s site) bool {
		return people(s.ref) && len(creators(s.ref)) >= 3 && len(creators(s.ref)) <= 6 && p.sole(s.ref) && s.piece(namesPart) != nil && strings.HasSuffix(s.piece(namesPart).text, "et al.") && !(p.authorPage() && s.in.cite.far)
	}) {
		var names []string
		for _, a := range creators(s.ref) {
			names = append(names, surname(a))
		}
		q := s.piece(namesPart)
		n := len(names) - 1
		if q.text != names[0]+" et al." {
			continue // more names are needed to tell it from another work
		}
		and := "and"
		if p.Style.Manual == "apa-7" && !s.in.cite.narrative {
			and = "&"
		}
		q.change(strings.Join(names[:n], ", ") + ", " + and + " " + names[n])
		return p.at(q.text+" for "+names[0]+" et al.", s.ref.ID)
	}
	return false
}

// plantEtAlUnneeded writes "et al." for so few authors that the style names all.
func plantEtAlUnneeded(p *planter) bool {
	if !p.byName() || p.Style.Manual == "any" || p.Lang != "en" {
		return false
	}
	most := 2
	if p.Style.Manual == "chicago-17" {
		most = 3
	}
	for _, s := range p.sites(func(s site) bool {
		return people(s.ref) && len(creators(s.ref)) == most && p.sole(s.ref) && s.piece(namesPart) != nil && s.full()
	}) {
		q := s.piece(namesPart)
		old := q.text
		q.change(surname(creators(s.ref)[0]) + " et al.")
		return p.at(q.text+" for "+old, s.ref.ID)
	}
	return false
}

// plantEtAlList names more authors in the list than the style does.
func plantEtAlList(p *planter) bool {
	if !p.byName() || p.Lang != "en" {
		return false
	}
	most, first := 6, 3
	switch p.Style.Manual {
	case "chicago-18":
	case "mla":
		most, first = 2, 1
	default:
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return authored(ref) && len(ref.Author) > most && strings.Contains(e.text(), ", et al.")
	})
	if e == nil {
		return false
	}
	ref := p.record(e.key)
	var rest []string
	for _, a := range ref.Author[first:] {
		name := strings.TrimSpace(a.Given + " " + a.DroppingParticle)
		rest = append(rest, strings.TrimSpace(name+" "+surname(a))+suffixOf(a))
	}
	n := len(rest) - 1
	if !e.edit(", et al.", strings.Join(append([]string{""}, rest[:n]...), ", ")+", and "+strings.TrimSuffix(rest[n], ".")+".") {
		return false
	}
	return p.at("all authors named", e.key)
}

func suffixOf(n citation.Name) string {
	switch {
	case n.Suffix == "":
		return ""
	case n.CommaSuffix:
		return ", " + n.Suffix
	}
	return " " + n.Suffix
}

// plantLocator puts a locator outside the pages of the work.
func plantLocator(p *planter) bool {
	if !p.byName() {
		return false
	}
	for _, s := range p.sites(func(s site) bool {
		return s.piece(locatorPart) != nil && !s.in.cite.cites[s.n].chapter
	}) {
		first, last, printed := p.printedPages(s.ref)
		if printed == "" {
			continue
		}
		page := last + p.between(3, 90)
		if first > 10 && p.chance(40) {
			page = p.between(1, first-2)
		}
		q := s.piece(locatorPart)
		old := q.text
		q.change(fmt.Sprint(page))
		return p.at(fmt.Sprintf("%d for %s, the pages are %s", page, old, s.ref.Page), s.ref.ID)
	}
	return false
}

// plantUndated takes what stands for the year out of the entry of a work that is
// cited as without one.
func plantUndated(p *planter) bool {
	if !p.authorDate() || p.Style.undated == "" {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return ref.Issued.IsZero() && p.sole(ref) && strings.Count(e.text(), p.Style.undated) == 1
	})
	if e == nil {
		return false
	}
	s := e.text()
	at := strings.Index(s, p.Style.undated)
	rest := strings.TrimLeft(s[at+len(p.Style.undated):], ".,) ")
	s = strings.TrimRight(s[:at], " (,.") + ". "
	e.pieces = []piece{{text: s}, {text: rest, fault: true}}
	p.flagCites(e.key)
	return p.at("no "+p.Style.undated+" in the list: "+s+rest, e.key)
}

// plantNoList takes the whole list out.
func plantNoList(p *planter) bool {
	if !p.authorDate() {
		return false
	}
	p.entries, p.heading = nil, ""
	p.Document.citations(func(in *inline) {
		for i := range in.pieces {
			in.pieces[i].fault = true
		}
	})
	return p.at("the list is not there")
}

// numbers reports whether the document cites by numbers that are not raised.
func (p *planter) numbers() bool {
	return p.Style.System == citation.Numeric && p.Form != Keyed
}

// plantNumber cites a number that the list does not have.
func plantNumber(p *planter) bool {
	if !p.numbers() {
		return false
	}
	// The work is cited elsewhere, or it would not be cited any more.
	cited := map[string]int{}
	for _, s := range p.sites(func(site) bool { return true }) {
		cited[s.ref.ID]++
	}
	sites := p.sites(func(s site) bool {
		return s.piece(numberPart) != nil && len(s.in.cite.cites) == 1 && cited[s.ref.ID] > 1
	})
	if len(sites) == 0 {
		return false
	}
	q := sites[0].piece(numberPart)
	old := q.text
	q.change(p.raised(len(p.entries) + p.between(1, 9)))
	return p.at(q.text + " for " + old)
}

func (p *planter) raised(n int) string {
	s := fmt.Sprint(n)
	if p.Style.raised && p.Form != Markdown {
		return raise.Replace(s)
	}
	return s
}

// plantNumberGap leaves a number out of the list.
func plantNumberGap(p *planter) bool {
	if !p.numbers() || len(p.entries) < 6 {
		return false
	}
	i := p.between(2, len(p.entries)-3)
	key := p.entries[i].key
	p.flagCites(key)
	p.fault.keys = []string{p.entries[i-1].key, p.entries[i+1].key}
	p.entries = append(p.entries[:i], p.entries[i+1:]...)
	return p.at(fmt.Sprintf("number %d taken out of the list", i+1), p.fault.keys...)
}

// plantNumberOrder swaps the numbers of two works in the text, so that they do
// not come in the order of their first citations.
func plantNumberOrder(p *planter) bool {
	if !p.numbers() || len(p.entries) < 22 {
		return false
	}
	for _, i := range p.shuffled(len(p.entries) - 4) {
		j := i + p.between(1, 2)
		numbers := map[string]int{p.entries[i].key: j + 1, p.entries[j].key: i + 1}
		sites := p.sites(func(s site) bool { return numbers[s.ref.ID] > 0 })
		single := true
		for _, s := range sites {
			single = single && s.piece(numberPart) != nil && len(s.in.cite.cites) == 1
		}
		if !single {
			continue
		}
		for _, s := range sites {
			s.piece(numberPart).change(p.raised(numbers[s.ref.ID]))
		}
		return p.at(fmt.Sprintf("the numbers %d and %d swapped in the text", i+1, j+1), p.entries[i].key, p.entries[j].key)
	}
	return false
}
