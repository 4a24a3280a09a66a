package citation

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func keyOf(r *Reference) string {
	r = r.Clone()
	AssignKeys([]*Reference{r})
	return r.ID
}

func TestKeyOfANameOfTheWorld(t *testing.T) {
	person := func(given, family string) Name { return Name{Given: given, Family: family} }
	tests := []struct {
		name Name
		want string
	}{
		{person("Ken", "Booth"), "booth2015"},
		{person("Bülent S.", "Ağır"), "agir2015"},
		{person("Pınar", "Işık"), "isik2015"},
		{person("Halil", "İnalcık"), "inalcik2015"},
		{person("Ivica", "Đorđević"), "djordjevic2015"},
		{person("Ивица", "Ђорђевић"), "djordjevic2015"},
		{person("Milovan", "Đilas"), "dilas2015"},
		{person("Војислав", "Шешељ"), "seselj2015"},
		{person("Vojislav", "Šešelj"), "seselj2015"},
		{person("Thị", "Đặng"), "dang2015"},
		{person("Jo", "Nesbø"), "nesbo2015"},
		{person("Gunnar", "Ågård"), "agard2015"},
		{person("Jürgen", "Müller-Weiß"), "mullerweiss2015"},
		{person("Halldór", "Þórðarson"), "thordarson2015"},
		{person("Lech", "Wałęsa"), "walesa2015"},
		{person("Patricia", "O'Brien"), "obrien2015"},
		{person("Patricia", "O’Brien"), "obrien2015"},
		{person("Gabriel", "García Márquez"), "garciamarquez2015"},
		{person("Антон", "Чехов"), "chekhov2015"},
		{person("Олесь", "Гончар"), "gonchar2015"}, // nothing says that it is Ukrainian
		{person("Володимир", "Зеленський"), "zelenskiy2015"},
		{person("Леся", "Українка"), "ukrainka2015"},
		{person("Νίκος", "Καζαντζάκης"), "kazantzakis2015"},
		{person("Γιώργος", "Παπανδρέου"), "papandreou2015"},
		{person("", "Plato"), "plato2015"},
		{person("Madonna", ""), "madonna2015"},
		{Name{Given: "Vincent", NonDroppingParticle: "van", Family: "Gogh"}, "vangogh2015"},
		{Name{Given: "Alexander", DroppingParticle: "von", Family: "Humboldt"}, "humboldt2015"},
		{Name{Given: "Mahmud", NonDroppingParticle: "al-", Family: "Ḥasan"}, "alhasan2015"},
		{Name{Given: "Jan", Family: "van der Berg", ParseNames: true}, "vanderberg2015"},
		{Name{Given: "Martin Luther", Family: "King", Suffix: "Jr."}, "king2015"},

		{Name{Literal: "United Nations", Short: "UN"}, "un2015"},
		{Name{Literal: "Environmental Protection Agency", Short: "US EPA"}, "usepa2015"},
		{Name{Literal: "JICA Ogata Research Institute"}, "jica2015"},
		{Name{Literal: "NATO"}, "nato2015"},
		{Name{Literal: "UNITED NATIONS"}, "unitednations2015"},
		{Name{Literal: "Commission on Human Security"}, "commissionhumansecurity2015"},
		{Name{Literal: "The World Bank"}, "worldbank2015"},
		{Name{Literal: "A New Security Institute"}, "newsecurityinstitute2015"},
		{Name{Literal: "Organisation de l'unité africaine"}, "organisationuniteafricaine2015"},
		{Name{Literal: "Ministry of Foreign Affairs of Japan"}, "ministryforeignaffairs2015"},
		{Name{Literal: "Bundesministerium für Verteidigung"}, "bundesministeriumverteidigung2015"},
		{Name{Literal: "The Who"}, "who2015"},
		{Name{Literal: "On and On"}, "on2015"},

		// Letters that ASCII cannot give.
		{person("德宏", "李"), "ref2015"},
		{person("محمود", "درويش"), "ref2015"},
		{person("עמוס", "עוז"), "ref2015"},
		{Name{Literal: "李德宏 (Li Dehong)"}, "lidehong2015"},
		{Name{Literal: "日本国際協力機構", Short: "JICA"}, "jica2015"},
	}
	for _, tt := range tests {
		r := &Reference{Author: []Name{tt.name}, Issued: YearDate(2015)}
		if got := keyOf(r); got != tt.want {
			t.Errorf("the key of %v is %s, want %s", tt.name, got, tt.want)
		}
		n := tt.name
		n.Family, n.Literal, n.Given = norm.NFD.String(n.Family), norm.NFD.String(n.Literal), norm.NFD.String(n.Given)
		if got := keyOf(&Reference{Author: []Name{n}, Issued: YearDate(2015)}); got != tt.want {
			t.Errorf("the key of %v in NFD is %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestKeyFollowsTheLanguageInCyrillic(t *testing.T) {
	for _, tt := range []struct{ family, language, want string }{
		{"Гончар", "", "gonchar"},
		{"Гончар", "uk-UA", "honchar"},
		{"Киш", "", "kish"},
		{"Киш", "sr-Cyrl", "kis"},
		{"Киш", "SR", "kis"},
		{"Щербаков", "ru", "shcherbakov"},
		{"Щърков", "bg", "shtarkov"},
	} {
		r := &Reference{Author: []Name{{Family: tt.family}}, Language: Text(tt.language), Issued: YearDate(1990)}
		if got := keyOf(r); got != tt.want+"1990" {
			t.Errorf("the key of %s in %q is %s, want %s1990", tt.family, tt.language, got, tt.want)
		}
	}
}

func TestKeyTakesTheFirstCreatorThereIs(t *testing.T) {
	author, editor, translator := []Name{{Family: "Author"}}, []Name{{Family: "Editor"}}, []Name{{Family: "Translator"}}
	for _, tt := range []struct {
		name string
		ref  Reference
		want string
	}{
		{"author", Reference{Author: author, Editor: editor}, "authornd"},
		{"editor", Reference{Editor: editor, Translator: translator}, "editornd"},
		{"translator", Reference{Translator: translator, Title: "Title"}, "translatornd"},
		{"director", Reference{Director: author, Title: "Title"}, "authornd"},
		{"others only", Reference{Author: []Name{Others()}, Editor: editor}, "editornd"},
		{"author in another script", Reference{Author: []Name{{Family: "李"}}, Editor: editor}, "editornd"},
		{"empty name", Reference{Author: []Name{{}}, Title: "Security"}, "securitynd"},
		{"title", Reference{Title: "The <i>Human</i> Security Network"}, "humannd"},
		{"title of articles", Reference{Title: "To the"}, "tond"},
		{"title of marks", Reference{Title: "???"}, "refnd"},
		{"French title", Reference{Title: "L’Europe et la sécurité"}, "europend"},
		{"English apostrophe", Reference{Title: "Women's Rights"}, "womensnd"},
		{"German title", Reference{Title: "Über den Frieden"}, "friedennd"},
		{"hyphen", Reference{Title: "COVID-19 and After"}, "covid19nd"},
		{"quotation marks", Reference{Title: "“Model” Country"}, "modelnd"},
		{"number first", Reference{Title: "2001: A Space Odyssey", Issued: YearDate(1968)}, "2001space1968"},
		{"number only", Reference{Title: "1984", Issued: YearDate(1949)}, "19841949"},
		{"title of container", Reference{ContainerTitle: "Encyclopaedia", Type: Entry}, "encyclopaediand"},
		{"nothing", Reference{}, "refnd"},
		{"recipients are no creators", Reference{Recipient: author, Title: "Letter"}, "letternd"},
	} {
		if got := keyOf(&tt.ref); got != tt.want {
			t.Errorf("%s: the key is %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestKeyHasTheDateThatIsPrinted(t *testing.T) {
	edtf := func(s string) Date {
		d, err := ParseEDTF(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, tt := range []struct {
		ref  Reference
		want string
	}{
		{Reference{Issued: edtf("2015-05-20")}, "2015"},
		{Reference{Issued: edtf("1999/2001")}, "1999"},
		{Reference{Issued: edtf("../2001")}, "2001"},
		{Reference{Issued: edtf("2015?")}, "2015"},
		{Reference{Issued: edtf("0098")}, "98"},
		{Reference{Issued: edtf("-0043")}, "44bc"},
		{Reference{Issued: edtf("0000")}, "1bc"},
		{Reference{Issued: edtf("201X")}, "201x"},
		{Reference{Issued: edtf("19XX")}, "19xx"},
		{Reference{Issued: YearDate(1994), YearSuffix: "a"}, "1994a"},
		{Reference{Issued: Date{Literal: "n.d."}}, "nd"},
		{Reference{Issued: Date{Literal: "n.d."}, YearSuffix: "b"}, "ndb"},
		{Reference{Issued: Date{Literal: "forthcoming"}}, "forthcoming"},
		{Reference{Issued: Date{Literal: "in press"}}, "inpress"},
		{Reference{Issued: Date{Literal: "basılmamış"}}, "basilmamis"},
		{Reference{Issued: Date{Literal: "近刊"}}, "nd"},
		{Reference{Status: "forthcoming"}, "forthcoming"},
		{Reference{Issued: edtf("2015"), Status: "forthcoming"}, "2015"},
		{Reference{}, "nd"},
	} {
		tt.ref.Author = []Name{{Family: "Smith"}}
		if got := keyOf(&tt.ref); got != "smith"+tt.want {
			t.Errorf("the key of %v, %q is %s, want smith%s", tt.ref.Issued, tt.ref.Status, got, tt.want)
		}
	}
}

func smith(title string) *Reference {
	return &Reference{Author: []Name{{Family: "Smith"}}, Issued: YearDate(2001), Title: Text(title)}
}

func withID(r *Reference, id string) *Reference {
	r.ID = id
	return r
}

func ids(refs []*Reference) string {
	var b strings.Builder
	for _, r := range refs {
		if r != nil {
			b.WriteString(r.ID + " ")
		}
	}
	return strings.TrimSpace(b.String())
}

func TestKeysThatClashGetAWordAndALetter(t *testing.T) {
	untitled := &Reference{Title: "Security"}
	for _, tt := range []struct {
		name string
		refs []*Reference
		want string
	}{
		{"words", []*Reference{smith("Peace"), smith("War"), smith("The Peace")}, "smith2001 smith2001war smith2001peace"},
		{"letters", []*Reference{smith("War"), smith("War"), smith("War"), smith("War")}, "smith2001 smith2001war smith2001warb smith2001warc"},
		{"no title", []*Reference{smith(""), smith(""), smith("")}, "smith2001 smith2001b smith2001c"},
		{"no author", []*Reference{untitled.Clone(), untitled.Clone(), untitled.Clone()}, "securitynd securityndb securityndc"},
		{"ID before", []*Reference{withID(smith("Peace"), "smith2001"), smith("War")}, "smith2001 smith2001war"},
		{"ID after", []*Reference{smith("War"), withID(smith("Peace"), "Smith2001")}, "smith2001war Smith2001"},
		{"IDs twice", []*Reference{withID(smith(""), "x"), withID(smith(""), "x")}, "x x"},
		{"ID of a word", []*Reference{smith("War"), smith("War"), withID(smith(""), "smith2001WAR")}, "smith2001 smith2001warb smith2001WAR"},
		{"ID of a letter", []*Reference{smith(""), smith(""), withID(smith(""), "smith2001b")}, "smith2001 smith2001c smith2001b"},
		{"nil", []*Reference{nil, smith("")}, "smith2001"},
		{"none", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			AssignKeys(tt.refs)
			if got := ids(tt.refs); got != tt.want {
				t.Errorf("keys are %s\nwant     %s", got, tt.want)
			}
		})
	}
}

func TestLettersAfterZ(t *testing.T) {
	for n, want := range map[int]string{1: "b", 25: "z", 26: "ba", 27: "bb", 26*26 - 1: "zz", 26 * 26: "baa"} {
		if got := letters(n); got != want {
			t.Errorf("letters(%d) = %s, want %s", n, got, want)
		}
	}
}

// randomKeyList returns records of few names, years and titles, so that most
// keys clash. Some have IDs.
func randomKeyList(random *rand.Rand, n int) []*Reference {
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	refs := make([]*Reference, n)
	for i := range refs {
		r := &Reference{
			Author: []Name{{Family: pick("Ağır", "Smith", "SMITH", "Đorđević", "李", "")}},
			Title:  Text(pick("", "War", "The War", "b", "<i>", "Peace 2001", "和")),
			Issued: Date{Literal: pick("", "forthcoming", "n.d.")},
		}
		if random.IntN(2) == 0 {
			r.Issued = YearDate(2000 + random.IntN(2))
			r.YearSuffix = Text(pick("", "", "a", "b"))
		}
		refs[i] = r
	}
	return refs
}

func TestKeysAreLegalUniqueAndStable(t *testing.T) {
	legal := regexp.MustCompile(`^[a-z0-9]+$`)
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		refs := randomKeyList(random, 60)
		given := map[int]string{}
		for i := range refs {
			if random.IntN(10) == 0 {
				given[i] = fmt.Sprintf("Given%d", i)
				refs[i].ID = given[i]
			}
		}
		// A shorter list with every record that has an ID, and nothing behind.
		var shorter []*Reference
		for _, r := range refs[:40] {
			shorter = append(shorter, r.Clone())
		}
		AssignKeys(refs)
		AssignKeys(shorter)
		seen := map[string]bool{}
		for i, r := range refs {
			id := strings.ToLower(r.ID)
			if seen[id] {
				t.Errorf("two records have the key %s", r.ID)
			}
			seen[id] = true
			if want, ok := given[i]; ok && r.ID != want {
				t.Errorf("the ID %s became %s", want, r.ID)
			} else if !ok && !legal.MatchString(r.ID) {
				t.Errorf("the key %q is not legal", r.ID)
			}
			if i < len(shorter) && shorter[i].ID != r.ID {
				t.Errorf("record %d has the key %s, and %s when the list is longer", i, shorter[i].ID, r.ID)
			}
		}
		before := ids(refs)
		if AssignKeys(refs); ids(refs) != before {
			t.Errorf("assigning keys again changed them")
		}
	}
}

func TestKeysOfHostileRecordsAreShort(t *testing.T) {
	long := strings.Repeat("a", 1<<20)
	r := &Reference{
		Author: []Name{{Family: long}}, Title: Text(long), YearSuffix: Text(long), Issued: Date{Literal: long},
	}
	refs := []*Reference{r, r.Clone(), {Title: Text(long)}, {Author: []Name{{Literal: strings.Repeat("a ", 1<<19)}}}}
	AssignKeys(refs)
	for _, r := range refs {
		if len(r.ID) > longestName+3*longestWord {
			t.Errorf("a key has %d bytes", len(r.ID))
		}
	}
}

func FuzzAssignKeys(f *testing.F) {
	legal := regexp.MustCompile(`^[a-z0-9]+$`)
	f.Add("Ağır", "The <i>War</i>", "n.d.", "sr")
	f.Add("Đorđević", "L’Europe", "2001", "")
	f.Add("Ευαγγέλου", "人間", "\xff", "uk")
	f.Add("ŉ ǆ ﬃ Å №", "½", "", "bg")
	f.Fuzz(func(t *testing.T, family, title, date, language string) {
		r := &Reference{Author: []Name{{Family: family}, {Literal: title}}, Title: Text(title), Issued: Date{Literal: date}, Language: Text(language)}
		refs := []*Reference{r, r.Clone(), {Editor: []Name{{Literal: family}}, Title: Text(date)}, r.Clone()}
		AssignKeys(refs)
		seen := map[string]bool{}
		for _, r := range refs {
			if !legal.MatchString(r.ID) || seen[r.ID] {
				t.Errorf("the key %q is not legal or not unique: %s", r.ID, ids(refs))
			}
			seen[r.ID] = true
		}
	})
}
