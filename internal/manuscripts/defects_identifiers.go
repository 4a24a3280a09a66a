package manuscripts

import (
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

var identifierDefects = []Defect{
	{Rule: "doi-trailing-punctuation", plant: plantDOIEnd},
	{Rule: "doi-malformed", plant: plantDOI},
	{Rule: "isbn-checksum", plant: plantISBN},
	{Rule: "issn-checksum", plant: plantISSN},
	{Rule: "orcid-checksum", plant: plantORCID},
	{Rule: "arxiv-malformed", plant: plantArXiv},
	{Rule: "pmid-malformed", plant: plantPMID},
	{Rule: "doi-and-url-disagree", plant: plantTwoDOIs},
	{Rule: "doi-not-url-form", NeedsStyle: true, plant: plantBareDOI},
	{Rule: "duplicate-doi", plant: plantSameDOI},
	{Rule: "duplicate-url", plant: plantSameURL},
	{Rule: "duplicate-isbn", plant: plantSameISBN},
}

// withDOI returns an entry that prints the DOI of its work.
func (p *planter) withDOI() *entry {
	return p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return ref.DOI != "" && strings.Count(e.text(), string(ref.DOI)) == 1
	})
}

// plantDOIEnd puts a mark behind a DOI within the brackets of its address.
func plantDOIEnd(p *planter) bool {
	e := p.withDOI()
	if e == nil {
		return false
	}
	p.bracketLinks()
	address := "<https://doi.org/" + string(p.record(e.key).DOI)
	wrong := address + pick(p.random, []string{",", ";", "."})
	return e.edit(address, wrong) && p.at(wrong, e.key)
}

func plantDOI(p *planter) bool {
	e := p.withDOI()
	if e == nil {
		return false
	}
	doi := string(p.record(e.key).DOI)
	wrong := pick(p.random, []string{strings.Replace(doi, "10.", "1O.", 1), strings.Replace(doi, "/", "", 1), strings.Replace(doi, "10.", "10,", 1), strings.Replace(doi, "10.", "01.", 1)})
	e.edit(doi, wrong)
	return p.at(wrong, e.key)
}

// tail puts a text behind an entry, and a full stop behind that where most entries that
// end as this one now does have one.
func (p *planter) tail(e *entry, text string) {
	s := e.text()
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	tail := []piece{{text: s + " "}, {text: text, fault: true}}
	stops, none := 0, 0
	for i := range p.entries {
		switch other := p.entries[i].text(); {
		case linkEnd.MatchString(other) != linkEnd.MatchString(text):
		case strings.HasSuffix(other, "."):
			stops++
		default:
			none++
		}
	}
	if stops >= none {
		tail = append(tail, piece{text: "."})
	}
	e.pieces = tail
}

// linkEnd is an address at the end of an entry.
var linkEnd = regexp.MustCompile(`https?://\S+$`)

// bracketLinks puts all addresses of the list in angle brackets.
func (p *planter) bracketLinks() {
	for i := range p.entries {
		e := &p.entries[i]
		e.pieces = []piece{{text: bareLink.ReplaceAllStringFunc(e.text(), func(m string) string {
			return strings.Replace(m, "https:", "<https:", 1) + ">"
		})}}
	}
}

// lastDigit changes the last digit of a number.
func lastDigit(s string) string {
	last := s[len(s)-1]
	if last == 'X' {
		return s[:len(s)-1] + "1"
	}
	return s[:len(s)-1] + string('0'+(last-'0'+3)%10)
}

func (p *planter) book(e *entry, ref *citation.Reference) bool {
	return ref.Type == citation.Book && p.Form != Keyed
}

func plantISBN(p *planter) bool {
	e := p.pickEntry(p.book)
	if e == nil {
		return false
	}
	p.tail(e, "ISBN "+lastDigit(p.isbn()))
	return p.at(e.pieces[1].text, e.key)
}

func plantISSN(p *planter) bool {
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return ref.Type == citation.ArticleJournal })
	if e == nil {
		return false
	}
	p.tail(e, "ISSN "+lastDigit(p.issn()))
	return p.at(e.pieces[1].text, e.key)
}

func plantORCID(p *planter) bool {
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return ref.Type == citation.ArticleJournal })
	if e == nil {
		return false
	}
	p.tail(e, "https://orcid.org/0000-0002-1825-0093") // the right check digit is 7
	return p.at(e.pieces[1].text, e.key)
}

func plantArXiv(p *planter) bool {
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return ref.Type == citation.ArticleJournal && ref.DOI == ""
	})
	if e == nil {
		return false
	}
	p.tail(e, pick(p.random, []string{"arXiv:2513.01234", "arXiv:21.12345", "arXiv:210112345"}))
	return p.at(e.pieces[1].text, e.key)
}

func plantPMID(p *planter) bool {
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return ref.Type == citation.ArticleJournal })
	if e == nil {
		return false
	}
	p.tail(e, pick(p.random, []string{"PMID: 123456789012", "PMID: 0", "PMID: 12A45678"}))
	return p.at(e.pieces[1].text, e.key)
}

// plantTwoDOIs puts the address of another DOI behind that of the work.
func plantTwoDOIs(p *planter) bool {
	e := p.withDOI()
	if e == nil {
		return false
	}
	p.tail(e, "https://doi.org/"+p.doi(len(p.Records)+1))
	return p.at(e.pieces[1].text, e.key)
}

// plantBareDOI writes one DOI with "doi:" where the others are addresses.
func plantBareDOI(p *planter) bool {
	if !p.chicago() {
		return false
	}
	e := p.withDOI()
	if e == nil {
		return false
	}
	doi := string(p.record(e.key).DOI)
	return e.edit("https://doi.org/"+doi, "doi:"+doi) && p.at("doi:"+doi, e.key)
}

func plantSameDOI(p *planter) bool {
	a := p.withDOI()
	if a == nil {
		return false
	}
	b := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return e.key != a.key && ref.DOI != "" && strings.Count(e.text(), string(ref.DOI)) == 1
	})
	if b == nil {
		return false
	}
	b.edit(string(p.record(b.key).DOI), string(p.record(a.key).DOI))
	return p.at("the DOI of another work", a.key, b.key)
}

func plantSameURL(p *planter) bool {
	a, url := p.withURL()
	if a == nil {
		return false
	}
	b := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return e.key != a.key && len(urlIn.FindAllString(e.text(), -1)) == 1
	})
	if b == nil {
		return false
	}
	b.edit(urlIn.FindString(b.text()), url)
	return p.at("the address of another work", a.key, b.key)
}

func plantSameISBN(p *planter) bool {
	a := p.pickEntry(p.book)
	if a == nil {
		return false
	}
	b := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return p.book(e, ref) && e.key != a.key })
	if b == nil {
		return false
	}
	number := p.isbn()
	p.tail(a, "ISBN "+number)
	p.tail(b, "ISBN "+number)
	return p.at("the ISBN of another work", a.key, b.key)
}
