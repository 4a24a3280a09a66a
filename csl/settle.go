package csl

// A punctuator settles the marks and spaces where nodes meet, in four passes over
// the tree.
type punctuator struct {
	inQuote bool // a comma and a period go into quotation marks
}

// An edge is the end of a text that a mark may come to: an affix, or what a leaf
// says.
type edge struct {
	affix *string
	leaf  *textNode
}

func (e edge) last() rune {
	if e.leaf != nil {
		return e.leaf.end()
	}
	return lastRune(*e.affix)
}

func (e edge) cut() {
	switch {
	case e.leaf == nil:
		*e.affix = cutLast(*e.affix)
	case e.leaf.marks != "":
		e.leaf.marks = cutLast(e.leaf.marks)
	default:
		e.leaf.text.text = cutLast(e.leaf.text.text)
	}
}

func (e edge) add(c rune) {
	if e.leaf != nil {
		e.leaf.marks += string(c)
	} else {
		*e.affix += string(c)
	}
}

// edgeOf returns the edge of a node within its own suffix.
func edgeOf(n *textNode) edge {
	if n.leaf {
		return edge{leaf: n}
	}
	return edge{affix: &n.lastChild().suffix}
}

// pull moves the mark that an affix begins with to the edge before it, where it
// may meet another one.
func pull(e edge, from *string) {
	c := firstRune(*from)
	before := e.last()
	if c == before {
		*from = cutFirst(*from)
		return
	}
	if !isMark(c) {
		return
	}
	*from = cutFirst(*from)
	left, right := collide(before, c)
	if !left {
		e.cut()
	}
	if right {
		e.add(c)
	}
}

// push moves the mark at an edge to the affix after it.
func push(e edge, to *string) {
	c := e.last()
	after := firstRune(*to)
	e.cut()
	if c == after {
		return
	}
	left, right := true, true
	if isMark(after) {
		left, right = collide(c, after)
	}
	if !right {
		*to = cutFirst(*to)
	}
	if left {
		*to = string(c) + *to
	}
}

// dropRepeated takes the mark off the suffix of a leaf that the leaf ends with.
func dropRepeated(n *textNode) {
	if c := firstRune(n.suffix); isMark(c) && c == n.end() {
		n.suffix = cutFirst(n.suffix)
	}
}

// raise brings marks and spaces that begin the first child, and a space at the
// end of the last, up to its parent, from the bottom to the top, so that they stand
// outside of its format; of spaces that meet there one stays.
func (p *punctuator) raise(n *textNode) {
	if n.leaf {
		dropRepeated(n)
		return
	}
	styled := n.isStyled(true)
	for i := len(n.children) - 1; i >= 0; i-- {
		child := n.children[i]
		p.raise(child)
		if i == 0 {
			if lastRune(n.prefix) == ' ' && firstRune(child.prefix) == ' ' {
				child.prefix = cutFirst(child.prefix)
			}
			if c := firstRune(child.prefix); !styled && isMarkOrSpace(c) && n.prefix == "" {
				n.prefix = string(c)
				child.prefix = cutFirst(child.prefix)
			}
		}
		if i == len(n.children)-1 && !styled && lastRune(child.suffix) == ' ' {
			if firstRune(n.suffix) != ' ' {
				n.suffix = " " + n.suffix
			}
			child.suffix = cutLast(child.suffix)
		}
		if c := lastRune(n.delimiter); i > 0 && isMarkOrSpace(c) && c == firstRune(child.prefix) {
			child.prefix = cutFirst(child.prefix)
		}
	}
}

// join brings a mark that begins a child to the end of the one before it, if there
// is no delimiter between them and neither has a format.
func (p *punctuator) join(n *textNode) {
	for i := len(n.children) - 1; i >= 0; i-- {
		child := n.children[i]
		if !child.leaf {
			p.join(child)
		}
		if i == len(n.children)-1 || n.delimiter != "" {
			continue
		}
		next := n.children[i+1]
		c := firstRune(next.prefix)
		if !isMark(c) || child.isStyled(false) || next.isStyled(false) {
			continue
		}
		if child.suffix == "" && child.leaf && child.end() == c {
			next.prefix = cutFirst(next.prefix)
			continue
		}
		pull(edge{affix: &child.suffix}, &next.prefix)
	}
}

// lower brings marks down, from the top to the bottom, to what they meet: the one
// that begins a delimiter to each child, and the one that begins the suffix of a
// node to its last child, if that ends in a mark that it is one with, or in
// quotation marks that it is to go into.
func (p *punctuator) lower(n *textNode) {
	if n.leaf {
		dropRepeated(n)
		return
	}
	last := len(n.children) - 1
	if c := firstRune(n.delimiter); isMark(c) {
		for _, child := range n.children[:max(0, last)] {
			if lastRune(child.suffix) != c {
				child.suffix += string(c)
			}
		}
		n.delimiter = cutFirst(n.delimiter)
	}
	for i := last; i >= 0; i-- {
		child := n.children[i]
		plain := !child.isNumber() && !child.isStyled(true)
		switch {
		case i == last:
			p.lowerSuffix(n, child)
		case n.delimiter != "":
			if c := firstRune(n.delimiter); isMarkOrSpace(c) && c == lastRune(child.suffix) {
				child.suffix = cutLast(child.suffix)
			}
		default:
			next := n.children[i+1]
			if c := lastRune(child.suffix); plain && isMarkOrSpace(c) && c == firstRune(next.prefix) {
				next.prefix = cutFirst(next.prefix)
			}
		}
		if plain && child.leaf && isMark(firstRune(child.suffix)) {
			pull(edge{leaf: child}, &child.suffix)
		}
		p.lower(child)
	}
}

// lowerSuffix settles the suffix of a node with its last child.
func (p *punctuator) lowerSuffix(n, child *textNode) {
	if c := firstRune(n.suffix); isMark(c) && (child.absorbs(c) || p.inQuote && child.endsInQuotes()) && !child.endsInNumber() {
		if child.leaf {
			pull(edge{leaf: child}, &n.suffix)
		} else {
			pull(edge{affix: &child.suffix}, &n.suffix)
		}
		if firstRune(n.suffix) == '.' {
			child.suffix += "."
			n.suffix = cutFirst(n.suffix)
		}
	}
	if lastRune(child.suffix) == ' ' && firstRune(n.suffix) == ' ' {
		n.suffix = cutFirst(n.suffix)
	}
	if c := firstRune(child.suffix); isMarkOrSpace(c) {
		if child.leaf && child.end() == c {
			child.suffix = cutFirst(child.suffix)
		}
		if c := lastRune(child.suffix); c != 0 && c == firstRune(n.suffix) {
			n.suffix = cutLast(n.suffix)
		}
	}
	if c := firstRune(n.suffix); isMark(c) && n.endsIn() == c {
		n.suffix = cutFirst(n.suffix)
	}
}

// swap brings periods and commas, and what is like them, into quotation marks, or
// takes commas and semicolons out of them, as the locale has it.
func (p *punctuator) swap(n *textNode) {
	for _, child := range n.children {
		if child.format()&anyQuotes != 0 && !child.isEmpty() {
			e := edgeOf(child)
			if p.inQuote {
				for c := firstRune(child.suffix); isMark(c) && c != ';' && c != ':'; c = firstRune(child.suffix) {
					pull(e, &child.suffix)
				}
			} else {
				for c := e.last(); c == ',' || c == ':' || c == ';'; c = e.last() {
					push(e, &child.suffix)
				}
			}
		}
		if !child.leaf {
			p.swap(child)
		}
	}
}
