package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/internal/undated"
)

// The words of this file have one meaning each, which the name of their table
// says. Languages follow one another as en, de, fr, es, it, pt, nl, the
// Scandinavian and Finnic ones, tr, sr/hr/bs/sl, cs/sk, pl, ru/uk/bg, el and
// others, where they have a word of their own. All are in lower case.

func words(list string) map[string]bool {
	fields := strings.Fields(list)
	set := make(map[string]bool, len(fields))
	for _, w := range fields {
		set[strings.ReplaceAll(w, "_", " ")] = true
	}
	return set
}

// ands stand before the last of several authors.
var ands = words(`and & und u et y e ed en og och ja ve ile i a oraz и та і й και és și şi və dhe dan ir eta 和 及 与 與 と 및 와 과`)

// etAls say that there are more authors. Longer ones stand before those that
// they end with.
var etAls = []string{
	"et al.", "et al", "et. al.", "et alii", "et aliae", "and others", "and colleagues", "and co-authors", "and associates",
	"u. a.", "u.a.", "und andere", "et coll.", "et collab.", "et autres", "y otros", "y cols.", "e altri", "e outros", "en anderen", "e.a.", "e. a.", "ea", "u a",
	"m. fl.", "m.fl.", "mfl.", "mfl", "med flere", "og andre", "og medarbejdere", "och medarbetare", "och andra", "ym.", "kollegoineen", "kumppaneineen", "jt", "jt.", "o.fl.", "o. fl.", "dkk.", "dkk", "dan kawan-kawan", "ir kt.", "ir kiti", "su kolegomis", "su bendraautoriais", "un citi", "un kolēģi", "eta beste batzuk", "vd.", "vd", "v.d.", "v.dğr.", "v. dğr.", "vdğr.", "ve diğerleri", "ve ark.", "ve arkadaşları",
	"i dr.", "i ostali", "i ostale", "i drugi", "i sur.", "i sar.", "in sod.", "i saradnici", "i suradnici", "sa saradnicima", "sa suradnicima", "s sodelavci", "z sodelavci", "in drugi", "idr.", "a kol.", "a spol.", "i in.", "i inni", "и др.", "и остали", "и другие", "и сар.", "и соавт.", "та ін.", "κ.ά.", "κ.α.",
	"and coauthors", "and coworkers", "and co-workers", "and his colleagues", "and her colleagues", "and their colleagues", "und kollegen", "und mitarbeiter", "und mitarbeitende",
	"og medarbeidere", "og kolleger", "og kollegaer", "och kollegor", "och kolleger", "en collega's", "et collaborateurs", "et ses collaborateurs", "et collègues", "et ses collègues",
	"y colaboradores", "y colegas", "y col.", "e colaboradores", "e colegas", "e cols.", "e collaboratori", "e colleghi", "e coll.", "i współpracownicy", "и сарадници", "и коллеги",
	"és mtsai.", "és mtsai", "és szerzőtársai", "és munkatársai", "și colab.", "và cs.", "và c.s.", "và cộng sự", "и съавт.", "等", "等人", "ほか", "他", "ら", "외", "등",
}

// etAlsBy are the same by their last byte, in lower case, and those that end in a full stop
// without it as well: "Иванов и др, 2010".
var etAlsBy = func() (by [256][]string) {
	for _, e := range etAls {
		for _, form := range [...]string{e, strings.TrimSuffix(e, ".")} {
			if last := form[len(form)-1]; !slices.Contains(by[last], form) {
				by[last] = append(by[last], form)
			}
		}
	}
	return by
}()

// undatedForms are what stands for a year that is not known or has not come, as it is printed.
var undatedForms = func() (forms []string) {
	for _, term := range slices.Concat(undated.NoDate, undated.NotYet) {
		forms = append(forms, undated.Forms(term)...)
	}
	return forms
}()

// ibids say that the work just cited is meant.
var ibids = []string{
	"ibid.", "ibid", "ibidem", "ibíd.", "ib.", "ebd.", "ebda.", "ebenda", "a.a.o.", "a. a. o.", "a.g.e.", "a.g.m.", "a.g.t.", "age.", "agm.", "agt.",
	"ivi", "a.a.", "a. a.", "isto", "исто", "там же", "там само", "tamtéž", "tamže", "tamże", "u istom", "aynı yer", "samt.", "sst.", "ό.π.", "同上", "i. m.", "i.m.", "uo.",
	"emt.", "samas", "ten pat", "turpat", "prav tam", "пак там", "на истом месту", "na istom mjestu", "na istom mestu", "tamtiež",
}

// prefixes are words that lead to a citation; they are no part of a name even
// with a capital.
var prefixes = words(`see also cf cf. compare e.g. e.g eg i.e. viz viz. for example instance especially esp esp. particularly notably namely in from by with but contra pace following after further quoted cited
	as such discussed noted overview review reviews summary discussion details similarly likewise here refer source sources adapted based data reprinted originally first
	vgl vgl. siehe s. auch so z.b. bspw. etwa dazu hierzu insbesondere insb. bes. ähnlich zit. zitiert nach bei anders noch jetzt zuletzt ferner zusammenfassend kritisch schon bereits ausführlich grundlegend einführend ebenso dagegen hingegen
	voir cité dans par aussi p.ex. notamment selon comparer véase ver vid. véanse p.ej. citado en por también vedi cfr cfr. si veda vedano anche citato veja vide também conforme apud zie vergelijk bijv bijv. bv. ook
	esim esim. пор пор. se også f.eks. t.ex. jf jf. jfr jfr. jmf jmf. också även ifølge enligt sitert i vrt vrt. ks ks. vt
	bkz bkz. bk. bknz. krş krş. karş. ayrıca örn. örneğin mesela akt akt. aktaran göre
	vidi videti vid. up. uporedi usp usp. usporedi npr. citirano prema u kod viz. srov. srov též porov. např. np. zob zob. por por. też także cyt. za
	см см. также ср ср. например напр. цит. по вж. вижте див. також види упор. нпр. цитирано према βλ βλ. πρβλ πρβλ. pl. lásd ld ld. vö vö. vezi cf vegeu també myös`)

