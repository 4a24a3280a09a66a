package csl_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/corpora"
	"github.com/refwright/refwright/internal/golden"
)

// localeTerms are all terms of CSL 1.0.2 but the ordinals in figures, and the
// forms in which a built-in locale has each. A locale may have more forms. The
// forms are those of American English, which lies under every other locale: one
// that a locale lacked would be English in its output. Where a form is not
// listed, the processor takes the next longer one.
//
// Source: CSL 1.0.2, Appendix II, III (types), IV (number and name variables).
var localeTerms = []struct{ forms, names string }{
	{"long", "open-quote|close-quote|open-inner-quote|close-inner-quote|page-range-delimiter|colon|comma|semicolon"},
	{"long symbol", "and"},
	{"long", "et-al|and others|ibid|op-cit|loc-cit|henceforth|cited|at|by|from|in|on|available at|presented at|retrieved|accessed|" +
		"review-of|original-work-published|forthcoming|in press|advance-online-publication|online|internet"},
	{"long short", "anonymous|no date|no-place|no-publisher|circa"},
	{"long", "ad|bc|ce|bce|season-01|season-02|season-03|season-04"},
	{"long short", "month-01|month-02|month-03|month-04|month-05|month-06|month-07|month-08|month-09|month-10|month-11|month-12"},
	{"long", "long-ordinal-01|long-ordinal-02|long-ordinal-03|long-ordinal-04|long-ordinal-05|long-ordinal-06|long-ordinal-07|" +
		"long-ordinal-08|long-ordinal-09|long-ordinal-10"},

	// Locators, and what number variables count.
	{"long short symbol", "section|paragraph"},
	{"long short", "appendix|article-locator|book|canon|chapter|column|elocation|equation|figure|folio|issue|note|opus|page|part|rule|" +
		"scene|sub-verbo|supplement|title-locator|verse|version|volume"},
	{"long", "act|line|table|timestamp|printing"},
	{"long short", "chapter-number|citation-number|collection-number|edition|first-reference-note-number|number|number-of-pages|" +
		"number-of-volumes|page-first"},

	// Names.
	{"long verb", "author|composer|container-author|interviewer|original-author|recipient|reviewed-author"},
	{"long verb", "chair|guest|host|series-creator"},
	{"long short verb", "contributor"},
	{"long verb verb-short", "script-writer"},
	{"long short verb verb-short", "collection-editor|compiler|curator|director|editor|editorial-director|editortranslator|" +
		"editor-translator|executive-producer|illustrator|narrator|organizer|performer|producer|translator"},

	// Types.
	{"long", "article|article-journal|article-magazine|article-newspaper|bill|broadcast|classic|collection|dataset|document|entry|" +
		"entry-dictionary|entry-encyclopedia|event|graphic|interview|legal_case|legislation|map|motion_picture|musical_score|pamphlet|" +
		"paper-conference|patent|performance|periodical|post|post-weblog|regulation|report|software|song|speech|standard|thesis|treaty|webpage"},
	{"long short", "manuscript|personal_communication"},
	{"long verb", "hearing|review|review-book"},

	// Media and genres.
	{"long", "album|audio-recording|film|letter|podcast|podcast-episode|preprint|radio-broadcast|radio-series|radio-series-episode|scale|" +
		"special-issue|special-section|television-broadcast|television-series|television-series-episode|video|working-paper"},
	{"long short", "personal-communication|reference"},
}

// emptyTerms print nothing: a label after such people, or before a time, would
// tell a reader nothing.
var emptyTerms = []string{"author", "composer", "container-author", "interviewer", "original-author", "recipient", "reviewed-author", "timestamp"}

// overlays are the locales that have only what differs from another one of the
// same language.
var overlays = map[string]string{"de-AT": "de-DE", "de-CH": "de-DE", "en-GB": "en-US", "es-MX": "es-ES", "fr-CA": "fr-FR"}

// A localeTerm is cs:term, as far as its text does not matter.
type localeTerm struct{ name, form, genderForm, match string }

func (t localeTerm) String() string {
	return strings.TrimSpace(strings.Join([]string{t.name, t.form, t.genderForm, t.match}, " "))
}

