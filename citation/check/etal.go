package check

import (
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

// The rules on "et al." in citations.

// etAlFrom returns the number of authors from which on a work is cited with the
// first and "et al.", 0 if the style does not say. Chicago changed it from four
// to three with the 18th edition; APA has three since the 7th.
func (o *Options) etAlFrom() int {
	switch o.Style {
	case Chicago18, APA7:
		return 3
	case Chicago17:
		return 4
	}
	return 0
}

// othersWord stands in an entry that does not name all its authors.
var othersWord = regexp.MustCompile(`(?i)(?:\bet\s+al\b|\band others\b|\bmfl\b|m\. ?fl\.|\bu\. ?a\.|\bvd\.|\bi ostali\b|\bи остали\b|\bi dr\.|\by otros\b|\bet coll\b|\be outros\b|\be altri\b|\bve diğerleri\b)`)

// namesOthers reports whether an entry does not name all its authors.
func namesOthers(text string) bool {
	for _, sign := range [...]string{" al", " AL", "others", "fl", "u.", "vd.", "osta", "оста", " dr.", "otros", "coll", "altri", "diğ"} {
		if strings.Contains(text, sign) {
			return othersWord.MatchString(text)
		}
	}
	return false
}

// An etAlCite is a cite of a work of several authors that agrees with it.
type etAlCite struct {
	cite    *citation.InTextCite
	listed  *citation.Listed
	authors []citation.Name
	first   bool // the first cite of the work
}

// makeEtAlCites returns the cites by name of works with at least two authors, of
// which the list names all.
func (p *pass) makeEtAlCites() []etAlCite {
	var cites []etAlCite
	seen := map[string]bool{}
	named := map[*citation.Listed][]citation.Name{} // nil where not all are
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		l := p.byID[c.ID]
		if in.System != citation.AuthorDate || l == nil || c.Ibid || c.Differs != 0 || len(c.Candidates) > 0 || len(c.Names) == 0 {
			return
		}
		if !namesBeside(c) && !c.Narrative || c.Names[0].Span.Len() == 0 {
			return
		}
		names, known := named[l]
		if !known {
			var others bool
			if names, others = creators(l.Reference); others || len(names) < 2 || namesOthers(l.Text) || p.hasMoreNames(l, len(names)) {
				names = nil
			}
			named[l] = names
		}
		first := !seen[c.ID]
		seen[c.ID] = true
		if names == nil {
			return
		}
		cites = append(cites, etAlCite{c, l, names, first})
	})
	return cites
}

// hasMoreNames reports whether the authors of an entry seem to be more than were
// read: more commas and words for "and" stand between them than n names have.
func (p *pass) hasMoreNames(l *citation.Listed, n int) bool {
	span, ok := l.Field(citation.VarAuthor, -1)
	if !ok {
		return false
	}
	text := p.text(l, span)
	commas := len(nameCommas.FindAllString(text, -1))
	// "Family, Given, Given Family, and Given Family" has one comma more than
	// names to part; with all names inverted there are as many again.
	switch {
	case commas > n && commas <= 2*n-2:
		given := 0
		for _, name := range l.Reference.Author {
			if name.Given != "" {
				given++
			}
		}
		return given < n
	}
	return false
}

var nameCommas = regexp.MustCompile(`,|\s(?:and|&|ve|und|et|y|i|и|og|e)\s`)

// etAlHabits counts, for works of two, of three, and of more authors, how many
// cites name all of them and how many have "et al.". Cites with all names are
// not counted when they are the first of the work, as some styles name all
// authors once.
func etAlHabits(cites []etAlCite) (all, short [3]int) {
	for _, c := range cites {
		n := min(len(c.authors), 4) - 2
		switch {
		case c.cite.EtAl.Len() > 0:
			short[n]++
		case !c.first:
			all[n]++
		}
	}
	return all, short
}

// needsNames reports whether a work has to be cited with more than its first
// author to be told from others of the same year.
func (p *pass) needsNames(l *citation.Listed) bool {
	for _, other := range p.sameYear()[authorYear(l.Reference)] {
		if other.Reference != l.Reference {
			return true
		}
	}
	return false
}

// makeSameYear returns the references by their first author and year.
func (p *pass) makeSameYear() map[string][]*citation.Listed {
	by := make(map[string][]*citation.Listed, len(p.References))
	for _, l := range p.References {
		key := authorYear(l.Reference)
		by[key] = append(by[key], l)
	}
	return by
}

func authorYear(r *citation.Reference) string { return firstKey(r) + " " + bareYear(r) }
