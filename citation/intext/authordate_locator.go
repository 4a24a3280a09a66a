package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A locator is the place within a work, as it stands in a text. Empty stretches
// are not there.
type locator struct {
	at    [2]int // the place without its term
	term  [2]int
	label string // a CSL locator, "" for a page
	end   int    // where the locator and a term behind it end
}

// locatorTerms are the words before a place within a work, without full stop,
// and the CSL locator each stands for. A word that has several meanings, such as
// "gl." in Russian and Norwegian, stands once, with the one that is most common.
var locatorTerms = func() map[string]string {
	terms := map[string]string{}
	for label, list := range map[string]string{
		"page":            "p pp pg pgs page pages s ss seite seiten sayfa sf str strana strane stranica strony с ст стр страница σ σσ σελ pág págs pag pagg página páginas pagina pagine blz sid sida side sivu sivut lk lpp psl bls hlm halaman страниці oldal 頁 页 ページ",
		"chapter":         "ch chs chap chaps chapter chapters kap kapitel kapitler chapitre cap caps capítulo capitolo hoofdstuk hfst hfdst kapittel luku bölüm böl pog pogl poglavlje gl glava poglavje kapitola rozdz rozdział гл глава пог погл поглавље розділ κεφ fejezet peatükk",
		"section":         "sec secs sect section sections § §§ abschn abschnitt sección sezione seção odeljak odsek odd oddíl",
		"paragraph":       "para paras par paragraph paragraphs ¶ ¶¶ rn rz randnr rdnr abs absatz párr pár parágrafo paragraf st avsnitt avs",
		"note":            "n nn fn fns ftn note notes footnote footnotes anm anmerkung fußnote nota notas voetnoot noot fotnote fotnot dn dipnot bilj bilješka fusnota nap napomena pozn прим сн",
		"figure":          "fig figs figure figures pl pls plate plates taf tav abb abbildung şekil slika sl obr rys рис рисунок figura kuva joonis",
		"table":           "table tables tab tabelle tablo tabela tabl табл таблица tabla tabel taulukko tableau",
		"volume":          "vol vols volume volumes bd bde band cilt sv svezak tom т том köide nide",
		"line":            "line lines zeile zeilen dize satır",
		"verse":           "v vv verse verses stih",
		"book":            "bk bks book books buch livre libro knjiga књ knj ks",
		"part":            "pt pts part parts teil parte deel del kısım deo díl część ч",
		"column":          "col cols column columns sp spalte stb",
		"folio":           "fol fols folio fo",
		"appendix":        "app appendix appendices anhang annex annexe ek prilog",
		"article-locator": "art arts article articles artikel artículo articolo artigo madde md čl član",
		"issue":           "no nos nr number issue heft sayı br",
		"equation":        "eq eqs equation equations",
		"timestamp":       "min minute",
		"elocation":       "loc locs location",
		"scene":           "sc scene",
		"act":             "act acts",
		"canon":           "can canon",
		"rule":            "rule rules",
		"sub-verbo":       "s.v s.vv",
	} {
		for _, term := range strings.Fields(list) {
			terms[term] = label
		}
	}
	return terms
}()

// pagesBehind are words for pages that stand behind the number.
var pagesBehind = []string{"sayfa", "s.", "oldal", "o.", "lpp.", "psl.", "頁", "页"}

// locatorAt reads the locator that may follow the year at text[:to]. Without a
// term or a colon the number must not be one that could be a year, unless
// pageYear says that it is none.
func locatorAt(text string, pos, to int, pageYear bool) (locator, bool) {
	p := skipSpace(text, pos, to)
	sep := byte(' ')
	if p < to && (text[p] == ',' || text[p] == ':' || text[p] == '.' && p+1 < to && text[p+1] == ' ') {
		sep = text[p]
		p = skipSpace(text, p+1, to)
	} else if strings.HasPrefix(text[p:to], "،") {
		sep = ','
		p = skipSpace(text, p+len("،"), to)
	}
	var l locator
	term, end, label := termAt(text, p, to)
	if end > p {
		l.term = term
		l.label = label
		p = skipSpace(text, end, to)
		if p < to && text[p] == ':' {
			p = skipSpace(text, p+1, to)
		}
	}
	start := p
	hasTerm := end > term[0] && l.term != [2]int{}
	end = timesAt(text, p, to)
	if end > p && !hasTerm {
		l.label = "timestamp"
	} else if end = placesAt(text, p, to, hasTerm || sep == ':' || pageYear); end < 0 {
		return locator{}, false
	}
	l.at = [2]int{start, end}
	l.end = end
	if l.label == "page" {
		l.label = ""
	}
	if hasTerm {
		return l, true
	}
	l.behind(text, to)
	if l.end > end && l.term != [2]int{} {
		return l, true // "Uo. 342. o."
	}
	if sep == ' ' {
		// "(Smith 2010 22)": only where nothing but the end follows.
		if q := skipSpace(text, end, to); q < to && text[q] != ';' {
			return locator{}, false
		}
	}
	return l, sep != '.'
}

