package csl

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A clusterState is a citation with its cites in the order of the document.
type clusterState struct {
	note      int
	cites     []clusterCite
	narrative bool
	infix     citation.Text
}

type clusterCite struct {
	cite  *citation.Cite
	item  *itemState
	first bool     // of its cluster
	keys  *keyList // to sort by, nil where the style sorts no citations
	state citeState
}

// noPrintedReference is what citeproc-js prints for the first cite of a citation
// and for an entry that come to nothing.
const noPrintedReference = "[CSL STYLE ERROR: reference with no printed form.]"

// noPrintedForm is what citeproc-js prints for a citation that comes to nothing.
const noPrintedForm = "[NO_PRINTED_FORM]"

// A piece is one rendered cite of a cluster.
type piece struct {
	cc         *clusterCite
	runs       []run
	names      string // output of the first cs:names, by which cites are grouped
	years      string
	named      bool // it has names, and not a title in their place
	dateOnly   bool // it has no variable but dates
	hasText    bool // it calls a text variable
	hasOthers  bool // it has names, though not first
	hasNames   bool // its names are left out
	hasYear    bool // its names and year are left out
	number     int  // citation number, when the cite is nothing else
	letterOnly int  // letter of the year, when the cite is nothing else
	ranged     bool // the style makes ranges of such cites
	prefixed   bool // words go before it
	delimiter  string
}

// renderCluster renders one citation.
func (d *document) renderCluster(c *clusterState) string {
	if len(c.cites) == 0 {
		return ""
	}
	if c.narrative {
		return d.narrative(c)
	}
	if cc := &c.cites[0]; cc.cite.AuthorOnly {
		return d.finish(d.author(cc))
	}
	d.sortCluster(c)
	pieces := make([]piece, len(c.cites))
	for i := range c.cites {
		c.cites[i].first = i == 0
		pieces[i] = d.renderCite(&c.cites[i], false, false)
	}
	pieces = d.groupUnsorted(pieces)
	d.collapse(pieces)
	for i := range pieces {
		switch d.style.citation.collapse {
		case collapseCitationNumber, collapseYearSuffixRanged:
			pieces[i].ranged = true
		}
	}
	return d.finish(d.joinPieces(pieces))
}

// joinPieces puts the rendered cites of a cluster together. The first has the
// prefix of the layout and the last its suffix; what goes between them does not
// meet with them.
func (d *document) joinPieces(pieces []piece) []run {
	a := &d.style.citation
	runs := d.room.framed[:0]
	if a.layout.format != 0 {
		runs = append(runs, run{kind: openRun, format: a.layout.format})
	}
	if len(pieces) > 1 && isEmpty(pieces[0].runs) && !pieces[len(pieces)-1].cc.cite.SuppressAuthor {
		pieces[0].runs = []run{{text: noPrintedReference, flags: affixRun}}
	}
	shown := make([]int, 0, len(pieces)) // the cites that are printed
	between := make([]string, 0, len(pieces))
	for i := 0; i < len(pieces); i++ {
		if isEmpty(pieces[i].runs) {
			continue
		}
		delimiter := ""
		if i > 0 {
			delimiter = d.joinCites(&pieces[i-1], &pieces[i])
		}
		shown, between = append(shown, i), append(between, delimiter)
		if last := rangeEnd(pieces, i); last > i+1 {
			shown, between = append(shown, last), append(between, d.rangeMark())
			i = last
		}
	}
	if len(shown) == 0 {
		if slices.ContainsFunc(pieces, func(p piece) bool { return p.cc.cite.SuppressAuthor }) {
			return []run{{text: noPrintedForm}}
		}
		pieces[0].runs = []run{{text: noPrintedReference, flags: affixRun}}
		shown, between = append(shown, 0), append(between, "")
	}
	suffix := a.layout.suffix
	if c := firstRune(suffix); isMark(c) && c != ',' {
		suffix = string(c) // what follows is left out, as in citeproc-js
	}
	for k, i := range shown {
		if between[k] != "" {
			runs = append(runs, run{text: between[k], flags: affixRun})
		}
		runs = append(runs, run{kind: nodeRun, flags: citeRun})
		if k == 0 && a.layout.prefix != "" {
			runs = append(runs, run{text: a.layout.prefix, flags: affixRun | levelRun | leadRun})
		}
		runs = append(runs, d.cited(&pieces[i])...)
		if k == len(shown)-1 && suffix != "" {
			runs = append(runs, run{text: suffix, flags: affixRun | levelRun | tailRun})
		}
		runs = append(runs, run{kind: endRun})
	}
	if a.layout.format != 0 {
		runs = append(runs, run{kind: closeRun})
	}
	d.room.framed = runs
	return runs
}

// cited returns the runs of a cite, as a link if cites are to be links and there
// is a bibliography for them to lead to.
func (d *document) cited(p *piece) []run {
	if d.p.LinkCites && d.style.bibliography != nil {
		return linkTo(p.cc.item.ref.ID, p.runs)
	}
	return p.runs
}

