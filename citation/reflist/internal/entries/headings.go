package entries

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// headings are the titles of reference lists, folded to lower case. Sorted by
// language; several for those who write several.
var headings = sync.OnceValue(func() map[string]bool {
	list := strings.Split(`
references|reference list|list of references|works cited|literature cited|bibliography|selected bibliography|select bibliography|references and notes|sources|works consulted|references cited|primary sources|secondary sources|literature|sources cited|sources consulted|cited works|cited literature|cited references|further reading|bibliographic references|selected references|key references|reference
kaynakça|kaynaklar|kaynak listesi|bibliyografya|yararlanılan kaynaklar|kaynakca|kaynak|başvurulan kaynaklar|seçilmiş kaynakça|referanslar
literatura|reference|izvori|izvori i literatura|spisak literature|bibliografija|popis literature|lista referenci|korišćena literatura|viri in literatura|viri|popis izvora|popis korištene literature|popis korišćene literature|korištena literatura|citirana literatura|seznam literature|uporabljena literatura|reference i izvori|literatura i izvori
литература|библиографија|извори|извори и литература|списак литературе|список литературы|библиография|список использованных источников|источники|література|список літератури|библиография и источници|список використаних джерел|використані джерела|використана література|бібліографія|посилання|список использованной литературы|использованная литература|цитированная литература|библиографический список|источники и литература|библиографические ссылки|цитирана литература|използвана литература|използвани източници|коришћена литература|списак референци|референце|литература и источники|список цитируемой литературы|бібліографічний список|користена литература
referanser|litteratur|litteraturliste|referanseliste|kilder|litteraturhenvisninger|kildeliste|litteraturoversikt|kilder og litteratur|bibliografi|anvendt litteratur|sitert litteratur
referenser|litteraturförteckning|källor|källförteckning|referenslista|källor och litteratur|referensförteckning|käll- och litteraturförteckning|litteraturlista|referenser och källor|bibliografi|citerad litteratur|anförd litteratur|käll- och litteraturlista
referencer|litteraturfortegnelse|kildefortegnelse|referenceliste|litteraturhenvisninger|litteraturoversigt|benyttet litteratur|anvendt litteratur
lähteet|kirjallisuus|lähdeluettelo|viitteet|kirjallisuusluettelo|lähteet ja kirjallisuus|kirjallisuutta|lähde- ja kirjallisuusluettelo
literatur|literaturverzeichnis|quellen- und literaturverzeichnis|quellenverzeichnis|bibliographie|bibliografie|referenzen|quellen|schrifttum|literaturangaben|literaturhinweise|literaturnachweise|literaturnachweis|weiterführende literatur|zitierte literatur|verwendete literatur|benutzte literatur|literaturliste|literatur- und quellenverzeichnis|quellen- und literaturangaben|quellenangaben|schriftenverzeichnis|auswahlbibliographie|auswahlbibliografie|ausgewählte literatur|literatur (auswahl)|verzeichnis der zitierten literatur|bibliographische angaben|siglen und literatur
références|références bibliographiques|ouvrages cités|liste des références|bibliographie sélective|sources et bibliographie|références citées|bibliographie indicative|bibliographie générale|littérature citée|ouvrages consultés|orientation bibliographique|éléments de bibliographie|éléments bibliographiques|travaux cités|liste bibliographique
referencias|referencias bibliográficas|bibliografía|obras citadas|fuentes|fuentes y bibliografía|lista de referencias|bibliografía citada|bibliografía consultada|bibliografía general|literatura citada|referencias citadas|bibliografía seleccionada|bibliografía básica|referencias consultadas|trabajos citados|bibliografia citada|bibliografia|referències|referències bibliogràfiques
referências|referências bibliográficas|bibliografia|obras citadas|fontes|lista de referências|bibliografia citada|bibliografia consultada|literatura citada|referências citadas|fontes e bibliografia|bibliografia geral|referencias
riferimenti bibliografici|riferimenti|opere citate|fonti|bibliografia essenziale|bibliografia citata|bibliografia generale|bibliografia selezionata|riferimenti citati|opere consultate|letteratura citata|nota bibliografica|fonti e bibliografia|abbreviazioni bibliografiche
literatuur|literatuurlijst|referenties|bronnen|bronvermelding|geraadpleegde literatuur|geraadpleegde bronnen|bronnenlijst|bibliografie|aangehaalde literatuur|geciteerde literatuur|literatuuropgave|referentielijst|verwysings|bronnelys|literatuurverwijzingen|bronnen- en literatuurlijst
bibliografia i źródła|spis literatury|wykaz literatury|piśmiennictwo|źródła|literatura cytowana|wykaz źródeł|wykaz cytowanej literatury|literatura przedmiotu|bibliografia załącznikowa|wykorzystana literatura|źródła i literatura|źródła i opracowania|literatura|referencje|odwołania
seznam literatury|použitá literatura|zdroje|použité zdroje|seznam použité literatury|zoznam použitej literatúry|prameny a literatura|použitá literatúra|literatúra|zoznam literatúry|zoznam bibliografických odkazov|použitá literatura a zdroje|použité zdroje a literatura|seznam použitých zdrojů|seznam použitých pramenů a literatury|seznam pramenů a literatury|citovaná literatura|odkazy|pramene a literatúra|bibliografické odkazy|soupis literatury
irodalom|irodalomjegyzék|hivatkozások|felhasznált irodalom|felhasznált források|hivatkozott irodalom|szakirodalom|bibliográfia|források|irodalomlista|felhasznált szakirodalom|hivatkozott művek|forrásjegyzék
referințe|bibliografie selectivă|referințe bibliografice|lista referințelor bibliografice|bibliografie generală|lucrări citate|surse bibliografice|referinţe|referinţe bibliografice|note bibliografice
βιβλιογραφία|αναφορές|βιβλιογραφικές αναφορές|πηγές και βιβλιογραφία|ενδεικτική βιβλιογραφία|επιλεγμένη βιβλιογραφία|βιβλιογραφικές παραπομπές
kirjandus|viited|kasutatud kirjandus|kirjanduse loetelu|allikad|kasutatud allikad|viidatud allikad|allikad ja kirjandus
literatūra|bibliogrāfija|naudota literatūra|izmantotā literatūra|literatūros sąrašas|literatūra ir šaltiniai|šaltiniai|literatūras saraksts|avoti|atsauces|bibliografija|nuorodos|šaltiniai ir literatūra|izmantotās literatūras saraksts|avoti un literatūra
heimildir|heimildaskrá|ritaskrá|tilvísanir
bibliografia eta iturriak|erreferentziak|erreferentzia bibliografikoak|bibliografia
tài liệu tham khảo|daftar pustaka|referensi|rujukan|bibliografi|senarai rujukan|sanggunian
adabiyotlar ro‘yxati|foydalanilgan adabiyotlar|пайдаланылған әдебиеттер|әдебиеттер|ədəbiyyat|ədəbiyyat siyahısı|գրականություն|ლიტერატურა|bibliografia dhe burime|bibliografia|referencat|literatura
संदर्भ|संदर्भ सूची|เอกสารอ้างอิง|บรรณานุกรม|منابع|فهرست منابع|المصادر|المصادر والمراجع|قائمة المصادر والمراجع|מקורות|רשימת מקורות|ביבליוגרפיה
المراجع|قائمة المراجع|המקורות|ביבליוגרפיה
参考文献|引用文献|参考資料|文献|참고문헌|참고 문헌|인용문헌|인용 문헌|參考文獻|引用文獻|主要参考文献|参考书目|參考書目|文献一覧|参考文献一覧|引用・参考文献|徴引文献|征引文献|徵引書目
`, "\n")
	m := map[string]bool{}
	for _, l := range list {
		for _, h := range strings.Split(l, "|") {
			if h != "" {
				m[foldHeading(h)] = true
			}
		}
	}
	return m
})

