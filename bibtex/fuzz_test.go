package bibtex

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/tex"
)

// commands are all commands that the writer may use by itself.
var commands = func() map[string]bool {
	m := map[string]bool{"par": true, ",": true, "-": true, "emph": true, "textbf": true, "textsc": true, "textsuperscript": true, "textsubscript": true}
	for _, a := range tex.Accents {
		m[a] = true
	}
	for _, l := range tex.Letters {
		m[l.Command] = true
	}
	for _, s := range symbols {
		m[strings.TrimPrefix(s, `\`)] = true
	}
	for _, table := range [][256]string{specials, classicSpecials} {
		for _, s := range table {
			m[strings.TrimSuffix(strings.TrimPrefix(s, `\`), "{}")] = true
		}
	}
	return m
}()

var command = regexp.MustCompile(`\\([A-Za-z]+|[^A-Za-z])`)

// FuzzWrite puts any text into every sort of field: the file must be the entries
// of the records, with nothing in them but the writer's own commands.
func FuzzWrite(f *testing.F) {
	f.Add("plain", "Ağır", uint8(0), uint8(0))
	f.Add("}\n@book{x, title = {", "and others, Jr.", uint8(3), uint8(1))
	f.Add("\\input{x} $%#&~^_ \"", "{\\\"o} -- ``", uint8(7), uint8(2))
	f.Add("<i>a<b>b</i></b> <span class=\"nocase\">{</span>", "xdata=x", uint8(12), uint8(3))
	f.Add("\x00\xff\u2028\ufeff e\u0301", "199X~", uint8(40), uint8(4))
	f.Add("HIV-AIDS: McRae? Of U.S. and", "van der", uint8(20), uint8(5))
	f.Fuzz(func(t *testing.T, a, b string, typ, options uint8) {
		types := citation.Types()
		ref := &citation.Reference{ID: a, Type: types[int(typ)%len(types)], Categories: []string{a}}
		for i, v := range citation.Variables() {
			s := a
			if i%2 == 0 {
				s = b
			}
			switch v.Kind() {
			case citation.KindNames:
				ref.SetNames(v, []citation.Name{{Family: a, Given: b}, {Literal: a, Short: b}, {NonDroppingParticle: b, Family: a, Suffix: b}, {DroppingParticle: a, Family: b, Given: a}})
			case citation.KindDate:
				d, err := citation.ParseEDTF(s)
				if err != nil {
					d = citation.Date{Literal: s}
				}
				ref.SetDate(v, d)
			default:
				ref.SetText(v, citation.Text(s))
			}
		}
		ref.Extra.Set("csl-json", a, b)
		opt := Options{Dialect: Dialect(options & 1), Strict: options&2 != 0, StyleTypes: options&4 != 0}
		var out strings.Builder
		e := NewEncoder(&out)
		e.Options = opt
		again := ref.Clone()
		again.ID, again.Extra = b, citation.Extra{Format: {a: b, "entrytype": a, "note": b, "x-" + b: a}}
		for _, r := range []*citation.Reference{ref, again} {
			if err := e.Encode(r); err != nil {
				t.Fatal(err)
			}
		}
		entries, err := tryScanEntries(out.String())
		if err != nil {
			t.Fatalf("%v in\n%s", err, out.String())
		}
		if len(entries) != 2 || entries[0].Key == entries[1].Key {
			t.Fatalf("%d entries in\n%s", len(entries), out.String())
		}
		wrote, _ := FromReference(ref, opt)
		if len(wrote.Fields) != len(entries[0].Fields) {
			t.Fatalf("%d fields are read as %d in\n%s", len(wrote.Fields), len(entries[0].Fields), out.String())
		}
		for i, field := range entries[0].Fields {
			if field != wrote.Fields[i] {
				t.Fatalf("%+v is read as %+v", wrote.Fields[i], field)
			}
			switch field.Name {
			case "url", "doi", "eprint", "pmid", "pmcid":
				continue
			case carrierField:
				if !json.Valid([]byte(field.Value)) {
					t.Fatalf("the carrier is %s", field.Value)
				}
				continue
			}
			for _, c := range command.FindAllStringSubmatch(field.Value, -1) {
				if !commands[c[1]] {
					t.Fatalf("%s has the command %s: %s", field.Name, c[0], field.Value)
				}
			}
			bare := command.ReplaceAllString(field.Value, "")
			if strings.HasSuffix(field.Name, "date") {
				bare = strings.ReplaceAll(bare, "%", "") // EDTF: uncertain and approximate
			}
			if !field.Bare && strings.ContainsAny(bare, "#$%&_^") {
				t.Fatalf("%s has a special character: %s", field.Name, field.Value)
			}
		}
	})
}
