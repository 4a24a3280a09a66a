package citation

import (
	"net/url"
	"slices"
	"strings"
)

// An Agreement is a set of what two records have in common.
type Agreement uint8

// What records can have in common.
const (
	SameDOI       Agreement = 1 << iota
	SameISBN                // and both are the whole book
	SameTitle               // but for a letter or two, an article, markup and case
	SameMainTitle           // one has a subtitle that the other leaves out
	SameNames               // of the authors, or else of the editors
	SameYear
)

// Has reports whether all of b is in a.
func (a Agreement) Has(b Agreement) bool { return a&b == b }

// String returns a list such as "DOI, title, names and year".
func (a Agreement) String() string {
	var list []string
	for i, name := range [...]string{"DOI", "ISBN", "title", "main title", "names", "year"} {
		if a&(1<<i) != 0 {
			list = append(list, name)
		}
	}
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	return strings.Join(list, "")
}

// A Likeness says why two records are likely of one work, and how sure that is.
type Likeness struct {
	Shared     Agreement
	Confidence float64 // from 0 to 1
}

// SameWork reports whether two records are likely of one work: by one DOI or one
// ISBN, or by titles that are the same or nearly so, the same first name and the
// same year. For titles, letter case, diacritics, markup, an article in front and
// a subtitle in one of them do not count; a digit does.
//
// Records are of different works, whatever their titles, if they have different
// DOIs, volumes, issues, editions, numbers, pages, parts, containers, months, or as
// many names of which one is another, and so are books of different publishers in
// different places, a work and its review, a book and its chapter, a work in volumes and
// one of them, a thesis or report and what was published of it, and a set of works and
// one of them. So reports of one title in several years are apart, and introductions to
// several books.
//
// Of this the check for duplicate entries, [FindDuplicates] and
// [KeyPattern.AssignFrom] are made.
func SameWork(a, b *Reference) (Likeness, bool) {
	return sameWork(newWork(a), newWork(b))
}

// A work is what a record is compared by.
type work struct {
	*Reference
	title, main string // folded, without an article; main is the title without its subtitle
	names       []Name
	family      string // of the first name, folded
	year        int
	hasYear     bool
	doi, isbn   string
}

func newWork(r *Reference) *work {
	w := &work{Reference: r, names: leadNames(r)}
	plain := r.Title.Plain()
	w.title = foldTitle(plain)
	w.main = w.title
	if i := strings.IndexAny(plain, ":?!."); i > 0 && i+1 < len(plain) {
		if main := foldTitle(plain[:i]); main != "" {
			w.main = main
		}
	}
	if len(w.names) > 0 {
		w.family = foldFamily(w.names[0])
	}
	w.year, w.hasYear = r.Issued.Year()
	if doi, err := ParseDOI(string(r.DOI)); err == nil {
		w.doi = FoldDOI(doi)
	} else {
		w.doi = FoldDOI(strings.TrimSpace(string(r.DOI)))
	}
	if isbn, err := ISBN13(string(r.ISBN)); err == nil && !isPartOfBook(r) {
		w.isbn = isbn
	}
	return w
}

// leadNames returns the names under which a record is listed.
func leadNames(r *Reference) []Name {
	for _, v := range [...]Variable{VarAuthor, VarEditor, VarTranslator} {
		if names := r.Names(v); len(names) > 0 && !names[0].IsOthers() {
			return names
		}
	}
	return nil
}

func foldFamily(n Name) string {
	if n.Literal != "" {
		return FoldText(n.Literal)
	}
	if n.Family == "" {
		return FoldText(n.Given)
	}
	return FoldText(n.Family)
}

// foldTitle folds a title and takes an article off its beginning.
func foldTitle(plain string) string {
	s := FoldText(plain)
	if first, rest, ok := strings.Cut(s, " "); ok && articles[first] {
		return rest
	}
	return s
}

var articles = wordSet("the a an le la les un une der die das ein eine el los las il lo gli het een de den det et")

// genericTitles say nothing about the work without the place where it stands.
var genericTitles = wordSet(`introduction preface foreword editorial review conclusion conclusions afterword abstract index contents appendix
	einleitung vorwort nachwort rezension avantpropos introduccion prologo introduzione prefazione errata erratum corrigendum discussion
	comment reply obituary news letter letters announcement`)