// A localeFile is a built-in locale as it is written.
type localeFile struct {
	Lang    string `xml:"lang,attr"`
	Version string `xml:"version,attr"`
	Options struct {
		Quote string `xml:"punctuation-in-quote,attr"`
		Day   string `xml:"limit-day-ordinals-to-day-1,attr"`
	} `xml:"style-options"`
	Dates []struct {
		Form  string `xml:"form,attr"`
		Parts []struct {
			Name string `xml:"name,attr"`
		} `xml:"date-part"`
	} `xml:"date"`
	Terms []struct {
		Name       string  `xml:"name,attr"`
		Form       string  `xml:"form,attr"`
		GenderForm string  `xml:"gender-form,attr"`
		Match      string  `xml:"match,attr"`
		Single     *string `xml:"single"`
		Multiple   *string `xml:"multiple"`
		Text       string  `xml:",chardata"`
	} `xml:"terms>term"`
}

// texts returns the texts of each term, singular and plural.
func (f *localeFile) texts(t *testing.T) map[localeTerm][]string {
	t.Helper()
	texts := map[localeTerm][]string{}
	for _, term := range f.Terms {
		key := localeTerm{term.Name, term.Form, term.GenderForm, term.Match}
		if key.form == "" {
			key.form = "long"
		}
		if _, ok := texts[key]; ok {
			t.Errorf("%s: %s is defined twice", f.Lang, key)
		}
		texts[key] = []string{term.Text}
		if term.Single != nil || term.Multiple != nil {
			if term.Single == nil || term.Multiple == nil || strings.TrimSpace(term.Text) != "" {
				t.Fatalf("%s: %s has not one singular and one plural", f.Lang, key)
			}
			texts[key] = []string{*term.Single, *term.Multiple}
		}
	}
	return texts
}

func localeFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("locales", "locales-*.xml"))
	if err != nil || len(files) < 15 {
		t.Fatalf("locale files: %q, %v", files, err)
	}
	return files
}

func readLocale(t *testing.T, tag string) *localeFile {
	t.Helper()
	var f localeFile
	if err := xml.Unmarshal(readFile(t, filepath.Join("locales", "locales-"+tag+".xml")), &f); err != nil {
		t.Fatalf("%s: %v", tag, err)
	}
	return &f
}

// eachLocale runs a test for each built-in locale.
func eachLocale(t *testing.T, test func(t *testing.T, tag string)) {
	for _, tag := range csl.BuiltinLocales() {
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			test(t, tag)
		})
	}
}

func TestBuiltinLocaleIsWellFormed(t *testing.T) {
	t.Parallel()
	if files, tags := localeFiles(t), csl.BuiltinLocales(); len(files) != len(tags) {
		t.Errorf("%d files and %d built-in locales", len(files), len(tags))
	}
	eachLocale(t, func(t *testing.T, tag string) {
		if l, err := csl.BuiltinLocale(tag); err != nil || l.Language() != tag {
			t.Fatalf("%v, %v", l, err)
		}
		f := readLocale(t, tag)
		if f.Version != "1.0" {
			t.Errorf("version %q", f.Version)
		}
		for _, option := range []string{f.Options.Quote, f.Options.Day} {
			if option != "true" && option != "false" {
				t.Errorf("style-options leave one open: %+v", f.Options)
			}
		}
		var dates []string
		for _, d := range f.Dates {
			var parts []string
			for _, p := range d.Parts {
				parts = append(parts, p.Name)
			}
			slices.Sort(parts)
			dates = append(dates, d.Form+": "+strings.Join(parts, " "))
		}
		if diff := cmp.Diff([]string{"text: day month year", "numeric: day month year"}, dates); diff != "" {
			t.Errorf("dates (-want +got):\n%s", diff)
		}
	})
}

