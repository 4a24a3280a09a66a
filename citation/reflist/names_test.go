package reflist

import (
	"strings"
	"testing"
)

// show prints names as part=text, several apart by " | ".
func show(s string, names []nameSpan) string {
	var all []string
	for _, n := range names {
		var parts []string
		for _, p := range n.parts {
			text := s[p.start:p.end]
			if p.part == othersPart {
				text = "…"
			}
			parts = append(parts, p.part.String()+"="+text)
		}
		all = append(all, strings.Join(parts, " "))
	}
	return strings.Join(all, " | ")
}

func TestNames(t *testing.T) {
	tests := []struct {
		text  string
		order nameOrder
		want  string
	}{
		{"Axworthy, Lloyd", anyOrder, "family=Axworthy given=Lloyd"},
		{"Axworthy, Lloyd, Knut Vollebæk, and Sorpong Peou", anyOrder, "family=Axworthy given=Lloyd | given=Knut family=Vollebæk | given=Sorpong family=Peou"},
		{"Vaněk, Miroslav a Pavel Mücke", anyOrder, "family=Vaněk given=Miroslav | given=Pavel family=Mücke"},
		{"Gjuričová, Adéla, Michal Kopeček a Tomáš Zahradníček", anyOrder, "family=Gjuričová given=Adéla | given=Michal family=Kopeček | given=Tomáš family=Zahradníček"},
		{"Krause, Keith, and Williams, Michael C.", anyOrder, "family=Krause given=Keith | family=Williams given=Michael C."},
		{"Grady, J. S., Her, M., & Yelinek, J.-P.", anyOrder, "family=Grady given=J. S. | family=Her given=M. | family=Yelinek given=J.-P."},
		{"Silva, A.; Souza, M. C. da", anyOrder, "family=Silva given=A. | family=Souza given=M. C. dropping-particle=da"},
		{"Smith JA, van der Berg O, et al.", anyOrder, "family=Smith given=JA | non-dropping-particle=van der family=Berg given=O | others=…"},
		{"van der Berg, Ola, Jr.", anyOrder, "non-dropping-particle=van der family=Berg given=Ola suffix=Jr."},
		{"Humboldt, Alexander von", anyOrder, "family=Humboldt given=Alexander dropping-particle=von"},
		{"Rosa, Giulia Della, and Ana Mar", anyOrder, "family=Rosa given=Giulia dropping-particle=Della | given=Ana family=Mar"},
		{"Ağaoğlu, Şükrü ve Işıl Çelik", anyOrder, "family=Ağaoğlu given=Şükrü | given=Işıl family=Çelik"},
		{"Živković, Đorđe i Ana Šimić", anyOrder, "family=Živković given=Đorđe | given=Ana family=Šimić"},
		{"Ђорђевић, Милош", anyOrder, "family=Ђорђевић given=Милош"},
		{"Åsheim, Åse og Håkon Ødegård", anyOrder, "family=Åsheim given=Åse | given=Håkon family=Ødegård"},
		{"O'Brien, Patricia", anyOrder, "family=O'Brien given=Patricia"},
		{"García Márquez, Gabriel", anyOrder, "family=García Márquez given=Gabriel"},
		{"United Nations", anyOrder, "literal=United Nations"},
		{"Department of Foreign Affairs and International Trade", anyOrder, "literal=Department of Foreign Affairs and International Trade"},
		{"Statistisk sentralbyrå", anyOrder, "literal=Statistisk sentralbyrå"},
		{"WHO", anyOrder, "literal=WHO"},
		{"Plato", anyOrder, "family=Plato"},
		{"A. Smith and B. Jones", anyOrder, "given=A. family=Smith | given=B. family=Jones"},
		{"Ivica Đorđević, Marina Glamotchak, and Jasmina Gačić", givenFirst, "given=Ivica family=Đorđević | given=Marina family=Glamotchak | given=Jasmina family=Gačić"},
		{"Hans Günter Brauch et al.", givenFirst, "given=Hans Günter family=Brauch | others=…"},
		{"McRae Bob and Hubert Don", givenFirst, "family=McRae given=Bob | family=Hubert given=Don"},
		{"Ursula von der Leyen", givenFirst, "given=Ursula dropping-particle=von der family=Leyen"},
		{"Diego Lopes da Silva", givenFirst, "given=Diego family=Lopes da Silva"},
		{"Maria da Silva", givenFirst, "given=Maria non-dropping-particle=da family=Silva"},
		{"Martin Luther King Jr.", givenFirst, "given=Martin Luther family=King suffix=Jr."},
		{"the World Bank", givenFirst, "literal=the World Bank"},
	}
	for _, tt := range tests {
		if got := show(tt.text, (*knownNames)(nil).parse(tt.text, 0, len(tt.text), tt.order)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
