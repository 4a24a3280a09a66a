package manuscripts

import "strings"

var serbian = &language{
	tag: "sr-Latn-RS", home: "sr", heading: []string{"Literatura", "Bibliografija"}, and: "i", others: "drugi",
	openers:    []string{"Drugim rečima: ", "Tačnije: "},
	tails:      []string{", kao što ćemo videti", ", i to ne slučajno"},
	secondhand: []string{"navedeno prema", "citirano prema"},
	see:        []string{"vidi ", "up. "},
	titles: []string{
		"{n} i {m}: studija o gradu", "{n} u senci istorije, {y}–{z}", "Šta je {n}?", "{p}: {n} posle {y}", "{n} između prošlosti i budućnosti", "{p} i {n}: prilozi za istoriju",
	},
	nouns:  []string{"sećanje", "migracija", "rad", "prevođenje", "agrarna reforma", "ljudska bezbednost", "trgovina", "obrazovanje", "javno zdravlje", "muzika", "nasleđe", "vera", "urbanizacija"},
	places: []string{"Beograd", "Balkan", "Norveška", "Anadolija", "Vojvodina", "Sredozemlje", "Šumadija"},
	plain: []string{
		"To važi i ovde.",
		"Rasprava o tome nikada nije završena.", "U ovom odeljku reč je o pitanju koje otvara {n}.", "Ovde nas zanima {n}, a zatim {m}.", "Tako je bilo svuda gde se javlja {n}.",
	},
	cited: []string{
		"Brojke su sporne {c}, a sporno je i njihovo značenje {c}.", "Trideset godina istraživanja {c} promenilo je tu sliku.",
		"Poznato je da {n} utiče na društvo {c}.", "Jedni smatraju da je {n} važnije {c}; drugi to poriču {c}.", "Istraživanja pokazuju isto {c}.", "To nikada nije bilo samo pitanje novca {c}, kako pokazuju kasniji radovi.",
	},
	narrated: []string{"Nasuprot tome, {t} tvrdi da je {n} starije.", "{t} pokazuje da {n} zavisi od okolnosti.", "Isto tvrdi i {t}.", "Prema {g}, {n} zavisi od okolnosti.", "{t} i {t} slažu se u tome.", "Za razliku od drugih, {t} polazi od pitanja šta je {m}."},
	far:      []string{"Kao što {s} tvrdi, {n} nije uzrok nego posledica promena u društvu {d}."},
	negative: []string{
		"Most (1991 metar) otvoren je {z}. godine.",
		"Rat je trajao od {y}. do {z}. godine.", "U vreme krize ({y}–{z}) {n} je palo u zaborav.", "Evropska unija (EU) i Ujedinjene nacije (UN) takođe su učestvovale.", "Kant (1724–1804) bi se složio.",
		"Rezolucija 1325 (2000) usvojena je 31. oktobra 2000. godine.", "Devedesetih godina, a posebno 1995. godine, to se promenilo.", "Vidi tabelu 3 i sliku 2 (donji red).", "Važi zakon od 12. maja 1998. (br. 4367).",
		"Postoje tri razloga: (1) {n}, (2) {m} i (3) nasleđe iz {y}. godine.", "Sporazum (potpisan {y}) nije ratifikovan.", "Ugovor iz Rima (1957) o tome ćuti.", "Odluka (Beograd, 12. maj 1998) nije objavljena.", "Prvi svetski rat (1914–1918) to je promenio.", "Uzorak (N = 2012) obuhvata celu zemlju.",
	},
}

// cyrillic returns Serbian in its other alphabet.
func cyrillic(l *language) *language {
	c := *l
	c.tag, c.home = "sr-Cyrl-RS", "sr-Cyrl"
	c.and, c.others = inCyrillic(l.and), inCyrillic(l.others)
	for _, list := range []*[]string{&c.heading, &c.openers, &c.tails, &c.secondhand, &c.see, &c.titles, &c.nouns, &c.places, &c.plain, &c.cited, &c.narrated, &c.far, &c.owned, &c.negative} {
		out := make([]string, len(*list))
		for i, s := range *list {
			out[i] = inCyrillic(s)
		}
		*list = out
	}
	return &c
}

var azbuka = strings.NewReplacer("lj", "љ", "nj", "њ", "dž", "џ", "Lj", "Љ", "Nj", "Њ", "Dž", "Џ",
	"a", "а", "b", "б", "v", "в", "g", "г", "d", "д", "đ", "ђ", "e", "е", "ž", "ж", "z", "з", "i", "и", "j", "ј", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р",
	"s", "с", "t", "т", "ć", "ћ", "u", "у", "f", "ф", "h", "х", "c", "ц", "č", "ч", "š", "ш",
	"A", "А", "B", "Б", "V", "В", "G", "Г", "D", "Д", "Đ", "Ђ", "E", "Е", "Ž", "Ж", "Z", "З", "I", "И", "J", "Ј", "K", "К", "L", "Л", "M", "М", "N", "Н", "O", "О", "P", "П", "R", "Р",
	"S", "С", "T", "Т", "Ć", "Ћ", "U", "У", "F", "Ф", "H", "Х", "C", "Ц", "Č", "Ч", "Š", "Ш")

// inCyrillic transliterates a sentence and leaves its slots as they are.
func inCyrillic(s string) string {
	var b strings.Builder
	for s != "" {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			b.WriteString(azbuka.Replace(s))
			break
		}
		close := open + strings.IndexByte(s[open:], '}') + 1
		b.WriteString(azbuka.Replace(s[:open]))
		b.WriteString(s[open:close])
		s = s[close:]
	}
	return b.String()
}
