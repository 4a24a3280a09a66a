package intext

import "strings"

// languages are those, of the languages that have cases of names in Latin letters, that a
// manuscript may be in by its letters and words.
type languages struct {
	germanic, slavic bool
	hungarian        bool    // which puts the given name behind the surname
	baltic           *baltic // nil for none
	// articles are those of [nameArticles] that are words of the language.
	articles map[string]bool
}

// languagesOf tells the languages of a manuscript.
func languagesOf(blocks []*block) languages {
	size := 0
	n := languageCount{articles: map[string]int{}}
	for _, b := range blocks {
		size += len(b.Text)
		n.words(b.Text)
		n.letters(b.Text)
	}
	// Foreign names alone have far fewer of these letters and words.
	const often, rare, article, short = 250, 1000, 4000, 1000
	articles := map[string]bool{}
	for w, count := range n.articles {
		articles[w] = count > size/article
	}
	for w := range nameArticles {
		articles[w] = articles[w] || size < short || germanArticles[w] && n.germanic > size/often
	}
	return languages{
		articles: articles,
		germanic: n.germanic > size/often, slavic: n.slavic > size/often,
		hungarian: n.hungarian > size/often, baltic: n.balticOf(size / rare),
	}
}

// A languageCount counts in texts what is frequent in some languages.
type languageCount struct {
	germanic, slavic, hungarian int
	baltic                      [len(balticLanguages)]int
	articles                    map[string]int
}

// nameArticles are articles, alone or behind a preposition, that surnames begin with: "Le Goff", "Della Rosa".
var nameArticles = words(`le la les lo los las el der den dem des du de del della delle di da do dos von al die das`)

// germanArticles are those of them that a language has which has German words.
var germanArticles = words(`die das der den dem des de`)

// words counts words between spaces: those of languages that have the letters "äöüß" or "åøæ" or
// decline names as these do, and those that Hungarian or one of the Baltic languages alone has.
func (n *languageCount) words(s string) {
	_, s, _ = strings.Cut(s, " ")
	for {
		end := strings.IndexByte(s, ' ')
		if end < 0 {
			return
		}
		switch s[:end] {
		case "und", "og", "och", "het", "een", "voor", "niet", "werd", "zijn":
			n.germanic++
		case "és", "egy", "hogy", "nem", "szerint", "csak", "volt", "az", "még", "között":
			n.hungarian++
		case "le", "la", "les", "lo", "los", "las", "el", "der", "den", "dem", "des", "du", "de", "del", "della", "delle", "di", "da", "do", "dos", "von", "al", "die", "das":
			n.articles[s[:end]]++
		default:
			if of := balticWords[s[:end]]; of > 0 {
				n.baltic[of-1]++
			}
		}
		s = s[end+1:]
	}
}

// letters counts the letters "äöüßåøæ", and those of Slavic languages: "čćšžđ", the
// Polish "ąęłńśźż", the Czech "ěřů", and "јљњћџђ" of Serbian and Macedonian Cyrillic.
func (n *languageCount) letters(s string) {
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case 0xC3:
			switch s[i+1] {
			case 0xA4, 0xB6, 0xBC, 0x9F, 0xA5, 0xB8, 0xA6:
				n.germanic++
			}
		case 0xC4:
			switch s[i+1] {
			case 0x8D, 0x87, 0x91, 0x85, 0x99, 0x9B:
				n.slavic++
			}
		case 0xC5:
			switch s[i+1] {
			case 0xA1, 0xBE, 0x82, 0x84, 0x9B, 0xBA, 0xBC, 0x99, 0xAF:
				n.slavic++
			}
		case 0xD1:
			switch s[i+1] {
			case 0x92, 0x98, 0x99, 0x9A, 0x9B, 0x9F:
				n.slavic++
			}
		}
	}
}
