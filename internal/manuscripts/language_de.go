package manuscripts

var german = &language{
	tag: "de-DE", home: "de", heading: []string{"Literaturverzeichnis", "Literatur", "Bibliographie"}, and: "und", others: "andere",
	openers:    []string{"Mit anderen Worten: ", "Genauer gesagt: ", "Kurz: "},
	tails:      []string{", wie sich zeigen wird", ", und das nicht zufällig"},
	secondhand: []string{"zitiert nach", "zit. nach"},
	see:        []string{"vgl. ", "siehe ", "siehe auch "},
	titles: []string{
		"{n} und {m}: Eine Studie über {p}", "{n} in {p}, {y}–{z}", "Was ist {n}?", "Zur Geschichte von {p}", "Jenseits von {p}: {n} nach {y}", "{n} ohne {m}", "{p} zwischen {y} und {z}", "Grundzüge: {n}, {m} und {p}",
	},
	nouns:  []string{"Erinnerung", "Migration", "Arbeit", "Übersetzung", "Bodenreform", "menschliche Sicherheit", "Klimapolitik", "Handel", "Bildung", "Volksmusik", "Wasserrecht", "Öffentlichkeit", "Kulturerbe", "Glaube"},
	places: []string{"Anatolien", "Norwegen", "Mitteleuropa", "Südtirol", "Belgrad", "Westafrika", "Österreich", "Kleinasien"},
	plain: []string{
		"{p} ist ein Beispiel dafür.",
		"Die Debatte über {n} ist nie abgeschlossen worden.", "Oft heißt es, {n} präge das Leben in {p}, doch die Belege sind dünn.", "Dieser Abschnitt behandelt {n} und {m}.",
		"Auf {m} kommen wir unten zurück.", "In {p} war die Reihenfolge umgekehrt.",
	},
	cited: []string{
		"Was {n} mit {m} verbindet, ist für {p} gezeigt worden {c}.", "Die Zahlen sind umstritten {c}, ihre Deutung auch {c}.", "Drei Jahrzehnte Forschung {c} haben das Bild von {p} verändert.",
		"Der Zusammenhang von {n} und {m} ist gut belegt {c}.", "In {p} ging es nie nur um {m} {c}, wie spätere Arbeiten zeigen.", "Manche halten {n} für grundlegend {c}; andere bestreiten das {c}.",
		"Umfragen in {p} deuten in dieselbe Richtung {c}.", "„Ohne {n} keine {m}“ {c}.",
	},
	narrated: []string{"Dagegen hält {t} daran fest, dass {n} vor {m} kam.", "Auch {t} behandelt {n} als Teil von {m}.", "{t} hat gezeigt, dass {n} von {m} abhängt.", "Nach {t} war {n} in {p} eine späte Erfindung.", "Anders als {t} setzen wir {n} voraus.", "Diese Sicht vertritt auch {t}.", "{t} und {t} sind sich darin einig."},
	owned:    []string{"{o} These über {n} ist umstritten."},
	far:      []string{"Wie {s} dargelegt hat, ist {n} eine Form von {m} und nicht deren Ursache {d}.", "Für {s} war {m} eine Frage des Vertrauens, vor allem in {p} {d}."},
	negative: []string{
		"Die Novelle von {z} (BGBl. I, Nr. 12) ließ das unberührt.", "Die Brücke (1991 Meter lang) wurde {z} eröffnet.",
		"Der Krieg dauerte von {y} bis {z}.", "Während der Krise ({y}–{z}) verlor {n} an Boden.", "Die Europäische Union (EU) und die Vereinten Nationen (VN) nahmen teil.", "Kant (1724–1804) hätte zugestimmt.",
		"Die Resolution 1325 (2000) wurde am 31. Oktober 2000 verabschiedet.", "In den 1990er Jahren war {n} aus der Mode.", "Siehe Tabelle 3 und Abbildung 2 (unten).", "Das Gesetz vom 12. Mai 1998 (Nr. 4367) gilt weiter.",
		"Es gibt drei Gründe: (1) {n}, (2) {m} und (3) das Erbe von {y}.", "Im Mai {z} waren die Preise um 1500 Prozent gestiegen.", "Der Vertrag (unterzeichnet {y}) wurde nie ratifiziert.", "Seit {y}, vor allem nach {z}, ist {n} umstritten.",
		"Die Stichprobe (N = 2012) umfasst ganz {p}.", "Artikel 5 (2) des Statuts in der Fassung von {z} schweigt dazu.", "Die Berliner Konferenz (1884) schweigt dazu.", "Der Erlass (Wien, 12. Mai 1998) blieb geheim.", "Der Erste Weltkrieg (1914–1918) beendete das.", "Maria Theresia (reg. 1740–1780) besuchte {p} nie.",
	},
}
