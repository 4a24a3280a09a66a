package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var journalCapitalization = &Rule{
	ID:       "journal-capitalization",
	Family:   List,
	Severity: citation.Info,
	Title:    "the name of a journal is in small letters where the others have capitals",
	Doc: `The words of English names of journals have capitals, and those of the list do. One name
has them only at its beginning: "Security dialogue".

Only journals in which an article with an English title stands are looked at, and whose own
name has no word of another language, since other languages have other rules. A journal that
has its capitals in another entry is printed in two ways, and reported as that.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization." *Global Policy* 1 (1): 25-37.

Suhrke, Astri. 1999. "Human Security and the Interests of States." *Security dialogue* 30 (3): 265-276.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Kaldor, Mary. 2007. "Reflections on Globalization." *Global Policy* 1 (1): 25-37.

Suhrke, Astri. 1999. "Human Security and the Interests of States." *Security Dialogue* 30 (3): 265-276.
`,
	Source: "The Chicago Manual of Style, 18th edition, on titles of periodicals",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			english := englishOf(list)
			var low []*printed
			high := map[string]bool{} // journals that have capitals
			n := 0
			for _, l := range list {
				name := l.Reference.ContainerTitle.Plain()
				words := strings.Fields(name)
				if !isJournal(l.Reference) || l.Reference.Volume == "" || len(words) < 2 || !sureOf(l, citation.VarContainerTitle) {
					continue
				}
				if !english(l) && (l.Reference.Language != "" || !plainlyEnglish.MatchString(name)) || !isASCII(name) || foreignJournal.MatchString(name) {
					continue
				}
				small, capital := 0, 0
				for _, w := range words[1:] {
					r, _ := utf8.DecodeRuneInString(w)
					switch {
					case utf8.RuneCountInString(w) < 4 || smallWord(w):
					case unicode.IsLower(r):
						small++
					case unicode.IsUpper(r):
						capital++
					}
				}
				switch {
				case small > 0 && capital == 0 && isASCII(l.Reference.Title.Plain()):
					low = append(low, l)
				case capital > 0 && small == 0:
					n++
					high[journalKey(name)] = true
				}
			}
			if n < 5 || 10*len(low) > n+len(low) && len(low) > 1 {
				continue
			}
			for _, l := range low {
				name := l.Reference.ContainerTitle.Plain()
				if !high[journalKey(name)] {
					p.reportReference(l.Listed, l.place(citation.VarContainerTitle, -1), "%q is in small letters, and the other journals have capitals", name).Confidence = 0.7
				}
			}
		}
	},
}

// englishOf tells which entries of a list have English titles: those known to
// have, and those of no known language in a list where most titles are English.
func englishOf(list []*printed) func(*printed) bool {
	english, other := 0, 0
	for _, l := range list {
		switch l.Reference.Language {
		case "en":
			english++
		case "":
		default:
			other++
		}
	}
	mostly := english >= 5 && english > 2*other
	return func(l *printed) bool {
		return l.Reference.Language == "en" || mostly && l.Reference.Language == "" && mayBeEnglish(l.Reference)
	}
}

// mayBeEnglish reports whether nothing in the titles of a reference of no known language speaks against
// English: no letter that English has not, and no journal without an English word in its name.
func mayBeEnglish(r *citation.Reference) bool {
	holder := r.ContainerTitle.Plain()
	return isASCII(r.Title.Plain()+holder) && (!isJournal(r) || englishJournal.MatchString(holder))
}

// englishJournal is a word that tells that the name of a periodical is English.
var englishJournal = sieve.Late(`(?i)\b(?:of|and|the|journal|review|studies|quarterly|research|sciences?|history|policy|society|letters|annals|international|affairs|economics|politics|law|health|education|development|bulletin|proceedings|security|world|news|times|guardian)\b`)

// plainlyEnglish is a word that no name of a periodical in another language has.
var plainlyEnglish = sieve.MustCompile(`(?i)\b(?:of|and|the|review|studies|quarterly|research|history|society|letters|affairs|politics|law|health|education|policy|economics|security|world)\b`)

// foreignJournal is a word that tells that the name of a periodical is in another language.
var foreignJournal = sieve.MustCompile(`(?i)\b(?:tidsskrift|tidskrift|zeitschrift|jahrbuch|blätter|archiv|mitteilungen|berichte|forschung|geschichte|historie|historisk|historia|revue|cahiers|annales|bulletin de|études|histoire|revista|anuario|anales|boletín|boletim|estudios|estudos|cuadernos|cadernos|rivista|quaderni|annali|studi|storia|tijdschrift|geschiedenis|aikakauskirja|časopis|godišnjak|zbornik|glasnik|sborník|przegląd|kwartalnik|studia|dergisi|araştırmaları|für|og|och|und|et|di|del|della|des|du|voor|van|ve)\b`)

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) < 0
}

// smallWord reports whether an English word of four letters or more is written
// small in titles.
func smallWord(w string) bool {
	switch strings.ToLower(w) {
	case "with", "from", "into", "upon", "over", "about", "through", "between", "among", "against", "toward", "towards", "under", "after", "before", "during", "within", "without", "across", "beyond", "than", "that", "since", "until", "amid", "onto", "versus", "around", "inside", "outside", "along", "beside", "behind", "below", "beneath", "because", "although", "while", "whether", "when", "where", "their", "edition", "chapter", "volume", "part":
		return true
	}
	return false
}
