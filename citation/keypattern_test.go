package citation

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
)

// newton is a record by as many of these authors as are asked for.
func newton(authors int) *Reference {
	all := []Name{
		{Given: "Isaac", Family: "Newton"}, {Given: "James", Family: "Maxwell"}, {Given: "Albert", Family: "Einstein"},
		{Given: "Niels", Family: "Bohr"}, {Given: "Emmy", Family: "Noether"},
	}
	return &Reference{
		Type: ArticleJournal, Author: all[:authors], Title: "An awesome paper on JabRef: <i>and</i> more", Issued: DayDate(2016, 5, 20),
		ContainerTitle: "Journal of Human Security", Volume: "12", Page: "S27-35", Keyword: "physics, human security; dogs", DOI: "10.1000/182(3)",
		Editor: []Name{{Given: "Ada", Family: "Lovelace"}, {Given: "Alan", Family: "Turing"}},
	}
}

func mustKeyPattern(t testing.TB, s string) *KeyPattern {
	t.Helper()
	p, err := ParseKeyPattern(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return p
}

func TestKeyPatternsOfJabRef(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		authors int
		want    string
	}{
		{"", 1, "newton2016"},
		{"[auth][year]", 1, "Newton2016"},
		{"[auth:lower]_[year]", 1, "newton_2016"},
		{"[auth3]", 1, "New"},
		{"[auth3_2]", 2, "Max"},
		{"[auth(3,2)]", 2, "Max"},
		{"[authors]", 3, "NewtonMaxwellEinstein"},
		{"[authors2]", 3, "NewtonMaxwellEtAl"},
		{"[authors1]", 3, "NewtonEtAl"},
		{"[authorLast]", 3, "Einstein"},
		{"[authorIni]", 3, "NewtoME"},
		{"[authIni4]", 1, "Newt"},
		{"[authIni4]", 2, "NeMa"},
		{"[authIni4]", 3, "NME"},
		{"[authIni4]", 5, "NMEB"},
		{"[authorsAlpha]", 1, "New"},
		{"[authorsAlpha]", 2, "NM"},
		{"[authorsAlpha]", 4, "NMEB"},
		{"[authorsAlpha]", 5, "NME+"},
		{"[authshort]", 1, "Newton"},
		{"[authshort]", 2, "NM"},
		{"[authshort]", 4, "NME+"},
		{"[auth.auth.ea]", 1, "Newton"},
		{"[auth.auth.ea]", 2, "Newton.Maxwell"},
		{"[auth.auth.ea]", 3, "Newton.Maxwell.ea"},
		{"[auth.etal]", 2, "Newton.Maxwell"},
		{"[auth.etal]", 3, "Newton.etal"},
		{"[authEtAl]", 2, "NewtonMaxwell"},
		{"[authEtAl]", 3, "NewtonEtAl"},
		{"[authForeIni]", 3, "I"},
		{"[authorLastForeIni]", 3, "A"},
		{"[edtr]", 1, "Lovelace"},
		{"[edtr.edtr.ea]", 1, "Lovelace.Turing"},
		{"[editorLast]", 1, "Turing"},
		{"[editors]", 1, "LovelaceTuring"},
		{"[auth]", 0, "Lovelace"},
		{"[pureauth:(anon)]", 0, "anon"},
		{"[pureauth:([edtr:upper])]", 0, "LOVELACE"},

		{"[title]", 1, "AnAwesomePaperonJabRefandMore"},
		{"[fulltitle]", 1, "AnawesomepaperonJabRefandmore"},
		{"[camel]", 1, "AnAwesomePaperOnJabRefAndMore"},
		{"[camel2]", 1, "AnAwesome"},
		{"[shorttitle]", 1, "awesomepaperJabRef"},
		{"[shorttitle3_3]", 1, "AwesomePaperJabRef"},
		{"[shorttitleINI]", 1, "apJ"},
		{"[veryshorttitle]", 1, "awesome"},
		{"[veryshorttitle:capitalize]", 1, "Awesome"},
		{"[title:abbr]", 1, "AAPoJaM"},
		{"[fulltitle:titlecase]", 1, "AnAwesomePaperonJabrefandMore"},
		{"[fulltitle:sentencecase]", 1, "Anawesomepaperonjabrefandmore"},
		{"[fulltitle:skipwords:select(2,2)]", 1, "paperJabRef"},
		{"[shorttitle:condense(-)]", 1, "awesome-paper-JabRef"},
		{"[title:truncate5]", 1, "AnAwe"},
		{"[fulltitle:substring(3,4)]", 1, "awes"},

		{"[year]-[month]-[day]", 1, "2016-05-20"},
		{"[date]", 1, "2016-05-20"},
		{"[shortyear]", 1, "16"},
		{"[origyear:(x)]", 1, "x"},
		{"[firstpage]", 1, "S27"},
		{"[lastpage]", 1, "S35"},
		{"[pageprefix]", 1, "S"},
		{"[keyword1]", 1, "physics"},
		{"[keyword2]", 1, "humansecurity"},
		{"[keyword9]x", 1, "x"},
		{"[keywords2]", 1, "physicshumansecurity"},
		{"[keywords]", 1, "physicshumansecuritydogs"},
		{"[journal:abbr]", 1, "JoHS"},
		{"[container-title:lower]", 1, "journalofhumansecurity"},
		{"[volume]/[pages]", 1, "12/S27-35"},
		{"[DOI]", 1, "10.1000/1823"},
		{"[entrytype]", 1, "article-journal"},
		{`[auth:regex("[aeiou]","_"):prefix(x.)]`, 1, "x.N_wt_n"},
		{`[auth:regex("(N)(e)","$2$1")]`, 1, "eNwton"},
		{`[auth:replace(ton,tron)]`, 1, "Newtron"},
		{"[auth]:[year]", 1, "Newton:2016"},
		{"[note]", 1, "ref"},
		{"[AUTH:LOWER]", 1, "newton"},
	} {
		if got := mustKeyPattern(t, tt.pattern).Key(newton(tt.authors)); got != tt.want {
			t.Errorf("%s with %d authors is %s, want %s", tt.pattern, tt.authors, got, tt.want)
		}
	}
}

