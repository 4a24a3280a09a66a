package manuscripts

var dutch = &language{
	tag: "nl-NL", home: "nl", heading: []string{"Literatuur", "Literatuurlijst", "Bibliografie", "Referenties"}, and: "en", others: "anderen",
	openers:    []string{"Met andere woorden: ", "Preciezer: "},
	tails:      []string{", zoals zal blijken", ", en niet toevallig"},
	secondhand: []string{"geciteerd in", "aangehaald in"},
	see:        []string{"zie ", "zie ook ", "vgl. "},
	titles: []string{
		"{n} en {m}: een studie over {p}", "{n} in {p}, {y}–{z}", "Wat is {n}?", "{p} na {y}", "Van {n} naar {m}", "De geschiedenis van {n} in {p}", "{p} tussen {y} en {z}",
	},
	nouns:  []string{"herinnering", "migratie", "arbeid", "vertaling", "landhervorming", "menselijke veiligheid", "klimaatbeleid", "handel", "onderwijs", "volksgezondheid", "erfgoed", "geloof", "verstedelijking"},
	places: []string{"Anatolië", "Noorwegen", "Friesland", "’s-Hertogenbosch", "Belgrado", "West-Afrika", "België"},
	plain: []string{
		"{p} is daarvan een voorbeeld.",
		"Het debat over {n} is nooit afgesloten.", "Deze paragraaf gaat over {n} en {m}.", "Op {m} komen we hieronder terug.", "In {p} was de volgorde omgekeerd.",
	},
	cited: []string{
		"De cijfers zijn omstreden {c}, en hun betekenis ook {c}.", "Dertig jaar onderzoek {c} heeft het beeld van {p} veranderd.",
		"Het verband tussen {n} en {m} is goed gedocumenteerd {c}.", "Sommigen zetten {n} voorop {c}; anderen bestrijden dat {c}.", "Enquêtes in {p} wijzen in dezelfde richting {c}.", "Het ging nooit alleen om {m} {c}, zoals later werk laat zien.", "‘Zonder {n} geen {m}’ {c}.",
	},
	narrated: []string{"Daarentegen houdt {t} vol dat {n} er eerst was.", "{t} en {t} zijn het daarover eens.", "{t} liet zien dat {n} van {m} afhangt.", "Volgens {t} was {n} in {p} een late uitvinding.", "Anders dan {t} nemen wij {n} als gegeven.", "Zo ook {t}."},
	far:      []string{"Zoals {s} heeft betoogd, is {n} een vorm van {m} en niet de oorzaak ervan {d}."},
	negative: []string{
		"De brug (1991 meter) werd in {z} geopend.",
		"De oorlog duurde van {y} tot {z}.", "Tijdens de crisis ({y}–{z}) verloor {n} terrein.", "De Europese Unie (EU) en de Verenigde Naties (VN) deden mee.", "Kant (1724–1804) zou het ermee eens zijn geweest.",
		"Resolutie 1325 (2000) werd op 31 oktober 2000 aangenomen.", "In de jaren 1990 was {n} uit de mode.", "Zie tabel 3 en figuur 2 (onderste rij).", "De wet van 12 mei 1998 (nr. 4367) geldt nog.",
		"Er zijn drie redenen: (1) {n}, (2) {m} en (3) de erfenis van {y}.", "Het verdrag (getekend in {y}) werd nooit bekrachtigd.", "In mei {z} waren de prijzen met 1500 procent gestegen.", "Het Verdrag van Rome (1957) zwijgt daarover.", "Het besluit (Den Haag, 12 mei 1998) werd niet gepubliceerd.", "De Eerste Wereldoorlog (1914–1918) veranderde dat.", "De steekproef (N = 2012) beslaat heel {p}.",
		"Artikel 5 (2) van het statuut, zoals gewijzigd in {z}, zwijgt over {m}.", "De telling van {y} kwam uit op 1.950 huishoudens; die van {z} op 2.010.", "Willem I (reg. 1815–1840) bezocht {p} nooit.", "De watersnood (1953) deed de rest.",
	},
}
