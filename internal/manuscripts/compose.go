package manuscripts

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// New makes the document of a seed.
func (g *Generator) New(seed uint64) (*Document, error) {
	if err := g.Load(); err != nil {
		return nil, err
	}
	if s := g.further(seed); s != nil {
		d, err := g.make(seed, s)
		if unmade := (*UnmadeError)(nil); !errors.As(err, &unmade) {
			return d, err
		}
	}
	return g.make(seed, nil)
}

// make makes the document of a seed in a style, or, if that is nil, in one of the table.
func (g *Generator) make(seed uint64, style *Style) (*Document, error) {
	c := &composer{random: newRandom(seed, 1), generator: g}
	tag := g.Lang
	switch {
	case tag != "":
	case style != nil && style.Languages != nil:
		tag = pick(c.random, style.Languages)
	case g.Only != "" && g.styles[0].Languages != nil:
		tag = pick(c.random, g.styles[0].Languages)
	case g.Locales == nil || c.chance(45):
		tag = "en"
	default:
		tag = pick(c.random, languageTags[1:])
	}
	if usual := g.style(c.random, tag); style == nil {
		style = usual
	}
	form := g.Form
	if form == AnyForm {
		form = pick(c.random, []Form{Markdown, Markdown, Markdown, Wrapped, Paged, Paged})
		if c.chance(6) {
			form = Keyed
		}
	}
	lang := languages[tag]
	p := g.processor(style, lang)
	style, err := style.inLanguage(p)
	if err != nil {
		return nil, err
	}
	c.doc = &Document{Seed: seed, Style: style, Lang: tag, Form: form, lang: lang, letters: map[string]string{}, layout: c.Uint64()}
	n := g.References
	if n == 0 {
		n = c.between(14, 40)
	}
	c.labels = style.BuiltIn && c.chance(35)
	c.doc.Records = newShelf(c.random, lang, style, n, c.labels).refs
	c.write()
	if err := c.render(p); err != nil {
		return nil, err
	}
	return c.doc, nil
}

// A composer writes one document.
type composer struct {
	*random
	generator  *Generator
	doc        *Document
	queue      []*citation.Reference // not cited yet
	labels     bool                  // organisations have labels in the list
	apostrophe string
	clusters   []citation.Cluster
	plans      []*plan
	notes      int // so far; -1 for a document without notes
}

// A plan is a citation that is still to be rendered.
type plan struct {
	at      *inline
	group   *cited
	kind    byte   // the slot: 'c', 't', 'd' or 'o'
	between string // of a far one, the prose between the names and the year
	cluster int    // the cluster of the parentheses; that of the names is before it
	bare    bool   // without parentheses, in a note
	second  string // the words that say that the first of two works was found in the second
}

// write writes the text with places for citations.
func (c *composer) write() {
	d := c.doc
	order := c.shuffled(len(d.Records))
	for _, i := range order {
		c.queue = append(c.queue, d.Records[i])
	}
	c.apostrophe = pick(c.random, []string{"'", "’"})
	if d.Form == Keyed || d.Style.System == citation.Numeric || d.Style.named() && !c.chance(40) {
		c.notes = -1
	}
	d.heading = pick(c.random, d.lang.heading)
	c.paragraph(d.lang.plain, 3)
	for len(c.queue) > 0 || len(c.plans) < c.generator.Citations {
		if c.chance(25) {
			d.blocks = append(d.blocks, block{heading, []inline{{pieces: []piece{{text: c.fill(pick(c.random, []string{"{n}", "{n}, {m}"}))}}}}})
		}
		if c.chance(8) {
			c.list()
			continue
		}
		c.section()
	}
	c.paragraph(d.lang.negative, 3)
	for n := 0; n < c.generator.Bytes; {
		c.paragraph(d.lang.plain, 8)
		c.paragraph(d.lang.negative, 4)
		for _, b := range d.blocks[len(d.blocks)-2:] {
			for _, in := range b.inlines {
				for _, p := range in.pieces {
					n += len(p.text)
				}
			}
		}
	}
}

