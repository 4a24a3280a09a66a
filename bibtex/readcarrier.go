package bibtex

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// carried takes what the carrier has. A value that a plain field has as well is
// taken as long as writing it gives what the plain fields say now: once somebody
// has edited them, they hold.
func (r *entryReader) carried() {
	i := r.find(carrierField)
	if i < 0 {
		return
	}
	var values map[string]json.RawMessage
	text := strings.TrimSpace(r.e.Fields[i].Value)
	if err := json.Unmarshal([]byte(text), &values); err != nil || text == "null" {
		if strings.HasPrefix(text, "{") {
			r.report(badCarrier, citation.Warning, "the field %s is no JSON object: %v", carrierField, err)
		}
		r.keep(i)
		r.used[i] = true
		return
	}
	r.used[i] = true
	full := r.withCarrier()
	variables, kind := r.meanings(full, values, text)
	if len(variables) == 0 && kind == "" {
		return
	}
	// What would be read now, had the full record been written, in either dialect.
	// That of the entry comes first, and is the right one as a rule.
	now := rewritten{r: r, full: full, dialects: [...]Dialect{BibLaTeX, BibTeX}}
	if r.classic {
		slices.Reverse(now.dialects[:])
	}
	joint := values[citation.VarEditorTranslator.String()] != nil && !(now.has(citation.VarEditor) && now.has(citation.VarTranslator))
	variables = slices.DeleteFunc(variables, func(v citation.Variable) bool {
		return joint && isEditorOrTranslator(v) || !now.has(v)
	})
	sameType := func(ref *citation.Reference) bool { return ref.Type == r.ref.Type }
	if kind != "" && !now.holds(sameType) {
		kind = ""
	}
	for _, v := range variables {
		copyValue(r.ref, full, v)
	}
	if kind != "" {
		r.ref.Type = kind
	}
}

func isEditorOrTranslator(v citation.Variable) bool {
	return v == citation.VarEditor || v == citation.VarTranslator || v == citation.VarEditorTranslator
}

// meanings sets what the carrier, which is text, says of variables and the type in the
// full record, and returns which. What no plain field can say goes into the record
// that is read; what means nothing is reported and kept.
func (r *entryReader) meanings(full *citation.Reference, values map[string]json.RawMessage, text string) (variables []citation.Variable, kind citation.Type) {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		raw := values[name]
		v, ok := citation.ParseVariable(name)
		switch {
		case ok:
			if setCarried(full, v, raw) {
				variables = append(variables, v)
				continue
			}
		case name == "type":
			if json.Unmarshal(raw, &kind) == nil && kind != "" {
				full.Type = kind
				continue
			}
		case name == "categories":
			if json.Unmarshal(raw, &r.ref.Categories) == nil {
				continue
			}
		case name == "extra":
			if r.carriedExtra(raw) {
				continue
			}
		}
		r.report(badCarrier, citation.Warning, "the field %s has no meaning for %q", carrierField, name)
		r.ref.Extra.Set(Format, carrierField, text)
	}
	return variables, kind
}

// carriedExtra takes what other formats know, and reports whether it has the form
// that the carrier has.
func (r *entryReader) carriedExtra(raw json.RawMessage) bool {
	var extra map[string]map[string]string
	if json.Unmarshal(raw, &extra) != nil {
		return false
	}
	for format, fields := range extra {
		for field, value := range fields {
			r.ref.Extra.Set(format, field, value)
		}
	}
	return true
}

// A rewritten record is what the plain fields would give, had the full record been
// written in one dialect or the other.
type rewritten struct {
	r        *entryReader
	full     *citation.Reference
	dialects [2]Dialect
	records  [2]*citation.Reference // by dialect, read when they are asked for
}

// holds reports whether one of the records is the same in some way.
func (w *rewritten) holds(same func(*citation.Reference) bool) bool {
	for i, d := range w.dialects {
		if w.records[i] == nil {
			w.records[i] = w.r.again(w.full, d)
		}
		if same(w.records[i]) {
			return true
		}
	}
	return false
}

// has reports whether a variable has the value that the plain fields say now.
func (w *rewritten) has(v citation.Variable) bool {
	return w.holds(func(ref *citation.Reference) bool { return sameValue(ref, w.r.ref, v) })
}

