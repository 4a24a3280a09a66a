package citation

import (
	"fmt"
	"strconv"
	"strings"
)

// A keyTerm is what a pattern of keys may take from a record. The value has
// ASCII letters and digits, and a space between words.
type keyTerm struct {
	name     string
	defaults []int    // of the arguments
	args     []string // their names in formulas
	value    func(c *keyContext, of *keyNames, a []int) string
}

// keyTerms lists the terms, by names in lower case. Those of names are here for
// auth and author alone.
//
// Sources: the JabRef documentation, "Customize the citation key generator"; the
// Better BibTeX documentation, "Citation keys".
var keyTerms = []keyTerm{
	{"auth", []int{0, 1}, []string{"n", "m"}, func(_ *keyContext, of *keyNames, a []int) string { return cut(of.family(a[1]-1), a[0]) }},
	{"authors", []int{0}, []string{"n"}, authorsTerm},
	{"authorsn", []int{0}, []string{"n"}, authorsTerm},
	{"authorlast", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.family(of.count() - 1) }},
	{"authorini", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return cut(of.family(0), 5) + of.initials(1, 0) }},
	{"authini", []int{4}, []string{"n"}, func(_ *keyContext, of *keyNames, a []int) string {
		var b strings.Builder
		for i := range of.count() {
			if n := a[0] / of.count(); n > 0 || i < a[0] {
				b.WriteString(cut(of.family(i), max(n, 1)))
			}
		}
		return b.String()
	}},
	{"authorsalpha", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string {
		switch n := of.count(); {
		case n == 1 && !of.others:
			return cut(of.family(0), 3)
		case n > 4 || of.others:
			return of.initials(0, 3) + "+"
		}
		return of.initials(0, 0)
	}},
	{"authshort", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string {
		switch n := of.count(); {
		case n == 1 && !of.others:
			return cut(of.family(0), 6)
		case n > 3 || of.others:
			return of.initials(0, 3) + "+"
		}
		return of.initials(0, 0)
	}},
	{"authetal", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.etAl(2, 1, "", "EtAl") }},
	{"auth.etal", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.etAl(2, 1, ".", "etal") }},
	{"authetal2", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.etAl(2, 1, ".", "etal") }},
	{"auth.auth.ea", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.etAl(2, 2, ".", "ea") }},
	{"authauthea", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.etAl(2, 2, ".", "ea") }},
	{"authforeini", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.given(0) }},
	{"authorlastforeini", nil, nil, func(_ *keyContext, of *keyNames, _ []int) string { return of.given(of.count() - 1) }},

	{"title", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return titleOf(c, 0, true, true) }},
	{"fulltitle", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return titleOf(c, 0, true, false) }},
	{"camel", []int{0}, []string{"n"}, func(c *keyContext, _ *keyNames, a []int) string { return capitals(titleOf(c, a[0], true, false)) }},
	{"shorttitle", []int{3, 0}, []string{"n", "m"}, func(c *keyContext, _ *keyNames, a []int) string {
		return capitalsOf(titleOf(c, a[0], false, false), a[1])
	}},
	{"veryshorttitle", []int{1, 0}, []string{"n", "m"}, func(c *keyContext, _ *keyNames, a []int) string {
		return capitalsOf(titleOf(c, a[0], false, false), a[1])
	}},
	{"shorttitleini", []int{3}, []string{"n"}, func(c *keyContext, _ *keyNames, a []int) string { return initialsOf(titleOf(c, a[0], false, false)) }},

	{"year", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string {
		if year := keyDate(c.Reference); year != "" {
			return year + keySuffix(c.Reference)
		}
		return ""
	}},
	{"shortyear", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string {
		year := keyDate(c.Reference)
		if _, ok := c.Issued.Year(); ok && allDigits(year) {
			return year[max(0, len(year)-2):] + keySuffix(c.Reference)
		}
		return year
	}},
	{"origyear", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return keyDate(&Reference{Issued: c.OriginalDate}) }},
	{"month", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return twoFigures(c.Issued.Start.Month) }},
	{"day", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return twoFigures(c.Issued.Start.Day) }},
	{"date", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return c.Issued.String() }},

	{"firstpage", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return pageOf(c, false) }},
	{"lastpage", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return pageOf(c, true) }},
	{"pageprefix", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string {
		prefix, _, _ := cutPage(pageOf(c, false))
		return prefix
	}},
	{"keyword", []int{1}, []string{"n"}, func(c *keyContext, _ *keyNames, a []int) string {
		if words := keywordsOf(c); a[0] >= 1 && a[0] <= len(words) {
			return words[a[0]-1]
		}
		return ""
	}},
	{"keywords", []int{0}, []string{"n"}, func(c *keyContext, _ *keyNames, a []int) string {
		words := keywordsOf(c)
		if a[0] > 0 {
			words = words[:min(len(words), a[0])]
		}
		return strings.Join(words, " ")
	}},
	{"type", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return string(c.Type) }},
	{"entrytype", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return string(c.Type) }},
	{"itemtype", nil, nil, func(c *keyContext, _ *keyNames, _ []int) string { return string(c.Type) }},
}

