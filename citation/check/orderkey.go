package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A spelling is how words are compared.
type spelling struct {
	letters  bool   // letter by letter and not word by word
	language string // of the alphabet; "" takes off all diacritics
	joined   bool   // all names as one, so that "Mar Ruiz, Ana" goes before "Mar, Zoe"
}

// A worksOrder is how the works of one author are put in order. The zero value
// is no order.
type worksOrder struct {
	others othersOrder
	works  uint8
}

// othersOrder is what the names behind the first do.
type othersOrder uint8

const (
	byOthers othersOrder = iota // alone, then with others, by their names
	byNumber                    // alone, then with one, by the name, then with more
	byFirst                     // nothing
)

const (
	yearUp   uint8 = iota + 1 // the earliest first
	yearDown                  // the latest first
	byTitle
)

// worksOrders are the orders that manuals have, beginning with Chicago's.
var worksOrders = [...]worksOrder{
	{byOthers, yearUp}, {byNumber, yearUp}, {byFirst, yearUp},
	{byOthers, yearDown}, {byNumber, yearDown}, {byFirst, yearDown},
	{byOthers, byTitle}, {byNumber, byTitle}, {byFirst, byTitle},
}

// An orderKey is what an entry is sorted by: one string after the other.
type orderKey []string

// sorter makes the keys of the entries of one list.
type sorter struct {
	spelling
	works    worksOrder
	names    *leadForms
	collator *collate.Collator
	buffer   collate.Buffer
	words    map[string]string       // that have been folded
	made     map[*printed][]orderKey // the keys of entries
}

func newSorter(c spelling, works worksOrder, ns *leadForms) *sorter {
	s := &sorter{spelling: c, works: works, names: ns, words: map[string]string{}, made: map[*printed][]orderKey{}}
	if c.language != "" {
		// Collators are not safe for concurrent use: each sorter has its own.
		s.collator = collate.New(language.Make(c.language), collate.Loose)
	}
	return s
}

// word returns what a name or title is sorted by.
func (s *sorter) word(text string) string {
	w, ok := s.words[text]
	if !ok {
		w = s.fold(text)
		s.words[text] = w
	}
	return w
}

func (s *sorter) fold(text string) string {
	folded := ""
	if s.collator == nil {
		folded = fold(text)
	} else {
		folded = strings.Map(func(r rune) rune {
			switch {
			case r == '\'' || r == '’' || r == 'ʼ':
				return -1
			case unicode.IsPunct(r):
				return ' '
			}
			return r
		}, text)
	}
	if s.letters {
		folded = strings.ReplaceAll(folded, " ", "")
	}
	if s.collator != nil {
		s.buffer.Reset()
		return string(s.collator.KeyFromString(&s.buffer, strings.TrimSpace(folded)))
	}
	return folded
}

// keys returns what an entry is sorted by among those of other authors, or, for
// a sorter that has an order of works, among those of the same. It may stand
// under any of the keys, of which the first is the most usual: manuals differ on
// particles, labels, articles, "Mc", initials, and the year of a first edition,
// and one list is not always of one mind.
func (s *sorter) keys(l *printed) []orderKey {
	keys, ok := s.made[l]
	if !ok {
		if s.works == (worksOrder{}) {
			keys = s.leads(l)
		} else {
			keys = s.tails(l)
		}
		s.made[l] = keys
	}
	return keys
}

// leads returns the keys of the name or title that an entry begins with.
func (s *sorter) leads(l *printed) []orderKey {
	var keys []orderKey
	for _, f := range s.names.of(l) {
		k := orderKey{s.word(f.name), ""}
		switch {
		case f.given != "" && s.joined:
			k[0] = s.word(f.name + " " + f.given + behindLead(l))
		case f.given != "":
			k[1] = s.word(f.given)
		}
		if k[0] != "" {
			keys = append(keys, k)
		}
	}
	return keys
}

// behindLead returns the names behind the first of an entry, as they are sorted as one with it.
func behindLead(l *printed) string {
	var b strings.Builder
	for i, n := range leads(l.Reference) {
		if i > 0 {
			b.WriteString(" " + cmp.Or(n.Literal, n.Family) + " " + n.Given)
		}
	}
	return b.String()
}

