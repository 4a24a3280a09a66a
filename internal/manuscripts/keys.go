package manuscripts

import (
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
)

// keys writes all citations in the syntax of Pandoc. Source: Pandoc User's
// Guide, section on the citation syntax. The records are in a .bib file beside it.
func (c *composer) keys() error {
	names := map[string]string{}
	old := make([]string, len(c.doc.Records))
	for i, ref := range c.doc.Records {
		old[i], ref.ID = ref.ID, ""
	}
	citation.AssignKeys(c.doc.Records)
	for i, ref := range c.doc.Records {
		names[old[i]] = ref.ID
	}
	for _, p := range c.plans {
		in := &inline{}
		p.at = in
		cites := c.clusters[p.cluster].Cites
		add := func(i int, t string, role role) {
			if t != "" {
				in.pieces = append(in.pieces, piece{text: t, role: role, cite: i})
			}
		}
		locator := func(i int) {
			if l := cites[i].Locator; l != "" {
				term := "p. "
				if cites[i].Label == "chapter" {
					term = "chap. "
				} else if strings.Contains(l, "-") {
					term = "pp. "
				}
				add(i, term, termPart)
				add(i, l, locatorPart)
			}
		}
		if p.kind != 'c' {
			add(0, "@"+names[cites[0].ID], keyPart)
			if cites[0].Locator != "" {
				add(0, " [", termPart)
				locator(0)
				add(0, "]", suffixPart)
			}
			add(0, p.between, glue)
			continue
		}
		add(0, "[", glue)
		for i, cite := range cites {
			if i > 0 {
				add(i, "; ", glue)
			}
			add(i, string(cite.Prefix), prefixPart)
			add(i, "@"+names[cite.ID], keyPart)
			if cite.Locator != "" {
				add(i, ", ", termPart)
				locator(i)
			}
		}
		add(0, "]", glue)
	}
	c.doc.citations(func(in *inline) {
		for i := range in.cite.cites {
			in.cite.cites[i].key = names[in.cite.cites[i].key]
		}
	})
	for _, ref := range c.doc.Records {
		var b strings.Builder
		if _, err := bibtex.Write(&b, bibtex.BibLaTeX, []*citation.Reference{ref}); err != nil {
			return err
		}
		c.doc.data = append(c.doc.data, entry{ref.ID, []piece{{text: strings.TrimSpace(b.String())}}})
	}
	return nil
}
