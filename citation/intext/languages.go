package intext

import "strings"

// languages are those, of the languages that have cases of names in Latin letters, that a
// manuscript may be in by its letters and words.
type languages struct {
	germanic, slavic, finnish bool
	hungarian                 bool // which puts the given name behind the surname
}

// languagesOf tells the languages of a manuscript.
func languagesOf(blocks []*block) languages {
	size, germanic, slavic, finnish, hungarian := 0, 0, 0, 0, 0
	for _, b := range blocks {
		size += len(b.Text)
		g, s := languageLetters(b.Text)
		germanic += g
		slavic += s
		finnish += countWords(b.Text, finnishWords)
		hungarian += countWords(b.Text, hungarianWords)
	}
	// Foreign names alone have far fewer of these letters and words.
	const often = 250
	return languages{
		germanic: germanic > size/often, slavic: slavic > size/often,
		finnish: finnish > size/often, hungarian: hungarian > size/often,
	}
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