// A form is one of those of a name under which an entry may be sorted.
type form struct{ name, given string }

// leadForms are the forms of the names that the entries of a list begin with.
type leadForms struct {
	forms   map[*printed][]form
	persons map[string][]string // the family names of one person
	demoted map[string]bool     // who is printed with the particle behind
}

func (ns *leadForms) of(l *printed) []form {
	forms, ok := ns.forms[l]
	if !ok {
		forms = ns.make(l)
		ns.forms[l] = forms
	}
	return forms
}

func (ns *leadForms) make(l *printed) []form {
	var forms []form
	add := func(name, given string) {
		for _, n := range [...]string{name, macOf(name)} {
			if f := (form{n, given}); n != "" && !slices.Contains(forms, f) {
				forms = append(forms, f)
			}
		}
	}
	people := leads(l.Reference)
	add(l.Label, "")
	if len(people) == 0 {
		if l.Label == "" {
			title := l.Reference.Text(l.leadTitle()).Plain()
			add(withoutArticle(title), "")
			add(title, "")
			if first, rest, ok := strings.Cut(title, " "); ok {
				add(first, rest) // among the works of somebody of that name
			}
		}
		return forms
	}
	n := people[0]
	if n.Literal != "" {
		whole := []string{withoutArticle(n.Literal), n.Literal, n.Short}
		if n.Short != "" && strings.HasPrefix(l.text, n.Short) {
			whole = []string{n.Short, withoutArticle(n.Literal), n.Literal}
		}
		for _, w := range whole {
			add(w, "")
		}
		if mayBeNewspaper(l.Reference) {
			title := l.Reference.Text(citation.VarTitle).Plain()
			add(withoutArticle(title), "")
			add(title, "")
		}
		return forms
	}
	givens := []string{n.Given}
	if !isInitials(n.Given) {
		givens = append(givens, initialsOf(n.Given))
	}
	if n.DroppingParticle != "" {
		givens = append(givens, n.Given+" "+n.DroppingParticle)
	}
	families := familiesOf(n)
	if len(ns.persons) > 0 {
		key := personOf(n)
		if ns.demoted[key] {
			families = []string{n.Family}
		}
		families = append(families, ns.persons[key]...)
	}
	for _, family := range families {
		for _, given := range givens {
			add(family, given)
		}
	}
	return forms
}

// mayBeNewspaper reports whether the organisation that an entry begins with may be a newspaper
// that has an unsigned article, which some sort by its title: "El País. “A Title”, 14 May 2006."
func mayBeNewspaper(r *citation.Reference) bool {
	return r.Issued.Start.Precision == citation.PrecisionDay && len(r.Author) == 1 && r.ContainerTitle == "" && r.Publisher == "" && r.Number == ""
}

// isDemoted reports whether an entry begins with the family name of somebody and has the
// particle behind the given name, as in "Dijk, Teun van": who prints it so sorts it so.
func isDemoted(l *printed, n citation.Name) bool {
	return n.NonDroppingParticle+n.DroppingParticle != "" && strings.HasPrefix(strings.TrimLeft(l.text, "*_ "), n.Family)
}

// familiesOf returns the forms of a family name with and without what may be a
// particle.
func familiesOf(n citation.Name) []string {
	forms := []string{n.Family}
	if n.NonDroppingParticle != "" {
		forms = []string{n.NonDroppingParticle + " " + n.Family, n.Family}
	}
	if bare := withoutParticles(n.Family); bare != n.Family {
		forms = append(forms, bare)
	}
	if n.DroppingParticle != "" {
		forms = append(forms, n.DroppingParticle+" "+n.Family)
	}
	return forms
}

// withoutParticles takes particles off the beginning of a family name.
func withoutParticles(family string) string {
	for {
		m := leadingParticle.FindString(family)
		if m == "" || m == family {
			return family
		}
		family = family[len(m):]
	}
}

// isParticle reports whether words are particles and nothing else.
func isParticle(words string) bool {
	rest := withoutParticles(words + " ")
	return leadingParticle.FindString(rest) == rest
}

