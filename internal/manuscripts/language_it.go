package manuscripts

var italian = &language{
	tag: "it-IT", home: "it", heading: []string{"Bibliografia", "Riferimenti bibliografici", "Opere citate"}, and: "e", others: "altri",
	openers:    []string{"In altre parole: ", "Più precisamente: "},
	tails:      []string{", come si vedrà", ", e non per caso"},
	secondhand: []string{"citato in", "cit. in"},
	see:        []string{"cfr. ", "si veda ", "vedi anche "},
	titles: []string{
		"{n} e {m}: uno studio su {p}", "{n}, {y}–{z}", "Che cos’è {n}?", "{p} dopo il {y}", "Storia di una parola: {n}", "{p} tra il {y} e il {z}", "Da {p} a oggi: note su {n}", "Le forme di {n}",
	},
	nouns:  []string{"memoria", "migrazione", "lavoro", "traduzione", "riforma agraria", "sicurezza umana", "commercio locale", "istruzione", "salute pubblica", "patrimonio", "fede", "città", "libertà"},
	places: []string{"Anatolia", "Norvegia", "Trieste", "Forlì", "Belgrado", "Sardegna", "Africa occidentale"},
	plain: []string{
		"Lo stesso vale per {p}.",
		"Il dibattito su {n} non si è mai chiuso.", "Questa sezione tratta di {n} e di {m}.", "Su {m} torneremo più avanti.", "A {p} l’ordine era inverso.", "È un punto, questo, che riguarda {n}.",
	},
	cited: []string{
		"Le cifre sono discusse {c}, e così il loro significato {c}.", "Trent’anni di ricerche {c} hanno cambiato l’immagine di {p}.",
		"Il legame tra {n} e {m} è ben documentato {c}.", "Alcuni mettono al primo posto {n} {c}; altri lo negano {c}.", "Le indagini vanno nella stessa direzione {c}.", "Non è mai stata solo una questione di {m} {c}, come mostrano lavori più recenti.", "«Senza {n} non c’è {m}» {c}.",
	},
	narrated: []string{"Al contrario, {t} sostiene che {n} venne prima.", "{t} ha mostrato che {n} dipende da {m}.", "Secondo {t}, {n} fu un’invenzione tarda.", "Lo sostiene anche {t}.", "{t} e {t} concordano su questo.", "A differenza di {t}, diamo {n} per scontata."},
	far:      []string{"Come {s} ha sostenuto, {n} è una forma di {m} e non la sua causa {d}."},
	negative: []string{
		"Il ponte (1991 metri) fu aperto nel {z}.",
		"La guerra durò dal {y} al {z}.", "Durante la crisi ({y}–{z}) {n} perse terreno.", "L’Unione europea (UE) e l’Organizzazione delle Nazioni Unite (ONU) parteciparono.", "Kant (1724–1804) sarebbe stato d’accordo.",
		"La risoluzione 1325 (2000) fu adottata il 31 ottobre 2000.", "Negli anni 1990 {n} era passata di moda.", "Si vedano la tabella 3 e la figura 2 (in basso).", "Si applica la legge 12 maggio 1998, n. 4367.",
		"Le ragioni sono tre: (1) {n}, (2) {m} e (3) l’eredità del {y}.", "Il trattato (firmato nel {y}) non fu mai ratificato.", "Nel maggio {z} i prezzi erano saliti del 1500 per cento.", "Il trattato di Roma (1957) non ne dice nulla.", "Il decreto (Roma, 12 maggio 1998) non fu pubblicato.", "La prima guerra mondiale (1914–1918) vi pose fine.", "Il campione (N = 2012) copre tutto il paese.",
		"Lo statuto (art. 5, comma 2) tace su {m}.", "Il censimento del {y} contò 1.950 famiglie; quello del {z}, 2.010.", "Il governo (in carica dal {y}) cadde nel {z}.", "Così nel Risorgimento (1848) e dopo.",
	},
}
