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

// paged writes the document as pdftotext writes a PDF file: pages with a head
// and a number, words divided at line ends, notes at the foot of their page.
func (l *layouter) paged() string {
	var found []*note
	l.noteMark = func(n *note) string {
		found = append(found, n)
		return fmt.Sprint(n.number)
	}
	blank := l.chance(70)
	type line struct {
		text  string
		notes []string // lines that go to the foot of the page
	}
	var lines []line
	add := func(list []string, notes []string) {
		for i, s := range list {
			ln := line{text: s}
			if i == len(list)-1 {
				ln.notes = notes
			}
			lines = append(lines, ln)
		}
	}
	title, author := l.title(), l.author()
	add([]string{title, "", author, ""}, nil)
	if l.chance(25) {
		add(breakLines(fmt.Sprintf("To cite this article: %s (2023) %s, %s, 12:3, 45–60", author, title, pick(l.random, journals)), pageColumns, "", nil), nil)
		add([]string{""}, nil)
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
		add(list, feet)
		if blank || bl.kind == heading {
			add([]string{""}, nil)
		}
	}
	if l.doc.heading != "" {
		add([]string{"", l.doc.heading, ""}, nil)
	}
	gap, indent := l.chance(50), ""
	if l.chance(40) {
		indent = "   "
	}
	for i := range l.doc.entries {
		add(breakLines(l.entry(&l.doc.entries[i]), pageColumns, indent, l.hyphenate), nil)
		if gap {
			add([]string{""}, nil)
		}
	}
	// Pages.
	journal := fmt.Sprintf("%s %d (%d)", pick(l.random, journals), l.between(10, 60), l.between(2010, 2025))
	number := l.between(1, 300)
	var b strings.Builder
	for at := 0; at < len(lines); number++ {
		if b.Len() > 0 {
			head := author
			if number%2 == 0 {
				head = journal
			}
			b.WriteString(head + "\n\n")
		}
		var feet []string
		n := 0
		for at < len(lines) && n+len(feet)+len(lines[at].notes) < pageLines {
			b.WriteString(lines[at].text + "\n")
			feet = append(feet, lines[at].notes...)
			at++
			n++
		}
		if n == 0 { // notes longer than a page
			b.WriteString(lines[at].text + "\n")
			feet = append(feet, lines[at].notes...)
			at++
		}
		if len(feet) > 0 {
			b.WriteString("\n" + strings.Join(feet, "\n") + "\n")
		}
		fmt.Fprintf(&b, "\n%d\n\f", number)
	}
	return b.String()
}