func TestKeyPatternsOfBetterBibTeX(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		want    string
	}{
		{"auth.lower + shorttitle(3,3) + year", "newtonAwesomePaperJabRef2016"},
		{"auth.lower+shorttitle(3,3)+year", "newtonAwesomePaperJabRef2016"},
		{"auth.lower + '_' + veryshorttitle.lower + \"_\" + year", "newton_awesome_2016"},
		{"auth(n=4,m=2).upper", "MAXW"},
		{"auth(m=3)", "Einstein"},
		{"authEtAl + year", "NewtonEtAl2016"},
		{"authEtal2 + year", "Newton.etal2016"},
		{"authAuthEa", "Newton.Maxwell.ea"},
		{"authorsn(2)", "NewtonMaxwellEtAl"},
		{"authorsAlpha + shortyear", "NME16"},
		{"(auth + year).lower", "newton2016"},
		{"note | auth + '.' + year", "Newton.2016"},
		{"note || pureauth", "Newton"},
		{"auth.len('>', 10) | title.select(1,2)", "AnAwesome"},
		{"Title.condense('_').lower", "an_awesome_paper_on_jabref_and_more"},
		{"shorttitle(2).condense(sep='-')", "awesome-paper"},
		{"auth.replace('wt','xx')", "Nexxon"},
		{"auth.replace(find=/W/i, replace='')", "Neton"},
		{"auth.fold.lower.prefix('x/')", "x/newton"},
		{"note.default('none') + origyear.postfix('-') + year", "none2016"},
		{"journal.abbr + firstpage", "JoHSS27"},
		{"PublicationTitle.acronym | auth", ""},
	} {
		p, err := ParseKeyPattern(tt.pattern)
		if (err != nil) != (tt.want == "") {
			t.Errorf("%s: %v", tt.pattern, err)
		}
		if err == nil {
			if got := p.Key(newton(3)); got != tt.want {
				t.Errorf("%s is %s, want %s", tt.pattern, got, tt.want)
			}
		}
	}
}

