package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/internal/bibpeers"
	"github.com/refwright/refwright/internal/charset"
)

// An ourFile is a file as package bibtex reads it.
type ourFile struct {
	nodes     []*bibtex.Node
	entries   []*bibtex.Entry
	undefined map[[2]string]bool // keys and fields whose value has a macro that nothing defines
}

func readOurs(src []byte) *ourFile {
	f := bibtex.ParseFile(src)
	ours := &ourFile{slices.Collect(f.Nodes()), slices.Collect(f.Entries()), map[[2]string]bool{}}
	_, problems := bibtex.Read(src)
	at := map[int]bool{} // where undefined macros stand
	for _, p := range problems {
		if p.ID == "undefined-string" {
			at[p.Span.Start] = true
		}
	}
	for _, n := range ours.nodes {
		for _, field := range n.Fields {
			for _, part := range field.Parts {
				if at[n.Span.Start+part.Start] {
					ours.undefined[[2]string{text(string(n.Key.Of(n))), strings.ToLower(text(string(field.Name.Of(n))))}] = true
				}
			}
		}
	}
	return ours
}

// A comparison is what the comparison with one peer comes to.
type comparison struct {
	values bool // values are compared too

	files, failed  int                 // failed are those that the peer gave up
	seen, both     int                 // entries of the peer, and those that both see
	onlyTheirs     map[string][]string // by class
	onlyOurs       map[string][]string
	compared, same int // values
	different      map[string][]string
}

// file compares a file.
func (c *comparison) file(ours *ourFile, theirs bibpeers.File) {
	c.files++
	if theirs.Err != "" {
		c.failed++
	}
	free := map[string][]*bibtex.Entry{}
	for _, e := range ours.entries {
		key := foldKey(e.Key)
		free[key] = append(free[key], e)
	}
	theirKeys := map[string]bool{}
	for i := range theirs.Entries {
		e := &theirs.Entries[i]
		c.seen++
		key := foldKey(text(e.Key))
		theirKeys[key] = true
		k := slices.IndexFunc(free[key], func(o *bibtex.Entry) bool { return strings.EqualFold(o.Type, text(e.Type)) })
		if k < 0 {
			if k := slices.IndexFunc(free[""], func(o *bibtex.Entry) bool { return sameFields(o, e) }); k >= 0 {
				c.both++ // an entry without a key, to which the peer gave one
				free[""] = slices.Delete(free[""], k, k+1)
				continue
			}
			add(&c.onlyTheirs, ours.classOf(e), theirs.Path+": "+text(e.Key))
			continue
		}
		c.both++
		o := free[key][k]
		free[key] = slices.Delete(free[key], k, k+1)
		if c.values {
			c.entry(ours, o, e, theirs.Path)
		}
	}
	for _, o := range ours.entries {
		if !slices.Contains(free[foldKey(o.Key)], o) {
			continue
		}
		class := "the peer passes over it"
		switch {
		case strings.Contains(theirs.Err, "crashed"):
			class = "the peer crashes in the file"
		case theirs.Err != "":
			class = "the peer gives the file up"
		case o.Key == "":
			class = "an entry without a key"
		case theirKeys[foldKey(o.Key)]:
			class = "another entry has the key"
		}
		add(&c.onlyOurs, class, theirs.Path+": "+o.Key)
	}
}

// classOf says why an entry that a peer sees is none for package bibtex, by where
// its key stands.
func (f *ourFile) classOf(e *bibpeers.Entry) string {
	key := text(e.Key)
	for _, o := range f.entries {
		if len(o.Key) > len(key) && strings.HasPrefix(o.Key, key) && strings.EqualFold(o.Type, text(e.Type)) && !isLetterOrDigit(o.Key[len(key)]) {
			return "its key ends earlier, at a sign such as an apostrophe or a parenthesis"
		}
	}
	class := "not found in the file"
	for _, n := range f.nodes {
		at := strings.Index(string(n.Text), key)
		for ; key != "" && at >= 0; at = next(string(n.Text), key, at) {
			head := string(n.Text[:at])
			line := strings.TrimLeft(head[strings.LastIndexAny(head, "\r\n")+1:], " \t")
			opens := strings.HasSuffix(strings.TrimRight(head, " \t\r\n"), "{") || strings.HasSuffix(strings.TrimRight(head, " \t\r\n"), "(")
			switch {
			case !opens:
			case n.Kind == bibtex.TextNode && strings.HasPrefix(line, "%"):
				return "a remark: its line begins with %"
			case n.Kind == bibtex.TextNode:
				return "text between entries"
			case n.Kind == bibtex.CommentNode:
				return "within @comment{...}"
			case n.Kind == bibtex.EntryNode && !n.Key.IsZero() && at > n.Key.Start && len(n.Errors) == 0:
				class = "within a value of another entry that has no error"
			case n.Kind == bibtex.EntryNode && !n.Key.IsZero() && at > n.Key.Start:
				class = "within an entry that has an error"
			case n.Kind == bibtex.EntryNode:
				class = "its key ends elsewhere"
			}
		}
	}
	return class
}

