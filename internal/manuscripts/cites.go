package manuscripts

import (
	"fmt"
	"html"
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A reader cuts rendered citations into their pieces. The processor links each
// cite to the entry of its reference, so that it is known which is which.
type reader struct {
	*random
	doc     *Document
	numbers map[string]int // of the entries in the list, from 1
	and     string         // the word between authors in a sentence, with spaces
	mark    string         // how numbers are raised in Markdown
}

var (
	linked     = regexp.MustCompile(`<a href="#ref-([^"]*)">(.*?)</a>`)
	spanTag    = regexp.MustCompile(`</?(?:span|b|em)[^>]*>`)
	letterForm = regexp.MustCompile(`^-?[a-z]{1,2}($|[^\pL])`)
	sameForm   = regexp.MustCompile(`^\pL{3,}\.?(?:$|,? )`) // "ibid.", with what stands before a page
	placeForm  = regexp.MustCompile(`(?:[0-9]+|[ivxlc]+)(?:[–‑-](?:[0-9]+|[ivxlc]+))?$`)
	digits     = regexp.MustCompile(`[0-9]+`)
)

// raisedSpace is a space in what is raised, which Pandoc's "^2^" cannot have.
var raisedSpace = regexp.MustCompile(`<sup>(?:[^<\s]|<a[^>]*>|</?[a-z]+>)*\s`)

var raise = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// plain turns HTML into the text of the document's form.
func (r *reader) plain(s string) string {
	star, open, close := "", "", ""
	if r.doc.Form == Markdown {
		star, open, close = "*", "<sup>", "</sup>"
		if r.mark == "^" {
			open, close = "^", "^"
		}
	}
	s = strings.NewReplacer("<i>", star, "</i>", star, "<sup>", open, "</sup>", close).Replace(s)
	return html.UnescapeString(spanTag.ReplaceAllString(s, ""))
}

// read fills in the pieces of a plan.
func (r *reader) read(c *composer, pl *plan, names, group string) error {
	pl.at = &inline{}
	if pl.kind != 'c' {
		r.named(c, pl, names)
	}
	if err := r.cutGroup(c.clusters[pl.cluster].Cites, pl, group); err != nil {
		return err
	}
	if r.doc.Style.raised && r.doc.Form != Markdown {
		for i := range pl.at.pieces {
			if p := &pl.at.pieces[i]; p.role == numberPart {
				p.text = raise.Replace(p.text)
			}
		}
	}
	r.setLocators(pl)
	if pl.second != "" {
		pl.group.second = pl.at.findSecond(pl.second)
	}
	return nil
}

// named adds the names that stand in the sentence, and what stands between them and the group.
func (r *reader) named(c *composer, pl *plan, names string) {
	people := creators(r.doc.record(c.clusters[pl.cluster].Cites[0].ID))
	if names == "" {
		names = r.inSentence(people)
	}
	names = strings.ReplaceAll(r.plain(names), " & ", r.and)
	if pl.kind == 'g' {
		names = dative(names)
	}
	behind := " "
	switch pl.kind {
	case 'o':
		behind = r.owned(names, c.apostrophe, people[0].IsOrganization()) + " "
	case 'd':
		behind = pl.between
	case 'g':
	default:
		if r.doc.Style.raised {
			behind = ""
		}
	}
	pl.at.pieces = append(pl.at.pieces, piece{text: names, role: namesPart}, piece{text: behind})
}

// cutGroup cuts a rendered group of cites into its pieces.
func (r *reader) cutGroup(cites []citation.Cite, pl *plan, group string) error {
	if pl.bare {
		group = strings.TrimSuffix(strings.TrimPrefix(group, "("), ")")
	}
	in := pl.at
	at := 0
	last := 0 // number of the numeric cite before
	for _, m := range linked.FindAllStringSubmatchIndex(group, -1) {
		between := r.plain(group[at:m[0]])
		key, inner := group[m[2]:m[3]], group[m[4]:m[5]]
		at = m[1]
		n := -1
		for i := range cites {
			if cites[i].ID == key {
				n = i
			}
		}
		if n < 0 {
			return fmt.Errorf("%q is a cite of a work that was not to be cited", r.plain(inner))
		}
		if between != "" {
			in.pieces = append(in.pieces, piece{text: between})
		}
		if number := r.numbers[key]; r.doc.Style.System == citation.Numeric {
			if between == "–" {
				r.hideBetween(pl.group, cites, last, number)
			}
			last = number
		}
		if err := r.cutCite(in, inner, n, &cites[n]); err != nil {
			return err
		}
	}
	in.pieces = append(in.pieces, piece{text: r.plain(group[at:])})
	return nil
}

// hideBetween notes that the cites whose numbers are between two are in a range.
func (r *reader) hideBetween(group *cited, cites []citation.Cite, from, to int) {
	for i := range cites {
		if k := r.numbers[cites[i].ID]; from < k && k < to {
			group.cites[i].hidden = true
		}
	}
}

// cutCite cuts cite n of a group, which is HTML, in the way of the system.
func (r *reader) cutCite(in *inline, inner string, n int, cite *citation.Cite) error {
	text := r.plain(inner)
	switch r.doc.Style.System {
	case citation.Numeric:
		return r.number(in, text, n, r.numbers[cite.ID], cite)
	case citation.Keys:
		return r.label(in, text, n, cite)
	case citation.Notes:
		r.inNote(in, text, n, cite)
	case citation.AuthorPage:
		r.authorPage(in, inner, n, cite)
	default:
		return r.authorDate(in, text, n, r.doc.record(cite.ID), cite)
	}
	return nil
}

// findSecond makes "Weber 1922; Mills 1959" "Weber 1922, cited in Mills 1959".
func (in *inline) findSecond(words string) bool {
	for i := 1; i+1 < len(in.pieces); i++ {
		q, before, next := &in.pieces[i], in.pieces[i-1], in.pieces[i+1]
		if q.role == glue && q.text == "; " && next.role == namesPart && before.role >= yearPart && before.role <= locatorPart {
			q.text = ", " + words + " "
			return true
		}
	}
	return false
}

// setLocators notes the locators as they were printed.
func (r *reader) setLocators(pl *plan) {
	group := pl.group
	for i := range group.cites {
		group.cites[i].locator = ""
	}
	for _, p := range pl.at.pieces {
		if p.role == locatorPart {
			group.cites[p.cite].locator = p.text
		}
	}
}

// authorDate cuts "see Smith and Doe 2010a, 5–7".
func (r *reader) authorDate(in *inline, text string, n int, ref *citation.Reference, cite *citation.Cite) error {
	add := func(t string, role role) {
		if t != "" {
			in.pieces = append(in.pieces, piece{text: t, role: role, cite: n})
		}
	}
	if rest, ok := strings.CutPrefix(text, string(cite.Prefix)); ok {
		add(string(cite.Prefix), prefixPart)
		text = rest
	}
	behind := ""
	if rest, ok := strings.CutSuffix(text, string(cite.Suffix)); ok && cite.Suffix != "" {
		text, behind = rest, string(cite.Suffix)
	}
	year := r.doc.Style.undated
	if y, ok := ref.Issued.Year(); ok {
		year = fmt.Sprint(y)
	} else if ref.Issued.Literal != "" {
		year = ref.Issued.Literal
	}
	at := strings.Index(text, year)
	switch {
	case at >= 0 && year != "":
		names := strings.TrimRight(text[:at], " \u00a0,(")
		if strings.HasSuffix(names, "*") { // "Smith *et al.*, "
			names = text[:strings.LastIndexByte(text[:at], '*')+1]
		}
		add(names, namesPart)
		add(text[len(names):at], commaPart)
		add(year, yearPart)
		text = text[at+len(year):]
	case sameForm.MatchString(text):
		same := strings.TrimRight(sameForm.FindString(text), ", ")
		add(same, notePart)
		text = text[len(same):]
	case !letterForm.MatchString(text):
		return fmt.Errorf("no year %q in the cite %q", year, text)
	}
	if m := letterForm.FindString(text); m != "" && !strings.HasPrefix(text, "p.") {
		letter := strings.TrimRightFunc(m, func(c rune) bool { return c < 'a' || c > 'z' })
		add(letter, letterPart)
		r.doc.letters[ref.ID] = strings.TrimPrefix(letter, "-")
		text = text[len(letter):]
	}
	if cite.Locator != "" {
		closing := ""
		if trimmed := strings.TrimRight(text, ")]"); trimmed != text {
			text, closing = trimmed, text[len(trimmed):]
		}
		if place := placeForm.FindString(text); place != "" {
			add(strings.TrimSuffix(text, place), termPart)
			add(place, locatorPart)
			text = ""
		}
		text += closing
	}
	add(text, suffixPart)
	add(behind, suffixPart)
	return nil
}

// inNote cuts "see Smith, *Title*, 12".
func (r *reader) inNote(in *inline, text string, n int, cite *citation.Cite) {
	add := func(t string, role role) {
		if t != "" {
			in.pieces = append(in.pieces, piece{text: t, role: role, cite: n})
		}
	}
	prefix := r.plain(string(cite.Prefix))
	if rest, ok := strings.CutPrefix(text, prefix); !ok && prefix != "" {
		if rest, ok = strings.CutPrefix(text, capital(prefix)); ok {
			prefix = capital(prefix)
			text = rest
		} else {
			prefix = ""
		}
	} else {
		text = rest
	}
	add(prefix, prefixPart)
	place := ""
	if cite.Locator != "" {
		if place = placeForm.FindString(text); !strings.HasSuffix(strings.TrimSuffix(text, place), " ") {
			place = "" // of an address behind the locator
		}
	}
	add(strings.TrimSuffix(text, place), notePart)
	add(place, locatorPart)
}

// number cuts "[3, p. 5]".
func (r *reader) number(in *inline, text string, n, want int, cite *citation.Cite) error {
	m := digits.FindStringIndex(text)
	if m == nil || text[m[0]:m[1]] != fmt.Sprint(want) {
		return fmt.Errorf("no number %d in the cite %q", want, text)
	}
	return r.aroundPlace(in, text, m, numberPart, n, cite)
}

// aroundPlace cuts a cite by what stands for the work, at m, and its locator.
func (r *reader) aroundPlace(in *inline, text string, m []int, what role, n int, cite *citation.Cite) error {
	add := func(t string, role role) {
		if t != "" {
			in.pieces = append(in.pieces, piece{text: t, role: role, cite: n})
		}
	}
	add(text[:m[0]], prefixPart)
	add(text[m[0]:m[1]], what)
	text = text[m[1]:]
	closing := ""
	if trimmed := strings.TrimRight(text, ")]"); trimmed != text {
		text, closing = trimmed, text[len(trimmed):]
	}
	if place := placeForm.FindString(text); cite.Locator != "" && place != "" {
		add(strings.TrimSuffix(text, place), termPart)
		add(place, locatorPart)
		text = ""
	}
	add(text+closing, suffixPart)
	return nil
}

// labelText is a label of names and year, as the list has it too.
var labelText = regexp.MustCompile(`\pL[\pL+-]*\d+[a-z]?`)

// label cuts "[Knu98, p. 5]".
func (r *reader) label(in *inline, text string, n int, cite *citation.Cite) error {
	m := labelText.FindStringIndex(text)
	if m == nil {
		return fmt.Errorf("no label in the cite %q", text)
	}
	return r.aroundPlace(in, text, m, keyPart, n, cite)
}

// inSentence names authors in a sentence, for styles whose citations have none.
func (r *reader) inSentence(people []citation.Name) string {
	switch len(people) {
	case 1:
		return surname(people[0])
	case 2:
		return surname(people[0]) + r.and + surname(people[1])
	}
	return surname(people[0]) + " et al."
}
