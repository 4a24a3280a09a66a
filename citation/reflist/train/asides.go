package main

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation/reflist"
)

// asides are what a language prints around a reference that is in none of its fields.
// Every list is parted by "|".
type asides struct {
	see       string // before a reference in a note
	same      string // the authors of a part, as editors or authors of the whole
	following string // behind the first page of those that are meant
	behind    string // the last of all; "#" stands for a year, "C" for a place, "N" for a number
}

// asidesOf are those of the languages that have their own; the others have those of English
// and Latin.
var asidesOf = map[string]asides{
	"en": {
		"See|See also|Cf.|cf.|see|Compare|See, e.g.,|For a survey see|On this point see|See especially|But see", "idem|id.|his|Id.|eadem", "ff.|f.|sq.|et seq.|ff",
		"ISBN 0-N-3|[#]|(repr. #)|reprinted C, #|at N|esp. p. N|n. N|mimeo|unpublished|(emphasis added)|originally published #|PMID: N|OCLC N",
	},
	"de": {
		"Vgl.|Siehe|Vgl. dazu|Siehe dazu|Siehe auch|Vgl. auch|Dazu|So|Hierzu|Zum Folgenden|Vgl. hierzu|S. auch|Zuerst|Vgl. etwa|Zit. nach", "ders.|Ders.|dies.|Dies.|ders|derselbe", "ff.|f.|ff|f|f.|ff.",
		"Zugl.: C, Univ., Diss., #|zugl. Diss. Univ. C #|(zuerst #)|[zuerst engl. #]|Nachdruck C #|ISBN 3-N-7|(masch.)|m. w. N.|hier S. N|hier: N|Anm. N|Rn. N|[Orig. #]|(Orig.: #)|Zugleich: Habil.-Schr., C #|(unveröff.)|Hervorh. i. O.|zit. nach C #|Stand: #",
	},
	"fr": {
		"Voir|Cf.|Voir aussi|Voir sur ce point|Voir notamment|Sur ce point, voir|Sur tout ceci, voir|Voir à ce sujet|Sur cette question, voir|Voir par exemple|Pour une synthèse, voir|Cité par|Cité dans|cf.", "Id.|id.|du même|Idem|le même", "sq.|sqq.|et suiv.|et suivantes|ss.|s.",
		"[1re éd. #]|(1re éd. #)|rééd. #|réimpr. C, #|[#]|(éd. orig. #)|dactyl.|note N|n. N|ISBN 2-N-8|ici p. N|multigr.|fig. N|et passim|trad. fr. #|cité p. N",
	},
	"it": {
		"Cfr.|Si veda|Vedi|Cfr. anche|Sul punto|Si vedano|Sull'argomento|cfr.|V.|Per tutti", "Id.|id.|Idem|Ead.|ID.", "sgg.|ss.|e sgg.|segg.|e passim|sg.",
		"(ed. or. C #)|(trad. it. C #)|(1a ed. #)|rist. anast. C #|[#]|(rist. #)|in part. p. N|nota N|n. N|datt.|ISBN 88-N-1|tav. N|fig. N|(prima ed. #)",
	},
	"es": {
		"Véase|Cf.|Ver|Véase también|Cfr.|Vid.|Véanse|Sobre este punto, véase|Al respecto, ver", "Id.|del mismo autor|Idem", "ss.|y ss.|s.|sigs.|y sigs.",
		"(1.ª ed. #)|[#]|(orig. #)|reimpr. C, #|ISBN 84-N-2|mimeo|inédito|nota N|(edición original: #)|esp. p. N",
	},
	"pt": {
		"Ver|Cf.|Vide|Ver também|Veja-se|Cfr.|Sobre o tema, ver", "______|_____|Id.|Idem", "ss.|e ss.|e segs.|s.",
		"(1ª ed. #)|[#]|(orig. #)|ISBN 85-N-3|mimeo|inédito|nota N|Edição original: #",
	},
	"nl": {"Zie|Zie ook|Vgl.|Cf.|zie", "idem|dez.", "e.v.|vv.|ev.", "(oorspr. #)|[#]|aldaar N|ISBN 90-N-4|noot N|herdruk #"},
	"tr": {"Bkz.|bkz.|Bk.|Krş.|Ayrıca bkz.", "aynı yazar|a.y.", "vd.|vd", "(ilk baskı #)|[#]|dn. N|ISBN 975-N-5|tıpkıbasım C #"},
	"pl": {"Zob.|Por.|zob.|Zob. też|Patrz|Cyt. za", "tenże|tegoż|taż|idem|tejże|Tenże", "n.|nn.|i n.|i nast.", "(pierwodruk #)|[#]|przyp. N|mps|ISBN 83-N-6|reprint C #"},
	"cs": {"Viz|Srov.|Srov. též|Viz též|viz", "týž|Týž|táž|též", "n.|nn.|a n.|a násl.", "(1. vyd. #)|[#]|pozn. N|ISBN 80-N-7|rkp.|reprint C #"},
	"hu": {"Lásd|Ld.|Vö.|L.|Lásd még|Idézi", "uő|Uő|ua.|u.ő.", "skk.|sk.|és köv.", "(első kiadás #)|[#]|jegyzet N|ISBN 963-N-8|(kézirat)|itt N."},
	"ru": {"См.|См.:|См. также|Ср.|Ср.:|Цит. по:|См. об этом|Подробнее см.", "он же|Он же|его же|Его же", "и сл.|и след.|и далее", "(переизд. #)|[#]|прим. N|ISBN 5-N-9|Деп. в ИНИОН № N|Рукопись|репр. изд. #"},
	"sr": {"Видети|Вид.|Упор.|Види", "исти|Исти", "и даље|и сл.", "(прво изд. #)|[#]|нап. N|фототипско изд. C #"},
	"sv": {"Se|Jfr|Se även|Se t.ex.|se", "dens.|densamme", "f.|ff.|f|ff", "(orig. #)|[#]|not N|ISBN 91-N-1|faksimil C #"},
	"nb": {"Se|Jf.|Se også|Jfr.|se", "samme|samme forf.", "f.|ff.|flg.|f", "(oppr. #)|[#]|note N|ISBN 82-N-2|opptr. #"},
}

