package bibtex

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// readText reads the value of a field that holds one text for a variable, and
// whether the text says all of it.
func (f form) readText(v citation.Variable, value string, r *entryReader) (citation.Text, bool) {
	switch f {
	case formISBN, formISSN:
		return citation.Text(decodePlain(value)), true
	case formVerbatim, formURL:
		s := decodeVerbatim(value)
		if v == citation.VarDOI {
			if doi, err := citation.ParseDOI(s); err == nil {
				return citation.Text(doi), doi == value
			}
		}
		return citation.Text(s), true
	case formLong:
		return decodeText(value, false, true)
	case formTitle:
		return readTitle(value, r.lang)
	case formList:
		return readList(value)
	case formEdition:
		text, exact := decodeText(value, false, false)
		if n := readEdition(string(text)); n > 0 {
			return citation.Text(strconv.Itoa(n)), exact
		}
		return text, exact
	case formPages:
		text, exact := decodeText(value, false, false)
		return readPages(text), exact
	case formGenre:
		if text, ok := patentTypes[strings.TrimSpace(value)]; ok && r.kind == "patent" {
			return citation.Text(text), false
		}
		return readBibstring(bibstringsOf(r.ref.Type), value)
	case formState:
		return readBibstring(publicationStates, value)
	case formLanguage:
		tag := readLanguage(value)
		return citation.Text(tag), tag != "" && tagByLangid[strings.ToLower(strings.TrimSpace(value))] == tag
	}
	if v == citation.VarCollectionTitle {
		switch strings.TrimSpace(value) {
		case "newseries":
			return "new series", false
		case "oldseries":
			return "old series", false
		}
	}
	return decodeText(value, false, false)
}

// patentTypes are the keys of kinds of patents.
//
// Source: biblatex manual 3.18b, §4.9.2.13, and its English localisation.
var patentTypes = map[string]string{
	"patent": "patent", "patentde": "German patent", "patenteu": "European patent", "patentfr": "French patent", "patentuk": "British patent", "patentus": "U.S. patent",
	"patreq": "patent request", "patreqde": "German patent request", "patreqeu": "European patent request", "patreqfr": "French patent request",
	"patrequk": "British patent request", "patrequs": "U.S. patent request",
}

// bibstringsOf returns the kinds of theses or reports.
func bibstringsOf(t citation.Type) []bibstring {
	if t == citation.Thesis {
		return thesisTypes
	}
	return reportTypes
}

// readBibstring returns the text of a key, and every other value as it is.
func readBibstring(list []bibstring, value string) (citation.Text, bool) {
	key := strings.TrimSpace(value)
	for _, b := range list {
		if b.key == key {
			return citation.Text(b.text), true
		}
	}
	return decodeText(value, false, false)
}

// readEdition returns the number of an edition such as "2", "2nd" and "Second",
// and 0 for any other text.
func readEdition(s string) int {
	for n := 1; n < len(ordinals); n++ {
		if strings.EqualFold(s, ordinals[n]) {
			return n
		}
	}
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
	if n, ok := citation.Number(digits).Int(); ok && n > 0 && strings.EqualFold(s[len(digits):], englishSuffix(n)) {
		return n
	}
	return 0
}

// barePages brings pages to a form in which the dashes between them and the spaces
// beside these are no difference.
var (
	barePages = strings.NewReplacer(" ", "", "\u00a0", "", "–", "-", "--", "-")
	readBare  = strings.NewReplacer(" ", "", "\u00a0", "", "–", "-", "--", "-", "—", "-")
)

// readPages returns pages as records have them: a hyphen between the ends of a
// range, whatever dash stands in the file, and none of the white space beside it.
func readPages(s citation.Text) citation.Text {
	if strings.IndexByte(string(s), '<') >= 0 {
		return s
	}
	if first, last, ok := strings.Cut(string(s), "–"); ok && isInteger(first) && isInteger(last) {
		return citation.Text(first + "-" + last)
	}
	if isInteger(string(s)) {
		return s
	}
	var b strings.Builder
	for i, p := range citation.ParsePages(string(s)) {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(p.First)
		switch {
		case p.Last == "":
		case strings.Contains(p.First, "-") || strings.Contains(p.Last, "-"):
			b.WriteString("–" + p.Last) // pages such as 1-2 have a hyphen themselves
		default:
			b.WriteString("-" + p.Last)
		}
	}
	out := b.String()
	if out != string(s) && readBare.Replace(out) != readBare.Replace(string(s)) {
		return s // something else than pages
	}
	return citation.Text(out)
}

// readList reads a list of literals, whose items a record separates by
// semicolons. An item in braces is one whatever it holds.
//
// Source: biblatex manual 3.18b, §2.3.4.
func readList(value string) (citation.Text, bool) {
	items := splitAnd(value)
	if len(items) < 2 {
		if inner, ok := wholeGroup(strings.TrimSpace(value)); ok {
			value = inner
		}
		return decodeText(value, false, false)
	}
	exact := true
	texts := make([]string, len(items))
	for i, span := range items {
		item := value[span.Start:span.End]
		if inner, ok := wholeGroup(item); ok {
			item = inner
		} else if i == len(items)-1 && item == "others" {
			item = "et al."
		}
		text, ok := decodeText(item, false, false)
		texts[i] = string(text)
		exact = exact && ok
	}
	return citation.Text(strings.Join(texts, "; ")), exact
}

// otherLangids are further names that babel, polyglossia and exporting programs
// have for languages, and the tags of languages themselves as they stand in
// files.
//
// Sources: babel manual and polyglossia manual, lists of languages.
var otherLangids = map[string]string{
	"german": "de", "germanb": "de", "austrian": "de-AT", "swissgerman": "de-CH", "usenglish": "en-US", "ukenglish": "en-GB", "uk": "en-GB", "us": "en-US", "engl": "en",
	"francais": "fr", "frenchb": "fr", "français": "fr", "acadian": "fr-CA", "canadian": "en-CA", "portuges": "pt", "brazil": "pt-BR", "norwegian": "nb", "bokmal": "nb",
	"greek": "el", "polutonikogreek": "el", "hungarian": "hu", "slovenian": "sl", "farsi": "fa", "indonesian": "id", "bahasa": "id", "irish": "ga", "lsorbian": "dsb",
	"usorbian": "hsb", "mexican": "es-MX", "spanishmx": "es-MX", "deutsch": "de", "castellano": "es", "eng": "en", "ger": "de", "fre": "fr", "fra": "fr", "deu": "de", "spa": "es",
	"ita": "it", "rus": "ru", "tur": "tr", "nor": "no", "türkçe": "tr",
}
