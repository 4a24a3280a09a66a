package manuscript

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// ConfigName is the name of a configuration file.
const ConfigName = ".refwright.toml"

// A Config says how the manuscripts of a directory and those below it are
// checked. It is the content of a file [ConfigName]:
//
//	style    = "chicago-18"        # chicago-17, apa-7, mla, any
//	fail-on  = "warning"           # error, info, never
//	headings = ["Works discussed"] # of reference lists, besides those known
//	uncited  = ["almond1963"]      # knowingly not cited; "*" for all
//	bib      = ["refs.json"]       # records cited, instead of printed lists
//	files    = ["papers/**/*.md"]  # what is checked when no file is named
//	baseline = "known.json"        # findings accepted for now
//
//	[rules]
//	list-order = "off"             # error, warning, info
//
//	[[override]]
//	files = ["thesis/*.tex"]
//	style = "apa-7"
//	rules = { uncited-reference = "info" }
//
// All names of files are relative to the directory of the file and have
// slashes. In patterns * stands for anything within a name, ** for any number
// of directories, and {a,b} for one of several. An override is for the files
// that one of its patterns has, and can have every key but files, which is
// needed, baseline and override; of several that fit the last wins. Its rules,
// headings and uncited are added to those above, its bib takes the place of the
// one above.
type Config struct {
	// Name is the name of the file.
	Name string
	// Settings are those without overrides.
	Settings Settings
	// Files are patterns of the manuscripts to check when none is named.
	Files []string
	// Baseline is the name of the file of known findings, "" for none.
	Baseline  string
	Overrides []Override
}

// Settings say how one manuscript is checked.
type Settings struct {
	// Style is the manual that the manuscript follows; HasStyle says that it is
	// set.
	Style    check.Style
	HasStyle bool
	// FailOn is the least severity that makes a check fail, [Off] for none and
	// [Unset] where the configuration does not say.
	FailOn Level
	// Rules are the levels of rules by ID.
	Rules    map[string]Level
	Headings []string
	Uncited  []string
	// Bib are the names of data files, relative to the configuration's.
	Bib []string
}

// An Override changes settings for some files.
type Override struct {
	Files    []string // patterns
	Settings Settings
}

// A Level is what a configuration makes of a rule: a severity, or none.
type Level uint8

// The levels.
const (
	Unset   Level = iota // not said
	Off                  // the rule does not run
	Info                 // [citation.Info]
	Warning              // [citation.Warning]
	Error                // [citation.Error]
)

// Severity returns the severity of a level, and false where it has none.
func (l Level) Severity() (citation.Severity, bool) {
	if l < Info {
		return citation.Info, false
	}
	return citation.Severity(l - Info), true
}

// LevelOf returns the level that gives a rule this severity.
func LevelOf(s citation.Severity) Level { return Info + Level(s) }

// String returns "unset", "off", "info", "warning" or "error".
func (l Level) String() string {
	return [...]string{"unset", "off", "info", "warning", "error"}[min(l, Error)]
}

// For returns the settings for a file, which is named relative to the
// directory of the configuration, with slashes.
func (c *Config) For(file string) Settings {
	s := c.Settings.clone()
	file = path.Clean(file)
	for _, o := range c.Overrides {
		if matchAny(o.Files, file) {
			s.override(o.Settings)
		}
	}
	return s
}

// Has reports whether a file is one of those that the configuration has
// checked.
func (c *Config) Has(file string) bool { return matchAny(c.Files, path.Clean(file)) }

func matchAny(patterns []string, file string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		ok, err := doublestar.Match(p, file)
		return ok && err == nil
	})
}

// Manuscripts returns the files that the configuration has checked, sorted.
// fsys is the directory of the configuration.
func (c *Config) Manuscripts(fsys fs.FS) ([]string, error) {
	var files []string
	for _, p := range c.Files {
		found, err := doublestar.Glob(fsys, p, doublestar.WithFilesOnly(), doublestar.WithFailOnIOErrors())
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

func (s Settings) clone() Settings {
	rules := s.Rules
	s.Rules = make(map[string]Level, len(rules))
	for id, l := range rules {
		s.Rules[id] = l
	}
	s.Headings, s.Uncited, s.Bib = slices.Clone(s.Headings), slices.Clone(s.Uncited), slices.Clone(s.Bib)
	return s
}

// override changes s by what o says.
func (s *Settings) override(o Settings) {
	if o.HasStyle {
		s.Style, s.HasStyle = o.Style, true
	}
	if o.FailOn != Unset {
		s.FailOn = o.FailOn
	}
	for id, l := range o.Rules {
		s.Rules[id] = l
	}
	s.Headings = append(s.Headings, o.Headings...)
	s.Uncited = append(s.Uncited, o.Uncited...)
	if o.Bib != nil {
		s.Bib = slices.Clone(o.Bib)
	}
}

// Options returns the settings as options of a check.
func (s *Settings) Options() check.Options {
	opt := check.Options{Style: s.Style, Uncited: slices.Clone(s.Uncited)}
	for _, r := range check.Rules() {
		switch l := s.Rules[r.ID]; l {
		case Unset:
		case Off:
			opt.Off = append(opt.Off, r.ID)
		default:
			if opt.Severity == nil {
				opt.Severity = map[string]citation.Severity{}
			}
			opt.Severity[r.ID], _ = l.Severity()
		}
	}
	return opt
}

// Fails reports whether a check with these findings fails.
func (s *Settings) Fails(findings []check.Finding) bool {
	level := s.FailOn
	if level == Unset {
		level = Error
	}
	least, ok := level.Severity()
	return ok && slices.ContainsFunc(findings, func(f check.Finding) bool { return f.Severity >= least })
}

// FindConfig returns the name of the configuration file for manuscripts in a
// directory: the one in it or in the nearest directory above it. Above the root
// of a Git repository, a directory that has .git, none is looked for, so that
// what is found does not hang on where a repository was put. It returns "" if
// there is none.
func FindConfig(fsys fs.FS, dir string) (string, error) {
	for dir = path.Clean(dir); ; dir = path.Dir(dir) {
		name := path.Join(dir, ConfigName)
		switch info, err := fs.Stat(fsys, name); {
		case err == nil && !info.IsDir():
			return name, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
		if _, err := fs.Stat(fsys, path.Join(dir, ".git")); err == nil || dir == "." || dir == "/" {
			return "", nil
		}
	}
}