// prefixPhrases are prefixes of several words, or with a full stop within them.
var prefixPhrases = []string{
	"for example", "for instance", "for a review see", "for an overview see", "si veda", "se även", "se også", "z. b.", "zum beispiel", "p. ex.", "par exemple", "p. ej.", "por ejemplo", "per es.", "per esempio", "por exemplo", "f. eks.", "for eksempel", "t. ex.", "till exempel", "na primer", "na primjer", "na przykład",
}

// secondaries lead to the work in which another was found.
var secondaries = []string{
	"cited in", "cited by", "as cited in", "quoted in", "quoted by", "as quoted in", "qtd. in", "qtd in", "cit. in", "zit. nach", "zit. n.", "zitiert nach", "zit. bei", "zitiert bei", "zit. in", "zitiert in",
	"cité dans", "cité par", "cité in", "citado en", "citado por", "citado em", "apud", "citato in", "cit. da", "citato da", "geciteerd in", "aangehaald in", "sitert i", "sitert hos", "citeret i", "citeret hos", "citerad i", "citerat i", "siteerattu",
	"gjengitt i", "gjengitt hos", "gjengitt etter", "referert i", "referert hos", "sitert etter", "gengivet i", "gengivet hos", "citeret efter", "citerad efter", "återgiven i", "cité d'après", "cité d’après", "como se citó en", "como se cita en", "citado a través de", "cit. por", "cit. en", "cit. em", "cit. presso", "geciteerd door",
	"akt.", "akt", "aktaran", "aktaran:", "akt.:", "citirano u", "citirano prema", "cit. u", "cit. prema", "navedeno u", "prema", "цитирано у", "цит. према", "цит. по", "цит. в", "цитируется по", "приводится по", "nav. prema", "navedeno prema", "nav. u", "citirano kod", "转引自", "轉引自", "citováno v", "cit. podle", "cyt. za", "cyt. za:", "za:", "podaję za", "podaję za:", "παρατίθεται στο", "idézi", "idézve", "citat per", "citat a", "citat în",
	"angeführt bei", "angeführt in", "zit. durch", "citée dans", "cités dans", "citées dans", "citée par", "cités par", "citées par", "citada en", "citados en", "citadas en", "citada por", "citados por", "citada em", "citados em", "citadas em", "citata in", "citati in", "citate in", "citata da", "citati da", "geciteerd naar", "geciteerd bij", "aangehaald door", "aangehaald bij",
	"cytowane za", "cytowany za", "cytowana za", "cytowani za", "cytowane w", "cytowany w", "cytowana w", "cyt. w", "przywołane za", "przytoczone za", "citirano po", "cit. po", "cit. kod", "navedeno kod", "navedeno po", "citiran u", "citiran prema", "наведено према", "наведено у", "цитиран у", "citerat efter", "refererad i", "refererat i", "återgivet i", "omtalt i", "alıntılayan",
	"cit. iš", "cituota iš", "cituojama pagal", "citēts pēc", "viidatud", "tsiteeritud", "viitattu teoksessa", "dikutip dari", "dikutip oleh", "dalam", "sitēts", "trích theo", "dẫn theo", "цит. за", "цитовано за", "по:",
}

// particles belong to the surname that follows, in lower case or with a capital.
var particles = words(`van von vom zu zur zum der den dem de del della delle dei degli di da das do dos du des d' d’ la le les lo los las el al ul ad an ar as at az ash ibn bin ben bint abu abd abdul ter ten te 't 'd op in_'t aan af av til y san santa st st. saint mac mc ap o ó ní ny`)

// linkers stand in lower case within the name of an organisation.
var linkers = words(`of for on in the to at and & from with against und für der die das des zur zum von vom im am pour de du des la le les l' d' en et para por el los las del y per di della dei degli delle il e da do dos das em van voor het for og av om til till för och på ve için za i u na o od s sa pri и за у на по о в во об для та з с`)

// leadLinks are those that may stand behind the first word of a sentence that leads to an author.
var leadLinks = words(`for about on to from with against auf mit aus na od s от на с за za pri kod код u v w bei hos chez bij po`)

func isLinker(w string) bool { return linkers[w] }

// suffixes follow a surname.
var suffixes = words(`jr jr. sr sr. ii iii iv filho neto`)

// sentenceWords begin sentences and are no part of the name behind them.
var sentenceWords = words(`az a an the as in on at by for from of to with and but or yet so nor if when while where although though because since unless until whereas after before during despite given unlike like
	according following however moreover furthermore thus therefore hence consequently nevertheless similarly likewise indeed finally first second third firstly secondly thirdly also both either neither here there this that these those such some many most other others another each every all
	he she it they we i you his her its their our my your who whom whose which what how why than then again even only just not no one two three
	is are was were has have had does did can could may might will would shall should see cf compare contrast consider recall
	between among within around about over under towards
	zwischen seit um etwa ab entre vers depuis tussen sinds rond omstreeks mellom siden rundt omkring mellan sedan mellem mezi kolem między około između oko między между около у до після
	weder entweder der die das den dem des ein eine einer eines einem im in am an auf bei nach von vom zu zum zur für mit aus über unter gegen laut wie wenn als ob obwohl weil während dagegen auch so da dann nur schon bereits hier dort dies diese dieser dieses jedoch aber und oder sowie er sie es wir ich man
	le la les l un une des du de en dans par pour avec sur selon d'après comme si quand lorsque ainsi aussi cependant mais et ou il elle ils elles on nous ce cette ces
	el los las una del al según como cuando si pero y o también así él ella ellos para por con sobre entre desde hasta
	il lo gli i uno della delle dei nel nella secondo come quando se ma e anche così per con su tra fra da di
	o os as um uma do da dos das no na segundo conforme como quando se mas também assim por para com sobre
	de het een in op bij naar volgens zoals als maar en ook dus hij zij wij
	en et den det de som i på av ved til for fra ifølge ifølgje men og også når hvis han hun vi enligt och också när om hon av ved jf
	ve bu şu o bir ise ancak fakat ayrıca buna göre için gibi ile da de nitekim örneğin oysa
	i a u na od do za iz sa s o po kod prema kako kada ako ali ili i ovo taj ova on ona oni
	međutim takođe stoga zato ipak dok nakon posle osim mada ponieważ natomiast jednak także również zgodnie podobnie według zdaniem wedle podle podobně však proto také przez
	jak gdy gdyby choć chociaż ale lecz więc zatem dlatego wobec mimo kiedy gdzie podobno zresztą když kdy kde ale tedy
	chez depuis après avant malgré contre suivant toutefois tras aunque además frente dopo contro oltre sebbene infine inoltre após embora além entretanto
	trotz entgegen ebenso ähnlich gegenüber anders omdat hoewel toch tegen daarna tegenover etter dersom samtidig likevel
	и а в во на от до за из с со о об по у как когда если но или это этот он она они согласно вслед однако поэтому также хотя после кроме при для према како када али овај међутим такође стога ипак док након после осим
	ο η το οι τα του της των τον την τους τις στο στη στην στον στα στους με για από κατά ενώ όπως σύμφωνα και αλλά ωστόσο επίσης αν όταν
	mukaan myös mutta sekä kuten kun jos vaikka lisäksi kuitenkin siten szerint mint ezzel szemben ugyanakkor azonban viszont tehát hasonlóan majd segons com amb però quan aquesta aquest potrivit conform însă după
	hos depois`)

