package manuscripts

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A Style is a way to print citations and lists, and what the maker of
// documents has to know about it.
type Style struct {
	// Name is that of a built-in style, or of a file of the published styles.
	Name    string
	BuiltIn bool
	System  citation.System
	// Manual is the style as package check names it, "any" if it has no rules for it.
	Manual string
	// Weight is how often the style is chosen.
	Weight int
	// Languages are those that the style is made for; nil means all.
	Languages []string
	// raised says that numbers are superscripts.
	raised bool
	// givenNames says that two people of one surname are told apart in the text,
	// so that such people are no defect.
	givenNames bool
	// literalYear says that a date in words, such as "forthcoming", is printed.
	literalYear bool

	// lacks are the types of works that its list leaves out, or prints without what the
	// text has of them.
	lacks map[citation.Type]bool

	compiled *csl.Style
	undated  string // what stands for a year that is not known; "" for nothing
	nameless bool   // nothing stands in the text for the author of a page without one
}

// styleTable are the styles that documents are made in.
var styleTable = []Style{
	{Name: "chicago-author-date", BuiltIn: true, System: citation.AuthorDate, Manual: "chicago-18", Weight: 30, givenNames: true, literalYear: true},
	{Name: "chicago-author-date-17", BuiltIn: true, System: citation.AuthorDate, Manual: "chicago-17", Weight: 18, givenNames: true, literalYear: true},
	{Name: "apa", System: citation.AuthorDate, Manual: "apa-7", Weight: 16, literalYear: true},
	{Name: "harvard-cite-them-right", System: citation.AuthorDate, Manual: "any", Weight: 6, literalYear: true},
	{Name: "elsevier-harvard", System: citation.AuthorDate, Manual: "any", Weight: 6, literalYear: true},
	{Name: "springer-basic-author-date", System: citation.AuthorDate, Manual: "any", Weight: 6, literalYear: true},
	{Name: "american-sociological-association", System: citation.AuthorDate, Manual: "any", Weight: 3},
	{Name: "american-political-science-association", System: citation.AuthorDate, Manual: "any", Weight: 3},
	{Name: "mhra-author-date", System: citation.AuthorDate, Manual: "any", Weight: 2},
	{Name: "springer-humanities-author-date", System: citation.AuthorDate, Manual: "any", Weight: 3},
	{Name: "deutsche-gesellschaft-fur-psychologie", System: citation.AuthorDate, Manual: "any", Weight: 2, Languages: []string{"de"}},
	{Name: "iso690-author-date-fr", System: citation.AuthorDate, Manual: "any", Weight: 2, Languages: []string{"fr"}},
	{Name: "iso690-author-date-es", System: citation.AuthorDate, Manual: "any", Weight: 2, Languages: []string{"es"}},
	{Name: "chicago-notes-bibliography", System: citation.Notes, Manual: "chicago-18", Weight: 6},
	{Name: "chicago-notes-bibliography-17th-edition", System: citation.Notes, Manual: "chicago-17", Weight: 3},
	{Name: "chicago-notes-bibliography-subsequent-ibid", System: citation.Notes, Manual: "any", Weight: 2},
	{Name: "mhra-notes", System: citation.Notes, Manual: "any", Weight: 2},
	{Name: "ieee", System: citation.Numeric, Manual: "any", Weight: 5},
	{Name: "elsevier-vancouver", System: citation.Numeric, Manual: "any", Weight: 3},
	{Name: "springer-vancouver-brackets", System: citation.Numeric, Manual: "any", Weight: 3},
	{Name: "nature", System: citation.Numeric, Manual: "any", Weight: 2, raised: true},
	{Name: "american-medical-association", System: citation.Numeric, Manual: "any", Weight: 2, raised: true},
	{Name: "modern-language-association", System: citation.AuthorPage, Manual: "mla", Weight: 5, givenNames: true},
}

// A Generator makes documents. Its zero value has the built-in styles and
// English alone.
type Generator struct {
	// Styles and Locales are directories of the published styles and locale
	// files. A style that is missing there is not used.
	Styles, Locales fs.FS
	// Only, when not empty, is the name of the only style.
	Only string
	// Further is how many documents of 100 are in any style of the directory that is not in
	// the table.
	Further int
	// Lang, when not empty, is the only language, by its tag in this package.
	Lang string
	// Form, when not [AnyForm], is the only form of the files.
	Form Form
	// References, when not 0, is how many references a document has.
	References int
	// Citations, when not 0, is how many citations it has at least.
	Citations int
	// Bytes, when not 0, is how much text without citations is put behind.
	Bytes int

	styles []*Style
	names  []string // of the further styles
}