// behind takes in a word such as "sayfa" that follows the number.
func (l *locator) behind(text string, to int) {
	q := skipSpace(text, l.end, to)
	if q < to && text[q] == '.' {
		q = skipSpace(text, q+1, to)
	}
	for _, word := range pagesBehind {
		if strings.HasPrefix(text[q:to], word) && !startsWithWord(text[q+len(word):to]) {
			l.term = [2]int{q, q + len(word)}
			l.end = q + len(word)
			return
		}
	}
}

// termAt reads a word such as "pp." and returns where it stands, where what may
// follow begins, and what it counts; end is at if there is none.
func termAt(text string, at, to int) (term [2]int, end int, label string) {
	p := at
	for p < to {
		r, n := utf8.DecodeRuneInString(text[p:to])
		if !unicode.IsLetter(r) && r != '§' && r != '¶' || p-at > 24 {
			break
		}
		if p > at && (r == '§' || r == '¶') != (text[at] == "§"[0]) {
			break
		}
		p += n
	}
	if p == at {
		return [2]int{}, at, ""
	}
	word := text[at:p]
	// "s.v." has a full stop within it.
	if p+2 < to && text[p] == '.' && text[p+1] == 'v' && word == "s" {
		p += 2
		word = text[at:p]
	}
	label, ok := locatorTerms[strings.ToLower(word)]
	if !ok || word == strings.ToUpper(word) && len(word) > 1 && word[0] < 0x80 {
		return [2]int{}, at, ""
	}
	end = p
	if p < to && text[p] == '.' {
		end++
	}
	return [2]int{at, end}, end, label
}

// timesAt returns the end of a time in a film or recording, or of two with a dash between, "00:41:20–00:43:05",
// "00:41:20–55", and at if there is none.
func timesAt(text string, at, to int) int {
	return at + len(timestamps.FindString(text[at:to]))
}

// especially are words before the place that is meant, behind all pages of a work: "259–351, esp. 336–37".
var especially = words(`esp especially espec here bes besonders insb insbes insbesondere hier notamment spéc ici especialmente aquí soprattutto qui zwłaszcza zwł szczególnie posebno osobito обично особенно`)

// timestamps have hours, minutes and seconds: two numbers may be a volume and a page.
// Source: MLA Handbook, 9th edition, on time-based media.
var timestamps = sieve.Late(`^\d{1,2}:\d\d:\d\d(?: ?[–-] ?(?:\d{1,2}:){0,2}\d\d)?\b`)

// placesAt reads numbers of pages and the like: "22-23", "45 and 50", "2:345",
// "xii", "5ff.". It returns where they end, -1 if there are none. A first
// number that could be a year is one only where certain.
func placesAt(text string, at, to int, certain bool) int {
	if strings.HasPrefix(text[at:to], "passim") {
		return at + len("passim")
	}
	end := placeAt(text, at, to, certain)
	if end < 0 {
		return -1
	}
	for {
		p := skipSpace(text, end, to)
		switch {
		case p < to && (text[p] == ',' || text[p] == '&'):
			p++
		default:
			n := wordEnd(text, p, to)
			if !ands[strings.ToLower(text[p:n])] || n == p {
				return end
			}
			p = n
		}
		p = skipSpace(text, p, to)
		if strings.HasPrefix(text[p:to], "passim") {
			return p + len("passim")
		}
		// "22, and 50" has both.
		if n := wordEnd(text, p, to); n > p && ands[strings.ToLower(text[p:n])] {
			p = skipSpace(text, n, to)
		}
		if p >= to || !isASCIIDigit(text[p]) {
			return end
		}
		next := placeAt(text, p, to, false)
		if next < 0 {
			return end
		}
		end = next
	}
}

