package bibtex

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
)

func TestNames(t *testing.T) {
	tests := []struct {
		name            citation.Name
		modern, classic string
		// whether the file says all of it, without and with useprefix, and in classic BibTeX
		dropping, prefix, old bool
	}{
		{citation.Name{Family: "Ağır", Given: "Bülent S."}, "Ağır, Bülent S.", `A{\u{g}}{\i}r, B{\"u}lent S.`, true, true, true},
		{citation.Name{Family: "Plato"}, "Plato", "Plato", true, true, true},
		{citation.Name{Family: "Al Jazeera"}, "{Al Jazeera}", "{Al Jazeera}", false, false, false},
		{citation.Name{Family: "Jean-Luc"}, "Jean-Luc", "{Jean-Luc}", true, true, false},
		{citation.Name{Given: "Cher"}, "{Cher}", "{Cher}", false, false, false},
		{citation.Name{Literal: "United Nations"}, "{United Nations}", "{United Nations}", true, true, true},
		{citation.Name{Literal: "UNESCO"}, "{UNESCO}", "{UNESCO}", true, true, true},
		{citation.Name{Literal: "Barnes and Noble, Inc."}, "{Barnes and Noble, Inc.}", "{Barnes and Noble, Inc.}", true, true, true},
		{citation.Name{NonDroppingParticle: "van", Family: "Gogh", Given: "Vincent"}, "van Gogh, Vincent", "van Gogh, Vincent", false, true, true},
		{citation.Name{DroppingParticle: "von", Family: "Humboldt", Given: "Alexander"}, "von Humboldt, Alexander", "von Humboldt, Alexander", true, false, false},
		{citation.Name{NonDroppingParticle: "van der", Family: "Rohe", Given: "Ludwig"}, "van der Rohe, Ludwig", "van der Rohe, Ludwig", false, true, true},
		{citation.Name{NonDroppingParticle: "de", Family: "Gaulle"}, "de Gaulle", "de Gaulle", false, true, true},
		{citation.Name{NonDroppingParticle: "De", Family: "Gaulle", Given: "Charles"}, "De Gaulle, Charles", "De Gaulle, Charles", false, false, false},
		{citation.Name{DroppingParticle: "d’", Family: "Alembert", Given: "Jean"}, "d’ Alembert, Jean", "d'Alembert, Jean", true, false, false},
		{citation.Name{NonDroppingParticle: "al-", Family: "Sayyid", Given: "Ahmad"}, "al- Sayyid, Ahmad", "{al-Sayyid}, Ahmad", false, true, false},
		{citation.Name{DroppingParticle: "de", NonDroppingParticle: "La", Family: "Fontaine", Given: "Jean"}, "{de La Fontaine}, Jean", "{de La Fontaine}, Jean", false, false, false},
		{citation.Name{Family: "van Gogh", Given: "Vincent"}, "{van Gogh}, Vincent", "{van Gogh}, Vincent", true, true, true},
		{citation.Name{Family: "García de la Torre", Given: "Juan"}, "{García de la Torre}, Juan", `{Garc{\'i}a de la Torre}, Juan`, true, true, true},
		{citation.Name{NonDroppingParticle: "van", Family: "der Gogh", Given: "V"}, "van {der Gogh}, V", "van {der Gogh}, V", false, true, true},
		{citation.Name{Family: "hooks", Given: "bell"}, "hooks, bell", "hooks, bell", true, true, true},
		{citation.Name{Family: "Brinch Hansen", Given: "Per"}, "Brinch Hansen, Per", "Brinch Hansen, Per", true, true, true},
		{citation.Name{Family: "King", Given: "Martin Luther", Suffix: "Jr."}, "King, Jr., Martin Luther", "King, Jr., Martin Luther", true, true, true},
		{citation.Name{Family: "King", Given: "Martin", Suffix: "Jr.", CommaSuffix: true}, "King, Jr., Martin", "King, Jr., Martin", false, false, false},
		{citation.Name{Family: "Smith", Suffix: "III"}, "{Smith III}", "{Smith III}", false, false, false},
		{citation.Name{Family: "Smith, Sons", Given: "J, K and L"}, "{Smith, Sons}, {J, K and L}", "{Smith, Sons}, {J, K and L}", true, true, true},
		{citation.Name{Family: "others"}, "{{}others}", "{{}others}", false, false, false},
		{citation.Name{Family: "Others", Given: "A"}, "Others, A", "Others, A", true, true, true},
		{citation.Name{Literal: "given=x"}, "{given{=}x}", "{given=x}", true, true, true},
		{citation.Name{Literal: "x", Family: "y"}, "{x}", "{x}", false, false, false},
		{citation.Name{Family: "緒方", Given: "貞子", StaticOrdering: true}, "緒方, 貞子", "緒方, 貞子", false, false, false},
		{citation.Name{Family: "\\x", Given: "{"}, `\textbackslash{}x, \textbraceleft{}`, `\textbackslash{}x, \textbraceleft{}`, true, true, true},
		{citation.Name{Literal: "& Sons"}, `{{}\& Sons}`, `{{}\& Sons}`, true, true, true},
		{citation.Name{}, "", "", false, false, false},
		{citation.Name{Family: " ", Given: "\t"}, "", "", false, false, false},
	}
	for _, test := range tests {
		for _, way := range []struct {
			writer nameWriter
			want   string
			exact  bool
		}{
			{nameWriter{dropping: true}, test.modern, test.dropping},
			{nameWriter{}, test.modern, test.prefix},
			{nameWriter{dialect: BibTeX}, test.classic, test.old},
		} {
			got, exact := way.writer.name(test.name)
			if got != way.want || exact != way.exact {
				t.Errorf("%+v: %+v: got %q, %v, want %q, %v", way.writer, test.name, got, exact, way.want, way.exact)
			}
		}
	}
}

