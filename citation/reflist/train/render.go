package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// renderer returns a renderer of all styles and of the records of files.
func (o *options) renderer() (*renderer, error) {
	r := rand.New(rand.NewPCG(o.train.Seed, 7))
	refs, err := records(o.bib, r)
	if err != nil {
		return nil, err
	}
	styles, err := readStyles(o.csl)
	if err != nil {
		return nil, err
	}
	return &renderer{Rand: r, locales: locales(filepath.Join(o.csl, "locales")), refs: refs, styles: styles}, nil
}

// render returns rendered references: those to learn from, and those that are
// left out, in a fifth of the styles and of a fifth of the records. The records are
// those of files, and of printed references, of which those that are left out give none
// to learn from.
func (o *options) render(real, left []reflist.Example) (learned []reflist.Example, held []line, err error) {
	all, err := o.renderer()
	if err != nil {
		return nil, nil, err
	}
	all.real = known(real)
	if o.held == 0 {
		learned, _, _, err = all.render(o.rendered)
		return append(learned, all.houses(o.houses)...), nil, err
	}
	seen, unseen := *all, *all
	seen.refs, unseen.refs = halve(all.refs, func(ref *citation.Reference) string { return ref.Title.Plain() })
	seen.styles, unseen.styles = halve(all.styles, func(s style) string { return s.name })
	if learned, _, _, err = seen.render(o.rendered); err != nil {
		return nil, nil, err
	}
	learned = append(learned, seen.houses(o.houses)...)
	// What is held does not depend on how many are learned from.
	unseen.Rand = rand.New(rand.NewPCG(o.train.Seed, 9))
	unseen.real = known(left)
	examples, classes, losses, err := unseen.render(o.held)
	if err != nil {
		return nil, nil, err
	}
	for i, ex := range examples {
		l := line{ID: strconv.Itoa(i), Source: "rendered", List: ex.List, Class: classes[i], Raw: ex.Text}
		if ex.Printed != nil {
			l.Source, l.Raw = "dirty", ex.Printed.Text
		}
		ex.Reference.ID = l.ID
		var b bytes.Buffer
		enc := csl.NewEncoder(&b)
		enc.Lines = true
		if err := errors.Join(enc.Encode(ex.Reference), enc.Close()); err != nil {
			return nil, nil, err
		}
		l.CSL = bytes.TrimSpace(b.Bytes())
		if losses[i].authors {
			l.Skip = append(l.Skip, "author")
		}
		if losses[i].title {
			l.Skip = append(l.Skip, "title")
		}
		if ex.Reference.Type == "" { // nobody has said what it is
			l.Skip = append(l.Skip, "type")
		}
		for _, v := range undecided(&examples[i]) {
			l.Skip = append(l.Skip, v.String())
		}
		if losses[i].diacritics {
			l.CSL = []byte(bare(string(l.CSL)))
		}
		held = append(held, l)
	}
	return learned, held, nil
}

// locales returns the locales of a directory, and the built-in ones where it has
// none.
func locales(dir string) func(tag string) (*csl.Locale, error) {
	files := csl.LocaleFS(os.DirFS(dir))
	return func(tag string) (*csl.Locale, error) {
		if l, err := files(tag); err == nil {
			return l, nil
		}
		return csl.BuiltinLocale(tag)
	}
}

// halve parts a fifth from a list.
func halve[T any](all []T, name func(T) string) (most, fifth []T) {
	for _, x := range all {
		if part(name(x)) == 4 {
			fifth = append(fifth, x)
		} else {
			most = append(most, x)
		}
	}
	return most, fifth
}

// A style is one to render in.
type style struct {
	name, class string
	*csl.Style
}

// citationFormat is where a style says of which class it is. Source: CSL 1.0.2,
// Info, category.
var citationFormat = regexp.MustCompile(`citation-format="([a-z-]+)"`)

