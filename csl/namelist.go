package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// shownNames returns how many names of n are shown, whether "et al." follows
// them, and whether an ellipsis and the last name do. The list is the number of
// the name list in the cite, for disambiguation.
// Source: CSL 1.0.2, Name, "et-al-min".
func (r *renderer) shownNames(o *nameOptions, n, list int) (show int, etAl, last bool) {
	least, use := o.etAlMin, o.etAlUseFirst
	useLast := o.etAlUseLast
	if (o.etAlSubsequentMin > 0 || o.etAlSubsequentUse > 0) && r.position()&positionSubsequent != 0 {
		if o.etAlSubsequentMin > 0 {
			least = o.etAlSubsequentMin
		}
		if o.etAlSubsequentUse > 0 {
			use = o.etAlSubsequentUse
		}
	}
	if k := r.key; k != nil {
		if k.namesMin >= 0 {
			least = k.namesMin
		}
		if k.namesUseFirst >= 0 {
			use = k.namesUseFirst
		}
		if k.hasUseLast {
			useLast = k.namesUseLast
		}
	}
	show = n
	if least > 0 && use > 0 && n >= least && use < n {
		show = use
		if !r.sorting {
			show = max(show, r.state.shownNames(list))
		}
	}
	if useLast && show > 0 && show < n {
		show = min(show, max(1, least-2))
	}
	if show >= n {
		return n, false, false
	}
	return show, !useLast, useLast
}

// nameList renders a list of names. Source: CSL 1.0.2, Name.
func (r *renderer) nameList(f namesFrame, v citation.Variable, names []citation.Name) {
	o, shape := f.options, f.shape
	list := r.nameLists
	r.nameLists++
	others := len(names) > 1 && names[len(names)-1].IsOthers()
	if others {
		names = names[:len(names)-1]
	}
	show, etAl, last := r.shownNames(o, len(names), list)
	etAl = etAl || others
	r.state.noteList(r, list, names, o, show)
	if show == 0 {
		return
	}
	start, content := len(r.runs), len(r.runs)
	if etAl && !r.sorting {
		start, content = r.open(&shape.name) // besides that of each name, as in citeproc-js
	}
	r.beginNode()
	inverted := false
	n := show
	if last {
		n++
	}
	substitute := r.authorSubstitute
	left := 0 // names left out
	for i := range n {
		name := &names[i]
		isLast := last && i == n-1
		if isLast {
			name = &names[len(names)-1]
		}
		if !r.namesSeen && !r.sorting && list == 0 {
			r.firstPeople = append(r.firstPeople, name)
		}
		if r.isNameless(f, list, i, name) {
			left++
			continue
		}
		if i == left {
			// the first
		} else if isLast {
			before := " "
			if n-left > 2 {
				before = o.delimiter
			}
			r.between(before, "…", " ")
		} else {
			j := nameJoint{delimiter: o.delimiter, rule: o.delimiterBeforeLast}
			if i == n-1 && name.IsOrganization() {
				j = f.beforeBody(r, inverted)
			}
			r.nameDelimiter(o, j, i-left, n-left, etAl || last, inverted)
		}
		if substitute != nil && !r.namesSeen && i < substitute.count {
			r.runs = append(r.runs, run{text: substitute.text})
			inverted = o.inverts(i) && !name.IsOrganization()
		} else {
			inverted = r.personOrBody(f, v, name, list, i)
		}
	}
	r.endNode()
	if left == n {
		r.runs = r.runs[:start]
		return
	}
	if etAl && !r.sorting {
		r.etAl(f, show)
		r.close(&shape.name, start, content)
	}
	if !r.namesSeen && !r.sorting && list == 0 {
		r.firstCut = etAl
		r.firstList = nameSpan{start, len(r.runs)}
	}
}

// isNameless reports whether nothing is shown of a name: of one that has nothing but
// a given name there is no short form in citeproc-js.
func (r *renderer) isNameless(f namesFrame, list, i int, n *citation.Name) bool {
	if n.Family != "" || n.Literal != "" || n.Given == "" {
		return false
	}
	p := personParts(n)
	return r.givenLevel(f, list, i, n, &p) == givenHidden
}

// A nameJoint is how a name is joined to the one before it.
type nameJoint struct {
	delimiter string
	rule      delimiterRule // for the delimiter before the last name
}

