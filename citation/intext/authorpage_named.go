package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A work without pages is cited by being named: by its author who says something, "Marsh has shown that", or, where the
// list has it under its title, by that, "In *Bright Moors* the player". A surname alone may be in passing, and is a
// citation only of what is cited nowhere else; all authors of a work together are meant as those of the work.
// Source: MLA Handbook, 9th edition, on citing a work in the text without parentheses.

// isUnpaged reports whether a work has no pages: it is read on the web, heard, seen or played, or has nobody who wrote it.
func isUnpaged(r *citation.Reference) bool {
	switch {
	case r.Page != "":
		return false
	case len(citedBy(r)) == 0:
		return true
	}
	switch r.Type {
	case citation.Book, citation.Chapter, citation.Thesis, citation.PaperConference, citation.Report, "":
		return false
	case citation.ArticleJournal, citation.ArticleMagazine, citation.ArticleNewspaper:
		return r.URL != "" || r.DOI != "" || r.Volume == "" && r.Issue == ""
	}
	return true
}

// A placedMention is where a work is first cited in parentheses: the block, and the place in it.
type placedMention struct{ block, at int }

// addNamed adds the first mention of each work that is cited by being named to the citations of the blocks.
func (r *run) addNamed(groups [][]pageGroup) {
	cited := map[int]placedMention{}
	var s scanner
	s.known = r.known
	p := &pageReader{scanner: &s}
	for i, b := range r.blocks {
		s.text = b.Text
		for _, g := range groups[i] {
			for j := range g.cites {
				c := &g.cites[j]
				for _, ref := range p.worksOfSource(&source{names: c.names, title: c.title, work: c.work}) {
					if _, again := cited[ref]; !again {
						cited[ref] = placedMention{i, c.start}
					}
				}
			}
		}
	}
	if !slices.ContainsFunc(r.known.refs, func(ref *knownReference) bool { return ref.unpaged }) {
		return
	}
	named := map[int]bool{}
	for i, b := range r.blocks {
		if b.noCite || b.kind != paragraph && b.kind != listItem || isFrontMatter(b.Text) {
			continue
		}
		p := newPageReader(&s, b, nil, r.known)
		found := append(p.namedByAuthor(i, cited, named), p.namedByTitle(cited, named)...)
		if len(found) == 0 {
			continue
		}
		groups[i] = append(groups[i], found...)
		slices.SortStableFunc(groups[i], func(a, b pageGroup) int { return a.start - b.start })
	}
}

// namedByAuthor returns the citations of a block that are the names of authors who say something.
func (p *pageReader) namedByAuthor(block int, cited map[int]placedMention, named map[int]bool) (found []pageGroup) {
	p.listMentions()
	for _, m := range p.mentions {
		if !p.isAuthor(m) {
			continue
		}
		l := p.listAt(m, nil)
		works := p.worksOf(l)
		if len(works) != 1 || named[works[0]] || !p.known.refs[works[0]].unpaged || !p.isAllOf(&l, p.known.refs[works[0]]) {
			continue
		}
		several := len(l.names) > 1 || l.etAl != [2]int{}
		if !several && (p.isAnswered(l.from) || p.isPossessive(l.from, l.end) || !p.speaks(mention{l.from, l.end}) && !p.leads(l.from) && !p.speaksBehindClause(l.end)) {
			continue
		}
		named[works[0]] = true
		if at, ok := cited[works[0]]; ok {
			before := block < at.block || block == at.block && l.end <= at.at && p.sentenceEnds(l.end, at.at) > 0
			if !before || !several && !p.isFullName(l.names[0]) {
				continue
			}
		}
		found = append(found, namedAt(l.from, l.end, pageCite{noteCite: noteCite{names: l}}))
	}
	return found
}

// speaksBehindClause reports whether a verb of saying stands behind a clause that follows a name: "Marsh, writing on peat,
// found that".
func (p *pageReader) speaksBehindClause(end int) bool {
	const longest = 120 // bytes of the clause
	clause, ok := strings.CutPrefix(p.text[end:min(len(p.text), end+longest)], ", ")
	if !ok {
		return false
	}
	clause, rest, ok := strings.Cut(clause, ", ")
	w, lower := lowerWord(rest)
	return ok && lower && reportingVerbs[w] && !strings.ContainsAny(clause, ".;:()")
}

// isFullName reports whether a given name of the author stands before a surname.
func (p *pageReader) isFullName(n name) bool {
	w, _ := lastWord(strings.TrimRight(p.text[p.back(n.start, 40, 0):n.start], " "))
	return len(w) > 1 && isCapitalised(w) && !sentenceWords[strings.ToLower(w)] && slices.ContainsFunc(p.known.lookup(p.text[n.start:n.end]), func(b bearer) bool {
		return b.initials != "" && firstRune(b.initials) == firstRune(strings.ToLower(w))
	})
}

// isAllOf reports whether some names are all authors of a work: "Marsh et al." of three.
func (p *pageReader) isAllOf(l *nameList, ref *knownReference) bool {
	if l.etAl != [2]int{} {
		return ref.authors > 1
	}
	return ref.authors == len(l.names)
}

// namedByTitle returns the citations of a block that are titles under which the list has works.
func (p *pageReader) namedByTitle(cited map[int]placedMention, named map[int]bool) (found []pageGroup) {
	for _, t := range p.titles {
		if p.isBracketed(t.start) {
			continue
		}
		form := p.text[t.inner[0]:t.inner[1]]
		works := p.known.titled(p.known.shortTitle(form, false), form)
		if len(works) != 1 || named[works[0]] {
			continue
		}
		ref := p.known.refs[works[0]]
		if _, ok := cited[works[0]]; ok || !ref.unpaged || !ref.headed && ref.authors > 0 || dropArticle(ref.full) != dropArticle(fold(form)) {
			continue
		}
		named[works[0]] = true
		g := namedAt(t.start, t.end, pageCite{noteCite: noteCite{title: t.inner}})
		g.titled = true
		found = append(found, g)
	}
	return found
}

// namedAt returns the citation that is a name or title in the sentence.
func namedAt(start, end int, c pageCite) pageGroup {
	c.start, c.end, c.prefix, c.suffix = start, end, [2]int{start, start}, [2]int{end, end}
	c.known, c.narrative, c.confidence = true, true, 0.7
	return pageGroup{start: start, end: end, cites: []pageCite{c}}
}

// withMarks widens a citation that is a title in the sentence by the marks of its italics.
func withMarks(b *block, in *citation.InText, start, end int) {
	const most = 2 // bytes of marks
	if start > 0 {
		if span, _, at := b.Place(start-1, start); in.Span.Start-span.End <= most {
			in.Span.Start, in.Start = span.End, at
		}
	}
	if end < len(b.Text) {
		if span, at, _ := b.Place(end, end+1); span.Start-in.Span.End <= most {
			in.Span.End, in.End = span.Start, at
		}
	}
	c := &in.Cites[0]
	c.Span, c.Start, c.End = in.Span, in.Start, in.End
}
