package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var listSegmentationDoubt = &Rule{
	ID:       "list-segmentation-doubt",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "an entry of the list may be two",
	Doc: `In the middle of an entry of the list, after a full stop, there is what begins an
entry: a surname, given names and a year. A line break is probably missing, and the
second work is not found where it is looked for.`,
	Bad: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press. Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.

Dahl, Robert. 1998. *On Democracy*. New Haven: Yale University Press.
`,
	Good: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "Observed in: reference lists pasted from other programs",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			at, ok := p.seconds()[l.Listed]
			if !ok {
				at, ok = p.behindRests()[l.Listed]
			}
			if ok {
				p.reportReference(l.Listed, l.span(at.Start, at.End), "another entry seems to begin here")
			}
		})
	},
}

// makeBehindRests returns the entries that begin with what is left of the entry above, and
// where in their text the name stands that they should begin with, up to the year.
func (p *pass) makeBehindRests() map[*citation.Listed]citation.Span {
	found := map[*citation.Listed]citation.Span{}
	for _, list := range p.lists() {
		ended := endsWhole(list)
		for i, l := range list {
			if !ended || i == 0 || !isCutShort(list[i-1]) {
				continue
			}
			if start, end := nextIn(l); start > 0 {
				found[l.Listed] = citation.Span{Start: start, End: end}
			}
		}
	}
	return found
}

// nextIn returns where in the text of an entry the name stands that it should begin with,
// up to its year, behind what is left of the entry above: "Marsh Press. Barber, Benjamin.
// 1984."; 0 if nowhere.
func nextIn(l *printed) (start, end int) {
	m := secondEntry.FindStringSubmatchIndex(l.text)
	if m == nil || m[2] == 0 || m[2] > mostLeft || entryYear.MatchString(address.ReplaceAllString(l.text[:m[2]], "")) {
		return 0, 0
	}
	return m[2], m[3]
}

// mostLeft is how much of an entry stands at most before the next, in bytes.
const mostLeft = 120

// isCutShort reports whether an entry names nothing that its work appeared in.
func isCutShort(l *printed) bool {
	r := l.Reference
	if r.Publisher != "" || r.URL != "" || r.DOI != "" || r.Issued.IsZero() || r.Title == "" {
		return false
	}
	return r.ContainerTitle == "" || r.Type == citation.Chapter || r.Type == citation.ArticleJournal && r.Volume == "" && r.Issue == "" && r.Page == ""
}

// endsWhole reports whether nine of ten entries of a list name what their works appeared in.
func endsWhole(list []*printed) bool {
	n := 0
	for _, l := range list {
		if isCutShort(l) {
			n++
		}
	}
	return 10*n <= len(list)
}

// makeSeconds returns the entries in which another seems to begin, and where in their text its
// names stand, up to its year or title.
func (p *pass) makeSeconds() map[*citation.Listed]citation.Span {
	found := map[*citation.Listed]citation.Span{}
	authors := citedAuthors{}
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		if namesAuthors(in) && len(c.Names) > 0 {
			name := fold(c.Names[0].Text)
			authors[name] = authors[name] || c.ID == "" && len(c.Candidates) == 0 || c.Differs == citation.DiffersInInitial
		}
	})
	p.eachPrinted(func(l *printed) {
		start, end := secondIn(l)
		if start == 0 {
			start, end = secondByTitle(l, authors)
		}
		if start > 0 {
			found[l.Listed] = citation.Span{Start: start, End: end}
		}
	})
	return found
}

// citedAuthors are the first authors of cites by their folded names, with whether the list has
// no entry for one of these.
type citedAuthors map[string]bool

// secondIn returns where in the text of an entry another seems to begin, up to
// its year; 0 if nowhere.
func secondIn(l *printed) (start, end int) {
	if !mayHaveSecond(l.text) {
		return 0, 0
	}
	for _, m := range secondEntry.FindAllStringSubmatchIndex(l.text, -1) {
		start, end := m[2], m[3]
		if start < leastEntry || !entryYear.MatchString(l.text[:start]) && !saysNoDate(l.text[:start]) && l.Reference.Status == "" {
			continue
		}
		if datedBehind.MatchString(l.text[start:end]) {
			continue // "Labour Organization, March, 1975."
		}
		if l.hasEditorAt(start, end) || l.hasImprintAt(start) || l.repeatsYear(end) {
			continue
		}
		return start, end
	}
	return 0, 0
}

// repeatsYear reports whether the year that ends at a place of the text is that of the entry
// again, as ISO 690 has it behind the publisher, with hardly a word behind but an address: "Press,
// Inc. 2008. Available from: https://…".
func (q *printed) repeatsYear(at int) bool {
	const longest = 25 // bytes, too few for a title
	year := strconv.Itoa(q.Reference.Issued.Start.Year)
	if !strings.HasSuffix(strings.TrimRight(q.text[:at], ".,)"), year) {
		return false
	}
	rest := q.text[at:]
	if i := addressOrDOI.FindStringIndex(rest); i != nil {
		rest = rest[:i[0]]
	}
	return len(strings.TrimSpace(rest)) <= longest
}

// secondByTitle does the same where years stand at the end, as the MLA has them: behind the end
// of an entry stand names with the family name first, a title, and another year. end is
// where the title begins. Where that is not set off, and the names have no initial, they may be
// any words, such as places, and count only if the text cites the author, and the list has no
// entry for that or the first of the two has surely ended.
func secondByTitle(l *printed, authors citedAuthors) (start, end int) {
	if !mayHaveTitled(l.text) {
		return 0, 0
	}
	for at := 0; ; {
		m := titledEntry.FindStringSubmatchIndex(l.text[at:])
		if m == nil {
			return 0, 0
		}
		ended, set := m[2] >= 0, m[6] >= 0
		start, end := at+m[4], at+m[5]
		at = start // "1998. U of Oslo, PhD diss. Barber, …"
		if start < leastEntry || !entryYear.MatchString(l.text[:start]) || !entryYear.MatchString(l.text[end:]) {
			continue
		}
		names := l.text[start:end]
		family, _, _ := strings.Cut(names, ",")
		missing, cited := authors[fold(family)]
		if title, _, ok := l.field(citation.VarTitle, -1, ""); ok && title == start && !cited {
			continue // "1996. Exit, Voice, and Loyalty. *Review …"
		}
		if l.hasEditorAt(start, end) || l.hasImprintAt(start) {
			continue
		}
		if missing || ended && (cited || set || anyInitial.MatchString(names)) || set && !endsInRole.MatchString(l.text[:start]) {
			return start, end
		}
	}
}

// hasEditorAt reports whether names of text are those of an editor, as is said beside them: "Barber, B. (red.)".
func (q *printed) hasEditorAt(start, end int) bool {
	from, to, ok := q.field(citation.VarEditor, -1, "")
	const near = 60
	return ok && from < end && start < to && roleBehind.MatchString(q.text[start:min(len(q.text), max(end, to)+near)])
}

// roleBehind says of names that they are those of editors.
var roleBehind = sieve.Late(`(?i)\((?:eds?|hg|hrsg|red|ur|prev|haz|dir|coord)\.?\)|[\s,](?:eds?|hrsg|red|dir|coord)\.`)

// hasImprintAt reports whether a publisher begins at a place of text, and where it is stands behind it:
// "Springer, Cham 2007".
func (q *printed) hasImprintAt(start int) bool {
	publisher, end, ok := q.field(citation.VarPublisher, -1, "")
	place, _, placed := q.field(citation.VarPublisherPlace, -1, "")
	return ok && placed && publisher == start && place > start && place <= end+2
}

// leastEntry is how long an entry is at least, in bytes.
const leastEntry = 40

// mayHaveSecond reports whether behind the least an entry has names stand with the family
// name first, and behind those the year of an entry: a number before a mark and white space.
// It spares the slower search with an expression.
func mayHaveSecond(s string) bool {
	named := false
	for i := leastEntry; i+6 <= len(s); i++ {
		switch {
		case s[i] == ',' && !named:
			named = isNameAt(s, i)
		case named && isYearAt(s, i) && !isDigit(s[i-1]):
			end := i + 4
			if c := s[end]; c >= 'a' && c <= 'z' {
				end++
			}
			closed := end < len(s) && s[end] == ')'
			if closed {
				end++
			}
			if end < len(s) && closed && isBlank(s[end]) || end+1 < len(s) && (s[end] == '.' || s[end] == ',') && isBlank(s[end+1]) {
				return true
			}
		}
	}
	return false
}

// mayHaveTitled is mayHaveSecond of an entry whose year stands at the end: behind one year
// and before another one.
func mayHaveTitled(s string) bool {
	last := len(s) - 4
	for last > leastEntry && !isYearAt(s, last) {
		last--
	}
	dated := false
	for i := 0; i < last; i++ {
		dated = dated || isYearAt(s, i)
		if dated && i >= leastEntry && s[i] == ',' && isNameAt(s, i) {
			return true
		}
	}
	return false
}

// isYearAt reports whether four digits that may be a year stand in a text.
func isYearAt(s string, i int) bool {
	return i+4 <= len(s) && (s[i] == '1' || s[i] == '2') && isDigit(s[i+1]) && isDigit(s[i+2]) && isDigit(s[i+3])
}

// isNameAt reports whether the comma in a text stands between the names of somebody whom an
// entry may begin with: behind an address or the mark that ends an entry and one to four
// words, and before a capital.
func isNameAt(s string, comma int) bool {
	next := strings.TrimLeft(s[comma+1:], " \t\n\f\r")
	if first, _ := utf8.DecodeRuneInString(next); !unicode.IsUpper(first) || len(next) == len(s)-comma-1 {
		return false
	}
	s = s[:comma]
	for range 4 {
		i := strings.LastIndexFunc(s, unicode.IsSpace)
		if i < 0 {
			return false
		}
		first, _ := utf8.DecodeRuneInString(s[i+1:])
		s = strings.TrimRightFunc(s[:i], unicode.IsSpace)
		if s == "" || !unicode.IsLetter(first) {
			return false
		}
		last := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
		if strings.ContainsAny(last[len(last)-1:], ".>/") || strings.Contains(last, "://") {
			return true
		}
	}
	return false
}

// differs reports whether a cite differs so from the reference that it means, and the list
// has no other entry for it within one that may be two.
func (p *pass) differs(c *citation.InTextCite, d citation.Difference) bool {
	return c.Differs.Has(d) && !p.isOfSecond(c)
}

// isOfSecond reports whether a cite may mean the second work of an entry that may be two: its
// author begins that.
func (p *pass) isOfSecond(c *citation.InTextCite) bool {
	if len(c.Names) == 0 {
		return false
	}
	name := fold(c.Names[0].Text)
	for _, found := range [...]map[*citation.Listed]citation.Span{p.seconds(), p.behindRests()} {
		for l, at := range found {
			if p.beginsAt(l, at, name) {
				return true
			}
		}
	}
	return false
}

// beginsAt reports whether the text of an entry goes on with a folded name at a place.
func (p *pass) beginsAt(l *citation.Listed, at citation.Span, name string) bool {
	return strings.HasPrefix(fold(p.print(l).text[at.Start:])+" ", name+" ")
}

// isTwo reports whether an entry may be two: its fields are those of either.
func (p *pass) isTwo(l *citation.Listed) bool {
	if l.Text == "" {
		return false
	}
	_, rest := p.behindRests()[l]
	_, second := p.seconds()[l]
	return rest || second
}

// otherNames are the ends of words with full stops between names: "et al.", "e.a." and "Jr."
const otherNames = `\s(?:al|vd|mfl|dr|др|u|a|e\.\s?a|m\.\s?fl|[JS]r)\.`

var (
	// secondEntry is "… Press. Barber, Benjamin. 1984. Strong …".
	secondEntry = sieve.Late(`(?:[\p{Ll}\d)>”"»*_]\.|[>/]|https?://\S+)\s+(\p{Lu}[\p{L}’'-]+(?:(?:\s+|-)\p{L}[\p{L}’'-]+){0,2},\s+(?:\p{Lu}\p{L}?\.|\p{Lu})(?:[^.\d;:“”"*_]|\p{Lu}\p{L}?\.|` + otherNames + `){0,260}?[.,]?\s*(?:[(\[]\d{4}[)\]]\s+)?(?:\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,]|\((?:1[5-9]|20)\d\d[a-z]?\)))\s+\S[\s\S]{14}`)
	// titledEntry is "…, 1996. Barber, Benjamin. “Strong …".
	titledEntry = sieve.Late(`(?:(\d\.|https?://\S+)|\p{Ll}\.)\s+((?:\p{Ll}{1,3}[-’ ]){0,2}\p{Lu}[\p{L}’'-]+(?:(?:\s+|-)\p{L}[\p{L}’'-]+){0,2},\s+\p{Lu}(?:[^.\d;:“”„«»"*_]|\s\p{Lu}\.|` + otherNames + `){0,160}?(?:\.|` + otherNames + `))\s+(?:(["“”„«*_])|\p{Lu})`)
	// addressOrDOI is where a link or a bare DOI begins.
	addressOrDOI = sieve.Late(`https?://|www\.|\b10\.\d{4}`)
	// datedBehind is a month between a comma and the year, and no "Mary" or "Jane".
	datedBehind = sieve.Late(`^[^,]+,\s+(?i:jan(?:uar\p{L}*|v\p{L}*)?|feb(?:r\p{L}*)?|mar(?:ch|s|t|zo|ço)?|apr(?:ile?)?|may|jun[ei]?o?|jul[iy]?o?|aug(?:ust\p{L}*)?|sep(?:t\p{L}*)?|oct(?:o\p{L}*)?|nov(?:em\p{L}*)?|dec(?:em\p{L}*)?)\.?,?\s+\(?\d{4}`)
	anyInitial  = sieve.Late(`\s\p{Lu}\.`)
	endsInRole  = sieve.Late(`(?i)(?:^|[^\p{L}])(?:eds?|trans|transl|comp|hg|hrsg|red|ur|prev|çev|haz|dir|coord)\.\s*$`)
	entryYear   = sieve.Late(`\b(?:1[5-9]|20)\d\d[a-z]?\b`)
)
