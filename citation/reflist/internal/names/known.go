package names

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// Known is what a list shows of the names that it prints: family names before a comma with a
// given name behind it, given names, names of one word, and how most entries print theirs. It
// settles what one entry leaves open: whether "Luz Ana Mar" is of the family Mar or Ana Mar,
// and whether "Ovid, Ana Mar, and …" begins with one person or two. Nil knows nothing, and
// names are read with it too.
type Known struct {
	// Family and Single are the family names, and those who have one name alone.
	Family, Single map[string]bool
	// FamilyFirst says that the first person of an entry has the family name first.
	FamilyFirst bool
	// GivenFirst says that it has the given name first, NoComma that no comma stands between
	// the family name and the given one, Initials that all given names are initials.
	GivenFirst, NoComma, Initials bool
	// FullNames says that hardly a given name is initials alone.
	FullNames bool
	// SomeBare says that many entries begin with the family name first and no comma behind it, as Hungarian lists have
	// Hungarian names and none else.
	SomeBare bool
	// InitialsFirst says that given names stand first and are initials with full stops: "A. Marsh".
	InitialsFirst bool
	// FirstWords says that the order of the list shows the first word of a name to be the family
	// name, though it was read as the given one.
	FirstWords bool
	// YearStops says that punctuation follows the year of entries that begin with names and
	// a year.
	YearStops bool

	given  map[string]bool
	people map[[2]string]int // how often the list prints somebody, by given and family name
}

// Of collects the names of the people that references begin with.
func Of(refs []*citation.Listed) *Known {
	known := &Known{Family: map[string]bool{}, given: map[string]bool{}, Single: map[string]bool{}, people: map[[2]string]int{}}
	inverted, direct, surely := 0, 0, 0
	stops, bare := 0, 0
	commas, noCommas, short, full := 0, 0, 0, 0
	dotted := 0
	for _, ref := range refs {
		if ref == nil {
			continue
		}
		for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator} {
			for _, n := range ref.Reference.Names(v) {
				known.people[[2]string{n.Given, n.Family}]++
			}
		}
		switch behindYear(ref) {
		case stopBehind:
			stops++
		case titleBehind:
			bare++
		}
		switch first, leading := leadingName(ref); leading {
		case tokens.FamilyPart.String():
			inverted++
			known.people[[2]string{first.Given, first.Family}]++ // a comma leaves no doubt
			switch {
			case wordAndInitials.MatchString(first.Given): // "Ovid, Mar A" may be two people
			case hasCommaBehind(ref.Text, first.Family):
				commas++
			default:
				noCommas++
			}
			switch {
			case HasInitials(FirstWord(first.Given)):
				short++
			case !oneAndInitials.MatchString(ref.Text):
				full++
			}
		case tokens.GivenPart.String():
			direct++
			if strings.Contains(first.Given, ".") && HasInitials(first.Given) {
				dotted++
			}
			if isSurelyPerson(Creators(ref.Reference)) {
				surely++
			}
		}
	}
	known.FamilyFirst = inverted >= 5 && inverted >= 5*surely && inverted >= 2*direct
	known.GivenFirst = direct >= 5 && direct >= 5*inverted
	known.NoComma = noCommas >= 5 && noCommas >= 5*commas
	known.SomeBare = known.FamilyFirst && noCommas >= 5 && 2*noCommas >= commas && full >= 5
	known.Initials = short >= 5 && short >= 5*full
	known.InitialsFirst = known.GivenFirst && 5*dotted >= 4*direct
	known.FullNames = full >= 5 && full >= 5*short
	known.FirstWords = sortsByFirstWords(refs)
	known.YearStops = stops >= 5 && stops >= 5*bare
	for _, ref := range refs {
		if ref != nil {
			known.collect(ref)
		}
	}
	return known
}

// collect collects the parts of the names that a reference begins with. Who was read with the given name first where the
// list has no comma behind the family name and that first, as "Marsh Ann", may have been read the wrong way round.
func (known *Known) collect(l *citation.Listed) {
	for i, n := range Creators(l.Reference) {
		switch {
		case n.Family == "":
		case n.Given == "" && i == 0:
			known.Single[n.Family] = true
		case (known.BareFamilies() || known.SomeBare && i == 0) && hasGivenFirst(l, n):
		case n.Given != "" && !isDoubtful(n):
			if i == 0 {
				known.Family[n.Family] = true
			}
			if first := FirstWord(n.Given); utf8.RuneCountInString(first) > 2 {
				known.given[first] = true
			}
		}
	}
}

// hasCommaBehind reports whether a text begins with a family name and a comma, of whatever script.
func hasCommaBehind(text, family string) bool {
	rest, ok := strings.CutPrefix(text, family)
	comma, _ := utf8.DecodeRuneInString(rest)
	return ok && strings.ContainsRune(",،，、", comma)
}

