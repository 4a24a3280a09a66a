package lines

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/refwright/refwright/internal/crf"
	"github.com/refwright/refwright/internal/sieve"
)

// classCount is how many classes of lines there are, by what steps between labels
// depend on: whether the line has a year, and whether the line before ends as an
// entry may.
const classCount = 4

// A line is what is seen of one line by itself.
type line struct {
	Line
	text  string
	width int
	words []string // shapes of its first words
	ends  [2]string
	year  int // where its first year stands, in bytes, -1 for none
	key   string
	// room is how much of the width of the list the line before leaves when the first
	// word of this one is added: where it would have fitted, the line ended on
	// purpose.
	room int
}

// year is one that may be that of a publication.
var year = sieve.Late(`(?:^|[^\p{L}\p{N}/.])(?:1[4-9]|20)\d\d[a-z]?(?:$|[^\p{L}\p{N}])`)

// link is an address, in which numbers are no years.
var link = sieve.Late(`(?:https?://|www\.|10\.\d{4,9}/)\S+`)

func hasYear(s string) bool { return yearAt(s) >= 0 }

func yearAt(s string) int {
	if !strings.ContainsAny(s, "12") {
		return -1
	}
	if strings.Contains(s, "//") || strings.Contains(s, "www.") || strings.Contains(s, "10.") {
		s = link.Regexp().ReplaceAllStringFunc(s, func(l string) string { return strings.Repeat("x", len(l)) })
	}
	if m := year.FindStringIndex(s); m != nil {
		return m[0]
	}
	return -1
}

// observe returns what is seen of the lines of a list.
func observe(lines []Line) *crf.Sequence {
	list := look(lines)
	s := &crf.Sequence{}
	h := hasher{s}
	for i := range list.lines {
		list.observe(h, i)
		l := &list.lines[i]
		class := uint8(0)
		if l.year >= 0 {
			class = 1
		}
		if i > 0 && list.lines[i-1].isEnd() {
			class += 2
		}
		s.End(class)
	}
	return s
}

// A sight is what is seen of a list as a whole.
type sight struct {
	lines []line
	width int
	long  bool // lines are no lines of a page, but paragraphs

	indent          int // the least
	indented, blank int // how many lines are indented more, or have a blank one before

	// What the lines look like that begin behind a line which ends on purpose, and
	// such lines: how many of all they are.
	deliberate int
	heads      map[string]int
	tails      map[string]int
	sorted     bool
	before     []string // the key of the last of them above a line
	after      []string // and of the next one below it
}

func look(lines []Line) *sight {
	list := &sight{lines: make([]line, len(lines)), heads: map[string]int{}, tails: map[string]int{}}
	widths := make([]int, len(lines))
	list.indent = math.MaxInt
	for i, from := range lines {
		l, t := &list.lines[i], from.Text
		*l = line{Line: from, text: t, width: from.Indent + Width(t), words: heads(t), ends: tails(t), year: yearAt(t), key: sortKey(t)}
		widths[i] = l.width
		list.indent = min(list.indent, l.Indent)
	}
	for i := range list.lines {
		l := &list.lines[i]
		if l.Blank && i > 0 {
			list.blank++
		}
		if l.Indent > list.indent {
			list.indented++
		}
	}
	sort.Ints(widths)
	if len(widths) > 0 {
		list.width = widths[(len(widths)-1)*19/20]
	}
	list.long = list.width > 160
	var keys []string
	for i := range list.lines {
		l := &list.lines[i]
		if i == 0 {
			l.room = 99
		} else {
			first, _, _ := strings.Cut(l.text, " ")
			l.room = list.width - list.lines[i-1].width - 1 - Width(first)
		}
		if l.isDeliberate(list) {
			list.deliberate++
			list.heads[l.head(3)]++
			if i > 0 {
				list.tails[list.lines[i-1].ends[0]]++
			}
			if l.key != "" {
				keys = append(keys, l.key)
			}
		}
	}
	rising := 0
	for i := 1; i < len(keys); i++ {
		if keys[i-1] <= keys[i] {
			rising++
		}
	}
	list.sorted = len(keys) > 2 && rising*10 >= (len(keys)-1)*8
	list.neighbours()
	return list
}

