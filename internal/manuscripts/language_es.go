package manuscripts

var spanish = &language{
	tag: "es-ES", home: "es", heading: []string{"Referencias", "Bibliografía", "Referencias bibliográficas"}, and: "y", others: "otros",
	openers:    []string{"Dicho de otro modo: ", "Más exactamente: "},
	tails:      []string{", como veremos", ", y no por casualidad"},
	secondhand: []string{"citado en"},
	see:        []string{"véase ", "cf. "},
	titles: []string{
		"{n} y {m}: un estudio sobre {p}", "{n} en {p}, {y}–{z}", "¿Qué es {n}?", "{p} después de {y}", "Historia de una palabra: {n}", "Entre {n} y {m}",
	},
	nouns:  []string{"memoria", "migración", "trabajo", "traducción", "reforma agraria", "seguridad humana", "comercio local", "educación", "salud pública", "patrimonio", "creencia", "urbanización"},
	places: []string{"Anatolia", "los Balcanes", "Noruega", "Ávila", "los Andes", "Belgrado"},
	plain: []string{
		"Lo mismo vale para {p}.",
		"El debate sobre {n} nunca se ha cerrado.", "Esta sección trata de {n} y de {m}.", "Más abajo volveremos sobre {m}.", "En {p} el orden fue el inverso.",
	},
	cited: []string{
		"Las cifras se discuten {c}, y también su sentido {c}.", "Tres décadas de investigación {c} han cambiado la imagen de {p}.",
		"La relación entre {n} y {m} está bien documentada {c}.", "Unos ponen por delante {n} {c}; otros lo niegan {c}.", "Las encuestas en {p} apuntan en la misma dirección {c}.", "Nunca fue solo una cuestión de {m} {c}, como muestran trabajos posteriores.",
	},
	narrated: []string{"Por el contrario, {t} sostiene que {n} vino primero.", "{t} mostró que {n} depende de {m}.", "Según {t}, {n} fue en {p} una invención tardía.", "Así lo sostiene también {t}.", "{t} y {t} coinciden en ello."},
	far:      []string{"Como {s} ha sostenido, {n} es una forma de {m} y no su causa {d}."},
	negative: []string{
		"El puente (1991 metros) se abrió en {z}.",
		"La guerra duró de {y} a {z}.", "Durante la crisis ({y}–{z}), {n} perdió terreno.", "La Unión Europea (UE) y la Organización de las Naciones Unidas (ONU) participaron.", "Kant (1724–1804) habría estado de acuerdo.",
		"La resolución 1325 (2000) se aprobó el 31 de octubre de 2000.", "En los años 1990, {n} había pasado de moda.", "Véanse la tabla 3 y la figura 2 (abajo).", "Rige la ley de 12 de mayo de 1998 (n.º 4367).",
		"Hay tres razones: (1) {n}, (2) {m} y (3) el legado de {y}.", "El tratado (firmado en {y}) nunca fue ratificado.", "En mayo de {z} los precios habían subido un 1500 por ciento.", "El Tratado de Roma (1957) no dice nada de ello.", "El decreto (Madrid, 12 de mayo de 1998) no se publicó.", "La Primera Guerra Mundial (1914–1918) lo cambió todo.", "La muestra (N = 2012) abarca todo el país.",
	},
}
