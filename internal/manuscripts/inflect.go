package manuscripts

import "strings"

// owned returns what makes names possessive in the language of the document.
func (r *reader) owned(names, apostrophe string, organization bool) string {
	last := names[len(names)-1]
	sibilant := last == 's' || last == 'x' || last == 'z'
	switch r.doc.lang {
	case german, norwegian, swedish:
		switch {
		case organization || last == '.':
			return ""
		case sibilant || strings.HasSuffix(names, "ß"):
			return "’"
		}
		return "s"
	case turkish:
		return apostrophe + genitive(names)
	}
	if last == 's' && r.chance(50) {
		return apostrophe
	}
	return apostrophe + "s"
}

// genitive returns the Turkish ending by the last vowel of a name.
func genitive(name string) string {
	n := ""
	ending := "in"
	for i, c := range name {
		vowel := true
		switch c {
		case 'a', 'ı', 'A', 'I':
			ending = "ın"
		case 'o', 'u', 'O', 'U':
			ending = "un"
		case 'ö', 'ü', 'Ö', 'Ü':
			ending = "ün"
		case 'e', 'i', 'E', 'İ', 'é', 'è', 'á', 'ã', 'í', 'ó', 'ø', 'å', 'æ':
			ending = "in"
		default:
			vowel = false
		}
		if vowel && i+len(string(c)) == len(name) {
			n = "n"
		}
	}
	return n + ending
}

// dative returns a Serbian surname in -ić in the case that "prema" takes; any
// other name stays as it is.
func dative(names string) string {
	for _, end := range []string{"ić", "ић"} {
		if strings.HasSuffix(names, end) && !strings.ContainsAny(names, " ") {
			if end == "ić" {
				return names + "u"
			}
			return names + "у"
		}
	}
	return names
}
