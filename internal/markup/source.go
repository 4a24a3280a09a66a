package markup

import (
	"sort"

	"github.com/refwright/refwright/internal/layout"
)

// A sourceReader is what the readers of LaTeX and Typst have in common: a place
// in the source, and a stack of what is open there.
type sourceReader struct {
	doc    *layout.Document
	s      string
	pos    int
	end    int
	skip   [][2]int // to be passed over, in order
	lists  bool     // Options.Lists
	w      *blockWriter
	blocks []*Block
	groups []group
	notes  int    // number of the last note
	kind   Kind   // of a block that follows another
	marker string // of the next items of a list
}

// A blockWriter writes a block.
type blockWriter struct {
	*Writer
	block *Block
}

func newBlockWriter(d *layout.Document, k Kind, note int) *blockWriter {
	return &blockWriter{NewWriter(d), &Block{Kind: k, Note: note}}
}

// finish returns the block, nil if it has no text.
func (w *blockWriter) finish() *Block {
	b := w.block
	if b.Flow, b.Superscripts, b.Emphasis, b.Italics = w.Finish(); b.Flow == nil {
		return nil
	}
	return b
}

// A group is what is open at a place in the source.
type group struct {
	closer  byte // what ends it
	mode    mode
	content bool   // of Typst: brackets that are no text
	call    string // of Typst: the function whose arguments it holds
	marks   Mark   // those outside it
	after   string // text at its end, such as a quotation mark
	inner   action
	outer   *blockWriter // the writer that goes on behind a note
}

// An action is what the end of a group does.
type action uint8

const (
	nothing    action = iota
	endNote           // go on in the block that the note stands in
	endHeading        // end the block
)

// A mode is how the source within a group is read.
type mode uint8

const (
	markup mode = iota
	code
)

// maxGroups is the greatest depth of groups that are told apart.
const maxGroups = 500

func newSourceReader(d *layout.Document, opt Options) *sourceReader {
	r := &sourceReader{doc: d, s: d.Text, end: len(d.Text), lists: opt.Lists}
	for _, s := range opt.Skip {
		if start, end := d.Offset(s.Start), d.Offset(s.End); start < end {
			r.skip = append(r.skip, [2]int{start, end})
		}
	}
	sort.Slice(r.skip, func(i, j int) bool { return r.skip[i][0] < r.skip[j][0] })
	r.w = newBlockWriter(d, Paragraph, 0)
	return r
}

// skipped passes over a stretch that is to be skipped and begins or has begun here.
func (r *sourceReader) skipped() bool {
	for len(r.skip) > 0 && r.skip[0][1] <= r.pos {
		r.skip = r.skip[1:]
	}
	if len(r.skip) == 0 || r.pos < r.skip[0][0] {
		return false
	}
	r.endBlock()
	r.pos = r.skip[0][1]
	return true
}

// limit returns how far a stretch of plain text may go from here.
func (r *sourceReader) limit() int {
	if len(r.skip) > 0 && r.skip[0][0] > r.pos {
		return min(r.end, r.skip[0][0])
	}
	return r.end
}

// endBlock ends the block that is being written and begins another of its kind.
func (r *sourceReader) endBlock() {
	w := r.w
	k, note := w.block.Kind, w.block.Note
	if note == 0 {
		k = r.kind
	}
	marks := w.Marks
	if b := w.finish(); b != nil {
		r.blocks = append(r.blocks, b)
	}
	r.w = newBlockWriter(r.doc, k, note)
	r.w.Marks = marks
}

// beginBlock ends the block that is being written and begins one of Kind k,
// unless a note is being written.
func (r *sourceReader) beginBlock(k Kind) {
	r.endBlock()
	if r.w.block.Note == 0 {
		r.w.block.Kind = k
	}
}

// push opens a group, which begins at the place of the reader.
func (r *sourceReader) push(g group, add Mark) {
	g.marks = r.w.Marks
	if len(r.groups) < maxGroups {
		r.groups = append(r.groups, g)
		r.w.Marks |= add
	}
}

// pushNote opens a group that is the text of a note.
func (r *sourceReader) pushNote(closer byte) {
	if len(r.groups) >= maxGroups {
		return
	}
	r.notes++
	r.push(group{closer: closer, inner: endNote, outer: r.w}, 0)
	r.w = newBlockWriter(r.doc, Footnote, r.notes)
}

// pop closes the innermost group, whose closer stands at the place of the reader.
func (r *sourceReader) pop() {
	g := r.groups[len(r.groups)-1]
	r.groups = r.groups[:len(r.groups)-1]
	if g.after != "" {
		r.w.Replace(g.after, r.pos, min(r.pos+1, r.end))
	}
	switch g.inner {
	case endNote:
		r.endBlock()
		r.w = g.outer
	case endHeading:
		r.endBlock()
	}
	r.w.Marks = g.marks
}

// top returns the innermost group; its zero value is the document.
func (r *sourceReader) top() group {
	if len(r.groups) == 0 {
		return group{}
	}
	return r.groups[len(r.groups)-1]
}

// finish returns the blocks in the order of the document.
func (r *sourceReader) finish() []*Block {
	for len(r.groups) > 0 {
		r.pos = r.end
		r.groups[len(r.groups)-1].after = ""
		r.pop()
	}
	r.endBlock()
	sort.SliceStable(r.blocks, func(i, j int) bool { return r.blocks[i].Start < r.blocks[j].Start })
	return r.blocks
}

// lineBreak reads white space with the end of a line, and ends the block when
// there is an empty line in it.
func (r *sourceReader) lineBreak() (paragraphEnd bool) {
	start := r.pos
	lines := 0
	for ; r.pos < r.limit() && (isASCIISpace(r.s[r.pos]) || r.s[r.pos] == '\f'); r.pos++ {
		if r.s[r.pos] == '\n' {
			lines++
		}
	}
	if lines > 1 {
		r.endBlock()
		return true
	}
	r.w.Break(start, r.pos)
	return false
}

// balanced returns the end of the brackets that open at the offset, behind the
// closing one, and -1 if there is no such within max bytes. A backslash takes the
// meaning from the next sign.
func (r *sourceReader) balanced(at int, open, closing byte, max int) int {
	depth := 0
	for i := at; i < r.end && i < at+max; i++ {
		switch c := r.s[i]; {
		case c == '\\':
			i++
		case c == open:
			depth++
		case c == closing:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}
