package main

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// english is the locale that lies under every other one.
const english = "en-US"

// A form is one form of a term; ordinals in figures are left out.
type form struct{ name, form string }

// terms are the forms of a locale and the text of each, singular and plural.
type terms map[form]string

// readTerms reads a locale file.
func readTerms(dir, tag string) (terms, error) {
	var file struct {
		Terms []struct {
			Name     string  `xml:"name,attr"`
			Form     string  `xml:"form,attr"`
			Gender   string  `xml:"gender-form,attr"`
			Single   *string `xml:"single"`
			Multiple *string `xml:"multiple"`
			Text     string  `xml:",chardata"`
		} `xml:"terms>term"`
	}
	text, err := os.ReadFile(filepath.Join(dir, "locales-"+tag+".xml"))
	if err != nil {
		return nil, err
	}
	if err := xml.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", tag, err)
	}
	t := terms{}
	for _, term := range file.Terms {
		if term.Gender != "" || strings.HasPrefix(term.Name, "ordinal") {
			continue
		}
		key, text := form{term.Name, term.Form}, term.Text
		if key.form == "long" {
			key.form = ""
		}
		if term.Single != nil {
			text = *term.Single
			if term.Multiple != nil && *term.Multiple != text {
				text += " / " + *term.Multiple
			}
		}
		t[key] = text
	}
	return t, nil
}

// text returns the text of a form; without one of its own a locale has that of
// the English one.
func (t terms) text(english terms, key form) string {
	if s, ok := t[key]; ok {
		return s
	}
	return english[key]
}

// compareTerms prints in how many of the forms that American English has in both
// directories the two locales of a language are the same, and how many of each
// are English words. A file with only what differs from another dialect is left
// out.
func compareTerms(w io.Writer, ours, theirs, lang string) error {
	theirLang := cmp.Or(map[string]string{"sr-RS": "sr-Cyrl-RS"}[lang], lang)
	var read [4]terms
	for i, file := range [...]struct{ dir, tag string }{{ours, english}, {theirs, english}, {ours, lang}, {theirs, theirLang}} {
		var err error
		if read[i], err = readTerms(file.dir, file.tag); err != nil {
			return err
		}
	}
	if len(read[2]) < len(read[0])/2 {
		return nil
	}
	all, same, english := 0, 0, [2]int{}
	for key, word := range read[0] {
		theirWord, ok := read[1][key]
		if !ok || word == "" || !strings.ContainsFunc(word, isLetter) {
			continue
		}
		all++
		a, b := read[2].text(read[0], key), read[3].text(read[1], key)
		if a == b {
			same++
		}
		if a == word {
			english[0]++
		}
		if b == theirWord {
			english[1]++
		}
	}
	fmt.Fprintf(w, "%s: %d terms and forms, the same in both %d, as in English %d and %d\n", lang, all, same, english[0], english[1])
	return nil
}

func isLetter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
