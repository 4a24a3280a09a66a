package citation

import (
	"fmt"
	"regexp"
	"strings"
)

// A keyModifier is something that is done with a value of a pattern of keys.
type keyModifier struct {
	name     string
	defaults []string // of the arguments; there can be no more, and "!" must be given
	// make returns the change; an error is in the words of the user.
	make func(a []string) (func(string) string, error)
}

func simply(f func(string) string) func([]string) (func(string) string, error) {
	return func([]string) (func(string) string, error) { return f, nil }
}

// keyModifiers lists what can be done, by names in lower case.
var keyModifiers = []keyModifier{
	{"lower", nil, simply(lowerASCII)},
	{"upper", nil, simply(strings.ToUpper)},
	{"capitalize", nil, simply(capitals)},
	{"titlecase", nil, simply(func(s string) string {
		words := strings.Fields(lowerASCII(s))
		for i, w := range words {
			if i == 0 || !stopWords[w] {
				words[i] = capital(w)
			}
		}
		return strings.Join(words, " ")
	})},
	{"sentencecase", nil, simply(func(s string) string { return capital(lowerASCII(s)) })},
	{"abbr", nil, simply(initialsOf)},
	{"skipwords", nil, simply(func(s string) string {
		return strings.Join(significantOf(keyWords(s, nil, asciiCase), longestValue), " ")
	})},
	{"truncate", []string{"!"}, func(a []string) (func(string) string, error) {
		n, ok := keyNumber(a[0])
		if !ok {
			return nil, fmt.Errorf("want a number from 0 to 9999, got %q", clip(a[0]))
		}
		return func(s string) string { s = strings.ReplaceAll(s, " ", ""); return clipASCII(s, n) }, nil
	}},
	{"substring", []string{"1", "9999"}, func(a []string) (func(string) string, error) {
		start, n, err := twoNumbers(a)
		return func(s string) string {
			s = strings.ReplaceAll(s, " ", "")
			return clipASCII(s[min(len(s), start-1):], n)
		}, err
	}},
	{"select", []string{"1", "9999"}, func(a []string) (func(string) string, error) {
		start, n, err := twoNumbers(a)
		return func(s string) string {
			words := strings.Fields(s)
			words = words[min(len(words), start-1):]
			return strings.Join(words[:min(len(words), n)], " ")
		}, err
	}},
	{"condense", []string{""}, func(a []string) (func(string) string, error) {
		if err := checkKeyText(a[0]); err != nil {
			return nil, err
		}
		return func(s string) string { return strings.Join(strings.Fields(s), a[0]) }, nil
	}},
	{"prefix", []string{"!"}, func(a []string) (func(string) string, error) {
		return around(a[0], "")
	}},
	{"postfix", []string{"!"}, func(a []string) (func(string) string, error) {
		return around("", a[0])
	}},
	{"replace", []string{"!", "!"}, func(a []string) (func(string) string, error) {
		if a[0] == "" {
			return nil, fmt.Errorf("there is nothing to look for")
		}
		return func(s string) string { return strings.ReplaceAll(s, a[0], a[1]) }, nil
	}},
	{"regex", []string{"!", "!"}, func(a []string) (func(string) string, error) {
		re, err := regexp.Compile(a[0])
		if err != nil {
			return nil, fmt.Errorf("%w", err)
		}
		return func(s string) string { return re.ReplaceAllString(s, a[1]) }, nil
	}},
	{"len", []string{">", "0"}, func(a []string) (func(string) string, error) {
		n, ok := keyNumber(a[1])
		holds, known := map[string]func(int) bool{
			">": func(l int) bool { return l > n }, ">=": func(l int) bool { return l >= n },
			"<": func(l int) bool { return l < n }, "<=": func(l int) bool { return l <= n },
			"=": func(l int) bool { return l == n }, "!=": func(l int) bool { return l != n },
		}[strings.Replace(a[0], "==", "=", 1)]
		if !ok || !known {
			return nil, fmt.Errorf("want one of > >= < <= = != and a number")
		}
		return func(s string) string {
			if holds(len(strings.ReplaceAll(s, " ", ""))) {
				return s
			}
			return ""
		}, nil
	}},

	// Values are letters and digits of ASCII already.
	{"fold", nil, simply(unchanged)}, {"ascii", nil, simply(unchanged)}, {"clean", nil, simply(unchanged)},
	{"alphanum", nil, simply(unchanged)}, {"nopunct", nil, simply(unchanged)}, {"latex_to_unicode", nil, simply(unchanged)},
	{"nopunctordash", nil, simply(func(s string) string { return strings.ReplaceAll(s, "-", "") })},
}

