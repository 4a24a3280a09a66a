package manuscripts

import (
	"fmt"
	"strings"
)

// markdown writes the document as Markdown: paragraphs in one line or wrapped,
// footnotes behind the text, the list as paragraphs or with bullets.
func (l *layouter) markdown() string {
	var b strings.Builder
	wrap := l.chance(50)
	var notes []*note
	l.noteMark = func(n *note) string {
		notes = append(notes, n)
		return fmt.Sprintf("[^%d]", n.number)
	}
	para := func(s, indent string) string {
		if wrap {
			return strings.Join(breakLines(s, 84, indent, nil), "\n")
		}
		return s
	}
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", l.title(), l.author())
	for i, bl := range l.doc.blocks {
		switch bl.kind {
		case heading:
			b.WriteString("## " + l.text(bl.inlines) + "\n\n")
		case listItem:
			b.WriteString("- " + para(l.text(bl.inlines), "  ") + "\n")
			if i+1 == len(l.doc.blocks) || l.doc.blocks[i+1].kind != listItem {
				b.WriteString("\n")
			}
		default:
			b.WriteString(para(l.text(bl.inlines), "") + "\n\n")
		}
	}
	l.inNote = true
	for _, n := range notes {
		fmt.Fprintf(&b, "[^%d]: %s\n\n", n.number, para(l.text(n.body), "    "))
	}
	l.inNote = false
	if len(l.doc.entries) > 0 && l.doc.heading != "" {
		b.WriteString("## " + l.doc.heading + "\n\n")
	}
	bullets := l.chance(30) && !numbered(l.doc.entries)
	for i := range l.doc.entries {
		if bullets {
			b.WriteString("- " + l.entry(&l.doc.entries[i]) + "\n")
			continue
		}
		b.WriteString(l.entry(&l.doc.entries[i]) + "\n\n")
	}
	return b.String()
}

// numbered reports whether the list has numbers already.
func numbered(list []entry) bool {
	if len(list) == 0 {
		return false
	}
	s := list[0].text()
	return strings.HasPrefix(s, "[") || strings.HasPrefix(s, "\\[") || s != "" && s[0] >= '0' && s[0] <= '9'
}
