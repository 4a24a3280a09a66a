package csl

import (
	"math"
	"strconv"
	"strings"
)

// A Format is a format of output.
type Format uint8

// The formats of output. No character of a record or style is markup in them.
//
// LaTeX is written as UTF-8 for any engine and uses only commands of LaTeX itself
// (of 2020 or later) and, for anchors and links, the package hyperref. With pdfTeX
// a document needs
//
//	\usepackage[T1]{fontenc}
//
// and prints the letters of most languages in Latin script, with their accents, but
// not those of Maltese and Vietnamese. These and other scripts need a package for
// them, or XeTeX or LuaTeX with a font that has them.
//
// RTF is ASCII. Characters beyond it are escaped in UTF-16.
//
// Typst is markup for version 0.12 or later and needs no definitions.
const (
	Text     Format = iota // plain text
	HTML                   // with the class names of citeproc-js
	Markdown               // CommonMark
	LaTeX
	RTF
	Typst
)

var formatNames = [...]string{Text: "text", HTML: "html", Markdown: "markdown", LaTeX: "latex", RTF: "rtf", Typst: "typst"}

// String returns "text", "html", "markdown", "latex", "rtf" or "typst".
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return formatNames[Text]
}

// A writer writes runs in one format. The formats of one run nest.
type writer interface {
	// text writes the text of a run so that nothing in it is markup.
	text(b *strings.Builder, r *run)
	// open begins formats and returns what ends them.
	open(b *strings.Builder, f format) (close string)
	// lineBreak returns what goes before a block within an entry, and after it.
	lineBreak() string
	// link returns what goes before and after the text of a link: to an address,
	// or to the entry whose anchor follows "#".
	link(target string) (start, end string)
	// entry returns what goes before and after an entry. Its anchor is "" for none.
	entry(anchor string) (start, end string)
	// list returns what goes before and after all entries.
	list() (start, end string)
}

func (f Format) writer(l listLayout) writer {
	switch f {
	case HTML:
		return htmlWriter{}
	case Markdown:
		return markdownWriter{}
	case LaTeX:
		return latexWriter{l}
	case RTF:
		return rtfWriter{l}
	case Typst:
		return typstWriter{l}
	}
	return textWriter{}
}

// A listLayout is how the entries of a bibliography are set. Widths are in ems.
type listLayout struct {
	left         float64 // before the lines of an entry
	first        float64 // before the first line, from there
	label        float64 // of the column of labels
	lineSpacing  int     // in lines
	entrySpacing int     // in lines
}

// Widths in ems.
const (
	hangingIndent = 1.5
	wordLabel     = 6   // such as "[Asth2012a]"
	numberLabel   = 1.5 // such as "[1]", without the digits
	digit         = 0.5
)

// em returns a width in ems as LaTeX and Typst write it.
func em(width float64) string {
	return strconv.FormatFloat(math.Round(width*100)/100, 'f', -1, 64) + "em"
}

// layout returns how the style has its bibliography set.
// Source: CSL 1.0.2, Whitespace, and Display.
func (d *document) layout() listLayout {
	b := d.style.bibliography
	if b == nil {
		return listLayout{label: wordLabel, lineSpacing: 1}
	}
	l := listLayout{label: wordLabel, lineSpacing: max(1, b.lineSpacing), entrySpacing: b.entrySpacing}
	if b.usesNumber || d.usesNumbers() {
		l.label = numberLabel + digit*math.Ceil(math.Log10(float64(len(d.items)+1)))
	}
	switch {
	case b.secondFieldAlign == alignMargin:
		l.first = -l.label
	case b.secondFieldAlign == alignFlush, b.hasLabels:
		l.left, l.first = l.label, -l.label
	case b.hangingIndent:
		l.left, l.first = hangingIndent, -hangingIndent
	}
	return l
}

// writeEntry writes one entry of the bibliography.
func (d *document) writeEntry(s *itemState, runs []run) string {
	id := ""
	if d.p.Anchors {
		id = anchor(s.ref.ID)
	}
	start, end := d.w.entry(id)
	b := d.room.builder(len(start) + writtenSize(runs) + len(end))
	b.WriteString(start)
	d.write(b, runs)
	b.WriteString(end)
	return b.String()
}

// writtenSize returns about how many bytes runs have when they are written.
func writtenSize(runs []run) int {
	n := 0
	for i := range runs {
		n += len(runs[i].text)
		switch {
		case runs[i].kind != openRun:
		case runs[i].format&displays != 0:
			n += 48
		default:
			n += 8
		}
	}
	return n
}

// builder returns a builder for a text of about a size.
func (r *room) builder(size int) *strings.Builder {
	r.out.Reset()
	r.out.Grow(size)
	return &r.out
}

// An openFormat is a format that is open in the output.
type openFormat struct {
	closes string
	saved  look
	block  bool // nothing follows it on its line
}

// A look is the state of the text within formats.
type look struct {
	italic, bold, caps bool
	quotes             quoteState
}

type quoteState uint8

const (
	noQuotes quoteState = iota
	outerQuotes
	innerQuotes
)