// keyFields are fields of BibTeX by the variable that holds them.
var keyFields = map[string]Variable{
	"journal": VarContainerTitle, "journaltitle": VarContainerTitle, "booktitle": VarContainerTitle, "publicationtitle": VarContainerTitle,
	"series": VarCollectionTitle, "number": VarNumber, "pages": VarPage, "address": VarPublisherPlace, "location": VarPublisherPlace,
	"institution": VarPublisher, "school": VarPublisher, "organization": VarPublisher, "langid": VarLanguage, "shortjournal": VarContainerTitleShort,
}

// refusedKeyTerms are terms of the two languages that have no counterpart here,
// and why.
var refusedKeyTerms = map[string]string{
	"library": "a record does not know its library", "groups": "a record has no groups", "groupsfiles": "a record has no groups",
	"infix": "letters come behind the key where it clashes", "postfix": "letters come behind the key where it clashes",
	"extra": "name the variable itself", "item": "name the variable itself", "zotero": "a key of Zotero's database is not in the record",
	"citationkey": "the key is what is being made", "bibtexkey": "the key is what is being made", "inspirehep": "no key is looked up",
	"file": "a record has no files", "attachments": "a record has no files", "dateadded": "it changes", "datemodified": "it changes",
	"timestamp": "it changes", "owner": "a record has no owner", "creators": "auth, edtr and pureauth name the people", "creatortypes": "auth, edtr and pureauth name the people",
}

// findKeyTerm returns the term of a name in lower case, and whose names it is
// about.
func findKeyTerm(name string) (*keyTerm, keyPeople, bool) {
	people := anyCreator
	if rest, ok := strings.CutPrefix(name, "pure"); ok {
		people, name = authorsOnly, rest
	}
	for _, swap := range [...][2]string{{"editor", "author"}, {"edtr", "auth"}, {"ed.", "auth."}} {
		if rest, ok := strings.CutPrefix(name, swap[0]); ok {
			if people = editorsOnly; swap[0] == "edtr" {
				rest = strings.ReplaceAll(rest, "edtr", "auth")
			}
			name = swap[1] + rest
			break
		}
	}
	for i := range keyTerms {
		if t := &keyTerms[i]; t.name == name && (people == anyCreator || strings.HasPrefix(name, "auth")) {
			return t, people, true
		}
	}
	if name == "author" { // the field, as a list
		return findKeyTermOf("authors", people)
	}
	return nil, 0, false
}

func findKeyTermOf(name string, people keyPeople) (*keyTerm, keyPeople, bool) {
	t, _, ok := findKeyTerm(name)
	return t, people, ok
}

// keyTermNames lists the terms for messages.
func keyTermNames() string {
	names := make([]string, len(keyTerms))
	for i, t := range keyTerms {
		names[i] = t.name
	}
	return strings.Join(names, ", ") + ", and CSL variables"
}

// A keyValue is a term in a pattern.
type keyValue struct {
	*keyTerm
	people keyPeople
	a      []int
}

func (v keyValue) key(c *keyContext) string {
	var of *keyNames
	if strings.HasPrefix(v.name, "auth") {
		if of = v.people.of(c); of.count() == 0 {
			return ""
		}
	}
	s := v.value(c, of, v.a)
	return s[:min(len(s), longestValue)]
}

// A keyField is a variable in a pattern.
type keyField Variable

func (v keyField) key(c *keyContext) string {
	text := c.Text(Variable(v)).Plain()
	text = text[:min(len(text), longestValue)]
	if v := Variable(v); v.Kind() == KindNumber || v.IsVerbatim() {
		return legalKeyText(text)
	}
	return wordsOf(c, text)
}

// keyPeople says whose names a term is about.
type keyPeople uint8

const (
	anyCreator keyPeople = iota
	authorsOnly
	editorsOnly
)

// keyNames are names for a key.
type keyNames struct {
	c      *keyContext
	names  []Name
	others bool // there are more
}

