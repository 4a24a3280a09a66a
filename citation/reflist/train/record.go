package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// Records come from .bib files and from references that were labelled, and both have some
// that no one would print: test data of programs, and values in the wrong field. What is
// printed of them says nothing of print.

// records reads the records of the .bib files under the directories of a
// directory, at most so many of a file, so that no subject has too much to say.
func records(dir string, r *rand.Rand) ([]*citation.Reference, error) {
	const most, longest = 80, 3 << 20
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.bib"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no directory under %s has a .bib file", dir)
	}
	var all []*citation.Reference
	seen := map[string]bool{}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		if len(src) > longest {
			continue
		}
		listed, _ := bibtex.Read(src)
		r.Shuffle(len(listed), func(i, j int) { listed[i], listed[j] = listed[j], listed[i] })
		n := 0
		for _, l := range listed {
			ref := l.Reference
			key := citation.FoldText(ref.Title.Plain())
			if len(key) < 8 || len(key) > 300 || seen[key] || len(ref.Author)+len(ref.Editor) == 0 || strings.ContainsAny(string(ref.Title), `\{}$`) || isOdd(ref) {
				continue
			}
			seen[key] = true
			all = append(all, ref)
			if n++; n >= most {
				break
			}
		}
	}
	return all, nil
}

// known returns the records of examples of which all is known.
func known(examples []reflist.Example) []*citation.Reference {
	var refs []*citation.Reference
	for _, ex := range examples {
		ref := ex.Reference
		if ref.Title == "" || len(ref.Author)+len(ref.Editor) == 0 || slices.ContainsFunc(ex.Skip, isPrinted) || isOdd(ref) {
			continue
		}
		refs = append(refs, ref)
	}
	return refs
}

// isPrinted reports whether a variable is no address, which lists often leave out.
func isPrinted(v citation.Variable) bool { return v != citation.VarURL && v != citation.VarDOI }

// isOdd reports whether a record is none that is printed: names that nobody bears, or
// several in one, a container that holds a whole reference, a place that is an institute.
func isOdd(ref *citation.Reference) bool {
	for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator} {
		if slices.ContainsFunc(ref.Names(v), isOddName) {
			return true
		}
	}
	container := ref.ContainerTitle.Plain()
	switch {
	case strings.Contains(container, "ISBN"), strings.Contains(container, "doi"), strings.Contains(container, "www."):
		return true
	case strings.ContainsAny(string(ref.Title)+container+ref.Publisher.Plain()+ref.PublisherPlace.Plain(), `_|<>@\{}$`):
		return true
	case strings.Contains(ref.Title.Plain(), "[Eds") || strings.Contains(ref.Title.Plain(), "�"):
		return true
	case ref.Type == citation.ArticleJournal && numbersIn.MatchString(container): // "J. Chem. Phys. 130, 247101 (2009)"
		return true
	case strings.Contains(string(ref.Volume), "/") && ref.Issue == "": // both in one
		return true
	}
	switch {
	case oddPlace.MatchString(ref.PublisherPlace.Plain()), strings.Count(ref.Publisher.Plain(), ",") > 1:
		return true
	case ref.Page != "" && !lifelikePage.MatchString(string(ref.Page)), strings.Contains(string(ref.Edition), ":"):
		return true
	}
	return ref.Issued.Start.Year > 2100
}

var (
	numbersIn = regexp.MustCompile(`\d{3}.*\d`)
	oddPlace  = regexp.MustCompile(`(?i)\d|universi|institut|departm|fakult|facult|labor`)
	// lifelikePage is one page, or a range, in figures or Roman numerals with a letter or an
	// article's number before them: "e12", "S1-S20", "73:1-73:7", "xii-xx".
	lifelikePage = regexp.MustCompile(`^(?i:[a-z]{0,3}[.-]?\d+(?::\d+)?[a-z]{0,2}|[ivxlc]+)(?:\s*[-‐‑–—]+\s*(?i:[a-z]{0,3}[.-]?\d+(?::\d+)?[a-z]{0,2}|[ivxlc]+))?$`)
	// initialWithin is an initial that ends neither a name nor a part of one.
	initialWithin = regexp.MustCompile(`\b\p{Lu}\. ?\p{Lu}?\p{Ll}`)
)

// isOddName reports whether nobody is called so: numbers by which catalogues tell namesakes
// apart, several people in one name, a family name with its initials, or in the place of
// the given one.
func isOddName(n citation.Name) bool {
	all := n.Family + n.Given + n.Literal
	switch {
	case strings.ContainsAny(n.Family+n.Given, "0123456789"), strings.ContainsAny(all, `\{}$~@<>|_`), strings.Contains(strings.ToLower(all), "et al"), len(all) > 120:
		return true
	case n.Literal != "" && initialWithin.MatchString(n.Literal) && strings.ContainsAny(n.Literal, ",&"):
		return true
	case initialWithin.MatchString(n.Family), strings.ContainsAny(n.Family, ",:;"), strings.Contains(" "+n.Given, " of"), strings.HasPrefix(n.Given, "The "), utf8.RuneCountInString(n.Suffix) > 5:
		return true
	}
	// "Jones" as the given name of "JH".
	initials := utf8.RuneCountInString(n.Family) < 4 && n.Family == strings.ToUpper(n.Family) && !strings.ContainsAny(n.Family, "AEIOUY")
	return initials && strings.IndexFunc(n.Family, unicode.IsUpper) == 0 && n.Family[0] < utf8.RuneSelf && utf8.RuneCountInString(n.Given) > 3
}

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
	c.CollectionTitle = citation.Text(strings.TrimPrefix(string(c.CollectionTitle), "of ")) // "vol. 3 of a series"
	return withSuffixes(c)
}

// withSuffixes parts from family names the suffixes that stand in them: "Guerney Jr."
func withSuffixes(ref *citation.Reference) *citation.Reference {
	for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor} {
		names := ref.Names(v)
		for i, n := range names {
			if m := withSuffix.FindStringSubmatch(n.Family); m != nil && n.Suffix == "" {
				names[i].Family, names[i].Suffix = m[1], m[2]
			}
		}
	}
	return ref
}

var withSuffix = regexp.MustCompile(`^(.+?),? (Jr\.?|Sr\.?|III?|IV)$`)
