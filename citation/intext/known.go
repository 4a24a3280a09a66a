package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

// known is what the references tell about the names that citations may have.
// It is not changed once the blocks of the manuscript have been read by learn.
type known struct {
	names map[string][]bearer // by folded name
	// words is, by the first word of a folded name, the most words of any name
	// that begins with it.
	words  map[string]int
	byYear map[int][]int   // references by year
	days   map[[2]int]bool // years and days of the month of the references that have these
	refs   []*knownReference
	titles map[string][]titleForm // by the last word
	// byYearAlone are the years under which the list has works without authors.
	byYearAlone map[string]bool
	// anonymous says that the list has works without authors.
	anonymous bool

	// full are the long forms of acronyms that the manuscript introduces, by
	// folded acronym.
	full map[string]string

	languages
	surnames []declinable
	// lower are the folded names that the list prints without a capital: "boyd".
	lower map[string]bool
	// japanese says that surnames may stand alone, see [japaneseSurnames].
	japanese bool
}

// A bearer is a reference that has a name.
type bearer struct {
	ref          int    // number of the reference
	position     int    // of the name among the authors, from 0
	organisation bool   // the name is that of an organisation, or a label
	part         bool   // the name is only a part of the one in the reference
	initials     string // of the given names of a person, in small letters
}

// A knownReference is what citations need of a reference.
type knownReference struct {
	years   []int
	undated bool
	// firsts are the folded names that its first author may be cited by.
	firsts  []string
	people  bool   // the first author is a person
	authors int    // how many there are
	title   string // folded, of a work without authors
	full    string // the folded title of any work
	holder  string // the folded title of the journal or book that holds it
	// organisation is the folded name of the first author, if that is no person.
	organisation string
	pages        citation.Pages
	text         string // as printed
}

func newKnown(refs []*citation.Listed) *known {
	k := &known{
		names:       make(map[string][]bearer, 2*len(refs)),
		words:       make(map[string]int, 2*len(refs)),
		byYear:      map[int][]int{},
		days:        map[[2]int]bool{},
		titles:      make(map[string][]titleForm, len(refs)),
		byYearAlone: map[string]bool{},
		full:        map[string]string{},
		lower:       map[string]bool{},
	}
	k.japanese = isJapanese(refs)
	for _, l := range refs {
		k.add(l)
	}
	k.shareLabels(refs)
	return k
}

// shareLabels lets each label of an organisation stand for all its works, see
// [resolver.shareLabels].
func (k *known) shareLabels(refs []*citation.Listed) {
	labels := map[string][]string{}
	for i, ref := range k.refs {
		if label := refs[i].Label; ref.organisation != "" && ref.authors == 1 && hasLetter(label) && !contains(labels[ref.organisation], label) {
			labels[ref.organisation] = append(labels[ref.organisation], label)
		}
	}
	for i, ref := range k.refs {
		if ref.authors == 1 {
			for _, label := range labels[ref.organisation] {
				k.addForm(label, bearer{ref: i, organisation: true, part: true})
			}
		}
	}
}

// add takes a reference in. One that could not be read has no names but its
// label.
func (k *known) add(l *citation.Listed) {
	ref := &knownReference{text: l.Text}
	n := len(k.refs)
	k.refs = append(k.refs, ref)
	if r := l.Reference; r != nil {
		names := creators(r)
		ref.authors = len(names)
		initials := ""
		for position, name := range names {
			k.addName(n, position, name)
			if first := firstRune(name.Family); name.Family != "" && unicode.IsUpper(first) {
				initials += string(first)
			}
		}
		if len(names) >= leastInitials && utf8.RuneCountInString(initials) == len(names) {
			k.addForm(initials, bearer{ref: n, organisation: true, part: true})
		}
		if len(names) == 0 {
			k.anonymous = true
			ref.title = fold(r.Title.Plain())
			if year := yearInFront(l.Text); year != "" {
				k.byYearAlone[year] = true
			}
			// "Data Atlas 2017": what has published the work stands for its author.
			for _, t := range [...]citation.Text{r.ContainerTitle, r.Publisher} {
				k.addForm(t.Plain(), bearer{ref: n, organisation: true, part: true})
			}
		}
		ref.full, ref.holder = fold(r.Title.Plain()), fold(r.ContainerTitle.Plain())
		if len(names) > 0 {
			ref.organisation = fold(names[0].Literal)
		}
		k.addTitles(n, r, len(names) > 0)
		ref.addYears(r)
		if d := r.Issued.Start; d.Day > 0 {
			k.days[[2]int{d.Year, int(d.Day)}] = true
		}
		ref.pages = citation.ParsePages(string(r.Page))
	}
	if hasLetter(l.Label) {
		k.addForm(l.Label, bearer{ref: n, organisation: true})
	}
	for _, y := range ref.years {
		k.byYear[y] = append(k.byYear[y], n)
	}
}

