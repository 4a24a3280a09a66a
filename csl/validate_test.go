package csl_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/corpora"
)

// TestValidateSaysWhatCSLAllows gives each mistake a line of its own, the third of
// a style that is right but for it.
func TestValidateSaysWhatCSLAllows(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, line, want string
	}{
		{"nothing wrong", `<text variable="title"/>`, ""},
		{"unknown element", `<txt variable="title"/>`,
			`3:1: <txt> in <layout>: want "text", "number", "date", "names", "label", "group" or "choose"`},
		{"unknown attribute", `<group delimeter=", "/>`,
			`3:8: delimeter of <group>: want "delimiter", "prefix", "suffix", "font-style", "font-variant", "font-weight", "text-decoration", "vertical-align" or "display"`},
		{"attribute of another element", `<text variable="title" delimiter=", "/>`, `3:24: delimiter of <text>: want `},
		{"unknown value", `<text variable="title" font-style="slanted"/>`, `3:24: font-style="slanted" of <text>: want "normal", "italic" or "oblique"`},
		{"nothing to render", `<text font-style="italic"/>`, `3:1: <text> has none of the attributes it needs: want "variable", "macro", "term" or "value"`},
		{"unknown variable", `<text variable="titel"/>`, `3:7: variable="titel" of <text>: want a variable of texts or numbers`},
		{"variable of another kind", `<text variable="issued"/>`, `3:7: variable="issued" of <text>: want a variable of texts or numbers`},
		{"names", `<names variable="author title"/>`, `3:8: variable="title" of <names>: want names variables`},
		{"number", `<number variable="title"/>`, `3:9: variable="title" of <number>: want a number variable`},
		{"date", `<date variable="page"/>`, `3:7: variable="page" of <date>: want a date variable`},
		{"label within names", `<names variable="author"><label variable="author"/></names>`,
			`3:33: variable of <label>: want "form", "plural", "prefix", "suffix", "font-style", "font-variant", "font-weight", "text-decoration", "vertical-align", "strip-periods" or "text-case"`},
		{"no such macro", `<text macro="nowhere"/>`, `3:7: macro="nowhere" of <text>: want the name of a macro of the style, of which there are 1`},
		{"macro that calls itself", `<text macro="m"/>`, ``},
		{"no such term", `<text term="colour"/>`, `3:7: term="colour" of <text>: want a term of CSL, or one that the style defines`},
		{"term of the style", `<text term="own"/>`, ""},
		{"term of a type", `<text term="review-book"/>`, ""},
		{"no such type", `<choose><if type="book paper"><text value="x"/></if></choose>`, `3:13: type="paper" of <if>: want a type of CSL`},
		{"no such position", `<choose><if position="ibid second"><text value="x"/></if></choose>`,
			`3:13: position="second" of <if>: want "first", "subsequent", "ibid", "ibid-with-locator" or "near-note"`},
		{"no condition", `<choose><if><text value="x"/></if></choose>`,
			`3:9: <if> has none of the attributes it needs: want "disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type" or "variable"`},
		{"else first", `<choose><else><text value="x"/></else></choose>`,
			"3:1: <choose> has no <if>\n" + `3:9: <else> as child 1 of <choose>: want "if" first, then any number of "else-if", then at most one "else"`},
		{"not a number", `<names variable="author"><name et-al-min="many"/></names>`, `3:32: et-al-min="many" of <name>: want a number`},
		{"two mistakes", `<text variable="titel" form="tall"/>`,
			`3:7: variable="titel" of <text>: want a variable of texts or numbers` + "\n" + `3:24: form="tall" of <text>: want "long", "short", "verb", "verb-short" or "symbol"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			style := `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><id>x</id></info>` +
				`<locale><terms><term name="own">o</term></terms></locale><macro name="m"><text value="m"/></macro>` + "\n" +
				"<citation><layout>\n" + tt.line + "\n</layout></citation></style>"
			got := validate(t, style)
			if strings.HasSuffix(tt.want, "want ") {
				got = got[:min(len(got), len(tt.want))] // all the attributes of an element
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestValidateWholeFiles(t *testing.T) {
	t.Parallel()
	const open = `<style xmlns="http://purl.org/net/xbiblio/csl" `
	tests := []struct {
		name, text, want string
	}{
		{"no XML", "<style", "1:7: not well-formed XML: unexpected EOF"},
		{"another root", "<html/>", "1:1: the root element is <html>: want <style> or <locale>"},
		{"no class", open + `version="1.0"><info/><citation><layout/></citation></style>`, `1:1: <style> has no class: want "in-text" or "note"`},
		{"no citation", open + `class="note" version="1.0"><info/></style>`, `1:1: <style> has no <citation> and names no independent parent`},
		{"dependent", open + `version="1.0"><info><link rel="independent-parent" href="x"/></info></style>`, ""},
		{"recursion", open + `class="note" version="1.0"><info/><macro name="a"><text macro="a"/></macro><citation><layout/></citation></style>`,
			`1:104: macro "a" calls itself`},
		{"locale", `<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US"><terms><term name="and" form="tiny">and</term></terms></locale>`,
			`1:90: form="tiny" of <term>: want "long", "short", "verb", "verb-short" or "symbol"`},
		{"locale without language", `<locale xmlns="http://purl.org/net/xbiblio/csl"/>`, `1:1: <locale> has no xml:lang: want a language such as "en-US"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, validate(t, tt.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// validate returns the problems of a file, one a line.
func validate(t *testing.T, text string) string {
	t.Helper()
	problems, err := csl.Validate(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.Start.String()+": "+p.Message)
	}
	return strings.Join(lines, "\n")
}

func TestOurOwnStylesAndLocalesAreValid(t *testing.T) {
	t.Parallel()
	checkValid(t, "styles/*.csl", "locales/*.xml")
}

func TestPublishedStylesAndLocalesAreValid(t *testing.T) {
	t.Parallel()
	dir := corpora.Dir(t, "csl-data")
	checkValid(t, filepath.Join(dir, "styles/*.csl"), filepath.Join(dir, "styles/*/*.csl"), filepath.Join(dir, "locales/*.xml"))
}

func checkValid(t *testing.T, patterns ...string) {
	t.Helper()
	count := 0
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			problems, err := csl.Validate(f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range problems {
				t.Errorf("%s:%s: %s", file, p.Start, p.Message)
			}
			count++
		}
	}
	if count == 0 {
		t.Errorf("no files in %q", patterns)
	}
}
