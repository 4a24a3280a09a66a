package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A form is one of those of a name under which an entry may be sorted.
type form struct{ name, given string }

// leadForms are the forms of the names that the entries of a list begin with.
type leadForms struct {
	forms   map[*printed][]form
	persons map[string][]string // the family names of one person
	demoted map[string]bool     // who is printed with the particle behind
	folded  map[string]string   // names and titles in the form for comparison
}

func (ns *leadForms) fold(text string) string {
	folded, ok := ns.folded[text]
	if !ok {
		folded = fold(text)
		ns.folded[text] = folded
	}
	return folded
}

func (ns *leadForms) of(l *printed) []form {
	forms, ok := ns.forms[l]
	if !ok {
		forms = ns.make(l)
		ns.forms[l] = forms
	}
	return forms
}

func (ns *leadForms) make(l *printed) []form {
	var forms []form
	add := func(name, given string) {
		for _, n := range [...]string{name, macOf(name)} {
			if f := (form{n, given}); n != "" && !slices.Contains(forms, f) {
				forms = append(forms, f)
			}
		}
	}
	people := leads(l.Reference)
	add(l.Label, "")
	if len(people) == 0 {
		if l.Label == "" {
			title := l.Reference.Text(l.leadTitle()).Plain()
			add(withoutArticle(title), "")
			add(title, "")
			if first, rest, ok := strings.Cut(title, " "); ok {
				add(first, rest) // among the works of somebody of that name
			}
		}
		return forms
	}
	n := people[0]
	if n.Literal != "" {
		whole := []string{withoutArticle(n.Literal), n.Literal, n.Short}
		if n.Short != "" && strings.HasPrefix(l.text, n.Short) {
			whole = []string{n.Short, withoutArticle(n.Literal), n.Literal}
		}
		for _, w := range whole {
			add(w, "")
		}
		if mayBeNewspaper(l.Reference) {
			title := l.Reference.Text(citation.VarTitle).Plain()
			add(withoutArticle(title), "")
			add(title, "")
		}
		return forms
	}
	givens := []string{n.Given}
	if !isInitials(n.Given) {
		givens = append(givens, initialsOf(n.Given))
	}
	if n.DroppingParticle != "" {
		givens = append(givens, n.Given+" "+n.DroppingParticle)
	}
	families := familiesOf(n)
	if len(ns.persons) > 0 {
		key := personOf(n)
		if ns.demoted[key] {
			families = []string{n.Family}
		}
		families = append(families, ns.persons[key]...)
	}
	for _, family := range families {
		for _, given := range givens {
			add(family, given)
		}
	}
	return forms
}

// mayBeNewspaper reports whether the organisation that an entry begins with may be a newspaper
// that has an unsigned article, which some sort by its title: "El País. “A Title”, 14 May 2006."
func mayBeNewspaper(r *citation.Reference) bool {
	return r.Issued.Start.Precision == citation.PrecisionDay && len(r.Author) == 1 && r.ContainerTitle == "" && r.Publisher == "" && r.Number == ""
}

// isDemoted reports whether an entry begins with the family name of somebody and has the
// particle behind the given name, as in "Dijk, Teun van": who prints it so sorts it so.
func isDemoted(l *printed, n citation.Name) bool {
	return n.NonDroppingParticle+n.DroppingParticle != "" && strings.HasPrefix(strings.TrimLeft(l.text, "*_ "), n.Family)
}

// familiesOf returns the forms of a family name with and without what may be a
// particle.
func familiesOf(n citation.Name) []string {
	forms := []string{n.Family}
	if n.NonDroppingParticle != "" {
		forms = []string{n.NonDroppingParticle + " " + n.Family, n.Family}
	}
	if bare := withoutParticles(n.Family); bare != n.Family {
		forms = append(forms, bare)
	}
	if n.DroppingParticle != "" {
		forms = append(forms, n.DroppingParticle+" "+n.Family)
	}
	return forms
}

// withoutParticles takes particles off the beginning of a family name.
func withoutParticles(family string) string {
	for {
		m := leadingParticle.FindString(family)
		if m == "" || m == family {
			return family
		}
		family = family[len(m):]
	}
}

// isParticle reports whether words are particles and nothing else.
func isParticle(words string) bool {
	rest := withoutParticles(words + " ")
	return leadingParticle.FindString(rest) == rest
}

var leadingParticle = sieve.MustCompile(`^(?i:(?:van|von|vom|der|den|dem|ter|ten|zu|zur|zum|de|di|da|do|das|dos|du|des|del|della|delle|degli|dal|dalla|la|le|les|lo|el|al|bin|ibn|ben|av|af|’t|'t|et)[ \x{a0}]+|(?:al|el|as|at|ad|ar|an|ul|ben)[-‐‑]|d['’])`)

// personOf tells a person by family name, without particles, and initial.
func personOf(n citation.Name) string {
	return fold(withoutParticles(n.Family)) + " " + initial(n.Given)
}

func initial(given string) string {
	given = fold(given)
	for i := range given {
		if i > 0 {
			return given[:i]
		}
	}
	return given
}

// formsOf returns the forms of the names of a list. Who is printed with a particle
// in one entry may be sorted with it and without it in all, and who is printed with it
// behind the given name alone, without it.
func formsOf(list []*printed) *leadForms {
	ns := &leadForms{map[*printed][]form{}, map[string][]string{}, map[string]bool{}, map[string]string{}}
	for _, l := range list {
		people := leads(l.Reference)
		if len(people) == 0 || people[0].Literal != "" {
			continue
		}
		forms := familiesOf(people[0])
		if len(forms) == 1 {
			continue
		}
		key := personOf(people[0])
		if isDemoted(l, people[0]) {
			ns.demoted[key] = true
			forms = []string{people[0].Family}
		} else if repeatedAuthor.MatchString(l.text) {
			continue
		}
		for _, f := range forms {
			if !slices.Contains(ns.persons[key], f) {
				ns.persons[key] = append(ns.persons[key], f)
			}
		}
	}
	return ns
}

// macOf returns a name with "Mc" as "Mac" and one such as LeTourneau in two
// words, "" if it is no such name.
func macOf(name string) string {
	var b strings.Builder
	rest := name
	if strings.HasPrefix(name, "Mc") {
		b.WriteString("Mac")
		rest = name[2:]
	}
	last := ' '
	for _, r := range rest {
		if unicode.IsLower(last) && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	if b.String() == name {
		return ""
	}
	return b.String()
}

func withoutArticle(s string) string { return leadingArticle.ReplaceAllString(s, "") }

var leadingArticle = sieve.MustCompile(`^(?i:the|an?|der|die|das|le|la|les|l['’]|el|los|las|il|lo|gli|o|os|as|het|de)\s+`)

func initialsOf(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(fold(s)) {
		b.WriteString(string([]rune(w)[:1]) + " ")
	}
	return b.String()
}
