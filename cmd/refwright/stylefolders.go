package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/refwright/refwright/csl"
)

// The folders of the Debian packages citation-style-language-styles and
// citation-style-language-locales.
const (
	debianStyles  = "/usr/share/citation-style-language/styles"
	debianLocales = "/usr/share/citation-style-language/locales"
)

// stylesVariable is the environment variable that names folders of styles.
const stylesVariable = "REFWRIGHT_STYLES"

// styleFolders are the folders in which styles are looked for, in their order,
// and that of locales beyond the built-in ones.
type styleFolders struct {
	styles    []string
	localeDir string
}

// findFolders returns the folders of this machine: those of REFWRIGHT_STYLES, a
// list as PATH is one, that of Zotero, and those of Debian.
func findFolders() styleFolders {
	f := styleFolders{styles: filepath.SplitList(os.Getenv(stylesVariable)), localeDir: debianLocales}
	if home, err := os.UserHomeDir(); err == nil {
		f.styles = append(f.styles, filepath.Join(home, "Zotero", "styles"))
	}
	f.styles = append(f.styles, debianStyles)
	return f
}

// style returns the style of a name: a built-in one, that of a file, or the one
// of a folder with this name, title or ID. A dependent style becomes its parent.
func (f styleFolders) style(name string) (*csl.Style, error) {
	style, err := f.find(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError(fmt.Errorf("--style: %s: neither a file nor a style that refwright styles lists", name))
	}
	if err != nil {
		return nil, inputError(err) // it names the file
	}
	parentID := ""
	style, err = style.Resolve(func(id string) (*csl.Style, error) {
		parentID = id
		parent, err := f.find(id)
		if errors.Is(err, fs.ErrNotExist) {
			// Published styles have dependent ones in a folder beside their parents.
			if s, err := besideFile(name, id); err == nil {
				return s, nil
			}
		}
		return parent, err
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, inputError(fmt.Errorf("%s: the style is dependent, and its parent %q is in no folder that refwright styles reads", name, parentID))
	case err != nil:
		return nil, inputError(err)
	}
	return style, nil
}

// find returns a style as it is, dependent or not.
func (f styleFolders) find(name string) (*csl.Style, error) {
	if s, err := builtinStyle(name); err == nil {
		return s, nil
	}
	if s, err := styleFile(name); !errors.Is(err, fs.ErrNotExist) {
		return s, err
	}
	for _, dir := range f.styles {
		s, err := csl.StyleFS(os.DirFS(dir))(name)
		var place *csl.StyleError
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case errors.As(err, &place):
			place.File = filepath.Join(dir, place.File)
		}
		return s, err
	}
	return nil, fs.ErrNotExist
}

// builtinStyle returns a built-in style by its name or ID.
func builtinStyle(name string) (*csl.Style, error) {
	for _, own := range csl.BuiltinStyles() {
		s, err := csl.BuiltinStyle(own)
		if err != nil {
			return nil, err
		}
		if own == name || s.Info().ID == name {
			return s, nil
		}
	}
	return nil, fs.ErrNotExist
}

// styleFile returns the style of a file.
func styleFile(name string) (*csl.Style, error) {
	file, err := os.Open(name)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		return nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, fs.ErrNotExist
	}
	return csl.ParseStyle(file)
}

// besideFile returns the style of an ID in the folder of a file, or in the one
// around it.
func besideFile(name, id string) (*csl.Style, error) {
	dir := filepath.Dir(name)
	s, err := csl.StyleFS(os.DirFS(dir))(id)
	if errors.Is(err, fs.ErrNotExist) {
		return csl.StyleFS(os.DirFS(filepath.Join(dir, "..")))(id)
	}
	return s, err
}

// locales returns where locales come from: the directory, if one is given, the
// built-in ones, and the folder of Debian.
func (f styleFolders) locales(dir string) (func(tag string) (*csl.Locale, error), error) {
	sources := []func(tag string) (*csl.Locale, error){csl.BuiltinLocale, csl.LocaleFS(os.DirFS(f.localeDir))}
	if dir != "" {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, usageError(fmt.Errorf("--locales: %s: not a directory", dir))
		}
		sources = append([]func(tag string) (*csl.Locale, error){csl.LocaleFS(os.DirFS(dir))}, sources...)
	}
	return func(tag string) (l *csl.Locale, err error) {
		for _, source := range sources {
			if l, err = source(tag); !errors.Is(err, fs.ErrNotExist) {
				break
			}
		}
		return l, err
	}, nil
}
