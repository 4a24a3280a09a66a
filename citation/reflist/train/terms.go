package main

// terms are the words that references of a language have between their values.
// Every list is parted by "|"; "#" stands for the value.
type terms struct {
	tag                            string
	and, others                    string
	editors                        string // behind the names of one, and after "~" of several
	by, translated, in             string
	volume, issue, page, extent    string
	volumes, edition, series       string // of series "#" stands for the title and for the number
	visited, online, quotes, month string // quotes are pairs
}

var languages = []terms{
	{"en", "and|&|and|and", "et al.|et al|and others|et al.",
		"ed.~eds.|Ed.~Eds.|ed.~eds|editor~editors|Hg.~Hg.|Editor~Editors", "edited by|ed. by|ed.|eds.|Edited by|edited with an introduction by", "translated by|trans.|transl. by|tr.|trans. by|Translated by", "In|In:|in|in:|In ",
		"vol. #|Vol. #|v. #|vol #|#|#|volume #", "no. #|No. #|n. #|issue #|no.#|iss. #|number #", "pp. #|p. #|pp.#|pages #|#|#|pp #", "# p.|# pp.|# pages|#p.|# pp",
		"# vols.|# v.|in # vols.", "#nd ed.|# ed.|#nd edition|#rd ed.|#th ed.|#nd edn|#th rev. ed.|#rd Edition", "# (#)|#, #|#, no. #|#, vol. #|# #|# No. #",
		"accessed #|Accessed #|Retrieved #|last accessed #|visited on #|viewed #|cited #", "Available at: #|available from #|URL: #|#|#|Available: #|Retrieved from #", "“”|\"\"|‘’|''|``''",
		"January|February|March|April|May|June|July|August|September|October|November|December"},
	{"de", "und|u.|&|und", "u. a.|et al.|u.a.|et al",
		"Hrsg.~Hrsg.|Hg.~Hg.|Hg.~Hgg.|hrsg.~hrsg.|Hrsg~Hrsg|Ed.~Eds.|Herausgeber~Herausgeber", "hrsg. von|hg. von|hrsg. v.|herausgegeben von|Hg. von|hg. v.|Hrsg. von|Hrsg.", "übers. von|übersetzt von|Übers.|aus dem Englischen von|aus dem Franz. von|dt. von", "In|In:|in|in:",
		"Bd. #|#|#|#. Jg.|Jg. #|Band #|Bd #|Jg.#", "H. #|Heft #|Nr. #|Nr #|H.#|#. Heft|Ausg. #", "S. #|S.#|#|#|s. #|Seiten #|Sp. #", "# S.|# Seiten|#S.",
		"# Bde.|# Bände|in # Bänden", "#. Aufl.|#. Auflage|#., überarb. Aufl.|#., durchges. Aufl.|#., erw. Auflage|Aufl. #", "# #|#; #|#, Bd. #|#, #|#, Nr. #|# Bd. #",
		"Zugriff am #|abgerufen am #|letzter Zugriff: #|Stand: #|Zugriff: #|[#]", "URL: #|Online: #|verfügbar unter: #|#|Internet: #|Verfügbar unter #", "„“|»«|\"\"|“”|„”|,‘",
		"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"},
	{"fr", "et|&|et|et", "et al.|et alii|et autres|et coll.",
		"éd.~éds.|dir.~dir.|éd.~éd.|ed.~eds|sous la dir. de~sous la dir. de|coord.~coord.|Éd.~Éds|Dir.~Dir.|dirs~dirs", "éd. par|sous la direction de|sous la dir. de|éd.|dir.|édité par|coordonné par|édition établie par|édition de|textes réunis par|ss la dir. de", "trad. par|traduit par|trad. de|trad. fr. de|traduction de|trad.|traduit de l'anglais par", "In|in|dans|Dans|in :|In :|dans :",
		"vol. #|t. #|#|#|tome #|T. #|volume #|t.#|Vol. #", "n° #|no #|nº #|n°#|no. #|fasc. #|numéro #|N° #", "p. #|pp. #|p.#|#|#|pages #|pp.#", "# p.|#p.|# pages|# pp.",
		"# vol.|en # vol.|# tomes", "#e éd.|#e édition|#ème éd.|#e éd. revue|#e édition revue et augmentée", "#, #|#, n° #|coll. « # », #|# (#)|« # », #|Collection #, #|coll. #, n° #",
		"consulté le #|page consultée le #|Consulté le #|consultée le #|cité le #", "Disponible sur : #|URL : #|[En ligne] #|en ligne : #|#|disponible à l'adresse #", "« »|«»|“”|\"\"|« »",
		"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"},
	{"it", "e|e|&|e", "et al.|e altri|et alii",
		"a cura di~a cura di|ed.~edd.|cur.~curr.|a c. di~a c. di|ed.~eds.|a cura di~a cura di", "a cura di|a c. di|ed.|edito da|sotto la direzione di|edizione critica a cura di|a cura e con introduzione di|catalogo a cura di", "trad. di|traduzione di|trad. it. di|tradotto da|trad. it. a cura di", "in|In|in:|in|in:",
		"vol. #|#|#|t. #|a. #|anno #|voll. #|tomo #|voi. #|n.s., #", "n. #|fasc. #|n° #|nr. #|num. #|n.#|f. #", "pp. #|p. #|pagg. #|pag. #|#|#|pp.#|cc. #", "# pp.|pp. #|# p.|pagine #",
		"# voll.|in # volumi|voll. #", "#a ed.|#ª ed.|# ed.|#a edizione|#ª edizione riveduta", "#, #|(#, #)|# #|« # », #|collana «#», #|(#; #)",
		"consultato il #|ultima consultazione #|ultimo accesso: #|visitato il #", "disponibile su #|URL: #|#|reperibile all'indirizzo #|in linea: #", "«»|“”|\"\"|« »|«»",
		"gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"},
	{"es", "y|y|&|e", "et al.|y otros|y cols.|et ál.",
		"ed.~eds.|Ed.~Eds.|coord.~coords.|comp.~comps.|dir.~dirs.|editor~editores|Coord.~Coords.", "edición de|ed. de|editado por|coordinado por|bajo la dirección de|coord. por|comp. por|al cuidado de", "trad. de|traducción de|traducido por|Trad.|trad. por", "En|en|En:|en:|In:",
		"vol. #|#|#|t. #|tomo #|Vol. #|v. #|año #|núm. #", "núm. #|n.º #|no. #|nº #|n. #|Núm. #|número #", "pp. #|p. #|págs. #|#|#|pág. #|p.#", "# p.|# págs.|# pp.|# páginas",
		"# vols.|# tomos|# v.", "#a ed.|#.ª ed.|#ª edición|#a. ed.|#da ed.|#.a edición", "#, #|(#, #)|# #|Colección #, #|Serie #, núm. #",
		"consultado el #|fecha de consulta: #|acceso: #|recuperado el #|Consulta: #|[citado #]|[consultado #]", "Disponible en: #|disponible en #|Recuperado de #|#|URL: #|En línea: #", "“”|«»|\"\"|‘’",
		"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"},
	{"pt", "e|e|&|e", "et al.|e outros|et al|e col.",
		"Org.~Orgs.|org.~orgs.|Ed.~Eds.|Coord.~Coords.|ed.~eds.|Organizador~Organizadores|editores~editores", "organizado por|org. por|org. de|edição de|coordenação de|coord.|sob a direção de|Org.", "tradução de|trad. de|traduzido por|Tradução|Trad.", "In:|In|In|em|Em:|in:",
		"v. #|vol. #|#|#|Vol. #|v.#|tomo #|ano #", "n. #|nº #|n.º #|n.#|no. #|núm. #|fasc. #", "p. #|pp. #|p.#|#|#|págs. #|P. #", "# p.|#p.|# páginas|# f.",
		"# v.|# vols.|# volumes", "#. ed.|#ª ed.|#a ed.|#ª edição|#. ed. rev.|#ed.", "(#, #)|#, #|# #|(# n. #)|Coleção #, #",
		"Acesso em #|Acesso em: #|acessado em #|consultado em #|[acesso em #]|Acessado em #|acesso #", "Disponível em: #|Disponível em #|disponível em: <#>|#|URL: #|Disponível em: <#>", "“”|\"\"|«»|‘’",
		"janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"},
	{"nl", "en|en|&", "e.a.|et al.|en anderen", "red.~red.|ed.~eds.|red.~reds", "onder redactie van|red.|uitgegeven door|samengesteld door|bezorgd door", "vertaald door|vert.|vert. door", "in|In|in:|In:",
		"#|jg. #|dl. #|deel #|vol. #|#e jg.", "nr. #|afl. #|no. #|nr #", "p. #|pp. #|blz. #|#|#|pag. #", "# p.|# blz.|# pp.", "# dln.|# delen", "#e druk|#e dr.|#de druk|#e herz. druk", "#, #|(#, #)|# #|(#; #)",
		"geraadpleegd op #|bezocht op #|geraadpleegd #", "beschikbaar op #|#|via #", "‘’|“”|\"\"|‘’", "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"},
	{"tr", "ve|&|ve", "vd.|v.d.|ve diğerleri|vd|ve ark.", "ed.~ed.|Ed.~Ed.|der.~der.|haz.~haz.|Der.~Der.|Haz.~Haz.|edt.~edt.", "der.|haz.|yay. haz.|hazırlayan|derleyen|editör|ed.", "çev.|çeviren|Çev.|tercüme", "içinde|In|in:|İçinde:",
		"c. #|C. #|cilt #|#|#|Cilt: #|Cilt #", "sayı #|S. #|sy. #|sayı: #|Sayı: #|s. #|no. #", "s. #|ss. #|sf. #|#|#|s.#|ss.#", "# s.|# sayfa", "# cilt", "#. bs.|#. baskı|#. Baskı|#. basım", "#, #|# No. #|# Dizisi #|#: #",
		"erişim tarihi: #|erişim #|Erişim: #|Erişim Tarihi #", "#|Erişim adresi: #|<#>|http adresi #", "“”|\"\"|‘’|“”", "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"},
	{"sr-Latn", "i|i|&", "i dr.|et al.|i sar.", "ur.~ur.|prir.~prir.|ured.~ured.|red.~red.", "ur.|priredio|prir.|uredio|uredila|priredili|izd.", "preveo|prev.|prevela|s engleskog preveo|prijevod", "u|U|u:|U:|In:",
		"knj. #|#|#|god. #|vol. #|sv. #|God. #|g. #", "br. #|br.#|sv. #|broj #|no. #", "str. #|str.#|#|#|s. #", "# str.|# s.", "# knj.|# sv.", "#. izd.|#. izdanje|#. dop. izd.", "#, #|(#, #)|#, knj. #|# #",
		"pristupljeno #|posećeno #|pristup: #", "dostupno na #|#|Dostupno na: #", "„“|„”|\"\"|»«", "januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar|novembar|decembar"},
	{"sr", "и|и", "и др.|и сар.", "ур.~ур.|прир.~прир.|ред.~ред.", "приредио|ур.|прир.|уредник", "превео|прев.|превела", "у|У|у:|У:", "књ. #|#|#|год. #|т. #", "бр. #|св. #|№ #", "стр. #|#|#|с. #", "# стр.", "# књ.", "#. изд.|#. издање", "#, #|# #|(#, #)", "приступљено #|посећено #", "доступно на #|#", "„“|„”|«»", "јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар"},
	{"nb", "og|og|&", "mfl.|et al.|m.fl.|med flere", "red.~red.|Red.~Red.|utg.~utg.", "red. av|redigert av|red.|utgitt av|utg. av", "oversatt av|overs.|overs. av|til norsk ved", "i|I|I:|i:", "bd. #|#|#|årg. #|bind #|vol. #|#. årg.", "nr. #|nr #|h. #|hefte #|no. #", "s. #|s.#|#|#|side #|ss. #", "# s.|# sider", "# bd.|# bind", "#. utg.|#. utgave|#. rev. utg.", "#, #|(#, #)|#, nr. #|# #",
		"lest #|hentet #|Lastet ned #|besøkt #", "tilgjengelig på #|#|Tilgjengelig fra: #|url: #", "«»|“”|\"\"", "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"},
	{"sv", "och|och|&", "m.fl.|et al.|m fl", "red.~red.|utg.~utg.|Red.~Red.", "red.|red. av|redaktör|utg. av|under redaktion av", "övers.|översättning|övers. av|översatt av", "i|I|I:|i:", "bd #|#|#|årg. #|vol. #|#. årg.", "nr #|nr. #|h. #|häfte #", "s. #|s.#|#|#|sid. #", "# s.|# sidor", "# bd|# band", "#. uppl.|#. upplagan|#:a uppl.", "#, #|(#, #)|#, nr #|#; #",
		"hämtad #|besökt #|läst #", "tillgänglig på #|#|Tillgänglig: #", "”“|””|\"\"|»»", "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"},
	{"da", "og|og|&", "m.fl.|et al.", "red.~red.|udg.~udg.", "red. af|redigeret af|udg. af|red.", "oversat af|overs.|på dansk ved", "i|I|I:|i:", "bd. #|#|#|årg. #|bind #", "nr. #|h. #|nr #", "s. #|#|#|s.#|side #", "# s.|# sider", "# bd.", "#. udg.|#. udgave|#. oplag", "#, #|(#, #)|# #", "besøgt #|læst #|hentet #", "#|tilgængelig på #", "»«|\"\"|“”", "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"},
	{"pl", "i|i|oraz", "i in.|et al.|i inni", "red.~red.|oprac.~oprac.|wyd.~wyd.", "red.|pod red.|pod redakcją|oprac.|wyd.|pod red. naukową", "tłum.|przeł.|przekł.|tłumaczył", "w:|W:|[w:]|[in:]|w", "t. #|#|#|R. #|vol. #|T. #", "nr #|z. #|nr. #|no. #|zesz. #", "s. #|ss. #|#|#|str. #", "# s.|ss. #", "# t.|# tomy", "wyd. #|#. wyd.|wydanie #", "#, #|(#, #)|#, t. #|seria #, #",
		"dostęp: #|dostęp #|data dostępu: #", "#|dostępne: #|online: #", "„”|„“|«»|\"\"", "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"},
	{"cs", "a|a|&", "a kol.|et al.|aj.", "ed.~eds.|red.~red.|ed.~edd.", "ed.|uspořádal|red.|vydal|k vydání připravil", "přel.|překlad|přeložil", "in|In:|In|in:", "sv. #|#|#|roč. #|díl #|r. #", "č. #|no. #|sešit #|č.#", "s. #|str. #|#|#", "# s.|# stran", "# sv.|# díly", "#. vyd.|#. vydání", "#, #|(#, #)|#, sv. #", "cit. #|[cit. #]|navštíveno #", "dostupné z: #|#|Dostupné na #", "„“|\"\"|»«", "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"},
	{"hu", "és|és|–", "et al.|és mtsai.|és társai", "szerk.~szerk.|Szerk.~Szerk.|s.a.r.~s.a.r.", "szerk.|szerkesztette|sajtó alá rendezte|kiadta", "ford.|fordította", "In:|in|in:|In", "#. kötet|#|#|#. évf.|vol. #", "#. sz.|#. szám|no. #|sz. #", "#.|pp. #|# p.|#|# o.", "# p.|# o.|# oldal", "# kötet", "#. kiad.|#. kiadás", "#, #|(#, #)|(#; #)", "letöltve: #|megtekintve: #|utolsó letöltés: #", "#|elérhető: #", "„”|»«", "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december"},
	{"fi", "ja|ja|&", "ym.|et al.|ynnä muut", "toim.~toim.|ed.~eds.", "toim.|toimittanut|toimittaneet", "suom.|suomentanut|kääntänyt", "Teoksessa|teoksessa|teoksessa:|In", "osa #|#|#|vol. #|vsk. #", "nro #|nr #|no #", "s. #|#|#|ss. #", "# s.|# sivua", "# osaa", "#. painos|#. p.|#. uud. painos", "#, #|(#, #)|# #", "viitattu #|haettu #|luettu #", "#|Saatavissa: #|saatavilla #", "””|\"\"", "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta"},
	{"ru", "и|и", "и др.|и соавт.", "ред.~ред.|под ред.~под ред.|сост.~сост.|отв. ред.~отв. ред.", "под ред.|отв. ред.|сост.|под редакцией", "пер.|пер. с англ.|перевод", "//|В кн.:|В:|// В сб.:", "Т. #|т. #|#|#|Вып. #|вып. #", "№ #|№#|вып. #|Вып. #", "С. #|с. #|#|С.#|Стр. #", "# с.|# стр.", "в # т.", "#-е изд.|Изд. #-е|изд. #", "#. #|(#. #)|# № #", "дата обращения: #|(дата обращения #)", "URL: #|Режим доступа: #|#", "«»|„“|\"\"", "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"},
	{"ko", ", |·|, |및", "외|등|et al.|외 2인", "편~편|엮음~엮음|편저~편저|Eds.~Eds.", "편|엮음", "역|옮김", "In|, |『", "제#권|#권|#|#|제#집|Vol. #|vol.#|#집", "제#호|#호|No. #|no.#|(#)|통권 #호", "pp.#|#쪽|pp. #|#|#|p. #|#면", "#쪽|#면", "전 #권", "제#판|#판", "#, #|# #", "검색일: #|#", "#|URL: #", "「」|『』|‘’|\"\"|''|''|“”", "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월"},
	{"zh", ", |、|,", "等|, 等|et al.", "主編~主編|編~編|编~编|主编~主编", "主編|編|编", "譯|译", ", |載|载|In", "第#卷|#|#|#卷|第#冊", "第#期|#期|(#)|第#號|#號|No.#", "頁#|第#頁|页#|#|#|pp. #|#-頁", "#頁|#页", "全#冊", "第#版|#版", "#, #|# #", "檢索日期: #|#", "#|網址: #", "「」|《》|『』|''|“”", "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月"},
}
