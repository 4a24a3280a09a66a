package csl

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"
)

// styleFolders are where the style files of a tree stand: at its top, in
// "dependent" as the published styles have dependent ones, and in "hidden", where
// Zotero keeps the parents of dependent styles that users chose.
var styleFolders = []string{".", "dependent", "hidden"}

// A StyleFile is a style file in a folder, as far as its info tells.
type StyleFile struct {
	Info
	Path string // in the tree, with slashes
}

// Name returns the name of the style: that of its file without ".csl".
func (f StyleFile) Name() string { return strings.TrimSuffix(path.Base(f.Path), ".csl") }

// StyleFS returns a function that finds styles in a tree of files, such as a clone
// of the published styles or the folder of Zotero: by the name of the file, by the
// ID of the style, or by its title in any letter case. It reads what is asked for
// each time, and nothing outside the tree. The error is [fs.ErrNotExist] when
// there is no such style, and a [*StyleError] when it cannot be used.
//
// It is what [Style.Resolve] takes to find the parents of dependent styles.
func StyleFS(fsys fs.FS) func(name string) (*Style, error) {
	return func(name string) (*Style, error) {
		file, err := findStyleFile(fsys, name)
		if err != nil {
			return nil, err
		}
		f, err := fsys.Open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		s, err := ParseStyle(f)
		var place *StyleError
		if errors.As(err, &place) && place.File == "" {
			place.File = file
		}
		return s, err
	}
}

// findStyleFile returns the path of the file of a style.
func findStyleFile(fsys fs.FS, name string) (string, error) {
	// The last part of an ID is the name of the file nearly always.
	isID := strings.Contains(name, "/")
	base := strings.TrimSuffix(path.Base(name), ".csl") + ".csl"
	for _, folder := range styleFolders {
		file := path.Join(folder, base)
		if !fs.ValidPath(file) {
			break
		}
		if isID {
			if info, err := readInfoFile(fsys, file); err != nil || !sameID(info.ID, name) {
				continue
			}
		}
		if stat, err := fs.Stat(fsys, file); err == nil && stat.Mode().IsRegular() {
			return file, nil
		}
	}
	for f, err := range StyleFiles(fsys) {
		if err == nil && (sameID(f.ID, name) || strings.EqualFold(f.Title, name)) {
			return f.Path, nil
		}
	}
	return "", fmt.Errorf("csl: style %q: %w", name, fs.ErrNotExist)
}

// sameID reports whether two IDs are one, by whatever protocol.
func sameID(a, b string) bool {
	trim := func(s string) string {
		return strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	}
	return a != "" && trim(a) == trim(b)
}

// StyleFiles returns the style files of a tree in the order of their folders and
// names. With a file that cannot be read comes an error, and its path.
func StyleFiles(fsys fs.FS) iter.Seq2[StyleFile, error] {
	return func(yield func(StyleFile, error) bool) {
		for _, folder := range styleFolders {
			files, err := fs.Glob(fsys, path.Join(folder, "*.csl"))
			if err != nil {
				return // never: the pattern is sound
			}
			for _, file := range files {
				info, err := readInfoFile(fsys, file)
				if !yield(StyleFile{info, file}, err) {
					return
				}
			}
		}
	}
}

func readInfoFile(fsys fs.FS, file string) (Info, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return Info{}, err
	}
	defer f.Close()
	return ReadInfo(f)
}

// ReadInfo reads what a style says about itself, and no further. It is quick,
// and says nothing of whether the style can be used.
func ReadInfo(r io.Reader) (Info, error) {
	d := xml.NewDecoder(io.LimitReader(r, MaxStyleSize))
	for depth := 0; ; {
		token, err := d.Token()
		if err != nil {
			if err == io.EOF {
				err = errNoInfo
			}
			return Info{}, fmt.Errorf("csl: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth == 1 && t.Name.Local == "info" {
				return decodeInfo(d, &t)
			}
			depth++
		case xml.EndElement:
			depth--
		}
	}
}

var errNoInfo = errors.New("the file has no <info>")

func decodeInfo(d *xml.Decoder, start *xml.StartElement) (Info, error) {
	var x struct {
		ID    string `xml:"id"`
		Title string `xml:"title"`
		Links []struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"link"`
	}
	if err := d.DecodeElement(&x, start); err != nil {
		return Info{}, fmt.Errorf("csl: %w", err)
	}
	info := Info{ID: strings.TrimSpace(x.ID), Title: strings.Join(strings.Fields(x.Title), " ")}
	for _, l := range x.Links {
		if l.Rel == "independent-parent" {
			info.Parent = l.Href
		}
	}
	return info, nil
}
