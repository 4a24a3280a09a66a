package manuscripts

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

var recordDefects = []Defect{
	{Rule: "pages-reversed", plant: plantReversed},
	{Rule: "pages-implausible", plant: plantLongRange},
	{Rule: "same-pages-same-book", plant: plantSamePages},
	{Rule: "future-year", plant: plantFuture},
	{Rule: "implausible-year", plant: plantOldYear},
	{Rule: "name-all-caps", plant: plantCapitals},
	{Rule: "url-malformed", plant: plantBadURL},
	{Rule: "url-broken-by-space", plant: plantBrokenURL},
	{Rule: "url-http", plant: plantHTTP},
	{Rule: "url-tracking", plant: plantTracking},
	{Rule: "punctuation-doubled", plant: plantDoubled},
	{Rule: "control-char", plant: plantControl},
	{Rule: "html-entity", plant: plantEntity},
	{Rule: "non-nfc", plant: plantDecomposed},
	{Rule: "name-all-lower", plant: plantLower},
	{Rule: "name-empty", plant: plantNoName},
	{Rule: "year-not-number", plant: plantLetterForDigit},
	{Rule: "etal-in-author-field", In: Place{Style: "chicago-author-date", Lang: "en", References: 70}, plant: plantEtAlEntry},
}

// pagesIn returns the first and last page of a work and how its entry prints the
// range; the pattern is nil for a work without a range.
func pagesIn(e *entry, ref *citation.Reference) (first, last int, printed string) {
	if ref.Page == "" {
		return 0, 0, ""
	}
	first, last, ok := citation.ParsePages(string(ref.Page))[0].Numbers()
	if !ok || first == last {
		return 0, 0, ""
	}
	re := regexp.MustCompile(fmt.Sprintf(`(?:^|[^\d])(%d[–‑-]\d+)(?:$|[^\d])`, first))
	all := re.FindAllStringSubmatch(e.text(), -1)
	if len(all) != 1 {
		return 0, 0, ""
	}
	return first, last, all[0][1]
}

// printedPages returns the pages of a work as its entry prints them, "" if it does not.
func (p *planter) printedPages(ref *citation.Reference) (first, last int, printed string) {
	for i := range p.entries {
		if p.entries[i].key == ref.ID {
			return pagesIn(&p.entries[i], ref)
		}
	}
	return 0, 0, ""
}

// withPages returns an entry whose pages can be changed.
func (p *planter) withPages(ok func(ref *citation.Reference) bool) (e *entry, first, last int, printed string) {
	e = p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		_, _, s := pagesIn(e, ref)
		return s != "" && ok(ref) && strings.Count(e.text(), s) == 1
	})
	if e != nil {
		first, last, printed = pagesIn(e, p.record(e.key))
	}
	return e, first, last, printed
}

// unlocated reports whether no cite of the work has a locator, so that a change
// of its pages is one mistake and not two.
func (p *planter) unlocated(key string) bool {
	return len(p.sites(func(s site) bool { return s.ref.ID == key && s.in.cite.cites[s.n].locator != "" })) == 0
}

func dash(printed string) string {
	if strings.Contains(printed, "–") {
		return "–"
	}
	return "-"
}

func plantReversed(p *planter) bool {
	e, first, last, printed := p.withPages(func(ref *citation.Reference) bool { return p.unlocated(ref.ID) })
	if e == nil {
		return false
	}
	wrong := fmt.Sprintf("%d%s%d", last, dash(printed), first)
	// With fewer digits it would be an abbreviated number: 112-5 is 112 to 115.
	if len(fmt.Sprint(first)) != len(fmt.Sprint(last)) {
		return false
	}
	e.edit(printed, wrong)
	return p.at(wrong+" for "+printed, e.key)
}

func plantLongRange(p *planter) bool {
	e, first, last, printed := p.withPages(func(ref *citation.Reference) bool {
		first, last, _ := citation.ParsePages(string(ref.Page))[0].Numbers()
		return ref.Type == citation.ArticleJournal && last*10+9-first > 500
	})
	if e == nil {
		return false
	}
	wrong := fmt.Sprintf("%d%s%d", first, dash(printed), last*10+9)
	e.edit(printed, wrong)
	return p.at(wrong+" for "+printed, e.key)
}

