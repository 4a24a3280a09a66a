package csl

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// primaryDialects are the dialects that stand for a language, or for a language
// in one of its scripts. A tag that says the same as a dialect in fewer or other
// words stands here too.
// Source: CSL 1.0.2, Locale Fallback, and the list of the locale files. They have
// Serbian in Latin letters as that of "sr"; we follow BCP 47 and CLDR, for which
// "sr" is in Cyrillic ones.
var primaryDialects = map[string]string{
	"af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK", "de": "de-DE",
	"el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR",
	"gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "hy": "hy-AM", "id": "id-ID",
	"is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV",
	"mn": "mn-MN", "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "no": "nb-NO", "pl": "pl-PL",
	"pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-Cyrl-RS",
	"sr-Cyrl": "sr-Cyrl-RS", "sr-RS": "sr-Cyrl-RS", "sr-Latn": "sr-Latn-RS", "sv": "sv-SE", "th": "th-TH",
	"tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN", "zh-Hant": "zh-TW",
}

// standIns are dialects that are laid under a primary one, for where that has no
// file: another dialect, or the same under an older name.
var standIns = map[string]string{"pt-PT": "pt-BR", "sr-Cyrl-RS": "sr-RS"}

// fallbackTags returns the tags of the locale files to lay over each other, the
// least specific first. The tag is as [dialect] returns it.
func fallbackTags(tag string) []string {
	lang := languageOf(tag)
	script, _ := language.Make(tag).Script()
	primary, ok := primaryDialects[lang+"-"+script.String()]
	if !ok {
		primary, ok = primaryDialects[lang]
	}
	if !ok {
		primary = lang
	}
	var tags []string
	for _, t := range [...]string{"en-US", standIns[primary], primary} {
		if t != "" && t != tag && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return append(tags, tag)
}

// languageOf returns the language of a tag, without script and region.
func languageOf(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return lang
}

// dialect returns the tag of the locale file for a tag that a person or a style
// wrote: "de" and "DE_de" are "de-DE".
func dialect(tag string) string {
	parts := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	for i, part := range parts {
		switch {
		case i == 0:
			parts[i] = strings.ToLower(part)
		case len(part) == 2:
			parts[i] = strings.ToUpper(part)
		case len(part) == 4:
			parts[i] = strings.ToUpper(part[:1]) + strings.ToLower(part[1:])
		}
	}
	tag = strings.Join(parts, "-")
	if primary, ok := primaryDialects[tag]; ok {
		return primary
	}
	return tag
}

// LocaleFS returns a function for [Processor].Locales that reads the locale
// files "locales-TAG.xml" of a directory. It reads a file each time it is
// asked, and nothing outside the directory.
func LocaleFS(fsys fs.FS) func(tag string) (*Locale, error) {
	return func(tag string) (*Locale, error) {
		if tag == "" || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != "" {
			return nil, fmt.Errorf("locale %q: %w", tag, fs.ErrNotExist)
		}
		f, err := fsys.Open("locales-" + tag + ".xml")
		if err != nil {
			return nil, err
		}
		defer f.Close()
		l, err := ParseLocale(f)
		var place *StyleError
		if errors.As(err, &place) && place.File == "" {
			place.File = "locales-" + tag + ".xml"
		}
		return l, err
	}
}
