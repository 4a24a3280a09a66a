package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A textNode is an element that was rendered: a text, or the elements within one.
type textNode struct {
	prefix, suffix string
	delimiter      string // between the children
	open           *run   // the format, nil for none
	text           run    // of a leaf
	marks          string // that have come to the end of a leaf
	leaf           bool
	bare           bool // a leaf that is part of the text of its parent
	number         bool // a leaf that is a number that can be part of a range
	cite           bool
	children       []*textNode
}

// A nodePool is memory for nodes.
type nodePool struct {
	nodes []*textNode
	used  int
}

// get returns an empty node.
func (p *nodePool) get() *textNode {
	if p.used == len(p.nodes) {
		p.nodes = append(p.nodes, &textNode{})
	}
	n := p.nodes[p.used]
	p.used++
	*n = textNode{children: n.children[:0]}
	return n
}

// A nodeReader makes nodes of runs.
type nodeReader struct {
	runs []run
	next int
	pool *nodePool

	quotes *charSet // quotation marks and apostrophes
}

// children reads the children of a node up to its end.
func (r *nodeReader) children(n *textNode) {
	pending := "" // affixes for the child that follows
	add := func(child *textNode) {
		if child.isEmpty() {
			return
		}
		if pending != "" {
			child.prefix, pending = pending+child.prefix, ""
		}
		n.children = append(n.children, child)
	}
	for r.next < len(r.runs) {
		x := &r.runs[r.next]
		r.next++
		switch {
		case x.kind == nodeRun:
			add(r.node(x))
		case x.kind == openRun:
			child := r.pool.get()
			child.open = x
			r.children(child)
			add(child)
		case x.kind == closeRun, x.kind == endRun:
			n.trail(pending)
			return
		case x.flags&tailRun != 0:
			n.trail(x.text)
		case x.flags&delimiterRun != 0:
			n.delimiter = x.text
		case x.flags&glueRun != 0:
			if last := len(n.children) - 1; last >= 0 && pending == "" {
				n.children[last].suffix += x.text
			} else {
				pending += x.text
			}
		case x.text != "":
			child := r.pool.get()
			child.text, child.leaf, child.bare, child.number = *x, true, true, isCounted(x)
			add(child)
		}
	}
	n.trail(pending)
}

// isCounted reports whether the text of a run is a number by itself.
func isCounted(x *run) bool {
	if x.flags&(numberRun|suffixRun) != 0 {
		return true
	}
	return x.variable.Kind() == citation.KindNumber && isDigits(x.text)
}

// node reads an element with its affixes and format. Of an element that has nothing
// but another one that element is read alone.
func (r *nodeReader) node(begin *run) *textNode {
	var inner *textNode
	cite := begin.flags&citeRun != 0
	if !cite && r.at(nodeRun) {
		r.next++
		inner = r.node(&r.runs[r.next-1])
		if (r.at(endRun) || r.at(closeRun)) && inner.isPlain() {
			r.next++
			return inner
		}
	}
	n := r.pool.get()
	n.cite = cite
	if inner != nil && !inner.isEmpty() {
		n.children = append(n.children, inner)
	}
	for r.next < len(r.runs) && r.runs[r.next].flags&leadRun != 0 {
		n.lead(r.runs[r.next].text)
		r.next++
	}
	if r.at(openRun) && r.runs[r.next].flags&markupRun == 0 {
		n.open = &r.runs[r.next]
		r.next++
		if r.leaf(n) {
			return n
		}
		r.children(n)
	} else if inner == nil && r.leaf(n) {
		return n
	}
	r.children(n)
	n.simplify(r.quotes)
	return n
}

// at reports whether the next run is of a kind.
func (r *nodeReader) at(kind runKind) bool {
	return r.next < len(r.runs) && r.runs[r.next].kind == kind
}

// leaf reads what is left of a node that has nothing but a text, its prefix and its
// format, if it is one, as children and simplify would.
func (r *nodeReader) leaf(n *textNode) bool {
	if !r.at(textRun) {
		return false
	}
	x := &r.runs[r.next]
	if x.text == "" || x.flags&(tailRun|delimiterRun|glueRun) != 0 || isCounted(x) {
		return false
	}
	end := r.next + 1
	if n.open != nil {
		if end == len(r.runs) || r.runs[end].kind != closeRun {
			return false
		}
		end++
	}
	tail := end
	for end < len(r.runs) && r.runs[end].kind == textRun && r.runs[end].flags&tailRun != 0 {
		end++
	}
	if end == len(r.runs) || r.runs[end].kind != endRun {
		return false
	}
	marks, text := leadingMarks(x.text)
	if r.quotes.in(text) {
		return false
	}
	n.lead(marks)
	n.leaf, n.text = true, *x
	n.text.text = text
	for _, t := range r.runs[tail:end] {
		n.trail(t.text)
	}
	r.next = end + 1
	return true
}

// isEmpty reports whether there is nothing in a node.
func (n *textNode) isEmpty() bool { return !n.leaf && len(n.children) == 0 }

// isPlain reports whether a node has nothing but its children, which are not one
// number. If it is the only child of such a node, one of the two is enough: a mark that
// one takes from below or from beside it the other passes on.
func (n *textNode) isPlain() bool {
	return !n.leaf && n.prefix == "" && n.suffix == "" && n.open == nil && !n.cite && !n.isNumber()
}