func plantSamePages(p *planter) bool {
	for _, i := range p.shuffled(len(p.Records)) {
		a := p.Records[i]
		for _, b := range p.Records {
			if a == b || a.Type != citation.Chapter || b.Type != citation.Chapter || a.ContainerTitle != b.ContainerTitle || !p.unlocated(b.ID) {
				continue
			}
			ea, eb := p.entry(a.ID), p.entry(b.ID)
			if ea == nil || eb == nil {
				continue
			}
			_, _, from := pagesIn(ea, a)
			_, _, to := pagesIn(eb, b)
			if from == "" || to == "" || !eb.edit(to, from) {
				continue
			}
			return p.at("pages "+from+" for "+to+", those of another chapter", a.ID, b.ID)
		}
	}
	return false
}

// plantFuture gives a work a year that has not come, in the list and in all cites.
func plantFuture(p *planter) bool { return p.everywhere("2" + "0" + fmt.Sprint(p.between(35, 95))) }

// plantOldYear gives a work a year before printing.
func plantOldYear(p *planter) bool { return p.everywhere(fmt.Sprintf("1%d", p.between(100, 380))) }

// everywhere changes the year of a work in the list and in all cites.
func (p *planter) everywhere(year string) bool {
	if !p.byName() {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		y, ok := ref.Issued.Year()
		return ok && p.sole(ref) && p.plainYear(ref) && strings.Count(e.text(), fmt.Sprint(y)) == 1 && (ref.Type == citation.Book || ref.Type == citation.ArticleJournal)
	})
	if e == nil {
		return false
	}
	ref := p.record(e.key)
	y, _ := ref.Issued.Year()
	e.edit(fmt.Sprint(y), year)
	for _, s := range p.sites(func(s site) bool { return s.ref == ref && s.piece(yearPart) != nil }) {
		s.piece(yearPart).change(year)
	}
	return p.at(fmt.Sprintf("%s for %d", year, y), e.key)
}

func plantCapitals(p *planter) bool {
	if !p.byName() {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return authored(ref) && len(ref.Author[0].Family) > 3 && !e.repeats() && strings.Count(e.text(), ref.Author[0].Family) == 1
	})
	if e == nil {
		return false
	}
	name := p.record(e.key).Author[0].Family
	e.edit(name, strings.ToUpper(name))
	return p.at(strings.ToUpper(name)+" for "+name, e.key)
}

var urlIn = regexp.MustCompile(`(https://www\.[^\s<>]*/item-\d+(?:\.html|\.pdf)?)`)

// withURL returns an entry with an address and the address.
func (p *planter) withURL() (*entry, string) {
	if p.Form == Keyed {
		return nil, ""
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return len(urlIn.FindAllString(e.text(), -1)) == 1 })
	if e == nil {
		return nil, ""
	}
	return e, urlIn.FindString(e.text())
}

func plantBadURL(p *planter) bool {
	e, url := p.withURL()
	if e == nil {
		return false
	}
	wrong := pick(p.random, []string{
		strings.Replace(url, "https://", "https:/", 1), strings.Replace(url, "https://", "htps://", 1),
		strings.Replace(url, "https://", "https//", 1), strings.Replace(url, "https://", "https://https://", 1), strings.Replace(url, "www.", "www,", 1),
	})
	e.edit(url, wrong)
	return p.at(wrong, e.key)
}

func plantBrokenURL(p *planter) bool {
	e, url := p.withURL()
	if e == nil {
		return false
	}
	at := strings.LastIndex(url, "/") + 1
	if p.chance(50) {
		at = strings.Index(url, ".example/") + len(".example/") + 1
	}
	wrong := url[:at] + " " + url[at:]
	e.edit(url, wrong)
	if !bytes.Contains(p.Lay().Source, []byte(wrong)) {
		return false // a space at a line end is no mistake that can be seen
	}
	return p.at(wrong, e.key)
}

func plantHTTP(p *planter) bool {
	e, url := p.withURL()
	if e == nil {
		return false
	}
	wrong := "http" + strings.TrimPrefix(url, "https")
	e.edit(url, wrong)
	return p.at(wrong, e.key)
}

func plantTracking(p *planter) bool {
	e, url := p.withURL()
	if e == nil {
		return false
	}
	wrong := url + "?utm_source=newsletter&utm_medium=email"
	e.edit(url, wrong)
	return p.at(wrong, e.key)
}

// plantDoubled doubles a mark of punctuation in an entry.
func plantDoubled(p *planter) bool {
	if p.Form == Keyed {
		return false
	}
	title := regexp.MustCompile(`(\pL{4})(, )\pL{2}`)
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return len(title.FindAllString(e.text(), -1)) > 0 })
	if e == nil {
		return false
	}
	s := e.text()
	m := title.FindStringSubmatchIndex(s)
	e.pieces = []piece{{text: s[:m[4]]}, {text: ",, ", fault: true}, {text: s[m[5]:]}}
	return p.at("a doubled comma", e.key)
}
