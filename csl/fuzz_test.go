package csl_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/cslfixture"
)

// fixtureSections returns a section of each of our fixtures, as seeds.
func fixtureSections(t testing.TB, name string) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var sections []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sections = append(sections, cslfixture.Parse(string(data))[name])
	}
	return sections
}

// FuzzParseStyle holds that any text is a style or a [csl.StyleError] with a
// place in it, that a style renders, and that whatever cannot be used is not valid.
func FuzzParseStyle(f *testing.F) {
	for _, s := range fixtureSections(f, "CSL") {
		f.Add(s)
	}
	refs := fuzzRefs()
	clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "a", Locator: "12-13"}, {ID: "b", Prefix: "see "}}}}
	f.Fuzz(func(t *testing.T, text string) {
		style, err := csl.ParseStyle(strings.NewReader(text))
		if problems, reading := csl.Validate(strings.NewReader(text)); reading != nil || err != nil && len(problems) == 0 {
			t.Fatalf("the error %v, and valid with the error %v", err, reading)
		}
		var place *csl.StyleError
		if err != nil {
			if !errors.As(err, &place) || place.Start.Line < 1 || place.Message == "" {
				t.Fatalf("%#v is no error with a place", err)
			}
			return
		}
		if style.IsDependent() || len(text) > 4000 {
			return
		}
		for _, o := range outputs {
			p := csl.Processor{Style: style, Format: o.format}
			if _, err := p.Render(refs, clusters); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// FuzzParseLocale holds that any text is a locale or a [csl.StyleError].
func FuzzParseLocale(f *testing.F) {
	f.Add(`<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US"><style-options punctuation-in-quote="true"/>` +
		`<date form="text"><date-part name="month" suffix=" "/><date-part name="year"/></date>` +
		`<terms><term name="and">and</term><term name="page"><single>page</single><multiple>pages</multiple></term>` +
		`<term name="ordinal-01" match="whole-number" gender-form="feminine">st</term></terms></locale>`)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := csl.ParseLocale(strings.NewReader(text))
		var place *csl.StyleError
		if err != nil && !errors.As(err, &place) {
			t.Fatalf("%#v is no error with a place", err)
		}
	})
}

// FuzzRender holds that any field renders, and that its markup cannot get out
// of the element that the output puts it in.
func FuzzRender(f *testing.F) {
	f.Add("On “Security”", "van der Berg", "Jean-Luc P.", "12-19, 7", "en")
	f.Add(`<script>alert("x")</script>`, `"O'Brien"`, "d'", "S12–S18", "tr")
	f.Add(`<i>a <b>"b</i>' c</b>`, "-", ".", "-", "x")
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, family, given, pages, language string) {
		refs := []*citation.Reference{
			{ID: "a", Type: citation.ArticleJournal, Title: citation.Text(title), ContainerTitle: citation.Text(given), Page: citation.Number(pages),
				Language: citation.Text(language), Author: []citation.Name{{Family: family, Given: given}}, Issued: citation.YearDate(1999)},
			{ID: "b", Type: citation.Book, Title: citation.Text(title), Publisher: citation.Text(family), URL: citation.Text(pages),
				Author: []citation.Name{{Family: family, Given: title}, {Literal: given}}, Issued: citation.YearDate(1999)},
		}
		p := csl.Processor{Style: style, Format: csl.HTML}
		doc, err := p.Render(refs, []citation.Cluster{{Cites: []citation.Cite{{ID: "b", Locator: pages}, {ID: "a", Suffix: citation.Text(title)}}}})
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range append(doc.Citations, doc.Bibliography...) {
			if err := balanced(text); err != "" {
				t.Errorf("%s: %q", err, text)
			}
		}
	})
}

// balanced says what is wrong with the tags of HTML output, "" for nothing.
func balanced(html string) string {
	var open []string
	for rest := html; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		end := strings.IndexByte(rest[i:], '>')
		if end < 0 {
			return "an open tag"
		}
		tag := rest[i+1 : i+end]
		rest = rest[i+end+1:]
		if name, ok := strings.CutPrefix(tag, "/"); ok {
			if len(open) == 0 || open[len(open)-1] != name {
				return "a closing tag without its opening one"
			}
			open = open[:len(open)-1]
			continue
		}
		name, _, _ := strings.Cut(tag, " ")
		switch name {
		case "i", "b", "sup", "sub", "span", "div", "em":
		default:
			return "a tag that the output does not make"
		}
		open = append(open, name)
	}
	if len(open) > 0 {
		return "a tag is not closed"
	}
	return ""
}

// fuzzRefs are records that use most kinds of fields.
func fuzzRefs() []*citation.Reference {
	return []*citation.Reference{
		{ID: "a", Type: citation.Chapter, Title: "Of “Sea” <i>and</i> Land", ContainerTitle: "Collected", Volume: "2", Page: "12-19",
			Author: []citation.Name{{Family: "Gogh", Given: "Vincent", NonDroppingParticle: "van"}, {Literal: "United Nations"}},
			Editor: []citation.Name{{Family: "Ağır", Given: "Bülent"}}, Translator: []citation.Name{{Family: "Ağır", Given: "Bülent"}},
			Issued: citation.DayDate(1999, 5, 4), Publisher: "Press", PublisherPlace: "Oslo", URL: "https://example.org/a_b"},
		{ID: "b", Type: citation.Book, Title: "Land", Edition: "3", Author: []citation.Name{{Family: "Gogh", Given: "Theo", NonDroppingParticle: "van"}},
			Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: -43}, End: citation.DatePoint{Precision: citation.PrecisionYear, Year: 12}}},
		{ID: "c", Type: citation.Webpage, Issued: citation.Date{Literal: "forthcoming"}},
	}
}
