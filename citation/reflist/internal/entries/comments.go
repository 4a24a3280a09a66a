package entries

import (
	"strings"

	"github.com/refwright/refwright/internal/layout"
)

// passOverComments puts spaces in the place of what HTML has between "<!--" and "-->", as Markdown knows
// it too (CommonMark, on HTML blocks), and makes noise of the lines that have nothing else.
func (d *Document) passOverComments() {
	const opening, closing = "<!--", "-->"
	var text strings.Builder
	done := 0
	for {
		start := strings.Index(d.Text[done:], opening)
		if start < 0 {
			break
		}
		start += done
		end := strings.Index(d.Text[start:], closing)
		if end < 0 {
			break
		}
		end += start + len(closing)
		text.WriteString(d.Text[done:start])
		for i := start; i < end; i++ {
			if c := d.Text[i]; c == '\n' || c == '\r' || c == '\f' {
				text.WriteByte(c)
			} else {
				text.WriteByte(' ')
			}
		}
		done = end
	}
	if done == 0 {
		return
	}
	d.Text = text.String() + d.Text[done:]
	for i := range d.Lines {
		if l := &d.Lines[i]; !l.Blank && strings.TrimFunc(d.LineText(*l), layout.IsSpace) == "" {
			l.Noise = true
		}
	}
}
