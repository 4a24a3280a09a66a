package manuscripts

import (
	"regexp"
	"strings"
)

// dataDefects are mistakes in the .bib file beside a manuscript.
var dataDefects = []Defect{
	{Rule: "crossref-missing", In: Place{Form: Keyed}, plant: plantNoParent},
	{Rule: "duplicate-field", In: Place{Form: Keyed}, plant: plantSameField},
	{Rule: "duplicate-key", In: Place{Form: Keyed}, plant: plantSameKey},
	{Rule: "illegal-key", In: Place{Form: Keyed}, plant: plantSpacedKey},
	{Rule: "key-missing", In: Place{Form: Keyed}, plant: plantNoKey},
	{Rule: "latex-unbalanced", In: Place{Form: Keyed}, plant: plantLoneBrace},
	{Rule: "missing-comma", In: Place{Form: Keyed}, plant: plantNoComma},
	{Rule: "reader-problem", In: Place{Form: Keyed}, plant: plantNoValue},
	{Rule: "unclosed-entry", In: Place{Form: Keyed}, plant: plantNoEnd},
	{Rule: "undefined-string", In: Place{Form: Keyed}, plant: plantNoMacro},
}

// splice puts text in the place of a stretch of an entry.
func (e *entry) splice(start, end int, text string) {
	s := e.text()
	e.pieces = []piece{{text: s[:start]}, {text: text, fault: true}, {text: s[end:]}}
}

// dataLine returns an entry of the .bib file in which an expression matches, and
// where its groups do.
func (p *planter) dataLine(re *regexp.Regexp) (*entry, []int) {
	for _, i := range p.shuffled(len(p.data)) {
		if m := re.FindStringSubmatchIndex(p.data[i].text()); m != nil {
			return &p.data[i], m
		}
	}
	return nil, nil
}

// inData changes the first group of an expression in some entry of the .bib file.
func (p *planter) inData(re *regexp.Regexp, change func(old string) string) (*entry, bool) {
	e, m := p.dataLine(re)
	if e == nil {
		return nil, false
	}
	old := e.text()[m[2]:m[3]]
	e.splice(m[2], m[3], change(old))
	return e, p.at(e.pieces[1].text+" for "+old, e.key)
}

var (
	dataKey   = regexp.MustCompile(`^@\w+\{([^,\s]+),`)
	dataStart = regexp.MustCompile(`^@\w+\{[^,\s]+,(\n)`)
	dataTitle = regexp.MustCompile(`\n\s*title\s*=\s*\{([^{}\\]+ [^{}\\]+)\}`)
	dataField = regexp.MustCompile(`\n(\s*(?:title|publisher|journaltitle|date|year)\s*=\s*\{[^{}]*\},)\n\s*\w`)
	dataDate  = regexp.MustCompile(`\n\s*((?:date|year)\s*=\s*\{?\d{4}\}?),\n`)
	dataPress = regexp.MustCompile(`\n\s*publisher\s*=\s*(\{[^{}]*\})`)
	dataEnd   = regexp.MustCompile(`(\S+)\s*\n\}$`)
)

func plantNoParent(p *planter) bool {
	_, ok := p.inData(dataStart, func(string) string { return "\n  crossref = {nowhere" + string(rune('a'+p.IntN(26))) + "},\n" })
	return ok
}

func plantSameField(p *planter) bool {
	_, ok := p.inData(dataField, func(old string) string {
		name, _, _ := strings.Cut(old, "=")
		return old + "\n" + name + "= {" + capital(pick(p.random, p.lang.nouns)) + "},"
	})
	return ok
}

// plantSameKey gives a further entry the key of another.
func plantSameKey(p *planter) bool {
	e, m := p.dataLine(dataTitle)
	if e == nil {
		return false
	}
	twin := entry{e.key, clonePieces(e.pieces)}
	s := twin.text()
	twin.pieces = []piece{{text: s[:m[2]] + capital(pick(p.random, p.lang.nouns)) + s[m[3]:], fault: true}}
	p.data = append(p.data, twin)
	return p.at("the key twice", e.key)
}

func plantSpacedKey(p *planter) bool {
	e, ok := p.inData(dataKey, func(old string) string { return old[:len(old)/2] + " " + old[len(old)/2:] })
	if ok {
		p.flagCites(e.key)
	}
	return ok
}

func plantNoKey(p *planter) bool {
	e, m := p.dataLine(dataKey)
	if e == nil {
		return false
	}
	e.splice(0, m[1], strings.Replace(e.text()[:m[1]], e.key, "", 1))
	p.flagCites(e.key)
	return p.at("no key for "+e.key, e.key)
}

func plantLoneBrace(p *planter) bool {
	_, ok := p.inData(dataTitle, func(old string) string {
		first, rest, _ := strings.Cut(old, " ")
		if p.chance(50) {
			return first + ` \{` + rest + `}`
		}
		return `{` + first + ` \}` + rest
	})
	return ok
}

func plantNoComma(p *planter) bool {
	_, ok := p.inData(dataField, func(old string) string { return strings.TrimSuffix(old, ",") })
	return ok
}

func plantNoValue(p *planter) bool {
	_, ok := p.inData(dataDate, func(old string) string {
		name, _, _ := strings.Cut(old, "=")
		return strings.TrimRight(name, " ") + pick(p.random, []string{"", " ="})
	})
	return ok
}

func plantNoEnd(p *planter) bool {
	e, m := p.dataLine(dataEnd)
	if e == nil || e == &p.data[len(p.data)-1] {
		return false
	}
	e.splice(m[2], m[1], e.text()[m[2]:m[3]])
	e.pieces[0].fault = true
	return p.at("no end of "+e.key, e.key)
}

func plantNoMacro(p *planter) bool {
	_, ok := p.inData(dataPress, func(string) string { return pick(p.random, []string{"oup", "routledge", "springer", "cup"}) })
	return ok
}