// BareFamilies reports whether the list prints family names first, with no comma behind them, and given names in
// full: "Marsh Ann, Reed Paul".
func (known *Known) BareFamilies() bool { return known.FamilyFirst && known.NoComma && known.FullNames }

// hasGivenFirst reports whether a name is printed with what was taken for the given name first.
func hasGivenFirst(l *citation.Listed, n citation.Name) bool {
	return n.Given != "" && n.Family != "" && strings.Contains(l.Text, n.Given+" "+n.Family)
}

// wordAndInitials is a whole word with bare initials behind it.
var wordAndInitials = sieve.MustCompile(`^\p{Lu}\p{Ll}[\p{L}’'-]+ \p{Lu}{1,3}$`)

// oneAndInitials is somebody of one name before a family name and its initials, who may be taken for one person
// with a given name: "Ovid, Mar Reed, A.,".
var oneAndInitials = sieve.MustCompile(`^\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}’'-]+(?: \p{L}[\p{L}’'-]+){0,2}, (?:\p{Lu}\.[ -]?)+,`)

// isSurelyPerson reports whether the first of some authors with given names is no
// organisation or newspaper that was taken for a person, such as "Policy Observer".
func isSurelyPerson(authors []citation.Name) bool {
	given := authors[0].Given
	return len(authors) > 1 || lexicon.LooksGiven(FirstWord(given)) || HasInitials(given)
}

// What stands behind the year of an entry.
const (
	nothingBehind = iota
	stopBehind
	titleBehind // with white space alone between
)

// behindYear returns what stands behind the year of a reference that follows its authors.
func behindYear(l *citation.Listed) int {
	year, ok := l.Reference.Issued.Year()
	at := strings.Index(l.Text, strconv.Itoa(year))
	if !ok || at < 0 || len(l.Reference.Author)+len(l.Reference.Editor) == 0 || !authorDateStart.MatchString(l.Text[:at]) || !isNamesFirst(l) {
		return nothingBehind
	}
	switch rest := l.Text[at+len(strconv.Itoa(year)):]; {
	case behindStop.MatchString(rest):
		return stopBehind
	case behindTitle.MatchString(rest):
		return titleBehind
	}
	return nothingBehind
}

// isNamesFirst reports whether nothing but names, a label and other dates stands before the date of a reference.
func isNamesFirst(l *citation.Listed) bool {
	for i := range l.Segments {
		switch s := &l.Segments[i]; {
		case s.Role != citation.Field, s.Variable == citation.VarCitationLabel, s.Variable == citation.VarCitationNumber:
		case s.Variable == citation.VarIssued:
			return true
		case s.Variable.Kind() == citation.KindNames, s.Variable.Kind() == citation.KindDate:
		default:
			return false
		}
	}
	return true
}

var (
	// authorDateStart is what stands before the year of an entry that begins with its
	// authors.
	authorDateStart = sieve.MustCompile(`^[^()\d“”"«»]+\s\(?$`)
	// yearSentence is a year between two full stops.
	yearSentence = sieve.MustCompile(`\. (?:1[4-9]|20)\d\d\. `)
	behindStop   = sieve.MustCompile(`^[a-z]?[.,:)]`)
	behindTitle  = sieve.MustCompile(`^\s+\p{L}`)
)

// hasOddYear reports whether the year of a reference may be part of its title, as nothing
// parts the two and the list has punctuation there, or the title has it between two sentences,
// or something stands between the authors and the year, which may be names.
func (known *Known) hasOddYear(l *citation.Listed) bool {
	switch {
	case !known.YearStops:
		return false
	case l.Reference.Issued.IsZero() && yearSentence.MatchString(l.Reference.Title.Plain()), len(l.Reference.Author) > 0 && !isNamesFirst(l):
		return true
	}
	return behindYear(l) == titleBehind || isAmongWords(l)
}

// hasOddColon reports whether an organisation stands before a colon, as the first words of a title do, where the list
// has the year behind the authors.
func (known *Known) hasOddColon(l *citation.Listed) bool {
	authors := l.Reference.Author
	return known.YearStops && len(authors) > 0 && authors[0].Literal != "" && strings.HasPrefix(l.Text, authors[0].Literal+":")
}

// hasOddName reports whether the first author or editor is printed otherwise than those of the other
// entries, as who has one name and is taken together with the next.
func (known *Known) hasOddName(l *citation.Listed) bool {
	first, leading := leadingName(l)
	if leading != tokens.FamilyPart.String() {
		return (known.FamilyFirst || known.FirstWords || known.InitialsFirst && first != nil && !strings.Contains(first.Given, ".")) && leading == tokens.GivenPart.String()
	}
	comma := strings.HasPrefix(l.Text, first.Family+",")
	return known.GivenFirst || known.NoComma && comma || known.Initials && !HasInitials(FirstWord(first.Given))
}

