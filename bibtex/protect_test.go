package bibtex

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// braced puts braces around the words that are protected.
func braced(title string, p protection) string {
	var b strings.Builder
	at := 0
	for _, s := range protectedWords(title, p) {
		b.WriteString(title[at:s.Start] + "{" + title[s.Start:s.End] + "}")
		at = s.End
	}
	return b.String() + title[at:]
}

func TestProtection(t *testing.T) {
	tests := []struct{ title, modern, classic string }{
		// Title case: only what shows by its shape.
		{"Human Security: Concept and Measurement", "", ""},
		{"Trends in World Military Expenditure: The SIPRI View", "Trends in World Military Expenditure: The {SIPRI} View", "Trends in World Military Expenditure: The {SIPRI} View"},
		{"Human Security Network IVth Ministerial Meeting", "Human Security Network {IVth} Ministerial Meeting", "Human Security Network {IVth} Ministerial Meeting"},
		{"People, States and Fear Since the End of the Cold War", "", ""},
		{"The iPhone and O'Brien's 3D McRae", "The {iPhone} and {O'Brien's} {3D} {McRae}", "The {iPhone} and {O'Brien's} {3D} {McRae}"},
		{"U.S. Policy and AT&T in the E.U.", "{U.S.} Policy and {AT&T} in the {E.U.}", "{U.S.} Policy and {AT&T} in the {E.U.}"},
		{"COVID-19 and HIV-Positive X-Ray Data", "{COVID}-19 and {HIV}-Positive {X}-Ray Data", "{COVID}-19 and {HIV}-Positive {X}-Ray Data"},
		{"NATO–EU Relations", "{NATO}–{EU} Relations", "{NATO}–{EU} Relations"},
		{"What Am I to Vitamin D? A Study", "What Am {I} to Vitamin {D}? {A} Study", "What Am {I} to Vitamin {D}? {A} Study"},
		{"Hot Air? Rethinking Security", "Hot Air? {Rethinking} Security", "Hot Air? {Rethinking} Security"},
		{"Norway", "", ""},
		{"Visiting Norway", "", ""},

		// Sentence case: capitals are names.
		{"Human security in Norway", "Human security in {Norway}", "Human security in {Norway}"},
		{"Norway's report: Norway as model in Europe", "Norway's report: {Norway} as model in {Europe}", "Norway's report: Norway as model in {Europe}"},
		{"Anglo-American relations during the Anglo-Norse war", "Anglo-{American} relations during the {Anglo-Norse} war", "Anglo-{American} relations during the {Anglo-Norse} war"},
		{"Is it over? Not in Oslo while people care", "Is it over? {Not} in {Oslo} while people care", "Is it over? {Not} in {Oslo} while people care"},
		{"Security dialogue", "", ""},
		{"Güvenlik çalışmaları ve Avrupa", "Güvenlik çalışmaları ve {Avrupa}", "Güvenlik çalışmaları ve {Avrupa}"},
		{"Људска безбедност и Европа", "Људска безбедност и {Европа}", "Људска безбедност и {Европа}"},

		// Nothing to protect.
		{"", "", ""},
		{"人間の安全保障", "", ""},
		{"1999", "", ""},
		{"— – !?", "", ""},
	}
	for _, test := range tests {
		for _, way := range []struct {
			p    protection
			want string
		}{{protectModern, test.modern}, {protectClassic, test.classic}} {
			want := way.want
			if want == "" {
				want = test.title
			}
			if got := braced(test.title, way.p); got != want {
				t.Errorf("%d: got %q, want %q", way.p, got, want)
			}
		}
	}
}

func TestTitlesInOtherLanguages(t *testing.T) {
	tests := []struct{ title, tag, modern, classic string }{
		{"Güvenlik Çalışmaları", "tr", "Güvenlik Çalışmaları", `{G{\"u}venlik {\c{C}}al{\i}{\c{s}}malar{\i}}`},
		{"Små stater", "nb", "Små stater", `Sm{\aa} stater`},
		{"Људска безбедност и НАТО", "sr", "Људска безбедност и НАТО", "Људска безбедност и НАТО"},
		{"Loghom Hol", "tlh", "{Loghom Hol}", "{Loghom Hol}"},
		{"Норвегия и НАТО", "kk-x-own", "Норвегия и НАТО", "Норвегия и НАТО"},
		{"Die <i>NATO</i> heute", "de", `Die \emph{NATO} heute`, `{Die \emph{NATO} heute}`},
		{`De <span class="nocase">facto</span>`, "la", "De {facto}", "De {facto}"},
		{"Norway and NATO", "en-GB", "Norway and {NATO}", "Norway and {NATO}"},
		{"Norway and NATO", "", "Norway and {NATO}", "Norway and {NATO}"},
	}
	for _, test := range tests {
		for d, want := range map[Dialect]string{BibLaTeX: test.modern, BibTeX: test.classic} {
			title := citation.Text(test.title)
			got, _ := escapeText(title, d, titleProtection(title.Plain(), languageOf(test.tag), d), false)
			if got != want {
				t.Errorf("%s in %s: got %q, want %q", d, test.tag, got, want)
			}
		}
	}
}

func TestStretchesAreInOrderAndApart(t *testing.T) {
	for _, title := range []string{"HIV-AIDS-UN U.S.A. AT&T's", "a.B.C.d..E ''Q''", "É-É\u0301-Ñ ÀÇ", "\xff\xfeAB"} {
		end := 0
		for _, s := range protectedWords(title, protectModern) {
			if s.Start < end || s.End <= s.Start || s.End > len(title) {
				t.Errorf("%q: stretch %v after %d", title, s, end)
			}
			end = s.End
		}
	}
}