func TestNameLists(t *testing.T) {
	doe, un := citation.Name{Family: "Doe", Given: "Jane"}, citation.Name{Literal: "United Nations", Short: "UN"}
	tests := []struct {
		names        []citation.Name
		list, shorts string
	}{
		{[]citation.Name{doe}, "Doe, Jane", ""},
		{[]citation.Name{doe, un}, "Doe, Jane and {United Nations}", "Doe, Jane and {UN}"},
		{[]citation.Name{un, citation.Others()}, "{United Nations} and others", "{UN} and others"},
		{[]citation.Name{citation.Others(), doe}, "{{}others} and Doe, Jane", ""},
		{[]citation.Name{{}, doe, {}}, "Doe, Jane", ""},
		{[]citation.Name{citation.Others()}, "others", ""},
	}
	for _, test := range tests {
		w := nameWriter{dropping: true}
		if got, _ := w.list(test.names); got != test.list {
			t.Errorf("%v: got %q, want %q", test.names, got, test.list)
		}
		if got, found := w.shorts(test.names); found && got != test.shorts || found != (test.shorts != "") {
			t.Errorf("short forms of %v: got %q, %v, want %q", test.names, got, found, test.shorts)
		}
	}
}

// parseNames reads a list of names as BibTeX does, or with modern as biber does.
//
// Source: BibTeXing (1988), section 4, item 18. Observed in: biber 2.18, which
// takes only the words in lower case at the beginning for the particle and does
// not divide at hyphens.
func parseNames(t testing.TB, s string, modern, dropping bool) []citation.Name {
	var names []citation.Name
	for _, one := range splitOutside(s, func(word string) bool { return strings.EqualFold(word, "and") }) {
		if one == "others" {
			names = append(names, citation.Others())
			continue
		}
		var parts []string
		depth, start := 0, 0
		for i, c := range one {
			switch c {
			case '{':
				depth++
			case '}':
				depth--
			case ',':
				if depth == 0 {
					parts = append(parts, one[start:i])
					start = i + 1
				}
			}
		}
		parts = append(parts, one[start:])
		var n citation.Name
		text := func(s string) string { return decodeTeX(t, strings.TrimSpace(s)) }
		words := nameTokens(parts[0], !modern)
		if len(parts) == 1 && len(words) == 1 && strings.HasPrefix(words[0].text, "{") && !isAccented(words[0].text) {
			names = append(names, citation.Name{Literal: text(words[0].text)})
			continue
		}
		first := 0
		if len(parts) == 1 {
			for first < len(words)-1 && !words[first].lower {
				first++
			}
		}
		von := first
		for i := first; i < len(words)-1; i++ {
			if words[i].lower && (!modern || i == von) {
				von = i + 1
			}
		}
		join := func(list []nameToken) string {
			var b strings.Builder
			for i, w := range list {
				b.WriteString(w.text)
				if i < len(list)-1 {
					b.WriteString(w.after)
				}
			}
			return text(b.String())
		}
		n.Given = join(words[:first])
		particle := join(words[first:von])
		if dropping {
			n.DroppingParticle = particle
		} else {
			n.NonDroppingParticle = particle
		}
		n.Family = join(words[von:])
		switch len(parts) {
		case 2:
			n.Given = text(parts[1])
		case 3:
			n.Suffix, n.Given = text(parts[1]), text(parts[2])
		default:
			if len(parts) > 3 {
				t.Fatalf("%q has too many commas", one)
			}
		}
		names = append(names, n)
	}
	return names
}

