package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// What a word is known to do in references, as bits. A word may do several
// things: "ed" leads to editors and follows an edition.
const (
	monthCue uint32 = 1 << iota
	seasonCue
	particleCue
	suffixCue
	organizationCue
	abbreviationCue
	newspaperCue
	andCue
	inCue
	editorCue
	translatorCue
	pageCue
	volumeCue
	issueCue
	editionCue
	accessCue
	urlCue
	noDateCue
	thesisCue
	reportCue
	meetingCue
	journalCue
	publisherCue
	seriesCue
	othersCue
	givenCue
	placeCue
)

// cueWords are the words that lead to a field or are part of few, in lower case.
// Observed in printed reference lists of these languages.
var cueWords = []struct {
	cue   uint32
	words string
}{
	{andCue, `and & và et und y e i и og och ve en ja oraz a és și şi with mit avec con com con ile та 및 й και te`},
	{inCue, `in im en em dans içinde u у w v i na aus from teoksessa dalam icinde στο στον στη în`},
	{editorCue, `by ed eds edited editor editors edit hrsg hg herausgegeben herausgeber éd éds dir dirs coord coords org orgs editado edición red redaktion ur prir urednik priredio priredili ред ур прир редактор a-cura cura curatore der haz derleyen editör hazırlayan redaktør redaktor utg utgiver pod redakcją redactie samengesteld comp comps curr edd bearb bearbeitet réunis publié publiés établie dirigé dirigés dirigido coordonné coordinado compilado compilador compiladores diretta curatela szerk szerkesztette toim toimittanut oprac opracował wyd wydał udg сост отв под edt hazırlayanlar sastavio 편 엮음 편저 編 編著 主編 编 主编 編集 επιμ επιμέλεια hgg herausg hrg zost zostavil упоряд упорядник съст съставител uredil uredila uredili ured приредила приредили издао priredila pripravil vydal uspořádal edidit издал szerkesztő udgiver toimittaneet`},
	{editorCue, `éditeurs éditeur editores zredagowane editörler урединици redaktör redaktörer redaktører redacteur redacteuren redaktorzy redigert redigeret redigerad editoval editoři editori zostavil uredil uredila uredniki urednici ured уредник уредници уредио уредила organizador organizadores organizado curatori coordinador herausgeberin szerkesztő toimittaja toimittajat editat argitaratzailea argitaratzaileak 編集者 편집자 编辑 編輯`},
	{translatorCue, `by trans transl translated translator tr übers übersetzt trad traduit traduction traducción traducido tradução tradotto traduzione çev çeviren prev preveo prevela пер перевод overs oversatt övers vert vertaald przeł tłum ford fordította suom suomentanut kääntänyt tercüme prijevod preveli przekład přel přeložil traduite tradutor traductor 역 옮김 譯 译 訳 번역 μτφρ μτφ μετάφραση превод переклад перевела prel preložil prevod traducere prevedel`},
	{pageCue, `ページ ヘーシ strany strana stranice stranica strony strona halaman сторінки страницы страници sivut oldal lappuse 페이지 orrialdea orrialdeak trang hlm oldalak σ σσ σελ стор сс lk`},
	{volumeCue, `巻 liburukia zväzok zvezek τόμ τόμος кн книга књ књига letn letnik zv ч часть teil tl sz`},
	{issueCue, `zenb zenbakia št številka τχ τεύχ τεύχος вип випуск zošit rdnr rn св свеска`},
	{othersCue, `ほか 기타 ostali остали idr dkk`},
	{pageCue, `p pp pg pgs page pages s ss seite seiten str стр с pag pág págs pags pp. sf sayfa side sider sid sidor bl blz oldal pagg cc sp spalte fol ff 쪽 면 頁 页 o`},
	{volumeCue, `vol vols volume volumes v bd bde band bände jg jahrgang t tome tomes tomo cilt c årg årgang knj knjiga sv svezak god т том rocznik ročník jaargang deel vol. voll kötet évf vsk osa tom roč díl dl jrg vyp rok ano anno année año 권 집 卷 冊 册 輯`},
	{issueCue, `no nos nr n n° nº num núm numéro número number issue iss heft h sayı say br broj z zeszyt fasc fascicule suppl supplement suplemento issue № вып бр č číslo afl fascicolo szám sz nro sešit zesz häfte hefte sy ausg ausgabe núms выпуск 호 號 号 期`},
	{editionCue, `ed edn edition editions aufl auflage éd édition edición edição edizione baskı bs basım izd izdanje utg utgave uppl upplaga druk wyd vyd revised rev second third fourth 1st 2nd 3rd 4th 5th ausgabe überarb überarbeitete durchges durchgesehene erw erweiterte veränd neubearb ergänzte revue corrigée augmentée augm riveduta ampliata ampl aum atual corregida aumentada actualizada ristampa rist reimpr reimp reprint repr enlarged kiad kiadás painos udg udgave fifth 6th 7th 8th 판 版 изд издание издање вид видання έκδ έκδοση ediția izdaja natis vydanie vydání wydanie wydania nakl nakladatel rev. korr berichtigte unveränd unveränderte neubearbeitete ergänzt riv rived tiskanje oppl opplag`},
	{accessCue, `accessed преузето приступљено preuzeto diambil diakses pobrano získáno získané ladattu letöltés přístup отримано скачано retrieved zugriff abgerufen consulté consultado acesso acessado acedido recuperato obtido recuperado åtkomstdatum noudettu viděno elérés accesării preluat просмотрено извлечено πρόσβασης ανακτήθηκε vaadatud salvestatud acceso accedido accesso consultato erişim pristupljeno posećeno lest hentet hämtad geraadpleegd dostęp viewed visited last letzter cited cit citado viitattu haettu luettu besökt läst besøgt læst letöltve megtekintve ziyaret обращения citováno navštíveno 검색일 consulta consultazione ultima última звернення посетен стан stand ultimo accesat pridobljeno`},
	{urlCue, `available online url http https www doi disponible disponível disponibile verfügbar unter dostupno tilgjengelig tillgänglig adresi adresinden internet web website site electronic`},
	{noDateCue, `forthcoming press undated nd n.d preparation submitted review yayında baskıda`},
	{thesisCue, `thesis dissertation phd ph.d diss doctoral master's masters ma msc m.a thèse mémoire tesis tese dissertação tesi tezi yüksek lisans doktora disertacija teza magistarski avhandling hovedoppgave habilitation magisterarbeit proefschrift rozprawa unpublished unveröffentlicht inédit 박사학위논문 석사학위논문 학위논문 博士論文 碩士論文 博士学位论文 tesina laurea dottorato habilitationsschrift habil staatsexamen maîtrise doctorat doutorado mestrado maestría licentiate väitöskirja диссертация dizertace doktori mémoires дис дисс автореф zugl zugleich dysertacja praca dizertačná értekezés disszertáció szakdolgozat afhandling speciale masterarbeit diplomarbeit staatsexamensarbeit disputats avhandl теза дисертація disertační diplomová`},
	{reportCue, `report working paper papers discussion technical tech rep memorandum memo policy brief rapport bericht informe relatório raporu izveštaj white occasional resolution document doc arbeitspapier arbeitsbericht forschungsbericht notat utredning nou отчет доклад 보고서 報告書 報告 报告 documento documentos gutachten nota`},
	{meetingCue, `proceedings proc conference symposium workshop congress meeting annual kongre sempozyumu bildiri zbornik konferencija tagung actes colloque congrès actas congresso atti convegno anais simpósio jornadas symposion kolloquium colloquium colloquio convegni giornate journées journée jornada encontro seminar seminario séminaire seminário sesja konference konferencja сборник конференции conf symp simpozij simpozijum rencontres ponencias 학술대회 會議 会议 verhandlungen`},
	{journalCue, `journal j review rev revue revista rivista zeitschrift ztschr dergisi časopis tidsskrift tidskrift bulletin bull annals ann archives arch quarterly letters lett transactions acta cahiers cuadernos cadernos quaderni studien studies études estudios estudos studi archiv archivio jahrbuch vestnik magazine science nature proc phys chem biol med soc am int res physics review american european international 논문지 학회지 학보 연구 研究 學報 学报 學刊 雜誌 杂志 вестник журнал вопросы szemle kwartalnik przegląd pamiętnik sborník glasnik godišnjak zbornik letopis tijdschrift bijdragen anuario boletín boletim boletin bollettino giornale archivum ateneo mélanges gaceta aikakauskirja tidskr blätter mitteilungen vierteljahresschrift vierteljahrsschrift studia analecta lancet trans eur appl comput clin surg psychol nat вісник известия ученые записки списание преглед revija историја часопис književnost szociológia historisk historischer histor vjsch vierteljahrshefte politische sociologie soziologie`},
	{publisherCue, `press publishers publishing publications verlag verl éditions editions edições ediciones edizioni editore editorial editora yayınları yayınevi yay kitabevi izdavač naklada prosveta forlag förlag uitgeverij wydawnictwo books presses univ university wiley elsevier springer routledge sage oxford cambridge gallimard seuil suhrkamp beck mcgraw-hill academic penguin macmillan palgrave brill harvard princeton editrice stamperia tipografia tip casa librairie libreria impr imprimerie buchhandlung universitätsverlag druckerei kiadó kustannus издательство изд наука oficyna nakladatelství 出版社 書店 書局 印書館 출판사 출판부 출판 publ ltd gmbh sons видавництво εκδόσεις editura založba vydavateľstvo издательский матица kiadása forlaget förlaget editrici éditeur drukarnia oficina`},
	{seriesCue, `series serie série ser collection coll reihe lecture notes bibliothek bibliothèque biblioteca dizisi biblioteka edicija skrifter monographs collana coleção colección quaderni schriftenreihe beiträge abhandlungen forschungen skriftserie kirjasto sarja řada edice seria fonti monografie monographien studien 총서 叢書 сер серия серија библиотека σειρά colecția zbirka knjižnica edycja seriia taschenbuch sonderband sonderheft beiheft füzetek könyvtár toimituksia posebna`},
	{othersCue, `al alii others diğerleri vd ark drugi dr др autres otros outros altri andere mfl fl 등 외 等 inni kol mtsai ym vv cols coll`},
}