func TestKeyPatternSpellsNamesOfTheWorld(t *testing.T) {
	for _, tt := range []struct {
		pattern, given, family, language string
		want                             string
	}{
		{"[auth]", "Bülent", "Ağır", "tr", "Agir"},
		{"[auth]", "Pınar", "Işık", "", "Isik"},
		{"[auth]", "Halil", "İnalcık", "", "Inalcik"},
		{"[auth]", "Ivica", "Đorđević", "", "Djordjevic"},
		{"[auth3]", "Ivica", "Đorđević", "", "Djo"},
		{"[auth]", "Thị", "Đặng", "", "Dang"},
		{"[auth]", "Ивица", "Ђорђевић", "", "Djordjevic"},
		{"[auth]", "Антон", "Чехов", "", "Chekhov"},
		{"[auth]", "Олесь", "Гончар", "uk", "Honchar"},
		{"[auth:translit(uk)]", "Олесь", "Гончар", "", "Honchar"},
		{"[auth]", "Γιώργος", "Παπανδρέου", "", "Papandreou"},
		{"[auth]", "Jürgen", "Müller-Weiß", "de", "MullerWeiss"},
		{"[auth:translit(de)]", "Jürgen", "Müller-Weiß", "", "MuellerWeiss"},
		{"[auth:translit(record)]", "Jürgen", "Müller", "de-AT", "Mueller"},
		{"[auth:translit]", "Halide", "Gülşen", "tr", "Gulsen"},
		{"auth.transliterate('german')", "Özil", "Özdemir", "", "Oezdemir"},
		{"[auth]", "Jo", "Nesbø", "", "Nesbo"},
		{"[auth:translit(nb)]", "Jo", "Nesbø", "", "Nesboe"},
		{"[auth:translit(da)]", "Søren", "Ågård", "", "Aagaard"},
		{"[auth:translit(fr)]", "Søren", "Ågård", "", "Agard"},
		{"[auth]", "Halldór", "Þórðarson", "", "Thordarson"},
		{"[auth]", "", "Æthelred", "", "Aethelred"},
		{"[auth:(anon)]", "德宏", "李", "", "anon"},
		{"[auth]", "محمود", "درويش", "", "ref"},
	} {
		r := &Reference{Author: []Name{{Given: tt.given, Family: tt.family}}, Language: Text(tt.language)}
		if got := mustKeyPattern(t, tt.pattern).Key(r); got != tt.want {
			t.Errorf("%s of %s in %q is %s, want %s", tt.pattern, tt.family, tt.language, got, tt.want)
		}
	}
	r := &Reference{Author: []Name{{NonDroppingParticle: "van", Family: "Gogh"}, {Literal: "Commission on Human Security"}, {Literal: "United Nations", Short: "UN"}, Others()}}
	for pattern, want := range map[string]string{
		"[authors]": "vanGoghCommissionHumanSecurityUNEtAl", "[authorLast]": "UN", "[authorsAlpha]": "vCU+", "[auth:capitalize]": "VanGogh",
	} {
		if got := mustKeyPattern(t, pattern).Key(r); got != want {
			t.Errorf("%s is %s, want %s", pattern, got, want)
		}
	}
}

func TestKeyPatternErrorsNameThePlace(t *testing.T) {
	for _, tt := range []struct{ pattern, want string }{
		{"[auth][yaer]", `key pattern, column 8: "yaer" is no term; known are auth, authors,`},
		{"[auth:lowr]", `key pattern, column 7: "lowr" is nothing that can be done with a value; known are lower, upper,`},
		{"[auth", `key pattern, column 6: want a colon and what is done with the value, or the closing bracket, found the end`},
		{"[]", `key pattern, column 2: ']' is no term; want a name such as auth, title or year`},
		{"[auth] [year]", `key pattern, column 7: ' ' cannot stand in a key: want a term in brackets, or ASCII letters, digits and - _ . : / +`},
		{"ğ[auth]", `key pattern, column 1: 'ğ' cannot stand in a key: want a term`},
		{"[auth:(x]", `key pattern, column 9: ']' cannot stand in a key`},
		{"[auth:(x", `key pattern, column 7: the parenthesis has no partner`},
		{"[groups]", `key pattern, column 2: groups has no counterpart here: a record has no groups`},
		{"[auth(1,2,3)]", `key pattern, column 2: auth takes 2 arguments at most`},
		{"[auth(x)]", `key pattern, column 2: auth: want a number from 0 to 9999, got "x"`},
		{`[auth:regex("(","")]`, "key pattern, column 7: regex: error parsing regexp: missing closing ): `(`"},
		{`[auth:regex("(")]`, `key pattern, column 7: regex needs 2 arguments, as in regex(…)`},
		{`[auth:regex("(]`, `key pattern, column 13: the quotation mark has no partner`},
		{"[auth:translit(xx)]", `key pattern, column 7: translit takes a language: de,`},
		{"[auth:acronym]", `key pattern, column 7: acronym has no counterpart here: there are no lists of acronyms`},
		{"auth.lower + ", `key pattern, column 14: the end is no term; want a name such as auth`},
		{"auth year", `key pattern, column 6: 'y' cannot stand here; want + or |`},
		{"auth + foo(1)", `key pattern, column 8: "foo" is no term; known are`},
		{"authorsn(n=2, etal='x')", `key pattern, column 1: authorsn has no argument etal; it has n`},
		{"auth.", `key pattern, column 6: want the name of what is done with the value, found the end`},
		{"year + 'a b'", `key pattern, column 8: ' ' cannot stand in a key`},
		{"(auth", `key pattern, column 1: the parenthesis has no partner`},
		{"auth.replace(/x", `key pattern, column 14: the regular expression has no slash at its end`},
		{"auth > 1 ? auth : title", `key pattern, column 6: '>' cannot stand here`},
		{"auth\xff", `key pattern, column 5: the byte 0xff cannot stand here`},
		{strings.Repeat("(", 100) + "auth", `key pattern, column 21: the pattern is too large`},
		{strings.Repeat("[auth]", 1000), `key pattern, column 1: the pattern is longer than 4096 bytes`},
	} {
		_, err := ParseKeyPattern(tt.pattern)
		var at *KeyPatternError
		if !errors.As(err, &at) || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v\nwant %s", clip(tt.pattern), err, tt.want)
		}
	}
}

