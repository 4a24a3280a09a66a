package check

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// The rules on "et al." in citations.

// etAlFrom returns the number of authors from which on a work is cited with the
// first and "et al.", 0 if the style does not say. Chicago changed it from four
// to three with the 18th edition; APA has three since the 7th, and MLA since the 8th.
func (o *Options) etAlFrom() int {
	switch o.Style {
	case Chicago18, APA7, MLA9:
		return 3
	case Chicago17:
		return 4
	}
	return 0
}

// othersWord stands in an entry that does not name all its authors.
var othersWord = sieve.Late(`(?i)(?:\bet\s+al\b|\band[\s\x{a0}]+others\b|\bmfl\b|m\.[\s\x{a0}]?fl\.|\bu\.[\s\x{a0}]?a\.|\bvd\.|\bi[\s\x{a0}]+ostali\b|(?:^|[^\p{L}])и[\s\x{a0}]+остали|\bi[\s\x{a0}]+dr\.|\by[\s\x{a0}]+otros\b|\bet[\s\x{a0}]+coll\b|\be[\s\x{a0}]+outros\b|\be[\s\x{a0}]+altri\b|\bve[\s\x{a0}]+diğerleri\b)`)

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
	unsure := map[*citation.Listed]bool{}           // there may be more than were read
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		l := p.byID[c.ID]
		if !namesAuthors(in) || l == nil || c.Ibid || c.Differs != 0 || len(c.Candidates) > 0 || len(c.Names) == 0 {
			return
		}
		if !namesBeside(c) && !c.Narrative || c.Names[0].Span.Len() == 0 {
			return
		}
		names, known := named[l]
		if !known {
			var others bool
			if names, others = creators(l.Reference); others || len(names) < 2 || namesOthers(p.namedIn(l).Text) {
				names = nil
			}
			named[l] = names
			unsure[l] = names != nil && p.hasMoreNames(l, len(names)) && !p.isCitedInFull(l, len(names))
		}
		first := !seen[c.ID]
		seen[c.ID] = true
		// A cite with as many names agrees with what was read of the list.
		if names == nil || unsure[l] && (c.EtAl.Len() > 0 || len(c.Names) != len(names)) {
			return
		}
		cites = append(cites, etAlCite{c, l, names, first})
	})
	return cites
}

// namedIn returns the entry that prints the authors of another: itself, or the one above those that have a
// dash for them.
func (p *pass) namedIn(l *citation.Listed) *citation.Listed {
	at := slices.Index(p.References, l)
	for at > 0 && repeatedAuthor.MatchString(p.References[at].Text) {
		at--
	}
	if at < 0 {
		return l
	}
	return p.References[at]
}

// isCitedInFull reports whether a cite of a work names as many authors as were read and agrees with it.
func (p *pass) isCitedInFull(l *citation.Listed, n int) bool {
	return slices.ContainsFunc(p.cited[l.Reference.ID], func(c *citation.InTextCite) bool {
		return c.Differs == 0 && len(c.Candidates) == 0 && c.EtAl.Len() == 0 && len(c.Names) == n
	})
}

// hasMoreNames reports whether the authors of an entry, or the editors of one without, seem to be
// more than were read: more commas and words for "and" stand between them than n names have, a
// name follows them, or what was read as the given names of the first is another
// person, as after an author with a single name of one word.
func (p *pass) hasMoreNames(l *citation.Listed, n int) bool {
	authors, of := l.Reference.Author, citation.VarAuthor
	if len(authors) == 0 {
		authors, of = l.Reference.Editor, citation.VarEditor
	}
	span, ok := l.Field(of, -1)
	if !ok || len(authors) == 0 {
		return false
	}
	if first := authors[0]; n > 1 && !strings.Contains(shortName(first), " ") && (first.Suffix == "" && fullGiven.MatchString(first.Given) || fullerGiven.MatchString(first.Given)) {
		return true
	}
	if n > 1 && p.isSingleName(authors[0].Given) {
		return true
	}
	if src := p.file(l).src; nameFollows.Regexp().Match(src[min(span.End, len(src)):min(span.End+40, len(src))]) {
		return true
	}
	return hasMoreMarks(p.text(l, span), authors)
}

