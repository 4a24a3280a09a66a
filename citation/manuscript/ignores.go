package manuscript

import (
	"path/filepath"
	"strings"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/intext"
)

// ignores returns the comments of a manuscript and of its data files that
// switch rules off.
func ignores(name string, format intext.Format, src []byte, data []check.DataFile) []check.Ignore {
	list := check.FindIgnores(src, commentSyntax(name, format))
	for _, d := range data {
		for _, g := range check.FindIgnores(d.Source, commentSyntax(d.Name, intext.UnknownFormat)) {
			g.File = d.Name
			list = append(list, g)
		}
	}
	return list
}

// commentSyntax returns how comments are marked in a file.
func commentSyntax(name string, format intext.Format) check.CommentSyntax {
	if format == intext.UnknownFormat {
		if strings.EqualFold(filepath.Ext(name), ".bib") {
			return check.BibComments
		}
		format = FormatOf(name)
	}
	switch format {
	case intext.Markdown:
		return check.MarkdownComments
	case intext.LaTeX:
		return check.TeXComments
	case intext.Typst:
		return check.TypstComments
	}
	return check.PlainComments
}