// isPartOfBook reports whether a record is of a part of something that has its own
// ISBN. A chapter may have the title of its book, and say by its number or its pages
// which one it is.
func isPartOfBook(r *Reference) bool {
	if r.Type == Chapter && (r.ChapterNumber != "" || r.Page != "") {
		return true
	}
	switch r.Type {
	case Chapter, PaperConference, EntryDictionary, EntryEncyclopedia, Entry:
		return r.ContainerTitle != ""
	}
	return false
}

func isReview(r *Reference) bool {
	return r.Type == Review || r.Type == ReviewBook || r.ReviewedTitle != "" || len(r.ReviewedAuthor) > 0
}

// isSet reports whether a record stands for several works that have records of their
// own, as the sets of BibLaTeX do, which read like the first of them.
func isSet(r *Reference) bool {
	for _, values := range r.Extra {
		if values["entrytype"] == "set" {
			return true
		}
	}
	return false
}

func sameWork(a, b *work) (Likeness, bool) {
	var l Likeness
	if a.doi != "" && b.doi != "" {
		if a.doi != b.doi {
			return Likeness{}, false
		}
		l.Shared |= SameDOI
	}
	if a.isbn != "" && a.isbn == b.isbn {
		l.Shared |= SameISBN
	}
	exact := false
	switch {
	case a.title == "" || b.title == "":
	case a.title == b.title:
		l.Shared |= SameTitle
		exact = true
	case isNearText(a.title, b.title), l.Shared.Has(SameDOI) && (strings.HasPrefix(a.title, b.title) || strings.HasPrefix(b.title, a.title)):
		l.Shared |= SameTitle
	case a.main == b.title || b.main == a.title:
		l.Shared |= SameMainTitle
	}
	if isSameFamily(a, b) {
		l.Shared |= SameNames
	}
	if a.hasYear && b.hasYear && a.year == b.year {
		l.Shared |= SameYear
	}
	if isReview(a.Reference) != isReview(b.Reference) || isSet(a.Reference) != isSet(b.Reference) {
		return Likeness{}, false
	}
	identified := l.Shared&(SameDOI|SameISBN) != 0
	titled := l.Shared&(SameTitle|SameMainTitle) != 0
	if !titled && !l.Shared.Has(SameDOI|SameNames|SameYear) || !identified && !l.Shared.Has(SameYear) {
		return Likeness{}, false
	}
	switch {
	case l.Shared.Has(SameDOI):
		// Chapters may have the DOI of their book, and a paper that of the article
		// that was made of it later.
		if isFarApart(a, b) && a.differsInPlace(b) {
			return Likeness{}, false
		}
		if isPartOfBook(a.Reference) != isPartOfBook(b.Reference) && !exact || !titled && isPartOfBook(a.Reference) || a.differsInPlace(b) && isPartOfBook(a.Reference) {
			return Likeness{}, false
		}
		l.Confidence = 1
		if !titled {
			l.Confidence = 0.7 // the title may be translated, or the DOI be wrong
		} else if a.hasYear && b.hasYear && a.year != b.year {
			l.Confidence = 0.95 // on line a year before the print
		}
	case l.Shared.Has(SameISBN):
		if a.differsInPart(b) || a.differsInPublisher(b) || isPartOfBook(a.Reference) || isPartOfBook(b.Reference) {
			return Likeness{}, false
		}
		l.Confidence = 0.95
		if a.hasYear && b.hasYear && a.year != b.year || !l.Shared.Has(SameNames) {
			l.Confidence = 0.85
		}
	default:
		if !a.agreesWith(b, exact, l.Shared) {
			return Likeness{}, false
		}
		l.Confidence = 0.95
		if !exact {
			l.Confidence = 0.8
		}
		if l.Shared.Has(SameMainTitle) || !l.Shared.Has(SameNames) {
			l.Confidence = 0.7
		}
		if a.Type != b.Type && a.Type != "" && b.Type != "" {
			l.Confidence -= 0.1
		}
	}
	return l, true
}

