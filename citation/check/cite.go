package check

import (
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
	"github.com/refwright/refwright/internal/undated"
)

// eachCite calls do with every cite in the order of the text.
func (p *pass) eachCite(do func(in *citation.InText, c *citation.InTextCite)) {
	for i := range p.Citations {
		in := &p.Citations[i]
		for j := range in.Cites {
			do(in, &in.Cites[j])
		}
	}
}

// namesAuthors reports whether a citation is of a system that names authors in the text, with
// years or with pages.
func namesAuthors(in *citation.InText) bool {
	return in.System == citation.AuthorDate || in.System == citation.AuthorPage
}

// label returns how a cite names its work, without the place in it: "Krause and
// Williams 1996", "Tian et al. 2024", "[3]", "@krause1996".
func label(c *citation.InTextCite) string {
	switch {
	case c.Key != "":
		if strings.Contains(c.Text, "@") {
			return "@" + c.Key
		}
		return c.Key
	case len(c.Names) == 0 && c.Title != "":
		return strings.TrimSpace("“" + c.Title + "” " + c.Year + c.YearSuffix)
	case len(c.Names) == 0:
		return c.Text
	}
	s := namesOf(c)
	if c.Year == "" && c.Title != "" {
		return s + ", “" + c.Title + "”"
	}
	return strings.TrimSpace(s + " " + c.Year + c.YearSuffix)
}

// namesOf returns the names of a cite in words.
func namesOf(c *citation.InTextCite) string {
	names := make([]string, len(c.Names))
	for i, n := range c.Names {
		names[i] = strings.TrimSpace(n.Initial + " " + n.Text)
	}
	if c.EtAl.Len() > 0 {
		return strings.Join(names, ", ") + " et al."
	}
	return joinNames(names)
}

func joinNames(names []string) string { return joined(names, "and") }

// joined returns words with commas, and with one such as "or" before the last.
func joined(names []string, and string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + " " + and + " " + names[1]
	}
	return strings.Join(names[:len(names)-1], ", ") + ", " + and + " " + names[len(names)-1]
}

// creators returns the authors of a reference, or those who stand in their
// place, and whether the list says that there are more. The names may be those of
// the reference and are not to be changed.
func creators(r *citation.Reference) (names []citation.Name, others bool) {
	for _, v := range []citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarEditorTranslator, citation.VarTranslator, citation.VarCompiler} {
		if names = r.Names(v); hasOthers(names) {
			others = true
			names = slices.DeleteFunc(slices.Clone(names), citation.Name.IsOthers)
		}
		if len(names) > 0 {
			return names, others
		}
	}
	return nil, others
}

// hasOthers reports whether a list of names says that there are more.
func hasOthers(names []citation.Name) bool {
	for i := range names {
		if names[i].IsOthers() {
			return true
		}
	}
	return false
}

// shortName returns a name as a cite has it.
func shortName(n citation.Name) string {
	switch {
	case n.Short != "":
		return n.Short
	case n.Family != "" && n.NonDroppingParticle == "":
		return n.Family
	case n.Family != "":
		return citation.Name{Family: n.Family, NonDroppingParticle: n.NonDroppingParticle}.String()
	}
	return n.String()
}

// listLabel returns how a cite should name a reference: "Krause and Williams
// 1996".
func listLabel(r *citation.Reference) string {
	names, others := creators(r)
	var short []string
	for _, n := range names {
		short = append(short, shortName(n))
	}
	var s string
	switch {
	case len(short) == 0:
		s = "“" + clip(r.Title.Plain(), 60) + "”"
	case len(short) > 3 || others:
		s = short[0] + " et al."
	default:
		s = joinNames(short)
	}
	return strings.TrimSpace(s + " " + listYear(r))
}

// listYear returns the year of a reference with its letter, as a cite has it.
func listYear(r *citation.Reference) string {
	year := r.Issued.Literal
	if r.Issued.Start.HasYear() {
		year, _, _ = strings.Cut(strings.TrimPrefix(r.Issued.Start.String(), "-"), "-")
		year = strings.TrimRight(strings.TrimLeft(year, "0"), "?~%")
		if r.Issued.Start.Year <= 0 {
			year = r.Issued.Start.String()
		}
	} else if year == "" {
		year = r.Status.Plain()
	}
	return year + r.YearSuffix.Plain()
}

// foldName returns what of a name counts when names are compared: its letters
// and digits without marks, in lower case.
func foldName(s string) string { return strings.ReplaceAll(fold(s), " ", "") }

// firstKey returns the folded name of the first author of a reference, "" if it
// has none.
func firstKey(r *citation.Reference) string {
	if names, _ := creators(r); len(names) > 0 {
		return foldName(shortName(names[0]))
	}
	return ""
}

