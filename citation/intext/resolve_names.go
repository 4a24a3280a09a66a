package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// isAbbreviation reports whether s is written in capitals, digits and the marks
// between them, with at least two capitals.
func isAbbreviation(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLetter(r) || r == ' ':
			return false
		}
	}
	return n > 1
}

// mostAuthors is how many authors of one work are looked at. Nobody cites the
// others by name.
const mostAuthors = 60

// A listedName is the name of an author in the list.
type listedName struct {
	keys     []string // of the whole name
	loose    []string // of parts of it and other forms
	initials string   // of the given names, folded
	lettered string   // the key of the surname and one initial behind it: "Marshr" is no "Marsh R"
	org      bool
	acronym  bool   // its keys hold an abbreviation
	bare     bool   // it is nothing but an abbreviation
	surname  string // folded, of a person
	printed  citation.Name
}

// citedBy returns the names that a reference is cited by: the authors, or
// those who stand in their place.
func citedBy(r *citation.Reference) []citation.Name {
	for _, of := range []citation.Variable{
		citation.VarAuthor, citation.VarEditor, citation.VarEditorTranslator, citation.VarTranslator, citation.VarCompiler,
		citation.VarDirector, citation.VarComposer, citation.VarPerformer, citation.VarInterviewer, citation.VarContributor, citation.VarContainerAuthor,
	} {
		if names := r.Names(of); len(names) > 0 && !names[0].IsOthers() {
			return apartNames(names)
		}
	}
	return nil
}

// initialsOf returns the initials of the surnames of three people or more, as economists cite
// works of theirs: "AJR (2001)".
func initialsOf(authors []listedName) string {
	if len(authors) < leastInitials || len(authors) > 6 {
		return ""
	}
	var b strings.Builder
	for _, a := range authors {
		if a.surname == "" {
			return ""
		}
		b.WriteString(leadRune(a.surname))
	}
	return b.String()
}

// leastInitials is the number of authors from which on their initials may stand for them.
const leastInitials = 3

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// listName returns the keys of the name of an author.
func listName(n citation.Name) listedName {
	a := listedName{printed: n}
	if n.Short != "" {
		a.add(&a.keys, n.Short)
		a.acronym = isAbbreviation(n.Short)
	}
	switch {
	case n.Literal != "":
		a.addOrganization(n.Literal)
	case n.Family == "":
		a.addOrganization(n.Given)
	default:
		a.addPerson(n)
	}
	return a
}

// add adds the keys of a form of the name that are not there yet to one of its lists.
func (a *listedName) add(to *[]string, form string) {
	for _, key := range nameKeys(form) {
		if !contains(a.keys, key) && !contains(a.loose, key) {
			*to = append(*to, key)
		}
	}
}

// addOrganization adds the forms of a name that is not parted.
func (a *listedName) addOrganization(name string) {
	a.org = true
	a.bare = isAbbreviation(name)
	a.acronym = a.acronym || a.bare
	if before, inside, ok := cutParentheses(name); ok {
		a.add(&a.keys, before)
		a.add(&a.keys, inside)
		a.acronym = a.acronym || isAbbreviation(inside)
		name = before
	}
	a.add(&a.keys, name)
	a.add(&a.keys, dropArticle(name))
	a.add(&a.loose, patronymic(name))
	for _, acronym := range acronymsOf(name) {
		a.add(&a.loose, acronym)
	}
	ws := nameWords(name)
	for i := 1; i < len(ws); i++ {
		// "Ministry of Foreign Affairs" of Japan, "JICA" Ogata Research Institute,
		// but no "World" and no "Ministry of".
		if i >= 3 || i == 1 && isAbbreviation(ws[0]) && utf8.RuneCountInString(ws[0]) > 2 {
			a.add(&a.loose, strings.Join(ws[:i], " "))
		}
	}
}