// lead and trail append to the affixes of a node, of which most are empty.
func (n *textNode) lead(s string) {
	if s != "" {
		n.prefix += s
	}
}

func (n *textNode) trail(s string) {
	if s != "" {
		n.suffix += s
	}
}

// A charSet is a set of characters to look for in texts.
type charSet struct {
	chars  string
	begins [256]bool // first bytes of the characters
}

func newCharSet(chars string) charSet {
	set := charSet{chars: chars}
	for i := range chars {
		set.begins[chars[i]] = true
	}
	return set
}

// in reports whether one of the characters is in a text.
func (set *charSet) in(text string) bool {
	for i := range len(text) {
		if set.begins[text[i]] {
			return strings.ContainsAny(text[i:], set.chars)
		}
	}
	return false
}

// simplify makes a leaf of a node that has nothing but a text. Marks that a text
// begins with count as affixes. Text with an apostrophe is a part of its element, as
// text beside quotation marks or markup is.
func (n *textNode) simplify(quotes *charSet) {
	if len(n.children) == 0 {
		return
	}
	first := n.children[0]
	if !first.bare || first.number {
		return
	}
	marks, text := leadingMarks(first.text.text)
	n.lead(marks)
	first.text.text = text
	if len(n.children) == 1 && !quotes.in(first.text.text) {
		n.lead(first.prefix)
		if first.suffix != "" {
			n.suffix = first.suffix + n.suffix
		}
		n.text, n.leaf, n.children = first.text, true, n.children[:0]
	}
}

// leadingMarks cuts the marks that a text begins with, unless there is nothing else.
func leadingMarks(s string) (marks, rest string) {
	switch s[0] {
	case ':', '.', ';', '!', '?':
		if rest = strings.TrimLeft(s, ":.;!? "); rest != "" {
			return s[:len(s)-len(rest)], rest
		}
	}
	return "", s
}

// appendTo appends the runs of a node, nothing if there is no text in it.
func (n *textNode) appendTo(runs []run) []run {
	start := len(runs)
	affix := func(s string) {
		if s != "" {
			runs = append(runs, run{text: s, flags: affixRun})
		}
	}
	isBlock := n.format()&displays != 0
	if isBlock {
		runs = append(runs, *n.open)
	}
	affix(n.prefix)
	if n.open != nil && !isBlock {
		runs = append(runs, *n.open)
	}
	content := len(runs)
	if n.leaf {
		if n.text.text != "" {
			runs = append(runs, n.text)
		}
		affix(n.marks)
	}
	for _, child := range n.children {
		before := len(runs)
		if before > content {
			affix(n.delimiter)
		}
		from := len(runs)
		if runs = child.appendTo(runs); len(runs) == from {
			runs = runs[:before]
		}
	}
	if len(runs) == content {
		return runs[:start]
	}
	if n.open != nil && !isBlock {
		runs = append(runs, run{kind: closeRun})
	}
	affix(n.suffix)
	if isBlock {
		runs = append(runs, run{kind: closeRun})
	}
	return runs
}

// lastChild returns the last of the children, nil for none.
func (n *textNode) lastChild() *textNode {
	if len(n.children) == 0 {
		return nil
	}
	return n.children[len(n.children)-1]
}

// end returns the last character of a leaf, 0 for none.
func (n *textNode) end() rune {
	if n.marks != "" {
		return lastRune(n.marks)
	}
	return lastRune(n.text.text)
}

// endsIn returns the last character within a node, that of its own affix aside.
func (n *textNode) endsIn() rune {
	for !n.leaf {
		last := n.lastChild()
		if last == nil {
			return 0
		}
		if last.suffix != "" {
			return lastRune(last.suffix)
		}
		n = last
	}
	return n.end()
}

// format returns the format of a node.
func (n *textNode) format() format {
	if n.open == nil {
		return 0
	}
	return n.open.format
}

// isStyled reports whether a node has a format of its own, or quotation marks.
func (n *textNode) isStyled(quotes bool) bool {
	styles := fontStyles | fontVariants | fontWeights | decorations | verticalAlign | noDecor
	if quotes {
		styles |= anyQuotes
	}
	return n.format()&styles != 0
}

// isNumber reports whether a node is a number that can be part of a range.
func (n *textNode) isNumber() bool {
	return n.number || len(n.children) == 1 && n.children[0].number
}

// endsInNumber reports whether the last thing in a node is such a number.
func (n *textNode) endsInNumber() bool {
	for ; n != nil; n = n.lastChild() {
		if n.number {
			return true
		}
	}
	return false
}

// endsInQuotes reports whether the last thing in a node is in quotation marks.
func (n *textNode) endsInQuotes() bool {
	for ; n != nil; n = n.lastChild() {
		if n.format()&anyQuotes != 0 {
			return true
		}
	}
	return false
}

// written returns the runs of a tree.
func (d *document) written(root *textNode) []run {
	d.room.settled = root.appendTo(d.room.settled[:0])
	return d.room.settled
}

// readNodes makes a tree of runs, which is good until the next call.
func (d *document) readNodes(runs []run) *textNode {
	if !d.style.inText {
		runs = alternateBrackets(runs)
	}
	d.room.nodes.used = 0
	reader := nodeReader{runs: runs, pool: &d.room.nodes, quotes: &d.quoteChars}
	root := reader.pool.get()
	reader.children(root)
	return root
}