func TestBuiltinLocaleIsComplete(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, row := range localeTerms {
		for name := range strings.SplitSeq(row.names, "|") {
			if known[name] {
				t.Errorf("the table has %q twice", name)
			}
			known[name] = true
		}
	}
	ordinal := regexp.MustCompile(`^ordinal(-[0-9][0-9])?$`)
	eachLocale(t, func(t *testing.T, tag string) {
		own := readLocale(t, tag).texts(t)
		texts := own
		if primary, ok := overlays[tag]; ok {
			texts = readLocale(t, primary).texts(t)
			maps.Copy(texts, own)
		}
		if _, ok := texts[localeTerm{name: "ordinal", form: "long"}]; !ok {
			t.Error("no ordinal")
		}
		for _, row := range localeTerms {
			for name := range strings.SplitSeq(row.names, "|") {
				for form := range strings.FieldsSeq(row.forms) {
					if _, ok := texts[localeTerm{name: name, form: form}]; !ok {
						t.Errorf("%s has no form %s", name, form)
					}
				}
			}
		}
		for key, text := range own {
			if !known[key.name] && !ordinal.MatchString(key.name) {
				t.Errorf("%s is no term of CSL", key.name)
			}
			if empty := key.form == "long" && slices.Contains(emptyTerms, key.name); slices.Contains(text, "") != empty {
				t.Errorf("%s is %q", key, text)
			}
			for _, s := range text {
				era := slices.Contains([]string{"ad", "bc", "ce", "bce"}, key.name)
				mark := key.name == "colon" || key.name == "semicolon" || strings.HasSuffix(key.name, "-quote")
				if strings.TrimSpace(s) != s && !mark && !(era && s[0] == ' ') {
					t.Errorf("%s is %q, with white space at an end", key, s)
				}
			}
		}
	})
}

// TestLocaleTermsAreThoseOfTheSchema compares the table with the names that the
// schema of CSL has.
func TestLocaleTermsAreThoseOfTheSchema(t *testing.T) {
	t.Parallel()
	schema := corpora.Dir(t, "csl-data", "schema")
	var want []string
	for _, file := range []string{"csl-terms.rnc", "csl-types.rnc"} {
		want = append(want, quotedWords(string(readFile(t, filepath.Join(schema, file))))...)
	}
	variables := string(readFile(t, filepath.Join(schema, "csl-variables.rnc")))
	_, variables, _ = strings.Cut(variables, "variables.names =")
	variables, _, _ = strings.Cut(variables, "## Number variables")
	want = append(want, quotedWords(variables)...)
	var got []string
	for _, row := range localeTerms {
		got = append(got, strings.Split(row.names, "|")...)
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(slices.Compact(want), got); diff != "" {
		t.Errorf("(-schema +table):\n%s", diff)
	}
}

// quotedWords returns the literals of a schema in RELAX NG compact syntax, without
// its patterns and namespaces.
func quotedWords(schema string) []string {
	var words []string
	for _, m := range regexp.MustCompile(`"([a-z][a-z0-9_ -]*)"`).FindAllStringSubmatch(schema, -1) {
		words = append(words, m[1])
	}
	return words
}

// TestLocaleIsInItsScript finds letters of another alphabet, such as a Latin "c"
// in a Russian word. Two terms are Latin everywhere.
func TestLocaleIsInItsScript(t *testing.T) {
	t.Parallel()
	eachLocale(t, func(t *testing.T, tag string) {
		other := unicode.Cyrillic
		if tag == "ru-RU" || tag == "sr-RS" {
			other = unicode.Latin
		}
		for key, texts := range readLocale(t, tag).texts(t) {
			if key.name == "sub-verbo" && key.form == "short" {
				continue
			}
			for _, text := range texts {
				if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(other, r) }) {
					t.Errorf("%s: %q", key, text)
				}
			}
		}
	})
}

// TestSerbianIsTheSameInBothScripts turns the Cyrillic letters of one locale into
// the Latin ones of the other.
func TestSerbianIsTheSameInBothScripts(t *testing.T) {
	t.Parallel()
	letters := strings.NewReplacer(strings.Fields(`а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s
		т t ћ ć у u ф f х h ц c ч č џ dž ш š`)...)
	cyrillic, latin := readLocale(t, "sr-RS"), readLocale(t, "sr-Latn-RS")
	want := map[string]string{}
	for key, texts := range cyrillic.texts(t) {
		want[key.String()] = letters.Replace(strings.Join(texts, ", "))
	}
	got := map[string]string{}
	for key, texts := range latin.texts(t) {
		got[key.String()] = strings.Join(texts, ", ")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-Cyrillic +Latin):\n%s", diff)
	}
	if diff := cmp.Diff(fmt.Sprint(cyrillic.Options, cyrillic.Dates), fmt.Sprint(latin.Options, latin.Dates)); diff != "" {
		t.Errorf("options and dates (-Cyrillic +Latin):\n%s", diff)
	}
}

