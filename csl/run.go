package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A run is one piece of rendered output. A rendering is a list of them, in
// which opening and closing runs nest: one flat list instead of a tree, so that
// rendering is appending, and taking back what came out empty is cutting off.
type run struct {
	text     string            // of an opening run that is a link: where it leads
	format   format            // of an opening run
	variable citation.Variable // that the text came from, NoVariable for what the style adds
	kind     runKind
	flags    runFlags
}

type runKind uint8

const (
	textRun  runKind = iota
	openRun          // format begins
	closeRun         // the format of the innermost open run ends
	nodeRun          // an element begins
	endRun           // it ends
)

type runFlags uint16

const (
	affixRun     runFlags = 1 << iota // from the style: an affix, delimiter or mark
	verbatimRun                       // of a variable in which no character is markup, such as a URL
	noCaseRun                         // not subject to text case
	numberRun                         // a citation number that can be part of a range
	suffixRun                         // a year letter that can be part of a range
	markupRun                         // an opening run from the markup of a field
	termRun                           // a term of the locale
	rawRun                            // written as it is, since it is in the format already
	dateKeyRun                        // a date in a sort key
	levelRun                          // an affix of what may hold other elements
	citeRun                           // of kind nodeRun: a cite begins
	leadRun                           // a prefix
	tailRun                           // a suffix
	glueRun                           // text of the style beside an element, that has no element of its own
	delimiterRun                      // a delimiter
)

// isEmpty reports whether there is no text in a list of runs.
func isEmpty(runs []run) bool {
	for i := range runs {
		if runs[i].kind == textRun && runs[i].text != "" {
			return false
		}
	}
	return true
}

// An outcome says what an element did, for the group around it.
// Source: CSL 1.0.2, Group.
type outcome uint8

const (
	called   outcome = 1 << iota // it called a variable
	found                        // one that has a value
	rendered                     // it rendered something of the style's own, such as a term
	dropped                      // it is a group that was left out
)

// and returns what two elements of a group did, one after the other. After a group
// that was left out counts alone whether that one called a variable, as in
// citeproc-js.
func (o outcome) and(next outcome) outcome {
	if next&dropped != 0 {
		return o&^called | next&called
	}
	return o | next
}

// An element is a rendering element of a compiled style. It appends to the runs
// of r and leaves nothing behind when it renders nothing.
type element interface {
	render(r *renderer) outcome
}

// renderAll renders elements with a delimiter between those that render
// something.
func (r *renderer) renderAll(elements []element, delimiter string) outcome {
	join := joint{delimiter: delimiter, start: len(r.runs)}
	r.renderJoined(elements, &join)
	return join.outcome
}

// A joint is where a delimiter goes between elements.
type joint struct {
	delimiter string
	start     int // number of runs before the first element
	outcome   outcome
}

// renderJoined renders elements into a joint that others have a part in:
// cs:choose leaves the delimiter to the element around it.
// Source: CSL 1.0.2, Delimiter.
func (r *renderer) renderJoined(elements []element, join *joint) {
	for _, e := range elements {
		if c, ok := e.(*chooseElement); ok {
			r.renderJoined(c.branch(r), join)
			continue
		}
		before := len(r.runs)
		if before > join.start {
			r.delimit(join.delimiter)
		}
		content := len(r.runs)
		join.outcome = join.outcome.and(e.render(r))
		if len(r.runs) == content {
			r.runs = r.runs[:before]
		}
	}
}

// affix appends text of the style that goes with what is before it.
func (r *renderer) affix(s string) {
	if s != "" {
		r.runs = append(r.runs, run{text: s, flags: affixRun | glueRun})
	}
}

// delimit appends a delimiter between the parts of an element.
func (r *renderer) delimit(s string) {
	if s != "" {
		r.runs = append(r.runs, run{text: s, flags: affixRun | delimiterRun})
	}
}

// beginNode and endNode begin and end a part of the output that has no affixes and
// no format of its own.
func (r *renderer) beginNode() { r.runs = append(r.runs, run{kind: nodeRun}) }
func (r *renderer) endNode()   { r.runs = append(r.runs, run{kind: endRun}) }

// open begins an element: its block, its prefix and its format, in that order.
// The result is for close.
func (r *renderer) open(d *decor) (start, content int) {
	start = len(r.runs)
	if f := d.format & displays; f != 0 {
		r.runs = append(r.runs, run{kind: nodeRun}, run{kind: openRun, format: f})
	}
	r.beginNode()
	if d.prefix != "" {
		r.runs = append(r.runs, run{text: d.prefix, flags: affixRun | levelRun | leadRun})
	}
	if f := d.format &^ displays; f != 0 {
		r.runs = append(r.runs, run{kind: openRun, format: f})
	}
	return start, len(r.runs)
}

// closeLeaf ends an element that renders one text. Text without a digit and
// without a letter of a script that has italics is not slanted, as in
// citeproc-js.
func (r *renderer) closeLeaf(d *decor, start, content int) bool {
	if d.format&fontStyles != 0 && !slants(r.runs[content:]) {
		upright := *d
		upright.format &^= fontStyles
		if rest := upright.format &^ displays; rest != 0 {
			r.runs[content-1].format = rest
		} else {
			r.runs = append(r.runs[:content-1], r.runs[content:]...)
			content--
		}
		d = &upright
	}
	ok := r.close(d, start, content)
	r.leaf(start, content)
	return ok
}

// leaf makes the affixes of the element that begins at start and has just
// ended those of one that holds no others.
func (r *renderer) leaf(start, content int) {
	for i := start; i < min(content, len(r.runs)); i++ {
		r.runs[i].flags &^= levelRun
	}
	for i := len(r.runs) - 1; i >= content && r.runs[i].kind != openRun && r.runs[i].kind != nodeRun; i-- {
		if r.runs[i].flags&tailRun != 0 {
			r.runs[i].flags &^= levelRun
			break
		}
	}
}

// slants reports whether there is a character in runs that may be in italics.
func slants(runs []run) bool {
	for i := range runs {
		if runs[i].kind == textRun && strings.IndexFunc(runs[i].text, func(c rune) bool { return c == '-' || c >= '0' && c <= '9' || isRomanesque(c) }) >= 0 {
			return true
		}
	}
	return false
}

// close ends an element and reports whether it rendered anything. Text case and
// strip-periods are applied to its content.
// Source: CSL 1.0.2, Affixes.
func (r *renderer) close(d *decor, start, content int) bool {
	if isEmpty(r.runs[content:]) {
		r.runs = r.runs[:start]
		return false
	}
	if d.stripPeriods {
		stripPeriods(r.runs[content:])
	}
	if d.textCase != caseAsIs && r.titling == notTitled {
		r.applyCase(content, d.textCase)
	}
	if d.format&^displays != 0 {
		r.runs = append(r.runs, run{kind: closeRun})
	}
	if d.suffix != "" {
		r.runs = append(r.runs, run{text: d.suffix, flags: affixRun | levelRun | tailRun})
	}
	r.endNode()
	if d.format&displays != 0 {
		r.runs = append(r.runs, run{kind: closeRun}, run{kind: endRun})
	}
	return true
}
