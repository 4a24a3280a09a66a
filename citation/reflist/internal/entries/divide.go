package entries

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// A list may be divided by titles such as "Primary sources", by letters, or by years. They
// are no entries, and what stands behind one begins an entry.

// divisions are titles of parts of lists, besides those that a list of its own may have,
// folded like these.
var divisions = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, h := range strings.FieldsFunc(`
primary literature|secondary literature|archival sources|archives|archive|archival material|manuscript sources|manuscripts|unpublished sources|printed sources|published sources|printed primary sources|published works|unpublished works|books|book chapters|articles|journal articles|books and articles|articles and books|monographs|websites|web sites|web sources|internet sources|online sources|electronic sources|newspapers|newspapers and magazines|periodicals|interviews|reports|official documents|government documents|legislation|cases|table of cases|theses|dissertations|theses and dissertations|films|filmography|discography|other|other sources|literature|general|further reading|standards|data|software|secondary works|reference works
primärliteratur|sekundärliteratur|primärquellen|sekundärquellen|forschungsliteratur|ungedruckte quellen|gedruckte quellen|archivalien|archivalische quellen|internetquellen|onlinequellen|monographien|monografien|aufsätze|zeitschriften|zeitungen|sammelbände|darstellungen|hilfsmittel|weitere literatur|rechtsquellen
sources primaires|sources secondaires|sources imprimées|sources manuscrites|sources d’archives|archives|études|ouvrages|ouvrages généraux|articles|monographies|sitographie|webographie|presse|thèses
fuentes primarias|fuentes secundarias|fuentes impresas|fuentes de archivo|archivos|libros|artículos|libros y artículos|hemerografía|webgrafía|páginas web|prensa|tesis|estudios|otros
fontes primárias|fontes secundárias|fontes impressas|fontes manuscritas|livros|artigos|periódicos|jornais|teses|sítios|estudos
fonti primarie|fonti secondarie|fonti archivistiche|fonti a stampa|fonti edite|fonti inedite|sitografia|letteratura secondaria|studi|monografie|articoli|saggi|archivi|altri
primaire bronnen|secundaire bronnen|gedrukte bronnen|ongedrukte bronnen|archieven|boeken|artikelen|websites|internetbronnen|kranten
trykte kilder|utrykte kilder|arkiv|arkiver|bøker|artikler|nettkilder|nettsteder|aviser|annen litteratur|sekundærlitteratur|primærlitteratur
tryckta källor|otryckta källor|arkivkällor|böcker|artiklar|internetkällor|elektroniska källor|tidningar
trykte kilder|utrykte kilder|bøger|artikler|netkilder|hjemmesider
painetut lähteet|painamattomat lähteet|arkistolähteet|kirjat|artikkelit|verkkolähteet|sanomalehdet
źródła drukowane|źródła archiwalne|źródła internetowe|opracowania|książki|artykuły|prasa|akty prawne|netografia|monografie|strony internetowe
prameny|archivní prameny|tištěné prameny|odborná literatura|sekundární literatura|primární literatura|internetové zdroje|knihy|články|časopisy
elsődleges források|másodlagos források|könyvek|tanulmányok|levéltári források|internetes források
birincil kaynaklar|ikincil kaynaklar|arşiv kaynakları|kitaplar|makaleler|kitap ve makaleler|internet kaynakları|elektronik kaynaklar|gazeteler|tezler|süreli yayınlar
primarni izvori|sekundarni izvori|arhivski izvori|neobjavljeni izvori|objavljeni izvori|knjige|članci|knjige i članci|internet izvori|internetski izvori|štampa|novine|sekundarna literatura
примарни извори|секундарни извори|архивски извори|необјављени извори|објављени извори|књиге|чланци|интернет извори|штампа
архивные источники|опубликованные источники|исследования|книги|статьи|монографии|интернет-ресурсы|электронные ресурсы|периодика|нормативные акты
архівні джерела|опубліковані джерела|дослідження|книги|статті
πηγές|πρωτογενείς πηγές|δευτερογενείς πηγές|βιβλία|άρθρα|ιστοσελίδες
surse primare|surse secundare|cărți|articole|surse de arhivă|surse internet|studii
专著|期刊论文|中文文献|英文文献|外文文献|国内文献|国外文献|국내문헌|국외문헌|국내 문헌|국외 문헌|和文|欧文
`, func(r rune) bool { return r == '|' || r == '\n' }) {
		m[foldHeading(h)] = true
	}
	return m
})

// isDivision reports whether a line divides the list under a heading, of which most
// entries have a mark.
func (d *Document) isDivision(i int, mark marker) bool {
	text := d.LineText(d.Lines[i])
	if d.commands[i] != nil {
		return false
	}
	if d.level(i) > 0 || d.IsHeading(i) || singleLetter.MatchString(text) {
		return true
	}
	s := strings.TrimSpace(text)
	if isProse(s) || !divisionLetter.MatchString(s) {
		return false
	}
	known, alone := isDivisionTitle(foldHeading(s)), d.standsAlone(i)
	if known && alone {
		return true
	}
	below := d.text(i+1, 1)
	if below < 0 {
		return false
	}
	if s := d.LineText(d.Lines[below]); mark != noMarker && markerOf(s) != mark || mark == noMarker && !entryLetter.MatchString(strings.TrimSpace(s)) {
		return false // it is no entry that begins there
	}
	return known || alone && isTitle(s) && d.endsAbove(i)
}

// isDivisionTitle reports whether a folded title is one of a part of a list, or of two.
func isDivisionTitle(s string) bool {
	if divisions()[s] {
		return true
	}
	for _, and := range joiningWords {
		if first, second, found := strings.Cut(s, and); found && divisions()[first] && divisions()[second] {
			return true
		}
	}
	return false
}

// endsAbove reports whether what stands above line i ends as an entry does, or is a heading.
func (d *Document) endsAbove(i int) bool {
	above := d.text(i-1, -1)
	return above < 0 || d.IsHeading(above) || sentenceEnd.MatchString(strings.TrimSpace(d.LineText(d.Lines[above])))
}

// text returns the nearest line from i on, in steps of by, that has text, or -1.
func (d *Document) text(i, by int) int {
	for ; i >= 0 && i < len(d.Lines); i += by {
		if l := d.Lines[i]; !l.Blank && !l.Noise && !l.Rule {
			return i
		}
	}
	return -1
}

var (
	singleLetter   = sieve.MustCompile(`^\s*[*_#]*\s*\p{Lu}\s*[*_]*\s*$`)
	divisionLetter = sieve.MustCompile(`^(?:[*_]{1,3})?(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[IVX]{1,4}[.)]|[A-Za-z][.)])\s+)?[\p{Lu}\p{Lt}\p{Lo}]`)
)

// isTitle reports whether a line reads like a title of a part: a few words and no marks.
func isTitle(s string) bool {
	const longest, most = 60, 7 // characters and words
	s = strings.Trim(headingNumber.ReplaceAllString(strings.Trim(s, "*_ "), ""), "*_: ")
	if n := utf8.RuneCountInString(s); n < 3 || n > longest || len(strings.Fields(s)) > most {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != ' ' && r != '-' && r != '&' && r != '\'' && r != '’'
	})
}

// standsAlone reports whether blank lines stand around line i, or the edges of the
// document or of a page.
func (d *Document) standsAlone(i int) bool {
	return (i == 0 || d.blankBefore(i)) && !d.topOfPage(i) && (i+1 == len(d.Lines) || d.Lines[i+1].Blank)
}