// TestLanguageFindsItsLocale asks for a term in many languages and spellings of
// their tags.
func TestLanguageFindsItsLocale(t *testing.T) {
	t.Parallel()
	style := `<citation><layout delimiter=" "><group delimiter=" ">` +
		`<text term="and"/><text term="open-quote"/><text term="organizer"/></group></layout></citation>`
	for _, test := range []struct {
		lang, want string
		foreign    bool              // there is no locale for the language
		files      map[string]string // of a directory before the built-in ones: the word for "and"
	}{
		{lang: "", want: "and “ organizer"},
		{lang: "en", want: "and “ organizer"},
		{lang: "en-AU", want: "and “ organizer"},
		{lang: "en-GB", want: "and ‘ organiser"},
		{lang: "de", want: "und „ Veranstalter"},
		{lang: "de-CH", want: "und « Veranstalter"},
		{lang: "de-LI", want: "und „ Veranstalter"},
		{lang: "DE_ch", want: "und « Veranstalter"},
		{lang: "fr-BE", want: "et «\u00a0 organisateur"},
		{lang: "es-419", want: "y « organizador"},
		{lang: "pt", want: "e “ organizador"},
		{lang: "pt-PT", want: "e “ organizador"},
		{lang: "no", want: "og « arrangør"},
		{lang: "sr", want: "и „ организатор"},
		{lang: "sr-RS", want: "и „ организатор"},
		{lang: "sr-BA", want: "и „ организатор"},
		{lang: "sr-Cyrl", want: "и „ организатор"},
		{lang: "sr-Cyrl-RS", want: "и „ организатор"},
		{lang: "sr-Latn", want: "i „ organizator"},
		{lang: "sr-latn-rs", want: "i „ organizator"},
		{lang: "sr-ME", want: "i „ organizator"},
		{lang: "sr-Latn-BA", want: "i „ organizator"},
		{lang: "hu-HU", want: "and “ organizer", foreign: true},
		{lang: "not a tag", want: "and “ organizer", foreign: true},
		{lang: "pt", files: map[string]string{"pt-PT": "here"}, want: "here “ organizador"},
		{lang: "pt-BR", files: map[string]string{"pt-PT": "there"}, want: "e “ organizador"},
		{lang: "sr-RS", files: map[string]string{"sr-Cyrl-RS": "here"}, want: "here „ организатор"},
		{lang: "sr", files: map[string]string{"sr-RS": "here"}, want: "here “ organizer"},
		{lang: "de-LI", files: map[string]string{"de-LI": "here"}, want: "here „ Veranstalter"},
		{lang: "zh-HK", files: map[string]string{"zh-TW": "here", "zh-CN": "there"}, want: "here “ organizer"},
	} {
		t.Run(test.lang, func(t *testing.T) {
			t.Parallel()
			p := csl.Processor{Style: parse(t, style), Lang: test.lang, Locales: func(tag string) (*csl.Locale, error) {
				if word, ok := test.files[tag]; ok {
					return csl.ParseLocale(strings.NewReader(`<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="` + tag +
						`"><terms><term name="and">` + word + `</term></terms></locale>`))
				}
				return csl.BuiltinLocale(tag)
			}}
			got, problems := renderOne(t, &p)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if foreign := len(problems) == 1 && problems[0].ID == "missing-locale"; foreign != test.foreign {
				t.Errorf("problems: %v", problems)
			}
		})
	}
	if _, err := csl.BuiltinLocale("hu-HU"); err == nil || !strings.Contains(err.Error(), fs.ErrNotExist.Error()) {
		t.Errorf("a locale that is not built in: %v", err)
	}
}

