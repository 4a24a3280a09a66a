package names

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// show prints names as part=text, several apart by " | ".
func show(s string, names []Name) string {
	var all []string
	for _, n := range names {
		var parts []string
		for _, p := range n.Parts {
			text := s[p.Start:p.End]
			if p.Part == tokens.OthersPart {
				text = "…"
			}
			parts = append(parts, p.Part.String()+"="+text)
		}
		all = append(all, strings.Join(parts, " "))
	}
	return strings.Join(all, " | ")
}

func TestNames(t *testing.T) {
	tests := []struct {
		text  string
		order Order
		want  string
	}{
		{"Axworthy, Lloyd", AnyOrder, "family=Axworthy given=Lloyd"},
		{"Axworthy, Lloyd, Knut Vollebæk, and Sorpong Peou", AnyOrder, "family=Axworthy given=Lloyd | given=Knut family=Vollebæk | given=Sorpong family=Peou"},
		{"Lee, Sarah, Emily Pemberton, Wei A. Ng, and Bo King", AnyOrder, "family=Lee given=Sarah | given=Emily family=Pemberton | given=Wei A. family=Ng | given=Bo family=King"},
		{"Marsh, Peter, Anna E. Reed, Bo H. Wu, and Ida Stone", AnyOrder, "family=Marsh given=Peter | given=Anna E. family=Reed | given=Bo H. family=Wu | given=Ida family=Stone"},
		{"Rossi, María, and Živković Łukasz", AnyOrder, "family=Rossi given=María | family=Živković given=Łukasz"},
		{"Pfeiffer, Wolfgang, Jäger Renate, and Jürgen Kühn", AnyOrder, "family=Pfeiffer given=Wolfgang | family=Jäger given=Renate | given=Jürgen family=Kühn"},
		{"Vaněk, Miroslav a Pavel Mücke", AnyOrder, "family=Vaněk given=Miroslav | given=Pavel family=Mücke"},
		{"Gjuričová, Adéla, Michal Kopeček a Tomáš Zahradníček", AnyOrder, "family=Gjuričová given=Adéla | given=Michal family=Kopeček | given=Tomáš family=Zahradníček"},
		{"Krause, Keith, and Williams, Michael C.", AnyOrder, "family=Krause given=Keith | family=Williams given=Michael C."},
		{"Krause, Keith, and Carvalho Neves, Ana", AnyOrder, "family=Krause given=Keith | family=Carvalho Neves given=Ana"},
		{"Grady, J. S., Her, M., & Yelinek, J.-P.", AnyOrder, "family=Grady given=J. S. | family=Her given=M. | family=Yelinek given=J.-P."},
		{"Silva, A.; Souza, M. C. da", AnyOrder, "family=Silva given=A. | family=Souza given=M. C. dropping-particle=da"},
		{"Smith JA, van der Berg O, et al.", AnyOrder, "family=Smith given=JA | non-dropping-particle=van der family=Berg given=O | others=…"},
		{"van der Berg, Ola, Jr.", AnyOrder, "non-dropping-particle=van der family=Berg given=Ola suffix=Jr."},
		{"Humboldt, Alexander von", AnyOrder, "family=Humboldt given=Alexander dropping-particle=von"},
		{"Rosa, Giulia Della, and Ana Mar", AnyOrder, "family=Rosa given=Giulia dropping-particle=Della | given=Ana family=Mar"},
		{"Ağaoğlu, Şükrü ve Işıl Çelik", AnyOrder, "family=Ağaoğlu given=Şükrü | given=Işıl family=Çelik"},
		{"Živković, Đorđe i Ana Šimić", AnyOrder, "family=Živković given=Đorđe | given=Ana family=Šimić"},
		{"Ђорђевић, Милош", AnyOrder, "family=Ђорђевић given=Милош"},
		{"Åsheim, Åse og Håkon Ødegård", AnyOrder, "family=Åsheim given=Åse | given=Håkon family=Ødegård"},
		{"O'Brien, Patricia", AnyOrder, "family=O'Brien given=Patricia"},
		{"García Márquez, Gabriel", AnyOrder, "family=García Márquez given=Gabriel"},
		{"United Nations", AnyOrder, "literal=United Nations"},
		{"Department of Foreign Affairs and International Trade", AnyOrder, "literal=Department of Foreign Affairs and International Trade"},
		{"Statistisk sentralbyrå", AnyOrder, "literal=Statistisk sentralbyrå"},
		{"WHO", AnyOrder, "literal=WHO"},
		{"Plato", AnyOrder, "family=Plato"},
		{"A. Smith and B. Jones", AnyOrder, "given=A. family=Smith | given=B. family=Jones"},
		{"Ivica Đorđević, Marina Glamotchak, and Jasmina Gačić", GivenFirst, "given=Ivica family=Đorđević | given=Marina family=Glamotchak | given=Jasmina family=Gačić"},
		{"Hans Günter Brauch et al.", GivenFirst, "given=Hans Günter family=Brauch | others=…"},
		{"McRae Bob and Hubert Don", GivenFirst, "family=McRae given=Bob | family=Hubert given=Don"},
		{"Ursula von der Leyen", GivenFirst, "given=Ursula dropping-particle=von der family=Leyen"},
		{"Diego Lopes da Silva", GivenFirst, "given=Diego family=Lopes da Silva"},
		{"Maria da Silva", GivenFirst, "given=Maria non-dropping-particle=da family=Silva"},
		{"Martin Luther King Jr.", GivenFirst, "given=Martin Luther family=King suffix=Jr."},
		{"Hakim, Nadia al-, Henry Lewis Gates III, and Paul von Wartenburg", AnyOrder, "family=Hakim given=Nadia dropping-particle=al- | given=Henry Lewis family=Gates suffix=III | given=Paul dropping-particle=von family=Wartenburg"},
		{"the World Bank", GivenFirst, "literal=the World Bank"},
	}
	for _, tt := range tests {
		if got := show(tt.text, (*Known)(nil).Parse(tt.text, 0, len(tt.text), tt.order)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
