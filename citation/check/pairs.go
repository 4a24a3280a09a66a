package check

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A relation is what two references have in common that they should not. It is
// decided here, once for all rules on pairs, so that a pair gives one finding.
type relation uint8

const (
	unrelated relation = iota
	sameWork           // a work that is there twice
	sameDOI            // different works with one DOI
	sameISBN
	sameURL
	samePages // different works on the same pages of one book
)

// A pair is two references in the order of the list.
type pair struct {
	first, second *printed
	relation      relation
	confidence    float64
}

type pairs struct{ all []pair }

func (ps *pairs) of(r relation) []pair {
	var out []pair
	for _, q := range ps.all {
		if q.relation == r {
			out = append(out, q)
		}
	}
	return out
}

// makePairs compares the references of the printed lists, each with those that share
// a DOI, an ISBN, an address, a container or an author and year with it. A
// reference is the second of one pair at most.
func (p *pass) makePairs() *pairs {
	ps := &pairs{}
	seen := map[string][]*printed{}
	p.eachPrinted(func(l *printed) {
		var best pair
		keys := pairKeys(l.Reference)
		if pages := l.pagesText(); pages != "" {
			keys = append(keys, "range "+pages)
		}
		done := map[*printed]bool{}
		for _, k := range keys {
			for _, other := range seen[k] {
				if done[other] {
					continue
				}
				done[other] = true
				if r, c := relate(other, l); r != unrelated && (best.relation == unrelated || r < best.relation) {
					best = pair{other, l, r, c}
				}
			}
			if len(seen[k]) < 50 { // of one author and year there are no more
				seen[k] = append(seen[k], l)
			}
		}
		if best.relation != unrelated {
			ps.all = append(ps.all, best)
		}
	})
	return ps
}

// isTwice reports whether an entry is of a work that stands in the list before: what else
// is odd about it comes of that.
func (p *pass) isTwice(l *printed) bool {
	return slices.ContainsFunc(p.pairs().all, func(q pair) bool { return q.relation == sameWork && q.second.Listed == l.Listed })
}

func pairKeys(r *citation.Reference) []string {
	var keys []string
	if r.DOI != "" {
		keys = append(keys, "doi "+citation.FoldDOI(string(r.DOI)))
	}
	if isbn, err := citation.ISBN13(string(r.ISBN)); err == nil {
		keys = append(keys, "isbn "+isbn)
	}
	if u := foldURL(string(r.URL)); u != "" {
		keys = append(keys, "url "+u)
	}
	if names := leads(r); len(names) > 0 {
		year, _ := r.Issued.Year()
		keys = append(keys, "author "+firstName(names)+" "+itoa(year))
	} else if title := fold(r.Title.Plain()); title != "" {
		keys = append(keys, "title "+title)
	}
	if c := fold(r.ContainerTitle.Plain()); c != "" && r.Page != "" {
		keys = append(keys, "pages "+c+" "+string(r.Page))
	}
	return keys
}

// firstName returns the family name of the first of the names, folded.
func firstName(names []citation.Name) string {
	if len(names) == 0 {
		return ""
	}
	if names[0].Literal != "" {
		return fold(names[0].Literal)
	}
	return fold(names[0].Family)
}

// foldURL returns the form of an address for comparison, "" for one that is the
// home page of a site.
func foldURL(s string) string {
	u, err := url.Parse(s)
	if err != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == "" {
		return ""
	}
	s = strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(u.Path, "/")
	if u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		s += "#" + u.Fragment
	}
	return s
}