// yearInFront returns the year that a printed reference begins with: "(2017) Title", ""
// for none.
func yearInFront(s string) string {
	if s = strings.TrimLeft(s, "("); isYearDigits(s) && looksLikeYear(s[:4]) {
		return s[:4]
	}
	return ""
}

// creators returns the names by which a work is cited: the authors, or else
// those who stand in their place in a list.
func creators(r *citation.Reference) []citation.Name {
	for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator, citation.VarDirector, citation.VarPerformer, citation.VarComposer, citation.VarContainerAuthor} {
		if names := r.Names(v); len(names) > 0 {
			return apartNames(names)
		}
	}
	return nil
}

func (k *known) addName(ref, position int, n citation.Name) {
	if n.IsOthers() {
		return
	}
	if n.Short != "" {
		k.addForm(n.Short, bearer{ref: ref, position: position, organisation: true})
	}
	if n.Literal != "" {
		k.addForm(n.Literal, bearer{ref: ref, position: position, organisation: true})
		if a := acronymOf(n.Literal); a != "" {
			k.addForm(a, bearer{ref: ref, position: position, organisation: true, part: true})
		}
		if last := patronymic(n.Literal); last != "" {
			k.addForm(last, bearer{ref: ref, position: position, part: true})
		}
		if before, inside, ok := cutParentheses(n.Literal); ok {
			k.addForm(before, bearer{ref: ref, position: position, organisation: true})
			k.addForm(inside, bearer{ref: ref, position: position, organisation: true})
		}
		return
	}
	if position == 0 {
		k.refs[ref].people = true
	}
	whole := bearer{ref: ref, position: position, initials: givenInitials(n.Given)}
	k.addForm(n.Family, whole)
	if isLower(n.Family) && n.Family != "" {
		k.lower[fold(n.Family)] = true
	}
	if folded := fold(n.Family); folded != "" {
		k.surnames = append(k.surnames, declinable{folded, n, whole})
	}
	for _, particle := range [...]string{n.NonDroppingParticle, n.DroppingParticle, particleBehind(n.Given)} {
		if particle != "" {
			k.addForm(particle+" "+n.Family, whole)
		}
	}
	// Of a double surname writers often take one half.
	if words := strings.FieldsFunc(n.Family, func(r rune) bool { return r == ' ' || isHyphen(r) }); len(words) > 1 {
		half := whole
		half.part = true
		for _, w := range [...]string{words[0], words[len(words)-1]} {
			if len(w) > 2 && !particles[strings.ToLower(w)] {
				k.addForm(w, half)
			}
		}
	}
	if k.japanese {
		part := whole
		part.part = true
		for _, surname := range japaneseSurnames(n) {
			k.addForm(surname, part)
		}
	}
	if n.Family == "" {
		k.addForm(n.Given, whole)
	}
}

// givenInitials returns the first letters of given names, or of initials, in small letters.
func givenInitials(given string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '.' || isHyphen(r) }) {
		b.WriteRune(unicode.ToLower(firstRune(w)))
	}
	return b.String()
}

// patronymic returns the patronymic that a name with the given name in front ends with, as lists have
// Icelandic ones, "Guðrún Jónsdóttir", "" for none.
func patronymic(name string) string {
	given, last, ok := strings.Cut(name, " ")
	if !ok || strings.Contains(last, " ") || !isCapitalised(given) || !isCapitalised(last) || !strings.HasSuffix(last, "dóttir") && !strings.HasSuffix(last, "sson") {
		return ""
	}
	return last
}

// particleBehind returns the particle with a capital that a list prints behind a given name,
// "Rosa, Giulia Della", "" for none.
func particleBehind(given string) string {
	i := strings.LastIndexByte(given, ' ')
	if last := given[i+1:]; i > 0 && particles[strings.ToLower(last)] {
		return last
	}
	return ""
}

func (k *known) addForm(form string, b bearer) {
	folded := fold(form)
	if folded == "" {
		return
	}
	for _, old := range k.names[folded] {
		if old.ref == b.ref {
			return
		}
	}
	k.names[folded] = append(k.names[folded], b)
	first, _, _ := strings.Cut(folded, " ")
	k.words[first] = max(k.words[first], strings.Count(folded, " ")+1)
	if b.position == 0 {
		k.refs[b.ref].firsts = append(k.refs[b.ref].firsts, folded)
	}
}

