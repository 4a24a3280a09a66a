package intext

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
)

// readLaTeX returns the running text of LaTeX source. Commands that cite stay as
// they are, so that they can be found.
func readLaTeX(d *layout.Document, skip []citation.Span) []*block {
	return blocksOf(markup.LaTeX(d, markup.Options{Skip: skip}))
}

// readTypst returns the running text of Typst source. Keys and the function that
// cites stay as they are, so that they can be found.
func readTypst(d *layout.Document, skip []citation.Span) []*block {
	return blocksOf(markup.Typst(d, markup.Options{Skip: skip}))
}

// kinds are what the kinds of blocks of source are here.
var kinds = map[markup.Kind]kind{
	markup.Paragraph: paragraph, markup.Heading: heading, markup.ListItem: listItem, markup.Footnote: footnote, markup.TableCell: tableCell,
}

func blocksOf(source []*markup.Block) []*block {
	blocks := make([]*block, len(source))
	for i, b := range source {
		blocks[i] = &block{Flow: b.Flow, kind: kinds[b.Kind], note: b.Note, superscripts: b.Superscripts, emphasis: b.Emphasis}
	}
	return blocks
}
