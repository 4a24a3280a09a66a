package csl

import "strings"

// A Format is a format of output.
type Format uint8

// The formats of output.
const (
	Text     Format = iota // plain text
	HTML                   // with the class names of citeproc-js
	Markdown               // CommonMark
)

// String returns "text", "html" or "markdown".
func (f Format) String() string {
	switch f {
	case HTML:
		return "html"
	case Markdown:
		return "markdown"
	}
	return "text"
}

// A writer writes runs in one format. Opening returns the text that closes.
type writer interface {
	text(b *strings.Builder, r *run)
	open(b *strings.Builder, f format) (close string)
}

func (f Format) writer() writer {
	switch f {
	case HTML:
		return htmlWriter{}
	case Markdown:
		return markdownWriter{}
	}
	return textWriter{}
}

// bibliography returns what goes before and after the entries.
func (f Format) bibliography() (start, end string) {
	if f == HTML {
		return "<div class=\"csl-bib-body\">\n", "</div>"
	}
	return "", ""
}

// entry writes one entry of the bibliography.
func (f Format) entry(d *document, s *itemState, runs []run) string {
	var b strings.Builder
	if f == HTML {
		b.WriteString("  <div ")
		if d.p.Anchors {
			b.WriteString(`id="` + escapeAttribute(anchor(s.ref.ID)) + `" `)
		}
		b.WriteString("class=\"csl-entry\">")
	}
	d.write(&b, runs)
	if f == HTML {
		b.WriteString("</div>")
	}
	b.WriteByte('\n')
	return b.String()
}

// An openFormat is a format that is open in the output.
type openFormat struct {
	closes string
	saved  look
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
	w := d.w.writer()
	if d.p.LinkAddresses {
		runs = d.w.linkAddresses(runs)
	}
	var now look
	var stack [16]openFormat
	open := stack[:0]
	for i := range runs {
		r := &runs[i]
		switch r.kind {
		case textRun:
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
				open = open[:n-1]
			}
		case openRun:
			o := openFormat{saved: now}
			f := now.turn(r)
			closes := w.open(b, f&displays)
			if r.format&linkFormat != 0 {
				start, end := d.w.link(r.text)
				b.WriteString(start)
				closes = end + closes
			}
			if r.format&anyQuotes != 0 {
				start, end := d.quotes(&now, r)
				b.WriteString(start)
				closes = end + closes
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

// quotes returns the quotation marks for the depth.
func (d *document) quotes(l *look, r *run) (start, end string) {
	inner := r.format&quotedInner != 0
	if l.quotes != noQuotes {
		inner = l.quotes == outerQuotes
	}
	if inner {
		l.quotes = innerQuotes
		return d.locale.term(termOpenInnerQuote, formLong, false), d.locale.term(termCloseInnerQuote, formLong, false)
	}
	l.quotes = outerQuotes
	return d.locale.term(termOpenQuote, formLong, false), d.locale.term(termCloseQuote, formLong, false)
}
