package manuscripts

import (
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A shelf makes the records of one document. Beside works of all kinds it has
// those that are hard to tell apart: several works of one author, some of one
// year; two people of one surname; teams that share their first author; bodies
// that go by a short form; works without a year.
type shelf struct {
	*random
	lang  *language
	style *Style
	refs  []*citation.Reference
	// visits says that pages have the day on which they were seen.
	visits bool
	seen   map[string]bool          // titles, so that no two works look like one
	used   map[string]citation.Name // authors, by surname
	known  map[string]citation.Name // everybody, by surname and first name
}

// newShelf makes about n records. With labels there are several works of an
// organisation that goes by a short form.
func newShelf(r *random, lang *language, style *Style, n int, labels bool) *shelf {
	s := &shelf{random: r, visits: r.chance(25), lang: lang, style: style, seen: map[string]bool{}, used: map[string]citation.Name{}, known: map[string]citation.Name{}}
	if labels {
		s.yearly(true)
	}
	for len(s.refs) < n {
		switch {
		case s.chance(8) && style.System != citation.Keys: // some labels do not tell them apart
			s.sameYear()
		case s.chance(10):
			s.sameAuthor()
		case s.chance(6) && !style.lacks[citation.Chapter]:
			s.sameBook()
		case s.chance(6) && style.tellsReports():
			s.yearly(false)
		case style.named() && style.givenNames && s.chance(5):
			s.sameSurname()
		case s.chance(5):
			s.sameTeam()
		case s.chance(4) && !style.nameless && !style.lacks[citation.Webpage] && !style.lacks[citation.ArticleNewspaper]:
			s.anonymous()
		default:
			s.add(s.work(s.people()))
		}
	}
	if style.System == citation.AuthorPage {
		s.shorten()
	}
	return s
}

// add gives a record its key.
func (s *shelf) add(ref *citation.Reference) *citation.Reference {
	ref.ID = fmt.Sprintf("r%03d", len(s.refs)+1)
	if s.visits && ref.URL != "" {
		ref.Accessed = citation.DayDate(2025, s.between(1, 12), s.between(1, 28))
	}
	s.refs = append(s.refs, ref)
	return ref
}

// sameYear makes two or three works of one author and year, which get letters.
func (s *shelf) sameYear() {
	people := s.people()
	year := s.between(1990, 2024)
	for range s.between(2, 3) {
		ref := s.work(people)
		ref.Issued = citation.YearDate(year)
		if ref.Type == citation.ArticleNewspaper || ref.Type == citation.Webpage {
			ref.Issued = citation.DayDate(year, s.between(1, 12), s.between(1, 28))
		}
		s.add(ref)
	}
}

// sameAuthor makes works of one author in different years.
func (s *shelf) sameAuthor() {
	people := s.people()
	years := s.shuffled(30)
	for i := range s.between(2, 4) {
		ref := s.work(people)
		ref.Issued = citation.YearDate(1992 + years[i])
		s.add(ref)
	}
}

// yearly makes reports of one title that a body, one with a short form if it must
// be, publishes in several years.
func (s *shelf) yearly(short bool) {
	body := s.organization()
	for short && body != nil && body[0].Short == "" {
		body = s.organization()
	}
	if body == nil {
		return
	}
	first := s.report(body)
	year := s.between(1994, 2018)
	for i := range s.between(2, 3) {
		ref := s.report(body)
		ref.Title, ref.Publisher, ref.PublisherPlace = first.Title, first.Publisher, first.PublisherPlace
		ref.Issued = citation.YearDate(year + i*s.between(1, 2))
		s.add(ref)
		year++
	}
}

// organization returns a body that has not published yet, nil if all have.
func (s *shelf) organization() []citation.Name {
	for range 20 {
		n := pick(s.random, organizations)
		if s.free(n) {
			s.used[surname(n)] = n
			return []citation.Name{n}
		}
	}
	return nil
}

// sameSurname makes works of two people who share a surname.
func (s *shelf) sameSurname() {
	a := s.fresh()
	if a.Given == "" || a.NonDroppingParticle != "" || a.DroppingParticle != "" || a.Suffix != "" {
		return
	}
	b := a
	for i := 0; b.Given[:1] == a.Given[:1] && i < 20; i++ {
		b.Given = pick(s.random, origins[pick(s.random, originTags)].given)
	}
	if b.Given[:1] == a.Given[:1] || b.Given[0] >= 0x80 || a.Given[0] >= 0x80 {
		return
	}
	s.add(s.work([]citation.Name{a}))
	s.add(s.work([]citation.Name{b}))
}

// sameTeam makes works of one author with different partners.
func (s *shelf) sameTeam() {
	a := s.fresh()
	years := s.shuffled(30)
	s.add(s.work([]citation.Name{a, s.fresh()})).Issued = citation.YearDate(1992 + years[0])
	s.add(s.work([]citation.Name{a, s.fresh()})).Issued = citation.YearDate(1992 + years[1])
	if s.chance(50) {
		s.add(s.work([]citation.Name{a})).Issued = citation.YearDate(1992 + years[2])
	}
}

// anonymous makes a work that names no author, and is cited by its title.
func (s *shelf) anonymous() {
	ref := s.newspaper(nil)
	if s.chance(50) {
		ref = s.webpage(nil)
	}
	for strings.ContainsAny(string(ref.Title), "0123456789“”?") {
		ref.Title = s.title()
	}
	s.add(ref)
}

// sameBook makes two chapters of one edited volume.
func (s *shelf) sameBook() {
	first := s.chapter(s.people())
	at := s.between(1, 80)
	first.Page = citation.Number(fmt.Sprintf("%d-%d", at, at+14))
	first.Issued = citation.YearDate(s.year())
	second := s.chapter(s.people())
	second.ContainerTitle, second.Editor, second.Issued = first.ContainerTitle, first.Editor, first.Issued
	second.Publisher, second.PublisherPlace, second.ISBN = first.Publisher, first.PublisherPlace, first.ISBN
	at += s.between(20, 140)
	second.Page = citation.Number(fmt.Sprintf("%d-%d", at, at+s.between(8, 25)))
	s.add(first)
	s.add(second)
}

// someone returns some person, spelt as at the first time.
func (s *shelf) someone() citation.Name {
	n := s.person(s.lang.home)
	first, _, _ := strings.Cut(n.Given, " ")
	key := n.Family + ", " + first
	if old, ok := s.known[key]; ok {
		return old
	}
	s.known[key] = n
	return n
}

// fresh returns a person whose surname the shelf does not have yet, nor one that
// is close to it.
func (s *shelf) fresh() citation.Name {
	for range 400 {
		n := s.someone()
		if s.free(n) {
			s.used[surname(n)] = n
			return n
		}
	}
	// The names are used up: a double surname is always new.
	n := s.person(s.lang.home)
	for {
		if n = (citation.Name{Family: n.Family + "-" + s.person(s.lang.home).Family, Given: "Robin"}); s.free(n) {
			s.used[surname(n)] = n
			return n
		}
	}
}

func (s *shelf) free(n citation.Name) bool {
	_, used := s.used[surname(n)]
	return !used
}

// people returns one to eight authors, most often one or two, or a body.
func (s *shelf) people() []citation.Name {
	if s.chance(9) {
		if body := s.organization(); body != nil {
			return body
		}
	}
	n := 1
	switch p := s.IntN(100); {
	case p < 45:
	case p < 70:
		n = 2
	case p < 84:
		n = 3
	case p < 92:
		n = 4
	default:
		n = s.between(5, 8)
	}
	var people []citation.Name
	for i := range n {
		if i > 0 && len(s.refs) > 0 && s.chance(6) { // somebody who has written alone
			old := creators(pick(s.random, s.refs))[0]
			if !old.IsOrganization() && !slices.Contains(people, old) {
				people = append(people, old)
				continue
			}
		}
		people = append(people, s.fresh())
	}
	return people
}

// year returns a year of publication, the later the likelier.
func (s *shelf) year() int {
	if s.chance(6) {
		return s.between(1890, 1965)
	}
	return s.between(1966, 2025)
}

// work returns a record by people, of any type that the style prints.
func (s *shelf) work(people []citation.Name) *citation.Reference {
	for range 20 {
		if ref := s.anyWork(people); !s.style.lacks[ref.Type] {
			return ref
		}
	}
	return s.article(people)
}

// anyWork returns a record of any type by people.
func (s *shelf) anyWork(people []citation.Name) *citation.Reference {
	body := people[0].IsOrganization()
	switch p := s.IntN(100); {
	case body && p < 70:
		return s.report(people)
	case body:
		return s.webpage(people)
	case p < 38:
		return s.article(people)
	case p < 62:
		return s.book(people)
	case p < 80:
		return s.chapter(people)
	case p < 85 && len(people) == 1:
		return s.thesis(people)
	case p < 90:
		return s.webpage(people)
	case p < 94 && len(people) < 3:
		return s.newspaper(people)
	}
	return s.report(people)
}

func (s *shelf) base(t citation.Type, people []citation.Name) *citation.Reference {
	ref := &citation.Reference{Type: t, Author: people, Title: s.title(), Issued: citation.YearDate(s.year())}
	return ref
}

func (s *shelf) article(people []citation.Name) *citation.Reference {
	ref := s.base(citation.ArticleJournal, people)
	ref.ContainerTitle = citation.Text(pick(s.random, journals))
	ref.Volume = citation.Number(fmt.Sprint(s.between(2, 140)))
	ref.Issue = citation.Number(fmt.Sprint(s.between(1, 12)))
	first := s.between(1, 900)
	ref.Page = citation.Number(fmt.Sprintf("%d-%d", first, first+s.between(5, 34)))
	if s.chance(60) {
		ref.DOI = citation.Text(s.doi(len(s.refs)))
	}
	return ref
}

func (s *shelf) book(people []citation.Name) *citation.Reference {
	ref := s.base(citation.Book, people)
	s.published(ref)
	if s.chance(10) && !people[0].IsOrganization() {
		ref.Author, ref.Editor = nil, people
	}
	if s.chance(4) && s.style.BuiltIn {
		ref.OriginalDate = citation.YearDate(s.between(1840, 1950))
	}
	if s.chance(15) {
		ref.Edition = citation.Number(fmt.Sprint(s.between(2, 5)))
	}
	switch {
	case s.chance(6) && s.style.undated != "":
		ref.Issued = citation.Date{}
	case s.chance(6) && s.style.literalYear:
		ref.Issued = citation.Date{Literal: "forthcoming"}
	}
	return ref
}

func (s *shelf) published(ref *citation.Reference) {
	p := pick(s.random, publishers)
	ref.Publisher, ref.PublisherPlace = citation.Text(p[0]), citation.Text(p[1])
}

func (s *shelf) chapter(people []citation.Name) *citation.Reference {
	ref := s.base(citation.Chapter, people)
	s.published(ref)
	ref.ContainerTitle = s.title()
	ref.Editor = []citation.Name{s.someone()}
	if s.chance(50) {
		ref.Editor = append(ref.Editor, s.someone())
	}
	first := s.between(1, 400)
	ref.Page = citation.Number(fmt.Sprintf("%d-%d", first, first+s.between(8, 30)))
	return ref
}

func (s *shelf) thesis(people []citation.Name) *citation.Reference {
	ref := s.base(citation.Thesis, people)
	ref.Genre = "PhD diss."
	ref.Publisher = citation.Text(pick(s.random, universities))
	return ref
}

func (s *shelf) report(people []citation.Name) *citation.Reference {
	ref := s.base(citation.Report, people)
	s.published(ref)
	if s.chance(50) {
		ref.URL = citation.Text(s.address())
	}
	return ref
}

func (s *shelf) webpage(people []citation.Name) *citation.Reference {
	ref := s.base(citation.Webpage, people)
	ref.Issued = citation.DayDate(s.between(2005, 2025), s.between(1, 12), s.between(1, 28))
	ref.ContainerTitle = citation.Text(pick(s.random, sites))
	ref.URL = citation.Text(s.address())
	return ref
}

func (s *shelf) newspaper(people []citation.Name) *citation.Reference {
	ref := s.base(citation.ArticleNewspaper, people)
	ref.Issued = citation.DayDate(s.between(1985, 2025), s.between(1, 12), s.between(1, 28))
	ref.ContainerTitle = citation.Text(pick(s.random, papers))
	if s.chance(50) {
		ref.URL = citation.Text(s.address())
	}
	return ref
}

// address returns a URL that no other record has.
func (s *shelf) address() string {
	return fmt.Sprintf("https://www.%s.example/%s/%d/item-%03d%s", pick(s.random, []string{"archive", "library-of-notes", "worlddata", "presse"}),
		pick(s.random, []string{"reports", "docs", "en/news", "pub"}), s.between(2001, 2025), len(s.refs), pick(s.random, []string{"", ".html", ".pdf"}))
}

// title returns a title that no other record of the shelf has.
func (s *shelf) title() citation.Text {
	l := s.lang
	if s.chance(25) {
		l = languages["en"]
	}
	for {
		t := pick(s.random, l.titles)
		t = strings.ReplaceAll(t, "{n}", pick(s.random, l.nouns))
		t = strings.ReplaceAll(t, "{m}", pick(s.random, l.nouns))
		t = strings.ReplaceAll(t, "{p}", pick(s.random, l.places))
		from := s.between(1750, 1990)
		t = strings.ReplaceAll(t, "{y}", fmt.Sprint(from))
		t = strings.ReplaceAll(t, "{z}", fmt.Sprint(from+s.between(2, 30)))
		t = capital(t)
		if !s.seen[t] {
			s.seen[t] = true
			return citation.Text(t)
		}
	}
}

// capital gives a sentence its capital letter.
func capital(t string) string {
	for i, r := range t {
		if i > 0 {
			break
		}
		if up := strings.ToUpper(string(r)); up != string(r) {
			return up + t[len(string(r)):]
		}
	}
	return t
}

var (
	journals = []string{"Journal of Social History", "Comparative Studies Quarterly", "Polar Research Review", "Annals of Regional Science", "Third World Policy Review",
		"Zeitschrift für Landeskunde", "Tarih ve Toplum", "Revista de Estudios Urbanos", "Sociološki pregled", "Nordisk tidsskrift for historie", "International Affairs Review", "Security and Society"}
	publishers = [][2]string{{"Oxford University Press", "Oxford"}, {"Routledge", "London"}, {"Springer", "Cham"}, {"Northfield University Press", "Chicago"}, {"İletişim Yayınları", "İstanbul"},
		{"Universitetsforlaget", "Oslo"}, {"De Gruyter", "Berlin"}, {"Presses du Rivage", "Paris"}, {"Harbour & Lane", "New York"}, {"Prosveta", "Belgrade"}, {"Siglo Nuevo", "Madrid"}}
	universities = []string{"University of Oslo", "Harvard University", "Ankara Üniversitesi", "Universität Göttingen", "University of Belgrade"}
	sites        = []string{"Policy Observer", "Data Atlas", "Open Heritage Portal", "Human Rights Monitor"}
	papers       = []string{"The Guardian", "Aftenposten", "Cumhuriyet", "Politika", "Le Monde", "Die Zeit", "El País"}
)
