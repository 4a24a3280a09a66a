// Package cslfixture reads fixtures of the CSL test suite and runs them through
// the processor of package csl. It serves the program cslsuite and the tests of
// csl.
package cslfixture

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A Fixture is one file of the suite: its sections by name, such as "CSL".
type Fixture map[string]string

// opening and closing are the lines around a section. The number of equal signs
// varies between files, and within some.
var (
	opening = regexp.MustCompile(`^>>=+\s*([A-Z0-9-]+)\s*=+>>`)
	closing = regexp.MustCompile(`^<<=+\s*([A-Z0-9-]+)\s*=+<<`)
)

// Parse reads a fixture. A section that is opened within another one and never
// closed is text of the outer one, as one file of the suite has it.
func Parse(text string) Fixture {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	f := Fixture{}
	name := ""
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case name == "":
			if m := opening.FindStringSubmatch(line); m != nil {
				name, lines = m[1], lines[:0]
			}
		case closing.MatchString(line):
			f[name] = strings.Join(lines, "\n")
			name = ""
		default:
			lines = append(lines, line)
		}
	}
	return f
}

// Mode returns what the fixture renders: "citation" or "bibliography".
func (f Fixture) Mode() string { return strings.TrimSpace(f["MODE"]) }

// marks are the signs before the citations of a fixture that changes a document
// step by step: which citations the last step changed. A rendering of the whole
// document has no steps, so they are not compared.
var marks = regexp.MustCompile(`(?m)^(>>|\.\.)\[`)

// Want returns what the fixture expects.
func (f Fixture) Want() string { return normalize(f["RESULT"]) }

func normalize(s string) string { return strings.TrimSpace(marks.ReplaceAllString(s, "[")) }

// Run renders the fixture with the locales.
func (f Fixture) Run(locales func(string) (*csl.Locale, error)) (got string, err error) {
	style, err := csl.ParseStyle(strings.NewReader(f["CSL"]))
	if err != nil {
		return "", err
	}
	refs, err := f.references()
	if err != nil {
		return "", err
	}
	p := csl.Processor{Style: style, Locales: locales, Format: csl.HTML}
	clusters, refs, err := f.clusters(&p, refs)
	if err != nil {
		return "", err
	}
	doc, err := p.Render(refs, clusters)
	if err != nil {
		return "", err
	}
	switch f.Mode() {
	case "bibliography":
		return normalize(doc.Start + strings.Join(doc.Bibliography, "") + doc.End), nil
	case "citation":
		texts := doc.Citations
		if f["CITATIONS"] == "" && f["CITATION-ITEMS"] != "" {
			texts = texts[1:]
		}
		if f["CITATIONS"] != "" {
			texts = nil
			for i, text := range doc.Citations {
				texts = append(texts, fmt.Sprintf("[%d] %s", i, text))
			}
		}
		return normalize(strings.Join(texts, "\n")), nil
	}
	return "", fmt.Errorf("MODE %q: want \"citation\" or \"bibliography\"", f.Mode())
}

