package csl

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// primaryDialects are the dialects that stand for their language.
// Source: CSL 1.0.2, Locale Fallback, and the list of the locale files.
var primaryDialects = map[string]string{
	"af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK", "de": "de-DE",
	"el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR",
	"gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "hy": "hy-AM", "id": "id-ID",
	"is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV",
	"mn": "mn-MN", "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "pl": "pl-PL", "pt": "pt-PT",
	"ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-Cyrl-RS", "sv": "sv-SE", "th": "th-TH",
	"tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
}

// fallbackTags returns the tags of the locale files to lay over each other, the
// least specific first.
func fallbackTags(tag string) []string {
	tags := []string{"en-US"}
	add := func(t string) {
		for _, have := range tags {
			if have == t {
				return
			}
		}
		tags = append(tags, t)
	}
	lang, _, regional := strings.Cut(tag, "-")
	if primary, ok := primaryDialects[lang]; ok {
		add(primary)
		if !regional {
			return tags
		}
	} else if regional {
		add(lang)
	}
	add(tag)
	return tags
}

// dialect returns the tag to use for a language: the primary dialect when there
// is only a language.
func dialect(tag string) string {
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
