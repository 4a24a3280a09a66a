package charset

import (
	"bytes"
	"strings"
)

// cork has the characters that stand at 0x10 to 0x1F in the Cork encoding of fonts (T1 of
// LaTeX). Where a PDF does not say what the characters of its fonts are, pdftotext gives
// these places as they are.
//
// Source: Encoding guide of the LaTeX project, T1; observed in articles of Debian's packages.
var cork = [16]string{
	"“", "”", "„", "«", "»", "–", "—", "\u200C", "₀", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl",
}

// DecodePages is [Decode] of a text as pdftotext writes it: one with form feeds, in which
// control characters from 0x10 on are those of the Cork encoding.
func DecodePages(src []byte) *Decoded {
	d := Decode(src)
	if bytes.IndexByte(d.Text, '\f') < 0 || !bytes.ContainsFunc(d.Text, isCork) {
		return d
	}
	was := *d
	var text strings.Builder
	d.steps = nil
	next := 0 // where in the file the next byte stands, if the two run in parallel
	place := func(file int) {
		if file != next {
			d.steps = append(d.steps, step{text.Len(), file})
		}
		next = file + 1
	}
	for i, c := range was.Text {
		if !isCork(rune(c)) {
			place(was.Source(i))
			text.WriteByte(c)
			continue
		}
		for _, b := range []byte(cork[c-0x10]) {
			place(was.Source(i)) // all of them stand where it does
			text.WriteByte(b)
		}
	}
	place(was.Source(len(was.Text)))
	d.Text = []byte(text.String())
	return d
}

func isCork(r rune) bool { return r >= 0x10 && r < 0x20 }