func (h *house) asides() asides {
	tag := h.words.tag
	switch tag {
	case "da":
		tag = "nb"
	case "sk":
		tag = "cs"
	case "uk", "bg":
		tag = "ru"
	case "hr", "sl", "sr-Latn":
		return asides{"Vidi|Usp.|Usporedi|Vid.|V.|Gl.|Prim.", "isti|Isti|idem|isti autor", "i d.|i dalje|i sl.|sl.", "(prvo izd. #)|[#]|nap. N|bilj. N|ISBN 86-N-3|pretisak C #"}
	}
	if a, ok := asidesOf[tag]; ok {
		return a
	}
	return asidesOf["en"]
}

// aside prints around a reference what a note does: a word before it, and what is said of
// it behind.
func (h *house) aside(p *reflist.Printed) {
	a := h.asides()
	if h.noted && h.chance(35) {
		see := h.of(a.see)
		if h.chance(8) {
			see = h.of("Vgl.|See|Cf.|Voir|Cfr.")
		}
		p.Label(see + " ")
	}
	if h.remarks && h.chance(30) {
		city, _, _ := strings.Cut(inventor{h.Rand}.pick(h.tongue().cities), ",")
		said := strings.NewReplacer("#", fmt.Sprint(1850+h.IntN(150)), "C", city, "N", fmt.Sprint(1+h.IntN(400))).Replace(h.of(a.behind))
		at, before := len(p.Text), h.of(", |. | |, ")
		if strings.HasSuffix(p.Text, ".") {
			before = " "
			if h.chance(40) {
				p.Replace(at-1, at, "")
				at, before = at-1, h.of(", | ")
			}
		}
		p.Remark(at, before, said)
	}
}

// tongue returns what records of the language of a house are invented from.
func (h *house) tongue() *tongue {
	for i := range tongues {
		if tongues[i].tag == h.words.tag {
			return &tongues[i]
		}
	}
	return englishWorks
}