func (ref *knownReference) addYears(r *citation.Reference) {
	for _, v := range [...]citation.Variable{citation.VarIssued, citation.VarOriginalDate} {
		d := r.Date(v)
		for _, p := range [...]citation.DatePoint{d.Start, d.End} {
			if p.HasYear() {
				ref.years = append(ref.years, p.Year)
			}
		}
		ref.years = append(ref.years, yearsIn(d.Literal)...)
	}
	ref.undated = len(ref.years) == 0
}

// hasYear reports whether a reference is of a year as a citation prints it: one
// of the years in it, or none for a word such as "n.d.".
func (ref *knownReference) hasYear(printed []int) bool {
	if len(printed) == 0 {
		return ref.undated
	}
	for _, p := range printed {
		for _, y := range ref.years {
			if p == y {
				return true
			}
		}
	}
	return false
}

// hasPage reports whether a number is among the pages of a reference.
func (ref *knownReference) hasPage(n int) bool { return ref.hasPageNear(n, 0) }

// mayHavePage reports the same, and whether it is so near, where they are in the thousands, that
// it is a wrong page rather than a year.
func (ref *knownReference) mayHavePage(n int) bool { return ref.hasPage(n) || ref.hasPageNear(n, 50) }

func (ref *knownReference) hasPageNear(n, near int) bool {
	const thousands = 1000
	return slices.ContainsFunc(ref.pages, func(p citation.PageRange) bool {
		first, last, ok := p.Expand().Numbers()
		return ok && (near == 0 || first >= thousands) && first-near <= n && n <= max(first, last)+near
	})
}

// yearsIn returns the years in a printed date: those of "1850/1990" are two.
// Years before Christ are negative, as in a [citation.DatePoint].
func yearsIn(s string) []int {
	var years []int
	for i := 0; i < len(s); i++ {
		if !isASCIIDigit(s[i]) {
			continue
		}
		n := i
		for n < len(s) && isASCIIDigit(s[n]) {
			n++
		}
		if n-i <= 4 {
			y, _ := strconv.Atoi(s[i:n])
			if isBefore(s[n:]) {
				y = 1 - y
			}
			years = append(years, y)
		}
		i = n
	}
	return years
}

// hasTitle reports whether a work without authors, of one of the years, has a
// title that begins so.
func (k *known) hasTitle(title string, years []int) bool {
	folded := fold(title)
	if len(folded) < 4 {
		return false
	}
	for _, y := range years {
		refs := k.byYear[y]
		for _, n := range refs[:min(len(refs), mostOfYear)] {
			if strings.HasPrefix(k.refs[n].title, folded) {
				return true
			}
		}
	}
	return false
}

// isAnonymous reports whether a work without authors has a title, or the part of one
// before the colon.
func (k *known) isAnonymous(title string) bool {
	folded := fold(title)
	if strings.Count(folded, " ") < leastTitle-1 {
		return false
	}
	for _, f := range k.titles[folded[strings.LastIndexByte(folded, ' ')+1:]] {
		if f.whole && f.anonymous && f.text == folded {
			return true
		}
	}
	return false
}

// mostOfYear is the number of works of one year that are looked through.
const mostOfYear = 500

// lookup returns the references that have a name, as printed.
func (k *known) lookup(name string) []bearer {
	if len(k.names) == 0 {
		return nil
	}
	return k.names[fold(name)]
}

// A strength says how well the references know a name with a year.
type strength uint8

const (
	unknown  strength = iota
	likeYear          // a name like it, with that year
	nameOnly          // the name, with another year
	nameYear          // the name and the year
)

// A familiarity is what the references know of a name with a year.
type familiarity struct {
	strength
	organisation bool // no reference has it as the name of a person
	first        bool // it is that of a first author
}

// familiar says how well the references know an author with a year.
func (k *known) familiar(name string, years []int) familiarity {
	f := familiarity{organisation: true}
	if len(k.names) == 0 {
		return f
	}
	folded := fold(name)
	for _, b := range k.names[folded] {
		s := nameOnly
		if k.refs[b.ref].hasYear(years) {
			s = nameYear
		}
		if s > f.strength {
			f = familiarity{strength: s, organisation: b.organisation, first: b.position == 0}
			continue
		}
		if s == f.strength {
			f.organisation = f.organisation && b.organisation
			f.first = f.first || b.position == 0
		}
	}
	if f.strength == unknown && k.isLike(folded, years) {
		return familiarity{strength: likeYear, first: true}
	}
	return f
}