// addPerson adds the forms of the name of a person.
func (a *listedName) addPerson(n citation.Name) {
	family := n.Family
	a.surname = fold(family)
	if n.NonDroppingParticle != "" || n.DroppingParticle != "" {
		a.add(&a.keys, n.NonDroppingParticle+" "+family)
		a.add(&a.keys, n.DroppingParticle+" "+n.NonDroppingParticle+" "+family)
	}
	a.add(&a.keys, family)
	for _, w := range strings.FieldsFunc(n.Given, func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == '-' }) {
		if key := nameKey(w); key != "" {
			a.initials += key[:len(leadRune(key))]
		}
	}
	// "L’Hermitte" among those with an H.
	if runes := []rune(family); len(runes) > 4 && isApostrophe(runes[1]) && unicode.IsUpper(runes[2]) {
		a.add(&a.loose, string(runes[2:]))
	}
	whole := n.NonDroppingParticle + " " + family
	ws := nameWords(whole)
	for i := 1; i < len(ws); i++ { // parts of a double name
		for _, part := range []string{strings.Join(ws[:i], " "), strings.Join(ws[i:], " ")} {
			if utf8.RuneCountInString(part) >= 3 && hasUpper(part) {
				a.add(&a.loose, part)
			}
		}
	}
	a.addGiven(n.Given, whole)
}

// addGiven adds the family name of a person with the given ones, in both orders.
func (a *listedName) addGiven(names, family string) {
	given := strings.Fields(names)
	if len(given) == 0 {
		return
	}
	several := len(given) > 1
	if last := given[len(given)-1]; several && utf8.RuneCountInString(last) > 2 {
		// The first of two family names, taken for a given one.
		if !strings.HasSuffix(last, ".") {
			a.add(&a.keys, last+" "+family)
		}
		a.add(&a.loose, last+" "+family)
	}
	a.add(&a.loose, names+" "+family)
	if several {
		a.add(&a.loose, given[0]+" "+family)
	}
	a.add(&a.loose, family+" "+names)
	if utf8.RuneCountInString(nameKey(names)) == 1 {
		a.lettered = nameKey(family + names)
	}
}

func leadRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// hasUpper reports whether s has a letter that is not in lower case: it is a
// name and not a particle.
func hasUpper(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsLower(r) }) >= 0
}

// titleName returns what a work without authors is cited by: its title or the
// beginning of it, or the periodical it is in, which may stand first in print, or a dash
// for it: "———. 2017b. “Peat.”"
func titleName(r *citation.Reference, text string) listedName {
	a := listedName{org: true}
	for _, t := range []citation.Text{r.Title, r.TitleShort} {
		plain := t.Plain()
		if plain == "" {
			continue
		}
		a.keys = append(a.keys, nameKeys(plain)...)
		ws := strings.Fields(dropArticle(plain))
		for i := 1; i < len(ws) && i < 8; i++ {
			if key := nameKey(strings.Join(ws[:i], " ")); i > 1 || len(key) > 3 {
				a.loose = append(a.loose, key)
			}
		}
	}
	head := strings.TrimLeft(text, "*_“„«\"")
	for _, t := range []citation.Text{r.ContainerTitle, r.Publisher} {
		if plain := t.Plain(); plain != "" {
			forms := &a.loose
			if strings.HasPrefix(head, plain) || strings.HasPrefix(head, "—") {
				forms = &a.keys
			}
			*forms = append(*forms, nameKey(plain), nameKey(dropArticle(plain)))
			a.loose = append(a.loose, acronymsOf(plain)...)
		}
	}
	return a
}

// cutParentheses cuts "United Nations (UN)" in two.
func cutParentheses(s string) (before, inside string, ok bool) {
	open := strings.LastIndexAny(s, "([")
	if open <= 0 || !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") {
		return s, "", false
	}
	return strings.TrimSpace(s[:open]), s[open+1 : len(s)-1], true
}

// dropArticle takes an article off the beginning of a name or title.
func dropArticle(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	if ok && articles[strings.ToLower(first)] {
		return rest
	}
	return s
}

var articles = wordSet("the a an le la les l' der die das el los las il lo gli i de het den det")

// acronymsOf returns the initials of a name of several words, with and without
// its small words: "dfait" of Department of Foreign Affairs and International
// Trade.
func acronymsOf(s string) []string {
	var short, all strings.Builder
	for _, w := range nameWords(dropArticle(s)) {
		key := nameKey(w)
		if key == "" {
			continue
		}
		initial := leadRune(key)
		all.WriteString(initial)
		if hasUpper(w) && !smallWords[key] {
			short.WriteString(initial)
		}
	}
	var list []string
	if utf8.RuneCountInString(short.String()) > 1 {
		list = append(list, short.String())
	}
	if a := all.String(); a != short.String() && utf8.RuneCountInString(a) > 2 {
		list = append(list, a)
	}
	return list
}

var smallWords = wordSet("of the and for in on to at by from with de la le les des du et der die das und fur von el los las y di del della e do da dos das ve och og i av za u na")
