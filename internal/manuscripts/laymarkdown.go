package manuscripts

import (
	"fmt"
	"regexp"
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
			return strings.Join(withoutItems(breakLines(s, 84, indent, nil)), "\n")
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

// withoutItems gives to the line before the first word of each that would begin a list or heading in Markdown,
// as "1)" of "(ch. 1)" does, with what stands behind it up to a space.
func withoutItems(lines []string) []string {
	for i := range lines[1:] {
		line := strings.TrimLeft(lines[i+1], " ")
		word, rest, ok := strings.Cut(line, " ")
		if plain := withoutMarks(word); ok && (blockStarts[plain] || numberStart.MatchString(plain)) {
			lines[i] += " " + word
			lines[i+1] = lines[i+1][:len(lines[i+1])-len(line)] + rest
		}
	}
	return lines
}

var (
	blockStarts = map[string]bool{"-": true, "+": true, "*": true, "#": true, ">": true}
	numberStart = regexp.MustCompile(`^\d{1,9}[.)]$`)
)

// withoutMarks returns a text without marks.
func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, s)
}

// numbered reports whether the list has numbers already.
func numbered(list []entry) bool {
	if len(list) == 0 {
		return false
	}
	s := list[0].text()
	return strings.HasPrefix(s, "[") || strings.HasPrefix(s, "\\[") || s != "" && s[0] >= '0' && s[0] <= '9'
}
