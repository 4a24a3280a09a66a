package ris

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// parseName reads a name:
//
//	Kovač, Ana             family and given name
//	Kovač, Ana, Jr.        and a suffix, which may also be the second part
//	van den Berg, Jan      leading words in small letters are a particle
//	Humboldt, Alexander von
//	United Nations,        an organisation: nothing follows the comma
//	University of X,, Y    an organisation whose name has a comma, "University of X, Y"
//	United Nations         without a comma, several words are an organisation,
//	Plato                  one word is the family name of a person,
//	J.-P. van den Berg     and one that begins with initials is a person
//
// Sources: RIS Format Specification, 2001, AU ("Lastname,Firstname,Suffix");
// EndNote's manual on corporate authors, for one comma at the end and for two in
// place of the first; Zotero's translator for names without a comma; IEEE Xplore's
// files for initials first.
func parseName(s string) citation.Name {
	s = strings.TrimSpace(s)
	if isOthers(s) {
		return citation.Others()
	}
	if before, after, ok := strings.Cut(s, ",,"); ok {
		return citation.Name{Literal: strings.TrimSpace(before) + ", " + strings.TrimSpace(after)}
	}
	parts := strings.Split(s, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	switch {
	case len(parts) == 1:
		return undividedName(s)
	case len(parts) == 2 && parts[1] == "":
		return citation.Name{Literal: parts[0]}
	}
	n := citation.Name{Family: parts[0], Given: parts[1], Suffix: strings.Join(parts[2:], ", ")}
	if isSuffix(n.Given) && !isSuffix(n.Suffix) {
		n.Given, n.Suffix = n.Suffix, n.Given
	}
	n.NonDroppingParticle, n.Family = leadingParticle(n.Family)
	n.Given, n.DroppingParticle = trailingParticle(n.Given)
	return n
}

// isOthers reports whether a name stands for those that are not given.
func isOthers(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .,")) {
	case "et al", "others", "and others":
		return true
	}
	return false
}

// isSuffix reports whether part of a name is a suffix and nothing else.
func isSuffix(s string) bool {
	switch strings.TrimSuffix(s, ".") {
	case "Jr", "Sr", "II", "III", "IV", "jr", "sr":
		return true
	}
	return false
}

// undividedName reads a name without a comma.
func undividedName(s string) citation.Name {
	words := strings.Fields(s)
	if len(words) == 1 {
		return citation.Name{Family: s}
	}
	given := 0
	for given < len(words) && isInitials(words[given]) {
		given++
	}
	rest := strings.Join(words[given:], " ")
	particle, family := leadingParticle(rest)
	r, _ := utf8.DecodeRuneInString(family)
	if given == 0 || given == len(words) || strings.Contains(family, " ") || !unicode.IsUpper(r) || isCountry(words[0]) {
		return citation.Name{Literal: s}
	}
	return citation.Name{Family: family, Given: strings.Join(words[:given], " "), NonDroppingParticle: particle}
}

// isCountry reports whether a word that looks like initials begins the names of
// authorities.
func isCountry(s string) bool { return s == "U.S." || s == "U.K." || s == "U.N." || s == "E.U." }

// isInitials reports whether a word is made of initials: "J.", "J.-P.", "J.R."
func isInitials(s string) bool {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !unicode.IsUpper(r) || len(s) == n || s[n] != '.' {
			return false
		}
		s = strings.TrimPrefix(s[n+1:], "-")
	}
	return true
}

// leadingParticle divides a family name after its leading words in small letters,
// if a word with a capital follows.
func leadingParticle(s string) (particle, family string) {
	rest := s
	for {
		word, after, ok := strings.Cut(rest, " ")
		r, _ := utf8.DecodeRuneInString(word)
		if !ok || !unicode.IsLower(r) {
			break
		}
		rest = after
	}
	if r, _ := utf8.DecodeRuneInString(rest); len(rest) == len(s) || !unicode.IsUpper(r) {
		return "", s
	}
	return s[:len(s)-len(rest)-1], rest
}

// trailingParticle divides a given name before its last words in small letters.
func trailingParticle(s string) (given, particle string) {
	rest := s
	for {
		i := strings.LastIndexByte(rest, ' ')
		r, _ := utf8.DecodeRuneInString(rest[i+1:])
		if i <= 0 || !unicode.IsLower(r) {
			break
		}
		rest = rest[:i]
	}
	if len(rest) == len(s) {
		return s, ""
	}
	return rest, s[len(rest)+1:]
}

// writeName returns a name as parseName reads it.
func writeName(n citation.Name) string {
	if n.IsOthers() {
		return "et al."
	}
	if n.Literal != "" {
		s := oneLine(n.Literal)
		if strings.Contains(s, ", ") {
			return strings.Replace(s, ", ", ",, ", 1)
		}
		return s + ","
	}
	family := joinParts(n.NonDroppingParticle, n.Family)
	given := joinParts(n.Given, n.DroppingParticle)
	suffix := oneLine(n.Suffix)
	switch {
	case suffix != "":
		return family + ", " + given + ", " + suffix
	case given != "" && family != "":
		return family + ", " + given
	}
	return family + given
}

// joinParts joins parts of a name, without a space after an apostrophe or hyphen.
func joinParts(a, b string) string {
	a, b = oneLine(a), oneLine(b)
	if a == "" || b == "" || strings.HasSuffix(a, "'") || strings.HasSuffix(a, "’") || strings.HasSuffix(a, "-") {
		return a + b
	}
	return a + " " + b
}

// splitNames divides a line into names. One line is one name, but there are files
// with a list between semicolons.
func splitNames(s string) []string {
	s = strings.ReplaceAll(s, "\n", ";")
	if !strings.Contains(s, ";") {
		return []string{s}
	}
	return splitAt(s, ";")
}

// splitAt divides a list and leaves out what is empty.
func splitAt(s, separator string) []string {
	var list []string
	for part := range strings.SplitSeq(s, separator) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
