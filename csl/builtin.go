package csl

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ../internal/chicagostyles -source styles/chicago -out styles

// The built-in styles and locales are files of our own writing. The styles are made
// from styles/chicago.
//
//go:embed styles/*.csl locales/*.xml
var builtin embed.FS

// builtinStyles and builtinLocales parse each file when it is first asked for.
var (
	builtinStyles  = builtinFiles("styles", "", ".csl", ParseStyle)
	builtinLocales = builtinFiles("locales", "locales-", ".xml", ParseLocale)
)

func builtinFiles[T any](dir, prefix, suffix string, parse func(io.Reader) (T, error)) map[string]func() (T, error) {
	files := map[string]func() (T, error){}
	entries, err := builtin.ReadDir(dir)
	if err != nil {
		return files
	}
	for _, e := range entries {
		name := strings.TrimSuffix(strings.TrimPrefix(e.Name(), prefix), suffix)
		files[name] = sync.OnceValues(func() (t T, err error) {
			f, err := builtin.Open(path.Join(dir, e.Name()))
			if err != nil {
				return t, err
			}
			defer f.Close()
			return parse(f)
		})
	}
	return files
}

// BuiltinStyles returns the names of the styles that are part of this package,
// such as "chicago-author-date", in alphabetical order.
func BuiltinStyles() []string {
	matches, _ := fs.Glob(builtin, "styles/*.csl")
	for i, m := range matches {
		matches[i] = strings.TrimSuffix(path.Base(m), ".csl")
	}
	slices.Sort(matches)
	return matches
}

// BuiltinStyle returns a style that is part of this package, by its name. The
// error is [fs.ErrNotExist] when there is none.
func BuiltinStyle(name string) (*Style, error) {
	parse, ok := builtinStyles[name]
	if !ok {
		return nil, fmt.Errorf("csl: built-in style %q: %w", name, fs.ErrNotExist)
	}
	return parse()
}

// BuiltinLocale returns a locale that is part of this package, by its tag, such
// as "en-US". The error is [fs.ErrNotExist] when there is none.
func BuiltinLocale(tag string) (*Locale, error) {
	parse, ok := builtinLocales[tag]
	if !ok {
		return nil, fmt.Errorf("csl: built-in locale %q: %w", tag, fs.ErrNotExist)
	}
	return parse()
}

// BuiltinLocales returns the tags of the locales that are part of this package,
// in alphabetical order.
func BuiltinLocales() []string {
	matches, _ := fs.Glob(builtin, "locales/*.xml")
	for i, m := range matches {
		matches[i] = strings.TrimSuffix(strings.TrimPrefix(path.Base(m), "locales-"), ".xml")
	}
	return matches
}