// isLike reports whether a reference of that year has a first author of whose
// name the given one may be a misspelling.
func (k *known) isLike(folded string, years []int) bool {
	if len(folded) < 4 {
		return false
	}
	for _, y := range years {
		refs := k.byYear[y]
		for _, n := range refs[:min(len(refs), mostOfYear)] {
			for _, first := range k.refs[n].firsts {
				if k.refs[n].people && isMisspelling(folded, first) {
					return true
				}
			}
		}
	}
	return false
}

// isMisspelling reports whether one letter was changed, left out, added, or
// swapped with its neighbour; in long words two may be wrong.
func isMisspelling(a, b string) bool {
	most := 1
	if len(a) >= 8 && len(b) >= 8 {
		most = 2
	}
	if len(a)-len(b) > most || len(b)-len(a) > most || len(a) < 4 || len(b) < 4 {
		return false
	}
	return distance(a, b, most) <= most
}

// distance returns the number of bytes to change, add, take out or swap to
// make a of b, or more than most where it is more than that.
func distance(a, b string, most int) int {
	const longest = 64
	if len(a) > longest || len(b) > longest {
		return most + 1
	}
	var rows [3][longest + 1]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > most {
			return least
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}

// learn reads the acronyms that the manuscript introduces: "World Health
// Organization (WHO)". From then on the references of the one name have the
// other as well.
func (k *known) learn(blocks []*block) {
	size, germanic, slavic, finnish, hungarian := 0, 0, 0, 0, 0
	for _, b := range blocks {
		for i := 0; ; {
			n := strings.IndexAny(b.Text[i:], "([")
			if n < 0 {
				break
			}
			i += n + 1
			k.learnAt(b.Text, i)
		}
		size += len(b.Text)
		g, s := languageLetters(b.Text)
		germanic += g
		slavic += s
		finnish += countWords(b.Text, finnishWords)
		hungarian += countWords(b.Text, hungarianWords)
	}
	// Foreign names alone have far fewer of these letters and words.
	const often = 250
	k.germanic = germanic > size/often
	k.slavic = slavic > size/often
	k.finnish = finnish > size/often
	k.hungarian = hungarian > size/often
	k.learnForms()
}

// languageLetters counts in a text the letters "äöüßåøæ", with words of languages that have
// them or decline names as these do, and the letters of Slavic languages: "čćšžđ", the
// Polish "ąęłńśźż", the Czech "ěřů", and "јљњћџђ" of Serbian and Macedonian Cyrillic.
func languageLetters(s string) (germanic, slavic int) {
	for _, word := range [...]string{" und ", " og ", " och ", " het ", " een ", " voor ", " niet ", " werd ", " zijn "} {
		germanic += strings.Count(s, word)
	}
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case 0xC3:
			switch s[i+1] {
			case 0xA4, 0xB6, 0xBC, 0x9F, 0xA5, 0xB8, 0xA6:
				germanic++
			}
		case 0xC4:
			switch s[i+1] {
			case 0x8D, 0x87, 0x91, 0x85, 0x99, 0x9B:
				slavic++
			}
		case 0xC5:
			switch s[i+1] {
			case 0xA1, 0xBE, 0x82, 0x84, 0x9B, 0xBA, 0xBC, 0x99, 0xAF:
				slavic++
			}
		case 0xD1:
			switch s[i+1] {
			case 0x92, 0x98, 0x99, 0x9A, 0x9B, 0x9F:
				slavic++
			}
		}
	}
	return germanic, slavic
}

// finnishWords and hungarianWords are frequent in one language alone.
var (
	finnishWords   = [...]string{" ja ", " oli ", " ovat ", " että ", " joka ", " mukaan ", " myös ", " sekä ", " mutta ", " kuin "}
	hungarianWords = [...]string{" és ", " egy ", " hogy ", " nem ", " szerint ", " csak ", " volt ", " az ", " még ", " között "}
)

// countWords counts words, with the spaces around them, in a text.
func countWords(s string, words [10]string) (n int) {
	for _, word := range words {
		n += strings.Count(s, word)
	}
	return n
}

