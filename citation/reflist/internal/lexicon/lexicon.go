// Package lexicon holds the words of printed references by language: what recognisers of
// dates, names and organisations know, and what tells where an entry begins. They were observed
// in the reference lists of articles in these languages; months and their short forms are
// those of the Unicode CLDR or in print.
package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
	"github.com/refwright/refwright/internal/undated"
)

// monthNames lists the months, in each line the twelve of one language, each
// with its forms.
var monthNames = `
january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec
ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara
januar februar märz|mär april mai juni juli august september oktober|okt november dezember|dez
janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc
enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic
gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre dicembre
janeiro fevereiro|fev março abril maio junho julho agosto setembro outubro|out novembro dezembro
januari februari maart|mrt april mei juni juli augustus september oktober november december
januar februar mars april mai juni juli august september oktober november desember|des
januari februari mars april maj juni juli augusti september oktober november december
januar februar mart april maj jun|juni jul|juli avgust|avg septembar|septembra oktobar|oktobra novembar|novembra decembar|decembra
јануар фебруар март април мај јун|јуни јул|јули август септембар октобар новембар децембар
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
януари|ян февруари март април май юни юли август септември октомври ноември декември
ιανουαρίου|ιανουάριος φεβρουαρίου|φεβρουάριος μαρτίου|μάρτιος απριλίου|απρίλιος μαΐου|μάιος ιουνίου|ιούνιος ιουλίου|ιούλιος αυγούστου|αύγουστος σεπτεμβρίου|σεπτέμβριος οκτωβρίου|οκτώβριος νοεμβρίου|νοέμβριος δεκεμβρίου|δεκέμβριος
ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu prosince
január február|febr március|márc április|ápr május június|jún július|júl augusztus szeptember|szept október november december
tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu
januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
`

// Months gives the number of a month by any of its names.
var Months = func() map[string]int {
	m := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(monthNames), "\n") {
		for i, names := range strings.Fields(line) {
			for _, n := range strings.Split(names, "|") {
				if m[n] == 0 {
					m[n] = i + 1
				}
			}
		}
	}
	return m
}()

// Seasons are EDTF's codes by name.
var Seasons = map[string]int{
	"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
	"ilkbahar": 21, "bahar": 21, "yaz": 22, "sonbahar": 23, "güz": 23, "kış": 24,
	"printemps": 21, "été": 22, "automne": 23, "hiver": 24,
	"frühjahr": 21, "frühling": 21, "sommer": 22, "herbst": 23,
	"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24, "estate": 22, "autunno": 23, "inverno": 24,
	"vår": 21, "høst": 23, "vinter": 24,
}

// What stands in the place of a year, as alternatives of regular expressions:
// abbreviations for no date, and words for a work still to come.
const (
	// One letter at least is small in nearly all of them, unlike in initials.
	NoDateAbbreviations = `N\.D\.|[Nn]\.\s?d\.?|[Ss]\.\s?[adf]\.|[Oo]\.\s?[jd]\.|o\.\s?[JD]\.|[Zz]\.\s?[jd]\.|[Tt]\.\s?y\.|[Bb]\.\s?[gd]\.|[Uu]\.\s?[åd]\.|[Éé]\.\s?n\.|[Бб]\.\s?[гд]\.`
	StatusWords         = `forthcoming|in press|im erscheinen|im druck|in preparation|submitted|under review|yayında|baskıda|u štampi|у штампи|under utgivelse|à paraître|sous presse|en prensa|no prelo|in corso di stampa`
)

// NoDateWords are the words for no date, as alternatives of regular expressions as well: the terms of
// [undated.NoDate] that are no abbreviations.
var NoDateWords = strings.Join(slices.DeleteFunc(slices.Clone(undated.NoDate), func(term string) bool {
	const shortest = 4 // letters of a word
	return strings.ContainsAny(term, "./") || utf8.RuneCountInString(term) < shortest
}), "|")

// StatusTerms are StatusWords, and Media are what a work is published on, both in lower case.
var (
	StatusTerms = Terms(StatusWords)
	Media       = Terms(`kindle|kindle edition|kindle ed|ebook|e-book|epub|pdf|pdf ebook|pdf e-book|cd|cd-rom|dvd|blu-ray|audiobook|audio|microfilm|microfiche|vinyl|mp3|print|web|online|internet|internett|www document|en ligne|en línea|çevrimiçi`)
)