// relate says what two references have in common, and how sure that is.
func relate(a, b *printed) (relation, float64) {
	r, s := a.Reference, b.Reference
	doi := r.DOI != "" && citation.FoldDOI(string(r.DOI)) == citation.FoldDOI(string(s.DOI))
	if ok, confidence := isSameWork(r, s); ok && (doi || len(r.Title) >= 10 || sharesWords(a.text, b.text)) {
		return sameWork, confidence
	}
	if fold(a.text) == fold(b.text) && len(a.text) > 40 {
		return sameWork, 0.9 // works without a year, for one
	}
	oneBook := isPart(r) && isPart(s) && fold(r.ContainerTitle.Plain()) == fold(s.ContainerTitle.Plain())
	bookAndPart := isPart(r) != isPart(s) && (fold(r.ContainerTitle.Plain()) == fold(s.Title.Plain()) || fold(s.ContainerTitle.Plain()) == fold(r.Title.Plain()))
	isbn, errA := citation.ISBN13(string(r.ISBN))
	other, errB := citation.ISBN13(string(s.ISBN))
	switch {
	case doi && r.Title != "" && firstName(leads(r)) == firstName(leads(s)) && isNearTitle(r, s):
		return sameWork, 1 // of which one has another year
	case isSameBook(a, b):
		return samePages, 0.9
	case bookAndPart:
		return unrelated, 0
	case r.Title == "" || s.Title == "":
		// Works of different people are different works.
		x, y := firstName(leads(r)), firstName(leads(s))
		if x == "" || y == "" || x == y || isPart(r) != isPart(s) {
			return unrelated, 0
		}
		if doi {
			return sameDOI, 0.9
		}
		return unrelated, 0
	case oneBook && isSamePages(r, s) && firstName(leads(r)) == firstName(leads(s)) && isNearTitle(r, s):
		return sameWork, 0.8
	case oneBook && isSamePages(r, s):
		return samePages, 0.9
	case oneBook && r.Type == citation.Chapter && s.Type == citation.Chapter:
		return unrelated, 0
	case doi:
		return sameDOI, 1
	case errA == nil && errB == nil && isbn == other && r.Volume == s.Volume:
		return sameISBN, 0.8
	case r.ContainerTitle != "" && fold(r.ContainerTitle.Plain()) == fold(s.ContainerTitle.Plain()) && strings.HasSuffix(string(r.URL), "/"):
		return unrelated, 0 // the address of the journal
	case len(leads(r)) > 0 && firstName(leads(r)) == firstName(leads(s)) && !hasDigit(lastSegment(string(r.URL))):
		return unrelated, 0 // the page of the authors, or of what the works are about
	case r.URL != "" && !a.urlIsCut() && !b.urlIsCut() && foldURL(string(r.URL)) != "" && foldURL(string(r.URL)) == foldURL(string(s.URL)):
		return sameURL, 0.9
	}
	return unrelated, 0
}

// lastSegment returns what stands behind the last slash of an address, which is often the number or the
// title of the one work that it is of.
func lastSegment(url string) string { return url[strings.LastIndexByte(url, '/')+1:] }

// isNearTitle reports whether the titles of two works, which have all else in common, differ by
// a slip, two letters in another order, for one, or by a subtitle that one lacks.
func isNearTitle(r, s *citation.Reference) bool {
	const slip = 3 // letters
	a, b := fold(r.Title.Plain()), fold(s.Title.Plain())
	return len(a) > 5*slip && (letterEdits(a, b, slip) < slip || strings.HasPrefix(a, b+" ") && b != "" || strings.HasPrefix(b, a+" "))
}

// sharesWords reports whether most words of the shorter of two texts are in the
// other: a short title is easily that of another work, or no title.
func sharesWords(a, b string) bool {
	x, y := strings.Fields(fold(a)), strings.Fields(fold(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			n++
		}
	}
	return 5*n >= 4*len(x)
}

// isSamePages reports whether two works have one range of pages in one volume
// and year. Years may have been taken for pages.
func isSamePages(r, s *citation.Reference) bool {
	a, b := citation.ParsePages(string(r.Page)), citation.ParsePages(string(s.Page))
	if len(a) == 0 || len(b) == 0 || !a[0].IsRange() || a.Expand().String() != b.Expand().String() {
		return false
	}
	first, last, ok := a[0].Numbers()
	return ok && first < last && !areYears(a[0]) && r.Volume == s.Volume && (r.Issue == s.Issue || r.Issue == "" || s.Issue == "") && r.Issued.Start.Year == s.Issued.Start.Year && r.Edition == s.Edition
}

// areYears reports whether a range of pages may be one of years.
func areYears(r citation.PageRange) bool {
	first, last, ok := r.Numbers()
	return ok && first >= 1400 && last <= 2100
}