// withCarrier returns a record for what the carrier has, which is what was read so
// far. It shares its lists, and lives until the next entry.
func (r *entryReader) withCarrier() *citation.Reference {
	if r.full == nil {
		r.full = &citation.Reference{Extra: citation.Extra{Format: {}}}
	}
	extra := r.full.Extra
	extra[Format]["entrytype"] = r.kind
	*r.full = *r.ref
	r.full.Extra = extra
	return r.full
}

// again returns the record that the plain fields would give, had the full record
// been written in a dialect. It is the record that they do give if they are the
// same ones.
func (r *entryReader) again(full *citation.Reference, d Dialect) *citation.Reference {
	e := plainEntry(full, d)
	e.Type = r.kind
	if sameFields(e, r.e) && sameFields(r.e, e) {
		return r.ref
	}
	rival := r.rivals[d]
	if rival == nil {
		rival = &entryReader{}
		r.rivals[d] = rival
	}
	rival.spare = rival.ref
	rival.reset(e)
	rival.classic = r.classic
	rival.plain()
	return rival.ref
}

// sameFields reports whether an entry has all fields of another one that a reader
// knows.
func sameFields(a, b *Entry) bool {
	for i := range a.Fields {
		f := &a.Fields[i]
		if isKnownField(f.Name) && f.Name != carrierField {
			if j := slices.IndexFunc(b.Fields, func(g Field) bool { return g.Name == f.Name }); j < 0 || b.Fields[j] != *f {
				return false
			}
		}
	}
	return true
}

// sameValue reports whether two records have the same value of a variable. The
// short forms of names stand in a field of their own.
func sameValue(a, b *citation.Reference, v citation.Variable) bool {
	switch v.Kind() {
	case citation.KindNames:
		m, n := a.Names(v), b.Names(v)
		if len(m) != len(n) {
			return false
		}
		for i := range m {
			x, y := m[i], n[i]
			x.Short, y.Short = "", ""
			if x != y {
				return false
			}
		}
		return true
	case citation.KindDate:
		return a.Date(v) == b.Date(v)
	}
	return a.Text(v) == b.Text(v)
}

func copyValue(to, from *citation.Reference, v citation.Variable) {
	switch v.Kind() {
	case citation.KindNames:
		to.SetNames(v, from.Names(v))
	case citation.KindDate:
		to.SetDate(v, from.Date(v))
	default:
		to.SetText(v, from.Text(v))
	}
}

// setCarried sets a variable from its JSON, and reports whether it has one of the
// forms that the carrier has.
func setCarried(ref *citation.Reference, v citation.Variable, raw json.RawMessage) bool {
	if string(raw) == "null" {
		copyValue(ref, &citation.Reference{}, v)
		return true
	}
	switch v.Kind() {
	case citation.KindNames:
		var names []carriedNameJSON
		if json.Unmarshal(raw, &names) != nil {
			return false
		}
		list := make([]citation.Name, len(names))
		for i, n := range names {
			list[i] = citation.Name(n)
		}
		ref.SetNames(v, list)
		return true
	case citation.KindDate:
		var words carriedDate
		if json.Unmarshal(raw, &words) != nil {
			if json.Unmarshal(raw, &words.EDTF) != nil {
				return false
			}
		}
		d := citation.Date{}
		if words.EDTF != "" {
			var err error
			if d, err = citation.ParseEDTF(words.EDTF); err != nil {
				return false
			}
		}
		d.Literal = words.Literal
		return ref.SetDate(v, d)
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return false
	}
	return ref.SetText(v, citation.Text(s))
}

// carriedNameJSON is a name with its parts under their names in CSL-JSON.
type carriedNameJSON struct {
	Family              string `json:"family"`
	Given               string `json:"given"`
	DroppingParticle    string `json:"dropping-particle"`
	NonDroppingParticle string `json:"non-dropping-particle"`
	Suffix              string `json:"suffix"`
	Literal             string `json:"literal"`
	Short               string `json:"short"`
	CommaSuffix         bool   `json:"comma-suffix"`
	StaticOrdering      bool   `json:"static-ordering"`
	ParseNames          bool   `json:"parse-names"`
}
