package report

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// Diff returns the change of a file as a unified diff that patch -p1 and git
// apply take, "" if there is none. The name of the file is as in a Report.
func Diff(name string, before, after []byte) string {
	old := string(before)
	edits := udiff.Lines(old, string(after))
	if len(edits) == 0 {
		return ""
	}
	name = displayName(name)
	from, to := name, name
	if !strings.HasPrefix(name, "/") {
		from, to = "a/"+name, "b/"+name
	}
	// The edits of Lines are in order and within old, so that there is no error.
	diff, _ := udiff.ToUnified(label(from), label(to), old, edits, udiff.DefaultContextLines)
	return renumber(diff)
}

// renumber puts the lines of the new file right that the heads of hunks give.
// The library forgets to count the lines between changes that share a hunk.
func renumber(diff string) string {
	lines := strings.SplitAfter(diff, "\n")
	more := 0 // lines that the hunks so far have added
	for i, line := range lines {
		m := hunkHead.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		count := func(s string) int { // of lines: none is said for one
			if s == "" {
				return 1
			}
			n, _ := strconv.Atoi(s)
			return n
		}
		from, _ := strconv.Atoi(m[1])
		if i > 2 { // not the first hunk, which is right, also for an empty file
			lines[i] = m[0][:strings.Index(m[0], "+")+1] + strconv.Itoa(from+more) + m[4] + " @@\n"
		}
		more += count(strings.TrimPrefix(m[4], ",")) - count(strings.TrimPrefix(m[2], ","))
	}
	return strings.Join(lines, "")
}

var hunkHead = regexp.MustCompile(`^@@ -(\d+)(,\d+)? \+(\d+)(,\d+)? @@\n$`)

// label writes a name as git does: in quotes where it has characters that would
// end it or do worse, and with a tab after it where it has spaces.
func label(name string) string {
	if clean(name) != name || strings.ContainsAny(name, `"`) {
		return quoteBytes(name)
	}
	if strings.Contains(name, " ") {
		return name + "\t"
	}
	return name
}

// quoteBytes writes a string in C's syntax, with octal escapes.
func quoteBytes(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c < 0x20 || c >= 0x7F:
			oct := strconv.FormatUint(uint64(c), 8)
			b.WriteString(`\` + strings.Repeat("0", 3-len(oct)) + oct)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
