package csl

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/refwright/refwright/citation"
)

// A yamlContext says what a value of CSL-YAML is, which decides how its strings are
// read and written.
type yamlContext uint8

const (
	yamlRaw    yamlContext = iota // of a field that CSL does not know: as it is
	yamlPlain                     // strings in which nothing is markup
	yamlInline                    // strings of inline Markdown
	yamlDate                      // a date
)

// yamlContextOf returns the context of a field of an item.
func yamlContextOf(name string) yamlContext {
	switch key := jsonKeys[name]; key.role {
	case roleVariable, roleAlias:
		switch field := &jsonFields[key.field]; {
		case field.kind == citation.KindDate:
			return yamlDate
		case field.kind == citation.KindText && !field.variable.IsVerbatim():
			return yamlInline
		}
	case roleOther, roleCustom:
		return yamlRaw
	}
	return yamlPlain
}

// A yamlMark says where in the file a value stands that is at an offset of the
// JSON text made of it.
type yamlMark struct {
	offset, line, column int
}

// A yamlItem makes the JSON text of an item, so that CSL-YAML is read by the
// rules of CSL-JSON.
type yamlItem struct {
	b     []byte
	marks []yamlMark
	depth int
	fault *jsonFault
	most  int // of b
	steps int // keys that merging has passed
}

// read makes the text of an item.
func (c *yamlItem) read(n *yaml.Node, most int) {
	c.b, c.marks, c.depth, c.fault, c.most, c.steps = c.b[:0], c.marks[:0], 0, nil, most, 0
	if n = yamlTarget(n); n != nil && n.Kind == yaml.MappingNode {
		c.mapping(n, yamlContextOf)
	} else {
		c.value(n, yamlRaw)
	}
	c.full()
}

// yamlTarget returns the node that an alias stands for.
func yamlTarget(n *yaml.Node) *yaml.Node {
	for i := 0; n != nil && n.Kind == yaml.AliasNode; i++ {
		if i > 100 {
			return nil
		}
		n = n.Alias
	}
	return n
}

func (c *yamlItem) mark(n *yaml.Node) {
	c.marks = append(c.marks, yamlMark{len(c.b), n.Line, n.Column})
}

func (c *yamlItem) fail(message string) {
	if c.fault == nil {
		c.fault = &jsonFault{offset: len(c.b), message: message}
	}
}

// full reports whether the item has become too large or too deep: aliases can make a
// small file as large as one likes.
func (c *yamlItem) full() bool {
	switch {
	case c.fault != nil:
	case len(c.b)+c.steps > c.most:
		c.fail("becomes too long, with what aliases stand for")
	case c.depth > MaxJSONDepth+carrierDepth:
		c.fail("nested deeper than " + strconv.Itoa(MaxJSONDepth) + " levels")
	}
	return c.fault != nil
}

func (c *yamlItem) value(n *yaml.Node, ctx yamlContext) {
	if n == nil {
		c.fail("found an alias without end")
	}
	if c.full() {
		return
	}
	c.mark(n)
	if n.Kind == yaml.AliasNode {
		c.depth++
		c.value(yamlTarget(n), ctx)
		c.depth--
		return
	}
	switch n.Kind {
	case yaml.MappingNode:
		if ctx == yamlDate && c.pandocDate([]*yaml.Node{n}) {
			return
		}
		c.mapping(n, func(string) yamlContext { return ctx })
	case yaml.SequenceNode:
		if ctx == yamlDate && c.pandocDate(n.Content) {
			return
		}
		c.depth++
		c.b = append(c.b, '[')
		for i, e := range n.Content {
			if i > 0 {
				c.b = append(c.b, ',')
			}
			c.value(e, ctx)
		}
		c.b = append(c.b, ']')
		c.depth--
	default:
		c.scalar(n, ctx)
	}
}

