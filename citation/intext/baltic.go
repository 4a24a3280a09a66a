package intext

import "strings"

// A baltic is one of the languages around the Baltic Sea that have cases and are neither Slavic nor Germanic.
type baltic struct {
	words       string              // that are frequent in it, and in no other language
	declensions map[string][]string // as those of Slavic languages are
	endings     []string            // of cases, added to a name
}

// balticLanguages are these. Lithuanian and Estonian add endings to foreign names as to their own: "Fullano (1998)",
// "Weberi (1972) järgi"; Finnish puts an "i" before those of names that end in a consonant: "Sennettiä (2002)".
//
// Source: the declension of surnames in Finnish, Estonian, Lithuanian and Latvian.
var balticLanguages = [...]baltic{
	{
		words: `ovat että joka jotka mukaan myös sekä mutta kuin`,
		declensions: declensionsOf(map[string]string{
			"us": "uksen usta uksella ukselle ukselta uksesta", "is": "iksen", "nen": "sen sta seen sella selle selta sesta", "i": "en", "ti": "den din", "si": "den sen sin",
			"kka": "kan", "kko": "kon", "kki": "kin", "kku": "kun", "ppa": "pan", "ppi": "pin", "ppo": "pon", "tta": "tan", "tti": "tin", "tto": "ton", "ttu": "tun",
			"nta": "nnan", "nto": "nnon", "nti": "nnin", "nka": "ngan", "nko": "ngon", "nki": "ngin", "lta": "llan", "lto": "llon", "rta": "rran", "rto": "rron", "mpi": "mmin",
			"la": "lan", "ta": "dan", "to": "don", "ka": "an", "ki": "en in", "ko": "on", "pa": "van", "po": "von",
		}),
		endings: strings.Fields(`issa issä ista istä illa illä ilta iltä ille iin ssa ssä sta stä lla llä lta ltä lle ia iä ta tä in un an en n a ä`),
	},
	{
		words: `ning või selle nende kuid seda kui`,
		declensions: declensionsOf(map[string]string{
			"k": "gi ga gu ge", "p": "bi ba bu be", "t": "di da du de", "s": "se sa", "ik": "iku ige igi iga", "ts": "tsi tsa", "gi": "e", "ne": "se", "mm": "mme mma", "sk": "se", "er": "ri re", "el": "li le",
		}),
		endings: strings.Fields(`iga ega aga uga ile ele ale ule ilt elt alt ult ist est ast ust it et at ut i e a u ga le lt st`),
	},
	{
		words: `yra apie iš kaip buvo pagal arba nuo dėl jų tačiau į`,
		declensions: declensionsOf(map[string]string{
			"as": "o ui a u e ai ams us ais uose u", "is": "io iui i iu y iai ius iams", "ys": "io iui i iu y iai ius iams", "us": "aus ui u umi au us ums", "ius": "iaus iui iu iumi iau",
			"e": "es ei iu emis ese", "a": "os ai u omis ose",
		}),
		endings: strings.Fields(`iams iais iaus iumi iuje ius ių iui iau ams ais uose uje as is us es io iu ui ai ei o ą ę į u e i y`),
	},
	{
		words: `arī bija kā tiek starp tika pēc kurā ļoti`,
		declensions: declensionsOf(map[string]string{
			"s": "a am u i os iem", "is": "a im i u", "ns": "na nam nu ni", "a": "as ai u am", "e": "es ei i em",
		}),
		endings: strings.Fields(`iem am im as es ai ei a u i ā ē s`),
	},
}

// balticWords are the words of these languages, with the number of the language from 1 on.
var balticWords = func() map[string]int {
	of := map[string]int{}
	for i, l := range balticLanguages {
		for _, w := range strings.Fields(l.words) {
			of[w] = i + 1
		}
	}
	return of
}()

// balticOf returns the language of which more words than some were counted than of any other, nil if there is none.
func (n *languageCount) balticOf(some int) *baltic {
	var most *baltic
	for i, count := range n.baltic {
		if count > some {
			most, some = &balticLanguages[i], count
		}
	}
	return most
}
