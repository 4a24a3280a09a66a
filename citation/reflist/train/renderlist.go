package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// renderLists returns lists of references that the processor writes, each in one style
// and in its order, and lists of houses, in the order of the alphabet.
func (o *options) renderLists(styled, ofHouses int) ([][]string, error) {
	if styled+ofHouses == 0 {
		return nil, nil
	}
	r, err := o.renderer()
	if err != nil {
		return nil, err
	}
	lists := make([][]string, styled)
	for i := range lists {
		if lists[i], err = r.list(); err != nil {
			return nil, err
		}
	}
	for range ofHouses {
		lists = append(lists, r.houseList())
	}
	return lists, nil
}

// What a list has at least, and fewer than these entries.
const least, most = 8, 60

// houseList returns a list as a house prints it. As in other lists some authors have several
// works, and some works name nobody.
func (r *renderer) houseList() []string {
	h := newHouse(r.Rand)
	refs := r.gather(least+r.IntN(most-least), func() *citation.Reference { return r.recordFor(h) })
	list := make([]string, 0, len(refs))
	for _, ref := range refs {
		text, _ := h.print(ref)
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			list = append(list, text)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return strings.Compare(citation.FoldText(a), citation.FoldText(b)) })
	return list
}

// gather returns records of which a quarter have the people of another one, and some
// nobody.
func (r *renderer) gather(n int, record func() *citation.Reference) []*citation.Reference {
	refs := make([]*citation.Reference, n)
	for i := range refs {
		ref := record()
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
	return refs
}

// list renders a list as an article has it: authors have several works, for which some
// styles print a dash, and some works name nobody.
func (r *renderer) list() ([]string, error) {
	const numbered = 4
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
	refs := r.gather(least+r.IntN(most-least), r.record)
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
