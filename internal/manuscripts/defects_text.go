package manuscripts

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

// withTitle returns an entry that prints a word of the title of its work that
// stands nowhere else in it, and the word.
func (p *planter) withTitle(ok func(word string) bool) (*entry, string) {
	if p.Form == Keyed {
		return nil, ""
	}
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		for _, word := range strings.FieldsFunc(p.record(e.key).Title.Plain(), func(r rune) bool { return strings.ContainsRune(" ,:;?¿“”‘’’«»–.'", r) }) {
			if ok(word) && strings.Count(e.text(), word) == 1 {
				return e, word
			}
		}
	}
	return nil, ""
}

// plantControl puts the sign for an unreadable character into a word.
func plantControl(p *planter) bool {
	e, word := p.withTitle(func(w string) bool { return len([]rune(w)) > 6 })
	if e == nil {
		return false
	}
	r := []rune(word)
	r[3] = pick(p.random, []rune{'\ufffd', '\u0002', '\u0007', '\u001f'})
	e.edit(word, string(r))
	return p.at(fmt.Sprintf("%q for %s", string(r), word), e.key)
}

// plantEntity writes a character as an HTML entity.
func plantEntity(p *planter) bool {
	if p.Form == Keyed {
		return false
	}
	for _, c := range [][2]string{{`Harbour \& Lane`, "Harbour &amp; Lane"}, {"Harbour & Lane", "Harbour &amp; Lane"}, {"O’", "O&#39;"}} {
		if e := p.pickEntry(func(e *entry, ref *citation.Reference) bool { return strings.Count(e.text(), c[0]) == 1 }); e != nil {
			e.edit(c[0], c[1])
			return p.at(c[1], e.key)
		}
	}
	return false
}

// plantDecomposed writes a letter and its diacritic as two characters.
func plantDecomposed(p *planter) bool {
	if p.Form == Paged { // pdftotext makes accents characters of their own, which nobody wrote
		return false
	}
	e, word := p.withTitle(func(w string) bool { return norm.NFD.String(w) != w })
	if e == nil {
		return false
	}
	e.edit(word, norm.NFD.String(word))
	return p.at(word+" decomposed", e.key)
}

// firstName returns an entry whose first author's family name can be changed.
func (p *planter) firstName() (*entry, string) {
	if !p.byName() {
		return nil, ""
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		if !authored(ref) {
			return false
		}
		a := ref.Author[0]
		return a.NonDroppingParticle == "" && a.Given != "" && !e.repeats() && strings.HasPrefix(e.text(), a.Family+", ") && strings.Count(e.text(), a.Family) == 1
	})
	if e == nil {
		return nil, ""
	}
	return e, p.record(e.key).Author[0].Family
}

func plantLower(p *planter) bool {
	e, name := p.firstName()
	if e == nil || strings.ContainsAny(name, " -") {
		return false
	}
	e.edit(name, strings.ToLower(name))
	return p.at(strings.ToLower(name)+" for "+name, e.key)
}

// plantNoName loses the family name of the first author of an entry; it is then
// known by nothing, so that the cites of the work have no reference any more.
func plantNoName(p *planter) bool {
	e, name := p.firstName()
	if e == nil {
		return false
	}
	s := e.text()
	rest := strings.TrimPrefix(s, name)
	e.pieces = []piece{{text: rest[:2], fault: true}, {text: rest[2:]}}
	p.flagCites(e.key)
	return p.at("the name is missing before "+rest, e.key)
}

// plantLetterForDigit writes a letter for a digit of a year in the list.
func plantLetterForDigit(p *planter) bool {
	if !p.byName() {
		return false
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		y, ok := ref.Issued.Year()
		return ok && p.sole(ref) && p.plainYear(ref) && strings.ContainsAny(fmt.Sprint(y)[1:], "01") && strings.Count(e.text(), fmt.Sprint(y)) == 1
	})
	if e == nil {
		return false
	}
	y, _ := p.record(e.key).Issued.Year()
	year := fmt.Sprint(y)
	wrong := year[:1] + strings.NewReplacer("0", "O", "1", "l").Replace(year[1:])
	e.edit(year, wrong)
	p.flagCites(e.key)
	return p.at(wrong+" for "+year, e.key)
}

// plantEtAlEntry names only the first of the authors of an entry, in a list that
// names four and more elsewhere.
func plantEtAlEntry(p *planter) bool {
	if !p.chicago() || p.Lang != "en" {
		return false
	}
	many := 0
	for _, r := range p.Records {
		if n := len(r.Author); n >= 4 && n <= 6 {
			many++
		}
	}
	e := p.pickEntry(func(e *entry, ref *citation.Reference) bool {
		return authored(ref) && len(ref.Author) >= 4 && len(ref.Author) <= 6 && !e.repeats() && p.sole(ref) && strings.Contains(e.text(), ", and ") && ref.Author[0].Given != "" && ref.Author[0].Suffix == ""
	})
	if e == nil || many < 4 {
		return false
	}
	s := e.text()
	at := strings.Index(s, ", and ")
	y, ok := p.record(e.key).Issued.Year()
	if !ok {
		return false
	}
	end := strings.Index(s[at:], ". "+fmt.Sprint(y))
	if end < 0 {
		return false
	}
	// "Family, Given, " is before the second author.
	second := strings.Index(s, ", ")
	next := strings.Index(s[second+2:], ", ")
	if next < 0 {
		return false
	}
	cut := second + 2 + next
	e.pieces = []piece{{text: s[:cut]}, {text: ", et al", fault: true}, {text: s[at+end:]}}
	return p.at("et al. for all but the first author", e.key)
}