// isDeliberate reports whether the line before ended where there was room for a word
// or two.
func (l *line) isDeliberate(list *sight) bool { return list.long || l.room >= list.width/6 }

// neighbours finds the keys between which one of an entry stands in a sorted list.
func (list *sight) neighbours() {
	n := len(list.lines)
	list.before, list.after = make([]string, n), make([]string, n)
	key := ""
	for i := range list.lines {
		list.before[i] = key
		if l := &list.lines[i]; l.key != "" && l.isDeliberate(list) {
			key = l.key
		}
	}
	key = "\xff"
	for i := n - 1; i >= 0; i-- {
		list.after[i] = key
		if l := &list.lines[i]; l.key != "" && l.isDeliberate(list) {
			key = l.key
		}
	}
}

func (list *sight) observe(h hasher, i int) {
	l := &list.lines[i]
	var prev, next line
	if i > 0 {
		prev = list.lines[i-1]
	} else {
		h.add("first")
	}
	if i+1 < len(list.lines) {
		next = list.lines[i+1]
	} else {
		h.add("last")
	}
	room := bucket(l.room, -20, -8, -3, 0, 3, 6, 10, 16, 25, 40)
	if list.long {
		room = "long"
		h.add("lengths", bucket(prev.width, 40, 80, 160, 300), bucket(l.width, 40, 80, 160, 300))
	}
	h.add("room", room)
	list.layout(h, l, &prev, &next)
	h.add("room end", room, prev.ends[0])
	h.add("room end", room, prev.ends[0], prev.ends[1])
	h.add("end", prev.ends[0])
	h.add("end", prev.ends[0], prev.ends[1])
	for n := 1; n <= 5; n++ {
		head := l.head(n)
		h.add("head", head)
		if n <= 3 {
			h.add("head room", head, room)
			h.add("head end", head, prev.ends[0])
		}
	}
	first, _, _ := strings.Cut(l.text, " ")
	h.add("word", strings.ToLower(first))
	h.add("last word", lastWord(prev.text))
	h.add("next head", next.head(2), bucket(next.room, -3, 3, 10, 25))
	list.years(h, l, &prev, &next)
	list.habits(h, i, room)
}

// years adds what the years in a line and in those around it say.
func (list *sight) years(h hasher, l, prev, next *line) {
	at := "none"
	if l.year >= 0 {
		at = bucket(l.year, 3, 12, 25, 40, 60)
		if l.text[l.year] == '(' {
			at += "("
		}
	}
	h.add("year", at)
	h.add("year head", at, l.head(2))
	before := "none"
	if prev.year >= 0 {
		before = bucket(prev.year, 12, 40)
	}
	h.add("year before", before, prev.ends[0])
	h.add("years", before, at)
	following := "none"
	if next.year >= 0 {
		following = bucket(next.year, 12, 40)
	}
	h.add("year after", following, at)
}

// habits adds how a line agrees with the lines of the list that begin entries on purpose, and with their
// order; the line before it leaves room.
func (list *sight) habits(h hasher, i int, room string) {
	l := &list.lines[i]
	var prev line
	if i > 0 {
		prev = list.lines[i-1]
	}
	like := share(list.heads[l.head(3)], list.deliberate)
	h.add("like", like)
	h.add("like room", like, room)
	likeEnd := share(list.tails[prev.ends[0]], list.deliberate)
	h.add("like end", likeEnd, room)
	h.add("like both", like, likeEnd)
	order := "unsorted"
	if list.sorted {
		switch {
		case l.key == "": // a dash, for the authors of the entry before
			order = "none"
		case l.key < list.before[i]:
			order = "too low"
		case l.key > list.after[i]:
			order = "too high"
		default:
			order = "between"
		}
	}
	h.add("order", order)
	h.add("order head", order, l.head(2))
	h.add("order room", order, room)
	h.add("order like", order, like, prev.ends[0])
}