// TestOrdinalsAreThoseOfTheLanguage prints editions, which are feminine or neuter,
// and volumes, which are masculine, of languages whose ordinals have a gender.
func TestOrdinalsAreThoseOfTheLanguage(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation><layout delimiter=" "><group delimiter=" "><number variable="edition" form="ordinal"/><number variable="volume" form="ordinal"/></group></layout></citation>`)
	numbers := []int{1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111}
	var refs []*citation.Reference
	var cluster citation.Cluster
	for _, n := range numbers {
		id := strconv.Itoa(n)
		refs = append(refs, &citation.Reference{ID: id, Edition: citation.Number(id), Volume: citation.Number(id)})
		cluster.Cites = append(cluster.Cites, citation.Cite{ID: id})
	}
	for lang, want := range map[string]string{
		"en": "1st 1st 2nd 2nd 3rd 3rd 4th 4th 11th 11th 12th 12th 13th 13th 21st 21st 22nd 22nd 101st 101st 111th 111th",
		"de": "1. 1. 2. 2. 3. 3. 4. 4. 11. 11. 12. 12. 13. 13. 21. 21. 22. 22. 101. 101. 111. 111.",
		"es": "1.ª 1.er 2.ª 2.º 3.ª 3.er 4.ª 4.º 11.ª 11.º 12.ª 12.º 13.ª 13.er 21.ª 21.er 22.ª 22.º 101.ª 101.er 111.ª 111.º",
		"fr": "1re 1er 2e 2e 3e 3e 4e 4e 11e 11e 12e 12e 13e 13e 21e 21e 22e 22e 101e 101e 111e 111e",
		"it": "1ª 1º 2ª 2º 3ª 3º 4ª 4º 11ª 11º 12ª 12º 13ª 13º 21ª 21º 22ª 22º 101ª 101º 111ª 111º",
		"nl": "1e 1e 2e 2e 3e 3e 4e 4e 11e 11e 12e 12e 13e 13e 21e 21e 22e 22e 101e 101e 111e 111e",
		"ru": "1-е 1-й 2-е 2-й 3-е 3-й 4-е 4-й 11-е 11-й 12-е 12-й 13-е 13-й 21-е 21-й 22-е 22-й 101-е 101-й 111-е 111-й",
		"sv": "1:a 1:a 2:a 2:a 3:e 3:e 4:e 4:e 11:e 11:e 12:e 12:e 13:e 13:e 21:a 21:a 22:a 22:a 101:a 101:a 111:e 111:e",
	} {
		doc, err := (&csl.Processor{Style: style, Lang: lang}).Render(refs, []citation.Cluster{cluster})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, doc.Citations[0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}

func TestStyleSpeaksToEveryPartOfATag(t *testing.T) {
	t.Parallel()
	style := `<locale xml:lang="sr"><terms><term name="and">sr</term><term name="in">sr</term></terms></locale>` +
		`<locale xml:lang="sr-Latn"><terms><term name="and">sr-Latn</term></terms></locale>` +
		`<locale xml:lang="sr-Cyrl"><terms><term name="and">sr-Cyrl</term></terms></locale>` +
		`<citation><layout><text term="and"/><text term="in" prefix=" "/></layout></citation>`
	for lang, want := range map[string]string{"sr": "sr-Cyrl sr", "sr-RS": "sr-Cyrl sr", "sr-Latn-RS": "sr-Latn sr", "en": "and in"} {
		p := csl.Processor{Style: parse(t, style), Lang: lang}
		if got, _ := renderOne(t, &p); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// renderOne renders a citation of one reference.
func renderOne(t *testing.T, p *csl.Processor) (string, []citation.Problem) {
	t.Helper()
	doc, err := p.Render([]*citation.Reference{{ID: "a"}}, []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}}}})
	if err != nil {
		t.Fatal(err)
	}
	return doc.Citations[0], doc.Problems
}

// TestLocaleFormatsRecords prints a few records in every language: with a style
// that shows what a locale decides, and in Chicago.
func TestLocaleFormatsRecords(t *testing.T) {
	t.Parallel()
	dir := filepath.Join("testdata", "locales")
	parts, err := csl.ParseStyle(bytes.NewReader(readFile(t, filepath.Join(dir, "parts.csl"))))
	if err != nil {
		t.Fatal(err)
	}
	chicago, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		t.Fatal(err)
	}
	refs, err := csl.ReadJSON(bytes.NewReader(readFile(t, filepath.Join(dir, "items.json"))))
	if err != nil {
		t.Fatal(err)
	}
	var clusters []citation.Cluster
	for _, ref := range refs {
		clusters = append(clusters, citation.Cluster{Cites: []citation.Cite{{ID: ref.ID, Label: "chapter", Locator: "2-3"}}})
	}
	goldens := golden.Open(t, filepath.Join(dir, "golden"))
	eachLocale(t, func(t *testing.T, tag string) {
		var b strings.Builder
		for _, style := range []*csl.Style{parts, chicago} {
			doc, err := (&csl.Processor{Style: style, Lang: tag, Format: csl.Markdown}).Render(refs, clusters)
			if err != nil {
				t.Fatal(err)
			}
			for _, list := range [][]string{doc.Citations, doc.Bibliography} {
				for _, entry := range list {
					b.WriteString(strings.TrimSpace(entry) + "\n")
				}
				b.WriteByte('\n')
			}
		}
		golden.Check(t, goldens.File(tag+".golden"), strings.TrimSuffix(b.String(), "\n"))
	})
}