// placeAt reads one number or range.
func placeAt(text string, at, to int, certain bool) int {
	p := numberAt(text, at, to)
	if p < 0 {
		return -1
	}
	first := text[at:p]
	// "Table 4.1", "sec. 2.3.1"
	for isASCIIDigit(text[p-1]) && p+1 < to && text[p] == '.' && isASCIIDigit(text[p+1]) {
		for p++; p < to && isASCIIDigit(text[p]); p++ {
		}
	}
	ranged := false
	for _, sep := range [...]string{"–", "-", "—", "‐", "‑", "−", ":", "/"} {
		q := p
		if sep != ":" && sep != "/" {
			q = skipSpace(text, p, to)
		}
		if !strings.HasPrefix(text[q:to], sep) {
			continue
		}
		q += len(sep)
		if sep != ":" && sep != "/" {
			q = skipSpace(text, q, to)
		}
		if n := numberAt(text, q, to); n > 0 {
			p = n
			ranged = true
			// "2:345-347"
			if sep == ":" || sep == "/" {
				for _, dash := range [...]string{"–", "-"} {
					if strings.HasPrefix(text[p:to], dash) {
						if n := numberAt(text, p+len(dash), to); n > 0 {
							p = n
						}
					}
				}
			}
			break
		}
	}
	if !certain && looksLikeYear(first) && (!ranged || first >= "1900") {
		return -1
	}
	if !certain && len(first) == 5 && looksLikeYear(first[:4]) {
		return -1 // "1999b"
	}
	for _, more := range [...]string{"ff.", "ff", "f.", "f", " ff.", " ff", " f.", " f", "sqq.", "sq.", " et seq.", " vd.", " i dalje", " passim"} {
		if strings.HasPrefix(text[p:to], more) && !startsWithWord(text[p+len(more):to]) {
			p += len(more)
			break
		}
	}
	// "12n3": a note on a page.
	if p+1 < to && text[p] == 'n' && isASCIIDigit(text[p+1]) {
		p++
		for p < to && isASCIIDigit(text[p]) {
			p++
		}
	} else if p+3 < to && text[p:p+3] == " n." {
		if q := skipSpace(text, p+3, to); q < to && isASCIIDigit(text[q]) {
			for q < to && isASCIIDigit(text[q]) {
				q++
			}
			p = q
		}
	}
	if startsWithWord(text[p:to]) {
		return -1
	}
	return p
}

// numberAt reads an Arabic number of at most six digits, which may have a
// letter before or behind it, or a Roman one, and returns its end, -1 if there
// is none.
func numberAt(text string, at, to int) int {
	p := at
	if p+1 < to && text[p] >= 'A' && text[p] <= 'Z' && isASCIIDigit(text[p+1]) {
		p++
	}
	digits := p
	for p < to && isASCIIDigit(text[p]) {
		p++
	}
	if p > digits {
		if p-digits > 6 {
			return -1
		}
		if p < to && text[p] >= 'a' && text[p] <= 'e' && !startsWithWord(text[p+1:to]) {
			p++
		}
		return p
	}
	for p < to && strings.IndexByte("ivxlcIVXLC", text[p]) >= 0 {
		p++
	}
	if p == at || p-at > 8 || startsWithWord(text[p:to]) {
		return -1
	}
	if _, _, ok := (citation.PageRange{First: text[at:p]}).Numbers(); !ok {
		return -1 // "il"
	}
	if p-at == 1 && isInitialAt(text, at, to) {
		return -1
	}
	return p
}

// isInitialAt reports whether a capital is the initial of somebody whose family name
// follows: "Smith 2010, C. Almond 1963".
func isInitialAt(text string, at, to int) bool {
	if text[at] < 'A' || text[at] > 'Z' || at+1 >= to || text[at+1] != '.' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at+2:to], " -\u00a0"))
	return unicode.IsUpper(r)
}

// looksLikeYear reports whether a number is one that a work may well be of.
func looksLikeYear(s string) bool {
	return len(s) == 4 && (s >= "1400" && s <= "2099")
}

func skipSpace(text string, at, to int) int {
	for at < to && (text[at] == ' ' || text[at] == '*' || text[at] == '_') {
		at++
	}
	return at
}

// wordEnd returns where the word that begins at a place ends.
func wordEnd(text string, at, to int) int {
	for at < to {
		r, n := utf8.DecodeRuneInString(text[at:to])
		if !unicode.IsLetter(r) {
			break
		}
		at += n
	}
	return at
}

// startsWithWord reports whether a text goes on with a letter or digit.
func startsWithWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// locatorAtEnd reads the place within a work that text[from:to] ends with, behind
// a comma or colon.
func locatorAtEnd(text string, from, to int) (locator, bool) {
	var found locator
	ok := false
	for p, tries := to, 0; p > from && tries < 8; tries++ {
		n := strings.LastIndexAny(text[from:p], ",:) ")
		if n < 0 {
			break
		}
		p = from + n
		if text[p] == ' ' && p > from && strings.IndexByte(",:)", text[p-1]) >= 0 {
			continue
		}
		at := p
		if text[p] == ')' {
			at++
		}
		if text[p] == ' ' && tries > 4 {
			continue
		}
		l, is := locatorAt(text, at, to, false)
		if !is || l.end != to && strings.Trim(text[l.end:to], " .*_") != "" {
			if ok && text[p] != ' ' {
				break
			}
			continue
		}
		// Behind a space alone, or in the number of a journal, it needs a term, or a word for "especially".
		if text[p] == ' ' && l.term == [2]int{} && !especially[strings.ToLower(strings.TrimRight(wordAtEnd(strings.TrimRight(text[from:p], ".")), "."))] {
			continue
		}
		if l.label == "issue" || l.label == "volume" {
			continue
		}
		found, ok = l, true
	}
	return found, ok
}
