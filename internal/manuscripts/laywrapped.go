package manuscripts

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// columns is the length of a line of plain text.
const columns = 72

// wrapped writes the document as plain text in lines of 72 columns.
func (l *layouter) wrapped() string {
	var b strings.Builder
	var notes []*note
	l.noteMark = func(n *note) string {
		notes = append(notes, n)
		return raise.Replace(fmt.Sprint(n.number))
	}
	fmt.Fprintf(&b, "%s\n\n%s\n\n", strings.ToUpper(l.title()), l.author())
	for i, bl := range l.doc.blocks {
		indent := ""
		if bl.kind == listItem {
			indent = "   "
			fmt.Fprintf(&b, "%c) ", 'a'+i%20)
		}
		b.WriteString(strings.Join(breakLines(l.text(bl.inlines), columns, indent, nil), "\n") + "\n\n")
	}
	if len(notes) > 0 {
		b.WriteString("Notes\n\n")
	}
	l.inNote = true
	for _, n := range notes {
		s := fmt.Sprintf("%d. %s", n.number, l.text(n.body))
		b.WriteString(strings.Join(breakLines(s, columns, "   ", nil), "\n") + "\n\n")
	}
	l.inNote = false
	if l.doc.heading != "" {
		b.WriteString(l.doc.heading + "\n\n")
	}
	gap := "\n\n"
	if l.chance(50) {
		gap = "\n"
	}
	for i := range l.doc.entries {
		b.WriteString(strings.Join(breakLines(l.entry(&l.doc.entries[i]), columns, "    ", nil), "\n") + gap)
	}
	return b.String()
}

// breakLines breaks a text into lines. Every line but the first is indented.
// divide, when not nil, may divide a word that does not fit into room columns:
// it returns the part with its hyphen and the rest, or "" to leave it whole.
func breakLines(s string, columns int, indent string, divide func(word string, room int) (string, string)) []string {
	var lines []string
	line, n := "", 0
	for _, word := range strings.Fields(s) {
		w := width(word)
		if line != "" && n+1+w > columns {
			if divide != nil {
				if head, rest := divide(word, columns-n-1); head != "" {
					line += " " + head
					word, w = rest, width(rest)
				}
			}
			lines = append(lines, line)
			line, n = "", 0
		}
		switch {
		case line == "" && len(lines) > 0:
			line, n = indent+word, len(indent)+w
		case line == "":
			line, n = word, w
		default:
			line += " " + word
			n += 1 + w
		}
	}
	return append(lines, line)
}

// hyphenate divides a word between two letters, with at least three before and
// behind. Words with other characters than letters at that place stay whole.
func (l *layouter) hyphenate(word string, room int) (string, string) {
	if strings.Contains(word, "/") || strings.Contains(word, "@") || strings.Contains(word, "-") || !l.chance(60) {
		return "", ""
	}
	n, best := 0, -1
	for i, r := range word {
		if isMark(r) {
			continue
		}
		if n++; n > room-1 {
			break
		}
		if end := i + utf8.RuneLen(r); letters(word[:end]) >= 3 && leading(word[end:]) >= 3 {
			best = end
		}
	}
	if best < 0 {
		return "", ""
	}
	return word[:best] + "-", word[best:]
}

// letters counts the letters at the end of s, leading those at its start.
func letters(s string) int {
	n := 0
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsLower(r) {
			if unicode.IsUpper(r) {
				n++
			}
			return n
		}
		n++
		s = s[:len(s)-size]
	}
	return n
}

func leading(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsLower(r) {
			return n
		}
		n++
	}
	return n
}