// Particles come before a family name in lower case.
var Particles = WordSet(`van von der den de del della dello degli di da dal dalla dos das do du des d' d’ le la las los el al al- bin ibn ben abu ter ten te zu zur zum vom im
	af av y e het 't op opde i un`)

// joining particles stay with the family name when it stands first; the others
// leave it for the given name. Source: CSL 1.0.2, Names, on dropping particles;
// which is which follows the language of the name.
var DroppingParticles = WordSet(`von vom zu zur zum af av`)

// Suffixes follow a name.
var Suffixes = WordSet(`jr jr. sr sr. ii iii iv junior senior esq esq. phd ph.d. md m.d.`)

// OrganizationAdjectives are those of organizationWords that say of what kind an
// organisation is and not that a name is one by itself.
var OrganizationAdjectives = WordSet(`international united genel service services`)

// OrganizationWords mark a name as one of an organisation.
var OrganizationWords = WordSet(`
	academy agency association assembly authority bank board bureau cabinet center centre chamber church coalition college commission commissioner committee company conference congress
	consortium corporation corp council court department directorate division embassy federation forum foundation fund government group inc institute institution initiative international laboratory league library
	ltd llc ministry mission museum nations network office organization organisation parliament party police press programme program project secretariat senate service services society team treasury trust union universities university
	united watch webteam corps administration alliance
	akademie amt anstalt arbeitsgruppe behörde bundesamt bundesministerium bundesregierung gesellschaft institut kommission ministerium rat stiftung universität verband verein zentrum
	académie agence assemblée banque bureau centre comité conseil fédération fondation gouvernement ministère observatoire organisation société université
	academia agencia asociación banco centro comisión comité consejo departamento fundación gobierno instituto ministerio organización secretaría sociedad universidad
	associação comissão conselho federação federación fundação governo observatório sociedade ministério organização universidade secretaria
	accademia agenzia associazione banca commissione comitato consiglio fondazione istituto ministero università
	bakanlığı başkanlığı belediyesi birliği derneği enstitüsü genel genelkurmay kurulu kurumu merkezi müdürlüğü partisi üniversitesi vakfı bankası meclisi komisyonu konseyi
	agencija akademija banka centar fakultet fondacija institut komisija ministarstvo odbor organizacija savet savez skupština udruženje univerzitet uprava vlada vijeće zavod
	академија институт министарство савет универзитет влада завод комиссия министерство институт университет совет
	byrå departement departementet institutt direktoratet forbundet foreningen høgskolen instituttet kommisjonen nemnda rådet sentralbyrå stiftelsen universitetet utvalget myndigheten verket högskolan
	bank commissie instituut ministerie raad stichting universiteit vereniging
	akademia bank fundacja instytut ministerstwo rada towarzystwo uniwersytet urząd
	ministerium undervisningsministeriet styrelse styrelsen ministeriö laitos yliopisto virasto liitto minisztérium egyetem hivatal intézet akadémia ústav ministerstvo univerzita úřad společnost
	comune regione provincia soprintendenza deputazione ayuntamiento diputación prefeitura câmara senado tribunal instituição
	administration academies alliance analytics associates collaboration collaborative collaborators commonwealth embassies gmbh holdings investigators municipality observatory ombudsman panel plc taskforce trustees
	ausschuss bundesanstalt bundesbank bundesinstitut bundesrat bundestag bundesverfassungsgericht bundeszentrale fachhochschule forschungsgemeinschaft forschungsgruppe arbeitsgemeinschaft arbeitskreis autorengruppe gericht gewerkschaft hochschule kammer kultusministerkonferenz landesamt landesanstalt landtag magistrat ministerien senatsverwaltung staatsministerium wissenschaftsrat sachverständigenrat weltbank zentralbank zentralverband
	association autorités bibliothèque caisse chambre collectif commissariat confédération délégation direction établissement groupe institution ligue mairie parlement réseau secrétariat sénat syndicat
	administración alcaldía asamblea cámara confederación consejería consorcio corporación defensoría dirección gobernación institución junta municipalidad naciones observatorio oficina presidencia procuraduría superintendencia unión
	academia agência assembleia câmara confederação coordenação departamento direção fórum nações núcleo presidência procuradoria serviço sindicato superintendência união
	assessorato autorità camera confederazione consorzio dipartimento direzione ente federazione organizzazione osservatorio parlamento presidenza senato società ufficio unione
	ajansı bakanlık başbakanlık cemiyeti dairesi federasyonu kurum kuruluşu mahkemesi odası ofisi örgütü sendikası teşkilatı valiliği
	direkcija društvo fond kancelarija komitet ministarstva sabor sekretarijat služba sud ured агенција банка друштво комисија савез служба скупштина управа центар
	akademiet byrån danmarks departementer direktorat etaten finansdepartementet finansministeriet folketinget foreningen fonden förbundet föreningen helsedirektoratet institutet justisdepartementet kommittén kommissionen kunnskapsdepartementet ministeriet nämnden nämndens riksbanken riksdag sällskapet selskabet selskapet socialstyrelsen stortinget sundhedsstyrelsen tilsynet utskottet utrikesdepartementet utenriksdepartementet
	bureau dienst gemeente genootschap planbureau vereniging
	biuro centrum izba komisja komitet ministerstwo organizacja sejm senat stowarzyszenie trybunał związek zarząd zakład
	agentura banka fakulta komise komora nadace parlament sdružení soud svaz vláda výbor
	alapítvány bizottság kormány országgyűlés szövetség tanács társaság eduskunta instituutti keskus neuvosto opetushallitus säätiö seura tilastokeskus valtioneuvosto yhdistys
	агентство академия банк дума комитет общество организация правительство служба союз управление федерация фонд центр
	학회 연구원 연구소 통계청 위원회 진흥원 學會 研究所 委員會 委员会 学会
	agencies authorities centers centres commissions councils departments governments inspectorate institutes legislature ministries societies
	berufsverband bezirksregierung dachverband fachgesellschaft landeshauptstadt landesregierung landkreis staatskanzlei
	agences autorité centres commissions instituts ministères organismes préfecture rectorat
	autoridad autoridade comitê contraloría controladoria defensoria institutos ministérios ministerios universidades prefettura procura
	inspectie rekenkamer rijksinstituut inspekcja prokuratura bizottsága hivatala intézete minisztériuma tanácsa társasága
`)