// keyModifierNames are other names of the same.
var keyModifierNames = map[string]string{
	"title_case": "titlecase", "sentence_case": "sentencecase", "lower_case": "lower", "lowercase": "lower", "upper_case": "upper", "uppercase": "upper",
	"capitalise": "capitalize", "transliterate": "translit", "default": "(", "fallback": "(",
}

// refusedKeyModifiers are those of the two languages that have no counterpart.
var refusedKeyModifiers = map[string]string{
	"acronym": "there are no lists of acronyms", "discard": "a key cannot be given up", "formatdate": "year, month and day give the parts of a date",
	"localtime": "keys do not depend on the clock", "pinyin": "Chinese is not transliterated", "jieba": "Chinese is not cut into words",
	"kuromoji": "Japanese is not cut into words", "ideographs": "Chinese is not cut into words", "unicode_to_latex": "keys are ASCII",
	"html_to_latex": "keys are ASCII", "html_to_unicode": "values have no markup already", "format_name": "the terms of names say which part they are",
}

func unchanged(s string) string { return s }

// mostKeyModifiers is how many changes a value can have.
const mostKeyModifiers = 50

// languageArgs are how Better BibTeX names languages for its transliteration.
var languageArgs = map[string]string{"german": "de", "ukrainian": "uk", "russian": "ru", "bulgarian": "bg", "serbian": "sr", "danish": "da", "norwegian": "nb", "swedish": "sv", "minimal": "en"}

// change puts a modifier on a node.
func (p *keyParser) change(n keyNode, at int, name string, args []string) (keyNode, error) {
	name = lowerASCII(name)
	if other, ok := keyModifierNames[name]; ok {
		name = other
	}
	if why, ok := refusedKeyModifiers[name]; ok {
		return nil, p.fail(at, "%s has no counterpart here: %s", name, why)
	}
	switch name {
	case "(":
		if len(args) != 1 {
			return nil, p.fail(at, "default takes one text")
		}
		if err := checkKeyText(args[0]); err != nil {
			return nil, p.fail(at, "%v", err)
		}
		return keyFallback{n, keyLiteral(args[0])}, nil
	case "translit":
		if len(args) == 0 {
			args = []string{"record"}
		}
		language := lowerASCII(args[0])
		if l, ok := languageArgs[language]; ok {
			language = l
		}
		if _, ok := lettersOf(language); len(args) > 1 || !ok && language != "record" {
			return nil, p.fail(at, "translit takes a language: de, da, nb, nn, sv, fi, sr, bs, hr, mk, uk, be, bg, ru, or record for that of the record")
		}
		return keyLanguage{n, language}, nil
	}
	for _, m := range keyModifiers {
		if m.name != name {
			continue
		}
		if len(args) > len(m.defaults) {
			return nil, p.fail(at, "%s takes %d arguments at most, not %d", name, len(m.defaults), len(args))
		}
		a := append([]string(nil), m.defaults...)
		copy(a, args)
		for i := len(args); i < len(a); i++ {
			if a[i] == "!" {
				return nil, p.fail(at, "%s needs %d arguments, as in %s(…)", name, len(a), name)
			}
		}
		f, err := m.make(a)
		if err != nil {
			return nil, p.fail(at, "%s: %v", name, err)
		}
		return keyChange{n, f}, nil
	}
	var known []string
	for _, m := range keyModifiers {
		known = append(known, m.name)
	}
	return nil, p.fail(at, "%q is nothing that can be done with a value; known are %s, translit, (text)", clip(name), strings.Join(known, ", "))
}

func twoNumbers(a []string) (int, int, error) {
	start, ok := keyNumber(a[0])
	n, ok2 := keyNumber(a[1])
	if !ok || !ok2 || start < 1 {
		return 1, 0, fmt.Errorf("want a first place from 1 on and a number")
	}
	return start, n, nil
}

func around(before, after string) (func(string) string, error) {
	if err := checkKeyText(before + after); err != nil {
		return nil, err
	}
	return func(s string) string {
		if s == "" {
			return ""
		}
		return before + s + after
	}, nil
}

// checkKeyText refuses a text that cannot stand in a key.
func checkKeyText(s string) error {
	for _, r := range s {
		if r >= 0x80 || !isKeyMark(byte(r)) && legalKeyText(string(r)) == "" {
			return fmt.Errorf("%q cannot stand in a key: want ASCII letters, digits and - _ . : / +", r)
		}
	}
	return nil
}