// readStyles reads the independent styles of a directory, and those that are built
// in, each of which counts as several.
func readStyles(dir string) ([]style, error) {
	files, err := os.ReadDir(filepath.Join(dir, "styles"))
	if err != nil {
		return nil, err
	}
	var all []style
	for _, file := range files {
		if filepath.Ext(file.Name()) != ".csl" {
			continue
		}
		f := filepath.Join(dir, "styles", file.Name())
		src, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		s, err := csl.ParseStyle(bytes.NewReader(src))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		if !s.IsDependent() {
			class := "other"
			if m := citationFormat.FindSubmatch(src); m != nil {
				class = string(m[1])
			}
			all = append(all, style{filepath.Base(f), class, s})
		}
	}
	for _, name := range csl.BuiltinStyles() {
		s, err := csl.BuiltinStyle(name)
		if err != nil {
			return nil, err
		}
		for range 6 {
			all = append(all, style{name, "our own", s})
		}
	}
	return all, nil
}

// A renderer makes examples.
type renderer struct {
	*rand.Rand
	locales func(string) (*csl.Locale, error)
	refs    []*citation.Reference
	real    []*citation.Reference // of printed references
	styles  []style
}

var langs = []string{"en-US", "en-GB", "de-DE", "fr-FR", "it-IT", "es-ES", "pt-BR", "tr-TR", "sr-RS", "nl-NL", "nb-NO", "sv-SE", "da-DK", "pl-PL", "hr-HR", "cs-CZ"}

// record returns one to render: of a file, of a printed reference, or invented.
func (r *renderer) record() *citation.Reference {
	if len(r.real) > 0 && r.IntN(100) < 40 {
		return withSuffixes(r.real[r.IntN(len(r.real))].Clone())
	}
	if len(r.refs) == 0 || r.IntN(2) == 0 {
		return inventor{r.Rand}.record()
	}
	return clean(r.refs[r.IntN(len(r.refs))], r.Rand)
}

// renderedList is how many references are rendered as one list, and renderedWeight
// what one of them counts.
const (
	renderedList   = 24
	renderedWeight = 0.3
)

// recordFor returns one for a house, which prints what is in its language most.
func (r *renderer) recordFor(h *house) *citation.Reference {
	if r.IntN(100) < 60 && len(r.refs) > 0 {
		return r.record()
	}
	for i := range tongues {
		if tongues[i].tag == h.words.tag {
			return inventor{r.Rand}.recordIn(&tongues[i])
		}
	}
	return r.record()
}

// render makes n examples, and says of which class the style of each is and what it
// has lost.
func (r *renderer) render(n int) (examples []reflist.Example, classes []string, losses []loss, err error) {
	const shortest, longest = 20, 800
	for len(examples) < n {
		style := r.styles[r.IntN(len(r.styles))]
		p := csl.Processor{Style: style.Style, Locales: r.locales, Fields: true, KeepYearSuffix: true, ShortNames: r.IntN(100) < 15}
		if r.IntN(2) == 0 {
			p.Lang = langs[r.IntN(len(langs))]
		}
		if r.IntN(2) == 0 {
			p.Format = csl.Markdown
		}
		var refs []*citation.Reference
		byID := map[string]*citation.Reference{}
		for i := range renderedList {
			ref := r.record()
			ref.ID = strconv.Itoa(i)
			refs = append(refs, ref)
			byID[ref.ID] = ref
		}
		doc, err := p.Render(refs, nil)
		if err != nil {
			return nil, nil, nil, err
		}
		for i, entry := range doc.Bibliography {
			text := strings.TrimRight(entry, "\n")
			if strings.Contains(text, "\n") || len(text) > longest || len(text) < shortest {
				continue
			}
			ex := reflist.Example{Text: text, Reference: printed(byID[doc.IDs[i]], doc.Fields[i], text), Exact: true, Weight: renderedWeight, List: style.name}
			for _, f := range doc.Fields[i] {
				if f.End <= len(text) {
					ex.Spans = append(ex.Spans, reflist.ExampleSpan{Start: f.Start, End: f.End, Variables: []citation.Variable{f.Variable}})
				}
			}
			ex.Spans = join(ex.Spans)
			withoutRole(&ex)
			printed, lost := dirty(ex, r.Rand)
			ex.Printed = printed
			examples, classes, losses = append(examples, ex), append(classes, style.class), append(losses, lost)
		}
	}
	return examples, classes, losses, nil
}