// Load compiles the styles, unless that is done. A generator that has loaded them may be used by
// several goroutines at once.
func (g *Generator) Load() error {
	if g.styles != nil {
		return nil
	}
	for i := range styleTable {
		s := styleTable[i]
		if g.Only != "" && s.Name != g.Only {
			continue
		}
		var err error
		switch {
		case s.BuiltIn:
			s.compiled, err = csl.BuiltinStyle(s.Name)
		case g.Styles == nil || g.Locales == nil:
			continue
		default:
			var f fs.File
			if f, err = g.Styles.Open(s.Name + ".csl"); err != nil {
				continue
			}
			s.compiled, err = csl.ParseStyle(f)
			f.Close()
		}
		if err != nil {
			return fmt.Errorf("style %s: %w", path.Base(s.Name), err)
		}
		g.styles = append(g.styles, &s)
	}
	if len(g.styles) > 0 {
		var err error
		if g.Only == "" && g.Styles != nil && g.Locales != nil {
			g.names, err = PublishedStyles(g.Styles)
		}
		return err
	}
	if g.Styles == nil || g.Locales == nil {
		return fmt.Errorf("there is no style %q", g.Only)
	}
	s, err := g.published(g.Only)
	if err != nil {
		return err
	}
	g.styles = append(g.styles, s)
	return nil
}

// style chooses a style for a language.
func (g *Generator) style(r *random, lang string) *Style {
	sum := 0
	for _, s := range g.styles {
		if s.speaks(lang) {
			sum += s.Weight
		}
	}
	if sum == 0 {
		return g.styles[0]
	}
	n := r.IntN(sum)
	for _, s := range g.styles {
		if s.speaks(lang) {
			if n -= s.Weight; n < 0 {
				return s
			}
		}
	}
	panic("not reached: n is below the sum of the weights")
}

func (s *Style) speaks(lang string) bool {
	if s.Languages == nil {
		return true
	}
	for _, l := range s.Languages {
		if l == lang {
			return true
		}
	}
	return false
}

// named reports whether names stand in the text for the works: with years, or with pages.
func (s *Style) named() bool {
	return s.System == citation.AuthorDate || s.System == citation.AuthorPage
}

// tellsReports reports whether reports of one title and different years are told apart in the
// text. By author and page titles do that, and in short notes of styles that are not in the table.
func (s *Style) tellsReports() bool {
	return s.System != citation.AuthorPage && !s.lacks[citation.Report] && (s.System != citation.Notes || s.lacks == nil)
}

// processor returns the processor of a style in a language.
func (g *Generator) processor(s *Style, lang *language) *csl.Processor {
	p := &csl.Processor{Style: s.compiled, Lang: lang.tag, ShortNames: true}
	if g.Locales != nil {
		p.Locales = csl.LocaleFS(g.Locales)
	}
	return p
}

// inLanguage returns the style as it is in a language: with what it prints for a
// year that is not known, and whether it prints something for unknown authors.
func (s *Style) inLanguage(p *csl.Processor) (*Style, error) {
	if s.System != citation.AuthorDate {
		return s, nil
	}
	c := *s
	probe := []*citation.Reference{{ID: "p", Type: citation.Book, Title: "T", Author: []citation.Name{{Family: "Qqq"}}}}
	doc, err := p.Render(probe, []citation.Cluster{{Cites: []citation.Cite{{ID: "p"}}}})
	if err != nil {
		return nil, err
	}
	_, rest, ok := strings.Cut(doc.Citations[0], "Qqq")
	if rest = strings.Trim(rest, " ,()[]"); ok && len(doc.Bibliography) == 1 && strings.Contains(doc.Bibliography[0], rest) {
		c.undated = rest // some print it in the text alone
	}
	page := []*citation.Reference{{ID: "p", Type: citation.Webpage, Title: "Qqq", ContainerTitle: "Qqq", Issued: citation.YearDate(2000)}}
	if doc, err = p.Render(page, []citation.Cluster{{Cites: []citation.Cite{{ID: "p"}}}}); err != nil {
		return nil, err
	}
	c.nameless = !strings.Contains(strings.ToLower(doc.Citations[0]), "qqq")
	return &c, nil
}
