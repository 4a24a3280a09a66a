package bibtex

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/tex"
)

// decodeTeX reads what escape and escapeText write, and fails on any command that
// they do not. It drops markup and protection.
func decodeTeX(t testing.TB, s string) string {
	t.Helper()
	d := texReader{t: t, s: s}
	out := d.group()
	if d.s != "" {
		t.Fatalf("%q: braces do not balance at %q", s, d.s)
	}
	return norm.NFC.String(out)
}

type texReader struct {
	t testing.TB
	s string
}

// group reads up to the brace that ends the group, or to the end.
func (d *texReader) group() string {
	var b strings.Builder
	for d.s != "" && d.s[0] != '}' {
		b.WriteString(d.item())
	}
	return b.String()
}

// braced reads a group with its braces.
func (d *texReader) braced() string {
	d.s = d.s[1:]
	out := d.group()
	if !strings.HasPrefix(d.s, "}") {
		d.t.Fatalf("group without end before %q", d.s)
	}
	d.s = d.s[1:]
	return out
}

var ligatures = []struct{ in, out string }{
	{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"?`", "¿"}, {"!`", "¡"}, {",,", "„"}, {"<<", "«"}, {">>", "»"},
	{"`", "‘"}, {"'", "’"}, {"~", "\u00a0"},
}

func (d *texReader) item() string {
	switch d.s[0] {
	case '{':
		return d.braced()
	case '\\':
		return d.command()
	}
	for _, l := range ligatures {
		if rest, ok := strings.CutPrefix(d.s, l.in); ok {
			d.s = rest
			return l.out
		}
	}
	_, n := utf8.DecodeRuneInString(d.s)
	out := d.s[:n]
	d.s = d.s[n:]
	if strings.Contains(`#$%&_^`, out) {
		d.t.Fatalf("%q is not escaped before %q", out, d.s)
	}
	return out
}

func (d *texReader) command() string {
	d.s = d.s[1:]
	n := len(d.s) - len(strings.TrimLeft(d.s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	n = max(n, 1)
	name := d.s[:n]
	d.s = d.s[n:]
	for mark, accent := range tex.Accents {
		if accent == name {
			return d.accented(mark)
		}
	}
	d.s = strings.TrimPrefix(d.s, "{}")
	for r, l := range tex.Letters {
		if l.Command == name {
			return string(r)
		}
	}
	for r, symbol := range symbols {
		if symbol == `\`+name {
			return string(r)
		}
	}
	for _, table := range [][256]string{specials, classicSpecials} {
		for c, special := range table {
			if strings.TrimSuffix(special, "{}") == `\`+name {
				return string(rune(c))
			}
		}
	}
	switch name {
	case ",":
		return "\u2009"
	case "-":
		return "\u00ad"
	case "emph", "textbf", "textsc", "textsuperscript", "textsubscript":
		return d.braced()
	case "par":
		return "\n\n"
	}
	d.t.Fatalf("unexpected command \\%s before %q", name, d.s)
	return ""
}

// accented reads a base with accents and adds a mark to it.
func (d *texReader) accented(mark rune) string {
	if d.s == "" {
		d.t.Fatal("accent without a letter")
	}
	base := d.item()
	base = strings.Replace(strings.Replace(base, "ı", "i", 1), "ȷ", "j", 1)
	return norm.NFC.String(base + string(mark))
}

// scanEntries reads a .bib file as this package writes it, by the rules of
// BibTeX: an entry is where an @ stands outside of entries, and a value ends
// where its braces balance. It fails on anything else than entries and the white
// space between them.
func scanEntries(t testing.TB, s string) []Entry {
	t.Helper()
	entries, err := tryScanEntries(s)
	if err != nil {
		t.Fatalf("%v in\n%s", err, s)
	}
	return entries
}

func tryScanEntries(s string) ([]Entry, error) {
	var entries []Entry
	cut := func(sep string) string {
		before, after, ok := strings.Cut(s, sep)
		if !ok {
			before, after = s, ""
		}
		s = after
		return before
	}
	for {
		s = strings.TrimLeft(s, "\n")
		if s == "" {
			return entries, nil
		}
		if s[0] != '@' {
			return nil, fmt.Errorf("text between entries: %.20q", s)
		}
		s = s[1:]
		e := Entry{Type: cut("{")}
		e.Key = cut(",")
		if !isIdentifier(e.Type) || e.Key == "" || strings.ContainsAny(e.Key, "\"#%'(),={}\\ \n") {
			return nil, fmt.Errorf("entry begins with type %q and key %q", e.Type, e.Key)
		}
		for {
			s = strings.TrimLeft(s, " \n,")
			if s == "" {
				return nil, fmt.Errorf("entry %q has no end", e.Key)
			}
			if s[0] == '}' {
				s = s[1:]
				break
			}
			f := Field{Name: strings.TrimSpace(cut("="))}
			if !isIdentifier(f.Name) {
				return nil, fmt.Errorf("entry %q: field name %q", e.Key, f.Name)
			}
			s = strings.TrimLeft(s, " ")
			if !strings.HasPrefix(s, "{") {
				f.Value, f.Bare = cut(",\n"), true
			} else {
				depth, end := 0, -1
				for i := 0; i < len(s) && end < 0; i++ {
					switch s[i] {
					case '{':
						depth++
					case '}':
						if depth--; depth == 0 {
							end = i
						}
					}
				}
				if end < 0 {
					return nil, fmt.Errorf("entry %q: field %q has no end", e.Key, f.Name)
				}
				f.Value = s[1:end]
				s = s[end+1:]
			}
			e.Fields = append(e.Fields, f)
		}
		entries = append(entries, e)
	}
}