// sortCluster sorts the cites of a cluster.
func (d *document) sortCluster(c *clusterState) {
	keys := d.style.citation.sort
	if len(keys) == 0 || len(c.cites) < 2 {
		return
	}
	lists := make([]keyList, 0, len(c.cites))
	for i := range c.cites {
		cc := &c.cites[i]
		at := slices.IndexFunc(c.cites[:i], func(other clusterCite) bool { return other.item == cc.item })
		if at >= 0 {
			cc.keys = c.cites[at].keys
			continue
		}
		lists = append(lists, keyList{keys: keys, area: areaCitation, item: cc.item, cite: cc.state})
		cc.keys = &lists[len(lists)-1]
	}
	byKeys := func(x, y *clusterCite) int {
		if n := d.compareKeys(x.keys, y.keys); n != 0 {
			return n
		}
		return d.compareLetters(x, y)
	}
	if d.groups() {
		d.groupCites(c.cites, byKeys)
		return
	}
	slices.SortStableFunc(c.cites, func(x, y clusterCite) int { return byKeys(&x, &y) })
}

// compareLetters compares two cites whose sort keys are equal by the letters of
// their years, if the style sorts citations by a date.
func (d *document) compareLetters(x, y *clusterCite) int {
	if !slices.ContainsFunc(d.style.citation.sort, func(k sortKey) bool { return k.variable.Kind() == citation.KindDate }) {
		return 0
	}
	return x.item.suffix - y.item.suffix
}

// renderCite renders one cite with the words around it.
func (d *document) renderCite(cc *clusterCite, hideNames, hideYear bool) piece {
	r := d.r
	r.item(cc.item, areaCitation)
	r.cite = cc.state
	r.begin()
	r.hideNames, r.hideYear = hideNames || cc.cite.SuppressAuthor, hideYear
	defer func() { r.hideNames, r.hideYear = false, false }()
	if cc.cite.Prefix != "" {
		r.beginNode()
		r.markup(prefixSpace(string(cc.cite.Prefix)), citation.NoVariable)
		r.endNode()
		r.sentenceStart = r.sentenceStart && endsSentence(cc.cite.Prefix.Plain())
		r.citeStart = len(r.runs)
	} else if !cc.first {
		r.sentenceStart = false
	}
	r.renderAll(d.style.citation.elements, "")
	p := piece{cc: cc, names: plainText(r.runs[r.firstNames.start:r.firstNames.end]), hasText: r.textCalled, hasOthers: r.namesShown && len(r.firstPeople) == 0}
	p.named = len(r.firstPeople) > 0 && (p.names != "" || r.hideNames)
	if cc.cite.Suffix != "" {
		r.beginNode()
		r.markup(suffixSpace(string(cc.cite.Suffix)), citation.NoVariable)
		r.endNode()
	}
	p.runs = slices.Clone(r.runs)
	p.note(cc, r.citeStart)
	return p
}

// note finds out whether the cite is nothing but a number or letter, after the runs
// of the words before it, and what dates it has.
func (p *piece) note(cc *clusterCite, words int) {
	p.prefixed = words > 0
	number, letter, other, text, label := 0, 0, false, false, false
	for i := range p.runs {
		r := &p.runs[i]
		switch {
		case r.kind != textRun || r.text == "" || i < words:
		case r.flags&numberRun != 0:
			number = cc.item.number
		case r.flags&suffixRun != 0:
			letter = cc.item.suffix
		case r.variable.Kind() == citation.KindDate:
			p.years += r.text
			other = true
		case r.variable == citation.VarCitationLabel, r.variable == citation.VarLocator:
			other, label = true, true
		case r.variable != citation.NoVariable:
			other, text = true, true
		case r.flags&affixRun == 0 || cc.cite.Suffix != "":
			other = true
		}
	}
	p.dateOnly = p.years != "" && !text && !label
	if !other {
		p.number = number
		if number == 0 {
			p.letterOnly = letter
		}
	}
}

// endsSentence reports whether words before a cite are a sentence: a mark ends
// them, and there is more than one.
func endsSentence(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.ContainsRune(".!?", rune(s[len(s)-1])) && strings.ContainsRune(s, ' ')
}

// prefixSpace puts a space after words before a cite.
func prefixSpace(s string) string {
	plain := citation.Text(s).Plain()
	c, _ := utf8.DecodeLastRuneInString(plain)
	if unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(".,:;?!)]", c) {
		return s + " "
	}
	return s
}

// suffixSpace puts a space before words after a cite.
func suffixSpace(s string) string {
	plain := citation.Text(s).Plain()
	c, _ := utf8.DecodeRuneInString(plain)
	if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '[' || c == '(' {
		return " " + s
	}
	return s
}

// joinCites returns the delimiter between two cites.
func (d *document) joinCites(p, q *piece) string {
	s := q.delimiter
	before, after := citation.Text(p.cc.cite.Suffix).Plain(), citation.Text(q.cc.cite.Prefix).Plain()
	if before != "" && strings.ContainsRune(".,;", rune(before[len(before)-1])) {
		if i := strings.IndexByte(s, ' '); i >= 0 {
			return s[i:]
		}
		return ""
	}
	if before == "" && after != "" && strings.ContainsRune(".,;", rune(after[0])) {
		return ""
	}
	return s
}