// layout adds what blank lines and indents say, which depends on how many there are.
func (list *sight) layout(h hasher, l, prev, next *line) {
	blanks := share(list.blank, len(list.lines))
	indents := share(list.indented, len(list.lines))
	if list.blank > 0 {
		h.add("blank", flag(l.Blank), blanks)
		h.add("blank end", flag(l.Blank), blanks, prev.ends[0], l.head(1))
	}
	if list.indented > 0 {
		in := flag(l.Indent > list.indent)
		around := flag(prev.Indent > list.indent) + flag(next.Indent > list.indent)
		h.add("indent", in, indents)
		h.add("indents", in, around, indents)
		h.add("indent end", in, indents, prev.ends[0])
		h.add("indent head", in, around, l.head(2))
		h.add("indent blank", in, around, flag(l.Blank), blanks)
	}
}

func flag(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// Width is how wide a text is printed, in columns: an East Asian character takes two.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= utf8.RuneSelf {
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
		}
	}
	return n
}

// share says what part of all some are.
func share(n, all int) string {
	if all == 0 {
		return "-"
	}
	return bucket(n*100/all, 1, 5, 15, 35, 60)
}

// bucket says between which limits a number lies.
func bucket(n int, limits ...int) string {
	i := sort.SearchInts(limits, n+1)
	return string(rune('a' + i))
}

// head returns the shapes of the first n words.
func (l *line) head(n int) string { return strings.Join(l.words[:min(n, len(l.words))], " ") }

// isEnd reports whether the line ends as an entry may.
func (l *line) isEnd() bool {
	switch l.ends[0] {
	case ".", ">", ")", "]", "”", "\"", "»", "link", "9":
		return true
	}
	return false
}

// heads returns the shapes of the first words and marks of a line.
func heads(s string) []string {
	const most = 5
	var shapes []string
	for s != "" && len(shapes) < most {
		shape, n := token(s)
		if shape != "" {
			shapes = append(shapes, shape)
		}
		s = s[n:]
	}
	return shapes
}

// tails returns the last two words or marks of a line, the last one first.
func tails(s string) [2]string {
	if strings.Contains(s[strings.LastIndexByte(s, ' ')+1:], "/") {
		return [2]string{"link", ""}
	}
	var last [2]string
	const most = 60
	s = s[max(0, len(s)-most):]
	for s != "" && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	for s != "" {
		shape, n := token(s)
		if shape != "" {
			last[1], last[0] = last[0], shape
		}
		s = s[n:]
	}
	return last
}

// token returns the shape of the first word or mark of s and its length: "Xx", "X",
// "XX", "xx", a year as "1999", another number as "9", and a mark as itself.
func token(s string) (string, int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		return "", n
	case unicode.IsDigit(r):
		end := len(s)
		if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }); i >= 0 {
			end = i
		}
		if end == 4 && (s[0] == '1' && s[1] >= '4' || strings.HasPrefix(s, "20")) {
			return "1999", end
		}
		return "9", end
	case !unicode.IsLetter(r):
		return string(r), n
	}
	end := len(s)
	if i := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-'
	}); i >= 0 {
		end = i
	}
	word := s[:end]
	switch letters := utf8.RuneCountInString(word); {
	case !unicode.IsUpper(r) && unicode.IsLower(r):
		return "xx", end
	case letters == 1:
		return "X", end
	case letters <= 3 && strings.ToUpper(word) == word:
		return "XX", end
	case strings.ToUpper(word) == word:
		return "XXX", end
	}
	return "Xx", end
}

func lastWord(s string) string {
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}

// sortKey is how an entry is sorted, roughly: its first letters, without marks.
func sortKey(s string) string {
	const most = 6
	var b strings.Builder
	for _, r := range norm.NFD.String(s[:min(len(s), 40)]) {
		switch {
		case r == 'ı':
			b.WriteByte('i')
		case r == 'ø' || r == 'Ø':
			b.WriteByte('o')
		case unicode.IsLetter(r):
			b.WriteRune(unicode.ToLower(r))
		case b.Len() > 0 && !unicode.IsMark(r) && r != '\'' && r != '’':
			return b.String()
		}
		if b.Len() >= most {
			break
		}
	}
	return b.String()
}

// A hasher adds features, each a hash of strings.
type hasher struct{ *crf.Sequence }

func (h hasher) add(parts ...string) {
	hash := uint32(2166136261) // FNV-1a
	for _, p := range parts {
		for i := range len(p) {
			hash = (hash ^ uint32(p[i])) * 16777619
		}
		hash = (hash ^ 0xff) * 16777619
	}
	h.Add(crf.Feature(hash))
}
