package bibtex

import (
	"strings"

	tags "golang.org/x/text/language"
)

// language is what the fields and the protection of titles need to know about
// the language of a record.
type language struct {
	langid  string // name of the language in babel and polyglossia, or ""
	english bool   // titles follow the rules of English, as they do without a language
	exact   bool   // the tag is the one that langid stands for
}

// languages pairs BCP 47 tags with the names that the field langid has. The
// first row of a name is what it is read as.
//
// Sources: babel manual, list of languages and options; biber 2.18, its map of
// locales. They disagree on a region: biber takes turkish for tr-TR. A name of
// babel says nothing of a country unless it is the name of a variety, so turkish
// is tr here. Names of varieties without a row of their own are read as the
// language.
var languages = [...]struct{ tag, langid string }{
	{"en", "english"},
	{"en-US", "american"},
	{"en-GB", "british"},
	{"en-AU", "australian"},
	{"en-CA", "canadian"},
	{"en-NZ", "newzealand"},
	{"de", "ngerman"},
	{"de-AT", "naustrian"},
	{"de-CH", "nswissgerman"},
	{"nb", "norsk"},
	{"no", "norsk"},
	{"nn", "nynorsk"},
	{"tr", "turkish"},
	{"sr-Latn", "serbian"},
	{"sr-Cyrl", "serbianc"},
	{"sr", "serbianc"},
	{"hr", "croatian"},
	{"bs", "bosnian"},
	{"sl", "slovene"},
	{"mk", "macedonian"},
	{"bg", "bulgarian"},
	{"fr", "french"},
	{"fr-CA", "canadien"},
	{"es", "spanish"},
	{"pt", "portuguese"},
	{"pt-BR", "brazilian"},
	{"it", "italian"},
	{"ro", "romanian"},
	{"ca", "catalan"},
	{"gl", "galician"},
	{"eu", "basque"},
	{"la", "latin"},
	{"nl", "dutch"},
	{"af", "afrikaans"},
	{"sv", "swedish"},
	{"da", "danish"},
	{"is", "icelandic"},
	{"fi", "finnish"},
	{"et", "estonian"},
	{"lv", "latvian"},
	{"lt", "lithuanian"},
	{"se", "samin"},
	{"hu", "magyar"},
	{"pl", "polish"},
	{"cs", "czech"},
	{"sk", "slovak"},
	{"ru", "russian"},
	{"uk", "ukrainian"},
	{"be", "belarusian"},
	{"el", "greek"},
	{"sq", "albanian"},
	{"hy", "armenian"},
	{"ka", "georgian"},
	{"az", "azerbaijani"},
	{"kk", "kazakh"},
	{"tk", "turkmen"},
	{"mn", "mongolian"},
	{"he", "hebrew"},
	{"ar", "arabic"},
	{"fa", "persian"},
	{"ur", "urdu"},
	{"hi", "hindi"},
	{"bn", "bengali"},
	{"mr", "marathi"},
	{"ta", "tamil"},
	{"te", "telugu"},
	{"kn", "kannada"},
	{"ml", "malayalam"},
	{"sa", "sanskrit"},
	{"th", "thai"},
	{"lo", "lao"},
	{"vi", "vietnamese"},
	{"id", "indonesian"},
	{"ms", "malay"},
	{"zh", "chinese"},
	{"ja", "japanese"},
	{"ko", "korean"},
	{"am", "amharic"},
	{"sw", "swahili"},
	{"eo", "esperanto"},
	{"ia", "interlingua"},
	{"cy", "welsh"},
	{"ga", "irish"},
	{"gd", "scottish"},
	{"br", "breton"},
	{"oc", "occitan"},
	{"rm", "romansh"},
	{"fur", "friulan"},
	{"hsb", "uppersorbian"},
	{"dsb", "lowersorbian"},
}

// langidByTag and tagByLangid are the table in both directions.
var langidByTag, tagByLangid = func() (forward, back map[string]string) {
	forward, back = map[string]string{}, map[string]string{}
	for _, l := range languages {
		forward[l.tag] = l.langid
		if back[l.langid] == "" {
			back[l.langid] = l.tag
		}
	}
	return forward, back
}()

// languageOf reads the language of a record: a BCP 47 tag, with hyphens or
// underscores, or a name that babel uses.
func languageOf(s string) language {
	if s == "" {
		return language{english: true}
	}
	langid := langidByTag[s]
	if langid == "" {
		langid = findLangid(s)
	}
	tag := tagByLangid[langid]
	return language{
		langid:  langid,
		english: tag == "en" || strings.HasPrefix(tag, "en-"),
		exact:   tag == s,
	}
}

// longestTag is more than any tag in use has; the parser takes its time for more.
const longestTag = 100

func findLangid(s string) string {
	if name := strings.ToLower(s); tagByLangid[name] != "" {
		return name
	}
	if len(s) > longestTag {
		return ""
	}
	tag, err := tags.Parse(s)
	if err != nil {
		return ""
	}
	base, script, region := tag.Raw()
	for _, try := range [...]string{
		base.String() + "-" + script.String(),
		base.String() + "-" + region.String(),
		base.String(),
	} {
		if langid := langidByTag[try]; langid != "" {
			return langid
		}
	}
	return ""
}

// language returns the language of the entry, before it is read.
func (r *entryReader) language() language {
	for _, name := range [...]string{"langid", "hyphenation", "language"} {
		if value := r.value(name); value != "" {
			if tag := readLanguage(value); tag != "" {
				return languageOf(tag)
			}
		}
	}
	return languageOf("")
}

// readLanguage returns the tag of a language that a field names, "" for one that
// is not known.
func readLanguage(value string) string {
	key := strings.ToLower(strings.TrimSpace(value))
	if tag := tagByLangid[key]; tag != "" {
		return tag
	}
	if tag := otherLangids[key]; tag != "" {
		return tag
	}
	return tagByLangid[findLangid(decodePlain(value))]
}