// agreesWith reports whether nothing sets two works of near titles and one year
// apart.
func (a *work) agreesWith(b *work, exact bool, shared Agreement) bool {
	if !shared.Has(SameNames) {
		// Works of nobody are the same only with much else in common.
		if len(a.names) > 0 || len(b.names) > 0 || !exact || len(a.title) < 15 {
			return false
		}
		if x, y := FoldText(a.ContainerTitle.Plain()+a.Publisher.Plain()), FoldText(b.ContainerTitle.Plain()+b.Publisher.Plain()); x == "" || x != y {
			return false
		}
	}
	if a.differsInPart(b) || a.differsInPlace(b) || a.differsInDate(b) || a.differsInNames(b) || a.differsInKind(b) || a.differsInPublisher(b) {
		return false
	}
	x, y := FoldText(a.ContainerTitle.Plain()), FoldText(b.ContainerTitle.Plain())
	if x != y && x != "" && y != "" && !isNearText(x, y) && !isAbbreviation(x, y) {
		return false
	}
	if isPartOfBook(a.Reference) != isPartOfBook(b.Reference) && (a.Type == Book || b.Type == Book) {
		return false
	}
	pages := pagesOf(a.Reference)
	if word := strings.ReplaceAll(a.title, " ", ""); genericTitles[word] && (x == "" || y == "") && (pages == "" || pages != pagesOf(b.Reference)) {
		return false
	}
	if u, v := foldAddress(string(a.URL)), foldAddress(string(b.URL)); u != "" && v != "" && u != v && (x == "" || x != y || pages == "" || pages != pagesOf(b.Reference)) {
		return false
	}
	return true
}

// differsInPart reports whether two works are different parts or editions.
func (a *work) differsInPart(b *work) bool {
	for _, v := range [...]Variable{VarVolume, VarIssue, VarEdition, VarNumber, VarPartNumber, VarChapterNumber, VarCollectionNumber, VarVersion, VarVolumeTitle, VarPartTitle} {
		s, t := a.Text(v), b.Text(v)
		if s == t || v != VarEdition && (s == "" || t == "") {
			continue
		}
		if FoldText(s.Plain()) != FoldText(t.Plain()) {
			return true
		}
	}
	// A work in several volumes, and one of them.
	if a.Type == Book && b.Type == Book && (a.VolumeTitle == "") != (b.VolumeTitle == "") {
		return true
	}
	return a.Volume == "" && a.NumberOfVolumes != "" && b.Volume != "" || b.Volume == "" && b.NumberOfVolumes != "" && a.Volume != ""
}

// differsInDate reports whether two works of one year are of different months or
// days, or one is of several years.
func (a *work) differsInDate(b *work) bool {
	x, y := a.Issued, b.Issued
	hasMonth := func(p DatePoint) bool { return p.Precision == PrecisionMonth || p.Precision == PrecisionDay }
	switch {
	case x.Start.Precision == y.Start.Precision:
		return x.Start.Month != y.Start.Month || x.Start.Day != y.Start.Day || x.End.Year != y.End.Year || x.End.IsZero() != y.End.IsZero()
	case hasMonth(x.Start) && hasMonth(y.Start):
		return x.Start.Month != y.Start.Month
	}
	return false
}

// differsInNames reports whether two works have as many names, and one of them has a
// name that is like none of the other.
func (a *work) differsInNames(b *work) bool {
	if len(a.names) != len(b.names) || len(a.names) < 2 {
		return false
	}
	families := func(w *work) []string {
		list := make([]string, len(w.names))
		for i, n := range w.names {
			list[i] = foldFamily(n)
		}
		return list
	}
	ours, theirs := families(a), families(b)
	for i, s := range ours {
		if s == theirs[i] || a.names[i].IsOthers() || b.names[i].IsOthers() || isBeyondLatin(s) != isBeyondLatin(theirs[i]) {
			continue
		}
		if !slices.ContainsFunc(theirs, func(t string) bool { return isLikeFamily(s, t) }) {
			return true
		}
	}
	return false
}

// isLikeFamily reports whether two folded family names may be one: with a particle or
// without, or with a slip in it.
func isLikeFamily(s, t string) bool {
	return s == t || strings.HasSuffix(s, " "+t) || strings.HasSuffix(t, " "+s) ||
		min(len(s), len(t)) >= 4 && isWithinEdits(s, t, 2)
}