// titles stand before names and are no part of them, but are names themselves
// where nothing follows.
var titles = words(`prof professor dr mr mrs ms sir lord lady president minister ambassador general colonel king queen pope bishop judge justice senator chancellor secretary herr frau m mme señor señora don sayın gospodin`)

// monthWords are the months, and what else makes a year part of a date.
var monthWords = words(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter early late mid
	januar februar märz mai juni juli oktober dezember jän jänner mär okt dez herbst frühjahr frühling sommer
	janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil
	enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
	gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
	janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
	januari februari maart mei augustus
	marts maj desember tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
	ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
	januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra avgust januar jun jul decembar novembar oktobar septembar februar
	siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac
	ledna února března dubna května června července srpna září října listopadu prosince stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października grudnia
	января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
	април мај јуни јули јануар јануара фебруар фебруара марта априла маја јун јуна јул јула август августа септембар септембра октобар октобра новембар новембра децембар децембра
	ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου`)

// notAuthors are what a year stands behind that is no author: things, events,
// laws, editions. A name that the references know is not looked up here.
var notAuthors = words(`sou nou sfs bgbl rgbl stb celex act acts accord accords agenda agreement agreements amendment article articles bill budget case census century chapter charter circa code commission's conference congresses constitution convention conventions council's
	cup crisis crises covenant covid covid-19 day decade declaration decision decree directive directives doctrine draft edition election elections era eq equation estimate euro euros event exhibition fig figure figures film fiscal fy games gdp hurricane ilo's issue judgment
	law laws match meeting memorandum minister model mw n nr no number olympics olympic paragraph pact period phase plan platform population press protocol publishers publishing publications referendum reform reforms regulation regulations reign release report reports resolution resolutions revolution
	ruling season section session spring statute strategy summit supplement survey table tables thesis treaty treaties usd us$ version vol volume war wars windows wave year years yr isbn issn doi iso pmid rfc ms mss fonds todo
	battle siege uprising massacre earthquake workshop symposium congress colloquium seminar
	schlacht belagerung konferenz aufstand erdbeben gesetz verordnung vertrag abkommen abbildung abb tabelle tab kapitel band bd auflage aufl jahr krieg krise verlag artikel art wahl fassung
	bataille conférence loi traité accord convention règlement guerre année tableau figure chapitre édition éditions batalla conferencia battaglia conferenza batalha conferência ley tratado acuerdo guerra año cuadro legge trattato guerra anno tabella figura edizione lei tratado ano quadro
	schuljahr studienjahr semester wintersemester sommersemester skoleår skoleåret læsåret läsåret schooljaar
	slaget konferansen lov loven lag lagen avtale avtalen krig år tabell figur forordning forskrift verdrag wet oorlog jaar
	muharebesi kuşatması konferansı depremi yasa kanun kanunu anayasa anayasası antlaşması sözleşmesi savaşı yılı tablo şekil yayınları yayınevi baskı sayı madde
	bitka konferencija ustanak zakon ustav ugovor sporazum konvencija rat godina godine tabela slika tabl. rezolucija uredba član zákon ústava smlouva ustawa traktat wojna rok
	битва битка конференция конференција закон конституция договор соглашение конвенция война год таблица рисунок рис табл глава издание устав рат година уговор
	v vs versus ad bc bce ce ph.d. phd edn ed eds dir trans`)

// places are towns and states whose name with a year is a place and a time.
// Authors of such names are known by the references.
var places = words(`london paris berlin vienna rome brussels geneva moscow washington new_york tokyo beijing athens belgrade budapest bucharest copenhagen dublin helsinki istanbul ankara izmir lisbon ljubljana madrid oslo ottawa prague sarajevo skopje sofia stockholm tallinn riga vilnius warsaw zagreb zurich basel
	amsterdam rotterdam hague the_hague munich hamburg frankfurt cologne bonn leipzig dresden milan turin naples florence venice bologna barcelona seville lyon marseille nice strasbourg toronto montreal vancouver chicago boston los_angeles san_francisco sydney melbourne
	delhi mumbai cairo tunis algiers nairobi johannesburg cape_town lagos kyoto osaka seoul shanghai hong_kong singapore bangkok jakarta manila hanoi kabul tehran baghdad damascus beirut jerusalem rio rio_de_janeiro são_paulo brasília buenos_aires santiago lima bogotá caracas mexico_city havana doha dubai
	oxford cambridge maastricht amsterdam lausanne versailles yalta jalta potsdam tehran helsinki dayton schengen bandung stalingrad verdun waterloo gallipoli dunkirk normandy hiroshima nagasaki chernobyl lozan lausanne sevr srebrenica lisboa roma wien münchen zürich genf köln praha beograd warszawa москва београд париж лондон берлин
	germany france britain england scotland wales ireland italy spain portugal greece turkey türkiye russia ukraine poland hungary romania bulgaria serbia croatia bosnia slovenia montenegro kosovo albania macedonia austria switzerland belgium netherlands denmark norway sweden finland iceland estonia latvia lithuania
	usa us uk eu ussr canada mexico brazil argentina chile peru colombia venezuela cuba china japan korea india pakistan bangladesh afghanistan iran iraq syria lebanon israel palestine egypt libya tunisia algeria morocco sudan ethiopia kenya nigeria ghana rwanda congo angola mozambique zimbabwe australia indonesia vietnam thailand malaysia philippines
	europe asia africa america deutschland frankreich österreich schweiz norge sverige danmark suomi srbija hrvatska rusija россия србија`)

// reportingVerbs say what an author does, behind the year or before the name.
var reportingVerbs = words(`argue argues argued assert asserts asserted assume assumes assumed believe believes believed call calls called cite cites cited claim claims claimed compare compares compared conclude concludes concluded consider considers considered contend contends contended criticise criticises criticised criticize criticizes criticized
	define defines defined demonstrate demonstrates demonstrated describe describes described develop develops developed discuss discusses discussed distinguish distinguishes distinguished emphasise emphasises emphasised emphasize emphasizes emphasized estimate estimates estimated examine examines examined explain explains explained explore explores explored find finds found
	hold holds held identify identifies identified insist insists insisted introduce introduces introduced investigate investigates investigated maintain maintains maintained mention mentions mentioned note notes noted observe observes observed offer offers offered point points pointed present presents presented propose proposes proposed prove proves proved put puts took takes
	question questions questioned recommend recommends recommended report reports reported reveal reveals revealed say says said show shows showed shown speak speaks state states stated stress stresses stressed study studies studied suggest suggests suggested summarise summarises summarised think thinks treat treats turn turns turned underline underlines underlined use uses used warn warns warned ask asks asked answer answers answered reply replies replied remark remarks remarked write writes wrote analyse analyses analysed analyze analyzes analyzed provide provides provided understand understands understood view views viewed
	behandelt analysiert betrachtet diskutiert untersuchte beschäftigt befasst verweist deutet folgert vermutet belegt berichtet plädiert konstatiert kommentiert
	vertritt bestreitet argumentiert behauptet betont schreibt zeigt stellt meint sieht nennt beschreibt definiert untersucht unterscheidet dargelegt gezeigt betonte schrieb zeigte meinte warnt kommt weist spricht hält geht erklärt fordert kritisiert schlägt findet führt versteht
	affirme montre montré soutenu écrivait affirmé soutient écrit note souligne propose définit analyse explique considère estime suggère décrit constate
	mostró argumentó sostuvo señaló afirmó demostró propuso escribió definió ha sostenido afirma argumenta sostiene muestra señala propone define escribe explica considera describe analiza sugiere indica
	mostrò sostenne affermò mostrato sostenuto affermato mostrou argumentou afirmou defendeu propôs afferma sostiene mostra scrive propone definisce nota osserva spiega considera descrive analizza suggerisce argumenta defende afirma mostra escreve propõe
	viste hevdet skrev mente fant påpekte visade hävdade menade toonde stelde betoogde stelt betoogt schrijft toont beschrijft definieert concludeert hevder viser skriver argumenterer mener finner beskriver definerer påpeker understreker hävdar visar menar beskriver definierar påstår fremhæver
	uyarmakta uyarmaktadır savunur savunmaktadır belirtir belirtmektedir gösterir göstermektedir ifade vurgular vurgulamaktadır tanımlar tanımlamaktadır ileri öne göre incelemiştir belirtmiştir
	pokazao pokazala pokazuje tvrdio navodio tvrdi navodi ističe smatra piše pokazuje definiše definira naglašava objašnjava opisuje zaključuje predlaže kaže polazi tvrdí uvádí píše ukazuje twierdzi pisze pokazuje stwierdza definiuje
	kirjoittaa kirjoitti toteaa totesi esittää esitti väittää väitti korostaa osoittaa osoitti määrittelee kuvaa tarkastelee katsoo puhuu huomauttaa laski mukaan mielestä
	szerint írja írta állítja állította kimutatta hangsúlyozza vizsgálja nevezi nevezte beszél bírálja definiálja mutatja elemzi
	υποστηρίζει υποστηρίζουν υποστήριξε έδειξε δείχνει γράφει έγραψε τονίζει ορίζει περιγράφει αναφέρει μιλά μιλούν υπολόγισε θεωρεί εξετάζει προτείνει επισημαίνει
	sosté sostenia mostra demostra escriu proposa defineix assenyala descriu recorda susține afirmă arată scrie propune definește consideră
	утверждает пишет отмечает показывает считает указывает определяет подчеркивает тврди наводи истиче сматра пише показује дефинише полази
	zeigen behaupten argumentieren betonen schreiben meinen beschreiben definieren untersuchen unterscheiden vertreten vertrat bestreiten bestritt bestritten argumentierte behauptete stellte nannte nennen beschrieb definierte untersuchten analysierte analysieren analysierten diskutieren diskutierte sprach sprechen erklärte erklären forderte fordern kritisierte kritisieren verwies verweisen deutete folgerte vermutete vermuten belegte belegen berichtete berichten plädierte plädieren konstatierte konstatieren erkennt erkannte unterstreicht unterstrich bezeichnet bezeichnete bezeichnen widersprach widersprechen skizziert skizzierte identifiziert identifizierte identifizieren resümiert resümierte schlussfolgert schlussfolgerte ermittelt ermittelte ermittelten formuliert formulierte hebt hob interpretiert interpretierte kam warf wirft unterschied behandelte behandeln beobachtet beobachtete beobachten geschrieben nachgewiesen
	affirment affirma affirmait montrent montra montrait soutiennent soutint soutenait écrivent écrivit notent souligna soulignent souligné proposent proposé définissent définissait analysent analysa analysé expliquent expliqua expliqué considèrent considérait estiment estimait estima suggèrent suggéré décrivent décrivait décrivit constatent constatait démontre démontrent démontré conclut concluent indique indiquent insiste insistent observent observait rappelle rappellent rapporte rapportent défend défendent défendait distingue distinguent avance avancent évoque évoquent parle parlait voyait développe développent examinent étudie étudient identifie identifient interprète pense pensait relève relèvent remarque remarquait reproche plaide prétend prétendait précise présente reconnaît révèle révèlent signale signalent appelle appelait dit disait disent
	muestran mostraron argumentan argumentaron argumentaba sostienen sostuvieron sostenía señalan señalaron afirman afirmaron afirmaba demuestra demuestran demostraron proponen propusieron escriben escribía definen definieron explican explicó explicaron consideran consideraba consideró describen describió describieron analizan analizó analizaron analizado sugieren sugirió sugirieron indican indicó indicaron observa observan observó concluye concluyen concluyó concluyeron critican criticó defienden defendió distinguen distinguió examinan examinó encuentran encontró encontraron estudian estudió identifica identifican identificó insisten insistió plantea plantean planteó reconoce subraya subrayan subrayó advierte advirtió destaca destacan destacó presentan presentó cuestiona rechaza argumentado señalado afirmado demostrado propuesto escrito explicado descrito dice decía habla hablaba
	mostrano mostrarono argomenta argomentano argomentò sostengono sosteneva affermano affermava dimostra dimostrano dimostrò dimostrato scrivono scrisse scriveva scritto propongono proposto definiscono definì definito notano notò notato osservano osservò osservato spiegano spiegò spiegato considerano considerò considerava descrivono descrisse descritto analizzano analizzò analizzato suggeriscono suggerì indicano concludono concluse critica criticano criticò difende distinguono distinse esamina esaminano esaminò studiano identificano identificò sottolinea sottolineano sottolineò ritiene ritengono riteneva rileva rilevano rilevò ricorda parla parlava evidenzia evidenziano presenta constata riconosce diceva
	mostram mostraram mostrava mostrado argumentam argumentaram afirmam afirmaram afirmava defendem defenderam defendia defendido escrevem escreveu escreveram propõem propuseram sustenta sustentam sustentou definem definiu definiram explicam explicaram consideram considerou descreve descrevem descreveu descreveram analisa analisam analisou analisaram sugere sugerem sugeriu indicam indicou observam observou observaram conclui concluem concluiu concluíram criticam criticou distinguem examinam examinou encontrou encontraram estudam estudou identificam identificou identificaram salienta salientam salientou sublinha sublinham sublinhou destacam aponta apontam apontou apontaram demonstra demonstram demonstrou demonstraram ressalta ressaltam refere referem referiu relata relatou advoga apresenta apresentam apresentou diz fala
	toonden tonen stelden stellen betoogden betogen betoogd schreef schreven schrijven beschreef beschreven beschrijven definieerde definiëren definieerden concludeerde concludeerden concluderen laat liet laten lieten benadrukt benadrukte benadrukken beweert beweerde beweren meent meende menen ziet noemt noemde noemen houdt hield houden wijst wees wijzen onderscheidt onderscheidde onderscheiden analyseert analyseerde analyseren onderzoekt onderzocht onderzochten onderzoeken bespreekt besprak bespreken verklaart verklaarde verklaren pleit pleitte pleiten verdedigt verdedigde suggereert suggereerde suggereren bekritiseert merkt merkte merken spreekt sprak constateert constateerde constateren veronderstelt introduceert introduceerde beschouwt beschouwde waarschuwt waarschuwde erkent formuleert ontwikkelde
	visat visa hävdat menat skrivit beskrev beskrivit definierade definierat påstod påstått påpekar påpekade påpekat framhåller framhöll framhållit betonar betonade betonat understryker underströk anser ansåg ansett analyserar analyserade analyserat diskuterar diskuterade undersöker undersökte undersökt argumenterar argumenterade fann funnit föreslår föreslog föreslagit konstaterar konstaterade konstaterat kallar kallade talar talade kritiserar kritiserade förklarar förklarade noterar noterade studerar studerade studerat tolkar tolkade särskiljer skiljer skilde identifierar identifierade introducerar introducerade varnar varnade resonerar förespråkar ifrågasätter sammanfattar sammanfattade
	vist hevda skrevet argumenterte argumenteret argumenterede ment fandt beskrevet definerte definerede påpeger påpegede understreket understreger understregede fremhever framhever fremhevet fremhævede anså analyserer analyserte analyserede drøfter drøftet drøftede undersøker undersøkte undersøger undersøgte foreslår foreslo foreslog konstaterer konstaterte konstaterede kaller kalte kalder kaldte taler talte kritiserer kritiserte kritiserede forklarer forklarte forklarede noterer bemerker bemerket bemærker bemærkede studerer tolker tolket fortolker fortolkede skiller skjelner skelner identifiserer identificerer introduserer introducerer advarer peger pegede peker pekte antar antager antyder antydet konkluderer konkluderte konkluderede betoner hævder hævdede hævdet
	twierdzą twierdził twierdziła piszą pisał pisała pokazują pokazał pokazała pokazali stwierdził stwierdziła definiował zauważa zauważył zauważyła zauważają podkreśla podkreślił podkreśliła podkreślają uważa uważał uważała uważają sądzi argumentuje argumentował dowodzi dowodził dowiódł dowiodła opisał opisała opisują wskazuje wskazał wskazała wskazują wyjaśnia wyjaśnił proponuje zaproponował zaproponowała analizuje analizował badała krytykuje rozróżnia wyróżnia wyróżnił nazywa nazwał mówi mówił omawia omówił przedstawia przedstawił wykazał wykazała wykazali wykazuje konkluduje formułuje polemizuje wychodzi przyznaje przypomina ostrzega
	pokazuju tvrdila tvrde navode navodila ističu istakao istakla smatraju smatrao smatrala pišu pisao pisala napisao definišu definisao definisala definirao naglašavaju naglasio naglasila objasnio opisao opisala opisuju zaključio zaključila zaključuju predložio kažu analizira analizirao analizirala analiziraju ispituje ispitao razmatra razmatrao govori kritikuje kritizira razlikuje ukazuju ukazao ukazala dokazuje dokazao dokazala primećuje primjećuje uočava upozorava veruje naziva nazvao zastupa osporava beleži
	тврде тврдио тврдила наводе истичу сматрају пишу писао писала показују показао показала показали дефинисао наглашава објашњава описује описао закључује закључио предлаже каже кажу анализира анализирао испитује разматра говори критикује разликује указао доказује доказао упозорава назива заступа
	zufolge tarafından aangetoond gesteld geschreven geconcludeerd beweerd besproken geanalyseerd opgemerkt gewezen beschrieben vorgeschlagen hervorgehoben bemerkt bemerkte`)

// workWords are what authors make: "the theory of Almond (1963)".
var workWords = words(`work works writing writings study studies theory theories model models framework frameworks approach approaches concept concepts definition definitions book books article articles paper papers essay argument arguments analysis analyses view views finding findings typology idea ideas notion research classification thesis account critique criticism survey results conclusion conclusions method methods
	theorie theorien arbeit arbeiten studie studien analyse these thesen begriff ansatz konzept modell
	travail travaux thèse thèses théorie théories étude études ouvrage ouvrages livre livres article articles analyse analyses concept notion modèle
	trabajo trabajos obra obras teoría teorías estudio estudios libro libros artículo artículos análisis concepto noción modelo tesis
	lavoro lavori opera teoria teorie studio studi libro articolo analisi concetto nozione modello tesi saggio
	trabalho trabalhos estudo estudos livro livros artigo artigos análise conceito noção tese
	werk theorieën boek artikel begrip proefschrift onderzoek
	interpretation interpretations reading treatment discussion discussions description review essays perspective proposal contribution contributions position formulation claim claims
	buch bücher aufsatz aufsätze monographie beitrag beiträge untersuchung untersuchungen deutung lesart auffassung kritik konzeption darstellung argumentation einwand vorschlag unterscheidung dissertation schrift
	analys analysen avhandling avhandlingen bok boken artikeln teori teorin undersökning undersökningen tolkning tolkningen begrepp synsätt beskrivning resultat slutsats slutsatser tes essä forskning perspektiv diskussion resonemang arbete arbeten text
	afhandling bog bogen artikkel artikkelen artiklen boka undersøkelse undersøkelsen undersøgelse undersøgelsen fortolkning definisjon begrep begreb kritikk beskrivelse konklusjon konklusion resultater påstand påstanden framstilling fremstilling forståelse arbeid arbeidet arbejde
	boeken artikelen definitie opvatting interpretatie betoog stelling kritiek bijdrage
	essai lecture interprétation définition approche recherche recherches mémoire
	ensayo ensayos definición interpretación crítica propuesta planteamiento investigación tesina argumento concepción
	saggi ricerca ricerche definizione interpretazione critica proposta lettura
	teorias ensaio ensaios definição interpretação pesquisa investigação dissertação
	überlegungen ausführungen befunde befund ergebnisse beobachtung beobachtungen feststellung beitrags rapport synpunkter iakttagelser overvejelser`)

// thoughtWords are of what authors think, even if an organisation is the author.
var thoughtWords = words(`account definition definitions argument arguments thesis theses reading claim claims critique distinction view interpretation typology
	these thesen auffassung definition deutung lesart argument argumentation kritik unterscheidung einschätzung darstellung
	analys analysen definition tolkning resonemang synsätt kritik tes påstående beskrivning slutsats slutsatser begrepp
	analyse analysen definisjon tolkning resonnement kritikk tese påstand beskrivelse konklusjon konklusjoner begrep forståelse definitionen opfattelse fortolkning kritikken
	definitie opvatting stelling betoog kritiek`)

// withWords stand between two authors for "and": they mean "with", or are an "and" that means something else elsewhere.
var withWords = words(`s se z ze sa с со са in`)

// thatWords lead to what somebody says: "points out that". Those of one language that mean something else in
// others, "at" and "da", are not here.
var thatWords = words(`that que dass daß att dat che że že hogy että что што че ότι`)

// copulas are the verbs that say what something is or was.
var copulas = words(`is was are were has had es fue era son est était sont fut ist war sind waren è fu sono é foi são er var är jest był była je bio bila`)

// ofWords stand between what an author has made and the name.
var ofWords = words(`of von de d' di do da van`)

// genitiveWorkWords are what authors make in languages in which the name follows in the
// genitive: "o pracy Golki (2009)".
var genitiveWorkWords = words(`praca pracy pracę pracach książka książki książce książkę artykuł artykule artykułu studium teoria teorii teorię koncepcja koncepcji teza tezy tezę badania badań ujęcie ujęciu
	rad rada radu radovi knjiga knjige knjizi knjigu studija studije studiji studiju teorija teorije teoriji teoriju teza tezu članak članku članka analiza analize analizi istraživanje istraživanja
	рад рада раду радови књига књиге књизи књигу студија студије студији студију теорија теорије теза тезе тезу чланак чланку анализа анализе истраживање истраживања
	работа работы работе работу работах книга книги книге книгу статья статьи статье статью исследование исследования исследовании теория теории теорию концепция концепции концепцию монография монографии монографию
	kniha knihy knize práce práci studie studii článek článku teorie teorii teze tezi
	analizę analizie analizy monografia monografii monografię rozprawa rozprawie rozprawy esej eseju definicja definicji definicję interpretacja interpretacji interpretację ustalenia ustaleń model modelu pogląd poglądy poglądu
	definicija definicije definiciji definiciju tumačenje tumačenja tumačenju monografija monografije monografiji eseja pristup pristupa pristupu modela shvatanje shvatanja mišljenje stav stava stavu
	дефиниција дефиниције тумачење тумачења монографија монографије приступ модел`)

// finalVerbs say at the end of a sentence what an author does.
var finalVerbs = words(`savunur savunmaktadır savunmuştur belirtir belirtmektedir belirtmiştir gösterir göstermektedir göstermiştir vurgular vurgulamaktadır vurgulamıştır tanımlar tanımlamaktadır tanımlamıştır söyler söylemektedir açıklar açıklamaktadır inceler incelemiştir incelemektedir eder etmektedir etmiştir sürer sürmektedir sürmüştür düşünür düşünmektedir düşünüyor yazar yazmaktadır yazmıştır getirir getirmektedir getirmiştir çeker çekmektedir çekmiştir değinir değinmektedir değinmiştir önerir önermektedir önermiştir bulmuştur
	hervor fest vor behauptet argumentiert`)

// leadWords before a name make it an author's.
var leadWords = words(`ifølgje lui by per see following to compare contra pace unlike von bei nach laut siehe vgl vgl. gemäß selon par voir d'après según por véase secondo secondo da vedi segundo conforme volgens door zie ifølge enligt av af jf jf. enligt mukaan prema segons κατά po vidi kod podle dle według wg zdaniem согласно по см. према cf cf. bkz bkz.
	hos entgegen følgende següent siguiendo seguindo seguendo suivant slijedeći sledeći wedle zufolge
	chez`)

// frontMatter begins a paragraph that says how to cite the document itself.
var frontMatter = []string{
	"cite this", "to cite this", "how to cite", "please cite", "cite as", "cite:", "citation:", "suggested citation", "recommended citation", "preferred citation", "apa citation", "for citation", "citation information", "article citation",
	"zitierweise", "zitiervorschlag", "zitierhinweis", "empfohlene zitier", "zitieren als", "pour citer", "citer cet", "comment citer", "référence électronique", "cómo citar", "para citar", "citar como", "como citar", "per citare", "come citare", "citeer als", "hoe te citeren", "siter som", "sådan citeres", "siteringsforslag", "så här citerar", "viittausohje",
	"atıf için", "bu makaleye atıf", "kaynak gösterme", "kaynak göster", "alıntılama", "önerilen atıf", "citirajte", "kako citirati", "za citiranje", "preporučeno citiranje", "predlog citiranja", "цитирање", "како цитирати", "jak citovat", "sposób cytowania", "jak cytować", "для цитирования", "ссылка для цитирования", "образец цитирования", "як цитувати", "για αναφορά", "引用格式", "引用本文",
}

// frontMatterBy are these by their first letter.
var frontMatterBy = byFirstRune(frontMatter)

// organisationWords show that a name is that of an organisation.
var organisationWords = words(`ministry department office bureau agency commission committee council board institute institution university college school faculty academy centre center organization organisation association society union federation confederation foundation fund bank group forum network programme program project authority service court parliament assembly
	ministerium amt bundesamt institut universität hochschule verein verband gesellschaft stiftung kommission rat zentrum ministère université conseil comité commission société union agence institut ministerio universidad consejo comité instituto fundación ministero università consiglio istituto ministério universidade conselho
	ministerie universiteit raad departementet universitetet rådet ministeriet bakanlığı üniversitesi kurumu komisyonu ministarstvo univerzitet sveučilište zavod savet vijeće institut министерство университет институт министарство универзитет завод`)

// strongPrefixes lead to a citation wherever they stand, with or without
// parentheses.
var strongPrefixes = words(`see also cf compare e.g eg viz vgl siehe zit voir véase ver vid véanse vedi veda cfr veja vide zie vergelijk bijv se jf jfr jmf vrt ks esim bkz bk krş vidi videti up uporedi usp usporedi npr viz srov porov zob por пор см ср напр вж види видети упор уп βλ πρβλ lásd vö vezi
	cited quoted akt aktaran citirano apud nach reference references source sources quelle quellen kaynak izvor`)

// tailWords may stand behind a cite within its parentheses.
var tailWords = words(`emphasis italics original my mine translation trans translated added cited quoted in as own see also cf for among others passim et eds ed orig reprint reprinted repr
	hervorhebung hervorh herv zit zitiert souligné nous traduction italique énfasis cursiva corsivo grifo nadruk uthevet min vår vurgu çev çeviri kurziv naglasak prev курсив перевод`)

// determiners go before nouns and not before the names of authors.
var determiners = words(`the a an this these those its their his her our my your some any no each every der die das dem den des ein eine einer eines einem einen dieser diese dieses deren dessen sein seine ihre ihr kein keine im am zum zur vom beim
	le la les un une des du cette ce ces son sa ses leur el los las una unos unas esta este su sus il lo gli i uno questa questo o os as um uma het een deze die dit en et den det denne dette bu şu bir`)

// asWords before an author say that what follows is the author's.
var asWords = words(`as for like wie für comme pour como para come per zoals voor som for kuten kao kako za jak dle как для како за όπως`)

// unpublished are what is cited and stands in no list.
var unpublished = []string{
	"commun.", "pers. comm", "personal comm", "interview", "unpublished data", "unpubl. data", "field notes", "persönliche mitteilung", "pers. mitt",
	"communication personnelle", "comm. pers", "comunicación personal", "com. pers", "comunicação pessoal", "comunicazione personale", "lična komunikacija", "kişisel görüşme",
}

// adverbs stand between an author and what the author says.
var adverbs = words(`has have had would could might may will must should did also both further thus therefore then rightly first later who in here already even hat haben auch dann da a ont aussi ha han también anche har også
	already hatte hatten bereits schon avait avaient déjà había habían ya aveva avevano già tinha já heeft hebben al hadde hade redan allerede
	je su ranije takođe već prvi је су раније такође већ już także też již také уже ранее также позже`)

// laterWords stand between two authors and say who was first.
var laterWords = words(`later then subsequently more_recently most_recently recently earlier before_him before_her before_them lately finally in_turn indeed später dann danach zuletzt jüngst neuerdings früher puis ensuite plus_tard récemment enfin luego después más_tarde recientemente senere siden nylig seinere sonra daha_sonra ardından kasnije potom nedavno zatim касније потом недавно затим
	afterwards thereafter eventually nadien daarna vervolgens onlangs recenter recentelijk eerder härefter därefter därpå nyligen tidigare derefter tidligere później następnie ostatnio wcześniej później_także plus_récemment auparavant plus_tôt in_seguito successivamente più_tardi recentemente poi anteriormente posteriormente mais_tarde depois em_seguida más_recientemente später_auch später_dann danach_auch kasnije_i daha_yakında ranije kasnije_također`)

// abbreviations end in a full stop that ends no sentence.
var abbreviations = words(`dr mr mrs ms prof st vs etc cf e.g eg al fig vol no pp p ed eds jr sr inc ltd co dept approx ca resp bzw z.b usw vgl bkz vd tj npr itd str čl sv t.j tzv`)

// agreeing say behind the years of authors what they think of each other.
var agreeing = words(`agree agrees agreed disagree disagrees disagreed deny denies denied doubts doubted rejects rejected objects objected replies replied widerspricht coinciden coincide concordano concordam slažu слажу`)

// ofOneMind say the same at the end of a clause: "zijn het daarover eens".
var ofOneMind = words(`concur differ einig uneinig überein eens oneens avis accord rejoignent opposent acuerdo discrepan accordo d’accordo d'accordo concordi divergono acordo divergem concordam enige uenige eniga oeniga enade zgodni zgadzają slažu složni saglasni suglasni слажу сложни сагласни согласны hemfikir hemfikirdir aynı_görüştedir`)

// alsoWords stand between a verb and the author who does the same.
var alsoWords = words(`i и auch aussi också även også también anche também ook takođe také też także ayrıca`)

// whoms begin what is said of a person.
var whoms = words(`who whom whose quien quienes quem wem wiens hvem`)

// relatives begin what is said of somebody or something.
var relatives = words(`who whom whose which qui que dont où die der den wie som che cui quale který která jenž jež ktorý ktorá który która koji koja који која кој который которая який яка akinek aki amely joka`)

// leadPhrases before a name make it an author's, and are more than a word.
var leadPhrases = []string{
	"according to", "in contrast to", "contrary to", "in the sense of", "in line with", "inspired by", "in anlehnung an", "in anknüpfung an", "in der tradition von", "im sinne von", "anders als", "im gegensatz zu", "im anschluss an", "contrairement à", "d’après", "à la différence de", "à la suite de", "au sens de", "a diferencia de", "a juicio de", "siguiendo a", "en opinión de", "de acuerdo con",
	"a differenza di", "sulla scia di", "a giudizio di", "ao contrário de", "na esteira de", "na visão de", "de acordo com", "in tegenstelling tot", "in navolging van", "i motsetning til", "i likhet med", "i tråd med", "i linje med", "til forskjell fra", "i modsætning til", "till skillnad från", "za razliku od", "d'acord amb", "d’acord amb", "σύμφωνα με τον", "σύμφωνα με την", "σύμφωνα με τους", "în opinia lui", "potrivit lui", "po mišljenju", "na rozdíl od", "w odróżnieniu od", "zgodnie z", "w opinii", "за разлику од", "по мишљењу", "в отличие от", "по мнению", "вслед за",
	"in the words of", "in the view of", "in the opinion of", "in agreement with", "in the spirit of", "in the footsteps of", "in keeping with", "as opposed to", "drawing on", "building on",
	"in abgrenzung zu", "in abgrenzung von", "in übereinstimmung mit", "im unterschied zu", "im widerspruch zu", "im einklang mit", "in der nachfolge von", "unter berufung auf", "unter verweis auf", "mit verweis auf", "nach ansicht von", "nach auffassung von", "nach meinung von", "so auch",
	"à l’inverse de", "à l'inverse de", "à l’opposé de", "à l'opposé de", "à en croire", "dans la lignée de", "dans le sillage de", "aux yeux de", "à rebours de", "à la manière de", "conformément à", "de l’avis de", "de l'avis de",
	"al contrario que", "al contrario de", "en contraste con", "en la línea de", "en la estela de", "en palabras de", "a decir de", "en consonancia con", "a la manera de", "al contrario di", "in contrasto con", "ad avviso di", "a parere di", "nella scia di", "sulla scorta di", "nelle parole di", "in linea con", "alla maniera di", "contrariamente a", "in accordo con", "conformemente a",
	"diferentemente de", "na linha de", "em contraste com", "nas palavras de", "no entender de", "na opinião de", "na perspectiva de", "na perspetiva de", "em linha com", "em consonância com", "na senda de", "em oposição a", "anders dan", "zo ook", "in lijn met", "in het spoor van", "in de geest van", "naar het oordeel van", "in de woorden van", "naar de mening van", "in overeenstemming met",
	"på linje med", "i forlengelsen av", "i forlængelse af", "i lighed med", "i overensstemmelse med", "til forskel fra", "i motsats till", "i enlighet med", "i anslutning till", "i kontrast till", "w przeciwieństwie do", "w ślad za", "w myśl", "inaczej niż", "w ujęciu", "w rozumieniu",
	"po rečima", "po riječima", "prema mišljenju", "prema rečima", "prema riječima", "u skladu sa", "u skladu s", "suprotno od", "na tragu", "u smislu", "по речима", "према мишљењу", "према речима", "у складу са", "на трагу",
}

// placeLinkers before a name with a year make it a place rather than an author
// beside another.
var placeLinkers = words(`of in at near around von in bei um de en à em a di u kod kraj blizu у код в под ved i på`)

// aboutWords stand before what a work is about.
var aboutWords = words(`about über sobre over om hakkında`)

// purposeWords stand, behind another word with a capital, before what a title says a work is for.
var purposeWords = words(`for für pour voor för`)

// placeWords are those of them that stand before nothing but places.
var placeWords = words(`in at near around ved på em à kod kraj blizu код`)

// neithers stand before the first of two authors that a word of nors joins.
var neithers = words(`neither either weder entweder ni né nem ne niti nici ни verken noch hverken either`)

// nors join two authors as "and" does.
var nors = words(`nor or noch oder sowie ni ou né nem veya ne ili niti или ни hverken eller`)

// viewWords stand in what leads to a citation at the beginning of a note: "For
// a different view see".
var viewWords = words(`point view views discussion different other similar opposite contrary critical`)

// artWords stand before the titles of works of art.
var artWords = words(`film movie documentary novel play opera song album painting symphony poem series roman oper gemälde lied chanson película novela romanzo filme filmen romanen filmi romanı filmu фильм филм роман`)

// editionWords stand behind the number of an edition.
var editionWords = words(`aufl auflage ausg ausgabe edition ed utg utgave opplag udgave oplag uppl upplagan izd izdanje изд издање издание baskı vyd vydání wyd wydanie`)

// roleWords stand behind the names of those who are no authors: "Jane Roe, ed.".
var roleWords = words(`ed eds editor editors comp comps compiler trans translator translators hg hrsg herausgeber übers dir éd éds éditeur éditeurs trad coord coords org orgs editor editores curatore curatori cur red redaktør redaktører redaktör redaktörer utg der haz yay çev editör editörler derleyen ur prir urednik urednici prev uredn уред ур прир уредник уредници урединици прев ред под_ред сост
	przeł przekł tłum oprac wyd wstęp övers overs förord ford fordította szerk käänt suom toim vert bewerkt přel přeložil prev прев пер перев`)
