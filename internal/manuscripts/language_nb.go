package manuscripts

var norwegian = &language{
	tag: "nb-NO", home: "nb", heading: []string{"Referanser", "Litteratur", "Litteraturliste"}, and: "og", others: "andre",
	openers:    []string{"Med andre ord: ", "Mer presist: "},
	tails:      []string{", som vi skal se", ", og ikke tilfeldig"},
	secondhand: []string{"sitert i", "gjengitt i"},
	see:        []string{"se ", "se også ", "jf. "},
	titles: []string{
		"{n} og {m}: En studie fra {p}", "{n} i {p}, {y}–{z}", "Hva er {n}?", "{p} etter {y}", "Fra {n} til {m}", "Historien om {n} i {p}",
	},
	nouns:  []string{"minne", "migrasjon", "arbeid", "oversettelse", "jordreform", "menneskelig sikkerhet", "klimapolitikk", "handel", "utdanning", "folkehelse", "kulturarv", "tro", "byutvikling"},
	places: []string{"Ålesund", "Balkan", "Anatolia", "Nordland", "Østerdalen", "Beograd", "Vest-Afrika"},
	plain: []string{
		"{p} er et eksempel på dette.",
		"Debatten om {n} er aldri blitt avsluttet.", "Dette avsnittet handler om {n} og {m}.", "Vi kommer tilbake til {m} nedenfor.", "I {p} var rekkefølgen omvendt.",
	},
	cited: []string{
		"Tallene er omstridt {c}, og det er også tolkningen {c}.", "Tretti års forskning {c} har endret bildet av {p}.",
		"Sammenhengen mellom {n} og {m} er godt dokumentert {c}.", "Noen setter {n} først {c}; andre er uenige {c}.", "Undersøkelser i {p} peker i samme retning {c}.", "Det har aldri bare handlet om {m} {c}, slik senere arbeider viser.",
	},
	narrated: []string{"Derimot hevder {t} at {n} kom først.", "{t} og {t} er enige om dette.", "{t} viste at {n} avhenger av {m}.", "Ifølge {t} var {n} i {p} en sen oppfinnelse.", "I motsetning til {t} tar vi {n} for gitt."},
	owned:    []string{"{o} analyse av {n} er fortsatt den beste."},
	far:      []string{"Som {s} har hevdet, er {n} en form for {m} og ikke årsaken til den {d}."},
	negative: []string{
		"Broen (1991 meter) ble åpnet i {z}.",
		"Krigen varte fra {y} til {z}.", "Under krisen ({y}–{z}) tapte {n} terreng.", "Den europeiske union (EU) og De forente nasjoner (FN) deltok.", "Kant (1724–1804) ville ha vært enig.",
		"Resolusjon 1325 (2000) ble vedtatt 31. oktober 2000.", "På 1990-tallet var {n} umoderne.", "Se tabell 3 og figur 2 (nederst).", "Lov av 12. mai 1998 (nr. 4367) gjelder.",
		"Det er tre grunner: (1) {n}, (2) {m} og (3) arven fra {y}.", "Avtalen (undertegnet i {y}) ble aldri ratifisert.", "I mai {z} hadde prisene steget med 1500 prosent.", "Roma-traktaten (1957) sier ingenting om det.", "Vedtaket (Oslo, 12. mai 1998) ble aldri kunngjort.", "Første verdenskrig (1914–1918) endret dette.", "Utvalget (N = 2012) dekker hele {p}.",
	},
}