type nameToken struct {
	text, after string
	lower       bool
}

// isAccented reports whether a group is a character of BibTeX, not a name in
// braces.
func isAccented(s string) bool { return strings.HasPrefix(s, `{\`) }

// nameTokens cuts a part of a name into words outside of braces.
func nameTokens(s string, hyphens bool) []nameToken {
	var list []nameToken
	depth := 0
	word := ""
	flush := func(after string) {
		if word != "" {
			list = append(list, nameToken{text: word, after: after, lower: tokenIsLower(word)})
		}
		word = ""
	}
	for _, c := range s {
		switch {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth == 0 && (c == ' ' || c == '~' || hyphens && c == '-'):
			flush(string(c))
			continue
		}
		word += string(c)
	}
	flush("")
	return list
}

// tokenIsLower reports whether the first letter of a word outside of braces, or
// in a special character, is in lower case.
func tokenIsLower(word string) bool {
	depth := 0
	for i, c := range word {
		switch {
		case c == '{' && depth == 0 && strings.HasPrefix(word[i+1:], `\`):
			rest := strings.TrimLeft(word[i+2:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
			if len(rest) < len(word[i+2:]) && !strings.ContainsFunc(rest[:strings.IndexByte(rest, '}')], unicode.IsLetter) {
				return unicode.IsLower(rune(word[i+2])) // {\o}, {\aa}
			}
			for _, c := range rest {
				if unicode.IsLetter(c) {
					return unicode.IsLower(c)
				}
			}
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth == 0 && unicode.IsLetter(c):
			return unicode.IsLower(c)
		}
	}
	return false
}

// splitOutside cuts s at words outside of braces.
func splitOutside(s string, at func(word string) bool) []string {
	var parts []string
	depth := 0
	part, word := "", ""
	for _, c := range s + " " {
		if c == ' ' && depth == 0 {
			if at(word) {
				parts = append(parts, strings.TrimSpace(part))
				part = ""
			} else {
				part += word + " "
			}
			word = ""
			continue
		}
		if c == '{' {
			depth++
		} else if c == '}' {
			depth--
		}
		word += string(c)
	}
	return append(parts, strings.TrimSpace(part))
}

// TestNamesSurviveBibTeX writes names made of difficult parts and reads them as
// BibTeX and biber do: those that the writer calls exact must be the same.
func TestNamesSurviveBibTeX(t *testing.T) {
	pieces := []string{
		"", "", "", "Smith", "de", "De", "van der", "d'", "al-", "Öz", "öz", "Ørsted", "ørsted", "García de la Torre", "J. R.", "and",
		"Sons, Inc.", "others", "Jean-Luc", "al-Sayyid", "Ö.-A.", "{x}", "O'Brien", "‘Abd", "3rd", "de La", "x=y", "given=z", "Иван", "иван",
		"von  Foo", "æ", "Åse", "ĳ", "-", "~", ",", "Jr.",
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	pick := func() string { return pieces[rnd.IntN(len(pieces))] }
	exactNames := 0
	for range 20000 {
		var n citation.Name
		switch rnd.IntN(4) {
		case 0:
			n.Literal = pick()
		case 1:
			n = citation.Name{Family: pick(), Given: pick()}
		case 2:
			n = citation.Name{Family: pick(), Given: pick(), NonDroppingParticle: pick()}
		case 3:
			n = citation.Name{Family: pick(), Given: pick(), DroppingParticle: pick(), Suffix: pick()}
		}
		if n.Literal == "others" {
			continue
		}
		for _, w := range []nameWriter{{dropping: true}, {}, {dialect: BibTeX}} {
			out, exact := w.name(n)
			if out == "" {
				continue
			}
			list := parseNames(t, out+" and others", w.dialect == BibLaTeX, w.dropping)
			if len(list) != 2 {
				t.Fatalf("%+v: %+v is written as %q, which is %d names", w, n, out, len(list)-1)
			}
			if !exact {
				continue
			}
			exactNames++
			if diff := cmp.Diff(alikeName(n), alikeName(list[0])); diff != "" {
				t.Fatalf("%+v: %q (-want +got):\n%s", w, out, diff)
			}
		}
	}
	if exactNames < 10000 {
		t.Errorf("only %d names are exact", exactNames)
	}
}

func alikeName(n citation.Name) citation.Name {
	for _, s := range []*string{&n.Family, &n.Given, &n.DroppingParticle, &n.NonDroppingParticle, &n.Suffix, &n.Literal} {
		*s = alike(*s)
	}
	return n
}
