package bibtex

import (
	"bytes"
	"strings"
	"unicode"
)

// habits are how the entries of a file look, or how one does.
type habits struct {
	before string // between a value and the comma behind it, seldom anything
	after  string // between the comma and the next name
	gap    string // between a name and its value, if that is always the same
	equals int    // the column of the equals signs behind the names, 0 if they are not aligned
	values int    // that of the values, 0 if they are not aligned
	quotes bool
	letter letterCase // of names of fields
	kind   letterCase // of the entry type
	final  bool       // a comma stands behind the last field
	end    string     // between that and the brace that ends the entry
}

// letterCase says in what case the letters of a name are.
type letterCase uint8

const (
	lowerLetters letterCase = iota
	upperLetters
	capitalLetter
)

func letterCaseOf(name []byte) letterCase {
	switch {
	case !bytes.ContainsFunc(name, unicode.IsUpper):
		return lowerLetters
	case !bytes.ContainsFunc(name[1:], unicode.IsLower) && len(name) > 1:
		return upperLetters
	}
	return capitalLetter
}

func (c letterCase) of(name string) string {
	switch {
	case c == upperLetters:
		return strings.ToUpper(name)
	case c == capitalLetter && name != "":
		return strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// most returns the value that is there most often, of several the first.
func most[T comparable](list []T) (best T, ok bool) {
	count := map[T]int{}
	for _, v := range list {
		count[v]++
	}
	n := 0
	for _, v := range list {
		if count[v] > n {
			best, n = v, count[v]
		}
	}
	return best, n > 0
}

// habitsOf looks at an entry. What it does not show is as usual.
func habitsOf(n *Node, usual habits) habits {
	h := usual
	if !n.Type.IsZero() {
		h.kind = letterCaseOf(n.Type.Of(n))
	}
	if len(n.Fields) == 0 {
		return h
	}
	type around struct{ before, after string }
	var seps []around
	var gaps []string
	var letters []letterCase
	quoted, braced := 0, 0
	equals, values := map[int]bool{}, map[int]bool{}
	lengths := map[int]bool{}
	for i := range n.Fields {
		f := &n.Fields[i]
		name := f.Name.Of(n)
		if len(name) == 0 {
			return usual
		}
		if before, after, ok := separator(n, i); ok {
			seps = append(seps, around{before, after})
			if i == 0 && len(n.Fields) > 1 {
				seps = seps[:0] // behind the key it is often another one
			}
		}
		gap := string(n.Text[f.Name.End:f.Value.Start])
		if strings.Trim(gap, " \t=") == "" {
			gaps = append(gaps, gap)
			width := len([]rune(n.text(f.Name)))
			lengths[width] = true
			equals[width+strings.IndexByte(gap, '=')] = true
			values[width+len(gap)] = true
		}
		letters = append(letters, letterCaseOf(name))
		if len(f.Parts) == 1 {
			switch f.Parts[0].Kind {
			case Braced:
				braced++
			case Quoted:
				quoted++
			}
		}
	}
	if s, ok := most(seps); ok {
		h.before, h.after = s.before, s.after
	}
	if gap, ok := most(gaps); ok {
		h.gap, h.equals, h.values = gap, 0, 0
		if len(lengths) > 1 && !isSame(gaps) {
			switch {
			case len(equals) == 1:
				h.equals = only(equals)
				h.gap = strings.TrimLeft(gap, " \t")
			case len(values) == 1:
				h.values = only(values)
				h.gap = strings.TrimRight(gap, " \t")
			}
		}
	}
	h.letter, _ = most(letters)
	if quoted != braced {
		h.quotes = quoted > braced
	}
	tail := n.Text[n.Fields[len(n.Fields)-1].Value.End:]
	if len(tail) > 0 && bytes.IndexByte(tail, '%') < 0 && (tail[len(tail)-1] == '}' || tail[len(tail)-1] == ')') {
		tail = tail[:len(tail)-1]
		before, after, comma := strings.Cut(string(tail), ",")
		h.final = comma
		h.end = before + after
		if strings.TrimSpace(h.end) != "" {
			h.end = usual.end
		}
	}
	return h
}

func isSame(list []string) bool {
	for _, s := range list {
		if s != list[0] {
			return false
		}
	}
	return true
}

func only(set map[int]bool) (n int) {
	for n = range set {
	}
	return n
}

// separator returns what stands around the comma before a field, and whether it is
// nothing but white space.
func separator(n *Node, i int) (before, after string, ok bool) {
	from := itemEnd(n, i-1)
	if from == 0 {
		return "", "", false
	}
	text := string(n.Text[from:n.Fields[i].Name.Start])
	before, after, ok = strings.Cut(text, ",")
	return before, after, ok && strings.TrimSpace(before) == "" && strings.TrimSpace(after) == ""
}

// itemEnd returns where the value of a field ends, and of -1 where the key does. It
// is 0 in an entry without a key.
func itemEnd(n *Node, i int) int {
	if i < 0 {
		return n.Key.End
	}
	return n.Fields[i].Value.End
}

// fileHabits returns how most entries of the file look.
func (f *File) fileHabits() habits {
	if f.usual == nil {
		end := f.lineEnd()
		usual := habits{after: end + "  ", gap: " = ", final: true, end: end}
		const enough = 500
		var list []habits
		for _, b := range f.blocks {
			if b.node.Kind == EntryNode && len(b.node.Fields) > 1 && !isBroken(&b.node) && len(list) < enough {
				list = append(list, habitsOf(&b.node, usual))
			}
		}
		if h, ok := most(list); ok {
			usual = h
		}
		f.usual = &usual
	}
	return *f.usual
}

// lineEnd returns how most lines of the file end.
func (f *File) lineEnd() string {
	lf, crlf, cr := 0, 0, 0
	for _, b := range f.blocks {
		both := bytes.Count(b.node.Text, []byte("\r\n"))
		crlf += both
		lf += bytes.Count(b.node.Text, []byte("\n")) - both
		cr += bytes.Count(b.node.Text, []byte("\r")) - both
	}
	switch {
	case crlf > lf && crlf >= cr:
		return "\r\n"
	case cr > lf:
		return "\r"
	}
	return "\n"
}

// name returns the name of a field with what stands before its value.
func (h *habits) name(name string) string {
	name = h.letter.of(name)
	gap := h.gap
	switch width := len([]rune(name)); {
	case h.equals > 0:
		gap = strings.Repeat(" ", max(h.equals-width, 1)) + gap
	case h.values > 0:
		gap += strings.Repeat(" ", max(h.values-width-len(gap), 1))
	}
	return name + gap
}