// names returns the stretch of a cite's names, initials included, or the cite
// itself where they stand elsewhere.
func nameSpan(c *citation.InTextCite) citation.Span {
	if len(c.Names) == 0 || c.Names[0].Span.Len() == 0 {
		return c.Span
	}
	span := citation.Span{Start: c.Names[0].Span.Start, End: c.Names[len(c.Names)-1].Span.End}
	if c.EtAl.Len() > 0 {
		span.End = max(span.End, c.EtAl.End)
	}
	if span.End < span.Start {
		return c.Span
	}
	return span
}

// yearSpan returns the stretch of a cite's year.
func yearSpan(c *citation.InTextCite) citation.Span {
	if c.YearSpan.Len() > 0 {
		return c.YearSpan
	}
	return c.Span
}

// namesBeside reports whether the names of a cite stand within it, beside the
// year: they are not those of the cite before, and not in the sentence.
func namesBeside(c *citation.InTextCite) bool {
	return len(c.Names) > 0 && !c.Narrative && c.Names[0].Span.Len() > 0 && c.Names[0].Span.Start >= c.Span.Start && c.Names[0].Span.End <= c.Span.End
}

// source returns the bytes of the manuscript in a span.
func (p *pass) source(span citation.Span) string {
	if span.Start < 0 || span.End > len(p.Source) || span.Start > span.End {
		return ""
	}
	return string(p.Source[span.Start:span.End])
}

// inParentheses reports whether a citation stands in parentheses or brackets.
func (p *pass) inParentheses(in *citation.InText) bool {
	s := p.source(in.Span)
	return strings.HasSuffix(s, ")") && strings.Contains(s, "(") || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]")
}

// concerning adds a reference to a finding: its key, and its place as evidence.
func (p *pass) concerning(f *Finding, id, message string) {
	l := p.byID[id]
	if l == nil {
		return
	}
	f.References = append(f.References, id)
	p.relateReference(f, l, citation.Span{}, message)
}

// listName returns what the references stand in: the data files by their names,
// or the reference list.
func (p *pass) listName() string {
	for _, l := range p.References {
		if l.File == "" {
			return "the reference list"
		}
	}
	switch len(p.Data) {
	case 0:
		return "the reference list"
	case 1, 2, 3:
		names := make([]string, len(p.Data))
		for i, d := range p.Data {
			names[i] = path.Base(filepath.ToSlash(d.Name))
		}
		return strings.Join(names, " or ")
	}
	return "the data files"
}

// severity sets the severity of a finding unless the options have one for its
// rule.
func (p *pass) severity(f *Finding, s citation.Severity) {
	if _, ok := p.opt.Severity[f.Rule]; !ok {
		f.Severity = s
	}
}

// isClear reports whether a manuscript does one thing so much more often than
// the other that the other is a slip.
func isClear(most, least int) bool { return most >= 5 && most*10 >= 9*(most+least) }

// isStrict reports whether the manuscript has to follow a manual.
func (o *Options) isStrict() bool { return o.Style != AnyStyle }

func (o *Options) isChicago() bool { return o.Style == Chicago17 || o.Style == Chicago18 }

// noDate finds what says in the place of a year that there is none.
var noDate = func() *sieve.Regexp {
	alternatives := []string{`n\.?d\b`}
	for _, term := range undated.NoDate {
		const space, gap = `[\s\x{a0}\x{202f}]?`, `[\s\x{a0}]+`
		t := strings.ReplaceAll(regexp.QuoteMeta(term), " ", gap)
		if inner, ok := strings.CutSuffix(t, `\.`); ok {
			t = strings.ReplaceAll(inner, `\.`, `\.`+space) + `\.`
		} else {
			t += `(?:[^\p{L}]|$)`
		}
		alternatives = append(alternatives, t)
	}
	return sieve.Late(`(?i)(?:^|[^\p{L}\d])(?:` + strings.Join(alternatives, "|") + `)`)
}()

// isNoDate reports whether the year of a cite says that there is none.
func isNoDate(year string) bool { return !isNumber(year) && noDate.MatchString(year) }

// saysNoDate reports whether an entry says that its work has no date. Two initials, "S. A. Marsh", do not.
func saysNoDate(entry string) bool {
	return noDate.MatchString(twoInitials.ReplaceAllString(entry, ""))
}

var twoInitials = sieve.MustCompile(`\p{Lu}\. ?\p{Lu}\. \p{Lu}\p{Ll}`)

// hasDigit reports whether a year is one in figures.
func hasDigit(year string) bool { return strings.ContainsAny(year, "0123456789") }

// samePerson reports whether two given names can be those of one person: one is
// missing, or each word of the shorter is a word of the longer or its initial.
func samePerson(a, b string) bool {
	cut := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == '-' || unicode.IsSpace(r) })
	}
	x, y := cut(a), cut(b)
	for i := 0; i < len(x) && i < len(y); i++ {
		u, v := foldName(x[i]), foldName(y[i])
		if !strings.HasPrefix(u, v) && !strings.HasPrefix(v, u) {
			return false
		}
	}
	return true
}
