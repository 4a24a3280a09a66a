package intext

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/markup"
	"github.com/refwright/refwright/internal/sieve"
)

// alphaLabel is the form of a label that is made of names and year: "Knu98", "CLRS09",
// "dGR+15a".
//
// Source: the BibTeX style alpha, BibTeXing (1988).
var alphaLabel = sieve.Late(`^\pL[\pL+*]{0,7}\d\d[a-z]?$`)

// labelCites returns the citations by the labels of a list that has labels of names and years:
// "[Knu98, Sec. 5; CLRS09]".
func (r *run) labelCites(b *block) []citation.InText {
	if !r.hasLabels() {
		return nil
	}
	var found []citation.InText
	for i := 0; i < len(b.Text); i++ {
		n := 0
		if b.Text[i] == '[' {
			n = strings.IndexAny(b.Text[i+1:min(len(b.Text), i+maxNumberGroup)], "[]")
		}
		if n <= 0 || b.Text[i+1+n] != ']' {
			continue
		}
		end := i + 1 + n
		in := citationAt(b, citation.Keys, i, end+1)
		for _, item := range labelItems(b.Text, i+1, end) {
			label := markup.Trimmed(b.Text, item[0], item[1])
			prefix := label[0]
			label[0] = afterWords(b.Text, label[0], label[1])
			if s := b.Text[label[0]:label[1]]; alphaLabel.MatchString(s) {
				c := citeAt(b, label[0], label[1])
				c.Key = s
				c.Prefix = strings.TrimSpace(b.Text[prefix:label[0]])
				in.Cites = append(in.Cites, c)
				continue
			}
			if isLeadItem(b.Text[label[0]:label[1]]) {
				continue
			}
			if len(in.Cites) == 0 {
				break // words, and no label: not a citation
			}
			last := &in.Cites[len(in.Cites)-1]
			setLocator(b, last, label[0], label[1])
		}
		if len(in.Cites) > 0 {
			found = append(found, in)
			i = end
		}
	}
	return found
}

// afterWords passes over words such as "on this point see" before a label.
func afterWords(text string, at, end int) int {
	last := strings.LastIndexByte(text[at:end], ' ')
	if last < 0 || strings.ContainsAny(text[at:at+last], "0123456789") || !alphaLabel.MatchString(text[at+last+1:end]) {
		return at
	}
	return at + last + 1
}

// isLeadItem reports whether the item is nothing but a word that leads to what follows, such as
// "e.g." before its comma.
func isLeadItem(text string) bool { return prefixes[strings.ToLower(text)] }

// labelItems cuts text[start:end] at commas and semicolons.
func labelItems(text string, start, end int) (items [][2]int) {
	for from := start; from <= end; {
		n := strings.IndexAny(text[from:end], ",;")
		if n < 0 {
			return append(items, [2]int{from, end})
		}
		items = append(items, [2]int{from, from + n})
		from += n + 1
	}
	return items
}

// hasLabels reports whether most references have such labels.
func (r *run) hasLabels() bool {
	if r.alpha == 0 {
		labels := 0
		for _, l := range r.References {
			if l != nil && l.Label != "" && alphaLabel.MatchString(l.Label) {
				labels++
			}
		}
		r.alpha = 1
		if labels > 1 && 2*labels > len(r.References) {
			r.alpha = 2
		}
	}
	return r.alpha == 2
}