func isLetterOrDigit(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= utf8.RuneSelf
}

// next returns the next place of a key in a text, -1 if there is none.
func next(s, key string, at int) int {
	i := strings.Index(s[at+1:], key)
	if i < 0 {
		return -1
	}
	return at + 1 + i
}

// The classes of values that are no disagreement on what stands in the file.
const (
	undefinedMacro = "a macro that nothing defines: its name for bibtex, nothing for the peer"
	brokenThere    = "the peer reports an error in the entry"
)

// entry compares the values of the fields of an entry. Of several fields with one
// name package bibtex has the first.
func (c *comparison) entry(ours *ourFile, o *bibtex.Entry, e *bibpeers.Entry, path string) {
	theirs := map[string]string{}
	for _, f := range e.Fields {
		theirs[strings.ToLower(text(f.Name))] = f.Value
	}
	names := map[string]int{}
	for _, f := range o.Fields {
		names[f.Name]++
	}
	seen := map[string]bool{}
	for _, f := range o.Fields {
		if seen[f.Name] {
			continue
		}
		seen[f.Name] = true
		c.compared++
		value, ok := theirs[f.Name]
		if ok && sameValue(f, value) {
			c.same++
			continue
		}
		class := "other"
		switch {
		case ours.undefined[[2]string{o.Key, f.Name}]:
			class = undefinedMacro
		case e.Broken:
			class = brokenThere
		case names[f.Name] > 1:
			class = "the field stands there twice"
		case !ok:
			class = "the peer does not have the field"
		}
		add(&c.different, class, fmt.Sprintf("%s: %s: %s\n\tours   %.300q\n\ttheirs %.300q", path, o.Key, f.Name, fold(f.Value), fold(text(value))))
	}
	for name := range theirs {
		if !seen[name] {
			c.compared++
			add(&c.different, "package bibtex does not have the field", fmt.Sprintf("%s: %s: %s\n\ttheirs %.300q", path, o.Key, name, fold(text(theirs[name]))))
		}
	}
}

// sameFields reports whether two entries are of one type and have fields of the same
// names.
func sameFields(o *bibtex.Entry, e *bibpeers.Entry) bool {
	if len(o.Fields) != len(e.Fields) || len(o.Fields) == 0 || !strings.EqualFold(o.Type, text(e.Type)) {
		return false
	}
	for i, f := range o.Fields {
		if f.Name != strings.ToLower(text(e.Fields[i].Name)) {
			return false
		}
	}
	return true
}

var monthNames = map[string]string{
	"jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
	"jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
}

// sameValue reports whether a value is that of a peer, with the names of months for
// their macros and white space folded.
func sameValue(f bibtex.Field, theirs string) bool {
	value := f.Value
	if f.Bare {
		value = cmp.Or(monthNames[f.Value], f.Value)
	}
	return fold(value) == fold(text(theirs))
}

// text returns bytes of a file as package bibtex reads them.
func text(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string(charset.Decode([]byte(s)).Text)
}

func fold(s string) string { return strings.Join(strings.FieldsFunc(s, isSpace), " ") }

func isSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

func foldKey(s string) string { return strings.TrimFunc(s, isSpace) }

func add(m *map[string][]string, class, what string) {
	if *m == nil {
		*m = map[string][]string{}
	}
	(*m)[class] = append((*m)[class], what)
}

// print prints the figures.
func (c *comparison) print(w io.Writer, verbose bool) {
	fmt.Fprintf(w, "  files that it gives up: %d of %d\n", c.failed, c.files)
	fmt.Fprintf(w, "  entries that it sees: %d, both see %d\n", c.seen, c.both)
	printClasses(w, "entries that it alone sees", c.onlyTheirs, verbose)
	printClasses(w, "entries that it does not see", c.onlyOurs, verbose)
	if c.values {
		clear := c.compared - len(c.different[undefinedMacro]) - len(c.different[brokenThere])
		fmt.Fprintf(w, "  values: %d compared, %d the same; %.3f %% of those that have no undefined macro and no error for the peer\n",
			c.compared, c.same, 100*float64(c.same)/float64(max(clear, 1)))
		printClasses(w, "values that differ", c.different, verbose)
	}
}

func printClasses(w io.Writer, title string, classes map[string][]string, verbose bool) {
	n := 0
	for _, list := range classes {
		n += len(list)
	}
	fmt.Fprintf(w, "  %s: %d\n", title, n)
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		fmt.Fprintf(w, "    %6d  %s\n", len(classes[class]), class)
		for _, what := range classes[class] {
			if verbose {
				fmt.Fprintf(w, "            %s\n", strings.ReplaceAll(what, "\n", "\n            "))
			}
		}
	}
}
