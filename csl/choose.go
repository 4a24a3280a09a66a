package csl

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A chooseElement is cs:choose.
type chooseElement struct {
	branches []branch
}

// A branch is cs:if, cs:else-if or cs:else.
type branch struct {
	match    match
	tests    []test // none for cs:else
	elements []element
}

type match uint8

const (
	matchAll match = iota
	matchAny
	matchNone
)

// A test is one value of one condition, or several that are looked up as a set.
type test struct {
	kind     testKind
	variable citation.Variable
	present  variableSet
	types    []int // by their numbers in the style
	locator  termID
	position citePosition
	want     bool // of disambiguate
}

type testKind uint8

const (
	testDisambiguate testKind = iota
	testIsNumeric
	testIsUncertainDate
	testLocator
	testPosition
	testType
	testVariable
	testAllPresent
	testAnyPresent
)

var conditionAttrs = []string{"disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type", "variable"}

func (c *compiler) choose(n *xmlNode) (element, int, error) {
	e := &chooseElement{}
	size := 1
	for i, child := range n.children {
		want := child.name == "else-if" || child.name == "else"
		if i == 0 {
			want = child.name == "if"
		}
		if !want {
			return nil, 0, c.src.errorAt(child.offset, nil, "<%s> in <choose>: want \"if\" first, then any number of \"else-if\", then at most one \"else\"", child.name)
		}
		b, s, err := c.branch(child)
		if err != nil {
			return nil, 0, err
		}
		size += s
		e.branches = append(e.branches, b)
	}
	if size > MaxStyleElements {
		return nil, 0, c.src.errorAt(n.offset, ErrTooLarge, "more than %d elements with the macros written out", MaxStyleElements)
	}
	return e, size, nil
}

func (c *compiler) branch(n *xmlNode) (branch, int, error) {
	var b branch
	m, err := c.src.enum(n, "match", "all", "any", "none")
	if err != nil {
		return b, 0, err
	}
	b.match = match(max(0, m-1))
	if n.name != "else" {
		if b.tests, err = c.tests(n, b.match); err != nil {
			return b, 0, err
		}
	}
	var size int
	b.elements, size, err = c.elements(n)
	return b, size, err
}

// tests reads the conditions of cs:if and cs:else-if.
func (c *compiler) tests(n *xmlNode, m match) ([]test, error) {
	var tests []test
	present := test{kind: testAnyPresent}
	if m == matchAll {
		present.kind = testAllPresent
	}
	for kind, attr := range conditionAttrs {
		value, ok := n.attr(attr)
		if !ok {
			continue
		}
		words := strings.Fields(value)
		if testKind(kind) == testType && len(words) > 0 {
			tests = append(tests, c.typeTest(words))
			continue
		}
		for _, word := range words {
			t := test{kind: testKind(kind)}
			switch t.kind {
			case testDisambiguate:
				if word != "true" && word != "false" {
					return nil, c.src.errorAttr(n, attr, "disambiguate=%q: want \"true\"", value)
				}
				t.want = word == "true"
				c.style.hasDisambiguate = true
			case testIsNumeric, testIsUncertainDate, testVariable:
				t.variable = c.known(n, attr, word)
				if t.kind == testVariable && isOfRecord(t.variable) {
					present.present.add(t.variable)
					continue
				}
			case testLocator:
				t.locator = locatorTerm(word, c.names)
			case testPosition:
				i := slices.Index(positionNames, word)
				if i < 0 {
					return nil, c.src.errorAttr(n, attr, "position=%q: want %s", word, oneOf(positionNames))
				}
				t.position = citePosition(1) << i
				c.style.usesPosition = true
			}
			tests = append(tests, t)
		}
	}
	if present.present != (variableSet{}) {
		tests = append(tests, present)
	}
	if len(tests) == 0 {
		return nil, c.src.errorAt(n.offset, nil, "<%s> has no condition: want %s", n.name, oneOf(conditionAttrs))
	}
	return tests, nil
}

// typeTest returns the test of an item's type. The types are one test, whatever
// the attribute match says: an item has only one type, so that match="all", the
// default, could never hold for two, and styles that leave match out mean any of
// them. Source: citeproc-js.
func (c *compiler) typeTest(words []string) test {
	t := test{kind: testType}
	if c.style.types == nil {
		c.style.types = map[citation.Type]int{}
	}
	for _, word := range words {
		n, ok := c.style.types[citation.Type(word)]
		if !ok {
			n = len(c.style.types) + 1
			c.style.types[citation.Type(word)] = n
		}
		t.types = append(t.types, n)
	}
	return t
}

// render is not called where a joint is at hand: see renderJoined.
func (e *chooseElement) render(r *renderer) outcome { return r.renderAll(e.branch(r), "") }

// branch returns the elements of the first branch that holds.
func (e *chooseElement) branch(r *renderer) []element {
	for i := range e.branches {
		if b := &e.branches[i]; b.holds(r) {
			return b.elements
		}
	}
	return nil
}

func (b *branch) holds(r *renderer) bool {
	if len(b.tests) == 0 {
		return true
	}
	for i := range b.tests {
		switch b.tests[i].holds(r) {
		case true:
			if b.match != matchAll {
				return b.match == matchAny
			}
		case false:
			if b.match == matchAll {
				return false
			}
		}
	}
	return b.match != matchAny
}

// holds evaluates one test. Source: CSL 1.0.2, Choose.
func (t *test) holds(r *renderer) bool {
	switch t.kind {
	case testDisambiguate:
		if !t.want {
			return r.state.disambiguate == 0
		}
		r.conditions++
		return r.conditions <= r.state.disambiguate
	case testIsNumeric:
		return r.isNumeric(t.variable)
	case testIsUncertainDate:
		d := r.date(t.variable)
		return d.Start.Approximate || d.Start.Uncertain || d.End.Approximate || d.End.Uncertain
	case testLocator:
		return r.hasLocator() && r.locatorLabel() == t.locator
	case testPosition:
		return r.position()&t.position != 0
	case testType:
		return slices.Contains(t.types, r.state.kind)
	case testVariable:
		return r.hasValue(t.variable)
	case testAllPresent:
		return t.present.within(&r.state.present)
	case testAnyPresent:
		return t.present.meets(&r.state.present)
	}
	return false
}
