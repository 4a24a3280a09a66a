package manuscript

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// MaxConfig is the size of the largest configuration that is read, in bytes.
const MaxConfig = 256 << 10

// A ConfigError says what is wrong in a configuration file, and where.
type ConfigError struct {
	File    string
	Start   citation.Position
	Message string   // in one line
	Known   []string // what could have stood there, nil if that is no list
}

// Error returns "file:line:column: message", with what is known in parentheses.
func (e *ConfigError) Error() string {
	s := fmt.Sprintf("%s:%v: %s", e.File, e.Start, e.Message)
	if e.Known != nil {
		s += " (known: " + strings.Join(e.Known, ", ") + ")"
	}
	return s
}

// ConfigErrors are all the mistakes in a configuration file, in the order of the
// file.
type ConfigErrors []*ConfigError

// Error returns the messages, one a line.
func (e ConfigErrors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns each as an error.
func (e ConfigErrors) Unwrap() []error {
	all := make([]error, len(e))
	for i, one := range e {
		all[i] = one
	}
	return all
}

// A configKey is one that a configuration can have.
type configKey struct {
	name string
	doc  string // what it says, for the schema of the file
	// inFile and inOverride say where it can stand.
	inFile, inOverride bool
	// values are what its string can be; nil for any or for no string.
	values []string
	set    func(r *configReader, at place, value any)
}

// configKeys are the keys, in the order in which messages name them.
func configKeys() []configKey {
	return []configKey{
		{"style", "manual of style that the manuscripts follow", true, true, check.StyleNames(), (*configReader).style},
		{"fail-on", "least severity that makes a check fail", true, true, failOns, (*configReader).failOn},
		{"headings", "headings of reference lists, besides those that are known", true, true, nil, (*configReader).headings},
		{"uncited", "keys or labels of references that are knowingly not cited", true, true, nil, (*configReader).uncited},
		{"bib", "files of the records that the manuscripts cite, instead of printed lists", true, true, nil, (*configReader).bib},
		{"files", "patterns of the manuscripts", true, true, nil, (*configReader).files},
		{"baseline", "file of findings that are accepted for now", true, false, nil, (*configReader).baseline},
		{"rules", "severities of rules", true, true, nil, (*configReader).rules},
		{"override", "settings for some of the manuscripts", true, false, nil, nil},
	}
}

var (
	failOns = []string{"error", "warning", "info", "never"}
	levels  = []string{"error", "warning", "info", "off"}
)

// ParseConfig reads a configuration; name is that of its file. What it does not
// know, such as a key or the id of a rule, is an error. The error is
// [ConfigErrors], with every mistake that the file has; of the syntax it is only
// the first.
func ParseConfig(name string, src []byte) (*Config, error) {
	r := &configReader{src: src, lines: citation.NewLines(src), config: &Config{Name: name}}
	r.file()
	if len(r.errs) > 0 {
		slices.SortStableFunc(r.errs, func(a, b *ConfigError) int {
			return cmp.Or(a.Start.Line-b.Start.Line, a.Start.Column-b.Start.Column)
		})
		return nil, r.errs
	}
	return r.config, nil
}

// file reads the whole file.
func (r *configReader) file() {
	if len(r.src) > MaxConfig {
		r.fail(place{}, nil, "more than %d bytes", MaxConfig)
		return
	}
	var values map[string]any
	if err := toml.Unmarshal(r.src, &values); err != nil {
		at := place{}
		var syntax *toml.DecodeError
		if errors.As(err, &syntax) {
			at = r.lineColumn(syntax.Position())
		}
		r.fail(at, nil, "%s", strings.TrimPrefix(err.Error(), "toml: "))
		return
	}
	r.findPlaces()
	r.table(nil, values, true)
}

// A place is the path of a value in a configuration, and its offset.
type place struct {
	path   []string
	offset int
}

// A configReader reads one configuration.
type configReader struct {
	src    []byte
	lines  *citation.Lines
	config *Config
	errs   ConfigErrors
	// settings are those that are being read, of the file or of an override, and
	// patterns its files.
	settings *Settings
	patterns *[]string
	// keys and values are where they stand, by path.
	keys, values map[string]int
}

// fail notes a mistake.
func (r *configReader) fail(at place, known []string, format string, args ...any) {
	r.errs = append(r.errs, &ConfigError{
		File: r.config.Name, Start: r.lines.Position(at.offset),
		Message: oneLine(fmt.Sprintf(format, args...)), Known: known,
	})
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// lineColumn returns the place of a line and a column in bytes, both from 1.
func (r *configReader) lineColumn(line, column int) place {
	at := 0
	for ; line > 1; line-- {
		i := bytes.IndexByte(r.src[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
	}
	return place{offset: min(len(r.src), at+column-1)}
}

// join makes one string of a path.
func join(path []string) string { return strings.Join(path, "\x00") }

// key and value return where a key and its value stand. What is not known has
// the place of what it stands in.
func (r *configReader) key(path []string) place   { return place{path, nearest(r.keys, path)} }
func (r *configReader) value(path []string) place { return place{path, nearest(r.values, path)} }

func nearest(at map[string]int, path []string) int {
	for n := len(path); n > 0; n-- {
		if offset, ok := at[join(path[:n])]; ok {
			return offset
		}
	}
	return 0
}

// maxPlaces is how deep keys and values are followed; a configuration has four
// levels.
const maxPlaces = 10

// findPlaces finds where the keys and values of the file stand. The file has
// been parsed before.
func (r *configReader) findPlaces() {
	r.keys, r.values = map[string]int{}, map[string]int{}
	var p unstable.Parser
	p.Reset(r.src)
	var table []string
	arrays := map[string]int{}
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table:
			table = r.keyPlaces(e.Key(), nil, arrays)
		case unstable.ArrayTable:
			it := e.Key()
			var names []string
			for it.Next() && len(names) < maxPlaces {
				names = append(names, string(it.Node().Data))
			}
			table = r.keyPlaces(e.Key(), nil, arrays)
			if names != nil {
				full := join(names)
				n := arrays[full]
				arrays[full] = n + 1
				// keyPlaces took the element before, if there was one.
				if n > 0 {
					table = table[:len(table)-1]
				}
				offset := r.keys[join(table)]
				table = append(slices.Clone(table), strconv.Itoa(n))
				r.keys[join(table)], r.values[join(table)] = offset, offset
			}
		case unstable.KeyValue:
			r.keyValue(e, table, 0)
		}
	}
}

// keyPlaces notes where the parts of a key stand and returns its path. The
// path of an array of tables goes on in its last element.
func (r *configReader) keyPlaces(it unstable.Iterator, path []string, arrays map[string]int) []string {
	path = slices.Clone(path)
	var names []string
	for it.Next() {
		n := it.Node()
		path, names = append(path, string(n.Data)), append(names, string(n.Data))
		if len(path) > maxPlaces {
			break
		}
		offset := int(n.Raw.Offset)
		r.keys[join(path)], r.values[join(path)] = offset, offset
		if count := arrays[join(names)]; count > 0 {
			path = append(path, strconv.Itoa(count-1))
		}
	}
	return path
}

func (r *configReader) keyValue(e *unstable.Node, table []string, depth int) {
	path := r.keyPlaces(e.Key(), table, nil)
	r.valuePlaces(e.Value(), path, depth)
}

func (r *configReader) valuePlaces(v *unstable.Node, path []string, depth int) {
	if v.Raw.Length > 0 {
		r.values[join(path)] = int(v.Raw.Offset)
	}
	if depth == maxPlaces {
		return
	}
	switch it := v.Children(); v.Kind {
	case unstable.Array:
		for i := 0; it.Next(); i++ {
			if it.Node().Kind != unstable.Comment {
				r.valuePlaces(it.Node(), append(slices.Clone(path), strconv.Itoa(i)), depth+1)
			} else {
				i--
			}
		}
	case unstable.InlineTable:
		for it.Next() {
			if it.Node().Kind == unstable.KeyValue {
				r.keyValue(it.Node(), path, depth+1)
			}
		}
	}
}

// table reads the keys of the file or of an override, which stands at path.
func (r *configReader) table(path []string, values map[string]any, inFile bool) {
	if inFile {
		r.settings, r.patterns = &r.config.Settings, &r.config.Files
	}
	for _, name := range r.inOrder(path, values) {
		var known []string
		var key *configKey
		for _, k := range configKeys() {
			if inFile && k.inFile || !inFile && k.inOverride {
				known = append(known, k.name)
				if k.name == name {
					key = &k
				}
			}
		}
		at := append(slices.Clone(path), name)
		switch {
		case key == nil:
			r.fail(r.key(at), known, "unknown key %q", name)
		case key.set == nil:
			r.overrides(r.value(at), values[name])
			r.settings, r.patterns = &r.config.Settings, &r.config.Files
		default:
			key.set(r, r.value(at), values[name])
		}
	}
}

// inOrder returns the keys of a table in the order of the file.
func (r *configReader) inOrder(path []string, values map[string]any) []string {
	var names []string
	for name := range values {
		names = append(names, name)
	}
	at := func(name string) int { return r.key(append(slices.Clone(path), name)).offset }
	slices.SortFunc(names, func(a, b string) int {
		if d := at(a) - at(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return names
}

func (r *configReader) overrides(at place, value any) {
	list, ok := value.([]any)
	if !ok {
		r.fail(at, nil, "override is a list of tables, [[override]]")
		return
	}
	for i, v := range list {
		path := append(slices.Clone(at.path), strconv.Itoa(i))
		table, ok := v.(map[string]any)
		if !ok {
			r.fail(r.value(path), nil, "override is a list of tables, [[override]]")
			continue
		}
		o := Override{Files: []string{}}
		r.settings, r.patterns = &o.Settings, &o.Files
		if r.table(path, table, false); o.Files != nil && len(o.Files) == 0 {
			r.fail(r.key(path), nil, "an override needs files, the patterns of those that it is for")
		}
		r.config.Overrides = append(r.config.Overrides, o)
	}
}

func (r *configReader) style(at place, value any) {
	if s, ok := r.oneOf(at, value, check.StyleNames()); ok {
		r.settings.Style, _ = check.ParseStyle(s)
		r.settings.HasStyle = true
	}
}

func (r *configReader) failOn(at place, value any) {
	if s, ok := r.oneOf(at, value, failOns); ok {
		r.settings.FailOn = parseLevel(s)
	}
}

func parseLevel(s string) Level {
	switch s {
	case "error":
		return Error
	case "warning":
		return Warning
	case "info":
		return Info
	}
	return Off // "off", "never"
}

func (r *configReader) headings(at place, value any) { r.settings.Headings = r.strings(at, value) }

func (r *configReader) uncited(at place, value any) { r.settings.Uncited = r.strings(at, value) }

func (r *configReader) bib(at place, value any) { r.settings.Bib = r.strings(at, value) }

func (r *configReader) baseline(at place, value any) { r.config.Baseline, _ = r.string(at, value) }

func (r *configReader) files(at place, value any) {
	*r.patterns = r.strings(at, value)
	for i, p := range *r.patterns {
		place := r.value(append(slices.Clone(at.path), strconv.Itoa(i)))
		switch {
		case p == "": // a mistake that was told
		case strings.Contains(p, `\`):
			r.fail(place, nil, "a pattern has slashes, not backslashes: %q", p)
		case strings.HasPrefix(p, "/") || strings.HasPrefix(p, "../") || strings.HasPrefix(p, "./"):
			r.fail(place, nil, "a pattern begins with a name in the directory of this file, not with /, ./ or ../: %q", p)
		case !doublestar.ValidatePattern(p):
			r.fail(place, nil, "not a pattern: %q", p)
		}
	}
}

func (r *configReader) rules(at place, value any) {
	table, ok := value.(map[string]any)
	if !ok {
		r.fail(at, nil, "rules is a table, [rules]")
		return
	}
	for _, id := range r.inOrder(at.path, table) {
		path := append(slices.Clone(at.path), id)
		if check.Find(id) == nil {
			meant := ""
			if near := check.Nearest(id); near != "" {
				meant = fmt.Sprintf("; is %s meant?", near)
			}
			r.fail(r.key(path), nil, "there is no rule %q%s", id, meant)
			continue
		}
		s, ok := r.oneOf(r.value(path), table[id], levels)
		if !ok {
			continue
		}
		if r.settings.Rules == nil {
			r.settings.Rules = map[string]Level{}
		}
		r.settings.Rules[id] = parseLevel(s)
	}
}

// string, oneOf and strings return a value of one kind; what is none is a
// mistake. An element of a list that is a mistake is "" there, and a list that is
// none is nil.
func (r *configReader) string(at place, value any) (string, bool) {
	s, ok := value.(string)
	switch {
	case !ok:
		r.fail(at, nil, "%s is a string", lastName(at.path))
	case strings.TrimSpace(s) == "":
		r.fail(at, nil, "%s is empty", lastName(at.path))
		ok = false
	}
	return s, ok
}

func (r *configReader) oneOf(at place, value any, known []string) (string, bool) {
	s, ok := value.(string)
	switch {
	case !ok:
		r.fail(at, known, "%s is a string", lastName(at.path))
	case !slices.Contains(known, s):
		r.fail(at, known, "%s cannot be %q", lastName(at.path), s)
		ok = false
	}
	return s, ok
}

func (r *configReader) strings(at place, value any) []string {
	list, ok := value.([]any)
	if !ok {
		r.fail(at, nil, "%s is a list of strings", lastName(at.path))
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		if s, ok := v.(string); ok && strings.TrimSpace(s) != "" {
			out[i] = s
			continue
		}
		place := r.value(append(slices.Clone(at.path), strconv.Itoa(i)))
		r.fail(place, nil, "%s is a list of strings that are not empty", lastName(at.path))
	}
	return out
}

// lastName returns the last name of a path.
func lastName(path []string) string { return path[len(path)-1] }
