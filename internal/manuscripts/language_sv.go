package manuscripts

var swedish = &language{
	tag: "sv-SE", home: "sv", heading: []string{"Referenser", "Litteratur", "Litteraturförteckning", "Källor och litteratur"}, and: "och", others: "andra",
	openers:    []string{"Med andra ord: ", "Närmare bestämt: "},
	tails:      []string{", som vi ska se", ", och inte av en slump"},
	secondhand: []string{"citerad i", "återgiven i"},
	see:        []string{"se ", "se även ", "jfr "},
	titles: []string{
		"{n} och {m}: En studie från {p}", "{n} i {p}, {y}–{z}", "Vad är {n}?", "{p} efter {y}", "Från {n} till {m}", "Historien om {n} i {p}", "{p} mellan {y} och {z}",
	},
	nouns:  []string{"minne", "migration", "arbete", "översättning", "jordreform", "mänsklig säkerhet", "klimatpolitik", "handel", "utbildning", "folkhälsa", "kulturarv", "tro", "stadsutveckling"},
	places: []string{"Åland", "Balkan", "Anatolien", "Norrland", "Östergötland", "Belgrad", "Västafrika"},
	plain: []string{
		"{p} är ett exempel på detta.",
		"Debatten om {n} har aldrig avslutats.", "Detta avsnitt handlar om {n} och {m}.", "Vi återkommer till {m} nedan.", "I {p} var ordningen den omvända.",
	},
	cited: []string{
		"Siffrorna är omstridda {c}, liksom tolkningen {c}.", "Trettio års forskning {c} har ändrat bilden av {p}.",
		"Sambandet mellan {n} och {m} är väl belagt {c}.", "Somliga sätter {n} först {c}; andra är av annan mening {c}.", "Undersökningar i {p} pekar åt samma håll {c}.", "Det har aldrig bara handlat om {m} {c}, som senare arbeten visar.", "”Utan {n} ingen {m}” {c}.",
	},
	narrated: []string{"Däremot hävdar {t} att {n} kom först.", "{t} och {t} är eniga om detta.", "{t} visade att {n} beror på {m}.", "Enligt {t} var {n} i {p} en sen uppfinning.", "Till skillnad från {t} tar vi {n} för given."},
	owned:    []string{"{o} analys av {n} är fortfarande den bästa."},
	far:      []string{"Som {s} har hävdat är {n} en form av {m} och inte orsaken till den {d}."},
	negative: []string{
		"Bron (1991 meter) öppnades {z}.",
		"Kriget varade från {y} till {z}.", "Under krisen ({y}–{z}) förlorade {n} mark.", "Europeiska unionen (EU) och Förenta nationerna (FN) deltog.", "Kant (1724–1804) skulle ha hållit med.",
		"Resolution 1325 (2000) antogs den 31 oktober 2000.", "På 1990-talet var {n} omodern.", "Se tabell 3 och figur 2 (nedre raden).", "Lagen av den 12 maj 1998 (nr 4367) gäller.",
		"Det finns tre skäl: (1) {n}, (2) {m} och (3) arvet från {y}.", "Fördraget (undertecknat {y}) ratificerades aldrig.", "I maj {z} hade priserna stigit med 1500 procent.", "Romfördraget (1957) säger ingenting om det.", "Beslutet (Stockholm, 12 maj 1998) kungjordes aldrig.", "Första världskriget (1914–1918) ändrade detta.", "Urvalet (N = 2012) täcker hela {p}.",
		"Utredningen (SOU {z}:12) nämner det inte.", "Lagen (SFS {z}:345) trädde i kraft året därpå.", "Gustav III (reg. 1771–1792) besökte aldrig {p}.",
	},
}