// Countries are names of countries and continents that are seldom those of families.
var Countries = WordSet(`korea japan china india canada australia norway sweden denmark finland iceland netherlands belgium germany austria switzerland italy spain portugal poland hungary romania bulgaria greece turkey türkiye egypt nigeria kenya ghana botswana namibia brazil mexico argentina colombia peru estonia latvia lithuania slovenia croatia serbia ukraine russia taiwan thailand vietnam indonesia malaysia singapore philippines pakistan bangladesh europe africa asia america deutschland österreich schweiz suisse belgique españa italia sverige norge danmark suomi polska europa nederland`)

// CollectiveWords end the name of a group of people who work together.
var CollectiveWords = WordSet(`group groups investigators collaborators collaboration consortium committee team panel network trialists participants groupe collectif grupo colectivo coletivo gruppo collettivo arbeitsgruppe gruppe kollektiv grupa skupina`)

// UnitWords begin the name of a part of an organisation.
var UnitWords = WordSet(`department division directorate section branch subcommittee secretaria subsecretaria departamento coordenação diretoria direção dirección subdirección sección abteilung referat direction service sous-direction direzione dipartimento ufficio divisione daire odeljenje avdeling avdelingen avdelning departament wydział odbor`)

// jurisdictionWords say in brackets what a state or a town is, and lawWords begin the
// title of what it lays down.
var (
	JurisdictionWords = WordSet(`estado município cidade país província provincia municipio ciudad state city county country land kanton canton stadt ville région comune regione`)
	LawWords          = WordSet(`lei decreto portaria resolução constituição medida ley constitución resolución loi décret constitution arrêté legge costituzione gesetz verordnung grundgesetz law decree act statute zakon kanun ustawa lov lag`)
)

// compoundEnds end words that name an organisation by themselves, in languages that
// write what others write as several: "Bundesministerium".
var compoundEnds = [...]string{
	"ministerium", "amt", "konferenz", "kommission", "gesellschaft", "institut", "verband", "verein", "stiftung", "universität", "bibliothek", "agentur", "behörde", "zentrum", "akademie", "rat",
	"ausschuss", "gericht", "gerichtshof", "regierung", "bundestag", "landtag", "ministerie", "departementet", "departement", "direktoratet", "styrelsen", "verket", "byrån", "byrå", "tinget", "nämnden", "nemnda",
	"utvalget", "myndigheten", "rådet", "forbundet", "foreningen", "selskabet", "keskus", "laitos", "virasto", "ministeriö", "hivatal",
}