var leadingParticle = sieve.Late(`^(?i:(?:van|von|vom|der|den|dem|ter|ten|zu|zur|zum|de|di|da|do|das|dos|du|des|del|della|delle|degli|dal|dalla|la|le|les|lo|el|al|bin|ibn|ben|av|af|’t|'t|et)[ \x{a0}]+|(?:al|el|as|at|ad|ar|an|ul|ben)[-‐‑]|d['’])`)

// personOf tells a person by family name, without particles, and initial.
func personOf(n citation.Name) string {
	return fold(withoutParticles(n.Family)) + " " + initial(n.Given)
}

func initial(given string) string {
	given = fold(given)
	for i := range given {
		if i > 0 {
			return given[:i]
		}
	}
	return given
}

// formsOf returns the forms of the names of a list. Who is printed with a particle
// in one entry may be sorted with it and without it in all, and who is printed with it
// behind the given name alone, without it.
func formsOf(list []*printed) *leadForms {
	ns := &leadForms{map[*printed][]form{}, map[string][]string{}, map[string]bool{}}
	for _, l := range list {
		people := leads(l.Reference)
		if len(people) == 0 || people[0].Literal != "" {
			continue
		}
		forms := familiesOf(people[0])
		if len(forms) == 1 {
			continue
		}
		key := personOf(people[0])
		if isDemoted(l, people[0]) {
			ns.demoted[key] = true
			forms = []string{people[0].Family}
		} else if repeatedAuthor.MatchString(l.text) {
			continue
		}
		for _, f := range forms {
			if !slices.Contains(ns.persons[key], f) {
				ns.persons[key] = append(ns.persons[key], f)
			}
		}
	}
	return ns
}

// tails returns the keys of an entry among those of one author. Who goes with the author may
// be printed with one given name here and with an initial more there. An entry without
// a year may stand before the others or behind them, and one with the year of a
// first edition at that year or at its own, before or behind those with a letter.
func (s *sorter) tails(l *printed) []orderKey {
	r := l.Reference
	names := leads(r)
	if len(names) > 0 {
		names = names[1:]
	}
	var heads []orderKey
	switch {
	case s.works.others == byFirst:
		heads = []orderKey{nil}
	case s.works.others == byNumber && len(names) != 1:
		heads = []orderKey{{itoa(min(len(names), 2))}}
	default:
		with, without, short := orderKey{}, orderKey{}, orderKey{}
		if s.works.others == byNumber {
			with, without, short = orderKey{"1"}, orderKey{"1"}, orderKey{"1"}
		}
		for _, n := range names {
			if n.Literal != "" {
				w := s.word(withoutArticle(n.Literal))
				with, without, short = append(with, w, ""), append(without, w, ""), append(short, w, "")
				continue
			}
			forms := familiesOf(n)
			given := s.word(n.Given)
			with, without = append(with, s.word(forms[0]), given), append(without, s.word(withoutParticles(n.Family)), given)
			short = append(short, s.word(forms[0]), s.word(initial(n.Given)))
		}
		heads = []orderKey{append(with, "")} // "" is before all names
		for _, h := range [...]orderKey{append(without, ""), append(short, "")} {
			if !slices.Equal(heads[0], h) {
				heads = append(heads, h)
			}
		}
	}
	var keys []orderKey
	for _, h := range heads {
		for _, w := range s.worksOf(r) {
			keys = append(keys, append(h[:len(h):len(h)], w...))
		}
	}
	return keys
}

func (s *sorter) worksOf(r *citation.Reference) []orderKey {
	if s.works.works == byTitle {
		title := r.Title.Plain()
		return []orderKey{{s.word(withoutArticle(title))}, {s.word(title)}}
	}
	at := func(year int) string {
		if s.works.works == yearDown {
			year = -year
		}
		return itoa(50000 + year)
	}
	year, ok := r.Issued.Year()
	if !ok {
		return []orderKey{{"99999"}, {"00000"}}
	}
	keys := []orderKey{{at(year), string(r.YearSuffix)}}
	if first, ok := r.OriginalDate.Year(); ok {
		keys = append(keys, orderKey{at(first), ""}, orderKey{at(year), "a"}, orderKey{at(year), "~"})
	}
	return keys
}