// learnAt learns the acronym that stands in brackets at i.
func (k *known) learnAt(text string, i int) {
	end := i
	for end < len(text) && end-i <= 12 && text[end] != ')' && text[end] != ']' && (text[end] >= 0x80 || text[end] >= 'A' && text[end] <= 'Z') {
		end++
	}
	if end-i < 2 || end == len(text) || text[end] != ')' && text[end] != ']' && !goesOnWithYear(text[end:]) || i < 2 {
		return
	}
	acronym := text[i:end]
	form := spelledOut(acronym, strings.TrimRight(text[max(0, i-160):i-1], " "))
	if form == "" {
		return
	}
	short := fold(acronym)
	if k.full[short] == "" {
		k.full[short] = form
	}
	for _, bearer := range k.names[fold(form)] {
		k.addForm(acronym, bearer)
	}
	for _, bearer := range k.names[short] {
		k.addForm(form, bearer)
	}
}

// goesOnWithYear reports whether a year stands behind the comma or semicolon that a text begins
// with: "(WHO, 2010)".
func goesOnWithYear(s string) bool {
	return (s[0] == ',' || s[0] == ';') && isYearDigits(strings.TrimLeft(s[1:], " "))
}

// spelledOut returns the words at the end of a text whose initials are those of
// an acronym, "" if there are none.
func spelledOut(acronym, before string) string {
	letters := []rune(acronym)
	words := strings.Fields(before)
	n := len(letters) - 1
	for w := len(words) - 1; w >= 0 && len(words)-w <= 12; w-- {
		word := strings.TrimLeft(words[w], "“”\"‘'«„(")
		first := firstRune(word)
		if unicode.ToUpper(first) == letters[n] && (unicode.IsUpper(first) || n > 0) {
			n--
		} else if unicode.IsUpper(first) && w < len(words)-1 && n == len(letters)-1 || !isLinker(strings.ToLower(word)) && !unicode.IsUpper(first) {
			return ""
		}
		if n < 0 {
			if !unicode.IsUpper(first) {
				return ""
			}
			return strings.TrimLeft(strings.Join(words[w:], " "), "“”\"‘'«„(")
		}
	}
	return ""
}

// acronymOf returns the initials of the capitalised words of an organisation's
// name, "" if they are fewer than two.
func acronymOf(name string) string {
	var b strings.Builder
	n := 0
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || isHyphen(r) || r == ',' }) {
		if r := firstRune(w); unicode.IsUpper(r) {
			b.WriteRune(r)
			n++
		}
	}
	if n < 2 || n > 8 {
		return ""
	}
	return b.String()
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return -1
}

// fold returns a name in the form in which names are compared: lower case,
// without marks on letters, apostrophes and full stops, its words divided by
// single spaces.
func fold(s string) string {
	b := make([]byte, 0, len(s))
	plain := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 0x80:
			plain = false
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		if !plain {
			break
		}
		b = appendFolded(b, rune(c))
	}
	if !plain {
		b = b[:0]
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			parts := decomposition(norm.NFD, s[i:i+size])
			if i += size; parts == nil {
				b = appendFoldedLetter(b, r)
			}
			for len(parts) > 0 {
				r, size := utf8.DecodeRune(parts)
				b = appendFoldedLetter(b, r)
				parts = parts[size:]
			}
		}
	}
	return strings.TrimRight(string(b), " ")
}

// decomposition returns what a character is made of in a form of Unicode, nil if
// that is itself. It spares the strings that normalizing all of a text makes.
func decomposition(form norm.Form, character string) []byte {
	if r, _ := utf8.DecodeRuneInString(character); '\uac00' <= r && r < '\ud7a4' {
		return []byte(form.String(character)) // the properties do not have that of Hangul
	}
	return form.PropertiesString(character).Decomposition()
}

func appendFoldedLetter(b []byte, r rune) []byte {
	if r >= utf8.RuneSelf {
		if letters, ok := foldedLetters[r]; ok {
			return append(b, letters...)
		}
	}
	return appendFolded(b, unicode.ToLower(r))
}

func appendFolded(b []byte, r rune) []byte {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return append(b, byte(r))
	case r == '\'' || r == '.' || r == softHyphen || isApostrophe(r) || r >= 0x80 && unicode.Is(unicode.Mn, r):
		return b
	case r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		return append(b, string(r)...)
	case len(b) > 0 && b[len(b)-1] != ' ':
		return append(b, ' ')
	}
	return b
}

// foldedLetters are the letters of which no mark can be taken.
var foldedLetters = map[rune]string{
	'ı': "i", 'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d",
	'ł': "l", 'Ł': "l", 'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe",
	'þ': "th", 'Þ': "th", 'ħ': "h", 'Ħ': "h", 'ς': "σ",
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == 'ʿ' || r == 'ʾ' || r == '`'
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '\u2011' }
