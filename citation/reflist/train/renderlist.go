package main

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// renderLists returns lists of references that the processor writes, each in one style
// and in its order.
func (o *options) renderLists(n int) ([][]string, error) {
	if n == 0 {
		return nil, nil
	}
	r, err := o.renderer()
	if err != nil {
		return nil, err
	}
	lists := make([][]string, n)
	for i := range lists {
		if lists[i], err = r.list(); err != nil {
			return nil, err
		}
	}
	return lists, nil
}

// list renders a list as an article has it: authors have several works, for which some
// styles print a dash, and some works name nobody.
func (r *renderer) list() ([]string, error) {
	const least, most, numbered = 8, 60, 4
	style := r.styles[r.IntN(len(r.styles))]
	for style.class == "numeric" && r.IntN(numbered) > 0 {
		style = r.styles[r.IntN(len(r.styles))]
	}
	p := csl.Processor{Style: style.Style, Locales: r.locales, ShortNames: r.IntN(100) < 15}
	if r.IntN(2) == 0 {
		p.Lang = langs[r.IntN(len(langs))]
	}
	if r.IntN(4) == 0 {
		p.Format = csl.Markdown
	}
	refs := make([]*citation.Reference, least+r.IntN(most-least))
	for i := range refs {
		ref := r.record()
		switch k := r.IntN(100); {
		case k < 25 && i > 0:
			of := refs[r.IntN(i)]
			ref.Author, ref.Editor = of.Author, of.Editor
		case k < 33:
			ref.Author, ref.Editor, ref.Translator = nil, nil, nil
		}
		ref.ID = strconv.Itoa(i)
		refs[i] = ref
	}
	doc, err := p.Render(refs, nil)
	if err != nil {
		return nil, err
	}
	list := make([]string, 0, len(refs))
	for _, entry := range doc.Bibliography {
		if entry = strings.Join(strings.Fields(entry), " "); entry != "" {
			list = append(list, entry)
		}
	}
	return list, nil
}
