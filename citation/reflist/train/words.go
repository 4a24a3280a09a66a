package main

import "strings"

// A tongue is what records of a language are invented from. Every list is parted
// by "|". In patterns, N is a noun, A an adjective before a noun, P a place and C a
// city.
type tongue struct {
	tag                                                string
	given, family, nouns, titles, orgs                 string
	journals, papers, publishers, cities, places, work string
}

var tongues = []tongue{
	{"en",
		"Mary|John|Emily|Peter|Susan|Robert|Claudia|Grace|Henry|Olivia|Samuel|Ruth|Arthur|Julia|Martin|Helen|Amitav|Fen Osler|Mary Ann|Keith|Des|Lloyd|Jean-Marc|Nan",
		"Smith|Carter|O'Neill|McRae|Hubert|Gasper|Newman|Acharya|Hampson|King|Murray|Thakur|Evans|MacFarlane|Khong|Bain|Small|Lee|Brown|Long|Church|Banks|Young|White|Fuentes Julio|van der Berg|de la Cruz",
		"security|development|water|labour|memory|trade|climate|education|migration|justice|health|peace|energy|cities|language|reading|archives|rivers|children|taxes|work|borders|human rights|public policy|foreign aid|small arms|landmines|armed conflict",
		"The N of N|N and N in P|Why N Matters|What Is N?|Understanding N: A Guide to N|N, N, and the State|Rethinking N|Paradigm Shift or Old N?|N in Theory and Practice|Toward a New N|Report of the Secretary-General on N|A Short History of N in P|The Follow-up to the Summit on N|Statement on N|Final Press Release|Annual Report 2007: N for All|Towards N 2015|An Agenda for N|The N Network|N Now: Protecting and Empowering People",
		"Ministry of N|Ministry of Foreign Affairs of P|Department of N and N|United Nations N Programme|International N Organization|Institute for N Studies|Commission on N|N Watch|National N Council|Centre for N|World N Forum|Permanent Mission of P to the United Nations|European N Agency|Bank of P|University of C|Office for National Statistics|International Commission on N and State Sovereignty|Organization of American States|Council of Europe|Friends of N|N Network",
		"Journal of N|N Review|International N|N Quarterly|Studies in N and N|Annals of N|World N|Global N: A Review of N|C Journal of N|N Dialogue|Third World N",
		"The Guardian|The New York Times|C Herald|The Economist|Daily News|The C Post|Reuters|BBC News",
		"Oxford University Press|Routledge|Cambridge University Press|Penguin|Lynne Rienner|Palgrave Macmillan|McGill-Queen's University Press|Harvester Wheatsheaf|United Nations|University of C – Faculty of N Studies|Paris 1 University Press|MIT Press|Ashgate|Polity Press",
		"London|New York|Oxford|Cambridge, MA|Toronto|Ottawa|Geneva|Washington, DC|Boulder|Chicago|Santa Monica, CA", "Norway|Canada|Japan|Africa|the Balkans|Asia|Wales|Slovenia|the Sahel",
		"Working Paper|Policy Paper|Fact Sheet|Policy Brief|Research Report|Discussion Paper|Occasional Paper|Technical Report"},
	{"de",
		"Hans|Ursula|Jürgen|Klaus-Dieter|Annette|Wolfgang|Ingrid|Friedrich|Sabine|Günter|Karl|Eva-Maria|Hans Günter",
		"Müller|Schröder|Weiß|von Hagen|Brauch|Köhler|Habermann|Schmidt|Lüdemann|Große|Zimmermann|von der Heide|Krause",
		"Sicherheit|Bildung|Arbeit|Erinnerung|Wasser|Sprache|Macht|Geschichte|Verwaltung|Gesundheit|Handel|Umwelt",
		"Die N der N|N und N in P|Zur Geschichte der N|Über N|N im Wandel: Eine Einführung|Grundlagen der N|Menschliche N|N als Beruf",
		"Bundesministerium für N|Institut für N|Statistisches Bundesamt|Deutsche Gesellschaft für N|Stiftung N und N|Auswärtiges Amt|Bundeszentrale für politische N|Universität C",
		"Zeitschrift für N|Archiv für N|C Zeitschrift für N und N|Jahrbuch für N|Blätter für N",
		"Süddeutsche Zeitung|Die Zeit|Frankfurter Allgemeine Zeitung|C Tageblatt", "Suhrkamp|Beck|Springer|Nomos|Campus|de Gruyter|Duncker & Humblot|Mohr Siebeck|Fischer",
		"Berlin|München|Frankfurt am Main|Wien|Zürich|Leipzig|Stuttgart|Köln", "Deutschland|Österreich|Mitteleuropa|Bayern", "Diskussionspapier|Arbeitspapier|Forschungsbericht"},
	{"fr",
		"Jean|Pierre|Marie-Claire|Jacques|Hélène|François|Étienne|Chantal|Anne|Luc|Jean-Baptiste",
		"Dupont|Lefèvre|Battistella|de La Tour|Moreau|Le Guen|Bélanger|Rousset|d'Aubigny|Petit|Colard",
		"sécurité|éducation|mémoire|travail|eau|ville|langue|santé|guerre|justice|écriture|monnaie",
		"La N et la N|Histoire de la N en P|Qu'est-ce que la N ?|De la N : essai|Pour une N humaine|L'invention de la N|Penser la N|Les formes de la N",
		"Ministère de la N|Institut national de la N|Conseil de la N|Centre d'études sur la N|Observatoire de la N|Université de C|Organisation internationale de la N|Agence française de N",
		"Revue de N|Études de N|Cahiers de la N|Annales de N|Revue française de N|Politique N",
		"Le Monde|Le Figaro|Libération|La Croix", "Gallimard|Presses Universitaires de France|L'Harmattan|Éditions du Seuil|Armand Colin|Flammarion|La Découverte|Karthala|Université Paris 8|Institut Français de N",
		"Paris|Lyon|Genève|Bruxelles|Montréal|Québec", "France|Afrique|Bretagne|Europe", "Document de travail|Rapport|Note"},
	{"es",
		"María|José Luis|Carmen|Antonio|Luis|Inés|Íñigo|Pablo|Juan Carlos|Claudia F.",
		"García Márquez|Fernández|Núñez|López de la Torre|Ibáñez|Rojas Aravena|Fuentes|Peña|Ortega y Soto|Vázquez",
		"seguridad|educación|memoria|agua|trabajo|lengua|salud|ciudad|guerra|justicia|economía",
		"La N y la N|Historia de la N en P|¿Qué es la N?|Hacia una N humana|N y N: una introducción|Estudios sobre la N",
		"Ministerio de N|Instituto Nacional de N|Comisión de N|Facultad Latinoamericana de N|Universidad de C|Consejo de N|Organización de N",
		"Revista de N|Estudios de N|Cuadernos de N|Anuario de N|Revista Española de N", "El País|La Vanguardia|El Mundo|La Nación",
		"Siglo XXI|Fondo de Cultura Económica|Alianza|Cátedra|Ariel|Crítica|Tecnos", "Madrid|Barcelona|México|Buenos Aires|Santiago de Chile|Bogotá", "España|México|América Latina|Chile", "Documento de trabajo|Informe"},
	{"it",
		"Giovanni|Maria|Francesca|Carlo|Luigi|Anna|Gian Paolo|Alessandro|Manlio", "Rossi|De Luca|Bianchi|Dal Pozzo|Pastore Stocchi|Tassini|Della Porta|Ferrari|Cortelazzo|Molmenti",
		"sicurezza|memoria|lingua|acqua|storia|città|pittura|moneta|giustizia|scuola|repubblica", "La N e la N|Storia della N in P|Che cos'è la N?|Saggi sulla N|N e N nel Settecento|Gli ultimi giorni della N",
		"Ministero della N|Istituto italiano di N|Consiglio nazionale della N|Università di C|Archivio di N", "Rivista di N|Archivio N|Studi di N|Annali di N|Quaderni di N|Critica N",
		"Corriere della Sera|La Repubblica|La Stampa", "Einaudi|Laterza|Il Mulino|Feltrinelli|Olschki|Neri Pozza|Electa|Marsilio", "Roma|Milano|Torino|Venezia|Firenze|Bologna|Padova", "Italia|Veneto|Toscana", "Documento di lavoro|Rapporto"},
	{"pt",
		"João|Maria|Luís|Inês|Antônio|Paulo|Ana Paula|Carlos Eduardo", "Silva|dos Santos|Carvalho Neves|Lopes da Silva|Gonçalves|de Souza|Pereira|Simões|Moura",
		"segurança|educação|memória|água|trabalho|língua|saúde|cidade|guerra|enfermagem", "A N e a N|História da N no P|O que é N?|Por uma N humana|N e N: um estudo|Cuidado de N",
		"Ministério da N|Instituto Brasileiro de N|Conselho Nacional de N|Universidade de C|Secretaria de N", "Revista de N|Cadernos de N|Revista Brasileira de N|Estudos de N", "Folha de S.Paulo|O Globo|Público",
		"Companhia das Letras|Hucitec|Editora da UFRGS|Almedina|Vozes|Atlas", "São Paulo|Rio de Janeiro|Lisboa|Porto Alegre|Coimbra", "Brasil|Portugal|Angola", "Texto para discussão|Relatório"},
	{"nl", "Jan|Pieter|Anneke|Willem|Maaike|Dirk", "de Vries|van den Berg|Bakker|ter Horst|Jansen|van Dijk|'t Hart", "veiligheid|onderwijs|geschiedenis|water|taal|arbeid|handel", "De N van de N|N en N in P|Wat is N?|Over N",
		"Ministerie van N|Instituut voor N|Centraal Bureau voor de Statistiek|Universiteit C", "Tijdschrift voor N|Bijdragen tot de N", "De Volkskrant|NRC Handelsblad", "Prometheus|Boom|Amsterdam University Press|Brill", "Amsterdam|Utrecht|Leiden|Antwerpen", "Nederland|Vlaanderen", "Rapport|Werkdocument"},
	{"tr",
		"Ayşe|Mehmet|Fatma|Özgür|Işıl|Ahmet|Çağla|Şükrü|İbrahim|Ece|Ali Rıza|Pınar", "Yılmaz|Şahin|Öztürk|Kaya|Çelik|Işık|Doğan|Ünsal|Erdoğdu|Gökalp|Aydınlı|Ağır",
		"güvenlik|eğitim|bellek|su|emek|dil|sağlık|kent|savaş|tarih|göç|hukuk", "N ve N|P'de N|İnsani N Nedir?|N Üzerine Bir İnceleme|Türk Dış Politikasında N|N: Kuram ve Uygulama|Küresel N Ağları",
		"N Bakanlığı|Türkiye N Kurumu|N Araştırmaları Merkezi|C Üniversitesi|Dışişleri Bakanlığı|Türkiye İstatistik Kurumu", "N Dergisi|Uluslararası N|C Üniversitesi N Fakültesi Dergisi|N Çalışmaları",
		"Cumhuriyet|Hürriyet|Milliyet", "İletişim Yayınları|Yapı Kredi Yayınları|Dost Kitabevi|Bağlam Yayıncılık|İmge Kitabevi", "İstanbul|Ankara|İzmir", "Türkiye|Balkanlar|Orta Doğu", "Çalışma Raporu|Rapor"},
	{"sr-Latn",
		"Ivica|Marina|Svetlana|Jovan|Milica|Nikola|Jasmina|Đorđe|Marko", "Đorđević|Stanarević|Gačić|Petrović|Jovanović|Šimić|Džamić|Mandić|Kovačević|Živković",
		"bezbednost|obrazovanje|sećanje|voda|rad|jezik|zdravlje|grad|rat|istorija", "N i N|N u P|Šta je ljudska N?|O N|Uvod u N|N: teorija i praksa",
		"Ministarstvo za N|Institut za N|Savet za N|Univerzitet u C|Republički zavod za statistiku|Srpska akademija nauka i umetnosti", "Časopis za N|Godišnjak za N|Godišnjak Fakulteta N|Srpska N", "Politika|Danas|Blic",
		"Prosveta|Fakultet bezbednosti|Službeni glasnik|Clio|Zavod za udžbenike", "Beograd|Novi Sad|Niš|Zagreb|Sarajevo", "Srbija|Balkan", "Izveštaj|Radni dokument"},
	{"sr",
		"Ивица|Марина|Светлана|Јован|Милица|Никола", "Ђорђевић|Петровић|Јовановић|Шимић|Ковачевић", "безбедност|образовање|вода|рад|језик|историја", "Н и Н|Н у П|Увод у Н",
		"Министарство за Н|Институт за Н|Универзитет у Ц", "Часопис за Н|Годишњак за Н", "Политика|Данас", "Просвета|Службени гласник|Завод за уџбенике", "Београд|Нови Сад|Ниш", "Србија|Балкан", "Извештај"},
	{"nb",
		"Kari|Ola|Bjørn|Ingrid|Håkon|Øystein|Åse|Tove|Knut Einar", "Hansen|Østby|Bjørnsen|Ødegård|Lysgård|Kristoffersen|Aas|Nordmann|Bye", "sikkerhet|utdanning|minne|vann|arbeid|språk|helse|fred|historie", "N og N|N i P|Hva er N?|Om N|N for alle: en innføring",
		"Utenriksdepartementet|Norsk institutt for N|Statistisk sentralbyrå|Universitetet i C|Direktoratet for N|Departementet for N", "Tidsskrift for N|Norsk N|Nytt norsk tidsskrift", "Aftenposten|Dagbladet|Klassekampen", "Universitetsforlaget|Gyldendal|Aschehoug|Cappelen Damm|Fagbokforlaget", "Oslo|Bergen|Trondheim", "Norge|Norden", "Rapport|Notat"},
	{"sv",
		"Anna|Lars|Karin|Gösta|Åsa|Erik", "Andersson|Lindgren|Öberg|Åkesson|Sjöström|af Klint", "säkerhet|utbildning|minne|vatten|arbete|språk|historia", "N och N|N i P|Vad är N?|Om N", "Utrikesdepartementet|Statens N|Institutet för N|Statistiska centralbyrån|C universitet", "Tidskrift för N|Svensk N", "Dagens Nyheter|Svenska Dagbladet", "Norstedts|Bonniers|Studentlitteratur|Natur & Kultur", "Stockholm|Lund|Uppsala|Göteborg", "Sverige|Norden", "Rapport"},
	{"pl",
		"Jan|Małgorzata|Stanisław|Ewa|Łukasz|Zbigniew", "Kowalski|Dąbrowska|Wiśniewski|Żółkiewski|Szymański", "bezpieczeństwo|edukacja|pamięć|woda|praca|język|historia", "N i N|N w P|Czym jest N?|O N", "Ministerstwo N|Instytut N|Uniwersytet w C|Główny Urząd Statystyczny", "Przegląd N|Studia N|Roczniki N", "Gazeta Wyborcza|Rzeczpospolita", "Państwowe Wydawnictwo Naukowe|Znak|Czytelnik", "Warszawa|Kraków|Poznań", "Polska|Europa Środkowa", "Raport"},
}

func list(s string) []string { return strings.Split(s, "|") }