// paragraph writes n sentences without citations.
func (c *composer) paragraph(sentences []string, n int) {
	var list []inline
	for range n {
		list = append(list, c.sentence(pick(c.random, sentences))...)
	}
	c.doc.blocks = append(c.doc.blocks, block{paragraph, list})
}

// list writes a list in which nothing is cited.
func (c *composer) list() {
	for range c.between(2, 4) {
		c.doc.blocks = append(c.doc.blocks, block{listItem, c.sentence(pick(c.random, c.doc.lang.negative))})
	}
}

// section writes a paragraph with citations.
func (c *composer) section() {
	l := c.doc.lang
	var list []inline
	for range c.between(4, 9) {
		switch p := c.IntN(100); {
		case p >= 40 && c.doc.Style.System == citation.Notes: // all citations are in notes
			list = append(list, c.sentence(pick(c.random, l.cited))...)
		case p < 18:
			list = append(list, c.sentence(pick(c.random, l.plain))...)
		case p < 40:
			list = append(list, c.sentence(pick(c.random, l.negative))...)
		case p < 74 || len(l.narrated) == 0:
			list = append(list, c.sentence(pick(c.random, l.cited))...)
		case p < 88:
			list = append(list, c.sentence(pick(c.random, l.narrated))...)
		case p < 94 && len(l.far) > 0:
			list = append(list, c.sentence(pick(c.random, l.far))...)
		case len(l.owned) > 0 && c.doc.Style.System != citation.AuthorPage: // pages stand behind what they are of
			list = append(list, c.sentence(pick(c.random, l.owned))...)
		default:
			list = append(list, c.sentence(pick(c.random, l.cited))...)
		}
	}
	c.doc.blocks = append(c.doc.blocks, block{paragraph, list})
}

// fill puts words into the slots of a sentence that are no citations.
func (c *composer) fill(s string) string {
	l := c.doc.lang
	from := c.between(1760, 2000)
	for _, slot := range []struct{ name, word string }{
		{"{n}", pick(c.random, l.nouns)}, {"{m}", pick(c.random, l.nouns)}, {"{p}", pick(c.random, l.places)},
		{"{y}", fmt.Sprint(from)}, {"{z}", fmt.Sprint(from + c.between(1, 20))},
	} {
		s = strings.ReplaceAll(s, slot.name, slot.word)
	}
	return capital(s)
}

// varied gives a sentence an opening and an end in some cases, so that what is
// around a citation differs.
func (c *composer) varied(model string) string {
	l := c.doc.lang
	if strings.Contains(model, "{c}.") && len(l.tails) > 0 && c.chance(12) {
		model = strings.TrimSuffix(model, ".") + pick(c.random, l.tails) + "."
	}
	if len(l.openers) == 0 || !c.chance(15) {
		return model
	}
	opener := pick(c.random, l.openers)
	first, size := utf8.DecodeRuneInString(model)
	word, _, _ := strings.Cut(model, " ")
	switch {
	case strings.HasPrefix(model, "{") || strings.HasPrefix(model, "“") || strings.HasPrefix(model, "„"):
		return opener + model
	case l.lowered[word]:
		return opener + string(unicode.ToLower(first)) + model[size:]
	}
	return model
}

// sentence makes a sentence of its model, with a space at the end.
func (c *composer) sentence(model string) []inline {
	s := c.fill(c.varied(model))
	var list []inline
	prose := func(t string) {
		if t != "" {
			list = append(list, inline{pieces: []piece{{text: t}}})
		}
	}
	for {
		at := strings.IndexByte(s, '{')
		if at < 0 {
			break
		}
		slot := s[at+1]
		before := s[:at]
		s = s[at+3:]
		if slot == 'c' && c.noted() {
			prose(strings.TrimSuffix(before, " "))
			end := strings.IndexAny(s, ".;,{")
			switch {
			case end < 0:
				end = len(s) - 1
			case s[end] == '{':
				end = -1 // the call stands at once, before the next citation of the sentence
			}
			prose(s[:end+1])
			s = s[end+1:]
			list = append(list, c.footnote())
			continue
		}
		if c.doc.Style.raised && slot == 'c' && c.doc.Form != Keyed {
			before = strings.TrimSuffix(before, " ")
		}
		prose(before)
		p := &plan{kind: slot}
		if slot == 's' {
			p.kind = 'd'
			p.between, s, _ = strings.Cut(s, "{d}")
		}
		list = append(list, c.cite(p))
	}
	prose(s + " ")
	return list
}

