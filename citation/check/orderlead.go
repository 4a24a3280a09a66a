package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// sortable returns the entries that have been read with some confidence and are no
// scraps, in the script that most of them begin in. Those in Chinese or Japanese characters
// have no alphabetical order.
func sortable(list []*printed) []*printed {
	count := map[*unicode.RangeTable]int{}
	script := func(l *printed) *unicode.RangeTable {
		if names := leads(l.Reference); len(names) > 0 {
			return scriptOf(names[0].Family + names[0].Literal)
		}
		return scriptOf(l.Reference.Text(l.leadTitle()).Plain())
	}
	for _, l := range list {
		count[script(l)]++
	}
	most := unicode.Latin
	for _, t := range [...]*unicode.RangeTable{unicode.Cyrillic, unicode.Greek} {
		if count[t] > count[most] {
			most = t
		}
	}
	sure := make(map[*printed]bool, len(list)) // which entries are read surely
	surely := map[string]bool{}                // who is read surely somewhere
	for _, l := range list {
		if names := leads(l.Reference); len(names) > 0 && names[0].Given != "" && sureOfLead(l, nil) {
			sure[l] = true
			surely[names[0].String()] = true
		}
	}
	inverted := mostlyInverted(list)
	var out []*printed
	for _, l := range list {
		if inverted && l.leadsWith("given") {
			continue // an organisation or a family name of two words that was taken for a person
		}
		unread := l.Reference.Type == citation.Document && (len(leads(l.Reference)) == 0 || !l.yearFirst())
		if script(l) == most && !unread && (sure[l] || sureOfLead(l, surely)) && !isScrap(l.Listed) {
			out = append(out, l)
		}
	}
	return out
}

// mostlyInverted reports whether three of four people that entries begin with have the family name first.
func mostlyInverted(list []*printed) bool {
	inverted, direct := 0, 0
	for _, l := range list {
		switch {
		case l.leadsWith("family"):
			inverted++
		case l.leadsWith("given"):
			direct++
		}
	}
	return inverted > 3*direct
}

// leadsWith reports whether an entry begins with a person who has both names, and this part of them.
func (q *printed) leadsWith(part string) bool {
	names := leads(q.Reference)
	if len(names) == 0 || names[0].Given == "" || names[0].Family == "" {
		return false
	}
	for _, s := range q.Segments {
		if s.Role == citation.Field {
			return s.Index == 0 && s.Part == part
		}
	}
	return false
}

// scriptOf returns the script that a text begins in, nil for a digit or another script
// than Latin, Cyrillic and Greek.
func scriptOf(s string) *unicode.RangeTable {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r):
			return unicode.Latin
		case unicode.Is(unicode.Cyrillic, r):
			return unicode.Cyrillic
		case unicode.Is(unicode.Greek, r):
			return unicode.Greek
		case isLetterOrDigit(r):
			return nil
		}
	}
	return nil
}

// inTwoScripts reports whether names begin in more than one script.
func inTwoScripts(names []citation.Name) bool {
	for _, n := range names[min(1, len(names)):] {
		if scriptOf(n.Family+n.Literal) != scriptOf(names[0].Family+names[0].Literal) {
			return true
		}
	}
	return false
}

// sureOfLead reports whether what an entry begins with was read with some confidence, or
// is one of these names, which were in other entries.
func sureOfLead(l *printed, surely map[string]bool) bool {
	names := leads(l.Reference)
	if len(names) == 0 {
		// What stands first is sorted by; behind a year it may be, or stand last.
		start, _, ok := l.field(l.leadTitle(), -1, "")
		return ok && strings.IndexFunc(labelBefore.ReplaceAllString(l.text[:start], ""), isLetterOrDigit) < 0 && l.Confidence >= 0.3
	}
	v := citation.VarAuthor
	if len(l.Reference.Author) == 0 {
		v = citation.VarEditor
		if len(l.Reference.Editor) == 0 {
			v = citation.VarTranslator
		}
	}
	if names[0].Short != "" && names[0].Family != "" || strings.ContainsAny(names[0].String(), "<>") || entityForm.MatchString(l.text[:min(len(l.text), 40)]) {
		return false // not read well
	}
	if first, _ := utf8.DecodeRuneInString(names[0].Literal); unicode.IsLower(first) || unicode.IsPunct(first) {
		return false // not the whole of a name
	}
	if start, _, ok := l.field(v, 0, ""); !ok || strings.IndexFunc(labelBefore.ReplaceAllString(l.text[:start], ""), isLetterOrDigit) >= 0 {
		return false // something stands before the name, or its number: "35% Campaign"
	}
	if names[0].IsOthers() || names[0].Literal == "" && !isPlainName(names[0]) && names[0].Given != "" || strings.ContainsAny(names[0].Literal, ",;:") {
		return false // not one name
	}
	if names[0].Given != "" && l.isTornApart(v) {
		return false
	}
	return surely[names[0].String()] || l.sureOfFirst(v)
}

