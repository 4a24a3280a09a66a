package manuscripts

var french = &language{
	tag: "fr-FR", home: "fr", heading: []string{"Bibliographie", "Références", "Références bibliographiques"}, and: "et", others: "d’autres",
	openers:    []string{"Autrement dit : ", "Plus précisément : "},
	tails:      []string{", comme on le verra", ", et ce n’est pas un hasard"},
	secondhand: []string{"cité dans", "cité par"},
	see:        []string{"voir ", "voir aussi ", "cf. "},
	titles: []string{
		"{n} et {m} : étude sur {p}", "{n}, {y}–{z}", "Qu’est-ce que {n} ?", "{p} après {y}", "Histoire d’un mot : {n}", "{p} entre {y} et {z}",
	},
	nouns:  []string{"la mémoire", "la migration", "le travail", "la traduction", "la réforme agraire", "la sécurité humaine", "le commerce local", "l’éducation", "la santé publique", "le patrimoine", "la croyance", "l’État"},
	places: []string{"l’Anatolie", "les Balkans", "la Norvège", "Marseille", "l’Égypte", "Belgrade", "le Québec"},
	plain: []string{
		"Il en va de même pour {p}.",
		"Le débat sur ce point n’est pas clos.", "Cette partie examine {n} et {m}.", "Nous y reviendrons plus bas.", "Pour {p}, l’ordre était inverse.",
	},
	cited: []string{
		"Les chiffres sont contestés {c}, leur sens aussi {c}.", "Trente ans de recherches {c} ont changé notre regard sur {n}.",
		"Le lien entre {n} et {m} est bien établi {c}.", "Certains mettent en avant {n} {c} ; d’autres s’y opposent {c}.", "Les enquêtes vont dans le même sens {c}.", "Il ne s’agissait jamais seulement de cela {c}, comme l’ont montré des travaux plus récents.",
	},
	narrated: []string{"À l’inverse, {t} soutient que {n} vint en premier.", "{t} a montré ce que {n} doit à {m}.", "Selon {t}, {n} fut une invention tardive.", "C’est aussi ce que soutient {t}.", "{t} et {t} sont du même avis."},
	far:      []string{"Comme {s} l’a soutenu, {n} est un effet et non une cause {d}."},
	negative: []string{
		"Le pont (1991 mètres) fut ouvert en {z}.",
		"La guerre dura de {y} à {z}.", "Pendant la crise ({y}–{z}), {n} recula.", "L’Union européenne (UE) et l’Organisation des Nations unies (ONU) y participèrent.", "Kant (1724–1804) aurait été d’accord.",
		"La résolution 1325 (2000) fut adoptée le 31 octobre 2000.", "Dans les années 1990, {n} était passé de mode.", "Voir le tableau 3 et la figure 2 (en bas).", "La loi du 12 mai 1998 (n° 4367) s’applique.",
		"Il y a trois raisons : (1) {n}, (2) {m} et (3) l’héritage de {y}.", "Le traité (signé en {y}) ne fut jamais ratifié.", "En mai {z}, les prix avaient augmenté de 1500 pour cent.", "Le traité de Rome (1957) n’en dit rien.", "Le décret (Paris, 12 mai 1998) ne fut pas publié.", "La Première Guerre mondiale (1914–1918) y mit fin.", "L’échantillon (N = 2012) couvre tout le pays.",
	},
}