// noted decides whether the next citation goes to a note.
func (c *composer) noted() bool {
	return c.notes >= 0 && (c.doc.Style.System == citation.Notes || c.chance(15))
}

// footnote makes a note with a citation.
func (c *composer) footnote() inline {
	c.notes++
	n := &note{number: c.notes}
	if c.doc.Style.System == citation.Notes {
		n.body = append(n.body, c.cite(&plan{kind: 'c'}))
		return inline{note: n}
	}
	n.body = append(n.body, inline{pieces: []piece{{text: capital(pick(c.random, c.doc.lang.see))}}}, c.cite(&plan{kind: 'c', bare: true}), inline{pieces: []piece{{text: "."}}})
	return inline{note: n}
}

// cite plans a citation. Its pieces are put in when it has been rendered.
func (c *composer) cite(p *plan) inline {
	group := &cited{narrative: p.kind != 'c', far: p.kind == 'd'}
	n := 1
	if p.kind == 'c' {
		n = pick(c.random, []int{1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4})
	}
	cluster := citation.Cluster{}
	if c.doc.Style.System == citation.Notes && c.notes > 0 {
		cluster.NoteNumber = c.notes
	}
	taken := map[string]bool{}
	for range n {
		ref := c.next()
		if c.doc.Style.System == citation.AuthorPage && (group.narrative || p.bare) {
			ref = c.paged(ref)
		}
		if taken[ref.ID] {
			continue
		}
		taken[ref.ID] = true
		w := planned{key: ref.ID}
		cite := citation.Cite{ID: ref.ID}
		if c.doc.Style.System == citation.AuthorPage || c.chance(40) {
			cite.Locator, cite.Label = c.locator(ref)
			w.locator, w.chapter = cite.Locator, cite.Label == "chapter"
		}
		if p.kind == 'c' && !p.bare && c.doc.Style.System != citation.Numeric {
			if c.chance(map[bool]int{true: 12, false: 5}[len(cluster.Cites) == 0]) {
				cite.Prefix = citation.Text(pick(c.random, c.doc.lang.see))
			}
			if c.chance(4) && len(c.doc.lang.after) > 0 && c.doc.Style.named() {
				cite.Suffix = citation.Text(pick(c.random, c.doc.lang.after))
			}
		}
		cite.SuppressAuthor = group.narrative && c.doc.Style.named()
		cluster.Cites = append(cluster.Cites, cite)
		group.cites = append(group.cites, w)
	}
	if group.narrative && c.doc.Style.named() {
		c.clusters = append(c.clusters, citation.Cluster{Cites: []citation.Cite{{ID: cluster.Cites[0].ID, AuthorOnly: true}}})
	}
	p.cluster, p.group = len(c.clusters), group
	c.clusters = append(c.clusters, cluster)
	c.plans = append(c.plans, p)
	in := inline{cite: group}
	in.pieces = []piece{{cite: len(c.plans) - 1}} // the plan, until it is rendered
	if n == 2 && len(group.cites) == 2 && c.doc.Style.System == citation.AuthorDate && c.chance(12) && !p.bare {
		p.second = pick(c.random, c.doc.lang.secondhand)
	}
	return in
}

// next returns the work to be cited next: most often one that has not been.
func (c *composer) next() *citation.Reference {
	if len(c.queue) == 0 || c.chance(25) {
		return pick(c.random, c.doc.Records)
	}
	ref := c.queue[0]
	c.queue = c.queue[1:]
	return ref
}