// IsCompound reports whether a word is such a name, and long enough to be nobody's.
func IsCompound(w string) bool {
	const before = 5 // letters that the end has before it
	low := Lower(w)
	for _, end := range compoundEnds {
		if rest, ok := strings.CutSuffix(low, end); ok && utf8.RuneCountInString(rest) >= before {
			return true
		}
	}
	return false
}

// EditionNouns are the words for an edition.
var EditionNouns = WordSet(`ed edn edition aufl auflage éd édition edición edição edizione baskı basım izd izdanje изд издање издание utg utgave uppl upplaga druk dr wyd vyd painos`)

// Abbreviations end in a full stop that does not end a sentence.
var Abbreviations = WordSet(`
	ed eds vol vols no nos nr p pp ch chap st dr prof mr mrs ms jr sr vs cf etc al ca approx dept univ inst assoc intl govt rev trans transl comp repr suppl ser pt fig art sec inc ltd co corp bros dir
	hrsg hg bd bde aufl jg s sv str sayı cilt c çev yay haz der red ur prir prev br god sv izd isp wyd t z nr n° obs utg red overs årg
	jan feb mar apr jun jul aug sept sep oct nov dec okt dez déc janv févr juil
	op cit ibid e g i ie eg viz
	gen col lt gov sen rep hon rt
`)

// NewspaperWords mark the title of a newspaper or magazine.
var NewspaperWords = WordSet(`
	times post guardian telegraph herald tribune gazette daily sun mirror observer independent economist newsweek time magazine news journal chronicle star globe inquirer reuters bbc cnn
	zeitung spiegel zeit tageszeitung welt süddeutsche figaro monde libération país mundo corriere repubblica stampa gazetesi gazete hürriyet milliyet cumhuriyet sabah
	politika blic danas večernje novosti aftenposten dagbladet dagens morgenbladet tidende aftonbladet dagbladet nyheter pravda izvestia
`)

// PlaceWords are places that much is published in, or words of their names, by the
// languages that name them.
var PlaceWords = WordSet(`
	london londres londra londen londyn londinii oxford oxonii cambridge cantabrigiae edinburgh edimburgo édimbourg glasgow manchester dublin belfast cardiff bristol leeds liverpool leicester aldershot chichester harmondsworth hampshire basingstoke
	york boston chicago philadelphia filadelfia washington berkeley princeton baltimore cambridge stanford ithaca durham angeles francisco diego pittsburgh cleveland detroit minneapolis madison austin houston dallas atlanta seattle
	bloomington evanston urbana lawrence hillsdale mahwah newbury oaks cliffs hoboken piscataway malden lanham westport greenwich toronto montreal montréal ottawa québec vancouver
	sydney melbourne canberra brisbane perth auckland wellington delhi bombay mumbai calcutta madras bangalore singapore hong kong tokyo kyoto osaka beijing peking shanghai taipei seoul pretoria johannesburg nairobi lagos cairo jerusalem
	paris parigi parís parijs paryż parisiis lyon lione marseille toulouse bordeaux lille strasbourg rennes nantes grenoble montpellier nancy dijon caen rouen aix poitiers genève geneva ginevra ginebra genf lausanne losanna neuchâtel fribourg
	bruxelles brussels brüssel bruselas brussel louvain leuven lovaina liège gand gent antwerpen antwerp anvers amsterdam haag haye hague leiden leyden utrecht groningen rotterdam nijmegen assen dordrecht
	berlin berlino berlín münchen munich monaco monaco leipzig lipsia leipzic lipsiae frankfurt francoforte francfort stuttgart stoccarda hamburg köln cologne colonia bonn göttingen gottinga tübingen tubinga heidelberg freiburg mainz darmstadt wiesbaden opladen
	weinheim mannheim hannover bremen dresden jena weimar halle wittenberg münster bielefeld paderborn würzburg bamberg nürnberg erlangen augsburg regensburg konstanz marburg kassel gießen siegen braunschweig neuwied reinbek
	wien vienna vienne viena graz salzburg innsbruck zürich zurich zurigo basel basilea bâle basileae bern berna luzern
	roma rome rom romae milano milan mailand milán mediolani venezia venice venise venedig venecia venetiis venetia vinegia firenze florence florenz florencia florentiae torino turin turín bologna bononiae padova padua padoue patavii napoli naples nápoles neapel
	genova genoa palermo catania bari pisa siena verona vicenza treviso trieste udine mantova ferrara brescia bergamo modena parma perugia bassano rovigo cosenza messina cagliari lucca ravenna rimini
	madrid barcelona sevilla valencia salamanca zaragoza granada bilbao pamplona lisboa lisbon lisbonne coimbra porto braga méxico bogotá caracas lima quito santiago montevideo habana medellín córdoba rosario mendoza
	paulo janeiro brasília campinas petrópolis curitiba recife salvador fortaleza florianópolis belo horizonte alegre aires
	oslo bergen trondheim kristiania stockholm uppsala lund göteborg gothenburg københavn copenhagen kopenhagen kjøbenhavn århus aarhus odense helsinki helsingfors turku åbo tampere jyväskylä
	praha prague prag brno bratislava warszawa warsaw kraków cracow krakau wrocław poznań łódź lublin gdańsk budapest szeged debrecen pécs bucurești bucharest cluj sofia софия
	beograd belgrade belgrad novi zagreb ljubljana sarajevo skopje niš rijeka београд нови загреб
	istanbul i̇stanbul ankara izmir i̇zmir bursa konya athens athènes athen atene москва moskva moscow ленинград санкт-петербург спб киев kiev petersburg
	bp cluj iași timișoara košice trnava split zadar osijek maribor celje пловдив варна київ львів харків одеса минск екатеринбург томск казань саратов новосибирск ростов αθήνα θεσσαλονίκη αθήναι
	haarlem delft tilburg espoo oulu umeå linköping växjö düsseldorf trier bochum dortmund kiel rostock saarbrücken osnabrück oldenburg duisburg hildesheim aachen karlsruhe bayreuth passau potsdam baden-baden gütersloh neukirchen
	trento pavia lecce macerata urbino perugia chieti sassari udine oviedo murcia alicante málaga valladolid santander guadalajara puebla toluca xalapa cali bucaramanga quetzaltenango maringá londrina niterói uberlândia manaus natal
	서울 부산 대구 파주 北京 上海 臺北 台北 東京 京都 香港 南京
`)

