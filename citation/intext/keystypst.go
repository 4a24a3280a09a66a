package intext

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/markup"
	"github.com/refwright/refwright/internal/sieve"
)

// typstKeys returns the citations of Typst: @key[p. 5] and #cite(<key>).
func (r *run) typstKeys(b *block) []citation.InText {
	var found []citation.InText
	last := 0
	for i := 0; i < len(b.Text); {
		n := strings.IndexAny(b.Text[i:], "@#")
		if n < 0 {
			break
		}
		i += n
		in, end := r.typstReference(b, i, last)
		if b.Text[i] == '#' {
			in, end = r.typstCite(b, i)
		}
		if end == 0 || b.escaped(i) {
			i++
			continue
		}
		found = append(found, in)
		i, last = end, end
	}
	return found
}

// typstReference reads @key with a supplement in brackets right behind it; the one before it ends
// at last. A label of the document is a reference to a heading or figure.
func (r *run) typstReference(b *block, at, last int) (citation.InText, int) {
	if b.Text[at] != '@' {
		return citation.InText{}, 0
	}
	if before, n := utf8.DecodeLastRuneInString(b.Text[:at]); n > 0 && markup.IsWord(before) && at != last {
		return citation.InText{}, 0
	}
	key := markup.TypstKey(b.Text[at+1:])
	if key == "" || r.typstLabels()[key] || r.isCrossReference(key) {
		return citation.InText{}, 0
	}
	end := at + 1 + len(key)
	c := citeAt(b, at, end)
	c.Key = key
	if supplement, to := markup.Bracketed(b.Text, end, '[', ']'); to > 0 && b.Text[end] == '[' {
		end = to
		setLocator(b, &c, supplement[0], supplement[1])
	}
	in := citationAt(b, citation.Keys, at, end)
	if c.Locator != "" {
		whole := citeAt(b, at, end)
		c.Text, c.Span, c.Start, c.End = whole.Text, whole.Span, whole.Start, whole.End
	}
	in.Cites = []citation.InTextCite{c}
	return in, end
}

// typstCite reads #cite(<key>, supplement: [p. 5], form: "prose"), and a function of the document
// that is made of it.
func (r *run) typstCite(b *block, at int) (citation.InText, int) {
	name := markup.TypstKey(b.Text[at+1:])
	if name != "cite" && !r.typstCites()[name] {
		return citation.InText{}, 0
	}
	args, end := markup.Bracketed(b.Text, at+1+len(name), '(', ')')
	if end < 0 {
		return citation.InText{}, 0
	}
	s := b.Text[args[0]:args[1]]
	key := [2]int{}
	if n := markup.TypstLabel(s); n > 0 {
		key = [2]int{args[0] + 1, args[0] + n - 1}
	} else if strings.HasPrefix(s, `label("`) {
		if n := strings.IndexByte(s[len(`label("`):], '"'); n > 0 {
			key = [2]int{args[0] + len(`label("`), args[0] + len(`label("`) + n}
		}
	}
	if key[0] == key[1] {
		return citation.InText{}, 0
	}
	c := citeAt(b, key[0], key[1])
	c.Key = b.Text[key[0]:key[1]]
	form := argumentOf(s, "form:")
	c.Narrative = strings.HasPrefix(form, `"prose"`) || strings.HasPrefix(form, `"author"`)
	if supplement := argumentOf(s, "supplement:"); supplement != "" {
		from := args[1] - len(supplement)
		if note, to := markup.Bracketed(b.Text, from, '[', ']'); to > 0 {
			setLocator(b, &c, note[0], note[1])
		}
	}
	in := citationAt(b, citation.Keys, at, end)
	in.Cites = []citation.InTextCite{c}
	return in, end
}

// typstFunction is a function that the document makes of cite: "#let prose(key) = cite(key, form:".
var typstFunction = sieve.Late(`#let +([\p{L}_][\p{L}\p{N}_-]*)\([^()\n]*\) *= *#?cite\(`)

// typstCites returns the functions of the document that cite.
func (r *run) typstCites() map[string]bool {
	if r.citing == nil {
		r.citing = map[string]bool{}
		for _, m := range typstFunction.FindAllStringSubmatchIndex(r.doc.Text, -1) {
			r.citing[r.doc.Text[m[2]:m[3]]] = true
		}
	}
	return r.citing
}

// argumentOf returns what follows the name of an argument, "" if it is not there.
func argumentOf(s, name string) string {
	i := strings.Index(s, name)
	if i < 0 {
		return ""
	}
	return strings.TrimLeft(s[i+len(name):], " ")
}

// typstLabels returns the labels that the document gives.
func (r *run) typstLabels() map[string]bool {
	if r.labels != nil {
		return r.labels
	}
	r.labels = map[string]bool{}
	s := r.doc.Text
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], '<')
		if n < 0 {
			break
		}
		i += n
		// The label that #cite takes is a key.
		if m := markup.TypstLabel(s[i:]); m > 0 && (i == 0 || s[i-1] != '(') {
			r.labels[s[i+1:i+m-1]] = true
		}
		i++
	}
	return r.labels
}
