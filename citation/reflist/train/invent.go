package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// An inventor makes records that no one has written: of every kind and language
// that our users have in their lists.
type inventor struct{ *rand.Rand }

func (v inventor) pick(s string) string {
	l := list(s)
	return l[v.IntN(len(l))]
}

func (v inventor) chance(percent int) bool { return v.IntN(100) < percent }

func title(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// fill puts words for the letters of a pattern.
func (v inventor) fill(t *tongue, pattern string, capitals bool) string {
	if t.spaceless() {
		return v.filled(t, pattern)
	}
	words := strings.Split(pattern, " ")
	for i, w := range words {
		end := strings.TrimLeft(w, "NPCFYRНПЦ")
		head := strings.TrimSuffix(w, end)
		opening := ""
		if head == "" {
			opening = w[:len(w)-len(strings.TrimLeft(w, "«“\"'("))]
			end = strings.TrimLeft(w[len(opening):], "NPCFYR")
			head = strings.TrimSuffix(w[len(opening):], end)
		}
		if len([]rune(head)) != 1 || end != "" && !strings.ContainsAny(end[:1], ",:?'!.-)\"") && !strings.HasPrefix(end, "’") && !strings.HasPrefix(end, "»") {
			continue
		}
		word := v.word(t, head)
		if i == 0 || capitals && t.tag == "en" || i > 0 && strings.HasSuffix(words[i-1], ":") {
			word = strings.Join(mapped(strings.Fields(word), title), " ")
		}
		words[i] = opening + word + end
	}
	return title(strings.Join(words, " "))
}

// spaceless reports whether a language is written without spaces between words.
func (t *tongue) spaceless() bool { return t.tag == "ko" || t.tag == "zh" || t.tag == "ja" }

func (v inventor) filled(t *tongue, pattern string) string {
	var b strings.Builder
	for _, r := range pattern {
		if strings.ContainsRune("NPC", r) {
			b.WriteString(v.word(t, string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// word returns a word for a letter of a pattern.
func (v inventor) word(t *tongue, letter string) string {
	switch letter {
	case "N", "Н":
		return v.pick(t.nouns)
	case "P", "П":
		return v.pick(t.places)
	case "C", "Ц":
		city, _, _ := strings.Cut(v.pick(t.cities), ",")
		return city
	case "F":
		return v.pick(t.family)
	case "R":
		return roman(fmt.Sprint(12 + v.IntN(10)))
	}
	year := 1400 + v.IntN(590)
	if v.chance(40) {
		return fmt.Sprint(year)
	}
	return fmt.Sprintf("%d%s%d", year, []string{"-", "–"}[v.IntN(2)], year+1+v.IntN(90))
}

func mapped(s []string, f func(string) string) []string {
	for i := range s {
		s[i] = f(s[i])
	}
	return s
}

func (v inventor) person(t *tongue) citation.Name {
	n := citation.Name{Family: v.pick(t.family), Given: v.pick(t.given)}
	if t.spaceless() { // one word, which is not divided
		return citation.Name{Family: n.Family + n.Given}
	}
	if v.chance(2) {
		n.Family = v.pick(calledAsOrganizations)
	}
	for _, p := range []string{"van der ", "van den ", "de la ", "von der ", "von ", "van ", "de ", "ter ", "dos ", "af "} {
		if rest, ok := strings.CutPrefix(n.Family, p); ok && v.chance(70) {
			n.Family, n.NonDroppingParticle = rest, strings.TrimSpace(p)
			break
		}
	}
	switch {
	case v.chance(25):
		n.Given += " " + string([]rune(v.pick(t.given))[0]) + "."
	case v.chance(20):
		n.Given = string([]rune(n.Given)[0]) + "."
		if v.chance(40) {
			n.Given += " " + string([]rune(v.pick(t.given))[0]) + "."
		}
	}
	if v.chance(5) {
		n.Given = ""
		return n
	}
	if v.chance(2) {
		n.Suffix = []string{"Jr.", "III", "Sr.", "II"}[v.IntN(4)]
	}
	return n
}

// calledAsOrganizations are family names that are words for organisations too.
const calledAsOrganizations = "Bank|Church|Council|Group|House|Court|Center|Union|Bureau|Society|Study|Company|Parliament|Ministry|Office|Rat|Amt|Verband|Stift|Kirche|Conseil|Banque|Comité|Cour|Banco|Iglesia|Casa|Consejo|Igreja|Conselho|Banca|Chiesa|Consiglio|Camera|Kurum|Merkez|Banka|Odbor|Rada|Rådet|Verket|Senat|Papst|Reich|Kaiser|Academia|League|Foundation|La Banca|Young|Team"

func (v inventor) people(t *tongue) []citation.Name {
	n := 1
	for n < 9 && v.chance(38) {
		n++
	}
	var names []citation.Name
	for tries := 0; len(names) < n && tries < 4*n; tries++ {
		p := v.person(t)
		alone := n > 1 && p.Given == "" && !t.spaceless() // "Marsh, Reed, Ann" would be a puzzle
		if !alone && !slices.Contains(names, p) {
			names = append(names, p)
		}
	}
	if n = len(names); n == 0 {
		return []citation.Name{v.person(t)}
	}
	switch {
	case n > 1 && v.chance(2):
		names[n-1] = v.author(t)
	case n > 1 && v.chance(3):
		names[n-1] = v.group(t)
	}
	return names
}

func (v inventor) organization(t *tongue) citation.Name {
	return citation.Name{Literal: v.fill(t, v.pick(t.orgs), true)}
}

// group makes a group of people as stands behind the names of some of them, or for them.
func (v inventor) group(t *tongue) citation.Name {
	about := strings.Join(mapped(strings.Fields(v.pick(t.nouns)), title), " ")
	if v.chance(40) {
		about = strings.ToUpper(string([]rune(about + "trial")[:3+v.IntN(3)]))
	}
	name := about + " " + []string{"Study Group", "Investigators", "Collaborators", "Collaborative Group", "Collaboration", "Trial Group", "Working Group", "Consortium", "Research Network", "Task Force", "Steering Committee", "Writing Group", "Team"}[v.IntN(13)]
	if v.chance(25) {
		name = "the " + name
		if v.chance(50) {
			name = title(name)
		}
	}
	if v.chance(10) {
		name += " (" + acronym(name) + ")"
	}
	return citation.Name{Literal: name}
}

// author makes an organisation as those that write are printed: with its country
// before it, a part of it behind, its short form beside it, or that alone.
func (v inventor) author(t *tongue) citation.Name {
	n := v.organization(t)
	name, short := n.Literal, acronym(n.Literal)
	if len(short) < 2 {
		short = strings.ToUpper(string([]rune(name + "orga")[:4]))
	}
	switch k := v.IntN(100); {
	case k < 8:
		name = v.pick(t.places) + ". " + name
		if v.chance(30) {
			name += ". " + v.organization(t).Literal
		}
	case k < 13:
		name += []string{". ", ", "}[v.IntN(2)] + v.organization(t).Literal
	case k < 20:
		name += " (" + short + ")"
	case k < 24:
		name += []string{" – ", " - ", ", "}[v.IntN(3)] + short
	case k < 28:
		name = short + []string{" – ", " - ", ". ", ": "}[v.IntN(4)] + name
	case k < 32:
		name += " (" + []string{"BR", "US", "UK", "FR", v.pick(t.places)}[v.IntN(5)] + ")"
	case k < 37:
		name = v.fill(t, []string{"International N, N and N Organization", "Committee on N, N and N", "Council for N and N Research", "The N Study Group", "N Collaborators Group", "U.S. Department of N and N Services", "N Core Team"}[v.IntN(7)], true)
	case k < 41:
		name = title(strings.ToLower(short)) // "Unesco"
	case k < 48:
		return v.group(t)
	case k < 51:
		name += " (" + short + ") " + []string{"Group", "Study Group", "Committee", "Collaboration", "Panel"}[v.IntN(5)]
	case k < 55:
		name = title(v.pick(t.family)) + " " + []string{"Analytics", "Group", "Foundation", "Inc.", "Consulting Group", "Ltd.", "Institute", "GmbH", "Associates"}[v.IntN(9)]
	}
	if v.chance(8) {
		name = strings.ToUpper(name)
	}
	return citation.Name{Literal: name}
}

// theses are what a thesis is called in a language.
var theses = map[string]string{
	"en": "PhD diss.|PhD thesis|Ph.D. dissertation|Master's thesis|Unpublished doctoral dissertation|M.A. thesis|unpublished Ph.D. thesis|doctoral dissertation|PhD dissertation|DPhil thesis|unpubl. MA thesis",
	"de": "Dissertation|Diss.|Phil. Diss.|phil. Diss.|Habilitationsschrift|Magisterarbeit|Diplomarbeit|jur. Diss.|Diss. phil.|unveröff. Diss.|Habil.-Schr.|Staatsexamensarbeit|Univ. Diss.|Masterarbeit|Inaugural-Dissertation",
	"fr": "Thèse de doctorat|Thèse|Mémoire de maîtrise|thèse de 3e cycle|thèse de doctorat d'État|mémoire de DEA|mémoire de master 2|thèse dactyl.|thèse pour le doctorat en N|mémoire d'habilitation|Mémoire de DEA|thèse d'État|DEA",
	"it": "Tesi di laurea|Tesi di dottorato|tesi di laurea|tesi di dottorato in N|tesi di perfezionamento",
	"es": "Tesis doctoral|Tesis de maestría|tesis de licenciatura|tesis doctoral inédita|Trabajo de fin de máster|tesis de grado",
	"pt": "Tese de doutorado|Dissertação (Mestrado)|Tese (Doutorado em N)|Dissertação (Mestrado em N)|Dissertação de mestrado|Tese de doutoramento|Monografia",
	"nl": "Proefschrift|proefschrift|doctoraalscriptie|academisch proefschrift|diss.|licentiaatsverhandeling", "tr": "Doktora tezi|Yüksek lisans tezi|Yayımlanmamış Doktora Tezi|Yayınlanmamış Yüksek Lisans Tezi|doktora tezi",
	"sr-Latn": "Doktorska disertacija|Magistarski rad|magistarska teza|doktorska teza", "sr": "докторска дисертација|магистарски рад", "nb": "Doktorgradsavhandling|Hovedoppgave|masteroppgave|hovedoppgave i N|dr.avhandling", "sv": "Akademisk avhandling|diss.|lic.avhandling|avhandling|D-uppsats",
	"da": "ph.d.-afhandling|disputats|speciale", "pl": "Praca doktorska|praca magisterska|rozprawa doktorska|praca doktorska (mps)", "cs": "Disertační práce|diplomová práce|rigorózní práce|dizertační práce", "hu": "PhD-disszertáció|kandidátusi értekezés|doktori értekezés|szakdolgozat",
	"fi": "Väitöskirja|pro gradu -tutkielma|lisensiaatintyö", "ru": "дис. ... канд. ист. наук|дис. ... д-ра филос. наук|автореф. дис. ... канд. филол. наук|дисс. … канд. юрид. наук|кандидатская диссертация", "ko": "박사학위논문|석사학위논문", "ja": "博士論文", "zh": "博士論文|博士学位论文|碩士論文",
}

// universities are where a thesis is written, by language.
var universities = map[string]string{
	"en": "University of C|C University|C Institute of Technology|University College C|Univ. of C|Univ. C|C State University", "de": "Universität C|Univ. C|Technische Universität C|TU C|FU C|Freie Universität C|Universität zu C|Univ. C, Fak. für N",
	"fr": "Université de C|Université C 1|Univ. C|EHESS|Université de C II|Université Paris X|IEP de C|École normale supérieure|EPHE|Université de Paris-Sorbonne|Université Paris 8", "it": "Università di C|Università degli Studi di C|Università Ca' Foscari di Venezia|Univ. di C|IUAV",
	"es": "Universidad de C|Universidad Autónoma de C|UNAM|Universidad Nacional de C|FLACSO|Universidad Complutense de C", "pt": "Universidade Federal de C|Universidade de C|USP|Faculdade de N, Universidade de C|Unicamp|Instituto de N, UFRJ|Universidade Estadual de C",
	"tr": "C Üniversitesi|C Üniversitesi Sosyal Bilimler Enstitüsü|ODTÜ", "sr-Latn": "Univerzitet u C|Filozofski fakultet|Filozofski fakultet Univerziteta u C", "hr": "Sveučilište u C|Filozofski fakultet u C|Filozofski fakultet", "nb": "Universitetet i C|NTNU|Universitetet i C, Institutt for N", "sv": "C universitet|Universitetet i C|N institutionen, C universitet",
	"da": "C Universitet|Københavns Universitet", "pl": "Uniwersytet w C|UJ|UW|Uniwersytet Jagielloński|Uniwersytet Warszawski", "cs": "Univerzita Karlova|FF UK|Masarykova univerzita|Univerzita v C", "hu": "ELTE|C-i Egyetem|ELTE BTK", "fi": "C yliopisto|Helsingin yliopisto", "nl": "Universiteit C|Rijksuniversiteit C|KU Leuven|Universiteit van C", "ru": "МГУ|С.-Петерб. гос. ун-т|Институт N РАН|Моск. гос. ун-т",
}

// meetings are what papers are read at.
const (
	meetings = "Proceedings of the #th Conference on N|Proc. #th Int. Conf. on N|Proceedings of the International Conference on N and N|International Conference on N|Proceedings of the #th Annual Meeting of the N Society|#th International Symposium on N|Workshop on N, C|Proceedings of the Symposium N and N|Actes du colloque N et N|Actes du #e congrès de N|Atti del Convegno N e N|Atti del # Congresso nazionale di N|Atti del convegno internazionale di studi, C|Anais do # Congresso Brasileiro de N|Anais do Simpósio de N|Actas del # Congreso de N|Tagungsband N|Verhandlungen des #. Deutschen N-tages|Zbornik radova sa # konferencije o N|#. Ulusal N Kongresi Bildirileri"
)

// seriesOf are titles of series, by language.
var seriesOf = map[string]string{
	"en": "Studies in N|Lecture Notes in N|N Library|Studies in N and N|C Studies in N|N and N Series|Monographs on N|N Classics|Perspectives on N|N Texts|Contributions to N|C Historical Studies|Handbooks of N|N Series|Oxford Studies in N|Advances in N|Texts and Monographs in N|C Monographs on N|The N Library|N in Context|Cambridge N Texts|Critical Perspectives on N|International Series in N|Miscellaneous Publications|Springer Series in N|A Book of N|Themes in N and N|Publications of the N Society",
	"de": "Beiträge zur N|Schriften zur N|edition N|Studien zur N|Reihe N|C Schriften|N Taschenbuch Wissenschaft|Schriftenreihe N|Forschungen zur N|Kritische Studien zur N|Historische Forschungen|N und N|Soziale Welt|stw|C Beiträge zur N|Veröffentlichungen des Instituts für N|rororo|UTB|N im Unterricht|Sonderheft|Edition N|Abhandlungen zur N|Bibliothek der N|Wissenschaftliche Beiträge|Soziologische Studien|Materialien zur N|Forum N",
	"fr": "Que sais-je ?|Bibliothèque de la N|Bibliothèque des N|Le sens N|L'univers N|Recherches|N et N|Repères|Champs|La vie des N|Quadrige|Collection de l'École de C|Cahiers de N|Terre N|Pluriel|Logiques N|Les essais|Bibliothèque de N|Collection N|Études de N|Points|Folio|Travaux de N|Les Cahiers de la N|Série N|Mémoires de la N|Tel|N & N",
	"it": "Biblioteca di N|Saggi|Studi e N|Fonti per la N|Studi di N|Piccola biblioteca|Storia e N|Biblioteca storica|Universale|Quaderni di N|Collana di N|Testi e N|Testi e studi",
	"es": "Biblioteca de N|Colección N|Estudios de N|Letras N|Serie N|Austral|Ensayos|Textos N|Cuadernos de N|Textos de N|Clásicos de N", "pt": "Coleção N|Biblioteca N|Estudos N|Debates|Os Pensadores|Ensaios|Brasiliana|Textos de N|Série N|Biblioteca de N|Estudos de N|Cadernos de N|Textos Básicos de N",
	"ru": "Библиотека N|Памятники N|Язык. N. N|Studia N|Классика N|Мир N", "pl": "Biblioteka N|Studia N|Monografie N|Prace N|Seria N|Rozprawy N", "cs": "Knihovna N|Edice N|Studie N|Prameny k N", "sv": "Studier i N|Skrifter utgivna av N|Acta N|Skrifter i N|Acta Universitatis N", "nb": "Skrifter i N|Studier i N|N og N|Skrifter om N|N-serien",
	"hu": "N könyvtár|N füzetek|Tanulmányok a N köréből|Studia N", "fi": "Suomen N toimituksia|N tutkimuksia|Studia N", "tr": "N Dizisi|N Yayınları|Araştırma Dizisi", "sr-Latn": "Biblioteka N|Edicija N|Posebna izdanja", "nl": "Studies over N|N-reeks|Bijdragen tot de N|Werken van de N",
	"da": "Skrifter om N|Studier i N",
}

func (v inventor) series(t *tongue) string {
	if s := seriesOf[t.tag]; s != "" && v.chance(75) {
		return v.fill(t, v.pick(s), true)
	}
	return v.fill(t, "N", true) + " " + v.fill(t, "N", true)
}

// acronym makes the short form of a name.
func acronym(s string) string {
	out := ""
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			out += string(r)
		}
	}
	return out
}

func (v inventor) creators(t *tongue, organizations int) []citation.Name {
	if !v.chance(organizations) {
		return v.people(t)
	}
	n := v.author(t)
	if a := acronym(n.Literal); len(a) > 1 && len(a) < 8 && v.chance(20) {
		n.Literal = a
	}
	if a := acronym(n.Literal); len(a) > 1 && n.Literal != a && v.chance(50) {
		n.Short = a // which is printed when short names are asked for
	}
	names := []citation.Name{n}
	if v.chance(8) {
		names = append(names, v.organization(t))
	}
	return names
}

func (v inventor) date(day int) citation.Date {
	p := citation.DatePoint{Precision: citation.PrecisionYear, Year: 1930 + v.IntN(95)}
	if v.chance(60) {
		p.Year = 1990 + v.IntN(35)
	}
	if v.chance(day) {
		p.Precision, p.Month, p.Day = citation.PrecisionDay, uint8(1+v.IntN(12)), uint8(1+v.IntN(28))
		if v.chance(25) {
			p.Precision, p.Day = citation.PrecisionMonth, 0
		}
	}
	return citation.Date{Start: p}
}

func (v inventor) pages() citation.Number {
	first := 1 + v.IntN(600)
	return citation.Number(fmt.Sprintf("%d-%d", first, first+1+v.IntN(35)))
}

func (v inventor) url() citation.Text {
	host := []string{"www.un.org", "www.example.org", "digitallibrary.un.org", "www.mofa.go.jp", "data.worldbank.org", "www.consilium.europa.eu", "reliefweb.int", "www.sipri.org", "hdr.undp.org", "archive.org"}[v.IntN(10)]
	path := ""
	for range 1 + v.IntN(4) {
		path += "/" + []string{"en", "media", "publications", "docs", "policy", "human_secu", "press", "2009", "files", "reports", "news"}[v.IntN(11)]
	}
	return citation.Text("https://" + host + path + "/" + fmt.Sprint(v.IntN(99999)) + []string{"", ".pdf", ".html", "/", "?id=3"}[v.IntN(5)])
}

func (v inventor) doi() citation.Text {
	return citation.Text(fmt.Sprintf("10.%d/s%d-%d", 1000+v.IntN(9000), v.IntN(99999), v.IntN(999)))
}

// symbol makes the number of a document as parliaments and the United Nations have
// them.
func (v inventor) symbol() citation.Number {
	a, b := 40+v.IntN(40), 1+v.IntN(999)
	return citation.Number([]string{
		fmt.Sprintf("A/%d/%d", a, b), fmt.Sprintf("A/RES/%d/%d", a, b), fmt.Sprintf("S/20%02d/%d", v.IntN(25), b), fmt.Sprintf("COM(20%02d) %d final", v.IntN(25), b),
		fmt.Sprintf("%d/20%02d", b, v.IntN(25)), fmt.Sprintf("E/CN.4/19%02d/%d", 60+v.IntN(40), b), fmt.Sprintf("WPS%d", 1000+b),
	}[v.IntN(7)])
}
