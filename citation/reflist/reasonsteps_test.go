package reflist

import (
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// stepsInOrder returns the steps of reasoning, and their names.
func stepsInOrder() (steps []step, called []string) {
	for _, p := range reasoning {
		for _, s := range p.steps {
			name := runtime.FuncForPC(reflect.ValueOf(s.mend).Pointer()).Name()
			steps, called = append(steps, s), append(called, name[strings.LastIndexByte(name, '.')+1:])
		}
	}
	return steps, called
}

// What the table says of order holds in it, and is needed: for each pair there is a reading, among
// those that the model finds of a reference of testdata/forms, that becomes another one when
// the two are exchanged.
func TestOrderOfReasoning(t *testing.T) {
	steps, called := stepsInOrder()
	said := map[[2]string]bool{}
	for i, s := range steps {
		for name := range strings.FieldsSeq(s.after) {
			said[[2]string{name, called[i]}] = true
			if !slices.Contains(called[:i], name) {
				t.Errorf("%s does not stand before %s, which says that it needs it", name, called[i])
			}
		}
	}
	for _, tt := range []struct{ first, second, path, want string }{
		{
			"colonPublishers", "join",
			"Halliday|author/family ,|author/within M|author/given .|author/given A|author/given .|author/given K|author/given .|author/given and|author/next Hasan|author/family ,|author/within R|author/given .|author/given (|after_author 1976|issued/year )|after_date ,|after_date Cohesion|title in|title English|title ,|after_title Longman|publisher :|after_publisher London|publisher .|after_publisher",
			"Halliday|author/family ,|author/within M|author/given .|author/given A|author/given .|author/given K|author/given .|author/given and|author/next Hasan|author/family ,|author/within R|author/given .|author/given (|after_author 1976|issued/year )|after_date ,|after_date Cohesion|title in|title English|title ,|after_title Longman|publisher-place :|after_publisher London|publisher .|after_publisher",
		},
		{
			"firstYear", "yearsBeside",
			"Cuche|author/family ,|author/within D|author/given .|author/given 2004|issued/year [|issued/within 1996|issued/year ]|after_date .|after_date La|title notion|title de|title culture|title dans|title les|title sciences|title sociales|title ,|after_title Paris|publisher-place ,|after_publisher La|publisher Découverte|publisher (|after_publisher «|after_publisher Repères|collection-title »|after_container-title )|after_container-title .|after_container-title",
			"Cuche|author/family ,|author/within D|author/given .|author/given 2004|issued/year [|issued/within 1996|original-date/year ]|after_date .|after_date La|title notion|title de|title culture|title dans|title les|title sciences|title sociales|title ,|after_title Paris|publisher-place ,|after_publisher La|publisher Découverte|publisher (|after_publisher «|after_publisher Repères|collection-title »|after_container-title )|after_container-title .|after_container-title",
		},
		{
			"abroad", "forms",
			"Lüschen|author/family ,|author/within G|author/given .|author/given ,|after_author W|container-title/lead .|after_title Cockerham|editor/family ,|editor/next J|editor/given .|editor/given van|editor/particle der|editor/particle Zee|editor/family et|editor/next al|editor/others .|editor/others (|after_editor Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Health|title systems|title in|title the|title European|title Union|title .|title Diversity|title ,|title convergence|title and|title integration|title .|after_title München|publisher-place :|after_publisher Oldenbourg|publisher 1995|issued/year .|after_date",
			"Lüschen|editor/family ,|editor/within G|editor/given .|editor/given ,|editor/next W|editor/given .|editor/given Cockerham|editor/family ,|editor/next J|editor/given .|editor/given van|editor/particle der|editor/particle Zee|editor/family et|editor/next al|editor/others .|editor/others (|after_editor Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Health|title systems|title in|title the|title European|title Union|title .|title Diversity|title ,|title convergence|title and|title integration|title .|after_title München|publisher-place :|after_publisher Oldenbourg|publisher 1995|issued/year .|after_date",
		},
		{
			"wholes", "sentences",
			"Jacques|author/given Revel|author/family ,|after_author «|after_author L'institution|title et|title le|title social|title »|after_title ,|after_title in|container-title/lead Bernard|editor/given Lepetit|editor/family (|after_editor dir|editor/lead .|after_editor )|after_editor ,|after_editor Les|title formes|title de|title l'expérience|title ,|title op|title .|after_title cit|container-title .|container-title ,|after_container-title p|page/lead .|page/lead 63|page/first -|page/within 84|page/last .|after_numbers",
			"Jacques|author/given Revel|author/family ,|after_author «|after_author L'institution|title et|title le|title social|title »|after_title ,|after_title in|container-title/lead Bernard|editor/given Lepetit|editor/family (|after_editor dir|editor/lead .|after_editor )|after_editor ,|after_editor Les|container-title formes|container-title de|container-title l'expérience|container-title ,|container-title op|container-title .|after_title cit|collection-title .|collection-title ,|after_container-title p|page/lead .|page/lead 63|page/first -|page/within 84|page/last .|after_numbers",
		},
		{
			"forms", "sentences",
			"M|author/given .|author/given Isnenghi|author/family ,|after_author a|container-title/lead cura|editor/lead di|author/family ,|after_author I|title luoghi|title della|title memoria|title .|after_title Simboli|container-title e|container-title miti|container-title dell'Italia|container-title unita|container-title ,|after_container-title Roma|publisher-place -|publisher-place Bari|publisher-place ,|after_publisher Laterza|publisher ,|after_publisher 1996|issued/year .|after_date",
			"M|editor/given .|editor/given Isnenghi|editor/family ,|after_editor a|editor/lead cura|editor/lead di|editor/lead ,|after_author I|title luoghi|title della|title memoria|title .|title Simboli|title e|title miti|title dell'Italia|title unita|title ,|after_title Roma|publisher-place -|publisher-place Bari|publisher-place ,|after_publisher Laterza|publisher ,|after_publisher 1996|issued/year .|after_date",
		},
		{
			"wholes", "imprints",
			"Philippe|author/given Lejeune|author/family ,|after_author Le|title Pacte|title autobiographique|title [|title 1975|title ]|after_title ,|after_title nouvelle|edition édition|after_others augmentée|after_others ,|after_others Paris|publisher-place ,|after_publisher Seuil|publisher ,|after_publisher coll|after_others .|after_others «|after_others Points|collection-title Essais|collection-title »|after_container-title ,|after_container-title 1996|issued/year ,|after_date p|page/lead .|page/lead 14|page/first .|after_numbers",
			"Philippe|author/given Lejeune|author/family ,|after_author Le|title Pacte|title autobiographique|title [|after_title 1975|original-date/year ]|after_date ,|after_title nouvelle|edition édition|after_others augmentée|after_others ,|after_others Paris|publisher-place ,|after_publisher Seuil|publisher ,|after_publisher coll|after_others .|after_others «|after_others Points|collection-title Essais|collection-title »|after_container-title ,|after_container-title 1996|issued/year ,|after_date p|page/lead .|page/lead 14|page/first .|after_numbers",
		},
		{
			"forms", "people",
			"L|author/given .|author/given Ariosto|author/family ,|after_author Orlando|title furioso|title ,|after_title a|container-title/lead c|author/given .|author/given di|author/given C|author/given .|author/given Segre|author/family ,|after_author Milano|publisher-place ,|after_publisher Mondadori|publisher ,|after_publisher 1976|issued/year ,|after_date XXIII|volume 112|page/first .|after_numbers",
			"L|author/given .|author/given Ariosto|author/family ,|after_author Orlando|title furioso|title ,|after_title a|editor/lead c|editor/lead .|editor/lead di|editor/lead C|editor/given .|editor/given Segre|editor/family ,|after_author Milano|publisher-place ,|after_publisher Mondadori|publisher ,|after_publisher 1976|issued/year ,|after_date XXIII|volume 112|page/first .|after_numbers",
		},
		{
			"lostAuthor", "people",
			"G|author/given .|author/given Wittig|author/family ,|after_author U|container-title/lead .|after_title Schöllkopf|author/family ,|after_author Chem|container-title .|container-title Ber|container-title .|after_container-title 1954|issued/year ,|after_date 87|volume ,|after_numbers 1318|page/first -|page/within 1330|page/last .|after_numbers",
			"G|author/given .|author/given Wittig|author/family ,|author/next U|author/given .|author/given Schöllkopf|author/family ,|after_author Chem|container-title .|container-title Ber|container-title .|after_container-title 1954|issued/year ,|after_date 87|volume ,|after_numbers 1318|page/first -|page/within 1330|page/last .|after_numbers",
		},
		{
			"units", "people",
			"BRASIL|author/literal .|after_author Ministério|title da|title Saúde|title .|after_title Política|author/literal nacional|author/literal de|author/literal humanização|author/literal .|after_author Brasília|publisher-place :|after_publisher Ministério|publisher da|publisher Saúde|publisher ,|after_publisher 2004|issued/year .|after_date 20|number-of-pages p|after_others .|after_others",
			"BRASIL|author/literal .|author/literal Ministério|author/literal da|author/literal Saúde|author/literal .|author/literal Política|author/literal nacional|author/literal de|author/literal humanização|author/literal .|after_author Brasília|publisher-place :|after_publisher Ministério|publisher da|publisher Saúde|publisher ,|after_publisher 2004|issued/year .|after_date 20|number-of-pages p|after_others .|after_others",
		},
		{
			"people", "doubleFamilies",
			"Abélès|editor/family ,|editor/within Marc|editor/given et|editor/given Jeudy|editor/family ,|editor/within Henri|editor/given -|editor/given Pierre|editor/given (|after_editor dir|editor/lead .|editor/lead )|after_editor ,|after_editor Anthropologie|title du|title politique|title ,|after_title Paris|publisher-place ,|after_publisher Armand|publisher Colin|publisher ,|after_publisher 1997|issued/year ,|after_date 282|number-of-pages p|after_others .|after_others",
			"Abélès|editor/family ,|editor/within Marc|editor/given et|editor/given Jeudy|editor/given ,|editor/within Henri|editor/given -|editor/given Pierre|editor/given (|after_editor dir|editor/lead .|editor/lead )|after_editor ,|after_editor Anthropologie|title du|title politique|title ,|after_title Paris|publisher-place ,|after_publisher Armand|publisher Colin|publisher ,|after_publisher 1997|issued/year ,|after_date 282|number-of-pages p|after_others .|after_others",
		},
		{
			"translators", "oneWordNames",
			"W|author/given .|author/given Benjamin|author/family ,|after_author «|after_author L'œuvre|title d'art|title à|title l'ère|title de|title sa|title reproductibilité|title technique|title »|after_title [|after_title 1936|issued/year ]|after_date ,|after_date Œuvres|container-title ,|after_container-title t|volume/lead .|volume/lead III|volume ,|after_numbers trad|after_others .|URL/lead de|after_others M|editor/given .|editor/given de|editor/particle Gandillac|editor/family ,|editor/within R|editor/given .|editor/given Rochlitz|editor/family et|editor/next P|editor/given .|editor/given Rusch|editor/family ,|after_editor Paris|publisher-place ,|after_publisher Gallimard|publisher ,|after_publisher coll|URL/lead .|after_others «|after_others Folio|collection-title essais|collection-title »|after_container-title ,|after_container-title 2000|issued/year ,|after_date p|page/lead .|page/lead 67|page/first -|page/within 113|page/last .|after_numbers",
			"W|author/given .|author/given Benjamin|author/family ,|after_author «|after_author L'œuvre|title d'art|title à|title l'ère|title de|title sa|title reproductibilité|title technique|title »|after_title [|after_title 1936|issued/year ]|after_date ,|after_date Œuvres|container-title ,|after_container-title t|volume/lead .|volume/lead III|volume ,|after_numbers trad|after_others .|URL/lead de|after_others M|translator/given .|translator/given de|translator/particle Gandillac|translator/family ,|translator/within R|translator/given .|translator/given Rochlitz|translator/family et|translator/next P|translator/given .|translator/given Rusch|translator/family ,|after_editor Paris|publisher-place ,|after_publisher Gallimard|publisher ,|after_publisher coll|URL/lead .|after_others «|after_others Folio|collection-title essais|collection-title »|after_container-title ,|after_container-title 2000|issued/year ,|after_date p|page/lead .|page/lead 67|page/first -|page/within 113|page/last .|after_numbers",
		},
		{
			"people", "oneWordNames",
			"Otčenášek|author/family J|author/given .|author/given ,|author/next Romeo|author/family ,|author/within Julie|author/given a|author/given tma|author/family ,|after_author Praha|publisher-place ,|after_publisher ČS|publisher ,|after_publisher 1958|issued/year ,|after_date 156|number-of-pages s|after_others .|after_others",
			"Otčenášek|author/family J|author/given .|author/given ,|author/next Romeo|author/family ,|author/within Julie|author/given a|author/given tma|author/given ,|after_author Praha|publisher-place ,|after_publisher ČS|publisher ,|after_publisher 1958|issued/year ,|after_date 156|number-of-pages s|after_others .|after_others",
		},
		{
			"people", "oneNames",
			"Voir|author/family J|author/given .|author/given Le|author/given Goff|author/family ,|after_author La|title naissance|title du|title Purgatoire|title ,|after_title Paris|publisher-place ,|after_publisher Gallimard|publisher ,|after_publisher 1981|issued/year ,|after_date p|page/lead .|page/lead 23|page/first .|after_numbers",
			"Voir|author/given J|author/given .|author/given Le|author/family Goff|author/family ,|after_author La|title naissance|title du|title Purgatoire|title ,|after_title Paris|publisher-place ,|after_publisher Gallimard|publisher ,|after_publisher 1981|issued/year ,|after_date p|page/lead .|page/lead 23|page/first .|after_numbers",
		},
		{
			"people", "particles",
			"Savigny|author/family ,|author/within Friedrich|author/given Carl|author/given von|author/family :|after_author System|title des|title heutigen|title Römischen|title Rechts|title ,|after_title Bd|volume/lead .|volume/lead I|container-title/lead ,|after_title Berlin|publisher-place 1840|issued/year .|after_date",
			"Savigny|author/family ,|author/within Friedrich|author/given Carl|author/given von|author/particle :|after_author System|title des|title heutigen|title Römischen|title Rechts|title ,|after_title Bd|volume/lead .|volume/lead I|container-title/lead ,|after_title Berlin|publisher-place 1840|issued/year .|after_date",
		},
		{
			"capitalFamilies", "particles",
			"SANTOS|author/family ,|author/within Milton|author/given .|after_author O|title retorno|title do|title território|title .|after_title In|container-title/lead :|container-title/lead SANTOS|editor/family ,|editor/within Milton|editor/given ;|editor/next SOUZA|editor/family ,|editor/within Maria|editor/given Adélia|editor/given A|editor/given .|editor/given de|editor/next ;|editor/next SILVEIRA|editor/family ,|editor/within Maria|editor/given Laura|editor/given (|after_editor org|editor/lead .|after_editor )|after_editor .|after_editor Território|container-title :|container-title globalização|container-title e|container-title fragmentação|container-title .|after_container-title 4|edition .|after_others ed|after_others .|after_others São|publisher-place Paulo|publisher-place :|after_publisher Hucitec|publisher :|publisher Anpur|publisher ,|after_publisher 1998|issued/year .|after_date p|page/lead .|page/lead 15|page/first -|page/within 20|page/last .|after_numbers",
			"SANTOS|author/family ,|author/within Milton|author/given .|after_author O|title retorno|title do|title território|title .|after_title In|container-title/lead :|container-title/lead SANTOS|editor/family ,|editor/within Milton|editor/given ;|editor/next SOUZA|editor/family ,|editor/within Maria|editor/given Adélia|editor/given A|editor/given .|editor/given de|editor/particle ;|editor/next SILVEIRA|editor/family ,|editor/within Maria|editor/given Laura|editor/given (|after_editor org|editor/lead .|after_editor )|after_editor .|after_editor Território|container-title :|container-title globalização|container-title e|container-title fragmentação|container-title .|after_container-title 4|edition .|after_others ed|after_others .|after_others São|publisher-place Paulo|publisher-place :|after_publisher Hucitec|publisher :|publisher Anpur|publisher ,|after_publisher 1998|issued/year .|after_date p|page/lead .|page/lead 15|page/first -|page/within 20|page/last .|after_numbers",
		},
		{
			"people", "familyParticles",
			"SANTOS|author/family ,|author/within Milton|author/given .|after_author O|title retorno|title do|title território|title .|after_title In|container-title/lead :|container-title/lead SANTOS|editor/family ,|editor/within Milton|editor/given ;|editor/next SOUZA|editor/family ,|editor/within Maria|editor/given Adélia|editor/given A|editor/given .|editor/given de|editor/family ;|editor/next SILVEIRA|editor/family ,|editor/within Maria|editor/given Laura|editor/given (|after_editor org|editor/lead .|after_editor )|after_editor .|after_editor Território|container-title :|container-title globalização|container-title e|container-title fragmentação|container-title .|after_container-title 4|edition .|after_others ed|after_others .|after_others São|publisher-place Paulo|publisher-place :|after_publisher Hucitec|publisher :|publisher Anpur|publisher ,|after_publisher 1998|issued/year .|after_date p|page/lead .|page/lead 15|page/first -|page/within 20|page/last .|after_numbers",
			"SANTOS|author/family ,|author/within Milton|author/given .|after_author O|title retorno|title do|title território|title .|after_title In|container-title/lead :|container-title/lead SANTOS|editor/family ,|editor/within Milton|editor/given ;|editor/next SOUZA|editor/family ,|editor/within Maria|editor/given Adélia|editor/given A|editor/given .|editor/given de|editor/given ;|editor/next SILVEIRA|editor/family ,|editor/within Maria|editor/given Laura|editor/given (|after_editor org|editor/lead .|after_editor )|after_editor .|after_editor Território|container-title :|container-title globalização|container-title e|container-title fragmentação|container-title .|after_container-title 4|edition .|after_others ed|after_others .|after_others São|publisher-place Paulo|publisher-place :|after_publisher Hucitec|publisher :|publisher Anpur|publisher ,|after_publisher 1998|issued/year .|after_date p|page/lead .|page/lead 15|page/first -|page/within 20|page/last .|after_numbers",
		},
		{
			"sentences", "publishers",
			"Alapuro|author/family ,|author/within Risto|author/given 1994|issued/year :|after_date Suomen|title synty|title paikallisena|title ilmiönä|title 1890|title –|title 1933|title .|after_title Hanki|container-title ja|container-title jää|container-title ,|after_container-title Helsinki|publisher-place .|after_publisher",
			"Alapuro|author/family ,|author/within Risto|author/given 1994|issued/year :|after_date Suomen|title synty|title paikallisena|title ilmiönä|title 1890|title –|title 1933|title .|title Hanki|title ja|title jää|title ,|after_title Helsinki|publisher-place .|after_publisher",
		},
		{
			"people", "townInRemark",
			"HENRY|author/family Michel|author/given ,|after_author L'essence|title de|title la|title manifestation|title ,|after_title Paris|author/family ,|author/within P|author/given .|author/given U|author/given .|author/given F|author/given .|author/given ,|after_author coll|after_others .|after_others Épiméthée|container-title ,|after_container-title 2|volume vol|volume/lead .|volume/lead ,|after_numbers 1963|issued/year .|after_date",
			"HENRY|author/family Michel|author/given ,|after_author L'essence|title de|title la|title manifestation|title ,|after_title Paris|publisher-place ,|after_publisher P|publisher .|publisher U|publisher .|publisher F|publisher .|publisher ,|after_others coll|after_others .|after_others Épiméthée|container-title ,|after_container-title 2|volume vol|volume/lead .|volume/lead ,|after_numbers 1963|issued/year .|after_date",
		},
		{
			"alone", "collections",
			"BRASIL|author/literal .|author/literal Ministério|author/literal da|author/literal Saúde|author/literal .|author/literal Secretaria|author/literal de|author/literal Atenção|author/literal à|author/literal Saúde|author/literal .|author/literal Política|author/literal Nacional|author/literal de|author/literal Atenção|author/literal Básica|author/literal .|after_author Brasília|publisher-place :|after_publisher Ministério|publisher da|publisher Saúde|publisher ,|after_publisher 2012|issued/year .|after_date (|after_date Série|note E|note .|note Legislação|note em|note Saúde|note )|after_others",
			"BRASIL|title .|title Ministério|title da|title Saúde|title .|title Secretaria|title de|title Atenção|title à|title Saúde|title .|title Política|title Nacional|title de|title Atenção|title Básica|title .|after_title Brasília|publisher-place :|after_publisher Ministério|publisher da|publisher Saúde|publisher ,|after_publisher 2012|issued/year .|after_date (|after_date Série|collection-title E|collection-title .|collection-title Legislação|collection-title em|collection-title Saúde|collection-title )|after_others",
		},
		{
			"townInRemark", "collections",
			"HENRY|author/family Michel|author/given ,|after_author L'essence|title de|title la|title manifestation|title ,|after_title Paris|note ,|note P|note .|note U|note .|note F|note .|note ,|after_others coll|after_others .|after_others Épiméthée|container-title ,|after_container-title 2|volume vol|volume/lead .|volume/lead ,|after_numbers 1963|issued/year .|after_date",
			"HENRY|author/family Michel|author/given ,|after_author L'essence|title de|title la|title manifestation|title ,|after_title Paris|publisher-place ,|after_publisher P|publisher .|publisher U|publisher .|publisher F|publisher .|publisher ,|after_others coll|after_others .|after_others Épiméthée|collection-title ,|after_container-title 2|volume vol|volume/lead .|volume/lead ,|after_numbers 1963|issued/year .|after_date",
		},
		{
			"numbers", "year",
			"L|author/given .|author/given A|author/given .|author/given Muratori|author/family ,|after_author Antiquitates|title Italicae|title Medii|title Aevi|title ,|title tomus|title II|title ,|title Mediolani|title 1739|title ,|title col|title .|page/lead 231|page/first .|after_numbers",
			"L|author/given .|author/given A|author/given .|author/given Muratori|author/family ,|after_author Antiquitates|title Italicae|title Medii|title Aevi|title ,|after_title tomus|volume/lead II|volume ,|after_numbers Mediolani|note 1739|issued/year ,|note col|note .|page/lead 231|page/first .|after_numbers",
		},
		{
			"forms", "page",
			"Bede|author/family ,|after_author Ecclesiastical|title History|title of|title the|title English|title People|title ,|after_title ed|after_others .|after_others and|after_others trans|after_others .|after_others B|after_others .|after_others Colgrave|editor/family and|editor/next R|editor/given .|editor/given A|editor/given .|editor/given B|editor/given .|editor/given Mynors|editor/family (|after_editor Oxford|publisher-place :|after_publisher Clarendon|publisher Press|publisher ,|after_publisher 1969|issued/year )|after_date ,|after_date iii|URL/lead .|after_others 25|number .|after_others",
			"Bede|author/family ,|after_author Ecclesiastical|title History|title of|title the|title English|title People|title ,|after_title ed|after_others .|after_others and|after_others trans|after_others .|after_others B|after_others .|after_others Colgrave|editor/family and|editor/next R|editor/given .|editor/given A|editor/given .|editor/given B|editor/given .|editor/given Mynors|editor/family (|after_editor Oxford|publisher-place :|after_publisher Clarendon|publisher Press|publisher ,|after_publisher 1969|issued/year )|after_date ,|after_date iii|volume .|after_others 25|page/first .|after_others",
		},
		{
			"people", "trim",
			"CHEVALLIER|author/family J|author/given .|author/given ,|after_author «|after_author L'État|title de|title droit|title »|after_title ,|after_title R|container-title .|container-title D|container-title .|container-title P|author/given .|author/given ,|after_author 1988|issued/year ,|after_date n|issue/lead °|issue/lead 2|issue ,|after_numbers pp|page/lead .|page/lead 313|page/first -|page/within 380|page/last .|after_numbers",
			"CHEVALLIER|author/family J|author/given .|author/given ,|after_author «|after_author L'État|title de|title droit|title »|after_title ,|after_title R|container-title .|container-title D|container-title .|container-title P|URL/lead .|URL/lead ,|after_others 1988|issued/year ,|after_date n|issue/lead °|issue/lead 2|issue ,|after_numbers pp|page/lead .|page/lead 313|page/first -|page/within 380|page/last .|after_numbers",
		},
		{
			"numbers", "trim",
			"Plato|author/family ,|author/within Republic|author/given ,|author/next trans|author/next .|author/next P|author/next .|author/next Shorey|author/family ,|after_author Loeb|title Classical|title Library|title ,|after_title 2|volume/lead vols|volume (|after_numbers London|publisher-place ,|after_publisher 1930|issued/year -|issued/within 35|issued/day )|after_date .|after_date",
			"Plato|author/family ,|author/within Republic|author/given ,|author/next trans|author/next .|author/next P|author/next .|author/next Shorey|author/family ,|after_author Loeb|title Classical|title Library|title ,|after_title 2|volume/lead vols|URL/lead (|after_numbers London|publisher-place ,|after_publisher 1930|issued/year -|issued/within 35|issued/day )|after_date .|after_date",
		},
		{
			"year", "trim",
			"P|author/given S|author/given Atiyah|author/family ,|after_author The|title Rise|title and|title Fall|title of|title Freedom|title of|title Contract|title (|after_title OUP|number 1979|number )|number 402|number .|after_others",
			"P|author/given S|author/given Atiyah|author/family ,|after_author The|title Rise|title and|title Fall|title of|title Freedom|title of|title Contract|title (|after_title OUP|number 1979|issued/year )|URL/lead 402|number .|after_others",
		},
		{
			"join", "closed",
			"Häußermann|author/family ,|author/within H|author/given .|author/given ;|author/next Siebel|author/family ,|author/within W|author/given .|author/given (|after_author 1987|issued/year )|after_date :|after_date Neue|title Urbanität|title ,|after_title Frankfurt|publisher-place ,|after_publisher Suhrkamp|publisher (|after_publisher edition|publisher suhrkamp|publisher 1432|publisher )|after_publisher .|after_publisher",
			"Häußermann|author/family ,|author/within H|author/given .|author/given ;|author/next Siebel|author/family ,|author/within W|author/given .|author/given (|after_author 1987|issued/year )|after_date :|after_date Neue|title Urbanität|title ,|after_title Frankfurt|publisher-place ,|after_publisher Suhrkamp|publisher (|publisher edition|publisher suhrkamp|publisher 1432|publisher )|publisher .|after_publisher",
		},
		{
			"wholes", "ones",
			"Joseph|author/given Raz|author/family ,|after_author ‘|after_author Authority|title ,|title Law|title and|title Morality|title ’|after_title in|container-title/lead Ethics|container-title in|container-title/lead the|container-title Public|container-title Domain|container-title (|container-title OUP|container-title 1994|issued/year )|after_date 210|page/first .|after_numbers",
			"Joseph|author/given Raz|author/family ,|after_author ‘|after_author Authority|title ,|title Law|title and|title Morality|title ’|after_title in|container-title/lead Ethics|container-title in|container-title the|container-title Public|container-title Domain|container-title (|container-title OUP|container-title 1994|issued/year )|after_date 210|page/first .|after_numbers",
		},
		{
			"join", "ones",
			"Lévi|author/family -|author/family Strauss|author/family C|author/given .|author/given ,|after_author 1962|issued/year b|year-suffix .|after_date La|title Pensée|title sauvage|title .|after_title Paris|publisher ,|after_publisher Plon|publisher .|after_publisher",
			"Lévi|author/family -|author/family Strauss|author/family C|author/given .|author/given ,|after_author 1962|issued/year b|year-suffix .|after_date La|title Pensée|title sauvage|title .|after_title Paris|publisher ,|publisher Plon|publisher .|after_publisher",
		},
		{
			"theses", "ones",
			"Arlette|author/given Farge|author/family ,|after_author Le|title vol|title d'aliments|title à|title Paris|title au|title XVIIIe|title siècle|title ,|title thèse|title de|title 3|title e|title cycle|title ,|after_title EHESS|publisher ,|after_publisher 1974|issued/year ,|after_date dactyl|genre .|after_others",
			"Arlette|author/given Farge|author/family ,|after_author Le|title vol|title d'aliments|title à|title Paris|title au|title XVIIIe|title siècle|title ,|after_title thèse|genre de|genre 3|genre e|genre cycle|genre ,|after_title EHESS|publisher ,|after_publisher 1974|issued/year ,|after_date dactyl|note .|after_others",
		},
		{
			"sentences", "ones",
			"Bernard|author/given Lepetit|author/family ,|after_author «|after_author Histoire|title des|title pratiques|title ,|title pratique|title de|title l'histoire|title »|after_title ,|after_title in|container-title/lead Id|after_others .|after_others (|after_others dir|editor/lead .|after_editor )|after_editor ,|after_editor Les|container-title formes|container-title de|container-title l'expérience|container-title .|after_container-title Une|title autre|title histoire|title sociale|title ,|after_title Paris|publisher-place ,|after_publisher Albin|publisher Michel|publisher ,|after_publisher 1995|issued/year ,|after_date p|page/lead .|page/lead 9|page/first -|page/within 22|page/last .|after_numbers",
			"Bernard|author/given Lepetit|author/family ,|after_author «|after_author Histoire|title des|title pratiques|title ,|title pratique|title de|title l'histoire|title »|after_title ,|after_title in|container-title/lead Id|after_others .|after_others (|after_others dir|editor/lead .|after_editor )|after_editor ,|after_editor Les|container-title formes|container-title de|container-title l'expérience|container-title .|container-title Une|container-title autre|container-title histoire|container-title sociale|container-title ,|after_title Paris|publisher-place ,|after_publisher Albin|publisher Michel|publisher ,|after_publisher 1995|issued/year ,|after_date p|page/lead .|page/lead 9|page/first -|page/within 22|page/last .|after_numbers",
		},
		{
			"led", "ones",
			"Droysen|author/family ,|author/within Johann|author/given Gustav|author/given :|after_author Historik|title .|title Rekonstruktion|title der|title ersten|title vollständigen|title Fassung|title der|title Vorlesungen|title (|title 1857|title )|title ,|after_title hrsg|editor/lead .|after_editor v|container-title/lead .|after_title Peter|publisher Leyh|publisher ,|after_publisher Stuttgart|publisher-place -|after_publisher Bad|publisher Cannstatt|publisher 1977|issued/year .|after_date",
			"Droysen|author/family ,|author/within Johann|author/given Gustav|author/given :|after_author Historik|title .|title Rekonstruktion|title der|title ersten|title vollständigen|title Fassung|title der|title Vorlesungen|title (|title 1857|title )|title ,|after_title hrsg|editor/lead .|after_editor v|container-title/lead .|after_title Peter|editor/given Leyh|editor/family ,|after_publisher Stuttgart|publisher-place -|after_publisher Bad|publisher Cannstatt|publisher 1977|issued/year .|after_date",
		},
		{
			"ranges", "ones",
			"«|citation-label Le|title manifeste|title des|title 343|title »|after_title ,|after_title Le|container-title Nouvel|container-title Observateur|container-title ,|after_container-title no|issue/lead 334|issue ,|after_numbers 5|issue avril|issued/month 1971|issued/year .|after_date",
			"«|citation-label Le|title manifeste|title des|title 343|title »|after_title ,|after_title Le|container-title Nouvel|container-title Observateur|container-title ,|after_container-title no|issue/lead 334|issue ,|issue 5|issue avril|issued/month 1971|issued/year .|after_date",
		},
		{
			"numbers", "ones",
			"Joan|editor/given Thirsk|editor/family (|after_editor ed|editor/lead .|after_editor )|after_editor ,|after_editor The|title Agrarian|title History|title of|title England|title and|title Wales|title ,|after_title iv|container-title/lead :|container-title/lead 1500|title –|title 1640|title (|after_title Cambridge|publisher-place ,|after_publisher 1967|issued/year )|after_date .|after_date",
			"Joan|editor/given Thirsk|editor/family (|after_editor ed|editor/lead .|after_editor )|after_editor ,|after_editor The|title Agrarian|title History|title of|title England|title and|title Wales|title ,|after_title iv|volume :|after_numbers 1500|container-title –|container-title 1640|container-title (|after_title Cambridge|publisher-place ,|after_publisher 1967|issued/year )|after_date .|after_date",
		},
		{
			"editions", "ones",
			"Leopold|author/family von|author/family Ranke|author/family ,|after_author Deutsche|title Geschichte|title im|title Zeitalter|title der|title Reformation|title ,|after_title 4|edition .|after_others Aufl|edition .|after_others ,|after_others Leipzig|publisher-place 1867|issued/year .|after_date",
			"Leopold|author/family von|author/family Ranke|author/family ,|after_author Deutsche|title Geschichte|title im|title Zeitalter|title der|title Reformation|title ,|after_title 4|edition .|after_others Aufl|after_others .|after_others ,|after_others Leipzig|publisher-place 1867|issued/year .|after_date",
		},
		{
			"bracketedSeries", "ones",
			"Genette|author/family ,|author/within Gérard|author/given ,|after_author Figures|title III|title ,|after_title Paris|publisher-place :|after_publisher Le|publisher Seuil|publisher ,|after_publisher 1972|issued/year ,|after_date 282|number-of-pages p|after_others .|after_others (|after_others Poétique|publisher )|after_publisher .|after_publisher",
			"Genette|author/family ,|author/within Gérard|author/given ,|after_author Figures|title III|title ,|after_title Paris|publisher-place :|after_publisher Le|publisher Seuil|publisher ,|after_publisher 1972|issued/year ,|after_date 282|number-of-pages p|after_others .|after_others (|after_others Poétique|collection-title )|after_publisher .|after_publisher",
		},
		{
			"seriesAtEnd", "ones",
			"Augé|author/family Marc|author/given ,|after_author Non|title -|title lieux|title :|title introduction|title à|title une|title anthropologie|title de|title la|title surmodernité|title ,|after_title Paris|publisher-place ,|after_publisher Éd|publisher .|publisher du|publisher Seuil|publisher ,|after_publisher 1992|issued/year ,|after_date La|title Librairie|title du|title XXe|title siècle|title .|after_title",
			"Augé|author/family Marc|author/given ,|after_author Non|title -|title lieux|title :|title introduction|title à|title une|title anthropologie|title de|title la|title surmodernité|title ,|after_title Paris|publisher-place ,|after_publisher Éd|publisher .|publisher du|publisher Seuil|publisher ,|after_publisher 1992|issued/year ,|after_date La|collection-title Librairie|collection-title du|collection-title XXe|collection-title siècle|collection-title .|after_title",
		},
	} {
		pair := [2]string{tt.first, tt.second}
		if !said[pair] {
			t.Errorf("the table does not say that %s stands before %s", tt.first, tt.second)
			continue
		}
		delete(said, pair)
		t.Run(tt.first+" before "+tt.second, func(t *testing.T) {
			first, second := steps[slices.Index(called, tt.first)].mend, steps[slices.Index(called, tt.second)].mend
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) { first(r); second(r) })
			exchanged := readerOf(t, tt.path)
			second(exchanged)
			first(exchanged)
			if exchanged.marked(wordsOfPath(tt.path)) == tt.want {
				t.Error("the order makes no difference")
			}
		})
	}
	for pair := range said {
		t.Errorf("no reading shows that %s stands before %s", pair[0], pair[1])
	}
}
