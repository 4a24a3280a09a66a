package manuscripts

import (
	"html"
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

var (
	// titleOpens is where a title begins in a cite by author and page.
	titleOpens = regexp.MustCompile(`<i>|[“„«»‘”]`)
	// chapterTerm is what leads to a chapter, behind what is cited or alone.
	chapterTerm = regexp.MustCompile(`(?:^|, )\pL+\.? $`)
	// articleBefore and titleGoesOn are what an English short title leaves out.
	articleBefore = regexp.MustCompile(`^(?:The|A) `)
	titleGoesOn   = regexp.MustCompile(`(?: (?:of|in|and|between|without|after) |, ).*`)
)

// authorPage cuts "see Smith and Doe, *Title* 5–7", given as HTML, in which titles are set
// off in every form of document.
func (r *reader) authorPage(in *inline, text string, n int, cite *citation.Cite) {
	add := func(t string, role role) {
		if t = r.plain(t); t != "" {
			in.pieces = append(in.pieces, piece{text: t, role: role, cite: n})
		}
	}
	prefix, suffix := html.EscapeString(string(cite.Prefix)), html.EscapeString(string(cite.Suffix))
	if rest, ok := strings.CutPrefix(text, prefix); ok {
		add(prefix, prefixPart)
		text = rest
	}
	text, hasSuffix := strings.CutSuffix(text, suffix)
	term, place := "", ""
	if cite.Locator != "" {
		place = placeForm.FindString(text)
		text = strings.TrimSuffix(text, place)
	}
	if place != "" {
		head := strings.TrimRight(text, " \u00a0")
		if cite.Label == "chapter" {
			head = chapterTerm.ReplaceAllString(text, "")
		}
		text, term = head, text[len(head):]
	}
	names, title := text, ""
	if m := titleOpens.FindStringIndex(text); m != nil {
		names, title = text[:m[0]], text[m[0]:]
	}
	author := strings.TrimRight(names, ", ")
	add(author, namesPart)
	add(names[len(author):], commaPart)
	add(title, titlePart)
	add(term, termPart)
	add(place, locatorPart)
	if hasSuffix {
		add(suffix, suffixPart)
	}
}

// hasPages reports whether a place in a work can be cited.
func hasPages(ref *citation.Reference) bool {
	return ref.Page != "" || ref.Type == citation.Book || ref.Type == citation.Report || ref.Type == citation.Thesis
}

// paged returns a work in which a place can be cited: this one, if it can be, or another,
// before which this one waits. A place is all that stands behind authors in a sentence.
func (c *composer) paged(ref *citation.Reference) *citation.Reference {
	if hasPages(ref) {
		return ref
	}
	for _, i := range c.shuffled(len(c.doc.Records)) {
		if other := c.doc.Records[i]; hasPages(other) {
			c.queue = append(c.queue, ref)
			return other
		}
	}
	return ref
}

// shorten gives the records short titles, by which works of one author are told apart: without
// subtitle, and some English ones without article and what follows the first thing that is
// named, "Politics" for "The Politics of Water Rights". Where two titles begin so, they
// are not shortened.
func (s *shelf) shorten() {
	for _, ref := range s.refs {
		head, _, _ := strings.Cut(string(ref.Title), ": ")
		head = strings.TrimRight(head, " \u00a0\u202f")
		shorter := articleBefore.ReplaceAllString(titleGoesOn.ReplaceAllString(head, ""), "")
		for i, short := range []string{shorter, head} {
			if i == 0 && !s.chance(60) || short == string(ref.Title) || !s.tells(short, ref) {
				continue
			}
			ref.TitleShort = citation.Text(short)
			break
		}
	}
}

// tells reports whether a short title stands in no title but that of its record, in quotes or
// without.
func (s *shelf) tells(short string, of *citation.Reference) bool {
	plain := func(t string) string { return strings.ToLower(strings.NewReplacer("“", "", "”", "").Replace(t)) }
	for _, ref := range s.refs {
		if ref != of && strings.Contains(plain(string(ref.Title)), plain(short)) {
			return false
		}
	}
	return true
}