// A cueTable has the cues of words by their hash, that of hashLower, in the place that the hash
// gives them, or the next that is free. Another word is taken for one of them as seldom as
// features, which are hashes too, are taken for each other. It is asked of each word of
// a reference, and takes a third of the time of a map.
type cueTable struct {
	words [1 << cueBits]cueWord
}

const (
	cueBits    = 14 // of the number of a place; there are twice as many as words, and more
	longestCue = 24 // bytes of a word
)

// A cueWord is one of them; no cues stand for a place without one.
type cueWord struct{ hash, cues uint32 }

// place returns the place of a word, or the free one where it would be.
func (t *cueTable) place(hash uint32) *cueWord {
	for i := hash; ; i++ {
		if w := &t.words[i%(1<<cueBits)]; w.hash == hash || w.cues == 0 {
			return w
		}
	}
}

// of returns the cues of a word of a hash.
func (t *cueTable) of(hash uint32) uint32 { return t.place(hash).cues }

// add adds a cue to those of a word.
func (t *cueTable) add(w string, cue uint32) {
	var s sight
	hashLower(w, &s)
	p := t.place(s.word)
	p.hash, p.cues = s.word, p.cues|cue
}

// cuesOf returns what a word is known to do, in whatever case.
func cuesOf(w string) uint32 {
	if len(w) > longestCue {
		return 0
	}
	var s sight
	hashLower(w, &s)
	return knownCues.of(s.word)
}

var knownCues = func() *cueTable {
	t := new(cueTable)
	for w := range lexicon.Months {
		t.add(w, monthCue)
	}
	for w := range lexicon.Seasons {
		t.add(w, seasonCue)
	}
	add := func(words map[string]bool, cue uint32) {
		for w := range words {
			t.add(w, cue)
		}
	}
	add(lexicon.Particles, particleCue)
	add(lexicon.Suffixes, suffixCue)
	add(lexicon.OrganizationWords, organizationCue)
	add(lexicon.Abbreviations, abbreviationCue)
	add(lexicon.NewspaperWords, newspaperCue)
	add(lexicon.GivenNames, givenCue)
	add(lexicon.AlsoFamilies, givenCue)
	add(lexicon.PlaceWords, placeCue)
	for _, c := range cueWords {
		for w := range strings.FieldsSeq(c.words) {
			t.add(w, c.cue)
		}
	}
	return t
}()