var (
	headingMarks  = sieve.MustCompile(`^(?:>\s*)*(#{1,6})?\s*|\s*#*\s*$|\s*\{[^}]*\}\s*$`)
	headingNumber = sieve.MustCompile(`^(?:(?i:chapter|section|appendix)\s+)?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|[IVX]{1,5}[.)]|[A-Z][.)])\s+`)
)

// KnowHeading makes a title one of those that stand above lists.
func (d *Document) KnowHeading(title string) {
	if title = foldHeading(title); title == "" {
		return
	}
	if d.own == nil {
		d.own = map[string]bool{}
	}
	d.own[title] = true
}

// foldHeading brings a heading to the form of the table: markup and number
// off, dotted and dotless i alike, letter-spaced words closed up.
func foldHeading(s string) string {
	s = headingMarks.ReplaceAllString(strings.TrimSpace(s), "")
	s = strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("*_: .[]—–-=|\\", r) || layout.IsSpace(r) })
	s = headingNumber.ReplaceAllString(s, "")
	s = strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("*_: .", r) || layout.IsSpace(r) })
	if words := strings.Fields(s); len(words) > 3 {
		spaced := true
		for _, w := range words {
			spaced = spaced && utf8.RuneCountInString(w) == 1
		}
		if spaced {
			s = strings.Join(words, "")
		}
	}
	s = strings.NewReplacer("ı", "i", "İ", "i").Replace(norm.NFC.String(s))
	return strings.Join(strings.Fields(cases.Fold().String(s)), " ")
}

