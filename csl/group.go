package csl

// A groupElement is cs:group, and in the same form a call of a macro.
type groupElement struct {
	decor
	delimiter string
	elements  []element
	isMacro   bool // it is the call of a macro, which is a group by itself
	dates     bool // the macro has cs:date in it
}

func (c *compiler) group(n *xmlNode) (element, int, error) {
	d, err := c.decor(n)
	if err != nil {
		return nil, 0, err
	}
	g := &groupElement{decor: d}
	g.delimiter, _ = n.attr("delimiter")
	var size int
	g.elements, size, err = c.within(n)
	return g, size + 1, err
}

// render leaves the group out when it calls variables and none of them has a
// value. A group that renders counts as a variable with a value for the one
// around it.
// Source: CSL 1.0.2, Group.
func (g *groupElement) render(r *renderer) outcome {
	start, content := r.open(&g.decor)
	if g.isMacro {
		r.beginNode()
	}
	body := len(r.runs)
	o := r.renderAll(g.elements, g.delimiter)
	if g.isMacro && len(r.runs) > body {
		r.endNode()
	}
	if g.dates && r.sorting {
		r.keepDates(content)
	}
	if o&found == 0 && (o&called != 0 || o&rendered == 0) {
		r.cut(start)
		return o&called | dropped
	}
	r.close(&g.decor, start, content)
	return found | called // also when its names are left out
}

// cut takes the runs from start on back, and names that stand in them.
func (r *renderer) cut(start int) {
	r.runs = r.runs[:start]
	r.firstNames, r.firstList = r.firstNames.before(start), r.firstList.before(start)
}

// before returns the part of a span before a run.
func (s nameSpan) before(end int) nameSpan { return nameSpan{min(s.start, end), min(s.end, end)} }

// keepDates takes out of a sort key, from a run on, all that is no date: a macro
// with a date sorts by its dates alone, and not by a term such as "no date".
// Source: citeproc-js; CSL 1.0.2, Sorting Macros, leaves it open.
func (r *renderer) keepDates(start int) {
	kept := r.runs[:start]
	for _, x := range r.runs[start:] {
		if x.kind == textRun && x.flags&dateKeyRun != 0 {
			kept = append(kept, x)
		}
	}
	r.runs = kept
}

// hasDate reports whether there is a cs:date within n.
func hasDate(n *xmlNode) bool {
	for _, child := range n.children {
		if child.name == "date" || hasDate(child) {
			return true
		}
	}
	return false
}