// beforeBody returns how a body that is the last name is joined. Citeproc-js has
// an element of its own for bodies, which takes nothing but the delimiter from
// cs:name and inherits the rule; CSL 1.0.2 makes no difference. A cs:name that says
// "contextual" is listened to all the same.
func (f namesFrame) beforeBody(r *renderer, inverted bool) nameJoint {
	j := nameJoint{delimiter: ", ", rule: f.shape.bodyRules[r.scope]}
	if own := &f.shape.own; own.has(setDelimiter) && own.delimiter != "" {
		j.delimiter = own.delimiter
	}
	if own := &f.shape.own; own.has(setDelimiterBeforeLast) && own.delimiterBeforeLast == delimiterContextual {
		j.rule = delimiterContextual
	}
	if f.options.delimiterBeforeLast == delimiterAfterInverted && inverted {
		return nameJoint{delimiter: f.options.delimiter, rule: delimiterAlways}
	}
	if j.rule == delimiterAfterInverted {
		j.rule = delimiterContextual
	}
	return j
}

// nameDelimiter appends what goes before name i of n.
// Source: CSL 1.0.2, Name, "delimiter-precedes-last".
func (r *renderer) nameDelimiter(o *nameOptions, j nameJoint, i, n int, truncated, inverted bool) {
	if i < n-1 || o.and == andNone || truncated || r.sorting {
		if truncated || r.sorting {
			j.delimiter = o.delimiter
		}
		r.affix(j.delimiter)
		return
	}
	delimit := false
	switch j.rule {
	case delimiterContextual:
		delimit = n > 2 && !strings.HasPrefix(r.locale.term(termAnd, formLong, false), hebrewAnd)
	case delimiterAlways:
		delimit = true
	case delimiterAfterInverted:
		delimit = inverted
	}
	and := r.locale.term(termAnd, formLong, false)
	if o.and == andSymbol {
		and = "&"
		if t := &r.locale.terms[int(termAnd)*int(formCount)+int(formSymbol)]; t.defined {
			and = t.single
		}
	}
	if before, _ := andSpaces(and); delimit && n > 2 && !before {
		delimit = false // a mark in place of the word stands alone, as in citeproc-js
	}
	before, after := "", ""
	spaceBefore, spaceAfter := andSpaces(and)
	switch {
	case delimit:
		before = j.delimiter
	case spaceBefore:
		before = " "
	}
	if spaceAfter {
		after = " "
	}
	r.between(before, and, after)
}

// between appends a text of the style that stands between two others.
func (r *renderer) between(prefix, text, suffix string) {
	r.beginNode()
	if prefix != "" {
		r.runs = append(r.runs, run{text: prefix, flags: affixRun | leadRun})
	}
	if text != "" {
		r.runs = append(r.runs, run{text: text, flags: affixRun})
	}
	if suffix != "" {
		r.runs = append(r.runs, run{text: suffix, flags: affixRun | tailRun})
	}
	r.endNode()
}

// hebrewAnd is the Hebrew word for "and", a prefix that no comma goes before.
const hebrewAnd = "ו"

// andSpaces reports whether a space goes before and after the word between the
// last two names, beyond those that are part of it. The Hebrew word is joined to the
// name that follows; one with a space of its own needs no other.
func andSpaces(and string) (before, after bool) {
	if strings.HasPrefix(and, hebrewAnd) {
		return and == hebrewAnd, false
	}
	spaced := startsRomanesque(and) || and == "&"
	return spaced && !strings.HasPrefix(and, " "), spaced && !strings.HasSuffix(and, " ")
}

// etAl appends the words for the names left out.
// Source: CSL 1.0.2, Et-al, and Name, "delimiter-precedes-et-al".
func (r *renderer) etAl(f namesFrame, shown int) {
	term := r.locale.term(f.shape.etAlTerm, formLong, false)
	if term == "" {
		return
	}
	delimit := false
	switch f.options.delimiterBeforeEtAl {
	case delimiterContextual:
		delimit = shown > 1
	case delimiterAlways:
		delimit = true
	case delimiterAfterInverted:
		delimit = shown == 1 // inverted or not, as in citeproc-js
	}
	before := ""
	switch {
	case delimit:
		before = f.options.delimiter
	case startsRomanesque(term):
		before = " "
	}
	r.beginNode()
	if before != "" {
		r.runs = append(r.runs, run{text: before, flags: affixRun | leadRun})
	}
	start, content := r.open(&f.shape.etAl)
	r.runs = append(r.runs, run{text: term, flags: affixRun | termRun})
	r.close(&f.shape.etAl, start, content)
	r.endNode()
}

// startsRomanesque reports whether text begins in a script that puts spaces
// between words.
func startsRomanesque(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isRomanesque(c)
}

// isRomanesque reports whether a character is of a script in which given names
// come first: Latin, Greek, Cyrillic, Arabic, Hebrew and their like.
func isRomanesque(c rune) bool {
	if c < utf8.RuneSelf {
		return c|0x20 >= 'a' && c|0x20 <= 'z'
	}
	return unicode.In(c, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew, unicode.Armenian, unicode.Georgian, unicode.Thai, unicode.Devanagari)
}

func hasRomanesque(s string) bool { return strings.IndexFunc(s, isRomanesque) >= 0 }