// sureOfFirst reports whether what an entry begins with, the family name or the whole name
// of the first of some people, was read with some confidence, and no initials behind it are
// left unread. How sure the rest of the name is, such as a particle behind it, does not
// change where an entry belongs.
func (q *printed) sureOfFirst(v citation.Variable) bool {
	family := -1
	for i, p := range q.pieces {
		s := &q.Segments[p.segment]
		switch {
		case s.Role == citation.Field && s.Variable == v && s.Index == 0 && (s.Part == "family" || s.Part == ""):
			if s.Confidence < 0.5 {
				return false
			}
			family = i
		case family >= 0 && i == family+1 && s.Role != citation.Field:
			return q.pieces[family].end != p.start || !initialsBehind.MatchString(q.text[p.start:p.end])
		}
	}
	return true
}

// isTornApart reports whether a given name that an entry begins with has a comma before the
// family name, or more of it behind that: they are the names of two people.
func (q *printed) isTornApart(v citation.Variable) bool {
	given, givenEnd, _ := q.field(v, 0, "given")
	family, _, ok := q.field(v, 0, "family")
	return ok && givenEnd > 0 && given < family && (givenEnd > family || strings.Contains(q.text[given:family], ","))
}

// initialsBehind are initials behind a family name.
var initialsBehind = sieve.Late(`^,?[\s\x{a0}]+\p{Lu}{1,3}(?:[.,]|$|[\s\x{a0}]*\()`)

// beginsWithName reports whether no word stands before the names of an entry, but for its
// label: somebody may be left unread there. It is true of an entry without names.
func (q *printed) beginsWithName() bool {
	for _, v := range people {
		if len(q.Reference.Names(v)) == 0 {
			continue
		}
		start, _, ok := q.field(v, -1, "")
		return !ok || strings.IndexFunc(labelBefore.ReplaceAllString(q.text[:start], ""), unicode.IsLetter) < 0
	}
	return true
}

// leadTitle is the title that an entry without names begins with: its own or, where
// that stands first or a dash stands for it, that of the newspaper or site.
func (q *printed) leadTitle() citation.Variable {
	title, _, hasTitle := q.field(citation.VarTitle, -1, "")
	container, _, ok := q.field(citation.VarContainerTitle, -1, "")
	isRepeated := !ok && q.Reference.ContainerTitle != "" && repeatedAuthor.MatchString(strings.TrimLeft(q.text, "*_"))
	if ok && (!hasTitle || container < title) || isRepeated {
		return citation.VarContainerTitle
	}
	return citation.VarTitle
}

var labelBefore = sieve.MustCompile(`^\\?\[[^\]]*\]`)

// isAuthorDate reports whether the year of most entries stands before the title.
func isAuthorDate(list []*printed) bool {
	n := 0
	for _, l := range list {
		if l.yearFirst() {
			n++
		}
	}
	return 2*n > len(list)
}

// yearFirst reports whether the year stands before the title.
func (q *printed) yearFirst() bool {
	year, _, ok := q.field(citation.VarIssued, -1, "year")
	title, _, hasTitle := q.field(citation.VarTitle, -1, "")
	return ok && hasTitle && year < title
}

// isNumbered reports whether the entries of a list have numbers.
func (p *pass) isNumbered(list []*printed) bool {
	n := 0
	for _, l := range list {
		src := p.file(l.Listed).src
		start := max(0, min(l.Span.Start, len(src)))
		line := start
		for line > 0 && src[line-1] != '\n' {
			line--
		}
		if isNumber(l.Label) || numberBefore.Regexp().Match(src[line:start]) {
			n++
		}
	}
	return 2*n > len(list)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

var numberBefore = sieve.Late(`^\s*[\[(]?\d+[.)\]]?\s*$`)

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