func TestKeysOfAPatternClashWithoutRegardToCase(t *testing.T) {
	refs := []*Reference{newton(1), nil, newton(1), withID(newton(1), "NEWTONC"), newton(1), newton(1)}
	mustKeyPattern(t, "[auth]").Assign(refs)
	if got, want := ids(refs), "Newton Newtonb NEWTONC Newtond Newtone"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAKeyPatternIsSafeForConcurrentUse(t *testing.T) {
	p := mustKeyPattern(t, "[auth:lower:translit(de)][shorttitle][year]")
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for n := range 5 {
				p.Key(newton(n))
			}
		})
	}
	wait.Wait()
}

// checkKey fails unless every format can have the key.
func checkKey(t *testing.T, key string) {
	t.Helper()
	if key == "" || len(key) > longestKey {
		t.Fatalf("the key %q has %d bytes", key, len(key))
	}
	if legalKeyText(key) != key {
		t.Fatalf("the key %q is not legal", key)
	}
}

func FuzzKeyPattern(f *testing.F) {
	for _, s := range []string{
		"", "[auth][year]", "auth.lower + shorttitle(3,3) + year", "[auth:(a[year])]", `[title:regex("a(.)","$1"):truncate3]`, "a|b", "[auth3_2:abbr]",
		"(auth + year).lower | 'x'", "auth.replace(find=/[^a]/g, replace='')", "[keyword1]-[keywords2]", "\xff[", "[auth:select(1,2):condense(-)]",
	} {
		f.Add(s, "Đorđević Ağır", "The <i>Human</i> Security")
	}
	f.Fuzz(func(t *testing.T, pattern, name, title string) {
		p, err := ParseKeyPattern(pattern)
		if err != nil {
			var at *KeyPatternError
			if !errors.As(err, &at) || at.Offset < 0 || at.Offset > len(pattern) {
				t.Fatalf("%q: %v", pattern, err)
			}
			return
		}
		if again, err := ParseKeyPattern(p.String()); err != nil || strings.TrimSpace(pattern) != "" && again.String() != pattern {
			t.Fatalf("%q is printed as %q", pattern, p.String())
		}
		refs := []*Reference{{}, newton(5)}
		for range 3 {
			refs = append(refs, &Reference{Author: []Name{{Family: name, Given: title}}, Title: Text(title), Keyword: Text(name), Page: Number(title), Issued: YearDate(2001)})
		}
		p.Assign(refs)
		seen := map[string]bool{}
		for _, r := range refs {
			checkKey(t, r.ID[:min(len(r.ID), longestKey)])
			if seen[strings.ToLower(r.ID)] {
				t.Fatalf("%q gives the key %s twice", pattern, r.ID)
			}
			seen[strings.ToLower(r.ID)] = true
		}
	})
}

func ExampleParseKeyPattern() {
	p, err := ParseKeyPattern("[auth:lower:translit(de)][year]")
	if err != nil {
		fmt.Println(err)
		return
	}
	refs := []*Reference{
		{Author: []Name{{Given: "Jürgen", Family: "Müller"}}, Issued: YearDate(2001)},
		{Author: []Name{{Given: "Herta", Family: "Müller"}}, Issued: YearDate(2001)},
	}
	p.Assign(refs)
	fmt.Println(refs[0].ID, refs[1].ID)
	// Output: mueller2001 mueller2001b
}