// ProceedingsWords mark a container as the proceedings of a meeting.
var ProceedingsWords = sieve.MustCompile(`(?i)\b(?:proceedings|proc\.|conference|symposium|workshop|congress|kongre|sempozyum\p{L}*|bildiri\p{L}*|zbornik radova|konferenc\p{L}*|tagungsband|actes|colloque|actas|atti|anais)\b`)

// ReportWords is the pattern of what reports and papers of series are called.
const ReportWords = `(?i:working papers?|discussion papers?|policy papers?|policy briefs?|fact ?sheets?|research papers?|research briefs?|occasional papers?|technical (?:report|note|paper)s?|research reports?|white papers?|green papers?|briefing papers?|issue briefs?|position papers?|background papers?|staff papers?|special reports?|annual reports?|final reports?|progress reports?|country reports?|reports?|memorandum|documents? de travail|rapports?|arbeitspapiere?|forschungsbericht|berichte?|diskussionspapiere?|çalışma (?:kağıdı|tebliği|metni)|politika notu|raporu?|izveštaj|izvještaj|radni materijal|notat|rapport|documento de trabajo|informe|relatório|texto para discussão|quaderni)`

// AccessWord is what leads to the date of a visit, at the beginning of a text.
var AccessWord = sieve.MustCompile(`^[\[(]?(?i:(?:last )?accessed|retrieved|viewed|visited|cited|erişim(?: tarihi)?|pristupljeno|приступљено|дата обращения|besøkt|lest|hämtad|tilgået|abgerufen(?: am)?|zugegriffen(?: am)?|zugriff(?: am)?|letzter zugriff|consulté(?: le)?|consultado(?: el| em)?|acesso(?: em)?|ultimo accesso|consultato(?: il)?|accedido(?: el)?|acedido(?: em)?|acessado(?: em)?|geraadpleegd(?: op)?|geopend(?: op)?|åtkomst(?:datum)?|öppnad|åpnet|viitattu|dostęp|udostępniono)(?::|\s)\s*(?:on\s)?`)

// YearFirst is an entry without authors whose year stands first: "(2010) Title".
var YearFirst = sieve.MustCompile(`^\((?:1[4-9]|20)\d\d[a-z]?\)\s["“„«*_]*\p{Lu}`)
