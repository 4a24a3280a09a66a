package main

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// join adds spans that cover all pieces of a variable that stand near each other.
func join(spans []reflist.ExampleSpan) []reflist.ExampleSpan {
	var all []reflist.ExampleSpan
	for _, s := range spans {
		if n := len(all); n > 0 && all[n-1].Variables[0] == s.Variables[0] && s.Start-all[n-1].End < 12 {
			all[n-1].End = s.End
			continue
		}
		all = append(all, s)
	}
	return all
}

// withoutRole makes authors of editors that a text begins with, behind its number, and that
// no word says to be editors: nobody could tell.
func withoutRole(ex *reflist.Example) {
	first := 0
	for first < len(ex.Spans) && (ex.Spans[first].Variables[0] == citation.VarCitationNumber || ex.Spans[first].Variables[0] == citation.VarCitationLabel) {
		first++
	}
	spans := ex.Spans[first:]
	if len(ex.Reference.Author) > 0 || len(spans) < 2 || spans[0].Variables[0] != citation.VarEditor || spans[1].Variables[0] == citation.VarEditor {
		return
	}
	before := 0
	if first > 0 {
		before = ex.Spans[first-1].End
	}
	around := ex.Text[before:spans[0].Start] + ex.Text[spans[0].End:spans[1].Start]
	if strings.ContainsFunc(around, unicode.IsLetter) {
		return
	}
	spans[0].Variables = []citation.Variable{citation.VarAuthor}
	ex.Reference.Author, ex.Reference.Editor = ex.Reference.Editor, nil
}

// printed returns a record of what is printed of another one, as it is printed.
func printed(ref *citation.Reference, fields []csl.Field, text string) *citation.Reference {
	c := ref.Clone()
	values := map[citation.Variable]string{}
	for _, f := range fields {
		if f.End > len(text) {
			continue
		}
		v := text[f.Start:f.End]
		switch before := values[f.Variable]; {
		case before == v && f.Variable.Kind() != citation.KindNames: // printed twice: "Moor Board. Retrieved from Moor Board website"
		case before != "":
			values[f.Variable] = before + " " + v
		default:
			values[f.Variable] = v
		}
	}
	for _, v := range citation.Variables() {
		switch v.Kind() {
		case citation.KindText, citation.KindNumber:
			if v == citation.VarPage {
				continue
			}
			if s, ok := values[v]; ok {
				c.SetText(v, citation.Text(s))
			} else {
				c.SetText(v, "")
			}
		}
	}
	if c.Edition != "" {
		c.Edition = ref.Edition
	}
	c.ContainerTitle = citation.Text(either(values[citation.VarContainerTitle], values[citation.VarContainerTitleShort]))
	c.Title = citation.Text(either(values[citation.VarTitle], values[citation.VarTitleShort]))
	for _, v := range []citation.Variable{citation.VarIssued, citation.VarAccessed, citation.VarEventDate, citation.VarOriginalDate} {
		if _, ok := values[v]; !ok {
			c.SetDate(v, citation.Date{})
		}
	}
	switch pages, ok := values[citation.VarPage]; {
	case !ok:
		c.Page = citation.Number(values[citation.VarPageFirst])
	case !strings.ContainsAny(pages, "-‐‑–—"):
		first, _, _ := strings.Cut(string(c.Page), "-")
		c.Page = citation.Number(first)
	}
	for _, v := range []citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator} {
		if _, ok := values[v]; !ok {
			c.SetNames(v, nil)
			continue
		}
		c.SetNames(v, printedNames(c.Names(v), values[v]))
	}
	return c
}

// undecided returns the variables between which print does not decide: an organisation that
// stands alone behind the title, without a number, a place or a word before it, may publish
// a report or be the site of a page, and without a title before it may be one.
func undecided(ex *reflist.Example) []citation.Variable {
	if ex.Reference.Type != citation.Report && ex.Reference.Type != citation.Webpage {
		return nil
	}
	alone, titled := -1, false
	for i, s := range ex.Spans {
		switch s.Variables[0] {
		case citation.VarAuthor, citation.VarIssued, citation.VarYearSuffix, citation.VarURL, citation.VarDOI, citation.VarAccessed, citation.VarCitationNumber, citation.VarCitationLabel:
		case citation.VarTitle:
			titled = true
		case citation.VarContainerTitle, citation.VarPublisher:
			if alone >= 0 {
				return nil
			}
			alone = i
		default:
			return nil
		}
	}
	if alone < 1 || strings.ContainsFunc(ex.Text[ex.Spans[alone-1].End:ex.Spans[alone].Start], func(r rune) bool { return unicode.IsLetter(r) || r == '*' || r == '/' }) {
		return nil
	}
	if titled {
		return []citation.Variable{citation.VarContainerTitle, citation.VarPublisher}
	}
	return []citation.Variable{citation.VarContainerTitle, citation.VarPublisher, citation.VarTitle}
}

// printedNames returns those of some names that a text has, in order, with given names as
// it has them: initials of them.
func printedNames(names []citation.Name, text string) []citation.Name {
	text = " " + citation.FoldText(text) + " "
	has := func(s string) bool { return strings.Contains(text, " "+citation.FoldText(s)+" ") }
	var kept []citation.Name
	from := 0
	for _, n := range names {
		end := wordsAt(text, from, citation.FoldText(n.Family+n.Literal))
		if end < 0 { // "Pol, B. van der", "Hart, P. ’t"
			end = wordsAt(text, from, citation.FoldText(strings.TrimLeftFunc(n.Family, func(r rune) bool { return unicode.IsLower(r) || r == ' ' || r == '\'' || r == '’' })))
		}
		if end < 0 {
			continue
		}
		from = end
		if n.Literal == "" && !has(n.Given) {
			n.Given = initials(n.Given)
			if bare := strings.NewReplacer(".", "", " ", "").Replace(n.Given); has(bare) {
				n.Given = bare // "Marsh EL"
			}
		}
		kept = append(kept, n)
	}
	return kept
}

// wordsAt returns where some words end in a text, from a byte on, -1 for nowhere. Words in
// scripts without spaces may stand within others.
func wordsAt(text string, from int, words string) int {
	if words == "" {
		return -1
	}
	bounded := words[0] < 0xE0
	for at := from; at < len(text); at++ {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		at += i
		if end := at + len(words); !bounded || text[at-1] == ' ' && text[end] == ' ' {
			return end
		}
	}
	return -1
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func initials(given string) string {
	var out []string
	for _, w := range strings.FieldsFunc(given, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '.' }) {
		for _, r := range w {
			out = append(out, string(r)+".")
			break
		}
	}
	return strings.Join(out, " ")
}
