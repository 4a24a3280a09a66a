package markup

import (
	"strings"

	"github.com/refwright/refwright/internal/sieve"
)

// listCommand reads a command that matters in reference lists alone, and reports
// whether it is one. Its name has been read; start is its backslash.
func (l *latexReader) listCommand(name string, start int) bool {
	at := start + 1 + len(name)
	switch name {
	case "bibitem":
		return l.bibitem(start, at)
	case "url", "nolinkurl", "path", "burl", "doi", "email":
		if at < l.end && l.s[at] == '*' {
			at++
		}
		if inner, end := Bracketed(l.s[:l.end], at, '{', '}'); end > 0 {
			l.verbatim(inner[0], inner[1])
			l.pos = end
			return true
		}
	case "href":
		return l.href(at)
	case "appendix":
		l.pos = at
		l.standsFor(Heading, "Appendix", start)
		return true
	}
	return false
}

// standsFor adds a block whose text stands for the command from start up to here.
func (l *latexReader) standsFor(k Kind, text string, start int) {
	l.beginBlock(k)
	l.w.block.Level = 1
	l.w.Replace(text, start, l.pos)
	l.endBlock()
	l.w.block.Kind = Paragraph
}

// beginList reads the beginning of the environment thebibliography, up to its
// first entry: what stands before that sets up the list.
func (l *latexReader) beginList(start int) {
	l.arguments(1, true)
	l.standsFor(ListStart, "References", start)
	first := l.firstItem()
	if first < l.end && !strings.Contains(l.s[l.pos:first], `\end{thebibliography}`) {
		l.pos = first
	}
}

// firstItem returns where the next \bibitem stands that is in no comment, the end
// if there is none. It is looked for once.
func (l *latexReader) firstItem() int {
	if l.item >= l.pos {
		return l.item
	}
	for i := l.pos; ; {
		n := strings.Index(l.s[i:l.end], `\bibitem`)
		if n < 0 {
			l.item = l.end
			return l.end
		}
		i += n
		line := l.s[max(l.pos, strings.LastIndexByte(l.s[:i], '\n')+1):i]
		if !strings.Contains(line, "%") {
			l.item = i
			return i
		}
		if n = strings.IndexByte(l.s[i:l.end], '\n'); n < 0 {
			l.item = l.end
			return l.end
		}
		i += n
	}
}

// authorYear is what a label of natbib prints; behind it may be the names of all
// authors, which it prints on demand.
var authorYear = sieve.Late(`^[^()]*\([^()]*\)`)

// bibitem reads \bibitem[label]{key} and begins the block of the entry.
func (l *latexReader) bibitem(start, at int) bool {
	label, labelEnd := Bracketed(l.s[:l.end], at, '[', ']')
	if labelEnd > 0 {
		at = labelEnd
	}
	for at < l.end && l.s[at] == '%' { // a line break in the command, as BibTeX writes it
		n := strings.IndexByte(l.s[at:l.end], '\n')
		if n < 0 {
			break
		}
		at += n + 1
	}
	key, end := Bracketed(l.s[:l.end], at, '{', '}')
	if end < 0 {
		return false
	}
	l.beginBlock(Reference)
	b := l.w.block
	b.Kind, b.Key = Reference, strings.Join(strings.Fields(l.s[key[0]:key[1]]), " ")
	if labelEnd > 0 {
		b.Label = l.plain(label[0], label[1])
		if m := authorYear.FindString(b.Label); m != "" {
			b.Label = m
		}
	}
	l.pos = end
	return true
}

// plain returns a stretch of the source as text.
func (l *latexReader) plain(start, end int) string {
	r := &sourceReader{doc: l.doc, s: l.s, pos: start, end: end, w: newBlockWriter(l.doc, Paragraph, 0)}
	var text []string
	for _, b := range (&latexReader{sourceReader: r, missing: map[string]bool{}, quotes: l.quotes}).all() {
		text = append(text, b.Text)
	}
	return strings.Join(text, " ")
}

// verbatim adds an address, in which a backslash only lets a sign be itself.
func (l *latexReader) verbatim(start, end int) {
	last := start
	for i := start; i+1 < end; i++ {
		if l.s[i] == '\\' && strings.IndexByte(`_%#&~{}$^`, l.s[i+1]) >= 0 {
			l.w.Add(last, i)
			l.w.Replace(l.s[i+1:i+2], i, i+2)
			last = i + 2
			i++
		}
	}
	l.w.Add(last, end)
}

// href reads \href[options]{address}{text}: the text is printed.
func (l *latexReader) href(at int) bool {
	if strings.HasPrefix(l.s[at:l.end], "@noop") {
		l.pos = at + len("@noop")
		l.arguments(1, false)
		return true
	}
	if _, end := Bracketed(l.s[:l.end], at, '[', ']'); end > 0 {
		at = end
	}
	address, end := Bracketed(l.s[:l.end], at, '{', '}')
	if end < 0 {
		return false
	}
	l.pos = end
	text := strings.NewReplacer(`\_`, "_", `\%`, "%", `\#`, "#", `\&`, "&", `\~`, "~").Replace(l.s[address[0]:address[1]])
	if text != "" && !strings.ContainsAny(text, " \t\r\n\\{}") {
		l.w.block.Links = append(l.w.block.Links, Link{address[0], address[1], text})
	}
	return true
}

// switchTo sets off the rest of the group that is open.
func (l *latexReader) switchTo(m Mark) {
	if len(l.groups) > 0 {
		l.w.Marks |= m
	}
}

// aLength is what a length or number is set to.
var aLength = sieve.Late(`^\s{0,9}=?\s{0,9}[-+]?(?:[\d.]{1,9}\s?(?:pt|em|ex|in|cm|mm|pc|bp|sp|dd|cc|mu|fil{1,3}|` + knownLength + `)?|` + knownLength + `)(?:\s{1,9}(?:plus|minus)\s{0,9}[-\d.]{1,9}\s?[a-z]{2,5}){0,2}`)

const knownLength = `\\(?:textwidth|linewidth|columnwidth|hsize|parindent|parskip|baselineskip|bibindent|bibhang|leftmargin|labelwidth|labelsep)`

// length passes over the number or length that a command of TeX is followed by.
func (l *latexReader) length() {
	l.pos += len(aLength.FindString(l.s[l.pos:min(l.end, l.pos+200)]))
}
