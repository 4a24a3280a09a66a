package csl

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// numberLabels are the abbreviations that name a kind of locator within a value,
// whatever the language of the output, and the terms that they stand for.
// Source: citeproc-js; of its list those that are locators of CSL 1.0.2.
var numberLabels = func() map[string]termID {
	m := map[string]termID{}
	for abbreviation, name := range map[string]string{
		"app.": "appendix", "art.": "article-locator", "bk.": "book", "ch.": "chapter", "col.": "column", "fig.": "figure",
		"fol.": "folio", "l.": "line", "n.": "note", "no.": "issue", "op.": "opus", "p.": "page", "para.": "paragraph", "pp.": "page",
		"pt.": "part", "r.": "rule", "sec.": "section", "supp.": "supplement", "sv.": "sub-verbo", "tbl.": "table",
		"tit.": "title-locator", "vol.": "volume", "vrs.": "verse",
	} {
		m[abbreviation] = knownTermIDs[name]
	}
	return m
}()

// longestNumberLabel is the length of the longest abbreviation.
const longestNumberLabel = len("para.")

// numberParts cuts the value of a number variable into its parts, with the labels
// that stand in it: "vol. 1, fol. 186".
//
// They are good until the next call.
func (r *renderer) numberParts(v citation.Variable, value string) numbers {
	r.numberRoom = splitNumber(r.numberRoom[:0], value, r.and())
	return r.labelledParts(v, value, r.numberRoom)
}

// labelledParts takes the labels out of the parts of a value.
func (r *renderer) labelledParts(v citation.Variable, value string, parts numbers) numbers {
	if !strings.Contains(value, ".") {
		return parts
	}
	labelled := make(numbers, 0, len(parts))
	label := noTerm
	for i, p := range parts {
		for {
			id, before, after, ok := r.cutLabel(v, p.text, i == 0 && len(labelled) == 0)
			if !ok {
				break
			}
			if before != "" {
				labelled = append(labelled, numberPart{text: before, joiner: joinSpace, raw: " ", label: label})
			}
			label, p.text = id, after
		}
		p.label = label
		labelled = append(labelled, p)
	}
	return labelled
}

// cutLabel looks for a label before a number at the beginning of a text, or
// between two numbers. First in the value of a variable with a kind of its own,
// such as the volume, is a label only that of the kind.
func (r *renderer) cutLabel(v citation.Variable, s string, first bool) (id termID, before, after string, ok bool) {
	for at := 0; at < len(s); {
		word, rest, found := strings.Cut(s[at:], " ")
		if !found {
			break
		}
		if id := numberLabels[word]; id != noTerm && r.isLabel(v, id, first && at == 0) {
			before, after := strings.TrimSpace(s[:at]), strings.TrimSpace(rest)
			if before == "" || beginsWithDigit(before) && beginsWithDigit(after) {
				return id, before, after, true
			}
		}
		at += len(word) + 1
	}
	return noTerm, "", "", false
}

func (r *renderer) isLabel(v citation.Variable, id termID, first bool) bool {
	if r.locale.term(id, formLong, false) == "" && r.locale.term(id, formShort, false) == "" {
		return false
	}
	return !first || hasAnyLabel(v) || id == termOfVariable(v)
}

// hasAnyLabel reports whether the value of the variable may be of any kind that
// locators have.
func hasAnyLabel(v citation.Variable) bool {
	return v == citation.VarLocator || v == citation.VarPage || v == citation.VarNumber
}

func beginsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func endsWithDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// locatorLabel returns the kind of the locator: that which it begins with, or
// that of the cite.
func (r *renderer) locatorLabel() termID {
	if i := strings.IndexByte(r.cite.locator, '.'); i > 0 && i < longestNumberLabel {
		parts := splitNumber(nil, r.cite.locator, r.and()) // another number may be in hand
		if label := r.labelledParts(citation.VarLocator, r.cite.locator, parts)[0].label; label != noTerm {
			return label
		}
	}
	return r.cite.label
}

// numberLabel appends the label of the parts from i on. It has the form of the
// label that the style put before the value, or the short one.
func (r *renderer) numberLabel(v citation.Variable, parts numbers, i int) {
	form := formShort
	if r.labelled == v {
		form = r.labelForm
	}
	group := parts[i:].group()
	if text := r.locale.term(parts[i].label, form, group.plural()); text != "" {
		r.runs = append(r.runs, run{text: text + " ", variable: v})
	}
}

// group returns the parts that one label is for, from the first on.
func (p numbers) group() numbers {
	for i := range p {
		if p[i].label != p[0].label {
			return p[:i]
		}
	}
	return p
}

// isPlain reports whether the parts of a label are taken as they stand, without
// markup: the first begins with a digit or is a roman numeral.
// Source: citeproc-js.
func (p numbers) isPlain() bool {
	return beginsWithDigit(p[0].text) || isRoman(p[0].text)
}

func isRoman(s string) bool { return s != "" && strings.Trim(s, "ivxlcmIVXLCM") == "" }

// particle returns the letters before a number: "8n" of "8n11564", "R" of
// "R583".
func particle(s string) string {
	letters := strings.TrimLeft(s, "0123456789")
	digits := strings.TrimLeftFunc(letters, func(c rune) bool { return c < utf8.RuneSelf && (c|0x20 >= 'a' && c|0x20 <= 'z') })
	if digits == letters || digits == "" {
		return ""
	}
	return s[:len(s)-len(digits)]
}
