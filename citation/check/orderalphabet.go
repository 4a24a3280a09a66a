package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

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
	add := func(name string) {
		if !isASCII(name) {
			names.WriteString(strings.ToLower(name))
		}
	}
	for _, l := range list {
		people := leads(l.Reference)
		for _, n := range people {
			add(n.String())
		}
		if len(people) == 0 {
			add(l.Reference.Title.Plain())
		}
	}
	letters := strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return -1
		}
		return r
	}, norm.NFC.String(names.String()))
	var tags []string
	for _, a := range alphabets {
		if strings.ContainsAny(letters, a.letters) {
			tags = append(tags, a.tag)
		}
	}
	return tags
}

// digraphsOf returns the alphabets in which some entries of a list stand elsewhere for
// their first letters: "ch" after h, as in Czech and Slovak; "ch" after c and "ll" after l, as in older
// Spanish; "nj" after n, as in Croatian and Serbian; v and w as one letter and z after s, as in Estonian, if two
// of them show it. One with two letters for one has to be that of other works of the list, too: "Châtelain" behind
// "Habermann" is out of place in a French list.
func digraphsOf(near, list []*printed) []string {
	var tags []string
	initials := map[byte]int{}
	for _, l := range near {
		name := firstName(leads(l.Reference))
		for _, d := range digraphAlphabets {
			if d.isIn(name) && !slices.Contains(tags, d.tag) && d.isOf(list) {
				tags = append(tags, d.tag)
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

// A digraphAlphabet is one in which two letters are one, such as "ch", with what shows that a work is in a
// language that has it: the language it was found to be in, or letters of its titles.
type digraphAlphabet struct {
	tag, letters string
	languages    []string
	digraphs     []string // in small letters, without diacritics
}

// olderSpanish is the order of Spanish up to 1994, in which "ch" and "ll" are letters. x/text knows the tag and takes
// the modern order for it, so that a letter behind all Latin ones makes theirs.
const olderSpanish = "es-u-co-trad"

var olderDigraphs = strings.NewReplacer("ch", "cω", "Ch", "cω", "CH", "cω", "ll", "lω", "Ll", "lω", "LL", "lω")

var digraphAlphabets = []digraphAlphabet{
	{"cs", "řěůľĺŕ", []string{"cs", "sk"}, []string{"ch"}},
	{olderSpanish, "ñ¿¡", []string{"es"}, []string{"ch", "ll"}},
	{"hr", "čćđšž", []string{"hr", "sr", "bs"}, []string{"nj", "lj", "dz"}},
}

// isIn reports whether a folded name has two letters that are one here.
func (d *digraphAlphabet) isIn(name string) bool {
	return slices.ContainsFunc(d.digraphs, func(two string) bool { return strings.Contains(name, two) })
}

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
