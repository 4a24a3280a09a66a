package manuscripts

import (
	"strings"
)

var formDefects = []Defect{
	{Rule: "citation-comma-before-page", NeedsStyle: true, In: inMLA, plant: plantCommaBeforePage},
	{Rule: "citation-comma-before-year", NeedsStyle: true, plant: plantComma},
	{Rule: "citation-separator", NeedsStyle: true, plant: plantSeparator},
	{Rule: "citation-ampersand", NeedsStyle: true, plant: plantAmpersand},
	{Rule: "citation-page-prefix", NeedsStyle: true, plant: plantPagePrefix},
	{Rule: "ibid-in-author-date", plant: plantIbid},
}

// noted returns the citations that stand in notes.
func (p *planter) noted() map[*inline]bool {
	set := map[*inline]bool{}
	for i := range p.blocks {
		for j := range p.blocks[i].inlines {
			if n := p.blocks[i].inlines[j].note; n != nil {
				for k := range n.body {
					set[&n.body[k]] = true
				}
			}
		}
	}
	return set
}

// chicago reports whether the document is in a built-in style.
func (p *planter) chicago() bool { return p.authorDate() && p.Style.BuiltIn }

// american reports whether it is in a style of the American humanities, Chicago's or the MLA's.
func (p *planter) american() bool { return p.chicago() || p.authorPage() }

// plantComma puts a comma before the year of one cite.
func plantComma(p *planter) bool {
	if !p.chicago() {
		return false
	}
	sites := p.sites(func(s site) bool {
		q := s.piece(commaPart)
		return q != nil && q.text == " " && p.plainYear(s.ref) && s.ref.OriginalDate.IsZero()
	})
	if len(sites) == 0 {
		return false
	}
	sites[0].piece(commaPart).change(", ")
	sites[0].piece(yearPart).fault = true
	return p.at("a comma before the year", sites[0].ref.ID)
}

// plantCommaBeforePage puts a comma before the page of one cite by author and page.
func plantCommaBeforePage(p *planter) bool {
	if !p.authorPage() {
		return false
	}
	sites := p.sites(func(s site) bool {
		q := s.piece(termPart)
		return q != nil && strings.TrimSpace(q.text) == "" && s.piece(locatorPart) != nil && (s.piece(titlePart) != nil || s.piece(namesPart) != nil && !s.in.cite.narrative)
	})
	if len(sites) == 0 {
		return false
	}
	sites[0].piece(termPart).change(", ")
	sites[0].piece(locatorPart).fault = true
	return p.at("a comma before the page", sites[0].ref.ID)
}

// plantSeparator puts a comma between the works of two authors in parentheses, where
// enough others have a semicolon to show that it is a slip.
func plantSeparator(p *planter) bool {
	if !p.byName() {
		return false
	}
	noted := p.noted()
	semicolons := 0
	p.Document.citations(func(in *inline) {
		for _, q := range in.pieces {
			if q.role == glue && q.text == "; " && !noted[in] {
				semicolons++
			}
		}
	})
	if semicolons < 4 {
		return false
	}
	for _, s := range p.sites(func(s site) bool {
		return len(s.in.cite.cites) > 1 && s.piece(namesPart) != nil && !noted[s.in]
	}) {
		for i := range s.in.pieces {
			q := &s.in.pieces[i]
			if q.role == glue && q.text == "; " && i+1 < len(s.in.pieces) && s.in.pieces[i+1].role == namesPart && endsCite(s.in.pieces[i-1].role, p.authorPage()) && (!p.authorPage() || hasPage(s.in, i+1)) {
				q.change(", ")
				s.in.pieces[i+1].fault = true
				return p.at("a comma between two works")
			}
		}
	}
	return false
}

// endsCite reports whether a cite ends with a part, which is its page where there are no years.
func endsCite(r role, paged bool) bool {
	if paged {
		return r == locatorPart
	}
	return r == yearPart || r == letterPart
}

// hasPage reports whether the cite that begins with a piece has a page right behind its names.
func hasPage(in *inline, first int) bool {
	for _, q := range in.pieces[first+1:] {
		switch q.role {
		case termPart:
			if strings.TrimSpace(q.text) == "" {
				continue
			}
		case locatorPart:
			return true
		}
		return false
	}
	return false
}

// plantAmpersand writes "&" for "and".
func plantAmpersand(p *planter) bool {
	if !p.american() {
		return false
	}
	and := " " + p.lang.and + " "
	for _, s := range p.sites(func(s site) bool {
		return people(s.ref) && len(creators(s.ref)) == 2 && s.piece(namesPart) != nil && strings.Count(s.piece(namesPart).text, and) == 1
	}) {
		q := s.piece(namesPart)
		q.change(strings.Replace(q.text, and, " & ", 1))
		return p.at(q.text, s.ref.ID)
	}
	return false
}

// plantPagePrefix writes "p." before the page of one cite.
func plantPagePrefix(p *planter) bool {
	if !p.american() {
		return false
	}
	sites := p.sites(func(s site) bool {
		q := s.piece(termPart)
		return q != nil && strings.Trim(q.text, ", ") == "" && s.piece(locatorPart) != nil && p.plainYear(s.ref)
	})
	if len(sites) == 0 {
		return false
	}
	locator, term := sites[0].piece(locatorPart), "p. "
	if strings.ContainsAny(locator.text, "–-") {
		term = "pp. "
	}
	before := sites[0].piece(termPart)
	before.change(before.text + term)
	locator.fault = true
	return p.at(term+locator.text, sites[0].ref.ID)
}

// plantIbid writes "ibid." for the second of two cites of a work.
func plantIbid(p *planter) bool {
	if !p.authorDate() || p.Lang != "en" {
		return false
	}
	for _, i := range p.shuffled(len(p.blocks)) {
		b := &p.blocks[i]
		for n := range b.inlines {
			in := &b.inlines[n]
			if in.cite == nil || in.cite.narrative || len(in.cite.cites) != 1 || n+1 == len(b.inlines) || b.inlines[n+1].cite != nil {
				continue
			}
			ibid := inline{pieces: []piece{{text: " The same has been said of many others ("}, {text: "ibid.", fault: true}, {text: "). "}}}
			rest := append([]inline(nil), b.inlines[n+2:]...)
			b.inlines = append(append(b.inlines[:n+2:n+2], ibid), rest...)
			return p.at("ibid. for the work before")
		}
	}
	return false
}
