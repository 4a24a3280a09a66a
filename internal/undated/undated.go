// Package undated holds the words that stand in the place of a year, in the languages of
// manuscripts: those that say that a work has no date, and those that say that it has not
// come out. What finds citations, what checks them and what reads lists share it. All are in lower case.
package undated

import "strings"

// NoDate are the terms for a work without a date. Abbreviations are written without a
// space; [Forms] gives the others.
var NoDate = terms(`
	n.d.|no date|date unknown|undated|s.a.|s.d.|s.f.|s/f|s/d|f.a.|sans date|sin fecha|sense data|senza data|sem data|sine data
	o.j.|o.d.|ohne jahr|ohne datum|kein datum|kein jahr|z.j.|z.d.|zonder jaar|zonder datum
	u.å.|u.d.|uten dato|uten år|udatert|utan år|utan årtal|uden år|ei pvm.
	t.y.|tarih yok|tarihsiz|é.n.|évszám nélkül|fără dată|χ.χ.|χ.η.
	b.g.|b.d.|b.r.|bez datuma|bez godine|bez daty|bez data|brak daty|brez datuma|nedatováno
	бг|б.г.|б.д.|без датума|без године|без даты|без дата|без дати`)

// NotYet are the terms for a work that has not come out.
var NotYet = terms(`
	forthcoming|in press|in preparation|in prep.|submitted|under review|accepted|to appear|coming soon
	im erscheinen|im druck|in druck|in vorbereitung|erscheint demnächst|ter perse|te verschijnen|in voorbereiding
	à paraître|sous presse|en prensa|en preparación|en imprenta|en impremta|no prelo|a publicar
	in corso di stampa|in corso di pubblicazione|in pubblicazione|in stampa
	under utgivelse|under publisering|under trykking|under udgivelse|under utgivning|i trykken|i trykk|i tryck|kommende|kommer|painossa|ilmumas
	baskıda|basımda|basım aşamasında|yayında|yayın aşamasında|yayımlanacak|çıkacak
	u štampi|u pripremi|u tisku|у штампи|v tisku|v tisku.|v tlači|w druku|w przygotowaniu
	в печати|в подготовке|под печат|у друці|у пресі|υπό έκδοση
	megjelenés alatt|nyomtatás alatt|sub tipar|în curs de apariție|印刷中|近刊`)

// Forms returns the ways a term is printed in: an abbreviation with and without spaces
// behind its inner stops.
func Forms(term string) []string {
	if spaced := strings.TrimSpace(strings.ReplaceAll(term, ".", ". ")); strings.Contains(spaced, ". ") && !strings.Contains(term, " ") {
		return []string{term, spaced}
	}
	return []string{term}
}

func terms(lines string) []string {
	var all []string
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		all = append(all, strings.Split(strings.TrimSpace(line), "|")...)
	}
	return all
}
