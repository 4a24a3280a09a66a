package intext

import (
	"cmp"
	"slices"

	"github.com/refwright/refwright/citation"
)

// A full reference in a note has semicolons between authors in Brazil, and full stops between its
// parts where libraries write them, so that it may be cut. Once the cites are known, what is a part of
// the cite beside it is told by the reference of that.

// joinParts takes for parts of the cite beside them the names before a semicolon that are those of
// its co-authors, "MARSH, Ann; REED, Bo, Peat", and the imprint behind a title, "Marsh, A. Peat.
// Oslo: Reed Press, 1975, p. 18".
func (r *run) joinParts(found []citation.InText) {
	refs := map[string]*citation.Reference{}
	for _, l := range r.References {
		if l != nil && l.Reference != nil {
			refs[l.Reference.ID] = l.Reference
		}
	}
	for i := range found {
		if found[i].System != citation.Notes {
			continue
		}
		cites := found[i].Cites
		for k := len(cites) - 2; k >= 0; k-- {
			switch {
			case isCoAuthor(&cites[k], &cites[k+1], refs[cites[k+1].ID]):
				cites[k+1].Names = append(slices.Clone(cites[k].Names), cites[k+1].Names...)
				cites = slices.Delete(cites, k, k+1)
			case isImprint(&cites[k], &cites[k+1], refs[cites[k].ID]):
				takeImprint(&cites[k], &cites[k+1])
				cites = slices.Delete(cites, k+1, k+2)
			}
		}
		found[i].Cites = cites
	}
}

// isCoAuthor reports whether a cite is nothing but the name of an author of a reference, and the cite
// behind it, which means that, begins with a later one or with its title.
func isCoAuthor(c, next *citation.InTextCite, of *citation.Reference) bool {
	if of == nil || c.Ibid || c.Title != "" || c.Year != "" || c.Locator != "" || len(c.Names) != 1 {
		return false
	}
	authors := of.Author
	if len(authors) == 0 {
		authors = of.Editor
	}
	is := func(of citation.Name, printed string) bool {
		return of.Family != "" && slices.Contains(listName(of).keys, nameKey(printed))
	}
	if len(next.Names) == 0 && next.Title != "" {
		return len(authors) > 0 && is(authors[0], c.Names[0].Text)
	}
	i := slices.IndexFunc(authors, func(n citation.Name) bool { return is(n, c.Names[0].Text) })
	return i >= 0 && len(next.Names) > 0 && slices.ContainsFunc(authors[i+1:], func(n citation.Name) bool { return is(n, next.Names[0].Text) })
}

// isImprint reports whether a cite of an unknown work has the year of the reference that the one
// before it means by its title alone.
func isImprint(before, c *citation.InTextCite, of *citation.Reference) bool {
	if of == nil || c.ID != "" || len(c.Candidates) > 0 || c.Ibid || before.Title == "" || before.Year != "" || before.Locator != "" {
		return false
	}
	years, _ := yearKeys(of)
	year := cmp.Or(c.Year, c.Title)
	return year != "" && slices.Contains(years, yearKey(year))
}

// takeImprint gives a cite the year and the locator that were read as another's.
func takeImprint(c, imprint *citation.InTextCite) {
	c.Year, c.YearSpan = cmp.Or(imprint.Year, imprint.Title), imprint.YearSpan
	c.Locator, c.Label, c.LocatorSpan = imprint.Locator, imprint.Label, imprint.LocatorSpan
	c.LocatorTerm, c.LocatorTermSpan = imprint.LocatorTerm, imprint.LocatorTermSpan
	c.Span.End = max(c.Span.End, imprint.Span.End)
}
