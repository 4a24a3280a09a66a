package manuscripts

var portuguese = &language{
	tag: "pt-PT", home: "pt", heading: []string{"Referências", "Bibliografia", "Referências bibliográficas"}, and: "e", others: "outros",
	openers:    []string{"Por outras palavras: ", "Mais exatamente: "},
	tails:      []string{", como veremos", ", e não por acaso"},
	secondhand: []string{"citado em", "apud"},
	see:        []string{"ver ", "cf. ", "ver também "},
	titles: []string{
		"{n} e {m}: um estudo sobre {p}", "{n} em {p}, {y}–{z}", "O que é {n}?", "{p} depois de {y}", "História de uma palavra: {n}", "Entre {n} e {m}", "A questão de {n} em {p}",
	},
	nouns:  []string{"memória", "migração", "trabalho", "tradução", "reforma agrária", "segurança humana", "comércio local", "educação", "saúde pública", "património", "crença", "urbanização"},
	places: []string{"Anatólia", "Noruega", "Évora", "São Paulo", "Belgrado", "Açores", "África Ocidental"},
	plain: []string{
		"O mesmo vale para {p}.",
		"O debate sobre {n} nunca se encerrou.", "Esta secção trata de {n} e de {m}.", "Voltaremos a {m} mais abaixo.", "Em {p} a ordem foi a inversa.", "É assim que {n} se distingue de {m}.",
	},
	cited: []string{
		"Os números são discutidos {c}, e o seu sentido também {c}.", "Três décadas de investigação {c} mudaram a imagem de {p}.",
		"A relação entre {n} e {m} está bem documentada {c}.", "Uns põem {n} em primeiro lugar {c}; outros negam-no {c}.", "Os inquéritos em {p} apontam na mesma direção {c}.", "Nunca foi só uma questão de {m} {c}, como mostram trabalhos posteriores.", "“Sem {n} não há {m}” {c}.",
	},
	narrated: []string{"Pelo contrário, {t} defende que {n} veio primeiro.", "{t} mostrou que {n} depende de {m}.", "Segundo {t}, {n} foi em {p} uma invenção tardia.", "É o que defende também {t}.", "{t} e {t} concordam neste ponto.", "De acordo com {t}, {m} não basta."},
	far:      []string{"Como {s} defendeu, {n} é uma forma de {m} e não a sua causa {d}."},
	negative: []string{
		"A ponte (1991 metros) foi aberta em {z}.",
		"A guerra durou de {y} a {z}.", "Durante a crise ({y}–{z}), {n} perdeu terreno.", "A União Europeia (UE) e a Organização das Nações Unidas (ONU) participaram.", "Kant (1724–1804) teria concordado.",
		"A Resolução 1325 (2000) foi adotada em 31 de outubro de 2000.", "Nos anos 1990, {n} tinha passado de moda.", "Ver a tabela 3 e a figura 2 (em baixo).", "Aplica-se a lei de 12 de maio de 1998 (n.º 4367).",
		"Há três razões: (1) {n}, (2) {m} e (3) a herança de {y}.", "O tratado (assinado em {y}) nunca foi ratificado.", "Em maio de {z} os preços tinham subido 1500 por cento.", "O Tratado de Roma (1957) nada diz sobre isso.", "O decreto (Lisboa, 12 de maio de 1998) não foi publicado.", "A Primeira Guerra Mundial (1914–1918) mudou tudo.", "A amostra (N = 2012) abrange todo o país.",
		"O artigo 5.º (2) do estatuto, revisto em {z}, nada diz de {m}.", "O recenseamento de {y} contou 1.950 famílias; o de {z}, 2.010.", "Depois da Revolução dos Cravos (1974), {n} foi reformada.", "D. Maria II (r. 1834–1853) nunca visitou {p}.",
	},
}