// mapping adds a mapping, with what it merges in by the key "<<". A key that is given
// twice is left for the reader to find.
func (c *yamlItem) mapping(n *yaml.Node, context func(name string) yamlContext) {
	c.depth++
	c.b = append(c.b, '{')
	first := true
	own := map[string]bool{}
	var add func(n *yaml.Node, merged int)
	add = func(n *yaml.Node, merged int) {
		c.steps++
		if n = yamlTarget(n); n == nil || merged > 10 || c.full() {
			return
		}
		if n.Kind == yaml.SequenceNode && merged > 0 {
			for _, e := range n.Content {
				add(e, merged+1)
			}
			return
		}
		if n.Kind != yaml.MappingNode {
			c.fail("found a value to merge that is no mapping")
			return
		}
		var bases []*yaml.Node
		for i := 0; i+1 < len(n.Content); i += 2 {
			c.steps++
			key, value := n.Content[i], n.Content[i+1]
			if k := yamlTarget(key); k == nil || k.Kind != yaml.ScalarNode {
				c.mark(key)
				c.fail("found a key that is no string")
				return
			} else if k.ShortTag() == "!!merge" {
				bases = append(bases, value)
				continue
			} else {
				key = k
			}
			if merged > 0 && own[key.Value] {
				continue
			}
			own[key.Value] = true
			if !first {
				c.b = append(c.b, ',')
			}
			first = false
			c.mark(key)
			c.string(key.Value)
			c.b = append(c.b, ':')
			c.value(value, context(key.Value))
		}
		for _, base := range bases {
			add(base, merged+1)
		}
	}
	add(n, 0)
	c.b = append(c.b, '}')
	c.depth--
}

func (c *yamlItem) string(s string) {
	var ok bool
	if c.b, ok = appendJSONString(c.b, s); !ok {
		c.fail("found a string that is not UTF-8")
		c.b = append(c.b, `""`...)
	}
}

// scalar adds a scalar. What is a number in YAML stays as it is written: a
// volume 007 is "007".
func (c *yamlItem) scalar(n *yaml.Node, ctx yamlContext) {
	tag := n.ShortTag()
	switch {
	case tag == "!!null":
		c.b = append(c.b, "null"...)
	case tag == "!!bool" && (n.Value == "true" || n.Value == "false"):
		c.b = append(c.b, n.Value...)
	case (tag == "!!int" || tag == "!!float") && ctx == yamlRaw && isJSONNumber(n.Value):
		c.b = append(c.b, n.Value...)
	case ctx == yamlInline:
		c.string(readYAMLText(n.Value))
	case ctx == yamlRaw:
		c.string(n.Value)
	default:
		c.string(readYAMLPlain(n.Value))
	}
}

// pandocDate adds a date that is written as older versions of pandoc write them: a
// mapping of year, month, day, season and circa, or a list of one or two of these.
//
//	issued:
//	- year: 2004
//	  month: 5
//
// It reports whether that is the form of the date.
//
// Source: Pandoc User's Guide 2.10, "YAML bibliographies".
func (c *yamlItem) pandocDate(ends []*yaml.Node) bool {
	if len(ends) == 0 || len(ends) > 2 {
		return false
	}
	parts := make([]map[string]string, len(ends))
	for i, n := range ends {
		if n = yamlTarget(n); n == nil || n.Kind != yaml.MappingNode {
			return false
		}
		parts[i] = map[string]string{}
		for k := 0; k+1 < len(n.Content); k += 2 {
			name, value := n.Content[k].Value, yamlTarget(n.Content[k+1])
			switch name {
			case "year", "month", "day", "season", "circa":
			default:
				return false
			}
			if value == nil || value.Kind != yaml.ScalarNode {
				return false
			}
			parts[i][name] = value.Value
		}
		if parts[i]["year"] == "" {
			return false
		}
	}
	c.b = append(c.b, `{"date-parts":[`...)
	for i, p := range parts {
		if i > 0 {
			c.b = append(c.b, ',')
		}
		c.b = append(c.b, '[')
		for j, name := range []string{"year", "month", "day"} {
			s := strings.TrimSpace(p[name])
			if s == "" {
				break
			}
			if j > 0 {
				c.b = append(c.b, ',')
			}
			if d := strings.TrimLeft(s, "0"); isJSONNumber(d) && !strings.ContainsAny(d, ".eE") {
				c.b = append(c.b, d...)
			} else {
				c.string(s)
			}
		}
		c.b = append(c.b, ']')
	}
	c.b = append(c.b, ']')
	if s := parts[0]["season"]; s != "" {
		c.b = append(c.b, `,"season":`...)
		c.string(s)
	}
	if s := parts[0]["circa"]; s == "true" || s == "1" || s == "yes" {
		c.b = append(c.b, `,"circa":true`...)
	}
	c.b = append(c.b, '}')
	return true
}

// place returns the line and column of an offset of the text: those of the last
// value that begins before it.
func (c *yamlItem) place(offset int) (line, column int) {
	for i := len(c.marks) - 1; i >= 0; i-- {
		if m := c.marks[i]; m.offset <= offset {
			return m.line, m.column
		}
	}
	return 1, 1
}