// write writes runs in the format of the processor. What is italic within
// italics comes out upright, and quotation marks alternate.
func (d *document) write(b *strings.Builder, runs []run) {
	w := d.w
	if d.p.LinkAddresses {
		runs = d.p.Format.linkAddresses(runs)
	}
	var now look
	var stack [16]openFormat
	open := stack[:0]
	begun, breaks := false, false
	for i := range runs {
		r := &runs[i]
		if r.kind == openRun && r.format&(displays&^displayRightInline) != 0 {
			breaks = breaks || begun
		}
		if breaks && r.kind != closeRun {
			b.WriteString(w.lineBreak())
			breaks = false
		}
		switch r.kind {
		case textRun:
			begun = begun || r.text != ""
			if r.flags&rawRun != 0 {
				b.WriteString(r.text)
				continue
			}
			start := b.Len()
			w.text(b, r)
			d.field(r, start, b.Len())
		case closeRun:
			if n := len(open); n > 0 {
				b.WriteString(open[n-1].closes)
				now = open[n-1].saved
				breaks = breaks || open[n-1].block
				open = open[:n-1]
			}
		case openRun:
			o := openFormat{saved: now, block: r.format&(displayBlock|displayIndent) != 0}
			f := now.turn(r)
			if d.p.Format != HTML {
				f &^= o.saved.formats()
			}
			closes := ""
			if f&displays != 0 {
				closes = w.open(b, f&displays)
			}
			if r.format&linkFormat != 0 {
				start, end := w.link(r.text)
				b.WriteString(start)
				closes = end + closes
			}
			if r.format&anyQuotes != 0 {
				marks := d.quotes(&now, r)
				d.room.mark = run{text: marks.opens}
				w.text(b, &d.room.mark)
				closes = marks.closes + closes
			}
			if f&^(displays|anyQuotes) != 0 {
				closes = w.open(b, f&^(displays|anyQuotes)) + closes
			}
			o.closes = closes
			open = append(open, o)
		}
	}
	for n := len(open); n > 0; n-- {
		b.WriteString(open[n-1].closes)
	}
}

// escaped returns text as a writer writes it.
func escaped(w writer, s string) string {
	var b strings.Builder
	w.text(&b, &run{text: s})
	return b.String()
}

// formats returns the formats that change nothing in text that looks so. HTML
// has them all the same, as citeproc-js does.
func (l look) formats() format {
	var f format
	if l.italic {
		f |= fontItalic | fontOblique
	}
	if l.bold {
		f |= weightBold
	}
	if l.caps {
		f |= smallCaps
	}
	return f
}

// turn changes the look by what an opening run says, and returns the formats to
// write for that.
func (l *look) turn(r *run) format {
	f := r.format
	flip := r.flags&markupRun != 0
	if f&noDecor != 0 {
		f |= fontNormal | weightNormal | variantNormal
	}
	switch {
	case f&fontItalic != 0 && flip && l.italic:
		f = f&^fontStyles | fontNormal
		l.italic = false
	case f&(fontItalic|fontOblique) != 0:
		l.italic = true
	case f&fontNormal != 0:
		if !l.italic {
			f &^= fontNormal
		}
		l.italic = false
	}
	switch {
	case f&weightBold != 0 && flip && l.bold:
		f = f&^fontWeights | weightNormal
		l.bold = false
	case f&weightBold != 0:
		l.bold = true
	case f&weightNormal != 0:
		if !l.bold {
			f &^= weightNormal
		}
		l.bold = false
	}
	switch {
	case f&smallCaps != 0 && flip && l.caps:
		f = f&^fontVariants | variantNormal
		l.caps = false
	case f&smallCaps != 0:
		l.caps = true
	case f&variantNormal != 0:
		if !l.caps {
			f &^= variantNormal
		}
		l.caps = false
	}
	return f
}

// quoteMarks are two quotation marks, the second one as it is written.
type quoteMarks struct{ opens, closes string }

// quoteMarks returns the outer and the inner quotation marks of the language.
func (d *document) quoteMarks() [2]quoteMarks {
	marks := func(opens, closes termID) quoteMarks {
		return quoteMarks{d.locale.term(opens, formLong, false), escaped(d.w, d.locale.term(closes, formLong, false))}
	}
	return [2]quoteMarks{marks(termOpenQuote, termCloseQuote), marks(termOpenInnerQuote, termCloseInnerQuote)}
}

// quoteCharacters returns the characters that may be quotation marks in a text, or
// an apostrophe.
func (d *document) quoteCharacters() string {
	set := "'’\""
	for _, id := range [...]termID{termOpenQuote, termCloseQuote, termOpenInnerQuote, termCloseInnerQuote} {
		set += strings.TrimSpace(d.locale.term(id, formLong, false))
	}
	return set
}

// quotes returns the quotation marks for the depth.
func (d *document) quotes(l *look, r *run) *quoteMarks {
	inner := r.format&quotedInner != 0
	if l.quotes != noQuotes {
		inner = l.quotes == outerQuotes
	}
	if inner {
		l.quotes = innerQuotes
		return &d.marks[1]
	}
	l.quotes = outerQuotes
	return &d.marks[0]
}
