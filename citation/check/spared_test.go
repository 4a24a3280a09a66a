package check

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/sieve"
)

// spared are the expressions that are not searched for where a quicker look says
// that there is no use.
var spared = []struct {
	name   string
	re     *sieve.Regexp
	likely func(q *printed) bool
}{
	{"spaceMissing", spaceMissing, func(q *printed) bool { return hasTightMark(q.text) }},
	{"spaceBefore", spaceBefore, func(q *printed) bool { return hasLooseMark(q.text) }},
	{"printedRange", printedRange, func(q *printed) bool { return hasMarkedRange(q.text) }},
	{"badLink", badLink, func(q *printed) bool {
		m := badLink.FindStringSubmatchIndex(q.text)
		return m[4] >= 0 && goodScheme.MatchString(q.text[m[4]:m[5]]) || hasOddLink(q.low)
	}},
	{"secondEntry", secondEntry, func(q *printed) bool {
		m := secondEntry.FindStringSubmatchIndex(q.text)
		return m[2] < leastEntry || mayHaveSecond(q.text)
	}},
	{"titledEntry", titledEntry, func(q *printed) bool {
		m := titledEntry.FindStringSubmatchIndex(q.text)
		return m[4] < leastEntry || !entryYear.MatchString(q.text[:m[4]]) || !entryYear.MatchString(q.text[m[5]:]) || mayHaveTitled(q.text)
	}},
	{"lowerNames", lowerNames, func(q *printed) bool {
		first, _ := utf8.DecodeRuneInString(q.text)
		return unicode.IsLower(first) || q.anyLine(unicode.IsLower)
	}},
	{"nameMissing", nameMissing, func(q *printed) bool {
		return strings.ContainsAny(q.text[:1], ",;&a") || q.anyLine(isComma)
	}},
	{"dayMonth", brokenDays[0], func(q *printed) bool { return mayHaveDay(q.text) }},
	{"monthDay", brokenDays[1], func(q *printed) bool { return mayHaveDay(q.text) }},
	{"noDate", noDate, func(q *printed) bool { return !isNumber(q.text) }},
	{"blackWord", blackWord, func(q *printed) bool {
		for _, w := range blackWord.FindAllString(q.text, -1) {
			if norm.NFC.String(w) != w {
				return !norm.NFC.IsNormalString(q.text)
			}
		}
		return true
	}},
}

// fragments are what texts for TestSparedSearchesMissNothing are put together
// from.
var fragments = []string{
	"Barber", "barber", "Åse", "ødegaard", "Žižek", "Müller-Lüdenscheidt", "van den Berg", "Benjamin", "B.", "and", "и", "&",
	"Press", "pp", "p", "P", "ss", "S", "str", "Str", "pág", "págs", "стр", "с", "Сс", "n.d", "o. J", "in press", "Security and",
	"1984", "1999a", "2010", "23", "413", "1", "2004b", "10.1017/S026", "183-196", "411–23", "5 ‑ 9",
	"http", "https", "htp", "htpps", "ttp", "hhttp", "htt", "://", "//", ":/x", `:\`, ";//", ":///", "www", "ww", "wwww", "www,x", "www..x", "doi.org/", "example", ".org", ".com", "..", "/path", "_x",
	".", ",", ";", ":", ")", "(", "[", "]", "”", "“", "\"", "*", "_", "-", "–", "’", "'", ">", "<",
	" ", " ", " ", " ", "\n", "\n  ", "\r\n", "\u00a0", "\t", "e\u0301", "a\u0308", "\u0301", "\xff",
	"8 May 2010", "March 8, 2010", "June", "Sept.", " 3rd", "12", ", 2 Oct.",
	". ", ", ", ".\n", ". Barber, Benjamin. 1984. *Strong Democracy*. Berkeley", "barber, Benjamin. 1984. “Strong", "de Barber, Benjamin. “Strong Democracy.” Berkeley, 1984. ",
	"Žižek, Åse. *Peat of the North and of the South*. Berkeley, 1999. ", "University of California Press",
}

func TestSparedSearchesMissNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	matched := map[string]int{}
	for range 20_000 {
		var b strings.Builder
		for range 1 + random.IntN(16) {
			b.WriteString(fragments[random.IntN(len(fragments))])
		}
		q := &printed{text: b.String(), low: lowASCII(b.String())}
		for _, s := range spared {
			if s.re.MatchString(q.text) {
				if matched[s.name]++; !s.likely(q) {
					t.Errorf("%s matches %q and is not looked for", s.name, q.text)
				}
			}
		}
	}
	for _, s := range spared {
		if matched[s.name] < 10 {
			t.Errorf("%s matched %d texts: they test little", s.name, matched[s.name])
		}
	}
}

// leadWordBehindNames is leadWord with the names that it stands behind.
var leadWordBehindNames = sieve.Late(`^[*_]{0,2}([^"“”„«»*_<>\d]{2,}?)` + strings.TrimPrefix(leadWord.String(), "^"))

// A search in parts finds what one with a single expression does.
func TestSearchesInPartsFindTheSame(t *testing.T) {
	leads := []string{"*", "_", "Barber, B", "Jr", ". ", ", ", " (", "(1967) ", "[1967] ", "*et al.*", "1984", "l984", "IOOI", "20O4b", "19", ")", ".", ": ", "“Strong", "Peat", " peat: ", "(1999, May)", "\n", strings.Repeat("Å", 158)}
	names := []string{",", " ", "\n", "and", "&", "\\&", "ve", "et", "i", "и", "Reed", " and "}
	nameMarks := sieve.Late(`(?:,\s*)?\s(?:and|\\?&|ve|und|et|y|i|и|og|e)\s|,`)
	random := rand.New(rand.NewPCG(3, 4))
	years, days := 0, 0
	for range 40_000 {
		var b strings.Builder
		for range 1 + random.IntN(10) {
			from := [...][]string{fragments, leads, leads, names}[random.IntN(4)]
			b.WriteString(from[random.IntN(len(from))])
		}
		text := b.String()
		want := leadWordBehindNames.FindStringSubmatchIndex(text)
		if want != nil && utf8.RuneCountInString(text[want[2]:want[3]]) > 160 {
			want = nil
		} else if want != nil {
			want = slices.Delete(want, 2, 4)
			years++
		}
		if got := findLeadYear(text); !slices.Equal(got, want) {
			t.Fatalf("the year in %q is at %v, want %v", text, got, want)
		}
		if got, want := countNameMarks(text), len(nameMarks.FindAllString(text, -1)); got != want {
			t.Fatalf("%d marks are in %q, want %d", got, text, want)
		}
		for form, re := range daysOf(text) {
			want := brokenDays[form].FindAllStringSubmatchIndex(text, -1)
			if got := re.FindAllStringSubmatchIndex(text, -1); !slices.EqualFunc(got, want, slices.Equal) {
				t.Fatalf("the days in %q are at %v, want %v", text, got, want)
			}
			days += len(want)
		}
	}
	if years < 100 || days < 100 {
		t.Errorf("%d years and %d days were found: they test little", years, days)
	}
}
