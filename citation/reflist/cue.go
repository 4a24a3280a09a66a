package reflist

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
)

// cueWords are the words that lead to a field or are part of few, in lower case.
// Observed in printed reference lists of these languages.
var cueWords = []struct {
	cue   uint32
	words string
}{
	{andCue, `and & et und y e i и og och ve en ja oraz a és și şi with mit avec con com con ile та`},
	{inCue, `in im en em dans içinde u у w v i na aus from`},
	{editorCue, `by ed eds edited editor editors edit hrsg hg herausgegeben herausgeber éd éds dir dirs coord coords org orgs editado edición red redaktion ur prir urednik priredio priredili ред ур прир редактор a-cura cura curatore der haz derleyen editör hazırlayan redaktør redaktor utg utgiver pod redakcją redactie samengesteld`},
	{translatorCue, `by trans transl translated translator tr übers übersetzt trad traduit traduction traducción traducido tradução tradotto traduzione çev çeviren prev preveo prevela пер перевод overs oversatt övers vert vertaald przeł tłum`},
	{pageCue, `p pp pg pgs page pages s ss seite seiten str стр с pag pág págs pags pp. sf sayfa side sider sid sidor bl blz oldal`},
	{volumeCue, `vol vols volume volumes v bd bde band bände jg jahrgang t tome tomes tomo cilt c årg årgang knj knjiga sv svezak god т том rocznik ročník jaargang deel vol.`},
	{issueCue, `no nos nr n n° nº num núm numéro número number issue iss heft h sayı say br broj z zeszyt fasc fascicule suppl supplement suplemento issue № вып бр č číslo afl`},
	{editionCue, `ed edn edition editions aufl auflage éd édition edición edição edizione baskı bs basım izd izdanje utg utgave uppl upplaga druk wyd vyd revised rev second third fourth 1st 2nd 3rd 4th 5th`},
	{accessCue, `accessed retrieved zugriff abgerufen consulté consultado acesso acessado acceso accedido accesso consultato erişim pristupljeno posećeno lest hentet hämtad geraadpleegd dostęp viewed visited last letzter cited cit citado`},
	{urlCue, `available online url http https www doi disponible disponível disponibile verfügbar unter dostupno tilgjengelig tillgänglig adresi adresinden internet web website site electronic`},
	{noDateCue, `forthcoming press undated nd n.d preparation submitted review yayında baskıda`},
	{thesisCue, `thesis dissertation phd ph.d diss doctoral master's masters ma msc m.a thèse mémoire tesis tese dissertação tesi tezi yüksek lisans doktora disertacija teza magistarski avhandling hovedoppgave habilitation magisterarbeit proefschrift rozprawa unpublished unveröffentlicht inédit`},
	{reportCue, `report working paper papers discussion technical tech rep memorandum memo policy brief rapport bericht informe relatório raporu izveštaj white occasional resolution document doc`},
	{meetingCue, `proceedings proc conference symposium workshop congress meeting annual kongre sempozyumu bildiri zbornik konferencija tagung actes colloque congrès actas congresso atti convegno anais simpósio jornadas`},
	{journalCue, `journal j review rev revue revista rivista zeitschrift ztschr dergisi časopis tidsskrift tidskrift bulletin bull annals ann archives arch quarterly letters lett transactions acta cahiers cuadernos cadernos quaderni studien studies études estudios estudos studi archiv archivio jahrbuch vestnik magazine science nature proc phys chem biol med soc am int res physics review american european international`},
	{publisherCue, `press publishers publishing publications verlag verl éditions editions edições ediciones edizioni editore editorial editora yayınları yayınevi yay kitabevi izdavač naklada prosveta forlag förlag uitgeverij wydawnictwo books presses univ university wiley elsevier springer routledge sage oxford cambridge gallimard seuil suhrkamp beck mcgraw-hill academic penguin macmillan palgrave brill harvard princeton`},
	{seriesCue, `series serie série ser collection coll reihe lecture notes bibliothek bibliothèque biblioteca dizisi biblioteka edicija skrifter monographs`},
	{othersCue, `al alii others diğerleri vd ark drugi dr др autres otros outros altri andere mfl fl`},
}

// cues are the bits of each known word.
var cuesOf = func() map[string]uint32 {
	m := map[string]uint32{}
	add := func(words map[string]bool, cue uint32) {
		for w := range words {
			m[w] |= cue
		}
	}
	for w := range months {
		m[w] |= monthCue
	}
	for w := range seasons {
		m[w] |= seasonCue
	}
	add(particles, particleCue)
	add(suffixes, suffixCue)
	add(organizationWords, organizationCue)
	add(abbreviations, abbreviationCue)
	add(newspaperWords, newspaperCue)
	for _, c := range cueWords {
		add(wordSet(c.words), c.cue)
	}
	return m
}()
