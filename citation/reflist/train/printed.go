package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// clean takes from a record what would not be printed.
func clean(ref *citation.Reference, r *rand.Rand) *citation.Reference {
	c := ref.Clone()
	c.Abstract, c.Note, c.Annote, c.Keyword = "", "", "", ""
	if r.IntN(3) > 0 {
		c.URL, c.Accessed = "", citation.Date{}
	}
	if r.IntN(2) > 0 {
		c.DOI = ""
	}
	if r.IntN(3) > 0 {
		c.ISBN, c.ISSN = "", ""
	}
	return c
}

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

// withoutRole makes authors of editors that a text begins with and that no word says
// to be editors: nobody could tell.
func withoutRole(ex *reflist.Example) {
	if len(ex.Reference.Author) > 0 || len(ex.Spans) < 2 || ex.Spans[0].Variables[0] != citation.VarEditor || ex.Spans[1].Variables[0] == citation.VarEditor {
		return
	}
	around := ex.Text[:ex.Spans[0].Start] + ex.Text[ex.Spans[0].End:ex.Spans[1].Start]
	if strings.ContainsFunc(around, unicode.IsLetter) {
		return
	}
	ex.Spans[0].Variables = []citation.Variable{citation.VarAuthor}
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
		if values[f.Variable] != "" {
			v = values[f.Variable] + " " + v
		}
		values[f.Variable] = v
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
		c.Page = ""
	case !strings.ContainsAny(pages, "-‐–—"):
		first, _, _ := strings.Cut(string(c.Page), "-")
		c.Page = citation.Number(first)
	}
	for _, v := range []citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator} {
		if _, ok := values[v]; !ok {
			c.SetNames(v, nil)
			continue
		}
		// Given names as printed: initials of them.
		names := slices.Clone(c.Names(v))
		var kept []citation.Name
		text := citation.FoldText(values[v])
		for _, n := range names {
			if n.Literal == "" && !strings.Contains(" "+text+" ", " "+citation.FoldText(n.Given)+" ") {
				n.Given = initials(n.Given)
				if bare := strings.NewReplacer(".", "", " ", "").Replace(n.Given); strings.Contains(" "+text+" ", " "+citation.FoldText(bare)+" ") {
					n.Given = bare // "Marsh EL"
				}
			}
			if strings.Contains(text, citation.FoldText(n.Family)) && strings.Contains(text, citation.FoldText(n.Literal)) {
				kept = append(kept, n)
			}
		}
		c.SetNames(v, kept)
	}
	return c
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