// macOf returns a name with "Mc" as "Mac" and one such as LeTourneau in two
// words, "" if it is no such name.
func macOf(name string) string {
	var b strings.Builder
	rest := name
	if strings.HasPrefix(name, "Mc") {
		b.WriteString("Mac")
		rest = name[2:]
	}
	last := ' '
	for _, r := range rest {
		if unicode.IsLower(last) && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	if b.String() == name {
		return ""
	}
	return b.String()
}

func withoutArticle(s string) string { return leadingArticle.ReplaceAllString(s, "") }

var leadingArticle = sieve.Late(`^(?i:the|an?|der|die|das|le|la|les|l['’]|el|los|las|il|lo|gli|o|os|as|het|de)\s+`)

func initialsOf(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(fold(s)) {
		b.WriteString(string([]rune(w)[:1]) + " ")
	}
	return b.String()
}

// alphabets are those that order letters with diacritics in their own way, with
// the letters that show that a list may be in their order. The orders of x/text
// for nb, no and Serbian are wrong; nn and hr are theirs.
var alphabets = []struct{ tag, letters string }{
	{"nn", "åøæ"}, {"sv", "åäö"}, {"hr", "čćđšž"}, {"tr", "ğışçöü"}, {"de-u-co-phonebk", "äöü"}, {"es", "ñ"}, {"pl", "ąćęłńóśźż"},
	{"cs", "řěů"}, {"hu", "őű"}, {"ro", "ăâîșşțţ"}, {"lt", "ėįųū"}, {"lv", "āēģķļņ"}, {"et", "õ"}, {"is", "þð"},
	{"ru", "ыэъё"}, {"uk", "іїєґ"}, {"hr", "ђјљњћџ"},
}

// alphabetsOf returns the alphabets whose letters the names of entries have, or the title of one without.
func alphabetsOf(list ...*printed) []string {
	var names strings.Builder
	for _, l := range list {
		people := leads(l.Reference)
		for _, n := range people {
			names.WriteString(strings.ToLower(n.String()))
		}
		if len(people) == 0 {
			names.WriteString(strings.ToLower(l.Reference.Title.Plain()))
		}
	}
	s := norm.NFC.String(names.String())
	var tags []string
	for _, a := range alphabets {
		if strings.ContainsAny(s, a.letters) {
			tags = append(tags, a.tag)
		}
	}
	return tags
}

// digraphsOf returns the alphabets in which some entries of a list stand elsewhere for
// their first letters: "ch" after h, as in Czech and Slovak; "ch" after c, as in older
// Spanish; v and w as one letter and z after s, as in Estonian, if two of them show it. One
// with "ch" has to be that of other works of the list, too: "Châtelain" behind
// "Habermann" is out of place in a French list.
func digraphsOf(near, list []*printed) []string {
	var tags []string
	initials := map[byte]int{}
	for _, l := range near {
		name := firstName(leads(l.Reference))
		if strings.Contains(name, "ch") {
			for _, d := range digraphAlphabets {
				if !slices.Contains(tags, d.tag) && d.isOf(list) {
					tags = append(tags, d.tag)
				}
			}
		}
		if name != "" {
			initials[name[0]]++
		}
	}
	if initials['v'] > 0 && initials['w'] > 0 || initials['z'] > 1 {
		tags = append(tags, "et")
	}
	return tags
}

// A digraphAlphabet is one with "ch" as a letter, with what shows that a work is in a
// language that has it: the language it was found to be in, or letters of its titles.
type digraphAlphabet struct {
	tag, letters string
	languages    []string
}

var digraphAlphabets = []digraphAlphabet{{"cs", "řěůľĺŕ", []string{"cs", "sk"}}, {"es-u-co-trad", "ñ¿¡", []string{"es"}}}

// isOf reports whether at least two works of a list, and one in ten, are in a language
// with this alphabet.
func (d *digraphAlphabet) isOf(list []*printed) bool {
	n := 0
	for _, l := range list {
		titles := l.Reference.Title.Plain() + l.Reference.ContainerTitle.Plain()
		if slices.Contains(d.languages, string(l.Reference.Language)) || strings.ContainsAny(strings.ToLower(titles), d.letters) {
			n++
		}
	}
	return n >= 2 && 10*n >= len(list)
}