// differsInKind reports whether one of two works is a report with a number or a
// thesis, and the other stands in a journal or is a book: the same text, perhaps, and
// published twice. So are works of two kinds that not the same people signed, such as
// a talk and the paper.
func (a *work) differsInKind(b *work) bool {
	hasAll := func(w *work) bool { return len(w.names) > 0 && !w.names[len(w.names)-1].IsOthers() }
	isKind := func(t Type) bool { return t != "" && t != Document }
	if a.Type != b.Type && isKind(a.Type) && isKind(b.Type) && len(a.names) != len(b.names) && hasAll(a) && hasAll(b) {
		return true
	}
	if (a.Type == Thesis && b.Type == Book || a.Type == Book && b.Type == Thesis) && sharesNoWord(a.Publisher, b.Publisher) {
		return true
	}
	isFirst := func(w *work) bool { return w.Type == Report && w.Number != "" || w.Type == Thesis }
	return isFirst(a) && !isFirst(b) && b.ContainerTitle != "" || isFirst(b) && !isFirst(a) && a.ContainerTitle != ""
}

// differsInPublisher reports whether two books came out with different publishers in
// different places.
func (a *work) differsInPublisher(b *work) bool {
	return a.Type == Book && b.Type == Book && sharesNoWord(a.Publisher, b.Publisher) && sharesNoWord(a.PublisherPlace, b.PublisherPlace)
}

// sharesNoWord reports whether two texts have words and none in common.
func sharesNoWord(a, b Text) bool {
	x, y := strings.Fields(FoldText(a.Plain())), strings.Fields(FoldText(b.Plain()))
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// isFarApart reports whether more than a year lies between two works.
func isFarApart(a, b *work) bool {
	return a.hasYear && b.hasYear && max(a.year-b.year, b.year-a.year) > 1
}

// differsInPlace reports whether two works stand on different pages.
func (a *work) differsInPlace(b *work) bool {
	x, y := pagesOf(a.Reference), pagesOf(b.Reference)
	return x != "" && y != "" && x != y
}

func pagesOf(r *Reference) string {
	if r.Page == "" {
		return ""
	}
	return ParsePages(string(r.Page)).Expand().String()
}

// isSameFamily reports whether the first names of two works are one: the family
// name, with or without what stands before it, and the initial of the given name
// where both have one. Names in Latin, Cyrillic and Greek letters are compared as
// keys write them.
func isSameFamily(a, b *work) bool {
	if a.family == "" || b.family == "" {
		return false
	}
	m, n := a.names[0], b.names[0]
	same := a.family == b.family || strings.HasSuffix(a.family, " "+b.family) || strings.HasSuffix(b.family, " "+a.family)
	x, y := FoldText(m.Given), FoldText(n.Given)
	if !same && isBeyondLatin(m.Family) != isBeyondLatin(n.Family) {
		s, t := asciiWord(m.Family, cyrillicOf(string(a.Language), m.Family)), asciiWord(n.Family, cyrillicOf(string(b.Language), n.Family))
		same = s != "" && s == t
		x, y = asciiWord(m.Given, cyrillicOf(string(a.Language), m.Family+m.Given)), asciiWord(n.Given, cyrillicOf(string(b.Language), n.Family+n.Given))
	}
	return same && (x == "" || y == "" || x[0] == y[0])
}

func isBeyondLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x370 && isLetter(r) && r < 0x1E00 }) >= 0
}

// isAbbreviation reports whether each word of one title begins the word of the
// other, as "j phys chem" does "journal physical chemistry".
func isAbbreviation(a, b string) bool {
	content := func(s string) []string {
		return slices.DeleteFunc(strings.Fields(s), func(w string) bool {
			return stopWords[w] || len(w) == 1 && w > "9" && (w == "e" || w == "y" || w == "i")
		})
	}
	x, y := content(a), content(b)
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if !strings.HasPrefix(x[i], y[i]) && !strings.HasPrefix(y[i], x[i]) {
			return false
		}
	}
	return true
}

// foldAddress returns the form of an address for comparison, "" for one that is
// the home page of a site.
func foldAddress(s string) string {
	if s == "" {
		return ""
	}
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
