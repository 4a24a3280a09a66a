package entries

import (
	"cmp"
	"slices"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
)

// ReadSource makes the document that lists are found in. Of source that is text with
// the markup of Markdown, of which each byte knows where in the source it came
// from; of text it is the text itself, one column after the other. With notes, the
// document of source is that of its notes, and else it is without them.
func (d *Document) ReadSource(read func(*layout.Document, markup.Options) []*markup.Block, notes bool) *Document {
	if read == nil {
		if made := d.withoutTags(); made != d {
			return made
		}
		if made := d.Columns(); made != d.Document {
			d = &Document{Document: made, own: d.own}
			d.passOverFoot()
		}
		return d
	}
	w := sourceWriter{src: d.Text, commands: map[int]*command{}, heads: map[int]int{}, tails: map[int]int{}}
	for _, b := range read(d.Document, markup.Options{Lists: true}) {
		if (b.Note != 0) == notes {
			w.write(b)
		}
	}
	made := &Document{
		Document: d.Derive(string(w.text), w.pieces), own: d.own,
		source: d.Document, commands: map[int]*command{}, made: map[int]int{}, links: w.links, heads: w.heads, tails: w.tails,
	}
	w.number(made)
	return made
}

// number finds the lines of entries and of lists that commands make.
func (w *sourceWriter) number(d *Document) {
	open, lists := -1, w.lists
	for i, l := range d.Lines {
		if e := w.commands[l.Start]; e != nil {
			d.commands[i] = e
		}
		for len(lists) > 0 && lists[0].at <= l.Start {
			if open >= 0 {
				d.made[open] = i
			}
			if open = -1; lists[0].opens {
				open = i
			}
			lists = lists[1:]
		}
	}
	if open >= 0 {
		d.made[open] = len(d.Lines)
	}
}

// A command is what one that begins an entry of a list says.
type command struct {
	key   string
	label string // its number if it has no label of its own
}

// A Link is an address in the source that the text does not show.
type Link struct {
	at      int // in the text that was made
	Start   int // in the source
	End     int
	Address string
}

// linksIn returns the addresses that the text does not show between two of its
// offsets.
func (d *Document) linksIn(start, end int) []Link {
	at := func(offset int) int {
		i, _ := slices.BinarySearchFunc(d.links, offset, func(l Link, o int) int { return cmp.Compare(l.at, o) })
		return i
	}
	if len(d.links) == 0 {
		return nil
	}
	return d.links[at(start):at(end+1)]
}