// IsHeading reports whether the line is the title of a reference list.
func (d *Document) IsHeading(i int) bool {
	l := d.Lines[i]
	if l.Indent >= 4 && strings.HasPrefix(strings.TrimLeft(d.LineText(l), " \t"), "#") {
		return false // code, in Markdown
	}
	if _, made := d.made[i]; made {
		return true
	}
	if l.Blank || l.End-l.Start > 200 || d.commands[i] != nil {
		return false
	}
	s := d.LineText(l)
	if i > 0 && !d.Lines[i-1].Blank && !d.Lines[i-1].Noise && wordInText.MatchString(s) {
		return false
	}
	if len(d.own) == 0 {
		return !isProse(s) && isListTitle(foldHeading(s))
	}
	s = foldHeading(s)
	return isListTitle(s) || d.own[s]
}

// wordInText is a word that goes on with the line above, or ends in a mark.
var wordInText = sieve.MustCompile(`^\s*(?:\p{Ll}|\p{L}[^#*_]*[.,;]\s*$)`)

// isListTitle reports whether a folded title is one of a list, or of two things that lists
// have, such as "Literature and notes".
func isListTitle(s string) bool {
	if headings()[s] {
		return true
	}
	for _, and := range joiningWords {
		first, second, found := strings.Cut(s, and)
		if !found {
			continue
		}
		lists := headings()[first] || headings()[second]
		if lists && isPartTitle(first) && isPartTitle(second) {
			return true
		}
	}
	return false
}

// isLongTitle reports whether a folded title begins or ends with that of a list.
func isLongTitle(s string) bool {
	for i := range len(s) {
		if s[i] == ' ' && (headings()[s[:i]] || headings()[s[i+1:]]) {
			return true
		}
	}
	return false
}

// isPartTitle reports whether a folded title is that of a list, of notes, or of a part of
// a list.
func isPartTitle(s string) bool { return headings()[s] || layout.IsNotesHeading(s) || divisions()[s] }

// joiningWords stand between the two parts of a title.
var joiningWords = []string{" and ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", " ja ", " i ", " in ", " a ", " oraz ", " és ", " şi ", " și ", " ve ", " и ", " і ", " та ", " και ", " ir ", " un "}

// isProse reports whether a line has more words than the longest heading with
// its number, or a number that no heading has. Single letters do not count, since headings
// are letter-spaced.
func isProse(s string) bool {
	const most = 8
	words, run, digits := 0, 0, 0
	for _, r := range s {
		if digits++; r < '0' || r > '9' {
			digits = 0
		} else if digits > 2 {
			return true
		}
		if r < utf8.RuneSelf && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			run = 0
			continue
		}
		if run++; run == 2 {
			if words++; words > most {
				return true
			}
		}
	}
	return false
}
