package manuscripts

import (
	"fmt"
	"strings"
)

// Sizes of a page.
const (
	pageLines   = 46
	pageColumns = 82
)

// A pagedLine is a line of a page, and the lines of notes that its page has at the foot for it.
type pagedLine struct {
	text  string
	notes []string
}

// pagedLines are the lines of a document before they are cut into pages.
type pagedLines []pagedLine

// add adds lines, the notes of which stand at the foot of the page of the last.
func (p *pagedLines) add(list, notes []string) {
	for i, s := range list {
		line := pagedLine{text: s}
		if i == len(list)-1 {
			line.notes = notes
		}
		*p = append(*p, line)
	}
}

// paged writes the document as pdftotext writes a PDF file: pages with a head
// and a number, words divided at line ends, notes at the foot of their page.
func (l *layouter) paged() string {
	var lines pagedLines
	blank := l.chance(70)
	title, author := l.title(), l.author()
	lines.add([]string{title, "", author, ""}, nil)
	if l.chance(25) {
		lines.add(breakLines(fmt.Sprintf("To cite this article: %s (2023) %s, %s, 12:3, 45–60", author, title, pick(l.random, journals)), pageColumns, "", nil), nil)
		lines.add([]string{""}, nil)
	}
	l.pagedBody(&lines, blank)
	if l.doc.heading != "" {
		lines.add([]string{"", l.doc.heading, ""}, nil)
	}
	gap, indent := l.chance(50), ""
	if l.chance(40) {
		indent = "   "
	}
	for i := range l.doc.entries {
		lines.add(breakLines(l.entry(&l.doc.entries[i]), pageColumns, indent, l.hyphenate), nil)
		if gap {
			lines.add([]string{""}, nil)
		}
	}
	return l.pages(lines, author)
}

// pagedBody adds the text before the list, with a blank line behind its paragraphs or without.
func (l *layouter) pagedBody(lines *pagedLines, blank bool) {
	var found []*note
	l.noteMark = func(n *note) string {
		found = append(found, n)
		return fmt.Sprint(n.number)
	}
	for _, bl := range l.doc.blocks {
		found = found[:0]
		text := l.text(bl.inlines)
		var feet []string
		l.inNote = true
		for _, n := range append([]*note(nil), found...) {
			feet = append(feet, breakLines(fmt.Sprintf("%d %s", n.number, l.text(n.body)), pageColumns, "", l.hyphenate)...)
		}
		l.inNote = false
		list := breakLines(text, pageColumns, "", l.hyphenate)
		if bl.kind == listItem {
			list[0] = "• " + list[0]
		}
		lines.add(list, feet)
		if blank || bl.kind == heading {
			lines.add([]string{""}, nil)
		}
	}
}

// pages cuts lines into pages, whose heads have the author and the journal in turn.
func (l *layouter) pages(lines pagedLines, author string) string {
	journal := fmt.Sprintf("%s %d (%d)", pick(l.random, journals), l.between(10, 60), l.between(2010, 2025))
	number := l.between(1, 300)
	var b strings.Builder
	for ; len(lines) > 0; number++ {
		if b.Len() > 0 {
			head := author
			if number%2 == 0 {
				head = journal
			}
			b.WriteString(head + "\n\n")
		}
		var feet []string
		n := 0
		for n < len(lines) && (n == 0 || n+len(feet)+len(lines[n].notes) < pageLines) { // one at least: notes may be longer than a page
			b.WriteString(lines[n].text + "\n")
			feet = append(feet, lines[n].notes...)
			n++
		}
		lines = lines[n:]
		if len(feet) > 0 {
			b.WriteString("\n" + strings.Join(feet, "\n") + "\n")
		}
		fmt.Fprintf(&b, "\n%d\n\f", number)
	}
	return b.String()
}
