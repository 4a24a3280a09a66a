package reflist

import "testing"

func TestLanguages(t *testing.T) {
	for title, want := range map[string]string{
		"Human Security: Concept and Measurement": "en",
		"The End of Liberal International Order?": "en",
		"Bound to Fail": "",
		"Introduction":  "",
		"No Page Given": "",
		"Güvenlik Çalışmaları: Kuram, Kavram ve Eleştiri": "tr",
		"Tuz ve Ekmek":                                   "tr",
		"Nær og fjern":                                   "nb",
		"En bok om bøker":                                "nb",
		"Norsk tidsskrift for folkerett":                 "nb",
		"Salz und Straße":                                "de",
		"Über das Eis":                                   "de",
		"La sécurité humaine dans les relations":         "fr",
		"El orden liberal y los derechos humanos":        "es",
		"A interiorização da metrópole e outros estudos": "pt",
		"Storia della letteratura":                       "it",
		"Che cos’è il moro?":                             "it",
		"Het recht van de zee":                           "nl",
		"Säkerhet och frihet i Norden":                   "sv",
		"Bezpieczeństwo międzynarodowe dla Polski":       "pl",
		"Bezbednost Srbije i međunarodni odnosi":         "sr-Latn",
		"": "",
	} {
		if got := languageOf(title); got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}