// isSameBook reports whether two entries end in the same words from the book on,
// the range of pages among them.
func isSameBook(a, b *printed) bool {
	at, ok := a.rangeText()
	if pages := a.pagesText(); !ok || pages == "" || pages != b.pagesText() {
		return false
	}
	x, y := strings.TrimRight(a.Text, " *_"), strings.TrimRight(b.Text, " *_")
	n := 0
	for n < len(x) && n < len(y) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	if areYears(citation.ParsePages(a.pagesText())[0]) {
		return false
	}
	book := strings.ToValidUTF8(x[len(x)-n:], "")
	return bookText.MatchString(book) && strings.Contains(withoutSpace(book), withoutSpace(a.text[at.start:at.end]))
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

// bookText is the word before a book, or the mark of italics, and the book.
var bookText = sieve.Late(`(?:(?:^|[\s(„“"«])(?:[Ii]n|[IiUuWwУу]|[Ee]n|[Dd]ans|[Ee]m|[İi]çinde):?\s|[.,:]\s[*_]\p{Lu})[\s\S]{40}`)

// isSameWork reports whether two references are of one work, by title, first
// name and year; one identifier with less than that is a finding of its own.
func isSameWork(r, s *citation.Reference) (bool, float64) {
	const all = citation.SameTitle | citation.SameNames | citation.SameYear
	if l, ok := citation.SameWork(r, s); ok && l.Shared.Has(all) {
		return true, l.Confidence
	}
	// Neither has appeared, or says when. One of which nothing but its author and title were read is
	// not whole.
	whole := r.Publisher != "" || r.ContainerTitle != "" || r.URL != "" || r.DOI != "" || r.Status != "" || r.Genre != ""
	undated := whole && r.Title != "" && r.Issued.Start.Year == 0 && r.Issued == s.Issued && r.Status == s.Status
	return undated && r.Type == s.Type && r.Edition == s.Edition && r.Volume == s.Volume && r.Page == s.Page &&
		fold(r.Title.Plain()) == fold(s.Title.Plain()) && firstName(leads(r)) == firstName(leads(s)), 0.9
}

// contentWords returns the words of a folded title without articles,
// prepositions and conjunctions.
func contentWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		switch w {
		case "the", "of", "and", "for", "in", "on", "de", "la", "le", "des", "du", "et", "der", "die", "das", "und", "fur", "di", "e", "y", "del":
		default:
			out = append(out, w)
		}
	}
	return out
}

// isOneEdit reports whether two strings differ in one letter, or one has a letter more.
func isOneEdit(a, b string) bool {
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		q, m := utf8.DecodeRuneInString(b)
		if r != q {
			break
		}
		a, b = a[n:], b[m:]
	}
	for a != "" && b != "" {
		r, n := utf8.DecodeLastRuneInString(a)
		q, m := utf8.DecodeLastRuneInString(b)
		if r != q {
			break
		}
		a, b = a[:len(a)-n], b[:len(b)-m]
	}
	return a != b && utf8.RuneCountInString(a) <= 1 && utf8.RuneCountInString(b) <= 1
}

// letterEdits returns the edit distance of two strings, most where it is greater.
func letterEdits(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most
	}
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) == 0 || len(y) == 0 {
		return min(len(x)+len(y), most)
	}
	var few [33]int // for names, so that nothing is allocated
	row := few[:]
	if len(y)+1 > len(row) {
		row = make([]int, len(y)+1)
	}
	row = row[:len(y)+1]
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal, least := row[0], i+1
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
			least = min(least, cost)
		}
		if least > most {
			return most
		}
	}
	return min(row[len(y)], most)
}

// reportPair reports the second of two references for what it shares with the
// first.
func (p *pass) reportPair(q pair, v citation.Variable, what string) *Finding {
	f := p.reportReference(q.second.Listed, q.second.place(v, -1), "%s is also the %s of %s, a different work", q.second.Reference.Text(v), what, listLabel(q.first.Reference))
	f.Confidence = q.confidence
	f.References = append(f.References, q.first.Reference.ID)
	p.relateReference(f, q.first.Listed, q.first.place(v, -1), "the same "+what)
	return f
}