// references returns the items of the fixture. Of two with one ID the second
// takes the place of the first, as in a JavaScript object.
func (f Fixture) references() ([]*citation.Reference, error) {
	var refs []*citation.Reference
	dec := csl.NewDecoder(strings.NewReader(f["INPUT"]))
	for ref, err := range dec.All() {
		if err != nil {
			return nil, fmt.Errorf("INPUT: %w", err)
		}
		if i := slices.IndexFunc(refs, func(r *citation.Reference) bool { return r.ID == ref.ID }); i >= 0 {
			refs[i] = ref
			continue
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

// clusters returns the citations of the fixture and the references that count.
func (f Fixture) clusters(p *csl.Processor, refs []*citation.Reference) ([]citation.Cluster, []*citation.Reference, error) {
	switch {
	case f["CITATIONS"] != "":
		return f.document(refs)
	case f["CITATION-ITEMS"] != "":
		var lists [][]cite
		if err := json.Unmarshal([]byte(f["CITATION-ITEMS"]), &lists); err != nil {
			return nil, nil, fmt.Errorf("CITATION-ITEMS: %w", err)
		}
		// The items count as cited in the order of the input, whatever the
		// citations say: a first citation, which is not shown, cites them so.
		clusters := []citation.Cluster{{}}
		for _, ref := range refs {
			clusters[0].Cites = append(clusters[0].Cites, citation.Cite{ID: ref.ID, Position: citation.FirstCite})
		}
		for _, list := range lists {
			clusters = append(clusters, cluster(list, true))
		}
		return clusters, refs, nil
	case f.Mode() == "bibliography":
		return nil, refs, nil
	}
	// One citation of all items, in the order of the bibliography.
	doc, err := p.Render(refs, nil)
	if err != nil {
		return nil, nil, err
	}
	ids := doc.IDs
	for _, ref := range refs {
		if !slices.Contains(doc.IDs, ref.ID) {
			ids = append(ids, ref.ID)
		}
	}
	var c citation.Cluster
	for _, id := range ids {
		c.Cites = append(c.Cites, citation.Cite{ID: id, Position: citation.FirstCite})
	}
	return []citation.Cluster{c}, refs, nil
}

// A cite is a cite as fixtures write it.
type cite struct {
	ID             text   `json:"id"`
	Locator        text   `json:"locator"`
	Label          string `json:"label"`
	Prefix         string `json:"prefix"`
	Suffix         string `json:"suffix"`
	SuppressAuthor truth  `json:"suppress-author"`
	AuthorOnly     truth  `json:"author-only"`
	Position       int    `json:"position"`
	NearNote       truth  `json:"near-note"`
}

// text is a string or number.
type text string

func (t *text) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*t = text(s)
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	*t = text(n)
	return nil
}

// truth is a boolean or a number.
type truth bool

func (t *truth) UnmarshalJSON(data []byte) error {
	s := string(data)
	*t = s != "false" && s != "0" && s != "null" && s != `""`
	return nil
}

// cluster returns the citation of a list of cites. If fixed, their positions are
// those that the fixture gives, and not worked out.
func cluster(list []cite, fixed bool) citation.Cluster {
	var c citation.Cluster
	for _, x := range list {
		out := citation.Cite{ID: string(x.ID), Locator: string(x.Locator), Label: x.Label, Prefix: citation.Text(x.Prefix), Suffix: citation.Text(x.Suffix),
			SuppressAuthor: bool(x.SuppressAuthor), AuthorOnly: bool(x.AuthorOnly), NearNote: bool(x.NearNote)}
		if fixed {
			out.Position = citation.FirstCite
			switch x.Position {
			case 1:
				out.Position = citation.SubsequentCite
			case 2:
				out.Position = citation.IbidCite
			case 3:
				out.Position = citation.IbidWithLocatorCite
			}
		}
		c.Cites = append(c.Cites, out)
	}
	return c
}

// A step is one change of a document: a citation, and the ones before and after
// it by ID and note number.
type step struct {
	Citation struct {
		ID         text   `json:"citationID"`
		Items      []cite `json:"citationItems"`
		Properties struct {
			Note  int    `json:"noteIndex"`
			Mode  string `json:"mode"`
			Infix string `json:"infix"`
		} `json:"properties"`
	}
	Before, After []place
}

type place struct {
	ID   text
	Note int
}

func (s *step) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if len(parts) != 3 {
		return errors.New("a step has a citation and two lists")
	}
	return errors.Join(json.Unmarshal(parts[0], &s.Citation), json.Unmarshal(parts[1], &s.Before), json.Unmarshal(parts[2], &s.After))
}

func (p *place) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil || len(parts) < 2 {
		return errors.Join(err, errors.New("a place is an ID and a note number"))
	}
	return errors.Join(json.Unmarshal(parts[0], &p.ID), json.Unmarshal(parts[1], &p.Note))
}

// document returns the document after the last step. Of the references only
// those that it cites count.
func (f Fixture) document(refs []*citation.Reference) ([]citation.Cluster, []*citation.Reference, error) {
	var steps []step
	if err := json.Unmarshal([]byte(f["CITATIONS"]), &steps); err != nil {
		return nil, nil, fmt.Errorf("CITATIONS: %w", err)
	}
	byID := map[text]citation.Cluster{}
	var order []place
	for i, s := range steps {
		c := cluster(s.Citation.Items, false)
		if len(c.Cites) > 0 {
			switch s.Citation.Properties.Mode {
			case "author-only":
				c.Cites[0].AuthorOnly = true
			case "suppress-author":
				c.Cites[0].SuppressAuthor = true
			}
		}
		c.Narrative, c.Infix = s.Citation.Properties.Mode == "composite", citation.Text(s.Citation.Properties.Infix)
		id := s.Citation.ID
		if id == "" {
			id = text(fmt.Sprintf("step %d", i))
		}
		byID[id] = c
		order = append(append([]place(nil), s.Before...), place{id, s.Citation.Properties.Note})
		order = append(order, s.After...)
	}
	cited := map[string]bool{}
	var clusters []citation.Cluster
	for _, p := range order {
		c := byID[p.ID]
		c.NoteNumber = p.Note
		clusters = append(clusters, c)
		for _, x := range c.Cites {
			cited[x.ID] = true
		}
	}
	var used []*citation.Reference
	for _, ref := range refs {
		if cited[ref.ID] {
			used = append(used, ref)
		}
	}
	return clusters, used, nil
}

// Cached returns a function that asks load for a locale only once.
func Cached(load func(string) (*csl.Locale, error)) func(string) (*csl.Locale, error) {
	type answer struct {
		l   *csl.Locale
		err error
	}
	var mu sync.Mutex
	known := map[string]answer{}
	return func(tag string) (*csl.Locale, error) {
		mu.Lock()
		defer mu.Unlock()
		a, ok := known[tag]
		if !ok {
			a.l, a.err = load(tag)
			known[tag] = a
		}
		return a.l, a.err
	}
}