// hasMoreMarks reports whether a text has more commas and words for "and" than the names that were read
// of it have between them.
func hasMoreMarks(text string, authors []citation.Name) bool {
	n, given, marks := len(authors), 0, countNameMarks(text)
	for _, name := range authors {
		if name.Given != "" {
			given++
		}
		if name.Suffix != "" && strings.Contains(text, ", "+name.Suffix) {
			marks-- // "King, Jr.", but "Gates III"
		}
	}
	// A name with the family name first has a comma within it: that of the first
	// author, or those of all.
	first := 0
	if authors[0].Given != "" {
		first = 1
	}
	return marks > n-1+first && marks < n-1+given || marks > n-1+given
}

// countNameMarks counts the commas and words for "and" in a text. A comma before such a word is one with it.
func countNameMarks(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		at := i + 1
		switch {
		case text[i] == ',':
			n++
			for at < len(text) && isBlank(text[at]) {
				at++
			}
			if end := andEnd(text, at); at > i+1 && end > 0 {
				i = end - 1
			}
		case isBlank(text[i]):
			if end := andEnd(text, at); end > 0 {
				n++
				i = end - 1
			}
		}
	}
	return n
}

// andEnd returns where a word for "and", and the blank behind it, end that begin at a place, 0 if none does.
func andEnd(text string, at int) int {
	const longest = 3 // bytes
	for end := at + 1; end < len(text) && end-at <= longest; end++ {
		if isBlank(text[end]) {
			if andWords[text[at:end]] {
				return end + 1
			}
			return 0
		}
	}
	return 0
}

// andWords join the last two of some names.
var andWords = map[string]bool{"and": true, "&": true, `\&`: true, "ve": true, "und": true, "et": true, "y": true, "i": true, "и": true, "og": true, "e": true}

// isSingleName reports whether somebody in the list has this name and no other: "Suharto".
func (p *pass) isSingleName(name string) bool { return name != "" && p.singleNames()[name] }

func (p *pass) makeSingleNames() map[string]bool {
	single := map[string]bool{}
	for _, l := range p.References {
		for _, v := range people {
			for _, n := range l.Reference.Names(v) {
				if n.Given == "" && n.Family != "" && !strings.ContainsAny(n.Family, " .") {
					single[n.Family] = true
				}
			}
		}
	}
	return single
}

var (
	// nameFollows is another name behind those that were read, or what is left of the last
	// of these and then another.
	nameFollows = sieve.Late(`^(?:\s\p{Ll}+){0,3}\.?(?:\s\p{Lu}[\p{L}’'-]+,\s\p{Lu}|,\s(?:(?:\p{Lu}\.[\s-]?)+(?:\p{Ll}+)?(?:\s\p{Ll}+){0,2},\s\p{Lu}|\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+)*,\s\p{Lu})|(?:,\s\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]*\.?){0,3})?,?\s(?:and|\\?&|ve|und|et|y|i|и|og|e)\s\p{Lu})`)
	// fullGiven is two names in full: "Emily Williams"; fullerGiven is three, which may be another
	// person though "Jr." follows: "Suharto, Emily Ann Williams, Jr.".
	fullerGiven = sieve.Late(`^\p{Lu}\p{L}{2,}(?:\s\p{Lu}[\p{L}’'-]{2,}){2,}$`)
	fullGiven   = sieve.Late(`^\p{Lu}\p{L}{2,}\s(?:\p{Ll}+\s)*(?:\p{Lu}\.\s)?(?:\p{Ll}+\s)*\p{Lu}[\p{L}’'-]{2,}$`)
)

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
