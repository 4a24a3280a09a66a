package main

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/refwright/refwright/citation/manuscript"
)

// noConfig is the value of --config for none.
const noConfig = "none"

// A location is a configuration and the directory that its names start from.
type location struct {
	*manuscript.Config
	dir string // absolute
}

// A configs finds and reads configurations, each once.
type configs struct {
	path string // of --config: a file, noConfig, or "" for the one above each manuscript
	read map[string]*location
}

// of returns the configuration for the manuscripts of a directory. Without one
// it is empty.
func (c *configs) of(dir string) (*location, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, usageError(err)
	}
	path := ""
	switch c.path {
	case noConfig:
	case "":
		root := filepath.VolumeName(dir) + string(filepath.Separator)
		rel, err := filepath.Rel(root, dir)
		if err != nil {
			return nil, usageError(err)
		}
		name, err := manuscript.FindConfig(os.DirFS(root), filepath.ToSlash(rel))
		if err != nil {
			return nil, inputError(err)
		}
		if name != "" {
			path = filepath.Join(root, filepath.FromSlash(name))
		}
	default:
		if path, err = filepath.Abs(c.path); err != nil {
			return nil, usageError(err)
		}
	}
	if path == "" {
		return &location{&manuscript.Config{}, dir}, nil
	}
	if c.read[path] == nil {
		src, err := readFile(display(path))
		if err != nil {
			return nil, usageError(err)
		}
		config, err := manuscript.ParseConfig(display(path), src)
		if err != nil {
			return nil, usageError(err)
		}
		if c.read == nil {
			c.read = map[string]*location{}
		}
		c.read[path] = &location{config, filepath.Dir(path)}
	}
	return c.read[path], nil
}

// manuscripts returns the files that the configuration of the working directory
// has checked, when none is named; none if it names none.
func (c *configs) manuscripts() ([]string, error) {
	l, err := c.of(".")
	if err != nil || len(l.Files) == 0 {
		return nil, err
	}
	names, err := l.Manuscripts(os.DirFS(l.dir))
	if err != nil {
		return nil, inputError(err)
	}
	if len(names) == 0 {
		return nil, usageError(errors.New("no file is of the patterns in " + l.Name))
	}
	for i, name := range names {
		names[i] = display(filepath.Join(l.dir, filepath.FromSlash(name)))
	}
	return names, nil
}

// name returns how the configuration calls a file.
func (l *location) name(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		if rel, err := filepath.Rel(l.dir, abs); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// path returns the file that the configuration calls by a name.
func (l *location) path(name string) string {
	return display(filepath.Join(l.dir, filepath.FromSlash(name)))
}

// display returns a path as a person in the working directory would name it.
func display(path string) string {
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(wd, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}
