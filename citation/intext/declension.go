package intext

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// declensions are by the ending of a surname in the nominative those of its other cases in
// Slavic languages and in Greek, folded. Only those are here that take the place of letters of the
// nominative, as in "Golka", "według Golki": what is but added to a name is taken off where
// the name stands (see withoutEnding). Of the endings that fit a name the longest counts.
//
// Source: the declension of surnames in Polish, Czech, Serbian, Croatian, Russian,
// Ukrainian and Greek; -rze, -cie and the like are Polish.
var declensions = declensionsOf(map[string]string{
	"a": "y i e o u om ou", "e": "a u om ov ova ove ovi ovo ovega ovem ovim ovih", "ka": "ki ce ke ko ku kom kou", "ga": "gi dze ze ge go gu gom", "cha": "chy sze che cho chou", "ra": "ry rze re ro ru rom rou", "ta": "ty cie te to tu tou", "da": "dy dzie de do du dou", "la": "li le lo lu ly lou",
	"o": "a u om em e y", "ko": "ka ki ce ke ku kiem kom",
	"ek": "ka ku kowi kiem kem kom kovi", "ec": "ca cu cowi cem ciem com covi", "ac": "ca cu cem",
	"ski": "skiego skiemu skim skich skog skom skoga", "cki": "ckiego ckiemu ckim ckich ckog ckom", "dzki": "dzkiego dzkiemu dzkim dzkich",
	"y": "ego emu ym ych eho em ou", "ska": "skiej ske ski skou skoj sku", "cka": "ckiej cke cki ckou ckoj cku", "ova": "ove ovou ovoj ovej ovu",
	"а": "ы и е о у ои ом", "ка": "ки ке ку кои ком ко", "га": "ги ге гу гои гом",
	"о": "а у ом ови", "ко": "ка ку ком кови ки", "ии": "ого ому им ом", "ыи": "ого ому ым ом", "ои": "ого ому ым ом", "ски": "ског ском ским скога", "ая": "ои ую", "ова": "овои овоі овіи ову ове овою", "ева": "евои евоі евіи еву еве евою", "ина": "инои иноі иніи ину ине иною",
	"ец": "ца цу цем цом", "ек": "ка ку ком", "ац": "ца цу цем", "я": "и е ю еи", "и": "я ю ем е", "ь": "я ю ем е и ью",
	"ець": "ця цю цем цеві ці", "єць": "иця ицю ицем ицеві", "ська": "ськоі ськіи ську ською", "цька": "цькоі цькіи цьку цькою", "ькии": "ького ькому ьким", "іи": "ія ію ієм",
	"οσ": "ου ο ε", "ησ": "η", "ασ": "α", "α": "ασ", "η": "ησ", "ω": "ωσ",
})

func declensionsOf(endings map[string]string) map[string][]string {
	table := map[string][]string{}
	for nominative, cases := range endings {
		table[nominative] = strings.Fields(cases)
	}
	return table
}

// declined returns the other cases of a folded surname in the script that it is in.
func declined(folded string, declensions map[string][]string) []string {
	const leastStem = 2
	for n := range 4 {
		ending := lastRunes(folded, 4-n)
		stem := strings.TrimSuffix(folded, ending)
		cases := declensions[ending]
		if cases == nil || utf8.RuneCountInString(stem) < leastStem {
			continue
		}
		forms := make([]string, len(cases))
		for i, c := range cases {
			forms[i] = stem + c
		}
		return forms
	}
	return nil
}

// lastRunes returns the last n characters of a text, or all.
func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// declensions returns those of a folded name, nil if it is in Latin letters and the language
// declines none: there the same letters are a misspelling. All languages in Greek and Cyrillic
// do.
func (l languages) declensions(folded string) map[string][]string {
	switch r := firstRune(folded); {
	case r >= 'Ͱ' && r <= 'ӿ':
		return declensions
	case l.baltic != nil:
		return l.baltic.declensions
	case l.slavic:
		return declensions
	}
	return nil
}

// forms returns in what other forms a text in these languages may have the surname of an author: in its
// cases, and as what the list has for a given name where that does not say which is which.
func (l languages) forms(folded string, n citation.Name, printed string) []string {
	forms := declined(folded, l.declensions(folded))
	if l.hungarian && n.Given != "" && !strings.Contains(n.Given, ".") && strings.Contains(printed, n.Given+" "+n.Family) {
		forms = append(forms, n.Given)
	}
	return forms
}

// learnForms adds the other forms of surnames to the names of the references.
func (k *known) learnForms() {
	for _, n := range k.surnames {
		n.bearer.part = true
		for _, form := range k.forms(n.folded, n.printed, k.refs[n.bearer.ref].text) {
			k.addForm(form, n.bearer)
		}
	}
}

// A declinable is the surname of one of the people whom a reference is cited by.
type declinable struct {
	folded  string
	printed citation.Name
	bearer  bearer
}

// learnForms does the same as [known.learnForms] for the entries.
func (v *resolver) learnForms(in languages) {
	for i, e := range v.entries {
		for j := range e.authors {
			a := &e.authors[j]
			if a.surname == "" {
				continue
			}
			for _, form := range in.forms(a.surname, a.printed, e.text) {
				key := nameKey(form)
				a.loose = append(a.loose, key)
				post(v.byName, key, i)
			}
		}
	}
}
