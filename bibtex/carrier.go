package bibtex

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// carrierField is the field that carries what no other field holds: verbatim for
// biblatex and unknown to classic BibTeX.
//
// Source: biblatex manual 3.18b, §2.2.4, verba.
const carrierField = "verba"

// A carrier collects what goes into the field of that name: a JSON object of CSL
// variables.
//
//	"scale": "1:50000"                          text and numbers
//	"composer": [{"family": "Bartók"}]          names as in CSL-JSON, and "short"
//	"issued": "199X~"                           a date in EDTF
//	"issued": {"literal": "n.d."}               a date in words, with "edtf" if it has that too
//	"status": null                              no value, although a field would be read as one
//	"type": "x-game"                            a type that CSL does not have
//	"categories": ["red"]                       the categories of the record
//	"extra": {"csl-json": {"rating": "5"}}      what other formats know
type carrier struct {
	values map[string]any
	extras map[string]map[string]string
}

// set puts a value.
func (c *carrier) set(name string, value any) {
	if c.values == nil {
		c.values = map[string]any{}
	}
	c.values[name] = value
}

// absent notes that the record has no such variable.
func (c *carrier) absent(v citation.Variable) { c.set(v.String(), nil) }

// extra puts a value of [citation.Extra].
func (c *carrier) extra(format, name, value string) {
	if c.extras == nil {
		c.extras = map[string]map[string]string{}
	}
	if c.extras[format] == nil {
		c.extras[format] = map[string]string{}
	}
	c.extras[format][name] = value
}

// carry adds the carrier to the entry, with all that no field has said, or
// reports what is lost without it.
func (m *mapper) carry() {
	for v := citation.Variable(1); v.Kind() != citation.NoKind; v++ {
		if !m.written[v] && m.ref.Has(v) {
			m.carryVariable(v)
		}
	}
	if t := m.ref.Type; t != "" && !t.IsKnown() {
		m.carryValue("type", string(t), string(t))
	}
	if len(m.ref.Categories) > 0 {
		m.carryValue("categories", m.ref.Categories, m.ref.Categories...)
	}
	if m.opt.Strict {
		for _, format := range slices.Sorted(maps.Keys(m.carried.extras)) {
			for _, name := range slices.Sorted(maps.Keys(m.carried.extras[format])) {
				m.lost("extra."+format+"."+name, false)
			}
		}
		return
	}
	if len(m.carried.extras) > 0 {
		m.carried.set("extra", m.carried.extras)
	}
	if len(m.carried.values) > 0 {
		m.add(carrierField, m.carried.encode())
	}
}

// carryVariable puts a variable into the carrier, or reports that it is lost.
func (m *mapper) carryVariable(v citation.Variable) {
	name := v.String()
	if m.opt.Strict {
		m.lost(name, m.written[v])
		return
	}
	switch v.Kind() {
	case citation.KindNames:
		names := m.ref.Names(v)
		list := make([]carriedName, len(names))
		for i, n := range names {
			list[i] = carriedName(n)
			m.checkText(name, n.Family, n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Suffix, n.Literal, n.Short)
		}
		m.carried.set(name, list)
	case citation.KindDate:
		d := m.ref.Date(v)
		m.checkText(name, d.Literal)
		edtf := citation.Date{Start: d.Start, End: d.End}.String()
		if d.Literal == "" {
			m.carried.set(name, edtf)
			return
		}
		m.carried.set(name, carriedDate{edtf, d.Literal})
	default:
		m.carryValue(name, string(m.ref.Text(v)), string(m.ref.Text(v)))
	}
}

// carryValue puts a value made of some texts into the carrier, or reports that it
// is lost.
func (m *mapper) carryValue(name string, value any, texts ...string) {
	if m.opt.Strict {
		m.lost(name, false)
		return
	}
	m.checkText(name, texts...)
	m.carried.set(name, value)
}

// lost reports a loss.
func (m *mapper) lost(name string, inPart bool) {
	if inPart {
		m.report(lessExact, citation.Warning, fmt.Sprintf("%s says more than @%s can", name, m.entry.Type))
		return
	}
	v, _ := citation.ParseVariable(name)
	reason := cmp.Or(refusals[v], fmt.Sprintf("@%s has no field for it", m.entry.Type))
	if d := m.ref.Date(v); d.Literal != "" && d.Start.IsZero() && d.End.IsZero() {
		reason = "no field takes a date in words"
	}
	m.report(leftOut, citation.Error, fmt.Sprintf("%s is left out: %s", name, reason))
}

// checkText reports bytes that JSON cannot carry either.
func (m *mapper) checkText(name string, texts ...string) {
	for _, s := range texts {
		if !utf8.ValidString(s) {
			m.report(notText, citation.Error, fmt.Sprintf("%s has bytes that are not UTF-8, which become %q", name, utf8.RuneError))
			return
		}
	}
}

type carriedDate struct {
	EDTF    string `json:"edtf,omitempty"`
	Literal string `json:"literal"`
}

type carriedName citation.Name

// MarshalJSON writes the parts under their names in CSL-JSON.
func (n carriedName) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Family              string `json:"family,omitempty"`
		Given               string `json:"given,omitempty"`
		DroppingParticle    string `json:"dropping-particle,omitempty"`
		NonDroppingParticle string `json:"non-dropping-particle,omitempty"`
		Suffix              string `json:"suffix,omitempty"`
		Literal             string `json:"literal,omitempty"`
		Short               string `json:"short,omitempty"`
		CommaSuffix         bool   `json:"comma-suffix,omitempty"`
		StaticOrdering      bool   `json:"static-ordering,omitempty"`
		ParseNames          bool   `json:"parse-names,omitempty"`
	}(n))
}

// marshal is json.Marshal without the escapes that HTML needs.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// encode returns the carrier as the value of a field: JSON on one line, whose
// braces balance. An @ is escaped, because there are readers that take it for
// the beginning of an entry wherever it stands.
func (c *carrier) encode() string {
	b, err := marshal(c.values)
	if err != nil {
		// Strings, lists and maps of strings always have a JSON text.
		return ""
	}
	balanced := isBalanced(string(b))
	if balanced && bytes.IndexByte(b, '@') < 0 && bytes.IndexByte(b, 0x7f) < 0 {
		return string(b)
	}
	out := make([]byte, 0, len(b)+16)
	inString, escaped := false, false
	for _, ch := range b {
		switch {
		case ch == '@' || ch == 0x7f || inString && !balanced && (ch == '{' || ch == '}'):
			out = fmt.Appendf(out, `\u%04x`, ch)
			escaped = false
			continue
		case escaped:
			escaped = false
		case ch == '\\':
			escaped = true
		case ch == '"':
			inString = !inString
		}
		out = append(out, ch)
	}
	return string(out)
}