// locator returns a place within a work.
func (c *composer) locator(ref *citation.Reference) (locator, label string) {
	first, last := 1, 380
	if ref.Page != "" {
		var ok bool
		if first, last, ok = citation.ParsePages(string(ref.Page))[0].Numbers(); !ok {
			return "", ""
		}
	} else if !hasPages(ref) {
		return "", ""
	}
	if ref.Type == citation.Book && c.chance(8) {
		return fmt.Sprint(c.between(1, 12)), "chapter"
	}
	if ref.Type == citation.Book && c.chance(5) {
		return pick(c.random, []string{"iv", "xii", "ix"}), ""
	}
	page := c.between(first, last)
	if page+3 <= last && c.chance(35) {
		return fmt.Sprintf("%d-%d", page, page+c.between(1, 3)), ""
	}
	return fmt.Sprint(page), ""
}

// render puts the citations and the list into the document.
func (c *composer) render(p *csl.Processor) error {
	d := c.doc
	if d.Form == Keyed {
		if err := c.keys(); err != nil {
			return err
		}
	} else {
		p.Format, p.Anchors, p.LinkCites = csl.HTML, true, true
		names, groups, err := c.citations(p)
		if err != nil {
			return err
		}
		p.Format, p.Anchors, p.LinkCites = csl.Text, false, false
		if d.Form == Markdown {
			p.Format = csl.Markdown
		}
		list, err := p.Render(d.Records, c.clusters)
		if err != nil {
			return err
		}
		if n := len(d.Records) - len(list.IDs); n > 0 && d.Style.System != citation.Notes {
			return &UnmadeError{d.Style.Name, fmt.Sprintf("%d works are not in its list", n)}
		}
		for i, id := range list.IDs {
			if strings.IndexFunc(list.Bibliography[i], unicode.IsLetter) < 0 {
				return &UnmadeError{d.Style.Name, "it prints nothing of a work"}
			}
			if c.labels {
				list.Bibliography[i] = labelled(d.record(id), list.Bibliography[i])
			}
			d.entries = append(d.entries, entry{id, []piece{{text: strings.TrimSpace(strings.ReplaceAll(list.Bibliography[i], "\n", " "))}}})
		}
		if err := d.labelsDiffer(); err != nil {
			return err
		}
		r := &reader{random: c.random, doc: d, numbers: map[string]int{}, and: " " + d.lang.and + " "}
		r.mark = pick(c.random, []string{"<sup>", "^"})
		if slices.ContainsFunc(groups, raisedSpace.MatchString) {
			r.mark = "<sup>"
		}
		for i, id := range list.IDs {
			r.numbers[id] = i + 1
		}
		for _, pl := range c.plans {
			if err := r.read(c, pl, names[pl.cluster], groups[pl.cluster]); err != nil {
				return &UnmadeError{d.Style.Name, err.Error()}
			}
		}
	}
	d.citations(func(in *inline) {
		in.pieces = c.plans[in.pieces[0].cite].at.pieces
	})
	return nil
}

// citations renders the clusters, and for each the names that stand in the sentence before it,
// "" if there are none. These are clusters of their own, but no citation for what follows, which
// would be "ibid.".
func (c *composer) citations(p *csl.Processor) (names, groups []string, err error) {
	all, err := p.Render(c.doc.Records, c.clusters)
	if err != nil {
		return nil, nil, err
	}
	names, groups = make([]string, len(c.clusters)), make([]string, len(c.clusters))
	var rest []citation.Cluster
	var places []int
	for i := range c.clusters {
		if c.clusters[i].Cites[0].AuthorOnly {
			names[i+1] = all.Citations[i]
			continue
		}
		rest, places = append(rest, c.clusters[i]), append(places, i)
	}
	if len(rest) < len(c.clusters) {
		if all, err = p.Render(c.doc.Records, rest); err != nil {
			return nil, nil, err
		}
	}
	for i, place := range places {
		groups[place] = all.Citations[i]
	}
	return names, groups, nil
}

// labelled turns "UN (United Nations). 2010." into "[UN] United Nations. 2010.",
// as lists do that have labels for organisations.
func labelled(ref *citation.Reference, text string) string {
	if body := creators(ref)[0]; body.Short != "" {
		if rest, ok := strings.CutPrefix(text, body.Short+" ("+body.Literal+")"); ok {
			return "[" + body.Short + "] " + body.Literal + rest
		}
	}
	return text
}
