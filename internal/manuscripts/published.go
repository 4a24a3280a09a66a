package manuscripts

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// An UnmadeError says why no document can be made in a published style.
type UnmadeError struct{ Style, Why string }

func (e *UnmadeError) Error() string { return "style " + e.Style + ": " + e.Why }

// published makes a style of a file of the published styles that is not in the table. What
// has to be known of it is seen in what it prints.
func (g *Generator) published(name string) (*Style, error) {
	f, err := g.Styles.Open(name + ".csl")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &Style{Name: name, Manual: "any", Weight: 1}
	if s.compiled, err = csl.ParseStyle(f); err != nil {
		return nil, fmt.Errorf("style %s: %w", name, err)
	}
	if s.compiled.IsDependent() || !s.compiled.HasBibliography() {
		return nil, &UnmadeError{name, "it has no list of its own"}
	}
	s.Languages = languagesOf(s.compiled.DefaultLocale())
	tag := "en"
	if s.Languages != nil {
		tag = s.Languages[0]
	}
	p := g.processor(s, languages[tag])
	if s.System = citation.Notes; !s.compiled.IsNote() {
		if err := s.probe(p); err != nil {
			return nil, err
		}
	}
	return s, s.probeTypes(p)
}

// further returns the style of the directory that the document of a seed is to be in, nil for one of
// the table. The choice takes nothing from those that the document is made by.
func (g *Generator) further(seed uint64) *Style {
	r := newRandom(seed, 5)
	if len(g.names) == 0 || !r.chance(g.Further) {
		return nil
	}
	s, err := g.published(pick(r, g.names))
	if err != nil || g.Lang != "" && !s.speaks(g.Lang) {
		return nil
	}
	return s
}

// probeTypes finds out which types of works the list does not print: not at all, without the year
// that the text has, or without author and title.
func (s *Style) probeTypes(p *csl.Processor) error {
	s.lacks = map[citation.Type]bool{}
	p.Format = csl.Text
	for _, t := range []citation.Type{citation.Webpage, citation.ArticleNewspaper, citation.Report, citation.Thesis, citation.Chapter, citation.Book} {
		ref := &citation.Reference{ID: "a", Type: t, Title: "Xyzzy", ContainerTitle: "Fnord", Author: []citation.Name{{Family: "Qqq", Given: "Ann"}}, Issued: citation.DayDate(2010, 3, 4), URL: "https://x.example/"}
		doc, err := p.Render([]*citation.Reference{ref}, nil)
		if err != nil {
			return err
		}
		text := ""
		if len(doc.Bibliography) == 1 {
			text = strings.ToLower(doc.Bibliography[0])
		}
		s.lacks[t] = !strings.Contains(text, "qqq") || t == citation.Webpage && !strings.Contains(text, "xyzzy") && s.System != citation.Numeric || s.System == citation.AuthorDate && !strings.Contains(text, "2010")
	}
	if s.lacks[citation.Book] {
		return &UnmadeError{s.Name, "its list has no books"}
	}
	return nil
}

// languagesOf returns the languages of documents in a style whose own language is that of a
// locale: that language, or all if documents are not written in it or the style is English.
func languagesOf(locale string) []string {
	for _, tag := range languageTags[1:] {
		if l, _, _ := strings.Cut(locale, "-"); l == tag {
			return []string{tag}
		}
	}
	return nil
}

// labelForm is a label of names and year as a style prints it: "Qqq10", "QQQ2010a".
var labelForm = regexp.MustCompile(`^[\[(]?\pL+\d+[a-z]?[\])]?$`)

// probe finds out from the citations of a few works how the style cites.
func (s *Style) probe(p *csl.Processor) error {
	book := func(id, given string, issued citation.Date) *citation.Reference {
		return &citation.Reference{ID: id, Type: citation.Book, Title: "Xyzzy", Author: []citation.Name{{Family: "Qqq", Given: given}}, Issued: issued}
	}
	cited := func(refs ...*citation.Reference) (string, error) {
		p.Format = csl.HTML
		doc, err := p.Render(refs, []citation.Cluster{{Cites: []citation.Cite{{ID: refs[0].ID}}}})
		if err != nil {
			return "", err
		}
		return doc.Citations[0], nil
	}
	one, err := cited(book("a", "Ann", citation.YearDate(2010)))
	if err != nil {
		return err
	}
	plain := strings.TrimSpace(spanTag.ReplaceAllString(tag.ReplaceAllString(one, ""), ""))
	switch {
	case !strings.ContainsAny(plain, "([") && !strings.Contains(one, "<sup>"):
		return &UnmadeError{s.Name, fmt.Sprintf("nothing is around its citations: %q", plain)}
	case strings.Contains(plain, "Qqq") && strings.Contains(plain, "Xyzzy") && strings.Contains(plain, "2010"):
		return &UnmadeError{s.Name, fmt.Sprintf("the whole reference stands in the text: %q", plain)}
	case strings.Contains(plain, "Qqq") && strings.Contains(plain, "2010"):
		s.System = citation.AuthorDate
	case labelForm.MatchString(plain):
		s.System = citation.Keys
	case strings.Contains(plain, "Qqq"):
		s.System = citation.AuthorPage
	case strings.Contains(plain, "1"):
		s.System, s.raised = citation.Numeric, strings.Contains(one, "<sup>")
	default:
		return &UnmadeError{s.Name, fmt.Sprintf("its citations are of no kind that is known: %q", plain)}
	}
	if s.System == citation.AuthorPage {
		other := book("b", "Ann", citation.YearDate(2011))
		other.Title = "Plugh"
		first := book("a", "Ann", citation.YearDate(2010))
		a, err := cited(first, other)
		if err != nil {
			return err
		}
		if b, err := cited(other, first); err != nil || tag.ReplaceAllString(a, "") == tag.ReplaceAllString(b, "") {
			return &UnmadeError{s.Name, "its citations do not tell the works of one author apart"}
		}
	}
	told, err := cited(book("a", "Ann", citation.YearDate(2010)), book("b", "Zoe", citation.YearDate(2011)))
	if err != nil {
		return err
	}
	s.givenNames = strings.Contains(told, "A")
	words, err := cited(book("a", "Ann", citation.Date{Literal: "forthcoming"}))
	s.literalYear = strings.Contains(words, "forthcoming")
	return err
}

var tag = regexp.MustCompile(`</?[^>]*>`)

// PublishedStyles returns the names of the styles in a directory that are not in the table of
// styles that documents are always made in.
func PublishedStyles(dir fs.FS) ([]string, error) {
	files, err := fs.Glob(dir, "*.csl")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		name := strings.TrimSuffix(f, ".csl")
		if !slices.ContainsFunc(styleTable, func(s Style) bool { return s.Name == name }) {
			names = append(names, name)
		}
	}
	return names, nil
}
