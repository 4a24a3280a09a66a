package csl

// A format is a set of what cs:text and its like can do to the look of a text.
// Source: CSL 1.0.2, Formatting, Quotes and Display.
type format uint32

const (
	fontItalic format = 1 << iota
	fontOblique
	fontNormal
	smallCaps
	variantNormal
	weightBold
	weightLight
	weightNormal
	underline
	noDecoration
	superscript
	subscript
	baseline
	quoted      // in the quotation marks of the language, outer or inner by depth
	quotedInner // in inner quotation marks unless within outer ones
	noCase      // protected from changes of letter case
	noDecor     // without the font style, weight and variant of what is around it
	displayBlock
	displayLeftMargin
	displayRightInline
	displayIndent
	markupFormat // from the markup of a field
	linkFormat   // a link to what the text of the opening run says
)

const (
	fontStyles    = fontItalic | fontOblique | fontNormal
	fontVariants  = smallCaps | variantNormal
	fontWeights   = weightBold | weightLight | weightNormal
	decorations   = underline | noDecoration
	verticalAlign = superscript | subscript | baseline
	anyQuotes     = quoted | quotedInner
	displays      = displayBlock | displayLeftMargin | displayRightInline | displayIndent
)

// A decor is what most rendering elements can carry beside their own
// attributes: affixes, formatting, quotes, display, text case.
type decor struct {
	prefix, suffix string
	format         format
	textCase       textCase
	stripPeriods   bool
}

// plainDecor has no attributes.
var plainDecor decor

// inherit returns the attributes with those that are missing taken from another
// element.
func (d decor) inherit(from *decor) decor {
	if d.prefix == "" {
		d.prefix = from.prefix
	}
	if d.suffix == "" {
		d.suffix = from.suffix
	}
	if d.format == 0 {
		d.format = from.format
	}
	return d
}

// decor reads the attributes of an element.
func (c *compiler) decor(n *xmlNode) (decor, error) {
	var d decor
	d.prefix, _ = n.attr("prefix")
	d.suffix, _ = n.attr("suffix")
	for _, attr := range formatAttrs {
		i, err := c.src.enum(n, attr.name, attr.values...)
		if err != nil {
			return d, err
		}
		if i > 0 {
			d.format |= attr.formats[i-1]
		}
	}
	if c.nested > 0 {
		d.format &^= displays // these are for the parts of the layout alone, as in citeproc-js
	}
	if c.area != nil && d.format&displayLeftMargin != 0 {
		c.area.hasLabels = true
	}
	i, err := c.src.enum(n, "text-case", textCases...)
	if err != nil {
		return d, err
	}
	d.textCase = textCase(i)
	d.stripPeriods, _, err = c.src.boolean(n, "strip-periods")
	return d, err
}

var formatAttrs = []struct {
	name    string
	values  []string
	formats []format
}{
	{"font-style", []string{"normal", "italic", "oblique"}, []format{fontNormal, fontItalic, fontOblique}},
	{"font-variant", []string{"normal", "small-caps"}, []format{variantNormal, smallCaps}},
	{"font-weight", []string{"normal", "bold", "light"}, []format{weightNormal, weightBold, weightLight}},
	{"text-decoration", []string{"none", "underline"}, []format{noDecoration, underline}},
	{"vertical-align", []string{"baseline", "sup", "sub"}, []format{baseline, superscript, subscript}},
	{"quotes", []string{"false", "true"}, []format{0, quoted}},
	{"display", []string{"block", "left-margin", "right-inline", "indent"},
		[]format{displayBlock, displayLeftMargin, displayRightInline, displayIndent}},
}