// isAmongWords reports whether nothing but white space parts the year of a reference from
// a word before it.
func isAmongWords(l *citation.Listed) bool {
	year, ok := l.Reference.Issued.Year()
	if !ok || l.Reference.Issued.Start.Precision != citation.PrecisionYear {
		return false
	}
	before, _, _ := strings.Cut(l.Text, " "+strconv.Itoa(year))
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLetter(last) && len(before) < len(l.Text)
}

// leadingName returns the first author of a reference, or editor where one stands first and
// no author is there, and the part of the name that is printed first; nil if it has no
// family and given name.
func leadingName(l *citation.Listed) (*citation.Name, string) {
	v, names := citation.VarAuthor, l.Reference.Author
	if len(names) == 0 {
		v, names = citation.VarEditor, l.Reference.Editor
	}
	if len(names) == 0 || names[0].Family == "" || names[0].Given == "" {
		return nil, ""
	}
	for _, s := range l.Segments {
		switch {
		case s.Role != citation.Field:
		case s.Variable == v && s.Index == 0:
			return &names[0], s.Part
		case v == citation.VarEditor:
			return nil, ""
		}
	}
	return nil, ""
}

// isDoubtful reports whether a family name may be among the given ones: they are
// two words or more, and the last is no initial or a bare one, or there is no family name.
func isDoubtful(n citation.Name) bool {
	words := strings.Fields(n.Given)
	return wordAndInitials.MatchString(n.Given) || len(words) > 1 && (n.Family == "" || !HasInitials(words[len(words)-1]))
}

// MayChange reports whether what is known could change the reading of a reference of the list.
func (known *Known) MayChange(l *citation.Listed) bool {
	return slices.ContainsFunc(Creators(l.Reference), isDoubtful) || known.hasOddOrder(l) || known.hasOddYear(l) || known.hasOddName(l) || known.hasOddColon(l) ||
		known.NoComma && known.Initials && slices.ContainsFunc(Creators(l.Reference), isInitialled) || known.hasOddBareName(l)
}

// hasOddBareName reports whether one of those that a reference begins with has the given name first or is an
// organisation of few words, where the list prints people as "Marsh Ann".
func (known *Known) hasOddBareName(l *citation.Listed) bool {
	return known.BareFamilies() && slices.ContainsFunc(Creators(l.Reference), func(n citation.Name) bool {
		const most = 4 // words of a name and its particles
		words := len(strings.Fields(n.Literal))
		return hasGivenFirst(l, n) || words > 1 && words <= most
	})
}

// isInitialled reports whether an organisation is called as somebody with a double family name, or one with a
// particle, and bare initials.
func isInitialled(n citation.Name) bool { return initialled.MatchString(n.Literal) }

var initialled = sieve.MustCompile(`^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+ \p{Lu}{1,3}$|^\p{Lu}\p{Ll}{1,4} \p{Lu}\p{Ll}+ \p{Lu}{1,3}$`)

// StandsAlone reports whether a word before a comma is a whole name, and what
// stands behind the comma the next one, as in "Ovid, Ana Mar".
func (known *Known) StandsAlone(word, next string, first bool) bool {
	words := strings.Fields(next)
	if len(words) < 2 || HasInitials(words[len(words)-1]) {
		return false
	}
	last := words[len(words)-1]
	if IsJavanese(word) {
		return true
	}
	if known == nil {
		return false
	}
	if HasInitials(words[0]) || !known.isFamily(strings.Join(words[1:], " ")) && !known.isFamily(last) || known.given[last] {
		return false
	}
	return known.Single[word] || !first || !known.Family[word]
}

// IsJavanese reports whether a word is likely the whole name of somebody from Java.
func IsJavanese(word string) bool { return javanese.MatchString(word) }

// javanese is the form of names that are mostly whole ones: many people of Java
// have one name, such as Sugiyono.
var javanese = sieve.MustCompile(`^(?:Su|Soe)\p{Ll}{3,}o$`)

func (known *Known) isFamily(s string) bool { return known != nil && known.Family[s] }

// IsDoubleFamily reports whether a word before the last of a name begins its
// family name: the list prints both as one, or the word is a Spanish or Portuguese
// family name and no given one, as in "Ana Pérez Mar".
func (known *Known) IsDoubleFamily(word, rest string) bool {
	return known.isFamily(word+" "+rest) || lexicon.FamilyParticles[word] || lexicon.Lowered(lexicon.IberianFamilies, word) ||
		utf8.RuneCountInString(word) >= 5 && strings.HasSuffix(word, "ez")
}

// Creators returns the people that an entry begins with.
func Creators(r *citation.Reference) []citation.Name {
	for _, v := range []citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator, citation.VarCompiler} {
		if names := r.Names(v); len(names) > 0 {
			return names
		}
	}
	return nil
}