func (p keyPeople) of(c *keyContext) *keyNames {
	variables := keyCreators
	switch p {
	case authorsOnly:
		variables = []Variable{VarAuthor}
	case editorsOnly:
		variables = []Variable{VarEditor}
	}
	for _, v := range variables {
		of := keyNames{c: c, names: c.Names(v)}
		if n := len(of.names); n > 0 && of.names[n-1].IsOthers() {
			of.names, of.others = of.names[:n-1], true
		}
		if len(of.names) > 0 && of.family(0) != "" {
			return &of
		}
	}
	return &keyNames{}
}

func (of *keyNames) count() int { return len(of.names) }

// family returns the family name of the i-th, with its capitals.
func (of *keyNames) family(i int) string {
	if i < 0 || i >= len(of.names) {
		return ""
	}
	n := of.names[i]
	return clipASCII(nameWord(n, of.c.variant(n.Family+n.Given+n.Literal), asciiCase), longestName)
}

func (of *keyNames) given(i int) string {
	if i < 0 || i >= len(of.names) {
		return ""
	}
	return cut(asciiCase(of.names[i].Given, of.c.variant(of.names[i].Family+of.names[i].Given)), 1)
}

// initials returns one letter of each name from the i-th on, of n at most.
func (of *keyNames) initials(i, n int) string {
	var b strings.Builder
	for end := len(of.names); i < end && (n == 0 || b.Len() < n) && b.Len() < longestName; i++ {
		b.WriteString(cut(of.family(i), 1))
	}
	return b.String()
}

// etAl returns all names if there are no more than most, or the first few and
// words for the others.
func (of *keyNames) etAl(most, few int, between, words string) string {
	var list []string
	n := len(of.names)
	more := of.others
	if n > most || more {
		more, n = true, min(n, few)
	}
	for i := range n {
		list = append(list, of.family(i))
	}
	if more {
		list = append(list, words)
	}
	return strings.Join(list, between)
}

func authorsTerm(_ *keyContext, of *keyNames, a []int) string {
	n := a[0]
	if n == 0 {
		n = min(len(of.names), longestValue)
	}
	return of.etAl(n, n, "", "EtAl")
}

// titleOf returns the words of the title, at most most if that is not 0, without
// those that say little unless all is set. Those that say
// something have a capital if that is asked for.
func titleOf(c *keyContext, most int, all, capitalise bool) string {
	plain := c.Title.Plain()
	if plain == "" {
		plain = c.TitleShort.Plain()
	}
	plain = plain[:min(len(plain), 8*longestValue)]
	var words []string
	seq := keyWords(plain, c.variant(plain), asciiCase)
	if !all {
		return strings.Join(significantOf(seq, max(1, most)), " ")
	}
	for word, little := range seq {
		if capitalise && !little {
			word = capital(word)
		}
		if words = append(words, word); len(words) == most {
			break
		}
	}
	return strings.Join(words, " ")
}

// wordsOf returns a text as words in ASCII.
func wordsOf(c *keyContext, text string) string {
	var words []string
	for word := range strings.FieldsFuncSeq(text, isWordBreak) {
		if word = asciiCase(word, c.variant(text)); word != "" {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

func pageOf(c *keyContext, last bool) string {
	pages := ParsePages(string(c.Page)).Expand()
	if len(pages) == 0 {
		if last {
			return ""
		}
		return legalKeyText(string(c.PageFirst))
	}
	if p := pages[len(pages)-1]; last {
		if p.Last == "" {
			p.Last = p.First
		}
		return asciiCase(p.Last, nil)
	}
	return asciiCase(pages[0].First, nil)
}

func keywordsOf(c *keyContext) []string {
	var list []string
	for word := range strings.FieldsFuncSeq(c.Keyword.Plain(), func(r rune) bool { return r == ',' || r == ';' }) {
		if word = wordsOf(c, word); word != "" {
			list = append(list, word)
		}
	}
	return list
}

func twoFigures(n uint8) string {
	if n == 0 || n > 31 {
		return ""
	}
	return fmt.Sprintf("%02d", n)
}

// cut returns the first n letters of an ASCII text, all if n is 0.
func cut(s string, n int) string {
	if n <= 0 {
		return s
	}
	return clipASCII(s, n)
}

func capital(word string) string {
	return strings.ToUpper(clipASCII(word, 1)) + word[min(1, len(word)):]
}

func capitals(s string) string { return capitalsOf(s, -1) }

// capitalsOf begins the first n words with a capital, all if n is negative.
func capitalsOf(s string, n int) string {
	words := strings.Fields(s)
	for i := range words {
		if n < 0 || i < n {
			words[i] = capital(words[i])
		}
	}
	return strings.Join(words, " ")
}

func initialsOf(s string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(s) {
		b.WriteString(clipASCII(word, 1))
	}
	return b.String()
}

// keyNumber returns the decimal number of s, at most 9999.
func keyNumber(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= 9999 && allDigits(s)
}
