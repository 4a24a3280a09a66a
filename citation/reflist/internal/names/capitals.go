package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"github.com/refwright/refwright/citation"
)

// Some styles print family names in capitals, as ISO 690 and ABNT NBR 6023 do: "MÜLLER,
// Anna". That is how they print and not what the people are called, so where most names of
// a list are printed so, their records have them in small letters. A name that is alone in
// this has likely been pasted, and stays as it is.

// Plain gives the people of a list plain names where most have one in capitals.
func Plain(list []*citation.Listed) {
	const asMany = 2 // of all that one in capitals stands for
	people, capitals := 0, 0
	for _, l := range list {
		if l == nil {
			continue
		}
		for v := range l.Reference.Present() {
			for _, n := range l.Reference.Names(v) {
				if n.Given == "" || utf8.RuneCountInString(n.Family) < 3 {
					continue
				}
				people++
				if isInCapitals(n.Family) {
					capitals++
				}
			}
		}
	}
	if capitals == 0 || capitals*asMany <= people {
		return
	}
	turkish := isMostlyTurkish(list)
	for _, l := range list {
		if l == nil {
			continue
		}
		for v := range l.Reference.Present() {
			names := l.Reference.Names(v)
			for i := range names {
				if n := &names[i]; n.Given != "" && isInCapitals(n.Family) {
					plainName(n, lowerCaser(n, turkish))
				}
			}
		}
	}
}

// isInCapitals reports whether a family name is in capitals, "McDONALD" and "MacLEOD" among them.
func isInCapitals(family string) bool {
	letters := 0
	for _, r := range strings.TrimPrefix(strings.TrimPrefix(family, "Mac"), "Mc") {
		switch {
		case unicode.IsUpper(r), r == 'ß':
			letters++
		case unicode.IsLower(r), unicode.IsDigit(r):
			return false
		}
	}
	return letters > 1
}

// lowerCaser returns what makes small letters of a name: those of Turkish have their own i, and are
// known by the letters of the name or by the list.
func lowerCaser(n *citation.Name, turkish bool) cases.Caser {
	if turkish || strings.ContainsAny(n.Given+n.Family, "ğĞşŞıİ") {
		return cases.Lower(language.Turkish)
	}
	return cases.Lower(language.Und)
}

// isMostlyTurkish reports whether most works of a list are in Turkish.
func isMostlyTurkish(list []*citation.Listed) bool {
	turkish := 0
	for _, l := range list {
		if l != nil && l.Reference.Language.Plain() == "tr" {
			turkish++
		}
	}
	return 2*turkish > len(list)
}

// plainName gives a name with a family name in capitals small letters, and makes particles
// of the words that are some.
func plainName(n *citation.Name, lower cases.Caser) {
	words := strings.Fields(n.Family)
	var before []string
	for len(words) > 1 && isParticle(strings.ToLower(words[0])) {
		before, words = append(before, strings.ToLower(words[0])), words[1:]
	}
	for i, w := range words {
		if i > 0 && isParticle(strings.ToLower(w)) {
			words[i] = strings.ToLower(w)
		} else {
			words[i] = plainWord(w, lower)
		}
	}
	n.Family = strings.Join(words, " ")
	if len(before) > 0 {
		n.NonDroppingParticle = strings.TrimSpace(strings.ToLower(n.NonDroppingParticle) + " " + strings.Join(before, " "))
	}
	given := strings.Fields(n.Given)
	for i, w := range given {
		const initials = 3 // letters that may all be initials
		if utf8.RuneCountInString(w) > initials && !strings.Contains(w, ".") && isInCapitals(w) {
			given[i] = plainWord(w, lower)
		}
	}
	n.Given = strings.Join(given, " ")
}

// plainWord gives each part of a word one capital: "SAINT-EXUPÉRY", "O'BRIEN", "McDONALD".
func plainWord(w string, lower cases.Caser) string {
	var b strings.Builder
	for w != "" {
		prefix := ""
		for _, p := range [...]string{"Mac", "Mc", "MC"} {
			if rest, ok := strings.CutPrefix(w, p); ok && utf8.RuneCountInString(rest) > 2 {
				prefix, w = p[:1]+strings.ToLower(p[1:]), rest
				break
			}
		}
		end := strings.IndexAny(w, "-‐'’")
		rest := ""
		if end >= 0 {
			_, n := utf8.DecodeRuneInString(w[end:])
			w, rest = w[:end+n], w[end+n:]
		}
		_, first := utf8.DecodeRuneInString(w)
		b.WriteString(prefix + w[:first] + lower.String(w[first:]))
		w = rest
	}
	return b.String()
}
