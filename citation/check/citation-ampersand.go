package check

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

var citationAmpersand = &Rule{
	ID:       "citation-ampersand",
	Family:   Form,
	Severity: citation.Warning,
	Title:    "\"&\" where the style has \"and\", or the other way about",
	Doc: `Chicago and the MLA have "and" between the names of authors, everywhere; APA has "&" in
parentheses and "and" in the sentence, or in other languages the word in the list and in both. Without a style, a manuscript is held to its
own habit, of which that in parentheses and that in sentences count apart: at least
five citations have one form, and nine in ten do, or three have the form that the list
has as well, and a single one the other. The word may be that of any language.`,
	Bad: `It was disputed (Cohen & Arato 1992).

## References

Cohen, Jean L., and Andrew Arato. 1992. *Civil Society and Political Theory*. Cambridge, MA: MIT Press.
`,
	Good: `It was disputed (Cohen and Arato 1992).

## References

Cohen, Jean L., and Andrew Arato. 1992. *Civil Society and Political Theory*. Cambridge, MA: MIT Press.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 18th edition, on text citations of works by several authors; Publication Manual of the American Psychological Association, 7th edition, on the same; MLA Handbook, 9th edition, on works by two authors",
	Since:  "0.1.0",
	check: func(p *pass) {
		inList := p.signsInList()
		// The APA has the word in other languages: "Marsh y Reed, 2010".
		apa := p.opt.Style == APA7 && !(inList == onlyWords && p.wordForAnd() != "and")
		for _, narrative := range []bool{false, true} {
			var cites []*citation.InTextCite
			signs := 0
			p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
				if !namesAuthors(in) || c.AndSpan.Len() == 0 || len(c.Names) < 2 || c.ID == "" && len(c.Candidates) == 0 || c.Narrative != narrative || !narrative && !namesBeside(c) {
					return
				}
				cites = append(cites, c)
				if isAmpersand(c.And) {
					signs++
				}
			})
			var wanted bool // the sign
			words := len(cites) - signs
			switch {
			case p.opt.isChicago(), p.opt.Style == MLA9, apa && narrative:
			case apa, isClear(signs, words), words == 1 && signs >= 3 && inList == onlySigns:
				wanted = true
			case !isClear(words, signs) && (signs != 1 || words < 3 || inList != onlyWords):
				continue
			}
			for _, c := range cites {
				if isAmpersand(c.And) == wanted {
					continue
				}
				right := "&"
				if !wanted {
					right = p.wordForAnd()
				}
				f := p.report(c.AndSpan, "%s between the names in %s, not %s", strings.TrimSpace(c.And), label(c), right)
				f.Fixes = []Fix{{fmt.Sprintf("write %s", right), []Edit{{c.AndSpan, right}}}}
			}
		}
	},
}

// What joins the names of authors in the entries of a list.
const (
	signsAndWords = iota
	onlySigns
	onlyWords
)

// signsInList returns what joins the names of authors in the list, if three entries or more
// have any.
func (p *pass) signsInList() int {
	const fewest = 3
	signs, words, and := 0, 0, " "+p.wordForAnd()+" "
	p.eachPrinted(func(l *printed) {
		first, _, _ := l.field(citation.VarAuthor, 0, "")
		last, _, ok := l.field(citation.VarAuthor, len(l.Reference.Author)-1, "")
		if !ok || len(l.Reference.Author) < 2 || last <= first {
			return
		}
		switch names := l.text[first:last]; {
		case strings.Contains(names, "&"):
			signs++
		case strings.Contains(names, and):
			words++
		}
	})
	switch {
	case signs >= fewest && words == 0:
		return onlySigns
	case words >= fewest && signs == 0:
		return onlyWords
	}
	return signsAndWords
}

func isAmpersand(s string) bool {
	switch strings.TrimSpace(s) {
	case "&", `\&`, "&amp;", "＆":
		return true
	}
	return false
}

// wordForAnd returns the word that stands most often before a last name, "and"
// if none does.
func (p *pass) wordForAnd() string {
	counts := map[string]int{}
	best := "and"
	p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
		if and := strings.TrimSpace(c.And); and != "" && !isAmpersand(and) {
			if counts[and]++; counts[and] > counts[best] {
				best = and
			}
		}
	})
	return best
}
