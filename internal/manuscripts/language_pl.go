package manuscripts

var polish = &language{
	tag: "pl-PL", home: "pl", heading: []string{"Bibliografia", "Literatura", "Literatura cytowana"}, and: "i", others: "inni",
	openers:    []string{"Innymi słowy: ", "Ściślej: "},
	tails:      []string{", jak zobaczymy", ", i to nie przypadkiem"},
	secondhand: []string{"cyt. za", "cytowane za"},
	see:        []string{"zob. ", "por. ", "zob. też "},
	titles: []string{
		"{n} i {m}: studium z dziejów miasta", "{n} w cieniu historii, {y}–{z}", "Czym jest {n}?", "{p}: {n} po {y} roku", "{n} między przeszłością a przyszłością", "{p} i {n}: szkice z historii", "Ku nowej historii: {n}, {m}, {p}",
	},
	nouns:  []string{"pamięć", "migracja", "praca", "przekład", "reforma rolna", "bezpieczeństwo", "handel", "edukacja", "zdrowie publiczne", "muzyka", "dziedzictwo", "wiara", "urbanizacja", "żywność"},
	places: []string{"Anatolia", "Norwegia", "Łódź", "Śląsk", "Belgrad", "Żuławy", "Afryka Zachodnia"},
	plain: []string{
		"{p} jest tego przykładem.",
		"Spór o to nigdy się nie zakończył.", "W tej części mowa o tym, czym jest {n}.", "Zajmuje nas tu {n}, a następnie {m}.", "Do tego, czym jest {m}, wrócimy niżej.",
	},
	cited: []string{
		"Liczby są sporne {c}, podobnie jak ich znaczenie {c}.", "Trzydzieści lat badań {c} zmieniło ten obraz.",
		"Wiadomo, że {n} wpływa na społeczeństwo {c}.", "Jedni uważają, że {n} jest ważniejsza {c}; inni temu przeczą {c}.", "Badania wskazują na to samo {c}.", "Nigdy nie chodziło tylko o pieniądze {c}, jak pokazują późniejsze prace.", "„{n} to także {m}” {c}.",
	},
	narrated: []string{"Natomiast {t} twierdzi, że {n} jest starsza.", "{t} pokazuje, że {n} zależy od okoliczności.", "To samo twierdzi {t}.", "{t} i {t} są co do tego zgodni.", "W odróżnieniu od innych {t} wychodzi od pytania, czym jest {m}."},
	far:      []string{"Jak {s} twierdzi, {n} nie jest przyczyną, lecz skutkiem zmian {d}."},
	negative: []string{
		"Most (1991 metrów) otwarto w {z} r.",
		"Wojna trwała od {y} do {z} roku.", "W czasie kryzysu ({y}–{z}) {n} straciła na znaczeniu.", "Unia Europejska (UE) i Organizacja Narodów Zjednoczonych (ONZ) wzięły udział.", "Kant (1724–1804) by się zgodził.",
		"Rezolucję 1325 (2000) przyjęto 31 października 2000 r.", "W latach 90. XX w., a zwłaszcza w 1995 r., to się zmieniło.", "Zob. tabelę 3 i rysunek 2 (dolny rząd).", "Obowiązuje ustawa z dnia 12 maja 1998 r. (nr 4367).",
		"Są trzy powody: (1) {n}, (2) {m} i (3) spuścizna {y} roku.", "Traktatu (podpisanego w {y} r.) nigdy nie ratyfikowano.", "W maju {z} r. ceny wzrosły o 1500 procent.", "Traktat rzymski (1957) o tym milczy.", "Dekretu (Warszawa, 12 maja 1998) nie ogłoszono.", "Pierwsza wojna światowa (1914–1918) to zmieniła.", "Próba (N = 2012) obejmuje cały kraj.",
		"Ustawa (Dz.U. {z}, nr 12, poz. 5) o tym nie wspomina.", "Spis z {y} r. wykazał 1950 gospodarstw, a z {z} r. 2010.", "Powstanie styczniowe (1863) tego nie zmieniło.",
	},
}
