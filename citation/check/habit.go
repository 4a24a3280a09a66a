package check

import (
	"bytes"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A commaCite is a cite in which the year, or in author–page form the bare page, stands right
// behind names or a title.
type commaCite struct {
	c     *citation.InTextCite
	comma bool // before the year or page
}

// yearCites returns the cites of works of the list of which names and a year in
// figures stand side by side. What means no work may be no citation.
func (p *pass) yearCites() []commaCite {
	var cites []commaCite
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		if in.System != citation.AuthorDate || !namesBeside(c) && (c.Title == "" || c.Narrative) || c.SeparatorSpan.Len() == 0 || !hasDigit(c.Year) || c.Ibid || c.ID == "" && len(c.Candidates) == 0 || p.isOfSeries(c) {
			return
		}
		switch strings.TrimSpace(c.Separator) {
		case "":
			// "“Title,” 2010"
			before := bytes.TrimRight(p.Source[max(0, c.SeparatorSpan.Start-6):c.SeparatorSpan.Start], "”“’»\"'")
			cites = append(cites, commaCite{c, c.Title != "" && bytes.HasSuffix(before, []byte(","))})
		case ",":
			cites = append(cites, commaCite{c, true})
		}
	})
	return cites
}

// isOfSeries reports whether a cite is that of an act by its title and year, or the year and number of a report in a
// series whose name is an abbreviation, which have a form of their own: "SOU 1992:94", "NOU 2015: 8".
func (p *pass) isOfSeries(c *citation.InTextCite) bool {
	if l := p.byID[c.ID]; l != nil && l.Reference.Type == citation.Legislation {
		return true
	}
	end := min(c.YearSpan.End, len(p.Source))
	behind := string(p.Source[end:min(end+len(": 8"), len(p.Source))])
	return len(c.Names) == 1 && seriesName.MatchString(c.Names[0].Text) && seriesNumber.MatchString(behind)
}

var (
	seriesName   = sieve.MustCompile(`^\p{Lu}{2,4}$`)
	seriesNumber = sieve.MustCompile(`^: ?\d`)
)

// pageCites returns the cites of works of the list by author and page in which a page without
// a word before it stands behind names or a title.
func (p *pass) pageCites() []commaCite {
	var cites []commaCite
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		if in.System != citation.AuthorPage || c.SeparatorSpan.Len() == 0 || c.LocatorTerm != "" || c.Label != "" || c.ID == "" && len(c.Candidates) == 0 {
			return
		}
		cites = append(cites, commaCite{c, strings.Contains(c.Separator, ",")})
	})
	return cites
}

// A gap is what stands between two cites in one pair of parentheses.
type gap struct {
	span citation.Span // the comma or semicolon
	mark string        // "," or ";", "" for anything else
	next *citation.InTextCite
}

// gaps returns what stands between works of different authors.
func (p *pass) gaps() []gap {
	var gaps []gap
	for i := range p.Citations {
		in := &p.Citations[i]
		if !namesAuthors(in) {
			continue
		}
		first := len(gaps)
		for j := 1; j < len(in.Cites); j++ {
			a, b := &in.Cites[j-1], &in.Cites[j]
			if !namesBeside(a) && !a.Narrative && len(a.Names) > 0 && a.Names[0].Span.Start > a.Span.Start || !namesBeside(b) && !p.titleBeside(b) || b.Secondary || a.Span.End > b.Span.Start {
				continue
			}
			// "(Smith 2010, 2006, “Short Title” 2015)": what parts the years of one author
			// goes on before a title in styles that make groups of cites.
			if !namesBeside(a) && len(a.Names) > 0 && !namesBeside(b) {
				continue
			}
			span := citation.Span{Start: a.Span.End, End: b.Span.Start}
			text := p.source(span)
			mark := strings.TrimRight(initialsAtEnd.ReplaceAllString(text, ""), openTitle)
			mark = strings.TrimSpace(mark)
			if mark != "," && mark != ";" {
				if strings.HasPrefix(mark, ";") {
					gaps = append(gaps, gap{mark: ";", next: b})
				}
				continue
			}
			at := span.Start + strings.Index(text, mark)
			gaps = append(gaps, gap{citation.Span{Start: at, End: at + 1}, mark, b})
		}
		if !p.inParentheses(in) && !hasSemicolon(gaps[first:]) {
			gaps = gaps[:first] // works in a sentence
		}
	}
	return gaps
}

// openTitle are what a title begins with: marks of italics and of quotation, and spaces.
const openTitle = "*_“„«‘\"\\ \n\u00a0\u202f"

// titleBeside reports whether a cite has a title in the place of an author, beside
// its year.
func (p *pass) titleBeside(c *citation.InTextCite) bool {
	if c.Title == "" || c.Narrative || len(c.Names) > 0 || c.YearSpan.Start <= c.Span.Start {
		return false
	}
	l := p.byID[c.ID]
	if l == nil {
		return false
	}
	names, _ := creators(l.Reference)
	return len(names) == 0
}

// initialsAtEnd are the initials of the next author.
var initialsAtEnd = sieve.MustCompile(`(?:\p{Lu}\p{L}?\.[\s-]?)+$`)

func hasSemicolon(gaps []gap) bool {
	for _, g := range gaps {
		if g.mark == ";" {
			return true
		}
	}
	return false
}

// comma returns where a comma stands in a span.
func (p *pass) comma(span citation.Span) (citation.Span, bool) {
	i := bytes.IndexByte(p.Source[max(0, span.Start):min(span.End, len(p.Source))], ',')
	if i < 0 {
		return citation.Span{}, false
	}
	return citation.Span{Start: span.Start + i, End: span.Start + i + 1}, true
}

// commaBefore holds cites to one form, with a comma before what is named or without: the one that
// the style has, or where it has none their own habit.
func (p *pass) commaBefore(what string, cites []commaCite, styled, wanted bool) {
	with := 0
	for _, c := range cites {
		if c.comma {
			with++
		}
	}
	switch {
	case styled:
	case isClear(with, len(cites)-with):
		wanted = true
	case isClear(len(cites)-with, with):
		wanted = false
	default:
		return
	}
	for _, c := range cites {
		if c.comma == wanted {
			continue
		}
		if wanted {
			f := p.report(c.c.SeparatorSpan, "there is no comma before the %s in %s", what, label(c.c))
			at := citation.Span{Start: c.c.SeparatorSpan.Start, End: c.c.SeparatorSpan.Start}
			f.Fixes = []Fix{{"put a comma before the " + what, []Edit{{at, ","}}}}
			continue
		}
		if at, ok := p.comma(c.c.SeparatorSpan); ok {
			f := p.report(at, "there is a comma before the %s in %s", what, label(c.c))
			f.Fixes = []Fix{{"take the comma out", []Edit{{at, ""}}}}
		}
	}
}
